"""What people say before and after a question to be polite or to tell why they ask; none of it says what is asked."""

from __future__ import annotations

import re

from store.danish.stopwords import FUNCTION_WORDS, GREETINGS, QUESTION_WORDS, STOP_WORDS
from store.danish.tokens import tokens

_LONGEST = 1000  # characters; what is longer is no question with a greeting
_TELLING = frozenset(
    """
    fortælle fortæl sige oplyse spørge spørger spørg spurgt svare vide ved viden finde tjekke tjek undersøge leder kigger sidder
    spørgsmål haster hej hejsa hejs halløj goddag godmorgen godaften dav davs hallo
    """.split()
)
_POLITE = (
    GREETINGS
    | FUNCTION_WORDS
    | _TELLING
    | frozenset(
        """
        sig hjælpe hjælp venligst brug prøver søger mangler siddet henvendelse henvendelser borger kollega kolleger kollegaer
        journalist nysgerrig tænker tænkte skrevet ringet ringer referatbot bot botten chef chefen borgmesteren dag
        """.split()
    )
) - {"ikke", "blev", "blevet", "bliver"}  # "hej, blev det ikke …, hvem der betaler?" asks whether
_VERBS = "blev bliver fik får må måtte skal skulle er var har havde kan kunne vil ville kommer kom gik går".split()
_BEGINS = re.compile(
    rf"\b(?:{'|'.join(sorted(QUESTION_WORDS - {'hvis', 'hvorvidt'}))})\b|(?<=[:.!?\n])\s?(?:{'|'.join(_VERBS)})\b",
    re.IGNORECASE,
)
_THANKS = r"tak(?:\s+for\s+hjælpen)?"
_CLOSING = re.compile(
    rf"(?:,?\s(?:på\s+forhånd|mange|tusind)\s+{_THANKS}|(?<=[?!.,])\s?(?:{_THANKS}|(?:det\s+)?haster)"
    r"|(?:(?<=[?!.])\s?|\n)(?:mvh|vh|kh|(?:med\s+)?venlig\s+hilsen)(?:,?\s+[^\W\d_]+){0,3})[\s!.,]*\Z",
    re.IGNORECASE,
)
_SAID_ANYWAY = re.compile(  # … og hvornår blev det besluttet?
    r",?\s(?:og|samt)\s(?:hvornår|hvem|hvor|hvilket\sudvalg)\s(?:(?:blev|er|var|har)\s)?(?:(?:det|den|de|som|der)\s)?"
    r"(?:besluttet|besluttede|vedtaget|vedtog|godkendt|godkendte|behandlet|behandlede|afgjort|afgjorde)(?:\s(?:det|den|sagen))?\W{0,3}\Z",
    re.IGNORECASE,
)
_OF_A_STEP = re.compile(
    r"\A\W*(?:hvornår|hvem)\b|udsat|udsæt|høring|\bsendt|still(?:et|ede)|forelagt|foreslå|foreslo", re.IGNORECASE
)


def without_courtesy(text: str) -> str:
    """The question alone: "Hej, kan du fortælle mig, hvad taksten er? På forhånd tak!" asks "hvad taksten er?". What says
    anything of a matter stays, and so does the whole where no question is left. That it is asked when and by whom it was
    decided as well is left out, for every answer says that, unless another step of the matter is asked for.

    >>> without_courtesy("Hej! Hvad er taksten? Mange tak")
    'Hvad er taksten?'
    """
    if len(text) > _LONGEST:
        return text
    begins = _BEGINS.search(text)
    before = {token.text for token in tokens(text[: begins.start()])} if begins is not None else set()
    asked = text[begins.start() :] if begins is not None and before <= _POLITE and before & _TELLING else text
    asked = _CLOSING.sub("", asked.rstrip()).strip()
    first = asked if _OF_A_STEP.search(asked) else _SAID_ANYWAY.sub("?", asked)
    is_told = any(token.text not in STOP_WORDS for token in tokens(first))
    return first if is_told else asked if tokens(asked) else text
