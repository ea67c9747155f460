"""Blocks are refused with the texts that Slack gives; the limits agree with those of slackblocks."""

from __future__ import annotations

import json
from typing import Any

import pytest
import slackblocks
from slackblocks import _limits

from sandbox import block_kit


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def section(text: str = "tekst", **more: Any) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(action_id: str = "a", **more: Any) -> dict[str, Any]:
    return {"type": "button", "action_id": action_id, "text": plain("Tryk"), **more}


def actions(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements)}


def option(text: str = "Ja", value: str = "yes") -> dict[str, Any]:
    return {"text": plain(text), "value": value}


def modal(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "modal", "title": plain("Titel"), "blocks": list(blocks), **more}


def table(rows: int, columns: int) -> dict[str, Any]:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}] * columns for _ in range(rows)]}


def text_input(action_id: str = "i") -> dict[str, Any]:
    return {"type": "input", "label": plain("Navn"), "element": {"type": "plain_text_input", "action_id": action_id}}


REFUSED_MESSAGES = [
    ([section()] * 51, "no more than 50 items allowed [json-pointer:/blocks]"),
    ([section("x" * 3001)], "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
    ([section("")], "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    (
        [section(), actions(*(button(str(n)) for n in range(26)))],
        "no more than 25 items allowed [json-pointer:/blocks/1/elements]",
    ),
    (
        [section(), actions(button("x"), button("x"))],
        '`action_id` "x" already exists [json-pointer:/blocks/1/elements/1/action_id]',
    ),
    (
        [section(accessory=button("x")), actions(button("x"))],
        '`action_id` "x" already exists [json-pointer:/blocks/1/elements/0/action_id]',
    ),
    (
        [section(block_id="b"), section(block_id="b")],
        '`block_id` "b" already exists [json-pointer:/blocks/1/block_id]',
    ),
    (
        [section(), {"type": "divider", "text": plain("x")}],
        "invalid additional property: text [json-pointer:/blocks/1]",
    ),
    ([{"type": "section"}], "must define either `text` or `fields` [json-pointer:/blocks/0]"),
    ([{"type": "header"}], "missing required field: text [json-pointer:/blocks/0]"),
    ([{"type": "sektion"}], "unsupported type: sektion [json-pointer:/blocks/0/type]"),
    ([{"text": "x"}], "missing required field: type [json-pointer:/blocks/0]"),
    (["tekst"], "must provide an object [json-pointer:/blocks/0]"),
    (
        [{"type": "header", "text": plain("x" * 151)}],
        "must be less than 151 characters [json-pointer:/blocks/0/text/text]",
    ),
    (
        [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}],
        "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]",
    ),
    ([section(fields=[plain("x")] * 11)], "no more than 10 items allowed [json-pointer:/blocks/0/fields]"),
    ([section(fields=[plain("x" * 2001)])], "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]"),
    (
        [{"type": "context", "elements": [plain("x")] * 11}],
        "no more than 10 items allowed [json-pointer:/blocks/0/elements]",
    ),
    (
        [actions(button(text=plain("x" * 76)))],
        "must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]",
    ),
    (
        [actions(button(value="x" * 2001))],
        "must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]",
    ),
    ([actions(button(url="x" * 3001))], "must be less than 3001 characters [json-pointer:/blocks/0/elements/0/url]"),
    ([actions(button(style="grøn"))], "must be a valid enum value [json-pointer:/blocks/0/elements/0/style]"),
    ([actions(button("x" * 256))], "must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]"),
    ([section(expand="ja")], "must provide a boolean [json-pointer:/blocks/0/expand]"),
    (
        [section(accessory={"type": "plain_text_input"})],
        "unsupported type: plain_text_input [json-pointer:/blocks/0/accessory/type]",
    ),
    (
        [actions({"type": "overflow", "action_id": "o", "options": [option()] * 6})],
        "no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]",
    ),
    (
        [actions({"type": "static_select", "action_id": "o", "options": [option("x" * 76)]})],
        "must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]",
    ),
    (
        [actions({"type": "static_select", "action_id": "o"})],
        "must define either `options` or `option_groups` [json-pointer:/blocks/0/elements/0]",
    ),
    ([table(101, 1)], "no more than 100 items allowed [json-pointer:/blocks/0/rows]"),
    ([table(1, 21)], "no more than 20 items allowed [json-pointer:/blocks/0/rows/0]"),
    ([table(1, 1), table(1, 1)], "only_one_table_allowed [json-pointer:/blocks/1]"),
    ([{"type": "markdown", "text": "x" * 12_001}], "must be less than 12001 characters [json-pointer:/blocks/0/text]"),
    ([{"type": "alert", "text": plain("x")}], "unsupported type: alert [json-pointer:/blocks/0/type]"),
]

