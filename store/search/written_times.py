"""Times as they are written, with or without their year: `den 10. januar 2022`, `i foråret`, `uge 4 2025`, `2. kvartal`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from store.danish.dates import MONTH_NAME, FoundPeriod, Period, month_number, month_period, year_period
from store.danish.numbers import FIRST_FOUR, ORDINALS
from store.danish.tokens import lower_nfc
from store.danish.units import MONEY_UNIT, SHARE_UNIT, TIME_UNIT, UNIT_END
from store.domain import Span
from store.search.years import full_year

InYear = Callable[[int], Period]
"""A time of the year, in one year. Raises ValueError where that has none such: 29 February, week 53."""
_MONTH = rf"(?P<month>{MONTH_NAME}|(?:jan|febr?|mar|apr|jun|jul(?=\.)|aug|sept?|okt|nov|dec)\b\.?)"
_YEAR_OF = rf"""
    (?: ,?\s+(?:i\s+)? (?P<year> (?:19|20)\d\d | '?[1-3]\d )
        (?! [\d/-] | [.,]\d | \s*(?:{MONEY_UNIT}|{SHARE_UNIT}|{TIME_UNIT}|børn|elever|pladser|boliger){UNIT_END} )
      | \s+ (?P<last_year> sidste\sår | forrige\sår ) | \s+ (?P<this_year> i\sår | dette\sår ) )
"""
_PART = r"(?: (?:starten|begyndelsen|slutningen|midten|primo|medio|ultimo)\s+(?:af\s+)? )?"  # a month is short enough
_ORDINAL = rf"(?P<number> [1-4]\. | {FIRST_FOUR} )"
_SEASONS = {"forår": (3, 5), "sommerferie": (7, 7), "sommer": (6, 8), "efterår": (9, 11)}
_PARTS = {"sta": (1, 4), "beg": (1, 4), "pri": (1, 4), "mid": (4, 9), "med": (4, 9), "slu": (9, 12), "ult": (9, 12)}


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


_ISO_DAY = _rule(r"(?<![\w/-]) (?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d) (?!\d)")  # 2021-06-28
_NUMBERED_DAY = _rule(  # 28-06-2021, 4.10.11, 1/7-13, 28/6 2021
    r"""
    (?<![\w/.,-]) (?P<day>\d{1,2}) (?: (?P<sign>[-./])(?P<month>\d{1,2})(?P=sign) | /(?P<month_2>\d{1,2})(?:-|\s+) )
    (?P<year>(?:19|20)?\d\d) (?! [\w/-] | [.,]\d )
    """
)
_DAY_OF_NO_YEAR = _rule(  # den 11/12
    r"""
    (?: (?<=\bden\s) | (?<=\bd\.\s) | (?<=\bd\.) | (?<=\bmødet\s) )
    (?P<day>\d{1,2})/(?P<month>\d{1,2}) (?! \d | [-/]\d | \s+(?:19|20)\d\d )
    """
)
_NAMED_DAY = _rule(rf"(?<![\w/.,-]) (?P<day>\d{{1,2}})(?P<dot>\.)?\s* {_MONTH} {_YEAR_OF}? (?!\w)")  # 10. januar 2022
_NAMED_DAYS = _rule(  # den 20.-21. november 2025
    rf"(?<![\w/.,-]) (?P<first>\d{{1,2}})\.\s?[-–]\s?(?P<day>\d{{1,2}})\.\s* {_MONTH} {_YEAR_OF}? (?!\w)"
)
_NAMED_MONTH = _rule(rf"(?<!\w) {_PART} {_MONTH} {_YEAR_OF}? (?!\w)")  # august 2025, slutningen af juni
_ASKED_WHEN = "".join(
    rf"(?<!hvornår\s{verb}\s)" for verb in ("er", "ligger", "starter", "begynder", "slutter", "holdes")
)
_SEASON = _rule(
    rf"{_ASKED_WHEN}\b(?P<season> forår | efterår | sommerferie | sommer )(?:et|en|n|(?P<over>(?<!ferie)s))? {_YEAR_OF}? (?!\w)"
)
_WINTER = _rule(rf"\bvinter(?:en|(?P<over>s))? {_YEAR_OF}? (?!\w)")
_OF_TWO_YEARS = _rule(  # vinteren 23/24, i sæson 2023-24, skoleåret 2024/2025
    r"""
    \b(?: (?P<winter>vinter)(?:en)? | sæson(?:en)? | skoleår(?:et)? ) \s+
    (?P<years> (?P<first>(?:20)?\d\d)\s?[-–/]\s?(?P<last>(?:20)?\d\d) ) (?! [\w/-] | [.,]\d )
    """
)
_QUARTER = _rule(rf"(?<!\w) (?: {_ORDINAL}\s*kvartal | q(?P<q>[1-4]) ) {_YEAR_OF}? (?!\w)")
_HALF_YEAR = _rule(rf"(?<!\w) {_ORDINAL}\s*halvår {_YEAR_OF}? (?!\w)")
_PART_OF_YEAR = _rule(
    rf"\b(?P<part> starten | begyndelsen | slutningen | midten | primo | medio | ultimo )(?:\s+af)?(?:\s+året)? {_YEAR_OF}"
)
_WEEK = _rule(rf"\buge\s+(?P<week>\d{{1,2}}) (?: /(?P<year_2>(?:19|20)\d\d)\b | {_YEAR_OF} )? (?! \w | [-/]\d )")
_WEEKS = _rule(  # uge 12 og 13 2024, uge 33-35
    rf"\buge(?:rne)?\s+(?P<week>\d{{1,2}}) \s?(?P<sign>[-–]|og|til)\s? (?P<last>\d{{1,2}})(?!\d) {_YEAR_OF}? (?! \w | [-/]\d )"
)
_CHRISTMAS = _rule(r"\b jul(?:en)? \s+ (?P<year>(?:19|20)\d\d) \b")
_JOINT = re.compile(r"\s*(?:til(?:\s+og\s+med)?|[-–—/])\s*(?:den\s+|d\.\s*)?")
AND = re.compile(r"\s*(?:,|,?\s*(?:og|eller)\b)\s*(?:i\s+|den\s+|d\.\s*)?")
OF_MEETING = re.compile(r"\b(?:i|siden|på|den|d\.|mødet|møde|året|årene|perioden|mellem|ml\.?|løbet\saf)\s*$")
_NUMBERED_THING = re.compile(  # budgetopfølgning 2 august 2025; but: byrådet 28 maj 2025
    r"""
    (?:budgetopfølgning | \b(?:bo|hal|sag|uge) | punkt(?:et)? | pkt\.? | model | scenarie\w* | bilag | etape | fase | nr\.?
      | nummer
      | klasse | version | udkast | zone | område | afsnit | stk\.? | trin | spor | kvartal | runde | gruppe | linje | lokalplan
      | forslag | kreds | distrikt | status)\s+$
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class WrittenTime:
    """A time of the year as it is written, in a `year` or so many `years_ago`; None of both where it is left open. `is_name`
    as in `AskedPeriod`; `is_over`: it is one that has ended ("i sommers")."""

    span: Span
    in_year: InYear
    year: int | None = None
    years_ago: int | None = None
    is_name: bool = False
    is_over: bool = False

    @property
    def is_open(self) -> bool:
        return self.year is None and self.years_ago is None


def find_times(text: str, *, near: date) -> tuple[FoundPeriod, ...]:
    """The days, weeks, months and seasons that minutes of the day `near` name, in the order of the text; one whose year is left
    open is the nearest to that day, or to the time that it is linked with: "januar/februar 2011"."""
    lowered = lower_nfc(text)
    apart: list[WrittenTime] = []
    for written in sorted(written_times(lowered), key=lambda one: (one.span.start, -one.span.end)):
        if _near(written, near) is not None and not (apart and written.span.overlaps(apart[-1].span)):
            apart.append(written)
    found: list[FoundPeriod] = []
    for written in reversed(apart):
        is_linked = bool(found) and are_linked(lowered, written.span, found[-1].span)
        period = _near(written, found[-1].period.first if is_linked and written.is_open else near)
        if period is not None:
            found.append(FoundPeriod(period, written.span))
    return tuple(reversed(found))


def are_linked(lowered: str, first: Span, last: Span) -> bool:
    """Whether one time goes on as the other, or both are meant: "marts til juni", "maj/juni", "marts og juni"."""
    between = lowered[first.end : last.start]
    return bool(_JOINT.fullmatch(between) or AND.fullmatch(between))


def _near(written: WrittenTime, day: date) -> Period | None:
    """The time in its year, else in the year in which it is nearest to the day; None where it has no such."""
    years: tuple[int, ...] = (day.year - 1, day.year, day.year + 1)
    if written.year is not None:
        years = (written.year,)
    elif written.years_ago is not None:
        years = (day.year - written.years_ago,)
    found = [written.in_year(year) for year in years if has_such(written.in_year, year)]
    return min(found, key=lambda one: abs(one.first - day), default=None)


def find_missing_day(text: str) -> str | None:
    """A day or week that the text names and that no calendar has: `31. februar 2024`."""
    for written in written_times(lower_nfc(text)):
        years = range(2000, 2028) if written.year is None else (written.year,)  # all weekdays on all days
        if not any(has_such(written.in_year, year) for year in years):
            return written.span.quote(lower_nfc(text))
    return None


def in_same_year(in_year: InYear, other: Period) -> Period | None:
    """A time of the year in the year in which `other` ends; None where that year has none such."""
    return in_year(other.last.year) if has_such(in_year, other.last.year) else None


def has_such(in_year: InYear, year: int) -> bool:
    """Whether the year has that day: 29 February is in a leap year alone."""
    try:
        in_year(year)
    except ValueError:
        return False
    return True


def written_times(lowered: str) -> Iterator[WrittenTime]:
    """All that the rules find; they may overlap."""
    for match in _ISO_DAY.finditer(lowered):
        yield WrittenTime(Span(*match.span()), _in_day(match, int(match["month"])), int(match["year"]))
    for match in _NUMBERED_DAY.finditer(lowered):
        month = int(match["month"] or match["month_2"])
        if 1 <= month <= 12 and 1 <= int(match["day"]) <= 31:  # 12.50.24 is no day
            yield WrittenTime(Span(*match.span()), _in_day(match, month), full_year(match["year"]))
    for match in _DAY_OF_NO_YEAR.finditer(lowered):
        if 1 <= int(match["month"]) <= 12:
            yield WrittenTime(Span(*match.span()), _in_day(match, int(match["month"])))
    for match in _NAMED_DAY.finditer(lowered):
        if match["dot"] or not _NUMBERED_THING.search(lowered[: match.start()]):
            yield _of(match, _in_day(match, month_number(match["month"])))
    for pattern, in_year_of in _OF_THE_YEAR:
        for match in pattern.finditer(lowered):
            yield _of(match, in_year_of(match))
    for match in _OF_TWO_YEARS.finditer(lowered):
        last = full_year(match["last"])
        if last == full_year(match["first"]) + 1:
            is_held_then = OF_MEETING.search(lowered[: match.start()])
            span = Span(*match.span(0 if is_held_then else "years"))
            is_name = not (match["winter"] and is_held_then)
            yield WrittenTime(span, _winter if match["winter"] else _school_year, last, is_name=is_name)
    for match in _CHRISTMAS.finditer(lowered):  # what is of Christmas is decided any time of that year
        yield WrittenTime(Span(*match.span("year")), year_period, int(match["year"]))


def _of(match: re.Match[str], in_year: InYear) -> WrittenTime:
    """With the year that a rule's `_YEAR_OF` found."""
    group = match.groupdict()
    year = _year_in(match)
    years_ago = 1 if group["last_year"] else 0 if group["this_year"] else None
    is_over = group.get("over") is not None
    return WrittenTime(Span(*match.span()), in_year, full_year(year) if year else None, years_ago, is_over=is_over)


def _year_in(match: re.Match[str]) -> str | None:
    """The digits that `_YEAR_OF` found, once or behind what it is of."""
    return match["year"] or match.groupdict().get("year_2")


def _in_day(match: re.Match[str], month: int) -> InYear:
    day = int(match["day"])
    return lambda year: Period(date(year, month, day), date(year, month, day))


def _of_days(match: re.Match[str]) -> InYear:
    month, first, last = month_number(match["month"]), int(match["first"]), int(match["day"])

    def in_year(year: int) -> Period:
        days = date(year, month, first), date(year, month, last)
        return Period(min(days), max(days))

    return in_year


def _months(first: int, last: int) -> InYear:
    return lambda year: Period(month_period(year, first).first, month_period(year, last).last)


def _of_month(match: re.Match[str]) -> InYear:
    number = month_number(match["month"])
    return _months(number, number)


def _of_quarter(match: re.Match[str]) -> InYear:
    last = 3 * (int(match["q"]) if match["q"] else _ordinal(match))
    return _months(last - 2, last)


def _of_half_year(match: re.Match[str]) -> InYear:
    last = 6 * min(2, _ordinal(match))
    return _months(last - 5, last)


def _ordinal(match: re.Match[str]) -> int:
    return ORDINALS.get(match["number"]) or int(match["number"][0])


def _of_week(match: re.Match[str]) -> InYear:
    week = int(match["week"])

    def in_year(of: int) -> Period:
        monday = date.fromisocalendar(of, week, 1)
        return Period(monday, monday + timedelta(days=6))

    return in_year


def _of_weeks(match: re.Match[str]) -> InYear:
    first, last, is_of_both = int(match["week"]), int(match["last"]), match["sign"] == "og"

    def in_year(of: int) -> Period:
        start, end = (date.fromisocalendar(of, week, day) for week, day in ((first, 1), (last, 7)))
        gap = Period(start + timedelta(days=7), end - timedelta(days=7))
        return Period(start, end, (gap,) if is_of_both and gap.first <= gap.last else ())

    return in_year


def _winter(year: int) -> Period:
    """The one that ends in the year."""
    return Period(month_period(year - 1, 12).first, month_period(year, 3).last)


def _winters(year: int) -> Period:
    """Both that have a part of the year, for either is called its winter."""
    return _winter(year).with_days_of(_winter(year + 1))


def _school_year(year: int) -> Period:
    """The one that ends in the year; what is played in seasons has about the same."""
    return Period(month_period(year - 1, 8).first, month_period(year, 7).last)


_OF_THE_YEAR: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], InYear]], ...] = (
    (_NAMED_DAYS, _of_days),
    (_NAMED_MONTH, _of_month),
    (_SEASON, lambda match: _months(*_SEASONS[match["season"]])),
    (_QUARTER, _of_quarter),
    (_HALF_YEAR, _of_half_year),
    (_WINTER, lambda match: _winters if _year_in(match) else _winter),
    (_PART_OF_YEAR, lambda match: _months(*_PARTS[match["part"][:3]])),
    (_WEEK, _of_week),
    (_WEEKS, _of_weeks),
)
