"""What a person reads in blocks, and what they can press."""

from __future__ import annotations

from sandbox import visible


def plain(text: str) -> dict:
    return {"type": "plain_text", "text": text}


def test_the_text_of_all_blocks_is_read_in_order_and_hints_are_not() -> None:
    select = {
        "type": "static_select",
        "action_id": "s",
        "placeholder": plain("vælg"),
        "options": [{"text": plain("valg")}],
    }
    blocks = [
        {"type": "header", "text": plain("Overskrift")},
        {"type": "section", "text": {"type": "mrkdwn", "text": "*Tekst*"}, "fields": [plain("a"), plain("b")]},
        {"type": "divider"},
        {"type": "actions", "elements": [{"type": "button", "action_id": "k", "text": plain("Knap")}, select]},
        {"type": "table", "rows": [[{"type": "raw_text", "text": "celle"}]]},
    ]
    assert visible.text_of(blocks).splitlines() == ["Overskrift", "*Tekst*", "a", "b", "Knap", "celle"]
    assert [element["action_id"] for _, element in visible.elements_of(blocks)] == ["k", "s"]


def test_rich_text_reads_as_it_was_typed() -> None:
    elements = [
        {"type": "text", "text": "se "},
        {"type": "user", "user_id": "U1"},
        {"type": "channel", "channel_id": "C1"},
        {"type": "usergroup", "usergroup_id": "S1"},
        {"type": "broadcast", "range": "here"},
        {"type": "emoji", "name": "eyes"},
        {"type": "link", "url": "https://dr.dk"},
        {"type": "link", "url": "https://dr.dk", "text": "DR"},
    ]
    block = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": elements}]}
    assert visible.text_of([block]) == "se <@U1><#C1><!subteam^S1><!here>:eyes:https://dr.dkDR"
