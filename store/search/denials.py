"""Why a matter was put off, sent back or turned down: what such a question asks for, and whether a text tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from store.danish.analysis import all_keys, index_key
from store.danish.sentences import split_sentences
from store.danish.tokens import lower_nfc, token_texts
from store.domain import Outcome
from store.minutes.outcome import FELL, TURNED_DOWN
from store.search.answering import tells_reason
from store.search.question import TEXT_MAX, Question

_WHY = r"\A\W*(?:\w+\W+){0,2}?hvorfor\b.*"
_PUT_OFF = (
    r"\b(?:udsat|udsætte[rs]?|udsk(?:udt|yde[rs]?|ød)|(?<=hvorfor\s)udsatte)\b"  # else people in need
    r"|\btaget\saf\sdagsorden"
)
_SENT_BACK = r"\b(?:tilbagesend\w+|(?:sendt?|sendte|sender|gik)\b.*\b(?:tilbage|retur))\b"
_REFUSED = (
    rf"\b(?:{TURNED_DOWN})\b|\bforslag\w*\s(?:\w+\s){{0,8}}?{FELL}\b|\bfaldt\s(?:\w+\s)?\w*forslag"  # else prices fall
    r"|\bikke\s(?:\w+\s)?(?:godkendt|vedtaget|anbefalet|tiltrådt|imødekommet)\b"
)
_ASKED = (  # with what such a matter came to, what is looked for first
    (re.compile(_WHY + rf"(?:{_PUT_OFF})"), (Outcome.UDSAT, Outcome.GENFORELAEGGES, Outcome.TILBAGESENDT), _PUT_OFF),
    (
        re.compile(_WHY + rf"(?:{_SENT_BACK})"),
        (Outcome.TILBAGESENDT, Outcome.GENFORELAEGGES, Outcome.UDSAT),
        _SENT_BACK,
    ),
    (re.compile(_WHY + rf"(?:{_REFUSED})"), (Outcome.AFVIST,), _REFUSED),
)
_FRAME = re.compile(  # what says only that it was so, and of what sort the matter is
    rf"uds(?:at|atte|ætte[rs]?)|udsk(?:udt|yde[rs]?|ød)|tilbagesend\w+|tilbage|retur|sende?[rst]?|sendte|taget|gik|dagsorden(?:en)?|{TURNED_DOWN}"
    rf"|{FELL}|godkendt|vedtaget|anbefalet|tiltrådt|imødekommet|sag(?:en)?|punkt(?:et)?|beslutning(?:en)?"
)
_AS_REMARK = re.compile(  # in a decision: sendes tilbage med bemærkning om, at …; udsættes, så høringen kan afventes
    r"\bbemærkning\w*|\bønske[rs]?\b|\bafvent\w*|\bmed\shenblik\b|\bmangle\w*|\bså\b|\bbehov\b|\buafklare\w*|\bnærmere\b"
)


@dataclass(frozen=True, slots=True)
class Denial:
    """`outcomes` are what the matter may have come to, what is likeliest meant first; `topic` are the words that name it."""

    outcomes: tuple[Outcome, ...]
    topic: tuple[str, ...]
    _word: re.Pattern[str]

    def is_told(self, text: str) -> bool:
        """Whether a sentence of the text says that it came so, and why."""
        sentences = (span.quote(text) for span in split_sentences(text))
        return any(self._word.search(lower_nfc(one)) and tells_reason(one) for one in sentences)

    @property
    def is_refusal(self) -> bool:
        return Outcome.AFVIST in self.outcomes

    def named_in(self, title: str) -> int:
        """How many words of the topic a title has."""
        held = all_keys(token_texts(title))
        return sum(index_key(word) in held for word in self.topic)


def asked_denial(asked: Question) -> Denial | None:
    """None where something else is asked."""
    lowered = lower_nfc(asked.text[:TEXT_MAX])
    topic = tuple(word for word in asked.words if not _FRAME.fullmatch(word))
    found = next(((outcomes, word) for pattern, outcomes, word in _ASKED if pattern.search(lowered)), None)
    return Denial(found[0], topic, re.compile(found[1])) if found is not None else None


def decides_with_reason(decision: str) -> bool:
    """Whether a decision that denies something says why."""
    return tells_reason(decision) or _AS_REMARK.search(lower_nfc(decision)) is not None
