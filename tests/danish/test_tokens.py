"""Tokens are words and numbers where they stand, and spellings that mean the same fold to the same."""

from __future__ import annotations

import unicodedata
import weakref
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.danish.tokens import fold, lower_nfc, said, token_texts, tokens, unfolded

DANISH_WORD = st.text("abcdefghijklmnopqrstuvwxyzæøå", min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hvad besluttede direktionen?", ["hvad", "besluttede", "direktionen"]),
        ("1.531.510 kr. og 2,31 pct.", ["1.531.510", "kr", "og", "2,31", "pct"]),
        ("21/5239", ["21", "5239"]),
        ("SFO'erne og SF’s ordfører", ["sfo", "og", "sf", "ordfører"]),
        ("224'eren og DJØF'erens", ["224", "og", "djøf"]),
        ("B105, 3-årige og design_guide", ["b105", "3", "årige", "og", "design", "guide"]),
        ("“God ledelse”…", ["god", "ledelse"]),
        ("", []),
        ("?! – * _", []),
    ],
)
def test_a_text_is_cut_into_words_and_numbers(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text)] == expected


def test_a_token_quotes_the_untouched_text() -> None:
    text = "Direktionen GODKENDTE Økonomikobling"
    assert [token.span.quote(text) for token in tokens(text)] == text.split()


def test_a_decomposed_letter_is_part_of_its_word() -> None:
    text = unicodedata.normalize("NFD", "Århus på Ærø")
    assert [token.text for token in tokens(text)] == ["århus", "på", "ærø"]


@given(st.text())
def test_tokens_stand_in_order_apart_and_hold_no_white_space(text: str) -> None:
    found = tokens(text)
    assert [token.text for token in found] == token_texts(text)
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start
    for token in found:
        assert token.text == lower_nfc(token.span.quote(text)).split("'")[0].split("’")[0]
        assert not any(sign.isspace() for sign in token.text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("århus", "aarhus"), ("økonomi", "oekonomi"), ("ærø", "aeroe"), ("café", "cafe"), ("1.531.510", "1531510")],
)
def test_two_spellings_of_one_word_fold_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("sag", "søg"), ("bal", "bål"), ("hav", "haev")])
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(DANISH_WORD)
def test_folding_gives_ascii_letters_and_stays_as_it_is(word: str) -> None:
    folded = fold(word)
    assert folded.isascii()
    assert folded.isalpha()
    assert fold(folded) == folded


@given(DANISH_WORD)
def test_the_native_spelling_folds_to_the_same(word: str) -> None:
    assert fold(unfolded(fold(word))) == fold(word)


def test_what_is_said_in_a_short_text_is_its_words_and_of_a_longer_one_nothing() -> None:
    assert said("Hvad er  SFO'ens pris?", 30) == "hvad er sfo pris"
    assert said("Hvad er  SFO'ens pris?", 10) == ""


class Written(str):
    """A text of which one can see whether somebody keeps it."""


def test_no_document_and_no_question_is_kept_that_was_once_compared() -> None:
    document = Written("Referat af mødet")
    kept = weakref.ref(document)
    assert lower_nfc(document) == "referat af mødet"
    del document
    assert kept() is None
