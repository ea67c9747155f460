"""The stretches of an item whose meaning is compared: its title, and its text in chunks of some sentences under that title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from store.domain import Section

_CHUNK_MAX = 700  # characters: what the encoder reads at once, with the title, is 512 word pieces
_CUT_MIN = 200  # a longer line is cut at the last sentence's end after so many
_CHUNK_MIN = 25  # "Godkendt." means nothing alone
_TITLE_MAX = 120  # of the title before each chunk


def chunks_of(title: str, sections: Iterable[Section]) -> tuple[str, ...]:
    """The texts to encode, the title first. Whole lines as far as they fit."""
    title = " ".join(title.split())
    chunks = (" ".join(chunk.split()) for section in sections for chunk in _cut(section.text))
    return title, *(f"{title[:_TITLE_MAX]}. {chunk}" for chunk in chunks if len(chunk) >= _CHUNK_MIN)


def _cut(text: str) -> Iterator[str]:
    start = end = 0
    for first, last in _lines(text):
        if end > start and last - start > _CHUNK_MAX:
            yield text[start:end]
            start = first
        end = last
    if end > start:
        yield text[start:end]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends (exclusive); one that is longer than a chunk in several."""
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        while end - start > _CHUNK_MAX:
            stop = text.rfind(". ", start, start + _CHUNK_MAX) + 2
            cut = stop if stop > start + _CUT_MIN else start + _CHUNK_MAX
            yield start, cut
            start = cut
        yield start, end
        start = end
