"""Ranking items for a question's concepts: BM25F over the index's postings, and how much of the question an item covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from store.search.postings import NOTHING, found_in
from store.search.scoring import Collection, Index, Scorer, idf
from store.search.vocabulary import Composition, Concept

_HELD_WELL = 0.6
_LOOK_UP_COST = 15  # of finding one id in a long list, where going through the list costs 1 an id
_LOOKED_UP = 2000  # so few ids are looked up in any list
_SORTED = 20_000  # up to so many are brought together by sorting


@dataclass(frozen=True, slots=True)
class Ranked:
    """`scores` falls; `covered` and `in_title` are, for each item and concept, how well the item or its title holds it (0
    to 1); `title_share` is how much of the title the question's words make up (0 to 1). `trusted` is `covered` by what of
    the words can be trusted as a proof (`Reading.trust`)."""

    item_ids: NDArray[np.int64]
    scores: NDArray[np.float64]
    covered: NDArray[np.float64]
    in_title: NDArray[np.float64]
    title_share: NDArray[np.float64]
    information: NDArray[np.float64]
    trusted: NDArray[np.float64]

    def coverage(self) -> NDArray[np.float64]:
        """The share of the question's information that each item holds, 0 to 1."""
        return self._share(self.covered)

    def title_coverage(self) -> NDArray[np.float64]:
        """The share of the question's information that each item's title holds, 0 to 1."""
        return self._share(self.in_title)

    def _share(self, held: NDArray[np.float64]) -> NDArray[np.float64]:
        total = self.information.sum()
        return held @ self.information / total if total else np.zeros(len(self.item_ids))


def rank(scorer: Scorer, information: NDArray[np.float64], item_ids: NDArray[np.uint32]) -> Ranked:
    """Of items in ascending order; `information` is what `informations` gives.

    Ties keep the later item first: it is the newer one in a store that was filled in order of time.
    """
    ranked = unordered(scorer, information, item_ids)
    order = np.lexsort((-ranked.item_ids, -ranked.scores))
    return Ranked(
        ranked.item_ids[order],
        ranked.scores[order],
        ranked.covered[order],
        ranked.in_title[order],
        ranked.title_share[order],
        information,
        ranked.trusted[order],
    )


def unordered(scorer: Scorer, information: NDArray[np.float64], item_ids: NDArray[np.uint32]) -> Ranked:
    """As `rank`, in the order of `item_ids`."""
    held = scorer.held(item_ids)
    titles = np.maximum(scorer.collection.title_lengths[item_ids], 1.0)
    return Ranked(
        item_ids.astype(np.int64),
        held.score.sum(axis=1),
        held.cover,
        held.in_title,
        np.minimum(1.0, held.in_title.sum(axis=1) / titles),
        information,
        held.trusted,
    )


def all_holding(concepts: Sequence[Concept], index: Index, collection: Collection) -> NDArray[np.uint32]:
    """The items that hold any of the concepts, ascending."""
    keys = {reading.key for concept in concepts for reading in concept.all_readings()}
    return union([index[key].ids for key in keys if key in index], collection)


def union(arrays: Sequence[NDArray[np.uint32]], collection: Collection) -> NDArray[np.uint32]:
    """All ids of the arrays, each once, ascending."""
    if len(arrays) == 1:
        return arrays[0]
    if sum(map(len, arrays)) <= _SORTED:
        ids = np.sort(np.concatenate((NOTHING.ids, *arrays)))
        return ids[np.flatnonzero(np.diff(ids, prepend=np.uint32(0)))] if len(ids) else ids
    is_in = np.zeros(len(collection.title_lengths), np.bool_)
    for ids in arrays:
        is_in[ids.astype(np.intp)] = True
    return np.flatnonzero(is_in).astype(np.uint32)


def informations(concepts: Sequence[Concept], index: Index, collection: Collection) -> NDArray[np.float64]:
    """What each concept tells, by how many items hold it about as well as it is held anywhere; a word that is nowhere counts
    like one that is in a single item, for it may be said in other words."""
    return np.array([idf(collection.items, max(1, holding_well(c, index, collection))) * c.emphasis for c in concepts])


