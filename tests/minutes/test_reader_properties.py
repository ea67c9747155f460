"""Whatever a document says, no line of it is lost, every value quotes it, and reading never fails but with a reason."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from documents import HEAD, SEEDS, lost_lines, seed_text, values, verbatim
from hypothesis import given, settings
from hypothesis import strategies as st

from store.domain import Minutes
from store.errors import UnreadableMinutes
from store.minutes.reader import read_minutes

PIECES = [
    "Punkt 1: Øvrige sager", "## **Punkt 2: Program**", "Punkt 3", "Punkt 9: Lukket", "Lukket punkt 4: Køb", "3. Evt.",
    "24/24964", "Sagsnr.: 21-014448", "30/1", "Baggrund", "### Økonomi", "Opfølgning:", "Bilag", "BILAG", "INDSTILLING",
    "Beslutning Direktionen den 28-06-2021", "BESLUTNING I BYRÅDET DEN 05-02-2013", "Beslutning: Godkendt.",
    "Direktionen godkendte indstillingen.", "Øvrige sager", "Program", "Indholdsfortegnelse", "Program.....4", "- Kort",
    "* a", "Kort.pdf", "Der ses på:", "Side 3 af 9", "Lukket punkt", "Mødedato 28-06-2021 kl. 9", "Deltagere: Anne, Bo",
    "Afbud:", "REFERAT", "a\tb", "\f", "---", "#", "**", "", "", "", "økonomi", "A\u030abent punkt 5: Sag", "\u2028x",
]  # fmt: skip
ENDS = ["\n", "\n\n", "\r\n", "\r", " \n", ":\n"]
documents = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(ENDS)), max_size=40).map(
    lambda pieces: "".join(piece + end for piece, end in pieces)
)


def read(text: str) -> Minutes | None:
    try:
        return read_minutes(text)
    except UnreadableMinutes:
        return None


def hold_to_the_rules(minutes: Minutes) -> None:
    source = minutes.source_text
    assert lost_lines(minutes) == []
    assert all(span.quote(source) == text for text, span in verbatim(minutes))
    assert all(" ".join(span.quote(source).split()) == text for text, span in values(minutes))
    assert all(text == text.strip() for text, _ in verbatim(minutes))
    spans = [section.span for item in minutes.items for section in item.sections]
    assert all(above.end <= below.start for above, below in pairwise(spans))
    numbers = [item.number for item in minutes.items]
    assert numbers == sorted(set(numbers))
    assert not any(item.closed and (item.sections or item.decisions or item.attachments) for item in minutes.items)


@settings(max_examples=400, deadline=None)
@given(documents)
def test_documents_of_all_shapes_keep_the_rules(body: str) -> None:
    minutes = read(HEAD + body)
    if minutes is not None:
        hold_to_the_rules(minutes)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=500))
def test_any_text_is_read_or_refused(text: str) -> None:
    read(text)
    minutes = read(HEAD + "Punkt 1: Øvrige sager\n\n" + text)
    if minutes is not None:
        hold_to_the_rules(minutes)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SEEDS), st.integers(0, 400), st.integers(0, 400), st.sampled_from(PIECES))
def test_a_seed_with_lines_taken_out_and_put_in_keeps_the_rules(path: Path, first: int, count: int, piece: str) -> None:
    lines = seed_text(path).split("\n")
    minutes = read("\n".join([*lines[:first], piece, *lines[first + count :]]))
    if minutes is not None:
        hold_to_the_rules(minutes)
