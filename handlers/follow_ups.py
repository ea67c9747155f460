"""A person wants the open follow-ups, with /opfolgning: all, or those that the text behind it names; and closes one."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot.follow_ups import find_follow_ups
from bot.words_on_follow_ups import set_but_not_shown
from handlers import buttons as names
from handlers.block_kit import Message
from handlers.buttons import DigestPage, FollowUpButton, ListPage, Mark, any_number_of
from handlers.desk import Desk
from handlers.digest_message import digest_page_message
from handlers.follow_up_message import follow_ups_message, list_message
from handlers.replies import Payload, Say, courtesy, plain_message, say_in_place, say_to_asker, say_where_pressed
from handlers.spoken import plain_words
from store.domain import FollowUpStatus
from store.errors import ReferatbotError

log = logging.getLogger(__name__)

GONE = "Den opfølgning står ikke længere i referaterne. Skriv /opfolgning, så får du listen, som den er nu."


@dataclass(frozen=True, slots=True)
class FollowUps:
    desk: Desk

    def register(self, app: App) -> None:
        app.command("/opfolgning")(self.asked_by_command)
        app.action(names.MORE_FOLLOW_UPS)(self.more)
        app.action(any_number_of(names.CLOSE_FOLLOW_UP))(self.close)
        app.action(any_number_of(names.REOPEN_FOLLOW_UP))(self.reopen)

    def asked_by_command(self, ack: Ack, command: Payload, respond: Respond) -> None:
        ack()
        asked = plain_words(command.get("text") or "")
        say = say_to_asker(respond)
        self.desk.work.start(lambda: say(self._listed(asked)), say)

    def more(self, ack: Ack, body: Payload, action: Payload, client: WebClient, respond: Respond) -> None:
        ack()
        say = say_where_pressed(body, client, respond)

        def show_more() -> None:
            before = ListPage.from_value(action["value"])
            say(self._listed(before.asked, before))

        self.desk.work.start(show_more, say)

    def _listed(self, asked: str, before: ListPage | None = None) -> Message:
        found = find_follow_ups(self.desk.archive, asked, today=self.desk.today())
        return follow_ups_message(found, before)

    def close(self, ack: Ack, body: Payload, action: Payload, client: WebClient, respond: Respond) -> None:
        ack()
        self._set(FollowUpStatus.DONE, body, action, say_in_place(body, client, respond), say_to_asker(respond))

    def reopen(self, ack: Ack, body: Payload, action: Payload, client: WebClient, respond: Respond) -> None:
        ack()
        self._set(FollowUpStatus.OPEN, body, action, say_in_place(body, client, respond), say_to_asker(respond))

    def _set(self, status: FollowUpStatus, body: Payload, action: Payload, in_place: Say, say: Say) -> None:
        """Pressed twice it is done once, as a button says what the follow-up shall be; so what failed can be tried again. Of
        several presses the latest stands, in whatever order they are delivered, and however often. What was dropped since the
        message was made is not said to be done."""

        def set_status() -> None:
            button, user = FollowUpButton.from_value(action["value"]), body["user"]["id"]
            number = button.pressed.number
            found = next(iter(self.desk.archive.follow_ups_numbered([number])), None)
            if found is not None and Mark.of(found) != button.pressed:
                say(plain_message(GONE))
                return
            stays_dropped = (
                status is FollowUpStatus.DONE and found is not None and found.status is FollowUpStatus.DROPPED
            )
            if found is not None and not stays_dropped:
                pressed_at = datetime.fromtimestamp(float(action["action_ts"]), UTC)
                found = self.desk.archive.set_status(number, status, by=user, at=pressed_at)
            is_shown = self._is_shown_anew(button.page, in_place)
            if found is None:
                say(plain_message(GONE))
            elif not is_shown:
                say(plain_message(set_but_not_shown(found)))

        self.desk.work.start(set_status, say)

    def _is_shown_anew(self, page: ListPage | DigestPage, in_place: Say) -> bool:
        """The status is set by now: no failure here may seem to be one of that."""
        try:
            return courtesy(lambda: self._show_anew(page, in_place))
        except ReferatbotError as error:
            log.warning("could not show what was set: %s: %s", type(error).__name__, error)
            return False

    def _show_anew(self, page: ListPage | DigestPage, in_place: Say) -> None:
        """Until what is shown is what is stored: another press may be stored, and shown, in between."""
        shown = None
        while (stored := self._anew(page)) != shown:
            in_place(stored)
            shown = stored

    def _anew(self, page: ListPage | DigestPage) -> Message:
        archive = self.desk.archive
        stored = archive.follow_ups_numbered(mark.number for mark in page.shown)
        shown = [one for one in stored if Mark.of(one) in page.shown]
        if isinstance(page, DigestPage):
            return digest_page_message(page, shown)
        return list_message(page, find_follow_ups(archive, page.asked, today=self.desk.today()), shown)
