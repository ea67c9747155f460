"""When a thing is to be, as its matter tells it: by a decision, by its plan of time, or by another time that lies ahead."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from bot.hits import asked_hit, quoted_in
from store.danish.analysis import all_keys, index_key, is_form_of_verb
from store.danish.sentences import split_sentences
from store.danish.stopwords import FUNCTION_WORDS
from store.danish.tokens import token_texts
from store.domain import Hit, Section, SectionName, Span, StoredItem
from store.search.briefly_asked import AskedTime, asked_time
from store.search.kinds import QuestionKind
from store.search.leaning import Lean, lean_of, may_name_matter, names_detail
from store.search.question import Question
from store.search.telling import names_time, tells_kind, tells_time_at_all
from store.search.times_ahead import tells_time_ahead
from store.search.years import find_years

_DECIDED, _PLANNED, _PROPOSED, _ELSEWHERE = range(4)
_STEM = 4  # letters
# When others have to answer, which is not when the thing is to be.
_DUE = re.compile(r"\b(?:\w*høring(?:s\w+|en|er)?|\w*frist(?:en|er|erne)?)\b")


def time_asked(asked: Question) -> AskedTime | None:
    """What is asked, where that is when a thing is to be, and not when it was treated."""
    sought = asked_time(asked.text) if asked.kind is QuestionKind.WHEN else None
    return sought if sought is not None and sought.in_plan else None


def own_words(asked: Question) -> tuple[str, ...]:
    """What names a thing of its own; none where it points back and the rest is said of that: "hvornår bliver der plantet"."""
    if lean_of(asked) is Lean.DETAIL:
        return ()
    return tuple(filter(may_name_matter, asked.words))


def is_told_ahead(asked: Question, hit: Hit, items: Sequence[StoredItem]) -> bool:
    """Whether its title or its quote names a time that lies ahead of its meeting, and none of the matter's; the end of a thing is
    told by no time of whatever else."""
    meetings = {one.held_on for one in items}
    is_course = hit.quote.section == SectionName.SAGENS_FORLOEB  # the days on which others had it
    texts = (hit.title,) if is_course else (hit.title, hit.quote.text)
    return any(
        tells_time_ahead(one, hit.held_on, meetings) and _may_tell_end(asked, hit.title, one)
        for text in texts
        for one in _sentences(asked, text)
    )


def _may_tell_end(asked: Question, title: str, sentence: str) -> bool:
    """Whether a sentence tells it of the thing that is titled so, where it is asked when that ends."""
    sought = time_asked(asked)
    if sought is None or not sought.is_end:
        return True
    way = sought.way_of(sentence)
    return way is not None and (
        bool(own_words(asked)) or _way_of_thing(asked, sought, title, sentence, way) is not None
    )


def tells_when_ahead(asked: Question, text: str, after: date, meetings: Collection[date] = ()) -> bool:
    """Whether a sentence that may tell what is asked tells such a time."""
    return any(tells_time_ahead(one, after, meetings) for one in _sentences(asked, text))


def _tells_when(asked: Question, text: str, *_: object) -> bool:
    """Whether a sentence that may tell what is asked tells a time, be it past."""
    return any(tells_kind(QuestionKind.WHEN, one) for one in _sentences(asked, text))


def _sentences(asked: Question, text: str) -> list[str]:
    """But those that say by when others have to answer, or when what the thing replaces ends, where that is not asked."""
    sentences = (span.quote(text) for span in split_sentences(text))
    asks_due, sought = _is_due(asked.text), time_asked(asked)
    return [
        one
        for one in sentences
        if (asks_due or not _is_due(one)) and not (sought is not None and sought.is_of_what_was(one, asked.text))
    ]


def _is_due(text: str) -> bool:
    return _DUE.search(text.lower()) is not None


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of a section with what was asked: `way` is how surely, 0 the surest, `place` where it stands."""

    item: StoredItem
    section: Section
    span: Span
    way: int
    place: int
    is_ahead: bool

    @property
    def hit(self) -> Hit:
        return quoted_in(self.item, self.section, self.span)


def time_of_thing(asked: Question, sought: AskedTime, items: Sequence[StoredItem]) -> Hit | None:
    """When the thing of the matter is to be; `items` are its treatments, the latest first. A thing of its own ("lokalplanen")
    is told by what names it, or by the plan where the title does."""
    own = frozenset(map(index_key, own_words(asked)))
    verbs = {index_key(word) for word in asked.words if not names_detail(word)} - own
    told = list(_telling(asked, sought, items, own, verbs))
    ahead = sorted((one for one in told if one.is_ahead), key=lambda one: one.way)
    if sought.is_end and ahead and ahead[0].way == 0:
        return ahead[0].hit  # wherever it stands, for a plan tells what comes instead
    for place in (_DECIDED, _PLANNED, _PROPOSED):
        best = next((one for one in ahead if one.place == place), None)
        if best is not None and (best.way == 0 or own):
            return best.hit
    is_of_plan = not own or any(_is_about(own, one) for one in items)
    plan = plan_of(asked, items, partial(tells_when_ahead, asked)) if is_of_plan else None
    if plan is not None:
        return plan
    told.sort(key=lambda one: (not one.is_ahead, one.way, one.place != _PLANNED))
    if told and not (own and told[0].way):
        return told[0].hit
    return (
        (_told_by_program(sought, items) or plan_of(asked, items, partial(_tells_when, asked))) if is_of_plan else None
    )


