"""What a decision came to is told from its own words, and look-alikes are told apart."""

from __future__ import annotations

import time
import unicodedata

import pytest

from store.domain import Outcome
from store.minutes.followed_outcomes import outcome_in
from store.minutes.outcome import deciding_sentence, outcome_of
from store.minutes.said_outcomes import turns_down


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Godkendt.", Outcome.GODKENDT),
        ("Direktionen godkendte sagens indstillingspunkter.", Outcome.GODKENDT),
        ("Indstillingen tiltrådt.", Outcome.GODKENDT),
        ("Byrådet vedtog budgettet.", Outcome.GODKENDT),
        ("Indstillingen blev fulgt.", Outcome.GODKENDT),
        ("Godkendt med bemærkning om, at udvalget ønsker en orientering til foråret.", Outcome.GODKENDT),
        ("Godkendt, idet udvalget ønsker en status i maj.", Outcome.GODKENDT),
        ("Udvalget drøftede sagen. Planen er godkendt, som den foreligger.", Outcome.GODKENDT),
        ("Godkendt med den ændring, at punkt 3 udgår.", Outcome.GODKENDT_MED_AENDRING),
        ("Indstillingen godkendes, dog således at fristen er 1. maj.", Outcome.GODKENDT_MED_AENDRING),
        ("Godkendt med følgende tilføjelser:", Outcome.GODKENDT_MED_AENDRING),
        ("Direktionen drøftede oplægget og besluttede, at der arbejdes videre.", Outcome.BESLUTTET),
        ("Sagen blev drøftet. Det blev aftalt, at BYC udarbejder et udkast.", Outcome.BESLUTTET),
        ("Anna Berg blev valgt som formand.", Outcome.BESLUTTET),
        ("Drøftet.", Outcome.DROEFTET),
        ("Udvalget havde en drøftelse af målene.", Outcome.DROEFTET),
        ("Intern udvalgsdrøftelse.", Outcome.DROEFTET),
        ("Orienteringen blev taget til efterretning.", Outcome.TAGET_TIL_EFTERRETNING),
        ("Planen blev ikke vedtaget enstemmigt.", Outcome.GODKENDT),
        ("Udvalget tog den mundtlige status på byggeriet til orientering.", Outcome.TAGET_TIL_EFTERRETNING),
        ("Til efterretning.", Outcome.TAGET_TIL_EFTERRETNING),
        ("Byrådet besluttede at tage redegørelsen til efterretning.", Outcome.TAGET_TIL_EFTERRETNING),
        ("Udsættes.", Outcome.UDSAT),
        ("Sagen udskydes til næste møde.", Outcome.UDSAT),
        ("Direktionen besluttede, at udsætte drøftelsen til efteråret.", Outcome.UDSAT),
        ("Udvalget besluttede, at sagen udsættes.", Outcome.UDSAT),
        ("Sagen blev taget af dagsordenen.", Outcome.UDSAT),
        ("Udvalget drøftede sagen og ønsker den genforelagt med et konkret bud.", Outcome.GENFORELAEGGES),
        ("Sagen forelægges udvalget på ny i august.", Outcome.GENFORELAEGGES),
        ("Anbefales.", Outcome.ANBEFALET),
        ("Indstilles til Byrådets godkendelse.", Outcome.ANBEFALET),
        ("Økonomiudvalget anbefaler over for Byrådet, at indstillingen godkendes.", Outcome.ANBEFALET),
        ("Ikke godkendt.", Outcome.AFVIST),
        ("Udvalget kunne ikke godkende indstillingen.", Outcome.AFVIST),
        ("Anbefales ikke.", Outcome.AFVIST),
        ("Forslaget forkastedes.", Outcome.AFVIST),
        ("Ændringsforslaget faldt.", Outcome.AFVIST),
        ("Forslaget faldt til jorden i vandet ved havnen.", Outcome.INGEN),
        ("Forslaget blev forkastet med 11 stemmer mod 8.", Outcome.AFVIST),
        ("Byrådet besluttede ikke at imødekomme ansøgningen.", Outcome.AFVIST),
        ("Sagen oversendes til Økonomiudvalget.", Outcome.OVERSENDT),
        ("Byrådet besluttede at sende sagen tilbage til udvalget.", Outcome.TILBAGESENDT),
        ("Direktøren orienterede om status.", Outcome.INGEN),
        ("Der var ingen orienteringer.", Outcome.INGEN),
        ("", Outcome.INGEN),
    ],
)
def test_a_decisions_words_tell_its_outcome(text: str, outcome: Outcome) -> None:
    assert outcome_of(text) is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Sagen om nyt hegn ved havnen blev udsat.", Outcome.UDSAT),
        ("Udvalget ønsker, at sagen udsættes til maj.", Outcome.UDSAT),
        ("Udvalget udskyder punktet til næste møde.", Outcome.UDSAT),
        ("2.-3. Udsættes til efteråret.", Outcome.UDSAT),
        ("Sagen blev ikke udsat. Indstillingen godkendes.", Outcome.GODKENDT),
        ("Udvalget besluttede at udskyde byggeriet til 2026.", Outcome.BESLUTTET),
        ("Udvalget ønsker, at sagen genoptages med en pris.", Outcome.GENFORELAEGGES),
        ("Udvalget ønsker, at hegnet afvises. Sagen blev drøftet.", Outcome.DROEFTET),
        ("Hvis ansøgningen afvises, orienteres ansøger. Indstillingen godkendt.", Outcome.GODKENDT),
        ("Udvalget ønsker en sag i maj og drøftede hegnets højde.", Outcome.DROEFTET),
        ("Foreningen har sendt et brev til udvalget. Indstillingen godkendt.", Outcome.GODKENDT),
        ("Sendes til fagudvalget.", Outcome.OVERSENDT),
        ("Udvalget sender sagen retur til forvaltningen.", Outcome.TILBAGESENDT),
    ],
)
def test_what_is_done_with_the_item_is_told_from_what_is_wished_of_something_else(text: str, outcome: Outcome) -> None:
    assert outcome_of(text) is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Byrådet besluttede at tilbagesende sagen til udvalget.", Outcome.TILBAGESENDT),
        ("Sagen returneres.", Outcome.TILBAGESENDT),
        ("Sagen sendes til administrationen, som vender tilbage i maj.", Outcome.OVERSENDT),
        ("Med 12 stemmer for besluttede Byrådet at sende forslaget til realitetsbehandling.", Outcome.OVERSENDT),
        ("Byrådet besluttede at sende mødekalender for 2027 til behandling i udvalget.", Outcome.OVERSENDT),
        ("Byrådet godkendte i enighed, at sagen sendes til udvalgets behandling.", Outcome.OVERSENDT),
        ("Udvalget henskyder beslutningen til Byrådet.", Outcome.OVERSENDT),
        ("Byrådet besluttede, at forslaget ikke sendes til realitetsbehandling.", Outcome.AFVIST),
        ("Byrådet besluttede ikke at sende forslaget til realitetsbehandling.", Outcome.AFVIST),
        ("Udvalget ønsker ikke, at forslaget oversendes til budgettet.", Outcome.AFVIST),
        ("Udvalget kan ikke følge indstillingen, men ønsker et høringssvar.", Outcome.AFVIST),
        ("Udvalget ønsker ikke at tilslutte sig erklæringen.", Outcome.AFVIST),
        ("Sagen blev taget af dagsorden.", Outcome.UDSAT),
        ("Sagen blev taget af.", Outcome.UDSAT),
        ("Sagen udgik.", Outcome.UDSAT),
        ("Administrationen trækker sagen tilbage.", Outcome.UDSAT),
        ("Udvalget udpeger Ane Holm til rådet.", Outcome.BESLUTTET),
        ("Udvalget vælger, at vejen skal hedde Birkevej.", Outcome.BESLUTTET),
        ("1. Ansøger 1 tildeles plads ved hallen.", Outcome.BESLUTTET),
    ],
)
def test_what_is_sent_on_sent_back_or_turned_down_is_told_apart(text: str, outcome: Outcome) -> None:
    assert outcome_of(text) is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Taget til efterretning og anbefales.", Outcome.ANBEFALET),
        ("Udvalget tog orienteringen til efterretning og godkendte planen.", Outcome.GODKENDT),
        ("Taget til efterretning, idet udvalget besluttede at holde mødet i hallen.", Outcome.BESLUTTET),
        (
            "Taget til efterretning, idet udvalget anbefaler, at der oplyses bredt om det.",
            Outcome.TAGET_TIL_EFTERRETNING,
        ),
        (
            "Orienteringen blev taget til efterretning.\n\nYderligere besluttede udvalget at flytte mødet.",
            Outcome.BESLUTTET,
        ),
        ("Orienteringen blev taget til efterretning.\n\nSagen sendes til Byrådet.", Outcome.TAGET_TIL_EFTERRETNING),
        ("Taget til efterretning.\nTaget til efterretning.\nUdvalget besluttede at mødes.", Outcome.BESLUTTET),
        ("1.-2. Godkendt med bemærkning om sagen fra maj (pkt. 4) og den fra juni (pkt. 5).", Outcome.GODKENDT),
        ("Ikke godkendt.\n\nUdvalget beslutter, at pengene tages fra puljen.", Outcome.BESLUTTET),
        ("Ikke godkendt. Udvalget ønsker at efterkomme ansøgningen.", Outcome.BESLUTTET),
        ("Anbefales ikke. Udvalget anbefaler i stedet en pulje.", Outcome.AFVIST),
        ("Godkendt med bemærkning om, at punkt 3 ændres til 20 kr.", Outcome.GODKENDT_MED_AENDRING),
        ("Godkendt med bemærkning om, at udvalget ønsker, at teksten ændres.", Outcome.GODKENDT),
        ("Godkendt, idet udvalget anerkender høringssvaret.", Outcome.GODKENDT),
        ("Godkendt, idet de indkomne høringssvar vedlægges.", Outcome.GODKENDT),
    ],
)
def test_what_else_a_body_says_counts_as_far_as_it_decides(text: str, outcome: Outcome) -> None:
    assert outcome_of(text) is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "Ane Holm (X) oplyste, at hun ejer grunden.\n\nByrådet besluttede, at Ane Holm (X) ikke var inhabil.",
            Outcome.INGEN,
        ),
        ("Byrådet besluttede, at Ane Holm (X) ikke var inhabil.\n\nByrådet godkendte indstillingen.", Outcome.GODKENDT),
        ("Administrationen orienterede om hallen.\n\nHegnet blev godkendt i foråret.", Outcome.INGEN),
        ("Administrationen orienterede om hallen.\n\nTaget til efterretning.", Outcome.TAGET_TIL_EFTERRETNING),
        ("Formanden orienterede om besøget.\n\nUdvalget besluttede at holde en fest.", Outcome.BESLUTTET),
        ("Byrådet godkendte den 2. maj 2025 (pkt. 2) en bevilling til banen.", Outcome.INGEN),
        ("19 kommuner har udpeget steder til anlæg.", Outcome.INGEN),
        ("De indstillede foreninger er gode.", Outcome.INGEN),
        ("Seniorrådets bemærkning blev taget til efterretning.", Outcome.INGEN),
        ("Udvalget drøftede sagen. Høringssvaret blev taget til efterretning.", Outcome.DROEFTET),
        ("Ane Holm (X) anbefaler et hegn.", Outcome.INGEN),
        ("Ane Holm (X) blev valgt som formand.", Outcome.BESLUTTET),
    ],
)
def test_what_is_told_of_earlier_or_of_others_is_no_decision(text: str, outcome: Outcome) -> None:
    assert outcome_of(text) is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Udvalget godkendte indstillingen, idet Ane Holm (X) var inhabil.", Outcome.GODKENDT),
        ("Ane Holm (X) erklærede sig inhabil og forlod mødet, hvorefter udvalget godkendte sagen.", Outcome.GODKENDT),
        ("Habiliteringsplanen blev godkendt.", Outcome.GODKENDT),
        ("Borgmesteren orienterede om budgettet. Godkendt.", Outcome.GODKENDT),
        ("Direktøren oplyste, at tallene er rettet. Indstillingen blev tiltrådt.", Outcome.GODKENDT),
        ("Udvalget orienterede sig om sagen. Planen godkendes.", Outcome.GODKENDT),
        ("Byrådet godkendte indstillingen fra den 2. maj 2025 (pkt. 2).", Outcome.GODKENDT),
        ("Udvalget godkendte, at taksten ændres fra januar.", Outcome.GODKENDT),
        ("Byrådet godkender, at der indsættes 2 mio. kr. på kontoen.", Outcome.GODKENDT),
        ("1. Taget til efterretning.\n2. Afvist.\n3. Godkendt.", Outcome.BESLUTTET),
        ("Nøglen returneres efter brug. Indstillingen godkendes.", Outcome.GODKENDT),
    ],
)
def test_a_decision_is_one_though_it_speaks_of_other_things_too(text: str, outcome: Outcome) -> None:
    assert outcome_of(text) is outcome


