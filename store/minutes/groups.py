"""Groups that a text lists: the label that names one, and below it its members, one a line or in a row within a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from store.danish.sentences import split_sentences
from store.danish.verbs_of_saying import SAID
from store.domain import Span
from store.minutes.lines import Line, lines_of
from store.minutes.people import NAME

_BULLET = r"(?:[-–—•·▪*+]|\d{1,2}[.)])?[ \t]*"
_MEMBER = re.compile(rf"{_BULLET}{NAME}[ \t]*(?:[,;(–:-].*)?")  # Ane Holm, Byrådscenter (tovholder)
_UNNAMED = re.compile(rf"{_BULLET}(?:ny|en|et|to|vakant|repræsentant|medarbejder|leder)\w*\b[^.:]*", re.IGNORECASE)
_ROW = re.compile(  # Ane Holm, Bo Lind og Ida Krog; not: Ane Holm og Bo Lind tog forbehold
    rf"\b{NAME}(?:,|[ \t](?:og|samt))[ \t]{NAME}(?![^.;:\n]{{0,40}}?[ \t](?:tog|stemte|undlod|{SAID})\b)"
)
_LEADS_IN = re.compile(r".*:")  # Arbejdsgruppen består af:
_HEADING = re.compile(r"[^.:;,!?]+")
_NAMED_ABOVE = re.compile(rf"{_HEADING.pattern}:")  # Arkivgruppen:
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


def groups_told_in(text: str) -> Iterator[Group]:
    """Those whose members stand in a row within what is written below a label, up to the next; a member is all of such a
    sentence."""
    labels: dict[bool, Line] = {}  # by whether it leads in, which ends with the heading that it stands below
    rows: dict[bool, list[Span]] = {}
    for line in (*lines_of(text), None):
        leads_in = line is not None and _is(_NAMED_ABOVE, line)
        if line is None or leads_in or _is(_HEADING, line):
            ended = (True,) if leads_in else (False, True)
            for kind in ended:
                label, members = labels.pop(kind, None), rows.pop(kind, [])
                if label is not None and members:
                    yield Group(label.span, tuple(members))
            if line is not None:
                labels[leads_in] = line
            continue
        found = [one.shifted(line.span.start) for one in _rows(line.span.quote(text))] if labels else []
        for kind in labels:
            rows.setdefault(kind, []).extend(found)


def _rows(text: str) -> list[Span]:
    return [span for span in split_sentences(text) if _ROW.search(span.quote(text))]


def is_named(member: str) -> bool:
    """Whether what is written of a member tells who it is."""
    return _MEMBER.fullmatch(member.strip()) is not None or _ROW.search(member) is not None


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
