"""Each channel gets each week's digest once: at its time, after a restart, and after Slack was away."""

from __future__ import annotations

import time as real_time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from threading import Event
from zoneinfo import ZoneInfo

import pytest

from bot.says import Digest
from bot.schedule import AGAIN_AFTER, latest_time, period_of, start_schedule
from bot.settings import WeeklyTime
from store.archive import Archive
from store.minutes.reader import read_minutes

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
MONDAY_AT_8 = WeeklyTime(0, time(8, 0))
SEED = Path(__file__).parents[2] / "seeds" / "000_b0ba98bd56958c33.txt"


@dataclass
class Channels:
    """What was posted where; a channel in `broken` refuses."""

    posted: list[tuple[str, Digest]] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)

    def post(self, channel: str, digest: Digest) -> None:
        if channel in self.broken:
            raise ConnectionError("channel_not_found")
        self.posted.append((channel, digest))

    def names(self) -> list[str]:
        return [channel for channel, _ in self.posted]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive.db") as opened:
        opened.ingest(read_minutes(SEED.read_text("utf-8")), source=SEED.name)
        yield opened


@contextmanager
def running(
    archive: Archive,
    channels: Channels,
    *,
    now: datetime,
    names: tuple[str, ...] = ("C1", "C2"),
    again_after: tuple[timedelta, ...] = AGAIN_AFTER,
) -> Iterator[None]:
    """Until its first look at what is due is over, however slow the machine: what was not posted then was not to be."""
    has_begun = Event()

    def clock() -> datetime:
        has_begun.set()
        return now

    started = start_schedule(
        archive,
        channels=names,
        schedule=MONDAY_AT_8,
        timezone=COPENHAGEN,
        post=channels.post,
        clock=clock,
        again_after=again_after,
    )
    try:
        yield
        assert not names or has_begun.wait(10)
    finally:
        started.stop()  # waits for what has begun


def within(seconds: float, condition: Callable[[], bool]) -> bool:
    end = real_time.monotonic() + seconds
    while real_time.monotonic() < end:
        if condition():
            return True
        real_time.sleep(0.02)
    return condition()


def local(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=COPENHAGEN)


def test_a_digest_missed_while_the_bot_was_down_is_posted_at_start(archive: Archive) -> None:
    channels = Channels()
    with running(archive, channels, now=local(2025, 8, 11, 9)):
        assert within(5, lambda: channels.names() == ["C1", "C2"])
    digest = channels.posted[0][1]
    assert [each.due_text for each in digest.due_soon] == ["uge 33"]
    assert [each.due_text for each in digest.new] == ["snarest"]


def test_restarts_within_the_week_post_nothing_again(archive: Archive) -> None:
    channels = Channels()
    for day in (11, 11, 13, 17):
        with running(archive, channels, now=local(2025, 8, day, 9)):
            pass
    assert channels.names() == ["C1", "C2"]


def test_the_next_week_has_its_own_digest(archive: Archive) -> None:
    channels = Channels()
    for day in (11, 18):
        with running(archive, channels, now=local(2025, 8, day, 8), names=("C1",)):
            pass
    assert [digest.as_of.day for _, digest in channels.posted] == [11, 18]


def test_what_is_older_than_six_days_is_not_caught_up(archive: Archive) -> None:
    channels = Channels()
    with running(archive, channels, now=local(2025, 8, 18, 7)):
        pass
    assert channels.posted == []


def test_a_channel_that_fails_leaves_the_others_theirs_and_is_tried_again(
    archive: Archive, caplog: pytest.LogCaptureFixture
) -> None:
    channels = Channels(broken={"C1"})
    again = (timedelta(seconds=1), timedelta(seconds=1))
    with running(archive, channels, now=local(2025, 8, 11, 9), again_after=again):
        assert within(5, lambda: channels.names() == ["C2"])
        channels.broken.clear()
        assert within(5, lambda: channels.names() == ["C2", "C1"])
        real_time.sleep(1.5)
    assert channels.names() == ["C2", "C1"]
    assert "digest failed: channel=C1 period=2025-W33" in caplog.text


