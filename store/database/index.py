"""The newest part of the index in SQL, FTS4: index words in, matches with their hits per column out; and all words."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

COLUMNS = ("title", "title_parts", "decision", "body", "parts")

INSERT_INDEX = """
INSERT INTO item_index (docid, title, title_parts, decision, body, parts)
VALUES (:item_id, :title, :title_parts, :decision, :body, :parts)
"""
ANALYSIS = "SELECT version FROM index_analysis"
SET_ANALYSIS = "UPDATE index_analysis SET version = :version"
FORGET_WORDS = "DELETE FROM word"
FORGET_PARTS = "DELETE FROM compound_part"
DELETE_INDEX = "DELETE FROM item_index WHERE docid = :item_id"
INSERT_LENGTH = """
INSERT INTO item_length (item_id, title, title_parts, decision, body, parts)
VALUES (:item_id, :title, :title_parts, :decision, :body, :parts)
"""
DELETE_LENGTH = "DELETE FROM item_length WHERE item_id = :item_id"
INSERT_WORD = "INSERT OR IGNORE INTO word (form, key, parts) VALUES (:form, :key, :parts)"
INSERT_PART = "INSERT OR IGNORE INTO compound_part (part) VALUES (:part)"
# matchinfo 'y': for each phrase and column the hits in this row, 32-bit unsigned.
MATCHES = """
SELECT item_id, matchinfo(item_index, 'y'), l.title, l.title_parts, l.decision, l.body, l.parts
FROM item_index CROSS JOIN item_length l ON l.item_id = item_index.docid
WHERE item_index MATCH :query ORDER BY docid
"""
HAS_KEY = "SELECT EXISTS (SELECT 1 FROM word WHERE key = :word)"
HAS_BEGINNING = "SELECT EXISTS (SELECT 1 FROM word WHERE key >= :letters AND key < :letters || char(0x10FFFF))"
HAS_PART = "SELECT EXISTS (SELECT 1 FROM compound_part WHERE part = :word)"
ANALYSED = "SELECT form, key, parts FROM word WHERE form IN (SELECT value FROM json_each(:forms))"
# Full scans on purpose: the archive keeps the result until something is ingested.
LENGTHS = "SELECT item_id, title, title_parts, decision, body, parts FROM item_length ORDER BY item_id"
FORMS = "SELECT group_concat(form, char(10)) FROM word"


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


def read_analysis(connection: sqlite3.Connection) -> int:
    """The version of the analysis that the index words come from."""
    return int(connection.execute(ANALYSIS).fetchone()[0])


def set_analysis(connection: sqlite3.Connection, version: int) -> None:
    connection.execute(SET_ANALYSIS, {"version": version})


def forget_words(connection: sqlite3.Connection) -> None:
    connection.execute(FORGET_WORDS)
    connection.execute(FORGET_PARTS)


def delete_index(connection: sqlite3.Connection, item_ids: Iterable[int]) -> None:
    """Of items that are not in a segment yet; what is in one is left out of every search as soon as the item is gone."""
    rows = [{"item_id": item_id} for item_id in item_ids]
    connection.executemany(DELETE_INDEX, rows)
    connection.executemany(DELETE_LENGTH, rows)


def insert_words(connection: sqlite3.Connection, words: Iterable[tuple[str, str, tuple[str, ...]]]) -> None:
    """(form, key, parts) of words that may be new."""
    rows = list(words)
    connection.executemany(
        INSERT_WORD, [{"form": form, "key": key, "parts": " ".join(parts)} for form, key, parts in rows]
    )
    parts = dict.fromkeys(part for _, _, parts in rows for part in parts)
    connection.executemany(INSERT_PART, [{"part": part} for part in parts])


def holds_word(connection: sqlite3.Connection, word: str, *, as_part: bool) -> bool:
    """Whether any document ever stored holds the index word."""
    return bool(connection.execute(HAS_PART if as_part else HAS_KEY, {"word": word}).fetchone()[0])


def holds_beginning(connection: sqlite3.Connection, letters: str) -> bool:
    """Whether an index word of a document ever stored begins so."""
    return bool(connection.execute(HAS_BEGINNING, {"letters": letters}).fetchone()[0])


def read_forms(connection: sqlite3.Connection) -> str:
    """All words ever stored, one a line."""
    return str(connection.execute(FORMS).fetchone()[0] or "")


def read_analysed(connection: sqlite3.Connection, forms: Iterable[str]) -> list[tuple[str, str, str]]:
    """(form, key, parts with a blank between) of those of the words that are stored."""
    return connection.execute(ANALYSED, {"forms": json.dumps(list(forms))}).fetchall()


def read_lengths(connection: sqlite3.Connection) -> list[tuple[int, ...]]:
    """(item_id, then a length for each of COLUMNS) by item_id."""
    return connection.execute(LENGTHS).fetchall()


def read_matches(connection: sqlite3.Connection, words: Sequence[str]) -> list[tuple[int, bytes, tuple[int, ...]]]:
    """The items of `item_index` that hold any of `words` (index words: ASCII letters and digits): (item_id, hits as
    matchinfo 'y', the lengths of the COLUMNS), ascending."""
    query = " OR ".join(f'"{word}"' for word in words)
    return [(row[0], row[1], row[2:]) for row in connection.execute(MATCHES, {"query": query})]
