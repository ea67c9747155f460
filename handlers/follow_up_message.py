"""Open follow-ups as a Slack message, under the meeting that each comes from."""

from __future__ import annotations

from collections.abc import Sequence

from bot.plain import plain_text
from bot.says import OpenFollowUps
from bot.words import danish_date, due, responsible
from handlers import buttons as names
from handlers.answer_message import WORD_MAX
from handlers.block_kit import (
    Block,
    Element,
    Message,
    button,
    buttons,
    escape,
    line,
    linked,
    marked,
    page_of,
    quoted,
    rich_text,
    shortened,
    words,
)
from handlers.buttons import Place
from store.domain import FollowUp

TASK_MAX = 400
FOLLOW_UP_TITLE_MAX = 120
FOLLOW_UPS_TEXT_MAX = 6000
NOTHING_OPEN = "Der er ingen åbne opfølgninger."


def follow_ups_message(found: OpenFollowUps, start: int = 0) -> Message:
    """The latest meeting first, in the order of its minutes; what is old and open comes last, not above the rest."""
    follow_ups = latest_first(found.follow_ups)
    remark = [found.remark] if found.remark else []
    entries = [_entry(follow_ups, position, start) for position in range(len(follow_ups))]
    shown, next_start = page_of(entries, start, text_max=FOLLOW_UPS_TEXT_MAX)
    opening = found.which if follow_ups else f"{found.which}."
    blocks = [rich_text(line(words(opening, bold=True)), *(line(words(each)) for each in remark)), *shown]
    if next_start < len(entries):
        value = Place(found.asked, next_start).carried()
        blocks += buttons([button(f"Vis flere ({len(entries) - next_start})", names.MORE_FOLLOW_UPS, value)])
    fallback = [opening, *remark, *(one_line(each) for each in follow_ups[start:next_start])]
    return Message(escape("\n".join(fallback)), tuple(blocks))


def _meeting(follow_up: FollowUp) -> tuple[str, str]:
    return shortened(follow_up.committee, WORD_MAX), danish_date(follow_up.held_on)


def latest_first(follow_ups: Sequence[FollowUp]) -> list[FollowUp]:
    return sorted(follow_ups, key=lambda each: each.held_on, reverse=True)


def _entry(follow_ups: Sequence[FollowUp], position: int, start: int) -> list[Block]:
    meeting = _meeting(follow_ups[position])
    is_first_of_meeting = position == start or meeting != _meeting(follow_ups[position - 1])
    heading = [line(words(", ".join(meeting), bold=True))] if is_first_of_meeting else []
    is_first_of_item = is_first_of_meeting or follow_ups[position].item_id != follow_ups[position - 1].item_id
    title = [_title(follow_ups[position])] if is_first_of_item else []
    return [rich_text(*heading, *title, *_task(follow_ups[position], []))]


def follow_up_parts(follow_up: FollowUp) -> list[Element]:
    """One that stands alone, with its title and its meeting."""
    return [_title(follow_up, bold=True), *_task(follow_up, _meeting(follow_up))]


def _title(follow_up: FollowUp, *, bold: bool = False) -> Element:
    """The item's, for "Udsættes." alone says nothing."""
    return line(linked(shortened(follow_up.title, FOLLOW_UP_TITLE_MAX), follow_up.url, bold=bold))


def _task(follow_up: FollowUp, meeting: Sequence[str]) -> list[Element]:
    """The task as written, and below it who owes it, when, and where it was decided."""
    told = [shortened(responsible(follow_up), WORD_MAX), shortened(due(follow_up), WORD_MAX * 2), *meeting]
    told.append(f"punkt {follow_up.item}")
    if follow_up.case_number:
        told.append(f"sag {shortened(follow_up.case_number, WORD_MAX)}")
    return [quoted(marked(follow_up.text, (), TASK_MAX)), line(words(" · ".join(told)))]


def one_line(follow_up: FollowUp) -> str:
    """For a reader who sees no blocks."""
    title, task = shortened(follow_up.title, FOLLOW_UP_TITLE_MAX), " ".join(plain_text(follow_up.text).split())
    owed = f"{responsible(follow_up)}, {due(follow_up)}"
    return f"• {title}: {shortened(task, 200)} ({shortened(owed, WORD_MAX * 2)})"
