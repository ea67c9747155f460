"""An item is cut into chunks that an encoder can read: all of its text, whole lines where they fit, each under the title."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.domain import Section, Span
from store.semantics.chunks import chunks_of

LINE = "Udvalget har drøftet rammerne for hjemmearbejde i centrene. "


def section(text: str) -> Section:
    return Section("Sagsfremstilling", "Sagsfremstilling", text, Span(0, len(text)))


def test_the_title_comes_first_and_stands_before_each_chunk() -> None:
    assert chunks_of("Rammer for\n hjemmearbejde", [section(LINE)]) == (
        "Rammer for hjemmearbejde",
        f"Rammer for hjemmearbejde. {LINE.strip()}",
    )


def test_what_is_too_short_to_mean_anything_alone_is_no_chunk() -> None:
    assert chunks_of("Rammer", [section("Godkendt.")]) == ("Rammer",)


def test_lines_are_kept_together_as_far_as_they_fit() -> None:
    _, *chunks = chunks_of("T", [section("\n".join([LINE * 5] * 4))])
    assert chunks == [f"T. {' '.join((LINE * 10).split())}"] * 2


def test_a_long_line_is_cut_after_a_sentence() -> None:
    _, *chunks = chunks_of("T", [section(LINE * 30)])
    assert len(chunks) > 2
    assert all(chunk.startswith("T. Udvalget") and chunk.endswith("centrene.") for chunk in chunks)


@given(st.lists(st.sampled_from(["ord", "et længere ord", "sætning. ", "\n", "\n\n", "x" * 900, "\t"])).map(" ".join))
def test_every_word_is_in_a_chunk_and_none_is_too_long(text: str) -> None:
    _, *chunks = chunks_of("T", [section(f"{LINE}{text}")])
    assert all(len(chunk) <= 1000 for chunk in chunks)
    cut = "".join(chunk.removeprefix("T. ") for chunk in chunks)
    assert len("".join(cut.split())) >= len("".join((LINE + text).split())) - 25 * max(1, len(chunks))
