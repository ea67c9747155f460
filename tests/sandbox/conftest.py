"""A sandbox for each test, quick where Slack is slow, and Bolt apps to talk to it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from bolt_apps import BoltApps, client_of, manifest_of
from slack_bolt import App
from slack_sdk import WebClient

from sandbox.driver import Sandbox
from sandbox.timing import Timing

QUICK = Timing(ack_s=0.5, retry_delays_s=(0.0, 0.1, 0.1), trigger_s=0.3, response_url_s=0.3, warning_s=0.3)

StartSandbox = Callable[..., Sandbox]
StartApp = Callable[[Sandbox, Callable[[App], None]], App]


@pytest.fixture
def start_sandbox(tmp_path: Path) -> Iterator[StartSandbox]:
    """Starts a sandbox with this manifest and these times; stopped when the test ends."""
    started: list[Sandbox] = []

    def start(timing: Timing = QUICK, **changes: Any) -> Sandbox:
        path = tmp_path / f"manifest{len(started)}.json"
        path.write_text(json.dumps(manifest_of(**changes)), "utf-8")
        started.append(Sandbox.start(path, timing=timing))
        return started[-1]

    yield start
    for sandbox in started:
        sandbox.stop()


@pytest.fixture
def sandbox(start_sandbox: StartSandbox) -> Sandbox:
    return start_sandbox()


@pytest.fixture
def client(sandbox: Sandbox) -> WebClient:
    return client_of(sandbox)


@pytest.fixture
def bolt_apps(start_sandbox: StartSandbox) -> Iterator[BoltApps]:
    """Closed before the sandbox is."""
    apps = BoltApps()
    yield apps
    apps.close()


@pytest.fixture
def start_socket_app(bolt_apps: BoltApps) -> StartApp:
    """Connects a Bolt app with these listeners over Socket Mode."""
    return bolt_apps.over_socket


@pytest.fixture(params=["socket_mode", "signed_http"])
def start_app(request: pytest.FixtureRequest, bolt_apps: BoltApps) -> StartApp:
    """Connects a Bolt app with these listeners, once in each of the two ways that Slack has."""
    return bolt_apps.over_socket if request.param == "socket_mode" else bolt_apps.over_http
