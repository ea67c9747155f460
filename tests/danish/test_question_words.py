"""Question words with slips are read as what they are meant for; other words and names are left alone."""

from __future__ import annotations

import pytest

from store.danish.question_words import mended
from store.danish.stopwords import QUESTION_WORDS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hvro mange penge, og hevm betaler?", "hvor mange penge, og hvem betaler?"),
        ("Hvda koster det", "hvad koster det"),
        ("hvonår, hvorfro, hvordna og hvillke", "hvornår, hvorfor, hvordan og hvilke"),
        ("hva blev der af det", "hvad blev der af det"),
        ("vem gjorde det", "hvem gjorde det"),
        ("hva ka der ske, og ska vi ha' det?", "hvad kan der ske, og skal vi have det?"),
        ("hvor mange blir nedlagt", "hvor mange bliver nedlagt"),
        ("Hvormange fik hvormeget?", "Hvor mange fik hvor meget?"),
    ],
)
def test_a_question_word_is_mended(text: str, expected: str) -> None:
    assert mended(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "hver gang",
        "hvid maling",
        "kirken i Hvam",
        "hvile, hvede og hvaler",
        "hvorledes",
        "",
        "4 ha jord",
        "SKU mødes",
        "taske",
    ],
)
def test_other_words_and_names_stay(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize("word", sorted(QUESTION_WORDS))
def test_what_is_right_stays(word: str) -> None:
    assert mended(word) == word
