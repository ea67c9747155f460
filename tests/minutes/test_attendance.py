"""Everybody who attended is named once, and those who did not come are said to be absent."""

from __future__ import annotations

import pytest

from store.minutes.attendance import absences_in, without_absences
from store.minutes.reader import read_minutes


def attendance(lines: str) -> list[tuple[str, bool]]:
    minutes = read_minutes(f"REFERAT Direktionen d. 05-08-2025\n\n{lines}\n\nPunkt 1: Øvrige sager\n\n24/24964\n")
    return [(attendee.name.text, attendee.absent) for attendee in minutes.attendees]


def test_names_are_separated_by_commas_and_og() -> None:
    assert attendance("Mødedeltagere Anne Berg, Bo Lund og Carl Ø. Holm") == [
        ("Anne Berg", False), ("Bo Lund", False), ("Carl Ø. Holm", False),
    ]  # fmt: skip


@pytest.mark.parametrize("wrap", ["\n", "  \n", "\r\n", " \n  "])
def test_a_name_wrapped_over_two_lines_is_one_name(wrap: str) -> None:
    assert attendance(f"Mødedeltagere Anne Berg, Bo Vestergaard{wrap}Lund, Carl Holm") == [
        ("Anne Berg", False), ("Bo Vestergaard Lund", False), ("Carl Holm", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "said", ["Bo Lund (Afbud)", "Bo Lund (afbud)", "Bo Lund (meldt afbud)", "Bo Lund - afbud", "Bo Lund (Fraværende)"]
)
def test_who_sent_word_is_absent(said: str) -> None:
    assert attendance(f"Mødedeltagere Anne Berg, {said}, Carl Holm") == [
        ("Anne Berg", False), ("Bo Lund", True), ("Carl Holm", False),
    ]  # fmt: skip


def test_who_left_early_was_there() -> None:
    assert attendance("Mødedeltagere Anne Berg (afbud fra kl. 10), Bo Lund (deltog under punkt 3)") == [
        ("Anne Berg", False), ("Bo Lund", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        "Deltagere:\nAnne Berg\nBo Lund",
        "Deltagere:\n\nAnne Berg\n\nBo Lund",
        "Deltagere:\n- Anne Berg\n- Bo Lund",
        "Deltagere:\n\n* Anne Berg\n\n* Bo Lund",
        "Deltagere:\nAnne Berg, borgmester\nBo Lund, direktør",
        "Medlemmer:\nAnne Berg, formand\nBo Lund",
        "Til stede: Anne Berg; Bo Lund.",
        "Mødedeltagere Anne Berg,\n\nBo Lund",
        "**Mødedeltagere:** Anne Berg, Bo Lund",
    ],
)
def test_a_list_may_have_a_name_on_each_line(lines: str) -> None:
    assert attendance(lines) == [("Anne Berg", False), ("Bo Lund", False)]


@pytest.mark.parametrize(
    "label", ["Afbud: Bo Lund", "Afbud fra: Bo Lund", "Fraværende Bo Lund", "Ikke til stede:\n\nBo Lund"]
)
def test_a_list_of_the_absent_is_joined_to_the_others(label: str) -> None:
    assert attendance(f"Deltagere: Anne Berg, Bo Lund\n\n{label}") == [("Anne Berg", False), ("Bo Lund", True)]


def test_an_absence_within_the_list_is_read_too() -> None:
    assert attendance("Mødedeltagere Anne Berg, Carl Holm. Afbud: Bo Lund") == [
        ("Anne Berg", False), ("Carl Holm", False), ("Bo Lund", True),
    ]  # fmt: skip


def test_a_union_in_brackets_is_no_part_of_the_name() -> None:
    assert attendance("Deltagere: Ane Holm (DLF), Bo Lund (HK), Ida Krog (UP)") == [
        ("Ane Holm", False),
        ("Bo Lund", False),
        ("Ida Krog (UP)", False),
    ]


def test_a_party_letter_stays_with_the_name() -> None:
    assert attendance("Deltagere: Anne Berg (A), Bo Lund (V) (afbud)") == [
        ("Anne Berg (A)", False),
        ("Bo Lund (V)", True),
    ]


@pytest.mark.parametrize("lines", ["", "Afbud: Ingen", "Fraværende: -", "Mødested Rådhuset", "Deltagere: Alle"])
def test_where_nobody_is_named_nobody_attended(lines: str) -> None:
    assert attendance(lines) == []


@pytest.mark.parametrize(
    ("decision", "line"),
    [
        ("Godkendt.\n\nAfbud: Ane Holm, Bo Lind (V)", "Afbud: Ane Holm, Bo Lind (V)"),
        ("Fraværende: Ane Holm.\nGodkendt.", "Fraværende: Ane Holm."),
        ("Godkendt.\n\nIkke til stede Ane Holm", "Ikke til stede Ane Holm"),
        ("Godkendt.\n\nIkke til stede:\n\nAne Holm (A)", "Ikke til stede:\n\nAne Holm (A)"),
        ("Godkendt.\n\n**Afbud:** Ane Holm", "**Afbud:** Ane Holm"),
        ("Afbud fra Ane Holm\n\nGodkendt.", "Afbud fra Ane Holm"),
        ("Godkendt.\n\nAne Holm (V) var ikke til stede.", "Ane Holm (V) var ikke til stede."),
    ],
)
def test_a_line_of_a_decision_says_who_was_away(decision: str, line: str) -> None:
    assert [absence.span.quote(decision) for absence in absences_in(decision)] == [line]


@pytest.mark.parametrize(
    "decision",
    [
        "Ikke til stede: Ingen.",
        "Afbud til mødet gives til sekretariatet.",
        "Fraværende elever får besked.",
        "Afbud:",
        "Udvalget drøftede afbud: Reglerne ændres ikke.",
        "",
    ],
)
def test_a_line_that_names_nobody_says_nothing_of_who_was_away(decision: str) -> None:
    assert absences_in(decision) == ()


def test_the_same_people_are_known_in_another_order() -> None:
    one, other = absences_in("Afbud: Ane Holm og Bo Lind\nFraværende: Bo Lind, Ane Holm.")
    assert one.people == other.people


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        ("Godkendt.\n\nAfbud: Ane Holm (A)", "Godkendt."),
        ("Godkendt.\nAfbud: Ane Holm\n\nFraværende:\nBo Lind \n", "Godkendt."),
        ("Godkendt.\nAfbud: Ane Holm\nImod stemte: (A)", "Godkendt.\nAfbud: Ane Holm\nImod stemte: (A)"),
        ("Afbud: Ane Holm", "Afbud: Ane Holm"),
        ("Godkendt.", "Godkendt."),
    ],
)
def test_what_a_decision_says_of_the_matter_ends_before_who_was_away(decision: str, told: str) -> None:
    assert without_absences(decision) == told
