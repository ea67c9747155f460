"""Signed HTTP: the same deliveries as POST requests to the app's request URL."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Callable
from urllib.parse import urlencode

from aiohttp import ClientError, ClientSession, ClientTimeout

from sandbox.deliveries import NO_RETRY, Attempt, Delivery, Kind, Receipt
from sandbox.installation import VERIFICATION_TOKEN
from sandbox.timing import Timing
from sandbox.values import Json

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"


def signature(signing_secret: str, timestamp: str, body: bytes) -> str:
    """Slack's v0: HMAC-SHA256 over version, timestamp and raw body."""
    signed = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(signing_secret.encode(), signed, hashlib.sha256).hexdigest()


class HttpDelivery:
    """Posts to one request URL, as the same URL is given in the manifest for events, commands and interactivity. An
    error with the header X-Slack-No-Retry is the last that is heard of an event."""

    def __init__(
        self, request_url: str, signing_secret: str, timing: Timing, clock: Callable[[], float] = time.time
    ) -> None:
        self._request_url = request_url
        self._signing_secret = signing_secret
        self._timing = timing
        self._clock = clock

    async def verify(self, challenge: str) -> bool:
        """Whether the request URL answers Slack's challenge, as it must before it is accepted."""
        asked = {"type": "url_verification", "token": VERIFICATION_TOKEN, "challenge": challenge}
        receipt = await self._post(json.dumps(asked).encode(), JSON, {})
        answer = receipt.answer
        return receipt.is_received and challenge == (answer.get("challenge") if isinstance(answer, dict) else answer)

    async def carry(self, delivery: Delivery, attempt: Attempt) -> Receipt:
        retry = {"X-Slack-Retry-Num": str(attempt.number), "X-Slack-Retry-Reason": attempt.retry_reason}
        body, content_type = _body(delivery)
        receipt = await self._post(body, content_type, retry if attempt.number else {})
        return receipt if delivery.accepts_answer else Receipt(receipt.is_received, None, receipt.reason)

    async def _post(self, body: bytes, content_type: str, more_headers: dict[str, str]) -> Receipt:
        timestamp = str(int(self._clock()))
        headers = {
            "Content-Type": content_type,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signature(self._signing_secret, timestamp, body),
            **more_headers,
        }
        timeout = ClientTimeout(total=self._timing.ack_s)
        try:
            async with (
                ClientSession(timeout=timeout) as session,
                session.post(self._request_url, data=body, headers=headers) as response,
            ):
                text = await response.text()
                if response.status // 100 != 2:
                    no_retry = response.headers.get("X-Slack-No-Retry") == "1"
                    return Receipt(is_received=False, reason=NO_RETRY if no_retry else "http_error")
                return Receipt(is_received=True, answer=_answer(text, response.content_type))
        except TimeoutError:
            return Receipt(is_received=False, reason="http_timeout")
        except ClientError:
            return Receipt(is_received=False, reason="connection_failed")


def _body(delivery: Delivery) -> tuple[bytes, str]:
    match delivery.kind:
        case Kind.EVENT:
            return json.dumps(delivery.payload, ensure_ascii=False).encode(), JSON
        case Kind.COMMAND:
            return urlencode(delivery.payload).encode(), FORM
        case Kind.INTERACTION:
            return urlencode({"payload": json.dumps(delivery.payload, ensure_ascii=False)}).encode(), FORM


def _answer(text: str, content_type: str) -> Json | str | None:
    """A command's answer may be plain text; an empty body is a mere ack."""
    if not text:
        return None
    if content_type == JSON:
        value = json.loads(text)
        return value if isinstance(value, dict) else None
    return text
