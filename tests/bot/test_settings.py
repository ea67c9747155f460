"""The settings are read once, and everything wrong with them is told at once."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest
from dotenv import dotenv_values

import store.danish
from bot.settings import SIGNED_HTTP, SOCKET_MODE, Settings, WeeklyTime
from store.errors import UsageError

SYNONYMS = Path(store.danish.__path__[0]) / "synonyms.txt"  # a list of the form that is asked for
WHOLE = {
    "SLACK_BOT_TOKEN": "xoxb-hemmelig",
    "SLACK_APP_TOKEN": "xapp-hemmelig",
    "SLACK_SIGNING_SECRET": "hemmelig",
    "SLACK_API_URL": "http://127.0.0.1:3000/api",
    "REFERATBOT_DATABASE": "minutes/archive.db",
    "REFERATBOT_WORD_LIST": str(SYNONYMS),
    "REFERATBOT_SITE": "https://dagsordener.example.dk",
    "REFERATBOT_SEMANTICS": "Ja",
    "REFERATBOT_TIMEZONE": "Europe/Berlin",
    "REFERATBOT_DIGEST_CHANNELS": "C0123456789, #ledelse,C0123456789",
    "REFERATBOT_DIGEST_SCHEDULE": "tor 07.30",
    "REFERATBOT_HORIZON_MONTHS": "24",
    "REFERATBOT_LOG_LEVEL": "debug",
}


def test_every_variable_reaches_its_setting() -> None:
    assert Settings.from_environment(WHOLE, needs=[*SOCKET_MODE, *SIGNED_HTTP]) == Settings(
        bot_token="xoxb-hemmelig",  # noqa: S106
        app_token="xapp-hemmelig",  # noqa: S106
        signing_secret="hemmelig",  # noqa: S106
        slack_api_url="http://127.0.0.1:3000/api/",
        database=Path("minutes/archive.db"),
        word_list=SYNONYMS,
        site="https://dagsordener.example.dk/",
        semantics=True,
        timezone="Europe/Berlin",
        digest_channels=("C0123456789", "#ledelse"),
        digest_schedule=WeeklyTime(3, time(7, 30)),
        horizon_months=24,
        log_level="DEBUG",
    )


def test_an_empty_variable_is_an_unset_one() -> None:
    assert Settings.from_environment(dict.fromkeys(WHOLE, " ")) == Settings.from_environment({}) == Settings()


def test_without_any_variable_the_digest_is_on_monday_morning_in_copenhagen() -> None:
    settings = Settings.from_environment({})
    assert settings.digest_schedule == WeeklyTime(0, time(8, 0))
    assert settings.zone.key == "Europe/Copenhagen"
    assert settings.digest_channels == ()


def test_all_problems_are_reported_together() -> None:
    wrong = WHOLE | {
        "SLACK_BOT_TOKEN": "xapp-byttet-om",
        "SLACK_APP_TOKEN": "",
        "SLACK_API_URL": "slack.com",
        "REFERATBOT_WORD_LIST": "no such file.txt",
        "REFERATBOT_SITE": "dagsordener.example.dk",
        "REFERATBOT_SEMANTICS": "måske",
        "REFERATBOT_TIMEZONE": "Europe/Kobenhavn",
        "REFERATBOT_DIGEST_CHANNELS": "C0123456789,den store kanal",
        "REFERATBOT_DIGEST_SCHEDULE": "hver dag",
        "REFERATBOT_HORIZON_MONTHS": "-1",
        "REFERATBOT_LOG_LEVEL": "LOUD",
    }
    with pytest.raises(UsageError) as raised:
        Settings.from_environment(wrong, needs=SOCKET_MODE)
    told = raised.value.user_text
    assert [name for name in wrong if name in told] == [
        "SLACK_BOT_TOKEN",
        "SLACK_APP_TOKEN",
        "SLACK_API_URL",
        "REFERATBOT_WORD_LIST",
        "REFERATBOT_SITE",
        "REFERATBOT_SEMANTICS",
        "REFERATBOT_TIMEZONE",
        "REFERATBOT_DIGEST_CHANNELS",
        "REFERATBOT_DIGEST_SCHEDULE",
        "REFERATBOT_HORIZON_MONTHS",
        "REFERATBOT_LOG_LEVEL",
    ]
    assert "byttet-om" not in told + str(raised.value)
    assert raised.value.exit_status == 2


def test_no_token_is_shown_in_the_repr() -> None:
    assert "hemmelig" not in repr(Settings.from_environment(WHOLE))


def test_what_a_way_of_running_needs_is_asked_for_by_name() -> None:
    with pytest.raises(UsageError, match="SLACK_SIGNING_SECRET mangler"):
        Settings(bot_token="xoxb-1").require(SIGNED_HTTP)  # noqa: S106


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("man 08:00", WeeklyTime(0, time(8, 0))),
        ("mandag kl. 8", WeeklyTime(0, time(8, 0))),
        ("Mon 08:00", WeeklyTime(0, time(8, 0))),
        ("lør 9.15", WeeklyTime(5, time(9, 15))),
        ("sunday 23:59:30", WeeklyTime(6, time(23, 59, 30))),
    ],
)
def test_a_weekly_time_may_be_written_as_people_write_it(written: str, meant: WeeklyTime) -> None:
    assert Settings.from_environment({"REFERATBOT_DIGEST_SCHEDULE": written}).digest_schedule == meant


@pytest.mark.parametrize(
    "written", ["08:00", "ma 08:00", "man", "man 24:00", "man 8:60", "man 08:00 og tir 08:00", "xyz 1"]
)
def test_what_is_no_weekly_time_is_refused(written: str) -> None:
    with pytest.raises(UsageError, match="REFERATBOT_DIGEST_SCHEDULE"):
        Settings.from_environment({"REFERATBOT_DIGEST_SCHEDULE": written})


def test_the_example_names_every_variable_and_is_in_order_as_it_stands() -> None:
    example = {name: value or "" for name, value in dotenv_values(Path(__file__).parents[2] / ".env.example").items()}
    assert example.keys() == WHOLE.keys() - {"SLACK_API_URL"}
    assert Settings.from_environment(example) == Settings()


@pytest.mark.parametrize(
    "text", ["https://", "https://a b", "https://x.example.dk/?q=1", "https://x.example.dk/#f", "ftp://x.example.dk"]
)
def test_what_is_no_address_of_a_host_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as raised:
        Settings.from_environment({"REFERATBOT_SITE": text})
    assert "REFERATBOT_SITE" in raised.value.user_text
