"""What people say before and after a question to be polite or to tell why they ask; none of it says what is asked."""

from __future__ import annotations

import re

from store.danish.analysis import is_form_of_verb
from store.danish.lexicon import load_lexicon
from store.danish.stopwords import (
    COMPLAINTS,
    FUNCTION_WORDS,
    GREETINGS,
    QUESTION_WORDS,
    REMARKS,
    SMALL_TALK,
    STOP_WORDS,
)
from store.danish.tokens import token_texts, tokens

_LONGEST = 1000  # characters; what is longer is no question with a greeting
_GREETING = re.compile(
    r"\W*(?:hej|hejsa|hejs|halløj|goddag|godmorgen|godaften|dav|davs|hallo|(?:til\s|kære\s|@\s?)?referatbot|(?:til\s|kære\s|@\s?)bot)"
    r"(?:\s(?:igen|med\sdig|alle|allesammen|der|referatbot|bot|botten))*"
    r"(?:[\s,.!:–-]+|\Z)",
    re.IGNORECASE,
)
_SOUND = re.compile(  # before a question: "øhh, sig mig lige", "gad vide om"
    r"(?:(?:ø+h+|h+m+|altså|sig\smig|gad(?:\sgodt)?\svide(?:\som)?|(?:okay|ok|nå|hør|ja|jo)(?=\W*[,.:!…]|\s(?:lige|engang|så|altså)\b))"
    r"(?:\s(?:lige|engang|så|altså))*[\s,.:!…]+)+"
    r"(?=\w)",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"jeg\s(?:hedder\s\w+(?:\s\w+)?(?:,?\s(?:og\s)?(?:jeg\s)?(?:er|arbejder|sidder)\s[^.,!?:]{1,40})?|er\sny(?:\sher|ansat)?)[.,!:]\s+",
    re.IGNORECASE,
)
_ASKING = frozenset(  # what is said of asking alone: "jeg sidder og skriver på et notat", "spørger for en kollega"
    """
    spørgsmål spørgsmålet spørge spørger spurgt spurgte spørg spm spg haster haste hurtigst undskyld beklager sorry vide høre
    tænker undrer tvivl sidder skriver arbejder håber forhånd tak skynd travlt
    """.split()
)
_LOOKING = frozenset(  # the same where nobody is looked for: "jeg kan ikke finde det", but "vi søger en ny leder"
    """
    svare svarer hjælpe hjælper bruge huske husker mangler søger prøver prøv finde find tjekke tjek kigge kig ledt
    """.split()
)
_SOMEBODY = frozenset("kollega kolleger kollegaer chef leder direktør borger journalist".split())
_SPEAKERS = frozenset("jeg vi du i nogen".split())
_TALK = (
    _ASKING
    | _LOOKING
    | _SOMEBODY
    | frozenset(
        """
        svar svaret hjælp muligt tusind hurtigt quick lille dumt brug notat notatet mail mailen morgen alle allesammen nogen
        henvendelse opkald telefonen ringet ringede går igår igen bot botten referatbot deadline formiddag eftermiddag steder
        overalt held acadre sbsys workzone esdh edoc
        """.split()
    )
)
_OF_TALK = _TALK | FUNCTION_WORDS
_OF_NO_MATTER = _TALK | STOP_WORDS
_HANGING = frozenset("når da fordi mens som der at om selvom så inden før efter".split())
_BLANKS = re.compile(r"\s{2,}")
_CLAUSE = re.compile(r".{1,120}?(?:[.!?:;]+\s+|\n|\s[-–]\s|,?\smen\s)", re.IGNORECASE | re.DOTALL)
_LAST_CLAUSE = re.compile(r"(?:(?<=[.!?;])\s|\n|\s[-–]\s|,\s|\s?\()(?P<clause>[^.!?;\n()]{1,120})[.!?)\s]*\Z")
_TO = r"(?:\s(?:mig|os|lige|venligst|måske|på|ud|af|med|at|frem|til|om|finde|noget|svar|svaret|det))*"
_SOMEBODY_KNOWS = r"(?:er\sder\s)?nog(?:en|le),?\s(?:der|som)\s(?:ved|husker|kan\s(?:sige|fortælle|huske|svare))"
_ASKS_TO_TELL = re.compile(  # "må jeg oplyse, hvem …" asks whether one may, and is none
    rf"(?:(?:kan|kunne|vil|ville|gider)\s(?:du|i|nogen)\s(?:\w+\s){{0,2}}?(?:fortælle|sige|oplyse|finde|tjekke|hjælpe|svare|undersøge|se|huske){_TO}"
    rf"|(?:prøv\s(?:lige\s)?at\s)?(?:finde?|tjekk?e?|undersøge?|sige?|fortælle?|oplyse?){_TO}|kan\s(?:man|vi|jeg)\s(?:se|finde|læse){_TO}"
    rf"|må\sjeg\s(?:lige\s)?(?:spørge|høre){_TO}|står\sder\s(?:noget|mere)\s(?:om|til)"
    rf"|{_SOMEBODY_KNOWS}{_TO}|ved\s(?:du|i|nogen){_TO}"
    r"|vil\s(?:bare\s|lige\s|gerne\s)*(?:vide|høre)|der\ser\sen,?\sder\sspørger(?:\som)?|vi\s(?:diskuterer|drøfter)\slige"
    r"|(?:jeg|vi)\s(?:vil|ville|skal|sidder|har|er|tænker|tænkte)\b(?:\s(?:med|fået|en|et|henvendelse|fra|borger|kollega|journalist|og|nu|lige|bare"
    r"|gerne|brug|for|at|nysgerrig|på|vil|skal))*\s?(?:vide|høre|spørge(?:\som)?|spørgsmål|nysgerrig|tænkt|henvendelse|borger|kollega|journalist)"
    rf"|(?:min|vores|en)\s(?:chef|kollega|leder|direktør|borger|journalist)\s(?:\w+\s){{0,2}}?(?:spørger|vide|spurgt){_TO}"
    r"|spørgsmål(?:\s\w+){0,4}(?=:))"
    rf"(?:[\s,–-]*(?=\b(?:{'|'.join(sorted(QUESTION_WORDS - {'hvis', 'hvorvidt'}))})\b)|[:.]\s*(?=\w))",
    re.IGNORECASE,
)
_KINDLY = r"(?:\s(?:mig|os|lige|venligst|godt|gerne|måske|også|ikke))*"
_SHOWN = r"""
    (?:en\s|et\s|den\s|det\s)?(?:(?:kort|hurtig|samlet|fuld|komplet|lille)[et]?\s)*
    (?:overblik(?:ket)?|oversigt(?:en)?|liste(?:n)?|opsummering(?:en)?|sammenfatning(?:en)?|sammendrag(?:et)?|tidslinje(?:n)?
      |historik(?:ken)?|link(?:et)?)
    \s(?:over|om|omkring|på|af|til|for|vedr\.?|vedrørende)
"""
_RECORD = (
    r"\s(?:\w+\s)?(?:noget|alt"
    r"|(?:sag|punkt|beslutning|afgørelse|referat|dagsorden|bilag|materiale)(?:e?n|e?t|er|e?rne|ene|e)?)\b"
)
# "Lav en oversigt over legepladser"; a bare "hent" or "søge" may be what the matter is about.
_ASKS_TO_SHOW = re.compile(
    rf"""
    (?P<asks>(?:kan|kunne|vil|ville|gider)\s(?:du|i|nogen){_KINDLY}\s)?
    (?: (?:(?:giv|vis|lav|skriv|find|hent|skaf|send|få)e?{_KINDLY}\s)?{_SHOWN}
      | (?:giv|vis|lav|skriv|find)e?{_KINDLY}\set(?:\s(?:kort|hurtigt|lille))*(?=\sresum[eé]\b)
      | (?:giv|vis|find|hent|skaf|send)e?\s(?:lige\s)?(?:mig|os){_KINDLY}(?:\s(?:alt|noget|mere)\som)?
      | (?:(?:hent|send|skaf)e?|åbn)(?={_RECORD})
      | (?:frem)?søg(?(asks)e){_KINDLY}(?:\s(?:på|efter|om))?
      | (?:opsummere?|sammenfat(?:te)?){_KINDLY}(?:\skort)?
      | skrive?{_KINDLY}\skort(?:\som)?
      | (?:skriv|nævn|opremse?|oplist|list|remse?)e?{_KINDLY}(?:\sop)?(?:\skort)?
          (?=:?\s+(?:hvad|hvem|hvilke[nt]?|hvornår|alle|samtlige|de)\b)
      | slå{_KINDLY}(?:\sop(?=:)|(?=\s.*\sop\b))
      | (?:jeg|vi)\sleder\sefter | jeg\ssøger(?:\s(?:efter|på))?
      | (?:jeg|vi)\s(?:mangler|skal\sbruge|har\sbrug\sfor|vil\s(?:gerne\s)?(?:se|læse|have|finde))(?={_RECORD})
      | hvor\s(?:kan\s(?:jeg|man|vi)\s(?:læse|finde|se)|finder\s(?:jeg|man|vi))(?:(?:\s(?:mere|noget))?\som|(?={_RECORD}))
      | (?:forklar|beskriv)(?(asks)e){_KINDLY} | kort\s(?:fortalt\s)?om
      | (?:er\sdet\s(?:rigtigt|korrekt|sandt)|(?:passer|stemmer)\sdet),?\sat
      | jeg\s(?:tænker\spå|undrer\smig\sover) | (?:jeg|vi)\ser\s(?:i\stvivl\som|nysgerrige?\spå)
      | (?:jeg\s)?kan\s(?:bare\s|slet\s)?ikke\shuske,?
      | (?:er\sder\s)?nog(?:en|le),?\s(?:der|som)\s(?:ved|kender|husker|kan\shuske)(?:\s(?:noget|mere|lidt))?(?:\s(?:om|til))?
    ) (?:\s*:\s*|\s+)(?=\w)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_THANKS = r"tak(?:\s+for\s+(?:hjælpen|svaret))?"
_CLOSING = re.compile(
    rf"(?:,?\s(?:på\s+forhånd\s+)?(?:på\s+forhånd|mange|tusind)\s+{_THANKS}"
    r"|\s(?:[Mm]vh|(?-i:bh)|(?:med\s+)?venlig\s+hilsen|(?<!\ben\s)(?<!\bmed\s)(?:mange\s+)?hils(?:en|ner))(?:,?\s+(?:fra\s+)?(?-i:[A-ZÆØÅ])[^\W\d_]*){1,4}|"
    rf"(?<=[?!.,])\s?(?:{_THANKS}|(?:det\s+)?haster)"
    r"|(?:(?<=[?!.])\s?|\n)(?:mvh|vh|kh|(?:med\s+)?venlig\s+hilsen)(?:,?\s+[^\W\d_]+){0,3})[\s!.,]*\Z",
    re.IGNORECASE,
)
_TAG = re.compile(  # ikke også? så vidt jeg husker; it says no more than the question
    r"(?:,\s*(?:ikke|vel)|[\s,]+(?:ik|ikke\s(?:også|sandt)|eller\shvad|mon\sikke|helt\spræcist?|så\svidt\s(?:jeg|du|i)\s(?:husker|ved)|hvis\sjeg\shusker\sr(?:igtigt|et)"
    rf"|(?:i|ifølge)\sreferaterne|(?:her\s)?i\s(?:vores\skommune|kommunen)|(?:her\s)?hos\sos|{_SOMEBODY_KNOWS}\sdet"
    r"|(?:kort\ssvar|svar\s(?:helst|gerne)(?:\si\sdag)?)(?:\stak)?|egentligt?))[\s.,?!]*\Z",
    re.IGNORECASE,
)
_SAID_ANYWAY = re.compile(  # … og hvornår blev det besluttet?
    r",?\s(?:og|samt)\s(?:hvornår|hvem|hvor|hvilket\sudvalg)\s(?:(?:blev|er|var|har)\s)?(?:(?:det|den|de|som|der)\s)?"
    r"(?:besluttet|besluttede|vedtaget|vedtog|godkendt|godkendte|behandlet|behandlede|afgjort|afgjorde)(?:\s(?:det|den|sagen))?\W{0,3}\Z",
    re.IGNORECASE,
)
_OF_A_STEP = re.compile(
    r"\A\W*(?:hvornår|hvem)\b|udsat|udsæt|høring|\bsendt|still(?:et|ede)|forelagt|foreslå|foreslo", re.IGNORECASE
)


_OPENS_REMARK = GREETINGS | REMARKS | frozenset("det den du jeg så nå ja nej tusind også meget".split())
_JUDGES = re.compile(  # of the words, with a blank between: det er alt for dyrt, prøv igen; but not: det er hegnet
    r"(?:(?:nej|ja|nå|men|åh|jamen)\s)*(?:det|den)\s(?:er|var|lyder|virker|bliver|blev)\s(?:(?:jo|da|nu|også|godt|nok|altså|lidt)\s)*"
    r"(?P<so>(?:(?:alt\s)?for|meget|ret|så|virkelig|temmelig|rigtig|ikke)\s)*(?P<how>\w+)|prøv\s(?:lige\s|nu\s)?(?:igen|en\sgang\stil)"
)
_LAUGHS = re.compile(r"\W*(?:(?:ha|hi|he){2,}|lol)\b", re.IGNORECASE)
_DOUBT = re.compile(  # of the words, with a blank between
    r"(?:og\s|nå\s)?(?:er\sdu\s(?:nu\s|helt\s)*sikker(?:\spå\sdet)?|(?:passer|stemmer)\sdet(?:\snu)?|er\sdet\s(?:nu\s)?(?:rigtigt|sandt|korrekt)"
    r"|hvor(?:dan)?\s(?:har|ved|får)\sdu\sdet(?:\sfra)?|kan\s(?:jeg|man|vi)\sstole\spå\s(?:det|dig))"
)


def without_courtesy(text: str) -> str:
    """The question alone: "Hej, kan du fortælle mig, hvad taksten er? På forhånd tak!" asks "hvad taksten er?". A clause stays
    where a word of it is of no such talk, and the whole where no question is left. That it is asked when and by whom it was
    decided as well is left out, for every answer says that, unless another step of the matter is asked for.

    >>> without_courtesy("Hej! Hvad er taksten? Mange tak")
    'Hvad er taksten?'
    """
    if len(text) > _LONGEST:
        return text
    plain = _BLANKS.sub(lambda blanks: "\n" if "\n" in blanks[0] else " ", text.strip())
    asked = _without_talk(_TAG.sub("?", _CLOSING.sub("", plain)))
    asks = _ASKS_TO_TELL.match(asked) or _ASKS_TO_SHOW.match(asked)
    if asks is not None:
        asked = asked[asks.end() :]
    asked = asked.strip()
    first = asked if _OF_A_STEP.search(asked) else _SAID_ANYWAY.sub("?", asked)
    is_told = any(token.text not in STOP_WORDS for token in tokens(first))
    return first if is_told else asked if tokens(asked) else text


def _without_talk(text: str) -> str:
    """Without a greeting, and without clauses at either end that speak of asking and not of a matter."""
    text = without_greeting(text)
    for opening in (_SOUND, _INTRODUCED):
        found = opening.match(text)
        text = text[found.end() :] if found is not None else text
    while (
        (clause := _CLAUSE.match(text)) is not None
        and _is_talk(clause.group().removeprefix("hvis "))
        and _tells(text[clause.end() :])
    ):
        text = text[clause.end() :]
    while (last := _LAST_CLAUSE.search(text)) is not None and _is_talk(last["clause"]) and _tells(text[: last.start()]):
        text = text[: last.start()]
    return text


def without_greeting(text: str) -> str:
    """Without "hej Referatbot," before it."""
    greeting = _GREETING.match(text) if len(text) <= _LONGEST else None
    return text[greeting.end() :] if greeting is not None else text


def asks_to_be_shown(text: str) -> bool:
    """Whether it begins by asking to be shown something: "Hej, giv mig baggrunden"."""
    return len(text) <= _LONGEST and _ASKS_TO_SHOW.match(_without_talk(text.strip())) is not None


def is_remark(text: str) -> bool:
    """Whether it says something of an answer and asks nothing: "tak, det hjalp", "det er forkert", "haha"."""
    if len(text) > _LONGEST or "?" in text:
        return False
    said = token_texts(text)
    laughter = _LAUGHS.match(text)
    if laughter is not None:  # haha, vis mig sagen
        rest = text[laughter.end() :]
        first = next((token.text for token in tokens(rest)), "")
        asks = asks_to_be_shown(rest.lstrip(" ,.!")) or is_form_of_verb(first) or first == "og"
        return QUESTION_WORDS.isdisjoint(said) and not asks and not any(map(str.isdigit, rest))
    judged = _JUDGES.fullmatch(" ".join(said))
    if judged is not None and (judged["how"] is None or _is_judgement(judged["how"], is_sure=judged["so"] is not None)):
        return True
    is_of_remarks = not REMARKS.isdisjoint(said) and (SMALL_TALK | REMARKS).issuperset(said)
    return is_of_remarks and said[0] in _OPENS_REMARK and QUESTION_WORDS.isdisjoint(said)


def _is_judgement(word: str, *, is_sure: bool) -> bool:
    """Of what is said of "det": "dyrt", and neither a noun ("budgettet") nor what was done ("vedtaget")."""
    if not word.endswith("t") or word.endswith("et") or is_form_of_verb(word):
        return False
    return is_sure or word not in load_lexicon().nouns


def is_complaint(text: str) -> bool:
    """Of a remark: whether the answer was not what was wanted."""
    return not COMPLAINTS.isdisjoint(token_texts(text[:_LONGEST]))


def doubts(text: str) -> bool:
    """Whether it is asked how the answer is known: "er du sikker?", "hvor har du det fra?"."""
    return len(text) <= _LONGEST and _DOUBT.fullmatch(" ".join(token_texts(text))) is not None


def _is_talk(clause: str) -> bool:
    """Whether it speaks of asking and of nothing else. One that hangs on another tells of the matter ("…, når en borger søger
    hjælp"), and so does one in which somebody is looked for ("vi mangler en direktør")."""
    said = token_texts(clause)
    if not said or said[0] in _HANGING or not _OF_TALK.issuperset(said):
        return False
    looks = not _LOOKING.isdisjoint(said) and _SOMEBODY.isdisjoint(said) and not _SPEAKERS.isdisjoint(said)
    return looks or not _ASKING.isdisjoint(said)


def _tells(text: str) -> bool:
    """Whether a matter is spoken of."""
    return any(token.text not in _OF_NO_MATTER for token in tokens(text))
