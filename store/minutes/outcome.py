"""What a decision came to, from the words that Danish municipalities decide in."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from store.danish.dates import MONTH_PATTERN
from store.danish.sentences import split_sentences
from store.domain import Outcome, Section, SectionName, Span
from store.minutes.approval import approves_a_committee, leaves_points_out, point_numbers
from store.minutes.course import entries_of, section_among
from store.minutes.departures import (
    approves_another,
    changes_the_proposal,
    is_of_the_proposal,
    lets_some_fall,
    sets_otherwise,
)

OUTCOME_VERSION = 13
"""Raised whenever some decision comes to something else or tells other signs (store/minutes/signs.py); stored ones are then told
anew when an archive is opened. Golden decisions (tests/golden/decisions) hold a change of the rules to it."""

_MATTER = r"""
    (?: \w*sag(?:en|erne) | (?:dagsordens|indstillings)?punkt(?:et|erne|\s\d+) | \w*behandling(?:en|erne)
      | drøftelse(?:n|rne) | beslutning(?:en|erne) | \w*forslag(?:et|ene) | indstilling(?:en|erne) | orientering(?:en|erne)
      | ansøgning(?:en|erne) | henvendelsen | spørgsmålet | budgettet )
"""  # what an item is called, in the words that speak of the item itself; a "project" put off is none
_IS_DONE = rf"""
    {_MATTER} \s (?:om\s(?:(?!at\b|hv)[\w-]+\s){{1,10}}?)?? (?:(?!ikke\b)\w+\s){{0,3}}?   # sagen om hegn blev
