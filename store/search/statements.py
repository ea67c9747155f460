"""What an item tells that a body said of its matter: a sentence of the statement that it gave, be it one without minutes here."""

from __future__ import annotations

import re

from store.danish.analysis import index_key
from store.danish.sentences import split_sentences
from store.danish.tokens import lower_nfc, tokens
from store.domain import Span

_ASKS = re.compile(  # hvad sagde ældrerådet, hvad har ældrerådet sagt
    r"\bhvad\s+(?:sagde|siger|mente|mener|syn(?:e|t)s|svarede|svarer|udtalte|udtaler|bemærkede|ønsked?er?|foreslog|foreslår"
    r"|anbefalede|anbefaler|skrev|skriver)\b"
    r"|\bhvad\s+(?:har|havde)\b.*\b(?:sagt|ment|svaret|udtalt|bemærket|foreslået|anbefalet|skrevet)\b"
    r"|\bhørings?svar\w*\b|\budtalelse\w*\b"
)
SAYS = re.compile(  # and not: skal udtale sig, høres
    r"""
    \b(?: sagde | siger | har\ssagt | men(?:er|te|t) | udtal(?:er|te|t) | bemærke(?:r|de|t) | anfør(?:er|te|t) | ønske(?:r|de|t)
      | foresl(?:år|og|ået) | anbefale(?:r|de|t) | støtte(?:r|de|t) | advare(?:r|de|t) | påpege(?:r|de|t) | beklage(?:r|de|t)
      | pege(?:r|de|t)\spå | udtrykke?(?:r|te|t) | kritisere(?:r|de|t) | opfordre(?:r|de|t) | rose?(?:r|te|t) | frygte(?:r|de|t)
      | tilslutte(?:r|de|t) | kvittere(?:r|de|t) | fandt | finder | fremføre?(?:r|te|t) | (?:tager|tog|taget)\s(?:\w+\s)?afstand
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
            if is_it and SAYS.search(lower_nfc(sentence[token.span.end :])):
                return span
    return None
