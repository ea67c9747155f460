"""What a body said is known by a verb of saying behind its name."""

from __future__ import annotations

import pytest

from store.search.statements import asks_statement, statement_of


@pytest.mark.parametrize(
    "text",
    ["hvad sagde ældrerådet om hegnet?", "Hvad siger handicaprådet", "hvad har idrætsrådet sagt til det",
     "ældrerådets høringssvar", "hvad påpegede ældrerådet?", "hvad krævede ældrerådet?", "hvad har ældrerådet oplyst?"],
)  # fmt: skip
def test_a_statement_is_asked_for_by_a_verb_of_saying(text: str) -> None:
    assert asks_statement(text)


@pytest.mark.parametrize("text", ["hvad besluttede ældrerådet?", "hvem sidder i ældrerådet?", "hvad koster hegnet?"])
def test_what_was_decided_is_no_statement(text: str) -> None:
    assert not asks_statement(text)


@pytest.mark.parametrize(
    "sentence",
    ["Ældrerådet har i sit høringssvar taget afstand fra hegnet.", "Udtalelse fra Ældrerådet, som anbefaler hegnet.",
     "Ældrerådet oplyste, at hegnet er rådnet.", "Ældrerådet tilkendegiver, at hegnet er for højt.",
     "Ældrerådet ønsker, at der bør være en låge.", "I høringen har Ældrerådet anført, at hegnet skal være lavt."],
)  # fmt: skip
def test_what_a_body_said_is_a_sentence_with_a_verb_of_saying(sentence: str) -> None:
    text = f"Hegnet er gammelt. {sentence} Det males i maj."
    told = statement_of("ældrerådet", text)
    assert told is not None
    assert told.quote(text) == sentence


@pytest.mark.parametrize(
    "text",
    ["Ældrerådet høres inden den 1. maj.", "Ældrerådet skal udtale sig.", "Høringssvar fra Ældrerådet",
     "Formanden orienterer Ældrerådet.", "Formanden foreslog en høring i Ældrerådet.",
     "Sagen sendes til Ældrerådet, og udvalget ønsker svar i maj.", "Handicaprådet ønsker en låge."],
)  # fmt: skip
def test_what_a_body_is_only_to_say_or_another_said_is_no_statement(text: str) -> None:
    assert statement_of("ældrerådet", text) is None
