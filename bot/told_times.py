"""What minutes tell of a time at which no meeting was held: the sentences that name it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date, timedelta

from bot.hits import quoted_in
from store.archive import Archive
from store.danish.analysis import all_keys, index_key, is_form_of_verb
from store.danish.dates import MONTHS, Period, month_names
from store.danish.sentences import split_sentences
from store.danish.tokens import lower_nfc, token_texts
from store.domain import Hit, MeetingRef, StoredItem
from store.search.question import TEXT_MAX, Question
from store.search.sought import lacks_amount, sought_in
from store.search.written_times import find_times
from store.search.years import find_years

_READ_MAX = 200  # items, for a month is named in very many
_WEEK = timedelta(days=6)
_IN_YEAR = re.compile(r"\bi\s((?:19|20)\d\d)\b(?!-)")  # not: i 2022-niveau
_WAS_DECIDED = re.compile(  # what a meeting did, so that a deadline on its day is no answer; not: hvad skal drøftes
    r"\b(?:beslutte(?:de|t)|besluttet|vedtog|vedtage[tn]|godkendte?|behandle(?:de|t)|drøfte(?:de|t)|afgjor(?:de|t)|tiltrådte?)\b"
)


def hits_on_time(archive: Archive, asked: Question) -> tuple[Hit, ...]:
    """An item each, quoted by the sentence that names a time within the period; those that tell what is asked for first, and of
    these the latest minutes."""
    period = asked.period
    if period is None:
        return ()
    holding = dict(pair for groups in _spelled(period) for pair in archive.items_holding(*groups))
    nearest = sorted(holding, key=lambda item_id: _days_from(period, holding[item_id]))[:_READ_MAX]
    hits = [hit for item in archive.items(nearest) if (hit := _hit_on(asked, period, item)) is not None]
    return tuple(sorted(hits, key=lambda hit: (tells_then(asked, hit), hit.held_on), reverse=True))


def tells_then(asked: Question, hit: Hit) -> bool:
    """Whether a hit of `hits_on_time` is an answer: what was decided is not told by a deadline, nor what one committee did by
    another's minutes that do not name it."""
    told = lower_nfc(hit.quote.text)
    asks_decision = _WAS_DECIDED.search(lower_nfc(asked.text[:TEXT_MAX])) is not None
    is_theirs = asked.may_be_of(hit.committee)
    return (is_theirs or any(lower_nfc(name) in told for name in asked.committees)) and (
        not asks_decision or _WAS_DECIDED.search(told) is not None
    )


def names_time(period: Period, hit: Hit) -> bool:
    """Whether its quote names a time within the period."""
    return _names(period, hit.quote.text, hit.held_on)


def words_for(period: Period) -> tuple[str, ...]:
    """What names a year, or the month in which the period begins, in a text."""
    year = str(period.first.year)
    return (year,) if period.is_year else (MONTHS[period.first.month - 1], year)


def amount_at_time(period: Period, asked: Question, item: StoredItem) -> Hit | None:
    """Where it is asked how many or how much: the item by a sentence that names the time with an amount, if it has one: the first
    with what is counted, or a word of the question, no verb, that the title lacks. Where such a word stands beside another
    amount, none: that is likelier meant than whatever else was so much in that year."""
    sought = sought_in(asked)
    if not sought.needs_amount or item.closed:
        return None
    own = {index_key(word) for word in asked.words if not is_form_of_verb(word)} - all_keys(token_texts(item.title))
    counted = sought.counted or (asked.asked.word if asked.asked and not asked.asked.must_be_named else None)
    if counted is not None:  # which a title may name beside what else the item counts
        own.add(index_key(counted))
    told = [hit for hit in _naming(period, item) if not lacks_amount(sought, hit.quote.text)]
    named = next((hit for hit in told if _has_any(own, hit.quote.text)), None)
    if named is not None or not told:
        return named
    sentences = (span.quote(one.text) for one in item.sections for span in split_sentences(one.text))
    is_elsewhere = any(_has_any(own, text) and not lacks_amount(sought, text) for text in sentences)
    return None if is_elsewhere else told[0]


def other_years_counted(asked: Question, text: str) -> frozenset[int]:
    """The years of which the text tells numbers ("i 2023 var der 15"), where it tells none of a year that is asked for."""
    told = frozenset(int(year) for year in _IN_YEAR.findall(lower_nfc(text)))
    return frozenset() if not told or asked.years & told or counts_in_year(asked, text) else told


def counts_in_year(asked: Question, text: str) -> bool:
    """Whether a sentence names a year that is asked for beside an amount: "et fald siden 2022, hvor der var 54"."""
    sought = sought_in(asked)
    sentences = (span.quote(text) for span in split_sentences(text))
    return any(asked.years & find_years(one) and not lacks_amount(sought, one) for one in sentences)


def _has_any(keys: Collection[str], text: str) -> bool:
    return bool(keys) and not all_keys(token_texts(text)).isdisjoint(keys)


def _hit_on(asked: Question, period: Period, item: StoredItem) -> Hit | None:
    hits = () if item.closed else tuple(_naming(period, item))
    return next((hit for hit in hits if tells_then(asked, hit)), hits[0] if hits else None)


def _naming(period: Period, item: StoredItem) -> Iterator[Hit]:
    """By each of its sentences that names a time within the period."""
    may_name = _sign_of(period)
    for section in item.sections:
        for span in split_sentences(section.text) if may_name.search(section.text) else ():
            sentence = span.quote(section.text)
            if may_name.search(sentence) and _names(period, sentence, item.held_on):
                yield quoted_in(item, section, span)


def _sign_of(period: Period) -> re.Pattern[str]:
    """What stands in every text that names a time within the period: its year, or a month by name or number, or a week. Times
    are found in fifty times the time that this takes."""
    if period.is_year:
        return re.compile(str(period.first.year))
    months = {period.first.month, period.last.month}
    names = "|".join(name for month in sorted(months) for name in month_names(month))
    numbers = "|".join(map(str, sorted(months)))
    return re.compile(rf"(?:{names})|[-./]\s?0?(?:{numbers})(?!\d)|uge", re.IGNORECASE)


def _names(period: Period, text: str, held_on: date) -> bool:
    if period.is_year:
        return period.first.year in find_years(text)
    return any(_is_within(found.period, period) for found in find_times(text, near=held_on))


def _is_within(time: Period, period: Period) -> bool:
    """Of a few days ("den 20.-21. november") one is enough."""
    days = period.first, period.last
    is_one_of_few = time.last - time.first < _WEEK and any(map(time.covers, days))
    return is_one_of_few or (period.covers(time.first) and period.covers(time.last))


def _spelled(period: Period) -> Iterator[tuple[Collection[str], ...]]:
    """What an item holds that names a day, week or month, as `Archive.items_holding` asks for it."""
    first, last = period.first, period.last
    if first == last:
        day, month, year = str(first.day), str(first.month), str(first.year)
        yield (day, f"{first:%d}"), month_names(first.month)
        yield (day, f"{first:%d}"), (month, f"{first:%m}"), (year,)
        yield ([f"{first:%d}{sign}{first:%m}{sign}{year}" for sign in ".-"],)
        yield ([f"{day}{sign}{month}{sign}{year}" for sign in ".-"],)
    elif (first.month, first.year) == (last.month, last.year) and last - first > _WEEK:
        yield (month_names(first.month),)
    elif last - first == _WEEK:
        yield ("uge",), (str(first.isocalendar().week),)


def _days_from(period: Period, meeting: MeetingRef) -> timedelta:
    return abs(meeting.held_on - period.first)
