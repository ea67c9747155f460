"""Threads over the seeds: what was asked before completes the question, and the answer says how it was understood."""

from __future__ import annotations

import logging
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from written_minutes import Item, minutes

from bot.answers import answer
from bot.requests import answer_request
from bot.says import Answer, Reason
from bot.threads import answer_and_remember, answer_in_thread
from bot.words_on_answers import (
    ASK_ON,
    BEST_WERE_SHOWN,
    ITS_TITLE_LEADS_THERE,
    NEXT_HITS,
    NO_MORE_HITS,
    ONLY_QUOTES,
    SHOWN_BELOW,
    WELCOME,
    WHERE_FROM,
    WHICH_MATTER,
)
from bot.words_on_matters import LIKELIEST_IN_MATTER, NOT_TOLD_IN_MATTER, NOTHING_LATER, OF_ANOTHER_MATTER
from bot.words_on_people import NOT_TOLD_OF_HOLDER
from bot.words_on_questions import understood_as
from store.archive import Archive
from store.danish.requests import Request, Wish
from store.domain import EarlierQuestion, SectionName
from store.minutes.reader import read_minutes
from store.search.kinds import QuestionKind
from store.search.question import understand

FIRST = "hvad besluttede direktionen om hjemmearbejde?"
NOW = datetime(2026, 1, 1, 9, 0, tzinfo=UTC)

Talk = Callable[..., Answer]


@pytest.fixture
def own_seeds(own_database: Path) -> Iterator[Archive]:
    with Archive.open(own_database) as archive:
        yield archive


def talk_with(archive: Archive, today: date, *questions: str) -> Answer:
    """The answer to the last question of a thread."""
    for minute, question in enumerate(questions):
        given, _ = answer_and_remember(archive, question, "C1:1.1", today=today, at=NOW + timedelta(minutes=minute))
    return given


@pytest.fixture
def talk(own_seeds: Archive, today: date) -> Talk:
    return lambda *questions: talk_with(own_seeds, today, *questions)


def test_a_detail_is_answered_from_the_matter_that_was_answered(talk: Talk) -> None:
    given = talk(FIRST, "hvem skal gøre det?")
    assert given.answered
    assert (given.hits[0].held_on, given.hits[0].item) == (date(2021, 6, 28), 5)
    assert given.question == "hvem skal gøre det?"
    assert given.understood == "Forstået som: hvem · hjemmearbejde · Direktionen"


@pytest.mark.parametrize(
    "question", ["hvor lang løbetid", "hvor lang er løbetiden?", "hvor lang er løbetiden på lånet?"]
)
def test_what_is_measured_is_asked_of_the_matter_by_what_it_is_called(
    question: str, archive: Archive, today: date
) -> None:
    """And no other matter that speaks of the same is the answer."""
    body = "Der gives garanti for et lån til hallen.\n\nLånet har en løbetid på 12 år."
    other = Item(
        "Status på obligationer", "21/8", "Den lange løbetid gør obligationerne følsomme.", "Taget til efterretning."
    )
    archive.ingest(minutes(Item("Garanti til hallen", "21/7", body, "Godkendt."), other), source="a.txt")
    given = talk_with(archive, today, "hvad blev besluttet om garanti til hallen?", question)
    assert (given.answered, given.hits[0].title) == (True, "Garanti til hallen")
    assert "12 år" in given.hits[0].quote.text


@pytest.mark.parametrize("request_for", ["opsummer sagen", "vis hele beslutningen", "kan du sende mig referatet"])
def test_who_asks_for_the_matter_itself_is_shown_what_was_decided(request_for: str, talk: Talk) -> None:
    given = talk(FIRST, request_for)
    assert given.understood is not None
    assert (given.hits[0].case_number, given.hits[0].quote.section) == ("21/5239", "Beslutning")


def test_a_section_of_the_matter_is_shown_to_who_names_it_alone(talk: Talk) -> None:
    given = talk(FIRST, "giv mig baggrunden")
    assert (given.hits[0].case_number, given.hits[0].quote.section) == ("21/5239", "Baggrund")


def test_a_request_with_a_greeting_is_one_to_lean_on(talk: Talk) -> None:
    given = talk("hej, giv mig et overblik over hjemmearbejde", "og i 2025?")
    assert given.understood == "Forstået som: hjemmearbejde · i 2025"


def test_a_question_that_leans_says_how_its_slips_were_read(talk: Talk) -> None:
    given, clean = talk(FIRST, "hvem skla gøre det?"), talk(FIRST, "hvem skal gøre det?")
    assert (given.question, given.read_as, clean.read_as) == ("hvem skla gøre det?", "hvem skal gøre det?", None)
    assert (given.hits, given.understood) == (clean.hits, clean.understood)


def test_another_year_is_looked_for_and_said_to_have_nothing(talk: Talk) -> None:
    given = talk(FIRST, "og i 2025?")
    assert given.understood == "Forstået som: hvad der blev besluttet · hjemmearbejde · Direktionen · i 2025"
    assert (given.reason, given.remark) == (Reason.OUTSIDE_DATES, "I 2025: intet. Senest behandlet 28-06-2021.")


def test_a_committee_that_is_not_stored_is_said_to_be_unknown_though_the_matter_is_known(talk: Talk) -> None:
    given = talk(FIRST, "hvad sagde byrådet?")
    assert (given.answered, given.remark) == (False, "Der er ingen referater fra byrådet i det indlæste.")


def test_after_a_detail_without_an_answer_the_matter_is_still_known(talk: Talk) -> None:
    given = talk(FIRST, "og i 2025?", "hvem deltog i mødet?")
    assert given.understood == "Forstået som: hvem der deltog · Direktionen · den 28-06-2021"
    assert given.hits[0].held_on == date(2021, 6, 28)


def test_after_its_meeting_was_asked_for_the_matter_is_still_known(talk: Talk) -> None:
    given = talk(FIRST, "hvem deltog i mødet?", "hvor blev det holdt?", "hvem skal gøre det?")
    assert (given.hits[0].item, given.understood) == (5, "Forstået som: hvem · hjemmearbejde · Direktionen")


def test_after_another_meeting_was_asked_for_the_matter_is_not_looked_for_in_the_first(talk: Talk) -> None:
    given = talk(FIRST, "hvem deltog i mødet?", "og den 10. januar 2022?", "hvor blev det holdt?")
    assert given.understood == "Forstået som: hvor og hvornår mødet var · Direktionen · den 10-01-2022"


@pytest.mark.parametrize("remark", ["Fremragende, mange tak", "Javel. Mange tak", "hej, klarede sagen, tak"])
def test_thanks_with_other_words_are_nothing_to_lean_on(remark: str, talk: Talk) -> None:
    assert talk(FIRST, remark, "hvem skal gøre det?").understood == talk(FIRST, "hvem skal gøre det?").understood


@pytest.mark.parametrize("second", ["hvad med kvantefysik?", "hva med kvantefysik?", "Hej igen. Hvad med kvantefysik?"])
def test_another_topic_without_an_answer_is_not_asked_of_the_matter_before(second: str, talk: Talk) -> None:
    given = talk(FIRST, second, "hvem skal gøre det?")
    assert given.understood == "Forstået som: hvem · kvantefysik · Direktionen"
    assert not given.answered
    assert talk(FIRST, second, "hvem deltog i mødet?").hits != talk(FIRST, "hvem deltog i mødet?").hits


@pytest.mark.parametrize("kind", QuestionKind)
def test_every_kind_of_question_has_words_for_how_it_was_understood(kind: QuestionKind, today: date) -> None:
    question = replace(understand("skolemad", today=today), kind=kind)
    assert understood_as(question, None).removesuffix("skolemad").startswith("Forstået som: ")


def test_what_was_proposed_is_asked_of_the_matter_that_was_spoken_of(talk: Talk) -> None:
    given = talk("hvad blev besluttet om Store Lederdag 2022?", "hvad foreslog forvaltningen?")
    assert given.understood is not None
    assert given.understood.startswith("Forstået som: hvad der blev indstillet")
    assert "HR-Centret indstiller" in given.hits[0].quote.text


def test_a_question_of_its_own_words_is_answered_as_if_there_were_no_thread(
    talk: Talk, seeds: Archive, today: date
) -> None:
    for question in (
        "hvad blev der besluttet om mitHTK?",
        "hvad koster mtres ydelser?",
        "21/2826",
        "hjemmearbejde",
        "tak",
    ):
        assert talk(FIRST, question) == answer(seeds, question, today=today)


def test_the_first_question_of_a_thread_leans_on_nothing(talk: Talk, seeds: Archive, today: date) -> None:
    assert talk("hvem skal gøre det?") == answer(seeds, "hvem skal gøre det?", today=today)


