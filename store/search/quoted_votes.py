"""Which sentences on how a body voted are quoted: those that are asked for, with the point and the reason given."""

from __future__ import annotations

from collections.abc import Sequence

from store.domain import SectionName
from store.minutes.remarks import says_something
from store.minutes.votes import opens_with_voter, remark_end, sides_of, tells_votes, vote_rows
from store.search.part_sentences import QUOTE_MAX, PartSentences, Run
from store.search.sought import Sought

VOTES_MAX = 600  # characters of how a body voted, with the points that it voted on
_VOTED_IN = (SectionName.BESLUTNING.value, SectionName.SAGENS_FORLOEB.value)


def votes_in(cut: Sequence[PartSentences], sought: Sought) -> PartSentences | None:
    """The part that tells how a body voted, or the parties that are asked for: the decision, or else what the bodies
    before it did."""
    telling = [one for one in cut if one.part.section in _VOTED_IN and any(map(tells_votes, one.texts))]
    rank = {section: place for place, section in enumerate(_VOTED_IN)}
    return min(
        telling,
        key=lambda one: (not any(_told(one, sought)), rank[one.part.section], not one.part.is_decisive),
        default=None,
    )


def _told(one: PartSentences, sought: Sought) -> tuple[bool, ...]:
    """Of each sentence: whether it says how the parties that are asked for voted; where some say that they voted as is
    asked for, only those; and where it is asked what they say, those with their words."""
    said = [sought.hears and says_something(text, sought.voters) for text in one.texts]
    if any(said):
        return tuple(said)
    sides = sides_of(one.texts, sought.voters) if sought.voters else ()
    wanted = tuple(bool(found & sought.sides) for found in sides)
    return wanted if any(wanted) else tuple(bool(found) for found in sides)


def chosen_votes(one: PartSentences, chance: Sequence[float], sought: Sought) -> Run:
    """The votes that most likely answer, each with the point that was voted on; all where they fit."""
    last = len(one.spans) - 1
    if one.length(0, last) <= VOTES_MAX:
        return Run(one, 0, last)
    blocks = _blocks(one)
    told = [index for index, is_told in enumerate(_told(one, sought)) if is_told]
    if told:
        blocks = [_with_remark(one, blocks, index) for index in told]
    runs = [
        (start, end)
        for index, (start, _) in enumerate(blocks)
        for _, end in blocks[index:]
        if one.length(start, end) <= VOTES_MAX
    ]
    if not runs:
        runs = [_within(one, start, end) for start, end in blocks]
    found = (Run(one, start, end) for start, end in runs)
    return max(found, key=lambda run: sum(chance[row] for row in run.rows))


def further_votes(cut: Sequence[PartSentences], sought: Sought, taken: range) -> Run | None:
    """The votes that stand behind the sentences `taken` in what tells them, where nobody's in particular are asked for."""
    one = votes_in(cut, sought) if not sought.voters else None
    if one is None or not (one.first <= taken.start < one.last):
        return None
    rows = [is_vote or opens_with_voter(text) for is_vote, text in zip(vote_rows(one.texts), one.texts, strict=True)]
    start = next((index for index in range(taken.stop - one.first, len(rows)) if rows[index]), None)
    if start is None:
        return None
    last = next((index for index in range(start, len(rows)) if not rows[index]), len(rows)) - 1
    last = max(last, remark_end(one.texts, start))
    end = next((index for index in range(last, start, -1) if one.length(start, index) <= QUOTE_MAX), start)
    return Run(one, start, end)


def _blocks(one: PartSentences) -> list[tuple[int, int]]:
    """Votes that follow each other, be it with the reasons given between, from the sentence before them, which tells on what:
    first and last sentence."""
    rows = vote_rows(one.texts)
    blocks: list[tuple[int, int]] = []
    for index, is_vote in enumerate(rows):
        if is_vote and blocks and remark_end(one.texts, blocks[-1][1]) >= index - 1:
            blocks[-1] = (blocks[-1][0], index)
        elif is_vote:
            blocks.append((max(index - 1, 0), index))
    return blocks


def _with_remark(one: PartSentences, blocks: Sequence[tuple[int, int]], index: int) -> tuple[int, int]:
    """A sentence on somebody's vote with as much as fits: why they voted so, and the point that was voted on."""
    remark = remark_end(one.texts, index)
    end = next((last for last in range(remark, index, -1) if one.length(index, last) <= VOTES_MAX), index)
    point = max((start for start, _ in blocks if start <= index), default=index)
    start = next((first for first in range(point, index) if one.length(first, end) <= VOTES_MAX), index)
    return start, end


def _within(one: PartSentences, start: int, end: int) -> tuple[int, int]:
    """As many of the last sentences as fit; at least one."""
    return next((first for first in range(start, end) if one.length(first, end) <= VOTES_MAX), end), end
