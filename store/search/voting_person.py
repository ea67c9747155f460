"""Of which person's vote is asked, in what a thread is about ("stemte Ane Holm for?", "hvad stemte borgmesteren?") or in a matter
that is named ("hvordan stemte Ane Holm om hegnet?")."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from store.danish.tokens import said, token_texts, tokens
from store.danish.voting import ABSTAINS
from store.minutes.offices import OFFICE
from store.search.people import find_person

_TEXT_MAX = 100  # characters
_ASKS = re.compile(  # of the words, with a blank between
    rf"(?:(?:og|men|så|mon|hvad|hvordan|hvorfor)\s)*(?:(?P<votes>stemte|stemmer|{ABSTAINS}|støttede)|var|gik)\s(?P<who>\w.*?)"
    r"(?:\s(?:også|så|egentlig|ikke|mon))*(?P<side>\s(?:for|imod|i\smod|ja|nej|det|forslaget|indstillingen|at\sstemme))*"
)
_ASKS_ON = re.compile(  # hvordan stemte Ane Holm om hegnet, stemte Ane Holm imod hegnet
    r"(?:(?:og|men|så|mon|hvad|hvordan|hvorfor)\s)*(?:stemte|stemmer|støttede)\s(?P<who>\w.*?)"
    r"(?:\s(?:også|så|egentlig|ikke|mon|ja|nej))*\s(?:i\s(?:sagen|punktet)\som|om|til|i|ved|vedr|vedrørende|angående|for|imod|i\smod|mod|på)"
    r"\s(?P<matter>\w.*)"
)
_SPOKEN_OF = frozenset({"han", "hun", "vedkommende"})


@dataclass(frozen=True, slots=True)
class VotingPerson:
    """`called` as the question does; `names` are the known people who may be meant, `office` is named instead of one; neither
    for "hun"."""

    called: str
    names: tuple[str, ...] = ()
    office: str | None = None


def asked_voting_person(text: str, people: Collection[str]) -> VotingPerson | None:
    """None where no single person's vote is asked for, or something else is, too."""
    whole = said(text, _TEXT_MAX)
    found = _ASKS.fullmatch(whole) if whole else None
    if found is None or not (found["votes"] or found["side"]):
        return None
    return VotingPerson(found["who"]) if found["who"] in _SPOKEN_OF else _person(text, found["who"], people)


def asked_vote_on(text: str, people: Collection[str]) -> tuple[VotingPerson, str] | None:
    """Whose vote is asked for, and in which matter, as the text names it; None where no single person's in a named one is."""
    read = tokens(text) if len(text) <= _TEXT_MAX else []
    found = _ASKS_ON.fullmatch(" ".join(token.text for token in read))
    voter = _person(text, found["who"], people) if found is not None else None
    if found is None or voter is None:
        return None
    start = read[found.string[: found.start("matter")].count(" ")].span.start
    return voter, text[start:].strip(" ?.!")


def _person(text: str, who: str, people: Collection[str]) -> VotingPerson | None:
    if re.fullmatch(OFFICE, who):
        return VotingPerson(who, office=who.removesuffix("en"))
    person = find_person(text, people)
    if person is None or not set(token_texts(person.text)).issuperset(who.split()):
        return None
    return VotingPerson(person.names[0] if len(person.names) == 1 else person.text, person.names)
