"""A reply by a response_url reaches the person, in plain text where Slack does not take its blocks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from slack_bolt import Respond

from handlers.block_kit import Message, line, rich_text, words
from handlers.replies import ReplyRefusedError, say_in_channel_of, say_to_asker
from sandbox.driver import Sandbox
from sandbox.timing import Timing

MANIFEST = Path(__file__).parents[2] / "manifest.json"
REJECTED = Message("svaret i ren tekst", ({"type": "header"},))
TAKEN = Message("svaret i ren tekst", (rich_text(line(words("svaret i blokke"))),))


@pytest.fixture
def slack() -> Iterator[Sandbox]:
    with Sandbox.start(MANIFEST, timing=Timing(ack_s=0.2)) as sandbox:
        sandbox.add_user("anna")
        sandbox.add_channel("generelt", members=("anna",))
        yield sandbox


@pytest.fixture
def respond(slack: Sandbox) -> Respond:
    return Respond(response_url=slack.slash("anna", "generelt", "/referat").payload["response_url"])


def test_blocks_that_slack_rejects_are_said_to_the_asker_in_plain_text(slack: Sandbox, respond: Respond) -> None:
    say_to_asker(respond)(REJECTED)
    assert [(message.text, message.blocks) for message in slack.ephemerals("anna")] == [("svaret i ren tekst", ())]


def test_blocks_that_slack_rejects_are_said_to_the_channel_in_plain_text(slack: Sandbox, respond: Respond) -> None:
    say_in_channel_of(respond)(REJECTED)
    assert [message.text for message in slack.messages("generelt")] == ["svaret i ren tekst"]


def test_blocks_that_slack_takes_are_said_once(slack: Sandbox, respond: Respond) -> None:
    say_to_asker(respond)(TAKEN)
    assert ["svaret i blokke" in message.plain for message in slack.ephemerals("anna")] == [True]


def test_what_is_refused_in_plain_text_too_is_an_error(slack: Sandbox, respond: Respond) -> None:
    with pytest.raises(ReplyRefusedError, match="400"):
        say_to_asker(respond)(Message("", ({"type": "header"},)))
    assert slack.ephemerals("anna") == ()
