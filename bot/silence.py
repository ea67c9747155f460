"""The answer that there is none: why, what comes nearest, and what was searched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from bot import words_on_answers
from bot.says import NEAR_MAX, Answer, Reason
from store.archive import Archive
from store.domain import Hit


def silent(
    archive: Archive, question: str, reason: Reason, near: Iterable[Hit] = (), remark: str | None = None
) -> Answer:
    """Where there is neither a near hit nor a remark, it says what can be asked."""
    # Of what does not answer nobody needs to read more than one passage.
    shown = tuple(replace(hit, further=None) for hit in islice(near, NEAR_MAX))
    if reason is Reason.NOTHING_FOUND and not shown and remark is None:
        remark = f"{words_on_answers.REASONS[reason]} {words_on_answers.WHAT_I_ANSWER}"
    return Answer(question, False, reason, (), shown, archive.coverage(), remark)
