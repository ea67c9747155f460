"""What people say before and after a question to be polite or to tell why they ask; none of it says what is asked."""

from __future__ import annotations

import re

from store.danish.stopwords import GREETINGS, QUESTION_WORDS, STOP_WORDS
from store.danish.tokens import tokens

_SAID_AROUND = frozenset(
    """
    fortælle fortæl sige sig oplyse spørge spørger spørg spurgt spørgsmål svare svar vide viden finde tjekke tjek hjælpe hjælp
    undersøge venligst gerne brug prøver søger leder kigger mangler sidder siddet henvendelse henvendelser borger borgeren
    kollega kolleger kollegaer journalist nysgerrig tænker tænkte forhånd tak skrevet ringet ringer referatbot bot botten
    chef chefen direktør direktøren borgmesteren dag haster
    """.split()
)
_POLITE = GREETINGS | STOP_WORDS | _SAID_AROUND
_SAYS_SO = (GREETINGS | _SAID_AROUND | {"ved"}) - {
    "du",
    "kan",
    "går",
    "hvad",
    "hvem",
    "hvordan",
    "mange",
    "godt",
}
_VERBS = "blev bliver fik får må måtte skal skulle er var har havde kan kunne vil ville kommer kom gik går".split()
_BEGINS = re.compile(
    rf"\b(?:{'|'.join(sorted(QUESTION_WORDS))})\b|(?<=[:.!?\n])\s*\b(?:{'|'.join(_VERBS)})\b", re.IGNORECASE
)
_THANKS = r"tak(?:\s+for\s+hjælpen)?"
_CLOSING = re.compile(
    rf"(?:[\s,]*(?<=[?!.,\s])(?:på\s+forhånd|mange|tusind)\s+{_THANKS}|(?<=[?!.,])\s*(?:{_THANKS}|(?:det\s+)?haster)"
    r"|(?<=[?!.,\s])(?:mvh|vh|kh|(?:med\s+)?venlig\s+hilsen)\b.{0,60})\W*\Z",
    re.IGNORECASE | re.DOTALL,
)
_SAID_ANYWAY = re.compile(  # … og hvornår blev det besluttet?
    r"[\s,]+(?:og|samt)\s+(?:hvornår|hvem|hvor|hvilket\s+udvalg)\s+(?:(?:blev|er|var|har)\s+)?(?:(?:det|den|de|som|der)\s+)?"
    r"(?:besluttet|besluttede|vedtaget|vedtog|godkendt|godkendte|behandlet|behandlede|afgjort|afgjorde)(?:\s+(?:det|den|sagen))?\W*\Z",
    re.IGNORECASE,
)


def without_courtesy(text: str) -> str:
    """The question alone: "Hej, kan du fortælle mig, hvad taksten er? På forhånd tak!" asks "hvad taksten er?". What says
    anything of a matter stays, and so does the whole where no question is left. That it is asked when and by whom as well is
    left out, for every answer says that.

    >>> without_courtesy("Hej! Hvad er taksten? Mange tak")
    'Hvad er taksten?'
    """
    begins = _BEGINS.search(text)
    before = {token.text for token in tokens(text[: begins.start()])} if begins is not None else set()
    asked = text[begins.start() :] if begins is not None and before <= _POLITE and before & _SAYS_SO else text
    asked = _CLOSING.sub("", asked).strip()
    first = _SAID_ANYWAY.sub("?", asked)
    is_told = any(token.text not in STOP_WORDS for token in tokens(first))
    return first if is_told else asked if tokens(asked) else text
