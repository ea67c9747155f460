"""Questions become answers: what was decided, when, where, with a verbatim quote, or an honest "nothing"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from itertools import islice

import numpy as np

from bot import words
from bot.hits import absence_hits, asked_hit, case_hit, hit_of, meeting_hit, read_item
from bot.matters import grouped, latest_anew_first
from bot.says import Answer, Reason
from store.archive import Archive, Found
from store.danish.dates import MONTHS, Period, find_periods, month_period
from store.danish.stopwords import SMALL_TALK
from store.danish.tokens import tokens
from store.domain import Hit, MeetingRef, StoredItem
from store.search.answering import section_sought, tells_kind
from store.search.passages import ReadItem
from store.search.periods import FIRST_DAY, find_short_years, find_years
from store.search.preference import (
    Evidence,
    evidence,
    final_score,
    first_scores,
    likeness_score,
    period_score,
    year_score,
)
from store.search.question import (
    OF_MEETING,
    Question,
    QuestionKind,
    StoredNames,
    asks_next_meeting,
    of_a_named_item,
    understand,
)

HITS_MAX = 10
_GREETING_MAX = 200  # characters
NEAR_MAX = 3
_WORTH_SHOWING = 0.5  # of the best hit's score
_LOOKED_AT = 500  # items that a restriction is held against
_NEAR_READ = 2 * NEAR_MAX  # of which some are the same matter
_RELATED = 0.2  # of the question's information; a near hit with less has nothing to do with it
_AHEAD = timedelta(days=2 * 366)  # what is decided on lies no further ahead of the decision
_CANDIDATES = 16  # items whose text is read for the best quote
_MEETINGS_READ = 12  # to find one that decided something
_UNTIL = re.compile(  # inden 2026, til udgangen af juni 2026
    rf"\b(?:inden|før|til)\s+(?:(?:udgangen|slutningen|starten|begyndelsen|af|{'|'.join(MONTHS)})\s+)*(?:19|20)\d\d\b"
)
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
    return understand(
        question,
        today=today,
        stored=StoredNames(archive.committees(), archive.short_names(), archive.is_own_place, archive.has_case),
    )


def answer_asked(archive: Archive, asked: Question) -> Answer:
    """The answer to what was understood of a question."""
    asked = of_a_named_item(asked)
    if asked.case_numbers:
        return _answer_case(archive, asked)
    if asked.missing_day is not None:
        remark = f"Den tid findes ikke i kalenderen: {asked.missing_day}."
        return _silent(archive, asked.text, Reason.OUTSIDE_DATES, remark=remark)
    if asks_next_meeting(asked):
        return _answer_next_meeting(archive, asked)
    if asked.kind in OF_MEETING:
        return _answer_meeting(archive, asked)
    return _answer_search(archive, asked)


def _silent(
    archive: Archive, question: str, reason: Reason, near: Iterable[Hit] = (), remark: str | None = None
) -> Answer:
    shown = tuple(near)[:NEAR_MAX]
    if reason is Reason.NOTHING_FOUND and not shown and remark is None:
        remark = f"{words.REASONS[reason]} {words.WHAT_I_ANSWER}"
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
    return f"{'Punktet' if len(hits) == 1 else 'Sagen'} har {words.NO_SECTION.get(name, f'intet afsnit om {name.lower()}')}."


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
    """Who attended, where it was held, how many meetings there were: from the heads of the minutes."""
    if asked.unknown_committee is not None:
        return _silent(archive, asked.text, Reason.NOTHING_FOUND, remark=_unknown_committee(asked.unknown_committee))
    of_committee = _meetings_of_committee(archive, asked)
    fitting = _fitting(archive, asked)
    if asked.period is None and asked.kind is not QuestionKind.MEETINGS:
        fitting = fitting[-1:]
    if not fitting:
        near = sorted(of_committee, key=lambda m: _distance(m.held_on, asked.period))[:NEAR_MAX]
        hits = [meeting_hit(archive, meeting, asked.kind) for meeting in near]
        return _silent(archive, asked.text, Reason.OUTSIDE_DATES, (h for h in hits if h), _no_meeting(asked))
    heads = (meeting_hit(archive, meeting, asked.kind) for meeting in reversed(fitting[-HITS_MAX:]))
    shown = tuple(head for head in heads if head)
    number = _number_of(archive, asked, fitting)
    remark = number or (ABSENCE_AT_ITEMS if any(head.supplement for head in shown) else None)
    if len(shown) == 1 and number is None and remark:  # the first stands beside the head
        shown += absence_hits(archive, fitting[0])[1:]
    return Answer(asked.text, True, None, shown[:HITS_MAX], (), archive.coverage(), remark)


def _number_of(archive: Archive, asked: Question, meetings: Sequence[MeetingRef]) -> str | None:
    """How many meetings or items there are, where that is asked; a count of ours, so no hit can say it."""
    who = f"{meetings[0].committee} holdt" if len({one.committee for one in meetings}) == 1 else "Der blev holdt"
    held = f"{who} {words.counted(len(meetings), 'møde', 'møder')}{_in_period(asked)} blandt de indlæste."
    if asked.kind is QuestionKind.MEETINGS:
        return held
    if asked.kind is not QuestionKind.ITEMS:
        return None
    items = [item for meeting in meetings for item in archive.items_of_meeting(meeting.meeting_id)]
    closed = sum(item.closed for item in items)
    if asked.is_of_closed:
        number = words.counted(closed, "lukket punkt", "lukkede punkter")
    else:
        number = words.counted(len(items), "punkt", "punkter") + (f", heraf {closed} lukkede" if closed > 1 else "")
        number += ", heraf 1 lukket" if closed == 1 else ""
    if len(meetings) == 1:
        return f"Mødet i {meetings[0].committee} den {meetings[0].held_on:%d-%m-%Y} havde {number}."
    return f"{held} De havde {number}."


def _in_period(asked: Question) -> str:
    return f" {period_words(asked.period)}" if asked.period else ""


def _meetings_of_committee(archive: Archive, asked: Question) -> list[MeetingRef]:
    """Those of the committees that are asked for, of all where none is; earliest first."""
    return [meeting for meeting in archive.meetings() if not asked.committees or meeting.committee in asked.committees]


def _fitting(archive: Archive, asked: Question) -> list[MeetingRef]:
    """Those of the committees and the time that are asked for; earliest first."""
    return _held(asked, [one for one in _meetings_of_committee(archive, asked) if _may_be_on(asked, one.held_on)])


def _held(asked: Question, meetings: list[MeetingRef]) -> list[MeetingRef]:
    """Those until today, for an agenda may be loaded ahead of its meeting; where a time to come is asked for, all."""
    held = [meeting for meeting in meetings if meeting.held_on <= (asked.today or date.max)]
    return held or (meetings if asked.period else [])


def _answer_next_meeting(archive: Archive, asked: Question) -> Answer:
    """When and where it is, and its agenda; where it is not stored, which one is the latest."""
    meetings = _meetings_of_committee(archive, asked)
    to_come = [m for m in meetings if m.held_on > (asked.today or date.max) and _may_be_on(asked, m.held_on)]
    if asked.unknown_committee is not None:
        return _silent(archive, asked.text, Reason.NOTHING_FOUND, remark=_unknown_committee(asked.unknown_committee))
    if not to_come:
        near = [hit for m in meetings[-1:] if (hit := meeting_hit(archive, m, asked.kind))]
        remark = words.no_later_meeting(asked.committees, meetings[-1]) if meetings else None
        return _silent(archive, asked.text, Reason.NOTHING_FOUND, near, remark)
    head = meeting_hit(archive, to_come[0], asked.kind)
    items = [case_hit(item) for item in archive.items_of_meeting(to_come[0].meeting_id) if not item.closed]
    hits = (*([head] if head else []), *items)[:HITS_MAX]
    return Answer(asked.text, True, None, hits, (), archive.coverage(), is_of_one_matter=False)


def _is_in_period(asked: Question, day: date) -> bool:
    """Whether a period is asked for and holds the day."""
    return asked.period is not None and asked.period.covers(day)


def _may_be_on(asked: Question, day: date) -> bool:
    """As `_is_in_period`, but any day where no period is asked for."""
    return asked.period is None or asked.period.covers(day)


def _unknown_committee(name: str) -> str:
    written = name if " i " in name else name.removesuffix("s")  # Byrådet i Randers
    return f"Der er ingen referater fra {written} i det indlæste."


def _no_meeting(asked: Question) -> str:
    where = words.committee_name(asked.committees[0]) if len(asked.committees) == 1 else "de indlæste referater"
    return f"Der er intet møde i {where} {period_words(asked.period)}." if asked.period else "Der er ingen møder."


def _distance(day: date, period: Period | None) -> int:
    if period is None or period.covers(day):
        return 0
    return min(abs((day - period.first).days), abs((day - period.last).days))


def period_words(period: Period) -> str:
    """`i 2025`, `i marts 2025`, `den 28-06-2021`, `fra 01-03-2022 til 31-05-2022`, `før 01-01-2024`."""
    first, last = period.first, period.last
    if first == FIRST_DAY:
        return f"før {last + timedelta(days=1):%d-%m-%Y}"
    if first == last:
        return f"den {first:%d-%m-%Y}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"i {first.year}"
    if period == month_period(first.year, first.month):
        return f"i {MONTHS[first.month - 1]} {first.year}"
    return f"fra {first:%d-%m-%Y} til {last:%d-%m-%Y}"


def _answer_search(archive: Archive, asked: Question) -> Answer:
    if not asked.words or _names_one_item(archive, asked):
        return _answer_by_meeting(archive, asked)
    found = archive.search(asked)
    if found is None:
        return _silent(archive, asked.text, Reason.NOTHING_FOUND)
    candidates = _candidates(asked, found)
    inside = _chosen(found, candidates, lambda candidate: _within(archive, asked, candidate))
    best = _read(archive, asked, found, inside)
    if asked.unknown_committee is None and best.is_answer:
        remark = _remark(asked, best.hits[0]) or _remark_on_time(asked, best.hits)
        return Answer(asked.text, True, None, best.hits[:HITS_MAX], (), archive.coverage(), remark)
    nearest = _nearest(archive, asked, found, candidates, inside=best)
    if asked.unknown_committee is not None:
        remark = _unknown_committee(asked.unknown_committee)
        return _silent(archive, asked.text, Reason.NOTHING_FOUND, nearest.hits, remark)
    if nearest.is_answer:
        return _answer_from_outside(archive, asked, nearest.hits)
    return _silent(archive, asked.text, Reason.NOTHING_FOUND, nearest.hits)


def _names_one_item(archive: Archive, asked: Question) -> bool:
    """An item's number, and a meeting that is known: on a day, or the only one of the committee and the time."""
    if asked.item_number is None or asked.unknown_committee or not (asked.committees or asked.period):
        return False
    meetings = _fitting(archive, asked)
    return len(meetings) == 1 or len({meeting.held_on for meeting in meetings}) == 1


