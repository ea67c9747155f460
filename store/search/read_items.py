"""What is read of an item: how well each of its sentences holds what is asked for, and which say what was decided."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from store.domain import Outcome, SectionName
from store.minutes.approval import approves_in_part, decided_points
from store.minutes.course import heads_an_entry
from store.minutes.outcome import outcome_of
from store.minutes.points import POINT_NUMBER
from store.search.answering import Floats
from store.search.letter_runs import Bools
from store.search.part_sentences import PartSentences

_OF_A_POINT = 0.8  # of how well a point holds a concept, for the decision on it
_NUMBERED = re.compile(rf"\W*+{POINT_NUMBER}(?=\s)")
_Value = TypeVar("_Value", bound=np.generic)


@dataclass(frozen=True, slots=True)
class ReadItem:
    """An item's sentences with how well each holds each concept, (sentences, concepts), and which of them say what was
    decided. `nearness` is how much of the question's information stands close together somewhere in the item, and
    `decision_nearness` in those of its parts that are decisive. `likeness` is the share of the question's runs of letters that
    each sentence has, and `titled` the largest that one has together with the title; the title's own where there is no text.
    `in_title` is how well the title holds each concept. All these are in 0 to 1. `times` and `somebody` are those
    that the title names, where such is asked for. `headed` are the concepts that are the heading of the section that is asked
    for, where the item has it (1 of each)."""

    cut: tuple[PartSentences, ...]
    covers: Floats
    is_operative: Bools
    nearness: float
    decision_nearness: float
    likeness: Floats
    titled: float
    in_title: Floats
    times: frozenset[str]
    somebody: frozenset[str]
    headed: Floats

    @property
    def together(self) -> Floats:
        """How well one sentence or the title holds each concept."""
        return np.asarray(np.maximum(self.covers.max(axis=0, initial=0.0), self.in_title))

    def held_in(self, rows: range) -> Floats:
        """How well these sentences or the title hold each concept."""
        return np.asarray(np.maximum(self.in_title, self.covers[list(rows)].max(axis=0)))

    def tokens(self) -> set[str]:
        """The words of all its sentences."""
        return {token for one in self.cut for sentence in one.tokens for token in sentence}


def begins_of(counts: Iterable[int]) -> list[int]:
    """The first row of each of what has so many rows."""
    return list(accumulate(counts, initial=0))[:-1]


def divided(values: NDArray[_Value], begins: Sequence[int]) -> list[NDArray[_Value]]:
    """The rows of each, as views."""
    return np.split(values, begins[1:]) if begins else []


def read_item_of(  # noqa: PLR0913, PLR0917  the rows of one item
    cut: tuple[PartSentences, ...],
    covers: Floats,
    is_operative: Bools,
    near: Floats,
    held: Bools,
    of_title: Bools,
    in_title: Floats,
    times: frozenset[str],
    somebody: frozenset[str],
    headed: Floats,
) -> ReadItem:
    """`near` is what of the question stands close to each sentence, `held` which of its runs of letters stand in it, and
    `of_title` which stand in the title, which holds the concepts so well (`in_title`)."""
    runs = len(of_title) or 1
    decisive = (float(near[one.first : one.last].max()) for one in cut if one.part.is_decisive)
    with_title = (held | of_title).sum(axis=1).max(initial=of_title.sum())
    return ReadItem(
        cut,
        covers,
        is_operative,
        float(near.max(initial=0.0)),
        max(decisive, default=0.0),
        np.asarray(held.sum(axis=1) / runs),
        float(with_title / runs),
        in_title,
        times,
        somebody,
        headed,
    )


def of_parts(cut: Sequence[PartSentences], values: Sequence[bool]) -> Bools:
    """Of each sentence what is so of its part."""
    return np.repeat(np.array(values, np.bool_), [len(one.spans) for one in cut])


def settle_points(cut: Sequence[PartSentences], covers: Floats, is_operative: Bools) -> None:
    """A decision on a point of the indstilling ("3. ikke godkendt, idet …") is about what the point is about, and a point that
    was not approved says nothing of what was decided; one without a number is about all of them."""
    points = _points(cut)
    if not points:
        return
    for one in cut:
        if not one.part.is_operative or one.part.section == SectionName.INDSTILLING:
            continue
        begins = next((index for index, text in enumerate(one.texts) if not heads_an_entry(text)), 0)
        for index, sentence in enumerate(one.texts):
            numbers = decided_points(sentence)
            if (
                numbers is None
                or (not numbers and index != begins)
                or (approves_in_part(sentence) and outcome_of(sentence) is not Outcome.GODKENDT_MED_AENDRING)
            ):
                continue
            rows = [row for number in numbers or points for row in points.get(number, ())]
            if rows:
                point = _OF_A_POINT * covers[rows].max(axis=0)
                covers[one.first + index] = np.maximum(covers[one.first + index], point)
                is_operative[rows] &= not numbers


def _points(cut: Sequence[PartSentences]) -> dict[int, list[int]]:
    """The rows of the indstilling by the number of the point that they belong to; 0 before the first."""
    found: dict[int, list[int]] = {}
    for one in cut:
        if one.part.section != SectionName.INDSTILLING:
            continue
        number = 0
        for index, sentence in enumerate(one.texts):
            match = _NUMBERED.match(sentence)
            number = int(match["number"]) if match else number
            found.setdefault(number, []).append(one.first + index)
    return found


def rows_of(is_one: Bools) -> frozenset[int]:
    return frozenset(np.flatnonzero(is_one).tolist())


def shares(covers: Floats, weights: Floats) -> Floats:
    """Of each row: how much of the weighted concepts it holds, 0 to 1. `weights` are those of all rows or of each."""
    whole = weights.sum(axis=-1)
    return np.asarray((covers * weights).sum(axis=1) / np.where(whole > 0, whole, 1))


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Of sentences that stand in parts one after the other: how many of its part stand before and after each."""

    before: NDArray[np.intp]
    after: NDArray[np.intp]

    @classmethod
    def of(cls, parts: Sequence[PartSentences]) -> Neighbours:
        counts = np.array([len(one.spans) for one in parts], np.intp)
        before = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        return cls(before, np.repeat(counts, counts) - 1 - before)

    def joined(self, covers: Floats, before: int, after: int) -> Floats:
        """Each row joined with so many of the same part before and after it."""
        joined = covers.copy()
        for there, steps in ((self.before, range(-1, -before - 1, -1)), (self.after, range(1, after + 1))):
            for step in steps:
                rows = np.flatnonzero(there >= abs(step))
                joined[rows] = np.maximum(joined[rows], covers[rows + step])
        return joined
