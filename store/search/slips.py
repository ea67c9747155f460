"""Slips of the fingers in a question, mended before it is read: "stadg", "hundie", "i febrar"."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import IntEnum
from itertools import count as numbers

from rapidfuzz.distance import OSA

from store.danish import question_words
from store.danish.analysis import index_words
from store.danish.dates import MONTHS
from store.danish.stopwords import STOP_WORDS
from store.search.vocabulary import KnownWords

_MONTH = re.compile(r"(?<![\w.-])[^\W\d_]{3,}(?=\s+(?:19|20)\d\d\b)")  # what stands before a year
_WORD = re.compile(r"(?<![\w'’./-])[^\W\d_]{4,}(?![\w'’/-])")
_CONTENT_MIN = 5  # letters of a word that tells what the question is about
_LONG = 12  # letters of a word that may have two slips
_RATIO_MIN = 80.0
_TRIED = 8
_WORDS_MAX = 12  # of a question that are looked at
_CLEARLY = 4  # times as many items hold the one as the other
_ROWS = ("qwertyuiopå", "asdfghjklæø", "zxcvbnm")
_SHIFTS = (0.0, 0.25, 0.75)  # of the rows of keys, in keys
_KEYS = {
    letter: (x + shift, y)
    for y, (row, shift) in enumerate(zip(_ROWS, _SHIFTS, strict=True))
    for x, letter in enumerate(row)
}
_HEARD = frozenset(map(frozenset, "eæ øy øo øu åo ou kc kg sc sz dt bp vf ie æa".split()))
_BARE = str.maketrans({"å": "a", "ø": "o", "æ": "ae"})  # on a keyboard without them
_COMMON = STOP_WORDS | set(MONTHS)


def mended(text: str, known: KnownWords, count: Callable[[str], int], is_listed: Callable[[str], bool]) -> str:
    """The text with its question words put right, and the words that no lexicon, document or list has and that are one slip
    from one that is common or that the documents hold; two from a long one. What may as well be another word stays, and so
    does a name that is written as one. `count` gives how many items hold an index word, `is_listed` whether a list of words
    for the same has it."""
    looked_at = numbers(1)

    def put_right(match: re.Match[str]) -> str:
        typed = match[0]
        is_first = not text[: match.start()].strip()
        if not (typed.islower() or (is_first and typed[1:].islower())) or _is_known(typed.lower(), known, is_listed):
            return typed
        meant = _meant(typed.lower(), known, count) if next(looked_at) <= _WORDS_MAX else None
        return typed if meant is None else meant

    text = _MONTH.sub(_month, question_words.mended(text))
    return _WORD.sub(put_right, text)


def _month(match: re.Match[str]) -> str:
    """A word before a year that is one slip from a month, be it a word of its own: "i mars 2023"."""
    word = match[0]
    months = [month for month in MONTHS if word.islower() and word not in MONTHS and _slip(word, month) is not None]
    return months[0] if len(months) == 1 else word


def _is_known(word: str, known: KnownWords, is_listed: Callable[[str], bool]) -> bool:
    own = index_words(word)
    is_word = (
        own.known or index_words(word.removesuffix("s")).known
    )  # the lexicon has no genitive of adjectives: "de gamles"
    return word in _COMMON or is_word or is_listed(own.key) or known.holds(own.key, as_part=False)


def _meant(word: str, known: KnownWords, count: Callable[[str], int]) -> str | None:
    """Of what is as likely a slip a common word, or else the one word that far more items hold than the others."""
    near = [form for form, _ in known.near(word, cutoff=_RATIO_MIN, limit=_TRIED) if len(form) >= _CONTENT_MIN]
    slips = {form: slip for form in (*sorted(_COMMON), *near) if (slip := _slip(word, form)) is not None}
    likeliest = min(slips.values(), default=None)
    forms = [form for form, slip in slips.items() if slip == likeliest]
    common = next((form for form in forms if form in _COMMON), None)
    if common is not None or not forms:
        return common
    of_keys: dict[str, str] = {}
    for form in forms:
        of_keys.setdefault(index_words(form).key, form)
    counts = sorted(((count(key), key) for key in of_keys), reverse=True)
    is_clear = len(counts) == 1 or counts[0][0] >= _CLEARLY * counts[1][0]
    return of_keys[counts[0][1]] if is_clear else None


class _Slip(IntEnum):
    """What fingers do, likeliest first."""

    OF_ONE_LETTER = 1  # left out, put in, or in the place of the next
    OF_THE_KEY = 2  # the one beside, or a letter that sounds alike
    TWO = 3


def _slip(typed: str, meant: str) -> _Slip | None:
    """What slip makes the one of the other; None where it takes more, or another first letter. A genitive is none, and a word
    that is a letter shorter than a short one is hardly meant: "meny" is no "men"."""
    if typed.translate(_BARE) == meant.translate(_BARE):
        return _Slip.OF_ONE_LETTER
    if typed[0] != meant[0] or abs(len(typed) - len(meant)) > 2 or len(meant) < min(len(typed), _CONTENT_MIN):
        return None
    distance = OSA.distance(typed, meant, score_cutoff=2)
    if distance == 2 and len(typed) >= _LONG:
        return _Slip.TWO
    if distance != 1 or typed == f"{meant}s":
        return None
    differing = [letters for letters in zip(typed, meant, strict=False) if letters[0] != letters[1]]
    if len(typed) != len(meant) or len(differing) == 2:
        return _Slip.OF_ONE_LETTER
    return _Slip.OF_THE_KEY if _are_near(*differing[0]) else None


def _are_near(one: str, other: str) -> bool:
    if frozenset((one, other)) in _HEARD:
        return True
    if one not in _KEYS or other not in _KEYS:
        return False
    (x, y), (across, down) = _KEYS[one], _KEYS[other]
    return abs(x - across) <= 1 and abs(y - down) <= 1
