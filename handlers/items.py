"""A person wants to read a whole agenda item, in a modal."""

from __future__ import annotations

from dataclasses import dataclass

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from handlers import buttons as names
from handlers.block_kit import View
from handlers.buttons import Place, any_number_of
from handlers.desk import Desk, do
from handlers.item_view import gone_view, item_view
from handlers.replies import Payload, Say, say_in_thread, say_where_pressed


@dataclass(frozen=True, slots=True)
class Items:
    """A `trigger_id` lives three seconds, so a modal does not wait behind other work."""

    desk: Desk

    def register(self, app: App) -> None:
        app.action(any_number_of(names.SHOW_ITEM))(self.show)
        app.action(any_number_of(names.TURN_PAGE))(self.turn_page)

    def show(self, ack: Ack, body: Payload, action: Payload, client: WebClient, respond: Respond) -> None:
        ack()
        place = Place(action["value"], 0)
        say = say_where_pressed(body, client, respond)
        do(lambda: client.views_open(trigger_id=body["trigger_id"], view=self._view(place)), say)

    def turn_page(self, ack: Ack, body: Payload, action: Payload, client: WebClient) -> None:
        ack()
        place = Place.from_value(action["value"])
        view = body["view"]
        do(
            lambda: client.views_update(view_id=view["id"], hash=view["hash"], view=self._view(place)),
            _say_to(client, body["user"]["id"]),
        )

    def _view(self, place: Place) -> View:
        item = self.desk.archive.item(int(place.what))
        return gone_view() if item is None else item_view(item, place.start)


def _say_to(client: WebClient, user: str) -> Say:
    """A modal has no place to say anything; the person's own conversation with the bot has."""
    return say_in_thread(client, user, None)
