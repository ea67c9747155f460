"""An item's lines become its case number, sections, decisions and attachments; prose stays prose."""

from __future__ import annotations

from datetime import date

import pytest
from documents import item_of, names, read_with_head

from store.domain import Outcome


def test_sections_come_in_the_documents_own_order() -> None:
    item = item_of(
        "BILAG\n\nKort.pdf\n\nSagsfremstilling\n\nTekst.\n\nØKONOMI\n\nIngen.\n\n"
        "BESLUTNING I DIREKTIONEN DEN 28-06-2021\n\nGodkendt.\n\nRetsgrundlag\n\nLoven.\n\nINDSTILLING\n\nAt."
    )
    assert names(item) == ["Bilag", "Sagsfremstilling", "Økonomi", "Beslutning", "Retsgrundlag", "Indstilling"]
    assert [section.heading for section in item.sections][3] == "BESLUTNING I DIREKTIONEN DEN 28-06-2021"


def test_several_decisions_keep_their_own_days_and_bodies() -> None:
    item = item_of(
        "Beslutning Økonomiudvalget den 21-06-2021\n\nAnbefales.\n\n"
        "BESLUTNING I DIREKTIONEN DEN 28-06-2021\n\nUdsættes.\n\nBeslutning\n\nGodkendt."
    )
    assert [(decision.body, decision.decided_on, decision.outcome) for decision in item.decisions] == [
        ("Økonomiudvalget", date(2021, 6, 21), Outcome.ANBEFALET),
        ("Direktionen", date(2021, 6, 28), Outcome.UDSAT),
        ("Direktionen", date(2021, 6, 28), Outcome.GODKENDT),
    ]


def test_another_bodys_decision_without_a_day_has_none() -> None:
    (decision,) = item_of("Beslutning Økonomiudvalget\n\nAnbefales.").decisions
    assert (decision.body, decision.decided_on) == ("Økonomiudvalget", None)


def test_an_empty_decision_section_decides_nothing() -> None:
    item = item_of("Beslutning Direktionen den 28-06-2021\n\nBilag\n\nKort.pdf")
    assert names(item) == ["Beslutning", "Bilag"]
    assert item.decisions == ()


def test_follow_up_sections_are_no_decisions() -> None:
    item = item_of("Opfølgning:\n\nDirektionen bestiller en status.")
    assert (names(item), item.sections[0].heading, item.decisions) == (["Opfølgning"], "Opfølgning:", ())


def test_sub_headings_stay_within_their_section() -> None:
    item = item_of(
        "## Sagsfremstilling\n\n### Bemanning af grupper\n\nTekst.\n\nKontorguide:\n\nAnne Berg  \nBo Lund\n"
    )
    assert names(item) == ["Sagsfremstilling"]
    assert item.sections[0].text == "### Bemanning af grupper\n\nTekst.\n\nKontorguide:\n\nAnne Berg  \nBo Lund"


def test_a_bare_word_is_a_sub_title_where_the_section_itself_is_dressed() -> None:
    item = item_of("## Sagsfremstilling\n\nTekst.\n\nØkonomi\n\nMere tekst.\n\n## Økonomi\n\nIngen.")
    assert names(item) == ["Sagsfremstilling", "Økonomi"]


def test_a_bare_heading_beside_dressed_ones_is_a_heading() -> None:
    assert names(item_of("## Baggrund\n\nTekst.\n\n**Beslutning**\n\nGodkendt.\n\nØkonomi\n\nIngen.")) == [
        "Baggrund",
        "Beslutning",
        "Økonomi",
    ]


@pytest.mark.parametrize(
    "prose",
    [
        "Der ses på:\n\nØkonomi\n\nTidsplan\n\nAlt i alt er planen god.",
        "- Økonomi\n- Tidsplan",
        "1. Økonomi\n2. Bilag",
        "Planen koster mere end\nØkonomi\nog Analyse har regnet med.",
        "Økonomi og tidsplan følger.",
        "økonomi",
        "Område\tØkonomi\tTidsplan",
        "Bilag 2 viser planen.",
        "Beslutning om planen træffes den 5. maj 2022.",
    ],
)
def test_a_headings_word_in_prose_is_no_heading(prose: str) -> None:
    item = item_of(f"Sagsfremstilling\n\n{prose}")
    assert names(item) == ["Sagsfremstilling"]
    assert item.sections[0].text == prose


def test_headings_need_no_blank_lines_around_them() -> None:
    item = item_of("Baggrund\nTekst om sagen.\nIndstilling\nAt den godkendes.\nBilag\na.pdf\nb.pdf")
    assert names(item) == ["Baggrund", "Indstilling", "Bilag"]
    assert [attachment.text for attachment in item.attachments] == ["a.pdf", "b.pdf"]


