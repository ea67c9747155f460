"""The shapes and limits of Block Kit's elements and of the objects inside them."""

from __future__ import annotations

from sandbox.shapes import Anything, ByType, Choice, Flag, ListOf, Number, ObjectOf, Shape, Text

ID = Text(max=255)
ANY = Anything()
FLAG = Flag()


def plain_text(limit: int) -> ByType:
    return ByType({"plain_text": ObjectOf({"text": Text(limit, min=1)}, {"emoji": FLAG})})


def any_text(limit: int) -> ByType:
    mrkdwn = ObjectOf({"text": Text(limit, min=1)}, {"verbatim": FLAG})
    return ByType({**plain_text(limit).shapes, "mrkdwn": mrkdwn})


URL = Text(3000, min=1)
STYLE = Choice(frozenset({"primary", "danger"}))
CONFIRM = ObjectOf(
    {"title": plain_text(100), "text": any_text(300), "confirm": plain_text(30), "deny": plain_text(30)},
    {"style": STYLE},
)
OPTION = ObjectOf({"text": plain_text(75), "value": Text(150, min=1)}, {"description": plain_text(75), "url": URL})
TICK_OPTION = ObjectOf({"text": any_text(75), "value": Text(150, min=1)}, {"description": any_text(75)})
OPTION_GROUP = ObjectOf({"label": plain_text(75), "options": ListOf(OPTION, max=100, min=1)})
DISPATCH = ObjectOf(
    {"trigger_actions_on": ListOf(Choice(frozenset({"on_enter_pressed", "on_character_entered"})), max=2, min=1)}
)
PLACEHOLDER = plain_text(150)
FEEDBACK_BUTTON = ObjectOf({"text": plain_text(75), "value": Text(2000)}, {"accessibility_label": Text(75)})
SLACK_FILE = ObjectOf(optional={"id": Text(255), "url": URL}, one_of=("id", "url"))

_PICK: dict[str, Shape] = {"placeholder": PLACEHOLDER, "confirm": CONFIRM, "focus_on_load": FLAG}
_MANY: dict[str, Shape] = {**_PICK, "max_selected_items": Number(min=1)}
_SINGLE: dict[str, Shape] = {**_PICK, "response_url_enabled": FLAG}
_TYPED: dict[str, Shape] = {
    "placeholder": PLACEHOLDER,
    "focus_on_load": FLAG,
    "dispatch_action_config": DISPATCH,
    "initial_value": Text(3000),
}
_OPTIONS: dict[str, Shape] = {
    "options": ListOf(OPTION, max=100, min=1),
    "option_groups": ListOf(OPTION_GROUP, max=100, min=1),
}
_EITHER_OPTIONS = ("options", "option_groups")
_LENGTHS: dict[str, Shape] = {"min_length": Number(0, 3000), "max_length": Number(1, 3000)}
_SHORT_LIST = ListOf(TICK_OPTION, max=10, min=1)
_TICKED: dict[str, Shape] = {"confirm": CONFIRM, "focus_on_load": FLAG}


def _select(name: str, initial: dict[str, Shape]) -> dict[str, ObjectOf]:
    """A select and its `multi_` twin, of things that Slack itself lists."""
    one, many = f"initial_{name}", f"initial_{name}s"
    return {
        f"{name}s_select": ObjectOf(optional={**_SINGLE, **initial, one: ID}),
        f"multi_{name}s_select": ObjectOf(optional={**_MANY, **initial, many: ListOf(ID, max=1000)}),
    }


