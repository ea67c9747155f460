"""Answers from the matter that a thread is about: the item that was shown, and its other treatments."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from itertools import islice, pairwise

from bot.answers import answer_among, answer_asked
from bot.cases import case_numbers_of
from bot.denied import answer_on_denial
from bot.groups import holders_in
from bot.hits import asked_hit, case_hit, quoted_in
from bot.matters import comes_up_again, course_of, is_alike, items_of_matter, own_vote, place_in_course, treatments_of
from bot.owed import answer_on_matter, asks_follow_ups
from bot.planned import is_told_ahead, likeliest_time, own_words, plan_of, tells_when_ahead, time_asked, time_of_thing
from bot.reading import is_of_section
from bot.says import HITS_MAX, Answer, Reason
from bot.silence import silent
from bot.spoken import last_spoken_of, matter_spoken_of
from bot.statements import answer_of_statement
from bot.told_votes import untold_votes
from bot.words_on_matters import (
    LIKELIEST_IN_MATTER,
    NOT_TOLD_IN_MATTER,
    NOTHING_LATER,
    OF_ANOTHER_MATTER,
    STILL_AS_DECIDED,
    first_treated,
    settled_on,
    voted_at,
)
from bot.words_on_people import NO_HOLDER
from store.archive import Archive
from store.danish.analysis import all_keys, index_key
from store.danish.stopwords import QUESTION_WORDS
from store.danish.tokens import lower_nfc, token_texts
from store.domain import Hit, SectionName, Span, StoredItem
from store.search.asked_groups import asks_role_alone
from store.search.briefly_asked import (
    asked_option,
    asked_time,
    asks_bare_when,
    asks_treatment,
    asks_where,
    asks_why_not,
    names_options,
    names_told,
    option_row,
    options_told,
    place_told,
    reason_told,
    tells_options,
)
from store.search.completion import asks_of_another_body, of_its_matter_alone, speaks_of_parties
from store.search.kinds import DECIDED, QuestionKind
from store.search.leaning import asks_more, may_name_matter, names_detail, names_its_matter, without_particles
from store.search.question import TEXT_MAX, Question
from store.search.sought import sought_in
from store.search.standing import asked_standing
from store.search.telling import tells_kind
from store.search.told_by_kind import telling_sentence
from store.search.untold import asks_names

_TELLS_MORE = (SectionName.RESUME, SectionName.BAGGRUND, SectionName.SAGSFREMSTILLING, SectionName.INDLEDNING)
_SAYS_WHAT_HOLDS = (SectionName.BESLUTNING, SectionName.INDSTILLING)
_ONE_ROUND = timedelta(days=45)  # from a committee to the council that settles what it recommends
_FIRST = re.compile(r"\bførste?\b")
_LAST = re.compile(r"\bsidste?\b|\bsenest\w*")
_FINALLY = re.compile(r"\bendeligt?\b")


def answer_of_matter(
    archive: Archive, asked: Question, whole: Question, item: StoredItem, *, spoken: Sequence[Question] = ()
) -> Answer | None:
    """What is `asked` of the matter of the item, completed as `whole`; None where it tells nothing of it. `spoken` is what was
    asked before: the text by which the matter was asked for helps where the question alone is too short to be sure of.
    What follows takes the matter's treatments with the latest first."""
    named_as = matter_spoken_of(spoken).text if spoken else ""
    items = treatments_of(archive, item)
    given = (
        case_numbers_of(archive, asked, (item, *items))
        or _who_holds(archive, asked, items)
        or _as_asked_for(archive, asked, item)
        or answer_on_denial(archive, whole, items)
        or _how_it_stands(archive, asked, items)
        or _voted_there(archive, asked, whole, (item, *items))
        or _briefly_asked(archive, asked, whole, items, spoken)
    )
    if given is not None:
        return given
    among = {one.item_id for one in items}
    if asks_follow_ups(asked.text):
        return answer_on_matter(archive, asked, among)
    is_of_treatment = asks_treatment(asked.text) and _names_only_detail(asked)
    is_bare = not (without_particles(asked.words) or time_asked(asked))
    if asked.kind is QuestionKind.WHEN and (is_of_treatment or is_bare):
        return _when_treated(archive, asked, whole, item, items)
    in_full = replace(whole, text=f"{named_as} {whole.text}".strip())
    given = _first_answer(archive, whole, among)
    if time_asked(asked) is not None and (given is None or not is_told_ahead(asked, given.hits[0], items)):
        if own_words(asked):  # hvornår er cykelstien færdig: of something else, it may be
            return None
        plan = plan_of(asked, items) or likeliest_time(asked, items)  # a plan may tell it by no time of a calendar
        remark = NOT_TOLD_IN_MATTER if plan is None else LIKELIEST_IN_MATTER
        return silent(archive, asked.text, Reason.NOTHING_FOUND, [plan or case_hit(item)], remark)
    if (
        given is None and named_as and asked.kind is not QuestionKind.WHO
    ):  # who did it is not told by any name in the matter
        told = _first_answer(archive, in_full, among)
        given = told if told is not None and tells_kind(asked.kind, told.hits[0].quote.text) else None
    if given is None and (asked.kind is QuestionKind.AMOUNT or (asked.kind is QuestionKind.MONEY and named_as)):
        given = _amount_told(archive, asked, in_full, items)
    elif given is None and asked.kind is QuestionKind.VOTE and not of_its_matter_alone(asked).words:
        given = _voted(archive, asked, whole, items)
    elif given is None and asked.asks_outcome and not of_its_matter_alone(asked).words:
        given = _shown(archive, asked, [case_hit(items[0])])
    elif given is None and asks_role_alone(asked.text):
        given = silent(archive, asked.text, Reason.NOTHING_FOUND, [case_hit(item)], NO_HOLDER)
    return given


