"""Hits: which of an item's texts to quote for a question, and what must stand beside the quote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import takewhile

from store.archive import Archive
from store.danish.dates import DAY_OF_MONTH
from store.danish.sentences import split_sentences
from store.domain import Decision, Hit, MeetingRef, Outcome, Quote, Section, SectionName, Span, StoredItem
from store.minutes.approval import (
    Approval,
    approval_of,
    approves_a_committee,
    approves_in_part,
    deciding_entries,
    is_of_proceedings,
    numbers_named,
    tells_by_number,
)
from store.minutes.attendance import Absence, absences_in, without_absences
from store.minutes.contents import contents_of
from store.minutes.course import entries_of
from store.minutes.lines import covering, folded, lines_of, trimmed, whole_lines
from store.minutes.options import option_in, told_of
from store.minutes.outcome import deciding_sentence
from store.minutes.points import points_of
from store.minutes.proposals import proposes
from store.minutes.refusals import proposes_refusal
from store.minutes.votes import remark_opening
from store.search.kinds import QuestionKind
from store.search.part_sentences import QUOTE_MAX, Part, is_label
from store.search.passages import Excerpt, Excerpts
from store.search.question import TEXT_MAX, Question
from store.search.read_items import ReadItem
from store.search.sought import section_sought, sought_in
from store.search.telling import tells_kind

_TOLD_BY_A_SENTENCE = frozenset(
    {QuestionKind.MONEY, QuestionKind.AMOUNT, QuestionKind.WHEN, QuestionKind.WHO, QuestionKind.VOTE}
)
_TOLD_BY_NO_NAME = _TOLD_BY_A_SENTENCE - {QuestionKind.WHO}  # of a file; an author may stand in it
_OF_THE_PROCEEDINGS = re.compile(
    r"\binhabil|\bstem(?:te|mer)\b|\bspurgte\b|\bafbud|\bfravær"
)  # a decision that only approves tells it
_FOLLOWED = frozenset({Outcome.GODKENDT, Outcome.ANBEFALET})
_POINT = re.compile(r"\W*(?:(?:ad|punkt(?:erne)?|pkt\.?)\s)?\d", re.IGNORECASE)
_CALENDAR_DAYS = 3  # in one sentence
PAIR_MAX = 600  # characters of an indstilling and the decision beside it, quoted as one


def read_item(item: StoredItem, excerpts: Excerpts, asked: Question) -> ReadItem:
    return read_items([item], excerpts, asked)[0]


def read_items(items: Iterable[StoredItem], excerpts: Excerpts, asked: Question) -> list[ReadItem]:
    return excerpts.read_all([(item.title, _parts(item, asked)) for item in items])


def hit_of(item: StoredItem, excerpt: Excerpt | None, excerpts: Excerpts, *, score: float) -> Hit:
    """The item with the quote that best answers, or where it has no text to quote with its beginning."""
    quote = excerpt.quote if excerpt is not None else _beginning(item)
    return _hit(item, _with_decision(item, quote, excerpts), score=score)


def with_telling_points(item: StoredItem, hit: Hit, excerpts: Excerpts) -> Hit:
    """With those of many points beside the quote that have words of the question which the first of them lack."""
    shown = hit.supplement
    if shown is None or shown.section != SectionName.INDSTILLING or option_in(hit.quote.text) is not None:
        return hit
    section = next((one for one in item.sections if shown.span.within(one.span)), None)
    if section is None:
        return hit
    best = excerpts.best(excerpts.read(item.title, [Part(section.name, section.text, section.span)]))
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
    part = _decision_part(decision)
    return _hit(item, _with_decision(item, quote_of(part)), score=1.0)


def decided_hit(item: StoredItem, day: date) -> Hit:
    """An item quoted by its decision of the day."""
    decision = next((one for one in item.decisions if one.decided_on == day), None)
    return case_hit(item) if decision is None else decision_hit(item, decision)


def decision_hit(item: StoredItem, decision: Decision) -> Hit:
    """An item quoted by one of its decisions."""
    return _hit(item, quote_of(_decision_part(decision)), score=1.0)


def agreed(item: StoredItem) -> Quote | None:
    """What shall be followed up, of an item without a decision, for that is what the meeting came to."""
    section = _with_text(item, SectionName.OPFOELGNING)
    if section is None or item.decisions:
        return None
    return quote_of(Part(section.name, section.text, section.span), text_max=PAIR_MAX)


def asked_hit(item: StoredItem, asked: Question) -> Hit:
    """An item that was asked for by its number, quoted by what was asked of it: a section, how much, when, who; else by
    its decision."""
    section = _with_text(item, section_sought(asked))
    if section is not None:
        part = Part(section.name, section.text, section.span)
        return _hit(item, quote_of(part, text_max=PAIR_MAX), score=1.0)
    if asked.kind in _TOLD_BY_A_SENTENCE:
        excerpts = Excerpts.unworded(sought_in(asked))
        parts = _parts(item, asked)
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


def meeting_hit(archive: Archive, meeting: MeetingRef, kind: QuestionKind) -> Hit | None:
    """A meeting's head: the list of who attended, with who was away where only the decisions say it, or the lines that say
    where and at what hour it was held."""
    stored = archive.meeting(meeting.meeting_id)
    if stored is None:
        return None
    document, attendees = stored
    span = document.head
    if kind is QuestionKind.ATTENDANCE and attendees:
        span = Span(min(a.name.span.start for a in attendees), max(a.name.span.end for a in attendees))
        span = whole_lines(document.source_text, span)
    else:
        span = _above_contents(document.source_text, span)
    quote = Quote(span.quote(document.source_text), span, "Møde")
    title = f"{document.committee}, {document.held_on:%d-%m-%Y}"
    away = absence_hits(archive, meeting) if kind is QuestionKind.ATTENDANCE else ()
    return Hit(
        None, document.committee, document.held_on, None, title, None, False, quote,
        away[0].quote if away else None, None, None,
        document.source, 1.0, document.url,
    )  # fmt: skip


def said_in_head(archive: Archive, meeting: MeetingRef, find: Callable[[str], Span | None]) -> Hit | None:
    """A meeting's head, quoted by the stretch that `find` gives of it; None where it gives none."""
    stored = archive.meeting(meeting.meeting_id)
    head = stored[0].head.quote(stored[0].source_text) if stored is not None else ""
    said = find(head)
    hit = meeting_hit(archive, meeting, QuestionKind.PLACE) if said is not None else None
    if stored is None or said is None or hit is None:
        return None
    return replace(hit, quote=replace(hit.quote, text=said.quote(head), span=said.shifted(stored[0].head.start)))


