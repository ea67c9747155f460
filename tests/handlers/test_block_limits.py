"""Whatever the minutes hold and whatever people ask, Slack takes what the bot says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cases import case_item
from bot.says import Answer, CaseAnswer, Digest, Help, OpenFollowUps, Reason
from handlers.answer_message import answer_message
from handlers.block_kit import Message
from handlers.buttons import Asked, ListPage
from handlers.case_message import case_message
from handlers.digest_message import digest_message
from handlers.follow_up_message import follow_ups_message
from handlers.help_message import help_message, home_view, prompts
from handlers.item_view import item_view, pieces_of
from sandbox.block_kit import is_too_long, problems_of_message, problems_of_view
from store.domain import (
    AT_COMMAND_LINE,
    Coverage,
    Decision,
    FollowUp,
    FollowUpStatus,
    Hit,
    Outcome,
    Quote,
    Section,
    Span,
    StoredItem,
    Treatment,
)

short_texts = st.text(max_size=40) | st.sampled_from(["", " ", "<!channel>", "a & b <c>", "\x00", "\ud800", "*x* _y_"])
long_texts = st.builds(lambda text, times: text * times, st.text(min_size=1, max_size=30), st.integers(1, 400))
texts = short_texts | long_texts
days = st.dates(date(1990, 1, 1), date(2099, 12, 31))
maybe_texts = st.none() | texts
urls = st.none() | st.sampled_from(["https://a.dk/?x=<1>&y=(2)", "javascript:alert(1)", "https://" + "x" * 4000, ""])
spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 200), st.integers(0, 50))
quotes = st.builds(Quote, texts, spans, texts, st.lists(spans, max_size=5).map(tuple), maybe_texts)
coverages = st.builds(Coverage, st.integers(0, 9999), st.integers(0, 99999), st.integers(0, 999), days, days)
treatments = st.builds(
    Treatment,
    item_id=st.integers(1, 10**9),
    committee=texts,
    held_on=days,
    item=st.integers(0, 999),
    outcome=st.none() | st.sampled_from(Outcome),
    url=urls,
)
hits = st.builds(
    Hit,
    also=st.lists(treatments, max_size=5).map(tuple),
    item_id=st.none() | st.integers(1, 10**9),
    committee=texts,
    held_on=days,
    item=st.none() | st.integers(0, 999),
    title=texts,
    case_number=maybe_texts,
    closed=st.booleans(),
    quote=quotes,
    supplement=st.none() | quotes,
    further=st.none() | quotes,
    decided=st.none() | quotes,
    decided_on=st.none() | days,
    outcome=st.none() | st.sampled_from(Outcome),
    source=texts,
    score=st.floats(0, 100),
    url=urls,
)
answers = st.builds(
    Answer,
    question=texts,
    answered=st.booleans(),
    reason=st.none() | st.sampled_from(Reason),
    hits=st.lists(hits, max_size=5).map(tuple),
    near=st.lists(hits, max_size=3).map(tuple),
    coverage=coverages,
    remark=maybe_texts,
)
sections = st.builds(Section, texts, texts, texts, spans)
decisions = st.builds(Decision, st.none() | days, maybe_texts, st.sampled_from(Outcome), texts, spans)
items = st.builds(
    StoredItem,
    item_id=st.integers(1, 10**9),
    committee=texts,
    held_on=days,
    number=st.integers(0, 10**6),
    title=texts,
    case_number=maybe_texts,
    closed=st.booleans(),
    sections=st.lists(sections, max_size=12).map(tuple),
    decisions=st.lists(decisions, max_size=6).map(tuple),
    attachments=st.lists(texts, max_size=3).map(tuple),
    source=texts,
    url=urls,
)
cases = st.builds(
    CaseAnswer,
    texts,
    st.lists(items.map(case_item), max_size=6).map(tuple),
    st.lists(texts, max_size=7).map(tuple),
    coverages,
)
follow_ups = st.builds(
    FollowUp,
    follow_up_id=st.integers(1, 10**12),
    item_id=st.integers(1),
    text=texts,
    status=st.sampled_from(FollowUpStatus),
    committee=texts,
    held_on=days,
    decided_on=st.none() | days,
    item=st.integers(0, 999),
    title=texts,
    case_number=maybe_texts,
    responsible=maybe_texts,
    due_text=maybe_texts,
    due_on=st.none() | days,
    due_is_estimated=st.booleans(),
    source=texts,
    span=spans,
    url=urls,
    set_by=st.sampled_from([None, "U0ABC", AT_COMMAND_LINE]),
)
lists_of_follow_ups = st.lists(follow_ups, max_size=4).flatmap(
    lambda few: st.integers(1, 12).map(lambda times: tuple(few * times))
)
digests = st.builds(Digest, days, *[lists_of_follow_ups] * 4)
open_follow_ups = st.builds(
    OpenFollowUps, lists_of_follow_ups, st.just("2 åbne opfølgninger"), st.none() | short_texts, st.text(max_size=201)
)
guides = st.builds(Help, st.lists(texts.filter(lambda text: text.strip()), max_size=8).map(tuple), coverages)


def assert_slack_takes(message: Message) -> None:
    blocks = list(message.blocks)
    assert problems_of_message(blocks) == ()
    assert not is_too_long(blocks)
    assert 0 < len(message.text) <= 3000
    assert "<" not in message.text
    assert_no_empty_rich_text(blocks)


def assert_no_empty_rich_text(blocks: list[dict[str, Any]]) -> None:
    leaves = [leaf for block in blocks if block["type"] == "rich_text" for leaf in _leaves(block)]
    assert all(leaf.get("text") != "" for leaf in leaves)
    assert all(len(leaf["url"]) <= 3000 for leaf in leaves if leaf["type"] == "link")


def _leaves(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if node["type"].startswith("rich_text"):
        assert node["elements"]
        for element in node["elements"]:
            yield from _leaves(element)
    else:
        yield node


@given(answers, st.integers(0, 2), st.booleans(), st.booleans(), st.sampled_from([None, "U0ABC"]))
@settings(max_examples=100, deadline=None)
def test_any_answer_is_a_message_that_slack_takes(
    answer: Answer, page: int, repeat_question: bool, can_share: bool, shared_by: str | None
) -> None:
    asked = Asked(answer.question, date(2025, 8, 11), page * 3)
    assert_slack_takes(
        answer_message(answer, asked, repeat_question=repeat_question, can_share=can_share, shared_by=shared_by)
    )


@given(cases, st.integers(0, 6))
@settings(max_examples=60, deadline=None)
def test_any_case_is_a_message_that_slack_takes(case: CaseAnswer, start: int) -> None:
    assert_slack_takes(case_message(case, start))


@given(open_follow_ups, st.none() | st.builds(ListPage, short_texts, st.integers(1, 50), st.just(())))
@settings(max_examples=60, deadline=None)
def test_any_follow_ups_are_a_message_that_slack_takes(found: OpenFollowUps, before: ListPage | None) -> None:
    assert_slack_takes(follow_ups_message(found, before))


@given(digests)
@settings(max_examples=40, deadline=None)
def test_any_digest_is_a_message_that_slack_takes(digest: Digest) -> None:
    assert_slack_takes(digest_message(digest))


@given(guides, lists_of_follow_ups)
@settings(max_examples=40, deadline=None)
def test_any_help_and_home_are_taken_by_slack(guide: Help, found: tuple[FollowUp, ...]) -> None:
    assert_slack_takes(help_message(guide))
    assert problems_of_view(home_view(guide, found)) == ()
    assert all(prompt["title"] and prompt["message"] for prompt in prompts(guide))


@given(items, st.integers(0, 5))
@settings(max_examples=60, deadline=None)
def test_any_item_is_a_modal_that_slack_takes(item: StoredItem, page: int) -> None:
    view = item_view(item, page)
    assert problems_of_view(view) == ()
    assert_no_empty_rich_text(view["blocks"])


@given(st.lists(texts, max_size=8).map("\n".join), st.integers(5, 60))
def test_no_text_is_lost_when_a_section_is_cut_into_pieces(text: str, chars_max: int) -> None:
    pieces = list(pieces_of(text, chars_max))
    assert all(len(piece) <= chars_max for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
