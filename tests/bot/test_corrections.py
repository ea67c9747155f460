"""Who corrects the place or the number of what was asked is asked about the same topic, and nothing else is a correction."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers import understood
from bot.corrections import corrected, may_correct
from store.archive import Archive

HEDGE = "hvad blev besluttet om hegnet?"


def full(archive: Archive, matter: str, text: str) -> str | None:
    return corrected(archive, text, understood(archive, matter, today=date(2026, 1, 1)))


@pytest.mark.parametrize(
    ("matter", "text", "expected"),
    [
        (HEDGE, "nej, den i Solby", "hvad blev besluttet om hegnet i Solby?"),
        (HEDGE, "nej det på havnegade 4", "hvad blev besluttet om hegnet på Havnegade 4?"),
        (HEDGE, "jeg mener det ved Solby Skole", "hvad blev besluttet om hegnet ved Solby Skole?"),
        (HEDGE, "den i Solby", "hvad blev besluttet om hegnet i Solby?"),
        (HEDGE, "hvad med det i Solby?", "hvad blev besluttet om hegnet i Solby?"),
        (HEDGE, "nej, på Havnegade", "hvad blev besluttet om hegnet på Havnegade?"),
        (
            "hvad blev besluttet om hegnet i Solby?",
            "nej det på Havnegade",
            "hvad blev besluttet om hegnet på Havnegade?",
        ),
        (
            "hvad blev besluttet om hegnet på Havnegade",
            "ikke det, men Ringvej",
            "hvad blev besluttet om hegnet på Ringvej?",
        ),
        (HEDGE, "ikke det, men Ringvej", "hvad blev besluttet om hegnet ved Ringvej?"),
        (HEDGE, "ikke det på Havnegade, men det ved Ringvej", "hvad blev besluttet om hegnet ved Ringvej?"),
        ("hvad blev besluttet om lokalplan 4.41?", "ikke 4.41, men 4.42", "hvad blev besluttet om lokalplan 4.42?"),
    ],
)
def test_another_place_or_number_takes_that_ones_place_and_the_topic_stays(
    matter: str, text: str, expected: str, seeds: Archive
) -> None:
    assert may_correct(text)
    assert full(seeds, matter, text) == expected


@pytest.mark.parametrize(
    "text",
    ["nej, i 2023", "nej, i juni", "nej, i direktionen", "nej, på mødet", "nej", "nej, den nye", "hegnet i Solby",
     "hvem er imod?", "hvad koster det i Solby?", "ikke godkendt, men udsat"],
)  # fmt: skip
def test_a_time_a_body_and_what_asks_something_else_correct_no_place(text: str, seeds: Archive) -> None:
    assert full(seeds, HEDGE, text) is None


@pytest.mark.parametrize(
    "matter", ["hvad blev besluttet om Solby Skole?", "hvem deltog i direktionens sidste møde?", "21/5239"]
)
def test_what_has_a_name_a_meeting_and_a_case_have_no_other_place(matter: str, seeds: Archive) -> None:
    assert full(seeds, matter, "nej, den i Solby") is None
    assert full(seeds, matter, "ikke den, men Ringvej") is None