@pytest.mark.parametrize(
    "text",
    [
        "Godkendt, idet det bemærkes, at fristen er kort.",
        "Godkendt, idet udvalget ser frem til indvielsen af broen.",
        "Godkendt, idet udvalget finder, at broen skal males snart.",
        "Godkendt, idet fristen er kort.",
        "Godkendt, idet der er tale om en forsøgsordning.",
        "Godkendt, idet udvalget jf. pkt. 2 ønsker, at broen males.",
        "Godkendt, idet udvalget godkendte, at Ane Holm (X) deltager fra sit hjem.",
        "Godkendt, idet der fremlægges eksempler på det i maj.",
        "Godkendt, idet der skal fremlægges en sag om hegnet.",
        "Godkendt, idet deres ansøgning er god.",
        "Godkendt, idet klubbernes ansøgning er god.",
        "Godkendt med bemærkning om, at sagen tilføjes et bilag med eksempler på ændringen.",
        "Ejendommen godkendes til salg, idet udvalget glæder sig.",
        "Godkendt til salg til den højeste pris.",
    ],
)
def test_a_remark_that_changes_nothing_is_plain_approval(text: str) -> None:
    assert outcome_of(text) is Outcome.GODKENDT


@pytest.mark.parametrize(
    "text",
    [
        "Godkendt, idet taksten ændres til 20 kr.",
        "Godkendt, idet beløbet forhøjes til 2 mio. kr.",
        "Godkendt, idet mødet i maj holdes i hallen.",
        "Godkendt, idet hegnet skal være grønt.",
        "Godkendt, idet pkt. nr. 12 blev rykket frem.",
        "Godkendt, idet udvalget starter med punkt 10.",
        "Godkendt, idet det præciseres, at fristen er 1. maj.",
        "Godkendt, idet udvalget ønsker teksten ændret til det, som foreningen foreslog.",
        "1.-2. Godkendt\n\nIdet naboerne også skal høres.",
        "1. Godkendt, idet\n1. broen males\n2. hegnet er grønt\n2. Godkendt",
        "Udvalget godkendte udkastet med den bemærkning at\n\n- under overskriften ”Mål” at ordet ”flere” ændres til ”alle”.",
        "1. Godkendt med følgende bemærkninger\na. Ansøgningen om hegnet imødekommes ikke.",
        "Byrådet godkendte indstillingen og et nyt supplerende indstillingspunkt om hegnet.",
    ],
)
def test_a_remark_that_changes_what_was_proposed_is_told(text: str) -> None:
    assert outcome_of(text) is Outcome.GODKENDT_MED_AENDRING


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Udvalget tog sagen til efterretning, og anbefaler i øvrigt, at hegnet males.", "taget_til_efterretning"),
        ("Udvalget besluttede at videreføre sagen til Økonomiudvalget.", "oversendt"),
        ("Udvalget besluttede at videreføre tilbuddet til foråret.", "besluttet"),
        ("Sagen skal vise, om der (i udvalget) er besluttet regler for hegn.", "ingen"),
        ("Udvalget præsenterede sig. Udvalget vil løbende drøfte sine mål.", "ingen"),
        (
            "Godkendt.\n\nIndstilling\n\nForvaltningen indstiller,\n1. at planen afvises.\n2. at resten udsættes.",
            "godkendt",
        ),
        ("1. Godkendt.\n\n2. Godkendt.\n\nIndstilling:\n\n1. Afvises.\n2. Udsættes.", "godkendt"),
        ("Udvalget drøftede sagen.\n\nIndstilling\n\nAt planen godkendes.\n", "droeftet"),
    ],
)
def test_what_is_said_besides_or_for_later_is_not_what_was_decided(text: str, outcome: str) -> None:
    assert outcome_of(text) == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Udvalget tog ikke orienteringen til efterretning, men ønsker en ny sag.", Outcome.AFVIST),
        ("Redegørelsen blev ikke taget til efterretning.", Outcome.AFVIST),
        ("Udvalget kunne ikke tage status til efterretning.", Outcome.AFVIST),
        ("Udvalget tog til efterretning, at broen ikke males.", Outcome.TAGET_TIL_EFTERRETNING),
        ("Direktøren er ikke til stede. Udvalget tog status til efterretning.", Outcome.TAGET_TIL_EFTERRETNING),
        (
            "Forslag 1 forkastes på grund af støj. Forslag 2 godkendt. Forslag 3 godkendt.",
            Outcome.GODKENDT_MED_AENDRING,
        ),
        ("Udvalget tiltrådte punkt 1 og 2. Punkt 3 blev ikke godkendt.", Outcome.GODKENDT_MED_AENDRING),
        ("Princip 1 godkendt. Princip 2 kunne ikke godkendes.", Outcome.GODKENDT_MED_AENDRING),
        ("Udvalget anbefalede punkt 2. Punkt 3 kunne ikke anbefales. Det blev aftalt at mødes.", Outcome.ANBEFALET),
        ("Taget til efterretning. HovedMED besluttede, at mødet flyttes.", Outcome.BESLUTTET),
        ("Chefforum pegede på model b.", Outcome.BESLUTTET),
        ("Bestyrelsen tog status til efterretning. Bestyrelsen besluttede at mødes i maj.", Outcome.BESLUTTET),
        ("Taget til efterretning. Dermed besluttede naboerne at mødes.", Outcome.TAGET_TIL_EFTERRETNING),
        ("Udvalget sender planen i offentlig høring.", Outcome.BESLUTTET),
        ("Udvalget sender forslaget i høring. Det er lederen, som bevilger fri.", Outcome.BESLUTTET),
        ("Det er lederen, som bevilger fri.", Outcome.INGEN),
    ],
)
def test_what_is_negated_numbered_or_done_by_another_body_is_read(text: str, outcome: Outcome) -> None:
    assert outcome_of(text) is outcome


