"""What a question seeks besides its question word, and the sentences that tell it."""

from __future__ import annotations

import pytest

from store.search.facets import facets_of, told


@pytest.mark.parametrize(
    ("question", "facet", "telling", "other"),
    [
        ("hvor tit mødes rådet?", "often", "Rådet mødes fire gange årligt.", "Rådet har ni medlemmer."),
        ("hvor gammel er broen?", "age", "Broen er opført i 1786.", "Broen er af sten."),
        ("hvor højt må huset være?", "size", "Der må bygges i op til 14 m.", "Der må bygges i tegl."),
        ("hvor længe gælder aftalen?", "long", "Aftalen løber i 4 år.", "Aftalen er med klubben."),
        ("hvornår udløber kontrakten?", "deadline", "Den udløber den 31. marts.", "Den er med et firma."),
        ("hvem skal betale for driften?", "payer", "Klubben afholder udgiften.", "Klubben er glad."),
        ("må man sætte telt op?", "leave", "Der meddeles dispensation.", "Teltet er rødt."),
        ("hvad savnede udvalget?", "said", "Udvalget bemærker, at der mangler tid.", "Sagen blev behandlet."),
        ("hvor stor en andel er det?", "share", "Det svarer til 12 pct.", "Det svarer til det halve."),
        ("hvor mange ledere har vi?", "number", "Der er 139 ledere.", "Der er et par."),
        ("dropper vi pladserne?", "stop", "Projektet annulleres.", "Projektet er nyt."),
        ("gælder ordningen stadig?", "still", "Ordningen fortsætter.", "Ordningen er ny."),
    ],
)
def test_a_facet_is_known_in_the_question_and_told_by_a_sentence(
    question: str, facet: str, telling: str, other: str
) -> None:
    assert facet in facets_of(question)
    pattern = told([facet])[facet]
    assert pattern.search(telling.lower())
    assert not pattern.search(other.lower())


def test_a_keyword_has_no_facet() -> None:
    assert facets_of("hjemmearbejde") == ()
    assert told(()) == {}
