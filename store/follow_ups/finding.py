"""Finding the follow-ups in a decision: sentences, their clauses, which of them order a task, of whom and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from store.domain import FoundFollowUp, Passage, Span
from store.follow_ups.clauses import Clause, clauses_of
from store.follow_ups.due import find_due, names_a_time
from store.follow_ups.orders import is_said_by_others, orders_a_task, postpones, recommends
from store.follow_ups.responsible import find_responsible

FOLLOW_UP_VERSION = 4
"""Of these rules; who changes one raises it, and what is stored is found anew."""

# "Sagen ønskes på mødet i marts.": says more about the task before it.
_DETAIL = re.compile(
    r"""
    (?:sagen|notatet|anbefalingen|orienteringen|oplægget|genforelæggelsen|analysen|mødet|evalueringen|redegørelsen
      |temamødet|undersøgelsen|den|det|dette|denne|her|heri|heraf)\s+
    (?:[\wæøå]+\s+){0,2}? (?:skal|bør|må|ønskes|forventes|kan|vil|forelægges|fremlægges)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Udsat. Udvalget ønsker …": why, and what comes first, is said behind it.
_BARELY_POSTPONED = re.compile(r"\W*(?:udsat|udsættes|sagen\s+udsættes|sagen\s+blev\s+udsat)\W*", re.IGNORECASE)
_COORDINATE_GAP_MAX = len(", men ")
# A case that was not asked for and that has a time of its own: a task beside the one before it.
_CASE = re.compile(r"sagen\s+(?:\w+\s+){0,2}?(?:forelægges|fremlægges|skal)\b", re.IGNORECASE)
_ASKS_FOR_A_CASE = re.compile(r"\bsag(?:en)?\b", re.IGNORECASE)


def find_follow_ups(text: str, *, decided_on: date | None) -> tuple[FoundFollowUp, ...]:
    """The tasks that a decision's (or an Opfølgning section's) text orders, in its order."""
    tasks: list[Span] = []
    in_statement = False
    for clauses in clauses_of(text):
        sentence = clauses[0].sentence
        words = sentence.quote(text)
        said_by_others = in_statement or is_said_by_others(words)
        in_statement = said_by_others and _is_quote_open(words, in_statement)
        if said_by_others:
            continue
        if tasks and _is_next(text, tasks[-1], sentence) and _is_detail(words, tasks[-1].quote(text)):
            if find_due(words, decided_on=decided_on) and not find_due(tasks[-1].quote(text), decided_on=decided_on):
                tasks[-1] = Span(tasks[-1].start, sentence.end)
            continue
        found = _tasks_of(clauses)
        if (
            found
            and tasks
            and _BARELY_POSTPONED.fullmatch(tasks[-1].quote(text))
            and _is_next(text, tasks[-1], sentence)
        ):
            tasks[-1] = Span(tasks[-1].start, found.pop(0).end)
        tasks += found
    return tuple(_follow_up(text, span, decided_on) for span in tasks)


def _tasks_of(clauses: Sequence[Clause]) -> list[Span]:
    """The spans of the clauses that order a task. Why a matter is put off is said in the same follow-up."""
    tasks: list[Span] = []
    postponed = recommended = False
    for clause in clauses:
        if clause.is_coordinate:
            recommended |= recommends(clause)
        else:
            recommended = recommends(clause)
        if tasks and postponed and clause.is_proviso:
            tasks[-1] = Span(tasks[-1].start, clause.span.end)
        elif orders_a_task(clause) and not (recommended and clause.is_coordinate):
            tasks.append(clause.span)
            postponed = postpones(clause)
        elif tasks and clause.is_coordinate and clause.span.start - tasks[-1].end <= _COORDINATE_GAP_MAX:
            tasks[-1] = Span(tasks[-1].start, clause.span.end)
    return tasks


def _is_detail(words: str, task: str) -> bool:
    if _CASE.match(words) and names_a_time(words) and not _ASKS_FOR_A_CASE.search(task):
        return False
    return _DETAIL.match(words) is not None


def _is_next(text: str, task: Span, sentence: Span) -> bool:
    """Whether `sentence` follows directly on `task` within its paragraph."""
    return "\n" not in text[task.end : sentence.start] and len(text[task.end : sentence.start]) <= 2


def _is_quote_open(words: str, was_open: bool) -> bool:
    """Whether a statement in quotation marks goes on after this sentence."""
    marks = sum(words.count(mark) for mark in '"”“»«')
    return was_open != (marks % 2 == 1)


def _follow_up(text: str, span: Span, decided_on: date | None) -> FoundFollowUp:
    words = span.quote(text)
    return FoundFollowUp(
        Passage(words, span),
        find_responsible(words, offset=span.start),
        find_due(words, decided_on=decided_on, offset=span.start),
    )
