"""Whether a clause of a decision orders or promises that something is done after the meeting."""

from __future__ import annotations

import re

from store.danish.voting import ABSTAINS
from store.follow_ups.clauses import Clause
from store.follow_ups.due import names_a_time
from store.follow_ups.vocabulary import (
    ACTS,
    BEGINS_CLAUSE,
    BODY,
    CHANGE_INFINITIVE,
    CHANGE_PASSIVE,
    CODE,
    NAMED,
    ORDERS_ALWAYS,
    PERSON_ACTS,
    ROLE,
    TASK_INFINITIVE,
    TASK_NOUN,
    TASK_PARTICIPLE,
    TASK_PASSIVE,
    TASK_PRESENT,
    WANTS,
)

_FLAGS = re.VERBOSE | re.IGNORECASE

# What a sentence is, whatever else it says.
_MINORITY = re.compile(
    rf"""
      \b(?:stemte|stemmer|{ABSTAINS})\b                                        # "Ø stemte imod, da"
    | ^\W*(?:for|imod|mod)\s*:                                                 # "Imod: F"
    | ^\W*(?-i:[A-HJ-ZÆØÅ](?:\s*(?:,|og)\s*[A-ZÆØÅ])*\s+[a-zæøå])              # "A og V ønsker"; not "I marts"
    | \((?-i:[A-ZÆØÅ]{{1,2}})\) [^.]{{0,60}}?                                      # "(F) ønsker", "Dogru (Ø) foreslår"
      \b(?:ønsk|stil|foreslå|mener|bemærk|kan|var|vil)
    | \bvi\b                                                                   # "vi mener", in a party's statement
    | \bmindretalsudtalelse | \bstille[rd]e?s?\s+(?:\w+\s+)?(?:ændrings)?forslag  # "stillede ændringsforslag"
    | \b(?:Socialdemokratiet|Venstre|Enhedslisten|Konservative|SF|DF|Folkeparti\w*)\b   # "Enhedslisten mener"
      [^.]{{0,40}} \b(?:ønsk|mener|stil)
    """,
    _FLAGS,
)
_ATTENDANCE = re.compile(
    r"""
    ^\W*(?:afbud|fraværende|ikke\s+til\s+stede|til\s+stede|stedfortræder|inhabil|deltagere)\b   # "Afbud: Anne"
    """,
    _FLAGS,
)
_NO_ORDER = re.compile(
    r"""
      \b(?:ønske[rs]?|ønskede|beder|skal|vil)\s+(?:derfor\s+|således\s+|dog\s+)?ikke\b   # "ønsker ikke"
    | \b(?:beslutte(?:r|de)|besluttet|vedtog|vedtaget)\s+(?:derfor\s+)?ikke\s+at\b   # "besluttede ikke at fremsende"
    | (?<!\bder\s)(?<!\bsom\s)\bikke\s+længere\b                            # not "det, der ikke længere bruges"
    | \bikke\s+(?:ønske|skal)
    | ^(?:(?!,\s+så\b).)*? \b(?:ikke\s+\w+es|\w{4,40}es\s+ikke)\b            # "der afholdes ikke møde"; not ", så de ikke"
    | \budskudt\s+til\s+efter\s+(?:sag|punkt|pkt)\b                            # the order of the same meeting
    | \bsom\b .{0,80} \bbestilte\b                                             # "høringssvar, som udvalget bestilte"
    | \bdet\s+(?:vurderes|oplyses|præciseres)\b (?!\s+om)                             # "det vurderes, at" is an opinion
    | ^de\s+skal\b                                                            # "idet de skal", a reason
    | \bført\s+til\s+(?:referat|protokol)                                      # what somebody said
    | \?\W*$                                                                   # "drøftes den i løbet af året?"
    | \b(?:bemyndig\w*|opfordre\w*|mandat\s+til)\b                            # "administrationen bemyndiges til"
    | \b(?:vedl(?:ægges|agt)|vedhæft\w*) \s+ (?:\w+\s+)? (?:referat|protokol)  # "vedlægges protokollen"
    """,
    _FLAGS,
)
_RECOMMENDS = re.compile(
    rf"""
    \b(?:anbefale|anbefaler|anbefalede|anbefales|indstiller|indstillede|indstilles|tiltræder|tilslutter\s+sig)\b
    (?! .{{0,300}} \b(?:og|men|samt)\s+(?:\w+\s+){{0,2}}{WANTS}\b )               # not "anbefaler og ønsker en sag"
    """,
    _FLAGS | re.DOTALL,
)

