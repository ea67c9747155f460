"""What the guide says that one can ask, one can ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from written_minutes import Item, minutes

from bot.answers import answer
from bot.guide import make_help
from store.archive import Archive
from store.domain import Minutes


def _of_body(committee: str) -> Minutes:
    read = minutes(Item("Etablering af en bro"))
    return replace(read, committee=replace(read.committee, text=committee))


def test_every_example_on_the_seeds_is_answered(seeds: Archive, today: date) -> None:
    examples = make_help(seeds).examples
    assert len(examples) >= 3
    for example in examples:
        assert answer(seeds, example, today=today).answered, example


def test_the_examples_find_the_item_that_they_are_about(seeds: Archive, today: date) -> None:
    for example in make_help(seeds).examples:
        assert answer(seeds, example, today=today).hits[0].held_on == date(2025, 8, 5), example


def test_examples_come_from_the_latest_meeting_that_has_something_to_ask_about(archive: Archive, today: date) -> None:
    archive.ingest(minutes(Item("Etablering af vejbelysning", "21/1")), source="a.txt")
    archive.ingest(minutes(Item("Lukket", "22/1", "", ""), day="10-01-2022"), source="b.txt")
    examples = make_help(archive).examples
    assert any("vejbelysning" in example for example in examples)
    assert all(answer(archive, example, today=today).answered for example in examples)


def test_a_meeting_without_case_numbers_decisions_and_attachments_has_examples_too(
    archive: Archive, today: date
) -> None:
    archive.ingest(minutes(Item("Etablering af vejbelysning", "", decision="")), source="a.txt")
    examples = make_help(archive).examples
    assert examples
    assert all(answer(archive, example, today=today).answered for example in examples)


def test_an_empty_archive_has_no_examples(archive: Archive) -> None:
    assert make_help(archive).examples == ()
    assert make_help(archive).coverage.meetings == 0


@pytest.mark.parametrize(
    ("title", "body", "asked"),
    [
        ("EU-udbud af rengøring", "", "om EU-udbud af rengøring?"),
        ("IT-drift i Solby", "", "om IT-drift i Solby?"),
        ("A-kasser i Solby", "", "om a-kasser i Solby?"),
        ("Solbys nye bro", "Det drejer sig om Solbys nye bro.", "om Solbys nye bro?"),
        ("Etablering af en bro", "Etablering af en bro koster.", "om etablering af en bro?"),
        ("Børne- og Ungeudvalgets mødeplan", "", "om Børne- og Ungeudvalgets mødeplan?"),
    ],
)
def test_a_title_gets_a_small_letter_in_a_question_but_where_it_is_a_name_or_an_abbreviation(
    archive: Archive, title: str, body: str, asked: str
) -> None:
    archive.ingest(minutes(Item(title, body=body)), source="a.txt")
    assert make_help(archive).examples[0] == f"Hvad besluttede direktionen {asked}"


@pytest.mark.parametrize(
    ("committee", "named"),
    [
        ("Byråd 2022-2025", "byrådet"),
        ("Økonomiudvalget", "økonomiudvalget"),
        ("Kultur- og Fritidsudvalget", "kultur- og fritidsudvalget"),
        ("HovedMED", "HovedMED"),
        ("MED-udvalget", "MED-udvalget"),
        ("Lokalråd Birke", "lokalrådet Birke"),
    ],
)
def test_a_body_is_named_as_in_the_middle_of_a_sentence(archive: Archive, committee: str, named: str) -> None:
    archive.ingest(_of_body(committee), source="a.txt")
    assert make_help(archive).examples[0] == f"Hvad besluttede {named} om etablering af en bro?"


def test_a_meeting_of_no_named_body_is_asked_what_was_decided(archive: Archive) -> None:
    archive.ingest(_of_body(""), source="a.txt")
    assert make_help(archive).examples[0] == "Hvad blev der besluttet om etablering af en bro?"


def test_the_title_asked_about_is_neither_one_that_nobody_would_type_nor_one_that_says_little(archive: Archive) -> None:
    of_length = "Etablering af en bro over åen ved Solby"
    long = f"{of_length}, anlægsbevilling, tidsplan og orientering af naboerne i første etape af det samlede projekt"
    archive.ingest(minutes(Item(long, "21/1"), Item(of_length, "21/2"), Item("Budget", "21/3")), source="a.txt")
    assert make_help(archive).examples[0] == "Hvad besluttede direktionen om etablering af en bro over åen ved Solby?"
