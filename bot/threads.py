"""Questions in a thread: what one lacks is taken from those before it, and the answer says how it was understood."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.about import asks_about
from bot.answers import answer, answer_asked, answer_understood, as_asked, understood, understood_of
from bot.groups import of_group_in
from bot.hits import case_hit, item_of
from bot.listed import Listed, answer_of_listed, is_list, named_by_place, of_listed_item
from bot.matters import items_of_matter
from bot.not_told import with_what_is_not_told
from bot.of_matter import (
    answer_latest,
    answer_newest,
    answer_of_body,
    answer_of_matter,
    answer_still,
    asks_option,
    has_options,
    told_by_kind,
)
from bot.owed import asks_follow_ups
from bot.points import answer_of_points
from bot.requests import answer_request, more_of
from bot.says import NEAR_MAX, Answer, Reason
from bot.silence import silent
from bot.spoken import (
    at_matter_of,
    at_meeting_of,
    in_full,
    last_spoken_of,
    matter_spoken_of,
    naming_person,
    shown_item,
    spoken_of,
    with_year,
)
from bot.statements import answer_of_statement
from bot.votes import answer_of_vote
from bot.words import period_words
from bot.words_on_answers import WHAT_I_ANSWER, only_elsewhere
from bot.words_on_matters import LIKELIEST_IN_MATTER, NOT_TOLD_IN_MATTER, OF_ANOTHER_MATTER
from bot.words_on_people import NO_HOLDER, NO_MEMBERS, NOT_TOLD_OF_HOLDER
from bot.words_on_questions import understood_as, understood_in_full
from store.archive import Archive
from store.danish.analysis import all_keys, index_key, index_words
from store.danish.courtesy import asks_to_be_shown, doubts, is_remark, without_greeting
from store.danish.municipalities import MUNICIPALITY
from store.danish.requests import Request, Wish, request_of
from store.danish.stopwords import GREETINGS, QUESTION_WORDS
from store.danish.tokens import lower_nfc, token_texts
from store.domain import EarlierQuestion, Hit, SectionName, StoredItem
from store.errors import StoreError
from store.search.completion import completed, points_at_person
from store.search.item_numbers import find_item_numbers, find_point_numbers, names_points_of_another_text
from store.search.kinds import QuestionKind
from store.search.leaning import (
    Lean,
    asked_when,
    asks_afterwards,
    asks_next_year,
    asks_of_it,
    is_asked,
    lean_of,
    lists_items,
    may_be_of_matter,
    may_name_matter,
    names_detail,
    names_little,
    names_matter_in_full,
    words_to_be_found,
)
from store.search.question import TEXT_MAX, Question
from store.search.standing import asks_still
from store.search.told_by_kind import lacks_kind
from store.search.voters import names_known_parties
from store.search.voting_person import asked_voting_person

log = logging.getLogger(__name__)

_OF_REMARKS = GREETINGS | {"det", "jeg", "du", "vi"}
_PART_LETTERS_MIN = 4  # of a title's word that is part of another
_MUNICIPALITY = re.compile(MUNICIPALITY, re.IGNORECASE)
_OF_MEETING = frozenset({QuestionKind.ATTENDANCE, QuestionKind.PLACE, QuestionKind.ITEMS})


def answer_in_thread(archive: Archive, question: str, earlier: Sequence[EarlierQuestion], *, today: date) -> Answer:
    """As `answer`; where the question leans on `earlier`, the answer is `understood` as something, and else it is not."""
    return _answered(archive, question, earlier, today).answer


def answer_and_remember(
    archive: Archive, question: str, thread: str, *, today: date, at: datetime
) -> tuple[Answer, tuple[EarlierQuestion, ...]]:
    """The answer, and the earlier questions of the thread that it leans on. `at` is aware UTC, `thread` any name of one."""
    earlier = archive.earlier_questions(thread, at=at)
    answered = _answered(archive, question, earlier, today)
    given = answered.answer
    request = request_of(question)
    kept = None if answered.is_of_answer else _to_remember(archive, answered, earlier, today)
    try:
        if kept is not None:
            archive.remember_question(thread, kept, leans=answered.leans, at=at)
        elif request is not None and earlier:
            _remember_shown(archive, thread, request, given)
        elif given.understood is not None and given.answered and shown_item(archive, earlier) is None:
            _remember_named(archive, thread, given)
    except StoreError as error:  # the answer is there, and what leans on it can be asked in full
        log.warning("could not remember a question of a thread: %s", error)
    return given, earlier if given.understood is not None else ()


@dataclass(frozen=True, slots=True)
class _Answered:
    """`asked` is the question as it is understood by itself, `full` what it is in full where it names something by its place
    beside what is spoken of. What `is_of_answer` is no new question of the matter: "nr. 2", "hvad gik punkt 2 ud på?"."""

    answer: Answer
    asked: Question
    full: str | None = None
    is_of_answer: bool = False

    @property
    def leans(self) -> bool:
        """Whether the next question needs those before this one too."""
        return self.answer.understood is not None and self.full is None


def _answered(archive: Archive, question: str, earlier: Sequence[EarlierQuestion], today: date) -> _Answered:
    read = archive.mended(question)
    asked = understood_of(archive, asked_when(read) if earlier else read, today=today)
    if not earlier or is_remark(question) or doubts(question):
        return _Answered(answer_understood(archive, question, read, asked), asked)
    asked = _without_own_name(archive, asked)
    spoken = spoken_of(archive, earlier)
    item = shown_item(archive, earlier)
    of_shown = _answer_of_answer(archive, question, asked, spoken, earlier)
    if of_shown is not None:
        return _Answered(as_asked(of_shown, question, read), asked, is_of_answer=True)
    full = in_full(archive, read, spoken, item)
    if full is not None:
        in_shown = of_group_in(archive, understood(archive, full, today=today), item)
        given = as_asked(in_shown if in_shown is not None else answer(archive, full, today=today), question, read)
        return _Answered(replace(given, understood=understood_in_full(full)), asked, full)
    of_list = _answer_of_list(archive, asked, spoken, earlier, item)
    leaning = of_list or _answer_leaning(archive, naming_person(archive, asked), spoken, item)
    if leaning is not None:
        return _Answered(as_asked(leaning, question, read), asked)
    alone = answer_understood(archive, question, read, asked)
    whole = _with_words_before(asked, spoken)
    by_kind = _by_kind(archive, asked, whole, alone, item)
    if by_kind is None:
        return _Answered(_by_the_way(archive, asked, alone, item), asked)
    told = _understood(with_what_is_not_told(archive, asked, by_kind), whole)
    return _Answered(as_asked(told, question, read), asked)


def _without_own_name(archive: Archive, asked: Question) -> Question:
    """Who names nothing but the municipality asks of the matter: "hvor mange er med fra Køge?"."""
    is_own = bool(asked.words) and all(
        _MUNICIPALITY.fullmatch(place) and archive.is_own_place(place)
        for place in (word if _MUNICIPALITY.fullmatch(word) else word.removesuffix("s") for word in asked.words)
    )
    asks = not QUESTION_WORDS.isdisjoint(token_texts(asked.text[:TEXT_MAX].lower()))
    return replace(asked, words=()) if is_own and asks else asked


def _answer_of_answer(
    archive: Archive, question: str, asked: Question, spoken: Sequence[Question], earlier: Sequence[EarlierQuestion]
) -> Answer | None:
    """What is asked of the answer before it, or of a point of what that shows; "nr. 2" is a hit before it is a point."""
    request, item = request_of(question), shown_item(archive, earlier)
    if request is None:
        return _answer_of_points(archive, asked, item, earlier)
    given = _answer_request(archive, request, spoken, earlier)
    if given.answered or request.number is None or item is None:
        return given
    return answer_of_points(archive, asked, item, (request.number,)) or given


def _answer_of_points(
    archive: Archive, asked: Question, item: StoredItem | None, earlier: Sequence[EarlierQuestion]
) -> Answer | None:
    """What is asked of a point of the decision or the indstilling that was shown; None where that has none, or the points of a
    meeting are gone through. Those of another text, as of an agreement, are in no minutes."""
    is_elsewhere = asked.committees or asked.unknown_committee or asked.period or asked.case_numbers
    lowered = lower_nfc(asked.text[:TEXT_MAX])
    numbers = find_point_numbers(lowered)
    if item is None or is_elsewhere:
        return None
    if names_points_of_another_text(lowered):
        return silent(archive, asked.text, Reason.NOTHING_FOUND, [case_hit(item)], NOT_TOLD_IN_MATTER)
    if not numbers:
        return None
    is_of_agenda = asked.section is not SectionName.INDSTILLING and any(
        find_item_numbers(lower_nfc(one.text[:TEXT_MAX])) for one in earlier
    )
    bare = replace(asked, item_number=None)
    if is_of_agenda or (lean_of(asked) not in (Lean.DETAIL, Lean.FRAME) and not _has_words_of(item, bare)):
        return None
    given = answer_of_points(archive, asked, item, numbers)
    return with_what_is_not_told(archive, asked, given) if given is not None else None


def _remember_shown(archive: Archive, thread: str, request: Request, given: Answer) -> None:
    """ "nr. 2" and "noget nyere" ask nothing new: what was asked is now told by another item. After "vis flere" the next ones are
    those that were not shown."""
    best = given.hits[0].item_id if given.hits else None
    if request.wish is Wish.MORE:
        archive.remember_more_asked(thread)
    elif request.wish in (Wish.NUMBERED, Wish.NEWEST) and best is not None:
        archive.remember_shown(thread, best)


def _remember_named(archive: Archive, thread: str, given: Answer) -> None:
    """One of a list that was named by its place is what is spoken of, and the list still that which it was named of."""
    shown = {hit.item_id for hit in given.hits}
    item_id = next(iter(shown))
    if len(shown) == 1 and item_id is not None:
        archive.remember_shown(thread, item_id)


def _answer_of_list(
    archive: Archive,
    asked: Question,
    spoken: Sequence[Question],
    earlier: Sequence[EarlierQuestion],
    item: StoredItem | None,
) -> Answer | None:
    """Where a list was asked for: what is asked of it, or of one of it."""
    listed = _list_spoken_of(archive, spoken, earlier)
    if listed is None:
        return None
    by_place = named_by_place(asked, listed)
    if by_place is not None:
        asked, listed = by_place
        item = item_of(archive, listed.hits[0])
    matter = of_listed_item(listed.asked, item) if item is not None else listed.asked
    given = answer_of_listed(archive, asked, listed, item)
    if given is None and by_place is not None and item is not None:
        given = answer_of_matter(archive, asked, replace(asked, words=matter.words), item, spoken=(matter,))
    if given is None:
        return None
    if item is None:
        said = f"{asked.text[:TEXT_MAX].strip(' ?')} – {matter.text[:TEXT_MAX]}"
        return replace(given, understood=understood_in_full(said))
    return _understood(given, replace(matter, text=asked.text, kind=asked.kind))


def _list_spoken_of(archive: Archive, spoken: Sequence[Question], earlier: Sequence[EarlierQuestion]) -> Listed | None:
    at, asked = at_matter_of(spoken), matter_spoken_of(spoken)
    if not is_list(archive, asked):
        return None
    before = answer_in_thread(archive, earlier[at].text, earlier[:at], today=earlier[at].asked_on)
    return Listed(asked, before.hits) if before.answered and not before.is_of_one_matter else None


def _answer_leaning(
    archive: Archive, asked: Question, spoken: Sequence[Question], item: StoredItem | None
) -> Answer | None:
    """None where the question stands for itself."""
    is_of_option = item is not None and asks_option(asked, spoken)
    is_known = item is None or has_options(archive, asked, item)
    lean = Lean.DETAIL if is_of_option else lean_of(asked, has_options=is_known)
    of_person = _answer_of_holder(archive, asked, spoken, lean) or _answer_of_vote(archive, asked, spoken, item)
    if of_person is not None:
        return of_person
    if lean is Lean.NONE:
        by_the_way = _answer_by_the_way(archive, asked, spoken, item)
        return with_what_is_not_told(archive, asked, by_the_way) if by_the_way is not None else None
    if asks_about(asked.text) or (item is not None and lists_items(asked)):
        return None
    if item is None and asks_follow_ups(asked.text):
        return None
    if item is not None and lean is Lean.DETAIL:
        spoken = _of_its_matter(archive, spoken, item)
    shown_on = item.held_on.year if item is not None else None
    whole = completed(asked, with_year(spoken, shown_on) if asks_next_year(asked) else spoken)
    if item is not None and _is_of_its_meeting(asked, whole):
        whole = at_meeting_of(item, whole)
        item = None
    if names_known_parties(asked.text[:TEXT_MAX], asked.words) and not (whole.voters or is_of_option):
        lean = Lean.TOPIC  # the proposal of another party
    given = None
    if item is not None:
        given = _answer_of_shown(archive, asked, whole, item, lean, spoken=spoken)
    if given is None:
        given = _searched_for(archive, asked, whole, item, lean)
    given = with_what_is_not_told(archive, replace(asked, kind=whole.kind), _of_named_body(asked, given))
    return _understood(given, _of_any_time(whole) if asks_afterwards(asked) else whole)


def _of_its_matter(archive: Archive, spoken: Sequence[Question], item: StoredItem) -> Sequence[Question]:
    """Where a list was asked for, what a detail is asked of is the one item of it that is shown."""
    at, asked = at_matter_of(spoken), matter_spoken_of(spoken)
    return [of_listed_item(asked, item), *spoken[at + 1 :]] if is_list(archive, asked) else spoken


def _of_named_body(asked: Question, given: Answer) -> Answer:
    """Says so where another body answers than the one that is named: "og i byrådet?"."""
    best = given.hits[0] if given.answered and given.hits else None
    if best is None or not asked.committees or given.remark is not None or best.committee in asked.committees:
        return given
    return replace(given, remark=only_elsewhere(asked.committees, None, best))


def _searched_for(archive: Archive, asked: Question, whole: Question, item: StoredItem | None, lean: Lean) -> Answer:
    """What the matter that is spoken of does not tell is searched for; a detail that is nowhere told shows the matter."""
    given = answer_asked(archive, whole)
    by_kind = _by_kind(archive, asked, whole, given, item) if lean is Lean.DETAIL else None
    if by_kind is not None:
        return by_kind
    if item is None or not (lean is Lean.DETAIL or (lean is Lean.FRAME and asked.committees)):
        return given
    if not (given.answered or given.near or given.remark or asked.words):
        return silent(archive, asked.text, Reason.NOTHING_FOUND, [case_hit(item)], NOT_TOLD_IN_MATTER)
    return _from_elsewhere(archive, asked, given, item)


def _answer_of_holder(archive: Archive, asked: Question, spoken: Sequence[Question], lean: Lean) -> Answer | None:
    """Something else of whoever holds the office that is spoken of: minutes tell that he or she does, and no more."""
    if not points_at_person(asked) or not (lean is Lean.DETAIL or may_be_of_matter(asked)):
        return None
    matter = matter_spoken_of(spoken)
    if matter.office is None:
        return None
    told = answer_asked(archive, matter)
    given = silent(
        archive, asked.text, Reason.NOTHING_FOUND, told.hits, NOT_TOLD_OF_HOLDER if told.hits else told.remark
    )
    return _understood(given, matter)


def _answer_of_vote(
    archive: Archive, asked: Question, spoken: Sequence[Question], item: StoredItem | None
) -> Answer | None:
    """One person's vote in the matter that is spoken of."""
    is_of_matter = item is not None and not (asked.voters or asked.committees or asked.period or asked.case_numbers)
    voter = asked_voting_person(asked.text, archive.people()) if is_of_matter else None
    if item is None or voter is None:
        return None
    given = answer_of_vote(archive, replace(asked, kind=QuestionKind.VOTE), item, voter)
    return _understood(given, replace(matter_spoken_of(spoken), kind=QuestionKind.VOTE))


