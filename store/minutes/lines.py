"""The lines of a text: where each stands, what it says without its markup, and what stands around it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from store.domain import Passage, Span

HEADING_MAX = 400  # characters; no title or heading is longer, and no pattern is tried on more
WHITE = (  # all that str.isspace knows, a blank without width and a byte order mark
    " \t\r\n\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u200b\ufeff"
)
_MARKS = frozenset("*_")
_RULE = frozenset("-=_*#~" + WHITE)
_BULLET = re.compile(r"(?:[-–—•·▪◦*+]|\d{1,3}[.)])[ \t]")
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2007\u202f"), " ")  # that do not break a line, as pages and PDFs have them
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that says something. `number` counts from 1; `span` is the line without white space around it; `text` is
    its words without Markdown's dress, letters composed (NFC), blanks plain, only good for comparing; `words` is where
    they stand. `after_blank` and `before_blank` tell whether white space, or the text's edge, stands above and below."""

    number: int
    span: Span
    words: Span
    text: str
    is_dressed: bool
    after_blank: bool
    before_blank: bool

    @property
    def is_bulleted(self) -> bool:
        return _BULLET.match(self.text) is not None


def lines_of(text: str) -> tuple[Line, ...]:
    """All lines but those of white space or of nothing but markup (`---`, `====`, `#`)."""
    spans = _spans(text)
    written = [not _RULE.issuperset(text[span.start : span.end]) for span in spans]
    found = []
    for index, span in enumerate(spans):
        if written[index]:
            blank_above = index == 0 or not written[index - 1]
            blank_below = index + 1 == len(spans) or not written[index + 1]
            found.append(_line(text, index + 1, span, blank_above, blank_below))
    return tuple(found)


def passage(source: str, span: Span) -> Passage:
    """The value at `span`, its runs of white space folded to one blank."""
    return Passage(" ".join(span.quote(source).split()), span)


def trimmed(source: str, span: Span, characters: str = WHITE) -> Span:
    """`span` without the `characters` at its edges; empty, at its start, where it holds nothing else."""
    text = span.quote(source)
    start = span.start + len(text) - len(text.lstrip(characters))
    return Span(start, max(start, span.end - len(text) + len(text.rstrip(characters))))


def whole_lines(source: str, span: Span) -> Span:
    """All of the lines in which `span` stands, without white space around them."""
    end = source.find("\n", span.end)
    return trimmed(source, Span(source.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(source)))


def undressed(source: str, span: Span) -> Span:
    """`span` without the Markdown around it: `## **Bilag**` is `Bilag`. A bullet is no dress, and stays."""
    span = trimmed(source, span, WHITE + "#")
    text = span.quote(source)
    opened = text[:1] in _MARKS and not text[1:2].isspace()
    if opened:
        span = Span(trimmed(source, span, WHITE + "*_").start, span.end)
    kept = span.quote(source).rstrip(WHITE + "*_")
    inner = kept.count(text[-1:]) if text[-1:] in _MARKS else 1
    if inner == 0 or (opened and inner % 2 == 0):  # else it closes something within: `se *bilag*`
        span = Span(span.start, span.start + len(kept))
    return span


def folded(text: str) -> str:
    """For comparing titles and headings: lower case, one blank between words."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def covering(lines: Iterable[Line]) -> Span | None:
    """From the first line's start to the last line's end."""
    spans = [line.span for line in lines]
    return Span(spans[0].start, spans[-1].end) if spans else None


def _spans(text: str) -> list[Span]:
    spans, start = [], 0
    for end in _LINE_END.finditer(text):
        spans.append(trimmed(text, Span(start, end.start())))
        start = end.end()
    spans.append(trimmed(text, Span(start, len(text))))
    return spans


def _line(text: str, number: int, span: Span, after_blank: bool, before_blank: bool) -> Line:
    if span.end - span.start > HEADING_MAX:
        return Line(number, span, span, span.quote(text), False, after_blank, before_blank)
    words = undressed(text, span)
    composed = unicodedata.normalize("NFC", words.quote(text)).translate(_BLANKS)
    return Line(number, span, words, composed, words != span, after_blank, before_blank)
