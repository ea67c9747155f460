"""The digest is posted to its channel."""

from __future__ import annotations

from collections.abc import Callable

from slack_sdk import WebClient

from bot.says import Digest
from handlers.digest_message import digest_message
from handlers.replies import say_in_thread


def digest_poster(client: WebClient) -> Callable[[str, Digest], None]:
    """Posts a digest to a channel. Raises SlackApiError where Slack does not take it."""
    return lambda channel, digest: say_in_thread(client, channel, None)(digest_message(digest))
