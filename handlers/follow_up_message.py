"""Open follow-ups as a Slack message, under the meeting that each comes from."""

from __future__ import annotations

from collections.abc import Sequence

from bot.plain import plain_text
from bot.says import OpenFollowUps
from bot.words import danish_date
from bot.words_on_follow_ups import CLOSED, FROM_COMMAND_LINE, due, responsible
from handlers import buttons as names
from handlers.answer_message import WORD_MAX
from handlers.block_kit import (
    MESSAGE_BLOCKS_MAX,
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
    person,
    quoted,
    rich_text,
    shortened,
    struck,
    words,
)
from handlers.buttons import FollowUpButton, ListPage, Mark, numbered
from store.domain import AT_COMMAND_LINE, FollowUp

TASK_MAX = 400
FOLLOW_UP_TITLE_MAX = 120
FOLLOW_UPS_TEXT_MAX = 6000
FOLLOW_UPS_BLOCKS_MAX = MESSAGE_BLOCKS_MAX - 2  # what they are stands above, "Vis flere" below
NOTHING_OPEN = "Der er ingen åbne opfølgninger."


def follow_ups_message(found: OpenFollowUps, before: ListPage | None = None) -> Message:
    """The latest meeting first, in the order of its minutes; what is old and open comes last, not above the rest. As many as a
    message holds: from the first on, or those behind the page `before`."""
    follow_ups = latest_first(found.follow_ups)
    start = 0 if before is None else _behind(before, follow_ups)
    entries = [_entry(follow_ups, position, start, "") for position in range(len(follow_ups))]
    _, end = page_of(entries, start, blocks_max=FOLLOW_UPS_BLOCKS_MAX, text_max=FOLLOW_UPS_TEXT_MAX)
    shown = follow_ups[start:end]
    return list_message(ListPage(found.asked, len(follow_ups) - end, tuple(map(Mark.of, shown))), found, shown)


def list_message(page: ListPage, found: OpenFollowUps, shown: Sequence[FollowUp]) -> Message:
    """`shown` may be closed by now; what is gone is not among them. Of `found` that is told which they are."""
    remark = [found.remark] if found.remark else []
    opening = found.which if found.follow_ups else f"{found.which}."
    blocks = [rich_text(line(words(opening, bold=True)), *(line(words(each)) for each in remark))]
    for position, follow_up in enumerate(shown):
        blocks += _entry(shown, position, 0, FollowUpButton(Mark.of(follow_up), page).carried())
    if page.left:
        blocks += buttons([button(f"Vis flere ({page.left})", names.MORE_FOLLOW_UPS, page.carried())])
    fallback = [opening, *remark, *(one_line(each) for each in shown)]
    return Message(escape("\n".join(fallback)), tuple(blocks))


def _behind(before: ListPage, follow_ups: Sequence[FollowUp]) -> int:
    """Where to go on, though others are closed or opened meanwhile: behind the last of the page that is still open; where none
    is, as many are left as there were."""
    shown = set(before.shown)
    marks = enumerate(map(Mark.of, follow_ups), start=1)
    return max((position for position, mark in marks if mark in shown), default=max(len(follow_ups) - before.left, 0))


def _meeting(follow_up: FollowUp) -> tuple[str, str]:
    return shortened(follow_up.committee, WORD_MAX), danish_date(follow_up.held_on)


def latest_first(follow_ups: Sequence[FollowUp]) -> list[FollowUp]:
    return sorted(follow_ups, key=lambda each: each.held_on, reverse=True)


def _entry(follow_ups: Sequence[FollowUp], position: int, start: int, value: str) -> list[Block]:
    """With the button that carries `value`; below its meeting and title where it is the first of them."""
    meeting = _meeting(follow_ups[position])
    is_first_of_meeting = position == start or meeting != _meeting(follow_ups[position - 1])
    heading = [line(words(", ".join(meeting), bold=True))] if is_first_of_meeting else []
    is_first_of_item = is_first_of_meeting or follow_ups[position].item_id != follow_ups[position - 1].item_id
    title = [_title(follow_ups[position])] if is_first_of_item else []
    return [
        rich_text(*heading, *title, *_task(follow_ups[position], [])),
        *status_button(follow_ups[position], position - start, value),
    ]


def status_button(follow_up: FollowUp, number: int, value: str) -> list[Block]:
    """What closes the follow-up, or opens it again: the button of this number in its message."""
    if follow_up.is_open:
        return buttons([button("Luk", numbered(names.CLOSE_FOLLOW_UP, number), value)])
    return buttons([button("Fortryd", numbered(names.REOPEN_FOLLOW_UP, number), value)])


def follow_up_parts(follow_up: FollowUp) -> list[Element]:
    """One that stands alone, with its title and its meeting."""
    return [_title(follow_up, bold=True), *_task(follow_up, _meeting(follow_up))]


def _title(follow_up: FollowUp, *, bold: bool = False) -> Element:
    """The item's, for "Udsættes." alone says nothing."""
    return line(linked(shortened(follow_up.title, FOLLOW_UP_TITLE_MAX), follow_up.url, bold=bold))


def _task(follow_up: FollowUp, meeting: Sequence[str]) -> list[Element]:
    """The task as written, struck out where it is closed, and below it who owes it, when, where it was decided, who closed it."""
    told = [shortened(responsible(follow_up), WORD_MAX), shortened(due(follow_up), WORD_MAX * 2), *meeting]
    told.append(f"punkt {follow_up.item}")
    if follow_up.case_number:
        told.append(f"sag {shortened(follow_up.case_number, WORD_MAX)}")
    task = marked(follow_up.text, (), TASK_MAX)
    if follow_up.is_open:
        return [quoted(task), line(words(" · ".join(told)))]
    return [quoted(map(struck, task)), line(words(" · ".join(told))), line(*_closed(follow_up))]


def _closed(follow_up: FollowUp) -> list[Element]:
    """`✓ Lukket af @anna`."""
    told = words(f"✓ {CLOSED[follow_up.status].capitalize()}", bold=True)
    if follow_up.set_by is None:
        return [told]
    by_command = follow_up.set_by == AT_COMMAND_LINE
    return [told, words(f" {FROM_COMMAND_LINE}")] if by_command else [told, words(" af "), person(follow_up.set_by)]


def one_line(follow_up: FollowUp) -> str:
    """For a reader who sees no blocks."""
    title, task = shortened(follow_up.title, FOLLOW_UP_TITLE_MAX), " ".join(plain_text(follow_up.text).split())
    owed = f"{responsible(follow_up)}, {due(follow_up)}"
    closed = "" if follow_up.is_open else f"{CLOSED[follow_up.status].capitalize()}: "
    return f"• {closed}{title}: {shortened(task, 200)} ({shortened(owed, WORD_MAX * 2)})"
