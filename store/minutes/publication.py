"""Reading FirstAgenda Publication's JSON of one meeting into the same values as text gives."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from store.domain import AgendaItem, Attendee, Decision, Minutes, Passage, Section, SectionName, Span
from store.errors import UnreadableMinutes
from store.minutes.followed_outcomes import outcome_among
from store.minutes.headings import Heading, heading_of
from store.minutes.html_blocks import Block, blocks_of
from store.minutes.item_headings import is_closed
from store.minutes.ordered import ordered_in

_NUMBER_MAX = 9999  # of an item
_HALF_PAIR = re.compile(r"[\ud800-\udfff]")  # JSON can write half of a surrogate pair, which is no Unicode


@dataclass(slots=True)
class _Writer:
    """Builds the source text that all spans count in."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0

    def write(self, text: str, end: str = "") -> Passage:
        span = Span(self.length, self.length + len(text))
        self.pieces += (text, end)
        self.length = span.end + len(end)
        return Passage(text, span)

    def text(self) -> str:
        return "".join(self.pieces)


@dataclass(frozen=True, slots=True)
class _Part:
    heading: Heading
    blocks: list[Block]


def read_publication(text: str, *, site: str | None = None) -> Minutes:
    """`text` is the answer of `/api/agenda/dagsorden/{id}`; `site` is the host that publishes it, for citations.

    Spans count in a plain text that is made here from the page's own words, in their order. Raises UnreadableMinutes.
    """
    document = _document(text)
    try:
        meeting = document["Moede"]
        begins = datetime.fromisoformat(meeting["Dato"])
        committee_name = " ".join(document["Udvalg"]["Navn"].split())
        points = document["Dagsordenpunkter"]
        writer = _Writer()
        committee = writer.write(committee_name, "\n\n")
        writer.write(f"Mødedato {begins:%d-%m-%Y} kl. {begins:%H:%M}", "\n\n")
        place = _place(writer, str(meeting.get("Sted") or ""))
        attendees = _attendees(writer, meeting.get("Moededeltagere") or [])
        head = Span(0, max(0, writer.length - 1))
        url = _page(site, document.get("Id"))
        written = [_item(writer, point, committee_name, begins.date(), url) for point in points]
        source = writer.text()
        items = tuple(
            replace(one, follow_ups=ordered_in(source, one.decisions, one.sections, begins.date())) for one in written
        )
    except (KeyError, TypeError, ValueError, OverflowError, AttributeError) as error:
        raise UnreadableMinutes(
            f"no meeting of FirstAgenda Publication: {error!r}",
            user_text="Filen er ikke et møde fra FirstAgenda Publication: den mangler dato, udvalg eller punkter.",
        ) from error
    if not items:
        raise UnreadableMinutes("a meeting without items", user_text="Mødet har ingen punkter.")
    kind = "referat" if any(item.decisions for item in items) else "dagsorden"
    return Minutes(
        committee, begins.date(), begins.time(), place, kind, attendees, items, (), head, source, url
    )  # fmt: skip


def _document(text: str) -> dict[str, Any]:
    try:
        document = json.loads(text, object_hook=_storable)
    except (ValueError, RecursionError) as error:  # a number of more than 4,300 digits is a ValueError
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        where = f" (linje {line})" if line else ""
        raise UnreadableMinutes(
            f"no JSON: {error}", user_text=f"Filen er ikke gyldig JSON{where}.", line=line
        ) from error
    if not isinstance(document, dict):
        raise UnreadableMinutes("JSON, but no object", user_text="Filen er JSON, men ikke et møde.")
    return document


def _storable(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: _HALF_PAIR.sub("\ufffd", value) if isinstance(value, str) else value for key, value in entry.items()}


def _page(site: str | None, meeting_id: object) -> str | None:
    return f"{site.rstrip('/')}/vis?{urlencode({'id': meeting_id})}" if site and meeting_id else None


def _place(writer: _Writer, place: str) -> Passage | None:
    if not place.strip():
        return None
    writer.write("Mødested ")
    return writer.write(" ".join(place.split()), "\n\n")


