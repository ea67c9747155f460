"""What a body asks for in a decision, which is no decision on the matter: "Udvalget ønsker en sag om bænke"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import takewhile

from store.danish.sentences import split_sentences
from store.danish.wishing import IS_WISHED, WISHES
from store.domain import Span
from store.minutes.said_outcomes import BODY

_WISHES = re.compile(
    rf"""
    (?: \b{BODY}\s (?:(?!(?:ikke|ej|man|de|hvorvidt|om|som)\s)\w+\s){{0,2}}?  # Udvalget ønsker desuden
        (?:på\s\w+\s(?:\w+\s)?møde\s)?
      | \bder\s                                                       # der ønskes
      | \b{BODY}\b [^.;:]{{0,200}}? ,?\s(?:og|men)\s )                  # Udvalget godkendte planen, men ønsker
      (?: {WISHES} | {IS_WISHED} | ønske | anmode | vil\s(?:gerne\s)?(?:have|se) ) \b  # fremsatte udvalget ønske om
      (?! \s(?:\w+\s)?ikke\b | \sat\s(?:efterkomme|imødekomme|fastholde)\b )
  | \bønsker\s{BODY}\b (?! \s(?:\w+\s)?ikke\b )                         # På den baggrund ønsker udvalget
  | \bblev\s(?:\w+\s)?bedt\som\b                                        # Administrationen blev bedt om
  | \bmed\s(?:et\s|bemærkning\som\s)?ønske(?:r|t)?\som\b                  # med ønske om en sag til maj
    """,
    re.VERBOSE,
)
_OF_ONE_SIDE = re.compile(r"\([a-zæøå][\w-]{0,4}\)|\bstem(?:te|mer)\b|\bmindretal")
_NUMBERED = re.compile(r"\d{1,2}[.)]|[a-zæøå][.)]\s", re.IGNORECASE)
_POINT = re.compile(rf"[-–·•*▪◦]|{_NUMBERED.pattern}", re.IGNORECASE)
_A_CASE = re.compile(
    r"\b\w*(?<!år)sag(?:er)?\b|\b(?:dagsordens)?punkt(?:er)?\b|\bpå\sdagsordenen\b|\b(?:orientering|redegørelse|oplæg|notat|temamøde)\w*"
)


def wishes_in(text: str) -> Iterator[Span]:
    """Where a decision says that the body wishes for something, each with the list that the sentence leads to."""
    spans = split_sentences(text)
    for place, span in enumerate(spans):
        sentence = span.quote(text).lower()
        if _WISHES.search(sentence) is None or _OF_ONE_SIDE.search(sentence):
            continue
        listed = takewhile(partial(_stands_below, text, span), spans[place + 1 :])
        yield Span(span.start, max((below.end for below in listed), default=span.end))


def _stands_below(text: str, lead: Span, below: Span) -> bool:
    """Whether a sentence is a point of the list that another leads to; one that is a point itself leads to none of its sort."""
    is_point = _POINT.match(text, lead.start) is not None
    is_numbered = _NUMBERED.match(text, lead.start) is not None
    may_be = _POINT.match(text, below.start) is not None
    return may_be and (not is_point or (is_numbered and _NUMBERED.match(text, below.start) is None))


def wishes_a_case(wish: str) -> bool:
    """Whether something to be laid before the body is wished for, and not something to be done; what stands before the wish
    ("Orienteringen blev taget til efterretning, idet …") is none."""
    lowered = wish.lower()
    wished = _WISHES.search(lowered)
    return _A_CASE.search(lowered, wished.end() if wished is not None else 0) is not None