def told_by_kind(archive: Archive, asked: Question, item: StoredItem, about: Sequence[str]) -> tuple[Hit, bool] | None:
    """What tells what is asked by its kind in the matter of the item, that was asked for `about` words: in the latest treatment
    that has most of it; and whether that is sure."""
    items = treatments_of(archive, item)
    parts = ((one, section) for one in items if not one.closed for section in one.sections)
    if time_asked(asked) is not None:
        parts = ((one, section) for one, section in parts if section.name != SectionName.SAGENS_FORLOEB)
    telling = partial(telling_sentence, asked=asked, about=about, same_as=archive.same_as)
    found = (
        (told, one, section)
        for one, section in parts
        if (told := telling(section.text, may_tell=_may_tell(asked, one))) is not None
    )
    best = max(found, key=lambda one: one[0].worth, default=None)
    if best is None or (time_asked(asked) is not None and not (best[0].shared or best[0].named)):
        return None  # any other time of the matter is no likelier than none
    told, one, section = best
    return quoted_in(one, section, told.span), told.is_sure


def _may_tell(asked: Question, item: StoredItem) -> Callable[[str], bool]:
    """Whether a sentence of the item can be an answer: when a thing is to be is told by no time that is past."""
    if time_asked(asked) is None:
        return lambda _: True
    return lambda text: tells_when_ahead(asked, text, item.held_on)


