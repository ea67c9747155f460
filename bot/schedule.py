"""The weekly digest, posted once to each channel and week, also where the bot was down at its time."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from bot.digest import HORIZON_MONTHS, is_empty, make_digest
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
    horizon_months: int = HORIZON_MONTHS,
    again_after: tuple[timedelta, ...] = AGAIN_AFTER,
) -> DigestSchedule:
    """Posts to each of `channels` at the local time of `schedule`, and at once what was missed. `clock` is aware.

    `post` raises where Slack does not take the digest. An empty digest is not posted, and counts as done.
    """
    scheduler = BackgroundScheduler(
        timezone=timezone,
        executors={"default": {"type": "threadpool", "max_workers": 1}},
        job_defaults={"coalesce": True, "misfire_grace_time": int(CATCH_UP_MAX.total_seconds())},
    )
    round_ = _Round(archive, channels, schedule, timezone, post, clock, horizon_months)

    def run(attempt: int = 0) -> None:
        round_.post_what_is_due()
        if attempt < len(again_after):
            wait = IntervalTrigger(seconds=int(again_after[attempt].total_seconds()))
            scheduler.add_job(run, wait, args=(attempt + 1,), id="again", replace_existing=True)
        else:
            scheduler.remove_job("again")

    if channels:
        scheduler.add_job(run, _trigger(schedule, timezone), id="weekly")
        scheduler.add_job(run, id="catch up")
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


def _trigger(schedule: WeeklyTime, timezone: ZoneInfo) -> CronTrigger:
    return CronTrigger(
        day_of_week=schedule.weekday,
        hour=schedule.at.hour,
        minute=schedule.at.minute,
        second=schedule.at.second,
        timezone=timezone,
    )


@dataclass(slots=True)
class _Round:
    """Posting to all channels; `said` are those posted whose record failed, which must not be posted again."""

    archive: Archive
    channels: tuple[str, ...]
    schedule: WeeklyTime
    timezone: ZoneInfo
    post: Callable[[str, Digest], None]
    clock: Callable[[], datetime]
    horizon_months: int
    said: set[tuple[str, str]] = field(default_factory=set)

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
            digest = make_digest(self.archive, as_of=as_of, horizon_months=self.horizon_months)
            if not is_empty(digest):
                self.post(channel, digest)
        except Exception:
            self.archive.release_digest(channel, period)
            raise
        self.said.add((channel, period))
