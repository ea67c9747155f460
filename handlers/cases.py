"""A person looks up a case with /sag, follows a suggestion, or reads on in a long one."""

from __future__ import annotations

from dataclasses import dataclass

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot.cases import look_up
from handlers import buttons as names
from handlers.buttons import Place, any_number_of
from handlers.case_message import case_message
from handlers.desk import Desk
from handlers.replies import Payload, say_to_asker, say_where_pressed
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
        self.desk.work.start(lambda: say(case_message(look_up(self.desk.archive, text))), say)

    def go_to(self, ack: Ack, body: Payload, action: Payload, client: WebClient, respond: Respond) -> None:
        ack()
        place = Place.from_value(action["value"])
        say = say_where_pressed(body, client, respond)
        self.desk.work.start(lambda: say(case_message(look_up(self.desk.archive, place.what), place.start)), say)