def _attendees(writer: _Writer, listed: Sequence[dict[str, Any]]) -> tuple[Attendee, ...]:
    """An empty name (seen where a seat is vacant) is left out."""
    attendees: list[Attendee] = []
    for entry in listed:
        name = " ".join(str(entry.get("Name") or "").split())
        if not name:
            continue
        writer.write(", " if attendees else "Mødedeltagere ")
        absent = bool(entry.get("Absent") or entry.get("ParticipationCancelled"))
        attendees.append(Attendee(writer.write(name, " (Afbud)" if absent else ""), absent))
    if attendees:
        writer.write("", "\n\n")
    return tuple(attendees)


def _item(writer: _Writer, point: dict[str, Any], committee: str, held_on: date, meeting_url: str | None) -> AgendaItem:
    """Without its follow-ups, which are found in the whole text."""
    start = writer.length
    number = int(point.get("Number") or point.get("Punktnummer") or point["Sorting"])
    if not 0 <= number <= _NUMBER_MAX:
        raise ValueError(f"item number {number}")
    writer.write(f"Punkt {number}: ")
    title = writer.write(" ".join(str(point.get("Navn") or point["Caption"]).split()), "\n\n")
    printed = str(point.get("SagsNummer") or point.get("CaseNumber") or "").strip()
    case_number = writer.write(printed, "\n\n") if printed else None
    closed = is_closed(title.text)
    parts = () if closed else _parts(point)
    sections = [_write_part(writer, part) for part in parts]
    decisions: list[Decision] = []
    for part, section in zip(parts, sections, strict=True):
        if part.heading.is_decision:
            decided_on, body = part.heading.decided_on or held_on, part.heading.body or committee
            outcome = outcome_among(sections, section.text)
            decisions.append(Decision(decided_on, body, outcome, section.text, section.span))
    attachments = () if closed else _attachments(writer, point, sections)
    url = f"{meeting_url}&{urlencode({'punktid': point['Id']})}" if meeting_url and point.get("Id") else meeting_url
    return AgendaItem(
        number, title, case_number, closed, tuple(sections), tuple(decisions), attachments, (),
        Span(start, writer.length), url,
    )  # fmt: skip


def _parts(point: dict[str, Any]) -> list[_Part]:
    """The page's text under its headings; before the first it stands under the field's name or Sagsfremstilling."""
    parts: list[_Part] = []
    for written in point.get("Felter") or []:
        name = " ".join(str(written.get("Navn") or "").split())
        first = heading_of(name) or Heading(name or SectionName.SAGSFREMSTILLING, name, 0)
        parts.append(_Part(first, []))
        for block in blocks_of(str(written.get("Html") or written.get("Tekst") or "")):
            heading = _heading(block)
            if heading is not None:
                parts.append(_Part(heading, []))
            else:
                parts[-1].blocks.append(block)
    return [part for part in parts if part.blocks]


def _heading(block: Block) -> Heading | None:
    """A known section's name alone on its line, where the page sets it apart as a heading or by its type."""
    if not (block.is_heading or block.is_emphasised):
        return None
    known = heading_of(block.text)
    if known is not None and known.length == len(block.text):
        return known
    return None


def _write_part(writer: _Writer, part: _Part) -> Section:
    if part.heading.printed:
        writer.write(part.heading.printed, "\n\n")
    written = writer.write(_joined(part.blocks), "\n\n")
    return Section(str(part.heading.name), part.heading.printed, written.text, written.span)


def _joined(blocks: Sequence[Block]) -> str:
    last = len(blocks) - 1
    return "".join(
        block.text + ("" if position == last else "\n\n" if block.ends_paragraph else "\n")
        for position, block in enumerate(blocks)
    )


def _attachments(writer: _Writer, point: dict[str, Any], sections: list[Section]) -> tuple[Passage, ...]:
    names = [" ".join(str(entry.get("Navn") or "").split()) for entry in point.get("Bilag") or []]
    names = [name for name in names if name]
    if not names:
        return ()
    writer.write("Bilag", "\n\n")
    start = writer.length
    passages = tuple(
        writer.write(name, "\n" if position + 1 < len(names) else "") for position, name in enumerate(names)
    )
    span = Span(start, writer.length)
    sections.append(Section(SectionName.BILAG, "Bilag", "\n".join(names), span))
    writer.write("", "\n\n")
    return passages
