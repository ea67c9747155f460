"""What an app declares in its manifest.json: scopes, events, commands, shortcuts, tabs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

EVENT_SCOPES = {
    "app_home_opened": None,
    "app_context_changed": None,
    "app_mention": "app_mentions:read",
    "file_shared": "files:read",
    "member_joined_channel": "channels:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
}
COMMAND_MIN, COMMAND_MAX = 2, 32


class ManifestError(Exception):
    """The manifest would be refused by Slack; `problems` says all that is wrong."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Manifest:
    """The part of a manifest that decides what is delivered and what is allowed.

    `global_shortcuts` and `message_shortcuts` are callback ids.
    """

    app_name: str
    bot_name: str
    scopes: frozenset[str]
    events: frozenset[str]
    commands: frozenset[str]
    global_shortcuts: frozenset[str]
    message_shortcuts: frozenset[str]
    home_tab: bool
    messages_tab: bool
    interactive: bool
    socket_mode: bool


def load(path: Path) -> Manifest:
    """Raises `ManifestError` with every problem at once, OSError where the file cannot be read."""
    try:
        document = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise ManifestError((f"{path.name} is no JSON: {error}",)) from error
    return read(document)


def read(document: dict[str, Any]) -> Manifest:
    """Raises `ManifestError` with every problem at once."""
    features, settings = document.get("features", {}), document.get("settings", {})
    shortcuts = features.get("shortcuts", [])
    manifest = Manifest(
        app_name=document.get("display_information", {}).get("name", ""),
        bot_name=features.get("bot_user", {}).get("display_name", ""),
        scopes=frozenset(document.get("oauth_config", {}).get("scopes", {}).get("bot", [])),
        events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", [])),
        commands=frozenset(command["command"] for command in features.get("slash_commands", [])),
        global_shortcuts=frozenset(s["callback_id"] for s in shortcuts if s.get("type") == "global"),
        message_shortcuts=frozenset(s["callback_id"] for s in shortcuts if s.get("type") == "message"),
        home_tab=features.get("app_home", {}).get("home_tab_enabled", False),
        messages_tab=features.get("app_home", {}).get("messages_tab_enabled", False),
        interactive=settings.get("interactivity", {}).get("is_enabled", False),
        socket_mode=settings.get("socket_mode_enabled", False),
    )
    if problems := tuple(_problems(manifest, has_shortcuts=bool(shortcuts))):
        raise ManifestError(problems)
    return manifest


def _problems(manifest: Manifest, *, has_shortcuts: bool) -> Iterator[str]:
    if not manifest.app_name:
        yield "display_information.name is missing"
    if not manifest.bot_name:
        yield "features.bot_user.display_name is missing"
    for event in sorted(manifest.events):
        scope = EVENT_SCOPES.get(event)
        if event not in EVENT_SCOPES:
            yield f"bot_events: {event} is not an event that this sandbox knows"
        elif scope is not None and scope not in manifest.scopes:
            yield f"bot_events: {event} needs the scope {scope}"
    for command in sorted(manifest.commands):
        if not command.startswith("/") or not COMMAND_MIN <= len(command) <= COMMAND_MAX or " " in command:
            yield f"slash_commands: {command!r} must begin with / and have {COMMAND_MIN} to {COMMAND_MAX} characters"
    if (manifest.commands or has_shortcuts) and "commands" not in manifest.scopes:
        yield "slash commands and shortcuts need the scope commands"
