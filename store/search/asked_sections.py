"""Which section of an item a question asks for: "hvad indstilles?", "hvad siger økonomien?"."""

from __future__ import annotations

import re

from store.danish.tokens import tokens
from store.domain import SectionName
from store.search.kinds import PRIZE


def _under(heading: str) -> re.Pattern[str]:
    """What stands under a heading that is a common word too."""
    return re.compile(rf"\b(?:afsnit\w*(?:\s(?:om|for))?|siger|står\s(?:der\s)?(?:om|under|i))\s{heading}\b")


_OFFICE = r"(?:[\w-]+\s){0,3}?(?:\w*forvaltning(?:en)?|administrationen?|sekretariatet|[\w-]{3,}centret|embedsværket)"
_PROPOSAL = rf"""
      \bforesl(?:og|år|ået)\s(?:af\s)?{_OFFICE}\b                   # hvad foreslog forvaltningen; not: foreslog udvalget
    | \b{_OFFICE}s\s(?:\w+\s)?(?:forslag(?:et)?|oplæg(?:get)?)\b   # forvaltningens oprindelige forslag
    | (?<!s\s)\boprindelig\w*\s(?:forslag(?:et)?|foreslog|foreslået)\b(?!\s(?:fra|af)\b)   # not: udvalgets oprindelige forslag
    | \b(?:forslag(?:et)?|foreslået)\soprindelig\w*
    | (?<=\bhvad\s)(?:blev|var|lød)\s(?:der\s)?(?:forslaget|foreslået)\b(?!\s(?:fra|af)\b|[^?.]*\sfra\s)  # not: fra SF
"""
_SECTIONS: tuple[tuple[SectionName, re.Pattern[str]], ...] = (
    (SectionName.INDSTILLING, re.compile(rf"\bindstill?\w*|\banbefal(?:er|ing)\w*|{_PROPOSAL}", re.VERBOSE)),
    (
        SectionName.OEKONOMI,
        re.compile(
            r"\b(?:økonomisk\w*\skonsekvens\w*|økonomiafsnit\w*)\b|\b(?:hvad|hvordan)\s(?:er|siger|står\sder\som|ser)\søkonomien\b"
            r"|\b(?:afsnit\w*(?:\s(?:om|for))?|under|i)\søkonomien\b|\bøkonomien\si\s(?:sag|punkt|den|det)"
        ),
    ),
    (SectionName.BAGGRUND, re.compile(r"\bbaggrunden?\b")),
    (SectionName.RETSGRUNDLAG, re.compile(r"\b(?:retsgrundlag|lovgrundlag)\w*")),
    (SectionName.RESUME, re.compile(r"\bresum[eé](?:et|er|erne)?\b")),
    (SectionName.SAGSFREMSTILLING, re.compile(r"\bsagsfremstilling\w*")),
    (SectionName.SAGENS_FORLOEB, re.compile(r"\bsagens\s(?:forløb|tidligere\sbehandling)\b")),
    (SectionName.SAGSPROCEDURE, re.compile(r"\bsagsprocedure\w*")),
    (SectionName.OEVRIGE_KONSEKVENSER, re.compile(r"\b(?:øvrige|andre)\skonsekvenser\b|\bøvrige\sforhold\b")),
    (SectionName.TIDSPLAN, re.compile(r"\btidsplan(?:en)?\b")),
    (SectionName.KOMMUNIKATION, _under("kommunikation(?:en)?")),  # else they are what the matter is about
    (SectionName.HOERING, _under("høring(?:en)?")),
    (SectionName.VURDERING, _under("vurdering(?:en)?")),
    (SectionName.INFORMATION, _under("information(?:en)?")),
)
_NOMINATES = re.compile(  # hvem kan indstilles, hvornår skal man indstille nogen til prisen; not: hvem er indstillet til posten
    rf"\bhvem\b.*\b(?:kan|kunne|må|måtte|skal|skulle|ret\stil\sat)\b.*\bindstill?es?\b|\bman\s(?:\w+\s)?indstille\b|\bindstiller\sman\b"
    rf"|\bindstill?(?:e|er|es)\s(?:\w+\s){{0,3}}?til\s(?:\w+\s)?{PRIZE}\b"
)
_WHAT_BECAME_OF_IT = re.compile(  # blev det den 1. maj, som der blev indstillet; fulgte de indstillingen; blev den ændret
    r"(?<!\bdet\s)(?<!\bdet,\s)\bsom\s(?:\w+\s){0,3}(?:indstillede|indstillet|anbefalet)\b"
    r"|\b(?:fulgte?|følger|følge|godkend\w*|tiltr[æå]\w*|afv[ei]\w*|imod|modsat|(?<!den\s)ændre(?:r|de)?)\s(?:\w+\s)?(?:indstilling|anbefaling)\w*"
    r"|\b(?:indstilling|anbefaling)\w*\s(?:\w+\s){0,2}?(?:fulgt|godkendt|vedtaget|tiltrådt|ændret|afvist|forkastet)\b"
)


def asked_section(lowered: str) -> SectionName | None:
    """The one that is named; who may nominate somebody is no matter of the indstilling."""
    named = (section for section, pattern in _SECTIONS if pattern.search(lowered))
    return next((one for one in named if one is not SectionName.INDSTILLING or not _NOMINATES.search(lowered)), None)


def without_section(words: tuple[str, ...], section: SectionName | None, lowered: str) -> tuple[str, ...]:
    """Without those that name it."""
    pattern = dict(_SECTIONS).get(section) if section is not None else None
    named = {token.text for found in pattern.finditer(lowered) for token in tokens(found[0])} if pattern else set()
    return tuple(word for word in words if word not in named)


def asks_what_became_of_it(lowered: str) -> bool:
    """Whether it is asked if the indstilling was followed, which the decision tells."""
    return _WHAT_BECAME_OF_IT.search(lowered) is not None
