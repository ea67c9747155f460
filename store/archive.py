"""The archive: the one object through which others ingest minutes, search them and keep what the bot must remember."""

from __future__ import annotations
