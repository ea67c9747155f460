"""The time that a question asks for is understood, and numbers that are no time are left alone."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.danish.dates import Period
from store.search.periods import find_asked_periods, find_short_years, find_years

TODAY = date(2025, 8, 5)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("hvad blev besluttet i 2013", date(2013, 1, 1), date(2013, 12, 31)),
        ("mødet den 10. januar 2022", date(2022, 1, 10), date(2022, 1, 10)),
        ("i foråret 2022", date(2022, 3, 1), date(2022, 5, 31)),
        ("i sommeren 2021", date(2021, 6, 1), date(2021, 8, 31)),
        ("efteråret i 2024", date(2024, 9, 1), date(2024, 11, 30)),
        ("uge 4 2025", date(2025, 1, 20), date(2025, 1, 26)),
        ("i uge 53, 2020", date(2020, 12, 28), date(2021, 1, 3)),
        ("sidste år", date(2024, 1, 1), date(2024, 12, 31)),
        ("I ÅR", date(2025, 1, 1), date(2025, 12, 31)),
        ("sidste måned", date(2025, 7, 1), date(2025, 7, 31)),
        ("siden 2021", date(2021, 1, 1), TODAY),
        ("siden 2026", date(2026, 1, 1), date(2026, 1, 1)),
    ],
)
def test_a_time_is_the_days_that_it_holds(text: str, first: date, last: date) -> None:
    (asked,) = find_asked_periods(text, today=TODAY)
    assert asked.period == Period(first, last)
    assert asked.is_strict


def test_last_month_in_january_is_december_of_the_year_before() -> None:
    (asked,) = find_asked_periods("sidste måned", today=date(2026, 1, 31))
    assert asked.period == Period(date(2025, 12, 1), date(2025, 12, 31))


def test_recently_is_a_wish_and_no_restriction() -> None:
    (asked,) = find_asked_periods("for nylig", today=TODAY)
    assert not asked.is_strict
    assert asked.period.last == TODAY


@pytest.mark.parametrize(
    "text",
    ["budget 2023", "strategibrev 2024-2025", "vækstpolitik 2013-17", "uge 54 2021", "uge 53 2025", "21/5239",
     "31-02-2021", "uge 33", "sidste nyt", "sommerferien"],
)  # fmt: skip
def test_a_name_with_a_year_or_a_number_is_no_time(text: str) -> None:
    assert find_asked_periods(text, today=TODAY) == ()


@pytest.mark.parametrize(
    ("text", "written"), [("om ferie i foråret 2022?", "foråret 2022"), ("hvad skete der den 28-06-2021", "28-06-2021")]
)
def test_the_span_quotes_the_time(text: str, written: str) -> None:
    (asked,) = find_asked_periods(text, today=TODAY)
    assert asked.span.quote(text) == written


def test_times_come_in_the_order_of_the_text() -> None:
    found = find_asked_periods("fra sommeren 2021 til den 10. januar 2022 og sidste år", today=TODAY)
    assert [asked.period.first for asked in found] == [date(2021, 6, 1), date(2022, 1, 10), date(2024, 1, 1)]


def test_a_decomposed_question_is_understood_too() -> None:
    text = unicodedata.normalize("NFD", "på mødet den 10. januar 2022")
    (asked,) = find_asked_periods(text, today=TODAY)
    assert asked.period.first == date(2022, 1, 10)


@given(
    st.lists(st.sampled_from(["uge", "i", "sidste år", "2021", "den", "31", ".", "februar", "/", "99", "siden",
                              "for nylig", "forår", "et", " ", "x", "٣", "ⅷ", "İ"])).map(" ".join),
    st.dates(date(1900, 1, 1), date(2999, 12, 31)),
)  # fmt: skip
def test_any_words_on_any_day_give_periods_that_begin_before_they_end(text: str, today: date) -> None:
    for asked in find_asked_periods(text, today=today):
        assert asked.period.first <= asked.period.last


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("skoleåret 23/24", (2023, 2024)),
        ("budget 26-29", (2026, 2029)),
        ("hvor meget brugte vi i '24?", (2024,)),
        ("unge på 16-17 år", ()),
        ("kl. 12-14", ()),
        ("punkt 10-12", ()),
        ("1.-2. og 12/11 2024", ()),
        ("2023/24", ()),
        ("18/24", ()),
    ],
)
def test_years_of_two_digits_are_told_from_other_numbers(text: str, years: tuple[int, ...]) -> None:
    assert tuple(year for found in find_short_years(text) for year in found.years) == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Budget 2026-29", {2026, 2027, 2028, 2029}),
        ("2023/2024", {2023, 2024}),
        ("sag 2012-28504", {2012}),
        ("", set()),
    ],
)
def test_all_years_of_a_span_are_found(text: str, years: set[int]) -> None:
    assert find_years(text) == years
