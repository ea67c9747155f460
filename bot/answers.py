"""Questions become answers: what was decided, when, where, with a verbatim quote, or an honest "nothing"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from itertools import islice

import numpy as np

from bot.hits import absence_hits, asked_hit, case_hit, hit_of, meeting_hit, read_item
from bot.matters import grouped
from bot.says import Answer, Reason
from bot.words import NO_SECTION, REASONS, WHAT_I_ANSWER
from store.archive import Archive, Found
from store.danish.dates import Period, find_periods
from store.danish.stopwords import SMALL_TALK
from store.danish.tokens import tokens
from store.domain import Hit, MeetingRef, StoredItem
from store.search.answering import section_sought, tells_kind
from store.search.passages import ReadItem
from store.search.preference import Evidence, evidence, final_score, first_scores, likeness_score, year_score
from store.search.question import Question, QuestionKind, of_a_named_item, understand

HITS_MAX = 10
_GREETING_MAX = 200  # characters
NEAR_MAX = 3
_WORTH_SHOWING = 0.5  # of the best hit's score
_LOOKED_AT = 500  # items that a restriction is held against
_NEAR_READ = 2 * NEAR_MAX  # of which some are the same matter
_RELATED = 0.2  # of the question's information; a near hit with less has nothing to do with it
_AHEAD = timedelta(days=2 * 366)  # what is decided on lies no further ahead of the decision
_CANDIDATES = 16  # items whose text is read for the best quote
ABSENCE_AT_ITEMS = "Referatet skriver fravær under de enkelte punkter, ikke i deltagerlisten."
_ALIKE = 8  # and so many for their meaning alone


@dataclass(frozen=True, slots=True)
class _Candidate:
    """`index` is the item's place in the ranking."""

    item_id: int
    index: int
    meeting: MeetingRef
    score: float


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A candidate whose text was read, and what speaks for it."""

    item: StoredItem
    read: ReadItem
    proof: Evidence
    score: float


@dataclass(frozen=True, slots=True)
class _Read:
    """Candidates whose text was read: one hit a matter, best first, and whether the best is an answer."""

    hits: tuple[Hit, ...]
    is_answer: bool


def answer(archive: Archive, question: str, *, today: date) -> Answer:
    """Never raises for a question's wording; its length does not matter."""
    if SMALL_TALK.issuperset(token.text for token in tokens(question[:_GREETING_MAX])):
        return _silent(archive, question, Reason.EMPTY_QUESTION)
    return answer_asked(archive, understood(archive, question, today=today))


def understood(archive: Archive, question: str, *, today: date) -> Question:
    """The question as the stored committees and what they are shortly called let it be read."""
    return understand(question, today=today, committees=archive.committees(), short_names=archive.short_names())


def answer_asked(archive: Archive, asked: Question) -> Answer:
    """The answer to what was understood of a question."""
    asked = of_a_named_item(asked)
    if asked.case_numbers:
        return _answer_case(archive, asked)
    if asked.kind in (QuestionKind.ATTENDANCE, QuestionKind.PLACE):
        return _answer_meeting(archive, asked)
    return _answer_search(archive, asked)


def _silent(
    archive: Archive, question: str, reason: Reason, near: Iterable[Hit] = (), remark: str | None = None
) -> Answer:
    shown = tuple(near)[:NEAR_MAX]
    if reason is Reason.NOTHING_FOUND and not shown and remark is None:
        remark = f"{REASONS[reason]} {WHAT_I_ANSWER}"
    return Answer(question, False, reason, (), shown, archive.coverage(), remark)


def _answer_case(archive: Archive, asked: Question) -> Answer:
    items = [item for number in asked.case_numbers for item in archive.case(number)]
    if not items:
        number = asked.case_numbers[0]
        similar = archive.similar_case_numbers(number)
        near = [case_hit(item) for other in similar for item in archive.case(other)[:1]]
        remark = f"Sagen {number} står ikke i de indlæste referater."
        if similar:
            remark += f" Mente du {similar[0]}?"
        return _silent(archive, asked.text, Reason.UNKNOWN_CASE, near, remark)
    if all(item.closed for item in items):
        closed = [case_hit(item) for item in items]
        return _silent(archive, asked.text, Reason.CLOSED, closed, _closed(items[-1]))
    hits = _read_among(archive, asked, {item.item_id for item in items}).hits if asked.words else ()
    shown = {hit.item_id for hit in hits}
    rest = [
        replace(asked_hit(item, asked), score=0.0 if hits else 1.0)
        for item in reversed(items)
        if item.item_id not in shown
    ]
    rest.sort(key=lambda hit: not tells_kind(asked.kind, hit.quote.text))
    found = tuple(sorted((*hits, *rest), key=lambda hit: not _is_of_section(asked, hit)))
    return Answer(asked.text, True, None, found[:HITS_MAX], (), archive.coverage(), _missing_section(asked, found))


