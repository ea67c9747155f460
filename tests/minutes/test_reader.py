"""Minutes are read the same however their file is written, and what is no minutes is refused with a reason."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from documents import HEAD, SEEDS, lost_lines, read_with_head, seed_text, told, values, verbatim

from store.errors import UnreadableMinutes
from store.minutes.encoding import decode
from store.minutes.reader import read_minutes

ITEM = "Punkt 1: Øvrige sager\n\n24/24964\n\n"


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
@pytest.mark.parametrize(
    "rewritten",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: unicodedata.normalize("NFD", text).encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("cp1252"),
        lambda text: unicodedata.normalize("NFD", text).replace("\n", "\r\n").encode("utf-16-be"),
    ],
    ids=["crlf", "nfd", "bom", "utf-16", "utf-16-le", "cp1252", "nfd-crlf-utf-16"],
)
def test_a_seed_tells_the_same_in_every_file(path: Path, rewritten: Callable[[str], bytes]) -> None:
    text = seed_text(path)
    assert told(read_minutes(decode(rewritten(text)))) == told(read_minutes(text))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_a_seed_is_read_wholly_and_nothing_in_it_is_doubtful(path: Path) -> None:
    minutes = read_minutes(seed_text(path))
    assert minutes.remarks == ()
    assert lost_lines(minutes) == []


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_every_value_of_a_seed_quotes_its_source(path: Path) -> None:
    minutes = read_minutes(seed_text(path))
    assert all(span.quote(minutes.source_text) == text for text, span in verbatim(minutes))
    assert all(" ".join(span.quote(minutes.source_text).split()) == text for text, span in values(minutes))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_a_seed_without_its_markup_has_the_same_items(path: Path) -> None:
    def outline(text: str) -> list[object]:
        return [
            (
                item.number,
                item.title.text,
                item.closed,
                [section.name for section in item.sections],
                len(item.attachments),
            )
            for item in read_minutes(text).items
        ]

    text = seed_text(path)
    assert outline(text.replace("#", "").replace("*", "")) == outline(text)


def test_sections_in_another_order_are_the_same_sections() -> None:
    text = seed_text(SEEDS[2])
    minutes = read_minutes(text)
    item = minutes.items[4]
    blocks = [f"{section.heading}\n\n{section.text}" for section in item.sections]
    for order in (blocks[::-1], blocks[2:] + blocks[:2]):
        shuffled = f"{HEAD}Punkt 5: {item.title.text}\n\n21/5239\n\n" + "\n\n".join(order)
        (again,) = read_minutes(shuffled).items
        assert sorted((s.name, s.text) for s in again.sections) == sorted((s.name, s.text) for s in item.sections)
        assert [d.text for d in again.decisions] == [d.text for d in item.decisions]
        assert [a.text for a in again.attachments] == [a.text for a in item.attachments]


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\ufeff", "---\n###\n"])
def test_a_document_without_words_is_refused_as_empty(text: str) -> None:
    with pytest.raises(UnreadableMinutes) as refused:
        read_minutes(text)
    assert "tom" in refused.value.user_text


def test_a_document_without_items_is_refused_and_says_how_much_was_read() -> None:
    with pytest.raises(UnreadableMinutes) as refused:
        read_minutes(HEAD + "Kære alle\n\nTak for mødet.")
    assert "dagsordenspunkt" in refused.value.user_text
    assert "7 linjer" in refused.value.user_text


@pytest.mark.parametrize("day", ["", "den 31-02-2021", "i juni 2021", "i 2021", "den 28. juni"])
def test_a_document_without_a_day_is_refused_and_says_where_it_looked(day: str) -> None:
    with pytest.raises(UnreadableMinutes) as refused:
        read_minutes(f"REFERAT Direktionen {day}\n\n{ITEM}Beslutning Direktionen den 28-06-2021\n\nGodkendt.")
    assert "mødedato" in refused.value.user_text
    assert refused.value.line == 3


def test_a_binary_text_is_refused() -> None:
    with pytest.raises(UnreadableMinutes) as refused:
        read_minutes(HEAD + ITEM + "\x00")
    assert refused.value.line == 9


def test_a_follow_up_that_two_sections_order_is_found_once() -> None:
    task = "BYC udarbejder et oplæg om hjemmearbejde til Direktionen efter sommerferien."
    minutes = read_with_head(f"{ITEM}Beslutning Direktionen den 28-06-2021\n\n{task}\n\nOpfølgning:\n\n{task}\n")
    found = minutes.items[0].follow_ups
    assert len({follow_up.passage.text for follow_up in found}) == len(found)
    assert all(f.passage.span.quote(minutes.source_text) == f.passage.text for f in found)


@pytest.mark.parametrize(
    "body",
    [
        "Direktionen drøftede sagen og besluttede at arbejde videre med den.\n\n" * 75_000,
        "#\n" * 200_000,
        "*" * 500_000 + " a " + "*" * 500_000,
        "a" * 1_000_000,
        "Punkt 1: a\n" * 20_000,
        "".join(f"Punkt {number % 999 + 1}: a\n\n" for number in range(20_000)),
        "Beslutning i Byrådet den den den den\n" * 20_000,
        "Bilag\n\n" + "a\n" * 40_000,
        "a:\n\nØkonomi\n\n" * 20_000,
        "Titel....3\n" * 40_000,
        ("a\t" * 190 + "\n") * 5_000,
    ],
    ids=[
        "5 MB",
        "hashes",
        "stars",
        "one line",
        "points",
        "rising",
        "decisions",
        "attachments",
        "lists",
        "dots",
        "tabs",
    ],
)
def test_a_huge_or_hostile_text_is_read_in_seconds(body: str) -> None:
    started = time.process_time()
    read_with_head(ITEM + body)
    assert time.process_time() - started < 15


@pytest.mark.parametrize("people", ["Anne Berg, " * 50_000, "A og " * 50_000, "(," * 50_000, "Anne (,\n" * 50_000])
def test_a_hostile_head_is_read_in_seconds(people: str) -> None:
    started = time.process_time()
    read_minutes(f"{HEAD}Mødedeltagere {people}\n\n{ITEM}")
    assert time.process_time() - started < 10
