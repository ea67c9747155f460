"""Which items are read for an answer: the best by their words, and a few behind them where those may tell what is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

import numpy as np

from bot.told_votes import tells_vote_asked
from store.archive import Archive, Found
from store.domain import Hit, MeetingRef
from store.search.preference import adoption_score, first_scores, period_score
from store.search.question import Question

_LOOKED_AT = 500  # items that a restriction is held against
CANDIDATES = 16  # items whose text is read for the best quote
_OF_MATTERS = 3  # times as many where matters are listed
_TITLES_LOOKED_AT = 150
_ALIKE = 8  # and so many for their meaning alone
WHOLE = 0.65  # of the question's information; a part of a compound holds two thirds of a word


@dataclass(frozen=True, slots=True)
class Candidate:
    """`index` is the item's place in the ranking."""

    item_id: int
    index: int
    meeting: MeetingRef
    score: float


def candidates_of(asked: Question, found: Found) -> list[Candidate]:
    """All ranked items, best first by what the index knows of them; of two alike the later meeting."""
    ranked = found.ranked
    meetings = [found.meetings(item_id) for item_id in ranked.item_ids.tolist()]
    in_period = period_score(asked.period, is_of_a_year=asked.in_year is None)
    of_period = in_period * np.array([is_in_period(asked, m.held_on) for m in meetings])
    in_committee = np.array([m.committee in asked.committees for m in meetings])
    scores = first_scores(ranked, of_period, in_committee)
    order = np.lexsort((-np.array([m.held_on.toordinal() for m in meetings]), -scores))
    return [
        Candidate(int(ranked.item_ids[index]), int(index), meetings[index], float(scores[index])) for index in order
    ]


def chosen_among(
    found: Found,
    candidates: Sequence[Candidate],
    is_allowed: Callable[[Candidate], bool] = lambda _: True,
    *,
    matters: bool = False,
) -> list[Candidate]:
    """Whose text is read: the best by their words, and a few that are most alike in meaning; more where `matters` are asked for,
    as each has come up before several committees."""
    chosen = list(islice(filter(is_allowed, candidates[:_LOOKED_AT]), CANDIDATES * (_OF_MATTERS if matters else 1)))
    others = {one.item_id: one for one in candidates} if found.nearest else {}
    for one in chosen:
        others.pop(one.item_id, None)
    alike = (others[item_id] for item_id in found.nearest if item_id in others)
    return chosen + list(islice(filter(is_allowed, alike), _ALIKE))


def adopting(
    archive: Archive,
    candidates: Sequence[Candidate],
    chosen: Sequence[Candidate],
    is_allowed: Callable[[Candidate], bool],
) -> list[Candidate]:
    """Where it is asked when something was adopted: of those behind the chosen ones some whose title says that it is the
    last treatment, for the words of a budget stand in hundreds of items."""
    known = {one.item_id for one in chosen}
    behind = (one for one in candidates[:_TITLES_LOOKED_AT] if one.item_id not in known and is_allowed(one))
    items = ((one, archive.item(one.item_id)) for one in behind)
    return list(islice((one for one, item in items if item is not None and adoption_score(item.title)), _ALIKE))


def voting(
    archive: Archive,
    asked: Question,
    candidates: Sequence[Candidate],
    chosen: Sequence[Candidate],
    is_allowed: Callable[[Candidate], bool],
) -> list[Candidate]:
    """Where it is asked how a party voted or what it said: of those behind the chosen ones some whose decision tells it, for
    what comes before every committee ("mødekalender") has many items."""
    known = {one.item_id for one in chosen}
    behind = (one for one in candidates[:_TITLES_LOOKED_AT] if one.item_id not in known and is_allowed(one))
    items = ((one, archive.item(one.item_id)) for one in behind)
    return list(islice((one for one, item in items if item is not None and tells_vote_asked(asked, item)), _ALIKE))


def newest(
    found: Found,
    candidates: Sequence[Candidate],
    chosen: Sequence[Candidate],
    is_allowed: Callable[[Candidate], bool],
) -> list[Candidate]:
    """Where the newest on a topic is asked for: of those behind the chosen ones the latest that have it in their title."""
    known = {one.item_id for one in chosen}
    in_title = found.ranked.title_coverage()
    named = [one for one in candidates if one.item_id not in known and in_title[one.index] >= WHOLE and is_allowed(one)]
    return sorted(named, key=lambda one: one.meeting.held_on, reverse=True)[:_ALIKE]


def is_of_committee(asked: Question, candidate: Candidate) -> bool:
    """Whether the candidate was before a committee that is asked for."""
    return candidate.meeting.committee in asked.committees


def is_within(archive: Archive, asked: Question, candidate: Candidate) -> bool:
    """Whether the candidate meets all the restrictions."""
    if asked.closed is not None and _is_closed(archive, candidate.item_id) is not asked.closed:
        return False
    if asked.committee_is_strict and asked.committees and not is_of_committee(asked, candidate):
        return False
    if asked.period is None or not asked.period_is_strict or asked.period.covers(candidate.meeting.held_on):
        return True
    return any(asked.period.covers(day) for day in archive.decision_days(candidate.item_id))


def meets(asked: Question, hit: Hit) -> bool:
    """Whether what was only near is of the committee and the time that are asked for, where one restricts."""
    is_of_body = not (asked.committee_is_strict and asked.committees) or hit.committee in asked.committees
    is_then = asked.period is None or not asked.period_is_strict or asked.period.covers(hit.held_on)
    return asked.unknown_committee is None and is_of_body and is_then


def _is_closed(archive: Archive, item_id: int) -> bool:
    item = archive.item(item_id)
    return item is not None and item.closed


def is_in_period(asked: Question, day: date) -> bool:
    """Whether a period is asked for and holds the day."""
    return asked.period is not None and asked.period.covers(day)
