"""The organisations that an attendance list writes beside names: `Ane Holm (FOA)`, `Bo Lind (næstformand, HK)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from store.domain import Span
from store.minutes.lines import whole_lines
from store.minutes.people import BARE_NAME

_UNIONS = (
    "3F|AC|BUPL|Blik- og Rørarbejderforbundet|DJØF|DLF|DSR|Danske Fysioterapeuter|Dansk Metal|Dansk Socialrådgiverforening"
    "|Ergoterapeutforeningen|FOA|GL|HK|IDA|Jordemoderforeningen|KC|Kost og Ernæringsforbundet|Lærernes Centralforening"
    "|Socialpædagogerne|SL|TL|Uddannelsesforbundet"
)
_BESIDE = re.compile(rf"(?P<name>{BARE_NAME})[ \t]*\((?P<inside>[^()\n]{{2,60}})\)")
_UNION = re.compile(rf"(?:{_UNIONS})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Representing:
    """Who represents an organisation by the list; `line` is where it stands."""

    name: str
    organisation: str
    line: Span


def represented_in(head: str) -> Iterator[Representing]:
    """Each part of what stands in brackets beside a name, be it an office."""
    for match in _BESIDE.finditer(head):
        for part in match["inside"].split(","):
            if part.strip():
                yield Representing(match["name"], part.strip(), whole_lines(head, Span(*match.span())))


def is_union(organisation: str) -> bool:
    return _UNION.fullmatch(organisation) is not None
