"""Whether the best item is an answer, or silence is the honest one.

A logistic regression of what speaks for the item (bench/fit_silence.py), on questions that have an answer and others that
have none, over four years of another municipality's minutes, over two small parts of them, and over the bundled minutes;
docs/search.md has the figures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log

from store.search.asked import Lacking
from store.search.preference import Evidence

WEIGHTS: Mapping[str, float] = {
    "always": -16.45,
    "score": 0.307,
    "lead": 0.282,
    "concepts": 0.343,
    "length": 2.696,
    "held": 0.973,
    "restrictions": 0.55,
    "decision": -0.446,
    "tells": 0.581,
    "sentence": 0.25,
    "first": -1.0,
    "asked itself": -1.0,
    "numbers": -0.8,
    "names": -0.9,
    "size": -0.954,
    "size, length": 0.294,
    "size, held": -0.636,
}
"""Of `Signs.features`; where few items are stored `_OF_SMALL` is added."""
_OF_SMALL: Mapping[str, float] = {  # what is added to these where few items are stored
    "always": 3.65,
    "score": 0.05,
    "lead": -0.28,
    "concepts": -0.385,
    "length": 0.24,
    "held": -4.36,
    "restrictions": -0.69,
    "tells": 0.1,
    "sentence": -0.25,
    "first": 1.0,
    "asked itself": 0.61,
    "numbers": -0.15,
    "names": -0.52,
    "compounds": -0.84,
}
_FEWEST, _ENOUGH = 29, 225  # items: where all of that is added, and from where nothing is
_SENTENCE = 5.0  # the odds of a usual best sentence
_LEAD_MAX = 6.0
_CONCEPTS_MAX = 12
_SMALLEST, _LARGEST = 25, 5549  # stores that it was fitted to, in items
_FEW = 3  # words
_NOTHING = 0.05  # of the question's information
_MUCH = 0.5  # of it
_NAMED = 0.95  # of the question's information, in the title
_RARE = 5.0  # the information of a word that one item in some 150 holds
_WITH_LIKENESS = 0.5  # the odds from which an item answers whose score has likeness of meaning in it


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for the best item as an answer: its final `score`, and its `lead` before the best item of another matter, or
    the whole score where there is none. `lacking` is what the item would have to hold and does not. `length` is how many runs
    of four letters the question has; `tells_kind`: the quote has what a question of its kind seeks, and `sentence` is how much
    speaks for its best sentence as the one that answers, `rarest` the information of the question's most telling word. `items` is
    how many the store has: of few, one is soon the best."""

    evidence: Evidence
    lacking: Lacking
    score: float
    lead: float
    length: int
    asks_decision: bool
    tells_kind: bool
    items: int
    needs_amount: bool = False
    sentence: float = _SENTENCE
    rarest: float = 0.0

    @property
    def is_answer(self) -> bool:
        if self.lacking.is_decisive or self.is_other_matter:
            return False
        return self.is_certain or self.odds >= (0 if self.evidence.likeness is None else _WITH_LIKENESS)

    @property
    def is_other_matter(self) -> bool:
        """Whether the question has few words and the item holds none as it stands, and little of them in other words: the
        parts of a compound are there for what has nothing to do with it, as "mad" and "skole" are for skolemad."""
        is_short = self.evidence.concepts <= _FEW
        return is_short and self.evidence.held == 0 and self.evidence.missing > _MUCH

    @property
    def is_certain(self) -> bool:
        """Whether the question has few words and the item holds them all; what something costs, or how many there are of it,
        is not told by naming it, unless it has a rare name, which the title has, and the quote tells a sum."""
        if self.evidence.missing >= _NOTHING or self.evidence.concepts > _FEW:
            return False
        is_about_it = self.evidence.title_coverage >= _NAMED and self.rarest >= _RARE
        return not self.needs_amount or (is_about_it and self.tells_kind)

    @property
    def odds(self) -> float:
        small = self.smallness
        return sum(
            (WEIGHTS.get(name, 0.0) + small * _OF_SMALL.get(name, 0.0)) * value
            for name, value in self.features().items()
        )

    @property
    def smallness(self) -> float:
        """How much of what is told by few items alone counts, in 0 to 1: there words that the best item lacks are often
        those of whoever asks, as no other item tells how common they are."""
        return log(_ENOUGH / min(max(self.items, _FEWEST), _ENOUGH)) / log(_ENOUGH / _FEWEST)

    def features(self) -> dict[str, float]:
        """By the names of the weights."""
        length = log(self.length + 3)
        size = log(min(max(self.items, _SMALLEST), _LARGEST) / _LARGEST)
        return {
            "always": 1.0,
            "score": self.score,
            "lead": min(self.lead, _LEAD_MAX),
            "concepts": float(min(self.evidence.concepts, _CONCEPTS_MAX)),
            "length": length,
            "held": self.evidence.held,
            "restrictions": float(self.evidence.restrictions),
            "decision": float(self.asks_decision),
            "tells": float(self.tells_kind),
            "sentence": self.sentence - _SENTENCE,
            "first": self.evidence.first,
            "asked itself": self.lacking.asked_itself,
            "numbers": self.lacking.numbers,
            "names": self.lacking.names,
            "compounds": self.lacking.compounds,
            "size": size,
            "size, length": size * length,
            "size, held": size * self.evidence.held,
        }
