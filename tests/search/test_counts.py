"""A number counts what it stands beside, and nothing else in the sentence."""

from __future__ import annotations

import pytest

from store.search.counts import counts


@pytest.mark.parametrize(
    "text",
    [
        "der går 42 børn i institutionen.",
        "der er ansat 10 nye uddannede medarbejdere.",
        "15 ud af 36 boliger er udlejet.",
        "antallet af elever er i alt 450.",
        "elever: 450",
        "medarbejdere (12)",
        "antallet af børn er steget fra 40 til 60",
        "antallet af medarbejdere nedbringes til højst 150",
        "- at antallet af elever øges til 40\n- at skolen åbner i maj",
        "der er fem børn på holdet",
        "der er ingen børn på holdet",
        "skole\tantal elever\nbirkeskolen\t412",
    ],
)
def test_a_number_beside_the_noun_counts_it(text: str) -> None:
    assert counts(text, {"børn", "elever", "medarbejdere", "boliger"})


@pytest.mark.parametrize(
    "text",
    [
        "der er bevilget 3 kurser til kommunens medarbejdere.",
        "1. børn skal høres",
        "i 2024 børn og unge",
        "børn fik 3 bolde",
        "budgettet er 4 mio. kr. børn er ikke med",
        "- hvad skal med for børn\n40 kroner",
        "45 % børn er tilmeldt",
        "der er 10 pladser. børn har adgang.",
        "børn skal bo her, jf. bilag 2",
        "der er 2 haller, børn har adgang",
        "mange børn er tilmeldt",
        "",
    ],
)
def test_another_number_does_not(text: str) -> None:
    assert not counts(text, {"børn", "elever", "medarbejdere", "boliger"})
