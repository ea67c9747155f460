"""What a body asked for at its meetings, where that is asked and no matter is named."""

from __future__ import annotations

import re

from bot.decision_lists import answer_by_wishes
from bot.meetings_meant import fitting_meetings
from bot.says import Answer
from store.archive import Archive
from store.danish.dates import MONTHS
from store.danish.tokens import lower_nfc
from store.danish.wishing import HAS_WISHED, WISHES
from store.search.kinds import A_YEAR
from store.search.question import TEXT_MAX, Question

_ASKS = re.compile(  # hvilke sager bad udvalget om i maj, hvad har byrådet ønsket i 2024
    r"\A\W*(?:og\s)?(?:hvad|hvilke\s(?:nye\s)?(?P<cases>sager|punkter|emner))\s"
    rf"(?:(?:{WISHES})\b|(?:der|som|har|havde|blev|er)\b.*\b(?:{WISHES}|{HAS_WISHED})\b)"
)
_FRAME = re.compile(rf"{WISHES}|{HAS_WISHED}|sager|punkter|emner|nye|møde(?:t|rne)?")


def answer_on_wishes(archive: Archive, asked: Question) -> Answer | None:
    """The items by which something was wished for, or a case, at the meetings of the committees and the time that are asked for;
    None where something else is asked, or it may be of a matter that was spoken of."""
    asks = _ASKS.match(lower_nfc(asked.text[:TEXT_MAX]))
    left = [word for word in asked.words if word not in MONTHS and not A_YEAR.fullmatch(word)]
    if asks is None or not all(map(_FRAME.fullmatch, left)) or asked.unknown_committee is not None:
        return None
    is_of_meetings = asked.period is not None or (asks["cases"] is not None and asked.committees)
    if not is_of_meetings or asked.item_number is not None:
        return None
    meetings = fitting_meetings(archive, asked)
    return answer_by_wishes(archive, asked, meetings, of_cases=asks["cases"] is not None) if meetings else None
