"""The numbered points of an indstilling: "1. at …", "2. at …", and how such numbers are written."""

from __future__ import annotations

import re

from store.domain import Span
from store.minutes.lines import trimmed

POINT_NUMBER = r"(?P<number>\d{1,2})[.)](?!\d)"
"""What a point begins with: "2.", "2)"; not "2.500"."""
_NUMBERED = re.compile(rf"^[ \t]*{POINT_NUMBER}", re.MULTILINE)
_OPENS = re.compile(r"[ \t]*(\w*)")
_PARAGRAPH_END = re.compile(r"(?<![:;,])\s*\n[ \t]*\n(?![ \t]*(?:[-–•*]|[a-z][.)]|\d{1,2}[.)]))")


def points_of(text: str) -> dict[int, Span]:
    """Where each stands, by its number in their order; the last ends with its paragraph. A number that goes on both with what
    counts within a point and with the points is of those that open alike: "at …"."""
    starts: dict[int, int] = {}
    last: re.Match[str] | None = None
    within: re.Match[str] | None = None  # the last that counts within the point
    for found in _NUMBERED.finditer(text):
        is_next = last is None or _goes_on(last, found)
        is_within = within is not None and _goes_on(within, found)
        if is_within and not (is_next and last is not None and _opens_as(last, found) and not _opens_as(within, found)):
            within = found
        elif is_next:
            starts[int(found["number"])] = found.start()
            last, within = found, None
        elif found["number"] == "1":
            within = found
    if not starts:
        return {}
    ends = [*list(starts.values())[1:], _end_of_last(text, max(starts.values()))]
    return {number: trimmed(text, Span(start, end)) for (number, start), end in zip(starts.items(), ends, strict=True)}


def numbered_lines(text: str) -> list[tuple[int, Span]]:
    """Each number that a line begins with, and where that stands which follows it up to the next: of points, of what counts
    within them, and of several lists alike."""
    found = list(_NUMBERED.finditer(text))
    bounds = [*(one.start() for one in found), len(text)]
    return [(int(one["number"]), Span(one.end(), end)) for one, end in zip(found, bounds[1:], strict=True)]


def _goes_on(before: re.Match[str], found: re.Match[str]) -> bool:
    return int(found["number"]) == int(before["number"]) + 1


def _opens_as(before: re.Match[str] | None, found: re.Match[str]) -> bool:
    return before is not None and _opening(found) == _opening(before)


def _opening(found: re.Match[str]) -> str:
    """The word behind the number."""
    opens = _OPENS.match(found.string, found.end())
    return opens[1].lower() if opens is not None else ""


def _end_of_last(text: str, start: int) -> int:
    end = _PARAGRAPH_END.search(text, start)
    return end.start() if end is not None else len(text)
