"""Which items a question asks for by what they came to: "hvilke punkter blev udsat?"."""

from __future__ import annotations

import re

from store.domain import Outcome
from store.minutes.said_outcomes import FELL, TURNED_DOWN

# Words that, alone with a meeting, ask for its items: those that came to this, or all of them.
_DONE_WITH_ITEMS: tuple[tuple[frozenset[Outcome], re.Pattern[str]], ...] = (
    (frozenset({Outcome.UDSAT}), re.compile(r"uds(?:at|ættes?)|udskudte?")),
    (frozenset({Outcome.AFVIST}), re.compile(rf"{TURNED_DOWN}|{FELL}")),
    (
        frozenset({Outcome.OVERSENDT, Outcome.TILBAGESENDT}),
        re.compile(r"(?:videre|over|tilbage)?sendte?|videre|tilbage"),
    ),
    (frozenset(), re.compile(r"drøft(?:e|et|ede|er|es|elser?)|fremme|vendt|orienteret")),
)
_ITEMS = r"(?:(?:dagsordens)?punkter(?:ne)?|sager(?:ne)?|beslutninger(?:ne)?|forslag(?:ene)?|afstemninger(?:ne)?)"
LISTED_ITEMS = re.compile(rf"\b{_ITEMS}\b")
_PUT_OFF = re.compile(rf"\budsatte(?=\s{_ITEMS}\b)")  # else people in need: udsatte i byrådet
OF_A_LIST = re.compile(rf"{_ITEMS}|vedtag(?:et|ne)|godkendte?|besluttede")  # beside an outcome, or how they voted
_APPROVED = frozenset({"godkendt", "vedtaget", "anbefalet"})
_WHY_IT = re.compile(r"\bhvorfor\s+(?:blev|er|var)\s+de[nt]\b")  # hvorfor blev den nye dato ikke godkendt
_NOT_APPROVED = re.compile(r"\bikke\s+(?:blev\s+|er\s+)?(?:godkendt|vedtaget|anbefalet)\b")
_IS_REFUSED = frozenset({Outcome.AFVIST, Outcome.UDSAT, Outcome.GENFORELAEGGES, Outcome.TILBAGESENDT})
_DENIED = re.compile(  # hvilke punkter blev ikke udsat, hvad er ikke blevet sendt videre
    r"\bikke\s+(?:(?:blev|blevet|er|var)\s+)?(?:uds(?:at|ættes?)|udskudt|afvist?|forkastet|nedstemt|sendt|oversendt|tilbagesendt|videresendt|taget\s+(?:\w+\s+)?til\s+efterretning)\b"
)
_TALKED_ONLY = re.compile(r"\bdrøft\w*\s+uden\s+(?:at\s+|nogen\s+|en\s+)?beslut\w*")
_TALKED = re.compile(r"(?<!ikke\s)\bdrøfte(?:t|de|des|s)\b")
_OF_TALK = re.compile(r"drøft\w*|beslut\w*|træffe")
_LISTED_BY: tuple[
    tuple[frozenset[Outcome], re.Pattern[str], re.Pattern[str]], ...
] = (  # with the words that only say so
    (
        frozenset({Outcome.TAGET_TIL_EFTERRETNING}),
        re.compile(r"\btaget\s(?:\w+\s)?til\sefterretning\b"),
        re.compile(r"taget|efterretning"),
    ),
    (frozenset({Outcome.ANBEFALET}), re.compile(r"(?<!ikke\s)\banbefalet\b"), re.compile(r"anbefalet")),
    (
        frozenset({Outcome.GODKENDT, Outcome.GODKENDT_MED_AENDRING}),
        re.compile(r"\b(?:blev|er|blevet|der)\s(?:(?:alle|alt|så)\s)?(?:godkendt|tiltrådt)\b"),
        re.compile(r"godkendt|tiltrådt"),
    ),
    (
        frozenset({Outcome.UDSAT, Outcome.GENFORELAEGGES, Outcome.TILBAGESENDT}),
        re.compile(
            r"\b(?:ikke\s(?:\w+\s)?(?:afgjort|afsluttet|færdigbehandlet)|uafgjorte|uafsluttede|mangler\s(?:at\sblive\safgjort|en\safgørelse))\b"
        ),
        re.compile(r"(?:u?afgj|u?afslut|færdigbehandl|afgør)\w*|endnu"),
    ),
    (
        frozenset({Outcome.AFVIST, Outcome.GODKENDT_MED_AENDRING}),
        re.compile(
            r"\b(?:fulgte|følger|fulgt)\sikke\s\w*indstilling|\bindstilling\w*\s(?:\w+\s)?ikke\s(?:\w+\s)?(?:fulgt|fulgte)\b"
            r"|\bikke\s(?:har\s)?fulgte?\s\w*indstilling|\b(?:andet|anderledes|afveg\w*)\s(?:end|fra)\s\w*indstil|\b(?:i?mod|modsat)\s\w*indstilling"
        ),
        re.compile(r"f[uø]lg\w*|indstil\w*|end(?:te|t)|andet|anderledes|afveg\w*|besluttet|gik|blev"),
    ),
)


def done_with_items(
    words: tuple[str, ...], lowered: str, *, has_meeting: bool, may_be_one_meeting: bool
) -> frozenset[Outcome] | None:
    """What the items that are asked for came to, where the words say nothing else: "hvilke punkter blev udsat?". What was
    "drøftet" at one meeting is all that it had; at many it is what they did no more with."""
    is_list = LISTED_ITEMS.search(lowered) is not None
    if _WHY_IT.search(lowered) or not (has_meeting or is_list):
        return None
    if is_list:
        put_off = "udsat" if _PUT_OFF.search(lowered) else "udsatte"
        words = tuple(put_off if word == "udsatte" else word for word in words if not LISTED_ITEMS.fullmatch(word))
    if _APPROVED.issuperset(words) and _NOT_APPROVED.search(lowered):
        return _IS_REFUSED
    listed = next((one for one, asks, _ in _LISTED_BY if asks.search(lowered)), None) if is_list else None
    frame = next((frame for one, _, frame in _LISTED_BY if one == listed), None)
    if frame is not None and all(map(frame.fullmatch, words)):
        return listed
    is_talk = bool(words) and all(map(_OF_TALK.fullmatch, words))
    if is_talk and (_TALKED_ONLY.search(lowered) or (is_list and _TALKED.search(lowered) and not may_be_one_meeting)):
        return frozenset({Outcome.DROEFTET})
    found = [
        next((outcomes for outcomes, pattern in _DONE_WITH_ITEMS if pattern.fullmatch(word)), None) for word in words
    ]
    known = [outcomes for outcomes in found if outcomes is not None]
    outcomes = frozenset[Outcome]().union(*known)
    return outcomes if found and len(known) == len(found) and (has_meeting or outcomes) else None


def says_not_done(lowered: str) -> bool:
    """Whether the items are asked for of which the outcome that is named does not hold: "hvilke punkter blev ikke udsat?"."""
    return _DENIED.search(lowered) is not None
