"""Lists over a meeting, a year or the whole archive are made of its items, and are no search for the words that ask for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from time import process_time

import pytest
from written_minutes import Item, minutes, text_of_minutes

from bot.answers import answer, understood
from bot.says import Answer, Reason
from bot.wished import answer_on_wishes
from bot.words_on_lists import (
    ALL_AS_PROPOSED,
    NONE_RECURRING,
    NOT_AS_PROPOSED,
    NOTHING_WISHED,
    ONLY_DISCUSSED,
    RECURRING,
)
from bot.words_on_matters import maybe_explained
from bot.words_on_meetings import NOT_JUDGED, NOTHING_ATTACHED
from store.archive import Archive
from store.danish.wishing import HAS_WISHED, WISHES
from store.minutes.reader import read_minutes

CHOSEN = Item(
    "Rydning af stier", "24/1001", indstilling="Det indstilles, at model A vælges.",
    decision="Direktionen valgte model B frem for den indstillede model A.",
)  # fmt: skip
CHANGED = Item(
    "Leje af hallen", "24/1002", indstilling="Det indstilles, at lejen er 300 kr.",
    decision="Godkendt med den ændring, at lejen er 200 kr.",
)  # fmt: skip
NOTED = Item("Status på skoler", "24/1003", decision="Orienteringen blev taget til efterretning.")
PUT_OFF = Item("Ny bro i Birke", "24/1004", decision="Sagen blev udsat til næste møde.")
APPROVED = Item("Ny politik", "24/1005", indstilling="Det indstilles, at den godkendes.", decision="Godkendt.")

AGAINST = Item("Ny takst", "24/1007", decision="Godkendt. Imod stemte F.")
TALKED = Item("Støj i Solby", "24/1008", decision="Direktionen drøftede sagen.")


def titles(given: Answer) -> set[str]:
    return {hit.title for hit in given.hits}


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("hvilke sager blev taget til efterretning i 2024?", {NOTED}),
        ("hvilke punkter blev godkendt i 2024?", {CHANGED, APPROVED, AGAINST}),
        (
            "hvilke sager blev ikke taget til efterretning i 2024?",
            {CHOSEN, CHANGED, PUT_OFF, APPROVED, AGAINST, TALKED},
        ),
        ("hvilke sager blev drøftet i 2024?", {TALKED}),
        ("hvilke sager drøftede direktionen i 2024?", {TALKED}),
        ("hvilke sager blev ikke vedtaget enstemmigt?", {AGAINST}),
        ("hvilke sager er ikke afgjort endnu?", {PUT_OFF}),
        ("hvilke punkter fulgte ikke indstillingen?", {CHOSEN, CHANGED}),
        ("hvilke sager endte med andet end indstillingen i 2024?", {CHOSEN, CHANGED}),
    ],
)
def test_items_are_listed_by_what_they_came_to(question: str, listed: set[Item], archive: Archive, today: date) -> None:
    every = (CHOSEN, CHANGED, NOTED, PUT_OFF, APPROVED, AGAINST, TALKED)
    archive.ingest(minutes(*every, day="05-03-2024"), source="a.txt")
    archive.ingest(minutes(Item("Til efterretning", "23/1001", decision="Drøftet."), day="06-03-2023"), source="b.txt")
    given = answer(archive, question, today=today)
    assert titles(given) == {item.title for item in listed}
    assert (given.remark == NOT_AS_PROPOSED) is ("indstilling" in question)
    assert (given.remark == ONLY_DISCUSSED) is (listed == {TALKED})


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("hvilke sager bad direktionen om i marts 2024?", ["Udvalget ønsker en sag om bænke."]),
        ("hvilke sager har direktionen bedt om?", ["Udvalget ønsker en sag om bænke."]),
        (
            "hvad efterspurgte direktionen i 2024?",
            ["Udvalget ønsker, at hallen males.", "Udvalget ønsker en sag om bænke."],
        ),
        ("hvad ønskede vi i marts 2024?", ["Udvalget ønsker, at hallen males.", "Udvalget ønsker en sag om bænke."]),
        ("hvad bad direktionen om i 2023?", None),
    ],
)
def test_what_was_asked_for_is_listed_by_the_sentence_that_does(
    question: str, listed: list[str] | None, archive: Archive, today: date
) -> None:
    wish = "Godkendt. Udvalget ønsker, at hallen males."
    case = "Godkendt. Udvalget ønsker en sag om bænke."
    items = (NOTED, Item("Hal", "24/1009", decision=wish), Item("Bænke", "24/1010", decision=case))
    archive.ingest(minutes(*items, day="05-03-2024"), source="a.txt")
    archive.ingest(minutes(APPROVED, day="06-03-2023"), source="b.txt")
    given = answer(archive, question, today=today)
    assert [hit.quote.text for hit in given.hits] == (listed or [])
    assert (given.remark == NOTHING_WISHED) is (listed is None)
    assert [hit.title for hit in given.near] == ([] if listed else [APPROVED.title])


@pytest.mark.parametrize(
    "question",
    [
        *(f"hvad {verb} direktionen i marts 2024?" for verb in WISHES.split("|")),
        *(f"hvad har direktionen {verb} i marts 2024?" for verb in HAS_WISHED.split("|")),
    ],
)
def test_what_was_wished_for_may_be_asked_with_every_verb_of_wishing(
    question: str, archive: Archive, today: date
) -> None:
    archive.ingest(minutes(APPROVED, NOTED, day="05-03-2024"), source="a.txt")
    assert answer(archive, question, today=today).remark == NOTHING_WISHED


def test_what_is_asked_of_a_price_or_of_a_matter_is_no_list_of_wishes(archive: Archive, today: date) -> None:
    archive.ingest(
        minutes(Item("Hal", "24/1009", decision="Udvalget ønsker, at hallen males."), day="05-03-2024"), source="a"
    )
    for question in ("hvad koster et bad i 2024?", "hvad bad direktionen om?"):
        assert answer(archive, question, today=today).remark != NOTHING_WISHED
    given = answer(archive, "hvad ønskede direktionen med broen i 2023?", today=today)
    assert (given.answered, given.remark == NOTHING_WISHED) == (False, False)


@pytest.mark.parametrize(
    ("question", "is_list"),
    [
        ("hvad bad direktionen om i 2024?", True),
        ("hvilke sager bad direktionen om?", True),
        ("hvilke sager blev der bedt om i 2024?", True),
        ("hvad bad direktionen om?", False),  # of a matter that was spoken of
        ("hvilke sager blev der bedt om?", False),
        ("hvad bad kulturudvalget om i 2024?", False),  # of which there are no minutes
        ("hvad bad direktionen om i punkt 1 i marts 2024?", False),
        ("hvad bad direktionen om for hallen i 2024?", False),
    ],
)
def test_wishes_are_listed_of_a_time_or_a_body_that_is_known_and_of_no_matter(
    question: str, *, is_list: bool, archive: Archive, today: date
) -> None:
    archive.ingest(minutes(NOTED, day="05-03-2024"), source="a.txt")
    listed = answer_on_wishes(archive, understood(archive, question, today=today))
    assert (listed is not None) is is_list


def test_what_was_discussed_at_one_meeting_is_all_that_it_had(archive: Archive, today: date) -> None:
    archive.ingest(minutes(NOTED, TALKED, day="05-03-2024"), source="a.txt")
    for question in ("hvilke sager blev drøftet den 5. marts 2024?", "hvilke sager blev drøftet i direktionen?"):
        assert titles(answer(archive, question, today=today)) == {NOTED.title, TALKED.title}


def test_where_every_decision_was_as_proposed_that_is_said(archive: Archive, today: date) -> None:
    archive.ingest(minutes(APPROVED, NOTED), source="a.txt")
    given = answer(archive, "hvilke punkter fulgte ikke indstillingen?", today=today)
    assert (given.answered, given.remark) == (False, ALL_AS_PROPOSED)


def with_attachments(*items: Item, names: str) -> str:
    return f"{text_of_minutes(*items)}Bilag\n\n{names}\n"


def test_the_attachments_of_a_meeting_are_those_of_its_items(archive: Archive, today: date) -> None:
    told = Item("Plan for stier", "24/1006", body="Et kort over stierne er vedlagt.")
    archive.ingest(read_minutes(with_attachments(NOTED, told, APPROVED, names="Notat om politik.pdf")), source="a.txt")
    given = answer(archive, "hvilke bilag var der til direktionsmødet i juni 2021?", today=today)
    assert [hit.quote.text for hit in given.hits] == ["Et kort over stierne er vedlagt.", "Notat om politik.pdf"]
    archive.ingest(minutes(NOTED, day="05-03-2024"), source="b.txt")
    none = answer(archive, "hvilke bilag var der på mødet den 5. marts 2024?", today=today)
    assert (none.answered, none.remark) == (False, NOTHING_ATTACHED)


def test_the_programme_of_a_day_is_that_of_its_meeting(archive: Archive, today: date) -> None:
    hours = "9.00 Velkomst\n\n9.30 Rundvisning\n\n12.00 Frokost"
    for day in ("05-03-2024", "06-03-2023"):
        archive.ingest(minutes(Item(f"Program {day}", "", hours, ""), NOTED, day=day), source=f"{day}.txt")
    (hit,) = answer(archive, "hvad var programmet den 5. marts 2024?", today=today).hits
    assert (hit.held_on, hit.quote.text) == (date(2024, 3, 5), hours)


def test_what_was_most_important_is_not_judged_and_the_items_are_shown(archive: Archive, today: date) -> None:
    archive.ingest(minutes(CHANGED, day="06-03-2023"), source="a.txt")
    archive.ingest(minutes(NOTED, PUT_OFF, day="05-03-2024"), source="b.txt")
    given = answer(archive, "hvad var det vigtigste på sidste møde i direktionen?", today=today)
    assert (titles(given), given.remark) == ({NOTED.title, PUT_OFF.title}, NOT_JUDGED)


def test_cases_that_came_up_at_several_meetings_are_told_by_their_number(archive: Archive, today: date) -> None:
    archive.ingest(minutes(PUT_OFF, NOTED, day="06-03-2023"), source="a.txt")
    question = "hvilke sager har været på mere end ét møde?"
    assert answer(archive, question, today=today).remark == NONE_RECURRING
    archive.ingest(minutes(PUT_OFF, APPROVED, day="05-03-2024"), source="b.txt")
    given = answer(archive, question, today=today)
    assert (titles(given), given.remark) == ({PUT_OFF.title}, RECURRING)


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("hvilke sager har været på mere end ét møde?", {PUT_OFF}),  # and not the agenda, which every meeting has
        ("hvilke sager har været på flere møder i 2024?", set()),
        ("hvilke sager har været på flere møder i Kulturudvalget?", set()),  # whose minutes are not stored
    ],
)
def test_a_case_counts_by_its_meetings_of_the_time_that_is_asked_for(
    question: str, listed: set[Item], archive: Archive, today: date
) -> None:
    agenda = Item("Godkendelse af dagsorden", "20/1", decision="Godkendt.")
    for day in ("06-03-2023", "05-03-2024"):
        archive.ingest(minutes(agenda, PUT_OFF, day=day), source=f"{day}.txt")
    assert titles(answer(archive, question, today=today)) == {item.title for item in listed}


@pytest.mark.parametrize("question", ["hvad står BYX for?", "hvad betyder BYX?", "hvad er BYX en forkortelse for?"])
def test_what_an_abbreviation_stands_for_is_told_where_the_minutes_explain_it(
    question: str, archive: Archive, today: date
) -> None:
    archive.ingest(minutes(Item("Bemanding", "24/1001", body="BYX melder navne ind.")), source="a.txt")
    given = answer(archive, question, today=today)
    assert (given.answered, given.reason, "BYX" in (given.remark or "")) == (False, Reason.NOTHING_FOUND, True)
    assert "BYX" in given.near[0].quote.text
    explained = Item("Navne", "24/1002", body="Byens Ydre Xylofoner (BYX) er ny.")
    archive.ingest(minutes(explained, day="05-03-2024"), source="b.txt")
    told = answer(archive, question, today=today)
    assert (told.answered, "Xylofoner" in told.hits[0].quote.text) == (True, True)


def test_of_several_explanations_the_latest_is_shown_however_many_items_have_the_abbreviation(
    archive: Archive, today: date
) -> None:
    used = [Item(f"Sag {number}", f"24/{number}", body="BYX melder navne ind.") for number in range(210)]
    archive.ingest(minutes(*used, day="05-03-2024"), source="a.txt")
    told = Item("Navne", "24/1002", body="Byens Ydre Xylofoner (BYX) er ny.")
    archive.ingest(minutes(told, day="05-03-2018"), source="b.txt")
    later = Item("Navne igen", "24/1003", body="Byens Ydre Xylofoner (BYX) er gammel.")
    archive.ingest(minutes(later, day="05-03-2020"), source="c.txt")
    assert answer(archive, "hvad står BYX for?", today=today).hits[0].quote.text == later.body


def test_words_before_an_abbreviation_in_brackets_are_quoted_though_they_begin_otherwise(
    archive: Archive, today: date
) -> None:
    named = Item("Bemanding", "24/1001", body="Ane Holm (BYX) stemte imod.")
    archive.ingest(minutes(named), source="a.txt")
    with_people = answer(archive, "hvad står BYX for?", today=today)
    likely = Item("Navne", "24/1002", body="Foreningen af yngre xylofoner i Danmark (BYX) er ny.")
    archive.ingest(minutes(likely, day="05-03-2020"), source="b.txt")
    given = answer(archive, "hvad står BYX for?", today=today)
    assert (with_people.answered, given.hits[0].quote.text, given.remark) == (
        False,
        likely.body,
        maybe_explained("BYX"),
    )


def test_the_first_time_is_asked_for_without_a_word_for_when(archive: Archive, talk: Callable[..., Answer]) -> None:
    for day in ("04-03-2019", "05-03-2020"):
        archive.ingest(minutes(PUT_OFF, NOTED, day=day), source=f"{day}.txt")
    given = talk("hvornår blev broen i Birke sidst drøftet?", "og første gang?")
    assert given.hits[0].held_on == date(2019, 3, 4)


def test_the_next_of_a_body_whose_meeting_was_asked_for_is_its_next_meeting(
    archive: Archive, talk: Callable[..., Answer]
) -> None:
    archive.ingest(minutes(PUT_OFF, day="05-03-2020"), source="a.txt")
    given = talk("hvornår holdt direktionen møde?", "hvornår er det næste?")
    assert given.understood is not None
    assert "næste møde" in given.understood


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("hvilke sager om broen i 2024?", date(2024, 3, 5)),  # when it was treated
        ("hvilke sager om broen i 2026?", date(2023, 3, 6)),  # after all that is stored
        ("hvilke sager om festen i juni 2024?", date(2023, 3, 6)),  # when it is held
    ],
)
def test_the_time_of_a_list_is_that_of_its_meetings_where_any_is_titled_so(
    question: str, day: date, archive: Archive, today: date
) -> None:
    bridge = Item("Broen i Birke", "23/1", body="Broen i Birke skal males i 2026.", decision="Godkendt.")
    feast = Item("Festen i Solby", "23/2", body="Festen i Solby holdes i juni 2024.", decision="Godkendt.")
    archive.ingest(minutes(bridge, feast, day="06-03-2023"), source="a.txt")
    later = replace(bridge, body="Broen i Birke er malet.")
    archive.ingest(minutes(later, NOTED, day="05-03-2024"), source="b.txt")
    archive.ingest(minutes(NOTED, day="05-06-2024"), source="c.txt")
    given = answer(archive, question, today=today)
    assert (given.answered, given.hits[0].held_on) == (True, day)


def test_a_long_row_of_letters_before_an_abbreviation_is_read_quickly(archive: Archive, today: date) -> None:
    archive.ingest(minutes(Item("Bemanding", "24/1001", body=f"{'a' * 40_000} (BYX)")), source="a.txt")
    started = process_time()
    answer(archive, "hvad står BYX for?", today=today)
    assert process_time() - started < 3


@pytest.mark.parametrize("told", ["Ane Holm (BYX)", "Borgerne i Solby (BYX) stemte imod."])
def test_what_stands_in_brackets_behind_a_name_or_beside_votes_is_no_abbreviation(
    told: str, archive: Archive, today: date
) -> None:
    archive.ingest(minutes(Item("Bemanding", "24/1001", body=told)), source="a.txt")
    given = answer(archive, "hvad står BYX for?", today=today)
    assert (given.answered, given.remark == maybe_explained("BYX")) == (False, False)


def test_matters_are_listed_by_a_topic_that_is_one_word_with_them(archive: Archive, today: date) -> None:
    archive.ingest(
        minutes(Item("Affald i Solby", "24/1"), Item("Broen i Birke", "24/2"), day="05-03-2024"), source="a.txt"
    )
    archive.ingest(minutes(Item("Nye takster for affald", "24/3"), day="04-06-2024"), source="b.txt")
    given = answer(archive, "hvilke affaldssager har der været i 2024?", today=today)
    assert (given.answered, {hit.case_number for hit in given.hits}) == (True, {"24/1", "24/3"})
