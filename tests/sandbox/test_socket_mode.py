"""Connections over Socket Mode: tickets, hello, and the ways in which they end, with Bolt's own client."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
import websocket
from bolt_apps import BoltApps, client_of, refusal
from slack_bolt import App
from slack_sdk import WebClient

from sandbox.driver import Sandbox
from sandbox.timing import Timing


def answering(app: App) -> None:
    @app.event("app_mention")
    def answer(event, say):
        say("svar", thread_ts=event["ts"])

    app.event("message")(lambda ack: ack())


def app_client(sandbox: Sandbox) -> WebClient:
    return client_of(sandbox, sandbox.app_token)


def open_link(sandbox: Sandbox) -> tuple[websocket.WebSocket, str]:
    url = app_client(sandbox).apps_connections_open(app_token=sandbox.app_token)["url"]
    return websocket.create_connection(url, timeout=5), url


def test_the_first_frame_is_hello(sandbox: Sandbox) -> None:
    connection, _ = open_link(sandbox)
    hello = json.loads(connection.recv())
    assert (hello["type"], hello["num_connections"]) == ("hello", 1)
    connection.close()


def test_a_ticket_opens_one_connection(sandbox: Sandbox) -> None:
    connection, url = open_link(sandbox)
    with pytest.raises(websocket.WebSocketBadStatusException):
        websocket.create_connection(url, timeout=5)
    connection.close()


def test_an_event_comes_in_an_envelope_until_its_id_is_sent_back(sandbox: Sandbox) -> None:
    connection, _ = open_link(sandbox)
    connection.recv()
    said = sandbox.say("anna", "generelt", "hej")
    first, second = json.loads(connection.recv()), json.loads(connection.recv())
    assert first["type"] == "events_api"
    assert (first["retry_attempt"], first["retry_reason"]) == (0, "")
    assert (second["retry_attempt"], second["retry_reason"]) == (1, "timeout")
    assert first["payload"] == second["payload"]
    connection.send("no json")
    connection.send(json.dumps({"envelope_id": second["envelope_id"]}))
    assert len(sandbox.wait_for_ack(sandbox.wait_for_event("message", ts=said.ts)).attempts) == 2
    connection.close()


def test_an_answer_that_is_not_accepted_is_passed_over(sandbox: Sandbox) -> None:
    connection, _ = open_link(sandbox)
    connection.recv()
    sandbox.say("anna", "generelt", "hej")
    envelope = json.loads(connection.recv())
    assert envelope["accepts_response_payload"] is False
    connection.send(json.dumps({"envelope_id": envelope["envelope_id"], "payload": {"text": "ind ad bagdøren"}}))
    sandbox.wait_for_ack(sandbox.events()[0])
    assert len(sandbox.messages("generelt")) == 1
    connection.close()


def test_only_the_app_token_opens_a_connection(sandbox: Sandbox, client: WebClient) -> None:
    refused = refusal(client.apps_connections_open, app_token=sandbox.bot_token)
    assert refused == {"ok": False, "error": "not_allowed_token_type"}


def test_a_warning_comes_a_while_before_the_end(sandbox: Sandbox) -> None:
    connection, _ = open_link(sandbox)
    connection.recv()
    sandbox.disconnect("warning")
    warned_at_s = time.monotonic()
    frame = json.loads(connection.recv())
    assert (frame["type"], frame["reason"]) == ("disconnect", "warning")
    assert connection.recv() == ""
    assert time.monotonic() - warned_at_s >= 0.2


# --- Bolt's client closes a connection beside its own reader, which may cost it 10 s, and may lose what is sent until
# it has settled on one of its connections: so these wait longer, and Slack delivers again more often.

PATIENT = Timing(ack_s=0.5, retry_delays_s=(0.0, 0.5, 1.0, 2.0, 4.0, 8.0))
PATIENCE_S = 25.0


@pytest.fixture
def patient(start_sandbox) -> Sandbox:
    return start_sandbox(PATIENT)


def assert_answers(sandbox: Sandbox) -> None:
    asked = sandbox.mention("anna", "generelt", "er du der?")
    assert sandbox.wait_for_message("generelt", asked.ts, timeout_s=PATIENCE_S).text == "svar"


@pytest.mark.parametrize("reason", ["refresh_requested", "link_disabled", "too_many_websockets"])
def test_a_client_that_is_told_to_disconnect_comes_back(patient: Sandbox, start_socket_app, reason: str) -> None:
    start_socket_app(patient, answering)
    patient.disconnect(reason)
    patient.wait_for_connection(2, timeout_s=PATIENCE_S)
    assert_answers(patient)


def test_a_client_whose_connection_is_torn_comes_back(patient: Sandbox, start_socket_app) -> None:
    start_socket_app(patient, answering)
    patient.abort()
    patient.wait_for_connection(2, timeout_s=PATIENCE_S)
    assert_answers(patient)


def test_a_client_that_is_refused_a_few_times_comes_back(patient: Sandbox, bolt_apps: BoltApps) -> None:
    bolt_apps.ping_interval_s = 1
    bolt_apps.over_socket(patient, answering)
    before = len(patient.calls_of("apps.connections.open"))
    patient.fail_next_connections(2)
    patient.abort()
    patient.wait_for_connection(2, timeout_s=PATIENCE_S)
    refused = [call.answer["error"] for call in patient.calls_of("apps.connections.open")[before:] if not call.ok]
    assert refused == ["internal_error"] * 2
    assert_answers(patient)


def test_stopping_frees_the_port_and_a_second_stop_does_nothing(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.stop()
    sandbox.stop()
    with Sandbox.start(tmp_path / "manifest0.json", port=sandbox.port) as another:
        assert another.port == sandbox.port
