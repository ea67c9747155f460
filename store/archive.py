"""The archive: the one object through which others ingest minutes, search them and keep what the bot must remember."""

from __future__ import annotations

import gc
import hashlib
import re
import sqlite3
import threading
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from types import TracebackType

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from store.danish.analysis import ANALYSIS_VERSION, index_key, index_words
from store.danish.tokens import fold, tokens
from store.database import abbreviations, chunks, glossary, ledger, meetings, threads
from store.database import follow_ups as follow_up_rows
from store.database import index as index_rows
from store.database import postings as posting_rows
from store.database.connection import BUSY_TIMEOUT_S, Database, translated_errors
from store.database.snapshot import Snapshot, read_snapshot
from store.domain import (
    Attendee,
    Coverage,
    DecisionRef,
    EarlierQuestion,
    FollowUp,
    FollowUpStatus,
    MeetingRef,
    Minutes,
    Outcome,
    Section,
    SectionName,
    StoredItem,
    StoredMeeting,
)
from store.errors import UnreadableMinutes
from store.follow_ups.finding import FOLLOW_UP_VERSION
from store.minutes.case_numbers import normalise_case_number, year_and_serial
from store.minutes.followed_outcomes import outcome_among
from store.minutes.ordered import ordered_in
from store.minutes.outcome import OUTCOME_VERSION
from store.search.committees import with_stored_names
from store.search.glossary import listed_glossary
from store.search.passages import Excerpts
from store.search.question import TEXT_MAX, Question
from store.search.ranking import Ranked, informations, rank
from store.search.scoring import Scorer
from store.search.slips import Known, mended
from store.search.sought import sought_in
from store.semantics.chunks import chunks_of
from store.semantics.encoder import Encoder
from store.semantics.likeness import Likeness, Likenesses, Meanings

HORIZON_MONTHS = 18
"""After this long nobody owes what was to be done, where the municipality says nothing else."""
CASE_NUMBER_CUTOFF = 75.0
CASES_BESIDE = 10  # on either side of a number that is not stored
_SERIAL = re.compile(r"\d+(?=\D*$)")
NEAREST = 24
"""Items that a search ranks for their likeness of meaning alone."""
_SPOKEN_OF_MIN = 12  # items that hold the name of a body that is no committee of its own
_ENCODED_AT_ONCE = 16  # items in a transaction, and texts
_INDEX_WORDS_MAX = 400  # in one search; FTS4 takes more, a person's question has a tenth


