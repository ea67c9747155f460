"""What a search finds does not depend on whether an item stands in FTS4, in a segment or in one that was merged."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written_minutes import Item, minutes

from store.archive import Archive, Change
from store.database import postings, snapshot
from store.search.named import StoredNames
from store.search.question import understand

ROOT = Path(__file__).parents[2]
QUESTIONS = (
    "hjemmearbejde",
    "rådhus indretning",
    "skolebestyrelsens budget",
    "lederdag på rådhuset",
    "direktionen den 3. juni 2021",
)
WORDS = (
    "hjemmearbejde",
    "rådhus",
    "indretning",
    "skole",
    "skolebestyrelse",
    "budget",
    "budgetopfølgning",
    "lederdag",
    "cykelsti",
)

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
items = st.builds(Item, title=texts, case_number=st.just("21/1"), body=texts, decision=texts)
meetings = st.tuples(st.integers(1, 9), st.lists(items, min_size=1, max_size=4))
"""(day, items): the same day again replaces the meeting."""


Found = list[tuple[int, float, list[float], list[float]]]


def found_by(archive: Archive, question: str) -> Found:
    """(item, score, cover of each concept, in the title) of all that the search ranks."""
    asked = understand(question, today=date(2026, 1, 1), stored=StoredNames(archive.committees()))
    found = archive.search(asked)
    if found is None:
        return []
    ranked = found.ranked
    rows = zip(
        ranked.item_ids.tolist(), ranked.scores.tolist(), ranked.covered.tolist(), ranked.in_title.tolist(), strict=True
    )
    return [(item, round(score, 6), covered, titled) for item, score, covered, titled in rows]


def all_found(archive: Archive) -> list[Found]:
    return [found_by(archive, question) for question in QUESTIONS]


def ingest(archive: Archive, day: int, written: list[Item]) -> Change:
    return archive.ingest(minutes(*written, day=f"{day:02}-06-2021"), source=f"{day}.txt")


def sizes(path: Path) -> tuple[int, list[int]]:
    """How many items stand in FTS4, and how many in each segment."""
    with closing(sqlite3.connect(path)) as connection:
        (front,) = connection.execute("SELECT count(*) FROM item_index").fetchone()
        return front, [row[0] for row in connection.execute("SELECT items FROM segment ORDER BY first_item")]


@settings(max_examples=25, deadline=None)
@given(ingested=st.lists(meetings, min_size=1, max_size=12))
def test_an_item_is_found_the_same_before_and_after_it_is_sealed(
    empty_database: Path, ingested: list[tuple[int, list[Item]]]
) -> None:
    with (
        TemporaryDirectory() as folder,
        pytest.MonkeyPatch.context() as patch,
        Archive.open(Path(shutil.copy(empty_database, Path(folder) / "open.db"))) as never,
        Archive.open(Path(shutil.copy(empty_database, Path(folder) / "sealed.db"))) as often,
    ):
        patch.setattr(postings, "MERGED", 2)
        for day, written in ingested:
            patch.setattr(postings, "SEALED_AT", 10**6)
            ingest(never, day, written)
            patch.setattr(postings, "SEALED_AT", 3)
            ingest(often, day, written)
            assert all_found(often) == all_found(never)


def test_segments_are_merged_and_few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "SEALED_AT", 2)
    with Archive.open(tmp_path / "own.db") as archive:
        for day in range(1, 29):
            ingest(archive, day, [Item(f"skole {day}", f"21/{day}"), Item("rådhus", f"22/{day}")])
        assert len(found_by(archive, "rådhus")) == 28
    front, segments = sizes(tmp_path / "own.db")
    assert front == 0
    assert segments == [32, 8, 8, 8]


def test_what_an_ingest_leaves_is_sealed_when_it_is_done_however_little(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "own.db") as archive:
        for day in range(1, 4):
            ingest(archive, day, [Item(f"skole {day}", f"21/{day}"), Item("rådhus", f"22/{day}")])
            before = all_found(archive)
            archive.seal()
            assert sizes(tmp_path / "own.db") == (0, [2] * day)
            assert all_found(archive) == before
        archive.seal()  # nothing is left
        assert sizes(tmp_path / "own.db") == (0, [2, 2, 2])


def test_a_replaced_meeting_is_gone_from_its_segment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "SEALED_AT", 2)
    with Archive.open(tmp_path / "own.db") as archive:
        ingest(archive, 1, [Item("hjemmearbejde", "21/1"), Item("rådhus", "21/2")])
        ingest(archive, 2, [Item("cykelsti", "21/3"), Item("skole", "21/4")])
        assert ingest(archive, 1, [Item("rådhus", "21/2"), Item("budget", "21/5")]) is Change.REPLACED
        assert found_by(archive, "hjemmearbejde") == []
        assert [item.title for item in archive.items(item_id for item_id, *_ in found_by(archive, "rådhus"))] == [
            "rådhus"
        ]


def test_a_segment_of_which_little_is_left_is_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "SEALED_AT", 4)
    with Archive.open(tmp_path / "own.db") as archive:
        for turn in range(3):
            ingest(archive, 1, [Item(f"skole {turn} {n}", f"21/{n}") for n in range(4)])
        assert sizes(tmp_path / "own.db") == (0, [4])
        assert len(found_by(archive, "skole")) == 4


def test_ids_that_lie_far_apart_are_sealed_in_segments_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postings, "SEALED_AT", 4)
    path = tmp_path / "own.db"
    with Archive.open(path) as archive:
        ingest(archive, 1, [Item("skole 1", "21/1"), Item("skole 2", "21/2")])
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("UPDATE sqlite_sequence SET seq = 100000 WHERE name = 'agenda_item'")
            connection.commit()
        ingest(archive, 2, [Item("skole 3", "21/3"), Item("skole 4", "21/4")])
        assert sizes(path) == (0, [2, 2])
        assert {found[0] for found in found_by(archive, "skole")} == {1, 2, 100001, 100002}


def test_a_store_from_before_segments_gets_them_when_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "own.db"
    with Archive.open(path) as archive:
        for day in range(1, 6):
            ingest(archive, day, [Item("hjemmearbejde", "21/1"), Item("skolebestyrelse", "21/2")])
        before = all_found(archive)
    assert sizes(path) == (10, [])
    monkeypatch.setattr(postings, "SEALED_AT", 2)
    with Archive.open(path) as archive:
        assert sizes(path)[0] == 0
        assert all_found(archive) == before


DIES_WHILE_SEALING = """
import os, signal, sys
from pathlib import Path
from store.archive import Archive
from store.database import postings, snapshot
from store.sources.files import read_document