REFUSED_MESSAGES += [
    ("tekst", "must provide an array [json-pointer:/blocks]"),
    ([{"type": "header", "text": "x"}], "must provide an object [json-pointer:/blocks/0/text]"),
    ([{"type": "divider", "block_id": 7}], "must provide a string [json-pointer:/blocks/0/block_id]"),
    ([actions()], "no fewer than 1 items allowed [json-pointer:/blocks/0/elements]"),
    ([section(accessory=7)], "must provide an object [json-pointer:/blocks/0/accessory]"),
    (
        [{"type": "markdown", "text": "x" * 7000}] * 2,
        "must be less than 12001 characters in all `markdown` blocks [json-pointer:/blocks]",
    ),
    (
        [actions({"type": "external_select", "action_id": "e", "min_query_length": "to"})],
        "must provide a number [json-pointer:/blocks/0/elements/0/min_query_length]",
    ),
    (
        [actions({"type": "multi_users_select", "action_id": "e", "max_selected_items": 0})],
        "must be greater than or equal to 1 [json-pointer:/blocks/0/elements/0/max_selected_items]",
    ),
    (
        [{**text_input(), "element": {"type": "plain_text_input", "max_length": 3001}}],
        "must be less than or equal to 3000 [json-pointer:/blocks/0/element/max_length]",
    ),
    (
        [{"type": "image", "alt_text": "x", "image_url": "https://a.dk", "slack_file": {"id": "F1"}}],
        "must define only one of `image_url`, `slack_file` [json-pointer:/blocks/0]",
    ),
    (
        [{"type": "container", "child_blocks": [actions(button("x"))]}, actions(button("x"))],
        '`action_id` "x" already exists [json-pointer:/blocks/1/elements/0/action_id]',
    ),
]

REFUSED_VIEWS = [
    (modal(section(), title=plain("x" * 25)), "must be less than 25 characters [json-pointer:/view/title/text]"),
    (modal(section(), submit=plain("x" * 25)), "must be less than 25 characters [json-pointer:/view/submit/text]"),
    (
        modal(section(), private_metadata="x" * 3001),
        "must be less than 3001 characters [json-pointer:/view/private_metadata]",
    ),
    (modal(section(), callback_id="x" * 256), "must be less than 256 characters [json-pointer:/view/callback_id]"),
    (modal(*[section()] * 101), "no more than 100 items allowed [json-pointer:/view/blocks]"),
    (modal(section("")), "must be more than 0 characters [json-pointer:/view/blocks/0/text/text]"),
    (modal(text_input()), "must define `submit` to use an `input` block in modals [json-pointer:/view]"),
    (modal(table(1, 1)), "unsupported type: table [json-pointer:/view/blocks/0/type]"),
    ({"type": "modal", "blocks": []}, "missing required field: title [json-pointer:/view]"),
    ({"type": "rude", "blocks": []}, "unsupported type: rude [json-pointer:/view/type]"),
    (
        {"type": "home", "blocks": [{"type": "markdown", "text": "x"}]},
        "unsupported type: markdown [json-pointer:/view/blocks/0/type]",
    ),
    ("tekst", "must provide an object [json-pointer:/view]"),
]


@pytest.mark.parametrize(("blocks", "text"), REFUSED_MESSAGES, ids=[text for _, text in REFUSED_MESSAGES])
def test_blocks_of_a_message_are_refused_with_slacks_text(blocks: list[dict[str, Any]], text: str) -> None:
    assert text in block_kit.problems_of_message(blocks)


@pytest.mark.parametrize(("view", "text"), REFUSED_VIEWS, ids=[text for _, text in REFUSED_VIEWS])
def test_a_view_is_refused_with_slacks_text(view: Any, text: str) -> None:
    assert text in block_kit.problems_of_view(view)