def test_an_empty_digest_is_not_posted_and_counts_as_done(archive: Archive) -> None:
    channels = Channels()
    at = local(2030, 8, 12, 9)
    with running(archive, channels, now=at, names=("C1",)):
        pass
    assert not archive.claim_digest("C1", "2030-W33", at=at + timedelta(hours=1))
    assert channels.posted == []


def test_a_digest_claimed_by_a_process_that_died_is_posted_once_the_claim_is_stale(archive: Archive) -> None:
    channels = Channels()
    assert archive.claim_digest("C1", "2025-W33", at=local(2025, 8, 11, 8).astimezone(UTC))
    with running(archive, channels, now=local(2025, 8, 11, 8, 1), names=("C1",)):
        pass
    assert channels.posted == []
    with running(archive, channels, now=local(2025, 8, 11, 8, 6), names=("C1",)):
        assert within(5, lambda: channels.names() == ["C1"])


def test_it_fires_at_its_time(archive: Archive) -> None:
    begun = datetime.now(COPENHAGEN).replace(microsecond=0)
    due = begun + timedelta(seconds=2)
    # The clock shows the real time of day on the same day of the week, in the days after the seed's meeting.
    days_back = begun.date() - (date(2025, 8, 6) + timedelta(days=(begun.weekday() - 2) % 7))
    channels = Channels()
    started = start_schedule(
        archive,
        channels=("C1",),
        schedule=WeeklyTime(due.weekday(), due.time()),
        timezone=COPENHAGEN,
        post=channels.post,
        clock=lambda: datetime.now(COPENHAGEN) - days_back,
    )
    try:
        assert within(6, lambda: channels.names() == ["C1"])
        assert datetime.now(COPENHAGEN) >= due
    finally:
        started.stop()


@pytest.mark.parametrize(
    ("now", "latest"),
    [
        (local(2025, 8, 11, 8), local(2025, 8, 11, 8)),
        (local(2025, 8, 11, 7, 59), local(2025, 8, 4, 8)),
        (local(2025, 3, 31, 8), local(2025, 3, 31, 8)),  # the day after the clocks went forward
        (local(2025, 10, 27, 7, 59), local(2025, 10, 20, 8)),  # and the day after they went back
        (datetime(2025, 3, 31, 6, 0, tzinfo=UTC), local(2025, 3, 31, 8)),
        (datetime(2025, 10, 27, 6, 59, tzinfo=UTC), local(2025, 10, 20, 8)),
        (local(2026, 1, 1, 0), local(2025, 12, 29, 8)),
    ],
)
def test_the_time_is_eight_on_the_clock_in_copenhagen_summer_and_winter(now: datetime, latest: datetime) -> None:
    assert latest_time(MONDAY_AT_8, COPENHAGEN, now) == latest


def test_the_period_is_the_iso_week_with_its_own_year() -> None:
    assert period_of(local(2025, 8, 11, 8)) == "2025-W33"
    assert period_of(local(2025, 12, 29, 8)) == "2026-W01"


def test_stopping_waits_for_a_digest_that_is_being_posted(archive: Archive) -> None:
    begun, posted = Event(), []

    def slow_post(channel: str, _: Digest) -> None:
        begun.set()
        real_time.sleep(0.5)
        posted.append(channel)

    at = local(2025, 8, 11, 9)
    started = start_schedule(
        archive, channels=("C1",), schedule=MONDAY_AT_8, timezone=COPENHAGEN, post=slow_post, clock=lambda: at
    )
    assert begun.wait(5)
    started.stop()
    assert posted == ["C1"]
    assert not archive.claim_digest("C1", "2025-W33", at=at + timedelta(hours=1))


def test_without_a_channel_nothing_runs(archive: Archive) -> None:
    channels = Channels()
    with running(archive, channels, now=local(2025, 8, 11, 9), names=()):
        pass
    assert channels.posted == []
