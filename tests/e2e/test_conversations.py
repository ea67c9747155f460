"""People talk to the real bot, in Socket Mode and over signed HTTP alike."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from pathlib import Path

import pytest
from bot_process import RunningBot, Starter

from sandbox.driver import Sandbox
from sandbox.values import Message

QUESTION = "hvad besluttede direktionen om hjemmearbejde?"
DECISION = "spillereglerne for fleksibel arbejdstilrettelæggelse"


@dataclass(frozen=True, slots=True)
class Place:
    """A person and a channel of their own in the workspace that all tests here share."""

    slack: Sandbox
    person: str
    channel: str

    def ask(self, text: str) -> Message:
        return self.slack.mention(self.person, self.channel, text)

    def settled(self) -> None:
        """Everything said so far has been taken up: a question asked after it has its answer."""
        asked = self.ask(QUESTION)
        self.slack.wait_for_message(self.channel, asked.ts, containing=DECISION)
        self.slack.wait_for_reaction(asked, "eyes", present=False)

    def said_by_bot(self, channel: str, thread_ts: str | None = None) -> list[Message]:
        """In the thread, or in the channel outside of any."""
        said = [message for message in self.slack.messages(channel, thread_ts) if message.bot_id]
        return [message for message in said if message.thread_ts == thread_ts]


@pytest.fixture(scope="module", params=["socket_mode", "signed_http"])
def bot(request: pytest.FixtureRequest, shared_starter: Starter, manifest_with_channel_messages: Path) -> RunningBot:
    slack = shared_starter.slack(manifest_with_channel_messages)
    bot: RunningBot = getattr(shared_starter, request.param)(slack)
    return bot


@pytest.fixture
def place(bot: RunningBot) -> Place:
    name = f"u{uuid.uuid4().hex[:8]}"
    bot.slack.add_user(name)
    bot.slack.add_channel(f"kanal-{name}", (name,))
    return Place(bot.slack, name, f"kanal-{name}")


def test_a_mention_is_answered_in_its_thread_with_date_and_quote(place: Place) -> None:
    asked = place.ask(QUESTION)
    answer = place.slack.wait_for_message(place.channel, asked.ts, containing=DECISION)
    assert "Direktionen · 28. juni 2021 · punkt 5 · sag 21/5239" in answer.plain
    assert "Søgt i 4 referater, 28. januar 2013 – 5. august 2025" in answer.plain
    assert DECISION in answer.text
    place.slack.wait_for_reaction(asked, "eyes", present=False)
    added = [call for call in place.slack.calls_of("reactions.add") if call.arguments["timestamp"] == asked.ts]
    assert [call.arguments["name"] for call in added] == ["eyes"]
    assert place.said_by_bot(place.channel) == []


def test_a_mention_within_a_thread_is_answered_there(place: Place) -> None:
    root = place.slack.say(place.person, place.channel, "Nogen der ved noget om hjemmearbejde?")
    place.slack.mention(place.person, place.channel, QUESTION, thread_ts=root.ts)
    place.slack.wait_for_message(place.channel, root.ts, containing=DECISION)


def test_a_direct_message_is_answered_in_its_thread_after_a_status(place: Place) -> None:
    asked = place.slack.dm(place.person, QUESTION)
    place.slack.wait_for_message(asked.channel, asked.ts, containing=DECISION)
    statuses = [status.text for status in place.slack.statuses() if status.thread_ts == asked.ts]
    assert statuses[0] == "Leder i referaterne …"
    further = place.slack.dm(place.person, "hvem finansierer honoraret til mtre", thread_ts=asked.ts)
    place.slack.wait_for_message(asked.channel, asked.ts, containing="direktionens udviklingspulje")
    place.slack.wait_for_reaction(further, "eyes", present=False)


def test_in_a_thread_of_a_channel_a_question_is_completed_from_the_one_before(place: Place) -> None:
    asked = place.ask(QUESTION)
    first = place.slack.wait_for_message(place.channel, asked.ts, containing=DECISION)
    assert "Forstået som" not in first.plain
    place.slack.mention(place.person, place.channel, "og i 2025?", thread_ts=asked.ts)
    other_year = place.slack.wait_for_message(place.channel, asked.ts, containing="I 2025: intet.")
    understood = "Forstået som: hvad der blev besluttet · hjemmearbejde · Direktionen · i 2025"
    assert other_year.plain.startswith(understood)
    assert other_year.text.startswith(understood)


def test_in_a_direct_message_the_thread_is_the_conversation_and_another_thread_is_another(place: Place) -> None:
    asked = place.slack.dm(place.person, QUESTION)
    place.slack.wait_for_message(asked.channel, asked.ts, containing=DECISION)
    place.slack.dm(place.person, "hvem skal gøre det?", thread_ts=asked.ts)
    detail = place.slack.wait_for_message(asked.channel, asked.ts, containing="Forstået som: hvem · hjemmearbejde")
    assert "sag 21/5239" in detail.plain
    elsewhere = place.slack.dm(place.person, "hvem skal gøre det?")
    answer = place.slack.wait_for_message(elsewhere.channel, elsewhere.ts, containing="Søgt i 4 referater")
    assert "Forstået som" not in answer.plain


def test_a_question_of_its_own_in_a_thread_is_not_mixed_with_the_one_before(place: Place) -> None:
    asked = place.slack.dm(place.person, QUESTION)
    place.slack.wait_for_message(asked.channel, asked.ts, containing=DECISION)
    place.slack.dm(place.person, "hvornår skal vækstrådet være nedsat?", thread_ts=asked.ts)
    answer = place.slack.wait_for_message(asked.channel, asked.ts, containing="1. juli 2013")
    assert "Forstået som" not in answer.plain


@pytest.mark.parametrize("text", ["", "hjælp"])
def test_a_mention_without_a_question_gets_help_with_examples_that_can_be_asked(place: Place, text: str) -> None:
    asked = place.ask(text)
    help_text = place.slack.wait_for_message(place.channel, asked.ts, containing="Spørg for eksempel").plain
    assert "Jeg har læst 4 referater" in help_text


def test_nonsense_is_met_with_honest_silence(place: Place) -> None:
    asked = place.ask("xyzzyqwerty plughzork?")
    answer = place.slack.wait_for_message(place.channel, asked.ts, containing="Søgt i 4 referater")
    assert "Det har jeg ikke fundet noget om" in answer.plain


def test_people_are_never_butted_in_on(place: Place) -> None:
    asked = place.ask(QUESTION)
    answer = place.slack.wait_for_message(place.channel, asked.ts, containing=DECISION)
    place.slack.say(place.person, place.channel, "Tak, det var godt at få at vide!", thread_ts=asked.ts)
    place.slack.say(place.person, place.channel, QUESTION)
    place.settled()
    assert [message.ts for message in place.said_by_bot(place.channel, asked.ts)] == [answer.ts]
    assert place.said_by_bot(place.channel) == []


def test_an_edited_question_is_not_answered_again(place: Place) -> None:
    asked = place.slack.dm(place.person, QUESTION)
    place.slack.wait_for_message(asked.channel, asked.ts, containing=DECISION)
    place.slack.edit(asked, f"{QUESTION} nu med mere")
    place.settled()
    assert len(place.said_by_bot(asked.channel, asked.ts)) == 1


def test_a_mention_that_comes_as_two_events_each_delivered_twice_is_answered_once(place: Place) -> None:
    asked = place.ask(QUESTION)
    place.slack.wait_for_message(place.channel, asked.ts, containing=DECISION)
    for event_type in ("app_mention", "message"):
        event = place.slack.wait_for_event(event_type, ts=asked.ts)
        place.slack.redeliver(event)
        assert place.slack.wait_for_attempts(event, 2).is_received
    place.settled()
    assert len(place.said_by_bot(place.channel, asked.ts)) == 1


def test_a_command_is_answered_for_the_asker_alone_who_can_share_it(place: Place) -> None:
    command = place.slack.slash(place.person, place.channel, "/referat", QUESTION)
    answer = place.slack.wait_for_ephemeral(place.person, containing=DECISION)
    assert place.slack.wait_for_ack(command).ack_s < 3
    assert answer.plain.startswith(f"Du spurgte: {QUESTION}")
    place.slack.click(place.person, answer, "share_answer")
    shared = place.slack.wait_for_message(place.channel, containing=DECISION)
    assert f"<@{place.slack.user(place.person).id}> spurgte: {QUESTION}" in shared.plain
    left = place.slack.wait_for_ephemeral(place.person, containing="Svaret er delt i kanalen.")
    assert "Del i kanalen" not in left.plain.splitlines()


def test_an_answer_can_be_shared_where_the_bot_is_no_member(place: Place) -> None:
    channel = f"uden-{place.person}"
    place.slack.add_channel(channel, (place.person,), with_bot=False)
    place.slack.slash(place.person, channel, "/referat", QUESTION)
    answer = place.slack.wait_for_ephemeral(place.person, containing=DECISION)
    place.slack.click(place.person, answer, "share_answer")
    place.slack.wait_for_message(channel, containing=DECISION)


@pytest.mark.parametrize("text", ["hjælp", ""])
def test_the_command_helps_whoever_asks_for_help(place: Place, text: str) -> None:
    place.slack.slash(place.person, place.channel, "/referat", text)
    place.slack.wait_for_ephemeral(place.person, containing="Spørg for eksempel")


def test_a_case_is_looked_up_and_a_mistyped_number_is_asked_about(place: Place) -> None:
    place.slack.slash(place.person, place.channel, "/sag", "21/5293")
    unknown = place.slack.wait_for_ephemeral(place.person, containing="Jeg kender ingen sag 21/5293.")
    assert "Mente du 21/5239?" in unknown.plain
    place.slack.click(place.person, unknown, "look_up_case:0")
    case = place.slack.wait_for_ephemeral(place.person, containing="Sag 21/5239\n")
    assert "Direktionen · 28. juni 2021 · punkt 5" in case.plain
    assert DECISION in case.plain


def test_several_cases_are_shown_each_and_of_too_many_the_rest_is_named(place: Place) -> None:
    place.slack.slash(place.person, place.channel, "/sag", "21/5239, 25/12224, 21/189, 11/4008, 24/24964 og 21/2826")
    place.slack.wait_for_ephemeral(
        place.person, containing="Her er de første 4 sager. Slå 24/24964 og 21/2826 op for sig."
    )
    for number in ("21/5239", "25/12224", "21/189", "11/4008"):
        place.slack.wait_for_ephemeral(place.person, containing=f"Sag {number}\n")


def test_a_closed_item_is_said_to_be_closed(place: Place) -> None:
    place.slack.slash(place.person, place.channel, "/sag", "21/2826")
    closed = place.slack.wait_for_ephemeral(place.person, containing="Sag 21/2826")
    assert "Lukket punkt\nDirektionen · 28. juni 2021 · punkt 9 · lukket" in closed.plain


def test_the_open_follow_ups_are_listed(place: Place) -> None:
    place.slack.slash(place.person, place.channel, "/opfolgning")
    place.slack.wait_for_ephemeral(place.person, containing="pfølgninger")


def test_the_open_follow_ups_are_listed_of_whom_they_are_wanted_on_each_page(place: Place) -> None:
    place.slack.slash(place.person, place.channel, "/opfolgning", "direktionen")
    first = place.slack.wait_for_ephemeral(place.person, containing="åbne opfølgninger i Direktionen")
    place.slack.click(place.person, first, "more_follow_ups")
    place.slack.wait_for_ephemeral(place.person, containing="åbne opfølgninger i Direktionen", count=2)


def test_the_whole_item_opens_in_a_modal(place: Place) -> None:
    asked = place.ask(QUESTION)
    answer = place.slack.wait_for_message(place.channel, asked.ts, containing=DECISION)
    place.slack.click(place.person, answer, "show_item:0")
    view = place.slack.wait_for_view(place.person, containing=DECISION)
    assert view.title == "Punkt 5"
    assert "Sagsfremstilling" in view.plain


def test_the_rest_of_the_hits_come_once_when_asked_for(place: Place) -> None:
    asked = place.ask("hvad besluttede direktionen den 28. juni 2021?")
    answer = place.slack.wait_for_message(place.channel, asked.ts, containing="Vis flere")
    updates = len(place.slack.calls_of("chat.update"))
    place.slack.click(place.person, answer, "more_hits")
    place.slack.wait_for_message(place.channel, asked.ts, count=2)
    place.slack.wait_for_call("chat.update", count=updates + 1)
    first, *_ = place.said_by_bot(place.channel, asked.ts)
    assert "Vis flere" not in first.plain


def test_the_rest_of_the_hits_are_those_of_the_question_as_it_was_understood(place: Place) -> None:
    asked = place.ask("hvad besluttede direktionen den 10. januar 2022?")
    place.slack.wait_for_message(place.channel, asked.ts, containing="10. januar 2022 · punkt 1")
    place.slack.mention(place.person, place.channel, "og den 28. juni 2021?", thread_ts=asked.ts)
    answer = place.slack.wait_for_message(place.channel, asked.ts, containing="28. juni 2021 · punkt 1")
    place.slack.click(place.person, answer, "more_hits")
    place.slack.wait_for_message(place.channel, asked.ts, containing="28. juni 2021 · punkt 4")


def test_the_home_says_what_it_knows_and_how_to_ask(place: Place) -> None:
    place.slack.open_home(place.person)
    home = place.slack.wait_for_home(place.person, containing="Sådan spørger du")
    assert "Jeg har læst 4 referater med 29 punkter" in home.plain
    assert "Åbne opfølgninger" in home.plain


def test_opening_the_conversation_suggests_questions(place: Place) -> None:
    place.slack.open_home(place.person, tab="messages")
    place.slack.wait_for_call("assistant.threads.setSuggestedPrompts")
    place.settled()
    prompts = place.slack.suggested_prompts(place.person)
    assert prompts is not None
    assert 1 <= len(prompts.prompts) <= 4


def test_the_log_holds_no_question_and_no_token(place: Place, bot: RunningBot) -> None:
    asked = place.slack.dm(place.person, QUESTION)
    place.slack.wait_for_message(asked.channel, asked.ts, containing=DECISION)
    place.slack.dm(place.person, "hvem skal gøre det?", thread_ts=asked.ts)
    place.slack.wait_for_message(asked.channel, asked.ts, containing="Forstået som")
    place.settled()
    assert "hjemmearbejde" not in bot.log
    assert "skal gøre" not in bot.log
    assert bot.slack.bot_token not in bot.log
    assert bot.slack.app_token not in bot.log
