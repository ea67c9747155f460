"""Which items answer: the best by their words are read, and come in the order that reading them leaves them in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import islice, takewhile
from math import inf

import numpy as np

from bot import words_on_matters, words_on_people
from bot.hits import asked_hit, hit_of, read_item, read_items, with_speaker, with_telling_points
from bot.matters import LEFT_OPEN, as_treatment, come_later, grouped, is_same, latest_anew_first
from bot.says import HITS_MAX, HITS_SHOWN, NEAR_MAX
from store.archive import Archive, Found
from store.danish.stopwords import STOP_WORDS
from store.danish.tokens import lower_nfc, token_texts
from store.domain import Hit, MeetingRef, Outcome, Quote, SectionName, StoredItem, Treatment
from store.minutes.approval import says_itself
from store.minutes.parties import Party, standing_in
from store.minutes.remarks import says_something
from store.minutes.votes import sides_in, tells_dissent, tells_votes
from store.search.asked import Lacking, institutions, is_name, lacking, lacks_address, lacks_unit
from store.search.confidence import Signs
from store.search.kinds import QuestionKind
from store.search.passages import Excerpt
from store.search.preference import (
    Evidence,
    adoption_score,
    agenda_score,
    compounds_score,
    counted_score,
    evidence,
    final_score,
    first_scores,
    house_score,
    likeness_score,
    number_score,
    numbered,
    of_years,
    of_years_score,
    own_words_score,
    period_score,
    sentence_score,
    vote_score,
    year_score,
)
from store.search.question import TEXT_MAX, Question
from store.search.read_items import ReadItem
from store.search.sought import Sought, lacks_amount, section_sought
from store.search.telling import names_time, tells_kind
from store.search.untold import is_of_other_years, is_untold, named_years
from store.search.voters import asks_words, sides_asked

_WORTH_SHOWING = 0.5  # of the best hit's score
_LOOKED_AT = 500  # items that a restriction is held against
_CANDIDATES = 16  # items whose text is read for the best quote
_OF_MATTERS = 3  # times as many where matters are listed
_TITLES_LOOKED_AT = 150
_ALIKE = 8  # and so many for their meaning alone
_COMPLETED, _FURTHER_MAX = 3, 12  # hits whose matters are completed, and with how many treatments in all
_NO_STAND = re.compile(
    r"\b(?:\w*udvalget|byrådet)\s+und(?:lod|lader)\b[^.\n]*", re.IGNORECASE
)  # a whole body has not voted
_AS_NEAR = 0.9
_ALL = 0.95  # of the question's information: but for what hardly tells anything
_WHOLE = 0.65  # of the question's information; a part of a compound holds two thirds of a word
_NEAR_READ = 2 * NEAR_MAX  # of which some are the same matter
_AS_GOOD, _AS_GOOD_READ = 0.6, 3  # of the final score, and how many of the best
_RELATED = 0.2  # of the question's information; a near hit with less has nothing to do with it


@dataclass(frozen=True, slots=True)
class Candidate:
    """`index` is the item's place in the ranking."""

    item_id: int
    index: int
    meeting: MeetingRef
    score: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate whose text was read, what speaks for it, and what of the question it is `lacking`; `index` is its place in the
    ranking, and `excerpt` its best quote, once its sentences are weighed."""

    index: int
    item: StoredItem
    read: ReadItem
    proof: Evidence
    lacking: Lacking
    score: float
    excerpt: Excerpt | None = None


@dataclass(frozen=True, slots=True)
class _Named:
    """What of a question the items' titles are held against: what it numbers, or tells apart by a year, its text in lower case
    for the house that it names, and whether it asks for the last treatment."""

    numbers: Mapping[str, int]
    years: frozenset[tuple[str, int]]
    lowered: str
    asks_adoption: bool
    asks_whether_adopted: bool

    @classmethod
    def of(cls, asked: Question) -> _Named:
        text = asked.text[:TEXT_MAX]
        return cls(numbered(text), of_years(text), lower_nfc(text), asked.asks_adoption, asked.asks_whether_adopted)

    def score_of(self, title: str) -> float:
        of_words = number_score(self.numbers, title) + of_years_score(self.years, title)
        approved = self.asks_whether_adopted
        of_treatment = adoption_score(title, be_it_approved=approved) if self.asks_adoption else 0.0
        return of_words + house_score(self.lowered, title.lower()) + of_treatment


@dataclass(frozen=True, slots=True)
class Read:
    """Candidates whose text was read: one hit a matter, best first, and whether the best is an answer."""

    hits: tuple[Hit, ...]
    is_answer: bool


def read_among(archive: Archive, asked: Question, item_ids: set[int]) -> Read:
    """What these items hold, whatever the restrictions."""
    found = archive.search(asked, among=item_ids)
    if found is None:
        return Read((), is_answer=False)
    return read_candidates(archive, asked, found, candidates_of(asked, found)[:_CANDIDATES])


def candidates_of(asked: Question, found: Found) -> list[Candidate]:
    """All ranked items, best first by what the index knows of them; of two alike the later meeting."""
    ranked = found.ranked
    meetings = [found.meetings(item_id) for item_id in ranked.item_ids.tolist()]
    in_period = period_score(asked.period, is_of_a_year=asked.in_year is None)
    of_period = in_period * np.array([_is_in_period(asked, m.held_on) for m in meetings])
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
    chosen = list(islice(filter(is_allowed, candidates[:_LOOKED_AT]), _CANDIDATES * (_OF_MATTERS if matters else 1)))
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
    return list(islice((one for one, item in items if item is not None and _tells_vote_asked(asked, item)), _ALIKE))


def newest(
    found: Found,
    candidates: Sequence[Candidate],
    chosen: Sequence[Candidate],
    is_allowed: Callable[[Candidate], bool],
) -> list[Candidate]:
    """Where the newest on a topic is asked for: of those behind the chosen ones the latest that have it in their title."""
    known = {one.item_id for one in chosen}
    in_title = found.ranked.title_coverage()
    named = [
        one for one in candidates if one.item_id not in known and in_title[one.index] >= _WHOLE and is_allowed(one)
    ]
    return sorted(named, key=lambda one: one.meeting.held_on, reverse=True)[:_ALIKE]


def _newest_first(matters: tuple[Hit, ...], worth: Sequence[Weighed]) -> tuple[Hit, ...]:
    """Those that have as much of the topic in their title as the best has, the latest first; what is closed tells nothing."""
    named = {one.item.item_id for one in _titled_as_well(worth) if not one.item.closed}
    return tuple(sorted(matters, key=lambda hit: -hit.held_on.toordinal() if hit.item_id in named else 0))


def _telling_votes_first(
    archive: Archive, asked: Question, matters: tuple[Hit, ...], worth: Sequence[Weighed]
) -> tuple[Hit, ...]:
    """Of the first few those that say how they voted, as far as they are of the best one's case, or have as much of the topic in
    their title; where none does, the treatment of the same matter that was voted on."""
    case = worth[0].item.case_number
    named = {one.item.item_id for one in _titled_as_well(worth)}
    known = [hit for hit in matters[:HITS_SHOWN] if hit.item_id in named]
    known += [hit for hit in matters if case and hit.case_number == case and hit not in known]
    telling = [hit for hit in known if untold_votes(asked, [hit]) is None]
    if not telling and matters and not asked.voters:
        telling = _voted_on(archive, asked, matters[0])
    shown = {hit.item_id for hit in telling}
    others = (replace(hit, also=tuple(one for one in hit.also if one.item_id not in shown)) for hit in matters)
    return (*telling, *(hit for hit in others if hit.item_id not in shown))


def _voted_on(archive: Archive, asked: Question, best: Hit) -> list[Hit]:
    """The last treatment with votes under the case number, whose title names the same ("2. behandling af budget 2026"), in the
    time and before the committee that are asked for."""
    words = _words_of(best.title)
    voted = [
        item
        for item in (archive.case(best.case_number) if best.case_number else ())
        if asked.may_be_on(item.held_on)
        and asked.may_be_of(item.committee)
        and words & _words_of(item.title)
        and any(tells_votes(decision.text) for decision in item.decisions)
    ]
    if not voted:
        return []
    last = max(voted, key=lambda item: (adoption_score(item.title), item.held_on))
    hit = asked_hit(last, asked)
    return [hit] if untold_votes(asked, [hit]) is None else []


def _words_of(title: str) -> set[str]:
    return {word for word in token_texts(title) if word not in STOP_WORDS and not word.isdigit()}


def _titled_as_well(worth: Sequence[Weighed]) -> list[Weighed]:
    """Those whose title has as much of the topic as the best one's, where that has any."""
    most = worth[0].proof.title_coverage
    return [one for one in worth if most > 0 and one.proof.title_coverage >= _AS_NEAR * most]


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


