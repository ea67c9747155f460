"""The words by which it is told that somebody abstained or disagreed, in lower case."""

from __future__ import annotations

ABSTAINS = r"undl(?:od|ader)"
"""Of a sentence in which it is the verb: "(X) undlod at stemme"."""
ABSTAINED = rf"(?:{ABSTAINS}|undladt)"
"""So, and as a question may have it too: "hvem har undladt at stemme"."""
DISAGREED = r"uenig[et]?"
