"""What a decision came to is told from its own words, and look-alikes are told apart."""

from __future__ import annotations

import time
import unicodedata

import pytest

from store.domain import Outcome
from store.minutes.outcome import outcome_of


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Godkendt.", Outcome.GODKENDT),
        ("Direktionen godkendte sagens indstillingspunkter.", Outcome.GODKENDT),
        ("Indstillingen tiltrådt.", Outcome.GODKENDT),
        ("Byrådet vedtog budgettet.", Outcome.GODKENDT),
        ("Indstillingen blev fulgt.", Outcome.GODKENDT),
        ("Godkendt med bemærkning om, at udvalget ønsker en orientering til foråret.", Outcome.GODKENDT),
        ("Godkendt, idet udvalget ønsker en status i maj.", Outcome.GODKENDT),
        ("Udvalget drøftede sagen. Planen er godkendt, som den foreligger.", Outcome.GODKENDT),
        ("Godkendt med den ændring, at punkt 3 udgår.", Outcome.GODKENDT_MED_AENDRING),
        ("Indstillingen godkendes, dog således at fristen er 1. maj.", Outcome.GODKENDT_MED_AENDRING),
        ("Godkendt med følgende tilføjelser:", Outcome.GODKENDT_MED_AENDRING),
        ("Direktionen drøftede oplægget og besluttede, at der arbejdes videre.", Outcome.BESLUTTET),
        ("Sagen blev drøftet. Det blev aftalt, at BYC udarbejder et udkast.", Outcome.BESLUTTET),
        ("Anna Berg blev valgt som formand.", Outcome.BESLUTTET),
        ("Drøftet.", Outcome.DROEFTET),
        ("Udvalget havde en drøftelse af målene.", Outcome.DROEFTET),
        ("Intern udvalgsdrøftelse.", Outcome.DROEFTET),
        ("Orienteringen blev taget til efterretning.", Outcome.TAGET_TIL_EFTERRETNING),
        ("Udvalget tog den mundtlige status på byggeriet til orientering.", Outcome.TAGET_TIL_EFTERRETNING),
        ("Til efterretning.", Outcome.TAGET_TIL_EFTERRETNING),
        ("Byrådet besluttede at tage redegørelsen til efterretning.", Outcome.TAGET_TIL_EFTERRETNING),
        ("Udsættes.", Outcome.UDSAT),
        ("Sagen udskydes til næste møde.", Outcome.UDSAT),
        ("Direktionen besluttede, at udsætte drøftelsen til efteråret.", Outcome.UDSAT),
        ("Udvalget besluttede, at sagen udsættes.", Outcome.UDSAT),
        ("Sagen blev taget af dagsordenen.", Outcome.UDSAT),
        ("Udvalget drøftede sagen og ønsker den genforelagt med et konkret bud.", Outcome.GENFORELAEGGES),
        ("Sagen forelægges udvalget på ny i august.", Outcome.GENFORELAEGGES),
        ("Anbefales.", Outcome.ANBEFALET),
        ("Indstilles til Byrådets godkendelse.", Outcome.ANBEFALET),
        ("Økonomiudvalget anbefaler over for Byrådet, at indstillingen godkendes.", Outcome.ANBEFALET),
        ("Ikke godkendt.", Outcome.AFVIST),
        ("Udvalget kunne ikke godkende indstillingen.", Outcome.AFVIST),
        ("Anbefales ikke.", Outcome.AFVIST),
        ("Forslaget blev forkastet med 11 stemmer mod 8.", Outcome.AFVIST),
        ("Byrådet besluttede ikke at imødekomme ansøgningen.", Outcome.AFVIST),
        ("Sagen oversendes til Økonomiudvalget.", Outcome.OVERSENDT),
        ("Byrådet besluttede at sende sagen tilbage til udvalget.", Outcome.OVERSENDT),
        ("Direktøren orienterede om status.", Outcome.INGEN),
        ("Der var ingen orienteringer.", Outcome.INGEN),
        ("", Outcome.INGEN),
    ],
)
def test_a_decisions_words_tell_its_outcome(text: str, outcome: Outcome) -> None:
    assert outcome_of(text) is outcome


@pytest.mark.parametrize(
    "text",
    [
        "Udvalget ønsker en sag om socialt udsatte borgere.",
        "Godkendelse af referat",
        "Udvalget kvitterede for en god sagsfremstilling.",
        "Kobling til centerdrøftelsen i maj.",
        "Status blev gennemgået, som besluttet.",
    ],
)
def test_words_that_only_look_like_an_outcome_are_none(text: str) -> None:
    assert outcome_of(text) is Outcome.INGEN


def test_a_counter_proposal_that_fell_is_not_what_was_decided() -> None:
    text = "Ændringsforslag fra liste X blev forkastet.\nIndstillingen blev herefter godkendt."
    assert outcome_of(text) is Outcome.GODKENDT


def test_the_first_of_several_points_counts() -> None:
    assert outcome_of("1. Godkendt.\n2. Udsat.") is Outcome.GODKENDT


def test_decomposed_letters_and_capitals_mean_the_same() -> None:
    assert outcome_of(unicodedata.normalize("NFD", "TILTRÅDT.")) is Outcome.GODKENDT


def test_a_megabyte_of_decision_is_read_at_once() -> None:
    started = time.monotonic()
    outcome_of("tog x og ikke " * 80_000)
    assert time.monotonic() - started < 1
