"""The one analysis of words, the same for index and question: token → the index words that it is found by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import simplemma

from store.danish.compounds import LETTERS_MAX, NAME_MIN, compound_parts, name_parts
from store.danish.lexicon import Lexicon, load_lexicon
from store.danish.tokens import fold, unfolded

ANALYSIS_VERSION = 7
"""Raised whenever the index words of some token change; stores are then indexed anew when they are opened."""

# Nouns in -ning and -else that have left their verb: a regning is not what one gets when one regner.
_OF_THEIR_OWN = frozenset(
    """
    afdeling anledning bestyrelse bevilling bygning forening forretning forsikring holdning indstilling ledning ling mening
    opfattelse ordning regering regning retning rettelse skrivelse slutning stilling styrelse stemning trængsel udstilling
    undervisning ydelse forælder fætter leder lever
    """.split()
)
# Nouns that are made of a verb without an ending: hjælp is what one gets when one is helped.
_OF_A_VERB = {
    "afslag": "afslå", "besøg": "besøge", "bidrag": "bidrage", "brug": "bruge", "byggeri": "bygge", "drift": "drive",
    "forbud": "forbyde", "forslag": "foreslå", "forsøg": "forsøge", "fravalg": "fravælge", "hjælp": "hjælpe",
    "indkøb": "indkøbe", "indgreb": "indgribe", "krav": "kræve", "køb": "købe", "løft": "løfte", "ophør": "ophøre",
    "opstart": "opstarte", "påbud": "påbyde", "salg": "sælge", "skift": "skifte", "start": "starte", "svar": "svare",
    "tilbud": "tilbyde", "tilvalg": "tilvælge", "udbud": "udbyde", "udløb": "udløbe", "udsalg": "udsælge",
    "valg": "vælge", "vækst": "vokse", "ophold": "opholde", "vedligehold": "vedligeholde", "tab": "tabe",
    "mangel": "mangle", "bortfald": "bortfalde", "besparelse": "spare", "dispensation": "dispensere", "forbrug": "forbruge",
    "indvielse": "indvi", "kørsel": "køre", "lån": "låne",
}  # fmt: skip
# Forms that the lemmas take for another word's. Of a past tense that is a noun's form too (steg, optog) that is here which is
# hardly ever the noun's; tog, løb, bad and greb are.
_IRREGULAR = {
    "forældre": "forælder", "forældrene": "forælder", "forældres": "forælder", "forældrenes": "forælder",
    "børne": "barn", "rente": "rente", "renten": "rente", "rentens": "rente", "renterne": "rente", "renter": "rente",
    "scenarier": "scenarie", "scenariet": "scenarie", "scenarierne": "scenarie", "scenariets": "scenarie",
    "scenariernes": "scenarie", "moderne": "moderne", "levere": "levere", "leveres": "levere", "holdt": "holde",
    "budgetter": "budget", "cykler": "cykel", "cyklen": "cykel", "cyklerne": "cykel", "cyklers": "cykel", "møbler": "møbel",
    "møblerne": "møbel", "vinkler": "vinkel", "vinklen": "vinkel", "vinklerne": "vinkel", "cirkler": "cirkel",
    "cirklen": "cirkel", "filter": "filter", "filtre": "filter", "filtret": "filter", "filtrene": "filter", "manglen": "mangel",
    "dyr": "dyr", "fjerne": "fjerne", "fjernes": "fjerne", "pap": "pap", "pappet": "pap",
    "afholdt": "afholde", "afholdte": "afholde", "aftalt": "aftale", "aftalte": "aftale", "udtalt": "udtale",
    "udtalte": "udtale", "lavet": "lave", "fundet": "finde", "skåret": "skære", "faldet": "falde", "vokset": "vokse",
    "bortfaldet": "bortfalde", "frafaldet": "frafalde", "overtaget": "overtage", "forbudt": "forbyde", "bundet": "binde",
    "delegeret": "delegere",
    "steg": "stige", "drog": "drage", "draget": "drage", "frøs": "fryse", "skød": "skyde", "bød": "byde",
    "udtog": "udtage", "indtog": "indtage", "hjemtog": "hjemtage", "vinde": "vinde",
    "vindes": "vinde",
    **{
        form: verb
        for verb in "kontrollere konvertere passere producere servere transportere".split()
        for form in (verb, f"{verb}s")
    },
    **{f"{verb}s": verb for verb in "bede læse skabe spise standse".split()},
    **{f"{verb}r": verb for verb in "grave spare spise udstede vokse".split()},
}  # fmt: skip
# Of two nouns with a form in common, or of a noun and a verb, the one that is meant nearly always: hallen is of hal, not of
# hall; skatter of skat, not of skatte.
_MEANT = frozenset(
    """
    begreb billet bælte bønne debat facet fase flise frist hal hul hylde klage kloak kvarter liste lomme lund lærke maske mast
    mose mølle net note pakke plante post potentiale potte pris prøve pumpe scenarie skat skøde stamme studie tanke tavle time
    toilet trappe tribune udstyr vane ære
    """.split()
)
_OF_A_NOUN = ("en", "ens", "ene", "enes", "erne", "ernes")  # endings that no verb has
_CENTER_ENDINGS = ("centeret", "centerets", "centret", "centrets", "centre", "centrene", "centrenes")
_FIRST_PART_MIN, _LAST_PART_MIN = 2, 3  # letters of a compound's first and inflected last part
_NOUN_MIN = 5  # letters of a noun behind a name that tells no place or institution
_PRESENT_TENSES = frozenset("starter retter tester laver lister".split())  # more often of a verb than of its noun


@dataclass(frozen=True, slots=True)
class IndexWords:
    """What a token is found by. `key`: its lemma without derivation, folded; `parts`: the keys of a compound's parts;
    `known`: the lexicon has the word or can take it apart."""

    key: str
    parts: tuple[str, ...]
    known: bool


def all_keys(text_tokens: Iterable[str]) -> frozenset[str]:
    """What any of these tokens is found by, be it by a part of it."""
    found = map(index_words, text_tokens)
    return frozenset(key for one in found for key in (one.key, *one.parts))


@lru_cache(maxsize=50_000)
def index_words(token: str) -> IndexWords:
    """`token` is lower case and NFC. The result's words are ASCII letters and digits.

    >>> index_words("beslutningen").key == index_words("besluttede").key
    True
    """
    key = index_key(token)
    if not _is_word(token):
        return IndexWords(key, (), token.isdigit())
    word = _native(token)
    lemma = _lemma(word)
    lexicon = load_lexicon()
    split = compound_parts(lemma, lexicon, is_verb=_verb_of(lemma) is not None or _is_verb(lemma))
    known = bool(split) or lemma in lexicon.words or simplemma.is_known(word, lang="da")
    parts = tuple(dict.fromkeys(_part_key(part) for part in split)) if known else _keys_of_name(word)
    return IndexWords(key, tuple(part for part in parts if part != key), known)


@lru_cache(maxsize=50_000)
def index_key(token: str) -> str:
    """`index_words(token).key` alone, without taking compounds apart."""
    if not _is_word(token):
        return fold(token)
    lemma = _lemma(_native(token))
    return fold(_verb_of(lemma) or lemma)


def _is_word(token: str) -> bool:
    return token.isalpha() and len(token) >= 3


@lru_cache(maxsize=20_000)
def is_verb_form(token: str) -> bool:
    """Whether `token` is a form of a verb; one that is a noun's form too (arbejde, bygning) is not counted as a verb."""
    return is_form_of_verb(token) and _lemma(_native(token)) not in load_lexicon().nouns


