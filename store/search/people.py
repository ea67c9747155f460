"""People as a question names them: in any case of letters, by first and last name, with one slip, by one name alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import OSA

from store.danish.abbreviations import is_ordinary
from store.danish.names import CAPITAL
from store.danish.stopwords import STOP_WORDS
from store.danish.tokens import fold, lower_nfc
from store.domain import Span
from store.minutes.people import name_parts

_WORD = re.compile(r"[^\W\d_]+")
_WRITTEN = re.compile(  # Per Hansen: within a sentence, for its first word has a capital anyway
    rf"(?<=\w\s){CAPITAL}[^\W\d_]+(?:[-\s]+(?:{CAPITAL}\.|{CAPITAL}[^\W\d_]+)){{0,4}}"
)
_SLIPS = 1  # letters left out, put in, taken for another or for each other; in one word of the name
_SLIP_LETTERS_MIN = 3  # of the word
NAME_WORDS_MAX = 5


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person that a text names. `names` are the known ones that fit: none where nobody known is called so, several where
    it may be any of them. `is_slip` where the text spells the name differently."""

    text: str
    span: Span
    names: tuple[str, ...]
    is_slip: bool = False


@dataclass(frozen=True, slots=True)
class _Fit:
    name: str
    span: Span
    slips: int
    words: int
    is_part: bool  # without the last name, as "Anne Marie" for Anne Marie Lind
    is_whole: bool = False

    @property
    def rank(self) -> tuple[int, int, bool, bool]:
        """Best first: what takes up most of the text, then what is written rightly."""
        return -self.words, self.slips, self.is_part, not self.is_whole


def find_person(text: str, known: Collection[str]) -> PersonMention | None:
    """The person of `known` whose name the text holds most fully. A slip is forgiven only in a name of two words or more, and
    an ordinary word is never taken for one; a first or last name alone must be written as a name, or be no other word."""
    words = [(match[0], Span(*match.span())) for match in _WORD.finditer(text)]
    fits = [fit for name in known for fit in _fits(name, words)] or list(_by_one_name(words, known))
    if not fits:
        return None
    best = min(fits, key=lambda fit: fit.rank)
    names = tuple(dict.fromkeys(fit.name for fit in fits if fit.rank == best.rank and fit.span == best.span))
    return PersonMention(best.span.quote(text), best.span, names, best.slips > 0)


def find_written_name(text: str) -> PersonMention | None:
    """A name by its capitals, of whom nothing is known; None where there are several."""
    found = [Span(*match.span()) for match in _WRITTEN.finditer(text)]
    return PersonMention(found[0].quote(text), found[0], ()) if len(found) == 1 else None


def _fits(name: str, words: list[tuple[str, Span]]) -> Iterator[_Fit]:
    parts = name_parts(name)[:NAME_WORDS_MAX]
    folded = [fold(lower_nfc(word)) for word, _ in words]
    if set(parts).isdisjoint(folded):
        return
    for form, is_part in _forms(parts):
        for start in range(len(words) - len(form) + 1):
            slips = _slips(form, folded[start : start + len(form)], [word for word, _ in words[start:][: len(form)]])
            if slips is not None and not (slips and is_part):
                span = Span(words[start][1].start, words[start + len(form) - 1][1].end)
                yield _Fit(name, span, slips, len(form), is_part, form == parts)


def _forms(parts: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """What people write of a name: its first word and some or all of the others in their order."""
    for length in range(1, len(parts)):
        for rest in combinations(range(1, len(parts)), length):
            yield (parts[0], *(parts[index] for index in rest)), rest[-1] != len(parts) - 1


def _slips(form: tuple[str, ...], folded: list[str], written: list[str]) -> int | None:
    """None where the words are not the name's."""
    other = [index for index in range(len(form)) if form[index] != folded[index]]
    if not other:
        return 0
    index = other[0]
    word, name = lower_nfc(written[index]), form[index]
    if len(other) > 1 or min(len(word), len(name)) < _SLIP_LETTERS_MIN or OSA.distance(folded[index], name) > _SLIPS:
        return None
    is_word = word in STOP_WORDS or (written[index].islower() and is_ordinary(word))
    return None if is_word else 1


def _by_one_name(words: list[tuple[str, Span]], known: Collection[str]) -> Iterator[_Fit]:
    """A first or last name alone; first names before last ones."""
    for index, (word, span) in enumerate(words):
        lowered = lower_nfc(word)
        is_written_as_name = index > 0 and word[0].isupper()
        if lowered in STOP_WORDS and not is_written_as_name:
            continue
        if not is_written_as_name and is_ordinary(lowered):
            continue
        for name in known:
            parts = name_parts(name)
            if fold(lowered) in (parts[0], parts[-1]):
                yield _Fit(name, span, 0, 1, fold(lowered) != parts[0])
