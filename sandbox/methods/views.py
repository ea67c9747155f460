"""views.* and blocks.validate: modals, the home tab, and Slack's opinion on blocks."""

from __future__ import annotations

from typing import Any

from sandbox import block_kit, wire
from sandbox.arguments import Arguments, invalid
from sandbox.errors import SlackError
from sandbox.handles import Handles
from sandbox.installation import Installation
from sandbox.values import Json, View
from sandbox.views import Views, checked
from sandbox.web_api import Method
from sandbox.workspace import Workspace


def methods(installation: Installation, workspace: Workspace, views: Views, handles: Handles) -> dict[str, Method]:
    by_name = ViewMethods(installation, workspace, views, handles)
    return {
        "views.open": Method(by_name.open),
        "views.push": Method(by_name.push),
        "views.update": Method(by_name.update),
        "views.publish": Method(by_name.publish),
        "blocks.validate": Method(validate),
    }


class ViewMethods:
    """Each method takes arguments and gives what stands beside `ok`; raises SlackError."""

    def __init__(self, installation: Installation, workspace: Workspace, views: Views, handles: Handles) -> None:
        self._installation = installation
        self._workspace = workspace
        self._views = views
        self._handles = handles

    def open(self, arguments: Arguments) -> Json:
        body = checked(arguments.given.get("view"), "modal")
        trigger = self._handles.exchange(arguments.text("trigger_id"))
        return _answer(self._views.open(trigger.user, body))

    def push(self, arguments: Arguments) -> Json:
        body = checked(arguments.given.get("view"), "modal")
        trigger = self._handles.exchange(arguments.text("trigger_id"))
        if not trigger.from_view:
            raise SlackError("invalid_trigger_id")
        return _answer(self._views.push(trigger.user, body))

    def update(self, arguments: Arguments) -> Json:
        body = checked(arguments.given.get("view"), "modal")
        found = self._views.find(arguments.optional_text("view_id"), arguments.optional_text("external_id"))
        return _answer(self._views.update(found, body, arguments.optional_text("hash")))

    def publish(self, arguments: Arguments) -> Json:
        if not self._installation.manifest.home_tab:
            raise SlackError("not_enabled")
        body = checked(arguments.given.get("view"), "home")
        user_id = arguments.text("user_id")
        if user_id not in self._workspace.users:
            raise invalid("must be a valid user id", "/user_id")
        return _answer(self._views.publish(user_id, body, arguments.optional_text("hash")))


def _answer(view: View) -> Json:
    return {"view": wire.view(view)}


def validate(arguments: Arguments) -> Json:
    """Exactly one of blocks, message and view; all problems at once, each with its place."""
    given = [name for name in ("blocks", "message", "view") if arguments.given.get(name) is not None]
    if len(given) != 1:
        raise invalid("must define exactly one of `blocks`, `message`, `view`", "/")
    problems = _problems(given[0], arguments.given[given[0]])
    if problems:
        raise SlackError("invalid_blocks", errors=[_parted(text) for text in problems])
    return {}


def _problems(name: str, value: Any) -> tuple[str, ...]:
    if name == "view":
        return block_kit.problems_of_view(value)
    if name == "message":
        blocks = value.get("blocks", []) if isinstance(value, dict) else value
        return block_kit.problems_of_message(blocks, "/message/blocks")
    return block_kit.problems_of_message(value)


def _parted(text: str) -> Json:
    message, _, pointer = text.rpartition(" [json-pointer:")
    return {
        "pointer": pointer.removesuffix("]"),
        "code": message.replace("`", "").split(":")[0].replace(" ", "_"),
        "message": message,
    }