def is_form_of_verb(token: str) -> bool:
    """Whether `token` is a form of a verb, be it a noun's too."""
    return _is_verb(_lemma(_native(token)))


def _native(token: str) -> str:
    """`oekonomikobling` → `økonomikobling` where that spelling is the one that the lexicon knows."""
    native = unfolded(token)
    if native == token or simplemma.is_known(token, lang="da"):
        return token
    return native


@lru_cache(maxsize=50_000)
def _lemma(word: str) -> str:
    lexicon = load_lexicon()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("igt") and word[:-1] in lexicon.words:
        return word[:-1]  # årligt is of årlig
    for ending in _CENTER_ENDINGS:
        if word.endswith(ending):
            return word.removesuffix(ending) + "center"  # jobcentret is of jobcenter, not of centrum
    lemma = _of_person(word, lexicon) or _checked(word, simplemma.lemmatize(word, lang="da").lower(), lexicon)
    lemma = _of_noun(word, lemma, lexicon)
    is_known = word in lexicon.words or simplemma.is_known(word, lang="da")
    if is_known or len(word) > LETTERS_MAX:
        return lemma
    meant = _with_noun_meant(word, lexicon) or _with_own_noun(word, lemma, lexicon)
    if meant is not None or compound_parts(lemma, lexicon):
        return meant or lemma
    return _of_compound(word, lexicon) or lemma  # the lemmas only guess: they take borgersag for a form of borger