_SHAPES: dict[str, ObjectOf] = {
    "button": ObjectOf(
        {"text": plain_text(75)},
        {"value": Text(2000), "url": URL, "style": STYLE, "confirm": CONFIRM, "accessibility_label": Text(75)},
    ),
    "workflow_button": ObjectOf(
        {"text": plain_text(75), "workflow": ANY}, {"style": STYLE, "accessibility_label": Text(75)}
    ),
    "icon_button": ObjectOf(
        {"icon": Choice(frozenset({"trash"})), "text": plain_text(75)},
        {
            "value": Text(2000),
            "confirm": CONFIRM,
            "accessibility_label": Text(75),
            "visible_to_user_ids": ListOf(ID, max=10),
        },
    ),
    "feedback_buttons": ObjectOf({"positive_button": FEEDBACK_BUTTON, "negative_button": FEEDBACK_BUTTON}),
    "image": ObjectOf(
        {"alt_text": Text(2000)},
        {"image_url": URL, "slack_file": SLACK_FILE},
        one_of=("image_url", "slack_file"),
        only_one_of=("image_url", "slack_file"),
    ),
    "overflow": ObjectOf({"options": ListOf(OPTION, max=5, min=1)}, {"confirm": CONFIRM}),
    "static_select": ObjectOf(
        optional={**_PICK, **_OPTIONS, "initial_option": OPTION}, one_of=_EITHER_OPTIONS, only_one_of=_EITHER_OPTIONS
    ),
    "multi_static_select": ObjectOf(
        optional={**_MANY, **_OPTIONS, "initial_options": ListOf(OPTION, max=100, min=1)},
        one_of=_EITHER_OPTIONS,
        only_one_of=_EITHER_OPTIONS,
    ),
    "external_select": ObjectOf(optional={**_PICK, "initial_option": OPTION, "min_query_length": Number(0)}),
    "multi_external_select": ObjectOf(
        optional={**_MANY, "initial_options": ListOf(OPTION, max=100, min=1), "min_query_length": Number(0)}
    ),
    **_select("user", {}),
    **_select("channel", {}),
    **_select("conversation", {"default_to_current_conversation": FLAG, "filter": ANY}),
    "checkboxes": ObjectOf({"options": _SHORT_LIST}, {**_TICKED, "initial_options": _SHORT_LIST}),
    "radio_buttons": ObjectOf({"options": _SHORT_LIST}, {**_TICKED, "initial_option": TICK_OPTION}),
    "datepicker": ObjectOf(optional={**_PICK, "initial_date": Text(10)}),
    "timepicker": ObjectOf(optional={**_PICK, "initial_time": Text(5), "timezone": Text(255)}),
    "datetimepicker": ObjectOf(optional={**_TICKED, "initial_date_time": Number(0)}),
    "plain_text_input": ObjectOf(optional={**_TYPED, **_LENGTHS, "multiline": FLAG}),
    "email_text_input": ObjectOf(optional=_TYPED),
    "url_text_input": ObjectOf(optional=_TYPED),
    "number_input": ObjectOf({"is_decimal_allowed": FLAG}, {**_TYPED, "min_value": Text(255), "max_value": Text(255)}),
    "rich_text_input": ObjectOf(optional={**_TYPED, "initial_value": ANY}),
    "file_input": ObjectOf(optional={"filetypes": ListOf(Text(255), max=100), "max_files": Number(1, 10)}),
}

_TICKS = ("checkboxes", "radio_buttons")
_PICKERS = ("datepicker", "timepicker", "datetimepicker")
_TEXTS = ("plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input", "file_input")
_SELECTS = tuple(name for name in _SHAPES if name.endswith("_select"))

_ALL = ByType({name: shape for name, shape in _SHAPES.items() if name != "image"}, {"action_id": ID})
IMAGE = ByType({"image": _SHAPES["image"]})
ACCESSORY = ByType(
    {
        **_ALL.only("button", "overflow", "workflow_button", *_TICKS, "datepicker", "timepicker", *_SELECTS).shapes,
        **IMAGE.shapes,
    },
    {"action_id": ID},
)
IN_ACTIONS = _ALL.only("button", "overflow", "workflow_button", *_TICKS, *_PICKERS, *_SELECTS)
IN_CONTEXT_ACTIONS = _ALL.only("feedback_buttons", "icon_button")
IN_INPUT = _ALL.only(*_TICKS, *_PICKERS, *_TEXTS, *_SELECTS)
BUTTON = _ALL.only("button")
