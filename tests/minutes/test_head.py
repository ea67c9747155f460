"""The head tells the committee, the day, the hour, the place and what sort of document it is."""

from __future__ import annotations

from datetime import date, time

import pytest

from store.domain import Minutes
from store.errors import UnreadableMinutes
from store.minutes.reader import read_minutes


def read(head: str) -> Minutes:
    return read_minutes(head + "\n\nPunkt 1: Øvrige sager\n\n24/24964\n\nBaggrund\n\nTekst.\n")


@pytest.mark.parametrize(
    ("head", "committee"),
    [
        ("REFERAT Direktionen d. 05-08-2025", "Direktionen"),
        ("# REFERAT Direktionen d. 05-08-2025", "Direktionen"),
        ("REFERAT DIREKTIONEN D. 05-08-2025", "Direktionen"),
        ("Referat af møde i Økonomiudvalget tirsdag den 5. august 2025 kl. 17", "Økonomiudvalget"),
        ("Referat fra ordinært møde i Byrådet den 05-08-2025", "Byrådet"),
        ("Teknik- og Miljøudvalget – Referat – 5. august 2025", "Teknik- og Miljøudvalget"),
        ("Høje-Taastrup Kommune\n\nByrådet 2022-2025\n\nReferat\n\nDato: 05-08-2025", "Byrådet 2022-2025"),
        ("Udvalg: Børne- og Skoleudvalget\n\nDato: 05-08-2025", "Børne- og Skoleudvalget"),
        ("Åbent referat\nfor\nØkonomiudvalgets møde den 5. august 2025", "Økonomiudvalget"),
        ("Beslutningsprotokol for Udvalget for Klima den 05-08-2025", "Udvalget for Klima"),
        ("REFERAT Chefgruppen d. 05-08-2025", "Chefgruppen"),
        ("Dagsorden til møde i Ældrerådet den 05-08-2025", "Ældrerådet"),
    ],
)
def test_the_committee_is_found_in_every_sort_of_title(head: str, committee: str) -> None:
    minutes = read(head)
    assert minutes.committee.text == committee
    assert minutes.committee.span.quote(minutes.source_text).casefold() == committee.casefold()
    assert minutes.held_on == date(2025, 8, 5)
    assert minutes.remarks == ()


def test_minutes_of_nobody_are_remarked() -> None:
    minutes = read("Mødedato: 05-08-2025")
    assert minutes.committee.text == ""
    assert [remark.line for remark in minutes.remarks] == [1]


@pytest.mark.parametrize(
    ("line", "starts_at"),
    [
        ("Mødedato Tirsdag d. 05. august 2025 kl. 09:00", time(9)),
        ("Dato: 5. august 2025 kl. 8.30", time(8, 30)),
        ("Mødedato: 05-08-2025\nMødetidspunkt: kl. 16-18", time(16)),
        ("Mødedato: 05-08-2025\nStarttidspunkt 17.15", time(17, 15)),
        ("Dato: 05.08.2025\n\nTid: 19.00 – 21.30", time(19)),
        ("**Mødedato:** 2025-08-05", None),
        ("Mødedato 05-08-2025 kl. 29:00", None),
        ("| Mødedato | 5. august 2025 klokken 10 |", time(10)),
    ],
)
def test_day_and_hour_are_read_in_every_form(line: str, starts_at: time | None) -> None:
    minutes = read(f"REFERAT Direktionen\n\n{line}")
    assert (minutes.held_on, minutes.starts_at) == (date(2025, 8, 5), starts_at)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Mødested Mødelokale 1.14", "Mødelokale 1.14"),
        ("**Mødested** Helenekilde Badehotel", "Helenekilde Badehotel"),
        ("Mødested: Rådhuset,\nlokale 2.14", "Rådhuset, lokale 2.14"),
        ("Sted:\n\nByrådssalen", "Byrådssalen"),
        ("Stedet er smukt", None),
    ],
)
def test_the_place_is_read_over_its_lines(line: str, place: str | None) -> None:
    minutes = read(f"REFERAT Direktionen d. 05-08-2025\n\n{line}")
    assert (minutes.place.text if minutes.place else None) == place


def test_the_labelled_day_goes_before_the_titles_and_the_doubt_is_remarked() -> None:
    minutes = read("REFERAT Direktionen d. 04-08-2025\n\nMødedato 05-08-2025")
    assert minutes.held_on == date(2025, 8, 5)
    assert [(remark.line, remark.text) for remark in minutes.remarks] == [
        (1, "Overskriften siger 04-08-2025, men mødedatoen er 05-08-2025.")
    ]


def test_a_day_in_the_table_of_contents_is_not_the_meetings() -> None:
    with pytest.raises(UnreadableMinutes):
        read("REFERAT Direktionen\n\nIndholdsfortegnelse\n\nProgram 10-01-2022.....3")


@pytest.mark.parametrize(
    ("title", "decision", "kind"),
    [
        ("REFERAT Direktionen d. 05-08-2025", "", "referat"),
        ("DAGSORDEN Direktionen d. 05-08-2025", "", "dagsorden"),
        ("DAGSORDEN Direktionen d. 05-08-2025", "Beslutning\n\nGodkendt.", "referat"),
        ("DAGSORDEN Byrådet d. 05-08-2025", "Beslutning Økonomiudvalget den 01-08-2025\n\nAnbefales.", "dagsorden"),
        ("Direktionen d. 05-08-2025", "", "dagsorden"),
    ],
)
def test_an_agenda_with_decisions_is_minutes(title: str, decision: str, kind: str) -> None:
    assert read_minutes(f"{title}\n\nPunkt 1: Øvrige sager\n\n24/24964\n\n{decision}").kind == kind
