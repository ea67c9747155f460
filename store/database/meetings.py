"""Meetings and their agenda items in SQL: written whole, read back as values."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from store.domain import (
    AgendaItem,
    Attendee,
    Coverage,
    Decision,
    MeetingRef,
    Minutes,
    Outcome,
    Passage,
    Section,
    Span,
    StoredItem,
    StoredMeeting,
)
from store.minutes.case_numbers import normalise_case_number
from store.minutes.signs import signs_of

FIND_BY_HASH = "SELECT meeting_id FROM meeting WHERE content_hash = :content_hash"
FIND_SAME_MEETING = """
SELECT meeting_id FROM meeting
WHERE held_on = :held_on AND committee = :committee AND starts_at IS :starts_at
"""
FIND_BY_SOURCE = "SELECT meeting_id FROM meeting WHERE source = :source"
TITLES = "SELECT number, title FROM agenda_item WHERE meeting_id = :meeting_id"
INSERT_MEETING = """
INSERT INTO meeting (source, content_hash, committee, held_on, starts_at, place, kind, head_start, head_end,
                     source_text, url)
VALUES (:source, :content_hash, :committee, :held_on, :starts_at, :place, :kind, :head_start, :head_end,
        :source_text, :url)
RETURNING meeting_id
"""
SET_MEETING_URL = "UPDATE meeting SET url = :url WHERE meeting_id = :meeting_id AND url IS NOT :url"
SET_ITEM_URL = """
UPDATE agenda_item SET url = :url WHERE meeting_id = :meeting_id AND span_start = :span_start AND url IS NOT :url
"""
DELETE_MEETING = "DELETE FROM meeting WHERE meeting_id = :meeting_id"
INSERT_ATTENDEE = """
INSERT INTO attendee (meeting_id, position, name, absent, span_start, span_end)
VALUES (:meeting_id, :position, :name, :absent, :span_start, :span_end)
"""
INSERT_ITEM = """
INSERT INTO agenda_item (meeting_id, number, title, case_number, case_key, closed, span_start, span_end, url)
VALUES (:meeting_id, :number, :title, :case_number, :case_key, :closed, :span_start, :span_end, :url)
RETURNING item_id
"""
INSERT_SECTION = """
INSERT INTO section (item_id, position, name, heading, span_start, span_end)
VALUES (:item_id, :position, :name, :heading, :span_start, :span_end)
"""
INSERT_DECISION = """
INSERT INTO decision (item_id, position, decided_on, body, outcome, span_start, span_end)
VALUES (:item_id, :position, :decided_on, :body, :outcome, :span_start, :span_end)
"""
INSERT_SIGN = "INSERT INTO decision_sign (sign, item_id, position) VALUES (:sign, :item_id, :position)"
DELETE_SIGNS = "DELETE FROM decision_sign WHERE item_id = :item_id"
INSERT_ATTACHMENT = """
INSERT INTO attachment (item_id, position, name, span_start, span_end)
VALUES (:item_id, :position, :name, :span_start, :span_end)
"""
# Of the meeting's text only the item's own: a long one would cost more to hand over than all else of the item.
ITEM = """
SELECT i.meeting_id, m.committee, m.held_on, i.number, i.title, i.case_number, i.closed, m.source, coalesce(i.url, m.url),
       i.span_start, i.span_end, substr(m.source_text, i.span_start + 1, i.span_end - i.span_start)
