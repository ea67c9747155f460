"""Reading minutes: from the text of a document to a meeting with its items, sections, decisions and follow-ups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from store.domain import AgendaItem, Minutes, Passage, Remark, Span
from store.errors import UnreadableMinutes
from store.minutes.contents import Contents, contents_of
from store.minutes.encoding import refuse_binary
from store.minutes.head import Head, read_head
from store.minutes.item_body import Meeting, read_body, repeats_title
from store.minutes.item_headings import ItemHeading, find_item_headings
from store.minutes.lines import Line, covering, lines_of
from store.minutes.ordered import ordered_in

_UNDER_CLOSED = "Linjen står under et lukket punkt og læses ikke."


def read_minutes(text: str) -> Minutes:
    """The whole document. Nothing is lost: every line is in the head, an item's heading, a section or a remark.

    Raises UnreadableMinutes where the text is empty or binary, or has no date or no agenda item.
    """
    refuse_binary(text)
    lines = lines_of(text)
    if not lines:
        raise UnreadableMinutes("no text", user_text="Filen er tom, så der er intet referat at læse.", line=1)
    contents = contents_of(lines)
    headings = find_item_headings(text, lines, contents)
    if not headings:
        raise _no_item(lines)
    head_lines = lines[: headings[0].first]
    head = read_head(text, [line for line in head_lines if line.number not in contents.lines])
    if head.held_on is None:
        raise _no_date(lines[headings[0].first])
    committee = head.committee or Passage("", Span(0, 0))
    items, closed_remarks = _items(text, lines, headings, committee.text, head.held_on)
    remarks = [*_head_remarks(head), *_contents_remarks(contents, headings, lines), *closed_remarks]
    return Minutes(
        committee=committee,
        held_on=head.held_on,
        starts_at=head.starts_at,
        place=head.place,
        kind=_kind(head, items, head.held_on),
        attendees=head.attendees,
        items=items,
        remarks=tuple(sorted(remarks, key=lambda remark: remark.line)),
        head=covering(head_lines) or Span(0, 0),
        source_text=text,
    )


def _items(
    text: str, lines: Sequence[Line], headings: Sequence[ItemHeading], committee: str, held_on: date
) -> tuple[tuple[AgendaItem, ...], list[Remark]]:
    """The items, each with the lines up to the next; and a remark for each line below a closed one."""
    ends = [*(heading.first for heading in headings[1:]), len(lines)]
    below = [lines[heading.after : end] for heading, end in zip(headings, ends, strict=True)]
    repeats = any(repeats_title(own, heading.title.text) for own, heading in zip(below, headings, strict=True))
    meeting = Meeting(committee, held_on, repeats)
    items: list[AgendaItem] = []
    remarks: list[Remark] = []
    for heading, own_lines, end in zip(headings, below, ends, strict=True):
        body = read_body(text, own_lines, heading.title.text, meeting)
        closed = heading.closed or body.closed
        if closed:
            remarks.extend(Remark(number, _UNDER_CLOSED) for number in body.section_lines)
        items.append(
            AgendaItem(
                number=heading.number,
                title=heading.title,
                case_number=heading.case_number or body.case_number,
                closed=closed,
                sections=() if closed else body.sections,
                decisions=() if closed else body.decisions,
                attachments=() if closed else body.attachments,
                follow_ups=() if closed else ordered_in(text, body.decisions, body.sections, held_on),
                span=Span(lines[heading.first].span.start, lines[end - 1].span.end),
            )
        )
    return tuple(items), remarks


def _kind(head: Head, items: Sequence[AgendaItem], held_on: date) -> str:
    """An agenda with this meeting's decisions in it is minutes, whatever its title says."""
    decided = any(
        decision.decided_on is None or decision.decided_on >= held_on for item in items for decision in item.decisions
    )
    if decided or head.kind == "referat":
        return "referat"
    return head.kind or "dagsorden"


def _head_remarks(head: Head) -> Iterator[Remark]:
    if head.committee is None:
        yield Remark(1, "Det fremgår ikke af hovedet, hvilket udvalg eller forum der holdt mødet.")
    if head.other_day is not None and head.held_on is not None:
        line, day = head.other_day
        yield Remark(line, f"Overskriften siger {day:%d-%m-%Y}, men mødedatoen er {head.held_on:%d-%m-%Y}.")


def _contents_remarks(contents: Contents, headings: Sequence[ItemHeading], lines: Sequence[Line]) -> Iterator[Remark]:
    """Numbers that are passed over, and a table of contents that promises more items than there are."""
    for above, below in pairwise(headings):
        if below.number > above.number + 1:
            missing = f"Punkt {above.number + 1}" + (f"-{below.number - 1}" if below.number > above.number + 2 else "")
            yield Remark(lines[below.first].number, f"{missing} mangler før punkt {below.number}.")
    if len(contents.titles) > len(headings):
        yield Remark(
            min(contents.lines),
            f"Indholdsfortegnelsen nævner {len(contents.titles)} punkter, men der er {len(headings)} i dokumentet.",
        )


def _no_item(lines: Sequence[Line]) -> UnreadableMinutes:
    read = "1 linje" if lines[-1].number == 1 else f"{lines[-1].number} linjer"
    return UnreadableMinutes(
        f"no agenda item in {lines[-1].number} lines",
        user_text=f'Der er intet dagsordenspunkt i filen ({read}): ingen linje begynder et punkt som "Punkt 1: …", '
        "så den kan ikke læses som et referat.",
    )


def _no_date(first_item: Line) -> UnreadableMinutes:
    return UnreadableMinutes(
        f"no date above the first item on line {first_item.number}",
        user_text="Der står ingen mødedato (som 28-06-2021 eller 28. juni 2021) over det første punkt "
        f"på linje {first_item.number}, så referatet kan ikke dateres.",
        line=first_item.number,
    )
