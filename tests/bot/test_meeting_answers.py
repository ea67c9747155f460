"""Questions for a meeting: which one is shown, which others there were, and none that is still to come."""

from __future__ import annotations

from datetime import date

import pytest
from written_minutes import Item, minutes

from bot.answers import answer
from bot.says import Reason
from bot.words_on_meetings import HOW_ATTENDED
from store.archive import Archive
from store.domain import Outcome


def hold(
    archive: Archive, *days: str, committee: str = "Direktionen", items: int = 2, decision: str = "Godkendt."
) -> None:
    for day in days:
        agenda = [Item(f"Sag nummer {n} til drøftelse", f"21/{n}", decision=decision) for n in range(1, items + 1)]
        archive.ingest(minutes(*agenda, day=day, committee=committee), source=f"{committee} {day}.txt")


@pytest.mark.parametrize(
    ("days", "remark"),
    [
        (("25-06-2025",), None),
        (("18-06-2025", "25-06-2025"), "Der var også et møde 18-06-2025; spørg med dato."),
        (
            ("04-06-2025", "18-06-2025", "25-06-2025"),
            "Der var også møder 18-06-2025 og 04-06-2025; spørg med dato.",
        ),
        (
            ("02-06-2025", "04-06-2025", "10-06-2025", "17-06-2025", "18-06-2025", "25-06-2025"),
            "Der var også møder 18-06-2025, 17-06-2025, 10-06-2025 og 2 flere; spørg med dato.",
        ),
    ],
)
def test_of_several_meetings_the_latest_is_shown_and_the_others_are_named(
    days: tuple[str, ...], remark: str | None, archive: Archive, today: date
) -> None:
    hold(archive, *days)
    given = answer(archive, "hvad besluttede direktionen i juni 2025?", today=today)
    assert {hit.held_on for hit in given.hits} == {date(2025, 6, 25)}
    assert given.remark == remark


def test_of_the_last_two_meetings_the_one_before_is_named(archive: Archive, today: date) -> None:
    hold(archive, "04-06-2025", "18-06-2025", "25-06-2025")
    given = answer(archive, "hvad skete der på de to seneste direktionsmøder?", today=today)
    assert {hit.held_on for hit in given.hits} == {date(2025, 6, 25)}
    assert given.remark == "Der var også et møde 18-06-2025; spørg med dato."


def test_of_several_committees_meetings_each_is_named_with_its_committee(archive: Archive, today: date) -> None:
    hold(archive, "25-06-2025")
    hold(archive, "18-06-2025", committee="Kulturudvalget")
    given = answer(archive, "hvad blev besluttet i juni 2025?", today=today)
    assert given.remark == "Der var også et møde 18-06-2025 (Kulturudvalget); spørg med udvalg og dato."
    hold(archive, "18-06-2025")
    given = answer(archive, "hvad blev besluttet den 18. juni 2025?", today=today)
    assert given.remark is not None
    assert given.remark.endswith("; spørg med udvalg.")


def test_the_latest_meeting_that_decided_something_comes_before_a_later_that_did_not(
    archive: Archive, today: date
) -> None:
    hold(archive, "18-06-2025")
    hold(archive, "25-06-2025", decision="")
    given = answer(archive, "hvad besluttede direktionen i juni 2025?", today=today)
    assert {hit.held_on for hit in given.hits} == {date(2025, 6, 18)}
    assert given.remark == "Der var også et møde 25-06-2025; spørg med dato."


def test_more_items_than_are_shown_are_counted(archive: Archive, today: date) -> None:
    hold(archive, "25-06-2025", items=46)
    given = answer(archive, "hvad besluttede direktionen i juni 2025?", today=today)
    assert [hit.item for hit in given.hits] == list(range(1, 11))
    assert given.remark == "De første 10 af 46 punkter."


def test_a_long_agenda_without_a_decision_is_not_said_to_be_closed(archive: Archive, today: date) -> None:
    hold(archive, "25-06-2025", items=16, decision="")
    given = answer(archive, "hvad blev der behandlet i direktionen den 25. juni 2025?", today=today)
    assert (given.answered, given.reason, given.remark) == (True, None, "De første 10 af 16 punkter.")


