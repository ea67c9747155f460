"""A conversation in the terminal shows all that the app says."""

from __future__ import annotations

import threading
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from rich.console import Console
from slack_bolt import App

from sandbox import conversation
from sandbox.conversation import PERSON, Conversation
from sandbox.driver import Sandbox

StartApp = Callable[[Sandbox, Callable[[App], None]], App]
PAUSE_S = 0.1  # between the replies of one piece of work


@pytest.fixture
def printed() -> StringIO:
    return StringIO()


@pytest.fixture
def talk(sandbox: Sandbox, printed: StringIO, monkeypatch: pytest.MonkeyPatch) -> Conversation:
    monkeypatch.setattr(conversation, "QUIET_S", 3.0)  # a machine that has other work too makes longer pauses
    sandbox.add_user(PERSON)
    return Conversation(sandbox, Console(file=printed, width=80))


def test_every_reply_to_a_command_is_shown_under_it(
    sandbox: Sandbox, start_socket_app: StartApp, talk: Conversation, printed: StringIO
) -> None:
    def several(ack: Any, command: dict[str, Any], respond: Any) -> None:
        ack()
        for each in command["text"].split():
            respond(f"svar {each}")
            threading.Event().wait(PAUSE_S)

    start_socket_app(sandbox, lambda app: app.command("/spoerg")(several))
    talk.say("/spoerg en to tre")
    talk.say("/spoerg fire")
    lines = [line.strip() for line in printed.getvalue().split("\n") if line.strip()]
    assert lines == ["> /spoerg en to tre", "svar en", "svar to", "svar tre", "> /spoerg fire", "svar fire"]


def test_every_message_in_the_thread_is_shown_under_the_question(
    sandbox: Sandbox, start_socket_app: StartApp, talk: Conversation, printed: StringIO
) -> None:
    def several(event: dict[str, Any], say: Any) -> None:
        for each in event["text"].split():
            say(text=f"svar {each}", thread_ts=event.get("thread_ts", event["ts"]))
            threading.Event().wait(PAUSE_S)

    start_socket_app(sandbox, lambda app: app.event("message")(several))
    talk.say("en to")
    talk.say("tre")
    lines = [line.strip() for line in printed.getvalue().split("\n") if line.strip()]
    assert lines == ["> en to", "svar en", "svar to", "> tre", "svar tre"]


def test_what_comes_when_nobody_waits_any_more_is_shown_before_the_next_line(
    sandbox: Sandbox,
    start_socket_app: StartApp,
    talk: Conversation,
    printed: StringIO,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(conversation, "QUIET_S", 0.0)
    go_on = threading.Event()

    def several(ack: Any, respond: Any) -> None:
        ack()
        respond("svar en")
        go_on.wait()
        respond("svar to")

    start_socket_app(sandbox, lambda app: app.command("/spoerg")(several))
    talk.say("/spoerg")
    assert "svar to" not in printed.getvalue()
    go_on.set()
    sandbox.wait_for_ephemeral(PERSON, count=2)
    talk.show_rest()
    talk.show_rest()
    assert printed.getvalue().count("svar to") == 1
