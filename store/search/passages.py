"""Cutting the quote: the sentences of an item that answer, verbatim, whole, and not too many."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from store.danish.analysis import IndexWords
from store.danish.sentences import split_sentences
from store.danish.tokens import tokens
from store.domain import Quote, Span
from store.search.question import QuestionKind
from store.search.vocabulary import Concept, Reading

QUOTE_MAX = 350  # characters; one sentence may be longer

_AMOUNT = re.compile(r"\d[\d.,]*\s*(?:kr\b|mio\b|mia\b|%|pct\b|procent\b|m²|m2\b|timer\b|dage\b|pladser\b|gange?\b)|\bgang\w*\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d")
_TIME = re.compile(
    r"\d{1,2}\.\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)|\d{1,2}[-./]\d{1,2}|\b(?:19|20)\d\d\b|\buge\s\d"
    r"|\b(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b"
    r"|\b(?:efter|inden|før)\s(?:sommer|jul|påske|efterår|forår)\w*|\bnår\b|\bsnarest\b|\bprimo\b|\bultimo\b|\bmedio\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-ZÆØÅ]{2,5}\b|(?<![.!?]\s)(?<!^)\b[A-ZÆØÅ][a-zæøåé]+(?:\s[A-ZÆØÅ][a-zæøåé]+)+|\b[Aa]dministrationen\b")
_SOUGHT: dict[QuestionKind, re.Pattern[str]] = {
    QuestionKind.AMOUNT: _AMOUNT,
    QuestionKind.WHEN: _TIME,
    QuestionKind.WHO: _NAME,
}
_SOUGHT_BONUS = 0.5  # of what a sentence would get for the whole question
_DECISION_BONUS = 0.12


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an item that can be quoted: a decision or a section. `span` counts in the document."""

    section: str
    text: str
    span: Span
    is_decision: bool


@dataclass(frozen=True, slots=True)
class Scored:
    quote: Quote
    score: float


class Excerpts:
    """Cuts quotes for one question. `analysis` gives the index words of a token."""

    def __init__(
        self,
        concepts: Sequence[Concept],
        information: Sequence[float],
        kind: QuestionKind,
        analysis: Callable[[str], IndexWords],
    ) -> None:
        self._concepts = concepts
        self._information = list(information)
        self._total = sum(information) or 1.0
        self._kind = kind
        self._analysis = analysis
        self._by_key: dict[tuple[str, bool], list[tuple[int, float, bool]]] = {}
        for index, concept in enumerate(concepts):
            for is_share, readings in ((False, concept.readings), (True, concept.part_readings)):
                for reading in readings:
                    self._remember(index, reading, is_share)

    def _remember(self, concept: int, reading: Reading, is_share: bool) -> None:
        entries = self._by_key.setdefault((reading.word, reading.as_part), [])
        entries.append((concept, reading.weight, is_share))

    def best(self, parts: Sequence[Part]) -> Scored | None:
        """The best quote of the parts; the earlier on a tie. None where there is no text."""
        scored = [found for part in parts if (found := self._best_of(part)) is not None]
        return max(scored, key=lambda found: found.score, default=None)

    def _best_of(self, part: Part) -> Scored | None:
        sentences = split_sentences(part.text)
        if not sentences:
            return None
        covers = [self._cover(span.quote(part.text)) for span in sentences]
        values = [self._value(span.quote(part.text), cover) for span, cover in zip(sentences, covers, strict=True)]
        best = max(range(len(sentences)), key=lambda index: (values[index], -index))
        first, last = self._grow(part.text, sentences, covers, best)
        span = Span(sentences[first].start, sentences[last].end)
        window = [max(column) for column in zip(*covers[first : last + 1], strict=True)] if self._concepts else []
        score = 0.6 * values[best] + 0.4 * self._share(window) + (_DECISION_BONUS if part.is_decision else 0.0)
        return Scored(self._quote(part, span), score)

    def _cover(self, sentence: str) -> list[float]:
        cover = [0.0] * len(self._concepts)
        shares: dict[int, dict[str, float]] = {}
        for token in tokens(sentence):
            words = self._analysis(token.text)
            for word, as_part in ((words.key, False), *((part, True) for part in words.parts)):
                for concept, weight, is_share in self._by_key.get((word, as_part), ()):
                    if is_share:
                        shares.setdefault(concept, {})[word] = weight
                    else:
                        cover[concept] = max(cover[concept], weight)
        for concept, weights in shares.items():
            cover[concept] = max(cover[concept], sum(weights.values()))
        return cover

    def _share(self, cover: Sequence[float]) -> float:
        return sum(c * i for c, i in zip(cover, self._information, strict=True)) / self._total if cover else 0.0

    def _value(self, sentence: str, cover: Sequence[float]) -> float:
        share = self._share(cover)
        sought = _SOUGHT.get(self._kind)
        if sought is not None and sought.search(sentence):
            share += _SOUGHT_BONUS * max(share, 0.25)
        elif self._kind is QuestionKind.AMOUNT and _NUMBER.search(sentence):
            share += _SOUGHT_BONUS / 2 * share
        return share

    def _grow(self, text: str, sentences: Sequence[Span], covers: list[list[float]], best: int) -> tuple[int, int]:
        """Takes neighbours in while there is room: first what adds to the question, then what follows."""
        first = last = best
        while True:
            options = []
            if last + 1 < len(sentences) and sentences[last + 1].end - sentences[first].start <= QUOTE_MAX:
                options.append((self._gain(covers, first, last, last + 1) + 0.001, first, last + 1))
            if first > 0 and sentences[last].end - sentences[first - 1].start <= QUOTE_MAX:
                lead_in = 0.002 if text[sentences[first - 1].start : sentences[first - 1].end].endswith(":") else 0.0
                options.append((self._gain(covers, first, last, first - 1) + lead_in, first - 1, last))
            if not options:
                return first, last
            _, first, last = max(options)

    def _gain(self, covers: list[list[float]], first: int, last: int, added: int) -> float:
        if not self._concepts:
            return 0.0
        have = [max(column) for column in zip(*covers[first : last + 1], strict=True)]
        return sum(
            max(0.0, new - old) * information
            for new, old, information in zip(covers[added], have, self._information, strict=True)
        )

    def _quote(self, part: Part, span: Span) -> Quote:
        text = span.quote(part.text)
        return Quote(text, span.shifted(part.span.start), part.section, self.highlights(text))

    def highlights(self, text: str) -> tuple[Span, ...]:
        """The words of `text` that stand for a word of the question."""
        found = []
        for token in tokens(text):
            words = self._analysis(token.text)
            keys = [(words.key, False), *((part, True) for part in words.parts)]
            if any(weight >= 0.3 for key in keys for _, weight, _ in self._by_key.get(key, ())):
                found.append(token.span)
        return tuple(found)