def holding_well(concept: Concept, index: Index, collection: Collection) -> int:
    """How many items hold the concept nearly as well as the best does."""
    readings = [reading for reading in concept.readings if reading.key in index]
    best = max((reading.weight for reading in readings), default=0.0)
    sums = [_Sum.of(slots, index, collection) for slots in concept.compositions]
    best = max([best, *(one.realised(best) for one in sums if one.most >= _HELD_WELL * best)])
    if best <= 0:
        return 0
    least = _HELD_WELL * best
    lists = [index[reading.key].ids for reading in readings if reading.weight >= least]
    sums = [one for one in sums if one.most >= least]
    if not sums and sum(map(len, lists)) <= _SORTED:
        return len(union(lists, collection)) if lists else 0
    holds = np.zeros(len(collection.title_lengths), np.bool_)
    for ids in lists:
        holds[ids.astype(np.intp)] = True
    for one in sums:
        one.add_holding(least, holds)
    return int(np.count_nonzero(holds))


@dataclass(slots=True)
class _Sum:
    """A composition's cover by item. `slots` are those that any item holds: (reading's weight, ids) by falling weight; `most`
    is the highest sum that there can be."""

    collection: Collection
    slots: list[list[tuple[float, NDArray[np.uint32]]]]
    most: float

    @classmethod
    def of(cls, composition: Composition, index: Index, collection: Collection) -> _Sum:
        slots = []
        for slot in composition:
            held = [(r.weight, index[r.key].ids) for r in slot if r.key in index]
            if held:
                slots.append(sorted(held, key=lambda pair: -pair[0]))
        return cls(collection, slots, sum(slot[0][0] for slot in slots))

    def realised(self, best: float) -> float:
        """The highest sum that an item has, as far as it is over `best`."""
        if self.most <= best:
            return best
        _, covers = self._covers(best)
        reached = float(covers.max(initial=best))
        if reached >= self.most - min(slot[0][0] for slot in self.slots):
            return reached
        _, covers = self._covers(0.0)
        return float(covers.max(initial=best))

    def add_holding(self, least: float, holds: NDArray[np.bool_]) -> None:
        """Marks the items whose sum is `least` or more."""
        if all(self.most - slot[0][0] + self._second(slot) < least for slot in self.slots):
            holds |= self._holds_all()
        else:
            ids, covers = self._covers(least)
            holds[ids[covers >= least]] = True

    @staticmethod
    def _second(slot: list[tuple[float, NDArray[np.uint32]]]) -> float:
        return next((weight for weight, _ in slot if weight < slot[0][0]), 0.0)

    def _holds_all(self) -> NDArray[np.bool_]:
        """Which items hold every slot with its highest weight."""
        holds_all = np.ones(len(self.collection.title_lengths), np.bool_)
        for slot in self.slots:
            holds = np.zeros(len(holds_all), np.bool_)
            for weight, ids in slot:
                if weight == slot[0][0]:
                    holds[ids.astype(np.intp)] = True
            holds_all &= holds
        return holds_all

    def _covers(self, least: float) -> tuple[NDArray[np.uint32], NDArray[np.float64]]:
        """Sums of all items that can have `least`: where no item can without one slot, of those that hold that slot."""
        needed = [slot for slot in self.slots if self.most - slot[0][0] < least]
        if needed:
            lists = [ids for _, ids in min(needed, key=lambda slot: sum(len(ids) for _, ids in slot))]
        else:
            lists = [ids for slot in self.slots for _, ids in slot]
        if not lists:
            return NOTHING.ids, np.zeros(0)
        ids = union(lists, self.collection)
        covers = np.zeros(len(ids))
        for slot in self.slots:
            best = np.zeros(len(ids))
            for weight, held in slot:
                np.maximum(best, self._is_among(ids, held) * weight, out=best)
            covers += best
        return ids, covers

    def _is_among(self, ids: NDArray[np.uint32], held: NDArray[np.uint32]) -> NDArray[np.bool_]:
        """Which of `ids` are among `held`, both ascending."""
        if len(ids) <= _LOOKED_UP or _LOOK_UP_COST * len(ids) <= len(held):
            return found_in(held, ids)[1]
        is_in = np.zeros(len(self.collection.title_lengths), np.bool_)
        is_in[held.astype(np.intp)] = True
        return is_in.take(ids)
