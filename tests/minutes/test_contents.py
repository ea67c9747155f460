"""The table of contents is neither section nor item, and its titles confirm the items."""

from __future__ import annotations

from documents import read_with_head

from store.minutes.contents import contents_of
from store.minutes.lines import lines_of


def test_lines_that_end_in_dots_and_a_page_are_the_table() -> None:
    lines = lines_of("Indholdsfortegnelse\n\nØvrige sager.....3\nEvt. og lukket . . . . 12\n\nPunkt 1: Øvrige sager")
    contents = contents_of(lines)
    assert contents.titles == ("øvrigesager", "evtoglukket")
    assert contents.lines == {1, 3, 4}


def test_a_title_wrapped_in_the_table_is_one_title() -> None:
    lines = lines_of("Indhold\n\nGodkendelse af ressourcer i\nforbindelse med flytning.....12\n")
    assert contents_of(lines).titles == ("godkendelseafressourceriforbindelsemedflytning",)


def test_a_row_of_another_table_is_no_entry() -> None:
    lines = lines_of(
        "Indhold\n\nKort\t3\nLangt\t4\n\nPunkt 1: Kort\n\n21/1\n\nBaggrund\n\nCykelsti\t2.700 kr.\t1\nHal\t2\n"
    )
    assert contents_of(lines).titles == ("kort", "langt")


def test_dots_without_a_page_are_ordinary_text() -> None:
    assert contents_of(lines_of("Der er mere at sige...\nSe side 3.")).lines == frozenset()


def test_numbered_entries_of_the_table_are_no_items() -> None:
    minutes = read_with_head(
        "Indholdsfortegnelse\nPunkt 1: Kort.....3\nPunkt 2: Langt.....4\n\n"
        "Punkt 1: Kort\n\nTekst et.\n\nPunkt 2: Langt\n\nTekst to.\n"
    )
    assert [(item.number, item.title.text) for item in minutes.items] == [(1, "Kort"), (2, "Langt")]
    assert minutes.remarks == ()


def test_a_table_without_dots_is_not_taken_for_the_items() -> None:
    minutes = read_with_head(
        "Punkt 1: Kort\nPunkt 2: Langt\n\nPunkt 1: Kort\n\n21/1\n\nBaggrund\n\nTekst et.\n\nPunkt 2: Langt\n\n21/2\n"
    )
    assert [item.case_number.text for item in minutes.items if item.case_number] == ["21/1", "21/2"]


def test_an_item_that_the_table_promises_and_the_document_lacks_is_remarked() -> None:
    minutes = read_with_head("Indholdsfortegnelse\n\nKort.....3\nLangt.....4\n\nPunkt 1: Kort\n\n21/1\n")
    assert [remark.text for remark in minutes.remarks] == [
        "Indholdsfortegnelsen nævner 2 punkter, men der er 1 i dokumentet."
    ]
