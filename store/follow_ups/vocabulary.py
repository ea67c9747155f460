"""The words by which Danish minutes order a task: what is done, what is asked for, and who can be told to do it."""

from __future__ import annotations

# Infinitives of what an administration does after a meeting.
_TASKS = (
    "afdække", "afklare", "afrapportere", "afsøge", "analysere", "ansøge", "arrangere", "belyse", "beregne",
    "beskrive", "booke", "drøfte", "efterprøve", "eftersende", "evaluere", "forberede", "forelægge", "formidle",
    "fremlægge", "fremsende", "genbehandle", "genforelægge", "genfremlægge", "genoptage", "igangsætte",
    "inddrage", "indhente", "indkalde", "indtænke", "informere", "invitere", "iværksætte", "konkretisere",
    "kontakte", "koordinere", "kortlægge", "kvalificere", "lave", "opdatere", "opgøre", "oplyse", "oprette",
    "opsamle", "orientere", "overveje", "planlægge", "problematisere", "præsentere", "påbegynde", "rapportere",
    "redegøre", "revurdere", "rådføre", "samle", "tilrettelægge", "tilvejebringe", "udarbejde", "uddybe",
    "udmelde", "udrede", "udsende", "undersøge", "vurdere",
)  # fmt: skip
# What changes the matter itself; a task only where it is ordered on its own or by a time.
_CHANGES = (
    "arbejde", "besøge", "etablere", "foretage", "formulere", "følge", "gennemføre", "give", "indarbejde",
    "indføre", "indgå", "indlede", "indskrive", "indsætte", "justere", "kommunikere", "nedsætte",
    "offentliggøre", "præcisere", "rette", "sikre", "skabe", "stille", "supplere", "sætte", "søge",
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
    return verb.removesuffix("e") + "er" if verb.endswith("e") else verb + "r"


def _passive(verb: str) -> str:
    return "gives" if verb == "give" else verb + "s"


def _participles(verbs: tuple[str, ...]) -> tuple[str, ...]:
    """Both `undersøgt` and `afdækket`: which of the two a verb takes is not worth a list."""
    regular = tuple(verb.removesuffix("e") + ending for verb in verbs for ending in ("t", "et"))
    return regular + tuple(_participle(verb) for verb in verbs)


TASK_INFINITIVE = _either(_TASKS)
TASK_PRESENT = _either(tuple(_present(verb) for verb in _TASKS))
TASK_PASSIVE = _either((*(_passive(verb) for verb in _TASKS), "foreligge", "foreligges"))
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
    |inddragelse|dialog|tilpasning|revision)(?:en|et|s)?)"""

WANTS = r"""(?:ønsker|ønskede|ønskes|beder|bad|bestiller|bestilte|anmoder|anmodede|efterspørger|efterspurgte|efterlyser
    |forventer|forventede|ser\s+gerne|så\s+gerne|hører\s+gerne|vil\s+gerne|rekvirerer|pålægger|pålagde)"""
ORDERS_ALWAYS = r"(?:beder|bad|bestiller|bestilte|anmoder|anmodede|efterspørger|efterlyser|rekvirerer|pålægger|pålagde)"

BODY = r"(?:[\wæøå-]{0,40}(?:udvalget|udvalg|rådet|råd|direktionen|kommunalbestyrelsen|bestyrelsen))"
# A role that can be told to do something.
ROLE = r"""(?:[\wæøå-]{0,40}(?:
    administrationen|forvaltningen|direktøren|direktørerne|chefen|cheferne|formanden|formandskabet|borgmesteren
    |sekretariatet|centeret|centret|arbejdsgruppen|styregruppen|projektgruppen|følgegruppen))"""
# Capitals that are no centre of the municipality: parties, authorities and things.
_NO_CODE = (
    r"(?!(?:KL|SF|DF|LA|RV|EL|NB|EU|IT|UP|VA|FN|SSP|PPR|SFO|MED|HU|HTK|BO|NOVA|GIC|VEKS|DGI|DIF|KLAR|KKR|TV|AI)\b)"
)
CODE = rf"(?:{_NO_CODE}\b[A-ZÆØÅ]{{2,5}}\b)"

# What one who is told to do something does: "skal planlægge", "undersøger", "vender tilbage".
ACTS = rf"""(?:
    (?:skal|vil|bør)\s+(?:\w+\s+){{0,3}}?
    (?:{TASK_INFINITIVE}|{CHANGE_INFINITIVE}|vende|komme|gå|holde|sørge|arbejde|sende|tage|se)\b
    |{TASK_PRESENT}\b
    |(?:vender|kommer)\s+(?:\w+\s+){{0,4}}?(?:tilbage|retur)\b
    |(?:arbejder|går|følger|kigger|ser|tager|samler|retter|sørger|sender|indarbejder|fortsætter|gennemgår|danner)\b)"""
