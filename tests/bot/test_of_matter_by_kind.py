"""A short question in other words than the matter that is spoken of is answered from it by what is asked, before another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from written_minutes import Item, minutes

from bot.says import Answer
from bot.words_on_matters import LIKELIEST_IN_MATTER, NOT_TOLD_IN_MATTER, OF_ANOTHER_MATTER, STILL_AS_DECIDED
from store.archive import Archive
from store.minutes.reader import read_minutes

HOUSES = Item(
    "Rækkehuse i Solby",
    "21/1",
    body="Kommunen råder over grunden. Indflytning ventes den 1. maj 2023. Lejere skal være fyldt 55 år. "
    "Vejlauget har lovet at bidrage med 3.000 kr. pr. hus. Haven afholdes over puljen til grønne områder.",
    indstilling="Det indstilles, at der afsættes 9 mio. kr. til rækkehuse.",
    decision="Direktionen ønsker sagen forelagt igen.",
)
OTHER = Item(
    "Flytning af biblioteket i Birke",
    "21/2",
    body="Bogreolerne flyttes ind den 1. juni 2021, og beboerne betaler 100 kr.",
    decision="Direktionen fulgte indstillingen.",
)
ABOUT = "hvad blev besluttet om rækkehuse i Solby?"

Talk = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hvornår kan man flytte ind?", "1. maj 2023"),
        ("hvor gammel skal man være?", "fyldt 55 år"),
        ("hvem betaler for den?", "afholdes over puljen"),
        ("blev indstillingen fulgt?", "forelagt igen"),
        ("hvad blev enden på det?", "forelagt igen"),
    ],
)
def test_the_matter_tells_it_in_other_words(question: str, told: str, archive: Archive, talk: Talk) -> None:
    archive.ingest(minutes(HOUSES, OTHER), source="a.txt")
    given = talk(ABOUT, question)
    assert given.answered
    assert (given.hits[0].title, told in given.hits[0].quote.text) == (HOUSES.title, True)
    assert given.understood is not None


def test_what_is_not_sure_is_shown_as_the_likeliest_of_the_matter(archive: Archive, talk: Talk) -> None:
    archive.ingest(minutes(HOUSES), source="a.txt")
    given = talk(ABOUT, "hvor meget skal naboerne selv betale?")
    assert (given.answered, given.remark) == (False, LIKELIEST_IN_MATTER)
    assert "3.000 kr." in given.near[0].quote.text


def test_the_next_question_is_of_the_matter_still(archive: Archive, talk: Talk) -> None:
    archive.ingest(minutes(HOUSES, OTHER), source="a.txt")
    given = talk(ABOUT, "hvornår kan man flytte ind?", "hvor gammel skal man være?")
    assert "fyldt 55 år" in given.hits[0].quote.text


def test_a_question_that_names_another_matter_is_answered_by_that(archive: Archive, talk: Talk) -> None:
    archive.ingest(minutes(HOUSES, OTHER), source="a.txt")
    assert talk(ABOUT, "hvornår flyttes biblioteket?").hits[0].title == OTHER.title


def test_a_person_is_not_told_by_whoever_the_matter_names(archive: Archive, talk: Talk) -> None:
    archive.ingest(minutes(HOUSES), source="a.txt")
    given = talk(ABOUT, "hvem fik nøglerne?")
    assert (given.answered, given.remark) == (False, NOT_TOLD_IN_MATTER)


def test_what_another_says_is_asked_of_the_same_matter(archive: Archive, talk: Talk) -> None:
    said = "HK støtter forslaget om hjemmearbejde. Ledelsen er imod hjemmearbejde om fredagen."
    archive.ingest(
        minutes(
            Item("Hjemmearbejde", "21/3", body=said, decision="Godkendt."),
            Item("Rygning", "21/4", body="Ledelsen anbefaler, at ledelsen ryger ude.", decision="Ledelsen er enig."),
        ),
        source="a.txt",
    )
    given = talk("hvad mener HK om hjemmearbejde?", "og ledelsen?")
    assert given.hits[0].title == "Hjemmearbejde"
    assert given.understood == "Forstået som: hjemmearbejde, ledelsen"


def test_when_another_body_does_the_same_is_told_by_what_is_said_of_that_body(archive: Archive, talk: Talk) -> None:
    plan = Item(
        "Plan for skoven",
        "21/1003",
        body="Lederforum drøfter planen på et seminar den 6. oktober 2022. Der lægges op til, at direktionen drøfter planen på "
        "sit seminar den 1. marts 2022.",
        indstilling="Det indstilles, at forløbet godkendes.",
        decision="Direktionen godkender indstillingen.",
    )
    archive.ingest(minutes(plan, OTHER, day="14-12-2021"), source="a.txt")
    assert "6. oktober 2022" in talk("hvornår drøfter lederforum planen for skoven?").hits[0].quote.text
    given = talk("hvornår drøfter lederforum planen for skoven?", "og direktionen?")
    assert "1. marts 2022" in given.hits[0].quote.text


def test_where_a_thing_is_to_be_is_told_by_a_sentence_that_names_a_place(archive: Archive, talk: Talk) -> None:
    huts = Item(
        "Hytter til spejdere",
        "21/5",
        body="I Solby er der mange spejdere, som savner et sted at være. Der opføres fire hytter af træ. "
        "Spejdere med nye placeringer i Solby Kommune skal søge.",
        indstilling="Det indstilles, at hytterne placeres på Birkevej ved Solby Skov.",
        decision="Direktionen fulgte indstillingen.",
    )
    archive.ingest(minutes(huts, OTHER), source="a.txt")
    for question in ("hvor skal de stå?", "hvor kommer de til at ligge"):
        given = talk("hvad blev besluttet om hytter til spejdere?", question)
        assert "Birkevej" in given.hits[0].quote.text


POOL = Item(
    "Ny svømmehal",
    "21/6",
    body="Byggeriet blev drøftet den 1. maj 2020. Der er afsat 9.000 kr. i drift i 2022.\n\n"
    "Tidsplan\n\nArkitekten anslår, at hallen kan være klar senest i marts 2024.",
    decision="Direktionen godkendte byggeriet den 2. juni 2021.",
)


@pytest.mark.parametrize(
    "question", ["hvornår kan den være klar?", "hvornår kan den tages i brug", "hvornår er den færdig?"]
)
def test_when_a_thing_is_ready_is_told_by_its_plan_and_not_by_the_day_of_the_decision(
    question: str, archive: Archive, talk: Talk
) -> None:
    archive.ingest(minutes(POOL, OTHER), source="a.txt")
    given = talk("hvad blev besluttet om en ny svømmehal?", question)
    assert (given.hits[0].title, "marts 2024" in given.hits[0].quote.text) == (POOL.title, True)


def test_when_a_thing_is_ready_is_not_told_by_when_others_have_to_answer(archive: Archive, talk: Talk) -> None:
    plan = "Bassinet blev drøftet.\n\nTidsplan\n\nHøringssvar skal afgives senest den 20. februar 2024."
    archive.ingest(minutes(Item("Ny svømmehal", "21/6", body=plan, decision="Godkendt.")), source="a.txt")
    given = talk("hvad blev besluttet om en ny svømmehal?", "hvornår er den færdig?")
    assert not given.answered


def test_when_a_thing_is_ready_is_not_told_by_a_matter_that_says_nothing_of_it(archive: Archive, talk: Talk) -> None:
    archive.ingest(minutes(Item("Ny svømmehal", "21/6", decision="Direktionen godkendte byggeriet.")), source="a.txt")
    given = talk("hvad blev besluttet om en ny svømmehal?", "hvornår kan den være klar?")
    assert (given.answered, given.remark) == (False, NOT_TOLD_IN_MATTER)


@pytest.mark.parametrize("question", ["hvornår er cykelstien færdig?", "hvornår er cykelstien klar til brug?"])
def test_when_another_thing_is_ready_is_told_by_its_own_matter(question: str, archive: Archive, talk: Talk) -> None:
    path = Item("Ny cykelsti", "21/8", decision="Direktionen godkendte, at cykelstien er klar til brug i maj 2023.")
    archive.ingest(minutes(POOL, OTHER, path), source="a.txt")
    given = talk("hvad blev besluttet om en ny svømmehal?", question)
    assert given.answered
    assert given.hits[0].title == path.title


@pytest.mark.parametrize("named", ["kommunerne Solby, Birke og Elmby", "Solby, Birke og Elmby Kommune"])
@pytest.mark.parametrize("question", ["hvilke kommuner er med?", "hvilke andre kommuner er med?"])
def test_names_of_municipalities_answer_which_they_are(question: str, named: str, archive: Archive, talk: Talk) -> None:
    depot = Item(
        "Fælles lager",
        "21/7",
        body="Hver af de deltagende kommuner betaler selv. Staten og Bo Lind vil, at kommuner sparer. "
        f"Lageret drives sammen med {named}.",
        decision="Direktionen godkendte aftalen.",
    )
    archive.ingest(minutes(depot, OTHER), source="a.txt")
    given = talk("hvad blev besluttet om et fælles lager?", question)
    assert ("Solby, Birke og Elmby" in given.hits[0].quote.text, given.remark) == (True, None)


@pytest.mark.parametrize("question", ["er vi stadig med?", "gælder det stadig?"])
def test_whether_it_still_holds_is_told_by_the_latest_on_the_topic_under_whatever_case_number(
    question: str, archive: Archive, talk: Talk
) -> None:
    first = Item(
        "Deltagelse i lånecentralen", "21/8", decision="Direktionen godkendte deltagelse i lånecentralen til 2022."
    )
    last = Item("Lånecentralen fremover", "23/9", decision="Direktionen opsagde aftalen.")
    archive.ingest(minutes(first, OTHER), source="a.txt")
    about = "blev deltagelse i lånecentralen godkendt den 28. juni 2021?"
    given = talk(about, question)
    assert (given.hits[0].title, given.remark) == (first.title, STILL_AS_DECIDED)
    archive.ingest(minutes(last, day="14-12-2021"), source="b.txt")
    given = talk(about, question)
    assert (given.hits[0].title, given.remark) == (last.title, "Senest behandlet den 14-12-2021 i Direktionen.")


def test_votes_are_told_by_the_treatment_that_was_shown_and_else_it_is_said_by_which(
    archive: Archive, talk: Talk
) -> None:
    first = Item("Hegn i Solby", "21/9", decision="Anbefales. Bo Lind (V) stemte imod hegnet.")
    silent = Item("Hegn i Solby", "21/9", decision="Anbefales.")
    last = Item("Hegn i Solby", "21/9", decision="Godkendt. For stemte A. Imod stemte V og C.")
    archive.ingest(minutes(first, OTHER, committee="Havneudvalget"), source="a.txt")
    archive.ingest(minutes(last, day="01-07-2021"), source="b.txt")
    about = "hvad besluttede havneudvalget om hegn i Solby?"
    given = talk(about, "hvem stemte imod")
    assert [hit.committee for hit in given.hits] == ["Havneudvalget", "Direktionen"]
    assert given.remark is None
    archive.ingest(minutes(silent, OTHER, committee="Havneudvalget"), source="a.txt")
    given = talk(about, "hvem stemte imod")
    assert given.hits[0].committee == "Direktionen"
    assert given.remark == "Hvem der stemte hvad, står ved behandlingen den 01-07-2021 i Direktionen."


def test_a_thing_is_counted_by_another_word_for_the_same(archive: Archive, talk: Talk) -> None:
    group = Item(
        "Følgegruppe for skoven",
        "21/9",
        body="Gruppen mødes fire gange. Der vælges to byrådsmedlemmer til den. Der plantes 400 træer.",
        decision="Direktionen godkendte gruppen.",
    )
    archive.ingest(minutes(group, OTHER), source="a.txt")
    given = talk("hvad blev besluttet om følgegruppe for skoven?", "hvor mange politikere skal med?")
    assert given.answered
    assert given.hits[0].quote.text == "Der vælges to byrådsmedlemmer til den."


def test_a_number_is_denied_only_where_the_matter_tells_none(archive: Archive, talk: Talk) -> None:
    silent = Item("Ny legeplads", "21/9", body="Gyngerne er slidte.", decision="Direktionen drøftede legepladsen.")
    archive.ingest(minutes(HOUSES, silent), source="a.txt")
    assert talk(ABOUT, "hvor mange spejdere?").remark == LIKELIEST_IN_MATTER
    assert talk("hvad blev besluttet om legepladsen?", "hvor mange spejdere?").remark == NOT_TOLD_IN_MATTER


SURVEY = Item(
    "Borgerundersøgelse i Birke", "21/10", body="Prisen for undersøgelsen er 20.000 kr.", decision="Godkendt."
)
DIKE = Item(
    "Dige ved Solby Strand",
    "21/11",
    body="Grundejerne betaler for diget, hvis det bygges.",
    decision="Direktionen godkendte, at strandens bund bliver gransket.",
)


def test_a_title_of_which_the_word_is_but_the_last_link_is_not_meant_by_it(archive: Archive, talk: Talk) -> None:
    archive.ingest(minutes(DIKE, SURVEY), source="a.txt")
    given = talk("dige ved solby strand", "hvad koster undersøgelserne")
    assert (given.hits[0].title, given.remark) == (SURVEY.title, OF_ANOTHER_MATTER)
    assert talk("dige ved solby strand", "hvad koster borgerundersøgelsen").remark is None


def test_after_a_stray_answer_the_thread_is_of_its_matter_still(archive: Archive, talk: Talk) -> None:
    archive.ingest(minutes(DIKE, SURVEY), source="a.txt")
    given = talk("dige ved solby strand", "hvad koster undersøgelserne", "hvem skal betale")
    assert (given.hits[0].title, given.remark) == (DIKE.title, None)


def _case_with_votes(archive: Archive, last: str) -> None:
    """A committee voted on a side issue, the council on the matter; another council decision relates the committee's vote."""
    side = "Anbefales.\nUdvalget foreslog en lav port.\nA stemte for, V og C stemte imod."
    course = f"Sagens forløb\n\n10-09-2021 Havneudvalget\n\n{side}\n\nBaggrund\n\nHegnet er af træ."
    settled = "Med stemmerne 9 for og 1 imod godkendte Byrådet indstillingen.\nImod stemte: F"
    for day, committee, decision in (
        ("28-06-2021", "Havneudvalget", "Anbefales."),
        ("01-07-2021", "Byrådet", settled),
        ("10-09-2021", "Havneudvalget", side),
        ("14-09-2021", "Byrådet", last),
    ):
        text = minutes(Item("Hegn i Solby", "21/9", decision=decision), OTHER, day=day, committee=committee).source_text
        if decision is last:
            text = text.replace("Baggrund\n\nCentrene har drøftet ønsker og behov.", course, 1)
        archive.ingest(read_minutes(text), source=f"{day}.txt")


