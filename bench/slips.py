"""Slips of the fingers put into questions, to measure what they cost: `bench/quality.py --slips 2`."""

from __future__ import annotations

import re
from random import Random

from store.search.slips import KEY_ROWS

_WORD = re.compile(r"[^\W\d_]{5,}")
_HEARD = (("nd", "n"), ("ld", "l"), ("æ", "e"), ("å", "o"), ("ø", "y"), ("hv", "v"), ("c", "k"), ("g", ""))


def slipped(question: str, count: int, random: Random) -> str:
    """The question with a slip in each of `count` words of five letters or more, or in all where it has fewer; the first
    letter stays, for few slips are in it."""
    words = list(_WORD.finditer(question))
    chosen = sorted(random.sample(words, min(count, len(words))), key=lambda match: -match.start())
    for match in chosen:
        question = question[: match.start()] + _slip(match[0], random) + question[match.end() :]
    return question


def _slip(word: str, random: Random) -> str:
    """One slip of these, each as likely: a letter too few, one twice, two that changed places, the key beside, one n of
    two, or a letter as it is heard."""
    place = random.randrange(1, len(word))
    letter = word[place]
    sort = random.choice(("lost", "twice", "swapped", "beside", "double", "heard"))
    if sort == "lost":
        return word[:place] + word[place + 1 :]
    if sort == "twice":
        return word[:place] + letter + word[place:]
    if sort == "swapped" and place + 1 < len(word):
        return word[:place] + word[place + 1] + letter + word[place + 2 :]
    if sort == "beside":
        row = next((row for row in KEY_ROWS if letter.lower() in row), "")
        key = row.find(letter.lower())
        beside = row[max(key - 1, 0) : key] + row[key + 1 : key + 2]
        return word[:place] + random.choice(beside or letter) + word[place + 1 :]
    if sort == "heard":
        sounds = [(at, right, wrong) for right, wrong in _HEARD if (at := word.find(right, 1)) > 0]
        if sounds:
            at, right, wrong = random.choice(sounds)
            return word[:at] + wrong + word[at + len(right) :]
    doubled = re.search(r"(\w)\1", word[1:])
    return word[: doubled.start() + 1] + word[doubled.end() :] if doubled else word[:place] + word[place + 1 :]
