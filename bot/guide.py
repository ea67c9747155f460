"""What one can ask: examples that work on what is stored."""

from __future__ import annotations

from bot.says import Help
from store.archive import Archive
from store.domain import StoredItem

_EXAMPLES_MAX = 4


def make_help(archive: Archive) -> Help:
    """Examples are made from the latest meeting's own items, so that each of them finds something."""
    coverage = archive.coverage()
    meetings = archive.meetings()
    for meeting in reversed(meetings):
        items = [item for item in archive.items_of_meeting(meeting.meeting_id) if item.sections]
        if items:
            return Help(_examples(items), coverage)
    return Help((), coverage)


def _examples(items: list[StoredItem]) -> tuple[str, ...]:
    decided = [item for item in items if item.decisions] or items
    best = max(decided, key=lambda item: len(item.title))
    first = items[0]
    examples = [
        f"Hvad besluttede {_named(best.committee)} om {_lower_first(best.title)}?",
        f"Hvem deltog i mødet den {first.held_on:%d-%m-%Y}?",
    ]
    if best.case_number:
        examples.append(f"Hvad er der sket i sag {best.case_number}?")
    if best.attachments:
        examples.append(f"Hvilke bilag er der til {_lower_first(best.title)}?")
    return tuple(examples[:_EXAMPLES_MAX])


def _named(committee: str) -> str:
    """Committees stand in the middle of a sentence in small letters: direktionen, økonomiudvalget."""
    return _lower_first(committee)


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
