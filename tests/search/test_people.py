"""A person is known by name however it is written, and an ordinary word is never taken for one."""

from __future__ import annotations

import pytest

from store.search.people import find_person, find_written_name

KNOWN = ("Ane Holm", "Bo Erik Lind", "Lone Dahl-Krag", "Lone Berg", "Carl Ø. Ravn", "Åse Friis")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("var ane holm med til mødet?", "Ane Holm"),
        ("hvor mange gange har ANE HOLM meldt afbud", "Ane Holm"),
        ("var anne holm med til mødet?", "Ane Holm"),
        ("var bo lind med?", "Bo Erik Lind"),
        ("var bo erik med?", "Bo Erik Lind"),
        ("var Bo Erik Lynd med?", "Bo Erik Lind"),
        ("var lone dahl krag med?", "Lone Dahl-Krag"),
        ("var carl ravn med?", "Carl Ø. Ravn"),
        ("var aase friis med?", "Åse Friis"),
        ("var carl med?", "Carl Ø. Ravn"),
        ("var Bo med?", "Bo Erik Lind"),
        ("meldte Friis afbud?", "Åse Friis"),
    ],
)
def test_a_name_is_known_in_any_case_of_letters_in_part_and_through_a_slip(text: str, name: str) -> None:
    mention = find_person(text, KNOWN)
    assert mention is not None
    assert mention.names == (name,)
    assert not text[mention.span.end :].strip().startswith(("holm", "lind", "Lynd", "krag"))


@pytest.mark.parametrize(
    "text",
    [
        "hvor må man bo med hund?",  # Bo
        "hvad er status på den lille holm?",  # Holm
        "var per hansen med?",
        "var ane hansen-lund med?",  # no first name beside another's last
        "var annie holme med?",  # two slips
        "",
    ],
)
def test_an_ordinary_word_and_another_name_are_nobody_known(text: str) -> None:
    mention = find_person(text, ("Bo Erik Lind", "Holm Ane", "Lone Dahl"))
    assert mention is None


def test_a_slip_is_not_forgiven_where_it_makes_an_ordinary_word() -> None:
    assert find_person("var ane holme med?", ("Ane Holme",)) is not None
    assert find_person("kom ane hele tiden?", ("Ane Hede",)) is None


def test_whoever_is_written_exactly_is_meant_rather_than_one_a_slip_away() -> None:
    mention = find_person("var ane holm med?", ("Anne Holm", "Ane Holm"))
    assert mention is not None
    assert (mention.names, mention.is_slip) == (("Ane Holm",), False)


@pytest.mark.parametrize(
    ("text", "names"),
    [("var lone med?", ("Lone Dahl-Krag", "Lone Berg")), ("var axe holm med?", ("Ane Holm", "Ase Holm"))],
)
def test_where_it_may_be_several_all_are_told(text: str, names: tuple[str, ...]) -> None:
    mention = find_person(text, (*KNOWN, "Ase Holm"))
    assert mention is not None
    assert mention.names == names


def test_a_name_that_nobody_known_has_is_told_by_its_capitals() -> None:
    mention = find_written_name("Hvor mange gange har Per Hansen meldt afbud?")
    assert mention is not None
    assert (mention.text, mention.names) == ("Per Hansen", ())
    assert find_written_name("Deltog Per Hansen sammen med Ida Krog?") is None
    assert find_written_name("Hvem meldte afbud?") is None
