"""A locked, newer, foreign or damaged database, a full disk, a process killed half-way: our own error, the old state."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest
from written_minutes import Item, minutes

from bot.answers import answer
from bot.cases import look_up
from bot.guide import make_help
from store.archive import Archive, Change
from store.database.connection import APPLICATION_ID, Database
from store.domain import EarlierQuestion, FollowUpStatus
from store.errors import ReferatbotError, StoreError

ROOT = Path(__file__).parents[2]
NOW = datetime(2025, 8, 11, 6, 0, tzinfo=UTC)
ASKED = EarlierQuestion("hvad besluttede direktionen om hjemmearbejde?", NOW.date(), 5)
LARGE = tuple(
    Item(f"Sag {number}", f"25/{number}", decision="Direktionen godkendte oplægget. " * 10) for number in range(40)
)

READING: dict[str, Callable[[Archive], object]] = {
    "answer": lambda archive: answer(archive, "hvad besluttede direktionen om hjemmearbejde?", today=NOW.date()),
    "meeting": lambda archive: answer(archive, "hvem deltog i mødet den 10. januar 2022?", today=NOW.date()),
    "look_up": lambda archive: look_up(archive, "21/2862"),
    "case": lambda archive: archive.case("12/32140"),
    "help": make_help,
    "follow_ups": lambda archive: archive.follow_ups(include_closed=True),
    "follow_ups_numbered": lambda archive: archive.follow_ups_numbered([1, 2]),
    "items": lambda archive: archive.items(range(1, 40)),
    "meetings": lambda archive: [archive.meeting(ref.meeting_id) for ref in archive.meetings()],
    "coverage": lambda archive: archive.coverage(),
    "earlier_questions": lambda archive: archive.earlier_questions("C1:1.1", at=NOW),
}
WRITING: dict[str, Callable[[Archive], object]] = {
    "ingest": lambda archive: archive.ingest(minutes(), source="juni.txt"),
    "set_status": lambda archive: archive.set_status(1, FollowUpStatus.DONE, by="U0KARIN", at=NOW),
    "remember_event": lambda archive: archive.remember_event("Ev1", at=NOW),
    "claim_digest": lambda archive: archive.claim_digest("C1", "2025-W33", at=NOW),
    "digest_posted": lambda archive: archive.digest_posted("C1", "2025-W33", at=NOW),
    "remember_question": lambda archive: archive.remember_question("C1:1.1", ASKED, leans=False, at=NOW),
    "remember_more_asked": lambda archive: archive.remember_more_asked("C1:1.1"),
    "release_digest": lambda archive: archive.release_digest("C1", "2025-W33"),
}


@contextmanager
def writing(path: Path, *, exclusive: bool = False) -> Iterator[None]:
    """Another program in the middle of a change; an exclusive one lets nobody read."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        if exclusive:
            other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO handled_event VALUES ('another', '2025')")
        yield
        other.execute("ROLLBACK")


def is_whole(path: Path) -> bool:
    """The file is sound, and the index holds the words of each open item and of no other."""
    with closing(sqlite3.connect(path)) as connection:
        sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        broken_keys = connection.execute("PRAGMA foreign_key_check").fetchall()
        connection.execute("INSERT INTO item_index (item_index) VALUES ('integrity-check')")  # raises where it is not
        items = connection.execute("SELECT item_id FROM agenda_item ORDER BY 1").fetchall()
        fresh = connection.execute("SELECT docid FROM item_index ORDER BY 1").fetchall()
        measured = connection.execute("SELECT item_id FROM item_length ORDER BY 1").fetchall()
        spans = connection.execute("SELECT first_item, last_item FROM segment ORDER BY 1").fetchall()
    sealed = [item for item in items if any(first <= item[0] <= last for first, last in spans)]
    return sound and not broken_keys and items == sealed + fresh and fresh == measured


# Locked


@pytest.mark.parametrize("method", READING.values(), ids=READING)
def test_reading_goes_on_while_another_writes(method: Callable[[Archive], object], own_database: Path) -> None:
    with Archive(own_database, busy_timeout_s=0.05) as archive, writing(own_database):
        method(archive)


