"""Looking cases up by their numbers."""

from __future__ import annotations

import re

from bot.says import CaseAnswer
from store.archive import Archive
from store.minutes.case_numbers import find_asked_case_numbers, normalise_case_number

_TEXT_MAX = 100  # characters that are shown of what is no case number
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
    items = archive.case(number)
    suggestions = () if items else archive.similar_case_numbers(number)
    return CaseAnswer(number, items, suggestions, archive.coverage())
