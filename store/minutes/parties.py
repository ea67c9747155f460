"""The parties of the Folketing: what they are called, the letters they have at elections, and where those stand in minutes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from store.danish.tokens import lower_nfc
from store.domain import Span


@dataclass(frozen=True, slots=True)
class Party:
    """`signs` stand for it in minutes: its letter, then its short names; of a local list, what it is written as. `names`
    are in lower case, as people write them."""

    signs: tuple[str, ...]
    name: str
    names: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """`Enhedslisten (Ø)`."""
        return self.name if self.name == self.signs[0] else f"{self.name} ({self.signs[0]})"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a text names a party by its letter or its name, or several by letters in one pair of brackets."""

    signs: frozenset[str]
    span: Span


PARTIES = (
    Party(("A", "S"), "Socialdemokratiet", ("socialdemokratiet", "socialdemokraterne", "socialdemokrater")),
    Party(("B", "RV"), "Radikale Venstre", ("radikale venstre", "radikale")),
    Party(("C", "KF"), "Det Konservative Folkeparti", ("konservative folkeparti", "konservative")),
    Party(("D", "NB"), "Nye Borgerlige", ("nye borgerlige",)),
    Party(("F", "SF"), "SF", ("socialistisk folkeparti", "sf")),
    Party(("I", "LA"), "Liberal Alliance", ("liberal alliance",)),
    Party(("M",), "Moderaterne", ("moderaterne",)),
    Party(("O", "DF"), "Dansk Folkeparti", ("dansk folkeparti", "df")),
    Party(("V",), "Venstre", ("venstre",)),
    Party(("Æ", "DD"), "Danmarksdemokraterne", ("danmarksdemokraterne",)),
    Party(("Ø", "EL"), "Enhedslisten", ("enhedslisten",)),
    Party(("Å",), "Alternativet", ("alternativet",)),
)
OF_SIGN = {sign: party for party in PARTIES for sign in party.signs}
OF_NAME = {name: party for party in PARTIES for name in party.names}
AMBIGUOUS = frozenset({"radikale", "konservative", "moderaterne", "venstre", "alternativet"})  # common words too

PARTY_SIGN = r"[A-ZÆØÅ]{1,2}(?:-?\d)?"
"""How one is written that may be of a local list: F, EL, UP-1."""
_NAMES = "|".join(
    name.capitalize() if name in AMBIGUOUS else f"(?i:{re.escape(name)})"
    for name in sorted(OF_NAME, key=len, reverse=True)
    if name.upper() not in OF_SIGN
)
_STANDING = re.compile(
    rf"""
      \(\s* (?P<bracketed> {PARTY_SIGN} (?: \s*(?:,|\bog\b)\s* {PARTY_SIGN} )* ) \s*\)     # Ane Holm (A); (A, F og UP-1)
    | (?<![\w(.\-/]) (?P<row> {PARTY_SIGN} ) (?! [\w):/\-'’] | \.\s?\w )             # A, F og Ø; not A/S, A), A. Holm, A-huset
    | (?<![\w-]) (?P<name> {_NAMES} ) (?![\w'’-])                              # Enhedslisten; not Enhedslistens
    """,
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"[^\W\d_]+(?=\s+\Z)")
_MAY_STAND_BEFORE = frozenset(  # a letter; after any other word it is one of something: "model C", "Punkt A"
    "og samt fra for imod mod stemte stemmer undlod undlader partiet partierne liste listerne både også mens men".split()
)
_NO_LETTER = re.compile(r"\s+[a-zæøå]+(?<!\bog)(?<!\bsamt)(?<!\bstemte)(?<!\bstemmer)(?<!\bundlod)(?<!\bundlader)\b")


def standing_in(text: str) -> tuple[Standing, ...]:
    """The parties of a sentence on a vote, in their order."""
    found = []
    for match in _STANDING.finditer(text):
        if match["row"] and not _is_party(text, match):
            continue
        if match["name"]:
            signs = frozenset(OF_NAME[lower_nfc(match["name"])].signs)
        else:
            signs = frozenset(sign.replace("-", "") for sign in re.findall(PARTY_SIGN, match[0]))
        found.append(Standing(signs, Span(*match.span())))
    return tuple(found)


def _is_party(text: str, match: re.Match[str]) -> bool:
    before = _WORD_BEFORE.search(text, 0, match.start())
    if before and before[0].lower() not in _MAY_STAND_BEFORE and not re.fullmatch(PARTY_SIGN, before[0]):
        return False
    return match["row"] != "I" or not _NO_LETTER.match(text, match.end())  # "I alt stemte 9 for"
