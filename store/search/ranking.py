"""Ranking items for a question's concepts: BM25F over the index's columns, and how much of the question an item covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from store.search.vocabulary import Concept, Reading

# BM25F (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework", 3.6): term frequencies are weighted and
# length-normalised by column before one saturation. Columns: title, decision, body, parts.
_COLUMN_WEIGHT = np.array([4.0, 2.0, 1.0, 1.0])
_COLUMN_B = np.array([0.3, 0.5, 0.6, 0.6])
_K1 = 1.2
_DIRECT = np.array([1.0, 1.0, 1.0, 0.0])  # which columns a reading of whole words looks in
_AS_PART = np.array([0.0, 0.0, 0.0, 1.0])


@dataclass(frozen=True, slots=True)
class Collection:
    """The lengths of all items in tokens, (items, columns), by item id in ascending order."""

    item_ids: NDArray[np.int64]
    lengths: NDArray[np.float64]

    @classmethod
    def of(cls, rows: Sequence[tuple[int, int, int, int, int]]) -> Collection:
        table = np.array(rows, dtype=np.int64).reshape(-1, 5)
        return cls(table[:, 0], table[:, 1:].astype(np.float64))


@dataclass(frozen=True, slots=True)
class Ranked:
    """`scores` falls; `covered` is, for each item and concept, how well the item holds it (0 to 1)."""

    item_ids: NDArray[np.int64]
    scores: NDArray[np.float64]
    covered: NDArray[np.float64]
    information: NDArray[np.float64]

    def coverage(self) -> NDArray[np.float64]:
        """The share of the question's information that each item holds, 0 to 1."""
        total = self.information.sum()
        return self.covered @ self.information / total if total else np.zeros(len(self.item_ids))


def rank(
    concepts: Sequence[Concept],
    words: Sequence[str],
    matches: Sequence[tuple[int, bytes]],
    collection: Collection,
) -> Ranked:
    """`words` are the index words that were searched for, in the order of the matches' hits (matchinfo 'y').

    Ties keep the later item first: it is the newer one in a store that was filled in order of time.
    """
    item_ids = np.array([item_id for item_id, _ in matches], dtype=np.int64)
    hits = np.frombuffer(b"".join(info for _, info in matches), dtype=np.uint32).reshape(len(matches), len(words), 4)
    rows = np.searchsorted(collection.item_ids, item_ids)
    averages = np.maximum(collection.lengths.mean(axis=0), 1.0) if len(collection.lengths) else np.ones(4)
    norms = 1 - _COLUMN_B + _COLUMN_B * collection.lengths[rows] / averages
    frequencies = hits * (_COLUMN_WEIGHT / norms)[:, None, :]
    position = {word: index for index, word in enumerate(words)}
    scorer = _Scorer(frequencies, position, len(collection.item_ids))
    scored = [scorer.concept(concept) for concept in concepts]
    scores = np.sum([score for score, _, _ in scored], axis=0)
    order = np.lexsort((-item_ids, -scores))
    covered = np.stack([cover for _, cover, _ in scored], axis=1)
    information = np.array([weight for _, _, weight in scored])
    return Ranked(item_ids[order], scores[order], covered[order], information)


@dataclass(frozen=True, slots=True)
class _Scorer:
    frequencies: NDArray[np.float64]
    position: dict[str, int]
    items: int

    def concept(self, concept: Concept) -> tuple[NDArray[np.float64], NDArray[np.float64], float]:
        """(score, cover) of each item, and the concept's information."""
        none = np.zeros(len(self.frequencies))
        best_score, best_cover, information = none, none, 0.0
        for reading in concept.readings:
            score, cover = self._reading(reading)
            best_score, best_cover = np.maximum(best_score, score), np.maximum(best_cover, cover)
        by_parts = self._parts(concept)
        best_score, best_cover = np.maximum(best_score, by_parts[0]), np.maximum(best_cover, by_parts[1])
        information = self._idf(np.count_nonzero(best_cover > 0))
        return best_score, best_cover, information

    def _parts(self, concept: Concept) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """A compound's single parts, each in its better reading, added up."""
        by_word: dict[str, tuple[NDArray[np.float64], NDArray[np.float64]]] = {}
        none = np.zeros(len(self.frequencies))
        for reading in concept.part_readings:
            score, cover = self._reading(reading)
            before = by_word.get(reading.word, (none, none))
            by_word[reading.word] = (np.maximum(before[0], score), np.maximum(before[1], cover))
        total: tuple[NDArray[np.float64], NDArray[np.float64]] = (none, none)
        for score, cover in by_word.values():
            total = (total[0] + score, total[1] + cover)
        return total

    def _reading(self, reading: Reading) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        columns = _AS_PART if reading.as_part else _DIRECT
        frequency = self.frequencies[:, self.position[reading.word], :] @ columns
        found = frequency > 0
        saturated = frequency * (_K1 + 1) / (frequency + _K1)
        return self._idf(np.count_nonzero(found)) * reading.weight * saturated, found * reading.weight

    def _idf(self, holding: int) -> float:
        """Robertson–Spärck Jones with 1 added, so that a word in every item still counts a little."""
        return float(np.log(1 + (self.items - holding + 0.5) / (holding + 0.5)))
