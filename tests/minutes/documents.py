"""Small documents for the tests of reading, and what is asked of any minutes."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.contract import minutes_as_dict
from store.domain import AgendaItem, Minutes, Span
from store.minutes.encoding import decode
from store.minutes.lines import Line, folded, lines_of
from store.minutes.reader import read_minutes

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
HEAD = "REFERAT Direktionen d. 28-06-2021\n\nMødedato Mandag d. 28. juni 2021 kl. 08:30\n\n"


def seed_text(path: Path) -> str:
    return decode(path.read_bytes())


def read_with_head(body: str) -> Minutes:
    return read_minutes(HEAD + body)


def item_of(body: str) -> AgendaItem:
    """The one item of a document whose item `Punkt 1: Øvrige sager`, `24/24964` goes on with `body`."""
    (item,) = read_with_head(f"Punkt 1: Øvrige sager\n\n24/24964\n\n{body}").items
    return item


def names(item: AgendaItem) -> list[str]:
    return [section.name for section in item.sections]


def told(minutes: Minutes) -> Any:
    """All that minutes tell, whatever their line ends and whether their letters are composed."""
    written = json.dumps(minutes_as_dict(minutes), ensure_ascii=False)
    return json.loads(unicodedata.normalize("NFC", written).replace("\\r\\n", "\\n"))


def verbatim(minutes: Minutes) -> Iterator[tuple[str, Span]]:
    """Every text of minutes that is the source's own, with where it stands."""
    for item in minutes.items:
        yield from ((part.text, part.span) for part in (*item.sections, *item.decisions))


def values(minutes: Minutes) -> Iterator[tuple[str, Span]]:
    """Every value that is the source's own but for its white space, with where it stands."""
    for attendee in minutes.attendees:
        yield attendee.name.text, attendee.name.span
    for item in minutes.items:
        for passage in (item.title, *item.attachments, *([item.case_number] if item.case_number else [])):
            yield passage.text, passage.span


def lost_lines(minutes: Minutes) -> list[Line]:
    """The lines that are in neither the head, an item's heading, a section's heading, a section nor a remark."""
    remarked = {remark.line for remark in minutes.remarks}
    return [
        line
        for line in lines_of(minutes.source_text)
        if not line.span.within(minutes.head)
        and line.number not in remarked
        and not any(line.span.within(item.span) and _has(item, line) for item in minutes.items)
    ]


def _has(item: AgendaItem, line: Line) -> bool:
    is_title = _overlap(item.title.span, line.span) or folded(line.text) == folded(item.title.text)
    is_case_number = item.case_number is not None and _overlap(item.case_number.span, line.span)
    is_heading = any(line.text == section.heading for section in item.sections)
    is_text = any(_overlap(section.span, line.span) for section in item.sections)
    says_access = folded(line.text).endswith(("punkt", "sag"))
    begins_item = line.span.start == item.span.start
    return is_title or is_case_number or is_heading or is_text or says_access or begins_item


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