def read_candidates(archive: Archive, asked: Question, found: Found, candidates: Sequence[Candidate]) -> Read:
    """The candidates with their quotes, in the order that reading them leaves them in."""
    worth, rest = weighed_of(archive, asked, found, candidates)
    worth, first = _with_first(archive, asked, found, worth, rest)
    if first is None:
        related = [one for one in (*worth, *rest) if one.proof.coverage >= _RELATED][:_NEAR_READ]
        return Read(_by_matter(asked, [_hit_of(one, found) for one in related]), is_answer=False)
    others = [(_hit_of(one, found), one.proof) for one in worth[1:]]  # what only shares a word is left out
    hits = [first, *(hit for hit, proof in others if _speaks_of_it(hit, proof))]
    hits += list(islice(_further_treatments(archive, asked, found, tuple(hits), (*worth, *rest)), _FURTHER_MAX))
    bare = {one.item.item_id for one in worth if one.proof.title_coverage >= _ALL}
    matters = tuple(_settled(archive, asked, hit, is_bare=hit.item_id in bare) for hit in _by_matter(asked, hits))
    if asked.asks_newest and worth[0].proof.title_coverage >= _WHOLE:
        matters = _newest_first(matters, worth)
    elif asked.asks_whether_adopted:
        matters = latest_anew_first(matters, lambda hit: adoption_score(hit.title, be_it_approved=True) > 0)
    elif asked.wants_latest:
        matters = latest_anew_first(matters)
    elif asked.asks_standing and not found.excerpts.sought.is_of_a_fact:
        named = {one.item.item_id for one in _titled_as_well(worth)}
        matters = latest_anew_first(matters, lambda hit: not named or hit.item_id in named)
    if asked.kind is QuestionKind.VOTE:
        matters = _telling_votes_first(archive, asked, matters, worth)
    if asked.asks_standing:
        matters = _with_latest(found, matters, worth)
    return Read(matters, is_answer=True)


