"""Our search beside its peers on the same index words, in one run: time to index, size, memory, latency, agreement.

    python bench/speed.py --database big.db [--questions 200] [--only FTS5,Tantivy] [--postgres "dbname=bench"] [--json run.json]

The questions are cut from the database's own items: short ones of one to three words, and whole sentences with all their
common words. Each engine runs in a process of its own. Peers get the index words of the question joined by OR, over one column
with the index words of title, decision and text; ours gets the question, and expands it (compounds, synonyms, typing
errors, five columns). Agreement is the share of questions whose ten first have the ten highest exact scores: for a peer those of
BM25 over all rows, for ours those of our own first score over all items. A peer that is not installed is left out.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import math
import multiprocessing
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from bot.answers import answer
from store.archive import Archive
from store.danish.analysis import index_words
from store.danish.stopwords import STOP_WORDS
from store.danish.tokens import token_texts
from store.search.named import StoredNames
from store.search.preference import first_scores
from store.search.question import understand
from store.search.ranking import all_holding, informations, unordered
from store.search.scoring import Scorer

TODAY = date(2026, 1, 1)
TEXTS = """
SELECT i.item_id, i.title, group_concat(substr(m.source_text, s.span_start + 1, s.span_end - s.span_start), char(10))
FROM agenda_item i CROSS JOIN meeting m USING (meeting_id) CROSS JOIN section s USING (item_id)
WHERE i.item_id > :after GROUP BY i.item_id
"""
FRAMES = (
    "Hvad blev der besluttet om {}?", "Hvornår behandlede vi {}?", "Hvad koster {}?", "Hvem har ansvaret for {}?",
    "Hvad er status på {}?", "Er der truffet beslutning om {}?",
)  # fmt: skip
K1, B = 1.2, 0.75

Queries = dict[str, list[list[str]]]
"""Short and whole questions as index words."""


@dataclass
class Figures:
    """Of one engine; sizes in MB, times in s and, a question, in ms."""

    name: str
    index_s: float | None = None
    size_mb: float | None = None
    memory_mb: float | None = None
    latency_ms: dict[str, tuple[float, float]] = field(default_factory=dict)
    agreement: dict[str, float] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True)
class Engine:
    """`build` writes an index of the rows' file into a folder; `open` gives a search for ten row ids in it."""

    name: str
    needs: str | None
    build: Callable[[Path, Path], None]
    open: Callable[[Path], Callable[[list[str]], list[int]]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", required=True, type=Path)
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="names of engines, comma between")
    parser.add_argument("--postgres", default="", help="a connection string; needs psycopg")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    only = {name.casefold() for name in arguments.only.split(",") if name}
    questions = made_questions(arguments.database, arguments.questions, arguments.seed)
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "rows.txt"
        found = [in_a_process(measured_ours, arguments.database, questions)]
        print_table(found)  # what follows takes its time
        in_a_process(write_rows, arguments.database, rows)
        queries = {kind: [words_of(question) for question in asked] for kind, asked in questions.items()}
        exact = in_a_process(exact_scores, rows, queries)
        for engine in engines(arguments.postgres):
            if only and engine.name.casefold() not in only:
                continue
            if engine.needs is not None and importlib.util.find_spec(engine.needs) is None:
                found.append(Figures(engine.name, note=f"{engine.needs} is not installed"))
                continue
            own = Path(folder) / re.sub(r"\W", "", engine.name)
            own.mkdir()
            index_s = in_a_process(timed_build, engine.name, arguments.postgres, rows, own)
            found.append(in_a_process(measured_peer, engine.name, arguments.postgres, own, queries, exact, index_s))
    print_table(found)
    if arguments.json:
        arguments.json.write_text(json.dumps([vars(one) for one in found], ensure_ascii=False, indent=1), "utf-8")
    return 0


