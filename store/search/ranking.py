"""Ranking items for a question's concepts: BM25F over the index's postings, and how much of the question an item covers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from store.search.postings import IMPACT_MOST, K1, NOTHING, Postings
from store.search.vocabulary import Composition, Concept, Key, Reading

Index = Mapping[Key, Postings]
"""A word that nothing holds may be left out."""

_HELD_WELL = 0.6
_LOOK_UP_COST = 15  # of finding one id in a long list, where going through the list costs 1 an id
_LOOKED_UP = 2000  # so few ids are looked up in any list
_SORTED = 20_000  # up to so many are brought together by sorting


@dataclass(frozen=True, slots=True)
class Collection:
    """`items` is how many there are; `title_lengths` are tokens by item id, as long as the largest id asks for."""

    items: int
    title_lengths: NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Ranked:
    """`scores` falls; `covered` and `in_title` are, for each item and concept, how well the item or its title holds it (0
    to 1); `title_share` is how much of the title the question's words make up (0 to 1). `trusted` is `covered` by what of
    the words can be trusted as a proof (`Reading.trust`), where that was asked for."""

    item_ids: NDArray[np.int64]
    scores: NDArray[np.float64]
    covered: NDArray[np.float64]
    in_title: NDArray[np.float64]
    title_share: NDArray[np.float64]
    information: NDArray[np.float64]
    trusted: NDArray[np.float64] | None = None

    def coverage(self) -> NDArray[np.float64]:
        """The share of the question's information that each item holds, 0 to 1."""
        return self._share(self.covered)

    def title_coverage(self) -> NDArray[np.float64]:
        """The share of the question's information that each item's title holds, 0 to 1."""
        return self._share(self.in_title)

    def _share(self, held: NDArray[np.float64]) -> NDArray[np.float64]:
        total = self.information.sum()
        return held @ self.information / total if total else np.zeros(len(self.item_ids))


@dataclass(frozen=True, slots=True)
class Held:
    """How each item holds a concept: its part of the BM25F score, and how well it and its title hold it (0 to 1)."""

    score: NDArray[np.float64]
    cover: NDArray[np.float64]
    in_title: NDArray[np.float64]

    @classmethod
    def nothing(cls, items: int) -> Held:
        return cls(np.zeros(items), np.zeros(items), np.zeros(items))

    def better(self, other: Held) -> Held:
        return Held(
            np.maximum(self.score, other.score),
            np.maximum(self.cover, other.cover),
            np.maximum(self.in_title, other.in_title),
        )

    def plus(self, other: Held) -> Held:
        return Held(self.score + other.score, self.cover + other.cover, self.in_title + other.in_title)


def rank(
    concepts: Sequence[Concept],
    index: Index,
    collection: Collection,
    item_ids: NDArray[np.uint32] | None = None,
    information: NDArray[np.float64] | None = None,
) -> Ranked:
    """Of `item_ids` (ascending), or of all items that hold any of the concepts. `information` is what `informations` gives.

    Ties keep the later item first: it is the newer one in a store that was filled in order of time.
    """
    if item_ids is None:
        item_ids = all_holding(concepts, index, collection)
    if information is None:
        information = informations(concepts, index, collection)
    scorer = Scorer(index, collection, item_ids)
    ranked = _scored(scorer, concepts, information)
    trusted = np.stack([scorer.covered(concept.trusted()) for concept in concepts], axis=1)
    order = np.lexsort((-ranked.item_ids, -ranked.scores))
    return Ranked(
        ranked.item_ids[order],
        ranked.scores[order],
        ranked.covered[order],
        ranked.in_title[order],
        ranked.title_share[order],
        information,
        trusted[order],
    )


def unordered(
    concepts: Sequence[Concept],
    index: Index,
    collection: Collection,
    item_ids: NDArray[np.uint32],
    information: NDArray[np.float64],
) -> Ranked:
    """As `rank`, in the order of `item_ids`, and without `trusted`."""
    return _scored(Scorer(index, collection, item_ids), concepts, information)


