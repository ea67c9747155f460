"""Who is in a group, and who leads it, is told by the list that has its name; of another group nobody is told."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers import answer
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
        "hvem er ny medarbejderrepræsentant fra byrådscentret i inventargruppen",
    ],
)
def test_whom_no_list_of_the_group_names_nobody_is_said_to_be(question: str, seeds: Archive, today: date) -> None:
    given = answer(seeds, question, today=today)
    assert not given.answered
    assert given.near
    assert given.remark == NO_HOLDER