def _briefly_asked(
    archive: Archive, asked: Question, whole: Question, items: Sequence[StoredItem], spoken: Sequence[Question]
) -> Answer | None:
    """What one sentence tells, found by what is asked rather than by its words: a time of the thing, why it was
    denied, or one of the options."""
    hit, of_thing = None, time_asked(asked)
    if of_thing is not None:
        hit = time_of_thing(asked, of_thing, items)
        if hit is None and not own_words(asked):
            hit = next((one for item in items if is_told_ahead(asked, one := asked_hit(item, whole), items)), None)
    elif asked.kind is QuestionKind.WHEN and _names_only_detail(asked) and not _asks_treatment(asked, spoken):
        hit = _time_told(asked, spoken[-1].text if spoken else "", items)
        if hit is None and not (without_particles(asked.words) or asks_bare_when(asked.text)):
            hit = next((one for item in items if _may_tell_when(asked, one := asked_hit(item, whole))), None)
    elif asks_where(asked.text):
        keys = all_keys(whole.words)
        hit = _best_told(items, lambda text: place_told(text, keys))
    elif asks_names(lower_nfc(asked.text[:TEXT_MAX])):
        hit = _best_told(items, lambda text: names_told(text, asked.text))
    elif asks_why_not(asked.text) and spoken:
        hit = _told(items, lambda text: reason_told(text, spoken[-1].text))
    elif asks_option(asked, spoken):
        hit = _option_told(asked, items, spoken)
    return _shown(archive, asked, [hit]) if hit is not None else None


def _names_only_detail(asked: Question) -> bool:
    """Whether it names nothing but a detail of any matter: "hvornår er det færdigt?"."""
    return not any(map(may_name_matter, without_particles(asked.words)))


def asks_option(asked: Question, spoken: Sequence[Question]) -> bool:
    """Whether a letter alone is asked about that is no party's: "og B?", where nobody's votes were spoken of."""
    return bool(spoken) and asked_option(asked.text) is not None and not speaks_of_parties(last_spoken_of(spoken))


def has_options(archive: Archive, asked: Question, item: StoredItem) -> bool:
    """Whether the matter of the item speaks of the options that the question names, if it names any."""
    return not names_options(asked.text) or any(
        tells_options(asked.text, f"{one.title}\n{one.text}") for one in items_of_matter(archive, item)
    )


def _option_told(asked: Question, items: Sequence[StoredItem], spoken: Sequence[Question]) -> Hit | None:
    """The option by its letter: by its row of a table, or where its money was asked for by a sentence that tells some."""
    letter = asked_option(asked.text) or ""
    row = _told(items, lambda text: option_row(text, letter), first=())
    if row is not None:
        return row
    kind = asked.kind if asked.kind is not QuestionKind.GENERAL else last_spoken_of(spoken).kind
    for is_heading, sought in ((True, kind), (False, kind), (True, QuestionKind.GENERAL)):

        def find(text: str, is_heading: bool = is_heading, sought: QuestionKind = sought) -> Span | None:
            told = options_told(text, letter, is_heading=is_heading)
            return next((span for span in told if tells_kind(sought, span.quote(text))), None)

        hit = _told(items, find, first=())
        if hit is not None:
            return hit
    return None


def _who_holds(archive: Archive, asked: Question, items: Sequence[StoredItem]) -> Answer | None:
    """Who has a role in the matter, where nothing else is asked: "hvem er tovholder?"."""
    told = holders_in(items, asked.text[:TEXT_MAX])
    return _shown(archive, asked, told) if told else None


def _first_answer(archive: Archive, whole: Question, among: set[int]) -> Answer | None:
    return answer_among(archive, whole, among) or answer_among(archive, of_its_matter_alone(whole), among)


def answer_of_body(archive: Archive, asked: Question, whole: Question, item: StoredItem) -> Answer | None:
    """What a committee that is named came to in the matter: its last treatment there needs no other likeness; else what the item
    tells that it said."""
    treated = [one for one in items_of_matter(archive, item) if one.committee in asked.committees and not one.closed]
    if not treated:
        return answer_of_statement(archive, asked, item)
    # When a body does what another was named for is told by its words, and else by the body's day.
    if asks_of_another_body(whole):
        given = answer_among(archive, whole, {one.item_id for one in treated})
        if given is not None:
            return given
    hit = asked_hit(max(treated, key=course_of), replace(whole, kind=_sought_of_body(whole)))
    return _shown(archive, asked, [hit], untold_votes(whole, [hit]))


