"""What a body asks for in a decision is found with the list that it leads to, and whether a case is asked for."""

from __future__ import annotations

import pytest

from store.danish.wishing import WISHES
from store.minutes.wishes import wishes_a_case, wishes_in


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ("Godkendt. Udvalget ønsker en sag om bænke.", ["Udvalget ønsker en sag om bænke."]),
        ("Taget til efterretning med ønske om et notat.", ["Taget til efterretning med ønske om et notat."]),
        ("Herudover ønsker direktionen, at hallen males.", ["Herudover ønsker direktionen, at hallen males."]),
        ("Byrådet bad om en redegørelse.", ["Byrådet bad om en redegørelse."]),
        ("Der efterspørges en plan.", ["Der efterspørges en plan."]),
        (
            "Udvalget ønsker\n\n- en sag om bænke\n- at hegnet males\n\nGodkendt.",
            "- en sag om bænke\n- at hegnet males",
        ),
        ("1. Udvalget ønsker sager om;\n\n- bænke\n- hegn\n\n2. Godkendt.", "- bænke\n- hegn"),
        ("1. Udvalget ønsker en sag.\n2. Godkendt.", ["1. Udvalget ønsker en sag."]),
        *(
            (told, [told])
            for told in (
                "Direktionen mangler et tal og beder om et overslag.",
                "Udvalget godkendte planen, men ønskede teksten rettet.",
                "Administrationen blev bedt om et overslag.",
                "Udvalget vil have belyst, om hegnet kan males.",
                "På den baggrund ønsker udvalget at få et overslag.",
                "Godkendt, idet udvalget på et senere møde ønsker en sag.",
            )
        ),
        ("Udvalget ønsker ikke, at hegnet males.", []),
        ("Udvalget ønsker at fastholde hegnet.", []),
        ("Udvalget overvejer hvorvidt man ønsker at deltage.", []),
        ("Udvalget bemærkede at de ikke ønsker et hegn.", []),
        ("Udvalget ønsker at imødekomme ansøgningen.", []),
        ("Ane Holm (F) og udvalget ønsker en sag.", []),
        ("Borgerne ønsker flere bænke.", []),
    ],
)
def test_what_a_body_wishes_for_is_found(text: str, wishes: list[str] | str) -> None:
    found = [span.quote(text) for span in wishes_in(text)]
    if isinstance(wishes, str):
        assert [one.endswith(wishes) for one in found] == [True]
    else:
        assert found == wishes


@pytest.mark.parametrize("wishes", [*WISHES.split("|"), "vil have"])
def test_every_verb_of_wishing_is_a_wish(wishes: str) -> None:
    text = f"Direktionen {wishes} en plan."
    assert [span.quote(text) for span in wishes_in(text)] == [text]


@pytest.mark.parametrize(
    ("wish", "is_case"),
    [
        ("Udvalget ønsker en sag om bænke.", True),
        ("Udvalget ønsker en orienteringssag til maj.", True),
        ("Udvalget ønsker et notat om bænke.", True),
        ("Udvalget ønsker, at bænkene males.", False),
        ("Orienteringen blev taget til efterretning, idet udvalget ønsker at deltage.", False),
        ("Udvalget ønsker årsagen og enhver årsag oplyst.", False),
    ],
)
def test_a_case_that_is_wished_for_is_told_from_what_is_to_be_done(wish: str, is_case: bool) -> None:
    assert wishes_a_case(wish) is is_case
