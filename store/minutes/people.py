"""People's names: what is compared of them, and when two spellings are one person's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from store.danish.names import CAPITAL
from store.danish.tokens import fold, lower_nfc

_WRITTEN = rf"{CAPITAL}[\w'’]+(?:-{CAPITAL}[\w'’]+)*"
BARE_NAME = (  # Ane Holm, Carl Ø. Holm, Hans-Jørgen Lind
    rf"{_WRITTEN}(?:[ \t]+(?:{CAPITAL}\.|{_WRITTEN})){{1,4}}"
)
NAME = rf"{BARE_NAME}(?:[ \t]*\([^()\n]{{1,12}}\))?"  # Hans-Jørgen Lind (A)
_TITLE = re.compile(
    r"(?i:(?:[12]\.\s*)?(?:vice)?borgmester|(?:næst|vice)?formand|(?:\w+[-\s])?\w*direktør|byrådsmedlem|rådmand)(?i:en)?:?\s+"
    rf"(?={CAPITAL})"
)
_BRACKET = re.compile(r"\s*\([^()]*\)")
_WORD = re.compile(r"[^\W\d_]+")


def bare_name(written: str) -> str:
    """Without an office before it and what stands in brackets.

    >>> bare_name("Formand Ane Holm (A)")
    'Ane Holm'
    """
    without = _TITLE.sub("", written.strip(), count=1) if _TITLE.match(written.strip()) else written
    return " ".join(_BRACKET.sub("", without).split())


@lru_cache(maxsize=4096)
def name_parts(written: str) -> tuple[str, ...]:
    """The words of a name, folded; a hyphen parts them as a blank does."""
    return tuple(fold(word) for word in _WORD.findall(lower_nfc(bare_name(written))))


def is_same_person(one: str, other: str) -> bool:
    """Whether both have the same first and the same last name, and one no middle name that contradicts the other's."""
    first, second = sorted((name_parts(one), name_parts(other)), key=len)
    if len(first) < 2 or (first[0], first[-1]) != (second[0], second[-1]):
        return first == second != ()
    middle = iter(second[1:-1])
    return all(any(_is_or_begins(part, other) for other in middle) for part in first[1:-1])


def spellings(written: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Each person once, by the name as first written, with all that is written for it: "Ane Holm", "Ane Holm (A)"."""
    found: dict[tuple[str, ...], list[str]] = {}
    for name in written:
        if name_parts(name):
            found.setdefault(name_parts(name), []).append(name)
    return {bare_name(names[0]): tuple(names) for names in found.values()}


def _is_or_begins(one: str, other: str) -> bool:
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])
