"""Which sentences of a decision say how somebody voted."""

from __future__ import annotations

import pytest

from store.minutes.parties import OF_SIGN
from store.minutes.votes import Side, remark_end, sides_in, sides_of, tells_votes, vote_rows


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


A, F, V = (OF_SIGN[sign] for sign in "AFV")
AGAINST, FOR, ABSTAINED = ({side} for side in (Side.AGAINST, Side.FOR, Side.ABSTAINED))


@pytest.mark.parametrize(
    ("decision", "sides"),
    [
        ("Imod stemte: A og F.", AGAINST),
        ("Imod: V, F", AGAINST),
        ("Imod: V med bemærkning om, at broen er dyr, og F, med bemærkning om, at den er grim.", AGAINST),
        ("Ane Holm (F) stemte imod, da SF ønsker en bro.", AGAINST),
        ("Ane Holm (V) og Bo Lund (F) undlod at tage stilling.", ABSTAINED),
        ("SF stemte imod punkt 3.", AGAINST),
        ("Dog stemte (F) imod.", AGAINST),
        ("A stemte for, mens F undlod.", ABSTAINED),
        ("Med stemmerne 9 for (V, A) og 2 imod (F) blev det godkendt.", AGAINST),
        ("V og A stemmer for. F stemmer imod.", AGAINST),
        ("Imod stemte:\n(A)\n(F) med bemærkning om, at ”vi ønsker en bro.”", AGAINST),
        ("Imod stemte (V)\n(F) undlod at stemme", ABSTAINED),
        ("Imod stemte (V), (A) og\n(F)", AGAINST),
        ("Imod stemte (V) og (A).\n(F) stemmer for V's forslag.", FOR),
        ("For stemte: V og F.\nImod stemte: A.\n2. Godkendt.\nImod: F", {Side.FOR, Side.AGAINST}),
    ],
)
def test_a_decision_says_how_a_party_voted(decision: str, sides: set[Side]) -> None:
    assert sides_in(decision, [F]) == sides


@pytest.mark.parametrize(
    "decision",
    [
        "Godkendt.",
        "Imod stemte: A.",
        "Imod: A med bemærkning om, at F's bro er grim, og at F vil have den.",
        "Ane Holm (A) stemte imod, idet F og V har ret.",
        "Imod stemte: A og V, da model F er dyr.",
        "Ændringsforslaget fra F: Imod stemte A.",
        "Imod stemte: A.\n\nAfbud: Ane Holm (F)",
        "(F) foreslog en bro. A stemte imod.",
        "Udvalget undlod at tage stilling.",
    ],
)
def test_a_decision_does_not_say_how_a_party_voted(decision: str) -> None:
    assert sides_in(decision, [F]) == set()


def test_each_sentence_is_told_with_its_votes_and_the_remark_that_goes_with_them() -> None:
    sentences = (
        "1. Godkendt.",
        "Imod stemte:",
        "(F) med bemærkning om, at ”vi ønsker en bro.",
        "Den kan godkendes nu”.",
        "(A) med bemærkning om, at broen er grim.",
        "Udvalget går.",
    )
    assert sides_of(sentences, [F]) == (set(), set(), AGAINST, set(), set(), set())
    assert sides_of(sentences, [A, V]) == (set(), set(), set(), set(), AGAINST, set())
    assert remark_end(sentences, 2) == 3
    assert remark_end(sentences, 1) == 1
    ended = ["Bo Lind (X) stemte imod med den begrundelse, at det er dyrt.", "Udvalget ønsker, at der anlægges en sti."]
    assert remark_end(ended, 0) == 0
