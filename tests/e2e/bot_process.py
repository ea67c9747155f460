"""Starts the real bot in a process of its own, connected to a Slack workspace on this machine."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from sandbox.driver import Sandbox
from sandbox.errors import SandboxError
from sandbox.timing import Timing

ROOT = Path(__file__).parents[2]
START_TIMEOUT_S = 40.0
STOP_TIMEOUT_S = 30.0
IMPATIENT = Timing(ack_s=3.0, retry_delays_s=(0.0, 0.5, 0.5))
"""Slack's own time for an ack, but no minutes between deliveries."""


@dataclass(slots=True)
class RunningBot:
    """A bot process and the workspace that it serves."""

    slack: Sandbox
    process: subprocess.Popen[bytes]
    log_path: Path

    def stop(self) -> int:
        """Its exit status after a SIGTERM. Raises AssertionError where it does not heed that."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            return self.process.wait(STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired as error:
            self.process.kill()
            raise AssertionError(f"the bot did not stop\n{self.log}") from error

    @property
    def log(self) -> str:
        return self.log_path.read_text("utf-8")


@dataclass(frozen=True, slots=True)
class Starter:
    """Starts bots in `folder`, whose `.env` is never there."""

    folder: Path
    database: Path
    cleaning: ExitStack

    def slack(self, manifest_path: Path = ROOT / "manifest.json") -> Sandbox:
        return self.cleaning.enter_context(Sandbox.start(manifest_path, timing=IMPATIENT))

    def own_database(self) -> Path:
        """A copy of the seeds' database, which remembers nothing yet."""
        copy = self.folder / f"{len(list(self.folder.iterdir()))}.db"
        shutil.copy(self.database, copy)
        return copy

    def socket_mode(self, slack: Sandbox, database: Path | None = None, **more: str) -> RunningBot:
        signed_in = len(slack.calls_of("auth.test"))
        bot = self.process(slack, database, **more)
        self._ready(bot, lambda: slack.wait_for_call("auth.test", count=signed_in + 2, timeout_s=START_TIMEOUT_S))
        self._ready(bot, lambda: slack.wait_for_connection(timeout_s=START_TIMEOUT_S))
        return bot

    def process(self, slack: Sandbox, database: Path | None = None, **more: str) -> RunningBot:
        """Started, and perhaps not to stay."""
        return self._start([sys.executable, "-m", "bot", "run"], slack, database, more)

    def signed_http(self, slack: Sandbox) -> RunningBot:
        """gunicorn gets a socket that already listens, so that nothing has to be tried again until it does."""
        with socket.create_server(("127.0.0.1", 0)) as listening:
            port, number = listening.getsockname()[1], listening.fileno()
            command = [sys.executable, "-m", "gunicorn", "--bind", f"fd://{number}", "--threads", "8", "bot.app:web()"]
            bot = self._start(command, slack, None, {"SLACK_APP_TOKEN": ""}, keep_open=(number,))
        self._ready(bot, lambda: slack.wait_for_call("auth.test", count=2, timeout_s=START_TIMEOUT_S))
        self._ready(bot, lambda: slack.use_request_url(f"http://127.0.0.1:{port}/slack/events"))
        return bot

    def _start(
        self,
        command: list[str],
        slack: Sandbox,
        database: Path | None,
        more: dict[str, str],
        keep_open: tuple[int, ...] = (),
    ) -> RunningBot:
        path = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)} | _measured()
        own = {"REFERATBOT_DATABASE": str(database or self.own_database())}
        log_path = self.folder / f"{len(list(self.folder.iterdir()))}.log"
        with log_path.open("wb") as log:
            process = subprocess.Popen(  # noqa: S603
                command,
                cwd=self.folder,
                env=path | slack.environment | own | more,
                stderr=log,
                stdout=log,
                pass_fds=keep_open,
            )
        bot = RunningBot(slack, process, log_path)
        self.cleaning.callback(bot.stop)
        return bot

    def _ready(self, bot: RunningBot, wait: Callable[[], object]) -> None:
        try:
            wait()
        except SandboxError as error:
            raise AssertionError(f"the bot did not come up: {error}\n{bot.log}") from error


def _measured() -> dict[str, str]:
    """What coverage's own process hands on, so that what the bot runs here counts as run."""
    return {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
