"""What a search needs of the whole store, read once after each change: small arrays, and postings as they are asked for."""

from __future__ import annotations

import sqlite3
import threading
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from store.danish.abbreviations import Abbreviation
from store.danish.analysis import index_key
from store.danish.municipalities import MUNICIPALITIES
from store.danish.tokens import lower_nfc, token_texts
from store.database import abbreviations, index, meetings, postings
from store.database.glossary import kept_glossary
from store.database.words import StoredWords
from store.domain import Coverage, MeetingRef
from store.minutes.people import name_parts, spellings
from store.search import ranking, scoring
from store.search.glossary import learnt_glossary, own_glossary
from store.search.postings import NOTHING, Postings, decoded, of_matches
from store.search.question import Question
from store.search.selection import Selection
from store.search.vocabulary import Concept, Key, Vocabulary

FIRST_ITEMS = 32
"""Items that a search ranks, of all and of each sort that the question asks for: in its period, of its committee, both."""
FIRST_ITEMS_WITH_PERIOD = 500
"""Of all, where a period restricts: a meeting after it may tell of a decision within it."""
_COMMON = 2000  # items that hold a word
_OWN_PLACE_SHARE = 0.2  # of the items; in four years of one municipality's, 0.6 name it and 0.05 a neighbour
_KEPT_BYTES = 32_000_000  # of postings, for the words that are asked for again and again


