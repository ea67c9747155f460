"""The seeds' database, built once a run, and minutes made for one test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from store.archive import Archive
from store.sources.files import find_documents, read_document

SEEDS = Path(__file__).parents[1] / "seeds"

settings.register_profile("same each run", derandomize=True, deadline=None)
settings.load_profile("same each run")


@pytest.fixture(scope="session")
def today() -> date:
    return date(2026, 1, 1)


@pytest.fixture(scope="session")
def seeds_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read only: a test that writes takes `own_database`."""
    path = tmp_path_factory.mktemp("seeds") / "seeds.db"
    with Archive.open(path) as archive:
        for document in find_documents([SEEDS]):
            archive.ingest(read_document(document), source=document.name)
    return path


@pytest.fixture(scope="session")
def seeds(seeds_database: Path) -> Iterator[Archive]:
    """Read only: the four seed minutes."""
    with Archive.open(seeds_database) as archive:
        yield archive


@pytest.fixture
def own_database(seeds_database: Path, tmp_path: Path) -> Path:
    """A copy of the seeds' database for one test."""
    return Path(shutil.copy(seeds_database, tmp_path / "own.db"))


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read only, with the word lists written: half of what a small test takes is writing them."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    Archive.open(path).close()
    return path


@pytest.fixture
def archive(empty_database: Path, tmp_path: Path) -> Iterator[Archive]:
    """An empty archive."""
    with Archive.open(Path(shutil.copy(empty_database, tmp_path / "empty.db"))) as empty:
        yield empty
