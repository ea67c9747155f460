"""Two spellings are one person's where first and last name are, and no middle name says otherwise."""

from __future__ import annotations

import pytest

from store.minutes.people import bare_name, is_same_person, spellings


@pytest.mark.parametrize(
    ("written", "bare"),
    [
        ("Ane Holm", "Ane Holm"),
        ("Ane Holm (A)", "Ane Holm"),
        ("Borgmester Ane Holm (A)", "Ane Holm"),
        ("Bo Lind (Stedfortræder for Ane Holm)", "Bo Lind"),
        ("Formand: Ane Holm", "Ane Holm"),
        ("Direktør", "Direktør"),
    ],
)
def test_a_name_is_bared_of_party_and_office(written: str, bare: str) -> None:
    assert bare_name(written) == bare


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Ane Holm", "ane holm (A)", True),
        ("Ane Marie Holm", "Ane Holm", True),
        ("Ane M. Holm", "Ane Marie Holm", True),
        ("Ane Marie Holm", "Ane Bodil Holm", False),
        ("Hans-Jørgen Lind", "Hans Joergen Lind", True),
        ("Ane Holm", "Bo Holm", False),
        ("Ane Holm", "Ane Holmgaard", False),
        ("Holm", "Ane Holm", False),
        ("", "", False),
    ],
)
def test_a_person_is_told_by_first_and_last_name(one: str, other: str, is_same: bool) -> None:
    assert is_same_person(one, other) is is_same
    assert is_same_person(other, one) is is_same


def test_spellings_of_one_name_are_kept_together() -> None:
    assert spellings(["Ane Holm", "Ane Holm (A)", "Bo Lind"]) == {
        "Ane Holm": ("Ane Holm", "Ane Holm (A)"),
        "Bo Lind": ("Bo Lind",),
    }
