"""Follow-ups in Slack: what is owed, by whom, when, and where it was decided; in a list and in the digest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.says import Digest, OpenFollowUps
from bot.words import open_follow_ups
from handlers.buttons import MORE_FOLLOW_UPS, Place
from handlers.digest_message import digest_message
from handlers.follow_up_message import follow_ups_message
from sandbox.visible import elements_of, text_of
from store.domain import FollowUp

AS_OF = date(2025, 8, 11)


def listed(*follow_ups: FollowUp) -> OpenFollowUps:
    return OpenFollowUps(follow_ups, open_follow_ups(len(follow_ups)))


def test_a_follow_up_says_who_owes_what_by_when_and_where_it_was_decided(follow_up: FollowUp) -> None:
    assert text_of(follow_ups_message(listed(follow_up)).blocks).splitlines() == [
        "1 åben opfølgning",
        "Direktionen, 28. juni 2021",
        "Den bærende fortælling",
        "BYC udarbejder et konkret bud efter sommerferien.",
        "ansvarlig: BYC · frist: efter sommerferien (anslået 31. august 2021) · punkt 3 · sag 20/23083",
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
    many = [replace(follow_up, text=f"{'Ord ' * 60}nummer {number}") for number in range(40)]
    first = follow_ups_message(listed(*many))
    (more,) = [each for _, each in elements_of(first.blocks) if each["action_id"] == MORE_FOLLOW_UPS]
    start = Place.from_value(more["value"]).start
    rest = text_of(follow_ups_message(listed(*many), start).blocks).splitlines()
    assert rest[1] == "Direktionen, 28. juni 2021"
    assert rest[2] == "Den bærende fortælling"
    assert rest[3].endswith(f"nummer {start}")


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
    (more,) = [each for _, each in elements_of(message.blocks) if each["action_id"] == MORE_FOLLOW_UPS]
    assert Place.from_value(more["value"]).what == "BYC"


def test_no_open_follow_ups_is_said_in_words() -> None:
    assert follow_ups_message(listed()).text == "Der er ingen åbne opfølgninger."


def test_the_digest_groups_by_urgency_and_says_what_to_do(follow_up: FollowUp) -> None:
    undated = replace(follow_up, due_text=None, due_on=None, text="Direktionen følger op.")
    message = digest_message(Digest(AS_OF, (follow_up,), (), (), (undated,)))
    assert text_of(message.blocks).splitlines() == [
        "Opfølgninger pr. 11. august 2025",
        "*Overskredet (1)* – Spørg den ansvarlige, hvordan det går, eller aftal en ny frist.",
        "Den bærende fortælling",
        "BYC udarbejder et konkret bud efter sommerferien.",
        "ansvarlig: BYC · frist: efter sommerferien (anslået 31. august 2021) · "
        "Direktionen · 28. juni 2021 · punkt 3 · sag 20/23083",
        "*Uden dato (1)* – Aftal en frist, eller tag dem op på næste møde.",
        "Den bærende fortælling",
        "Direktionen følger op.",
        "ansvarlig: BYC · uden frist · Direktionen · 28. juni 2021 · punkt 3 · sag 20/23083",
        "Skriv `/opfolgning` for at se alle åbne opfølgninger.",
        "En anslået dato er regnet ud fra referatets ord og mødets dato.",
    ]
    assert "Overskredet: 1 opfølgning\n• Den bærende fortælling: BYC udarbejder et konkret bud" in message.text


def test_a_long_group_of_the_digest_ends_with_how_many_are_left(follow_up: FollowUp) -> None:
    message = digest_message(Digest(AS_OF, (follow_up,) * 23, (), (), ()))
    assert "… og 18 flere" in text_of(message.blocks).splitlines()


def test_an_empty_digest_says_so() -> None:
    assert "Der er ingen åbne opfølgninger." in text_of(digest_message(Digest(AS_OF, (), (), (), ())).blocks)
