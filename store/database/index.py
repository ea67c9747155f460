"""The full-text index in SQL: index words in, matches with their hits per column out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

COLUMNS = ("title", "title_parts", "decision", "body", "parts")

INSERT_INDEX = """
INSERT INTO item_index (docid, title, title_parts, decision, body, parts)
VALUES (:item_id, :title, :title_parts, :decision, :body, :parts)
"""
DELETE_INDEX = "DELETE FROM item_index WHERE docid = :item_id"
INSERT_LENGTH = """
INSERT INTO item_length (item_id, title, title_parts, decision, body, parts)
VALUES (:item_id, :title, :title_parts, :decision, :body, :parts)
"""
INSERT_WORD = "INSERT OR IGNORE INTO word (form, key, parts) VALUES (:form, :key, :parts)"
# matchinfo 'y': for each phrase and column the hits in this row, 32-bit unsigned.
MATCHES = "SELECT docid, matchinfo(item_index, 'y') FROM item_index WHERE item_index MATCH :query ORDER BY docid"
# Full scans on purpose: the archive keeps the result until something is ingested.
LENGTHS = "SELECT item_id, title, title_parts, decision, body, parts FROM item_length ORDER BY item_id"
WORDS = "SELECT form, key, parts FROM word"


@dataclass(frozen=True, slots=True)
class IndexText:
    """The index words of one item by column, in the order of the text; `title_parts` are those of the title's
    compounds, `parts` those of compounds in the rest."""

    title: Sequence[str]
    title_parts: Sequence[str]
    decision: Sequence[str]
    body: Sequence[str]
    parts: Sequence[str]


def insert_index(connection: sqlite3.Connection, item_id: int, text: IndexText) -> None:
    columns: dict[str, Sequence[str]] = {name: getattr(text, name) for name in COLUMNS}
    texts: dict[str, object] = {name: " ".join(words) for name, words in columns.items()}
    lengths: dict[str, object] = {name: len(words) for name, words in columns.items()}
    connection.execute(INSERT_INDEX, {"item_id": item_id, **texts})
    connection.execute(INSERT_LENGTH, {"item_id": item_id, **lengths})


def delete_index(connection: sqlite3.Connection, item_ids: Iterable[int]) -> None:
    connection.executemany(DELETE_INDEX, [{"item_id": item_id} for item_id in item_ids])


def insert_words(connection: sqlite3.Connection, words: Iterable[tuple[str, str, tuple[str, ...]]]) -> None:
    """(form, key, parts) of words that may be new."""
    connection.executemany(
        INSERT_WORD, [{"form": form, "key": key, "parts": " ".join(parts)} for form, key, parts in words]
    )


def read_words(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    return connection.execute(WORDS).fetchall()


def read_lengths(connection: sqlite3.Connection) -> list[tuple[int, ...]]:
    """(item_id, then a length for each of COLUMNS) by item_id."""
    return connection.execute(LENGTHS).fetchall()


def read_matches(connection: sqlite3.Connection, words: Sequence[str]) -> list[tuple[int, bytes]]:
    """The items that hold any of `words` (index words: ASCII letters and digits), with their hits as matchinfo 'y'."""
    query = " OR ".join(f'"{word}"' for word in words)
    return connection.execute(MATCHES, {"query": query}).fetchall()
