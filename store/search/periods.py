"""The time that a question asks for: `i 2013`, `den 10. januar 2022`, `i foråret 2022`, `uge 4 2025`, `sidste år`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from store.danish.dates import MONTH_PATTERN, FoundPeriod, Period, find_periods, month_number, month_period
from store.danish.tokens import lower_nfc
from store.domain import Span


@dataclass(frozen=True, slots=True)
class AskedPeriod:
    """`is_strict`: the words say that the meeting lay in the period, so that nothing outside it is an answer."""

    period: Period
    span: Span
    is_strict: bool


_BEFORE_PERIOD = re.compile(r"(?:\b(?:i|fra|siden|på|den|d\.|til|mødet|møde|året|for|inden)\s*)$|^\s*$")
_BEFORE_MEETING = re.compile(r"\b(?:i|siden|på|den|d\.|mødet|møde|året)\s*$")
_SEASONS = {"forår": (3, 5), "sommer": (6, 8), "efterår": (9, 11)}
_SEASON = re.compile(r"\b(?P<season>forår|sommer|efterår)(?:et|en)?\s+(?:i\s+)?(?P<year>(?:19|20)?\d\d)\b")
_SHORT_MONTH = re.compile(rf"(?<!\d\.\s)\b(?P<month>{MONTH_PATTERN})\s+'?(?P<year>\d\d)\b(?!\.)")  # juni 23
_WEEK = re.compile(r"\buge\s+(?P<week>\d{1,2})(?:\s+|\s+i\s+|,\s*|/)(?P<year>(?:19|20)\d\d)\b")
_RELATIVE = re.compile(
    r"""
    \b(?: (?P<last_year> sidste\sår | forrige\sår )        # sidste år
      |   (?P<this_year> i\sår | dette\sår )               # i år
      |   (?P<last_month> sidste\småned | forrige\småned ) # sidste måned
      |   (?P<recently> for\snylig | fornylig | for\snyligt ) )\b
    """,
    re.VERBOSE,
)
_YEAR = re.compile(r"(?<![\d.,])((?:19|20)\d\d)(?:\s?[-–/]\s?(?:20)?(\d\d))?(?![\d.,]\d)")  # 2023, 2026-29
_SHORT_YEARS = re.compile(  # skoleåret 23/24, budget 26-29, i '24
    r"(?<![\d.,/§-])(?<!§ )(?P<first>[1-3]\d)\s?(?P<sign>[-–/])\s?(?P<last>[1-3]\d)"
    r"(?![\d.,/-]*\d)(?!\s*(?:år|%|kr|mio|timer|dage))"
    r"|(?<=\si)\s'?(?P<single>[1-3]\d)(?=\s*(?:[?.,!]|$))"
)
_NOT_YEARS = re.compile(r"(?:\bkl|\bpkt|\bpunkt\w*|\buge|\bnr|\bside|\bs|\bmatr|§|klasse)\.?\s*$", re.IGNORECASE)
_SHORT_SPAN_MAX = 4  # years; a budget's four, a school year's two
_SINCE = re.compile(r"\bsiden\s*$")


def find_asked_periods(text: str, *, today: date) -> tuple[AskedPeriod, ...]:
    """In the order of the text. Spans may take the preposition in."""
    lowered = lower_nfc(text)
    if len(lowered) != len(text):  # NFD: spans would be off; such a question is searched without its dates' spans
        text = lowered
    found = [*_seasons_and_weeks(lowered), *_relative(lowered, today)]
    taken = [asked.span for asked in found]
    for written in find_periods(text):
        if any(written.span.start < span.end and span.start < written.span.end for span in taken):
            continue
        asked = _asked(text, written, today)
        if asked is not None:
            found.append(asked)
    return tuple(sorted(found, key=lambda asked: asked.span))


@dataclass(frozen=True, slots=True)
class ShortYears:
    """Years written with two digits: `23/24` is 2023 and 2024, `26-29` is 2026 and 2029."""

    years: tuple[int, ...]
    span: Span


def find_short_years(text: str) -> tuple[ShortYears, ...]:
    """In the order of the text. `16-17 år` and `1-4` are no years."""
    found = []
    for match in _SHORT_YEARS.finditer(text):
        if _NOT_YEARS.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        if match["single"]:
            found.append(ShortYears((_full_year(match["single"]),), Span(*match.span())))
            continue
        first, last = _full_year(match["first"]), _full_year(match["last"])
        if first < last <= first + (1 if match["sign"] == "/" else _SHORT_SPAN_MAX):
            found.append(ShortYears((first, last), Span(*match.span())))
    return tuple(found)


def find_years(text: str) -> frozenset[int]:
    """Every year that the text names with four digits, and all between two: `Budget 2026-29`."""
    found: set[int] = set()
    for first, last in _YEAR.findall(text):
        end = int(first[:2] + last) if last else int(first)
        found.update(range(int(first), end + 1) if int(first) < end <= int(first) + _SHORT_SPAN_MAX else {int(first)})
    return frozenset(found)


def _asked(text: str, written: FoundPeriod, today: date) -> AskedPeriod | None:
    """A bare year counts only after a preposition or at the start: "budget 2023" is a name, "i 2023" a time."""
    before = text[: written.span.start].lower()
    is_year = len(written.span.quote(text)) == 4
    if is_year and not _BEFORE_PERIOD.search(before):
        return None
    period = Period(written.period.first, max(today, written.period.first)) if _SINCE.search(before) else written.period
    return AskedPeriod(period, written.span, _BEFORE_MEETING.search(before) is not None)


def _seasons_and_weeks(lowered: str) -> list[AskedPeriod]:
    found = []
    for match in _SEASON.finditer(lowered):
        first, last = _SEASONS[match["season"]]
        year = _full_year(match["year"])
        period = Period(date(year, first, 1), date(year, last + 1, 1) - timedelta(days=1))
        found.append(AskedPeriod(period, Span(*match.span()), True))
    for match in _SHORT_MONTH.finditer(lowered):
        period = month_period(_full_year(match["year"]), month_number(match["month"]))
        found.append(AskedPeriod(period, Span(*match.span()), True))
    for match in _WEEK.finditer(lowered):
        try:
            monday = date.fromisocalendar(int(match["year"]), int(match["week"]), 1)
        except ValueError:
            continue
        found.append(AskedPeriod(Period(monday, monday + timedelta(days=6)), Span(*match.span()), True))
    return found


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _relative(lowered: str, today: date) -> list[AskedPeriod]:
    found = []
    for match in _RELATIVE.finditer(lowered):
        if match["last_year"]:
            period = Period(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31))
        elif match["this_year"]:
            period = Period(date(today.year, 1, 1), date(today.year, 12, 31))
        elif match["last_month"]:
            last = today.replace(day=1) - timedelta(days=1)
            period = Period(last.replace(day=1), last)
        else:
            period = Period(today - timedelta(days=92), today)
        found.append(AskedPeriod(period, Span(*match.span()), match["recently"] is None))
    return found
