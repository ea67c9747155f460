"""The bots that the end-to-end tests talk to, and the seeds that they answer from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from bot_process import ROOT, Starter

from store.archive import Archive
from store.sources.files import read_document


@pytest.fixture(scope="session")
def seeds_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("database") / "seeds.db"
    with Archive.open(path) as archive:
        for document in sorted((ROOT / "seeds").glob("*.txt")):
            archive.ingest(read_document(document), source=document.name)
    return path


@pytest.fixture(scope="module")
def shared_starter(tmp_path_factory: pytest.TempPathFactory, seeds_database: Path) -> Iterator[Starter]:
    with ExitStack() as cleaning:
        yield Starter(tmp_path_factory.mktemp("bots"), seeds_database, cleaning)


@pytest.fixture
def starter(tmp_path: Path, seeds_database: Path) -> Iterator[Starter]:
    with ExitStack() as cleaning:
        yield Starter(tmp_path, seeds_database, cleaning)


@pytest.fixture(scope="module")
def manifest_with_channel_messages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The app as a municipality might install it that also delivers what people write in channels."""
    manifest = json.loads((ROOT / "manifest.json").read_text("utf-8"))
    manifest["settings"]["event_subscriptions"]["bot_events"].append("message.channels")
    manifest["oauth_config"]["scopes"]["bot"].append("channels:history")
    path = tmp_path_factory.mktemp("manifest") / "manifest.json"
    path.write_text(json.dumps(manifest), "utf-8")
    return path
