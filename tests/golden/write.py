"""Writes the golden files anew from what the reader tells now; read the difference before it is kept."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from golden import DECISIONS, DOCUMENTS, come_to, golden_decisions, golden_file, told, written

from store.minutes.outcome import OUTCOME_VERSION

if __name__ == "__main__":
    for document in DOCUMENTS:
        golden_file(document).write_text(told(document), encoding="utf-8")
    version, decisions = golden_decisions()
    now = come_to(decisions)
    if now != decisions and version == OUTCOME_VERSION:
        sys.exit("Some decisions come to something else: raise OUTCOME_VERSION in store/minutes/outcome.py first.")
    DECISIONS.write_text(written(OUTCOME_VERSION, now), encoding="utf-8")
