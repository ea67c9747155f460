"""Answers to what is asked of the answer before: more of what was found, the newest, the second, all of it, a summary."""

from __future__ import annotations

from dataclasses import replace

from bot import words_on_answers
from bot.answers import answer_asked
from bot.hits import asked_hit
from bot.of_matter import answer_newest
from bot.owed import lists_follow_ups
from bot.says import HITS_MAX, HITS_SHOWN, Answer, Reason
from bot.silence import silent
from store.archive import Archive
from store.danish.dates import Period
from store.danish.requests import Request, Wish
from store.domain import Hit, SectionName, StoredItem
from store.search.kinds import QuestionKind
from store.search.question import Question


def more_of(before: Answer, *, more_asked: int) -> Answer:
    """Its next hits, where more was asked for as often before; what all has been shown is not shown again."""
    rest = before.hits[HITS_SHOWN * (more_asked + 1) :]
    treatments = sum(1 + len(hit.also) for hit in before.hits)  # of so many there may be others that were not read
    none_left = words_on_answers.BEST_WERE_SHOWN if treatments >= HITS_MAX else words_on_answers.NO_MORE_HITS
    return replace(before, hits=rest, near=(), remark=words_on_answers.NEXT_HITS if rest else none_left)


def answer_request(
    archive: Archive, request: Request, before: Answer, whole: Question, item: StoredItem | None
) -> Answer:
    """What is asked of the answer `before`, to what was understood as `whole`, other than more of it; `item` is the one that
    answered."""
    if request.wish is Wish.NEWEST:
        return answer_newest(archive, whole, item)
    if request.wish is Wish.NUMBERED and request.number is not None:
        return _numbered(archive, before, whole, request.number)
    if item is None:
        return silent(
            archive, whole.text, Reason.EMPTY_QUESTION, before.hits or before.near, words_on_answers.WHICH_MATTER
        )
    is_short = request.wish is Wish.SUMMARY
    section = SectionName.RESUME if is_short else None
    hit = asked_hit(item, replace(whole, kind=QuestionKind.GENERAL, section=section, voters=()))
    leads = words_on_answers.ITS_TITLE_LEADS_THERE if hit.url is not None else words_on_answers.SHOWN_BELOW
    remark = words_on_answers.ONLY_QUOTES if is_short else leads
    return Answer(whole.text, True, None, (hit,), (), archive.coverage(), remark)


def _numbered(archive: Archive, before: Answer, whole: Question, number: int) -> Answer:
    """The hit of that place; of a meeting's items, but not of its tasks, the one of that number."""
    hits = before.hits or before.near
    meetings = {(hit.committee, hit.held_on) for hit in hits}
    names_day = bool(whole.committees and whole.period and whole.period.first == whole.period.last)
    is_of_agenda = not lists_follow_ups(archive, whole)
    if is_of_agenda and len(meetings) == 1 and (names_day or not before.is_of_one_matter):
        return answer_asked(archive, _at_meeting(hits[0], whole, number))
    if number > len(hits):
        return silent(archive, whole.text, Reason.NOTHING_FOUND, hits, words_on_answers.no_such_hit(len(hits)))
    return Answer(whole.text, True, None, (hits[number - 1],), (), archive.coverage())


def _at_meeting(hit: Hit, whole: Question, number: int) -> Question:
    day = Period(hit.held_on, hit.held_on)
    return replace(
        whole, kind=QuestionKind.GENERAL, words=(), item_number=number, committees=(hit.committee,), period=day,
        period_is_strict=True,
    )  # fmt: skip
