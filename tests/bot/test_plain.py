"""What is shown of the minutes is without Markdown's signs, and no word of theirs is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.plain import Part, parts_of, plain, plain_text
from store.domain import Span


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("### Bemanding af brugergrupper", "Bemanding af brugergrupper"),
        ("Teksten.\n\n## **Beslutning Direktionen den 28-06-2021**\n\nGodkendt.",
         "Teksten.\n\nBeslutning Direktionen den 28-06-2021\n\nGodkendt."),
        ("Kl. 10.00 **Tema I: Univers 2013-2014**", "Kl. 10.00 Tema I: Univers 2013-2014"),
        ("· Strategibrev (*vedlagt*)", "· Strategibrev (vedlagt)"),
        ("*(Kommende sager (årshjul vedlagt)*", "(Kommende sager (årshjul vedlagt)"),
        ("***Fed og skrå***, __fed__ og _skrå_.", "Fed og skrå, fed og skrå."),
        ("**fed med *skrå* i**", "fed med skrå i"),
        ("- *Dias til mødet*", "- Dias til mødet"),
        ("Dato\tMøde\tIndhold", "Dato | Møde | Indhold"),
        ("Drift\t\t25 \t 30\t", "Drift | | 25 | 30"),
        ("\tIndsats\tHvornår", "Indsats | Hvornår"),
        ("·\tVækstråd", "· Vækstråd"),
        ("1.\tVækstråd", "1. Vækstråd"),
        ("1.\tVækstråd\tI august", "1. Vækstråd | I august"),
        ("| År | Kr. |\n|---|--:|\n| 2021 | 5 |", "| År | Kr. |\n| 2021 | 5 |"),
    ],
)  # fmt: skip
def test_headings_emphasis_and_tables_are_shown_without_their_signs(written: str, shown: str) -> None:
    assert plain_text(written) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Netto*, brutto** og *) note",
        "Grundlaget er 2 * 3 * 4 = 24",
        "* Samarbejde\n* Økonomi",
        "208 m²* 100/842",
        "Aftale_lokaletilskud__godkendt_1_1",
        "*Note én\n*Note to",
        "# 1 – Klimaindsats",
        "Nr. #7",
        "Skriv *stjerne og **dobbelt",
        "--- og | streg",
        "",
    ],
)
def test_signs_that_are_no_markup_stay(text: str) -> None:
    assert plain_text(text) == text


@pytest.mark.parametrize(
    ("text", "marked", "shown"),
    [
        ("## **Bilag** til mødet", "mødet", "mødet"),
        ("Se **Tema I: Univers** nu", "Univers", "Univers"),
        ("Se **Tema I** nu", "**Tema I** nu", "Tema I nu"),
        ("Dato\tMøde\tSted", "Møde\tSted", "Møde | Sted"),
    ],
)
def test_what_is_highlighted_is_so_still(text: str, marked: str, shown: str) -> None:
    start = text.index(marked)
    told, (span,) = plain(text, (Span(start, start + len(marked)),))
    assert span.quote(told) == shown


def test_a_table_stands_apart_with_its_columns_below_each_other() -> None:
    assert list(parts_of("Udgifter:\n\nÅr\tKr.\n\n**2021**\t5\n\n## Slut\nTak.")) == [
        Part("Udgifter:\n", is_table=False),
        Part("År   | Kr.\n2021 | 5", is_table=True),
        Part("Slut\nTak.", is_table=False),
    ]
    assert list(parts_of("| År | Kr. |\n| --- | --- |\n| 2021 | |")) == [Part("År   | Kr.\n2021 |", is_table=True)]


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        ("Et\tb\nMere\td", "Et   | b\nMere | d"),
        (f"Et\tb\n{'a' * 40}\tc\nMere\td", f"Et   | b\n{'a' * 40} | c\nMere | d"),
        ("\t".join(["a" * 30] * 4) + "\nb\tc", " | ".join(["a" * 30] * 4) + "\nb | c"),
    ],
)
def test_columns_are_no_wider_than_there_is_room_for(rows: str, shown: str) -> None:
    assert list(parts_of(rows)) == [Part(shown, is_table=True)]


def test_a_list_whose_bullets_have_tabs_is_no_table() -> None:
    assert list(parts_of("1.\tFørst\n2.\tSå")) == [Part("1. Først\n2. Så", is_table=False)]


signs = st.lists(
    st.sampled_from(["*", "**", "_", "#", "## ", "\t", "|", "---", "\n", " ", "a", "Ord", "1", ".", "("])
).map("".join)


def letters(text: str) -> list[str]:
    return re.findall(r"[^\W_]", text)


@given(signs, st.integers(0, 20), st.integers(0, 20))
def test_no_letter_comes_or_goes_and_highlights_keep_theirs(text: str, start: int, length: int) -> None:
    span = Span(start, start + length)
    told, (moved,) = plain(text, (span,))
    assert letters(told) == letters(text)
    assert letters(moved.quote(told)) == letters(span.quote(text))
    assert letters("".join(part.text for part in parts_of(text))) == letters(text)
