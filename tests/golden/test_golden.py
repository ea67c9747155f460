"""Every seed and every awkward shape is read as its golden file says, which a person has checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from golden import DOCUMENTS, HERE, come_to, golden_decisions, golden_file, told

from store.domain import Outcome
from store.minutes.outcome import OUTCOME_VERSION
from store.minutes.signs import Sign


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.stem)
def test_a_document_is_read_as_its_golden_file_says(document: Path) -> None:
    assert told(document) == golden_file(document).read_text(encoding="utf-8")


def test_every_golden_file_has_its_document() -> None:
    assert sorted(HERE.glob("*.json")) == sorted(golden_file(document) for document in DOCUMENTS)


def test_who_changes_what_a_decision_comes_to_raises_the_version_by_which_stored_ones_are_told_anew() -> None:
    version, decisions = golden_decisions()
    changed = [
        f"{one.text!r}: {one.outcome} {one.signs} -> {now.outcome} {now.signs}"
        for one, now in zip(decisions, come_to(decisions), strict=True)
        if one != now
    ]
    advice = "write them anew (python tests/golden/write.py) and read the difference"
    if version == OUTCOME_VERSION:
        advice = f"stored decisions keep what they came to: raise OUTCOME_VERSION from {version}, then {advice}"
    assert not changed, "\n".join([advice, *changed])
    assert version == OUTCOME_VERSION, f"golden decisions are of version {version}: {advice}"


def test_every_outcome_and_every_sign_has_golden_decisions() -> None:
    decisions = golden_decisions()[1]
    assert {one.outcome for one in decisions} == {outcome.value for outcome in Outcome}
    assert {sign for one in decisions for sign in one.signs} >= {sign.value for sign in Sign}
