"""A person asks: in a channel, in a direct message, with /referat; and wants more of an answer, or to share it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.answers import answer
from bot.guide import make_help
from bot.threads import answer_and_remember, answer_in_thread
from handlers import buttons as names
from handlers.answer_message import answer_message
from handlers.block_kit import Message, small_print
from handlers.buttons import Asked
from handlers.desk import Desk, do
from handlers.help_message import help_message
from handlers.replies import (
    Payload,
    Say,
    courtesy,
    say_in_channel_of,
    say_in_thread,
    say_to_asker,
    say_where_pressed,
    take_button_away,
    without_patience,
)
from handlers.spoken import asks_for_help, is_from_a_person, plain_words

EYES = "eyes"
STATUS = "Leder i referaterne …"
SHARED = "Svaret er delt i kanalen."
_NOT_A_MEMBER = frozenset({"not_in_channel", "channel_not_found"})


@dataclass(frozen=True, slots=True)
class Questions:
    desk: Desk

    def register(self, app: App) -> None:
        app.event("app_mention")(self.mentioned)
        app.event("message")(self.written_to)
        app.command("/referat")(self.asked_by_command)
        app.action(names.MORE_HITS)(self.more)
        app.action(names.SHARE)(self.share)

    def mentioned(self, event: Payload, client: WebClient) -> None:
        if is_from_a_person(event):
            self._take_up(event, client)

    def written_to(self, event: Payload, client: WebClient) -> None:
        """A direct message. What people write in channels is theirs, unless they mention the bot."""
        if event.get("channel_type") == "im" and is_from_a_person(event):
            self._take_up(event, client)

    def _take_up(self, event: Payload, client: WebClient) -> None:
        say = say_in_thread(client, event["channel"], event.get("thread_ts") or event["ts"])
        do(lambda: self._answer_once(event, client, say), say)

    def _answer_once(self, event: Payload, client: WebClient, say: Say) -> None:
        """A mention may come as two events with ids of their own, so the message itself is what happens once."""
        channel, ts = event["channel"], event["ts"]
        if not self.desk.is_first(f"{channel}:{ts}"):
            return
        hasty = without_patience(client)
        courtesy(lambda: hasty.reactions_add(channel=channel, timestamp=ts, name=EYES))
        if event.get("channel_type") == "im":
            thread_ts = event.get("thread_ts") or ts
            courtesy(lambda: hasty.assistant_threads_setStatus(channel_id=channel, thread_ts=thread_ts, status=STATUS))

        def lay_down() -> None:
            courtesy(lambda: client.reactions_remove(channel=channel, timestamp=ts, name=EYES))

        question = plain_words(event.get("text") or "")
        thread = f"{channel}:{event.get('thread_ts') or ts}"
        self.desk.work.start(lambda: say(self._reply_in_thread(question, thread)), say, finally_do=lay_down)

    def asked_by_command(self, ack: Ack, command: Payload, respond: Respond) -> None:
        ack()
        question = plain_words(command.get("text") or "")
        say = say_to_asker(respond)
        self.desk.work.start(lambda: say(self._reply_to_asker(question)), say)

    def _reply_in_thread(self, question: str, thread: str) -> Message:
        if asks_for_help(question):
            return help_message(make_help(self.desk.archive))
        now, today = self.desk.now().astimezone(UTC), self.desk.today()
        found, earlier = answer_and_remember(self.desk.archive, question, thread, today=today, at=now)
        return answer_message(found, Asked(question, today, earlier=earlier))

    def _reply_to_asker(self, question: str) -> Message:
        """A slash command is in no thread, so it leans on nothing."""
        if asks_for_help(question):
            return help_message(make_help(self.desk.archive))
        asked = Asked(question, self.desk.today())
        found = answer(self.desk.archive, question, today=asked.today)
        return answer_message(found, asked, repeat_question=True, can_share=True)

    def more(self, ack: Ack, body: Payload, action: Payload, client: WebClient, respond: Respond) -> None:
        ack()
        say = say_where_pressed(body, client, respond)
        asked = Asked.from_value(action["value"])

        def show() -> None:
            with self.desk.once(_press(body, action)) as is_first:
                if not is_first:
                    return
                found = answer_in_thread(self.desk.archive, asked.question, asked.earlier, today=asked.today)
                say(answer_message(found, asked))
            courtesy(lambda: take_button_away(body, client))

        self.desk.work.start(show, say)

    def share(self, ack: Ack, body: Payload, action: Payload, client: WebClient, respond: Respond) -> None:
        ack()
        asked = Asked.from_value(action["value"])
        channel, user = body["container"]["channel_id"], body["user"]["id"]

        def share() -> None:
            with self.desk.once(_press(body, action)) as is_first:
                if not is_first:
                    return
                found = answer(self.desk.archive, asked.question, today=asked.today)
                self._share(answer_message(found, asked, shared_by=user), channel, client, respond)
            own = answer_message(found, asked, repeat_question=True)
            told = replace(own, blocks=(*own.blocks, small_print(SHARED)))
            courtesy(lambda: say_to_asker(respond, replace_original=True)(told))  # it is shared all the same

        self.desk.work.start(share, say_to_asker(respond))

    def _share(self, shared: Message, channel: str, client: WebClient, respond: Respond) -> None:
        try:
            say_in_thread(client, channel, None)(shared)
        except SlackApiError as error:
            if error.response["error"] not in _NOT_A_MEMBER:
                raise
            say_in_channel_of(respond)(shared)


def _press(body: Payload, action: Payload) -> str:
    """The first press of a button under a message, however often and by however many it is pressed."""
    container = body["container"]
    return f"{container['channel_id']}:{container['message_ts']}:{action['action_id']}"
