"""A group is read where a label stands above lines of people, and nowhere else."""

from __future__ import annotations

import pytest

from store.minutes.groups import groups_in, groups_told_in, is_named

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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sti\n\nDer ses på en sti. Med er Ane Holm og Bo Lind.", [("Sti", ["Med er Ane Holm og Bo Lind."])]),
        (
            "Havn\nStigruppen:\nAne Holm, Bo Lind, begge Kystcenter.\nKajgruppen:\nIda Krog ser på kajen.",
            [
                ("Stigruppen:", ["Ane Holm, Bo Lind, begge Kystcenter."]),
                ("Havn", ["Ane Holm, Bo Lind, begge Kystcenter."]),
            ],
        ),
        ("Sti\nDer ses på en sti.\nKaj\nMed er Ane Holm og Bo Lind.", [("Kaj", ["Med er Ane Holm og Bo Lind."])]),
        ("Sti\n\nAne Holm og Bo Lind tog forbehold.", []),
        ("Ane Holm og Bo Lind er med.", []),
        ("Sti\n\nAne Holm ser på stien.", []),
    ],
)
def test_people_in_a_row_below_a_label_are_told_in_a_sentence(text: str, told: list[tuple[str, list[str]]]) -> None:
    found = [(group.label.quote(text), [span.quote(text) for span in group.members]) for group in groups_told_in(text)]
    assert sorted(found) == sorted(told)