class Change(StrEnum):
    """What ingesting a document did."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Found:
    """The ranking of the items that can answer, and the meeting of each. `nearest` are those most alike in meaning, best
    first."""

    ranked: Ranked
    excerpts: Excerpts
    meetings: Callable[[int], MeetingRef]
    nearest: tuple[int, ...] = ()
    likenesses: Likenesses | None = None

    def likeness(self, item_id: int) -> Likeness | None:
        """Of the item and the question, in meaning; None where no encoder is used or it has not read the item."""
        return self.likenesses.of(item_id) if self.likenesses is not None else None


class Archive:
    """Opens the database at `path` (made where there is none). Safe to use from several threads.

    Every method raises `StoreError` where the database cannot be used. `horizon_months` is how long what was due, or decided
    without a day, is owed.
    """

    def __init__(
        self,
        path: Path,
        *,
        busy_timeout_s: float = BUSY_TIMEOUT_S,
        word_list: Path | None = None,
        encoder: Encoder | None = None,
        horizon_months: int = HORIZON_MONTHS,
    ) -> None:
        self.horizon_months = horizon_months
        self._database = Database(path, busy_timeout_s=busy_timeout_s)
        self._word_list = word_list
        self._encoder = encoder
        self._meanings: tuple[int, Meanings] | None = None
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._anew(self._index_anew, index_rows.read_analysis, index_rows.set_analysis, ANALYSIS_VERSION)
        self._anew(_tell_outcomes, meetings.read_outcome_rules, meetings.set_outcome_rules, OUTCOME_VERSION)
        self._anew(
            _find_follow_ups, follow_up_rows.read_follow_up_rules, follow_up_rows.set_follow_up_rules, FOLLOW_UP_VERSION
        )
        self._keep_lists()
        self.seal(at_least=posting_rows.SEALED_AT)  # a store of before segments has none
        self._learn_abbreviations()

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        word_list: Path | None = None,
        encoder: Encoder | None = None,
        horizon_months: int = HORIZON_MONTHS,
    ) -> Archive:
        """`word_list` is the municipality's own list of words that stand for each other. With an `encoder` a search also
        goes by likeness of meaning, for the items that `encode` has read."""
        return cls(Path(path), word_list=word_list, encoder=encoder, horizon_months=horizon_months)

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._database.close()

    # Ingesting

    def _anew(
        self,
        tell: Callable[[sqlite3.Connection], None],
        read: Callable[[sqlite3.Connection], int],
        write: Callable[[sqlite3.Connection, int], None],
        version: int,
    ) -> None:
        """Tells once more, in one transaction, what was told by rules of another version."""
        with translated_errors():
            if read(self._database.connection()) == version:
                return
        with self._database.transaction() as connection:
            if read(connection) != version:  # else another process was faster
                tell(connection)
                write(connection, version)
                meetings.raise_version(connection)

    def _index_anew(self, connection: sqlite3.Connection) -> None:
        """All items, where the index was made with another analysis of words; a question's would not meet its own."""
        posting_rows.forget(connection)
        index_rows.forget_words(connection)
        for item_id in meetings.read_item_ids(connection):  # ascending, as segments must follow each other
            item = meetings.read_item(connection, item_id)
            if item is not None:
                self._index(item_id, item.title, item.sections)
            posting_rows.seal(connection)

    def _keep_lists(self) -> None:
        """Our lists of words, where the store has others or none."""
        with translated_errors():
            if glossary.is_kept(self._database.connection()):
                return
        with self._database.transaction() as connection:
            glossary.keep(connection, listed_glossary())
            meetings.raise_version(connection)

    def seal(self, *, at_least: int = 1) -> None:
        """For when the last document of an ingest is stored: a search that has nothing to look up beside the segments takes a
        tenth less. What is not sealed is found as well; of fewer items than `at_least` nothing is done."""
        with translated_errors():
            is_due = posting_rows.unsealed(self._database.connection()) >= at_least
        if is_due:
            with self._database.transaction() as connection:
                posting_rows.seal(connection, however_few=True)
                meetings.raise_version(connection)

    def _learn_abbreviations(self) -> None:
        """From the documents of a store that was filled before they were learnt."""
        with translated_errors():
            is_due = bool(abbreviations.unread(self._database.connection()))
        if is_due:
            with self._database.transaction() as connection:
                abbreviations.read_unread(connection)
                meetings.raise_version(connection)

    def ingest(self, minutes: Minutes, *, source: str) -> Change:
        """Stores a document in one transaction. The same text changes nothing but where it is published, if `minutes` tells
        that; another text of the same meeting replaces it and keeps what people did with its follow-ups. `source` is the
        file's name.

        Raises UnreadableMinutes for a text that is no Unicode (a lone half of a surrogate pair)."""
        content_hash = _hash_of(minutes.source_text)
        source = _storable(source)
        with self._database.transaction() as connection:
            stored = meetings.find_meeting(connection, meetings.FIND_BY_HASH, {"content_hash": content_hash})
            if stored:
                if minutes.url is not None:  # which nothing holds in memory
                    meetings.set_pages(connection, stored[0], minutes)
                return Change.UNCHANGED
            replaced = self._replaced_meeting(minutes, source)
            kept = follow_up_rows.read_kept(connection, replaced) if replaced is not None else {}
            if replaced is not None:
                index_rows.delete_index(connection, meetings.item_ids_of_meeting(connection, replaced))
                meetings.delete_meeting(connection, replaced)
            meeting_id = meetings.insert_meeting(connection, minutes, source=source, content_hash=content_hash)
            abbreviations.insert_abbreviations(connection, meeting_id, minutes.source_text)
            for item in minutes.items:
                item_id = meetings.insert_item(connection, meeting_id, item)
                follow_up_rows.insert_follow_ups(connection, item_id, item, held_on=minutes.held_on, kept=kept)
                self._index(item_id, item.title.text, item.sections)
            posting_rows.seal(connection)
            meetings.raise_version(connection)
            return Change.REPLACED if replaced is not None else Change.ADDED

    def _replaced_meeting(self, minutes: Minutes, source: str) -> int | None:
        """The stored meeting that `minutes` is a corrected text of: the same committee, day and hour; or, where the committee
        or the hour is not told, or the day was corrected, a document of most of the same items."""
        connection = self._database.connection()
        committee = minutes.committee.text
        same = meetings.find_meeting(
            connection,
            meetings.FIND_SAME_MEETING,
            {
                "held_on": minutes.held_on.isoformat(),
                "committee": committee,
                "starts_at": meetings.starts_at_text(minutes),
            },
        )
        of_source = meetings.find_meeting(connection, meetings.FIND_BY_SOURCE, {"source": source})
        # Two committees that are not told may have files of one name; of one committee a day's are one meeting's.
        certain = [one for one in same if committee and (minutes.starts_at is not None or one in of_source)]
        if certain:
            return certain[0]
        own = {(item.number, item.title.text) for item in minutes.items}
        for meeting_id in dict.fromkeys((*of_source, *same)):
            stored = meetings.titles(connection, meeting_id)
            if 2 * len(own & stored) > max(len(own), len(stored)):  # half may be what every agenda has
                return meeting_id
        return None

    def _index(self, item_id: int, title: str, sections: Sequence[Section]) -> None:
        text, new = index_text(title, sections)
        connection = self._database.connection()
        index_rows.insert_words(connection, new.values())
        index_rows.insert_index(connection, item_id, text)

    # Likeness of meaning

    def unencoded(self) -> int:
        """How many items the encoder has not read."""
        with translated_errors():
            return len(chunks.without_chunks(self._database.connection(), self._encoder.name)) if self._encoder else 0

    def encode(self) -> Iterator[int]:
        """Lets the encoder read the items that it has not, each batch in a transaction of its own; gives how many items
        each batch had. What was read counts in searches when all is, or when the iterator is closed."""
        if self._encoder is None:
            return
        with translated_errors():
            left = chunks.without_chunks(self._database.connection(), self._encoder.name)
        try:
            for start in range(0, len(left), _ENCODED_AT_ONCE):
                batch = left[start : start + _ENCODED_AT_ONCE]
                self._encode(self._encoder, batch)
                yield len(batch)
        finally:
            with self._database.transaction() as connection:
                chunks.forget_unused(connection)
                meetings.raise_version(connection)

    def _encode(self, encoder: Encoder, item_ids: Sequence[int]) -> None:
        of_items: dict[int, list[bytes]] = {}
        texts: dict[bytes, str] = {}
        for item in self.items(item_ids):
            own = {chunks.chunk_hash(encoder.name, text): text for text in chunks_of(item.title, item.sections)}
            of_items[item.item_id] = list(own)
            texts |= own
        with translated_errors():
            connection = self._database.connection()
            new = [(key, text) for key, text in texts.items() if not chunks.has_vector(connection, key)]
        new.sort(key=lambda pair: len(pair[1]))  # of one length together, for the encoder pads them
        vectors: dict[bytes, NDArray[np.float32]] = {}
        for start in range(0, len(new), _ENCODED_AT_ONCE):
            part = new[start : start + _ENCODED_AT_ONCE]
            read = encoder.passages([text for _, text in part])
            vectors |= {key: vector for (key, _), vector in zip(part, read, strict=True)}
        with self._database.transaction() as connection:
            there = {item_id: own for item_id, own in of_items.items() if meetings.read_item(connection, item_id)}
            chunks.insert_vectors(connection, vectors)
            chunks.insert_chunks(connection, encoder.name, there)

    def _likenesses(self, connection: sqlite3.Connection, version: int, text: str) -> Likenesses | None:
        if self._encoder is None:
            return None
        with self._lock:
            if self._meanings is None or self._meanings[0] != version:
                self._meanings = version, Meanings(self._encoder, *chunks.read_chunks(connection, self._encoder.name))
            meanings = self._meanings[1]
        return None if meanings.is_empty else meanings.of(text)

    # Searching

    def mended(self, question: str) -> str:
        """The question with its slips of the fingers put right, and committees by their names that it calls by what they deal
        with, as far as the stored documents tell what was meant."""
        with self._database.reading() as connection:
            snapshot = self._current(connection)
            glossary = snapshot.vocabulary.glossary
            known = Known(
                snapshot.words,
                partial(snapshot.count, connection),
                lambda word: word in glossary.short_names or bool(glossary.of((word,))),
                lambda word: fold(word) in snapshot.names,
            )
            is_own_place = partial(snapshot.is_own_place, connection)
            read = mended(question, known)
            begun = with_stored_names(
                read[:TEXT_MAX],
                snapshot.committees,
                glossary.short_names,
                is_own_place,
                lambda body: snapshot.count(connection, index_key(body)) >= _SPOKEN_OF_MIN,
            )
            return begun + read[TEXT_MAX:]

    def search(self, question: Question, *, among: Collection[int] | None = None) -> Found | None:
        """Ranks the items that can come first for the question's words, or those of `among` that hold any of them; None
        where nothing in the store holds any."""
        with self._database.reading() as connection:
            snapshot = self._current(connection)
            concepts = snapshot.vocabulary.concepts(question.words, question.in_capitals)
            readings = (reading for concept in concepts for reading in concept.all_readings())
            occurring = (reading.word for reading in readings if snapshot.vocabulary.occurs(reading))
            words = tuple(dict.fromkeys(occurring))[:_INDEX_WORDS_MAX]
            concepts = tuple(concept.within(frozenset(words)) for concept in concepts)
            index = snapshot.index(connection, concepts)
            likenesses = self._likenesses(connection, snapshot.version, question.meaning)
        nearest = likenesses.nearest(NEAREST) if likenesses is not None and among is None else ()
        if not index and not nearest:
            return None
        information = informations(concepts, index, snapshot.collection)
        scorer = Scorer(concepts, index, snapshot.collection)
        items = np.array(sorted(nearest), np.uint32)
        if index:
            by_words = snapshot.first_items(question, scorer, information, among=among)
            items = np.union1d(items, by_words) if nearest else by_words
        ranked = rank(scorer, information, items)
        excerpts = Excerpts(concepts, information.tolist(), sought_in(question), snapshot.words.analyses)
        return Found(ranked, excerpts, snapshot.meeting_of, nearest, likenesses)

    def warm_up(self) -> None:
        """Reads the snapshot and loads the lexicon and the synonyms, so that the first question need not wait for them."""
        with self._database.reading() as connection:
            self._current(connection).vocabulary.concepts(["opvarmning"])
        gc.collect()
        gc.freeze()  # the word lists are there for good; the collector took 60 ms to look through them, in some answer

    def committees(self) -> tuple[str, ...]:
        return self._now().committees

    def short_names(self) -> Mapping[str, Collection[str]]:
        """What committees are called for short, in lower case, with their names."""
        return self._now().vocabulary.glossary.short_names

    def same_as(self, key: str) -> frozenset[str]:
        """The words that are but other ones for the same thing, all as index words."""
        with self._database.reading() as connection:
            return self._current(connection).vocabulary.glossary.same_as(key)

    def is_own_place(self, place: str) -> bool:
        """Whether the minutes are of the municipality of this name (in lower case)."""
        with self._database.reading() as connection:
            return self._current(connection).is_own_place(connection, place)

    def people(self) -> Mapping[str, tuple[str, ...]]:
        """Everybody whom an attendance list names, without party and office, with how the lists write it."""
        return self._now().people

    def attendance_of(self, spellings: Iterable[str]) -> dict[int, bool]:
        """By meeting whether one who is written in these ways was absent, of the meetings whose list names him or her."""
        with self._database.reading() as connection:
            found = (meetings.read_attendance(connection, spelling) for spelling in spellings)
            return {meeting_id: is_absent for one in found for meeting_id, is_absent in one.items()}

    def items_holding(self, *groups: Collection[str]) -> tuple[tuple[int, MeetingRef], ...]:
        """The items that hold a word of each group (in lower case), in any inflection, with their meetings."""
        with self._database.reading() as connection:
            snapshot = self._current(connection)
            return tuple((one, snapshot.meeting_of(one)) for one in snapshot.items_holding(connection, groups))

    def coverage(self) -> Coverage:
        return self._now().coverage

    def meetings(self) -> tuple[MeetingRef, ...]:
        """Earliest first."""
        return self._now().meetings

    def item(self, item_id: int) -> StoredItem | None:
        with self._database.reading() as connection:
            return meetings.read_item(connection, item_id)

    def items(self, item_ids: Iterable[int]) -> tuple[StoredItem, ...]:
        item_ids = tuple(item_ids)  # what gives them may read on its own
        with self._database.reading() as connection:
            return meetings.read_items(connection, item_ids)

    def decision_days(self, item_id: int) -> tuple[date, ...]:
        """The days of the item's decisions, where the text names them, without reading the item."""
        with translated_errors():
            return meetings.decision_days(self._database.connection(), item_id)

    def items_decided_on(self, first: date, last: date) -> tuple[int, ...]:
        """The items with a decision whose own day, as its heading says, is one of these; earliest first."""
        with translated_errors():
            return meetings.items_decided_on(self._database.connection(), first, last)

    def decisions_to(self, outcomes: Iterable[Outcome]) -> tuple[DecisionRef, ...]:
        """The decisions that came to one of these, without their texts, in no order."""
        return self._decisions(meetings.DECISIONS_TO, "outcome", (outcome.value for outcome in outcomes))

    def decisions_with(self, signs: Iterable[str]) -> tuple[DecisionRef, ...]:
        """As `decisions_to`, those that tell any of these `signs` (store/minutes/signs.py)."""
        return self._decisions(meetings.DECISIONS_WITH, "sign", signs)

    def decisions_of(self, held: Iterable[MeetingRef]) -> tuple[DecisionRef, ...]:
        """As `decisions_to`, all of these meetings."""
        return self._decisions(meetings.DECISIONS_OF_MEETING, "meeting_id", (one.meeting_id for one in held))

    def decisions_of_items(self, item_ids: Iterable[int]) -> tuple[DecisionRef, ...]:
        return self._decisions(meetings.DECISIONS_OF_ITEM, "item_id", item_ids)

    def _decisions(self, statement: str, key: str, values: Iterable[object]) -> tuple[DecisionRef, ...]:
        with self._database.reading() as connection:
            meeting_of = self._current(connection).meeting_of
            rows = {row for value in values for row in meetings.read_decisions(connection, statement, key, value)}
        return tuple(
            DecisionRef(item_id, position, number, bool(closed), meeting_of(item_id), meetings.day(decided_on), body)
            for item_id, position, number, closed, decided_on, body in rows
        )

    def meeting(self, meeting_id: int) -> tuple[StoredMeeting, tuple[Attendee, ...]] | None:
        with self._database.reading() as connection:
            meeting = meetings.read_meeting(connection, meeting_id)
            return (meeting, meetings.read_attendees(connection, meeting_id)) if meeting else None

    def items_of_meeting(self, meeting_id: int) -> tuple[StoredItem, ...]:
        with self._database.reading() as connection:
            return meetings.read_items(connection, meetings.item_ids_of_meeting(connection, meeting_id))

    def count_items(self, held: Iterable[MeetingRef]) -> tuple[int, int]:
        """How many items these meetings have, and how many of them are closed."""
        with self._database.reading() as connection:
            counts = [meetings.count_items(connection, one.meeting_id) for one in held]
        return sum(items for items, _ in counts), sum(closed for _, closed in counts)

    def case(self, case_number: str, *, but: Container[int] = ()) -> tuple[StoredItem, ...]:
        """All items of a case `but` those with these ids, in order of time; the number may be written with blanks, in any case
        of letters, or in another form (`22/50607` for `22-050607`) where only one case has its year and serial number."""
        with self._database.reading() as connection:
            wanted = [one for one in _item_ids_of_case(connection, case_number) if one not in but]
            return meetings.read_items(connection, wanted)

    def has_case(self, case_number: str) -> bool:
        with self._database.reading() as connection:
            return bool(_item_ids_of_case(connection, case_number))

    def similar_case_numbers(self, case_number: str, *, limit: int = 3) -> tuple[str, ...]:
        """Stored case numbers that a mistyped one may mean, best first, as printed."""
        with self._database.reading() as connection:
            known = meetings.read_case_numbers(connection)
        key = normalise_case_number(case_number)
        matches = process.extract(key, known.keys(), scorer=fuzz.ratio, score_cutoff=CASE_NUMBER_CUTOFF, limit=None)
        beside = {number: steps for number, steps in _numbered_beside(key) if number in known}
        likeness = dict.fromkeys(beside, 0.0) | {match: score for match, score, _ in matches}

        def rank_of(number: str) -> tuple[int, int, int, float]:
            """One wrong digit, two that changed places, or a number beside is likelier than a digit lost here and another
            come in there."""
            slips = 1 if number in beside else OSA.distance(key, number)
            steps = beside.get(number, CASES_BESIDE + 1)
            return (slips, abs(len(key) - len(number)), steps, -likeness[number])

        return tuple(known[number] for number in sorted(likeness, key=rank_of)[:limit])

    # Follow-ups, and what the bot must remember

    def follow_ups(self, *, include_closed: bool = False) -> tuple[FollowUp, ...]:
        """Those that are open (or all), by meeting's day, then in the order of the document."""
        with translated_errors():
            return follow_up_rows.read_follow_ups(self._database.connection(), include_closed=include_closed)

    def follow_ups_numbered(self, numbers: Iterable[int]) -> tuple[FollowUp, ...]:
        """Whatever their status, in this order; those that are gone are left out."""
        numbers = tuple(numbers)
        with self._database.reading() as connection:
            read = (follow_up_rows.read_follow_up(connection, number) for number in numbers)
            return tuple(one for one in read if one is not None)

    def set_status(self, follow_up_id: int, status: FollowUpStatus, *, by: str, at: datetime) -> FollowUp | None:
        """The follow-up as it is then; None where it is gone. Whoever set the status that it has stays who did. `by` is a Slack
        user's id or `AT_COMMAND_LINE`, `at` (aware UTC) is when they asked for it: what was asked for later stands."""
        with self._database.transaction() as connection:
            follow_up_rows.set_status(connection, follow_up_id, status, by=_storable(by), at=at)
            return follow_up_rows.read_follow_up(connection, follow_up_id)

    def remember_event(self, event_id: str, *, at: datetime) -> bool:
        """True the first time that `event_id` is seen; kept for an hour, also over a restart. `at` is aware UTC."""
        with self._database.transaction() as connection:
            return ledger.remember_event(connection, event_id, at=at)

    def forget_event(self, event_id: str) -> None:
        """For what failed, so that it is new when it is tried again."""
        with self._database.transaction() as connection:
            ledger.forget_event(connection, event_id)

    def remember_question(self, thread: str, asked: EarlierQuestion, *, leans: bool, at: datetime) -> None:
        """For the next question of the thread; one that does not lean takes the place of those before. `at` is aware UTC."""
        asked = replace(asked, text=_storable(asked.text))
        with self._database.transaction() as connection:
            threads.remember_question(connection, thread, asked, leans=leans, at=at)

    def remember_shown(self, thread: str, item_id: int) -> None:
        """That what was asked last in the thread is now told by this item."""
        with self._database.transaction() as connection:
            threads.set_item(connection, thread, item_id)

    def remember_more_asked(self, thread: str) -> None:
        """That more was asked for of what the last question of the thread found."""
        with self._database.transaction() as connection:
            threads.count_more(connection, thread)

    def earlier_questions(self, thread: str, *, at: datetime) -> tuple[EarlierQuestion, ...]:
        """What was asked in the thread in the last days, in order, from the last question on that stood for itself."""
        with translated_errors():
            return threads.earlier_questions(self._database.connection(), thread, at=at)

    def claim_digest(self, channel: str, period: str, *, at: datetime) -> bool:
        """True where the caller may post now: not posted yet, and no claim younger than five minutes."""
        with self._database.transaction() as connection:
            return ledger.claim_digest(connection, channel, period, at=at)

    def digest_posted(self, channel: str, period: str, *, at: datetime) -> None:
        with self._database.transaction() as connection:
            ledger.digest_posted(connection, channel, period, at=at)

    def release_digest(self, channel: str, period: str) -> None:
        """Gives a claim back where posting failed, so that it can be tried again at once."""
        with self._database.transaction() as connection:
            ledger.release_digest(connection, channel, period)

    def _now(self) -> Snapshot:
        """The snapshot of what is stored now; another process may have ingested meanwhile."""
        with self._database.reading() as connection:
            return self._current(connection)

    def _current(self, connection: sqlite3.Connection) -> Snapshot:
        """The snapshot of what the connection's transaction sees."""
        with self._lock:
            version = meetings.read_version(connection)
            if self._snapshot is None or self._snapshot.version != version:
                self._snapshot = read_snapshot(connection, version, self._database.connection, self._word_list)
            return self._snapshot