# What orders a task.
_POSTPONES = re.compile(
    rf"""
      \b(?:udsættes|udsætter|udsætte|udskyder|udskyde|udskudt|hjemvis\w*|tilbagesend\w*)\b   # "Udsættes."
    | \budskydes\b(?!\s+til\s+20\d\d) | \b(?:sagen|punktet)\s+udskydes\b     # not "Byggeriet udskydes til 2026"
    | ^\W*udsat\b | \b(?:sagen|punktet|behandlingen|blev|bliver|er)\s+udsat\b  # "Sagen udsat"; not "socialt udsat"
    | \budsatte\s+(?:sagen|punktet|behandl)                                    # not "udsatte boligområder"
    | \bgen(?:optag|behandl|forelæg|fremlæg)\w*                                # "sagen genoptages i august"
    | \b(?:send|gå|vis|før)\w*\b [^.]{{0,60}}? \b(?:tilbage|retur)\b(?!\s+til\s+\d)   # "sendte sagen tilbage til udvalget"
    | \b(?:retur|tilbage)\s+til\s+(?:{BODY}|{ROLE})                            # "retur til administrationen"
    """,
    _FLAGS,
)
_WANTS_SOMETHING = re.compile(
    rf"""
      \b{ORDERS_ALWAYS}\b                                                      # "bestiller status", "beder om"
    | \b{WANTS}\b (?:(?!,?\s+at\b)[^.;]){{0,110}}?                             # "ønsker en sag", "sagen genoptaget"
      \b(?:{TASK_NOUN}|{TASK_PARTICIPLE})\b
    | \b{WANTS}\b (?:(?!\bat\b)[^.;]){{0,80}}? \bat\s+(?:\w+\s+)?              # "ønsker at få forelagt"
      (?:få|følge|modtage|høre|se|blive|besøge|holde|afholde|{TASK_INFINITIVE})\b
    | \b{WANTS}\b [^.;]{{0,160}}?                                              # "ønsker, at det undersøges"
      \b(?:{TASK_PASSIVE}|{TASK_PRESENT}|indføres|vedlægges|fremgår|indeholder|udvikles|kommunikeres|følges|sker)\b
    | \b{WANTS}\b [^.;]{{0,160}}? \bbliv\w*\s+(?:\w+\s+){{0,3}}?{TASK_PARTICIPLE}\b   # "ønsker, at X bliver inddraget"
    | \b{WANTS}\b [^.;]{{0,80}}? \bat\s+{ROLE}\b                               # "ønsker, at administrationen"
    | \b{WANTS}\b ,? \s+ at \s+ {TASK_NOUN}n? \s+ (?:suppleres|udbygges|præciseres|rettes|opdeles)\b   # "at rapporten suppleres"
    | \bønske\s+om\s+(?:\w+\s+){{0,3}}?{TASK_NOUN}\b                           # "med ønske om et oplæg"
    """,
    _FLAGS,
)
_ACTOR_PROMISES = re.compile(
    rf"""
    (?:\b{ROLE}|(?-i:{CODE})) (?:\s+[\wæøå§&-]+){{0,6}}? \s+ {ACTS}            # "administrationen undersøger"
    | {BEGINS_CLAUSE} {NAMED} \s+ (?:{PERSON_ACTS}|står\s+for\b)   # "Ane Holm besvarer brevet", "står for, at"
    | \b(?:{TASK_PASSIVE}|varetages|omskrives|løses|ledes|skrives)\s+af\s+{NAMED}   # "udarbejdes af Ane Holm"
    """,
    _FLAGS,
)
_MUST_BE_DONE = re.compile(
    rf"""
      \b(?:skal|bør|vil)\s+ (?:[\w-]+\s+){{0,6}}? {TASK_PASSIVE}\b             # "der skal udarbejdes"
    | \bat\s+(?:der|det)\s+ (?:[\w-]+\s+){{0,5}}? {TASK_PASSIVE}\b              # "aftalt, at der udarbejdes"
    | ^(?:(?!\b(?:kan|hvordan|hvor|hvorvidt)\b)[^,:;]){{0,150}}?               # "Udmeldes på Chefforum"
      \b{TASK_PASSIVE}\b
    | \bvil\s+(?:\w+\s+){{0,2}}?blive\s+(?:\w+\s+){{0,3}}?{TASK_PARTICIPLE}\b  # "vil blive forelagt"
    | \b(?:arbejdes|følges|samles|vendes)\s+(?:der\s+)?(?:videre|op|tilbage)\b  # "der arbejdes videre med"
    | \b(?:afholdes|holdes|fastsættes|arrangeres)\s+(?:\w+\s+){{0,3}}?         # "der afholdes temamøde"
      \w*(?:møde|møder|seminar|besøg)\b
    | \b(?:beslut|aftal|enig)\w*,?\s+at\s+ (?:[\w-]+\s+){{1,6}}? {TASK_PASSIVE}\b   # "aftalt, at tre inviteres"
    | \bskal\s+(?:(?!at\b|\w+es\b)\w+\s+){{0,3}}?{TASK_INFINITIVE}\b   # "direktionen skal drøfte"
    | \btages\s+op\s+(?:særskilt|igen|som|på|til)\b | ^\W*der\s+søges\b           # "Emnet tages op særskilt"
    | ^\W*der\s+nedsættes\s+en\s+\w*gruppe\b                                 # "Der nedsættes en arbejdsgruppe"
    | \bskal\s+(?:\w+\s+)?indgå\s+i\s+(?:det|den)\s+videre\b                  # "skal indgå i det videre arbejde"
    | \bskal\s+(?:\w+\s+){{0,3}}?tage\s+(?:\w+\s+){{0,2}}?(?:stilling|kontakt|initiativ)\b  # "skal tage stilling"
    | \b(?:beslut|aftal|enig)\w*,?\s+(?:\w+\s+){{0,2}}?at\s+                   # "besluttede at få en sag"
      (?:få|modtage|følge|{TASK_INFINITIVE})\b
    """,
    _FLAGS,
)
_PASSES_ON = re.compile(
    r"""
    ^(?:(?!\b(?:når|hvis|som|inden|før|efter|godkend\w*|indstil\w*|anbefal\w*)\b)[^;:])*?   # "oversendes til udvalget"
    \b(?:oversend\w+\s+til | send(?:es|er\s+\w+)\s+(?:i\s+(?:\w+\s+){0,2}?høring|til\s+politisk\s+behandling))\b
    """,
    _FLAGS,
)
_DECIDES = re.compile(
    r"""
    \b(?:beslut|aftal|enig)\w* | \b(?:herunder|input)\b                        # "besluttede, at", "blev aftalt, at"
    """,
    _FLAGS,
)
_CHANGES = re.compile(
    rf"""
      \b(?:skal|vil)\s+(?:[\w-]+\s+){{0,3}}?(?:{CHANGE_PASSIVE}|indgå)\b       # "at det vil indgå som et tema"
    | \bindgår\b
    """,
    _FLAGS,
)
# What is found, held, granted or moved, and words that only end like a passive.
_NO_TASK_PASSIVE = r"""(?!
    (?:findes|synes|menes|forventes|ventes|kendes|skyldes|anses|ønskes|vurderes|anbefales|indstilles|godkendes|tiltrædes
      |bemærkes|konstateres|noteres|oplyses|forudsættes|fastholdes|bevares|bibeholdes|opretholdes|videreføres|forlænges
      |imødekommes|henvises|omfattes|undtages|bevilges|finansieres|afsættes|frigives|lykkes|trives|opleves|betragtes
      |kaldes|nævnes|afvises|stemmes|takkes|berøres|besluttes|tages|holdes|fortsættes|støttes|accepteres|tillades
      |flyttes|rykkes|udvides|hæves|forhøjes|ændres
      |kritiseres|ældres|andres|unges|pårørendes|studerendes|deres|hendes|således|fælles|ligeledes|anderledes|alles
      |særlige?s)\b
    | \w{3,}(?:ernes|enes|ingens|elses)\b | \w+proces\b)"""
