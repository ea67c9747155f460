"""A case in Slack: its items in order of time, each with what was decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.cases import case_item
from bot.says import CaseAnswer
from handlers.buttons import LOOK_UP_CASE, MORE_OF_CASE, Place
from handlers.case_message import case_message
from sandbox.visible import elements_of, text_of
from store.domain import Coverage, Decision, Outcome, Section, Span, StoredItem


def test_items_come_in_the_order_given_with_decision_and_quote(item: StoredItem, coverage: Coverage) -> None:
    earlier = replace(item, held_on=date(2021, 2, 8), title="Første drøftelse", decisions=())
    message = case_message(CaseAnswer("21/5239", (case_item(earlier), case_item(item)), (), coverage))
    assert text_of(message.blocks).splitlines() == [
        "Sag 21/5239: 2 punkter",
        "Første drøftelse",
        "Direktionen · 8. februar 2021 · punkt 5",
        "Der står ingen beslutning i referatet.",
        "Vis hele punktet",
        "Drøftelse af rammer for hjemmearbejde",
        "Direktionen · 28. juni 2021 · punkt 5",
        "Godkendt:",
        item.decisions[0].text,
        "Vis hele punktet",
        "Søgt i 4 referater, 28. januar 2013 – 5. august 2025",
    ]
    assert item.decisions[0].text in message.text


def test_a_no_that_was_approved_is_told_as_such(item: StoredItem, coverage: Coverage) -> None:
    refused = replace(case_item(item), refuses=(True,))
    shown = text_of(case_message(CaseAnswer("21/5239", (refused,), (), coverage)).blocks)
    assert "Godkendt at sige nej:" in shown.splitlines()


def test_each_of_several_decisions_says_its_own_day_and_body(item: StoredItem, coverage: Coverage) -> None:
    decisions = (
        Decision(date(2013, 1, 28), "Direktionen", Outcome.UDSAT, "Udsættes.", Span(0, 9)),
        Decision(date(2013, 2, 5), "Byrådet", Outcome.INGEN, "Som foreslået.", Span(20, 34)),
    )
    postponed = replace(item, held_on=date(2013, 1, 28), decisions=decisions)
    shown = text_of(case_message(CaseAnswer("21/5239", (case_item(postponed),), (), coverage)).blocks)
    assert "Udsat:\nUdsættes.\nBeslutning i Byrådet, 5. februar 2013:\nSom foreslået." in shown


def test_a_decision_that_only_approves_stands_with_the_points_of_the_indstilling(
    item: StoredItem, coverage: Coverage
) -> None:
    approved = Decision(date(2021, 6, 28), "Direktionen", Outcome.GODKENDT, "Godkendt.", Span(100, 109))
    points = Section("Indstilling", "Indstilling", "Det indstilles, at planen godkendes.", Span(0, 36))
    shown = text_of(
        case_message(
            CaseAnswer("21/5239", (case_item(replace(item, sections=(points,), decisions=(approved,))),), (), coverage)
        ).blocks
    )
    assert "Godkendt:\nGodkendt.\nIndstilling:\nDet indstilles, at planen godkendes." in shown


def test_a_closed_item_is_named_and_cannot_be_opened(item: StoredItem, coverage: Coverage) -> None:
    closed = replace(item, closed=True, title="Lukket", sections=(), decisions=(), number=9)
    message = case_message(CaseAnswer("21/2826", (case_item(closed),), (), coverage))
    assert text_of(message.blocks).splitlines()[1:3] == [
        "Lukket punkt",
        "Direktionen · 28. juni 2021 · punkt 9 · lukket",
    ]
    assert list(elements_of(message.blocks)) == []


def test_an_unknown_number_offers_the_nearest_as_buttons(coverage: Coverage) -> None:
    message = case_message(CaseAnswer("21/5293", (), ("21/5239", "21/5203"), coverage))
    offered = [element for _, element in elements_of(message.blocks)]
    assert [each["text"]["text"] for each in offered] == ["Mente du 21/5239?", "Mente du 21/5203?"]
    assert [each["action_id"] for each in offered] == [f"{LOOK_UP_CASE}:0", f"{LOOK_UP_CASE}:1"]
    assert Place.from_value(offered[0]["value"]) == Place("21/5239", 0)
    assert message.text == "Jeg kender ingen sag 21/5293. Mente du 21/5239 eller 21/5203?"


def test_no_number_at_all_is_met_with_how_to_write_one(coverage: Coverage) -> None:
    assert case_message(CaseAnswer("", (), (), coverage)).text.startswith("Skriv sagens nummer efter kommandoen")


def test_a_long_case_goes_on_behind_a_button(item: StoredItem, coverage: Coverage) -> None:
    items = tuple(replace(item, title=f"Punkt {number} i rækken") for number in range(30))
    case = CaseAnswer("12/32140", tuple(map(case_item, items)), (), coverage)
    seen: list[str] = []
    start = 0
    while True:
        message = case_message(case, start)
        seen += [each for each in text_of(message.blocks).splitlines() if each.endswith("i rækken")]
        more = [each for _, each in elements_of(message.blocks) if each["action_id"] == MORE_OF_CASE]
        if not more:
            break
        start = Place.from_value(more[0]["value"]).start
    assert seen == [f"Punkt {number} i rækken" for number in range(30)]


def test_of_an_item_without_a_decision_what_shall_be_followed_up_is_shown(item: StoredItem, coverage: Coverage) -> None:
    section = Section("Opfølgning", "Opfølgning", "ØC laver en plan.", Span(0, 17))
    agreed = replace(item, decisions=(), sections=(section,))
    shown = text_of(case_message(CaseAnswer("21/5239", (case_item(agreed),), (), coverage)).blocks)
    assert "Opfølgning:\nØC laver en plan." in shown
    assert "Der står ingen beslutning" not in shown


def test_a_decision_is_shown_without_markup(item: StoredItem, coverage: Coverage) -> None:
    dressed = replace(item.decisions[0], text="**Godkendt** (*bilag vedlagt*).")
    message = case_message(CaseAnswer("21/5239", (case_item(replace(item, decisions=(dressed,))),), (), coverage))
    assert "Godkendt (bilag vedlagt)." in text_of(message.blocks)
    assert "“Godkendt (bilag vedlagt).”" in message.text
