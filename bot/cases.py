"""Looking a case up by its number."""

from __future__ import annotations

from bot.says import CaseAnswer
from store.archive import Archive
from store.minutes.case_numbers import find_asked_case_numbers


def look_up(archive: Archive, text: str) -> CaseAnswer:
    """The case whose number stands in `text`, which may hold other words too ("sag 21/5239, tak")."""
    numbers = find_asked_case_numbers(text, archive.has_case)
    number = numbers[0].text if numbers else text.strip()[:100]
    items = archive.case(number)
    suggestions = () if items else archive.similar_case_numbers(number)
    return CaseAnswer(number, items, suggestions, archive.coverage())
