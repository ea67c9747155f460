"""Whether a question asks for the firm that won something, or for somebody else."""

from __future__ import annotations

import pytest

from store.search.holders import asked_holder


@pytest.mark.parametrize(
    "question",
    [
        "hvem vandt udbuddet?",
        "hvem fik udbuddet?",
        "hvem fik entreprisen?",
        "hvem har fået rengøringsudbuddet?",
        "hvem vandt licitationen?",
    ],
)
def test_a_firm_wins_what_is_put_out_to_tender(question: str) -> None:
    assert asked_holder(question) is not None


@pytest.mark.parametrize(
    "question",
    ["hvem vandt prisen?", "hvem vandt stipendiet?", "hvem vandt guldmedaljen?", "hvem vinder hæderen i år?"],
)
def test_a_prize_need_go_to_no_firm(question: str) -> None:
    assert asked_holder(question) is None
