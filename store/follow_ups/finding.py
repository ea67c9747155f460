"""Finding the follow-ups in a decision: sentences, their clauses, which of them order a task, of whom and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from store.domain import FoundFollowUp, Passage, Span
from store.follow_ups.clauses import Clause, clauses_of
from store.follow_ups.due import find_due
from store.follow_ups.orders import is_said_by_others, orders_a_task, postpones
from store.follow_ups.responsible import find_responsible

# "Sagen ønskes på mødet i marts.": says more about the task before it.
_DETAIL = re.compile(
    r"""
    (?:sagen|notatet|anbefalingen|orienteringen|oplægget|genforelæggelsen|analysen|mødet|evalueringen|redegørelsen
      |temamødet|undersøgelsen|den|det|dette|denne|her|heri|heraf)\s+
    (?:[\wæøå]+\s+){0,2}? (?:skal|bør|må|ønskes|forventes|kan|vil|forelægges|fremlægges)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_follow_ups(text: str, *, decided_on: date | None, offset: int = 0) -> tuple[FoundFollowUp, ...]:
    """The tasks that a decision's (or an Opfølgning section's) text orders, in its order; spans shifted by `offset`."""
    tasks: list[Span] = []
    in_statement = False
    for clauses in clauses_of(text):
        sentence = clauses[0].sentence
        words = sentence.quote(text)
        said_by_others = in_statement or is_said_by_others(words)
        in_statement = said_by_others and _is_quote_open(words, in_statement)
        if said_by_others:
            continue
        if tasks and _DETAIL.match(words) and _is_next(text, tasks[-1], sentence):
            if find_due(words, decided_on=decided_on) and not find_due(tasks[-1].quote(text), decided_on=decided_on):
                tasks[-1] = Span(tasks[-1].start, sentence.end)
            continue
        tasks += _tasks_of(clauses)
    return tuple(_follow_up(text, span, decided_on, offset) for span in tasks)


def _tasks_of(clauses: Sequence[Clause]) -> list[Span]:
    """The spans of the clauses that order a task. Why a matter is put off is said in the same follow-up."""
    tasks: list[Span] = []
    postponed = False
    for clause in clauses:
        if tasks and postponed and clause.is_proviso:
            tasks[-1] = Span(tasks[-1].start, clause.span.end)
        elif orders_a_task(clause):
            tasks.append(clause.span)
            postponed = postpones(clause)
    return tasks


def _is_next(text: str, task: Span, sentence: Span) -> bool:
    """Whether `sentence` follows directly on `task` within its paragraph."""
    return "\n" not in text[task.end : sentence.start] and len(text[task.end : sentence.start]) <= 2


def _is_quote_open(words: str, was_open: bool) -> bool:
    """Whether a statement in quotation marks goes on after this sentence."""
    marks = sum(words.count(mark) for mark in '"”“»«')
    return was_open != (marks % 2 == 1)


def _follow_up(text: str, span: Span, decided_on: date | None, offset: int) -> FoundFollowUp:
    words = span.quote(text)
    return FoundFollowUp(
        Passage(words, span.shifted(offset)),
        find_responsible(words, offset=span.start + offset),
        find_due(words, decided_on=decided_on, offset=span.start + offset),
    )
