"""Every seed and every awkward shape is read as its golden file says, which a person has checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from golden import DOCUMENTS, HERE, golden_file, told


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.stem)
def test_a_document_is_read_as_its_golden_file_says(document: Path) -> None:
    assert told(document) == golden_file(document).read_text(encoding="utf-8")


def test_every_golden_file_has_its_document() -> None:
    assert sorted(HERE.glob("*.json")) == sorted(golden_file(document) for document in DOCUMENTS)
