"""What the bot has read is told to who asks for it, and for nothing else."""

from __future__ import annotations

from datetime import date

import pytest
from written_minutes import Item, minutes

from bot.answers import answer
from bot.says import Reason
from store.archive import Archive


@pytest.fixture
def several(archive: Archive) -> Archive:
    for committee, day in (("Byrådet", "01-02-2024"), ("Byrådet", "05-03-2024"), ("Direktionen", "10-01-2024")):
        archive.ingest(minutes(Item("Budget", "24/1"), day=day, committee=committee), source=f"{committee} {day}.txt")
    return archive


@pytest.mark.parametrize(
    "question",
    ["hvilke referater har du?", "Hej bot, hvor langt tilbage går referaterne?", "hvilke udvalg kender du", "hvad har du læst?",
     "hvor mange referater er der indlæst", "hvornår er det seneste referat fra?", "hvilken periode dækker referaterne?"],
)  # fmt: skip
def test_what_was_read_is_told_by_committee_and_time(question: str, several: Archive, today: date) -> None:
    given = answer(several, question, today=today)
    assert given.answered
    assert [(hit.committee, hit.held_on) for hit in given.hits] == [
        ("Byrådet", date(2024, 3, 5)),
        ("Direktionen", date(2024, 1, 10)),
    ]
    assert given.remark is not None
    assert "3 referater" in given.remark
    assert given.remark.endswith("Referaterne er fra Byrådet (2) og Direktionen (1).")


@pytest.mark.parametrize(
    "question", ["hvilke referater har du om budget?", "hvad har vi besluttet?", "hvilke udvalg har budget?"]
)
def test_a_question_on_a_matter_is_none_of_what_was_read(question: str, several: Archive, today: date) -> None:
    remark = answer(several, question, today=today).remark
    assert remark is None or "Referaterne er fra" not in remark


def test_where_nothing_was_read_that_is_said(archive: Archive, today: date) -> None:
    given = answer(archive, "hvilke referater har du?", today=today)
    assert (given.answered, given.reason) == (False, Reason.NOTHING_FOUND)


def test_a_last_meeting_that_decided_nothing_is_not_passed_over_in_silence(several: Archive, today: date) -> None:
    several.ingest(
        minutes(Item("Orientering", "24/2", decision=""), day="01-04-2024", committee="Direktionen"), source="a.txt"
    )
    given = answer(several, "hvad skete der på sidste møde?", today=today)
    assert given.hits[0].held_on == date(2024, 3, 5)
    assert given.remark is not None
    assert "Der var også et møde 01-04-2024" in given.remark
    assert "Det seneste møde med beslutninger er i Byrådet den 05-03-2024" in given.remark


@pytest.mark.parametrize(
    "question", ["hvordan bruger jeg dig?", "hvad kan jeg spørge dig om?", "hvad kan jeg bruge dig til?"]
)
def test_how_to_ask_is_told_as_to_who_asks_nothing(question: str, several: Archive, today: date) -> None:
    assert answer(several, question, today=today).reason is Reason.EMPTY_QUESTION


@pytest.mark.parametrize(
    "question", ["hvad skete der på sidste møde?", "sidste referat", "hvad besluttede de på det seneste møde"]
)
def test_the_last_meeting_of_all_is_shown_and_said_to_be(question: str, several: Archive, today: date) -> None:
    given = answer(several, question, today=today)
    assert [(hit.committee, hit.held_on) for hit in given.hits] == [("Byrådet", date(2024, 3, 5))]
    assert (
        given.remark == "Det seneste møde af alle er i Byrådet den 05-03-2024; nævn udvalget, hvis du mener et andet."
    )


def test_the_last_meeting_of_a_committee_needs_no_word_of_others(several: Archive, today: date) -> None:
    given = answer(several, "sidste møde i direktionen", today=today)
    assert [hit.held_on for hit in given.hits] == [date(2024, 1, 10)]
    assert given.remark is None
    unknown = answer(several, "seneste møde i økonomiudvalget", today=today)
    assert unknown.remark == "Der er ingen referater fra økonomiudvalget i det indlæste."
