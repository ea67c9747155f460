"""A group is read where a label stands above lines of people, and nowhere else."""

from __future__ import annotations

import pytest

from store.minutes.groups import groups_in, is_named

LISTS = """Havnen skal have nye grupper. Her er forslaget.

Havn og kaj:

Ane Holm (formand)
Bo Lind, Center for Havne og Kajer (AML)

Ny lederrepræsentant, Ungecenter
Ida Krog, Kystcenter

Derudover deltager konsulent Eva Ravn, når der er brug for det.

Bolværk
Arbejdsgruppen består af:

- Per Dahl, konsulent (tovholder)
- Mie Friis, teamleder
"""


def test_groups_are_told_by_their_labels_and_end_where_others_than_people_stand() -> None:
    found = [(group.label.quote(LISTS), [span.quote(LISTS) for span in group.members]) for group in groups_in(LISTS)]
    assert found == [
        (
            "Havn og kaj:",
            [
                "Ane Holm (formand)",
                "Bo Lind, Center for Havne og Kajer (AML)",
                "Ny lederrepræsentant, Ungecenter",
                "Ida Krog, Kystcenter",
            ],
        ),
        ("Bolværk\nArbejdsgruppen består af:", ["- Per Dahl, konsulent (tovholder)", "- Mie Friis, teamleder"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ane Holm (formand)\nBo Lind",  # no label
        "Havn:\nAne Holm (formand)\n\nDer er ikke flere.",  # one alone
        "Bolværk:\nDer skal være et nyt bolværk.\nDet skal stå i 2025.",
        "Ane Holm fremlagde sagen.\nBo Lind takkede for det.\nIda Krog spurgte.",
    ],
)
def test_what_only_looks_like_a_list_of_people_is_none(text: str) -> None:
    assert list(groups_in(text)) == []


def test_a_place_for_somebody_names_nobody() -> None:
    assert is_named("- Ane Holm, Kystcenter")
    assert not is_named("Ny lederrepræsentant, Kystcenter")
