"""How values look on the wire: messages, files, channels, users and views as Slack's JSON."""

from __future__ import annotations

from sandbox.installation import APP_ID, BOT_ID, BOT_USER_ID, TEAM_ID, Installation
from sandbox.values import Channel, ChannelType, File, Json, Message, User, View


def message(installation: Installation, stored: Message) -> Json:
    """As in conversations.history and inside payloads; nothing that is empty is there."""
    wire: Json = {"type": "message", "ts": stored.ts, "text": stored.text, "team": TEAM_ID}
    optional = {
        "user": stored.user,
        "subtype": stored.subtype,
        "client_msg_id": stored.client_msg_id,
        "thread_ts": stored.thread_ts,
        "blocks": list(stored.blocks),
        "files": [file(installation, one) for one in stored.files],
        "edited": stored.edited_ts and {"user": stored.user or BOT_USER_ID, "ts": stored.edited_ts},
        "reactions": [{"name": r.name, "count": len(r.users), "users": list(r.users)} for r in stored.reactions],
    }
    if stored.bot_id:
        wire |= {"bot_id": stored.bot_id, "app_id": APP_ID, "bot_profile": bot_profile(installation)}
    if stored.is_ephemeral:
        wire["is_ephemeral"] = True
    return wire | {key: value for key, value in optional.items() if value}


def bot_profile(installation: Installation) -> Json:
    icons = {f"image_{size}": f"https://avatars.invalid/bot_{size}.png" for size in (36, 48, 72)}
    return {
        "id": BOT_ID,
        "name": installation.manifest.bot_name,
        "app_id": APP_ID,
        "team_id": TEAM_ID,
        "icons": icons,
        "updated": 1_700_000_000,
        "deleted": False,
    }


def file(installation: Installation, stored: File) -> Json:
    extension = stored.name.rpartition(".")[2].lower() if "." in stored.name else "text"
    url = installation.origin + stored.path
    return {
        "id": stored.id,
        "created": stored.created,
        "timestamp": stored.created,
        "name": stored.name,
        "title": stored.name,
        "mimetype": MIME_TYPES.get(extension, "application/octet-stream"),
        "filetype": extension,
        "pretty_type": extension.upper(),
        "user": stored.user,
        "user_team": TEAM_ID,
        "editable": False,
        "size": len(stored.content),
        "mode": "hosted",
        "is_external": False,
        "external_type": "",
        "is_public": True,
        "public_url_shared": False,
        "display_as_bot": False,
        "username": "",
        "url_private": url,
        "url_private_download": url + "?download=1",
        "permalink": url,
        "has_rich_preview": False,
        "file_access": "visible",
    }


MIME_TYPES = {
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html",
    "json": "application/json",
    "md": "text/markdown",
    "pdf": "application/pdf",
    "txt": "text/plain",
}


def channel(stored: Channel) -> Json:
    shared = {"id": stored.id, "created": 1_700_000_000, "is_archived": stored.is_archived, "context_team_id": TEAM_ID}
    if stored.type is ChannelType.IM:
        person = next(member for member in stored.members if member != BOT_USER_ID)
        return shared | {"is_im": True, "user": person, "is_user_deleted": False}
    is_private = stored.type is ChannelType.GROUP
    return shared | {
        "name": stored.name,
        "name_normalized": stored.name,
        "is_channel": not is_private,
        "is_group": is_private,
        "is_im": False,
        "is_mpim": False,
        "is_private": is_private,
        "is_member": BOT_USER_ID in stored.members,
        "num_members": len(stored.members),
    }


def user(stored: User) -> Json:
    profile = {"real_name": stored.real_name, "display_name": stored.name, "team": TEAM_ID}
    return {
        "id": stored.id,
        "team_id": TEAM_ID,
        "name": stored.name,
        "real_name": stored.real_name,
        "deleted": False,
        "is_bot": stored.is_bot,
        "is_app_user": False,
        "tz": "Europe/Copenhagen",
        "tz_label": "Central European Time",
        "tz_offset": 3600,
        "profile": profile,
    }


def view(stored: View, values: Json | None = None) -> Json:
    """`values` is the state that a person filled in, `{block_id: {action_id: …}}`."""
    body = stored.body
    return {
        "id": stored.id,
        "team_id": TEAM_ID,
        "type": body["type"],
        "blocks": list(stored.blocks),
        "private_metadata": stored.private_metadata,
        "callback_id": stored.callback_id,
        "state": {"values": values or {}},
        "hash": stored.hash,
        "title": body.get("title") or {"type": "plain_text", "text": "View Title", "emoji": True},
        "close": body.get("close"),
        "submit": body.get("submit"),
        "clear_on_close": body.get("clear_on_close", False),
        "notify_on_close": body.get("notify_on_close", False),
        "previous_view_id": stored.previous_view_id,
        "root_view_id": stored.root_view_id,
        "app_id": APP_ID,
        "external_id": body.get("external_id", ""),
        "app_installed_team_id": TEAM_ID,
        "bot_id": BOT_ID,
    }
