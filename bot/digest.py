"""The digest: which open follow-ups are overdue, due soon, new or without a day, as of a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from bot.says import Digest
from store.archive import HORIZON_MONTHS, Archive
from store.danish.time_expressions import add_months
from store.domain import FollowUp

DUE_SOON_DAYS = 14
NEW_SINCE_DAYS = 7


def make_digest(
    archive: Archive,
    *,
    as_of: date,
    due_soon_days: int = DUE_SOON_DAYS,
    new_since_days: int = NEW_SINCE_DAYS,
) -> Digest:
    return digest_of(
        archive.follow_ups(),
        as_of=as_of,
        horizon_months=archive.horizon_months,
        due_soon_days=due_soon_days,
        new_since_days=new_since_days,
    )


def digest_of(
    follow_ups: Iterable[FollowUp],
    *,
    as_of: date,
    horizon_months: int = HORIZON_MONTHS,
    due_soon_days: int = DUE_SOON_DAYS,
    new_since_days: int = NEW_SINCE_DAYS,
) -> Digest:
    """`follow_ups` are open ones. Left out: what was decided after `as_of`, what was due (or, without a day, decided)
    before the horizon, and what is neither new nor due before `due_soon_days` have passed."""
    soon = as_of + timedelta(days=due_soon_days)
    recently = as_of - timedelta(days=new_since_days)
    overdue, due_soon, new, undated = [], [], [], []
    for each in sorted(within_horizon(follow_ups, as_of=as_of, horizon_months=horizon_months), key=_stalest_first):
        decided_on = each.day
        if each.due_on is not None and each.due_on < as_of:
            overdue.append(each)
        elif each.due_on is not None and each.due_on <= soon:
            due_soon.append(each)
        elif decided_on >= recently:
            new.append(each)
        elif each.due_on is None:
            undated.append(each)
    return Digest(as_of, tuple(overdue), tuple(due_soon), tuple(new), tuple(undated))


def within_horizon(follow_ups: Iterable[FollowUp], *, as_of: date, horizon_months: int) -> tuple[FollowUp, ...]:
    """Those decided by `as_of`, and due (or, without a day, decided) no longer ago than the horizon; in the same order."""
    horizon = add_months(as_of, -horizon_months)
    return tuple(each for each in follow_ups if each.day <= as_of and (each.due_on or each.day) >= horizon)


def is_empty(digest: Digest) -> bool:
    return not (digest.overdue or digest.due_soon or digest.new or digest.undated)


def _stalest_first(follow_up: FollowUp) -> tuple[date, date, int, int]:
    """By the day that it is or was due, else by the decision's; then in the order of the documents."""
    decided_on = follow_up.day
    return (follow_up.due_on or decided_on, decided_on, follow_up.item, follow_up.follow_up_id)