def _of_any_time(whole: Question) -> Question:
    """What is later than what was shown is not of the time that was asked for before."""
    return replace(whole, period=None, years=frozenset())


def _is_of_its_meeting(asked: Question, whole: Question) -> bool:
    """Whether the meeting that had the item is asked about: who attended, its other items."""
    says_where_or_when = asked.committees or asked.unknown_committee or asked.period or asked.years
    return not says_where_or_when and (whole.kind in _OF_MEETING or asked.item_number is not None)


def _answer_of_shown(  # noqa: PLR0913  what is asked, read in three ways, and of what
    archive: Archive, asked: Question, whole: Question, item: StoredItem, lean: Lean, *, spoken: Sequence[Question]
) -> Answer | None:
    """What the item that was shown, its matter or its meeting tells; None where the whole is to be searched for."""
    if asked.unknown_committee and not (asked.words or asked.period):
        return answer_of_statement(archive, asked, item)
    if asked.unknown_committee or asked.period or asked.years or lean is Lean.BODY:
        return None
    if asked.committees:
        return answer_of_body(archive, asked, whole, item) if lean in (Lean.DETAIL, Lean.FRAME) else None
    if asks_afterwards(asked):
        return answer_newest(archive, whole, item)
    if asks_still(asked.text):
        return answer_still(archive, asked, whole, item)
    latest = answer_latest(archive, whole, item) if asked.wants_latest and not asked.words else None
    if latest is None and lean is Lean.DETAIL:
        latest = answer_of_matter(archive, asked, whole, item, spoken=spoken)
    return latest


