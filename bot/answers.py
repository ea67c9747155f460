"""Questions become answers: what was decided, when, where, with a verbatim quote, or an honest "nothing"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from bot import words, words_on_answers, words_on_lists, words_on_meetings
from bot.about import answer_about
from bot.another_time import SPEAKS_OF_MEETING, is_about, is_of_time, may_be_of_time, remark_on_time
from bot.attached import with_attachments
from bot.candidates import Candidate, adopting, candidates_of, chosen_among, is_of_committee, is_within, newest, voting
from bot.cases import with_case_numbers
from bot.denied import with_reason
from bot.groups import of_groups
from bot.hits import asked_hit, case_hit, item_of
from bot.meetings import answer_by_meeting, answer_next_meeting, answer_of_meeting, in_year_of_meeting, of_another_year
from bot.meetings_meant import at_named_meeting, at_time_of_meetings, fitting_meetings, names_one_item, of_whole_meeting
from bot.not_told import with_what_is_not_told
from bot.offices import answer_of_office
from bot.organisations import answer_on_organisations
from bot.owed import answer_on_follow_ups
from bot.people import absent_name, answer_on_people
from bot.planned import with_surer_time
from bot.reading import Read, is_of_section, missing_section, read_among, read_candidates
from bot.recurring import answer_on_recurring
from bot.says import HITS_MAX, Answer, Reason
from bot.short_names import of_short_name
from bot.silence import silent
from bot.statements import answer_of_statement
from bot.told_times import amount_at_time, names_time, words_for
from bot.told_votes import untold_votes
from bot.votes import answer_of_vote, items_naming
from bot.weighing import is_of_named_year, other_years
from bot.wished import answer_on_wishes
from store.archive import Archive, Found
from store.danish.courtesy import doubts, is_complaint, is_remark, without_courtesy
from store.danish.dates import year_period
from store.danish.requests import request_of
from store.danish.stopwords import SMALL_TALK
from store.danish.tokens import token_texts
from store.domain import Hit, Span
from store.search.asked_groups import asks_members_of_body
from store.search.asked_matters import RARE, with_topic_apart
from store.search.completion import completed
from store.search.kinds import OF_MEETING, QuestionKind, asks_membership
from store.search.leaning import Lean, lean_of
from store.search.named import StoredNames
from store.search.question import (
    TEXT_MAX,
    WAYS_TO_ATTEND,
    WORDS_MAX,
    Question,
    asks_how_attended,
    asks_next_meeting,
    names_a_meeting,
    of_a_named_item,
    understand,
)
from store.search.statements import asks_statement
from store.search.telling import tells_kind
from store.search.twofold import two_questions
from store.search.voters import heard
from store.search.voting_person import asked_vote_on
from store.search.written_times import in_same_year

_SAYS_HOW_ATTENDED = re.compile(
    rf"\b(?:del(?:tag|tog)|til\s?stede)\w*(?=[^.]*\b(?:{'|'.join(sorted(WAYS_TO_ATTEND))})\b)"
)
_GREETING_MAX = 200  # characters
_ASKS_UNDECIDED = re.compile(  # hvad har direktionen ikke besluttet om broen; not: hvorfor blev den ikke vedtaget
    r"\A\W*(?:hvad|hvilke[nt]?)\b.*\bikke\s+(?:\w+\s+)?(?:besluttet|vedtaget|afgjort|godkendt)\b"
)
_SITS = frozenset({"sidder", "sad"})  # in a body, as no list of members says
_OPEN = frozenset({QuestionKind.GENERAL, QuestionKind.DECISION})
"""The kinds that ask for nothing that a quote has or lacks for certain."""


def answer(archive: Archive, question: str, *, today: date) -> Answer:
    """Never raises for a question's wording; its length does not matter."""
    read = archive.mended(question)
    return answer_understood(archive, question, read, understood_of(archive, read, today=today))


def answer_understood(archive: Archive, question: str, read: str, asked: Question) -> Answer:
    """As `answer`, of a question that is `read` so with its slips put right, and understood as `asked`."""
    talk = _answer_to_talk(archive, question)
    if talk is not None:
        return talk
    given = with_what_is_not_told(archive, asked, answer_asked(archive, asked))
    parts = two_questions(read)
    if parts is not None and asked.today is not None:
        given = _of_both(archive, given, *(understood_of(archive, part, today=asked.today) for part in parts))
    return as_asked(given, question, read)


