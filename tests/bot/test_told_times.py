"""Questions for a time at which no meeting was held: minutes of other days may name it."""

from __future__ import annotations

from datetime import date

import pytest
from written_minutes import Item, minutes

from bot.answers import answer, understood_of
from bot.says import Answer, Reason
from bot.told_times import amount_at_time
from store.archive import Archive
from store.danish.dates import year_period

TODAY = date(2025, 9, 1)
_LATER = Item("Ny færge", "24/1", body="Den nye færge til Solby sejler fra den 1. maj 2026.", decision="Godkendt.")
_SEMINAR = Item("Seminar", "24/2", body="Ledelsen mødes på seminaret den 20.-21. november 2026.", decision="Godkendt.")
_EARLIER = Item("Ny vejledning", "24/3", body="Direktionen besluttede 04.10.2011, at der laves en vejledning.")
_COUNTED = Item(
    "Færgen til Solby",
    "24/4",
    body="Rederiet ligger i Birke. I 2019 var der 7.310 gæster om bord. Færgen er gammel.",
    decision="Direktionen drøftede, hvor mange der sejlede med færgen, og vil have 40 pladser mere.",
)


def asked(archive: Archive, question: str, *items: Item) -> Answer:
    archive.ingest(minutes(*items, day="12-06-2024"), source="juni.txt")
    return answer(archive, question, today=TODAY)


_OF_OTHERS = (Item("Cykelstier", "", body="Stierne i Birke."), Item("Kantinen", "", body="Kantinen har ny mad."))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hvad sker der den 1. maj 2026?", "Den nye færge til Solby sejler fra den 1. maj 2026."),
        ("hvad gælder fra 1. maj 2026?", "Den nye færge til Solby sejler fra den 1. maj 2026."),
        ("hvad skal der ske i maj 2026?", "Den nye færge til Solby sejler fra den 1. maj 2026."),
        ("hvad sker der den 20. november 2026?", "Ledelsen mødes på seminaret den 20.-21. november 2026."),
        ("hvad skete der den 4. oktober 2011?", "Direktionen besluttede 04.10.2011, at der laves en vejledning."),
        (
            "hvad besluttede direktionen den 4. oktober 2011?",
            "Direktionen besluttede 04.10.2011, at der laves en vejledning.",
        ),
    ],
)
def test_of_a_day_without_a_meeting_it_is_told_what_other_minutes_say(
    question: str, told: str, archive: Archive
) -> None:
    given = asked(archive, question, _LATER, _SEMINAR, _EARLIER)
    assert [hit.quote.text for hit in given.hits] == [told]
    assert given.remark is not None
    assert given.remark.startswith("Der er ikke indlæst noget møde")
    assert given.remark.endswith("; det her står om den tid i referatet fra 12-06-2024.")


@pytest.mark.parametrize(
    "question",
    ["hvad blev besluttet den 1. maj 2026?", "hvad sker der den 2. maj 2026?", "hvad sker der den 1. maj 2027?"],
)
def test_that_no_meeting_was_held_is_all_where_no_minutes_tell_what_is_asked(question: str, archive: Archive) -> None:
    given = asked(archive, question, _LATER, _SEMINAR, _EARLIER)
    assert given.reason is Reason.OUTSIDE_DATES
    assert given.remark is not None
    assert given.remark.startswith("Der er ikke indlæst noget møde den")


def test_a_day_whose_year_is_left_open_is_the_one_nearest_to_its_minutes(archive: Archive) -> None:
    item = Item("Ny færge", "24/1", body="Færgen sejler fra den 1. maj.", decision="Godkendt.")
    assert asked(archive, "hvad sker der den 1. maj 2024?", item).answered
    assert not answer(archive, "hvad sker der den 1. maj 2023?", today=TODAY).answered


def test_how_many_there_were_in_a_year_is_told_by_the_sentence_that_names_it(archive: Archive) -> None:
    given = asked(archive, "hvor mange sejlede med færgen i 2019?", _COUNTED, _SEMINAR, _EARLIER)
    assert given.hits[0].quote.text == "I 2019 var der 7.310 gæster om bord."
    assert given.remark == "Det står i referatet fra 12-06-2024."


def test_what_was_decided_in_a_year_is_not_told_by_who_only_names_it(archive: Archive) -> None:
    given = asked(archive, "hvad besluttede direktionen om færgen i 2019?", _COUNTED, _SEMINAR, _EARLIER)
    assert not given.answered


