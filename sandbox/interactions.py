"""Payloads of what people do: commands, presses of elements, submitted and closed views, shortcuts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sandbox import visible, wire
from sandbox.errors import SandboxError
from sandbox.installation import APP_ID, TEAM_DOMAIN, TEAM_ID, VERIFICATION_TOKEN, Installation
from sandbox.values import Channel, ChannelType, Json, Message, User, View

INPUT_VALUES = {
    "plain_text_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "users_select": "selected_user",
    "channels_select": "selected_channel",
    "conversations_select": "selected_conversation",
    "multi_users_select": "selected_users",
    "multi_channels_select": "selected_channels",
    "multi_conversations_select": "selected_conversations",
    "static_select": "selected_option",
    "external_select": "selected_option",
    "radio_buttons": "selected_option",
    "overflow": "selected_option",
    "multi_static_select": "selected_options",
    "multi_external_select": "selected_options",
    "checkboxes": "selected_options",
}
"""Under which name each element's value stands in its action and in the view's state."""
WITHOUT_STATE = frozenset({"button", "overflow", "feedback_buttons", "icon_button", "workflow_button"})


@dataclass(frozen=True, slots=True)
class Scene:
    """Who does something, in which channel, and where the app may answer it."""

    installation: Installation
    user: User
    channel: Channel
    response_url: str


def command(scene: Scene, name: str, text: str, trigger_id: str) -> dict[str, str]:
    """All values are strings, since it goes as a form over HTTP."""
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": TEAM_ID,
        "team_domain": TEAM_DOMAIN,
        "channel_id": scene.channel.id,
        "channel_name": _shown_name(scene.channel),
        "user_id": scene.user.id,
        "user_name": scene.user.name,
        "command": name,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": scene.response_url,
        "trigger_id": trigger_id,
    }


def _shown_name(channel: Channel) -> str:
    return "privategroup" if channel.type is ChannelType.GROUP else channel.name


def _channel(channel: Channel) -> Json:
    return {"id": channel.id, "name": _shown_name(channel)}


def _common(kind: str, user: User) -> Json:
    return {
        "type": kind,
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": TEAM_ID},
        "api_app_id": APP_ID,
        "token": VERIFICATION_TOKEN,
        "team": {"id": TEAM_ID, "domain": TEAM_DOMAIN},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def message_press(scene: Scene, message: Message, action: Json) -> Json:
    """An ephemeral message is not sent along: all that the app needs must be in the element's value."""
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": scene.channel.id,
        "is_ephemeral": message.is_ephemeral,
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    payload = _common("block_actions", scene.user) | {
        "container": container,
        "channel": _channel(scene.channel),
        "state": {"values": state_of(message.blocks, {})},
        "response_url": scene.response_url,
        "actions": [action],
    }
    if message.is_ephemeral:
        return payload
    return payload | {"message": wire.message(scene.installation, message)}


def view_press(user: User, view: View, action: Json) -> Json:
    values = state_of(view.blocks, {})
    return _common("block_actions", user) | {
        "container": {"type": "view", "view_id": view.id},
        "view": wire.view(view, values),
        "state": {"values": values},
        "actions": [action],
    }


def view_submission(user: User, view: View, values: Json) -> Json:
    return _common("view_submission", user) | {"view": wire.view(view, values), "response_urls": []}


def view_closed(user: User, view: View, *, is_cleared: bool) -> Json:
    return _common("view_closed", user) | {"view": wire.view(view), "is_cleared": is_cleared}


def message_shortcut(scene: Scene, message: Message, callback_id: str) -> Json:
    return _common("message_action", scene.user) | {
        "callback_id": callback_id,
        "channel": _channel(scene.channel),
        "message_ts": message.ts,
        "message": wire.message(scene.installation, message),
        "response_url": scene.response_url,
    }


def global_shortcut(user: User, callback_id: str) -> Json:
    return _common("shortcut", user) | {"callback_id": callback_id}


def action(blocks: Iterable[Json], action_id: str, value: Any, action_ts: str) -> Json:
    """The pressed element as `actions` has it; `value` chooses an option by its value, or is what was typed.

    Raises SandboxError where there is no such element or option.
    """
    found = [(block, element) for block, element in visible.elements_of(blocks) if element["action_id"] == action_id]
    if not found:
        raise SandboxError(
            f"no element {action_id!r}; there are {[e['action_id'] for _, e in visible.elements_of(blocks)]}"
        )
    block, element = found[0]
    pressed = {"type": element["type"], "action_id": action_id, "block_id": block["block_id"], "action_ts": action_ts}
    if element["type"] in INPUT_VALUES:
        return pressed | _chosen(element, value)
    if element["type"] == "feedback_buttons":
        chosen = value or element["positive_button"]["value"]
        button = next(element[key] for key in ("positive_button", "negative_button") if element[key]["value"] == chosen)
        return pressed | {"text": button["text"], "value": chosen}
    return pressed | {key: element[key] for key in ("text", "value") if key in element}


def state_of(blocks: Iterable[Json], values: Mapping[str, Any]) -> Json:
    """What stands in every element that can be filled in: `values` by action_id, else what the app put there."""
    state: Json = {}
    for block, element in visible.elements_of(blocks):
        if element["type"] in WITHOUT_STATE:
            continue
        given = values.get(element["action_id"])
        filled = {"type": element["type"], **(_chosen(element, given) if given is not None else _initial(element))}
        state.setdefault(block["block_id"], {})[element["action_id"]] = filled
    return state


def _initial(element: Json) -> Json:
    name = INPUT_VALUES.get(element["type"], "value")
    initial = element.get("initial_" + name.removeprefix("selected_"))
    return {name: initial if initial is not None else [] if name.endswith("s") else None}


def _chosen(element: Json, value: Any) -> Json:
    name = INPUT_VALUES[element["type"]]
    if name == "selected_option":
        return {name: _option(element, value)}
    if name == "selected_options":
        return {name: [_option(element, one) for one in value or ()]}
    return {name: value}


def _option(element: Json, value: str) -> Json:
    groups = element.get("option_groups", ())
    options = [*element.get("options", ()), *(option for group in groups for option in group["options"])]
    for option in options:
        if option["value"] == value:
            return dict(option)
    if element["type"].endswith("external_select"):
        return {"text": {"type": "plain_text", "text": value, "emoji": True}, "value": value}
    raise SandboxError(f"no option {value!r} in {element['action_id']!r}; there are {[o['value'] for o in options]}")