# A change is a task where the wish for it stands alone, or where it has a time of its own.
_WISHES_A_CHANGE = re.compile(
    rf"""
    \b{WANTS}\b [^.;]{{0,120}}? \bder\s+(?:[\w-]+\s+){{0,6}}? {CHANGE_PASSIVE}\b   # "ønsker, at der indsættes"
    """,
    _FLAGS,
)
_CHANGED_IN_TIME = re.compile(
    rf"""
    \b(?:{TASK_PASSIVE}|{CHANGE_PASSIVE}|aftalt\s+tages)\b                     # "drøftes det på et kommende møde"
    """,
    _FLAGS,
)
# With a time of its own whatever is done is a task, but not what is found, held or decided by it.
_DONE_IN_TIME = re.compile(
    rf"""
      (?:^\W*(?:der\s+)?|\b(?:beslut|aftal|enig|bemærk)\w*,?\s+at\s+(?:der\s+)?)
      (?:(?!\b(?:kan|kunne|må|hvordan|hvor|hvorvidt|hvis|når|som|der|at|blev|blevet|har|havde|ikke|for|fordi)\b)
        [^,:;?]){{0,120}}?
      \b{_NO_TASK_PASSIVE}\w{{3,}}es\b                                      # "udskiftes inden jul"
    | \bskal\s+(?:\w+\s+)?være\s+(?:\w+\s+){{0,2}}?\w{{3,}}(?:et|t)\b     # "skal være indhentet inden november"
    | \b(?:beslut|aftal|enig)\w*,?\s+at\s+der\s+(?:\w+\s+)?(?:af)?holdes\b   # "aftalt, at der holdes en fælles dag"
    | ^\W*(?:[\wæøå-]+\s+){{1,4}}?(?:giver|fremlægger|forelægger|leverer|afleverer|udsender|opsætter|indsender)\b
    | ^\W*(?:sagen|punktet)\s+går\s+videre\s+til\b                         # "Sagen går videre til Økonomiudvalget"
    | ^\W*[\w-]+\s+(?:sker|(?:skal|bør)\s+ske)\b(?!.*\binden\s+for\b)   # "Evaluering sker i januar"
    """,
    _FLAGS,
)
# What always holds, and where and on which day something takes place.
_IS_ANNOUNCED = re.compile(
    r"""
      \b(?:løbende|årligt|herunder)\b | \befter\s+\d+\s+\w+                  # "slettes efter 60 dage"
    | ^\W*(?:der\s+)?(?:\w+\s+)?\w*møde\w*\b                               # "Mødet den 9. marts afholdes i"
    | ^(?!.*\b(?:senest|inden|før)\b)(?=.*\b(?:den|d\.)\s?\d) .*? (?<!at\sder\s)
      \b(?:afholdes|afvikles|arrangeres|placeres|lægges|overrækkes|plantes      # "workshop afholdes den 27. februar"
      |slettes|optages|fejres|åbnes|indvies)\b
    """,
    _FLAGS | re.DOTALL,
)
_BODY_PROMISES = re.compile(
    rf"""
    (?:^\W*|\bat\s+|\bog\s+) {BODY} \s+
    (?: vil\s+(?:\w+\s+){{0,2}}?(?:{TASK_INFINITIVE}|{CHANGE_INFINITIVE})\b    # "Udvalget vil besøge skolen i maj"
      | (?:evaluerer|drøfter|behandler|genoptager|undersøger|gennemgår|ser\s+(?:\w+\s+)?på|besøger|afprøver|afholder)\b )
    """,
    _FLAGS,
)
_VERBLESS = re.compile(
    r"""
      ^\W*næste\s+(?:skridt|skrift|step|trin)\b                                # "Næste skridt er handleplan"
    | ^\W*(?:klar|færdig|deadline|frist)\w*\s+(?:senest|inden|til|den)\b    # "Klar senest 2014."
    """,
    _FLAGS,
)


