"""Questions in a thread: what one lacks is taken from those before it, and the answer says how it was understood."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.answers import answer_among, answer_asked, answer_understood, as_asked, understood, understood_of
from bot.hits import asked_hit, case_hit
from bot.matters import grouped, place_in_course
from bot.owed import answer_on_matter, asks_follow_ups
from bot.reading import is_of_section, untold_votes
from bot.says import Answer
from bot.words import period_words, settled_on, understood_as
from store.archive import Archive
from store.danish.courtesy import asks_to_be_shown, without_greeting
from store.danish.dates import Period
from store.danish.stopwords import GREETINGS, QUESTION_WORDS
from store.danish.tokens import tokens
from store.domain import EarlierQuestion, SectionName, StoredItem
from store.errors import StoreError
from store.search.kinds import QuestionKind
from store.search.leaning import Lean, asks_more, completed, lean_of, names_its_matter, of_its_matter_alone
from store.search.question import Question, understand

log = logging.getLogger(__name__)

_TELLS_MORE = (SectionName.RESUME, SectionName.BAGGRUND, SectionName.SAGSFREMSTILLING, SectionName.INDLEDNING)
_OF_REMARKS = GREETINGS | {"det", "jeg", "du", "vi"}
_OF_MEETING = frozenset({QuestionKind.ATTENDANCE, QuestionKind.PLACE, QuestionKind.ITEMS})


def answer_in_thread(archive: Archive, question: str, earlier: Sequence[EarlierQuestion], *, today: date) -> Answer:
    """As `answer`; where the question leans on `earlier`, the answer is `understood` as something, and else it is not."""
    read = archive.mended(question)
    asked = understood_of(archive, read, today=today)
    lean = lean_of(asked)
    if not earlier or lean is Lean.NONE:
        return answer_understood(archive, question, read, asked)
    item = _matter(archive, earlier)
    if item is None and asks_follow_ups(asked.text):
        return answer_understood(archive, question, read, asked)
    whole = completed(asked, [_with_topic(archive, one) for one in earlier])
    says_where_or_when = asked.committees or asked.unknown_committee or asked.period or asked.years
    if item is not None and not says_where_or_when:
        if whole.kind in _OF_MEETING or asked.item_number is not None:
            whole = _at_meeting_of(item, whole)
        elif lean is Lean.DETAIL:
            given = _as_asked_for(archive, asked, item) or _of_matter(archive, asked, whole, item)
            if given is not None:
                return _understood(as_asked(given, question, read), whole)
    return _understood(as_asked(answer_asked(archive, whole), question, read), whole)


def answer_and_remember(
    archive: Archive, question: str, thread: str, *, today: date, at: datetime
) -> tuple[Answer, tuple[EarlierQuestion, ...]]:
    """The answer, and the earlier questions of the thread that it leans on. `at` is aware UTC, `thread` any name of one."""
    earlier = archive.earlier_questions(thread, at=at)
    given = answer_in_thread(archive, question, earlier, today=today)
    leans = given.understood is not None
    if not _is_remark(question, is_answered=given.answered):
        asked = EarlierQuestion(question, today, _item_for_next(archive, given, earlier if leans else (), today))
        try:
            archive.remember_question(thread, asked, leans=leans, at=at)
        except StoreError as error:  # the answer is there, and what leans on it can be asked in full
            log.warning("could not remember a question of a thread: %s", error)
    return given, earlier if leans else ()


def _is_remark(question: str, *, is_answered: bool) -> bool:
    """Thanks, and what people say in between ("tak, det var godt at vide"), are nothing to lean on; a lone word is, and so is
    what was answered ("jeg vil gerne høre om hallen")."""
    said = [token.text for token in tokens(without_greeting(question))]
    is_asked = "?" in question or not QUESTION_WORDS.isdisjoint(said) or asks_to_be_shown(question)
    of_remarks = GREETINGS if is_answered else _OF_REMARKS
    return not said or (not is_asked and not of_remarks.isdisjoint(said))


def _item_for_next(archive: Archive, given: Answer, earlier: Sequence[EarlierQuestion], today: date) -> int | None:
    """What the next question may ask a detail of: what answered this one. The one before it still, where this one leant on
    it and found nothing, or found the meeting that had it."""
    best = given.hits[0] if given.answered else None
    if best is not None and best.item_id is not None:
        return best.item_id if given.is_of_one_matter else None
    before = _matter(archive, earlier) if earlier else None
    if before is None or lean_of(understood(archive, given.question, today=today)) is Lean.TOPIC:
        return None
    is_its_meeting = best is None or (best.committee, best.held_on) == (before.committee, before.held_on)
    return before.item_id if is_its_meeting else None


def _with_topic(archive: Archive, one: EarlierQuestion) -> Question:
    """Where an item was asked for by its number or its case's, its title says what it is about."""
    asked = understood(archive, one.text, today=one.asked_on)
    item = archive.item(one.item_id) if one.item_id is not None else None
    if item is None or asked.words or not (asked.case_numbers or asked.item_number):
        return asked
    topic = understand(item.title, today=one.asked_on).words
    if not topic:
        return asked
    about = _at_meeting_of(item, asked) if asked.item_number else asked
    return replace(about, words=topic, case_numbers=(), item_number=None)