@pytest.mark.parametrize(
    "text",
    [
        "Udvalget godkendte planen, men fremrykkede fristen til 1. maj.",
        "Udvalget godkendte ordningen, men udskyder den til foråret.",
        "Udvalget godkendte, at samtalen tilbydes, men alderen sættes til 60 år.",
        "Udvalget godkendte planen, men ønsker rækkefølgen vendt om.",
        "Udvalget godkendte princippet, men ingen bro står helt uden.",
        "Udvalget godkendte princippet, men kommunens bro må males først.",
        "Forsøget godkendes for hallen, men ikke for svømmebadet.",
        "Udvalget godkendte forsøget, men kun på hverdage.",
        "Indstillingen blev tiltrådt for så vidt angår broen.",
        "Godkendt for hallens vedkommende.",
        "Af de syv mål blev de fem godkendt, mens målene om broen og hallen udgik.",
        "Dagsordenen blev godkendt, idet punktet om broen udgik.",
    ],
)
def test_what_is_approved_with_a_change_or_in_part_is_told(text: str) -> None:
    assert outcome_of(text) is Outcome.GODKENDT_MED_AENDRING


@pytest.mark.parametrize(
    ("text", "proposal", "outcome"),
    [
        ("Udvalget ændrede rækkefølgen, så hegnet males først.", "at udvalget godkender, at hegnet males", "aendring"),
        ("Udvalget ændrede rækkefølgen af dagens punkter.", "at udvalget godkender, at hegnet males", "besluttet"),
        ("Udvalget ændrede rækkefølgen, så hegnet males først.", "at udvalget drøfter hegnet", "besluttet"),
        ("Udvalget godkendte en ændret løsning med to bænke.", "at udvalget godkender fire bænke", "aendring"),
        ("Udvalget godkendte en ændret løsning med to bænke.", "at udvalget godkender den ændrede løsning", "godkendt"),
        ("Godkendt, men udvalget ønskede teksten om hegn og bænke fjernet.", "at planen godkendes", "aendring"),
        ("Godkendt, men udvalget ønskede en status om hegn.", "at planen godkendes", "godkendt"),
        ("Rådet kan ikke anbefale hegnet.", "at rådet drøfter hegnet og afgiver høringssvar", "droeftet"),
        ("Rådet kan ikke anbefale hegnet.", "at rådet anbefaler hegnet", "afvist"),
        ("Ledelsessiden anbefaler hegnet. Synspunkterne videresendes til byrådet.", "", "oversendt"),
        ("Direktionen imødekom et ønske om bænke.", "at direktionen drøfter bænke", "besluttet"),
        ("Ansøgningen imødekommes.", "at ansøgningen drøftes", "godkendt"),
    ],
)
def test_a_changed_proposal_and_an_opinion_are_neither_approved_nor_refused(
    text: str, proposal: str, outcome: str
) -> None:
    assert outcome_in("", text, proposal) == {"aendring": "godkendt_med_aendring"}.get(outcome, outcome)


