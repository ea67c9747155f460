"""Lists of items by what their decisions say: what became of them, and how somebody voted."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from heapq import nsmallest

from bot import words, words_on_lists, words_on_people
from bot.hits import asked_hit, case_hit, decision_hit, is_own, quoted_in
from bot.matters import grouped
from bot.says import HITS_MAX, Answer, Reason
from bot.silence import silent
from store.archive import Archive
from store.danish.voting import DISAGREED
from store.domain import DecisionRef, Hit, MeetingRef, Outcome, StoredItem
from store.minutes.signs import (
    Sign,
    party_sign,
    refusing_sentence,
    sends_back,
    speaks_of_agreement,
    tells_abstention,
    tells_agreement,
)
from store.minutes.wishes import wishes_a_case, wishes_in
from store.search.part_sentences import beginning_of
from store.search.question import TEXT_MAX, Question, asks_what_was_not_followed
from store.search.voters import sides_asked

_DISAGREED = re.compile(rf"\b{DISAGREED}\b")


def answer_by_outcome(archive: Archive, asked: Question, meetings: Sequence[MeetingRef]) -> Answer:
    """The items that a decision put off, sent back or turned down, be it the last of several; the latest decisions first."""
    if asked.closed:  # what was decided on them is told nowhere
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=words_on_lists.ONLY_TITLES)
    if asked.is_denied:
        return _answer_by_others(archive, asked, meetings)
    if asks_what_was_not_followed(asked):
        return _answer_by_departures(archive, asked, meetings)
    in_part = frozenset(archive.decisions_with([Sign.REFUSES_SOME]) if Outcome.AFVIST in asked.outcomes else ())
    told = archive.decisions_with([Sign.SENDS_BACK]) if sends_back(asked.text) else archive.decisions_to(asked.outcomes)
    among = _among(archive, asked, meetings)
    found = [one for one in in_part.union(told) if among.has(one)]
    if not found:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=words_on_lists.no_item_is(asked.outcomes))
    hits = _first_hits(archive, among, found, lambda item, one: _hit_by(item, one, in_part))
    refused = words_on_lists.refused_in_part(len(in_part.intersection(found)), len(found))
    discussed = words_on_lists.ONLY_DISCUSSED if asked.outcomes == {Outcome.DROEFTET} else None
    remark = _remark(len(found), above=discussed, below=refused)
    return Answer.of_several(asked.text, hits, archive.coverage(), remark)


def _remark(number: int, above: str | None = None, below: str | None = None) -> str | None:
    """That these are the first of so many, between what is to be said of them all."""
    return " ".join(filter(None, (above, words.first_of(HITS_MAX, number, "punkter"), below))) or None


def _first_hits(
    archive: Archive, among: _Among, found: Collection[DecisionRef], hit_of: Callable[[StoredItem, DecisionRef], Hit]
) -> list[Hit]:
    """As many as are shown, in the order of the list."""
    first = nsmallest(HITS_MAX, found, key=among.place)
    return [hit_of(item, one) for one in first if (item := archive.item(one.item_id)) is not None]


def _hit_by(item: StoredItem, told: DecisionRef, in_part: Collection[DecisionRef] = ()) -> Hit:
    """An item quoted by one of its decisions; by the sentence that turns some of it down, where it is one of `in_part`."""
    decision = item.decisions[told.position]
    part = refusing_sentence(item.sections, decision) if told in in_part else None
    return decision_hit(item, decision) if part is None else quoted_in(item, decision, part)


def _answer_by_departures(archive: Archive, asked: Question, meetings: Sequence[MeetingRef]) -> Answer:
    """The items with an indstilling whose decision came to something else, or says that it does; the latest decisions first."""
    among = _among(archive, asked, meetings)
    found = [one for one in archive.decisions_with([Sign.DEPARTS]) if among.has(one)]
    if not found:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=words_on_lists.ALL_AS_PROPOSED)
    hits = _first_hits(archive, among, found, _hit_by)
    remark = _remark(len(found), above=words_on_lists.NOT_AS_PROPOSED)
    return Answer.of_several(asked.text, hits, archive.coverage(), remark)


def _answer_by_others(archive: Archive, asked: Question, meetings: Sequence[MeetingRef]) -> Answer:
    """The items that were decided, and that no decision put off, or whatever else is denied; the latest decisions first."""
    among = _among(archive, asked, meetings)
    denied = {one.item_id for one in archive.decisions_to(asked.outcomes) if is_own(one.body, one.meeting.committee)}
    places: dict[int, tuple[int, ...]] = {}
    for one in (*archive.decisions_of(meetings), *archive.decisions_of_items(among.others)):
        if one.item_id not in denied and among.has(one):
            place = among.place(one)
            places[one.item_id] = min(place, places.get(one.item_id, place))
    if not places:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=words_on_lists.items_not(0, asked.outcomes))
    first = archive.items(nsmallest(HITS_MAX, places, key=places.__getitem__))
    remark = _remark(len(places), above=words_on_lists.items_not(len(places), asked.outcomes))
    return Answer.of_several(asked.text, tuple(map(case_hit, first)), archive.coverage(), remark)


@dataclass(frozen=True, slots=True)
class _Among:
    """The decisions that a list is of: those of the open items of the meetings (`held`, their ids), and of what minutes of
    another day tell of the time that is asked for (`others`: the items, with their order), by the body whose minutes they are."""

    asked: Question
    held: frozenset[int]
    others: Mapping[int, int]

    def has(self, one: DecisionRef) -> bool:
        if one.closed or not self.asked.may_be_on(one.day) or not is_own(one.body, one.meeting.committee):
            return False
        return one.meeting.meeting_id in self.held or (
            one.item_id in self.others and self.asked.may_be_of(one.meeting.committee)
        )

    def place(self, one: DecisionRef) -> tuple[int, ...]:
        """In the list: the latest decision first, and what the minutes of the day itself tell."""
        if one.meeting.meeting_id in self.held:
            return -one.day.toordinal(), 0, *_place_of_item(one), -one.position
        return -one.day.toordinal(), 1, self.others[one.item_id], -one.position


def _among(archive: Archive, asked: Question, meetings: Sequence[MeetingRef]) -> _Among:
    told = archive.items_decided_on(asked.period.first, asked.period.last) if asked.period is not None else ()
    return _Among(
        asked, frozenset(one.meeting_id for one in meetings), {item_id: place for place, item_id in enumerate(told)}
    )


def _place_of_item(one: DecisionRef) -> tuple[int, ...]:
    """Among all items: those of the latest meeting first, in their order."""
    return -one.meeting.held_on.toordinal(), -one.meeting.meeting_id, one.number, one.item_id


def answer_by_wishes(archive: Archive, asked: Question, meetings: Sequence[MeetingRef], *, of_cases: bool) -> Answer:
    """The items whose decision asks for something, or for a case; the latest decisions first."""
    among = _among(archive, asked, meetings)
    sign = Sign.WISHES_CASE if of_cases else Sign.WISHES
    found = [one for one in archive.decisions_with([sign]) if among.has(one)]
    if not found:
        latest = archive.items_of_meeting(meetings[-1].meeting_id) if meetings else ()
        near = [case_hit(item) for item in latest if not item.closed]
        return silent(archive, asked.text, Reason.NOTHING_FOUND, near, words_on_lists.NOTHING_WISHED)
    hits = _first_hits(archive, among, found, partial(_hit_by_wish, of_cases=of_cases))
    return Answer.of_several(asked.text, hits, archive.coverage(), _remark(len(found)))


def _hit_by_wish(item: StoredItem, told: DecisionRef, *, of_cases: bool) -> Hit:
    decision = item.decisions[told.position]
    wishes = wishes_in(decision.text)
    wish = next(one for one in wishes if not of_cases or wishes_a_case(one.quote(decision.text)))
    return quoted_in(item, decision, beginning_of(decision.text, wish))


def answer_by_votes(archive: Archive, asked: Question, meetings: Sequence[MeetingRef]) -> Answer:
    """The items whose decision says how somebody voted, or that all agreed; of the latest meetings first."""
    is_of_all = asked.lists_items and tells_agreement(asked.text)
    voted = _items_with(archive, meetings, _signs_asked(asked, is_of_all=is_of_all))
    if not voted:
        told = "noget er vedtaget enstemmigt" if is_of_all else "nogen stemte imod eller undlod at stemme"
        remark = f"Jeg kan ikke se, at {told}."
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=remark)
    hits = tuple(asked_hit(item, asked) for item in archive.items(voted[:HITS_MAX]))
    what = "punkter, der blev vedtaget enstemmigt" if is_of_all else "punkter, hvor der står, hvem der stemte hvad"
    of_all = words.first_of(len(hits), len(voted), what)
    return Answer.of_several(asked.text, hits, archive.coverage(), of_all)


def _signs_asked(asked: Question, *, is_of_all: bool) -> tuple[Sign, ...]:
    """What tells such a vote as is asked for: that all agreed, that somebody abstained or disagreed, or any."""
    lowered = asked.text[:TEXT_MAX].lower()
    if is_of_all:
        return (Sign.AGREEMENT,)
    if tells_abstention(lowered):
        return (Sign.ABSTENTION,)
    if speaks_of_agreement(lowered):  # and not that there was, so that whatever tells of none is meant
        return (Sign.VOTES, Sign.DISSENT, Sign.ABSTENTION)
    return (Sign.VOTES, Sign.DISSENT) if _DISAGREED.search(lowered) else (Sign.VOTES,)


def answer_by_voters(archive: Archive, asked: Question, meetings: Sequence[MeetingRef]) -> Answer:
    """The matters in which a party voted as is asked for, by a decision that names it; the latest first."""
    sides = sides_asked(asked.text)
    signs = {party_sign(side, sign) for side in sides for party in asked.voters for sign in party.signs}
    items = archive.items(_items_with(archive, meetings, signs))
    voted = {item.item_id: item for item in items}
    where = f" i {words.committee_names(asked.committees)}" if asked.committees else ""
    told = f"{where}{words.in_period(asked.period)}, hvor {words_on_people.voted(asked.voters, sides)}."
    if not voted:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=f"Jeg finder ingen sager{told}")
    matters = grouped(map(case_hit, voted.values()))
    shown = ((voted[one.item_id], one.also) for one in matters[:HITS_MAX] if one.item_id is not None)
    hits = tuple(replace(asked_hit(item, asked), also=also) for item, also in shown)
    number = f"{words.counted(len(matters), 'sag', 'sager')}{told}"
    remark = number if len(hits) == len(matters) else f"De seneste {len(hits)} af {number}"
    return Answer.of_several(asked.text, hits, archive.coverage(), remark)


def _items_with(archive: Archive, meetings: Sequence[MeetingRef], signs: Iterable[str]) -> list[int]:
    """The items of the meetings of which any decision tells one of these; of the latest meetings first."""
    held = {meeting.meeting_id for meeting in meetings}
    told = [one for one in archive.decisions_with(signs) if one.meeting.meeting_id in held]
    return list(dict.fromkeys(one.item_id for one in sorted(told, key=_place_of_item)))
