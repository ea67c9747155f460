"""Everyday words lead to the municipality's, in the directions that the list says, and a slip in a list is located."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.danish.stopwords import STOP_WORDS
from store.danish.synonyms import (
    LISTS,
    LOOSER_WEIGHT,
    NARROWER_WEIGHT,
    SAME_WEIGHT,
    Synonym,
    load_synonyms,
    parse_synonyms,
    read_synonyms,
)
from store.errors import UsageError

SYNONYMS = load_synonyms()


def test_the_built_in_list_is_read_and_read_once() -> None:
    assert len(SYNONYMS) > 1000
    assert load_synonyms() is SYNONYMS


def test_no_word_stands_for_itself_or_twice_for_the_same() -> None:
    for key, synonyms in SYNONYMS.items():
        meant = [" ".join(synonym.words) for synonym in synonyms]
        assert key not in meant
        assert len(set(meant)) == len(meant), key


def test_every_word_is_lower_case_and_no_entry_is_a_mere_stop_word() -> None:
    for key, synonyms in SYNONYMS.items():
        for phrase in (tuple(key.split(" ")), *(synonym.words for synonym in synonyms)):
            assert all(word and word == word.lower() for word in phrase), key
            assert not STOP_WORDS.issuperset(phrase), (key, phrase)


def test_no_entry_is_a_bare_number() -> None:
    assert not [key for key, synonyms in SYNONYMS.items() if key.isdigit() or any(s.words[0].isdigit() and
                len(s.words) == 1 for s in synonyms)]  # fmt: skip


@pytest.mark.parametrize(("word", "official"), [("gadelygte", "vejbelysning"), ("sfo", "skolefritidsordning")])
def test_words_for_the_same_lead_to_each_other(word: str, official: str) -> None:
    assert Synonym((official,), SAME_WEIGHT) in SYNONYMS[word]
    assert Synonym((word,), SAME_WEIGHT) in SYNONYMS[official]


def test_a_narrower_word_is_led_to_and_not_back() -> None:
    assert Synonym(("udsat", "boligområde"), NARROWER_WEIGHT) in SYNONYMS["ghetto"]
    assert all(synonym.words != ("ghetto",) for synonym in SYNONYMS.get("udsat boligområde", ()))


def test_what_a_matter_is_often_about_counts_less_than_what_a_word_means() -> None:
    pairs = parse_synonyms("ambassadør ~ bosætning", "egne.txt")
    assert pairs == {(("ambassadør",), ("bosætning",)): LOOSER_WEIGHT}
    assert LOOSER_WEIGHT < NARROWER_WEIGHT < SAME_WEIGHT


def test_a_hyphen_parts_words_as_it_does_in_the_minutes() -> None:
    pairs = parse_synonyms("p-plads = Parkeringsplads", "egne.txt")
    assert pairs == {
        (("p", "plads"), ("parkeringsplads",)): SAME_WEIGHT,
        (("parkeringsplads",), ("p", "plads")): SAME_WEIGHT,
    }


def test_blank_lines_and_comments_say_nothing() -> None:
    assert parse_synonyms("# Veje\n\n   \n  # a = b\n", "egne.txt") == {}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("skrald", "expected"),
        ("skrald = affald = renovation", "expected"),
        ("skrald = affald > renovation", "expected"),
        ("= affald", "expected"),
        ("skrald =", "expected"),
        ("skrald = affald,", "a word is missing"),
        ("skrald = , affald", "a word is missing"),
        ("skrald > …", "a word is missing"),
        ("skrald > Skrald", "stands for itself"),
        ("vej > gade", "stands on line 2 already"),
        ("gade > vej", "stands on line 2 already"),
    ],
)
def test_a_malformed_line_is_named(line: str, problem: str) -> None:
    with pytest.raises(UsageError, match=rf"^egne\.txt:3: .*{problem}") as raised:
        parse_synonyms(f"# egne ord\nvej = gade\n{line}\n", "egne.txt")
    assert "linje 3" in raised.value.user_text


@pytest.mark.parametrize("content", [None, b"skrald = bl\xe5b\xe6r"])
def test_a_list_that_cannot_be_read_is_a_usage_error(tmp_path: Path, content: bytes | None) -> None:
    own = tmp_path / "egne.txt"
    if content is not None:
        own.write_bytes(content)
    with pytest.raises(UsageError, match="cannot read synonyms from") as raised:
        read_synonyms(own)
    assert "UTF-8" in raised.value.user_text


def test_no_pair_stands_in_two_of_our_lists() -> None:
    pairs = [pair for path in LISTS for pair in read_synonyms(path)]
    assert len(pairs) == len(set(pairs)) > 40_000
