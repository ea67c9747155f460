"""How one person voted in a matter: by a sentence that names him or her, for votes are told by party."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.hits import absence_hit, asked_hit, quoted_in
from bot.matters import items_of_matter, place_in_course
from bot.says import Answer, Reason
from bot.silence import silent
from bot.words_on_people import absent_then, votes_by_party
from store.archive import Archive
from store.danish.sentences import split_sentences
from store.danish.tokens import token_texts
from store.domain import Decision, Hit, Span, StoredItem
from store.minutes.attendance import absences_in
from store.minutes.lines import trimmed
from store.minutes.parties import PARTY_SIGN
from store.minutes.people import is_same_person, name_parts
from store.minutes.votes import tells_votes
from store.search.question import Question
from store.search.voting_person import VotingPerson

_BY_PARTY = re.compile(  # (V), (A) og Ø stemte for; 9 for og 1 imod; but not of one person alone: Ane Holm (A) stemte imod
    rf"(?<![a-zæøå.]\s)\({PARTY_SIGN}\)|\b\d+\s+(?:for|i?mod)\b|(?<!\()\b{PARTY_SIGN}(?=,\s[A-ZÆØÅ]|\s(?:og|stemte|stemmer|und))"
)
_QUOTED_WHOLE = 800  # characters of a decision


def answer_of_vote(archive: Archive, asked: Question, item: StoredItem, voter: VotingPerson) -> Answer:
    """Only what the minutes say of that person is an answer, and not what they say of a party."""
    decided = [
        (one, decision)
        for one in items_of_matter(archive, item)
        if not one.closed
        for decision in one.decisions
    ]  # fmt: skip
    decided.sort(key=lambda pair: (pair[0].day_of(pair[1]), tells_votes(pair[1].text)), reverse=True)
    for one, decision in decided:
        told = _vote_of(voter, decision.text)
        if told is not None:
            return Answer(asked.text, True, None, (quoted_in(one, decision, told),), (), archive.coverage())
    away = _absence_of(voter, *decided[0]) if decided else None
    if away is not None:
        return Answer(asked.text, True, None, (away,), (), archive.coverage(), absent_then(voter.called))
    near = _nearest(asked, [one for one, _ in decided] or [item])
    by_party = any(tells_votes(decision.text) and _BY_PARTY.search(decision.text) for _, decision in decided)
    untold = votes_by_party(voter.called, is_told=by_party)
    remark = absent_then(voter.called) if _is_listed_as_absent(archive, voter, item) else untold
    return silent(archive, asked.text, Reason.NOTHING_FOUND, near, remark)


def _vote_of(voter: VotingPerson, decision: str) -> Span | None:
    """The decision, or of a long one what reaches over the sentences that name the person and say how he or she voted, for there
    may be a vote on each point; None where no sentence does."""
    telling = [
        one for one in split_sentences(decision)
        if _names(voter, one.quote(decision)) and tells_votes(one.quote(decision))
    ]  # fmt: skip
    if not telling:
        return None
    reach = Span(0, len(decision)) if len(decision) <= _QUOTED_WHOLE else Span(telling[0].start, telling[-1].end)
    return trimmed(decision, reach)


def _names(voter: VotingPerson, text: str) -> bool:
    if voter.office is not None:
        return any(word.startswith(voter.office) for word in token_texts(text))
    said = name_parts(text)
    return any(_is_among(name_parts(name), said) for name in voter.names)


def _is_among(name: Sequence[str], said: Sequence[str]) -> bool:
    """Its first and its last word, with no more than the others between."""
    places = (place for place, word in enumerate(said) if word == name[0])
    return any(name[-1] in said[place + 1 : place + len(name)] or len(name) == 1 for place in places)


def _absence_of(voter: VotingPerson, item: StoredItem, decision: Decision) -> Hit | None:
    for absence in absences_in(decision.text):
        if any(is_same_person(one, name) for one in absence.names for name in voter.names):
            return absence_hit(item, decision, absence)
    return None


def _is_listed_as_absent(archive: Archive, voter: VotingPerson, item: StoredItem) -> bool:
    """Whether the list of the item's meeting says so."""
    people = archive.people()
    spellings = [written for name in voter.names for written in people.get(name, ())]
    absent = archive.attendance_of(spellings)
    held = (one for one in archive.meetings() if (one.committee, one.held_on) == (item.committee, item.held_on))
    return any(absent.get(meeting.meeting_id, False) for meeting in held)


def _nearest(asked: Question, items: Sequence[StoredItem]) -> list[Hit]:
    hits = {one.item_id: asked_hit(one, asked) for one in items}
    return sorted(hits.values(), key=lambda hit: (tells_votes(hit.quote.text), place_in_course(hit)), reverse=True)
