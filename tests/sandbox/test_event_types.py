"""What the sandbox sends, held against the event types that slack-events has from Slack's own definitions."""

from __future__ import annotations

from typing import Any

import pytest
import slack_events
from slack_events import payloads
from slack_sdk import WebClient
from typed_dicts import differences

from sandbox.driver import Sandbox

BUTTON = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Tryk"}, "value": "1"}
CHOICE = {"text": {"type": "plain_text", "text": "Ja"}, "value": "yes"}
MODAL = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "Hvem?"},
    "submit": {"type": "plain_text", "text": "Send"},
    "notify_on_close": True,
    "blocks": [
        {
            "type": "input",
            "label": {"type": "plain_text", "text": "Valg"},
            "element": {"type": "static_select", "action_id": "choice", "options": [CHOICE]},
        }
    ],
}


def check(payload: Any, expected: Any) -> None:
    assert list(differences(payload, expected)) == []


def test_the_check_itself_sees_what_is_missing_and_what_has_the_wrong_type() -> None:
    assert list(differences({"type": "app_home_opened", "user": 1}, slack_events.AppHomeOpenedEvent)) == [
        "/user: 1 is no <class 'str'>",
        ": channel is missing",
        ": event_ts is missing",
    ]


def test_the_envelope_and_the_messages_in_it_have_slacks_types(sandbox: Sandbox, client: WebClient) -> None:
    root = sandbox.mention("anna", "generelt", "hej @bo, se #generelt og https://example.dk/a?b=1&c=2")
    sandbox.say("bo", "generelt", "svar", root.ts)
    sandbox.say("anna", "ledelse", "fortroligt")
    sandbox.dm("anna", "hej")
    client.chat_postMessage(channel=root.channel, text="mit eget", thread_ts=root.ts)
    events = sandbox.events()
    assert [delivery.event["type"] for delivery in events] == ["message", "app_mention", *["message"] * 4]
    for delivery in events:
        check(delivery.payload, payloads.EventCallbackEnvelope)
        expected = slack_events.GenericMessageEvent if delivery.event["type"] == "message" else None
        check(delivery.event, expected or slack_events.AppMentionEvent)


def test_an_edited_and_a_deleted_message_have_slacks_types(sandbox: Sandbox, client: WebClient) -> None:
    posted = client.chat_postMessage(channel=sandbox.channel("generelt").id, text="først")
    client.chat_update(channel=posted["channel"], ts=posted["ts"], text="siden")
    client.chat_delete(channel=posted["channel"], ts=posted["ts"])
    _, changed, deleted = (delivery.event for delivery in sandbox.events())
    assert (changed["subtype"], deleted["subtype"]) == ("message_changed", "message_deleted")
    event_fields = {"channel": "C", "channel_type": "channel", "event_ts": "1"}  # which a message inside has not
    for event in (changed, deleted):
        for inner in ("message", "previous_message"):
            if inner in event:
                event[inner] = event[inner] | event_fields
    check(changed, slack_events.MessageChangedEvent)
    check(deleted, slack_events.MessageDeletedEvent)


def test_an_upload_has_slacks_types(sandbox: Sandbox) -> None:
    sandbox.upload("anna", "generelt", "noter.txt", b"indhold")
    message, shared = (delivery.event for delivery in sandbox.events())
    check(message, slack_events.FileShareMessageEvent)
    check({**shared, "file": {"id": shared["file_id"]}}, slack_events.FileSharedEvent)


def test_the_other_events_have_slacks_types(sandbox: Sandbox, client: WebClient) -> None:
    sandbox.open_home("anna", "messages")
    client.views_publish(user_id=sandbox.user("anna").id, view={"type": "home", "blocks": [{"type": "divider"}]})
    sandbox.open_home("anna", "home")
    sandbox.react("anna", sandbox.say("bo", "generelt", "godt"), "tada")
    sandbox.invite_bot("kantinen")
    sandbox.look_at("anna", "generelt")
    opened, opened_home, _, reacted, joined, looked = (delivery.event for delivery in sandbox.events())
    check(opened, slack_events.AppHomeOpenedEvent)
    check({name: value for name, value in opened_home.items() if name != "view"}, slack_events.AppHomeOpenedEvent)
    assert opened_home["view"]["blocks"][0]["type"] == "divider"
    check(reacted, slack_events.ReactionAddedEvent)
    check(joined, slack_events.MemberJoinedChannelEvent)
    check(looked, slack_events.AppContextChangedEvent)


def test_a_command_has_slacks_type(sandbox: Sandbox) -> None:
    check(sandbox.slash("anna", "ledelse", "/spoerg", "hej").payload, payloads.SlashCommandPayload)


@pytest.mark.parametrize("is_ephemeral", [False, True])
def test_a_press_in_a_message_has_slacks_type(sandbox: Sandbox, client: WebClient, is_ephemeral: bool) -> None:
    channel, anna = sandbox.channel("generelt").id, sandbox.user("anna").id
    blocks = [{"type": "actions", "elements": [BUTTON]}]
    if is_ephemeral:
        client.chat_postEphemeral(channel=channel, user=anna, text="tryk", blocks=blocks)
    else:
        client.chat_postMessage(channel=channel, text="tryk", blocks=blocks)
    message = sandbox.ephemerals("anna")[0] if is_ephemeral else sandbox.messages("generelt")[0]
    payload = sandbox.click("anna", message, "go").payload
    assert payload["enterprise"] is None  # as Slack sends it outside an enterprise, though the type has no null
    check({name: value for name, value in payload.items() if name != "enterprise"}, payloads.BlockActionsPayload)
    assert payload["container"]["is_ephemeral"] is is_ephemeral
    assert ("message" in payload) is not is_ephemeral


def test_a_submitted_and_a_closed_view_have_slacks_types(sandbox: Sandbox, client: WebClient) -> None:
    trigger_id = sandbox.shortcut("anna", "new").payload["trigger_id"]
    client.views_open(trigger_id=trigger_id, view=MODAL)
    submitted = sandbox.submit("anna", sandbox.views("anna")[0], {"choice": "yes"}).payload
    check(submitted, payloads.ViewSubmissionPayload)
    (values,) = submitted["view"]["state"]["values"].values()
    assert values == {"choice": {"type": "static_select", "selected_option": CHOICE}}
    closed = sandbox.close_view("anna", sandbox.views("anna")[0])
    assert closed is not None
    check(closed.payload, payloads.ViewClosedPayload)
