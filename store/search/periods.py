"""The time that a question asks for: `i 2013`, `den 10. januar 2022`, `i foråret 2022`, `uge 4 2025`, `sidste år`.

A time is read in three steps. Rules find what is written (a day, a month, a season …), with or without its year; one that is
left out ("i august", "d. 25. juni") is that of the latest which has begun, or of the time beside it. Times with "til" or "og"
between them are then joined; and "siden", "efter" and "før" make of a time what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from store.danish.dates import (
    MONTH_NAME,
    MONTHS,
    WEEKDAY,
    WEEKDAYS,
    FoundPeriod,
    Period,
    find_periods,
    month_number,
    month_period,
    year_period,
)
from store.danish.numbers import FIRST_FOUR, NUMBER_WORD, NUMBERS, ORDINALS
from store.danish.tokens import lower_nfc
from store.danish.units import MONEY_UNIT, SHARE_UNIT, TIME_UNIT, UNIT_END
from store.domain import Span
from store.search.unsure import is_unsure

FIRST_DAY = date(1900, 1, 1)
"""Where a time begins that has no beginning: "før 2024"."""

InYear = Callable[[int], Period]
"""A time of the year, in one year. Raises ValueError where that has none such: 29 February, week 53."""


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


@dataclass(frozen=True, slots=True)
class _Written:
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
_YEARS = _rule(
    r"(?<![\w/.,-]) (?P<first>(?:19|20)\d\d)\s?[-–/]\s?(?P<last>(?:20)?\d\d) (?! [\w/-] | [.,]\d )"
)  # 2022-23
_CHRISTMAS = _rule(r"\b jul(?:en)? \s+ (?P<year>(?:19|20)\d\d) \b")

_COUNTS = {"en": 1, "et": 1} | NUMBERS
_A_FEW = rf"\d{{1,2}}|en|et|{NUMBER_WORD}"
_RELATIVE = _rule(
    rf"""
    \b(?: (?P<yesterday> i\s+går ) | (?P<before_yesterday> i\s+forgårs ) | i\s+(?P<weekday> {WEEKDAY} )s
      | (?P<last_week> (?:i\s+)?(?:sidste|forrige)\s+uge ) | (?P<this_week> (?:i\s+)?denne\s+uge )
      | (?P<last_month> sidste\småned | forrige\småned ) | (?P<this_month> denne\småned )
      | (?P<last_year> sidste\sår | forrige\sår ) | (?P<this_year> i\sår | dette\sår | indeværende\sår )
      | for\s+(?:et\spar|en\sdel|nogle|få|flere)\s+(?P<some> dag | uge | måned | år )(?:e|r|er)?\s+siden
      | de\s+(?:sidste|seneste|senere)\s+(?:par\s+)?(?P<lately> dag(?=e) | uge(?=r) | måned(?=er) | år )(?:e|r|er)?
      | (?: (?P<term> denne | indeværende | nuværende ) | (?P<last_term> sidste | forrige ) )
        \s+(?:valg|byråds|kommunalbestyrelses)periode
      | for\s+(?P<count>{_A_FEW})\s+(?P<ago> dag | uge | måned | år )(?:e|r|er)?\s+siden
      | (?:de|det)\s+(?:sidste|seneste)\s+ (?: (?P<past_count>{_A_FEW})\s+ )?
        (?P<past> halve\sår | halvår | dag | uge | måned | år )(?:e|r|er)?
      | (?P<recently> for\snylig | fornylig | for\snyligt ) )\b
    """
)
_RECENT = timedelta(days=92)
_DAYS_OF = {"dag": 1.0, "uge": 7.0, "måned": 30.44, "år": 365.25}
_SOME = 4  # of days, weeks … that "some" are at most
_FIRST_TERM, _TERM = 2022, 4  # years: a council sits four, from the January after the election

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
_OF_MEETING = re.compile(r"\b(?:i|siden|på|den|d\.|mødet|møde|året|årene|perioden|mellem|ml\.?|løbet\saf)\s*$")
_OF_MATTER = re.compile(
    r"\b(?:pr\.?|senest|inden|frist\w*|til|fra|for|gældende|virkning|(?<!løbet\s)af|jul(?:en)?)\s+(?:den\s+|d\.\s*)?$"
    r"|\bind\si\s+$"  # forlænget ind i 2023
    r"|(?:\b(?:når|da|hvis|mens|fordi)"
    r"|(?<!møde)(?<!mødet)(?<!,)\s(?:der|som)\s(?:fik|havde|var|blev|kom|skete)"
    r"|(?<!møde)(?<!mødet),\s(?:der|som))\s"  # da de kom i maj 2025
    r"(?![^,?]*\b(?:mød|holdt|beslut|behandl|vedt[ao]g|godkend|drøft|stem))[^,?]*$"
)
_NUMBERED_THING = re.compile(  # budgetopfølgning 2 august 2025; but: byrådet 28 maj 2025
    r"""
    (?:budgetopfølgning | \b(?:bo|hal|sag|uge) | punkt(?:et)? | pkt\.? | model | scenarie\w* | bilag | etape | fase | nr\.?
      | nummer
      | klasse | version | udkast | zone | område | afsnit | stk\.? | trin | spor | kvartal | runde | gruppe | linje | lokalplan
      | forslag | kreds | distrikt | status)\s+$
    """,
    re.VERBOSE,
)
_JOINT = re.compile(r"\s*(?:til(?:\s+og\s+med)?|[-–—])\s*(?:den\s+|d\.\s*)?")
_AND = re.compile(r"\s*(?:,|,?\s*(?:og|eller)\b)\s*(?:i\s+|den\s+|d\.\s*)?")
_BETWEEN = re.compile(r"\b(?:mellem|ml\.?)\s*(?:den\s+|d\.\s*)?$")
_SHIFT = re.compile(r"\b(?P<word>siden|efter|før|inden|op\s+til|indtil)\s+(?:den\s+|d\.\s*)?$")
_YEAR = re.compile(r"(?<![\d.,])((?:19|20)\d\d)(?:\s?[-–/]\s?(?:20)?(\d\d))?(?![\d.,]\d)")  # 2023, 2026-29
_YEARLY = re.compile(r"\b(?P<noun>[^\W\d_]{5,})\s+(?:for\s+|\()?(?P<year>20\d\d)\b", re.IGNORECASE)
_SHORT_YEARS = re.compile(  # skoleåret 23/24, budget 26-29, i '24
    r"(?<![\d.,/§-])(?<!§ )(?P<first>[1-3]\d)\s?(?P<sign>[-–/])\s?(?P<last>[1-3]\d)"
    rf"(?![\d.,/-]*\d)(?!\s*(?:{MONEY_UNIT}|{SHARE_UNIT}|{TIME_UNIT}){UNIT_END})"
    r"|(?<=\si)\s'?(?P<single>[1-3]\d)(?=\s*(?:[?.,!]|$))"
)
_NOT_YEARS = re.compile(r"(?:\bkl|\bpkt|\bpunkt\w*|\buge|\bnr|\bside|\bs|\bmatr|§|klasse)\.?\s*$", re.IGNORECASE)
_SHORT_SPAN_MAX = 4  # years; a budget's four, a school year's two


def find_asked_periods(text: str, *, today: date) -> tuple[AskedPeriod, ...]:
    """In the order of the text. Spans hold the time alone, without the preposition before it."""
    lowered = lower_nfc(text)  # of an NFD text the spans are off; such a question is searched with its dates as words
    found = [*_relative(lowered, today), *_years(lowered)]
    for written in _times_among(lowered, sorted(_written(lowered), key=lambda one: one.span.start)):
        asked = _asked(lowered, written, today)
        if asked is not None:
            found.append(asked)
    apart = _apart(found)
    shifted = (_shifted(lowered, asked, today) for asked in _joined(lowered, apart))
    return tuple(replace(one, is_strict=one.is_strict and not is_unsure(lowered, one.span)) for one in shifted)


def find_all_years(text: str) -> frozenset[int]:
    """Every year that the text names, be it with two digits."""
    return find_years(text) | {year for found in find_short_years(text) for year in found.years}


def in_same_year(in_year: InYear, other: Period) -> Period | None:
    """A time of the year in the year in which `other` ends; None where that year has none such."""
    return in_year(other.last.year) if _exists(in_year, other.last.year) else None


def find_missing_day(text: str) -> str | None:
    """A day or week that the text names and that no calendar has: `31. februar 2024`."""
    for written in _written(lower_nfc(text)):
        years = range(2000, 2028) if written.year is None else (written.year,)  # all weekdays on all days
        if not any(_exists(written.in_year, year) for year in years):
            return written.span.quote(lower_nfc(text))
    return None


def find_times(text: str, *, near: date) -> tuple[FoundPeriod, ...]:
    """The days, weeks, months and seasons that minutes of the day `near` name, in the order of the text; one whose year is left
    open is the nearest to that day."""
    lowered = lower_nfc(text)
    found: list[FoundPeriod] = []
    for written in sorted(_written(lowered), key=lambda one: (one.span.start, -one.span.end)):
        period = _near(written, near)
        if period is not None and not (found and written.span.overlaps(found[-1].span)):
            found.append(FoundPeriod(period, written.span))
    return tuple(found)


def _near(written: _Written, day: date) -> Period | None:
    """The time in its year, else in the year in which it is nearest to the day; None where it has no such."""
    years: tuple[int, ...] = (day.year - 1, day.year, day.year + 1)
    if written.year is not None:
        years = (written.year,)
    elif written.years_ago is not None:
        years = (day.year - written.years_ago,)
    found = [written.in_year(year) for year in years if _exists(written.in_year, year)]
    return min(found, key=lambda one: abs(one.first - day), default=None)


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


def find_yearly(text: str) -> tuple[tuple[str, int], ...]:
    """What is told apart by a year right behind it, as (noun in lower case, year): budget 2026, regnskab for 2024."""
    found = ((match["noun"].lower(), int(match["year"])) for match in _YEARLY.finditer(text))
    return tuple((noun, year) for noun, year in found if not noun.startswith(MONTHS))


def _exists(in_year: InYear, year: int) -> bool:
    try:
        in_year(year)
    except ValueError:
        return False
    return True


def _written(lowered: str) -> Iterator[_Written]:
    """All that the rules find; they may overlap."""
    for match in _ISO_DAY.finditer(lowered):
        yield _Written(Span(*match.span()), _in_day(match, int(match["month"])), int(match["year"]))
    for match in _NUMBERED_DAY.finditer(lowered):
        month = int(match["month"] or match["month_2"])
        if 1 <= month <= 12 and 1 <= int(match["day"]) <= 31:  # 12.50.24 is no day
            yield _Written(Span(*match.span()), _in_day(match, month), _full_year(match["year"]))
    for match in _DAY_OF_NO_YEAR.finditer(lowered):
        if 1 <= int(match["month"]) <= 12:
            yield _Written(Span(*match.span()), _in_day(match, int(match["month"])))
    for match in _NAMED_DAY.finditer(lowered):
        if match["dot"] or not _NUMBERED_THING.search(lowered[: match.start()]):
            yield _of(match, _in_day(match, month_number(match["month"])))
    for pattern, in_year_of in _OF_THE_YEAR:
        for match in pattern.finditer(lowered):
            yield _of(match, in_year_of(match))
    for match in _OF_TWO_YEARS.finditer(lowered):
        last = _full_year(match["last"])
        if last == _full_year(match["first"]) + 1:
            is_held_then = _OF_MEETING.search(lowered[: match.start()])
            span = Span(*match.span(0 if is_held_then else "years"))
            is_name = not (match["winter"] and is_held_then)
            yield _Written(span, _winter if match["winter"] else _school_year, last, is_name=is_name)
    for match in _CHRISTMAS.finditer(lowered):  # what is of Christmas is decided any time of that year
        yield _Written(Span(*match.span("year")), year_period, int(match["year"]))


def _of(match: re.Match[str], in_year: InYear) -> _Written:
    """With the year that a rule's `_YEAR_OF` found."""
    group = match.groupdict()
    year = _year_in(match)
    years_ago = 1 if group["last_year"] else 0 if group["this_year"] else None
    is_over = group.get("over") is not None
    return _Written(Span(*match.span()), in_year, _full_year(year) if year else None, years_ago, is_over=is_over)


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