def _nearest(
    archive: Archive, asked: Question, found: Found, candidates: Sequence[_Candidate], *, inside: _Read
) -> _Read:
    """What answers without the restrictions, at another time rather than before another committee. `inside` is what meets
    them all, and all there is where there are none."""
    is_at_time = asked.period is not None and asked.period_is_strict
    is_of_committee = asked.committee_is_strict and bool(asked.committees)
    if is_at_time and is_of_committee:
        at_other_times = _read(archive, asked, found, _chosen(found, candidates, partial(_is_of_committee, asked)))
        if at_other_times.is_answer:
            return at_other_times
    return _read(archive, asked, found, _chosen(found, candidates)) if is_at_time or is_of_committee else inside


def _answer_from_outside(archive: Archive, asked: Question, hits: tuple[Hit, ...]) -> Answer:
    """Where only other times than the one that is asked for, or other committees, have an answer."""
    best = hits[0]
    period = asked.period if asked.period_is_strict else None
    is_of_committee = not asked.committee_is_strict or not asked.committees or best.committee in asked.committees
    is_at_time = period is None or _is_of_time(period, best)
    if is_of_committee and is_at_time:
        return _silent(archive, asked.text, Reason.NOTHING_FOUND, hits)
    if is_of_committee and period is not None and _looks_ahead_to(period, best):
        ahead = _remark(asked, best) or f"Behandlet før den tid, du spørger til: {best.held_on:%d-%m-%Y}."
        return Answer(asked.text, True, None, hits[:HITS_MAX], (), archive.coverage(), ahead)
    time = period_words(period) if period is not None else None
    reason = Reason.NOTHING_FOUND if is_at_time else Reason.OUTSIDE_DATES
    if time is not None and is_of_committee:
        remark = words.only_at_another_time(time, hits)
    else:
        remark = words.only_elsewhere(asked.committees, time, best)
    return _silent(archive, asked.text, reason, hits, remark)


