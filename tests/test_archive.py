"""The archive: the same file twice changes nothing, a corrected one replaces the old, and every search sees the newest."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from written_minutes import Item, minutes

from store.archive import Archive, Change
from store.domain import FollowUpStatus, FoundFollowUp, Minutes, Outcome, Passage, SectionName, Span
from store.errors import UnreadableMinutes
from store.minutes.signs import Sign
from store.search.named import StoredNames
from store.search.question import understand
from store.sources.files import find_documents, read_document

SEEDS = Path(__file__).parents[1] / "seeds"
HJEMME = Item("Rammer for hjemmearbejde", "21/5239", decision="Direktionen godkendte to dage om ugen.")
RAADHUS = Item("Indretning af nyt rådhus", "21/189", decision="Direktionen bestilte et kommissorium.")
LEDERDAG = Item("Store Lederdag", "21/25821", decision="Direktionen udsatte programmet.")


def found_titles(archive: Archive, question: str) -> list[str]:
    """Of all items that a search ranks, best first."""
    asked = understand(question, today=date(2026, 1, 1), stored=StoredNames(archive.committees()))
    found = archive.search(asked)
    return [item.title for item in archive.items(found.ranked.item_ids.tolist())] if found else []


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that the database holds, but for the internals of the index."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        own = [name for name in names if not name.startswith(("sqlite_", "item_index_"))]
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in own}  # noqa: S608  own names


def followed_up(document: Minutes, words: str) -> Minutes:
    """With the whole of a decision's words as a follow-up, wherever they stand."""
    items = []
    for item in document.items:
        held = [decision for decision in item.decisions if words in decision.text]
        start = document.source_text.find(words, item.span.start, item.span.end)
        span = replace(item.span, start=start, end=start + len(words))
        found = (FoundFollowUp(Passage(words, span), None, None),) if held else ()
        items.append(replace(item, follow_ups=found))
    return replace(document, items=tuple(items))


AT = datetime(2021, 8, 2, 7, 30, tzinfo=UTC)


# Ingesting


def test_what_is_read_is_given_back(archive: Archive) -> None:
    document = minutes(HJEMME, RAADHUS)
    assert archive.ingest(document, source="juni.txt") is Change.ADDED
    (item,) = archive.case("21/189")
    read = document.items[1]
    assert (item.title, item.number, item.committee, item.held_on) == (
        RAADHUS.title,
        2,
        "Direktionen",
        document.held_on,
    )
    assert item.sections == read.sections
    assert item.decisions == read.decisions
    assert item.source == "juni.txt"
    assert item.text == read.span.quote(document.source_text)


@pytest.mark.parametrize("document", find_documents([SEEDS]), ids=lambda path: path.name)
def test_the_seeds_are_given_back_as_they_were_read(document: Path, seeds: Archive) -> None:
    read = read_document(document)
    (meeting,) = [ref for ref in seeds.meetings() if ref.held_on == read.held_on]
    stored = seeds.meeting(meeting.meeting_id)
    assert stored is not None
    assert stored[0].source_text == read.source_text
    assert stored[1] == read.attendees
    for item, original in zip(seeds.items_of_meeting(meeting.meeting_id), read.items, strict=True):
        assert item.sections == original.sections
        assert item.decisions == original.decisions
        assert item.attachments == tuple(attachment.text for attachment in original.attachments)
        assert item.closed == original.closed


def test_the_same_file_twice_changes_nothing(own_database: Path) -> None:
    before = rows(own_database)
    with Archive.open(own_database) as archive:
        for document in find_documents([SEEDS]):
            assert archive.ingest(read_document(document), source=document.name) is Change.UNCHANGED
            assert archive.ingest(read_document(document), source="another name.txt") is Change.UNCHANGED
    assert rows(own_database) == before


def test_a_corrected_file_replaces_what_it_corrects(archive: Archive) -> None:
    archive.ingest(minutes(HJEMME, RAADHUS), source="juni.txt")
    corrected = replace_words(HJEMME, decision="Direktionen godkendte tre dage om ugen.")
    assert archive.ingest(minutes(corrected, RAADHUS), source="juni.txt") is Change.REPLACED
    assert archive.coverage().meetings == 1
    (item,) = archive.case("21/5239")
    assert item.decisions[0].text == "Direktionen godkendte tre dage om ugen."


