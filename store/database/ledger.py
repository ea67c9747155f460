"""What the bot must remember between two starts: which events it has handled, which digests it has posted."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

# Slack delivers an event up to three times within six minutes; an hour leaves room for clocks that differ.
EVENT_MEMORY = timedelta(hours=1)
# A claim without a post is a process that died between the two; after this long another may try.
CLAIM_LIFE = timedelta(minutes=5)

REMEMBER_EVENT = "INSERT OR IGNORE INTO handled_event (event_id, handled_at) VALUES (:event_id, :handled_at)"
FORGET_EVENT = "DELETE FROM handled_event WHERE event_id = :event_id"
FORGET_EVENTS = "DELETE FROM handled_event WHERE handled_at < :before"
CLAIM_DIGEST = """
INSERT INTO digest_run (channel, period, claimed_at) VALUES (:channel, :period, :claimed_at)
ON CONFLICT (channel, period) DO UPDATE SET claimed_at = excluded.claimed_at
WHERE posted_at IS NULL AND claimed_at < :stale
"""
DIGEST_POSTED = "UPDATE digest_run SET posted_at = :posted_at WHERE channel = :channel AND period = :period"
RELEASE_DIGEST = "DELETE FROM digest_run WHERE channel = :channel AND period = :period AND posted_at IS NULL"


def remember_event(connection: sqlite3.Connection, event_id: str, *, at: datetime) -> bool:
    """True the first time that `event_id` is seen. `at` is aware UTC."""
    connection.execute(FORGET_EVENTS, {"before": (at - EVENT_MEMORY).isoformat()})
    return connection.execute(REMEMBER_EVENT, {"event_id": event_id, "handled_at": at.isoformat()}).rowcount == 1


def forget_event(connection: sqlite3.Connection, event_id: str) -> None:
    connection.execute(FORGET_EVENT, {"event_id": event_id})


def claim_digest(connection: sqlite3.Connection, channel: str, period: str, *, at: datetime) -> bool:
    """True where the caller may post now: nobody has posted and no fresh claim is held."""
    parameters = {
        "channel": channel,
        "period": period,
        "claimed_at": at.isoformat(),
        "stale": (at - CLAIM_LIFE).isoformat(),
    }
    return connection.execute(CLAIM_DIGEST, parameters).rowcount == 1


def digest_posted(connection: sqlite3.Connection, channel: str, period: str, *, at: datetime) -> None:
    connection.execute(DIGEST_POSTED, {"channel": channel, "period": period, "posted_at": at.isoformat()})


def release_digest(connection: sqlite3.Connection, channel: str, period: str) -> None:
    connection.execute(RELEASE_DIGEST, {"channel": channel, "period": period})