def _full_year(digits: str) -> int:
    bare = digits.lstrip("'")
    return int(bare) if len(bare) == 4 else 2000 + int(bare)


def _times_among(lowered: str, written: list[_Written]) -> Iterator[_Written]:
    """Those that are a time: in a year, behind a word like "i", or beside such a one ("i maj, juni og august").
    `written` are in the order of the text."""
    is_time = [not one.is_open or _is_led(lowered, one) for one in written]
    for order in (range(len(written)), reversed(range(len(written)))):
        told: Span | None = None  # the nearest before or behind
        for place in order:
            span = written[place].span
            if told is not None and not is_time[place]:
                is_time[place] = _are_linked(lowered, *sorted((told, span), key=lambda one: one.start))
            told = span if is_time[place] else told
    return (one for one, is_one in zip(written, is_time, strict=True) if is_one)


def _is_led(lowered: str, written: _Written) -> bool:
    is_led = _LEAD.search(lowered[: written.span.start]) is not None
    return is_led and not _FOLLOWED_BY_NUMBER.match(lowered[written.span.end :])  # vinteren 23-26


def _asked(lowered: str, written: _Written, today: date) -> AskedPeriod | None:
    before = lowered[: written.span.start]
    if written.is_open:
        latest = _latest(written.in_year, today, is_over=written.is_over or _LAST.search(before) is not None)
        return AskedPeriod(latest, written.span, False, written.in_year) if latest is not None else None
    year = written.year if written.year is not None else today.year - (written.years_ago or 0)
    if not _exists(written.in_year, year):
        return None
    is_strict = not written.is_name and _OF_MATTER.search(before) is None
    return AskedPeriod(written.in_year(year), written.span, is_strict, is_name=written.is_name)


