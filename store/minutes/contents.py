"""The table of contents: where it stands, and the titles that it promises."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from store.minutes.lines import HEADING_MAX, Line, folded

_HEADING = frozenset({"indholdsfortegnelse", "indhold", "dagsordenspunkter", "punktoversigt", "oversigt over punkter"})
_LEADER = re.compile(r"(?:\.{3,}|…+|(?:\. ){3,})[ .…\t]*(?P<page>\d{1,4})?$|\t+\d{1,4}$")
_NUMBERED = re.compile(r"^(?:(?:punkt|pkt\.?)\s*)?\d{1,3}\s*[:.)-]\s*", re.IGNORECASE)
_PLAIN = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Contents:
    """`titles` are comparable (`comparable_title`), in their order; `lines` the numbers of the lines that it takes."""

    titles: tuple[str, ...]
    lines: frozenset[int]


def comparable_title(title: str) -> str:
    """Letters and digits alone, so that a title in the table is found again on its item."""
    return _PLAIN.sub("", folded(title))


def contents_of(lines: Sequence[Line]) -> Contents:
    """The lines that end in dots and a page, wherever they stand, and those between the table's heading and them. Where there
    are no dots, a row of any other table ends so as well: then only those below the heading or another entry."""
    titles: list[str] = []
    taken: set[int] = set()
    waiting: list[Line] | None = None  # a title's first lines, once the heading was seen
    for line in lines:
        if line.text.rstrip(":").casefold() in _HEADING:
            taken.add(line.number)
            waiting = []
        elif (entry := _entry(line, is_below=waiting is not None or line.number - 1 in taken)) is not None:
            parts = [*(part.text for part in waiting or ()), entry]
            titles.append(comparable_title(_NUMBERED.sub("", " ".join(parts))))
            taken.update(part.number for part in waiting or ())
            taken.add(line.number)
            waiting = None if waiting is None else []
        elif waiting is not None:
            waiting = _still_waiting(waiting, line)
    return Contents(tuple(title for title in titles if title), frozenset(taken))


def _entry(line: Line, *, is_below: bool) -> str | None:
    """The title of a line that ends in dots and a page number, or `is_below` the table's heading and ends in a page number."""
    if len(line.text) > HEADING_MAX or not line.text.endswith(tuple("0123456789.…")):
        return None
    match = _LEADER.search(line.text)
    if match is None or (match["page"] is None and ("\t" not in match[0] or not is_below)):
        return None
    return line.text[: match.start()].strip()


def _still_waiting(waiting: list[Line], line: Line) -> list[Line] | None:
    """The lines of a title that is wrapped; None after more than two, when the table is over."""
    return [*waiting, line] if len(waiting) < 2 and not (waiting and line.after_blank) else None
