"""Indstillinger that propose to say no, so that who approves them turns the matter down."""

from __future__ import annotations

import re
from enum import Enum

from store.minutes.points import numbered_lines

_DEFINITE = r"[\w-]{2,}(?:en|et|ene|erne)"
_SAYS_NO = re.compile(  # of something that was asked for or proposed, and no rule for whatever may come
    rf"""
      \b(?:meddele|give)[rs]\s(?:et\s)?afslag\b                                       # at der meddeles afslag på ansøgningen
    | \b(?:ansøgning|anmodning|forslag|ønske|klage|henvendelse|tilbud)\w*\b[^.]{{0,120}}?\bafvises\b
    | \bikke\s(?:kan\s)?(?:imødekommes|efterkommes|godkendes|indføres|vedtages|arbejdes\svidere)\b
    | \A{_DEFINITE}\b(?:\s[\w-]+){{0,8}}?\sikke\s(?:kan\s)?(?:tillades|støttes|bevilges|etableres)\b  # not: rygning ikke tillades
    | \bikke\s(?:kan\s)?(?:gives|meddeles)\s(?:tilladelse|tilskud|støtte|dispensation|bevilling)\s(?:til|fra|på)\s
        (?:de[nt]?\s | {_DEFINITE}\b | (?-i:[A-ZÆØÅ]))                                 # not: støtte til projekter uden …
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OPEN = re.compile(  # a choice, a condition, or something else instead
    r"\b(?:eller|hvis|såfremt|medmindre|enten|alternativt|i\sstedet|dog|kun|bortset|undtagen)\b", re.IGNORECASE
)
_AT = re.compile(r"(?:,?\s(?:og|men|samt|idet|mens))?(?:\s|\A)at\s", re.IGNORECASE)
_PARTS = re.compile(r"[,.;:]\s|\s(?:og|men|samt|idet|mens)\s", re.IGNORECASE)
_NOTED = re.compile(r"\btil\s(?:efterretning|orientering)\b", re.IGNORECASE)
_CLOSES_IT = re.compile(
    r"\bgjort\sop\smed\b|\b(?:afsluttes|lukkes|henlægges|besvaret|orienteres|underrettes)\b", re.IGNORECASE
)
_LEADS_ON = re.compile(  # at det godkendes, at …
    r"(?:\w+\s){0,2}(?:godkende|beslutte|tiltræde|anbefale|indstille)[rs],?\Z", re.IGNORECASE
)
_INFINITIVE = re.compile(r"\w{2,}e\b", re.IGNORECASE)  # ikke arbejdes videre med at finde et sted
_WHY = re.compile(r"(?:,\s)?(?:da|fordi|eftersom|som|jf)\b", re.IGNORECASE)
_DONE = r"\b(?:\w{2,}[^\W\daouæøå_]es|\w{2,}[iouyæøå]s|er|har|får|kan|skal|vil|må|bliver|blev|går)\b"
_IS_DONE = re.compile(_DONE, re.IGNORECASE)
_MAY_BE_DONE = re.compile(rf"{_DONE}|\b\w{{3,}}er\b", re.IGNORECASE)  # vedtager; a noun in -er, too


class _Says(Enum):
    NO = "no"
    CLOSED = "closed"
    NOTHING = "nothing"
    ELSE = "else"


def proposes_refusal(indstilling: str) -> bool:
    """Whether all that it proposes is to say no to something: "at der meddeles afslag", "at mageskiftet ikke godkendes". Each of
    its clauses must, but those that only say that the matter is closed; one that says anything else is enough for none."""
    points = [span.quote(indstilling) for _, span in numbered_lines(indstilling)]
    said = {_said_by(" ".join(point.split())) for point in points or [indstilling]}
    return _Says.NO in said and _Says.ELSE not in said


def _said_by(point: str) -> _Says:
    if _OPEN.search(point):
        return _Says.ELSE
    lead, *clauses = _AT.split(point)
    if any(map(_NOTED.search, clauses or [lead])):
        return _Says.CLOSED
    return _worst({_said_in(clause) for clause in clauses or [lead]})


def _said_in(clause: str) -> _Says:
    """What a clause says behind its "at": each part that has a verb of its own; one without any belongs to the next."""
    said = _worst({_said_in_part(part) for part in _PARTS.split(clause)})
    if _LEADS_ON.match(clause) or (_INFINITIVE.match(clause) and not _IS_DONE.search(clause)):
        return _Says.NOTHING
    return _Says.ELSE if said is _Says.NOTHING else said


def _said_in_part(part: str) -> _Says:
    no = _SAYS_NO.search(part)
    if no is not None and not _IS_DONE.search(part, 0, no.start()):
        return _Says.NO
    if _CLOSES_IT.search(part):
        return _Says.CLOSED
    return _Says.NOTHING if _WHY.match(part) or not _MAY_BE_DONE.search(part) else _Says.ELSE


def _worst(said: set[_Says]) -> _Says:
    return next((one for one in (_Says.ELSE, _Says.NO, _Says.CLOSED) if one in said), _Says.NOTHING)
