"""A decision that is nothing but its formula has no reason; one that says anything else may have one."""

from __future__ import annotations

from datetime import date

import pytest

from store.search.denials import asked_denial, says_no_more
from store.search.question import understand

TODAY = date(2025, 9, 1)


@pytest.mark.parametrize(
    "decision",
    [
        "Udsat.",
        "Udsættes til mødet den 21. november 2024.",
        "Punktet udsættes til ekstraordinært møde i Plan-, Vej- og Haveudvalget den 5. maj kl. 15.30.",
        "Sagen blev taget af dagsordenen.",
        "Havneudvalget besluttede at sende sagen tilbage til fornyet behandling i administrationen, jf. punkt 5.",
        "Byrådet sendte sagen retur til Plan- og Haveudvalget.\n\nImod: A, C og F\n\nAfbud: Ane Holm",
        "1. Anbefales ikke.\n2. Afvist.",
        "Sagen udskydes til næste udvalgsmøde. Sagen genoptages i uge 34.",
    ],
)
def test_a_formula_says_no_more(decision: str) -> None:
    assert says_no_more(decision)


@pytest.mark.parametrize(
    "decision",
    [
        "Sagen sendes tilbage til yderligere belysning.",
        "Sagen udsættes, indtil høringen er afsluttet.",
        "Sagen udsættes til efter budgetforhandlingerne.",
        "Sagen sendes retur, og udvalget ønskede sagen suppleret med en ny model.",
        "Byrådet tilbagesendte sagen med henvisning til, at Solby Skole er inviteret.",
        "Sagen sendes tilbage ift. at præcisere aftalen.",
        "Sagen blev sendt tilbage. Udvalget vil have belyst, om træerne kan bevares.",
        "Udsættes. Prisen er ukendt.",
        "Udsat til næste møde. Høringen afventes.",
        "Sagen er udsat. Årsag: Ane Holm.",
        "Imod stemte: A og F med den bemærkning, at hegnet er nyt.",
    ],
)
def test_what_says_anything_else_may_say_why(decision: str) -> None:
    assert not says_no_more(decision)


def test_a_long_decision_says_more() -> None:
    assert not says_no_more("Sagen udsættes. " * 30)


@pytest.mark.parametrize(
    "sentence",
    [
        "Byrådet besluttede at sende sagen tilbage, da der kom spørgsmål.",
        "Sagen sendes tilbage, da der kom spørgsmål.",
        "Udvalget sender sagen retur, fordi prisen mangler.",
    ],
)
def test_a_sentence_tells_why_a_matter_was_sent_back_in_each_form_of_the_word(sentence: str) -> None:
    denial = asked_denial(understand("hvorfor blev broen sendt tilbage?", today=TODAY))
    assert denial is not None
    assert denial.is_told(sentence)


def test_a_sentence_of_what_was_sent_somewhere_and_of_something_else_that_came_back_tells_nothing() -> None:
    denial = asked_denial(understand("hvorfor blev broen sendt tilbage?", today=TODAY))
    assert denial is not None
    assert not denial.is_told(f"Breve sendes, fordi de er mange, {'og mange ' * 20} kommer tilbage.")
