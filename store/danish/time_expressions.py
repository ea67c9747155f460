"""Times as Danish minutes promise them (`uge 33`, `efter sommerferien`, `pr. 1/7`, `på et kommende møde`), as days."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from store.danish.dates import MONTH_NAME, MONTH_PATTERN, WEEKDAY, month_number
from store.danish.numbers import FIRST_FOUR, NUMBER_WORD, NUMBERS, ORDINALS
from store.domain import Span

_Reckon = Callable[[re.Match[str], date | None], date | None]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """`on` is the last day that fits, None where the words give none; `names_day` where they name the day itself.
    A `loose` one (`i 2026`, `når det er klart`) is as often part of the matter as of the promise."""

    span: Span
    on: date | None
    names_day: bool
    loose: bool


class _PastError(Exception):
    """The words name a time before the day that they are reckoned from."""


_YEAR = r"(?P<year>20\d\d)(?!\d)"
_BY = r"(?:senest|inden|før|pr\.|d\.|den)"

_DAY = re.compile(
    rf"""
    (?<![\w/.,-]) (?:{_BY}\s+){{0,2}} (?:{WEEKDAY}\s+)? (?:(?:den|d\.)\s*)?
    (?:
      (?P<day>\d{{1,2}})\.?\s*(?P<month>{MONTH_NAME}\b|{MONTH_PATTERN})            # den 28.marts, 15. august 2023
      (?:\s+{_YEAR})?
    | (?P<slash_day>\d{{1,2}})/(?P<slash_month>\d{{1,2}}) (?![\d/])                # pr. 1/7, 30/1
      (?:(?:-|\s)(?P<slash_year>(?:20)?\d\d)(?!\d))?                               # 1/7-13, 28/6 2021
    | (?P<full_day>\d{{1,2}})(?P<sign>[-.])(?P<full_month>\d{{1,2}})(?P=sign)(?P<full_year>20\d\d)  # 28-06-2021
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FRACTIONS = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4", "24/7"})
_WEEK = re.compile(
    rf"""
    \b(?:senest\s+|inden\s+)? uge(?:rne)?                                        # uge 33, uge 6-7
    \s*(?P<first>\d{{1,2}}) (?:\s*(?:-|–|og|til)\s*(?P<week>\d{{1,2}}))?
    (?!\d) (?:\s*(?:i|,|/|-)?\s*{_YEAR})?                                         # uge 4 2025
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PART_OF_MONTH = re.compile(
    rf"""
    \b(?P<lead>primo|medio|ultimo|senest|inden|før|pr\.|til|ved|i                        # i august, ultimo marts
      |(?:(?:i|inden)\s+)?(?:starten|begyndelsen|midten|løbet|slutningen|udgangen)\s+af)  # inden udgangen af maj
    \s+(?:slutningen\s+af\s+|udgangen\s+af\s+|primo\s+|medio\s+|ultimo\s+)?
    (?P<month>{MONTH_NAME})\b (?:\s+måned\b)? (?:\s+(?:i\s+)?{_YEAR})?                  # i marts måned 2025
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SEASON = re.compile(
    rf"""
    \b(?P<lead>inden|før|efter|senest|over|til|i(?:\s+løbet\s+af)?|(?:i\s+|inden\s+)?udgangen\s+af)\s+
    (?P<season>sommerferien|sommeren|efterårsferien|efteråret|vinterferien|vinteren|foråret      # efter sommerferien
      |jul(?:en|eferien)?|påske(?:n|ferien)?|nytår|årsskiftet|året
      |årets\s+(?:udgang|slutning|afslutning))\b        # inden årets udgang
    (?:\s+{_YEAR})?                                                                              # i efteråret 2024
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PART_OF_YEAR = re.compile(
    rf"""
    \b(?:i\s+|inden\s+|senest\s+)?(?:(?:løbet|udgangen|starten|slutningen)\s+af\s+)?
    (?P<which>[1-4]|{FIRST_FOUR})\.?\s+(?P<part>kvartal|halvår)\b                 # 1. kvartal 2025
    (?:\s+(?:i\s+|af\s+)?{_YEAR})?                                                              # andet halvår 2024
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IN_YEAR = re.compile(
    rf"""
    \b(?P<lead>primo|medio|ultimo|senest|inden|(?:først|midt|sidst)\s+i                # senest 2014, medio 2024
      |(?:i\s+|inden\s+)?(?:starten|begyndelsen|midten|løbet|slutningen|udgangen)\s+af  # inden udgangen af 2024
      |(?P<loose>i))                                                                   # i 2026
    \s+{_YEAR} (?![\w/-]|[.,]\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_COUNTS = {"et halvt": 0.5, "½": 0.5, "et": 1, "en": 1} | NUMBERS
_AFTER_A_WHILE = re.compile(
    rf"""
    \b(?:efter|om|inden\s+for|indenfor|inden|senest\s+om)\s+(?:ca\.\s+|cirka\s+)?
    (?P<count>\d{{1,2}}|et\s+halvt|½|et|en|{NUMBER_WORD})\s+                          # efter 12 måneder
    (?P<unit>dage?|døgn|uger?|måned(?:er)?|mdr\.|år)\b                                 # om et halvt år
    """,
    re.VERBOSE | re.IGNORECASE,
)
_GATHERING = (
    r"\w*(?:møde|seminar|forum|proces|opfølgning|samtale|behandling|prioritering|forhandling|runde|orientering)\w*"
)
_NEXT_OCCASION = re.compile(
    rf"""
    \b(?:næste|kommende|næstkommende|førstkommende|efterfølgende|senere)                # på et kommende møde
    \s+(?:(?!(?:og|med|om|til|i|på|af)\b)[\w-]+\s+){{0,2}}? {_GATHERING}
    (?:\s+ved\s+\w+)?                                                                  # næste opfølgning ved BO3
    | \bnæste\s+gang\b
    | \bde\s+(?:kommende|næste)\s+\d+\s+\w+                                             # de kommende 3 år
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BODY = r"\w*(?:byråd|udvalg|direktion|kommunalbestyrelse|budget|chefforum|høring)\w*"
_BEFORE_OCCASION = re.compile(
    rf"""
    \b(?:
      (?:frem\s+(?:mod|til)|forud\s+for|inden|før|til\s+efter)\s+                    # frem mod Byrådets behandling
      (?:[\w-]+,?\s+){{0,5}}? (?:{_GATHERING}|{_BODY}|afrapportering\b)
      (?:\s+{_GATHERING})? (?:\s+(?:i|af)\s+(?:[\w-]+,?\s+){{0,3}}?{_BODY})?         # inden behandlingen i byrådet
    | (?:til|på|ved)\s+(?:[\w-]+,?\s+){{0,4}}?{_BODY}s\s+(?:behandling|møde)\w*      # til Byrådets behandling
    | (?:i\s+forbindelse\s+med|ifm\.?)\s+(?:\w+\s+){{0,2}}?                         # i forbindelse med genforelæggelse
      (?:genforelæggelse|budget|{_GATHERING})\w*
    | til\s+(?:næste|kommende)\s+\w+                                                # til næste prioritering
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_VAGUE = re.compile(
    r"""
    \b(?:
      snarest(?:\s+muligt)? | hurtigst\s+muligt | straks | omgående | inden\s+længe   # snarest
    | i\s+løbet\s+af\s+kort\s+tid | midtvejs\s+i\s+\w+                               # midtvejs i forløbet
    | hvert\s+(?:½|halve|kvarte|andet)?\s*år                                         # hvert ½ år
    | hver(?:t|\s+anden|\s+tredje)?\s+(?:måned|kvartal|uge|møde)                     # hver måned
    | (?:en|to|\d)\s+gange?\s+(?:om\s+året|årligt)                                  # 2 gange årligt
    | årligt | halvårligt | kvartalsvis(?:t)? | løbende                               # løbende
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WHEN = re.compile(
    r"""
    \bnår\s+(?!det\s+(?:gælder|drejer|handler))                                      # når de sidste dele er klar
    [^,.;:]{3,80} (?=[,.;:]|$)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:fra|siden)\s+$", re.IGNORECASE)  # "fra medio 2026" is part of the matter


def find_time_expressions(text: str, *, reckoned_from: date | None) -> tuple[TimeExpression, ...]:
    """In the order of the text, none overlapping. A time without a year is the next such from that day on; one that
    is past by then is left out. Without `reckoned_from` only what names its own year gets a day."""
    found: list[TimeExpression] = []
    taken = bytearray(len(text))
    for pattern, reckon, names_day, is_loose in _RULES:
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if _SINCE.search(text, max(0, span.start - 8), span.start):
                continue
            if any(taken[span.start : span.end]):
                continue
            try:
                on = reckon(match, reckoned_from)
            except (_PastError, ValueError):
                continue
            loose = is_loose or match.groupdict().get("loose") is not None
            taken[span.start : span.end] = b"\x01" * (span.end - span.start)
            found.append(TimeExpression(span, on, names_day, loose))
    return tuple(sorted(found, key=lambda each: each.span))


def _next(day_in: Callable[[int], date], year: str | int | None, start: date | None) -> date | None:
    """The day in the given year, or else in the first year where it is not before `start`. Raises _PastError."""
    if year is not None:
        on = day_in(int(year))
        if start is not None and on < start:
            raise _PastError
        return on
    if start is None:
        return None
    on = day_in(start.year)
    return on if on >= start else day_in(start.year + 1)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _day(match: re.Match[str], start: date | None) -> date | None:
    group = match.groupdict()
    if group["full_day"]:
        return _next(
            lambda year: date(year, int(group["full_month"]), int(group["full_day"])), group["full_year"], start
        )
    if group["slash_day"]:
        if match.group() in _FRACTIONS:
            raise ValueError("a fraction")
        short = group["slash_year"]
        year = None if short is None else int(short) % 100 + 2000
        return _next(lambda each: date(each, int(group["slash_month"]), int(group["slash_day"])), year, start)
    month = month_number(group["month"])
    return _next(lambda year: date(year, month, int(group["day"])), group["year"], start)


def _week(match: re.Match[str], start: date | None) -> date | None:
    """The Friday of the ISO week."""
    week = int(match["week"] or match["first"])
    return _next(lambda year: date.fromisocalendar(year, week, 5), match["year"], start)


def _part_of_month(match: re.Match[str], start: date | None) -> date | None:
    month = month_number(match["month"])
    if match["lead"].lower() in ("inden", "før") and match.group().split()[1].lower() == match["month"].lower():
        return _next(lambda year: date(year, month, 1) - timedelta(days=1), match["year"], start)
    return _next(lambda year: _month_end(year, month), match["year"], start)


# Where a season's time ends: by its name, then "" for in it or by it, or the word that puts it before or after.
_SEASON_ENDS = {
    "sommerferien": {"": (8, 31), "inden": (6, 30), "til": (6, 30), "i": (7, 31), "over": (8, 31)},
    "sommeren": {"": (8, 31), "inden": (6, 30)},
    "efterårsferien": {"": (10, 31), "inden": (10, 10)},
    "efteråret": {"": (11, 30), "inden": (8, 31), "efter": (12, 31)},
    "vinterferien": {"": (2, 28), "inden": (2, 10)},
    "vinteren": {"": (2, 28), "inden": (11, 30), "efter": (3, 31)},
    "foråret": {"": (5, 31), "inden": (2, 28), "efter": (6, 30)},
    "jul": {"": (12, 24), "efter": (1, 31)},
    "nytår": {"": (12, 31), "efter": (1, 31)},
    "årsskiftet": {"": (12, 31), "efter": (1, 31)},
    "år": {"": (12, 31)},
}


def _season(match: re.Match[str], start: date | None) -> date | None:
    name = match["season"].lower()
    if name.startswith("påske"):
        days = {"inden": -4, "før": -4, "senest": -4, "til": -4, "efter": 8}.get(match["lead"].lower(), 1)
        return _next(lambda year: _easter(year) + timedelta(days=days), match["year"], start)
    key = "jul" if name.startswith("jul") else name if name in _SEASON_ENDS else "år"
    ends = _SEASON_ENDS[key]
    lead = {"før": "inden", "senest": ""}.get(match["lead"].lower(), match["lead"].lower())
    month, day = ends.get(lead, ends[""])
    if match["year"] and lead == "efter" and month == 1:
        return _next(lambda year: date(year + 1, month, day), match["year"], start)
    return _next(lambda year: date(year, month, day), match["year"], start)


def _easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    century, of_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    moon = (19 * (year % 19) + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * rest + 2 * (of_century // 4) - moon - of_century % 4) % 7
    shift = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _part_of_year(match: re.Match[str], start: date | None) -> date | None:
    which = ORDINALS.get(match["which"].lower()) or int(match["which"])
    month = which * (3 if match["part"].lower() == "kvartal" else 6)
    return _next(lambda year: _month_end(year, month), match["year"], start)


def _in_year(match: re.Match[str], start: date | None) -> date | None:
    lead = match["lead"].lower()
    month = 12
    if lead == "inden":
        return _next(lambda year: date(year - 1, 12, 31), match["year"], start)
    if re.search("primo|start|begynd|først", lead):
        month = 1
    elif re.search("medio|midt", lead):
        month = 6
    return _next(lambda year: _month_end(year, month), match["year"], start)


def _after_a_while(match: re.Match[str], start: date | None) -> date | None:
    if start is None:
        return None
    written = " ".join(match["count"].lower().split())
    count = _COUNTS.get(written) or int(written)
    unit = match["unit"].lower()
    if unit.startswith(("dag", "døgn")):
        return start + timedelta(days=int(count))
    if unit.startswith("uge"):
        return start + timedelta(weeks=count)
    return add_months(start, int(count * 12) if unit == "år" else int(count))


def add_months(day: date, months: int) -> date:
    """The same day of the month, or the last where that month is shorter; `months` may be negative."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _no_day(match: re.Match[str], start: date | None) -> date | None:  # noqa: ARG001 (one of the rules)
    return None


# Earlier rules win where two would overlap; then whether the words name the day, and whether they are loose.
_RULES: tuple[tuple[re.Pattern[str], _Reckon, bool, bool], ...] = (
    (_DAY, _day, True, False),
    (_WEEK, _week, False, False),
    (_PART_OF_MONTH, _part_of_month, False, False),
    (_SEASON, _season, False, False),
    (_PART_OF_YEAR, _part_of_year, False, False),
    (_AFTER_A_WHILE, _after_a_while, False, False),
    (_NEXT_OCCASION, _no_day, False, False),
    (_BEFORE_OCCASION, _no_day, False, False),
    (_VAGUE, _no_day, False, False),
    (_IN_YEAR, _in_year, False, False),
    (_WHEN, _no_day, False, True),
)