def absence_hits(archive: Archive, meeting: MeetingRef) -> tuple[Hit, ...]:
    """Who was away and is not marked so in the list, where the decisions of the items say it: each line that names other
    people once, with the first item that has it; what most items say first."""
    stored = archive.meeting(meeting.meeting_id)
    if stored is None:
        return ()
    listed = {folded(attendee.name.text) for attendee in stored[1] if attendee.absent}
    first: dict[frozenset[str], tuple[StoredItem, Decision, Absence]] = {}
    counts: Counter[frozenset[str]] = Counter()
    for item in archive.items_of_meeting(meeting.meeting_id):
        for decision in item.decisions:
            for absence in absences_in(decision.text):
                if absence.people <= listed:
                    continue
                first.setdefault(absence.people, (item, decision, absence))
                counts[absence.people] += 1
    return tuple(absence_hit(*first[people]) for people, _ in counts.most_common())


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
    course, points_stand = _deciding_parts(item, decision)
    return _Settled(approval_of(decision.text), approves_in_part(decision.text), course, points_stand)


def _parts(item: StoredItem, asked: Question) -> list[Part]:
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


def _decision_part(decision: Decision) -> Part:
    """What the decision says of the matter."""
    return _on_the_matter(Part(SectionName.BESLUTNING.value, decision.text, decision.span))


def _on_the_matter(part: Part) -> Part:
    """The part without the lines at its end that say who was away."""
    text = without_absences(part.text)
    return replace(part, text=text, span=Span(part.span.start, part.span.start + len(text)))


def _without_proceedings(part: Part) -> Part:
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


def _with_text(item: StoredItem, name: str | None) -> Section | None:
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


def _with_decision(item: StoredItem, quote: Quote, excerpts: Excerpts | None = None) -> Quote:
    """One quote of the indstilling and the decision that only approves it, where the one follows the other at once."""
    decision = last_decision(item)
    if decision is None or approval_of(decision.text) is not Approval.OF_THE_INDSTILLING:
        return quote
    if _deciding_parts(item, decision)[0]:
        return quote
    points = next((section for section in item.sections if section.name == SectionName.INDSTILLING), None)
    if points is None or not (quote.span.within(points.span) or quote.span.within(decision.span)):
        return quote
    said = _decision_part(decision).span
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


def approved_points(item: StoredItem, decision: Decision) -> Quote | None:
    """What the decision approves, all or in part, for it means little without: the indstilling's points
    or, where the bodies before changed them, what the last of those decided."""
    if not approves_in_part(decision.text):
        return None
    course, _ = _deciding_parts(item, decision)
    points = _with_text(item, SectionName.INDSTILLING)
    if course:
        return quote_of(course[0], text_max=PAIR_MAX)
    return _points_named(points, decision.text) if points is not None else None


def refuses(item: StoredItem, decision: Decision) -> bool:
    """Whether it approves or recommends the indstilling, and that proposes to say no. What a committee recommended is only known
    where its words stand in the item."""
    points = _with_text(item, SectionName.INDSTILLING)
    if points is None or decision.outcome not in _FOLLOWED:
        return False
    is_of_others = approves_a_committee(decision.text)
    is_known = not is_of_others or _with_text(item, SectionName.SAGENS_FORLOEB) is not None
    is_all_of_it = approval_of(decision.text) is Approval.OF_THE_INDSTILLING
    return is_known and is_all_of_it and not _deciding_parts(item, decision)[0] and proposes_refusal(points.text)


