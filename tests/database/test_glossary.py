"""The lists stand in the database as they are in the files, once, and anew where the program has others."""

from __future__ import annotations

from pathlib import Path

from store.archive import Archive
from store.database import glossary
from store.database.connection import Database
from store.search.glossary import listed_glossary


def test_what_is_kept_is_what_the_lists_say(own_database: Path) -> None:
    listed = listed_glossary()
    kept = glossary.kept_glossary(Database(own_database).connection)
    assert all(set(kept.of(keys)) == set(synonyms) for keys, synonyms in listed.synonyms.items())
    assert all(set(kept.of_capitals(word)) == set(listed.of_capitals(word)) for word in listed.in_capitals)
    assert kept.short_names == listed.short_names
    assert {first: set(kept.phrases[first]) for first in listed.phrases} == {
        first: set(phrases) for first, phrases in listed.phrases.items()
    }


def test_a_word_that_no_list_has_stands_for_nothing(own_database: Path) -> None:
    kept = glossary.kept_glossary(Database(own_database).connection)
    assert kept.of(("qwertyuiop",)) == ()
    assert kept.of_capitals("qwertyuiop") == ()
    assert list(kept.phrases_in(["qwertyuiop"])) == []


def test_other_lists_than_the_programs_are_replaced_when_the_archive_is_opened(own_database: Path) -> None:
    database = Database(own_database)
    with database.transaction() as connection:
        connection.execute(glossary.FORGET_SYNONYMS)
        connection.execute(glossary.INSERT_SYNONYM, {"phrase": "hund", "other": "kat", "weight": 0.5})
        connection.execute(glossary.KEEP, {"lists": "of an earlier program"})
    assert not glossary.is_kept(database.connection())
    with Archive.open(own_database):
        assert glossary.is_kept(database.connection())
    kept = glossary.kept_glossary(database.connection)
    assert all(synonym.keys != ("kat",) for synonym in kept.of(("hund",)))
    assert kept.of(("gadelygte",))


def test_lists_that_are_there_are_not_written_again(own_database: Path) -> None:
    with Archive.open(own_database) as archive:
        before = archive.coverage()
    changes = Database(own_database).connection().execute("PRAGMA data_version").fetchone()
    with Archive.open(own_database) as archive:
        assert archive.coverage() == before
    assert Database(own_database).connection().execute("PRAGMA data_version").fetchone() == changes
