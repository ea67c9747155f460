"""FirstAgenda Publication's JSON is read into the same values as text, with spans that quote, or refused with a reason."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.domain import Minutes, Outcome
from store.errors import UnreadableMinutes
from store.minutes.publication import read_publication

Document = dict[str, Any]


def html(name: str, text: str) -> Document:
    return {"Navn": name, "Html": text}


def point(**changes: Any) -> Document:
    beslutning = html("", "<h2>Indstilling</h2><p>At forslaget godkendes.</p><h2>Beslutning</h2><p>Godkendt.</p>")
    return {"Number": 3, "Navn": "Vejbelysning ", "SagsNummer": "EMN-2025-007142", "Felter": [beslutning]} | changes


def meeting(*points: Document, **changes: Any) -> Document:
    head = {"Dato": "2025-06-02T17:00:00", "Sted": "Byrådssalen",
            "Moededeltagere": [{"Name": "Pia Lund"}, {"Name": "Ole Nielsen", "Absent": True}, {"Name": ""}]}  # fmt: skip
    return {
        "Id": "abc",
        "Moede": head,
        "Udvalg": {"Navn": "Byrådet"},
        "Dagsordenpunkter": list(points or [point()]),
    } | changes


def read(document: Any) -> Minutes:
    return read_publication(json.dumps(document))


def test_the_head_is_read() -> None:
    minutes = read(meeting())
    assert (minutes.committee.text, minutes.held_on, minutes.starts_at) == ("Byrådet", date(2025, 6, 2), time(17, 0))
    assert minutes.place is not None
    assert minutes.place.text == "Byrådssalen"
    assert [(who.name.text, who.absent) for who in minutes.attendees] == [
        ("Pia Lund", False),
        ("Ole Nielsen", True),
    ]


def test_an_item_is_read_with_its_sections_and_its_decision() -> None:
    (item,) = read(meeting()).items
    assert item.case_number is not None
    assert (item.number, item.title.text, item.case_number.text) == (3, "Vejbelysning", "EMN-2025-007142")
    assert [section.name for section in item.sections] == ["Indstilling", "Beslutning"]
    (decision,) = item.decisions
    assert (decision.text, decision.outcome, decision.decided_on) == ("Godkendt.", Outcome.GODKENDT, date(2025, 6, 2))
    assert decision.body == "Byrådet"


def test_an_agenda_before_its_meeting_has_nothing_decided() -> None:
    minutes = read(meeting(point(Felter=[html("Sagsfremstilling", "<p>Der indstilles godkendt.</p>")])))
    assert minutes.kind == "dagsorden"
    assert minutes.items[0].decisions == ()
    assert read(meeting()).kind == "referat"


def test_a_closed_item_has_its_title_alone() -> None:
    (item,) = read(meeting(point(Navn="Lukket - køb af ejendom", Bilag=[{"Navn": "Skøde.pdf"}]))).items
    assert item.closed
    assert item.sections == item.decisions == item.attachments == ()


def test_an_item_that_is_said_to_be_closed_behind_its_title_has_its_title_alone() -> None:
    (item,) = read(meeting(point(Navn="Salg af grund (lukket)", Bilag=[{"Navn": "Skøde.pdf"}]))).items
    assert item.closed
    assert item.sections == item.decisions == item.attachments == ()


@pytest.mark.parametrize(
    "title", ["Lukketider i daginstitutioner", "Lukkedage i hallerne", "Lukket børnehave genåbner"]
)
def test_an_item_about_what_closes_keeps_its_text(title: str) -> None:
    (item,) = read(meeting(point(Navn=title, Bilag=[{"Navn": "Kort.pdf"}]))).items
    assert not item.closed
    assert [section.name for section in item.sections] == ["Indstilling", "Beslutning", "Bilag"]
    assert item.decisions[0].text == "Godkendt."


def test_attachments_are_listed_one_by_one() -> None:
    (item,) = read(meeting(point(Bilag=[{"Navn": "Kort.pdf"}, {"Navn": " "}, {"Navn": "Notat  om lys"}]))).items
    assert [attachment.text for attachment in item.attachments] == ["Kort.pdf", "Notat om lys"]
    assert item.sections[-1].name == "Bilag"


def test_a_sentence_in_a_heading_tag_is_no_section() -> None:
    (item,) = read(meeting(point(Felter=[html("Beslutning", "<h3>Udvalget ønsker en ny sag om lys.</h3>")]))).items
    assert item.decisions[0].text == "Udvalget ønsker en ny sag om lys."


def test_the_pages_address_is_given_where_it_is_known() -> None:
    minutes = read_publication(json.dumps(meeting(point(Id="p1"))), site="https://dagsordener.example.dk/")
    assert minutes.url == "https://dagsordener.example.dk/vis?id=abc"
    assert minutes.items[0].url == "https://dagsordener.example.dk/vis?id=abc&punktid=p1"
    assert read(meeting()).url is None


def everything_that_quotes(minutes: Minutes) -> list[tuple[str, str]]:
    """(what is said to stand there, what stands there)"""
    source = minutes.source_text
    found = [minutes.committee, *(who.name for who in minutes.attendees)]
    found += [minutes.place] if minutes.place else []
    for item in minutes.items:
        found += [item.title, *item.attachments, *item.sections, *item.decisions]
        found += [item.case_number] if item.case_number else []
    return [(part.text, part.span.quote(source)) for part in found]


TEXT = st.text(max_size=30)
MARKED = st.lists(
    st.sampled_from(["<p>", "</p>", "<h2>Beslutning</h2>", "<li>", "<td>", "Godkendt.", "æ", "\ud800", " "])
).map("".join)


POINT = st.fixed_dictionaries(
    {
        "Number": st.integers(1, 50),
        "Navn": TEXT.map("Sag {}".format),
        "SagsNummer": TEXT,
        "Felter": st.lists(st.builds(html, TEXT, MARKED), max_size=2),
        "Bilag": st.lists(st.fixed_dictionaries({"Navn": TEXT}), max_size=2),
    }
)


@settings(max_examples=60)
@given(st.lists(POINT, min_size=1, max_size=2), TEXT)
def test_every_value_quotes_the_text_at_its_span(points: list[Document], committee: str) -> None:
    minutes = read(meeting(*points, Udvalg={"Navn": committee}))
    for said, stands in everything_that_quotes(minutes):
        assert said == stands
    minutes.source_text.encode("utf-8")
    for item in minutes.items:
        assert all(section.span.within(item.span) for section in item.sections)


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ([], "ikke et møde"),
        ({}, "mangler dato, udvalg eller punkter"),
        (meeting(Dagsordenpunkter=[]), "ingen punkter"),
        (meeting(Dagsordenpunkter=5), "mangler"),
        (meeting(Moede={"Dato": "i går"}), "mangler dato"),
        (meeting(Udvalg={"Navn": None}), "mangler"),
        (meeting(Udvalg=None), "mangler"),
        (meeting(point(Number="x")), "mangler"),
        (meeting(point(Number=10**30)), "mangler"),
        (meeting(point(Number=-1)), "mangler"),
        (meeting(point(Number=float("inf"))), "mangler"),
        (meeting(point(Number=float("nan"))), "mangler"),
        (meeting(point(Felter=[7])), "mangler"),
        (meeting(point(Bilag="abc")), "mangler"),
    ],
)
def test_what_is_no_meeting_is_refused_with_the_reason(document: Any, reason: str) -> None:
    with pytest.raises(UnreadableMinutes) as caught:
        read(document)
    assert reason in caught.value.user_text


@pytest.mark.parametrize("text", ["", "{", "nej", "[" * 100_000, '{"a": ' + "9" * 5000 + "}", "\x00"])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(UnreadableMinutes) as caught:
        read_publication(text)
    assert "JSON" in caught.value.user_text


def test_the_line_of_a_slip_in_the_json_is_named() -> None:
    with pytest.raises(UnreadableMinutes) as caught:
        read_publication('{\n"Moede": ,\n}')
    assert caught.value.line == 2
    assert "linje 2" in caught.value.user_text


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda values: st.lists(values, max_size=3) | st.dictionaries(st.text(max_size=5), values, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from(["Moede", "Udvalg", "Dagsordenpunkter", "Id"]), JSON)
def test_any_value_in_a_meetings_place_is_read_or_refused(place: str, value: Any) -> None:
    with suppress(UnreadableMinutes):
        read(meeting() | {place: value})


@given(st.sampled_from(["Number", "Navn", "SagsNummer", "Felter", "Bilag", "Id"]), JSON)
def test_any_value_in_an_items_place_is_read_or_refused(place: str, value: Any) -> None:
    with suppress(UnreadableMinutes):
        read(meeting(point(**{place: value})))
