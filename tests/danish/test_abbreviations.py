"""What a text says that an abbreviation is short for is found, look-alikes are not, and no text breaks or slows the search."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.danish.abbreviations import find_abbreviations, is_ordinary


def found(text: str) -> list[tuple[str, str]]:
    return [(abbreviation.short, abbreviation.long) for abbreviation in find_abbreviations(text)]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Sagen sendes til Økonomiudvalget (ØU) i maj.", "ØU", "Økonomiudvalget"),
        ("drøftet i Byrådet (BR)", "BR", "Byrådet"),
        ("ved Center for Teknik og Miljø (CTM)", "CTM", "Center for Teknik og Miljø"),
        ("det nye Klima-, Teknik- og Miljøudvalget (KTMU)", "KTMU", "Klima-, Teknik- og Miljøudvalget"),
        ("hallen ved Solby Idrætscenter (SIC)", "SIC", "Solby Idrætscenter"),
        ("årets anden budgetopfølgning 2 (BO2)", "BO2", "budgetopfølgning 2"),
        ("en arbejdspladsvurdering (APV)", "APV", "arbejdspladsvurdering"),
        (
            "Styrelsen for Arbejdsmarked og Rekruttering (herefter STAR)",
            "STAR",
            "Styrelsen for Arbejdsmarked og Rekruttering",
        ),
        ("i de boringsnære beskyttelsesområder (BNBO'er)", "BNBO", "boringsnære beskyttelsesområder"),
        ("et automatisk brandalarmeringsanlæg (ABA-anlæg)", "ABA", "automatisk brandalarmeringsanlæg"),
        ("Lokale og Anlægsfonden (LOA)", "LOA", "Lokale og Anlægsfonden"),
        ("lovens Udbetaling Danmark (UDK)", "UDK", "Udbetaling Danmark"),
        ("Plan- og Tryghedsudvalget er forkortet (PTU)", "PTU", "Plan- og Tryghedsudvalget"),
        ("med Midtbyens Trafik og Rute Express, herefter kaldet MTRE, er", "MTRE", "Midtbyens Trafik og Rute Express"),
        ("KFU (Kultur- og Fritidsudvalget) drøftede", "KFU", "Kultur- og Fritidsudvalget"),
        ("medlemmer af Dansk Industri (DIs)", "DI", "Dansk Industri"),
        ("ved Vestegnens Kraftvarmeselskab I/S (VEKS)", "VEKS", "Vestegnens Kraftvarmeselskab I/S"),
        ("kommunens sociale medier (SoMe)", "SoMe", "sociale medier"),
    ],
)
def test_an_abbreviation_is_learnt_where_it_is_explained(text: str, short: str, long: str) -> None:
    assert found(text) == [(short, long)]


@pytest.mark.parametrize(
    "text",
    [
        "For stemte Lise Lotte Blik (UP)",  # a party
        "en vurdering af psykisk arbejdsmiljø (APV)",  # the letters are not there
        "tages op i maj (ØU)",
        "en plads i Kommunen (jf. KFU)",
        "Rådhuset (Rådhuset i Solby)",
        "Greve (Solby)",
        "sagen (EU)",
        "Fase 5 Entrepriseudbud (EU-udbud)",
        "Natur Teater F (NTF)",  # something is cut off
        "Økonomi\nUdvalget (ØU)",  # two lines are no name
        "Nye Veje. Anlæg (VA)",
        "Solby Idrætscenter (sic)",
        "(ØU)",
        "()",
        "økonomiudvalget ØU",
        "(Økonomiudvalget)",
        "KFU (i marts 2024)",
    ],
)
def test_what_only_looks_like_an_explanation_is_none(text: str) -> None:
    assert found(text) == []


def test_each_explanation_is_given_as_often_as_it_stands() -> None:
    assert found("Økonomiudvalget (ØU) og Byrådet (BR). Økonomiudvalgets (ØU)") == [
        ("ØU", "Økonomiudvalget"),
        ("BR", "Byrådet"),
        ("ØU", "Økonomiudvalgets"),
    ]


@pytest.mark.parametrize(
    ("word", "expected"), [("med", True), ("by", True), ("star", True), ("gic", False), ("øu", False)]
)
def test_an_ordinary_word_is_told_from_an_abbreviation(word: str, expected: bool) -> None:
    assert is_ordinary(word) is expected


@given(st.text(alphabet="ABøu (),.-'\n2herftkald’Åé\u0301\ud800", max_size=300))
def test_no_text_breaks_the_search_and_what_is_found_stands_in_it(text: str) -> None:
    for abbreviation in find_abbreviations(text):
        assert abbreviation.short in text
        assert abbreviation.long in text
        assert len(abbreviation.short) < len(abbreviation.long)


@pytest.mark.parametrize(
    "unit",
    ["(AB", "AB (", "AB (ab ", "herefter ", "A-", "a", "(ØU) ", "aaaaaaaa aaa (AAAAAAAA) ", ", som er kaldet ", "er "],
)
def test_the_time_grows_no_faster_than_the_text(unit: str) -> None:
    def seconds(characters: int) -> float:
        text = (unit * characters)[:characters]
        started = process_time()
        assert sum(1 for _ in find_abbreviations(text)) <= characters
        return process_time() - started

    seconds(1000)
    assert seconds(200_000) < 16 * seconds(25_000) + 0.2  # the square would be 64