def _is_of_time(period: Period, hit: Hit) -> bool:
    return period.covers(hit.held_on) or (hit.decided_on is not None and period.covers(hit.decided_on))


def _remark_on_time(asked: Question, hits: tuple[Hit, ...]) -> str | None:
    """What a time was asked for that does not restrict, and the best answer has nothing to do with it."""
    period, best = asked.period, hits[0]
    if period is None or asked.period_is_strict or _is_of_time(period, best) or _names_time_in(period, best):
        return None
    if _UNTIL.search(asked.text.lower()):
        return None  # what is to be there "inden 2026" was decided long before
    time = re.sub(r"^(?:i|den|fra) ", "", period_words(period))
    if any(_is_of_time(period, hit) for hit in hits[:HITS_MAX]):
        return f"Det første er fra {best.held_on:%d-%m-%Y}; længere nede er der noget fra {time}."
    return f"Ikke fra {time}; det nærmeste er fra {best.held_on:%d-%m-%Y}."


def _names_time_in(period: Period, hit: Hit) -> bool:
    """A budget for 2025-28 is about 2027, too."""
    texts = [hit.title, hit.quote.text, hit.supplement.text if hit.supplement else ""]
    years = {year for text in texts for year in find_years(text)}
    years |= {year for text in texts for found in find_short_years(text) for year in found.years}
    named = (found.period for text in texts for found in find_periods(text))
    is_in_year = any(period.first.year <= year <= period.last.year for year in years)
    return is_in_year or any(one.first <= period.last and period.first <= one.last for one in named)


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
    if asked.unknown_committee is not None:
        return _silent(archive, asked.text, Reason.NOTHING_FOUND, remark=_unknown_committee(asked.unknown_committee))
    if not (asked.committees or asked.period):
        return _silent(archive, asked.text, Reason.NOTHING_FOUND)
    meetings = _fitting(archive, asked)
    if not meetings and asked.time_words:
        return _answer_search(archive, replace(asked, words=asked.time_words, time_words=(), period=None))
    if not meetings:
        return _silent(archive, asked.text, Reason.OUTSIDE_DATES, remark=_no_meeting(asked))
    if asked.outcomes:
        return _answer_by_outcome(archive, asked, meetings)
    shown, items = _meeting_to_show(archive, meetings)
    asked_for = meetings if asked.period else meetings[-asked.last_meetings :]
    others = [meeting for meeting in reversed(asked_for) if meeting is not shown]
    if asked.item_number is not None:
        on_day = [meeting for meeting in meetings if meeting.held_on == shown.held_on]
        others = [meeting for meeting in others if meeting not in on_day]
        given = _answer_by_number(archive, asked, _numbered(archive, asked, on_day))
    elif asked.is_of_closed:
        given = _answer_closed(archive, asked, [item for item in items if item.closed])
    else:
        given = _answer_by_items(archive, asked, items)
    remarks = [given.remark, words.other_meetings(shown, others)]
    return replace(given, remark=" ".join(filter(None, remarks)) or None)


