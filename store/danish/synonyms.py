"""Everyday words and the municipality's words for the same, as the lists beside this module have them: skrald → renovation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from store.danish.tokens import token_texts
from store.errors import UsageError

SAME_WEIGHT = 0.8  # of `=`: two words for one thing
NARROWER_WEIGHT = 0.7  # of `>`: the right word is one of several things that the left may mean
LOOSER_WEIGHT = 0.4  # of `~`: the matter is often about the right word where the left one is used

LISTS = tuple(Path(__file__).with_name(name) for name in ("synonyms.txt", "everyday.txt", "abbreviations.txt"))
_GROUP = re.compile(
    r"""
    (?P<left>[^=>~]+) (?P<relation>[=>~]) (?P<right>[^=>~]+)      # gadelygte, lygtepæl = vejbelysning
    """,
    re.VERBOSE,
)


_Phrase: TypeAlias = tuple[str, ...]  # base forms in lower case


@dataclass(frozen=True, slots=True)
class Synonym:
    """What a word may stand for, several words where it is a phrase, and how far to trust that (0–1)."""

    words: _Phrase
    weight: float


@cache
def load_synonyms() -> Mapping[str, tuple[Synonym, ...]]:
    """Our lists. The keys are base forms in lower case, a phrase's words with one blank between (`p plads`, `blå flag`);
    the synonyms of a key stand in the order of the files. Each file is read once a process."""
    pairs: dict[tuple[_Phrase, _Phrase], float] = {}
    for path in LISTS:
        pairs |= read_synonyms(path)
    found: dict[str, list[Synonym]] = {}
    for (phrase, other), weight in pairs.items():
        found.setdefault(" ".join(phrase), []).append(Synonym(other, weight))
    return MappingProxyType({key: tuple(synonyms) for key, synonyms in found.items()})


def parse_synonyms(text: str, name: str) -> dict[tuple[_Phrase, _Phrase], float]:
    """The weight of each directed pair of phrases in `text`, in its order; `name` is what an error calls the file.

    Raises UsageError for a line that is no group, a word that stands for itself, and a pair that stands there twice.
    """
    pairs: dict[tuple[_Phrase, _Phrase], float] = {}
    line_of: dict[tuple[_Phrase, _Phrase], int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        for pair, weight in _group(line, name, number):
            if pair in pairs:
                written = f"{' '.join(pair[0])} → {' '.join(pair[1])}"
                raise _malformed(name, number, f"{written} stands on line {line_of[pair]} already")
            pairs[pair] = weight
            line_of[pair] = number
    return pairs


def read_synonyms(path: Path) -> dict[tuple[_Phrase, _Phrase], float]:
    """`parse_synonyms` of a file. Raises UsageError also where it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"cannot read synonyms from {path}: {error}",
            user_text=f"Ordlisten {path} kan ikke læses. Se, om den findes og er gemt som UTF-8.",
        ) from error
    return parse_synonyms(text, str(path))


def _group(line: str, name: str, number: int) -> list[tuple[tuple[_Phrase, _Phrase], float]]:
    match = _GROUP.fullmatch(line)
    if match is None:
        raise _malformed(name, number, f"expected 'word = word, word' or 'word > word, word', got {line.strip()!r}")
    lefts, rights = _phrases(match["left"]), _phrases(match["right"])
    if () in lefts or () in rights:
        raise _malformed(name, number, f"a word is missing beside a comma or sign in {line.strip()!r}")
    pairs = []
    for left in lefts:
        for right in rights:
            if left == right:
                raise _malformed(name, number, f"{' '.join(left)!r} stands for itself")
            if match["relation"] == "=":
                pairs += [((left, right), SAME_WEIGHT), ((right, left), SAME_WEIGHT)]
            else:
                weight = NARROWER_WEIGHT if match["relation"] == ">" else LOOSER_WEIGHT
                pairs.append(((left, right), weight))
    return pairs


def _phrases(listed: str) -> list[_Phrase]:
    """`p-plads, parkere` → (p, plads), (parkere): cut as the minutes and the questions are."""
    return [tuple(token_texts(phrase)) for phrase in listed.split(",")]


def _malformed(name: str, number: int, problem: str) -> UsageError:
    return UsageError(
        f"{name}:{number}: {problem}",
        user_text=f"Ordlisten {name} har en fejl i linje {number}. Ret linjen, eller slet den.",
    )
