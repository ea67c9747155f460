"""How items hold the concepts of a question: BM25F over the index's postings, how well the item does, and its title.

All readings are reckoned at once. Of most words an item holds nothing, so what is reckoned with are the entries alone: which
reading's word which item holds, and with what impact.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from store.search.postings import IMPACT_MOST, K1, Postings
from store.search.vocabulary import Concept, Key, Reading

Index = Mapping[Key, Postings]
"""A word that nothing holds may be left out."""

_SHORT = 2000  # postings of a list that is gone through; in a longer one each item is looked up
_AT_ONCE = 4096  # items
_SCORE, _COVER, _TITLE, _TRUST = range(4)


@dataclass(frozen=True, slots=True)
class Collection:
    """`items` is how many there are; `title_lengths` are tokens by item id, as long as the largest id asks for."""

    items: int
    title_lengths: NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Held:
    """How each of some items holds each concept, (items, concepts): its part of the BM25F score, and how well (0 to 1) the item
    and its title hold it; `trusted` is `cover` by what of the words can be trusted as a proof (`Reading.trust`)."""

    score: NDArray[np.float64]
    cover: NDArray[np.float64]
    in_title: NDArray[np.float64]
    trusted: NDArray[np.float64]


@lru_cache(maxsize=10_000)
def idf(items: int, holding: int) -> float:
    """Robertson–Spärck Jones with 1 added, so that a word in every item still counts a little."""
    return float(np.log(1 + (items - holding + 0.5) / (holding + 0.5)))


class Scorer:
    """A question's concepts over an index. A concept counts as the best of its compositions, a composition as the sum of its
    slots, a slot as the best of its readings; the concept's own readings are a composition of one slot."""

    def __init__(self, concepts: Sequence[Concept], index: Index, collection: Collection) -> None:
        self.concepts, self.index, self.collection = concepts, index, collection
        rows: list[tuple[float, float, float, float]] = []
        lists: list[Postings] = []
        slot_of: list[int] = []  # by row
        composition_of: list[int] = []  # by slot
        concept_of: list[int] = []  # by composition
        for number, concept in enumerate(concepts):
            for composition in ((concept.readings,), *concept.compositions):
                concept_of.append(number)
                for slot in composition:
                    composition_of.append(len(concept_of) - 1)
                    for reading in slot:
                        if reading.key in index:
                            slot_of.append(len(composition_of) - 1)
                            lists.append(index[reading.key])
                            level = self.per_level(reading, concept)
                            rows.append((level, reading.weight, reading.weight, reading.trust))
        self._rows = np.array(rows, np.float64).reshape(len(rows), 4)
        self._levels_of = np.array(slot_of, np.intp), np.array(composition_of, np.intp), np.array(concept_of, np.intp)
        self._long = [(row, one) for row, one in enumerate(lists) if len(one) > _SHORT]
        short = [(row, one) for row, one in enumerate(lists) if len(one) <= _SHORT]
        self._short_rows = np.repeat(np.array([row for row, _ in short], np.intp), [len(one) for _, one in short])
        self._short_ids = np.concatenate([np.zeros(0, np.intp), *(one.ids for _, one in short)]).astype(np.intp)
        self._short_impacts = np.concatenate([np.zeros(0, np.uint16), *(one.impacts for _, one in short)])
        self._places = np.zeros(len(collection.title_lengths), np.int16)  # by item id, from 1, of those in question

    def per_level(self, reading: Reading, concept: Concept) -> float:
        """What a level of impact of a posting of the reading's word, which the index has, adds to the BM25F score."""
        weight = idf(self.collection.items, len(self.index[reading.key])) * reading.weight
        return weight * concept.emphasis * (K1 + 1) / IMPACT_MOST

    def held(self, item_ids: NDArray[np.uint32]) -> Held:
        """Of items in ascending order."""
        parts = [self._held(item_ids[n : n + _AT_ONCE]) for n in range(0, max(1, len(item_ids)), _AT_ONCE)]
        return Held(
            *(np.concatenate([part[quantity] for part in parts]) for quantity in (_SCORE, _COVER, _TITLE, _TRUST))
        )

    def _held(self, item_ids: NDArray[np.uint32]) -> NDArray[np.float64]:
        rows, places, impacts = self._entries(item_ids)
        values = self._rows.take(rows, axis=0)
        values[:, _SCORE] *= impacts >> 1
        values[:, _TITLE] *= impacts & 1
        # One number a cell: of a slot, a quantity and an item, then of a composition and of a concept instead of the slot.
        size = 4 * len(item_ids)
        slot_of, composition_of, concept_of = self._levels_of
        cells = np.add.outer(np.arange(4) * len(item_ids), slot_of.take(rows) * size + places).ravel()
        best = np.zeros(len(composition_of) * size)
        np.maximum.at(best, cells, values.T.ravel())
        sums = np.zeros(len(concept_of) * size)
        cells = np.flatnonzero(best)
        np.add.at(sums, composition_of.take(cells // size) * size + cells % size, best.take(cells))
        most = np.zeros(len(self.concepts) * size)
        cells = np.flatnonzero(sums)
        np.maximum.at(most, concept_of.take(cells // size) * size + cells % size, sums.take(cells))
        return most.reshape(len(self.concepts), 4, len(item_ids)).transpose(1, 2, 0)

    def _entries(self, item_ids: NDArray[np.uint32]) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.uint16]]:
        """(row, place in `item_ids`, impact) wherever an item holds a reading's word."""
        self._places[item_ids] = np.arange(1, len(item_ids) + 1, dtype=np.int16)
        places = self._places.take(self._short_ids)
        self._places[item_ids] = 0
        is_there = np.flatnonzero(places)
        rows = [self._short_rows.take(is_there)]
        found = [places.take(is_there).astype(np.intp) - 1]
        impacts = [self._short_impacts.take(is_there)]
        for row, one in self._long:
            of_items = one.impacts_in(item_ids)
            holding = np.flatnonzero(of_items)
            rows.append(np.full(len(holding), row, np.intp))
            found.append(holding)
            impacts.append(of_items.take(holding))
        return np.concatenate(rows), np.concatenate(found), np.concatenate(impacts)
