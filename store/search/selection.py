"""Which items can come first at all: bounds on the first score leave most postings of common words unread.

MaxScore (Turtle & Flood 1995) over arrays: the postings that can count most for the least reading are read first, their title
part before the rest, until no item that was not met can come among the first. Those few that still can are scored exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import inf

import numpy as np
from numpy.typing import NDArray

from store.search.postings import NOTHING, Postings
from store.search.preference import FirstWeights, first_scores
from store.search.ranking import Ranked, unordered
from store.search.scoring import Scorer
from store.search.vocabulary import Key, Reading

_CHEAP = 2000  # postings that are read without asking whether they can matter
_DEAR = 100_000  # postings that are read after looking whether they still can matter
_OWN = 2  # readings of a concept that an item may hold, as a word and as a part first, whose titles are read first
_TRIED = 2  # times as many items as are wanted are scored to learn what score is needed
_FEW = 300  # items are scored exactly without narrowing them down further
_LOOK_UP_COST = 10  # of looking an item up in a list, where reading a posting costs 1
_SHARES = (0.8, 0.6, 0.4)  # of the most that an item has by what was read, in which the best are looked for first
_ROUNDING = 1e-4  # of sums of 32-bit floats
_TITLES, _TEXTS = 0, 1


@dataclass(frozen=True, slots=True)
class _Use:
    """What a posting adds to the first score by one reading of a concept: `per_level` times its level and `flat`, in a title
    `titled` more, and `share` over its length. `slots` is how many words stand for the concept together; `is_own`: the
    reading is the concept's word itself, which counts more than all else that may stand for it."""

    concept: int
    per_level: float
    flat: float
    titled: float
    share: float
    slots: int
    is_own: bool


@dataclass(slots=True, eq=False)
class _List:
    """An index word's postings, in two parts: of the items whose title holds it and of the others."""

    postings: Postings
    sizes: tuple[int, int]
    uses: list[_Use] = field(default_factory=list)
    is_read: tuple[bool, bool] = (False, False)

    @property
    def next_part(self) -> int:
        return _TEXTS if self.is_read[_TITLES] else _TITLES

    @property
    def next_size(self) -> int:
        return self.sizes[self.next_part]

    @property
    def is_cheap(self) -> bool:
        return sum(self.sizes) <= _CHEAP


@dataclass(frozen=True, slots=True)
class _Claim:
    """The most that one reading of a concept can add to an item that holds it: by its score, its cover, and its title."""

    held: _List
    score: float
    cover: float
    title: float

    def unread(self) -> float:
        """What of it may be added yet."""
        has_titles, has_texts = self.held.is_read
        text = 0.0 if has_texts else self.score + self.cover
        return text if has_titles else text + self.title


@dataclass(frozen=True, slots=True)
class _Offer:
    """The list to read next of those of a concept, and by how much that lowers the concept's bound."""

    held: _List
    gain: float


@dataclass(frozen=True, slots=True)
class _Narrowed:
    """Items (ascending) that may come first, with the `most` that their first score can be but for the `unread` that lists
    may add that were not read nor looked up."""

    item_ids: NDArray[np.intp]
    most: NDArray[np.float32]
    unread: float


