"""What people ask of an answer itself, and not of the minutes: more, the newest, the second, all of it, a summary."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from store.danish.courtesy import without_greeting
from store.danish.numbers import NUMBER_WORD, NUMBERS, ORDINAL_WORD, ORDINALS
from store.danish.tokens import said

_TEXT_MAX = 200  # characters; what is longer tells of a matter


class Wish(StrEnum):
    """What of an answer is asked for."""

    MORE = "more"
    NEWEST = "newest"
    NUMBERED = "numbered"
    ITSELF = "itself"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Request:
    """`number` is that of a hit, from 1; None where none is named."""

    wish: Wish
    number: int | None = None


_KINDLY = r"""
    (?:(?:og|men|ok|okay|ja|nej|nå|så)\s)* (?:(?:kan|må|vil|kunne|gider)\s(?:du|i|jeg|man|vi)\s)?
    (?:(?:lige|godt|gerne|også|bare|ikke|venligst)\s)*
    (?:(?:få|se|vise?|give?|sende?|finde?|læse|hente?|have|åbne?)\s)? (?:(?:mig|os|lige|venligst|gerne)\s)*
"""
_OF_IT = r"(?:\s(?:til|af|om|i)\s(?:det|den|sagen|punktet|referatet|svaret))?"
_HITS = r"(?:\s(?:resultat(?:er)?|hits?|fund|sag(?:er)?|svar|beslutning(?:er)?|punkter|eksempler|sammen|tak))*"
_WISHES = (  # of the words of the whole text, with a blank between
    (
        Wish.MORE,
        rf"{_KINDLY}(?:de\s|nogle\s|nogen\s)?(?:flere|andre|alle|resten){_HITS}"
        rf"|(?:og\s)?er\sder\s(?:(?:nogen|nogle)\s)?(?:flere|andre|mere|noget\s(?:andet|mere)){_HITS}"
        r"|(?:og|hvad)\sellers",
    ),
    (
        Wish.NEWEST,
        rf"{_KINDLY}(?:(?:er|findes)\sder\s|har\s(?:du|i)\s)?(?:kommet\s)?(?:noget|nogen|nogle|en|et)\s"
        rf"(?:nyere|nyt|senere){_HITS}(?:\ssiden)?{_OF_IT}"
        rf"|{_KINDLY}(?:hvad\ser\s)?(?:det|den)\s(?:nyeste|seneste|sidste){_HITS}{_OF_IT}"
        rf"|(?:er\sder\s)?nyt{_OF_IT}|nyere",
    ),
    (
        Wish.NUMBERED,
        rf"{_KINDLY}(?:hvad\s(?:så\s)?(?:med|er)\s)?(?:den\s|det\s)?"
        rf"(?:(?:nr|nummer)\s(?P<number>[1-9]\d{{0,2}}|{NUMBER_WORD})|(?<=[nt]\s)(?P<ordinal>{ORDINAL_WORD}))"
        r"(?:\s(?:sag|resultat|fund|svar))?(?:\s(?:så|tak))?",
    ),
    (
        Wish.ITSELF,
        rf"{_KINDLY}(?:et\s|det\s|hele\s|den\s|selve\s)*"
        rf"(?:link(?:et)?|kilden?|kilder(?:ne)?|tekst(?:en)?|(?<=hele\s)(?:punktet|sagen|beslutningen|referatet)|(?<=det\s)hele){_OF_IT}"
        r"|hvor\s(?:(?:kan\s(?:jeg|man|vi)|finder\s(?:jeg|man|vi))\s(?:læse|se|finde)?\s?(?:mere(?:\som\sdet)?|det|den|sagen)|står\sdet)",
    ),
    (
        Wish.SUMMARY,
        rf"{_KINDLY}(?:opsummere?|sammenfat(?:te)?|gengive?|skrive?|sige?|formulere?|forkorte?)"
        r"(?:\s(?:det|den|sagen|svaret|punktet|lige|igen|kort|kortere|anderledes|enklere|til|(?:på|med)\s(?:færre\s|andre\s)?\w+))*"
        rf"|{_KINDLY}oversæt(?:te)?(?:\s(?:det|den|sagen|svaret|punktet|teksten))*(?:\s(?:til|på)\s\w+)?"
        rf"|{_KINDLY}(?:(?:det|den|sagen|svaret|punktet)\s)?(?:på|in)\s(?:engelsk|tysk|english)|"
        r"kort(?:ere)?(?:\s(?:fortalt|sagt|tak))?|(?:et\s)?resum[eé]",
    ),
)
_PATTERNS = tuple((wish, re.compile(pattern, re.VERBOSE)) for wish, pattern in _WISHES)


def request_of(text: str) -> Request | None:
    """What of the answer before it a text asks for, and nothing else; None where it asks anything of the minutes.

    >>> request_of("Kan du vise flere?")
    Request(wish=<Wish.MORE: 'more'>, number=None)
    """
    whole = said(without_greeting(text), _TEXT_MAX)
    for wish, pattern in _PATTERNS:
        found = pattern.fullmatch(whole) if whole else None
        if found is not None:
            named = found.groupdict()
            number = named.get("number") or named.get("ordinal")
            return Request(wish, (NUMBERS.get(number) or ORDINALS.get(number) or int(number)) if number else None)
    return None