def _of_both(archive: Archive, whole: Answer, first: Question, second: Question) -> Answer:
    """Of two questions in one both answers, each taking from the other what it lacks; where only one of them has any, it is said.
    `whole` is what answers them read as one."""
    if lean_of(first) is not Lean.NONE and lean_of(second) is Lean.NONE:
        first = completed(first, (second,))
    of_first = answer_asked(archive, first)
    of_second = answer_asked(archive, completed(second, (first,)))
    if not (of_first.answered and of_second.answered):
        best = replace(of_first, question=whole.question) if of_first.answered and not whole.answered else whole
        told = " ".join(filter(None, (best.remark, words_on_answers.MAYBE_ONE_OF_TWO)))
        return replace(best, remark=told) if best.answered else best
    one, other = (given.hits[:1] if given.is_of_one_matter else given.hits for given in (of_first, of_second))
    # What is answered to no certain kind of question is told best by what answers both.
    is_vague = first.kind in _OPEN and whole.answered and whole.hits[0].item_id == one[0].item_id
    every = (*whole.hits[:1], *one, *other) if is_vague else (*one[: HITS_MAX - 1], *other)
    unlike: dict[tuple[int | None, Span], Hit] = {}
    for hit in every:
        unlike.setdefault((hit.item_id, hit.quote.span), hit)
    hits = tuple(unlike.values())[:HITS_MAX]
    is_of_one = len({hit.item_id for hit in hits}) == 1
    remark = words_on_answers.ANSWERS_TWO if len(hits) > 1 else whole.remark
    return Answer(whole.question, True, None, hits, (), archive.coverage(), remark, is_of_one_matter=is_of_one)


def _answer_to_talk(archive: Archive, question: str) -> Answer | None:
    """Where nothing is asked of the minutes: a remark, thanks, how the answer is known, or something of an answer that is
    not there."""
    said = token_texts(question[:_GREETING_MAX])
    is_thanks = "tak" in said and "ja" not in said  # "ja tak" wants something
    says_something = is_remark(question)
    if doubts(question):
        remark: str | None = words_on_answers.WHERE_FROM
    elif request_of(question) is not None:
        remark = words_on_answers.WHICH_MATTER
    elif says_something and not is_thanks:
        remark = words_on_answers.ASK_OTHERWISE if is_complaint(question) else words_on_answers.ASK_ON
    elif says_something or SMALL_TALK.issuperset(said):
        remark = words_on_answers.WELCOME if is_thanks else None
    else:
        return None
    return silent(archive, question, Reason.EMPTY_QUESTION, remark=remark)


def understood(archive: Archive, question: str, *, today: date) -> Question:
    """The question as the stored words, the committees and what they are shortly called let it be read; its text is that
    without courtesies and slips of the fingers."""
    return understood_of(archive, archive.mended(question), today=today)


def understood_of(archive: Archive, read: str, *, today: date) -> Question:
    """As `understood`, of a question whose slips are put right."""
    return understand(
        with_topic_apart(without_courtesy(read), partial(_titles_holding, archive)),
        today=today,
        stored=StoredNames(
            archive.committees(),
            archive.short_names(),
            archive.is_own_place,
            archive.has_case,
            archive.people,
            partial(absent_name, archive),
        ),
    )


def _titles_holding(archive: Archive, word: str) -> tuple[str, ...]:
    """The titles of the items that hold a word, as far as they tell whether that is rare."""
    held = (item_id for item_id, _ in archive.items_holding((word,))[: RARE + 1])
    return tuple(item.title for item in archive.items(held))


def as_asked(given: Answer, question: str, read: str) -> Answer:
    """The answer to the question as it was put, which says how it was `read`."""
    return replace(given, question=question, read_as=read if read != question else None)


def answer_asked(archive: Archive, asked: Question) -> Answer:
    """The answer to what was understood of a question."""
    asked = of_a_named_item(asked)
    if asked.case_numbers:
        return _answer_case(archive, asked)
    if asked.missing_day is not None:
        remark = f"Den tid findes ikke i kalenderen: {asked.missing_day}."
        return silent(archive, asked.text, Reason.OUTSIDE_DATES, remark=remark)
    of_year = in_year_of_meeting(archive, asked)
    if of_year is not asked:
        given = answer_asked(archive, of_year)
        return replace(given, remark=" ".join(filter(None, [of_another_year(asked, of_year), given.remark])))
    asked = at_named_meeting(archive, _with_year_to_come(archive, _in_years_stored(archive, asked)))
    asked = at_time_of_meetings(archive, asked)
    if asks_next_meeting(asked):
        return answer_next_meeting(archive, asked)
    for answers_on in _BESIDE_THE_ITEMS:
        told = answers_on(archive, asked)
        if told is not None:
            return told
    return _of_the_minutes(archive, _without_membership(asked))


