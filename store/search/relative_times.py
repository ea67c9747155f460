"""Times that are told by their distance from today: `i går`, `sidste uge`, `for to år siden`, `for nylig`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from store.danish.dates import WEEKDAY, WEEKDAYS, FoundPeriod, Period, month_period, year_period
from store.danish.numbers import NUMBER_WORD, NUMBERS
from store.domain import Span

_COUNTS = {"en": 1, "et": 1} | NUMBERS
_A_FEW = rf"\d{{1,2}}|en|et|{NUMBER_WORD}"
_RELATIVE = re.compile(
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
    """,
    re.VERBOSE,
)
_RECENT = timedelta(days=92)
_DAYS_OF = {"dag": 1.0, "uge": 7.0, "måned": 30.44, "år": 365.25}
_SOME = 4  # of days, weeks … that "some" are at most
_FIRST_TERM, _TERM = 2022, 4  # years: a council sits four, from the January after the election


def find_relative(lowered: str, *, today: date) -> Iterator[tuple[FoundPeriod, bool]]:
    """In the order of the text, each with whether that is only about when it was ("for nylig")."""
    for match in _RELATIVE.finditer(lowered):
        is_about = match["recently"] or match["some"] or match["lately"] or (match["ago"] and match["ago"] != "dag")
        yield FoundPeriod(_relative_period(match, today), Span(*match.span())), bool(is_about)


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
            then = year_period(today.year - count) if match["ago"] else _days_ago(round(_DAYS_OF["år"] * count), today)
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
