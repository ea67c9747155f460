"""The Web API: tokens, scopes, rate limit and faults before a method, and a record of every call after it."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sandbox.arguments import Arguments
from sandbox.changes import Changes
from sandbox.errors import SlackError
from sandbox.installation import Installation
from sandbox.timing import Timing
from sandbox.values import Call, Json

CONNECTIONS_OPEN = "apps.connections.open"
POSTING = frozenset({"chat.postMessage", "chat.postEphemeral"})


@dataclass(frozen=True, slots=True)
class Method:
    """`scopes` are those of which one is enough; none means that any token of the app will do. Scopes that depend on
    the channel's type are asked for by the method itself."""

    run: Callable[[Arguments], Json]
    scopes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Answer:
    body: Json
    http_status: int
    headers: Mapping[str, str]


def require_scope(installation: Installation, scopes: frozenset[str]) -> None:
    """Raises SlackError missing_scope unless the app has one of them."""
    if scopes and not scopes & installation.manifest.scopes:
        provided = ",".join(sorted(installation.manifest.scopes))
        raise SlackError("missing_scope", needed=",".join(sorted(scopes)), provided=provided)


class WebApi:
    """Answers calls by method name; belongs to the server's loop."""

    def __init__(
        self,
        installation: Installation,
        changes: Changes,
        timing: Timing,
        methods: Mapping[str, Method],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._installation = installation
        self._changes = changes
        self._timing = timing
        self._methods = methods
        self._clock = clock
        self._faults: dict[str, list[SlackError]] = {}
        self._next_post_at_s: dict[str, float] = {}
        self.is_rate_limited = False
        self.calls: list[Call] = []

    def call(self, method: str, token: str | None, given: Json) -> Answer:
        headers = {"X-OAuth-Scopes": ",".join(sorted(self._installation.manifest.scopes))}
        try:
            body, status = self._run(method, token, given), 200
        except SlackError as error:
            body, status = error.answer(), error.http_status
            if error.code == "ratelimited":
                headers["Retry-After"] = str(math.ceil(self._timing.post_interval_s))
        arguments = {name: value for name, value in given.items() if name != "token"}
        self.calls.append(Call(method, arguments, body, status))
        self._changes.happened()
        return Answer(body, status, headers)

    def _run(self, method: str, token: str | None, given: Json) -> Json:
        if method not in self._methods:
            raise SlackError("unknown_method", req_method=method)
        self._check_token(method, token)
        if faults := self._faults.get(method):
            raise faults.pop(0)
        require_scope(self._installation, self._methods[method].scopes)
        if method in POSTING:
            self._check_rate(str(given.get("channel")))
        return {"ok": True, **self._methods[method].run(Arguments(given))}

    def _check_token(self, method: str, token: str | None) -> None:
        if not token:
            raise SlackError("not_authed")
        if token not in {self._installation.bot_token, self._installation.app_token}:
            raise SlackError("invalid_auth")
        expected = self._installation.app_token if method == CONNECTIONS_OPEN else self._installation.bot_token
        if token != expected:
            raise SlackError("not_allowed_token_type")

    def _check_rate(self, channel: str) -> None:
        now_s = self._clock()
        if self.is_rate_limited and now_s < self._next_post_at_s.get(channel, 0.0):
            raise SlackError("ratelimited", http_status=429)
        self._next_post_at_s[channel] = now_s + self._timing.post_interval_s

    def fail_next(self, method: str, count: int, code: str, http_status: int) -> None:
        """The next calls of a method are refused, whatever they say."""
        self._faults.setdefault(method, []).extend(SlackError(code, http_status) for _ in range(count))
