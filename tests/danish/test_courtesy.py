"""What is said around a question is left out, and what tells of the matter never is."""

from __future__ import annotations

import pytest

from store.danish.courtesy import doubts, is_complaint, is_remark, without_courtesy


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Hej Referatbot, kan du fortælle mig, hvad taksten er?", "hvad taksten er?"),
        ("Hvem har evalueret ordningen? På forhånd tak!", "Hvem har evalueret ordningen?"),
        ("må vi grave? tak for hjælpen", "må vi grave?"),
        ("hvad blev der besluttet\n\nMed venlig hilsen\nGrethe Holm", "hvad blev der besluttet"),
        ("jeg sidder med en henvendelse fra en borger og vil gerne vide: fik de lov til at grave?", "fik de lov til at grave?"),
        ("hej, er der nogen der ved, hvad prisen er og hvornår den stiger?", "hvad prisen er og hvornår den stiger?"),
        ("ved du, hvad prisen er?", "hvad prisen er?"),
        ("hej, er det besluttet, hvor plejehjemmet skal ligge?", "er det besluttet, hvor plejehjemmet skal ligge?"),
        ("Hejsa, skal vi oplyse, hvem der har klaget?", "skal vi oplyse, hvem der har klaget?"),
        ("spørgsmål fra i dag:\nmå vi grave?", "må vi grave?"),
        ("Jeg har fået en henvendelse fra en journalist: må vi grave?", "må vi grave?"),
        ("min chef spørger, hvornår broen åbner? det haster!", "hvornår broen åbner?"),
        ("hvad er prisen for skolemad, og hvornår blev det besluttet?", "hvad er prisen for skolemad?"),
        ("@Referatbot hvad er prisen?", "hvad er prisen?"),
        ("Referatbot, må vi grave?", "må vi grave?"),
        ("Øhh, sig mig lige: hvad er prisen?", "hvad er prisen?"),
        ("undskyld jeg spurgte også i går, men må vi grave", "må vi grave"),
        ("Godmorgen! Jeg sidder og skriver på et notat og mangler svar på: må vi grave?", "må vi grave?"),
        ("må vi grave? - spørger for en kollega", "må vi grave?"),
        ("må vi grave (haster)", "må vi grave"),
        ("er det noget, I kan svare på? må vi grave?", "må vi grave?"),
        ("må vi grave? På forhånd mange tak for hjælpen", "må vi grave?"),
        ("må vi grave hilsen Grethe fra HR", "må vi grave"),
        ("må vi grave Mvh Grethe Holm", "må vi grave"),
        ("prøv at finde ud af hvem der graver", "hvem der graver"),
        ("må jeg lige spørge, hvad prisen er", "hvad prisen er"),
        ("må vi grave, ikke også?", "må vi grave?"),
        ("må vi grave så vidt jeg husker", "må vi grave?"),
        ("må vi grave her i kommunen?", "må vi grave?"),
        ("Kære bot. Må vi grave?", "Må vi grave?"),
        ("hej, jeg hedder Grethe Holm og jeg arbejder i HR, må vi grave?", "må vi grave?"),
        ("må vi grave? Jeg kan ikke finde det nogen steder", "må vi grave?"),
        ("vi diskuterer lige, hvad prisen er", "hvad prisen er"),
    ],
)  # fmt: skip
def test_courtesies_are_left_out(said: str, asked: str) -> None:
    assert without_courtesy(said) == asked


