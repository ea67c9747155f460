"""Deliveries over signed HTTP: what Bolt refuses, what Slack makes of it, and the signature itself."""

from __future__ import annotations

import pytest
from bolt_apps import BoltApps
from slack_bolt import App, BoltResponse
from slack_sdk.signature import SignatureVerifier

from sandbox import http_delivery
from sandbox.driver import Sandbox
from sandbox.errors import SandboxError


def test_the_signature_is_the_one_that_slacks_own_verifier_expects() -> None:
    body = "payload=%7B%C3%A6%7D"
    signature = http_delivery.signature("hemmelig", "1795228761", body.encode())
    assert signature == SignatureVerifier("hemmelig").generate_signature(timestamp="1795228761", body=body)


def test_a_request_url_must_answer_the_challenge(sandbox: Sandbox) -> None:
    with pytest.raises(SandboxError, match="did not answer Slack's challenge"):
        sandbox.use_request_url(f"{sandbox.origin}/nothing-here")


def test_an_app_with_another_secret_refuses_the_challenge(sandbox: Sandbox, bolt_apps: BoltApps) -> None:
    with pytest.raises(SandboxError, match="did not answer Slack's challenge"):
        bolt_apps.over_http(sandbox, lambda _: None, signing_secret="en anden")  # noqa: S106


def test_an_app_that_answers_with_an_error_is_sent_the_event_again(sandbox: Sandbox) -> None:
    sandbox.use_request_url(f"{sandbox.origin}/nothing-here", verify=False)
    delivery = sandbox.wait_for_event("message", ts=sandbox.say("anna", "generelt", "hej").ts)
    sandbox.wait_for_attempts(delivery, 2)
    assert delivery.attempts[1].retry_reason == "http_error"


def test_an_app_that_asks_for_no_retry_gets_none(sandbox: Sandbox, bolt_apps: BoltApps) -> None:
    def listen(app: App) -> None:
        @app.middleware
        def refuse(req):
            return BoltResponse(status=500, headers={"X-Slack-No-Retry": "1"})

    bolt_apps.over_http(sandbox, listen, verify=False)
    delivery = sandbox.wait_for_event("message", ts=sandbox.say("anna", "generelt", "hej").ts)
    sandbox.wait_until(lambda: delivery.is_done, "the end")
    assert len(delivery.attempts) == 1


def test_an_app_that_is_not_there_is_sent_the_event_again(sandbox: Sandbox) -> None:
    sandbox.use_request_url("http://127.0.0.1:1/slack/events", verify=False)
    delivery = sandbox.wait_for_event("message", ts=sandbox.say("anna", "generelt", "hej").ts)
    sandbox.wait_for_attempts(delivery, 2)
    assert delivery.attempts[1].retry_reason == "connection_failed"
