"""A press is answered with what is stored when the answer is shown, though others press meanwhile."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from slack_bolt import Ack, Respond
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookResponse

from bot.follow_ups import find_follow_ups
from handlers.buttons import DigestPage, FollowUpButton, ListPage, Mark
from handlers.desk import GENERAL_ERROR, Desk, Work
from handlers.follow_up_message import follow_ups_message
from handlers.follow_ups import GONE, FollowUps
from sandbox.visible import elements_of
from store.archive import Archive
from store.domain import AT_COMMAND_LINE, FollowUp, FollowUpStatus

NOW = datetime(2025, 8, 11, 6, 0, tzinfo=UTC)
FIRST, SECOND, THIRD = (
    f"{NOW.timestamp():.0f}.{place}00000" for place in (1, 2, 3)
)  # as Slack writes when it was pressed
IN_EPHEMERAL = {"container": {"is_ephemeral": True}}
TAKEN = WebhookResponse(url="", status_code=200, body="ok", headers={})


def carried(follow_up: FollowUp, *shown: FollowUp, as_of: date | None = None) -> str:
    """What the follow-up's button carries in a list of those shown, or in the digest of a day."""
    marks = tuple(map(Mark.of, shown))
    page = ListPage("", 0, marks) if as_of is None else DigestPage(as_of, ((0, marks), (0, ()), (0, ()), (0, ())))
    return FollowUpButton(Mark.of(follow_up), page).carried()


def pressed(
    status: FollowUpStatus,
    value: str,
    archive: Archive,
    *,
    by: str = "U0ANE",
    pressed_at: str = FIRST,
    meanwhile: Callable[[], object] = lambda: None,
) -> list[str]:
    """What Slack is given to show after a button that carries `value` was pressed; while it takes the first, `meanwhile` is
    done."""
    shown: list[str] = []

    class Slack(Respond):
        def __call__(self, *_: Any, **message: Any) -> WebhookResponse:
            shown.append(message["text"])
            if len(shown) == 1:
                meanwhile()
            return TAKEN

    work = Work()
    listener = FollowUps(Desk(archive, work, lambda: NOW))
    press = listener.close if status is FollowUpStatus.DONE else listener.reopen
    action = {"value": value, "action_ts": pressed_at}
    press(Ack(), {"user": {"id": by}, **IN_EPHEMERAL}, action, WebClient(), Slack(response_url=""))
    assert work.finish(20)
    return shown


def test_a_button_from_before_the_store_was_filled_anew_closes_no_other_follow_up(own_database: Path) -> None:
    with Archive.open(own_database) as archive:
        one, other = archive.follow_ups()[:2]
        before = replace(one, follow_up_id=other.follow_up_id)  # which has the number now
        shown = pressed(FollowUpStatus.DONE, carried(before, before), archive)
        assert archive.follow_ups_numbered([other.follow_up_id]) == (other,)
    assert shown == [GONE]


@pytest.mark.parametrize("as_of", [None, NOW.date()], ids=["list", "digest"])
def test_a_message_from_before_the_store_was_filled_anew_shows_no_follow_up_that_it_did_not_show(
    as_of: date | None, own_database: Path
) -> None:
    with Archive.open(own_database) as archive:
        one, other = archive.follow_ups()[:2]
        before = replace(one, follow_up_id=other.follow_up_id)  # which has the number now
        shown = pressed(FollowUpStatus.DONE, carried(one, one, before, as_of=as_of), archive)
        assert archive.follow_ups_numbered([one.follow_up_id])[0].status is FollowUpStatus.DONE
    assert [each.count("\n• ") for each in shown] == [1]


def test_what_was_dropped_stays_so_where_an_older_message_still_offers_to_close_it(own_database: Path) -> None:
    with Archive.open(own_database) as archive:
        one, *_ = archive.follow_ups()
        dropped = archive.set_status(one.follow_up_id, FollowUpStatus.DROPPED, by=AT_COMMAND_LINE, at=NOW)
        shown = pressed(FollowUpStatus.DONE, carried(one, one), archive)
        assert archive.follow_ups_numbered([one.follow_up_id]) == (dropped,)
        pressed(FollowUpStatus.OPEN, carried(one, one), archive, pressed_at=SECOND)
        assert archive.follow_ups_numbered([one.follow_up_id])[0].is_open
    assert "• Bortfaldet: " in shown[0]


