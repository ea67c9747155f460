"""Answers on who represents an organisation at meetings, and which unions do, from the lists of who attended."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot import words
from bot.hits import said_in_head
from bot.meetings import fitting_meetings
from bot.says import Answer
from store.archive import Archive
from store.danish.tokens import lower_nfc
from store.domain import Hit, MeetingRef, Span
from store.minutes.organisations import Representing, is_union, represented_in
from store.search.question import TEXT_MAX, Question

_ASKS_WHO = re.compile(  # hvem repræsenterer HK, hvem er medlem for DSR, hvem sidder i HovedMED for BUPL
    r"""
    \bhvem\b (?: \s(?:repræsenterer|repræsenterede|kommer\sfra|er\sfra) | [^?.]{0,60}?\s(?:for|fra) )
    \s (?P<organisation> [\w-]+ (?:\s(?!i\b|på\b|til\b)[\w-]+)? )
    (?= \W*\Z | \s(?:i|på|til)\b )
    """,
    re.VERBOSE,
)
_SITS = re.compile(  # not: hvem er ansvarlig for
    r"\bhvem\s(?:repræsenter|sidder|sad|deltog|deltager|kommer|(?:er|var)\s(?:der\s)?(?:fra|med|medlem|valgt|\w*repræsentant)\b)"
)
_ASKS_UNIONS = re.compile(
    r"\bhvilke\s(?:fagforeninger|fagforbund|faglige\sorganisationer|forbund)\s(?:er|var|sidder|deltog|deltager)\b"
)
_HEADS_READ = 12  # the latest


def answer_on_organisations(archive: Archive, asked: Question) -> Answer | None:
    """By the latest list that names it; None where that is not asked, or no list does."""
    lowered = lower_nfc(asked.text[:TEXT_MAX])
    who = _ASKS_WHO.search(lowered) if _SITS.search(lowered) else None
    if asked.unknown_committee is not None or not (who or _ASKS_UNIONS.search(lowered)):
        return None
    name = who["organisation"] if who is not None else None

    def is_meant(one: Representing) -> bool:
        return is_union(one.organisation) if name is None else one.organisation.casefold() == name

    for meeting in reversed(fitting_meetings(archive, asked)[-_HEADS_READ:]):
        told = _told(archive, meeting, is_meant)
        if told is None:
            continue
        hit, found = told
        if name is None:
            remark = words.unions_listed(list(dict.fromkeys(one.organisation for one in found)), meeting)
        else:
            written = next((one for one in archive.people() if found[0].name.endswith(one)), found[0].name)
            remark = words.represents(written, found[0].organisation, meeting)
        return Answer.of_several(asked.text, [hit], archive.coverage(), remark)
    return None


def _told(
    archive: Archive, meeting: MeetingRef, is_meant: Callable[[Representing], bool]
) -> tuple[Hit, list[Representing]] | None:
    """The list, and who of it is meant; None where nobody is."""
    found: list[Representing] = []

    def line_in(head: str) -> Span | None:
        found.extend(filter(is_meant, represented_in(head)))
        return found[0].line if found else None

    hit = said_in_head(archive, meeting, line_in)
    return (hit, found) if hit is not None else None
