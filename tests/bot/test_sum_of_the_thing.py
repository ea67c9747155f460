"""Of several sums, numbers and days in a matter the one is told that is of the thing that is asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from written_minutes import Item, minutes

from bot.answers import answer
from bot.says import Answer
from store.archive import Archive

FENCE = Item(
    "Hegn om banen i Solby",
    "24/1",
    body="Hegnet skulle være 1.200 meter langt. Formanden for laugets bestyrelse fortalte, at medlemmerne selv vil bidrage med "
    "4.000 kr. pr. hus.",
    indstilling="Det indstilles, at direktionen beslutter, om der skal søges om 8,5 mio. kr. i budget 2026.",
    decision="Direktionen besluttede ikke at søge.",
)
HEARING = Item(
    "Høring: Kørsel til svømmehallen i Birke",
    "24/2",
    body="Udvalget har sendt forslaget i høring. Fristen for høringssvar er den 24. maj 2025.",
    decision="Direktionen kan ikke anbefale, at kørsel til svømmehallen gives sjældnere. Bo Lind skriver udkast til høringssvar "
    "om kørsel, som rundsendes senest den 17. maj.",
)
CLEARING = Item(
    "Rydning af stier",
    "24/3",
    body="Der er to modeller:\n\nModel\tIndhold\tUdgift (kr.)\nA\tAlt udbydes\t850.000\nB\tHalvdelen udbydes\t975.000\n\n"
    "Ved model B skal der købes en fejemaskine til 130.000 kr. Der er afsat 900.000 kr. til rydning af stier.",
    decision="Direktionen valgte model B.",
)


@pytest.mark.parametrize(
    "question", ["hvad koster hegnet?", "hvad ville et hegn om banen koste?", "hvad er prisen på hegnet?"]
)
def test_what_a_thing_costs_is_not_told_by_what_somebody_pays_towards_it(
    question: str, archive: Archive, today: date
) -> None:
    archive.ingest(minutes(FENCE, HEARING, CLEARING), source="a.txt")
    assert "8,5 mio. kr." in answer(archive, question, today=today).hits[0].quote.text


def test_what_somebody_pays_is_told_where_that_is_asked_for(archive: Archive, today: date) -> None:
    archive.ingest(minutes(FENCE, HEARING, CLEARING), source="a.txt")
    given = answer(archive, "hvor meget vil medlemmerne selv bidrage med til hegnet?", today=today)
    assert "4.000 kr." in given.hits[0].quote.text


@pytest.mark.parametrize(
    "question",
    [
        "hvad er fristen for høringssvar om kørsel?",
        "hvilke høringsfrister er der?",
        "fristen for høringssvar om kørsel",
    ],
)
def test_a_deadline_is_told_by_that_name_and_not_by_another_day_of_the_matter(
    question: str, archive: Archive, today: date
) -> None:
    archive.ingest(minutes(FENCE, HEARING, CLEARING), source="a.txt")
    assert "24. maj 2025" in answer(archive, question, today=today).hits[0].quote.text


def test_an_option_of_the_matter_that_is_spoken_of_is_told_by_its_row_with_the_tables_head(
    archive: Archive, talk: Callable[..., Answer]
) -> None:
    archive.ingest(minutes(FENCE, HEARING, CLEARING), source="a.txt")
    told = talk("rydning af stier", "og hvad koster model B?").hits[0].quote.text
    assert (told.splitlines()[0], told.splitlines()[-1]) == (
        "Model\tIndhold\tUdgift (kr.)",
        "B\tHalvdelen udbydes\t975.000",
    )


def test_how_many_there_are_of_a_thing_is_not_told_by_a_sum(archive: Archive, today: date) -> None:
    archive.ingest(minutes(CLEARING), source="a.txt")
    assert not answer(archive, "hvor mange rydning-tilbud kom der ind på stierne?", today=today).answered


@pytest.mark.parametrize(
    "question",
    [
        "hvad gav vi for receptionen i Solby?",
        "hvad måtte vi slippe for receptionen i Solby?",
        "hvad løb receptionen i Solby op i?",
        "hvad stod receptionen i Solby os i?",
        "hvad endte receptionen i Solby med at koste?",
        "hvad kom receptionen i Solby til at koste?",
    ],
)
def test_whatever_asks_for_a_sum_is_answered_by_one_or_not_at_all(question: str, archive: Archive, today: date) -> None:
    told = "Der var reception i Solby den 3. maj, og 40 gæster kom til den reception."
    archive.ingest(minutes(Item("Reception i Solby", body=told, decision="Drøftet.")), source="a.txt")
    assert not answer(archive, question, today=today).answered
    sum_told = f"{told} Receptionen i Solby blev betalt med 12.000 kr. af puljen."
    archive.ingest(minutes(Item("Reception i Solby", body=sum_told, decision="Drøftet.")), source="a.txt")
    given = answer(archive, question, today=today)
    assert given.answered
    assert "12.000 kr." in given.hits[0].quote.text


BUDGET = Item(
    "Budgetopfølgning 2 2025",
    "24/9",
    body="Områder gennemgås nedenfor.\n\nPå udvalgets område forventes et samlet merforbrug på 18,2 mio. kr.\n\n"
    + "Inden for botilbud er presset stort, og flere borgere venter på plads.\n\n" * 20
    + "Under hjælpemidler viser budgetopfølgningen i 2025 for direktionen et merforbrug på 1,5 mio. kr. i budgetopfølgning 2.",
    decision="Taget til efterretning.",
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hvor stort et merforbrug havde direktionen ved budgetopfølgning 2 2025?", "På udvalgets område"),
        (
            "hvor stort et merforbrug havde direktionen på hjælpemidler ved budgetopfølgning 2 2025?",
            "Under hjælpemidler",
        ),
    ],
)
def test_a_committees_balance_is_told_in_all_where_no_field_is_named(
    question: str, told: str, archive: Archive, today: date
) -> None:
    archive.ingest(minutes(BUDGET), source="a.txt")
    best = answer(archive, question, today=today).hits[0]
    assert told in best.quote.text
