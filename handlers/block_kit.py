"""Block Kit's blocks as values, each within Slack's limits whatever text it is given.

Text from minutes and people goes into rich text, where nothing is markup; only words of our own are mrkdwn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from bot.plain import plain
from store.domain import Span

Block: TypeAlias = dict[str, Any]
Element: TypeAlias = dict[str, Any]
View: TypeAlias = dict[str, Any]

MESSAGE_BLOCKS_MAX = 50
MESSAGE_TEXT_MAX = 9000
"""Characters in all blocks of a message that we fill; Slack's own end is undocumented, near 13,200."""
FALLBACK_TEXT_MAX = 3000
HEADER_MAX = 150
MRKDWN_MAX = 3000
BUTTON_LABEL_MAX = 75
BUTTON_VALUE_MAX = 2000
URL_MAX = 3000
VIEW_TITLE_MAX = 24

_NOT_SHOWABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


@dataclass(frozen=True, slots=True)
class Message:
    """`text` is escaped, for notifications and screen readers; `blocks` are what is seen."""

    text: str
    blocks: tuple[Block, ...]


def escape(text: str, chars_max: int = FALLBACK_TEXT_MAX) -> str:
    """`text` so that Slack finds no mention or link in it, cut where its escaped form would grow over `chars_max`."""
    pieces: list[str] = []
    room = chars_max - 1
    for character in clean(text):
        piece = _ESCAPES.get(character, character)
        if len(piece) > room:
            pieces.append("…")
            break
        pieces.append(piece)
        room -= len(piece)
    return "".join(pieces)


def clean(text: str) -> str:
    """`text` with a blank for each character that cannot be shown, so that spans within it still hold."""
    return _NOT_SHOWABLE.sub(" ", text)


def shortened(text: str, chars_max: int) -> str:
    """`text`, or its beginning up to a blank with `…` after it, of at most `chars_max` characters."""
    if len(text) <= chars_max:
        return text
    kept = text[: chars_max - 1]
    last_blank = max(kept.rfind(" "), kept.rfind("\n"))
    if last_blank > chars_max * 3 // 4:
        kept = kept[:last_blank]
    return kept.rstrip() + "…"


# Rich text, in which nothing that a text holds is markup.


def words(text: str, *, bold: bool = False, italic: bool = False) -> Element:
    style = {name: True for name, on in (("bold", bold), ("italic", italic)) if on}
    element: Element = {"type": "text", "text": clean(text)}
    return element | {"style": style} if style else element


def struck(element: Element) -> Element:
    return element | {"style": element.get("style", {}) | {"strike": True}}


def linked(text: str, url: str | None, *, bold: bool = False) -> Element:
    """`text` as a link, or as bare words where `url` is none that Slack takes."""
    if url is None or len(url) > URL_MAX or not url.startswith(("https://", "http://")):
        return words(text, bold=bold)
    element: Element = {"type": "link", "url": clean(url), "text": clean(text)}
    return element | {"style": {"bold": True}} if bold else element


def person(user_id: str) -> Element:
    return {"type": "user", "user_id": user_id}


def line(*elements: Element) -> Element:
    return {"type": "rich_text_section", "elements": _filled(elements)}


def quoted(elements: Iterable[Element]) -> Element:
    return {"type": "rich_text_quote", "elements": _filled(elements)}


def preformatted(text: str) -> Element:
    return {"type": "rich_text_preformatted", "elements": _filled([words(text)])}


def rich_text(*parts: Element) -> Block:
    return {"type": "rich_text", "elements": list(parts)}


def marked(text: str, highlights: Iterable[Span], chars_max: int) -> list[Element]:
    """`text` of the minutes in plain words, in pieces, those in `highlights` bold, cut at `chars_max`."""
    text, spans = plain(text, highlights)
    shown = shortened(text, chars_max)
    end = len(shown) if shown == text else len(shown) - 1
    pieces: list[Element] = []
    position = 0
    for span in sorted(spans):
        start, stop = max(span.start, position), min(span.end, end)
        if start < stop:
            pieces += [words(shown[position:start]), words(shown[start:stop], bold=True)]
            position = stop
    return [*pieces, words(shown[position:])]


def _filled(elements: Iterable[Element]) -> list[Element]:
    """Slack rejects an empty text and an empty list."""
    return [each for each in elements if each.get("text") != ""] or [words("–")]


# Blocks for words of our own.


def header(text: str) -> Block:
    return {"type": "header", "text": {"type": "plain_text", "text": shortened(clean(text), HEADER_MAX) or "–"}}


def own_words(mrkdwn: str) -> Block:
    """A paragraph in mrkdwn, for what we wrote ourselves; anything else in it must be escaped."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": shortened(mrkdwn, MRKDWN_MAX)}}


def small_print(text: str) -> Block:
    return {"type": "context", "elements": [{"type": "plain_text", "text": shortened(clean(text), MRKDWN_MAX) or "–"}]}


def divider() -> Block:
    return {"type": "divider"}


def button(label: str, action_id: str, value: str) -> Element:
    """Raises ValueError where `value` is longer than a button holds: cut, it would mean something else."""
    if len(value) > BUTTON_VALUE_MAX:
        raise ValueError(f"a button holds {BUTTON_VALUE_MAX} characters, not {len(value)}")
    shown = {"type": "plain_text", "text": shortened(clean(label), BUTTON_LABEL_MAX) or "–"}
    return {"type": "button", "text": shown, "action_id": action_id, "value": value}


def buttons(elements: Sequence[Element]) -> list[Block]:
    """One row, or nothing where there is no button."""
    return [{"type": "actions", "elements": list(elements)}] if elements else []


def text_length(blocks: Iterable[Block]) -> int:
    """Characters that the blocks show."""
    return sum(_shown_length(block) for block in blocks)


def _shown_length(value: object) -> int:
    if isinstance(value, dict):
        return sum(len(v) if k == "text" and isinstance(v, str) else _shown_length(v) for k, v in value.items())
    if isinstance(value, list):
        return sum(_shown_length(each) for each in value)
    return 0


def page_of(
    entries: Sequence[Sequence[Block]], start: int, *, blocks_max: int = 40, text_max: int = MESSAGE_TEXT_MAX
) -> tuple[list[Block], int]:
    """The blocks of as many entries from `start` as one message holds, at least one, and where the next page starts."""
    shown: list[Block] = []
    room = text_max
    for position in range(start, len(entries)):
        entry = entries[position]
        length = text_length(entry)
        if shown and (length > room or len(shown) + len(entry) > blocks_max):
            return shown, position
        shown += entry
        room -= length
    return shown, len(entries)
