"""The buttons that the bot puts under what it says: their names, and what they carry."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handlers.block_kit import BUTTON_VALUE_MAX
from store.domain import EarlierQuestion

SHOW_ITEM = "show_item"
TURN_PAGE = "turn_page"
MORE_HITS = "more_hits"
SHARE = "share_answer"
LOOK_UP_CASE = "look_up_case"
MORE_OF_CASE = "more_of_case"
MORE_FOLLOW_UPS = "more_follow_ups"


def numbered(action_id: str, number: int) -> str:
    """An `action_id` may stand once in a message: `show_item:2`."""
    return f"{action_id}:{number}"


def any_number_of(action_id: str) -> re.Pattern[str]:
    return re.compile(rf"^{re.escape(action_id)}:\d+$")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was asked on a day, the hit from which to show its answer, and the earlier questions of the thread
    that it leans on."""

    question: str
    today: date
    start: int = 0
    earlier: tuple[EarlierQuestion, ...] = ()

    def carried(self) -> str | None:
        """As a button's value; None where the question is too long for one. Of more earlier questions than it holds those in the
        middle are left out: the first names the matter, and what is asked leans on the last ones."""
        for left_out in range(max(len(self.earlier) - 1, 1)):
            value = self._value((*self.earlier[:1], *self.earlier[1 + left_out :]))
            if len(value) <= BUTTON_VALUE_MAX:
                return value
        return None

    def _value(self, earlier: Sequence[EarlierQuestion]) -> str:
        leans_on = [[one.text, one.asked_on.isoformat(), one.item_id, one.more_asked] for one in earlier]
        return json.dumps([self.question, self.today.isoformat(), self.start, *leans_on], ensure_ascii=False)

    @classmethod
    def from_value(cls, value: str) -> Asked:
        question, today, start, *leans_on = json.loads(value)
        earlier = (EarlierQuestion(text, date.fromisoformat(day), *rest) for text, day, *rest in leans_on)
        return cls(str(question), date.fromisoformat(today), int(start), tuple(earlier))


@dataclass(frozen=True, slots=True)
class Place:
    """Where to go on: a page of an item, the items of a case from one of them on, or the follow-ups of what was written."""

    what: str
    start: int

    def carried(self) -> str:
        return json.dumps([self.what, self.start], ensure_ascii=False)

    @classmethod
    def from_value(cls, value: str) -> Place:
        what, start = json.loads(value)
        return cls(str(what), int(start))
