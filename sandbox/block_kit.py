"""Block Kit as Slack checks it: the shapes and limits of blocks, messages and views, and its error texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sandbox import visible
from sandbox.elements import (
    ACCESSORY,
    ANY,
    BUTTON,
    FLAG,
    ID,
    IMAGE,
    IN_ACTIONS,
    IN_CONTEXT_ACTIONS,
    IN_INPUT,
    SLACK_FILE,
    URL,
    any_text,
    plain_text,
)
from sandbox.shapes import ByType, Choice, ListOf, Number, ObjectOf, Shape, Text, problem
from sandbox.values import Json

MESSAGE_BLOCKS_MAX = 50
VIEW_BLOCKS_MAX = 100
MESSAGE_CHARACTERS_MAX = 13_200
MARKDOWN_CHARACTERS_MAX = 12_000
TABLE_COLUMNS_MAX = 20

_RICH_TEXT = ByType(
    {
        "rich_text_section": ObjectOf({"elements": ListOf(ANY, max=10_000)}),
        "rich_text_quote": ObjectOf({"elements": ListOf(ANY, max=10_000)}, {"border": Number(0, 1)}),
        "rich_text_preformatted": ObjectOf({"elements": ListOf(ANY, max=10_000)}, {"border": Number(0, 1)}),
        "rich_text_list": ObjectOf(
            {"elements": ListOf(ANY, max=10_000), "style": Choice(frozenset({"bullet", "ordered"}))},
            {"indent": Number(0, 8), "offset": Number(0), "border": Number(0, 1)},
        ),
    }
)
_CELL = ByType(
    {
        "raw_text": ObjectOf({"text": Text(3000, min=1)}),
        "rich_text": ObjectOf({"elements": ListOf(_RICH_TEXT, max=10_000)}, {"block_id": ID}),
    }
)
_ELEMENTS_IN_CONTEXT = ByType({**any_text(3000).shapes, **IMAGE.shapes})
_IMAGE_BLOCK = ObjectOf(
    {"alt_text": Text(2000)},
    {"image_url": URL, "slack_file": SLACK_FILE, "title": plain_text(2000)},
    one_of=("image_url", "slack_file"),
    only_one_of=("image_url", "slack_file"),
)
_CARD = ObjectOf(
    optional={
        "title": any_text(150),
        "subtitle": any_text(150),
        "body": any_text(200),
        "subtext": any_text(200),
        "icon": ANY,
        "slack_icon": ANY,
        "hero_image": ANY,
        "actions": ListOf(BUTTON, max=3),
    }
)
_VIDEO = ObjectOf(
    {"alt_text": Text(2000), "title": plain_text(200), "thumbnail_url": URL, "video_url": URL},
    {
        "author_name": Text(50),
        "description": plain_text(200),
        "provider_icon_url": Text(2000),
        "provider_name": Text(50),
        "title_url": Text(2000),
    },
)
_SIMPLE: dict[str, ObjectOf] = {
    "section": ObjectOf(
        optional={
            "text": any_text(3000),
            "fields": ListOf(any_text(2000), max=10, min=1),
            "accessory": ACCESSORY,
            "expand": FLAG,
        },
        one_of=("text", "fields"),
    ),
    "header": ObjectOf({"text": plain_text(150)}),
    "divider": ObjectOf(),
    "image": _IMAGE_BLOCK,
    "context": ObjectOf({"elements": ListOf(_ELEMENTS_IN_CONTEXT, max=10, min=1)}),
    "actions": ObjectOf({"elements": ListOf(IN_ACTIONS, max=25, min=1)}),
    "context_actions": ObjectOf({"elements": ListOf(IN_CONTEXT_ACTIONS, max=5, min=1)}),
    "input": ObjectOf(
        {"label": plain_text(2000), "element": IN_INPUT},
        {"hint": plain_text(2000), "optional": FLAG, "dispatch_action": FLAG},
    ),
    "rich_text": ObjectOf({"elements": ListOf(_RICH_TEXT, max=10_000)}),
    "markdown": ObjectOf({"text": Text(MARKDOWN_CHARACTERS_MAX, min=1)}),
    "table": ObjectOf(
        {"rows": ListOf(ListOf(_CELL, max=TABLE_COLUMNS_MAX, min=1), max=100, min=1)},
        {"column_settings": ListOf(ANY, max=TABLE_COLUMNS_MAX)},
    ),
    "alert": ObjectOf({"text": any_text(200)}, {"level": ANY}),
    "card": _CARD,
    "video": _VIDEO,
    "file": ObjectOf({"external_id": ID, "source": Text(255)}),
    "task_card": ObjectOf(
        {"task_id": ID, "title": Text(255)}, {"details": ANY, "output": ANY, "sources": ANY, "status": ANY}
    ),
    "plan": ObjectOf({"title": ANY}, {"tasks": ListOf(ANY, max=50), "plan_id": ID}),
    "data_table": ObjectOf(
        {"rows": ListOf(ANY, max=201, min=2)},
        {"caption": ANY, "page_size": Number(1, 100), "row_header_column_index": Number(0)},
    ),
    "data_visualization": ObjectOf({"title": ANY, "chart": ANY}),
}
_COMMON: Mapping[str, Shape] = {"block_id": ID}
_INSIDE = ByType(_SIMPLE, _COMMON)
_BLOCKS = ByType(
    {
        **_SIMPLE,
        "carousel": ObjectOf({"elements": ListOf(_INSIDE.only("card"), max=10, min=1)}),
        "container": ObjectOf(
            {"child_blocks": ListOf(_INSIDE, max=10, min=1)},
            {
                "title": any_text(150),
                "rich_text_title": ANY,
                "subtitle": any_text(150),
                "icon": ANY,
                "width": ANY,
                "is_collapsible": FLAG,
                "default_collapsed": FLAG,
                "has_header_divider": FLAG,
            },
        ),
    },
    _COMMON,
)
_EVERYWHERE = ("actions", "card", "context", "divider", "header", "image", "input", "rich_text", "section", "video")
_NOT_IN_HOME = ("markdown", "file", "context_actions", "task_card", "plan", "alert")
IN_MESSAGES = _BLOCKS.only(*(name for name in _BLOCKS.shapes if name != "alert"))
IN_MODALS = _BLOCKS.only(*_EVERYWHERE, "alert")
IN_HOMES = _BLOCKS.only(*(name for name in _BLOCKS.shapes if name not in _NOT_IN_HOME))

_VIEW_TEXTS: dict[str, Shape] = {"title": plain_text(24), "submit": plain_text(24), "close": plain_text(24)}
_VIEW_COMMON: dict[str, Shape] = {
    "callback_id": ID,
    "external_id": ID,
    "private_metadata": Text(3000),
    "clear_on_close": FLAG,
    "notify_on_close": FLAG,
}
VIEWS = {
    "modal": ObjectOf(
        {"type": ANY, "title": _VIEW_TEXTS["title"], "blocks": ListOf(IN_MODALS, max=VIEW_BLOCKS_MAX)},
        {**_VIEW_TEXTS, **_VIEW_COMMON, "submit_disabled": FLAG},
    ),
    "home": ObjectOf(
        {"type": ANY, "blocks": ListOf(IN_HOMES, max=VIEW_BLOCKS_MAX)},
        {**_VIEW_TEXTS, **_VIEW_COMMON},
    ),
}


def problems_of_message(blocks: Any, pointer: str = "/blocks") -> tuple[str, ...]:
    """Everything that Slack says against the blocks of a message."""
    found = tuple(ListOf(IN_MESSAGES, max=MESSAGE_BLOCKS_MAX).check(blocks, pointer))
    return found or (*_repeated_ids(blocks, pointer), *_message_totals(blocks, pointer))


def problems_of_view(view: Any, pointer: str = "/view") -> tuple[str, ...]:
    """Everything that Slack says against a modal or a home tab."""
    if not isinstance(view, dict):
        return (problem("must provide an object", pointer),)
    if view.get("type") not in VIEWS:
        return (problem(f"unsupported type: {view.get('type')}", f"{pointer}/type"),)
    found = tuple(VIEWS[view["type"]].check(view, pointer))
    if found:
        return found
    more = list(_repeated_ids(view["blocks"], f"{pointer}/blocks"))
    has_input = any(block["type"] == "input" for block in view["blocks"])
    if view["type"] == "modal" and has_input and "submit" not in view:
        more.append(problem("must define `submit` to use an `input` block in modals", pointer))
    return tuple(more)


def is_too_long(blocks: Iterable[Json]) -> bool:
    """Whether a message is refused with msg_blocks_too_long: about 13,200 characters in all blocks together."""
    return sum(_characters(block) for block in blocks) > MESSAGE_CHARACTERS_MAX


def _characters(node: Any) -> int:
    if isinstance(node, list):
        return sum(map(_characters, node))
    if isinstance(node, Mapping):
        own = len(node["text"]) if isinstance(node.get("text"), str) else 0
        return own + sum(_characters(inner) for inner in node.values() if isinstance(inner, (Mapping, list)))
    return 0


def _repeated_ids(blocks: list[Json], pointer: str) -> Iterator[str]:
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        block_id = block.get("block_id")
        if block_id and block_id in seen:
            yield problem(f'`block_id` "{block_id}" already exists', f"{pointer}/{index}/block_id")
        seen.add(block_id or "")
    action_ids: set[str] = set()
    for index, block in enumerate(blocks):
        for place, element in _placed_elements(block):
            action_id = element.get("action_id")
            if action_id and action_id in action_ids:
                yield problem(f'`action_id` "{action_id}" already exists', f"{pointer}/{index}/{place}/action_id")
            action_ids.add(action_id or "")


def _placed_elements(block: Json) -> Iterator[tuple[str, Json]]:
    for name in ("accessory", "element"):
        if name in block:
            yield name, block[name]
    for name in ("elements", "actions", "child_blocks"):
        for index, element in enumerate(block.get(name, ())):
            if element.get("type") in visible.INTERACTIVE:
                yield f"{name}/{index}", element
            elif name in {"child_blocks", "elements"} and block["type"] in {"container", "carousel"}:
                yield from ((f"{name}/{index}/{place}", inner) for place, inner in _placed_elements(element))


def _message_totals(blocks: list[Json], pointer: str) -> Iterator[str]:
    tables = [index for index, block in enumerate(blocks) if block["type"] == "table"]
    for index in tables[1:]:
        yield problem("only_one_table_allowed", f"{pointer}/{index}")
    markdown = sum(len(block["text"]) for block in blocks if block["type"] == "markdown")
    if markdown > MARKDOWN_CHARACTERS_MAX:
        yield problem(f"must be less than {MARKDOWN_CHARACTERS_MAX + 1} characters in all `markdown` blocks", pointer)
