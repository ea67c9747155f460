"""What a sentence of a decision says that was done, in the words that Danish municipalities decide in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from store.danish.dates import MONTH_PATTERN
from store.domain import Outcome

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
SAYS = re.compile(
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
"""Each word for an outcome; the name of its group is a key of `_OUTCOMES`."""
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
CHANGED = re.compile(
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
"""That what was approved is not all as it was proposed; behind the word that approves."""
_WISH = r"\b(?:ønsk\w+|opfordr\w+|anmod\w+|beder|bad|henstill\w+|forventer|håber|ser\sgerne|mulighed\w*)\b"
_IS_AMENDED = (
    r"\b(?:(?:ændres|udgår|erstattes|tilføjes|indsættes)(?!\s(?:som\s|et\s|en\s)?(?:bilag|notat))"  # what is enclosed
    r"|(?:imødekommes|godkendes)\sikke|ikke\s(?:imødekommes|godkendes))\b"
)
AMENDED = re.compile(  # med bemærkning om, at punkt 3 ændres; not: godkendte, at taksten ændres
    rf"(?:(?!{_WISH}).)*\b(?:punkt|pkt\.?|indstillingspunkt|indstillingens\s\w+)\s\d(?:(?!{_WISH}).){{0,200}}"
    rf"{_IS_AMENDED}"
    rf"|(?:(?!{_WISH}).)*\bbemærkning(?:en|er)?\W+(?:om\b,?\s)?(?:at\s)?(?:(?!{_WISH}).){{0,200}}{_IS_AMENDED}"
)
"""The same of a point of the indstilling, in a remark."""
_WISHED = re.compile(rf"{_WISH}(?P<not>\sikke\b)?.*?\b(?:at|om)\s")  # udvalget ønsker, at (hegnet afvises)
_SUPPOSED = re.compile(
    r"\b(?:hvis|såfremt|hvorvidt|hvad|hvilke\w*|når|om\sde[rt])\s(?:\S+\s){0,6}$"
)  # hvis sagen afvises
_OF_THE_ITEM = re.compile(rf"\b{_MATTER}\s(?:\w+\s){{0,3}}$", re.VERBOSE)  # sagen blev
_THE_ITEM = re.compile(rf"\s?{_MATTER}\b", re.VERBOSE)
COUNTER_PROPOSAL = re.compile(
    r"\b(?:under)?ændringsforslag|\bmodforslag|\bmindretal|\bprotokol|\bstillede\b|\bforeslog\b"
)
"""Whose sentences speak of what somebody proposed instead."""
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
_VOTED = re.compile(r"(?:\)|\b[a-zæøå]{1,2})\sstem(?:mer|te)\s(?:for|i\s?mod)\b")  # (X) stemmer imod, idet …
SECONDARY = frozenset({Outcome.TAGET_TIL_EFTERRETNING, Outcome.DROEFTET})
"""What tells nothing beside a point that was decided on."""
APPROVED = frozenset({Outcome.GODKENDT, Outcome.GODKENDT_MED_AENDRING})
_FIRST_OF_TWO = frozenset({Outcome.TAGET_TIL_EFTERRETNING, Outcome.AFVIST})  # of which something else may come
_OF_PARTIALITY = re.compile(r"[^.;]{0,200}?\b(?:in)?habil(?:e|t|itet\w*)?\b")  # besluttede, at X ikke var inhabil
_THAT_DAY = re.compile(  # godkendte den 2. maj 2025 (pkt. 2)
    r"\s(?:den|d\.)\s\d{1,2}\.?\s\w+\s(?:19|20)\d\d\s\((?:pkt|punkt|sag)"
)
REPORT = re.compile(  # Formanden orienterede om …
    r"\W*+(?:[\w.-]+\s){1,4}?(?:\([\w-]+\)\s?)?(?:orienterede(?!\ssig)|oplyste|fortalte)\b"
)
"""What begins by telling news: "Formanden orienterede om …"."""
_OF_A_MEMBER = re.compile(
    r"(?:\([a-zæøå][\w-]{0,4}\)|\b\w{3,}siden)\s(?:\w+\s)?$"
)  # Ane Holm (X) anbefaler, at … Ledelsessiden anbefaler …
_OF_A_HEARING = re.compile(
    r"^(?:(?!orientering|redegørelse|sagen\b|indstilling).)*\b(?:bemærkning|høringssvar|udtalelse)"
)
_ALONE = frozenset({"godkendt", "afvist"})
_BEGINS = re.compile(r"[\W\d]*(?:(?:indstilling|sag|forslag)\w*\s(?:(?:blev|er)\s)?)?")  # Indstillingen blev tiltrådt
_BY_BODY = re.compile(rf"\b{BODY}\s(?:\w+\s)?$")
_THE_BODY = re.compile(rf"\s{BODY}\b")
_BESIDES = re.compile(r"\s(?:i\søvrigt|desuden|derudover|endvidere|samtidig)\b")
_AND = re.compile(r"\W*(samt|og|idet)\b(?:(?!\sat\s).)*")
_OWN_ACTS = frozenset({"godkendt", "besluttet", "anbefalet", "afvist"})
_SENT_BACK = re.compile(
    r"\b(?:tilbagesend|returner)\w*|\bgår\s(?:tilbage|retur)\b|\bsend\w*\s(?:[\w-]+\s){0,3}?(?:tilbage|retur)\b"
)
_CLAUSES_MAX = 400  # characters before an outcome in which somebody may wish for it
_READ_MAX = 20_000  # characters; what a decision came to stands in its beginning


def turns_down(sentence: str) -> bool:
    """Whether a sentence of a decision, which may come to something else, turns some of the matter down."""
    if _MAY_TURN_DOWN.search(sentence) is None:
        return False
    plain = " ".join(plain_text_of(sentence).split())
    if _DECIDES_NOT.search(plain):
        return True
    return any(
        match.lastgroup == "afvist"
        and is_said(plain, match, by_the_body=False)
        and (
            _OF_THE_MATTER.search(plain, 0, match.start())
            if _IS_TURNED_DOWN.match(match[0])
            else not _OF_SOMEBODY.search(plain, 0, match.start())
        )
        for match in SAYS.finditer(plain)
    )


def plain_text_of(text: str) -> str:
    """What is read of a decision, in lower case, as the patterns have it."""
    whole = unicodedata.normalize("NFC", text[:_READ_MAX]).casefold()
    return _GOES_ON.sub(" ", _ENCLOSED.split(whole, maxsplit=1)[0])


def sentences_in(plain: str) -> Iterator[str]:
    """Each on one line."""
    return (" ".join(sentence[0].split()) for sentence in _SENTENCE.finditer(plain))


def first_outcome(plain: str) -> Outcome:
    """The first that a sentence says. After what was turned down or taken note of the body may have decided something itself."""
    is_report = REPORT.match(plain) is not None
    aside = first = None
    sentences = list(sentences_in(plain))
    for sentence in sentences:
        outcome = outcome_of_sentence(sentence, by_the_body=is_report or first is not None)
        if outcome is None:
            continue
        if COUNTER_PROPOSAL.search(sentence) is not None:
            aside = aside or _of_counter_proposal(sentence, outcome)
        elif first is not None and outcome in SECONDARY:
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
    return Outcome.BESLUTTET if outcome in {*APPROVED, Outcome.BESLUTTET} else Outcome.AFVIST


def _of_counter_proposal(sentence: str, outcome: Outcome) -> Outcome:
    """What it makes of the matter: one that was adopted changed what was indstillet, or turned it down ("Ændringsforslaget blev
    godkendt, og der gives et afslag")."""
    if outcome is not Outcome.GODKENDT:
        return outcome
    is_rejected = any(found["afvist"] for found in SAYS.finditer(sentence))
    return Outcome.AFVIST if is_rejected else Outcome.GODKENDT_MED_AENDRING


def outcome_of_sentence(sentence: str, *, by_the_body: bool) -> Outcome | None:
    """What a sentence (on one line, in lower case) says was done, if anything. `by_the_body`: only what a committee is said to do
    counts, as in "Udvalget besluttede …"."""
    found = [match for match in SAYS.finditer(sentence) if is_said(sentence, match, by_the_body=by_the_body)]
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
    is_changed = CHANGED.search(sentence, match.end()) or AMENDED.match(sentence, match.end())
    return Outcome.GODKENDT_MED_AENDRING if outcome is Outcome.GODKENDT and is_changed else outcome


def _decides_besides(sentence: str, noted: re.Match[str], other: re.Match[str]) -> bool:
    """Whether it tells what was done behind that something was taken note of: "tog det til efterretning og godkendte planen",
    "…, idet udvalget besluttede at …"."""
    joined = _AND.fullmatch(sentence, noted.end(), other.start())
    if joined is None or (other.lastgroup == "anbefalet" and _BESIDES.match(sentence, other.end())):
        return False
    return other.lastgroup in _OWN_ACTS and (other.lastgroup == "besluttet" or joined[1] != "idet")


def is_said(sentence: str, match: re.Match[str], *, by_the_body: bool) -> bool:
    """Whether a match of `SAYS` is of what was done with the matter here, and not of a wish, of another day or of one member."""
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