_BESIDE_THE_ITEMS = (
    answer_about,
    answer_on_recurring,
    answer_on_wishes,
    answer_on_follow_ups,
    answer_on_people,
    answer_of_office,
    answer_on_organisations,
)
"""What may answer before the items are searched: each gives None where something else is asked for."""


def _of_the_minutes(archive: Archive, asked: Question) -> Answer:
    """What the heads of the minutes tell, or else their items."""
    if asked.kind in OF_MEETING:
        return answer_of_meeting(archive, asked)
    of_vote = _answer_of_vote(archive, asked)
    if of_vote is not None:
        return of_vote
    found = _answer_search(archive, asked)
    is_told = found.answered and _SAYS_HOW_ATTENDED.search(found.hits[0].quote.text.lower())
    if asks_how_attended(asked) and not is_told:
        listed = answer_of_meeting(archive, replace(asked, kind=QuestionKind.ATTENDANCE, words=()))
        return replace(listed, remark=words_on_meetings.HOW_ATTENDED) if listed.answered else listed
    found = of_short_name(archive, asked, with_reason(archive, asked, found, partial(_answer_search, archive)))
    return with_case_numbers(archive, asked, with_attachments(archive, asked, of_groups(archive, asked, found)))


def _answer_of_vote(archive: Archive, asked: Question) -> Answer | None:
    """How one person voted in the matter that is named; None where that is not asked, or no such matter is there."""
    voting_on = asked_vote_on(asked.text, archive.people()) if asked.today is not None and not asked.voters else None
    if voting_on is None or asked.today is None:
        return None
    voter, matter = voting_on
    of_matter = understood_of(archive, f"hvad blev besluttet om {matter}?", today=asked.today)
    found = answer_asked(archive, of_matter)
    first = found.hits[0].item_id if found.answered and found.hits else None
    item = archive.item(first) if first is not None else None
    if item is None or item.closed:
        return replace(found, question=asked.text) if not found.answered else None
    # Several matters bear one name, and the person may be named in another than the nearest.
    naming = items_naming(archive, voter, of_matter.words, item.title)
    others = [one for one in naming if may_be_of_time(of_matter, case_hit(one))]
    return answer_of_vote(archive, replace(asked, kind=QuestionKind.VOTE), item, voter, others)


def _in_years_stored(archive: Archive, asked: Question) -> Question:
    """Of the past a time without a year that no stored minutes reach is the latest that they reach: in January, "gik planen
    igennem i januar?" means the one of last year."""
    last, period = archive.coverage().last, asked.period
    if asked.in_year is None or period is None or last is None or period.first <= last or not asked.speaks_of_past:
        return asked
    of_years = (in_same_year(asked.in_year, year_period(year)) for year in (last.year, last.year - 1))
    reached = next((found for found in of_years if found is not None and found.first <= last), None)
    return replace(asked, period=reached) if reached is not None else asked


def _with_year_to_come(archive: Archive, asked: Question) -> Question:
    """A year in which no minutes can be read yet is the matter's own: "hvor mange elever er der i 2036?" is told of before."""
    period, last = asked.period, archive.coverage().last
    if not (asked.words and period and period.is_year and last and asked.today):
        return asked
    if period.first <= max(last, asked.today):
        return asked
    year = str(period.first.year)
    return replace(
        asked, period=None, words=tuple(dict.fromkeys((*asked.words, year))), years=asked.years | {period.first.year}
    )


def _without_membership(asked: Question) -> Question:
    """Who sits in a body without minutes of its own is searched for: another elects them."""
    if asked.kind is QuestionKind.WHO and asks_members_of_body(asked.text[:TEXT_MAX]):
        return replace(asked, words=tuple(word for word in asked.words if word not in _SITS) or asked.words)
    body = asked.unknown_committee
    if body is None or asked.kind is not QuestionKind.ATTENDANCE or not asks_membership(asked.text[:TEXT_MAX]):
        return asked
    return replace(asked, kind=QuestionKind.WHO, unknown_committee=None, words=tuple(token_texts(body)))


