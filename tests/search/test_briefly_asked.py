"""What a question of few words asks of a matter, and which sentence of it tells that: a time, a reason, an option."""

from __future__ import annotations

from time import process_time

import pytest

from store.danish.analysis import all_keys
from store.search.briefly_asked import (
    asked_option,
    asked_time,
    asks_bare_when,
    asks_treatment,
    asks_where,
    asks_why_not,
    lacks_municipalities,
    may_tell_place,
    names_told,
    options_told,
    place_told,
    reason_told,
    tells_options,
)

BEFORE = "Sagen blev behandlet i marts 2021. Ordningen har kostet 2 mio. kr. siden 2019."
TIMES = """
fra hvornår? | Taksten er 200 kr. pr. 1. august 2024.
fra hvornår gælder det | Ordningen træder i kraft den 1. marts 2023.
hvornår gælder den fra? | Godkendt med ikrafttræden den 1. oktober 2025.
hvornår gælder det? | Reglerne gælder fra skoleåret 2025.
hvornår indføres det? | Taksten indføres med virkning fra uge 15.
hvornår behandles det igen? | Sagen forelægges igen i marts 2025.
hvornår kommer sagen igen | Evaluering behandles på mødet i december.
hvornår kommer den tilbage på dagsordenen? | Sagen udsættes til mødet den 8. oktober.
hvornår skal det laves? | Arbejdet udføres i sommerferien, uge 27 til 31.
hvornår kan den bygges | Stien kan tidligst anlægges i 2026, og den påbegyndes i maj.
hvem kommer med en ny status og hvornår? | Chefen forelægger en status, når første kvartal er gået.
""".strip().splitlines()


@pytest.mark.parametrize("line", TIMES)
def test_the_time_that_is_asked_for_is_told_by_a_sentence_that_is_of_it(line: str) -> None:
    question, sentence = line.split(" | ")
    sought = asked_time(question)
    assert sought is not None
    text = f"{BEFORE} {sentence} Udvalget mødes den 3. maj."
    told = sought.told_in(text, question)
    assert told is not None
    assert told.quote(text) == sentence
    assert sought.told_in(BEFORE, question) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Program:\n\n9.00 Velkomst\n\nOplæg\n\nkl. 14.30: Tak for i dag", "9.00 Velkomst", "kl. 14.30: Tak for i dag"),
        ("9.00 Velkomst", None, None),
        ("12.50 Havnen\n9.10 Parken", None, None),
        ("9.00 mio. kr. i alt\n9.00 mio. kr. i år", None, None),
    ],
)
def test_when_a_day_begins_and_ends_is_told_by_its_program(text: str, first: str | None, last: str | None) -> None:
    for question, line in (("hvornår begynder den", first), ("hvornår slutter den", last), ("hvornår er den", None)):
        sought = asked_time(question)
        told = sought.line_of_program(text) if sought is not None else None
        assert (told.quote(text) if told is not None else None) == line


def test_a_date_tells_more_than_that_something_comes_before_it() -> None:
    text = "Ane Holm holder et møde, inden sagen genoptages. Udvalget udsatte sagen til mødet den 8. oktober."
    sought = asked_time("hvornår kommer den på igen")
    told = sought.told_in(text, "") if sought is not None else None
    assert told is not None
    assert told.quote(text).startswith("Udvalget udsatte")


def test_the_surest_way_of_telling_a_time_comes_first() -> None:
    text = "Taksten forhøjes fra 1. maj 2024. Ordningen træder i kraft den 1. juni 2024."
    sought = asked_time("fra hvornår gælder det?")
    told = sought.told_in(text, "") if sought is not None else None
    assert told is not None
    assert told.quote(text) == "Ordningen træder i kraft den 1. juni 2024."


@pytest.mark.parametrize("question", ["hvornår sker det?", "hvornår er den?", "hvornår skal det være?"])
def test_when_a_thing_is_to_be_is_told_by_no_certain_words(question: str) -> None:
    sought = asked_time(question)
    assert sought is not None
    assert (sought.in_plan, sought.told) == (True, ())


@pytest.mark.parametrize(
    "question", ["hvornår åbnede den?", "hvornår har de holdt det?", "hvornår oprettedes den?", "hvem gør det?"]
)
def test_when_a_thing_was_is_asked_of_no_plan(question: str) -> None:
    assert asked_time(question) is None