FROM agenda_item i JOIN meeting m USING (meeting_id) WHERE i.item_id = :item_id
"""
ITEM_IDS_OF_MEETING = "SELECT item_id FROM agenda_item WHERE meeting_id = :meeting_id ORDER BY number, item_id"
COUNT_ITEMS = "SELECT count(*), total(closed) FROM agenda_item WHERE meeting_id = :meeting_id"
ITEM_IDS_OF_CASE = """
SELECT i.item_id FROM agenda_item i JOIN meeting m USING (meeting_id)
WHERE i.case_key = :case_key ORDER BY m.held_on, m.starts_at, i.number
"""
MEETING = """
SELECT meeting_id, source, committee, held_on, head_start, head_end, source_text, url
FROM meeting WHERE meeting_id = :meeting_id
"""
SECTIONS = "SELECT name, heading, span_start, span_end FROM section WHERE item_id = :item_id ORDER BY position"
DECISIONS = """
SELECT decided_on, body, outcome, span_start, span_end FROM decision WHERE item_id = :item_id ORDER BY position
"""
_OF_DECISION = "SELECT d.item_id, d.position, i.number, i.closed, d.decided_on, d.body FROM "
_DECISIONS = _OF_DECISION + "decision d JOIN agenda_item i USING (item_id) "
DECISIONS_OF_MEETING = _DECISIONS + "WHERE i.meeting_id = :meeting_id"
DECISIONS_OF_ITEM = _DECISIONS + "WHERE d.item_id = :item_id"
DECISIONS_TO = _DECISIONS + "WHERE d.outcome = :outcome"
DECISIONS_WITH = (
    _OF_DECISION + "decision_sign s JOIN decision d USING (item_id, position) "
    "JOIN agenda_item i USING (item_id) WHERE s.sign = :sign"
)
DECIDED_ITEM_IDS = "SELECT DISTINCT item_id FROM decision ORDER BY item_id"
SET_OUTCOME = "UPDATE decision SET outcome = :outcome WHERE item_id = :item_id AND position = :position"
OUTCOME_RULES = "SELECT version FROM outcome_rules"
SET_OUTCOME_RULES = "UPDATE outcome_rules SET version = :version"
DECIDED_ON = (
    "SELECT DISTINCT item_id FROM decision WHERE decided_on BETWEEN :first AND :last ORDER BY decided_on, item_id"
)
DECISION_DAYS = "SELECT decided_on FROM decision WHERE item_id = :item_id AND decided_on IS NOT NULL ORDER BY position"
ATTACHMENTS = "SELECT name FROM attachment WHERE item_id = :item_id ORDER BY position"
ATTENDEES = """
SELECT name, absent, span_start, span_end FROM attendee WHERE meeting_id = :meeting_id ORDER BY position
"""
# Only who asks of a person waits for these two; an index would cost every ingest.
ATTENDEE_NAMES = "SELECT DISTINCT name FROM attendee"
ATTENDANCE = "SELECT meeting_id, absent FROM attendee WHERE name = :name"
# Full scans on purpose (of CASE_NUMBERS and CASE_KEYS_WITH the index): each reads all of a small column.
COVERAGE = """
SELECT (SELECT count(*) FROM meeting), (SELECT count(*) FROM agenda_item),
       (SELECT total(closed) FROM agenda_item), (SELECT min(held_on) FROM meeting), (SELECT max(held_on) FROM meeting)
"""
CASE_NUMBERS = "SELECT case_key, min(case_number) FROM agenda_item WHERE case_key IS NOT NULL GROUP BY case_key"
CASE_KEYS_WITH = """
SELECT DISTINCT case_key FROM agenda_item
WHERE case_key IS NOT NULL
  AND (substr(case_key, -length(:digits)) = :digits OR substr(case_key, -1 - length(:digits), length(:digits)) = :digits)
