"""Postings: which items hold an index word and what it weighs in each; as arrays for ranking and as bytes for the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

# BM25F (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework", 3.6): term frequencies are weighted and
# length-normalised by column before one saturation. Columns: title, title_parts, decision, body, parts.
_COLUMN_WEIGHT = np.array([4.0, 3.0, 2.0, 1.0, 1.0])
_COLUMN_B = np.array([0.3, 0.3, 0.5, 0.6, 0.6])
# Tokens a column has where its length is neither for nor against it: between the averages of four years of one
# municipality's minutes (6, 2, 15, 574, 116) and of another's short ones (5, 1, 42, 170, 41). It is fixed, so that what was
# written once stays right whatever is ingested later.
_PIVOT = np.array([6.0, 2.5, 15.0, 400.0, 80.0])
K1 = 1.2
_DIRECT = np.array([1.0, 0.0, 1.0, 1.0, 0.0])  # which columns a reading of whole words looks in
_AS_PART = np.array([0.0, 1.0, 0.0, 0.0, 1.0])
_TITLE, _TITLE_PARTS = 0, 1
COLUMNS = len(_COLUMN_WEIGHT)

SPAN_MAX = 1 << 16
"""Ids that one segment can cover: a posting has 16 bits for the item and 16 for its impact."""
IMPACT_MOST = (1 << 15) - 1
_IN_TITLE = 1


@dataclass(frozen=True, slots=True)
class Postings:
    """Of one index word, as a word or as a part of compounds: the items that hold it, in ascending order, and for each its
    impact: the saturated frequency f / (f + K1) in 15 bits, its level (1 to IMPACT_MOST), and in the lowest bit whether the
    title holds it. `titled_rows` are the places of those in the arrays; `most_level` is the highest level."""

    ids: NDArray[np.uint32]
    impacts: NDArray[np.uint16]
    titled_rows: NDArray[np.uint32]
    most_level: int

    @classmethod
    def of(cls, ids: NDArray[np.uint32], impacts: NDArray[np.uint16]) -> Postings:
        titled_rows = np.flatnonzero((impacts & _IN_TITLE) != 0).astype(np.uint32)
        return cls(ids, impacts, titled_rows, int(impacts.max(initial=0)) >> 1)

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def size_bytes(self) -> int:
        return self.ids.nbytes + self.impacts.nbytes + self.titled_rows.nbytes

    def impacts_in(self, item_ids: NDArray[np.uint32]) -> NDArray[np.uint16]:
        """Of each of the items (ascending); 0 where it does not hold the word."""
        places, is_there = found_in(self.ids, item_ids)
        impacts = np.zeros(len(item_ids), np.uint16)
        impacts[is_there] = self.impacts[places[is_there]]
        return impacts

    def followed_by(self, other: Postings) -> Postings:
        """With those of items that all come after these."""
        if not len(other):
            return self
        return Postings(
            np.concatenate((self.ids, other.ids)),
            np.concatenate((self.impacts, other.impacts)),
            np.concatenate((self.titled_rows, other.titled_rows + np.uint32(len(self)))),
            max(self.most_level, other.most_level),
        )

    def kept(self, is_kept: NDArray[np.bool_]) -> Postings:
        return Postings.of(self.ids[is_kept], self.impacts[is_kept])


def found_in(ids: NDArray[np.uint32], wanted: NDArray[np.uint32]) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Where each of `wanted` stands in `ids`, both ascending, and whether it is there at all."""
    places = np.searchsorted(ids, wanted)
    if not len(ids):
        return places, np.zeros(len(wanted), np.bool_)
    return places, ids.take(places, mode="clip") == wanted


POSTING_BYTES = 4  # of one stored posting
NOTHING = Postings.of(np.zeros(0, np.uint32), np.zeros(0, np.uint16))


def impacts_of(counts: NDArray[np.int64], lengths: NDArray[np.int64], *, as_part: bool) -> NDArray[np.uint16]:
    """`counts` (postings, columns) is how often the word stands in each column of the item, `lengths` of the same shape how
    many tokens those columns have. 0 where none of the columns that count for the sort of reading holds it."""
    norms = 1 - _COLUMN_B + _COLUMN_B * lengths / _PIVOT
    frequency = (counts * (_COLUMN_WEIGHT / norms)) @ (_AS_PART if as_part else _DIRECT)
    levels = np.maximum(np.rint(IMPACT_MOST * frequency / (frequency + K1)), frequency > 0).astype(np.uint16)
    in_title = counts[:, _TITLE_PARTS if as_part else _TITLE] > 0
    return np.asarray((levels << 1) | in_title, np.uint16)


def encoded(ids: NDArray[np.uint32], impacts: NDArray[np.uint16], first_item: int) -> NDArray[np.uint32]:
    """One number a posting: the item's distance from `first_item`, shifted by 16 bits, and the impact."""
    return (((ids - np.uint32(first_item)) << np.uint32(16)) | impacts).astype("<u4")


