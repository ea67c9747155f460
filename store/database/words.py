"""The words of the stored documents, looked up in the database as a question asks for them."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable

from store.danish.analysis import IndexWords, index_words
from store.database import index
from store.database.connection import translated_errors
from store.search.spelling import Spellings

_REMEMBERED = 50_000  # analyses, some 10 MB


class StoredWords:
    """The words as of one moment. `connection` gives the calling thread's own."""

    def __init__(self, connection: Callable[[], sqlite3.Connection]) -> None:
        self.connection = connection
        self._lock = threading.Lock()
        self._spellings: Spellings | None = None
        self._analyses: dict[str, IndexWords] = {}

    def holds(self, word: str, *, as_part: bool) -> bool:
        return index.holds_word(self.connection(), word, as_part=as_part)

    def begins(self, letters: str) -> bool:
        return index.holds_beginning(self.connection(), letters)

    def near(self, word: str, *, cutoff: float, limit: int) -> list[tuple[str, float]]:
        return self.spellings().near(word, cutoff=cutoff, limit=limit)

    def spellings(self) -> Spellings:
        """Read once, when first asked for."""
        with self._lock:
            if self._spellings is None:
                self._spellings = Spellings.of(index.read_forms(self.connection()))
            return self._spellings

    def analyses(self, forms: Iterable[str]) -> dict[str, IndexWords]:
        """Of many words at once: one look-up for all that are not remembered."""
        wanted = set(forms)
        known = self._analyses
        new = {form for form in wanted if form not in known}
        found = {form: known[form] for form in wanted - new}
        if new:
            with translated_errors():  # an answer's text is read after the search's transaction
                analysed = index.read_analysed(self.connection(), new)
            for form, key, parts in analysed:
                found[form] = IndexWords(key, tuple(parts.split()), True)
            for form in new - found.keys():
                found[form] = index_words(form)
            if len(known) + len(new) > _REMEMBERED:
                self._analyses = known = {}
            known.update((form, found[form]) for form in new)
        return found