@pytest.mark.parametrize(
    ("question", "is_treatment"),
    [
        ("hvornår blev det besluttet?", True),
        ("hvornår blev det taget op igen", True),
        ("hvornår er den behandlet?", True),
        ("hvornår vedtog de det?", True),
        ("hvornår var det?", True),
        ("hvornår var det oppe", True),
        ("hvornår behandles det igen?", False),
        ("hvornår bliver det behandlet?", False),
        ("hvornår gælder det?", False),
        ("hvornår er den?", False),
        ("hvornår?", False),
    ],
)
def test_when_it_was_treated_is_asked_by_a_verb_of_treating_in_the_past(question: str, is_treatment: bool) -> None:
    assert asks_treatment(question) is is_treatment


def test_a_bare_when_has_no_other_words() -> None:
    assert all(map(asks_bare_when, ("hvornår", "og hvornår?", "Hvornår så?")))
    assert not any(map(asks_bare_when, ("hvornår er den?", "fra hvornår?", "siden hvornår?")))


def test_a_bare_when_is_told_by_the_words_of_the_question_before() -> None:
    text = "Ane Holm udarbejder et notat inden den 1. maj. Bo Lind forelægger planen i juni. Sagen udsættes."
    sought = asked_time("hvornår?")
    told = sought.told_in(text, "hvad skal Bo Lind?") if sought is not None else None
    assert told is not None
    assert told.quote(text) == "Bo Lind forelægger planen i juni."


@pytest.mark.parametrize("question", ["hvorfor ikke", "og hvorfor ikke?", "hvorfor må vi ikke det?"])
def test_why_not_is_told_by_the_reason_that_has_the_words_of_the_question_before(question: str) -> None:
    text = "Der skal ikke føres log, idet det er tungt. Skolerne indgår ikke, fordi tilsynet ikke har svaret. Godkendt."
    assert asks_why_not(question)
    told = reason_told(text, "må skolerne være med?")
    assert told is not None
    assert told.quote(text) == "Skolerne indgår ikke, fordi tilsynet ikke har svaret."
    assert reason_told(text, "må man ryge?") is None


@pytest.mark.parametrize("question", ["hvorfor?", "hvorfor er skolerne ikke med?"])
def test_what_else_is_asked_why_is_no_bare_why_not(question: str) -> None:
    assert not asks_why_not(question)


@pytest.mark.parametrize(
    ("question", "letter"),
    [
        ("og B", "B"),
        ("og c?", "C"),
        ("hvad så med C", "C"),
        ("og hvad koster model b?", "B"),
        ("og BB?", None),
        ("og SF?", None),
        ("hvad mener B?", None),
    ],
)
def test_an_option_is_asked_for_by_its_letter_alone(question: str, letter: str | None) -> None:
    assert asked_option(question) == letter


def test_an_option_is_told_where_its_letter_stands_first_or_else_where_it_is_named() -> None:
    text = "Udvalget anbefaler model B.\n\nModel A: Leje af pavilloner.\n\nModel B: Køb af en grund.\n\nC) Ingenting."
    told = {
        (letter, is_heading): [span.quote(text) for span in options_told(text, letter, is_heading=is_heading)]
        for letter in "BC"
        for is_heading in (True, False)
    }
    assert told[("B", True)] == ["Model B: Køb af en grund."]
    assert told[("B", False)] == ["Udvalget anbefaler model B.", "Model B: Køb af en grund."]
    assert (told[("C", True)], told[("C", False)]) == (["C) Ingenting."], [])


