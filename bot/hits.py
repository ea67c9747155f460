"""Hits: which of an item's texts to quote for a question, and what must stand beside the quote."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.archive import DECIDING_SECTIONS, Archive
from store.danish.sentences import split_sentences
from store.database.meetings import MeetingRef
from store.domain import Decision, Hit, Outcome, Quote, SectionName, Span, StoredItem
from store.search.passages import QUOTE_MAX, Excerpts, Part, Scored
from store.search.question import Question, QuestionKind

_APPROVAL_MAX = 200  # characters of a decision that may say no more than that the indstilling is approved
_APPROVES = re.compile(
    r"\bindstilling\w*|\bindstillede\b|^\W*(?:\d+\W+)*(?:godkendt|tiltrådt|vedtaget|anbefales|taget\stil\sefterretning)\b",
    re.IGNORECASE,
)
_SUPPLEMENT_MAX = 600


def hit_of(item: StoredItem, excerpts: Excerpts, asked: Question) -> Hit:
    """The item with the quote that best answers; the hit's score is that of the quote."""
    parts = _parts(item, asked)
    scored = excerpts.best(parts) or _beginning(item)
    return _hit(item, scored.quote, score=scored.score)


def case_hit(archive: Archive, item: StoredItem) -> Hit:
    """An item of a case that was asked for by its number: its decision, or where there is none its beginning."""
    decision = last_decision(item)
    if decision is None:
        return _hit(item, _beginning(item).quote, score=1.0)
    part = Part(SectionName.BESLUTNING.value, decision.text, decision.span, True)
    return _hit(item, Quote(*_start_of(part), part.section), score=1.0)


def meeting_hit(archive: Archive, meeting: MeetingRef, kind: QuestionKind) -> Hit | None:
    """A meeting's head: the list of who attended, or the line that says where it was held."""
    stored = archive.meeting(meeting.meeting_id)
    if stored is None:
        return None
    document, attendees = stored
    span = document.head
    if kind is QuestionKind.ATTENDANCE and attendees:
        span = Span(min(a.name.span.start for a in attendees), max(a.name.span.end for a in attendees))
        span = _whole_lines(document.source_text, span)
    else:
        span = _trimmed(document.source_text, span)
    quote = Quote(span.quote(document.source_text), span, "Møde")
    title = f"{document.committee}, {document.held_on:%d-%m-%Y}"
    return Hit(
        None, document.committee, document.held_on, None, title, None, False, quote, None, None, None,
        document.source, 1.0, document.url,
    )  # fmt: skip


def last_decision(item: StoredItem) -> Decision | None:
    """The latest one; of two on the same day, or without days, the one further down."""
    if not item.decisions:
        return None
    return max(enumerate(item.decisions), key=lambda pair: (pair[1].decided_on or item.held_on, pair[0]))[1]


def _parts(item: StoredItem, asked: Question) -> list[Part]:
    sections = [
        Part(section.name, section.text, section.span, section.name in DECIDING_SECTIONS) for section in item.sections
    ]
    if asked.kind is QuestionKind.ATTACHMENTS:
        return [part for part in sections if part.section == SectionName.BILAG] or sections
    if asked.section is not None and any(part.section == asked.section for part in sections):
        return [part for part in sections if part.section == asked.section]
    if asked.kind is QuestionKind.DECISION:
        deciding = _deciding(item, sections)
        if deciding:
            return deciding
    return sections


def _deciding(item: StoredItem, sections: Sequence[Part]) -> list[Part]:
    """The latest decision, or, where there is none, what follows up on the item."""
    decision = last_decision(item)
    if decision is None:
        return [part for part in sections if part.is_decision]
    return [Part(SectionName.BESLUTNING.value, decision.text, decision.span, True)]


def _beginning(item: StoredItem) -> Scored:
    for section in item.sections:
        if section.text.strip():
            part = Part(section.name, section.text, section.span, False)
            return Scored(Quote(*_start_of(part), section.name), 0.0)
    return Scored(Quote("", Span(0, 0), ""), 0.0)


def _start_of(part: Part, *, text_max: int = QUOTE_MAX) -> tuple[str, Span]:
    """The part's first sentences, as many as fit; at least one."""
    sentences = split_sentences(part.text)
    if not sentences:
        return "", Span(part.span.start, part.span.start)
    start = sentences[0].start
    end = max((s.end for s in sentences if s.end - start <= text_max), default=sentences[0].end)
    return part.text[start:end], Span(start, end).shifted(part.span.start)


def _hit(item: StoredItem, quote: Quote, *, score: float) -> Hit:
    decision = _decision_of(item, quote)
    return Hit(
        item.item_id,
        item.committee,
        item.held_on,
        item.number,
        item.title,
        item.case_number,
        item.closed,
        quote,
        _supplement(item, decision, quote),
        decision.decided_on if decision else None,
        decision.outcome if decision else None,
        item.source,
        score,
        item.url,
    )


def _decision_of(item: StoredItem, quote: Quote) -> Decision | None:
    """The decision that is quoted, or the item's latest one."""
    quoted = (decision for decision in item.decisions if quote.span.within(decision.span))
    return next(quoted, None) or last_decision(item)


def _supplement(item: StoredItem, decision: Decision | None, quote: Quote) -> Quote | None:
    """The indstilling's points beside a decision that only approves them."""
    if decision is None or not quote.span.within(decision.span) or len(decision.text) > _APPROVAL_MAX:
        return None
    if decision.outcome is Outcome.UDSAT or not _APPROVES.search(decision.text):
        return None
    section = next((s for s in item.sections if s.name == SectionName.INDSTILLING and s.text.strip()), None)
    if section is None:
        return None
    part = Part(section.name, section.text, section.span, False)
    return Quote(*_start_of(part, text_max=_SUPPLEMENT_MAX), section.name)


def _whole_lines(text: str, span: Span) -> Span:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return _trimmed(text, Span(start, end if end >= 0 else len(text)))


def _trimmed(text: str, span: Span) -> Span:
    stretch = span.quote(text)
    start = span.start + len(stretch) - len(stretch.lstrip())
    return Span(start, start + len(stretch.strip()))
