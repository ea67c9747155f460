"""Runs Slack's side in a thread of its own, and lets other threads call into it."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Awaitable, Callable
from typing import TypeVar

from aiohttp import web

from sandbox.installation import Installation
from sandbox.manifest import Manifest
from sandbox.slack_side import SlackSide
from sandbox.timing import Timing

HOST = "127.0.0.1"
SHUTDOWN_S = 1.0
CALL_S = 60.0

Result = TypeVar("Result")


class Server:
    """One port on this machine; 0 lets the system choose a free one."""

    def __init__(self, manifest: Manifest, port: int, timing: Timing) -> None:
        self._socket = socket.create_server((HOST, port))
        self.port: int = self._socket.getsockname()[1]
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="sandbox", daemon=True)
        self.slack_side = SlackSide(Installation(manifest, f"http://{HOST}:{self.port}"), timing)
        self._runner = web.AppRunner(
            self.slack_side.application(), access_log=None, shutdown_timeout=SHUTDOWN_S, handle_signals=False
        )

    def start(self) -> None:
        self._thread.start()
        self.wait_for(self._start)

    async def _start(self) -> None:
        self.slack_side.furnish()
        await self._runner.setup()
        await web.SockSite(self._runner, self._socket).start()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    def stop(self) -> None:
        """Closes every connection and ends the thread; a second stop does nothing."""
        if not self._thread.is_alive():
            return
        self.wait_for(self._stop)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _stop(self) -> None:
        await self.slack_side.stop()
        await self._runner.cleanup()

    def call(self, function: Callable[[], Result]) -> Result:
        """Runs a function on the loop's thread; what it raises is raised here."""

        async def called() -> Result:
            return function()

        return asyncio.run_coroutine_threadsafe(called(), self._loop).result(CALL_S)

    def wait_for(self, work: Callable[[], Awaitable[Result]], timeout_s: float = CALL_S) -> Result:
        """Runs a coroutine on the loop's thread."""

        async def awaited() -> Result:
            return await work()

        return asyncio.run_coroutine_threadsafe(awaited(), self._loop).result(timeout_s + CALL_S)
