"""What was asked in a thread, so that the next question can lean on it, also after a restart."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime, timedelta

from store.domain import EarlierQuestion

# Long enough to ask on after a weekend and a day off; what is older is deleted when the next question comes, in any thread.
THREAD_MEMORY = timedelta(days=7)
EARLIER_MAX = 12
"""With the first one, which names the matter: each is understood anew for the next question, and soon none leans on more."""

REMEMBER = """
INSERT OR REPLACE INTO thread_question (thread, asked_at, question, asked_on, item_id)
VALUES (:thread, :asked_at, :question, :asked_on, :item_id)
"""
EARLIER = """
SELECT question, asked_on, item_id, more_asked FROM thread_question
WHERE thread = :thread AND (
    asked_at = (SELECT min(asked_at) FROM thread_question WHERE thread = :thread AND asked_at >= :since)
    OR asked_at IN (
        SELECT asked_at FROM thread_question WHERE thread = :thread AND asked_at >= :since
        ORDER BY asked_at DESC LIMIT :newest
    )
)
ORDER BY asked_at
"""
SET_ITEM = """
UPDATE thread_question SET item_id = :item_id
WHERE thread = :thread AND asked_at = (SELECT max(asked_at) FROM thread_question WHERE thread = :thread)
"""
COUNT_MORE = """
UPDATE thread_question SET more_asked = more_asked + 1
WHERE thread = :thread AND asked_at = (SELECT max(asked_at) FROM thread_question WHERE thread = :thread)
"""
FORGET_THREAD = "DELETE FROM thread_question WHERE thread = :thread"
FORGET_OLD = "DELETE FROM thread_question WHERE asked_at < :before"


def remember_question(
    connection: sqlite3.Connection, thread: str, asked: EarlierQuestion, *, leans: bool, at: datetime
) -> None:
    """One that does not lean takes the place of all before it. `at` is aware UTC."""
    connection.execute(FORGET_OLD, {"before": _instant(at - THREAD_MEMORY)})
    if not leans:
        connection.execute(FORGET_THREAD, {"thread": thread})
    parameters = {
        "thread": thread,
        "asked_at": _instant(at),
        "question": asked.text,
        "asked_on": asked.asked_on.isoformat(),
        "item_id": asked.item_id,
    }
    connection.execute(REMEMBER, parameters)


def set_item(connection: sqlite3.Connection, thread: str, item_id: int) -> None:
    """Of the last question that was asked there."""
    connection.execute(SET_ITEM, {"thread": thread, "item_id": item_id})


def count_more(connection: sqlite3.Connection, thread: str) -> None:
    """Of the last question that was asked there."""
    connection.execute(COUNT_MORE, {"thread": thread})


def earlier_questions(connection: sqlite3.Connection, thread: str, *, at: datetime) -> tuple[EarlierQuestion, ...]:
    """The first and the newest, in the order in which they were asked."""
    parameters = {"thread": thread, "since": _instant(at - THREAD_MEMORY), "newest": EARLIER_MAX}
    rows = connection.execute(EARLIER, parameters)
    return tuple(EarlierQuestion(text, date.fromisoformat(day), item_id, more) for text, day, item_id, more in rows)


def _instant(at: datetime) -> str:
    """Of one length, so that the order of texts is that of time."""
    return at.isoformat(timespec="microseconds")
