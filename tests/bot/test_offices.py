"""Who holds an office is told by the latest minutes that say it, and by nothing that only looks like it."""

from __future__ import annotations

from datetime import date

import pytest
from written_minutes import Item, minutes

from bot.answers import answer
from bot.says import Reason
from store.archive import Archive
from store.minutes.reader import read_minutes


def hold(
    archive: Archive,
    day: str,
    item: Item,
    committee: str = "Havneudvalget",
    attendees: str = "Ane Holm, Bo Lind, Ida Krog",
) -> None:
    text = minutes(item, day=day, committee=committee).source_text
    archive.ingest(
        read_minutes(text.replace("Lars Holte, Jørgen Lerhard (Afbud)", attendees)), source=f"{committee} {day}.txt"
    )


def test_the_latest_election_tells_who_is_chairman(archive: Archive, today: date) -> None:
    hold(archive, "10-01-2022", Item("Valg af formand", "22/1", decision="Udvalget valgte Bo Lind (V) som formand."))
    hold(
        archive,
        "12-09-2022",
        Item("Valg af ny formand", "22/2", decision="Udvalget valgte Ane Holm (A) som ny formand."),
    )
    hold(archive, "10-10-2022", Item("Orientering fra formanden", "22/3", decision="Formanden orienterede."))
    given = answer(archive, "hvem er formand for havneudvalget?", today=today)
    assert [hit.quote.text for hit in given.hits] == ["Udvalget valgte Ane Holm (A) som ny formand."]
    assert given.remark == (
        "Sådan står det i referatet fra 12-09-2022, det seneste, der siger det; der kan være sket ændringer siden."
    )
    before = answer(archive, "hvem var formand for havneudvalget i marts 2022?", today=today)
    assert [hit.quote.text for hit in before.hits] == ["Udvalget valgte Bo Lind (V) som formand."]


def test_a_later_list_with_the_office_comes_before_an_election(archive: Archive, today: date) -> None:
    hold(archive, "10-01-2022", Item("Valg af formand", "22/1", decision="Udvalget valgte Bo Lind (V) som formand."))
    hold(archive, "12-09-2022", Item(), attendees="Ane Holm (A), formand, Bo Lind (V)")
    given = answer(archive, "hvem er formand for havneudvalget?", today=today)
    assert [hit.quote.text for hit in given.hits] == [
        "Mødedeltagere Ane Holm (A), formand, Bo Lind (V)", "Udvalget valgte Bo Lind (V) som formand.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "item",
    [
        Item("Nyt kystråd", "22/1", decision="Udvalget valgte Ane Holm som formand for Kystrådet."),
        Item("Valg af formand til Kystrådet", "22/1", decision="Udvalget valgte Ane Holm som formand."),
        Item("Valg af formand", "22/1", decision="Udvalget anbefaler, at Ane Holm vælges som formand."),
        Item("Indbrud", "22/1", body="Formand Ane Holm (A) i roklubben skriver.", decision="Godkendt."),
        Item("Besøg", "22/1", body="Formand for Havneudvalget Per Ukendt bød velkommen.", decision="Godkendt."),
    ],
)
def test_the_office_of_another_body_or_of_a_stranger_is_no_answer(item: Item, archive: Archive, today: date) -> None:
    hold(archive, "10-01-2022", item)
    given = answer(archive, "hvem er formand for havneudvalget?", today=today)
    if given.answered:  # what could not be read is shown as it stands, and said to be so
        assert [hit.quote.text for hit in given.hits] == ["Udvalget anbefaler, at Ane Holm vælges som formand."]
    else:
        assert given.remark == "Jeg kan ikke se i de indlæste referater, hvem der er formand for Havneudvalget."


