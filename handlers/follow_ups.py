"""A person wants the open follow-ups, with /opfolgning."""

from __future__ import annotations

from dataclasses import dataclass

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from handlers import buttons as names
from handlers.buttons import Place
from handlers.desk import Desk
from handlers.follow_up_message import follow_ups_message
from handlers.replies import Payload, say_to_asker, say_where_pressed


@dataclass(frozen=True, slots=True)
class FollowUps:
    desk: Desk

    def register(self, app: App) -> None:
        app.command("/opfolgning")(self.asked_by_command)
        app.action(names.MORE_FOLLOW_UPS)(self.more)

    def asked_by_command(self, ack: Ack, respond: Respond) -> None:
        ack()
        say = say_to_asker(respond)
        self.desk.work.start(lambda: say(follow_ups_message(self.desk.archive.follow_ups())), say)

    def more(self, ack: Ack, body: Payload, action: Payload, client: WebClient, respond: Respond) -> None:
        ack()
        place = Place.from_value(action["value"])
        say = say_where_pressed(body, client, respond)
        self.desk.work.start(lambda: say(follow_ups_message(self.desk.archive.follow_ups(), place.start)), say)
