"""A whole agenda item in a modal: every section, page by page."""

from __future__ import annotations

from dataclasses import replace

from handlers.buttons import Place
from handlers.item_view import gone_view, item_view, pieces_of
from sandbox.visible import elements_of, text_of
from store.domain import Section, Span, StoredItem


def test_the_modal_shows_every_section_under_its_own_heading(item: StoredItem) -> None:
    view = item_view(item)
    assert view["title"]["text"] == "Punkt 5"
    assert text_of(view["blocks"]).splitlines() == [
        "Drøftelse af rammer for hjemmearbejde",
        "Direktionen · 28. juni 2021 · sag 21/5239",
        "Baggrund",
        "Corona har givet erfaringer.",
        "Beslutning Direktionen den 28-06-2021",
        item.sections[1].text,
        "Bilag",
        "Spilleregler.pdf",
    ]


def test_a_long_item_is_read_page_by_page_and_nothing_is_left_out(item: StoredItem) -> None:
    lines = [f"Linje nummer {number} i en meget lang sagsfremstilling." for number in range(3000)]
    long = replace(item, sections=(Section("Sagsfremstilling", "Sagsfremstilling", "\n".join(lines), Span(0, 9)),))
    seen: list[str] = []
    place = Place(str(item.item_id), 0)
    while True:
        view = item_view(long, place.start)
        seen += [each for each in text_of(view["blocks"]).splitlines() if each.startswith("Linje nummer")]
        turns = [each for _, each in elements_of(view["blocks"]) if each["text"]["text"] == "Næste side"]
        if not turns:
            break
        assert f"Side {place.start + 1} af " in text_of(view["blocks"])
        place = Place.from_value(turns[0]["value"])
    assert seen == lines


def test_what_stands_above_the_first_heading_has_none(item: StoredItem) -> None:
    above = Section("Indledning", "", "Sagen genoptages.", Span(0, 17))
    blocks = item_view(replace(item, sections=(above, *item.sections)))["blocks"]
    assert text_of(blocks).splitlines()[2:5] == ["Sagen genoptages.", "Baggrund", "Corona har givet erfaringer."]


def test_a_table_keeps_its_columns(item: StoredItem) -> None:
    text = "Udgifter:\n| År | Kr. |\n| 2021 | 5 |\nSlut."
    view = item_view(replace(item, sections=(Section("Økonomi", "Økonomi", text, Span(0, len(text))),)))
    kinds = [block["elements"][0]["type"] for block in view["blocks"] if block["type"] == "rich_text"]
    assert kinds[1:4] == ["rich_text_section", "rich_text_preformatted", "rich_text_section"]


def test_a_section_is_shown_without_markup_and_lines_with_tabs_as_a_table(item: StoredItem) -> None:
    text = "### Bemanding\n**Hold** og *tid*\nDato\tMøde\n2. marts\tChefforum"
    view = item_view(replace(item, sections=(Section("Tidsplan", "Tidsplan", text, Span(0, len(text))),)))
    prose, table = (block["elements"][0] for block in view["blocks"][2:4])
    assert (prose["type"], prose["elements"][0]["text"]) == ("rich_text_section", "Bemanding\nHold og tid")
    assert (table["type"], table["elements"][0]["text"]) == (
        "rich_text_preformatted",
        "Dato     | Møde\n2. marts | Chefforum",
    )


def test_pieces_are_cut_at_line_ends() -> None:
    assert list(pieces_of("en to\ntre fire\nfem", 14)) == ["en to\ntre fire", "fem"]


def test_an_item_that_was_read_in_anew_is_said_to_be_gone() -> None:
    assert "Stil spørgsmålet igen" in text_of(gone_view()["blocks"])