def _with_latest(found: Found, matters: tuple[Hit, ...], worth: Sequence[Weighed]) -> tuple[Hit, ...]:
    """Where it is asked how something stands: what came up later, has as much of the topic in its title and answers nearly as
    well comes first where it tells the fact that is asked for, and else behind the best."""
    sought = found.excerpts.sought
    named = {one.item.item_id for one in _titled_as_well(worth) if not one.item.closed}
    best = matters[0]
    if best.item_id not in named:
        return matters
    alike = [hit for hit in matters if hit.item_id in named and (not sought.is_of_a_fact or _tells_fact(found, hit))]
    latest = come_later(best, alike, share=_AS_NEAR) if sought.is_of_a_fact else None
    later = come_later(best, alike)
    if latest is not None:
        return (latest, *(hit for hit in matters if hit is not latest))
    if later is not None:
        return (best, later, *(hit for hit in matters if hit not in (best, later)))
    return matters


def _tells_fact(found: Found, hit: Hit) -> bool:
    """Whether its quote has the amount or the time that is asked for."""
    sought, text = found.excerpts.sought, hit.quote.text
    if sought.needs_time:
        return names_time(text)
    return not lacks_amount(sought, text) and found.excerpts.needs.tells_count(text)


def weighed_of(
    archive: Archive, asked: Question, found: Found, candidates: Sequence[Candidate]
) -> tuple[list[Weighed], list[Weighed]]:
    """Those that may be worth showing, best first, with their quotes and what their sentences say for them; and the others."""
    last = archive.coverage().last
    named = _Named.of(asked)
    stored = [(one, item) for one in candidates if (item := archive.item(one.item_id)) is not None]
    reads = read_items([item for _, item in stored], found.excerpts, asked)
    weighed = _best_first(
        _weighed(asked, found, candidate, item, read, last, named)
        for (candidate, item), read in zip(stored, reads, strict=True)
    )
    most = weighed[0].score if weighed else 0.0
    worth = [one for one in weighed if one.score >= min(_WORTH_SHOWING * most, most)]
    return _best_first(_told(worth, found)), weighed[len(worth) :]


