"""Which questions of a thread lean on the ones before, what they take from them, and which stand for themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.danish.dates import Period
from store.domain import SectionName
from store.search.completion import completed, of_its_matter_alone
from store.search.kinds import QuestionKind
from store.search.leaning import Lean, lean_of, lists_items, may_be_of_matter, names_matter_in_full, words_to_be_found
from store.search.named import StoredNames
from store.search.question import Question, understand

TODAY = date(2026, 1, 1)
STORED = ("Direktionen", "Økonomiudvalget", "Byrådet")
FIRST = "hvad besluttede direktionen om hjemmearbejde?"
IN_2023 = Period(date(2023, 1, 1), date(2023, 12, 31))

DETAILS = """
gælder det stadig
er det stadig gældende
er det stadig sådan
var der afbud
hvor længe gælder det
hvor længe kan man have den
hvor længe må man holde
hvornår skal den laves
hvornår kommer den tilbage på dagsordenen
hvornår kommer sagen tilbage
er bilaget åbent
hvorfor tog det så lang tid?
hvorfor er det så dyrt?
hvor meget dyrere?
er det billigere end før?
er der blevet færre?
hvad viser den?
hvornår ansættes vedkommende?
sagsnr
virker det?
er det lovligt?
er det blevet dyrere?
hvem klagede?
hvem bliver ramt?
hvor meget sparer vi?
hvor stort er underskuddet?
hvor stort er merforbruget?
hvad sagde byrådet i 2023?
hvornår blev det behandlet i byrådet i 2023?
og så?
hvad skete der bagefter?
hvor mødtes de?
hvem stillede forslaget?
hvornår er deadline?
hvad er forskellen på model a og b
forskellen på de to scenarier
model a og c
hvad er fordelene ved løsning 2?
er det stadig gældende?
hvad så?
hvad skete der så?
hvad er der sket siden?
skal vi det?
er det endeligt?
hvem mødte ikke op?
hvad står der om det i sagsfremstillingen?
og derefter?
og siden da?
hvad skete der siden hen?
hvem skal gøre det?
Hvem skal gøre det
hvor meget kostede det?
hvad koster det?
og hvornår?
hvornår?
hvem?
og hvordan?
hvorfor?
og hvorfor ikke?
hvornår er fristen?
hvad er fristen?
hvem har ansvaret?
hvem står for opgaven?
hvem betaler?
hvem betaler for det?
hvem finansierer det?
hvem udfører det?
hvem står for det?
hvornår åbner den?
hvornår træder det i kraft?
hvornår skal det være færdigt?
hvornår er det sidst behandlet?
blev det godkendt?
blev det udsat?
er det vedtaget?
var de enige?
hvem stemte imod?
hvad blev der besluttet?
hvad blev resultatet?
hvad skete der i sagen?
hvad er status?
vis hele beslutningen
find sagen
hvad var indstillingen?
hvad er begrundelsen?
og økonomien?
hvad koster projektet?
hvor mange penge?
hvilke bilag er der?
hvad siger forvaltningen til det?
hvad mener ældrerådet om det?
hvad sagde byrådet?
hvad sagde skoleudvalget?
hvad besluttede de i 2023?
hvad skete der i 2023?
hvem deltog i mødet?
og hvem deltog?
hvem meldte afbud?
hvor blev det holdt?
""".strip().splitlines()

FRAMES = """
og i 2023?
og i februar?
og i foråret?
og den 29. januar?
hvad med 1. halvår 2025?
og året før?
hvad med årene før?
i 2023?
hvad med 2023?
hvad med i 2023?
og for 2024?
og sidste år?
og i foråret 2022?
og den 28. juni 2021?
hvad med byrådet?
byrådet?
og byrådet
hvad så med økonomiudvalget?
og økonomiudvalget i 2022?
hvad med skoleudvalget?
og punkt 6?
""".strip().splitlines()

TOPICS = """
nej, skolerne
nej, jeg mente skolerne
jeg mener skolerne
kun skolerne
og KL?
hvad med EU?
hvad med skolerne?
og skolerne?
og hvad med parkering på rådhuset?
hvad så med børnene?
men hvad med det nye rådhus?
""".strip().splitlines()

BODIES = """
deres sidste møde
hvad skete der på deres seneste møde?
hvad besluttede de om skolerne?
hvad blev besluttet om skolerne på det møde?
hvem er formand?
hvem er næstformand?
""".strip().splitlines()

STANDING = """
hvor længe er biblioteket åbent?
elever der bor langt væk
gælder hundereglerne på stranden?
hvornår laves cykelstien?
hvad mangler vi at få tilbage
hvad besluttede byrådet i september 2025?
og hvad besluttede byrådet i september 2025?
hvad har økonomiudvalget besluttet i 2025?
byrådets beslutninger i juni 2025
hvordan stemte SF om budgettet for 2025?
nyt fra økonomiudvalget?
dagsorden for byrådet
referater fra skoleudvalget
sager i økonomiudvalget
hvem sidder i byrådet?
hvad blev afvist i 2025?
hvem er leder?
hvad laver de ældre?
hvad koster leje?
hvor stort er vandforbruget?
hvornår er den nye skole færdig?
er det lovligt at brænde affald?
hvad har vi besluttet om IT?
hvad har vi besluttet om SF?
hvad siger KL om budgettet?
hvad betaler gæsterne?
hvad besluttede direktionen om hjemmearbejde?
hvad besluttede direktionen om hjemmearbejde i 2023?
hjemmearbejde
skolemad 2023
vækstråd
hvad koster det at parkere?
hvad koster det at leje hallen i en weekend?
hvornår er det tilladt at bade?
hvornår åbner svømmehallen?
hvem er formand for inventargruppen?
hvem sidder i arbejdsgruppen for digitalisering?
hvad koster skolemaden, og hvem betaler for det?
og hvad koster en plads i børnehave?
hvad er planen for det grønne råd?
hvad siger loven om det nye rådhus?
må det nye rådhus males gult?
må man ryge?
hvordan parkerer man?
hvor stort er mtres honorar?
blev strategibrevet godkendt?
hvad besluttede direktionen den 10. januar 2022?
hvad blev besluttet på mødet i juni 2021?
hvem deltog i direktionsmødet i januar 2022?
hvem deltog i det seneste møde?
hvad blev besluttet i punkt 5 den 28. juni 2021?
hvad er der sket i sag 21/5239?
21/5239
hvad med de mange borgere der bor langt fra skolen uden bus?
xyzzyqwerty plughzork?
tak
mange tak
hvem er du?
hvad kan du?
ja
nej tak
ok
og?
ja?
?

