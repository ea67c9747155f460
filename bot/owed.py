"""Answers on open follow-ups: all of them, of a committee or a time, or what somebody owes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot import words
from bot.hits import quoted_hit
from bot.meetings import in_period
from bot.says import HITS_MAX, Answer, Reason
from bot.silence import silent
from store.archive import Archive
from store.danish.tokens import token_texts
from store.domain import FollowUp, Hit, StoredItem
from store.search.question import TEXT_MAX, Question

_FOLLOW_UPS = re.compile(r"\b(?:opfølgning(?:er|erne)?|hængeparti(?:er|erne)|udeståender?)\b")
_OWES = re.compile(  # hvad skal BYC følge op på, hvad mangler BYC
    r"\bhvad\s+(?:skal|skulle|skylder|mangler)\s+\w+(?:\s+\w+)?\s*(?:at\s+)?(?:gøre|lave|nå|levere|følge\s+op(?:\s+på)?)?\W*$"
)
_NAMED_MAX = 3  # words of whom is asked about; a question with more asks for a matter
_OVERDUE = re.compile(r"\b(?:overskred\w*|forfald\w*|forsinke\w*|over\s+(?:tiden|fristen))\b")
_FRAME = re.compile(  # what may stand beside without naming a matter
    r"opfølgning\w*|hængeparti\w*|udestå\w*|åb[ne]+t?|aktuelle?|manglende|mangler|skylder|frist(?:en|er)?|overskred\w*|forfald\w*"
    r"|forsinke\w*|tiden|ansvar\w*|følge|lave|nå|levere|hænger"
)


def answer_on_follow_ups(archive: Archive, asked: Question) -> Answer | None:
    """Where open follow-ups are asked for and no matter: those of the committees and the time (due then) that are named,
    and of whom. The latest decided first; None where something else is asked for."""
    lowered = asked.text[:TEXT_MAX].lower()
    is_of_one = _OWES.search(lowered) is not None
    if not (is_of_one or _FOLLOW_UPS.search(lowered)):
        return None
    beside = [word for word in asked.words if not _FRAME.fullmatch(word)]
    if len(beside) > _NAMED_MAX or asked.unknown_committee is not None:
        return None
    every = archive.follow_ups()
    owing = {one.responsible.casefold(): one.responsible for one in every if one.responsible}
    bodies = {word for name in asked.committees for word in token_texts(name)}
    named = [word for word in token_texts(lowered) if word in owing and word not in bodies]
    if set(beside) - set(named) or (is_of_one and not named):
        return None
    found = [one for one in every if _fits(one, asked, named, is_overdue=_OVERDUE.search(lowered) is not None)]
    whose = f" for {words.listed(list(dict.fromkeys(owing[word] for word in named)))}" if named else ""
    where = f" i {words.committee_names(asked.committees)}" if asked.committees else ""
    told = f"{where}{in_period(asked)}{whose}"
    if not found:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=f"Der er ingen åbne opfølgninger{told}.")
    number = words.counted(len(found), "åben opfølgning", "åbne opfølgninger")
    shown = words.first_of(HITS_MAX, len(found), "står her; /opfolgning viser dem alle")
    hits = _hits(archive, sorted(found, key=lambda one: one.held_on, reverse=True)[:HITS_MAX])
    remark = " ".join(filter(None, (f"{number}{told}.", shown)))
    return Answer(asked.text, True, None, hits, (), archive.coverage(), remark, is_of_one_matter=False)


def _fits(one: FollowUp, asked: Question, named: Sequence[str], *, is_overdue: bool) -> bool:
    is_due = asked.period is None or (one.due_on is not None and asked.period.covers(one.due_on))
    is_late = one.due_on is not None and asked.today is not None and one.due_on < asked.today
    is_of_them = not named or (one.responsible or "").casefold() in named
    return (
        is_due
        and is_of_them
        and (is_late or not is_overdue)
        and one.committee in (asked.committees or (one.committee,))
    )


def _hits(archive: Archive, follow_ups: Sequence[FollowUp]) -> tuple[Hit, ...]:
    items = {one.item_id: archive.item(one.item_id) for one in follow_ups}
    told = ((one, item) for one in follow_ups if (item := items[one.item_id]) is not None)
    return tuple(quoted_hit(item, one.text, one.span, _section_of(item, one)) for one, item in told)


def _section_of(item: StoredItem, one: FollowUp) -> str:
    return next((section.name for section in item.sections if one.span.within(section.span)), item.sections[0].name)