@pytest.mark.parametrize(
    "said",
    [
        "Jeg har en sag om hjemmearbejde. Hvad besluttede direktionen?",
        "er det besluttet, hvornår broen åbner?",
        "hvor mange fik en tak",
        "hvem og hvornår blev det besluttet?",
        "har vi solgt grunden til VH Ejendomme?",
        "hvad er der besluttet om skolen? vh Ole, og hvad med takster?",
        "kan borgeren få hjælp, hvis han flytter?",
        "må jeg oplyse, hvem der har klaget?",
        "skal vi undersøge, hvor vandet er forurenet?",
        "skal en leder være, hvor medarbejderne er?",
        "blev lokalplanen sendt i høring, og hvornår blev den vedtaget?",
        "hvem stillede forslaget og hvem godkendte det",
        "hvorfor og hvordan blev det ændret?",
        "kan du sige mig, om vi må grave?",
        "leder: må vi arbejde hjemme?",
        "jeg hedder Grethe og må arbejde hjemme",
        "hvad koster det, hvis vi svarer i kommunen Odense",
        "notat - hvad blev besluttet?",
        "hvem skriver en hilsen til borgmesteren",
        "må vi grave, hvis det haster?",
        "Vi mangler en direktør. Hvem er konstitueret?",
        "Vi søger en ny leder. Hvem er konstitueret?",
        "svar til borger - støj fra havnen",
        "ventetid på telefonen, mail og svar",
        "OK 24",
        "Ja til vindmøller",
        "hvad koster BH Ejendomme",
        "hvad stod der i en hilsen fra Dronningen",
        "hvem stemte ikke?",
        "hvem har dyrene det vel?",
        "hvor lang er sagsbehandlingstiden, når en borger søger hjælp?",
        "hvem svarede, og hvad blev besluttet?",
        "hej",
        "mange tak",
        "",
    ],
)
def test_what_tells_of_the_matter_stays(said: str) -> None:
    assert without_courtesy(said) == said


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("giv mig et hurtigt overblik over sager om rotter", "sager om rotter"),
        ("Hej, kan du lige lave en liste over legepladser?", "legepladser?"),
        ("tidslinje for rådhuset", "rådhuset"),
        ("lav et kort resumé af sagen om rotter", "resumé af sagen om rotter"),
        ("opsummer svømmehallen", "svømmehallen"),
        ("opsummer sagen", "sagen"),
        ("kan du skrive kort hvad der blev besluttet i maj", "hvad der blev besluttet i maj"),
        ("skriv kort om svømmehallen", "svømmehallen"),
        ("nævn alle beslutninger fra mødet", "alle beslutninger fra mødet"),
        ("kan du nævne de sager, der blev udsat", "de sager, der blev udsat"),
        ("Remse op: hvilke sager blev udsat?", "hvilke sager blev udsat?"),
        ("list alle punkter", "alle punkter"),
        ("forklar sagen om rotter", "sagen om rotter"),
        ("kan du forklare sagen om rotter", "sagen om rotter"),
        ("er det rigtigt, at vi fjerner rotter?", "vi fjerner rotter?"),
        ("kan ikke huske hvad vi besluttede om rotter", "hvad vi besluttede om rotter"),
        ("jeg er i tvivl om rotter", "rotter"),
        ("søg efter rotter", "rotter"),
        ("kan du søge på rotter", "rotter"),
        ("slå rotter op!", "rotter op!"),
        ("slå op: rotter", "rotter"),
        ("jeg leder efter rotter", "rotter"),
        ("jeg skal bruge beslutningen om rotter", "beslutningen om rotter"),
        ("hvor kan jeg læse om rotter?", "rotter?"),
        ("hvor finder jeg referatet om rotter?", "referatet om rotter?"),
        ("send mig referatet fra direktionen", "referatet fra direktionen"),
        ("er der nogen der ved noget om rotter?", "rotter?"),
    ],
)
def test_that_something_is_to_be_shown_is_left_out(said: str, asked: str) -> None:
    assert without_courtesy(said) == asked


@pytest.mark.parametrize(
    "said",
    [
        "søge tilskud til foreninger",
        "hent frokost til møder",
        "hvor kan man se valgplakater?",
        "vi mangler plejeboliger, hvad er der besluttet?",
        "jeg leder en afdeling, må vi arbejde hjemme?",
        "giver vi tilskud til idræt?",
        "slå græs",
        "forklare regler for borgere",
        "kan vi ikke huske på borgerne?",
        "åbne altaner i sagen om havnen",
        "vi mangler sagsbehandlere i jobcentret",
    ],
)
def test_what_only_looks_like_a_request_stays(said: str) -> None:
    assert without_courtesy(said) == said


@pytest.mark.parametrize(
    ("said", "complains"),
    [
        ("tak, det var godt at vide", False),
        ("tak, det hjælper mig meget", False),
        ("godt at vide", False),
        ("det er jo vildt", False),
        ("du er dygtig", False),
        ("haha, stakkels høns", False),
        ("det er forkert", True),
        ("det giver ikke mening", True),
        ("det forstår jeg ikke", True),
        ("det er for dyrt", False),
        ("det var dyrt", False),
        ("nå, det er alt for sent", False),
        ("prøv igen", True),
    ],
)
def test_a_remark_asks_nothing(said: str, complains: bool) -> None:
    assert is_remark(said)
    assert is_complaint(said) is complains
    assert not is_remark(f"{said}?")


@pytest.mark.parametrize(
    "said",
    [
        "",
        "tak",
        "det nye rådhus",
        "det grønne råd",
        "godt naboskab",
        "jeg vil gerne høre om hegnet",
        "det handler om hegnet",
        "tak, hvad koster det",
        "haha hvad koster det",
        "haha, vis mig sagen om hundeskoven",
        "hihi besluttede de at lukke skolen",
        "haha nr. 2",
        "haha og punktet efter",
        "er det rigtigt at hegnet er dyrt",
        "det er hegnet",
        "det er budgettet",
        "det er for børn",
        "det er vedtaget",
        "det er dyrt at bygge hegn",
    ],
)
def test_what_names_a_matter_or_asks_is_no_remark(said: str) -> None:
    assert not is_remark(said)


@pytest.mark.parametrize("said", ["er du sikker?", "Hvor har du det fra?", "passer det?", "er det rigtigt?"])
def test_it_is_told_that_an_answer_is_doubted(said: str) -> None:
    assert doubts(said)
    assert not doubts(f"{said.rstrip('?')} at hegnet er dyrt?")
