"""What a question names beside its matter: cases, committees, times, items by their numbers, parties whose votes it asks for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from store.danish.dates import MONTHS
from store.danish.question_words import mended
from store.danish.tokens import lower_nfc
from store.domain import Passage, Span
from store.minutes.case_numbers import find_asked_case_numbers
from store.search.committees import NO_SHORT_NAMES, CommitteeMention, find_committees
from store.search.item_numbers import ItemNumbers, find_item_numbers
from store.search.kinds import asks_votes
from store.search.other_places import IsOwnPlace, nowhere
from store.search.periods import AskedPeriod, find_asked_periods
from store.search.topic import search_words, words_in
from store.search.unsure import is_unsure
from store.search.voters import Voters, find_voters
from store.search.years import ShortYears, find_short_years

_ITEMS = r"\b(?:punkt(?:er|et|erne)?|sag(?:en|er|erne)?),?\s(?:(?:der|som)\s)?"
_WERE_NOT = r"(?:(?:var|er|blev)\sikke|ikke\s(?:var|er|blev))"
_CLOSED = re.compile(  # lukkede punkter, punkter for lukkede døre, punkter, der ikke var åbne
    rf"""
    (?<!ikke\s)(?<!ikke-)\blukke(?:t|de)\s(?:dagsordens)?(?:punkt(?:er|et|erne)?|sag(?:en|er|erne)?|dagsorden(?:en)?)\b
    | {_ITEMS}(?:var|er|blev)\slukke(?:t|de)\b
    | {_ITEMS}{_WERE_NOT}\s(?:åbne|offentlige)\b
    | (?<!ikke\s)\b(?:bag|for)\slukkede\sdøre\b
    """,
    re.VERBOSE,
)
_OPEN = re.compile(  # åbne punkter, hvor mange punkter var åbne, punkter, der ikke var lukkede
    rf"""
    (?<!ikke\s)(?<!ikke-)\b(?:åbne|offentlige)\s(?:dagsordens)?punkter(?:ne)?\b
    | {_ITEMS}(?:var|er|blev)\s(?:åbne|offentlige)\b
    | {_ITEMS}{_WERE_NOT}\s(?:(?:bag|for)\slukkede\sdøre|lukke(?:t|de))\b
    | \bikke[\s-]lukkede\s(?:dagsordens)?punkter(?:ne)?\b
    """,
    re.VERBOSE,
)
_PAST_DECISION = re.compile(
    r"\b(?:beslut|vedtog|vedtag|afgjor|afgør|bestemt|aftalt|stemt|godkend)\w* | \b(?:sagde|mente|bad|svarede|deltog)\b"
    r"| \bfik\s+(?:\w+\s+){0,2}?(?:ja|nej|afslag|medhold|lov|tilladelse|dispensation|tilsagn)\b | \bhvorfor\s+blev\s+det\b",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class StoredNames:
    """What the store tells a question's reader: its committees' names and what they are called for short, by its name
    whether a municipality is the one whose minutes these are, which case numbers are stored, who stands in attendance lists,
    and how one is written who only stands in lines on absence. The last two are only asked for by questions of people."""

    committees: tuple[str, ...] = ()
    short_names: Mapping[str, Collection[str]] = field(default_factory=lambda: NO_SHORT_NAMES)
    is_own_place: IsOwnPlace = nowhere
    is_case: Callable[[str], bool] = lambda _: False
    people: Callable[[], Collection[str]] = tuple
    absent: Callable[[str], str | None] = lambda _: None


NOTHING_STORED = StoredNames()


@dataclass(frozen=True, slots=True)
class Named:
    """`read` is the text with its question words mended, `lowered` the same in lower case. `closed`: only items that are closed,
    or are not, are asked for. `taken` is where all of it stands but the times; `past_decision`, where it asks for what was
    decided."""

    read: str
    lowered: str
    case_numbers: tuple[Passage, ...]
    mentions: tuple[CommitteeMention, ...]
    times: tuple[AskedPeriod, ...]
    items: ItemNumbers | None
    closed: bool | None
    voters: Voters
    taken: tuple[Span, ...]
    _short_years: tuple[ShortYears, ...]

    @classmethod
    def of(cls, text: str, *, today: date, stored: StoredNames) -> Named:
        read = mended(unicodedata.normalize("NFC", text))
        lowered = lower_nfc(read)
        case_numbers = find_asked_case_numbers(read, stored.is_case)
        mentions = tuple(find_committees(read, stored.committees, stored.short_names, stored.is_own_place))
        times = find_asked_periods(read, today=today)
        has_places = len(lowered) == len(read)  # else a place in the one is not that in the other
        items = find_item_numbers(lowered) if has_places else None
        closed, of_sort = _of_sort(lowered) if has_places else (None, ())
        short_years = find_short_years(read)
        found = (*case_numbers, *mentions, *((items,) if items else ()), *short_years)
        taken = (*(one.span for one in found), *of_sort)
        voters = find_voters(read, [*taken, *(one.span for one in times)], is_vote=asks_votes(lowered))
        taken += voters.spans
        return cls(read, lowered, case_numbers, mentions, times, items, closed, voters, taken, short_years)

    @property
    def committees(self) -> tuple[str, ...]:
        """Stored names."""
        return tuple(dict.fromkeys(name for mention in self.mentions for name in mention.names))

    @property
    def unstored(self) -> list[CommitteeMention]:
        """The committees that are not stored."""
        return [mention for mention in self.mentions if not mention.names]

    @property
    def has_meeting(self) -> bool:
        return bool(self.mentions or self.times)

    @property
    def asks_past_decision(self) -> bool:
        return _PAST_DECISION.search(self.lowered) is not None

    @property
    def everywhere(self) -> list[Span]:
        """Where all of it stands."""
        return [*self.taken, *(one.span for one in self.times)]

    @property
    def words(self) -> tuple[str, ...]:
        """The others, which are to be searched for; where there are any, a time that is a name too is one of them."""
        return search_words(self.read, [*self.taken, *self._apart])

    @property
    def short_years(self) -> tuple[int, ...]:
        """Years that are written shortly and belong to no such time: "budget 26-29"."""
        apart = self._apart  # told once: there may be a thousand short years
        return tuple(
            year
            for found in self._short_years
            if not any(found.span.overlaps(span) for span in apart)
            for year in found.years
        )

    @property
    def loose_years(self) -> tuple[int, ...]:
        """Years that do not restrict, as "taksten for 2024" names it."""
        loose = (one for one in self.times if not (one.is_strict or is_unsure(self.lowered, one.span)))
        return tuple(one.period.first.year for one in loose if one.period.is_year)

    @property
    def open_time_words(self) -> tuple[str, ...]:
        """Of times whose year is left open."""
        return words_in(self.read, [one.span for one in self.times if one.in_year is not None])

    @property
    def _apart(self) -> list[Span]:
        """The times that are no words of the matter; "mødet i februar": beside others the month is one of them."""
        if not search_words(self.read, self.everywhere):
            return [one.span for one in self.times]
        return [one.span for one in self.times if not (one.is_name or _is_open_month(one, self.lowered))]


def _of_sort(lowered: str) -> tuple[bool | None, tuple[Span, ...]]:
    """Whether closed items are asked for, open ones, or (None) both, and where that is said."""
    for is_closed, pattern in ((True, _CLOSED), (False, _OPEN)):
        if match := pattern.search(lowered):
            return is_closed, (Span(*match.span()),)
    return None, ()


def _is_open_month(one: AskedPeriod, lowered: str) -> bool:
    return one.in_year is not None and one.span.quote(lowered) in MONTHS
