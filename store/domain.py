"""The words of the domain as values: meetings, agenda items, decisions, follow-ups, hits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` up to `end` of a source text, so that what was found can be quoted and checked."""

    start: int
    end: int

    def quote(self, source: str) -> str:
        return source[self.start : self.end]

    def shifted(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)

    def within(self, other: Span) -> bool:
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and where it stands. `text` equals the span's source, but for runs of white space folded to one
    blank where the value is a line of its own (a title, a name wrapped over two lines)."""

    text: str
    span: Span


class SectionName(StrEnum):
    """The sections that Danish minutes have, by their usual heading; other headings keep their own words."""

    INDLEDNING = "Indledning"  # also what stands before an item's first heading
    BAGGRUND = "Baggrund"
    RESUME = "Resumé"
    INDSTILLING = "Indstilling"
    BESLUTNING = "Beslutning"
    OPFOELGNING = "Opfølgning"
    SAGSFREMSTILLING = "Sagsfremstilling"
    SAGSPROCEDURE = "Sagsprocedure"
    SAGENS_FORLOEB = "Sagens forløb"
    OEKONOMI = "Økonomi"
    RETSGRUNDLAG = "Retsgrundlag"
    POLITIK_PLAN = "Politik/Plan"
    INFORMATION = "Information"
    HOERING = "Høring"
    VURDERING = "Vurdering"
    TIDSPLAN = "Tidsplan"
    KOMMUNIKATION = "Kommunikation"
    OEVRIGE_KONSEKVENSER = "Øvrige konsekvenser"
    ANDRE_DOKUMENTER = "Andre relevante dokumenter"
    BILAG = "Bilag"


class Outcome(StrEnum):
    """What a decision came to; INGEN where the text does not say."""

    GODKENDT = "godkendt"
    GODKENDT_MED_AENDRING = "godkendt_med_aendring"
    BESLUTTET = "besluttet"
    DROEFTET = "droeftet"
    TAGET_TIL_EFTERRETNING = "taget_til_efterretning"
    UDSAT = "udsat"
    GENFORELAEGGES = "genforelaegges"
    ANBEFALET = "anbefalet"
    AFVIST = "afvist"
    OVERSENDT = "oversendt"
    TILBAGESENDT = "tilbagesendt"
    INGEN = "ingen"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that the reader of a document noticed: a line (from 1) that belongs nowhere, a doubt."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Attendee:
    name: Passage
    absent: bool


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an item under one heading. `name` is a `SectionName` value or the heading's own words; `heading`
    is as printed without its markup; `span` is the text below the heading, without surrounding white space."""

    name: str
    heading: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of one body on one day; `text` is verbatim."""

    decided_on: date | None
    body: str | None
    outcome: Outcome
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Due:
    """When a follow-up is due: as written, and as a date reckoned from the decision's own date. `on` is the last
    day that fits, None where the words give none; `is_estimated` unless the words name the day itself."""

    text: Passage
    on: date | None
    is_estimated: bool


@dataclass(frozen=True, slots=True)
class FoundFollowUp:
    """A task that a decision orders; `responsible` is None where the text names nobody."""

    passage: Passage
    responsible: Passage | None
    due: Due | None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """`case_number` is as printed on the item's own line. A closed item has no sections."""

    number: int
    title: Passage
    case_number: Passage | None
    closed: bool
    sections: tuple[Section, ...]
    decisions: tuple[Decision, ...]
    attachments: tuple[Passage, ...]
    follow_ups: tuple[FoundFollowUp, ...]
    span: Span
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Minutes:
    """One meeting's document, wholly read. All spans count characters of `source_text`; `head` is the part before
    the first item. `held_on` and `starts_at` are local time. `kind` is "referat" or "dagsorden"."""

    committee: Passage
    held_on: date
    starts_at: time | None
    place: Passage | None
    kind: str
    attendees: tuple[Attendee, ...]
    items: tuple[AgendaItem, ...]
    remarks: tuple[Remark, ...]
    head: Span
    source_text: str
    url: str | None = None


# What the store gives back.


@dataclass(frozen=True, slots=True)
class StoredMeeting:
    """A meeting's document as stored; `head` is the part before the first item."""

    meeting_id: int
    source: str
    committee: str
    held_on: date
    head: Span
    source_text: str
    url: str | None


@dataclass(frozen=True, slots=True)
class MeetingRef:
    meeting_id: int
    committee: str
    held_on: date


