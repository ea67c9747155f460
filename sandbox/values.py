"""What there is in a workspace, in values: people, channels, messages, files, views."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sandbox import visible

Json = dict[str, Any]


class ChannelType(StrEnum):
    """A channel's kind as events name it in `channel_type`."""

    CHANNEL = "channel"
    GROUP = "group"
    IM = "im"


@dataclass(frozen=True, slots=True)
class User:
    """A person, or the app's own bot user."""

    id: str
    name: str
    real_name: str
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class Usergroup:
    """A group of people that can be mentioned together, `<!subteam^S…>`."""

    id: str
    handle: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Channel:
    """A conversation; `members` are user ids. In a direct message they are the person and the bot."""

    id: str
    name: str
    type: ChannelType
    members: tuple[str, ...]
    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """An uploaded file; its content is fetched from `path` on the sandbox with the bot's token."""

    id: str
    name: str
    user: str
    content: bytes
    created: int

    @property
    def path(self) -> str:
        return f"/files/{self.id}/{self.name}"


@dataclass(frozen=True, slots=True)
class Reaction:
    name: str
    users: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A message as stored: `text` is escaped and `blocks` have their block_ids.

    `visible_to` names the one person who sees an ephemeral message. `user` is None where an app posted without its
    bot user (a `bot_message` through a response_url).
    """

    channel: str
    ts: str
    text: str
    user: str | None
    thread_ts: str | None = None
    blocks: tuple[Json, ...] = ()
    bot_id: str | None = None
    subtype: str | None = None
    client_msg_id: str | None = None
    files: tuple[File, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    edited_ts: str | None = None
    visible_to: str | None = None
    unfurl_links: bool = True

    @property
    def is_ephemeral(self) -> bool:
        return self.visible_to is not None

    @property
    def plain(self) -> str:
        """All that a person reads: the blocks' text where there are blocks, else the text."""
        return visible.text_of(self.blocks) if self.blocks else self.text

    @property
    def action_ids(self) -> tuple[str, ...]:
        return tuple(element["action_id"] for _, element in visible.elements_of(self.blocks))


@dataclass(frozen=True, slots=True)
class View:
    """An open modal or a published home tab; `body` is what the app sent, with block_ids filled in.

    `errors` are what the app answered to the last submission, by block_id.
    """

    id: str
    user: str
    hash: str
    root_view_id: str
    previous_view_id: str | None
    body: Json
    errors: tuple[tuple[str, str], ...] = ()

    @property
    def blocks(self) -> tuple[Json, ...]:
        return tuple(self.body["blocks"])

    @property
    def title(self) -> str:
        return str(self.body.get("title", {}).get("text", ""))

    @property
    def callback_id(self) -> str:
        return str(self.body.get("callback_id", ""))

    @property
    def private_metadata(self) -> str:
        return str(self.body.get("private_metadata", ""))

    @property
    def plain(self) -> str:
        return visible.text_of(self.blocks)

    @property
    def action_ids(self) -> tuple[str, ...]:
        return tuple(element["action_id"] for _, element in visible.elements_of(self.blocks))


@dataclass(frozen=True, slots=True)
class Status:
    """What `assistant.threads.setStatus` showed under a thread; an empty `text` takes it away."""

    channel: str
    thread_ts: str
    text: str
    loading_messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prompt:
    """`title` is what a person presses, `message` what they then say."""

    title: str
    message: str


@dataclass(frozen=True, slots=True)
class SuggestedPrompts:
    """Without `thread_ts` they stand in the messages tab itself."""

    channel: str
    thread_ts: str | None
    title: str | None
    prompts: tuple[Prompt, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """What Slack itself tells one person, such as that a command failed."""

    user: str
    channel: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """One Web API call: the arguments as decoded, without the token, and what was answered."""

    method: str
    arguments: Json
    answer: Json
    http_status: int = 200

    @property
    def ok(self) -> bool:
        return bool(self.answer["ok"])
