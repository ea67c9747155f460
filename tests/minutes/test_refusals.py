"""An indstilling that says no is told from one that says yes, or both."""

from __future__ import annotations

import pytest

from store.minutes.refusals import proposes_refusal


@pytest.mark.parametrize(
    "indstilling",
    [
        "Teknisk Center indstiller, at der meddeles afslag på ansøgningen.",
        "Forvaltningen indstiller, at der gives et afslag til foreningen.",
        "Det indstilles, at mageskiftet ved Birkevej ikke godkendes",
        "Administrationen indstiller, at der ikke indføres flere ordninger.",
        "Administrationen indstiller, at foreningens anmodning om en nøgle afvises, og at den kan låne hallens.",
        "Administrationen indstiller,\n1. at det godkendes, at der ikke arbejdes videre med hegnet,\n2. at sagen afsluttes.",
        "1. at ansøgningen ikke kan imødekommes\n2. at det tages til efterretning, at foreningen orienteres",
    ],
)
def test_what_only_says_no_proposes_a_refusal(indstilling: str) -> None:
    assert proposes_refusal(indstilling)


@pytest.mark.parametrize(
    "indstilling",
    [
        "",
        "Administrationen indstiller, at der meddeles dispensation.",
        "at ansøgning 1 imødekommes, og at ansøgning 2 ikke imødekommes",
        "1. at der gives afslag til den ene forening\n2. at der gives tilskud til den anden",
        "at planen vedtages, idet indsigelserne ikke imødekommes",
        "at der ikke gives tilskud, medmindre foreningen søger igen",
        "at udvalget godkender eller giver afslag",
        "at udvalget beslutter, om ansøgningen skal godkendes eller afvises",
        "at det tages til efterretning, at der ikke kan etableres en ordning",
        "at planen godkendes, og at der ikke gennemføres en miljøvurdering",
        "at administrationen får mandat til at give afslag",
        "at borgmesteren skal afvise spørgsmål om enkeltpersoner",
    ],
)
def test_what_says_yes_or_leaves_it_open_does_not(indstilling: str) -> None:
    assert not proposes_refusal(indstilling)
