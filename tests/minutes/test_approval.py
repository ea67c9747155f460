"""A decision that only approves or only takes note is told from one that says itself what was decided."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.minutes.approval import Approval, approval_of, approves_in_part


@pytest.mark.parametrize(
    "text",
    [
        "Direktionen godkendte sagens indstillingspunkter.",
        "Direktionen godkender sagens indstilling.",
        "Godkendt.",
        "1.-2. Godkendt.",
        "Punkt 1 og 2 godkendt.",
        "Indstillingen blev godkendt.",
        "**Godkendt.**",
        "Godkendt.\n\nAfbud: Dorthe Møller",
        "Anbefales.\nFor stemte: A, V.\nImod stemte: Ø.",
    ],
)
def test_a_decision_that_only_approves_means_its_indstilling(text: str) -> None:
    assert approval_of(text) is Approval.OF_THE_INDSTILLING


@pytest.mark.parametrize(
    "text", ["Taget til efterretning.", "Orienteringen blev taget til efterretning.", "Sagen blev drøftet.", "Drøftet."]
)
def test_a_decision_that_only_takes_note_is_told_apart(text: str) -> None:
    assert approval_of(text) is Approval.NOTED


@pytest.mark.parametrize(
    "text",
    [
        "Direktionen besluttede, at der skal arbejdes videre med en konkretisering.",
        "Godkendt, idet punkt 2 udgår.",
        "Godkendt med den ændring, at fristen er 1. maj.",
        "Direktionen godkendte køreplanen.",
        "Ikke godkendt.",
        "Indstillingen kan ikke godkendes.",
        "Udsættes.",
        "Afbud: Lars",
        "",
    ],
)
def test_a_decision_that_says_more_speaks_for_itself(text: str) -> None:
    assert approval_of(text) is Approval.NONE


def test_a_decision_that_approves_one_point_and_changes_another_approves_in_part() -> None:
    text = "Ad 1. Godkendt\nAd 2. Udvalget ønsker en ny sag."
    assert approval_of(text) is Approval.NONE
    assert approves_in_part(text)
    assert not approves_in_part("Udvalget ønsker en ny sag.")


@given(st.text())
def test_any_text_is_a_decision_of_some_kind(text: str) -> None:
    assert approval_of(text) in Approval
    assert approves_in_part(text) or approval_of(text) is not Approval.OF_THE_INDSTILLING