def _best_first(weighed: Iterable[Weighed]) -> list[Weighed]:
    return sorted(weighed, key=lambda one: (-one.score, -one.item.held_on.toordinal()))


def _told(worth: Sequence[Weighed], found: Found) -> list[Weighed]:
    """With their quotes, and with what the sentences of their matters say for them: of one matter's treatments as much, so
    that these stay in their order."""
    most: dict[tuple[str | int, str], float] = {}
    excerpts = found.excerpts.best_of([one.read for one in worth])
    quoted = [replace(one, excerpt=excerpt) for one, excerpt in zip(worth, excerpts, strict=True)]
    if found.excerpts.needs.seeks_count or found.excerpts.needs.seeks_post:
        quoted = [replace(one, score=one.score + _told_score(one, found)) for one in quoted]
    for one in quoted:
        most[_matter(one)] = max(_of_sentences(one, found.excerpts.sought), most.get(_matter(one), -inf))
    return [replace(one, score=one.score + most[_matter(one)]) for one in quoted]


def _told_score(one: Weighed, found: Found) -> float:
    """For the count, or for the name of who has the post."""
    if one.excerpt is None:
        return 0.0
    holder, text = found.excerpts.sought.holder, one.excerpt.quote.text
    is_told = holder.is_told(text, one.item.title) if holder is not None else found.excerpts.needs.tells_count(text)
    return counted_score(one.proof) if is_told else 0.0


def _matter(one: Weighed) -> tuple[str | int, str]:
    return one.item.case_number or one.item.item_id, one.item.title


def _of_sentences(one: Weighed, sought: Sought) -> float:
    read, excerpt = one.read, one.excerpt
    odds, likeness = (excerpt.odds, read.likeness.max()) if excerpt is not None else (0.0, read.titled)
    is_told = excerpt is not None and tells_kind(sought.kind, excerpt.quote.text)
    return sentence_score(odds, float(likeness), read.titled, len(read.covers), is_told=is_told)


def lacks_what_is_named(archive: Archive, asked: Question, found: Found, weighed: Sequence[Weighed]) -> bool:
    """Whether the first of the items lacks the unit, the address or the institution that the question names; the others tell
    with it what is a name. What is ours is not always said to be, and what has a short name is told by that."""
    best, lowered = weighed[0], lower_nfc(asked.text[:TEXT_MAX])
    text = lower_nfc(f"{best.item.title}\n{best.item.text}")
    return (
        lacks_unit(lowered, text)
        or lacks_address(lowered, text)
        or any(
            not one.is_in(text)
            and not found.excerpts.words.calls_otherwise(one.name, one.sort, best.read)
            and (
                not archive.is_own_place(one.name)
                if one.is_of_municipality
                else is_name(one.name, (other.item.text for other in weighed))
            )
            for one in institutions(lowered)
        )
    )