def test_who_approves_another_day_than_was_proposed_changes_it() -> None:
    course = COURSE.format(
        first="Udvalget anbefaler, at aftalen godkendes. Udvalget anbefaler, at fristen forlænges til {day}.", second=""
    ).split("09-05")[0]
    decision = "Kulturudvalgets indstilling godkendes."
    proposal = "1. at aftalen godkendes\n2. at fristen forlænges til 1. maj 2025"
    told = {
        day: outcome_in(course.replace("{day}", day), decision, proposal) for day in ("1. maj 2025", "1. marts 2025")
    }
    assert told == {"1. maj 2025": Outcome.GODKENDT, "1. marts 2025": Outcome.GODKENDT_MED_AENDRING}


@pytest.mark.parametrize(
    "text",
    [
        "Udvalget godkendte planen, men bemærker, at fristen er kort.",
        "Udvalget godkendte planen, men ønsker en status, når broen flyttes.",
        "Udvalget godkendte planen, men fristen er kort.",
        "Udvalget godkendte planen, men Ane Holm deltog ikke, da hun skal erklæres inhabil.",
        "Udvalget godkendte planen, og for så vidt angår broen kommer der en status.",
        "Udvalget godkendte planen, mens Ane Holm (X) ikke godkendte den.",
    ],
)
def test_a_remark_after_men_or_mens_changes_nothing(text: str) -> None:
    assert outcome_of(text) is Outcome.GODKENDT


