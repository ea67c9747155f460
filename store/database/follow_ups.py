"""Follow-ups in SQL, and what a person set on them, kept when their document is replaced."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime

from store.database.meetings import case_key_of, day
from store.domain import AgendaItem, Decision, FollowUp, FollowUpStatus, FoundFollowUp, Span, StoredItem

INSERT_FOLLOW_UP = """
INSERT INTO follow_up (follow_up_id, item_id, text, status, decided_on, responsible, due_text, due_on, due_is_estimated,
                       span_start, span_end, set_by, set_at, asked_at)
VALUES (:follow_up_id, :item_id, :text, :status, :decided_on, :responsible, :due_text, :due_on, :due_is_estimated,
        :span_start, :span_end, :set_by, :set_at, :asked_at)
"""
FOLLOW_UPS_OF_ITEM = "SELECT follow_up_id, status, span_start, span_end FROM follow_up WHERE item_id = :item_id"
TELL_ANEW = """
UPDATE follow_up SET text = :text, decided_on = :decided_on, responsible = :responsible, due_text = :due_text, due_on = :due_on,
                     due_is_estimated = :due_is_estimated
WHERE follow_up_id = :follow_up_id
"""
DELETE_FOLLOW_UP = "DELETE FROM follow_up WHERE follow_up_id = :follow_up_id"
FOLLOW_UP_RULES = "SELECT version FROM follow_up_rules"
SET_FOLLOW_UP_RULES = "UPDATE follow_up_rules SET version = :version"
SET_ASKED = """
UPDATE follow_up SET asked_at = :asked_at
WHERE follow_up_id = :follow_up_id AND coalesce(asked_at, set_at, '') <= :asked_at
"""
SET_STATUS = """
UPDATE follow_up SET status = :status, set_by = :set_by, set_at = :set_at
WHERE follow_up_id = :follow_up_id AND status <> :status
"""
KEPT_OF_MEETING = """
SELECT coalesce(i.case_key, ''), i.title, f.text, f.follow_up_id, f.status, f.set_by, f.set_at, f.asked_at
FROM agenda_item i JOIN follow_up f USING (item_id)
WHERE i.meeting_id = :meeting_id ORDER BY i.number, f.span_start
"""
_COLUMNS = """
SELECT f.follow_up_id, f.item_id, f.text, f.status, m.committee, m.held_on, f.decided_on, i.number, i.title,
       i.case_number, f.responsible, f.due_text, f.due_on, f.due_is_estimated, m.source, f.span_start, f.span_end,
       coalesce(i.url, m.url), f.set_by, f.set_at
FROM follow_up f JOIN agenda_item i USING (item_id) JOIN meeting m USING (meeting_id)
"""
ALL_FOLLOW_UPS = _COLUMNS + "ORDER BY m.held_on, m.meeting_id, i.number, f.span_start"
OPEN_FOLLOW_UPS = _COLUMNS + "WHERE f.status = 'open' ORDER BY m.held_on, m.meeting_id, i.number, f.span_start"
ONE_FOLLOW_UP = _COLUMNS + "WHERE f.follow_up_id = :follow_up_id"


@dataclass(frozen=True, slots=True)
class Kept:
    """What stays of a follow-up whose document is replaced: its number, what a person set on it, when, and the latest that was
    asked for, be it what it had already."""

    follow_up_id: int | None
    status: str
    set_by: str | None
    set_at: str | None
    asked_at: str | None


_NEW = Kept(None, FollowUpStatus.OPEN.value, None, None, None)
TaskKey = tuple[str, str, str]


def insert_follow_ups(
    connection: sqlite3.Connection,
    item_id: int,
    item: AgendaItem,
    *,
    held_on: date,
    kept: dict[TaskKey, deque[Kept]],
) -> None:
    """What is ordered outside a decision (in an Opfølgning section) was so on the meeting's day. `kept` is what stays of the
    replaced document's follow-ups, by `task_key`; each goes to one."""
    for found in item.follow_ups:
        alike = kept.get(task_key(case_key_of(item), item.title.text, found.passage.text))
        _insert(connection, _row(item_id, found, item.decisions, held_on), alike.popleft() if alike else _NEW)


def _insert(connection: sqlite3.Connection, row: dict[str, str | int | bool | None], kept: Kept) -> None:
    connection.execute(INSERT_FOLLOW_UP, row | asdict(kept))


