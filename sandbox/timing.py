"""How long Slack waits, retries and lets things live; tests hand in shorter times."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """Slack's own durations are the defaults.

    `retry_delays_s` are the pauses before the first, second and third retry of an event that was not acknowledged,
    each counted from the end of the attempt before it. `warning_s` lies between a warning and the disconnect that it
    warns of.
    """

    ack_s: float = 3.0
    retry_delays_s: tuple[float, ...] = (0.0, 60.0, 300.0)
    trigger_s: float = 3.0
    response_url_s: float = 30 * 60.0
    response_url_uses: int = 5
    post_interval_s: float = 1.0
    ticket_s: float = 30.0
    warning_s: float = 10.0
