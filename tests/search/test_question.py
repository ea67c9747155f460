"""A question's kind, committee, time, case number and search words are told apart."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.danish.dates import Period
from store.danish.stopwords import STOP_WORDS
from store.domain import Outcome, SectionName
from store.search.kinds import QuestionKind
from store.search.named import StoredNames
from store.search.question import TEXT_MAX, WORDS_MAX, Question, understand

TODAY = date(2026, 1, 1)
STORED = ("Direktionen", "Økonomiudvalget", "Byrådet")


def asked(text: str) -> Question:
    return understand(text, today=TODAY, stored=StoredNames(STORED))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("hvad besluttede direktionen om hjemmearbejde?", QuestionKind.DECISION),
        ("Må man arbejde hjemme?", QuestionKind.DECISION),
        ("blev programmet godkendt?", QuestionKind.DECISION),
        ("kom foreningen med i rådet", QuestionKind.DECISION),
        ("gik broen igennem", QuestionKind.DECISION),
        ("fik naboen lov", QuestionKind.DECISION),
        ("er hallen", QuestionKind.GENERAL),
        ("hvordan endte det med de nye takster i hallen?", QuestionKind.DECISION),
        ("hvordan endte det, hvor meget koster hallen nu?", QuestionKind.MONEY),
        ("hvad gjorde skoleudvalget ved brevet om taksten?", QuestionKind.DECISION),
        ("hvor ligger sagen om hallen henne nu?", QuestionKind.DECISION),
        ("hvad koster mtre?", QuestionKind.MONEY),
        ("hvornår træder gebyret i kraft?", QuestionKind.WHEN),
        ("ved vi hvornår den nye takst gælder fra", QuestionKind.WHEN),
        ("hvem fastsætter taksten?", QuestionKind.WHO),
        ("hvem betaler, og hvad koster det?", QuestionKind.MONEY),
        ("hvorfor stiger badegebyret?", QuestionKind.GENERAL),
        ("hvad går gebyrmodellen ud på?", QuestionKind.GENERAL),
        ("hvad er tidsplanen for de nye takster?", QuestionKind.GENERAL),
        ("må man vinde prisen flere gange?", QuestionKind.DECISION),
        ("hvilke år er der uddelt en pris?", QuestionKind.WHEN),
        ("hvad er kulturprisen?", QuestionKind.GENERAL),
        ("hvorfor blev det udskudt?", QuestionKind.GENERAL),
        ("hvor stor er kulturprisen?", QuestionKind.MONEY),
        ("hvad koster kulturprisen?", QuestionKind.MONEY),
        ("hvad er vandprisen?", QuestionKind.MONEY),
        ("hvor meget PFAS blev der fundet i grundvandet?", QuestionKind.AMOUNT),
        ("hvor meget arvede museet?", QuestionKind.MONEY),
        ("hvem vandt arbejdsmiljøprisen?", QuestionKind.WHO),
        ("hvem vandt prisen?", QuestionKind.WHO),
        *(
            (f"hvad er {noun}?", QuestionKind.MONEY)
            for noun in ("tilskuddet", "den årlige udgift", "gælden", "kontingentet", "renten")
        ),
        *(
            (f"hvad blev {noun}?", QuestionKind.MONEY)
            for noun in ("vores besparelse", "bevillingen", "regningen", "merforbruget")
        ),
        ("hvad er tilskuddet brugt til?", QuestionKind.GENERAL),
        ("hvad er referenten?", QuestionKind.GENERAL),
        ("hvad er plejen?", QuestionKind.GENERAL),
        ("hvad er beregningen?", QuestionKind.GENERAL),
        ("hvem har modtaget prisen?", QuestionKind.WHO),
        ("hvad er prisen på entreprisen?", QuestionKind.MONEY),
        ("hvad ville det have kostet at leje hallen?", QuestionKind.MONEY),
        ("ved vi hvad ejeren vil have for huset", QuestionKind.MONEY),
        ("hvad skal konsulenten have i løn?", QuestionKind.MONEY),
        ("hvad er byggesummen for hallen", QuestionKind.MONEY),
        ("hvor meget gæld har hallen?", QuestionKind.MONEY),
        ("hvad skal kostpolitikken indeholde?", QuestionKind.GENERAL),
        ("hvad mister borgerne ved lukningen af hallen?", QuestionKind.GENERAL),
        ("hvad vedtog byrådet, at taksten skal være?", QuestionKind.MONEY),
        ("hvad tager mtre for opgaven?", QuestionKind.MONEY),
        ("hvor mange mio. skal der spares?", QuestionKind.MONEY),
        ("hvad giver vi til spejderne?", QuestionKind.MONEY),
        ("hvad giver det til spejderne?", QuestionKind.GENERAL),
        ("hvad løb receptionen op i", QuestionKind.MONEY),
        ("hvad er receptionen løbet op i", QuestionKind.MONEY),
        ("hvad gav vi for overnatning i Solby", QuestionKind.MONEY),
        ("hvad har kommunen givet for hallen", QuestionKind.MONEY),
        ("hvad måtte vi slippe for hallen", QuestionKind.MONEY),
        ("hvad skulle kommunen af med for hallen", QuestionKind.MONEY),
        ("hvad slap vi med for hallen", QuestionKind.MONEY),
        ("hvad betalte vi for hallen", QuestionKind.MONEY),
        ("hvad stod receptionen os i", QuestionKind.MONEY),
        ("hvad har receptionen stået os i?", QuestionKind.MONEY),
        ("hvad slap vi for?", QuestionKind.GENERAL),
        ("hvad skal borgerne slippe for", QuestionKind.GENERAL),
        ("hvad har byen i?", QuestionKind.GENERAL),
        ("hvad er ungdomsprisen i svømmehallen?", QuestionKind.MONEY),
        ("hvad er erhvervsprisen for affald?", QuestionKind.MONEY),
        ("hvad er kulturprisen på billetter?", QuestionKind.MONEY),
        ("hvad er kulturprisen i 2024?", QuestionKind.GENERAL),
        ("hvad endte hallen med at blive brugt til", QuestionKind.DECISION),
        ("hvad skal de gamle selv betale for indkøb", QuestionKind.MONEY),
        ("bakkevej 4 salgspris", QuestionKind.MONEY),
        ("hvad er huslejen i ældreboligerne", QuestionKind.MONEY),
        ("hvor hurtigt skal vi svare på klager", QuestionKind.AMOUNT),
        ("hvor langt er stien", QuestionKind.AMOUNT),
        ("hvor langt er vi med lokalplanen", QuestionKind.GENERAL),
        ("hvor langt er boldbanen nu?", QuestionKind.GENERAL),
        ("hvilke dage har biblioteket lukket", QuestionKind.WHEN),
        ("hvordan sluttede sagen om carporten", QuestionKind.DECISION),
        ("måtte spejderne stille vognen på havnen", QuestionKind.DECISION),
        ("bygges der en ny hal i landsbyen?", QuestionKind.DECISION),
        ("parkering priser takst", QuestionKind.MONEY),
        ("hvem står for ældreplejen", QuestionKind.WHO),
        ("hvem vandt entreprisen på hallen", QuestionKind.WHO),
        ("kan I oplyse prisen på en plads?", QuestionKind.MONEY),
        ("har I antallet af pladser i børnehaven?", QuestionKind.AMOUNT),
        ("hvor lang er ventelisten nu", QuestionKind.AMOUNT),
        ("får formanden sit honorar sat op?", QuestionKind.DECISION),
        ("kan du sige, hvad honoraret er?", QuestionKind.MONEY),
        ("skal det koste noget at parkere?", QuestionKind.MONEY),
        ("bliver antallet af pladser sat ned?", QuestionKind.DECISION),
        ("kan skal katalog", QuestionKind.GENERAL),
        ("hvor mange brugergrupper er der?", QuestionKind.AMOUNT),
        ("hvornår er Store Lederdag?", QuestionKind.WHEN),
        ("hvem er formand for inventargruppen?", QuestionKind.WHO),
        ("hvilke bilag er der til programledelse?", QuestionKind.ATTACHMENTS),
        ("slides om programledelse", QuestionKind.ATTACHMENTS),
        ("hvilke mandater var lagt ved punktet om programledelse?", QuestionKind.ATTACHMENTS),
        ("hvad hedder dokumentet med måltallene?", QuestionKind.ATTACHMENTS),
        ("har vi en præsentation om programledelse liggende?", QuestionKind.ATTACHMENTS),
        ("hvem sad med ved bordet på sidste møde i direktionen?", QuestionKind.ATTENDANCE),
        ("dato for lanceringen af planen", QuestionKind.WHEN),
        ("hvilke måneder skal arkivet undersøges i?", QuestionKind.WHEN),
        ("hvilket år er principperne fra?", QuestionKind.WHEN),
        ("hvad tid slutter lederdagen?", QuestionKind.WHEN),
        ("hvad tid tager arbejdet?", QuestionKind.GENERAL),
        ("er der plancher til programledelse?", QuestionKind.ATTACHMENTS),
        ("hvilket notat om programledelse blev fremlagt?", QuestionKind.ATTACHMENTS),
        ("hvilken fil hører til programledelse", QuestionKind.ATTACHMENTS),
        ("hvor er plancherne fra seminaret?", QuestionKind.ATTACHMENTS),
        ("hvor var seminaret?", QuestionKind.PLACE),
        ("hvornår var byrådsmødet?", QuestionKind.PLACE),
        ("hvornår er dialogmødet?", QuestionKind.WHEN),
        ("hvem var med på borgermødet?", QuestionKind.WHO),
        ("hvor mange beboermøder holdt vi?", QuestionKind.AMOUNT),
        ("hvilket dokument blev lagt frem om programledelse", QuestionKind.ATTACHMENTS),
        ("hvilket materiale bliver fortovet lagt i", QuestionKind.GENERAL),
        ("hvilke materialer hører under affaldsordningen", QuestionKind.GENERAL),
        ("hvad siger notatet om programledelse", QuestionKind.GENERAL),
        ("hvilke dokumenter skal borgeren vise", QuestionKind.GENERAL),
        ("hvem viste slides om programledelse", QuestionKind.WHO),
        ("hvem deltog i mødet den 10. januar 2022?", QuestionKind.ATTENDANCE),
        ("hvem var på direktionsseminaret 28. juni 2021?", QuestionKind.ATTENDANCE),
        ("hvem var til mødet den 28. juni 2021", QuestionKind.ATTENDANCE),
        ("hvem var der 5/8 2025", QuestionKind.ATTENDANCE),
        ("fremmøde 28. juni 2021", QuestionKind.ATTENDANCE),
        ("deltagerliste direktionsmøde 5. august 2025", QuestionKind.ATTENDANCE),
        ("hvem var på seminaret om god ledelse", QuestionKind.WHO),
        ("hvem meldte afbud til direktionsmødet i januar 2022?", QuestionKind.ATTENDANCE),
        ("hvem manglede på byrådets møde 4. maj 2022", QuestionKind.ATTENDANCE),
        ("hvem var ikke med til mødet i byrådet 4. maj 2022", QuestionKind.ATTENDANCE),
        ("hvem kom ikke til byrådsmødet 4. maj 2022", QuestionKind.ATTENDANCE),
        ("hvem sad med til direktionens møde 4. maj 2022", QuestionKind.ATTENDANCE),
        ("hvem var der til byrådsmødet 4. maj 2022", QuestionKind.ATTENDANCE),
        ("deltog borgmesteren i byrådets møde 4. maj 2022", QuestionKind.ATTENDANCE),
        ("var Grethe Holm med på mødet den 4. maj 2022", QuestionKind.ATTENDANCE),
        ("mødte Grethe Holm op til byrådets møde 4. maj 2022?", QuestionKind.ATTENDANCE),
        ("deltog borgmesteren i forhandlingerne om havnen den 4. maj 2022?", QuestionKind.GENERAL),
        ("var skolesagen med på mødet den 4. maj 2022?", QuestionKind.DECISION),
        ("hvem mangler en plads på plejehjemmet?", QuestionKind.WHO),
        ("hvor blev mødet i juni 2021 holdt?", QuestionKind.PLACE),
        ("hvornår var sidste møde i økonomiudvalget", QuestionKind.PLACE),
        ("hvornår holdt byrådet møde i juni 2024", QuestionKind.PLACE),
        ("hvornår mødes økonomiudvalget i 2024", QuestionKind.PLACE),
        ("hvornår på dagen mødes økonomiudvalget", QuestionKind.PLACE),
        ("hvilken ugedag mødes økonomiudvalget", QuestionKind.PLACE),
        ("hvilke datoer er der møder i økonomiudvalget i 2024", QuestionKind.PLACE),
        ("hvilke dage kører bussen?", QuestionKind.WHEN),
        ("hvorfor er bilagene til programledelse lukkede?", QuestionKind.GENERAL),
        ("er der givet penge til kunstgræs i parken", QuestionKind.DECISION),
        ("er kunstgræs dyrt", QuestionKind.GENERAL),
        ("hvilken model blev valgt for fodboldhuset", QuestionKind.DECISION),
        ("hvilken model har tre rum", QuestionKind.GENERAL),
        ("hvornår er næste møde i byrådet?", QuestionKind.WHEN),
        ("hvornår blev sagen behandlet på mødet?", QuestionKind.WHEN),
        ("hvor mange møder holdt byrådet i 2024", QuestionKind.MEETINGS),
        ("hvor mange gange mødtes direktionen i 2024?", QuestionKind.MEETINGS),
        ("hvor mange møder holder borgerrådgiveren?", QuestionKind.AMOUNT),
        ("hvor mange punkter var der på byrådsmødet 4. maj 2022", QuestionKind.ITEMS),
        ("hvor mange sager om brandfare har økonomiudvalget behandlet?", QuestionKind.AMOUNT),
        ("hvilket lokale mødtes direktionen i den 28. januar 2013?", QuestionKind.PLACE),
        ("hvornår startede mødet den 5. august 2025?", QuestionKind.PLACE),
        ("hvornår begynder møderne i arbejdsgruppen?", QuestionKind.WHEN),
        ("hvornår starter Store Lederdag 2. marts 2022?", QuestionKind.WHEN),
        ("hvem stemte imod takstforslaget?", QuestionKind.VOTE),
        ("hvilke partier gik imod helhedsplanen?", QuestionKind.VOTE),
        ("blev helhedsplanen enstemmigt vedtaget?", QuestionKind.VOTE),
        ("hvordan faldt stemmerne ved helhedsplanen?", QuestionKind.VOTE),
        ("hvad var afstemningsresultatet om helhedsplanen?", QuestionKind.VOTE),
        ("hvem undlod at stemme ved helhedsplanen?", QuestionKind.VOTE),
        ("hvem har undladt at stemme?", QuestionKind.VOTE),
        ("hvor mange procent stemte til ep-valget?", QuestionKind.AMOUNT),
        ("hvor mange stemte før tid ved folketingsvalget?", QuestionKind.AMOUNT),
        ("hvem stemte imod forslaget om valgsteder?", QuestionKind.VOTE),
        ("hvem stemte for de nye valgsteder?", QuestionKind.VOTE),
        ("hvordan stemte partierne om antallet af valgsteder?", QuestionKind.VOTE),
        ("hvor mange skattekroner koster havnen?", QuestionKind.MONEY),
        ("hvor mange t.kr. er afsat til havnen?", QuestionKind.MONEY),
        ("hvad koster svømmehallen, og hvor mange mødte op?", QuestionKind.MONEY),
        ("hvor mange år har de betalt fuld pris?", QuestionKind.AMOUNT),
        ("hvor mange penge blev der til fuld pris?", QuestionKind.MONEY),
        ("hvad blev der i alt udbetalt i lokaletilskud?", QuestionKind.MONEY),
        ("hvad er der afsat til vedligehold?", QuestionKind.MONEY),
        ("var der nogen imod helhedsplanen?", QuestionKind.VOTE),
        ("hvornår er der folkeafstemning?", QuestionKind.WHEN),
        ("21/5239", QuestionKind.CASE),
        ("sag 21/5239", QuestionKind.CASE),
        ("vækstråd", QuestionKind.GENERAL),
    ],
)
def test_the_kind_says_what_would_be_an_answer(text: str, kind: QuestionKind) -> None:
    assert asked(text).kind is kind


def test_committee_time_and_question_words_are_understood_and_not_searched_for() -> None:
    question = asked("Hvad besluttede direktionen om hjemmearbejde i 2021?")
    assert question.words == ("hjemmearbejde",)
    assert question.committees == ("Direktionen",)
    assert question.period == Period(date(2021, 1, 1), date(2021, 12, 31))
    assert question.period_is_strict


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hvornår går s-toget fra Høje-Taastrup?", ("s", "toget")),
        ("er der svømmehaller i høje taastrup kommune når det er sommer?", ("svømmehaller", "sommer")),
        ("hvad sker der med Høje-Taastrup Station?", ("høje", "taastrup", "station")),
        ("er der nyt fra Høje-Taastrup?", ("høje", "taastrup")),
        ("er der svømmehaller i Ishøj?", ("svømmehaller", "ishøj")),
    ],
)
def test_the_municipalitys_own_name_is_no_word_to_search_for_where_it_only_says_where(
    text: str, words: tuple[str, ...]
) -> None:
    stored = StoredNames(STORED, is_own_place=lambda place: place.startswith("høje"))
    assert understand(text, today=TODAY, stored=stored).words == words


def test_a_case_number_is_no_pair_of_numbers() -> None:
    question = asked("hvad skete der i sag 21/5239 med hjemmearbejde")
    assert question.case_numbers == ("21/5239",)
    assert question.words == ("hjemmearbejde",)


def test_a_committee_that_is_not_stored_is_unknown_where_its_decision_is_asked_for() -> None:
    assert asked("hvad besluttede skoleudvalget om ferie?").unknown_committee == "skoleudvalget"
    assert asked("oplæg til skoleudvalget").unknown_committee is None
    assert "skoleudvalget" in asked("oplæg til skoleudvalget").words


@pytest.mark.parametrize(
    ("text", "unknown", "words"),
    [
        ("hvad besluttede regionsrådet om sygehuset?", "regionsrådet", ("sygehuset",)),
        ("skal regionsrådet orienteres om sygehuset?", None, ("orienteres", "sygehuset", "regionsrådet")),
        ("hvad blev der besluttet om seniorrådet?", None, ("seniorrådet",)),
        ("hvem meldte afbud til seniorrådet?", "seniorrådet", ("meldte", "afbud")),
        ("hvad sagde Odense Byråd om fjernvarme?", "Odense Byråd", ("fjernvarme",)),
        ("samarbejdet med Odense Byråd", None, ("samarbejdet", "odense", "byråd")),
    ],
)
def test_a_body_that_is_not_stored_is_asked_for_where_it_acts_and_else_searched_for(
    text: str, unknown: str | None, words: tuple[str, ...]
) -> None:
    question = asked(text)
    assert (question.unknown_committee, question.words) == (unknown, words)


@pytest.mark.parametrize(
    "text",
    [
        "hvad drøftede direktionen om ferie",
        "hvornår behandlede direktionen ferieplanen?",
        "hvad anbefalede direktionen om ferie",
        "hvad mener direktionen om ferie",
        "hvad siger direktionen om ferie?",
        *(
            f"hvad {said} direktionen om ferie?"
            for said in ("kritiserede", "påpegede", "tilkendegav", "oplyste", "skrev")
        ),
        "hvad har direktionen svaret om ferie?",
        "hvorfor afviste direktionen ferieplanen",
        "hvor meget bevilgede direktionen til ferie?",
        "hvilke to ledere udpegede direktionen",
        "hvad har direktionen foreslået om ferie",
        "findes der en plan, som direktionen ønskede?",
        "hvilke temamøder holdt direktionen om ferie?",
        "hvilke tilladelser har direktionen givet til ferie?",
    ],
)
def test_a_committee_that_did_what_is_asked_for_leaves_others_out(text: str) -> None:
    assert asked(text).committee_is_strict


@pytest.mark.parametrize(
    "text",
    [
        "skal direktionen orienteres om ferie?",
        "hvem sidder i direktionen",
        "indstilling til direktionen om ferie",
        "hvad koster direktionen",
        "hvilke lokaler har direktionen på rådhuset",
        "hvad administrationen anbefaler direktionen om ferie",
        "hvad står der i indstillingen til direktionen foreslog nogen ferie",
    ],
)
def test_a_committee_that_something_else_is_said_of_does_not(text: str) -> None:
    assert not asked(text).committee_is_strict


def test_a_year_alone_does_not_restrict_where_no_decision_is_asked_for() -> None:
    assert not asked("hvad bliver taksten i 2024").period_is_strict
    assert asked("hvad blev taksten besluttet til i 2024").period_is_strict
    assert not asked("hvordan gik tilsynet i 2024?").period_is_strict  # it is told when the year is over
    assert asked("hvordan gik det med sagen i marts 2024?").period_is_strict
    assert asked("hvilke firmaer fik nej i 2024?").period_is_strict
    assert not asked("hvilke firmaer fik penge i 2024?").period_is_strict  # decided the year before, maybe


@pytest.mark.parametrize(
    ("question", "is_strict"),
    [
        ("hvad fik vi at vide om bussen på mødet i februar 2025?", True),
        ("hvad fik vi at vide om bussen i februar 2025?", False),
        ("hvilken model valgte direktionen i november 2024?", True),
        ("hvilken model valgte direktionen for november 2024?", False),
        ("hvor meget ønsker direktionen at bruge i 2025?", False),
        ("hvad koster bussen i november 2024?", False),
        ("hvilke tilladelser blev givet i november 2024?", True),
        ("hvilke tilladelser har direktionen givet i november 2024?", True),
        ("hvilke tilladelser var på direktionen i november 2024?", True),
        ("hvilke tilladelser kom op i direktionen i november 2024?", True),
        ("hvilke tilladelser har været på dagsordenen i direktionen i november 2024?", True),
        ("hvilke tilladelser havde direktionen i 2024?", True),
        ("hvilke tilladelser var på dagsordenen i november 2024?", True),
        ("hvilke tilladelser har der været i november 2024?", True),
        ("hvilke anlæg fik penge i november 2024", True),
        ("hvilke forslag i november 2024", True),
        ("hvilke sager om bussen i 2024", True),
        ("hvilke temamøder holdt byrådet i 2024?", True),
        ("hvilke tilladelser blev givet i 2024?", False),
        ("hvilke temamøder holdt biblioteket i 2024?", False),
        ("hvilke anlæg skal laves i november 2024?", False),
        ("hvilke sager skal vi se i 2026?", False),
        ("hvilke arrangementer er der i november 2024?", False),
        ("hvilke busser i november 2024?", False),
        ("hvilke busser var på skolen i november 2024?", False),
        ("hvilke firmaer var på besøg i direktionen i november 2024?", False),
        ("hvilke virksomheder besøgte borgmesteren i november 2024?", False),
    ],
)
def test_a_time_restricts_where_it_is_that_of_a_meeting(question: str, is_strict: bool) -> None:
    assert asked(question).period_is_strict is is_strict


def test_what_somebody_got_to_know_is_no_money() -> None:
    assert asked("hvad fik udvalget at vide om bussen?").kind is not QuestionKind.MONEY
    assert asked("hvad fik foreningen for bussen?").kind is QuestionKind.MONEY


def test_of_several_times_the_narrowest_restricts() -> None:
    question = asked("hvad besluttede direktionen i 2021 på mødet den 28. juni 2021")
    assert question.period == Period(date(2021, 6, 28), date(2021, 6, 28))


@pytest.mark.parametrize(
    ("text", "section"),
    [("hvad var indstillingen?", SectionName.INDSTILLING), ("baggrunden for sagen", SectionName.BAGGRUND),
     ("lovgrundlaget", SectionName.RETSGRUNDLAG), ("hjemmearbejde", None), ("resumé af sagen", SectionName.RESUME),
     ("hvad siger sagsfremstillingen", SectionName.SAGSFREMSTILLING), ("sagens forløb", SectionName.SAGENS_FORLOEB),
     ("hvad siger økonomien?", SectionName.OEKONOMI), ("hvem bestemmer over økonomien?", None),
     ("hvad er tidsplanen", SectionName.TIDSPLAN), ("afsnittet om kommunikation", SectionName.KOMMUNIKATION),
     ("hvad siger høringen", SectionName.HOERING), ("høring om lokalplanen", None), ("kommunikation med forældre", None)],
)  # fmt: skip
def test_a_section_that_is_asked_for_is_known(text: str, section: SectionName | None) -> None:
    assert asked(text).section is section


def test_the_latest_treatment_is_asked_for_in_so_many_words() -> None:
    assert asked("hvad er status på mitHTK?").wants_latest
    assert asked("er sagen om mitHTK afgjort").wants_latest
    assert asked("hvor endte det med mitHTK?").wants_latest
    assert asked("hvad skete der med mitHTK?").wants_latest
    assert asked("hvad blev der af mitHTK?").wants_latest
    assert asked("hvor står sagen om mitHTK?").wants_latest
    assert not asked("hvornår skal mitHTK senest være færdigt?").wants_latest
    assert not asked("hvor tit skal der laves status på mitHTK?").wants_latest
    assert asked("hvad blev udfaldet for mitHTK?").wants_latest
    assert asked("hvad siger vi i dag om mitHTK?").wants_latest
    assert not asked("hvad er mitHTK?").wants_latest


@pytest.mark.parametrize(
    ("question", "is_standing"),
    [
        ("har vi en hundeskov?", True),
        ("hvad koster pladsen?", True),
        ("hvornår åbner hallen?", True),
        ("bygger vi stadig hallen?", True),
        ("hvad er status på mitHTK?", True),
        # what was, what was decided, at a time, by somebody
        ("hvad kostede pladsen?", False),
        ("hvornår åbnede hallen?", False),
        ("hvad besluttede vi om hallen?", False),
        ("har vi besluttet noget om hallen?", False),
        ("Kom der svar på, hvad pladsen koster?", False),
        ("hvad koster pladsen i 2024?", False),
        ("hvordan stemte SF om hallen, der er lukket?", False),
        ("hallen", False),
        ("hvilke sager om hallen har der været?", False),
    ],
)
def test_who_asks_how_something_is_means_now(question: str, is_standing: bool) -> None:
    assert asked(question).asks_standing is is_standing


@pytest.mark.parametrize(
    ("question", "is_asked"),
    [
        ("er planen vedtaget?", True),
        ("har vi en politik for hjemmearbejde?", True),
        ("er der en trafikplan?", True),
        ("har vi en hundeskov?", False),
        ("hvad er planen?", False),
    ],
)
def test_whether_there_is_a_plan_asks_for_its_adoption(question: str, is_asked: bool) -> None:
    assert asked(question).asks_whether_adopted is is_asked


@pytest.mark.parametrize(
    ("text", "number"),
    [("de to seneste direktionsmøder", 2), ("de 3 sidste møder", 3), ("de seneste møder", 1), ("de to seneste år", 1)],
)
def test_how_many_of_the_last_meetings_are_asked_for(text: str, number: int) -> None:
    assert asked(f"hvad skete der på {text}?").last_meetings == number


@pytest.mark.parametrize(
    ("text", "is_decision"),
    [("hvornår blev helhedsplanen vedtaget?", True), ("hvornår godkendte byrådet helhedsplanen", True),
     ("hvornår er Store Lederdag?", False)],
)  # fmt: skip
def test_when_something_was_decided_is_told_by_what_was_decided(text: str, is_decision: bool) -> None:
    assert asked(text).kind is QuestionKind.WHEN
    assert asked(text).asks_decision is is_decision


def test_that_money_is_asked_for_says_nothing_of_the_matter() -> None:
    assert asked("hvor mange penge blev der betalt for skolegården?").words == ("skolegården",)
    assert asked("hvem betaler for skolegården?").words == ("betaler", "skolegården")
    assert asked("hvad er udgifterne til skolegården?").kind is QuestionKind.MONEY


def test_a_section_that_is_asked_for_need_not_stand_in_the_text() -> None:
    assert asked("hvad er baggrunden for hjemmearbejde?").words == ("hjemmearbejde",)
    assert asked("hvad var indstillingen om hjemmearbejde?").words == ("hjemmearbejde",)
    assert asked("hvad siger lovgrundlaget om lån?").words == ("lovgrundlaget", "lån")


@pytest.mark.parametrize(
    "text",
    ["hvad mener politikerne om rotter?", "hvad har politikerne sagt om rotter", "hvad er holdningen til rotter?",
     "hvad blev konklusionen på rotter", "hvad er den samlede begrundelse for rotter", "hvad er sagsnummeret på rotter"],
)  # fmt: skip
def test_words_that_any_answer_is_called_by_say_nothing_of_the_matter(text: str) -> None:
    assert asked(text).words[-1] == "rotter"
    assert not {"politikerne", "holdningen", "konklusionen", "begrundelse", "sagsnummeret"} & set(asked(text).words)


def test_a_committee_or_a_time_that_who_asks_is_unsure_of_restricts_nothing() -> None:
    sure, unsure = (
        asked("hvad besluttede direktionen om rotter i 2021"),
        asked("hvad besluttede vi om rotter, vist i direktionen i 2021"),
    )
    assert (sure.committee_is_strict, sure.period_is_strict) == (True, True)
    assert (unsure.committees, unsure.committee_is_strict) == (sure.committees, False)
    assert asked("hvad besluttede vi om rotter, det var vist i 2021").period_is_strict is False
    assert asked("hvad blev vist i direktionen i 2021?").period_is_strict is True
    assert asked("er der flertal af kvinder i byrådet?").kind is not QuestionKind.VOTE


def test_politicians_and_a_conclusion_may_be_the_matter_itself() -> None:
    assert asked("får politikerne nye tablets?").words == ("politikerne", "tablets")
    assert "konklusionen" in asked("blev konklusionen offentliggjort?").words


def test_a_question_of_frame_words_alone_has_no_words() -> None:
    assert asked("hvad blev der besluttet på mødet?").words == ()


def test_a_question_of_any_length_is_read_to_a_limit_and_quickly() -> None:
    words = [f"ord{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(600)]
    assert len(asked(" ".join(words)).words) == WORDS_MAX
    assert asked("x" * TEXT_MAX + " hjemmearbejde").words == ("x" * TEXT_MAX,)
    started = process_time()
    for hostile in ("a- ", "klima- og ", "a", "1", "1/", "å", "Klima-, ", "direktonen "):
        question = asked((hostile * 40_000)[:40_000])
        assert len(question.text) == 40_000
    assert process_time() - started < 15


@given(st.text())
def test_any_text_is_understood_without_its_stop_words(text: str) -> None:
    question = asked(text)
    assert question.text == text
    assert not STOP_WORDS & set(question.words)
    assert len(set(question.words)) == len(question.words) or question.words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hvilke bilag hører til sagen om fjernvarme?", ("fjernvarme",)),
        ("hvilke partier stemte imod fjernvarme?", ("fjernvarme",)),
        ("skal vi stemme om fjernvarme?", ("stemme", "fjernvarme")),
        ("blev fjernvarme enstemmigt vedtaget?", ("fjernvarme",)),
        ("hvordan faldt stemmerne ved fjernvarme?", ("fjernvarme",)),
        ("hvad var afstemningsresultatet om fjernvarme?", ("fjernvarme",)),
        ("hvem undlod at stemme om fjernvarme?", ("fjernvarme",)),
        ("hvor mange gange er fjernvarme drøftet?", ("fjernvarme",)),
        ("hvornår blev der talt om fjernvarme?", ("fjernvarme",)),
        ("hvornår drøftes fjernvarme", ("drøftes", "fjernvarme")),
        ("har vi taget stilling til fjernvarme?", ("fjernvarme",)),
        ("hvor ender vi med fjernvarme", ("fjernvarme",)),
        ("hvad fandt vi ud af om fjernvarme", ("fjernvarme",)),
        ("første gang fjernvarme blev nævnt", ("fjernvarme",)),
        ("tidligere beslutninger om fjernvarme", ("fjernvarme",)),
        ("det tidligere varmeværk", ("tidligere", "varmeværk")),
        ("hvad er forvaltningens vurdering af fjernvarme?", ("fjernvarme",)),
        ("ang. fjernvarme", ("fjernvarme",)),
        ("hvad besluttede vi om fjernvarme, jeg tror det var i 2023", ("fjernvarme",)),
        ("hvad sagde fagudvalget om fjernvarme", ("fjernvarme",)),
        ("var der flertal for fjernvarme?", ("fjernvarme",)),
        ("var der et bredt flertal for fjernvarme?", ("fjernvarme",)),
        ("hvad er byrådets holdning til fjernvarme?", ("fjernvarme",)),
        ("hvad er de næste skridt for fjernvarme?", ("fjernvarme",)),
        ("hvilket lovgrundlag er der for gebyrer?", ("gebyrer",)),
        ("hvem er indstillet til kulturprisen?", ("indstillet", "kulturprisen")),
        ("hvilke anbefalinger kom panelet med?", ("anbefalinger", "panelet")),
        ("hvad gjorde vi ved fjernvarme for længe siden", ("fjernvarme",)),
        ("fjernvarme helt tilbage i 2022", ("fjernvarme",)),
        ("hvad har vi ment om fjernvarme gennem tiden", ("fjernvarme",)),
        ("fjernvarme over tid", ("fjernvarme",)),
        ("bygge over tiden", ("bygge",)),
        ("fjernvarme d. 3. maj 2022", ("fjernvarme",)),
        ("fjernvarme tirsdag den 3. maj 2022", ("fjernvarme",)),
        ("fjernvarme om tirsdagen", ("fjernvarme", "tirsdagen")),
        ("hvad gælder der i dag om fjernvarme?", ("fjernvarme",)),
        ("hvad skete der på de to seneste møder?", ()),
        ("hvor mange fik fjernvarme i marts 2024?", ("fjernvarme", "marts")),
        ("hvad besluttede direktionen om fjernvarme i marts 2024?", ("fjernvarme",)),
        ("fjernvarme i slutningen af 2022", ("fjernvarme",)),
    ],
)
def test_what_only_says_what_kind_of_thing_is_asked_for_is_not_searched_for(text: str, words: tuple[str, ...]) -> None:
    assert asked(text).words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("lukket punkt om havnevej 1", ("havnevej", "1")),
        ("hvilke lukkede punkter var der på direktionens møde 4. maj 2022", ()),
        ("hvilke punkter var lukket i direktionen i marts 2023?", ()),
        ("lukkede sager om grundsalg", ("grundsalg",)),
        ("hvilke punkter var ikke åbne den 4. maj 2022?", ()),
    ],
)
def test_closed_items_are_asked_for_and_not_searched_for(text: str, words: tuple[str, ...]) -> None:
    question = asked(text)
    assert question.closed
    assert question.words == words


@pytest.mark.parametrize(
    "text",
    [
        "hvor mange åbne punkter var der på mødet 4. maj 2022",
        "hvor mange punkter var åbne i direktionen i marts 2023?",
    ],
)
def test_open_items_are_counted_beside_the_closed_ones(text: str) -> None:
    question = asked(text)
    assert (question.closed, question.kind, question.words) == (False, QuestionKind.ITEMS, ())


@pytest.mark.parametrize(
    "text",
    [
        "hvilke punkter var ikke lukkede den 4. maj 2022?",
        "hvilke punkter, der ikke var lukkede, var der på mødet 4. maj 2022?",
        "hvilke ikke-lukkede punkter var der på mødet 4. maj 2022?",
    ],
)
def test_items_that_were_not_closed_are_the_open_ones(text: str) -> None:
    question = asked(text)
    assert (question.closed, question.words) == (False, ())


def test_several_months_are_a_time_and_no_words_of_the_matter() -> None:
    assert asked("hvad blev besluttet om havnen i maj, juni og august?").words == ("havnen",)
    assert asked("hvad blev besluttet om havnen i maj?").words == ("havnen", "maj")


def test_the_last_item_is_not_the_latest_meeting() -> None:
    question = asked("hvad var sidste punkt på mødet?")
    assert (question.item_number, question.wants_latest, question.words) == (-1, False, ())


@pytest.mark.parametrize(
    ("text", "outcomes", "words"),
    [
        ("hvilke punkter blev udsat på direktionens møde 3. maj 2024", {Outcome.UDSAT}, ()),
        ("hvad blev sendt tilbage på direktionens møde 3. maj 2024", {Outcome.OVERSENDT, Outcome.TILBAGESENDT}, ()),
        ("hvilke sager blev afvist i byrådet i maj 2024?", {Outcome.AFVIST}, ()),
        ("hvilke sager var oppe i økonomiudvalget maj 2024", set(), ()),
        ("hvad drøftede direktionen 3. maj 2024", set(), ()),
        ("hvilke sager blev udsat?", {Outcome.UDSAT}, ()),
        ("udsatte sager", {Outcome.UDSAT}, ()),
        ("afviste forslag i 2024", {Outcome.AFVIST}, ()),
        ("hvilke forslag blev afslået i 2024?", {Outcome.AFVIST}, ()),
        ("hvilke forslag er bortfaldet i 2024?", {Outcome.AFVIST}, ()),
        ("sager om udsatte i 2024", set(), ("udsatte",)),
        ("hvilke sager om havnen blev udsat?", set(), ("havnen", "udsat")),
        ("hvad blev udsat?", set(), ("udsat",)),
        ("hvorfor blev det afvist i byrådet i maj 2024?", set(), ("afvist",)),
        ("udsatte i byrådet 3. maj 2024", set(), ("udsatte",)),
        ("blev havnen udsat i byrådet 3. maj 2024", set(), ("havnen", "udsat")),
    ],
)
def test_a_meetings_items_are_asked_for_by_what_became_of_them(
    text: str, outcomes: set[Outcome], words: tuple[str, ...]
) -> None:
    question = asked(text)
    assert (question.outcomes, question.words) == (outcomes, words)


@pytest.mark.parametrize("text", ["afstemninger", "hvilke afstemninger var der i 2024?", "enstemmigt vedtagne sager"])
def test_votes_are_listed_where_no_matter_is_named(text: str) -> None:
    question = asked(text)
    assert (question.kind, question.lists_items, question.words) == (QuestionKind.VOTE, True, ())
    assert not asked(f"{text} om svømmehallen").lists_items


@pytest.mark.parametrize(
    "text", ["hvilke lukkedage er der i 2025", "lukkes skolen?", "er sagen om svømmehallen lukket?"]
)
def test_what_closes_is_a_matter(text: str) -> None:
    question = asked(text)
    assert question.closed is None
    assert question.words


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("taksten for 2024", {2024}),
        ("taksten i 23/24", {2023, 2024}),
        ("hvad skete der i juni 23?", {2023}),
        ("sidste år", {2025}),
        ("taksten", set()),
    ],
)
def test_the_years_that_a_question_names_are_told(text: str, years: set[int]) -> None:
    assert asked(text).years == years


def test_a_term_in_two_words_keeps_its_frist() -> None:
    assert asked("hvad er klage frist for naboerne?").words == ("klage", "frist", "naboerne")


def test_what_is_waited_for_is_searched_for() -> None:
    assert asked("hvor længe venter man på svar om byggetilladelse?").words == (
        "venter",
        "svar",
        "byggetilladelse",
    )


def test_short_years_are_searched_for_as_they_are_written_out() -> None:
    assert asked("klasser i 23/24").words == ("klasser", "2023", "2024")


def test_a_month_of_no_year_is_a_word_beside_others() -> None:
    assert asked("hvad sagde direktionen om hjemmearbejde i februar?").words == ("hjemmearbejde", "februar")
    assert asked("hvad besluttede direktionen i februar?").words == ()


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("hvad blev indstillet om hallen?", SectionName.INDSTILLING),
        ("hvad foreslog forvaltningen om hallen?", SectionName.INDSTILLING),
        ("hvem kan indstilles til prisen?", None),
        ("hvem må indstille?", None),
        ("hvornår skal man indstille til kulturprisen?", None),
        ("hvem indstiller, at hallen bygges?", SectionName.INDSTILLING),
        ("hvad foreslog Teknik- og Miljøcentret?", SectionName.INDSTILLING),
        ("hvad var administrationens oprindelige forslag om hallen?", SectionName.INDSTILLING),
        ("hvad var det oprindelige forslag?", SectionName.INDSTILLING),
        ("hvad blev der foreslået?", SectionName.INDSTILLING),
        ("hvad var forslaget?", SectionName.INDSTILLING),
        ("hvad var forslaget fra SF?", None),
        ("hvad var forslaget om hallen fra SF?", None),
        ("hvad foreslog udvalget om hallen?", None),
        ("hvad var udvalgets oprindelige forslag?", None),
        ("blev fristen den 1. maj, som der var indstillet?", None),
        ("fulgte byrådet indstillingen om hallen?", None),
        ("blev indstillingen om hallen fulgt?", None),
        ("blev indstillingen ændret?", None),
        ("hvad var det, som administrationen indstillede om hallen?", SectionName.INDSTILLING),
    ],
)
def test_who_asks_what_became_of_the_indstilling_asks_for_the_decision(
    question: str, section: SectionName | None
) -> None:
    assert asked(question).section is section
    assert "indstilling" not in " ".join(asked(question).words)