def _with_first(
    archive: Archive, asked: Question, found: Found, worth: Sequence[Weighed], rest: Sequence[Weighed]
) -> tuple[list[Weighed], Hit | None]:
    """The items with the one first that is an answer, and its hit: the best, or where its quote lacks the sum, the number or the
    time that is asked for one that is as good and tells it. Without a hit none is."""
    best = list(worth)
    first = _first_hit(archive, asked, found, best, rest)
    if first is not None or not best or not found.excerpts.sought.is_of_a_fact:
        return best, first
    if not signs_of_answer(found, best, archive.coverage().items).is_answer:
        return best, None
    as_good = takewhile(lambda one: best[0].score - one.score <= _AS_GOOD, best[1:_AS_GOOD_READ])
    for place, one in enumerate(as_good, 1):
        tried = [one, *best[:place], *best[place + 1 :]]
        hit = _first_hit(archive, asked, found, tried, rest)
        if hit is not None:
            return tried, hit
    return best, None


def _first_hit(
    archive: Archive, asked: Question, found: Found, worth: Sequence[Weighed], rest: Sequence[Weighed]
) -> Hit | None:
    """The best item's, where that is an answer."""
    if not worth or lacks_what_is_named(archive, asked, found, (*worth, *rest)):
        return None
    if not signs_of_answer(found, worth, archive.coverage().items).is_answer:
        return None
    best, sought = worth[0], found.excerpts.sought
    hit = _hit_of(best, found)
    further = _further(best, hit, found)
    shown = (hit.quote.text, hit.supplement.text if hit.supplement is not None else "", hit.title)
    told = shown if further is None else (*shown, further.text)
    if lacks_amount(sought, "\n".join(shown)) or not any(map(found.excerpts.needs.tells_count, told)):
        return None
    text = asked.text[:TEXT_MAX]
    quoted = [quote.text for quote in (hit.quote, hit.supplement, hit.decided, further) if quote is not None]
    asks_open_time = sought.needs_time and not (
        sought.times or asked.asks_newest
    )  # "hvornår kommer den inden maj" may be told without
    if asks_open_time and not any(found.excerpts.needs.tells_any_time(one, best.read) for one in quoted):
        return None
    if is_untold(text, quoted, archive.people, hit.title, is_own=hit.committee in asked.committees) or other_years(
        asked, best.item
    ):
        return None
    return replace(with_telling_points(best.item, hit, found.excerpts), further=further)


def other_years(asked: Question, item: StoredItem) -> frozenset[int]:
    """The years by which the question names its matter ("lederdag 2023"), where the item is of none of them."""
    years = frozenset() if asked.period_is_strict else named_years(asked.text[:TEXT_MAX])
    held_in = {item.held_on.year, *(one.decided_on.year for one in item.decisions if one.decided_on is not None)}
    return years if is_of_other_years(years, f"{item.title}\n{item.text}", held_in) else frozenset()


def _further(best: Weighed, hit: Hit, found: Found) -> Quote | None:
    """Where else in the item the answer may stand."""
    if best.excerpt is None:
        return None
    is_alone = hit.supplement is None and hit.quote == best.excerpt.quote
    further = found.excerpts.further(best.read, best.excerpt, is_alone=is_alone)
    shown = (quote.span for quote in (hit.supplement, hit.decided) if quote is not None)
    if further is None or any(further.span.within(span) or span.within(further.span) for span in shown):
        return None
    return with_speaker(best.item, further)


def signs_of_answer(found: Found, worth: Sequence[Weighed], items: int) -> Signs:
    """What speaks for the first of them as an answer, in a store of so many items."""
    best, sought = worth[0], found.excerpts.sought
    second = next((one.score for one in worth if _matter(one) != _matter(best)), 0.0)
    quote = best.excerpt.quote.text if best.excerpt is not None else ""
    return Signs(
        best.proof,
        best.lacking,
        best.score,
        best.score - second,
        len(sought.grams),
        sought.asks_decision,
        tells_kind(sought.kind, quote),
        items,
        sought.needs_amount,
        best.excerpt.odds if best.excerpt is not None else 0.0,
    )


