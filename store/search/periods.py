"""The time that a question asks for: `i 2013`, `den 10. januar 2022`, `i foråret 2022`, `uge 4 2025`, `sidste år`.

A time is read in three steps. Rules find what is written (a day, a month, a season …), with or without its year; one that is
left out ("i august", "d. 25. juni") is that of the latest which has begun, or of the time beside it. Times with "til" or "og"
between them are then joined; and "siden", "efter" and "før" make of a time what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from store.danish.dates import (
    Period,
    find_periods,
    year_period,
)
from store.danish.tokens import lower_nfc
from store.domain import Span
from store.search.relative_times import find_relative
from store.search.unsure import is_unsure
from store.search.written_times import AND, OF_MEETING, InYear, WrittenTime, are_linked, has_such, written_times
from store.search.years import find_short_years

FIRST_DAY = date(1900, 1, 1)
"""Where a time begins that has no beginning: "før 2024"."""


@dataclass(frozen=True, slots=True)
class AskedPeriod:
    """`is_strict`: the words say that the meeting lay in the period, so that nothing outside it is an answer. `in_year`
    gives it in another year, where the words leave the year open. `is_name`: what a matter is about is called so, too:
    "skoleåret 24/25"."""

    period: Period
    span: Span
    is_strict: bool
    in_year: InYear | None = None
    is_name: bool = False


_YEARS = re.compile(
    r"(?<![\w/.,-])(?P<first>(?:19|20)\d\d)\s?[-–/]\s?(?P<last>(?:20)?\d\d)(?![\w/-]|[.,]\d)"
)  # 2022-23
_LEAD = re.compile(  # before a time whose year is left open
    r"\b(?:i|siden|på|den|d\.|mødet|møde|mellem|ml\.?|efter|før|sidste|forrige)\s*$"
)
_FOLLOWED_BY_NUMBER = re.compile(r"\s*'?\d")
_LAST = re.compile(r"\b(?:sidste|forrige)\s*$")
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:i|fra|siden|på|den|d\.|mødet|møde|året|årene|perioden|for|inden|til|efter|før|mellem|ml\.?|løbet\saf)\s*)$"
    r"|^\s*$"
    r"|\b(?:mellem|ml\.?)\b.{1,25}\bog\s*$|\bi\s+(?:(?:19|20)\d\d\s*(?:,|og|eller)\s*)+$"
)
_ABOUT_YEAR = re.compile(r"\b(?:omkring|cirka|ca\.?)\s*$")
_COUNTED = re.compile(
    r"\s+(?!(?:er|var|blev|bliver|skal|har|havde|om|i|på|til|for|med|af|og|eller)\b)\w"
)  # 2000 boliger
_OF_MATTER = re.compile(
    r"\b(?:pr\.?|senest|inden|frist\w*|til|fra|for|gældende|virkning|(?<!løbet\s)af|jul(?:en)?)\s+(?:den\s+|d\.\s*)?$"
    r"|\bind\si\s+$"  # forlænget ind i 2023
    r"|(?:\b(?:når|da|hvis|mens|fordi)"
    r"|(?<!møde)(?<!mødet)(?<!,)\s(?:der|som)\s(?:fik|havde|var|blev|kom|skete)"
    r"|(?<!møde)(?<!mødet),\s(?:der|som))\s"  # da de kom i maj 2025
    r"(?![^,?]*\b(?:mød|holdt|beslut|behandl|vedt[ao]g|godkend|drøft|stem))[^,?]*$"
)
_BETWEEN = re.compile(r"\b(?:mellem|ml\.?)\s*(?:den\s+|d\.\s*)?$")
_SHIFT = re.compile(r"\b(?P<word>siden|efter|før|inden|op\s+til|indtil)\s+(?:den\s+|d\.\s*)?$")


def find_asked_periods(text: str, *, today: date) -> tuple[AskedPeriod, ...]:
    """In the order of the text. Spans hold the time alone, without the preposition before it."""
    lowered = lower_nfc(text)  # of an NFD text the spans are off; such a question is searched with its dates as words
    relative = find_relative(lowered, today=today)
    found = [AskedPeriod(one.period, one.span, not is_about) for one, is_about in relative]
    found += _years(lowered)
    for written in _times_among(lowered, sorted(written_times(lowered), key=lambda one: one.span.start)):
        asked = _asked(lowered, written, today)
        if asked is not None:
            found.append(asked)
    apart = _apart(found)
    shifted = (_shifted(lowered, asked, today) for asked in _joined(lowered, apart))
    return tuple(replace(one, is_strict=one.is_strict and not is_unsure(lowered, one.span)) for one in shifted)


def _times_among(lowered: str, written: list[WrittenTime]) -> Iterator[WrittenTime]:
    """Those that are a time: in a year, behind a word like "i", or beside such a one ("i maj, juni og august").
    `written` are in the order of the text."""
    is_time = [not one.is_open or _is_led(lowered, one) for one in written]
    for order in (range(len(written)), reversed(range(len(written)))):
        told: Span | None = None  # the nearest before or behind
        for place in order:
            span = written[place].span
            if told is not None and not is_time[place]:
                is_time[place] = are_linked(lowered, *sorted((told, span), key=lambda one: one.start))
            told = span if is_time[place] else told
    return (one for one, is_one in zip(written, is_time, strict=True) if is_one)


def _is_led(lowered: str, written: WrittenTime) -> bool:
    is_led = _LEAD.search(lowered[: written.span.start]) is not None
    return is_led and not _FOLLOWED_BY_NUMBER.match(lowered[written.span.end :])  # vinteren 23-26


def _asked(lowered: str, written: WrittenTime, today: date) -> AskedPeriod | None:
    before = lowered[: written.span.start]
    if written.is_open:
        latest = _latest(written.in_year, today, is_over=written.is_over or _LAST.search(before) is not None)
        return AskedPeriod(latest, written.span, False, written.in_year) if latest is not None else None
    year = written.year if written.year is not None else today.year - (written.years_ago or 0)
    if not has_such(written.in_year, year):
        return None
    is_strict = not written.is_name and _OF_MATTER.search(before) is None
    return AskedPeriod(written.in_year(year), written.span, is_strict, is_name=written.is_name)


def _latest(in_year: InYear, today: date, *, is_over: bool) -> Period | None:
    """The latest that has begun, or `is_over`; None where no year has such a day. A winter begins the year before."""
    years = (year for year in range(today.year + 1, today.year - 9, -1) if year > 0 and has_such(in_year, year))
    return next((period for year in years if _has_been(period := in_year(year), today, is_over=is_over)), None)


def _has_been(period: Period, today: date, *, is_over: bool) -> bool:
    return period.last < today if is_over else period.first <= today


def _years(lowered: str) -> Iterator[AskedPeriod]:
    """A bare year counts only after a preposition or at the start: "budget 2023" is a name, "i 2023" a time."""
    found = [(one.period, one.span) for one in find_periods(lowered) if len(one.span.quote(lowered)) == 4]
    for short in find_short_years(lowered):
        if len(short.years) == 1:  # i '24
            found.append((year_period(short.years[0]), Span(short.span.end - 2, short.span.end)))
    for match in _YEARS.finditer(lowered):
        first, last = int(match["first"]), int(match["first"][: 4 - len(match["last"])] + match["last"])
        if first < last:
            found.append((year_period(first, last), Span(*match.span())))
    for period, span in found:
        before = lowered[: span.start]
        is_about = _ABOUT_YEAR.search(before) is not None and _COUNTED.match(lowered, span.end) is None
        if is_about or _BEFORE_YEAR.search(
            before
        ):  # of several years together it is a matter's: "pengene stod i 2025-26"
            is_one = period.first.year == period.last.year
            is_of_meeting = OF_MEETING.search(before) is not None and _OF_MATTER.search(before) is None
            yield AskedPeriod(period, span, is_one and is_of_meeting)


def _apart(found: list[AskedPeriod]) -> list[AskedPeriod]:
    """In the order of the text; of those that overlap the first, and the longest of several that begin there."""
    apart: list[AskedPeriod] = []
    for asked in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if not apart or asked.span.start >= apart[-1].span.end:
            apart.append(asked)
    return apart


def _joined(lowered: str, apart: list[AskedPeriod]) -> list[AskedPeriod]:
    """Those with "til", "og" or a comma between them as one."""
    found: list[AskedPeriod] = []
    for asked in _in_years_of_each_other(lowered, apart):
        whole = _join(lowered, found[-1], asked) if found else None
        if whole is None:
            found.append(asked)
        else:
            found[-1] = whole
    return found


def _in_years_of_each_other(lowered: str, apart: list[AskedPeriod]) -> list[AskedPeriod]:
    """The same, where a year that is left open is that of the time behind it, or else before it: "mellem marts og juni 2023",
    "i marts 2023, maj og juli"."""
    asked = list(apart)
    pairs = [
        (place, place + 1)
        for place in range(len(asked) - 1)
        if are_linked(lowered, asked[place].span, asked[place + 1].span)
    ]
    for here, there in (*reversed(pairs), *((last, first) for first, last in pairs)):
        one, other = asked[here], asked[there]
        if one.in_year is None or (here > there and other.in_year is not None):
            continue
        period = _beside(one.in_year, other.period, is_before=here < there)
        if period is not None and other.in_year is None:
            is_strict = _OF_MATTER.search(lowered[: one.span.start]) is None
            asked[here] = replace(one, period=period, is_strict=is_strict, in_year=None)
        elif period is not None:
            asked[here] = replace(one, period=period)
    return asked


def _beside(in_year: InYear, other: Period, *, is_before: bool) -> Period | None:
    """A time of the year in that of `other`; in the year before or after it where it is nearer then: "november til januar
    2024"."""
    year, step = (other.first.year, -1) if is_before else (other.last.year, 1)
    found = [in_year(each) for each in (year, year + step) if each > 0 and has_such(in_year, each)]
    return min(found, key=lambda one: abs(one.first - other.first), default=None)


