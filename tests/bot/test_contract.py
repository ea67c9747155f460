"""The JSON of the command line has the keys that its readers were promised, and nothing that JSON cannot say."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from bot.answers import answer
from bot.cases import look_up
from bot.contract import answer_as_dict, case_as_dict, digest_as_dict, follow_up_as_dict, minutes_as_dict
from bot.digest import make_digest
from store.archive import Archive
from store.sources.files import find_documents, read_document

SEEDS = Path(__file__).parents[2] / "seeds"

PROMISED = {
    "answer": {"question", "answered", "reason", "hits", "near", "coverage"},
    "hit": {"committee", "held_on", "item", "title", "case_number", "section", "decided_on", "outcome", "quote", "source",
            "span", "score", "url"},
    "coverage": {"meetings", "items", "closed_items", "first", "last"},
    "minutes": {"committee", "held_on", "starts_at", "place", "kind", "attendees", "items", "remarks"},
    "item": {"number", "title", "case_number", "closed", "sections", "decisions", "attachments", "follow_ups"},
    "section": {"name", "heading", "text"},
    "decision": {"decided_on", "body", "outcome", "text"},
    "found_follow_up": {"text", "responsible", "due_text", "due_on", "due_is_estimated"},
    "case": {"case_number", "items"},
    "case_item": {"number", "title", "case_number", "closed", "sections", "decisions", "attachments", "committee", "held_on"},
    "follow_up": {"id", "text", "status", "committee", "held_on", "decided_on", "item", "case_number", "responsible",
                  "due_text", "due_on", "due_is_estimated"},
    "digest": {"as_of", "overdue", "due_soon", "new", "undated"},
}  # fmt: skip
ADDED = {
    "answer": {"remark"},
    "hit": {"closed", "by", "supplement", "decided", "further", "also"},
    "case": {"suggestions"},
    "case_item": {"source", "url"},
    "follow_up": {"title", "source", "span", "url", "set_by", "set_at"},
}


def is_as_promised(name: str, value: dict[str, object]) -> bool:
    return PROMISED[name] <= value.keys() <= PROMISED[name] | ADDED.get(name, set())


@pytest.mark.parametrize(
    "question",
    [
        "hvad besluttede direktionen om hjemmearbejde?",
        "hvem deltog i mødet den 10. januar 2022?",
        "21/2826",
        "21/9999",
        "",
    ],
)
def test_an_answer_has_its_keys(question: str, seeds: Archive, today: date) -> None:
    value = answer_as_dict(answer(seeds, question, today=today))
    assert json.loads(json.dumps(value)) == value
    assert is_as_promised("answer", value)
    assert is_as_promised("coverage", value["coverage"])
    for hit in (*value["hits"], *value["near"]):
        assert is_as_promised("hit", hit)
        assert len(hit["span"]) == 2


def test_an_answer_says_what_the_values_say(seeds: Archive, today: date) -> None:
    value = answer_as_dict(answer(seeds, "hvad besluttede direktionen om hjemmearbejde?", today=today))
    best = value["hits"][0]
    assert (value["answered"], value["reason"], value["near"]) == (True, None, [])
    assert (best["held_on"], best["decided_on"], best["item"], best["outcome"]) == (
        "2021-06-28",
        "2021-06-28",
        5,
        "besluttet",
    )
    assert best["source"] == "003_f1d63b44b0b22dd1.txt"
    assert value["coverage"] == {
        "meetings": 4, "items": 29, "closed_items": 5, "first": "2013-01-28", "last": "2025-08-05",
    }  # fmt: skip


def test_a_meetings_head_has_no_item(seeds: Archive, today: date) -> None:
    value = answer_as_dict(answer(seeds, "hvem deltog i mødet den 10. januar 2022?", today=today))
    assert value["hits"][0]["item"] is None


@pytest.mark.parametrize("document", find_documents([SEEDS]), ids=lambda path: path.name)
def test_parsed_minutes_have_their_keys(document: Path) -> None:
    value = minutes_as_dict(read_document(document))
    assert json.loads(json.dumps(value)) == value
    assert is_as_promised("minutes", value)
    assert all(attendee.keys() == {"name", "absent"} for attendee in value["attendees"])
    assert all(remark.keys() == {"line", "text"} for remark in value["remarks"])
    for item in value["items"]:
        assert is_as_promised("item", item)
        assert all(is_as_promised("section", section) for section in item["sections"])
        assert all(is_as_promised("decision", decision) for decision in item["decisions"])
        assert all(is_as_promised("found_follow_up", found) for found in item["follow_ups"])


@pytest.mark.parametrize("number", ["21/5239", "21/2826", "21/9999"])
def test_a_case_has_its_keys(number: str, seeds: Archive) -> None:
    value = case_as_dict(look_up(seeds, number))
    assert json.loads(json.dumps(value)) == value
    assert is_as_promised("case", value)
    assert all(is_as_promised("case_item", item) for item in value["items"])


def test_follow_ups_and_the_digest_have_their_keys(seeds: Archive) -> None:
    listed = [follow_up_as_dict(follow_up) for follow_up in seeds.follow_ups(include_closed=True)]
    digest = digest_as_dict(make_digest(seeds, as_of=date(2025, 8, 11)))
    assert listed
    assert all(is_as_promised("follow_up", follow_up) for follow_up in listed)
    assert is_as_promised("digest", digest)
    assert digest["as_of"] == "2025-08-11"
    assert json.loads(json.dumps([listed, digest])) == [listed, digest]