def test_an_agenda_that_is_not_long_is_shown_whole_and_in_its_order(archive: Archive, today: date) -> None:
    """With what was closed and what came to nothing."""
    agenda = [
        Item(f"Sag nummer {n} til drøftelse", f"21/{n}", decision="Godkendt." if n % 2 else "") for n in range(1, 12)
    ]
    of_every = Item("Godkendelse af dagsorden", "21/99")
    closed = Item("Lukket: Salg af hallen", "21/98", body="", decision="")
    archive.ingest(minutes(of_every, *agenda, closed), source="juni.txt")
    for question in ("hvad havde direktionen på dagsordenen den 28-06-2021?", "hvilke punkter var der den 28-06-2021?"):
        given = answer(archive, question, today=today)
        assert ([hit.item for hit in given.hits], given.remark) == (list(range(1, 14)), None)
    given = answer(archive, "hvilke åbne punkter var der den 28-06-2021?", today=today)
    assert ([hit.item for hit in given.hits], given.remark) == (list(range(1, 13)), None)


def test_the_last_meeting_is_none_that_is_still_to_come(archive: Archive) -> None:
    hold(archive, "18-06-2025")
    hold(archive, "02-07-2025", decision="")
    for question in ("hvad besluttede direktionen på sidste møde?", "hvem deltog i sidste direktionsmøde?"):
        given = answer(archive, question, today=date(2025, 6, 20))
        assert {hit.held_on for hit in given.hits} == {date(2025, 6, 18)}


def test_a_meeting_to_come_is_shown_where_its_day_is_asked_for(archive: Archive) -> None:
    hold(archive, "18-06-2025")
    hold(archive, "02-07-2025", decision="")
    given = answer(archive, "hvad skal direktionen behandle den 2. juli 2025?", today=date(2025, 6, 20))
    assert {hit.held_on for hit in given.hits} == {date(2025, 7, 2)}


@pytest.mark.parametrize(
    "question",
    [
        "hvornår er næste direktionsmøde?",
        "hvornår er direktionens næste møde?",
        "hvornår mødes direktionen næste gang?",
        "hvad er på dagsordenen til det kommende møde i direktionen?",
        "hvor holdes næste direktionsmøde?",
    ],
)
def test_the_next_meeting_is_the_first_that_is_to_come_and_an_honest_nothing_where_none_is_stored(
    question: str, archive: Archive
) -> None:
    hold(archive, "18-06-2025")
    hold(archive, "02-07-2025", "09-07-2025", decision="")
    given = answer(archive, question, today=date(2025, 6, 20))
    assert [(hit.held_on, hit.item) for hit in given.hits] == [(date(2025, 7, 2), item) for item in (None, 1, 2)]
    late = answer(archive, question, today=date(2025, 8, 1))
    assert (late.answered, late.reason) == (False, Reason.NOTHING_FOUND)
    assert late.remark == "Der er ikke indlæst noget senere møde i Direktionen; det seneste er den 09-07-2025."
    assert [(hit.held_on, hit.item) for hit in late.near] == [(date(2025, 7, 9), None)]


def test_where_no_committee_is_named_the_latest_meetings_is(archive: Archive, today: date) -> None:
    hold(archive, "18-06-2025")
    given = answer(archive, "hvornår er det næste møde?", today=today)
    assert given.remark == "Der er ikke indlæst noget senere møde; det seneste er i Direktionen den 18-06-2025."


@pytest.mark.parametrize("question", ["hvad besluttede magistraten?", "hvad besluttede magistraten i juni 2025?"])
def test_a_meeting_of_a_committee_that_is_not_stored_is_said_not_to_be(
    question: str, archive: Archive, today: date
) -> None:
    hold(archive, "18-06-2025")
    given = answer(archive, question, today=today)
    assert given.remark == "Der er ingen referater fra magistraten i det indlæste."


@pytest.mark.parametrize(
    ("question", "remark", "days"),
    [
        ("hvor mange gange var Jørgen Lerhard fraværende i 2025?",
         "Jørgen Lerhard er skrevet som fraværende ved 2 af 2 indlæste møder i 2025.", ("25-06-2025", "18-06-2025")),
        ("hvilke møder var Ane Holm fraværende fra i 2025?",
         "Ane Holm er skrevet som fraværende ved 1 af 2 indlæste møder i 2025.", ("25-06-2025",)),
        ("hvilke møder deltog Lars Holte i i 2025?",
         "Lars Holte er på deltagerlisten ved 2 af 2 indlæste møder i 2025.", ("25-06-2025", "18-06-2025")),
        ("var Lars Holte fraværende i 2025?",
         "Lars Holte er ikke skrevet som fraværende ved noget af 2 indlæste møder i 2025.", ()),
    ],
)  # fmt: skip
def test_of_one_person_the_meetings_are_told_at_which_he_was_or_was_not(
    question: str, remark: str, days: tuple[str, ...], archive: Archive, today: date
) -> None:
    hold(archive, "18-06-2025")
    hold(archive, "25-06-2025", decision="Godkendt.\n\nFraværende: Ane Holm")
    given = answer(archive, question, today=today)
    assert given.remark == remark
    assert tuple(f"{hit.held_on:%d-%m-%Y}" for hit in given.hits) == days


