"""What of a question an item would have to hold and does not: the noun behind "hvor mange", a number, a name; other words
may be said otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from store.danish.analysis import index_words, is_form_of_verb
from store.danish.lexicon import load_lexicon
from store.danish.municipalities import MUNICIPALITY
from store.danish.numbers import NUMBERS, ORDINALS
from store.danish.stopwords import STOP_WORDS
from store.danish.tokens import tokens
from store.search.kinds import A_YEAR
from store.search.other_places import WORDS_TOO

_NAMES_IT = re.compile(  # what is behind it is told by its name
    r"\bhvor\s+mange\b|\bhvilke[nt]?\b(?!\s+(?:plads|placering|nummer)\b)|\bhvad\s+(?:hed|hedder|koster|kostede|kaldes)\b"
)
_MAY_NAME_IT = re.compile(
    r"\b(?:hvad|hvem)\s+(?:er|var|blev|bliver)\b|\bhvor\s+(?:stor|høj|lang|gammel|dyr|bred|dyb|tung)(?:t|e)?\b"
)
_WITHIN = frozenset(  # of a noun phrase, before the noun
    """
    af de den det disse denne dette en et vores jeres vor vort alle andre flere mange nogle begge slags type typer er var
    seneste sidste ny nye nyt egen egne eget
    """.split()
) | {*NUMBERS, *ORDINALS}
_MEASURES = frozenset(  # what is told by a sign or a number alone
    """
    dag dato uge måned år årstal tid tidspunkt time minut sekund kvartal halvår periode klokkeslæt gang omgang
    penge krone kr million mio milliard mia beløb pris udgift omkostning sum budget
    meter m kilometer km procent pct kvadratmeter m2 kilo kilogram kg ton liter grad
    """.split()
)
# What may be told without being named: by a sign, a number, a day or a name, or because it is a word for any answer.
_UNNAMED = _MEASURES | frozenset(
    """
    firma virksomhed selskab leverandør kommune by land sted person menneske medarbejder politiker parti medlem adresse navn
    lovgrundlag retsgrundlag
    formål baggrund begrundelse årsag grund plan resultat forskel konsekvens holdning mening svar løsning problem indhold
    beslutning status udfald afgørelse stilling del andel antal mulighed ting forslag model scenarie bemærkning sag punkt
    frist tidsplan proces skridt krav regel vilkår betingelse ramme opgave rolle ansvar aftale ordning indsats område
    sats karakter ændring rettelse tilføjelse justering udgave version niveau rækkefølge
    konklusion vurdering anbefaling indstilling ønske behov udfordring fordel ulempe kritik argument kommentar erfaring
    initiativ tiltag opfølgning emne spørgsmål oplysning information tal resultat virkning effekt betydning
    """.split()
)
_WORDS_MAX = 5  # between the question word and the noun
_BEHIND_MAX = 300  # characters behind the question word that hold these
_STREET = re.compile(r"\w{2,}(?:vej|gade|all[eé]|stræde|vænge|vænget|torv|torvet)")
_HOUSE = re.compile(rf"\b(?P<street>{_STREET.pattern})\s+(?:nr\.?\s*)?(?P<number>\d{{1,3}})(?:\s?[a-zæøå])?(?![\w.])")
_HOUSES = re.compile(r"(?P<first>\d{1,4})(?:\s?[a-zæøå]\b)?(?:\s*[-–]\s*(?P<last>\d{1,4}))?")  # 12, 12 a, 10-14
_HOUSE_NUMBERS = re.compile(r"\d{1,4}(?:\s?[a-zæøå]\b)?(?:\s*(?:,|og|-|–|/|\+)\s*\d{1,4}(?:\s?[a-zæøå]\b)?)*")
_LETTERS = (4, 7, 11)  # of a word that may differ by one from what was meant, by two, by three
_NAME_MIN = 5  # letters; shorter ones are mostly abbreviations
_INSTITUTION = "|".join(  # what is told from others of its sort by a name before it
    """
    andelsboligforening atletikklub bibliotek boldklub boligforening boligselskab borgerhus brandstation butikscenter bycenter
    børnehave børnehus børneinstitution camping campingplads daginstitution fjernvarme fodboldklub forsamlingshus fort
    friluftsbad fritidsklub genbrugsplads golfklub grundejerforening gymnasium gymnastikforening hal havn hospital
    håndboldklub idrætscenter idrætsforening idrætshal jobcenter kirke kirkegård klub kulturhus lufthavn marina medborgerhus
    mose museum musikskole park pigegarde plejecenter plejehjem politistation renseanlæg rensningsanlæg rideklub rideskole
    roklub rådhus sejlklub skakklub skole skov slot sportshal stadion station strand sundhedscenter sundhedshus svømmehal
    svømmeklub sø tambourkorps tennisklub torv ungdomsskole vandværk varmeværk vuggestue
    """.split()
)
_NAMED = re.compile(
    rf"(?<!\w)(?P<name>(?P<place>{MUNICIPALITY})|[^\W\d_]{{3,}}(?:-[^\W\d_]+)*)\s+(?P<sort>{_INSTITUTION})(?!\w)",
    re.IGNORECASE,
)
_OWNED = re.compile(r"^\s+af\s+\w+s\b(?=\s+\w)")
_SUBJECT = re.compile(
    r"\s+(?:vi|man|jeg|du|kommunen)\b(?!\s+(?:har|havde|skal|kan|får|fik|tager|tog)\b)"
)  # mange køber vi
_JOINED = re.compile(r"-[^\W\d_]{2}")  # of "cykelsti-tilbud" the last part says what they are
_HOW_MANY_OF = re.compile(r"\bhvor\s+mange\b")
_NUMBER_OF = re.compile(r"(?:\A\W*|\bhvad\s+(?:er|var)\s+)antal(?:let)?(?:\s+af)?\b")
_PER = re.compile(
    r"\b(?:pris|beløb|takst|gebyr|udgift|kost\w*|betal\w*|(?<!p)leje)\w*\b.*\bpr\.?\s+(?P<unit>[a-zæøå]\w*²?)(?!\w)"
)
_SPELLED = tuple(  # ways to write what a price is for; what tells it names it in one of these
    ways.split()
    for ways in """
    mwh / kwh / m2 m² kvm kvadratmeter / ton / kilo kg / liter / km kilometer / time / person deltager kuvert pers.
    / barn børn elev / plads / måned mdl mdr / dag døgn / nat / gang / husstand bolig hus / måltid / billet
    """.split("/")
)
_HOW_MANY = re.compile(r"\bhvor\s+mange\s+(?P<unit>\w+)")
_UNITS = {  # how they are written
    "meter": r"\d\s*m\b|meter", "kilometer": r"\bkm\b|kilometer", "km": r"\bkm\b|kilometer", "kilo": r"\bkg\b|\bkilo",
    "ton": r"\btons?\b", "liter": r"\bliter|\d\s*l\b", "grader": r"\bgrad|°", "procent": r"%|\bpct\b|procent",
}  # fmt: skip
_NOT_HELD, _IN_OTHER_WORDS = 0.35, 0.6  # of how well an item holds a word as it stands there itself


@dataclass(frozen=True, slots=True)
class AskedNoun:
    """The noun that is asked for: cykler in "hvor mange cykler". `must_be_named`: what does not name it does not tell it."""

    word: str
    must_be_named: bool


@dataclass(frozen=True, slots=True)
class Lacking:
    """What of a question's words an item does not hold, in 0 to 1 each or, of several, their sum: `asked` is the noun that is
    asked for; `asked_itself` is 1 where it stands there only in other words, and 2 where it may be told without it. `streets`
    are names of streets, `names` all words that no lexicon has, `compounds` are of more than one."""

    asked: float = 0.0
    asked_itself: float = 0.0
    numbers: float = 0.0
    names: float = 0.0
    streets: float = 0.0
    compounds: float = 0.0

    @property
    def is_decisive(self) -> bool:
        """Whether the item cannot be an answer, whatever else it holds."""
        return self.asked > 0 or self.streets > 0


def lacking(
    words: Sequence[str], held: Sequence[float], asked: AskedNoun | None, told: Callable[[], Collection[str]]
) -> Lacking:
    """`held` is how well the item holds each of the words, 0 to 1. `told` gives the item's own words: one
    that no lexicon has may be a slip for one of these, and then is not missing."""
    found = dict(zip(words, held, strict=True))
    missing = {word: 1.0 if value < _NOT_HELD else 0.5 for word, value in found.items() if value < _IN_OTHER_WORDS}
    if any(map(_is_unknown, missing)):
        item = told()
        missing = {word: lack for word, lack in missing.items() if not (_is_unknown(word) and is_slip_for(word, item))}
    of_asked = missing.get(asked.word, 0.0) if asked is not None else 0.0
    is_decisive = of_asked == 1 and asked is not None and asked.must_be_named and not _may_be_a_slip(asked.word)
    return Lacking(
        float(is_decisive),
        0.0 if is_decisive else 2 * of_asked,
        sum(lack for word, lack in missing.items() if word[0].isdigit() and not A_YEAR.fullmatch(word)),
        sum(lack for word, lack in missing.items() if len(word) >= _NAME_MIN and word.isalpha() and _is_unknown(word)),
        float(any(map(_is_street, missing))),
        sum(lack == 1 and bool(index_words(word).parts) for word, lack in missing.items()),
    )


def is_slip_for(word: str, told: Collection[str]) -> bool:
    """Whether one of the words is a slip of the fingers away, in another form maybe."""
    slips = sum(len(word) >= letters for letters in _LETTERS)
    return process.extractOne(word, told, scorer=OSA.distance, score_cutoff=slips) is not None


def _may_be_a_slip(word: str) -> bool:
    return _is_unknown(word) and not index_words(word).parts


def _is_unknown(word: str) -> bool:
    return not index_words(word).known


def _is_street(word: str) -> bool:
    return _STREET.fullmatch(word) is not None and word not in load_lexicon().words


def asked_noun(lowered: str) -> AskedNoun | None:
    """Of a question in lower case; the first that is told by its name, else the first that may be. None where there is none."""
    found = (
        AskedNoun(noun, must_be_named)
        for pattern, must_be_named in ((_NAMES_IT, True), (_MAY_NAME_IT, False))
        for match in pattern.finditer(lowered)
        if (noun := _noun_behind(lowered[match.end() :])) is not None
    )
    return next(found, None)


def counted_noun(lowered: str) -> str | None:
    """The noun behind "hvor mange" in a question in lower case, whose number is asked for; none that a sign tells."""
    match = _HOW_MANY_OF.search(lowered) or _NUMBER_OF.search(lowered)
    if match is None:
        return None
    behind = _OWNED.sub("", lowered[match.end() :], count=1)  # hvor mange af listens boliger
    return _noun_behind(behind, _MEASURES) or _those_behind(behind)


def lacks_unit(lowered: str, text: str) -> bool:
    """Whether a question asks how many meters, degrees, percent … there are, and the text has none; both in lower case."""
    match = _HOW_MANY.search(lowered)
    pattern = _UNITS.get(match["unit"]) if match is not None else None
    if pattern is None and (per := _PER.search(lowered)) is not None:
        ways = next((ways for ways in _SPELLED if per["unit"] in ways), ())
        pattern = "|".join(map(re.escape, ways)) or None
    return pattern is not None and re.search(pattern, text) is None


def house_named(lowered: str, title: str) -> bool:
    """Whether a question names a house by street and number, and the title, both in lower case, names it too."""
    return _HOUSE.search(lowered) is not None and not lacks_address(lowered, title)


def lacks_address(lowered: str, text: str) -> bool:
    """Whether a question names a house by street and number, and the text, both in lower case, does not: the next house is
    another."""
    houses = {(match["street"], int(match["number"])) for match in _HOUSE.finditer(lowered)}
    return any(not _names_house(text, street, number) for street, number in houses)


def _names_house(told: str, street: str, number: int) -> bool:
    near = {
        word
        for word in re.findall(rf"\b(?:{_STREET.pattern})\b", told)
        if word == street or is_slip_for(street, [word])
    }
    streets = "|".join(map(re.escape, near)) or re.escape(street)
    for match in re.finditer(rf"\b(?:{streets})(?:\s+nr\.?)?\s+(?P<numbers>{_HOUSE_NUMBERS.pattern})", told):
        if any(int(n["first"]) <= number <= int(n["last"] or n["first"]) for n in _HOUSES.finditer(match["numbers"])):
            return True
    return False


@dataclass(frozen=True, slots=True)
class Institution:
    """What a question may name: "birke skole", but also "takst svømmehal". `is_of_municipality`: by a municipality's name."""

    name: str
    sort: str
    is_of_municipality: bool = False

    def is_in(self, text: str) -> bool:
        """Whether the text, in lower case, has both together: Birke Skole, Birke og Gran skoler, skolen i Birke, Birkeskolen."""
        name = re.escape(self.name.removesuffix("s"))
        stem = re.escape(self.sort.removesuffix("um").removesuffix("er"))
        before = rf"\b{name}s?\b(?:\W+\w+){{0,3}}?\W+\w*{stem}|\b{name}s?-?{stem}"
        return re.search(rf"{before}|\b\w*{stem}\w*\W+(?:\w+\W+){{0,2}}?{name}", text) is not None


