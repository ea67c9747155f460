"""Bytes become the text that was written, whatever the encoding; what is no text is refused in a Danish sentence."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import UnreadableMinutes
from store.minutes.encoding import decode

TEXT = "REFERAT Byrådet – “Økonomi”\r\nÆblet på åen\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_the_text_is_the_same_in_every_encoding(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_a_big_endian_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")) == TEXT


def test_decomposed_letters_and_line_ends_stay_as_written() -> None:
    decomposed = unicodedata.normalize("NFD", TEXT)
    assert decode(decomposed.encode()) == decomposed != TEXT


def test_one_damaged_byte_does_not_make_utf_8_into_windows_1252() -> None:
    damaged = "Møde på Rådhuset".encode() + b"\xff" + " om økonomi".encode()
    assert decode(damaged) == "Møde på Rådhuset\ufffd om økonomi"


def test_a_file_cut_in_the_middle_of_a_letter_keeps_its_other_letters() -> None:
    assert decode("Møde på Rådhuset i å".encode()[:-1]).startswith("Møde på Rådhuset i ")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfe \x00\n\x00"])
def test_an_empty_file_is_said_to_be_empty(data: bytes) -> None:
    with pytest.raises(UnreadableMinutes) as refused:
        decode(data)
    assert "tom" in refused.value.user_text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n...", "PDF"),
        (b"PK\x03\x04\x14\x00", "Word"),
        (b"linje et\nlinje \x00\x01\x02 to", "linje 2"),
        (b"\x00" * 100, "linje 1"),
        (b"\x81\x8d\x8f\n", "tegnsæt"),
        (bytes(range(256)) * 4, "linje"),
    ],
)
def test_a_binary_file_is_refused_and_where_is_said(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableMinutes) as refused:
        decode(data)
    assert said in refused.value.user_text
    assert refused.value.line is not None


@given(st.binary(max_size=300))
def test_any_bytes_are_a_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except UnreadableMinutes:
        return
    assert text.strip()
