"""What people write in Slack, read as the plain words that they meant."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

_REFERENCE = re.compile(
    r"""
      <@[UWB][A-Z0-9]+(?:\|[^>]*)?>                # <@U0BOT>, <@U0BOT|referatbot>: whom it is said to
    | <\#[A-Z0-9]+(?:\|(?P<channel>[^>]*))?>       # <#C012|ledelse>
    | <!subteam\^[A-Z0-9]+(?:\|[^>]*)?>            # <!subteam^S012|@byc>
    | <!(?:here|channel|everyone)(?:\|[^>]*)?>     # <!here>
    | <(?P<url>[a-z]+:[^|>]+)(?:\|(?P<label>[^>]*))?>   # <https://htk.dk|htk.dk>, <mailto:a@b.dk|a@b.dk>
    """,
    re.VERBOSE,
)
_HELP = frozenset({"", "help", "hjælp", "hjaelp"})


def plain_words(text: str) -> str:
    """Without mentions, with links as they were written, and `&amp;` as `&`."""
    bare = _REFERENCE.sub(lambda found: found["channel"] or found["label"] or found["url"] or " ", text)
    return " ".join(html.unescape(bare).split())


def asks_for_help(question: str) -> bool:
    return question.casefold().strip(" !?.") in _HELP


def is_from_a_person(event: Mapping[str, object]) -> bool:
    """False for what bots say, the bot itself among them, and for what only tells of an edit or a deletion."""
    is_said = event.get("subtype") in (None, "file_share", "thread_broadcast")
    return is_said and bool(event.get("user")) and not event.get("bot_id")