def _item_ids_of_case(connection: sqlite3.Connection, case_number: str) -> tuple[int, ...]:
    found = meetings.item_ids_of_case(connection, _storable(normalise_case_number(case_number)))
    asked = year_and_serial(case_number) if not found else None
    if asked is None:
        return found
    likely = meetings.case_keys_with(connection, str(asked[1]))
    keys = [key for key in likely if year_and_serial(key) == asked]
    return meetings.item_ids_of_case(connection, keys[0]) if len(keys) == 1 else ()


def _numbered_beside(key: str) -> Iterator[tuple[str, int]]:
    """The keys of the cases that came right before and after in the same year, and how many steps they are away."""
    serial = _SERIAL.search(key)
    if serial is None or year_and_serial(key) is None:
        return
    for steps in range(1, CASES_BESIDE + 1):
        for number in (int(serial[0]) - steps, int(serial[0]) + steps):
            yield f"{key[: serial.start()]}{number}{key[serial.end() :]}", steps


DECIDING_SECTIONS = frozenset({SectionName.BESLUTNING.value, SectionName.OPFOELGNING.value})


def index_text(
    title: str, sections: Iterable[Section]
) -> tuple[index_rows.IndexText, dict[str, tuple[str, str, tuple[str, ...]]]]:
    """The index words of an item by column, and (form, key, parts) of each word by its form."""
    sections = tuple(sections)
    new: dict[str, tuple[str, str, tuple[str, ...]]] = {}
    titles, title_parts = _analysed([title], new)
    decision, decision_parts = _analysed([s.text for s in sections if s.name in DECIDING_SECTIONS], new)
    body, body_parts = _analysed([s.text for s in sections if s.name not in DECIDING_SECTIONS], new)
    return index_rows.IndexText(titles, title_parts, decision, body, decision_parts + body_parts), new


