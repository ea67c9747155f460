"""A response_url posts, replaces and deletes, for a while and a few times."""

from __future__ import annotations

import time
import urllib.error
import urllib.request

import pytest
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from sandbox.driver import Sandbox
from sandbox.timing import Timing
from sandbox.values import Message

BUTTON = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Tryk"}, "value": "1"}
BLOCKS = [{"type": "actions", "elements": [BUTTON]}]


def hook_of_command(sandbox: Sandbox, channel: str = "generelt") -> WebhookClient:
    return WebhookClient(sandbox.slash("anna", channel, "/spoerg").payload["response_url"])


def hook_of_click(sandbox: Sandbox, message: Message) -> WebhookClient:
    return WebhookClient(sandbox.click("anna", message, "go").payload["response_url"])


@pytest.fixture
def lasting(start_sandbox) -> Sandbox:
    return start_sandbox(Timing(ack_s=0.2))


def test_an_answer_is_for_the_person_alone_unless_told_otherwise(lasting: Sandbox) -> None:
    sent = hook_of_command(lasting).send(text="kun til dig")
    assert (sent.status_code, sent.body) == (200, "ok")
    assert [message.text for message in lasting.ephemerals("anna")] == ["kun til dig"]
    assert lasting.messages("generelt") == ()
    assert lasting.events() == ()


def test_an_answer_in_the_channel_comes_from_the_app_and_needs_no_membership(lasting: Sandbox) -> None:
    hook_of_command(lasting, "kantinen").send(text="til alle", response_type="in_channel")
    (message,) = lasting.messages("kantinen")
    assert (message.subtype, message.user, message.bot_id) == ("bot_message", None, lasting.bot_id)


def test_it_can_be_used_five_times(lasting: Sandbox) -> None:
    hook = hook_of_command(lasting)
    answers = [hook.send(text=str(n)) for n in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [404]
    assert answers[-1].body == "used_url"
    assert len(lasting.ephemerals("anna")) == 5


def test_it_ends_after_its_time(start_sandbox) -> None:
    sandbox = start_sandbox(Timing(ack_s=0.2, response_url_s=0.05))
    hook = hook_of_command(sandbox)
    time.sleep(0.06)
    answer = hook.send(text="for sent")
    assert (answer.status_code, answer.body) == (404, "expired_url")


def test_an_address_that_was_never_given_is_refused(lasting: Sandbox) -> None:
    assert WebhookClient(f"{lasting.origin}/hooks/x").send(text="hej").status_code == 404


def test_refused_blocks_give_400_and_cost_no_use(lasting: Sandbox) -> None:
    hook = hook_of_command(lasting)
    for _ in range(6):
        answer = hook.send(blocks=[{"type": "header"}])
        assert (answer.status_code, answer.body) == (400, "invalid_blocks")
    assert hook.send(text="endelig").status_code == 200


def test_what_is_no_json_is_refused(lasting: Sandbox) -> None:
    request = urllib.request.Request(hook_of_command(lasting).url, b"{")  # noqa: S310 - our own address
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(request)  # noqa: S310
    assert caught.value.read() == b"invalid_payload"


def test_a_command_has_no_original_to_delete(lasting: Sandbox) -> None:
    answer = hook_of_command(lasting).send(delete_original=True)
    assert (answer.status_code, answer.body) == (404, "cant_delete_message")


def test_an_empty_answer_is_refused(lasting: Sandbox) -> None:
    answer = hook_of_command(lasting).send(text="")
    assert (answer.status_code, answer.body) == (400, "no_text")


def test_it_replaces_and_deletes_the_message_that_was_clicked_in(lasting: Sandbox) -> None:
    client = WebClient(token=lasting.bot_token, base_url=lasting.url)
    client.chat_postMessage(channel=lasting.channel("generelt").id, text="tryk", blocks=BLOCKS)
    (message,) = lasting.messages("generelt")
    hook_of_click(lasting, message).send(text="nyt", blocks=BLOCKS, replace_original=True)
    (replaced,) = lasting.messages("generelt")
    assert (replaced.text, replaced.ts) == ("nyt", message.ts)
    hook_of_click(lasting, replaced).send(delete_original=True)
    assert lasting.messages("generelt") == ()


def test_it_replaces_and_deletes_an_ephemeral_message(lasting: Sandbox) -> None:
    hook_of_command(lasting).send(text="tryk", blocks=BLOCKS)
    (message,) = lasting.ephemerals("anna")
    hook_of_click(lasting, message).send(text="nyt", blocks=BLOCKS, replace_original=True)
    (replaced,) = lasting.ephemerals("anna")
    assert (replaced.text, replaced.ts) == ("nyt", message.ts)
    hook_of_click(lasting, replaced).send(delete_original=True)
    assert lasting.ephemerals("anna") == ()


def test_an_answer_to_a_click_in_a_thread_stays_in_the_thread(lasting: Sandbox) -> None:
    client = WebClient(token=lasting.bot_token, base_url=lasting.url)
    root = lasting.say("anna", "generelt", "hej")
    client.chat_postMessage(channel=root.channel, text="tryk", blocks=BLOCKS, thread_ts=root.ts)
    hook_of_click(lasting, lasting.messages("generelt", root.ts)[1]).send(text="svar", response_type="in_channel")
    assert [message.text for message in lasting.messages("generelt", root.ts)] == ["hej", "tryk", "svar"]
