"""What a party says in a decision is told apart from how it voted and from what others say."""

from __future__ import annotations

import pytest

from store.minutes.parties import OF_SIGN
from store.minutes.remarks import says_something


@pytest.mark.parametrize(
    "text",
    [
        "Godkendt. (F) ønsker, at hallen holder åbent.",
        "Imod stemte (A) og (F). (F) med bemærkning om, at det er for dyrt.",
        "(F) stemte imod, da hallen mangler.",
        "A, F og Ø foreslår, at sagen udsættes.",
        "SF mener, at hallen skal blive.",
        "Bemærkning fra Ane Holm (F): Hallen skal blive.",
    ],
)
def test_its_words_are_found(text: str) -> None:
    assert says_something(text, [OF_SIGN["F"]])


@pytest.mark.parametrize(
    "text",
    [
        "For stemte (A) og (F).",
        "Imod stemte (F) og Ane Holm (A) med bemærkning om, at det er for dyrt.",
        "(F) stemte imod. Udvalget ønsker en ny sag.",
        "(A) ønsker, at hallen holder åbent.",
        "Udvalget ønsker en ny sag.",
    ],
)
def test_its_vote_and_the_words_of_others_are_not(text: str) -> None:
    assert not says_something(text, [OF_SIGN["F"]])