def replace_open_follow_ups(connection: sqlite3.Connection, item: StoredItem, found: Iterable[FoundFollowUp]) -> None:
    """An item's open ones by those that are found now. What people closed stays as it is, and is not found once more; one that
    stands where it stood keeps its number."""
    stored = connection.execute(FOLLOW_UPS_OF_ITEM, {"item_id": item.item_id}).fetchall()
    closed = [Span(start, end) for _, status, start, end in stored if status != FollowUpStatus.OPEN.value]
    opened = {Span(start, end): number for number, status, start, end in stored if status == FollowUpStatus.OPEN.value}
    for one in found:
        span = one.passage.span
        if any(map(span.overlaps, closed)):
            continue
        row = _row(item.item_id, one, item.decisions, item.held_on)
        number = opened.pop(span, None)
        if number is not None:
            connection.execute(TELL_ANEW, row | {"follow_up_id": number})
        else:
            _insert(connection, row, _NEW)
    for number in opened.values():
        connection.execute(DELETE_FOLLOW_UP, {"follow_up_id": number})


def read_follow_up_rules(connection: sqlite3.Connection) -> int:
    """The version of the rules by which the stored ones were found."""
    return int(connection.execute(FOLLOW_UP_RULES).fetchone()[0])


def set_follow_up_rules(connection: sqlite3.Connection, version: int) -> None:
    connection.execute(SET_FOLLOW_UP_RULES, {"version": version})


def _row(
    item_id: int, found: FoundFollowUp, decisions: Iterable[Decision], held_on: date
) -> dict[str, str | int | bool | None]:
    holding = (decision for decision in decisions if found.passage.span.within(decision.span))
    decided_on = next((decision.decided_on for decision in holding), held_on)
    return {
        "item_id": item_id,
        "text": found.passage.text,
        "decided_on": decided_on.isoformat() if decided_on else None,
        "responsible": found.responsible.text if found.responsible else None,
        "due_text": found.due.text.text if found.due else None,
        "due_on": found.due.on.isoformat() if found.due and found.due.on else None,
        "due_is_estimated": bool(found.due and found.due.is_estimated),
        "span_start": found.passage.span.start,
        "span_end": found.passage.span.end,
    }


def task_key(case_key: str | None, title: str, text: str) -> TaskKey:
    """What a follow-up is known by across two versions of its document: case, item title and its words, whatever their blanks and
    capitals."""
    title, text = (" ".join(each.split()).casefold() for each in (title, text))
    return (case_key or "", title, text)


def read_kept(connection: sqlite3.Connection, meeting_id: int) -> dict[TaskKey, deque[Kept]]:
    """Several of the same words stand in the order of the document."""
    kept: dict[TaskKey, deque[Kept]] = {}
    for case, title, text, *what in connection.execute(KEPT_OF_MEETING, {"meeting_id": meeting_id}):
        kept.setdefault(task_key(case, title, text), deque()).append(Kept(*what))
    return kept


def set_status(
    connection: sqlite3.Connection, follow_up_id: int, status: FollowUpStatus, *, by: str, at: datetime
) -> None:
    """One that has the status already keeps who set it, and when; what was asked for before the latest that was is not done."""
    asked_at = at.isoformat()
    is_latest = connection.execute(SET_ASKED, {"follow_up_id": follow_up_id, "asked_at": asked_at}).rowcount
    if is_latest:
        row = {"follow_up_id": follow_up_id, "status": status.value, "set_by": by, "set_at": asked_at}
        connection.execute(SET_STATUS, row)


def read_follow_up(connection: sqlite3.Connection, follow_up_id: int) -> FollowUp | None:
    row = connection.execute(ONE_FOLLOW_UP, {"follow_up_id": follow_up_id}).fetchone()
    return _follow_up(row) if row is not None else None


def read_follow_ups(connection: sqlite3.Connection, *, include_closed: bool) -> tuple[FollowUp, ...]:
    """By meeting's day, then in the order of the document."""
    return tuple(_follow_up(row) for row in connection.execute(ALL_FOLLOW_UPS if include_closed else OPEN_FOLLOW_UPS))


def _follow_up(row: tuple[int, int, str, str, str, str, str | None, int, str, str | None, str | None, str | None,
                          str | None, int, str, int, int, str | None, str | None, str | None]) -> FollowUp:  # fmt: skip
    (follow_up_id, item_id, text, status, committee, held_on, decided_on, item, title, case_number, responsible,
     due_text, due_on, due_is_estimated, source, start, end, url, set_by, set_at) = row  # fmt: skip
    held = date.fromisoformat(held_on)
    return FollowUp(
        follow_up_id, item_id, text, FollowUpStatus(status), committee, held, day(decided_on), item, title, case_number,
        responsible, due_text, day(due_on), bool(due_is_estimated), source, Span(start, end), url,
        set_by, datetime.fromisoformat(set_at) if set_at else None,
    )  # fmt: skip
