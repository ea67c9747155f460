"""What an item's decisions and Opfølgning sections order: its follow-ups."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from store.domain import Decision, FoundFollowUp, Section, SectionName
from store.follow_ups.finding import find_follow_ups
from store.minutes.composed import ComposedText
from store.minutes.lines import folded


def ordered_in(
    source: str, decisions: Iterable[Decision], sections: Iterable[Section], held_on: date
) -> tuple[FoundFollowUp, ...]:
    """Each task once, in the order of the document, whose text is `source`. What stands outside a decision was ordered on the
    meeting's day."""
    ordering = [(decision.span, decision.decided_on) for decision in decisions]
    ordering += [(section.span, held_on) for section in sections if section.name == SectionName.OPFOELGNING]
    found: dict[str, FoundFollowUp] = {}
    for span, decided_on in ordering:
        composed = ComposedText(source, span)
        for follow_up in map(composed.led_back, find_follow_ups(composed.text, decided_on=decided_on)):
            found.setdefault(folded(follow_up.passage.text), follow_up)
    return tuple(sorted(found.values(), key=lambda follow_up: follow_up.passage.span))
