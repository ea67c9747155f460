"""What is said of a list: by what it was made, and how much of it is shown."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.words import OUTCOMES, counted, listed
from store.domain import Outcome

WHICH_OF_LIST = "Hvilken af dem mener du? Skriv for eksempel: nr. 2. Du kan også skrive, hvad den handler om."
NO_REASON_TOLD = "Referaterne siger ikke hvorfor, så vidt jeg kan se."
ONLY_TITLES = "Punkterne er lukkede, så jeg kender kun titlerne."
NOT_AS_PROPOSED = "Her er de punkter, hvor beslutningen blev en anden end indstillet, så vidt jeg kan se."
ALL_AS_PROPOSED = "Jeg kan ikke se noget punkt, hvor beslutningen blev en anden end indstillet."
ONLY_DISCUSSED = "Her er de punkter, der blev drøftet, uden at noget blev besluttet, så vidt jeg kan se."
NOTHING_WISHED = "Så vidt jeg kan se, blev der ikke bedt om noget."
RECURRING = "De her sager har været på mere end ét møde."
NONE_RECURRING = "Jeg kan ikke se, at nogen sag har været på mere end ét møde."
ONLY_DECIDED = "Jeg viser, hvad der blev besluttet; hvad der ikke blev det, kan jeg ikke liste op."
_CASES_NAMED = 10


def told_of_some(number: int, of_all: int) -> str:
    return f"Det står ved {number} af de {of_all}."


def latest_recurring(number: int) -> str:
    """`Flere sager har været på mere end ét møde; her er de seneste 10.`"""
    return f"Flere sager har været på mere end ét møde; her er de seneste {number}."


def no_item_is(outcomes: Collection[Outcome]) -> str:
    """`Jeg kan ikke se, at noget punkt er udsat.`"""
    return f"Jeg kan ikke se, at noget punkt er {_outcomes(outcomes)}."


def items_not(number: int, outcomes: Collection[Outcome]) -> str:
    """`7 punkter med en beslutning er ikke udsat.`"""
    return f"{counted(number, 'punkt', 'punkter')} med en beslutning er ikke {_outcomes(outcomes)}."


def _outcomes(outcomes: Collection[Outcome]) -> str:
    return listed(sorted(OUTCOMES[one] for one in outcomes if one is not Outcome.GENFORELAEGGES), "eller")


def refused_in_part(number: int, of: int) -> str:
    """`2 af dem er kun afvist i den sætning, der vises.` Of all that there are."""
    whom = "Det" if of == 1 else f"{number} af dem"
    return f"{whom} er kun afvist i den sætning, der vises." if number else ""


def left_out_cases(shown: int, others: Sequence[str]) -> str:
    """`Her er de første 4 sager. Slå 21/5 og 21/6 op for sig.`"""
    named = list(others[:_CASES_NAMED])
    named += [f"{len(others) - len(named)} til"] if len(others) > len(named) else []
    return f"Her er de første {shown} sager. Slå {listed(named)} op for sig."