"""
MEETINGS = "SELECT meeting_id, committee, held_on FROM meeting ORDER BY held_on, meeting_id"
# The items of a meeting are inserted in one transaction, so that their ids follow each other.
MEETING_ITEMS = "SELECT meeting_id, min(item_id), max(item_id), count(*) FROM agenda_item GROUP BY meeting_id"
ITEM_IDS = "SELECT item_id FROM agenda_item ORDER BY item_id"
VERSION = "SELECT version FROM archive_version"
RAISE_VERSION = "UPDATE archive_version SET version = version + 1"


def insert_meeting(connection: sqlite3.Connection, minutes: Minutes, *, source: str, content_hash: str) -> int:
    (meeting_id,) = connection.execute(
        INSERT_MEETING,
        {
            "source": source,
            "content_hash": content_hash,
            "committee": minutes.committee.text,
            "held_on": minutes.held_on.isoformat(),
            "starts_at": starts_at_text(minutes),
            "place": minutes.place.text if minutes.place else None,
            "kind": minutes.kind,
            "head_start": minutes.head.start,
            "head_end": minutes.head.end,
            "source_text": minutes.source_text,
            "url": minutes.url,
        },
    ).fetchone()
    connection.executemany(
        INSERT_ATTENDEE,
        [
            {"meeting_id": meeting_id, "position": position, "name": attendee.name.text, "absent": attendee.absent}
            | _span(attendee.name.span)
            for position, attendee in enumerate(minutes.attendees)
        ],
    )
    return int(meeting_id)


def set_pages(connection: sqlite3.Connection, meeting_id: int, minutes: Minutes) -> None:
    """Where a stored meeting and its items are published, as `minutes`, its own text, tells."""
    connection.execute(SET_MEETING_URL, {"meeting_id": meeting_id, "url": minutes.url})
    for item in minutes.items:
        row = {"meeting_id": meeting_id, "span_start": item.span.start, "url": item.url}
        connection.execute(SET_ITEM_URL, row)


def starts_at_text(minutes: Minutes) -> str | None:
    return minutes.starts_at.strftime("%H:%M") if minutes.starts_at else None


def case_key_of(item: AgendaItem) -> str | None:
    """What the item's case number is compared by."""
    return normalise_case_number(item.case_number.text) if item.case_number else None


def insert_item(connection: sqlite3.Connection, meeting_id: int, item: AgendaItem) -> int:
    (item_id,) = connection.execute(
        INSERT_ITEM,
        {
            "meeting_id": meeting_id,
            "number": item.number,
            "title": item.title.text,
            "case_number": item.case_number.text if item.case_number else None,
            "case_key": case_key_of(item),
            "closed": item.closed,
            "url": item.url,
        }
        | _span(item.span),
    ).fetchone()
    _insert_parts(connection, item_id, item)
    return int(item_id)


def _insert_parts(connection: sqlite3.Connection, item_id: int, item: AgendaItem) -> None:
    connection.executemany(
        INSERT_SECTION,
        [
            {"item_id": item_id, "position": position, "name": section.name, "heading": section.heading}
            | _span(section.span)
            for position, section in enumerate(item.sections)
        ],
    )
    connection.executemany(
        INSERT_DECISION,
        [
            {
                "item_id": item_id,
                "position": position,
                "decided_on": decision.decided_on.isoformat() if decision.decided_on else None,
                "body": decision.body,
                "outcome": decision.outcome.value,
            }
            | _span(decision.span)
            for position, decision in enumerate(item.decisions)
        ],
    )
    _insert_signs(connection, item_id, item)
    connection.executemany(
        INSERT_ATTACHMENT,
        [
            {"item_id": item_id, "position": position, "name": attachment.text} | _span(attachment.span)
            for position, attachment in enumerate(item.attachments)
        ],
    )


def _insert_signs(connection: sqlite3.Connection, item_id: int, item: AgendaItem | StoredItem) -> None:
    rows = [
        {"sign": sign, "item_id": item_id, "position": position}
        for position, decision in enumerate(item.decisions)
        for sign in sorted(signs_of(item.sections, decision))
    ]
    connection.executemany(INSERT_SIGN, rows)


def _span(span: Span) -> dict[str, object]:
    return {"span_start": span.start, "span_end": span.end}


def find_meeting(connection: sqlite3.Connection, statement: str, parameters: dict[str, object]) -> tuple[int, ...]:
    """The meetings that one of the FIND_ statements above finds."""
    return tuple(row[0] for row in connection.execute(statement, parameters))


def titles(connection: sqlite3.Connection, meeting_id: int) -> frozenset[tuple[int, str]]:
    return frozenset(connection.execute(TITLES, {"meeting_id": meeting_id}).fetchall())