def test_after_a_case_its_title_is_the_topic(talk: Talk) -> None:
    given = talk("hvad er der sket i sag 21/5239?", "hvem skal gøre det?")
    assert given.hits[0].item == 5
    assert given.understood == "Forstået som: hvem · drøftelse, rammer, hjemmearbejde"


def test_of_a_meeting_items_and_attendance_are_asked_on(talk: Talk) -> None:
    meeting = "hvad besluttede direktionen den 10. januar 2022?"
    assert [hit.item for hit in talk(meeting, "og punkt 3?").hits] == [3]
    assert "Jørgen Lerhard (Afbud)" in talk(meeting, "hvem meldte afbud?").hits[0].quote.text
    assert talk(meeting, "og den 28. juni 2021?").hits[0].held_on == date(2021, 6, 28)


def test_after_an_item_its_title_is_the_topic_and_its_meeting_the_meeting(talk: Talk) -> None:
    given = talk("hvad besluttede direktionen den 10. januar 2022?", "og punkt 3?", "hvem skal gøre det?")
    assert (given.hits[0].held_on, given.hits[0].item) == (date(2022, 1, 10), 3)
    topic = "videreudvikling, mithtk, høje, taastrup"
    assert given.understood == f"Forstået som: hvem · {topic} · Direktionen · den 10-01-2022"


def test_an_item_of_the_answers_meeting_is_found_by_its_number(talk: Talk) -> None:
    given = talk("hvad koster mtres ydelser?", "hvad med punkt 5?")
    assert [(hit.held_on, hit.item) for hit in given.hits] == [(date(2021, 6, 28), 5)]


def test_thanks_in_between_are_nothing_to_lean_on(talk: Talk) -> None:
    given = talk(FIRST, "Tak, det var godt at vide!", "hvem skal gøre det?")
    assert given.understood == "Forstået som: hvem · hjemmearbejde · Direktionen"


def test_the_matter_is_asked_before_others_that_fit_the_words_better(archive: Archive, today: date) -> None:
    ours = Item("Nyt tag på Vestskolen", "21/1", decision="Direktionen godkendte tilbuddet. TMC sørger for taget.")
    other = Item("Hvem betaler tag på skoler", "21/2", decision="Direktionen drøftede, hvem der betaler tag.")
    archive.ingest(minutes(ours, day="28-06-2021"), source="vest.txt")
    archive.ingest(minutes(other, day="28-06-2022"), source="skoler.txt")
    given = talk_with(archive, today, "hvad blev besluttet om tag på Vestskolen?", "hvem sørger for det?")
    assert [hit.case_number for hit in given.hits] == ["21/1"]


def test_last_year_is_that_of_the_day_on_which_it_was_asked(own_seeds: Archive) -> None:
    earlier = [EarlierQuestion("hvad besluttede direktionen om hjemmearbejde sidste år?", date(2022, 12, 31), None)]
    given = answer_in_thread(own_seeds, "og hvorfor?", earlier, today=date(2023, 1, 1))
    assert given.understood == "Forstået som: hvorfor · hjemmearbejde · Direktionen · i 2021"


def test_an_item_that_was_replaced_since_is_found_by_the_words(own_seeds: Archive, today: date) -> None:
    given = answer_in_thread(own_seeds, "hvem skal gøre det?", [EarlierQuestion(FIRST, today, 999_999)], today=today)
    assert (given.answered, given.hits[0].item) == (True, 5)


def test_the_earlier_questions_that_an_answer_leans_on_give_the_same_answer_again(
    own_seeds: Archive, today: date
) -> None:
    answer_and_remember(own_seeds, FIRST, "C1:1.1", today=today, at=NOW)
    given, earlier = answer_and_remember(own_seeds, "og i 2021?", "C1:1.1", today=today, at=NOW + timedelta(minutes=1))
    assert [one.text for one in earlier] == [FIRST]
    assert answer_in_thread(own_seeds, "og i 2021?", earlier, today=today) == given


def test_an_answer_is_given_though_the_question_cannot_be_remembered(
    own_database: Path, tmp_path: Path, today: date, caplog: pytest.LogCaptureFixture
) -> None:
    path = Path(shutil.copy(own_database, tmp_path / "occupied.db"))
    with Archive(path, busy_timeout_s=0.05) as archive, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with caplog.at_level(logging.DEBUG):
            given, _ = answer_and_remember(archive, FIRST, "C1:1.1", today=today, at=NOW)
    assert given.answered
    assert "could not remember" in caplog.text
    assert "hjemmearbejde" not in caplog.text


@pytest.mark.parametrize("further", ["hvad med SF?", "og SF?", "og hvad stemte SF?"])
def test_another_party_is_asked_of_the_same_matter(further: str, archive: Archive, today: date) -> None:
    matters = (
        Item("Cykelbroen", "25/7", decision="Godkendt.\n\nImod stemte: Ø.\n\n(F) undlod at stemme."),
        Item("Forslag fra SF", "25/8", decision="Godkendt."),
    )
    archive.ingest(minutes(*matters, day="25-06-2025"), source="a.txt")
    given = talk_with(archive, today, "hvordan stemte enhedslisten om cykelbroen?", further)
    assert [hit.title for hit in given.hits] == ["Cykelbroen"]
    assert given.understood is not None
    assert given.understood.startswith("Forstået som: hvordan SF (F) stemte · cykelbroen")


@pytest.fixture
def voted(archive: Archive, today: date) -> Talk:
    decision = "Direktionen besluttede at opstille hegnet.\n\nImod stemte: SF med bemærkning om, at det skygger."
    archive.ingest(minutes(Item("Nyt hegn", "21/7", decision=decision)), source="hegn.txt")
    return lambda *questions: talk_with(archive, today, *questions)


@pytest.mark.parametrize(
    "question", ["var der nogen imod?", "hvem stemte imod?", "hvem undlod?", "hvad sagde SF?", "og SF?", "hvad med SF?"]
)
def test_votes_are_asked_of_the_matter_that_is_spoken_of(question: str, voted: Talk) -> None:
    given = voted("hvad blev besluttet om hegnet?", question)
    assert given.answered
    assert "skygger" in given.hits[0].quote.text


def test_that_a_party_is_not_told_of_is_said_of_the_same_matter(voted: Talk) -> None:
    given = voted("hvad blev besluttet om hegnet?", "hvem stemte imod?", "og Venstre?")
    assert (given.hits[0].title, given.remark) == ("Nyt hegn", "Punktet siger ikke, hvordan Venstre (V) stemte.")


def test_a_bare_when_is_told_by_the_last_treatment(voted: Talk) -> None:
    given = voted("hvad blev besluttet om noget at skygge for?", "hvad blev besluttet om hegnet?", "hvornår?")
    assert (given.answered, given.hits[0].held_on) == (True, date(2021, 6, 28))


@pytest.mark.parametrize(
    "question", ["hvem laver det?", "hvem følger op?", "hvem foreslog det?", "hvor længe?", "er den sendt i høring?"]
)
def test_verbs_that_are_nouns_too_are_no_topic(question: str, talk: Talk) -> None:
    assert (talk(FIRST, question).understood or "").startswith("Forstået som: ")


def test_a_correction_asks_the_same_of_another_matter(voted: Talk) -> None:
    given = voted("hvad blev besluttet om lågen?", "nej, jeg mente hegnet")
    assert given.understood == "Forstået som: hvad der blev besluttet · hegnet"
    assert voted("hvad blev besluttet om lågen?", "nej, jeg tænkte på hegnet").understood == given.understood
    assert given.hits[0].title == "Nyt hegn"


def test_a_bare_when_means_the_last_of_several_treatments(archive: Archive, today: date) -> None:
    for day, decision in (("04-06-2025", "Anbefales."), ("25-06-2025", "Direktionen besluttede at opstille hegnet.")):
        item = Item("Nyt hegn", "21/7", body="Den 1. maj 2025 faldt hegnet.", decision=decision)
        archive.ingest(minutes(item, day=day), source=f"{day}.txt")
    given = talk_with(archive, today, "hvad blev besluttet om hegnet?", "hvornår?")
    assert (given.hits[0].held_on, given.remark) == (
        date(2025, 6, 25),
        "Senest behandlet den 25-06-2025 i Direktionen.",
    )


def test_what_a_party_said_of_a_matter_may_be_its_own_proposal(archive: Archive, today: date) -> None:
    other = Item("Nyt hegn ved skolen", "21/8", body="Et hegn er dyrt.")
    proposal = Item("Forslag fra SF om nyt hegn", "21/7", body="SF foreslår et hegn.")
    archive.ingest(minutes(other, proposal), source="a.txt")
    given = answer(archive, "hvad mener SF om hegnet?", today=today)
    assert (given.hits or given.near)[0].title == "Forslag fra SF om nyt hegn"
    assert "stemte" not in (given.remark or "")
    assert (
        answer(archive, "hvordan stemte SF om hegnet?", today=today).remark
        == "Punktet siger ikke, hvordan SF (F) stemte."
    )