def test_the_councils_own_vote_comes_before_a_committees_on_a_side_issue_that_is_only_related_later(
    archive: Archive, talk: Talk
) -> None:
    _case_with_votes(archive, "Godkendt.")
    given = talk("hvad besluttede havneudvalget om hegn i Solby den 28. juni 2021?", "hvem stemte imod?")
    assert given.hits[0].quote.text.endswith("Imod stemte: F")
    assert given.remark == "Hvem der stemte hvad, står ved behandlingen den 01-07-2021 i Byrådet."
    alone = talk("hvem stemte imod hegnet i Solby?")
    assert (alone.hits[0].day, alone.hits[0].quote.text[-14:]) == (date(2021, 7, 1), "Imod stemte: F")
    # What the question is about leads where it stands in no title.
    aside = talk("hvem stemte imod den lave port i hegnet i Solby?")
    assert (aside.hits[0].committee, "lav port" in aside.hits[0].quote.text) == ("Havneudvalget", True)


def test_votes_that_are_only_related_are_said_to_be_of_the_body_that_cast_them(archive: Archive, talk: Talk) -> None:
    text = minutes(Item("Hegn i Solby", "21/9", decision="Godkendt."), OTHER, committee="Byrådet").source_text
    lines = f"{'Hegnet er af træ. ' * 60}\nA stemte for, V og C stemte imod."
    course = f"Sagens forløb\n\n10-06-2021 Havneudvalget\n\n{lines}\n\nBaggrund\n\nHegnet er af træ."
    archive.ingest(minutes(Item("Hegn i Solby", "21/9"), OTHER, day="20-06-2021"), source="a.txt")
    told = text.replace("Baggrund\n\nCentrene har drøftet ønsker og behov.", course, 1)
    archive.ingest(read_minutes(told), source="b.txt")
    given = talk("hvad besluttede direktionen om hegn i Solby?", "hvem stemte imod?")
    assert given.remark == "Det er stemmerne fra 10-06-2021 Havneudvalget, som sagens forløb gengiver."


