"""A hit quotes the text that answers, with the other half of a decision that means little alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from written_minutes import Item, minutes, text_of_minutes

from bot.answers import answer
from bot.cases import case_item
from bot.heads import meeting_hit
from bot.hits import asked_hit, case_hit, quoted_hit
from bot.matters import grouped
from bot.operative import last_decision
from bot.supplements import PAIR_MAX
from bot.words import came_to
from bot.words_on_meetings import ABSENCE_AT_ITEMS
from store.archive import Archive
from store.domain import Decision, Hit, Outcome, Span, StoredItem
from store.minutes.reader import read_minutes
from store.search.kinds import QuestionKind
from store.search.part_sentences import QUOTE_MAX
from store.search.question import understand

APPROVES = Item(
    decision="Direktionen godkendte sagens indstilling.", indstilling="1. at der må arbejdes hjemme to dage."
)


def stored(archive: Archive, item: Item) -> StoredItem:
    archive.ingest(minutes(item), source="juni.txt")
    return archive.case(item.case_number)[0]


def shown(hit: Hit) -> str:
    return hit.quote.text + (f"\n{hit.supplement.text}" if hit.supplement else "")


def test_a_case_is_quoted_by_its_decision(archive: Archive) -> None:
    hit = case_hit(stored(archive, Item()))
    assert (hit.quote.text, hit.quote.section) == ("Direktionen godkendte oplægget.", "Beslutning")
    assert (hit.decided_on, hit.outcome) == (date(2021, 6, 28), Outcome.GODKENDT)


def test_a_decision_that_only_approves_is_shown_with_the_indstilling_beside_it(archive: Archive) -> None:
    hit = case_hit(stored(archive, APPROVES))
    assert "godkendte sagens indstilling" in shown(hit)
    assert "hjemme to dage" in shown(hit)


def test_the_indstilling_of_a_long_decision_is_a_quote_of_its_own(archive: Archive) -> None:
    points = "\n".join(
        f"{number}. at punkt {number} godkendes med de vilkår, der fremgår af sagen." for number in range(1, 30)
    )
    hit = case_hit(stored(archive, replace(APPROVES, indstilling=points)))
    assert hit.supplement is not None
    assert {hit.quote.section, hit.supplement.section} == {"Beslutning", "Indstilling"}
    source = minutes(replace(APPROVES, indstilling=points)).source_text
    assert hit.supplement.span.quote(source) == hit.supplement.text


def test_a_decision_that_says_what_was_decided_needs_no_indstilling(archive: Archive) -> None:
    item = replace(APPROVES, decision="Direktionen besluttede, at der må arbejdes hjemme én dag.")
    hit = case_hit(stored(archive, item))
    assert hit.supplement is None
    assert hit.quote.text == item.decision


REJECTED = Item(
    title="Livestreaming af møder",
    indstilling="1. at møderne livestreames fra efteråret.\n2. at der købes nyt udstyr til livestreaming.",
    body="Borgerne ønsker livestreaming.\n\nSagens forløb\n\n09-05-2021 Økonomiudvalget\n\nØkonomiudvalget kan ikke godkende "
    "indstillingen, men anbefaler, at livestreaming drøftes ved næste budget.",
    decision="Byrådet godkendte Økonomiudvalgets indstilling.",
)


@pytest.mark.parametrize("question", ["bliver møderne livestreamet?", "hvad blev besluttet om livestreaming?"])
def test_an_indstilling_that_was_not_approved_is_no_answer(question: str, archive: Archive, today: date) -> None:
    stored(archive, REJECTED)
    hit = answer(archive, question, today=today).hits[0]
    assert "kan ikke godkende" in hit.quote.text
    assert "fra efteråret" not in shown(hit)


def test_who_asks_for_the_indstilling_is_told_what_became_of_it(archive: Archive, today: date) -> None:
    stored(archive, REJECTED)
    hit = answer(archive, "hvad blev indstillet om livestreaming?", today=today).hits[0]
    assert "fra efteråret" in hit.quote.text
    assert hit.supplement is not None
    assert "kan ikke godkende" in hit.supplement.text


@pytest.mark.parametrize("body", ["Stien kan tage tid. Administrationen foreslår en sti langs åen. Den er lang.", ""])
def test_who_asks_what_was_proposed_is_told_it_with_what_became_of_it(body: str, archive: Archive, today: date) -> None:
    proposal = "" if body else "Administrationen foreslår en sti langs åen."
    decision = "Udvalget besluttede, at stien lægges gennem skoven."
    stored(archive, Item(title="Sti i Solby", body=body, indstilling=proposal, decision=decision))
    given = answer(archive, "hvad var det oprindelige forslag om stien i Solby?", today=today)
    assert "foreslår en sti langs åen" in given.hits[0].quote.text
    assert given.hits[0].supplement is not None
    assert given.hits[0].supplement.text == decision


def test_a_quoted_indstilling_stands_beside_a_decision_that_went_against_it(archive: Archive, today: date) -> None:
    stored(archive, replace(APPROVES, decision="Ikke godkendt."))
    hit = answer(archive, "hvad blev indstillet om at arbejde hjemme?", today=today).hits[0]
    assert "hjemme to dage" in hit.quote.text
    assert hit.supplement is not None
    assert hit.supplement.text == "Ikke godkendt."


POINTS = Item(
    title="Byggeri på Bakkevej 4",
    indstilling="1. at der gives lov til carporten.\n2. at der gives lov til garagen på 56 m2.\n3. at sagen lukkes.",
    body="Ejeren søger om at bygge.",
    decision="1. Godkendt.\n2. Ikke godkendt, idet udvalget vil værne om landsbyen.\n3. Godkendt.",
)
MANY_POINTS = "\n".join(
    f"{number}. at ejeren betaler del {number} af byggeriet efter planen." for number in range(1, 20)
)


def test_a_point_that_was_not_approved_is_told_by_the_decision_on_it(archive: Archive, today: date) -> None:
    stored(archive, POINTS)
    hit = answer(archive, "blev garagen på Bakkevej godkendt?", today=today).hits[0]
    assert hit.quote.section == "Beslutning"
    assert "Ikke godkendt" in hit.quote.text
    assert hit.supplement is not None
    assert "garagen på 56 m2" in hit.supplement.text


@pytest.mark.parametrize(
    "question", ["hvad blev besluttet om garagen på Bakkevej?", "blev garagen 56 m2, som der var indstillet?"]
)
def test_a_point_that_was_changed_is_told_by_the_decision_on_it(question: str, archive: Archive, today: date) -> None:
    changed = "1. Godkendt.\n2. Godkendt med den ændring, at garagen på Bakkevej er 40 m2.\n3. Godkendt."
    stored(archive, replace(POINTS, decision=changed))
    hit = answer(archive, question, today=today).hits[0]
    assert hit.quote.section == "Beslutning"
    assert "40 m2" in hit.quote.text


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("hvad besluttede direktionen om målingen af støj?", "Beslutning"),
        ("hvad gjorde direktionen ved målingen af støj?", "Beslutning"),
        ("hvor høj var støjen på Bakkevej?", "Baggrund"),
    ],
)
def test_what_was_only_taken_note_of_is_told_to_who_asks_what_became_of_it(
    question: str, section: str, archive: Archive, today: date
) -> None:
    body = "Målingen af støj på Bakkevej viste 62 decibel."
    stored(archive, Item(title="Måling af støj", body=body, decision="Orienteringen blev taget til efterretning."))
    assert answer(archive, question, today=today).hits[0].quote.section == section


def test_what_is_asked_for_by_hvilket_is_told_by_a_sentence_that_names_it(archive: Archive, today: date) -> None:
    body = "Kloakken lægges om.\n\nSpildevandet ledes til Solby Renseanlæg, mens regnvandet siver ned."
    stored(archive, Item(title="Kloakken på Bakkevej", indstilling="at planen for spildevandet på Bakkevej godkendes.", body=body,
                         decision="Godkendt."))  # fmt: skip
    hit = answer(archive, "hvilket renseanlæg får spildevandet på Bakkevej?", today=today).hits[0]
    assert "Solby Renseanlæg" in hit.quote.text


def test_a_decision_that_only_approves_is_no_quote_of_its_own(archive: Archive, today: date) -> None:
    partial = "Eva Holm (V) spurgte, hvem der betaler garagen på Bakkevej, og om hun var inhabil."
    stored(archive, replace(POINTS, indstilling=MANY_POINTS, decision=f"{partial}\n\nIndstillingen blev godkendt."))
    hit = answer(archive, "hvem betaler garagen på Bakkevej?", today=today).hits[0]
    assert hit.quote.section == "Indstilling"


def test_who_was_partial_is_told_by_a_decision_that_only_approves(archive: Archive, today: date) -> None:
    partial = "Eva Holm (V) var inhabil i sagen om Bakkevej."
    stored(archive, replace(POINTS, indstilling=MANY_POINTS, decision=f"{partial}\n\nIndstillingen blev godkendt."))
    hit = answer(archive, "hvem var inhabil i sagen om Bakkevej?", today=today).hits[0]
    assert partial in hit.quote.text


AWAY = "Afbud: Eva Holm (V)"


@pytest.mark.parametrize(
    "item",
    [
        replace(POINTS, decision=f"Direktionen besluttede, at Per Holm betaler garagen.\n\n{AWAY}"),
        replace(POINTS, decision=f"Direktionen godkendte sagens indstilling.\n\n{AWAY}"),
        replace(POINTS, indstilling=MANY_POINTS, decision=f"Direktionen godkendte sagens indstilling.\n\n{AWAY}"),
    ],
)
def test_who_was_away_is_no_part_of_what_was_decided(item: Item, archive: Archive, today: date) -> None:
    stored(archive, item)
    assert AWAY not in shown(answer(archive, "hvad blev besluttet om byggeriet?", today=today).hits[0])


def test_who_asks_who_was_away_from_an_item_is_told(archive: Archive, today: date) -> None:
    stored(archive, replace(POINTS, decision=f"Direktionen godkendte sagens indstilling.\n\n{AWAY}"))
    hit = answer(archive, "hvem havde afbud, da byggeriet blev behandlet?", today=today).hits[0]
    assert AWAY in shown(hit)


@pytest.mark.parametrize("day", ["01-03-2021", "25-03-2021"])
def test_the_day_of_an_entry_is_no_number_of_a_point(day: str, archive: Archive, today: date) -> None:
    course = f"Sagens forløb\n\n{day} Teknisk Udvalg\n\nIndstillingen godkendt, idet udvalget ønsker en hæk."
    body = f"Ejeren søger om at bygge.\n\n{course}"
    decision = "Byrådet godkendte Teknisk Udvalgs indstilling."
    stored(archive, replace(POINTS, body=body, decision=decision))
    hit = answer(archive, "blev garagen på Bakkevej godkendt?", today=today).hits[0]
    assert "garagen på 56 m2" in shown(hit)


def test_a_point_that_was_approved_is_told_by_the_indstilling(archive: Archive, today: date) -> None:
    stored(archive, replace(POINTS, decision="1.-3. Godkendt."))
    hit = answer(archive, "blev garagen på Bakkevej godkendt?", today=today).hits[0]
    assert "garagen på 56 m2" in shown(hit)
    assert "Godkendt" in shown(hit)


@pytest.mark.parametrize(
    "decision", ["Ikke godkendt.", "Sagen genoptages på næste møde, idet ejeren har nye oplysninger."]
)
def test_where_nothing_was_approved_the_decision_is_the_answer(decision: str, archive: Archive, today: date) -> None:
    stored(archive, replace(POINTS, decision=decision))
    hit = answer(archive, "blev garagen på Bakkevej godkendt?", today=today).hits[0]
    assert hit.quote.text == decision


def test_an_item_without_a_decision_is_quoted_from_its_beginning(archive: Archive) -> None:
    hit = case_hit(stored(archive, Item(decision="")))
    assert (hit.quote.section, hit.quote.text) == ("Baggrund", "Centrene har drøftet ønsker og behov.")
    assert (hit.decided_on, hit.outcome) == (None, None)


def test_a_closed_item_has_nothing_to_quote(seeds: Archive) -> None:
    hit = case_hit(seeds.case("21/2826")[0])
    assert (hit.closed, hit.quote.text, hit.supplement) == (True, "", None)


def test_every_item_of_the_seeds_is_quoted_verbatim(seeds: Archive) -> None:
    for meeting in seeds.meetings():
        document = seeds.meeting(meeting.meeting_id)
        assert document is not None
        for item in seeds.items_of_meeting(meeting.meeting_id):
            for quote in (case_hit(item).quote, case_hit(item).supplement):
                assert quote is None or quote.span.quote(document[0].source_text) == quote.text


def decision(day: date | None, text: str) -> Decision:
    return Decision(day, "Direktionen", Outcome.INGEN, text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("days", "last"),
    [
        ([date(2013, 1, 28), date(2013, 2, 5)], 1),
        ([date(2013, 2, 5), date(2013, 1, 28)], 0),
        ([date(2013, 1, 28), date(2013, 1, 28)], 1),
        ([None, None], 1),
        ([None, date(2013, 1, 1)], 0),
    ],
)
def test_the_last_decision_is_the_latest_and_of_two_on_one_day_the_one_further_down(
    days: list[date | None], last: int, seeds: Archive
) -> None:
    decisions = tuple(decision(day, str(number)) for number, day in enumerate(days))
    item = replace(seeds.case("11/4008")[0], decisions=decisions)
    assert last_decision(item) is decisions[last]
    assert last_decision(replace(item, decisions=())) is None


def test_a_meeting_is_quoted_by_the_lines_that_answer(seeds: Archive) -> None:
    meeting = seeds.meetings()[1]
    attendance = meeting_hit(seeds, meeting, QuestionKind.ATTENDANCE)
    place = meeting_hit(seeds, meeting, QuestionKind.PLACE)
    assert attendance is not None
    assert place is not None
    assert attendance.quote.text.endswith("Skastrup, Anya Krogh Manghezi")
    assert "Helenekilde Badehotel" in place.quote.text
    assert attendance.item is place.item is None
    assert meeting_hit(seeds, replace(meeting, meeting_id=999), QuestionKind.PLACE) is None


def with_nobody_absent_in_the_head(archive: Archive, *decisions: str) -> None:
    items = [Item(case_number=f"21/{number}", decision=text) for number, text in enumerate(decisions, 1)]
    text = text_of_minutes(*items).replace(", Jørgen Lerhard (Afbud)", "")
    archive.ingest(read_minutes(text), source="juni.txt")


def test_who_was_away_is_told_where_only_the_decisions_say_it(archive: Archive, today: date) -> None:
    with_nobody_absent_in_the_head(
        archive,
        "Godkendt.\n\nFraværende: Bo Lind",
        "Godkendt.\n\nAfbud: Ane Holm og Bo Lind",
        "Godkendt.\n\nAfbud: Bo Lind, Ane Holm.",
    )
    given = answer(archive, "hvem var fraværende den 28. juni 2021?", today=today)
    head, other = given.hits
    assert head.supplement is not None
    assert head.supplement.text == "Afbud: Ane Holm og Bo Lind"
    assert (other.item, other.quote.text) == (1, "Fraværende: Bo Lind")
    assert given.remark == ABSENCE_AT_ITEMS
    source = archive.meeting(archive.meetings()[0].meeting_id)
    assert source is not None
    for quote in (head.supplement, other.quote):
        assert quote.span.quote(source[0].source_text) == quote.text


def test_a_head_that_says_who_was_away_is_enough(archive: Archive, today: date) -> None:
    stored(archive, Item(decision="Godkendt.\n\nAfbud: Jørgen Lerhard"))
    given = answer(archive, "hvem var fraværende den 28. juni 2021?", today=today)
    assert [hit.supplement for hit in given.hits] == [None]
    assert given.remark is None


def test_who_was_away_from_an_item_is_told_beside_who_the_head_says(archive: Archive, today: date) -> None:
    stored(archive, Item(decision="Godkendt.\n\nFraværende: Ane Holm"))
    given = answer(archive, "hvem var fraværende den 28. juni 2021?", today=today)
    assert [hit.supplement and hit.supplement.text for hit in given.hits] == ["Fraværende: Ane Holm"]
    assert given.remark == ABSENCE_AT_ITEMS


BIKES = """Referat Byrådet d. 28-06-2021