def later_treatments(archive: Archive, item: StoredItem) -> tuple[Hit, ...]:
    """Those after the item, of its matter or of what came up again under its case number; the latest first."""
    shown = case_hit(item)
    later = (one for one in _later_under_number(archive, item) if comes_up_again(shown, one))
    return tuple(map(case_hit, islice(later, HITS_MAX)))


def _later_under_number(archive: Archive, item: StoredItem) -> list[StoredItem]:
    """What came up after the item under its case number, the latest first; an umbrella number covers unrelated items."""
    others = archive.case(item.case_number) if item.case_number else ()
    after = course_of(item)
    return sorted((one for one in others if course_of(one) > after), key=course_of, reverse=True)


def answer_newest(archive: Archive, whole: Question, item: StoredItem | None) -> Answer:
    """What is later than the item: of its matter, or of what else there is on the topic; the item where nothing is."""
    if item is None:
        return _newest_on_topic(archive, whole)
    later = later_treatments(archive, item)
    if later:
        return _shown(archive, whole, later)
    shown = case_hit(item)
    others = [hit for hit in _newest_on_topic(archive, whole).hits if hit.held_on > item.held_on]
    others.sort(key=lambda hit: not is_alike(shown, hit))
    if not others:
        return _shown(archive, whole, [shown], NOTHING_LATER)
    return _shown(archive, whole, others, None if is_alike(shown, others[0]) else OF_ANOTHER_MATTER)


def answer_latest(archive: Archive, whole: Question, item: StoredItem) -> Answer | None:
    """How the matter stands, by what came up last under its case number and has the whole topic in its title, whatever else
    that says; None where that is the item."""
    topic = set(map(index_key, whole.words))
    if not topic:
        return None
    later = (one for one in _later_under_number(archive, item) if not one.closed)
    latest = next((one for one in later if topic <= all_keys(token_texts(one.title))), None)
    return _shown(archive, whole, [case_hit(latest), case_hit(item)]) if latest is not None else None


def answer_still(archive: Archive, asked: Question, whole: Question, item: StoredItem) -> Answer:
    """Whether it holds to this day is told by the latest that was decided on it, also under another case number; of what is not
    titled as the item, what names the most telling word of the topic."""
    shown = case_hit(treatments_of(archive, item)[0])
    topic = max((word for word in whole.words if not word.isdigit()), key=len, default="")
    later = {hit.item_id: hit for hit in later_treatments(archive, item)}
    for hit in _newest_on_topic(archive, whole).hits:
        is_on_topic = is_alike(shown, hit) or index_key(topic) in all_keys(token_texts(hit.title))
        if hit.item_id is not None and hit.held_on > item.held_on and is_on_topic:
            newest = archive.item(hit.item_id)
            later[hit.item_id] = case_hit(newest) if newest is not None else hit
    if not later:
        return _shown(archive, asked, [shown], STILL_AS_DECIDED)
    hits = sorted(later.values(), key=place_in_course, reverse=True)
    return _shown(archive, asked, hits, settled_on(hits[0]))


def _newest_on_topic(archive: Archive, whole: Question) -> Answer:
    text = f"{whole.text} det seneste"
    return answer_asked(archive, replace(whole, text=text, wants_latest=True, period=None, case_numbers=()))


def _shown(archive: Archive, asked: Question, hits: Sequence[Hit], remark: str | None = None) -> Answer:
    return Answer(asked.text, True, None, tuple(hits), (), archive.coverage(), remark)


def _sought_of_body(whole: Question) -> QuestionKind:
    return QuestionKind.DECISION if whole.kind is QuestionKind.WHEN else whole.kind


