"""Abbreviations that a text explains: `Økonomiudvalget (ØU)`, `KFU (Kultur- og Fritidsudvalget)`, `herefter kaldet MTRE`.

The idea is that of Schwartz & Hearst 2003, "A simple algorithm for identifying abbreviation definitions in biomedical text":
a short form in parentheses is explained by the words before it, where these hold its letters in their order. Theirs lets a letter
stand anywhere in a word; here every word but the small ones must give its first letter, and most letters must begin a word or a
part of a compound. That costs few pairs, and nearly all wrong ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import simplemma

from store.danish.analysis import index_words
from store.danish.lexicon import load_lexicon
from store.danish.stopwords import FUNCTION_WORDS
from store.danish.tokens import lower_nfc
from store.domain import Span

_SHORT = r"[A-ZÆØÅ](?:[A-ZÆØÅa-zæøå0-9]|[.-](?=[A-ZÆØÅ0-9])){1,9}"
_CALLED = r"(?:også|fremover|herefter|fremadrettet|blot|forkortet|forkortes|såkaldt|kaldet|benævnt|i\ daglig\ tale)"
_DEFINITION = re.compile(
    rf"""
      \( (?:{_CALLED}\ ){{0,3}} (?P<bracketed> {_SHORT} )
          (?: ['’´][a-zæøå]{{1,4}} | -(?P<more> [a-zæøå]{{2,20}} ) )? \)  # (ØU), (herefter BNBO'er), (ABA-anlæg)
    | {_CALLED} \ (?P<called> {_SHORT} ) (?![\w-])    # herefter kaldet MTRE
    | (?<![\w.-]) (?P<explaining> [A-ZÆØÅ]{{2}}[A-ZÆØÅ0-9]{{0,6}} )
          (?= \ \( (?P<explanation> [^()\n]{{3,120}} ) \) )                       # KFU (Kultur- og Fritidsudvalget)
    """,
    re.VERBOSE,
)
_CALLING = re.compile(rf",?(?:\ (?:er|som|der|{_CALLED})){{1,4}}\ *\Z")  # Plan- og Tryghedsudvalget er forkortet (PTU)
_WORD = re.compile(r"[^\W\d_]+|\d+")
_BREAK = re.compile(r"[\n\t;:()?!•]|\. |, (?=som |der |hvor )")  # no name goes on over these
_BEFORE_MAX = 160  # characters in which the long form is looked for
_LETTERS_MAX = 8
_WORD_MAX = 60
_PART_MIN = 3
_STARTS_SHARE = (
    0.6  # of the letters begin a word or a part of one: UDK, of Udbetaling Danmark, is the least that is taken
)
_SMALL = frozenset("af and at de den det eller en et for fra i med mellem of og om på samt the til under ved".split())


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """`short` as written; `long` as written before or after it, from its first word to its last."""

    short: str
    long: str


def find_abbreviations(text: str) -> Iterator[Abbreviation]:
    """In the order of the text, each as often as it is explained."""
    for match in _DEFINITION.finditer(text):
        short = match["bracketed"] or match["called"] or match["explaining"]
        if short[:-1].isupper() and short[-1] == "s":  # DIs: of DI
            short = short[:-1]
        if match["explaining"]:
            place = match["explanation"]
            span = long_form(short, place)
            if span is not None and not _WORD.search(place[: span.start]):
                yield Abbreviation(short, span.quote(place))
            continue
        place = text[max(0, match.start() - _BEFORE_MAX) : match.start()].rstrip()
        place = place[max((found.end() for found in _BREAK.finditer(place)), default=0) :]
        place = _CALLING.sub("", place)
        # What follows the short form is none of its letters: an entrepriseudbud is no EU-udbud.
        more = len(match["more"]) if match["more"] and place.endswith(match["more"]) else 0
        span = long_form(short, place[: len(place) - more])
        if span is not None:
            yield Abbreviation(short, place[span.start : span.end + more])


def may_explain(short: str, text: str) -> bool:
    """Whether the text has the short form where one is explained; found faster than `find_abbreviations` reads it."""
    short = re.escape(short)
    return re.search(rf"\((?:\w+ ){{0,3}}{short}|{short} \(|{_CALLED} {short}", text) is not None


def long_form(short: str, before: str) -> Span | None:
    """Where in `before`, up to its last word, the words stand that `short` is short for; None where they are not there."""
    letters = "".join(sign for sign in lower_nfc(short) if sign.isalnum())
    capitals = sum(sign.isupper() or sign.isdigit() for sign in short)
    # SoMe, VEKS, BO2; not Solby, not IntraNettet
    if capitals < 2 or not len(letters) <= min(_LETTERS_MAX, 2 * capitals):
        return None
    words = list(_WORD.finditer(before))[-2 * _LETTERS_MAX :]
    if not words or re.search(r" [^\W\d_]\W*\Z", before):  # of a name that is cut off
        return None
    found = _aligned(letters, [lower_nfc(word.group()) for word in words])
    if found is None or found.starts < _STARTS_SHARE * capitals:
        return None
    return Span(words[found.first].start(), words[-1].end())


@dataclass(frozen=True, slots=True)
class _Alignment:
    """`first` is the word with the first letter; `starts` letters begin a word or a part of one, `words` of them a word."""

    words: int
    starts: int
    first: int


def _aligned(letters: str, words: list[str]) -> _Alignment | None:
    """The best way of finding all letters in the last words: each word, but for small ones, gives its first letter."""
    table: dict[tuple[int, int], _Alignment | None] = {}

    def best(end: int, count: int) -> _Alignment | None:
        """Of the first `count` letters in the words before `end`, the last of which must give one unless it is small."""
        if not count:
            return _Alignment(0, 0, end)
        if not end:
            return None
        if (end, count) not in table:
            word = words[end - 1]
            found = [best(end - 1, count)] if word in _SMALL and end < len(words) else []
            for taken in range(1, count + 1):
                starts = _starts(letters[count - taken : count], word)
                before = best(end - 1, count - taken) if starts else None
                if before:
                    found.append(_Alignment(before.words + 1, before.starts + starts, before.first))
            table[end, count] = max(
                (one for one in found if one), key=lambda one: (one.words, one.starts), default=None
            )
        return table[end, count]

    found = best(len(words), len(letters))
    return found if found and len("".join(words[found.first :])) > 2 * len(letters) else None


@lru_cache(maxsize=20_000)
def _starts(letters: str, word: str) -> int:
    """How many of `letters` begin the word or a part of it; 0 where it does not hold them all, the first at its beginning."""
    if not word.startswith(letters[0]) or len(word) > _WORD_MAX:
        return 0
    reached: list[int | None] = [1] + [None] * (len(letters) - 1)  # by how many of the letters were found
    for place in range(1, len(word)):
        for count in range(len(letters) - 1, 0, -1):
            before = reached[count - 1]
            if before is not None and word[place] == letters[count]:
                reached[count] = max(reached[count] or 0, before + _begins_part(word[place:]))
    return reached[-1] or 0


@lru_cache(maxsize=20_000)
def _begins_part(rest: str) -> bool:
    """Whether the rest of a word is a word: of visitationsudvalget, udvalget is."""
    return len(rest) >= _PART_MIN and index_words(rest).known


def is_ordinary(word: str) -> bool:
    """Whether a lower-case word is one that people write without meaning an abbreviation: med, by, star."""
    return word in FUNCTION_WORDS or (word in load_lexicon().words and simplemma.is_known(word, lang="da"))
