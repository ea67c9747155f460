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
from store.danish.stopwords import STOP_WORDS
from store.danish.tokens import lower_nfc, tokens

_BEFORE = re.compile(
    r"\bhvor\s+mange\b | \bhvilke[nt]?\b(?!\s+(?:plads|placering|nummer)\b)"
    r"| \bhvad\s+(?:er|var|blev|bliver|hed|hedder|koster|kostede|kaldes)\b | \bhvem\s+(?:er|var|blev|bliver)\b"
    r"| \bhvor\s+(?:stor|høj|lang|gammel|dyr|bred|dyb|tung)(?:t|e)?\b",
    re.VERBOSE,
)
_WITHIN = frozenset(  # of a noun phrase, before the noun
    """
    af de den det disse denne dette en et vores jeres vor vort alle andre flere mange nogle begge slags type typer er var
    to tre fire fem seks syv otte ni ti seneste sidste første ny nye nyt egen egne eget
    """.split()
)
# What may be told without being named: by a sign, a number, a day or a name, or because it is a word for any answer.
_UNNAMED = frozenset(
    """
    dag dato uge måned år årstal tid tidspunkt time minut sekund kvartal halvår periode klokkeslæt gang omgang
    penge krone kr million mio milliard mia beløb pris udgift omkostning sum budget
    meter m kilometer km procent pct kvadratmeter m2 kilo kilogram kg ton liter grad
    firma virksomhed selskab leverandør kommune by land sted person menneske medarbejder politiker parti medlem adresse navn
    formål baggrund begrundelse årsag grund plan resultat forskel konsekvens holdning mening svar løsning problem indhold
    beslutning status udfald afgørelse stilling del andel antal mulighed ting forslag model scenarie bemærkning sag punkt
    """.split()
)
_WORDS_MAX = 5  # between the question word and the noun


_STREET = re.compile(r"\w{3,}(?:vej|gade|all[eé]|stræde|vænge|vænget|torv|torvet)")
_HOUSE = re.compile(rf"\b(?P<street>{_STREET.pattern})\s+(?:nr\.?\s*)?(?P<number>\d{{1,3}})(?:\s?[a-zæøå])?(?![\w.])")
_HOUSES = re.compile(r"(?P<first>\d{1,4})(?:\s?[a-zæøå]\b)?(?:\s*[-–]\s*(?P<last>\d{1,4}))?")  # 12, 12 a, 10-14
_HOUSE_NUMBERS = re.compile(r"\d{1,4}(?:\s?[a-zæøå]\b)?(?:\s*(?:,|og|-|–|/|\+)\s*\d{1,4}(?:\s?[a-zæøå]\b)?)*")
_A_YEAR = re.compile(r"(?:19|20)\d\d")  # may be told by the day of a meeting
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
_NOT_HELD, _IN_OTHER_WORDS = 0.35, 0.6  # of how well an item holds a word as it stands there itself


@dataclass(frozen=True, slots=True)
class Lacking:
    """What of a question's words an item does not hold, in 0 to 1 each or, of several, their sum: `asked` is the noun that is
    asked for, and `asked_itself` whether it stands there only in other words; `streets` are names of streets, `names` all
    words that no lexicon has."""

    asked: float = 0.0
    asked_itself: float = 0.0
    numbers: float = 0.0
    names: float = 0.0
    streets: float = 0.0

    @property
    def is_decisive(self) -> bool:
        """Whether the item cannot be an answer, whatever else it holds."""
        return self.asked > 0 or self.streets > 0


NOTHING_LACKING = Lacking()


def lacking(
    words: Sequence[str], held: Sequence[float], asked: str | None, told: Callable[[], Collection[str]]
) -> Lacking:
    """`held` is how well the item holds each of the words, 0 to 1; `asked` one of them. `told` gives the item's own words: one
    that no lexicon has may be a slip for one of these, and then is not missing."""
    found = dict(zip(words, held, strict=True))
    missing = {word: 1.0 if value < _NOT_HELD else 0.5 for word, value in found.items() if value < _IN_OTHER_WORDS}
    if any(map(_is_unknown, missing)):
        item = told()
        missing = {word: lack for word, lack in missing.items() if not (_is_unknown(word) and is_slip_for(word, item))}
    of_asked = missing.get(asked, 0.0) if asked is not None else 0.0
    may_be_a_slip = asked is not None and _is_unknown(asked) and not index_words(asked).parts
    return Lacking(
        float(of_asked == 1 and not may_be_a_slip),
        float(of_asked > 0 and (of_asked < 1 or may_be_a_slip)),
        sum(lack for word, lack in missing.items() if word[0].isdigit() and not _A_YEAR.fullmatch(word)),
        sum(lack for word, lack in missing.items() if len(word) >= _NAME_MIN and word.isalpha() and _is_unknown(word)),
        float(any(map(_is_street, missing))),
    )


