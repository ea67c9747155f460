"""Slips of the fingers in a question, mended before it is read: "stadg", "hedehusne", "i febrar"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from itertools import count as numbers

from rapidfuzz.distance import OSA

from store.danish import question_words
from store.danish.analysis import index_words
from store.danish.dates import MONTHS
from store.danish.lexicon import load_lexicon
from store.danish.stopwords import STOP_WORDS
from store.danish.tokens import fold
from store.search.vocabulary import KnownWords

_MONTH = re.compile(
    r"(?P<before>\b(?:i|fra|til|siden|inden|før|efter|den|d\.|\d{1,2}\.)\s)(?P<month>(?!jule?\b)[^\W\d_]{3,12})(?=\s(?:19|20)\d\d\b)"
)
_WORD = re.compile(r"(?<![\w'’./-])[^\W\d_]{4,}(?![\w'’/-])")
_DOUBLED = re.compile(r"(.)\1+")  # komisoriet is kommissoriet, be it two letters that are left out
_STUCK_YEAR = re.compile(
    r"\b(i|for|fra|til|af|og|siden|inden|før|efter|budget)((?:19|20)\d\d)\b", re.IGNORECASE
)  # i2023
_CONTENT_MIN = 5  # letters of a word that tells what the question is about
_COMPOUND_MIN = 8  # letters of a word that is mended though it may be a compound of others
_LONG = 12  # letters of a word that may have two slips
_STUCK = tuple("på til fra for om ved af og med".split())  # what is often written together with its neighbour
_OTHER_MIN = 4  # letters of a word that a small one is written together with
_RATIO_MIN = 80.0
_TRIED = 8
_READ_MAX = 2000  # characters
_SHOUTED_MIN = 4  # words; fewer may be abbreviations
_WORDS_MAX = 12  # of a question that are looked at
_CLEARLY = 4  # times as many items hold the one as the other
KEY_ROWS = ("qwertyuiopå", "asdfghjklæø", "zxcvbnm")
"""Of a Danish keyboard."""
_SHIFTS = (0.0, 0.25, 0.75)  # of the rows, in keys
_KEYS = {
    letter: (x + shift, y)
    for y, (row, shift) in enumerate(zip(KEY_ROWS, _SHIFTS, strict=True))
    for x, letter in enumerate(row)
}
_HEARD = frozenset(map(frozenset, "eæ øy øo øu åo ou kc kg sc sz dt bp vf ie æa".split()))
_OF_SURNAMES = ("sen", "berg", "gaard", "lund", "holm")
_BARE = str.maketrans({"å": "a", "ø": "o", "æ": "ae"})  # on a keyboard without them
_COMMON = dict.fromkeys(sorted({*STOP_WORDS, *MONTHS}))  # in an order, for of several the first is taken
# Without æ, ø and å the first are no words at all, and the others are hardly ever meant.
_TELLING = "på også hvornår sådan således altså derpå spørgsmål vedrørende".split()
_SMALL = "når år gå går få må så stå står gør gøre mødet".split()
_TOLD_BY = {word.translate(_BARE): word for word in _TELLING}
_OF_TWO_LETTERS = {fold(word): word for word in (*_TELLING, *_SMALL, *"før får først være måtte".split())}
_OF_BARE = _OF_TWO_LETTERS | _TOLD_BY | {word.translate(_BARE): word for word in _SMALL}
_SMALL_WORD = re.compile(r"""(?<![\w'’"“”»«@./-])[A-Za-z][a-z]+(?![\w'’"“”»«@/-]|\.\w)""")


@dataclass(frozen=True, slots=True)
class Known:
    """What tells a slip from a word: those that the documents hold, how many items hold an index word, whether a list of
    words for the same has it, and whether a word is of somebody's name."""

    words: KnownWords
    count: Callable[[str], int]
    is_listed: Callable[[str], bool]
    is_name: Callable[[str], bool]


def mended(text: str, known: Known) -> str:
    """The text with its question words put right, and the words that no lexicon, document or list has and that are one slip
    from one that is common or that the documents hold; two from a long one. What may as well be another word stays, and so
    does a name that is written as one; none becomes the name of another. A question in capitals alone is put into small
    letters."""
    looked_at = numbers(1)
    written = unicodedata.normalize("NFC", text[:_READ_MAX])
    is_shouted = written.isupper() and len(written.split()) >= _SHOUTED_MIN  # capitals tell nothing where all are
    read = _with_own_letters(written.lower() if is_shouted else written, known)

    def put_right(match: re.Match[str]) -> str:
        typed = match[0]
        is_first = not read[: match.start()].strip()
        if not (typed.islower() or (is_first and typed[1:].islower())):
            return typed
        is_known = _is_known(typed.lower(), known)
        if (is_known and not _is_loose(typed.lower(), known)) or next(looked_at) > _WORDS_MAX:
            return typed
        if is_known:
            return _compound_meant(typed.lower(), known) or typed
        return _meant(typed.lower(), known) or _two_words(typed, known) or typed

    spelt = _STUCK_YEAR.sub(r"\1 \2", _WORD.sub(put_right, _MONTH.sub(_month, question_words.mended(read))))
    return text if spelt == written else spelt + text[_READ_MAX:]


def _with_own_letters(text: str, known: Known) -> str:
    """The small words of a question that was written on a keyboard without æ, ø and å: with two letters for one ("paa"), or
    with a and o, as is told by one that is nothing without them ("pa", "ogsa")."""
    found = [match[0].lower() for match in _SMALL_WORD.finditer(text)]
    is_bare = text.isascii() and len(found) > 1 and not _TOLD_BY.keys().isdisjoint(found)
    meant = _OF_BARE if is_bare else _OF_TWO_LETTERS

    def put_right(match: re.Match[str]) -> str:
        typed = match[0].lower()
        is_name = match[0] != typed and text[: match.start()].strip() != ""
        if typed not in meant or is_name or known.is_listed(index_words(typed).key):
            return match[0]
        return meant[typed] if match[0] == typed else meant[typed].capitalize()

    return _SMALL_WORD.sub(put_right, text)


def _month(match: re.Match[str]) -> str:
    """A word before a year that is one slip from a month, be it a word of its own: "i mars 2023"."""
    word = match["month"]
    months = [month for month in MONTHS if word.islower() and word not in MONTHS and _slip(word, month) is not None]
    return match["before"] + months[0] if len(months) == 1 else match[0]


def _is_known(word: str, known: Known) -> bool:
    own = index_words(word)
    # The lexicon has no genitive of adjectives: "de gamles".
    is_word = own.known or index_words(word.removesuffix("s")).known
    return word in _COMMON or is_word or known.is_listed(own.key) or known.words.holds(own.key, as_part=False)


def _is_loose(word: str, known: Known) -> bool:
    """Whether it is a word only as the compound of others, of which the documents lack one: "arbejdsfrom"."""
    parts = index_words(word).parts
    is_of_documents = known.words.holds(index_words(word).key, as_part=False)
    if len(word) < _COMPOUND_MIN or not parts or is_of_documents or word in load_lexicon().words:
        return False
    return not all(known.words.holds(part, as_part=True) for part in parts)


def _compound_meant(word: str, known: Known) -> str | None:
    """The one compound of the documents from which it is a letter away that is left out, put in, or in the place of the next."""
    found = known.words.near(word, cutoff=_RATIO_MIN, limit=_TRIED)
    forms = [form for form, _ in found if _slip(word, form) is _Slip.OF_ONE_LETTER and not _is_ending(word, form)]
    of_keys = {own.key: form for form in reversed(forms) if (own := index_words(form)).parts}
    return next(iter(of_keys.values())) if len(of_keys) == 1 else None


def _meant(word: str, known: Known) -> str | None:
    """Of what is as likely a slip a common word, or else the one word that far more items hold than the others."""
    found = known.words.near(word, cutoff=_RATIO_MIN, limit=_TRIED)
    near = [
        form for form, _ in found if (len(form) >= _CONTENT_MIN or _is_bare(word, form)) and not _is_ending(word, form)
    ]
    slips = {form: slip for form in (*_COMMON, *near) if (slip := _slip(word, form)) is not None}
    if not slips:
        return None
    likeliest = min(slips.values())
    forms = [form for form, slip in slips.items() if slip == likeliest]
    if forms[0] in _COMMON:
        return forms[0]
    of_keys: dict[str, str] = {}
    for form in forms:
        of_keys.setdefault(index_words(form).key, form)
    counts = sorted(((known.count(key), key) for key in of_keys), reverse=True)
    is_clear = len(counts) == 1 or counts[0][0] >= _CLEARLY * counts[1][0]
    meant = of_keys[counts[0][1]]
    may_be_name = known.is_name(meant) or (_may_be_name(word, likeliest) and not index_words(meant).known)
    return meant if is_clear and not may_be_name else None


def _two_words(typed: str, known: Known) -> str | None:
    """A small word and another that stand without a blank between ("tilskole", "broenved"), where the documents hold the other
    and do not hold all parts of a compound that it may be."""
    parts = index_words(typed.lower()).parts
    if parts and STOP_WORDS.isdisjoint(parts) and all(known.words.holds(part, as_part=False) for part in parts):
        return None
    found: list[tuple[int, str]] = []
    for cut in range(1, len(typed)):
        first, last = typed[:cut], typed[cut:]
        for small, other, stuck in ((first, last, (*_STUCK, "i")), (last, first, _STUCK)):
            is_stuck = small.lower() in stuck and len(other) >= _OTHER_MIN
            if is_stuck and known.words.holds(index_words(other.lower()).key, as_part=False):
                found.append((len(small), f"{first} {last}"))
    return max(found)[1] if found else None


def _may_be_name(typed: str, slip: _Slip) -> bool:
    """Whether it may as well be somebody else's name, where no lexicon has what would be meant: Lindberg is not Lundberg."""
    return slip is _Slip.OF_THE_KEY or typed.endswith(_OF_SURNAMES)


def _is_ending(typed: str, meant: str) -> bool:
    """Whether one is the other with an ending: a place that is called so, or a form of the word."""
    return typed.startswith(meant) or meant.startswith(typed)


class _Slip(IntEnum):
    """What fingers do, likeliest first."""

    OF_THE_KEYBOARD = 0  # which has no æ, ø and å
    OF_ONE_LETTER = 1  # left out, put in, or in the place of the next
    OF_THE_KEY = 2  # the one beside, or a letter that sounds alike
    TWO = 3


def _slip(typed: str, meant: str) -> _Slip | None:
    """What slip makes the one of the other; None where it takes more, or another first letter. A word that is
    a letter shorter than a short one is hardly meant: "meny" is no "men"."""
    if _is_bare(typed, meant):
        return _Slip.OF_THE_KEYBOARD
    if _is_doubled(typed, meant):
        return _Slip.OF_ONE_LETTER
    if typed[0] != meant[0] or abs(len(typed) - len(meant)) > 2 or len(meant) < min(len(typed), _CONTENT_MIN):
        return None
    distance = OSA.distance(typed, meant, score_cutoff=2)
    if distance != 1:
        return _Slip.TWO if distance == 2 and len(typed) >= _LONG else None
    differing = [letters for letters in zip(typed, meant, strict=False) if letters[0] != letters[1]]
    if len(typed) != len(meant) or len(differing) == 2:
        return _Slip.OF_ONE_LETTER
    return _Slip.OF_THE_KEY if _are_near(*differing[0]) else None


def _is_bare(typed: str, meant: str) -> bool:
    """Whether the one is the other on a keyboard without æ, ø and å."""
    return typed.translate(_BARE) == meant.translate(_BARE)


def _is_doubled(typed: str, meant: str) -> bool:
    """Whether they differ by letters alone that stand twice in the one of them, however many: "komisoriet"."""
    return len(meant) >= _CONTENT_MIN and _DOUBLED.sub(r"\1", typed) == _DOUBLED.sub(r"\1", meant)


def _are_near(one: str, other: str) -> bool:
    if frozenset((one, other)) in _HEARD:
        return True
    if one not in _KEYS or other not in _KEYS:
        return False
    (x, y), (across, down) = _KEYS[one], _KEYS[other]
    return abs(x - across) <= 1 and abs(y - down) <= 1
