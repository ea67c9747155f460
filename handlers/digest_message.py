"""The digest as a Slack message: groups by urgency, each with an end, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count

from bot.says import Digest
from bot.words import counted, danish_date
from handlers.block_kit import Block, Message, divider, escape, header, line, own_words, rich_text, small_print, words
from handlers.buttons import DigestPage, FollowUpButton, Mark
from handlers.follow_up_message import NOTHING_OPEN, follow_up_parts, one_line, status_button
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
GROUPS = (OVERDUE, DUE_SOON, NEW, UNDATED)
"""15 follow-ups at most 600 characters each stay within a message, and with their buttons within its 50 blocks."""

HOW_TO_SEE_ALL = "Skriv `/opfolgning` for at se alle åbne opfølgninger."
DATES_ARE_ESTIMATES = "En anslået dato er regnet ud fra referatets ord og mødets dato."


def digest_message(digest: Digest) -> Message:
    """Each group in the order given, which is stalest first."""
    groups = (digest.overdue, digest.due_soon, digest.new, digest.undated)
    shown = [in_group[: group.shown_max] for group, in_group in zip(GROUPS, groups, strict=True)]
    marks = [tuple(map(Mark.of, few)) for few in shown]
    left = [len(in_group) - len(few) for in_group, few in zip(groups, shown, strict=True)]
    page = DigestPage(digest.as_of, tuple(zip(left, marks, strict=True)))
    return digest_page_message(page, [each for few in shown for each in few])


def digest_page_message(page: DigestPage, shown: Sequence[FollowUp]) -> Message:
    """`shown` may be closed by now; what is gone is not among them."""
    by_mark = {Mark.of(each): each for each in shown}
    title = f"Opfølgninger pr. {danish_date(page.as_of)}"
    blocks: list[Block] = [header(title)]
    fallback = [title]
    place = count()
    for group, (left, marks) in zip(GROUPS, page.groups, strict=True):
        few = [by_mark[mark] for mark in marks if mark in by_mark]
        if few:
            blocks += _group_blocks(group, few, left, lambda each: _entry(each, next(place), page))
            fallback.append(f"{group.heading}: {counted(len(few) + left, 'opfølgning', 'opfølgninger')}")
            fallback += [one_line(each) for each in few]
    if not by_mark:
        fallback.append(NOTHING_OPEN)
        blocks.append(own_words(NOTHING_OPEN))
    else:
        blocks += [divider(), own_words(HOW_TO_SEE_ALL), small_print(DATES_ARE_ESTIMATES)]
    return Message(escape("\n".join(fallback)), tuple(blocks))


def _group_blocks(
    group: Group, few: Sequence[FollowUp], left: int, entry: Callable[[FollowUp], list[Block]]
) -> list[Block]:
    blocks: list[Block] = [divider(), own_words(f"*{group.heading} ({len(few) + left})* – {group.to_do}")]
    for each in few:
        blocks += entry(each)
    if left:
        blocks.append(rich_text(line(words(f"… og {left} flere", italic=True))))
    return blocks


def _entry(follow_up: FollowUp, number: int, page: DigestPage) -> list[Block]:
    value = FollowUpButton(Mark.of(follow_up), page).carried()
    return [rich_text(*follow_up_parts(follow_up)), *status_button(follow_up, number, value)]
