"""What words stand for, as index words: synonyms from the lists, and abbreviations that the documents explain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from store.danish.abbreviations import Abbreviation, is_ordinary, long_form
from store.danish.analysis import index_key
from store.danish.stopwords import FUNCTION_WORDS
from store.danish.synonyms import SAME_WEIGHT, Synonym, load_synonyms, read_synonyms
from store.danish.tokens import lower_nfc, token_texts
from store.search.committees import names_committee

SHORT_WEIGHT = 0.8  # of an abbreviation and what it is short for: the same thing, more surely than two words are
_PHRASE_MAX = 8  # words of a phrase that a question is searched for
_PHRASE_REACH = 1  # words of a question that may stand between those of a phrase, and one

_Keys: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyedSynonym:
    """A synonym as index words."""

    keys: _Keys
    weight: float


@dataclass(frozen=True, slots=True)
class Glossary:
    """`in_capitals` are short forms that are ordinary words too, and mean something else in lower case. `short_names`: what
    committees are called for short (lower case), with what that is short for. `phrases`: those of several words, by their
    first."""

    synonyms: Mapping[_Keys, tuple[KeyedSynonym, ...]]
    in_capitals: Mapping[str, tuple[KeyedSynonym, ...]]
    short_names: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[_Keys, ...]]

    def phrases_in(self, keys: Sequence[str]) -> Iterator[tuple[tuple[int, ...], tuple[KeyedSynonym, ...]]]:
        """The phrases whose words stand near each other among a question's index words, in any order: their places there,
        and what they stand for."""
        for place, key in enumerate(keys):
            for phrase in self.phrases.get(key, ()):
                near = range(max(0, place - _PHRASE_REACH), min(len(keys), place + _PHRASE_REACH + 1))
                others = [next((other for other in near if keys[other] == word), None) for word in phrase[1:]]
                places = [other for other in others if other is not None]
                if len(places) == len(others):
                    yield (place, *places), self.synonyms[phrase]

    def of(self, keys: _Keys) -> tuple[KeyedSynonym, ...]:
        """Of a word or a phrase, given as index words."""
        return self.synonyms.get(keys, ())

    def of_capitals(self, word: str) -> tuple[KeyedSynonym, ...]:
        """What a word stands for besides where it is written in capitals; `word` is lower case."""
        return self.in_capitals.get(word, ())


@cache
def listed_glossary(own: Path | None = None) -> Glossary:
    """Of our lists and, where given, the municipality's own. Read once a process.

    Raises UsageError where a list cannot be read.
    """
    found = _Pairs()
    own_pairs = read_synonyms(own) if own else {}
    for phrase, synonyms in load_synonyms(own).items():
        for synonym in synonyms:
            found.add_listed(phrase, synonym)
    for (word, *more), other in (pair for pair, weight in own_pairs.items() if weight == SAME_WEIGHT):
        if not more:  # what the municipality itself calls a committee is a name of it, whatever its letters
            found.add_short_name(word, " ".join(other))
    return found.glossary()


def learnt_glossary(listed: Glossary, explained: Iterable[tuple[Abbreviation, int]]) -> Glossary:
    """With what the documents explain, each with how often; where they contradict each other, what is said most often."""
    found = _Pairs(listed)
    meanings: dict[str, dict[_Keys, list[tuple[int, str]]]] = defaultdict(lambda: defaultdict(list))
    for pair, times in explained:
        meanings[pair.short][_phrase_keys(token_texts(pair.long))].append((times, lower_nfc(pair.long)))
    for short, by_keys in meanings.items():
        said = max(
            by_keys.values(), key=lambda forms: (sum(times for times, _ in forms), min(form for _, form in forms))
        )
        found.add_short(lower_nfc(short), max(said)[1])
    return found.glossary()


class _Pairs:
    """A glossary while it is put together."""

    def __init__(self, start: Glossary | None = None) -> None:
        self._start = start or Glossary({}, {}, {}, {})
        self._synonyms: dict[_Keys, dict[_Keys, float]] = defaultdict(dict)
        self._capitals: dict[str, dict[_Keys, float]] = defaultdict(dict)
        self._names: dict[str, set[str]] = defaultdict(set)

    def add_listed(self, phrase: str, synonym: Synonym) -> None:
        other = " ".join(synonym.words)
        if synonym.weight == SAME_WEIGHT and " " not in phrase and long_form(phrase.upper(), other):
            self.add_short(phrase, other)
        self._add(phrase.split(), synonym.words, synonym.weight)

    def add_short(self, short: str, long: str) -> None:
        """An abbreviation in lower case, and what it is short for."""
        words = token_texts(long)
        if is_ordinary(short):
            keys = _phrase_keys(words)
            self._capitals[short][keys] = SHORT_WEIGHT
        else:
            self._add([short], words, SHORT_WEIGHT)
            self._add(words, [short], SHORT_WEIGHT)
        self.add_short_name(short, long)

    def add_short_name(self, short: str, long: str) -> None:
        if names_committee(long) and not names_committee(short):
            self._names[short].add(long)

    def _add(self, phrase: Sequence[str], other: Sequence[str], weight: float) -> None:
        keys, others = _phrase_keys(phrase), _phrase_keys(other)
        if keys != others and len(keys) <= _PHRASE_MAX and not FUNCTION_WORDS.issuperset(other):
            known = self._synonyms[keys]
            known[others] = max(known.get(others, 0.0), weight)

    def glossary(self) -> Glossary:
        start = self._start
        names = {word: start.short_names.get(word, frozenset()) | own for word, own in self._names.items()}
        synonyms = {**start.synonyms, **{keys: _with(start.of(keys), own) for keys, own in self._synonyms.items()}}
        phrases: dict[str, list[_Keys]] = defaultdict(list)
        for keys in synonyms:
            if len(keys) > 1:
                phrases[keys[0]].append(keys)
        return Glossary(
            synonyms,
            {
                **start.in_capitals,
                **{word: _with(start.of_capitals(word), own) for word, own in self._capitals.items()},
            },
            {**start.short_names, **names},
            {first: tuple(found) for first, found in phrases.items()},
        )


def _with(synonyms: Iterable[KeyedSynonym], others: Mapping[_Keys, float]) -> tuple[KeyedSynonym, ...]:
    """Each once, with its highest weight."""
    weights = {synonym.keys: synonym.weight for synonym in synonyms}
    for keys, weight in others.items():
        weights[keys] = max(weights.get(keys, 0.0), weight)
    return tuple(KeyedSynonym(keys, weight) for keys, weight in weights.items())


def _phrase_keys(phrase: Sequence[str]) -> _Keys:
    """Without the function words, which a question's words are without too: `hul i vej` is told by hul and vej."""
    content = [word for word in phrase if word not in FUNCTION_WORDS]
    return tuple(index_key(word) for word in content or phrase)
