"""Tests of lists of matters that a question asks for."""

from __future__ import annotations

import pytest

from store.search.asked_matters import RARE, with_topic_apart


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Hvilke affaldssager var der i maj?", "Hvilke sager om affald var der i maj?"),
        ("hvilke IT-sager har vi haft", "hvilke sager om IT har vi haft"),
        ("vis alle de skolesager fra juni", "vis alle de sager om skole fra juni"),
        ("Hvilke nye affaldssager er der?", "Hvilke nyeste sager om affald er der?"),
        ("hvilke seneste vejsager har der været", "hvilke seneste sager om vej har der været"),
    ],
)
def test_of_a_list_that_is_called_by_its_topic_in_one_word_the_topic_is_asked_for(text: str, read: str) -> None:
    assert with_topic_apart(text, lambda _: ()) == read


@pytest.mark.parametrize(
    "text",
    [
        "hvilke byggesager var der?",
        "hvilke synspunkter kom frem?",
        "hvilke ladepunkter er der?",
        "hvilke passager er gode?",
        "hvilke dagsordenspunkter var der?",
        "hvilke sager om broen?",
        "hvornår er affaldssagen på?",
    ],
)
def test_a_word_of_its_own_is_not_taken_apart(text: str) -> None:
    assert with_topic_apart(text, lambda _: ()) == text


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("hvilke affaldssager var der?", ("En affaldssag i Solby",)),
        ("hvilke affaldssager var der?", ("Orientering",) * (RARE + 1)),
        ("hvilke skolesager var der?", ("Orientering",)),
    ],
)
def test_what_matters_are_called_in_the_minutes_is_asked_for_as_it_is(text: str, titles: tuple[str, ...]) -> None:
    assert with_topic_apart(text, lambda _: titles) == text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("hvilke tilsynssager var der?", "hvilke sager om tilsyn var der?"),
        ("hvilke lånesager var der?", "hvilke sager om lån var der?"),
        ("alle lokalplansager", "alle sager om lokalplan"),
    ],
)
def test_a_word_for_matters_that_a_text_holds_in_passing_is_taken_apart(text: str, read: str) -> None:
    assert with_topic_apart(text, lambda _: ("Orientering", "Status")) == read


def test_a_word_of_the_dictionary_that_no_text_holds_is_taken_apart_where_it_is_of_a_topic() -> None:
    assert with_topic_apart("hvilke skolesager var der?", lambda _: ()) == "hvilke sager om skole var der?"
    assert with_topic_apart("hvilke årsager var der?", lambda _: ()) == "hvilke årsager var der?"


@pytest.mark.parametrize("sort", ["gamle", "aktuelle", "store", "vigtige"])
def test_what_sort_of_matters_is_meant_is_not_asked_for(sort: str) -> None:
    assert with_topic_apart(f"Hvilke {sort} sager om broen?", lambda _: ("Vejsager",)) == "Hvilke sager om broen?"


@pytest.mark.parametrize("listed", ["emner", "temaer", "ting", "punkter"])
def test_whatever_is_on_an_agenda_is_an_item(listed: str) -> None:
    text = f"Hvilke {listed} var på dagsordenen i maj?"
    assert with_topic_apart(text, lambda _: ()) == "Hvilke punkter var på dagsordenen i maj?"


def test_of_what_a_matter_is_about_the_sort_is_asked_for() -> None:
    text = "Hvilke nye broer bygges der?"
    assert with_topic_apart(text, lambda _: ("Vejsager",)) == text
