"""Who is in a group, and who leads it, is told by the list that has its name; of another group nobody is told."""

from __future__ import annotations

from datetime import date

import pytest
from written_minutes import Item, minutes

from bot.answers import answer
from bot.hits import PAIR_MAX
from bot.words import NO_HOLDER
from store.archive import Archive


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