def test_a_message_at_every_limit_is_taken() -> None:
    many = [section("x" * 200) for _ in range(46)]
    full = [{"type": "header", "text": plain("x" * 150)}, table(100, 20), actions(*(button(str(n)) for n in range(25)))]
    assert block_kit.problems_of_message([*full, {"type": "divider"}, *many]) == ()
    assert block_kit.problems_of_message([section("x" * 3000, fields=[plain("y" * 2000)] * 10)]) == ()


def test_a_view_at_every_limit_is_taken() -> None:
    full = modal(*[section()] * 99, text_input(), submit=plain("x" * 24), private_metadata="x" * 3000)
    assert block_kit.problems_of_view({**full, "title": plain("x" * 24)}) == ()


def test_all_characters_of_a_message_count_together() -> None:
    assert not block_kit.is_too_long([section("x" * 2640)] * 5)
    assert block_kit.is_too_long([section("x" * 2640)] * 5 + [section("x")])


def resolved(*blocks: slackblocks.Block) -> list[dict[str, Any]]:
    return [block._resolve() for block in blocks]


def test_everything_that_slackblocks_makes_is_taken() -> None:
    yes = slackblocks.Option(slackblocks.PlainText("Ja"), "yes")
    go = slackblocks.Button("Tryk", action_id="b")
    select = slackblocks.StaticSelectMenu(action_id="s", options=[yes], placeholder="Vælg")
    card = slackblocks.CardBlock(title="Kort", body="Tekst", actions=[slackblocks.Button("Se", action_id="c")])
    feedback = slackblocks.FeedbackButtons(
        slackblocks.FeedbackButton("God", "1"), slackblocks.FeedbackButton("Dårlig", "0"), action_id="f"
    )
    blocks = resolved(
        slackblocks.HeaderBlock("Overskrift"),
        slackblocks.SectionBlock("Tekst", accessory=go),
        slackblocks.SectionBlock(fields=["a", "b"]),
        slackblocks.ContextBlock([slackblocks.Text("lille")]),
        slackblocks.ActionsBlock([select, slackblocks.OverflowMenu(action_id="o", options=[yes])]),
        slackblocks.ActionsBlock([slackblocks.CheckboxGroup(action_id="k", options=[yes])]),
        slackblocks.ActionsBlock([slackblocks.DatePicker(action_id="d"), slackblocks.UserSelectMenu("p", "u")]),
        slackblocks.ImageBlock("https://example.dk/a.png", alt_text="et billede"),
        slackblocks.DividerBlock(),
        slackblocks.MarkdownBlock("**fed**"),
        slackblocks.TableBlock([[slackblocks.RawText("a"), slackblocks.RawText("b")]]),
        slackblocks.ContextActionsBlock([feedback, slackblocks.IconButton("Slet", action_id="i")]),
        slackblocks.CarouselBlock([card]),
        slackblocks.ContainerBlock([slackblocks.SectionBlock("inde i")], title="Beholder"),
        slackblocks.PlanBlock("Plan", [slackblocks.TaskCardBlock("t", "Opgave", status="pending")]),
    )
    assert block_kit.problems_of_message(blocks) == ()


def test_a_view_that_slackblocks_makes_is_taken() -> None:
    typed = slackblocks.InputBlock("Navn", element=slackblocks.PlainTextInput(action_id="t", multiline=True))
    view = slackblocks.ModalView(title="Titel", submit="Send", close="Luk", blocks=[typed], callback_id="form")
    assert block_kit.problems_of_view(json.loads(repr(view))) == ()


