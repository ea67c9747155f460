"""What was spoken of in a thread: its earlier questions as the next one can lean on them, and the item that was shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers import understood
from bot.beside import may_name_beside, said_in_full
from bot.corrections import corrected, may_correct
from bot.owed import may_narrow, narrowed
from store.archive import Archive
from store.danish.dates import Period
from store.danish.tokens import token_texts
from store.domain import EarlierQuestion, StoredItem
from store.search.completion import completed
from store.search.leaning import Lean, lean_of
from store.search.people import find_person
from store.search.question import TEXT_MAX, Question, understand


def spoken_of(archive: Archive, earlier: Sequence[EarlierQuestion]) -> list[Question]:
    """In their order."""
    return [_with_topic(archive, one) for one in earlier]


def last_spoken_of(spoken: Sequence[Question]) -> Question:
    """The last of them, with what it lacked."""
    return completed(spoken[-1], spoken[:-1])


def matter_spoken_of(spoken: Sequence[Question]) -> Question:
    """The last that was more than a detail of what was spoken of before it, with what it lacked."""
    return last_spoken_of(spoken[: at_matter_of(spoken) + 1])


def at_matter_of(spoken: Sequence[Question]) -> int:
    """The place of that one, before it has what it lacked."""
    return next((at for at in reversed(range(len(spoken))) if lean_of(spoken[at]) is not Lean.DETAIL), 0)


def _with_topic(archive: Archive, one: EarlierQuestion) -> Question:
    """Where an item was asked for by its number or its case's, its title says what it is about."""
    asked = naming_person(archive, understood(archive, one.text, today=one.asked_on))
    item = archive.item(one.item_id) if one.item_id is not None else None
    if item is None or asked.words or not (asked.case_numbers or asked.item_number):
        return asked
    topic = understand(item.title, today=one.asked_on).words
    if not topic:
        return asked
    about = at_meeting_of(item, asked) if asked.item_number else asked
    return replace(about, words=topic, case_numbers=(), item_number=None)


def naming_person(archive: Archive, asked: Question) -> Question:
    """Of "og Ane Holm?" the person, where somebody known is called so."""
    if asked.person is not None or lean_of(asked) is not Lean.TOPIC:
        return asked
    found = find_person(asked.text[:TEXT_MAX], archive.people())
    is_all = found is not None and set(token_texts(found.text)).issuperset(asked.words)
    return replace(asked, person=found) if is_all else asked


def shown_item(archive: Archive, earlier: Sequence[EarlierQuestion]) -> StoredItem | None:
    item_id = earlier[-1].item_id
    return archive.item(item_id) if item_id is not None else None


def with_year(spoken: Sequence[Question], year: int | None) -> Sequence[Question]:
    """The year before or after is counted from the day of what was shown, where none was named."""
    if year is None or any(one.period or one.years for one in spoken):
        return spoken
    return [replace(spoken[0], years=frozenset({year})), *spoken[1:]]


def at_meeting_of(item: StoredItem, whole: Question) -> Question:
    """ "hvem deltog i mødet?" and "hvad med punkt 6?" ask for the meeting that had the matter."""
    day = Period(item.held_on, item.held_on)
    return replace(
        whole, words=(), case_numbers=(), committees=(item.committee,), unknown_committee=None, period=day,
        period_is_strict=True,
    )  # fmt: skip


def in_full(archive: Archive, question: str, spoken: Sequence[Question], item: StoredItem | None) -> str | None:
    """A question that names something by its place beside what is spoken of, or corrects that, in full; None for others."""
    if not (may_correct(question) or may_name_beside(question) or may_narrow(question)):
        return None
    matter = matter_spoken_of(spoken)
    full = narrowed(archive, matter, question) or corrected(archive, question, matter, item)
    return full or said_in_full(archive, question, last_spoken_of(spoken), item, matter=matter)
