"""The vectors of an optional encoder: of each chunk of text once, and which chunks each item has."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

HASH_BYTES = 16

WITHOUT_CHUNKS = """
SELECT i.item_id FROM agenda_item i LEFT JOIN item_chunks c ON c.item_id = i.item_id AND c.encoder = :encoder
WHERE c.item_id IS NULL ORDER BY i.item_id
"""
HAS_VECTOR = "SELECT 1 FROM chunk_vector WHERE chunk = :chunk"
INSERT_VECTOR = "INSERT OR IGNORE INTO chunk_vector (chunk, vector) VALUES (:chunk, :vector)"
INSERT_CHUNKS = "INSERT OR REPLACE INTO item_chunks (item_id, encoder, chunks) VALUES (:item_id, :encoder, :chunks)"
CHUNKS = "SELECT item_id, chunks FROM item_chunks WHERE encoder = :encoder ORDER BY item_id"
VECTORS = "SELECT chunk, vector FROM chunk_vector"
VECTOR_HASHES = "SELECT chunk FROM chunk_vector"
ALL_CHUNKS = "SELECT chunks FROM item_chunks"
DELETE_VECTOR = "DELETE FROM chunk_vector WHERE chunk = :chunk"


def chunk_hash(encoder: str, text: str) -> bytes:
    return blake2b(f"{encoder}\n{text}".encode("utf-8", "replace"), digest_size=HASH_BYTES).digest()


def without_chunks(connection: sqlite3.Connection, encoder: str) -> list[int]:
    """The items that this encoder has not read, ascending."""
    return [item_id for (item_id,) in connection.execute(WITHOUT_CHUNKS, {"encoder": encoder})]


def has_vector(connection: sqlite3.Connection, chunk: bytes) -> bool:
    return connection.execute(HAS_VECTOR, {"chunk": chunk}).fetchone() is not None


def insert_vectors(connection: sqlite3.Connection, vectors: Mapping[bytes, NDArray[np.float32]]) -> None:
    rows = ({"chunk": chunk, "vector": vector.astype("<f2").tobytes()} for chunk, vector in vectors.items())
    connection.executemany(INSERT_VECTOR, rows)


def insert_chunks(connection: sqlite3.Connection, encoder: str, of_items: Mapping[int, Iterable[bytes]]) -> None:
    rows = ({"item_id": i, "encoder": encoder, "chunks": b"".join(chunks)} for i, chunks in of_items.items())
    connection.executemany(INSERT_CHUNKS, rows)


def read_chunks(
    connection: sqlite3.Connection, encoder: str
) -> tuple[NDArray[np.float32], NDArray[np.int64], NDArray[np.int64]]:
    """(vectors, item ids, rows of the vectors): each vector once, and which item has which, items ascending and in the order of
    each item's text."""
    of_items = [(item_id, _split(chunks)) for item_id, chunks in connection.execute(CHUNKS, {"encoder": encoder})]
    used = {chunk for _, chunks in of_items for chunk in chunks}
    place: dict[bytes, int] = {}
    blobs: list[bytes] = []
    for chunk, vector in connection.execute(VECTORS):
        if chunk in used:
            place[chunk] = len(blobs)
            blobs.append(vector)
    item_ids: list[int] = []
    rows: list[int] = []
    for item_id, chunks in of_items:
        own = [place[chunk] for chunk in chunks if chunk in place]
        item_ids += [item_id] * len(own)
        rows += own
    of_all = np.frombuffer(b"".join(blobs), dtype="<f2").astype(np.float32)
    vectors = of_all.reshape(len(blobs), -1) if blobs else np.zeros((0, 0), np.float32)
    return vectors, np.array(item_ids, np.int64), np.array(rows, np.int64)


def forget_unused(connection: sqlite3.Connection) -> None:
    """Vectors of texts that were replaced."""
    used = {chunk for (chunks,) in connection.execute(ALL_CHUNKS) for chunk in _split(chunks)}
    unused = [chunk for (chunk,) in connection.execute(VECTOR_HASHES) if chunk not in used]
    connection.executemany(DELETE_VECTOR, ({"chunk": chunk} for chunk in unused))


def _split(chunks: bytes) -> list[bytes]:
    return [chunks[start : start + HASH_BYTES] for start in range(0, len(chunks), HASH_BYTES)]