HALL = "Det indstilles, at udvalget godkender\n1. takster for hallen på 45 kr. fra den 1. april 2025\n2. et gebyr for sene afbud"
HALL += "\n3. at fordelingsnøglen er som i 2024, og at mødet holdes i uge 38\n4. beslutter, om svømmebadet lukkes"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Taksterne blev godkendt. Forslaget om gebyr forkastes.", "godkendt_med_aendring"),
        (
            "Udvalget godkendte taksterne. Udvalget kunne ikke tiltræde punkt 2, da det er dyrt.",
            "godkendt_med_aendring",
        ),
        ("Udvalget godkendte taksterne. Nøglekortet blev ikke godkendt som krav.", "godkendt_med_aendring"),
        ("Godkendt. Der kunne ikke opnås enighed om fordelingsnøglen.", "godkendt_med_aendring"),
        ("Godkendt. Gebyret blev valgt fra.", "godkendt_med_aendring"),
        ("Godkendt. Et flertal ønskede ikke gebyret.", "godkendt_med_aendring"),
        ("Godkendt. Gebyret afventer næste budget.", "godkendt_med_aendring"),
        ("Godkendt. Gebyret blev ændret af hensyn til klubberne.", "godkendt_med_aendring"),
        ("Godkendt. Prisen sættes til 50 kr.", "godkendt_med_aendring"),
        ("Godkendt. Mødet rykkes til uge 40.", "godkendt_med_aendring"),
        ("Godkendt med virkning fra den 1. maj 2025.", "godkendt_med_aendring"),
        ("Godkendt. Udvalget vedtog 50 frem for 45 kr.", "godkendt_med_aendring"),
        ("Godkendt. Et forslag om en kontant bonus blev afvist.", "godkendt"),  # nobody had proposed it
        ("Godkendt. Udvalget ønskede ikke en bonus.", "godkendt"),
        ("Godkendt. Gebyret (X) kunne ikke støttes af os. (X) ønsker ikke gebyret.", "godkendt"),
        ("Godkendt. Et mindretal kunne ikke godkende gebyret.", "godkendt"),
        ("Godkendt. Der var ikke enighed om svømmebadet.", "godkendt"),  # which was only asked
        ("Godkendt. Udvalget afventer budgettet.", "godkendt"),
        ("Godkendt. Prisen sættes til 45 kr.", "godkendt"),
        ("Godkendt. Holdet udvides til 20 elever.", "godkendt"),
        ("Godkendt med virkning fra den 1. april.", "godkendt"),
    ],
)
def test_a_part_that_is_refused_or_set_otherwise_changes_what_was_approved(text: str, outcome: str) -> None:
    assert outcome_in("", text, HALL) == outcome


@pytest.mark.parametrize(
    ("text", "proposal", "outcome"),
    [
        ("Udvalget forhøjer taksten til 50 kr.", "", "besluttet"),
        ("Taksten hæves til 50 kr. Hallen åbner igen i maj.", "", "besluttet"),
        ("Udvalget drøftede status. Mødet flyttes til den 12. januar.", "", "besluttet"),
        (
            "Taget til efterretning. Af mindreforbruget overføres 2 mio. kr.",
            "at mindreforbruget overføres",
            "besluttet",
        ),
        (
            "Taget til efterretning. Mødet flyttes til den 2. maj.",
            "at status tages til efterretning",
            "taget_til_efterretning",
        ),
        ("Formanden orienterede om hallen. Taksten hæves til 50 kr.", "", "ingen"),
        ("Udvalget ønsker, at taksten hæves til 50 kr.", "", "ingen"),
        ("Udvalget drøftede, om taksten skal hæves, og hvornår mødet flyttes.", "", "droeftet"),
        ("Drøftet. Ane Holm (X) sagde nej, hvis taksten hæves.", "", "droeftet"),
    ],
)
def test_what_a_body_does_without_a_word_for_deciding_is_decided(text: str, proposal: str, outcome: str) -> None:
    assert outcome_in("", text, proposal) == outcome


