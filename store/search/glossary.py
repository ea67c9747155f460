"""What words stand for, as index words: synonyms from the lists, and abbreviations that the documents explain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias, TypeVar

from store.danish.abbreviations import Abbreviation, is_ordinary, long_form
from store.danish.analysis import index_key
from store.danish.stopwords import FUNCTION_WORDS
from store.danish.synonyms import SAME_WEIGHT, Synonym, load_synonyms, read_synonyms
from store.danish.tokens import lower_nfc, token_texts
from store.search.committees import names_committee

SHORT_WEIGHT = 0.9  # of an abbreviation and what it is short for: the same thing, more surely than two words are
_TRUSTED = 0.5
_CUT_SHORT_MAX = 3  # letters of a word of which only the beginning is written
_PHRASE_MAX = 8  # words of a phrase that a question is searched for

Keys: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyedSynonym:
    """A synonym as index words. `weight` is what it counts in finding items."""

    keys: Keys
    weight: float

    @property
    def trust(self) -> float:
        """What it counts as a proof: an abbreviation is the thing itself, another word for it is only like it."""
        return self.weight if self.weight >= SHORT_WEIGHT else self.weight * _TRUSTED


@dataclass(frozen=True, slots=True)
class Glossary:
    """`in_capitals` are short forms that are ordinary words too, and mean something else in lower case. `short_names`: what
    committees are called for short (lower case), with what that is short for. `phrases`: those of several words, by their
    first."""

    synonyms: Mapping[Keys, tuple[KeyedSynonym, ...]]
    in_capitals: Mapping[str, tuple[KeyedSynonym, ...]]
    short_names: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[Keys, ...]]

    def phrases_in(self, keys: Sequence[str]) -> Iterator[tuple[tuple[int, ...], tuple[KeyedSynonym, ...]]]:
        """The phrases whose words stand beside each other among a question's index words, in any order: their places there,
        and what they stand for."""
        for place, key in enumerate(keys):
            for phrase in self.phrases.get(key, ()):
                reach = len(phrase) - 1
                near = range(max(0, place - reach), min(len(keys), place + reach + 1))
                others = [next((other for other in near if keys[other] == word), None) for word in phrase[1:]]
                places = [other for other in others if other is not None]
                if len(places) == len(others):
                    yield (place, *places), self.synonyms[phrase]

    def of(self, keys: Keys) -> tuple[KeyedSynonym, ...]:
        """Of a word or a phrase, given as index words."""
        return self.synonyms.get(keys, ())

    def same_as(self, key: str) -> frozenset[str]:
        """The words (as index words) that are but other ones for the same thing, and not only for what it may mean."""
        return frozenset(one.keys[0] for one in self.of((key,)) if len(one.keys) == 1 and one.weight >= SAME_WEIGHT)

    def of_capitals(self, word: str) -> tuple[KeyedSynonym, ...]:
        """What a word stands for besides where it is written in capitals; `word` is lower case."""
        return self.in_capitals.get(word, ())


@cache
def listed_glossary() -> Glossary:
    """Of our lists. Takes most of a second; an archive keeps it in its database (store/database/glossary.py)."""
    found = _Pairs()
    for phrase, synonyms in load_synonyms().items():
        for synonym in synonyms:
            found.add_listed(phrase, synonym)
    return found.glossary()


def own_glossary(listed: Glossary, own: Path) -> Glossary:
    """With the municipality's own list, whose weight wins where both have a pair.

    Raises UsageError where it cannot be read.
    """
    found = _Pairs(listed, wins=True)
    for (phrase, other), weight in read_synonyms(own).items():
        found.add_listed(" ".join(phrase), Synonym(other, weight))
        if weight == SAME_WEIGHT and len(phrase) == 1:
            # What the municipality itself calls a committee is a name of it, whatever its letters.
            found.add_short_name(phrase[0], " ".join(other))
    return found.glossary()


def learnt_glossary(listed: Glossary, explained: Iterable[tuple[Abbreviation, int]]) -> Glossary:
    """With what the documents explain, each with how often; where they contradict each other, what is said most often."""
    found = _Pairs(listed)
    meanings: dict[str, dict[Keys, list[tuple[int, str]]]] = defaultdict(lambda: defaultdict(list))
    for pair, times in explained:
        meanings[pair.short][_phrase_keys(token_texts(pair.long))].append((times, lower_nfc(pair.long)))
    for short, by_keys in meanings.items():
        said = max(
            by_keys.values(), key=lambda forms: (sum(times for times, _ in forms), min(form for _, form in forms))
        )
        found.add_short(lower_nfc(short), max(said)[1])
    return found.glossary()


K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class _Over(Mapping[K, V]):
    """What `upper` says, and of the rest what `lower` says."""

    upper: Mapping[K, V]
    lower: Mapping[K, V]

    def __getitem__(self, key: K) -> V:
        return self.upper[key] if key in self.upper else self.lower[key]

    def __iter__(self) -> Iterator[K]:
        return iter({**dict.fromkeys(self.lower), **dict.fromkeys(self.upper)})

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _Pairs:
    """A glossary while it is put together."""

    def __init__(self, start: Glossary | None = None, *, wins: bool = False) -> None:
        """What is added to `start` `wins` over it, or else the higher weight does."""
        self._start = start or Glossary({}, {}, {}, {})
        self._wins = wins
        self._synonyms: dict[Keys, dict[Keys, float]] = defaultdict(dict)
        self._capitals: dict[str, dict[Keys, float]] = defaultdict(dict)
        self._names: dict[str, set[str]] = defaultdict(set)

    def add_listed(self, phrase: str, synonym: Synonym) -> None:
        other = " ".join(synonym.words)
        if synonym.weight == SAME_WEIGHT and " " not in phrase and _is_short_for(phrase, other):
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
        phrases: dict[str, dict[Keys, None]] = {}
        for keys in self._synonyms:
            if len(keys) > 1:
                known = phrases.setdefault(keys[0], dict.fromkeys(start.phrases.get(keys[0], ())))
                known[keys] = None
        return Glossary(
            _Over({keys: self._with(start.of(keys), own) for keys, own in self._synonyms.items()}, start.synonyms),
            _Over(
                {word: self._with(start.of_capitals(word), own) for word, own in self._capitals.items()},
                start.in_capitals,
            ),
            {**start.short_names, **names},
            _Over({first: tuple(found) for first, found in phrases.items()}, start.phrases),
        )

    def _with(self, synonyms: Iterable[KeyedSynonym], others: Mapping[Keys, float]) -> tuple[KeyedSynonym, ...]:
        """Each once."""
        weights = {synonym.keys: synonym.weight for synonym in synonyms}
        for keys, weight in others.items():
            weights[keys] = weight if self._wins else max(weights.get(keys, 0.0), weight)
        return tuple(KeyedSynonym(keys, weight) for keys, weight in weights.items())


def _is_short_for(word: str, other: str) -> bool:
    """By its letters (øu = økonomiudvalg), or as the beginning (øk = økonomiudvalg)."""
    return bool(long_form(word.upper(), other)) or (len(word) <= _CUT_SHORT_MAX and other.startswith(word))


def _phrase_keys(phrase: Sequence[str]) -> Keys:
    """Without the function words, which a question's words are without too: `hul i vej` is told by hul and vej."""
    content = [word for word in phrase if word not in FUNCTION_WORDS]
    return tuple(index_key(word) for word in content or phrase)