"""
_A_WISH = r"\s(?:[\w-]+\s)?ønske\w*\b"  # which is no ansøgning
BODY = (
    r"(?:byrådet|kommunalbestyrelsen|direktionen|bestyrelsen|rådet|nævnet|\w*udvalget"
    r"|(?:hoved|center|lokal|område)-?med|(?:chef|leder)?forum(?:met)?)"
)
"""Who decides, in lower case: "udvalget", "direktionen"."""
TURNED_DOWN = "|".join((
    r"afvi(?:st|ste|ser|ses|stes|se)",
    r"forkast(?:et|ede|edes|er|es|e)",
    r"nedstem(?:t|te|tes|mer|mes|me)",
    r"afslå(?:et|ede|r|s)?|afslog(?:es)?",
))  # fmt: skip
"""The words for turning something down, in the forms that minutes and questions have."""
FELL = r"(?:bort)?fald(?:t|et|er|ne)"
"""What became of a proposal that was turned down; much else falls."""
_FELL = (
    rf"\b\w*forslag\w*\s(?:[^\s.,;]+\s){{0,8}}?{FELL}\b(?!\s(?:til|i|for|på|under|ind)\b)"  # ændringsforslaget faldt
)
_SAYS = re.compile(
    rf"""
      (?P<afvist>
          \bikke\s(?:at\s|kan\s|kunne\s|blev\s)?(?:godkend|imødekom|anbefal|tiltr[æå]d|vedtag|støtte)\w*
            \b(?!\senstemmig)  # Ikke …; not: ikke vedtaget enstemmigt
        | \b(?:tage[rst]?|tog|toges)\sikke\s(?:[^\s.,;]+\s){{0,12}}?til\s(?:efterretning|orientering)  # tog den ikke …
        | \bikke\s(?:at\s|kan\s|kunne\s)?tage[st]?\s(?:[^\s.,;]+\s){{0,12}}?til\s(?:efterretning|orientering)
        | \bikke\s(?:at\s)?(?:tilslutte\ssig|følge\s(?:\w+\s)?indstilling\w*)
        | \bønsker\sikke,?\sat\s{_MATTER}\s(?:\w+\s)?(?:oversend|send|godkend|imødekom|vedtag|fremm)\w*
        | \b(?:godkendte?s?|godkendes|godkender|anbefale[rs]|vedtog|imødekommes)\s(?:\w+\s)?ikke\b  # Anbefales ikke.
        | \b(?:{TURNED_DOWN})\b | {_FELL} | \b(?:meddel|giv)\w*\s(?:et\s)?afslag\b  # Forkastet. Der gives afslag.
      )
    | (?P<udsat>
          (?:^[\W\d]*|\b{_IS_DONE})(?:uds(?:at|ættes)|udsk(?:udt|ydes))\b  # Udsættes. Sagen blev udsat
        | \b(?:uds(?:atte|ætte[rs]?)|udsk(?:yder?|ød))\s{_MATTER}\b  # Udvalget udsatte sagen, not: udsatte borgere
        | \btaget\saf\sdagsorden(?:en)?\b
        | \b{_MATTER}\s(?:(?:blev|er)\s)?(?:taget\saf|trukket(?:\stilbage)?|udg(?:ik|år|ået))\W*$
        | \btrækker\s{_MATTER}\stilbage\b
      )
    | (?P<genforelaegges>
          \bgen(?:forel[æa]g|frems[æa]t|freml[æa]g|behandl|optag)\w*  # ønsker en genforelæggelse
        | \bforelægges?\s(?:\w+\s){{0,4}}?(?:igen|på\sny)\b  # forelægges udvalget på ny
      )
    | (?P<anbefalet>
          \banbefale(?:s|r|t|de|des)?\b | (?<!\bde\s)\bindstille(?:s|r|de)\b  # Anbefales. Indstilles til …
      )
    | (?P<oversendt>
          \boversend(?:t|te|es|er|tes|e)\b(?!\sfra) | \b(?:videre|tilbage)send\w+\b  # oversendes til Byrådet
        | (?:^[\W\d]*|\b{_IS_DONE}) (?: send(?:es|t)\s(?:\w+\s){{0,2}}?(?:til|tilbage) | henvis(?:es|t)\stil )\b
        | \bsend(?:er?|te)\s{_MATTER}\s(?:\w+\s)?(?:til|tilbage)\b  # sender sagen retur til administrationen
        | (?:^[\W\d]*|\b{_MATTER}\s)returneres?\b | \b{_MATTER}\sgår\s(?:tilbage|retur)\b | \bhenskyder\s{_MATTER}
      )
    | (?P<efterretning>
          \b(?:tage[rst]?|tog|toges)\s(?:[^\s.]+\s){{0,12}}?til\s(?:efterretning|orientering)  # tog det til …
        | ^\W*til\s(?:efterretning|orientering)\b  # Til efterretning.
      )
    | (?P<godkendt>
          (?<!skal\s)\bgodkend(?:t|te|es|er|tes|e)\b  # Godkendt.
        | \btiltr(?:ådt|ådte|ådtes|ådt?es|æder|ædes|æde)\b | \bvedtag(?:et|er|es|e)\b | \bvedtog(?:es)?\b  # Tiltrådt.
        | \bimødek(?:om|ommet|ommes|omme)\b(?!{_A_WISH})  # Ansøgningen imødekommes.
        | (?<!\bsom\s)(?<!\bder\s)\bbevilge(?:t|de|s|r)\b
        | \b(?:indstillingen|indstillingerne)\s(?:(?:blev\s)?fulgt|følges)\b | \bfulgte\s(?:\w+\s)?indstillingen\b
        | \bsom\sindstillet\b | \btilslut(?:tede|ter)\ssig\b  # tilsluttede sig indstillingen
      )
    | (?P<besluttet>
          (?<!\bsom\s)(?<!tidligere\s)\bbeslut(?:tede|tet|tes|ter|tedes)\b  # besluttede, at …
        | \b(?:blev|var|er|det)\s(?:der\s)?(?:det\s)?(?:også\s|desuden\s|endvidere\s)?aftalt\b(?!\smed\b) | \baftaltes\b  # aftalt
        | \b(?:enighed|enige)\som\sat\b | \bbestemte\b
        | (?<!\bhar\s)(?<!\b(?:som|der)\ser\s)\budpeg(?:er|ede|et|es)\b  # Udvalget udpegede …
        | \b(?:blev|er)\svalgt\b | (?<!\bder\s)(?<!\bsom\s)\bvalgte\b  # … blev valgt som formand
        | \bimødekom(?:mer|mes)?\b(?={_A_WISH})  # imødekom et ønske om bænke
        | \bønsker\sat\s(?:efterkomme|imødekomme)\b | \b{BODY}\s(?:vælger|pege(?:r|de)\spå)\b | \btildeles\b(?!\sikke)
        | \b{BODY}\ssend(?:er|te)\s(?:[\w-]+\s){{1,4}}?i\s(?:\w+\s)?høring\b  # Udvalget sender planen i høring
      )
    """,
    re.VERBOSE,
)
_IS_TURNED_DOWN = re.compile(rf"(?:{TURNED_DOWN})\b")
_OF_THE_MATTER = re.compile(  # et forslag om gebyr blev nedstemt; not: naboens klage er tidligere afvist
    rf"(?:\b(?:forslag\w*|punkt\w*|gebyr\w*|{_MATTER})|\d\.(?=\s))[^.;]{{0,120}}$", re.VERBOSE
)
_OF_SOMEBODY = re.compile(r"\([a-zæøå][\w-]{0,4}\)|\b(?:vi|han|hun|mindretal\w*)\b")  # who could not approve it
_MAY_TURN_DOWN = re.compile(  # it needs one, and looking for these first spares most sentences the rest
    r"ikke|afvis|forkast|nedstem|afsl|fald", re.IGNORECASE
)
_DECIDES_NOT = re.compile(r"\b(?:beslutter|besluttede)\sikke\sat\b")  # at fremsende det
_PUT_OFF = re.compile(  # besluttede, at sagen udsættes; not: besluttede at udskyde byggeriet
    rf"""
    \s*,?\s*(?:at\s)?
    (?: {_IS_DONE}(?:uds(?:at|ættes)|udsk(?:udt|ydes)) | (?:udsætte|udskyde)\s(?:{_MATTER}|til) | (?:udsætte|udskyde)\W*$ )\b
    """,
    re.VERBOSE,
)
_ORDERED = re.compile(  # what a body decided to do: besluttede, at sagen oversendes
    rf"""
    (?:\s{BODY})?(?:\s(?:i\senighed|enstemmigt))?\s*,?\s*(?P<not>ikke\s)?(?:at\s)?
    (?:(?:sagen|punktet|drøftelsen|forslaget|indstillingen|orienteringen|den)\s)?(?P<neither>ikke\s)?(?:\w+\s)??
    (?:
        (?P<genforelaegges>gen(?:forel[æa]g|frems[æa]t|freml[æa]g|behandl)\w*)
      | (?P<anbefalet>anbefal\w+|indstille\w*)
      | (?P<oversendt>(?:over|tilbage|videre)send\w*|sendes?\s(?:\w+\s)?(?:til|tilbage)
          |sendes?\s(?:[\w-]+\s){{1,9}}?til\s(?:realitets)?behandling|videreføres?\s(?:{_MATTER}\s)?til)
      | (?P<efterretning>tages?\s(?:\w+\s){{0,3}}?til\s(?:efterretning|orientering))
      | (?P<afvist>afvises?|forkastes?)
      | (?P<godkendt>godkendes?|tiltrædes?|vedtages?|imødekommes?)
    )\b
    """,
    re.VERBOSE,
)
_REMARKED = r"""\b(?: bemærk | anmod | opfordr | gør\b | understreg | henled | takke | anerkend | vedl[æa]g | orienter | noter
    | ønske?(?!\w*\s(?:[\w-]+\s){0,6}?(?:tilføjet|ændret|slettet|fjernet|rettet|flyttet|rykket|udskudt|erstattet|udeladt
        |vendt\som)\b)
    | tilkendeg | påpeg | glæde | rose[rs]?\b
    | konstater | hæfte | lægge[rs]?\svægt | ser\b | finde[rs]\b | men(?:er|te)\b | vurder | skønn | anse | forvent
    | håb | kvitter | støtte | bakke | enige?\b | drøfte | godkend | imødekom | fremlæg | fremgå | forelæg | udarbejde | undersøge
    | belyse | evaluer | følge[rs]?\b | indkald | opleve | formod | kan\b | kunne\b | til\s(?:efterretning|orientering)\b )"""
_DONE_OTHERWISE = r"""\b(?: skal\b(?!\s(?:\w+\s){0,6}?(?:fremlæg|forelæg|udarbejde|undersøge|belyse|evaluer|indkald))
    | ændr | flyt | (?:frem)?rykke | fjern | slet(?:te|tes|tet)\b | forhøj | nedsæt | nedsat\b | hæve | sænke | reducer | begræns
    | erstat | udsky | udskudt | udg(?:å|ik) | udelad | undtag | bortfald | forlæng | forkort | udvid | tilføj | præciser | indsæt
    | starte[rs]?\b | begynde[rs]?\b | vendt\som\b
    | (?!(?:deres|vores|jeres|fælles|alles|andres|begges|\w+e(?:r|d)?nes)\b)\w{2,}[^\Ws]es\b )"""  # holdes, sættes
_CHANGED = re.compile(
    rf"""
      \bmed\s(?:(?!(?:på|af)\b)\w+\s){{0,3}}?(?:ændring|tilføjelse|tilretning|rettelse|justering|præcisering|korrektion|undtagelse)\w*
    | \bidet\b(?![^.]{{0,120}}\binhabil)  # idet fristen forlænges; not: idet fristen er kort
      (?:(?!{_REMARKED}).){{0,200}}?(?!{_REMARKED}){_DONE_OTHERWISE}
    | \bidet\W*(?:\d+\W*)?$  # idet: (1. fristen er kort)
    | ,\smen\b(?![^.]{{0,120}}\binhabil)  # …, men fristen forlænges; not: …, men fristen er kort
      (?:(?!{_REMARKED}).){{0,200}}?(?!{_REMARKED})(?:{_DONE_OTHERWISE}|\bingen\b|\bmå\b(?!\s(?:\w+\s){{0,2}}?{_REMARKED}))
    | ,\smen\s(?:kun|alene)\b | ,\s(?:men|og)\sikke\s(?:for|til|i|på|punkt|indstilling)\b  # …, men ikke for hallen
    | ,\smens\b(?:(?!\(|\bmindretal)[^.]){{0,200}}?\b(?:udg(?:ik|år)|udskydes|afvis\w+
      |ikke\s(?:godkend|imødekom|tiltr[æå]d|vedtag))  # …, mens hallen udgår
    | (?<!\bog)\sfor\sså\svidt\sangår\b | \bfor\s(?:[\w-]+\s){{1,4}}vedkommende\b  # for hallens vedkommende
    | \bdog\b(?![^.]{{0,120}}\binhabil)(?!\s(?:\w+\s){{0,6}}?{_REMARKED})  # in spite of which it is as it was
    | \bi\sændret\sform\b | \bsom\sændret\b | \bbortset\sfra\b | \bundtagen\b
    | \b(?:nyt|nye)\s(?:\w+\s)?indstillingspunkt  # and something else besides
    """,
    re.VERBOSE,
)
_WISH = r"\b(?:ønsk\w+|opfordr\w+|anmod\w+|beder|bad|henstill\w+|forventer|håber|ser\sgerne|mulighed\w*)\b"
_IS_AMENDED = (
    r"\b(?:(?:ændres|udgår|erstattes|tilføjes|indsættes)(?!\s(?:som\s|et\s|en\s)?(?:bilag|notat))"  # what is enclosed
    r"|(?:imødekommes|godkendes)\sikke|ikke\s(?:imødekommes|godkendes))\b"
)
_AMENDED = re.compile(  # med bemærkning om, at punkt 3 ændres; not: godkendte, at taksten ændres
    rf"(?:(?!{_WISH}).)*\b(?:punkt|pkt\.?|indstillingspunkt|indstillingens\s\w+)\s\d(?:(?!{_WISH}).){{0,200}}"
    rf"{_IS_AMENDED}"
    rf"|(?:(?!{_WISH}).)*\bbemærkning(?:en|er)?\W+(?:om\b,?\s)?(?:at\s)?(?:(?!{_WISH}).){{0,200}}{_IS_AMENDED}"
)
_WISHED = re.compile(rf"{_WISH}(?P<not>\sikke\b)?.*?\b(?:at|om)\s")  # udvalget ønsker, at (hegnet afvises)
_SUPPOSED = re.compile(
    r"\b(?:hvis|såfremt|hvorvidt|hvad|hvilke\w*|når|om\sde[rt])\s(?:\S+\s){0,6}$"
)  # hvis sagen afvises
_OF_THE_ITEM = re.compile(rf"\b{_MATTER}\s(?:\w+\s){{0,3}}$", re.VERBOSE)  # sagen blev
_THE_ITEM = re.compile(rf"\s?{_MATTER}\b", re.VERBOSE)
_COUNTER_PROPOSAL = re.compile(
    r"\b(?:under)?ændringsforslag|\bmodforslag|\bmindretal|\bprotokol|\bstillede\b|\bforeslog\b"
)
_LATER = r"\b(?:vil|skal|kan|bør)\s(?:\w+\s){0,2}drøfte"
_DISCUSSED = re.compile(rf"\bdrøftede|^(?:(?!{_WISH}|{_LATER}).)*\bdrøft", re.DOTALL)  # not: ønsker det drøftet i maj
_DISCUSSION = re.compile(r"\W*(?:\w+\s){0,3}\w*drøftelse\W*")  # Intern direktionsdrøftelse.
_OF_AN_ABBREVIATION = (  # jf. pkt. 2; 2 mio. kr. i 2027
    r"(?:(?<=\bpkt)|(?<=\bnr)|(?<=\bjf)|(?<=\bca)|(?<=\bevt)|(?<=\bmio)|(?<=\bmia))\.(?=[ ])"
    r"|(?<=\bkr)\.(?=[ ](?:i|fra|om|af|og|som|pr)\b)"
)
_GOES_ON = re.compile(  # the first line of what is listed below, and a reason on a line of its own
    r"(?:(?<=\bat)|(?<=\bom)|(?<=\bbemærkninger)|(?<=\bbemærkning))[ \t,:;]*+\n\s*+(?:[-–•·*]|[a-h][.)])\s"
    r"|(?<=\S)[ \t]*+\n\s*+(?=idet\b)"
)
_ENCLOSED = re.compile(
    r"(?<=\S)\s*\n[ \t]*+indstilling(?:en)?[ \t]*+:?[ \t]*+\n"
)  # a heading, and what is printed with it
_SENTENCE = re.compile(
    rf"[^.!?\n]+(?:(?:[.!?](?!\s|$)|(?<=\d)\.(?=\s{MONTH_PATTERN})|{_OF_AN_ABBREVIATION})[^.!?\n]*)*"
)
_OUTCOMES = {
    "afvist": Outcome.AFVIST,
    "udsat": Outcome.UDSAT,
    "genforelaegges": Outcome.GENFORELAEGGES,
    "anbefalet": Outcome.ANBEFALET,
    "oversendt": Outcome.OVERSENDT,
    "efterretning": Outcome.TAGET_TIL_EFTERRETNING,
    "godkendt": Outcome.GODKENDT,
    "besluttet": Outcome.BESLUTTET,
}
_POINT = re.compile(  # where the decision on a point of the indstilling begins
    rf"""
      (?:^|(?<=[.,;]\s)(?<!\bpkt\.\s)(?<!\bnr\.\s))[ \t*_]*  # not: (pkt. 36)
        (?:(?:vedr(?:ørende|\.)?\s)?(?:ad|pkt|(?:indstillings)?punkt(?:erne)?|forslag|princip)\b[.:]?\s*)?  # Ad 2: … Punkt 3. …
        (?P<row>\d{{1,2}}\s?(?:[a-f]\b)?(?:\.?\s?(?:[-–]|og|,)\s?\d{{1,2}}(?!\d)){{0,20}})  # 1 a. … 1. og 2.
        (?:[.):]|(?<=\bad\s\d)(?=\s)  # Ad 1 orienteringen …
          |(?=\s(?:blev\s|er\s)?(?:ikke\s|k(?:an|unne)\sikke\s)?
            (?:godkend|anbefal|tiltr[æå]d|vedtag|udsæt|udsat|afvis|forkast|imødekom)))  # 1-3 Anbefales
        (?![./\d])(?!\s?(?:{MONTH_PATTERN}|(?:behandling|kvartal)\w*))
    | ^(?=[^.\n]{{0,200}}\b(?:indstillingspunkt(?:erne)?|indstillingens\spunkt)\s\d)  # … afviste Byrådet indstillingspunkt 1
    """,
    re.MULTILINE | re.VERBOSE,
)
_VOTED = re.compile(r"(?:\)|\b[a-zæøå]{1,2})\sstem(?:mer|te)\s(?:for|i\s?mod)\b")  # (X) stemmer imod, idet …
_SECONDARY = frozenset({Outcome.TAGET_TIL_EFTERRETNING, Outcome.DROEFTET})  # beside a point that was decided on
_APPROVED = frozenset({Outcome.GODKENDT, Outcome.GODKENDT_MED_AENDRING})
_FIRST_OF_TWO = frozenset({Outcome.TAGET_TIL_EFTERRETNING, Outcome.AFVIST})  # of which something else may come
_OF_PARTIALITY = re.compile(r"[^.;]{0,200}?\b(?:in)?habil(?:e|t|itet\w*)?\b")  # besluttede, at X ikke var inhabil
_OF_A_POINT = re.compile(r"\b(?:punkt|pkt\.?|ad)\s\d")
_THAT_DAY = re.compile(  # godkendte den 2. maj 2025 (pkt. 2)
    r"\s(?:den|d\.)\s\d{1,2}\.?\s\w+\s(?:19|20)\d\d\s\((?:pkt|punkt|sag)"
)
_REPORT = re.compile(  # Formanden orienterede om …
    r"\W*+(?:[\w.-]+\s){1,4}?(?:\([\w-]+\)\s?)?(?:orienterede(?!\ssig)|oplyste|fortalte)\b"
)
_OF_A_MEMBER = re.compile(
    r"(?:\([a-zæøå][\w-]{0,4}\)|\b\w{3,}siden)\s(?:\w+\s)?$"
)  # Ane Holm (X) anbefaler, at … Ledelsessiden anbefaler …
_ACTS = re.compile(  # what a body does without a word for deciding
    rf"""
      (?:^|(?<=[.,;]\s)){BODY}\s
      (?: (?:forhøj|nedsætt|hæv|sænk|afsætt|fastsætt|flytt|udvid|forlæng|overfør|prioriter|opret|nedlægg|luk|indfør|ændr)\w*er
        | (?:forhøj|hæv|sænk|flytt|udvid|forlæng|overfør|prioriter|opret|luk|indfør|ændr)\w*ede | afsatte | fastsatte | nedsatte
        | frigiver | frigav | pålægger | pålagde | afslår | afslog ) \b
    | ^(?:(?!\b(?:at|som|der|hvis|hvor|når|kan|skal|vil|bør)\b|\borienter|\boplys)[^,;.]){{0,80}}?\b  # Taksten hæves til 20 kr.
      (?: forhøjes | nedsættes | hæves | sænkes | fastsættes | udvides | flyttes | overføres | forlænges | afsættes | indføres
        | udbredes | rykkes | frigives ) \b
    """,
    re.VERBOSE,
)
_UNDECIDED = frozenset({Outcome.INGEN, *_SECONDARY})
_OF_ONE_SIDE = re.compile(r"\([a-zæøå][\w-]{0,4}\)|\b(?:vi|vores)\b|\bmindretal|\bstem(?:te|mer)\b")
_REFUSES_TO_APPROVE = re.compile(
    r"ikke\s(?:blev\s|kan\s|kunne\s)?(?:godkend|tiltr[æå]d|anbefal|vedtag)"
)  # what is before the body
_OF_A_HEARING = re.compile(
    r"^(?:(?!orientering|redegørelse|sagen\b|indstilling).)*\b(?:bemærkning|høringssvar|udtalelse)"
)
_ASKS_TO_BE_HEARD = re.compile(  # at rådet drøfter planen og afgiver høringssvar; another body decides on it
    r"\bafgiver\s(?:[\w-]+\s){0,3}?(?:høringss?var|udtalelse|bemærkninger)", re.IGNORECASE
)
_ALONE = frozenset({"godkendt", "afvist"})
_BEGINS = re.compile(r"[\W\d]*(?:(?:indstilling|sag|forslag)\w*\s(?:(?:blev|er)\s)?)?")  # Indstillingen blev tiltrådt
_BY_BODY = re.compile(rf"\b{BODY}\s(?:\w+\s)?$")
_THE_BODY = re.compile(rf"\s{BODY}\b")
_BESIDES = re.compile(r"\s(?:i\søvrigt|desuden|derudover|endvidere|samtidig)\b")
_AND = re.compile(r"\W*(samt|og|idet)\b(?:(?!\sat\s).)*")
_AGAINST_IT = re.compile(
    r"\banbefale[rs]\b[^.\n]{0,60}?,?\sat\s(?:\w+\s){0,3}?ikke\b"
)  # at der ikke gives en bevilling
_BUT_NOT = re.compile(r"\bmen\sikke\b")
_ALTERNATIVES = re.compile(
    r"(?im)^\W*eller\W*$|\beller\W*$|\b[eé]n?t?\saf\s(?:følgende|nedenstående|de\sto|modellerne)\b"
)
_PASSED_ON = frozenset({Outcome.GODKENDT, Outcome.ANBEFALET})  # what approving another body's words may come to
_OWN_ACTS = frozenset({"godkendt", "besluttet", "anbefalet", "afvist"})
_SENT_BACK = re.compile(
    r"\b(?:tilbagesend|returner)\w*|\bgår\s(?:tilbage|retur)\b|\bsend\w*\s(?:[\w-]+\s){0,3}?(?:tilbage|retur)\b"
)
_DECIDING_MAX = 2000  # characters of a decision in which the sentence that decides is looked for
_CLAUSES_MAX = 400  # characters before an outcome in which somebody may wish for it
_SENTENCE_MAX = 600  # characters of a sentence in which it may depart from what was proposed
_READ_MAX = 20_000  # characters; what a decision came to stands in its beginning


def outcome_of(text: str) -> Outcome:
    """What was done with the matter: the first thing that the text says, or what its points come to together.

    What happened to a counter-proposal counts only where nothing else does, a discussion only where nothing came of it, and
    that something was taken note of only where the body did not decide besides. `besluttede, at sagen udsættes` is `udsat`: what
    was decided, where that has a word of its own. What is told of earlier or elsewhere is no decision.
    """
    plain = _plain(text)
    of_points = _outcomes_of_points(plain)
    return _together(of_points) if of_points else _first_outcome(plain)


def deciding_sentence(text: str) -> Span | None:
    """The first sentence of a decision that says what it came to as a whole, or else any outcome."""
    whole = outcome_of(text)
    spans = split_sentences(text[:_DECIDING_MAX])
    told = [(span, said) for span in spans if (said := outcome_of(span.quote(text))) is not Outcome.INGEN]
    return next((span for span, said in told if said is whole), told[0][0] if told else None)


def turns_down(sentence: str) -> bool:
    """Whether a sentence of a decision, which may come to something else, turns some of the matter down."""
    if _MAY_TURN_DOWN.search(sentence) is None:
        return False
    plain = " ".join(_plain(sentence).split())
    if _DECIDES_NOT.search(plain):
        return True
    return any(
        match.lastgroup == "afvist"
        and _is_said(plain, match, by_the_body=False)
        and (
            _OF_THE_MATTER.search(plain, 0, match.start())
            if _IS_TURNED_DOWN.match(match[0])
            else not _OF_SOMEBODY.search(plain, 0, match.start())
        )
        for match in _SAYS.finditer(plain)
    )


def is_heard_only(sections: Sequence[Section]) -> bool:
    """Whether the item asks for an opinion of what another body decides: who cannot recommend it turns nothing down."""
    return _ASKS_TO_BE_HEARD.search(section_among(sections, SectionName.INDSTILLING)) is not None


def outcome_among(sections: Sequence[Section], text: str) -> Outcome:
    """What a decision of the item with these sections came to, as `outcome_in`."""
    course, proposal = (section_among(sections, name) for name in (SectionName.SAGENS_FORLOEB, SectionName.INDSTILLING))
    return outcome_in(course, text, proposal)


def outcome_in(course: str, text: str, proposal: str = "") -> Outcome:
    """As `outcome_of`; of a decision that approves what a committee said, what that came to by its entry in `course` ("Sagens
    forløb"), which may approve what another said: who approves "Anbefales ikke" turns the matter down. To choose one of the
    alternatives of the `proposal` (the indstilling) changes nothing."""
    outcome = outcome_of(text)
    if outcome in _UNDECIDED and _acts_without_a_word(text, proposal, outcome):
        changes = any(changes_the_proposal(one, proposal) for one in _own_sentences(text))
        return Outcome.GODKENDT_MED_AENDRING if changes else Outcome.BESLUTTET
    if outcome is Outcome.AFVIST and _ASKS_TO_BE_HEARD.search(proposal):
        return Outcome.DROEFTET
    is_one = outcome is Outcome.GODKENDT and not _ALTERNATIVES.search(proposal)
    if is_one and (leaves_points_out(text, proposal) or _departs(text, proposal)):
        return Outcome.GODKENDT_MED_AENDRING
    told = (
        _passed_through(course, text, outcome, proposal)
        if outcome in _PASSED_ON and approves_a_committee(text)
        else outcome
    )
    if outcome is Outcome.ANBEFALET and told is not Outcome.AFVIST:
        told = outcome
    is_choice = told is Outcome.GODKENDT_MED_AENDRING and _ALTERNATIVES.search(proposal) is not None
    return Outcome.BESLUTTET if is_choice else told


def _passed_through(course: str, text: str, outcome: Outcome, proposal: str) -> Outcome:
    """What a decision that approves, with this outcome, came to by the entries that it and they follow."""
    entries = entries_of(course)
    decides_besides = len(_acts(text)) > 1
    is_changed = False
    while entries and approves_a_committee(text):
        place = max(
            range(len(entries)), key=lambda index: (f"{entries[index].body}s".casefold() in text.casefold(), index)
        )
        follows_one = "udvalgenes" not in text.casefold()  # each of several decides on points of its own
        text, entries = entries[place].said, entries[:place]
        said = outcome_of(text)
        if said is Outcome.AFVIST:
            return Outcome.BESLUTTET if decides_besides or Outcome.ANBEFALET in _acts(text) else said
        if said is Outcome.BESLUTTET or _AGAINST_IT.search(text.casefold()):
            return Outcome.BESLUTTET
        if said not in {*_PASSED_ON, Outcome.GODKENDT_MED_AENDRING}:
            break
        is_changed = (
            is_changed or said is Outcome.GODKENDT_MED_AENDRING or _changes_some(text, proposal if follows_one else "")
        )
    return Outcome.GODKENDT_MED_AENDRING if is_changed else outcome


def _changes_some(text: str, proposal: str) -> bool:
    """Whether a recommendation leaves out a point or changes what is recommended."""
    if Outcome.AFVIST in _acts(text) or leaves_points_out(text, proposal):
        return True
    if any(sets_otherwise(one, proposal) for one in _own_sentences(text)):
        return True
    told = (
        (one, match)
        for one in _sentences(_plain(text))
        for match in _SAYS.finditer(one)
        if match.lastgroup in {"anbefalet", "godkendt"}
    )
    return any(
        _is_said(one, match, by_the_body=False)
        and (_CHANGED.search(one, match.end()) or _AMENDED.match(one, match.end()) or _BUT_NOT.search(one, match.end()))
        for one, match in told
    )


def _acts_without_a_word(text: str, proposal: str, outcome: Outcome) -> bool:
    """Whether a decision tells what is done, with no word for deciding it: "Udvalget hæver taksten til 20 kr.". Behind what was
    taken note of that may as well be news, unless it is of what was proposed."""
    plain = _plain(text)
    if _REPORT.match(plain):
        return False
    for one in _sentences(plain):
        acts = None if _COUNTER_PROPOSAL.search(one) or _OF_ONE_SIDE.search(one) else _ACTS.search(one[:_SENTENCE_MAX])
        if acts and (outcome is not Outcome.TAGET_TIL_EFTERRETNING or is_of_the_proposal(one, *acts.span(), proposal)):
            return True
    return False


def _departs(text: str, proposal: str) -> bool:
    """Whether a decision that approves refuses some of the `proposal`, lets it fall or sets it otherwise."""
    return any(
        _refuses_some(one, proposal)
        or lets_some_fall(one, proposal)
        or sets_otherwise(one, proposal)
        or approves_another(one, proposal)
        for one in _own_sentences(text)
    )


def _own_sentences(text: str) -> list[str]:
    """Those that are no counter-proposal and not of one side alone."""
    sentences = (one[:_SENTENCE_MAX] for one in _sentences(_plain(text)))
    return [one for one in sentences if not _COUNTER_PROPOSAL.search(one) and not _OF_ONE_SIDE.search(one)]


def _refuses_some(sentence: str, proposal: str) -> bool:
    return any(
        match.lastgroup == "afvist"
        and _is_said(sentence, match, by_the_body=False)
        and (_REFUSES_TO_APPROVE.match(match[0]) or is_of_the_proposal(sentence, *match.span(), proposal))
        for match in _SAYS.finditer(sentence)
    )


def _acts(text: str) -> list[Outcome]:
    """What its sentences say was done, each, but for counter-proposals."""
    said = (one for one in _sentences(_plain(text)) if not _COUNTER_PROPOSAL.search(one))
    return [outcome for one in said if (outcome := _outcome_of_sentence(one, by_the_body=False)) is not None]


def _plain(text: str) -> str:
    """What is read of a decision, as the patterns have it."""
    whole = unicodedata.normalize("NFC", text[:_READ_MAX]).casefold()
    return _GOES_ON.sub(" ", _ENCLOSED.split(whole, maxsplit=1)[0])


def _sentences(plain: str) -> Iterator[str]:
    """Each on one line."""
    return (" ".join(sentence[0].split()) for sentence in _SENTENCE.finditer(plain))


def _outcomes_of_points(plain: str) -> Counter[Outcome]:
    """What the points came to, with how many did; none where the text has none, or says before them what was done:
    `besluttede: 1. at …`."""
    points = list(_POINT.finditer(plain))
    if not points:
        return Counter()
    begun = plain[: points[0].end()]
    before = _first_outcome(begun)
    if before is not Outcome.INGEN and not _OF_A_POINT.search(begun[: points[0].start()]):
        return Counter()
    found = Counter({before: 1})
    for point, following in zip(points, [*points[1:], None], strict=True):
        end = following.end() if following is not None else len(plain)
        found[_first_outcome(plain[point.end() : end])] += _points_in(point)
    del found[Outcome.INGEN]
    return found


def _points_in(point: re.Match[str]) -> int:
    """How many points are decided on together: 3 of `1.-3.`, 4 of `1, 3-5`."""
    return max(1, len(point_numbers(point["row"] or "")))


def _together(counts: Counter[Outcome]) -> Outcome:
    """What points with these outcomes make of the matter. One that was rejected changes what was approved, unless most were; of
    two alternatives the first is what was asked for; a committee that recommends some recommends; for other mixtures
    there is no word but that it was decided."""
    outcomes = counts.keys() - _SECONDARY or counts.keys()
    if len(outcomes) == 1:
        return next(iter(outcomes))
    if outcomes <= _SECONDARY:
        return Outcome.TAGET_TIL_EFTERRETNING
    if Outcome.ANBEFALET in outcomes and outcomes <= _APPROVED | {Outcome.ANBEFALET, Outcome.AFVIST, Outcome.BESLUTTET}:
        return Outcome.ANBEFALET  # it is another body's to decide
    if outcomes <= _APPROVED | {Outcome.AFVIST}:
        approved, rejected = sum(counts[one] for one in _APPROVED), counts[Outcome.AFVIST]
        if approved > rejected or (
            approved == rejected and next(one for one in counts if one not in _SECONDARY) is not Outcome.AFVIST
        ):
            return Outcome.GODKENDT_MED_AENDRING
    return Outcome.BESLUTTET


def _first_outcome(plain: str) -> Outcome:
    """The first that a sentence says. After what was turned down or taken note of the body may have decided something itself."""
    is_report = _REPORT.match(plain) is not None
    aside = first = None
    sentences = list(_sentences(plain))
    for sentence in sentences:
        outcome = _outcome_of_sentence(sentence, by_the_body=is_report or first is not None)
        if outcome is None:
            continue
        if _COUNTER_PROPOSAL.search(sentence) is not None:
            aside = aside or _of_counter_proposal(sentence, outcome)
        elif first is not None and outcome in _SECONDARY:
            continue
        elif first is not None:
            return outcome if first is Outcome.TAGET_TIL_EFTERRETNING else _instead(outcome)
        elif outcome in _FIRST_OF_TWO:
            first = outcome
        else:
            return outcome
    found = first or aside
    if found is not None:
        return found
    is_discussed = any(map(_DISCUSSED.search, sentences))
    return Outcome.DROEFTET if is_discussed or _DISCUSSION.fullmatch(plain) else Outcome.INGEN


def _instead(outcome: Outcome) -> Outcome:
    """Of a body that turned the matter down and then decided something else; what it recommends instead is not the matter."""
    return Outcome.BESLUTTET if outcome in {*_APPROVED, Outcome.BESLUTTET} else Outcome.AFVIST


def _of_counter_proposal(sentence: str, outcome: Outcome) -> Outcome:
    """What it makes of the matter: one that was adopted changed what was indstillet, or turned it down ("Ændringsforslaget blev
    godkendt, og der gives et afslag")."""
    if outcome is not Outcome.GODKENDT:
        return outcome
    is_rejected = any(found["afvist"] for found in _SAYS.finditer(sentence))
    return Outcome.AFVIST if is_rejected else Outcome.GODKENDT_MED_AENDRING


def _outcome_of_sentence(sentence: str, *, by_the_body: bool) -> Outcome | None:
    """`by_the_body`: only what a committee is said to do counts, as in "Udvalget besluttede …"."""
    found = [match for match in _SAYS.finditer(sentence) if _is_said(sentence, match, by_the_body=by_the_body)]
    if not found or _VOTED.search(sentence, 0, found[0].start()):
        return None
    match = found[0]
    if match.lastgroup == "efterretning" and len(found) > 1 and _decides_besides(sentence, *found[:2]):
        match = found[1]
    outcome = _OUTCOMES[match.lastgroup or ""]
    if outcome in {Outcome.BESLUTTET, Outcome.GODKENDT}:
        if _PUT_OFF.match(sentence, match.end()):
            return Outcome.UDSAT
        ordered = _ORDERED.match(sentence, match.end())
        if ordered is not None and ordered.lastgroup is not None:
            is_not = ordered["not"] or ordered["neither"]
            outcome = Outcome.AFVIST if is_not else _OUTCOMES[ordered.lastgroup]
    if outcome is Outcome.OVERSENDT and _SENT_BACK.search(sentence, match.start()):
        return Outcome.TILBAGESENDT
    is_changed = _CHANGED.search(sentence, match.end()) or _AMENDED.match(sentence, match.end())
    return Outcome.GODKENDT_MED_AENDRING if outcome is Outcome.GODKENDT and is_changed else outcome


def _decides_besides(sentence: str, noted: re.Match[str], other: re.Match[str]) -> bool:
    """Whether it tells what was done behind that something was taken note of: "tog det til efterretning og godkendte planen",
    "…, idet udvalget besluttede at …"."""
    joined = _AND.fullmatch(sentence, noted.end(), other.start())
    if joined is None or (other.lastgroup == "anbefalet" and _BESIDES.match(sentence, other.end())):
        return False
    return other.lastgroup in _OWN_ACTS and (other.lastgroup == "besluttet" or joined[1] != "idet")


def _is_said(sentence: str, match: re.Match[str], *, by_the_body: bool) -> bool:
    if _is_wished(sentence, match) or _THAT_DAY.match(sentence, match.end()):
        return False
    if match.lastgroup == "anbefalet" and _OF_A_MEMBER.search(sentence, 0, match.start()):
        return False
    if match.lastgroup == "efterretning" and _OF_A_HEARING.search(sentence, 0, match.end()):
        return False
    if match.lastgroup == "besluttet" and _OF_PARTIALITY.match(sentence, match.end()):
        return False
    return not by_the_body or _is_of_the_body(sentence, match)


def _is_of_the_body(sentence: str, match: re.Match[str]) -> bool:
    """Whether it is said that the body did it, and not that it was done somewhere: "Godkendt.", "udvalget besluttede"."""
    if match.lastgroup == "efterretning" or match[0].endswith("aftalt"):
        return True
    if match.lastgroup in _ALONE and _BEGINS.fullmatch(sentence, 0, match.start()):
        return True
    is_behind = match.lastgroup in _OWN_ACTS and _THE_BODY.match(
        sentence, match.end()
    )  # yderligere besluttede udvalget
    return bool(is_behind or _BY_BODY.search(sentence, 0, match.start()))


def _is_wished(sentence: str, match: re.Match[str]) -> bool:
    """Whether what a match says is only wished or supposed, and not that this is done with the item: "udvalget ønsker, at
    hegnet godkendes", but "udvalget ønsker sagen udsat" puts it off."""
    before = re.split("[;:]", sentence[max(0, match.start() - _CLAUSES_MAX) : match.start()])[-1]
    wish = _WISHED.search(before)
    if wish is None or wish["not"]:
        return wish is not None or _SUPPOSED.search(before) is not None
    return not (_OF_THE_ITEM.search(before) or _THE_ITEM.match(sentence, match.end()) or _THE_ITEM.search(match[0]))


_DEPARTS = re.compile(
    r"\b(?:frem\s?for|i\sstedet\sfor)\s(?:\w+\s){0,2}?indstil|\b(?:anden|andet|andre)\s(?:\w+\s)?end\s(?:\w+\s)?indstil"
    r"|\b(?:vedtog|besluttede|valgte|valgt)\b[^.]{0,80}\b(?:i?mod|modsat)\sindstillingen\b"  # not: stemte imod indstillingen
    r"|\bfulgte\sikke\s(?:\w+\s)?indstilling|\bafveg\sfra\s\w*indstilling"
)


def departs_from_proposal(sentence: str) -> bool:
    """Whether it says that something else was chosen than what the indstilling proposed: "model C frem for den indstillede"."""
    return _DEPARTS.search(sentence.lower()) is not None
