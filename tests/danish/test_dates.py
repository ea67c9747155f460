"""Days, months and years that carry their year are found as written; look-alikes are not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.danish.dates import MONTHS, Period, find_dates, find_periods, month_number, month_period


@pytest.mark.parametrize(
    ("text", "written", "day"),
    [
        ("mødet den 28-06-2021 blev", "28-06-2021", date(2021, 6, 28)),
        ("d. 04.10.2011", "04.10.2011", date(2011, 10, 4)),
        ("2021-06-28", "2021-06-28", date(2021, 6, 28)),
        ("den 28/6 2021", "28/6 2021", date(2021, 6, 28)),
        ("på plads pr. 1/7-13", "1/7-13", date(2013, 7, 1)),
        ("den 10. januar 2022.", "10. januar 2022", date(2022, 1, 10)),
        ("den 10 JAN. 2022", "10 JAN. 2022", date(2022, 1, 10)),
        ("29. februar 2024", "29. februar 2024", date(2024, 2, 29)),
    ],
)
def test_a_day_is_found_where_it_stands(text: str, written: str, day: date) -> None:
    (found,) = find_dates(text)
    assert found.period == Period(day, day)
    assert found.span.quote(text) == written


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("i august 2025", date(2025, 8, 1), date(2025, 8, 31)),
        ("februar i 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("i 2013?", date(2013, 1, 1), date(2013, 12, 31)),
    ],
)
def test_a_month_and_a_year_are_the_days_from_their_first_to_their_last(text: str, first: date, last: date) -> None:
    (found,) = find_periods(text)
    assert found.period == Period(first, last)
    assert not find_dates(text)


@pytest.mark.parametrize(
    "text",
    ["21/5239", "2013-2014", "31-02-2021", "29. februar 2023", "00-06-2021", "12.2021.5", "1.531.510 kr.", "2021/5239",
     "2012-28504", "uge 33", "EMN-2025-007142", "kl. 08.30", "12-06", "2.021"],
)  # fmt: skip
def test_what_looks_like_a_date_is_none(text: str) -> None:
    assert find_periods(text) == ()


def test_periods_come_in_the_order_of_the_text() -> None:
    text = "fra 2013 til den 5. august 2025 og 28-06-2021"
    found = find_periods(text)
    assert [each.span.quote(text) for each in found] == ["2013", "5. august 2025", "28-06-2021"]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_in_every_form(day: date) -> None:
    forms = [
        f"{day:%d-%m-%Y}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day}/{day.month} {day.year}",
        f"{day.day}. {MONTHS[day.month - 1]} {day.year}",
        day.isoformat(),
    ]
    assert [found.period for form in forms for found in find_periods(form)] == [Period(day, day)] * len(forms)


@given(st.text())
def test_any_text_can_be_searched_for_dates(text: str) -> None:
    for found in find_periods(text):
        assert found.period.first <= found.period.last


def test_a_period_covers_its_first_and_last_day_and_none_beside_them() -> None:
    june = month_period(2021, 6)
    assert june.covers(date(2021, 6, 1))
    assert june.covers(date(2021, 6, 30))
    assert not june.covers(date(2021, 5, 31))
    assert not june.covers(date(2021, 7, 1))


def test_a_month_is_known_by_its_name_and_its_abbreviation() -> None:
    assert [month_number(name) for name in MONTHS] == list(range(1, 13))
    assert month_number("Sept.") == 9
    with pytest.raises(KeyError):
        month_number("mandag")
