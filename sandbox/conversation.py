"""`python -m sandbox.conversation -- COMMAND …`: talk with an app in the terminal, through a workspace of its own."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from dotenv import dotenv_values
from rich.console import Console
from rich.text import Text

from sandbox.driver import Sandbox
from sandbox.errors import NothingCameError, SandboxError
from sandbox.manifest import ManifestError
from sandbox.values import Message
from sandbox.visible import text_of

PERSON = "dig"
START_TIMEOUT_S = 60.0
ANSWER_TIMEOUT_S = 60.0
QUIET_S = 0.7
"""How long nothing more must come until the next line may be said; an app does not say that it was its last word."""
STOP_TIMEOUT_S = 30.0
_TOKENS = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN")


def main() -> int:
    """Starts the app's command with a workspace on this machine; with a real workspace's tokens, the command alone."""
    parser = argparse.ArgumentParser(prog="python -m sandbox.conversation", description=__doc__)
    parser.add_argument("--manifest", type=Path, default=Path("manifest.json"))
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    written = {name: value for name, value in dotenv_values(".env").items() if value} | dict(os.environ)
    if all(written.get(name) for name in _TOKENS):
        return subprocess.run(options.command, check=False).returncode  # noqa: S603  the caller's own command
    try:
        with Sandbox.start(options.manifest) as workspace:
            return _talk(workspace, options.command)
    except (ManifestError, OSError, NothingCameError) as error:
        sys.stderr.write(f"{error}\n")
        return 1


def _talk(workspace: Sandbox, command: list[str]) -> int:
    workspace.add_user(PERSON)
    environment = {"REFERATBOT_LOG_LEVEL": "WARNING"} | dict(os.environ) | workspace.environment
    # A session of its own, so that Ctrl-C ends the conversation and not the app in the middle of an answer.
    app = subprocess.Popen(command, env=environment, start_new_session=True)  # noqa: S603  the caller's own command
    conversation = Conversation(workspace, Console(highlight=False, width=_width()))
    try:
        workspace.wait_for_connection(timeout_s=START_TIMEOUT_S)
        conversation.begin()
        for line in _lines():
            conversation.say(line)
    finally:
        app.send_signal(signal.SIGTERM)
        app.wait(STOP_TIMEOUT_S)
        conversation.show_rest()  # what it finished before it stopped
    return 0


def _width() -> int:
    return min(100, Console().width)


class Conversation:
    """One thread with the app in the person's direct channel, and its slash commands."""

    def __init__(self, workspace: Sandbox, console: Console) -> None:
        self._workspace = workspace
        self._console = console
        self._channel = workspace.direct_channel(PERSON).id
        self._thread_ts: str | None = None
        self._shown: list[Message] = []

    def begin(self) -> None:
        """Opens the conversation, and shows what the app suggests to say."""
        self._workspace.open_home(PERSON, "messages")
        calls = "assistant.threads.setSuggestedPrompts"
        self._workspace.wait_for_call(calls)
        suggested = self._workspace.suggested_prompts(PERSON)
        self._console.print(Text("Skriv et spørgsmål, eller prøv et af disse. Slut med Ctrl-D.", style="bold"))
        for prompt in suggested.prompts if suggested else ():
            self._console.print(Text(f"  {prompt.message}", style="cyan"))

    def say(self, line: str) -> None:
        """Says it, and prints all that the app answers until it has been quiet for a while."""
        self.show_rest()
        if not sys.stdin.isatty():
            self._console.print(Text(f"\n> {line}", style="bold"))
        try:
            self._send(line)
            self._wait_for_next(line, ANSWER_TIMEOUT_S)
            with suppress(NothingCameError):
                while True:
                    self.show_rest()
                    self._wait_for_next(line, QUIET_S)
        except NothingCameError:
            self._console.print(Text("(Botten svarede ikke.)", style="red"))
        except SandboxError as error:  # what Slack would not let a person do: a command that there is none of
            self._console.print(Text(f"({error})", style="red"))

    def show_rest(self) -> None:
        """Prints what the app has said and is not printed yet, in the order in which it was said."""
        seen = {message.ts for message in self._shown}
        said = (*self._of_app(), *self._workspace.ephemerals(PERSON))
        for message in sorted((m for m in said if m.ts not in seen), key=lambda m: m.ts):
            self._console.print(Text(text_of(message.blocks) or message.text))
            self._shown.append(message)

    def _send(self, line: str) -> None:
        if line.startswith("/"):
            command, _, text = line.partition(" ")
            self._workspace.slash(PERSON, self._channel, command, text)
        else:
            said = self._workspace.dm(PERSON, line, self._thread_ts)
            self._thread_ts = self._thread_ts or said.ts

    def _wait_for_next(self, line: str, timeout_s: float) -> None:
        """Until the app has said more than is shown where it answers such a line. Raises NothingCameError."""
        is_command = line.startswith("/")
        count = 1 + sum(message.is_ephemeral == is_command for message in self._shown)
        if is_command:
            self._workspace.wait_for_ephemeral(PERSON, count=count, timeout_s=timeout_s)
        else:
            self._workspace.wait_for_message(self._channel, self._thread_ts, count=count, timeout_s=timeout_s)

    def _of_app(self) -> tuple[Message, ...]:
        if self._thread_ts is None:
            return ()
        return tuple(m for m in self._workspace.messages(self._channel, self._thread_ts) if m.bot_id)


def _lines() -> Iterator[str]:
    """What the person types, or the lines of standard input where nobody does; blank ones are passed over."""
    while True:
        try:
            line = input("\n> " if sys.stdin.isatty() else "")
        except (EOFError, KeyboardInterrupt):
            return
        if line.strip():
            yield line.strip()


if __name__ == "__main__":
    sys.exit(main())