def decoded(stored: Sequence[Sequence[tuple[int, bytes]]]) -> list[Postings]:
    """Of several words, each from (first_item, bytes of `encoded`) of segments in ascending order."""
    parts = [part for one in stored for part in one]
    if not parts:
        return [NOTHING] * len(stored)
    sizes = np.array([len(postings) // POSTING_BYTES for _, postings in parts], np.int64)
    numbers = np.frombuffer(b"".join(postings for _, postings in parts), "<u4")
    ids = numbers >> np.uint32(16)
    ids += np.repeat(np.array([first_item for first_item, _ in parts], np.uint32), sizes)
    impacts = numbers.astype(np.uint16)
    titled = np.flatnonzero((impacts & _IN_TITLE) != 0)
    ends = np.concatenate(([0], np.cumsum(sizes)))[np.cumsum([0, *map(len, stored)])]
    of_titles = zip(pairwise(ends.tolist()), pairwise(np.searchsorted(titled, ends).tolist()), strict=True)
    return [
        Postings(
            ids[start:end].copy(),
            impacts[start:end].copy(),
            (titled[first:last] - start).astype(np.uint32),
            int(impacts[start:end].max(initial=0)) >> 1,
        )
        for (start, end), (first, last) in of_titles
    ]


def of_matches(
    matches: Sequence[tuple[int, bytes, tuple[int, ...]]], words: Sequence[str]
) -> dict[tuple[str, bool], Postings]:
    """(word, as_part) → postings, where there are any, from items that hold any of `words`: (item_id, FTS4's matchinfo 'y',
    tokens in each column), ascending."""
    if not matches:
        return {}
    ids = np.array([match[0] for match in matches], np.uint32)
    hits = np.frombuffer(b"".join(match[1] for match in matches), np.uint32)
    hits = hits.reshape(len(matches), len(words), COLUMNS)
    numbers, rows = np.nonzero(hits.any(axis=2).T)  # most items hold few of the words; by word, items ascending
    counts = hits[rows, numbers].astype(np.int64)
    lengths = np.array([match[2] for match in matches], np.int64)[rows]
    places = np.searchsorted(numbers, np.arange(len(words) + 1)).tolist()
    found = {}
    for as_part in (False, True):
        impacts = impacts_of(counts, lengths, as_part=as_part)
        for word, (start, end) in zip(words, pairwise(places), strict=True):
            held = start + np.flatnonzero(impacts[start:end])
            if len(held):
                found[word, as_part] = Postings.of(ids[rows[held]], impacts[held])
    return found


@dataclass(frozen=True, slots=True)
class Inverted:
    """The postings of several items by word: `words` ascending by (word, as_part), each with the bytes of its postings."""

    first_item: int
    last_item: int
    items: int
    title_lengths: bytes
    words: list[tuple[str, bool, bytes]]


def inverted(texts: Sequence[tuple[int, Sequence[str]]]) -> Inverted:
    """`texts` are (item_id, index words of each column with a blank between), ascending, and span at most SPAN_MAX ids."""
    ids = np.array([item_id for item_id, _ in texts], np.uint32)
    numbers: dict[str, int] = {}
    number_of = numbers.setdefault
    # Column by column, so that no more than one is there as separate words: an item has thousands.
    columns = [
        np.fromiter((number_of(word, len(numbers)) for word in text.split()), np.int32)
        for _, columns in texts
        for text in columns
    ]
    lengths = np.array([len(column) for column in columns], np.int64).reshape(len(texts), COLUMNS)
    tokens = np.concatenate(columns).astype(np.int64)
    del columns
    rows = np.repeat(np.arange(len(texts)), lengths.sum(axis=1))
    places = np.repeat(np.tile(np.arange(COLUMNS), len(texts)), lengths.ravel())
    keys, inverse = np.unique(tokens * len(texts) + rows, return_inverse=True)
    counts = np.zeros((len(keys), COLUMNS), np.int64)
    np.add.at(counts, (inverse, places), 1)
    word_of, row_of = keys // len(texts), keys % len(texts)
    spelled = list(numbers)
    found: list[tuple[str, bool, bytes]] = []
    for as_part in (False, True):
        impacts = impacts_of(counts, lengths[row_of], as_part=as_part)
        held = impacts > 0
        if not held.any():
            continue
        numbered = word_of[held]
        stored = encoded(ids[row_of[held]], impacts[held], int(ids[0]))
        starts = np.flatnonzero(np.diff(numbered, prepend=-1))
        raw, ends = stored.tobytes(), [*(4 * starts[1:]).tolist(), 4 * len(stored)]
        of_starts = numbered[starts].tolist()
        found += [
            (spelled[number], as_part, raw[start:end])
            for number, start, end in zip(of_starts, (4 * starts).tolist(), ends, strict=True)
        ]
    found.sort(key=lambda row: row[:2])
    titles = np.zeros(int(ids[-1] - ids[0]) + 1, "<u2")
    titles[ids - ids[0]] = np.minimum(lengths[:, _TITLE], 0xFFFF)
    return Inverted(int(ids[0]), int(ids[-1]), len(texts), titles.tobytes(), found)


def merged(
    rows: Sequence[tuple[str, bool, int, bytes]], first_item: int, is_kept: NDArray[np.bool_]
) -> list[tuple[str, bool, bytes]]:
    """Rows (word, as_part, first item of the segment, postings), ascending, brought together by word for a segment that
    begins with `first_item`. `is_kept` says of each id from there whether it is still wanted."""
    if not rows:
        return []
    counts = np.array([len(blob) // 4 for *_, blob in rows], np.int64)
    shifts = np.array([first - first_item for _, _, first, _ in rows], np.uint32)
    postings = np.frombuffer(b"".join(blob for *_, blob in rows), "<u4") + np.repeat(shifts << np.uint32(16), counts)
    kept = is_kept[postings >> np.uint32(16)]
    ends = np.concatenate(([0], np.cumsum(kept)))[np.cumsum(counts)]
    raw = postings[kept].astype("<u4").tobytes()
    found: list[tuple[str, bool, bytes]] = []
    start = 0
    for index, end in enumerate((4 * ends).tolist()):
        word, as_part = rows[index][:2]
        if index + 1 < len(rows) and rows[index + 1][:2] == (word, as_part):
            continue
        if end > start:
            found.append((word, as_part, raw[start:end]))
        start = end
    return found
