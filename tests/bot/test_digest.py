"""A digest names each open follow-up at most once, in the group that says what to do."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.digest import digest_of, is_empty
from store.domain import FollowUp, FollowUpStatus, Span

AS_OF = date(2025, 8, 11)


def follow_up(number: int, *, decided_on: date, due_on: date | None = None) -> FollowUp:
    return FollowUp(
        number, 1, "Direktionen bestiller status", FollowUpStatus.OPEN, "Direktionen", decided_on, decided_on, 1,
        "Øvrige sager", "24/24964", None, None, due_on, due_on is not None, "000.txt", Span(0, 27), None,
    )  # fmt: skip


def numbers(follow_ups: tuple[FollowUp, ...]) -> list[int]:
    return [each.follow_up_id for each in follow_ups]


def test_each_follow_up_stands_in_the_group_of_its_day() -> None:
    digest = digest_of(
        [
            follow_up(1, decided_on=date(2025, 8, 5), due_on=date(2025, 8, 15)),
            follow_up(2, decided_on=date(2025, 8, 5)),
            follow_up(3, decided_on=date(2025, 5, 5), due_on=date(2025, 8, 10)),
            follow_up(4, decided_on=date(2025, 5, 5)),
            follow_up(5, decided_on=date(2025, 5, 5), due_on=date(2025, 12, 31)),
        ],
        as_of=AS_OF,
    )
    assert numbers(digest.overdue) == [3]
    assert numbers(digest.due_soon) == [1]
    assert numbers(digest.new) == [2]
    assert numbers(digest.undated) == [4]


def test_what_is_due_today_is_due_soon_and_not_overdue() -> None:
    digest = digest_of([follow_up(1, decided_on=date(2025, 5, 5), due_on=AS_OF)], as_of=AS_OF)
    assert numbers(digest.due_soon) == [1]
    assert digest.overdue == ()


def test_a_new_one_with_a_far_day_is_named_once_as_new() -> None:
    far = follow_up(1, decided_on=date(2025, 8, 5), due_on=date(2026, 3, 31))
    assert numbers(digest_of([far], as_of=AS_OF).new) == [1]
    assert is_empty(digest_of([far], as_of=AS_OF + timedelta(days=30)))


def test_nothing_older_than_the_horizon_is_named() -> None:
    old = [
        follow_up(1, decided_on=date(2013, 1, 28), due_on=date(2014, 12, 31)),
        follow_up(2, decided_on=date(2013, 1, 28)),
        follow_up(3, decided_on=date(2023, 1, 28), due_on=date(2024, 2, 10)),
    ]
    assert is_empty(digest_of(old, as_of=AS_OF))
    assert numbers(digest_of(old, as_of=AS_OF, horizon_months=19).overdue) == [3]


def test_a_decision_of_a_later_day_is_not_known_yet() -> None:
    assert is_empty(digest_of([follow_up(1, decided_on=date(2025, 8, 12))], as_of=AS_OF))


def test_the_stalest_stands_first() -> None:
    digest = digest_of(
        [
            follow_up(1, decided_on=date(2025, 6, 1), due_on=date(2025, 8, 1)),
            follow_up(2, decided_on=date(2025, 7, 1), due_on=date(2025, 7, 15)),
            follow_up(3, decided_on=date(2025, 7, 1)),
            follow_up(4, decided_on=date(2025, 6, 1)),
        ],
        as_of=AS_OF,
    )
    assert numbers(digest.overdue) == [2, 1]
    assert numbers(digest.undated) == [4, 3]


days = st.dates(date(2022, 1, 1), date(2027, 1, 1))


@given(st.lists(st.tuples(days, st.none() | days), max_size=20), days)
def test_no_follow_up_stands_in_two_groups(given_days: list[tuple[date, date | None]], as_of: date) -> None:
    follow_ups = [follow_up(n, decided_on=decided, due_on=due) for n, (decided, due) in enumerate(given_days)]
    digest = digest_of(follow_ups, as_of=as_of)
    named = numbers(digest.overdue + digest.due_soon + digest.new + digest.undated)
    assert len(named) == len(set(named))
    assert all(each.due_on is not None and each.due_on < as_of for each in digest.overdue)
    assert all(each.due_on is None for each in digest.undated)
