"""Values from the seed minutes of 28 June 2021, to be rendered."""

from __future__ import annotations

from datetime import date

import pytest

from bot.says import Answer, Help
from handlers.buttons import Asked
from store.domain import (
    Coverage,
    Decision,
    FollowUp,
    FollowUpStatus,
    Hit,
    Outcome,
    Quote,
    Section,
    Span,
    StoredItem,
)

DECISION = "Direktionen godkendte spillereglerne for fleksibel arbejdstilrettelæggelse og hjemmearbejde."


@pytest.fixture
def coverage() -> Coverage:
    return Coverage(4, 29, 5, date(2013, 1, 28), date(2025, 8, 5))


@pytest.fixture
def hit() -> Hit:
    start = DECISION.index("hjemmearbejde")
    return Hit(
        item_id=17,
        committee="Direktionen",
        held_on=date(2021, 6, 28),
        item=5,
        title="Drøftelse af rammer for hjemmearbejde",
        case_number="21/5239",
        closed=False,
        quote=Quote(DECISION, Span(100, 100 + len(DECISION)), "Beslutning", (Span(start, start + 13),)),
        supplement=None,
        decided_on=date(2021, 6, 28),
        outcome=Outcome.GODKENDT,
        source="003_f1d63b44b0b22dd1.txt",
        score=7.3,
        url=None,
    )


@pytest.fixture
def answer(hit: Hit, coverage: Coverage) -> Answer:
    return Answer("hvad besluttede direktionen om hjemmearbejde?", True, None, (hit,), (), coverage)


@pytest.fixture
def asked(answer: Answer) -> Asked:
    return Asked(answer.question, date(2025, 8, 11))


@pytest.fixture
def item() -> StoredItem:
    return StoredItem(
        item_id=17,
        committee="Direktionen",
        held_on=date(2021, 6, 28),
        number=5,
        title="Drøftelse af rammer for hjemmearbejde",
        case_number="21/5239",
        closed=False,
        sections=(
            Section("Baggrund", "Baggrund", "Corona har givet erfaringer.", Span(0, 28)),
            Section("Beslutning", "Beslutning Direktionen den 28-06-2021", DECISION, Span(40, 40 + len(DECISION))),
        ),
        decisions=(Decision(date(2021, 6, 28), "Direktionen", Outcome.GODKENDT, DECISION, Span(40, 130)),),
        attachments=("Spilleregler.pdf",),
        source="003_f1d63b44b0b22dd1.txt",
        url=None,
    )


@pytest.fixture
def follow_up() -> FollowUp:
    return FollowUp(
        follow_up_id=1,
        item_id=17,
        text="BYC udarbejder et konkret bud efter sommerferien.",
        status=FollowUpStatus.OPEN,
        committee="Direktionen",
        held_on=date(2021, 6, 28),
        decided_on=date(2021, 6, 28),
        item=3,
        title="Den bærende fortælling",
        case_number="20/23083",
        responsible="BYC",
        due_text="efter sommerferien",
        due_on=date(2021, 8, 31),
        due_is_estimated=True,
        source="003_f1d63b44b0b22dd1.txt",
        span=Span(10, 60),
        url=None,
    )


@pytest.fixture
def guide(coverage: Coverage) -> Help:
    return Help(("Hvad besluttede direktionen om hjemmearbejde?", "Hvem deltog i mødet den 28-06-2021?"), coverage)
