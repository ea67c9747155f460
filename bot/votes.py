"""How one person voted in a matter: by a sentence that names him or her, for votes are told by party."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from bot.hits import absence_hit, asked_hit, quoted_in
from bot.matters import items_of_matter, place_in_course
from bot.says import Answer, Reason
from bot.silence import silent
from bot.words_on_people import absent_then, votes_by_party
from store.archive import Archive
from store.danish.analysis import index_key
from store.danish.sentences import split_sentences
from store.danish.tokens import token_texts
from store.domain import Decision, Hit, Section, SectionName, Span, StoredItem
from store.minutes.attendance import absences_in
from store.minutes.lines import trimmed
from store.minutes.parties import PARTY_SIGN
from store.minutes.people import is_same_person, name_parts
from store.minutes.votes import tells_votes, vote_rows
from store.search.people import find_person
from store.search.question import Question
from store.search.voting_person import VotingPerson

_BY_PARTY = re.compile(  # (V), (A) og Ø stemte for; 9 for og 1 imod; but not of one person alone: Ane Holm (A) stemte imod
    rf"(?<![a-zæøå.]\s)\({PARTY_SIGN}\)|\b\d+\s+(?:for|i?mod)\b|(?<!\()\b{PARTY_SIGN}(?=,\s[A-ZÆØÅ]|\s(?:og|stemte|stemmer|und))"
)
_QUOTED_WHOLE = 800  # characters of a decision
_READ_MAX = 200  # items, the latest, for who is often away is named in very many


def answer_of_vote(
    archive: Archive, asked: Question, item: StoredItem, voter: VotingPerson, others: Sequence[StoredItem] = ()
) -> Answer:
    """Only what the minutes say of that person is an answer, and not what they say of a party. `others` may be meant as well as
    the item, and count only where they tell it."""
    treated = [one for one in items_of_matter(archive, item) if not one.closed]
    told = _vote_told(archive, voter, treated) or _told_in_another(archive, voter, treated, others)
    if told is not None:
        return Answer(asked.text, True, None, (told,), (), archive.coverage())
    decided = _decided(treated)
    away = _absence_of(voter, *decided[0]) if decided else None
    if away is not None:
        return Answer(asked.text, True, None, (away,), (), archive.coverage(), absent_then(voter.called))
    near = _nearest(asked, [one for one, _ in decided] or [item])
    by_party = any(tells_votes(decision.text) and _BY_PARTY.search(decision.text) for _, decision in decided)
    untold = votes_by_party(voter.called, is_told=by_party)
    remark = absent_then(voter.called) if _is_listed_as_absent(archive, voter, item) else untold
    return silent(archive, asked.text, Reason.NOTHING_FOUND, near, remark)


def items_naming(archive: Archive, voter: VotingPerson, words: Collection[str], title: str) -> list[StoredItem]:
    """The items that name the person and have in their titles what that title has of the words of a matter; the latest first."""
    topic = frozenset(map(index_key, words)) & _keys(title)
    if not topic:
        return []
    named = [word for word in words if index_key(word) in topic]
    held: set[int] = set()
    for name in voter.names:
        parts = token_texts(name)  # either of which may be misspelt
        held |= {item_id for item_id, _ in archive.items_holding((parts[0], parts[-1]), *((word,) for word in named))}
    latest = sorted(archive.items(held), key=lambda one: one.held_on, reverse=True)[:_READ_MAX]
    return [one for one in latest if not one.closed and topic <= _keys(one.title)]


def _keys(title: str) -> frozenset[str]:
    """Of its words, none taken apart: a follow-up on the budget is not titled as the budget is."""
    return frozenset(map(index_key, token_texts(title)))


def _told_in_another(
    archive: Archive, voter: VotingPerson, treated: Sequence[StoredItem], others: Sequence[StoredItem]
) -> Hit | None:
    seen = {one.item_id for one in treated}
    for other in others:
        if other.item_id in seen:
            continue
        further = [one for one in items_of_matter(archive, other) if not one.closed]
        seen |= {one.item_id for one in further}
        told = _vote_told(archive, voter, further)
        if told is not None:
            return told
    return None


def _decided(items: Sequence[StoredItem]) -> list[tuple[StoredItem, Decision]]:
    """Each decision, the latest first."""
    decided = [(one, decision) for one in items for decision in one.decisions]
    return sorted(
        decided, key=lambda pair: (pair[0].day_of(pair[1]), tells_votes(pair[1].text)), reverse=True
    )  # fmt: skip


def _vote_told(archive: Archive, voter: VotingPerson, items: Sequence[StoredItem]) -> Hit | None:
    """What a decision on one of the items says of the person, or else what is told there of the bodies before."""
    people = archive.people()
    parts: list[tuple[StoredItem, Section | Decision]] = [*_decided(items), *_course(items)]
    for one, part in parts:
        told = _vote_of(voter, part.text, people)
        if told is not None:
            return quoted_in(one, part, told)
    return None


def _course(items: Sequence[StoredItem]) -> Iterator[tuple[StoredItem, Section]]:
    for one in sorted(items, key=lambda item: item.held_on, reverse=True):
        yield from ((one, section) for section in one.sections if section.name == SectionName.SAGENS_FORLOEB)


def _vote_of(voter: VotingPerson, text: str, people: Collection[str]) -> Span | None:
    """The text, or of a long one what reaches over the sentences that name the person and say how he or she voted, for there
    may be a vote on each point; None where no sentence does."""
    spans = split_sentences(text)
    sentences = [one.quote(text) for one in spans]
    rows = vote_rows(sentences)
    telling = [place for place, said in enumerate(sentences) if rows[place] and _names(voter, said, people)]
    if not telling:
        return None
    label = max((place for place in range(telling[0] + 1) if tells_votes(sentences[place])), default=telling[0])
    reach = Span(0, len(text)) if len(text) <= _QUOTED_WHOLE else Span(spans[label].start, spans[telling[-1]].end)
    return trimmed(text, reach)


def _names(voter: VotingPerson, text: str, people: Collection[str]) -> bool:
    if voter.office is not None:
        return any(word.startswith(voter.office) for word in token_texts(text))
    said = name_parts(text)
    return any(_is_among(name_parts(name), said) or _is_misspelt(name, text, people) for name in voter.names)


def _is_among(name: Sequence[str], said: Sequence[str]) -> bool:
    """Its first and its last word, with no more than the others between."""
    places = (place for place, word in enumerate(said) if word == name[0])
    return any(name[-1] in said[place + 1 : place + len(name)] or len(name) == 1 for place in places)


def _is_misspelt(name: str, text: str, people: Collection[str]) -> bool:
    """Whether the text has the name with a slip, as which nobody else is known."""
    written = find_person(text, (name,))
    return written is not None and written.is_slip and not any(is_same_person(written.text, one) for one in people)


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
