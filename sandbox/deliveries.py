"""What is delivered to the app, when it counts as received, and when it is delivered again."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

from sandbox import events
from sandbox.changes import Changes
from sandbox.identifiers import Identifiers
from sandbox.installation import Installation
from sandbox.timing import Timing
from sandbox.values import Json
from sandbox.workspace import Change, Workspace

NO_RETRY = "no_retry"
"""The reason in a receipt after which an event is not sent again."""


class Kind(StrEnum):
    """The type of an envelope."""

    EVENT = "events_api"
    COMMAND = "slash_commands"
    INTERACTION = "interactive"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came of one attempt. `answer` is what the app sent along; `reason` is why it counts as not received."""

    is_received: bool
    answer: Any = None
    reason: str = ""


@dataclass(slots=True)
class Attempt:
    """One time that the payload was sent; times are monotonic seconds."""

    number: int
    envelope_id: str
    sent_at_s: float
    retry_reason: str = ""
    receipt: Receipt | None = None
    received_at_s: float | None = None


@dataclass(slots=True)
class Delivery:
    """One payload with all its attempts."""

    kind: Kind
    payload: Json
    accepts_answer: bool = False
    attempts: list[Attempt] = field(default_factory=list)
    is_done: bool = False

    @property
    def event(self) -> Json:
        return dict(self.payload["event"])

    @property
    def event_id(self) -> str:
        return str(self.payload["event_id"])

    @property
    def receipt(self) -> Receipt | None:
        """The last attempt's, None while it is on its way."""
        return self.attempts[-1].receipt if self.attempts else None

    @property
    def is_received(self) -> bool:
        return any(attempt.receipt is not None and attempt.receipt.is_received for attempt in self.attempts)

    @property
    def ack_s(self) -> float:
        """How long the app took to acknowledge the attempt that it acknowledged first."""
        for attempt in self.attempts:
            if attempt.received_at_s is not None:
                return attempt.received_at_s - attempt.sent_at_s
        raise ValueError("not acknowledged")


class Carrier(Protocol):
    """A way to the app: Socket Mode or signed HTTP."""

    async def carry(self, delivery: Delivery, attempt: Attempt) -> Receipt: ...


class Deliveries:
    """Hands the app what it subscribed to; events come again until acknowledged, the rest comes once."""

    def __init__(
        self,
        workspace: Workspace,
        installation: Installation,
        identifiers: Identifiers,
        changes: Changes,
        timing: Timing,
    ) -> None:
        self._workspace = workspace
        self._installation = installation
        self._identifiers = identifiers
        self._changes = changes
        self._timing = timing
        self._running: set[asyncio.Task[None]] = set()
        self._acks_to_lose = 0
        self.carrier: Carrier | None = None
        self.all: list[Delivery] = []
        workspace.listeners.append(self._announce)

    def _announce(self, change: Change) -> None:
        for event in events.following(change, self._workspace, self._installation):
            self.send_event(event)

    def send_event(self, event: Json) -> Delivery | None:
        """None where the manifest does not subscribe to it."""
        if events.subscription(event) not in self._installation.manifest.events:
            return None
        payload = events.callback(event, self._identifiers.id("Ev"), self._identifiers.seconds())
        delivery = Delivery(Kind.EVENT, payload)
        self._start(delivery, self._until_received(delivery))
        return delivery

    def send_once(self, delivery: Delivery, then: Callable[[Receipt], None]) -> Delivery:
        """A command or an interaction; `then` hears what came of it."""

        async def once() -> None:
            then(await self._attempt(delivery))

        self._start(delivery, once())
        return delivery

    def send_again(self, delivery: Delivery) -> None:
        """The same event once more, whatever became of it, as Slack does when an ack is lost."""
        self._run(self._again(delivery))

    def lose_acks(self, count: int) -> None:
        """The next acks are treated as if they had never come."""
        self._acks_to_lose = count

    def _start(self, delivery: Delivery, work: Coroutine[Any, Any, None]) -> None:
        self.all.append(delivery)
        self._run(work)

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _until_received(self, delivery: Delivery) -> None:
        receipt = await self._attempt(delivery, is_last=not self._timing.retry_delays_s)
        for number, delay_s in enumerate(self._timing.retry_delays_s, start=1):
            if delivery.is_done:
                return
            await asyncio.sleep(delay_s)
            is_last = number == len(self._timing.retry_delays_s)
            receipt = await self._attempt(delivery, receipt.reason, is_last=is_last)

    async def _again(self, delivery: Delivery) -> None:
        await self._attempt(delivery, "timeout")

    async def _attempt(self, delivery: Delivery, retry_reason: str = "", *, is_last: bool = True) -> Receipt:
        attempt = Attempt(len(delivery.attempts), self._identifiers.uuid(), time.monotonic(), retry_reason)
        delivery.attempts.append(attempt)
        self._changes.happened()
        receipt = await self._carry(delivery, attempt)
        attempt.receipt = receipt
        if receipt.is_received:
            attempt.received_at_s = time.monotonic()
        delivery.is_done = delivery.is_done or receipt.is_received or receipt.reason == NO_RETRY or is_last
        self._changes.happened()
        return receipt

    async def _carry(self, delivery: Delivery, attempt: Attempt) -> Receipt:
        if self.carrier is None:
            return Receipt(is_received=False, reason="connection_failed")
        receipt = await self.carrier.carry(delivery, attempt)
        if receipt.is_received and self._acks_to_lose and delivery.kind is Kind.EVENT:
            self._acks_to_lose -= 1
            return Receipt(is_received=False, reason="timeout")
        return receipt

    async def stop(self) -> None:
        running = list(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
