"""From every earlier schema the newest is reached with all that was stored, and a migration that fails changes nothing."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from store.archive import Archive
from store.database.connection import APPLICATION_ID, Database, migrations, statements_of
from store.domain import FollowUpStatus
from store.errors import StoreError

NEWEST = migrations()[-1][0]
EARLIER = [version for version, _ in migrations()]

# What each schema is filled with, by the version that brought the table: read back after the last migration.
ROWS = {
    1: (
        """INSERT INTO meeting VALUES (1, 'a.txt', 'hash', 'Direktionen', '2021-06-28', '08:30', NULL, 'referat', 0, 4,
                                       'Hele teksten i Økonomiudvalget (ØU)', NULL)""",
        """INSERT INTO agenda_item VALUES (1, 1, 5, 'Rammer for hjemmearbejde', '21/5239', '21/5239', 0, 0, 12, NULL)""",
        """INSERT INTO follow_up VALUES (7, 1, 'BYC måler støjen', 'done', '2021-06-28', 'BYC', NULL, NULL, 0, 0, 8)""",
        "INSERT INTO item_index (docid, title) VALUES (1, 'ramme hjemmearbejde')",
        "INSERT INTO digest_run VALUES ('C1', '2025-W33', '2025-08-11T06:00:00+00:00', NULL)",
    )
}


def database_of_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for number, script in migrations():
            if number <= version:
                for statement in statements_of(script):
                    connection.execute(statement)
                for row in ROWS.get(number, ()):
                    connection.execute(row)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.commit()


def schema(connection: sqlite3.Connection) -> dict[str, str]:
    """Name → SQL of each table and index; white space and comments do not matter."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: " ".join(re.sub(r"--[^\n]*", "", sql).split()) for name, sql in rows}


def version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_migrations_are_numbered_from_one_without_gaps() -> None:
    assert [number for number, _ in migrations()] == list(range(1, NEWEST + 1))


@pytest.mark.parametrize("earlier", EARLIER)
def test_from_each_schema_the_newest_is_reached(earlier: int, tmp_path: Path) -> None:
    database_of_version(tmp_path / "old.db", earlier)
    migrated, fresh = Database(tmp_path / "old.db").connection(), Database(tmp_path / "new.db").connection()
    assert version(migrated) == version(fresh) == NEWEST
    assert schema(migrated) == schema(fresh)


@pytest.mark.parametrize("earlier", EARLIER)
def test_what_was_stored_is_there_after_the_migration(earlier: int, tmp_path: Path) -> None:
    database_of_version(tmp_path / "old.db", earlier)
    with Archive.open(tmp_path / "old.db") as archive:
        (item,) = archive.case("21/5239")
        assert (item.title, item.committee, item.source) == ("Rammer for hjemmearbejde", "Direktionen", "a.txt")
        (follow_up,) = archive.follow_ups(include_closed=True)
        assert (follow_up.follow_up_id, follow_up.text, follow_up.status, follow_up.set_by) == (
            7,
            "BYC måler støjen",
            FollowUpStatus.DONE,
            None,
        )
    connection = Database(tmp_path / "old.db").connection()
    assert connection.execute("SELECT period FROM digest_run").fetchone() == ("2025-W33",)
    assert connection.execute("SELECT short_form, long_form FROM abbreviation").fetchall() == [
        ("ØU", "Økonomiudvalget")
    ]
    assert connection.execute("SELECT docid FROM item_index WHERE item_index MATCH 'ramme'").fetchone() == (1,)


def test_opening_the_newest_writes_nothing(tmp_path: Path) -> None:
    Database(tmp_path / "own.db").close()
    before = (tmp_path / "own.db").read_bytes()
    Database(tmp_path / "own.db").close()
    assert (tmp_path / "own.db").read_bytes() == before


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    assert version(Database(tmp_path / "empty.db").connection()) == NEWEST


def test_a_migration_that_fails_half_way_leaves_the_old_schema(tmp_path: Path) -> None:
    path = tmp_path / "odd.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE follow_up (mine TEXT)")  # in the way of the first migration's sixth table
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.commit()
    with pytest.raises(StoreError, match="already exists"):
        Database(path)
    with closing(sqlite3.connect(path)) as connection:
        assert version(connection) == 0
        assert set(schema(connection)) == {"follow_up"}