def _matter(archive: Archive, earlier: Sequence[EarlierQuestion]) -> StoredItem | None:
    item_id = earlier[-1].item_id
    return archive.item(item_id) if item_id is not None else None


def _at_meeting_of(item: StoredItem, whole: Question) -> Question:
    """ "hvem deltog i mødet?" and "hvad med punkt 6?" ask for the meeting that had the matter."""
    day = Period(item.held_on, item.held_on)
    return replace(
        whole, words=(), case_numbers=(), committees=(item.committee,), unknown_committee=None, period=day,
        period_is_strict=True,
    )  # fmt: skip


def _of_matter(archive: Archive, asked: Question, whole: Question, item: StoredItem) -> Answer | None:
    """From the item that answered, and the same matter's others."""
    same_case = archive.case(item.case_number) if item.case_number else (item,)
    matters = grouped(case_hit(one) for one in same_case)
    ids = ({hit.item_id, *(treatment.item_id for treatment in hit.also)} for hit in matters)
    matter = next((found for found in ids if item.item_id in found), {item.item_id})
    among = {item_id for item_id in matter if item_id is not None}
    if asks_follow_ups(asked.text):
        return answer_on_matter(archive, asked, among)
    items = archive.items(among)
    if asked.kind is QuestionKind.WHEN and not asked.words:
        return _settled(archive, asked, items)
    given = answer_among(archive, whole, among) or answer_among(archive, of_its_matter_alone(whole), among)
    if given is None and asked.kind is QuestionKind.VOTE and not of_its_matter_alone(asked).words:
        return _voted(archive, asked, whole, items)
    return given


def _settled(archive: Archive, asked: Question, items: Sequence[StoredItem]) -> Answer:
    """When a matter was settled is told of it by whatever words it was found."""
    latest = max(map(case_hit, items), key=place_in_course)
    return Answer(asked.text, True, None, (latest,), (), archive.coverage(), settled_on(latest))


def _voted(archive: Archive, asked: Question, whole: Question, items: Sequence[StoredItem]) -> Answer:
    """And so is how they voted: in the latest of its treatments that tells it."""
    by_course = sorted(items, key=lambda item: place_in_course(case_hit(item)), reverse=True)
    hits = (asked_hit(item, whole) for item in by_course)
    shown = min(hits, key=lambda hit: untold_votes(whole, [hit]) is not None)
    return Answer(asked.text, True, None, (shown,), (), archive.coverage(), untold_votes(whole, [shown]))


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
    return Answer(asked.text, True, None, (hit,), (), archive.coverage())


def _understood(given: Answer, whole: Question) -> Answer:
    period = period_words(whole.period) if whole.period else None
    return replace(given, understood=understood_as(whole, period))
