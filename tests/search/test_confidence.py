"""Whether the best item is an answer: what speaks for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from store.search.asked import Lacking
from store.search.confidence import Signs
from store.search.preference import Evidence

EVIDENCE = Evidence(
    coverage=0.8, title_coverage=0.5, nearness=0.8, held=0.75, missing=0.2, concepts=4, restrictions=0, likeness=None
)
SIGNS = Signs(EVIDENCE, Lacking(), score=8.0, lead=2.0, length=45, asks_decision=False, tells_kind=True, items=5000)


@pytest.mark.parametrize(
    "more",
    [
        {"score": 9.0},
        {"lead": 4.0},
        {"length": 70},
        {"evidence": replace(EVIDENCE, held=1.0)},
        {"evidence": replace(EVIDENCE, concepts=6)},
        {"evidence": replace(EVIDENCE, restrictions=1)},
        {"sentence": 8.0},
    ],
)
def test_each_sign_speaks_for_an_answer(more: dict[str, float]) -> None:
    assert replace(SIGNS, **more).odds > SIGNS.odds


@pytest.mark.parametrize("lacking", [Lacking(asked_itself=1), Lacking(numbers=1), Lacking(names=1)])
def test_what_the_item_would_have_to_hold_and_does_not_speaks_against_it(lacking: Lacking) -> None:
    assert replace(SIGNS, lacking=lacking).odds < SIGNS.odds


def test_a_question_whose_first_word_is_missing_is_likelier_about_something_else_where_much_is_stored() -> None:
    lacks = replace(SIGNS, evidence=replace(EVIDENCE, first=1.0))
    assert lacks.odds < SIGNS.odds
    assert replace(lacks, items=29).odds == pytest.approx(replace(SIGNS, items=29).odds)


@pytest.mark.parametrize("lacking", [Lacking(asked=1), Lacking(streets=1)])
def test_without_what_is_asked_for_or_the_street_that_is_named_nothing_is_an_answer(lacking: Lacking) -> None:
    good = replace(SIGNS, score=20.0, lead=6.0)
    assert good.is_answer
    assert not replace(good, lacking=lacking).is_answer
    few = replace(EVIDENCE, missing=0.0, concepts=2)
    assert replace(good, evidence=few).is_certain
    assert not replace(good, evidence=few, lacking=lacking).is_answer


@pytest.mark.parametrize("less", [{"asks_decision": True}, {"tells_kind": False}])
def test_a_decision_and_a_quote_that_lacks_what_is_sought_need_more(less: dict[str, bool]) -> None:
    assert replace(SIGNS, **less).odds < SIGNS.odds


def test_good_signs_are_an_answer_and_bad_ones_are_none() -> None:
    assert replace(SIGNS, score=12.0, lead=5.0).is_answer
    assert not replace(SIGNS, score=3.0, lead=0.0).is_answer


def test_few_words_that_the_item_holds_all_are_always_an_answer() -> None:
    keyword = replace(EVIDENCE, missing=0.0, concepts=2)
    bad = replace(SIGNS, evidence=keyword, score=2.0, lead=0.0, length=5)
    assert bad.is_certain
    assert bad.is_answer
    assert not replace(bad, evidence=replace(keyword, missing=0.3)).is_answer
    assert not replace(bad, evidence=replace(keyword, concepts=4)).is_answer
    assert not replace(bad, needs_amount=True).is_answer  # "hvor mange cykler" is not told by what names a bicycle


def test_a_sum_is_told_where_a_rare_name_stands_in_the_title_and_the_quote_has_one() -> None:
    named = replace(EVIDENCE, missing=0.0, concepts=1, title_coverage=1.0)
    told = replace(SIGNS, evidence=named, score=2.0, lead=0.0, length=5, needs_amount=True, tells_kind=True, rarest=6.0)
    assert told.is_answer
    assert not replace(told, rarest=3.0).is_answer
    assert not replace(told, tells_kind=False).is_answer
    assert not replace(told, evidence=replace(named, title_coverage=0.5)).is_answer


def test_a_lead_beyond_what_tells_anything_and_stores_of_other_sizes_than_fitted_count_as_the_last_that_do() -> None:
    assert replace(SIGNS, lead=7.0).odds == replace(SIGNS, lead=70.0).odds
    assert replace(SIGNS, items=1).odds == replace(SIGNS, items=20).odds
    assert replace(SIGNS, items=6000).odds == replace(SIGNS, items=500_000).odds
    assert replace(SIGNS, items=29).odds != replace(SIGNS, items=5000).odds


def test_of_few_items_one_that_lacks_words_of_whoever_asks_may_answer_and_one_that_lacks_a_compound_hardly() -> None:
    asked = replace(SIGNS, evidence=replace(EVIDENCE, held=0.2, concepts=3), score=10.0, items=29)
    alike = replace(asked, evidence=replace(asked.evidence, held=0.9))
    assert alike.odds - asked.odds < replace(alike, items=225).odds - replace(asked, items=225).odds
    assert replace(asked, lacking=Lacking(compounds=1)).odds < asked.odds
    assert replace(asked, items=5000, lacking=Lacking(compounds=1)).odds == replace(asked, items=5000).odds


def test_what_is_added_for_few_items_grows_less_the_more_there_are() -> None:
    assert [round(replace(SIGNS, items=items).smallness, 2) for items in (1, 29, 80, 225, 5000)] == [1, 1, 0.5, 0, 0]


def test_few_words_of_which_only_parts_are_there_are_no_answer() -> None:
    parts = replace(EVIDENCE, held=0.0, missing=0.6, concepts=1)
    good = replace(SIGNS, evidence=parts, score=20.0, lead=6.0)
    assert not good.is_answer
    assert replace(good, evidence=replace(parts, missing=0.2)).is_answer  # another word for the same
    assert replace(good, evidence=replace(parts, concepts=6)).is_answer
