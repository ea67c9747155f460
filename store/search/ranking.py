"""Ranking items for a question's concepts: BM25F over the index's columns, and how much of the question an item covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from store.search.vocabulary import Composition, Concept, Reading

# BM25F (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework", 3.6): term frequencies are weighted and
# length-normalised by column before one saturation. Columns: title, title_parts, decision, body, parts.
_COLUMN_WEIGHT = np.array([4.0, 3.0, 2.0, 1.0, 1.0])
_COLUMN_B = np.array([0.3, 0.3, 0.5, 0.6, 0.6])
_K1 = 1.2
_DIRECT = np.array([1.0, 0.0, 1.0, 1.0, 0.0])  # which columns a reading of whole words looks in
_AS_PART = np.array([0.0, 1.0, 0.0, 0.0, 1.0])
_TITLE, _TITLE_PARTS = 0, 1
_HELD_WELL = 0.6


@dataclass(frozen=True, slots=True)
class Collection:
    """The lengths of all items in tokens, (items, columns), by item id in ascending order."""

    item_ids: NDArray[np.int64]
    lengths: NDArray[np.float64]

    @classmethod
    def of(cls, rows: Sequence[tuple[int, ...]]) -> Collection:
        table = np.array(rows, dtype=np.int64).reshape(len(rows), 1 + len(_COLUMN_B))
        return cls(table[:, 0], table[:, 1:].astype(np.float64))


@dataclass(frozen=True, slots=True)
class Ranked:
    """`scores` falls; `covered` and `in_title` are, for each item and concept, how well the item or its title holds it (0
    to 1); `title_share` is how much of the title the question's words make up (0 to 1)."""

    item_ids: NDArray[np.int64]
    scores: NDArray[np.float64]
    covered: NDArray[np.float64]
    in_title: NDArray[np.float64]
    title_share: NDArray[np.float64]
    information: NDArray[np.float64]

    def coverage(self) -> NDArray[np.float64]:
        """The share of the question's information that each item holds, 0 to 1."""
        return self._share(self.covered)

    def title_coverage(self) -> NDArray[np.float64]:
        """The share of the question's information that each item's title holds, 0 to 1."""
        return self._share(self.in_title)

    def _share(self, held: NDArray[np.float64]) -> NDArray[np.float64]:
        total = self.information.sum()
        return held @ self.information / total if total else np.zeros(len(self.item_ids))


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
    hits = np.frombuffer(b"".join(info for _, info in matches), dtype=np.uint32)
    hits = hits.reshape(len(matches), len(words), len(_COLUMN_B))
    rows = np.searchsorted(collection.item_ids, item_ids)
    averages = np.maximum(collection.lengths.mean(axis=0), 1.0)
    norms = 1 - _COLUMN_B + _COLUMN_B * collection.lengths[rows] / averages
    frequencies = hits * (_COLUMN_WEIGHT / norms)[:, None, :]
    position = {word: index for index, word in enumerate(words)}
    scorer = _Scorer(frequencies, position, len(collection.item_ids))
    held = [scorer.concept(concept) for concept in concepts]
    scores = np.sum([one.score for one in held], axis=0)
    order = np.lexsort((-item_ids, -scores))
    titles = np.maximum(collection.lengths[rows, _TITLE], 1.0)
    return Ranked(
        item_ids[order],
        scores[order],
        np.stack([one.cover for one in held], axis=1)[order],
        np.stack([one.in_title for one in held], axis=1)[order],
        np.minimum(1.0, np.sum([one.in_title for one in held], axis=0) / titles)[order],
        np.array(
            [scorer.information(one.cover) * concept.emphasis for concept, one in zip(concepts, held, strict=True)]
        ),
    )


@dataclass(frozen=True, slots=True)
class _Held:
    """How each item holds a concept: its part of the BM25F score, and how well it and its title hold it (0 to 1)."""

    score: NDArray[np.float64]
    cover: NDArray[np.float64]
    in_title: NDArray[np.float64]

    def better(self, other: _Held) -> _Held:
        return _Held(
            np.maximum(self.score, other.score),
            np.maximum(self.cover, other.cover),
            np.maximum(self.in_title, other.in_title),
        )

    def plus(self, other: _Held) -> _Held:
        return _Held(self.score + other.score, self.cover + other.cover, self.in_title + other.in_title)


@dataclass(frozen=True, slots=True)
class _Scorer:
    frequencies: NDArray[np.float64]
    position: dict[str, int]
    items: int

    def concept(self, concept: Concept) -> _Held:
        best = self._nothing()
        for reading in concept.readings:
            best = best.better(self._reading(reading))
        for slots in concept.compositions:
            best = best.better(self._sum(slots))
        return _Held(best.score * concept.emphasis, best.cover, best.in_title)

    def information(self, cover: NDArray[np.float64]) -> float:
        """Of the items that hold the concept about as well as it is held anywhere; a word that is nowhere counts like
        one that is in a single item, for it may be said in other words."""
        best = float(cover.max(initial=0.0))
        return self._idf(max(1, int(np.count_nonzero(cover >= _HELD_WELL * best)) if best > 0 else 1))

    def _nothing(self) -> _Held:
        none = np.zeros(len(self.frequencies))
        return _Held(none, none, none)

    def _sum(self, slots: Composition) -> _Held:
        total = self._nothing()
        for slot in slots:
            best = self._nothing()
            for reading in slot:
                best = best.better(self._reading(reading))
            total = total.plus(best)
        return total

    def _reading(self, reading: Reading) -> _Held:
        by_column = self.frequencies[:, self.position[reading.word], :]
        frequency = by_column @ (_AS_PART if reading.as_part else _DIRECT)
        found = frequency > 0
        saturated = frequency * (_K1 + 1) / (frequency + _K1)
        idf = self._idf(int(np.count_nonzero(found)))
        in_title = by_column[:, _TITLE_PARTS if reading.as_part else _TITLE] > 0
        held = found.astype(np.float64), in_title.astype(np.float64)
        return _Held(idf * reading.weight * saturated, held[0] * reading.weight, held[1] * reading.weight)

    def _idf(self, holding: int) -> float:
        """Robertson–Spärck Jones with 1 added, so that a word in every item still counts a little."""
        return float(np.log(1 + (self.items - holding + 0.5) / (holding + 0.5)))
