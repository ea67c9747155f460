"""What people write in Slack is read as the words that they meant."""

from __future__ import annotations

from typing import Any

import pytest

from handlers.spoken import asks_for_help, is_from_a_person, plain_words


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("<@U0BOT> hvad med budgettet?", "hvad med budgettet?"),
        ("<@U0BOT|referatbot>  hvad\nmed <#C012|ledelse>?", "hvad med ledelse?"),
        ("A &amp; B &lt;3", "A & B <3"),
        ("se <https://htk.dk/a|htk.dk/a> og <http://b.dk>", "se htk.dk/a og http://b.dk"),
        ("<!here> <!subteam^S012|@byc> hjemmearbejde", "hjemmearbejde"),
        ("er 5 < 7 og 8 > 3?", "er 5 < 7 og 8 > 3?"),
        ("&amp;lt;", "&lt;"),
    ],
)
def test_mentions_go_and_links_and_signs_are_read_as_written(written: str, meant: str) -> None:
    assert plain_words(written) == meant


@pytest.mark.parametrize("text", ["", "?", "hjælp", "Hjælp!", "hjælp?", "Hjælp ?!", "help", "HJAELP"])
def test_asking_for_help_is_understood(text: str) -> None:
    assert asks_for_help(text)


@pytest.mark.parametrize("text", ["hvem hjælper?", "hjælp til sag 21/5239"])
def test_a_question_with_help_in_it_is_a_question(text: str) -> None:
    assert not asks_for_help(text)


@pytest.mark.parametrize(
    "event",
    [
        {"user": "U1", "bot_id": "B1"},
        {"user": "U1", "subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"subtype": "bot_message", "bot_id": "B1"},
        {},
    ],
)
def test_bots_edits_and_deletions_are_no_person(event: dict[str, Any]) -> None:
    assert not is_from_a_person(event)


def test_a_person_may_also_send_a_file() -> None:
    assert is_from_a_person({"user": "U1"})
    assert is_from_a_person({"user": "U1", "subtype": "file_share"})
