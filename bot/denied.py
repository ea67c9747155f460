"""Answers on why a matter was put off, sent back or turned down: the decision, the reason where one is told, or that none is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bot import words_on_matters
from bot.hits import decision_hit, hit_by_sentence
from bot.matters import items_of_matter
from bot.operative import last_decision
from bot.says import Answer
from store.archive import Archive
from store.domain import Hit, StoredItem
from store.minutes.approval import says_itself
from store.search.denials import Denial, asked_denial, says_no_more
from store.search.kinds import QuestionKind
from store.search.question import Question
from store.search.telling import tells_reason


def with_reason(archive: Archive, asked: Question, found: Answer, search: Callable[[Question], Answer]) -> Answer:
    """Where it is asked why a matter was denied, what `found` does not tell: its decision. The word for that stands in many texts
    ("udsatte"), so that the matter is searched for without it."""
    denial = asked_denial(asked)
    best = found.hits[0] if found.answered else None
    if denial is None or not denial.topic or (best is not None and denial.is_told(best.quote.text)):
        return found
    matter = replace(asked, text=" ".join(denial.topic), words=denial.topic, kind=QuestionKind.DECISION)
    items = list(_treatments(archive, asked, (*found.hits, *search(matter).hits)))
    given = _answer(archive, asked, denial, [one for one in items if denial.named_in(one.title)])
    if given is None:
        return found
    shown = {one.item_id for one in given.hits}
    if denial.is_refusal and best is not None and best.item_id in shown and tells_reason(best.quote.text):
        return found
    return replace(given, hits=(*given.hits, *(one for one in found.hits if one.item_id not in shown)))


def answer_on_denial(archive: Archive, asked: Question, items: Sequence[StoredItem]) -> Answer | None:
    """The same of one matter's treatments; None where none of them came so."""
    denial = asked_denial(asked)
    return _answer(archive, asked, denial, [one for one in items if not one.closed]) if denial is not None else None


def _answer(archive: Archive, asked: Question, denial: Denial, items: Sequence[StoredItem]) -> Answer | None:
    """None where no item came so, or it was turned down without a word more, for the reason may stand anywhere in the item."""
    item = _denied(items, denial)
    decision = last_decision(item) if item is not None else None
    if item is None or decision is None:
        return None
    hit = decision_hit(item, decision)
    if tells_reason(decision.text):
        return Answer(asked.text, True, None, (hit,), (), archive.coverage())
    is_bare = says_no_more(decision.text)
    told = next(_told(item, items_of_matter(archive, item) if is_bare else (), denial), None)
    if told is None and denial.is_refusal and not _says_more(item):
        return None
    if told is not None and told.item_id == hit.item_id:
        hit = replace(hit, further=told.quote)
    hits = (hit,) if told is None or told.item_id == hit.item_id else (told, hit)
    remark = words_on_matters.NOT_TOLD_WHY if told is None and is_bare else None
    return Answer(asked.text, True, None, hits, (), archive.coverage(), remark)


def _told(item: StoredItem, treatments: Sequence[StoredItem], denial: Denial) -> Iterator[Hit]:
    """What tells why it came so: in the item itself, then in the later treatments, for an earlier one tells of another time."""
    later = sorted((one for one in treatments if one.held_on > item.held_on), key=lambda one: one.held_on)
    for one in (item, *later):
        told = hit_by_sentence(one, denial.is_told)
        if told is not None:
            yield told


def _denied(items: Sequence[StoredItem], denial: Denial) -> StoredItem | None:
    """Of those that came so the one whose title names most of the topic, and of its treatments one that says more than that, or
    else the latest."""
    for outcome in denial.outcomes:
        come_so = [item for item in items if (last := last_decision(item)) is not None and last.outcome == outcome]
        if come_so:
            best = max(come_so, key=lambda item: denial.named_in(item.title))
            same = [item for item in come_so if item.case_number == best.case_number and item.title == best.title]
            return max(same, key=lambda item: (_says_more(item), item.held_on))
    return None


def _treatments(archive: Archive, asked: Question, hits: Sequence[Hit]) -> Iterator[StoredItem]:
    """Those of the matters before the committee that is asked for, in the time that is."""
    ids = dict.fromkeys(item_id for hit in hits for item_id in (hit.item_id, *(one.item_id for one in hit.also)))
    for item in (archive.item(item_id) for item_id in ids if item_id is not None):
        if item is not None and not item.closed and asked.may_be_on(item.held_on) and asked.may_be_of(item.committee):
            yield item


def _says_more(item: StoredItem) -> bool:
    """Whether its decision says more than what was done, or whom it follows."""
    decision = last_decision(item)
    return decision is not None and says_itself(decision.text) and not says_no_more(decision.text)