# What is reported or meant by somebody; "hvilket" takes it up again.
_REPORTS = re.compile(
    rf"""
    ^ [^,;:]{{0,100}}? (?:
        \b(?:orienterede|oplyste|forklarede|svarede|fortalte|fremførte|meddelte|nævnte|noterede|noterer)\b
      | \b(?:blev|er)\s+(?:oplyst|nævnt|fremhævet|forklaret|fortalt)\b        # "det blev oplyst, at"
      | (?:{NAMED}|\b\w+siden|\bledelsen)\s+ (?:tilkendegav|påpegede|understregede|fremhævede|anførte|mente
        |bemærkede|beklagede|pegede\s+på|gjorde\s+(?:gældende|opmærksom\s+på))\b
    ) [^,;:]{{0,60}}? ,?\s+at\b
    (?!.*(?: ,\s+hvilket | \b(?:og|men)\s+(?:\w+\s+){{0,2}}{WANTS} )\b)       # "noterer, at …, og beder om"
    """,
    _FLAGS | re.DOTALL,
)
_OTHERS_WISH = re.compile(
    rf"""
    (?: (?: {NAMED} (?:\s*\([^)]{{1,20}}\))?                                 # "Ane Holm (F) ønskede oplyst"
          | \b(?:næstformanden|lærerne|borgerne|borgere|medarbejderne|medarbejdere|beboerne|forældrene|foreningerne
            |brugerne|naboerne|\w+siden) )
        \s+(?:[\w-]+\s+){{0,2}}? (?!bedes|anmodes)(?:{ORDERS_ALWAYS}|{WANTS})\b   # "borgerne efterspørger"
      | ,\s+(?:da|fordi)\s+ (?:(?!\b{BODY}\b)[^,])*? \b(?:efterspørger|efterlyser)\b   # ", da naboer ofte efterlyser"
    )
    (?!.*,\s+hvilket\b)
    """,
    _FLAGS | re.DOTALL,
)


