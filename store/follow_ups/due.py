"""When a follow-up is due, from the words of its decision and the decision's own date."""

from __future__ import annotations

import re
from datetime import date

from store.danish.time_expressions import TimeExpression, find_time_expressions
from store.domain import Due, Passage

# "på et kommende møde i august": the day is said right after the occasion.
_SAME_PHRASE = re.compile(r"[^,.;:]{0,12}")


def find_due(text: str, *, decided_on: date | None, offset: int = 0) -> Due | None:
    """The first time that a promise is given, for loose ones the last; its span is shifted by `offset`."""
    found = find_time_expressions(text, reckoned_from=decided_on)
    firm = [each for each in found if not each.loose]
    if not found:
        return None
    chosen = firm[0] if firm else found[-1]
    if len(firm) > 1 and chosen.on is None and _SAME_PHRASE.fullmatch(text, chosen.span.end, firm[1].span.start):
        chosen = firm[1]
    return _due(text, chosen, offset)


def _due(text: str, chosen: TimeExpression, offset: int) -> Due:
    words = Passage(chosen.span.quote(text), chosen.span.shifted(offset))
    return Due(words, chosen.on, is_estimated=not chosen.names_day)


def names_a_time(text: str) -> bool:
    return any(not each.loose for each in find_time_expressions(text, reckoned_from=None))