def _of_noun(word: str, lemma: str, lexicon: Lexicon) -> str:
    """The base form of a noun where the lemmas have another word's, or none: digerne is of dige, and no adjective."""
    nouns = lexicon.nouns_of(word)
    meant = next((noun for noun in (word, *nouns) if noun in _MEANT), None)
    if meant is not None:
        return meant
    if word in lexicon.inflections and _is_no_base(lemma, word, lexicon):
        return word
    if not nouns or lemma in nouns or word in lexicon.words:
        return lemma
    is_of_a_noun = word.endswith(_OF_A_NOUN) or lemma == word or lemma not in lexicon.words
    return nouns[0] if is_of_a_noun else lemma


def _is_no_base(lemma: str, noun: str, lexicon: Lexicon) -> bool:
    """Whether the lemma of a noun in its base form is no word, or a shorter noun without such a form: of personalerum not
    personale."""
    is_shorter = (
        len(noun) > _LAST_PART_MIN and noun.startswith(lemma) and noun != lemma and lemma in lexicon.inflections
    )
    return lemma not in lexicon.words or (is_shorter and lemma not in lexicon.nouns_of(noun))


def _with_noun_meant(word: str, lexicon: Lexicon) -> str | None:
    """The base form of a compound whose last part is one of `_MEANT`: materialepriser is of materialepris."""
    for start in range(_FIRST_PART_MIN, len(word) - _LAST_PART_MIN + 1):
        nouns = lexicon.nouns_of(word[start:])
        meant = next((noun for noun in nouns if noun in _MEANT), None)
        if meant is not None and compound_parts(word[:start] + meant, lexicon):
            return word[:start] + meant
        if nouns:
            return None  # entreprisen, and no pris
    return None


def _with_own_noun(word: str, lemma: str, lexicon: Lexicon) -> str | None:
    """The base form of a compound whose lemma ends in another noun than the one that its last part is a form of: energibasen is
    of energibase, and not of energibasis."""
    parts = compound_parts(lemma, lexicon)
    if not parts or not lemma.endswith(parts[-1]) or not word.endswith(_OF_A_NOUN):
        return None
    start = len(lemma) - len(parts[-1])
    nouns = lexicon.nouns_of(word[start:])
    is_other = nouns and parts[-1] not in nouns and word[start:] not in lexicon.words
    return word[:start] + nouns[0] if is_other and compound_parts(word[:start] + nouns[0], lexicon) else None


