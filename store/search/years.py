"""Years that a text names: `2023`, `23/24`, `Budget 2026-29`, and what a year tells apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from store.danish.dates import MONTHS
from store.danish.units import MONEY_UNIT, SHARE_UNIT, TIME_UNIT, UNIT_END
from store.domain import Span

_YEAR = re.compile(r"(?<![\d.,])((?:19|20)\d\d)(?:\s?[-–/]\s?(?:20)?(\d\d))?(?![\d.,]\d)")  # 2023, 2026-29
_YEARLY = re.compile(r"\b(?P<noun>[^\W\d_]{5,})\s+(?:for\s+|\()?(?P<year>20\d\d)\b", re.IGNORECASE)
_SHORT_YEARS = re.compile(  # skoleåret 23/24, budget 26-29, i '24
    r"(?<![\d.,/§-])(?<!§ )(?P<first>[1-3]\d)\s?(?P<sign>[-–/])\s?(?P<last>[1-3]\d)"
    rf"(?![\d.,/-]*\d)(?!\s*(?:{MONEY_UNIT}|{SHARE_UNIT}|{TIME_UNIT}){UNIT_END})"
    r"|(?<=\si)\s'?(?P<single>[1-3]\d)(?=\s*(?:[?.,!]|$))"
)
_NOT_YEARS = re.compile(r"(?:\bkl|\bpkt|\bpunkt\w*|\buge|\bnr|\bside|\bs|\bmatr|§|klasse)\.?\s*$", re.IGNORECASE)
_SHORT_SPAN_MAX = 4  # years; a budget's four, a school year's two


@dataclass(frozen=True, slots=True)
class ShortYears:
    """Years written with two digits: `23/24` is 2023 and 2024, `26-29` is 2026 and 2029."""

    years: tuple[int, ...]
    span: Span


def find_all_years(text: str) -> frozenset[int]:
    """Every year that the text names, be it with two digits."""
    return find_years(text) | {year for found in find_short_years(text) for year in found.years}


def find_short_years(text: str) -> tuple[ShortYears, ...]:
    """In the order of the text. `16-17 år` and `1-4` are no years."""
    found = []
    for match in _SHORT_YEARS.finditer(text):
        if _NOT_YEARS.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        if match["single"]:
            found.append(ShortYears((full_year(match["single"]),), Span(*match.span())))
            continue
        first, last = full_year(match["first"]), full_year(match["last"])
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


def full_year(digits: str) -> int:
    """Of four digits, or of two of this century, with or without an apostrophe: '25."""
    bare = digits.lstrip("'")
    return int(bare) if len(bare) == 4 else 2000 + int(bare)
