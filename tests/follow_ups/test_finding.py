"""A decision's tasks are found, with who is to do them and by when; what is no task is left alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.domain import FoundFollowUp
from store.follow_ups.finding import find_follow_ups
from store.minutes.reader import read_minutes

SEEDS = Path(__file__).parents[2] / "seeds"
DECIDED_ON = date(2022, 5, 4)
WORDS = ["Udvalget", "ønsker", "en sag", ", at", "og at", "der", "udarbejdes", "BYC", "arbejder videre", ".",
         "\n\n", "- ", "idet", "sagen", "sendes tilbage til", "administrationen", "uge 33", "(A)",
         "stemte imod", "”", "skal"]  # fmt: skip


def found(text: str) -> list[str]:
    return [each.passage.text for each in find_follow_ups(text, decided_on=DECIDED_ON)]


def only(text: str) -> FoundFollowUp:
    (follow_up,) = find_follow_ups(text, decided_on=DECIDED_ON)
    return follow_up


@pytest.mark.parametrize(
    ("decision", "tasks"),
    [
        (
            "Taget til efterretning, idet udvalget ønsker en sag om bænke.",
            ["udvalget ønsker en sag om bænke."],
        ),
        (
            "Godkendt med bemærkning om, at administrationen undersøger prisen.",
            ["administrationen undersøger prisen."],
        ),
        (
            "Udvalget besluttede, at der skal udarbejdes en politik, og at borgerne inddrages.",
            ["Udvalget besluttede, at der skal udarbejdes en politik", "borgerne inddrages."],
        ),
        ("Udsættes.", ["Udsættes."]),
        ("Sagen sendes retur til administrationen, idet udvalget ønsker flere priser.",
         ["Sagen sendes retur til administrationen, idet udvalget ønsker flere priser."]),
        ("Sagen genoptages på næste møde.", ["Sagen genoptages på næste møde."]),
        ("Direktionen beder om et notat. Direktionen takker.", ["Direktionen beder om et notat."]),
        ("Udsat. Udvalget ønsker at besøge skolen først.", ["Udsat. Udvalget ønsker at besøge skolen først."]),
        ("Arbejdet skal udføres i uge 27, så timerne ikke berøres.",
         ["Arbejdet skal udføres i uge 27, så timerne ikke berøres."]),
        ("Klar senest 2023.", ["Klar senest 2023."]),
        ("Udvalget ønsker en sag om støj. Sagen ønskes på mødet i august.",
         ["Udvalget ønsker en sag om støj. Sagen ønskes på mødet i august."]),
        # A person by name, with or without a title.
        ("Ane Holm besvarer brevet.", ["Ane Holm besvarer brevet."]),
        ("Ane Holm står for, at skolerne får brevet.", ["Ane Holm står for, at skolerne får brevet."]),
        ("Administrationen blev bedt om at skrive til staten.", ["Administrationen blev bedt om at skrive til staten."]),
        ("Udvalget besluttede ikke at fremsende et forslag, da støjen er lille.", []),
        ("Skolechef Bo Lind vender tilbage i august.", ["Skolechef Bo Lind vender tilbage i august."]),
        ("Ane Holm og Bo Lind skriver i fællesskab en pjece.", ["Ane Holm og Bo Lind skriver i fællesskab en pjece."]),
        ("Vejleder Ida Krog skal undervise de nye.", ["Vejleder Ida Krog skal undervise de nye."]),
        ("Det blev aftalt, at det varetages af Ane Holm.", ["Det blev aftalt, at det varetages af Ane Holm."]),
        ("Ane Holm svarer Grundejerforeningen.", ["Ane Holm svarer Grundejerforeningen."]),
        ("Ida Krog ringer til ansøgerne.", ["Ida Krog ringer til ansøgerne."]),
        ("Ane Holm lovede svar til næste møde.", ["Ane Holm lovede svar til næste møde."]),
        # Whatever is done by a time of its own.
        ("Listen sendes til sekretæren senest den 20. maj.", ["Listen sendes til sekretæren senest den 20. maj."]),
        ("Bænkene udskiftes inden jul.", ["Bænkene udskiftes inden jul."]),
        ("Skiltene fjernes senest den 1. juni.", ["Skiltene fjernes senest den 1. juni."]),
        ("Sagen udskydes til 2023.", ["Sagen udskydes til 2023."]),
        ("Tilbuddene skal være indhentet inden den 1. august.",
         ["Tilbuddene skal være indhentet inden den 1. august."]),
        ("Evaluering sker ved et møde i januar.", ["Evaluering sker ved et møde i januar."]),
        ("Det blev aftalt, at der holdes en fælles dag den 14. juni.",
         ["Det blev aftalt, at der holdes en fælles dag den 14. juni."]),
        ("Skolen giver skriftlig status til mødet i januar.", ["Skolen giver skriftlig status til mødet i januar."]),
        ("Sagen går videre til Økonomiudvalget den 20. maj.", ["Sagen går videre til Økonomiudvalget den 20. maj."]),
        # Others who do it, the body itself among them.
        ("Hver centerchef udpeger en kontakt.", ["Hver centerchef udpeger en kontakt."]),
        ("Alle skoler skal udpege en kontakt.", ["Alle skoler skal udpege en kontakt."]),
        ("Miljøkonsulenten udarbejder en plakat.", ["Miljøkonsulenten udarbejder en plakat."]),
        ("HR-afdelingen sørger for det.", ["HR-afdelingen sørger for det."]),
        ("Hver leder skal have læst tallene igennem.", ["Hver leder skal have læst tallene igennem."]),
        ("Udvalget vil besøge skolen i september.", ["Udvalget vil besøge skolen i september."]),
        ("Direktionen afprøver det i oktober.", ["Direktionen afprøver det i oktober."]),
        # Verbs and nouns of what is ordered.
        ("Økonomichefen leverer tallene.", ["Økonomichefen leverer tallene."]),
        ("Formanden bringer forslaget videre.", ["Formanden bringer forslaget videre."]),
        ("Administrationen redegør for sagerne.", ["Administrationen redegør for sagerne."]),
        ("Udvalget ønsker en opgørelse over klager.", ["Udvalget ønsker en opgørelse over klager."]),
        ("Udvalget vil have tal for sagerne.", ["Udvalget vil have tal for sagerne."]),
        ("Udvalget ønsker, at rapporten suppleres med tal.",
         ["Udvalget ønsker, at rapporten suppleres med tal."]),
        ("Udvalget ønsker et notat om, hvad borgerne efterspørger.",
         ["Udvalget ønsker et notat om, hvad borgerne efterspørger."]),
        ("Direktionen noterer, at prisen er steget, og beder om en status.",
         ["Direktionen noterer, at prisen er steget, og beder om en status."]),
        ("Forvaltningen anmodes om en plan.", ["Forvaltningen anmodes om en plan."]),
        ("Vejchefen bedes svare.", ["Vejchefen bedes svare."]),
        ("Det blev besluttet at indkøbe ti borde.", ["Det blev besluttet at indkøbe ti borde."]),
        ("Udvalget besluttede, at tre foreninger inviteres.", ["Udvalget besluttede, at tre foreninger inviteres."]),
        ("Emnet tages op særskilt.", ["Emnet tages op særskilt."]),
        ("Der nedsættes en arbejdsgruppe.", ["Der nedsættes en arbejdsgruppe."]),
        ("Der søges om tilskud.", ["Der søges om tilskud."]),
        ("Forslagene skal indgå i det videre arbejde.", ["Forslagene skal indgå i det videre arbejde."]),
        ("Planen sendes i høring i fire uger.", ["Planen sendes i høring i fire uger."]),
        ("Sagen oversendes til Økonomiudvalget.", ["Sagen oversendes til Økonomiudvalget."]),
        # A main clause beside another is a task of its own.
        ("Udvalget ønsker et notat inden jul, og ældrerådet inviteres til mødet i november.",
         ["Udvalget ønsker et notat inden jul", "ældrerådet inviteres til mødet i november."]),
        ("Prisen er ikke kendt; den undersøges i maj.", ["den undersøges i maj."]),
        ("Punktet drøftes ikke, men Ane Holm informerer rådet.", ["Ane Holm informerer rådet."]),
        ("Tallene er for høje, og direktionen bad derfor om, at alle deltager.",
         ["direktionen bad derfor om, at alle deltager."]),
        ("Der var enighed, og hvert center udarbejder en oversigt over det, der ikke længere bruges.",
         ["hvert center udarbejder en oversigt over det, der ikke længere bruges."]),
        ("Udvalget ønsker en plan, og den er vigtig.", ["Udvalget ønsker en plan, og den er vigtig."]),
        # "Sagen" with a time of its own, where no case was asked for.
        ("Der skal afholdes borgermøde inden jul. Sagen forelægges Økonomiudvalget den 19. december.",
         ["Der skal afholdes borgermøde inden jul.", "Sagen forelægges Økonomiudvalget den 19. december."]),
        ("Udvalget bad om en vurdering. Sagen forelægges igen i marts.",
         ["Udvalget bad om en vurdering.", "Sagen forelægges igen i marts."]),
    ],
)  # fmt: skip
def test_an_order_or_a_promise_is_a_follow_up(decision: str, tasks: list[str]) -> None:
    assert found(decision) == tasks


@pytest.mark.parametrize(
    "decision",
    [
        "Godkendt.",
        "Direktionen godkender sagens indstilling.",
        "Orienteringen blev taget til efterretning.",
        "Administrationen orienterede om byggesagen.",
        "Udvalget anbefaler overfor Byrådet, at der udarbejdes en plan.",
        "Udvalget kan ikke anbefale, at der udarbejdes en plan.",
        "Udvalget ønsker ikke at sende brevet.",
        "Udvalget ønsker at fastholde to etager.",
        "Administrationen bemyndiges til at udarbejde planen.",
        "Borgerne opfordres til at undersøge deres brønde.",
        "Sagen sendes til Økonomiudvalget.",
        "(F) ønsker en sag om taksterne.",
        "A og V ønsker, at der udarbejdes et notat.",
        "Imod stemte: C, idet C ønsker en ny sag.",
        "Imod: Ø med bemærkning om, ”at der mangler svar. Udvalget skal undersøge sagen.”",
        "Tilbud til socialt udsatte borgere godkendes.",
        "Projektet konkurrenceudsættes.",
        "Afbud: Anne Hansen",
        "Protokollen vedlægges referatet som bilag.",
        "Hvor mange gange drøftes den i løbet af året?",
        "Der afholdes ikke møde i juli.",
        # Persons who say, ask, think or are.
        "Ane Holm spørger til prisen.",
        "Ane Holm mener, at det haster.",
        "Ane Holm deltager ikke.",
        "Ane Holm fratræder med udgangen af maj.",
        "Ane Holm ønskede oplyst, hvem der betaler.",
        "Ane Holm (F) bad om en plan.",
        "Bo Lind bad om at få dette ført til referat.",
        "Udvalget drøftede, at lærerne efterlyser tid.",
        "Tilbuddet er vigtigt, da borgere efterspørger det.",
        "Godkendt, dog således at biblioteket åbner først, da naboer ofte efterspørger det.",
        # What is only reported, or a reason.
        "Udvalget godkendte svarene, idet de skal forelægges Byrådet.",
        "Byggeriet udskydes til 2026.",
        "Formanden orienterede om, at aftalen indgås den 9. juni.",
        "Ledelsen tilkendegav, at svar altid skal udsendes.",
        "Det blev oplyst, at der afholdes møde den 9. juni.",
        "Direktionen noterede sig, at samtalen afholdes den 9. juni.",
        # Institutions are no persons, nor are nouns promises.
        "Taastrup Seniorråds bemærkninger tages til efterretning.",
        "Café Torvet åbner på mandag.",
        "Da Bo Lind sidder i bestyrelsen, er han inhabil.",
        # How long something holds, what always holds and where a meeting is held.
        "Der gives en time mere frem til 1. oktober.",
        "Stillingen er ledig, og fra august til nytår konstitueres Ida Krog.",
        "Billeder slettes efter 60 dage.",
        "Ansøgninger behandles løbende.",
        "Mødet den 9. juni afholdes på Rådhuset.",
        "Fristen flyttes til udgangen af 2023.",
        "Finansieringen sker inden for udvalgets budget.",
        "Udvalget anbefaler, at regnskabet oversendes til revisionen.",
        "Støjrådet svarer, når planen sendes i høring.",
        "Prisen skal sænkes ved at samle holdene.",
        "Kortene samles i ét center.",
        "Byrådet vedtog at gå tilbage til 12 hold.",
        "Direktionen vurderer, at der har været beredskab i juli.",
        "",
    ],
)
def test_what_is_adopted_told_or_said_by_others_is_none(decision: str) -> None:
    assert found(decision) == []


@pytest.mark.parametrize(
    ("decision", "responsible"),
    [
        ("BYC udarbejder et konkret bud.", "BYC"),
        ("ØC fremlægger en opdateret procesplan.", "ØC"),
        ("Skole- og Kulturcentret arbejder videre med en klub.", "Skole- og Kulturcentret"),
        ("Skole-, Havne- og Kulturcentret udarbejder et notat.", "Skole-, Havne- og Kulturcentret"),
        ("Kommunaldirektøren kontakter Regionen.", "Kommunaldirektøren"),
        ("Udvalget ønsker, at administrationen fremlægger en sag.", "administrationen"),
        ("Direktionen beder administrationen om et notat.", "administrationen"),
        ("Byrådet sendte sagen retur til Klima- Teknik- og Miljøudvalget.", "Klima- Teknik- og Miljøudvalget"),
        ("Sagen sendes tilbage til Skole-, Børne- og Ungeudvalget.", "Skole-, Børne- og Ungeudvalget"),
        ("Det blev besluttet, at Kathrine på direktionens vegne skal samle cheferne.", "Kathrine"),
        ("Ane Holm besvarer brevet.", "Ane Holm"),
        ("Skolechef Bo Lind vender tilbage i august.", "Bo Lind"),
        ("Ane Holm og Bo Lind skriver i fællesskab en pjece.", "Ane Holm og Bo Lind"),
        ("Svaret udarbejdes af Ane Holm og sendes til udvalget.", "Ane Holm"),
        ("Administrationen sender svaret til udvalget.", "Administrationen"),
        ("Vejchef Bo Lind bedes udarbejde et notat.", "Bo Lind"),
        ("Udvalget anmoder i stedet administrationen om et forslag.", "administrationen"),
        ("Udvalget pålagde administrationen at forberede det.", "administrationen"),
        ("Direktionen beder kommunikationsafdelingen om et udkast.", "kommunikationsafdelingen"),
        ("Direktionen bad Plan og Byg om at undersøge det.", "Plan og Byg"),
        ("Chefforum bad Borgerservice gå i gang.", "Borgerservice"),
        ("For cyklerne bad Chefforum om en prøve.", None),
        ("Udvalget ønsker en sag om støj.", None),
        ("Der skal udarbejdes fælles regler.", None),
        ("Udsættes til mødet i Økonomiudvalget i august.", None),
        ("Det skal drøftes på Chefforum 30/6.", None),
        ("Udvalget ønsker et notat om GDPR ifm. fotografering.", None),
        ("KL skal undersøge sagen.", None),
        ("så skal arbejdsgruppen også inddrages", None),
    ],
)
def test_the_responsible_is_whom_the_text_tells_to_do_it(decision: str, responsible: str | None) -> None:
    named = only(decision).responsible
    assert (named.text if named else None) == responsible


@pytest.mark.parametrize(
    ("decision", "due_text", "due_on"),
    [
        ("Udvalget ønsker en sag på udvalgets møde i august.", "i august", date(2022, 8, 31)),
        ("Udvalget ønsker en sag på et kommende møde i september.", "i september", date(2022, 9, 30)),
        ("Udvalget ønsker på et møde i efteråret en sag om skoledagen i 2026.", "i efteråret", date(2022, 11, 30)),
        ("Der afholdes temamøde den 9. juni.", "den 9. juni", date(2022, 6, 9)),
        ("Udvalget ønsker på næste møde en sag om 2026.", "næste møde", None),
        ("Det blev aftalt, at tællingen gennemføres 30. maj til 9. juni.", "9. juni", date(2022, 6, 9)),
        ("Forvaltningen indkalder til et møde inden påske.", "inden påske", date(2023, 4, 5)),
    ],
)
def test_the_due_day_is_that_of_the_task_and_not_of_its_matter(
    decision: str, due_text: str, due_on: date | None
) -> None:
    due = only(decision).due
    assert due is not None
    assert (due.text.text, due.on) == (due_text, due_on)
    assert due.is_estimated == (due_on != date(2022, 6, 9))


def test_the_time_of_what_is_past_is_no_due_day() -> None:
    assert only("Udvalget bad om, at vagterne får en vejledning efter indbruddet i april.").due is None


def test_the_seeds_follow_ups_are_found() -> None:
    minutes = read_minutes((SEEDS / "003_f1d63b44b0b22dd1.txt").read_text("utf-8"))
    home_office = minutes.items[4].follow_ups
    assert [(each.responsible.text if each.responsible else None) for each in home_office] == [
        None,
        None,
        "BYC",
        None,
        None,
    ]
    due = home_office[2].due
    assert due is not None
    assert (due.text.text, due.on, due.is_estimated) == ("efter sommerferien", date(2021, 8, 31), True)
    assert home_office[2].passage.span.quote(minutes.source_text) == home_office[2].passage.text


def test_spans_count_in_the_whole_text() -> None:
    text = "Sagen er drøftet. BYC udarbejder et bud i august."
    follow_up = find_follow_ups(text, decided_on=DECIDED_ON)[0]
    for passage in (follow_up.passage, follow_up.responsible, follow_up.due and follow_up.due.text):
        assert passage is not None
        assert passage.span.quote(text) == passage.text


@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=40).map(" ".join))
def test_any_text_is_read_and_each_passage_is_verbatim_and_stands_once(text: str) -> None:
    follow_ups = find_follow_ups(text, decided_on=DECIDED_ON)
    end = 0
    for each in follow_ups:
        assert each.passage.span.quote(text) == each.passage.text != ""
        assert each.passage.span.start >= end
        end = each.passage.span.end
        if each.responsible:
            assert each.responsible.span.within(each.passage.span)
        if each.due:
            assert each.due.text.span.within(each.passage.span)
