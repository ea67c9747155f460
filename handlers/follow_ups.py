"""A person wants the open follow-ups, with /opfolgning: all, or those that the text behind it names."""

from __future__ import annotations

from dataclasses import dataclass

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot.follow_ups import find_follow_ups
from handlers import buttons as names
from handlers.block_kit import Message
from handlers.buttons import Place
from handlers.desk import Desk
from handlers.follow_up_message import follow_ups_message
from handlers.replies import Payload, say_to_asker, say_where_pressed
from handlers.spoken import plain_words


@dataclass(frozen=True, slots=True)
class FollowUps:
    desk: Desk

    def register(self, app: App) -> None:
        app.command("/opfolgning")(self.asked_by_command)
        app.action(names.MORE_FOLLOW_UPS)(self.more)

    def asked_by_command(self, ack: Ack, command: Payload, respond: Respond) -> None:
        ack()
        place = Place(plain_words(command.get("text") or ""), 0)
        say = say_to_asker(respond)
        self.desk.work.start(lambda: say(self._listed(place)), say)

    def more(self, ack: Ack, body: Payload, action: Payload, client: WebClient, respond: Respond) -> None:
        ack()
        place = Place.from_value(action["value"])
        say = say_where_pressed(body, client, respond)
        self.desk.work.start(lambda: say(self._listed(place)), say)

    def _listed(self, place: Place) -> Message:
        """`place` says what they are told apart by, and from which on they are shown."""
        found = find_follow_ups(self.desk.archive, place.what, today=self.desk.today())
        return follow_ups_message(found, place.start)
