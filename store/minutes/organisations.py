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
_BESIDE = re.compile(rf"(?P<name>{BARE_NAME})[ \t]*\((?P<inside>[^()\n]{{1,60}})\)")
_UNION = re.compile(rf"(?:{_UNIONS})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Representing:
    """Who represents an organisation by the list; `line` is where it stands."""

    name: str
    organisation: str
    line: Span
    is_letter_alone: bool = False


def represented_in(head: str) -> Iterator[Representing]:
    """Each part of what stands in brackets beside a name, be it an office; a letter alone there is a party."""
    return (one for one in written_beside(head) if not one.is_letter_alone)


def written_beside(head: str) -> Iterator[Representing]:
    """The same with parties: `Ane Holm (A)`."""
    for match in _BESIDE.finditer(head):
        inside = match["inside"]
        for part in inside.split(","):
            if part.strip():
                line = whole_lines(head, Span(*match.span()))
                yield Representing(match["name"], part.strip(), line, is_letter_alone=len(inside) == 1)


def is_union(organisation: str) -> bool:
    return _UNION.fullmatch(organisation) is not None