def replace_words(item: Item, *, decision: str) -> Item:
    return replace(item, decision=decision)


def test_a_corrected_meeting_replaces_the_old_under_another_name(archive: Archive) -> None:
    archive.ingest(minutes(HJEMME), source="juni.txt")
    assert archive.ingest(minutes(HJEMME, RAADHUS), source="juni rettet.txt") is Change.REPLACED


def test_a_corrected_day_replaces_the_old_of_the_same_name(archive: Archive) -> None:
    archive.ingest(minutes(HJEMME, RAADHUS, day="28-06-2021"), source="juni.txt")
    assert archive.ingest(minutes(HJEMME, RAADHUS, day="29-06-2021"), source="juni.txt") is Change.REPLACED
    assert archive.coverage().last == date(2021, 6, 29)


@pytest.mark.parametrize(
    "other",
    [
        minutes(LEDERDAG, day="10-01-2022"),
        minutes(HJEMME, committee="Økonomiudvalget"),
        minutes(HJEMME, time="13:00"),
    ],
    ids=["another day", "another committee", "another hour"],
)
def test_another_meeting_stands_beside_the_first(other: Minutes, archive: Archive) -> None:
    archive.ingest(minutes(HJEMME), source="juni.txt")
    assert archive.ingest(other, source="anden.txt") is Change.ADDED
    assert archive.coverage().meetings == 2


AGENDA = Item("Godkendelse af dagsorden", "", body="", decision="Godkendt.")


def untold(document: Minutes, *, committee: bool = False) -> Minutes:
    """Without its hour, and without its committee where that is asked for."""
    unnamed = Passage("", Span(0, 0))
    return replace(document, starts_at=None, committee=unnamed if committee else document.committee)


@pytest.mark.parametrize(
    ("first", "second", "source"),
    [
        (untold(minutes(AGENDA, HJEMME, RAADHUS)), untold(minutes(AGENDA, LEDERDAG)), "ekstra.txt"),
        (untold(minutes(HJEMME), committee=True), untold(minutes(RAADHUS), committee=True), "anden.txt"),
        (untold(minutes(HJEMME), committee=True), untold(minutes(RAADHUS), committee=True), "juni.txt"),
    ],
    ids=["no hour", "no committee", "no committee, of the same name"],
)
def test_two_meetings_of_a_day_whose_documents_do_not_tell_them_apart_both_stay(
    first: Minutes, second: Minutes, source: str, archive: Archive
) -> None:
    archive.ingest(first, source="juni.txt")
    assert archive.ingest(second, source=source) is Change.ADDED
    assert archive.coverage().items == len(first.items) + len(second.items)


@pytest.mark.parametrize("source", ["juni.txt", "juni rettet.txt"])
@pytest.mark.parametrize("committee", [False, True], ids=["no hour", "nor committee"])
def test_a_corrected_document_without_an_hour_replaces_the_old_and_no_other_of_the_day(
    source: str, committee: bool, archive: Archive
) -> None:
    archive.ingest(untold(minutes(LEDERDAG), committee=committee), source="ekstra.txt")
    archive.ingest(untold(minutes(HJEMME, RAADHUS), committee=committee), source="juni.txt")
    corrected = minutes(replace_words(HJEMME, decision="Direktionen godkendte tre dage om ugen."), RAADHUS)
    assert archive.ingest(untold(corrected, committee=committee), source=source) is Change.REPLACED
    assert archive.coverage().meetings == 2
    assert archive.case("21/5239")[0].decisions[0].text == "Direktionen godkendte tre dage om ugen."
    assert archive.has_case("21/25821")


def test_a_document_of_one_name_and_another_day_that_shares_its_opening_is_another_meeting(archive: Archive) -> None:
    archive.ingest(minutes(AGENDA, HJEMME), source="referat.txt")
    assert archive.ingest(minutes(AGENDA, LEDERDAG, day="10-01-2022"), source="referat.txt") is Change.ADDED