def delete_meeting(connection: sqlite3.Connection, meeting_id: int) -> None:
    connection.execute(DELETE_MEETING, {"meeting_id": meeting_id})


def item_ids_of_meeting(connection: sqlite3.Connection, meeting_id: int) -> tuple[int, ...]:
    return tuple(row[0] for row in connection.execute(ITEM_IDS_OF_MEETING, {"meeting_id": meeting_id}))


def count_items(connection: sqlite3.Connection, meeting_id: int) -> tuple[int, int]:
    """How many items a meeting has, and how many of them are closed."""
    items, closed = connection.execute(COUNT_ITEMS, {"meeting_id": meeting_id}).fetchone()
    return items, int(closed)


def item_ids_of_case(connection: sqlite3.Connection, case_key: str) -> tuple[int, ...]:
    """In order of time."""
    return tuple(row[0] for row in connection.execute(ITEM_IDS_OF_CASE, {"case_key": case_key}))


def read_meeting(connection: sqlite3.Connection, meeting_id: int) -> StoredMeeting | None:
    row = connection.execute(MEETING, {"meeting_id": meeting_id}).fetchone()
    if row is None:
        return None
    identifier, source, committee, held_on, head_start, head_end, source_text, url = row
    head = Span(head_start, head_end)
    return StoredMeeting(identifier, source, committee, date.fromisoformat(held_on), head, source_text, url)


def read_item(connection: sqlite3.Connection, item_id: int) -> StoredItem | None:
    row = connection.execute(ITEM, {"item_id": item_id}).fetchone()
    if row is None:
        return None
    meeting_id, committee, held_on, number, title, case_number, closed, source, url, start, end, text = row
    if len(text) < end - start:  # substr sees no further than a NUL, which the JSON of a publication can hold
        meeting = read_meeting(connection, meeting_id)
        text = meeting.source_text[start:end] if meeting else text
    return StoredItem(
        item_id,
        committee,
        date.fromisoformat(held_on),
        number,
        title,
        case_number,
        bool(closed),
        _sections(connection, item_id, text, start),
        _decisions(connection, item_id, text, start),
        tuple(name for (name,) in connection.execute(ATTACHMENTS, {"item_id": item_id})),
        source,
        url,
        Span(start, end),
        text,
    )


def read_items(connection: sqlite3.Connection, item_ids: Iterable[int]) -> tuple[StoredItem, ...]:
    """Those that are there, in this order."""
    return tuple(item for item_id in item_ids if (item := read_item(connection, item_id)) is not None)


def _sections(connection: sqlite3.Connection, item_id: int, text: str, begin: int) -> tuple[Section, ...]:
    """`text` is the item's, which begins at `begin` in the document; its sections and decisions lie within it."""
    rows = connection.execute(SECTIONS, {"item_id": item_id})
    return tuple(
        Section(name, heading, text[start - begin : end - begin], Span(start, end))
        for name, heading, start, end in rows
    )


def _decisions(connection: sqlite3.Connection, item_id: int, text: str, begin: int) -> tuple[Decision, ...]:
    rows = connection.execute(DECISIONS, {"item_id": item_id})
    return tuple(
        Decision(day(decided_on), body, Outcome(outcome), text[start - begin : end - begin], Span(start, end))
        for decided_on, body, outcome, start, end in rows
    )


def read_outcome_rules(connection: sqlite3.Connection) -> int:
    """The version of the rules by which what decisions came to was told."""
    return int(connection.execute(OUTCOME_RULES).fetchone()[0])


def set_outcome_rules(connection: sqlite3.Connection, version: int) -> None:
    connection.execute(SET_OUTCOME_RULES, {"version": version})


def read_decided_item_ids(connection: sqlite3.Connection) -> list[int]:
    """Of the items with decisions, ascending."""
    return [item_id for (item_id,) in connection.execute(DECIDED_ITEM_IDS).fetchall()]


