"""Abbreviations go with the document that explains them, are learnt from older stores too, and count in questions."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from written_minutes import Item, minutes

from bot.answers import answer
from store.archive import Archive, Change

SWIMMING = Item("Lukning af svømmesalen", "24/1001", "Salen ved Solby Idrætscenter (SIC) er slidt.")
ENTRANCE = Item("Nyt indgangsparti", "24/1002", "Indgangen til SIC skal males.", "Udvalget godkendte farven.")
COMMITTEE = Item("Høringssvar", "24/1003", "Sendes til Kultur- og Fritidsudvalget (KFU) og derfra tilbage.")


def learnt(path: Path) -> list[tuple[str, str, int]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT short_form, long_form, times FROM abbreviation ORDER BY 1, 2").fetchall()


def test_what_a_document_explains_is_kept_with_it_and_goes_with_it(archive: Archive, tmp_path: Path) -> None:
    archive.ingest(minutes(SWIMMING, ENTRANCE), source="a.txt")
    assert learnt(tmp_path / "empty.db") == [("SIC", "Solby Idrætscenter", 1)]
    corrected = Item(
        "Lukning af svømmesalen", "24/1001", "Salen ved Solby Idrætsklub (SIK), igen Solby Idrætsklub (SIK), er slidt."
    )
    assert archive.ingest(minutes(corrected, ENTRANCE), source="a.txt") is Change.REPLACED
    assert learnt(tmp_path / "empty.db") == [("SIK", "Solby Idrætsklub", 2)]
    with closing(sqlite3.connect(tmp_path / "empty.db")) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM meeting")
        assert connection.execute("SELECT count(*) FROM abbreviation").fetchone() == (0,)


def test_a_store_from_before_learns_from_its_documents_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with Archive.open(path) as archive:
        archive.ingest(minutes(SWIMMING), source="a.txt")
    with closing(sqlite3.connect(path)) as connection:  # as the migration leaves it
        connection.execute("DELETE FROM abbreviation")
        connection.execute("INSERT INTO abbreviations_unread SELECT meeting_id FROM meeting")
        connection.commit()
    with Archive.open(path):
        assert learnt(path) == [("SIC", "Solby Idrætscenter", 1)]
    with Archive.open(path):  # and only once
        assert learnt(path) == [("SIC", "Solby Idrætscenter", 1)]


def test_a_document_is_found_by_the_words_that_another_explains_its_abbreviation_with(archive: Archive) -> None:
    archive.ingest(minutes(ENTRANCE, day="01-02-2024"), source="b.txt")
    question = "hvad blev besluttet om indgangen til Solby Idrætscenter?"
    before = answer(archive, question, today=date(2026, 1, 1))
    archive.ingest(minutes(SWIMMING, day="01-03-2024"), source="a.txt")
    after = answer(archive, question, today=date(2026, 1, 1))
    assert not before.answered
    assert after.answered
    assert after.hits[0].title == "Nyt indgangsparti"


def test_a_short_name_that_the_minutes_explain_restricts_as_the_name_does(archive: Archive) -> None:
    archive.ingest(minutes(COMMITTEE, day="01-02-2024"), source="a.txt")
    for committee in ("Kultur-, Fritids- og Idrætsudvalget", "Direktionen"):
        archive.ingest(minutes(day="05-03-2024", committee=committee), source=f"{committee}.txt")
    for question in ("hvad sagde KFU om hjemmearbejde i marts 2024?", "hvad sagde kfu om hjemmearbejde i marts 2024?"):
        given = answer(archive, question, today=date(2026, 1, 1))
        assert {hit.committee for hit in given.hits} == {"Kultur-, Fritids- og Idrætsudvalget"}


def test_a_committee_of_the_municipalitys_own_list_restricts_as_the_name_does(tmp_path: Path) -> None:
    own = tmp_path / "egne.txt"
    own.write_text("fælleden = kultur-, fritids- og idrætsudvalget\n", encoding="utf-8")
    with Archive.open(tmp_path / "own.db", word_list=own) as archive:
        for committee in ("Kultur-, Fritids- og Idrætsudvalget", "Direktionen"):
            archive.ingest(minutes(committee=committee), source=f"{committee}.txt")
        given = answer(archive, "hvad besluttede fælleden om hjemmearbejde?", today=date(2026, 1, 1))
        assert {hit.committee for hit in given.hits} == {"Kultur-, Fritids- og Idrætsudvalget"}
