"""A part of a document with composed letters (NFC), whose findings are led back to where the document has them."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import replace

from store.domain import Due, FoundFollowUp, Passage, Span

_LETTER = re.compile(r"[^\W_][\u0300-\u036f]+")  # a letter and the marks that stand apart from it


class ComposedText:
    """`text` is what stands at `span` in the source, composed."""

    def __init__(self, source: str, span: Span) -> None:
        self._source = source
        self._changes = [(0, span.start)]  # from this place of `text` on, the source's places are so much higher
        written = span.quote(source)
        self.text = written if unicodedata.is_normalized("NFC", written) else self._composed(written)

    def led_back(self, found: FoundFollowUp) -> FoundFollowUp:
        """What was found in `text`, as the source has it; its spans count characters of the source."""
        due = found.due
        return replace(
            found,
            passage=self._passage(found.passage),
            responsible=None if found.responsible is None else self._passage(found.responsible),
            due=None if due is None else Due(self._passage(due.text), due.on, due.is_estimated),
        )

    def _composed(self, written: str) -> str:
        pieces: list[str] = []
        end, length, higher = 0, 0, self._changes[0][1]
        for letter in _LETTER.finditer(written):
            whole = unicodedata.normalize("NFC", letter[0])
            pieces += [written[end : letter.start()], whole]
            length += letter.start() - end + len(whole)
            higher += len(letter[0]) - len(whole)
            self._changes.append((length, higher))
            end = letter.end()
        return "".join([*pieces, written[end:]])

    def _passage(self, found: Passage) -> Passage:
        span = Span(self._place(found.span.start), self._place(found.span.end))
        return Passage(span.quote(self._source), span)

    def _place(self, place: int) -> int:
        return place + self._changes[bisect_right(self._changes, place, key=lambda change: change[0]) - 1][1]