def test_whoever_the_list_does_not_name_is_said_not_to_stand_in_it(archive: Archive, today: date) -> None:
    hold(archive, "18-06-2025")
    given = answer(archive, "var Per Hansen med på direktionens møde den 18. juni 2025?", today=today)
    assert given.remark == "Per Hansen står ikke i deltagerlisten fra mødet den 18-06-2025."


def test_a_seminar_is_the_meeting_whose_items_call_it_so(archive: Archive, today: date) -> None:
    hold(archive, "18-06-2025", "25-06-2025")
    archive.ingest(minutes(Item("Program for Direktionens seminar"), day="04-06-2025"), source="seminar.txt")
    given = answer(archive, "hvor var seminaret?", today=today)
    assert [hit.held_on for hit in given.hits] == [date(2025, 6, 4)]
    assert answer(archive, "hvor var mødet?", today=today).hits[0].held_on == date(2025, 6, 25)


def test_a_meeting_with_others_is_a_topic(archive: Archive, today: date) -> None:
    told = "Dialogmødet med borgerne holdes den 3. maj 2025."
    archive.ingest(minutes(Item("Ny bypark", body=told), day="04-06-2024"), source="bypark.txt")
    hold(archive, "18-06-2025")
    assert answer(archive, "hvornår er dialogmødet?", today=today).hits[0].quote.text == told


@pytest.mark.parametrize(
    ("question", "days", "year"),
    [
        ("hvad blev besluttet på mødet i marts?", ["12-03-2024"], "i marts 2025; det seneste er i marts 2024."),
        ("hvad besluttede skoleudvalget i marts?", ["06-03-2023"], "i marts 2025; det seneste er i marts 2023."),
        ("hvem var med på mødet 12. marts", ["12-03-2024"], "den 12-03-2025; det seneste er den 12-03-2024."),
        ("mødet 12/3", ["12-03-2024"], "den 12-03-2025; det seneste er den 12-03-2024."),
        ("hvad blev besluttet på mødet i juni?", ["04-06-2025"], None),
        ("mødet 14/11", [], "den 14-11-2025."),
        ("hvad blev besluttet i marts 2022?", [], "i marts 2022."),
    ],
)
def test_a_time_of_no_year_is_that_of_the_latest_meeting_in_it(
    question: str, days: list[str], year: str | None, archive: Archive
) -> None:
    hold(archive, "06-03-2023", committee="Skoleudvalget", items=1)
    hold(archive, "12-03-2023", "12-03-2024", "04-06-2025", items=1)
    given = answer(archive, question, today=date(2026, 1, 1))
    assert [f"{hit.held_on:%d-%m-%Y}" for hit in given.hits] == days
    if year is None:
        assert given.remark is None
    else:
        assert year in (given.remark or "")


PUT_OFF = """Sagen blev udsat.

Beslutning Direktionen den 25-06-2025

Godkendt."""


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("hvilke sager er udsat?", ["18-06-2025", "04-06-2025"]),
        ("udsatte sager i direktionen", ["18-06-2025", "04-06-2025"]),
        ("hvilke sager blev udsat i 2024?", []),
        ("hvilke punkter blev udsat den 18. juni 2025?", ["18-06-2025"]),
        ("hvilke punkter blev udsat den 25. juni 2025?", []),
        ("hvilke punkter blev udsat på direktionens sidste møde?", ["18-06-2025"]),
    ],
)
def test_what_was_put_off_is_listed_by_each_decision(
    question: str, days: list[str], archive: Archive, today: date
) -> None:
    hold(archive, "18-06-2025", items=1, decision=PUT_OFF)
    hold(archive, "04-06-2025", items=1, decision="Sagen blev udsat.")
    hold(archive, "04-06-2024")
    given = answer(archive, question, today=today)
    assert [f"{hit.decided_on:%d-%m-%Y}" for hit in given.hits] == days
    assert {(hit.quote.text, hit.outcome) for hit in given.hits} <= {("Sagen blev udsat.", Outcome.UDSAT)}


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("afstemninger i 2025", ["18-06-2025"]),
        ("hvilke afstemninger har der været?", ["18-06-2025", "04-06-2024"]),
        ("enstemmigt vedtagne sager", ["04-06-2025"]),
        ("enstemmigt vedtagne sager i 2024", []),
    ],
)
def test_what_was_voted_on_is_listed_from_all_meetings(
    question: str, days: list[str], archive: Archive, today: date
) -> None:
    hold(archive, "18-06-2025", "04-06-2024", items=1, decision="Godkendt.\n\nImod stemte: A og F.")
    hold(archive, "04-06-2025", items=1, decision="Direktionen besluttede enstemmigt at bygge hallen.")
    given = answer(archive, question, today=today)
    assert [f"{hit.held_on:%d-%m-%Y}" for hit in given.hits] == days


