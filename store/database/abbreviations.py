"""What the stored documents say that abbreviations are short for, in SQL."""

from __future__ import annotations

import sqlite3
from collections import Counter

from store.danish.abbreviations import Abbreviation, find_abbreviations

INSERT_ABBREVIATION = """
INSERT INTO abbreviation (meeting_id, short_form, long_form, times) VALUES (:meeting_id, :short_form, :long_form, :times)
"""
# Full scans on purpose: a few rows a meeting, of which the archive keeps what they say; and what is to be read once.
EXPLAINED = """
SELECT short_form, long_form, total(times) FROM abbreviation GROUP BY short_form, long_form ORDER BY short_form, long_form
"""
UNREAD = "SELECT meeting_id FROM abbreviations_unread"
SOURCE_TEXT = "SELECT source_text FROM meeting WHERE meeting_id = :meeting_id"
FORGET_UNREAD = "DELETE FROM abbreviations_unread WHERE meeting_id = :meeting_id"


def insert_abbreviations(connection: sqlite3.Connection, meeting_id: int, source_text: str) -> None:
    """Those that the document explains; they go with the meeting."""
    connection.executemany(
        INSERT_ABBREVIATION,
        [
            {"meeting_id": meeting_id, "short_form": found.short, "long_form": found.long, "times": times}
            for found, times in Counter(find_abbreviations(source_text)).items()
        ],
    )


def unread(connection: sqlite3.Connection) -> tuple[int, ...]:
    """The meetings that were stored by a version that did not look for abbreviations."""
    return tuple(meeting_id for (meeting_id,) in connection.execute(UNREAD))


def read_unread(connection: sqlite3.Connection) -> None:
    for meeting_id in unread(connection):
        (source_text,) = connection.execute(SOURCE_TEXT, {"meeting_id": meeting_id}).fetchone()
        insert_abbreviations(connection, meeting_id, source_text)
        connection.execute(FORGET_UNREAD, {"meeting_id": meeting_id})


def read_explained(connection: sqlite3.Connection) -> tuple[tuple[Abbreviation, int], ...]:
    """Each with how often it is explained, by short form."""
    rows = connection.execute(EXPLAINED)
    return tuple((Abbreviation(short, long), int(times)) for short, long, times in rows)
