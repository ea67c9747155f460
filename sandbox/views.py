"""Which modals each person has open, one on top of the other, and the home tab published to each."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from sandbox import block_kit
from sandbox.errors import SlackError
from sandbox.values import Json, View
from sandbox.workspace import Workspace

STACK_MAX = 3


def checked(body: Any, kind: str) -> Json:
    """The view as the app sent it, JSON in a string or not. Raises SlackError invalid_arguments."""
    if isinstance(body, str):
        try:
            body = json.loads(body)
        except ValueError as error:
            raise SlackError("invalid_arguments") from error
    if isinstance(body, dict):
        body = {name: value for name, value in body.items() if value is not None}
    problems = block_kit.problems_of_view(body)
    if not problems and body["type"] != kind:
        problems = (f"must be a {kind} view [json-pointer:/view/type]",)
    if problems:
        raise SlackError.with_messages("invalid_arguments", problems)
    return dict(body)


class Views:
    """The last view in a person's stack is the one that they see."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.stacks: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}

    def open(self, user_id: str, body: Json) -> View:
        """A new modal in the place of all that were open."""
        view = self._new(user_id, body)
        self.stacks[user_id] = [view]
        self._workspace.changes.happened()
        return view

    def push(self, user_id: str, body: Json) -> View:
        """Raises SlackError push_limit_reached."""
        stack = self.stacks.get(user_id, [])
        if len(stack) >= STACK_MAX:
            raise SlackError("push_limit_reached")
        if not stack:
            raise SlackError("expired_trigger_id")
        view = self._new(user_id, body, below=stack[-1])
        stack.append(view)
        self._workspace.changes.happened()
        return view

    def update(self, view: View, body: Json, expected_hash: str | None) -> View:
        """Raises SlackError hash_conflict where the view is no longer the one that the app saw."""
        if expected_hash not in {None, view.hash}:
            raise SlackError("hash_conflict")
        body = {**body, "blocks": list(self._workspace.with_ids(body["blocks"]))}
        return self.put(replace(view, body=body, hash=self._hash(), errors=()))

    def publish(self, user_id: str, body: Json, expected_hash: str | None) -> View:
        """Raises SlackError hash_conflict."""
        before = self.homes.get(user_id)
        if before is not None:
            return self.update(before, body, expected_hash)
        view = self.homes[user_id] = self._new(user_id, body)
        self._workspace.changes.happened()
        return view

    def put(self, view: View) -> View:
        """In the place of the view with the same id."""
        if view.user in self.homes and self.homes[view.user].id == view.id:
            self.homes[view.user] = view
        stack = self.stacks.get(view.user, [])
        self.stacks[view.user] = [view if kept.id == view.id else kept for kept in stack]
        self._workspace.changes.happened()
        return view

    def close(self, view: View) -> None:
        """The view and whatever stands on top of it."""
        stack = self.stacks.get(view.user, [])
        ids = [kept.id for kept in stack]
        if view.id in ids:
            self.stacks[view.user] = stack[: ids.index(view.id)]
        self._workspace.changes.happened()

    def clear(self, user_id: str) -> None:
        self.stacks[user_id] = []
        self._workspace.changes.happened()

    def follow(self, view: View, answer: Json) -> None:
        """What the app answered to a submission: close, clear, show errors, update or push. Raises SlackError."""
        match answer.get("response_action"):
            case None:
                self.close(view)
            case "clear":
                self.clear(view.user)
            case "errors":
                known = {block["block_id"] for block in view.blocks if block["type"] == "input"}
                errors = tuple(sorted(answer.get("errors", {}).items()))
                if not errors or {block_id for block_id, _ in errors} - known:
                    raise SlackError("invalid_arguments")
                self.put(replace(view, errors=errors))
            case "update":
                self.update(view, checked(answer.get("view"), "modal"), None)
            case "push":
                self.push(view.user, checked(answer.get("view"), "modal"))
            case _:
                raise SlackError("invalid_arguments")

    def find(self, view_id: str | None, external_id: str | None = None) -> View:
        """Raises SlackError not_found, also for a modal that is no longer open."""
        views = [view for stack in self.stacks.values() for view in stack] + list(self.homes.values())
        for view in views:
            if view.id == view_id or (external_id and view.body.get("external_id") == external_id):
                return view
        raise SlackError("not_found")

    def _new(self, user_id: str, body: Json, below: View | None = None) -> View:
        view_id = self._workspace.identifiers.id("V")
        return View(
            id=view_id,
            user=user_id,
            hash=self._hash(),
            root_view_id=below.root_view_id if below else view_id,
            previous_view_id=below.id if below else None,
            body={**body, "blocks": list(self._workspace.with_ids(body["blocks"]))},
        )

    def _hash(self) -> str:
        return f"{self._workspace.identifiers.seconds()}.{self._workspace.identifiers.short()}"
