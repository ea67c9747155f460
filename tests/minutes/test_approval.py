"""A decision that only approves or only takes note is told from one that says itself what was decided."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.minutes.approval import Approval, approval_of, approves_in_part, deciding_entry


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
        "Byrådet godkendte Økonomiudvalgets indstilling.\n\nUndlod: Ø\n\nAfbud: Dorthe Møller (Stedfortræder: Per Lund)",
        "Byrådet godkendte Økonomiudvalgets indstilling.\n\nAd 2 b\n\nImod stemte: A og F",
        "Med stemmerne 9 for og 8 imod godkendte byrådet Økonomiudvalgets indstilling.\n(F) udlod at tage stilling.",
        "Byrådet godkendte Økonomiudvalgets indstilling.\n(F) stemte i mod med bemærkningen om: Vi passer på de grønne kiler.",
        "Per Lund (V) spurgte, om han var inhabil.\nFor stemte:\nEva Holm (V), Liv Dam (UP) og Bo Ek (A)\nAnbefales.",
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


COURSE = (
    "10-01-2023 Plan- og Tryghedsudvalget\n\n1.-2. Anbefales ikke.\n\n27-02-2023 Økonomiudvalget\n\n"
    "Økonomiudvalget anbefaler overfor Byrådet, at Plan- og Tryghedsudvalgets indstilling godkendes."
)


def test_the_last_body_that_said_itself_what_should_be_done_is_found() -> None:
    entry = deciding_entry(COURSE)
    assert entry is not None
    assert entry.quote(COURSE) == "10-01-2023 Plan- og Tryghedsudvalget\n\n1.-2. Anbefales ikke."


@pytest.mark.parametrize("course", ["", "Administrationen modtog sagen.", COURSE.replace(" ikke", "")])
def test_where_all_only_approved_or_there_is_no_entry_none_decided(course: str) -> None:
    assert deciding_entry(course) is None
