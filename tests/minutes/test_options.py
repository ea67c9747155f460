"""An option that a decision chooses by its name is found where a section tells it."""

from __future__ import annotations

import pytest

from store.minutes.options import Option, option_in, told_of


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("Udvalget anbefaler model 3.", Option("model", "3")),
        ("1. Scenarie A godkendes.", Option("Scenarie", "A")),
        ("Forslag 2a vedtages.", Option("Forslag", "2a")),
        ("Forslaget om model 3 mio. kr. billigere", None),
        ("Udvalget valgte en ny model.", None),
        ("Udvalget anbefaler model 3 i indstillingen.", Option("model", "3")),
        ("Der gives mulighed 1,5 time om dagen.", None),
        ("", None),
    ],
)
def test_what_is_chosen_by_its_name(text: str, option: Option | None) -> None:
    assert option_in(text) == option


TEXT = "Der er to modeller:\n- Model 1: en bro\n- Model 2: en færge,\nsom sejler hver dag\n\n- Model 3 er begge dele."


@pytest.mark.parametrize(
    ("option", "told"),
    [
        (Option("model", "2"), "- Model 2: en færge,\nsom sejler hver dag"),
        (Option("model", "3"), "- Model 3 er begge dele."),
        (Option("model", "4"), None),
        (Option("scenarie", "2"), None),
    ],
)
def test_an_option_is_told_from_the_line_with_its_name_to_the_next_ones(option: Option, told: str | None) -> None:
    span = told_of(option, TEXT)
    assert (span.quote(TEXT) if span is not None else None) == told


def test_an_option_is_a_point_of_the_indstilling_too() -> None:
    text = "Det indstilles,\n1. at model 1 godkendes, eller\n2. at model 2 om leje godkendes."
    span = told_of(Option("model", "2"), text)
    assert span is not None
    assert span.quote(text) == "2. at model 2 om leje godkendes."
