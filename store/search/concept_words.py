"""Which words of the minutes stand for which words of a question, and how well."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import chain, pairwise

from store.danish.analysis import IndexWords
from store.danish.stopwords import STOP_WORDS
from store.danish.tokens import tokens
from store.domain import Span
from store.search.counts import COUNTING
from store.search.read_items import ReadItem
from store.search.vocabulary import Concept, Reading

HELD = 0.3  # how well a sentence must hold a concept for it to count among its words
NEARLY_ALL = 0.9  # of what all the concepts count
STANDS_FOR = 0.8  # what a word counts for another that it is short for
_HIGHLIGHTED = 0.4  # how well a word must stand for one of the question to be shown as a hit
_NAMES_SORT = 0.5  # the same behind a name

# Which concepts a word stands for: (concept, weight, and (composition, slot) where the weight is a share of a sum).
_Entry = tuple[int, float, tuple[int, int] | None]


class ConceptWords:
    """Of one question; a concept is told by its place. `analyses` gives the index words of many tokens at once."""

    def __init__(
        self, concepts: Sequence[Concept], analyses: Callable[[Collection[str]], Mapping[str, IndexWords]]
    ) -> None:
        self.texts = tuple(one.text for one in concepts)
        self._analyses = analyses
        self._nothing = [0.0] * len(concepts)
        self._by_word: dict[str, tuple[_Entry, ...]] = {}  # by index word
        self._by_part: dict[str, tuple[_Entry, ...]] = {}
        self._known: dict[str, tuple[_Entry, ...]] = {}
        for index, concept in enumerate(concepts):
            for reading in concept.readings:
                self._remember(index, reading, None)
            for position, slots in enumerate(concept.compositions):
                for slot, readings in enumerate(slots):
                    for reading in readings:
                        self._remember(index, reading, (position, slot))

    def _remember(self, concept: int, reading: Reading, place: tuple[int, int] | None) -> None:
        entries = self._by_part if reading.as_part else self._by_word
        entries[reading.word] = (*entries.get(reading.word, ()), (concept, reading.weight, place))

    def learn(self, found: Iterable[str]) -> None:
        """Looks up what tokens stand for in the question; once a question and word."""
        new = [token for token in found if token not in self._known]
        for token, words in self._analyses(new).items() if new else ():
            entries = self._by_word.get(words.key, ())
            for part in words.parts:
                entries = (*entries, *self._by_part[part]) if part in self._by_part else entries
            self._known[token] = entries

    def cover(self, sentence: Sequence[str]) -> list[float]:
        """How well the tokens of a sentence hold each concept; `self._nothing` itself where they hold none."""
        hits = [entries for token in sentence if (entries := self._known[token])]
        if not hits:
            return self._nothing
        cover = [0.0] * len(self.texts)
        shares: dict[tuple[int, int], dict[int, float]] = {}
        for concept, weight, place in chain.from_iterable(hits):
            if place is None:
                cover[concept] = max(cover[concept], weight)
            else:
                slots = shares.setdefault((concept, place[0]), {})
                slots[place[1]] = max(slots.get(place[1], 0.0), weight)
        for (concept, _), slots in shares.items():
            cover[concept] = max(cover[concept], sum(slots.values()))
        return cover

    def highlights(self, text: str) -> tuple[Span, ...]:
        """The words of `text` that stand for a word of the question."""
        found = tokens(text)
        self.learn({token.text for token in found})
        return tuple(
            token.span for token in found if any(weight >= _HIGHLIGHTED for _, weight, _ in self._known[token.text])
        )

    def names(self, token: str, place: int) -> bool:
        """Whether a word stands for the concept at the place, or is a compound of which that is the last part: sagsbehandlere
        are of those who are counted as behandlere, børnehaver are no children."""
        if not any(concept == place for concept, _, _ in self._known[token]):
            return False
        own = self._analyses([token])[token]
        heads_only = not own.key.endswith(COUNTING)
        words = (own.key, *(part for part in own.parts if not heads_only or own.key.endswith(part)))
        heads = chain.from_iterable(self._by_part.get(part, ()) for part in words)
        found = ((concept, weight) for concept, weight, _ in chain(self._by_word.get(own.key, ()), heads))
        return any(concept == place and weight >= HELD for concept, weight in found)

    def names_all(self, words: Sequence[str]) -> bool:
        """Whether the question names all of these, which are two or more."""
        told = (self._known[word] for word in words if word not in STOP_WORDS)
        named = [{place for place, weight, _ in entries if weight >= STANDS_FOR} for entries in told]
        return all(named) and len(set[int]().union(*named)) > 1

    def calls_otherwise(self, name: str, sort: str, read: ReadItem) -> bool:
        """Whether the item has these two words of the question by one, as a short name is, or the name before another word for
        the sort: "Solby Rensningsanlæg" for "Solby Renseanlæg"."""
        return self._has_one_word_for((name, sort), read) or any(
            one == name and self._stands_for(other, sort)
            for part in read.cut
            for words in part.tokens
            for one, other in pairwise(words)
        )

    def _stands_for(self, token: str, word: str) -> bool:
        return any(weight >= _NAMES_SORT and self.texts[place] == word for place, weight, _ in self._known[token])

    def _has_one_word_for(self, words: Collection[str], read: ReadItem) -> bool:
        """Whether one word of the item stands for all of these of the question."""
        places = {place for place, text in enumerate(self.texts) if text in words}
        stands_for = (
            {concept for concept, weight, place in self._known[token] if place is None and weight >= STANDS_FOR}
            for token in read.tokens()
        )
        return len(places) == len(words) and any(places <= concepts for concepts in stands_for)