def test_a_statement_that_was_answered_is_leant_on(voted: Talk) -> None:
    given = voted("hvad besluttede direktionen om lågen?", "jeg vil gerne høre om hegnet", "hvem stemte imod?")
    assert given.hits[0].title == "Nyt hegn"


def test_an_adjective_of_the_matter_asks_on(talk: Talk) -> None:
    assert (talk(FIRST, "hvor lang er den?").understood or "").endswith("Direktionen")
    assert talk(FIRST, "hvor dyr er den nye bro?").understood is None


def test_another_years_budget_is_another_matter_and_no_time(archive: Archive, today: date) -> None:
    for span, day in (("2024-27", "02-10-2023"), ("2025-28", "02-10-2024"), ("2026-29", "01-10-2025")):
        item = Item(f"2. behandling af Budget {span}", f"{span[2:4]}/9", decision=f"Direktionen vedtog budget {span}.")
        archive.ingest(minutes(item, day=day), source=f"{span}.txt")
    given = talk_with(archive, today, "hvad besluttede direktionen om budget 2024?", "nej, jeg mente budget 2025")
    assert given.hits[0].title == "2. behandling af Budget 2025-28"


@pytest.mark.parametrize("question", ["kan du uddybe?", "uddyb", "mere", "fortæl mere om det", "vis mere om sagen"])
def test_who_asks_for_more_of_the_matter_is_told_what_it_is_about(question: str, talk: Talk) -> None:
    given = talk(FIRST, question)
    assert (given.answered, given.hits[0].case_number, given.hits[0].quote.section) == (True, "21/5239", "Baggrund")
    assert talk(FIRST, "mere om mitHTK").hits[0].case_number == "22/624"


def test_a_whole_decision_that_is_asked_for_politely_is_shown(talk: Talk) -> None:
    given = talk(FIRST, "kan du vise hele beslutningen?")
    assert (given.hits[0].case_number, given.hits[0].quote.section) == ("21/5239", "Beslutning")


def test_what_found_nothing_leaves_the_thread_as_it_was(talk: Talk) -> None:
    for second in ("hvilke sprog fremover", "xyzzy?", "er du der?"):
        given = talk(FIRST, second, "hvem skal gøre det?")
        assert given.understood == "Forstået som: hvem · hjemmearbejde · Direktionen"


def test_a_full_question_that_found_nothing_is_the_matter_from_then_on(talk: Talk) -> None:
    given = talk(FIRST, "hvad blev besluttet om kvantefysik?", "hvem skal gøre det?")
    assert given.understood == "Forstået som: hvem · kvantefysik"


@pytest.mark.parametrize(
    ("remark", "told"),
    [
        ("tak, det hjalp!", WELCOME),
        ("det er jo vildt", ASK_ON),
        ("er du sikker?", WHERE_FROM),
        ("hvor har du det fra?", WHERE_FROM),
    ],
)
def test_a_remark_is_not_searched_for_nor_leant_on(remark: str, told: str, talk: Talk) -> None:
    given = talk(FIRST, remark)
    assert (given.reason, given.remark, given.near) == (Reason.EMPTY_QUESTION, told, ())
    assert talk(FIRST, remark, "hvem skal gøre det?").understood == talk(FIRST, "hvem skal gøre det?").understood


@pytest.mark.parametrize("text", ["vis flere", "noget nyere?", "nr. 2", "link?", "kan du opsummere?"])
def test_what_is_asked_of_an_answer_needs_one(text: str, talk: Talk) -> None:
    given = talk(text)
    assert (given.reason, given.remark) == (Reason.EMPTY_QUESTION, WHICH_MATTER)


@pytest.mark.parametrize(
    "question", ["er det blevet dyrere?", "er det færdigt nu?", "hvorfor tog det så lang tid?", "er der blevet færre?"]
)
def test_how_it_has_gone_is_said_to_be_untold_where_no_sentence_of_the_matter_tells_it(
    question: str, talk: Talk
) -> None:
    given = talk(FIRST, question)
    assert (given.answered, given.remark) == (False, NOT_TOLD_IN_MATTER)
    assert given.near[0].case_number == "21/5239"
    assert talk(FIRST, question, "hvem skal gøre det?").hits == talk(FIRST, "hvem skal gøre det?").hits


@pytest.mark.parametrize(
    "question", ["hvornår åbner sundhedshuset i krumlby", "hvem er tovholder for den grønne legeplads?"]
)
def test_what_names_a_place_or_a_thing_that_the_matter_has_not_is_none_of_it(question: str, talk: Talk) -> None:
    given = talk(FIRST, question)
    assert (given.answered, given.understood) == (False, None)
    assert given.remark != NOT_TOLD_IN_MATTER
    assert not any("hjemmearbejde" in hit.title.lower() for hit in given.near[:1])


@pytest.mark.parametrize("question", ["hvorfor er det blevet dyrere?", "hvorfor blev den dyrere"])
def test_why_it_has_gone_so_is_told_by_a_sentence_that_gives_a_reason(
    question: str, archive: Archive, today: date
) -> None:
    body = "Udgiften finansieres af et mindreforbrug på andre anlæg.\n\nOverskridelsen skyldes, at broen skal have et nyt dæk."
    archive.ingest(minutes(Item("Ny bro i Solby", "21/1", body, "Godkendt."), day="01-02-2021"), source="a.txt")
    given = talk_with(archive, today, "ny bro i Solby", question)
    assert given.hits[0].quote.text == "Overskridelsen skyldes, at broen skal have et nyt dæk."


def test_how_it_has_gone_is_told_by_the_last_treatment_that_says_it(archive: Archive, today: date) -> None:
    for day, body in (
        ("01-02-2021", "Broen bliver dyrere."),
        ("01-03-2021", "Broen er blevet fordyret af stål."),
        ("01-04-2021", "Ny."),
    ):
        archive.ingest(minutes(Item("Ny bro", "21/7", body=body, decision="Godkendt."), day=day), source=f"{day}.txt")
    given = talk_with(archive, today, "hvad blev besluttet om ny bro?", "er det blevet dyrere?")
    assert [hit.quote.text for hit in given.hits] == ["Broen er blevet fordyret af stål."]


def test_a_correction_of_the_place_is_answered_by_the_topic_there_and_can_be_asked_on(
    archive: Archive, today: date
) -> None:
    for number, (title, day) in enumerate(
        (("Hegn på Havnegade", "01-02-2021"), ("Hegn på Ringvej", "01-03-2021"), ("Kloak på Ringvej", "01-04-2021"))
    ):
        archive.ingest(minutes(Item(title, f"21/{number}", decision="Godkendt."), day=day), source=f"{day}.txt")
    asked = ("hvad blev besluttet om hegn på Havnegade?", "nej, det på Ringvej")
    given = talk_with(archive, today, *asked)
    assert given.understood == "Forstået som: hvad blev besluttet om hegn på Ringvej?"
    assert given.hits[0].title == "Hegn på Ringvej"
    assert talk_with(archive, today, *asked, "hvornår?").hits[0].title == "Hegn på Ringvej"


@pytest.fixture
def votes(archive: Archive, today: date) -> Talk:
    """A matter in which one member is named among those who voted, and the others by their parties."""
    decision = "Godkendt. Imod stemte: (V) og Ida Krog (L). For stemte: (A). Afbud: Carl Berg"
    text = minutes(Item("Ny bro", "21/7", decision=decision.replace(". ", ".\n"))).source_text
    attending = text.replace("Lars Holte, Jørgen Lerhard (Afbud)", "Ane Holm, Bo Lind, Ida Krog, Carl Berg (Afbud)")
    archive.ingest(read_minutes(attending), source="bro.txt")
    return lambda *questions: talk_with(archive, today, "hvad blev besluttet om ny bro?", *questions)


@pytest.mark.parametrize("question", ["stemte Ida Krog for?", "hvordan stemte Ida Krog?", "var Ida Krog imod?"])
def test_a_persons_vote_is_told_by_a_sentence_that_names_him_or_her(question: str, votes: Talk) -> None:
    given = votes(question)
    assert (given.answered, given.remark) == (True, None)
    assert "Ida Krog (L)" in given.hits[0].quote.text


