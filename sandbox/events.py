"""The Events API: which events follow from a change, and what they look like."""

from __future__ import annotations

from collections.abc import Iterator

from sandbox import wire
from sandbox.installation import APP_ID, BOT_USER_ID, TEAM_ID, VERIFICATION_TOKEN, Installation
from sandbox.values import ChannelType, Json, Message, View
from sandbox.workspace import Change, Deleted, Edited, Joined, Posted, Reacted, Workspace

SUBSCRIPTION_OF_CHANNEL_TYPE = {
    ChannelType.CHANNEL: "message.channels",
    ChannelType.GROUP: "message.groups",
    ChannelType.IM: "message.im",
}


def subscription(event: Json) -> str:
    """The name under which a manifest declares the event."""
    if event["type"] == "message":
        return SUBSCRIPTION_OF_CHANNEL_TYPE[ChannelType(event["channel_type"])]
    return str(event["type"])


def following(change: Change, workspace: Workspace, installation: Installation) -> Iterator[Json]:
    """All events that follow, declared or not; none from a channel that the bot is no member of."""
    channel_id = change.channel.id if isinstance(change, Joined) else _message_of(change).channel
    if BOT_USER_ID not in workspace.channels[channel_id].members:
        return
    match change:
        case Posted(message):
            yield from _posted(message, workspace, installation)
        case Edited(before, after):
            yield _changed(before, after, workspace, installation)
        case Deleted(message, deleted_ts):
            yield _deleted(message, deleted_ts, workspace, installation)
        case Reacted():
            yield _reacted(change, workspace.identifiers.ts())
        case Joined(user, channel):
            kind = "G" if channel.type is ChannelType.GROUP else "C"
            yield {
                "type": "member_joined_channel",
                "user": user,
                "channel": channel.id,
                "channel_type": kind,
                "team": TEAM_ID,
                "event_ts": workspace.identifiers.ts(),
            }


def _message_of(change: Posted | Edited | Deleted | Reacted) -> Message:
    return change.after if isinstance(change, Edited) else change.message


def _posted(message: Message, workspace: Workspace, installation: Installation) -> Iterator[Json]:
    """A mention in a channel is two events with one ts; in a direct message it is one like any other."""
    channel = workspace.channels[message.channel]
    event = wire.message(installation, message) | {
        "channel": message.channel,
        "event_ts": message.ts,
        "channel_type": str(channel.type),
    }
    if message.thread_ts and (root := workspace.message(message.channel, message.thread_ts)) and root.user:
        event["parent_user_id"] = root.user
    yield event
    if channel.type is not ChannelType.IM and f"<@{BOT_USER_ID}>" in message.text and message.user != BOT_USER_ID:
        left_out = {"channel_type", "parent_user_id", "subtype"}
        yield {key: value for key, value in event.items() if key not in left_out} | {"type": "app_mention"}
    for file in message.files:
        yield {
            "type": "file_shared",
            "file_id": file.id,
            "user_id": file.user,
            "file": {"id": file.id},
            "channel_id": message.channel,
            "event_ts": message.ts,
        }


def _hidden(message: Message, subtype: str, event_ts: str, workspace: Workspace) -> Json:
    return {
        "type": "message",
        "subtype": subtype,
        "hidden": True,
        "channel": message.channel,
        "channel_type": str(workspace.channels[message.channel].type),
        "ts": event_ts,
        "event_ts": event_ts,
    }


def _changed(before: Message, after: Message, workspace: Workspace, installation: Installation) -> Json:
    event = _hidden(after, "message_changed", workspace.identifiers.ts(), workspace)
    whole = {"message": wire.message(installation, after), "previous_message": wire.message(installation, before)}
    return event | whole


def _deleted(message: Message, deleted_ts: str, workspace: Workspace, installation: Installation) -> Json:
    event = _hidden(message, "message_deleted", deleted_ts, workspace)
    return event | {"deleted_ts": message.ts, "previous_message": wire.message(installation, message)}


def _reacted(change: Reacted, event_ts: str) -> Json:
    message = change.message
    return {
        "type": "reaction_added" if change.is_added else "reaction_removed",
        "user": change.user,
        "reaction": change.name,
        "item_user": message.user or "",
        "item": {"type": "message", "channel": message.channel, "ts": message.ts},
        "event_ts": event_ts,
    }


def home_opened(user_id: str, channel_id: str, tab: str, view: View | None, event_ts: str) -> Json:
    """`view` is the home tab as published, where there is one."""
    event = {"type": "app_home_opened", "user": user_id, "channel": channel_id, "tab": tab, "event_ts": event_ts}
    return event | {"view": wire.view(view)} if view and tab == "home" else event


def context_changed(user_id: str, direct_channel_id: str, seen_channel_id: str, event_ts: str) -> Json:
    """The person has the app open beside the channel that they look at."""
    seen = {"type": "slack#/types/channel_id", "value": seen_channel_id}
    return {
        "type": "app_context_changed",
        "user": user_id,
        "channel": direct_channel_id,
        "context": {"entities": [seen]},
        "event_ts": event_ts,
    }


def callback(event: Json, event_id: str, event_time: int) -> Json:
    """The outer payload, the same in Socket Mode and over HTTP and in every retry."""
    authorization = {
        "enterprise_id": None,
        "team_id": TEAM_ID,
        "user_id": BOT_USER_ID,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": TEAM_ID,
        "context_team_id": TEAM_ID,
        "context_enterprise_id": None,
        "api_app_id": APP_ID,
        "event": event,
        "type": "event_callback",
        "event_id": event_id,
        "event_time": event_time,
        "authorizations": [authorization],
        "is_ext_shared_channel": False,
        "event_context": f"4-{event_id}",
    }