def test_tables_and_page_breaks_stay_in_their_section() -> None:
    text = "Dato\tMøde\n1.\tDirektionen\n\f\n\t\tmere tekst i samme celle\n\nog videre på næste side"
    assert item_of(f"Baggrund\n\n{text}").sections[0].text == text


def test_text_before_the_first_heading_is_an_introduction() -> None:
    item = item_of("Sagsbehandler: Anne Berg\n\nBaggrund\n\nTekst.")
    assert [(section.name, section.heading) for section in item.sections] == [
        ("Indledning", ""),
        ("Baggrund", "Baggrund"),
    ]


@pytest.mark.parametrize("line", ["28-06-2021", "1/7-13", "30/12", "Den 28. juni 2021"])
def test_a_day_below_the_title_is_no_case_number(line: str) -> None:
    (item,) = read_with_head(f"Punkt 1: Øvrige sager\n\n{line}\n\nBaggrund\n\nTekst.").items
    assert item.case_number is None
    assert item.sections[0].text == line


def test_a_number_in_the_text_is_not_the_items() -> None:
    (item,) = read_with_head("Punkt 1: Øvrige sager\n\nBaggrund\n\n21/5239\n\nSe sag 20/1234.").items
    assert item.case_number is None


def test_a_labelled_number_is_found_below_other_lines() -> None:
    (item,) = read_with_head(
        "Punkt 1: Øvrige sager\n\nSagsbehandler: Anne Berg\nSagsnr.: 21-014448\n\nBaggrund\n\nT."
    ).items
    assert item.case_number is not None
    assert item.case_number.text == "21-014448"


@pytest.mark.parametrize("attachments", ["", "BILAG\n\nKort.pdf\n\nNotat om sagen\n\n"])
def test_a_title_repeated_below_is_neither_section_nor_attachment(attachments: str) -> None:
    item = item_of(f"{attachments}Øvrige sager\n\nSagsfremstilling\n\nTekst.")
    assert names(item) == (["Bilag"] if attachments else []) + ["Sagsfremstilling"]
    assert [attachment.text for attachment in item.attachments] == (
        ["Kort.pdf", "Notat om sagen"] if attachments else []
    )


def test_an_attachment_may_be_named_as_its_item() -> None:
    item = item_of("Baggrund\n\nTekst.\n\nBilag\n\nKort.pdf\n\nØvrige sager")
    assert [attachment.text for attachment in item.attachments] == ["Kort.pdf", "Øvrige sager"]


def test_in_a_document_that_repeats_titles_they_are_taken_out_of_late_sections_too() -> None:
    minutes = read_with_head(
        "Punkt 1: A\n\n21/1\n\nA\n\nSagsfremstilling\n\nTekst.\n\n"
        "Punkt 2: B\n\n21/2\n\nBaggrund\n\nTekst.\n\nB\n\nØkonomi\n\nIngen.\n\nBilag\n\nKort.pdf\n\nB\n"
    )
    assert [section.text for section in minutes.items[1].sections] == ["Tekst.", "Ingen.", "Kort.pdf"]
    assert [attachment.text for attachment in minutes.items[1].attachments] == ["Kort.pdf"]


@pytest.mark.parametrize(
    ("lines", "attachments"),
    [
        ("aftale for jobcentret\naftale for rådhuset", ["aftale for jobcentret", "aftale for rådhuset"]),
        ("- Kort.pdf\n- Notat", ["Kort.pdf", "Notat"]),
        ("* Kort.pdf\n\n· Notat", ["Kort.pdf", "Notat"]),
        ("Kort.pdf\n\nNotat om\nden nye plan\n\nPlan", ["Kort.pdf", "Notat om den nye plan", "Plan"]),
        ("Bilag 4 Ledelse - version fra 2018.pdf", ["Bilag 4 Ledelse - version fra 2018.pdf"]),
        ("Kort.pdf\n\nSide 3 af 12\n\nNotat", ["Kort.pdf", "Notat"]),
        ("Kort.pdf\n\nMødet hævet kl. 17.15\n\nUnderskriftsside", ["Kort.pdf"]),
        ("Ingen bilag.", []),
        ("", []),
    ],
)  # fmt: skip
def test_attachments_are_named_one_by_one(lines: str, attachments: list[str]) -> None:
    assert [attachment.text for attachment in item_of(f"Bilag\n\n{lines}").attachments] == attachments


def test_a_decision_behind_its_heading_is_quoted_without_it() -> None:
    minutes = read_with_head("Punkt 1: Øvrige sager\n\n24/24964\n\n**Beslutning:** Godkendt.\nFristen er 1. maj.\n")
    (decision,) = minutes.items[0].decisions
    assert decision.text == decision.span.quote(minutes.source_text) == "Godkendt.\nFristen er 1. maj."