Punkt 1: Cykelsti langs åen

21/77

Resumé

Sagen handler om en cykelsti.

Indstilling

1. at cykelstien anlægges.

Sagsfremstilling

Der er undersøgt tre linjeføringer. Anlægget koster 4,2 mio. kr. i 2022.

Kommunikation

Borgerne får brev.

Beslutning

1. Godkendt.

Imod stemte:

(X)

Bilag

{attachments}
Punkt 2: Lukket punkt - Køb af ejendom

21/78
"""
ATTACHMENTS = "".join(f"- Bilag {number} - Kort over linjeføringens forløb langs åen.pdf\n" for number in range(1, 10))


@pytest.fixture
def bikes(archive: Archive) -> Archive:
    archive.ingest(read_minutes(BIKES.format(attachments=ATTACHMENTS)), source="byraad.txt")
    return archive


@pytest.mark.parametrize("named", ["punkt 1 den 28. juni 2021", "21/77"])
@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hvad siger sagsfremstillingen i", ("Sagsfremstilling", "tre linjeføringer")),
        ("hvad står der om kommunikation i", ("Kommunikation", "Borgerne får brev.")),
        ("kan jeg få et resumé af", ("Resumé", "handler om en cykelsti")),
        ("hvad koster", ("Sagsfremstilling", "4,2 mio. kr.")),
        ("hvem stemte imod", ("Beslutning", "(X)")),
        ("hvilke bilag er der til", ("Bilag", "Bilag 9")),
        ("hvad blev besluttet i", ("Beslutning", "Godkendt")),
    ],
)
def test_an_item_named_by_its_number_is_quoted_by_what_is_asked_of_it(
    question: str, told: tuple[str, str], named: str, bikes: Archive, today: date
) -> None:
    given = answer(bikes, f"{question} {named}?", today=today)
    quote = given.hits[0].quote
    assert quote.section == told[0]
    assert told[1] in quote.text
    assert given.remark is None


@pytest.mark.parametrize(
    ("question", "remark"),
    [
        ("hvad siger tidsplanen i 21/77?", "Punktet har intet afsnit om tidsplan."),
        ("hvad siger økonomien i punkt 1 den 28. juni 2021?", "Punktet har intet afsnit om økonomi."),
    ],
)
def test_a_section_that_the_item_lacks_is_said_to_be_lacking(
    question: str, remark: str, bikes: Archive, today: date
) -> None:
    given = answer(bikes, question, today=today)
    assert (given.remark, given.hits[0].quote.section) == (remark, "Beslutning")


@pytest.mark.parametrize("question", ["bilag til 21/5239", "hvilke bilag er der om hjemmearbejde?"])
def test_an_item_without_attachments_is_said_to_have_none(question: str, archive: Archive, today: date) -> None:
    stored(archive, Item())
    assert answer(archive, question, today=today).remark == "Punktet har ingen bilag i referatet."


def test_a_list_of_attachments_is_quoted_whole(bikes: Archive, today: date) -> None:
    quote = answer(bikes, "hvilke bilag er der om cykelstien?", today=today).hits[0].quote
    assert QUOTE_MAX < len(quote.text) <= PAIR_MAX
    assert quote.text == ATTACHMENTS.strip()


def test_of_a_matters_treatments_the_one_with_the_list_of_attachments_is_shown(archive: Archive, today: date) -> None:
    archive.ingest(read_minutes(BIKES.format(attachments=ATTACHMENTS)), source="byraad.txt")
    later = BIKES.partition("Bilag\n")[0].replace("28-06-2021", "05-07-2021").replace("Byrådet", "Direktionen")
    archive.ingest(read_minutes(later), source="direktion.txt")
    for question in ("hvilke bilag er der om cykelstien?", "bilag til 21/77"):
        given = answer(archive, question, today=today)
        assert given.hits[0].quote.section == "Bilag"
        assert given.remark is None


def test_a_closed_item_that_is_named_by_its_number_is_named_in_the_answer(bikes: Archive, today: date) -> None:
    for question in ("hvad var punkt 2 den 28. juni 2021?", "hvad blev besluttet i 21/78?"):
        given = answer(bikes, question, today=today)
        assert given.remark == "Sag 21/78 er et lukket punkt (punkt 2, Byrådet, 28-06-2021). Jeg kender kun titlen."


def test_of_the_items_of_a_case_those_with_the_votes_come_first(archive: Archive, today: date) -> None:
    voted = Item(case_number="12/3", decision="Godkendt.\n\nImod stemte:\n\n(X)")
    archive.ingest(minutes(voted, Item("Valg af bil", "12/3")), source="juni.txt")
    given = answer(archive, "hvem stemte imod i sag 12/3?", today=today)
    assert [hit.item for hit in given.hits] == [1, 2]


COURSE = "09-05-2021 Økonomiudvalget\n\nØkonomiudvalget anbefaler model B, idet den er billigst.\n\nImod stemte: A"


@pytest.mark.parametrize(
    "decision",
    [
        "Byrådet godkendte Økonomiudvalgets indstilling.\n\nImod stemte: A og F",
        "Byrådet godkendte Økonomiudvalgets indstilling.",
    ],
)
def test_what_a_council_decided_stands_beside_what_it_approved(decision: str, archive: Archive, today: date) -> None:
    body = f"Der er to modeller for carporten.\n\nSagens forløb\n\n{COURSE}"
    stored(archive, Item("Model for carporten", "21/8", body=body, decision=decision))
    hit = answer(archive, "hvilken model for carporten blev besluttet?", today=today).hits[0]
    assert "model B" in hit.quote.text
    assert (hit.supplement.text if hit.supplement else None) == decision


LONG = "Udvalget kan ikke anbefale model A, idet taget bliver for lavt. " + "Der blev talt om tag og fald. " * 30
CHAIN = f"""02-05-2021 Kulturudvalget

