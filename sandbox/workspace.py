"""The state of the workspace: who there is, which channels, what was written, and who hears of a change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from sandbox import visible
from sandbox.changes import Changes
from sandbox.errors import SandboxError
from sandbox.identifiers import Identifiers
from sandbox.installation import BOT_USER_ID
from sandbox.typed_text import Names
from sandbox.values import (
    Channel,
    ChannelType,
    File,
    Json,
    Message,
    Notice,
    Reaction,
    Status,
    SuggestedPrompts,
    User,
    Usergroup,
)


@dataclass(frozen=True, slots=True)
class Posted:
    message: Message


@dataclass(frozen=True, slots=True)
class Edited:
    before: Message
    after: Message


@dataclass(frozen=True, slots=True)
class Deleted:
    message: Message
    deleted_ts: str


@dataclass(frozen=True, slots=True)
class Reacted:
    user: str
    message: Message
    name: str
    is_added: bool


@dataclass(frozen=True, slots=True)
class Joined:
    user: str
    channel: Channel


Change = Posted | Edited | Deleted | Reacted | Joined


class Workspace:
    """Belongs to the server's loop: nothing here may be called from another thread."""

    def __init__(self, identifiers: Identifiers, changes: Changes, bot_name: str) -> None:
        self.identifiers = identifiers
        self.changes = changes
        self.users: dict[str, User] = {BOT_USER_ID: User(BOT_USER_ID, bot_name, bot_name, is_bot=True)}
        self.usergroups: dict[str, Usergroup] = {}
        self.channels: dict[str, Channel] = {}
        self.files: dict[str, File] = {}
        self.ephemerals: list[Message] = []
        self.statuses: list[Status] = []
        self.prompts: list[SuggestedPrompts] = []
        self.thread_titles: dict[tuple[str, str], str] = {}
        self.notices: list[Notice] = []
        self.listeners: list[Callable[[Change], None]] = []
        self._messages: dict[str, list[Message]] = {}

    # --- who there is

    def add_user(self, name: str, real_name: str | None = None) -> User:
        user = User(f"U0{name.upper()}", name, real_name or name.capitalize())
        self.users[user.id] = user
        return user

    def add_usergroup(self, handle: str, members: Iterable[str]) -> Usergroup:
        group = Usergroup(f"S0{handle.upper()}", handle, tuple(self.user(member).id for member in members))
        self.usergroups[group.id] = group
        return group

    def add_channel(self, name: str, members: Iterable[str], kind: ChannelType = ChannelType.CHANNEL) -> Channel:
        channel = Channel(self.identifiers.id("C"), name, kind, tuple(self.user(member).id for member in members))
        self._keep_channel(channel)
        return channel

    def user(self, reference: str) -> User:
        """By id or by name. Raises SandboxError."""
        for user in self.users.values():
            if reference in {user.id, user.name}:
                return user
        raise SandboxError(f"no user {reference!r}; there are {', '.join(user.name for user in self.users.values())}")

    def channel(self, reference: str) -> Channel:
        """By id or by name. Raises SandboxError."""
        for channel in self.channels.values():
            if reference.removeprefix("#") in {channel.id, channel.name}:
                return channel
        raise SandboxError(f"no channel {reference!r}; there are {', '.join(c.name for c in self.channels.values())}")

    def direct_channel(self, user_id: str) -> Channel:
        """The person's conversation with the bot, opened where there is none yet."""
        for channel in self.channels.values():
            if channel.type is ChannelType.IM and user_id in channel.members:
                return channel
        channel = Channel(f"D{user_id[1:]}", "directmessage", ChannelType.IM, (user_id, BOT_USER_ID))
        self._keep_channel(channel)
        return channel

    def join(self, user_id: str, channel_id: str) -> None:
        channel = self.channels[channel_id]
        if user_id not in channel.members:
            self._keep_channel(replace(channel, members=(*channel.members, user_id)))
            self._tell(Joined(user_id, self.channels[channel_id]))

    def leave(self, user_id: str, channel_id: str) -> None:
        channel = self.channels[channel_id]
        self._keep_channel(replace(channel, members=tuple(member for member in channel.members if member != user_id)))

    def archive(self, channel_id: str) -> None:
        self._keep_channel(replace(self.channels[channel_id], is_archived=True))

    def names(self) -> Names:
        return Names(
            users={user.name.lower(): user.id for user in self.users.values()},
            usergroups={group.handle.lower(): group.id for group in self.usergroups.values()},
            channels={c.name.lower(): c.id for c in self.channels.values() if c.type is not ChannelType.IM},
        )

    def _keep_channel(self, channel: Channel) -> None:
        self.channels[channel.id] = channel
        self._messages.setdefault(channel.id, [])
        self.changes.happened()

    # --- what was written

    def with_ids(self, blocks: Iterable[Json]) -> tuple[Json, ...]:
        """The blocks with block_id and action_id filled in where the app left them out."""
        return tuple(self._with_ids(block) for block in blocks)

    def _with_ids(self, block: Json) -> Json:
        filled = {**block, "block_id": block.get("block_id") or self.identifiers.short()}
        for place in ("accessory", "element"):
            if place in filled:
                filled[place] = self._with_action_id(filled[place])
        for place in ("elements", "actions"):
            if place in filled and filled["type"] != "carousel":
                filled[place] = [self._with_action_id(element) for element in filled[place]]
        for place in visible.NESTED.get(filled["type"], ()):
            filled[place] = [self._with_ids(inner) for inner in filled[place]]
        return filled

    def _with_action_id(self, element: Json) -> Json:
        is_pressed = element.get("type") in visible.INTERACTIVE
        return {"action_id": self.identifiers.short(), **element} if is_pressed else element

    def post(self, message: Message) -> Message:
        self._messages[message.channel].append(message)
        if message.bot_id and message.thread_ts:
            self._clear_status(message.channel, message.thread_ts)
        self._tell(Posted(message))
        return message

    def edit(self, before: Message, **edited: Any) -> Message:
        """Puts the edited message in its place; tells of it unless it is ephemeral."""
        after = replace(before, edited_ts=self.identifiers.ts(), **edited)
        if before.is_ephemeral:
            self.ephemerals = [after if kept.ts == before.ts else kept for kept in self.ephemerals]
            self.changes.happened()
        else:
            self._replace(before, after)
            self._tell(Edited(before, after))
        return after

    def delete(self, message: Message) -> None:
        if message.is_ephemeral:
            self.ephemerals = [kept for kept in self.ephemerals if kept.ts != message.ts]
            self.changes.happened()
        else:
            self._messages[message.channel].remove(message)
            self._tell(Deleted(message, self.identifiers.ts()))

    def show_ephemeral(self, message: Message) -> Message:
        self.ephemerals.append(message)
        self.changes.happened()
        return message

    def message(self, channel_id: str, ts: str) -> Message | None:
        return next((message for message in self._messages.get(channel_id, ()) if message.ts == ts), None)

    def messages(self, channel_id: str) -> tuple[Message, ...]:
        """All, in threads or not, oldest first."""
        return tuple(self._messages[channel_id])

    def thread(self, channel_id: str, thread_ts: str) -> tuple[Message, ...]:
        """The root and its replies, oldest first."""
        return tuple(m for m in self._messages[channel_id] if thread_ts in {m.ts, m.thread_ts})

    def react(self, user_id: str, message: Message, name: str, *, add: bool) -> bool:
        """False where nothing changed: it was there already, or was not."""
        users = {reaction.name: reaction.users for reaction in message.reactions}
        had = user_id in users.get(name, ())
        if had == add:
            return False
        users[name] = (*users.get(name, ()), user_id) if add else tuple(u for u in users[name] if u != user_id)
        reactions = tuple(Reaction(key, value) for key, value in users.items() if value)
        after = replace(message, reactions=reactions)
        self._replace(message, after)
        self._tell(Reacted(user_id, after, name, is_added=add))
        return True

    def notify(self, user_id: str, channel_id: str | None, text: str) -> None:
        self.notices.append(Notice(user_id, channel_id, text))
        self.changes.happened()

    def _replace(self, before: Message, after: Message) -> None:
        kept = self._messages[before.channel]
        kept[[message.ts for message in kept].index(before.ts)] = after

    def _tell(self, change: Change) -> None:
        for listener in self.listeners:
            listener(change)
        self.changes.happened()

    # --- what an assistant shows

    def status(self, channel_id: str, thread_ts: str) -> str:
        """What stands under the thread now; empty where nothing does."""
        shown = [status for status in self.statuses if (status.channel, status.thread_ts) == (channel_id, thread_ts)]
        return shown[-1].text if shown else ""

    def set_status(self, status: Status) -> None:
        self.statuses.append(status)
        self.changes.happened()

    def _clear_status(self, channel_id: str, thread_ts: str) -> None:
        if self.status(channel_id, thread_ts):
            self.set_status(Status(channel_id, thread_ts, ""))
