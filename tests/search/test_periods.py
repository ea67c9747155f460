"""The time that a question asks for is understood, and numbers that are no time are left alone."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.danish.dates import Period, month_period
from store.search.periods import FIRST_DAY, find_asked_periods
from store.search.written_times import find_missing_day
from store.search.years import find_short_years, find_years

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
        ("uge 12 og 13 2024", date(2024, 3, 18), date(2024, 3, 31)),
        ("uge 33-35 2024", date(2024, 8, 12), date(2024, 9, 1)),
        ("i marts og april 2024", date(2024, 3, 1), date(2024, 4, 30)),
        ("i 2022 og 2023", date(2022, 1, 1), date(2023, 12, 31)),
        ("hvad tror de i 2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("i løbet af 2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("i denne valgperiode", date(2022, 1, 1), date(2025, 12, 31)),
        ("i sidste byrådsperiode", date(2018, 1, 1), date(2021, 12, 31)),
        ("holdt byrådet i 24?", date(2024, 1, 1), date(2024, 12, 31)),
        ("byrådet 28 maj 2024", date(2024, 5, 28), date(2024, 5, 28)),
        ("punkt 2 øu 13 marts 2024", date(2024, 3, 13), date(2024, 3, 13)),
        ("budgetopfølgning 2 august 2024", date(2024, 8, 1), date(2024, 8, 31)),
        ("i vinteren 23/24", date(2023, 12, 1), date(2024, 3, 31)),
        ("november til januar 2024", date(2023, 11, 1), date(2024, 1, 31)),
        ("i december 2023 og januar", date(2023, 12, 1), date(2024, 1, 31)),
        ("i uge 53, 2020", date(2020, 12, 28), date(2021, 1, 3)),
        ("sidste år", date(2024, 1, 1), date(2024, 12, 31)),
        ("I ÅR", date(2025, 1, 1), date(2025, 12, 31)),
        ("sidste måned", date(2025, 7, 1), date(2025, 7, 31)),
        ("siden 2021", date(2021, 1, 1), TODAY),
        ("siden 2026", date(2026, 1, 1), date(2026, 1, 1)),
        ("13/11/2024", date(2024, 11, 13), date(2024, 11, 13)),
        ("mødet 13-11-24", date(2024, 11, 13), date(2024, 11, 13)),
        ("d. 4.4.22", date(2022, 4, 4), date(2022, 4, 4)),
        ("13. nov 24", date(2024, 11, 13), date(2024, 11, 13)),
        ("byrådet 4. april 2022", date(2022, 4, 4), date(2022, 4, 4)),
        ("lokalplan august 2023", date(2023, 8, 1), date(2023, 8, 31)),
        ("budgetopfølgning 2 august 2023", date(2023, 8, 1), date(2023, 8, 31)),
        ("i slutningen af marts 2023", date(2023, 3, 1), date(2023, 3, 31)),
        ("i starten af 2022", date(2022, 1, 1), date(2022, 4, 30)),
        ("i oktober sidste år", date(2024, 10, 1), date(2024, 10, 31)),
        ("i 3. kvartal 2024", date(2024, 7, 1), date(2024, 9, 30)),
        ("q4 2023", date(2023, 10, 1), date(2023, 12, 31)),
        ("andet halvår 2023", date(2023, 7, 1), date(2023, 12, 31)),
        ("indeværende år", date(2025, 1, 1), date(2025, 12, 31)),
        ("i går", date(2025, 8, 4), date(2025, 8, 4)),
        ("i forgårs", date(2025, 8, 3), date(2025, 8, 3)),
        ("i onsdags", date(2025, 7, 30), date(2025, 7, 30)),
        ("i tirsdags", date(2025, 7, 29), date(2025, 7, 29)),
        ("i sidste uge", date(2025, 7, 28), date(2025, 8, 3)),
        ("denne uge", date(2025, 8, 4), date(2025, 8, 10)),
        ("for 3 dage siden", date(2025, 8, 2), date(2025, 8, 2)),
        ("de sidste to uger", date(2025, 7, 22), TODAY),
        ("det seneste halve år", date(2025, 2, 3), TODAY),
        ("siden sommerferien", date(2025, 8, 1), TODAY),
        ("siden maj", date(2025, 5, 1), TODAY),
        ("efter 1. september 2023", date(2023, 9, 2), TODAY),
        ("før sommeren 2022", FIRST_DAY, date(2022, 5, 31)),
        ("fra 1. januar 2022 til 30. juni 2023", date(2022, 1, 1), date(2023, 6, 30)),
        ("mellem marts og juni 2023", date(2023, 3, 1), date(2023, 6, 30)),
        ("ml. 1/1-2024 og 1/4-2024", date(2024, 1, 1), date(2024, 4, 1)),
        ("fra 2022 til 2024", date(2022, 1, 1), date(2024, 12, 31)),
    ],
)
def test_a_time_is_the_days_that_it_holds(text: str, first: date, last: date) -> None:
    (asked,) = find_asked_periods(text, today=TODAY)
    assert asked.period == Period(first, last)
    assert asked.is_strict


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("i august", date(2025, 8, 1), date(2025, 8, 31)),
        ("i september", date(2024, 9, 1), date(2024, 9, 30)),
        ("d. 25 juni", date(2025, 6, 25), date(2025, 6, 25)),
        ("den 11/12", date(2024, 12, 11), date(2024, 12, 11)),
        ("den 29. februar", date(2024, 2, 29), date(2024, 2, 29)),
        ("i uge 40", date(2024, 9, 30), date(2024, 10, 6)),
        ("i efteråret", date(2024, 9, 1), date(2024, 11, 30)),
        ("sidste sommer", date(2024, 6, 1), date(2024, 8, 31)),
        ("i sommers", date(2024, 6, 1), date(2024, 8, 31)),
        ("i vinters", date(2024, 12, 1), date(2025, 3, 31)),
        ("i skoleåret 24/25", date(2024, 8, 1), date(2025, 7, 31)),
        ("banetider sæson 2023/24", date(2023, 8, 1), date(2024, 7, 31)),
        ("vinteren 2023-24", date(2023, 12, 1), date(2024, 3, 31)),
        ("snerydning vinteren 23/24", date(2023, 12, 1), date(2024, 3, 31)),
        ("budget 2025 i oktober", date(2024, 10, 1), date(2024, 10, 31)),
        ("før sommerferien", FIRST_DAY, date(2025, 6, 30)),
        ("for to måneder siden", date(2025, 6, 1), date(2025, 6, 30)),
        ("det var vist i 2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("jeg tror det var i marts 2024", date(2024, 3, 1), date(2024, 3, 31)),
        ("vistnok den 28-06-2021", date(2021, 6, 28), date(2021, 6, 28)),
        ("omkring 2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("ca. 2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("for et par år siden", date(2021, 8, 5), date(2024, 8, 5)),
        ("for nogle måneder siden", date(2025, 4, 5), date(2025, 7, 6)),
        ("de seneste år", date(2021, 8, 5), TODAY),
        ("de seneste par uger", date(2025, 7, 8), TODAY),
        ("efter 2022", date(2023, 1, 1), TODAY),
        ("før 2024", FIRST_DAY, date(2023, 12, 31)),
        ("lukkedage i julen 2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("gæld pr. 30. april 2022", date(2022, 4, 30), date(2022, 4, 30)),
        ("boligerne, der fik vandskade i maj 2022", date(2022, 5, 1), date(2022, 5, 31)),
        ("hvad var der galt, da de kom i maj 2022", date(2022, 5, 1), date(2022, 5, 31)),
        ("blev aftalen forlænget ind i 2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("bliver masten, når aftalen udløber i maj 2022", date(2022, 5, 1), date(2022, 5, 31)),
        ("pengene stod i 2025-26", date(2025, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_time_that_may_be_another_or_the_matters_own_is_no_restriction(text: str, first: date, last: date) -> None:
    (asked,) = find_asked_periods(text, today=TODAY)
    assert asked.period == Period(first, last)
    assert not asked.is_strict


@pytest.mark.parametrize(
    ("text", "parts", "is_strict"),
    [
        ("i januar og marts 2024", ((2024, 1), (2024, 3)), True),
        ("i marts eller januar 2024", ((2024, 1), (2024, 3)), True),
        ("i januar 2023 og i marts 2024", ((2023, 1), (2024, 3)), True),
        ("i januar 2024, marts og maj", ((2024, 1), (2024, 3), (2024, 5)), True),
        ("i november og januar 2024", ((2023, 11), (2024, 1)), True),
        ("i marts, maj og juli", ((2025, 3), (2025, 5), (2025, 7)), True),
        ("i juni og oktober", ((2024, 6), (2024, 10)), True),
        ("sidste juni og oktober", ((2024, 6), (2024, 10)), False),
    ],
)
def test_months_apart_are_all_asked_for_and_none_between(
    text: str, parts: tuple[tuple[int, int], ...], is_strict: bool
) -> None:
    (asked,) = find_asked_periods(text, today=TODAY)
    assert asked.period.parts == tuple(month_period(*part) for part in parts)
    assert asked.is_strict is is_strict
    assert not any(asked.period.covers(gap.first) for gap in asked.period.gaps)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("i 2021, 2022 og 2024", date(2021, 1, 1), date(2024, 12, 31)),
        ("uge 12 og 14 2024", date(2024, 3, 18), date(2024, 4, 7)),
    ],
)
def test_what_lies_between_years_or_weeks_is_not_asked_for(text: str, first: date, last: date) -> None:
    (asked,) = find_asked_periods(text, today=TODAY)
    assert (asked.period.first, asked.period.last, len(asked.period.gaps)) == (first, last, 1)
    assert asked.is_strict


def test_the_winter_that_goes_on_into_next_year_has_begun() -> None:
    (asked,) = find_asked_periods("i vinter", today=date(2025, 12, 10))
    assert asked.period == Period(date(2025, 12, 1), date(2026, 3, 31))


@pytest.mark.parametrize(
    ("text", "written"),
    [("i skoleåret 24/25", "skoleåret 24/25"), ("ferie for skoleåret 24/25", "24/25"), ("vinteren 23/24", "23/24")],
)
def test_a_season_that_names_a_matter_leaves_its_word_to_it(text: str, written: str) -> None:
    (asked,) = find_asked_periods(text, today=TODAY)
    assert asked.span.quote(text) == written
    assert asked.is_name


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("byrådet d. 31. februar 2024", "31. februar 2024"),
        ("den 31. juni", "31. juni"),
        ("29/2-2023", "29/2-2023"),
        ("31.2.2024", "31.2.2024"),
        ("uge 53 2025", "uge 53 2025"),
        ("uge 53 2020 og 29. februar 2024", None),
        ("lokalplan 12.50.24 og punkt 3.14", None),
    ],
)
def test_a_day_that_no_calendar_has_is_told(text: str, missing: str | None) -> None:
    assert find_missing_day(text) == missing


def test_last_month_in_january_is_december_of_the_year_before() -> None:
    (asked,) = find_asked_periods("sidste måned", today=date(2026, 1, 31))
    assert asked.period == Period(date(2025, 12, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("today", "first"),
    [(date(2025, 12, 31), 2022), (date(2026, 1, 1), 2026), (date(2030, 6, 1), 2030), (date(2021, 1, 1), 2018)],
)
def test_a_council_sits_four_years_from_the_january_after_its_election(today: date, first: int) -> None:
    (asked,) = find_asked_periods("i indeværende valgperiode", today=today)
    assert asked.period == Period(date(first, 1, 1), date(first + 3, 12, 31))


def test_a_season_that_is_asked_for_is_no_time() -> None:
    (asked,) = find_asked_periods("hvornår er sommerferien i 2026?", today=TODAY)
    assert asked.period == Period(date(2026, 1, 1), date(2026, 12, 31))


def test_recently_is_a_wish_and_no_restriction() -> None:
    (asked,) = find_asked_periods("for nylig", today=TODAY)
    assert not asked.is_strict
    assert asked.period.last == TODAY


@pytest.mark.parametrize(
    "text",
    ["budget 2023", "strategibrev 2024-2025", "vækstpolitik 2013-17", "uge 54 2021", "uge 53 2025", "21/5239",
     "31-02-2021", "uge 33", "sidste nyt", "sommerferien", "flytte ferien til uge 7", "i vinteren 23/26", "1. maj arrangement",
     "matrikel 3.4.22b", "kl. 12.30 2023", "hvad koster det i dag", "ca. 2000 boliger", "omkring 2000 elever"],
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
    found = find_asked_periods("sommeren 2021, så februar 2022, men ikke sidste år", today=TODAY)
    assert [asked.period.first for asked in found] == [date(2021, 6, 1), date(2022, 2, 1), date(2024, 1, 1)]


def test_a_decomposed_question_is_understood_too() -> None:
    text = unicodedata.normalize("NFD", "på mødet den 10. januar 2022")
    (asked,) = find_asked_periods(text, today=TODAY)
    assert asked.period.first == date(2022, 1, 10)


@given(
    st.lists(st.sampled_from(["uge", "i", "sidste år", "2021", "den", "31", ".", "februar", "/", "99", "siden", "efter",
                              "før", "til", "mellem", "og", "kvartal", "for 3 år siden", "53", "i går", "primo",
                              "for nylig", "forår", "et", " ", "x", "٣", "ⅷ", "İ"])).map(" ".join),
    st.dates(date(1901, 1, 1), date(2999, 12, 31)),
)  # fmt: skip
def test_any_words_on_any_day_give_periods_that_begin_before_they_end(text: str, today: date) -> None:
    find_missing_day(text)
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


@pytest.mark.parametrize(
    "text",
    [
        "hvad sagde vi, da vi mødtes i maj 2022",
        "da byrådet behandlede sagen i maj 2022",
        "på mødet, som var i maj 2022",
    ],
)
def test_a_clause_on_a_meeting_restricts_to_its_time(text: str) -> None:
    (asked,) = find_asked_periods(text, today=TODAY)
    assert asked.is_strict


def test_the_winter_of_a_year_is_either_that_has_a_part_of_it() -> None:
    (asked,) = find_asked_periods("i vinteren 2023", today=date(2025, 12, 10))
    assert asked.period == Period(date(2022, 12, 1), date(2024, 3, 31), (Period(date(2023, 4, 1), date(2023, 11, 30)),))
