"""An item's parts, cut into sentences that are rows of the whole item, and runs of them, as quotes are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from store.danish.sentences import split_sentences
from store.danish.tokens import token_texts
from store.domain import Quote, Section, Span

CELL_END = "\t"  # in a row of a table
QUOTE_MAX = 350  # characters; one sentence may be longer
_LABEL = re.compile(
    r"""
      .* (?: : | \b(?:at|om|følgende)\s*[;,]? )                    # besluttede: … med bemærkning om at
    | (?![-·•*▪◦]|\d{1,2}[.)]|[a-zæøå][.)]) .* ;                  # følgende bemærkninger; not: - hegnet males;
    | \d{1,2}[-./]\d{1,2}[-./]\d{4}\s[^\W\d_].{0,80}(?<!\.)      # 15-08-2023 Byrådet
    """,
    re.DOTALL | re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an item that can be quoted: a decision or a section. `span` counts in the document; `is_operative`
    where it stands in it what was decided, `is_decisive` also where it tells how a question of that went before. What was
    not approved is only there for the decisions that speak of it, and is not quoted (`is_quotable`)."""

    section: str
    text: str
    span: Span
    is_operative: bool = False
    is_decisive: bool = False
    is_quotable: bool = True


def part_of(section: Section, stretch: Span | None = None) -> Part:
    """The section, or a stretch of it (counted in its text)."""
    if stretch is None:
        return Part(section.name, section.text, section.span)
    return Part(section.name, stretch.quote(section.text), stretch.shifted(section.span.start))


@dataclass(frozen=True, slots=True)
class PartSentences:
    """A part cut into sentences; they are rows `first` to `last` (exclusive) of the item's. `texts` and `tokens` are
    those of each."""

    part: Part
    spans: tuple[Span, ...]
    texts: tuple[str, ...]
    tokens: tuple[Sequence[str], ...]
    first: int

    @property
    def last(self) -> int:
        return self.first + len(self.spans)

    def may_end(self, index: int) -> bool:
        """Whether a quote may end with the sentence: not with a label that the text goes on below."""
        return index == len(self.spans) - 1 or not is_label(self.texts[index])

    def length(self, first: int, last: int) -> int:
        """In characters, of the sentences `first` to `last` (inclusive)."""
        return self.spans[last].end - self.spans[first].start


@dataclass(frozen=True, slots=True)
class Run:
    """The sentences `start` to `end` (inclusive) of a part."""

    sentences: PartSentences
    start: int
    end: int

    @property
    def rows(self) -> range:
        return range(self.sentences.first + self.start, self.sentences.first + self.end + 1)


@dataclass(frozen=True, slots=True)
class CutText:
    """The sentences of a text: where they are, and each and its tokens."""

    spans: tuple[Span, ...]
    texts: tuple[str, ...]
    tokens: tuple[Sequence[str], ...]


@lru_cache(maxsize=2048)  # a case's text comes again from each committee, and from one question to the next
def cut_text(text: str) -> CutText:
    spans = split_sentences(text)
    texts = tuple(span.quote(text) for span in spans)
    return CutText(spans, texts, tuple(map(token_texts, texts)))


def in_rows(split: Iterable[tuple[Part, CutText]]) -> tuple[PartSentences, ...]:
    """An item's parts with the rows that their sentences are."""
    rows: list[PartSentences] = []
    for part, cut in split:
        rows.append(PartSentences(part, cut.spans, cut.texts, cut.tokens, rows[-1].last if rows else 0))
    return tuple(rows)


def is_label(sentence: str) -> bool:
    """Whether it says nothing without what stands below it."""
    return _LABEL.fullmatch(sentence) is not None


def numbered_rows(cut: Sequence[PartSentences]) -> Iterator[tuple[int, str]]:
    """Each sentence with its number among the item's."""
    return ((one.first + index, text) for one in cut for index, text in enumerate(one.texts))


def quote_of(part: Part, *, text_max: int = QUOTE_MAX) -> Quote:
    """The part's first sentences, as `beginning_of` has them."""
    span = beginning_of(part.text, Span(0, len(part.text)), text_max=text_max)
    return Quote(span.quote(part.text), span.shifted(part.span.start), part.section)


def beginning_of(text: str, stretch: Span, *, text_max: int = QUOTE_MAX) -> Span:
    """The first sentences of a stretch of the text, as many as fit; at least one, and never up to a label that the text goes on
    below."""
    part = stretch.quote(text)
    sentences = split_sentences(part)
    if not sentences:
        return Span(stretch.start, stretch.start)
    start = sentences[0].start
    ends = [s.end for s in sentences if not _goes_on(s.quote(part))] or [sentences[-1].end]
    end = max((end for end in ends if end - start <= text_max), default=ends[0])
    return Span(start, end).shifted(stretch.start)


def _goes_on(sentence: str) -> bool:
    """Whether the text goes on below: behind a label, or between two alternatives."""
    return is_label(sentence) or sentence.rstrip(" ,").endswith("eller")
