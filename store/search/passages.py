"""Cutting the quote: the sentences of an item that answer, verbatim, whole, and not too many."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log

from store.danish.analysis import IndexWords
from store.danish.sentences import split_sentences
from store.danish.tokens import token_texts, tokens
from store.domain import Quote, Span
from store.search.question import QuestionKind
from store.search.vocabulary import Concept, Reading

QUOTE_MAX = 350  # characters; one sentence may be longer
WHOLE_MAX = 500  # characters of a decision that is quoted whole rather than in part

_AMOUNT = re.compile(
    r"\d[\d.,]*\s*(?:kr\b|mio\b|mia\b|%|pct\b|procent\b|m²|m2\b|timer\b|dage\b|pladser\b|gange?\b)|\bgang\w*\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"\d[\d.,]*\s*(?:kr\b|mio\b|mia\b|t\.?kr\b|,-)|\bgratis\b|\buden\sbetaling\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d")
_TIME = re.compile(
    r"\d{1,2}\.\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|\d{1,2}[-./]\d{1,2}|\b(?:19|20)\d\d\b|\buge\s\d"
    r"|\b(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b"
    r"|\b(?:efter|inden|før)\s(?:sommer|jul|påske|efterår|forår)\w*|\bnår\b|\bsnarest\b|\bprimo\b|\bultimo\b|\bmedio\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"\b[A-ZÆØÅ]{2,5}\b|(?<![.!?]\s)(?<!^)\b[A-ZÆØÅ][a-zæøåé]+(?:\s[A-ZÆØÅ][a-zæøåé]+)+|\b[Aa]dministrationen\b"
)
_ORDER = re.compile(
    r"\b(?:beslutte|besluttede|besluttet|aftalt|godkendt?e?|godkender|vedtog|vedtaget|bestiller|beder|ønsker|udsætte|udsættes"
    r"|vælger|tildeles|skal)\b",
    re.IGNORECASE,
)
_SOUGHT: dict[QuestionKind, re.Pattern[str]] = {
    QuestionKind.AMOUNT: _AMOUNT,
    QuestionKind.MONEY: _MONEY,
    QuestionKind.WHEN: _TIME,
    QuestionKind.WHO: _NAME,
    QuestionKind.DECISION: _ORDER,
}
_SOUGHT_BONUS = 0.4  # of what a sentence would get for the whole question
_HIGHLIGHTED = 0.4  # how well a word must stand for one of the question to be shown as a hit
_EVERYWHERE = (
    0.3  # what a concept counts that stands in every sentence of its item, beside 1 for one that stands in one
)


# Which concepts a word stands for: (concept, weight, and (composition, slot) where the weight is a share of a sum).
_Entry = tuple[int, float, tuple[int, int] | None]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an item that can be quoted: a decision or a section. `span` counts in the document; `prior` is what
    speaks for it before its words are read, where 1 is a sentence that holds the whole question."""

    section: str
    text: str
    span: Span
    prior: float = 0.0


@dataclass(frozen=True, slots=True)
class Scored:
    """`nearness` is how much of the question's information stands close together somewhere in the item, and
    `decision_nearness` in those of its parts that something spoke for; 0 to 1."""

    quote: Quote
    nearness: float
    decision_nearness: float


@dataclass(frozen=True, slots=True)
class _Sentences:
    """A part cut into sentences, with how well each holds each concept."""

    part: Part
    spans: tuple[Span, ...]
    covers: list[list[float]]


