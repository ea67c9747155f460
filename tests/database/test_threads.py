"""What was asked in a thread is kept for the next question, over a restart, and no longer than it may be leant on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from store.archive import Archive
from store.database.threads import EARLIER_MAX, THREAD_MEMORY
from store.domain import EarlierQuestion

NOW = datetime(2025, 8, 11, 6, 0, tzinfo=UTC)
SOON = NOW + timedelta(minutes=1)
FIRST = EarlierQuestion("hvad besluttede direktionen om hjemmearbejde?", date(2025, 8, 11), 5)
THEN = EarlierQuestion("hvem skal gøre det?", date(2025, 8, 11), None)


def test_a_thread_is_read_in_the_order_in_which_it_was_asked(archive: Archive) -> None:
    archive.remember_question("C1:1.1", FIRST, leans=False, at=NOW)
    archive.remember_question("C1:1.1", THEN, leans=True, at=NOW + timedelta(microseconds=1))
    assert archive.earlier_questions("C1:1.1", at=SOON) == (FIRST, THEN)


def test_threads_know_nothing_of_each_other(archive: Archive) -> None:
    archive.remember_question("C1:1.1", FIRST, leans=False, at=NOW)
    archive.remember_question("C2:1.1", THEN, leans=False, at=NOW)
    assert archive.earlier_questions("C1:1.1", at=SOON) == (FIRST,)
    assert archive.earlier_questions("C1:1.2", at=SOON) == ()


def test_a_question_that_stands_for_itself_takes_the_place_of_those_before(archive: Archive) -> None:
    archive.remember_question("C1:1.1", FIRST, leans=False, at=NOW)
    archive.remember_question("C1:1.1", THEN, leans=False, at=SOON)
    assert archive.earlier_questions("C1:1.1", at=SOON) == (THEN,)


def test_of_a_long_thread_the_first_and_the_newest_are_read(archive: Archive) -> None:
    asked = [FIRST, *(EarlierQuestion(f"og i {1990 + number}?", date(2025, 8, 11), None) for number in range(20))]
    for number, one in enumerate(asked):
        archive.remember_question("C1:1.1", one, leans=number > 0, at=NOW + timedelta(seconds=number))
        archive.remember_question("C2:1.1", one, leans=number > 0, at=NOW + timedelta(seconds=number))
    assert archive.earlier_questions("C1:1.1", at=SOON) == (FIRST, *asked[-EARLIER_MAX:])


def test_how_often_more_was_asked_for_is_that_of_the_last_question(archive: Archive) -> None:
    archive.remember_question("C1:1.1", FIRST, leans=False, at=NOW)
    archive.remember_more_asked("C1:1.1")
    archive.remember_question("C1:1.1", THEN, leans=True, at=NOW + timedelta(microseconds=1))
    archive.remember_more_asked("C1:1.1")
    archive.remember_more_asked("C1:1.1")
    assert [one.more_asked for one in archive.earlier_questions("C1:1.1", at=SOON)] == [1, 2]


def test_a_thread_is_remembered_over_a_restart(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "own.db") as before:
        before.remember_question("C1:1.1", FIRST, leans=False, at=NOW)
    with Archive.open(tmp_path / "own.db") as after:
        assert after.earlier_questions("C1:1.1", at=SOON) == (FIRST,)


def test_what_is_too_old_is_not_read_and_is_deleted_with_the_next_question_of_any_thread(tmp_path: Path) -> None:
    late = NOW + THREAD_MEMORY + timedelta(seconds=1)
    with Archive.open(tmp_path / "own.db") as archive:
        archive.remember_question("C1:1.1", FIRST, leans=False, at=NOW)
        assert archive.earlier_questions("C1:1.1", at=late) == ()
        assert archive.earlier_questions("C1:1.1", at=NOW) == (FIRST,)
        archive.remember_question("C2:1.1", THEN, leans=False, at=late)
        assert archive.earlier_questions("C1:1.1", at=NOW) == ()


def test_a_question_of_half_a_surrogate_pair_is_kept_as_well_as_it_can_be(archive: Archive) -> None:
    archive.remember_question("C1:1.1", EarlierQuestion("hvad \ud800?", date(2025, 8, 11), None), leans=False, at=NOW)
    assert archive.earlier_questions("C1:1.1", at=SOON)[0].text == "hvad ??"
