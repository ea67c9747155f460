"""Small Bolt apps for the sandbox's tests: a manifest that declares everything, and both ways to connect."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import ExitStack
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode.websocket_client import SocketModeHandler
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox.driver import Sandbox

SCOPES = [
    "app_mentions:read",
    "assistant:write",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "files:read",
    "groups:history",
    "groups:read",
    "im:history",
    "im:read",
    "im:write",
    "reactions:read",
    "reactions:write",
    "users:read",
]
EVENTS = [
    "app_context_changed",
    "app_home_opened",
    "app_mention",
    "file_shared",
    "member_joined_channel",
    "message.channels",
    "message.groups",
    "message.im",
    "reaction_added",
]
SHORTCUTS = [
    {"name": "Gem", "type": "message", "callback_id": "keep", "description": "Gem beskeden"},
    {"name": "Ny", "type": "global", "callback_id": "new", "description": "Lav en ny"},
]


def manifest_of(**changes: Any) -> dict[str, Any]:
    """A manifest that declares all that the sandbox knows; `scopes`, `events`, `commands` … in the place of that."""
    commands = changes.get("commands", ["/spoerg", "/vent"])
    return {
        "_metadata": {"major_version": 2, "minor_version": 1},
        "display_information": {"name": "Proevebot"},
        "features": {
            "app_home": changes.get("app_home", {"home_tab_enabled": True, "messages_tab_enabled": True}),
            "bot_user": {"display_name": "Proevebot", "always_online": True},
            "shortcuts": changes.get("shortcuts", SHORTCUTS),
            "slash_commands": [{"command": name, "description": name} for name in commands],
        },
        "oauth_config": {"scopes": {"bot": changes.get("scopes", SCOPES)}},
        "settings": {
            "event_subscriptions": {"bot_events": changes.get("events", EVENTS)},
            "interactivity": {"is_enabled": changes.get("is_interactive", True)},
            "socket_mode_enabled": True,
        },
    }


def client_of(sandbox: Sandbox, token: str | None = None) -> WebClient:
    return WebClient(token=token or sandbox.bot_token, base_url=sandbox.url)


def refusal(call: Callable[..., Any], **arguments: Any) -> dict[str, Any]:
    """What Slack answers where it refuses; fails where it does not."""
    with pytest.raises(SlackApiError) as caught:
        call(**arguments)
    answer: dict[str, Any] = caught.value.response.data
    return answer


class BoltApps:
    """The Bolt apps of one test, closed with it. `ping_interval_s` is how often the client looks whether it must
    connect anew."""

    def __init__(self) -> None:
        self.ping_interval_s: float = 10
        self._closing = ExitStack()

    def close(self) -> None:
        self._closing.close()

    def over_socket(self, sandbox: Sandbox, listen: Callable[[App], None]) -> App:
        app = self._app(sandbox, listen)
        handler = SocketModeHandler(app, sandbox.app_token, ping_interval=self.ping_interval_s)
        self._closing.callback(_close_at_once, handler, sandbox)
        handler.connect()
        sandbox.wait_for_connection()
        return app

    def over_http(
        self,
        sandbox: Sandbox,
        listen: Callable[[App], None],
        signing_secret: str | None = None,
        *,
        verify: bool = True,
    ) -> App:
        app = self._app(sandbox, listen, signing_secret)
        server = make_server("127.0.0.1", 0, SlackRequestHandler(app), _ThreadingServer, _QuietHandler)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        for close in (server.server_close, thread.join, server.shutdown):
            self._closing.callback(close)
        sandbox.use_request_url(f"http://127.0.0.1:{server.server_port}/slack/events", verify=verify)
        return app

    def _app(self, sandbox: Sandbox, listen: Callable[[App], None], signing_secret: str | None = None) -> App:
        app = App(client=client_of(sandbox), signing_secret=signing_secret or sandbox.signing_secret)
        listen(app)
        return app


def _close_at_once(handler: SocketModeHandler, sandbox: Sandbox) -> None:
    """The client's own close waits up to 10 s for its reader, which hears nothing of a socket closed beside it; the
    server's end of it does wake the reader."""
    ended = threading.Event()
    handler.client.auto_reconnect_enabled = False
    handler.client.on_close_listeners.append(lambda _: ended.set())
    if handler.client.is_connected():
        sandbox.abort()
        ended.wait(5)
    handler.close()


class _ThreadingServer(ThreadingMixIn, WSGIServer):
    pass


class _QuietHandler(WSGIRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass
