"""Committees are recognised as people name them, and a word that only looks like one is not taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.search.committees import find_committees, initials, names_committee

STORED = ("Direktionen", "Klima-, Teknik- og Miljøudvalget", "Økonomiudvalget", "Byrådet", "Kultur- og Fritidsudvalget")


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("hvad sagde direktionen om det", "direktionen", "Direktionen"),
        ("DIREKTIONEN", "DIREKTIONEN", "Direktionen"),
        ("hvad direktonen besluttede", "direktonen", "Direktionen"),
        ("Økonomiudvalgets holdning", "Økonomiudvalgets", "Økonomiudvalget"),
        ("på teknik- og miljøudvalget", "teknik- og miljøudvalget", "Klima-, Teknik- og Miljøudvalget"),
        ("miljøudvalget", "miljøudvalget", "Klima-, Teknik- og Miljøudvalget"),
        ("Kultur- og Fritidsudvalget i 2022", "Kultur- og Fritidsudvalget", "Kultur- og Fritidsudvalget"),
        ("KTMU i juni", "KTMU", "Klima-, Teknik- og Miljøudvalget"),
        ("ØU", "ØU", "Økonomiudvalget"),
        ("på byrådsmødet", "byrådsmødet", "Byrådet"),
        ("sidste direktionsmøde", "direktionsmøde", "Direktionen"),
        ("på direktionsseminaret", "direktionsseminaret", "Direktionen"),
        ("byrådets beslutning", "byrådets", "Byrådet"),
    ],
)
def test_a_committee_is_known_by_the_names_that_people_use(text: str, written: str, name: str) -> None:
    (mention,) = find_committees(text, STORED)
    assert mention.names == (name,)
    assert mention.span.quote(text) == written


@pytest.mark.parametrize("text", ["skoleudvalget", "Social- og Sundhedsudvalget", "kommunalbestyrelsen", "ældrerådet"])
def test_a_committee_that_is_not_stored_is_named_without_a_match(text: str) -> None:
    (mention,) = find_committees(text, STORED)
    assert mention.names == ()
    assert mention.text == text


@pytest.mark.parametrize(
    "text",
    ["udvalget", "i udvalgets møde", "direktør", "udvalgte skoler", "miljøet", "et udvalg", "rådhuset", "", "ktmuer"],
)
def test_what_only_looks_like_a_committee_is_none(text: str) -> None:
    assert find_committees(text, STORED) == ()


def test_several_committees_come_in_the_order_of_the_text() -> None:
    found = find_committees("fra økonomiudvalget til byrådet og KTMU", STORED)
    assert [mention.names[0] for mention in found] == ["Økonomiudvalget", "Byrådet", "Klima-, Teknik- og Miljøudvalget"]


def test_a_name_that_fits_two_stored_committees_names_both() -> None:
    stored = ("Teknikudvalget", "Klima- og Teknikudvalget")
    (mention,) = find_committees("teknikudvalget", stored)
    assert mention.names == stored


@pytest.mark.parametrize(
    ("name", "short"), [("Klima-, Teknik- og Miljøudvalget", "KTMU"), ("Økonomiudvalget", "ØU"), ("Byrådet", "B")]
)
def test_initials_are_the_usual_short_form(name: str, short: str) -> None:
    assert initials(name) == short


SHORT_NAMES = {
    "kfu": {"kultur- og fritidsudvalg"},
    "fælleden": {"kultur og fritidsudvalget"},
    "by": {"byråd"},
    "ssu": {"social- og sundhedsudvalget"},
}


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("hvad sagde KFU i marts 2024?", "KFU", "Kultur- og Fritidsudvalget"),
        ("hvad sagde kfu", "kfu", "Kultur- og Fritidsudvalget"),
        ("hvad sagde fælleden", "fælleden", "Kultur- og Fritidsudvalget"),
        ("besluttet i BY", "BY", "Byrådet"),
    ],
)
def test_a_short_name_names_the_committee_that_it_is_short_for(text: str, written: str, name: str) -> None:
    (mention,) = find_committees(text, STORED, SHORT_NAMES)
    assert (mention.text, mention.names) == (written, (name,))


@pytest.mark.parametrize("text", ["en by ved vandet", "hvad sagde SSU", "kfuer"])
def test_a_short_name_in_another_sense_or_of_a_committee_that_is_not_stored_is_a_word(text: str) -> None:
    assert find_committees(text, STORED, SHORT_NAMES) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kultur og fritidsudvalg", True),
        ("Byrådet", True),
        ("udvalget", False),
        ("økonomiudvalgets plan", False),
        ("", False),
    ],
)
def test_a_committees_name_is_told_from_other_words(text: str, expected: bool) -> None:
    assert names_committee(text) is expected


@given(st.text(), st.lists(st.text(max_size=20), max_size=3).map(tuple))
def test_any_text_can_be_searched_for_any_committees(text: str, stored: tuple[str, ...]) -> None:
    for mention in find_committees(text, stored):
        assert mention.span.quote(text).strip() == mention.text
        assert set(mention.names) <= set(stored)
