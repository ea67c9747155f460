"""The words by which Danish minutes order a task: what is done, what is asked for, and who can be told to do it."""

from __future__ import annotations

from store.danish.names import CAPITAL, NAME_WORD

# Infinitives of what an administration does after a meeting.
_TASKS = (
    "afdække", "afklare", "afprøve", "afrapportere", "afsøge", "analysere", "anskaffe", "ansøge", "arrangere",
    "belyse", "beregne", "beskrive", "booke", "drøfte", "efterprøve", "eftersende", "evaluere", "forberede",
    "forelægge", "formidle", "fremlægge", "fremsende", "genbehandle", "genberegne", "genforelægge",
    "genfremlægge", "gennemgå", "genoptage", "høre", "igangsætte", "inddrage", "indhente", "indkalde", "indkøbe",
    "indsamle", "indtænke", "informere", "invitere", "iværksætte", "konkretisere", "kontakte", "koordinere",
    "kortlægge", "kvalificere", "lave", "opdatere", "opgøre", "oplyse", "oprette", "opsamle", "opsætte",
    "orientere", "oversætte", "overveje", "planlægge", "problematisere", "præsentere", "påbegynde", "rapportere",
    "redegøre", "revurdere", "rådføre", "samle", "spørge", "tilrettelægge", "tilvejebringe", "udarbejde",
    "uddybe", "udmelde", "udrede", "udsende", "underrette", "undersøge", "vurdere",
)  # fmt: skip
# What changes the matter itself; a task only where it is ordered on its own or by a time.
_CHANGES = (
    "afprøve", "arbejde", "besøge", "etablere", "foretage", "formulere", "følge", "gennemføre", "give", "indarbejde",
    "indføre", "indgå", "indlede", "indskrive", "indsætte", "justere", "kommunikere", "nedsætte",
    "offentliggøre", "præcisere", "rette", "samle", "sikre", "skabe", "stille", "supplere", "sætte", "søge",
    "tage", "tilføje", "tilknytte", "tilrette", "udfolde", "udpege", "udvikle", "vedhæfte", "vedlægge",
)  # fmt: skip
_PARTICIPLES = {
    "lægge": "lagt",
    "skrive": "skrevet",
    "gøre": "gjort",
    "tage": "taget",
    "sætte": "sat",
    "bringe": "bragt",
}


def _participle(verb: str) -> str:
    for ending, participle in _PARTICIPLES.items():
        if verb.endswith(ending):
            return verb.removesuffix(ending) + participle
    return verb + "t" if verb.endswith("e") else verb + "et"


