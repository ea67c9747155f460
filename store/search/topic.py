"""The words that carry a question, without its frame."""

from __future__ import annotations

import re
from collections.abc import Iterable

from store.danish.dates import WEEKDAY
from store.danish.numbers import NUMBER_WORD
from store.danish.stopwords import STOP_WORDS
from store.danish.tokens import tokens
from store.domain import Span
from store.search.kinds import WINS

# Tirsdag den 3. maj; de to seneste møder; hvad er holdningen til …; hvad siger politikerne om …; of a named group, that alone.
_NO_TOPIC = re.compile(
    rf"""
    \b{WEEKDAY}(?=,?\s(?:den\s|d\.?\s?)?\d) | \bi\s+dag\b
    | \b(?:{NUMBER_WORD})\s+(?=(?:seneste|sidste|forrige)\b)
    | (?<=sidste\s)(?:\d|{NUMBER_WORD})\s+(?=\w*møder\b) | (?<=seneste\s)(?:\d|{NUMBER_WORD})\s+(?=\w*møder\b)
    | \bhvad\s+(?:er|var|blev|bliver)\s+(?:(?:den|det|de|vores|\w+(?:nes|ens|ets))\s+)?(?:\w+e\s+)?
      (?P<of_any>holdning(?:en)?|konklusion(?:en)?|vurdering(?:en)?|historik(?:ken)?|begrundelsen?|skridt)
      \s+(?=(?:til|på|for|af|om|i|med)\b)
    | \b(?:mener|mente|siger|sagde|synes|har|havde|besluttede|vedtog|gør|gjorde)\s+(?P<body>politikerne)\b
    | \b(?P<owed>opfølgning(?:er|erne|en)?)(?=\s+(?:er\s+der\s+)?(?:på|til|om)\b)
    | \bhv(?:ad|em)\s+(?:\w+\s+)?(?P<finds>synes|syntes)\b
    | \b(?:jeg|vi)\s+(?P<believes>tror|mener|husker|tænkte(?=\s+på\b))\b
    | \A\W*hvem\s+(?:(?:har|havde)\s+)?(?P<won>{WINS})\b
    | \bhvad\s+(?:blev|var|er)\s+(?P<vote>afstemningen|resultatet|udfaldet)\b
    | \b(?:pr\.?|om)\s+(?P<yearly>året|måneden)\b
    | (?<!\bde\s)(?<!\bden\s)(?<!\bdet\s)\b(?P<made>lave[rs]?|lavede|lavet)\b(?!\s+(?:om|ud)\b)
    | \b(?P<political>politiske?)(?=\s+\w*udvalg\b)
    | \btag(?:er|et)?\s+(?P<stand>stilling)\s+til\b | \b(?P<found>fandt)\s+(?:vi|de|man|i)\s+ud\s+af\b
    | \A\W*(?:og\s+|men\s+)?hvor\s+(?P<long>længe|lang\s+tid)\b
    | \bhvor\s+(?P<so_long>længe|lang\s+tid)(?=\W*\Z|\s+(?:gælder|varer|løber)\b)
    | \bhvor\s+(?P<often>ofte|tit)\b
    | \bhvor\s+(?P<ends>ender)\s+(?:vi|det|sagen)\b
    | \b(?P<first>første)(?=\s+(?:\w+\s+)?\w*mødet?\b)
    | \b(?P<before>første(?=\s+gang\b)|tidligere(?=\s+(?:beslutning|sag|referat)))
    | (?:for\s+(?:noget|nogen|lang|længere)\s+tid|for\s+længe)\s+siden\b | \bi\s+sin\s+tid\b | \bpå\s+et\s+tidspunkt\b
    | \b(?:(?:i?gennem|over)\s+(?:tid(?:en)?|årene)|i\s+årenes\s+løb)\b | \bi\s+løbet(?=\s+af\b)
    | \b(?:cirka|circa)\s+(?=(?:i\s+)?\d)
    | \b(?:(?:helt\s+)?tilbage|midt|sent|tidligt|først|sidst)\s+(?=i\s+(?:19|20)\d\d\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def search_words(text: str, taken: list[Span]) -> tuple[str, ...]:
    """The words that carry the question, each once; where all are frame words ("hvad er status på sagen"), none."""
    taken = [*taken, *(Span(*match.span(match.lastgroup or 0)) for match in _NO_TOPIC.finditer(text))]
    free = (token for token in tokens(text) if not any(token.span.overlaps(span) for span in taken))
    return tuple(dict.fromkeys(token.text for token in free if token.text not in STOP_WORDS))


def words_in(text: str, spans: Iterable[Span]) -> tuple[str, ...]:
    """Of those stretches of the text the words that are no frame."""
    found = (token.text for span in spans for token in tokens(span.quote(text)))
    return tuple(word for word in found if word not in STOP_WORDS)


def in_capitals_of(text: str) -> frozenset[str]:
    """The words, in lower case, that are written in capitals where not all is."""
    if text.isupper():
        return frozenset()
    # SFO'erne is in capitals too; its text has no ending.
    found = (token for token in tokens(text) if text[token.span.start :][: len(token.text)].isupper())
    return frozenset(token.text for token in found if len(token.text) > 1)