def set_outcomes(connection: sqlite3.Connection, item: StoredItem, outcomes: Sequence[Outcome]) -> None:
    """Of the item's decisions, in their order, and what else these tell."""
    for position, (decision, outcome) in enumerate(zip(item.decisions, outcomes, strict=True)):
        if outcome is not decision.outcome:
            row = {"item_id": item.item_id, "position": position, "outcome": outcome.value}
            connection.execute(SET_OUTCOME, row)
    told = tuple(replace(one, outcome=outcome) for one, outcome in zip(item.decisions, outcomes, strict=True))
    connection.execute(DELETE_SIGNS, {"item_id": item.item_id})
    _insert_signs(connection, item.item_id, replace(item, decisions=told))


def decision_days(connection: sqlite3.Connection, item_id: int) -> tuple[date, ...]:
    rows = connection.execute(DECISION_DAYS, {"item_id": item_id})
    return tuple(date.fromisoformat(decided_on) for (decided_on,) in rows)


DecisionRow = tuple[int, int, int, int, str | None, str | None]
"""Of an item (its id), by position: the item's number, whether it is closed, the decision's own day and body."""


def read_decisions(connection: sqlite3.Connection, statement: str, key: str, value: object) -> list[DecisionRow]:
    """What one of the DECISIONS_ statements above finds, by the parameter that it takes."""
    return connection.execute(statement, {key: value}).fetchall()


def items_decided_on(connection: sqlite3.Connection, first: date, last: date) -> tuple[int, ...]:
    rows = connection.execute(DECIDED_ON, {"first": first.isoformat(), "last": last.isoformat()})
    return tuple(item_id for (item_id,) in rows)


def read_attendees(connection: sqlite3.Connection, meeting_id: int) -> tuple[Attendee, ...]:
    rows = connection.execute(ATTENDEES, {"meeting_id": meeting_id})
    return tuple(Attendee(Passage(name, Span(start, end)), bool(absent)) for name, absent, start, end in rows)


def read_attendee_names(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Everybody of all the lists, as written."""
    return tuple(sorted(name for (name,) in connection.execute(ATTENDEE_NAMES)))


def read_attendance(connection: sqlite3.Connection, name: str) -> dict[int, bool]:
    """By meeting whether the one whose name is so written was absent."""
    return {meeting_id: bool(absent) for meeting_id, absent in connection.execute(ATTENDANCE, {"name": name})}


def read_coverage(connection: sqlite3.Connection) -> Coverage:
    meetings, items, closed, first, last = connection.execute(COVERAGE).fetchone()
    return Coverage(meetings, items, int(closed), day(first), day(last))


def read_case_numbers(connection: sqlite3.Connection) -> dict[str, str]:
    """Case key → the number as printed."""
    return dict(connection.execute(CASE_NUMBERS).fetchall())


def case_keys_with(connection: sqlite3.Connection, digits: str) -> list[str]:
    """The case keys that end with these digits, or with a letter behind them; in SQLite, for of half a million a dict takes
    seconds."""
    return [key for (key,) in connection.execute(CASE_KEYS_WITH, {"digits": digits})]


def read_meetings(connection: sqlite3.Connection) -> tuple[MeetingRef, ...]:
    """All meetings, earliest first."""
    rows: Iterable[tuple[int, str, str]] = connection.execute(MEETINGS)
    return tuple(
        MeetingRef(meeting_id, committee, date.fromisoformat(held_on)) for meeting_id, committee, held_on in rows
    )


def read_item_ids(connection: sqlite3.Connection) -> list[int]:
    """Of all items, ascending."""
    return [item_id for (item_id,) in connection.execute(ITEM_IDS)]


def read_version(connection: sqlite3.Connection) -> int:
    """How often documents were added, replaced or removed in this store."""
    return int(connection.execute(VERSION).fetchone()[0])


def raise_version(connection: sqlite3.Connection) -> None:
    connection.execute(RAISE_VERSION)


def read_meeting_items(connection: sqlite3.Connection) -> list[tuple[int, int, int, int]]:
    """(meeting_id, first item_id, last item_id, how many) of each meeting that has items."""
    return connection.execute(MEETING_ITEMS).fetchall()


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
