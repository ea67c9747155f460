"""chat.*: posting, changing and deleting messages."""

from __future__ import annotations

from sandbox import message_content, wire
from sandbox.arguments import Arguments
from sandbox.errors import SandboxError, SlackError
from sandbox.installation import BOT_ID, BOT_USER_ID, Installation
from sandbox.values import Channel, Json, Message
from sandbox.web_api import Method
from sandbox.workspace import Workspace

CHAT_WRITE = frozenset({"chat:write"})


def methods(installation: Installation, workspace: Workspace) -> dict[str, Method]:
    chat = Chat(installation, workspace)
    return {
        "chat.postMessage": Method(chat.post_message, CHAT_WRITE),
        "chat.postEphemeral": Method(chat.post_ephemeral, CHAT_WRITE),
        "chat.update": Method(chat.update, CHAT_WRITE),
        "chat.delete": Method(chat.delete, CHAT_WRITE),
        "chat.getPermalink": Method(chat.get_permalink),
    }


class Chat:
    """Each method takes arguments and gives what stands beside `ok`; raises SlackError."""

    def __init__(self, installation: Installation, workspace: Workspace) -> None:
        self._installation = installation
        self._workspace = workspace

    def post_message(self, arguments: Arguments) -> Json:
        channel = self._writable(arguments.text("channel"))
        content = message_content.read(arguments.given)
        thread_ts = arguments.optional_text("thread_ts")
        if thread_ts and self._workspace.message(channel.id, thread_ts) is None:
            raise SlackError("thread_not_found")
        is_broadcast = bool(thread_ts) and arguments.flag("reply_broadcast")
        message = self._workspace.post(
            Message(
                channel=channel.id,
                ts=self._workspace.identifiers.ts(),
                text=content.text,
                user=BOT_USER_ID,
                thread_ts=thread_ts,
                blocks=self._workspace.with_ids(content.blocks),
                bot_id=BOT_ID,
                subtype="thread_broadcast" if is_broadcast else None,
                unfurl_links=content.unfurl_links,
            )
        )
        return {"channel": channel.id, "ts": message.ts, "message": wire.message(self._installation, message)}

    def post_ephemeral(self, arguments: Arguments) -> Json:
        channel = self._writable(arguments.text("channel"))
        user = arguments.text("user")
        if user not in channel.members:
            raise SlackError("user_not_in_channel")
        content = message_content.read(arguments.given)
        message = self._workspace.show_ephemeral(
            Message(
                channel=channel.id,
                ts=self._workspace.identifiers.ts(),
                text=content.text,
                user=BOT_USER_ID,
                thread_ts=arguments.optional_text("thread_ts"),
                blocks=self._workspace.with_ids(content.blocks),
                bot_id=BOT_ID,
                visible_to=user,
                unfurl_links=content.unfurl_links,
            )
        )
        return {"message_ts": message.ts}

    def update(self, arguments: Arguments) -> Json:
        """Blocks that are not given stay; an empty list takes them away."""
        channel = self._writable(arguments.text("channel"))
        before = self._workspace.message(channel.id, arguments.text("ts"))
        if before is None:
            raise SlackError("message_not_found")
        if before.bot_id != BOT_ID:
            raise SlackError("cant_update_message")
        content = message_content.read(arguments.given)
        is_given = arguments.given.get("blocks") is not None
        blocks = self._workspace.with_ids(content.blocks) if is_given else before.blocks
        after = self._workspace.edit(before, text=content.text, blocks=blocks)
        answered = wire.message(self._installation, after)
        return {"channel": channel.id, "ts": after.ts, "text": after.text, "message": answered}

    def delete(self, arguments: Arguments) -> Json:
        channel = self._writable(arguments.text("channel"))
        message = self._workspace.message(channel.id, arguments.text("ts"))
        if message is None:
            raise SlackError("message_not_found")
        if message.bot_id != BOT_ID:
            raise SlackError("cant_delete_message")
        self._workspace.delete(message)
        return {"channel": channel.id, "ts": message.ts}

    def get_permalink(self, arguments: Arguments) -> Json:
        channel_id, ts = arguments.text("channel"), arguments.text("message_ts")
        message = self._workspace.message(channel_id, ts)
        if channel_id not in self._workspace.channels:
            raise SlackError("channel_not_found")
        if message is None:
            raise SlackError("message_not_found")
        thread = f"?thread_ts={message.thread_ts}&cid={channel_id}" if message.thread_ts else ""
        link = f"{self._installation.origin}/archives/{channel_id}/p{ts.replace('.', '')}{thread}"
        return {"channel": channel_id, "permalink": link}

    def _writable(self, reference: str) -> Channel:
        """The channel by its id or, with #, its name; a person's id is their direct message with the bot."""
        if reference in self._workspace.users and reference != BOT_USER_ID:
            return self._workspace.direct_channel(reference)
        try:
            channel = self._workspace.channel(reference)
        except SandboxError as error:
            raise SlackError("channel_not_found") from error
        if channel.is_archived:
            raise SlackError("is_archived")
        if BOT_USER_ID not in channel.members:
            raise SlackError("not_in_channel")
        return channel