def test_of_a_long_decision_only_what_tells_a_persons_vote_is_quoted(archive: Archive, today: date) -> None:
    decision = f"Godkendt.\nImod stemte: Ida Krog (L).\n{'Broen males grøn i maj måned. ' * 40}"
    text = minutes(Item("Ny bro", "21/7", decision=decision)).source_text
    archive.ingest(read_minutes(text.replace("Lars Holte", "Ida Krog")), source="bro.txt")
    given = talk_with(archive, today, "hvad blev besluttet om ny bro?", "stemte Ida Krog for?")
    assert [hit.quote.text for hit in given.hits] == ["Imod stemte: Ida Krog (L)."]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("stemte Ane Holm for?", "Ane Holm"),
        ("hvad stemte borgmesteren?", "borgmesteren"),
        ("var Bo Lind imod?", "Bo Lind"),
        ("stemte hun imod?", "hun"),
    ],
)
def test_where_votes_are_told_by_party_a_persons_is_said_to_be_untold(question: str, name: str, votes: Talk) -> None:
    given = votes(question)
    assert (given.answered, given.remark) == (
        False, f"Punktet siger ikke, hvordan {name} stemte; stemmerne er opgjort efter parti.",
    )  # fmt: skip
    assert given.near[0].case_number == "21/7"
    assert votes(question, "hvem stemte imod?").answered


def test_who_was_away_when_they_voted_is_said_to_have_been(votes: Talk) -> None:
    given = votes("stemte Carl Berg for?")
    assert (given.answered, given.remark) == (True, "Carl Berg er skrevet som fraværende.")


def test_where_no_votes_are_told_that_is_said(talk: Talk) -> None:
    given = talk(FIRST, "hvad stemte borgmesteren?")
    assert given.remark == "Punktet siger ikke, hvordan borgmesteren stemte."


@pytest.mark.parametrize(
    ("question", "is_told"),
    [
        ("hvordan stemte Ida Krog om ny bro?", True),
        ("stemte Ida Krog imod ny bro", True),
        ("hvad stemte Ane Holm i sagen om ny bro?", False),
    ],
)
def test_a_persons_vote_is_asked_for_with_its_matter(
    question: str, is_told: bool, votes: Talk, archive: Archive, today: date
) -> None:
    given = answer(archive, question, today=today)
    assert given.answered is is_told
    assert (given.hits or given.near)[0].case_number == "21/7"
    if is_told:
        assert "Ida Krog (L)" in given.hits[0].quote.text
    else:
        assert given.remark == "Punktet siger ikke, hvordan Ane Holm stemte; stemmerne er opgjort efter parti."


@pytest.fixture
def calendars(archive: Archive) -> Callable[[str], Archive]:
    """Matters that bear one name, in some of which a member is told to have voted; with the members listed."""

    def read(listed: str) -> Archive:
        for day, committee, year, decision in (
            ("12-02-2020", "Byrådet", 2021, "Godkendt.\nAne Holm stemte imod, da der er for få møder."),
            ("12-05-2021", "Byrådet", 2022, "Godkendt.\nBo Lund stemte imod, da mødet i maj ligger for sent."),
            ("14-05-2021", "Havneudvalget", 2022, "Mødekalenderen blev godkendt."),
        ):
            item = Item(f"Mødekalender for {year}", f"{year}/1", decision=decision)
            text = minutes(item, day=day, committee=committee).source_text
            attending = text.replace("Lars Holte, Jørgen Lerhard (Afbud)", listed)
            archive.ingest(read_minutes(attending), source=f"{committee} {day}.txt")
        return archive

    return read


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("hvorfor stemte Ane Holm imod mødekalenderen?", "for få møder"),
        ("hvordan stemte Ane Holm om mødekalenderen for 2021?", "for få møder"),
        ("hvordan stemte Ane Holm om mødekalenderen for 2022?", None),
        ("hvordan stemte Ida Krog om mødekalenderen?", None),
    ],
)
def test_a_persons_vote_is_told_by_whichever_matter_of_that_name_tells_it(
    question: str, quoted: str | None, calendars: Callable[[str], Archive], today: date
) -> None:
    given = answer(calendars("Ane Holm, Bo Lind, Ida Krog"), question, today=today)
    if quoted is None:
        assert (given.answered, "Punktet siger ikke, hvordan" in (given.remark or "")) == (False, True)
    else:
        assert (given.remark, quoted in given.hits[0].quote.text) == (None, True)


def test_a_voters_name_may_be_misspelt_but_is_not_another_members(
    calendars: Callable[[str], Archive], today: date
) -> None:
    question = "hvordan stemte Bo Lind om mødekalenderen?"
    assert "Bo Lund stemte imod" in answer(calendars("Ane Holm, Bo Lind"), question, today=today).hits[0].quote.text
    assert not answer(calendars("Ane Holm, Bo Lind, Bo Lund"), question, today=today).answered


def test_a_persons_vote_is_told_by_the_names_below_a_label_and_by_the_course_of_the_case(
    archive: Archive, today: date
) -> None:
    course = "Sagens forløb\n\n10-01-2022 Havneudvalget\n\nAnbefales.\nBo Lind stemte imod.\n\nBaggrund\n\nBroen"
    decision = f"Godkendt.\n\nImod stemte:\n\nIda Krog\n\nAne Holm\n\n{'Broen males grøn i maj måned. ' * 40}"
    text = minutes(Item("Ny bro", "21/7", decision=decision)).source_text.replace("Baggrund\n\nCentrene", course)
    archive.ingest(read_minutes(text.replace("Lars Holte", "Ane Holm, Bo Lind, Ida Krog")), source="bro.txt")
    told = [answer(archive, f"hvordan stemte {name} om ny bro?", today=today).hits for name in ("Ane Holm", "Bo Lind")]
    assert told[0][0].quote.text == "Imod stemte:\n\nIda Krog\n\nAne Holm"
    assert "Bo Lind stemte imod." in told[1][0].quote.text


@pytest.mark.parametrize("question", ["hvad var sagsnr", "hvad er sagsnummeret på den?", "og sagsnummeret?", "sagsnr"])
def test_the_case_number_of_the_matter_is_told(question: str, talk: Talk) -> None:
    assert talk(FIRST, question).hits[0].quote.text == "21/5239"


@pytest.mark.parametrize("question", ["hvornår er den?", "hvornår skulle den være", "hvornår bliver det holdt?"])
def test_when_a_thing_is_is_told_by_its_date_and_not_by_the_meetings(question: str, talk: Talk) -> None:
    assert talk("hvad blev besluttet om store lederdag?", question).remark is None


@pytest.fixture
def paths(archive: Archive, today: date) -> Talk:
    """A matter whose decision, economy and course tell other times than its plan, one without a plan, and one that came up anew
    under another title."""
    plan = "Marts til maj 2022: Udbud.\n\nJuni 2022: Byggeperioden starter.\n\nNovember 2022: Åbning af stien."
    course = "31-05-2021 Økonomiudvalget\n\nAnbefales."
    money = "Der er afsat 2 mio. kr. i 2023, som besluttet den 3. maj 2021 (pkt. 4)."
    item = Item(
        "Anlæg af sti til Solby",
        "21/7",
        body=f"Stien er ønsket.\n\nØkonomi\n\n{money}\n\nTidsplan\n\n{plan}\n\nSagens forløb\n\n{course}",
        decision="Direktionen fastholdt beslutningen fra mødet den 3. maj 2021. Garantien er ti år fra færdiggørelsen.",
    )
    bare = Item("Bro i Birke", "21/8", decision="Godkendt som drøftet på mødet den 3. maj 2021.")
    begun = Item("Dialog om lokalplan for Elmby Mark", "21/9", decision="Direktionen ønsker grunde på 700 kvm.")
    archive.ingest(minutes(item, bare, begun, day="28-06-2021"), source="a.txt")
    ended = Item(
        "Endelig vedtagelse af lokalplan 4 for Elmby Mark", "21/9", decision="Lokalplanen er færdig den 1. maj 2022."
    )
    other = Item("Lokalplan for Birke", "21/10", decision="Lokalplanen er færdig i juni 2022.")
    archive.ingest(minutes(ended, other, day="10-01-2022"), source="b.txt")
    return lambda *questions: talk_with(archive, today, *questions)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hvornår sker det", "November 2022"),
        ("hvornår skal det være", "November 2022"),
        ("hvornår går det i gang", "Juni 2022"),
        ("hvornår er den færdig", "November 2022"),
        ("hvornår åbner stien", "November 2022: Åbning af stien."),
        ("hvornår er byggeriet færdigt", "Juni 2022: Byggeperioden starter."),
    ],
)
def test_when_a_thing_is_to_be_is_told_by_its_plan_of_time(question: str, told: str, paths: Talk) -> None:
    given = paths("anlæg af sti til solby", question)
    assert (given.answered, given.remark) == (True, None)
    assert (given.hits[0].title, given.hits[0].quote.section) == ("Anlæg af sti til Solby", SectionName.TIDSPLAN)
    assert told in given.hits[0].quote.text


