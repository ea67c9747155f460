"""Socket Mode: tickets, WebSocket connections, envelopes and acks, and the ways in which a connection ends."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from typing import Any

from aiohttp import WSMsgType, web

from sandbox.changes import Changes
from sandbox.deliveries import Attempt, Delivery, Kind, Receipt
from sandbox.identifiers import Identifiers
from sandbox.installation import APP_ID
from sandbox.timing import Timing
from sandbox.values import Json

CLOSE_S = 1.0


class SocketMode:
    """The app's connections; what is delivered goes to the newest of them."""

    def __init__(
        self,
        identifiers: Identifiers,
        changes: Changes,
        timing: Timing,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._identifiers = identifiers
        self._changes = changes
        self._timing = timing
        self._clock = clock
        self._tickets: dict[str, float] = {}
        self._awaited: dict[str, asyncio.Future[Json]] = {}
        self.connections: list[web.WebSocketResponse] = []
        self.opened_count = 0
        self.frames: list[Json] = []
        self._closing: set[asyncio.Task[bool]] = set()
        self._transports: dict[web.WebSocketResponse, asyncio.Transport] = {}

    def new_ticket(self) -> str:
        """Part of the address of a connection, good for one."""
        ticket = self._identifiers.uuid()
        self._tickets[ticket] = self._clock() + self._timing.ticket_s
        return ticket

    async def link(self, request: web.Request) -> web.StreamResponse:
        """The WebSocket itself, open until either side ends it."""
        expires_at_s = self._tickets.pop(request.query.get("ticket", ""), 0.0)
        if self._clock() > expires_at_s or request.query.get("app_id") != APP_ID:
            return web.Response(status=401, text="invalid_ticket")
        socket = web.WebSocketResponse(timeout=CLOSE_S)
        await socket.prepare(request)
        if isinstance(request.transport, asyncio.Transport):
            self._transports[socket] = request.transport
        self.connections.append(socket)
        self.opened_count += 1
        await self._send(socket, self._hello())
        self._changes.happened()
        try:
            await self._listen(socket)
        finally:
            self.connections.remove(socket)
            self._transports.pop(socket, None)
            self._changes.happened()
        return socket

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self.connections),
            "debug_info": _debug_info(),
            "connection_info": {"app_id": APP_ID},
        }

    async def _listen(self, socket: web.WebSocketResponse) -> None:
        async for frame in socket:
            if frame.type is not WSMsgType.TEXT:
                continue
            ack = _object(frame.data)
            awaited = self._awaited.get(str(ack.get("envelope_id")))
            if awaited is not None and not awaited.done():
                awaited.set_result(ack)

    async def carry(self, delivery: Delivery, attempt: Attempt) -> Receipt:
        """An event with nobody there counts as not acknowledged in time; a command fails at once."""
        if not self.connections:
            if delivery.kind is Kind.EVENT:
                await asyncio.sleep(self._timing.ack_s)
            return Receipt(is_received=False, reason="timeout" if delivery.kind is Kind.EVENT else "dispatch_failed")
        awaited: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._awaited[attempt.envelope_id] = awaited
        try:
            await self._send(self.connections[-1], _envelope(delivery, attempt))
            ack = await asyncio.wait_for(awaited, self._timing.ack_s)
        except (TimeoutError, ConnectionError):
            return Receipt(is_received=False, reason="timeout")
        finally:
            del self._awaited[attempt.envelope_id]
        return Receipt(is_received=True, answer=ack.get("payload") if delivery.accepts_answer else None)

    async def disconnect(self, reason: str) -> None:
        """Asks every connection to come anew, and closes it: at once, or a while after a warning."""
        for socket in tuple(self.connections):
            await self._send(socket, {"type": "disconnect", "reason": reason, "debug_info": _debug_info()})
            if reason == "warning":
                asyncio.get_running_loop().call_later(self._timing.warning_s, self._close_soon, socket)
            else:
                await socket.close()

    def _close_soon(self, socket: web.WebSocketResponse) -> None:
        closing = asyncio.get_running_loop().create_task(socket.close())
        self._closing.add(closing)
        closing.add_done_callback(self._closing.discard)

    def abort(self) -> None:
        """Tears the TCP connections, without a closing frame."""
        for socket in tuple(self.connections):
            if transport := self._transports.get(socket):
                transport.abort()

    async def stop(self) -> None:
        for socket in tuple(self.connections):
            await socket.close(code=1001)

    async def _send(self, socket: web.WebSocketResponse, frame: Json) -> None:
        self.frames.append(frame)
        await socket.send_str(json.dumps(frame, ensure_ascii=False))


def _envelope(delivery: Delivery, attempt: Attempt) -> Json:
    envelope: Json = {
        "envelope_id": attempt.envelope_id,
        "payload": delivery.payload,
        "type": str(delivery.kind),
        "accepts_response_payload": delivery.accepts_answer,
    }
    if delivery.kind is Kind.EVENT:
        envelope |= {"retry_attempt": attempt.number, "retry_reason": attempt.retry_reason}
    return envelope


def _debug_info() -> Json:
    return {"host": "applink-1", "build_number": 10, "approximate_connection_time": 18060}


def _object(text: Any) -> Json:
    try:
        value = json.loads(text)
    except ValueError:
        return {}  # Slack takes no notice of frames that are no acks
    return value if isinstance(value, dict) else {}