def _answer_by_the_way(
    archive: Archive, asked: Question, spoken: Sequence[Question], item: StoredItem | None
) -> Answer | None:
    """A question of few words that names no matter of its own asks for what the matter tells, if it does: "hvem er
    udlejer?"."""
    if item is None or not (may_be_of_matter(asked) or _has_words_of(item, asked)):
        return None
    whole = _with_words_before(asked, spoken)
    given = answer_of_matter(archive, asked, asked, item)
    if given is None and asks_of_it(asked) and _has_words_of(item, asked):
        given = answer_of_matter(archive, asked, whole, item, spoken=spoken)
    if given is None and _is_titled_all(item, asked):  # it may have come up anew under other words
        found = answer_asked(archive, replace(whole, words=tuple(one for one in whole.words if not names_detail(one))))
        given = found if found.answered else None
    return _understood(given, whole) if given is not None else None


def _with_words_before(asked: Question, spoken: Sequence[Question]) -> Question:
    before = last_spoken_of(spoken)
    return replace(asked, words=tuple(dict.fromkeys((*before.words, *asked.words))))


def _has_words_of(item: StoredItem, asked: Question) -> bool:
    """Whether the item has all that the question names, and it names little."""
    sought = words_to_be_found(asked)
    if not sought:
        return False
    return _keys_of(item).issuperset(map(index_key, sought))


