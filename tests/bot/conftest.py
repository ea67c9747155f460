"""What tests of the bot share: a thread of questions about what a test has written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.says import Answer
from bot.threads import answer_and_remember
from store.archive import Archive

NOW = datetime(2022, 1, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def talk(archive: Archive) -> Callable[..., Answer]:
    """The answer to the last of several questions of one thread, a minute apart."""

    def said(*questions: str) -> Answer:
        for minute, question in enumerate(questions):
            at = NOW + timedelta(minutes=minute)
            given, _ = answer_and_remember(archive, question, "C1:1.1", today=date(2022, 1, 1), at=at)
        return given

    return said
