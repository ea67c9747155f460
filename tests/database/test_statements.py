"""Every named SQL statement is valid on the newest schema and reads no table from end to end without a plan."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sqlite3
from pathlib import Path

import pytest

import store.database
from store.database.connection import Database

FULL_SCANS = {
    "store.database.meetings.COVERAGE",
    "store.database.meetings.MEETINGS",
    "store.database.meetings.MEETING_ITEMS",
    "store.database.meetings.ATTENDEE_NAMES",
    "store.database.meetings.ATTENDANCE",
    "store.database.meetings.ITEM_IDS",  # all items are indexed anew
    "store.database.meetings.DECIDED_ITEM_IDS",  # all are told anew
    "store.database.meetings.OUTCOME_RULES",  # one row
    "store.database.meetings.SET_OUTCOME_RULES",
    "store.database.follow_ups.FOLLOW_UP_RULES",  # one row
    "store.database.follow_ups.SET_FOLLOW_UP_RULES",
    "store.database.meetings.VERSION",  # one row
    "store.database.meetings.RAISE_VERSION",
    "store.database.index.LENGTHS",
    "store.database.index.FORMS",
    "store.database.postings.SEGMENTS",  # a dozen rows or two
    "store.database.postings.TITLE_LENGTHS",
    "store.database.postings.POSTINGS",  # of the segments; in each the word is looked up
    "store.database.postings.SIZE",  # likewise
    "store.database.postings.UNSEALED",  # what stands in item_index, a thousand rows at most
    "store.database.postings.UNSEALED_TEXTS",
    "store.database.postings.FORGET_TEXTS",
    "store.database.postings.FORGET_LENGTHS",
    "store.database.index.ANALYSIS",  # one row
    "store.database.index.SET_ANALYSIS",
    "store.database.abbreviations.EXPLAINED",
    "store.database.chunks.WITHOUT_CHUNKS",  # every item may lack them
    "store.database.chunks.CHUNKS",  # all are held in memory
    "store.database.chunks.VECTORS",
    "store.database.chunks.VECTOR_HASHES",  # of each whether it is still used
    "store.database.chunks.ALL_CHUNKS",
    "store.database.glossary.KEPT",  # one row
    "store.database.glossary.KEEP",
    "store.database.glossary.SHORT_NAMES",  # a few hundred
    "store.database.abbreviations.UNREAD",
    "store.database.follow_ups.ALL_FOLLOW_UPS",  # it is asked for all of them
}
"""What reads a whole table on purpose; their modules say why."""

STATEMENT = re.compile(r"\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b")


def statements() -> dict[str, str]:
    found = {}
    for module in pkgutil.iter_modules(store.database.__path__, "store.database."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if name.isupper() and not name.startswith("_") and isinstance(value, str) and STATEMENT.match(value):
                found[f"{module.name}.{name}"] = value
    return found


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    return Database(tmp_path_factory.mktemp("plans") / "empty.db").connection()


def plan(connection: sqlite3.Connection, statement: str) -> list[str]:
    parameters = dict.fromkeys(re.findall(r":(\w+)", statement))
    return [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)]


def full_scans(steps: list[str]) -> list[str]:
    """`SCAN item_index VIRTUAL TABLE INDEX 3:` is a look-up by words; index 0 would be the whole table."""
    scans = [step for step in steps if re.match(r"SCAN (?!CONSTANT ROW)", step)]
    return [step for step in scans if not re.search(r"VIRTUAL TABLE INDEX [1-9]|SCAN \(?subquery", step)]


def test_the_statements_are_found() -> None:
    assert len(statements()) >= 30
    assert "store.database.index.MATCHES" in statements()


@pytest.mark.parametrize("name", statements())
def test_a_statement_reads_no_whole_table_unless_it_is_planned(name: str, connection: sqlite3.Connection) -> None:
    scans = full_scans(plan(connection, statements()[name]))
    assert bool(scans) == (name in FULL_SCANS), scans


@pytest.mark.parametrize("name", statements())
def test_a_statement_takes_its_values_by_name(name: str) -> None:
    assert "?" not in statements()[name]
    assert "%" not in statements()[name]


def test_a_full_scan_would_be_seen(connection: sqlite3.Connection) -> None:
    assert full_scans(plan(connection, "SELECT title FROM agenda_item WHERE title = :title"))
    assert full_scans(plan(connection, "SELECT docid FROM item_index WHERE title = :title"))
    assert not full_scans(plan(connection, "SELECT title FROM agenda_item WHERE item_id = :item_id"))


def test_no_statement_is_left_without_a_name() -> None:
    """A call of execute with a text of its own would escape the tests above; pragmas and transactions have no plan."""
    folder = Path(store.database.__path__[0])
    for path in folder.glob("*.py"):
        texts = re.findall(r"execute(?:many)?\(\s*f?\"(\w+)", path.read_text("utf-8"))
        allowed = {"PRAGMA", "BEGIN", "COMMIT", "ROLLBACK"} | ({"SELECT"} if path.name == "connection.py" else set())
        assert set(texts) <= allowed, path.name
