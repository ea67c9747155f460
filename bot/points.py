"""Answers on one of the points of what a thread is about: what was decided on it, and what it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, takewhile

from bot.hits import case_hit, decision_hit, quoted_in
from bot.of_matter import told_by_kind
from bot.operative import last_decision
from bot.says import Answer
from bot.supplements import PAIR_MAX
from bot.words_on_matters import NOT_TOLD_IN_POINT, NOT_TOLD_WHY, not_decided_on
from bot.words_on_questions import understood_as_point
from store.archive import Archive
from store.danish.tokens import token_texts
from store.domain import Decision, Hit, Quote, Section, SectionName, Span, StoredItem
from store.minutes.approval import approves_a_committee, decided_on_points, deciding_entries, numbers_named
from store.minutes.attendance import without_absences
from store.minutes.points import points_of
from store.search.denials import says_no_more
from store.search.kinds import QuestionKind
from store.search.part_sentences import part_of, quote_of
from store.search.question import Question
from store.search.sought import sought_in
from store.search.telling import tells_kind, tells_reason

_TOLD_BY_A_SENTENCE = frozenset({QuestionKind.MONEY, QuestionKind.AMOUNT, QuestionKind.WHEN})


def answer_of_points(archive: Archive, asked: Question, item: StoredItem, named: Sequence[int]) -> Answer | None:
    """What was decided on the points that are `named` (the last is -1, the one before it -2), with what they say; None where
    neither the decision nor the indstilling of the item counts so far."""
    section = next((one for one in item.sections if one.name == SectionName.INDSTILLING and one.text.strip()), None)
    points = points_of(section.text) if section is not None else {}
    decision = last_decision(item)
    known = {*points, *(numbers_named(decision.text) if decision is not None else ())}
    counted = list(takewhile(known.__contains__, count(1))) or list(points)
    numbers = [counted[number] if -len(counted) <= number < 0 else number for number in named]
    if item.closed or not numbers or not set(numbers).issubset(counted):
        return None
    told = [points[number] for number in numbers if number in points]
    shown = Span(min(one.start for one in told), max(one.end for one in told)) if told else None
    point = _quoted(section, shown) if section is not None and shown is not None else None
    hit = _decided_on(item, decision, numbers) if decision is not None else None
    is_decided = hit is not None
    if hit is None:
        hit = decision_hit(item, decision) if decision is not None else case_hit(item)
    hit = replace(hit, supplement=point)
    asks_point = asked.section is SectionName.INDSTILLING or decision is None
    if asks_point and section is not None and shown is not None:
        hit = replace(quoted_in(item, section, shown), decided=hit.quote if decision is not None else None)
    says_others = decision is not None and not is_decided and bool(numbers_named(decision.text))
    remark = not_decided_on(numbers) if says_others else None
    understood = understood_as_point(asked, numbers, hit.title, is_proposed=shown is not None)
    given = Answer(asked.text, True, None, (hit,), (), archive.coverage(), remark, understood)
    return given if remark is not None else _with_what_it_lacks(archive, asked, given, item)


def _with_what_it_lacks(archive: Archive, asked: Question, given: Answer, item: StoredItem) -> Answer:
    """Where neither the point nor what was decided on it tells a reason, a sum or a time that is asked for, that is said, with
    what the matter tells of it below."""
    hit = given.hits[0]
    texts = [quote.text for quote in (hit.quote, hit.supplement, hit.decided) if quote is not None]
    if sought_in(asked).word == "hvorfor":
        decided = hit.decided or hit.quote
        is_bare = says_no_more(decided.text) and not any(map(tells_reason, texts))
        return replace(given, remark=NOT_TOLD_WHY) if is_bare else given
    if asked.kind not in _TOLD_BY_A_SENTENCE or any(tells_kind(asked.kind, text) for text in texts):
        return given
    told = told_by_kind(archive, asked, item, token_texts(texts[-1]))
    return replace(given, hits=(hit, told[0]) if told is not None else (hit,), remark=NOT_TOLD_IN_POINT)


def _decided_on(item: StoredItem, decision: Decision, numbers: Sequence[int]) -> Hit | None:
    """What the decision says of the points, or what that body says whom it follows, with the decision below."""
    said = decided_on_points(without_absences(decision.text), numbers)
    if said is not None:
        return quoted_in(item, decision, said)
    for course, span in _followed(item, decision):
        said = decided_on_points(span.quote(course.text), numbers)
        if said is not None:
            own = decision_hit(item, decision).quote
            return replace(quoted_in(item, course, said.shifted(span.start)), decided=own)
    return None


def _followed(item: StoredItem, decision: Decision) -> Iterator[tuple[Section, Span]]:
    """The entries of "Sagens forløb" that the decision follows, the latest first."""
    course = next((one for one in item.sections if one.name == SectionName.SAGENS_FORLOEB), None)
    if course is not None and approves_a_committee(decision.text):
        yield from ((course, entry) for entry in deciding_entries(course.text)[0])


def _quoted(section: Section, span: Span) -> Quote:
    return quote_of(part_of(section, span), text_max=PAIR_MAX)