def _either(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(sorted(set(words), key=len, reverse=True)) + ")"


def _present(verb: str) -> str:
    if verb.endswith("gøre"):
        return verb.removesuffix("e")
    return verb.removesuffix("e") + "er" if verb.endswith("e") else verb + "r"


def _passive(verb: str) -> str:
    return "gives" if verb == "give" else verb + "s"


def _participles(verbs: tuple[str, ...]) -> tuple[str, ...]:
    """Both `undersøgt` and `afdækket`: which of the two a verb takes is not worth a list."""
    regular = tuple(verb.removesuffix("e") + ending for verb in verbs for ending in ("t", "et"))
    return regular + tuple(_participle(verb) for verb in verbs)


TASK_INFINITIVE = _either(_TASKS)
TASK_PRESENT = _either(tuple(_present(verb) for verb in _TASKS))
# What is gathered somewhere or tried in a way ("samles i et center") is how things are to be, no task.
_STATES = frozenset({"afprøve", "samle"})
TASK_PASSIVE = _either((*(_passive(verb) for verb in _TASKS if verb not in _STATES), "foreligge", "foreligges"))
TASK_PARTICIPLE = _either(
    _participles(
        (*_TASKS, "indarbejde", "supplere", "tilføje", "udvikle", "indføre", "kommunikere", "udfolde", "håndtere")
    )
)
CHANGE_INFINITIVE = _either(_CHANGES)
CHANGE_PASSIVE = _either(tuple(_passive(verb) for verb in _CHANGES))

# What is asked for: "ønsker en sag", "bestiller status", "beder om et notat".
TASK_NOUN = r"""(?:[\wæøå]{0,40}(?:
    sag|sager|notat|notater|status|statusser|redegørelse|orientering|orienteringer|evaluering|forelæggelse|oplæg
    |opfølgning|drøftelse|møde|møder|undersøgelse|analyse|oversigt|overblik|plan|præcisering|vurdering|belysning
    |behandling|tilbagemelding|rapportering|rapport|indsigt|eksempler|forslag|udkast|beskrivelse|præsentation
    |invitation|udtalelse|materiale|fremstilling|uddybning|svar|besøg|gennemgang|kortlægning|strategi|statistik
    |information|informationer|oplysninger|forklaring|meddelelse|data|nøgletal|brev|seminar|benchmark|kampagne
    |beregning|beregninger|sammenligning|konkretisering|overslag|handlemuligheder|scenarie|scenarier|ark|tal
    |inddragelse|dialog|tilpasning|revision|opgørelse|tilsyn|besigtigelse|liste|kursus)(?:en|et|s)?)"""

WANTS = r"""(?:ønsker|ønskede|ønskes|beder|bad|bestiller|bestilte|anmoder|anmodede|efterspørger|efterspurgte
    |efterlyser|efterlyste|forventer|forventede|ser\s+gerne|så\s+gerne|hører\s+gerne|vil\s+gerne|vil\s+(?:\w+\s+)?have
    |rekvirerer|pålægger|pålagde)"""
ORDERS_ALWAYS = r"""(?:beder|bad|bedes|bestiller|bestilte|anmoder|anmodede|anmodes|efterspørger|efterlyser|rekvirerer
    |pålægger|pålagde|(?:blev|bliver)\s+(?:bedt\s+om|anmodet\s+om|pålagt))"""

BODY = r"(?:[\wæøå-]{0,40}(?:udvalget|udvalg|rådet|råd|direktionen|kommunalbestyrelsen|bestyrelsen))"
# A role that can be told to do something.
ROLE = r"""(?:(?:(?-i:[A-ZÆØÅ])[\wæøå]{0,40}-,?\s+(?:og\s+)?){0,3}[\wæøå-]{0,40}(?:
    administrationen|forvaltningen|direktøren|direktørerne|chefen|cheferne|formanden|formandskabet|borgmesteren
    |sekretariatet|centeret|centret|arbejdsgruppen|styregruppen|projektgruppen|følgegruppen
    |konsulenten|rådgiveren|koordinatoren|lederen|afdelingen|sdriften|udvalgene)
    |hver\s+[\wæøå-]*(?:chef|leder|skole|institution|arbejdsplads) | hvert\s+[\wæøå-]*(?:center|plejehjem|team)
    |alle\s+[\wæøå-]*(?:centre|chefer|ledere|skoler|institutioner|plejehjem)\b)"""
# Capitals that are no centre of the municipality: parties, authorities and things.
_NO_CODE = (
    r"(?!(?:KL|SF|DF|LA|RV|EL|NB|EU|IT|UP|VA|FN|SSP|PPR|SFO|MED|HU|HTK|BO|NOVA|GIC|VEKS|DGI|DIF|KLAR|KKR|TV|AI|IF)\b)"
)
# "Kommunaldirektør Ane Holm", "Ane Holm": a surname alone stands only behind a title.
TITLE = r"""(?:[\wæøå-]{0,40}(?:chef|leder|direktør|konsulent|rådgiver|planlægger|koordinator|formand|borgmester
    |sekretær|inspektør|fuldmægtig|jurist|ingeniør|arkitekt)\b)"""
# Where two capitals in a row are no name: words that begin a sentence, firms and institutions.
_NO_PERSON = r"""(?!(?:Det|De|Den|Der|Da|At|Og|Men|Hvis|Når|Efter|For|Til|På|Med|Under|Ved|Fra|Hos|Om|Som|Både|Region
    |Center|Centret|Liste|Radikale|Nye|Dansk|Danske|Plejecenter|Børnehuset|Café|Team|Projekt)\b
    |(?:[A-ZÆØÅ][\w-]*\s+){0,3}?(?=[A-ZÆØÅ])[\w-]*?(?i:kommune|byråd|råd|råds|udvalg|skole|venstre|parti|liste
      |forsyning|varme|center|centret|forening|foreningen|klub|klubben|hus|selskab|fonden|styrelsen|ministeriet|museum|bibliotek|kirke
      |park|parken)\b)"""
NAME = rf"(?:{NAME_WORD}(?:\s+(?:{NAME_WORD}|{CAPITAL}\.)){{0,4}})"
PERSON = rf"(?-i:{_NO_PERSON}{NAME_WORD}(?:\s+(?:{NAME_WORD}|{CAPITAL}\.)){{1,4}})"
NAMED = rf"(?:{TITLE}\s+(?-i:{NAME})|{PERSON})"
# Where a clause of its own begins with who does it.
BEGINS_CLAUSE = r"(?:^\W*|\bat\s+|,\s+(?:og|men)\s+|;\s+|\bog\s+)"
CODE = rf"(?:{_NO_CODE}\b[A-ZÆØÅ]{{2,5}}\b)"

# What one who is told to do something does: "skal planlægge", "undersøger", "vender tilbage".
ACTS = rf"""(?:
    (?:skal|vil|bør)\s+(?:\w+\s+){{0,3}}?
    (?:{TASK_INFINITIVE}|{CHANGE_INFINITIVE}|vende|komme|gå|holde|sørge|arbejde|sende|tage|se)\b
    |skal\s+(?:finde|skrive|ringe|undervise|høre|udpege|udfærdige|lægge|bringe|levere|svare|besvare)\b
    |skal\s+(?:\w+\s+)?have\s+(?:\w+\s+)?\w{{3,}}(?:et|t|ået)\b
    |{TASK_PRESENT}\b
    |(?:vender|kommer)\s+(?:\w+\s+){{0,4}}?(?:tilbage|retur)\b
    |(?:arbejder|går|følger|kigger|ser|tager|samler|retter|sørger|sender|indarbejder|fortsætter|gennemgår|danner
      |leverer|besvarer|besigtiger|udpeger|opsætter|skriver|afholder|gør\s+(?:\w+\s+)?op)\b
    |bringer\s+(?:\w+\s+){{1,4}}?videre\b)"""
# What a person named does who promises nothing: is, says, asks, thinks, votes, comes or goes; and what is no verb.
_NO_PROMISE = r"""(?!(?:
    er|har|bliver|sidder|kender|fungerer|repræsenterer|melder\s+afbud
    |mener|finder|oplever|opfatter|forstår|anser|betragter|forventer|konstaterer|noterer|vurderer|glæder|ærgrer|ser
    |spørger|oplyser|bemærker|udtrykker|udtaler|erklærer|påpeger|fremhæver|understreger|nævner|anfører|advarer|peger
    |henviser|medgiver|roser|takker|kvitterer|gør\s+opmærksom
    |ønsker|foreslår|anbefaler|indstiller|opfordrer|beder|anmoder|efterlyser|efterspørger|stiller|fremsætter
    |stemmer|undlader|tilslutter|støtter|bakker|begærer|forbeholder|godkender|accepterer|afviser|afgiver|fastholder|vælger
    |tager\s+(?:forbehold|afstand|til)|samler\s+sig
    |deltager|forlader|ankommer|udgår|tiltræder|fratræder|indtræder|udtræder|afløser|erstatter
    |under|efter|over|eller|heller|især
    )\b)"""
PERSON_ACTS = rf"""(?:
    {_NO_PROMISE}(?-i:[a-zæøå])
    (?:\w+(?:er|gør)(?<!\w\w\winger)(?<!elser)(?<!heder)(?<!tioner)|år)\b(?!\s+(?:ikke|som|sig\s+(?:enig|inhabil|imod))\b)
    |skal\s+(?!ikke\b|være\b|have\b)
    |(?:lovede|lover)\b)"""