def _join(lowered: str, first: AskedPeriod, last: AskedPeriod) -> AskedPeriod | None:
    """ "marts til juni" is all from the one to the other, "marts og juni" both. Who names several behind "i" means when they
    met, also without a year."""
    if not are_linked(lowered, first.span, last.span):
        return None
    start, end = first.period, last.period
    is_of_both = AND.fullmatch(lowered[first.span.end : last.span.start]) is not None
    is_of_both = is_of_both and _BETWEEN.search(lowered[: first.span.start]) is None
    if start.first > end.last and not is_of_both:
        return None
    whole = start.with_days_of(end) if is_of_both else Period(start.first, end.last)
    is_open = first.in_year is not None and last.in_year is not None
    is_strict = not is_open
    if is_of_both:
        is_strict = first.is_strict or (is_open and OF_MEETING.search(lowered[: first.span.start]) is not None)
    return AskedPeriod(whole, Span(first.span.start, last.span.end), is_strict, is_name=first.is_name or last.is_name)


def _shifted(lowered: str, asked: AskedPeriod, today: date) -> AskedPeriod:
    """Where "siden", "efter" or "før" stands before it. Of a year, or a time whose year is left open, it may be the matter's:
    "skal vi beholde stillingen efter 2023?"."""
    match = _SHIFT.search(lowered[: asked.span.start])
    if match is None:
        return asked
    is_strict = asked.in_year is None and (asked.period.last - asked.period.first).days < 364
    if match["word"] == "siden":
        first = _since(asked, asked.span.quote(lowered), today)
        return replace(asked, period=Period(first, max(today, first)), is_strict=True, in_year=None)
    if match["word"] == "efter":
        first = asked.period.last + timedelta(days=1)
        return (
            replace(asked, period=Period(first, today), is_strict=is_strict, in_year=None) if first <= today else asked
        )
    last = asked.period.first - timedelta(days=1)
    return replace(
        asked, period=Period(min(FIRST_DAY, last), last), is_strict=is_strict and match["word"] == "før", in_year=None
    )


def _since(asked: AskedPeriod, written: str, today: date) -> date:
    """Since a holiday is since its end."""
    if "ferie" not in written:
        return asked.period.first
    last = asked.period.last
    if last >= today and asked.in_year is not None:
        last = asked.in_year(asked.period.first.year - 1).last
    return last + timedelta(days=1)