EFFORT = Item(
    "Indsats for ledige i Solby",
    "21/3",
    body="Naboer skal svare i høringsperioden fra den 1. maj 2021 til den 1. juni 2021. Kursisterne stopper, når de får job. "
    "Tilsagnet dækker projektperioden, som går fra september 2021 til september 2023.",
    decision="Direktionen fulgte indstillingen.",
)
STRATEGY = Item(
    "Strategi for havnen i Birke",
    "21/4",
    body="Inden endelig vedtagelse skal planen høres. Strategien skal drøftes kort på seminaret den 1. september 2021. "
    "Den ventes drøftet igen den 6. oktober 2021 med endelig vedtagelse den 20. november 2021.",
    decision="Direktionen fulgte indstillingen.",
)
SHOW = Item(
    "Udstilling i Elmby",
    "21/5",
    body=f"Udstillingen i Elmby sluttede den 3. maj 2019. {'Billederne hænger i salen. ' * 30}\n\n"
    "Taget skal males senest i juli 2021. I maj/juni 2020 blev udstillingen drøftet.",
    decision="Direktionen fulgte indstillingen.",
)


@pytest.mark.parametrize(
    ("matter", "question", "told"),
    [
        ("indsats for ledige i Solby", "hvornår slutter det", "til september 2023"),
        ("indsats for ledige i Solby", "hvornår ophører projektet?", "til september 2023"),
        ("indsats for ledige i Solby", "hvornår er det slut", "til september 2023"),
        ("indsats for ledige i Solby", "hvornår starter projektet", "til september 2023"),
        ("strategi for havnen i Birke", "hvornår er den klar", "20. november 2021"),
        ("strategi for havnen i Birke", "hvornår er det færdigt", "20. november 2021"),
    ],
)
def test_when_a_thing_ends_or_is_ready_is_told_by_the_ways_that_danish_tells_it(
    matter: str, question: str, told: str, archive: Archive, talk: Talk
) -> None:
    archive.ingest(minutes(EFFORT, STRATEGY), source="a.txt")
    given = talk(matter, question)
    assert (given.answered, given.remark) == (True, None)
    assert told in given.hits[0].quote.text


