"""What the app is sent, what it is not, and what comes again: by real Bolt apps where it matters how they hear it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from bolt_apps import SCOPES
from slack_bolt import App
from slack_sdk import WebClient

from sandbox.driver import Sandbox
from sandbox.timing import Timing

Listen = Callable[[App], None]


def acknowledging(app: App) -> None:
    """Takes every message and mention, and says nothing."""
    app.event("message")(lambda ack: ack())
    app.event("app_mention")(lambda ack: ack())


def slow(heard: list[dict[str, Any]], release: threading.Event) -> Listen:
    """Holds its ack of the first message back until released; acks every later one at once."""

    def listen(app: App) -> None:
        @app.middleware
        def hold(req, resp, next):
            if req.body.get("event", {}).get("type") == "message":
                heard.append({"event_id": req.body["event_id"], **{k: v[0] for k, v in req.headers.items()}})
                if len(heard) == 1:
                    release.wait(10)
            return next()

        acknowledging(app)

    return listen


def test_an_event_without_an_ack_comes_again_with_the_same_event_id(sandbox: Sandbox, start_app) -> None:
    heard: list[dict[str, Any]] = []
    release = threading.Event()
    start_app(sandbox, slow(heard, release))
    said = sandbox.say("anna", "generelt", "hej")
    delivery = sandbox.wait_for_event("message", ts=said.ts)
    sandbox.wait_for_attempts(delivery, 2)
    release.set()
    assert [one["event_id"] for one in heard] == [delivery.event_id] * 2
    assert delivery.is_received
    assert len(delivery.attempts) == 2
    assert delivery.attempts[0].envelope_id != delivery.attempts[1].envelope_id
    assert heard[1]["x-slack-retry-num"] == "1"
    assert heard[1]["x-slack-retry-reason"] in {"timeout", "http_timeout"}


def test_an_event_comes_four_times_and_then_no_more(sandbox: Sandbox) -> None:
    said = sandbox.say("anna", "generelt", "er her nogen?")
    delivery = sandbox.wait_for_event("message", ts=said.ts)
    sandbox.wait_until(lambda: delivery.is_done, "the last attempt")
    assert [attempt.number for attempt in delivery.attempts] == [0, 1, 2, 3]
    assert [attempt.retry_reason for attempt in delivery.attempts] == ["", "timeout", "timeout", "timeout"]
    assert not delivery.is_received


def test_an_event_missed_while_nobody_was_there_comes_as_a_retry(sandbox: Sandbox, start_socket_app) -> None:
    said = sandbox.say("anna", "generelt", "tidlig")
    delivery = sandbox.wait_for_event("message", ts=said.ts)
    sandbox.wait_for_attempts(delivery, 1)
    start_socket_app(sandbox, acknowledging)
    sandbox.wait_for_ack(delivery)
    assert delivery.attempts[-1].number > 0


def test_an_ack_that_is_lost_makes_the_event_come_again(sandbox: Sandbox, start_app) -> None:
    start_app(sandbox, acknowledging)
    sandbox.lose_acks(1)
    delivery = sandbox.wait_for_event("message", ts=sandbox.say("anna", "generelt", "hej").ts)
    sandbox.wait_for_ack(delivery)
    assert len(delivery.attempts) == 2


def test_an_event_can_be_delivered_again_after_it_was_acknowledged(sandbox: Sandbox, start_app) -> None:
    start_app(sandbox, acknowledging)
    delivery = sandbox.wait_for_event("message", ts=sandbox.say("anna", "generelt", "hej").ts)
    sandbox.wait_for_ack(delivery)
    assert sandbox.redeliver() is delivery
    sandbox.wait_for_attempts(delivery, 2)
    assert [attempt.number for attempt in delivery.attempts] == [0, 1]


def test_how_long_an_ack_took_is_known(sandbox: Sandbox, start_app) -> None:
    start_app(sandbox, acknowledging)
    delivery = sandbox.wait_for_event("message", ts=sandbox.say("anna", "generelt", "hej").ts)
    assert 0 < sandbox.wait_for_ack(delivery).ack_s < 0.5


def test_a_command_without_an_ack_fails_for_the_person_and_does_not_come_again(sandbox: Sandbox, start_app) -> None:
    release = threading.Event()

    def listen(app: App) -> None:
        @app.command("/vent")
        def wait(ack):
            release.wait(10)
            ack()

    start_app(sandbox, listen)
    delivery = sandbox.slash("anna", "generelt", "/vent")
    assert sandbox.wait_for_notice("anna").text == '/vent failed with the error "operation_timeout"'
    release.set()
    assert len(delivery.attempts) == 1


def test_a_command_with_nobody_there_fails_at_once(start_sandbox) -> None:
    sandbox = start_sandbox(Timing())
    sandbox.slash("anna", "generelt", "/vent")
    assert sandbox.wait_for_notice("anna", timeout_s=1).text == '/vent failed with the error "dispatch_failed"'


def test_a_mention_in_a_channel_is_two_events_with_one_ts(sandbox: Sandbox) -> None:
    said = sandbox.mention("anna", "generelt", "hej")
    message, mention = sandbox.events()
    assert (message.event["type"], mention.event["type"]) == ("message", "app_mention")
    assert message.event["ts"] == mention.event["ts"] == said.ts
    assert message.event_id != mention.event_id
    assert "channel_type" not in mention.event


def test_a_mention_in_a_direct_message_is_one_event(sandbox: Sandbox) -> None:
    sandbox.dm("anna", "@Proevebot hej")
    (delivery,) = sandbox.events()
    assert (delivery.event["type"], delivery.event["channel_type"]) == ("message", "im")


def test_the_bots_own_messages_come_back_with_its_bot_id(sandbox: Sandbox, client: WebClient) -> None:
    client.chat_postMessage(channel=sandbox.channel("generelt").id, text="mit eget <@U0BOT>")
    (delivery,) = sandbox.events()
    assert delivery.event["bot_id"] == sandbox.bot_id
    assert delivery.event["user"] == sandbox.bot_user_id


def test_a_reply_names_who_began_the_thread(sandbox: Sandbox) -> None:
    root = sandbox.say("bo", "generelt", "et spørgsmål")
    sandbox.say("anna", "generelt", "et svar", root.ts)
    event = sandbox.events()[-1].event
    assert (event["thread_ts"], event["parent_user_id"]) == (root.ts, sandbox.user("bo").id)


def test_only_a_channel_that_the_bot_is_in_gives_events(sandbox: Sandbox) -> None:
    sandbox.mention("anna", "kantinen", "er du der?")
    assert sandbox.events() == ()
    sandbox.invite_bot("kantinen")
    sandbox.mention("anna", "kantinen", "og nu?")
    assert [d.event["type"] for d in sandbox.events()] == ["member_joined_channel", "message", "app_mention"]
    sandbox.remove_bot("kantinen")
    sandbox.say("anna", "kantinen", "igen alene")
    assert len(sandbox.events()) == 3


def test_only_declared_events_are_delivered(start_sandbox) -> None:
    sandbox = start_sandbox(events=["app_mention", "message.im"])
    sandbox.mention("anna", "generelt", "hej")
    sandbox.mention("anna", "ledelse", "hej")
    sandbox.dm("anna", "hej")
    sandbox.react("anna", sandbox.messages("generelt")[0], "eyes")
    assert sandbox.open_home("anna", "messages") is None
    assert [d.event["type"] for d in sandbox.events()] == ["app_mention", "app_mention", "message"]


def test_what_is_typed_arrives_escaped_and_with_mentions_and_links_coded(sandbox: Sandbox) -> None:
    anna = sandbox.user("anna").id
    channel = sandbox.channel("generelt").id
    sandbox.say("bo", "generelt", "<b> & @anna @ukendt #generelt @here @sekretariatet https://dr.dk/?a=1&b=2")
    event = sandbox.events()[0].event
    assert event["text"] == (
        f"&lt;b&gt; &amp; <@{anna}> @ukendt <#{channel}|generelt> <!here> <!subteam^S0SEKRETARIATET> "
        "<https://dr.dk/?a=1&amp;b=2>"
    )
    (section,) = event["blocks"][0]["elements"]
    assert section["elements"][:2] == [{"type": "text", "text": "<b> & "}, {"type": "user", "user_id": anna}]


def test_the_text_of_a_command_is_escaped(sandbox: Sandbox) -> None:
    assert sandbox.slash("anna", "generelt", "/spoerg", " a < b & c ").payload["text"] == "a &lt; b &amp; c"


def test_the_name_of_a_private_channel_is_hidden_in_a_command(sandbox: Sandbox) -> None:
    assert sandbox.slash("anna", "ledelse", "/spoerg").payload["channel_name"] == "privategroup"


def test_the_times_of_messages_rise_strictly(sandbox: Sandbox) -> None:
    times = [sandbox.say("anna", "generelt", str(n)).ts for n in range(50)]
    assert times == sorted(set(times), key=lambda ts: [int(part) for part in ts.split(".")])
    assert all(len(ts.split(".")[1]) == 6 for ts in times)


@pytest.mark.parametrize("scope", ["app_mentions:read", "im:history"])
def test_a_manifest_that_lacks_the_scope_of_an_event_is_refused(start_sandbox, scope: str) -> None:
    from sandbox.manifest import ManifestError  # noqa: PLC0415

    with pytest.raises(ManifestError, match=f"needs the scope {scope}"):
        start_sandbox(scopes=[one for one in SCOPES if one != scope])
