"""Waiting for a condition on the sandbox's own loop: looked at again after every change, without sleeping."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


class Changes:
    """Whoever changes anything calls `happened`; whoever waits looks again."""

    def __init__(self) -> None:
        self._waiters: set[asyncio.Future[None]] = set()

    def happened(self) -> None:
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)

    async def wait_until(self, look: Callable[[], Found | None], timeout_s: float) -> Found | None:
        """What `look` first finds that is true, or None when the time is up."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout_s
        while not (found := look()):
            remaining_s = deadline - loop.time()
            if remaining_s <= 0:
                return None
            waiter: asyncio.Future[None] = loop.create_future()
            self._waiters.add(waiter)
            try:
                await asyncio.wait({waiter}, timeout=remaining_s)
            finally:
                self._waiters.discard(waiter)
        return found
