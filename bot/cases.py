"""Looking cases up by their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from bot import words_on_matters
from bot.hits import agreed, case_hit, item_of, quoted_hit
from bot.matters import is_alike, is_of_case
from bot.operative import refuses
from bot.says import Answer, CaseAnswer, CaseItem, Reason
from bot.silence import silent
from bot.supplements import approved_points
from store.archive import Archive
from store.danish.tokens import lower_nfc
from store.domain import Hit, StoredItem
from store.minutes.case_numbers import case_number_line, find_asked_case_numbers, normalise_case_number
from store.search.question import TEXT_MAX, Question, asks_case_number

_SECTION = "Sagsnummer"
_TEXT_MAX = 100  # characters that are shown of what is no case number
_NUMBERS = re.compile(r"\b(?:sags?|journal)[\s-]?numre(?:ne)?\b")
_COULD_BE_A_DAY = re.compile(r"(?<![\w./-])\d{2,4}/\d{1,4}(?![\w/-]|\.\d)")  # 12/5, 12/2021


def asked_cases(archive: Archive, text: str) -> tuple[str, ...]:
    """The case numbers in `text`, each once, which may hold other words too ("sag 21/5239 og 22/624, tak"); what could be a
    day is one where there is such a case. The text itself where there are none."""
    found = {one.span.start: one.text for one in find_asked_case_numbers(text, archive.has_case)}
    for match in _COULD_BE_A_DAY.finditer(text):
        if match.start() not in found and archive.has_case(match[0]):
            found[match.start()] = match[0]
    numbers: dict[str, str] = {}
    for start in sorted(found):
        numbers.setdefault(normalise_case_number(found[start]), found[start])
    return tuple(numbers.values()) or (text.strip()[:_TEXT_MAX],)


def look_up(archive: Archive, text: str) -> CaseAnswer:
    """The case whose number stands first in `text`."""
    number = asked_cases(archive, text)[0]
    items = tuple(map(case_item, archive.case(number)))
    suggestions = () if items else archive.similar_case_numbers(number)
    return CaseAnswer(number, items, suggestions, archive.coverage())


def case_item(item: StoredItem) -> CaseItem:
    """The item with the quotes that are shown beside its decisions."""
    points = tuple(approved_points(item, decision) for decision in item.decisions)
    return CaseItem(item, agreed(item), points, tuple(refuses(item, decision) for decision in item.decisions))


def with_case_numbers(archive: Archive, asked: Question, given: Answer) -> Answer:
    """Where it is asked which number a case has: its hits quoted by the line of the item that has it, and those of other matters
    only where several numbers are asked for; no answer where the first has none."""
    if not given.answered or not given.hits or given.hits[0].item_id is None or not asks_case_number(asked):
        return given
    hits = tuple(map(partial(_by_number, archive), given.hits))
    if hits[0].quote.section != _SECTION:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, hits, words_on_matters.NO_CASE_NUMBER)
    is_of_several = _NUMBERS.search(lower_nfc(asked.text[:TEXT_MAX])) is not None
    of_asked = [hit for hit in hits if is_of_several or is_of_case(hits[0], hit) or is_alike(hits[0], hit)]
    return replace(given, hits=tuple(hit for hit in of_asked if hit.quote.section == _SECTION))


def case_numbers_of(archive: Archive, asked: Question, items: Sequence[StoredItem]) -> Answer | None:
    """Which number the case of these items has, as the first of them that has one prints it; None where that is not asked."""
    if not asks_case_number(asked) or asked.words:
        return None
    hits = [_by_number(archive, case_hit(item)) for item in items]
    told = next((hit for hit in hits if hit.quote.section == _SECTION), None)
    if told is None:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, hits, words_on_matters.NO_CASE_NUMBER)
    return Answer(asked.text, True, None, (told,), (), archive.coverage())


def _by_number(archive: Archive, hit: Hit) -> Hit:
    """The hit itself where its item has no number."""
    item = item_of(archive, hit)
    line = case_number_line(item.text, item.case_number) if item is not None and item.case_number else None
    if item is None or line is None:
        return hit
    shown = quoted_hit(item, line.quote(item.text), line.shifted(item.span.start), _SECTION)
    return replace(shown, score=hit.score, also=hit.also)
