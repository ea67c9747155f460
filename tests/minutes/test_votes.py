"""Which sentences of a decision say how somebody voted."""

from __future__ import annotations

import pytest

from store.minutes.votes import tells_votes, vote_rows


@pytest.mark.parametrize(
    "sentence",
    [
        "For stemte: (X), (Y).",
        "Imod stemte:",
        "Imod: (X)",
        "Ane Holm (X) stemmer imod.",
        "Med stemmerne 9 for og 1 imod godkendte Byrådet forslaget.",
        "(X) undlod at tage stilling.",
    ],
)
def test_a_sentence_says_how_somebody_voted(sentence: str) -> None:
    assert tells_votes(sentence)


@pytest.mark.parametrize("sentence", ["Godkendt.", "Budgettet for 2025: 3 mio. kr.", "Planen stemmer med målene.", ""])
def test_a_sentence_says_nothing_of_votes(sentence: str) -> None:
    assert not tells_votes(sentence)


def test_the_names_below_a_label_belong_to_the_vote() -> None:
    rows = (
        "1. Godkendt.",
        "For stemte:",
        "(X)",
        "Ane Holm (UP)",
        "Imod stemte:",
        "(Y)",
        "2. Godkendt.",
        "Udvalget går.",
    )
    assert vote_rows(rows) == (False, True, True, True, True, True, False, False)