def _closed(item: StoredItem) -> str:
    what = f"Sag {item.case_number}" if item.case_number else "Det"
    return (
        f"{what} er et lukket punkt (punkt {item.number}, {item.committee}, {item.held_on:%d-%m-%Y}). "
        "Indholdet er ikke offentligt."
    )


def _is_of_section(asked: Question, hit: Hit) -> bool:
    """Whether the section that is asked for is quoted, or none is asked for."""
    return section_sought(asked) in (None, hit.quote.section)


def _missing_section(asked: Question, hits: Sequence[Hit]) -> str | None:
    """That the items lack the section that is asked for."""
    name = section_sought(asked)
    if name is None or not hits or any(_is_of_section(asked, hit) for hit in hits):
        return None
    return f"{'Punktet' if len(hits) == 1 else 'Sagen'} har {NO_SECTION.get(name, f'intet afsnit om {name.lower()}')}."


def answer_among(archive: Archive, asked: Question, item_ids: set[int]) -> Answer | None:
    """The answer that these items give; None where they give none."""
    best = _read_among(archive, asked, item_ids)
    if not best.is_answer:
        return None
    return Answer(asked.text, True, None, best.hits[:HITS_MAX], (), archive.coverage(), _remark(asked, best.hits[0]))


def _read_among(archive: Archive, asked: Question, item_ids: set[int]) -> _Read:
    found = archive.search(asked, among=item_ids)
    if found is None:
        return _Read((), is_answer=False)
    return _read(archive, asked, found, _candidates(asked, found)[:_CANDIDATES])


def _answer_meeting(archive: Archive, asked: Question) -> Answer:
    """Who attended, where it was held: from the head of the minutes."""
    if asked.unknown_committee is not None:
        return _silent(archive, asked.text, Reason.NOTHING_FOUND, remark=_unknown_committee(asked.unknown_committee))
    of_committee = _meetings_of_committee(archive, asked)
    fitting = [meeting for meeting in of_committee if _may_be_on(asked, meeting.held_on)]
    if asked.period is None:
        fitting = fitting[-1:]
    if not fitting:
        near = sorted(of_committee, key=lambda m: _distance(m.held_on, asked.period))[:NEAR_MAX]
        hits = [meeting_hit(archive, meeting, asked.kind) for meeting in near]
        return _silent(archive, asked.text, Reason.OUTSIDE_DATES, (h for h in hits if h), _no_meeting(asked))
    heads = (meeting_hit(archive, meeting, asked.kind) for meeting in reversed(fitting))
    shown = tuple(head for head in heads if head)
    remark = ABSENCE_AT_ITEMS if any(head.supplement for head in shown) else None
    if len(shown) == 1 and remark:  # the first stands beside the head
        shown += absence_hits(archive, fitting[0])[1:]
    return Answer(asked.text, True, None, shown[:HITS_MAX], (), archive.coverage(), remark)


def _meetings_of_committee(archive: Archive, asked: Question) -> list[MeetingRef]:
    """Those of the committees that are asked for, of all where none is; earliest first."""
    return [meeting for meeting in archive.meetings() if not asked.committees or meeting.committee in asked.committees]


def _is_in_period(asked: Question, day: date) -> bool:
    """Whether a period is asked for and holds the day."""
    return asked.period is not None and asked.period.covers(day)


def _may_be_on(asked: Question, day: date) -> bool:
    """As `_is_in_period`, but any day where no period is asked for."""
    return asked.period is None or asked.period.covers(day)


def _unknown_committee(name: str) -> str:
    return f"Der er ingen referater fra {name.removesuffix('s')} i det indlæste."


def _no_meeting(asked: Question) -> str:
    where = asked.committees[0] if len(asked.committees) == 1 else "de indlæste referater"
    return f"Der er intet møde i {where} {period_words(asked.period)}." if asked.period else "Der er ingen møder."


def _distance(day: date, period: Period | None) -> int:
    if period is None or period.covers(day):
        return 0
    return min(abs((day - period.first).days), abs((day - period.last).days))


def period_words(period: Period) -> str:
    """`i 2025`, `den 28-06-2021`, `fra 01-03-2022 til 31-05-2022`."""
    first, last = period.first, period.last
    if first == last:
        return f"den {first:%d-%m-%Y}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"i {first.year}"
    return f"fra {first:%d-%m-%Y} til {last:%d-%m-%Y}"