def _when_treated(
    archive: Archive, asked: Question, whole: Question, item: StoredItem, items: Sequence[StoredItem]
) -> Answer:
    """When a matter was settled is told of it by whatever words it was found."""
    lowered = lower_nfc(asked.text[:TEXT_MAX])
    if _FIRST.search(lowered):
        anew = archive.case(item.case_number) if item.case_number else ()  # be it years before
        treated = (*items, *(one for one in anew if comes_up_again(case_hit(item), one)))
        first = min(map(case_hit, treated), key=place_in_course)
        return _shown(archive, asked, [first], first_treated(first))
    if _LAST.search(lowered) or _FINALLY.search(lowered):
        newest = answer_newest(archive, whole, item)
        if newest.remark is None:
            return _shown(archive, asked, newest.hits[:1], settled_on(newest.hits[0]))
    latest = max(map(case_hit, items), key=place_in_course)
    return _shown(archive, asked, [latest], settled_on(latest))


def _asks_treatment(asked: Question, spoken: Sequence[Question]) -> bool:
    """ "hvornår?" alone asks when it was decided, where what was decided was asked for, or nothing but a topic was named."""
    lowered = lower_nfc(asked.text[:TEXT_MAX])
    if not asks_bare_when(lowered):
        return asks_treatment(lowered) or any(one.search(lowered) for one in (_FIRST, _LAST))
    last = spoken[-1] if spoken else asked
    is_topic = last.kind is QuestionKind.GENERAL and QUESTION_WORDS.isdisjoint(token_texts(last.text[:TEXT_MAX]))
    return not spoken or last.kind in DECIDED or is_topic


def _time_told(asked: Question, before: str, items: Sequence[StoredItem]) -> Hit | None:
    """The sentence that tells the time that is asked for; `before` is the question that a bare "hvornår?" asks on."""
    sought = asked_time(asked.text)
    if sought is None:
        return None
    question = before if asks_bare_when(asked.text) else asked.text
    first = (SectionName.BESLUTNING, SectionName.TIDSPLAN)
    told = (
        _told([item], partial(sought.told_in, question=question, after=item.held_on), first=first) for item in items
    )
    return next(filter(None, told), None)


def _best_told(items: Sequence[StoredItem], find: Callable[[str], tuple[int, Span] | None]) -> Hit | None:
    """By the sentence of most worth; of several that of the latest treatment, and in it what was decided or proposed."""
    told = (
        (*found, one, section)
        for one in items
        if not one.closed
        for section in sorted(one.sections, key=lambda part: part.name not in _SAYS_WHAT_HOLDS)
        if section.name != SectionName.BILAG and (found := find(section.text)) is not None
    )
    best = max(told, key=lambda found: found[0], default=None)
    return quoted_in(best[2], best[3], best[1]) if best is not None else None


def _told(
    items: Sequence[StoredItem],
    find: Callable[[str], Span | None],
    *,
    first: Sequence[SectionName] = (SectionName.BESLUTNING,),
) -> Hit | None:
    """In the first of the treatments, the latest of them, that tells it; in the `first` of its sections before others."""
    for item in (one for one in items if not one.closed):
        places = {name.value: place for place, name in enumerate(first)}
        for section in sorted(item.sections, key=lambda one: places.get(one.name, len(places))):
            told = find(section.text)
            if told is not None:
                return quoted_in(item, section, told)
    return None


def _may_tell_when(asked: Question, hit: Hit) -> bool:
    sought = asked_time(asked.text)
    if sought is not None and sought.is_to_come:  # not by a time of anything else
        return sought.told_in(hit.quote.text, asked.text, hit.held_on) is not None
    return any(tells_kind(QuestionKind.WHEN, text) for text in (hit.title, hit.quote.text))