def is_slip_for(word: str, told: Collection[str]) -> bool:
    """Whether one of the words is a slip of the fingers away, in another form maybe."""
    slips = sum(len(word) >= letters for letters in _LETTERS)
    return process.extractOne(word, told, scorer=OSA.distance, score_cutoff=slips) is not None


def _is_unknown(word: str) -> bool:
    return not index_words(word).known


def _is_street(word: str) -> bool:
    return _STREET.fullmatch(word) is not None and word not in load_lexicon().words


_HOW_MANY = re.compile(r"\bhvor\s+mange\s+(?P<unit>\w+)")
_UNITS = {  # how a number of them is written
    "meter": r"\d\s*m(?:eter)?\b", "kilometer": r"\d\s*(?:km|kilometer)\b", "km": r"\d\s*(?:km|kilometer)\b",
    "kilo": r"\d\s*(?:kg|kilo(?:gram)?)\b", "ton": r"\d\s*tons?\b", "liter": r"\d\s*(?:l|liter)\b",
    "grader": r"\d\s*(?:grader|°)", "procent": r"\d\s*(?:%|pct\b|procent)", "kroner": r"\d\s*(?:kr\b|mio\b|mia\b|,-)",
    "gange": r"\bgang",
}  # fmt: skip


def asked_noun(lowered: str) -> str | None:
    """In a question in lower case the first such noun that can only be told by its name; None where there is none."""
    found = (_noun_behind(lowered[match.end() :]) for match in _BEFORE.finditer(lowered))
    return next((noun for noun in found if noun is not None), None)


def lacks_unit(lowered: str, text: str) -> bool:
    """Whether a question in lower case asks how many meters, degrees, percent … there are, and the text has no number of any."""
    match = _HOW_MANY.search(lowered)
    pattern = _UNITS.get(match["unit"]) if match is not None else None
    return pattern is not None and re.search(pattern, text, re.IGNORECASE) is None


def lacks_address(lowered: str, text: str) -> bool:
    """Whether a question in lower case names a house by street and number, and the text does not: the next house is another."""
    told = lower_nfc(text)
    return any(not _names_house(told, match["street"], int(match["number"])) for match in _HOUSE.finditer(lowered))


def _names_house(told: str, street: str, number: int) -> bool:
    near = {word for word in _STREET.findall(told) if word == street or is_slip_for(street, [word])}
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
        """Whether the text has both together: Birke Skole, Birke og Gran skoler, skolen i Birke, Birkeskolen."""
        name = re.escape(self.name.removesuffix("s"))
        stem = re.escape(self.sort.removesuffix("um").removesuffix("er"))
        before = rf"\b{name}s?\b(?:\W+\w+){{0,3}}?\W+\w*{stem}|\b{name}s?-?{stem}"
        return re.search(rf"{before}|\b\w*{stem}\w*\W+(?:\w+\W+){{0,2}}?{name}", lower_nfc(text)) is not None


def institutions(lowered: str) -> tuple[Institution, ...]:
    """Those that a question in lower case may name."""
    found = (
        Institution(match["name"], match["sort"], match["place"] is not None) for match in _NAMED.finditer(lowered)
    )
    return tuple(one for one in found if one.name not in STOP_WORDS)


def is_name(word: str, texts: Iterable[str]) -> bool:
    """Whether the word, in lower case, has a capital wherever it stands in the texts, and within a sentence somewhere."""
    within = re.compile(rf"(?<=[\wæøå,;(] ){re.escape(word[0].upper() + word[1:])}\b")
    small = re.compile(rf"\b{re.escape(word)}\b")
    known = list(texts)
    return any(map(within.search, known)) and not any(map(small.search, known))


def _noun_behind(text: str) -> str | None:
    for token in tokens(text)[:_WORDS_MAX]:
        word = token.text
        if word in _WITHIN:
            continue
        if word in STOP_WORDS:
            return None
        is_noun = _is_noun(word)
        if not is_noun and not is_form_of_verb(word):
            continue  # hvor mange ekstra pladser
        return word if is_noun and not _is_unnamed(word) else None
    return None


def _is_noun(word: str) -> bool:
    lexicon = load_lexicon()
    own = index_words(word)
    return word in lexicon.inflections or bool(lexicon.nouns_of(word)) or not own.known or bool(own.parts)


def _is_unnamed(word: str) -> bool:
    return word in _UNNAMED or not _UNNAMED.isdisjoint(load_lexicon().nouns_of(word))
