"""Compounds come apart where Danes join words, with the link between them gone, and nowhere else."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.danish.compounds import compound_parts, name_parts
from store.danish.lexicon import Lexicon, load_lexicon

SMALL = Lexicon(
    frozenset({"hjemme", "arbejde", "plads", "sag", "behandle", "dagsorden", "forenkling", "bog", "reol", "ing"}),
    {"hjemme": "hjemme", "arbejds": "arbejde", "sags": "sag", "bog": "bog", "forenklings": "forenkling"},
    frozenset({"behandle"}),
    frozenset({"arbejde"}),
    frozenset(),
    {},
)


def test_the_single_parts_come_first_and_the_runs_after_them() -> None:
    assert compound_parts("hjemmearbejdsplads", SMALL) == (
        "hjemme",
        "arbejde",
        "plads",
        "hjemmearbejde",
        "arbejdsplads",
    )


def test_a_part_stands_in_its_base_form() -> None:
    assert compound_parts("forenklingsdagsorden", SMALL) == ("forenkling", "dagsorden")


def test_what_may_not_stand_first_does_not() -> None:
    assert compound_parts("reolbog", SMALL) == ()


def test_an_ending_is_no_last_part() -> None:
    assert compound_parts("arbejdsing", SMALL) == ()


def test_a_verb_is_split_only_after_a_linked_noun() -> None:
    assert compound_parts("sagsbehandle", SMALL, is_verb=True) == ("sag", "behandle")
    assert compound_parts("kortlægge", load_lexicon(), is_verb=True) == ()


@pytest.mark.parametrize("word", ["", "a", "plads", "ukendtord", "arbejds"])
def test_a_simple_or_unknown_word_has_no_parts(word: str) -> None:
    assert compound_parts(word, SMALL) == ()


@given(st.text("abehjmdrsgklpo", max_size=70))
def test_the_single_parts_are_words_of_the_lexicon(word: str) -> None:
    for part in compound_parts(word, SMALL)[:2]:
        assert part in SMALL.words


def test_a_hostile_word_costs_no_time() -> None:
    lexicon = load_lexicon()
    started = process_time()
    for letters in ("ar", "sal", "bog", "vejvej"):
        compound_parts((letters * 20_000)[:60], lexicon)
        assert compound_parts(letters * 20_000, lexicon) == ()
    assert process_time() - started < 1


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("selsmoseskolen", ("selsmose", "skole")),
        ("selsmosehallen", ("selsmose", "hal")),
        ("tuneparkens", ("tune", "park")),
        ("ishøjcentret", ("ishøj", "center")),
        ("hoffmann", ()),
        ("xskolen", ()),
        ("skolen", ()),
        ("q" * 5000 + "skolen", ()),
    ],
)
def test_a_name_is_told_from_what_it_names(name: str, parts: tuple[str, ...]) -> None:
    assert name_parts(name) == parts
