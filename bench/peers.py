"""Our ranking beside its peers on the same index words: item@1, @3, @10 and milliseconds a question, in one run.

    python bench/peers.py QUESTIONS.jsonl … --database referatbot.db

The peers are SQLite's FTS5 with its own bm25, and FTS4 with the rank_bm25 of sqlite-fts4. They get the question's index
words joined by OR, FTS5 with the column weights that ours has; ours gets the question.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

from rich.console import Console
from rich.table import Table
from sqlite_fts4 import rank_bm25

from bot.answers import answer
from store.archive import Archive, index_text
from store.danish.analysis import index_words
from store.domain import StoredItem
from store.search.named import StoredNames
from store.search.question import understand

COLUMNS = "title, title_parts, decision, body, parts"
WEIGHTS = "4.0, 3.0, 2.0, 1.0, 1.0"
FTS5 = f"SELECT rowid FROM fts5_peer WHERE fts5_peer MATCH ? ORDER BY bm25(fts5_peer, {WEIGHTS}) LIMIT 10"  # noqa: S608
FTS4 = """
SELECT docid FROM fts4_peer WHERE fts4_peer MATCH ?
ORDER BY rank_bm25(matchinfo(fts4_peer, 'pcnalx')) LIMIT 10
"""
PLACES = "SELECT i.item_id, m.committee, m.held_on, i.number FROM agenda_item i JOIN meeting m USING (meeting_id)"

Place = tuple[str, str, int]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--database", required=True, type=Path)
    parser.add_argument("--today", type=date.fromisoformat, default=date(2026, 1, 1))
    arguments = parser.parse_args()
    lines = [line for path in arguments.files for line in path.read_text(encoding="utf-8").splitlines()]
    labels = [label for line in lines if line.strip() and "gold" in (label := json.loads(line))]
    with Archive.open(arguments.database) as archive:
        archive.warm_up()
        peers = _peers(arguments.database, archive)
        places: dict[int, Place] = {row[0]: row[1:] for row in peers.execute(PLACES)}
        committees = archive.committees()

        def words(question: str) -> str:
            asked = understand(question, today=arguments.today, stored=StoredNames(committees))
            return " OR ".join(f'"{index_words(word).key}"' for word in asked.words)

        def ours(question: str) -> list[Place]:
            hits = answer(archive, question, today=arguments.today).hits
            return [(hit.committee, hit.held_on.isoformat(), hit.item or 0) for hit in hits]

        def peer(statement: str) -> Callable[[str], list[Place]]:
            return lambda question: [places[row[0]] for row in peers.execute(statement, (words(question),))]

        table = Table("engine", "item@1", "item@3", "item@10", "ms median", "ms p95")
        for name, find in (("Referatbot", ours), ("FTS5 bm25", peer(FTS5)), ("FTS4 rank_bm25", peer(FTS4))):
            table.add_row(name, *_measured(labels, find))
    Console(width=100).print(table)
    return 0


def _peers(database: Path, archive: Archive) -> sqlite3.Connection:
    """A store in memory with both peers' indexes over the same index words."""
    connection = sqlite3.connect(":memory:")
    connection.create_function("rank_bm25", -1, rank_bm25)
    connection.execute("ATTACH ? AS referatbot", (str(database),))
    connection.execute(f"CREATE VIRTUAL TABLE temp.fts5_peer USING fts5 ({COLUMNS})")
    connection.execute(f"CREATE VIRTUAL TABLE temp.fts4_peer USING fts4 ({COLUMNS})")
    rows = [_row(item) for meeting in archive.meetings() for item in archive.items_of_meeting(meeting.meeting_id)]
    connection.executemany(f"INSERT INTO fts5_peer (rowid, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", rows)  # noqa: S608
    connection.executemany(f"INSERT INTO fts4_peer (docid, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", rows)  # noqa: S608
    return connection


def _row(item: StoredItem) -> tuple[object, ...]:
    text, _ = index_text(item.title, item.sections)
    return item.item_id, *(" ".join(getattr(text, column)) for column in COLUMNS.split(", "))


def _measured(labels: Sequence[dict[str, Any]], find: Callable[[str], Iterable[Place]]) -> list[str]:
    ranks, took = [], []
    for label in labels:
        started = perf_counter()
        found = list(find(label["q"]))
        took.append((perf_counter() - started) * 1000)
        gold = {tuple(place) for place in label["gold"]}
        ranks.append(next((rank for rank, place in enumerate(found, 1) if place in gold), 99))
    took.sort()
    shares = [f"{sum(rank <= k for rank in ranks) / len(ranks):.2f}" for k in (1, 3, 10)]
    return [*shares, f"{took[len(took) // 2]:.1f}", f"{took[int(len(took) * 0.95)]:.1f}"]


if __name__ == "__main__":
    sys.exit(main())
