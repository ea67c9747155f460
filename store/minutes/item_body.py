"""What stands below an item's title: its case number, its sections, its decisions and its attachments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from store.domain import Decision, Passage, Section, SectionName, Span
from store.minutes.case_numbers import own_line_case_number
from store.minutes.followed_outcomes import outcome_among
from store.minutes.headings import Heading, heading_of
from store.minutes.lines import HEADING_MAX, Line, covering, folded, passage

_LABELLED = re.compile(r"sag|j\.?\s*nr|journal", re.IGNORECASE)
_ACCESS = re.compile(r"(?P<closed>lukket|åbent|åben)\s+(?:punkt|sag|dagsordenspunkt)", re.IGNORECASE)
_NOT_ATTACHED = re.compile(  # what pages and the meeting's end leave among attachments
    r"""
      (?:side\s+)?\d{1,4}(?:\s*(?:af|/)\s*\d{1,4})?                                # Side 3 af 12
    | mødet\s(?:blev\s)?(?:hævet|sluttede|slut|afsluttet)\b[^,]{0,40}               # Mødet hævet kl. 17.15
    | underskrift(?:er|sside|sblad)?:?                                               # Underskriftsside
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NO_ATTACHMENT = frozenset({"ingen", "ingen bilag", "ingen bilag.", "der er ingen bilag", "ingen."})
_BULLET = re.compile(r"(?:[-–—•·▪◦*+]\s+)+")
_FILE_TYPE = re.compile(r"\.[a-z0-9]{3,4}$", re.IGNORECASE)
_FREE_STANDING = frozenset({SectionName.BESLUTNING, SectionName.INDSTILLING, SectionName.BILAG})


@dataclass(slots=True)
class _Part:
    """A section in the making: its heading's line and the lines below it, which begin at `at` where there are none.
    `text_start` is where text begins on the heading's own line, if it does."""

    heading: Heading | None
    line: Line
    at: int
    lines: list[Line] = field(default_factory=list)
    text_start: int | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """What an item must know of its document; `repeats_titles` where titles stand again below (`repeats_title`)."""

    committee: str
    held_on: date
    repeats_titles: bool


@dataclass(frozen=True, slots=True)
class ItemBody:
    """`closed` where a line below the title says so; `section_lines` the numbers of the lines that the sections and
    their headings take."""

    case_number: Passage | None
    closed: bool
    sections: tuple[Section, ...]
    decisions: tuple[Decision, ...]
    attachments: tuple[Passage, ...]
    section_lines: tuple[int, ...]


def read_body(source: str, lines: Sequence[Line], title: str, meeting: Meeting) -> ItemBody:
    """The parts of one item; `lines` are those below its title. Every line lands in a section, but the case number,
    the word that says whether the item is open, headings, and the title where it is repeated."""
    case_number, closed, rest = _preamble(source, lines, title, meeting.held_on.year)
    parts = _parts(rest)
    if meeting.repeats_titles:
        _take_repeated_title(parts, title)
    attachments = tuple(
        _attachment(source, entry)
        for part in parts
        if part.heading is not None and part.heading.name == SectionName.BILAG
        for entry in _entries(part.lines)
    )
    sections = tuple(_section(source, part) for part in parts)
    decisions = tuple(
        _decision(section, part.heading, meeting, sections)
        for section, part in zip(sections, parts, strict=True)
        if part.heading is not None and part.heading.is_decision and section.text
    )
    return ItemBody(case_number, closed, sections, decisions, attachments, tuple(line.number for line in rest))


def repeats_title(lines: Sequence[Line], title: str) -> bool:
    """Whether the title stands again below an item's case number, before its sections or at the end of a list of
    attachments that comes first; a single attachment of that name is none."""
    block: list[Line] = []
    in_list = False
    for line in lines:
        heading = _heading(line)
        if heading is None:
            block.append(line)
            continue
        if block and folded(block[-1].text) == folded(title) and (not in_list or len(block) > 1):
            return True
        if in_list or heading.name != SectionName.BILAG:
            return False
        in_list, block = True, []
    return False


def _preamble(source: str, lines: Sequence[Line], title: str, year: int) -> tuple[Passage | None, bool, Sequence[Line]]:
    """The case number on the first line or, with its label, on a later one before the first section; whether a line
    says that the item is closed; and the lines without these and without the repeated title."""
    case_number, closed = None, False
    kept: list[Line] = []
    for index, line in enumerate(lines):
        if _heading(line) is not None:
            return case_number, closed, [*kept, *lines[index:]]
        found = None
        if case_number is None and (not kept or _LABELLED.match(line.text)):
            found = own_line_case_number(line.words.quote(source), line.words.start, year)
        if found is not None:
            case_number = found
        elif (access := _ACCESS.fullmatch(line.text)) is not None and not kept:
            closed = access["closed"].casefold() == "lukket"
        elif kept or folded(line.text) != folded(title):
            kept.append(line)
    return case_number, closed, kept


