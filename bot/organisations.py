"""Answers on who represents an organisation at meetings, which unions do, and of which party somebody is, from the lists of who
attended."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bot import words_on_people
from bot.heads import said_in_head
from bot.meetings_meant import fitting_meetings
from bot.says import Answer
from store.archive import Archive
from store.danish.tokens import lower_nfc
from store.domain import Hit, MeetingRef, Span
from store.minutes.organisations import Representing, is_union, represented_in, written_beside
from store.minutes.parties import OF_SIGN
from store.search.people import find_person
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
ASKS_PARTY = (
    r"\bhvilke[tn]\s(?:parti|fagforening|organisation|fagforbund)\s(?:er|kommer|sidder|repræsenterer|tilhører|hører)\b"
)
"""Of somebody, in lower case: "hvilket parti er Ane Holm fra", "hvilken fagforening repræsenterer hun"."""
_ASKS_PARTY = re.compile(ASKS_PARTY)
_HEADS_READ = 12  # the latest


def answer_on_organisations(archive: Archive, asked: Question) -> Answer | None:
    """By the latest list that names it; None where that is not asked, or no list does."""
    lowered = lower_nfc(asked.text[:TEXT_MAX])
    if _ASKS_PARTY.search(lowered):
        return _answer_on_party(archive, asked)
    who = _ASKS_WHO.search(lowered) if _SITS.search(lowered) else None
    if asked.unknown_committee is not None or not (who or _ASKS_UNIONS.search(lowered)):
        return None
    name = who["organisation"] if who is not None else None

    def is_meant(one: Representing) -> bool:
        return is_union(one.organisation) if name is None else one.organisation.casefold() == name

    for meeting in reversed(fitting_meetings(archive, asked)[-_HEADS_READ:]):
        told = _told(archive, meeting, represented_in, is_meant)
        if told is None:
            continue
        hit, found = told
        if name is None:
            remark = words_on_people.unions_listed(list(dict.fromkeys(one.organisation for one in found)), meeting)
        else:
            written = next((one for one in archive.people() if found[0].name.endswith(one)), found[0].name)
            remark = words_on_people.represents(written, found[0].organisation, meeting)
        return Answer.of_several(asked.text, [hit], archive.coverage(), remark)
    return None


def _answer_on_party(archive: Archive, asked: Question) -> Answer | None:
    """What stands beside somebody's name in the latest list that has anything but an office there; None where nobody known is
    named, or no list has."""
    person = find_person(asked.text[:TEXT_MAX], archive.people())
    if person is None or len(person.names) != 1:
        return None
    spellings = (*archive.people()[person.names[0]], person.names[0])
    listed = archive.attendance_of(spellings)

    def is_meant(one: Representing) -> bool:
        is_of_any = is_union(one.organisation) or one.organisation.upper() in OF_SIGN
        return is_of_any and one.name.endswith(spellings)  # the word before the list may stand with its first name

    held = [meeting for meeting in fitting_meetings(archive, asked) if meeting.meeting_id in listed]
    for meeting in reversed(held[-_HEADS_READ:]):
        told = _told(archive, meeting, written_beside, is_meant)
        if told is not None:
            hit, found = told
            remark = words_on_people.represents(person.names[0], found[0].organisation, meeting)
            return Answer.of_several(asked.text, [hit], archive.coverage(), remark)
    return None


def _told(
    archive: Archive,
    meeting: MeetingRef,
    read: Callable[[str], Iterator[Representing]],
    is_meant: Callable[[Representing], bool],
) -> tuple[Hit, list[Representing]] | None:
    """The list, and who of it, as `read` of its head, is meant; None where nobody is."""
    found: list[Representing] = []

    def line_in(head: str) -> Span | None:
        found.extend(filter(is_meant, read(head)))
        return found[0].line if found else None

    hit = said_in_head(archive, meeting, line_in)
    return (hit, found) if hit is not None else None