def in_a_process(call: Callable[..., Any], *arguments: object) -> Any:
    """The result of a call in a new process, so that what an engine holds in memory is its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(call, arguments)


def made_questions(database: Path, count: int, seed: int) -> dict[str, list[str]]:
    chance = random.Random(seed)  # noqa: S311  no secret
    found: dict[str, list[str]] = {"short": [], "whole": []}
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        (last,) = connection.execute("SELECT max(item_id) FROM agenda_item").fetchone()

        def item() -> tuple[str, str]:
            while True:
                row = connection.execute(f"{TEXTS} LIMIT 1", {"after": chance.randrange(last)}).fetchone()
                if row is not None and len(row[2]) > 300:
                    return row[1], row[2]

        while len(found["short"]) < count:
            title, text = item()
            words = [w for w in token_texts(f"{title} {text[:800]}") if w not in STOP_WORDS and len(w) > 2]
            size = chance.randint(1, 3)
            start = chance.randrange(max(1, len(words) - size))
            found["short"].append(" ".join(words[start : start + size]))
        while len(found["whole"]) < count:
            _, text = item()
            sentences = [sentence for sentence in re.split(r"(?<=\.)\s+", text) if len(sentence) > 40]
            words = chance.choice(sentences).split()
            size = chance.randint(6, 14)
            start = chance.randrange(max(1, len(words) - size))
            found["whole"].append(chance.choice(FRAMES).format(" ".join(words[start : start + size]).rstrip(".,:")))
    return {kind: [text for text in texts if words_of(text)] for kind, texts in found.items()}


def words_of(question: str) -> list[str]:
    asked = understand(question, today=TODAY)
    return list(dict.fromkeys(index_words(word).key for word in asked.words))


def write_rows(database: Path, rows: Path) -> None:
    """A line an item: its id and its index words."""
    with (
        closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection,
        rows.open("w", encoding="utf-8") as file,
    ):
        for item_id, title, text in connection.execute(TEXTS, {"after": 0}):
            keys = (index_words(token).key for token in token_texts(f"{title} {text}"))
            file.write(f"{item_id} {' '.join(key for key in keys if key)}\n")


def read_rows(rows: Path) -> Iterator[tuple[int, str]]:
    with rows.open(encoding="utf-8") as file:
        for line in file:
            item_id, _, words = line.rstrip("\n").partition(" ")
            yield int(item_id), words


# Ours


def measured_ours(database: Path, questions: dict[str, list[str]]) -> Figures:
    figures = Figures("Referatbot, search")
    before = resident_mb()
    started = perf_counter()
    with (
        Archive.open(database) as archive,
        closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection,
    ):
        archive.warm_up()
        figures.note = f"ready after {perf_counter() - started:.2f} s"
        archive.search(understand("opvarmning", today=TODAY))
        (figures.size_mb,) = connection.execute(
            "SELECT sum(pgsize) / 1e6 FROM dbstat WHERE name IN ('posting_list', 'segment_word', 'segment', 'word', "
            "'word_by_key', 'compound_part', 'item_length') OR name LIKE 'item_index%'"
        ).fetchone() if has_dbstat(connection) else (None,)  # fmt: skip
        committees = archive.committees()
        answers: dict[str, tuple[float, float]] = {}
        for kind, texts in questions.items():
            asked = [understand(text, today=TODAY, stored=StoredNames(committees)) for text in texts]
            figures.latency_ms[kind] = latency(archive.search, [one for one in asked if one.words])
            answers[kind] = latency(lambda text: answer(archive, text, today=TODAY), texts)
        figures.memory_mb = resident_mb() - before
        for kind, texts in questions.items():
            figures.agreement[kind] = float(np.mean([agrees(archive, text) for text in texts]))
    figures.note += "; whole answers " + ", ".join(
        f"{kind} {p50:.0f}/{p95:.0f} ms" for kind, (p50, p95) in answers.items()
    )
    return figures


def has_dbstat(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("SELECT 1 FROM dbstat LIMIT 1")
    except sqlite3.OperationalError:
        return False
    return True


def agrees(archive: Archive, text: str) -> bool:
    """Whether the ten best of the search are the ten best of all items by the same score."""
    asked = understand(text, today=TODAY)
    found = archive.search(asked)
    if found is None:
        return True
    snapshot, connection = archive._now(), archive._database.connection()
    concepts = snapshot.vocabulary.concepts(asked.words)
    index = snapshot.index(connection, concepts)
    information = informations(concepts, index, snapshot.collection)
    items = all_holding(concepts, index, snapshot.collection)
    ranked = unordered(Scorer(concepts, index, snapshot.collection), information, items)
    nowhere = np.zeros(len(items), np.bool_)
    every = first_scores(ranked, nowhere, nowhere)
    own = first_scores(found.ranked, *[np.zeros(len(found.ranked.item_ids), np.bool_)] * 2)
    best, wanted = -np.sort(-own)[:10], -np.sort(-every)[:10]
    return len(best) == len(wanted) and bool(np.allclose(best, wanted, atol=1e-6))


# Peers


def engines(postgres: str) -> list[Engine]:
    found = [
        Engine("FTS5", None, lambda rows, own: build_fts(rows, own, 5), lambda own: open_fts(own, FTS5)),
        Engine(
            "FTS4 rank_bm25", "sqlite_fts4", lambda rows, own: build_fts(rows, own, 4), lambda own: open_fts(own, FTS4)
        ),
        Engine("Tantivy", "tantivy", build_tantivy, open_tantivy),
        Engine("bm25s", "bm25s", build_bm25s, open_bm25s),
    ]
    if postgres:
        found.append(
            Engine(
                "PostgreSQL",
                "psycopg",
                lambda rows, _: build_postgres(rows, postgres),
                lambda _: open_postgres(postgres),
            )
        )
    return found


def engine_of(name: str, postgres: str) -> Engine:
    return next(engine for engine in engines(postgres) if engine.name == name)


def timed_build(name: str, postgres: str, rows: Path, own: Path) -> float:
    started = perf_counter()
    engine_of(name, postgres).build(rows, own)
    return perf_counter() - started


def measured_peer(  # noqa: PLR0913, PLR0917  one row of the table
    name: str,
    postgres: str,
    own: Path,
    queries: Queries,
    exact: dict[str, list[tuple[float, dict[int, float]]]],
    index_s: float,
) -> Figures:
    size = sum(path.stat().st_size for path in own.rglob("*") if path.is_file()) / 1e6
    figures = Figures(name, index_s, size or None)
    before = resident_mb()
    search = engine_of(name, postgres).open(own)
    search(["opvarmning"])
    for kind, asked in queries.items():
        figures.latency_ms[kind] = latency(search, asked)
    figures.memory_mb = resident_mb() - before
    for kind, asked in queries.items():
        same = [
            all(scores.get(item_id, 0.0) >= least - 1e-4 for item_id in search(words))
            for words, (least, scores) in zip(asked, exact[kind], strict=True)
        ]
        figures.agreement[kind] = float(np.mean(same))
    return figures


FTS5 = "SELECT rowid FROM peer WHERE peer MATCH :query ORDER BY rank LIMIT 10"
FTS4 = "SELECT docid FROM peer WHERE peer MATCH :query ORDER BY rank_bm25(matchinfo(peer, 'pcnalx')) LIMIT 10"


def build_fts(rows: Path, own: Path, version: int) -> None:
    with closing(sqlite3.connect(own / "peer.db")) as connection:
        connection.execute(f"CREATE VIRTUAL TABLE peer USING fts{version} (words)")
        row_id = "rowid" if version == 5 else "docid"
        connection.executemany(f"INSERT INTO peer ({row_id}, words) VALUES (?, ?)", read_rows(rows))  # noqa: S608
        connection.execute("INSERT INTO peer (peer) VALUES ('optimize')")
        connection.commit()


def open_fts(own: Path, statement: str) -> Callable[[list[str]], list[int]]:
    connection = sqlite3.connect(own / "peer.db")
    if "rank_bm25" in statement:
        from sqlite_fts4 import rank_bm25  # noqa: PLC0415  a peer that need not be there

        connection.create_function("rank_bm25", -1, rank_bm25)

    def search(words: list[str]) -> list[int]:
        query = " OR ".join(f'"{word}"' for word in words)
        return [row[0] for row in connection.execute(statement, {"query": query})]

    return search


def build_tantivy(rows: Path, own: Path) -> None:
    import tantivy  # noqa: PLC0415

    schema = tantivy.SchemaBuilder()
    schema.add_integer_field("item", stored=True, fast=True)
    schema.add_text_field("words", tokenizer_name="whitespace", index_option="freq")
    writer = tantivy.Index(schema.build(), path=str(own)).writer(256_000_000, 1)
    for item_id, words in read_rows(rows):
        writer.add_document(tantivy.Document(item=item_id, words=[words]))
    writer.commit()
    writer.wait_merging_threads()


def open_tantivy(own: Path) -> Callable[[list[str]], list[int]]:
    import tantivy  # noqa: PLC0415

    index = tantivy.Index.open(str(own))
    searcher, schema = index.searcher(), index.schema

    def search(words: list[str]) -> list[int]:
        terms = [(tantivy.Occur.Should, tantivy.Query.term_query(schema, "words", word)) for word in words]
        hits = searcher.search(tantivy.Query.boolean_query(terms), 10).hits
        return [searcher.doc(address)["item"][0] for _, address in hits]

    return search


def build_bm25s(rows: Path, own: Path) -> None:
    import bm25s  # noqa: PLC0415

    ids, texts = zip(*read_rows(rows), strict=True)
    numbers: dict[str, int] = {}
    tokens = [[numbers.setdefault(word, len(numbers)) for word in text.split()] for text in texts]
    model = bm25s.BM25(method="lucene", k1=K1, b=B)
    model.index((tokens, numbers), show_progress=False)
    model.save(str(own))
    np.save(own / "ids.npy", np.array(ids))


def open_bm25s(own: Path) -> Callable[[list[str]], list[int]]:
    import bm25s  # noqa: PLC0415

    model = bm25s.BM25.load(str(own), mmap=True)
    ids = np.load(own / "ids.npy")

    def search(words: list[str]) -> list[int]:
        known = [word for word in words if word in model.vocab_dict]
        if not known:
            return []
        found, scores = model.retrieve([known], k=10, show_progress=False)
        return [int(ids[row]) for row, score in zip(found[0], scores[0], strict=True) if score > 0]

    return search


def build_postgres(rows: Path, dsn: str) -> None:
    import psycopg  # noqa: PLC0415

    with psycopg.connect(dsn) as connection:
        connection.execute("DROP TABLE IF EXISTS peer")
        connection.execute("CREATE TABLE peer (item integer, words tsvector)")
        with connection.cursor().copy("COPY peer FROM STDIN") as copy:
            for item_id, words in read_rows(rows):
                places = Counter(words.split())
                vector = " ".join(
                    f"'{word}':" + ",".join(str(n) for n in range(1, min(count, 200) + 1))
                    for word, count in places.items()
                )
                copy.write_row((item_id, vector))
        connection.execute("CREATE INDEX peer_words ON peer USING gin (words)")


def open_postgres(dsn: str) -> Callable[[list[str]], list[int]]:
    import psycopg  # noqa: PLC0415

    connection = psycopg.connect(dsn)

    def search(words: list[str]) -> list[int]:
        query = " | ".join(f"'{word}'" for word in words)
        statement = (
            "SELECT item FROM peer WHERE words @@ %s::tsquery ORDER BY ts_rank_cd(words, %s::tsquery) DESC LIMIT 10"
        )
        return [row[0] for row in connection.execute(statement, (query, query))]

    return search


# Measures


def exact_scores(rows: Path, queries: Queries) -> dict[str, list[tuple[float, dict[int, float]]]]:
    """For each question the tenth highest BM25 (Lucene's: idf with 1 added), and the scores of the items near it."""
    asked = {word for texts in queries.values() for words in texts for word in words}
    held: dict[str, tuple[list[int], list[int]]] = {word: ([], []) for word in asked}
    ids, lengths = [], []
    for number, (item_id, text) in enumerate(read_rows(rows)):
        words = text.split()
        ids.append(item_id)
        lengths.append(len(words))
        counts = Counter(word for word in words if word in asked)
        for word, count in counts.items():
            held[word][0].append(number)
            held[word][1].append(count)
    norms = K1 * (1 - B + B * np.array(lengths) / (sum(lengths) / len(lengths)))
    arrays = {
        word: (np.array(places, np.int64), np.array(counts, np.float64)) for word, (places, counts) in held.items()
    }

    def scored(words: Sequence[str]) -> tuple[float, dict[int, float]]:
        scores = np.zeros(len(ids))
        for word in words:
            places, counts = arrays[word]
            idf = math.log(1 + (len(ids) - len(places) + 0.5) / (len(places) + 0.5))
            scores[places] += idf * counts / (counts + norms[places])
        best = np.argpartition(-scores, min(1000, len(scores) - 1))[:1000]
        least = float(-np.sort(-scores[best])[:10][-1])
        return max(least, 1e-9), {ids[row]: float(scores[row]) for row in best.tolist()}

    return {kind: [scored(words) for words in texts] for kind, texts in queries.items()}


def latency(search: Callable[[Any], object], asked: Iterable[Any]) -> tuple[float, float]:
    """Median and 95th percentile in ms, each question once."""
    took = []
    for one in asked:
        started = perf_counter()
        search(one)
        took.append((perf_counter() - started) * 1000)
    p50, p95 = np.percentile(took, [50, 95])
    return float(p50), float(p95)


def resident_mb() -> float:
    """Of this process: memory of its own, without pages of files that it maps."""
    fields = Path("/proc/self/statm").read_text(encoding="utf-8").split()
    page = int(subprocess.run(["getconf", "PAGESIZE"], capture_output=True, check=True, text=True).stdout)  # noqa: S607
    return (int(fields[1]) - int(fields[2])) * page / 1e6


def print_table(found: Sequence[Figures]) -> None:
    table = Table(
        "engine", "index s", "index MB", "memory MB", "short p50 / p95 ms", "whole p50 / p95 ms", "agreement", "note"
    )
    for one in found:
        latencies = [one.latency_ms.get(kind) for kind in ("short", "whole")]
        table.add_row(
            one.name,
            *("" if value is None else f"{value:.0f}" for value in (one.index_s, one.size_mb, one.memory_mb)),
            *("" if pair is None else f"{pair[0]:.1f} / {pair[1]:.1f}" for pair in latencies),
            " / ".join(f"{share:.3f}" for share in one.agreement.values()),
            one.note,
        )
    Console(width=180).print(table)


if __name__ == "__main__":
    sys.exit(main())
