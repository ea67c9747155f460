"""The buttons that the bot puts under what it says: their names, and what they carry."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date

from handlers.block_kit import BUTTON_VALUE_MAX
from store.domain import EarlierQuestion, FollowUp

SHOW_ITEM = "show_item"
TURN_PAGE = "turn_page"
MORE_HITS = "more_hits"
SHARE = "share_answer"
LOOK_UP_CASE = "look_up_case"
MORE_OF_CASE = "more_of_case"
MORE_FOLLOW_UPS = "more_follow_ups"
CLOSE_FOLLOW_UP = "close_follow_up"
REOPEN_FOLLOW_UP = "reopen_follow_up"


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
    """Where to go on: a page of an item, the items of a case from one of them on, or the follow-ups of what was written, of
    which `start` tells how many are left: those before them may be closed meanwhile."""

    what: str
    start: int

    def carried(self) -> str:
        return json.dumps([self.what, self.start], ensure_ascii=False)

    @classmethod
    def from_value(cls, value: str) -> Place:
        what, start = json.loads(value)
        return cls(str(what), int(start))


@dataclass(frozen=True, slots=True)
class ListPage:
    """What a list of follow-ups shows: those with these numbers, of what was written to tell them apart, and how many are left.

    It is carried by each of its buttons, since Slack does not send a message along that only one person sees."""

    asked: str
    left: int
    shown: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DigestPage:
    """What a digest shows: of each of its groups the numbers, and how many are left out."""

    as_of: date
    groups: tuple[tuple[int, tuple[int, ...]], ...]

    @property
    def shown(self) -> tuple[int, ...]:
        return tuple(number for _, shown in self.groups for number in shown)


@dataclass(frozen=True, slots=True)
class FollowUpButton:
    """One follow-up, and the message that the button stands in, to be made again once its status is set. `words` is a checksum:
    in a store that was filled anew the number may be another's."""

    follow_up_id: int
    words: int
    page: ListPage | DigestPage

    @classmethod
    def under(cls, follow_up: FollowUp, page: ListPage | DigestPage) -> FollowUpButton:
        return cls(follow_up.follow_up_id, _checksum(follow_up.text), page)

    def is_under(self, follow_up: FollowUp) -> bool:
        return _checksum(follow_up.text) == self.words

    def carried(self) -> str:
        page = self.page
        if isinstance(page, ListPage):
            return json.dumps([self.follow_up_id, self.words, page.asked, page.left, page.shown], ensure_ascii=False)
        return json.dumps([self.follow_up_id, self.words, page.as_of.isoformat(), page.groups])

    @classmethod
    def from_value(cls, value: str) -> FollowUpButton:
        follow_up_id, words, *page = json.loads(value)
        if len(page) == len(fields(ListPage)):
            asked, left, shown = page
            return cls(int(follow_up_id), int(words), ListPage(str(asked), int(left), tuple(shown)))
        as_of, groups = page
        shown = DigestPage(date.fromisoformat(as_of), tuple((left, tuple(numbers)) for left, numbers in groups))
        return cls(int(follow_up_id), int(words), shown)


def _checksum(text: str) -> int:
    """Of the words: blanks and capitals may be others in a corrected document."""
    return zlib.crc32(" ".join(text.split()).casefold().encode("utf-8", "replace"))
