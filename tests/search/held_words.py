"""The words of some documents, without a database."""

from __future__ import annotations

from collections.abc import Sequence

from store.danish.analysis import index_words
from store.search.spelling import Spellings


class Words:
    """The words of some documents."""

    def __init__(self, words: Sequence[str]) -> None:
        self._keys = {index_words(word).key for word in words}
        self._parts = {part for word in words for part in index_words(word).parts}
        self._spellings = Spellings.of("\n".join(words))

    def holds(self, word: str, *, as_part: bool) -> bool:
        return word in (self._parts if as_part else self._keys)

    def begins(self, letters: str) -> bool:
        return any(key.startswith(letters) for key in self._keys)

    def near(self, word: str, *, cutoff: float, limit: int) -> list[tuple[str, float]]:
        return self._spellings.near(word, cutoff=cutoff, limit=limit)
