"""Whether an answer of another time than the one that is asked for is about that time, and what must be said of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from bot import words
from bot.says import HITS_MAX
from store.archive import Archive
from store.danish.dates import MONTH_NAME, MONTHS, Period, find_periods
from store.danish.tokens import token_texts
from store.domain import Hit
from store.search.question import TEXT_MAX, Question
from store.search.years import find_all_years, find_years

_AHEAD = timedelta(days=2 * 366)  # what is decided on lies no further ahead of the decision
_SOON = timedelta(days=183)  # behind a time that is named without its year
_OF_A_YEAR = timedelta(days=300)
SPEAKS_OF_MEETING = re.compile(
    r"\b(?:beslut|vedt[ao]g|behandl|godkend|drøft|møde|sagde\b|mente\b|bad\b|var\s+(?:oppe|på)\b|kom\s+op\b)"
)
"""A question, in lower case, for what a meeting did, so that its time is the meeting's."""
_TO_COME = re.compile(
    r"\W*(?:må|får|bliver|skal|kan|kommer|vil|siger|giver|holder|har|er)\b"
)  # må vi beholde dem i 2026
_UNTIL = re.compile(  # inden 2026, til udgangen af juni 2026
    rf"\b(?:inden|før|til)\s+(?:(?:udgangen|slutningen|starten|begyndelsen|af|{MONTH_NAME})\s+)*(?:19|20)\d\d\b"
)


def may_be_of_time(asked: Question, hit: Hit) -> bool:
    """Whether it is of the time that is asked for or names it, be it in its title; or none is."""
    return asked.period is None or is_of_time(asked.period, hit) or _names_time_in(asked.period, hit)


def is_of_time(period: Period, hit: Hit) -> bool:
    """Whether it was treated or decided in the period."""
    return period.covers(hit.held_on) or (hit.decided_on is not None and period.covers(hit.decided_on))


def remark_on_time(asked: Question, hits: tuple[Hit, ...]) -> str | None:
    """What a time was asked for that does not restrict, and the best answer has nothing to do with it."""
    period, best = asked.period, hits[0]
    if period is None or asked.period_is_strict or is_of_time(period, best) or _names_time_in(period, best):
        return None
    if asked.in_year is not None and _names_month_of(asked, best):
        return None  # "var der beredskab i juli" asks of whichever year it was
    if _UNTIL.search(asked.text.lower()):
        return None  # what is to be there "inden 2026" was decided long before
    time = re.sub(r"^(?:i|den|fra) ", "", words.period_words(period))
    if any(is_of_time(period, hit) for hit in hits[:HITS_MAX]):
        return f"Det første er fra {best.held_on:%d-%m-%Y}; længere nede er der noget fra {time}."
    return f"Ikke fra {time}; det nærmeste er fra {best.held_on:%d-%m-%Y}."


def _names_time_in(period: Period, hit: Hit) -> bool:
    """A budget for 2025-28 is about 2027, too."""
    texts = [hit.title, hit.quote.text, hit.supplement.text if hit.supplement else ""]
    years = {year for text in texts for year in find_all_years(text)}
    named = (found.period for text in texts for found in find_periods(text))
    is_in_year = any(period.first.year <= year <= period.last.year for year in years)
    return is_in_year or any(one.first <= period.last and period.first <= one.last for one in named)


def _names_a_month_in(period: Period, texts: Sequence[str]) -> bool:
    """Whether a text names a month of the period, of whatever year."""
    numbers = {period.first.month, period.last.month}
    return any(MONTHS[number - 1] in token_texts(text) for number in numbers for text in texts)


def _names_month_of(asked: Question, hit: Hit) -> bool:
    """Whether what is shown names a month that the question names."""
    told = f"{hit.title}\n{hit.quote.text}\n{hit.supplement.text if hit.supplement else ''}".lower()
    return any(month in told for month in MONTHS if month in asked.text[:TEXT_MAX].lower())


def _looks_ahead_to(period: Period, hit: Hit) -> bool:
    """Whether what is quoted was settled in the years before the period and names a time in it: "hvad svarede vi om
    spejderlejren i 2026?" asks for what was decided in 2025."""
    if not timedelta(0) < period.first - hit.held_on <= _AHEAD:
        return False
    named = (*find_periods(hit.title), *find_periods(hit.quote.text))
    return any(period.covers(found.period.first) and period.covers(found.period.last) for found in named)


def is_about(archive: Archive, asked: Question, period: Period, hit: Hit) -> bool:
    """Whether what was treated at another time was settled for the period, or is about it."""
    return _looks_ahead_to(period, hit) or _tells_of(archive, asked, period, hit)


def _tells_of(archive: Archive, asked: Question, period: Period, hit: Hit) -> bool:
    """Whether what was treated at another time is about the period: who had leave for a tent in August had it in June, and
    what the walk in August showed was told in October. Who asks for a meeting, or for what was decided then, means no other."""
    lowered = asked.text[:TEXT_MAX].lower()
    distance = max(period.first - hit.held_on, hit.held_on - period.last)
    if distance > _AHEAD or hit.item_id is None or SPEAKS_OF_MEETING.search(lowered):
        return False
    texts = [hit.title, hit.quote.text]
    is_of_a_year = period.last - period.first >= _OF_A_YEAR
    item = archive.item(hit.item_id)
    is_to_come = hit.held_on < period.first and _TO_COME.match(lowered) is not None
    if item is not None and (is_to_come or not is_of_a_year):  # every text names years
        texts += [section.text for section in item.sections]
    named = [found.period for text in texts for found in find_periods(text)]
    if not is_of_a_year and any(period.covers(one.first) and period.covers(one.last) for one in named):
        return True
    if not is_of_a_year and timedelta(0) < hit.held_on - period.last <= _SOON and _names_a_month_in(period, texts[:2]):
        return True
    is_told_nearer = any(one.first > hit.held_on and not one.is_year for one in named)
    years = {year for text in texts for year in find_years(text)}
    is_that_year = period.first.year == period.last.year and period.first.year in years
    return is_that_year and (is_of_a_year or (is_to_come and not is_told_nearer))
