"""Who stood in for whom, as lists and decisions say it: `Bo Lind (Stedfortræder for Ane Holm)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from store.domain import Span
from store.minutes.lines import trimmed, whole_lines
from store.minutes.people import NAME

_WORD = r"(?i:stedfortræder(?:en)?|suppleant(?:en)?)"
_STAND_IN = re.compile(
    rf"""
      (?P<represented>{NAME})[ \t]*\([ \t]*{_WORD}(?:[ \t]+er)?[ \t]*:?[ \t]+{NAME}   # Ane Holm (Stedfortræder: Bo Lind)
    | {NAME}(?:(?!{NAME})[^.\n]){{0,60}}?\b{_WORD}[ \t]+for[ \t]+(?P<of>{NAME})[ \t]*\)?  # Bo Lind, stedfortræder for Ane Holm
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class StandIn:
    """`words` is where it is said, `line` the whole line."""

    represented: str
    words: Span
    line: Span


def stand_ins_in(text: str) -> Iterator[StandIn]:
    for match in _STAND_IN.finditer(text):
        said = Span(*match.span())
        yield StandIn(match["represented"] or match["of"], trimmed(text, said), whole_lines(text, said))
