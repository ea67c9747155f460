"""Committees as people name them: `teknik- og miljøudvalget`, `direktonen`, `KTMU`, `byrådet`."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from rapidfuzz import fuzz

from store.danish.abbreviations import is_ordinary
from store.danish.tokens import fold, lower_nfc
from store.domain import Span

_BODY = re.compile(
    r"""
    (?<!\w)
    (?P<first> (?:[^\W\d_]+-,?\s+(?:og\s+)?)* )                     # Klima-, Teknik- og
    (?P<last> [^\W\d_]*
        (?: udvalg(?:et)? | byr(?:å|aa)d(?:et)? | direktion(?:en)? | kommunalbestyrelse(?:n)?
          | magistrat(?:en)? | nævnet | folkeoplysningsråd(?:et)? | ældreråd(?:et)? | handicapråd(?:et)? ) s? )
    (?P<meeting> (?:møde|seminar)(?:t|et|r|rne|erne)?s? )?           # direktionsmødet
    (?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AREAS = re.compile(r"(?<!\w)[^\W\d_]+-?(?:,\s*[^\W\d_]+-?)*,?\s+og\s+[^\W\d_]+(?!\w)")  # Klima-, teknik og miljø
_GENERIC = frozenset({"udvalg", "udvalget", "udvalgs", "udvalgets", "nævnet", "nævnets"})
_ENDINGS = ("udvalgets", "udvalget", "udvalgs", "udvalg", "ets", "ens", "et", "en", "s")
_TYPO_CUTOFF = 88.0
_TYPO_LETTERS_MIN = 7
NO_SHORT_NAMES: Mapping[str, Collection[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class CommitteeMention:
    """A committee that a text names; `names` are the stored ones that fit, none where it is not stored."""

    text: str
    span: Span
    names: tuple[str, ...]


def find_committees(
    text: str, stored: tuple[str, ...], short_names: Mapping[str, Collection[str]] = NO_SHORT_NAMES
) -> tuple[CommitteeMention, ...]:
    """In the order of the text. A plain "udvalget" names none. `short_names` are what committees are called for short, in
    lower case, with their names."""
    found = []
    for match in _BODY.finditer(text):
        word = lower_nfc(match["first"] + match["last"]).strip()
        if word in _GENERIC or (match["meeting"] and not match["last"].lower().endswith("s")):
            continue
        names = tuple(name for name in stored if _fits(word, name))
        if match["meeting"] and not names:
            continue
        found.append(CommitteeMention(match.group().strip(), _stripped(match), names))
    taken = [mention.span for mention in found]
    found += [mention for mention in _by_areas(text, stored) if not _is_taken(mention.span, taken)]
    taken = [mention.span for mention in found]
    found += [mention for mention in _by_letters(text, stored, short_names) if not _is_taken(mention.span, taken)]
    return tuple(sorted(found, key=lambda mention: mention.span))


def _is_taken(span: Span, taken: list[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in taken)


def _stripped(match: re.Match[str]) -> Span:
    start, end = match.span()
    lead = len(match.group()) - len(match.group().lstrip())
    return Span(start + lead, end)


def _by_areas(text: str, stored: tuple[str, ...]) -> list[CommitteeMention]:
    """A committee's areas without the word udvalg, at least two in a row: "plan og tryghed", "social- og handicap"."""
    found = []
    for match in _AREAS.finditer(text):
        asked = _content(match.group())
        names = tuple(name for name in stored if len(asked) >= 2 and asked <= _content(name))
        if names:
            found.append(CommitteeMention(match.group(), Span(*match.span()), names))
    return found


def _by_letters(
    text: str, stored: tuple[str, ...], short_names: Mapping[str, Collection[str]]
) -> list[CommitteeMention]:
    """Initials (KTMU), short names that the lists or the minutes explain, and names with a typing error (direktonen)."""
    found = []
    for match in re.finditer(r"[^\W\d_]+", text):
        word = lower_nfc(match.group())
        written = match.group()
        is_short_form = written.isupper() or len(written) >= 3
        names = tuple(name for name in stored if is_short_form and word.upper() == initials(name))
        if not names and word in short_names and (written.isupper() or not is_ordinary(word)):
            names = tuple(name for name in stored if any(_fits(lower_nfc(long), name) for long in short_names[word]))
        if not names and len(word) >= _TYPO_LETTERS_MIN and word not in _GENERIC:
            names = tuple(name for name in stored if fuzz.ratio(word, lower_nfc(name)) >= _TYPO_CUTOFF)
        if names:
            found.append(CommitteeMention(match.group(), Span(*match.span()), names))
    return found


def names_committee(text: str) -> bool:
    """Whether `text` is a committee's name, also one that is not stored."""
    match = _BODY.search(text)
    return match is not None and match.end() == len(text) and match.group().strip().lower() not in _GENERIC


@lru_cache(maxsize=1000)
def initials(name: str) -> str:
    """The usual short form: Klima-, Teknik- og Miljøudvalget → KTMU, Økonomiudvalget → ØU."""
    letters = [part[0].upper() for part in re.findall(r"[^\W\d_]+", name) if part.lower() != "og"]
    return "".join(letters) + ("U" if "udvalg" in name.lower() else "")


def _fits(word: str, name: str) -> bool:
    """The stored name has all that the mention has: miljøudvalget fits Klima-, Teknik- og Miljøudvalget."""
    asked = _content(word)
    return bool(asked) and asked <= _content(name)


@lru_cache(maxsize=1000)
def _content(name: str) -> frozenset[str]:
    words = (part for part in re.findall(r"[^\W\d_]+", lower_nfc(name)) if part != "og")
    return frozenset(_stem(fold(word)) for word in words)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending).removesuffix("s").removesuffix("e")
    return word.removesuffix("s").removesuffix("e")