def test_items_with_votes_are_listed_where_no_matter_is_named(archive: Archive, today: date) -> None:
    hold(archive, "18-06-2025", decision="Godkendt.\n\nImod stemte: A og F.")
    given = answer(archive, "hvem stemte imod i direktionen i juni 2025?", today=today)
    assert [hit.quote.text for hit in given.hits][:1] == ["Godkendt.\n\nImod stemte: A og F."]
    hold(archive, "18-06-2025")
    given = answer(archive, "hvem stemte imod i direktionen i juni 2025?", today=today)
    assert (given.answered, given.remark) == (
        False, "Jeg kan ikke se, at nogen stemte imod eller undlod at stemme.",
    )  # fmt: skip


def test_what_was_sent_back_is_told_from_what_was_sent_on(archive: Archive, today: date) -> None:
    hold(archive, "18-06-2025", decision="Sagen sendes tilbage til administrationen.")
    hold(archive, "25-06-2025", decision="Sagen oversendes til Byrådet.")
    given = answer(archive, "hvilke sager blev sendt tilbage i direktionen i juni 2025?", today=today)
    assert {hit.held_on for hit in given.hits} == {date(2025, 6, 18)}


def test_what_was_not_approved_is_listed(archive: Archive, today: date) -> None:
    hold(archive, "18-06-2025", decision="Ikke godkendt.")
    hold(archive, "25-06-2025")
    given = answer(archive, "hvad blev ikke godkendt i direktionen i juni 2025?", today=today)
    assert {hit.held_on for hit in given.hits} == {date(2025, 6, 18)}


def test_of_months_apart_the_meetings_between_are_none(archive: Archive, today: date) -> None:
    hold(archive, "15-01-2025", "12-02-2025", "12-03-2025")
    given = answer(archive, "hvor mange møder holdt direktionen i januar og marts 2025?", today=today)
    assert given.remark == "Der er indlæst 2 møder i Direktionen i januar 2025 og i marts 2025."
    found = answer(archive, "hvad besluttede direktionen om drøftelse i januar og april 2025?", today=today)
    assert {hit.held_on.month for hit in found.hits} == {1}


@pytest.mark.parametrize(
    ("place", "item", "remark"),
    [("sidste", 3, None), ("næstsidste", 2, None), ("første", 1, None), ("femte", None, "Mødet har intet punkt 5.")],
)
def test_an_item_is_named_by_its_place_on_the_agenda(
    place: str, item: int | None, remark: str | None, archive: Archive, today: date
) -> None:
    hold(archive, "18-06-2025", items=3)
    given = answer(archive, f"hvad var {place} punkt på direktionens møde den 18. juni 2025?", today=today)
    assert [hit.item for hit in given.hits] == ([item] if item else [])
    assert given.remark == remark


def test_there_is_no_last_item_but_one_where_there_is_one(archive: Archive, today: date) -> None:
    hold(archive, "18-06-2025", items=1)
    given = answer(archive, "hvad blev næstsidste punkt i direktionen den 18. juni 2025?", today=today)
    assert given.remark == "Mødet har intet næstsidste punkt."


def test_open_items_are_counted_without_the_closed_ones(archive: Archive, today: date) -> None:
    agenda = (Item("Sag til drøftelse", "21/1"), Item("Lukket punkt: Køb af ejendom", "21/2", body="", decision=""))
    archive.ingest(minutes(*agenda, day="18-06-2025"), source="lukket.txt")
    given = answer(archive, "hvor mange punkter var åbne på direktionens møde den 18. juni 2025?", today=today)
    assert given.remark == "Mødet i Direktionen den 18-06-2025 havde 1 åbent punkt."


