"""Answers from the seeds: what was decided, when and where, latest first; and an honest nothing with its reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from written_minutes import Item, minutes

from bot.answers import answer, understood_of
from bot.candidates import candidates_of, chosen_among
from bot.says import NEAR_MAX, Answer, Reason
from bot.words import period_words
from store.archive import Archive
from store.danish.dates import Period
from store.domain import Outcome
from store.search.periods import FIRST_DAY

Ask = Callable[[str], Answer]


@pytest.fixture
def ask(seeds: Archive, today: date) -> Ask:
    return lambda question: answer(seeds, question, today=today)


def test_a_decision_question_is_answered_with_the_decision_in_its_own_words(ask: Ask) -> None:
    given = ask("hvad besluttede direktionen om hjemmearbejde?")
    best = given.hits[0]
    assert given.answered
    assert (best.committee, best.held_on, best.item, best.case_number) == (
        "Direktionen",
        date(2021, 6, 28),
        5,
        "21/5239",
    )
    assert (best.quote.section, best.decided_on, best.outcome) == ("Beslutning", date(2021, 6, 28), Outcome.BESLUTTET)
    assert best.quote.text.startswith("Direktionen drøftede oplægget og besluttede, at der skal arbejdes videre")


def test_courtesies_change_nothing_of_the_answer(ask: Ask) -> None:
    question = "hvad besluttede direktionen om hjemmearbejde?"
    given = ask(f"Hej Referatbot, kan du fortælle mig, {question} På forhånd tak!")
    assert (given.hits, given.read_as) == (ask(question).hits, None)


@pytest.mark.parametrize(
    "request_for",
    ["giv mig et overblik over {}", "kan du lige opsummere sagen om {}?", "søg på {}", "slå {} op",
     "hvor kan jeg læse om {}?", "hvad er sagsnummeret på {}?", "hvad mener politikerne om {}?",
     "er der nogen der kan huske {}?", "send mig referatet om {}"],
)  # fmt: skip
def test_a_matter_is_found_however_it_is_asked_for(request_for: str, ask: Ask) -> None:
    given = ask(request_for.format("hjemmearbejde"))
    assert given.answered
    assert given.hits[0].case_number == "21/5239"


def test_slips_of_the_fingers_are_put_right_and_said_to_be(ask: Ask) -> None:
    typed, meant = "hva besluttede direktonen om hjemmearbjede?", "hvad besluttede direktionen om hjemmearbejde?"
    given, expected = ask(typed), ask(meant)
    assert (given.question, given.read_as, expected.read_as) == (typed, meant, None)
    assert given.hits == expected.hits


@pytest.mark.parametrize(
    "question", ["hvad besluttede direktionen om strategibrevet?", "blev strategibrevet godkendt?"]
)
def test_a_decision_that_only_approves_is_shown_with_its_indstilling(question: str, ask: Ask) -> None:
    best = ask(question).hits[0]
    assert (best.held_on, best.item) == (date(2025, 8, 5), 2)
    shown = best.quote.text + (best.supplement.text if best.supplement else "")
    assert "Direktionen godkender sagens indstilling." in shown
    assert "godkender processen for udarbejdelse" in shown


def test_of_two_decisions_the_later_is_quoted_with_its_own_day(ask: Ask) -> None:
    best = ask("hvad besluttede direktionen om økonomikobling?").hits[0]
    assert (best.held_on, best.item, best.decided_on) == (date(2013, 1, 28), 3, date(2013, 2, 5))
    assert "udsætte drøftelsen" in best.quote.text


def test_a_matter_that_last_came_up_very_long_ago_is_still_its_latest(archive: Archive, today: date) -> None:
    archive.ingest(minutes(Item("Rammer for hjemmearbejde", "1/1"), day="28-06-1921"), source="gammel.txt")
    archive.ingest(minutes(Item("Indretning af nyt rådhus", "21/189")), source="ny.txt")
    given = answer(archive, "hvad er det seneste om hjemmearbejde?", today=today)
    assert [hit.held_on for hit in given.hits] == [date(1921, 6, 28)]


def test_a_decision_outside_its_meetings_day_is_found_by_its_own(ask: Ask) -> None:
    given = ask("hvad besluttede direktionen den 5. februar 2013 om politikker?")
    assert given.answered
    assert given.hits[0].decided_on == date(2013, 2, 5)


def test_a_meetings_decisions_are_listed_in_their_order(ask: Ask) -> None:
    given = ask("hvad besluttede direktionen den 10. januar 2022?")
    assert [hit.item for hit in given.hits] == [1, 2, 3, 4, 5]
    assert {hit.held_on for hit in given.hits} == {date(2022, 1, 10)}


@pytest.mark.parametrize(
    ("question", "remark", "hits"),
    [
        ("hvor mange møder holdt direktionen i 2022?", "Der er indlæst 1 møde i Direktionen i 2022.", 1),
        ("hvor mange direktionsmøder 2022?", "Der er indlæst 1 møde i Direktionen i 2022.", 1),
        ("hvor mange møder har direktionen holdt?", "Der er indlæst 4 møder i Direktionen.", 4),
        ("hvor mange punkter var der på mødet den 10. januar 2022?",
         "Mødet i Direktionen den 10-01-2022 havde 5 punkter.", 1),
        ("hvor mange lukkede punkter var der på mødet den 28. juni 2021?",
         "Mødet i Direktionen den 28-06-2021 havde 5 lukkede punkter.", 1),
    ],
)  # fmt: skip
def test_meetings_and_items_are_counted(question: str, remark: str, hits: int, ask: Ask) -> None:
    given = ask(question)
    assert given.remark == remark
    assert [hit.item for hit in given.hits] == [None] * hits


def test_when_a_committee_met_is_answered_with_the_meeting(ask: Ask) -> None:
    for question in ("hvornår var sidste møde i direktionen?", "hvornår holdt direktionen møde i august 2025?"):
        assert [(hit.held_on, hit.item) for hit in ask(question).hits] == [(date(2025, 8, 5), None)]


def test_closed_items_are_listed_with_what_is_public(ask: Ask) -> None:
    given = ask("hvilke lukkede punkter var der på direktionens møde den 28. juni 2021?")
    assert given.remark == "Mødet har 5 lukkede punkter; jeg kender kun titlerne."
    assert len(given.hits) == 5
    assert all(hit.closed for hit in given.hits)
    assert [hit.item for hit in given.hits][-1] == 13


def test_of_closed_items_alone_is_answered_where_they_are_asked_for(archive: Archive, today: date) -> None:
    archive.ingest(minutes(Item("Salg af Havnevej"), Item("Salg af Havnevej (lukket)", "21/6", "", "")), source="a.txt")
    hits = answer(archive, "lukket punkt om havnevej", today=today).hits
    assert [(hit.item, hit.closed) for hit in hits] == [(2, True)]


def test_the_items_that_were_put_off_are_listed(archive: Archive, today: date) -> None:
    put_off = Item("Salg af grund", "21/6", decision="Sagen udsættes.")
    archive.ingest(minutes(Item(), put_off), source="a.txt")
    given = answer(archive, "hvilke punkter blev udsat på direktionens møde 28. juni 2021?", today=today)
    assert [(hit.item, hit.outcome) for hit in given.hits] == [(2, Outcome.UDSAT)]
    none = answer(archive, "hvilke punkter blev afvist på direktionens møde 28. juni 2021?", today=today)
    assert (none.answered, none.remark) == (False, "Jeg kan ikke se, at noget punkt er afvist.")


def test_who_attended_is_quoted_from_the_head(ask: Ask) -> None:
    best = ask("hvem deltog i mødet den 10. januar 2022?").hits[0]
    assert best.item is None
    assert best.quote.text.startswith("Mødedeltagere Anya Krogh Manghezi")
    assert "Jørgen Lerhard (Afbud)" in best.quote.text


def test_where_a_meeting_was_held_is_quoted_from_the_head(ask: Ask) -> None:
    for question in ("hvor blev mødet i juni 2021 holdt?", "hvor foregik seminaret i juni 2021?"):
        quote = ask(question).hits[0].quote.text
        assert "Helenekilde Badehotel" in quote
        assert "Indholdsfortegnelse" not in quote


def test_when_a_meeting_began_is_quoted_from_the_head(ask: Ask) -> None:
    assert "kl. 09:00" in ask("hvornår startede mødet den 5. august 2025?").hits[0].quote.text


def test_an_item_asked_for_by_its_number_is_quoted_or_said_to_be_closed_or_not_there(ask: Ask) -> None:
    hits = ask("hvad blev besluttet i punkt 5 den 28. juni 2021?").hits
    assert [(hit.item, hit.case_number) for hit in hits] == [(5, "21/5239")]
    closed = ask("hvad blev besluttet i punkt 10 den 28. juni 2021?")
    assert (closed.reason, closed.near[0].item, closed.near[0].quote.text) == (Reason.CLOSED, 10, "")
    missing = ask("hvad blev besluttet på punkt 77 i direktionen 10. januar 2022?")
    assert (missing.reason, missing.remark) == (Reason.NOTHING_FOUND, "Mødet har intet punkt 77.")


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("hvad indstilles i punkt 2 direktionen 5. august 2025?", "godkender processen for udarbejdelse"),
        ("hvad indstilles i punkt to direktionen i august 2025?", "godkender processen for udarbejdelse"),
        ("hvad siger punkt 2 den 5. august 2025 om strategibrevet?", "trategibrev"),
        ("hvad siger punkt 2 den 5. august 2025 om kvantefysik?", ""),
    ],
)
def test_words_beside_an_items_number_do_not_lead_away_from_it(question: str, quoted: str, ask: Ask) -> None:
    given = ask(question)
    assert given.answered
    assert [(hit.held_on, hit.item) for hit in given.hits] == [(date(2025, 8, 5), 2)]
    assert quoted in given.hits[0].quote.text


def test_several_items_are_answered_in_their_order(ask: Ask) -> None:
    assert [hit.item for hit in ask("hvad blev punkterne 2 og 3 i direktionen den 10. januar 2022?").hits] == [2, 3]


def test_a_case_number_alone_gives_its_decision(ask: Ask) -> None:
    given = ask("21/5239")
    assert [hit.item for hit in given.hits] == [5]
    assert given.hits[0].quote.section == "Beslutning"


def test_an_umbrella_number_gives_its_items_latest_first(ask: Ask) -> None:
    assert [hit.item for hit in ask("12/32140").hits] == [9, 8, 7, 6, 5, 2, 1]


def test_within_a_case_the_words_decide_what_comes_first(ask: Ask) -> None:
    assert ask("hvad blev der besluttet i sag 12/32140 om styringsværktøjer?").hits[0].item == 6


def test_a_closed_item_is_said_to_be_closed_and_nothing_is_quoted(ask: Ask) -> None:
    given = ask("hvad blev besluttet i sag 21/2826?")
    assert (given.answered, given.reason) == (False, Reason.CLOSED)
    assert given.remark is not None
    assert "punkt 9" in given.remark
    assert "28-06-2021" in given.remark
    assert [(hit.closed, hit.quote.text) for hit in given.near] == [(True, "")]


def test_an_unknown_case_is_said_to_be_unknown_with_the_nearest_number(ask: Ask) -> None:
    given = ask("hvad skete der i sag 21/5293?")
    assert (given.answered, given.reason) == (False, Reason.UNKNOWN_CASE)
    assert given.remark is not None
    assert "21/5293" in given.remark
    assert "Mente du 21/5239?" in given.remark
    assert given.near[0].case_number == "21/5239"


def test_an_unknown_case_that_is_like_none_has_no_suggestion(ask: Ask) -> None:
    given = ask("sag 99-123456")
    assert given.reason is Reason.UNKNOWN_CASE
    assert given.near == ()
    assert given.remark is not None
    assert "Mente du" not in given.remark


@pytest.mark.parametrize(
    "question", ["hvor langt er vi med strategibrevet?", "hvordan sluttede sagen om strategibrevet?"]
)
def test_how_a_matter_stands_is_asked_in_many_ways(question: str, ask: Ask) -> None:
    assert ask(question).hits[0].title.startswith("Proces for udarbejdelse af Direktionens Strategibrev")


def test_another_year_is_no_answer_and_the_latest_treatment_is_named(ask: Ask) -> None:
    given = ask("hvad besluttede direktionen om hjemmearbejde i 2025?")
    assert (given.answered, given.reason, given.hits) == (False, Reason.OUTSIDE_DATES, ())
    assert given.remark == "I 2025: intet. Senest behandlet 28-06-2021."
    assert given.near[0].item == 5


def test_what_was_decided_before_a_time_that_it_names_is_an_answer_and_says_so(archive: Archive, today: date) -> None:
    decided = "Direktionen besluttede at deltage i folkemødet i 2023 med en stand."
    archive.ingest(minutes(Item("Deltagelse i folkemøde", "22/17", decision=decided), day="12-09-2022"), source="a.txt")
    archive.ingest(minutes(Item("Indretning af nyt rådhus", "23/18"), day="13-02-2023"), source="b.txt")
    given = answer(archive, "hvad besluttede vi om folkemødet i 2023?", today=today)
    assert given.answered
    assert given.hits[0].held_on == date(2022, 9, 12)
    assert given.remark == "Behandlet før den tid, du spørger til: 12-09-2022."


@pytest.mark.parametrize("day", ["12-09-2018", "12-09-2024"])
def test_what_was_decided_after_a_time_or_long_before_is_not_of_that_time(
    day: str, archive: Archive, today: date
) -> None:
    decided = "Direktionen besluttede at deltage i folkemødet i 2023 med en stand."
    archive.ingest(minutes(Item("Deltagelse i folkemøde", "22/17", decision=decided), day=day), source="a.txt")
    given = answer(archive, "hvad besluttede vi om folkemødet i 2023?", today=today)
    assert given.reason is Reason.OUTSIDE_DATES


def test_who_asks_what_a_body_said_is_told_where_it_said_something_itself(archive: Archive, today: date) -> None:
    told = "Centret fortæller om de frivillige mentorer og deres arbejde med de unge."
    noted = Item(
        "De frivillige mentorer", "22/11", told, "Orienteringen om de frivillige mentorer blev taget til efterretning."
    )
    said = Item(
        "Nyt fra centret",
        "21/12",
        told,
        "Taget til efterretning.\n\nUdvalget ønsker en temadag om de frivillige mentorer.",
    )
    for item, day in ((said, "10-01-2022"), (noted, "14-02-2022")):
        archive.ingest(minutes(item, committee="Ungeudvalget", day=day), source=f"{day}.txt")
    given = answer(archive, "hvad ville Ungeudvalget have om de frivillige mentorer?", today=today)
    assert "ønsker en temadag" in given.hits[0].quote.text


def test_what_is_to_come_in_a_year_was_decided_before_it(archive: Archive, today: date) -> None:
    told = "Aftalen om antennemasten på Birkemarken udløber i 2026. Lejeren vil gerne forlænge den."
    decided = "Udvalget besluttede, at aftalen om antennemasten ikke forlænges."
    archive.ingest(minutes(Item("Birkemarken, antennemast", "25/17", told, decided), day="12-03-2025"), source="a.txt")
    given = answer(archive, "må antennemasten på Birkemarken blive stående i 2026?", today=today)
    assert given.answered
    assert given.remark == "Behandlet før den tid, du spørger til: 12-03-2025."
    of_summer = answer(archive, "må antennemasten på Birkemarken blive stående i sommeren 2026?", today=today)
    assert of_summer.answered
    past = answer(archive, "blev der talt om antennemasten på Birkemarken i 2026?", today=today)
    assert not past.answered


@pytest.mark.parametrize(("day", "order"), [("12-06-2022", "før"), ("12-10-2022", "efter")])
def test_what_happens_at_a_time_is_told_at_another_and_that_is_said(
    day: str, order: str, archive: Archive, today: date
) -> None:
    told = "Cirkus Krone må slå telt op på Birkemarken den 20. august 2022."
    archive.ingest(minutes(Item("Cirkustelt på Birkemarken", "22/17", told, "Godkendt."), day=day), source="a.txt")
    archive.ingest(minutes(Item("Indretning af nyt rådhus", "23/18"), day="15-08-2022"), source="b.txt")
    given = answer(archive, "må Cirkus Krone slå telt op på Birkemarken i august 2022?", today=today)
    assert given.answered
    assert given.remark == f"Behandlet {order} den tid, du spørger til: {day}."
    of_decision = answer(archive, "hvad besluttede vi om Cirkus Krones telt på Birkemarken i august 2022?", today=today)
    assert of_decision.reason is Reason.OUTSIDE_DATES
    of_july = answer(archive, "må Cirkus Krone slå telt op på Birkemarken i juli 2022?", today=today)
    assert of_july.reason is Reason.OUTSIDE_DATES


@pytest.fixture
def roads(archive: Archive) -> Archive:
    """Birkevej was before the board alone, and Havnevej before the committee, and the board later."""
    birkevej = Item("Ændring af vejstatus for Birkevej", "25/11")
    havnevej = Item("Ny belysning på Havnevej", "22/12")
    other = Item("Indretning af biblioteket", "25/13")
    archive.ingest(minutes(birkevej, day="19-03-2025"), source="a.txt")
    archive.ingest(minutes(other, day="05-03-2025", committee="Kulturudvalget"), source="b.txt")
    archive.ingest(minutes(havnevej, day="05-03-2022", committee="Kulturudvalget"), source="c.txt")
    archive.ingest(minutes(havnevej, day="05-09-2023"), source="d.txt")
    return archive


def test_what_only_another_committee_decided_is_said_to_be_that_ones(roads: Archive, today: date) -> None:
    given = answer(roads, "hvad besluttede kulturudvalget om Birkevej?", today=today)
    assert (given.answered, given.reason) == (False, Reason.NOTHING_FOUND)
    assert given.remark == "Kulturudvalget: intet. Behandlet i Direktionen 19-03-2025."


@pytest.mark.parametrize(("time", "reason"), [("marts 2025", Reason.NOTHING_FOUND), ("2021", Reason.OUTSIDE_DATES)])
def test_where_committee_and_time_fail_both_are_named(time: str, reason: Reason, roads: Archive, today: date) -> None:
    given = answer(roads, f"hvad besluttede kulturudvalget om Birkevej i {time}?", today=today)
    assert given.reason is reason
    assert given.remark == f"Kulturudvalget: intet i {time}. Behandlet i Direktionen 19-03-2025."


def test_the_committee_at_another_time_is_nearer_than_another_committee(roads: Archive, today: date) -> None:
    given = answer(roads, "hvad besluttede kulturudvalget om Havnevej i 2023?", today=today)
    assert given.remark == "I 2023: intet. Senest behandlet 05-03-2022."
    assert {hit.committee for hit in given.near} == {"Kulturudvalget"}


def test_the_best_hit_is_only_called_the_latest_treatment_where_it_is(archive: Archive, today: date) -> None:
    archive.ingest(minutes(Item("Handlingsplan for cykelstier", "22/1"), day="21-03-2022"), source="a.txt")
    aside = Item("Renovering af broen med handlingsplan og cykelstier over åen til havnen", "24/2")
    archive.ingest(minutes(aside, day="02-05-2024"), source="b.txt")
    given = answer(archive, "hvad besluttede direktionen i 2025 om handlingsplan for cykelstier?", today=today)
    assert [hit.held_on.year for hit in given.near] == [2022, 2024]
    assert given.remark == "I 2025: intet. Nærmeste: 21-03-2022."


def test_a_council_is_named_without_its_term(archive: Archive, today: date) -> None:
    archive.ingest(minutes(Item("Vejstatus for Birkevej", "25/11"), committee="Byråd 2018-2021"), source="a.txt")
    archive.ingest(minutes(Item("Indretning af rådhus", "25/13")), source="b.txt")
    given = answer(archive, "hvad besluttede direktionen om Birkevej?", today=today)
    assert given.remark == "Direktionen: intet. Behandlet i Byråd 28-06-2021."


@pytest.mark.parametrize(
    "question",
    [
        "hvad drøftede kulturudvalget om Birkevej",
        "hvad mener kulturudvalget om Birkevej?",
        "hvad har kulturudvalget behandlet om Birkevej?",
    ],
)
def test_what_a_committee_did_is_not_answered_from_another(question: str, roads: Archive, today: date) -> None:
    given = answer(roads, question, today=today)
    assert not given.answered
    assert given.remark == "Kulturudvalget: intet. Behandlet i Direktionen 19-03-2025."


def test_an_answer_from_another_time_than_was_asked_for_says_so(roads: Archive, today: date) -> None:
    given = answer(roads, "hvad skete der med vejstatus for Birkevej i 2019", today=today)
    assert given.answered
    assert given.remark == "Ikke fra 2019; det nærmeste er fra 19-03-2025."
    assert answer(roads, "hvad skete der med vejstatus for Birkevej i 2025", today=today).remark is None


@pytest.mark.parametrize("title", ["Takst for madordning 2024", "Takst for madordning, budget 2023-26"])
def test_what_names_the_time_that_is_asked_for_is_of_that_time(title: str, archive: Archive, today: date) -> None:
    priced = Item(title, "23/14", decision="Taksten fastsættes til 590 kr.")
    archive.ingest(minutes(priced, day="12-09-2022"), source="a.txt")
    given = answer(archive, "hvad bliver taksten for madordning i 2024?", today=today)
    assert (given.answered, given.remark) == (True, None)


@pytest.mark.parametrize(
    ("told", "answered"),
    [("590 kr.", True), ("1.590,00", True), ("gratis", True), ("den samme i 2026, jf. bilag 2", False)],
)
def test_where_an_amount_is_asked_for_a_quote_without_any_is_no_answer(
    told: str, answered: bool, archive: Archive, today: date
) -> None:
    priced = Item("Madordning", "23/14", body="Ordningen fortsætter.", decision=f"Madordning er {told}")
    archive.ingest(minutes(priced), source="a.txt")
    given = answer(archive, "hvad koster madordning?", today=today)
    assert given.answered is answered
    assert [hit.title for hit in given.hits or given.near] == ["Madordning"]


@pytest.mark.parametrize("question", ["hvem betaler taksten for madordning?", "blev taksten for madordning godkendt?"])
def test_what_only_speaks_of_an_amount_is_answered_without_one(question: str, archive: Archive, today: date) -> None:
    priced = Item("Madordning", "23/14", decision="Takst for madordning blev godkendt; forældrene betaler taksten.")
    archive.ingest(minutes(priced), source="a.txt")
    assert answer(archive, question, today=today).answered


@pytest.mark.parametrize(("told", "answered"), [("tre hold", True), ("12 hold", True), ("nye hold", False)])
def test_where_a_number_is_asked_for_a_quote_without_any_is_no_answer(
    told: str, answered: bool, archive: Archive, today: date
) -> None:
    swimming = Item("Svømning", "23/14", body="Ordningen fortsætter.", decision=f"Der oprettes {told} til svømning.")
    archive.ingest(minutes(swimming), source="a.txt")
    assert answer(archive, "hvor mange hold oprettes der til svømning?", today=today).answered is answered


def test_where_a_lesser_hit_is_of_the_time_it_is_said_where_it_stands(archive: Archive, today: date) -> None:
    body = "Der opsættes 40 ladestandere på torvet."
    archive.ingest(minutes(Item("Ladestandere på torvet", "22/1", body), day="02-06-2022"), source="a.txt")
    lesser = Item("Ladestandere i klimapuljen", "24/2", "Torvet får træer.")
    archive.ingest(minutes(lesser, day="02-05-2024"), source="b.txt")
    given = answer(archive, "hvor mange ladestandere på torvet kom der i 2024", today=today)
    assert [hit.held_on.year for hit in given.hits] == [2022, 2024]
    assert given.remark == "Det første er fra 02-06-2022; længere nede er der noget fra 2024."


def test_what_is_to_be_there_by_a_time_may_be_decided_long_before(roads: Archive, today: date) -> None:
    given = answer(roads, "hvornår kommer ny belysning på Havnevej inden maj 2025?", today=today)
    assert (given.answered, given.remark) == (True, None)


@pytest.mark.parametrize(("told", "is_answer"), [("Den ventes klar medio 2026.", True), ("Den er af grus.", False)])
def test_when_something_is_needs_a_time(told: str, is_answer: bool, archive: Archive, today: date) -> None:
    body = f"Stien langs åen skal forlænges. {told}"
    archive.ingest(minutes(Item("Forlængelse af stien langs åen", "22/1", body=body)), source="a.txt")
    assert answer(archive, "hvornår er stien langs åen forlænget", today=today).answered is is_answer


def test_a_meeting_on_another_day_is_no_answer(ask: Ask) -> None:
    given = ask("hvem deltog i mødet den 1. maj 2019?")
    assert given.reason is Reason.OUTSIDE_DATES
    assert given.remark is not None
    assert "den 01-05-2019" in given.remark


def test_another_committee_is_no_answer(ask: Ask) -> None:
    given = ask("hvad besluttede Byrådet om hjemmearbejde?")
    assert (given.answered, given.reason) == (False, Reason.NOTHING_FOUND)
    assert given.remark == "Der er ingen referater fra Byrådet i det indlæste."


@pytest.mark.parametrize(
    ("council", "remark"),
    [
        ("Odense Byråd", None),
        ("byrådet i Odense", None),
        ("Randers Byråd", "Der er ingen referater fra Randers Byråd i det indlæste."),
        ("Byrådet i Randers", "Der er ingen referater fra Byrådet i Randers i det indlæste."),
        ("Vejle Byråd", "Der er ingen referater fra Vejle Byråd i det indlæste."),
    ],
)
def test_the_council_of_the_municipality_that_the_minutes_are_of_is_told_from_anothers(
    archive: Archive, today: date, council: str, remark: str | None
) -> None:
    titles = ("Hjemmearbejde", "Skolemad", "Cykelstier", "Budget", "Svømmehal", "Fjernvarme i Randers")
    items = [Item(title, f"21/{number}", "Odense Kommune vil.") for number, title in enumerate(titles, 100)]
    archive.ingest(minutes(*items, committee="Byrådet"), source="juni.txt")
    given = answer(archive, f"hvad besluttede {council} om hjemmearbejde?", today=today)
    assert (given.answered, given.remark) == (remark is None, remark)


def test_a_committee_called_by_what_it_deals_with_is_said_to_be_read_so(archive: Archive, today: date) -> None:
    items = [Item("Hjemmearbejde", "21/100"), Item("Svømmehal", "21/101")]
    archive.ingest(minutes(*items, committee="Kultur- og Fritidsudvalget"), source="juni.txt")
    given = answer(archive, "hvad besluttede idrætsudvalget om hjemmearbejde?", today=today)
    assert given.answered
    assert given.read_as == "hvad besluttede Kultur- og Fritidsudvalget om hjemmearbejde?"
    assert answer(archive, "hvad besluttede ældreudvalget om hjemmearbejde?", today=today).remark is not None


@pytest.mark.parametrize("question", ["", "   ", "?", "…", "😀", "\n\t", "**"])
def test_a_question_without_words_is_empty(question: str, ask: Ask) -> None:
    given = ask(question)
    assert (given.answered, given.reason, given.near) == (False, Reason.EMPTY_QUESTION, ())


@pytest.mark.parametrize(
    "question",
    ["kvantefysik på månen", "hvornår åbner svømmehallen?", "hvad koster en parkeringslicens?", "hvad er status?"],
)
def test_what_is_not_there_is_not_answered(question: str, ask: Ask) -> None:
    given = ask(question)
    assert (given.answered, given.hits, given.reason) == (False, (), Reason.NOTHING_FOUND)
    assert len(given.near) <= NEAR_MAX


@pytest.mark.parametrize("question", ["hjemmearbejde", "kvantefysik", "", "21/5239", "21/2826"])
def test_every_answer_says_where_was_searched(question: str, ask: Ask, seeds: Archive) -> None:
    assert ask(question).coverage == seeds.coverage()


def test_an_empty_archive_answers_nothing_to_anything(archive: Archive, today: date) -> None:
    for question in (
        "hjemmearbejde",
        "21/5239",
        "hvem deltog i mødet?",
        "hvad besluttede direktionen i 2021?",
        "i 2021",
    ):
        given = answer(archive, question, today=today)
        assert (given.answered, given.hits, given.near) == (False, (), ())


def test_a_matter_that_came_up_twice_is_answered_with_the_later(archive: Archive, today: date) -> None:
    for year, decision in (("2021", "Direktionen godkendte to dage."), ("2023", "Direktionen godkendte tre dage.")):
        item = Item(case_number=f"{year[2:]}/5239", decision=decision)
        archive.ingest(minutes(item, day=f"28-06-{year}"), source=f"{year}.txt")
    given = answer(archive, "hvad er senest besluttet om hjemmearbejde?", today=today)
    assert [hit.held_on.year for hit in given.hits] == [2023, 2021]
    assert answer(archive, "hvad blev besluttet om hjemmearbejde i 2021?", today=today).hits[0].held_on.year == 2021


def test_a_strict_committee_leaves_others_out(archive: Archive, today: date) -> None:
    for committee in ("Direktionen", "Økonomiudvalget"):
        archive.ingest(minutes(committee=committee), source=f"{committee}.txt")
    given = answer(archive, "hvad besluttede økonomiudvalget om hjemmearbejde?", today=today)
    assert {hit.committee for hit in given.hits} == {"Økonomiudvalget"}


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(FIRST_DAY, date(2023, 12, 31)), "før 01-01-2024"),
        (Period(date(2025, 1, 1), date(2025, 12, 31)), "i 2025"),
        (Period(date(2021, 6, 28), date(2021, 6, 28)), "den 28-06-2021"),
        (Period(date(2025, 3, 1), date(2025, 3, 31)), "i marts 2025"),
        (Period(date(2022, 3, 1), date(2022, 5, 31)), "fra 01-03-2022 til 31-05-2022"),
    ],
)
def test_a_period_is_put_into_words(period: Period, words: str) -> None:
    assert period_words(period) == words


@pytest.mark.parametrize("question", ["hvad besluttede direktionen den 31. juni 2021?", "hjemmearbejde i uge 53 2021"])
def test_a_day_that_no_calendar_has_is_said_to_be_none(seeds: Archive, today: date, question: str) -> None:
    given = answer(seeds, question, today=today)
    assert (given.answered, given.reason) == (False, Reason.OUTSIDE_DATES)
    assert given.remark is not None
    assert given.remark.startswith("Den tid findes ikke i kalenderen: ")


@pytest.mark.parametrize("question", ["hvornår blev budget 2026 vedtaget?", "hvem stemte imod budget 2026?"])
def test_when_something_was_adopted_is_told_by_its_last_treatment(question: str, archive: Archive, today: date) -> None:
    follow_ups = [Item(f"Budgetopfølgning {n} (2026)", f"26/{n}", decision="Godkendt.") for n in range(1, 30)]
    archive.ingest(minutes(*follow_ups, day="01-06-2026"), source="c.txt")
    archive.ingest(minutes(Item("Budget 2026-29 - 1. behandling", "25/7"), day="01-09-2025"), source="a.txt")
    adopted = Item("Budget 2026-29 - 2. behandling", "25/7", decision="Godkendt.\n\nImod stemte: Ø.")
    archive.ingest(minutes(adopted, day="01-10-2025"), source="b.txt")
    assert answer(archive, question, today=today).hits[0].held_on == date(2025, 10, 1)


def test_all_treatments_of_a_matter_are_named_also_those_that_are_no_candidates(archive: Archive, today: date) -> None:
    for day in range(1, 29):
        bikes = Item("Cykelsti langs åen", "21/77", body="Cykelstien langs åen skal asfalteres.", decision="Anbefales.")
        archive.ingest(minutes(bikes, day=f"{day:02}-06-2021", committee=f"Udvalg {day}"), source=f"{day}.txt")
    (hit,) = answer(archive, "hvad blev besluttet om cykelstien langs åen?", today=today).hits
    assert hit.held_on == date(2021, 6, 28)
    assert len(hit.also) == 27


@pytest.mark.parametrize(
    ("question", "day", "remark"),
    [
        ("hvordan stemte SF om cykelbroen?", 18, None),
        ("hvordan stemte enhedslisten om cykelbroen?", 25, None),
        ("hvordan stemte venstre om cykelbroen?", 25, "Punktet siger ikke, hvordan Venstre (V) stemte."),
        ("hvordan stemte Ø og A om cykelbroen?", 25, "Punktet siger ikke, hvordan Socialdemokratiet (A) stemte."),
        ("hvordan stemte enhedslisten om rutebilen?", 25, "Punktet siger ikke, hvordan Enhedslisten (Ø) stemte."),
        ("hvem stemte imod rutebilen?", 25, "Punktet siger ikke, hvem der stemte hvad."),
        ("hvordan stemte V og A om havnen?", 25, None),
        ("hvem stemte imod cykelbroen?", 25, None),
    ],
)
def test_how_a_party_voted_is_told_by_the_treatment_that_says_it_and_silence_is_said(
    question: str, day: int, remark: str | None, archive: Archive, today: date
) -> None:
    told = Item("Cykelbroen", "25/7", decision="Anbefales.\n\nImod stemte: F.")
    archive.ingest(minutes(told, day="18-06-2025", committee="Kulturudvalget"), source="a.txt")
    bridge = Item("Cykelbroen", "25/7", decision="Godkendt.\n\nImod stemte: Ø.")
    others = (
        Item("Rutebilen", "25/8", decision="Godkendt."),
        Item("Havnen", "25/9", decision="Enstemmigt godkendt."),
    )
    archive.ingest(minutes(bridge, *others, day="25-06-2025"), source="b.txt")
    given = answer(archive, question, today=today)
    assert given.answered
    assert (given.hits[0].held_on.day, given.remark) == (day, remark)


def test_of_several_items_on_a_matter_the_one_that_says_how_the_party_voted_comes_first(
    archive: Archive, today: date
) -> None:
    told = Item("Takster for færgen og havnen", "24/7", body="Færgen sejler.", decision="Godkendt.\n\nImod stemte: Ø.")
    archive.ingest(minutes(told, day="18-06-2024"), source="a.txt")
    other = Item("Takster for færgen", "25/7", body="Færgen sejler.", decision="Godkendt.\n\nImod stemte: A.")
    archive.ingest(minutes(other), source="b")
    found = {
        party: answer(archive, f"hvordan stemte {party} om takster for færgen?", today=today).hits[0].title
        for party in ("enhedslisten", "venstre")
    }
    assert found == {"enhedslisten": "Takster for færgen og havnen", "venstre": "Takster for færgen"}


def test_of_several_items_of_a_case_the_one_that_says_who_voted_comes_first_where_that_is_asked(
    archive: Archive, today: date
) -> None:
    theme = Item(
        "Temadrøftelse om færgen til havnen", "24/7", body="Temadrøftelse om færgen til havnen.", decision="Drøftet."
    )
    archive.ingest(minutes(theme, day="18-06-2024"), source="a.txt")
    hearing = "Færgen sejler til havnen. Der var temadrøftelse."
    voted = Item("Høring om færge og havn", "24/7", body=hearing, decision="Godkendt.\n\nImod stemte: Ø.")
    archive.ingest(minutes(voted, day="18-05-2024"), source="b.txt")
    given = answer(archive, "hvem stemte imod temadrøftelsen om færgen til havnen?", today=today)
    assert (given.hits[0].title, given.remark) == ("Høring om færge og havn", None)


def test_of_two_items_on_a_matter_the_one_with_a_sentence_on_the_detail_comes_first(
    archive: Archive, today: date
) -> None:
    naming = (
        "Forslag til navn på kulturhuset kan sendes ind i maj. Præmien for det vindende navn er et gavekort på 500 kr."
    )
    archive.ingest(minutes(Item("Proces for navngivning", "24/7", body=naming), day="18-06-2024"), source="a")
    chosen = Item(
        "Kulturhuset, valg af navn",
        "24/9",
        body="Der kom mange forslag. Udvalget har set på dem alle. Præmien er overrakt.",
        decision="Kulturhuset godkendes.",
    )
    archive.ingest(minutes(chosen, day="18-09-2024"), source="b")
    found = answer(archive, "hvad er præmien for at finde navn til kulturhuset", today=today)
    assert "gavekort" in found.hits[0].quote.text


PADDING = "Sagen har været behandlet på mange tidligere møder i forskellige sammenhænge uden nogen afklaring. " * 5
TWO_PASSAGES = Item(
    "Hallens hold",
    body=f"Der er 17 hold i hallen. {PADDING} Der er 19 hold i hallen, når den er udvidet.",
    decision="Udvalget tog orienteringen til efterretning.",
)


def test_another_passage_that_may_tell_a_fact_stands_with_the_first_hit(archive: Archive, today: date) -> None:
    archive.ingest(minutes(TWO_PASSAGES), source="a.txt")
    given = answer(archive, "hvor mange hold er der i hallen?", today=today)
    (hit,) = given.hits
    assert hit.further is not None
    assert {"17 hold" in hit.quote.text, "17 hold" in hit.further.text} == {True, False}
    decided = answer(archive, "hvad besluttede direktionen om hold i hallen?", today=today)
    assert [one.further for one in decided.hits] == [None]
    elsewhere = answer(archive, "hold i hallen marts 2019", today=today)
    assert not elsewhere.answered
    assert [one.further for one in elsewhere.near] == [None]


def test_where_the_best_lacks_the_sum_one_as_good_that_has_it_is_the_answer(archive: Archive, today: date) -> None:
    talked = "Leje af hallen om aftenen er nu drøftet, og hvad leje af hallen koster om aftenen, afklares."
    archive.ingest(minutes(Item("Hallen", "24/2", body=talked), day="06-01-2025"), source="b.txt")
    question = "hvad koster leje af hallen om aftenen?"
    assert not answer(archive, question, today=today).answered
    priced = Item("Hallen", "24/1", body="Leje af hallen koster om aftenen 300 kr.")
    archive.ingest(minutes(priced, day="02-12-2024"), source="a.txt")
    assert "300 kr." in answer(archive, question, today=today).hits[0].quote.text


@pytest.mark.parametrize(
    ("decision", "answered"),
    [
        ("Direktionen besluttede, at der kan arbejdes to dage hjemme om ugen.", True),
        ("Direktionen besluttede, at arbejdet går videre. Personalet er hjemme om fredagen.", False),
    ],
)
def test_the_parts_of_a_compound_are_it_where_one_sentence_has_them(
    decision: str, answered: bool, archive: Archive, today: date
) -> None:
    archive.ingest(minutes(Item("Personaleforhold", "24/1", decision=decision)), source="a.txt")
    assert answer(archive, "hvad har direktionen besluttet om hjemmearbejde", today=today).answered is answered


def test_beside_a_proposal_and_what_became_of_it_there_is_no_other_passage(archive: Archive, today: date) -> None:
    body, proposed = f"{PADDING} Der er i dag 17 hold i hallen. {PADDING}", "1. at der er 19 hold i hallen."
    archive.ingest(minutes(Item("Aktiviteter", "21/1", body, "Godkendt.", proposed)), source="a.txt")
    (hit,) = answer(archive, "hvor mange hold er der i hallen?", today=today).hits
    assert "19 hold i hallen" in hit.quote.text
    assert hit.quote.text.endswith("Godkendt.")
    assert hit.further is None


def test_the_agenda_comes_behind_the_matter_that_it_names(archive: Archive, today: date) -> None:
    said = "Direktionen ønsker udvidelse af legepladsen behandlet først."
    archive.ingest(
        minutes(Item("Orientering fra centret", "21/1", "", said), Item("Godkendelse af dagsorden", "21/2", "", said)),
        source="a.txt",
    )
    given = answer(archive, "hvad sagde direktionen om udvidelse af legepladsen?", today=today)
    assert [hit.item for hit in given.hits] == [1, 2]


CLUB = Item(
    title="Rideklubben Hesteskoen, forlængelse af lejeaftale på Birkevej 12",
    body="Rideklubben Hesteskoen har siden 2013 lejet et areal på 20.000 m² på Birkevej 12 og ønsker at forlænge lejeaftalen. "
    "Klubben har 140 medlemmer, og på stedet er der 3 ridebaner og en hæk på 80 meter.",
    decision="Direktionen besluttede, at lejeaftalen med rideklubben forlænges til 2030.",
)


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("hvor mange medlemmer har rideklubben Hesteskoen, der lejer areal på Birkevej 12?", True),
        ("hvor mange traktorer har rideklubben Hesteskoen, der lejer areal på Birkevej 12?", False),
        ("hvilken farve har rideklubben Hesteskoen, der lejer areal på Birkevej 12?", False),
        ("hvor mange meter hæk har rideklubben Hesteskoen på Birkevej 12?", True),
        ("hvor mange grader er der i rideklubben Hesteskoen på Birkevej 12?", False),
        ("skal rideklubben Hesteskoen have forlænget lejeaftalen på Birkevej 12?", True),
        ("skal rideklubben Hesteskoen have forlænget lejeaftalen på Fyrrevej 12?", False),
        ("skal rideklubben Hesteskoen have forlænget lejeaftalen på Birkevej 14?", False),
    ],
)
def test_what_is_asked_for_by_name_must_be_there(question: str, answered: bool, archive: Archive, today: date) -> None:
    archive.ingest(minutes(CLUB), source="juni.txt")
    given = answer(archive, question, today=today)
    assert given.answered is answered
    assert [hit.title for hit in (given.hits or given.near)][:1] == [CLUB.title]


HALLS = (
    Item(
        title="Renovering af Granby Svømmehal", decision="Direktionen besluttede, at Granby Svømmehal renoveres i 2027."
    ),
    Item(
        "Bibliotekernes åbningstider",
        "23/15",
        decision="Direktionen besluttede, at biblioteket i Birkeby lukkes mandag.",
    ),
)


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("hvornår bliver granby svømmehal renoveret?", True),
        ("hvornår bliver birkeby svømmehal renoveret?", False),
        ("renovering svømmehal", True),  # no name
        ("hvornår bliver kolding svømmehal renoveret?", False),  # that it is a name is known
    ],
)
def test_another_place_s_institution_is_another(question: str, answered: bool, archive: Archive, today: date) -> None:
    archive.ingest(minutes(*HALLS), source="juni.txt")
    assert answer(archive, question, today=today).answered is answered


def test_what_was_decided_on_a_years_budget_is_told_by_its_last_treatment(archive: Archive, today: date) -> None:
    for number in range(40):
        item = Item(f"Budgetopfølgning {number} (2024)", f"23/{100 + number}", body="Opfølgning på budget 2024.")
        archive.ingest(minutes(item, day="01-02-2024"), source=f"{number}.txt")
    decided = "Direktionen hævede skatten."
    last = Item("2. behandling af Budget 2024-27", "23/9", body="Budget 2024 blev fremlagt.", decision=decided)
    archive.ingest(minutes(last, day="02-10-2023"), source="sidst.txt")
    given = answer(archive, "hvad blev der besluttet om budget 2024?", today=today)
    assert given.hits[0].quote.text == decided


def test_thanks_are_answered_in_kind(seeds: Archive, today: date) -> None:
    given = answer(seeds, "mange tak!", today=today)
    assert (given.answered, given.reason, given.remark) == (
        False,
        Reason.EMPTY_QUESTION,
        "Velbekomme. Spørg endelig igen.",
    )


def test_a_year_that_no_minutes_can_be_of_is_the_matters_own(archive: Archive, today: date) -> None:
    item = Item("Prognose for elever", "21/9", body="I 2036 er der 812 elever i skolerne, viser prognosen.")
    archive.ingest(minutes(item), source="prognose.txt")
    given = answer(archive, "hvor mange elever er der i 2036?", today=today)
    assert (given.answered, given.remark) == (True, None)
    assert "812 elever" in given.hits[0].quote.text


@pytest.mark.parametrize(
    ("question", "is_remarked"),
    [("var der passende beredskab i juli?", False), ("var der passende beredskab i maj?", True)],
)
def test_a_month_that_the_quote_names_is_the_one_that_is_meant(
    question: str, is_remarked: bool, seeds: Archive, today: date
) -> None:
    given = answer(seeds, question, today=today)
    assert given.answered
    assert (given.remark is not None) is is_remarked


@pytest.mark.parametrize("when", ["sommerferien 2025", "juli 2025"])
def test_what_was_told_soon_after_a_time_and_names_its_month_is_of_that_time(
    when: str, seeds: Archive, today: date
) -> None:
    given = answer(seeds, f"var der passende beredskab i {when}?", today=today)
    assert (given.answered, given.remark) == (True, "Behandlet efter den tid, du spørger til: 05-08-2025.")


def test_an_institution_by_another_word_for_its_sort_is_the_same(archive: Archive, today: date) -> None:
    item = Item("Lånegaranti", "21/9", body="Lånet går til ombygning af Solby rensningsanlæg.", decision="Godkendt.")
    archive.ingest(minutes(item, Item("Kloakken", "21/8", body="Kloakken i Granby er gammel.")), source="laan.txt")
    assert answer(archive, "får vi en lånegaranti til solby renseanlæg?", today=today).answered
    assert not answer(archive, "får vi en lånegaranti til granby renseanlæg?", today=today).answered


def of(archive: Archive, *days_and_items: tuple[str, Item]) -> None:
    """One meeting an item, with so much else that a word tells something."""
    for number, (day, item) in enumerate(days_and_items):
        others = (Item(f"Emne {number} om {word}", f"2{number}/77{place}") for place, word in enumerate(_ELSE))
        archive.ingest(minutes(item, *others, day=day), source=f"{number}.txt")


_ELSE = ("veje", "skoler", "bibliotek", "regnskab", "vand", "affald")


def test_how_many_there_are_is_not_told_by_another_number(archive: Archive, today: date) -> None:
    body = "Der er bevilget 3 kurser til medarbejdere i svømmehallen."
    of(archive, ("01-02-2021", Item("Svømmehallen", "21/1", body, "Taget til efterretning.")))
    assert not answer(archive, "hvor mange medarbejdere er der i svømmehallen?", today=today).answered


PLANNED = Item("Ny svømmehal", "21/1", "Svømmehallen får plads til 210 børn.", "Godkendt.")
SMALLER = Item("Udbud af svømmehal", "22/8", "Svømmehallen får plads til 175 børn.", "Godkendt.")


def test_a_number_of_today_is_the_latest_that_was_told(archive: Archive, today: date) -> None:
    of(archive, ("01-02-2021", PLANNED), ("01-03-2022", SMALLER))
    assert "175" in answer(archive, "hvor mange børn er der plads til i svømmehallen?", today=today).hits[0].quote.text


def test_what_a_matter_stands_at_is_told_by_its_last_treatment(archive: Archive, today: date) -> None:
    of(
        archive,
        (
            "01-02-2021",
            Item("Vagter i svømmehallen", "21/1", "Skal der vagter i hallen?", "Vi har vagter i svømmehallen."),
        ),
        (
            "01-03-2022",
            Item("Vagter i svømmehallen", "21/1", "Vagter i svømmehallen er indført.", "Taget til efterretning."),
        ),
    )
    for question, year in (
        ("har vi vagter i svømmehallen?", 2022),
        ("hvad blev besluttet om vagter i svømmehallen i 2021?", 2021),
    ):
        assert answer(archive, question, today=today).hits[0].held_on.year == year


def test_what_is_of_no_title_does_not_make_another_matter_a_later_treatment(archive: Archive, today: date) -> None:
    archive.ingest(minutes(Item("Hegn", "24/1", body="Naboerne har fået gavekort."), day="08-01-2024"), source="a.txt")
    archive.ingest(minutes(Item("Bro", "24/2", body="Der er gavekort til alle."), day="03-03-2025"), source="b.txt")
    given = answer(archive, "har vi gavekort?", today=today)
    assert len(given.hits) == 2
    assert given.remark is None


def test_what_came_up_later_stands_second_where_another_is_the_better_answer(archive: Archive, today: date) -> None:
    of(
        archive,
        (
            "01-02-2021",
            Item(
                "Svømmehallen i byparken", "21/1", "Svømmehallen bygges i byparken.", "Svømmehallen i byparken bygges."
            ),
        ),
        (
            "01-03-2022",
            Item(
                "Svømmehallen og byparken, tidsplan",
                "22/9",
                "Vi bygger svømmehallen i byparken senere.",
                "Taget til efterretning.",
            ),
        ),
    )
    given = answer(archive, "bygger vi svømmehallen i byparken?", today=today)
    assert [hit.held_on.year for hit in given.hits[:2]] == [2021, 2022]
    assert given.remark is None  # the card says it


def test_a_list_of_matters_shows_each_as_last_treated_and_in_its_own_order(archive: Archive, today: date) -> None:
    """What is newer is no better there, and needs no remark."""
    hall = Item("Hallen i Solby, bygning", "21/1", "Hallen i Solby bygges.", "Anbefales.")
    later = Item("Hallen i Solby, status", "22/9", "Der er bygget.", "Taget til efterretning.")
    of(archive, ("01-02-2021", hall), ("01-03-2022", later))
    archive.ingest(
        minutes(replace(hall, body="", decision="Godkendt."), committee="Byrådet", day="15-02-2021"), source="by.txt"
    )
    given = answer(archive, "hvilke sager om hallen i Solby har der været?", today=today)
    assert [(hit.title, hit.committee) for hit in given.hits] == [(hall.title, "Byrådet"), (later.title, "Direktionen")]
    assert given.remark is None


def test_a_partys_words_come_before_its_vote(archive: Archive, today: date) -> None:
    words = "Godkendt.\n\nImod stemte (A) og (F). (F) med bemærkning om, at svømmehallen er for dyr."
    of(
        archive,
        ("01-02-2021", Item("Svømmehal", "21/1", "Svømmehallen bygges.", words)),
        ("01-03-2022", Item("Svømmehal", "22/8", "Svømmehallen bygges.", "Godkendt.\n\nFor stemte (A) og (F).")),
    )
    for question in ("hvad er SF's holdning til svømmehallen?", "hvorfor var SF imod svømmehallen?"):
        best = answer(archive, question, today=today).hits[0]
        assert "for dyr" in best.quote.text
        assert best.held_on.year == 2021


def test_whether_a_plan_is_adopted_is_told_by_its_approval(archive: Archive, today: date) -> None:
    of(
        archive,
        ("01-02-2021", Item("Cykelplan - godkendelse", "21/1", "Cykelplan for byen.", "Godkendt.")),
        (
            "01-03-2022",
            Item("Cykelplan - forslag til tillæg", "22/8", "Cykelplan for byen.", "Forslaget sendes i høring."),
        ),
    )
    given = answer(archive, "er cykelplanen vedtaget?", today=today)
    assert [hit.held_on.year for hit in given.hits[:2]] == [2021, 2022]


def test_a_partys_words_are_found_behind_many_items_of_the_same_name(archive: Archive, today: date) -> None:
    said = "Godkendt.\n\n(F) stemte imod, da mandage er bedre."
    calendars = [(f"01-{month:02}-{year}", Item("Mødekalender")) for year in (2019, 2020) for month in range(1, 13)]
    of(archive, *calendars, ("01-02-2018", Item("Mødekalender for råd og nævn og andre", "18/2", "Dage.", said)))
    best = answer(archive, "hvorfor var SF imod mødekalenderen?", today=today).hits[0]
    assert "mandage" in best.quote.text


@pytest.mark.parametrize(
    ("question", "remark"),
    [
        ("program store lederdag 2023", "Intet om 2023; det nærmeste er fra 10-01-2022."),
        ("aftale 2014 driftsbyen", "Intet om 2014; det nærmeste er fra 28-01-2013."),
        ("hvad sagde chefforum til udkastet til strategibrevet 6. oktober", None),
        ("hvad hedder ordningen der skal afløse b-fit", None),
        ("hvor mange mio skal der spares med opbremsningen ifm 1bof", None),
        ("hvad tager christian ørsted for sit foredrag på store lederdag", None),
        ("hvor mange dage om ugen må man arbejde hjemme", None),
    ],
)
def test_what_is_on_the_matter_and_lacks_what_is_asked_for_is_no_answer(
    question: str, remark: str | None, ask: Ask
) -> None:
    given = ask(question)
    assert (given.answered, given.remark) == (False, remark)
    assert given.near


@pytest.mark.parametrize(
    ("question", "item"),
    [
        ("hvad blev der besluttet om organisatoriske initiativer i 2013", (2013, 9)),  # and not the programme with it
        ("hvad blev besluttet om direktionens samspil", (2013, 7)),
        ("hvad besluttede direktionen om sin arbejdsfrom i 2013", (2013, 8)),
        ("hvor tit skal der laves status på politikområderne?", (2013, 3)),
        ("hvornår skal arbejdet med styringsværktøjer senest være færdigt", (2013, 6)),
        ("hvad tog direktionen status på da de var tilbage fra ferie i 2025?", (2025, 1)),
        ("onboarding af de nye politikere - hvad sagde direktionen i august 25", (2025, 1)),
    ],
)
def test_what_is_told_in_few_or_other_words_is_found(question: str, item: tuple[int, int], ask: Ask) -> None:
    given = ask(question)
    assert given.answered
    assert (given.hits[0].held_on.year, given.hits[0].item) == item


def test_what_came_up_anew_under_another_title_comes_behind_the_matter_that_is_asked_about(
    archive: Archive, today: date
) -> None:
    told = "Der sættes nye lamper op i tunnelerne i Solby Nord."
    archive.ingest(
        minutes(
            Item("Lys i tunneler i Solby Nord", "21/7", told, "Godkendt."), Item("Kantinen", "21/8"), day="28-06-2021"
        ),
        source="a.txt",
    )
    later = Item("Tryghed i Solby Nord - opfølgning", "21/7", told, "Sagen udskydes.")
    archive.ingest(minutes(later, Item("Rådhuset", "21/9"), day="27-06-2022"), source="b.txt")
    given = answer(archive, "hvor skal der nye lamper i tunneler i Solby Nord?", today=today)
    assert [hit.held_on for hit in given.hits] == [date(2021, 6, 28), date(2022, 6, 27)]


def test_a_time_in_the_likeliest_sentence_is_quoted_rather_than_another_nearer_to_more_of_the_words(ask: Ask) -> None:
    given = ask("Til og med hvornår løber hjemmearbejdsordningen?")
    assert "perioden skal gå frem til august 2022" in given.hits[0].quote.text


def test_of_a_table_of_times_the_row_that_is_asked_for_is_quoted(ask: Ask) -> None:
    given = ask("hvornår skal lederne evalueres næste gang?")
    assert "Efterår 2022" in given.hits[0].quote.text


def test_a_month_of_the_past_that_no_minutes_reach_yet_is_that_of_the_year_before(archive: Archive) -> None:
    for day in ("27-01-2025", "24-11-2025"):
        archive.ingest(
            minutes(Item("Udbudsplan", "25/1", "Planen er lagt frem.", "Drøftet."), day=day), source=f"{day}.txt"
        )
    given = answer(archive, "hvad skete der med udbudsplanen i januar?", today=date(2026, 1, 5))
    assert given.hits[0].held_on == date(2025, 1, 27)
    assert given.remark is None or "2026" not in given.remark


def test_more_items_are_read_where_matters_are_listed(archive: Archive, today: date) -> None:
    """Each has come up before several committees, so that sixteen items may be three matters."""
    for place, committee in enumerate(("Teknisk Udvalg", "Kulturudvalget", "Økonomiudvalget", "Byrådet")):
        items = [Item(f"Solbybroen, etape {k}", f"21/{k}", "Sagen angår broen.", "Godkendt.") for k in range(1, 7)]
        archive.ingest(minutes(*items, committee=committee, day=f"0{place + 1}-06-2021"), source=f"{committee}.txt")
    read = []
    for question in ("hvad er der sket med Solbybroen?", "hvilke sager om Solbybroen har der været?"):
        asked = understood_of(archive, question, today=today)
        found = archive.search(asked)
        assert found is not None
        read.append(len(chosen_among(found, candidates_of(asked, found), matters=asked.asks_matters)))
    assert read == [16, 24]


@pytest.mark.parametrize(
    "left_open",
    [
        "Sagen om en bilfri gågade i Solby sendes tilbage til forvaltningen.",
        "Udvalget anbefaler en bilfri gågade i Solby.",
    ],
)
def test_a_decision_that_left_the_matter_open_does_not_stand_for_the_one_that_settled_it(
    left_open: str, archive: Archive, today: date
) -> None:
    title, body = "Bilfri gågade i Solby", "Om en bilfri gågade.\n\nIndstilling\n\nat gågaden bliver bilfri."
    first = Item(title, "24/77", body=body, decision=left_open)
    settled = Item(title, "24/77", body=body, decision="Byrådet afviste forslaget.")
    archive.ingest(minutes(first, day="05-03-2024"), source="a.txt")
    archive.ingest(minutes(settled, day="02-04-2024"), source="b.txt")
    given = answer(archive, "bilfri gågade i Solby", today=today).hits[0]
    assert given.quote.text == "Byrådet afviste forslaget."
    assert [one.held_on for one in given.also] == [date(2024, 3, 5)]
    asked = answer(archive, "bilfri gågade i Solby den 5. marts 2024", today=today).hits[0]
    assert asked.held_on == date(2024, 3, 5)


@pytest.mark.parametrize(
    "first",
    ["Udvalget beslutter, at en naturlegeplads i Solby skal undersøges.", "En naturlegeplads i Solby godkendes ikke."],
)
def test_a_bare_topic_is_told_by_the_decision_that_came_last(first: str, archive: Archive, today: date) -> None:
    title, body = "Naturlegeplads i Solby", "Om en naturlegeplads.\n\nIndstilling\n\nat legepladsen bygges."
    last = "Udvalget beslutter at bygge den ved skolen."
    archive.ingest(minutes(Item(title, "24/78", body=body, decision=first), day="05-03-2024"), source="a.txt")
    archive.ingest(minutes(Item(title, "24/78", body=body, decision=last), day="02-04-2024"), source="b.txt")
    given = answer(archive, "naturlegeplads i Solby", today=today).hits[0]
    assert given.quote.text == last
    noted = Item(title, "24/78", body=body, decision="Orienteringen blev taget til efterretning.")
    archive.ingest(minutes(noted, day="10-04-2024"), source="c.txt")
    assert answer(archive, "naturlegeplads i Solby", today=today).hits[0].quote.text == last


def test_whether_something_was_allowed_is_told_by_what_came_of_it_after_it_was_sent_back(
    archive: Archive, today: date
) -> None:
    title = "Rækkehuse på Birkevej"
    sent = Item(title, "24/6", "Der søges om lov til at bygge rækkehuse på Birkevej.", "Sagen sendes tilbage.")
    refused = Item(title, "24/6", "Der er igen søgt om at bygge rækkehuse på Birkevej.", "Ansøgningen er afvist.")
    archive.ingest(minutes(sent, day="10-10-2023"), source="a.txt")
    archive.ingest(minutes(refused, day="04-06-2024"), source="b.txt")
    allowed = answer(archive, "fik de lov til at bygge rækkehuse på Birkevej?", today=today)
    assert [hit.held_on for hit in allowed.hits] == [date(2024, 6, 4), date(2023, 10, 10)]
    sent_back = answer(archive, "blev rækkehusene på Birkevej sendt tilbage?", today=today)
    assert sent_back.hits[0].held_on == date(2023, 10, 10)


def test_of_a_bare_topic_what_came_up_anew_under_another_number_comes_first(archive: Archive, today: date) -> None:
    title = "Lokalplan for Birkeparken"
    old = Item(title, "22/5", "En lokalplan for Birkeparken skal laves.", "Godkendt.")
    new = Item(title, "24/6", "Forslag til lokalplan for Birkeparken vedtages endeligt.", "Godkendt.")
    archive.ingest(minutes(old, day="31-05-2022"), source="a.txt")
    archive.ingest(minutes(new, day="23-04-2024"), source="b.txt")
    given = answer(archive, "lokalplan birkeparken", today=today)
    assert [hit.case_number for hit in given.hits] == ["24/6", "22/5"]


@pytest.mark.parametrize(
    "later",
    [
        Item("Ladestandere i Solby, status", "24/6", "En status på ladestandere i Solby.", "Taget til efterretning."),
        Item("Lukket: Udbud af ladestandere i Solby", "24/6", ""),
    ],
)
def test_a_bare_topic_is_told_by_no_later_item_that_decided_nothing_or_is_closed(
    later: Item, archive: Archive, today: date
) -> None:
    first = Item("Ladestandere i Solby", "22/5", "Ladestandere i Solby sættes op af et selskab.", "Godkendt.")
    last = Item("Nye ladestandere i Solby, strategi", "23/5", "En strategi for ladestandere i Solby.", "Godkendt.")
    for number, item in enumerate((first, last, later), 2022):
        archive.ingest(minutes(item, day=f"31-05-{number}"), source=f"{number}.txt")
    given = answer(archive, "ladestandere i Solby", today=today)
    assert (given.hits[0].title, given.remark) == (last.title, None)


@pytest.mark.parametrize(
    "noted", ["Orienteringen blev taget til efterretning.", "Drøftet.", "Udvalget mødes igen i maj."]
)
def test_who_only_took_note_of_a_matter_did_not_decide_it(noted: str, archive: Archive, today: date) -> None:
    title, body = "Tiltag mod støj i Solby", "Om støjen i Solby.\n\nIndstilling\n\nat der sættes skærme op."
    refused = Item(title, "24/79", body=body, decision="Ikke godkendt.")
    archive.ingest(minutes(refused, day="02-04-2024", committee="Byplanudvalget"), source="a.txt")
    later = minutes(replace(refused, decision=noted), day="04-04-2024", committee="Teknisk Udvalg")
    archive.ingest(later, source="b.txt")
    question = "blev tiltagene mod støj i Solby godkendt?"
    given = answer(archive, question, today=today).hits[0]
    assert (given.quote.text, [one.committee for one in given.also]) == ("Ikke godkendt.", ["Teknisk Udvalg"])
    latest = answer(archive, "hvad er seneste nyt om tiltag mod støj i Solby?", today=today).hits[0]
    assert latest.committee == "Teknisk Udvalg"


@pytest.mark.parametrize("asked", ["hvad er status på", "hvad skete der med"])
def test_how_a_matter_stands_is_told_by_what_came_up_last_under_another_name_for_it(
    asked: str, archive: Archive, today: date
) -> None:
    begun = Item("Plejehjem i Solby - facader", "23/1", "Facaderne på et plejehjem i Solby.", "Godkendt.")
    given_up = Item(
        "Plejecenter i Solby - videre proces",
        "25/7",
        "Bygherren frafalder at bygge et plejecenter i Solby.",
        "Sat i stå.",
    )
    elsewhere = Item("Plejehjem i Birke", "25/8", "Et plejehjem i Birke.", "Godkendt.")
    for n, (item, day) in enumerate(
        (
            (begun, "02-06-2023"),
            (given_up, "06-01-2025"),
            (elsewhere, "03-03-2025"),
            (Item("Nyt tag", "25/9"), "04-03-2025"),
        )
    ):
        archive.ingest(minutes(item, day=day), source=f"{n}.txt")
    given = answer(archive, f"{asked} plejehjemmet i Solby", today=today)
    assert [hit.title for hit in given.hits][:2] == [given_up.title, begun.title]


def test_of_the_matters_of_a_month_those_that_are_titled_so_come_first(archive: Archive, today: date) -> None:
    """Before what mentions the topic, also in what was decided."""
    policy = Item("Politik for Birke", "22/1", "Der er ført tilsyn. Tilsyn er der igen.", "Godkendt, efter tilsyn.")
    report = "Orientering om rapporter fra styrelsen om de steder i Solby, hvor der er ført tilsyn"
    titled = Item(report, "22/9", "Rapporterne er vedlagt.", "Taget til efterretning.")
    other = Item("Nyt tag", "22/2", "Taget på hallen er utæt.", "Godkendt.")
    archive.ingest(minutes(policy, titled, other, day="18-08-2022", committee="Kulturudvalget"), source="a.txt")
    given = answer(archive, "hvilke sager om tilsyn var på kulturudvalget i august 2022?", today=today)
    assert [hit.title for hit in given.hits] == [titled.title, policy.title]


def test_what_was_granted_in_a_month_is_what_its_meetings_decided(archive: Archive, today: date) -> None:
    """Not what only names the month, and of a matter its last treatment in it."""
    committee = "Teknisk Udvalg"
    earlier = Item("Dispensation til et telt", "22/1", "Der gives dispensation til et telt i august 2022.", "Godkendt.")
    garage = Item("Dispensation til en garage", "22/2", "Der gives dispensation til en garage.", "Anbefales.")
    shed = Item("Dispensation til et skur", "22/3", "Der gives dispensation til et skur.", "Godkendt.")
    archive.ingest(minutes(earlier, day="02-06-2022", committee=committee), source="juni.txt")
    archive.ingest(minutes(garage, shed, day="18-08-2022", committee=committee), source="august.txt")
    archive.ingest(
        minutes(replace(garage, decision="Godkendt."), day="29-08-2022", committee="Byrådet"), source="b.txt"
    )
    given = answer(archive, "hvilke dispensationer blev givet i august 2022?", today=today)
    assert {(hit.title, hit.committee) for hit in given.hits} == {(garage.title, "Byrådet"), (shed.title, committee)}
    assert given.remark is None
