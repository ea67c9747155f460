"""The composition root: settings, archive, Slack's client, listeners and schedule become a running bot."""

from __future__ import annotations

import atexit
import logging
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from threading import Event, Thread
from types import FrameType

from slack_bolt import App
from slack_bolt.adapter.socket_mode.websocket_client import SocketModeHandler
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import (
    ConnectionErrorRetryHandler,
    RateLimitErrorRetryHandler,
    ServerErrorRetryHandler,
)
from slack_sdk.socket_mode.websocket_client import SocketModeClient
from websocket import WebSocketApp

from bot.opening import open_archive
from bot.schedule import DigestSchedule, start_schedule
from bot.settings import SIGNED_HTTP, SOCKET_MODE, Settings, read_environment
from handlers.desk import Desk, Work
from handlers.digests import digest_poster
from handlers.listeners import register
from store.archive import Archive
from store.errors import ReferatbotError

log = logging.getLogger(__name__)

CLOSE_TIMEOUT_S = 8.0
FINISH_TIMEOUT_S = 15.0
"""Together less than the 30 s that platforms give between SIGTERM and SIGKILL."""
RECONNECT_CHECK_S = 5.0
RETRY_WAIT_MAX_S = 30.0
_REFUSED = frozenset(
    {
        "account_inactive",
        "invalid_auth",
        "missing_scope",
        "no_permission",
        "not_allowed_token_type",
        "not_authed",
        "token_expired",
        "token_revoked",
    }
)


@dataclass(frozen=True, slots=True)
class Bot:
    """What runs, whichever way Slack reaches it; `listening` is where listeners run before their work goes on."""

    app: App
    listening: ThreadPoolExecutor
    work: Work
    schedule: DigestSchedule

    def finish(self) -> None:
        """Answers what was taken up, and posts the digest that is being posted; call when nothing new comes in."""
        self.listening.shutdown(wait=True)
        if not self.work.finish(FINISH_TIMEOUT_S):
            log.warning("stopped with answers under way")
        self.schedule.stop()


def run(settings: Settings, *, stop: Event | None = None) -> int:
    """Runs in Socket Mode until `stop` is set, or else until SIGTERM or SIGINT; answers under way are finished.

    Raises UsageError where a token is missing, ReferatbotError where Slack refuses one.
    """
    settings.require(SOCKET_MODE)
    set_up_log(settings.log_level)
    stop = stop or stop_on_signals()
    with open_archive(settings) as archive:
        client = slack_client(settings)
        if until_slack_answers(client.auth_test, "SLACK_BOT_TOKEN", stop):
            bot = put_together(settings, archive, client)
            handler = socket_mode(bot.app, settings)
            try:
                if until_slack_answers(handler.connect, "SLACK_APP_TOKEN", stop):
                    stop.wait()
            finally:
                log.info("stopping")
                within(CLOSE_TIMEOUT_S, lambda: stop_listening(handler.client))
                bot.finish()
    log.info("stopped")
    return 0


def web() -> SlackRequestHandler:
    """The same bot as a WSGI app, for `gunicorn 'bot.app:web()'`; Slack posts to /slack/events, signed."""
    settings = Settings.from_environment(read_environment(), needs=SIGNED_HTTP)
    set_up_log(settings.log_level)
    archive = open_archive(settings)
    atexit.register(archive.close)
    client = slack_client(settings)
    until_slack_answers(client.auth_test, "SLACK_BOT_TOKEN", Event())
    bot = put_together(settings, archive, client)
    atexit.register(bot.finish)  # runs before the archive closes, and after Python has waited for the listeners
    return SlackRequestHandler(bot.app)