@pytest.mark.parametrize(
    ("question", "days", "remark"),
    [
        ("hvad har enhedslisten stemt imod i 2025?", ["18-06-2025", "04-06-2025"],
         "2 sager i 2025, hvor Enhedslisten (Ø) står blandt dem, der stemte imod."),
        ("hvilke sager stemte Ø imod i direktionen?", ["18-06-2025", "04-06-2025", "04-06-2024"],
         "3 sager i Direktionen, hvor Enhedslisten (Ø) står blandt dem, der stemte imod."),
        ("hvornår har SF undladt at stemme?", ["25-06-2025"],
         "1 sag, hvor SF (F) står blandt dem, der undlod at stemme."),
        ("hvad har DF stemt imod i 2025?", [],
         "Jeg finder ingen sager i 2025, hvor Dansk Folkeparti (O) står blandt dem, der stemte imod."),
    ],
)  # fmt: skip
def test_what_a_party_voted_against_is_listed_and_nothing_else(
    question: str, days: list[str], remark: str, archive: Archive, today: date
) -> None:
    decisions = {
        "04-06-2024": "Godkendt.\n\nImod: Ø",
        "04-06-2025": "Imod stemte: Enhedslisten.",
        "18-06-2025": "Godkendt.\n\nFor stemte: A og F.\nImod stemte: V og Ø.",
        "25-06-2025": "Godkendt.\n\nFor stemte: Ø\nImod stemte: V\n(F) undlod at stemme.",
    }
    for number, (day, decision) in enumerate(decisions.items()):
        archive.ingest(minutes(Item(f"Sag {number}", f"25/{number}", decision=decision), day=day), source=day)
    given = answer(archive, question, today=today)
    assert [f"{hit.held_on:%d-%m-%Y}" for hit in given.hits] == days
    assert (given.answered, given.remark) == (bool(days), remark)


def test_of_many_votes_of_a_party_the_latest_are_shown_and_all_are_counted(archive: Archive, today: date) -> None:
    hold(archive, "04-06-2025", items=12, decision="Godkendt.\n\nImod: Ø")
    given = answer(archive, "hvad har enhedslisten stemt imod?", today=today)
    assert given.remark == "De seneste 10 af 12 sager, hvor Enhedslisten (Ø) står blandt dem, der stemte imod."
    assert len(given.hits) == 10


def test_a_matter_that_a_party_voted_against_twice_is_listed_once(archive: Archive, today: date) -> None:
    for committee, day in (("Kulturudvalget", "04-06-2025"), ("Direktionen", "18-06-2025")):
        hold(archive, day, items=1, committee=committee, decision="Godkendt.\n\nImod: Ø")
    (hit,) = answer(archive, "hvad har enhedslisten stemt imod?", today=today).hits
    assert (hit.committee, [one.committee for one in hit.also]) == ("Direktionen", ["Kulturudvalget"])


def hold_on(archive: Archive, title: str, *days: str) -> None:
    for day in days:
        decision = f"Direktionen besluttede den {day} en ny pris."
        item = Item(title, f"21/{day[:2]}", body=f"{title} kom op.", decision=decision)
        archive.ingest(minutes(Item("Godkendelse af dagsorden", "21/1"), item, day=day), source=f"{title} {day}.txt")


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("hvad blev besluttet om hegnet på sidste møde i direktionen?", date(2025, 6, 25)),
        ("hvad blev besluttet om hegnet på det første direktionsmøde i 2025?", date(2025, 6, 4)),
        ("hvad lavede direktionen på sidste møde?", date(2025, 6, 25)),
        ("hvornår holdt direktionen sit første møde?", date(2025, 6, 4)),
    ],
)
def test_what_is_asked_of_the_last_or_first_meeting_is_told_of_that_one(
    question: str, day: date, archive: Archive, today: date
) -> None:
    hold_on(archive, "Nyt hegn", "04-06-2025", "18-06-2025", "25-06-2025")
    given = answer(archive, question, today=today)
    assert {hit.held_on for hit in given.hits} == {day}


def test_where_the_last_meeting_had_nothing_on_the_matter_that_is_said(archive: Archive, today: date) -> None:
    hold_on(archive, "Nyt hegn", "04-06-2025")
    hold_on(archive, "Ny låge", "25-06-2025")
    given = answer(archive, "hvad blev besluttet om hegnet på sidste møde i direktionen?", today=today)
    assert (given.answered, given.remark) == (False, "Den 25-06-2025: intet. Senest behandlet 04-06-2025.")
    assert answer(archive, "hvad sagde direktionen på det sidste møde om hegnet?", today=today).answered


@pytest.mark.parametrize(
    "question",
    [
        "hvad er det seneste om hegnet?",
        "hvornår blev hegnet sidst behandlet?",
        "sidste nyt om hegn",
        "hvad er nyt om hegnet",
        "nyt om hegn",
    ],
)
def test_the_newest_on_a_topic_comes_first(question: str, archive: Archive, today: date) -> None:
    for number in range(1, 25):
        hold_on(archive, "Nyt hegn til hegnet ved hegn", f"{number:02}-06-2024")
    hold_on(archive, "Hegn og andet, der skal gøres ved skolen til efteråret", "25-06-2025")
    days = [hit.held_on for hit in answer(archive, question, today=today).hits]
    assert days[0] == date(2025, 6, 25)
    assert days == sorted(days, reverse=True)


