"""A person looks up cases with /sag, follows a suggestion, or reads on in a long one."""

from __future__ import annotations

from dataclasses import dataclass

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot.cases import asked_cases, look_up
from bot.words_on_lists import left_out_cases
from handlers import buttons as names
from handlers.buttons import Place, any_number_of
from handlers.case_message import case_message
from handlers.desk import Desk
from handlers.replies import REPLIES_MAX, Payload, Say, plain_message, say_to_asker, say_where_pressed
from handlers.spoken import plain_words


@dataclass(frozen=True, slots=True)
class Cases:
    desk: Desk

    def register(self, app: App) -> None:
        app.command("/sag")(self.asked_by_command)
        app.action(any_number_of(names.LOOK_UP_CASE))(self.go_to)
        app.action(names.MORE_OF_CASE)(self.go_to)

    def asked_by_command(self, ack: Ack, command: Payload, respond: Respond) -> None:
        ack()
        text = plain_words(command.get("text") or "")
        say = say_to_asker(respond)
        self.desk.work.start(lambda: self._show_each(text, say), say)

    def _show_each(self, text: str, say: Say) -> None:
        """Each case in a reply of its own; where they are more than Slack takes, the last names the others."""
        asked = asked_cases(self.desk.archive, text)
        shown = asked if len(asked) <= REPLIES_MAX else asked[: REPLIES_MAX - 1]
        for number in shown:
            say(case_message(look_up(self.desk.archive, number)))
        if len(shown) < len(asked):
            say(plain_message(left_out_cases(len(shown), asked[len(shown) :])))

    def go_to(self, ack: Ack, body: Payload, action: Payload, client: WebClient, respond: Respond) -> None:
        ack()
        place = Place.from_value(action["value"])
        say = say_where_pressed(body, client, respond)
        self.desk.work.start(lambda: say(case_message(look_up(self.desk.archive, place.what), place.start)), say)
