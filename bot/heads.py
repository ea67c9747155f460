"""Hits on a meeting itself: its head, and who its items say was away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile

from bot.hits import absence_hit
from store.archive import Archive
from store.domain import Decision, Hit, MeetingRef, Quote, Span, StoredItem
from store.minutes.attendance import Absence, absences_in
from store.minutes.contents import contents_of
from store.minutes.lines import covering, folded, lines_of, trimmed, whole_lines
from store.search.kinds import QuestionKind


def meeting_hit(archive: Archive, meeting: MeetingRef, kind: QuestionKind) -> Hit | None:
    """A meeting's head: the list of who attended, with who was away where only the decisions say it, or the lines that say
    where and at what hour it was held."""
    stored = archive.meeting(meeting.meeting_id)
    if stored is None:
        return None
    document, attendees = stored
    span = document.head
    if kind is QuestionKind.ATTENDANCE and attendees:
        span = Span(min(a.name.span.start for a in attendees), max(a.name.span.end for a in attendees))
        span = whole_lines(document.source_text, span)
    else:
        span = _above_contents(document.source_text, span)
    quote = Quote(span.quote(document.source_text), span, "Møde")
    title = f"{document.committee}, {document.held_on:%d-%m-%Y}"
    away = absence_hits(archive, meeting) if kind is QuestionKind.ATTENDANCE else ()
    return Hit(
        None, document.committee, document.held_on, None, title, None, False, quote,
        away[0].quote if away else None, None, None,
        document.source, 1.0, document.url,
    )  # fmt: skip


def said_in_head(archive: Archive, meeting: MeetingRef, find: Callable[[str], Span | None]) -> Hit | None:
    """A meeting's head, quoted by the stretch that `find` gives of it; None where it gives none."""
    stored = archive.meeting(meeting.meeting_id)
    head = stored[0].head.quote(stored[0].source_text) if stored is not None else ""
    said = find(head)
    hit = meeting_hit(archive, meeting, QuestionKind.PLACE) if said is not None else None
    if stored is None or said is None or hit is None:
        return None
    return replace(hit, quote=replace(hit.quote, text=said.quote(head), span=said.shifted(stored[0].head.start)))


def absence_hits(archive: Archive, meeting: MeetingRef) -> tuple[Hit, ...]:
    """Who was away and is not marked so in the list, where the decisions of the items say it: each line that names other
    people once, with the first item that has it; what most items say first."""
    stored = archive.meeting(meeting.meeting_id)
    if stored is None:
        return ()
    listed = {folded(attendee.name.text) for attendee in stored[1] if attendee.absent}
    first: dict[frozenset[str], tuple[StoredItem, Decision, Absence]] = {}
    counts: Counter[frozenset[str]] = Counter()
    for item in archive.items_of_meeting(meeting.meeting_id):
        for decision in item.decisions:
            for absence in absences_in(decision.text):
                if absence.people <= listed:
                    continue
                first.setdefault(absence.people, (item, decision, absence))
                counts[absence.people] += 1
    return tuple(absence_hit(*first[people]) for people, _ in counts.most_common())


def _above_contents(text: str, head: Span) -> Span:
    """The head down to its table of contents."""
    lines = lines_of(head.quote(text))
    contents = contents_of(lines).lines
    above = covering(tuple(takewhile(lambda line: line.number not in contents, lines)))
    return above.shifted(head.start) if above else trimmed(text, head)