FIVE = "Forvaltningen indstiller,\n\n1. at a\n2. at b\n3. at c\n4. at d\n5. at e"


@pytest.mark.parametrize(
    ("text", "proposal", "outcome"),
    [
        ("Indstilling 1, 3-5 godkendt", FIVE, "godkendt_med_aendring"),
        ("Indstillingens punkt 1, 3 og 5 blev godkendt.", FIVE, "godkendt_med_aendring"),
        ("Byrådet godkendte indstillingspunkt 1, 3 og 4.", FIVE, "godkendt_med_aendring"),
        ("1.-2. og 4. godkendt.", FIVE, "godkendt_med_aendring"),
        ("1.-5. godkendt.", FIVE, "godkendt"),
        ("1. Godkendt.\n2. Taget til efterretning.\n3.-5. Godkendt.", FIVE, "godkendt"),
        (
            "Byrådet godkendte punkt 1-4.\n\nMed 9 stemmer for godkendte Byrådet punkt 5. For stemte: X.",
            FIVE,
            "godkendt",
        ),
        ("Indstillingen blev godkendt.\n\n(X) stemte imod punkt 2.", FIVE, "godkendt"),
        ("Byrådet godkendte indstillingen med bemærkning til punkt 3.", FIVE, "godkendt"),
        ("Byrådet godkendte punkt 1 og besluttede, at b flyttes.", FIVE, "godkendt"),  # the other is told of
        (
            "Punkt 1 og 3 godkendt. Svaret sendes til foreningen, og udvalgte hold drøfter det.",
            FIVE,
            "godkendt_med_aendring",
        ),
        ("Udvalget godkendte princip 1, 3 og 4. Princip 2 ser anderledes ud.", FIVE, "godkendt_med_aendring"),
        ("Punkt 1 og 3 godkendt. Resten af sagen sendes til Byrådet.", FIVE, "godkendt"),
        ("7. Godkendt.", FIVE, "godkendt"),  # of another row of points
        ("1. Godkendt.", "", "godkendt"),
        ("1. Godkendt.", FIVE.replace("b", "b, eller"), "godkendt"),  # alternatives
        ("1. Godkendt.", "Forvaltningen indstiller,\n1. at Kulturudvalget a\n2. at Teknikudvalget b", "godkendt"),
        ("1. Godkendt.", "X indstiller,\n1. at a\nY indstiller,\n2. at b", "godkendt"),
    ],
)
def test_a_point_that_approval_leaves_out_is_seen(text: str, proposal: str, outcome: str) -> None:
    assert outcome_in("", text, proposal) == outcome


@pytest.mark.parametrize(
    ("said", "text", "outcome"),
    [
        ("1. og 3.-5. anbefales.", "Kulturudvalgets indstilling godkendes.", "godkendt_med_aendring"),
        ("1.-5. anbefales.", "Kulturudvalgets indstilling godkendes.", "godkendt"),
        ("1. og 3.-5. anbefales.", "Fagudvalgenes indstillinger godkendes.", "godkendt"),
        (
            "Anbefales med bemærkning om, at planen for det nye hegn ikke godkendes.",
            "Kulturudvalgets indstilling godkendes.",
            "godkendt_med_aendring",
        ),
    ],
)
def test_a_point_that_a_committee_leaves_out_is_seen_in_what_follows_it(said: str, text: str, outcome: str) -> None:
    assert outcome_in(f"02-05-2024 Kulturudvalget\n\n{said}", text, FIVE) == outcome


def test_the_councils_own_entry_is_not_the_one_that_it_follows() -> None:
    course = "02-05-2024 Økonomiudvalget\n\nAnbefales ikke.\n\n09-05-2024 Byrådet\n\nUdsat."
    assert outcome_in(course, "Byrådet godkendte Økonomiudvalgets indstilling.") is Outcome.AFVIST


@pytest.mark.parametrize(
    "text",
    [
        "\n" * 40_000,
        "." * 20_000,
        "1, " * 6_600,
        "godkendt med bemærkning om at " * 700,
        "godkendt idet x " * 1_300,
        "godkendt idet " + "a " * 9_000,
        "om\n" * 7_000,
        "godkendt punkt 1 " * 1_200,
        "godkendt. " + "gebyr " * 3_300,
        "godkendt. " + "gebyret blev ikke godkendt " * 700,
        "godkendt, men " * 1_400,
        "drøftet. " + "udvalget " * 2_200,
    ],
)
def test_hostile_decisions_are_read_at_once(text: str) -> None:
    started = time.monotonic()
    outcome_in(text, f"Byrådet godkendte Økonomiudvalgets indstilling. {text}", FIVE)
    deciding_sentence(text)
    assert time.monotonic() - started < 2


COURSE = """
02-05-2024 Kulturudvalget

{first}

09-05-2024 Økonomiudvalget

{second}
"""