@pytest.mark.parametrize("question", ["hvornår sker det", "hvornår er den færdig", "hvornår begynder det"])
def test_when_a_thing_is_to_be_is_not_told_by_the_day_of_a_meeting(question: str, paths: Talk) -> None:
    given = paths("bro i birke", question)
    assert (given.answered, given.remark) == (False, NOT_TOLD_IN_MATTER)


def test_a_plan_without_a_date_is_shown_as_the_likeliest(archive: Archive, today: date) -> None:
    item = Item("Bro i Elmby", "21/7", body="Broen er gammel.\n\nTidsplan\n\nEfter annoncering er der klagefrist.")
    archive.ingest(minutes(item, day="28-06-2021"), source="a.txt")
    given = talk_with(archive, today, "bro i elmby", "hvornår sker det")
    assert (given.answered, given.remark) == (False, LIKELIEST_IN_MATTER)
    assert given.near[0].quote.section == SectionName.TIDSPLAN


def test_a_thing_that_the_title_of_the_matter_names_is_sought_with_its_topic(paths: Talk) -> None:
    given = paths("elmby mark juni 2021", "hvornår er lokalplanen færdig")
    assert given.hits[0].quote.text == "Lokalplanen er færdig den 1. maj 2022."


def test_when_the_last_decision_is_taken_is_told_by_the_day_of_the_meeting(paths: Talk) -> None:
    given = paths("anlæg af sti til solby", "hvornår tages den endelige beslutning")
    assert given.remark == "Senest behandlet den 28-06-2021 i Direktionen."


def test_when_it_was_decided_is_told_by_the_meetings_date(talk: Talk) -> None:
    given = talk("hvad blev besluttet om store lederdag?", "hvornår er den behandlet?")
    assert given.remark == "Senest behandlet den 10-01-2022 i Direktionen."


def test_a_vote_that_names_another_matter_or_a_party_is_not_asked_of_a_person(votes: Talk) -> None:
    assert votes("hvad stemte Venstre?").answered
    assert "stemmerne er opgjort efter parti" not in (votes("stemte Ane Holm for en ny havn?").remark or "")


@pytest.fixture
def chairmen(archive: Archive, today: date) -> Talk:
    """A committee whose chairman has changed."""
    for day, decision in (
        ("10-01-2020", "Udvalget valgte Ida Krog (F) som formand."),
        ("12-01-2021", "Udvalget valgte Bo Lind (V) som formand."),
        ("12-09-2022", "Udvalget valgte Ane Holm (A) som ny formand."),
    ):
        text = minutes(
            Item("Valg af formand", "22/1", decision=decision), day=day, committee="Havneudvalget"
        ).source_text
        attending = text.replace("Lars Holte, Jørgen Lerhard (Afbud)", "Ane Holm, Bo Lind, Ida Krog")
        archive.ingest(read_minutes(attending), source=f"{day}.txt")
    return lambda *questions: talk_with(archive, today, "hvem er formand for havneudvalget?", *questions)


@pytest.mark.parametrize(
    "question",
    ["hvem var det før hende?", "hvem var formand før hende?", "og før?", "hvem var den forrige formand?", "hvem afløste hun?",
     "hvem havde posten før?", "hvem var hendes forgænger?"],
)  # fmt: skip
def test_who_held_an_office_before_the_one_that_was_told_is_asked_in_full(question: str, chairmen: Talk) -> None:
    given = chairmen(question)
    assert given.understood == "Forstået som: hvem var formand for Havneudvalget før Ane Holm?"
    assert [hit.quote.text for hit in given.hits] == ["Udvalget valgte Bo Lind (V) som formand."]
    further = chairmen(question, "og før ham?")
    assert [hit.quote.text for hit in further.hits] == ["Udvalget valgte Ida Krog (F) som formand."]
    last = chairmen(question, "og før ham?", "og før?")
    assert (last.answered, last.hits) == (False, ())


@pytest.mark.parametrize(
    "question",
    ["siden hvornår?", "hvor længe har hun været det?", "hvornår blev hun valgt?", "hvornår blev hun formand?"],
)
def test_since_when_an_office_is_held_is_asked_in_full(question: str, chairmen: Talk) -> None:
    given = chairmen(question)
    assert given.understood == "Forstået som: siden hvornår har Ane Holm været formand for Havneudvalget?"
    assert [hit.quote.text for hit in given.hits] == ["Udvalget valgte Ane Holm (A) som ny formand."]
    former = chairmen("hvem var det før hende?", question)
    assert [hit.quote.text for hit in former.hits] == ["Udvalget valgte Bo Lind (V) som formand."]


@pytest.mark.parametrize("question", ["hvilket parti er hun fra?", "hvad tjener hun?", "hvem valgte hende?"])
def test_what_else_is_asked_of_who_holds_an_office_is_not_taken_from_another_matter(
    question: str, chairmen: Talk
) -> None:
    given = chairmen(question)
    assert (given.answered, given.remark) == (False, NOT_TOLD_OF_HOLDER)
    assert given.near[0].quote.text == "Udvalget valgte Ane Holm (A) som ny formand."
    assert chairmen(question, "siden hvornår?").answered


def test_where_no_holder_is_told_neither_is_who_was_before(chairmen: Talk) -> None:
    assert not chairmen("og næstformanden?", "hvem var det før hende?").answered
    assert not chairmen("og næstformanden?", "siden hvornår?").answered


@pytest.fixture
def hedges(archive: Archive, today: date) -> Talk:
    """Seven matters of one topic, more than two answers show."""
    for number in range(1, 8):
        day = f"01-{number + 1:02}-2021"
        item = Item(f"Hegn på Skole {number}", f"21/{number}", decision=f"Direktionen besluttede hegn nr. {number}.")
        archive.ingest(minutes(item, day=day), source=f"{day}.txt")
    return lambda *questions: talk_with(archive, today, *questions)


def test_more_of_an_answer_is_what_was_not_shown_of_it(hedges: Talk) -> None:
    first = hedges("hvad blev besluttet om hegn?")
    given = hedges("hvad blev besluttet om hegn?", "vis flere")
    assert (given.hits, given.remark) == (first.hits[3:], NEXT_HITS)
    assert len(given.hits) == 4


@pytest.mark.parametrize("again", ["vis flere", "er der andre?", "flere?", "og flere resultater"])
def test_more_that_is_asked_for_again_is_what_was_not_shown_yet(again: str, hedges: Talk) -> None:
    first = hedges("hvad blev besluttet om hegn?")
    given = hedges("hvad blev besluttet om hegn?", "vis flere", again)
    assert (given.hits, given.remark) == (first.hits[6:], NEXT_HITS)
    assert len(given.hits) == 1
    last = hedges("hvad blev besluttet om hegn?", "vis flere", again, "vis flere")
    assert (last.answered, last.hits, last.near, last.remark) == (True, (), (), NO_MORE_HITS)


def test_after_another_question_more_is_counted_from_its_own_first_hits(hedges: Talk) -> None:
    first = hedges("hvad blev besluttet om hegn?")
    given = hedges("hvad blev besluttet om hegn?", "vis flere", "hvad blev besluttet om hegn?", "vis flere")
    assert given.hits == first.hits[3:]


def test_a_button_under_more_of_an_answer_leads_to_what_was_not_shown_then(hedges: Talk, archive: Archive) -> None:
    first = hedges("hvad blev besluttet om hegn?")
    hedges("hvad blev besluttet om hegn?", "vis flere")
    earlier = archive.earlier_questions("C1:1.1", at=NOW)
    assert answer_in_thread(archive, "vis flere", earlier, today=NOW.date()).hits == first.hits[6:]


def test_where_all_was_shown_that_is_said_and_nothing_shown_again(talk: Talk) -> None:
    given = talk("hvad koster mtres ydelser?", "vis flere")
    assert (given.answered, given.hits, given.remark) == (True, (), NO_MORE_HITS)


def test_where_there_may_be_more_than_an_answer_holds_it_is_said_how_to_ask_for_it(
    archive: Archive, today: date
) -> None:
    items = [Item(f"Hegn på Skole {number}", f"21/{number}", decision="Godkendt hegn.") for number in range(1, 15)]
    archive.ingest(minutes(*items), source="hegn.txt")
    given = talk_with(archive, today, "hvad blev besluttet om hegn?", *["vis flere"] * 4)
    assert (given.hits, given.remark) == ((), BEST_WERE_SHOWN)


