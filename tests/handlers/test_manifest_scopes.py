"""The manifest asks Slack for what the listeners use, and for nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path

from sandbox.manifest import EVENT_SCOPES, load

ROOT = Path(__file__).parents[2]
METHOD_SCOPES = {
    "chat_postMessage": "chat:write",
    "chat_update": "chat:write",
    "reactions_add": "reactions:write",
    "reactions_remove": "reactions:write",
    "assistant_threads_setStatus": "assistant:write",
    "assistant_threads_setSuggestedPrompts": "assistant:write",
    "views_open": None,
    "views_update": None,
    "views_publish": None,
}


def source_of_handlers() -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "handlers").glob("*.py")))


def test_the_manifest_is_one_that_slack_takes() -> None:
    assert load(ROOT / "manifest.json").socket_mode
    assert "agent_view" in json.loads((ROOT / "manifest.json").read_text("utf-8"))["features"]


def test_every_command_that_is_listened_to_is_declared_and_no_other() -> None:
    listened_to = re.findall(r'app\.command\("([^"]+)"\)', source_of_handlers())
    assert load(ROOT / "manifest.json").commands == set(listened_to)


def test_every_scope_is_needed_by_a_call_an_event_or_a_command() -> None:
    manifest = load(ROOT / "manifest.json")
    called = set(re.findall(r"(?:client|hasty)\.([a-z]+(?:_[a-zA-Z]+)+)\(", source_of_handlers()))
    assert called <= METHOD_SCOPES.keys()
    needed = {METHOD_SCOPES[method] for method in called} | {EVENT_SCOPES[event] for event in manifest.events}
    assert manifest.scopes == {scope for scope in needed | {"commands"} if scope}