class Selection:
    """One question's choice of items. `self._most[id]` is at least what the lists that were read add to the item's first
    score, without its period and committee; 0 where none of them holds it."""

    def __init__(self, scorer: Scorer, information: NDArray[np.float64]) -> None:
        self._scorer = scorer
        self._information = information
        self._weights = FirstWeights.of(float(information.sum()) or 1.0)
        self._lists: dict[Key, _List] = {}
        # By concept its compositions, each a list of slots; its own readings are one of one slot, as for the scorer.
        self._claims = [
            [
                [
                    [
                        self._claim(number, reading, len(slots), is_own=reading in concept.readings[:1])
                        for reading in slot
                        if reading.key in scorer.index
                    ]
                    for slot in slots
                ]
                for slots in ((concept.readings,), *concept.compositions)
            ]
            for number, concept in enumerate(scorer.concepts)
        ]
        self._own: dict[int, tuple[float, NDArray[np.uint16]]] = {}  # by concept: per level, and impacts by item
        self._most = np.zeros(len(scorer.collection.title_lengths), np.float32)
        self._bounds = [0.0] * len(self._claims)
        self._offers: list[_Offer | None] = [None] * len(self._claims)
        for held in dict.fromkeys(claim.held for compositions in self._claims for claim in compositions[0][0][:_OWN]):
            if not held.is_cheap:
                self._enter(held, _TITLES)
        self._read_cheap()

    def first(self, limit: int, among: NDArray[np.bool_] | None = None) -> NDArray[np.uint32]:
        """The `limit` items with the highest `first_scores`, ascending by id; where `among` (by item id) is given, of those
        alone. Which of several with the same score are taken is left open; period and committee do not count."""
        while self._count(0.0, among) < limit:
            held = self._next()
            if held is None:
                return self._met(0.0, among).astype(np.uint32)
            self._read(held)
        least = self._least(limit, among)
        since = 0  # postings that were read since the items that may come first were looked at
        count = inf
        while (held := self._next()) is not None:
            size = held.next_size
            if since > _CHEAP and size > _DEAR:  # what was read meanwhile may tell better items
                least = max(least, self._least(limit, among))
            is_done = self._unread_most() + self._weights.missing * self._missing() < least
            if is_done and since:
                count, since = self._count(least - self._unread_most(), among), 0
            if is_done and (count <= _FEW or size > _LOOK_UP_COST * count):
                break
            self._read(held)
            since += size
        met = self._met(least - self._unread_most(), among)
        return self._best(self._narrowed(met, least), limit)

    def _narrowed(self, met: NDArray[np.intp], least: float) -> _Narrowed:
        """Those of the items that can still have a first score of `least` when lists that were not read are looked up for
        them alone. A list that is not much longer than they are many is read for good."""
        values = self._most[met]
        looked_up: list[tuple[_List, tuple[bool, bool]]] = []
        while len(met) > _FEW and (held := self._next(_LOOK_UP_COST * len(met))) is not None:
            if held.next_size <= _LOOK_UP_COST * len(met):
                values -= self._most[met]
                self._read(held)
                values += self._most[met]
            else:
                looked_up.append((held, held.is_read))
                self._look_up(held, met, values)
            can = values >= np.float32(least - self._unread_most() - _ROUNDING)
            met, values = met[can], values[can]
        unread = self._unread_most()
        for held, was_read in reversed(looked_up):
            held.is_read = was_read
        if looked_up:
            self._reckon(range(len(self._claims)))
        return _Narrowed(met, values, unread)

    def _look_up(self, held: _List, met: NDArray[np.intp], values: NDArray[np.float32]) -> None:
        """Adds to `values`, of the items `met`, what the rest of the list adds to them."""
        impacts = held.postings.impacts_in(met.astype(np.uint32))
        titled = (impacts & 1) != 0
        parts: list[tuple[NDArray[np.intp], slice | None]] = [(np.flatnonzero((impacts > 0) & ~titled), None)]
        if not held.is_read[_TITLES]:
            parts.append((np.flatnonzero(titled), slice(None)))
        for rows, in_titles in parts:
            for use in held.uses if len(rows) else ():
                values[rows] += self._added([use], [len(rows)], met[rows], impacts[rows], in_titles)
        held.is_read = (True, True)
        self._reckon({use.concept for use in held.uses})

    def _met(self, least: float, among: NDArray[np.bool_] | None) -> NDArray[np.intp]:
        """The items that a list that was read holds, and that can have a first score of `least`, as far as is known."""
        return np.flatnonzero(self._can(least, among))

    def _count(self, least: float, among: NDArray[np.bool_] | None) -> int:
        return int(np.count_nonzero(self._can(least, among)))

    def _can(self, least: float, among: NDArray[np.bool_] | None) -> NDArray[np.bool_]:
        can = self._most >= np.float32(max(least - _ROUNDING, 1e-12))
        return can if among is None else can & among

    def _least(self, limit: int, among: NDArray[np.bool_] | None) -> float:
        """A first score that at least `limit` items have: of those that have most by what was read."""
        met = self._most_met(_TRIED * limit, among)
        values = self._most[met]
        tried = min(len(values), _TRIED * limit)
        best = np.sort(met[np.argpartition(values, len(values) - tried)[-tried:]]).astype(np.uint32)
        return float(np.partition(self._scores(self._ranked(best)), tried - limit)[tried - limit])

    def _most_met(self, wanted: int, among: NDArray[np.bool_] | None) -> NDArray[np.intp]:
        """Of the items that were met some that have most, `wanted` at least where there are so many."""
        highest = float(self._most.max(initial=0))
        for share in _SHARES:
            can = self._can(share * highest, among)
            if np.count_nonzero(can) >= wanted:
                return np.flatnonzero(can)
        return self._met(0.0, among)

    def _best(self, narrowed: _Narrowed, limit: int) -> NDArray[np.uint32]:
        """The `limit` best of the items: those that can be best are scored first, until the rest cannot reach them."""
        met, values = narrowed.item_ids, narrowed.most
        best_ids, best_scores = NOTHING.ids, np.zeros(0)
        size = max(_FEW, 2 * limit)
        while len(met):
            if len(met) > size:
                order = np.argpartition(-values, size)
                now, later = np.sort(order[:size]), order[size:]
            else:
                now, later = np.arange(len(met)), np.zeros(0, np.intp)
            ids = met[now].astype(np.uint32)
            scores = self._scores(self._ranked(ids))
            ids, scores = np.concatenate((best_ids, ids)), np.concatenate((best_scores, scores))
            if len(ids) > limit:
                best = np.argpartition(scores, len(scores) - limit)[-limit:]
                ids, scores = ids[best], scores[best]
            best_ids, best_scores = ids, scores
            met, values = met[later], values[later]
            if len(ids) >= limit:
                can = values >= float(scores.min()) - narrowed.unread - _ROUNDING
                met, values = met[can], values[can]
            size *= 4
        return np.sort(best_ids)

    def _ranked(self, item_ids: NDArray[np.uint32]) -> Ranked:
        return unordered(self._scorer, self._information, item_ids)

    @staticmethod
    def _scores(ranked: Ranked) -> NDArray[np.float64]:
        count = len(ranked.item_ids)
        return first_scores(ranked, np.zeros(count), np.zeros(count, np.bool_))

    def _claim(self, number: int, reading: Reading, slots: int, *, is_own: bool = False) -> _Claim:
        """Enters the reading's use with its list too."""
        key = reading.key
        held = self._lists.get(key)
        if held is None:
            postings = self._scorer.index[key]
            titles = len(postings.titled_rows)
            held = self._lists[key] = _List(postings, (titles, len(postings.ids) - titles))
        weights, information = self._weights, float(self._information[number])
        use = _Use(
            number,
            weights.score * self._scorer.per_level(reading, self._scorer.concepts[number]),
            weights.cover * information * reading.weight,
            weights.in_title * information * reading.weight,
            weights.title_share * reading.weight,
            slots,
            is_own,
        )
        held.uses.append(use)
        return _Claim(held, use.per_level * held.postings.most_level, use.flat, use.titled + use.share)

    def _unread(self, number: int) -> float:
        """The most that the concept can add to an item by lists that were not read: the score may be that of one reading
        and the cover that of another. Comparisons instead of `max`, which takes three times as long."""
        score = cover = title = 0.0
        for slots in self._claims[number]:
            sum_score = sum_cover = sum_title = 0.0
            for slot in slots:
                most_score = most_cover = most_title = 0.0
                for claim in slot:
                    has_titles, has_texts = claim.held.is_read
                    if not has_texts:
                        most_score = claim.score if claim.score > most_score else most_score
                        most_cover = claim.cover if claim.cover > most_cover else most_cover
                    if not has_titles:
                        most_title = claim.title if claim.title > most_title else most_title
                sum_score, sum_cover, sum_title = sum_score + most_score, sum_cover + most_cover, sum_title + most_title
            score, cover, title = max(score, sum_score), max(cover, sum_cover), max(title, sum_title)
        return score + cover + title

    def _unread_most(self) -> float:
        """The most that an item's first score can be over what is known of it."""
        return sum(self._bounds)

    def _missing(self) -> float:
        """The information that at least is missing from one single concept where no list that was read holds the item."""
        return max((float(self._information[n]) for n, bound in enumerate(self._bounds) if bound == 0), default=0.0)

    def _next(self, dearest: float = inf) -> _List | None:
        """The list that lowers the bounds most for what reading it costs, at most `dearest`; None where all are read."""
        best: tuple[float, _List] | None = None
        for offer in self._offers:
            if offer is not None:
                value = offer.gain / (min(offer.held.next_size, dearest) + _CHEAP)
                if best is None or value > best[0]:
                    best = value, offer.held
        return best[1] if best else None

    def _reckon(self, concepts: Iterable[int]) -> None:
        """Their bounds and what to read next of them, after what was read or no longer is."""
        for number in concepts:
            self._bounds[number] = self._unread(number)
            self._offers[number] = self._offer(number)

    def _offer(self, number: int) -> _Offer | None:
        """Of the concept's unread lists the one that counts most; None where there is none."""
        claim = max(self._claims_of(number), key=_Claim.unread, default=None)
        if claim is None or not claim.unread():
            return None
        held, bound = claim.held, self._bounds[number]
        before, held.is_read = held.is_read, (True, held.next_part == _TEXTS)
        gain = bound - self._unread(number)
        held.is_read = before
        return _Offer(held, gain + 1e-3 * bound)

    def _claims_of(self, number: int) -> Iterator[_Claim]:
        return (claim for slots in self._claims[number] for slot in slots for claim in slot)

    def _read(self, held: _List) -> None:
        """Its next part."""
        self._enter(held, held.next_part)
        self._reckon({use.concept for use in held.uses})

    def _enter(self, held: _List, part: int) -> None:
        ids, impacts, titled = held.postings.ids, held.postings.impacts, held.postings.titled_rows
        if part == _TITLES:
            ids, impacts = ids[titled], impacts[titled]
        places = ids.astype(np.intp)  # once for all that is looked up by them
        for use in held.uses if len(ids) else ():
            added = self._added([use], [len(ids)], places, impacts, slice(None) if part == _TITLES else None)
            if part == _TEXTS:
                added[titled] = 0  # these were met with their titles
            np.add.at(self._most, places, added)
            if use.is_own and self._has_more(use.concept, held):
                if use.concept not in self._own:
                    self._own[use.concept] = use.per_level, np.zeros(len(self._most), np.uint16)
                self._own[use.concept][1][places] = impacts
        held.is_read = (True, held.is_read[_TEXTS] or part == _TEXTS)

    def _has_more(self, concept: int, held: _List) -> bool:
        """Whether another list than this stands for the concept, of which a part is unread."""
        return any(claim.held is not held and not claim.held.is_read[_TEXTS] for claim in self._claims_of(concept))

    def _read_cheap(self) -> None:
        """Reads both parts of all cheap lists at once: a step costs more than their postings, and there are many."""
        cheap = [held for held in self._lists.values() if held.is_cheap]
        uses = [use for held in cheap for use in held.uses]
        lists = [held.postings for held in cheap for _ in held.uses]
        if any(map(len, lists)):
            places = np.concatenate([postings.ids for postings in lists]).astype(np.intp)
            impacts = np.concatenate([postings.impacts for postings in lists])
            added = self._added(uses, [len(one) for one in lists], places, impacts, np.flatnonzero(impacts & 1))
            np.add.at(self._most, places, added)
        for held in cheap:
            held.is_read = (True, True)
        self._reckon(range(len(self._claims)))

    def _added(
        self,
        uses: Sequence[_Use],
        sizes: Sequence[int],
        ids: NDArray[np.intp],
        impacts: NDArray[np.uint16],
        titled: NDArray[np.intp] | slice | None,
    ) -> NDArray[np.float32]:
        """The most that the uses add to items: `ids` and `impacts` are as many for each use as `sizes` says, `titled` those in
        titles that were not read. Where the concept's own word was met in the item, it covers the concept already, and what
        else stands for it adds only what it scores over that: of a sum, each slot over its share."""
        added = (impacts >> 1) * _each([use.per_level for use in uses], sizes)
        met = self._met_own(uses, sizes, ids)
        if met is None:
            added += _each([use.flat for use in uses], sizes)
        else:
            own_per_level = [self._own[use.concept][0] / use.slots if use.concept in self._own else 0.0 for use in uses]
            added = np.maximum(added - (met >> 1) * _each(own_per_level, sizes), 0)
            added += (met == 0) * _each([use.flat for use in uses], sizes)
        if titled is not None:
            lengths = np.maximum(1, self._scorer.collection.title_lengths.take(ids[titled])).astype(np.float32)
            of_title = np.repeat(np.array([use.titled for use in uses], np.float32), sizes)[titled]
            of_title += np.repeat(np.array([use.share for use in uses], np.float32), sizes)[titled] / lengths
            added[titled] += of_title if met is None else np.where(met[titled] & 1, np.float32(0), of_title)
        return added

    def _met_own(self, uses: Sequence[_Use], sizes: Sequence[int], ids: NDArray[np.intp]) -> NDArray[np.uint16] | None:
        """The impacts of the concept's own word in each item, as far as they were read; None where there are none."""
        if all(use.is_own or use.concept not in self._own for use in uses):
            return None
        met = np.zeros(len(ids), np.uint16)
        for use, start, end in zip(uses, np.cumsum([0, *sizes[:-1]]).tolist(), np.cumsum(sizes).tolist(), strict=True):
            if not use.is_own and use.concept in self._own:
                met[start:end] = self._own[use.concept][1].take(ids[start:end])
        return met


def _each(values: Sequence[float], sizes: Sequence[int]) -> NDArray[np.float32]:
    """Each value as often as its size says; one alone once."""
    array = np.array(values, np.float32)
    return array if len(array) == 1 else np.repeat(array, sizes)
