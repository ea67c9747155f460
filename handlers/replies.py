"""How a reply gets to Slack: into a thread, to one person, to a whole channel."""

from __future__ import annotations

import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeAlias

from slack_bolt import Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookResponse

from handlers.block_kit import Message, escape, line, rich_text, words

log = logging.getLogger(__name__)

Say: TypeAlias = Callable[[Message], None]
Payload: TypeAlias = dict[str, Any]

HASTY_TIMEOUT_S = 5
REPLIES_MAX = 5
"""To one command or press of a button, that Slack takes by its response_url."""
_BLOCKS_REJECTED = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"})


class ReplyRefusedError(Exception):
    """Slack did not take a reply to a response_url."""


def plain_message(text: str) -> Message:
    return Message(escape(text), (rich_text(line(words(text))),))


def say_in_thread(client: WebClient, channel: str, thread_ts: str | None) -> Say:
    """Into the thread under `thread_ts`, or into the channel itself where that is None. A message whose blocks Slack
    rejects is said in plain text, which holds the answer too."""

    def say(message: Message) -> None:
        try:
            _post(client, channel, thread_ts, message.text, list(message.blocks))
        except SlackApiError as error:
            if error.response["error"] not in _BLOCKS_REJECTED:
                raise
            log.exception("slack rejected blocks, saying plain text")
            _post(client, channel, thread_ts, message.text, None)

    return say


def _post(client: WebClient, channel: str, thread_ts: str | None, text: str, blocks: list[Payload] | None) -> None:
    client.chat_postMessage(
        channel=channel, thread_ts=thread_ts, text=text, blocks=blocks, unfurl_links=False, unfurl_media=False
    )


def say_to_asker(respond: Respond, *, replace_original: bool = False) -> Say:
    """So that only the person who asked sees it."""

    def say(message: Message) -> None:
        _respond(respond, message, response_type="ephemeral", replace_original=replace_original)

    return say


def say_in_channel_of(respond: Respond) -> Say:
    """To everyone in a channel that the bot itself need not be a member of."""

    def say(message: Message) -> None:
        _respond(respond, message, response_type="in_channel", replace_original=False)

    return say


def _respond(respond: Respond, message: Message, *, response_type: str, replace_original: bool) -> None:
    """What Slack refuses is said in plain text; it may be the blocks, and what a response_url answers does not always say so."""

    def post(blocks: list[Payload] | None) -> WebhookResponse:
        return respond(
            text=message.text,
            blocks=blocks,
            response_type=response_type,
            replace_original=replace_original,
            unfurl_links=False,
            unfurl_media=False,
        )

    response = post(list(message.blocks))
    if response.status_code not in (HTTPStatus.OK, HTTPStatus.NOT_FOUND):  # not found: used up, or too late
        log.error("response_url answered %d: %s, saying plain text", response.status_code, response.body)
        response = post(None)
    if response.status_code != HTTPStatus.OK:
        raise ReplyRefusedError(f"response_url answered {response.status_code}: {response.body}")


def say_where_pressed(body: Payload, client: WebClient, respond: Respond) -> Say:
    """Under the message whose button was pressed: to the one who sees it, or in its thread."""
    container = body["container"]
    if container.get("is_ephemeral") or "message_ts" not in container:
        return say_to_asker(respond)
    return say_in_thread(client, container["channel_id"], container.get("thread_ts") or container["message_ts"])


def without_patience(client: WebClient) -> WebClient:
    """For what must not keep the answer waiting: it does not try again, where Slack limits the rate or is away."""
    return WebClient(token=client.token, base_url=client.base_url, timeout=HASTY_TIMEOUT_S, retry_handlers=[])


def say_in_place(body: Payload, client: WebClient, respond: Respond) -> Say:
    """In the place of the message whose button was pressed."""
    container = body["container"]
    if container.get("is_ephemeral"):
        return say_to_asker(respond, replace_original=True)

    def say(message: Message) -> None:
        client.chat_update(
            channel=container["channel_id"], ts=container["message_ts"], text=message.text, blocks=list(message.blocks)
        )

    return say


def courtesy(call: Callable[[], object]) -> bool:
    """Whether it went well: what helps the person to wait or to see what was done, and must not keep the answer back or seem
    to be a failure of it."""
    try:
        call()
    except SlackApiError as error:
        log.warning("slack refused a courtesy: %s", error.response["error"])
    except ReplyRefusedError as error:
        log.warning("slack refused a courtesy: %s", error)
    except OSError:
        log.warning("slack was out of reach for a courtesy")
    else:
        return True
    return False


def take_button_away(body: Payload, client: WebClient) -> None:
    """So that what a button does is not done twice; a message that only one person sees is left as it is."""
    container = body["container"]
    if container.get("is_ephemeral"):
        return
    pressed = body["actions"][0]["action_id"]
    blocks = []
    for block in body["message"]["blocks"]:
        kept = [each for each in block.get("elements", []) if each.get("action_id") != pressed]
        if block["type"] != "actions":
            blocks.append(block)
        elif kept:
            blocks.append(block | {"elements": kept})
    client.chat_update(
        channel=container["channel_id"], ts=container["message_ts"], text=body["message"]["text"], blocks=blocks
    )
