"""Whose votes a question asks for is told from what a matter is about."""

from __future__ import annotations

from datetime import date

import pytest

from store.minutes.votes import Side
from store.search.kinds import QuestionKind
from store.search.question import understand
from store.search.voters import NOBODY, asks_words, find_voters, names_known_parties, sides_asked

TODAY = date(2026, 1, 1)


def asked(text: str) -> tuple[list[str], tuple[str, ...]]:
    """The letters of the parties, and the words to search for."""
    question = understand(text, today=TODAY)
    return [party.signs[0] for party in question.voters], question.words


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("hvordan stemte socialdemokratiet om broen?", ["A"]),
        ("hvordan stemte socialdemokraterne om broen", ["A"]),
        ("hvordan stemte socialdemokratet om broen", ["A"]),
        ("hvordan stemte S om broen", ["A"]),
        ("hvordan stemte de radikale om broen", ["B"]),
        ("hvordan stemte radikale venstre om broen", ["B"]),
        ("hvordan stemte de konservative om broen", ["C"]),
        ("hvordan stemte Det Konservative Folkeparti om broen", ["C"]),
        ("stemte nye borgerlige for broen", ["D"]),
        ("hvorfor stemte SF imod broen?", ["F"]),
        ("hvorfor var sf imod broen", ["F"]),
        ("gik liberal alliance imod broen?", ["I"]),
        ("undlod moderaterne at stemme om broen", ["M"]),
        ("har DF stemt for broen?", ["O"]),
        ("hvordan stemte venstre om broen", ["V"]),
        ("stemte v for broen?", ["V"]),
        ("hvordan stemte danmarksdemokraterne om broen", ["Æ"]),
        ("hvordan stemte enhedlisten om broen", ["Ø"]),
        ("støttede alternativet broen?", ["Å"]),
        ("hvordan stemte A, F og Ø om broen", ["A", "F", "Ø"]),
        ("hvordan stemte venstre og enhedslisten om broen", ["V", "Ø"]),
        ("hvordan stemte liste L om broen", ["L"]),
        ("hvordan stemte UP-1 om broen", ["UP1"]),
        # what it says is asked for by a noun, or by another verb
        ("hvad er SF's holdning til broen?", ["F"]),
        ("hvad var venstres argument mod broen?", ["V"]),
        ("hvad var socialdemokratiets bemærkning til broen?", ["A"]),
        ("hvad var bemærkningen fra SF til broen?", ["F"]),
        ("hvad er kommentaren fra Enhedslisten til broen?", ["Ø"]),
        ("hvad foreslog SF om broen?", ["F"]),
        ("hvad ville enhedslisten med broen?", ["Ø"]),
        ("hvad ønskede A om broen?", ["A"]),
    ],
)
def test_a_party_whose_vote_is_asked_for_is_no_word_to_search_for(text: str, letters: list[str]) -> None:
    found, words = asked(text)
    assert found == letters
    assert {word.rstrip("en") for word in words} == {"bro"}
    assert understand(text, today=TODAY).kind is QuestionKind.VOTE


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("hvem stemte imod forslaget fra SF om en bro?", "sf"),
        ("hvem stemte imod SF's forslag?", "sf"),
        ("hvem stemte imod Venstres forslag?", "venstres"),
        ("hvordan stemte byrådet om forslag fra SF og enhedslisten?", "enhedslisten"),
        ("initiativretsforslag fra SF om værn imod støj", "sf"),
        ("har SF et forslag imod mobning?", "sf"),
        ("hvem stemte imod at svinge til venstre?", "venstre"),
        ("hvem stemte for den venstre svingbane?", "venstre"),
        ("hvem stemte for alternativet?", "alternativet"),
        ("hvordan stemte I om broen?", "broen"),
    ],
)
def test_who_made_a_proposal_and_common_words_are_none_of_the_voters(text: str, word: str) -> None:
    letters, words = asked(text)
    assert letters == []
    assert word in words


@pytest.mark.parametrize(
    "text",
    [
        "hvad har enhedslisten stemt imod i 2024?",
        "hvilke sager stemte enhedslisten imod i marts 2025",
        "hvilke forslag var enhedslisten imod i 2024",
        "hvad har partiet enhedslisten stemt imod",
    ],
)
def test_a_list_of_a_partys_votes_has_no_topic(text: str) -> None:
    assert asked(text) == (["Ø"], ())


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("hvad har SF stemt imod?", {Side.AGAINST}),
        ("hvad stemte SF for?", {Side.FOR}),
        ("hvornår undlod SF at stemme?", {Side.ABSTAINED}),
        ("hvordan stemte SF?", set(Side)),
    ],
)
def test_a_question_says_which_votes_it_asks_for(text: str, sides: set[Side]) -> None:
    assert sides_asked(text) == sides


@pytest.mark.parametrize("text", ["hvad siger KL om budgettet?", "hvad siger IT om netværket?", "hvad mener EU?"])
def test_of_an_abbreviation_that_is_no_party_no_votes_are_asked(text: str) -> None:
    assert find_voters(text, (), is_vote=False) == NOBODY


def test_what_a_known_party_says_stands_by_its_vote() -> None:
    assert [party.name for party in find_voters("hvad mener SF om hegnet?", (), is_vote=False).parties] == ["SF"]


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("hvad mener SF om broen?", True),
        ("hvad var SF's begrundelse om broen?", True),
        ("hvorfor stemte SF imod broen?", True),
        ("hvordan stemte SF om broen?", False),
        ("stemte SF for broen?", False),
    ],
)
def test_a_party_is_asked_for_its_words_or_for_its_vote(text: str, asks: bool) -> None:
    assert asks_words(text) is asks


def test_a_party_that_only_owns_a_proposal_says_nothing() -> None:
    assert asked("hvad er Venstres forslag om broen?")[0] == []
    assert asked("hvad er kommunens holdning til broen?")[0] == []


@pytest.mark.parametrize(
    ("text", "letters"),
    [("hvordan stemte A, B, C og F?", ["A", "B", "C", "F"]), ("har C, F og Ø stemt imod?", ["C", "F", "Ø"])],
)
def test_parties_in_a_row_vote_as_the_one_beside_the_verb(text: str, letters: list[str]) -> None:
    found = find_voters(text, (), is_vote=True).parties
    assert [party.signs[0] for party in found] == letters


def test_an_alternative_is_no_party() -> None:
    assert not names_known_parties("hvad var alternativet?", ("alternativet",))
    assert find_voters("er Alternativet imod støjskærmen?", (), is_vote=True).parties
    assert names_known_parties("og Alternativet?", ("alternativet",))
