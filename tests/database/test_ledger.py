"""An event is handled once and a digest is posted once, whatever restarts come in between."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from store.archive import Archive
from store.database.ledger import CLAIM_LIFE, EVENT_MEMORY

NOW = datetime(2025, 8, 11, 6, 0, tzinfo=UTC)
MONDAY = ("C1", "2025-W33")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


def test_an_event_is_new_once(archive: Archive) -> None:
    assert archive.remember_event("Ev1", at=NOW)
    assert not archive.remember_event("Ev1", at=NOW + timedelta(minutes=6))
    assert archive.remember_event("Ev2", at=NOW)


def test_an_event_is_remembered_over_a_restart(path: Path) -> None:
    with Archive.open(path) as before:
        assert before.remember_event("Ev1", at=NOW)
    with Archive.open(path) as after:
        assert not after.remember_event("Ev1", at=NOW + timedelta(minutes=1))


def test_an_event_is_forgotten_after_its_time(archive: Archive) -> None:
    archive.remember_event("Ev1", at=NOW)
    assert not archive.remember_event("Ev1", at=NOW + EVENT_MEMORY)
    assert archive.remember_event("Ev1", at=NOW + 2 * EVENT_MEMORY + timedelta(seconds=1))


def test_an_event_that_is_to_be_tried_again_is_new_once_more(archive: Archive) -> None:
    archive.remember_event("Ev1", at=NOW)
    archive.remember_event("Ev2", at=NOW)
    archive.forget_event("Ev1")
    assert archive.remember_event("Ev1", at=NOW)
    assert not archive.remember_event("Ev2", at=NOW)


def test_only_one_may_post_a_digest(path: Path) -> None:
    with Archive.open(path) as one, Archive.open(path) as other:
        assert one.claim_digest(*MONDAY, at=NOW)
        assert not other.claim_digest(*MONDAY, at=NOW + timedelta(seconds=1))


def test_a_digest_that_is_posted_is_never_posted_again(path: Path) -> None:
    with Archive.open(path) as before:
        before.claim_digest(*MONDAY, at=NOW)
        before.digest_posted(*MONDAY, at=NOW)
    with Archive.open(path) as after:
        assert not after.claim_digest(*MONDAY, at=NOW + timedelta(days=5))


def test_a_claim_of_a_process_that_died_is_taken_over_after_its_time(archive: Archive) -> None:
    archive.claim_digest(*MONDAY, at=NOW)
    assert not archive.claim_digest(*MONDAY, at=NOW + CLAIM_LIFE)
    assert archive.claim_digest(*MONDAY, at=NOW + CLAIM_LIFE + timedelta(seconds=1))


def test_a_claim_that_is_given_back_can_be_taken_at_once(archive: Archive) -> None:
    archive.claim_digest(*MONDAY, at=NOW)
    archive.release_digest(*MONDAY)
    assert archive.claim_digest(*MONDAY, at=NOW)


def test_giving_a_posted_digest_back_changes_nothing(archive: Archive) -> None:
    archive.claim_digest(*MONDAY, at=NOW)
    archive.digest_posted(*MONDAY, at=NOW)
    archive.release_digest(*MONDAY)
    assert not archive.claim_digest(*MONDAY, at=NOW + timedelta(days=1))


def test_channels_and_weeks_do_not_stand_in_each_others_way(archive: Archive) -> None:
    archive.claim_digest(*MONDAY, at=NOW)
    assert archive.claim_digest("C2", MONDAY[1], at=NOW)
    assert archive.claim_digest(MONDAY[0], "2025-W34", at=NOW)