def _answer_search(archive: Archive, asked: Question) -> Answer:
    if not asked.words:
        return _answer_by_meeting(archive, asked)
    found = archive.search(asked)
    if found is None:
        return _silent(archive, asked.text, Reason.NOTHING_FOUND)
    candidates = _candidates(asked, found)
    inside = _chosen(found, candidates, lambda candidate: _within(archive, asked, candidate))
    best = _read(archive, asked, found, inside)
    if asked.unknown_committee is None and best.is_answer:
        return Answer(
            asked.text, True, None, best.hits[:HITS_MAX], (), archive.coverage(), _remark(asked, best.hits[0])
        )
    nearest = _chosen(found, candidates)
    anywhere = best if nearest == inside else _read(archive, asked, found, nearest)
    if asked.unknown_committee is not None:
        remark = _unknown_committee(asked.unknown_committee)
        return _silent(archive, asked.text, Reason.NOTHING_FOUND, anywhere.hits, remark)
    if asked.period is not None and asked.period_is_strict and anywhere.is_answer:
        return _answer_from_outside(archive, asked, asked.period, anywhere.hits)
    return _silent(archive, asked.text, Reason.NOTHING_FOUND, anywhere.hits)


def _answer_from_outside(archive: Archive, asked: Question, period: Period, hits: tuple[Hit, ...]) -> Answer:
    """Where only other times than the one that is asked for have an answer."""
    best = hits[0]
    if _looks_ahead_to(period, best):
        remark = _remark(asked, best) or f"Behandlet før den tid, du spørger til: {best.held_on:%d-%m-%Y}."
        return Answer(asked.text, True, None, hits[:HITS_MAX], (), archive.coverage(), remark)
    remark = f"{period_words(period).capitalize()}: intet. Senest behandlet {best.held_on:%d-%m-%Y}."
    return _silent(archive, asked.text, Reason.OUTSIDE_DATES, hits, remark)


def _looks_ahead_to(period: Period, hit: Hit) -> bool:
    """Whether what is quoted was settled in the years before the period and names a time in it: "hvad svarede vi om
    spejderlejren i 2026?" asks for what was decided in 2025."""
    if not timedelta(0) < period.first - hit.held_on <= _AHEAD:
        return False
    named = (*find_periods(hit.title), *find_periods(hit.quote.text))
    return any(period.covers(found.period.first) and period.covers(found.period.last) for found in named)


def _answer_by_meeting(archive: Archive, asked: Question) -> Answer:
    """No word to search for: "hvad besluttede direktionen den 10. januar 2022?" asks for a meeting's decisions, "hvad
    blev punkt 6?" for those of one item."""
    meetings = [meeting for meeting in _meetings_of_committee(archive, asked) if _may_be_on(asked, meeting.held_on)]
    if asked.unknown_committee or not (asked.committees or asked.period):
        return _silent(archive, asked.text, Reason.NOTHING_FOUND)
    if not meetings:
        return _silent(archive, asked.text, Reason.OUTSIDE_DATES, remark=_no_meeting(asked))
    latest = meetings[-1]
    items = archive.items_of_meeting(latest.meeting_id)
    if asked.item_number is not None:
        return _answer_by_number(archive, asked, [item for item in items if item.number == asked.item_number])
    items = tuple(item for item in items if not item.closed)
    hits = tuple(case_hit(item) for item in items if item.decisions or len(items) <= HITS_MAX)
    reason = None if hits else Reason.CLOSED
    return Answer(asked.text, bool(hits), reason, hits[:HITS_MAX], (), archive.coverage(), is_of_one_matter=False)


def _answer_by_number(archive: Archive, asked: Question, items: Sequence[StoredItem]) -> Answer:
    if not items:
        return _silent(archive, asked.text, Reason.NOTHING_FOUND, remark=f"Mødet har intet punkt {asked.item_number}.")
    if items[0].closed:
        return _silent(archive, asked.text, Reason.CLOSED, map(case_hit, items), _closed(items[0]))
    hits = tuple(asked_hit(item, asked) for item in items)
    return Answer(asked.text, True, None, hits, (), archive.coverage(), _missing_section(asked, hits))


def _candidates(asked: Question, found: Found) -> list[_Candidate]:
    """All ranked items, best first by what the index knows of them; of two alike the later meeting."""
    ranked = found.ranked
    meetings = [found.meetings(item_id) for item_id in ranked.item_ids.tolist()]
    in_period = np.array([_is_in_period(asked, m.held_on) for m in meetings])
    in_committee = np.array([m.committee in asked.committees for m in meetings])
    scores = first_scores(ranked, in_period, in_committee)
    order = np.lexsort((-np.array([m.held_on.toordinal() for m in meetings]), -scores))
    return [
        _Candidate(int(ranked.item_ids[index]), int(index), meetings[index], float(scores[index])) for index in order
    ]