def test_what_every_meeting_has_is_left_out_where_not_all_is_shown(archive: Archive, today: date) -> None:
    """What is shown stands in its order, and is not said to be the first of them."""
    every = [Item("Godkendelse af dagsorden", "21/99"), Item("Kulturudvalgets mødekalender 2021", "21/98")]
    agenda = [Item(f"Sag nummer {number} til drøftelse", f"21/{number}") for number in range(1, 10)]
    others = [Item(f"Plan for vej {number}", f"21/4{number}") for number in range(6)]
    archive.ingest(minutes(*every, *agenda, Item("Eventuelt", "21/97"), *others), source="juni.txt")
    given = answer(archive, "hvad besluttede direktionen den 28-06-2021?", today=today)
    assert [hit.item for hit in given.hits] == [*range(3, 12), 13]
    assert given.remark == "Her er 10 af 18 punkter."


def test_a_decision_that_minutes_of_another_day_tell_is_found_by_its_own_day(seeds: Archive, today: date) -> None:
    given = answer(seeds, "hvad besluttede direktionen den 5. februar 2013?", today=today)
    assert [(hit.held_on, hit.decided_on) for hit in given.hits] == [(date(2013, 1, 28), date(2013, 2, 5))]
    assert given.hits[0].quote.section == "Beslutning"
    assert given.remark == (
        "Der er ikke indlæst noget møde den 05-02-2013; det, der blev besluttet, står i referatet fra 28-01-2013."
    )


@pytest.mark.parametrize("question", ["hvad blev afvist den 5. februar 2013?", "hvem stemte imod den 5. februar 2013?"])
def test_what_came_to_something_else_on_that_day_is_no_answer(question: str, seeds: Archive, today: date) -> None:
    assert not answer(seeds, question, today=today).answered


def test_the_first_meeting_of_something_else_is_none_of_ours(archive: Archive, today: date) -> None:
    hold_on(archive, "Første møde i skolebestyrelsen", "18-06-2025")
    hold_on(archive, "Nyt hegn", "04-06-2025", "25-06-2025")
    given = answer(archive, "hvad besluttede direktionen om første møde i skolebestyrelsen?", today=today)
    assert given.hits[0].title == "Første møde i skolebestyrelsen"


def test_a_day_with_two_more_meetings_is_named_once(archive: Archive, today: date) -> None:
    hold(archive, "25-06-2025")
    for time in ("08:30", "17:15"):
        item = Item("Sag til drøftelse", f"21/{time[:2]}")
        archive.ingest(minutes(item, day="18-06-2025", time=time), source=f"{time}.txt")
    given = answer(archive, "hvad besluttede direktionen i juni 2025?", today=today)
    assert given.remark == "Der var også møder 18-06-2025; spørg med dato."


def test_where_the_next_meeting_is_not_stored_the_calendar_tells(archive: Archive) -> None:
    days = "Møderne i 2026 afholdes den 7. januar, 11. februar og 25. marts."
    calendar = Item("Mødekalender 2026", "25/9", body=f"Mødedag er onsdag.\n\n{days}", decision="Godkendt.")
    older = Item(
        "Mødekalender 2025", "24/9", body="Møderne er den 8. januar, 12. februar og 26. marts.", decision="Godkendt."
    )
    archive.ingest(minutes(older, day="13-08-2024"), source="gammel.txt")
    archive.ingest(minutes(calendar, day="13-08-2025"), source="august.txt")
    given = answer(archive, "hvornår er direktionens næste møde?", today=date(2025, 11, 22))
    assert given.answered
    assert [hit.quote.text for hit in given.hits] == [days]
    assert given.remark == (
        "Der er ikke indlæst noget senere møde i Direktionen; det seneste er den 13-08-2025. "
        "Hvornår der er møder, står i mødekalenderen:"
    )
    given = answer(archive, "hvornår er direktionens næste møde i 2027?", today=date(2025, 11, 22))
    assert not given.answered  # no calendar of that year


def test_who_was_at_a_meeting_in_person_is_told_by_its_list_which_does_not_say_how(
    archive: Archive, today: date
) -> None:
    hold(archive, "04-06-2025")
    given = answer(archive, "hvem deltog fysisk den 4. juni 2025?", today=today)
    assert [hit.quote.text for hit in given.hits] == ["Mødedeltagere Lars Holte, Jørgen Lerhard (Afbud)"]
    assert given.remark == HOW_ATTENDED