def _meeting_to_show(archive: Archive, meetings: Sequence[MeetingRef]) -> tuple[MeetingRef, tuple[StoredItem, ...]]:
    """The latest one that decided something, else the latest. `meetings` are earliest first."""
    for meeting in reversed(meetings[-_MEETINGS_READ:]):
        items = archive.items_of_meeting(meeting.meeting_id)
        if any(item.decisions for item in items):
            return meeting, items
    return meetings[-1], archive.items_of_meeting(meetings[-1].meeting_id)


def _answer_by_items(archive: Archive, asked: Question, items: Sequence[StoredItem]) -> Answer:
    """A meeting's decisions in their order; where there are few, or none, all its items."""
    open_items = [item for item in items if not item.closed]
    decided = [item for item in open_items if item.decisions]
    worth = decided if decided and len(open_items) > HITS_MAX else open_items
    hits = tuple(map(case_hit, worth[:HITS_MAX]))
    remark = words.first_of(len(hits), len(worth), "punkter" if len(worth) == len(items) else "åbne punkter")
    if len(worth) < len(open_items):
        remark = words.first_of(len(hits), len(worth), "punkter med en beslutning")
    reason = None if hits else Reason.CLOSED
    return Answer(asked.text, bool(hits), reason, hits, (), archive.coverage(), remark, is_of_one_matter=False)