class Snapshot:
    """Everything as of one version; shared by all threads. What it does not hold it reads in the transaction of whoever asks."""

    def __init__(  # noqa: PLR0913  all of one moment
        self,
        *,
        version: int,
        words: StoredWords,
        collection: scoring.Collection,
        refs: Sequence[MeetingRef],
        items: Sequence[tuple[int, int, int, int]],
        coverage: Coverage,
        gone: NDArray[np.bool_] | None,
        explained: Sequence[tuple[Abbreviation, int]],
        word_list: Path | None,
    ) -> None:
        """`items` are (meeting_id, first item, last item, how many) of the meetings that have items; `gone` says by id of
        an item whether it was replaced, None where none was that a segment holds."""
        self.version = version
        self.words = words
        self._explained = explained
        self._word_list = word_list
        self.collection = collection
        self.meetings = tuple(refs)
        self.committees = tuple(dict.fromkeys(ref.committee for ref in refs))
        self.coverage = coverage
        by_id = {ref.meeting_id: ref for ref in refs}
        in_order = sorted(items, key=lambda row: row[1])
        self._first = [row[1] for row in in_order]
        self._firsts = np.array(self._first, np.int64)
        self._lasts = np.array([row[2] for row in in_order], np.int64)
        self._ref = [by_id[row[0]] for row in in_order]
        numbers = {name: number for number, name in enumerate(self.committees)}
        self._days = np.array([ref.held_on.toordinal() for ref in self._ref], np.int32)
        self._committees = np.array([numbers[ref.committee] for ref in self._ref], np.int32)
        self._gone = gone
        self._lock = threading.Lock()
        self._kept: OrderedDict[Key, Postings] = OrderedDict()
        self._kept_bytes = 0
        self._common: dict[Key, bool] = {}

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Made when first asked for, which a look-up of a case need not wait for."""
        listed = kept_glossary(self.words.connection)
        own = own_glossary(listed, self._word_list) if self._word_list is not None else listed
        return Vocabulary(self.words, learnt_glossary(own, self._explained))

    @cached_property
    def people(self) -> dict[str, tuple[str, ...]]:
        """Who stands in any attendance list, with how the lists write it; read when a person is first asked for."""
        return spellings(meetings.read_attendee_names(self.words.connection()))

    @cached_property
    def names(self) -> frozenset[str]:
        """The words of the names of `people`, folded."""
        return frozenset(part for name in self.people for part in name_parts(name))

    def count(self, connection: sqlite3.Connection, word: str) -> int:
        """How many items hold the index word."""
        return len(self._held(connection, {(word, False)}).get((word, False), NOTHING))

    def items_holding(self, connection: sqlite3.Connection, groups: Iterable[Collection[str]]) -> list[int]:
        """The items that hold a word of each group, in any inflection; ascending."""
        found: NDArray[np.uint32] | None = None  # each once, which NumPy is told, as to look for that takes a second
        for words in groups:
            held = self._held(connection, {(index_key(word), False) for word in words})
            ids = ranking.union([one.ids for one in held.values()], self.collection)
            found = ids if found is None else np.intersect1d(found, ids, assume_unique=True)
        return [] if found is None else found.tolist()

    def meeting_of(self, item_id: int) -> MeetingRef:
        return self._ref[bisect_right(self._first, item_id) - 1]

    def index(self, connection: sqlite3.Connection, concepts: Sequence[Concept]) -> dict[Key, Postings]:
        """Postings of what the concepts are read as, where any item holds it. Where an item holds the question's own word,
        other words for the same that stand in very many items are left out: they tell little, and take longest."""
        common = [
            {r.key for r in concept.all_readings() if r.is_borrowed and self._is_common(connection, r.key)}
            for concept in concepts
        ]
        every = ({reading.key for reading in concept.all_readings()} for concept in concepts)
        found = self._held(connection, set().union(*(keys - left for keys, left in zip(every, common, strict=True))))
        for concept, left in zip(concepts, common, strict=True):
            if left and not any(reading.key in found for reading in concept.readings if not reading.is_borrowed):
                found |= self._held(connection, left)
        return found

    def _held(self, connection: sqlite3.Connection, keys: Collection[Key]) -> dict[Key, Postings]:
        with self._lock:
            found = {key: self._kept[key] for key in keys if key in self._kept}
            for key in found:
                self._kept.move_to_end(key)
        new = sorted(keys - found.keys())
        read = self._read(connection, new) if new else {}
        with self._lock:
            for key in new:
                self._keep(key, read[key])
        return {key: held for key, held in (found | read).items() if len(held)}

    def _is_common(self, connection: sqlite3.Connection, key: Key) -> bool:
        if key not in self._common:
            word, as_part = key
            self._common[key] = postings.sealed_size(connection, word, as_part=as_part) > _COMMON
        return self._common[key]

    def _keep(self, key: Key, held: Postings) -> None:
        if key not in self._kept:
            self._kept_bytes += held.size_bytes
        self._kept[key] = held
        while self._kept_bytes > _KEPT_BYTES:
            _, oldest = self._kept.popitem(last=False)
            self._kept_bytes -= oldest.size_bytes

    def _read(self, connection: sqlite3.Connection, keys: Sequence[Key]) -> dict[Key, Postings]:
        words = tuple(dict.fromkeys(word for word, _ in keys))
        newest = of_matches(index.read_matches(connection, words), words)
        sealed = decoded([postings.read_postings(connection, word, as_part=as_part) for word, as_part in keys])
        if self._gone is not None:
            sealed = [one.kept(~self._gone[one.ids]) for one in sealed]
        return {key: one.followed_by(newest.get(key, NOTHING)) for key, one in zip(keys, sealed, strict=True)}

    def is_own_place(self, connection: sqlite3.Connection, place: str) -> bool:
        """Whether so many items name a municipality as name only the one that they are of, or more than name any other."""
        named = self._naming(connection, place)
        if named >= _OWN_PLACE_SHARE * self.collection.items:
            return named > 0
        others = (self._naming(connection, lower_nfc(name)) for name in MUNICIPALITIES)
        return named > 0 and named >= max(others)

    def _naming(self, connection: sqlite3.Connection, place: str) -> int:
        """How many items name it, at most."""
        keys = {(index_key(word), False) for word in token_texts(place)}
        held = self._held(connection, keys)
        return min(len(held.get(key, NOTHING)) for key in keys)

    def first_items(
        self,
        question: Question,
        scorer: scoring.Scorer,
        information: NDArray[np.float64],
        *,
        among: Collection[int] | None,
    ) -> NDArray[np.uint32]:
        """The items that are worth ranking, ascending: the first of all and the first of each sort that the question asks
        for, since those come before others; or those of `among` that hold any of the concepts."""
        if among is not None:
            holding = ranking.all_holding(scorer.concepts, scorer.index, self.collection)
            return np.intersect1d(holding, np.array(sorted(set(among)), np.uint32), assume_unique=True)
        # Hundreds of items have the words of a budget, and any of what has the words may be the newest.
        is_many = question.period_is_strict or question.is_of_yearly or question.asks_newest
        most = FIRST_ITEMS_WITH_PERIOD if is_many else FIRST_ITEMS
        sorts = [(None, most), *((sort, FIRST_ITEMS) for sort in self._sorts(question))]
        chosen = Selection(scorer, information)
        found = [chosen.first(limit, among=sort) for sort, limit in sorts]
        return ranking.union([ids for ids in found if len(ids)], self.collection)

    def _sorts(self, question: Question) -> list[NDArray[np.bool_]]:
        """By item id: which are of the committees that are asked for, in the period, both; what there is of these."""
        if question.period is None and not question.committees:
            return []
        in_period = np.zeros(len(self._days), np.bool_)
        if question.period is not None:
            for part in question.period.parts:
                in_period |= (self._days >= part.first.toordinal()) & (self._days <= part.last.toordinal())
        asked = [number for number, name in enumerate(self.committees) if name in question.committees]
        in_committee = np.isin(self._committees, asked)
        sorts = (in_period & in_committee, in_period & ~in_committee, in_committee & ~in_period)
        return [self._items_of(sort) for sort in sorts if sort.any()]

    def _items_of(self, chosen: NDArray[np.bool_]) -> NDArray[np.bool_]:
        is_in = np.zeros(len(self.collection.title_lengths) + 1, np.int8)
        is_in[self._firsts[chosen]] += 1
        is_in[self._lasts[chosen] + 1] -= 1
        return np.cumsum(is_in, dtype=np.int8)[:-1].astype(np.bool_)


def read_snapshot(
    connection: sqlite3.Connection, version: int, connect: Callable[[], sqlite3.Connection], word_list: Path | None
) -> Snapshot:
    """Of what the connection's transaction sees; `connect` gives the connection of whoever asks later, `word_list` is the
    municipality's own."""
    items = meetings.read_meeting_items(connection)
    size = 1 + max((last for _, _, last, _ in items), default=0)
    title_lengths = np.zeros(size, np.uint16)
    for first, lengths in postings.read_title_lengths(connection):
        titles = np.frombuffer(lengths, "<u2")[: max(0, size - first)]
        title_lengths[first : first + len(titles)] = titles
    for item_id, title, *_ in index.read_lengths(connection):
        title_lengths[item_id] = title
    collection = scoring.Collection(sum(count for *_, count in items), title_lengths)
    return Snapshot(
        version=version,
        words=StoredWords(connect),
        collection=collection,
        refs=meetings.read_meetings(connection),
        items=items,
        coverage=meetings.read_coverage(connection),
        gone=_gone(connection, items, size),
        explained=abbreviations.read_explained(connection),
        word_list=word_list,
    )


def _gone(
    connection: sqlite3.Connection, items: Sequence[tuple[int, int, int, int]], size: int
) -> NDArray[np.bool_] | None:
    """By id, which items are no longer stored, where a segment still holds one of those."""
    segments = postings.read_segments(connection)
    if not segments:
        return None
    end = max(size, segments[-1].last_item + 1)
    gone = np.ones(end, np.bool_)
    for _, first, last, _ in items:
        gone[first : last + 1] = False
    held = sum(segment.items for segment in segments)
    stored = sum(int(np.count_nonzero(~gone[s.first_item : s.last_item + 1])) for s in segments)
    return gone if stored != held else None
