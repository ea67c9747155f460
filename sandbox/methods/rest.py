"""auth.test, apps.connections.open, reactions.* and files.info: the families of one or two methods."""

from __future__ import annotations

from collections.abc import Callable

from sandbox import wire
from sandbox.arguments import Arguments
from sandbox.errors import SlackError
from sandbox.installation import BOT_ID, BOT_USER_ID, TEAM_ID, TEAM_NAME, Installation
from sandbox.values import Json, Message
from sandbox.web_api import CONNECTIONS_OPEN, Method
from sandbox.workspace import Workspace


def methods(installation: Installation, workspace: Workspace, new_link: Callable[[], str]) -> dict[str, Method]:
    """`new_link` gives the address of a WebSocket with a fresh ticket."""
    rest = Rest(installation, workspace)
    reactions_write = frozenset({"reactions:write"})
    return {
        "auth.test": Method(rest.auth_test),
        CONNECTIONS_OPEN: Method(lambda _: {"url": new_link()}),
        "reactions.add": Method(lambda arguments: rest.react(arguments, add=True), reactions_write),
        "reactions.remove": Method(lambda arguments: rest.react(arguments, add=False), reactions_write),
        "files.info": Method(rest.file_info, frozenset({"files:read"})),
    }


class Rest:
    """Each method takes arguments and gives what stands beside `ok`; raises SlackError."""

    def __init__(self, installation: Installation, workspace: Workspace) -> None:
        self._installation = installation
        self._workspace = workspace

    def auth_test(self, _: Arguments) -> Json:
        return {
            "url": f"{self._installation.origin}/",
            "team": TEAM_NAME,
            "user": self._installation.bot_name,
            "team_id": TEAM_ID,
            "user_id": BOT_USER_ID,
            "bot_id": BOT_ID,
            "is_enterprise_install": False,
        }

    def react(self, arguments: Arguments, *, add: bool) -> Json:
        message = self._reachable(arguments.text("channel"), arguments.text("timestamp"))
        name = arguments.text("name").strip(":")
        if not self._workspace.react(BOT_USER_ID, message, name, add=add):
            raise SlackError("already_reacted" if add else "no_reaction")
        return {}

    def _reachable(self, channel_id: str, ts: str) -> Message:
        channel = self._workspace.channels.get(channel_id)
        if channel is None:
            raise SlackError("channel_not_found")
        if BOT_USER_ID not in channel.members:
            raise SlackError("not_in_channel")
        message = self._workspace.message(channel_id, ts)
        if message is None:
            raise SlackError("message_not_found")
        return message

    def file_info(self, arguments: Arguments) -> Json:
        file = self._workspace.files.get(arguments.text("file"))
        if file is None:
            raise SlackError("file_not_found")
        return {"file": wire.file(self._installation, file), "comments": [], "content": None}
