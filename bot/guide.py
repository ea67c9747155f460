"""What one can ask: examples that work on what is stored."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.says import Help
from bot.words import committee_name
from store.archive import Archive
from store.domain import StoredItem

_EXAMPLES_MAX = 4
_TITLE_LENGTH = 60
"""A title near to that says what it is about, and a person may have typed the question."""
_FIRST_WORD = re.compile(
    r"(?P<word>[A-ZÆØÅ][a-zæøåéü]*)(?![\w.'’-]*[A-ZÆØÅ\d])[\w.'’-]*"
)  # not "EU-udbud", "4G", "HovedMED"
_SEVERAL_NAMED = re.compile(r"\w+-(?:,| og) [A-ZÆØÅ]")  # the name of a body: Skole-, Børne- og Ungeudvalget
_BODY = re.compile(r"(?P<words>[\w,& -]*?(?:udvalg|råd|nævn))(?:et)?(?=\s|$)", re.IGNORECASE)


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
    decided_on = [item for item in items if item.decisions] or items
    best = min(decided_on, key=lambda item: abs(len(item.title) - _TITLE_LENGTH))
    first = items[0]
    title = _in_sentence(best.title, [section.text for section in best.sections])
    decided = f"Hvad besluttede {_named(best.committee)}" if best.committee else "Hvad blev der besluttet"
    examples = [f"{decided} om {title}?", f"Hvem deltog i mødet den {first.held_on:%d-%m-%Y}?"]
    if best.case_number:
        examples.append(f"Hvad er der sket i sag {best.case_number}?")
    if best.attachments:
        examples.append(f"Hvilke bilag er der til {title}?")
    return tuple(examples[:_EXAMPLES_MAX])


def _named(committee: str) -> str:
    """As it is called in the middle of a sentence: `direktionen`, `økonomiudvalget`, `byrådet`, `kultur- og fritidsudvalget`."""
    named = committee_name(committee)
    body = _BODY.match(named)
    if body is None:
        return _in_sentence(named, ())
    return " ".join(_in_sentence(word, ()) for word in body["words"].split(" ")) + "et" + named[body.end() :]


def _in_sentence(text: str, elsewhere: Sequence[str]) -> str:
    """With a small first letter, but for abbreviations, and for names: what has a capital in the middle of a sentence too."""
    first = _FIRST_WORD.match(text)
    if first is None or _SEVERAL_NAMED.match(text):
        return text
    within = re.compile(rf"(?<=[\w,] ){re.escape(first.group())}\b")
    return text if any(map(within.search, elsewhere)) else text[:1].lower() + text[1:]