@pytest.mark.parametrize(
    ("more", "remark"),
    [
        (" Kunstnere kan søge om at være med på udstillingen den 3. september 2021.", LIKELIEST_IN_MATTER),
        ("", NOT_TOLD_IN_MATTER),
    ],
)
def test_no_time_is_denied_where_the_matter_tells_one_ahead_that_may_be_of_the_thing(
    more: str, remark: str, archive: Archive, talk: Talk
) -> None:
    archive.ingest(minutes(replace(SHOW, body=SHOW.body + more)), source="a.txt")
    given = talk("udstilling i Elmby", "hvornår slutter det")
    assert (given.answered, given.remark) == (False, remark)
    assert ("3. september 2021" in given.near[0].quote.text) is bool(more)


@pytest.mark.parametrize(
    ("of_what", "is_told"),
    [("Boringerne kan gennemføres", False), ("Boringerne til broen kan gennemføres", True), ("Det nye ligger", True)],
)
def test_a_span_of_time_tells_when_a_thing_ends_where_it_is_said_of_that(
    of_what: str, is_told: bool, archive: Archive, talk: Talk
) -> None:
    period = "anlægsperioden, som er" if "nye" in of_what else "perioden"
    body = f"Broen er gammel. {'Der er mange stier. ' * 30}\n\n{of_what} i {period} august – september 2021."
    archive.ingest(minutes(Item("Ny bro i Solby", "21/13", body=body, decision="Godkendt.")), source="a.txt")
    assert talk("ny bro i Solby", "hvornår slutter det").answered is is_told