@pytest.mark.parametrize(
    ("first", "second", "text", "outcome"),
    [
        (
            "Anbefales ikke.",
            "Økonomiudvalget anbefaler, at Kulturudvalgets indstilling godkendes.",
            "Byrådet godkendte Økonomiudvalgets indstilling.",
            Outcome.AFVIST,
        ),
        (
            "Anbefales.",
            "Økonomiudvalget anbefaler, at Kulturudvalgets indstilling godkendes.",
            "Byrådet godkendte Økonomiudvalgets indstilling.",
            Outcome.GODKENDT,
        ),
        (
            "1. Anbefales.\n2. Anbefales ikke.",
            "Økonomiudvalget anbefaler, at Kulturudvalgets indstilling godkendes.",
            "Byrådet godkendte Økonomiudvalgets indstilling.",
            Outcome.GODKENDT_MED_AENDRING,
        ),
        ("Anbefales ikke.", "Anbefales.", "Byrådet godkendte Økonomiudvalgets indstilling.", Outcome.GODKENDT),
        ("Anbefales ikke.", "Anbefales.", "Byrådet godkendte administrationens indstilling.", Outcome.GODKENDT),
        ("Anbefales.", "Anbefales ikke.", "Byrådet godkendte Kulturudvalgets indstilling.", Outcome.GODKENDT),
        (
            "Anbefales.",
            "Anbefales ikke. Økonomiudvalget anbefaler i stedet en pulje.",
            "Byrådet godkendte Økonomiudvalgets indstilling.",
            Outcome.BESLUTTET,
        ),
        (
            "Anbefales ikke.",
            "Taget til efterretning.",
            "Byrådet godkendte Økonomiudvalgets indstilling.",
            Outcome.GODKENDT,
        ),
        ("Anbefales ikke.", "", "Kulturudvalgets indstilling anbefales.", Outcome.AFVIST),
        ("1. Anbefales.\n2. Anbefales ikke.", "", "Kulturudvalgets indstilling anbefales.", Outcome.ANBEFALET),
        (
            "Anbefales, med den ændring, at taget er rødt.",
            "",
            "Kulturudvalgets indstilling godkendes.",
            Outcome.GODKENDT_MED_AENDRING,
        ),
        (
            "Anbefaler punkt 1 og 2, men ikke punkt 3.",
            "",
            "Kulturudvalgets indstilling godkendes.",
            Outcome.GODKENDT_MED_AENDRING,
        ),
        (
            "Udvalget anbefaler, at der ikke gives en bevilling.",
            "",
            "Kulturudvalgets indstilling godkendes.",
            Outcome.BESLUTTET,
        ),
    ],
)
def test_who_approves_what_a_committee_said_decides_that(first: str, second: str, text: str, outcome: Outcome) -> None:
    course = (
        COURSE.format(first=first, second=second) if second else COURSE.format(first=first, second="").split("09-05")[0]
    )
    assert outcome_in(course, text) is outcome


@pytest.mark.parametrize(
    "text",
    [
        "Udvalget ønsker, at hegnet udskydes til 2026.",
        "Projektet udskydes.",
        "Udvalget ønsker en status på, hvad der er udskudt.",
        "Udvalget ønsker, at forvaltningen undersøger, om rampen kan bevilges.",
        "Udvalget ønsker emnet drøftet på et kommende møde.",
        "Formanden skal godkende besøg.",
        "Henvendelser sendes til formanden.",
        "Udvalget ønsker en sag om socialt udsatte borgere.",
        "Godkendelse af referat",
        "Udvalget kvitterede for en god sagsfremstilling.",
        "Kobling til centerdrøftelsen i maj.",
        "Status blev gennemgået, som besluttet.",
    ],
)
def test_words_that_only_look_like_an_outcome_are_none(text: str) -> None:
    assert outcome_of(text) is Outcome.INGEN


def test_a_counter_proposal_that_fell_is_not_what_was_decided() -> None:
    text = "Ændringsforslag fra liste X blev forkastet.\nIndstillingen blev herefter godkendt."
    assert outcome_of(text) is Outcome.GODKENDT


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Ændringsforslaget blev godkendt, og der gives et afslag.", Outcome.AFVIST),
        (
            "Ændringsforslag fra liste X: at hegnet rykkes.\nÆndringsforslaget blev godkendt.",
            Outcome.GODKENDT_MED_AENDRING,
        ),
    ],
)
def test_a_counter_proposal_that_was_adopted_is_no_plain_approval(text: str, outcome: Outcome) -> None:
    assert outcome_of(text) is outcome


@pytest.mark.parametrize(
    ("sentence", "is_turned_down"),
    [
        ("Et forslag om nye skilte blev nedstemt.", True),
        ("Punkt 2 anbefales ikke.", True),
        ("Der gives afslag på hegnet.", True),
        ("Ansøgningen om hegnet blev afslået.", True),
        ("Ønsket kunne ikke imødekommes.", True),
        ("Byrådet besluttede ikke at fremsende sagen.", True),
        ("Forslaget (X) faldt med 4 stemmer mod 5.", True),
        ("Naboens klage er tidligere afvist.", False),
        ("Ane Holm (X) kunne ikke godkende punkt 2.", False),
        ("Ane Holm fik indføjet, at hun ikke kunne støtte hegnet.", False),
        ("Udvalget ønsker, at hegnet ikke godkendes.", False),
        ("Punkt 2 godkendes.", False),
    ],
)
def test_a_sentence_that_turns_some_of_the_matter_down_is_known(sentence: str, is_turned_down: bool) -> None:
    assert turns_down(sentence) is is_turned_down