def _chosen(
    found: Found, candidates: Sequence[_Candidate], is_allowed: Callable[[_Candidate], bool] = lambda _: True
) -> list[_Candidate]:
    """Whose text is read: the best by their words, and a few that are most alike in meaning."""
    chosen = list(islice(filter(is_allowed, candidates[:_LOOKED_AT]), _CANDIDATES))
    others = {one.item_id: one for one in candidates} if found.nearest else {}
    for one in chosen:
        others.pop(one.item_id, None)
    alike = (others[item_id] for item_id in found.nearest if item_id in others)
    return chosen + list(islice(filter(is_allowed, alike), _ALIKE))


def _within(archive: Archive, asked: Question, candidate: _Candidate) -> bool:
    if asked.committee_is_strict and asked.committees and candidate.meeting.committee not in asked.committees:
        return False
    if asked.period is None or not asked.period_is_strict or asked.period.covers(candidate.meeting.held_on):
        return True
    return any(asked.period.covers(day) for day in archive.decision_days(candidate.item_id))


def _read(archive: Archive, asked: Question, found: Found, candidates: Sequence[_Candidate]) -> _Read:
    """The candidates with their quotes, in the order that reading them leaves them in."""
    last = archive.coverage().last
    weighed = [
        _weighed(asked, found, candidate, item, last)
        for candidate in candidates
        if (item := archive.item(candidate.item_id)) is not None
    ]
    weighed.sort(key=lambda one: (-one.score, -one.item.held_on.toordinal()))
    excerpt = found.excerpts.best(weighed[0].read) if weighed else None
    if not weighed or not weighed[0].proof.is_answer(excerpt.coverage if excerpt is not None else 0.0):
        related = [one for one in weighed if one.proof.coverage >= _RELATED][:_NEAR_READ]
        return _Read(_by_matter(asked, [_hit_of(one, found) for one in related]), is_answer=False)
    best, *rest = weighed  # of the rest, what only shares a word with the question is left out
    worth = [(_hit_of(one, found), one.proof) for one in rest if one.score >= _WORTH_SHOWING * best.score]
    first = hit_of(best.item, excerpt, found.excerpts, score=round(best.score, 4))
    hits = [first, *(hit for hit, proof in worth if _speaks_of_it(hit, proof))]
    return _Read(_by_matter(asked, hits), is_answer=True)


def _by_matter(asked: Question, hits: Iterable[Hit]) -> tuple[Hit, ...]:
    is_latest_asked = asked.asks_decision or asked.wants_latest
    return grouped(hits, restrictions_met=partial(_fits, asked), latest_first=is_latest_asked)


def _fits(asked: Question, hit: Hit) -> int:
    """Of a matter's treatments one that the question names, and of those one with the list that it asks for."""
    has_list = asked.kind is QuestionKind.ATTACHMENTS and _is_of_section(asked, hit)
    return 2 * _restrictions_met(asked, hit) + int(has_list)


def _hit_of(one: _Weighed, found: Found) -> Hit:
    return hit_of(one.item, found.excerpts.best(one.read), found.excerpts, score=round(one.score, 4))


def _weighed(asked: Question, found: Found, candidate: _Candidate, item: StoredItem, last: date | None) -> _Weighed:
    """`last` is the day of the latest meeting stored."""
    read = read_item(item, found.excerpts, asked)
    met = _restrictions_met(asked, candidate.meeting)
    likeness = found.likeness(candidate.item_id)
    proof = evidence(
        found.ranked, found.trusted, candidate.index, nearness=read.nearness, restrictions=met, likeness=likeness
    )
    age = (last - item.held_on).days / 365.25 if asked.wants_latest and last else 0.0
    score = final_score(candidate.score, proof, decision_nearness=read.decision_nearness, age_years=age)
    score += year_score(asked.years, item.title, item.held_on.year) + likeness_score(likeness)
    return _Weighed(item, read, proof, score)


def _speaks_of_it(hit: Hit, proof: Evidence) -> bool:
    """A word of the question stands in the quote or in the title; a decision on something else, in an item that only
    mentions the matter, is no answer. What is very like the question in meaning need not have its words."""
    is_like = proof.likeness is not None and proof.likeness.rank < HITS_MAX
    return bool(hit.quote.highlights) or proof.title_coverage > 0 or is_like


def _restrictions_met(asked: Question, treated: MeetingRef | Hit) -> int:
    return int(_is_in_period(asked, treated.held_on)) + int(treated.committee in asked.committees)


def _remark(asked: Question, best: Hit) -> str | None:
    if best.closed:
        return "Punktet er lukket; kun titlen er offentlig."
    return _missing_section(asked, [best]) if asked.kind is QuestionKind.ATTACHMENTS else None