def _is_titled_all(item: StoredItem, asked: Question) -> bool:
    """Whether the title of the item has all that the question names."""
    sought = words_to_be_found(asked)
    return bool(sought) and all_keys(token_texts(item.title)).issuperset(map(index_key, sought))


def _keys_of(item: StoredItem) -> frozenset[str]:
    """The index words of its title and text."""
    return all_keys(token_texts("\n".join((item.title, *(section.text for section in item.sections)))))


def _by_kind(
    archive: Archive, asked: Question, whole: Question, given: Answer, item: StoredItem | None
) -> Answer | None:
    """What the matter that is spoken of tells by the kind of what is asked, and `given` finds nowhere or in another matter: that,
    or what is likeliest to be it. None where the question names what it is about, or the other answers it as well."""
    asked = replace(asked, wants_latest=False) if asked.kind is QuestionKind.WHEN else asked  # hvornår slutter det
    if (
        item is None
        or not (names_little(asked) or lean_of(asked) is Lean.DETAIL)
        or given.reason is Reason.EMPTY_QUESTION
        or _names_another(asked, item)
    ):
        return None
    told = told_by_kind(archive, asked, item, whole.words)
    first = given.hits[0] if given.answered and given.hits else None
    if told is None or (first is not None and _is_of(archive, first, item)):
        return None
    hit, is_sure = told
    if first is not None and (_is_titled(asked, first) or not (is_sure or lacks_kind(asked, first.quote.text))):
        return None
    if is_sure:
        return Answer(asked.text, True, None, (hit,), (), archive.coverage())
    near = [hit, *(one for one in (*given.hits, *given.near) if one.item_id != hit.item_id)]
    return silent(archive, asked.text, Reason.NOTHING_FOUND, near[:NEAR_MAX], LIKELIEST_IN_MATTER)


