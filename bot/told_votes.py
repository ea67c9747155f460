"""Whether it is told how they voted of whom that is asked, or what they said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot import words_on_people
from store.domain import Hit, SectionName, StoredItem
from store.minutes.parties import Party, standing_in
from store.minutes.remarks import says_something
from store.minutes.votes import sides_in, tells_dissent, tells_votes
from store.search.kinds import QuestionKind
from store.search.question import TEXT_MAX, Question
from store.search.voters import asks_words, sides_asked

_NO_STAND = re.compile(
    r"\b(?:\w*udvalget|byrådet)\s+und(?:lod|lader)\b[^.\n]*", re.IGNORECASE
)  # a whole body has not voted


def untold_votes(asked: Question, hits: Sequence[Hit]) -> str | None:
    """Words for it that nothing that is shown says how they voted of whom that is asked."""
    shown = [
        quote for hit in hits for quote in (hit.quote, hit.supplement, hit.decided, hit.further) if quote is not None
    ]
    texts = [_NO_STAND.sub("", quote.text) for quote in shown]
    if asked.kind is not QuestionKind.VOTE or not hits or any("enstemmig" in text.lower() for text in texts):
        return None
    if not asked.voters:
        return (
            None
            if any(tells_votes(text) or tells_dissent(text) for text in texts)
            else words_on_people.untold_votes(())
        )
    untold = [
        party
        for party in asked.voters
        if not any(_tells_vote_of(party, text) or says_something(text, [party]) for text in texts)
    ]
    return words_on_people.untold_votes(untold) if untold else None


def tells_vote_asked(asked: Question, item: StoredItem) -> bool:
    """Whether a decision of the item says that they voted as is asked for ("hvorfor stemte SF imod"), or anybody where none is
    named."""
    if not asked.voters:
        return any(tells_votes(decision.text) for decision in item.decisions)
    if has_words_asked(asked, item):
        return True
    sides = sides_asked(asked.text)
    return any(sides & sides_in(decision.text, asked.voters) for decision in item.decisions)


def asks_party_words(asked: Question) -> bool:
    """Whether it is asked what a party says, or why it voted so, rather than how it voted."""
    return bool(asked.voters) and asks_words(asked.text[:TEXT_MAX])


def has_words_asked(asked: Question, item: StoredItem) -> bool:
    """Whether it is asked what a party said, and a decision has words of it beside its vote, be it that of a body before."""
    if not asks_party_words(asked):
        return False
    course = (section.text for section in item.sections if section.name == SectionName.SAGENS_FORLOEB)
    texts = (*(decision.text for decision in item.decisions), *course)
    return any(says_something(text, asked.voters) for text in texts)


def _tells_vote_of(party: Party, text: str) -> bool:
    if tells_votes(text):
        return bool(sides_in(text, [party]))
    return any(one.signs.intersection(party.signs) for one in standing_in(text))  # (F) ønskede ikke at sende det videre
