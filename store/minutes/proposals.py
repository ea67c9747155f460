"""Sentences that propose something, where an item has no indstilling to say it."""

from __future__ import annotations

import re

_PROPOSES = re.compile(
    r"\b(?:foreslå(?:r|s|et)|foreslog(?:es)?|indstille(?:r|s|t)|anbefale(?:r|s)|lægge(?:r|s)\s(?:der\s)?op\stil)\b",
    re.IGNORECASE,
)
_OF_A_MEMBER = re.compile(r"\([A-ZÆØÅ][\w-]{0,4}\)")  # Ane Holm (X) foreslog


def proposes(sentence: str) -> bool:
    """Whether something is proposed, and by no member of a party."""
    return _PROPOSES.search(sentence) is not None and _OF_A_MEMBER.search(sentence) is None
