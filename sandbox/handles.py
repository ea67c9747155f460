"""Handles that live for a short time: trigger ids (once, 3 s) and response_urls (5 uses, 30 min)."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from sandbox.errors import SlackError
from sandbox.identifiers import Identifiers
from sandbox.timing import Timing


@dataclass(slots=True)
class Trigger:
    """`from_view` says that it came from a modal, so that a view can be pushed on top of that."""

    id: str
    user: str
    from_view: bool
    expires_at_s: float
    is_used: bool = False


@dataclass(slots=True)
class ResponseUrl:
    """`message_ts` is the message that was clicked in, None where a command or shortcut gave the handle."""

    id: str
    user: str
    channel: str
    message_ts: str | None
    thread_ts: str | None
    expires_at_s: float
    uses_left: int


class Handles:
    """Gives out handles and takes them back; `clock` is monotonic."""

    def __init__(self, identifiers: Identifiers, timing: Timing, clock: Callable[[], float] = time.monotonic) -> None:
        self._identifiers = identifiers
        self._timing = timing
        self._clock = clock
        self._triggers: dict[str, Trigger] = {}
        self._response_urls: dict[str, ResponseUrl] = {}

    def new_trigger(self, user: str, *, from_view: bool = False) -> str:
        trigger_id = f"{self._identifiers.seconds()}.{self._identifiers.uuid()}"
        expires_at_s = self._clock() + self._timing.trigger_s
        self._triggers[trigger_id] = Trigger(trigger_id, user, from_view, expires_at_s)
        return trigger_id

    def exchange(self, trigger_id: str) -> Trigger:
        """Raises SlackError where the trigger is unknown, too old or used already."""
        trigger = self._triggers.get(trigger_id)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.is_used:
            raise SlackError("exchanged_trigger_id")
        if self._clock() > trigger.expires_at_s:
            raise SlackError("expired_trigger_id")
        trigger.is_used = True
        return trigger

    def new_response_url(
        self, user: str, channel: str, message_ts: str | None = None, thread_ts: str | None = None
    ) -> ResponseUrl:
        expires_at_s = self._clock() + self._timing.response_url_s
        handle = ResponseUrl(
            self._identifiers.uuid(), user, channel, message_ts, thread_ts, expires_at_s, self._timing.response_url_uses
        )
        self._response_urls[handle.id] = handle
        return handle

    def response_url(self, handle_id: str) -> ResponseUrl:
        """Raises SlackError where the address is unknown, too old or used up. Using it is up to the caller."""
        handle = self._response_urls.get(handle_id)
        if handle is None:
            raise SlackError("invalid_url", http_status=404)
        if self._clock() > handle.expires_at_s:
            raise SlackError("expired_url", http_status=404)
        if handle.uses_left == 0:
            raise SlackError("used_url", http_status=404)
        return handle
