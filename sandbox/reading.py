"""Reads the workspace from another thread: what there is now, and waiting until something is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sandbox.deliveries import Delivery, Kind
from sandbox.errors import NothingCameError, SandboxError, SlackError
from sandbox.server import Server
from sandbox.values import Call, Channel, Message, Notice, Status, SuggestedPrompts, User, View

Found = TypeVar("Found")
WAIT_S = 10.0


class Reading:
    """Users and channels are given by name or by id; messages, views and calls come back as they were at that time."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._side = server.slack_side

    def user(self, user: str) -> User:
        return self._server.call(lambda: self._side.workspace.user(user))

    def channel(self, channel: str) -> Channel:
        return self._server.call(lambda: self._side.workspace.channel(channel))

    def direct_channel(self, user: str) -> Channel:
        """The person's conversation with the bot."""
        workspace = self._side.workspace
        return self._server.call(lambda: workspace.direct_channel(workspace.user(user).id))

    # --- what there is now

    @property
    def calls(self) -> tuple[Call, ...]:
        """Every Web API call, oldest first."""
        return self._server.call(lambda: tuple(self._side.web_api.calls))

    def calls_of(self, method: str) -> tuple[Call, ...]:
        return tuple(call for call in self.calls if call.method == method)

    def deliveries(self) -> tuple[Delivery, ...]:
        return self._server.call(lambda: tuple(self._side.deliveries.all))

    def events(self, event_type: str | None = None) -> tuple[Delivery, ...]:
        """What was delivered of the Events API, oldest first."""
        events = (delivery for delivery in self.deliveries() if delivery.kind is Kind.EVENT)
        return tuple(d for d in events if event_type in {None, d.event["type"]})

    def messages(self, channel: str, thread_ts: str | None = None) -> tuple[Message, ...]:
        """The channel's messages, or one thread's with its root, oldest first."""
        workspace = self._side.workspace

        def look() -> tuple[Message, ...]:
            channel_id = workspace.channel(channel).id
            return workspace.thread(channel_id, thread_ts) if thread_ts else workspace.messages(channel_id)

        return self._server.call(look)

    def ephemerals(self, user: str) -> tuple[Message, ...]:
        workspace = self._side.workspace
        return self._server.call(
            lambda: tuple(m for m in workspace.ephemerals if m.visible_to == workspace.user(user).id)
        )

    def views(self, user: str) -> tuple[View, ...]:
        """The open modals, the one on top last."""
        return self._server.call(lambda: tuple(self._side.views.stacks.get(self._side.workspace.user(user).id, ())))

    def home(self, user: str) -> View | None:
        return self._server.call(lambda: self._side.views.homes.get(self._side.workspace.user(user).id))

    def reactions(self, message: Message) -> tuple[str, ...]:
        """The names of the reactions that are on the message now."""
        return self._server.call(lambda: tuple(reaction.name for reaction in self._now(message).reactions))

    def status(self, channel: str, thread_ts: str) -> str:
        workspace = self._side.workspace
        return self._server.call(lambda: workspace.status(workspace.channel(channel).id, thread_ts))

    def statuses(self) -> tuple[Status, ...]:
        """Every status that was ever set, oldest first."""
        return self._server.call(lambda: tuple(self._side.workspace.statuses))

    def suggested_prompts(self, user: str) -> SuggestedPrompts | None:
        """Those last set in the person's conversation with the bot."""
        channel = self.direct_channel(user).id
        prompts = self._server.call(lambda: tuple(self._side.workspace.prompts))
        return next((shown for shown in reversed(prompts) if shown.channel == channel), None)

    def notices(self, user: str) -> tuple[Notice, ...]:
        """What Slack itself told the person, such as a command that failed."""
        workspace = self._side.workspace
        return self._server.call(lambda: tuple(n for n in workspace.notices if n.user == workspace.user(user).id))

    # --- waiting, without sleeping

    def wait_until(self, look: Callable[[], Found | None], what: str, timeout_s: float = WAIT_S) -> Found:
        """What `look` first finds that is true; it runs on the server's thread, after every change, and must not call
        the driver. Raises NothingCameError."""
        found = self._server.wait_for(lambda: self._side.changes.wait_until(look, timeout_s), timeout_s)
        if not found:
            raise NothingCameError(f"{what} did not come in {timeout_s:g} s; {self._state()}")
        return found

    def wait_for_connection(self, count: int = 1, timeout_s: float = WAIT_S) -> None:
        """Until the app has opened so many WebSockets in all, and one of them is open."""
        socket_mode = self._side.socket_mode

        def look() -> bool:
            return bool(socket_mode.connections) and socket_mode.opened_count >= count

        self.wait_until(look, f"connection {count}", timeout_s)

    def wait_for_message(
        self,
        channel: str,
        thread_ts: str | None = None,
        *,
        containing: str = "",
        count: int = 1,
        timeout_s: float = WAIT_S,
    ) -> Message:
        """The app's message number `count` in the channel, or in the thread, that has the text in what one reads."""
        place = self.channel(channel)
        workspace = self._side.workspace

        def look() -> Message | None:
            posted = workspace.thread(place.id, thread_ts) if thread_ts else workspace.messages(place.id)
            found = [message for message in posted if message.bot_id and _reads(message, containing)]
            return found[count - 1] if len(found) >= count else None

        return self.wait_until(look, f"message {count} with {containing!r} in {place.name}", timeout_s)

    def wait_for_ephemeral(
        self, user: str, *, containing: str = "", count: int = 1, timeout_s: float = WAIT_S
    ) -> Message:
        """The ephemeral message number `count` that is shown to the person."""
        person = self.user(user)

        def look() -> Message | None:
            shown = (m for m in self._side.workspace.ephemerals if m.visible_to == person.id)
            found = [message for message in shown if _reads(message, containing)]
            return found[count - 1] if len(found) >= count else None

        return self.wait_until(look, f"ephemeral message {count} with {containing!r} for {person.name}", timeout_s)

    def wait_for_view(self, user: str, *, containing: str = "", timeout_s: float = WAIT_S) -> View:
        """The modal on top, once it has the text."""
        person = self.user(user)

        def look() -> View | None:
            stack = self._side.views.stacks.get(person.id)
            return stack[-1] if stack and containing in f"{stack[-1].title}\n{stack[-1].plain}" else None

        return self.wait_until(look, f"a modal with {containing!r} for {person.name}", timeout_s)

    def wait_for_no_view(self, user: str, *, timeout_s: float = WAIT_S) -> None:
        """Until the person's last modal is closed."""
        person = self.user(user)
        self.wait_until(lambda: not self._side.views.stacks.get(person.id), "the end of the modal", timeout_s)

    def wait_for_view_errors(self, user: str, *, timeout_s: float = WAIT_S) -> dict[str, str]:
        """What the app has against the last submission, by block_id."""
        person = self.user(user)

        def look() -> dict[str, str]:
            stack = self._side.views.stacks.get(person.id)
            return dict(stack[-1].errors) if stack else {}

        return self.wait_until(look, f"errors in the modal of {person.name}", timeout_s)

    def wait_for_home(self, user: str, *, containing: str = "", timeout_s: float = WAIT_S) -> View:
        person = self.user(user)

        def look() -> View | None:
            home = self._side.views.homes.get(person.id)
            return home if home and containing in home.plain else None

        return self.wait_until(look, f"a home tab with {containing!r} for {person.name}", timeout_s)

    def wait_for_call(self, method: str, *, count: int = 1, timeout_s: float = WAIT_S) -> Call:
        """The call number `count` of a method, refused ones counted too."""

        def look() -> Call | None:
            made = [call for call in self._side.web_api.calls if call.method == method]
            return made[count - 1] if len(made) >= count else None

        return self.wait_until(look, f"call {count} of {method}", timeout_s)

    def wait_for_reaction(
        self, message: Message, name: str, *, present: bool = True, timeout_s: float = WAIT_S
    ) -> None:
        """Until the reaction is on the message, or no longer is."""

        def look() -> bool:
            return present == any(reaction.name == name for reaction in self._now(message).reactions)

        self.wait_until(look, f"reaction {name} {'on' if present else 'off'} the message", timeout_s)

    def wait_for_notice(self, user: str, *, containing: str = "", timeout_s: float = WAIT_S) -> Notice:
        person = self.user(user)

        def look() -> Notice | None:
            told = (n for n in self._side.workspace.notices if n.user == person.id)
            return next((notice for notice in told if containing in notice.text), None)

        return self.wait_until(look, f"a notice with {containing!r} for {person.name}", timeout_s)

    def wait_for_event(
        self, event_type: str, *, ts: str | None = None, count: int = 1, timeout_s: float = WAIT_S
    ) -> Delivery:
        """The delivery number `count` of such an event, or of those about the message with that ts."""

        def look() -> Delivery | None:
            found = [d for d in self._side.deliveries.all if d.kind is Kind.EVENT and d.event["type"] == event_type]
            found = [d for d in found if ts in {None, d.event.get("ts")}]
            return found[count - 1] if len(found) >= count else None

        return self.wait_until(look, f"event {event_type} {count}", timeout_s)

    def wait_for_ack(self, delivery: Delivery, *, timeout_s: float = WAIT_S) -> Delivery:
        """Until the app has acknowledged it; `delivery.ack_s` then says how long that took."""
        self.wait_until(lambda: delivery.is_received, "an ack", timeout_s)
        return delivery

    def wait_for_attempts(self, delivery: Delivery, count: int, *, timeout_s: float = WAIT_S) -> Delivery:
        """Until it was sent so many times and it is known what came of the last."""

        def look() -> bool:
            return len(delivery.attempts) >= count and delivery.attempts[count - 1].receipt is not None

        self.wait_until(look, f"attempt {count}", timeout_s)
        return delivery

    def _now(self, message: Message) -> Message:
        """The message as it is now. Runs on the server's thread; raises SandboxError where it is gone."""
        workspace = self._side.workspace
        shown = (ephemeral for ephemeral in workspace.ephemerals if ephemeral.ts == message.ts)
        found = next(shown, None) if message.is_ephemeral else workspace.message(message.channel, message.ts)
        if found is None:
            raise SandboxError("the message is no longer there")
        return found

    def _view_now(self, view: View) -> View:
        """The view as it is now. Runs on the server's thread; raises SandboxError where it is closed."""
        try:
            return self._side.views.find(view.id)
        except SlackError as error:
            raise SandboxError("the view is no longer open") from error

    def _state(self) -> str:
        """What happened lately, for whoever waited in vain."""
        calls = ", ".join(f"{call.method} {call.answer.get('error', 'ok')}" for call in self.calls[-8:])
        sent = ", ".join(_told(delivery) for delivery in self.deliveries()[-5:])
        return f"last calls: {calls or 'none'}; last deliveries: {sent or 'none'}"


def _reads(message: Message, text: str) -> bool:
    return text in message.plain or text in message.text


def _told(delivery: Delivery) -> str:
    name = delivery.event["type"] if delivery.kind is Kind.EVENT else delivery.payload.get("command", delivery.kind)
    return f"{name} ({len(delivery.attempts)} sent, {'received' if delivery.is_received else 'not received'})"
