"""The entries of "Sagens forløb" are told apart, with the body of each."""

from __future__ import annotations

import pytest

from store.minutes.course import entries_of, heads_an_entry

COURSE = """
02-05-2024 Børne- og Kulturudvalget

1. Anbefales.

Afbud: Ane Holm 09/05/2024 Økonomiudvalget

Økonomiudvalget anbefaler, at indstillingen godkendes.
"""


def test_each_entry_has_its_body_and_what_it_said() -> None:
    first, second = entries_of(COURSE)
    assert (first.body, first.said.strip()) == ("Børne- og Kulturudvalget", "1. Anbefales.\n\nAfbud: Ane Holm")
    assert (second.body, second.said.strip()) == (
        "Økonomiudvalget",
        "Økonomiudvalget anbefaler, at indstillingen godkendes.",
    )


def test_an_entrys_span_begins_with_its_heading_and_has_no_blanks_around() -> None:
    first, second = (entry.span.quote(COURSE) for entry in entries_of(COURSE))
    assert first == "02-05-2024 Børne- og Kulturudvalget\n\n1. Anbefales.\n\nAfbud: Ane Holm"
    assert second == "09/05/2024 Økonomiudvalget\n\nØkonomiudvalget anbefaler, at indstillingen godkendes."


@pytest.mark.parametrize("text", ["", "Sagen var på Byrådets møde den 02-05-2024 i Hallen.", "Godkendt."])
def test_what_has_no_heading_has_no_entries(text: str) -> None:
    assert entries_of(text) == ()


@pytest.mark.parametrize(("sentence", "heads"), [("02-05-2024 Byrådet", True), ("Byrådet 02-05-2024", False)])
def test_a_heading_begins_with_its_day(sentence: str, *, heads: bool) -> None:
    assert heads_an_entry(sentence) is heads
