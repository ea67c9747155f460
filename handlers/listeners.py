"""All listeners in one place, and what happens to what none of them is for."""

from __future__ import annotations

import logging

from slack_bolt import App, BoltRequest, BoltResponse
from slack_bolt.error import BoltUnhandledRequestError

from handlers.cases import Cases
from handlers.desk import Desk
from handlers.follow_ups import FollowUps
from handlers.home import Home
from handlers.items import Items
from handlers.questions import Questions

log = logging.getLogger(__name__)


def register(app: App, desk: Desk) -> None:
    """`app` must raise an error for what no listener takes: it is acked here, so that Slack does not deliver again."""
    for listeners in (Questions(desk), Cases(desk), Items(desk), FollowUps(desk), Home(desk)):
        listeners.register(app)
    app.error(answer_the_rest)


def answer_the_rest(error: Exception, request: BoltRequest) -> BoltResponse | None:
    kind = request.body.get("event", {}).get("type") or request.body.get("type") or request.body.get("command")
    if isinstance(error, BoltUnhandledRequestError):
        log.debug("nobody listens to this: %s", kind)
        return BoltResponse(status=200, body="")
    log.error("a listener failed: %s", kind, exc_info=error)
    return None
