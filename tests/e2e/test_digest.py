"""The digest comes to its channel at its time, and once."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot_process import Starter

WEEKDAYS = ("man", "tir", "ons", "tor", "fre", "lør", "søn")
FIRES_AFTER = timedelta(seconds=4)


def test_the_digest_fires_at_its_time_and_a_restart_does_not_post_it_again(starter: Starter) -> None:
    slack = starter.slack()
    slack.add_user("karin")
    channel = slack.add_channel("styregruppe", ("karin",)).id
    fires_at = datetime.now(ZoneInfo("Europe/Copenhagen")) + FIRES_AFTER
    settings = {
        "REFERATBOT_DIGEST_CHANNELS": channel,
        "REFERATBOT_DIGEST_SCHEDULE": f"{WEEKDAYS[fires_at.weekday()]} {fires_at:%H:%M:%S}",
        "REFERATBOT_HORIZON_MONTHS": "1200",
    }
    database = starter.own_database()
    first = starter.socket_mode(slack, database, **settings)
    digest = slack.wait_for_message("styregruppe", containing="Opfølgninger pr. ", timeout_s=20)
    assert float(digest.ts) >= fires_at.replace(microsecond=0).timestamp()
    assert "Overskredet" in digest.plain
    assert "Skriv `/opfolgning` for at se alle" in digest.plain
    assert not digest.unfurl_links
    assert first.stop() == 0
    second = starter.socket_mode(slack, database, **settings)
    asked = slack.mention("karin", "styregruppe", "hjælp")
    slack.wait_for_message("styregruppe", asked.ts, containing="Spørg for eksempel")
    assert second.stop() == 0
    posted = [message for message in slack.messages("styregruppe") if message.bot_id and message.thread_ts is None]
    assert [message.ts for message in posted] == [digest.ts]
