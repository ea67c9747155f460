"""A manifest is read, or refused with everything that is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from bolt_apps import manifest_of

from sandbox import manifest
from sandbox.manifest import ManifestError

OUR_OWN = Path(__file__).parents[2] / "manifest.json"


def test_our_own_manifest_is_taken() -> None:
    ours = manifest.load(OUR_OWN)
    assert ours.bot_name == "Referatbot"
    assert ours.socket_mode
    assert ours.interactive
    assert ours.home_tab
    assert ours.messages_tab


def test_our_own_manifest_asks_for_no_scope_to_read_that_no_event_needs() -> None:
    ours = manifest.load(OUR_OWN)
    needed = {manifest.EVENT_SCOPES[event] for event in ours.events}
    assert {scope for scope in ours.scopes if scope.endswith((":read", ":history"))} <= needed


def test_every_problem_is_named_at_once() -> None:
    document = manifest_of(events=["message.im", "team_join"], scopes=[], commands=["/" + "x" * 32, "uden"])
    document["display_information"] = {}
    document["features"]["bot_user"] = {}
    with pytest.raises(ManifestError) as caught:
        manifest.read(document)
    assert caught.value.problems == (
        "display_information.name is missing",
        "features.bot_user.display_name is missing",
        "bot_events: message.im needs the scope im:history",
        "bot_events: team_join is not an event that this sandbox knows",
        f"slash_commands: '/{'x' * 32}' must begin with / and have 2 to 32 characters",
        "slash_commands: 'uden' must begin with / and have 2 to 32 characters",
        "slash commands and shortcuts need the scope commands",
    )


def test_what_is_no_json_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "manifest.json"
    path.write_text("{", "utf-8")
    with pytest.raises(ManifestError, match="is no JSON"):
        manifest.load(path)
