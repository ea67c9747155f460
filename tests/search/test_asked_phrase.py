"""What a question seeks is told by its own words, as far as they say it."""

from __future__ import annotations

from datetime import date

import pytest

from store.search.asked_phrase import asked_phrase, asks_if_it_stands, asks_proposal
from store.search.question import understand


@pytest.mark.parametrize(
    ("question", "phrase"),
    [
        ("hvilken kommer først?", "hvilken"),
        ("hvilke skal lukke?", "hvilke"),
        ("hvilke kommuner er med?", "hvilke kommuner"),
        ("hvor længe varer hjemmearbejdet?", "hvor længe"),
        ("fra hvornår gælder hjemmearbejdet?", "fra hvornår"),
        ("hvor ligger den?", "hvilket sted"),
        ("hvor stort er underskuddet?", "hvor stort"),
        ("hvorfor blev hegnet besluttet?", "hvorfor"),
        ("hvad blev besluttet om hegnet?", ""),
        ("hvad koster hegnet?", ""),
        ("hegnet", ""),
    ],
)
def test_a_question_is_told_by_the_words_that_ask_and_by_no_verb(question: str, phrase: str, today: date) -> None:
    assert asked_phrase(understand(question, today=today)) == phrase


def test_what_was_proposed_is_asked_and_not_why(today: date) -> None:
    questions = ("hvad blev indstillet om hegnet?", "hvorfor blev det indstillet om hegnet?")
    assert [asks_proposal(understand(question, today=today)) for question in questions] == [True, False]


def test_whether_it_still_stands_is_asked_of_no_sum(today: date) -> None:
    questions = ("gælder ordningen stadig?", "hvad koster ordningen stadig?")
    assert [asks_if_it_stands(understand(question, today=today)) for question in questions] == [True, False]
