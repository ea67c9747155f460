"""Which meetings a question means, and how it is read with them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from store.archive import Archive
from store.danish.analysis import all_keys, index_key
from store.danish.dates import MONTHS, Period
from store.danish.tokens import lower_nfc, token_texts
from store.domain import MeetingRef
from store.search.asked_matters import asks_matters
from store.search.kinds import A_YEAR
from store.search.leaning import says_no_matter
from store.search.question import TEXT_MAX, Question, names_a_meeting

LATEST = "sidste|seneste|nyeste"
"""What the last of several is called, in lower case."""
_ONE_MEETING = re.compile(  # på det seneste møde i KTMU; not: det sidste møde om hegnet, which is whichever had it
    rf"(?<!\bom\s)(?<!\bom\sdet\s)\b(?P<which>{LATEST}|første)\s+(?:(?:ordinære|ekstraordinære)\s+)?"
    r"(?:\w*udvalgs|byråds|direktions|kommunalbestyrelses)?mødet?\b(?!\s+(?:om|hvor|med|der|som|vedr\w*)\b)"
)
JUDGED = re.compile(r"vigtigste?|væsentligste?|interessanteste?|hovedpunkter(?:ne)?|højdepunkter(?:ne)?|overordne\w*")
"""Words for what matters most, which no minutes tell of their items: "de vigtigste"."""
_PROGRAMME = re.compile(r"program(?:met)?|dagsorden(?:en)?")


def at_named_meeting(archive: Archive, asked: Question) -> Question:
    """What is asked of the last or the first meeting of a committee or a time is asked of that day; where nothing but what was
    done there is asked ("hvad lavede de på sidste møde"), of its items."""
    match = _ONE_MEETING.search(lower_nfc(asked.text[:TEXT_MAX]))
    is_known = asked.committees or len(archive.committees()) == 1
    if (
        match is None
        or asked.unknown_committee is not None
        or not (is_known or (asked.period and match["which"] == "første"))
    ):
        return asked
    meetings = fitting_meetings(archive, asked)
    is_first = match["which"] == "første"
    if not meetings or not (asked.words or is_first):
        return asked
    if is_first and asked.words and not asked.period:  # nobody means the first of all that are stored
        return asked
    day = meetings[0 if is_first else -1].held_on
    words_left = () if all(says_no_matter(word) or JUDGED.fullmatch(word) for word in asked.words) else asked.words
    return replace(
        asked,
        words=words_left,
        period=Period(day, day),
        period_is_strict=True,
        committee_is_strict=True,
        wants_latest=False,
    )


def at_time_of_meetings(archive: Archive, asked: Question) -> Question:
    """Matters that are asked for at a time are those that meetings dealt with then, where any of these is titled so and the time
    is not after the last that is stored; else the time may be the matter's own: "hvilke sager om budgettet i 2026"."""
    last, period = archive.coverage().last, asked.period
    is_list = asked.asks_matters_then and asks_matters(lower_nfc(asked.text[:TEXT_MAX]))
    if not is_list or not asked.words or period is None or last is None:
        return asked
    then = () if period.first > last else archive.items_holding(asked.words)
    held = [
        item_id for item_id, meeting in then if period.covers(meeting.held_on) and asked.may_be_of(meeting.committee)
    ]
    sought = {index_key(word) for word in asked.words}
    is_titled = any(not sought.isdisjoint(all_keys(token_texts(item.title))) for item in archive.items(held))
    return asked if is_titled else replace(asked, period_is_strict=False)


def of_whole_meeting(archive: Archive, asked: Question) -> Question:
    """The programme of the one meeting of a time, or what was most important there, asks for the meeting's items."""
    left = [word for word in asked.words if word not in MONTHS and not A_YEAR.fullmatch(word)]
    if not left or asked.period is None or asked.item_number is not None:
        return asked
    is_of_it = all(map(_PROGRAMME.fullmatch, left)) or (
        all(map(JUDGED.fullmatch, left)) and names_a_meeting(asked.text)
    )
    is_one = len({meeting.held_on for meeting in fitting_meetings(archive, asked)}) == 1
    return replace(asked, words=()) if is_of_it and is_one else asked


def names_one_item(archive: Archive, asked: Question) -> bool:
    """An item's number, and a meeting that is known: on a day, or the only one of the committee and the time."""
    if asked.item_number is None or asked.unknown_committee or not (asked.committees or asked.period):
        return False
    return len({meeting.held_on for meeting in fitting_meetings(archive, asked)}) == 1


def meetings_of_committee(archive: Archive, asked: Question) -> list[MeetingRef]:
    """Those of the committees that are asked for, of all where none is; earliest first."""
    return [meeting for meeting in archive.meetings() if asked.may_be_of(meeting.committee)]


def fitting_meetings(archive: Archive, asked: Question) -> list[MeetingRef]:
    """Those of the committees and the time that are asked for; earliest first."""
    return _held(asked, [one for one in meetings_of_committee(archive, asked) if asked.may_be_on(one.held_on)])


def _held(asked: Question, meetings: list[MeetingRef]) -> list[MeetingRef]:
    """Those until today, for an agenda may be loaded ahead of its meeting; where a time to come is asked for, all."""
    held = [meeting for meeting in meetings if meeting.held_on <= (asked.today or date.max)]
    return held or (meetings if asked.period else [])
