"""How the sandbox refuses: with Slack's error codes to an app, with an exception to whoever drives it."""

from __future__ import annotations

from typing import Any


class SlackError(Exception):
    """A Web API error: `code` is Slack's, `details` go into the answer beside it."""

    def __init__(self, code: str, http_status: int = 200, **details: Any) -> None:
        super().__init__(code)
        self.code = code
        self.http_status = http_status
        self.details = details

    @classmethod
    def with_messages(cls, code: str, problems: tuple[str, ...]) -> SlackError:
        """The form in which Slack says where in the blocks it went wrong."""
        messages = [f"[ERROR] {problem}" for problem in problems]
        return cls(code, errors=list(problems), response_metadata={"messages": messages})

    def answer(self) -> dict[str, Any]:
        return {"ok": False, "error": self.code, **self.details}


class SandboxError(Exception):
    """The driver asks for what no person could do: a command that is not declared, a button that is not there."""


class NothingCameError(SandboxError, TimeoutError):
    """What was waited for did not come in time; the text says what there was instead."""