def _deciding_parts(item: StoredItem, decision: Decision) -> tuple[list[Part], bool]:
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


def _beginning(item: StoredItem) -> Quote:
    for section in item.sections:
        if section.text.strip():
            part = Part(section.name, section.text, section.span)
            return quote_of(part)
    return Quote("", Span(item.span.start, item.span.start), "")


def quote_of(part: Part, *, text_max: int = QUOTE_MAX) -> Quote:
    """The part's first sentences, as `beginning_of` has them."""
    span = beginning_of(part.text, Span(0, len(part.text)), text_max=text_max)
    return Quote(span.quote(part.text), span.shifted(part.span.start), part.section)


def beginning_of(text: str, stretch: Span, *, text_max: int = QUOTE_MAX) -> Span:
    """The first sentences of a stretch of the text, as many as fit; at least one, and never up to a label that the text goes on
    below."""
    part = stretch.quote(text)
    sentences = split_sentences(part)
    if not sentences:
        return Span(stretch.start, stretch.start)
    start = sentences[0].start
    ends = [s.end for s in sentences if not _goes_on(s.quote(part))] or [sentences[-1].end]
    end = max((end for end in ends if end - start <= text_max), default=ends[0])
    return Span(start, end).shifted(stretch.start)


def _goes_on(sentence: str) -> bool:
    """Whether the text goes on below: behind a label, or between two alternatives."""
    return is_label(sentence) or sentence.rstrip(" ,").endswith("eller")


def _hit(item: StoredItem, quote: Quote, *, score: float) -> Hit:
    decision = _decision_of(item, quote)
    supplement, decided = _beside(item, decision, quote)
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


def _beside(item: StoredItem, decision: Decision | None, quote: Quote) -> tuple[Quote | None, Quote | None]:
    """What must stand beside the quote, and below that what the body itself decided: with a decision that only approves what it
    approved; with an indstilling or what another body said before, what those said whom the decision follows, and it."""
    if decision is None:
        return None, None
    if quote.span.within(decision.span):
        points = approved_points(item, decision) or _numbered_points(item, decision.text)
        return _option_told(item, quote) or points, _outcome_beside(decision, quote)
    decided = quote_of(_without_proceedings(_decision_part(decision)), text_max=PAIR_MAX)
    if any(quote.span.within(one.span) for one in item.decisions):  # of another body, before
        return decided, None
    of_others = (SectionName.INDSTILLING, SectionName.SAGENS_FORLOEB)
    is_of_others = any(quote.span.within(s.span) for s in item.sections if s.name in of_others)
    is_proposal = _with_text(item, SectionName.INDSTILLING) is None and proposes(quote.text)
    if not decided.text or not (is_of_others or is_proposal):
        return None, None
    course, _ = _deciding_parts(item, decision)
    if not course or quote.span.overlaps(course[0].span):
        told = _option_told(item, quote) or _numbered_points(item, quote.text)
        return (told, decided) if told is not None else (decided, None)
    return quote_of(course[0], text_max=PAIR_MAX), decided


def _numbered_points(item: StoredItem, said: str) -> Quote | None:
    """The points of the indstilling, where what is said of them names nothing but their numbers and turns some down."""
    points = _with_text(item, SectionName.INDSTILLING)
    return _points_named(points, said) if points is not None and tells_by_number(said) else None


def _points_named(points: Section, said: str) -> Quote:
    """The indstilling from the first of its points that a decision names, where they do not all fit."""
    stands = points_of(points.text)
    named = [stands[number].start for number in numbers_named(said) if number in stands]
    begin = min(named) if named and len(points.text) > PAIR_MAX else 0
    part = Part(points.name, points.text[begin:], Span(points.span.start + begin, points.span.end))
    return quote_of(part, text_max=PAIR_MAX)


def _outcome_beside(decision: Decision, quote: Quote) -> Quote | None:
    """The sentence that says what the decision came to, where the quote is another stretch of it; on a point of the indstilling
    it says what that came to itself. One that leads to what stands below it says nothing alone."""
    if _decision_part(decision).span.within(quote.span):
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
    part = _decision_part(decision)
    start = decision.span.start + lead.start
    below = quote_of(replace(part, text=part.text[lead.start :], span=Span(start, part.span.end)))
    if not below.span.overlaps(quote.span):
        return below
    above = _without_proceedings(replace(part, text=part.text[: lead.start], span=Span(part.span.start, start)))
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
            part = Part(section.name, span.quote(section.text), span.shifted(section.span.start))
            return quote_of(part)
    return None


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


def _above_contents(text: str, head: Span) -> Span:
    """The head down to its table of contents."""
    lines = lines_of(head.quote(text))
    contents = contents_of(lines).lines
    above = covering(tuple(takewhile(lambda line: line.number not in contents, lines)))
    return above.shifted(head.start) if above else trimmed(text, head)
