"""Which cases came up at more than one meeting, where that is asked."""

from __future__ import annotations

import re

from bot import words
from bot.hits import case_hit
from bot.matters import grouped
from bot.meetings import fitting_meetings
from bot.says import HITS_MAX, Answer, Reason
from bot.silence import silent
from store.archive import Archive
from store.danish.tokens import lower_nfc
from store.domain import Hit
from store.search.question import TEXT_MAX, Question

_ASKS = re.compile(  # hvilke sager har været på mere end ét møde, hvilke sager er behandlet flere gange
    r"\bhvilke\s(?:sager|punkter|emner)\b.*\b(?:på|til|ved)\s(?:mere\send\s(?:[eé]t|1)|flere|to)\s\w*møder?\b"
    r"|\bhvilke\s(?:sager|punkter|emner)\b.*\b(?:mere\send\s(?:[eé]n|1)\sgang|flere\sgange|igen\sog\sigen)\b"
)
_MEETINGS_READ = 100


def answer_on_recurring(archive: Archive, asked: Question) -> Answer | None:
    """The cases of the latest meetings that another has too, by their number; None where that is not asked."""
    if _ASKS.search(lower_nfc(asked.text[:TEXT_MAX])) is None or asked.unknown_committee is not None:
        return None
    found: list[Hit] = []
    known: set[str] = set()
    for meeting in reversed(fitting_meetings(archive, asked)[-_MEETINGS_READ:]):
        for number in (item.case_number for item in archive.items_of_meeting(meeting.meeting_id)):
            if number is None or number in known or len(found) > HITS_MAX:
                continue
            known.add(number)
            treated = [item for item in archive.case(number) if not item.closed]
            # What was decided before may stand only under the item that came after it.
            if (
                len(
                    {item.held_on for item in treated}
                    | {item.day_of(one) for item in treated for one in item.decisions}
                )
                > 1
            ):
                found.append(grouped(map(case_hit, treated))[0])
    if not found:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=words.NONE_RECURRING)
    remark = words.RECURRING if len(found) <= HITS_MAX else words.latest_recurring(HITS_MAX)
    return Answer.of_several(asked.text, found[:HITS_MAX], archive.coverage(), remark)
