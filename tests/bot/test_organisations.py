"""Who represents an organisation, takes the minutes or is a member is told by the lists of who attended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from written_minutes import Item, minutes

from bot.answers import answer
from bot.says import Answer
from store.archive import Archive
from store.minutes.reader import read_minutes

LIST = "Ane Holm (formand, FOA), Bo Lind (HK) (Afbud), Ida Krog (sekretær)"


@pytest.fixture
def held(archive: Archive) -> Archive:
    for committee, attendees in (("HovedMED", LIST), ("Havneudvalget", "Bo Lund, Ane Holm")):
        text = minutes(Item(), day="03-05-2025", committee=committee).source_text
        text = text.replace("Lars Holte, Jørgen Lerhard (Afbud)", attendees)
        archive.ingest(read_minutes(text), source=f"{committee}.txt")
    return archive


@pytest.mark.parametrize(
    ("question", "remark"),
    [
        ("hvem repræsenterer HK?", "Bo Lind står på deltagerlisten fra den 03-05-2025 med HK efter navnet."),
        ("hvem sidder i HovedMED for FOA?", "Ane Holm står på deltagerlisten fra den 03-05-2025 med FOA efter navnet."),
        (
            "hvilke fagforeninger er med i HovedMED?",
            "På deltagerlisten fra den 03-05-2025 står FOA og HK efter navne.",
        ),
        (
            "hvem er sekretær for HovedMED?",
            "Sådan står det i referatet fra 03-05-2025, det seneste, der siger det; der kan være sket ændringer siden.",
        ),
        (
            "er Bo Lind medlem af HovedMED?",
            "Referaterne har ingen medlemsliste; her er deltagerne i seneste møde i HovedMED, den 03-05-2025. "
            "Bo Lind er skrevet som fraværende.",
        ),
        (
            "er Bo Lund med i HovedMED?",
            "Referaterne har ingen medlemsliste; her er deltagerne i seneste møde i HovedMED, den 03-05-2025. "
            "Bo Lund står ikke i deltagerlisten fra mødet den 03-05-2025.",
        ),
    ],
)
def test_the_list_tells_who_represents_whom(question: str, remark: str, held: Archive, today: date) -> None:
    given = answer(held, question, today=today)
    assert given.answered
    assert given.remark == remark
    assert LIST in given.hits[0].quote.text


def test_who_is_asked_to_have_been_at_the_meeting_is_told_by_its_list(held: Archive, today: date) -> None:
    assert answer(held, "var Bo Lund til mødet?", today=today).remark == "Bo Lund er på deltagerlisten."


@pytest.mark.parametrize("question", ["hvem er ansvarlig for HK?", "hvem repræsenterer DLF?", "hvem har stemt for HK?"])
def test_what_no_list_tells_is_not_told_by_one(question: str, held: Archive, today: date) -> None:
    assert "deltagerlisten" not in (answer(held, question, today=today).remark or "")


def test_of_which_party_or_union_somebody_is_stands_beside_the_name(
    held: Archive, today: date, talk: Callable[..., Answer]
) -> None:
    told = "Bo Lind står på deltagerlisten fra den 03-05-2020 med F efter navnet."
    text = minutes(Item(), day="03-05-2020", committee="Havneudvalget").source_text
    text = text.replace("Lars Holte, Jørgen Lerhard (Afbud)", "Bo Lind (formand, F), Ane Holm")
    held.ingest(read_minutes(text), source="b.txt")
    assert answer(held, "hvilket parti er Bo Lind fra i 2020?", today=today).remark == told
    assert talk("hvem er Bo Lind?", "hvilket parti er han fra?").remark == told
