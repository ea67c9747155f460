"""An indstilling that says no is told from one that says yes, or both."""

from __future__ import annotations

from time import process_time

import pytest

from store.minutes.refusals import proposes_refusal


@pytest.mark.parametrize(
    "indstilling",
    [
        "Teknisk Center indstiller, at der meddeles afslag på ansøgningen.",
        "Forvaltningen indstiller, at der gives et afslag til foreningen.",
        "Det indstilles, at mageskiftet ved Birkevej ikke godkendes",
        "Administrationen indstiller, at der ikke indføres flere ordninger.",
        "at det godkendes, at der ikke arbejdes videre med at finde et sted til hegnet",
        "at ansøgningen ikke imødekommes, da haven er fredet",
        *(
            f"at foreningens {asked} om hegnet afvises"
            for asked in ("klage", "forslag", "ønske", "henvendelse", "tilbud")
        ),
        *(
            f"at hegnet ved Birkevej ikke {done}"
            for done in ("tillades", "støttes", "bevilges", "etableres", "vedtages")
        ),
        "at der ikke gives tilskud til foreningen",
        "at der ikke kan meddeles dispensation fra lokalplanen",
        "at der ikke gives støtte til Solby",
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
        "at foreningens anmodning om en nøgle afvises, og at den kan låne hallens",
        "at broen bygges, og at der ikke gives tilskud til Solby",
        "at planen sendes i høring, idet foreningens ønske om et hegn ikke imødekommes",
        "at byrådet tiltræder planen, og indsigelserne ikke imødekommes",
        "at indsigelserne ikke imødekommes. Planen vedtages.",
        "at tilbuddet fra A afvises og kontrakten indgås med B",
        "at klagen afvises, og at tilladelsen fastholdes",
        "at der dispenseres fra lokalplanen, og at ønsket om et hegn afvises",
        "at der ikke gives støtte til projekter uden egne midler",
        "at rygning ikke tillades på stranden",
    ],
)
def test_what_says_yes_or_leaves_it_open_does_not(indstilling: str) -> None:
    assert not proposes_refusal(indstilling)


@pytest.mark.parametrize("words", ["a", "ansøgning ", "at ", "og at en ikke ", "\n1. ", "as, "])
def test_a_long_indstilling_is_read_quickly(words: str) -> None:
    started = process_time()
    assert not proposes_refusal(words * (40_000 // len(words)))
    assert process_time() - started < 2