@pytest.mark.parametrize("method", WRITING.values(), ids=WRITING)
def test_writing_while_another_writes_says_to_try_again(
    method: Callable[[Archive], object], own_database: Path
) -> None:
    with Archive(own_database, busy_timeout_s=0.05) as archive:
        with writing(own_database), pytest.raises(StoreError) as caught:
            method(archive)
        assert "optaget" in caught.value.user_text
        method(archive)


def test_a_file_that_another_keeps_to_itself_cannot_be_opened(own_database: Path) -> None:
    with writing(own_database, exclusive=True), pytest.raises(StoreError) as caught:
        Archive(own_database, busy_timeout_s=0.05)
    assert "optaget" in caught.value.user_text


# Newer, foreign, missing


def test_a_newer_schema_is_refused_and_left_alone(own_database: Path) -> None:
    with closing(sqlite3.connect(own_database)) as connection:
        connection.execute("PRAGMA user_version = 9999")
    before = own_database.read_bytes()
    with pytest.raises(StoreError, match="newer") as caught:
        Archive.open(own_database)
    assert "nyere" in caught.value.user_text
    assert own_database.read_bytes() == before


@pytest.mark.parametrize("owner", [0, 1, -APPLICATION_ID])
def test_the_database_of_another_program_is_refused_and_left_alone(owner: int, tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmark (url TEXT)")
        connection.execute(f"PRAGMA application_id = {owner}")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not ours") as caught:
        Archive.open(path)
    assert "andet program" in caught.value.user_text
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["other.db"]


@pytest.mark.parametrize("path", ["no/such/folder/a.db", "."])
def test_a_path_where_no_file_can_be_is_refused(path: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        Archive.open(tmp_path / path)
    assert "kan ikke åbnes" in caught.value.user_text


# Damaged


@pytest.mark.parametrize("content", [b"xy", b"SQLite format 3\x00" + b"\xff" * 4000, os.urandom(5000), b"# Referat\n" * 900],
                         ids=["short", "header", "random", "text"])  # fmt: skip
def test_a_file_that_is_no_database_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "damaged.db"
    path.write_bytes(content)
    with pytest.raises(StoreError) as caught:
        Archive.open(path)
    assert "beskadiget" in caught.value.user_text
    assert path.read_bytes() == content


def use_all(path: Path) -> None:
    with Archive.open(path) as archive:
        for method in (*READING.values(), *WRITING.values()):
            with suppress(ReferatbotError):
                method(archive)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_half_a_database_gives_only_errors_of_our_own(share: float, own_database: Path) -> None:
    data = own_database.read_bytes()
    own_database.write_bytes(data[: int(len(data) * share)])
    with suppress(ReferatbotError):
        use_all(own_database)


@pytest.mark.parametrize("seed", range(12))
def test_a_database_with_damaged_pages_gives_only_errors_of_our_own(seed: int, own_database: Path) -> None:
    random, data = Random(seed), bytearray(own_database.read_bytes())  # noqa: S311  no secret
    for _ in range(20):
        start = random.randrange(200, len(data) - 60)
        data[start : start + 50] = random.randbytes(50)
    own_database.write_bytes(data)
    with suppress(ReferatbotError):
        use_all(own_database)


# Full


def test_a_full_disk_keeps_the_old_state_and_says_so(own_database: Path) -> None:
    database = Database(own_database)
    connection = database.connection()
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")

    def fill() -> None:
        with database.transaction() as opened:
            opened.execute("UPDATE meeting SET place = 'her'")
            opened.execute("INSERT INTO word VALUES ('a', 'a', hex(zeroblob(1000000)))")

    with pytest.raises(StoreError) as caught:
        fill()
    assert "Disken er fuld" in caught.value.user_text
    assert connection.execute("SELECT count(*) FROM meeting WHERE place = 'her'").fetchone() == (0,)
    connection.execute("PRAGMA max_page_count = 100000")
    with database.transaction() as opened:
        opened.execute("UPDATE meeting SET place = 'her'")
    database.close()
    assert is_whole(own_database)


def python(script: str, *arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
    """A script in a process of its own, which may not write more than 30 kB into one file where SMALL is set, and is
    not measured: coverage would want to write too."""
    limit = "import os, resource, sys\nif os.environ.get('SMALL'): resource.setrlimit(resource.RLIMIT_FSIZE, (30_000,) * 2)\n"
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    return subprocess.run(  # noqa: S603  our own script
        [sys.executable, "-c", limit + script, *map(str, arguments)],
        cwd=ROOT, env=unmeasured | more, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


INGEST = "from bot.command_line import main; sys.exit(main(['ingest', sys.argv[1], '--database', sys.argv[2]]))"


def test_ingesting_onto_a_full_disk_fails_with_one_line_and_keeps_the_old_state(
    own_database: Path, tmp_path: Path
) -> None:
    (tmp_path / "stort.txt").write_text(minutes(*LARGE, day="01-06-2021").source_text, "utf-8")
    done = python(INGEST, tmp_path / "stort.txt", own_database, SMALL="1")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "Disken" in done.stderr
    with Archive.open(own_database) as archive:
        assert archive.coverage().items == 29
        assert archive.ingest(minutes(*LARGE, day="01-06-2021"), source="stort.txt") is Change.ADDED
    assert is_whole(own_database)


# Killed

DIES_HALF_WAY = """
import os, signal, sys
from dataclasses import replace
from store.archive import Archive
from store.sources.files import read_document
from pathlib import Path

class Deadly(tuple):
    def __iter__(self):
        for position, item in enumerate(tuple.__iter__(self)):
            if position == int(sys.argv[3]):
                os.kill(os.getpid(), signal.SIGKILL)
            yield item

document = read_document(Path(sys.argv[1]))
with Archive.open(sys.argv[2]) as archive:
    archive.ingest(replace(document, items=Deadly(document.items)), source="juni.txt")
"""


@pytest.mark.parametrize("items_before", [1, 30])
def test_a_process_killed_in_the_middle_of_a_document_leaves_the_old_state(items_before: int, tmp_path: Path) -> None:
    path = tmp_path / "own.db"
    with Archive.open(path) as archive:
        archive.ingest(minutes(LARGE[0], LARGE[1]), source="juni.txt")
    (tmp_path / "rettet.txt").write_text(minutes(*LARGE).source_text, "utf-8")
    done = python(DIES_HALF_WAY, tmp_path / "rettet.txt", path, items_before)
    assert done.returncode == -signal.SIGKILL
    with Archive.open(path) as archive:
        assert archive.coverage().items == 2
        assert answer(archive, "hvad er sag 1?", today=date(2026, 1, 1)).coverage.items == 2
        assert archive.ingest(minutes(*LARGE), source="juni.txt") is Change.REPLACED
        assert archive.coverage().items == len(LARGE)
    assert is_whole(path)


def test_the_command_killed_between_documents_leaves_whole_documents(tmp_path: Path) -> None:
    path, folder = tmp_path / "own.db", tmp_path / "many"
    folder.mkdir()
    for day in range(1, 29):
        (folder / f"{day:02}.txt").write_text(minutes(*LARGE, day=f"{day:02}-06-2021").source_text, "utf-8")
    command = [sys.executable, "-m", "bot", "ingest", str(folder), "--database", str(path)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: S603  our own command
    try:
        deadline = time.monotonic() + 30
        while stored(path) < 2 and time.monotonic() < deadline:
            time.sleep(0.02)
    finally:
        process.kill()
        assert process.wait(30) == -signal.SIGKILL, "it was done before it could be killed"
    assert is_whole(path)
    with Archive.open(path) as archive:
        meetings = archive.coverage().meetings
        assert 2 <= meetings < 28
        assert archive.coverage().items == meetings * len(LARGE)


def stored(path: Path) -> int:
    """How many meetings there are by now."""
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM meeting").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
