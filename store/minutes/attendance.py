"""Who attended: names out of a list with commas, lines or bullets, and who sent word that they would not come."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from store.domain import Attendee, Span
from store.minutes.lines import folded, passage, trimmed
from store.minutes.people import bare_name

_NAME_MAX = 80
_EDGES = " \t\r\n.;,:*_|•·▪–—-"
_BULLET = re.compile(r"[-–—•·▪◦*+][ \t]")
_BETWEEN = re.compile(r"[,;](?![^()]{0,200}\))|\s+og\s+(?=[^\W\d_a-zæøå])")  # not within brackets
_PERSON_LINE = re.compile(r"[^,;]+(?:,\s*[a-zæøå][^,;]*)?")  # Lars Holte, kommunaldirektør
_BRACKET = re.compile(  # an office or a union; a party, of one or two letters, stays
    r"\s*(?:\((?P<inside>[^()]{3,120}|HK|3F|TR|AC)\)|[-–—]\s*(?P<after>afbud|fraværende))\s*$", re.IGNORECASE
)
_ABSENT = re.compile(
    r"(?:havde\s+)?(?:meldt\s+)?(?:afbud|fraværende|ikke\s+til\s*stede|deltog\s+ikke|udeblev)(?!.*\b(?:fra|til|under|kl)\b)",
    re.IGNORECASE,
)
_ABSENT_LABEL = re.compile(r"\b(?:afbud(?:\s+fra)?|fraværende|ikke\s+til\s+stede)\s*:\s*", re.IGNORECASE)
_NOBODY = re.compile(r"ingen\b.*|alle\b.*|n/?a", re.IGNORECASE)
_ABSENCE = re.compile(  # a line of a decision; the names may stand on the line below their label
    r"""
      ^[ \t*_]* (?:
          (?i:afbud(?:\s+fra)?|fraværende|ikke\s+til\s+stede)[ \t*_]*:?[*_]*\s+(?P<names>[A-ZÆØÅ][^\n]*)   # Afbud: Ane Holm
        | (?P<subject>[A-ZÆØÅ][^\n.:]{2,80}?)\s(?:var\s(?:ikke\s+til\s+stede|fraværende)|(?:havde\s)?meldte?\safbud)\W*
      )$                                                                                # Ane Holm (V) var ikke til stede.
    """,
    re.MULTILINE | re.VERBOSE,
)
_APART = re.compile(r"[,;]|\bog\b")


@dataclass(frozen=True, slots=True)
class Absence:
    """A line that says who was away. `people` are its names, only good for comparing lines; `names` are the same as written,
    without party and stand-in."""

    people: frozenset[str]
    names: tuple[str, ...]
    span: Span


def attendees_in(source: str, lines: Sequence[Span], *, absent: bool) -> tuple[Attendee, ...]:
    """The people that the lines of one field name, in their order; `absent` is what the field's label says of them."""
    found = []
    for entry, is_absent in _entries(source, lines, absent):
        attendee = _attendee(source, entry, is_absent)
        if attendee is not None:
            found.append(attendee)
    return tuple(found)


def absences_in(decision: str) -> tuple[Absence, ...]:
    """The lines of a decision that say who was away; some minutes say it there, at each item, and not in their head."""
    found = []
    for match in _ABSENCE.finditer(decision):
        names = match["names"] or match["subject"]
        if not _NOBODY.fullmatch(names.strip()):
            people = frozenset(folded(name.strip(_EDGES)) for name in _APART.split(names) if name.strip(_EDGES))
            bare = tuple(name.strip(_EDGES) for name in _APART.split(bare_name(names)) if name.strip(_EDGES))
            found.append(Absence(people, bare, trimmed(decision, Span(*match.span()))))
    return tuple(found)


def without_absences(decision: str) -> str:
    """The decision up to the lines at its end that say who was away; all of it where it says nothing else."""
    kept = decision
    for line in reversed([match.span() for match in _ABSENCE.finditer(decision)]):
        if not kept[line[1] :].strip():
            kept = kept[: line[0]]
    return kept.rstrip() or decision


def each_once(attendees: Iterable[Attendee]) -> tuple[Attendee, ...]:
    """Everybody once, where first named; absent if any list says so."""
    kept: dict[str, Attendee] = {}
    for attendee in attendees:
        key = folded(attendee.name.text)
        known = kept.get(key, attendee)
        kept[key] = Attendee(known.name, known.absent or attendee.absent)
    return tuple(kept.values())


def _entries(source: str, lines: Sequence[Span], absent: bool) -> Iterator[tuple[Span, bool]]:
    texts = [line.quote(source) for line in lines]
    if any(_BULLET.match(text) for text in texts) or not any(_BETWEEN.search(text) for text in texts):
        yield from ((line, absent) for line in lines)
    elif all(_PERSON_LINE.fullmatch(text) for text in texts):
        for line, text in zip(lines, texts, strict=True):
            yield Span(line.start, line.start + len(text.partition(",")[0])), absent
    else:
        whole = Span(lines[0].start, lines[-1].end)
        label = _ABSENT_LABEL.search(whole.quote(source))
        if label is None:
            yield from ((entry, absent) for entry in _separated(source, whole))
        else:
            yield from ((entry, absent) for entry in _separated(source, Span(whole.start, whole.start + label.start())))
            yield from ((entry, True) for entry in _separated(source, Span(whole.start + label.end(), whole.end)))


def _separated(source: str, span: Span) -> Iterator[Span]:
    start = span.start
    for between in _BETWEEN.finditer(span.quote(source)):
        yield Span(start, span.start + between.start())
        start = span.start + between.end()
    yield Span(start, span.end)


def _attendee(source: str, entry: Span, absent: bool) -> Attendee | None:
    """None where the entry is no name: a role in small letters, "Ingen", a number."""
    entry = trimmed(source, entry, _EDGES)
    while (bracket := _BRACKET.search(entry.quote(source))) is not None:
        absent = absent or bracket["after"] is not None or _ABSENT.match(bracket["inside"]) is not None
        entry = trimmed(source, Span(entry.start, entry.start + bracket.start()), _EDGES)
    name = passage(source, entry)
    text = name.text
    if not text[:1].isupper() or len(text) > _NAME_MAX or any(map(str.isdigit, text)) or _NOBODY.fullmatch(text):
        return None
    return Attendee(name, absent)
