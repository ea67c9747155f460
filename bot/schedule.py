"""The weekly digest, posted once to each channel and week, also where the bot was down at its time."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from time import monotonic
from zoneinfo import ZoneInfo

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.digest import is_empty, make_digest
from bot.says import Digest
from bot.settings import WeeklyTime
from store.archive import Archive

log = logging.getLogger(__name__)

CATCH_UP_MAX = timedelta(days=6)
"""An older digest is not posted any more: the next one is near."""
AGAIN_AFTER = tuple(timedelta(minutes=minutes) for minutes in (6, 12, 24, 48, 96))
"""Waits until a digest is tried again: Slack may have been away, or a process died with its claim, which another may
take after five minutes. What is posted is not posted again."""


@dataclass(frozen=True, slots=True)
class DigestSchedule:
    """A running schedule."""

    _scheduler: BackgroundScheduler

    def stop(self) -> None:
        """Returns when a digest that is being posted is done."""
        self._scheduler.shutdown(wait=True)


def start_schedule(  # noqa: PLR0913 (each by its name)
    archive: Archive,
    *,
    channels: tuple[str, ...],
    schedule: WeeklyTime,
    timezone: ZoneInfo,
    post: Callable[[str, Digest], None],
    clock: Callable[[], datetime],
    again_after: tuple[timedelta, ...] = AGAIN_AFTER,
) -> DigestSchedule:
    """Posts to each of `channels` at the local time of `schedule`, and at once what was missed. `clock` is aware.

    `post` raises where Slack does not take the digest. An empty digest is not posted, and counts as done.
    """
    logging.getLogger("apscheduler").setLevel(logging.WARNING)  # its info is two lines each time that it looks
    scheduler = BackgroundScheduler(
        timezone=timezone,
        executors={"default": {"type": "threadpool", "max_workers": 1}},
        job_defaults={"coalesce": True, "misfire_grace_time": int(CATCH_UP_MAX.total_seconds())},
    )
    posting = _Posting(archive, channels, schedule, timezone, post, clock, again_after)
    if channels:
        # Its first run is at once, for what was missed. A job of its own for that would be removed after its run, and
        # APScheduler's thread ends with an error where the scheduler is stopped in that moment.
        at_once = datetime.fromtimestamp(0, timezone)
        scheduler.add_job(
            posting.begin, _trigger(schedule, timezone), id="weekly", next_run_time=at_once, misfire_grace_time=None
        )
        scheduler.add_job(posting.try_again, IntervalTrigger(seconds=_tick_s(again_after)), id="again")
    scheduler.start()
    return DigestSchedule(scheduler)


def latest_time(schedule: WeeklyTime, timezone: ZoneInfo, now: datetime) -> datetime:
    """The last time of the schedule that is not after `now`, in `timezone`."""
    today = now.astimezone(timezone).date()
    day = today - timedelta(days=(today.weekday() - schedule.weekday) % 7)
    latest = datetime.combine(day, schedule.at, tzinfo=timezone)
    if latest.astimezone(UTC) > now.astimezone(UTC):
        latest = datetime.combine(day - timedelta(days=7), schedule.at, tzinfo=timezone)
    return latest


def period_of(scheduled: datetime) -> str:
    """The ISO week, as `2025-W33`."""
    year, week, _ = scheduled.isocalendar()
    return f"{year}-W{week:02}"


def _tick_s(again_after: tuple[timedelta, ...]) -> int:
    """How often is looked whether it is time to try again: close enough to the shortest wait."""
    return max(1, int(min(again_after).total_seconds()) // 6)


def _trigger(schedule: WeeklyTime, timezone: ZoneInfo) -> CronTrigger:
    return CronTrigger(
        day_of_week=schedule.weekday,
        hour=schedule.at.hour,
        minute=schedule.at.minute,
        second=schedule.at.second,
        timezone=timezone,
    )


@dataclass(slots=True)
class _Posting:
    """What the jobs do. They leave the scheduler alone, which waits for them with its locks held when it stops.

    `said` are the digests posted whose record failed, which must not be posted again; `again_at` is the monotonic
    second of the next of the `again_after` attempts.
    """

    archive: Archive
    channels: tuple[str, ...]
    schedule: WeeklyTime
    timezone: ZoneInfo
    post: Callable[[str, Digest], None]
    clock: Callable[[], datetime]
    again_after: tuple[timedelta, ...]
    said: set[tuple[str, str]] = field(default_factory=set)
    attempt: int = 0
    again_at: float = 0.0

    def begin(self) -> None:
        self.attempt = 0
        self.post_what_is_due()
        self._wait()

    def try_again(self) -> None:
        if self.attempt < len(self.again_after) and monotonic() >= self.again_at:
            self.attempt += 1
            self.post_what_is_due()
            self._wait()

    def _wait(self) -> None:
        if self.attempt < len(self.again_after):
            self.again_at = monotonic() + self.again_after[self.attempt].total_seconds()

    def post_what_is_due(self) -> None:
        """One channel that fails leaves the others theirs."""
        now = self.clock()
        scheduled = latest_time(self.schedule, self.timezone, now)
        if now - scheduled > CATCH_UP_MAX:
            return
        for channel in self.channels:
            try:
                self._post_to(channel, period_of(scheduled), now)
            except Exception:
                log.exception("digest failed: channel=%s period=%s", channel, period_of(scheduled))

    def _post_to(self, channel: str, period: str, now: datetime) -> None:
        at = now.astimezone(UTC)
        if (channel, period) not in self.said:
            if not self.archive.claim_digest(channel, period, at=at):
                return
            self._say(channel, period, now)
        self.archive.digest_posted(channel, period, at=at)
        self.said.discard((channel, period))
        log.info("digest done: channel=%s period=%s", channel, period)

    def _say(self, channel: str, period: str, now: datetime) -> None:
        try:
            as_of = now.astimezone(self.timezone).date()
            digest = make_digest(self.archive, as_of=as_of)
            if not is_empty(digest):
                self.post(channel, digest)
        except Exception:
            self.archive.release_digest(channel, period)
            raise
        self.said.add((channel, period))
