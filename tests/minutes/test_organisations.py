"""What an attendance list writes beside names is read as organisations, and known as unions."""

from __future__ import annotations

import pytest

from store.minutes.organisations import is_union, represented_in


def test_organisations_stand_in_brackets_beside_names_be_it_with_an_office() -> None:
    head = "Deltagere: Ane Holm (næstformand, FOA), Bo Lind (Dansk Metal), Ida Krog (V), Bo Lund"
    told = [(one.name, one.organisation) for one in represented_in(head)]
    assert told == [("Ane Holm", "næstformand"), ("Ane Holm", "FOA"), ("Bo Lind", "Dansk Metal")]
    assert {one.line.quote(head) for one in represented_in(head)} == {head}


@pytest.mark.parametrize(("name", "is_one"), [("FOA", True), ("Dansk Metal", True), ("AMR", False), ("afbud", False)])
def test_unions_are_known_by_their_names(name: str, is_one: bool) -> None:
    assert is_union(name) is is_one
