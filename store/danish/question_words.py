"""Question words that have a slip in them ("hvro mange", "hevm"), for what kind of answer is sought hangs on them."""

from __future__ import annotations

import re
from functools import lru_cache

import simplemma
from rapidfuzz.distance import OSA

from store.danish.stopwords import QUESTION_WORDS, STOP_WORDS

_CANDIDATE = re.compile(r"(?<![\w.'-])(?:[Hh]|[Vv]h?)[a-zæøå]{2,8}(?![\w'-])")
_JOINED = re.compile(
    r"(?<![\w-])(hvor)(mange|meget|ofte|tit|længe|stor[et]?|lang[et]?|høj[et]?)(?![\w-])", re.IGNORECASE
)
_AFTER_HVOR = re.compile(r"(?<=\bhvor )[a-zæøå]{3,7}(?![\w'-])")
_NO_AMOUNTS = ("mane", "mage")  # words of their own, but not behind "hvor"
_AMOUNTS = ("mange", "meget", "længe", "ofte")
_SPOKEN = {"hva": "hvad", "hvo": "hvor", "vad": "hvad", "vem": "hvem"}
_AS_SPOKEN = {  # small words as they are said
    "blir": "bliver", "ska": "skal", "sku": "skulle", "ku": "kunne", "ka": "kan", "gi": "give", "gir": "giver", "ta": "tage",
    "tar": "tager", "ha": "have", "sir": "siger", "ik": "ikke", "ikk": "ikke", "li": "lide",
}  # fmt: skip
_SAID = re.compile(rf"(?<![\w.'’-])(?<!\d\s)(?:{'|'.join(_AS_SPOKEN)})(?![\w'’.-]\w|\w)['’]?")
_SLIPS = 1  # letters left out, put in, taken for another or for each other


def mended(text: str) -> str:
    """The text with its question words spelt right, "hvormange" in two, and small words that are written as they are said
    ("ska", "blir") as they are spelt. Names ("Hvam", but as the first word) and other words stay.

    >>> mended("hvro mange penge, og hevm betaler?")
    'hvor mange penge, og hvem betaler?'
    """
    spelt = _SAID.sub(lambda match: _AS_SPOKEN[match[0].rstrip("'’")], text)
    spelt = _CANDIDATE.sub(lambda match: _mended_word(match[0], is_first=not spelt[: match.start()].strip()), spelt)
    return _AFTER_HVOR.sub(lambda match: _amount(match[0]), _JOINED.sub(r"\1 \2", spelt))


@lru_cache(maxsize=1000)
def _amount(word: str) -> str:
    """ "hvor mane" asks how many, though a mane is a word of its own."""
    if word in STOP_WORDS or (word not in _NO_AMOUNTS and simplemma.is_known(word, lang="da")):
        return word
    return next((amount for amount in _AMOUNTS if OSA.distance(word, amount) <= _SLIPS and word[0] == amount[0]), word)


def _mended_word(word: str, *, is_first: bool) -> str:
    if not (word.islower() or is_first):
        return word
    return _nearest(word.lower()) or word


@lru_cache(maxsize=1000)
def _nearest(word: str) -> str | None:
    if word in _SPOKEN:
        return _SPOKEN[word]
    if word in QUESTION_WORDS or simplemma.is_known(word, lang="da"):
        return None
    near = [(OSA.distance(word, other), other) for other in sorted(QUESTION_WORDS)]
    distance, other = min(near)
    return other if distance <= _SLIPS else None
