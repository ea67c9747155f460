"""Follow-ups in Slack: what is owed, by whom, when, and where it was decided; in a list and in the digest."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.says import Digest, OpenFollowUps
from bot.words_on_follow_ups import open_follow_ups
from handlers.block_kit import Message
from handlers.buttons import MORE_FOLLOW_UPS, DigestPage, FollowUpButton, ListPage, Mark
from handlers.digest_message import digest_message, digest_page_message
from handlers.follow_up_message import follow_ups_message, list_message
from sandbox.visible import elements_of, text_of
from store.domain import AT_COMMAND_LINE, FollowUp, FollowUpStatus

AS_OF = date(2025, 8, 11)


def listed(*follow_ups: FollowUp) -> OpenFollowUps:
    return OpenFollowUps(follow_ups, open_follow_ups(len(follow_ups)))


def long_ones(follow_up: FollowUp) -> list[FollowUp]:
    return [replace(follow_up, follow_up_id=number, text=f"{'Ord ' * 60}nummer {number}") for number in range(40)]


def button_of(message: Message, action_id: str) -> dict[str, Any]:
    (found,) = [each for _, each in elements_of(message.blocks) if each["action_id"] == action_id]
    return found


def test_a_follow_up_says_who_owes_what_by_when_and_where_it_was_decided(follow_up: FollowUp) -> None:
    assert text_of(follow_ups_message(listed(follow_up)).blocks).splitlines() == [
        "1 åben opfølgning",
        "Direktionen, 28. juni 2021",
        "Den bærende fortælling",
        "BYC udarbejder et konkret bud efter sommerferien.",
        "ansvarlig: BYC · frist: efter sommerferien (anslået 31. august 2021) · punkt 3 · sag 20/23083",
        "Luk",
    ]


def test_what_is_not_written_is_said_to_be_missing(follow_up: FollowUp) -> None:
    bare = replace(follow_up, responsible=None, due_text=None, due_on=None, case_number=None)
    shown = text_of(follow_ups_message(listed(bare)).blocks)
    assert "ansvarlig ikke nævnt · uden frist · punkt 3" in shown


def test_a_due_day_that_the_text_names_is_not_called_an_estimate(follow_up: FollowUp) -> None:
    exact = replace(follow_up, due_text="den 1. september 2021", due_on=date(2021, 9, 1), due_is_estimated=False)
    assert "frist: den 1. september 2021 (1. september 2021)" in text_of(follow_ups_message(listed(exact)).blocks)


def test_the_latest_meeting_comes_first_and_is_named_once(follow_up: FollowUp) -> None:
    later = replace(follow_up, held_on=date(2022, 1, 10))
    lines = text_of(follow_ups_message(listed(follow_up, follow_up, later)).blocks).splitlines()
    assert [each for each in lines if each.startswith("Direktionen,")] == [
        "Direktionen, 10. januar 2022",
        "Direktionen, 28. juni 2021",
    ]


def test_a_long_list_goes_on_behind_a_button_and_names_the_meeting_again(follow_up: FollowUp) -> None:
    many = long_ones(follow_up)
    first = follow_ups_message(listed(*many))
    before = ListPage.from_value(button_of(first, MORE_FOLLOW_UPS)["value"])
    assert text_of(first.blocks).endswith(f"Vis flere ({before.left})")
    rest = text_of(follow_ups_message(listed(*many), before).blocks).splitlines()
    assert rest[1] == "Direktionen, 28. juni 2021"
    assert rest[2] == "Den bærende fortælling"
    assert rest[3].endswith(f"nummer {40 - before.left}")


@pytest.mark.parametrize(
    ("closed", "opened"),
    [(slice(3), 0), (slice(0), 2), (slice(3, None), 2), (slice(40), 0)],
    ids=[
        "the first closed",
        "old ones opened",
        "the last of the page closed, old ones opened",
        "the whole page closed",
    ],
)
def test_a_list_goes_on_where_it_ended_though_some_were_closed_and_opened_meanwhile(
    closed: slice, opened: int, follow_up: FollowUp
) -> None:
    many = long_ones(follow_up)
    before = ListPage.from_value(button_of(follow_ups_message(listed(*many)), MORE_FOLLOW_UPS)["value"])
    page, rest = many[: len(before.shown)], many[len(before.shown) :]
    del page[closed]
    old = [replace(follow_up, follow_up_id=90 + number, held_on=date(2013, 1, 28)) for number in range(opened)]
    shown = text_of(follow_ups_message(listed(*page, *rest, *old), before).blocks).splitlines()
    assert shown[3].endswith(f"nummer {40 - before.left}")


def test_a_closed_one_is_struck_out_with_who_closed_it_and_can_be_opened_again(follow_up: FollowUp) -> None:
    closed = replace(follow_up, status=FollowUpStatus.DONE, set_by="U0ANE", set_at=datetime(2025, 8, 11, tzinfo=UTC))
    page = ListPage("BYC", 0, (Mark.of(closed),))
    found = OpenFollowUps((), "Der er ingen åbne opfølgninger for BYC", asked="BYC")
    message = list_message(page, found, [closed])
    assert text_of(message.blocks).splitlines() == [
        "Der er ingen åbne opfølgninger for BYC.",
        "Direktionen, 28. juni 2021",
        "Den bærende fortælling",
        "BYC udarbejder et konkret bud efter sommerferien.",
        "ansvarlig: BYC · frist: efter sommerferien (anslået 31. august 2021) · punkt 3 · sag 20/23083",
        "✓ Lukket af <@U0ANE>",
        "Fortryd",
    ]
    assert message.blocks[1]["elements"][2]["elements"][0]["style"] == {"strike": True}
    assert "• Lukket: Den bærende fortælling" in message.text
    pressed = FollowUpButton.from_value(button_of(message, "reopen_follow_up:0")["value"])
    assert pressed == FollowUpButton(Mark.of(closed), page)


def test_what_was_dropped_from_the_command_line_says_so(follow_up: FollowUp) -> None:
    dropped = replace(follow_up, status=FollowUpStatus.DROPPED, set_by=AT_COMMAND_LINE)
    by_nobody = replace(dropped, set_by=None)
    shown = text_of(
        list_message(ListPage("", 0, (Mark.of(dropped),)), listed(), [dropped, by_nobody]).blocks
    ).splitlines()
    assert [each for each in shown if "Bortfaldet" in each] == ["✓ Bortfaldet fra kommandolinjen", "✓ Bortfaldet"]


def test_a_list_that_is_made_again_shows_what_it_showed(follow_up: FollowUp) -> None:
    many = long_ones(follow_up)
    first = follow_ups_message(listed(*many))
    page = FollowUpButton.from_value(button_of(first, "close_follow_up:3")["value"]).page
    assert isinstance(page, ListPage)
    assert list_message(page, listed(*many), many[: len(page.shown)]) == first


def test_a_full_list_is_carried_by_each_of_its_buttons_whatever_was_written_to_tell_it_apart(
    follow_up: FollowUp,
) -> None:
    many = tuple(replace(follow_up, follow_up_id=10**9 + number) for number in range(40))
    message = follow_ups_message(OpenFollowUps(many, "40 åbne opfølgninger", None, "\x01" * 201))
    *closing, _ = [each["value"] for _, each in elements_of(message.blocks)]
    assert [len(FollowUpButton.from_value(value).page.shown) for value in closing] == [24] * 24


def test_the_title_stands_once_above_the_tasks_of_an_item(follow_up: FollowUp) -> None:
    other = replace(follow_up, item_id=18, title="Nyt rådhus", item=4)
    lines = text_of(follow_ups_message(listed(follow_up, follow_up, other)).blocks).splitlines()
    assert [line for line in lines if line in {follow_up.title, other.title}] == [follow_up.title, other.title]


def test_a_task_is_shown_without_markup(follow_up: FollowUp) -> None:
    dressed = replace(follow_up, text="**BYC** udarbejder *et bud*.")
    for message in (follow_ups_message(listed(dressed)), digest_message(Digest(AS_OF, (dressed,), (), (), ()))):
        assert "BYC udarbejder et bud." in text_of(message.blocks)
        assert "BYC udarbejder et bud." in message.text


def test_what_a_list_is_of_stands_above_it_and_goes_on_with_it(follow_up: FollowUp) -> None:
    found = OpenFollowUps((follow_up,) * 60, "60 åbne opfølgninger for BYC", "2 ældre er ikke talt med.", "BYC")
    message = follow_ups_message(found)
    assert text_of(message.blocks).splitlines()[:2] == [found.which, found.remark]
    assert message.text.splitlines()[:2] == [found.which, found.remark]
    more = button_of(message, MORE_FOLLOW_UPS)
    assert ListPage.from_value(more["value"]).asked == "BYC"


def test_no_open_follow_ups_is_said_in_words() -> None:
    assert follow_ups_message(listed()).text == "Der er ingen åbne opfølgninger."


def test_the_digest_groups_by_urgency_and_says_what_to_do(follow_up: FollowUp) -> None:
    undated = replace(follow_up, follow_up_id=2, due_text=None, due_on=None, text="Direktionen følger op.")
    message = digest_message(Digest(AS_OF, (follow_up,), (), (), (undated,)))
    assert text_of(message.blocks).splitlines() == [
        "Opfølgninger pr. 11. august 2025",
        "*Overskredet (1)* – Spørg den ansvarlige, hvordan det går, eller aftal en ny frist.",
        "Den bærende fortælling",
        "BYC udarbejder et konkret bud efter sommerferien.",
        "ansvarlig: BYC · frist: efter sommerferien (anslået 31. august 2021) · "
        "Direktionen · 28. juni 2021 · punkt 3 · sag 20/23083",
        "Luk",
        "*Uden dato (1)* – Aftal en frist, eller tag dem op på næste møde.",
        "Den bærende fortælling",
        "Direktionen følger op.",
        "ansvarlig: BYC · uden frist · Direktionen · 28. juni 2021 · punkt 3 · sag 20/23083",
        "Luk",
        "Skriv `/opfolgning` for at se alle åbne opfølgninger.",
        "En anslået dato er regnet ud fra referatets ord og mødets dato.",
    ]
    assert "Overskredet: 1 opfølgning\n• Den bærende fortælling: BYC udarbejder et konkret bud" in message.text


def test_a_long_group_of_the_digest_ends_with_how_many_are_left(follow_up: FollowUp) -> None:
    message = digest_message(Digest(AS_OF, (follow_up,) * 23, (), (), ()))
    assert "… og 18 flere" in text_of(message.blocks).splitlines()


def test_a_digest_that_is_made_again_shows_what_it_showed_but_for_what_is_gone(follow_up: FollowUp) -> None:
    overdue = tuple(replace(follow_up, follow_up_id=number, text=f"Nummer {number}.") for number in range(1, 8))
    new = replace(follow_up, follow_up_id=8, text="Nummer 8.")
    message = digest_message(Digest(AS_OF, overdue, (), (new,), ()))
    page = FollowUpButton.from_value(button_of(message, "close_follow_up:5")["value"]).page
    assert isinstance(page, DigestPage)
    assert digest_page_message(page, [*overdue[:5], new]) == message
    shown = text_of(digest_page_message(page, overdue[1:5]).blocks)
    assert "*Overskredet (6)*" in shown
    assert "… og 2 flere" in shown
    assert "Nummer 1." not in shown
    assert "Nye siden sidst" not in shown


def test_an_empty_digest_says_so() -> None:
    assert "Der er ingen åbne opfølgninger." in text_of(digest_message(Digest(AS_OF, (), (), (), ())).blocks)
