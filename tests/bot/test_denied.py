"""Why a matter was put off, sent back or turned down is told by its decision, or it is said that it is not told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from written_minutes import Item, minutes

from bot import words
from bot.answers import answer
from bot.says import Answer
from bot.threads import answer_and_remember
from store.archive import Archive

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
        ("hvorfor blev hallen i Solby udsat?", "Udsættes til mødet", words.NOT_TOLD_WHY),
        ("hvorfor udsatte direktionen hallen?", "Udsættes til mødet", words.NOT_TOLD_WHY),
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
    assert given.remark == words.NOT_TOLD_WHY
