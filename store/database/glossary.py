"""Our lists of words that stand for each other, kept in the database: a question looks up the few words that it has."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from hashlib import sha256
from typing import TypeVar

from store.danish.analysis import ANALYSIS_VERSION
from store.danish.synonyms import LISTS, LOOSER_WEIGHT, NARROWER_WEIGHT, SAME_WEIGHT
from store.search.glossary import SHORT_WEIGHT, Glossary, KeyedSynonym, Keys

_REMEMBERED = 5000  # look-ups

KEPT = "SELECT lists FROM glossary_lists"
KEEP = "UPDATE glossary_lists SET lists = :lists"
SYNONYMS = "SELECT other, weight FROM synonym WHERE phrase = :phrase"
PHRASES = "SELECT DISTINCT phrase FROM synonym WHERE phrase >= :first || ' ' AND phrase < :first || '!'"
CAPITALS = "SELECT other, weight FROM capital_synonym WHERE word = :word"
SHORT_NAMES = "SELECT word, name FROM short_name"
INSERT_SYNONYM = "INSERT INTO synonym (phrase, other, weight) VALUES (:phrase, :other, :weight)"
INSERT_CAPITAL = "INSERT INTO capital_synonym (word, other, weight) VALUES (:word, :other, :weight)"
INSERT_NAME = "INSERT INTO short_name (word, name) VALUES (:word, :name)"
FORGET_SYNONYMS = "DELETE FROM synonym"
FORGET_CAPITALS = "DELETE FROM capital_synonym"
FORGET_NAMES = "DELETE FROM short_name"

K = TypeVar("K")
T = TypeVar("T")


@cache
def lists_of_program() -> str:
    """What tells these lists, read with this analysis, from others."""
    numbers = (ANALYSIS_VERSION, SAME_WEIGHT, NARROWER_WEIGHT, LOOSER_WEIGHT, SHORT_WEIGHT)
    read = sha256(str(numbers).encode())
    for path in LISTS:
        read.update(path.read_bytes())
    return read.hexdigest()


def is_kept(connection: sqlite3.Connection) -> bool:
    (lists,) = connection.execute(KEPT).fetchone()
    return bool(lists == lists_of_program())


def keep(connection: sqlite3.Connection, glossary: Glossary) -> None:
    """In place of what was kept."""
    for statement in (FORGET_SYNONYMS, FORGET_CAPITALS, FORGET_NAMES):
        connection.execute(statement)
    connection.executemany(
        INSERT_SYNONYM,
        (
            {"phrase": " ".join(keys), "other": " ".join(synonym.keys), "weight": synonym.weight}
            for keys, synonyms in glossary.synonyms.items()
            for synonym in synonyms
        ),
    )
    connection.executemany(
        INSERT_CAPITAL,
        (
            {"word": word, "other": " ".join(synonym.keys), "weight": synonym.weight}
            for word, synonyms in glossary.in_capitals.items()
            for synonym in synonyms
        ),
    )
    names = ({"word": word, "name": name} for word, found in glossary.short_names.items() for name in found)
    connection.executemany(INSERT_NAME, names)
    connection.execute(KEEP, {"lists": lists_of_program()})


def kept_glossary(connection: Callable[[], sqlite3.Connection]) -> Glossary:
    """`connection` gives the calling thread's own."""

    def synonyms(keys: Keys) -> tuple[KeyedSynonym, ...]:
        return _synonyms(connection().execute(SYNONYMS, {"phrase": " ".join(keys)}))

    def capitals(word: str) -> tuple[KeyedSynonym, ...]:
        return _synonyms(connection().execute(CAPITALS, {"word": word}))

    def phrases(first: str) -> tuple[Keys, ...]:
        rows = connection().execute(PHRASES, {"first": first})
        return tuple(tuple(phrase.split(" ")) for (phrase,) in rows)

    names: dict[str, set[str]] = defaultdict(set)
    for word, name in connection().execute(SHORT_NAMES):
        names[word].add(name)
    short_names = {word: frozenset(found) for word, found in names.items()}
    return Glossary(_LookedUp(synonyms), _LookedUp(capitals), short_names, _LookedUp(phrases))


def _synonyms(rows: sqlite3.Cursor) -> tuple[KeyedSynonym, ...]:
    return tuple(KeyedSynonym(tuple(other.split(" ")), weight) for other, weight in rows)


class _LookedUp(Mapping[K, tuple[T, ...]]):
    """Looks up what is asked for; what has nothing is no key. It cannot be gone through."""

    def __init__(self, look_up: Callable[[K], tuple[T, ...]]) -> None:
        self._look_up = lru_cache(maxsize=_REMEMBERED)(look_up)

    def __getitem__(self, key: K) -> tuple[T, ...]:
        found = self._look_up(key)
        if not found:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[K]:
        raise TypeError("a glossary in the database is not gone through")

    def __len__(self) -> int:
        raise TypeError("a glossary in the database is not counted")