def _further_treatments(
    archive: Archive, asked: Question, found: Found, hits: Sequence[Hit], weighed: Sequence[Weighed]
) -> Iterator[Hit]:
    """Of the best hits' matters those that were not among the candidates, for the last of them may have decided otherwise.
    Under one number and title other things come up too ("Orientering"); what is told of this one tells as much of it."""
    nearness = {one.item.item_id: one.read.nearness for one in weighed}
    further: set[int] = set()
    for hit in hits[:_COMPLETED]:
        for item in archive.case(hit.case_number, but=nearness.keys() | further) if hit.case_number else ():
            if not is_same(hit, item):
                continue
            read = read_item(item, found.excerpts, asked)
            if hit.item_id is not None and read.nearness >= _AS_NEAR * nearness[hit.item_id]:
                further.add(item.item_id)
                yield hit_of(item, found.excerpts.best(read), found.excerpts, score=hit.score or 0.0)


def _by_matter(asked: Question, hits: Iterable[Hit]) -> tuple[Hit, ...]:
    is_latest_asked = asked.asks_decision or asked.wants_latest or asked.asks_matters
    return grouped(hits, restrictions_met=partial(_fits, asked), latest_first=is_latest_asked)


def _settled(archive: Archive, asked: Question, hit: Hit, *, is_bare: bool) -> Hit:
    """Who asks for nothing certain, and would be shown a decision that left the matter open, is shown the one that settled it;
    instead of one that only recommends, though, where the question says nothing but what the title does (`is_bare`), for
    what it asks besides may be told by that one alone."""
    open_ones = {Outcome.ANBEFALET, *LEFT_OPEN} if is_bare else LEFT_OPEN
    if (
        asked.kind is not QuestionKind.GENERAL
        or hit.outcome not in open_ones
        or hit.quote.section != SectionName.BESLUTNING
    ):
        return hit
    met = _restrictions_met(asked, hit)
    later = [
        one
        for one in hit.also
        if one.held_on >= hit.day
        and one.outcome not in {None, Outcome.INGEN, Outcome.ANBEFALET, *LEFT_OPEN}
        and _restrictions_met(asked, one) == met
    ]
    item = archive.item(max(later, key=lambda one: one.held_on).item_id) if later else None
    return as_treatment(hit, item) if item is not None else hit


def _fits(asked: Question, hit: Hit) -> int:
    """Of a matter's treatments one that the question names, and of those one with the list, or a party's words or vote, that
    it asks for."""
    has_list = asked.kind is QuestionKind.ATTACHMENTS and is_of_section(asked, hit)
    has_vote = bool(asked.voters) and bool(sides_in(hit.quote.text, asked.voters))
    has_words = _asks_words(asked) and says_something(hit.quote.text, asked.voters)
    return 4 * _restrictions_met(asked, hit) + 2 * has_words + int(has_list or has_vote)


def _hit_of(one: Weighed, found: Found) -> Hit:
    excerpt = one.excerpt or found.excerpts.best(one.read)
    return hit_of(one.item, excerpt, found.excerpts, score=round(one.score, 4))


def _weighed(  # noqa: PLR0913, PLR0917  each is something else of the one item
    asked: Question,
    found: Found,
    candidate: Candidate,
    item: StoredItem,
    read: ReadItem,
    last: date | None,
    named: _Named,
) -> Weighed:
    """`last` is the day of the latest meeting stored."""
    met = _restrictions_met(asked, candidate.meeting)
    likeness = found.likeness(candidate.item_id)
    of_day = [word == str(item.held_on.year) for word in asked.words]
    proof = evidence(
        found.ranked,
        candidate.index,
        nearness=read.nearness,
        restrictions=met,
        likeness=likeness,
        met=of_day,
        together=read.together,
        headed=read.headed,
    )
    age = (last - item.held_on).days / 365.25 if asked.wants_latest and last else 0.0
    score = final_score(
        candidate.score,
        proof,
        decision_nearness=read.decision_nearness,
        asks_decision=asked.asks_decision,
        age_years=age,
    )
    score += year_score(asked.years, item.title, item.held_on.year) + likeness_score(likeness)
    trusted = np.maximum(found.ranked.trusted[candidate.index], read.headed)
    lacks = lacking(asked.words, trusted.tolist(), asked.asked, read.tokens)
    score += named.score_of(item.title) + agenda_score(item.title, proof) + compounds_score(lacks)
    if asked.kind is QuestionKind.VOTE and _tells_vote_asked(asked, item):
        score += vote_score(proof) * (2 if _has_words_asked(asked, item) else 1)
    if asked.asks_what_a_body_said and any(says_itself(decision.text) for decision in item.decisions):
        score += own_words_score(read.decision_nearness)
    return Weighed(candidate.index, item, read, proof, lacks, score)