def test_two_files_named_alike_in_two_folders_do_not_replace_each_other(archive: Archive) -> None:
    archive.ingest(minutes(HJEMME), source="referat.txt")
    assert archive.ingest(minutes(LEDERDAG, day="10-01-2022"), source="referat.txt") is Change.ADDED


@pytest.mark.parametrize("status", [FollowUpStatus.DONE, FollowUpStatus.DROPPED])
def test_a_corrected_file_keeps_what_people_did_with_its_follow_ups(archive: Archive, status: FollowUpStatus) -> None:
    archive.ingest(followed_up(minutes(HJEMME), HJEMME.decision), source="juni.txt")
    (one,) = archive.follow_ups()
    was_set = archive.set_status(one.follow_up_id, status, by="U0KARIN", at=AT)
    assert was_set == replace(one, status=status, set_by="U0KARIN", set_at=AT)
    corrected = minutes(Item("Program", "20/1"), replace(HJEMME, body="Rettet baggrund."))
    archive.ingest(followed_up(corrected, HJEMME.decision), source="juni.txt")
    (kept,) = archive.follow_ups(include_closed=True)
    assert (kept.follow_up_id, kept.status, kept.set_by, kept.set_at) == (one.follow_up_id, status, "U0KARIN", AT)
    assert archive.follow_ups() == ()


def test_a_title_in_other_capitals_and_blanks_is_that_of_the_same_follow_up(archive: Archive) -> None:
    archive.ingest(followed_up(minutes(HJEMME), HJEMME.decision), source="juni.txt")
    (one,) = archive.follow_ups()
    archive.set_status(one.follow_up_id, FollowUpStatus.DONE, by="U0KARIN", at=AT)
    corrected = replace(HJEMME, title=HJEMME.title.upper().replace(" ", "  "))
    archive.ingest(followed_up(minutes(corrected), HJEMME.decision), source="juni.txt")
    (kept,) = archive.follow_ups(include_closed=True)
    assert (kept.follow_up_id, kept.status, kept.set_by) == (one.follow_up_id, FollowUpStatus.DONE, "U0KARIN")


def test_what_was_closed_can_be_opened_again(archive: Archive) -> None:
    archive.ingest(followed_up(minutes(HJEMME), HJEMME.decision), source="juni.txt")
    (one,) = archive.follow_ups()
    archive.set_status(one.follow_up_id, FollowUpStatus.DONE, by="U0KARIN", at=AT)
    archive.set_status(one.follow_up_id, FollowUpStatus.OPEN, by="U0BO", at=AT + timedelta(days=1))
    assert archive.follow_ups() == (replace(one, set_by="U0BO", set_at=AT + timedelta(days=1)),)


def test_who_closed_a_follow_up_first_stays_though_it_is_closed_twice(archive: Archive) -> None:
    archive.ingest(followed_up(minutes(HJEMME), HJEMME.decision), source="juni.txt")
    (one,) = archive.follow_ups()
    archive.set_status(one.follow_up_id, FollowUpStatus.DONE, by="U0KARIN", at=AT)
    again = archive.set_status(one.follow_up_id, FollowUpStatus.DONE, by="U0BO", at=AT + timedelta(days=1))
    assert again is not None
    assert (again.set_by, again.set_at) == ("U0KARIN", AT)


def test_a_late_press_is_known_as_such_though_the_document_was_corrected_since(archive: Archive) -> None:
    archive.ingest(followed_up(minutes(HJEMME), HJEMME.decision), source="juni.txt")
    (one,) = archive.follow_ups()
    for minute in (0, 10):
        archive.set_status(one.follow_up_id, FollowUpStatus.DONE, by="U0KARIN", at=AT + timedelta(minutes=minute))
    corrected = minutes(HJEMME, Item("Program", "20/1"))
    assert archive.ingest(followed_up(corrected, HJEMME.decision), source="juni.txt") is Change.REPLACED
    late = archive.set_status(one.follow_up_id, FollowUpStatus.OPEN, by="U0BO", at=AT + timedelta(minutes=5))
    assert late is not None
    assert (late.status, late.set_by) == (FollowUpStatus.DONE, "U0KARIN")