det var godt
tak, det var godt at få at vide!
""".strip().splitlines()


def asked(text: str) -> Question:
    return understand(text, today=TODAY, stored=StoredNames(STORED))


def after(*texts: str) -> Question:
    """The last of the texts, completed from those before it."""
    *earlier, question = map(asked, texts)
    return completed(question, earlier)


@pytest.mark.parametrize(
    ("text", "lean"),
    [*product(DETAILS, [Lean.DETAIL]), *product(BODIES, [Lean.BODY]), *product(FRAMES, [Lean.FRAME]),
     *product(TOPICS, [Lean.TOPIC]), *product(STANDING, [Lean.NONE])],
)  # fmt: skip
def test_what_a_question_leans_on_is_told_by_its_own_words(text: str, lean: Lean) -> None:
    assert lean_of(asked(text)) is lean


@pytest.mark.parametrize("text", STANDING)
def test_a_question_that_stands_for_itself_is_not_mixed_with_the_one_before(text: str) -> None:
    assert after(FIRST, text) == asked(text)


@pytest.mark.parametrize("text", [*DETAILS, *FRAMES, *TOPICS, *BODIES])
def test_without_a_question_before_it_nothing_is_taken_over(text: str) -> None:
    assert after(text) == asked(text)


@pytest.mark.parametrize("text", ["og i 2023?", "hvad med 2023?", "i 2023?", "hvad med i 2023?"])
def test_another_time_replaces_the_time_and_nothing_else(text: str) -> None:
    for first in (FIRST, "hvad besluttede direktionen om hjemmearbejde i 2021?"):
        question = after(first, text)
        assert (question.kind, question.words) == (QuestionKind.DECISION, ("hjemmearbejde",))
        assert (question.committees, question.committee_is_strict) == (("Direktionen",), True)
        assert (question.period, question.period_is_strict, question.years) == (IN_2023, True, {2023})


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("og i februar?", date(2021, 2, 1), date(2021, 2, 28)),
        ("og den 11. december?", date(2021, 12, 11), date(2021, 12, 11)),
        ("og året før?", date(2020, 1, 1), date(2020, 12, 31)),
        ("hvad med året efter?", date(2022, 1, 1), date(2022, 12, 31)),
    ],
)
def test_a_time_without_a_year_is_told_by_the_year_that_was_spoken_of(text: str, first: date, last: date) -> None:
    question = after("hvad besluttede direktionen om hjemmearbejde i juni 2021?", text)
    assert question.words == ("hjemmearbejde",)
    assert (question.period, question.period_is_strict) == (Period(first, last), True)


@pytest.mark.parametrize(
    ("text", "year"), [("og 2023?", 2023), ("og i 2023?", 2023), ("og året før?", 2021), ("hvad med året efter?", 2023)]
)
def test_the_year_that_names_the_matter_is_replaced_by_another(text: str, year: int) -> None:
    question = after("regnskab 2022", text)
    assert (question.words, question.years, question.period) == (("regnskab", str(year)), {year}, None)
    assert question.text == f"regnskab {year}"
    assert after("regnskab 2022", "og i marts 2023?").period == Period(date(2023, 3, 1), date(2023, 3, 31))


def test_what_the_items_came_to_is_asked_of_another_year() -> None:
    first, question = asked("hvad blev afvist i 2025?"), after("hvad blev afvist i 2025?", "og i 2023?")
    assert first.outcomes
    assert (question.outcomes, question.period) == (first.outcomes, IN_2023)


def test_of_another_topic_the_names_and_numbers_of_the_first_are_not_asked() -> None:
    question = after("hvad blev besluttet om Vestskolen 36?", "hvad med Østskolen 12?")
    assert question.words == ("østskolen", "12")
    assert "Vestskolen" not in question.text
    assert "36" not in question.text


def test_a_party_after_a_proposers_is_another_proposer() -> None:
    for texts in (("fra Venstre?",), ("og Enhedslisten?", "og Venstre?")):
        question = after("forslag fra SF", *texts)
        assert (question.words, question.voters) == (("forslag", "venstre"), ())
    assert after("forslag fra SF", "hvad stemte Venstre?").voters


def test_what_came_afterwards_is_the_latest_of_the_matter() -> None:
    question = after(FIRST, "og derefter?")
    assert (question.words, question.wants_latest) == (("hjemmearbejde",), True)


def test_another_committee_replaces_the_committee_and_a_question_word_the_kind() -> None:
    question = after("hvornår drøfter direktionen hjemmearbejde i 2023?", "hvad sagde byrådet?")
    assert (question.kind, question.words, question.committees) == (
        QuestionKind.DECISION,
        ("drøfter", "hjemmearbejde"),
        ("Byrådet",),
    )
    assert question.committee_is_strict
    assert question.period == IN_2023


def test_a_committee_alone_keeps_what_was_asked() -> None:
    question = after(FIRST, "hvad med byrådet?")
    assert (question.kind, question.words, question.committees) == (
        QuestionKind.DECISION,
        ("hjemmearbejde",),
        ("Byrådet",),
    )


@pytest.mark.parametrize("text", ["hvad sagde skoleudvalget?", "hvad med skoleudvalget?"])
def test_a_committee_that_is_not_stored_is_unknown_and_the_one_before_is_not_put_in_its_place(text: str) -> None:
    question = after(FIRST, text)
    assert (question.unknown_committee, question.committees) == ("skoleudvalget", ())
    assert question.words == ("hjemmearbejde",)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("hvem skal gøre det?", QuestionKind.WHO),
        ("og hvornår?", QuestionKind.WHEN),
        ("hvor meget kostede det?", QuestionKind.MONEY),
        ("hvilke bilag er der?", QuestionKind.ATTACHMENTS),
        ("hvorfor?", QuestionKind.GENERAL),
    ],
)
def test_a_detail_takes_topic_committee_and_time_and_asks_for_its_own_kind(text: str, kind: QuestionKind) -> None:
    question = after("hvad besluttede direktionen om hjemmearbejde i 2021?", text)
    assert (question.kind, question.words, question.committees) == (kind, ("hjemmearbejde",), ("Direktionen",))
    assert question.period == Period(date(2021, 1, 1), date(2021, 12, 31))


def test_a_detail_keeps_its_own_words_beside_the_topic_and_hands_none_of_them_on() -> None:
    assert after(FIRST, "hvem betaler for det?").words == ("hjemmearbejde", "betaler")
    assert after(FIRST, "hvem betaler for det?", "hvornår skal det være færdigt?").words == ("hjemmearbejde", "færdigt")
    assert of_its_matter_alone(after(FIRST, "hvornår skal det være færdigt?")).words == ("hjemmearbejde",)


def test_what_is_asked_of_another_topic_is_what_was_asked_before() -> None:
    question = after("hvad besluttede direktionen om hjemmearbejde i 2023?", "hvad med parkering?")
    assert (question.kind, question.words, question.committees) == (
        QuestionKind.DECISION,
        ("parkering",),
        ("Direktionen",),
    )
    assert question.period == IN_2023


def test_a_thread_is_completed_question_by_question() -> None:
    question = after(FIRST, "og i 2023?", "hvad sagde byrådet?", "hvem skal gøre det?")
    assert (question.kind, question.words, question.committees, question.period) == (
        QuestionKind.WHO,
        ("hjemmearbejde",),
        ("Byrådet",),
        IN_2023,
    )


def test_after_the_attendance_the_topic_is_still_known() -> None:
    assert after(FIRST, "hvem deltog?").words == ()
    assert after(FIRST, "hvem deltog?", "hvor blev det holdt?").kind is QuestionKind.PLACE
    assert after(FIRST, "hvem deltog?", "hvem skal gøre det?").words == ("hjemmearbejde",)


def test_nothing_is_taken_from_before_a_question_that_stood_for_itself() -> None:
    question = after("hvad besluttede direktionen om parkering i 2021?", "hvad koster skolemaden?", "og i 2023?")
    assert (question.kind, question.words, question.committees) == (QuestionKind.MONEY, ("skolemaden", "2023"), ())


def test_a_year_that_was_searched_for_as_a_word_gives_way_to_another() -> None:
    question = after("hvad er taksten for 2024?", "og for 2025?")
    assert question.words == ("taksten", "2025")
    assert not question.period_is_strict
    question = after("hvad er taksten for 2024?", "og i 2025?")
    assert (question.words, question.period_is_strict) == (("taksten", "2025"), False)


def test_of_a_meeting_are_asked_its_items_who_attended_and_where_it_was() -> None:
    first = "hvad besluttede direktionen den 10. januar 2022?"
    day = Period(date(2022, 1, 10), date(2022, 1, 10))
    for text, kind in (("hvem meldte afbud?", QuestionKind.ATTENDANCE), ("hvor blev det holdt?", QuestionKind.PLACE)):
        question = after(first, text)
        assert (question.kind, question.words, question.period) == (kind, (), day)
    question = after(first, "og punkt 3?")
    assert (question.item_number, question.committees, question.period) == (3, ("Direktionen",), day)


def test_a_case_stays_the_case_until_another_time_is_asked_for() -> None:
    assert after("hvad er der sket i sag 21/5239?", "hvem skal gøre det?").case_numbers == ("21/5239",)
    assert after("hvad er der sket i sag 21/5239?", "og i 2023?").case_numbers == ()


def test_a_section_that_is_asked_for_is_not_handed_to_another_detail() -> None:
    assert after(FIRST, "hvad var indstillingen?").section is SectionName.INDSTILLING
    assert after(FIRST, "hvad var indstillingen?", "hvem skal gøre det?").section is None


@given(
    st.lists(
        st.one_of(st.text(max_size=60), st.sampled_from(DETAILS + FRAMES + TOPICS + BODIES + STANDING)), min_size=1
    )
)
def test_any_thread_is_completed(texts: list[str]) -> None:
    question = after(*texts)
    assert question == after(*texts)
    assert lean_of(asked(texts[-1])) is not Lean.NONE or question == asked(texts[-1])


def test_what_was_written_in_capitals_before_still_is() -> None:
    before, question = (understand(text, today=date(2026, 1, 1)) for text in ("hvad laver STAR?", "og i 2023?"))
    assert "star" in completed(question, [before]).in_capitals


def test_who_was_away_from_a_meeting_is_no_matter_of_it() -> None:
    for first in (
        "hvem var fraværende på direktionens møde den 10. januar 2022?",
        "hvem havde afbud den 10. januar 2022?",
    ):
        question = after(first, "hvad blev besluttet?")
        assert (question.words, question.kind) == ((), QuestionKind.DECISION)
        assert question.period == Period(date(2022, 1, 10), date(2022, 1, 10))


def test_of_a_meeting_alone_it_is_not_searched_for_what_they_did() -> None:
    assert after("hvad besluttede direktionen den 10. januar 2022?", "hvad lavede de?").words == ()
    assert after(FIRST, "hvem laver det?").words == ("hjemmearbejde",)


def test_another_topic_is_asked_as_the_first_was_and_not_as_a_detail_of_it() -> None:
    question = after(FIRST, "hvad koster det?", "og parkering?")
    assert (question.kind, question.words) == (QuestionKind.DECISION, ("parkering",))
    assert after("hvad koster parkering?", "og skolemad?").kind is QuestionKind.MONEY


@pytest.mark.parametrize(
    ("first", "text", "kind"),
    [
        (FIRST, "hvad med SF?", QuestionKind.VOTE),
        (FIRST, "og ØC?", QuestionKind.DECISION),
        ("hvem stemte imod hegnet?", "og UP?", QuestionKind.VOTE),
    ],
)
def test_any_two_capitals_are_a_party_only_after_a_question_of_votes(first: str, text: str, kind: QuestionKind) -> None:
    question = after(first, text)
    assert question.kind is kind
    assert bool(question.voters) is (kind is QuestionKind.VOTE)


def test_what_came_afterwards_need_not_be_of_the_same_committee() -> None:
    question = after(FIRST, "hvad skete der bagefter?")
    assert (question.words, question.committees, question.wants_latest) == (("hjemmearbejde",), (), True)


def test_a_question_without_a_body_is_of_the_one_that_was_spoken_of() -> None:
    question = after("hvem er formand for Økonomiudvalget?", "hvem er næstformand?")
    assert (question.committees, question.committee_is_strict) == (("Økonomiudvalget",), True)
    short = after("hvem er formand for Økonomiudvalget?", "og næstformanden?")
    assert (short.office, short.committees) == (question.office, question.committees)
    assert after("hvem deltog i Byrådets møde den 10. januar 2022?", "hvad besluttede de om skolerne?") == replace(
        asked("hvad besluttede de om skolerne?"),
        committees=("Byrådet",),
        committee_is_strict=True,
        period=Period(date(2022, 1, 10), date(2022, 1, 10)),
        period_is_strict=True,
    )
    latest = after("hvad besluttede Byrådet den 10. januar 2022?", "deres sidste møde")
    assert (latest.committees, latest.period, latest.wants_latest) == (("Byrådet",), None, True)


@pytest.mark.parametrize("text", ["hvem er udlejer?", "hvad betaler gæsterne?", "hvor meget til stranden"])
def test_a_question_of_few_words_may_be_of_the_matter(text: str) -> None:
    assert may_be_of_matter(asked(text))


@pytest.mark.parametrize(
    "text",
    [
        "hvad blev besluttet om stranden?",
        "stranden",
        "hvem er borgmester?",
        "må man spise her?",
        "hvornår åbner Vestskolen?",
        "hvad betaler gæsterne i 2023?",
        "hvad betaler direktionen for gæster?",
        "hvor mange elever på skolen cykler om vinteren?",
        "hvad er det nyeste regnskab?",
        "21/5239",
    ],
)
def test_one_that_names_a_matter_a_name_or_a_time_is_not(text: str) -> None:
    assert not may_be_of_matter(asked(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("må man parkere på torvet", ("torvet",)),
        ("indfører vi betaling", ("betaling",)),
        ("gælder det også for skolerne", ("skolerne",)),
        ("omfatter den også de private institutioner", ("private", "institutioner")),
        ("børn?", ("børn",)),
        ("hvad koster det pr. grad", ("grad",)),
        ("børn", ()),
        ("hvad blev besluttet om børn?", ()),
        ("hvem er borgmester?", ()),
        ("indfører vi betaling i 2023", ()),
        ("hvor mange elever på skolen cykler om vinteren?", ()),
    ],
)
def test_the_words_by_which_a_question_may_be_of_the_item_are_told(text: str, words: tuple[str, ...]) -> None:
    assert words_to_be_found(asked(text)) == words


def test_a_letter_alone_is_a_party_only_where_votes_or_parties_were_spoken_of() -> None:
    assert not after("hvad koster model A?", "og B?").voters
    assert not after("hvad blev besluttet om broen?", "hvad så med C").voters
    assert after("hvem stemte imod broen?", "og C?").voters
    assert after("hvad stemte SF om broen?", "og C?").voters


@pytest.mark.parametrize(
    ("text", "is_full"),
    [
        ("hvad blev besluttet om dræbersnegle?", True),
        ("dræbersnegle", True),
        ("hvor mange elever på skolen cykler om vinteren?", True),
        ("hvilke sprog fremover", False),
        ("hvem betaler driften?", False),
        ("hvad mener de om det?", False),
    ],
)
def test_a_question_that_names_its_matter_in_full_is_told(text: str, is_full: bool) -> None:
    assert names_matter_in_full(asked(text)) is is_full


@pytest.mark.parametrize(
    ("text", "is_list"),
    [
        ("hvilke sager er udsat?", True),
        ("hvilke sager hænger det sammen med?", False),
        ("hvilke sager om broen?", False),
    ],
)
def test_a_list_of_items_is_told(text: str, is_list: bool) -> None:
    assert lists_items(asked(text)) is is_list
