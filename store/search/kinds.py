"""What kind of answer a question asks for, told by its words."""

from __future__ import annotations

import re
from enum import StrEnum

from store.danish.dates import MONTH_NAME
from store.danish.stopwords import QUESTION_WORDS
from store.danish.tokens import lower_nfc, token_texts, tokens
from store.danish.verbs_of_saying import SAID
from store.danish.voting import ABSTAINED, DISAGREED


class QuestionKind(StrEnum):
    """What would be an answer: it steers which passage is quoted."""

    DECISION = "decision"
    AMOUNT = "amount"
    MONEY = "money"
    WHEN = "when"
    WHO = "who"
    VOTE = "vote"
    ATTENDANCE = "attendance"
    PLACE = "place"
    MEETINGS = "meetings"
    ITEMS = "items"
    ATTACHMENTS = "attachments"
    CASE = "case"
    GENERAL = "general"


_OF_A_WORD = frozenset({QuestionKind.MONEY, QuestionKind.AMOUNT})  # "får formanden sit honorar reguleret?"
OF_MEETING = frozenset({QuestionKind.ATTENDANCE, QuestionKind.PLACE, QuestionKind.MEETINGS, QuestionKind.ITEMS})
DECIDED = frozenset({QuestionKind.DECISION, QuestionKind.VOTE})
_CALLED_OTHERWISE = (  # slides til punktet, hvilket notat blev fremlagt; not: hvad står der i notatet, hvordan bruges slides
    r"\A(?!\W*(?:\w+\W+){0,3}?(?:hvorfor|hvornår|hvem|hvordan|hvad(?!\s\w+\sder\b)|hvis|skal|må|(?<!hvor\s)er(?!\sder\b))\b)"
    r"(?s:.*)(?:\b(?:slides?(?:ene|ne)?|plancher?(?:ne)?|dias(?:ene)?|power\s?point\w*|pptx?|pdf|docx?|xlsx?|excel(?:ark\w*)?)\b"
    r"| \bhvilke[tn]?\s(?:\w+\s)?(?:dokument(?:er)?|not(?:at(?:er)?|er)|fil(?:er)?|materialer?)\b.*"
    r"\b(?:fremlagt|lagt\s(?:\w+\s)?(?:frem|ved|ud|op|på)|lå|ligger|hør(?:te|er)\s(?:\w+\s)?til|fulgte|følger|udsendt|medsendt|omdelt"
    r"|vedlægges)\b"
    r"| \bhvilke[tn]?\s(?:\w+\s)?(?:dokument(?:er)?|not(?:at(?:er)?|er)|fil(?:er)?|bilag)\s(?:der\s)?"
    r"(?:viser|beskriver|handler|omhandler|indeholder|fortæller)\b"
    r"| \bhvilke[tn]?\s(?:[\w-]+\s){1,2}(?:var|blev|er|ligger|lå)\s(?:der\s)?(?:lagt\s)?ved\b"
    r"| \b(?:præsentation(?:en)?|dokument(?:et)?|fil(?:en)?|notat(?:et)?)\b.*\bliggende\b"
    r"| \A\W*dokument(?:et|er)?\s(?:(?:om|med|vedr\w*)\s)?(?!\w+er\b)\w)"
)
_NO_SUBSTANCE = (  # hvor meget PFAS, strøm or plads is no money
    r"(?!\s(?:pfas|strøm|el|varme|vand|drikkevand|regnvand|spildevand|regn|nedbør|sne|salt|plads|støj|larm|affald|madspild|mad|co2|tid|trafik"
    r"|areal|jord|sand|grus|skov|natur|papir|plast|olie|gas|naturgas|energi|fjernvarme|brændstof|benzin|diesel|kvælstof|fosfor|asbest|pcb"
    r"|bly|radon|ammoniak|forurening|medicin|alkohol|luft|lys|undervisning|kapacitet|ferie|fravær)\b)"
)
SUM_NOUN = (
    r"(?:(?<!entre)pris|beløb|honorar|takst|gebyr|(?:til|over|under)skud|udgift|indtægt|omkostning|besparelse|bevilling|egenbetaling"
    r"|kontingent|gæld|(?:mer|mindre)forbrug|sum|løn|bøde|afgift|(?<!p)leje|(?<!be)(?<!ud)(?<!om)regning|(?<!fe)(?<!ur)rente)"
)
"""The stems of what a sum is called, in lower case; others may stand before them, `SUM_ENDING` behind."""
SUM_ENDING = r"(?:d?et|[mn]?en|n)"
"""Of the one that is known: "gebyret", "tilskuddet", "summen"."""
RAN_UP = r"\bhvad\s(?:løber|løb|(?:er|har)\s(?:\w+\s){1,5}?løbet)\b.*\bop\si\b"
"""What asks for a sum in whose verb a race could be seen, in lower case: "hvad løb det op i"."""
ASKS_SUM = (  # hvad ejeren vil have for huset, hvad skal hun have i løn, hvad er byggesummen, hvilken leje
    r"(?:\bhvad\b(?:\s\w+){1,4}?\s(?:vil|ville|skal|skulle|må|måtte)\shave\sfor\b"
    r"|\bhvad\s(?:vil|ville|kan|kunne|skal|skulle|må|måtte|har|havde)\s(?:\w+\s){0,4}?kost(?:er|ede|et|e)\b"
    rf"|\bhvad\b.*\b(?:får|fik|få|have|havde)\b.*\bi\s\w*(?:{SUM_NOUN}|betaling|erstatning|støtte|bonus|godtgørelse)\b"
    rf"|\bhvad\s(?:er|var|bliver|blev)\s(?:(?:den|vores|\w+[est])\s){{0,2}}?\w*{SUM_NOUN}(?:{SUM_ENDING}|e?rne)?\b(?!.*\btil\W*\Z)"
    r"|\bhvad\s(?:sparer|sparede|tjener|tjente)\b"
    r"|\bhvor\sstor[te]?\s(?:(?:er|var|bliver|blev|den|det|en|et|vores|kommunens|\w+e)\s){0,4}?"
    rf"\w*(?:{SUM_NOUN}|budget|ramme|pulje|investering)(?:{SUM_ENDING}|tet)?\b"
    rf"|\bhvilke[nt]\s(?:\w+\s)?\w*{SUM_NOUN}\b"
    r"|\bhvad\b.*\b(?:til|med)\sat\skoste\b"  # hvad endte broen med at koste
    rf"|{RAN_UP}"
    r"|\bhvad\s(?:(?:gav|giver)\s(?:vi|man|kommunen)|har\s(?:vi|man|kommunen)\sgivet)\sfor\b(?!\s(?:en|et)\s)"  # hvad gav vi for
    r"|\bhvad\s(?:(?:skal|skulle|må|måtte)\s(?:\w+\s){1,3}?(?:slippe|af\smed|punge\sud|hoste\sop)|slap\s\w+)\b.*"
    r"\bfor\s+\w"  # hvad slap vi for hallen; not: hvad slap vi for
    r"|\bhvad\s(?:står|stod|har\b.*\sstået)\b.*\b(?:os|kommunen|byen|skatteborgerne)\si\b(?=\W*\Z))"  # hvad stod festen os i
)
"""What asks for a sum though no word of it stands first, in lower case."""
ASKS_HOUR = r"\bhva?d?\stid\b(?!\s(?:tager|tog|bruge[rs]?)\b)|\bhvilket\sklokkeslæt\b|\bhvad\sklokken\b"
"""What asks for the time of day, in lower case."""
ASKS_DEADLINE = (  # hvad er fristen for høringssvar, hvilke høringsfrister er der
    r"\bhvad\s(?:er|var|bliver|blev)\s(?:\w+\s){0,2}?\w*(?:frist|deadline)(?:en|s?er|erne)?\b"
    r"|\bhvilke[nt]?\s(?:\w+\s){0,2}?\w*(?:frist|deadline)(?:en|s?er|erne)?\b|\A\W*(?:\w*frist(?:en)?|deadlinen?)\s(?:for|på|til)\b"
)
"""What asks for the last day of something though not by "hvornår", in lower case."""
_SUM_WORD = re.compile(  # names a sum, and asks for it where nothing else is asked
    r"\b(?:pris|beløb|honorar|takst|gebyr)\w*\b|\w(?:(?<!entre)pris|takst|gebyr|honorar|afgift|(?<!p)leje)(?:n|en|et|er|erne|ne)?\b"
)
_KINDS: tuple[tuple[QuestionKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.VERBOSE))
    for kind, pattern in (
        (  # hvorfor er bilagene lukkede asks for a reason
            QuestionKind.ATTACHMENTS,
            r"\A(?!\W*(?:\w+\W+)?(?:hvorfor|hvornår|hvem|hvilket\sfirma|hvilken\sleverandør)\b)"
            r"(?s:.*)(?:\bbilag(?:et|ene)?\b | \bvedhæft\w* | \bvedlagt\w*"
            r"| \bligger\b.*\b(?:\w*notat|\w*rapport|kodeks|\w*plan|\w*oversigt|udkast|brev|skrivelse|slides)\w*\b.*"
            r"\bved\s(?:sagen|punktet)\b | \bhvad\s(?:hedder|hed|kaldes)\s(?:dokumentet|filen|notatet)\b)"
            rf"|{_CALLED_OTHERWISE}",
        ),
        (
            QuestionKind.VOTE,
            r"\bstem(?:te|t|merne|mer\s(?:for|imod))\b "
            r"| \b(?:hvem|hvilke\sparti(?:er)?)\b(?!.*\bt(?:og|age[rt]?|aget)\simod\b).*\b(?:imod|gik\smod)\b"
            rf"| \benstemmigt?\b | \b(?:afstemningsresultat|stemmefordeling|stemmetal)\w* | \b{ABSTAINED}\b.*\bstemme\b"
            rf"| \bhvem\s(?:er|var)\s{DISAGREED}\b(?=\W*\Z|\s(?:i\s(?:19|20)\d\d|på\smødet))"
            r"| \bhvordan\s(?:gik|endte|faldt)\safstemningen?\b"
            rf"| \bhvem\s(?:har\s)?{ABSTAINED}\b"
            r"| \A\W*(?:(?:hvilke|alle|var|har|er|der|været|nogen|nogle)\s)*afstemninger(?:ne)?\b"
            r"| \b(?:var|er)\sder\s(?:nogen|nogle)\s(?:der\s(?:var|er)\s)?i?mod\b"
            r"| \b(?:var|blev|er)\sder\s(?:et\s)?(?:(?:bredt?|stort|klart|fuld)\s|u)?(?:flertal|enighed)\b(?!\saf\b)",
        ),
        (
            QuestionKind.AMOUNT,  # hvor mange år betalte de for høj takst
            r"\A\W{0,9}(?:\w+\W{1,9}){0,3}?hvor\smange\s(?!(?:af\s)?penge|\w*kroner\b|[tm]?\.?kr\b|euro|mio\b|mia\b|mill|tusind|\d)\w",
        ),
        (
            QuestionKind.MONEY,
            r"\bhvad\s(?:koster|kostede|betaler|betalte|(?:får|fik)(?!.*\bat\s(?:vide|se|høre)\b)|tjener|er\sprisen)\b"
            rf"| \bkost(?:er|ede|e)\b | \bhvor\s(?:dyr\w*|meget{_NO_SUBSTANCE})\b"
            r"| \bhvor\smange\s(?:penge|\w*kroner|[tm]?\.?kr|euro|mi[oa]|mill?i(?:on|ard)\w*)\b"
            r"| \bhvad\s(?:tager|tog|forlanger|forlangte)\b.*\bfor\s(?:en|et|den|det|de|si[tn]e?|at|\w+(?:en|et|erne))\b"
            r"| \bhvad\s(?:skal|skulle|må|måtte)\b.*\b(?:betale|give|koste)\b"
            r"| \bhvad\s(?:blev|bliver|er|var)\sder\s(?:\w+\s){0,2}?"
            r"(?:(?:ud|efter|til)?betalt|brugt\s(?:på|til)|bevilget|uddelt|afsat|sparet)\b"
            r"| \bhvad\s(?:løb|løber|giver|gav)\b.*\b(?:op\si|for|i\s\w*leje|pr\.?)(?!\w)"
            r"| \bhvad\s(?:giver|gav|yder|ydede)\s(?:vi|kommunen|udvalget|byrådet)\b.*\btil\b"
            rf"| {ASKS_SUM}",
        ),
        (
            QuestionKind.AMOUNT,
            r"\bhvor\s(?:mange|meget|stor\w*|høj\w*|ofte|tit|lang(?!t)\w*|langt(?!\s(?:er|var|nåede|kom|har)\s(?:vi|i|man|de|det|planerne|arbejdet|sagen)\b|.*\bnu\b)"
            r"|hurtigt?|lille|små)\b | \b(?:andel|antal)\w*\b",
        ),
        (
            QuestionKind.WHEN,
            r"\bhvornår\b | \bhvilke[nt]\s(?:dato|dag|uge|måned|år|kvartal|tidspunkt)\b"
            r"| \bhvilke\s(?:datoer|dage|uger|måneder|år|timer|tider)\b"
            rf"| \bdeadline\b | {ASKS_DEADLINE} | {ASKS_HOUR} | \A\W*(?:dato(?:en)?|tidspunkt(?:et)?)\s(?:for|på|til)\b",
        ),
        (
            QuestionKind.DECISION,
            r"\b(?:beslut|vedtog|vedtag|afgjor|afgør|bestemt|bestil|aftalt)\w* | \bgodkend(?:te|t|e)\b"
            rf"| \bhvad\s(?:{SAID}|ønsker|bad|besluttede|blev|endte|vil|ville|savnede|ændrede|fastsatte|valgte|afviste)\b"
            r"| (?<!\bhvorfor\s)\bblev\sdet\b"
            r"| \bhvilke[nt]?\s\w+\s(?:blev|bliver|er)\s(?:der\s)?(?:valgt|vedtaget|besluttet)\b"
            r"| \bsket?r?\s(?:der\s)?(?:i|med|om|på)\b | \bhvordan\s(?:gik|endte|landede|stemte|slutte(?:de|r)|faldt)\b",
        ),
        (QuestionKind.WHO, r"\bhvem\b | \bhvilke[tn]?\s(?:firma|kommune|leverandør|center|person)\w*"),
    )
)
_OUTCOME = re.compile(  # what became of a matter, whatever words it is named by
    r"""
      \bhvordan\s(?:endte|landede|sluttede|faldt|gik)\s(?:det|den|sagen)\b | \bend(?:te|er)\s(?:det|den|sagen)\s(?:med|som)\b
    | \bhvad\s(?:blev|er)\s(?:der|det)\s(?:\w+\s){0,3}?(?:besluttet|bestemt|vedtaget|afgjort)\b
    | \bhvad\s(?:besluttede|bestemte|vedtog)\b | \bhvad\sgjorde\s(?:\w+\s){1,5}?ved\b
    | \b(?:er|blev)\s(?:den|det|de)\s(?:\w+\s){0,2}?(?:vedtaget|godkendt|besluttet|afvist|droppet)\W*$
    | \bhvor\s(?:ligger|står|er)\s(?:\w+\s)?sagen(?:\s(?:om|henne|nu)\b|\W*$)
    """,
    re.VERBOSE,
)
_ASKS_NO_SUM = re.compile(  # hvornår træder gebyret i kraft, hvad går prisen ud på; ved vi hvem der fastsætter taksten, but no
    # further on, where it is but the second half of what is asked
    r"\A\W*(?:\w+\W+){0,3}?(?:hvem|hvornår|hvorfor|hvad\s(?:går|gik)\b.*\bud\spå|hvad\s(?:er|var|bliver|blev)\s(?:\w*tidsplan|formål)\w*)\b"
)
WINS = r"(?:vandt|vinder|vundet|fik|får|fået|modtog|modtager|modtaget)"
PRIZE = r"\w*(?<!entre)(?:pris|legat|stipendi|medalje|hæder|pokal|konkurrence)(?:um|[ren]|e[nrt])?"
"""What somebody wins who need be no firm, in lower case: "arbejdsmiljøprisen", and not "entreprisen"."""
_PRIZE_AS_SUCH = re.compile(  # whose first part is what people are honoured for, nobody that pays; not: kulturprisen på x
    r"\b(?:handicap|idræts?|forenings(?:livs)?|kultur|kunst|musik|litteratur|arkitektur|byggeskik|arbejdsmiljø|miljø|natur|klima"
    r"|bæredygtigheds|frivillig(?:heds)?|integrations|ligestillings|mangfoldigheds|initiativ|innovations|iværksætter"
    r"|forsknings|ledelses|ildsjæle?|hæders|æres|demokrati)pris(?:en|er|erne)?\b(?!\s(?:for|på|i)\b(?!\s(?:\d|år\b)))"
)
_GIVEN_AS_PRIZE = re.compile(  # må man vinde prisen flere gange, kan byrådet uddele to priser
    rf"\b(?:uddel|indstift|nominer)\w*\b.*\b{PRIZE}\b|\b{PRIZE}\b.*\b(?:uddel|indstift|nominer)\w*\b"
    rf"|\b(?:{WINS}|vindes?|modtage)\s(?:\w+\s){{0,2}}?{PRIZE}\b|\b{PRIZE}\s(?:\w+\s){{0,2}}?(?:vundet|vindes)\b"
    rf"|\bindstill?\w*\s(?:\w+\s){{0,3}}?til\s(?:\w+\s)?{PRIZE}\b"
)
_HOW_MUCH = re.compile(  # handicapprisen may be a sum too, and vedtog byrådet, at taksten skal være?
    r"\bhvor\s(?:meget|mange|dyr\w*|stor\w*)\b|\bkost(?:er|ede|et|e)\b|\b(?:skal|skulle)\s+være\b"
)
_VOTE = dict(_KINDS)[QuestionKind.VOTE]
_ELECTION = re.compile(  # people vote there, and no committee
    r"\b(?:ved|til|i|under)\s(?:\w+\s){0,2}?(?:folketings|kommunal(?:bestyrelses)?|kommune|regions(?:råds)?|kv|rv|ep|eu"
    r"|europa-?parlaments|(?:senior|ældre|menigheds)råds)-?valg(?:et|ene)?\b|\bfolkeafstemning\w*|\bbrevstem\w*"
)
_TAKES_SIDES = re.compile(r"\b(?:for|i?mod|nej|ja|parti\w*)\b|forslag")
_MEMBERSHIP = r"""
      \bhvem\s(?:alle\s)?(?:sidder|sad|er\s(?:med(?:lem(?:mer)?)?\s)?(?:i|af))\b | \bmedlemmer(?:ne)?\s(?:er|har|af|i|i\sdag)\b
    | \bhvilke\s(?:medlemmer|politikere)\s(?:har|er|sidder)\b
"""  # of a committee, where nothing else is asked for: hvem sidder i skoleudvalget
ASKS_ATTENDANCE = re.compile(
    _MEMBERSHIP
    + r"""
    | \b(?:deltog|(?:møde)?deltagere?|deltagerlisten?|deltager|mødte|fremmødt?e|fraværende|fravær|afbud|til\sstede|tilstede
        |mangle(?:de|r)|udeblev)\b
    | \b(?:er|var)\s(?:[\w-]+\s){2,4}?(?:ikke\s)?(?:medlem\s(?:af|i)|med\si|til\s(?:selve\s)?\w*møde[dt]?)\b  # er X medlem af Y
    | \bvar\s(?:\w+\s){0,3}?(?:ikke\s)?med\b | \bsad\s(?:\w+\s)?med\b   # hvem var ikke med, hvem sad med til mødet
    | \bhvem\s(?:alle\s)?(?:kom|var|tog\smed)\s(?:der\s)?(?:ikke\s)?(?:til|på|ved|i)\b  # hvem kom ikke til, hvem var på seminaret
    | \bhvem\s(?:alle\s)?sad\s(?:der\s)?(?:omkring|rundt\som|ved)\sbordet\b
    | \bhvem\s(?:alle\s)?var\sder\W+(?:den\s|d\.?\s)?\d                   # hvem var der den 5. august
    """,
    re.VERBOSE,
)
_ASKS_MEMBERSHIP = re.compile(_MEMBERSHIP, re.VERBOSE)
_PERSON_AT_MEETING = re.compile(  # deltog borgmesteren i mødet, var NAVN med på mødet
    r"""
    \b(?: (?:deltog|manglede|udeblev)\s(?P<took_part>(?:\w+\s){1,4}?)(?:ikke\s|også\s)?(?:i|på|ved|fra)\b
      | (?:var|er)\s(?P<was>(?:\w+\s){1,4}?)(?:ikke\s|også\s)?(?:med|til\sstede|tilstede|fraværende)\b
      | (?:meldte|havde|mødte)\s(?P<sent_word>(?:\w+\s){1,4}?)(?:ikke\s|også\s)?(?:afbud|op|frem)\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OFFICE = re.compile(r"(?:vice)?borgmester(?:en)?|(?:næst)?formand(?:en)?|\w*direktør(?:en)?")
_PLACE = re.compile(  # the head of the minutes tells where and at what hour
    r"""
    \bhvor\b.*\b(?:holdt|afholdt|sted|mødt\w*|mødested|foregik|var)\b | \bmødested\w*    # hvor foregik mødet
    | \bhvilke[tn]?\s(?:mødelokale|lokale|sted|hotel|sal)\b                              # hvilket lokale mødtes de i
    | \bhvornår\b(?!.*\bmøderne\b).*\b(?:start|begynd|mødt)\w* | \b(?:hvad\stid|klokken)\b   # hvornår startede mødet
    """,
    re.VERBOSE,
)
_NUMBER_OF_MEETINGS = re.compile(
    r"""
    \b(?:hvor\smange|antal(?:let\saf)?)\s\w*møder\b      # hvor mange møder holdt byrådet i 2024
    | \bhvor\s(?:tit|ofte|mange\sgange)\b.*\b(?:mødtes|\w*møder?|mødes)\b
    | \bhvilke\s\w*møder\s(?:var|er|holdt|afholdt|har|blev|lå)\b      # hvilke møder var der i uge 43
    """,
    re.VERBOSE,
)
_NUMBER_OF_ITEMS = re.compile(
    r"\b(?:hvor\smange|antal(?:let\saf)?)\s(?:(?:lukkede|åbne|offentlige)\s)?(?:dagsordens)?(?:punkter|sager)\b"
)
_MEETING_DAYS = re.compile(  # hvornår mødes skoleudvalget, hvilken ugedag mødes byrådet
    r"\bhvornår\s(?:på\s(?:dagen|ugen)\s)?mød(?:e|t)s\b|\bmødedatoer(?:ne)?\b"
    r"|\bhvilke[tn]?\s(?:uge)?(?:dag(?:e|en)?|dato(?:er)?)\b.*\b(?:\w*møde[rst]?|mødtes)\b"
)
_WHICH_MEETING = re.compile(  # hvornår var sidste møde i udvalget; of the next one no minutes tell
    r"\bhvornår\s(?:var|er|holdt|holder|holdes|afholdt|blev|lå|har)\b"
    r"(?!.*\b(?:sag(?:en)?|punkt\w*|næste|kommende|beslut\w*|vedtag\w*|godkend\w*|behandl\w*)\b).*møde"
)
_OF_MEETING = (
    (QuestionKind.MEETINGS, _NUMBER_OF_MEETINGS),
    (QuestionKind.ITEMS, _NUMBER_OF_ITEMS),
    (QuestionKind.PLACE, _PLACE),
    (QuestionKind.PLACE, _WHICH_MEETING),
    (QuestionKind.PLACE, _MEETING_DAYS),
)
MEETING_WORD = re.compile(  # also byrådsmødet, martsmødet; what is a dialogmøde is a topic
    rf"""
    \b(?: (?:møde|seminar)\w* | {MONTH_NAME}(?:møde|seminar)\w*
      | \w*(?:udvalg|råd|bestyrelse|direktion|forum|med|nævn|kommission)(?:s|en|ens|et|ets)?-?(?:møde|seminar)\w* )\b
    """,
    re.VERBOSE,
)
A_YEAR = re.compile(r"(?:19|20)\d\d")
_POLAR = re.compile(
    r"(?:må|måtte|kan|kunne|skal|skulle|vil|ville|bliver|blev|er|var|har|havde|fik|får|kom|kommer|tog|tager|går|gik|gør|gjorde"
    r"|sagde|siger|giver|gav|endte|\w{3,}(?:er|ede|te|[^aiouys]es))$"
)
_ASKS_TO_BE_TOLD = re.compile(  # kan I oplyse prisen, har du antallet
    r"\W*(?:(?:kan|kunne|vil)\s(?:du|i|man|jeg|vi)\b.*\b(?:sige|oplyse|fortælle|få)\b|har\s(?:du|i)\b)"
)
_POLAR_ALONE = re.compile(
    "må|måtte|kan|kunne|skal|skulle|vil|ville|bliver|blev|har|havde|fik|får|kom|er|var|giver|gav"
)  # without a "?", too
_POLAR_PAST = re.compile("blev|fik|gik|kom|måtte|skulle|ville")  # which no keywords begin with: gik forslaget igennem
_KEYWORDS_MAX = 4  # words
ATTENDANCE_FRAME = frozenset(
    """
    deltog deltage deltager deltagere mødte fraværende fravær afbud manglede mangler udeblev sad medlem medlemmer
    deltagerliste deltagerlisten fremmøde
    fremmødet fremmødte stede tilstede meldte melde meldt afholdt holdt sted mødested sidste seneste
    foregik startede starter start begyndte begynder mødtes tid klokken lokale hotel sal sidder
    dag dagen dage ugedag datoer mødedatoer holder bordet
    """.split()
)


def asks_membership(text: str) -> bool:
    """Whether it is asked who the members are."""
    return _ASKS_MEMBERSHIP.search(lower_nfc(text)) is not None


def kind_of(text: str, words: tuple[str, ...], *, has_case: bool, has_meeting: bool) -> QuestionKind:
    """Of a text with these words to search for; whether it names a case, or a time or committee that may tell a meeting."""
    lowered = lower_nfc(text)
    of_meeting = _kind_of_meeting(text, words, has_meeting=has_meeting)
    if of_meeting is not None:
        return of_meeting
    if has_case and not words:
        return QuestionKind.CASE
    found = kind_by_words(lowered)
    if (found is None or found in _OF_A_WORD) and asks_outcome(lowered) and not _HOW_MUCH.search(lowered):
        return QuestionKind.DECISION
    if found is not None and not (found in _OF_A_WORD and _is_polar(lowered) and not _asks_by_word(lowered)):
        return found
    return QuestionKind.DECISION if _is_polar(lowered) else QuestionKind.GENERAL


def kind_by_words(lowered: str) -> QuestionKind | None:
    """The kind that a word of the text, in lower case, tells; None where none does."""
    text = lowered if _HOW_MUCH.search(lowered) else _PRIZE_AS_SUCH.sub("hæder", lowered)
    told = (
        kind
        for kind, pattern in _KINDS
        if pattern.search(text) is not None or (kind is QuestionKind.MONEY and _is_of_a_sum(text))
    )
    return next((kind for kind in told if kind is not QuestionKind.VOTE or not _is_of_an_election(lowered)), None)


def _is_of_a_sum(text: str) -> bool:
    """Whether it names a sum and asks for nothing else, which no pattern of `_KINDS` can tell by itself."""
    return _SUM_WORD.search(text) is not None and not (_ASKS_NO_SUM.search(text) or _GIVEN_AS_PRIZE.search(text))


def asks_outcome(lowered: str) -> bool:
    """Whether it asks what became of a matter: "hvordan endte det med …", "hvad gjorde udvalget ved brevet"."""
    return _OUTCOME.search(lowered) is not None


def asks_votes(lowered: str) -> bool:
    """Whether it asks how a committee voted, and not the people at an election."""
    return _VOTE.search(lowered) is not None and not _is_of_an_election(lowered)


def _is_of_an_election(lowered: str) -> bool:
    return _ELECTION.search(lowered) is not None and _TAKES_SIDES.search(lowered) is None


def _asks_by_word(lowered: str) -> bool:
    """Whether a word says what is asked for: "kan du sige, hvad det koster?" """
    found = set(token_texts(lowered))
    is_by_word = not QUESTION_WORDS.isdisjoint(found) or any(word.startswith("kost") for word in found)
    return is_by_word or _ASKS_TO_BE_TOLD.match(lowered) is not None


def _kind_of_meeting(text: str, words: tuple[str, ...], *, has_meeting: bool) -> QuestionKind | None:
    """What is asked of a meeting itself, and not of a matter before it."""
    lowered = lower_nfc(text)
    if not (has_meeting or MEETING_WORD.search(lowered)):
        return None
    rest = [
        word
        for word in words
        if word not in ATTENDANCE_FRAME and not MEETING_WORD.fullmatch(word) and not A_YEAR.fullmatch(word)
    ]
    if ASKS_ATTENDANCE.search(lowered) and (not rest or _names_a_person(text, rest)):
        return QuestionKind.ATTENDANCE
    if rest:
        return None
    return next((kind for kind, pattern in _OF_MEETING if pattern.search(lowered)), None)


def _names_a_person(text: str, words: list[str]) -> bool:
    """Whether all the words are of one whose attendance is asked for: an office, or a name in capitals."""
    match = _PERSON_AT_MEETING.search(text)
    if match is None:
        return False
    named = (match["took_part"] or match["was"] or match["sent_word"]).split()
    people = {lower_nfc(one) for one in named if one[0].isupper() or _OFFICE.fullmatch(one.lower())}
    return people.issuperset(words)


def _is_polar(lowered: str) -> bool:
    """A question that a yes or a no answers ("må man …", "fik de lov …") asks for what was decided."""
    first = next(iter(tokens(lowered)), None)
    if first is None:
        return False
    is_asking = _POLAR_PAST.fullmatch(first.text) or (
        _POLAR_ALONE.fullmatch(first.text) and len(lowered.split()) > _KEYWORDS_MAX
    )
    return bool(is_asking or (_POLAR.match(first.text) and "?" in lowered))
