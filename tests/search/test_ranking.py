"""BM25F: rare words count more than common ones, titles more than text, and a long text does not win by its length."""

from __future__ import annotations

import numpy as np
import pytest

from store.search.postings import Postings, impacts_of
from store.search.ranking import Ranked, all_holding, informations, rank
from store.search.scoring import Collection, Scorer
from store.search.vocabulary import Concept, Reading

TITLE, TITLE_PARTS, DECISION, BODY, PARTS = range(5)
Hits = dict[str, dict[int, int]]
"""Of one item: word → column → how often it stands there."""


def word(text: str, *, weight: float = 1.0, as_part: bool = False, emphasis: float = 1.0) -> Concept:
    return Concept(text, (Reading(text, as_part, weight, weight),), (), emphasis)


def ranked(concepts: list[Concept], items: list[Hits], lengths: list[tuple[int, ...]] | None = None) -> Ranked:
    """Items count from 1; an item without hits is in the collection and does not match."""
    words = tuple(dict.fromkeys(reading.word for concept in concepts for reading in concept.all_readings()))
    ids = np.arange(1, len(items) + 1, dtype=np.uint32)
    sizes = np.array(lengths or [(5, 5, 20, 100, 50)] * len(items), np.int64)
    index = {}
    for text in words:
        counts = np.array([[hits.get(text, {}).get(column, 0) for column in range(5)] for hits in items], np.int64)
        for as_part in (False, True):
            impacts = impacts_of(counts, sizes, as_part=as_part)
            if impacts.any():
                index[text, as_part] = Postings.of(ids[impacts > 0], impacts[impacts > 0])
    collection = Collection(len(items), np.array([0, *sizes[:, TITLE]], np.uint16))
    information = informations(concepts, index, collection)
    return rank(Scorer(concepts, index, collection), information, all_holding(concepts, index, collection))


def order(found: Ranked) -> list[int]:
    return [int(item_id) for item_id in found.item_ids]


def test_scores_fall() -> None:
    found = ranked([word("a")], [{"a": {BODY: 1}}, {"a": {BODY: 3}}, {"a": {TITLE: 1}}, {}])
    assert list(found.scores) == sorted(found.scores, reverse=True)
    assert order(found)[0] in (2, 3)


@pytest.mark.parametrize(("better", "worse"), [(TITLE, DECISION), (DECISION, BODY), (TITLE, BODY)])
def test_a_title_counts_more_than_a_decision_and_that_more_than_other_text(better: int, worse: int) -> None:
    usual = [(6, 3, 15, 570, 115)] * 4
    assert order(ranked([word("a")], [{"a": {worse: 1}}, {"a": {better: 1}}, {}, {}], usual)) == [2, 1]


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    items: list[Hits] = [{"rare": {BODY: 1}}] + [{"common": {BODY: 1}} for _ in range(8)]
    assert order(ranked([word("rare"), word("common")], items))[0] == 1


def test_a_short_text_with_a_word_comes_before_a_long_one_with_it() -> None:
    lengths = [(5, 5, 20, 4000, 50), (5, 5, 20, 50, 50), (5, 5, 20, 100, 50)]
    assert order(ranked([word("a")], [{"a": {BODY: 1}}, {"a": {BODY: 1}}, {}], lengths)) == [2, 1]


def test_the_hundredth_time_adds_little() -> None:
    once, often = (float(ranked([word("a")], [{"a": {BODY: n}}, {}, {}]).scores[0]) for n in (1, 100))
    assert once < often < 3 * once


def test_a_tie_keeps_the_later_item_first() -> None:
    assert order(ranked([word("a")], [{"a": {BODY: 1}}, {"a": {BODY: 1}}, {}])) == [2, 1]


def test_of_several_readings_the_best_counts_and_not_their_sum() -> None:
    both = Concept("a", (Reading("a", False, 1.0, 1.0), Reading("b", False, 0.5, 0.5)))
    found = ranked([both], [{"a": {BODY: 1}}, {"a": {BODY: 1}, "b": {BODY: 1}}, {"b": {BODY: 1}}, {}])
    assert found.scores[0] == pytest.approx(found.scores[1])


def test_a_composition_is_the_sum_of_its_slots() -> None:
    joined = Concept("ab", (), (((Reading("a", False, 0.3, 0.3),), (Reading("b", False, 0.3, 0.3),)),))
    found = ranked([joined], [{"a": {BODY: 1}}, {"a": {BODY: 1}, "b": {BODY: 1}}, {}])
    assert order(found) == [2, 1]
    assert found.covered[0][0] == pytest.approx(0.6)


def test_a_part_of_a_compound_is_looked_for_among_the_parts_alone() -> None:
    items: list[Hits] = [{"a": {BODY: 1}}, {"a": {PARTS: 1}}, {"a": {TITLE_PARTS: 1}}]
    direct, as_part = ranked([word("a")], items), ranked([word("a", as_part=True)], items)
    assert {item for item, score in zip(order(direct), direct.scores, strict=True) if score > 0} == {1}
    assert {item for item, score in zip(order(as_part), as_part.scores, strict=True) if score > 0} == {2, 3}


def test_coverage_is_the_share_of_the_questions_information() -> None:
    found = ranked([word("a"), word("b")], [{"a": {BODY: 1}, "b": {TITLE: 1}}, {"a": {BODY: 1}}, {}, {}])
    assert found.coverage()[0] == pytest.approx(1.0)
    assert 0 < found.coverage()[1] < 1
    assert 0 < found.title_coverage()[0] < 1
    assert found.title_coverage()[1] == 0


def test_a_word_that_is_nowhere_lowers_the_coverage_of_all() -> None:
    assert ranked([word("a"), word("nowhere")], [{"a": {BODY: 1}}, {}]).coverage()[0] < 1


def test_a_word_in_every_item_still_counts_a_little() -> None:
    assert ranked([word("a")], [{"a": {BODY: 1}}] * 3).scores.min() > 0
