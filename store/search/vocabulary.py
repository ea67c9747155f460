"""The index's own words: what a question's word may stand for in them, with compounds and typing errors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz, process

from store.danish.analysis import IndexWords, index_words, is_verb_form
from store.danish.tokens import fold

# How much a match counts beside the word itself (1).
_JOINED = 0.9  # skole vejen → skolevej
_WITHIN = 0.7  # takst → frokosttakst: the asked word is a part of a longer one
_RUN = 0.8  # hjemmearbejdsplads → hjemmearbejde: times the share of letters
_PARTS = 0.6  # budgetforslag → forslag … budget: all single parts together
_TYPO = 0.85

# A clerk's verbs are rarely those of the minutes; what a matter is about is said in nouns and names.
_VERB_EMPHASIS = 0.5

_TYPO_LETTERS_MIN = 5
_TYPO_CUTOFF = 80.0  # of unknown words; two letters in ten
_KNOWN_TYPO_CUTOFF = 91.0  # a word that the lexicon knows is rarely a slip for another
_TYPOS_MAX = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """One way in which an item can hold a concept: `word` among an item's keys or, where `as_part`, among the parts of
    its compounds."""

    word: str
    as_part: bool
    weight: float


@dataclass(frozen=True, slots=True)
class Concept:
    """What one word of a question stands for. An item's match is its best reading, or, if more, the sum of
    `part_readings`. `emphasis`: what its kind of word counts beside a noun or a name."""

    text: str
    readings: tuple[Reading, ...]
    part_readings: tuple[Reading, ...]
    emphasis: float = 1.0

    def words(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(reading.word for reading in (*self.readings, *self.part_readings)))


@dataclass(slots=True)
class Vocabulary:
    """`forms` are all words of the stored documents with their analysis; `keys` and `parts` the index words made of them."""

    forms: dict[str, IndexWords]
    keys: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    _by_length: dict[int, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, str]]) -> Vocabulary:
        """From (form, key, parts with a blank between)."""
        forms = {form: IndexWords(key, tuple(parts.split()), True) for form, key, parts in rows}
        vocabulary = cls(forms)
        vocabulary.keys = frozenset(words.key for words in forms.values())
        vocabulary.parts = frozenset(part for words in forms.values() for part in words.parts)
        for form in forms:
            if form.isalpha() and len(form) >= _TYPO_LETTERS_MIN - 1:
                vocabulary._by_length.setdefault(len(form), []).append(form)
        return vocabulary

    def analysis(self, form: str) -> IndexWords:
        """Of a word in the index without the lexicon, of any other with it."""
        return self.forms.get(form) or index_words(form)

    def concepts(self, words: Sequence[str]) -> tuple[Concept, ...]:
        """One concept a word, but one for two neighbours that the index writes as one."""
        found = [self._concept(word) for word in words]
        for position in range(len(words) - 1):
            joined = self._joined(words[position], words[position + 1])
            if joined is not None:
                reading = Reading(joined, False, _JOINED)
                for index in (position, position + 1):
                    concept = found[index]
                    found[index] = replace(concept, readings=(*concept.readings, reading))
        return tuple(found)

    def _concept(self, word: str) -> Concept:
        own = self.analysis(word)
        readings = [Reading(own.key, False, 1.0), Reading(own.key, True, _WITHIN)]
        share = {part: len(part) / max(1, len(own.key)) for part in own.parts}
        leaves = [part for part in own.parts if not any(other != part and other in part for other in own.parts)]
        for part in own.parts:
            if part not in leaves:
                readings += [Reading(part, False, _RUN * share[part]), Reading(part, True, _RUN * share[part])]
        total = sum(len(leaf) for leaf in leaves) or 1
        part_readings = [
            Reading(leaf, as_part, _PARTS * len(leaf) / total) for leaf in leaves for as_part in (False, True)
        ]
        present = any(self._occurs(reading) for reading in readings)
        if not present:
            readings += self._typos(word, cutoff=_KNOWN_TYPO_CUTOFF if own.known else _TYPO_CUTOFF)
        emphasis = _VERB_EMPHASIS if is_verb_form(word) else 1.0
        return Concept(word, tuple(readings), tuple(part_readings), emphasis)

    def _occurs(self, reading: Reading) -> bool:
        return reading.word in (self.parts if reading.as_part else self.keys)

    def _joined(self, first: str, second: str) -> str | None:
        if not (first.isalpha() and second.isalpha()):
            return None
        for link in ("", "s", "e"):
            key = self.analysis(first + link + second).key if len(first + second) < 40 else ""
            if key in self.keys:
                return key
        return None

    def _typos(self, word: str, *, cutoff: float) -> list[Reading]:
        if not word.isalpha() or len(word) < _TYPO_LETTERS_MIN:
            return []
        near = [form for length in range(len(word) - 2, len(word) + 3) for form in self._by_length.get(length, ())]
        matches = process.extract(
            fold(word), near, scorer=fuzz.ratio, processor=fold, score_cutoff=cutoff, limit=_TYPOS_MAX
        )
        readings: dict[str, Reading] = {}
        for form, score, _ in matches:
            key = self.forms[form].key
            readings.setdefault(key, Reading(key, False, _TYPO * score / 100))
        return list(readings.values())