def _of_compound(word: str, lexicon: Lexicon) -> str | None:
    """The base form of a compound that the lemmas do not have: stiområderne is of stiområde, as områderne is of område."""
    for start in range(_FIRST_PART_MIN, len(word) - _LAST_PART_MIN + 1):
        head = word[start:]
        if head in lexicon.words:
            break
        if not simplemma.is_known(head, lang="da"):
            continue
        for base in (head.removesuffix("n"), _lemma(head)):  # fasen is of fase, not of fas
            is_base = base != head and base[0] == head[0] and base in lexicon.nouns
            if is_base and compound_parts(word[:start] + base, lexicon):
                return word[:start] + base
    return word if compound_parts(word, lexicon) else None


def _of_person(word: str, lexicon: Lexicon) -> str | None:
    """Words in -er, of which the lemmas know too little: lederne is of leder, not of led."""
    for suffix in ("erens", "ernes", "eren", "erne", "ere"):
        if word in lexicon.verbs:
            break  # finansiere is no plural of finansier
        noun = word.removesuffix(suffix) + "er"
        if word.endswith(suffix) and noun in lexicon.words:
            return noun
    return word[:-1] if word.endswith("erer") and word[:-1] in lexicon.verbs else None


def _checked(word: str, lemma: str, lexicon: Lexicon) -> str:
    if word == lemma + "er" and word in lexicon.words and lemma not in lexicon.er_plurals:
        return word  # leder is no plural of led
    if lemma in lexicon.verbs and word != lemma:
        return _noun_before_verb(word, lexicon) or lemma
    return lemma


def _noun_before_verb(word: str, lexicon: Lexicon) -> str | None:
    """The noun that a form is of, where the lemmas take it for a rarer verb's: priser is of pris, not of prise."""
    if word in lexicon.nouns and not word.endswith("er"):
        return word  # sats is no form of sætte
    for ending in ("ernes", "erne", "ers", "er"):
        stem = word.removesuffix(ending)
        if stem != word and word not in _PRESENT_TENSES:
            return next((noun for noun in (stem, stem + "e") if noun in lexicon.er_plurals), None)
    return None


def _part_key(part: str) -> str:
    """A part is a base form already: its lemma may shorten it (børn → barn), never lengthen it (handicap)."""
    lemma = _lemma(part)
    lemma = lemma if len(lemma) <= len(part) else part
    return fold(_verb_of(lemma) or lemma)


def _keys_of_name(word: str) -> tuple[str, ...]:
    """Of a name's parts: `selsmoseskolen` is found by selsmose, as that name is when it stands alone, and by skole."""
    return tuple(index_words(part).key for part in name_parts(word) or _around_noun(word))


def _around_noun(word: str) -> tuple[str, ...]:
    """Of a compound whose first part no dictionary has: `øresundsvandsamarbejdet` holds øresundsvand and samarbejde."""
    lexicon = load_lexicon()
    if len(word) > LETTERS_MAX:
        return ()
    for start in range(NAME_MIN, len(word) - _NOUN_MIN + 1):
        head = word[start:]
        if head not in lexicon.nouns and not simplemma.is_known(head, lang="da"):
            continue
        base = head if head in lexicon.nouns else _lemma(head)
        if base in lexicon.nouns and base[0] == head[0]:
            return word[:start].removesuffix("s"), base
    return ()


def _is_verb(word: str) -> bool:
    return word in load_lexicon().verbs


def _verb_of(noun: str) -> str | None:
    """The verb that a noun is made of: beslutning → beslutte, godkendelse → godkende, hjælp → hjælpe."""
    if noun in _OF_THEIR_OWN:
        return None
    if noun in _OF_A_VERB:
        return _OF_A_VERB[noun]
    for suffix in ("else", "ning", "ing", "er"):
        stem = noun.removesuffix(suffix)
        if stem == noun or len(stem) < 3:
            continue
        for verb in (stem + stem[-1] + "e", stem + "e"):
            if _is_verb(verb):
                return verb
    return None
