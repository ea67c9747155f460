"""A party's letter counts only where it stands for the party."""

from __future__ import annotations

import pytest

from store.minutes.parties import OF_NAME, PARTIES, standing_in


def signs(text: str) -> list[str]:
    return ["+".join(sorted(one.signs)) for one in standing_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ane Holm (A) og (F)", ["A", "F"]),
        ("Imod: A, F og UP-1", ["A", "F", "UP1"]),
        ("Imod stemte (A, Ø og UP-2).", ["A+UP2+Ø"]),
        ("Enhedslisten stemte imod.", ["EL+Ø"]),
        ("Det Konservative Folkeparti og Radikale Venstre", ["C+KF", "B+RV"]),
        ("SF stemte imod.", ["SF"]),
        ("I og V stemte imod.", ["I", "V"]),
        ("Undlader S og C.", ["S", "C"]),
    ],
)
def test_parties_stand_in_brackets_in_rows_and_by_name(text: str, found: list[str]) -> None:
    assert signs(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "A) Godkendt.",
        "a) at B-planen godkendes",
        "Model C og punkt F vælges for Havn A/S.",
        "Forslag B",
        "Ved A. Holm",
        "I alt stemte 9 for.",
        "Svingbanen til venstre",
        "Enhedslistens forslag",
        "det radikale valg og konservative skøn",
        "alternativet er dyrere",
    ],
)
def test_other_letters_and_words_are_no_parties(text: str) -> None:
    assert signs(text) == []


def test_no_letter_and_no_name_is_of_two_parties() -> None:
    written = [sign for party in PARTIES for sign in (*party.signs, *party.names)]
    assert len(written) == len(set(written))
    assert len(OF_NAME) == sum(len(party.names) for party in PARTIES)
