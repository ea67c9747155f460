"""Indstillinger that propose to say no, so that who approves them turns the matter down."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"^[ \t]*\d{1,2}[.)](?!\d)", re.MULTILINE)
_SAYS_NO = re.compile(
    r"""
      \b(?:meddele|give)[rs]\s(?:et\s)?afslag\b                                       # at der meddeles afslag på ansøgningen
    | \b(?:ansøgning|anmodning|forslag|ønske|klage|henvendelse|tilbud)\w*\b.*\bafvises\b
    | \bikke\s(?:kan\s)?(?:imødekommes|efterkommes|godkendes|indføres|tillades|vedtages|støttes|bevilges|optages|etableres
        |arbejdes\svidere|gives\s(?:tilladelse|tilskud|støtte|dispensation|bevilling)|meddeles\s(?:tilladelse|dispensation))\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SAYS_MORE = re.compile(  # a yes besides, or a choice
    r"""
      \b(?:eller|hvis|såfremt|medmindre|enten|alternativt|i\sstedet)\b | \btil\sefterretning\b
    | (?<!ikke\s)(?<!ikke\skan\s)\b(?: godkendes(?!,?\sat\b) | (?:gives|meddeles)(?!\s(?:et\s)?afslag\b)
        | vedtages | bevilges | imødekommes | tillades | igangsættes | afsættes | frigives | undersøges )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CLOSES_IT = re.compile(
    r"\btil\s(?:efterretning|orientering)\b|\bgjort\sop\smed\b|\b(?:afsluttes|lukkes|henlægges|besvaret|orienteres|underrettes)\b",
    re.IGNORECASE,
)


def proposes_refusal(indstilling: str) -> bool:
    """Whether all that it proposes is to say no to something: "at der meddeles afslag", "at mageskiftet ikke godkendes"."""
    first, *numbered = (" ".join(point.split()) for point in _NUMBER.split(indstilling))
    points = numbered or [first]
    others = [point for point in points if not _SAYS_NO.search(point) or _SAYS_MORE.search(point)]
    return len(others) < len(points) and all(map(_CLOSES_IT.search, others))
