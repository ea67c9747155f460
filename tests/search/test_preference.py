"""What comes first of the items that hold a question's words: features of their titles."""

from __future__ import annotations

import pytest

from store.search.asked import lacking
from store.search.preference import (
    Evidence,
    adoption_score,
    agenda_score,
    compounds_score,
    final_score,
    house_score,
    number_score,
    numbered,
    of_years,
    of_years_score,
    sentence_score,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("hvad viste budgetopfølgning 2 2022?", 2),
        ("Budgetopfølgning 3 2022", 3),
        ("hvad viste anden budgetopfølgning i år?", 2),
        ("hvad viste den 1. budgetopfølgning?", 1),
        ("budgetopfølgning 2022", None),
        ("budgetopfølgning 2.1 er sendt", None),
    ],
)
def test_what_is_numbered_is_known_with_its_number(text: str, number: int | None) -> None:
    assert numbered(text).get("budgetopfoelgning") == number


def test_a_day_numbers_nothing() -> None:
    assert numbered("mødet den 3. marts 2024") == {}


def test_a_title_with_the_number_is_preferred_to_one_with_another() -> None:
    asked = numbered("hvad viste budgetopfølgning 2?")
    same, none, other = (
        number_score(asked, title) for title in ("2. budgetopfølgning", "Budget", "Budgetopfølgning 3")
    )
    assert same > none == 0 > other
    assert number_score({}, "Budgetopfølgning 3") == 0


def test_what_comes_every_year_is_that_of_the_year_behind_it() -> None:
    asked = of_years("hvad blev besluttet om budget 2026?")
    first, within, other, not_it = (
        of_years_score(asked, title) for title in ("Budget 2026-29", "Budget 2024-27", "Regnskab 2026", "Budgetseminar")
    )
    assert first > within == other == not_it == 0
    assert of_years("mødet i marts 2026") == of_years("hvad er budgettet") == frozenset()


@pytest.mark.parametrize(
    ("title", "is_preferred"),
    [("Birke Bygade 2 - tagterrasse", True), ("Birke Bygade 12", False), ("Birke Bygade", False), ("2 huse", False)],
)
def test_a_title_with_the_house_that_is_asked_for_is_preferred(title: str, is_preferred: bool) -> None:
    assert (house_score("hvad er besluttet om birke bygade 2?", title.lower()) > 0) is is_preferred
    assert house_score("hvad er besluttet om birke bygade?", title.lower()) == 0


@pytest.mark.parametrize(
    ("title", "in_title", "comes_later"),
    [
        ("Godkendelse af dagsorden", 0.0, True),
        ("Godkendelse af referat fra sidst", 0.0, True),
        ("Godkendelse af dagsorden", 0.5, False),  # it is asked for
        ("Godkendelse af lokalplan", 0.0, False),
        ("Drøftelse af dagsordenens form", 0.0, False),
    ],
)
def test_an_item_on_the_agenda_itself_comes_behind_those_on_the_matter(
    title: str, in_title: float, comes_later: bool
) -> None:
    proof = Evidence(0.5, in_title, 0.5, 0.5, 0.1, 2, 0)
    assert (agenda_score(title, proof) < 0) is comes_later


def test_a_sentence_that_answers_counts_more_the_fewer_there_are() -> None:
    told = sentence_score(3.0, 0.5, 0.8, 10)
    assert told > sentence_score(3.0, 0.5, 0.8, 100)
    assert told > max(
        sentence_score(2.0, 0.5, 0.8, 10), sentence_score(3.0, 0.4, 0.8, 10), sentence_score(3.0, 0.5, 0.7, 10)
    )
    assert sentence_score(3.0, 0.5, 0.8, 10, is_told=True) > told
    assert sentence_score(0.0, 0.0, 0.0, 0) == 0  # an item without text


def test_an_item_that_lacks_a_compound_comes_behind_one_that_lacks_another_word() -> None:
    words = ("cykelsti", "anlægge")
    behind = lacking(words, (0.0, 1.0), None, list)
    assert compounds_score(behind) < compounds_score(lacking(words, (1.0, 0.0), None, list)) == 0


@pytest.mark.parametrize(
    ("title", "be_it_approved", "is_last"),
    [
        ("Cykelplan - godkendelse", True, True),
        ("Cykelplan - godkendelse", False, False),
        ("Cykelplan, endelig vedtagelse", True, True),
        ("Godkendelse af forslag til cykelplan", True, False),
        ("Cykelplan, godkendelse af tillæg", True, False),
        ("Cykelplan", True, False),
    ],
)
def test_the_title_of_an_approval_tells_whether_there_is_a_plan(
    title: str, be_it_approved: bool, is_last: bool
) -> None:
    assert (adoption_score(title, be_it_approved=be_it_approved) > 0) is is_last


def test_an_age_beyond_those_that_were_fitted_costs_no_more() -> None:
    proof = Evidence(1, 1, 1, 1, 0, concepts=1, restrictions=0)
    new, old, older = (
        final_score(9, proof, decision_nearness=0, asks_decision=True, age_years=age) for age in (0, 4, 12)
    )
    assert new > old == older
