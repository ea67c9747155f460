"""Case numbers (sagsnumre) in the forms that Danish municipalities print, told from dates, years and fractions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from store.danish.units import MONEY_UNIT, SHARE_UNIT, UNIT_END
from store.domain import Passage, Span
from store.minutes.lines import lines_of

_FORMS = r"""
    (?P<named>   (?P<system>[A-ZÆØÅ]{1,5})-?(?P<named_year>(?:19|20)\d\d)-(?P<named_serial>\d{3,8}) )  # EMN-2025-7142
  | (?P<kle>      \d\d\.\d\d\.\d\d -? [A-ZÆØÅ]\d\d (?: - \d{1,5} - \d\d )? )                    # 00.15.00-A00-1-21
  | (?P<slash>    (?P<slash_year>(?:19|20)?\d\d) / (?P<slash_serial>\d{1,7}) )                  # 21/5239, 2021/5239
  | (?P<long>     (?P<long_year>(?:19|20)\d\d) - (?P<long_serial>\d{4,8}) )                     # 2012-28504
  | (?P<short>    (?P<short_year>\d\d) - (?P<short_serial>\d{6}) K? )                           # 21-014448, 22-001234K
"""
_LABEL = r"(?:sags?(?:en|s?nummer|s?nr|[ -]?id|s?\ nr)?|j(?:ournal)?\.?\ ?(?:nr|nummer)|case)"
_OWN_LINE = re.compile(
    rf"""
    (?P<label>{_LABEL}\.?\s*:?\s+)?             # Sagsnr.: 21/5239
    (?P<number>{_FORMS})
    (?P<more>(?:\s*[,;]\s*(?:og\s+)?[\w./-]+)*) # 21/5239, 21/5240: the first is the item's
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IN_TEXT = re.compile(
    rf"""
    (?<![\w./-])(?:(?P<label>{_LABEL})\.?:?\s+)?  # sag 21/5239
    (?P<number>{_FORMS})
    (?![\w/]|[-.]\d|\s+(?:19|20)\d\d\b)             # not the beginning of 12/06-2021, 28/06 2021, 21/5239x
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IN_TITLE = re.compile(
    rf"""
    \s* (?: \( (?:{_LABEL}\.?:?\s+)? (?P<bracketed>{_FORMS}) \)     # Salg af grund (21/5239)
      | [-–,]?\s* {_LABEL}\.?:?\s+ (?P<labelled>{_FORMS.replace("?P<", "?P<l_")}) ) \s* $  # Salg, sagsnr. 21/5239
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LOOSE = r"(?P<year>(?:19|20)?\d\d) (?:\s?[-–/.]\s?)? (?P<serial>\d{3,8}) (?P<letter>[A-ZÆØÅ]?)"
_IN_ANY_FORM = re.compile(rf"(?:[A-ZÆØÅ]{{1,5}}-?)? {_LOOSE}", re.VERBOSE | re.IGNORECASE)
_ASKED = re.compile(  # as people shorten them: 22-50607, sag 22 - 050607, sagsnr. 22.050607
    rf"""
    (?<![\w./-]) (?:(?P<label>sag(?:en|s?nummer(?:et)?|s?\ ?nr)?)\.?:?\s+)?
    (?P<number>{_LOOSE})
    (?![\w/]|[-.,]\d|\s+(?:19|20)\d\d\b|\s*(?:{MONEY_UNIT}|{SHARE_UNIT}){UNIT_END})
    """,
    re.VERBOSE | re.IGNORECASE,
)
_YEARS_MAX = 4  # that a span of years has besides its first
_CENTURY_TURNS = 70  # 69 is 2069, 70 is 1970
_WHITE_OR_DASH = str.maketrans({"‐": "-", "‑": "-", "–": "-", "—": "-", " ": "", "\u00a0": "", "\t": ""})


@lru_cache(maxsize=4096)  # a list of hits compares each with each
def normalise_case_number(text: str) -> str:
    """The same for every way to write one number: `EMN-2025-007142` and `emn–2025-7142` alike.

    Letters small, no blanks, one sort of dash, and the last run of digits without leading zeros, but where the number
    is of the KLE style, whose digits are places of a fixed plan. The year keeps its own length: `21/5239` is not
    `2021/5239`, for some systems number them apart.
    """
    plain = unicodedata.normalize("NFC", text).casefold().translate(_WHITE_OR_DASH)
    plain = "".join(plain.split())
    if re.match(r"\d\d\.\d\d\.\d\d", plain):
        return plain
    return re.sub(r"(?<=[/-])0+(?=\d+\D*$)", "", plain)


def own_line_case_number(text: str, start: int = 0, year: int | None = None) -> Passage | None:
    """The case number of a line that holds nothing else, but perhaps a label and further numbers.

    `start` is where `text` stands in the source; `year` is the meeting's, if known: what could be a day is none where
    it would be a later case (`30/1` in 2013).
    """
    match = _OWN_LINE.fullmatch(text)
    if match is None or (not match["label"] and _could_be_a_date(match) and not _has_plausible_year(match, year)):
        return None
    return Passage(match["number"], Span(start + match.start("number"), start + match.end("number")))


def trailing_case_number(title: str, start: int) -> tuple[int, Passage] | None:
    """A case number in brackets or after its label at the end of a title: how long the title is before it, and it."""
    match = _IN_TITLE.search(title)
    if match is None or match.start() == 0:
        return None
    group = "bracketed" if match["bracketed"] else "labelled"
    return match.start(), Passage(match[group], Span(start + match.start(group), start + match.end(group)))


def case_number_line(text: str, number: str) -> Span | None:
    """Where in the text of an item its case number stands: the line of its own, or else the first that has it."""
    holding = [line for line in lines_of(text) if number in line.span.quote(text)]
    own = (line for line in holding if own_line_case_number(line.span.quote(text).strip("*_# ")))
    found = next(own, None) or next(iter(holding), None)
    return found.span if found is not None else None


def find_asked_case_numbers(text: str, is_stored: Callable[[str], bool] = lambda _: False) -> tuple[Passage, ...]:
    """As `find_case_numbers`, and those that a person wrote shorter than they are printed: behind the word "sag", or where
    `is_stored` says that there is such a case. A telephone number is none."""
    printed = find_case_numbers(text)
    taken = {place for one in printed for place in range(one.span.start, one.span.end)}
    shortened = [
        Passage(match["number"], Span(*match.span("number")))
        for match in _ASKED.finditer(text)
        if taken.isdisjoint(range(*match.span("number")))
        and (match["label"] or (not match["number"].isdigit() and is_stored(match["number"])))
    ]
    return tuple(sorted((*printed, *shortened), key=lambda one: one.span))


def year_and_serial(number: str) -> tuple[int, int] | None:
    """What tells a case from others in whatever form it is written: `22-050607`, `22050607` and `EMN-2022-050607` have the
    same. None for a number of the KLE style."""
    match = _IN_ANY_FORM.fullmatch(number.strip())
    if match is None:
        return None
    year = int(match["year"])
    return (year if year >= 100 else year + (2000 if year < _CENTURY_TURNS else 1900)), int(match["serial"])


def find_case_numbers(text: str) -> tuple[Passage, ...]:
    """The case numbers in prose, in their order.

    What could as well be a day (`30/1`, `21/5`), a month (`12/2021`) or two years (`2013-2014`) is none, unless the
    word "sag" or "sagsnummer" stands before it.
    """
    return tuple(
        Passage(match["number"], Span(*match.span("number")))
        for match in _IN_TEXT.finditer(text)
        if match["label"] or not _could_be_a_date(match)
    )


def _could_be_a_date(match: re.Match[str]) -> bool:
    if match["slash"]:
        first, second = int(match["slash_year"]), int(match["slash_serial"])
        is_day = len(match["slash_year"]) == 2 and 1 <= first <= 31 and 1 <= second <= 12
        is_month = first <= 12 and 1900 <= second <= 2099
        is_years = 1900 <= first <= 2099 and (
            second <= 99 or first < second <= first + _YEARS_MAX
        )  # 2024/25, 2024/2025
        is_season = len(match["slash_year"]) == len(match["slash_serial"]) == 2 and second == (first + 1) % 100  # 23/24
        return is_day or is_month or is_years or is_season
    if match["long"]:
        return len(match["long_serial"]) == 4 and match["long_serial"].startswith(("19", "20"))
    return False


def _has_plausible_year(match: re.Match[str], meeting_year: int | None) -> bool:
    if not match["slash"]:
        return False
    year = int(match["slash_year"])
    if year < 100 and meeting_year is not None:
        year += 2000 if 2000 + year <= meeting_year + 1 else 1900
    return meeting_year is None or 1970 <= year <= meeting_year + 1
