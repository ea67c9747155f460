"""What an item tells that a body said of its matter: a sentence of the statement that it gave, be it one without minutes here."""

from __future__ import annotations

import re

from store.danish.analysis import index_key
from store.danish.sentences import split_sentences
from store.danish.tokens import lower_nfc, tokens
from store.danish.verbs_of_saying import HAS_SAID, SAID, SAYS
from store.domain import Span

_ASKS = re.compile(  # hvad sagde ældrerådet, hvad har ældrerådet sagt
    rf"\bhvad\s+(?:{SAYS}|{SAID})\b"
    rf"|\bhvad\s+(?:har|havde)\b.*\b{HAS_SAID}\b"
    r"|\bhørings?svar\w*\b|\budtalelse\w*\b"
)
TELLS_WORDS = re.compile(  # and not: skal udtale sig, høres
    rf"""
    \b(?: {SAYS} | {SAID} | har\s{HAS_SAID} | (?!sagt|svaret){HAS_SAID} | støtte(?:r|de|t) | pege(?:r|de|t)\spå
      | tilslutte(?:r|de|t) | kvittere(?:r|de|t) | fandt | finder | (?:tager|tog|taget)\s(?:\w+\s)?afstand
      | (?:gør|gjorde|gjort)\s(?:opmærksom|gældende) | (?:bakke(?:r|de|t))\s(?:\w+\s)?op | (?:lægger|lagde|lagt)\svægt
      | (?:er|var)\s(?:\w+\s)?(?:positiv\w*|i?mod|enigt?|uenigt?|bekymre\w*|tilfreds\w*|betænkelig\w*) )\b
    """,
    re.VERBOSE,
)
_TO_OR_WITH = re.compile(r"\b(?:til|hos|for|overfor|i|af|med|på|om|at|mellem|end|som)\s+(?:\w+\s+)?\Z", re.IGNORECASE)


def asks_statement(text: str) -> bool:
    """Whether it is asked what somebody said.

    >>> asks_statement("hvad sagde ældrerådet om rengøring?")
    True
    """
    return _ASKS.search(lower_nfc(text)) is not None


def statement_of(body: str, text: str) -> Span | None:
    """The first sentence in which the body says something; none that it only is to."""
    key = index_key(lower_nfc(body))
    for span in split_sentences(text):
        sentence = span.quote(text)
        for token in tokens(sentence):
            is_it = index_key(token.text) == key and not _TO_OR_WITH.search(sentence[: token.span.start])
            if is_it and TELLS_WORDS.search(lower_nfc(sentence[token.span.end :])):
                return span
    return None
