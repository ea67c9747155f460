"""Sentences of a decision, cut into the clauses that can each order a task of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from store.danish.sentences import split_sentences
from store.domain import Span
from store.follow_ups.vocabulary import BODY, CODE, NAMED, WANTS

# A clause of its own: what or who, and then what is done.
_MAIN = rf"""(?:
    (?:det|der|den|dette|de|hver\s+[\w-]+|hvert\s+[\w-]+|{BODY}|[\w-]+(?:en|et|ene|erne)|{NAMED}|(?-i:{CODE}))\s+
    (?:\w{{3,}}(?:er|es)\b|skal\b|bør\b|får\b|går\b|ser\b|blev\s+(?:det\s+)?(?:aftalt|besluttet)\b|{WANTS}\b))"""
_JOINT = re.compile(
    rf"""
      ,?\s+ (?P<proviso>(?:men\s+)?                                            # "Anbefales, idet udvalget ønsker"
      (?:idet|dog\s+(?:således|sådan)) (?:,?\s+at)?
      | (?:og\s+)? med\s+ (?:\w+\s+){{0,2}}? bemærkning\w* (?:\s+om)? (?:,?\s+at)?  # "med bemærkning om, at"
      | og\s+ bemærk\w+ ,? \s+ at )\b ,? \s*                                   # "og bemærkede, at"
    | ,?\s+ (?P<another>(?:og|samt|herunder|eller) ,? \s+ at)\b \s*            # ", og at der skal udarbejdes"
    | , \s+ (?P<plain>at)\b \s*                                                # ", at perioden skal"
    | (?P<coordinate>(?<!-), \s+ (?:og|men) | ;) \s+ (?={_MAIN})                      # ", og ældrerådet inviteres"
    | , \s+ (?P<also>ligesom|og\s+så|samtidig\s+med(?:,?\s+at)?)\b \s*         # ", ligesom udvalget skal"
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FIRST_AT = re.compile(r",?\s+at\b", re.IGNORECASE)
_PROVISO_FIRST = re.compile(r"(?:idet|dog\s+(?:således|sådan)) (?:,?\s+at)?\b ,? \s*", re.VERBOSE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence, where it stands, and what governs it.

    `head` is the text before the first `at`, empty for the clause that holds it itself; `is_proviso` where it is
    the body's own remark on something else ("idet", "med bemærkning om"), `is_coordinate` where it is a main clause
    beside the one before it (", og administrationen undersøger").
    """

    text: str
    span: Span
    head: str
    sentence: Span
    is_proviso: bool
    is_coordinate: bool = False


def clauses_of(text: str) -> Iterator[tuple[Clause, ...]]:
    """The clauses of one sentence after another."""
    for sentence in split_sentences(text):
        yield tuple(_clauses(text, sentence))


def _clauses(text: str, sentence: Span) -> Iterator[Clause]:
    first = _PROVISO_FIRST.match(text, sentence.start, sentence.end)
    start = governor = first.end() if first else sentence.start
    is_proviso, is_coordinate, head = first is not None, False, ""
    for joint in _JOINT.finditer(text, start, sentence.end):
        if joint.start() <= start or joint.end() >= sentence.end:
            continue
        before = text[governor : joint.start()]
        if joint["plain"] and not head and _FIRST_AT.search(before) is None:
            head = before  # this "at" belongs to the verb before it
            continue
        span = Span(start, joint.start())
        yield Clause(span.quote(text), span, head if start > governor else "", sentence, is_proviso, is_coordinate)
        start, is_coordinate = joint.end(), joint["coordinate"] is not None
        if joint["proviso"] or is_coordinate:
            is_proviso, governor, head = joint["proviso"] is not None, start, ""
        elif not head:
            head = _FIRST_AT.split(before, maxsplit=1)[0]
    span = Span(start, sentence.end)
    yield Clause(span.quote(text), span, head if start > governor else "", sentence, is_proviso, is_coordinate)
