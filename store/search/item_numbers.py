"""The agenda items that a question names by their numbers: `punkt 6`, `punkt seks`, `punkterne 3 og 4`, `sidste punkt`; and
the points of a decision or an indstilling, which are named alike."""

from __future__ import annotations

import re
from dataclasses import dataclass

from store.danish.dates import MONTH_PATTERN
from store.danish.numbers import NUMBER_WORD, NUMBERS, ORDINALS
from store.domain import Span

_ITEMS = re.compile(
    rf"""
    (?<!indstillingens\s)                              # an indstilling has points of its own
    \b (?: (?:dagsordens)?(?:(?P<several>punkter(?:ne)?)|punkt(?:et)?|pkt\.?) | p\.) \s* (?:(?:nr\.?|nummer)\s*)?
    (?! \d{{1,2}} (?: -\d{{1,2}}-\d | \.\s?{MONTH_PATTERN} ) )  # no number: punkter 28-06-2021, punkter 28. juni
    (?(several) (?! \d{{1,2}}\s?{MONTH_PATTERN} ) )               # punkter 28 juni, but: punkt 6 juni 2021
    (?: (?P<first>\d{{1,3}})\b (?![./]\d)                               # punkt nr. 6, p. 6
        (?P<more> (?:,\s?\d{{1,3}}\b(?![./]\d|\.?\s?{MONTH_PATTERN}))* )                       # punkt 3, 4 og 5
        (?: \s?(?P<sign>[-–]|\bog\b|\btil\b)\s? (?P<last>\d{{1,3}})\b (?![/-]|\.\s?\w) )?  # punkt 3-5, punkterne 3 og 4
      | (?<=\s)(?P<one>[eé][nt])\b (?=\s(?:i|på|fra|den)\b|\W*$)               # punkt et, not: et punkt en borger …
      | (?<=\s)(?P<word>{NUMBER_WORD})\b                          # punkt seks
    )
    (?!\s(?:i|af)\sindstilling)
    """,
    re.VERBOSE,
)
_PLACES = {word: place for word, place in ORDINALS.items() if word != "anden"} | {"sidste": -1, "næstsidste": -2}
_PLACED = re.compile(
    rf"""
    \b (?P<place>{"|".join(_PLACES)}) \s (?:dagsordens)?punkt(?:et)?\b    # det sidste punkt på dagsordenen
    (?: (?<!andet\spunkt) | (?=\spå\sdagsordenen) )                       # not: var der et andet punkt om skoler
    (?!\s(?:i|af)\sindstilling) (?:\spå\sdagsordenen\b)?
    """,
    re.VERBOSE,
)
_OF_THE_AGENDA = re.compile(r"\bp\.|dagsorden|møde")  # p. 5 is a page, or an item of the agenda
_OF_ANOTHER_TEXT = re.compile(  # punkt 2 i aftalen, punkt 2 i kommunens plan; but: punkt 2 i sagen, punkt 2 i byrådet
    r"\s?(?:i|af|fra|på)\s(?!sag|indstilling|beslutning|forslag|referat|\w*(?:møde|dagsorden|udvalg|råd|direktion|måned|uge|år))"
    r"(?:\w+(?:en|et|erne|ene)|\w+s\s\w+)\b"
)
_OF_THE_PROPOSAL = re.compile(
    r"\bindstillingens\s|(?<=\s)(?:i|af|fra)\s(?:indstillingen|beslutningen)(?:s\spunkter)?\b"
)
_BY_NUMBER_ALONE = re.compile(  # hvorfor blev nr. 2 afvist; not: lokalplan nr. 2
    r"(?:(?<=\bblev\s)|(?<=\bbliver\s)|(?<=\ber\s)|(?<=\bvar\s)|(?<=\bgik\s)|(?<=\bgår\s)|(?<=\bmed\s)|(?<=\bom\s)|(?<=\bsiger\s)"
    r"|(?<=\bkoster\s)|(?<=\bi\s)|(?<=\bog\s)|^)(?:nr\.?|nummer)\s?(?=\d)"
)
_RANGE_MAX = 20  # items; more are no items' numbers


@dataclass(frozen=True, slots=True)
class ItemNumbers:
    """The numbers, ascending, and where they stand with the word before them. The last is -1, the one before it -2."""

    numbers: tuple[int, ...]
    span: Span


def find_point_numbers(lowered: str) -> tuple[int, ...]:
    """The points of what was decided that the text, in lower case, may name: "punkt 2", "nr. 2", "det sidste punkt i
    indstillingen"; none where it names the agenda or a meeting, or another text that has points."""
    if _OF_THE_AGENDA.search(lowered) or names_points_of_another_text(lowered):
        return ()
    found = find_item_numbers(_with_points(lowered))
    return found.numbers if found is not None else ()


def names_points_of_another_text(lowered: str) -> bool:
    """Whether the text, in lower case, names points of what is no minutes: "punkt 2 i aftalen"."""
    text = _with_points(lowered)
    found = find_item_numbers(text)
    return found is not None and _OF_ANOTHER_TEXT.match(text, found.span.end) is not None


def _with_points(lowered: str) -> str:
    """With those that are only numbered, or said to be the indstilling's, as the points that they are."""
    return _BY_NUMBER_ALONE.sub("punkt ", _OF_THE_PROPOSAL.sub("", lowered))


def find_item_numbers(lowered: str) -> ItemNumbers | None:
    """The first that the text, in lower case, names; of "punkt 3-5" all three."""
    match = _ITEMS.search(lowered)
    if match is None:
        placed = _PLACED.search(lowered)
        return ItemNumbers((_PLACES[placed["place"]],), Span(*placed.span())) if placed else None
    if match["first"] is None:
        return ItemNumbers((1 if match["one"] else NUMBERS[match["word"]],), Span(*match.span()))
    first, *more = map(int, (match["first"], *match["more"].replace(",", " ").split()))
    last = int(match["last"]) if match["last"] else first
    if not more and not first <= last <= first + _RANGE_MAX:
        return ItemNumbers((first,), Span(match.start(), match.end("first")))
    numbers = (first, *more, last) if more or match["sign"] == "og" else range(first, last + 1)
    return ItemNumbers(tuple(sorted(set(numbers))), Span(*match.span()))
