"""The head of the minutes: which body met, when and where, who came, and what sort of document it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from store.danish.dates import WEEKDAY, find_dates
from store.domain import Attendee, Passage, Span
from store.minutes.attendance import attendees_in, each_once
from store.minutes.headings import body_as_written, names_a_committee
from store.minutes.lines import HEADING_MAX, Line, passage, trimmed

_LABELS = {
    "date": ("mødedato", "dato", "mødets dato"),
    "time": ("tidspunkt", "mødetidspunkt", "starttidspunkt", "mødestart", "mødet startede", "start", "tid",
             "tid og sted"),
    "place": ("mødested", "sted", "mødelokale", "lokale"),
    "attendees": ("mødedeltagere", "deltagere", "medlemmer", "til stede", "tilstede", "fremmødte", "deltog"),
    "absent": ("afbud", "afbud fra", "fraværende", "ikke til stede", "ikke tilstede", "meldt afbud"),
    "committee": ("udvalg", "forum", "mødeforum", "møde i"),
    "other": ("sluttidspunkt", "mødet sluttede", "mødet hævet", "mødeleder", "formand", "referent", "sekretær",
              "mødetype", "bemærkninger", "gæster", "øvrige deltagere", "kopi til", "dagsorden"),
}  # fmt: skip
_KIND_OF_LABEL = {label: kind for kind, labels in _LABELS.items() for label in labels}
_WITHOUT_COLON = frozenset({"mødedato", "dato", "mødetidspunkt", "starttidspunkt", "sluttidspunkt", "mødested",
                            "mødedeltagere", "deltagere", "afbud", "afbud fra", "fraværende"})  # fmt: skip
_LABEL = re.compile(
    r"[|\s]*(?P<label>" + "|".join(sorted(map(re.escape, _KIND_OF_LABEL), key=len, reverse=True)) + r")\b"
    r"(?P<colon>[\s|]*(?:\*\*|__)?\s*:?(?:\*\*|__)?)(?:[|\s]+|$)",
    re.IGNORECASE,
)  # Mødested Mødelokale 1.14, **Mødedato:** Tirsdag …, | Afbud | Lars Holte |
_TIME = re.compile(r"\bkl(?:okken|\.)?\s*(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?(?!\d)", re.IGNORECASE)
_BARE_TIME = re.compile(r"\s*(?P<hour>\d{1,2})[.:](?P<minute>\d\d)(?!\d|[.]\d)")
_KIND = re.compile(
    r"\b(?:(?P<referat>(?:beslutnings)?(?:referat|protokol)(?:et|let|len)?)|(?P<dagsorden>(?:tillægs)?dagsorden(?:en)?))\b",
    re.IGNORECASE,
)
_BESIDE_COMMITTEE = re.compile(
    rf"""
      (?:\b(?:åbent|a\N{{COMBINING RING ABOVE}}bent|lukket|offentligt|ekstraordinær|udkast\ til|godkendt)\s+)?
        \b(?:beslutnings|tillægs)?(?:referat|protokol|dagsorden)(?:et|let|len|en)?\b
        (?:\s+(?:af|fra|for|til|over)\b)?
    | \b(?:det\s+)?(?:ordinære?t?\s+|ekstraordinære?t?\s+)?mødet?\b(?:\s+(?:i|for|af|med)\b)?
    | \b{WEEKDAY}\b
    | \bkl(?:okken|\.)?\s*\d.*
    """,
    re.VERBOSE | re.IGNORECASE,
)  # what stands beside a committee's name in a title
_GENITIVE = re.compile(  # Økonomiudvalgets møde
    r"(?:udvalget|rådet|direktionen|bestyrelsen|forummet|kommissionen|nævnet)s$", re.IGNORECASE
)
_DAY_WORD = re.compile(r"\b(?:den|d\.|dato:?)\s*$", re.IGNORECASE)
_EDGES = " \t,.:;-–—*_#|()"
_SCANNED_MAX = 400  # lines; whatever has more before its first item has no head there
_COMMITTEE_MAX = 120


@dataclass(frozen=True, slots=True)
class Head:
    """`held_on` is None where the head holds no day; `other_day` is a line whose day is another than the one that
    its label tells; `kind` is "referat", "dagsorden" or None where no word says it."""

    committee: Passage | None
    held_on: date | None
    other_day: tuple[int, date] | None
    starts_at: time | None
    place: Passage | None
    kind: str | None
    attendees: tuple[Attendee, ...]


@dataclass(frozen=True, slots=True)
class _Field:
    """A label and the lines of its value; `numbers` are the document's lines that it takes."""

    kind: str
    lines: tuple[Span, ...]
    numbers: range

    @property
    def span(self) -> Span:
        return Span(self.lines[0].start, self.lines[-1].end)


def read_head(source: str, lines: Sequence[Line]) -> Head:
    """What the lines before the first item say; the table of contents is not among them."""
    scanned = lines[:_SCANNED_MAX]
    fields = tuple(_fields(source, scanned))
    taken = {number for found in fields for number in found.numbers}
    titles = [line for line in scanned if line.number not in taken and len(line.text) <= HEADING_MAX]
    labelled = [day for found in fields if found.kind == "date" for day in _days(source, found.span)]
    in_titles = [(line.number, day) for line in titles for day in _days(source, line.words)]
    beside_time = [day for found in fields if found.kind == "time" for day in _days(source, found.span)]
    days = [*labelled, *(day for _, day in in_titles), *beside_time]
    return Head(
        committee=_committee(source, fields, titles),
        held_on=days[0] if days else None,
        other_day=next(((number, day) for number, day in in_titles[:1] if day != days[0]), None),
        starts_at=_starts_at(source, fields, titles),
        place=next(
            (passage(source, trimmed(source, found.span, _EDGES)) for found in fields if found.kind == "place"), None
        ),
        kind=_kind(titles),
        attendees=_attendees(source, fields),
    )