def is_said_by_others(sentence: str) -> bool:
    """Attendance, votes and what a minority or a party states."""
    return bool(_ATTENDANCE.search(sentence) or _MINORITY.search(sentence))


def postpones(clause: Clause) -> bool:
    """Whether the clause puts the matter off or sends it back."""
    return bool(_POSTPONES.search(clause.text))


def recommends(clause: Clause) -> bool:
    """Whether the clause tells another body what to decide."""
    return not clause.is_proviso and _RECOMMENDS.search(_governed(clause)) is not None


def orders_a_task(clause: Clause) -> bool:
    governed = _governed(clause)
    if _NO_ORDER.search(clause.text):
        return False
    if postpones(clause) or _VERBLESS.search(clause.text):
        return True
    if recommends(clause) or _REPORTS.search(governed):
        return False
    return _is_wished(clause, governed) or _is_to_be_done(clause.text, governed)


def _governed(clause: Clause) -> str:
    return f"{clause.head}, at {clause.text}" if clause.head else clause.text


def _is_wished(clause: Clause, governed: str) -> bool:
    """Whether a wish of the body's reaches into the clause's own words."""
    wish = _WANTS_SOMETHING.search(governed)
    if wish is None and not clause.is_proviso:
        wish = _WISHES_A_CHANGE.search(governed)
    if wish is None or wish.end() <= len(governed) - len(clause.text):
        return False
    others = _OTHERS_WISH.search(governed)
    return others is None or others.start() > wish.start()


def _is_to_be_done(text: str, governed: str) -> bool:
    if any(pattern.search(text) for pattern in (_ACTOR_PROMISES, _MUST_BE_DONE, _PASSES_ON)):
        return True
    if _DECIDES.search(governed) and _CHANGES.search(text):
        return True
    if not names_a_time(text):
        return False
    if _CHANGED_IN_TIME.search(text) or _BODY_PROMISES.search(text):
        return True
    if text != governed and not _DECIDES.search(governed):
        return False
    return _DONE_IN_TIME.search(text) is not None and _IS_ANNOUNCED.search(text) is None