def test_another_committees_minutes_tell_where_they_name_it(archive: Archive, today: date) -> None:
    hold(archive, "10-01-2022", Item())
    hold(
        archive,
        "31-01-2022",
        Item("Konstituering", "22/1", decision="Byrådet valgte Ida Krog som formand for Havneudvalget."),
        "Byrådet",
    )
    given = answer(archive, "hvem blev valgt som formand for havneudvalget?", today=today)
    assert [(hit.committee, hit.quote.text) for hit in given.hits] == [
        ("Byrådet", "Byrådet valgte Ida Krog som formand for Havneudvalget."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "question", ["hvem er borgmester?", "hvad hedder borgmesteren?", "hvem er formand for byrådet?"]
)
def test_the_borgmester_is_told_by_a_text_that_names_one_of_the_lists(
    question: str, archive: Archive, today: date
) -> None:
    hold(archive, "31-01-2022", Item("Havnens dag", "22/1", body="Tale v. borgmester Ida Krog og kaffe."), "Byrådet")
    hold(
        archive,
        "28-02-2022",
        Item("Brev", "22/2", body="Brev fra borgmester Per Ukendt i Nabokøbing Kommune."),
        "Byrådet",
    )
    given = answer(archive, question, today=today)
    assert [hit.quote.text for hit in given.hits] == ["Tale v. borgmester Ida Krog og kaffe."]


def test_a_stranger_is_only_a_near_hit(archive: Archive, today: date) -> None:
    hold(
        archive,
        "28-02-2022",
        Item("Brev", "22/2", body="Brev fra borgmester Per Ukendt i Nabokøbing Kommune."),
        "Byrådet",
    )
    given = answer(archive, "hvem er borgmester?", today=today)
    assert (given.answered, given.remark) == (False, "Jeg kan ikke se i de indlæste referater, hvem der er borgmester.")
    assert [hit.quote.text for hit in given.near] == ["Brev fra borgmester Per Ukendt i Nabokøbing Kommune."]


def test_the_second_is_not_taken_for_the_first(archive: Archive, today: date) -> None:
    item = Item(
        "Omkonstituering", "22/1", body="", indstilling="at Bo Lind indtræder som 2. viceborgmester",
        decision="Byrådet godkendte indstillingen.",
    )  # fmt: skip
    hold(archive, "31-01-2022", item, "Byrådet")
    second = answer(archive, "hvem er 2. viceborgmester?", today=today)
    assert [hit.quote.text for hit in second.hits] == ["at Bo Lind indtræder som 2. viceborgmester"]
    assert answer(archive, "hvem er anden næstformand i byrådet?", today=today).hits == second.hits
    first = answer(archive, "hvem er 1. viceborgmester?", today=today)
    assert (first.answered, first.remark) == (
        False, "Jeg kan ikke se i de indlæste referater, hvem der er 1. viceborgmester.",
    )  # fmt: skip


@pytest.fixture
def three_chairmen(archive: Archive) -> Archive:
    for day, decision in (
        ("10-01-2020", "Udvalget valgte Ida Krog (F) som formand."),
        ("12-01-2021", "Udvalget valgte Bo Lind (V) som formand."),
        ("12-09-2022", "Udvalget valgte Ane Holm (A) som ny formand."),
    ):
        hold(archive, day, Item("Valg af formand", "22/1", decision=decision))
    hold(archive, "10-10-2023", Item("Tur", "22/4", body="Velkomst ved formand for Havneudvalget Ane Holm."))
    return archive


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("hvem var formand for havneudvalget før?", ["Udvalget valgte Bo Lind (V) som formand."]),
        ("hvem var den forrige formand for havneudvalget?", ["Udvalget valgte Bo Lind (V) som formand."]),
        ("hvem var tidligere formand for havneudvalget?", ["Udvalget valgte Bo Lind (V) som formand."]),
        ("hvem var formand for havneudvalget før Ane Holm?", ["Udvalget valgte Bo Lind (V) som formand."]),
        ("hvem var formand for havneudvalget før Bo Lind?", ["Udvalget valgte Ida Krog (F) som formand."]),
        ("hvem var formand for havneudvalget før Ida Krog?", []),
        (
            "siden hvornår har Ane Holm været formand for havneudvalget?",
            ["Udvalget valgte Ane Holm (A) som ny formand."],
        ),
        ("hvor længe har Ane Holm været formand for havneudvalget?", ["Udvalget valgte Ane Holm (A) som ny formand."]),
        ("hvornår blev Bo Lind valgt til formand for havneudvalget?", ["Udvalget valgte Bo Lind (V) som formand."]),
    ],
)
def test_who_held_an_office_before_and_since_when_is_told_as_far_back_as_minutes_go(
    question: str, quotes: list[str], three_chairmen: Archive, today: date
) -> None:
    given = answer(three_chairmen, question, today=today)
    assert [hit.quote.text for hit in given.hits] == quotes
    if not quotes:
        assert given.remark == "Jeg kan ikke se i de indlæste referater, hvem der var formand for Havneudvalget før."