def _latest(in_year: InYear, today: date, *, is_over: bool) -> Period | None:
    """The latest that has begun, or `is_over`; None where no year has such a day. A winter begins the year before."""
    years = (year for year in range(today.year + 1, today.year - 9, -1) if year > 0 and _exists(in_year, year))
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
            is_of_meeting = _OF_MEETING.search(before) is not None and _OF_MATTER.search(before) is None
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
        if _are_linked(lowered, asked[place].span, asked[place + 1].span)
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
    found = [in_year(each) for each in (year, year + step) if each > 0 and _exists(in_year, each)]
    return min(found, key=lambda one: abs(one.first - other.first), default=None)


def _are_linked(lowered: str, first: Span, last: Span) -> bool:
    between = lowered[first.end : last.start]
    return bool(_JOINT.fullmatch(between) or _AND.fullmatch(between))


def _join(lowered: str, first: AskedPeriod, last: AskedPeriod) -> AskedPeriod | None:
    """ "marts til juni" is all from the one to the other, "marts og juni" both. Who names several behind "i" means when they
    met, also without a year."""
    if not _are_linked(lowered, first.span, last.span):
        return None
    start, end = first.period, last.period
    is_of_both = _AND.fullmatch(lowered[first.span.end : last.span.start]) is not None
    is_of_both = is_of_both and _BETWEEN.search(lowered[: first.span.start]) is None
    if start.first > end.last and not is_of_both:
        return None
    whole = start.with_days_of(end) if is_of_both else Period(start.first, end.last)
    is_open = first.in_year is not None and last.in_year is not None
    is_strict = not is_open
    if is_of_both:
        is_strict = first.is_strict or (is_open and _OF_MEETING.search(lowered[: first.span.start]) is not None)
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


