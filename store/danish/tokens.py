"""Tokens of a Danish text and the folding that makes `Aarhus` and `Århus`, `oekonomi` and `økonomi` alike."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from store.domain import Span

_TOKEN = re.compile(
    r"""
      \d+(?:[.,]\d+)+                          # 1.531.510 and 2,31 are one token each
    | [^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*       # letters and digits, with combining accents (NFD)
      (?i:['’](?:s|er|ers|erne|ernes|eren|erens|en|ens|et|ets)\b)?   # SFO'erne, SF's: the ending is no word
    """,
    re.VERBOSE,
)
_APOSTROPHE = re.compile("['’]")
_FOLDS = (
    ("å", "aa"),
    ("ø", "oe"),
    ("æ", "ae"),
    ("ö", "oe"),
    ("ä", "ae"),
    ("ü", "u"),
    ("ß", "ss"),
    (".", ""),
    (",", ""),
)
_FOLDED = str.maketrans(dict(_FOLDS[:-2]))
_UNFOLDED = (("aa", "å"), ("oe", "ø"), ("ae", "æ"))


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number; `text` is its NFC lower case without an ending after an apostrophe, `span` where it stands in the
    untouched text."""

    text: str
    span: Span


def tokens(text: str) -> tuple[Token, ...]:
    return tuple(Token(_word(match.group()), Span(*match.span())) for match in _TOKEN.finditer(text))


def token_texts(text: str) -> list[str]:
    """The texts of `tokens`, without where they stand: three times as fast."""
    return [_word(word) for word in _TOKEN.findall(text)]


def said(text: str, chars_max: int) -> str:
    """Its tokens with one blank between them, to be held against a whole sentence; `""` of what is longer than such are."""
    return " ".join(token_texts(text)) if len(text) <= chars_max else ""


def lower_nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text).lower()


@lru_cache(maxsize=65536)
def _word(written: str) -> str:
    """What is compared of a token as written: NFC, lower case, without an ending after an apostrophe."""
    return _APOSTROPHE.split(lower_nfc(written), maxsplit=1)[0]


def fold(word: str) -> str:
    """The spelling that is compared: å/aa, ø/oe and æ/ae are one, other accents and separators in numbers are gone.

    `word` is lower case and NFC; the result is made of letters and digits only.
    """
    folded = word.translate(_FOLDED)
    if folded.isascii():
        return folded.replace(".", "").replace(",", "")
    bare = "".join(sign for sign in unicodedata.normalize("NFD", folded) if not unicodedata.combining(sign))
    return bare.replace(".", "").replace(",", "")


def fold_text(text: str) -> str:
    """`fold` of each word of a text."""
    for letter, ascii_form in _FOLDS:
        text = text.replace(letter, ascii_form)
    for sign in set(text) if not text.isascii() else ():
        if not sign.isascii():
            bare = "".join(part for part in unicodedata.normalize("NFD", sign) if not unicodedata.combining(part))
            text = text.replace(sign, bare)
    return text


def unfolded(word: str) -> str:
    """`oekonomi` → `økonomi`: the native spelling that an ASCII one may stand for."""
    for ascii_form, letter in _UNFOLDED:
        word = word.replace(ascii_form, letter)
    return word