def _scored(scorer: Scorer, concepts: Sequence[Concept], information: NDArray[np.float64]) -> Ranked:
    held = [scorer.concept(concept) for concept in concepts]
    titles = np.maximum(scorer.collection.title_lengths[scorer.item_ids], 1.0)
    return Ranked(
        scorer.item_ids.astype(np.int64),
        np.sum([one.score for one in held], axis=0),
        np.stack([one.cover for one in held], axis=1),
        np.stack([one.in_title for one in held], axis=1),
        np.minimum(1.0, np.sum([one.in_title for one in held], axis=0) / titles),
        information,
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


@lru_cache(maxsize=10_000)
def idf(items: int, holding: int) -> float:
    """Robertson–Spärck Jones with 1 added, so that a word in every item still counts a little."""
    return float(np.log(1 + (items - holding + 0.5) / (holding + 0.5)))


@dataclass(slots=True)
class Scorer:
    """How the items `item_ids` (ascending) hold concepts. Words are weighed by all of the index's items."""

    index: Index
    collection: Collection
    item_ids: NDArray[np.uint32]
    _places: NDArray[np.int32] | None = None
    _found: dict[Key, NDArray[np.uint16]] = field(default_factory=dict)

    def concept(self, concept: Concept) -> Held:
        best = self._best(concept.readings)
        for slots in concept.compositions:
            best = best.better(self.sum(slots))
        if concept.emphasis != 1:
            best = Held(best.score * concept.emphasis, best.cover, best.in_title)
        return best

    def sum(self, slots: Composition) -> Held:
        total = Held.nothing(len(self.item_ids))
        for slot in slots:
            total = total.plus(self._best(slot))
        return total

    def covered(self, concept: Concept) -> NDArray[np.float64]:
        """`concept(concept).cover` alone."""
        best = self._best_cover(concept.readings)
        for slots in concept.compositions:
            np.maximum(best, self.cover(slots), out=best)
        return best

    def cover(self, slots: Composition) -> NDArray[np.float64]:
        """`sum(slots).cover` alone."""
        total = np.zeros(len(self.item_ids))
        for slot in slots:
            total += self._best_cover(slot)
        return total

    def _best_cover(self, readings: Sequence[Reading]) -> NDArray[np.float64]:
        best = np.zeros(len(self.item_ids))
        for reading in readings:
            if reading.key in self.index:
                np.maximum(best, (self._impacts(reading) > 0) * reading.weight, out=best)
        return best

    def _best(self, readings: Sequence[Reading]) -> Held:
        held = [reading for reading in readings if reading.key in self.index]
        if not held:
            return Held.nothing(len(self.item_ids))
        impacts = np.stack([self._impacts(reading) for reading in held])
        weights = np.array([[self.weight(reading)] for reading in held])
        trusts = np.array([[reading.weight] for reading in held])
        return Held(
            ((impacts >> 1) * weights).max(axis=0),
            ((impacts > 0) * trusts).max(axis=0),
            ((impacts & 1) * trusts).max(axis=0),
        )

    def weight(self, reading: Reading) -> float:
        """What one unit of a posting's saturated frequency counts."""
        holding = len(self.index.get(reading.key, NOTHING))
        return idf(self.collection.items, holding) * reading.weight * (K1 + 1) / IMPACT_MOST

    def _impacts(self, reading: Reading) -> NDArray[np.uint16]:
        """With what impact each of the items holds the word; 0 where it does not."""
        key = reading.key
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._find(self.index[key])
        return found

    def _find(self, postings: Postings) -> NDArray[np.uint16]:
        if len(self.item_ids) <= _LOOKED_UP or _LOOK_UP_COST * len(self.item_ids) <= len(postings):
            return postings.impacts_in(self.item_ids)
        if self._places is None:
            self._places = np.full(len(self.collection.title_lengths), -1, np.int32)
            self._places[self.item_ids] = np.arange(len(self.item_ids), dtype=np.int32)
        rows = self._places[postings.ids.astype(np.intp)]
        is_there = rows >= 0
        impacts = np.zeros(len(self.item_ids), np.uint16)
        impacts[rows[is_there]] = postings.impacts[is_there]
        return impacts


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

    composition: Composition
    index: Index
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
        return cls(composition, index, collection, slots, sum(slot[0][0] for slot in slots))

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
        return ids, Scorer(self.index, self.collection, ids).cover(self.composition)
