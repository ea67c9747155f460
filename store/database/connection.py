"""Opening the database: pragmas, migrations, and an error of its own for each way in which it cannot be used."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from time import monotonic, sleep

from store.errors import StoreError

APPLICATION_ID = 0x52465242  # "RFRB", so that another program's file is not taken for ours
BUSY_TIMEOUT_S = 5.0
_BETWEEN_TRIES_S = 0.01
_PRIMARY = 0xFF  # of a result code: SQLITE_BUSY_RECOVERY is a sort of SQLITE_BUSY

_DAMAGED = "Databasen er beskadiget. Hent en sikkerhedskopi frem, eller indlæs referaterne igen i en ny."
_OCCUPIED = "Databasen er optaget af et andet program. Prøv igen om lidt."
_ADVICE = {
    "SQLITE_BUSY": _OCCUPIED,
    "SQLITE_LOCKED": _OCCUPIED,
    "SQLITE_FULL": "Disken er fuld. Gør plads, og prøv igen; intet er gemt halvt.",
    "SQLITE_IOERR": "Disken svarer ikke, som den skal. Se efter, om der er plads på den; intet er gemt halvt.",
    "SQLITE_CANTOPEN": "Databasen kan ikke åbnes. Se efter, at mappen findes, og at du må skrive i den.",
    "SQLITE_READONLY": "Databasen kan kun læses. Giv programmet lov til at skrive i filen og dens mappe.",
    "SQLITE_CORRUPT": _DAMAGED,
}


class Database:
    """One SQLite file, one connection a thread. Every use of it raises `StoreError` where SQLite gives up."""

    def __init__(self, path: Path, *, busy_timeout_s: float = BUSY_TIMEOUT_S) -> None:
        self._path = path
        self._busy_timeout_s = busy_timeout_s
        self._thread = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        try:
            with translated_errors():
                connection = self.connection()
                _check_owner(connection)  # before anything is written, and be it only the journal's mode
                _share(connection, busy_timeout_s)
                _migrate(connection)
        except BaseException:
            self.close()
            raise

    def connection(self) -> sqlite3.Connection:
        """The calling thread's connection, in autocommit; open a transaction with `transaction`."""
        connection: sqlite3.Connection | None = getattr(self._thread, "connection", None)
        if connection is None:
            connection = self._connect()
            self._thread.connection = connection
        return connection

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or none; takes the write lock at once, so that nothing read in it can be stale."""
        connection = self.connection()
        with translated_errors(), _all_or_none(connection, "BEGIN IMMEDIATE"):
            yield connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """All that is read in it is of one moment, whatever others write meanwhile."""
        connection = self.connection()
        with translated_errors(), _all_or_none(connection, "BEGIN"):
            yield connection

    def close(self) -> None:
        with self._lock:
            for connection in self._connections:
                connection.close()
            self._connections.clear()
        self._thread = threading.local()

    def _connect(self) -> sqlite3.Connection:
        with translated_errors():
            connection = sqlite3.connect(
                self._path, timeout=self._busy_timeout_s, isolation_level=None, check_same_thread=False
            )
            with self._lock:
                self._connections.append(connection)
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = NORMAL")
            return connection


def migrations() -> tuple[tuple[int, str], ...]:
    """(version, SQL) in order, from the numbered files beside this module."""
    folder = files("store.database").joinpath("migrations")
    scripts = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".sql")), key=lambda entry: entry.name)
    return tuple((int(entry.name[:4]), entry.read_text(encoding="utf-8")) for entry in scripts)


def _share(connection: sqlite3.Connection, timeout_s: float) -> None:
    """Lets readers and a writer work at once. Of several that make one new file, SQLite itself lets only the first wait."""
    give_up = monotonic() + timeout_s
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & _PRIMARY != sqlite3.SQLITE_BUSY or monotonic() >= give_up:
                raise
            sleep(_BETWEEN_TRIES_S)
        else:
            return


def _migrate(connection: sqlite3.Connection) -> None:
    """Brings the schema to the newest version: all of a migration or none of it."""
    steps = migrations()
    newest = steps[-1][0]
    if _version(connection) == newest:
        return
    with _all_or_none(connection, "BEGIN IMMEDIATE"):
        current = _version(connection)  # again under the lock: another process may have migrated meanwhile
        if current > newest:
            raise StoreError(
                f"schema version {current} is newer than {newest}",
                user_text="Databasen er lavet af en nyere udgave af Referatbot. Opdatér programmet.",
            )
        for version, script in steps:
            if version > current:
                for statement in statements_of(script):
                    connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {newest}")


@contextmanager
def _all_or_none(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite has rolled back by itself where the disk is full
            connection.execute("ROLLBACK")
        raise


def statements_of(script: str) -> Iterator[str]:
    """The statements of a migration one by one; `executescript` would commit the open transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _check_owner(connection: sqlite3.Connection) -> None:
    # In this order: another process may be making the database, and does both in one transaction.
    is_empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    owner = int(connection.execute("PRAGMA application_id").fetchone()[0])
    if owner != APPLICATION_ID and not is_empty:
        raise StoreError(
            f"application_id {owner:#x} is not ours",
            user_text="Filen er en database fra et andet program. Angiv en anden fil.",
        )


@contextmanager
def translated_errors() -> Iterator[None]:
    """SQLite's errors as ours, with a sentence that says what the reader can do."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StoreError(f"SQLite: {error}", user_text=_advice(error)) from error
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        # A UnicodeDecodeError comes from a message of SQLite's that quotes what is damaged.
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise
        raise StoreError(
            f"SQLite: {error}",
            user_text=_DAMAGED,
        ) from error


def _advice(error: sqlite3.OperationalError) -> str:
    # SQLITE_CANTOPEN_ISDIR and its like are sorts of SQLITE_CANTOPEN; Python's own error on damaged text has no name.
    name = getattr(error, "sqlite_errorname", "SQLITE_CORRUPT")
    return _ADVICE.get("_".join(name.split("_")[:2]), "Databasen svarer ikke, som den skal. Fejlen står i loggen.")