def institutions(lowered: str) -> tuple[Institution, ...]:
    """Those that a question in lower case may name."""
    found = (
        Institution(match["name"], match["sort"], match["place"] is not None and match["place"] not in WORDS_TOO)
        for match in _NAMED.finditer(lowered)
    )
    return tuple(dict.fromkeys(one for one in found if one.name not in STOP_WORDS))


def is_name(word: str, texts: Iterable[str]) -> bool:
    """Whether the word, in lower case, has a capital wherever it stands in the texts, and within a sentence somewhere."""
    within = re.compile(rf"(?<=[\wæøå,;(] ){re.escape(word[0].upper() + word[1:])}\b")
    small = re.compile(rf"\b{re.escape(word)}\b")
    known = list(texts)
    return any(map(within.search, known)) and not any(map(small.search, known))


def _noun_behind(text: str, unnamed: Collection[str] = _UNNAMED) -> str | None:
    """The first noun of the text, but none of those that may be told without being named."""
    for token in tokens(text[:_BEHIND_MAX])[:_WORDS_MAX]:
        word = token.text
        if word in _WITHIN or _JOINED.match(text, token.span.end):
            continue
        if word in STOP_WORDS or (_SUBJECT.match(text, token.span.end) and is_form_of_verb(word)):
            return None
        is_noun = _is_noun(word)
        if not is_noun and not is_form_of_verb(word):
            continue  # hvor mange ekstra pladser
        return word if is_noun and not _is_one_of(word, unnamed) else None
    return None


def _those_behind(text: str) -> str | None:
    """Who are named by an adjective that no noun follows: ledige, ansatte."""
    found = [token.text for token in tokens(text[:_BEHIND_MAX])[:_WORDS_MAX] if token.text not in _WITHIN]
    word, after = [*found, "", ""][:2]
    is_adjective = word.endswith("ansatte") or (word.endswith("e") and not is_form_of_verb(word))
    is_adjective = is_adjective and word not in STOP_WORDS and not _is_one_of(word, _MEASURES)
    return word if is_adjective and (not after or after in STOP_WORDS) else None


def _is_noun(word: str) -> bool:
    lexicon = load_lexicon()
    own = index_words(word)
    return word in lexicon.inflections or bool(lexicon.nouns_of(word)) or not own.known or bool(own.parts)


def _is_one_of(word: str, nouns: Collection[str]) -> bool:
    return word in nouns or any(noun in nouns for noun in load_lexicon().nouns_of(word))