def put_together(settings: Settings, archive: Archive, client: WebClient) -> Bot:
    archive.warm_up()
    work = Work()
    listening = ThreadPoolExecutor(max_workers=8, thread_name_prefix="listener")
    app = App(
        name="referatbot",
        client=client,
        signing_secret=settings.signing_secret,
        listener_executor=listening,
        raise_error_for_unhandled_request=True,
    )

    def now() -> datetime:
        return datetime.now(settings.zone)

    register(app, Desk(archive, work, now))
    schedule = start_schedule(
        archive,
        channels=settings.digest_channels,
        schedule=settings.digest_schedule,
        timezone=settings.zone,
        post=digest_poster(client),
        clock=now,
    )
    return Bot(app, listening, work, schedule)


def socket_mode(app: App, settings: Settings) -> SocketModeHandler:
    """Ready to connect.

    Left alone, the client's monitor finds the first session not yet open and replaces it; and a session replaced just
    then may still open, receive events and be unable to ack them. So the monitor starts with the first open session,
    and a session that opens after it was replaced is closed.
    """
    handler = SocketModeHandler(app, settings.app_token, ping_interval=RECONNECT_CHECK_S)
    client = handler.client
    client.current_app_monitor_started = True

    def opened(session: WebSocketApp) -> None:
        if client.closed or session is not client.current_session:
            session.close()
            return
        log.info("listening in socket mode")
        if not client.current_app_monitor.is_alive():
            client.current_app_monitor.start()

    client.on_open_listeners.append(opened)
    return handler


def stop_listening(client: SocketModeClient) -> None:
    """Takes no more from Slack, acks what was taken, and only then hangs up: what has no ack, Slack delivers again.

    The client's own close() waits up to ten seconds for a thread that does not see its socket closed.
    """
    client.closed = True
    client.auto_reconnect_enabled = False
    client.message_processor.shutdown()  # type: ignore[no-untyped-call]
    client.message_workers.shutdown(wait=True)
    client.disconnect()


def slack_client(settings: Settings) -> WebClient:
    return WebClient(
        token=settings.bot_token,
        base_url=settings.slack_api_url,
        retry_handlers=[
            ConnectionErrorRetryHandler(),
            RateLimitErrorRetryHandler(max_retry_count=5),
            ServerErrorRetryHandler(),
        ],
    )


def until_slack_answers(call: Callable[[], object], token_name: str, stop: Event) -> bool:
    """Tries again and again, less and less often, while Slack is out of reach; False where `stop` was set first.

    Raises ReferatbotError where Slack refuses the token.
    """
    wait_s = 1.0
    while not stop.is_set():
        try:
            call()
        except SlackApiError as error:
            code = error.response["error"]
            if code in _REFUSED:
                raise ReferatbotError(
                    f"slack refuses {token_name}: {code}",
                    user_text=f"Slack afviser {token_name} ({code}). Hent et nyt token på appens side hos Slack.",
                ) from error
            log.warning("slack answers %s, trying again in %.0f s", code, wait_s)
        except OSError as error:
            log.warning("slack is out of reach (%s), trying again in %.0f s", type(error).__name__, wait_s)
        else:
            return True
        stop.wait(wait_s)
        wait_s = min(2 * wait_s, RETRY_WAIT_MAX_S)
    return False


def stop_on_signals() -> Event:
    """Set by the first SIGTERM or SIGINT; the second ends the process as if nobody listened."""
    stop = Event()

    def on_signal(number: int, _frame: FrameType | None) -> None:
        stop.set()
        signal.signal(number, signal.SIG_DFL)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, on_signal)
    return stop


def within(timeout_s: float, call: Callable[[], object]) -> None:
    """Waits for `call` no longer than `timeout_s`."""
    thread = Thread(target=call, daemon=True)
    thread.start()
    thread.join(timeout_s)
    if thread.is_alive():
        log.warning("went on without waiting any longer")


def set_up_log(level: str) -> None:
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("slack_bolt.App").addFilter(_is_worth_telling)


def _is_worth_telling(record: logging.LogRecord) -> bool:
    """Bolt also reads the token from the environment, and warns at each start that it prefers our client's."""
    return "`token` will be unused" not in record.getMessage()
