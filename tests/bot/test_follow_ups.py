"""The list of open follow-ups is told apart by what a person writes, and says so where it cannot be."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from written_minutes import Item, minutes

from bot.answers import answer
from bot.digest import make_digest
from bot.follow_ups import find_follow_ups
from bot.opening import open_archive
from bot.says import HITS_MAX
from bot.settings import Settings
from store.archive import Archive
from store.domain import FollowUpStatus


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("BYC", "2 åbne opfølgninger for BYC"),
        ("for byc", "2 åbne opfølgninger for BYC"),
        ("hvad skal BYC følge op på?", "2 åbne opfølgninger for BYC"),
        ("HRC og ØC", "2 åbne opfølgninger for HRC og ØC"),
        ("marts 2013", "1 åben opfølgning med frist i marts 2013"),
        ("fra sidste møde i direktionen", "2 åbne opfølgninger i Direktionen besluttet den 05-08-2025"),
        ("marts 2019", "Der er ingen åbne opfølgninger med frist i marts 2019"),
        ("21/5239", "5 åbne opfølgninger i sag 21/5239"),
    ],
)
def test_what_is_written_tells_them_apart(text: str, which: str, seeds: Archive, today: date) -> None:
    found = find_follow_ups(seeds, text, today=today)
    assert (found.which, found.remark, found.asked) == (which, None, text)
    assert len(found.follow_ups) < len(seeds.follow_ups())


def test_of_somebody_whose_follow_ups_are_all_closed_there_are_none_open(own_database: Path, today: date) -> None:
    with Archive.open(own_database) as archive:
        for one in archive.follow_ups():
            if one.responsible == "BYC":
                archive.set_status(
                    one.follow_up_id, FollowUpStatus.DONE, by="U0ANE", at=datetime(2025, 8, 11, tzinfo=UTC)
                )
        left = archive.follow_ups()
        found = find_follow_ups(archive, "BYC", today=today)
        assert (found.which, found.follow_ups) == ("Der er ingen åbne opfølgninger for BYC", ())
        assert (answer(archive, "hvad skal BYC følge op på?", today=today).remark or "").startswith(found.which)
        for text in ("", "noget helt andet om en hest", "hvad skal jeg følge op på?"):
            assert find_follow_ups(archive, text, today=today).follow_ups == left
        in_case = find_follow_ups(archive, "21/5239", today=today)
        assert in_case.follow_ups == tuple(one for one in left if one.case_number == "21/5239")


@pytest.mark.parametrize(("text", "named"), [("direktionen", "i Direktionen"), ("uden ansvarlig", "uden ansvarlig")])
def test_a_committee_or_nobody_is_named_in_which_they_are(text: str, named: str, seeds: Archive, today: date) -> None:
    found = find_follow_ups(seeds, text, today=today)
    assert found.which == f"{len(found.follow_ups)} åbne opfølgninger {named}"
    fits = {
        "direktionen": lambda one: one.committee == "Direktionen",
        "uden ansvarlig": lambda one: one.responsible is None,
    }
    assert set(found.follow_ups) == set(filter(fits[text], seeds.follow_ups()))


@pytest.mark.parametrize("text", ["overskredne", "hvad er overskredet?", "forfaldne"])
def test_those_overdue_are_listed_with_how_many_are_too_old(text: str, seeds: Archive, today: date) -> None:
    found = find_follow_ups(seeds, text, today=today)
    assert found.which == "1 overskredet opfølgning"
    assert all(one.due_on is not None and one.due_on < today for one in found.follow_ups)
    assert (found.remark or "").endswith("ældre, hvis frist for længst er gået, er ikke talt med.")


def test_how_old_is_too_old_is_what_the_settings_say_wherever_it_is_asked_for(own_database: Path) -> None:
    today = date(2017, 6, 1)
    for months, is_owed in ((18, False), (60, True)):
        settings = Settings(database=own_database, horizon_months=months)
        with open_archive(settings) as archive:
            owed = make_digest(archive, as_of=today).overdue
            assert bool(owed) is is_owed
            assert set(find_follow_ups(archive, "overskredne", today=today).follow_ups) == set(owed)
            asked = answer(archive, "hvilke opfølgninger er overskredet?", today=today)
            assert {hit.quote.text for hit in asked.hits if asked.answered} == {one.text for one in owed}


@pytest.mark.parametrize("text", ["", "  ", "alle", "alle åbne opfølgninger", "hvilke er der?"])
def test_all_are_listed_to_who_wants_all(text: str, seeds: Archive, today: date) -> None:
    found = find_follow_ups(seeds, text, today=today)
    assert (set(found.follow_ups), found.remark) == (set(seeds.follow_ups()), None)


@pytest.mark.parametrize(
    "text", ["havnefogeden", "svømmehallens tag", "og", "?", "x" * 5000, "31. februar 2020", "\ud800"]
)
def test_what_is_not_understood_is_said_so_and_all_are_listed(text: str, seeds: Archive, today: date) -> None:
    found = find_follow_ups(seeds, text, today=today)
    assert found.follow_ups == seeds.follow_ups()
    assert (found.remark or "").startswith(f"Jeg kan ikke finde opfølgninger ud fra ”{text[:60]}")
    assert find_follow_ups(seeds, found.asked, today=today) == found
    assert max(len(found.remark or ""), len(found.asked)) < 250


@pytest.mark.parametrize("text", ["mine", "mine opfølgninger"])
def test_who_wants_their_own_is_asked_who_they_are(text: str, seeds: Archive, today: date) -> None:
    found = find_follow_ups(seeds, text, today=today)
    assert (found.remark or "").startswith("Jeg ved ikke, hvem du er.")
    assert find_follow_ups(seeds, found.asked, today=today) == found


@pytest.mark.parametrize(
    ("question", "command"),
    [
        ("hvilke opfølgninger er der?", "/opfolgning"),
        ("opfølgninger i direktionen", "/opfolgning i Direktionen"),
        ("hvilke opfølgninger mangler en ansvarlig?", "/opfolgning uden ansvarlig"),
        ("opfølgninger besluttet i 2021", "/opfolgning besluttet i 2021"),
        ("opfølgninger fra mødet den 28. juni 2021", "/opfolgning besluttet den 28-06-2021"),
    ],
)
def test_an_answer_with_more_than_it_shows_names_the_command_that_lists_them_all(
    question: str, command: str, seeds: Archive, today: date
) -> None:
    given = answer(seeds, question, today=today)
    assert f" Her er {HITS_MAX} af dem; {command} viser alle." in (given.remark or "")
    found = find_follow_ups(seeds, command.removeprefix("/opfolgning"), today=today)
    assert (given.remark or "").startswith(f"{found.which}.")
    assert {(hit.item_id, hit.quote.text) for hit in given.hits} <= {
        (one.item_id, one.text) for one in found.follow_ups
    }


def test_of_one_owner_the_command_needs_no_more_than_their_name(archive: Archive, today: date) -> None:
    decided = "\n\n".join(f"TMC undersøger vej nummer {number} i august." for number in range(HITS_MAX + 1))
    archive.ingest(minutes(Item(decision=decided)), source="a.txt")
    assert "/opfolgning TMC viser alle." in (answer(archive, "hvad skal TMC følge op på?", today=today).remark or "")
    assert len(find_follow_ups(archive, "TMC", today=today).follow_ups) == HITS_MAX + 1
