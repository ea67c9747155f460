"""What an app can do with a response_url, or with the answer that it sends along with an ack."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sandbox import message_content
from sandbox.errors import SlackError
from sandbox.handles import Handles, ResponseUrl
from sandbox.installation import BOT_ID, BOT_USER_ID, Installation
from sandbox.values import Message
from sandbox.workspace import Workspace


class ResponseUrls:
    """An answer is ephemeral unless told otherwise, and needs no membership of the channel."""

    def __init__(self, installation: Installation, workspace: Workspace, handles: Handles) -> None:
        self._installation = installation
        self._workspace = workspace
        self.handles = handles

    def address(self, handle: ResponseUrl) -> str:
        return f"{self._installation.origin}/hooks/{handle.id}"

    def use(self, handle_id: str, body: Mapping[str, Any]) -> None:
        """One of the five uses; an answer that is refused costs none. Raises SlackError."""
        handle = self.handles.response_url(handle_id)
        self.answer(handle, body)
        handle.uses_left -= 1

    def answer(self, handle: ResponseUrl, body: Mapping[str, Any]) -> None:
        """Posts, replaces or deletes. Raises SlackError."""
        original = self._original(handle)
        if body.get("delete_original") in {True, "true"}:
            if original is None:
                raise SlackError("cant_delete_message", http_status=404)
            self._workspace.delete(original)
            return
        content = message_content.read(body)
        blocks = self._workspace.with_ids(content.blocks)
        if body.get("replace_original") in {True, "true"} and original is not None:
            self._workspace.edit(original, text=content.text, blocks=blocks)
            return
        is_public = body.get("response_type") == "in_channel"
        message = Message(
            channel=handle.channel,
            ts=self._workspace.identifiers.ts(),
            text=content.text,
            user=None if is_public else BOT_USER_ID,
            thread_ts=body.get("thread_ts") or handle.thread_ts,
            blocks=blocks,
            bot_id=BOT_ID,
            subtype="bot_message" if is_public else None,
            visible_to=None if is_public else handle.user,
            unfurl_links=content.unfurl_links,
        )
        if is_public:
            self._workspace.post(message)
        else:
            self._workspace.show_ephemeral(message)

    def _original(self, handle: ResponseUrl) -> Message | None:
        if handle.message_ts is None:
            return None
        shown = next((one for one in self._workspace.ephemerals if one.ts == handle.message_ts), None)
        return shown or self._workspace.message(handle.channel, handle.message_ts)
