"""What the words of a decision tell besides what it came to, by which lists over all meetings find it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from store.danish.sentences import split_sentences
from store.danish.voting import ABSTAINED
from store.domain import Decision, Outcome, Section, SectionName, Span
from store.minutes.followed_outcomes import departs_from_proposal, is_heard_only
from store.minutes.said_outcomes import turns_down
from store.minutes.votes import Side, tells_dissent, tells_votes, votes_told
from store.minutes.wishes import wishes_a_case, wishes_in


class Sign(StrEnum):
    """That a decision which came to something else turns some of the matter down, that it sends something back, that it departs
    from the indstilling, how it was voted on, and that it wishes for something, or for a case. Stored: whoever changes what has
    a sign raises OUTCOME_VERSION in store/minutes/outcome.py."""

    REFUSES_SOME = "refuses_some"
    SENDS_BACK = "sends_back"
    DEPARTS = "departs"
    VOTES = "votes"
    DISSENT = "dissent"
    ABSTENTION = "abstention"
    AGREEMENT = "agreement"
    WISHES = "wishes"
    WISHES_CASE = "wishes_case"


_BACK = re.compile(
    r"\bsen[dt]\w*\s+(?:\w+\s+){0,3}tilbage\b|\btilbagesend\w*|\btilbage\s+til\s+(?:admin|forvalt|udvalg)"
)
_ABSTAINED = re.compile(rf"\b{ABSTAINED}\b")
_AS_PROPOSED = re.compile(r"\bi\soverensstemmelse\smed\sindstil|\bsom\sindstillet\b|\befter\sindstillingen\b")
_PROPOSES_REFUSAL = re.compile(r"\bafvis\w*|\bafsl(?:ag|ås|å)\b|\bikke\s(?:\w+\s)?(?:imødekom|godkend|anbefal|medde?l)")
_NOT_AS_PROPOSED = frozenset({Outcome.AFVIST, Outcome.GODKENDT_MED_AENDRING})
_AGREED = re.compile(r"\benstemmigt?\b")
_NOT = r"\b(?:ikke|ej|hverken)\b(?:\s+[\w-]+)"
_AGREED_NOT = re.compile(
    rf"{_NOT}{{0,5}}\s+enstemmigt?\b"
)  # blev ikke vedtaget enstemmigt; not: enstemmigt ikke godkendt
_BACK_NOT = re.compile(rf"{_NOT}{{0,5}}\s+(?:sen[dt]\w*\b.*?)?(?:tilbage\b|tilbagesend)|\btilbagesend\w*\s+ikke\b")
_PROPOSED = re.compile(r"\b\w*forslag\w*|\bforeslog\b|\bforeslår\b")


def signs_of(sections: Sequence[Section], decision: Decision) -> frozenset[str]:
    """Those of a decision of the item with these sections, and of each party that voted how it did, as `party_sign` writes it."""
    wishes = [span.quote(decision.text) for span in wishes_in(decision.text)]
    told = {
        Sign.REFUSES_SOME: refusing_sentence(sections, decision) is not None,
        Sign.SENDS_BACK: _is_sent_back(decision.text),
        Sign.DEPARTS: _departs(sections, decision),
        Sign.VOTES: tells_votes(decision.text),
        Sign.DISSENT: tells_dissent(decision.text),
        Sign.ABSTENTION: tells_abstention(decision.text),
        Sign.AGREEMENT: tells_agreement(decision.text),
        Sign.WISHES: bool(wishes),
        Sign.WISHES_CASE: any(map(wishes_a_case, wishes)),
    }
    of_parties = (party_sign(side, party) for party, side in votes_told(decision.text))
    return frozenset((*(sign.value for sign, is_told in told.items() if is_told), *of_parties))


def party_sign(side: Side, party: str) -> str:
    """`against:F`: that the party with this sign voted so."""
    return f"{side.value}:{party}"


def refusing_sentence(sections: Sequence[Section], decision: Decision) -> Span | None:
    """The sentence by which a decision that came to something else turns some of the matter down."""
    if decision.outcome is Outcome.AFVIST or is_heard_only(sections):
        return None
    return next((span for span in split_sentences(decision.text) if turns_down(span.quote(decision.text))), None)


def _departs(sections: Sequence[Section], decision: Decision) -> bool:
    """Whether it came to something else than an indstilling that there is: who refuses what was to be refused follows it."""
    proposal = "\n".join(one.text for one in sections if one.name == SectionName.INDSTILLING).strip()
    if not proposal or _AS_PROPOSED.search(decision.text.lower()):
        return False
    is_otherwise = decision.outcome in _NOT_AS_PROPOSED and not _PROPOSES_REFUSAL.search(proposal.lower())
    return is_otherwise or departs_from_proposal(decision.text)


def sends_back(text: str) -> bool:
    """Whether a question speaks of sending something back."""
    return _BACK.search(text.lower()) is not None


def _is_sent_back(text: str) -> bool:
    """Whether a sentence sends something back, and not that it is not, nor as a proposal that it or the next one turns down."""
    sentences = [span.quote(text) for span in split_sentences(text)]
    return any(
        sends_back(one)
        and not _BACK_NOT.search(one.lower())
        and not (_PROPOSED.search(one.lower()) and any(map(turns_down, (one, following))))
        for one, following in pairwise((*sentences, ""))
    )


def tells_abstention(text: str) -> bool:
    return _ABSTAINED.search(text.lower()) is not None


def speaks_of_agreement(text: str) -> bool:
    """Whether there was any or not."""
    return _AGREED.search(text.lower()) is not None


def tells_agreement(text: str) -> bool:
    """Whether all agreed, and not that they did not."""
    lowered = text.lower()
    return len(_AGREED.findall(lowered)) > len(_AGREED_NOT.findall(lowered))