def _answer_case(archive: Archive, asked: Question) -> Answer:
    items = [item for number in asked.case_numbers for item in archive.case(number)]
    if not items:
        number = asked.case_numbers[0]
        similar = archive.similar_case_numbers(number)
        near = [case_hit(item) for other in similar for item in archive.case(other)[:1]]
        remark = f"Sagen {number} står ikke i de indlæste referater."
        if similar:
            remark += f" Mente du {similar[0]}?"
        return silent(archive, asked.text, Reason.UNKNOWN_CASE, near, remark)
    if all(item.closed for item in items):
        closed = [case_hit(item) for item in items]
        return silent(archive, asked.text, Reason.CLOSED, closed, words_on_answers.closed_item(items[-1]))
    hits = read_among(archive, asked, {item.item_id for item in items}).hits if asked.words else ()
    shown = {hit.item_id for hit in hits}
    rest = [
        replace(asked_hit(item, asked), score=0.0 if hits else 1.0)
        for item in reversed(items)
        if item.item_id not in shown
    ]
    rest.sort(key=lambda hit: not tells_kind(asked.kind, hit.quote.text))
    found = tuple(sorted((*hits, *rest), key=lambda hit: not is_of_section(asked, hit)))
    missing = missing_section(asked, found) or untold_votes(asked, found)
    return Answer(asked.text, True, None, found[:HITS_MAX], (), archive.coverage(), missing)


def answer_among(archive: Archive, asked: Question, item_ids: set[int]) -> Answer | None:
    """The answer that these items give; None where they give none."""
    best = read_among(archive, asked, item_ids)
    if not best.is_answer:
        return None
    return Answer(asked.text, True, None, best.hits[:HITS_MAX], (), archive.coverage(), _remark(asked, best.hits[0]))


def _answer_search(archive: Archive, asked: Question) -> Answer:
    asked = of_whole_meeting(archive, asked)
    is_time_alone = not asked.words and bool(asked.time_words)
    if is_time_alone and not (names_a_meeting(asked.text) or fitting_meetings(archive, asked)):
        asked = replace(asked, words=asked.time_words, time_words=(), period=None)
    if not asked.words or names_one_item(archive, asked):
        return answer_by_meeting(archive, asked)
    found = archive.search(asked)
    if found is None:
        return silent(archive, asked.text, Reason.NOTHING_FOUND)
    return _told_of_that_time(archive, asked, _answer_found(archive, asked, found))


def _told_of_that_time(archive: Archive, asked: Question, given: Answer) -> Answer:
    """Where the answer has nothing to do with the time that is asked for: what names that time beside the matter ("hvor mange
    sejlede i 2023?" is told in 2024), unless it is asked what was decided then."""
    period, shown = asked.period, (given.hits or given.near)[:1]
    asks_meeting = (
        asked.asks_decision or asked.asks_matters_then or SPEAKS_OF_MEETING.search(asked.text[:TEXT_MAX].lower())
    )
    if period is None or asked.in_year is not None or not shown or asks_meeting:
        return given
    if is_of_time(period, shown[0]) or (given.answered and names_time(period, shown[0])):
        return given
    as_word = replace(asked, words=(*asked.words, *words_for(period))[:WORDS_MAX], period=None, period_is_strict=False)
    found = archive.search(as_word)
    other = _answer_found(archive, as_word, found) if found is not None else given
    if other.answered and names_time(period, other.hits[0]):
        return replace(other, remark=other.remark or words_on_answers.told_at(other.hits[0].held_on))
    item = item_of(archive, given.hits[0]) if given.answered else None
    amount = amount_at_time(period, asked, item) if item is not None else None
    return (
        given
        if amount is None
        else replace(given, hits=(amount, *given.hits[1:]), remark=words_on_answers.told_at(amount.held_on))
    )


def _answer_found(archive: Archive, asked: Question, found: Found) -> Answer:
    candidates = candidates_of(asked, found)
    is_allowed = partial(is_within, archive, asked)
    inside = chosen_among(found, candidates, is_allowed, matters=asked.asks_matters)
    if asked.asks_adoption:
        inside += adopting(archive, candidates, inside, is_allowed)
    if asked.voters:
        inside += voting(archive, asked, candidates, inside, is_allowed)
    if asked.asks_newest or asked.wants_latest or asked.asks_standing or asked.asks_matters:
        inside += newest(found, candidates, inside, is_allowed)
    best = read_candidates(archive, asked, found, inside)
    as_topic = _with_parties_as_words(asked, best)
    if as_topic is not None:
        return _answer_search(archive, as_topic)
    if asked.unknown_committee is None and best.is_answer:
        item = item_of(archive, best.hits[0])
        first = with_surer_time(asked, best.hits[0], item) if item is not None else best.hits[0]
        best = replace(best, hits=(first, *best.hits[1:]))
        remark = _remark(asked, best.hits[0]) or remark_on_time(asked, best.hits)
        if remark is None and _ASKS_UNDECIDED.search(asked.text[:TEXT_MAX].lower()):
            remark = words_on_lists.ONLY_DECIDED
        return Answer(asked.text, True, None, best.hits[:HITS_MAX], (), archive.coverage(), remark)
    nearest = _nearest(archive, asked, found, candidates, inside=best)
    if asked.unknown_committee is not None:
        remark = words_on_answers.no_committee(asked.unknown_committee)
        none = silent(archive, asked.text, Reason.NOTHING_FOUND, nearest.hits, remark)
        return _statement_on(archive, asked) or none
    if nearest.is_answer:
        return _answer_from_outside(archive, asked, nearest.hits)
    return silent(archive, asked.text, Reason.NOTHING_FOUND, nearest.hits, _other_year(archive, asked, nearest.hits))


