"""How alike in meaning a question and each item are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from store.semantics.encoder import Encoder, Vectors

_MEAN_MIN = 100  # of fewer vectors the mean tells nothing of the language, and is left alone


@dataclass(frozen=True, slots=True)
class Likeness:
    """`best` and `second` are how alike the question and the item's two most similar chunks are, -1 to 1, beside what all
    chunks have in common; `rank` is how many items have a better one."""

    best: float
    second: float
    rank: int


class Meanings:
    """The vectors of a whole store, as of one version. Some 1.5 kB of memory a chunk."""

    def __init__(
        self, encoder: Encoder, vectors: Vectors, item_ids: NDArray[np.int64], rows: NDArray[np.int64]
    ) -> None:
        """`item_ids` ascend; chunk n of all items' is `vectors[rows[n]]`."""
        self._encoder = encoder
        # Every e5 vector points much the same way; what tells texts apart is the rest (Su et al. 2021 on whitening).
        self._mean = vectors.mean(axis=0) if len(vectors) >= _MEAN_MIN else np.float32(0)
        self._vectors = _of_length_1(vectors - self._mean)
        self._rows = rows
        self._items, self._starts = np.unique(item_ids, return_index=True)

    def of(self, question: str) -> Likenesses:
        asked = _of_length_1((self._encoder.question(question) - self._mean)[None, :])[0]
        alike = (self._vectors @ asked)[self._rows]
        best = np.maximum.reduceat(alike, self._starts)
        order = np.argsort(-best, kind="stable")
        return Likenesses(self._items, self._starts, alike, best, order)

    @property
    def is_empty(self) -> bool:
        return not len(self._items)


@dataclass(frozen=True, slots=True)
class Likenesses:
    """Of one question: `best` by item, `alike` by chunk, `order` of the items by falling likeness."""

    _items: NDArray[np.int64]
    _starts: NDArray[np.int64]
    _alike: NDArray[np.float32]
    _best: NDArray[np.float32]
    _order: NDArray[np.int64]

    def nearest(self, count: int) -> tuple[int, ...]:
        """The items that are most alike, best first."""
        return tuple(int(self._items[place]) for place in self._order[:count])

    def of(self, item_id: int) -> Likeness | None:
        """None for an item that the encoder has not read."""
        place = int(np.searchsorted(self._items, item_id))
        if place == len(self._items) or self._items[place] != item_id:
            return None
        end = self._starts[place + 1] if place + 1 < len(self._starts) else len(self._alike)
        own = np.sort(self._alike[self._starts[place] : end])[::-1]
        best = float(own[0])
        rank = int(np.count_nonzero(self._best > own[0]))
        return Likeness(best, float(own[1]) if len(own) > 1 else best, rank)


def _of_length_1(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), dtype=np.float32)
