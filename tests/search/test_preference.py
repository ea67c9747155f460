"""What comes first of the items that hold a question's words: features of their titles."""

from __future__ import annotations

import pytest

from store.search.preference import number_score, numbered, sentence_score


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


def test_a_sentence_that_answers_counts_more_the_fewer_there_are() -> None:
    told = sentence_score(3.0, 0.5, 0.8, 10)
    assert told > sentence_score(3.0, 0.5, 0.8, 100)
    assert told > max(
        sentence_score(2.0, 0.5, 0.8, 10), sentence_score(3.0, 0.4, 0.8, 10), sentence_score(3.0, 0.5, 0.7, 10)
    )
    assert sentence_score(0.0, 0.0, 0.0, 0) == 0  # an item without text
