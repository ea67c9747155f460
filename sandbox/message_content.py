"""What an app may put into a message: read from a call's arguments or a response_url's body, and checked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sandbox import block_kit
from sandbox.errors import SlackError
from sandbox.values import Json

TEXT_MAX = 40_000


@dataclass(frozen=True, slots=True)
class Content:
    """`blocks` have no ids filled in yet."""

    text: str
    blocks: tuple[Json, ...]
    unfurl_links: bool


def read(arguments: Mapping[str, Any]) -> Content:
    """Raises SlackError with Slack's own code: no_text, invalid_blocks, msg_blocks_too_long …"""
    text = arguments.get("text") or ""
    blocks = _blocks(arguments.get("blocks"))
    if not isinstance(text, str):
        raise SlackError(
            "invalid_arguments", response_metadata={"messages": ["[ERROR] must provide a string [json-pointer:/text]"]}
        )
    if markdown := arguments.get("markdown_text"):
        if text or blocks:
            raise SlackError("markdown_text_conflict")
        if len(markdown) > block_kit.MARKDOWN_CHARACTERS_MAX:
            raise SlackError("msg_too_long")
        text = markdown
    if not text and not blocks and not arguments.get("attachments"):
        raise SlackError("no_text")
    check_blocks(blocks)
    unfurl_links = arguments.get("unfurl_links") not in {False, "false", "0"}
    return Content(text[:TEXT_MAX], tuple(blocks), unfurl_links)


def check_blocks(blocks: list[Json]) -> None:
    """Raises SlackError invalid_blocks or msg_blocks_too_long."""
    if problems := block_kit.problems_of_message(blocks):
        raise SlackError.with_messages("invalid_blocks", problems)
    if block_kit.is_too_long(blocks):
        raise SlackError("msg_blocks_too_long")


def _blocks(given: Any) -> list[Json]:
    if isinstance(given, str) and given:
        try:
            given = json.loads(given)
        except ValueError as error:
            raise SlackError("invalid_blocks_format") from error
    if given in (None, ""):
        return []
    if not isinstance(given, list):
        raise SlackError("invalid_blocks_format")
    return given
