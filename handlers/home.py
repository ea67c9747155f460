"""A person opens the bot: its home shows what it knows, its conversation what one can ask."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from slack_bolt import App
from slack_sdk import WebClient

from bot.guide import make_help
from handlers.block_kit import Message
from handlers.desk import Desk
from handlers.help_message import PROMPTS_TITLE, home_view, prompts
from handlers.replies import Payload

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Home:
    desk: Desk

    def register(self, app: App) -> None:
        app.event("app_home_opened")(self.opened)

    def opened(self, event: Payload, client: WebClient) -> None:
        show = self._show_home if event.get("tab") == "home" else self._suggest_prompts
        self.desk.work.start(lambda: show(event, client), _say_nothing)

    def _show_home(self, event: Payload, client: WebClient) -> None:
        view = home_view(make_help(self.desk.archive), self.desk.archive.follow_ups())
        client.views_publish(user_id=event["user"], view=view)

    def _suggest_prompts(self, event: Payload, client: WebClient) -> None:
        suggested = prompts(make_help(self.desk.archive))
        if suggested:
            client.assistant_threads_setSuggestedPrompts(
                channel_id=event["channel"], title=PROMPTS_TITLE, prompts=suggested
            )


def _say_nothing(message: Message) -> None:
    """Nobody asked anything, so nobody is told that it failed."""