def test_another_amount_of_the_year_is_not_taken_for_the_one_that_is_asked_for(archive: Archive) -> None:
    told = "Tilskuddet var 2,8 mio. kr. i 2019. Regnskabet viser et underskud på 1,2 mio. kr."
    archive.ingest(minutes(Item("Solby Strand", "20/3", told, "Godkendt."), day="12-06-2020"), source="a.txt")
    (item,) = archive.items([1])
    of_2019 = year_period(2019)
    asks_deficit = understood_of(archive, "hvor stort var underskuddet i 2019?", today=TODAY)
    assert amount_at_time(of_2019, asks_deficit, item) is None
    found = amount_at_time(of_2019, understood_of(archive, "hvor stort var tilskuddet i 2019?", today=TODAY), item)
    assert found is not None
    assert found.quote.text == "Tilskuddet var 2,8 mio. kr. i 2019."


def test_an_amount_without_what_is_counted_is_not_told_where_another_stands_beside_that(archive: Archive) -> None:
    told = "Fra 2021 til 2022 steg det fra 1250 til 1623 rapporter. I 2023 var der 15 klager over støj i Birke."
    archive.ingest(minutes(Item("Klager over støj", "24/5", told, "Godkendt."), day="12-06-2024"), source="a.txt")
    (item,) = archive.items([1])
    for question in (
        "hvor mange klager over støj var der i 2022?",
        "hvor stort var antallet af klager over støj i 2022?",
    ):
        assert amount_at_time(year_period(2022), understood_of(archive, question, today=TODAY), item) is None


_REPORTS = {
    "14-03-2022": Item(
        "Klager over støj, arbejdet i 2022", "22/1", "I 2021 kom der 18 klager over støj i Birke.", "Godkendt."
    ),
    "06-02-2023": Item("Årsrapporter", "23/1", "I 2022 kom der fem klager over støj i Birke.", "Godkendt."),
}


@pytest.mark.parametrize(
    ("year", "told", "remark"),
    [
        (2022, "I 2022 kom der fem klager over støj i Birke.", None),
        (2021, "I 2021 kom der 18 klager over støj i Birke.", None),
    ],
)
def test_a_number_is_of_the_year_that_its_sentence_names_and_not_of_its_meeting(
    year: int, told: str, remark: str | None, archive: Archive
) -> None:
    for day, item in _REPORTS.items():
        archive.ingest(minutes(item, *_OF_OTHERS, day=day), source=f"{day}.txt")
    given = answer(archive, f"hvor mange klager over støj kom der i {year}?", today=TODAY)
    assert (given.hits[0].quote.text, given.remark) == (told, remark)


_STREET_DAYS = {
    "18-03-2024": Item("Gadedag 2024, tilmelding", "24/11", decision="Ane Holm og Bo Lind deltager i Gadedag 2024."),
    "06-02-2023": Item("Orientering", "", body="Der er Gadedag den 15. juni 2023.", decision="Drøftet."),
    "22-05-2023": Item("Huskeliste", "", body="Gadedag den 15. juni: Ida Krog og Bo Lund.", decision="Drøftet."),
}


@pytest.mark.parametrize(
    ("question", "is_answered", "first", "remark"),
    [
        ("hvornår er tilmelding til gadedag 2023?", True, date(2023, 2, 6), None),
        ("hvem deltog i gadedag 2023?", False, date(2023, 2, 6), None),
        ("hvor mange deltog i tilmelding til gadedag 2023?", False, date(2024, 3, 18), None),
        (
            "hvor mange deltog i gadedag 2022?",
            False,
            date(2024, 3, 18),
            "Intet om 2022; det nærmeste er fra 18-03-2024.",
        ),
    ],
)
def test_what_is_of_the_year_behind_a_name_comes_before_a_title_of_another_and_is_not_denied(
    question: str, is_answered: bool, first: date, remark: str | None, archive: Archive
) -> None:
    for day, item in _STREET_DAYS.items():
        archive.ingest(minutes(item, *_OF_OTHERS, day=day), source=f"{day}.txt")
    given = answer(archive, question, today=TODAY)
    assert (given.answered, given.remark) == (is_answered, remark)
    assert (given.hits or given.near)[0].held_on == first