def _relative(lowered: str, today: date) -> Iterator[AskedPeriod]:
    for match in _RELATIVE.finditer(lowered):
        is_about = match["recently"] or match["some"] or match["lately"] or (match["ago"] and match["ago"] != "dag")
        yield AskedPeriod(_relative_period(match, today), Span(*match.span()), not is_about)


def _relative_period(match: re.Match[str], today: date) -> Period:
    if match["ago"] or match["past"]:
        return _counted(match, today)
    if match["recently"] or match["some"] or match["lately"]:
        return _lately(match, today)
    days = 1 if match["yesterday"] else 2 if match["before_yesterday"] else 0
    if match["weekday"]:
        days = (today.weekday() - WEEKDAYS.index(match["weekday"]) - 1) % 7 + 1
    if days:
        return _days_ago(days, today)
    if match["last_week"] or match["this_week"]:
        return _week_ago(1 if match["last_week"] else 0, today)
    if match["last_month"] or match["this_month"]:
        return _month_ago(1 if match["last_month"] else 0, today)
    years = _TERM if match["term"] or match["last_term"] else 1
    is_last = match["last_year"] or match["last_term"]
    first = today.year - (today.year - _FIRST_TERM) % years - (years if is_last else 0)
    return year_period(first, first + years - 1)


def _lately(match: re.Match[str], today: date) -> Period:
    """ "for nylig", "for et par år siden", "de seneste år"."""
    unit = match["some"] or match["lately"]
    if unit is None:
        return Period(today - _RECENT, today)
    first, last = (today - timedelta(days=round(count * _DAYS_OF[unit])) for count in (_SOME, 1))
    return Period(first, last if match["some"] else today)


def _counted(match: re.Match[str], today: date) -> Period:
    """ "for to uger siden" is that week, "de sidste to uger" all days since."""
    written = match["count"] if match["ago"] else match["past_count"]
    count = 1 if written is None else int(written) if written.isdigit() else _COUNTS[written]
    match match["ago"] or match["past"]:
        case "dag":
            then = _days_ago(count, today)
        case "uge":
            then = _week_ago(count, today) if match["ago"] else _days_ago(round(_DAYS_OF["uge"] * count), today)
        case "måned":
            then = _month_ago(count, today) if match["ago"] else _days_ago(round(_DAYS_OF["måned"] * count), today)
        case "år":
            then = (
                _months(1, 12)(today.year - count) if match["ago"] else _days_ago(round(_DAYS_OF["år"] * count), today)
            )
        case _:
            then = _days_ago(183, today)
    return then if match["ago"] else Period(then.first, today)


def _days_ago(count: int, today: date) -> Period:
    day = today - timedelta(days=count)
    return Period(day, day)


def _week_ago(count: int, today: date) -> Period:
    monday = today - timedelta(days=today.weekday() + 7 * count)
    return Period(monday, monday + timedelta(days=6))


def _month_ago(count: int, today: date) -> Period:
    year, month = divmod(12 * today.year + today.month - 1 - count, 12)
    return month_period(year, month + 1)