def _statement_on(archive: Archive, asked: Question) -> Answer | None:
    """What a body without minutes of its own said of the matter, as the item that answers on that tells."""
    if not asks_statement(asked.text[:TEXT_MAX]):
        return None
    on_matter = _answer_search(archive, replace(asked, text=" ".join(asked.words), unknown_committee=None))
    return answer_of_statement(archive, asked, item_of(archive, on_matter.hits[0])) if on_matter.hits else None


def _other_year(archive: Archive, asked: Question, near: Sequence[Hit]) -> str | None:
    """That what is nearest is of another year than the one that is asked for, and nothing beneath it of that one."""
    items = [item for hit in near if (item := item_of(archive, hit)) is not None]
    years = other_years(asked, items[0]) if items else None
    if not years or any(is_of_named_year(asked, item) for item in items):
        return None
    listed = words.listed([str(year) for year in sorted(years)], "eller")
    return f"Intet om {listed}; det nærmeste er fra {near[0].held_on:%d-%m-%Y}."


def _with_parties_as_words(asked: Question, best: Read) -> Question | None:
    """Where it is asked what a party says of a matter, and no vote of it tells: with the party among the words, for the proposal
    may be its own. None where a vote tells, or votes are asked for."""
    named = heard(asked.text[:TEXT_MAX]) if asked.voters else ()
    if not named or (best.is_answer and untold_votes(asked, best.hits[:1]) is None):
        return None
    return replace(
        asked, voters=(), kind=QuestionKind.DECISION, words=tuple(dict.fromkeys((*named, *asked.words)))[:WORDS_MAX]
    )


def _nearest(archive: Archive, asked: Question, found: Found, candidates: Sequence[Candidate], *, inside: Read) -> Read:
    """What answers without the restrictions, at another time rather than before another committee. `inside` is what meets
    them all, and all there is where there are none."""
    is_at_time = asked.period is not None and asked.period_is_strict
    is_before_one = asked.committee_is_strict and bool(asked.committees)
    if is_at_time and is_before_one:
        at_other_times = read_candidates(
            archive, asked, found, chosen_among(found, candidates, partial(is_of_committee, asked))
        )
        if at_other_times.is_answer:
            return at_other_times
    if is_at_time or is_before_one:
        return read_candidates(archive, asked, found, chosen_among(found, candidates))
    return inside


def _answer_from_outside(archive: Archive, asked: Question, hits: tuple[Hit, ...]) -> Answer:
    """Where only other times than the one that is asked for, or other committees, have an answer."""
    best = hits[0]
    period = asked.period if asked.period_is_strict else None
    is_before_one = not asked.committee_is_strict or not asked.committees or best.committee in asked.committees
    is_at_time = period is None or is_of_time(period, best)
    if is_before_one and is_at_time:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, hits)
    if is_before_one and period is not None and is_about(archive, asked, period, best):
        order = "før" if best.held_on < period.first else "efter"
        at_another = _remark(asked, best) or f"Behandlet {order} den tid, du spørger til: {best.held_on:%d-%m-%Y}."
        return Answer(asked.text, True, None, hits[:HITS_MAX], (), archive.coverage(), at_another)
    time = words.period_words(period) if period is not None else None
    reason = Reason.NOTHING_FOUND if is_at_time else Reason.OUTSIDE_DATES
    if time is not None and is_before_one:
        remark = words_on_answers.only_at_another_time(time, hits)
    else:
        remark = words_on_answers.only_elsewhere(asked.committees, time, best)
    return silent(archive, asked.text, reason, hits, remark)


def _remark(asked: Question, best: Hit) -> str | None:
    if best.closed:
        return "Punktet er lukket, så jeg kender kun titlen."
    missing = missing_section(asked, [best]) if asked.kind is QuestionKind.ATTACHMENTS else None
    return missing or untold_votes(asked, [best])