def test_a_hit_is_named_by_its_number_and_asked_on(hedges: Talk) -> None:
    first = hedges("hvad blev besluttet om hegn?")
    given = hedges("hvad blev besluttet om hegn?", "nr. 2")
    assert [hit.item_id for hit in given.hits] == [first.hits[1].item_id]
    assert hedges("hvad blev besluttet om hegn?", "nr. 2", "hvornår?").hits[0].item_id == first.hits[1].item_id
    assert hedges("hvad blev besluttet om hegn?", "nr. 2", "nr. 3").hits[0].item_id == first.hits[2].item_id
    none_such = hedges("hvad blev besluttet om hegn?", "nr. 9")
    assert (none_such.answered, none_such.remark) == (False, f"Svaret havde kun {len(first.hits)} fund.")


def test_of_a_meeting_a_number_is_an_items(talk: Talk) -> None:
    given = talk("hvad besluttede direktionen den 28. juni 2021?", "nr. 5")
    assert [hit.item for hit in given.hits] == [5]


def test_the_newest_is_later_than_what_was_shown_or_there_is_none(hedges: Talk, talk: Talk) -> None:
    newest = hedges("hvad blev besluttet om hegn den 1. marts 2021?", "noget nyere?")
    assert newest.hits
    assert all(hit.held_on > date(2021, 3, 1) for hit in newest.hits)
    assert talk(FIRST, "noget nyere?").remark == NOTHING_LATER


def test_the_item_that_answered_is_shown_to_who_asks_for_it(talk: Talk) -> None:
    for text, remark in (("link?", SHOWN_BELOW), ("kan du opsummere?", ONLY_QUOTES)):
        given = talk(FIRST, text)
        assert (given.hits[0].case_number, given.remark) == ("21/5239", remark)
    assert talk(FIRST, "link?", "hvem skal gøre det?").hits == talk(FIRST, "hvem skal gøre det?").hits


def test_a_title_is_said_to_lead_to_the_minutes_only_where_it_does(own_seeds: Archive, today: date) -> None:
    before = talk_with(own_seeds, today, FIRST)
    item_id = before.hits[0].item_id
    item = own_seeds.item(item_id) if item_id is not None else None
    assert item is not None
    whole = understand(FIRST, today=today)
    for url, remark in ((None, SHOWN_BELOW), ("https://referater.example/1", ITS_TITLE_LEADS_THERE)):
        given = answer_request(own_seeds, Request(Wish.ITSELF), before, whole, replace(item, url=url))
        assert (given.hits[0].url, given.remark) == (url, remark)


@pytest.mark.parametrize("text", ["hvad skete der så?", "og så?", "hvad skete der bagefter?"])
def test_what_came_afterwards_is_later_than_what_was_shown(text: str, archive: Archive, today: date) -> None:
    assert talk_with(archive, today, "hvad blev besluttet om hegnet?", text).hits == ()
    for day in ("04-02-2025", "25-11-2025"):
        item = Item("Nyt hegn", "21/7", decision="Direktionen besluttede at opstille hegnet.")
        archive.ingest(minutes(item, day=day), source=f"{day}.txt")
    first = "hvad blev besluttet om hegnet den 4. februar 2025?"
    given = talk_with(archive, today, first, text)
    assert [hit.held_on for hit in given.hits] == [date(2025, 11, 25)]
    assert talk_with(archive, today, first, text, text).remark == NOTHING_LATER


def test_another_body_is_asked_of_the_same_matter(archive: Archive, today: date) -> None:
    matter = Item("Nyt hegn", "21/7", decision="Anbefales.")
    other = Item("Budget", "21/8", decision="Økonomiudvalget sagde, hvad det mente om et nyt hegn i budgettet.")
    decided = Item("Nyt hegn", "21/7", decision="Direktionen besluttede at opstille et nyt hegn.")
    archive.ingest(minutes(matter, other, committee="Økonomiudvalget", day="04-06-2025"), source="a.txt")
    archive.ingest(minutes(decided, day="25-06-2025"), source="b.txt")
    given = talk_with(archive, today, "hvad besluttede direktionen om nyt hegn?", "og hvad sagde økonomiudvalget?")
    assert [(hit.title, hit.committee) for hit in given.hits] == [("Nyt hegn", "Økonomiudvalget")]


def test_what_another_matter_tells_is_said_to_be_anothers(archive: Archive, today: date) -> None:
    matter = Item("Nyt hegn ved skolen", "21/7", decision="Direktionen besluttede at opstille hegnet.")
    other = Item("Hegn ved hallen", "21/8", decision="Direktionen godkendte hegn ved hallen, som koster 5.000 kr.")
    archive.ingest(minutes(matter, other), source="a.txt")
    first = "hvad blev besluttet om nyt hegn ved skolen?"
    given = talk_with(archive, today, first, "hvad koster det?")
    assert not given.answered or given.hits[0].title == "Nyt hegn ved skolen" or given.remark == OF_ANOTHER_MATTER
    assert talk_with(archive, today, first, "hvad koster det?", "hvornår?").hits[0].title == "Nyt hegn ved skolen"


def test_a_question_of_few_words_is_asked_of_the_matter_first(archive: Archive, today: date) -> None:
    ours = Item(
        "Leje af hallen", "21/1", body="Udlejer er hallens ejer.", decision="Direktionen godkendte lejen af hallen."
    )
    other = Item("Udlejer af boliger", "21/2", body="En udlejer er en udlejer.", decision="Udlejer er fundet.")
    archive.ingest(minutes(ours, day="28-06-2021"), source="hal.txt")
    archive.ingest(minutes(other, day="28-06-2022"), source="bolig.txt")
    given = talk_with(archive, today, "hvad blev besluttet om leje af hallen?", "hvem er udlejer?")
    assert given.hits[0].title == "Leje af hallen"
    assert given.understood is not None
    assert talk_with(archive, today, "hvad blev besluttet om boliger?", "hvem er udlejer?").hits[0].title == other.title


def test_a_known_person_is_asked_of_in_the_same_way(talk: Talk) -> None:
    given = talk("hvem deltog i direktionens møde den 10. januar 2022?", "og Jørgen Lerhard?")
    assert given.remark == "Jørgen Lerhard er skrevet som fraværende."
    given = talk("hvor mange møder har Lars Holte været med til?", "og Jørgen Lerhard?", "og i 2021?")
    assert given.remark is not None
    assert "Jørgen Lerhard" in given.remark
    assert talk(FIRST, "og Jørgen Lerhard?").remark != given.remark


@pytest.mark.parametrize(
    ("first", "text", "shown"),
    [
        ("hvad besluttede direktionen den 10. januar 2022?", "og mødet før?", (date(2021, 6, 28), None)),
        ("hvad besluttede direktionen den 28. juni 2021?", "deres næste møde?", (date(2022, 1, 10), None)),
        (FIRST, "hvad med punktet før?", (date(2021, 6, 28), 4)),
        (FIRST, "næste punkt", (date(2021, 6, 28), 6)),
    ],
)
def test_what_is_beside_is_counted_from_what_is_spoken_of(
    first: str, text: str, shown: tuple[date, int | None], talk: Talk
) -> None:
    given = talk(first, text)
    assert given.hits[0].held_on == shown[0]
    assert shown[1] in (None, given.hits[0].item)
    assert "Forstået som: hvad blev besluttet" in (given.understood or "")


def test_after_what_is_beside_that_is_spoken_of(talk: Talk) -> None:
    given = talk("hvad besluttede direktionen den 10. januar 2022?", "og mødet før?", "hvem deltog?")
    assert given.hits[0].held_on == date(2021, 6, 28)
    assert talk(FIRST, "punktet før", "punktet før").hits[0].item == 3


def test_when_the_thing_is_comes_from_the_matter(talk: Talk) -> None:
    first = "hvad blev besluttet om store lederdag?"
    assert talk(first, "hvornår er den?").remark is None
    assert talk(first, "hvornår?").remark == "Senest behandlet den 10-01-2022 i Direktionen."
    assert talk(first, "hvornår er den behandlet?").remark == talk(first, "hvornår?").remark
    first_time = talk(first, "hvornår første gang?")
    assert first_time.remark == "Første gang behandlet den 10-01-2022 i Direktionen, så vidt jeg har læst."


