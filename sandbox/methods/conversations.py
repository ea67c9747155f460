"""conversations.* and users.info: channels, their history, threads and members, and who a person is."""

from __future__ import annotations

import base64
import binascii

from sandbox import wire
from sandbox.arguments import Arguments
from sandbox.errors import SlackError
from sandbox.installation import BOT_USER_ID, Installation
from sandbox.values import Channel, ChannelType, Json, Message
from sandbox.web_api import Method, require_scope
from sandbox.workspace import Workspace

SCOPE_PREFIX = {ChannelType.CHANNEL: "channels", ChannelType.GROUP: "groups", ChannelType.IM: "im"}
PAGE_MAX = 1000


def methods(installation: Installation, workspace: Workspace) -> dict[str, Method]:
    conversations = Conversations(installation, workspace)
    return {
        "conversations.open": Method(conversations.open, frozenset({"im:write"})),
        "conversations.info": Method(conversations.info),
        "conversations.list": Method(conversations.list_all, frozenset({"channels:read", "groups:read", "im:read"})),
        "conversations.members": Method(conversations.members),
        "conversations.history": Method(conversations.history),
        "conversations.replies": Method(conversations.replies),
        "users.info": Method(conversations.user_info, frozenset({"users:read"})),
    }


class Conversations:
    """Each method takes arguments and gives what stands beside `ok`; raises SlackError."""

    def __init__(self, installation: Installation, workspace: Workspace) -> None:
        self._installation = installation
        self._workspace = workspace

    def open(self, arguments: Arguments) -> Json:
        if channel_id := arguments.optional_text("channel"):
            channel = self._readable(channel_id, None)
            return {"channel": wire.channel(channel)}
        users = arguments.list_of_texts("users")
        if not users:
            raise SlackError("users_list_not_supplied")
        if len(users) > 1:
            raise SlackError("missing_scope", needed="mpim:write", provided="")
        if users[0] not in self._workspace.users or users[0] == BOT_USER_ID:
            raise SlackError("user_not_found")
        was_open = any(set(c.members) == {users[0], BOT_USER_ID} for c in self._workspace.channels.values())
        channel = self._workspace.direct_channel(users[0])
        whole = wire.channel(channel) if arguments.flag("return_im") else {"id": channel.id}
        return {"no_op": was_open, "already_open": was_open, "channel": whole}

    def info(self, arguments: Arguments) -> Json:
        return {"channel": wire.channel(self._readable(arguments.text("channel"), "read"))}

    def list_all(self, arguments: Arguments) -> Json:
        wanted = {"public_channel": ChannelType.CHANNEL, "private_channel": ChannelType.GROUP, "im": ChannelType.IM}
        types = arguments.list_of_texts("types") or ("public_channel",)
        kinds = {wanted[name] for name in types if name in wanted}
        for kind in kinds:
            require_scope(self._installation, frozenset({f"{SCOPE_PREFIX[kind]}:read"}))
        found = [c for c in self._workspace.channels.values() if c.type in kinds and self._is_visible(c)]
        if arguments.flag("exclude_archived"):
            found = [channel for channel in found if not channel.is_archived]
        page, cursor = _page([wire.channel(channel) for channel in found], arguments)
        return {"channels": page, "response_metadata": {"next_cursor": cursor}}

    def members(self, arguments: Arguments) -> Json:
        channel = self._readable(arguments.text("channel"), "read")
        page, cursor = _page([{"id": member} for member in channel.members], arguments)
        return {"members": [one["id"] for one in page], "response_metadata": {"next_cursor": cursor}}

    def history(self, arguments: Arguments) -> Json:
        """Newest first, without replies that stay in their thread."""
        channel = self._readable(arguments.text("channel"), "history", must_be_in=True)
        messages = [m for m in self._workspace.messages(channel.id) if not _stays_in_thread(m)]
        return self._messages(list(reversed(messages)), arguments)

    def replies(self, arguments: Arguments) -> Json:
        """The root first, then the replies in order of time."""
        channel = self._readable(arguments.text("channel"), "history", must_be_in=True)
        ts = arguments.text("ts")
        message = self._workspace.message(channel.id, ts)
        if message is None:
            raise SlackError("thread_not_found")
        return self._messages(list(self._workspace.thread(channel.id, message.thread_ts or ts)), arguments)

    def user_info(self, arguments: Arguments) -> Json:
        user = self._workspace.users.get(arguments.text("user"))
        if user is None:
            raise SlackError("user_not_found")
        return {"user": wire.user(user)}

    def _messages(self, messages: list[Message], arguments: Arguments) -> Json:
        oldest, latest = arguments.optional_text("oldest") or "0", arguments.optional_text("latest") or "9" * 10
        is_inclusive = arguments.flag("inclusive")
        inside = [
            m
            for m in messages
            if float(oldest) < float(m.ts) < float(latest) or _at_edge(m, oldest, latest, is_inclusive)
        ]
        page, cursor = _page([self._with_thread(message) for message in inside], arguments)
        answer: Json = {"messages": page, "has_more": bool(cursor)}
        return answer | {"response_metadata": {"next_cursor": cursor}} if cursor else answer

    def _with_thread(self, message: Message) -> Json:
        """A root says how many replies it has."""
        whole = wire.message(self._installation, message)
        replies = [m for m in self._workspace.thread(message.channel, message.ts) if m.ts != message.ts]
        if not replies:
            return whole
        users = list(dict.fromkeys(reply.user for reply in replies if reply.user))
        return whole | {
            "thread_ts": message.ts,
            "reply_count": len(replies),
            "reply_users_count": len(users),
            "reply_users": users,
            "latest_reply": replies[-1].ts,
        }

    def _readable(self, channel_id: str, scope: str | None, *, must_be_in: bool = False) -> Channel:
        channel = self._workspace.channels.get(channel_id)
        if channel is None or not self._is_visible(channel):
            raise SlackError("channel_not_found")
        if scope is not None:
            require_scope(self._installation, frozenset({f"{SCOPE_PREFIX[channel.type]}:{scope}"}))
        if must_be_in and BOT_USER_ID not in channel.members:
            raise SlackError("not_in_channel")
        return channel

    def _is_visible(self, channel: Channel) -> bool:
        return channel.type is ChannelType.CHANNEL or BOT_USER_ID in channel.members


def _stays_in_thread(message: Message) -> bool:
    return bool(message.thread_ts) and message.thread_ts != message.ts and message.subtype != "thread_broadcast"


def _at_edge(message: Message, oldest: str, latest: str, is_inclusive: bool) -> bool:
    return is_inclusive and message.ts in {oldest, latest}


def _page(items: list[Json], arguments: Arguments) -> tuple[list[Json], str]:
    """One page and the cursor of the next, empty at the end."""
    limit = arguments.number("limit", 100)
    if not 1 <= limit <= PAGE_MAX:
        raise SlackError("invalid_limit")
    start = _cursor_position(arguments.optional_text("cursor"))
    rest = start + limit < len(items)
    return items[start : start + limit], base64.b64encode(f"next:{start + limit}".encode()).decode() if rest else ""


def _cursor_position(cursor: str | None) -> int:
    if cursor is None:
        return 0
    try:
        return int(base64.b64decode(cursor).decode().removeprefix("next:"))
    except (binascii.Error, ValueError) as error:
        raise SlackError("invalid_cursor") from error