def test_what_else_is_done_in_person_does_not_tell_who_was_there(archive: Archive, today: date) -> None:
    item = Item("Fysisk tilsyn med havnen", "21/1", decision="Der føres fysisk tilsyn.")
    archive.ingest(minutes(item), source="a.txt")
    given = answer(archive, "hvem deltog fysisk den 28. juni 2021?", today=today)
    assert given.remark == HOW_ATTENDED


def test_who_takes_part_in_person_by_an_item_comes_before_the_list(seeds: Archive, today: date) -> None:
    given = answer(seeds, "hvem deltog fysisk den 10. januar 2022?", today=today)
    assert "Tina og Maria deltager fysisk" in given.hits[0].quote.text


def test_what_a_decision_turned_down_beside_something_else_is_among_what_was_turned_down(
    archive: Archive, today: date
) -> None:
    part = "Et forslag om nye skilte blev nedstemt med fire stemmer mod to."
    items = [
        Item("Budget", "21/1", decision=f"Budgettet blev godkendt. {part}"),
        Item("Klager", "21/2", decision="Godkendt. Naboens klage er tidligere afvist."),
        Item("Hegn", "21/3", decision="Ikke godkendt."),
        Item("Bænke", "21/4", decision="Godkendt. Det kunne ikke imødekommes at male dem."),
    ]
    archive.ingest(minutes(*items, day="03-05-2025"), source="maj.txt")
    given = answer(archive, "hvilke punkter blev afvist?", today=today)
    shown = [(hit.title, hit.quote.text == part) for hit in given.hits]
    assert shown == [("Budget", True), ("Hegn", False), ("Bænke", False)]
    assert given.remark == "2 af dem er kun afvist i den sætning, der vises."


@pytest.mark.parametrize(
    "question",
    [
        "hvilke punkter blev udsat?",
        "hvilke punkter blev afvist?",
        "hvilke punkter blev sendt tilbage?",
        "hvilke punkter blev ikke sendt tilbage?",
        "hvem stemte imod?",
        "hvem var uenig?",
        "hvilke punkter blev vedtaget enstemmigt?",
    ],
)
def test_a_list_over_all_meetings_reads_only_the_items_that_it_shows(
    question: str, archive: Archive, today: date
) -> None:
    told = "Enstemmigt godkendt. Et forslag blev nedstemt. Imod stemte: V\n\nEt andet punkt blev udsat."
    for decision in (told, "Sagen blev udsat.", "Punktet sendes tilbage til forvaltningen.", "Godkendt."):
        agenda = (Item(f"Sag {number}", f"21/{number}", decision=decision) for number in range(12))
        archive.ingest(minutes(*agenda, committee=f"Udvalg {decision[0:3]}"), source=decision)
    read: list[str] = []
    connection = archive._database.connection()  # nothing else knows what is read
    connection.set_trace_callback(read.append)
    given = answer(archive, question, today=today)
    connection.set_trace_callback(None)
    assert len(given.hits) == 10
    assert sum("source_text" in statement for statement in read) == 10


def test_items_are_counted_without_reading_them(archive: Archive, today: date) -> None:
    hold(archive, "04-06-2025", "18-06-2025", items=20)
    read: list[str] = []
    connection = archive._database.connection()  # nothing else knows what is read
    connection.set_trace_callback(read.append)
    given = answer(archive, "hvor mange punkter var der i 2025?", today=today)
    connection.set_trace_callback(None)
    assert given.remark == "Der er indlæst 2 møder i Direktionen i 2025. De havde 40 punkter."
    assert sum("substr(m.source_text" in statement for statement in read) < len(given.hits) + 2


def test_what_was_turned_down_is_of_the_time_that_minutes_of_another_day_tell(archive: Archive, today: date) -> None:
    text = """Beslutning i Direktionen den 12-05-2025
Forslaget blev nedstemt.

Beslutning i Direktionen den 18-06-2025
Godkendt."""
    item = Item("Hegn", "21/1", body=text, decision="")
    archive.ingest(minutes(item, Item("Broen", "21/2"), day="18-06-2025"), source="juni.txt")
    archive.ingest(minutes(Item("Bænke", "21/3", decision="Ikke godkendt."), day="03-05-2025"), source="maj.txt")
    given = answer(archive, "hvilke punkter blev afvist i maj 2025?", today=today)
    assert [hit.title for hit in given.hits] == ["Hegn", "Bænke"]