@pytest.fixture
def plans(archive: Archive, today: date) -> Talk:
    """A matter that tells times, reasons and options, and one that has as much of the words."""
    decision = (
        "Direktionen godkendte taksten. Den gælder fra 1. august 2021. Skolerne indgår ikke, fordi tilsynet ikke har svaret. "
        "Sagen forelægges igen i maj 2022. Bo Lind udarbejder et notat inden den 1. oktober. Aftalen er på tre år ad gangen."
    )
    body = "Taksten for ladestandere er 200 kr.\n\nModel A: Leje for 900.000 kr.\n\nModel B: Køb for 2 mio. kr.\n\nUden betaling."
    item = Item("Takst for ladestandere", "21/7", body=body, decision=decision)
    other = Item(
        "Skolernes betaling", "21/8", decision="Direktionen godkendte skolernes betaling, så længe der er børn."
    )
    archive.ingest(minutes(item, other, day="28-06-2021"), source="a.txt")
    return lambda *questions: talk_with(archive, today, *questions)


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        (("hvad koster ladestandere?", "fra hvornår"), "Den gælder fra 1. august 2021."),
        (("hvad koster ladestandere?", "hvornår gælder det fra"), "Den gælder fra 1. august 2021."),
        (("hvad koster ladestandere?", "hvornår kommer den tilbage"), "Sagen forelægges igen i maj 2022."),
        (("hvad skal Bo Lind med ladestandere?", "hvornår"), "Bo Lind udarbejder et notat inden den 1. oktober."),
        (("takst for ladestandere", "og B"), "Model B: Køb for 2 mio. kr."),
        (("takst for ladestandere", "hvad så med A", "og b?"), "Model B: Køb for 2 mio. kr."),
        (("takst for ladestandere", "gælder det også skolerne"), "Skolerne indgår ikke"),
        (("takst for ladestandere", "hvor længe har man den"), "tre år ad gangen"),
        (("takst for ladestandere", "indfører vi betaling"), "godkendte taksten"),
    ],
)
def test_the_matter_itself_tells_what_is_briefly_asked(questions: tuple[str, ...], told: str, plans: Talk) -> None:
    given = plans(*questions)
    assert (given.answered, given.remark) == (True, None)
    assert given.hits[0].title == "Takst for ladestandere"
    assert told in given.hits[0].quote.text


def test_how_a_matter_stands_is_told_by_what_came_up_last_under_its_number_however_it_is_titled(
    archive: Archive, today: date
) -> None:
    first = Item("Dialog med naboerne om lokalplan for Solbygård", "21/7", decision="Direktionen fastholder grundene.")
    last = Item(
        "Solbygård endeligt vedtaget lokalplan nr. 14 og tillæg nr. 9", "21/7", decision="Planen blev vedtaget."
    )
    archive.ingest(minutes(first, day="01-06-2021"), source="a.txt")
    archive.ingest(minutes(last, day="10-06-2021"), source="b.txt")
    talk = ("lokalplan for Solbygård den 1. juni 2021", "hvad er status?")
    assert talk_with(archive, today, *talk[:1]).hits[0].quote.text == "Direktionen fastholder grundene."
    assert talk_with(archive, today, *talk).hits[0].quote.text == "Planen blev vedtaget."


OPTIONS = ["hvad er forskellen på model a og b?", "er det en model a eller b?"]


@pytest.mark.parametrize("question", OPTIONS)
def test_options_are_asked_of_a_matter_that_has_some(question: str, plans: Talk) -> None:
    given = plans("takst for ladestandere", question)
    assert (*given.hits, *given.near)[0].title == "Takst for ladestandere"
    assert given.understood is not None


@pytest.mark.parametrize("question", OPTIONS)
def test_options_that_the_matter_has_not_are_not_told_by_its_decision(question: str, halls: Talk) -> None:
    given = halls("tag på hallen", question)
    assert not given.answered


def test_why_not_is_told_by_the_reason_alone(plans: Talk) -> None:
    given = plans("skal skolerne betale takst for ladestandere", "hvorfor ikke")
    assert given.hits[0].quote.text == "Skolerne indgår ikke, fordi tilsynet ikke har svaret."


@pytest.mark.parametrize("question", ["hvornår", "hvornår blev det besluttet", "hvornår var det"])
def test_when_it_was_treated_is_told_after_what_was_decided(question: str, plans: Talk) -> None:
    given = plans("hvad blev besluttet om ladestandere?", question)
    assert given.remark == "Senest behandlet den 28-06-2021 i Direktionen."


def test_a_bare_when_is_told_no_time_of_something_else(plans: Talk) -> None:
    given = plans("hvad koster ladestandere?", "hvem er tilsynet?", "hvornår")
    assert given.remark == "Senest behandlet den 28-06-2021 i Direktionen."


def test_a_question_without_its_mark_asks_of_the_matter_and_of_its_meeting(talk: Talk) -> None:
    assert [hit.item for hit in talk(FIRST, "gælder det stadig").hits] == [5]
    assert talk(FIRST, "var der afbud").hits == talk(FIRST, "var der afbud?").hits
    assert talk(FIRST, "var der afbud").answered


def test_a_polar_question_with_a_word_of_talk_is_remembered(plans: Talk) -> None:
    assert plans("må vi bruge ladestandere på skolerne", "hvorfor ikke").understood is not None


@pytest.mark.parametrize("settled", ["05-02-2013", "28-01-2013"])
def test_the_day_that_is_told_is_the_one_above_the_quote(settled: str, archive: Archive, today: date) -> None:
    text = minutes(Item("Ny bro", "12/7"), day="28-01-2013").source_text
    moved = text.replace("Beslutning Direktionen den 28-01-2013", f"Beslutning Direktionen den {settled}")
    archive.ingest(read_minutes(moved), source="bro.txt")
    for question, began in (("hvornår blev det behandlet?", "Senest"), ("hvornår første gang?", "Første gang")):
        given = talk_with(archive, today, "hvad blev besluttet om ny bro?", question)
        assert (given.remark or "").startswith(f"{began} behandlet den {settled} i Direktionen")


def test_the_year_after_is_counted_from_what_was_shown(talk: Talk) -> None:
    assert talk("hvad blev besluttet om hjemmearbejde?", "og året efter?").understood == (
        "Forstået som: hvad der blev besluttet · hjemmearbejde · i 2022"
    )


def test_a_meeting_is_no_matter_to_search_for(talk: Talk) -> None:
    given = talk("hvem var fraværende på direktionens møde den 28. juni 2021?", "hvad blev besluttet?")
    assert given.answered
    assert {hit.held_on for hit in given.hits} == {date(2021, 6, 28)}


def test_the_tasks_of_another_are_asked_for_in_the_same_way(talk: Talk) -> None:
    given = talk("hvad skal BYC følge op på?", "og HRC?")
    assert given.remark == "1 åben opfølgning for HRC."
    assert talk("hvilke opfølgninger er der?", "kun BYC").remark == "2 åbne opfølgninger for BYC."
    assert talk("hvad skal BYC følge op på?", "og HRC?", "og ØC?").remark == "1 åben opfølgning for ØC."


def test_that_it_came_up_last_is_said_of_what_has_its_title(archive: Archive, today: date) -> None:
    first = Item("Vestskolens hegn", "21/7", decision="Direktionen drøftede Vestskolens hegn.")
    other = Item("Budget", "22/8", decision="Direktionen drøftede budgettet, også til hegn ved Vestskolen.")
    archive.ingest(minutes(first, day="28-06-2021"), source="a.txt")
    archive.ingest(minutes(other, day="28-06-2022"), source="b.txt")
    talked = ("hvad blev besluttet om Vestskolens hegn den 28. juni 2021?", "hvornår var det sidst oppe?")
    assert talk_with(archive, today, *talked).hits[0].held_on == date(2021, 6, 28)
    again = Item(
        "Vestskolens hegn, bevilling", "23/9", decision="Direktionen godkendte bevillingen til Vestskolens hegn."
    )
    archive.ingest(minutes(again, day="28-06-2023"), source="c.txt")
    given = talk_with(archive, today, *talked)
    assert given.remark == "Senest behandlet den 28-06-2023 i Direktionen."


def test_what_another_matter_came_to_later_is_said_to_be_anothers(archive: Archive, today: date) -> None:
    first = Item("Hegn ved Vestskolen", "21/7", decision="Direktionen besluttede at opstille hegnet.")
    other = Item("Pergola og hegn", "22/8", decision="Direktionen godkendte et hegn ved hallen.")
    archive.ingest(minutes(first, day="28-06-2021"), source="a.txt")
    archive.ingest(minutes(other, day="28-06-2022"), source="b.txt")
    given = talk_with(archive, today, "hvad blev besluttet om hegn den 28. juni 2021?", "hvad skete der så?")
    assert (given.hits[0].held_on, given.remark) == (date(2022, 6, 28), OF_ANOTHER_MATTER)


@pytest.mark.parametrize(
    "question",
    [
        "hvad besluttede direktionen i januar 2022?",
        "nyt fra direktionen?",
        "hvilke udvalg er der?",
        "hvilke sager er udsat?",
    ],
)
def test_a_question_on_a_body_or_a_list_is_answered_as_if_there_were_no_thread(
    question: str, talk: Talk, seeds: Archive, today: date
) -> None:
    assert talk(FIRST, question) == answer(seeds, question, today=today)


