"""When a follow-up is due, from the words of its decision and the decision's own date."""

from __future__ import annotations

import re
from datetime import date

from store.danish.time_expressions import TimeExpression, find_time_expressions
from store.domain import Due, Passage, Span

# "på et kommende møde i august": the day is said right after the occasion.
_SAME_PHRASE = re.compile(r"[^,.;:]{0,12}")


# "efter indbruddet i april": the time of what is past.
_PAST_EVENT = re.compile(r"\befter\s+\w+(?:en|et|erne|ene)\s+$", re.IGNORECASE)
# "30. maj til 9. juni": the end counts.
_PERIOD = re.compile(r"\s*(?:-|–|til|til\s+og\s+med)\s*", re.IGNORECASE)
# "frem til 1. oktober", "fra august til nytår": how long something holds is no deadline.
_HOLDS_UNTIL = re.compile(r"\b(?:frem\s+til|indtil|til\s+og\s+med|fra\s+[^,.;]{1,20}\s+til)\s+$", re.IGNORECASE)
_TO = re.compile(r"til\s+", re.IGNORECASE)


def find_due(text: str, *, decided_on: date | None, offset: int = 0) -> Due | None:
    """The first time that a promise is given, for loose ones the last; its span is shifted by `offset`."""
    found = [
        each
        for each in find_time_expressions(text, reckoned_from=decided_on)
        if _PAST_EVENT.search(text, 0, each.span.start) is None
    ]
    firm = [each for each in found if not each.loose]
    if not found:
        return None
    chosen = firm[0] if firm else found[-1]
    if len(firm) > 1:
        between = text[chosen.span.end : firm[1].span.start]
        if _PERIOD.fullmatch(between) or (chosen.on is None and _SAME_PHRASE.fullmatch(between)):
            chosen = firm[1]
    return _due(text, chosen, offset)


def _due(text: str, chosen: TimeExpression, offset: int) -> Due:
    words = Passage(chosen.span.quote(text), chosen.span.shifted(offset))
    return Due(words, chosen.on, is_estimated=not chosen.names_day)


def names_a_time(text: str) -> bool:
    """Whether the words say when something is to be done, rather than how long it holds."""
    return any(
        not each.loose and not _holds_until(text, each.span) for each in find_time_expressions(text, reckoned_from=None)
    )


def _holds_until(text: str, span: Span) -> bool:
    """Whether a time is the end of a period; its own "til" counts as what stands before it."""
    lead = _TO.match(text, span.start, span.end)
    return _HOLDS_UNTIL.search(text, 0, lead.end() if lead else span.start) is not None
