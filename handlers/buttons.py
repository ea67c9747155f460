"""The buttons that the bot puts under what it says: their names, and what they carry."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Sequence
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
    """Where to go on: a page of an item, or the items of a case from one of them on."""

    what: str
    start: int

    def carried(self) -> str:
        return json.dumps([self.what, self.start], ensure_ascii=False)

    @classmethod
    def from_value(cls, value: str) -> Place:
        what, start = json.loads(value)
        return cls(str(what), int(start))


@dataclass(frozen=True, slots=True)
class Mark:
    """What a message knows a follow-up by: its number, and a checksum of its words, as in a store that was filled anew the number
    may be another's."""

    number: int
    checksum: int

    @classmethod
    def of(cls, follow_up: FollowUp) -> Mark:
        """Blanks and capitals may be others in a corrected document."""
        text = " ".join(follow_up.text.split()).casefold()
        return cls(follow_up.follow_up_id, zlib.crc32(text.encode("utf-8", "replace")))

    def carried(self) -> list[int]:
        return [self.number, self.checksum]


@dataclass(frozen=True, slots=True)
class ListPage:
    """What a list of follow-ups shows: those with these marks, of what was written to tell them apart, and how many are left.

    It is carried by each of its buttons, since Slack does not send a message along that only one person sees."""

    asked: str
    left: int
    shown: tuple[Mark, ...]

    def carried(self) -> str:
        """As the value of the button that goes on behind it."""
        return json.dumps(self.parts(), ensure_ascii=False)

    def parts(self) -> list[object]:
        return [self.asked, self.left, [mark.carried() for mark in self.shown]]

    @classmethod
    def from_value(cls, value: str) -> ListPage:
        return cls.of_parts(*json.loads(value))

    @classmethod
    def of_parts(cls, asked: str, left: int, shown: Iterable[Sequence[int]]) -> ListPage:
        return cls(asked, left, _marks(shown))


@dataclass(frozen=True, slots=True)
class DigestPage:
    """What a digest shows: of each of its groups how many are left out, and the marks of the others."""

    as_of: date
    groups: tuple[tuple[int, tuple[Mark, ...]], ...]

    @property
    def shown(self) -> tuple[Mark, ...]:
        return tuple(mark for _, shown in self.groups for mark in shown)

    def parts(self) -> list[object]:
        return [self.as_of.isoformat(), [[left, [mark.carried() for mark in shown]] for left, shown in self.groups]]

    @classmethod
    def of_parts(cls, as_of: str, groups: Iterable[tuple[int, Iterable[Sequence[int]]]]) -> DigestPage:
        return cls(date.fromisoformat(as_of), tuple((left, _marks(shown)) for left, shown in groups))


@dataclass(frozen=True, slots=True)
class FollowUpButton:
    """One follow-up, and the message that the button stands in, to be made again once its status is set."""

    pressed: Mark
    page: ListPage | DigestPage

    def carried(self) -> str:
        return json.dumps([self.pressed.carried(), *self.page.parts()], ensure_ascii=False)

    @classmethod
    def from_value(cls, value: str) -> FollowUpButton:
        pressed, *parts = json.loads(value)
        kind = ListPage if len(parts) == len(fields(ListPage)) else DigestPage
        return cls(Mark(*pressed), kind.of_parts(*parts))


def _marks(carried: Iterable[Sequence[int]]) -> tuple[Mark, ...]:
    return tuple(Mark(*mark) for mark in carried)
