"""The index's own words: what a question's word may stand for in them, with compounds and typing errors."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol, TypeAlias

from store.danish.analysis import IndexWords, index_key, index_words, is_verb_form
from store.danish.lexicon import load_lexicon
from store.danish.numbers import NUMBERS, ORDINALS
from store.danish.tokens import fold
from store.search.glossary import Glossary, KeyedSynonym

# How much a match counts beside the word itself (1).
_JOINED = 0.9  # skole vejen → skolevej
_WITHIN = 0.7  # takst → frokosttakst: the asked word is a part of a longer one
_RUN = 0.8  # hjemmearbejdsplads → hjemmearbejde: times the share of letters
_PARTS = 0.6  # budgetforslag → forslag … budget: all single parts together
_GENITIVE = 0.95  # of a name
_NAME_LETTERS_MIN = 3
_TYPO = 0.85
_JOINED_LETTERS_MAX = 40
_CONSONANTS = "bcdfghjklmnpqrstvwxz"

# A clerk's verbs are rarely those of the minutes; what a matter is about is said in nouns and names.
_VERB_EMPHASIS = 0.5

_OF_A_NUMBER = 0.8  # of its word, as of a synonym
_OF_A_MATTER = 0.9  # of a word, as what holds that alone is likely meant
_CASES_OF_THEIR_OWN = ("rets", "hjerte", "straffe", "mærke", "hoved", "enkelt", "bygge", "prøve", "personale")
_DEFINITE = ("et", "en")
_STEM_MIN = 4  # letters
_HEAD_MIN = 3  # letters
_LINKS = ("", "s", "e")  # between the parts of a compound
_TYPO_LETTERS_MIN = 5
_TYPO_CUTOFF = 80.0  # of unknown words; two letters in ten
_KNOWN_TYPO_CUTOFF = 91.0  # a word that the lexicon knows is rarely a slip for another
_TYPOS_MAX = 3


Key: TypeAlias = tuple[str, bool]
"""(index word, whether as a part of compounds)"""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way in which an item can hold a concept: `word` among an item's keys or, where `as_part`, among the parts of
    its compounds. `weight` is what it counts in finding items, `trust` in deciding whether one is an answer."""

    word: str
    as_part: bool
    weight: float
    trust: float

    @property
    def key(self) -> Key:
        return self.word, self.as_part

    @property
    def is_borrowed(self) -> bool:
        """Whether it is another word for the same rather than the question's own."""
        return self.trust < self.weight


Slot = tuple[Reading, ...]
Composition = tuple[Slot, ...]
"""Several words that together stand for one: the sum, over its slots, of the best reading in each."""


@dataclass(frozen=True, slots=True)
class Concept:
    """What one word of a question stands for. An item's match is its best reading or its best composition. `emphasis`:
    what its kind of word counts beside a noun or a name."""

    text: str
    readings: tuple[Reading, ...]
    compositions: tuple[Composition, ...] = ()
    emphasis: float = 1.0

    def all_readings(self) -> Iterator[Reading]:
        yield from self.readings
        yield from (reading for slots in self.compositions for slot in slots for reading in slot)

    def within(self, words: frozenset[str]) -> Concept:
        """The concept without readings by other words than these."""
        compositions = tuple(tuple(_within(slot, words) for slot in slots) for slots in self.compositions)
        return replace(self, readings=_within(self.readings, words), compositions=compositions)


def _within(readings: Slot, words: frozenset[str]) -> Slot:
    return tuple(reading for reading in readings if reading.word in words)


def _either(key: str, weight: float, trust: float) -> Slot:
    """`key` as a word or, for less, as a part of a compound."""
    return Reading(key, False, weight, trust), Reading(key, True, weight * _WITHIN, trust * _WITHIN)


def _leaves(own: IndexWords) -> tuple[str, ...]:
    return tuple(part for part in own.parts if not any(other != part and other in part for other in own.parts))


def _composition(own: IndexWords, glossary: Glossary) -> Composition:
    """A compound's single parts, each with its synonyms: seniorlejlighed may be an ældrebolig."""
    leaves = _leaves(own)
    total = sum(len(leaf) for leaf in leaves) or 1
    slots = []
    for leaf in leaves:
        weight = _PARTS * len(leaf) / total
        slot = [Reading(leaf, as_part, weight, weight) for as_part in (False, True)]
        for synonym in glossary.of((leaf,)):
            if len(synonym.keys) == 1:
                slot += _either(synonym.keys[0], weight * synonym.weight, weight * synonym.trust)
        slots.append(tuple(slot))
    return tuple(slots)


