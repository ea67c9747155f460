"""A case is looked up by its number, wherever in the words it stands; a mistyped one leads to those like it."""

from __future__ import annotations

import pytest

from bot.cases import look_up
from store.archive import Archive


@pytest.mark.parametrize("text", ["21/5239", "sag 21/5239, tak", " 21/5239 ", "Sagsnr.: 21/5239", "21 / 5239"])
def test_a_case_is_found_by_its_number(text: str, seeds: Archive) -> None:
    found = look_up(seeds, text)
    assert [item.number for item in found.items] == [5]
    assert found.suggestions == ()


def test_a_mistyped_number_leads_to_those_like_it(seeds: Archive) -> None:
    found = look_up(seeds, "21/5293")
    assert found.items == ()
    assert found.suggestions[0] == "21/5239"


def test_a_closed_item_is_found_with_nothing_in_it(seeds: Archive) -> None:
    (item,) = look_up(seeds, "21/2826").items
    assert (item.closed, item.sections, item.decisions) == (True, (), ())


@pytest.mark.parametrize("text", ["", "hjemmearbejde", "x" * 40_000, "\ud800", "\x00", "<@U1>"])
def test_what_is_no_case_number_finds_nothing(text: str, seeds: Archive) -> None:
    found = look_up(seeds, text)
    assert found.items == ()
    assert len(found.case_number) <= 100
    assert found.coverage == seeds.coverage()