def _by_the_way(archive: Archive, asked: Question, given: Answer, item: StoredItem | None) -> Answer:
    """What might have been asked of the matter, and is answered by another whose title names nothing of it, says so; where
    nothing answers it, the matter is what is nearest."""
    if item is None or not names_little(asked) or _names_another(asked, item):
        return given
    is_nowhere = given.reason is Reason.NOTHING_FOUND and (given.remark is None or WHAT_I_ANSWER in given.remark)
    if asked.words and is_nowhere:
        near = [case_hit(item), *(hit for hit in given.near if hit.item_id != item.item_id)]
        return silent(archive, asked.text, Reason.NOTHING_FOUND, near[:NEAR_MAX], NOT_TOLD_IN_MATTER)
    first = given.hits[0] if given.answered and given.hits else None
    if first is None or first.item_id in (None, item.item_id) or given.remark is not None or not given.is_of_one_matter:
        return given
    if len(_naming(asked)) > 1 or _is_titled(asked, first):
        return given
    return _saying_of_another(archive, given, first, item)


def _names_another(asked: Question, item: StoredItem) -> bool:
    """Whether it names what is none of the item: several words of which that has none, or not all where one is a place or
    something else that no lexicon has, be it in small letters ("hvornår åbner sundhedshuset i solby?")."""
    naming = set(map(index_key, filter(may_name_matter, asked.words)))
    is_named = any(not index_words(word).known for word in asked.words)
    held = _keys_of(item)
    return len(naming) > 1 and (naming.isdisjoint(held) or (is_named and not naming <= held))


