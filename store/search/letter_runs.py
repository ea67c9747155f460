"""The runs of letters of a question, and which of them stand in sentences, by which slips and compounds are alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Bools: TypeAlias = NDArray[np.bool_]
_GRAM = 4  # letters
_MIXED_BY = np.uint64(0x9E3779B97F4A7C15)  # 2**64 over the golden ratio: letters side by side fall far apart
_RUN_BEGINS = 16  # bits of a run's number
_RUN_REST = np.uint64(64 - _RUN_BEGINS)


def grams_in(text: str) -> Iterator[str]:
    """`text` is of words with one blank between; its ends count as blanks."""
    padded = f" {text} "
    return (padded[start : start + _GRAM] for start in range(len(padded) - _GRAM + 1))


def runs_held(tokens: Sequence[Sequence[str]], grams: frozenset[str]) -> Bools:
    """(sentences, runs of letters): which of the question's each sentence has; small words and endings count too."""
    if not grams or not tokens:
        return np.zeros((len(tokens), len(grams)), np.bool_)
    wanted = np.unique(_runs(_letters("".join(grams)))[::_GRAM])
    letters = _letters("\n".join([f" {' '.join(words)} " for words in tokens]))
    runs = _runs(letters)
    begins_one = np.zeros(1 << _RUN_BEGINS, np.bool_)  # most runs are none of the question's
    begins_one[wanted >> _RUN_REST] = True
    starts = np.flatnonzero(begins_one[runs >> _RUN_REST])
    places = np.minimum(np.searchsorted(wanted, runs[starts]), len(wanted) - 1)
    is_one = wanted[places] == runs[starts]
    held = np.zeros((len(tokens), len(wanted)), np.bool_)
    held[np.searchsorted(np.flatnonzero(letters == ord("\n")), starts[is_one]), places[is_one]] = True
    return held


def _letters(text: str) -> NDArray[np.uint64]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)


def _runs(letters: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A number for each run of `_GRAM` letters, by where it starts; two runs with one number are as good as impossible."""
    count = max(len(letters) - _GRAM + 1, 0)
    runs = np.zeros(count, np.uint64)
    for start in range(_GRAM):
        runs = runs * _MIXED_BY + letters[start : start + count]
    return runs