{LONG}

Udvalget anbefaler model B til carporten.

09-05-2021 Økonomiudvalget

Økonomiudvalget anbefaler, at Kulturudvalgets indstilling godkendes, idet prisen halveres."""


def test_between_a_committees_words_and_the_councils_stand_those_of_whom_the_council_follows(
    archive: Archive, today: date
) -> None:
    decision = "Byrådet godkendte Økonomiudvalgets indstilling."
    body = f"Der er to modeller for carporten.\n\nSagens forløb\n\n{CHAIN}"
    stored(archive, Item("Model for carporten", "21/8", body=body, decision=decision))
    hit = answer(archive, "blev model B til carporten anbefalet?", today=today).hits[0]
    assert hit.quote.text.endswith("model B til carporten.")
    assert hit.quote.by == "02-05-2021 Kulturudvalget"
    assert hit.supplement is not None
    assert hit.supplement.text.endswith("idet prisen halveres.")
    assert hit.supplement.by is None  # it begins with the heading
    assert hit.decided is not None
    assert hit.decided.text == decision


def test_beside_an_indstilling_stand_the_committee_that_changed_it_and_the_council(
    archive: Archive, today: date
) -> None:
    decision = "Byrådet godkendte Økonomiudvalgets indstilling.\n\nImod stemte: A"
    course = "09-05-2021 Økonomiudvalget\n\nØkonomiudvalget anbefaler punkt 1, men ikke punkt 2."
    body = (
        f"Om carporten.\n\nIndstilling\n\n1. at carporten males.\n2. at den får en port.\n\nSagens forløb\n\n{course}"
    )
    item = stored(archive, Item("Carport", "21/8", body=body, decision=decision))
    points = next(section for section in item.sections if section.name == "Indstilling")
    hit = asked_hit(item, understand("hvad indstilles?", today=today))
    assert hit.quote.span.within(points.span)
    assert hit.supplement is not None
    assert hit.supplement.text == course
    assert hit.decided is not None
    assert hit.decided.text == decision


def test_an_item_that_only_has_a_follow_up_is_quoted_by_that(archive: Archive) -> None:
    item = Item(
        "Status efter ferien", "21/9", body="Status.\n\nOpfølgning\n\nØC laver en plan for indkøb.", decision=""
    )
    hit = case_hit(stored(archive, item))
    assert (hit.quote.section, hit.quote.text) == ("Opfølgning", "ØC laver en plan for indkøb.")


def test_what_another_body_decided_before_is_not_dated_as_this_meetings(archive: Archive) -> None:
    earlier = "Beslutning Økonomiudvalget den 14-06-2021\n\nØkonomiudvalget anbefaler et hegn."
    item = stored(
        archive, Item("Nyt hegn", "21/8", body=f"Et hegn.\n\n{earlier}", decision="Direktionen godkendte et hegn.")
    )
    before = next(decision for decision in item.decisions if decision.body == "Økonomiudvalget")
    hit = quoted_hit(item, before.text, before.span, "Beslutning")
    assert (hit.decided_on, hit.outcome) == (date(2021, 6, 28), Outcome.GODKENDT)
    assert hit.quote.by == "14-06-2021 Økonomiudvalget"


TALK = "Der blev talt om tag og fald. " * 30


def test_beside_a_stretch_of_a_decision_stands_what_it_came_to(archive: Archive, today: date) -> None:
    decision = f"Udvalget kunne ikke godkende hegnet.\n\n{TALK}\n\nNaboerne ønsker et lavt stakit."
    stored(archive, Item("Nyt hegn", "21/8", body="Et hegn.", decision=decision))
    hit = answer(archive, "hvad ønsker naboerne til stakittet ved det nye hegn?", today=today).hits[0]
    assert "stakit" in hit.quote.text
    assert hit.decided is not None
    assert hit.decided.text == "Udvalget kunne ikke godkende hegnet."


def test_a_partys_remark_is_not_the_committees_word(archive: Archive, today: date) -> None:
    remark = f"Imod stemte (X) med bemærkning om, ”at det er for dyrt. {TALK} Vi vil have et lavt stakit.”"
    stored(archive, Item("Nyt hegn", "21/8", body="Et hegn.", decision=f"Hegnet godkendes.\n\n{remark}"))
    hit = answer(archive, "skal det nye hegn have et lavt stakit?", today=today).hits[0]
    assert "stakit" in hit.quote.text
    assert hit.quote.by == "bemærkning ved “Imod stemte (X)”"


def test_beside_an_option_that_is_chosen_by_its_name_stands_what_it_is(archive: Archive, today: date) -> None:
    body = "Der er to modeller:\n\nModel A: carporten males.\n\nModel B: carporten rives ned."
    stored(archive, Item("Model for carporten", "21/8", body=body, decision="Direktionen vælger model B."))
    hit = answer(archive, "hvad blev besluttet om carporten?", today=today).hits[0]
    assert hit.quote.text == "Direktionen vælger model B."
    assert hit.supplement is not None
    assert hit.supplement.text == "Model B: carporten rives ned."


def test_votes_that_a_quote_has_no_room_for_stand_below(archive: Archive, today: date) -> None:
    reason = "idet hegnet er for højt til kvarteret og spærrer for udsigten til åen. " * 8
    decision = (
        f"Hegnet godkendes.\n\nImod stemte:\n\n(X) med bemærkning om, at {reason}\n\n(Y) med bemærkning om prisen."
    )
    stored(archive, Item("Nyt hegn", "21/8", body="Et hegn.", decision=decision))
    hit = answer(archive, "hvem stemte imod det nye hegn?", today=today).hits[0]
    assert "(X)" in hit.quote.text
    assert "(Y)" not in hit.quote.text
    assert hit.further is not None
    assert hit.further.text == "(Y) med bemærkning om prisen."


def test_of_many_points_those_that_the_question_names_stand_beside_the_decision(archive: Archive, today: date) -> None:
    points = "\n".join(
        f"{number}. at valgsted nummer {number} indrettes som ved sidste valg og åbnes klokken otte."
        for number in range(1, 12)
    )
    body = f"Om valget.\n\nIndstilling\n\n{points}\n12. at diæterne sættes til 910 kr."
    decision = "Godkendt med bemærkning om, at diæterne for valget offentliggøres på valgstedet og i avisen."
    stored(archive, Item("Valget i november", "21/8", body=body, decision=decision))
    hit = answer(archive, "skal diæterne for valget offentliggøres i avisen?", today=today).hits[0]
    assert hit.quote.text == decision
    assert hit.supplement is not None
    assert "12. at diæterne sættes til 910 kr." in hit.supplement.text


def test_when_something_is_is_quoted_with_a_time(archive: Archive, today: date) -> None:
    body = (
        "Legepladsen i parken bygges af klubben. Klubben har samlet ind.\n\nTidsplan\n\nLegepladsen bygges i maj 2022."
    )
    stored(archive, Item("Legeplads i parken", "21/8", body=body, decision="Godkendt."))
    hit = answer(archive, "hvornår bygges legepladsen i parken?", today=today).hits[0]
    assert hit.quote.text == "Legepladsen bygges i maj 2022."


def test_a_section_that_is_asked_for_by_its_heading_need_not_say_what_it_is(archive: Archive, today: date) -> None:
    body = "Broen er gammel.\n\nTidsplan\n\nArbejdet begynder i maj 2022 og slutter i juni 2023."
    other = "Parken er ny. Der er lagt en tidsplan for gangbroen i parken."
    dated = [Item(f"Sag {number}", f"21/{number}", body=f"Der er {number} bænke.") for number in range(9, 300)]
    bridge = Item("Renovering af Solbybroen", "21/8", body=body, decision="Godkendt.")
    archive.ingest(minutes(bridge, Item("Parken", "21/50", body=other), *dated), source="a.txt")
    given = answer(archive, "hvad er tidsplanen for solbybroen?", today=today)
    assert given.answered
    assert given.hits[0].quote.text == "Arbejdet begynder i maj 2022 og slutter i juni 2023."
    assert not answer(archive, "hvad er tidsplanen for svømmehallen?", today=today).answered


def test_where_the_quote_has_no_time_that_is_asked_for_the_passage_with_one_stands_below(
    archive: Archive, today: date
) -> None:
    body = "Legepladsen i parken bygges af klubben, når der er samlet ind.\n\nTidsplan\n\nByggeriet varer til maj 2022."
    stored(archive, Item("Legeplads i parken", "21/8", body=body, decision="Godkendt."))
    hit = answer(archive, "hvornår bygges legepladsen i parken?", today=today).hits[0]
    assert hit.quote.text == "Legepladsen i parken bygges af klubben, når der er samlet ind."
    assert hit.further is not None
    assert hit.further.text == "Byggeriet varer til maj 2022."


def test_beside_points_that_are_turned_down_by_number_stands_what_they_are(archive: Archive, today: date) -> None:
    body = (
        "Om borgerservice.\n\nIndstilling\n\n1. at den bliver på rådhuset.\n2. at den flytter til biblioteket.\n\n"
        "Sagens forløb\n\n"
        "02-05-2021 Kulturudvalget\n\n1. Anbefales.\n\n2. Anbefales ikke."
    )
    decision = "Byrådet godkendte Kulturudvalgets indstilling."
    stored(archive, Item("Borgerservice", "21/8", body=body, decision=decision))
    hit = answer(archive, "hvad blev besluttet om borgerservice?", today=today).hits[0]
    assert hit.quote.text.endswith("2. Anbefales ikke.")
    assert hit.supplement is not None
    assert "2. at den flytter til biblioteket." in hit.supplement.text
    assert hit.decided is not None
    assert hit.decided.text == decision


def test_of_points_that_do_not_all_fit_those_that_the_decision_names_stand_beside_it(archive: Archive) -> None:
    points = "\n".join(
        f"{number}. at valgsted nummer {number} åbner klokken otte som ved det sidste valg." for number in range(1, 15)
    )
    body = f"Om valget.\n\nIndstilling\n\n{points}\n15. at diæten er 910 kr. eller\n16. at den er 800 kr."
    decision = "15. Godkendt med bemærkning om, at det er nok."
    hit = case_hit(stored(archive, Item("Valget", "21/8", body=body, decision=decision)))
    assert hit.quote.text == decision
    assert hit.supplement is not None
    assert hit.supplement.text.startswith("15. at diæten")


def test_what_counts_within_a_point_is_no_point_that_the_decision_names(archive: Archive) -> None:
    within = "\n".join(
        f"{number}. at hegn nummer {number} males som ved det sidste eftersyn." for number in range(1, 15)
    )
    body = f"Om hegnene.\n\nIndstilling\n\n1. at det drøftes,\n{within}\n2. at broen rives ned."
    decision = "2. Godkendt med bemærkning om, at det haster."
    hit = case_hit(stored(archive, Item("Hegnene", "21/8", body=body, decision=decision)))
    assert hit.supplement is not None
    assert hit.supplement.text == "2. at broen rives ned."


def test_points_do_not_end_between_two_alternatives(archive: Archive) -> None:
    long = "og det skal ske i god ro og orden som ved det sidste valg " * 9
    body = f"Om broen.\n\nIndstilling\n\n1. at broen males {long}\n\neller\n\n2. at broen rives ned {long}"
    item = stored(archive, Item("Broen", "21/8", body=body, decision="Godkendt."))
    hit = case_hit(item)
    shown = hit.supplement.text if hit.supplement is not None else hit.quote.text
    assert not shown.rstrip().endswith("eller")


def test_what_stands_before_the_decision_on_who_was_there_is_left_out_beside_others_words(
    archive: Archive, today: date
) -> None:
    body = "Om hegn.\n\nSagens forløb\n\n02-05-2021 Kulturudvalget\n\nUdvalget anbefaler et lavt hegn af træ."
    decision = "Ane Holm deltog som stedfortræder.\n\nByrådet godkendte Kulturudvalgets indstilling."
    stored(archive, Item("Hegn", "21/8", body=body, decision=decision))
    hit = answer(archive, "hvad blev besluttet om hegn?", today=today).hits[0]
    assert hit.supplement is not None
    assert hit.supplement.text == "Byrådet godkendte Kulturudvalgets indstilling."


def test_a_minoritys_statement_under_its_own_heading_is_not_the_committees_word(archive: Archive, today: date) -> None:
    text = f"Hegnet godkendes.\n\nMindretalsudtalelse fra Ane Holm (X):\n\n{TALK}\n\nJeg vil have et lavt stakit."
    stored(archive, Item("Nyt hegn", "21/8", body="Et hegn.", decision=text))
    hit = answer(archive, "skal det nye hegn have et lavt stakit?", today=today).hits[0]
    assert "stakit" in hit.quote.text
    assert hit.quote.by == "bemærkning ved “Mindretalsudtalelse fra Ane Holm (X)”"


def test_who_voted_is_told_by_the_treatment_of_the_matter_that_was_voted_on(archive: Archive, today: date) -> None:
    voted = Item(
        "Budget 2026 - 2. behandling", "25/7", body="Anden behandling.", decision="Godkendt.\n\nImod stemte: X."
    )
    archive.ingest(minutes(voted, day="01-10-2024"), source="a.txt")
    for number in range(20):
        other = Item(
            f"Budget 2026 - evaluering {number}", "25/7", body="Budget 2026 og dets proces.", decision="Drøftet."
        )
        archive.ingest(minutes(other, day=f"{number + 1:02}-11-2024"), source=f"{number}.txt")
    hit = answer(archive, "hvem stemte imod budget 2026?", today=today).hits[0]
    assert hit.title == voted.title
    given = answer(archive, "hvem stemte imod budget 2026 i november 2024?", today=today)
    assert all(hit.title != voted.title for hit in given.hits)  # it was not voted on then


LEADS = "Direktionen besluttede herudover at;"


def test_a_sentence_that_leads_to_a_list_is_shown_with_it(archive: Archive, today: date) -> None:
    points = f"{LEADS}\n\n1. hallen males.\n2. broen ved Solby renses for alger."
    news = "Regnen skyllede stien ved Birke bort i foråret, og naboerne har siden gået ad vejen. "
    item = Item("Stier og broer", decision=f"{news}{news}{news}{news}{news}{news}\n\n{points}")
    archive.ingest(minutes(item), source="a.txt")
    (hit,) = answer(archive, "hvad skete der med stien ved Birke, som regnen skyllede bort?", today=today).hits
    assert hit.decided is not None
    assert (LEADS in hit.quote.text, hit.decided.text) == (False, points)


def test_no_sentence_that_leads_to_a_list_stands_without_it(archive: Archive) -> None:
    long = f"{'Hallen males hvert år, og ' * 12} broen renses."
    for lead in (
        "Direktionen fandt det vigtigt at;",
        "Direktionen havde følgende bemærkninger;",
        "Direktionen ønsker at",
    ):
        hit = case_hit(stored(archive, Item(decision=f"Godkendt.\n\n{lead}\n\n- {long}")))
        assert hit.quote.text == "Godkendt."


@pytest.mark.parametrize(
    ("above", "shown"),
    [("Direktionen fastholdt planen.", "Direktionen fastholdt planen."), ("Ane Holm er inhabil.", None), ("", None)],
)
def test_what_a_decision_says_before_its_list_stands_beside_what_is_quoted_of_that(
    above: str, shown: str | None, archive: Archive, today: date
) -> None:
    first = "1. hallen i Solby males, når der er tid til det, og når regnen er holdt op, helst i foråret."
    asked = (
        f"2. naboerne ved Birke spørges om hegnet. {'Hegnet ved Birke er gammelt, og naboerne vil have et nyt. ' * 6}"
    )
    archive.ingest(minutes(Item("Stier", decision=f"{above} {LEADS}\n\n{first}\n{asked}")), source="a.txt")
    (hit,) = answer(archive, "hvad skal naboerne ved Birke spørges om hegnet?", today=today).hits
    assert hit.quote.text.startswith("2. naboerne")
    assert (hit.decided.text if hit.decided is not None else None) == shown


_REFUSED = Item(
    "Optagelse i rådet", "22/7", "Foreningen har søgt om optagelse i rådet.", indstilling="At der meddeles afslag."
)


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        ("Godkendt.", "godkendt at sige nej"),
        ("Anbefales.", "anbefalet at sige nej"),
        ("Ikke godkendt.", "afvist"),
        ("Godkendt med den ændring, at foreningen optages.", "godkendt med ændring"),
        ("Byrådet godkendte Økonomiudvalgets indstilling.", "godkendt"),  # which the item does not tell
    ],
)
def test_a_no_that_is_approved_is_not_told_as_a_yes(decision: str, told: str, archive: Archive) -> None:
    item = stored(archive, replace(_REFUSED, decision=decision))
    hit = case_hit(item)
    assert came_to(hit.outcome, refuses=hit.refuses) == told
    assert case_item(item).refuses == (hit.refuses,)
    treated = grouped([hit, replace(hit, held_on=hit.held_on + timedelta(days=9))])[0].also[0]
    assert treated.refuses == hit.refuses


def test_what_a_committee_changed_is_not_told_as_the_no_of_the_indstilling(archive: Archive) -> None:
    course = "Sagens forløb\n\n02-05-2021 Økonomiudvalget\n\nØkonomiudvalget anbefaler, at foreningen optages i rådet."
    decided = replace(
        _REFUSED, body=f"{_REFUSED.body}\n\n{course}", decision="Byrådet godkendte Økonomiudvalgets indstilling."
    )
    assert not case_hit(stored(archive, decided)).refuses