postings.SEALED_AT, postings.MERGED = 2, 2
insert, calls = postings._insert_postings, []

def dies(connection, segment_id, words):
    calls.append(segment_id)
    if len(calls) == int(sys.argv[3]):
        insert(connection, segment_id, words[: len(words) // 2])
        os.kill(os.getpid(), signal.SIGKILL)
    insert(connection, segment_id, words)

postings._insert_postings = dies
with Archive.open(sys.argv[2]) as archive:
    archive.ingest(read_document(Path(sys.argv[1])), source="4.txt")
"""


@pytest.mark.parametrize("call", [1, 2, 3], ids=["sealing", "merging", "merging again"])
def test_a_process_killed_while_it_seals_leaves_the_index_as_it_was(
    call: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postings, "SEALED_AT", 2)
    monkeypatch.setattr(postings, "MERGED", 2)
    path = tmp_path / "own.db"
    with Archive.open(path) as archive:
        for day in range(1, 4):
            ingest(archive, day, [Item("hjemmearbejde", "21/1"), Item("skole", "21/2")])
        before, counted = all_found(archive), sizes(path)
    last = minutes(Item("rådhus", "21/3"), Item("cykelsti", "21/4"), day="04-06-2021")
    (tmp_path / "4.txt").write_text(last.source_text, "utf-8")
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run(  # noqa: S603  our own script
        [sys.executable, "-c", DIES_WHILE_SEALING, tmp_path / "4.txt", path, str(call)],
        cwd=ROOT, env=unmeasured, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL, done.stderr
    with Archive.open(path) as archive:
        assert all_found(archive) == before
        assert sizes(path) == counted == (0, [4, 2])
        archive.ingest(last, source="4.txt")
        assert [item.title for item in archive.items(item_id for item_id, *_ in found_by(archive, "rådhus"))] == [
            "rådhus"
        ]
        assert sizes(path) == (0, [8])


def test_another_word_for_the_same_that_stands_everywhere_is_read_where_the_minutes_lack_the_questions_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postings, "SEALED_AT", 2)
    monkeypatch.setattr(snapshot, "_COMMON", 3)
    with Archive.open(tmp_path / "own.db") as archive:
        for day in range(1, 6):
            ingest(archive, day, [Item(f"affald {day}", f"21/{day}")])
        assert len(found_by(archive, "skrald")) == 5
        ingest(archive, 6, [Item("skrald på stranden", "21/6")])
        (only,) = found_by(archive, "skrald")
        assert archive.item(only[0]).title == "skrald på stranden"
        ingest(archive, 6, [Item("rådhus", "21/6")])
        assert len(found_by(archive, "skrald")) == 5
