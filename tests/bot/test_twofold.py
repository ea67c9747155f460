"""Of two questions in one both are answered, or it is said that one may not be."""

from __future__ import annotations

from datetime import date

import pytest
from written_minutes import Item, minutes

from bot.answers import answer
from bot.words_on_answers import ANSWERS_TWO, MAYBE_ONE_OF_TWO
from store.archive import Archive
from store.search.twofold import two_questions

TODAY = date(2022, 1, 1)
BRIDGE = Item("Ny bro over Birke Å", "21/1", body="Broen er nedslidt.", decision="Direktionen godkendte broen.")
FENCE = Item("Nyt hegn i Solby", "21/2", body="Hegnet koster 40.000 kr.", decision="Direktionen drøftede hegnet.")


@pytest.fixture
def stored(archive: Archive) -> Archive:
    archive.ingest(minutes(BRIDGE, FENCE), source="a.txt")
    return archive


@pytest.mark.parametrize(
    "question",
    ["hvad blev besluttet om broen, og hvad koster hegnet?", "Hvad blev besluttet om broen? Hvad koster hegnet?"],
)
def test_both_of_two_questions_are_answered(question: str, stored: Archive) -> None:
    given = answer(stored, question, today=TODAY)
    assert [hit.title for hit in given.hits] == [BRIDGE.title, FENCE.title]
    assert "40.000" in given.hits[1].quote.text
    assert (given.remark, given.is_of_one_matter) == (ANSWERS_TWO, False)


def test_the_first_takes_the_meeting_from_the_second(stored: Archive) -> None:
    given = answer(stored, "hvem deltog, og hvad besluttede de den 28. juni 2021?", today=TODAY)
    assert given.hits[0].item_id is None
    assert {hit.title for hit in given.hits[1:]} == {BRIDGE.title, FENCE.title}


def test_that_one_of_two_may_not_be_answered_is_said(stored: Archive) -> None:
    given = answer(stored, "hvad blev besluttet om broen, og hvem har malet rækværket?", today=TODAY)
    assert given.answered
    assert given.hits[0].title == BRIDGE.title
    assert MAYBE_ONE_OF_TWO in (given.remark or "")


@pytest.mark.parametrize(
    "question",
    [
        "hvem kommer med en ny status og hvornår?",
        "hvad blev besluttet om skoler og haller?",
        "broen og hvad den koster",
        "",
    ],
)
def test_one_question_is_not_taken_for_two(question: str) -> None:
    assert two_questions(question) is None


def test_what_only_the_second_has_is_no_answer_to_a_question_of_two(stored: Archive) -> None:
    assert not answer(stored, "hvilke venskabsbyer har vi, og hvad koster et nyt hegn?", today=TODAY).answered


def test_what_answers_both_stands_first_where_the_first_is_vague(archive: Archive) -> None:
    body = "Hegnet er til skolen."
    decision = "Direktionen godkendte hegnet.\n\nImod stemte: SF."
    archive.ingest(minutes(Item("Nyt hegn", "21/7", body=body, decision=decision)), source="a.txt")
    given = answer(archive, "gik hegnet igennem, og hvem stemte imod?", today=TODAY)
    assert "Imod stemte" in given.hits[0].quote.text
