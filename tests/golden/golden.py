"""Which documents have a golden file, and what is written in it."""

from __future__ import annotations

import json
from pathlib import Path

from bot.contract import minutes_as_dict
from store.minutes.encoding import decode
from store.minutes.reader import read_minutes

HERE = Path(__file__).parent
DOCUMENTS = sorted([*(HERE.parents[1] / "seeds").glob("*.txt"), *(HERE / "documents").iterdir()])


def golden_file(document: Path) -> Path:
    return HERE / f"{document.stem}.json"


def told(document: Path) -> str:
    """What the document is read as, for a person to read."""
    minutes = read_minutes(decode(document.read_bytes()))
    return json.dumps(minutes_as_dict(minutes), ensure_ascii=False, indent=2) + "\n"
