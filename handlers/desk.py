"""What every listener works with: the archive, the clock, and the work that goes on after the ack."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import UTC, date, datetime
from threading import Lock

from handlers.replies import Say, plain_message
from store.archive import Archive
from store.errors import ReferatbotError

log = logging.getLogger(__name__)

GENERAL_ERROR = "Noget gik galt hos mig, så jeg kan ikke svare lige nu. Prøv igen om lidt."


class Work:
    """Tasks that go on in threads of their own after Slack has its ack, and that are finished before the bot stops."""

    def __init__(self, threads: int = 4) -> None:
        self._pool = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="work")
        self._under_way: set[Future[None]] = set()
        self._lock = Lock()

    def start(self, task: Callable[[], object], say: Say, finally_do: Callable[[], None] = lambda: None) -> None:
        """`say` tells the person where `task` fails; `finally_do` comes after both."""

        def whole() -> None:
            do(task, say)
            finally_do()

        future = self._pool.submit(whole)
        with self._lock:
            self._under_way.add(future)
        future.add_done_callback(self._forget)

    def _forget(self, future: Future[None]) -> None:
        with self._lock:
            self._under_way.discard(future)

    def finish(self, timeout_s: float) -> bool:
        """Takes no more tasks; True where all those under way are done within `timeout_s`."""
        self._pool.shutdown(wait=False)
        with self._lock:
            under_way = set(self._under_way)
        return not wait(under_way, timeout=timeout_s).not_done


def do(task: Callable[[], object], say: Say) -> None:
    """Does `task`; an error becomes one Danish sentence for the person and a line in the log. Raises nothing."""
    try:
        task()
    except ReferatbotError as error:
        log.warning("request failed: %s: %s", type(error).__name__, error)
        _tell(error.user_text, say)
    except Exception:
        log.exception("request failed unexpectedly")
        _tell(GENERAL_ERROR, say)


def _tell(user_text: str, say: Say) -> None:
    try:
        say(plain_message(user_text))
    except Exception:
        log.exception("could not tell the person of an error")


@dataclass(frozen=True, slots=True)
class Desk:
    """`now` gives an aware time in the municipality's own time zone."""

    archive: Archive
    work: Work
    now: Callable[[], datetime]

    def today(self) -> date:
        return self.now().date()

    def is_first(self, occurrence: str) -> bool:
        """False where `occurrence` was taken up before, by this process or another with the same database."""
        return self.archive.remember_event(occurrence, at=self.now().astimezone(UTC))