def _naming(asked: Question) -> list[str]:
    """The keys of what may name a matter; a letter alone names one of its options."""
    return [index_key(word) for word in asked.words if len(word) > 1 and may_name_matter(word)]


def _is_titled(asked: Question, hit: Hit) -> bool:
    """Whether the title names something that is asked about: of a compound the first link tells what it is of, and the last
    only of which sort it is ("borgerundersøgelse" is no name of "undersøgelsen")."""
    titled = [index_key(word) for word in token_texts(hit.title)]
    naming = [one for one in titled if len(one) >= _PART_LETTERS_MIN]
    return any(one.startswith(word) or word.startswith(one) for word in _naming(asked) for one in naming)


def _from_elsewhere(archive: Archive, asked: Question, given: Answer, item: StoredItem) -> Answer:
    """What points at the matter and is answered by another says so."""
    first = given.hits[0] if given.hits else None
    if first is None or first.item_id is None or given.remark is not None or asked.unknown_committee or asked.period:
        return given
    return _saying_of_another(archive, given, first, item)


def _saying_of_another(archive: Archive, given: Answer, first: Hit, item: StoredItem) -> Answer:
    """With the remark that its first hit is of another matter than the item's, where it is."""
    return given if _is_of(archive, first, item) else replace(given, remark=OF_ANOTHER_MATTER)