def _parts(lines: Sequence[Line]) -> list[_Part]:
    """The lines under their headings; those before the first heading under none."""
    parts: list[_Part] = []
    dressed = {heading.name for line in lines if line.is_dressed and (heading := _heading(line)) is not None}
    in_list = False
    for index, line in enumerate(lines):
        heading = _section_heading(lines, index, dressed)
        in_list = heading is not None and _is_listed(lines, index, heading, in_list)
        if heading is not None and not in_list:
            rest = line.words.start + heading.length
            is_inline = heading.length < len(line.text)
            parts.append(_Part(heading, line, line.words.end, text_start=rest if is_inline else None))
            continue
        if not parts:
            parts.append(_Part(None, line, line.span.start))
        parts[-1].lines.append(line)
    return _with_attachments_named_as_sections(parts)


def _with_attachments_named_as_sections(parts: Sequence[_Part]) -> list[_Part]:
    """A bare heading among attachments with nothing below it is an attachment of that name (`Tidsplan`)."""
    kept: list[_Part] = []
    for part in parts:
        is_empty = not part.lines and part.text_start is None and not part.line.is_dressed
        is_below_list = bool(kept) and kept[-1].heading is not None and kept[-1].heading.name == SectionName.BILAG
        if part.heading is not None and part.heading.name not in _FREE_STANDING and is_empty and is_below_list:
            kept[-1].lines.append(part.line)
        else:
            kept.append(part)
    return kept


def _heading(line: Line) -> Heading | None:
    if len(line.text) > HEADING_MAX or line.is_bulleted:
        return None
    return heading_of(line.text)


def _section_heading(lines: Sequence[Line], index: int, dressed: set[str]) -> Heading | None:
    """The heading that a line is where it stands: not within a paragraph that goes on over it, and not bare where the
    item has the same heading in Markdown's dress, which makes the bare one an ordinary sub-title."""
    line = lines[index]
    if (heading := _heading(line)) is None:
        return None
    if not line.is_dressed and heading.name in dressed and not heading.is_decision:
        return None
    goes_on = not line.before_blank and index + 1 < len(lines) and lines[index + 1].text[:1].islower()
    comes_from = not line.after_blank and index > 0 and lines[index - 1].text[-1:] not in {".", ":", "?", "!", ""}
    if goes_on and comes_from:
        return None
    return heading


def _is_listed(lines: Sequence[Line], index: int, heading: Heading, in_list: bool) -> bool:
    """Whether an undressed heading's word is only an entry in a list that a line ending in a colon introduces."""
    if lines[index].is_dressed or heading.name in _FREE_STANDING or index == 0:
        return False
    above = lines[index - 1]
    return in_list or (above.text.endswith(":") and _heading(above) is None)


def _section(source: str, part: _Part) -> Section:
    span = covering(part.lines) or Span(part.at, part.at)
    if part.text_start is not None:
        span = Span(part.text_start, max(part.at, span.end))
    if part.heading is None:
        return Section(SectionName.INDLEDNING.value, "", span.quote(source), span)
    return Section(part.heading.name, part.heading.printed, span.quote(source), span)


def _decision(section: Section, heading: Heading, meeting: Meeting, sections: Sequence[Section]) -> Decision:
    """The heading's own body and date; where it tells neither, the meeting's."""
    decided_on, body = heading.decided_on, heading.body
    if body is None:
        body, decided_on = meeting.committee or None, decided_on or meeting.held_on
    elif folded(body) == folded(meeting.committee):
        body, decided_on = meeting.committee, decided_on or meeting.held_on
    return Decision(decided_on, body, outcome_among(sections, section.text), section.text, section.span)


def _take_repeated_title(parts: Sequence[_Part], title: str) -> None:
    """Takes the title out of the end of each section but one that holds nothing else."""
    for part in parts:
        if len(part.lines) > 1 and folded(part.lines[-1].text) == folded(title):
            part.lines.pop()


def _entries(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that name one attachment together: in a list with blank lines in it, a line that goes on in small letters
    from the line just above, unless that one ended a file's name."""
    is_spaced = any(line.after_blank for line in lines[1:])
    entries: list[list[Line]] = []
    for line in lines:
        if _NOT_ATTACHED.fullmatch(line.text) or line.text.casefold() in _NO_ATTACHMENT:
            continue
        goes_on = is_spaced and not line.after_blank and line.text[:1].islower()
        if goes_on and entries and not _FILE_TYPE.search(entries[-1][-1].text):
            entries[-1].append(line)
        else:
            entries.append([line])
    return entries


def _attachment(source: str, entry: Sequence[Line]) -> Passage:
    span = Span(entry[0].words.start, entry[-1].words.end)
    bullet = _BULLET.match(span.quote(source))
    return passage(source, Span(span.start + bullet.end(), span.end) if bullet else span)
