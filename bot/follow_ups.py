"""The list of open follow-ups: all, or those that a person wants, in the words of a question or in short ("BYC")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot import words, words_on_follow_ups
from bot.answers import understood
from bot.meetings_meant import at_named_meeting
from bot.owed import listed, owners_of_open, wanted_of
from bot.says import OpenFollowUps
from store.archive import Archive
from store.domain import FollowUp

_ASKED_MAX = 200  # characters; what is longer names nothing of all this
_SHOWN_MAX = 60
_ALL = re.compile(r"\b(?:alle?|samtlige|åb(?:en|ne)|hvilke|opfølgning\w*)\b", re.IGNORECASE)


def find_follow_ups(archive: Archive, text: str, *, today: date) -> OpenFollowUps:
    """Those that `text` tells apart; all, with a remark, where it does not, and all where it is empty. What was `asked` finds
    the same once more."""
    every = archive.follow_ups(include_closed=True)
    all_open = tuple(one for one in every if one.is_open)
    which = words_on_follow_ups.open_follow_ups(len(all_open))
    if not text.strip() or not every:
        return OpenFollowUps(all_open, which)
    found = _told_apart(archive, every, text, today=today) if len(text) <= _ASKED_MAX else None
    if found is None:
        shown = text if len(text) <= _SHOWN_MAX else f"{text[:_SHOWN_MAX]}…"
        return OpenFollowUps(all_open, which, words_on_follow_ups.all_follow_ups_for(shown), text[: _ASKED_MAX + 1])
    return found


def _told_apart(archive: Archive, every: Sequence[FollowUp], text: str, *, today: date) -> OpenFollowUps | None:
    asked = at_named_meeting(archive, understood(archive, f"{text} opfølgninger", today=today))
    if asked.case_numbers:
        items = {item.item_id for number in asked.case_numbers for item in archive.case(number)}
        found = tuple(one for one in every if one.is_open and one.item_id in items)
        told = f" i sag {words.listed(asked.case_numbers)}"
        return OpenFollowUps(found, words_on_follow_ups.open_follow_ups(len(found), told), asked=text)
    wanted = wanted_of(asked, every, archive.people()) if asked.missing_day is None else None
    if wanted is None:
        return None
    if wanted.is_of_asker:
        found = tuple(one for one in every if one.is_open)
        return OpenFollowUps(
            found,
            words_on_follow_ups.open_follow_ups(len(found)),
            words_on_follow_ups.who_asks(owners_of_open(every)),
            text,
        )
    if not wanted.restricts and not _ALL.search(text):
        return None
    return listed(wanted, every, text, horizon_months=archive.horizon_months)
