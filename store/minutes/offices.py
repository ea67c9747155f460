"""Offices that minutes give people: in a list of who attended, in a decision that elects, in "borgmester Ane Holm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from store.danish.numbers import FIRST_FOUR, ORDINALS
from store.domain import Span
from store.minutes.lines import trimmed, whole_lines
from store.minutes.people import NAME

OFFICE = (
    rf"(?:(?P<rank>(?i:[1-4]|{FIRST_FOUR}))\.?[ \t]*-?)?"
    r"(?P<office>(?i:(?:vice)?borgmester|(?:udvalgs)?(?:næst|vice)?formand|kommunaldirektør|sekretær|referent))(?i:en)?"
)
_NAME = rf"(?P<name>{NAME})"
_OF_BODY = (
    r"(?:[ \t]+(?:for|i|af|til|på)[ \t]+(?P<body>(?:[\w-]+,?[ \t]+){0,6}?[\w-]*"
    r"(?i:udvalget?|r(?:å|aa)det?|direktionen|bestyrelsen?|kommunalbestyrelsen)))"
)
_IN_A_LIST = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"{_NAME}[ \t]*[,–-][ \t]*{OFFICE}(?=[ \t]*(?:[,;.)\n]|\Z|og\b))",  # Ane Holm (A), formand
        rf"{_NAME}[ \t]*\((?:[^()\n]{{1,20}},[ \t]*)?{OFFICE}[ \t]*(?:,[^()\n]{{1,30}})?\)",  # Ane Holm (A, formand)
        rf"(?:^|[,;.:])[ \t*•-]*{OFFICE}:?[ \t]+{_NAME}",  # Formand: Ane Holm
    )
)
_IN_A_TEXT = (
    # borgmester Ane Holm, formand for Kulturudvalget Ane Holm; not: næstformand i Kulturudvalget. Ane Holm …
    re.compile(rf"(?<!\w){OFFICE}{_OF_BODY}?,?[ \t]+{_NAME}"),
)
_IN_A_DECISION = (
    re.compile(  # Ane Holm (A) blev valgt som ny formand for Kulturudvalget
        rf"{_NAME}(?P<between>(?:(?!{NAME})[^.\n]){{0,80}}?)"
        rf"\b(?:som|til)[ \t]+(?:(?:ny|midlertidig|at[ \t]være)[ \t]+)?{OFFICE}(?!\w){_OF_BODY}?"
    ),
    re.compile(  # som formand valgtes Ane Holm; formand: Ane Holm
        rf"(?<!\w){OFFICE}{_OF_BODY}?(?:[ \t]*:|(?:[ \t]+(?:blev|er|valgtes|vælges|udpeges|valgt|udpeget))*)[ \t]+{_NAME}"
    ),
)
_NO_LONGER = re.compile(
    r"\b(?:tidligere|forhenværende|fhv\.?|afgående|daværende|fungerende|konstitueret|i\s+stedet\s+for|efter|afløser)\s+\Z",
    re.IGNORECASE,
)
_ELECTS = re.compile(
    r"\b(?:vælg|valg|udpeg|peged?e?r?\b|konstitue|indtræd|overtag|tiltræd|godkend)|\bny\b", re.IGNORECASE
)
_UNSETTLED = re.compile(
    r"\b(?:foresl|kandid|ønsk|hvis\b|såfremt|ikke\b|frasig|fratræd|udtræd|stemte|stillede|mødeleder|ledede)",
    re.IGNORECASE,
)
_PROPOSED = re.compile(r"\b(?:anbefal|indstil)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"\n|(?<!\b\w)[.!?]\s+(?=[A-ZÆØÅ0-9])")  # not: v. borgmester, Carl Ø. Holm
_BESIDE_MAX = 80  # characters


@dataclass(frozen=True, slots=True)
class Office:
    """`name` in one spelling (næstformand for viceformand); `rank` is that of "2. viceborgmester"."""

    name: str
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """Who holds an office by a text; `body` is what it is of, where that is said with it, and `span` the clause that says
    so."""

    name: str
    office: Office
    body: str | None
    span: Span


def office_in(match: re.Match[str]) -> Office:
    """Of a match of `OFFICE`."""
    name = match["office"].lower().removeprefix("udvalgs").replace("viceformand", "næstformand")
    rank = (match["rank"] or "").lower()
    return Office(name, ORDINALS.get(rank) or int(rank) if rank else None)


def listed_offices(head: str) -> Iterator[Holding]:
    """Those that the head of the minutes gives beside the names of who attended."""
    for pattern in _IN_A_LIST:
        for match in pattern.finditer(head):
            yield Holding(match["name"], office_in(match), None, whole_lines(head, Span(*match.span())))


def named_offices(text: str) -> Iterator[Holding]:
    """Those that a text gives somebody in passing, and that he or she has not left."""
    for pattern in _IN_A_TEXT:
        for match in pattern.finditer(text):
            clause = _clause_of(text, match)
            said = clause.quote(text)
            if not (_NO_LONGER.search(text[: match.start()]) or _UNSETTLED.search(said) or _PROPOSED.search(said)):
                yield Holding(match["name"], office_in(match), match["body"], clause)


def given_offices(decision: str, *, is_proposal: bool = False) -> Iterator[Holding]:
    """Those to which a decision elects; `is_proposal` where `decision` is the indstilling that was approved."""
    for pattern in _IN_A_DECISION:
        for match in pattern.finditer(decision):
            clause = _clause_of(decision, match)
            said = clause.quote(decision)
            is_elected = _ELECTS.search(said) and not _UNSETTLED.search(said)
            is_settled = is_proposal or not _PROPOSED.search(said)
            if is_elected and is_settled and not _NO_LONGER.search(decision[: match.start("name")]):
                yield Holding(match["name"], office_in(match), match["body"], clause)


def names_beside_office(text: str) -> bool:
    """Whether a line has an office and a name near it, whatever is between them."""
    return any(
        re.search(NAME, line[max(0, match.start() - _BESIDE_MAX) : match.start()])
        or re.search(NAME, line[match.end() : match.end() + _BESIDE_MAX])
        for line in text.splitlines()
        for match in re.finditer(OFFICE, line)
    )


def _clause_of(text: str, match: re.Match[str]) -> Span:
    """The sentence, and no more than a line, in which the match stands."""
    starts = [end.end() for end in _SENTENCE_END.finditer(text, 0, match.start("office"))]
    after = _SENTENCE_END.search(text, match.end())
    return trimmed(text, Span(min(starts[-1] if starts else 0, match.start()), after.start() if after else len(text)))
