"""Hits: the items that answer, each with its quote for a question and what stands beside that."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from bot.operative import TOLD_BY_A_SENTENCE, decision_part, last_decision, parts_of, refuses, section_with_text
from bot.supplements import PAIR_MAX, beside, with_decision
from store.archive import Archive
from store.danish.dates import DAY_OF_MONTH
from store.danish.sentences import split_sentences
from store.domain import Decision, Hit, Quote, Section, SectionName, Span, StoredItem
from store.minutes.attendance import Absence
from store.minutes.course import entries_of
from store.minutes.lines import folded
from store.minutes.options import option_in
from store.minutes.votes import remark_opening
from store.search.kinds import QuestionKind
from store.search.part_sentences import part_of, quote_of
from store.search.passages import Excerpt, Excerpts
from store.search.question import Question
from store.search.read_items import ReadItem
from store.search.sought import section_sought, sought_in
from store.search.telling import tells_kind

_CALENDAR_DAYS = 3  # in one sentence


def read_item(item: StoredItem, excerpts: Excerpts, asked: Question) -> ReadItem:
    return read_items([item], excerpts, asked)[0]


def read_items(items: Iterable[StoredItem], excerpts: Excerpts, asked: Question) -> list[ReadItem]:
    return excerpts.read_all([(item.title, parts_of(item, asked)) for item in items])


def hit_of(item: StoredItem, excerpt: Excerpt | None, excerpts: Excerpts, *, score: float) -> Hit:
    """The item with the quote that best answers, or where it has no text to quote with its beginning."""
    quote = excerpt.quote if excerpt is not None else _beginning(item)
    return _hit(item, with_decision(item, quote, excerpts), score=score)


def with_telling_points(item: StoredItem, hit: Hit, excerpts: Excerpts) -> Hit:
    """With those of many points beside the quote that have words of the question which the first of them lack."""
    shown = hit.supplement
    if shown is None or shown.section != SectionName.INDSTILLING or option_in(hit.quote.text) is not None:
        return hit
    section = next((one for one in item.sections if shown.span.within(one.span)), None)
    if section is None:
        return hit
    best = excerpts.best(excerpts.read(item.title, [part_of(section)]))
    if best is None or best.quote.span.within(shown.span):
        return hit
    told, known = (
        {span.quote(text).lower() for span in excerpts.words.highlights(text)}
        for text in (best.quote.text, f"{hit.title}\n{shown.text}")
    )
    return replace(hit, supplement=best.quote) if told - known else hit


def case_hit(item: StoredItem) -> Hit:
    """An item of a case that was asked for by its number: its decision, or where there is none what shall be followed up, or
    its beginning."""
    decision = last_decision(item)
    if decision is None:
        return _hit(item, agreed(item) or _beginning(item), score=1.0)
    part = decision_part(decision)
    return _hit(item, with_decision(item, quote_of(part)), score=1.0)


def decided_hit(item: StoredItem, day: date) -> Hit:
    """An item quoted by its decision of the day."""
    decision = next((one for one in item.decisions if one.decided_on == day), None)
    return case_hit(item) if decision is None else decision_hit(item, decision)


def decision_hit(item: StoredItem, decision: Decision) -> Hit:
    """An item quoted by one of its decisions."""
    return _hit(item, quote_of(decision_part(decision)), score=1.0)


def agreed(item: StoredItem) -> Quote | None:
    """What shall be followed up, of an item without a decision, for that is what the meeting came to."""
    section = section_with_text(item, SectionName.OPFOELGNING)
    if section is None or item.decisions:
        return None
    return quote_of(part_of(section), text_max=PAIR_MAX)


def asked_hit(item: StoredItem, asked: Question) -> Hit:
    """An item that was asked for by its number, quoted by what was asked of it: a section, how much, when, who; else by
    its decision."""
    section = section_with_text(item, section_sought(asked))
    if section is not None:
        return _hit(item, quote_of(part_of(section), text_max=PAIR_MAX), score=1.0)
    if asked.kind in TOLD_BY_A_SENTENCE:
        excerpts = Excerpts.unworded(sought_in(asked))
        parts = parts_of(item, asked)
        telling = [part for part in parts if tells_kind(asked.kind, part.text)]
        return hit_of(item, excerpts.best(excerpts.read(item.title, telling or parts)), excerpts, score=1.0)
    return case_hit(item)


def calendar_hit(item: StoredItem, asked: Question) -> Hit:
    """An item with a calendar, quoted by the sentence or list that names most days, or else by a time."""
    named = (
        (len(DAY_OF_MONTH.findall(span.quote(section.text))), section, span)
        for section in item.sections
        for span in split_sentences(section.text)
    )
    days, section, span = max(named, key=lambda one: one[0], default=(0, None, None))
    if section is None or span is None or days < _CALENDAR_DAYS:
        return asked_hit(item, replace(asked, kind=QuestionKind.WHEN))
    return _hit(item, Quote(span.quote(section.text), span.shifted(section.span.start), section.name), score=1.0)


def absence_hit(item: StoredItem, decision: Decision, absence: Absence) -> Hit:
    """The line of the item's decision that says who was away."""
    return quoted_in(item, decision, absence.span)