STREAM = "Byrådet bad på mødet i februar 2020 om et kodeks for optagelser i Birke, før sagen behandles. Kameraerne er bestilt."


@pytest.mark.parametrize(
    ("more", "told", "is_of_treatment"),
    [
        ("Der tages i forbindelse med budgettet fornyet stilling til optagelserne.", "fornyet stilling", False),
        ("Sagen udsættes til mødet den 8. oktober 2021.", "8. oktober 2021", False),
        ("Kameraerne er dyre.", "Direktionen", True),
        ("Vagten kan bede gæster om ikke at komme igen samme dag.", "Direktionen", True),
    ],
)
def test_when_it_comes_up_again_is_told_by_no_time_that_is_past(
    more: str, told: str, is_of_treatment: bool, archive: Archive, talk: Talk
) -> None:
    item = Item("Optagelser i Birke", "21/6", body=f"{STREAM} {more}", decision="Direktionen fulgte indstillingen.")
    archive.ingest(minutes(item), source="a.txt")
    given = talk("optagelser i Birke", "hvornår kommer det op igen")
    assert told in given.hits[0].quote.text
    assert (given.remark is not None) is is_of_treatment
    assert "februar 2020" not in given.hits[0].quote.text


def test_what_is_proposed_in_the_asked_words_comes_before_a_plan_of_something_else(
    archive: Archive, talk: Talk
) -> None:
    item = Item(
        "Kommissorium for råd i Solby",
        "21/7",
        indstilling="Det indstilles, at kommissoriet evalueres i starten af 2023.",
        body="Rådet er nyt.\n\nTidsplan\n\nRådet nedsættes i september 2021.",
        decision="Godkendt.",
    )
    archive.ingest(minutes(item), source="a.txt")
    given = talk("kommissorium for råd i Solby", "hvornår skal det evalueres")
    assert given.answered
    assert "starten af 2023" in given.hits[0].quote.text


