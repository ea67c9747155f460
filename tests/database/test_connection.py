"""The file is ours or refused, a change is whole or not there, and each thread has a connection of its own."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from store.database.connection import APPLICATION_ID, Database, statements_of, translated_errors
from store.errors import StoreError

REMEMBER = "INSERT INTO handled_event (event_id, handled_at) VALUES ('{}', '2021-06-28')"
COUNT = "SELECT count(*) FROM handled_event"


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database(tmp_path / "own.db", busy_timeout_s=0.1)


def events(database: Database) -> int:
    return int(database.connection().execute(COUNT).fetchone()[0])


def test_a_new_file_is_marked_as_ours_and_safe_to_share(database: Database) -> None:
    connection = database.connection()
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_transaction_is_kept_as_a_whole(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(REMEMBER.format("a"))
        connection.execute(REMEMBER.format("b"))
    assert events(database) == 2


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_transaction_that_fails_leaves_nothing(database: Database, error: type[BaseException]) -> None:
    def fail() -> None:
        with database.transaction() as connection:
            connection.execute(REMEMBER.format("a"))
            raise error

    with pytest.raises(error):
        fail()
    assert events(database) == 0
    with database.transaction() as connection:
        connection.execute(REMEMBER.format("b"))
    assert events(database) == 1


def test_what_is_read_together_is_of_one_moment(tmp_path: Path) -> None:
    reader, writer = Database(tmp_path / "own.db"), Database(tmp_path / "own.db")
    with reader.reading() as connection:
        before = connection.execute(COUNT).fetchone()
        with writer.transaction() as other:
            other.execute(REMEMBER.format("a"))
        assert connection.execute(COUNT).fetchone() == before
    assert events(reader) == 1


def test_a_failed_change_is_a_store_error_with_a_sentence_for_the_person(tmp_path: Path) -> None:
    first, second = (Database(tmp_path / "own.db", busy_timeout_s=0.05) for _ in range(2))

    def change_while_another_does() -> None:
        with first.transaction(), second.transaction():
            pass

    with pytest.raises(StoreError, match="locked") as caught:
        change_while_another_does()
    assert "optaget" in caught.value.user_text


def test_a_mistake_of_the_program_is_not_taken_for_a_damaged_file(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError), translated_errors():
        database.connection().execute("INSERT INTO digest_run (channel, period) VALUES ('C1', '2025-W33')")


def test_each_thread_has_a_connection_of_its_own(database: Database) -> None:
    both = Barrier(2)

    def connection_of_thread() -> int:
        both.wait()
        return id(database.connection())

    with ThreadPoolExecutor(2) as pool:
        used = [pool.submit(connection_of_thread) for _ in range(2)]
    assert len({future.result() for future in used} | {id(database.connection())}) == 3
    assert database.connection() is database.connection()


def test_closing_closes_the_connections_of_all_threads(database: Database) -> None:
    with ThreadPoolExecutor(1) as pool:
        others = pool.submit(database.connection).result()
    own = database.connection()
    database.close()
    for connection in (own, others):
        with pytest.raises(sqlite3.ProgrammingError):
            connection.execute(COUNT)
    assert events(database) == 0  # a later use opens anew


def test_several_can_make_the_same_new_file_at_once(tmp_path: Path) -> None:
    ready = Barrier(6)

    def make() -> Database:
        ready.wait()
        return Database(tmp_path / "new.db")

    with ThreadPoolExecutor(6) as pool:
        made = [pool.submit(make) for _ in range(6)]
    assert all(events(future.result()) == 0 for future in made)


def test_a_new_file_that_another_begins_to_write_is_waited_for(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "new.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    with ThreadPoolExecutor(1) as pool:
        opening = pool.submit(Database, tmp_path / "new.db")
        with pytest.raises(TimeoutError):
            opening.result(timeout=0.2)
        other.execute("COMMIT")
        assert events(opening.result()) == 0


def test_a_script_is_cut_into_its_statements() -> None:
    script = "-- A comment; with a semicolon.\nCREATE TABLE a (b TEXT); -- more\nINSERT INTO a\nVALUES ('x;y');\n"
    assert [statement.split()[-1] for statement in statements_of(script)] == ["more", "('x;y');"]
