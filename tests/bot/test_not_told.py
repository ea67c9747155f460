"""What a question asks for certain, and what is shown does not tell, is said above it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from written_minutes import Item, minutes

from bot import words_on_matters
from bot.answers import answer
from bot.says import Answer
from store.archive import Archive

POWER = Item(
    "Nødstrøm i Solby",
    "24/1001",
    body="Der er i 2022 registreret 11 udfald af strømmen. Bo Lind fremlagde kortet.",
    decision="Direktionen godkendte at købe anlæg. Der holdes en øvelse i strømafbrydelse i efteråret. Ane Holm tog forbehold.",
)
WAY = Item("Proces for udarbejdelse af strategi 2025", "24/1002", decision="Direktionen godkendte processen.")
PATHS = Item("Prioritering af stier 2026-2028", "24/1003", decision="Direktionen godkendte rækkefølgen for stierne.")
BRIDGE = Item(
    "Solbybroen", "24/1005", body="Broen åbnede for trafik den 3. maj 2023.", decision="Orienteringen blev godkendt."
)
FEAST = Item("Birkefesten", "24/1006", body="Festen blev aflyst på grund af storm.", decision="Drøftet.")
PLAN = Item("Tidsplan for klimaplanen", "24/1007", decision="Klimaplanen blev vedtaget den 4. marts 2024.")
RECORDS = Item(
    "Tilsyn med journaler", "24/1008", body="Tilsynets sygeplejerske har gennemgået journalerne.", decision="Drøftet."
)
RUN = Item("Stiløb i Birke", "24/1009", body="Der var planlagt et stiløb i Birke.", decision="Forkastet.")
COUNT = Item("Antal bænke 2024", "24/1010", body="Der blev i 2022 registreret 12 bænke.", decision="Drøftet.")
PAID = Item("Havnepladsen", "24/1011", body="Havnepladsen finansieres af puljen til byrum.", decision="Drøftet.")
ASKED = Item("Ønske om gynger fra (A)", "24/1012", body="Der ønskes gynger ved skolen.", decision="Drøftet.")
FAIR = Item(
    "Havnedagen",
    "24/1015",
    body="Havnedagen holdes 10.15-15.30 i hallen, hvis Covid-19 tillader det.",
    decision="Drøftet.",
)
COURSE = Item(
    "Kursus i førstehjælp",
    "24/1016",
    body="- Drøftelse af kurset i førstehjælp (Ida deltager via skærm).",
    decision="Drøftet.",
)
HOST = Item("Stævne i Birke", "24/1017", body="Solby Kommune er vært for stævnet i Birke.", decision="Drøftet.")
WORK = Item("Arbejdsplan 2024", "24/1026", body="Der kom i 2022 12 klager over støj.", decision="Drøftet.")
FENCES = Item(
    "Hegn", "24/1027", body="I 2021 var der 5 hegn. Det er færre end året 2020 med 7 hegn.", decision="Drøftet."
)
WOOD = Item(
    "Natur ved Birke", "24/1028", body="En borger ønsker flere træer ved Birke og i Solby Skov.", decision="Drøftet."
)
BENCH = Item("Rum til bænke", "24/1029", body="Der søges en arkitekt til rummet med bænke.", decision="Drøftet.")
DAY = Item("Lederdag den 2. april 2024", "24/1004", decision="Direktionen godkendte programmet for lederdagen.")


@pytest.fixture
def told(archive: Archive, today: date) -> Callable[[str], Answer]:
    archive.ingest(
        minutes(
            POWER,
            WAY,
            PATHS,
            DAY,
            BRIDGE,
            FEAST,
            PLAN,
            RECORDS,
            RUN,
            COUNT,
            PAID,
            ASKED,
            FAIR,
            COURSE,
            HOST,
            WORK,
            FENCES,
            WOOD,
            BENCH,
            day="05-03-2024",
        ),
        source="a.txt",
    )
    return lambda question: answer(archive, question, today=today)


@pytest.mark.parametrize(
    ("question", "remark"),
    [
        ("hvad var resultatet af øvelsen i strømafbrydelse?", words_on_matters.NOT_TOLD_RESULT),
        ("hvem har fået besked om øvelsen i strømafbrydelse?", words_on_matters.NOT_TOLD_WHO),
        ("blev lederdagen holdt den 2. april?", words_on_matters.NOT_TOLD_IF_DONE),
        ("hvem er borgeren der ønsker flere træer ved Birke?", words_on_matters.NOT_TOLD_WHO),
        ("hvem er arkitekten til rummet med bænke?", words_on_matters.NOT_TOLD_WHO),
        ("hvor mange kom til havnedagen?", words_on_matters.NOT_TOLD_HOW_MANY),
        ("hvornår blev strategi 2025 vedtaget?", words_on_matters.ONLY_OF_THE_WAY),
        ("hvad sagde borgmesteren om rækkefølgen for stierne?", words_on_matters.not_told_what_said("borgmesteren")),
        ("hvad er rækkefølgen for stier i 2029?", words_on_matters.not_named("2029")),
        ("hvad står der i punktet om nødstrøm i Solby om elpriser?", words_on_matters.not_named("elpriser")),
        ("hvor mange udfald af strømmen blev der registreret i 2024?", words_on_matters.of_other_years({2022}, {2024})),
        ("hvor mange klager over støj kom der i 2024?", words_on_matters.of_other_years({2022}, {2024})),
    ],
)
def test_what_the_quote_does_not_tell_is_said_above_it(
    question: str, remark: str, told: Callable[[str], Answer]
) -> None:
    given = told(question)
    assert (given.answered, given.remark) == (True, remark)


@pytest.mark.parametrize(
    "question",
    [
        "hvem fremlagde kortet over nødstrøm?",
        "hvem er med via skærm på kurset i førstehjælp?",
        "hvem er vært for stævnet i Birke?",
        "er Solbybroen åbnet?",
        "blev stiløbet i Birke gennemført?",
        "hvor mange bænke blev der registreret i 2024?",
        "hvor mange hegn var der i 2020?",
        "hvem finansierer havnepladsen?",
        "hvem foreslog gynger ved skolen?",
        "blev Birkefesten afholdt?",
        "hvornår blev klimaplanen vedtaget?",
        "hvem har gennemgået journalerne?",
        "hvornår blev processen for strategi 2025 godkendt?",
        "blev lederdagen godkendt?",
        "hvad er rækkefølgen for stier i 2027?",
        "hvor mange udfald af strømmen blev der registreret i 2022?",
    ],
)
def test_nothing_is_said_where_the_quote_tells_it(question: str, told: Callable[[str], Answer]) -> None:
    assert told(question).remark is None


def test_a_passage_beside_a_list_of_files_may_tell_who(seeds: Archive, today: date) -> None:
    best = answer(seeds, "hvem var med via teams på seminaret i juni 2021", today=today)
    further = best.hits[0].further
    assert (best.hits[0].quote.section, best.remark) == ("Bilag", None)
    assert further is not None
    assert "via teams" in further.text


def test_of_a_detail_in_a_thread_that_is_said_too(archive: Archive, talk: Callable[..., Answer]) -> None:
    archive.ingest(minutes(POWER, WAY, PATHS, DAY, day="05-03-2020"), source="a.txt")
    assert talk("nødstrøm i Solby", "hvad var resultatet af øvelsen?").remark == words_on_matters.NOT_TOLD_RESULT


SIGNS = Item(
    "Skilte til stier", "24/1013", body="Der er råd til ti skilte.", decision="Direktionen godkendte skiltene."
)
FIRMS = Item(
    "Rengøring af kantinen", "24/1014", body="Tre firmaer har budt på rengøring af kantinen.", decision="Drøftet."
)
PARK = Item(
    "Budget for strandparken",
    "24/1014",
    body="Strandparken drives af flere kommuner.",
    decision="Direktionen har modtaget forslaget fra de kommuner, der driver parken ved Solby Centervej.",
)


@pytest.mark.parametrize(
    ("first", "question", "remark"),
    [
        ("skilte til stier", "hvor skal de stå?", words_on_matters.NOT_TOLD_WHERE),
        ("skilte til stier", "hvad blev besluttet?", None),
        ("budget for strandparken", "hvilke kommuner er med?", words_on_matters.NOT_TOLD_WHICH),
    ],
)
def test_that_no_place_and_no_municipality_is_told_is_said(
    first: str, question: str, remark: str | None, archive: Archive, talk: Callable[..., Answer]
) -> None:
    archive.ingest(minutes(SIGNS, PARK, WAY, day="05-03-2020"), source="a.txt")
    given = talk(first, question)
    assert (given.answered, given.remark) == (True, remark)
