"""What is asked on of a list is asked of what was listed, and of nothing else that its frame has."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from written_minutes import Item, minutes

from bot.says import Answer
from bot.words_on_lists import ONLY_TITLES, WHICH_OF_LIST
from store.archive import Archive

Talk = Callable[..., Answer]


BRIDGE = Item(
    "Ny bro over Birke Å",
    "21/1",
    body="Broen er nedslidt, fordi den er fra 1950.",
    decision="Sagen udsættes til mødet den 18. august 2021. Direktionen mangler en pris på en træbro.",
)
HALL = Item("Hallen i Solby", "21/2", decision="Direktionen afviste hallen, da den er for dyr.")
POOL = Item("Svømmebad", "21/3", decision="Direktionen godkendte at leje et svømmebad fra den 1. marts 2022.")
MARKET = Item(
    "Torvedage i Birke", "21/4", decision="Direktionen afviste torvedage på havnen, da der er for lidt plads."
)
TASKS = Item(
    "Nyt skilt i Solby",
    "21/5",
    decision="Ane Holm udarbejder et oplæg til skiltet senest den 1. september 2021. TMC sender det i høring i 2023.",
)


@pytest.fixture
def listed(archive: Archive) -> None:
    archive.ingest(minutes(BRIDGE, HALL, POOL, MARKET, TASKS), source="a.txt")


@pytest.mark.parametrize(
    ("question", "told"),
    [("til hvornår?", "18. august 2021"), ("hvorfor?", "mangler en pris"), ("hvad besluttede de så?", "udsættes")],
)
@pytest.mark.usefixtures("listed")
def test_the_one_item_of_a_list_is_what_is_spoken_of(question: str, told: str, talk: Talk) -> None:
    given = talk("hvad blev udsat i 2021?", question)
    assert given.answered
    assert {hit.title for hit in given.hits} == {BRIDGE.title}
    assert told in given.hits[0].quote.text


@pytest.mark.usefixtures("listed")
def test_another_year_still_asks_for_the_list(talk: Talk) -> None:
    assert talk("hvad blev udsat i 2020?", "og i 2021?").hits[0].title == BRIDGE.title
    given = talk("hvad blev udsat i 2021?", "hvorfor?", "hvad blev afvist i 2021?")
    assert {hit.title for hit in given.hits} == {HALL.title, MARKET.title}


@pytest.mark.usefixtures("listed")
def test_each_of_a_list_tells_its_own_reason(talk: Talk) -> None:
    given = talk("hvilke punkter blev afvist i 2021?", "hvorfor?")
    assert ["for dyr" in hit.quote.text or "plads" in hit.quote.text for hit in given.hits] == [True, True]
    assert given.understood == "Forstået som: hvorfor – hvilke punkter blev afvist i 2021?"


@pytest.mark.usefixtures("listed")
def test_which_is_meant_is_asked_where_none_of_a_list_tells_it(talk: Talk) -> None:
    given = talk("hvilke punkter blev afvist i 2021?", "hvad koster det?")
    assert (given.answered, given.remark) == (False, WHICH_OF_LIST)
    assert {hit.title for hit in given.near} == {HALL.title, MARKET.title}


@pytest.mark.usefixtures("listed")
def test_who_attended_is_asked_of_the_meeting_and_not_of_the_list(talk: Talk) -> None:
    given = talk("hvilke punkter blev afvist i 2021?", "hvem deltog?")
    assert [hit.item_id for hit in given.hits] == [None]


@pytest.mark.parametrize(
    ("questions", "told", "remark"),
    [
        (("hvad skal Ane Holm?", "hvornår er fristen?"), "skiltet", "Frist: senest den 1. september 2021"),
        (("hvad skal Ane Holm?", "er det overskredet?"), "skiltet", "Fristen den 1. september 2021 er overskredet."),
        (("hvad skal TMC?", "er det overskredet?"), "i høring", "er ikke overskredet."),
        (("hvad skal TMC?", "hvem har ansvaret?"), "i høring", "Ansvarlig: TMC."),
        (("hvilke opfølgninger er der?", "hvornår er den første?"), "skiltet", "Frist: senest den 1. september 2021"),
        (("hvilke opfølgninger er der?", "hvilke er overskredet?"), "skiltet", "1 overskredet opfølgning"),
        (("hvad skal Ane Holm?", "hvornår er fristen?", "hvem har ansvaret?"), "skiltet", "Ansvarlig: Ane Holm."),
    ],
)
def test_a_listed_task_tells_when_it_is_due_and_who_does_it(
    questions: tuple[str, ...], told: str, remark: str, archive: Archive, talk: Talk
) -> None:
    archive.ingest(minutes(TASKS), source="a.txt")
    given = talk(*questions)
    assert given.answered
    assert told in given.hits[0].quote.text
    assert remark in (given.remark or "")


@pytest.mark.parametrize(
    ("question", "remark"),
    [("hvornår er fristen?", "2 af de 3 har en frist."), ("er de overskredet?", "1 af de 3 er over")],
)
def test_of_several_tasks_those_that_tell_it_are_shown(
    question: str, remark: str, archive: Archive, talk: Talk
) -> None:
    more = Item("Bænke", "21/6", decision="Bo Lind undersøger, om der kan købes flere bænke.")
    archive.ingest(minutes(TASKS, more), source="a.txt")
    given = talk("hvilke opfølgninger er der?", question)
    assert remark in (given.remark or "")
    assert "Bænke" not in {hit.title for hit in given.hits}


def test_the_second_of_listed_tasks_is_no_item_of_the_agenda(archive: Archive, talk: Talk) -> None:
    archive.ingest(minutes(TASKS, POOL), source="a.txt")
    assert "i høring" in talk("hvilke opfølgninger er der?", "nr. 2").hits[0].quote.text


def test_listed_tasks_are_narrowed_to_those_of_a_year(archive: Archive, talk: Talk) -> None:
    archive.ingest(minutes(TASKS), source="a.txt")
    later = Item("Bænke", "21/6", decision="Bo Lind undersøger, om der kan købes flere bænke.")
    archive.ingest(minutes(later, day="10-11-2020"), source="b.txt")
    given = talk("hvilke opfølgninger er der?", "hvilke er fra 2020?")
    assert given.remark == "1 åben opfølgning besluttet i 2020."


def test_what_closed_items_were_about_is_not_told_by_the_open_ones(archive: Archive, talk: Talk) -> None:
    closed = [Item("Lukket", "", body="", decision=""), Item("Lukket", "", body="", decision="")]
    archive.ingest(minutes(POOL, *closed), source="a.txt")
    given = talk("hvilke punkter var lukkede den 28. juni 2021?", "hvad handlede de om?")
    assert given.remark == ONLY_TITLES
    assert all(hit.closed for hit in given.hits)
