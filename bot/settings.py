"""The settings, read once from the environment into one value; everything wrong with them is told at once."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values

from store.archive import HORIZON_MONTHS
from store.danish.dates import WEEKDAYS
from store.danish.synonyms import read_synonyms
from store.errors import UsageError

T = TypeVar("T")

SOCKET_MODE = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN")
SIGNED_HTTP = ("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET")
"""What the bot cannot be without, by how Slack reaches it."""

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
_YES, _NO = ("ja", "yes", "true", "on", "1"), ("nej", "no", "false", "off", "0")
_WEEKDAYS_ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKLY = re.compile(
    r"""
    (?P<weekday>[a-zæøå]{3,})\.?                 # man, mandag, mon
    \s+ (?:kl\.?\s*)?                            # kl.
    (?P<hour>\d{1,2}) (?:[:.](?P<minute>\d\d))?  # 8, 08:00, 08.00
    (?::(?P<second>\d\d))?                       # 08:00:30
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CHANNEL = re.compile(r"[CGD][A-Z0-9]{2,} | \#?[a-z0-9æøåäöüé_-]{1,80}", re.VERBOSE)


@dataclass(frozen=True, slots=True)
class WeeklyTime:
    """A local time on a day of the week; `weekday` counts from Monday as 0."""

    weekday: int
    at: time


@dataclass(frozen=True, slots=True)
class Settings:
    """An unset text is empty. Tokens and secrets are no part of the repr."""

    bot_token: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)
    slack_api_url: str = "https://slack.com/api/"
    database: Path = Path("referatbot.db")
    word_list: Path | None = None
    site: str | None = None
    semantics: bool = False
    timezone: str = "Europe/Copenhagen"
    digest_channels: tuple[str, ...] = ()
    digest_schedule: WeeklyTime = WeeklyTime(0, time(8, 0))
    horizon_months: int = HORIZON_MONTHS
    log_level: str = "INFO"

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str], *, needs: Iterable[str] = ()) -> Settings:
        """`needs` are the names of variables that must be set. An empty variable is an unset one.

        Raises UsageError with every problem in it.
        """
        given, usual = _Given(environment), cls()
        settings = cls(
            bot_token=given.read("SLACK_BOT_TOKEN", _token("xoxb-"), ""),
            app_token=given.read("SLACK_APP_TOKEN", _token("xapp-"), ""),
            signing_secret=given.read("SLACK_SIGNING_SECRET", str, ""),
            slack_api_url=given.read("SLACK_API_URL", web_address, usual.slack_api_url),
            database=given.read("REFERATBOT_DATABASE", Path, usual.database),
            word_list=given.read("REFERATBOT_WORD_LIST", _word_list, None),
            site=given.read("REFERATBOT_SITE", web_address, None),
            semantics=given.read("REFERATBOT_SEMANTICS", _yes_or_no, usual.semantics),
            timezone=given.read("REFERATBOT_TIMEZONE", _timezone, usual.timezone),
            digest_channels=given.read("REFERATBOT_DIGEST_CHANNELS", _channels, ()),
            digest_schedule=given.read("REFERATBOT_DIGEST_SCHEDULE", _weekly_time, usual.digest_schedule),
            horizon_months=given.read("REFERATBOT_HORIZON_MONTHS", _months, usual.horizon_months),
            log_level=given.read("REFERATBOT_LOG_LEVEL", _log_level, usual.log_level),
        )
        given.require(needs)
        given.refuse_problems()
        return settings

    def require(self, needs: Iterable[str]) -> None:
        """Raises UsageError where a variable of those in `needs` was not set."""
        values = {
            "SLACK_BOT_TOKEN": self.bot_token,
            "SLACK_APP_TOKEN": self.app_token,
            "SLACK_SIGNING_SECRET": self.signing_secret,
        }
        given = _Given(values)
        given.require(needs)
        given.refuse_problems()


def read_environment() -> dict[str, str]:
    """The environment over what `.env` in the working folder says."""
    return {name: value for name, value in dotenv_values(".env").items() if value is not None} | dict(os.environ)


class _Given:
    """The environment while it is read, and what was found wrong with it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self._problems: list[str] = []

    def read(self, name: str, parse: Callable[[str], T], default: T) -> T:
        """`parse` raises ValueError with a Danish reason, which must not repeat a secret."""
        text = self._environment.get(name, "").strip()
        if not text:
            return default
        try:
            return parse(text)
        except ValueError as error:
            self._problems.append(f"{name} {error}")
            return default

    def require(self, names: Iterable[str]) -> None:
        self._problems += [f"{name} mangler" for name in names if not self._environment.get(name, "").strip()]

    def refuse_problems(self) -> None:
        if self._problems:
            told = "; ".join(self._problems)
            raise UsageError(f"settings: {told}", user_text=f"Indstillingerne er ikke i orden: {told}.")


def _token(prefix: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if not text.startswith(prefix):
            raise ValueError(f"skal begynde med {prefix}")
        return text

    return parse


def web_address(text: str) -> str:
    """With one slash behind it. Raises ValueError, in Danish, for what is none."""
    parts = urlsplit(text)
    is_host = bool(parts.hostname) and not re.search(r"\s", text)
    if parts.scheme not in {"https", "http"} or not is_host or parts.query or parts.fragment:
        raise ValueError("skal være en adresse, der begynder med https://")
    return text.rstrip("/") + "/"


def _yes_or_no(text: str) -> bool:
    if text.casefold() in _YES:
        return True
    if text.casefold() in _NO:
        return False
    raise ValueError(f"{text!r} skal være ja eller nej")


def _word_list(text: str) -> Path:
    path = Path(text)
    try:
        read_synonyms(path)
    except UsageError as error:
        raise ValueError(f"kan ikke bruges: {error.user_text.removesuffix('.')}") from error
    return path


def _timezone(text: str) -> str:
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"er ingen tidszone: {text}; skriv for eksempel Europe/Copenhagen") from error
    return text


def _channels(text: str) -> tuple[str, ...]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    wrong = [name for name in names if not _CHANNEL.fullmatch(name)]
    if wrong:
        raise ValueError(f"har noget, der ikke er en kanal: {', '.join(wrong)}; skriv for eksempel C0123456789")
    return tuple(dict.fromkeys(names))


def _weekly_time(text: str) -> WeeklyTime:
    found = _WEEKLY.fullmatch(text)
    weekday = _weekday(found["weekday"].lower()) if found else None
    if found is None or weekday is None:
        raise ValueError("skal være en ugedag og et klokkeslæt, for eksempel: man 08:00")
    try:
        at = time(int(found["hour"]), int(found["minute"] or 0), int(found["second"] or 0))
    except ValueError as error:
        raise ValueError(f"har et klokkeslæt, der ikke findes: {text}") from error
    return WeeklyTime(weekday, at)


def _weekday(name: str) -> int | None:
    for names in (WEEKDAYS, _WEEKDAYS_ENGLISH):
        for number, full in enumerate(names):
            if full.startswith(name):
                return number
    return None


def _months(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 1200:
        raise ValueError("skal være et antal måneder fra 1 til 1200")
    return int(text)


def _log_level(text: str) -> str:
    if text.upper() not in LOG_LEVELS:
        raise ValueError(f"skal være en af {', '.join(LOG_LEVELS)}")
    return text.upper()
