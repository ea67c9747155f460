"""What goes wrong between Slack and the bot leaves every question answered, and answered once."""

from __future__ import annotations

import signal

import pytest
from bot_process import STOP_TIMEOUT_S, RunningBot, Starter

from sandbox.driver import Sandbox
from sandbox.values import Message

QUESTION = "hvad besluttede direktionen om hjemmearbejde?"
DECISION = "spillereglerne for fleksibel arbejdstilrettelæggelse"
MANY_HITS = "hvad besluttede direktionen den 28. juni 2021?"
TRY_AGAIN = "Prøv igen om lidt."
RECONNECT_TIMEOUT_S = 30.0


@pytest.fixture
def slack(starter: Starter) -> Sandbox:
    slack = starter.slack()
    slack.add_user("karin")
    slack.add_channel("styregruppe", ("karin",))
    return slack


def answered(slack: Sandbox, asked: Message) -> list[Message]:
    return [message for message in slack.messages("styregruppe", asked.ts) if message.bot_id]


def ask_and_wait(slack: Sandbox) -> Message:
    asked = slack.mention("karin", "styregruppe", QUESTION)
    slack.wait_for_message("styregruppe", asked.ts, containing=DECISION, timeout_s=RECONNECT_TIMEOUT_S)
    slack.wait_for_reaction(asked, "eyes", present=False)
    return asked


def test_questions_are_answered_after_a_disconnect_and_after_an_aborted_connection(
    starter: Starter, slack: Sandbox
) -> None:
    starter.socket_mode(slack)
    ask_and_wait(slack)
    for break_off in (slack.disconnect, slack.abort):
        break_off()
        slack.wait_for_connection(timeout_s=RECONNECT_TIMEOUT_S)
        ask_and_wait(slack)


def test_a_question_leans_on_one_from_before_a_restart(starter: Starter, slack: Sandbox) -> None:
    database = starter.own_database()
    first = starter.socket_mode(slack, database)
    asked = ask_and_wait(slack)
    assert first.stop() == 0
    starter.socket_mode(slack, database)
    slack.mention("karin", "styregruppe", "hvem skal gøre det?", thread_ts=asked.ts)
    slack.wait_for_message("styregruppe", asked.ts, containing="Forstået som: hvem · hjemmearbejde · Direktionen")


def test_the_bot_comes_up_though_slack_fails_at_first(starter: Starter, slack: Sandbox) -> None:
    slack.fail_next_connections(2)
    bot = starter.socket_mode(slack)
    ask_and_wait(slack)
    assert "trying again" in bot.log


def test_an_event_whose_ack_was_lost_is_answered_once_even_over_a_restart(starter: Starter, slack: Sandbox) -> None:
    database = starter.own_database()
    first = starter.socket_mode(slack, database)
    slack.lose_acks()
    asked = ask_and_wait(slack)
    event = slack.wait_for_event("app_mention", ts=asked.ts)
    slack.wait_for_attempts(event, 2)
    first.process.send_signal(signal.SIGINT)
    assert first.process.wait(STOP_TIMEOUT_S) == 0
    starter.socket_mode(slack, database)
    slack.redeliver(event)
    slack.wait_for_attempts(event, 3)
    ask_and_wait(slack)
    assert len(answered(slack, asked)) == 1


@pytest.mark.parametrize("transport", ["socket_mode", "signed_http"])
def test_a_bot_that_is_told_to_stop_first_answers_what_it_has_taken_up(
    starter: Starter, slack: Sandbox, transport: str
) -> None:
    bot: RunningBot = getattr(starter, transport)(slack)
    slack.rate_limit()
    questions = [slack.mention("karin", "styregruppe", QUESTION) for _ in range(3)]
    for asked in questions:
        slack.wait_for_reaction(asked, "eyes")
    assert bot.stop() == 0
    assert any(call.answer.get("error") == "ratelimited" for call in slack.calls_of("chat.postMessage"))
    assert [len(answered(slack, asked)) for asked in questions] == [1, 1, 1]
    assert [slack.reactions(asked) for asked in questions] == [(), (), ()]


def test_an_error_gives_the_person_one_danish_sentence_and_the_log_the_rest(starter: Starter, slack: Sandbox) -> None:
    database = starter.own_database()
    bot = starter.socket_mode(slack, database)
    ask_and_wait(slack)
    database.with_name(database.name + "-wal").unlink(missing_ok=True)
    database.write_bytes(b"no database at all" * 4096)
    asked = slack.mention("karin", "styregruppe", QUESTION)
    told = slack.wait_for_message("styregruppe", asked.ts)
    assert told.plain.endswith(".")
    assert "sqlite" not in told.plain.lower()
    assert "StoreError" in bot.log
    assert "hjemmearbejde" not in bot.log


def test_more_can_be_had_of_an_answer_where_it_failed_the_first_time(starter: Starter, slack: Sandbox) -> None:
    starter.socket_mode(slack)
    asked = slack.mention("karin", "styregruppe", MANY_HITS)
    answer = slack.wait_for_message("styregruppe", asked.ts, containing="Vis flere")
    slack.fail_next("chat.postMessage")
    slack.click("karin", answer, "more_hits")
    slack.wait_for_message("styregruppe", asked.ts, containing=TRY_AGAIN)
    first, *_ = answered(slack, asked)
    assert "Vis flere" in first.plain
    slack.click("karin", first, "more_hits")
    slack.wait_for_message("styregruppe", asked.ts, count=3)
    slack.wait_for_call("chat.update")
    first, *_ = answered(slack, asked)
    assert "Vis flere" not in first.plain


def test_an_answer_can_be_shared_where_that_failed_the_first_time(starter: Starter, slack: Sandbox) -> None:
    starter.socket_mode(slack)
    slack.slash("karin", "styregruppe", "/referat", QUESTION)
    answer = slack.wait_for_ephemeral("karin", containing=DECISION)
    slack.fail_next("chat.postMessage")
    slack.click("karin", answer, "share_answer")
    slack.wait_for_ephemeral("karin", containing=TRY_AGAIN)
    slack.click("karin", answer, "share_answer")
    slack.wait_for_message("styregruppe", containing=DECISION)


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        ({"SLACK_BOT_TOKEN": "", "SLACK_APP_TOKEN": ""}, "SLACK_BOT_TOKEN mangler; SLACK_APP_TOKEN mangler"),
        ({"SLACK_APP_TOKEN": "xoxb-1"}, "SLACK_APP_TOKEN skal begynde med xapp-"),
    ],
)
def test_wrong_settings_end_the_bot_with_status_2_before_anything_opens(
    starter: Starter, slack: Sandbox, missing: dict[str, str], told: str
) -> None:
    bot = starter.process(slack, **missing)
    assert bot.process.wait(STOP_TIMEOUT_S) == 2
    assert told in bot.log
    assert "Traceback" not in bot.log
    assert slack.calls == ()


def test_a_token_that_slack_refuses_ends_the_bot_with_a_sentence(starter: Starter, slack: Sandbox) -> None:
    bot: RunningBot = starter.process(slack, SLACK_BOT_TOKEN="xoxb-et-andet")  # noqa: S106
    assert bot.process.wait(STOP_TIMEOUT_S) == 1
    assert "Slack afviser SLACK_BOT_TOKEN (invalid_auth)" in bot.log
    assert "Traceback" not in bot.log
