"""Makes Slack's identifiers: message times that only rise, ids of files, views and events, block_ids."""

from __future__ import annotations

import random
import string
import time
import uuid
from collections.abc import Callable


class Identifiers:
    """The same seed gives the same ids in the same order; only the message times follow the clock."""

    def __init__(self, seed: int = 0, clock: Callable[[], float] = time.time) -> None:
        self._random = random.Random(seed)  # noqa: S311 - repeatable on purpose, and no secret
        self._clock = clock
        self._last_ts_us = 0

    def ts(self) -> str:
        """A message's time, later than every one before it."""
        self._last_ts_us = max(int(self._clock() * 1_000_000), self._last_ts_us + 1)
        seconds, microseconds = divmod(self._last_ts_us, 1_000_000)
        return f"{seconds}.{microseconds:06d}"

    def seconds(self) -> int:
        return int(self._clock())

    def uuid(self) -> str:
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def id(self, prefix: str) -> str:
        """An id such as `F7K2M9QX41B`; prefix `Ev` for events, `V` for views, `F` for files."""
        return prefix + "".join(self._random.choices(string.ascii_uppercase + string.digits, k=10))

    def short(self) -> str:
        """As Slack fills in a missing block_id or action_id."""
        return "".join(self._random.choices(string.ascii_letters + string.digits, k=5))
