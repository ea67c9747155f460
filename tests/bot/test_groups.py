"""Who is in a group, and who leads it, is told by the list that has its name; of another group nobody is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from written_minutes import Item, minutes

from bot.answers import answer
from bot.says import Answer
from bot.supplements import PAIR_MAX
from bot.threads import answer_and_remember
from bot.words_on_people import NO_HOLDER, NO_MEMBERS, NO_MEMBERS_OF_BODY
from store.archive import Archive


@pytest.fixture
def own_seeds(own_database: Path) -> Iterator[Archive]:
    with Archive.open(own_database) as archive:
        yield archive


@pytest.mark.parametrize(
    ("question", "begins", "ends"),
    [
        ("hvem er formand for design og kontorguide gruppen", "Design- og kontorguide:", "Lars Holte (formand)"),
        ("hvem er formand for inventargruppen?", "Inventar:", "Jørgen Lerhard (formand)"),
        ("hvem er tovholder for arbejdsgruppen om borgernes hus", "Borgernes hus", "udvikling (tovholder)"),
        ("hvem leder arbejdsgruppen om digitalisering", "Digitalisering", "den Digitale Taskforce (tovholder)"),
        ("tovholder digitalisering nyt rådhus", "Digitalisering", "den Digitale Taskforce (tovholder)"),
        ("hvem er AMR i inventargruppen", "Inventar:", "Thomas Friis, Ungecenter"),
        ("hvem er med i designgruppen", "Design- og kontorguide:", "Christina Pedersen, Fritid- og Kulturcenter"),
        ("hvem sidder i arkivgruppen", "Arkiv", "alle Byrådscenter."),
        ("hvem er i gruppen arkiv", "Arkiv", "alle Byrådscenter."),
        (
            "medlemmer af arbejdsgruppen for borgernes hus",
            "Borgernes hus",
            "Jakob Winther Larsen, afdelingsleder, BURC",
        ),
    ],
)
def test_a_group_is_told_by_its_label_and_whom_is_asked_for(
    question: str, begins: str, ends: str, seeds: Archive, today: date
) -> None:
    best = answer(seeds, question, today=today).hits[0]
    assert (best.held_on, best.item) == (date(2021, 6, 28), 6)
    assert best.quote.text.startswith(begins)
    assert best.quote.text.endswith(ends)


@pytest.mark.parametrize(
    "question",
    [
        "hvem er tovholder for inventargruppen",
        "hvem er formand for arkivgruppen",
        "hvem er sekretær for inventargruppen",
        "hvem er ny medarbejderrepræsentant fra byrådscentret i inventargruppen",
    ],
)
def test_whom_no_list_of_the_group_names_nobody_is_said_to_be(question: str, seeds: Archive, today: date) -> None:
    given = answer(seeds, question, today=today)
    assert not given.answered
    assert given.near
    assert given.remark == NO_HOLDER


def test_a_list_of_another_year_is_no_answer(seeds: Archive, today: date) -> None:
    question = "hvem besluttede direktionen skal være tovholder for borgernes hus den 5. august 2025"
    given = answer(seeds, question, today=today)
    assert (given.answered, given.remark) == (False, "Den 05-08-2025: intet. Senest behandlet 28-06-2021.")


def test_a_sentence_that_gives_somebody_the_role_is_quoted_rather_than_others_on_the_matter(
    archive: Archive, today: date
) -> None:
    body = (
        "Støjplanen er sat i værk, og støjplanen skal gælde i fire år. Projektlederen præsenterer planen.\n\n"
        "Til mødet er inviteret projektleder fra administrationen Ane Holm."
    )
    archive.ingest(minutes(Item("Støjplanen", "22/1", body=body), Item()), source="a.txt")
    best = answer(archive, "hvem er projektleder for støjplanen?", today=today).hits[0]
    assert "projektleder fra administrationen Ane Holm" in best.quote.text


def test_of_a_long_list_as_many_are_quoted_as_a_quote_may_hold(archive: Archive, today: date) -> None:
    body = "Havnegruppen:\n" + "\n".join(f"Ane Holm, Kystcenter, kontor {number}" for number in range(40))
    archive.ingest(minutes(Item("Havnen", "22/1", body=body), Item()), source="a.txt")
    quote = answer(archive, "hvem er med i havnegruppen?", today=today).hits[0].quote.text
    assert quote.startswith("Havnegruppen:")
    assert PAIR_MAX - 50 < len(quote) <= PAIR_MAX


def test_a_list_of_another_group_of_the_matter_is_no_answer(archive: Archive, today: date) -> None:
    list_of_another = "Kajen:\n\nAne Holm, sidder i gruppen\nBo Lind, Kystcenter"
    body = f"{list_of_another}\n\n{'Der skal ses på vandet. ' * 30}\n\nSti\n\nDet kommer senere."
    archive.ingest(minutes(Item("Stigruppen ved havnen", "22/1", body=body)), source="a.txt")
    given = answer(archive, "hvem sidder i stigruppen", today=today)
    assert (given.answered, given.remark) == (False, NO_MEMBERS)
    assert given.near[0].item == 1


def test_people_in_a_sentence_below_the_label_of_a_group_are_its_members(archive: Archive, today: date) -> None:
    long = "Der ses på stien og på dens forløb. " * 20
    body = (
        "Der er nedsat grupper til havnen.\n\nKaj\n\nArbejdsgruppen består af:\n\nAne Holm, Kystcenter\n"
        f"Bo Lind, Kystcenter\n\nSti\n\n{long}Til det knyttes Ida Krog, Bo Lund og Ane Holm."
    )
    archive.ingest(minutes(Item("Grupper ved havnen", "22/1", body=body)), source="a.txt")
    quote = answer(archive, "hvem er med i stigruppen", today=today).hits[0].quote.text
    assert quote == "Til det knyttes Ida Krog, Bo Lund og Ane Holm."


def test_who_sits_in_a_body_is_told_by_what_tells_of_members(archive: Archive, today: date) -> None:
    archive.ingest(
        minutes(
            Item("Honorar i bygningsnævnet", "22/1", body="Bygningsnævnet og bygningsnævnets formand får honorar."),
            Item("Udpegning til hegnsnævnet", "22/2", body="Ane Holm indtræder som medlem af hegnsnævnet."),
        ),
        source="a.txt",
    )
    untold = answer(archive, "hvem sidder i bygningsnævnet", today=today)
    assert (untold.answered, untold.remark) == (False, NO_MEMBERS_OF_BODY)
    told = answer(archive, "hvem sidder i hegnsnævnet", today=today)
    assert told.answered
    assert "Ane Holm" in told.hits[0].quote.text


def talk(archive: Archive, today: date, *questions: str) -> Answer:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return [answer_and_remember(archive, one, "C1:1", today=today, at=at)[0] for one in questions][-1]


@pytest.mark.parametrize(
    ("questions", "begins"),
    [
        (("hvem sidder i design og kontorguide gruppen", "og i inventar?"), "Inventar:"),
        (("hvem sidder i design og kontorguide gruppen", "hvad med inventar"), "Inventar:"),
        (("hvem sidder i design og kontorguide gruppen", "nej i arkivgruppen", "hvad med inventar"), "Inventar:"),
        (("hvem er formand for inventargruppen", "og i designgruppen?"), "Design- og kontorguide:"),
        (("hvem sidder i arbejdsgruppen for borgernes hus", "hvem er tovholder"), "Borgernes hus"),
        (("hvad blev besluttet om bemanning af brugergrupper", "hvem er tovholder"), "Digitalisering"),
    ],
)
def test_in_a_thread_another_group_or_a_role_is_told_of_the_matter(
    questions: tuple[str, ...], begins: str, own_seeds: Archive, today: date
) -> None:
    given = talk(own_seeds, today, *questions)
    assert given.answered
    assert given.hits[0].item == 6
    assert given.hits[0].quote.text.startswith(begins)


def test_in_a_thread_a_role_that_the_matter_gives_nobody_is_not_told_of_another(
    own_seeds: Archive, today: date
) -> None:
    given = talk(own_seeds, today, "hvad blev besluttet om store lederdag?", "hvem er projektleder")
    assert (given.answered, given.remark) == (False, NO_HOLDER)
    assert given.near[0].case_number == "21/25821"


@pytest.mark.parametrize("question", ["hvem er ellers med", "hvem er de andre i gruppen?", "og hvem sidder der også?"])
def test_the_others_of_a_group_are_asked_for_behind_whoever_leads_it(
    question: str, own_seeds: Archive, today: date
) -> None:
    said = ("hvem er formand for inventargruppen", "og designgruppen?", question)
    for minute, text in enumerate(said):
        at = datetime(2026, 1, 1, 9, minute, tzinfo=UTC)
        given, _ = answer_and_remember(own_seeds, text, "C1:1.1", today=today, at=at)
    assert given.hits[0].quote.text.endswith("Christina Pedersen, Fritid- og Kulturcenter")
    assert given.understood == "Forstået som: hvem er med i designgruppen?"
