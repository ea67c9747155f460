"""What speaks for an item that was read as the one that answers, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import inf

import numpy as np

from bot.candidates import Candidate, is_in_period
from bot.hits import read_items
from bot.told_times import counts_in_year, other_years_counted
from bot.told_votes import has_words_asked, tells_vote_asked
from store.archive import Archive, Found
from store.danish.analysis import all_keys
from store.danish.sentences import split_sentences
from store.danish.tokens import lower_nfc, token_texts
from store.domain import Hit, MeetingRef, StoredItem, Treatment
from store.minutes.approval import says_itself
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
    house_score,
    likeness_score,
    number_score,
    numbered,
    of_years,
    of_years_score,
    own_words_score,
    sentence_score,
    vote_score,
    year_score,
)
from store.search.question import TEXT_MAX, Question
from store.search.read_items import ReadItem
from store.search.sought import Sought
from store.search.telling import tells_kind
from store.search.untold import is_of_other_years, named_years
from store.search.years import find_years

_WORTH_SHOWING = 0.5  # of the best hit's score
_AS_MUCH = 0.9  # of what the best holds of the question
_NEARLY = 0.7  # of the best one's score


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


def other_years(asked: Question, item: StoredItem) -> frozenset[int]:
    """The years by which the question names its matter ("lederdag 2023"), where the item is of none of them."""
    years = frozenset() if asked.period_is_strict else named_years(asked.text[:TEXT_MAX])
    held_in = {item.held_on.year, *(one.decided_on.year for one in item.decisions if one.decided_on is not None)}
    return years if is_of_other_years(years, f"{item.title}\n{item.text}", held_in) else frozenset()


def of_named_years_first(asked: Question, found: Found, worth: Sequence[Weighed]) -> list[Weighed]:
    """Where the best is of none of the years by which the question names its matter ("lederdag 2023"): those first that are of
    one, as much on the matter as the best and quoted by its name, and of these the ones that tell what is asked for."""
    if not worth or not other_years(asked, worth[0].item):
        return list(worth)
    kind, least = found.excerpts.sought.kind, _AS_MUCH * worth[0].proof.coverage
    nouns = {noun for noun, _ in of_years(asked.text[:TEXT_MAX])}
    of_year = [
        (one, quote)
        for one in worth
        if one.proof.coverage >= least
        and (quote := _quoted(one))
        and not nouns.isdisjoint(all_keys(token_texts(quote)))
        and is_of_named_year(asked, one.item)
    ]
    first = [one for one, _ in sorted(of_year, key=lambda pair: not tells_kind(kind, pair[1]))]
    return [*first, *(one for one in worth if one not in first)]


def of_years_counted_first(asked: Question, found: Found, worth: Sequence[Weighed]) -> list[Weighed]:
    """Where a number of a year is asked for and the best tells one of another year, be its meeting or title of the year that is
    meant: first the one that holds as much of the question and tells it of that year, for what was counted in a year is
    reported in the next."""
    sought = found.excerpts.sought
    if not (worth and asked.years and sought.needs_amount) or not other_years_counted(asked, _quoted(worth[0])):
        return list(worth)
    best = worth[0]
    told = (
        one
        for one in worth[1:]
        if one.proof.held >= best.proof.held
        and one.proof.coverage >= _AS_MUCH * best.proof.coverage
        and one.score >= _NEARLY * best.score
        and counts_in_year(asked, _quoted(one))
        and found.excerpts.needs.tells_count(_quoted(one))
    )
    first = next(told, None)
    if first is None:
        return list(worth)
    # It is as sure as the other would have been: they are reports on the same.
    return [replace(first, score=best.score), *(one for one in worth if one is not first)]


def _quoted(one: Weighed) -> str:
    return one.excerpt.quote.text if one.excerpt is not None else ""


def is_of_named_year(asked: Question, item: StoredItem) -> bool:
    """Whether it names the matter that the question tells apart by a year, and was held then or names both in a sentence."""
    for noun, year in of_years(asked.text[:TEXT_MAX]):
        sentences = [sentence for sentence in _sentences(item) if noun in all_keys(token_texts(sentence))]
        is_then = item.held_on.year == year
        if sentences and (is_then or any(year in find_years(sentence) for sentence in sentences)):
            return True
    return False


def _sentences(item: StoredItem) -> Iterator[str]:
    yield item.title
    for section in item.sections:
        yield from (span.quote(section.text) for span in split_sentences(section.text))


def signs_of_answer(found: Found, worth: Sequence[Weighed], items: int) -> Signs:
    """What speaks for the first of them as an answer, in a store of so many items."""
    best, sought = worth[0], found.excerpts.sought
    second = next((one.score for one in worth if _matter(one) != _matter(best)), 0.0)
    quote = _quoted(best)
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
        float(found.ranked.information.max(initial=0.0)),
    )


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
    met = restrictions_met(asked, candidate.meeting)
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
    if asked.kind is QuestionKind.VOTE and tells_vote_asked(asked, item):
        score += vote_score(proof) * (2 if has_words_asked(asked, item) else 1)
    if asked.asks_what_a_body_said and any(says_itself(decision.text) for decision in item.decisions):
        score += own_words_score(read.decision_nearness)
    return Weighed(candidate.index, item, read, proof, lacks, score)


def restrictions_met(asked: Question, treated: MeetingRef | Hit | Treatment) -> int:
    return int(is_in_period(asked, treated.held_on)) + int(treated.committee in asked.committees)