@pytest.mark.parametrize(
    ("question", "text", "is_told"),
    [
        ("hvad er forskellen på model a og b?", "Udvalget anbefaler model B.", True),
        ("hvad er forskellen på model a og b?", "Modellerne a og b koster det samme.", True),
        ("hvad er forskellen på model a og b?", "Der er to modeller.\n\nA) Leje\n\nB) Køb", True),
        ("hvad er forskellen på model a og b?", "Der er to modeller.\nModel\tPris\nA\t100", True),
        ("hvad er forskellen på model a og b?", "Udvalget anbefaler model C.", False),
        ("hvad er forskellen på model a og b?", "A) Leje", False),
        ("hvad er forskellen på model 1 og 2?", "Modellen er ny.\n\n1. at der bygges", False),
        ("hvad er forskellen på model 1 og 2?", "Modellen er ny.\n\nModel 1 er en bro.", True),
        ("hvad med de to scenarier?", "Et scenarium er en bro.", True),
        ("hvad med de to scenarier?", "Der bygges en bro.", False),
        ("hvad koster det?", "Der bygges en bro.", True),
    ],
)
def test_options_are_told_by_their_kind_and_where_it_is_asked_by_one_of_the_letters(
    question: str, text: str, is_told: bool
) -> None:
    assert tells_options(question, text) is is_told


@pytest.mark.parametrize(
    ("text", "is_lacking"),
    [
        ("Solby Kommune har modtaget budgettet for Solby Centervej.", True),
        ("Parken ligger ved Birke Industri.", True),
        ("Parken drives sammen med Birke Kommune.", False),
        ("Solby Kommune og Birke Kommune driver parken.", False),
        ("Parken drives af kommunerne Solby, Birke og Elmby.", False),
        ("Parken drives af Køge, Solrød og Vejle.", False),
        ("Køge\nSolrød\nVejle", False),
        ("Tilsagnet er givet af Styrelsen for Arbejdsmarked og Rekruttering.", True),
        ("Hegn\nSkilte\nBænke", True),
        ("Køge Kommune ejer stien langs Køge Bugt og Roskilde Fjord.", True),
    ],
)
def test_a_name_is_none_of_the_municipalities_that_are_asked_for_unless_it_is_said_to_be(
    text: str, is_lacking: bool
) -> None:
    assert lacks_municipalities("hvilke kommuner er med?", text) is is_lacking
    assert not lacks_municipalities("hvem er med?", text)


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Sagen oversendes til budgetforhandlingerne.", False),
        ("Direktionen godkendte skiltene.", False),
        ("Skiltene sættes op foran rådhuset.", True),
        ("Skiltene er tænkt på stierne i Birke.", True),
        ("Der er råd til skilte i skolens hal.", True),
        ("Skiltene placeres senere.", True),
    ],
)
def test_what_may_be_a_place_is_taken_for_one(text: str, may: bool) -> None:
    assert may_tell_place(text) is may


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Skiltene etableres på Birkevej.", True),
        ("Skiltene etableres i Birke.", False),  # as whatever is of the municipality
        ("Skiltene ligger i Birke.", True),
        ("Skiltene ligger i Solby.", False),  # that is what was asked about
        ("Skiltene drøftes på Birkevej.", False),
    ],
)
def test_a_place_is_told_by_what_lies_or_is_built_there_and_is_not_the_one_that_was_named(
    text: str, told: bool
) -> None:
    found = place_told(text, all_keys(["skiltene", "solby"]))
    assert (found is not None) is told


@pytest.mark.parametrize("unit", ["Aa", "AaAaAa ", "Aa og Aa og ", "Aa, Aa, "])
def test_names_in_a_row_are_found_in_a_time_that_grows_with_the_text(unit: str) -> None:
    began = process_time()
    names_told((unit * 20_000)[:20_000], "hvilke kommuner er med?")
    assert process_time() - began < 1


@pytest.mark.parametrize(
    ("question", "is_place"),
    [
        ("hvor skal de stå?", True),
        ("hvor er det henne?", True),
        ("hvor bygger vi?", False),
        ("hvor skal vi bygge?", False),
        ("hvor er vi henne?", False),
        ("hvor står vi?", False),
    ],
)
def test_how_far_we_are_is_asked_of_no_place(question: str, is_place: bool) -> None:
    assert asks_where(question) is is_place


@pytest.mark.parametrize("word", ["hvornår ", "hvornår er ", "og hvornår ", "løber ", "gælder ", "perioden "])
def test_which_time_is_asked_or_told_is_found_fast_in_any_text(word: str) -> None:
    text = word * 8_000
    started = process_time()
    for question in ("hvornår slutter det", "hvornår er det klar", "hvornår kommer det igen", "fra hvornår gælder det"):
        sought = asked_time(question)
        assert sought is not None
        sought.asks(text)
        sought.way_of(text)
    assert process_time() - started < 1
