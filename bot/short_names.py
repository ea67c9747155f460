"""What an abbreviation stands for: where the minutes say it, or that they do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from bot import words_on_matters
from bot.hits import hit_by_sentence
from bot.says import NEAR_MAX, Answer, Reason
from bot.silence import silent
from store.archive import Archive
from store.danish.abbreviations import find_abbreviations, may_explain
from store.domain import Hit, StoredItem
from store.minutes.votes import tells_votes
from store.search.question import TEXT_MAX, Question

_ASKS = re.compile(  # hvad står SUOC for, hvad betyder BYC, hvad er ABA en forkortelse for
    r"\A\W*(?i:(?:og\s)?hvad\s(?:står|betyder|dækker|er(?=.*\bforkort)))\s(?:forkortelsen\s)?(?P<short>[A-ZÆØÅ][A-Za-zÆØÅæøå0-9]{1,9})"
    r"(?:\s(?:egentlig|mon))?(?:(?<=\W)|\s)*(?i:for|over|(?:en\s)?forkortelse(?:n)?\s(?:for|af))?\W*\Z"
)
_READ_AT_ONCE = 50


def of_short_name(archive: Archive, asked: Question, found: Answer) -> Answer:
    """Where it is asked what an abbreviation stands for: the latest sentence that explains it, or else one that has it in
    brackets behind what it may be short for; else what was `found`, as no more than where it is used."""
    match = _ASKS.match(asked.text[:TEXT_MAX])
    short = match["short"] if match is not None else ""
    if sum(map(str.isupper, short)) < 2:
        return found
    maybe: Hit | None = None
    used: list[Hit] = []
    for item in _holding(archive, short):
        explained = hit_by_sentence(item, partial(_explains, short)) if may_explain(short, item.text) else None
        if explained is not None:
            return _of_sentence(archive, asked, found, explained)
        if maybe is None and f"({short})" in item.text:
            maybe = hit_by_sentence(item, partial(_may_explain, short))
        hit = hit_by_sentence(item, partial(_has, short)) if len(used) < NEAR_MAX else None
        used += [hit] if hit is not None else []
    if maybe is not None:
        return replace(_of_sentence(archive, asked, found, maybe), remark=words_on_matters.maybe_explained(short))
    return (
        silent(archive, asked.text, Reason.NOTHING_FOUND, used, words_on_matters.unexplained(short)) if used else found
    )


def _of_sentence(archive: Archive, asked: Question, found: Answer, told: Hit) -> Answer:
    others = tuple(one for one in found.hits if one.item_id != told.item_id)
    return Answer(asked.text, True, None, (told, *others), (), archive.coverage())


def _explains(short: str, text: str) -> bool:
    return any(one.short == short for one in find_abbreviations(text))


def _may_explain(short: str, text: str) -> bool:
    """Whether the words behind which it stands in brackets may be what it is short for: no person, nor a party that votes."""
    behind = re.search(rf"(?<!\w)(?P<words>[^\W\d_]+[ ][^\W\d_]+)[ ]\({re.escape(short)}\)", text)
    return behind is not None and not behind["words"].istitle() and not tells_votes(text)


def _has(short: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text) is not None


def _holding(archive: Archive, short: str) -> Iterator[StoredItem]:
    """The open items that have the abbreviation as it is written, the latest first; read as far as they are asked for."""
    holding = sorted(archive.items_holding((short.lower(),)), key=lambda one: one[1].held_on, reverse=True)
    for start in range(0, len(holding), _READ_AT_ONCE):
        items = archive.items(item_id for item_id, _ in holding[start : start + _READ_AT_ONCE])
        yield from (item for item in items if not item.closed and short in item.text)