def test_a_press_that_comes_again_does_not_undo_what_somebody_else_did_meanwhile(own_database: Path) -> None:
    with Archive.open(own_database) as archive:
        one, *_ = archive.follow_ups()
        value = carried(one, one)
        pressed(FollowUpStatus.DONE, value, archive)
        pressed(FollowUpStatus.OPEN, value, archive, by="U0BO", pressed_at=SECOND)
        shown = pressed(FollowUpStatus.DONE, value, archive)
        (now,) = archive.follow_ups_numbered([one.follow_up_id])
        assert (now.is_open, now.set_by, len(shown)) == (True, "U0BO", 1)
        pressed(FollowUpStatus.DONE, value, archive, pressed_at=THIRD)
        assert not archive.follow_ups_numbered([one.follow_up_id])[0].is_open


@pytest.mark.parametrize("last", [FollowUpStatus.DONE, FollowUpStatus.OPEN])
@pytest.mark.parametrize("was_done", [True, False])
def test_of_two_presses_the_one_that_was_made_last_stands_in_whatever_order_they_come(
    last: FollowUpStatus, *, was_done: bool, own_database: Path
) -> None:
    first = FollowUpStatus.OPEN if last is FollowUpStatus.DONE else FollowUpStatus.DONE
    with Archive.open(own_database) as archive:
        one, *_ = archive.follow_ups()
        if was_done:
            archive.set_status(one.follow_up_id, FollowUpStatus.DONE, by="U0IDA", at=NOW)
        pressed(last, carried(one, one), archive, pressed_at=THIRD)
        pressed(first, carried(one, one), archive, pressed_at=SECOND)
        assert archive.follow_ups_numbered([one.follow_up_id])[0].status is last


@pytest.mark.parametrize("value", ["", "null", "[]", "{}", '[[1,2],"BYC",20]', f'[[{10**30},1],"",0,[]]'])
def test_who_presses_what_no_button_carries_is_told_that_it_failed(value: str, own_database: Path) -> None:
    with Archive.open(own_database) as archive:
        before = archive.follow_ups()
        assert pressed(FollowUpStatus.DONE, value, archive) == [GENERAL_ERROR]
        assert archive.follow_ups() == before


def test_what_is_closed_is_told_though_the_store_fails_once_it_is(own_database: Path) -> None:
    with (
        Archive.open(own_database) as archive,
        closing(sqlite3.connect(own_database, check_same_thread=False)) as store,
    ):
        one, *_ = archive.follow_ups()
        shown = pressed(
            FollowUpStatus.DONE,
            carried(one, one),
            archive,
            meanwhile=lambda: store.execute("ALTER TABLE follow_up RENAME TO elsewhere"),
        )
        (status,) = store.execute("SELECT status FROM elsewhere WHERE follow_up_id = ?", (one.follow_up_id,)).fetchone()
    assert status == "done"
    assert shown[1].startswith("Opfølgningen er lukket, men beskeden kunne ikke opdateres.")


def test_what_somebody_else_closes_while_a_message_is_made_anew_is_shown_closed(own_database: Path) -> None:
    with Archive.open(own_database) as archive:
        listed = follow_ups_message(find_follow_ups(archive, "BYC", today=NOW.date()))
        button, _ = [element for _, element in elements_of(listed.blocks)]
        _, second = find_follow_ups(archive, "BYC", today=NOW.date()).follow_ups
        shown = pressed(
            FollowUpStatus.DONE,
            button["value"],
            archive,
            meanwhile=lambda: archive.set_status(second.follow_up_id, FollowUpStatus.DONE, by="U0BO", at=NOW),
        )
    assert [each.count("• Lukket: ") for each in shown] == [1, 2]
    assert shown[-1].startswith("Der er ingen åbne opfølgninger for BYC")
