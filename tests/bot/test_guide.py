"""What the guide says that one can ask, one can ask."""

from __future__ import annotations

from datetime import date

from written_minutes import Item, minutes

from bot.answers import answer
from bot.guide import make_help
from store.archive import Archive


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
