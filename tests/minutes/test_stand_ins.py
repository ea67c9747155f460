"""For whom somebody stood in is read where a list or a decision says it."""

from __future__ import annotations

import pytest

from store.minutes.stand_ins import stand_ins_in


@pytest.mark.parametrize(
    ("line", "represented"),
    [
        ("Afbud: Ane Holm (Stedfortræder: Bo Lind), Carl Ravn", "Ane Holm"),
        ("Afbud: Carl Ravn, Ane Holm (A) (stedfortræder: Bo Lind)", "Ane Holm (A)"),
        ("Bo Lind (V) deltog som stedfortræder for Ane Holm.", "Ane Holm"),
        ("Bo Lind mødte som suppleant for Ane Holm", "Ane Holm"),
    ],
)
def test_a_line_says_who_was_represented(line: str, represented: str) -> None:
    text = f"Godkendt.\n\n{line}\n"
    assert [(one.represented, one.line.quote(text)) for one in stand_ins_in(text)] == [(represented, line)]


@pytest.mark.parametrize(
    "text", ["Bo Lind deltog som stedfortræder.", "Der udpeges en stedfortræder for formanden.", ""]
)
def test_nobody_is_represented_where_no_name_is_given(text: str) -> None:
    assert list(stand_ins_in(text)) == []


def test_a_list_says_it_beside_the_name() -> None:
    head = "Mødedeltagere Carl Ravn, Bo Lind (Stedfortræder for Ane Holm), Ida Krog"
    (stand_in,) = stand_ins_in(head)
    assert (stand_in.represented, stand_in.words.quote(head)) == ("Ane Holm", "Bo Lind (Stedfortræder for Ane Holm)")
