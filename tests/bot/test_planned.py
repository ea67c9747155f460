"""When a thing is to be, asked in full: told by the sentence that has the verb of the question, and by the hours of a program."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from written_minutes import Item, minutes

from bot.says import Answer
from store.archive import Archive

PLAN = Item(
    "Havneplan 2023-2026",
    "21/1",
    body="Den nuværende havneplan udløber i 2022, og havneplan 2023-2026 drøftes på seminaret den 1. februar 2022. "
    + "Her redegøres for bolværker, molen, broerne og klubhusene ved vandet, som de er nu. " * 6
    + "Den endelige lancering ventes den 20. maj 2022.",
    decision="Direktionen drøftede havneplanen.",
)
DAY = Item(
    "Havnens dag 2022",
    "21/2",
    body="Forslag til program:\n\n9.00 Velkomst\n\nOplæg om havnen\n\n14.00 Tak for i dag",
    decision="Direktionen godkendte programmet for havnens dag.",
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hvornår bliver havneplan 2023-2026 lanceret?", "20. maj 2022"),
        ("hvornår drøftes havneplan 2023-2026?", "1. februar 2022"),
        ("hvornår slutter havnens dag?", "14.00 Tak for i dag"),
        ("hvornår begynder havnens dag?", "9.00 Velkomst"),
    ],
)
def test_when_a_thing_is_to_be_is_told_by_the_verb_of_the_question_or_by_the_program(
    question: str, told: str, archive: Archive, talk: Callable[..., Answer]
) -> None:
    archive.ingest(minutes(PLAN, DAY, day="05-01-2022"), source="a.txt")
    given = talk(question)
    assert given.answered
    assert told in given.hits[0].quote.text


def test_a_line_of_a_program_may_be_of_a_list_and_say_until_when(archive: Archive, talk: Callable[..., Answer]) -> None:
    body = "Program:\n\n- 10.00 – 10.10 Velkomst\n- 10.10 – 11.30 Oplæg om molen\n- 11.30 – 11.45 Tak for i dag"
    archive.ingest(minutes(Item("Havnens dag i Birke", "21/3", body=body, decision="Godkendt.")), source="a.txt")
    given = talk("havnens dag i Birke", "hvornår slutter dagen?")
    assert (given.answered, "11.45 Tak for i dag" in given.hits[0].quote.text) == (True, True)
    assert "Oplæg" not in given.hits[0].quote.text
