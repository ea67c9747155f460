"""A Web API call's arguments, from a query, a form or a JSON body alike."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

from sandbox.errors import SlackError
from sandbox.values import Json

IN_JSON = frozenset({"attachments", "blocks", "loading_messages", "message", "metadata", "prompts", "view"})


def decode(query: Json, body: bytes, content_type: str) -> Json:
    """An empty body is no argument, whatever its content type says. Raises SlackError."""
    arguments: Json = dict(query)
    if body and content_type == "application/json":
        try:
            given = json.loads(body)
        except ValueError as error:
            raise SlackError("invalid_json") from error
        if not isinstance(given, dict):
            raise SlackError("json_not_object")
        arguments |= given
    elif body:
        arguments |= dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    return {name: _from_string(name, value) for name, value in arguments.items()}


def _from_string(name: str, value: Any) -> Any:
    """Forms carry JSON in strings; what is no JSON stays, for the method to refuse."""
    if name in IN_JSON and isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


class Arguments:
    """Reads one call's arguments by type; what is missing or of the wrong type is Slack's `invalid_arguments`."""

    def __init__(self, given: Json) -> None:
        self.given = given

    def text(self, name: str) -> str:
        value = self.given.get(name)
        if not isinstance(value, str) or not value:
            raise missing(name)
        return value

    def optional_text(self, name: str) -> str | None:
        value = self.given.get(name)
        return str(value) if value not in (None, "") else None

    def number(self, name: str, default: int) -> int:
        try:
            return int(self.given.get(name, default))
        except (TypeError, ValueError) as error:
            raise invalid("must provide a number", f"/{name}") from error

    def flag(self, name: str) -> bool:
        return self.given.get(name) in {True, "true", "1"}

    def list_of_texts(self, name: str) -> tuple[str, ...]:
        """A list, or one string with commas."""
        value = self.given.get(name) or ()
        return tuple(value.split(",")) if isinstance(value, str) else tuple(value)


def missing(name: str) -> SlackError:
    return invalid(f"missing required field: {name}", "/")


def invalid(text: str, pointer: str) -> SlackError:
    return SlackError("invalid_arguments", response_metadata={"messages": [f"[ERROR] {text} [json-pointer:{pointer}]"]})
