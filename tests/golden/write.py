"""Writes the golden files anew from what the reader tells now; read the difference before it is kept."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from golden import DOCUMENTS, golden_file, told

if __name__ == "__main__":
    for document in DOCUMENTS:
        golden_file(document).write_text(told(document), encoding="utf-8")