LIMITS = [
    (_limits.MESSAGE_BLOCKS_MAX_ITEMS, lambda n: block_kit.problems_of_message([section()] * n)),
    (_limits.SECTION_TEXT_MAX_LENGTH, lambda n: block_kit.problems_of_message([section("x" * n)])),
    (_limits.SECTION_FIELDS_MAX_ITEMS, lambda n: block_kit.problems_of_message([section(fields=[plain("x")] * n)])),
    (
        _limits.SECTION_FIELDS_ITEM_MAX_LENGTH,
        lambda n: block_kit.problems_of_message([section(fields=[plain("x" * n)])]),
    ),
    (
        _limits.HEADER_TEXT_MAX_LENGTH,
        lambda n: block_kit.problems_of_message([{"type": "header", "text": plain("x" * n)}]),
    ),
    (
        _limits.CONTEXT_ELEMENTS_MAX_ITEMS,
        lambda n: block_kit.problems_of_message([{"type": "context", "elements": [plain("x")] * n}]),
    ),
    (
        _limits.ACTIONS_ELEMENTS_MAX_ITEMS,
        lambda n: block_kit.problems_of_message([actions(*(button(str(i)) for i in range(n)))]),
    ),
    (_limits.BUTTON_TEXT_MAX_LENGTH, lambda n: block_kit.problems_of_message([actions(button(text=plain("x" * n)))])),
    (_limits.BUTTON_VALUE_MAX_LENGTH, lambda n: block_kit.problems_of_message([actions(button(value="x" * n))])),
    (_limits.BUTTON_URL_MAX_LENGTH, lambda n: block_kit.problems_of_message([actions(button(url="x" * n))])),
    (
        _limits.BUTTON_ACCESSIBILITY_LABEL_MAX_LENGTH,
        lambda n: block_kit.problems_of_message([actions(button(accessibility_label="x" * n))]),
    ),
    (_limits.ACTION_ID_MAX_LENGTH, lambda n: block_kit.problems_of_message([actions(button("x" * n))])),
    (_limits.BLOCK_ID_MAX_LENGTH, lambda n: block_kit.problems_of_message([section(block_id="x" * n)])),
    (
        _limits.OPTION_TEXT_MAX_LENGTH,
        lambda n: block_kit.problems_of_message([actions({"type": "overflow", "options": [option("x" * n)]})]),
    ),
    (
        _limits.OPTION_VALUE_MAX_LENGTH,
        lambda n: block_kit.problems_of_message([actions({"type": "overflow", "options": [option(value="x" * n)]})]),
    ),
    (
        _limits.OVERFLOW_OPTIONS_MAX_ITEMS,
        lambda n: block_kit.problems_of_message([actions({"type": "overflow", "options": [option()] * n})]),
    ),
    (
        _limits.SELECT_OPTIONS_MAX_ITEMS,
        lambda n: block_kit.problems_of_message([actions({"type": "static_select", "options": [option()] * n})]),
    ),
    (
        _limits.SELECT_PLACEHOLDER_MAX_LENGTH,
        lambda n: block_kit.problems_of_message([actions({"type": "users_select", "placeholder": plain("x" * n)})]),
    ),
    (
        _limits.CHECKBOXES_OPTIONS_MAX_ITEMS,
        lambda n: block_kit.problems_of_message([actions({"type": "checkboxes", "options": [option()] * n})]),
    ),
    (
        _limits.RADIO_BUTTONS_OPTIONS_MAX_ITEMS,
        lambda n: block_kit.problems_of_message([actions({"type": "radio_buttons", "options": [option()] * n})]),
    ),
    (
        _limits.MARKDOWN_TEXT_MAX_LENGTH,
        lambda n: block_kit.problems_of_message([{"type": "markdown", "text": "x" * n}]),
    ),
    (_limits.TABLE_ROWS_MAX_ITEMS, lambda n: block_kit.problems_of_message([table(n, 1)])),
    (_limits.TABLE_COLUMNS_MAX_ITEMS, lambda n: block_kit.problems_of_message([table(1, n)])),
    (_limits.VIEW_BLOCKS_MAX_ITEMS, lambda n: block_kit.problems_of_view(modal(*[section()] * n))),
    (_limits.VIEW_TITLE_MAX_LENGTH, lambda n: block_kit.problems_of_view(modal(title=plain("x" * n)))),
    (_limits.VIEW_SUBMIT_MAX_LENGTH, lambda n: block_kit.problems_of_view(modal(submit=plain("x" * n)))),
    (_limits.VIEW_CLOSE_MAX_LENGTH, lambda n: block_kit.problems_of_view(modal(close=plain("x" * n)))),
    (_limits.VIEW_CALLBACK_ID_MAX_LENGTH, lambda n: block_kit.problems_of_view(modal(callback_id="x" * n))),
    (_limits.VIEW_EXTERNAL_ID_MAX_LENGTH, lambda n: block_kit.problems_of_view(modal(external_id="x" * n))),
    (_limits.VIEW_PRIVATE_METADATA_MAX_LENGTH, lambda n: block_kit.problems_of_view(modal(private_metadata="x" * n))),
]


@pytest.mark.parametrize(("limit", "problems_at"), LIMITS)
def test_the_limit_is_the_one_that_slackblocks_has(limit: int, problems_at: Any) -> None:
    assert problems_at(limit) == ()
    assert len(problems_at(limit + 1)) == 1