@pytest.mark.parametrize(
    ("question", "told"), [("hvornår begynder den", "9.00 Velkomst"), ("hvornår slutter den", "14.00 Tak for i dag")]
)
def test_the_hours_of_a_day_are_told_by_its_program(question: str, told: str, archive: Archive, talk: Talk) -> None:
    body = "Forslag til program:\n\n9.00 Velkomst\n\nOplæg om havnen\n\n14.00 Tak for i dag"
    archive.ingest(minutes(Item("Havnedag i Elmby", "21/8", body=body, decision="Godkendt.")), source="a.txt")
    given = talk("havnedag i Elmby", question)
    assert given.answered
    assert given.hits[0].quote.text == told


def test_when_it_was_settled_in_the_end_is_told_by_what_came_later_on_it(archive: Archive, talk: Talk) -> None:
    proposed = Item("Forslag til lokalplan for Solby Havn", "21/9", decision="Godkendt.")
    settled = Item("Endelig vedtagelse af lokalplan for Solby Havn", "22/9", decision="Godkendt.")
    archive.ingest(minutes(proposed), source="a.txt")
    archive.ingest(minutes(settled, day="03-05-2022"), source="b.txt")
    given = talk("lokalplan for Solby Havn den 28. juni 2021", "hvornår blev den endeligt vedtaget")
    assert given.hits[0].title == settled.title


