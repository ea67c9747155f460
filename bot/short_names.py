"""What an abbreviation stands for: where the minutes say it, or that they do not."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot import words
from bot.hits import hit_by_sentence
from bot.says import Answer, Reason
from bot.silence import silent
from store.archive import Archive
from store.danish.abbreviations import find_abbreviations
from store.domain import Hit, StoredItem
from store.search.question import TEXT_MAX, Question

_ASKS = re.compile(  # hvad står SUOC for, hvad betyder BYC, hvad er ABA en forkortelse for
    r"\A\W*(?i:(?:og\s)?hvad\s(?:står|betyder|dækker|er(?=.*\bforkort)))\s(?:forkortelsen\s)?(?P<short>[A-ZÆØÅ][A-Za-zÆØÅæøå0-9]{1,9})"
    r"(?:\s(?:egentlig|mon))?(?:(?<=\W)|\s)*(?i:for|over|(?:en\s)?forkortelse(?:n)?\s(?:for|af))?\W*\Z"
)
_ITEMS_READ = 200


def of_short_name(archive: Archive, asked: Question, found: Answer) -> Answer:
    """Where it is asked what an abbreviation stands for: the sentence that explains it, else what was `found`, as no more than
    where it is used."""
    match = _ASKS.match(asked.text[:TEXT_MAX])
    short = match["short"] if match is not None else ""
    if sum(map(str.isupper, short)) < 2:
        return found
    holding = [item_id for item_id, _ in archive.items_holding((short.lower(),))[:_ITEMS_READ]]
    items = [item for item in archive.items(holding) if not item.closed]
    explained = _first(items, lambda text: any(one.short == short for one in find_abbreviations(text)))
    if explained:
        others = tuple(one for one in found.hits if one.item_id != explained[0].item_id)
        return Answer(asked.text, True, None, (explained[0], *others), (), archive.coverage())
    used = _first(items, lambda text: re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text) is not None)
    return silent(archive, asked.text, Reason.NOTHING_FOUND, used, words.unexplained(short)) if used else found


def _first(items: Sequence[StoredItem], tells: Callable[[str], bool]) -> list[Hit]:
    """Of each item the first sentence that tells it, the latest item first."""
    told = (hit_by_sentence(item, tells) for item in sorted(items, key=lambda one: one.held_on, reverse=True))
    return [hit for hit in told if hit is not None]
