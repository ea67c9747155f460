"""Drives the workspace from a test or a terminal: what people do, and what goes wrong on the way."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sandbox import manifest
from sandbox.deliveries import Delivery
from sandbox.errors import SandboxError
from sandbox.installation import BOT_ID, BOT_USER_ID
from sandbox.reading import Reading
from sandbox.server import Server
from sandbox.timing import Timing
from sandbox.values import Channel, ChannelType, Message, User, View


class Sandbox(Reading):
    """Any thread may call any method. Users and channels are given by name or by id."""

    def __init__(self, server: Server) -> None:
        super().__init__(server)
        self.bot_token = self._side.installation.bot_token
        self.app_token = self._side.installation.app_token
        self.signing_secret = self._side.installation.signing_secret
        self.bot_user_id = BOT_USER_ID
        self.bot_id = BOT_ID

    @classmethod
    def start(
        cls, manifest_path: Path, port: int = 0, timing: Timing | None = None, request_url: str | None = None
    ) -> Self:
        """`request_url` makes it deliver over signed HTTP from the start. Raises ManifestError, OSError."""
        server = Server(manifest.load(manifest_path), port, timing or Timing())
        server.start()
        sandbox = cls(server)
        if request_url is not None:
            sandbox.use_request_url(request_url, verify=False)
        return sandbox

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        self._server.stop()

    @property
    def port(self) -> int:
        return self._server.port

    @property
    def origin(self) -> str:
        return self._side.installation.origin

    @property
    def url(self) -> str:
        """The Web API's base, for SLACK_API_URL."""
        return f"{self.origin}/api/"

    @property
    def environment(self) -> dict[str, str]:
        """The variables with which an app connects to this workspace instead of Slack."""
        return {
            "SLACK_API_URL": self.url,
            "SLACK_BOT_TOKEN": self.bot_token,
            "SLACK_APP_TOKEN": self.app_token,
            "SLACK_SIGNING_SECRET": self.signing_secret,
        }

    # --- who there is

    def add_user(self, name: str, real_name: str | None = None) -> User:
        return self._server.call(lambda: self._side.workspace.add_user(name, real_name))

    def add_channel(
        self, name: str, members: tuple[str, ...], *, is_private: bool = False, with_bot: bool = True
    ) -> Channel:
        kind = ChannelType.GROUP if is_private else ChannelType.CHANNEL
        everyone = (*members, BOT_USER_ID) if with_bot else members
        return self._server.call(lambda: self._side.workspace.add_channel(name, everyone, kind))

    def invite_bot(self, channel: str) -> None:
        self._server.call(lambda: self._side.workspace.join(BOT_USER_ID, self._side.workspace.channel(channel).id))

    def remove_bot(self, channel: str) -> None:
        self._server.call(lambda: self._side.workspace.leave(BOT_USER_ID, self._side.workspace.channel(channel).id))

    def archive(self, channel: str) -> None:
        self._server.call(lambda: self._side.workspace.archive(self._side.workspace.channel(channel).id))

    # --- what people do

    def say(self, user: str, channel: str, text: str, thread_ts: str | None = None) -> Message:
        """`@anna`, `#generelt` and addresses in the text become what Slack makes of them."""
        return self._server.call(lambda: self._side.people.say(user, channel, text, thread_ts))

    def mention(self, user: str, channel: str, text: str, thread_ts: str | None = None) -> Message:
        return self.say(user, channel, f"<@{BOT_USER_ID}> {text}", thread_ts)

    def dm(self, user: str, text: str, thread_ts: str | None = None) -> Message:
        return self.say(user, self.direct_channel(user).id, text, thread_ts)

    def edit(self, message: Message, text: str) -> Message:
        return self._server.call(lambda: self._side.people.rewrite(self._now(message), text))

    def delete(self, message: Message) -> None:
        self._server.call(lambda: self._side.workspace.delete(self._now(message)))

    def react(self, user: str, message: Message, name: str) -> None:
        workspace = self._side.workspace
        self._server.call(lambda: workspace.react(workspace.user(user).id, self._now(message), name, add=True))

    def slash(self, user: str, channel: str, command: str, text: str = "") -> Delivery:
        return self._server.call(lambda: self._side.people.command(user, channel, command, text))

    def click(self, user: str, where: Message | View, action_id: str, value: Any = None) -> Delivery:
        """`value` chooses an option by its value, or is what was typed or picked."""
        people = self._side.people
        if isinstance(where, View):
            return self._server.call(lambda: people.press_in_view(user, self._view_now(where), action_id, value))
        return self._server.call(lambda: people.press_in_message(user, self._now(where), action_id, value))

    def submit(self, user: str, view: View, values: Mapping[str, Any] | None = None) -> Delivery:
        """`values` by action_id."""
        return self._server.call(lambda: self._side.people.submit(user, self._view_now(view), values or {}))

    def close_view(self, user: str, view: View) -> Delivery | None:
        return self._server.call(lambda: self._side.people.close_view(user, self._view_now(view)))

    def shortcut(self, user: str, callback_id: str, message: Message | None = None) -> Delivery:
        """A message shortcut on that message, or a global one."""
        people = self._side.people
        if message is None:
            return self._server.call(lambda: people.global_shortcut(user, callback_id))
        return self._server.call(lambda: people.message_shortcut(user, self._now(message), callback_id))

    def open_home(self, user: str, tab: str = "home") -> Delivery | None:
        """`tab` is home or messages; None where the app does not subscribe to it."""
        return self._server.call(lambda: self._side.people.open_home(user, tab))

    def look_at(self, user: str, channel: str) -> Delivery | None:
        """The person looks at a channel with the app open beside it; None where the app does not subscribe to it."""
        return self._server.call(lambda: self._side.people.look_at(user, channel))

    def upload(self, user: str, channel: str, filename: str, content: bytes, text: str = "") -> Message:
        return self._server.call(lambda: self._side.people.upload(user, channel, filename, content, text))

    # --- what goes wrong on the way

    def disconnect(self, reason: str = "refresh_requested") -> None:
        """warning, refresh_requested, link_disabled or too_many_websockets."""
        self._server.wait_for(lambda: self._side.socket_mode.disconnect(reason))

    def abort(self) -> None:
        """Tears every connection without a word."""
        self._server.call(self._side.socket_mode.abort)

    def fail_next(self, method: str, count: int = 1, code: str = "internal_error", http_status: int = 200) -> None:
        self._server.call(lambda: self._side.web_api.fail_next(method, count, code, http_status))

    def fail_next_connections(self, count: int) -> None:
        self.fail_next("apps.connections.open", count)

    def rate_limit(self, on: bool = True) -> None:
        """One post a second a channel."""
        self._server.call(lambda: setattr(self._side.web_api, "is_rate_limited", on))

    def lose_acks(self, count: int = 1) -> None:
        """The app's next acks of events do not arrive, so that Slack delivers again."""
        self._server.call(lambda: self._side.deliveries.lose_acks(count))

    def redeliver(self, delivery: Delivery | None = None) -> Delivery:
        """The same event again: that one, or the last. Raises SandboxError where there was none."""
        events = self.events()
        again = delivery or (events[-1] if events else None)
        if again is None:
            raise SandboxError("no event was delivered yet")
        self._server.call(lambda: self._side.deliveries.send_again(again))
        return again

    def use_request_url(self, request_url: str, *, verify: bool = True) -> None:
        """Delivers over signed HTTP from now on. Raises SandboxError where the app does not answer the challenge."""
        if not self._server.wait_for(lambda: self._side.use_request_url(request_url, verify=verify)):
            raise SandboxError(f"{request_url} did not answer Slack's challenge")
