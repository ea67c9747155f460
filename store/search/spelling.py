"""Words that one may have been a slip of the fingers for, among hundreds of thousands, in milliseconds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from store.danish.tokens import fold_text

_LETTERS_MIN = 4
_TWO_SLIPS_MIN = 6  # letters of a word that may hold two: ipads is not plads
_LENGTHS = 2  # how many letters more or fewer
_ROUNDING = 1e-6
_FOLDED_IN_TWO = "æøå"
_LINES_AT_ONCE = 10_000
_NEWLINE, _ZERO, _NINE, _A = 10, 48, 57, 97


@dataclass(frozen=True, slots=True)
class Spellings:
    """All words of the stored documents that letters alone make. `forms` and `folded` hold them one a line, as written and
    as compared; `starts` (words + 1) is where each begins in either, in bytes. `letters` has two bits for each letter of a
    folded word: it is there, and it is there again."""

    forms: bytes
    folded: bytes
    form_starts: NDArray[np.int32]
    folded_starts: NDArray[np.int32]
    letters: NDArray[np.uint64]

    @classmethod
    def of(cls, forms: str) -> Spellings:
        """Of words one a line, each once."""
        written, folded = (forms + "\n").encode(), (fold_text(forms) + "\n").encode()
        form_starts, folded_starts = _starts(written), _starts(folded)
        return cls(written, folded, form_starts, folded_starts, _letters(folded, folded_starts))

    def near(self, word: str, *, cutoff: float, limit: int) -> list[tuple[str, float]]:
        """(word as written, likeness 0 to 100) of those at least `cutoff` alike by rapidfuzz's ratio and in the fewest slips,
        best first: a letter too few, too many, wrong or in the place of the next is one slip. Where some begin with the same
        letter, only these: hardly ever is it the first that is wrong.

        The ratio is 100 · (1 - d / n), with d the letters to put in and take out and n those of both words; d is at least
        the number of bits in which their letters differ, so that few words need to be compared."""
        asked = fold_text(word)
        own = _letters((asked + "\n").encode(), _starts((asked + "\n").encode()))[0]
        lengths = np.diff(self.folded_starts) - 1
        # An æ for an l is one slip, though folded it is three.
        most = (
            (1 - cutoff / 100) * (lengths + len(asked)) + sum(letter in _FOLDED_IN_TWO for letter in word) + _ROUNDING
        )
        differ = np.bitwise_count(self.letters ^ own)
        is_near = (differ <= most) & (self.letters != 0) & (np.abs(lengths - len(asked)) <= _LENGTHS)
        rows = np.flatnonzero(is_near).tolist()
        folded = [self._line(self.folded, self.folded_starts, row) for row in rows]
        alike = _alike(asked, folded, cutoff)
        if asked != word:
            written = [self._line(self.forms, self.form_starts, row) for row in rows]
            for at, score in _alike(word, written, cutoff).items():
                alike[at] = max(score, alike.get(at, 0.0))
        found = []
        for at, score in alike.items():
            form = self._line(self.forms, self.form_starts, rows[at])
            slips = min(OSA.distance(asked, folded[at]), OSA.distance(word, form))
            if slips <= 1 or len(asked) >= _TWO_SLIPS_MIN:
                found.append(((slips, folded[at][0] != asked[0]), -score, len(form), form))
        found.sort()
        return [(form, -score) for best, score, _, form in found if best == found[0][0]][:limit]

    @staticmethod
    def _line(lines: bytes, starts: NDArray[np.int32], row: int) -> str:
        return lines[starts[row] : starts[row + 1] - 1].decode()


def _alike(word: str, others: Sequence[str], cutoff: float) -> dict[int, float]:
    """By place among the others: the ratio, of those that have at least `cutoff`."""
    found = process.extract(word, others, scorer=fuzz.ratio, score_cutoff=cutoff - _ROUNDING, limit=None)
    return {at: score for _, score, at in found}


def _starts(lines: bytes) -> NDArray[np.int32]:
    return np.concatenate(([0], np.flatnonzero(np.frombuffer(lines, np.uint8) == _NEWLINE) + 1)).astype(np.int32)


def _letters(lines: bytes, starts: NDArray[np.int32]) -> NDArray[np.uint64]:
    """The letters of each line; 0 for one with digits or few letters. Letters beyond z share a bit with others, which lets
    more words through and none too few."""
    signs = np.frombuffer(lines, np.uint8)
    found = np.zeros(len(starts) - 1, np.uint64)
    bits = np.uint64(1) << np.arange(32, dtype=np.uint64)
    for first in range(0, len(found), _LINES_AT_ONCE):
        chunk = starts[first : first + _LINES_AT_ONCE + 1]
        count = len(chunk) - 1
        own = signs[chunk[0] : chunk[-1]]
        line_of = np.repeat(np.arange(count), np.diff(chunk))
        is_letter = own >= _A
        letter = (own[is_letter].astype(np.int64) - _A) % 32
        times = np.bincount(line_of[is_letter] * 32 + letter, minlength=count * 32).reshape(count, 32)
        letters = (times >= 1) @ bits | ((times >= 2) @ bits << np.uint64(32))
        letters[line_of[(own >= _ZERO) & (own <= _NINE)]] = 0
        letters[np.diff(chunk) <= _LETTERS_MIN] = 0
        found[first : first + count] = letters
    return found