AGREEMENT = Item(
    "Aftale om drift af hallen i Solby 2025-2028",
    "21/10",
    body="Driften af hallen bygger på en aftale. Den nuværende aftale løber til og med marts 2024. "
    "Driftsaftalen udløber med udgangen af 2024. Her fremlægges en ny aftale for perioden 2025-2028.",
    decision="Direktionen fulgte indstillingen.",
)


@pytest.mark.parametrize("question", ["hvornår udløber den?", "hvornår løber den til?", "hvornår slutter den"])
def test_when_a_thing_ends_is_not_told_by_what_it_replaces(question: str, archive: Archive, talk: Talk) -> None:
    archive.ingest(minutes(AGREEMENT), source="a.txt")
    given = talk("Aftale om drift af hallen i Solby", question)
    assert given.answered
    assert "2025-2028" in given.hits[0].quote.text


def test_the_end_of_what_it_replaces_is_told_where_that_is_asked(archive: Archive, talk: Talk) -> None:
    archive.ingest(minutes(AGREEMENT), source="a.txt")
    given = talk("Aftale om drift af hallen i Solby", "hvornår udløber den nuværende aftale?")
    assert "marts 2024" in given.hits[0].quote.text


@pytest.mark.parametrize(
    "question", ["hvornår slutter høringen?", "hvornår er høringen slut?", "hvornår er høringsfristen?"]
)
def test_when_others_have_to_answer_is_told_where_that_is_asked(question: str, archive: Archive, talk: Talk) -> None:
    plan = Item(
        "Plan for skoven i Birke",
        "21/11",
        body="Planen er ny.\n\nTidsplan\n\n- Høring i høringsperioden fra den 5. august til og med den 1. oktober 2021\n"
        "- Endelig vedtagelse primo 2022",
        decision="Direktionen fulgte indstillingen.",
    )
    law = Item("Høring om ny lov", "21/12", body="Høringsfristen var den 19. maj 2021.", decision="Godkendt.")
    archive.ingest(minutes(plan, law), source="a.txt")
    given = talk("Plan for skoven i Birke", question)
    assert given.answered
    assert "1. oktober 2021" in given.hits[0].quote.text


def test_when_a_contract_ends_is_told_by_what_says_so_before_the_plan_of_the_next(archive: Archive, talk: Talk) -> None:
    tender = Item(
        "Udbud af rengøring i Elmby",
        "21/8",
        body="Kontrakten om rengøring udløber den 31. januar 2022.\n\nTidsplan\n\nIndgåelse af kontrakter i maj 2022.",
        decision="Direktionen godkendte udbuddet.",
    )
    archive.ingest(minutes(tender, OTHER), source="a.txt")
    given = talk("udbud af rengøring i Elmby", "hvornår udløber kontrakten?")
    assert given.answered
    assert "31. januar 2022" in given.hits[0].quote.text


def test_who_names_nothing_but_the_municipality_asks_of_the_matter(archive: Archive, talk: Talk) -> None:
    youth = Item("Ungeborgersamling", "21/8", body="Fra Køge Kommune er der udtrukket 12 unge.", decision="Godkendt.")
    hall = Item("Køgevej 26", "21/9", body="Køge Kommune har 3 haller ved Køge Station.", decision="Godkendt.")
    archive.ingest(minutes(youth, hall), source="a.txt")
    given = talk("ungeborgersamling", "hvor mange er med fra køge?")
    assert (given.answered, given.hits[0].title) == (True, youth.title)