def test_a_follow_up_with_other_words_is_open_and_has_no_number_that_was_anothers(archive: Archive) -> None:
    archive.ingest(followed_up(minutes(HJEMME), HJEMME.decision), source="juni.txt")
    (one,) = archive.follow_ups()
    archive.set_status(one.follow_up_id, FollowUpStatus.DONE, by="U0KARIN", at=AT)
    other = replace(HJEMME, decision="Direktionen bestiller et nyt oplæg.")
    archive.ingest(followed_up(minutes(other), other.decision), source="juni.txt")
    (new,) = archive.follow_ups()
    assert (new.status, new.set_by) == (FollowUpStatus.OPEN, None)
    assert new.follow_up_id != one.follow_up_id
    assert archive.set_status(one.follow_up_id, FollowUpStatus.DONE, by="U0KARIN", at=AT) is None
    assert archive.follow_ups_numbered([one.follow_up_id, new.follow_up_id]) == (new,)


def test_of_two_follow_ups_with_the_same_words_each_keeps_its_own(archive: Archive) -> None:
    twice = [HJEMME, replace(HJEMME, body="Sagen kom op igen.")]
    archive.ingest(followed_up(minutes(*twice), HJEMME.decision), source="juni.txt")
    first, second = archive.follow_ups()
    archive.set_status(second.follow_up_id, FollowUpStatus.DONE, by="U0KARIN", at=AT)
    corrected = minutes(*twice, Item("Program", "20/1"))
    archive.ingest(followed_up(corrected, HJEMME.decision), source="juni.txt")
    kept = archive.follow_ups(include_closed=True)
    assert [one.follow_up_id for one in kept] == [first.follow_up_id, second.follow_up_id]
    assert [one.status for one in kept] == [FollowUpStatus.OPEN, FollowUpStatus.DONE]


def test_a_text_that_is_no_unicode_is_refused_and_leaves_nothing(archive: Archive) -> None:
    document = minutes(HJEMME)
    with pytest.raises(UnreadableMinutes, match="surrogates"):
        archive.ingest(replace(document, source_text=document.source_text + "\ud800"), source="a.txt")
    assert archive.coverage().meetings == 0


def test_a_files_name_may_hold_bytes_that_are_no_unicode(archive: Archive) -> None:
    archive.ingest(minutes(HJEMME), source="referat \udcf8.txt")
    assert archive.case("21/5239")[0].source == "referat ?.txt"


# Searching


def test_a_search_sees_each_change_at_once(archive: Archive) -> None:
    assert found_titles(archive, "hjemmearbejde") == []
    archive.ingest(minutes(HJEMME), source="juni.txt")
    assert found_titles(archive, "hjemmearbejde") == [HJEMME.title]
    archive.ingest(minutes(RAADHUS), source="juni.txt")
    assert found_titles(archive, "hjemmearbejde") == []
    assert found_titles(archive, "rådhus") == [RAADHUS.title]


def test_a_search_sees_what_another_process_ingested(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "own.db") as bot, Archive.open(tmp_path / "own.db") as command_line:
        assert found_titles(bot, "hjemmearbejde") == []
        command_line.ingest(minutes(HJEMME), source="juni.txt")
        assert found_titles(bot, "hjemmearbejde") == [HJEMME.title]
        assert bot.coverage().items == 1


@pytest.mark.parametrize(
    "read",
    [
        lambda archive: archive.item(1),
        lambda archive: archive.items((1, 2)),
        lambda archive: archive.items_of_meeting(1),
        lambda archive: archive.case("21/5239"),
        lambda archive: archive.meeting(1),
    ],
    ids=["item", "items", "items of a meeting", "case", "meeting"],
)
def test_what_is_read_is_of_one_moment_though_another_process_writes(
    read: Callable[[Archive], object], tmp_path: Path
) -> None:
    with Archive.open(tmp_path / "own.db") as bot, Archive.open(tmp_path / "own.db") as command_line:
        bot.ingest(minutes(HJEMME, RAADHUS), source="juni.txt")
        before = read(bot)
        selects: list[str] = []

        def trace(statement: str) -> None:
            selects.extend([statement] if statement.lstrip().startswith("SELECT") else [])
            if len(selects) == 2:
                selects.append("-- what writes between the first and the second")
                command_line.ingest(minutes(replace(HJEMME, body="Rettet."), RAADHUS), source="juni.txt")

        bot._database.connection().set_trace_callback(trace)  # nothing else knows when the first is done
        assert read(bot) == before
        assert len(selects) > 2
        assert bot.item(1) is None


