"""Which times of a text lie ahead of the meeting that it is of."""

from __future__ import annotations

from datetime import date

import pytest

from store.search.times_ahead import tells_time_ahead

HELD_ON = date(2021, 6, 28)
COUNCIL = date(2021, 7, 5)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Broen åbner i juni 2022.", True),
        ("Arbejdet udføres i 2021-22.", True),
        ("Nov. 2021: Udbud", True),
        ("Der holdes borgermøde den 3. september 2021.", True),
        ("Byrådet besluttede den 3. maj 2021, at broen bygges i 2022.", True),
        ("Byrådet besluttede den 3. maj 2021, at broen bygges.", False),
        ("Sagen behandles på udvalgets møde den 9. august 2021.", False),
        ("Byrådet tager stilling den 5. juli 2021.", False),
        ("Der afsættes 2 mio. kr. i 2022.", False),
        ("Budget 2022-25 er vedtaget.", False),
        ("Garantien er ti år.", False),
        ("I juli/august 2019 vedtog Byrådet planen.", False),
        ("Broen åbner i juli/august 2022.", True),
        ("Planen gælder for 2022-2025.", True),
    ],
)
def test_a_time_ahead_is_no_meetings_and_no_budgets(text: str, is_told: bool) -> None:
    assert tells_time_ahead(text, HELD_ON, {COUNCIL}) is is_told