def with_surer_time(asked: Question, hit: Hit, item: StoredItem) -> Hit:
    """Where it is asked when a thing is to be, and the hit's quote has neither the verb of the question nor another that tells
    just that: the item by its sentence that has one, with a time ahead and all that the question names beside the title; else
    by the hour of its program."""
    sought = time_asked(asked)
    verbs = {index_key(word) for word in asked.words if is_form_of_verb(word)}
    said = all_keys(token_texts(hit.quote.text))
    has_verb = any(verb[:_STEM] in key for verb in verbs for key in said)  # "samler op" is told by "opsamling"
    if sought is None or has_verb or sought.way_of(hit.quote.text) == 0:
        return hit
    own = frozenset(map(index_key, own_words(asked))) - verbs - all_keys(token_texts(item.title))
    told = sorted(
        (one for one in _telling(asked, sought, [item], own, verbs) if one.is_ahead), key=lambda one: one.place
    )
    surest = next((one.hit for one in told if one.way == 0), None)
    surer = surest if surest is not None or own else _told_by_program(sought, [item])
    return replace(hit, quote=surer.quote, supplement=None, decided=None) if surer is not None else hit


def _told_by_program(sought: AskedTime, items: Sequence[StoredItem]) -> Hit | None:
    for item, section, _ in _sections(items):
        span = sought.line_of_program(section.text)
        if span is not None:
            return quoted_in(item, section, span)
    return None


def _is_about(own: frozenset[str], item: StoredItem) -> bool:
    """Whether the title names some of it, and the item all of it."""
    titled = all_keys(token_texts(item.title))
    return not own.isdisjoint(titled) and own <= titled | all_keys(token_texts(item.text))


def _tells_undated(sentence: str) -> bool:
    """Whether it tells a time that no calendar has: "så snart tilladelsen er givet", "om to år"."""
    return tells_time_at_all(sentence, frozenset()) and not names_time(sentence)


def _telling(
    asked: Question, sought: AskedTime, items: Sequence[StoredItem], own: frozenset[str], verbs: Collection[str]
) -> Iterator[_Told]:
    """The sentences that name what is asked about, with all its `own` keys; one with the key of a verb is the surest."""
    asks_due = _is_due(asked.text)
    meetings = {one.held_on for one in items}
    for item, section, place in _sections(items):
        for span in split_sentences(section.text):
            sentence = span.quote(section.text)
            keys = all_keys(token_texts(sentence))
            way = 0 if not keys.isdisjoint(verbs) else sought.way_of(sentence)
            if way is None and own and place == _PLANNED:
                way = sought.ways  # a line of a plan need not have a verb
            if way is not None and not own:
                way = _way_of_thing(asked, sought, item.title, sentence, way)
            if way is None or not own <= keys:
                continue
            is_ahead = (asks_due or not _is_due(sentence)) and tells_time_ahead(sentence, item.held_on, meetings)
            if is_ahead or (way == 0 and (place == _PLANNED or _tells_undated(sentence))):
                yield _Told(item, section, span, way, place, is_ahead)


def _way_of_thing(asked: Question, sought: AskedTime, title: str, sentence: str, way: int) -> int | None:
    """How surely a sentence, which names nothing that is asked about, tells it of the thing that is titled so: not where it is of
    what that replaces, nor by a span of time without a word of the title; least surely by a year before those of the title."""
    if sought.is_of_what_was(sentence, asked.text) or (
        way and sought.is_by_any_span(sentence) and not _has_word_of(title, sentence)
    ):
        return None
    if not sought.is_end:
        return way
    years, told = find_years(title), find_years(sentence)
    return sought.ways if years and told and max(told) < min(years) else way


def _sections(items: Sequence[StoredItem]) -> Iterator[tuple[StoredItem, Section, int]]:
    """Those that may tell it, each with its place; not in which course the matter was treated, which tells that only."""
    places = {
        SectionName.BESLUTNING.value: _DECIDED,
        SectionName.TIDSPLAN.value: _PLANNED,
        SectionName.INDSTILLING.value: _PROPOSED,
    }
    for item in (one for one in items if not one.closed):
        for section in item.sections:
            if section.name not in (SectionName.SAGENS_FORLOEB, SectionName.BILAG):
                yield item, section, places.get(section.name, _ELSEWHERE)


def likeliest_time(asked: Question, items: Sequence[StoredItem]) -> Hit | None:
    """The first sentence with a word of the title that tells a time ahead, be it of something else: of what was decided, of a
    plan, of anything."""
    meetings = {one.held_on for one in items}
    for item, section, _ in sorted(_sections(items), key=lambda one: one[2]):
        for span in split_sentences(section.text):
            sentence = span.quote(section.text)
            if _has_word_of(item.title, sentence) and tells_when_ahead(asked, sentence, item.held_on, meetings):
                return quoted_in(item, section, span)
    return None


def _has_word_of(title: str, sentence: str) -> bool:
    """Whether it has one that the title names the matter by."""
    naming = (word for word in token_texts(title) if word not in FUNCTION_WORDS and not word.isdigit())
    return not all_keys(naming).isdisjoint(all_keys(token_texts(sentence)))


def plan_of(
    asked: Question, items: Sequence[StoredItem], tells: Callable[[str, date, Collection[date]], bool] = lambda *_: True
) -> Hit | None:
    """The plan of the latest treatment of which that tells what it should, be it anything."""
    meetings = {one.held_on for one in items}
    for item, section, place in _sections(items):
        if place == _PLANNED and tells(section.text, item.held_on, meetings):
            return asked_hit(item, replace(asked, section=SectionName.TIDSPLAN))
    return None
