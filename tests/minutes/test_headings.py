"""A line is a heading where it says one of the known names and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from store.minutes.headings import body_as_written, heading_of


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Baggrund", "Baggrund"),
        ("BAGGRUND", "Baggrund"),
        ("Opfølgning:", "Opfølgning"),
        ("ØKONOMI", "Økonomi"),
        ("Økonomiske konsekvenser", "Økonomi"),
        ("Politik/Plan", "Politik/Plan"),
        ("Andre relevante dokumenter", "Andre relevante dokumenter"),
        ("Sagsbeskrivelse", "Sagsfremstilling"),
        ("Lovgrundlag", "Retsgrundlag"),
        ("Resume", "Resumé"),
        ("Bilag:", "Bilag"),
        ("Protokol", "Beslutning"),
        ("MILJØVURDERING", "Miljøvurdering"),
    ],
)
def test_a_known_name_alone_is_a_heading_in_any_letters(line: str, name: str) -> None:
    heading = heading_of(line)
    assert heading is not None
    assert heading.name == name
    assert heading.printed == line


@pytest.mark.parametrize(
    ("line", "body", "day"),
    [
        ("Beslutning", None, None),
        ("Beslutninger:", None, None),
        ("Beslutning Direktionen den 28-06-2021", "Direktionen", date(2021, 6, 28)),
        ("BESLUTNING DIREKTIONEN DEN 28-01-2013", "Direktionen", date(2013, 1, 28)),
        ("BESLUTNING I DIREKTIONEN DEN 05-02-2013", "Direktionen", date(2013, 2, 5)),
        ("Beslutning i Byrådet d. 5. marts 2024", "Byrådet", date(2024, 3, 5)),
        ("Beslutning, Byrådet, tirsdag den 5. marts 2024", "Byrådet", date(2024, 3, 5)),
        ("Beslutning fra Økonomiudvalget, 12. marts 2024, pkt. 5", "Økonomiudvalget", date(2024, 3, 12)),
        ("Beslutning (Direktionen den 28-06-2021)", "Direktionen", date(2021, 6, 28)),
        ("Beslutning Teknik- og Miljøudvalget 2022-2025 den 05-04-2022", "Teknik- og Miljøudvalget 2022-2025",
         date(2022, 4, 5)),
        ("BESLUTNING I TEKNIK- OG MILJØUDVALGET DEN 05-04-2022", "Teknik- og Miljøudvalget", date(2022, 4, 5)),
        ("Beslutning i byrådet den 5. marts 2024", "Byrådet", date(2024, 3, 5)),
        ("Beslutning i Udvalget for Klima og Miljø den 5. marts 2024", "Udvalget for Klima og Miljø", date(2024, 3, 5)),
        ("Beslutning HovedMED den 05-03-2024", "HovedMED", date(2024, 3, 5)),
        ("Beslutning Økonomiudvalget", "Økonomiudvalget", None),
        ("Direktionens beslutning den 28-06-2021", "Direktionen", date(2021, 6, 28)),
        ("Byrådets beslutning:", "Byrådet", None),
        ("Beslutning den 28-06-2021", None, date(2021, 6, 28)),
    ],
)  # fmt: skip
def test_a_decisions_heading_tells_who_decided_and_when(line: str, body: str | None, day: date | None) -> None:
    heading = heading_of(line)
    assert heading is not None
    assert heading.is_decision
    assert (heading.body, heading.decided_on) == (body, day)


@pytest.mark.parametrize(
    "line",
    [
        "økonomi",
        "Økonomi og Indenrigsministeriet",
        "Beslutning om køb af grund den 5. marts 2012",
        "Beslutningen træffes af Byrådet den 5. marts 2024",
        "Beslutning om mødeplan for Byrådet",
        "Bilag 4 Ledelsespraksis",
        "Indstilling vedr. videreudvikling",
        "Opfølgning på måltal",
        "Information om sagen",
        "Følgende bilag er vedlagt:",
        "Administrationen orienterer Ankestyrelsen om Byrådets beslutning",
        "Bilag 1 - Byrådets beslutning 4. maj 2022, pkt 12",
        "Bemanning af brugergrupper",
        "Ressourcer",
        "Byrådet traf en beslutning",
        "Beslutning i sagen afventer udvalget den 31-02-2021",
        "",
        ":",
    ],
)
def test_prose_and_other_titles_are_no_headings(line: str) -> None:
    assert heading_of(line) is None


def test_a_decision_may_stand_behind_its_heading() -> None:
    heading = heading_of("Beslutning: Godkendt.")
    assert heading is not None
    assert heading.printed == "Beslutning:"
    assert "Beslutning: Godkendt."[heading.length :] == "Godkendt."


def test_a_body_in_capitals_is_written_as_in_running_text() -> None:
    assert body_as_written("BØRNE- OG UNGDOMSUDVALGET") == "Børne- og Ungdomsudvalget"
    assert body_as_written("HovedMED") == "HovedMED"
