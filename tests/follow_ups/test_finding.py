"""A decision's tasks are found, with who is to do them and by when; what is no task is left alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.domain import FoundFollowUp
from store.follow_ups.finding import find_follow_ups
from store.minutes.reader import read_minutes

SEEDS = Path(__file__).parents[2] / "seeds"
DECIDED_ON = date(2022, 5, 4)
WORDS = ["Udvalget", "ønsker", "en sag", ", at", "og at", "der", "udarbejdes", "BYC", "arbejder videre", ".",
         "\n\n", "- ", "idet", "sagen", "sendes tilbage til", "administrationen", "uge 33", "(A)",
         "stemte imod", "”", "skal"]  # fmt: skip


def found(text: str) -> list[str]:
    return [each.passage.text for each in find_follow_ups(text, decided_on=DECIDED_ON)]


def only(text: str) -> FoundFollowUp:
    (follow_up,) = find_follow_ups(text, decided_on=DECIDED_ON)
    return follow_up


@pytest.mark.parametrize(
    ("decision", "tasks"),
    [
        (
            "Taget til efterretning, idet udvalget ønsker en sag om bænke.",
            ["udvalget ønsker en sag om bænke."],
        ),
        (
            "Godkendt med bemærkning om, at administrationen undersøger prisen.",
            ["administrationen undersøger prisen."],
        ),
        (
            "Udvalget besluttede, at der skal udarbejdes en politik, og at borgerne inddrages.",
            ["Udvalget besluttede, at der skal udarbejdes en politik", "borgerne inddrages."],
        ),
        ("Udsættes.", ["Udsættes."]),
        ("Sagen sendes retur til administrationen, idet udvalget ønsker flere priser.",
         ["Sagen sendes retur til administrationen, idet udvalget ønsker flere priser."]),
        ("Sagen genoptages på næste møde.", ["Sagen genoptages på næste møde."]),
        ("Direktionen beder om et notat. Direktionen takker.", ["Direktionen beder om et notat."]),
        ("Klar senest 2023.", ["Klar senest 2023."]),
        ("Udvalget ønsker en sag om støj. Sagen ønskes på mødet i august.",
         ["Udvalget ønsker en sag om støj. Sagen ønskes på mødet i august."]),
    ],
)  # fmt: skip
def test_an_order_or_a_promise_is_a_follow_up(decision: str, tasks: list[str]) -> None:
    assert found(decision) == tasks


@pytest.mark.parametrize(
    "decision",
    [
        "Godkendt.",
        "Direktionen godkender sagens indstilling.",
        "Orienteringen blev taget til efterretning.",
        "Administrationen orienterede om byggesagen.",
        "Udvalget anbefaler overfor Byrådet, at der udarbejdes en plan.",
        "Udvalget kan ikke anbefale, at der udarbejdes en plan.",
        "Udvalget ønsker ikke at sende brevet.",
        "Udvalget ønsker at fastholde to etager.",
        "Administrationen bemyndiges til at udarbejde planen.",
        "Borgerne opfordres til at undersøge deres brønde.",
        "Sagen sendes til Økonomiudvalget.",
        "(F) ønsker en sag om taksterne.",
        "A og V ønsker, at der udarbejdes et notat.",
        "Imod stemte: C, idet C ønsker en ny sag.",
        "Imod: Ø med bemærkning om, ”at der mangler svar. Udvalget skal undersøge sagen.”",
        "Tilbud til socialt udsatte borgere godkendes.",
        "Projektet konkurrenceudsættes.",
        "Afbud: Anne Hansen",
        "Protokollen vedlægges referatet som bilag.",
        "Hvor mange gange drøftes den i løbet af året?",
        "Der afholdes ikke møde i juli.",
        "",
    ],
)
def test_what_is_adopted_told_or_said_by_others_is_none(decision: str) -> None:
    assert found(decision) == []


@pytest.mark.parametrize(
    ("decision", "responsible"),
    [
        ("BYC udarbejder et konkret bud.", "BYC"),
        ("ØC fremlægger en opdateret procesplan.", "ØC"),
        ("Kommunaldirektøren kontakter Regionen.", "Kommunaldirektøren"),
        ("Udvalget ønsker, at administrationen fremlægger en sag.", "administrationen"),
        ("Direktionen beder administrationen om et notat.", "administrationen"),
        ("Byrådet sendte sagen retur til Klima- Teknik- og Miljøudvalget.", "Klima- Teknik- og Miljøudvalget"),
        ("Sagen sendes tilbage til Skole-, Børne- og Ungeudvalget.", "Skole-, Børne- og Ungeudvalget"),
        ("Det blev besluttet, at Kathrine på direktionens vegne skal samle cheferne.", "Kathrine"),
        ("Udvalget ønsker en sag om støj.", None),
        ("Der skal udarbejdes fælles regler.", None),
        ("Udsættes til mødet i Økonomiudvalget i august.", None),
        ("Det skal drøftes på Chefforum 30/6.", None),
        ("Udvalget ønsker et notat om GDPR ifm. fotografering.", None),
        ("KL skal undersøge sagen.", None),
        ("så skal arbejdsgruppen også inddrages", None),
    ],
)
def test_the_responsible_is_whom_the_text_tells_to_do_it(decision: str, responsible: str | None) -> None:
    named = only(decision).responsible
    assert (named.text if named else None) == responsible


@pytest.mark.parametrize(
    ("decision", "due_text", "due_on"),
    [
        ("Udvalget ønsker en sag på udvalgets møde i august.", "i august", date(2022, 8, 31)),
        ("Udvalget ønsker en sag på et kommende møde i september.", "i september", date(2022, 9, 30)),
        ("Udvalget ønsker på et møde i efteråret en sag om skoledagen i 2026.", "i efteråret", date(2022, 11, 30)),
        ("Der afholdes temamøde den 9. juni.", "den 9. juni", date(2022, 6, 9)),
        ("Udvalget ønsker på næste møde en sag om 2026.", "næste møde", None),
    ],
)
def test_the_due_day_is_that_of_the_task_and_not_of_its_matter(
    decision: str, due_text: str, due_on: date | None
) -> None:
    due = only(decision).due
    assert due is not None
    assert (due.text.text, due.on) == (due_text, due_on)
    assert due.is_estimated == (due_on != date(2022, 6, 9))


def test_the_seeds_follow_ups_are_found() -> None:
    minutes = read_minutes((SEEDS / "003_f1d63b44b0b22dd1.txt").read_text("utf-8"))
    home_office = minutes.items[4].follow_ups
    assert [(each.responsible.text if each.responsible else None) for each in home_office] == [
        None,
        None,
        "BYC",
        None,
        None,
    ]
    due = home_office[2].due
    assert due is not None
    assert (due.text.text, due.on, due.is_estimated) == ("efter sommerferien", date(2021, 8, 31), True)
    assert home_office[2].passage.span.quote(minutes.source_text) == home_office[2].passage.text


def test_a_shifted_text_gives_shifted_spans() -> None:
    text = "BYC udarbejder et bud i august."
    follow_up = find_follow_ups(text, decided_on=DECIDED_ON, offset=100)[0]
    source = " " * 100 + text
    for passage in (follow_up.passage, follow_up.responsible, follow_up.due and follow_up.due.text):
        assert passage is not None
        assert passage.span.quote(source) == passage.text


@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=40).map(" ".join))
def test_any_text_is_read_and_each_passage_is_verbatim_and_stands_once(text: str) -> None:
    follow_ups = find_follow_ups(text, decided_on=DECIDED_ON)
    end = 0
    for each in follow_ups:
        assert each.passage.span.quote(text) == each.passage.text != ""
        assert each.passage.span.start >= end
        end = each.passage.span.end
        if each.responsible:
            assert each.responsible.span.within(each.passage.span)
        if each.due:
            assert each.due.text.span.within(each.passage.span)
