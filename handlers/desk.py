"""What every listener works with: the archive, the clock, and the work that goes on after the ack."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from queue import Queue
from threading import Thread

from handlers.replies import Say, plain_message
from store.archive import Archive
from store.errors import ReferatbotError

log = logging.getLogger(__name__)

GENERAL_ERROR = "Noget gik galt hos mig, så jeg kan ikke svare lige nu. Prøv igen om lidt."


class Work:
    """Tasks that go on in threads of their own after Slack has its ack, and are finished before the bot stops.

    No ThreadPoolExecutor: that takes nothing more once the interpreter shuts down, which under gunicorn is when the
    last listeners hand over what they have acked; and it keeps a process alive for a task that hangs.
    """

    def __init__(self, threads: int = 8) -> None:
        self._tasks: Queue[Callable[[], None]] = Queue()
        for number in range(threads):
            Thread(target=self._go_on, name=f"work-{number}", daemon=True).start()

    def start(self, task: Callable[[], object], say: Say, finally_do: Callable[[], None] = lambda: None) -> None:
        """`say` tells the person where `task` fails; `finally_do` comes after both."""

        def whole() -> None:
            do(task, say)
            finally_do()

        self._tasks.put(whole)

    def _go_on(self) -> None:
        while True:
            task = self._tasks.get()
            try:
                task()
            except Exception:
                log.exception("could not end a task well")
            finally:
                self._tasks.task_done()

    def finish(self, timeout_s: float) -> bool:
        """True where all tasks are done within `timeout_s`."""
        with self._tasks.all_tasks_done:
            return self._tasks.all_tasks_done.wait_for(lambda: self._tasks.unfinished_tasks == 0, timeout_s)


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

    @contextmanager
    def once(self, occurrence: str) -> Iterator[bool]:
        """Gives what `is_first` says; what fails within has not happened, and may be tried again."""
        is_first = self.is_first(occurrence)
        try:
            yield is_first
        except Exception:
            if is_first:
                self.archive.forget_event(occurrence)
            raise
