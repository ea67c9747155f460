"""What a person sees in blocks and can press: their text in order, and their interactive elements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

INTERACTIVE = frozenset(
    {
        "button",
        "channels_select",
        "checkboxes",
        "conversations_select",
        "datepicker",
        "datetimepicker",
        "email_text_input",
        "external_select",
        "feedback_buttons",
        "file_input",
        "icon_button",
        "multi_channels_select",
        "multi_conversations_select",
        "multi_external_select",
        "multi_static_select",
        "multi_users_select",
        "number_input",
        "overflow",
        "plain_text_input",
        "radio_buttons",
        "rich_text_input",
        "static_select",
        "timepicker",
        "url_text_input",
        "users_select",
        "workflow_button",
    }
)
NESTED = {"carousel": ("elements",), "container": ("child_blocks",)}
"""The blocks that have blocks inside them, and where."""
_NOT_SHOWN = frozenset({"placeholder", "confirm", "options", "option_groups", "initial_option", "initial_options"})


def _children(node: Mapping[str, Any]) -> Iterator[Any]:
    return (child for key, child in node.items() if key not in _NOT_SHOWN and isinstance(child, (Mapping, list)))


def elements_of(blocks: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Mapping[str, Any], dict[str, Any]]]:
    """Each interactive element with the block it stands in, in order of appearance."""
    for block in blocks:
        nested = NESTED.get(block["type"], ())
        for place in nested:
            yield from elements_of(block[place])
        if not nested:
            yield from ((block, element) for element in _elements_in(block))


def _elements_in(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, list):
        for child in node:
            yield from _elements_in(child)
    elif isinstance(node, Mapping):
        if node.get("type") in INTERACTIVE:
            yield dict(node)
        else:
            for child in _children(node):
                yield from _elements_in(child)


def text_of(blocks: Iterable[Mapping[str, Any]]) -> str:
    """The text of all blocks, one line a block; words of one rich text section stay together."""
    return "\n".join(line for line in (_text_in(block) for block in blocks) if line)


def _text_in(node: Any) -> str:
    if isinstance(node, list):
        return "\n".join(part for part in map(_text_in, node) if part)
    if not isinstance(node, Mapping):
        return ""
    if node.get("type") in {"rich_text_section", "rich_text_quote", "rich_text_preformatted"}:
        return "".join(_inline(element) for element in node.get("elements", ()))
    if isinstance(node.get("text"), str):
        return str(node["text"])
    return "\n".join(part for part in map(_text_in, _children(node)) if part)


def _inline(element: Mapping[str, Any]) -> str:
    if write := _INLINE.get(element.get("type", "")):
        return write.format(**element)
    return str(element.get("text") or element.get("url", ""))


_INLINE = {
    "user": "<@{user_id}>",
    "channel": "<#{channel_id}>",
    "usergroup": "<!subteam^{usergroup_id}>",
    "broadcast": "<!{range}>",
    "emoji": ":{name}:",
}
