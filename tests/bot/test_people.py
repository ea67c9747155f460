"""Questions of a person: at which meetings she was or was not, who stood in for her, and an honest "that is not told"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from bot.answers import answer
from bot.says import Answer, Reason
from bot.threads import answer_in_thread
from store.archive import Archive
from store.domain import EarlierQuestion
from store.minutes.reader import read_minutes


def hold(archive: Archive, day: str, attendees: str, *decisions: str, committee: str = "Havneudvalget") -> None:
    text = f"REFERAT {committee} d. {day}\n\nMødedato {day} kl. 08:30\n\nMødested Rådhuset\n\nMødedeltagere {attendees}\n\n"
    for number, decision in enumerate(decisions or ("Godkendt.",), 1):
        text += f"Punkt {number}: Sag om kajplads {number}\n\n21/{number}\n\nBaggrund\n\nEn sag.\n\n"
        text += f"Beslutning {committee} den {day}\n\n{decision}\n\n"
    archive.ingest(read_minutes(text), source=f"{committee} {day}.txt")


@pytest.fixture
def asked(archive: Archive, today: date) -> Archive:
    """May: there; June: away; July: away at one item of two, where somebody stands in for her."""
    hold(archive, "06-05-2025", "Ane Holm (A), Bo Lind")
    hold(archive, "03-06-2025", "Ane Holm (A) (Afbud), Bo Lind")
    hold(
        archive,
        "01-07-2025",
        "Ane Holm, Bo Lind",
        "Godkendt.",
        "Godkendt.\n\nAfbud: Ane Holm (Stedfortræder: Ida Krog), Carl Ravn",
    )
    hold(archive, "02-07-2025", "Bo Lind", committee="Skovudvalget")
    return archive


def days(given: Answer) -> Sequence[str]:
    return [f"{hit.held_on:%d-%m}" for hit in given.hits]


@pytest.mark.parametrize(
    "question",
    [
        "var ane holm med til mødet i maj?",
        "var anne holm med til mødet i maj 2025?",
        "deltog Ane Holm i havneudvalgets møde den 6. maj 2025?",
        "var Ane med til mødet i maj?",
    ],
)
def test_of_one_meeting_it_is_told_whether_she_was_there(question: str, asked: Archive, today: date) -> None:
    given = answer(asked, question, today=today)
    assert (given.remark, days(given)) == ("Ane Holm er på deltagerlisten.", ["06-05"])


@pytest.mark.parametrize(
    ("question", "remark", "shown"),
    [
        ("var ane holm med til mødet i juni?", "Ane Holm er skrevet som fraværende.", ["03-06"]),
        ("var ane holm med til havneudvalgets møde den 1. juli 2025?",
         "Ane Holm er på deltagerlisten, men skrevet som fraværende under punkt 2.", ["01-07"]),
        ("var ane holm med til skovudvalgets møde i juli 2025?",
         "Ane Holm står ikke i deltagerlisten fra mødet den 02-07-2025.", ["02-07"]),
        ("hvor mange gange har ane holm meldt afbud?",
         "Ane Holm er skrevet som fraværende ved 2 af 4 indlæste møder, heraf 1 kun under nogle af punkterne.",
         ["01-07", "03-06"]),
        ("hvor mange gange har Ane Holm meldt afbud i skovudvalget?",
         "Ane Holm står ikke i deltagerlisten fra mødet den 02-07-2025.", ["02-07"]),
        ("hvilke møder i maj og juni 2025 meldte ane holm afbud til?",
         "Ane Holm er skrevet som fraværende ved 1 af 2 indlæste møder fra 01-05-2025 til 30-06-2025.", ["03-06"]),
        ("hvilke møder i maj og juni 2025 deltog ane holm ikke i?",
         "Ane Holm er skrevet som fraværende ved 1 af 2 indlæste møder fra 01-05-2025 til 30-06-2025.", ["03-06"]),
        ("hvor mange møder har ane holm deltaget i i 2025?",
         "Ane Holm er på deltagerlisten ved 2 af 4 indlæste møder i 2025, men ved 1 møde skrevet som fraværende under et "
         "eller flere punkter.", ["01-07", "06-05"]),
        ("har bo lind været med til alle møder i 2025?", "Bo Lind er på deltagerlisten ved 4 af 4 indlæste møder i 2025.",
         ["02-07", "01-07", "03-06", "06-05"]),
        ("hvor mange gange har carl ravn meldt afbud i 2025?",
         "Carl Ravn er skrevet som fraværende ved 1 af 4 indlæste møder i 2025, heraf 1 kun under nogle af punkterne.",
         ["01-07"]),
    ],
)  # fmt: skip
def test_her_meetings_are_counted_and_shown(
    question: str, remark: str, shown: list[str], asked: Archive, today: date
) -> None:
    given = answer(asked, question, today=today)
    assert (given.remark, days(given)) == (remark, shown)


def test_beside_the_list_stands_the_line_that_says_that_she_was_away(asked: Archive, today: date) -> None:
    given = answer(asked, "hvornår har ane holm meldt afbud i juli 2025?", today=today)
    supplement = given.hits[0].supplement
    assert supplement is not None
    assert supplement.text == "Afbud: Ane Holm (Stedfortræder: Ida Krog), Carl Ravn"


def test_who_stands_in_a_line_on_absence_as_a_stand_in_was_not_away(asked: Archive, today: date) -> None:
    given = answer(asked, "hvor mange gange har Ida Krog meldt afbud?", today=today)
    assert (given.answered, given.remark) == (
        False, "Ida Krog står hverken på deltagerlisten eller som fraværende ved noget af 4 indlæste møder.",
    )  # fmt: skip


def test_another_of_the_same_last_name_is_not_counted(archive: Archive, today: date) -> None:
    hold(
        archive,
        "06-05-2025",
        "Ane Holm, Bo Holm (Afbud), Ane Bodil Holm (Afbud)",
        "Godkendt.\n\nAfbud: Ane Bodil Holm, Bo Holm",
    )
    hold(archive, "03-06-2025", "Ane Holm, Bo Holm")
    given = answer(archive, "hvor mange gange har ane holm meldt afbud?", today=today)
    assert given.remark == "Ane Holm er ikke skrevet som fraværende ved noget af 2 indlæste møder."


def test_who_was_never_away_may_yet_stand_in_few_of_the_lists(archive: Archive, today: date) -> None:
    hold(archive, "06-05-2025", "Ane Holm, Bo Lind")
    hold(archive, "03-06-2025", "Bo Lind")
    given = answer(archive, "hvilke møder deltog ane holm ikke i?", today=today)
    assert given.remark == (
        "Ane Holm er ikke skrevet som fraværende ved noget af 2 indlæste møder, men kun på deltagerlisten ved 1 af dem."
    )


def test_where_it_may_be_several_nobody_is_chosen(archive: Archive, today: date) -> None:
    hold(archive, "06-05-2025", "Lone Berg, Lone Dahl")
    given = answer(archive, "hvor mange gange har lone meldt afbud?", today=today)
    assert (given.answered, given.hits) == (False, ())
    assert given.remark == "Det kan være flere: Lone Berg og Lone Dahl. Skriv hele navnet."


def test_of_several_the_one_is_meant_whom_the_list_of_that_day_has(archive: Archive, today: date) -> None:
    hold(archive, "06-05-2025", "Bo Lind, Ane Holm")
    hold(archive, "03-06-2025", "Bo Lund, Ane Holm")
    assert answer(archive, "deltog Bo den 3. juni 2025?", today=today).remark == "Bo Lund er på deltagerlisten."
    assert not answer(archive, "deltog Bo i 2025?", today=today).answered


def test_a_like_spelling_in_other_lists_is_told(archive: Archive, today: date) -> None:
    hold(archive, "06-05-2025", "Ida Maria Krogh, Bo Lind")
    hold(archive, "03-06-2025", "Ida Maria Krog, Bo Lind")
    given = answer(archive, "hvor mange møder har ida krogh deltaget i?", today=today)
    assert (
        given.remark
        == "Ida Maria Krogh er på deltagerlisten ved 1 af 2 indlæste møder. Listerne har også Ida Maria Krog."
    )


@pytest.mark.parametrize("question", ["hvem har flest afbud?", "hvem har haft mest fravær i havneudvalget i 2025?"])
def test_who_was_away_most_is_not_reckoned_and_that_is_said(question: str, asked: Archive, today: date) -> None:
    given = answer(asked, question, today=today)
    assert (given.answered, given.reason) == (False, Reason.NOTHING_FOUND)
    assert (given.remark or "").startswith("Jeg kan ikke gøre op, hvem der har mest eller mindst fravær")


@pytest.mark.parametrize(
    "question",
    [
        "hvad koster det at bo på havnen?",
        "hvor mangler der kajplads for holm?",
        "hvor mange deltagere var der til mødet i Lund?",
        "hvem meldte afbud til havneudvalgets møde i maj 2025?",
        "hvad sagde ane holm om kajplads på mødet?",
    ],
)
def test_a_question_of_something_else_is_not_taken_for_one_of_a_person(
    question: str, asked: Archive, today: date
) -> None:
    given = answer(asked, question, today=today)
    assert "Holm" not in (given.remark or "")
    assert "Lund" not in (given.remark or "")


def test_who_stood_in_is_told_by_the_line_on_absence(asked: Archive, today: date) -> None:
    given = answer(asked, "hvem var stedfortræder for ane holm?", today=today)
    assert [hit.quote.text for hit in given.hits] == ["Afbud: Ane Holm (Stedfortræder: Ida Krog), Carl Ravn"]


def test_who_stood_in_is_told_by_the_list(archive: Archive, today: date) -> None:
    hold(archive, "06-05-2025", "Bo Lind, Ida Krog (Stedfortræder for Ane Holm)")
    hold(archive, "03-06-2025", "Bo Lind, Ane Holm")
    given = answer(archive, "hvem var stedfortræder for ane holm i maj 2025?", today=today)
    assert [(hit.quote.text, hit.item) for hit in given.hits] == [("Ida Krog (Stedfortræder for Ane Holm)", None)]


def test_in_a_thread_another_year_is_asked_of_the_same_person(asked: Archive, today: date) -> None:
    hold(asked, "06-05-2024", "Ane Holm (Afbud), Bo Lind")
    hold(asked, "03-06-2024", "Ane Holm, Bo Lind")
    earlier = [EarlierQuestion("hvor mange gange har ane holm meldt afbud i 2025?", today, None)]
    given = answer_in_thread(asked, "og i 2024?", earlier, today=today)
    assert given.remark == "Ane Holm er skrevet som fraværende ved 1 af 2 indlæste møder i 2024."


@pytest.mark.parametrize(
    "question", ["hvem sidder i havneudvalget?", "hvem er medlem af havneudvalget", "medlemmer af havneudvalget?"]
)
def test_who_sits_in_a_body_is_told_by_its_last_meeting_and_that_is_said(
    question: str, asked: Archive, today: date
) -> None:
    given = answer(asked, question, today=today)
    assert days(given)[0] == "01-07"
    assert given.remark == (
        "Referaterne har ingen medlemsliste; her er deltagerne i seneste møde i Havneudvalget, den 01-07-2025."
    )


def test_minutes_without_a_list_are_said_to_have_none(asked: Archive, today: date) -> None:
    text = "REFERAT Havneudvalget d. 05-02-2024\n\nMødedato 05-02-2024\n\nPunkt 1: Kajplads\n\n21/1\n\nBaggrund\n\nEn sag.\n"
    asked.ingest(read_minutes(text), source="februar.txt")
    told = "Referatet af mødet den 05-02-2024 siger ikke, hvem der deltog."
    who = answer(asked, "hvem deltog i havneudvalgets møde den 5. februar 2024?", today=today)
    assert (who.answered, who.remark) == (False, told)
    assert answer(asked, "deltog Ane Holm i havneudvalgets møde den 5. februar 2024?", today=today).remark == told


def test_in_a_thread_a_person_is_asked_for_at_the_meeting_that_is_spoken_of(asked: Archive, today: date) -> None:
    meeting = EarlierQuestion("hvem deltog i havneudvalgets møde den 3. juni 2025?", today, None)
    given = answer_in_thread(asked, "var Ane Holm med?", [meeting], today=today)
    assert (given.remark, days(given)) == ("Ane Holm er skrevet som fraværende.", ["03-06"])
    person = EarlierQuestion("var Ane Holm med?", today, None)
    given = answer_in_thread(asked, "hvor mange møder har hun været fraværende fra?", [meeting, person], today=today)
    assert given.remark is not None
    assert given.remark.startswith("Ane Holm er skrevet som fraværende ved 2 af 4 indlæste møder")


@pytest.mark.parametrize("question", ["hvem sidder i støjrådet?", "hvem er medlem af støjrådet?"])
def test_who_sits_in_a_body_without_minutes_is_searched_for(question: str, asked: Archive, today: date) -> None:
    text = (
        "REFERAT Havneudvalget d. 09-05-2025\n\nMødedato 09-05-2025\n\nPunkt 1: Medlemmer af støjrådet\n\n21/77\n\n"
        "Beslutning Havneudvalget den 09-05-2025\n\nHavneudvalget udpegede Bo Lind til støjrådet.\n"
    )
    asked.ingest(read_minutes(text), source="maj.txt")
    assert "Bo Lind" in answer(asked, question, today=today).hits[0].quote.text


PARTIAL = "Ane Holm forlod lokalet på grund af inhabilitet."


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("hvem var inhabil?", ["03-05-2025", "03-05-2024"]),
        ("var nogen inhabile i 2024?", ["03-05-2024"]),
        ("hvem blev erklæret inhabil i havneudvalget?", ["03-05-2025", "03-05-2024"]),
        ("var nogen inhabile i 2023?", []),
    ],
)
def test_who_was_partial_is_told_by_the_sentences_that_say_it(
    question: str, days: list[str], archive: Archive, today: date
) -> None:
    hold(archive, "03-05-2025", "Ane Holm, Bo Lind", f"Godkendt. {PARTIAL} Havnen åbner i maj.")
    hold(archive, "03-05-2024", "Ane Holm, Bo Lind", PARTIAL, "Godkendt.")
    hold(archive, "03-05-2023", "Ane Holm, Bo Lind")
    given = answer(archive, question, today=today)
    assert [(hit.quote.text, f"{hit.held_on:%d-%m-%Y}") for hit in given.hits] == [(PARTIAL, day) for day in days]


def test_the_latest_meeting_is_that_of_a_body_whose_lists_have_the_person(archive: Archive, today: date) -> None:
    hold(archive, "03-05-2024", "Ane Holm, Bo Lind")
    hold(archive, "03-05-2025", "Ida Krog", committee="Skoleudvalget")
    given = answer(archive, "var Bo Lind med?", today=today)
    assert (given.remark, [hit.held_on for hit in given.hits]) == (
        "Bo Lind er på deltagerlisten.", [date(2024, 5, 3)],
    )  # fmt: skip
    of_body = answer(archive, "var Bo Lind med i skoleudvalget?", today=today)
    assert of_body.remark == "Bo Lind står ikke i deltagerlisten fra mødet den 03-05-2025."


TASK = "Bo Lind undersøger prisen til næste møde."
SENDS = "Bo Lind sender brevet til klubben."


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("har Bo Lind nogen opgaver?", [TASK]),
        ("opgaver til bo lind", [TASK]),
        ("hvad skal bo lind lave?", [TASK]),
        ("hvad skal Ida Krog gøre?", ["Aftalen med klubben laves af Ida Maria Krog."]),
        ("hvad skal Ane Holm lave?", []),
    ],
)
def test_what_somebody_is_to_do_is_told_by_the_decisions_that_say_it(
    question: str, told: list[str], archive: Archive, today: date
) -> None:
    said = "Ane Holm stemte imod. Ane Holm mener, at det er dyrt. Bo Lind ønskede en anden pris."
    decision = f"{said} {TASK} Aftalen med klubben laves af Ida Maria Krog."
    hold(archive, "03-05-2025", "Ane Holm, Bo Lind, Ida Maria Krog", decision)
    given = answer(archive, question, today=today)
    assert [hit.quote.text for hit in given.hits if given.answered] == told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hvad skal Ane Holm lave?", ["Ane Holm og Bo Lind undersøger prisen til næste møde."]),
        ("hvad skal Bo Lind følge op på?", [SENDS, "Ane Holm og Bo Lind undersøger prisen til næste møde."]),
        ("hvilke opgaver har ida maria krog?", ["Ida Krog udarbejder en plan."]),
        ("hvad skal Ida gøre?", ["Ida Krog udarbejder en plan."]),
        ("hvad har Ane Holm ansvaret for?", ["Ane Holm og Bo Lind undersøger prisen til næste møde."]),
    ],
)
def test_somebodys_tasks_are_the_open_follow_ups_that_name_the_person(
    question: str, told: list[str], archive: Archive, today: date
) -> None:
    shared = "Ane Holm og Bo Lind undersøger prisen til næste møde. Ida Krog udarbejder en plan."
    hold(archive, "03-05-2025", "Ane Holm, Bo Lind, Ida Maria Krog", shared)
    hold(archive, "03-06-2025", "Ane Holm, Bo Lind", SENDS)
    given = answer(archive, question, today=today)
    assert [hit.quote.text for hit in given.hits] == told


def test_in_a_thread_the_tasks_of_another_person_are_asked_for_by_the_name(archive: Archive, today: date) -> None:
    hold(archive, "03-05-2025", "Ane Holm, Bo Lind", f"Ane Holm undersøger afgiften. {SENDS} BYC fremlægger et budget.")
    earlier = [EarlierQuestion("hvad skal Ane Holm lave?", today, None)]
    for said, told in [("og Bo Lind?", SENDS), ("hvad med BYC?", "BYC fremlægger et budget.")]:
        assert [hit.quote.text for hit in answer_in_thread(archive, said, earlier, today=today).hits] == [told]


def test_who_was_away_has_not_voted(archive: Archive, today: date) -> None:
    hold(archive, "03-05-2025", "Ane Holm (Afbud), Bo Lind (V)", "Godkendt. Bo Lind (V) undlod at stemme.")
    given = answer(archive, "hvad stemte Ane Holm om kajplads 1?", today=today)
    assert (given.answered, given.remark) == (False, "Ane Holm er skrevet som fraværende.")


def test_what_somebody_said_is_no_task(archive: Archive, today: date) -> None:
    hold(archive, "03-05-2025", "Ane Holm, Bo Lind", "Ane Holm undersøger afgiften. Bo Lind sagde, at den er for høj.")
    assert "opfølgning" not in (answer(archive, "hvad har Ane Holm sagt?", today=today).remark or "")
    earlier = [EarlierQuestion("hvad skal Ane Holm lave?", today, None)]
    assert "opfølgning" not in (answer_in_thread(archive, "og hvad mener Bo Lind?", earlier, today=today).remark or "")