def test_a_time_that_is_said_is_no_question_for_who_was_before(three_chairmen: Archive, today: date) -> None:
    given = answer(three_chairmen, "hvem var formand for havneudvalget før 2021?", today=today)
    assert [hit.quote.text for hit in given.hits] == ["Udvalget valgte Ida Krog (F) som formand."]


def test_lists_tell_who_held_an_office_before(archive: Archive, today: date) -> None:
    hold(archive, "12-01-2021", Item(), attendees="Ane Holm (A), Bo Lind (V), formand")
    hold(archive, "12-09-2022", Item(), attendees="Ane Holm (A), formand, Bo Lind (V)")
    given = answer(archive, "hvem var formand for havneudvalget før?", today=today)
    assert [hit.held_on for hit in given.hits] == [date(2021, 1, 12)]
    assert given.remark == (
        "Sådan står det i referatet fra 12-01-2021, det seneste, der nævner en anden i hvervet; "
        "der kan have været andre imellem."
    )


def test_who_was_before_one_of_two_that_hold_an_office_at_once_is_not_told(archive: Archive, today: date) -> None:
    for day, name in (("31-01-2022", "Bo Lind"), ("28-02-2022", "Ane Holm")):
        hold(archive, day, Item("Tur", "22/1", body=f"Velkomst v. viceborgmester {name} og kaffe."), "Byrådet")
    given = answer(archive, "hvem var viceborgmester før?", today=today)
    assert (given.answered, given.hits) == (False, ())


def test_where_no_committee_is_named_it_is_asked_for(archive: Archive, today: date) -> None:
    hold(archive, "10-01-2022", Item())
    given = answer(archive, "hvem er formand?", today=today)
    assert given.remark == 'Skriv, hvilket udvalg du mener: "hvem er formand for Havneudvalget?"'


def test_the_election_of_another_committee_is_no_answer_to_who_asks_for_one_that_is_not_stored(
    archive: Archive, today: date
) -> None:
    hold(
        archive,
        "10-01-2022",
        Item("Valg af ny formand i Havneudvalget", "22/1", decision="Udvalget valgte Ane Holm som formand."),
    )
    given = answer(archive, "hvem er formand for havne- og fiskeriudvalget?", today=today)
    assert not given.answered


def test_of_a_body_of_which_no_office_is_told_nothing_else_is_shown_as_the_answer(
    archive: Archive, today: date
) -> None:
    hold(archive, "10-01-2022", Item("Tilskud til roklubben", "22/1", body="Roklubbens formand har søgt om tilskud."))
    given = answer(archive, "hvem er formand for roklubben?", today=today)
    assert (given.answered, given.reason) == (False, Reason.NOTHING_FOUND)
    assert given.near
    hold(
        archive, "07-02-2022", Item("Roklubben", "22/2", body="Formand for roklubben, Per Ukendt, har søgt om tilskud.")
    )
    assert answer(archive, "hvem er formand for roklubben?", today=today).answered
