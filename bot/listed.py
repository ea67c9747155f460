"""What is asked on of a list that was shown: of its tasks, of one of it by its place, or of each what it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot import words_on_lists
from bot.hits import item_of, quoted_in
from bot.of_matter import answer_of_matter
from bot.operative import last_decision
from bot.owed import answer_on_listed, lists_follow_ups
from bot.says import Answer, Reason
from bot.silence import silent
from store.archive import Archive
from store.danish.numbers import ORDINAL_WORD, ORDINALS
from store.danish.sentences import split_sentences
from store.danish.tokens import lower_nfc, token_texts
from store.domain import Hit, StoredItem
from store.search.briefly_asked import reason_in
from store.search.kinds import OF_MEETING, QuestionKind
from store.search.leaning import Lean, lean_of
from store.search.question import TEXT_MAX, Question, kind_at_meeting, understand
from store.search.telling import tells_kind, tells_reason

_BY_PLACE = re.compile(rf"\b(?:den|det)\s+(?P<place>{ORDINAL_WORD})\b")
_WHY = "hvorfor"


@dataclass(frozen=True, slots=True)
class Listed:
    """A list that a thread is about: `asked` is what it answers."""

    asked: Question
    hits: tuple[Hit, ...]


def is_list(archive: Archive, asked: Question) -> bool:
    """Whether it asks for items by what they came to, or for open follow-ups."""
    return bool(asked.outcomes or asked.closed) or lists_follow_ups(archive, asked)


def of_listed_item(asked: Question, item: StoredItem) -> Question:
    """What was asked of the list, of the one item that is shown of it: no more of what came to the same, but of its matter."""
    topic = understand(item.title, today=asked.today or item.held_on).words
    return replace(
        asked, text=item.title, words=topic, outcomes=frozenset(), closed=None, period=None, lists_items=False
    )


def named_by_place(asked: Question, listed: Listed) -> tuple[Question, Listed] | None:
    """ "hvornår er den første?": what is asked, and the one of the list that it is asked of."""
    text = asked.text[:TEXT_MAX]
    named = _BY_PLACE.search(lower_nfc(text))
    place = ORDINALS[named["place"]] if named is not None else 0
    if named is None or place > len(listed.hits):
        return None
    rest = replace(
        asked,
        text=f"{text[: named.start()]}{text[named.end() :]}",
        words=tuple(word for word in asked.words if word != named["place"]),
    )
    return (rest, replace(listed, hits=(listed.hits[place - 1],))) if _asks_on(rest) else None


def answer_of_listed(archive: Archive, asked: Question, listed: Listed, item: StoredItem | None) -> Answer | None:
    """What is asked of all that was listed, or of the item that is shown of it; None where something else is asked."""
    hits = [hit for hit in listed.hits if item is None or hit.item_id == item.item_id]
    if not hits or not _asks_on(asked):
        return None
    if all(hit.closed for hit in hits):
        return Answer.of_several(asked.text, hits, archive.coverage(), words_on_lists.ONLY_TITLES)
    if listed.asked.outcomes and _WHY in token_texts(asked.text[:TEXT_MAX]):
        return _why_it_came_to_that(archive, asked, hits)
    if lists_follow_ups(archive, listed.asked):
        told = answer_on_listed(archive, asked, hits)
        if told is not None:
            return told
    return None if item is not None else _of_each(archive, asked, listed)


def _why_it_came_to_that(archive: Archive, asked: Question, hits: Sequence[Hit]) -> Answer:
    """Why a matter was put off or turned down is told where that is: by a reason, or by what stands beside it."""
    told = [one for hit in hits if (one := _with_reason(archive, hit)) is not None]
    if not told:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, hits, words_on_lists.NO_REASON_TOLD)
    remark = words_on_lists.told_of_some(len(told), len(hits)) if len(told) < len(hits) else None
    return Answer.of_several(asked.text, told, archive.coverage(), remark)


def _with_reason(archive: Archive, hit: Hit) -> Hit | None:
    if tells_reason(hit.quote.text):
        return hit
    item = item_of(archive, hit)
    decision = last_decision(item) if item is not None else None
    reason = reason_in(decision.text) if decision is not None else None
    if item is not None and decision is not None and reason is not None:
        return quoted_in(item, decision, reason)
    return hit if len(split_sentences(hit.quote.text)) > 1 else None


def _asks_on(asked: Question) -> bool:
    """Whether a detail is asked for, of nothing else."""
    elsewhere = asked.committees or asked.unknown_committee or asked.period or asked.years
    is_of_meeting = asked.kind in OF_MEETING or kind_at_meeting(asked) in OF_MEETING
    return not (elsewhere or asked.person or is_of_meeting) and lean_of(asked) is Lean.DETAIL


def _of_each(archive: Archive, asked: Question, listed: Listed) -> Answer:
    """Those of the items that tell it; else which of them is meant."""
    ids = dict.fromkeys(hit.item_id for hit in listed.hits if hit.item_id is not None)
    items = [item for item_id in ids if (item := archive.item(item_id)) is not None]
    told = [hit for item in items if (hit := _told_of(archive, asked, listed.asked, item)) is not None]
    if not told:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, listed.hits, words_on_lists.WHICH_OF_LIST)
    remark = words_on_lists.told_of_some(len(told), len(items)) if len(told) < len(items) else None
    return Answer.of_several(asked.text, told, archive.coverage(), remark)


def _told_of(archive: Archive, asked: Question, listed: Question, item: StoredItem) -> Hit | None:
    matter = of_listed_item(listed, item)
    given = answer_of_matter(archive, asked, replace(asked, words=matter.words), item, spoken=(matter,))
    if given is None or not given.answered or not given.hits:
        return None
    hit = given.hits[0]
    if _WHY in token_texts(asked.text[:TEXT_MAX]):
        return hit if tells_reason(hit.quote.text) else None
    is_of_kind = asked.kind in (QuestionKind.DECISION, QuestionKind.GENERAL) or tells_kind(asked.kind, hit.quote.text)
    return hit if is_of_kind or given.remark is not None else None
