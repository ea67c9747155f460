"""Sentences of a decision, cut into the clauses that can each order a task of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from store.danish.sentences import split_sentences
from store.domain import Span

_JOINT = re.compile(
    r"""
      ,?\s+ (?P<proviso>(?:men\s+)?                                            # "Anbefales, idet udvalget ønsker"
      (?:idet|dog\s+(?:således|sådan)) (?:,?\s+at)?
      | (?:og\s+)? med\s+ (?:\w+\s+){0,2}? bemærkning\w* (?:\s+om)? (?:,?\s+at)?  # "med bemærkning om, at"
      | og\s+ bemærk\w+ ,? \s+ at )\b ,? \s*                                   # "og bemærkede, at"
    | ,?\s+ (?P<another>(?:og|samt|herunder|eller) ,? \s+ at)\b \s*            # ", og at der skal udarbejdes"
    | , \s+ (?P<plain>at)\b \s*                                                # ", at perioden skal"
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
    the body's own remark on something else ("idet", "med bemærkning om").
    """

    text: str
    span: Span
    head: str
    sentence: Span
    is_proviso: bool


def clauses_of(text: str) -> Iterator[tuple[Clause, ...]]:
    """The clauses of one sentence after another."""
    for sentence in split_sentences(text):
        yield tuple(_clauses(text, sentence))


def _clauses(text: str, sentence: Span) -> Iterator[Clause]:
    first = _PROVISO_FIRST.match(text, sentence.start, sentence.end)
    start = governor = first.end() if first else sentence.start
    is_proviso, head = first is not None, ""
    for joint in _JOINT.finditer(text, start, sentence.end):
        if joint.start() <= start or joint.end() >= sentence.end:
            continue
        before = text[governor : joint.start()]
        if joint["plain"] and not head and _FIRST_AT.search(before) is None:
            head = before  # this "at" belongs to the verb before it
            continue
        yield _clause(text, Span(start, joint.start()), sentence, head if start > governor else "", is_proviso)
        start = joint.end()
        if joint["proviso"]:
            is_proviso, governor, head = True, start, ""
        elif not head:
            head = _FIRST_AT.split(before, maxsplit=1)[0]
    yield _clause(text, Span(start, sentence.end), sentence, head if start > governor else "", is_proviso)


def _clause(text: str, span: Span, sentence: Span, head: str, is_proviso: bool) -> Clause:
    return Clause(span.quote(text), span, head, sentence, is_proviso)
