"""What a party says in a decision, and why it voted so; `(F) ønsker …`, `Imod stemte (Ø) med bemærkning om …`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from store.danish.sentences import split_sentences
from store.danish.verbs_of_saying import SAID, SAYS
from store.minutes.parties import Party, standing_in

_SAYS = re.compile(  # behind the party, in the same sentence
    rf"""
      \b(?:{SAYS}|{SAID}|undre(?:r|de)|beder|bad|finder|fandt|støtte(?:r|de)|vil|ville)\b
    | \bmed\s+(?:\w+\s+){{0,2}}?(?:bemærkning|begrundelse|ønske|henvisning|forbehold)
    | \b(?:da|idet|fordi)\b | \bforslag\s+om\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ITS_REMARK = re.compile(  # bemærkning fra Ane Holm (X), Ø's protokoltilførsel
    r"(?:bemærkning|udtalelse|tilførsel|erklæring)\w*\s+(?:fra|af)\b", re.IGNORECASE
)
_IN_ROW = re.compile(r"(?:[\s,]|\bog\b|\bsamt\b)*")  # A, Ø og F ønsker


def says_something(text: str, parties: Iterable[Party]) -> bool:
    """Whether a decision has words of any of the parties, and not its votes alone."""
    signs = frozenset(sign for party in parties for sign in party.signs)
    return any(_says(span.quote(text), signs) for span in split_sentences(text))


def _says(sentence: str, signs: frozenset[str]) -> bool:
    standing = standing_in(sentence)
    for index, one in enumerate(standing):
        if not one.signs & signs:
            continue
        last = index
        while last + 1 < len(standing) and _IN_ROW.fullmatch(
            sentence, standing[last].span.end, standing[last + 1].span.start
        ):
            last += 1
        end = standing[last + 1].span.start if last + 1 < len(standing) else len(sentence)
        begin = standing[index - 1].span.end if index else 0
        if _SAYS.search(sentence, standing[last].span.end, end) or _ITS_REMARK.search(sentence, begin, one.span.start):
            return True
    return False
