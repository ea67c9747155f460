"""Centres are known by their full name, the last part of it, or its letters."""

from __future__ import annotations

import pytest

from store.search.asked_centres import find_centre


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("hvad skal Skole- og Kulturcentret følge op på?", "Skole- og Kulturcentret"),
        ("hvad skal Skole-, Havne- og Kulturcentret gøre?", "Skole-, Havne- og Kulturcentret"),
        ("hvad skal økonomicentret gøre?", "økonomicentret"),
        ("hvad mangler HR-Centret?", "HR-Centret"),
        ("opfølgninger for Center for Plan og Grønne Byer", "Center for Plan og Grønne Byer"),
        ("hvad sker der i centrene?", None),
        ("hvad skal BYC gøre?", None),
    ],
)
def test_the_whole_name_is_read(text: str, name: str | None) -> None:
    found = find_centre(text)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("asked", "told", "is_same"),
    [
        ("Økonomicentret", "ØC", True),
        ("HR-Centret", "HRC", True),
        ("Center for Plan og Byer", "CPB", True),
        ("skole- og kulturcenteret", "Skole- og Kulturcentret", True),
        ("Kulturcentret", "Skole- og Kulturcentret", True),
        ("Skolecentret", "Skole- og Kulturcentret", False),
        ("Økonomicentret", "BYC", False),
    ],
)
def test_minutes_may_call_it_otherwise(asked: str, told: str, is_same: bool) -> None:
    centre = find_centre(asked)
    assert centre is not None
    assert centre.is_called(told) is is_same
