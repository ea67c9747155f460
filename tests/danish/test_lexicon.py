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


@pytest.mark.parametrize("word", ["beslutte", "godkende", "arbejde", "drøfte"])
def test_verbs_are_known_as_verbs(word: str) -> None:
    assert word in LEXICON.verbs


@pytest.mark.parametrize("word", ["udvalg", "kommune", "direktion"])
def test_nouns_are_not_verbs(word: str) -> None:
    assert word in LEXICON.words
    assert word not in LEXICON.verbs


def test_a_verb_that_is_a_noun_too_is_among_both() -> None:
    assert "arbejde" in LEXICON.nouns
    assert LEXICON.nouns <= LEXICON.verbs <= LEXICON.words


def test_all_words_are_in_small_letters() -> None:
    assert all(word == word.lower() for word in LEXICON.words)