@pytest.mark.parametrize(
    ("points", "outcome"),
    [
        (
            "1 a. Ikke godkendt, 1 b. Ikke godkendt, 1 c. Godkendt, 3. Godkendt, 4.-14. Godkendt.",
            "godkendt_med_aendring",
        ),
        (
            "1 a. Ikke godkendt\n\nFor stemte: X\n\nImod stemte: Y\n\n1 b. Godkendt\n\n2.-9. Godkendt.",
            "godkendt_med_aendring",
        ),
        ("1. Ikke godkendt. Udvalget valgte model B.\n2. Godkendt.", "besluttet"),
        ("1. - 3. godkendes ikke.\n\n4. Godkendt.", "besluttet"),
        ("1. Ikke godkendt.\n2. Godkendt.", "besluttet"),
        ("1. og 4. Ikke godkendt.\n2. Godkendt.\n3. Godkendt.", "besluttet"),
        ("1. - 25 boliger godkendes.\n2. Afvist.", "godkendt_med_aendring"),
        ("1. Godkendt.\n2. Ikke godkendt.", "godkendt_med_aendring"),
        ("1. Godkendt.\n2. Godkendt med den ændring, at punkt 3 udgår.", "godkendt_med_aendring"),
        (
            "Med stemmerne 1 for og 9 imod afviste Byrådet indstillingspunkt 1a.\n\nFor stemte (X).\n\n"
            "Med stemmerne 9 for og 1 imod godkendte Byrådet indstillingspunkt 1b.",
            "besluttet",
        ),
        ("1. Anbefales ikke. 2. Anbefales.", "anbefalet"),
        ("1. Anbefales.\n2.-3. Kan ikke anbefales.", "anbefalet"),
        ("Ad 1 orienteringen blev taget til efterretning.\n\nAd 2 anbefales.\n\nAd 3 anbefales.", "anbefalet"),
        ("Udvalget tager punkt 1 til efterretning.\n\nPunkt 2. Udvalget anbefaler salg.", "anbefalet"),
        ("1. Godkendt.\n2. Udsat.", "besluttet"),
        ("1. Hegnet godkendt.\n2. Markedsføringen afvist.\n3. Bænken godkendt.", "godkendt_med_aendring"),
        ("1. Godkendt.\n2.-4. Anbefales.", "anbefalet"),
        ("1.-4. Udvalget undlader og sender sagen tilbage til fagudvalget.", "tilbagesendt"),
        ("Byrådet stemte for at godkende planen.", "godkendt"),
        ("1. Ikke godkendt. 2. Ikke godkendt.", "afvist"),
        ("1.-2. Anbefales ikke.\n\nAne Holm (X) stemte imod.", "afvist"),
        ("1. Ikke godkendt.\n\n2. Orienteringen blev taget til efterretning.", "afvist"),
        ("1. Taget til efterretning.\n2. Godkendt.", "godkendt"),
        ("1. Drøftet.\n2. Taget til efterretning.", "taget_til_efterretning"),
        ("1. og 2. ikke godkendt.\n\nUdvalget støtter ansøgningen.", "afvist"),
        ("1-3 Anbefales\n4 Anbefales", "anbefalet"),
        ("Ad 1: Godkendt.\n\nAd 2: Godkendt.\n\n1. (X) stemmer imod, idet (X) ikke kan godkende prisen.", "godkendt"),
        ("Godkendt. Imod stemte: A", "godkendt"),
        ("Udvalget besluttede:\n1. at planen godkendes.\n2. at resten afvises.", "besluttet"),
        ("Godkendt på mødet mandag, 5. maj, hvor resten blev afvist.", "godkendt"),
    ],
)
def test_points_with_outcomes_of_their_own_make_one_together(points: str, outcome: str) -> None:
    assert outcome_of(points) == outcome


@pytest.mark.parametrize(
    ("proposal", "outcome"),
    [
        ("1. at broen males,\n2. at broen fjernes.", Outcome.GODKENDT_MED_AENDRING),
        ("1. at broen males,\neller\n2. at broen fjernes.", Outcome.BESLUTTET),
        ("at udvalget vælger en af følgende:\n1. broen males\n2. broen fjernes", Outcome.BESLUTTET),
    ],
)
def test_to_choose_one_of_several_alternatives_changes_nothing(proposal: str, outcome: Outcome) -> None:
    assert outcome_in("", "1. Godkendt.\n2. Ikke godkendt.", proposal) is outcome


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Liste X ønsker et hegn. Forslaget blev forkastet. Sagen blev lang.", "Forslaget blev forkastet."),
        ("Ændringsforslag: hegnet fjernes.\nÆndringsforslaget blev godkendt, og der gives afslag.",
         "Ændringsforslaget blev godkendt, og der gives afslag."),
        ("1. Godkendt.\n2. Udsat.", "1. Godkendt."),
        ("Formanden bød velkommen.", None),
        ("", None),
    ],
)  # fmt: skip
def test_the_sentence_that_says_what_a_decision_came_to(text: str, sentence: str | None) -> None:
    span = deciding_sentence(text)
    assert (span.quote(text).strip() if span is not None else None) == sentence


def test_decomposed_letters_and_capitals_mean_the_same() -> None:
    assert outcome_of(unicodedata.normalize("NFD", "TILTRÅDT.")) is Outcome.GODKENDT


def test_a_megabyte_of_decision_is_read_at_once() -> None:
    started = time.monotonic()
    outcome_of("tog x og ikke " * 80_000)
    outcome_of("hvis godkendt " * 80_000)
    assert time.monotonic() - started < 1
