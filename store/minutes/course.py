"""The course of a matter through the bodies ("Sagens forløb"): an entry for each meeting that had it before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from store.domain import Section, SectionName, Span

_HEADING = re.compile(  # 15-08-2023 Skole-, Børne- og Ungeudvalget; behind who was away it stands in their line
    r"""
      ^[ \t]*\d{1,2}[-./]\d{1,2}[-./]\d{4}[ \t].*$
    | (?<=\w)[ ]+\d{1,2}[-./]\d{1,2}[-./]\d{4}[ ]+[A-ZÆØÅ][^.:\n]{0,80}(?:udvalget|rådet|bestyrelsen|nævnet)[ \t]*$
    """,
    re.MULTILINE | re.VERBOSE,
)
_DAY = re.compile(r"^\s*[\d./-]+\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """`span` is within the course, without blanks around, and has the heading ("02-05-2024 Økonomiudvalget"); `body` stands in
    that, `said` below it."""

    span: Span
    heading: str
    body: str
    said: str


def section_among(sections: Iterable[Section], name: SectionName) -> str:
    """The text of the first of that name; empty where there is none."""
    return next((section.text for section in sections if section.name == name), "")


def heads_an_entry(sentence: str) -> bool:
    return _HEADING.match(sentence) is not None


def entries_of(course: str) -> tuple[Entry, ...]:
    """In their order, which is that of time."""
    headings = list(_HEADING.finditer(course))
    ends = [*(heading.start() for heading in headings[1:]), len(course)]
    return tuple(_entry(course, heading, end) for heading, end in zip(headings, ends, strict=False))


def _entry(course: str, heading: re.Match[str], end: int) -> Entry:
    text = course[heading.start() : end]
    span = Span(heading.start() + len(text) - len(text.lstrip()), heading.start() + len(text.rstrip()))
    return Entry(span, heading[0].strip(), _DAY.sub("", heading[0]).strip(), course[heading.end() : end])
