"""What a decision came to, from what its sentences and the points in it say."""

from __future__ import annotations

import re
from collections import Counter

from store.danish.dates import MONTH_PATTERN
from store.danish.sentences import split_sentences
from store.domain import Outcome, Span
from store.minutes.approval import point_numbers
from store.minutes.said_outcomes import APPROVED, SECONDARY, first_outcome, plain_text_of

OUTCOME_VERSION = 13
"""Raised whenever some decision comes to something else or tells other signs (store/minutes/signs.py); stored ones are then told
anew when an archive is opened. Golden decisions (tests/golden/decisions) hold a change of the rules to it."""
_POINT = re.compile(  # where the decision on a point of the indstilling begins
    rf"""
      (?:^|(?<=[.,;]\s)(?<!\bpkt\.\s)(?<!\bnr\.\s))[ \t*_]*  # not: (pkt. 36)
        (?:(?:vedr(?:ørende|\.)?\s)?(?:ad|pkt|(?:indstillings)?punkt(?:erne)?|forslag|princip)\b[.:]?\s*)?  # Ad 2: … Punkt 3. …
        (?P<row>\d{{1,2}}\s?(?:[a-f]\b)?(?:\.?\s?(?:[-–]|og|,)\s?\d{{1,2}}(?!\d)){{0,20}})  # 1 a. … 1. og 2.
        (?:[.):]|(?<=\bad\s\d)(?=\s)  # Ad 1 orienteringen …
          |(?=\s(?:blev\s|er\s)?(?:ikke\s|k(?:an|unne)\sikke\s)?
            (?:godkend|anbefal|tiltr[æå]d|vedtag|udsæt|udsat|afvis|forkast|imødekom)))  # 1-3 Anbefales
        (?![./\d])(?!\s?(?:{MONTH_PATTERN}|(?:behandling|kvartal)\w*))
    | ^(?=[^.\n]{{0,200}}\b(?:indstillingspunkt(?:erne)?|indstillingens\spunkt)\s\d)  # … afviste Byrådet indstillingspunkt 1
    """,
    re.MULTILINE | re.VERBOSE,
)
_OF_A_POINT = re.compile(r"\b(?:punkt|pkt\.?|ad)\s\d")
_DECIDING_MAX = 2000  # characters of a decision in which the sentence that decides is looked for


def outcome_of(text: str) -> Outcome:
    """What was done with the matter: the first thing that the text says, or what its points come to together.

    What happened to a counter-proposal counts only where nothing else does, a discussion only where nothing came of it, and
    that something was taken note of only where the body did not decide besides. `besluttede, at sagen udsættes` is `udsat`: what
    was decided, where that has a word of its own. What is told of earlier or elsewhere is no decision.
    """
    plain = plain_text_of(text)
    of_points = _outcomes_of_points(plain)
    return _together(of_points) if of_points else first_outcome(plain)


def deciding_sentence(text: str) -> Span | None:
    """The first sentence of a decision that says what it came to as a whole, or else any outcome."""
    whole = outcome_of(text)
    spans = split_sentences(text[:_DECIDING_MAX])
    told = [(span, said) for span in spans if (said := outcome_of(span.quote(text))) is not Outcome.INGEN]
    return next((span for span, said in told if said is whole), told[0][0] if told else None)


def _outcomes_of_points(plain: str) -> Counter[Outcome]:
    """What the points came to, with how many did; none where the text has none, or says before them what was done:
    `besluttede: 1. at …`."""
    points = list(_POINT.finditer(plain))
    if not points:
        return Counter()
    begun = plain[: points[0].end()]
    before = first_outcome(begun)
    if before is not Outcome.INGEN and not _OF_A_POINT.search(begun[: points[0].start()]):
        return Counter()
    found = Counter({before: 1})
    for point, following in zip(points, [*points[1:], None], strict=True):
        end = following.end() if following is not None else len(plain)
        found[first_outcome(plain[point.end() : end])] += _points_in(point)
    del found[Outcome.INGEN]
    return found


def _points_in(point: re.Match[str]) -> int:
    """How many points are decided on together: 3 of `1.-3.`, 4 of `1, 3-5`."""
    return max(1, len(point_numbers(point["row"] or "")))


def _together(counts: Counter[Outcome]) -> Outcome:
    """What points with these outcomes make of the matter. One that was rejected changes what was approved, unless most were; of
    two alternatives the first is what was asked for; a committee that recommends some recommends; for other mixtures
    there is no word but that it was decided."""
    outcomes = counts.keys() - SECONDARY or counts.keys()
    if len(outcomes) == 1:
        return next(iter(outcomes))
    if outcomes <= SECONDARY:
        return Outcome.TAGET_TIL_EFTERRETNING
    if Outcome.ANBEFALET in outcomes and outcomes <= APPROVED | {Outcome.ANBEFALET, Outcome.AFVIST, Outcome.BESLUTTET}:
        return Outcome.ANBEFALET  # it is another body's to decide
    if outcomes <= APPROVED | {Outcome.AFVIST}:
        approved, rejected = sum(counts[one] for one in APPROVED), counts[Outcome.AFVIST]
        if approved > rejected or (
            approved == rejected and next(one for one in counts if one not in SECONDARY) is not Outcome.AFVIST
        ):
            return Outcome.GODKENDT_MED_AENDRING
    return Outcome.BESLUTTET
