"""Which lines are headings of sections: the names that Danish minutes use, and the forms of a decision's heading."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from store.danish.dates import WEEKDAY, find_dates
from store.domain import SectionName
from store.minutes.lines import folded

_N = SectionName
_VARIANTS: dict[str, tuple[str, ...]] = {
    _N.INDLEDNING: ("indledning",),
    _N.BAGGRUND: ("baggrund", "sagens baggrund", "baggrund for sagen"),
    _N.RESUME: ("resumé", "resume", "sagsresumé", "sagsresume", "kort resumé", "kort resume", "sammendrag"),
    _N.INDSTILLING: (
        "indstilling", "indstillinger", "forslag til beslutning", "administrationens indstilling",
        "forvaltningens indstilling", "supplerende indstilling", "direktionens indstilling",
        "indstilling til beslutning",
    ),
    _N.BESLUTNING: ("beslutning", "beslutninger", "protokol", "protokollat", "beslutningsprotokol"),
    _N.OPFOELGNING: ("opfølgning", "opfølgninger", "opfølgning på mødet"),
    _N.SAGSFREMSTILLING: (
        "sagsfremstilling", "fremstilling", "sagsfremstilling og vurdering", "sagsbeskrivelse",
        "beskrivelse af sagen", "supplerende sagsfremstilling", "supplerende sagsbeskrivelse",
        "uddybende sagsfremstilling",
    ),
    _N.SAGSPROCEDURE: ("sagsprocedure", "sagsgang", "beslutningsprocedure"),
    _N.SAGENS_FORLOEB: ("sagens forløb", "sagens tidligere behandling", "tidligere behandling", "beslutningshistorik"),
    _N.OEKONOMI: (
        "økonomi", "økonomiske konsekvenser", "økonomi og ressourcer", "økonomiske og personalemæssige konsekvenser",
        "bevillingsmæssige konsekvenser", "økonomi/personale",
    ),
    _N.RETSGRUNDLAG: ("retsgrundlag", "lovgrundlag", "hjemmel", "lovgivning", "juridiske forhold",
                     "det retlige grundlag"),
    _N.POLITIK_PLAN: ("politik/plan", "politik og plan", "politikker og planer", "politik / plan"),
    _N.INFORMATION: ("information",),
    _N.HOERING: ("høring", "høringer", "høring og borgerinddragelse", "borgerinddragelse"),
    _N.VURDERING: ("vurdering", "administrationens vurdering", "forvaltningens vurdering"),
    _N.TIDSPLAN: ("tidsplan", "tidsplan og videre forløb"),
    _N.KOMMUNIKATION: ("kommunikation",),
    _N.OEVRIGE_KONSEKVENSER: ("øvrige konsekvenser", "andre konsekvenser", "øvrige forhold"),
    _N.ANDRE_DOKUMENTER: ("andre relevante dokumenter", "øvrige relevante dokumenter"),
    _N.BILAG: ("bilag", "bilagsliste", "bilagsoversigt", "vedlagte bilag", "bilag til sagen", "bilag vedlagt"),
}  # fmt: skip
_OWN_NAMES = (
    "beslutningstema", "beslutningskompetence", "kompetence", "personalemæssige konsekvenser",
    "miljømæssige konsekvenser", "miljøvurdering", "klima og miljø", "klimamæssige konsekvenser", "konklusion",
    "sundhedsmæssige konsekvenser", "tværgående konsekvenser", "konsekvenser for borgere og virksomheder",
    "øvrig information", "supplerende oplysninger", "sagens dokumenter",
)  # fmt: skip
_NAME_OF = {folded(variant): name for name, variants in _VARIANTS.items() for variant in variants}
_KNOWN = frozenset(_NAME_OF) | frozenset(folded(name) for name in _OWN_NAMES)

_POINT = re.compile(r",?\s+(?:pkt\.?|punkt)\s*\d+$", re.IGNORECASE)
_BEFORE_DAY = re.compile(rf"(?:[\s,]|\b(?:den|d\.?|{WEEKDAY}))+$", re.IGNORECASE)
_DECISION = re.compile(
    r"""
    beslutning(?:er)? (?: [ ,:(–-]+ (?:truffet\ )? (?:(?:i|af|fra|på|for)\ )? (?P<body>[^\W\d_].*) )?  # … i Byrådet
    | (?P<owner>[^\W\d_].*?)['’]?s['’]?\ beslutning(?:er)?                                        # Byrådets beslutning
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BODY_WORD = re.compile(
    r"(?:udvalg(?:et|ene)?|råd(?:et)?|direktion(?:en)?|bestyrelse(?:n)?|forum(?:met)?|kommission(?:en)?|nævn(?:et)?)"
    r"(?:\s+(?:19|20)\d\d\s*-\s*(?:19|20)?\d\d)?$",
    re.IGNORECASE,
)
_COMMITTEE_WORD = re.compile(
    r"udvalg|(?<!om)råd(?!hus|gi|eh|ssal)|direktion|bestyrelse|forum|kommission|nævn|kommunalbestyrelse", re.IGNORECASE
)
_INLINE = re.compile(r"(?P<heading>beslutning|indstilling)\s*(?:\*\*|__)?:(?:\*\*|__)?\s+(?=\S)", re.IGNORECASE)
_BODY_WORDS_MAX = 10
_PERIOD = re.compile(r"(?:19|20)\d\d-(?:19|20)?\d\d")
_SMALL_WORDS = frozenset({"og", "i", "for", "af", "samt", "på", "til"})


@dataclass(frozen=True, slots=True)
class Heading:
    """What a line says as a heading. `length` is how much of the line it takes, for `Beslutning: Godkendt.` says more.
    `body` and `decided_on` are what a decision's heading tells."""

    name: str
    printed: str
    length: int
    body: str | None = None
    decided_on: date | None = None

    @property
    def is_decision(self) -> bool:
        return self.name == SectionName.BESLUTNING


def heading_of(words: str) -> Heading | None:
    """The heading that the words of one line (composed letters, no markup) are, or None.

    Known names alone on their line, in any case of letters but all small ones, with or without a colon; a decision's
    with its body and date. `Beslutning:` and `Indstilling:` may be followed by their text.
    """
    bare = words.rstrip(" :").rstrip("*_").rstrip(" :")
    if not bare or not bare[0].isupper():
        return None
    key = folded(bare)
    if key in _KNOWN:
        return Heading(str(_NAME_OF.get(key, _sentence_case(bare))), words, len(words))
    decision = _decision_heading(bare, words)
    if decision is not None:
        return decision
    inline = _INLINE.match(words)
    if inline is not None:
        name = _NAME_OF[folded(inline["heading"])]
        return Heading(str(name), inline["heading"] + ":", inline.end())
    return None


def body_as_written(body: str) -> str:
    """A committee's name as in running text: `TEKNIK- OG MILJØUDVALGET` is `Teknik- og Miljøudvalget`."""
    if not body.isupper():
        return body[:1].upper() + body[1:]
    words = [word.lower() if word.lower() in _SMALL_WORDS else word.capitalize() for word in body.split()]
    return " ".join(words)


def names_a_committee(text: str) -> bool:
    """Whether a word for a body (udvalg, råd, direktion …) is in `text`."""
    return _COMMITTEE_WORD.search(text) is not None


def _decision_heading(bare: str, words: str) -> Heading | None:
    """`Beslutning i Byrådet den 5. marts 2024, pkt. 7`, or None where the line is prose about a decision."""
    if len(bare) > 200 or "beslutning" not in bare.casefold():
        return None
    rest = _POINT.sub("", bare).rstrip(")")
    decided_on = None
    days = find_dates(rest)
    if days and days[-1].span.end == len(rest):
        decided_on = days[-1].period.first
        rest = _BEFORE_DAY.sub("", rest[: days[-1].span.start])
    match = _DECISION.fullmatch(rest)
    if match is None:
        return None
    body = match["body"] or match["owner"]
    if body is None:
        return Heading(str(SectionName.BESLUTNING), words, len(words), None, decided_on)
    if not _is_body(body, is_dated=decided_on is not None):
        return None
    return Heading(str(SectionName.BESLUTNING), words, len(words), body_as_written(body.strip(" ,:()")), decided_on)


def _is_body(body: str, *, is_dated: bool) -> bool:
    """A committee's name, which is all capitals at the words' beginnings (`Udvalget for Klima og Miljø`, but not
    `om køb til Byrådet`). Without a date beside it, it must end with a word for a body."""
    words = body.split()
    is_name = all(
        word[0].isupper() or word.casefold() in _SMALL_WORDS or names_a_committee(word) or _PERIOD.fullmatch(word)
        for word in words[:_BODY_WORDS_MAX]
    )
    if not is_name or words[0].casefold() in _SMALL_WORDS or len(words) > _BODY_WORDS_MAX:
        return False
    return is_dated or _BODY_WORD.search(body) is not None


def _sentence_case(text: str) -> str:
    return text.capitalize() if text.isupper() else text