def test_a_body_that_is_only_heard_turns_nothing_down(archive: Archive, today: date) -> None:
    heard = Item(
        "Høring om hegn",
        "21/1",
        indstilling="Det indstilles, at rådet afgiver høringssvar.",
        decision="Rådet kan ikke anbefale hegnet.",
    )
    items = [heard, Item("Bænke", "21/2", decision="Ikke godkendt.")]
    archive.ingest(minutes(*items, day="03-05-2025"), source="maj.txt")
    given = answer(archive, "hvilke punkter blev afvist?", today=today)
    assert [hit.title for hit in given.hits] == ["Bænke"]


def test_who_asks_what_was_not_put_off_gets_the_others(archive: Archive, today: date) -> None:
    items = [
        Item("Budget", "21/1", decision="Godkendt."),
        Item("Hegn", "21/2", decision="Punktet udsættes."),
        Item("Broen", "21/3", decision="Direktionen drøftede broen."),
    ]
    archive.ingest(minutes(*items, day="03-05-2025"), source="maj.txt")
    given = answer(archive, "hvilke punkter blev ikke udsat i direktionen i 2025?", today=today)
    assert [hit.title for hit in given.hits] == ["Budget", "Broen"]
    assert given.remark == "2 punkter med en beslutning er ikke udsat."
    talked = answer(archive, "hvad blev drøftet uden beslutning i maj 2025?", today=today)
    assert [hit.title for hit in talked.hits] == ["Broen"]
    none = answer(archive, "hvilke punkter blev ikke godkendt i maj 2025?", today=today)
    assert [hit.title for hit in none.hits] == ["Hegn"]


def test_of_one_item_that_was_refused_in_part_no_others_are_spoken_of(archive: Archive, today: date) -> None:
    item = Item("Budget", decision="Budgettet blev godkendt. Et forslag om nye skilte blev nedstemt.")
    archive.ingest(minutes(item, day="03-05-2025"), source="maj.txt")
    given = answer(archive, "hvilke punkter blev afvist?", today=today)
    assert given.remark == "Det er kun afvist i den sætning, der vises."


def test_who_asks_what_was_not_decided_on_a_matter_is_told_that_this_is_what_was(seeds: Archive, today: date) -> None:
    given = answer(seeds, "hvad har direktionen ikke besluttet om hjemmearbejde?", today=today)
    assert given.answered
    assert given.remark == "Jeg viser, hvad der blev besluttet; hvad der ikke blev det, kan jeg ikke liste op."


_COUNTED = "Budgettet blev godkendt. Et forslag om nye skilte blev nedstemt med fire stemmer mod to."


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("hvad blev der stemt om i 2025?", ["Taksterne", "Budget"]),
        ("afstemninger i direktionen?", ["Taksterne", "Budget"]),
        ("hvem undlod at stemme?", ["Taksterne"]),
        ("hvem undlod at stemme i direktionen?", ["Taksterne"]),
        ("hvem var uenig?", ["Taksterne", "Hegn", "Budget"]),
        ("hvem stemte imod?", ["Taksterne", "Budget"]),
    ],
)
def test_votes_that_are_told_by_number_and_who_disagreed_are_listed(
    question: str, titles: list[str], archive: Archive, today: date
) -> None:
    items = [
        Item("Taksterne", "25/1", decision="Anbefales. Ane Holm (Ø) undlod at stemme."),
        Item("Hegn", "25/2", decision="Godkendt. Bo Lind var uenig i farven."),
        Item("Broen", "25/3", decision="Godkendt."),
        Item("Budget", "25/4", decision=_COUNTED),
    ]
    archive.ingest(minutes(*items, day="03-05-2025"), source="maj.txt")
    assert [hit.title for hit in answer(archive, question, today=today).hits] == titles


def test_who_was_against_is_told_without_a_vote(archive: Archive, today: date) -> None:
    item = Item("Røgfri havn", decision="Direktionen drøftede forslaget. Bo Lind er imod, da skiltene er dyre.")
    archive.ingest(minutes(item, day="03-05-2025"), source="maj.txt")
    given = answer(archive, "hvem var imod røgfri havn?", today=today)
    assert given.answered
    assert given.remark is None


def test_how_a_vote_went_is_told_by_its_number(archive: Archive, today: date) -> None:
    archive.ingest(minutes(Item("Budget", decision=_COUNTED), day="03-05-2025"), source="maj.txt")
    given = answer(archive, "hvordan gik afstemningen om nye skilte?", today=today)
    assert given.answered
    assert "fire stemmer mod to" in given.hits[0].quote.text
