"""Times as minutes promise them become the last day that fits."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.danish.time_expressions import add_months, find_time_expressions

SUMMER_2021 = date(2021, 6, 28)
WORDS = ["uge 33", "i", "august", "2025", "pr.", "1/7", "den", "31. februar", "uge 99", "næste", "møde", "efter", "12",
         "måneder", "1. kvartal",
         "når", "det", ",", ".", "\n", "frem mod", "Byrådets", "29/2", "99/99", "ultimo"]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "decided_on", "words", "on"),
    [
        ("status til direktionsmødet uge 33", date(2025, 8, 5), "uge 33", date(2025, 8, 15)),
        ("i uge 6-7", SUMMER_2021, "uge 6-7", date(2022, 2, 18)),
        ("i uge 6 til 7", SUMMER_2021, "uge 6 til 7", date(2022, 2, 18)),
        ("uge 4 2023.", SUMMER_2021, "uge 4 2023", date(2023, 1, 27)),
        ("oplæg efter sommerferien, og", SUMMER_2021, "efter sommerferien", date(2021, 8, 31)),
        ("præsenteres efter sommeren 2021.", SUMMER_2021, "efter sommeren 2021", date(2021, 8, 31)),
        ("inden Sommerferien 2023.", SUMMER_2021, "inden Sommerferien 2023", date(2023, 6, 30)),
        ("i drift pr. 1/7 med", date(2013, 1, 28), "pr. 1/7", date(2013, 7, 1)),
        ("på plads pr. 1/7-13", date(2013, 1, 28), "pr. 1/7-13", date(2013, 7, 1)),
        ("på Chefforum 30/1.", date(2013, 1, 28), "30/1", date(2013, 1, 30)),
        ("nedsættes primo februar måned.", date(2013, 1, 28), "primo februar måned", date(2013, 2, 28)),
        ("ultimo marts 2023.", SUMMER_2021, "ultimo marts 2023", date(2023, 3, 31)),
        ("en sag i august", SUMMER_2021, "i august", date(2021, 8, 31)),
        ("en sag i maj", SUMMER_2021, "i maj", date(2022, 5, 31)),
        ("inden maj 2022", SUMMER_2021, "inden maj 2022", date(2022, 4, 30)),
        ("Klar senest 2014.", date(2013, 1, 28), "senest 2014", date(2014, 12, 31)),
        ("primo 2025", SUMMER_2021, "primo 2025", date(2025, 1, 31)),
        ("medio 2024", SUMMER_2021, "medio 2024", date(2024, 6, 30)),
        ("i foråret", SUMMER_2021, "i foråret", date(2022, 5, 31)),
        ("i efteråret 2024", SUMMER_2021, "i efteråret 2024", date(2024, 11, 30)),
        ("inden påske", date(2020, 2, 3), "inden påske", date(2020, 4, 8)),
        ("i påsken", SUMMER_2021, "i påsken", date(2022, 4, 18)),
        ("efter påske 2026", SUMMER_2021, "efter påske 2026", date(2026, 4, 13)),
        ("en oprydningsdag den 14. juli", SUMMER_2021, "den 14. juli", date(2021, 7, 14)),
        ("inden årets udgang", SUMMER_2021, "inden årets udgang", date(2021, 12, 31)),
        ("i 1. kvartal 2022", SUMMER_2021, "i 1. kvartal 2022", date(2022, 3, 31)),
        ("efter 12 måneder.", SUMMER_2021, "efter 12 måneder", date(2022, 6, 28)),
        ("efter otte måneder", SUMMER_2021, "efter otte måneder", date(2022, 2, 28)),
        ("inden for fjorten dage", SUMMER_2021, "inden for fjorten dage", date(2021, 7, 12)),
        ("om et halvt år", SUMMER_2021, "om et halvt år", date(2021, 12, 28)),
        ("inden for 14 dage", SUMMER_2021, "inden for 14 dage", date(2021, 7, 12)),
        ("til mødet mandag den 15. august 2023", SUMMER_2021, "mandag den 15. august 2023", date(2023, 8, 15)),
        ("den 28.marts fra kl. 11.30", SUMMER_2021, "den 28.marts", date(2022, 3, 28)),
        ("snarest at igangsætte", SUMMER_2021, "snarest", None),
        ("på et kommende møde i Chefforum", SUMMER_2021, "kommende møde", None),
        ("frem mod Økonomiudvalgets behandling.", SUMMER_2021, "frem mod Økonomiudvalgets behandling", None),
        ("frem mod behandlingen i byrådet om", SUMMER_2021, "frem mod behandlingen i byrådet", None),
        ("en orientering hvert ½ år.", SUMMER_2021, "hvert ½ år", None),
        ("når de sidste dele er endelige.", SUMMER_2021, "når de sidste dele er endelige", None),
    ],
)
def test_words_give_the_last_day_that_fits(written: str, decided_on: date, words: str, on: date | None) -> None:
    found = find_time_expressions(written, reckoned_from=decided_on)
    assert [(each.span.quote(written), each.on) for each in found] == [(words, on)]


@pytest.mark.parametrize(
    "written",
    [
        "sag 21/5239 og 12/32140",
        "1/2 stilling",
        "24/7",
        "den 31. februar 2022",
        "uge 54",
        "2 uger",
        "besluttet den 4. oktober 2011",
        "den fra medio 2026 frigjorte bus",
        "budget 2023-2026",
        "anno 2021",
        "kl. 9.15",
        "når det gælder skoler",
        "beløbet er 1.531.510 kr.",
    ],
)
def test_what_looks_like_a_time_to_come_is_none(written: str) -> None:
    assert find_time_expressions(written, reckoned_from=SUMMER_2021) == ()


def test_only_words_that_name_a_day_name_it() -> None:
    text = "den 5. august, i uge 33, i september og senest 2022"
    found = find_time_expressions(text, reckoned_from=SUMMER_2021)
    assert [each.names_day for each in found] == [True, False, False, False]


def test_without_a_day_to_reckon_from_only_a_written_year_gives_one() -> None:
    found = find_time_expressions("i august, i maj 2022", reckoned_from=None)
    assert [each.on for each in found] == [None, date(2022, 5, 31)]


def test_months_are_added_to_the_last_day_of_a_shorter_month() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert add_months(date(2025, 8, 11), -18) == date(2024, 2, 11)


@given(
    st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=25).map(" ".join),
    st.dates(date(2000, 1, 1), date(2090, 1, 1)),
)
def test_any_text_is_read_and_no_day_is_past(text: str, decided_on: date) -> None:
    found = find_time_expressions(text, reckoned_from=decided_on)
    assert all(each.on is None or each.on >= decided_on for each in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