def _how_it_stands(archive: Archive, asked: Question, items: Sequence[StoredItem]) -> Answer | None:
    """How it has gone is told by a sentence that says it, in the latest of its treatments that has one, and by no decision that
    was before it; None where that is not asked."""
    standing = asked_standing(asked.text)
    if standing is None:
        return None
    hit = _told(items, standing.told_in, first=())
    if sought_in(asked).word == "hvorfor":  # by whatever treatment; else by what only says that it is so
        hit = _told(items, partial(standing.told_in, with_reason=True), first=()) or hit
    if hit is not None:
        return _shown(archive, asked, [hit])
    near = (case_hit(one) for one in items if not one.closed)
    return silent(archive, asked.text, Reason.NOTHING_FOUND, near, NOT_TOLD_IN_MATTER)


def _amount_told(archive: Archive, asked: Question, whole: Question, items: Sequence[StoredItem]) -> Answer | None:
    """What it costs is told by a sum in the matter, and how many there are of a thing by a number beside it; in the latest of
    its treatments that has one."""
    is_sum = any(map(names_detail, asked.words))  # hvor stort er underskuddet?
    kind = QuestionKind.MONEY if is_sum else asked.kind
    of_thing = () if kind is QuestionKind.MONEY else asked.words
    if kind is QuestionKind.AMOUNT and len(of_thing) != 1:
        return None
    hits = (asked_hit(item, whole) for item in items if not item.closed)
    told = next((hit for hit in hits if _tells_amount(kind, of_thing, hit.quote.text)), None)
    return _shown(archive, asked, [told]) if told is not None else None


def _tells_amount(kind: QuestionKind, of_thing: Sequence[str], text: str) -> bool:
    if kind is QuestionKind.MONEY:
        return tells_kind(kind, text)
    keys = {index_key(word) for word in of_thing}
    return any(number.isdigit() and index_key(thing) in keys for number, thing in pairwise(token_texts(text)))


def _voted_there(archive: Archive, asked: Question, whole: Question, items: Sequence[StoredItem]) -> Answer | None:
    """How they voted, where the first of the treatments, that was shown, or another tells it; which of them is said. What a body
    itself voted on comes before what is told of another, and what it came to in the round of the one that was shown."""
    if asked.kind is not QuestionKind.VOTE or whole.voters or of_its_matter_alone(asked).words:
        return None
    by_id = {one.item_id: one for one in items if not one.closed}
    hits = [asked_hit(one, whole) for one in by_id.values()]
    told = [hit for hit in hits if untold_votes(whole, [hit]) is None]
    if not told:
        return None
    shown = items[0]

    def is_telling(hit: Hit) -> tuple[bool, bool, int]:
        votes = own_vote(hit)
        is_of_round = abs(hit.held_on - shown.held_on) <= _ONE_ROUND
        return votes > 1 and hit.item_id == shown.item_id, votes > 1 and is_of_round, votes

    told.sort(key=is_telling, reverse=True)  # of equals the first, which is the latest
    is_shown = told[0].item_id == items[0].item_id
    return _shown(archive, asked, told, None if is_shown else voted_at(told[0]))


def _voted(archive: Archive, asked: Question, whole: Question, items: Sequence[StoredItem]) -> Answer:
    """How they voted: in the latest of its treatments that tells it."""
    hits = [asked_hit(item, whole) for item in items]
    shown = min(hits, key=lambda hit: untold_votes(whole, [hit]) is not None)
    return _shown(archive, asked, [shown], untold_votes(whole, [shown]))


def _as_asked_for(archive: Archive, asked: Question, item: StoredItem) -> Answer | None:
    """The item itself, or its section, where nothing more is asked of it: "opsummer sagen", "giv mig baggrunden"; who asks for
    more is told what it is about."""
    is_more = asks_more(asked)
    if is_more:
        about = next(
            (section for section in item.sections if section.name in _TELLS_MORE and section.text.strip()), None
        )
        asked = replace(
            asked, kind=QuestionKind.GENERAL, section=SectionName(about.name) if about is not None else None
        )
    hit = asked_hit(item, asked) if is_more or names_its_matter(asked) else None
    if hit is None or not is_of_section(asked, hit):
        return None
    return _shown(archive, asked, [hit])