def _fields(source: str, lines: Sequence[Line]) -> Iterator[_Field]:
    """The labels with their values: the rest of the label's line and the lines below it up to a blank one.

    A value that ends in a comma goes on behind the blank line, an empty one begins there, and people who begin below
    their label go on, whatever is blank between them. Any label ends it.
    """
    index = 0
    while index < len(lines):
        label = _label_of(source, lines[index])
        first, index = index, index + 1
        if label is None:
            continue
        kind, value = label
        values = [] if value is None else [value]
        while index < len(lines) and _label_of(source, lines[index]) is None:
            is_list = value is None and kind in {"attendees", "absent"}
            if lines[index].after_blank and values and not is_list and source[values[-1].end - 1] not in ",;":
                break
            if _is_title(lines[index]):
                break
            values.append(lines[index].span)
            index += 1
        if values:
            yield _Field(kind, tuple(values), range(lines[first].number, lines[index - 1].number + 1))


def _label_of(source: str, line: Line) -> tuple[str, Span | None] | None:
    """A label's kind and the value on its own line. Without a colon, markup or an end of line behind it, only a word
    that nothing else begins with is a label (`Mødested Rådhuset`, but not `Medlemmer af udvalget`)."""
    words = line.words.quote(source)[: HEADING_MAX * 4]
    match = _LABEL.match(words)
    if match is None:
        return None
    label = " ".join(match["label"].casefold().split())
    is_alone = match.end() >= len(words)
    if not (is_alone or match["colon"].strip() or label in _WITHOUT_COLON):
        return None
    value = trimmed(source, Span(line.words.start + match.end(), line.words.end), " \t|")
    return _KIND_OF_LABEL[label], None if value.start == value.end else value


def _is_title(line: Line) -> bool:
    return len(line.text) <= HEADING_MAX and _KIND.match(line.text) is not None


def _days(source: str, span: Span) -> list[date]:
    return [found.period.first for found in find_dates(span.quote(source)[: HEADING_MAX * 4])]


def _committee(source: str, fields: Sequence[_Field], titles: Sequence[Line]) -> Passage | None:
    """From its label, or else the title that says what document this is, or else a line that names a committee.

    A name in capitals is written as in running text, and with composed letters, so that one committee has one name.
    """
    for found in fields:
        if found.kind == "committee":
            return _named(source, trimmed(source, found.span, _EDGES))
    of_title = [span for line in titles if _KIND.search(line.text) for span in _beside(source, line.words)]
    of_lines = [span for line in titles if len(line.text) <= _COMMITTEE_MAX for span in _beside(source, line.words)]
    for spans in (of_title, of_lines):
        for span in spans:
            if names_a_committee(unicodedata.normalize("NFC", span.quote(source))):
                return _named(source, span)
    names = [span for span in of_title if "kommune" not in span.quote(source).casefold()]
    return _named(source, names[0]) if names else None


def _beside(source: str, span: Span) -> Iterator[Span]:
    """The pieces of a title that are no word for the document, the meeting or its time."""
    text = span.quote(source)
    cuts = [match.span() for match in _BESIDE_COMMITTEE.finditer(text)]
    for found in find_dates(text):
        day_word = _DAY_WORD.search(text, 0, found.span.start)
        cuts.append((day_word.start() if day_word else found.span.start, found.span.end))
    start = 0
    for cut_start, cut_end in [*sorted(cuts), (len(text), len(text))]:
        piece = trimmed(source, Span(span.start + start, span.start + max(start, cut_start)), _EDGES)
        if any(map(str.isalpha, piece.quote(source))) and len(piece.quote(source)) <= _COMMITTEE_MAX:
            yield piece
        start = max(start, cut_end)


def _named(source: str, span: Span) -> Passage:
    if _GENITIVE.search(unicodedata.normalize("NFC", span.quote(source))):
        span = Span(span.start, span.end - 1)
    name = unicodedata.normalize("NFC", passage(source, span).text)
    return Passage(body_as_written(name) if name.isupper() else name, span)


def _starts_at(source: str, fields: Sequence[_Field], titles: Sequence[Line]) -> time | None:
    spans = [found.span for kind in ("time", "date") for found in fields if found.kind == kind]
    texts = [span.quote(source)[: HEADING_MAX * 4] for span in spans]
    matches = [_TIME.search(text) or _BARE_TIME.match(text) for text in texts]
    for match in [*matches, *(_TIME.search(line.text) for line in titles)]:
        if match is not None and int(match["hour"]) < 24 and int(match["minute"] or 0) < 60:
            return time(int(match["hour"]), int(match["minute"] or 0))
    return None


def _kind(titles: Sequence[Line]) -> str | None:
    for line in titles:
        match = _KIND.search(line.text)
        if match is not None:
            return "referat" if match["referat"] else "dagsorden"
    return None


def _attendees(source: str, fields: Sequence[_Field]) -> tuple[Attendee, ...]:
    return each_once(
        attendee
        for kind in ("attendees", "absent")
        for found in fields
        if found.kind == kind
        for attendee in attendees_in(source, found.lines, absent=kind == "absent")
    )
