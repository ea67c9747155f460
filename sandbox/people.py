"""What people do in the workspace, and what they then see of the app's answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sandbox import events, interactions, typed_text
from sandbox.deliveries import Deliveries, Delivery, Kind, Receipt
from sandbox.errors import SandboxError, SlackError
from sandbox.handles import ResponseUrl
from sandbox.installation import Installation
from sandbox.response_urls import ResponseUrls
from sandbox.values import File, Json, Message, User, View
from sandbox.views import Views
from sandbox.workspace import Workspace


class People:
    """Users and channels are given by name or id; belongs to the server's loop."""

    def __init__(
        self,
        installation: Installation,
        workspace: Workspace,
        views: Views,
        response_urls: ResponseUrls,
        deliveries: Deliveries,
    ) -> None:
        self._installation = installation
        self._workspace = workspace
        self._views = views
        self._handles = response_urls.handles
        self._response_urls = response_urls
        self._deliveries = deliveries

    # --- writing

    def say(
        self, user: str, channel: str, text: str, thread_ts: str | None = None, files: tuple[File, ...] = ()
    ) -> Message:
        """Raises SandboxError where the person is no member of the channel."""
        author, place = self._workspace.user(user), self._workspace.channel(channel)
        if author.id not in place.members:
            raise SandboxError(f"{author.name} is not in {place.name}")
        typed = typed_text.read(text, self._workspace.names())
        identifiers = self._workspace.identifiers
        return self._workspace.post(
            Message(
                channel=place.id,
                ts=identifiers.ts(),
                text=typed.text,
                user=author.id,
                thread_ts=thread_ts,
                blocks=(typed.block(identifiers.short()),) if typed.elements else (),
                subtype="file_share" if files else None,
                client_msg_id=identifiers.uuid(),
                files=files,
            )
        )

    def upload(self, user: str, channel: str, name: str, content: bytes, text: str) -> Message:
        identifiers = self._workspace.identifiers
        file = File(identifiers.id("F"), name, self._workspace.user(user).id, content, identifiers.seconds())
        self._workspace.files[file.id] = file
        return self.say(user, channel, text, files=(file,))

    def rewrite(self, message: Message, text: str) -> Message:
        """A person edits what they wrote."""
        typed = typed_text.read(text, self._workspace.names())
        blocks = (typed.block(self._workspace.identifiers.short()),)
        return self._workspace.edit(message, text=typed.text, blocks=blocks)

    # --- commands and shortcuts

    def command(self, user: str, channel: str, name: str, text: str) -> Delivery:
        """Raises SandboxError where the manifest has no such command."""
        if name not in self._installation.manifest.commands:
            raise SandboxError(
                f"{name} is not a valid command; there are {sorted(self._installation.manifest.commands)}"
            )
        person, place = self._workspace.user(user), self._workspace.channel(channel)
        handle = self._handles.new_response_url(person.id, place.id)
        typed = typed_text.escape(text.strip())
        scene = self._scene(handle)
        payload = interactions.command(scene, name, typed, self._handles.new_trigger(person.id))
        delivery = Delivery(Kind.COMMAND, payload, accepts_answer=True)
        return self._deliveries.send_once(delivery, lambda receipt: self._command_answered(name, handle, receipt))

    def _command_answered(self, name: str, handle: ResponseUrl, receipt: Receipt) -> None:
        if not receipt.is_received:
            nobody_there = receipt.reason in {"dispatch_failed", "connection_failed"}
            code = "dispatch_failed" if nobody_there else "operation_timeout"
            self._workspace.notify(handle.user, handle.channel, f'{name} failed with the error "{code}"')
        elif receipt.answer:
            answer = {"text": receipt.answer} if isinstance(receipt.answer, str) else receipt.answer
            try:
                self._response_urls.answer(handle, answer)
            except SlackError as error:
                self._workspace.notify(handle.user, handle.channel, f'{name} failed with the error "{error.code}"')

    def message_shortcut(self, user: str, message: Message, callback_id: str) -> Delivery:
        """Raises SandboxError where the manifest has no such shortcut."""
        self._check_shortcut(callback_id, self._installation.manifest.message_shortcuts)
        person, place = self._workspace.user(user), self._workspace.channels[message.channel]
        handle = self._handles.new_response_url(person.id, place.id, thread_ts=message.thread_ts)
        return self._interact(person, interactions.message_shortcut(self._scene(handle), message, callback_id))

    def _scene(self, handle: ResponseUrl) -> interactions.Scene:
        return interactions.Scene(
            self._installation,
            self._workspace.users[handle.user],
            self._workspace.channels[handle.channel],
            self._response_urls.address(handle),
        )

    def global_shortcut(self, user: str, callback_id: str) -> Delivery:
        """Raises SandboxError where the manifest has no such shortcut."""
        self._check_shortcut(callback_id, self._installation.manifest.global_shortcuts)
        person = self._workspace.user(user)
        return self._interact(person, interactions.global_shortcut(person, callback_id))

    def _check_shortcut(self, callback_id: str, declared: frozenset[str]) -> None:
        if callback_id not in declared:
            raise SandboxError(f"no shortcut {callback_id!r}; there are {sorted(declared)}")

    # --- pressing and filling in

    def press_in_message(self, user: str, message: Message, action_id: str, value: Any) -> Delivery:
        """Raises SandboxError where the element is not there."""
        person, place = self._workspace.user(user), self._workspace.channels[message.channel]
        if message.visible_to not in {None, person.id}:
            raise SandboxError(f"{person.name} does not see this message")
        pressed = interactions.action(message.blocks, action_id, value, self._workspace.identifiers.ts())
        handle = self._handles.new_response_url(person.id, place.id, message.ts, message.thread_ts)
        return self._interact(person, interactions.message_press(self._scene(handle), message, pressed))

    def press_in_view(self, user: str, view: View, action_id: str, value: Any) -> Delivery:
        """Raises SandboxError where the element is not there."""
        person = self._workspace.user(user)
        pressed = interactions.action(view.blocks, action_id, value, self._workspace.identifiers.ts())
        return self._interact(person, interactions.view_press(person, view, pressed), from_view=True)

    def submit(self, user: str, view: View, values: Mapping[str, Any]) -> Delivery:
        """`values` by action_id. Raises SandboxError for one that no element has."""
        person = self._workspace.user(user)
        if unknown := set(values) - set(view.action_ids):
            raise SandboxError(f"no input {sorted(unknown)}; there are {list(view.action_ids)}")
        payload = interactions.view_submission(person, view, interactions.state_of(view.blocks, values))
        payload["trigger_id"] = self._handles.new_trigger(person.id, from_view=True)
        delivery = Delivery(Kind.INTERACTION, payload, accepts_answer=True)
        return self._deliveries.send_once(delivery, lambda receipt: self._submission_answered(view, receipt))

    def _submission_answered(self, view: View, receipt: Receipt) -> None:
        if not receipt.is_received:
            self._workspace.notify(view.user, None, "We had some trouble connecting. Try again?")
            return
        try:
            self._views.follow(view, receipt.answer if isinstance(receipt.answer, dict) else {})
        except SlackError as error:
            self._workspace.notify(view.user, None, f"We had some trouble connecting. Try again? ({error.code})")

    def close_view(self, user: str, view: View) -> Delivery | None:
        """None where the app did not ask to be told."""
        person = self._workspace.user(user)
        self._views.close(view)
        if not view.body.get("notify_on_close"):
            return None
        delivery = Delivery(Kind.INTERACTION, interactions.view_closed(person, view, is_cleared=False))
        return self._deliveries.send_once(delivery, lambda _: None)

    def _interact(self, person: User, payload: Json, *, from_view: bool = False) -> Delivery:
        if not self._installation.manifest.interactive:
            raise SandboxError("the manifest has interactivity off")
        payload["trigger_id"] = self._handles.new_trigger(person.id, from_view=from_view)
        delivery = Delivery(Kind.INTERACTION, payload)
        return self._deliveries.send_once(delivery, lambda receipt: self._interaction_received(person, receipt))

    def _interaction_received(self, person: User, receipt: Receipt) -> None:
        if not receipt.is_received:
            self._workspace.notify(person.id, None, "This app responded with an error")

    # --- opening

    def open_home(self, user: str, tab: str) -> Delivery | None:
        """None where the manifest does not subscribe to it. Raises SandboxError where the tab is off."""
        manifest = self._installation.manifest
        if not (manifest.home_tab if tab == "home" else manifest.messages_tab):
            raise SandboxError(f"the manifest has the tab {tab} off")
        person = self._workspace.user(user)
        channel = self._workspace.direct_channel(person.id)
        home = self._views.homes.get(person.id)
        event = events.home_opened(person.id, channel.id, tab, home, self._workspace.identifiers.ts())
        return self._deliveries.send_event(event)

    def look_at(self, user: str, channel: str) -> Delivery | None:
        """None where the manifest does not subscribe to it."""
        person, seen = self._workspace.user(user), self._workspace.channel(channel)
        direct = self._workspace.direct_channel(person.id)
        event_ts = self._workspace.identifiers.ts()
        return self._deliveries.send_event(events.context_changed(person.id, direct.id, seen.id, event_ts))