def _speaks_of_it(hit: Hit, proof: Evidence) -> bool:
    """A word of the question stands in the quote or in the title; a decision on something else, in an item that only
    mentions the matter, is no answer. What is very like the question in meaning need not have its words."""
    is_like = proof.likeness is not None and proof.likeness.rank < HITS_MAX
    return bool(hit.quote.highlights) or proof.title_coverage > 0 or is_like


def _restrictions_met(asked: Question, treated: MeetingRef | Hit | Treatment) -> int:
    return int(_is_in_period(asked, treated.held_on)) + int(treated.committee in asked.committees)


def _is_in_period(asked: Question, day: date) -> bool:
    """Whether a period is asked for and holds the day."""
    return asked.period is not None and asked.period.covers(day)


def is_of_section(asked: Question, hit: Hit) -> bool:
    """Whether the section that is asked for is quoted, or none is asked for."""
    return section_sought(asked) in (None, hit.quote.section)


def untold_votes(asked: Question, hits: Sequence[Hit]) -> str | None:
    """Words for it that nothing that is shown says how they voted of whom that is asked."""
    shown = [
        quote for hit in hits for quote in (hit.quote, hit.supplement, hit.decided, hit.further) if quote is not None
    ]
    texts = [_NO_STAND.sub("", quote.text) for quote in shown]
    if asked.kind is not QuestionKind.VOTE or not hits or any("enstemmig" in text.lower() for text in texts):
        return None
    if not asked.voters:
        return (
            None
            if any(tells_votes(text) or tells_dissent(text) for text in texts)
            else words_on_people.untold_votes(())
        )
    untold = [
        party
        for party in asked.voters
        if not any(_tells_vote_of(party, text) or says_something(text, [party]) for text in texts)
    ]
    return words_on_people.untold_votes(untold) if untold else None


def _tells_vote_asked(asked: Question, item: StoredItem) -> bool:
    """Whether a decision of the item says that they voted as is asked for ("hvorfor stemte SF imod"), or anybody where none is
    named."""
    if not asked.voters:
        return any(tells_votes(decision.text) for decision in item.decisions)
    if _has_words_asked(asked, item):
        return True
    sides = sides_asked(asked.text)
    return any(sides & sides_in(decision.text, asked.voters) for decision in item.decisions)


def _asks_words(asked: Question) -> bool:
    """Whether it is asked what a party says, or why it voted so, rather than how it voted."""
    return bool(asked.voters) and asks_words(asked.text[:TEXT_MAX])


def _has_words_asked(asked: Question, item: StoredItem) -> bool:
    """Whether it is asked what a party said, and a decision has words of it beside its vote, be it that of a body before."""
    if not _asks_words(asked):
        return False
    course = (section.text for section in item.sections if section.name == SectionName.SAGENS_FORLOEB)
    texts = (*(decision.text for decision in item.decisions), *course)
    return any(says_something(text, asked.voters) for text in texts)


def _tells_vote_of(party: Party, text: str) -> bool:
    if tells_votes(text):
        return bool(sides_in(text, [party]))
    return any(one.signs.intersection(party.signs) for one in standing_in(text))  # (F) ønskede ikke at sende det videre


def missing_section(asked: Question, hits: Sequence[Hit]) -> str | None:
    """Words for it that the items lack the section that is asked for."""
    name = section_sought(asked)
    if name is None or not hits or any(is_of_section(asked, hit) for hit in hits):
        return None
    return words_on_matters.no_section(name, is_one_item=len(hits) == 1)
