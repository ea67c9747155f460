"""The lexicon knows Danish words, the forms in which they begin a compound, and which are verbs."""

from __future__ import annotations

import pytest

from store.danish.lexicon import load_lexicon

LEXICON = load_lexicon()


def test_the_dictionary_is_read_whole_and_once() -> None:
    assert len(LEXICON.words) > 90_000
    assert load_lexicon() is LEXICON


@pytest.mark.parametrize(
    ("form", "base"),
    [("arbejds", "arbejde"), ("skole", "skole"), ("budget", "budget"), ("kapacitets", "kapacitet"), ("sags", "sag")],
)
def test_a_form_that_begins_a_compound_leads_to_its_base(form: str, base: str) -> None:
    assert LEXICON.modifiers[form] == base


@pytest.mark.parametrize("word", ["beslutte", "godkende", "arbejde", "drøfte", "give", "deltage"])
def test_verbs_are_known_as_verbs(word: str) -> None:
    assert word in LEXICON.verbs


@pytest.mark.parametrize("word", ["udvalg", "kommune", "direktion"])
def test_nouns_are_not_verbs(word: str) -> None:
    assert word in LEXICON.words
    assert word not in LEXICON.verbs


def test_a_verb_that_is_a_noun_too_is_among_both() -> None:
    assert "arbejde" in LEXICON.nouns & LEXICON.verbs
    assert LEXICON.nouns | LEXICON.verbs | LEXICON.er_plurals <= LEXICON.words


def test_all_words_are_in_small_letters() -> None:
    assert all(word == word.lower() for word in LEXICON.words)


@pytest.mark.parametrize(("word", "is_noun"), [("frist", True), ("sats", True), ("besluttet", False), ("grøn", False)])
def test_what_is_declined_like_an_adjective_is_no_noun(word: str, is_noun: bool) -> None:
    assert (word in LEXICON.nouns) is is_noun


def test_nouns_are_told_by_their_plural() -> None:
    assert {"pris", "analyse"} <= LEXICON.er_plurals
    assert "svar" not in LEXICON.er_plurals


@pytest.mark.parametrize(
    ("form", "nouns"),
    [
        ("hallerne", {"hall", "hal"}),
        ("bælter", {"bælt", "bælte"}),
        ("digernes", {"dige"}),
        ("borgerne", {"borger"}),
        ("møllerne", {"mølle", "møller"}),
        ("udstyret", {"udstyr"}),
        ("skatten", {"skat"}),
        ("regler", {"regel"}),
        ("midlerne", {"middel"}),
        ("numrene", {"nummer"}),
        ("hal", set()),  # no inflected form
        ("skoleen", set()),
        ("hallet", set()),  # of the other gender
    ],
)
def test_an_inflected_form_is_of_the_nouns_that_take_its_ending(form: str, nouns: set[str]) -> None:
    assert set(LEXICON.nouns_of(form)) == nouns


def test_a_noun_is_the_first_part_of_a_compound_rather_than_another_with_a_link() -> None:
    assert LEXICON.modifiers["pumpe"] == "pumpe"
    assert LEXICON.modifiers["indsats"] == "indsats"
    assert LEXICON.modifiers["brugs"] == "brug"
