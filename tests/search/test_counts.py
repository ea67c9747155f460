"""A number counts what it stands beside, and nothing else in the sentence."""

from __future__ import annotations

import pytest

from store.search.counts import asks_count, counts, has_count


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


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("der kom 120 til mødet", True),
        ("de tolv var med", True),
        ("halvdelen af dem kom", True),
        ("mødet den 2. marts 2022 " * 200, True),  # too much to say that it has none
        ("1. at dagen holdes den 2. marts 2022, hvis covid-19 tillader det", False),
        ("15.00-15.20 velkomst, jf. § 18 og model 3. prisen er 400 kr.", False),
        ("planen for 2013-17 drøftes i 2 timer", False),
        ("planen sendes i høring i otte uger.", False),
        ("efter otte ugers høring", False),
        ("otte borgere har svaret.", True),
    ],
)
def test_a_text_without_any_number_of_people_or_things_has_no_count(text: str, has: bool) -> None:
    assert has_count(text) is has


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("hvor mange kom til festen?", True),
        ("hvor mange bænke er der?", True),
        ("hvor mange timer tog det?", False),
        ("hvor mange ekstra uger er der?", False),
        ("hvor mange procent?", False),
        ("hvor mange penge er der?", False),
    ],
)
def test_hours_and_per_cent_are_no_count(text: str, asks: bool) -> None:
    assert asks_count(text) is asks
