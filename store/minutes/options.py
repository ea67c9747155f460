"""What a decision chooses by its name alone: "Udvalget anbefaler model 3" says nothing without what model 3 is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from store.danish.units import MONEY_UNIT, SHARE_UNIT, UNIT_END
from store.domain import Span
from store.minutes.lines import trimmed

OPTION_KIND = r"model|scenari(?:e|um|o)|mulighed|alternativ|løsning|variant|forslag|option"
"""What one of several ways is called before its letter or number, in lower case."""
_LABEL = rf"(?:\d{{1,2}}(?:\s?[a-h])?|[A-ZÆØÅ])\b(?!\s?(?:(?:{MONEY_UNIT}|{SHARE_UNIT}){UNIT_END}|om\b|til\b)|[.,]\d)"
_CHOSEN = re.compile(rf"\b(?P<kind>(?i:{OPTION_KIND}))\s+(?P<label>{_LABEL})")
_POINT = r"[^\w\n]*(?:\d{1,2}[.)]\s*)?(?:at\s+)?"  # 3. at model 3 …


@dataclass(frozen=True, slots=True)
class Option:
    """`model` and `3`, as written."""

    kind: str
    label: str


def option_in(text: str) -> Option | None:
    """The first that a decision names."""
    found = _CHOSEN.search(text)
    return Option(found["kind"], found["label"]) if found is not None else None


def told_of(option: Option, text: str) -> Span | None:
    """Where a section tells what the option is: from the line that begins with its name to the one of the next; None where
    none does."""
    kind = rf"(?i:{re.escape(option.kind)})"
    begun = re.search(rf"^{_POINT}{kind}\s+{re.escape(option.label)}(?!\w)", text, re.MULTILINE)
    if begun is None:
        return None
    following = re.compile(rf"^{_POINT}{kind}\s+{_LABEL}", re.MULTILINE).search(text, begun.end())
    return trimmed(text, Span(begun.start(), following.start() if following is not None else len(text)))