@dataclass(frozen=True, slots=True)
class DecisionRef:
    """Where a stored decision stands: at `position` among those of its item, which has this number in its meeting."""

    item_id: int
    position: int
    number: int
    closed: bool
    meeting: MeetingRef
    decided_on: date | None
    body: str | None

    @property
    def day(self) -> date:
        """On which it was made; that of the meeting, where its heading names none."""
        return self.decided_on or self.meeting.held_on


@dataclass(frozen=True, slots=True)
class StoredItem:
    """An agenda item as stored, with the meeting that it stands in. `source` is the file's name; `span` is the whole
    item in the document, and `text` what stands there."""

    item_id: int
    committee: str
    held_on: date
    number: int
    title: str
    case_number: str | None
    closed: bool
    sections: tuple[Section, ...]
    decisions: tuple[Decision, ...]
    attachments: tuple[str, ...]
    source: str
    url: str | None
    span: Span = Span(0, 0)
    text: str = ""

    def text_of(self, span: Span) -> str | None:
        """The document's text at `span`, None where that is not all within the item."""
        return span.shifted(-self.span.start).quote(self.text) if span.within(self.span) else None

    def day_of(self, decision: Decision) -> date:
        """On which that decision of the item was made; that of the meeting, where its heading names none."""
        return decision.decided_on or self.held_on


@dataclass(frozen=True, slots=True)
class Quote:
    """Verbatim text of a document; `highlights` are spans within `text` of the words that hit. `by`: whose words and of which
    day, where these are of another body than the meeting's."""

    text: str
    span: Span
    section: str
    highlights: tuple[Span, ...] = ()
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Treatment:
    """One of the meetings that a matter was before; `refuses` as in `Hit`."""

    item_id: int
    committee: str
    held_on: date
    item: int
    outcome: Outcome | None
    url: str | None
    refuses: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """An item (or, with `item` None, the head of a meeting's minutes) that answers, and the quote that does it.
    `supplement` is a second quote that the first means little without: the indstilling's points where the decision
    only approves them, or what became of a proposal; `decided` are the words in which the body itself decided, where quote and
    supplement are of others; `further` is another passage that may as well tell the fact that is asked for. `also` are the
    same matter's other treatments that were found, latest first. `score` has no unit; higher is better. `refuses` where it is a
    no that was approved or recommended: "at der meddeles afslag"."""

    item_id: int | None
    committee: str
    held_on: date
    item: int | None
    title: str
    case_number: str | None
    closed: bool
    quote: Quote
    supplement: Quote | None
    decided_on: date | None
    outcome: Outcome | None
    source: str
    score: float
    url: str | None
    also: tuple[Treatment, ...] = ()
    further: Quote | None = None
    decided: Quote | None = None
    refuses: bool = False

    @property
    def day(self) -> date:
        """On which it was decided; that of the meeting, where the decision names none of its own."""
        return self.decided_on or self.held_on


@dataclass(frozen=True, slots=True)
class EarlierQuestion:
    """What was asked before in a thread, on the day `asked_on`. `item_id` is the item that answered it, None where none did
    or where a whole meeting was asked for. `more_asked` is how often more of what was found was asked for since."""

    text: str
    asked_on: date
    item_id: int | None
    more_asked: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is stored: `items` counts all, `closed_items` those of them that are closed."""

    meetings: int
    items: int
    closed_items: int
    first: date | None
    last: date | None


AT_COMMAND_LINE = "kommandolinje"


class FollowUpStatus(StrEnum):
    """What a person sets: a new one is open, and what is done or dropped may be opened again."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A follow-up as stored, with the decision that it comes from. `text` is verbatim. `set_by` is who set its status (a Slack
    user's id, or `AT_COMMAND_LINE`), at the aware UTC time `set_at`; None where it is as it was found."""

    follow_up_id: int
    item_id: int
    text: str
    status: FollowUpStatus
    committee: str
    held_on: date
    decided_on: date | None
    item: int
    title: str
    case_number: str | None
    responsible: str | None
    due_text: str | None
    due_on: date | None
    due_is_estimated: bool
    source: str
    span: Span
    url: str | None
    set_by: str | None = None
    set_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.status is FollowUpStatus.OPEN

    @property
    def day(self) -> date:
        """On which it was decided; that of the meeting, where the decision names none of its own."""
        return self.decided_on or self.held_on
