"""A press is answered with what is stored when the answer is shown, though others press meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from slack_bolt import Ack, Respond
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookResponse

from bot.follow_ups import find_follow_ups
from handlers.desk import Desk, Work
from handlers.follow_up_message import follow_ups_message
from handlers.follow_ups import FollowUps
from sandbox.visible import elements_of, text_of
from store.archive import Archive
from store.domain import FollowUpStatus

NOW = datetime(2025, 8, 11, 6, 0, tzinfo=UTC)


def test_what_is_closed_while_a_message_is_made_anew_is_shown_closed(own_database: Path) -> None:
    with Archive.open(own_database) as archive:
        listed = follow_ups_message(find_follow_ups(archive, "BYC", today=NOW.date()))
        pressed, _ = [element for _, element in elements_of(listed.blocks)]
        _, second = find_follow_ups(archive, "BYC", today=NOW.date()).follow_ups
        shown: list[str] = []

        class SlackWithAnother(Respond):
            """While it takes the first message, somebody else closes the other follow-up."""

            def __call__(self, *_: Any, **message: Any) -> WebhookResponse:
                shown.append(text_of(message["blocks"]))
                archive.set_status(second.follow_up_id, FollowUpStatus.DONE, by="U0BO", at=NOW)
                return WebhookResponse(url="", status_code=200, body="ok", headers={})

        work = Work()
        body = {"user": {"id": "U0ANE"}, "container": {"is_ephemeral": True}}
        FollowUps(Desk(archive, work, lambda: NOW)).close(
            Ack(), body, pressed, WebClient(), SlackWithAnother(response_url="")
        )
        assert work.finish(20)
    assert [each.count("✓ Lukket af") for each in shown] == [1, 2]
    assert shown[-1].startswith("Der er ingen åbne opfølgninger for BYC")
