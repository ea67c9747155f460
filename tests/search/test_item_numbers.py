"""Agenda items are known by their numbers in all the ways that people write them."""

from __future__ import annotations

import pytest

from store.search.item_numbers import find_item_numbers, find_point_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("punkt 6", (6,)), ("punkt nr. 6", (6,)), ("dagsordenspunkt 12", (12,)), ("pkt 7", (7,)), ("pkt. 7 på mødet", (7,)),
        ("p. 5 på mødet", (5,)), ("punkt seks", (6,)), ("punkt tolv den 3. maj", (12,)), ("punkt et på mødet", (1,)),
        ("punkt en?", (1,)), ("punkterne 3 og 4", (3, 4)), ("punkt 3, 4 og 7", (3, 4, 7)), ("punkterne 3,4,7", (3, 4, 7)),
        ("punkt 6, 12. maj 2024", (6,)), ("punkt 6, 12.5.2024", (6,)), ("punkt 6, 2024", (6,)),
        ("punkt 3-5", (3, 4, 5)), ("punkt 3 til 5", (3, 4, 5)),
        ("det sidste punkt på dagsordenen", (-1,)), ("næstsidste dagsordenspunkt", (-2,)), ("første punkt", (1,)),
        ("punkt seksten", (16,)),
        ("det andet punkt på dagsordenen", (2,)), ("tredje punkt", (3,)), ("punkt 4, det første punkt om skoler", (4,)),
        ("punkt 8 - 28. maj 2025", (8,)), ("punkt 8 og 28. maj", (8,)), ("punkt 8-2", (8,)), ("punkt 8-12/3", (8,)),
        ("punkt 6 juni 2021", (6,)), ("punkt 3. markedsføringen", (3,)), ("punkt 8-9 2021", (8, 9)), ("punkterne 3-5", (3, 4, 5)),
    ],
)  # fmt: skip
def test_items_are_known_by_their_numbers(text: str, numbers: tuple[int, ...]) -> None:
    found = find_item_numbers(text)
    assert found is not None
    assert found.numbers == numbers


@pytest.mark.parametrize(
    "text",
    ["et punkt en borger rejste", "punkt 12/3", "punkt 1.5", "punkt 2 i indstillingen", "indstillingens punkt 2",
     "første punkt i indstillingen", "var der et andet punkt om skoler", "sidste punktum",
     "alle punkter 28-06-2021", "lukkede punkter 28-06-21", "punkter 28. juni", "punkter 28 juni", "punkt 6. juni 2021",
     "vis hele punktet", "punktet i dag", "s. 5", "punktum", "punkttøj", "et punkt om to skoler"],
)  # fmt: skip
def test_what_only_looks_like_an_items_number_is_none(text: str) -> None:
    assert find_item_numbers(text) is None


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("hvorfor blev punkt 2 ikke godkendt", (2,)), ("hvad gik nr. 2 ud på", (2,)), ("nr. 3?", (3,)),
        ("indstillingens punkt 2", (2,)), ("det sidste punkt i indstillingen", (-1,)), ("punkterne 1 og 3", (1, 3)),
        ("punkt 5 på mødet", ()), ("dagsordenspunkt 5", ()), ("p. 5", ()), ("lokalplan nr. 2", ()), ("hvad blev besluttet", ()),
        ("hvad er punkt 2 i budgettet", ()), ("hvad med punkterne 2 og 3 fra aftalen", ()), ("punkt to af planen", ()),
        ("det sidste punkt i bilaget", ()), ("punkt 2 i sagen", (2,)), ("punkt 2 i beslutningen", (2,)), ("punkt 2 af dem", (2,)),
        ("punkt 2 i kommunens budget", ()),
    ],
)  # fmt: skip
def test_points_of_what_was_decided_are_known_by_their_numbers(text: str, numbers: tuple[int, ...]) -> None:
    assert find_point_numbers(text) == numbers
