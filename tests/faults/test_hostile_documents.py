"""Whatever a file holds, it is stored and can be asked about, or it is refused with a reason and leaves nothing."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written_minutes import Item, text_of_minutes

from bot.answers import answer
from bot.contract import answer_as_dict, minutes_as_dict
from store.archive import Archive
from store.danish.tokens import tokens
from store.errors import ReferatbotError
from store.minutes.reader import read_minutes
from store.sources.files import read_document

TODAY = date(2026, 1, 1)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """One archive that takes in all that is generated: each text replaces the one before."""
    return Archive.open(tmp_path_factory.mktemp("hostile") / "own.db")


def store_and_ask(archive: Archive, text: str) -> None:
    """Raises ReferatbotError where the text is refused. Each quote of each answer is the document's."""
    document = read_minutes(text)
    archive.ingest(document, source="any.txt")
    minutes_as_dict(document)
    words = [token.text for token in tokens(text)]
    for question in (" ".join(words[-5:]), "hvad blev besluttet om " + " ".join(words[-2:]), "hvem deltog i mødet"):
        given_answer = answer(archive, question, today=TODAY)
        answer_as_dict(given_answer)
        for hit in (*given_answer.hits, *given_answer.near):
            if hit.source == "any.txt":
                assert hit.quote.span.quote(document.source_text) == hit.quote.text


BODY = st.text(st.characters(exclude_categories=("Cs",)), max_size=80)


@settings(max_examples=60, deadline=None)
@given(title=BODY, body=BODY, decision=BODY)
def test_any_words_in_minutes_are_stored_and_quoted(title: str, body: str, decision: str, shared: Archive) -> None:
    with suppress(ReferatbotError):
        store_and_ask(shared, text_of_minutes(Item(title, "21/5239", body, decision), Item()))


LINES = st.sampled_from(
    ["REFERAT Direktionen d. 28-06-2021", "Mødedato Mandag d. 28. juni 2021 kl. 08:30", "Punkt 1: Øvrige sager",
     "Punkt 1: Lukket",
     "# Punkt 99: x", "21/5239", "Sagsnr.: EMN-2025-007142", "Baggrund",
     "## **Beslutning Direktionen den 28-06-2021**", "Bilag",
     "BESLUTNING I DIREKTIONEN DEN 31-02-2013", "Godkendt.", "Indstilling", "1. godkender", "- at", "", "\t|a|b|",
     "\x0c", "\u2028",
     "Mødedeltagere Lars (Afbud), , x", "Indholdsfortegnelse", "Punkt 1: x.....3", "\ufeff", "\u200b", "e\u0301", "ᦰ",
     "😀"]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(lines=st.lists(LINES, max_size=25), end=st.sampled_from(["\n", "\r\n", "\n\n", "\r"]))
def test_lines_of_minutes_in_any_order_are_stored_or_refused(lines: list[str], end: str, shared: Archive) -> None:
    with suppress(ReferatbotError):
        store_and_ask(shared, end.join(lines))


@given(text=st.text(st.characters(exclude_categories=())))
def test_any_text_is_refused_or_stored(text: str, shared: Archive) -> None:
    with suppress(ReferatbotError):
        store_and_ask(shared, text)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00" * 1000,
        bytes(range(256)) * 100,
        b"\xff\xfe\x00",
        b"%PDF-1.4",
        b"\xef\xbb\xbf",
        b"\x80" * 500,
        b"Punkt 1: x\n" * 3,
    ],
    ids=["empty", "NULs", "binary", "half UTF-16", "PDF", "a mark alone", "cp1252 rubbish", "no date"],
)
def test_a_file_that_is_no_minutes_leaves_nothing(content: bytes, own_database: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    with Archive.open(own_database) as archive:
        with pytest.raises(ReferatbotError) as caught:
            archive.ingest(read_document(tmp_path / "a.txt"), source="a.txt")
        assert caught.value.user_text.endswith(".")
        assert archive.coverage().meetings == 4


def test_a_huge_document_is_stored_and_asked_about(tmp_path: Path) -> None:
    body = "Centrene har drøftet ønsker og behov for hjemmearbejde.\n\n" * 4000
    (tmp_path / "stor.txt").write_text(text_of_minutes(Item(body=body), Item("Vejbelysning", "21/1")), "utf-8")
    with Archive.open(tmp_path / "own.db") as archive:
        archive.ingest(read_document(tmp_path / "stor.txt"), source="stor.txt")
        hits = answer(archive, "hvad besluttede direktionen om vejbelysning?", today=TODAY).hits
        assert hits[0].title == "Vejbelysning"
        assert answer(archive, "ønsker og behov for hjemmearbejde", today=TODAY).answered


def test_a_line_of_a_million_letters_is_stored(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "own.db") as archive:
        archive.ingest(read_minutes(text_of_minutes(Item(body="æ" * 1_000_000))), source="a.txt")
        assert archive.coverage().items == 1
