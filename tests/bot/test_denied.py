"""Why a matter was put off, sent back or turned down is told by its decision, or it is said that it is not told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from written_minutes import Item, minutes

from bot import words_on_matters
from bot.answers import answer
from bot.denied import answer_on_denial
from bot.says import Answer
from bot.threads import answer_and_remember
from store.archive import Archive
from store.search.question import understand

HALL = Item(
    "Hal i Solby",
    "24/2001",
    body="Hallen skal give plads til udsatte unge, for at flere kan dyrke idræt. Derfor er der brug for et større areal.",
    decision="Udsættes til mødet den 21. november 2024.",
)
BRIDGE = Item(
    "Bro i Birke",
    "24/2002",
    body="Broen bygges, fordi den gamle er faldet ned.",
    decision="Sagen sendes tilbage med bemærkning om, at prisen skal belyses.",
)
PATH = Item(
    "Sti i Solby",
    "24/2003",
    body="Arbejdet er udskudt på grund af frost. Stien bliver bred, for at der er plads til cykler.",
    decision="Udsættes.",
)
FENCE = Item(
    "Hegn ved Birkevej", "24/2004", body="Hegnet er for højt, idet det er fire meter.", decision="Ansøgningen afvises."
)
YOUNG = Item(
    "Tilbud til udsatte unge", "24/2005", body="Udsatte unge får et tilbud, fordi de mangler et.", decision="Godkendt."
)


@pytest.fixture
def told(archive: Archive, today: date) -> Callable[[str], Answer]:
    archive.ingest(minutes(HALL, BRIDGE, PATH, FENCE, YOUNG, day="05-03-2024"), source="a.txt")
    return lambda question: answer(archive, question, today=today)


@pytest.mark.parametrize(
    ("question", "quote", "remark"),
    [
        ("hvorfor blev hallen i Solby udsat?", "Udsættes til mødet", words_on_matters.NOT_TOLD_WHY),
        ("hvorfor udsatte direktionen hallen?", "Udsættes til mødet", words_on_matters.NOT_TOLD_WHY),
        ("hvorfor blev broen sendt tilbage?", "prisen skal belyses", None),
        ("hvorfor blev hegnet ved Birkevej afvist?", "fire meter", None),
        ("hvorfor får udsatte unge et tilbud?", "mangler et", None),
    ],
)
def test_why_a_matter_was_denied_is_told_by_its_decision(
    question: str, quote: str, remark: str | None, told: Callable[[str], Answer]
) -> None:
    given = told(question)
    assert quote in given.hits[0].quote.text
    assert given.remark == remark


def test_a_reason_that_stands_elsewhere_in_the_item_is_shown(told: Callable[[str], Answer]) -> None:
    best = told("hvorfor blev stien i Solby udskudt?").hits[0]
    assert "frost" in "".join(quote.text for quote in (best.quote, best.further) if quote is not None)


def test_the_same_is_told_of_the_matter_that_a_thread_is_about(archive: Archive, today: date) -> None:
    archive.ingest(minutes(HALL, BRIDGE, PATH, FENCE, YOUNG, day="05-03-2024"), source="a.txt")
    for minute, question in enumerate(("hal i Solby", "hvorfor blev det udsat")):
        at = datetime(2026, 1, 1, 9, minute, tzinfo=UTC)
        given, _ = answer_and_remember(archive, question, "C1:1.1", today=today, at=at)
    assert given.hits[0].quote.text == HALL.decision
    assert given.remark == words_on_matters.NOT_TOLD_WHY


@pytest.mark.parametrize(
    "decision",
    [
        "Sagen sendes tilbage ift. at præcisere aftalen om kaj.",
        "Sagen blev sendt tilbage. Direktionen vil have belyst, om kajen holder.",
    ],
)
def test_it_is_not_said_that_there_is_no_reason_where_the_decision_says_more_than_what_was_done(
    decision: str, archive: Archive, today: date
) -> None:
    archive.ingest(minutes(Item("Kaj i Birke", "24/2006", decision=decision), day="05-03-2024"), source="a.txt")
    given = answer(archive, "hvorfor blev kajen i Birke sendt tilbage?", today=today)
    assert (given.hits[0].quote.text, given.remark) == (decision, None)


KAJ = Item("Kaj i Birke", "24/2006", body="Kajen er gammel.", decision="Sagen sendes tilbage til administrationen.")
KAJ_AGAIN = Item(
    "Kaj i Birke",
    "24/2006",
    body="Direktionen besluttede på det seneste møde at sende sagen tilbage, da naboerne havde spørgsmål.",
    decision="Godkendt.",
)
HVORFOR_KAJ = "hvorfor blev kajen i Birke sendt tilbage?"


def test_the_reason_is_looked_for_in_the_other_treatments_of_the_matter(
    archive: Archive, talk: Callable[..., Answer]
) -> None:
    archive.ingest(minutes(KAJ, day="05-03-2024"), source="a.txt")
    archive.ingest(minutes(KAJ_AGAIN, day="02-04-2024"), source="b.txt")
    for given in (talk(HVORFOR_KAJ), talk("kaj i Birke", "hvorfor blev den sendt tilbage?")):
        assert "spørgsmål" in given.hits[0].quote.text
        assert given.remark is None


def test_of_two_times_that_it_came_so_the_one_that_says_more_is_told(archive: Archive, today: date) -> None:
    first = Item("Kaj i Birke", "24/2006", decision="Sagen sendes tilbage ift. at præcisere aftalen om kaj.")
    archive.ingest(minutes(first, day="05-03-2024"), source="a.txt")
    archive.ingest(minutes(KAJ, day="02-04-2024"), source="b.txt")
    assert answer(archive, HVORFOR_KAJ, today=today).hits[0].quote.text == first.decision


@pytest.mark.parametrize(
    ("question", "day"),
    [
        (HVORFOR_KAJ, date(2024, 4, 2)),
        ("hvorfor blev kajen i Birke sendt tilbage i marts 2024?", date(2024, 3, 5)),
        ("hvorfor sendte Havneudvalget kajen i Birke tilbage?", date(2024, 3, 5)),
    ],
)
def test_the_committee_and_the_time_that_are_asked_for_are_kept_to(
    question: str, day: date, archive: Archive, today: date
) -> None:
    archive.ingest(minutes(KAJ, day="05-03-2024", committee="Havneudvalget"), source="a.txt")
    archive.ingest(minutes(KAJ, day="02-04-2024"), source="b.txt")
    assert answer(archive, question, today=today).hits[0].held_on == day


@pytest.mark.parametrize("decision", ["Ansøgningen afvises.", "Direktionen afviser ansøgningen. Der plantes en hæk."])
def test_what_tells_why_it_was_turned_down_stays_first(decision: str, archive: Archive, today: date) -> None:
    item = Item("Hegn ved Birkevej", "24/2004", body="Hegnet er for højt, idet det er fire meter.", decision=decision)
    archive.ingest(minutes(item, day="05-03-2024"), source="a.txt")
    given = answer(archive, "hvorfor blev hegnet ved Birkevej afvist?", today=today)
    assert "fire meter" in given.hits[0].quote.text


def test_what_only_follows_another_body_tells_not_why_it_was_turned_down(archive: Archive, today: date) -> None:
    own = Item("Hegn ved Birkevej", "24/2004", decision="1. Anbefales ikke med bemærkning om, at en hæk er kønnere.")
    course = "Sagens forløb\n\n05-03-2024 Haveudvalget\n\n1. Anbefales ikke med bemærkning om, at en hæk er kønnere."
    later = Item("Hegn ved Birkevej", "24/2004", indstilling=f"1. at hegnet sættes\n\n{course}",
                 decision="Direktionen godkendte Haveudvalgets indstilling.\n\nUndlod: F")  # fmt: skip
    archive.ingest(minutes(own, day="05-03-2024", committee="Haveudvalget"), source="a.txt")
    archive.ingest(minutes(later, day="02-04-2024"), source="b.txt")
    assert "kønnere" in answer(archive, "hvorfor blev hegnet ved Birkevej afvist?", today=today).hits[0].quote.text


def test_an_earlier_treatment_tells_of_another_time(archive: Archive, today: date) -> None:
    archive.ingest(minutes(KAJ_AGAIN, day="05-03-2024"), source="a.txt")
    archive.ingest(minutes(KAJ, day="02-04-2024"), source="b.txt")
    matter = [item for item in archive.items({1, 2}) if not item.closed]
    given = answer_on_denial(archive, understand("hvorfor blev den sendt tilbage?", today=today), matter)
    assert given is not None
    assert (given.hits[0].quote.text, given.remark) == (KAJ.decision, words_on_matters.NOT_TOLD_WHY)


def test_a_decision_that_tells_why_stands_alone(archive: Archive, today: date) -> None:
    item = Item(
        "Kaj i Birke", "24/2006", body="Sagen blev også sendt tilbage i 2020, fordi det sneede.",
        decision="Sagen sendes tilbage til administrationen, idet kajen er ny.",
    )  # fmt: skip
    archive.ingest(minutes(item, day="05-03-2024"), source="a.txt")
    asked = understand("hvorfor blev den sendt tilbage?", today=today)
    given = answer_on_denial(archive, asked, list(archive.items({1})))
    assert given is not None
    assert (given.hits[0].quote.text, given.hits[0].further) == (item.decision, None)
