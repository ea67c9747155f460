"""Which cases came up at more than one meeting, where that is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot import words_on_lists
from bot.hits import case_hit
from bot.matters import grouped
from bot.meetings import is_of_every_meeting
from bot.meetings_meant import fitting_meetings
from bot.says import HITS_MAX, Answer, Reason
from bot.silence import silent
from store.archive import Archive
from store.danish.tokens import lower_nfc
from store.domain import Hit, StoredItem
from store.search.leaning import unstored_committee
from store.search.question import TEXT_MAX, Question

_ASKS = re.compile(  # hvilke sager har været på mere end ét møde, hvilke sager er behandlet flere gange
    r"\bhvilke\s(?:sager|punkter|emner)\b.*\b(?:på|til|ved)\s(?:mere\send\s(?:[eé]t|1)|flere|to)\s\w*møder?\b"
    r"|\bhvilke\s(?:sager|punkter|emner)\b.*\b(?:mere\send\s(?:[eé]n|1)\sgang|flere\sgange|igen\sog\sigen)\b"
)
_MEETINGS_READ = 100


def answer_on_recurring(archive: Archive, asked: Question) -> Answer | None:
    """The cases of the latest meetings that another has too, by their number; None where that is not asked."""
    if _ASKS.search(lower_nfc(asked.text[:TEXT_MAX])) is None or unstored_committee(asked) is not None:
        return None
    found: list[Hit] = []
    known: set[str] = set()
    for meeting in reversed(fitting_meetings(archive, asked)[-_MEETINGS_READ:]):
        for item in archive.items_of_meeting(meeting.meeting_id):
            number = item.case_number
            if number is None or number in known or is_of_every_meeting(item.title) or len(found) > HITS_MAX:
                continue
            known.add(number)
            treated = [one for one in archive.case(number) if not one.closed and _is_asked_for(asked, one)]
            if len(_days_of(asked, treated)) > 1:
                found.append(grouped(map(case_hit, treated))[0])
    if not found:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=words_on_lists.NONE_RECURRING)
    remark = words_on_lists.RECURRING if len(found) <= HITS_MAX else words_on_lists.latest_recurring(HITS_MAX)
    return Answer.of_several(asked.text, found[:HITS_MAX], archive.coverage(), remark)


def _is_asked_for(asked: Question, item: StoredItem) -> bool:
    return asked.may_be_on(item.held_on) and asked.may_be_of(item.committee)


def _days_of(asked: Question, treated: Sequence[StoredItem]) -> frozenset[date]:
    """On which days the case came up. What was decided before may stand only under the item that came after it; by whom is
    then not told for certain, so that it does not count where a committee is asked for."""
    decided = () if asked.committees else (item.day_of(one) for item in treated for one in item.decisions)
    return frozenset((*(item.held_on for item in treated), *filter(asked.may_be_on, decided)))
