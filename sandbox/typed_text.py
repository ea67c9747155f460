"""What a person types becomes what Slack stores: escaped text with mentions and links, and a rich_text block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

TOKEN = re.compile(
    r"""
    (?P<coded> <[@#!][^<>\s|]+(?:\|[^<>]*)?> )   # <@U0BOT>, <#C1|generelt>, <!here>: as a client sends it
  | (?P<url> https?://[^\s<>]+ )                 # https://example.dk/a?b=1&c=2
  | @(?P<name> [\w.\-]+ )                        # @anna, @her
  | \#(?P<channel> [\w\-]+ )                     # #generelt
    """,
    re.VERBOSE,
)
BROADCASTS = {"here": "here", "channel": "channel", "everyone": "everyone"}


@dataclass(frozen=True, slots=True)
class Names:
    """What `@name` and `#name` stand for: ids by name, in lower case."""

    users: Mapping[str, str]
    usergroups: Mapping[str, str]
    channels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TypedText:
    """`text` is escaped, with mentions as `<@U…>`; `elements` are the same as rich text, unescaped."""

    text: str
    elements: tuple[dict[str, Any], ...]

    def block(self, block_id: str) -> dict[str, Any]:
        section = {"type": "rich_text_section", "elements": list(self.elements)}
        return {"type": "rich_text", "block_id": block_id, "elements": [section]}


def escape(text: str) -> str:
    """Slack escapes these three characters and no others."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def read(typed: str, names: Names) -> TypedText:
    """A name that nobody has stays as it was typed."""
    parts = list(_parts(typed, names))
    return TypedText("".join(text for text, _ in parts), tuple(element for _, element in parts))


def _parts(typed: str, names: Names) -> Iterator[tuple[str, dict[str, Any]]]:
    end = 0
    for match in TOKEN.finditer(typed):
        part = _token(match, names)
        if part is None:
            continue
        if match.start() > end:
            yield _plain(typed[end : match.start()])
        yield part
        end = match.end()
    if end < len(typed):
        yield _plain(typed[end:])


def _plain(text: str) -> tuple[str, dict[str, Any]]:
    return escape(text), {"type": "text", "text": text}


def _token(match: re.Match[str], names: Names) -> tuple[str, dict[str, Any]] | None:
    if match["coded"]:
        return _coded(match["coded"])
    if match["url"]:
        return f"<{escape(match['url'])}>", {"type": "link", "url": match["url"]}
    if match["channel"]:
        channel = names.channels.get(match["channel"].lower())
        return _coded(f"<#{channel}|{match['channel']}>") if channel else None
    name = match["name"].lower()
    if name in names.users:
        return _coded(f"<@{names.users[name]}>")
    if name in names.usergroups:
        return _coded(f"<!subteam^{names.usergroups[name]}>")
    return _coded(f"<!{BROADCASTS[name]}>") if name in BROADCASTS else None


def _coded(coded: str) -> tuple[str, dict[str, Any]]:
    target = coded[2:-1].split("|", maxsplit=1)[0]
    if coded.startswith("<@"):
        return coded, {"type": "user", "user_id": target}
    if coded.startswith("<#"):
        return coded, {"type": "channel", "channel_id": target}
    if target.startswith("subteam^"):
        return coded, {"type": "usergroup", "usergroup_id": target.removeprefix("subteam^")}
    return coded, {"type": "broadcast", "range": target}