def test_a_number_alone_is_an_item_of_the_meeting_that_is_spoken_of(talk: Talk) -> None:
    meeting = "hvad besluttede direktionen den 28. juni 2021?"
    for texts in (("og 5?",), ("hvad med punkt 4?", "og 5?"), ("nr. 4", "og nr. 5?"), ("og 4?", "og 5?")):
        assert [hit.item for hit in talk(meeting, *texts).hits] == [5]


def test_a_number_alone_is_another_in_the_name_of_the_matter(archive: Archive, today: date) -> None:
    for number in (1, 2):
        item = Item(f"Budgetopfølgning {number}", f"21/{number}", decision="Direktionen tog den til efterretning.")
        archive.ingest(minutes(item, day=f"0{number}-06-2021"), source=f"{number}.txt")
    given = talk_with(archive, today, "budgetopfølgning 1", "hvad viser den?", "og 2?")
    assert (given.hits[0].title, given.understood) == ("Budgetopfølgning 2", "Forstået som: budgetopfølgning 2")


@pytest.fixture
def halls(archive: Archive, today: date) -> Talk:
    hall = Item(
        "Nyt tag på hallen",
        "21/1",
        body="Udgiften er 25.000 kr. I hallen er der plads til højst 40 gæster.",
        decision="Direktionen godkendte taget.",
    )
    snow = Item("Vintertjeneste", "21/2", body="Snerydning er en opgave for TMC.", decision="Godkendt.")
    archive.ingest(minutes(hall, day="28-06-2021"), source="hal.txt")
    archive.ingest(minutes(snow, day="28-06-2022"), source="sne.txt")
    return lambda *questions: talk_with(archive, today, *questions)


@pytest.mark.parametrize(
    ("question", "told"),
    [("hvad er prisen?", "25.000 kr."), ("hvor stort er beløbet?", "25.000 kr."), ("hvor mange gæster?", "40 gæster")],
)
def test_an_amount_is_told_by_the_matter_that_has_one(question: str, told: str, halls: Talk) -> None:
    given = halls("tag på hallen", question)
    assert (given.answered, given.hits[0].title) == (True, "Nyt tag på hallen")
    assert told in given.hits[0].quote.text


def test_what_another_matter_answers_by_the_way_is_said_to_be_its_and_is_not_the_next_matter(halls: Talk) -> None:
    given = halls("tag på hallen", "hvem sørger for snerydning?")
    assert (given.hits[0].title, given.remark) == ("Vintertjeneste", OF_ANOTHER_MATTER)
    assert halls("tag på hallen", "hvem sørger for snerydning?", "hvornår?").hits[0].title == "Nyt tag på hallen"
    assert halls("tag på hallen", "hvem sørger for vintertjeneste?").remark is None


@pytest.mark.parametrize("remark", ["det er for dyrt", "det var dyrt", "prøv igen", "oversæt til engelsk"])
def test_a_remark_or_a_request_is_no_matter(remark: str, talk: Talk) -> None:
    assert talk(FIRST, remark, "hvem skal gøre det?").hits == talk(FIRST, "hvem skal gøre det?").hits


def test_the_second_hit_does_not_count_the_year_on_once_more(archive: Archive, today: date) -> None:
    for year in range(2021, 2025):
        for number in (1, 2):
            item = Item(
                f"Havnens budget {number}",
                f"{year % 100}/{number}",
                decision=f"Budgettet for havnen i {year} godkendes.",
            )
            archive.ingest(minutes(item, day=f"0{number}-05-{year}"), source=f"{year}-{number}.txt")
    given = talk_with(
        archive, today, "hvad blev besluttet om havnens budget i 2021?", "og året efter?", "nr. 2", "hvornår?"
    )
    assert given.hits[0].held_on.year == 2022


def test_what_came_later_is_not_said_to_be_of_the_day_before(archive: Archive, today: date) -> None:
    for day, decision in (("01-05-2024", "Sagen udsættes."), ("03-06-2024", "Hegnet godkendes.")):
        archive.ingest(minutes(Item("Nyt hegn ved åen", "24/7", decision=decision), day=day), source=day)
    given = talk_with(archive, today, "hvad blev besluttet om hegn den 1. maj 2024?", "hvad skete der så?")
    assert [hit.held_on for hit in given.hits[:1]] == [date(2024, 6, 3)]
    assert "2024" not in (given.understood or "")


def test_an_item_without_words_has_no_number_of_anything(archive: Archive, today: date) -> None:
    archive.ingest(minutes(Item("Underskriftsark", "24/7", body="–", decision="–"), day="01-05-2024"), source="a.txt")
    assert (
        talk_with(archive, today, "underskriftsark", "hvor mange sider er der?").question == "hvor mange sider er der?"
    )


def test_a_sign_that_is_a_digit_and_no_number_is_no_year(talk: Talk) -> None:
    assert talk("hjemmearbejde 2021²", "og i 2013?").understood is not None
    assert talk("regnskab ²", "og i 2023?").question == "og i 2023?"


TOLD = "Ældrerådet har i sit høringssvar bedt om en låge og foreslår, at den males."


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        (("hvad sagde ældrerådet om hegnet?",), [TOLD]),
        (("hvad sagde handicaprådet om hegnet?",), []),
        (("hvad besluttede ældrerådet om hegnet?",), []),
        (("hvad blev besluttet om hegnet?", "hvad sagde ældrerådet?"), [TOLD]),
        (("hvad blev besluttet om hegnet?", "hvad siger ældrerådet?"), [TOLD]),
        (("hvad blev besluttet om hegnet?", "hvad sagde handicaprådet?"), []),
        (
            ("hvad blev besluttet om hegnet?", "hvad sagde skoleudvalget?"),
            ["Skoleudvalget mener, at hegnet er for højt."],
        ),
    ],
)
def test_what_a_body_without_minutes_of_the_matter_said_is_told_by_the_item(
    questions: tuple[str, ...], told: list[str], archive: Archive, today: date
) -> None:
    body = f"Hegnet er gammelt. {TOLD} Skoleudvalget mener, at hegnet er for højt."
    archive.ingest(minutes(Item("Hegn ved hallen", body=body, decision="Hegnet opsættes.")), source="a.txt")
    archive.ingest(minutes(Item("Skoletider", "21/9"), committee="Skoleudvalget", day="21-06-2021"), source="b.txt")
    given = talk_with(archive, today, *questions)
    assert [hit.quote.text for hit in given.hits] == told


def test_where_another_body_or_matter_answers_that_is_said(archive: Archive, today: date) -> None:
    gifts = Item(
        "Gaver fra leverandører", "21/1", body="Reglerne om gaver gælder alle.", decision="Gaver må koste 300 kr."
    )
    trees = Item(
        "Lindetræer", "21/2", body="Træerne kan flyttes.", decision="Godkendt den 3. maj 2021, så træerne flyttes."
    )
    archive.ingest(minutes(gifts, trees), source="juni.txt")
    archive.ingest(
        read_minutes(minutes(Item("Rygning", "21/3")).source_text.replace("Direktionen", "Kulturudvalget")),
        source="k.txt",
    )
    first = "hvad blev besluttet om gaver?"
    beside = talk_with(archive, today, first, "hvornår kan man flytte ind?")
    assert beside.remark == "Dette er fra en anden sag end den, der sidst blev vist."
    untold = talk_with(archive, today, first, "hvor meget er der tilbage?")
    assert (untold.answered, untold.near[0].title) == (False, "Gaver fra leverandører")
    elsewhere = talk_with(archive, today, "hvornår må man få gaver?", "og i kulturudvalget?")
    assert (elsewhere.remark or "").startswith("Kulturudvalget: intet.")


@pytest.mark.parametrize(
    ("question", "sought"),
    [
        ("hvor længe gælder det", "hvor længe"),
        ("hvor lang tid tager det", "hvor lang tid"),
        ("hvor er det henne?", "hvilket sted"),
        ("hvor kommer pengene fra?", "hvorfra"),
        ("hvor mange må det?", "hvor mange"),
        ("hvor stort er underskuddet?", "hvor stort"),
        ("hvor meget koster det?", "hvad det koster"),
        ("fra hvornår gælder det?", "fra hvornår"),
        ("hvilke centre er med?", "hvilke centre"),
        ("gælder det stadig?", "om det stadig gælder"),
        ("hvorfor blev det besluttet?", "hvorfor"),
    ],
)
def test_what_a_leaning_question_asks_is_said_in_danish_that_can_be_checked(
    question: str, sought: str, talk: Talk
) -> None:
    said = (talk(FIRST, question).understood or "").removeprefix("Forstået som: ").split(" · ")
    assert (said[0], said[1].split(", ")[0]) == (sought, "hjemmearbejde")
