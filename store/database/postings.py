"""The sealed part of the index in SQL: segments of postings, written once, merged as they become many.

A log-structured merge (O'Neil et al. 1996): what is ingested stands in FTS4's `item_index`, which is changed row by row. When it
holds SEALED_AT items they become a segment, and MERGED segments of a level become one of the next, so that a word is found in a
few rows. All of it is done in the transaction of the document that set it off.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from store.search.postings import POSTING_BYTES, SPAN_MAX, Inverted, inverted, merged

SEALED_AT = 250  # items; 256 times that fit into the largest segment, and sealing them takes some 15 MB
MERGED = 4
_ROWS_AT_ONCE = 20_000  # of a merge in memory

SEGMENTS = "SELECT segment_id, first_item, last_item, level, items FROM segment ORDER BY first_item"
TITLE_LENGTHS = "SELECT first_item, title_lengths FROM segment ORDER BY first_item"
INSERT_SEGMENT = """
INSERT INTO segment (first_item, last_item, level, items, title_lengths)
VALUES (:first_item, :last_item, :level, :items, :title_lengths)
RETURNING segment_id
"""
INSERT_WORD = """
INSERT INTO segment_word (segment_id, word, as_part, items, list_id)
VALUES (:segment_id, :word, :as_part, :items, :list_id)
"""
INSERT_LIST = "INSERT INTO posting_list (list_id, postings) VALUES (:list_id, :postings)"
LAST_LIST = "SELECT coalesce(max(list_id), 0) FROM posting_list"
DELETE_SEGMENT = "DELETE FROM segment WHERE segment_id = :segment_id"
DELETE_WORDS = "DELETE FROM segment_word WHERE segment_id = :segment_id"
DELETE_LISTS = """
DELETE FROM posting_list WHERE list_id IN (SELECT list_id FROM segment_word WHERE segment_id = :segment_id)
"""
POSTINGS = """
SELECT s.first_item, l.postings
FROM segment s CROSS JOIN segment_word w USING (segment_id) CROSS JOIN posting_list l USING (list_id)
WHERE w.word = :word AND w.as_part = :as_part
"""
SIZE = """
SELECT total(w.items) FROM segment s CROSS JOIN segment_word w USING (segment_id)
WHERE w.word = :word AND w.as_part = :as_part
"""
POSTINGS_OF_SEGMENT = """
SELECT w.word, w.as_part, :first_item, l.postings FROM segment_word w CROSS JOIN posting_list l USING (list_id)
WHERE w.segment_id = :segment_id ORDER BY w.word, w.as_part
"""
ITEMS_BETWEEN = "SELECT item_id FROM agenda_item WHERE item_id BETWEEN :first_item AND :last_item"
UNSEALED = "SELECT count(*) FROM item_length"
UNSEALED_TEXTS = "SELECT docid, title, title_parts, decision, body, parts FROM item_index ORDER BY docid"
FORGET_TEXTS = "DELETE FROM item_index"
FORGET_LENGTHS = "DELETE FROM item_length"
FORGET_SEGMENTS = "DELETE FROM segment"
FORGET_SEGMENT_WORDS = "DELETE FROM segment_word"
FORGET_LISTS = "DELETE FROM posting_list"


@dataclass(frozen=True, slots=True)
class Segment:
    """The items `first_item` to `last_item`, of which `items` were indexed; `level` is how often it was merged."""

    segment_id: int
    first_item: int
    last_item: int
    level: int
    items: int


def read_segments(connection: sqlite3.Connection) -> list[Segment]:
    """In ascending order of their items."""
    return [Segment(*row) for row in connection.execute(SEGMENTS)]


def read_title_lengths(connection: sqlite3.Connection) -> list[tuple[int, bytes]]:
    """(first item, tokens in each title, 16-bit unsigned) of each segment, ascending."""
    return connection.execute(TITLE_LENGTHS).fetchall()


def read_postings(connection: sqlite3.Connection, word: str, *, as_part: bool) -> list[tuple[int, bytes]]:
    """(first item, postings) of each segment that holds the word, ascending."""
    return sorted(connection.execute(POSTINGS, {"word": word, "as_part": as_part}))


def sealed_size(connection: sqlite3.Connection, word: str, *, as_part: bool) -> int:
    """How many items of the segments hold the word, without reading which; with those that were replaced."""
    return int(connection.execute(SIZE, {"word": word, "as_part": as_part}).fetchone()[0])


def unsealed(connection: sqlite3.Connection) -> int:
    """How many items stand in `item_index`."""
    return int(connection.execute(UNSEALED).fetchone()[0])


def seal(connection: sqlite3.Connection, *, however_few: bool = False) -> None:
    """Makes a segment of the items in `item_index` where there are enough of them, and merges segments."""
    if unsealed(connection) < (1 if however_few else SEALED_AT):
        return
    rows = connection.execute(UNSEALED_TEXTS)
    texts = ((row[0], row[1:]) for row in rows)
    for batch in _batches(texts):
        _insert(connection, inverted(batch), level=0)
        _tidy(connection)
    connection.execute(FORGET_TEXTS)
    connection.execute(FORGET_LENGTHS)


def forget(connection: sqlite3.Connection) -> None:
    """Empties the index, front and segments."""
    for statement in (FORGET_TEXTS, FORGET_LENGTHS, FORGET_SEGMENTS, FORGET_SEGMENT_WORDS, FORGET_LISTS):
        connection.execute(statement)


def _batches(texts: Iterable[tuple[int, Sequence[str]]]) -> Iterator[list[tuple[int, Sequence[str]]]]:
    """Some SEALED_AT items each, that one segment can cover; there are more where the store is older than segments."""
    batch: list[tuple[int, Sequence[str]]] = []
    for text in texts:
        if batch and (len(batch) >= 2 * SEALED_AT or text[0] - batch[0][0] >= SPAN_MAX):
            yield batch
            batch = []
        batch.append(text)
    if batch:
        yield batch


def _insert(connection: sqlite3.Connection, found: Inverted, *, level: int) -> None:
    segment_id = _insert_segment(
        connection,
        {
            "first_item": found.first_item,
            "last_item": found.last_item,
            "level": level,
            "items": found.items,
            "title_lengths": found.title_lengths,
        },
    )
    _insert_postings(connection, segment_id, found.words)


def _insert_segment(connection: sqlite3.Connection, row: dict[str, object]) -> int:
    (segment_id,) = connection.execute(INSERT_SEGMENT, row).fetchone()
    return int(segment_id)


def _insert_postings(connection: sqlite3.Connection, segment_id: int, words: Sequence[tuple[str, bool, bytes]]) -> None:
    first = int(connection.execute(LAST_LIST).fetchone()[0]) + 1
    connection.executemany(
        INSERT_WORD,
        (
            {
                "segment_id": segment_id,
                "word": word,
                "as_part": as_part,
                "items": len(postings) // POSTING_BYTES,
                "list_id": list_id,
            }
            for list_id, (word, as_part, postings) in enumerate(words, first)
        ),
    )
    lists = ({"list_id": list_id, "postings": postings} for list_id, (*_, postings) in enumerate(words, first))
    connection.executemany(INSERT_LIST, lists)


def _tidy(connection: sqlite3.Connection) -> None:
    """Merges the newest segments of one level as long as there are enough of them; a segment of which less than half is
    still stored is written anew."""
    while True:
        segments = read_segments(connection)
        newest = segments[-MERGED:]
        if len(newest) < MERGED or len({segment.level for segment in newest}) > 1:
            break
        if newest[-1].last_item - newest[0].first_item >= SPAN_MAX:
            break
        _merge(connection, newest, level=newest[0].level + 1)
    for segment in read_segments(connection):
        if 2 * len(_stored(connection, segment.first_item, segment.last_item)) < segment.items:
            _merge(connection, [segment], level=segment.level)


def _stored(connection: sqlite3.Connection, first_item: int, last_item: int) -> NDArray[np.int64]:
    rows = connection.execute(ITEMS_BETWEEN, {"first_item": first_item, "last_item": last_item})
    return np.fromiter((row[0] for row in rows), np.int64)


def _merge(connection: sqlite3.Connection, segments: Sequence[Segment], *, level: int) -> None:
    """Puts one segment in the place of several that follow each other, without the items that are no longer stored."""
    first_item, last_item = segments[0].first_item, segments[-1].last_item
    stored = _stored(connection, first_item, last_item) - first_item
    is_kept = np.zeros(last_item - first_item + 1, np.bool_)
    is_kept[stored] = True
    if len(stored):
        titles = np.zeros(last_item - first_item + 1, "<u2")
        for first, lengths in read_title_lengths(connection):
            if first_item <= first <= last_item:
                titles[first - first_item : first - first_item + len(lengths) // 2] = np.frombuffer(lengths, "<u2")
        segment_id = _insert_segment(
            connection,
            {
                "first_item": first_item,
                "last_item": last_item,
                "level": level,
                "items": len(stored),
                "title_lengths": titles.tobytes(),
            },
        )
        rows = merge(*(_rows_of(connection, segment) for segment in segments), key=itemgetter(0, 1))
        for chunk in _chunks(rows):
            _insert_postings(connection, segment_id, merged(chunk, first_item, is_kept))
    for segment in segments:
        for statement in (DELETE_LISTS, DELETE_WORDS, DELETE_SEGMENT):
            connection.execute(statement, {"segment_id": segment.segment_id})


def _rows_of(connection: sqlite3.Connection, segment: Segment) -> Iterator[tuple[str, int, int, bytes]]:
    parameters = {"segment_id": segment.segment_id, "first_item": segment.first_item}
    return iter(connection.execute(POSTINGS_OF_SEGMENT, parameters))


def _chunks(rows: Iterator[tuple[str, int, int, bytes]]) -> Iterator[list[tuple[str, bool, int, bytes]]]:
    """Some _ROWS_AT_ONCE rows each, all of a word together."""
    chunk: list[tuple[str, bool, int, bytes]] = []
    for row in rows:
        if len(chunk) >= _ROWS_AT_ONCE and row[:2] != chunk[-1][:2]:
            yield chunk
            chunk = []
        chunk.append((row[0], bool(row[1]), row[2], row[3]))
    if chunk:
        yield chunk