def quoted_hit(item: StoredItem, text: str, span: Span, section: str) -> Hit:
    """The item with a quote that needs nothing beside it."""
    return replace(_hit(item, Quote(text, span, section), score=1.0), supplement=None, decided=None)


def quoted_in(item: StoredItem, part: Section | Decision, span: Span) -> Hit:
    """The same by a stretch of one of its parts; `span` counts in that."""
    name = part.name if isinstance(part, Section) else SectionName.BESLUTNING.value
    return quoted_hit(item, span.quote(part.text), span.shifted(part.span.start), name)


def hit_by_sentence(item: StoredItem, tells: Callable[[str], bool]) -> Hit | None:
    """The same by the first sentence of its sections that tells something."""
    told = (
        quoted_in(item, section, span)
        for section in item.sections
        for span in split_sentences(section.text)
        if tells(span.quote(section.text))
    )
    return next(told, None)


def item_of(archive: Archive, hit: Hit) -> StoredItem | None:
    """None of a hit on the meeting itself."""
    return archive.item(hit.item_id) if hit.item_id is not None else None


def _beginning(item: StoredItem) -> Quote:
    for section in item.sections:
        if section.text.strip():
            return quote_of(part_of(section))
    return Quote("", Span(item.span.start, item.span.start), "")


def _hit(item: StoredItem, quote: Quote, *, score: float) -> Hit:
    decision = _decision_of(item, quote)
    supplement, decided = beside(item, decision, quote)
    return Hit(
        item.item_id, item.committee, item.held_on, item.number, item.title, item.case_number, item.closed,
        with_speaker(item, quote), supplement,
        decision.decided_on if decision else None, decision.outcome if decision else None,
        item.source, score, item.url, decided=decided, refuses=decision is not None and refuses(item, decision),
    )  # fmt: skip


def _decision_of(item: StoredItem, quote: Quote) -> Decision | None:
    """The decision that is quoted, or the item's latest one; of what another body decided before, too, for the item is of
    the meeting of the one that decided last."""
    latest = last_decision(item)
    quoted = next((decision for decision in item.decisions if quote.span.within(decision.span)), None)
    return quoted if quoted is not None and is_own(quoted.body, item.committee) else latest


@lru_cache(256)  # a list over all meetings asks it of every decision
def is_own(body: str | None, committee: str) -> bool:
    """Whether a decision of the body is one of the committee itself, whose minutes it stands in."""
    return folded(body or "").removesuffix("et") in folded(committee)  # the council is called "Byråd 2022-2025", too


def with_speaker(item: StoredItem, quote: Quote) -> Quote:
    """With whose words it holds and of which day, where these are of another body and the quote does not begin with that itself:
    of an entry of "Sagens forløb", or of a decision that stands beside the meeting's own."""
    for section in item.sections:
        if section.name == SectionName.SAGENS_FORLOEB and quote.span.within(section.span):
            place = quote.span.start - section.span.start
            entry = next((one for one in entries_of(section.text) if one.span.start < place < one.span.end), None)
            return replace(quote, by=entry.heading) if entry is not None else quote
    decision = next((one for one in item.decisions if quote.span.within(one.span)), None)
    if decision is None:
        return quote
    opening = remark_opening(decision.text, quote.span.start - decision.span.start)
    if opening is not None:
        return replace(quote, by=f"bemærkning ved “{opening}”")
    if not decision.body or is_own(decision.body, item.committee):
        return quote
    day = f"{decision.decided_on:%d-%m-%Y} " if decision.decided_on is not None else ""
    return replace(quote, by=f"{day}{decision.body}")
