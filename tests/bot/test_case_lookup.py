"""A case is looked up by its number, wherever in the words it stands; a mistyped one leads to those like it."""

from __future__ import annotations

from datetime import date

import pytest
from written_minutes import Item, minutes

from bot.answers import answer
from bot.cases import asked_cases, look_up
from bot.words_on_matters import NO_CASE_NUMBER
from store.archive import Archive


@pytest.mark.parametrize("text", ["21/5239", "sag 21/5239, tak", " 21/5239 ", "Sagsnr.: 21/5239", "21 / 5239"])
def test_a_case_is_found_by_its_number(text: str, seeds: Archive) -> None:
    found = look_up(seeds, text)
    assert [each.item.number for each in found.items] == [5]
    assert found.suggestions == ()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("21/5239 og 22/624", ("21/5239", "22/624")),
        ("sag 21/5239, 22/624; tak", ("21/5239", "22/624")),
        ("22/624 21/5239", ("22/624", "21/5239")),
        ("21/5239 og 21/05239", ("21/5239",)),
        ("21/5 og 21/189", ("21/5", "21/189")),
        ("21/6 og 21/189", ("21/189",)),
        ("21/6", ("21/6",)),
        ("22-50607 og 22-50608", ("22-50607", "22-50608")),
        (" intet ", ("intet",)),
    ],
)
def test_each_number_is_a_case_once(text: str, asked: tuple[str, ...], archive: Archive) -> None:
    items = [Item(case_number=number) for number in ("Sag 21/5", "22-050607", "22-050608")]
    archive.ingest(minutes(*items), source="a.txt")
    assert asked_cases(archive, text) == asked


@pytest.mark.parametrize(
    "text", ["22-50607", "sag 22-50607", "22 - 050607", "sag 22/50607", "sag nr. 22050607", "22-050607", "22-050607k"]
)
def test_a_case_is_found_by_a_shortened_number(text: str, archive: Archive) -> None:
    archive.ingest(minutes(Item(case_number="22-050607K"), Item(case_number="22-050608")), source="a.txt")
    assert [each.item.number for each in look_up(archive, text).items] == [1]


def test_a_shortened_number_that_two_cases_have_is_none_of_them(archive: Archive) -> None:
    archive.ingest(minutes(Item(case_number="22-050607"), Item(case_number="EMN-2022-050607")), source="a.txt")
    found = look_up(archive, "sag 22/50607")
    assert found.items == ()
    assert "22-050607" in found.suggestions


def test_one_wrong_digit_is_likelier_than_one_lost_and_one_won(archive: Archive) -> None:
    archive.ingest(minutes(Item(case_number="21/2939"), Item(case_number="21/5239")), source="a.txt")
    assert look_up(archive, "21/5293").suggestions == ("21/5239", "21/2939")


def test_a_mistyped_number_leads_to_those_like_it(seeds: Archive) -> None:
    found = look_up(seeds, "21/5293")
    assert found.items == ()
    assert found.suggestions[0] == "21/5239"


def test_a_closed_item_is_found_with_nothing_in_it(seeds: Archive) -> None:
    (found,) = look_up(seeds, "21/2826").items
    item = found.item
    assert (item.closed, item.sections, item.decisions) == (True, (), ())


@pytest.mark.parametrize("text", ["", "hjemmearbejde", "x" * 40_000, "\ud800", "\x00", "<@U1>"])
def test_what_is_no_case_number_finds_nothing(text: str, seeds: Archive) -> None:
    found = look_up(seeds, text)
    assert found.items == ()
    assert len(found.case_number) <= 100
    assert found.coverage == seeds.coverage()


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("sagsnr hjemmearbejde", "21/5239"),
        ("hvad er sagsnummeret på store lederdag?", "21/25821"),
        ("journalnummer strategibrev 2026-2027", "25/12224"),
        ("sagsnr punkt 3 den 10. januar 2022", "22/624"),
    ],
)
def test_which_number_a_case_has_is_told_by_the_line_with_it(
    question: str, number: str, seeds: Archive, today: date
) -> None:
    best = answer(seeds, question, today=today).hits[0]
    assert best.quote.text == number
    stored = seeds.item(best.item_id or 0)
    assert stored is not None
    assert stored.text_of(best.quote.span) == number


def test_an_item_without_a_number_is_not_shown_beside_one_that_has_one(archive: Archive, today: date) -> None:
    items = (Item("Hegn på Havnegade", "22/1"), Item("Orientering om hegn på Havnegade og Ringvej", ""))
    archive.ingest(minutes(*items), source="a.txt")
    assert len(answer(archive, "hegn på havnegade", today=today).hits) == len(items)
    assert [hit.quote.text for hit in answer(archive, "sagsnr hegn på havnegade", today=today).hits] == ["22/1"]


def test_numbers_of_other_matters_are_shown_only_where_several_are_asked_for(archive: Archive, today: date) -> None:
    archive.ingest(
        minutes(
            Item("Hegn ved havnen", "22/1"), Item("Hegn om skolen", "22/2"), Item("Hegn ved havnen, 2. del", "22/3")
        ),
        source="a.txt",
    )
    alone = answer(archive, "sagsnr på hegn ved havnen", today=today)
    assert alone.hits[0].case_number == "22/1"
    assert "22/2" not in {hit.case_number for hit in alone.hits}
    several = answer(archive, "sagsnumre på hegn", today=today)
    assert {hit.case_number for hit in several.hits} == {"22/1", "22/2", "22/3"}


def test_of_an_item_without_a_number_that_is_said(archive: Archive, today: date) -> None:
    archive.ingest(minutes(Item(), Item("Underskrift af referat", "", "Alle skriver under.")), source="a.txt")
    given = answer(archive, "sagsnr underskrift", today=today)
    assert (given.answered, given.remark) == (False, NO_CASE_NUMBER)
    assert given.near


def test_of_a_case_that_is_named_by_its_number_its_decision_is_told(seeds: Archive, today: date) -> None:
    given = answer(seeds, "hvad blev besluttet i sagen med sagsnummer 21/5239?", today=today)
    assert "fleksibel arbejdstilrettelæggelse" in given.hits[0].quote.text


def test_a_case_carries_the_points_that_its_decisions_approve(archive: Archive) -> None:
    archive.ingest(
        minutes(Item(case_number="21/5", indstilling="Det indstilles, at hegnet males.", decision="Godkendt.")),
        source="a.txt",
    )
    (found,) = look_up(archive, "21/5").items
    assert [points.text if points else None for points in found.points] == ["Det indstilles, at hegnet males."]
    assert found.agreed is None
