"""The digest as a Slack message: groups by urgency, each with an end, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from bot.says import Digest
from bot.words import counted, danish_date
from handlers.block_kit import Block, Message, divider, escape, header, line, own_words, rich_text, small_print, words
from handlers.follow_up_message import NOTHING_OPEN, follow_up_parts, one_line
from store.domain import FollowUp


@dataclass(frozen=True, slots=True)
class Group:
    heading: str
    to_do: str
    shown_max: int


OVERDUE = Group("Overskredet", "Spørg den ansvarlige, hvordan det går, eller aftal en ny frist.", 5)
DUE_SOON = Group("Forfalder snart", "Nås det ikke, så sig det, før fristen er gået.", 4)
NEW = Group("Nye siden sidst", "Tjek, at den rette kender til opgaven.", 3)
UNDATED = Group("Uden dato", "Aftal en frist, eller tag dem op på næste møde.", 3)
"""15 follow-ups at most 600 characters each stay within a message."""

HOW_TO_SEE_ALL = "Skriv `/opfolgning` for at se alle åbne opfølgninger."
DATES_ARE_ESTIMATES = "En anslået dato er regnet ud fra referatets ord og mødets dato."


def digest_message(digest: Digest) -> Message:
    """Each group in the order given, which is stalest first."""
    groups = (
        (OVERDUE, digest.overdue),
        (DUE_SOON, digest.due_soon),
        (NEW, digest.new),
        (UNDATED, digest.undated),
    )
    title = f"Opfølgninger pr. {danish_date(digest.as_of)}"
    blocks: list[Block] = [header(title)]
    fallback = [title]
    filled = [(group, follow_ups) for group, follow_ups in groups if follow_ups]
    for group, follow_ups in filled:
        blocks += _group_blocks(group, follow_ups)
        fallback.append(f"{group.heading}: {counted(len(follow_ups), 'opfølgning', 'opfølgninger')}")
        fallback += [one_line(each) for each in follow_ups[: group.shown_max]]
    if not filled:
        fallback.append(NOTHING_OPEN)
        blocks.append(own_words(NOTHING_OPEN))
    else:
        blocks += [divider(), own_words(HOW_TO_SEE_ALL), small_print(DATES_ARE_ESTIMATES)]
    return Message(escape("\n".join(fallback)), tuple(blocks))


def _group_blocks(group: Group, follow_ups: tuple[FollowUp, ...]) -> list[Block]:
    blocks: list[Block] = [divider(), own_words(f"*{group.heading} ({len(follow_ups)})* – {group.to_do}")]
    shown = follow_ups[: group.shown_max]
    blocks += [rich_text(*follow_up_parts(each)) for each in shown]
    if len(follow_ups) > len(shown):
        blocks.append(rich_text(line(words(f"… og {len(follow_ups) - len(shown)} flere", italic=True))))
    return blocks
