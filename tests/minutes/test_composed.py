"""What is found in composed letters is led back to the letters that stand in the document."""

from __future__ import annotations

import unicodedata
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from store.domain import Due, FoundFollowUp, Passage, Span
from store.minutes.composed import ComposedText

letters = st.text(alphabet="aåéÅ b\n", max_size=60)


@given(letters, letters, letters)
def test_every_piece_is_led_back_to_what_it_was_composed_from(before: str, inside: str, after: str) -> None:
    written = unicodedata.normalize("NFD", inside)
    source = f"{before}.{written}.{after}"
    composed = ComposedText(source, Span(len(before) + 1, len(before) + 1 + len(written)))
    for start in range(len(composed.text)):
        piece = Passage(composed.text[start:], Span(start, len(composed.text)))
        back = composed.led_back(FoundFollowUp(piece, None, None)).passage
        assert back.text == back.span.quote(source)
        assert unicodedata.normalize("NFC", back.text) == unicodedata.normalize("NFC", piece.text)


def test_who_and_when_are_led_back_with_the_task() -> None:
    source = "x\n" + unicodedata.normalize("NFD", "Byrådet får på torsdag")
    composed = ComposedText(source, Span(2, len(source)))
    assert composed.text == "Byrådet får på torsdag"
    task = Passage(composed.text, Span(0, 22))
    due = Due(Passage("på torsdag", Span(12, 22)), date(2022, 5, 5), True)
    found = composed.led_back(FoundFollowUp(task, Passage("Byrådet", Span(0, 7)), due))
    assert found.passage.text == source[2:]
    assert found.responsible is not None
    assert unicodedata.normalize("NFC", found.responsible.text) == "Byrådet"
    assert found.due is not None
    assert unicodedata.normalize("NFC", found.due.text.text) == "på torsdag"
    assert (found.due.on, found.due.is_estimated) == (date(2022, 5, 5), True)
