"""Scores the finding of follow-ups against label files: python bench/follow_ups.py LABELS.jsonl … [--show]."""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from store.domain import FoundFollowUp, Span
from store.follow_ups.finding import find_follow_ups

MATCH_MIN = 0.5  # of the shorter text's characters


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", nargs="+", type=Path, help="decision_text, date and followups, one object a line")
    parser.add_argument("--part", choices=("all", "even", "odd"), default="all", help="which lines, counted from 0")
    parser.add_argument("--show", action="store_true", help="print what is missed, too much or off")
    arguments = parser.parse_args()
    for path in arguments.labels:
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        rows = {"all": rows, "even": rows[::2], "odd": rows[1::2]}[arguments.part]
        print(f"{path.name} ({arguments.part}): {_scored(rows, show=arguments.show)}")


def _scored(rows: Sequence[dict[str, Any]], *, show: bool) -> str:
    counts: Counter[str] = Counter()
    for row in rows:
        _count(row, counts, show=show)
    hits = counts["hits"]
    precision, recall = hits / max(counts["found"], 1), hits / max(counts["labels"], 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    fields = " · ".join(f"{name} {counts[name] / max(hits, 1):.2f}" for name in ("responsible", "due words", "due day"))
    found = f"precision {precision:.2f} · recall {recall:.2f} · F1 {f1:.2f}"
    return f"{len(rows)} decisions · {found} · of {hits} matched: {fields}"


def _count(row: dict[str, Any], counts: Counter[str], *, show: bool) -> None:
    text = " ".join(row["decision_text"].split())
    found = list(find_follow_ups(row["decision_text"], decided_on=date.fromisoformat(row["date"])))
    spans = [_located(text, each.passage.text) for each in found]
    counts["found"] += len(found)
    counts["labels"] += len(row["followups"])
    place = f"{row['forum']} {row['date']} {row['item']}"
    free = set(range(len(found)))
    for label in row["followups"]:
        best = max(free, key=lambda index: _overlap(spans[index], _located(text, label["text"])), default=None)
        if best is None or _overlap(spans[best], _located(text, label["text"])) < MATCH_MIN:
            _say(show, f"MISSED {place}: {label['text']}")
            continue
        free.discard(best)
        counts["hits"] += 1
        for name, right in _fields(label, found[best]).items():
            counts[name] += right
            if not right:
                _say(show, f"OFF {name} {place}: {label} – found {found[best].responsible}, {found[best].due}")
    for index in sorted(free):
        _say(show, f"TOO MUCH {place}: {found[index].passage.text}")


def _fields(label: dict[str, Any], found: FoundFollowUp) -> dict[str, bool]:
    responsible = found.responsible.text if found.responsible else None
    due_text = found.due.text.text if found.due else None
    due_on = found.due.on.isoformat() if found.due and found.due.on else None
    return {
        "responsible": (responsible or "").casefold() == (label["responsible"] or "").casefold(),
        "due words": _same_words(due_text, label["due_text"]),
        "due day": due_on == label["due"],
    }


def _same_words(found: str | None, label: str | None) -> bool:
    if found is None or label is None:
        return found is None and label is None
    return found.casefold() in label.casefold() or label.casefold() in found.casefold()


def _located(text: str, words: str) -> Span:
    folded = " ".join(words.split())
    start = text.find(folded)
    return Span(start, start + len(folded)) if start >= 0 else Span(0, 0)


def _overlap(one: Span, other: Span) -> float:
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(0, shared) / max(1, min(one.end - one.start, other.end - other.start))


def _say(show: bool, line: str) -> None:
    if show:
        print(re.sub(r"\s+", " ", line))


if __name__ == "__main__":
    main()