def _is_of(archive: Archive, hit: Hit, item: StoredItem) -> bool:
    """Whether the hit is of the matter of the item, or of no item."""
    return hit.item_id is None or any(one.item_id == hit.item_id for one in items_of_matter(archive, item))


def _answer_request(
    archive: Archive, request: Request, spoken: Sequence[Question], earlier: Sequence[EarlierQuestion]
) -> Answer:
    *others, last = earlier
    before = answer_in_thread(archive, last.text, others, today=last.asked_on)
    whole = last_spoken_of(spoken)
    whole = replace(whole, words=()) if whole.kind in _OF_MEETING else whole
    if request.wish is Wish.MORE:
        return _understood(more_of(before, more_asked=last.more_asked), whole)
    given = answer_request(archive, request, before, whole, shown_item(archive, earlier))
    return _understood(given, _of_any_time(whole) if request.wish is Wish.NEWEST else whole)


def _to_remember(
    archive: Archive, answered: _Answered, earlier: Sequence[EarlierQuestion], today: date
) -> EarlierQuestion | None:
    """What the next question may lean on; None where that is still what it was: a remark, a detail by the way, and what found
    nothing and names no matter of its own."""
    given, asked, leans = answered.answer, answered.asked, answered.leans
    if given.reason is Reason.EMPTY_QUESTION or _asks_nothing(given.question, is_answered=given.answered):
        return None
    if earlier and not leans and given.remark == OF_ANOTHER_MATTER:
        return None
    if earlier and not leans and not (given.answered or names_matter_in_full(asked)):
        return None
    if leans and lean_of(naming_person(archive, asked)) is Lean.NONE:
        return None
    item_id = _item_for_next(archive, asked, given, earlier, leans=leans)
    return EarlierQuestion(answered.full or given.question, today, item_id)


def _asks_nothing(question: str, *, is_answered: bool) -> bool:
    """Thanks, and what people say in between ("tak, det var godt at vide"), are nothing to lean on; a lone word is, and so is
    what was answered ("jeg vil gerne høre om hallen")."""
    said = token_texts(without_greeting(question))
    asks = is_asked(lower_nfc(question)) or not QUESTION_WORDS.isdisjoint(said) or asks_to_be_shown(question)
    of_remarks = GREETINGS if is_answered else _OF_REMARKS
    return not said or (not asks and not of_remarks.isdisjoint(said))


def _item_for_next(
    archive: Archive, asked: Question, given: Answer, earlier: Sequence[EarlierQuestion], *, leans: bool
) -> int | None:
    """What the next question may ask a detail of: what answered this one. The one before it still, where this one leant on
    it and found nothing, or another matter without asking for a body's, or the meeting that had it."""
    is_strange = given.remark == OF_ANOTHER_MATTER and not asked.committees
    best = given.hits[0] if given.answered and given.hits and not is_strange else None
    if best is not None and best.item_id is not None:
        is_one = given.is_of_one_matter or {hit.item_id for hit in given.hits} == {best.item_id}
        return best.item_id if is_one else None
    before = shown_item(archive, earlier) if earlier else None
    nearest = given.near[0].item_id if given.near else None
    if given.remark == NO_MEMBERS or (given.remark == NO_HOLDER and before and before.item_id == nearest):
        return nearest  # the matter of the group is known
    if before is None or not leans or lean_of(asked) is Lean.TOPIC:
        return None
    is_its_meeting = best is None or (best.committee, best.held_on) == (before.committee, before.held_on)
    return before.item_id if is_its_meeting else None


def _understood(given: Answer, whole: Question) -> Answer:
    period = period_words(whole.period) if whole.period else None
    return replace(given, understood=understood_as(whole, period))