class KnownWords(Protocol):
    """The words of the stored documents."""

    def holds(self, word: str, *, as_part: bool) -> bool:
        """Whether any document ever stored holds the index word, as a word or as a part of a compound."""

    def begins(self, letters: str) -> bool:
        """Whether an index word of a document begins so."""

    def near(self, word: str, *, cutoff: float, limit: int) -> list[tuple[str, float]]:
        """(word as written, likeness 0 to 100), best first."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a question's words may stand for in documents that have these words."""

    known: KnownWords
    glossary: Glossary

    def concepts(self, words: Sequence[str], in_capitals: Collection[str] = ()) -> tuple[Concept, ...]:
        """One concept a word; neighbours that the index writes as one, and near ones that are a phrase of the glossary, all
        have that reading too. `in_capitals` are those of the words that were written so."""
        found = [self._concept(word, is_in_capitals=word in in_capitals) for word in words]
        for first, second in pairwise(range(len(words))):
            joined = self._joined(words[first], words[second])
            if joined:
                self._add(found, (first, second), [Reading(joined, False, _JOINED, _JOINED)], [])
        for places, synonyms in self.glossary.phrases_in([index_words(word).key for word in words]):
            readings: list[Reading] = []
            compositions: list[Composition] = []
            for synonym in synonyms:
                self._add_synonym(synonym, readings, compositions)
            self._add(found, places, readings, compositions)
        return tuple(found)

    @staticmethod
    def _add(
        found: list[Concept], places: Iterable[int], readings: Sequence[Reading], compositions: Sequence[Composition]
    ) -> None:
        """What several words stand for together is a reading of each of them."""
        for place in places:
            concept = found[place]
            found[place] = replace(
                concept,
                readings=(*concept.readings, *readings),
                compositions=(*concept.compositions, *compositions),
            )

    def _concept(self, word: str, *, is_in_capitals: bool) -> Concept:
        own = index_words(word)
        readings = [*_either(own.key, 1.0, 1.0), *self._runs(own)]
        if not own.known:
            readings += self._genitives(own.key)
        # What no lexicon has is no part of others either: of a longer name it is no proof that no slip was made.
        if not any(self.occurs(reading) for reading in readings if own.known or not reading.as_part):
            readings += self._definite(word, own)
            readings += self._typos(word, cutoff=_KNOWN_TYPO_CUTOFF if own.known else _TYPO_CUTOFF)
        else:
            readings += self._otherwise_linked(word)
        readings += self._of_a_matter(word, own)
        readings += self._in_words(word)
        compositions = [_composition(own, self.glossary)]
        for synonym in (*self.glossary.of((own.key,)), *(self.glossary.of_capitals(word) if is_in_capitals else ())):
            self._add_synonym(synonym, readings, compositions)
        emphasis = _VERB_EMPHASIS if is_verb_form(word) else 1.0
        return Concept(word, tuple(readings), tuple(slots for slots in compositions if slots), emphasis)

    @staticmethod
    def _in_words(word: str) -> list[Reading]:
        """Who writes "hver 3. uge" may be told of every third."""
        said = (
            other
            for of in (NUMBERS, ORDINALS)
            for other, number in of.items()
            if 1 < number <= 10 and word == str(number)
        )
        return [Reading(key, False, _OF_A_NUMBER, _OF_A_NUMBER) for key in dict.fromkeys(map(index_key, said))]

    @staticmethod
    def _of_a_matter(word: str, own: IndexWords) -> list[Reading]:
        """Skimmelsvampsagen is the matter of skimmelsvamp, and is called a matter by nobody but who asks."""
        rest = [part for part in own.parts if not own.key.endswith(part)]
        is_matter = word.endswith("sagen") and not word.startswith(_CASES_OF_THEIR_OWN)
        return list(_either(max(rest, key=len), _OF_A_MATTER, _OF_A_MATTER)) if rest and is_matter else []

    def _definite(self, word: str, own: IndexWords) -> list[Reading]:
        """Of a compound that the documents hold in the other form: kulturpasset, which ends as a verb may, for kulturpas."""
        stems = {word.removesuffix(ending) for ending in _DEFINITE if word.endswith(ending)} if own.parts else set()
        forms = [stem[:-1] if stem[-2:-1] == stem[-1:] else stem for stem in stems if len(stem) >= _STEM_MIN]
        if own.parts and not stems:
            forms = [f"{word}{double}{ending}" for double in ("", word[-1]) for ending in _DEFINITE]
        keys = dict.fromkeys(index_key(form) for form in forms)
        return [reading for key in keys for reading in _either(key, 1.0, 1.0) if self.occurs(reading)]

    def _otherwise_linked(self, word: str) -> list[Reading]:
        """The same compound with another link between its parts, where the documents hold both: enfamilieshus, enfamiliehus. One
        that they hold with the other link alone is found as a slip for that."""
        if not word.isalpha() or len(word) >= _JOINED_LETTERS_MAX:
            return []
        lexicon, own = load_lexicon(), index_key(word)
        found: dict[str, None] = {}
        for start in range(_STEM_MIN, len(word) - _HEAD_MIN + 1):
            first, head = word[:start], word[start:]
            if head in lexicon.nouns or lexicon.nouns_of(head):
                stems = [
                    stem for stem in (first, first[:-1]) if len(stem) >= _STEM_MIN and first[len(stem) :] in _LINKS
                ]
                keys = (self._as_one(stem + link, head) for stem in stems for link in _LINKS)
                found |= dict.fromkeys(key for key in keys if key is not None and key != own)
        return [reading for key in found for reading in _either(key, _TYPO, _TYPO)]

    @staticmethod
    def _add_synonym(synonym: KeyedSynonym, readings: list[Reading], compositions: list[Composition]) -> None:
        if len(synonym.keys) == 1:
            readings += _either(synonym.keys[0], synonym.weight, synonym.trust)
        else:
            weight, trust = synonym.weight / len(synonym.keys), synonym.trust / len(synonym.keys)
            compositions.append(tuple(_either(key, weight, trust) for key in synonym.keys))

    @staticmethod
    def _genitives(name: str) -> list[Reading]:
        """A name that no lexicon has in the genitive, or without it: a firm's and the firm."""
        if len(name) < _NAME_LETTERS_MIN or not name.isalpha():
            return []
        other = name.removesuffix("s") if name.endswith("s") else f"{name}s"
        return [Reading(other, False, _GENITIVE, _GENITIVE)]

    @staticmethod
    def _runs(own: IndexWords) -> list[Reading]:
        """Shorter compounds within a compound: hjemmearbejdsplads holds hjemmearbejde."""
        leaves = _leaves(own)
        runs = (part for part in own.parts if part not in leaves)
        weights = ((run, _RUN * len(run) / max(1, len(own.key))) for run in runs)
        return [Reading(run, as_part, weight, weight) for run, weight in weights for as_part in (False, True)]

    def occurs(self, reading: Reading) -> bool:
        """Whether any document ever stored holds it."""
        return self.known.holds(reading.word, as_part=reading.as_part)

    def _joined(self, first: str, second: str) -> str | None:
        if not (first.isalpha() and second.isalpha()) or len(first + second) >= _JOINED_LETTERS_MAX:
            return None
        keys = (self._as_one(first + link, second) for link in _LINKS)
        return next((key for key in keys if key is not None), None)

    def _as_one(self, first: str, second: str) -> str | None:
        """The index word of both written as one, where a document holds it."""
        onset = second.removesuffix(second.lstrip(_CONSONANTS)) or fold(second)[0]  # a vowel may change: bog, bøger
        # Most are written as one nowhere, which is seen faster than a new word's base form is found.
        if not self.known.begins(fold(first) + onset):
            return None
        key = index_key(first + second)
        return key if self.known.holds(key, as_part=False) else None

    def _typos(self, word: str, *, cutoff: float) -> list[Reading]:
        if not word.isalpha() or len(word) < _TYPO_LETTERS_MIN:
            return []
        readings: dict[Key, Reading] = {}
        for form, score in self.known.near(word, cutoff=cutoff, limit=_TYPOS_MAX):
            key = index_key(form)
            for reading in _either(key, _TYPO * score / 100, _TYPO * score / 100):
                readings.setdefault(reading.key, reading)
        return list(readings.values())
