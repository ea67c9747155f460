"""Files and folders: which of them are minutes, and a refusal with its reason for what cannot be read."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written_minutes import text_of_minutes

from store.errors import UnreadableMinutes, UsageError
from store.sources import files
from store.sources.files import find_documents, read_document

TEXT = text_of_minutes()


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(TEXT, "utf-8")


def test_a_folder_gives_its_minutes_all_the_way_down_by_name(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.md", "2021/juni.TXT", "2021/d.json", "c.markdown")
    found = [str(path.relative_to(tmp_path)) for path in find_documents([tmp_path])]
    assert found == ["2021/d.json", "2021/juni.TXT", "a.md", "b.txt", "c.markdown"]


def test_what_is_no_minutes_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    make(
        tmp_path, "README.md", "readme.txt", ".skjult.txt", ".git/a.txt", "kort.pdf", "questions.jsonl", "referat.txt~"
    )
    assert find_documents([tmp_path]) == ()


def test_a_named_file_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    make(tmp_path, "README.md", "referat")
    assert find_documents([tmp_path / "README.md", tmp_path / "referat"]) == (
        tmp_path / "README.md",
        tmp_path / "referat",
    )


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    assert find_documents([tmp_path / "a.txt", tmp_path, tmp_path]) == (tmp_path / "a.txt",)


def test_a_path_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        find_documents([tmp_path, tmp_path / "intet"])
    assert "intet" in caught.value.user_text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_minutes_are_read_in_any_usual_encoding(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode(encoding))
    assert read_document(tmp_path / "a.txt").source_text == TEXT


def test_a_json_file_is_read_as_a_publication(tmp_path: Path) -> None:
    (tmp_path / "a.JSON").write_text("{}", "utf-8")
    with pytest.raises(UnreadableMinutes, match="FirstAgenda"):
        read_document(tmp_path / "a.JSON")


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "tom"), (b" \r\n\t", "tom"), (b"\xff\xfe", "tom"), (b"%PDF-1.7 ...", "PDF"), (b"PK\x03\x04...", "Word"),
     (bytes(range(256)) * 40, "ikke"), (b"Hej med dig", "punkt")],
)  # fmt: skip
def test_a_file_that_is_no_minutes_is_refused_with_the_reason(content: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    with pytest.raises(UnreadableMinutes) as caught:
        read_document(tmp_path / "a.txt")
    assert reason in caught.value.user_text


@pytest.mark.parametrize("name", ["intet.txt", "mappe"])
def test_a_file_that_cannot_be_opened_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "mappe").mkdir()
    with pytest.raises(UnreadableMinutes) as caught:
        read_document(tmp_path / name)
    assert "kan ikke åbnes" in caught.value.user_text


def test_a_huge_file_is_refused_without_being_read_whole(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(files.BYTES_MAX * 20)  # sparse: it takes no room on the disk
    with pytest.raises(UnreadableMinutes) as caught:
        read_document(tmp_path / "a.txt")
    assert "for stor" in caught.value.user_text


def test_a_file_without_an_end_is_refused() -> None:
    with pytest.raises(UnreadableMinutes) as caught:
        read_document(Path("/dev/zero"))
    assert "for stor" in caught.value.user_text


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.8, 0.95])
def test_half_a_file_is_read_as_far_as_it_goes_or_refused(share: float, tmp_path: Path) -> None:
    for document in find_documents([Path(__file__).parents[2] / "seeds"]):
        data = document.read_bytes()
        (tmp_path / "halvt.txt").write_bytes(data[: int(len(data) * share)])
        with suppress(UnreadableMinutes):
            minutes = read_document(tmp_path / "halvt.txt")
            assert minutes.items
            assert minutes.items[-1].span.end <= len(minutes.source_text)


@given(content=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    for suffix in (".txt", ".json"):
        path = tmp_path_factory.getbasetemp() / f"any{suffix}"
        path.write_bytes(content)
        with pytest.raises(UnreadableMinutes):
            read_document(path)


def test_a_name_that_is_no_unicode_is_found_and_read(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/referat-\xf8.txt"))
    path.write_text(TEXT, "utf-8")
    assert find_documents([tmp_path]) == (path,)
    assert read_document(path).items
