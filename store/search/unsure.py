"""What who asks is not certain of: `det var vist i 2023`, `jeg tror i byrådet`."""

from __future__ import annotations

import re

from store.domain import Span

_UNSURE = re.compile(  # not: "hvad blev vist i 2023"
    r"\b(?:(?<!blev\s)(?<!bliver\s)(?<!blevet\s)(?<!har\s)(?<!havde\s)vist(?:\s?nok)?|muligvis|måske|formentlig|(?:jeg|vi)\s+(?:tror|mener|husker))\s+"
    r"(?:(?:at|nok|det|den|de|var|er|blev|skete)\s+)*(?:(?:i|på|til|fra|omkring|den|d\.|engang|af)\s+)*$"
)


def is_unsure(lowered: str, span: Span) -> bool:
    """Whether who asks is not certain of what stands there, a time or a committee."""
    return _UNSURE.search(lowered[: span.start]) is not None
