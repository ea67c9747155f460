"""Groups that a text lists: the label that names one, and below it its members, one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from store.domain import Span
from store.minutes.lines import Line, lines_of
from store.minutes.people import NAME

_BULLET = r"(?:[-–—•·▪*+]|\d{1,2}[.)])?[ \t]*"
_MEMBER = re.compile(rf"{_BULLET}{NAME}[ \t]*(?:[,;(–:-].*)?")  # Ane Holm, Byrådscenter (tovholder)
_UNNAMED = re.compile(rf"{_BULLET}(?:ny|en|et|to|vakant|repræsentant|medarbejder|leder)\w*\b[^.:]*", re.IGNORECASE)
_LEADS_IN = re.compile(r".*:")  # Arbejdsgruppen består af:
_HEADING = re.compile(r"[^.:;,!?]+")
_LINE_MAX = 120  # characters; what is longer is no label and no member
_MEMBERS_MIN = 2


@dataclass(frozen=True, slots=True)
class Group:
    """`label` names it, `members` are the lines below, a place for somebody who is not named yet included."""

    label: Span
    members: tuple[Span, ...]

    @property
    def span(self) -> Span:
        return Span(self.label.start, self.members[-1].end)


def groups_in(text: str) -> Iterator[Group]:
    """In their order."""
    lines = lines_of(text)
    index = 0
    while index < len(lines):
        end = _end_of_members(lines, index)
        label = _label_above(lines, index)
        if end - index >= _MEMBERS_MIN and label is not None:
            yield Group(label, tuple(line.span for line in lines[index:end]))
        index = max(end, index + 1)


def is_named(member: str) -> bool:
    """Whether a member's line tells who it is."""
    return _MEMBER.fullmatch(member.strip()) is not None


def _end_of_members(lines: Sequence[Line], start: int) -> int:
    """The line behind the members that begin at `start`."""
    end = start
    for index in range(start, len(lines)):
        if _is(_MEMBER, lines[index]):
            end = index + 1
        elif index == start or not _is(_UNNAMED, lines[index]):
            break
    return end


def _label_above(lines: Sequence[Line], index: int) -> Span | None:
    """The heading, or the line that leads in with the heading above it."""
    if index == 0:
        return None
    above = lines[index - 1]
    if _is(_HEADING, above):
        return above.span
    if not _is(_LEADS_IN, above):
        return None
    is_headed = index > 1 and _is(_HEADING, lines[index - 2])
    return Span(lines[index - 2].span.start if is_headed else above.span.start, above.span.end)


def _is(pattern: re.Pattern[str], line: Line) -> bool:
    return len(line.text) <= _LINE_MAX and pattern.fullmatch(line.text) is not None
