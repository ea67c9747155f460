"""The errors of the program: `str(error)` is English for the log, `user_text` one Danish sentence for the person."""

from __future__ import annotations


class ReferatbotError(Exception):
    """Base of all errors that a person is told of; `exit_status` is what the command line ends with."""

    exit_status = 1

    def __init__(self, message: str, *, user_text: str) -> None:
        super().__init__(message)
        self.user_text = user_text


class UnreadableMinutes(ReferatbotError):
    """A file that is no minutes: empty, binary, without a date or an item. `line` counts from 1, None for the whole."""

    def __init__(self, message: str, *, user_text: str, line: int | None = None) -> None:
        super().__init__(message, user_text=user_text)
        self.line = line


class StoreError(ReferatbotError):
    """The database cannot be used: damaged, locked, of a newer version, not ours."""


class UsageError(ReferatbotError):
    """Wrong use or wrong settings."""

    exit_status = 2
