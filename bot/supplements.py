"""What must stand beside a quote for it to be understood: what a decision approves, or what it came to."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.operative import deciding_parts, decision_part, last_decision, section_with_text, without_proceedings
from store.domain import Decision, Quote, Section, SectionName, Span, StoredItem
from store.minutes.approval import (
    Approval,
    approval_of,
    approves_in_part,
    is_of_proceedings,
    numbers_named,
    tells_by_number,
)
from store.minutes.options import option_in, told_of
from store.minutes.outcome import deciding_sentence
from store.minutes.points import points_of
from store.minutes.proposals import proposes
from store.search.part_sentences import is_label, part_of, quote_of
from store.search.passages import Excerpts

PAIR_MAX = 600  # characters of an indstilling and the decision beside it, quoted as one
_POINT = re.compile(r"\W*(?:(?:ad|punkt(?:erne)?|pkt\.?)\s)?\d", re.IGNORECASE)


def approved_points(item: StoredItem, decision: Decision) -> Quote | None:
    """What the decision approves, all or in part, for it means little without: the indstilling's points
    or, where the bodies before changed them, what the last of those decided."""
    if not approves_in_part(decision.text):
        return None
    course, _ = deciding_parts(item, decision)
    points = section_with_text(item, SectionName.INDSTILLING)
    if course:
        return quote_of(course[0], text_max=PAIR_MAX)
    return _points_named(points, decision.text) if points is not None else None


def with_decision(item: StoredItem, quote: Quote, excerpts: Excerpts | None = None) -> Quote:
    """One quote of the indstilling and the decision that only approves it, where the one follows the other at once."""
    decision = last_decision(item)
    if decision is None or approval_of(decision.text) is not Approval.OF_THE_INDSTILLING:
        return quote
    if deciding_parts(item, decision)[0]:
        return quote
    points = next((section for section in item.sections if section.name == SectionName.INDSTILLING), None)
    if points is None or not (quote.span.within(points.span) or quote.span.within(decision.span)):
        return quote
    said = decision_part(decision).span
    if quote.span.within(decision.span) and not quote.span.within(said):
        said = decision.span
    first, last = sorted((points.span, said))
    between = [s for s in item.sections if first.end <= s.span.start < last.start]
    if between or last.end - first.start > PAIR_MAX:
        return quote
    span = Span(first.start, last.end)
    text = item.text_of(span)
    if text is None:
        return quote
    return Quote(text, span, SectionName.BESLUTNING.value, excerpts.words.highlights(text) if excerpts else ())


def beside(item: StoredItem, decision: Decision | None, quote: Quote) -> tuple[Quote | None, Quote | None]:
    """What must stand beside the quote, and below that what the body itself decided: with a decision that only approves what it
    approved; with an indstilling or what another body said before, what those said whom the decision follows, and it."""
    if decision is None:
        return None, None
    if quote.span.within(decision.span):
        points = approved_points(item, decision) or _numbered_points(item, decision.text)
        return _option_told(item, quote) or points, _outcome_beside(decision, quote)
    decided = quote_of(without_proceedings(decision_part(decision)), text_max=PAIR_MAX)
    if any(quote.span.within(one.span) for one in item.decisions):  # of another body, before
        return decided, None
    of_others = (SectionName.INDSTILLING, SectionName.SAGENS_FORLOEB)
    is_of_others = any(quote.span.within(s.span) for s in item.sections if s.name in of_others)
    is_proposal = section_with_text(item, SectionName.INDSTILLING) is None and proposes(quote.text)
    if not decided.text or not (is_of_others or is_proposal):
        return None, None
    course, _ = deciding_parts(item, decision)
    if not course or quote.span.overlaps(course[0].span):
        told = _option_told(item, quote) or _numbered_points(item, quote.text)
        return (told, decided) if told is not None else (decided, None)
    return quote_of(course[0], text_max=PAIR_MAX), decided


def _numbered_points(item: StoredItem, said: str) -> Quote | None:
    """The points of the indstilling, where what is said of them names nothing but their numbers and turns some down."""
    points = section_with_text(item, SectionName.INDSTILLING)
    return _points_named(points, said) if points is not None and tells_by_number(said) else None


def _points_named(points: Section, said: str) -> Quote:
    """The indstilling from the first of its points that a decision names, where they do not all fit."""
    stands = points_of(points.text)
    named = [stands[number].start for number in numbers_named(said) if number in stands]
    begin = min(named) if named and len(points.text) > PAIR_MAX else 0
    return quote_of(part_of(points, Span(begin, len(points.text))), text_max=PAIR_MAX)


def _outcome_beside(decision: Decision, quote: Quote) -> Quote | None:
    """The sentence that says what the decision came to, where the quote is another stretch of it; on a point of the indstilling
    it says what that came to itself. One that leads to what stands below it says nothing alone."""
    if decision_part(decision).span.within(quote.span):
        return None
    sentence = deciding_sentence(decision.text)
    is_on_a_point = _POINT.match(quote.text) is not None and deciding_sentence(quote.text) is not None
    if sentence is None or is_on_a_point or sentence.shifted(decision.span.start).within(quote.span):
        return None
    if is_label(sentence.quote(decision.text)):
        return _led_to(decision, sentence, quote)
    return Quote(sentence.quote(decision.text), sentence.shifted(decision.span.start), SectionName.BESLUTNING.value)


def _led_to(decision: Decision, lead: Span, quote: Quote) -> Quote | None:
    """The sentence `lead` with what stands below it; where that is what is quoted, what the decision says above it."""
    part = decision_part(decision)
    start = decision.span.start + lead.start
    below = quote_of(replace(part, text=part.text[lead.start :], span=Span(start, part.span.end)))
    if not below.span.overlaps(quote.span):
        return below
    above = without_proceedings(replace(part, text=part.text[: lead.start], span=Span(part.span.start, start)))
    said = quote_of(above)
    return said if said.text and not is_of_proceedings(said.text) else None


def _option_told(item: StoredItem, quote: Quote) -> Quote | None:
    """What the option is that is chosen by its name: the line of the indstilling or of another section that tells it."""
    option = option_in(quote.text)
    if option is None:
        return None
    decisive = (SectionName.BESLUTNING, SectionName.SAGENS_FORLOEB)
    sections = sorted(item.sections, key=lambda section: section.name != SectionName.INDSTILLING)
    places = ((s, told_of(option, s.text)) for s in sections if s.name not in decisive)
    for section, span in places:
        if span is not None and not span.shifted(section.span.start).overlaps(quote.span):
            return quote_of(part_of(section, span))
    return None
