"""Open follow-ups are listed to who asks for them in words, and a matter is not taken for one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.answers import answer
from bot.digest import within_horizon
from bot.says import HITS_MAX, Answer, Reason
from bot.threads import answer_and_remember
from store.archive import Archive


@pytest.fixture
def own_seeds(own_database: Path) -> Iterator[Archive]:
    with Archive.open(own_database) as archive:
        yield archive


@pytest.mark.parametrize(
    "question",
    [
        "hvilke opfølgninger er der?",
        "hvilke opgaver er der?",
        "åbne opgaver i direktionen",
        "lav en liste over åbne opfølgninger",
        "opfølgninger i direktionen",
    ],
)
def test_all_open_ones_are_counted_and_the_latest_shown(question: str, seeds: Archive, today: date) -> None:
    given = answer(seeds, question, today=today)
    open_ones = seeds.follow_ups()
    assert given.answered
    assert len(given.hits) == HITS_MAX
    assert given.hits[0].held_on == max(one.held_on for one in open_ones)
    assert given.remark is not None
    assert given.remark.startswith(f"{len(open_ones)} åbne opfølgninger")
    assert {hit.quote.text for hit in given.hits} <= {one.text for one in open_ones}


@pytest.mark.parametrize(
    "question", ["hvad skal BYC følge op på?", "hvad skal byc gøre?", "hvad mangler BYC?", "opfølgninger for BYC"]
)
def test_what_somebody_owes_is_told_in_the_words_of_the_minutes(question: str, seeds: Archive, today: date) -> None:
    given = answer(seeds, question, today=today)
    owed = [one for one in seeds.follow_ups() if one.responsible == "BYC"]
    assert owed
    assert {(hit.item_id, hit.quote.text) for hit in given.hits} == {(one.item_id, one.text) for one in owed}
    assert given.remark == f"{len(owed)} åbne opfølgninger for BYC."


def listed(answered: Answer) -> set[tuple[int | None, str]]:
    return {(hit.item_id, hit.quote.text) for hit in answered.hits}


@pytest.mark.parametrize(
    ("question", "remark"),
    [
        ("opfølgninger i marts 2013", "1 åben opfølgning med frist i marts 2013."),
        ("hvilke frister er der i marts 2013?", "1 åben opfølgning med frist i marts 2013."),
        ("opfølgninger fra mødet den 5. august 2025", "2 åbne opfølgninger besluttet den 05-08-2025."),
        ("opfølgninger fra sidste møde i direktionen", "2 åbne opfølgninger i Direktionen besluttet den 05-08-2025."),
        ("hvad mangler vi at følge op på fra mødet i august 2025", "2 åbne opfølgninger besluttet i august 2025."),
        ("hvad skal der følges op på fra mødet i august 2025?", "2 åbne opfølgninger besluttet i august 2025."),
        (
            "hvad skal følges op på efter direktionsmødet den 5. august 2025",
            "2 åbne opfølgninger i Direktionen besluttet den 05-08-2025.",
        ),
        ("hvad skal BYC følge op på fra seminaret i juni 2021", "2 åbne opfølgninger besluttet i juni 2021 for BYC."),
        ("opfølgninger fra 2022", "7 åbne opfølgninger besluttet i 2022."),
        ("hvad lovede ØC?", "1 åben opfølgning for ØC."),
        ("hvad skal Økonomicentret følge op på?", "1 åben opfølgning for Økonomicentret."),
        ("hvad har HRC ansvaret for?", "1 åben opfølgning for HRC."),
        ("hvilke opgaver har ØC?", "1 åben opfølgning for ØC."),
    ],
)
def test_those_of_a_time_or_of_somebody_are_told_apart(question: str, remark: str, seeds: Archive, today: date) -> None:
    assert answer(seeds, question, today=today).remark == remark


def test_of_a_time_without_any_that_is_said(seeds: Archive, today: date) -> None:
    none = answer(seeds, "opfølgninger i marts 2019", today=today)
    assert (none.answered, none.remark) == (False, "Der er ingen åbne opfølgninger med frist i marts 2019.")


@pytest.mark.parametrize("centre", ["Skole- og Havnecentret", "Center for Plan og Grønne Byer"])
def test_a_centre_that_owes_none_is_told_so(centre: str, seeds: Archive, today: date) -> None:
    none = answer(seeds, f"hvad skal {centre} følge op på?", today=today)
    assert (none.answered, none.remark) == (False, f"Der er ingen åbne opfølgninger for {centre}.")


@pytest.mark.parametrize(
    "question", ["hvilke opfølgninger er overskredet?", "hvad er overskredet?", "overskredne frister"]
)
def test_what_is_overdue_is_no_older_than_what_the_digest_tells(question: str, seeds: Archive, today: date) -> None:
    late = within_horizon(seeds.follow_ups(), as_of=today, horizon_months=seeds.horizon_months)
    expected = {(one.item_id, one.text) for one in late if one.due_on is not None and one.due_on < today}
    assert expected
    given = answer(seeds, question, today=today)
    assert listed(given) == expected
    older = sum(one.due_on is not None and one.due_on < today for one in seeds.follow_ups()) - len(expected)
    assert (given.remark or "").endswith(f" {older} ældre, hvis frist for længst er gået, er ikke talt med.")


def test_those_that_nobody_has_are_told_apart(seeds: Archive, today: date) -> None:
    remark = answer(seeds, "hvilke opfølgninger mangler en ansvarlig?", today=today).remark or ""
    number = sum(one.responsible is None for one in seeds.follow_ups())
    assert remark.startswith(f"{number} åbne opfølgninger uden ansvarlig.")


def test_who_asks_for_their_own_is_asked_to_say_who_they_are(seeds: Archive, today: date) -> None:
    given = answer(seeds, "hvad skal jeg følge op på?", today=today)
    assert (given.answered, given.reason) == (False, Reason.EMPTY_QUESTION)
    assert given.remark == "Jeg ved ikke, hvem du er. Skriv, hvem det gælder, for eksempel: hvad skal BYC følge op på?"


def test_in_a_thread_those_of_the_matter_are_listed(own_seeds: Archive, today: date) -> None:
    def ask(question: str) -> Answer:
        return answer_and_remember(own_seeds, question, "C1:1", today=today, at=datetime(2026, 1, 1, tzinfo=UTC))[0]

    matter = ask("hvad besluttede direktionen om hjemmearbejde?").hits[0].item_id
    expected = {(one.item_id, one.text) for one in own_seeds.follow_ups() if one.item_id == matter}
    assert expected
    assert listed(ask("er der nogen opfølgninger?")) == expected


def test_follow_ups_on_a_matter_are_found_with_the_matter(seeds: Archive, today: date) -> None:
    given = answer(seeds, "hvilke opfølgninger er der på hjemmearbejde?", today=today)
    assert given.answered
    assert given.hits[0].case_number == "21/5239"


@pytest.mark.parametrize(
    "question",
    ["hvad skal borgmesteren gøre?", "hvad skal der ske?", "hvad mangler?", "hvilke opgaver har havnefogeden?",
     "hvad blev besluttet om opgaver i 2021?", "mine opgaver som skoleleder", "hvad skal vi følge op på om hallen?",
     "hvad skal havnefogeden følge op på fra mødet i august 2025?", "hvad skal der følges op på om hallen?",
     "hvilke opfølgninger blev besluttet i 2021 med frist i 2022?",
     "hvilke opfølgninger er ikke overskredet?", "opfølgninger under punkt 5 den 28-06-2021"],
)  # fmt: skip
def test_what_is_not_told_apart_by_the_stored_ones_is_no_list_of_them(
    question: str, seeds: Archive, today: date
) -> None:
    remark = answer(seeds, question, today=today).remark
    assert remark is None or "åbne opfølgninger" not in remark
