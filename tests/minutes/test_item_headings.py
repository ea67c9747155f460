"""Items begin at their own headings, not where prose or a list speaks of points."""

from __future__ import annotations

import pytest
from documents import item_of, read_with_head

from store.minutes.item_headings import is_closed


@pytest.mark.parametrize(
    "heading",
    [
        "Punkt 3: Øvrige sager",
        "# Punkt 3: Øvrige sager",
        "## **Punkt 3: Øvrige sager**",
        "**Punkt 3:** Øvrige sager",
        "PUNKT 3. Øvrige sager",
        "Punkt 3 - Øvrige sager",
        "Punkt nr. 3: Øvrige sager",
        "Pkt. 3: Øvrige sager",
        "Åbent punkt 3: Øvrige sager",
        "A\u030abent punkt 3: Øvrige sager",
        "Dagsordenspunkt 3: Øvrige sager",
        "Punkt 3 Øvrige sager",
        "3. Øvrige sager",
        "3 Øvrige sager",
        "Punkt 3\n\nØvrige sager",
        "\fPunkt 3: Øvrige sager",
    ],
)
def test_an_item_begins_in_every_dress(heading: str) -> None:
    (item,) = read_with_head(f"{heading}\n\n24/24964\n\nBaggrund\n\nTekst.").items
    assert (item.number, item.title.text) == (3, "Øvrige sager")
    assert item.case_number is not None


def test_a_title_wrapped_over_two_lines_is_one_title() -> None:
    (item,) = read_with_head("Punkt 1: Godkendelse af ressourcer i\nforbindelse med flytning\n\n21/189\n").items
    assert item.title.text == "Godkendelse af ressourcer i forbindelse med flytning"


def test_text_below_a_title_is_no_part_of_it() -> None:
    (item,) = read_with_head("Punkt 1: Meddelelser\nDer var ingen meddelelser.\n\nBeslutning\n\nGodkendt.").items
    assert item.title.text == "Meddelelser"
    assert item.sections[0].text == "Der var ingen meddelelser."


@pytest.mark.parametrize(
    "decision",
    [
        "Punkt 1: Godkendt.\nPunkt 2: Udsat.\nPunkt 3: Ikke godkendt.",
        "Punkt 1: Godkendt.\n\nPunkt 2: Udsat.\n\nBilag",
        "Punkt 2: Godkendt, idet fristen er 1. maj",
        "Punkt 2 blev udsat til næste møde.",
        "Punkt 2 og 3 blev udsat.",
        "Punkt 2-3: Godkendt",
        "2. Tidsplanen udarbejdes af BYC",
        "Sag 2: Udsat",
    ],
)
def test_points_within_a_decision_are_no_items(decision: str) -> None:
    item = item_of(f"Beslutning\n\n{decision}")
    assert decision.partition("\n")[0] in item.decisions[0].text


def test_points_within_a_decision_do_not_hide_the_next_item() -> None:
    minutes = read_with_head(
        "Punkt 1: A\n\n21/1\n\nBeslutning\n\nPunkt 1: Godkendt\n\nPunkt 2: Drøftes\n\n"
        "Punkt 2: B\n\n21/2\n\nBaggrund\n\nTekst."
    )
    assert [item.title.text for item in minutes.items] == ["A", "B"]


def test_a_programme_that_names_the_items_is_not_the_items() -> None:
    contents = "Indholdsfortegnelse\n\nProgram.....3\nBudget.....4\nLukket.....5\n\n"
    programme = "Punkt 1: Program\n\n21/1\n\nBaggrund\n\nPunkt 1: Program\n\nPunkt 2: Budget\n\nPunkt 3: Lukket\n\n"
    minutes = read_with_head(
        f"{contents}{programme}Punkt 2: Budget\n\n21/2\n\nBaggrund\n\nTekst.\n\nPunkt 3: Lukket\n\n21/3\n"
    )
    assert [item.case_number.text for item in minutes.items if item.case_number] == ["21/1", "21/2", "21/3"]
    assert "Punkt 3: Lukket" in minutes.items[0].sections[0].text


def test_items_without_case_numbers_are_items() -> None:
    minutes = read_with_head(
        "Punkt 1: Meddelelser\n\nIngen.\n\nPunkt 2: Eventuelt\n\nPunkt 3: Næste møde\n\nDen 3. maj 2022."
    )
    assert [item.title.text for item in minutes.items] == ["Meddelelser", "Eventuelt", "Næste møde"]


def test_a_number_that_is_passed_over_is_remarked() -> None:
    minutes = read_with_head("Punkt 1: A\n\n21/1\n\nPunkt 4: B\n\n21/2\n")
    assert [remark.text for remark in minutes.remarks] == ["Punkt 2-3 mangler før punkt 4."]


@pytest.mark.parametrize(
    "title",
    ["Lukket", "LUKKET", "Lukket punkt", "Lukket sag", "Lukket: Køb af ejendom", "Lukket – personsag", "Køb (lukket)",
     "Køb (Lukket punkt)", "Lukket punkt 7", "Lukket sag om køb af ejendom", "Lukket, personsag", "(Lukket) Køb",
     "Køb – lukket sag", "Køb (personsag - lukket)"],
)  # fmt: skip
def test_a_closed_item_is_told_from_its_title(title: str) -> None:
    assert is_closed(title)


@pytest.mark.parametrize(
    "title",
    [
        "Lukkede børnehaver",
        "Lukketider for værtshuse",
        "Lukket børnehave genåbner",
        "Ålukket",
        "Søvejen - lukket for biler",
    ],
)
def test_a_title_that_only_begins_alike_is_open(title: str) -> None:
    assert not is_closed(title)


def test_a_closed_point_keeps_its_title_and_has_no_sections() -> None:
    minutes = read_with_head("Lukket punkt 1: Køb af ejendom\n\n21/1\n\nBeslutning\n\nHemmeligt.")
    (item,) = minutes.items
    assert (item.title.text, item.closed, item.sections, item.decisions) == ("Køb af ejendom", True, (), ())
    assert [remark.line for remark in minutes.remarks] == [9, 11]
    assert not any("Hemmeligt" in remark.text for remark in minutes.remarks)


def test_a_line_below_the_title_can_say_that_the_item_is_closed() -> None:
    (item,) = read_with_head("Punkt 1: Køb af ejendom\n\n21/1\n\nLukket punkt\n").items
    assert item.closed