def _analysed(texts: Iterable[str], new: dict[str, tuple[str, str, tuple[str, ...]]]) -> tuple[list[str], list[str]]:
    """The index words of the texts and those of their compounds' parts; `new` takes in each word with its analysis."""
    keys: list[str] = []
    parts: list[str] = []
    for token in (token for text in texts for token in tokens(text)):
        words = index_words(token.text)
        new[token.text] = (token.text, words.key, words.parts)
        if words.key:
            keys.append(words.key)
        parts.extend(words.parts)
    return keys, parts


def _tell_outcomes(connection: sqlite3.Connection) -> None:
    """What every stored decision came to."""
    for item_id in meetings.read_decided_item_ids(connection):
        item = meetings.read_item(connection, item_id)
        if item is not None:
            told = [outcome_among(item.sections, decision.text) for decision in item.decisions]
            meetings.set_outcomes(connection, item, told)


def _find_follow_ups(connection: sqlite3.Connection) -> None:
    """The follow-ups of every stored item; what people set on them stays."""
    for one in meetings.read_meetings(connection):
        meeting = meetings.read_meeting(connection, one.meeting_id)
        for item_id in meetings.item_ids_of_meeting(connection, one.meeting_id):
            item = meetings.read_item(connection, item_id)
            if item is not None and meeting is not None:
                found = ordered_in(meeting.source_text, item.decisions, item.sections, item.held_on)
                follow_up_rows.replace_open_follow_ups(connection, item, found)


def _hash_of(source_text: str) -> str:
    try:
        return hashlib.sha256(source_text.encode("utf-8")).hexdigest()
    except UnicodeEncodeError as error:
        raise UnreadableMinutes(
            f"no Unicode text: {error}",
            user_text="Filen indeholder tegn, der ikke findes. Gem den som UTF-8, og prøv igen.",
        ) from error


def _storable(name: str) -> str:
    """`name` with "?" for what is no Unicode: bytes of a file's name, half of a surrogate pair from a chat."""
    return name.encode("utf-8", "replace").decode("utf-8")