class Excerpts:
    """Cuts quotes for one question. `analyses` gives the index words of many tokens at once."""

    def __init__(
        self,
        concepts: Sequence[Concept],
        information: Sequence[float],
        kind: QuestionKind,
        analyses: Callable[[Collection[str]], Mapping[str, IndexWords]],
    ) -> None:
        self._concepts = concepts
        self._information = list(information)
        self._total = sum(information) or 1.0
        self._kind = kind
        self._analyses = analyses
        self._nothing = [0.0] * len(concepts)
        self._by_key: dict[tuple[str, bool], list[_Entry]] = {}
        self._known: dict[str, tuple[_Entry, ...]] = {}
        for index, concept in enumerate(concepts):
            for reading in concept.readings:
                self._remember(index, reading, None)
            for position, slots in enumerate(concept.compositions):
                for slot, readings in enumerate(slots):
                    for reading in readings:
                        self._remember(index, reading, (position, slot))

    def _remember(self, concept: int, reading: Reading, place: tuple[int, int] | None) -> None:
        entries = self._by_key.setdefault((reading.word, reading.as_part), [])
        entries.append((concept, reading.weight, place))

    def best(self, parts: Sequence[Part]) -> Scored | None:
        """The best quote of an item's parts; the earlier on a tie. None where there is no text."""
        split = [(part, split_sentences(part.text)) for part in parts]
        words = [[token_texts(span.quote(part.text)) for span in spans] for part, spans in split]
        self._learn({token for sentences in words for tokens in sentences for token in tokens})
        cut = [
            _Sentences(part, spans, [self._cover(tokens) for tokens in sentences])
            for (part, spans), sentences in zip(split, words, strict=True)
            if spans
        ]
        if not cut:
            return None
        weights = self._weights_within(cut)
        choices = [
            (self._value(sentences, index, weights), -order, -index, sentences)
            for order, sentences in enumerate(cut)
            for index in range(len(sentences.spans))
        ]
        _, _, index, sentences = max(choices, key=lambda choice: choice[:3])
        first, last = self._grow(sentences, -index, weights)
        whole = sentences.spans[-1].end - sentences.spans[0].start
        if sentences.part.prior > 0 and whole <= WHOLE_MAX:
            first, last = 0, len(sentences.spans) - 1
        span = Span(sentences.spans[first].start, sentences.spans[last].end)
        preferred = [one for one in cut if one.part.prior > 0]
        return Scored(self._quote(sentences.part, span), self._nearness(cut), self._nearness(preferred))

    def _nearness(self, cut: Sequence[_Sentences]) -> float:
        """The largest share of the question that three sentences in a row hold."""
        windows = (
            self._union(sentences.covers[start : start + 3])
            for sentences in cut
            for start in range(len(sentences.covers))
            if any(cover is not self._nothing for cover in sentences.covers[start : start + 3])
        )
        return max((self._share(window, self._information, self._total) for window in windows), default=0.0)

    def _weights_within(self, cut: Sequence[_Sentences]) -> list[float]:
        """What a concept counts in choosing among the item's own sentences: the item's topic, which stands everywhere
        in it, tells them apart less than a word that stands once."""
        covers = [cover for sentences in cut for cover in sentences.covers]
        held = [cover for cover in covers if cover is not self._nothing]
        most = log(1 + (len(covers) + 0.5) / 0.5)
        weights = []
        for concept, information in enumerate(self._information):
            holding = sum(1 for cover in held if cover[concept] > 0)
            rarity = log(1 + (len(covers) - holding + 0.5) / (holding + 0.5)) / most
            weights.append(information * (_EVERYWHERE + (1 - _EVERYWHERE) * rarity))
        return weights

    def _cover(self, sentence: Sequence[str]) -> list[float]:
        """How well the tokens of a sentence hold each concept; `self._nothing` itself where they hold none."""
        hits = [entries for token in sentence if (entries := self._known[token])]
        if not hits:
            return self._nothing
        cover = [0.0] * len(self._concepts)
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

    def _learn(self, found: Iterable[str]) -> None:
        """Looks up what tokens stand for in the question; once a question and word."""
        new = [token for token in found if token not in self._known]
        for token, words in self._analyses(new).items():
            keys = ((words.key, False), *((part, True) for part in words.parts))
            self._known[token] = tuple(entry for key in keys for entry in self._by_key.get(key, ()))

    @staticmethod
    def _union(covers: Sequence[Sequence[float]]) -> list[float]:
        return [max(column) for column in zip(*covers, strict=True)]

    @staticmethod
    def _share(cover: Sequence[float], weights: Sequence[float], total: float) -> float:
        return sum(c * w for c, w in zip(cover, weights, strict=True)) / total

    def _value(self, sentences: _Sentences, index: int, weights: Sequence[float]) -> float:
        """A sentence's share of the question, with some of its neighbours' and of what the question's kind seeks."""
        prior = sentences.part.prior
        total = sum(weights) or 1.0
        own = around = 0.0
        window = sentences.covers[max(0, index - 1) : index + 2]
        if any(cover is not self._nothing for cover in window):
            own = self._share(sentences.covers[index], weights, total)
            around = self._share(self._union(window), weights, total)
        # A small prior tips the scales between sentences that have to do with the question; it does not make one.
        value = 0.7 * own + 0.3 * around + (prior if abs(prior) >= 1 else prior * min(1.0, 4 * around))
        sought = _SOUGHT.get(self._kind)
        text = sentences.spans[index].quote(sentences.part.text)
        if sought is not None and sought.search(text):
            value += _SOUGHT_BONUS * (0.3 + 0.7 * around)
        elif self._kind is QuestionKind.AMOUNT and _NUMBER.search(text):
            value += _SOUGHT_BONUS / 2 * around
        return value

    def _grow(self, sentences: _Sentences, best: int, weights: Sequence[float]) -> tuple[int, int]:
        """Takes neighbours in while there is room: first what adds to the question, then what follows."""
        first = last = best
        spans, covers = sentences.spans, sentences.covers
        while True:
            options = []
            have = self._union(covers[first : last + 1])
            if last + 1 < len(spans) and spans[last + 1].end - spans[first].start <= QUOTE_MAX:
                options.append((_gain(covers[last + 1], have, weights) + 0.001, first, last + 1))
            if first > 0 and spans[last].end - spans[first - 1].start <= QUOTE_MAX:
                leads_in = spans[first - 1].quote(sentences.part.text).endswith(":")
                before = 0.002 * (leads_in or sentences.part.prior > 0)  # a decision is read from its beginning
                options.append((_gain(covers[first - 1], have, weights) + before, first - 1, last))
            if not options:
                return first, last
            _, first, last = max(options)

    def _quote(self, part: Part, span: Span) -> Quote:
        text = span.quote(part.text)
        return Quote(text, span.shifted(part.span.start), part.section, self.highlights(text))

    def highlights(self, text: str) -> tuple[Span, ...]:
        """The words of `text` that stand for a word of the question."""
        found = tokens(text)
        self._learn({token.text for token in found})
        return tuple(
            token.span for token in found if any(weight >= _HIGHLIGHTED for _, weight, _ in self._known[token.text])
        )


def _gain(cover: Sequence[float], have: Sequence[float], weights: Sequence[float]) -> float:
    return sum(max(0.0, new - old) * weight for new, old, weight in zip(cover, have, weights, strict=True))
