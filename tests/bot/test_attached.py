"""What attachments alone have in their names is answered by the list of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from written_minutes import Item, minutes

from bot.answers import answer, understood
from bot.attached import with_attachments
from store.archive import Archive
from store.domain import SectionName


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("aftale 2013 jobcenter", "aftale 2013 for jobcenter"),
        ("plancher hu seminar innovation", "Plancher til HU-seminar 24. januar 2013 om innovation"),
        ("organisationsudviklingspaletten status", "Organisationsudviklingspaletten status juni 2021.pptx"),
        ("tavlenoter workshop styringsværktøjer", "Opsamling fra workshop om styringsværktøjer (tavlenoterne)"),
        ("branding slides", "HTK branding ny version.pdf"),
        ("powerpoint kapacitetsanalyser", "Organisering af arbejdet med kapacitetsanalyser 270621.pptx"),
        ("hvilket dokument med måltal blev lagt frem til borgmestermødet?", "bm måltal 2022-01 (002).docx"),
        ("dokument om branding", "HTK branding ny version.pdf"),
    ],
)
def test_the_name_of_an_attachment_leads_to_the_list_with_it(
    question: str, name: str, seeds: Archive, today: date
) -> None:
    best = answer(seeds, question, today=today).hits[0]
    assert best.quote.section == SectionName.BILAG
    assert name in best.quote.text


@pytest.mark.parametrize(
    "question", ["udrulning vækstpolitik", "hjemmearbejde", "hvad skete der med aftalerne for 2013?"]
)
def test_what_the_matter_itself_tells_is_not_answered_by_its_attachments(
    question: str, seeds: Archive, today: date
) -> None:
    assert answer(seeds, question, today=today).hits[0].quote.section != SectionName.BILAG


@pytest.mark.parametrize(
    ("question", "is_by_list"), [("høringsskema havnegade", True), ("indsigelse havnegade", False)]
)
def test_a_word_that_only_an_attachment_has_leads_to_it_beside_those_of_the_title(
    question: str, *, is_by_list: bool, archive: Archive, today: date
) -> None:
    told = "Der er kommet en indsigelse mod planen for Havnegade fra en nabo."
    body = f"{told}\n\nBilag\n\nKort over området\n\nHøringsskema\n\nIndsigelse"
    archive.ingest(minutes(Item("Lokalplan for Havnegade", "22/1", body=body)), source="a.txt")
    best = answer(archive, question, today=today).hits[0]
    assert (best.quote.section == SectionName.BILAG) is is_by_list


def test_an_attachment_of_another_year_is_no_answer(seeds: Archive, today: date) -> None:
    assert not answer(seeds, "organisationsudviklingspaletten status 2025", today=today).answered


@pytest.mark.parametrize(
    "question",
    [
        "er der et faktaark om havnegade",
        "hvor ligger kortet over havnegade?",
        "hvilket dokument viser støjen i havnegade",
        "findes der en støjrapport for havnegade?",
    ],
)
def test_a_document_is_asked_for_by_what_it_is_or_shows(question: str, archive: Archive, today: date) -> None:
    names = "Kort over området\n\nFaktaark om støj\n\nStøjrapport Havnegade"
    body = f"Støj og fakta om Havnegade fremgår af et faktaark.\n\nBilag\n\n{names}"
    archive.ingest(minutes(Item("Lokalplan for Havnegade", "22/1", body=body)), source="a.txt")
    assert answer(archive, question, today=today).hits[0].quote.section == SectionName.BILAG


def test_of_attachments_the_matter_that_is_named_leads_and_what_has_none_is_left_out(
    archive: Archive, today: date
) -> None:
    told = "Lejen af hallen i Solby og taksten for hallen i Solby er steget."
    files = "\n\nBilag\n\n"
    items = [
        Item(
            "Orientering om frist for klage over leje af hallen i Solby",
            "22/1",
            f"{told}{files}Notat om frist for leje",
        ),
        Item("Ny takst for leje af hallen i Solby", "22/2", body=f"{told} {told}"),
        Item("Orientering om leje af hallen i Solby", "22/3", body=f"Se bilag.{files}Kort over hallen"),
    ]
    archive.ingest(minutes(*items), source="a.txt")
    given = answer(archive, "hvilke bilag er der til sagen om leje af hallen i Solby?", today=today)
    assert [hit.quote.text for hit in given.hits] == ["Kort over hallen", "Notat om frist for leje"]
    assert given.remark is None  # that the best found has none is not said above one that has


def test_what_was_remarked_of_the_list_that_leads_is_kept(archive: Archive, today: date) -> None:
    archive.ingest(
        minutes(Item("Leje af hallen", "22/1", body="Se bilag.\n\nBilag\n\nKort over hallen")), source="a.txt"
    )
    question = "hvilke bilag er der til leje af hallen?"
    found = replace(answer(archive, question, today=today), remark="Bemærket.")
    assert with_attachments(archive, understood(archive, question, today=today), found).remark == "Bemærket."


@pytest.mark.parametrize("done", ["Udbud af", "Genbehandling af", "Endelig vedtagelse af", "Fornyet ansøgning om"])
def test_of_attachments_of_the_same_matter_the_best_found_leads_whatever_is_done_with_it(
    done: str, archive: Archive, today: date
) -> None:
    files = "\n\nBilag\n\nNotat om prisen"
    best = Item(f"{done} madservice", "22/1", f"Madservice er prissat. Madservice leveres til Solby.{files}")
    other = Item("Madservice, tøjvask, tilsyn, møbler og andre ydelser i Solby", "22/2", f"Se bilag.{files}")
    archive.ingest(minutes(other, day="06-03-2023"), source="a.txt")
    archive.ingest(minutes(best, day="05-03-2024"), source="b.txt")
    given = answer(archive, "hvilke bilag er der til madservice?", today=today)
    assert [hit.title for hit in given.hits] == [best.title, other.title]
