"""Where in an item it stands what was decided: its parts as they may be quoted for a question, and its last decision."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from store.domain import Decision, Outcome, Section, SectionName, Span, StoredItem
from store.minutes.approval import (
    Approval,
    approval_of,
    approves_a_committee,
    approves_in_part,
    deciding_entries,
    is_of_proceedings,
)
from store.minutes.attendance import without_absences
from store.minutes.refusals import proposes_refusal
from store.search.kinds import QuestionKind
from store.search.part_sentences import Part
from store.search.question import TEXT_MAX, Question

_OF_THE_PROCEEDINGS = re.compile(
    r"\binhabil|\bstem(?:te|mer)\b|\bspurgte\b|\bafbud|\bfravær"
)  # a decision that only approves tells it
TOLD_BY_A_SENTENCE = frozenset(
    {QuestionKind.MONEY, QuestionKind.AMOUNT, QuestionKind.WHEN, QuestionKind.WHO, QuestionKind.VOTE}
)
_TOLD_BY_NO_NAME = TOLD_BY_A_SENTENCE - {QuestionKind.WHO}  # of a file; an author may stand in it
_FOLLOWED = frozenset({Outcome.GODKENDT, Outcome.ANBEFALET})


def last_decision(item: StoredItem) -> Decision | None:
    """The latest one; of two on the same day, or without days, the one further down."""
    if not item.decisions:
        return None
    return max(enumerate(item.decisions), key=lambda pair: (item.day_of(pair[1]), pair[0]))[1]


@dataclass(frozen=True, slots=True)
class _Settled:
    """What a decision leaves unsaid (`kind`), whether it `approves` any point, and, where it approves what another body said,
    the entries of "Sagens forløb" that did (`course`, the latest first), and whether the indstilling's points stand, too."""

    kind: Approval
    approves: bool
    course: Sequence[Part]
    points_stand: bool


def _settled(item: StoredItem, decision: Decision | None) -> _Settled:
    if decision is None:
        return _Settled(Approval.NONE, approves=False, course=(), points_stand=True)
    course, points_stand = deciding_parts(item, decision)
    return _Settled(approval_of(decision.text), approves_in_part(decision.text), course, points_stand)


def parts_of(item: StoredItem, asked: Question) -> list[Part]:
    """The item's sections; of several decisions only the latest is operative."""
    latest = last_decision(item)
    settled = _settled(item, latest)
    operative = _operative_sections(item, settled) if latest is not None else {SectionName.OPFOELGNING.value}
    if asked.kind is QuestionKind.VOTE and latest is not None:  # the decision says it, and be it that it only approves
        operative = {SectionName.BESLUTNING.value}
    if settled.kind is Approval.NOTED and asked.asks_outcome:
        operative = {SectionName.BESLUTNING.value}
    says_it_alone = latest is not None and settled.kind is Approval.NONE and not settled.approves
    points_stand = settled.points_stand and not (says_it_alone and asked.asks_decision)
    asks_of_proceedings = _OF_THE_PROCEEDINGS.search(asked.text[:TEXT_MAX].lower()) is not None
    only_approves = settled.kind is Approval.OF_THE_INDSTILLING and not asks_of_proceedings
    parts: list[Part] = []
    for section in item.sections:
        if settled.course and section.name == SectionName.SAGENS_FORLOEB and section.name in operative:
            parts += settled.course
            continue
        # Of what was not approved, only who asks for the indstilling is told; a decision that only approves tells nothing.
        is_left = section.name == SectionName.INDSTILLING and not points_stand
        is_quotable = (not is_left or asked.section is SectionName.INDSTILLING) and not (
            only_approves and _is_of(section, latest) and section.name not in operative
        )
        is_quotable = is_quotable and not (section.name == SectionName.BILAG and asked.kind in _TOLD_BY_NO_NAME)
        is_earlier = section.name == SectionName.BESLUTNING and not _is_of(section, latest)
        is_operative = not is_earlier and section.name in operative
        tells_course = asked.asks_decision and section.name == SectionName.SAGENS_FORLOEB
        is_decisive = is_operative or tells_course
        part = Part(section.name, section.text, section.span, is_operative, is_decisive, is_quotable)
        is_decision = section.name == SectionName.BESLUTNING and not asks_of_proceedings
        parts.append(_on_the_matter(part) if is_decision else part)
    return parts


def decision_part(decision: Decision) -> Part:
    """What the decision says of the matter."""
    return _on_the_matter(Part(SectionName.BESLUTNING.value, decision.text, decision.span))


def _on_the_matter(part: Part) -> Part:
    """The part without the lines at its end that say who was away."""
    text = without_absences(part.text)
    return replace(part, text=text, span=Span(part.span.start, part.span.start + len(text)))


def without_proceedings(part: Part) -> Part:
    """The part without the lines at its beginning that say who was partial, or sat in for whom."""
    begin = 0
    for line in part.text.splitlines(keepends=True):
        if line.strip() and not is_of_proceedings(line):
            break
        begin += len(line)
    return (
        replace(part, text=part.text[begin:], span=Span(part.span.start + begin, part.span.end))
        if begin < len(part.text)
        else part
    )


def section_with_text(item: StoredItem, name: str | None) -> Section | None:
    """The item's first section of that name that is not blank."""
    return next((section for section in item.sections if section.name == name and section.text.strip()), None)


def _is_of(section: Section, decision: Decision | None) -> bool:
    return decision is not None and decision.span.within(section.span)


def _operative_sections(item: StoredItem, settled: _Settled) -> set[str]:
    """Where it stands what was decided: in the decision, in what it approves, or in both; nowhere where
    an orientering was taken note of."""
    if settled.kind is Approval.NOTED:
        return set()
    found = {SectionName.BESLUTNING.value} if settled.kind is Approval.NONE else set()
    if settled.approves:
        if settled.course:
            found.add(SectionName.SAGENS_FORLOEB.value)
        if settled.points_stand and any(section.name == SectionName.INDSTILLING for section in item.sections):
            found.add(SectionName.INDSTILLING.value)
    return found or {SectionName.BESLUTNING.value}


def deciding_parts(item: StoredItem, decision: Decision) -> tuple[list[Part], bool]:
    """The entries of "Sagens forløb" that decided, the latest first, where the decision approves what another body said; and
    whether the indstilling stands, too."""
    course = next((section for section in item.sections if section.name == SectionName.SAGENS_FORLOEB), None)
    if course is None or not approves_a_committee(decision.text):
        return [], True
    entries, points_stand = deciding_entries(course.text)
    parts = [
        Part(
            course.name, entry.quote(course.text), entry.shifted(course.span.start), is_operative=True, is_decisive=True
        )
        for entry in entries
    ]
    return [_on_the_matter(part) for part in parts], points_stand


def refuses(item: StoredItem, decision: Decision) -> bool:
    """Whether it approves or recommends the indstilling, and that proposes to say no. What a committee recommended is only known
    where its words stand in the item."""
    points = section_with_text(item, SectionName.INDSTILLING)
    if points is None or decision.outcome not in _FOLLOWED:
        return False
    is_of_others = approves_a_committee(decision.text)
    is_known = not is_of_others or section_with_text(item, SectionName.SAGENS_FORLOEB) is not None
    is_all_of_it = approval_of(decision.text) is Approval.OF_THE_INDSTILLING
    return is_known and is_all_of_it and not deciding_parts(item, decision)[0] and proposes_refusal(points.text)