def _answer_by_outcome(archive: Archive, asked: Question, meetings: Sequence[MeetingRef]) -> Answer:
    """The items that a decision put off, sent back or turned down; of the latest meetings first."""
    meetings = meetings if asked.period else meetings[-1:]
    items = (item for meeting in reversed(meetings) for item in archive.items_of_meeting(meeting.meeting_id))
    fitting = (hit for hit in map(case_hit, items) if not hit.closed and hit.outcome in asked.outcomes)
    hits = tuple(islice(fitting, HITS_MAX))
    if not hits:
        return _silent(archive, asked.text, Reason.NOTHING_FOUND, remark="Det kan jeg ikke se er sket med noget punkt.")
    return Answer(asked.text, True, None, hits, (), archive.coverage(), is_of_one_matter=False)


def _answer_closed(archive: Archive, asked: Question, closed: Sequence[StoredItem]) -> Answer:
    """Which items were closed: of those the minutes tell the titles."""
    if not closed:
        return _silent(archive, asked.text, Reason.NOTHING_FOUND, remark="Mødet har ingen lukkede punkter.")
    remark = f"Mødet har {words.counted(len(closed), 'lukket punkt', 'lukkede punkter')}; kun titlerne er offentlige."
    hits = tuple(case_hit(item) for item in closed[:HITS_MAX])
    return Answer(asked.text, True, None, hits, (), archive.coverage(), remark, is_of_one_matter=False)


def _numbered(archive: Archive, asked: Question, meetings: Sequence[MeetingRef]) -> list[StoredItem]:
    """The items of the numbers that are asked for."""
    numbers = {asked.item_number, *asked.further_items}
    items = (item for meeting in meetings for item in archive.items_of_meeting(meeting.meeting_id))
    return [item for item in items if item.number in numbers]


def _answer_by_number(archive: Archive, asked: Question, items: Sequence[StoredItem]) -> Answer:
    if not items:
        return _silent(archive, asked.text, Reason.NOTHING_FOUND, remark=f"Mødet har intet punkt {asked.item_number}.")
    if all(item.closed for item in items):
        return _silent(archive, asked.text, Reason.CLOSED, map(case_hit, items), _closed(items[0]))
    hits = [asked_hit(item, asked) for item in items]
    remark = _missing_section(asked, hits)
    if asked.words:
        read = _read_among(archive, asked, {item.item_id for item in items}).hits
        shown = {hit.item_id for hit in read}
        hits = [*read, *(hit for hit in hits if hit.item_id not in shown)]
    is_one = len(items) == 1
    given = tuple(hits)[:HITS_MAX]
    return Answer(asked.text, True, None, given, (), archive.coverage(), remark, is_of_one_matter=is_one)


def _candidates(asked: Question, found: Found) -> list[_Candidate]:
    """All ranked items, best first by what the index knows of them; of two alike the later meeting."""
    ranked = found.ranked
    meetings = [found.meetings(item_id) for item_id in ranked.item_ids.tolist()]
    in_period = period_score(asked.period, is_of_a_year=asked.in_year is None)
    of_period = in_period * np.array([_is_in_period(asked, m.held_on) for m in meetings])
    in_committee = np.array([m.committee in asked.committees for m in meetings])
    scores = first_scores(ranked, of_period, in_committee)
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


def _is_of_committee(asked: Question, candidate: _Candidate) -> bool:
    return candidate.meeting.committee in asked.committees


def _within(archive: Archive, asked: Question, candidate: _Candidate) -> bool:
    if asked.is_of_closed and not _is_closed(archive, candidate.item_id):
        return False
    if asked.committee_is_strict and asked.committees and not _is_of_committee(asked, candidate):
        return False
    if asked.period is None or not asked.period_is_strict or asked.period.covers(candidate.meeting.held_on):
        return True
    return any(asked.period.covers(day) for day in archive.decision_days(candidate.item_id))


def _is_closed(archive: Archive, item_id: int) -> bool:
    item = archive.item(item_id)
    return item is not None and item.closed


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
    hits = _by_matter(asked, [first, *(hit for hit, proof in worth if _speaks_of_it(hit, proof))])
    return _Read(latest_anew_first(hits) if asked.wants_latest else hits, is_answer=True)


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
