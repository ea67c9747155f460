"""Whose body is named: `Odense Byråd` and `Byrådet i Odense` are another municipality's, unless the minutes are Odense's."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from store.danish.abbreviations import is_ordinary
from store.danish.municipalities import MUNICIPALITY
from store.danish.tokens import lower_nfc
from store.domain import Span

IsOwnPlace: TypeAlias = Callable[[str], bool]

_BEFORE = re.compile(  # Odense, Odenses, Odense Kommunes
    rf"(?<![\w-])(?P<place>(?i:{MUNICIPALITY}))s?(?:\s+(?i:kommunes?))?\s+\Z"
)
_AFTER = re.compile(  # i Odense, i Odense Kommune; not i Odense Havn, i Odense-sagen
    rf"\s+i\s+(?P<place>(?i:{MUNICIPALITY}))(?:\s+(?i:kommune))?(?![\w-])(?!\s+[A-ZÆØÅ])"
)
_NAME_BEFORE = re.compile(  # sagde Solby; not at the beginning, where any word has a capital
    r"[^\s.:?!]\s+(?P<place>[A-ZÆØÅ][a-zæøå]+(?:-[A-ZÆØÅ][a-zæøå]+)*)\s+\Z"
)
_COUNCIL_OF = re.compile(
    r"(?:byr(?:å|aa)d|kommunalbestyrelse)s?", re.IGNORECASE
)  # in "Solby Byråd" it is never byrådet
WORDS_TOO = frozenset({"odder", "skive", "varde", "vejen"})
"""Municipalities whose names are words, too: "er det vejen byrådet vil gå?"."""
_REACH = 60  # characters in which the place's name stands


@dataclass(frozen=True, slots=True)
class PlacedBody:
    """A body with the place that it is said to be of; `span` holds both."""

    span: Span
    is_other: bool


def nowhere(_place: str) -> bool:
    """Of minutes of which it is not known where they are from."""
    return False


def with_its_place(text: str, body: Span, stored: Sequence[str], is_own_place: IsOwnPlace) -> PlacedBody:
    """The body that stands at `body`, with its place where one is named. A place that a stored name holds is our own."""
    before = text[max(0, body.start - _REACH) : body.start]
    match = _BEFORE.search(before)
    if match is not None and match["place"] in WORDS_TOO:
        match = None
    if match is None and _COUNCIL_OF.fullmatch(body.quote(text)):
        match = _NAME_BEFORE.search(before)
        if match is not None and is_ordinary(lower_nfc(match["place"])):  # et Nyt Byråd
            match = None
    if match is not None:
        span = Span(body.start - len(before) + match.start("place"), body.end)
        return PlacedBody(span, _is_other(match["place"], stored, is_own_place))
    after = _AFTER.match(text, body.end)
    if after is not None and after["place"][0].isupper():
        return PlacedBody(Span(body.start, after.end()), _is_other(after["place"], stored, is_own_place))
    return PlacedBody(body, is_other=False)


def _is_other(place: str, stored: Sequence[str], is_own_place: IsOwnPlace) -> bool:
    lowered = lower_nfc(place)
    return not any(lowered in lower_nfc(name) for name in stored) and not is_own_place(lowered)
