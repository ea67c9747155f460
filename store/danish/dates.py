"""Dates and periods as Danes write them, with a year of their own: `28-06-2021`, `10. januar 2022`, `1/7-13`, `august 2025`."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from store.domain import Span

MONTHS = ("januar", "februar", "marts", "april", "maj", "juni",
          "juli", "august", "september", "oktober", "november", "december")  # fmt: skip
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_MONTH_NUMBER = {name: number for number, name in enumerate(MONTHS, 1)} | {
    "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_DAY = timedelta(days=1)
WEEKDAY = "(?:" + "|".join(WEEKDAYS) + ")"
MONTH_NAME = "(?:" + "|".join(MONTHS) + ")"
"""In full, as the first part of a longer word as well; `MONTH_PATTERN` has the short names too."""
MONTH_PATTERN = r"(?:" + "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True)) + r")\b\.?"
DAY_OF_MONTH = re.compile(rf"\b\d{{1,2}}\.?\s*{MONTH_PATTERN}", re.IGNORECASE)
"""A day as a calendar names it, with or without a year: "5. maj", "5 maj"."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included, without those of the `gaps`: "januar og marts". These are apart, and
    in their order."""

    first: date
    last: date
    gaps: tuple[Period, ...] = ()

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last and not any(gap.covers(day) for gap in self.gaps)

    @property
    def is_year(self) -> bool:
        """Whether it is a calendar year, neither more nor less."""
        return self == year_period(self.first.year)

    @property
    def parts(self) -> tuple[Period, ...]:
        """What the gaps leave, in its order."""
        firsts = (self.first, *(gap.last + _DAY for gap in self.gaps))
        lasts = (*(gap.first - _DAY for gap in self.gaps), self.last)
        return tuple(Period(first, last) for first, last in zip(firsts, lasts, strict=True))

    def with_days_of(self, other: Period) -> Period:
        """The days of both."""
        merged: list[Period] = []
        for part in sorted((*self.parts, *other.parts), key=lambda one: one.first):
            if merged and part.first <= merged[-1].last + _DAY:
                merged[-1] = Period(merged[-1].first, max(merged[-1].last, part.last))
            else:
                merged.append(part)
        gaps = tuple(Period(a.last + _DAY, b.first - _DAY) for a, b in pairwise(merged))
        return Period(merged[0].first, merged[-1].last, gaps)


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    period: Period
    span: Span


_WRITTEN_PERIOD = re.compile(
    rf"""
      (?<![\w/-]) (?P<iso_year>(?:19|20)\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d) (?!\d)          # 2021-06-28
    | (?<![\w/.-]) (?P<day>\d{{1,2}})(?P<separator>[-./])(?P<month>\d{{1,2}})(?P=separator)
      (?P<year>(?:19|20)\d\d) (?!\d)                                                                # 28-06-2021, 04.10.2011
    | (?<![\w/.-]) (?P<slash_day>\d{{1,2}})/(?P<slash_month>\d{{1,2}})(?:-|\s+)
      (?P<slash_year>(?:19|20)?\d\d) (?!\d)                                                         # 1/7-13, 28/6 2021
    | (?<![\w/-]) (?P<named_day>\d{{1,2}})\.?\s+(?P<named_month>{MONTH_PATTERN})\s+
      (?P<named_year>(?:19|20)\d\d) (?!\d)                                                          # 10. januar 2022
    | (?<!\w) (?P<only_month>{MONTH_PATTERN})\s+(?:i\s+)?(?P<month_year>(?:19|20)\d\d) (?!\d)       # august 2025
    | (?<![\w/.,-]) (?P<only_year>(?:19|20)\d\d) (?![\w/-]|[.,]\d)                                  # 2013
    """,
    re.VERBOSE | re.IGNORECASE,
)


def month_number(name: str) -> int:
    """Raises KeyError where `name` is no Danish month or its abbreviation."""
    return _MONTH_NUMBER[name.lower().rstrip(".")]


def month_names(number: int) -> tuple[str, ...]:
    """How the month is written: `september`, `sep`, `sept`."""
    return tuple(name for name, one in _MONTH_NUMBER.items() if one == number)


def month_period(year: int, month: int) -> Period:
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year_period(first: int, last: int | None = None) -> Period:
    """The whole year, or all from `first` to `last`."""
    return Period(date(first, 1, 1), date(first if last is None else last, 12, 31))


def find_periods(text: str) -> tuple[FoundPeriod, ...]:
    """All days, months and years written with their year, in the order of the text.

    Dates that do not exist (31-02-2021) are left out. A two-digit year is of this century (`1/7-13` is 2013).
    """
    found = []
    for match in _WRITTEN_PERIOD.finditer(text):
        try:
            period = _period_of(match)
        except ValueError:
            continue
        found.append(FoundPeriod(period, Span(*match.span())))
    return tuple(found)


def find_dates(text: str) -> tuple[FoundPeriod, ...]:
    """As `find_periods`, but only those that are a single day."""
    return tuple(found for found in find_periods(text) if found.period.first == found.period.last)


def _period_of(match: re.Match[str]) -> Period:
    group = match.groupdict()
    if group["only_year"]:
        return year_period(int(group["only_year"]))
    if group["only_month"]:
        return month_period(int(group["month_year"]), month_number(group["only_month"]))
    if group["named_day"]:
        day = date(int(group["named_year"]), month_number(group["named_month"]), int(group["named_day"]))
    elif group["slash_day"]:
        year = int(group["slash_year"])
        day = date(year if year > 99 else 2000 + year, int(group["slash_month"]), int(group["slash_day"]))
    elif group["iso_year"]:
        day = date(int(group["iso_year"]), int(group["iso_month"]), int(group["iso_day"]))
    else:
        day = date(int(group["year"]), int(group["month"]), int(group["day"]))
    return Period(day, day)