def test_a_title_that_is_the_question_comes_first(archive: Archive) -> None:
    archive.ingest(minutes(replace(RAADHUS, body="Der er hjemmearbejde i rådhuset."), HJEMME), source="juni.txt")
    assert found_titles(archive, "hjemmearbejde")[0] == HJEMME.title


def test_the_ranking_is_that_of_a_store_filled_at_once(tmp_path: Path) -> None:
    documents = find_documents([SEEDS])
    with Archive.open(tmp_path / "mended.db") as mended, Archive.open(tmp_path / "fresh.db") as fresh:
        for document in documents:
            read = read_document(document)
            mended.ingest(replace(read, source_text=read.source_text + "\n"), source=document.name)
            found_titles(mended, "strategibrev")
            mended.ingest(read, source=document.name)
            fresh.ingest(read, source=document.name)
        for question in ("strategibrev", "hjemmearbejde rådhus", "økonomikobling", "budget 2023"):
            assert found_titles(mended, question) == found_titles(fresh, question) != []


def test_a_store_whose_words_were_analysed_otherwise_is_indexed_anew(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with Archive.open(path) as archive:
        archive.ingest(minutes(HJEMME, RAADHUS), source="juni.txt")
        indexed = rows(path)
    with closing(sqlite3.connect(path)) as old:  # as another analysis might have left it
        old.execute("UPDATE index_analysis SET version = 1")
        old.execute("UPDATE word SET key = 'x' || key, parts = ''")
        for table in ("item_index", "item_length", "compound_part"):
            old.execute(f"DELETE FROM {table}")  # noqa: S608  own names
        old.commit()
    with Archive.open(path) as archive:
        assert found_titles(archive, "hjemmearbejde") == [HJEMME.title]
        anew = rows(path)
    assert {name: anew[name] for name in anew if name != "archive_version"} == {
        name: indexed[name] for name in indexed if name != "archive_version"
    }


def test_what_decisions_came_to_is_told_anew_where_it_was_told_by_other_rules(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    sent = Item("Carporten", "21/7", decision="Sagen sendes tilbage til udvalget.")
    with Archive.open(path) as archive:
        archive.ingest(minutes(HJEMME, sent), source="juni.txt")
        told = outcomes(archive, "21/7")
        back = archive.decisions_with([Sign.SENDS_BACK])
    with closing(sqlite3.connect(path)) as old:  # as other rules might have left it
        old.execute("UPDATE outcome_rules SET version = 0")
        old.execute("UPDATE decision SET outcome = 'oversendt'")
        old.execute("DELETE FROM decision_sign")
        old.execute("INSERT INTO decision_sign SELECT 'agreement', item_id, position FROM decision")
        old.commit()
    with Archive.open(path) as archive:
        assert outcomes(archive, "21/7") == told == [Outcome.TILBAGESENDT]
        assert archive.decisions_with([Sign.SENDS_BACK]) == back != ()
        assert archive.decisions_with([Sign.AGREEMENT]) == ()
    with closing(sqlite3.connect(path)) as kept:  # and only once
        kept.execute("UPDATE decision SET outcome = 'oversendt'")
        kept.commit()
    with Archive.open(path) as archive:
        assert outcomes(archive, "21/7") == [Outcome.OVERSENDT]


def test_follow_ups_are_found_anew_where_other_rules_found_them_and_what_people_set_stays(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    decision = "BYC udarbejder et bud i august. ØC fremlægger et notat i juni. HRC indkalder til et møde i maj."
    with Archive.open(path) as archive:
        archive.ingest(minutes(Item("Carporten", "21/7", decision=decision)), source="juni.txt")
        bid, note, meeting = archive.follow_ups(include_closed=True)
    with closing(sqlite3.connect(path)) as old:  # as other rules might have left it
        old.execute("UPDATE follow_up_rules SET version = 0")
        old.execute("UPDATE follow_up SET status = 'done' WHERE follow_up_id = ?", (note.follow_up_id,))
        old.execute("UPDATE follow_up SET responsible = NULL WHERE follow_up_id = ?", (bid.follow_up_id,))
        old.execute("UPDATE follow_up SET span_end = span_end - 8 WHERE follow_up_id = ?", (note.follow_up_id,))
        old.execute("UPDATE follow_up SET span_end = span_end - 8 WHERE follow_up_id = ?", (meeting.follow_up_id,))
        old.commit()
    with Archive.open(path) as archive:
        anew = archive.follow_ups(include_closed=True)
    assert [(one.text, one.responsible, one.status) for one in anew] == [
        (bid.text, "BYC", FollowUpStatus.OPEN),
        (note.text, "ØC", FollowUpStatus.DONE),
        (meeting.text, "HRC", FollowUpStatus.OPEN),
    ]
    assert [one.follow_up_id for one in anew][:2] == [bid.follow_up_id, note.follow_up_id]
    with closing(sqlite3.connect(path)) as kept:  # and only once
        kept.execute("DELETE FROM follow_up")
        kept.commit()
    with Archive.open(path) as archive:
        assert archive.follow_ups(include_closed=True) == ()


def outcomes(archive: Archive, case_number: str) -> list[Outcome]:
    return [decision.outcome for item in archive.case(case_number) for decision in item.decisions]


def test_searching_while_another_ingests_never_fails(tmp_path: Path) -> None:
    versions = [minutes(HJEMME, RAADHUS), minutes(RAADHUS, HJEMME, LEDERDAG), minutes(LEDERDAG)]
    done = Event()

    def ask() -> int:
        asked = 0
        with Archive.open(tmp_path / "own.db") as bot:
            while not done.is_set():
                found_titles(bot, "hjemmearbejde på rådhuset om Lederdag")
                asked += 1
        return asked

    with Archive.open(tmp_path / "own.db") as archive, ThreadPoolExecutor(2) as pool:
        archive.ingest(versions[0], source="juni.txt")
        asking = [pool.submit(ask) for _ in range(2)]
        try:
            for turn in range(60):
                archive.ingest(versions[turn % 3], source="juni.txt")
        finally:
            done.set()
        assert all(future.result() > 0 for future in asking)


def test_several_threads_search_one_archive(seeds: Archive) -> None:
    questions = ["hjemmearbejde", "rådhus", "strategibrev", "økonomikobling"]
    expected = [found_titles(seeds, question) for question in questions]
    with ThreadPoolExecutor(4) as pool:
        found = [pool.submit(found_titles, seeds, question) for question in questions * 5]
    assert [future.result() for future in found] == expected * 5


def test_a_closed_item_is_in_no_search_by_content_but_in_its_case(seeds: Archive) -> None:
    (closed,) = seeds.case("21/2826")
    assert closed.closed
    assert closed.sections == ()
    assert (closed.number, closed.title) == (9, "Lukket")


@pytest.mark.parametrize("written", ["21/5239", " 21 / 5239 ", "21/05239"])
def test_a_case_is_found_however_its_number_is_written(written: str, seeds: Archive) -> None:
    assert [item.number for item in seeds.case(written)] == [5]


def test_an_umbrella_number_gives_all_its_items_in_order_of_time(seeds: Archive) -> None:
    assert [item.number for item in seeds.case("12/32140")] == [1, 2, 5, 6, 7, 8, 9]
    assert [item.held_on.year for item in seeds.case("20/23083")] == [2021] * 6


def test_of_a_case_the_items_that_are_known_are_not_read_again(seeds: Archive) -> None:
    first, *others = seeds.case("12/32140")
    assert seeds.case("12/32140", but={first.item_id}) == tuple(others)


@pytest.mark.parametrize("written", ["", "21", "99/1", "21/52390", "'; --", "\ud800", "\x00"])
def test_a_case_that_is_not_there_has_no_items(written: str, seeds: Archive) -> None:
    assert seeds.case(written) == ()


def test_a_mistyped_case_number_leads_to_those_like_it(seeds: Archive) -> None:
    assert seeds.similar_case_numbers("21/5293")[0] == "21/5239"
    assert seeds.similar_case_numbers("99/1") == ()
    assert len(seeds.similar_case_numbers("21/50", limit=2)) == 2


@pytest.mark.parametrize("asked", ["21/5240", "21/5238", "21/5249", "2021-5240"])
def test_a_case_number_beside_a_stored_one_leads_to_that_before_those_that_look_like_it(
    asked: str, archive: Archive
) -> None:
    form = asked.replace(asked[-4:], "{}").format
    numbers = [form(serial) for serial in ("524", "5339", "5239", "5228")]
    archive.ingest(minutes(*(Item(case_number=number) for number in numbers)), source="a.txt")
    assert archive.similar_case_numbers(asked)[0] == form("5239")


def test_a_number_by_the_plan_has_none_beside_it(archive: Archive) -> None:
    archive.ingest(
        minutes(Item(case_number="00.15.00-A00-1-21"), Item(case_number="85.02.02-P05-9-18")), source="a.txt"
    )
    assert archive.similar_case_numbers("00.15.00-A00-1-22") == ("00.15.00-A00-1-21",)


def test_coverage_counts_what_is_stored(seeds: Archive) -> None:
    coverage = seeds.coverage()
    assert (coverage.meetings, coverage.items, coverage.closed_items) == (4, 29, 5)
    assert (coverage.first, coverage.last) == (date(2013, 1, 28), date(2025, 8, 5))


def test_an_empty_archive_has_nothing_and_says_so(archive: Archive) -> None:
    coverage = archive.coverage()
    assert (coverage.meetings, coverage.items, coverage.closed_items, coverage.first) == (0, 0, 0, None)
    assert archive.committees() == archive.meetings() == archive.follow_ups() == ()
    assert archive.item(1) is archive.meeting(1) is None
    assert found_titles(archive, "hjemmearbejde") == []
    archive.warm_up()


def test_meetings_come_earliest_first(seeds: Archive) -> None:
    assert [meeting.held_on.year for meeting in seeds.meetings()] == [2013, 2021, 2022, 2025]
    assert seeds.committees() == ("Direktionen",)


def test_every_section_of_an_item_stands_at_its_span(seeds: Archive) -> None:
    for meeting in seeds.meetings():
        stored = seeds.meeting(meeting.meeting_id)
        assert stored is not None
        for item in seeds.items_of_meeting(meeting.meeting_id):
            for part in (*item.sections, *item.decisions):
                assert part.span.quote(stored[0].source_text) == part.text == item.text_of(part.span)
            assert item.text_of(replace(item.span, end=item.span.end + 1)) is None


def test_a_nul_in_the_text_hides_nothing_behind_it(archive: Archive) -> None:
    document = minutes(HJEMME, RAADHUS)
    document = replace(document, source_text=document.source_text.replace("godkendte to", "godkendte\x00to"))
    archive.ingest(document, source="juni.txt")
    items = archive.items_of_meeting(archive.meetings()[0].meeting_id)
    assert [item.text_of(item.span) for item in items] == [
        item.span.quote(document.source_text) for item in document.items
    ]
    assert items[0].decisions[0].text == "Direktionen godkendte\x00to dage om ugen."


def test_a_publication_is_stored_like_any_text(archive: Archive, tmp_path: Path) -> None:
    file = tmp_path / "møde.json"
    point = {"Number": 1, "Navn": "Vejbelysning", "SagsNummer": "EMN-2025-007142",
             "Felter": [{"Navn": "Beslutning", "Html": "<p>Godkendt.</p>"}]}  # fmt: skip
    meeting = {"Moede": {"Dato": "2025-06-02T17:00:00"}, "Udvalg": {"Navn": "Byrådet"}, "Dagsordenpunkter": [point]}
    file.write_text(json.dumps(meeting), "utf-8")
    archive.ingest(read_document(file), source=file.name)
    (item,) = archive.case("emn-2025-7142")
    assert [section.name for section in item.sections] == [SectionName.BESLUTNING]
    assert found_titles(archive, "gadelygter") == ["Vejbelysning"]
