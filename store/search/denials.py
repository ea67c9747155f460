"""Why a matter was put off, sent back or turned down: what such a question asks for, and whether a text tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from store.danish.analysis import all_keys, index_key
from store.danish.dates import MONTH_NAME
from store.danish.sentences import split_sentences
from store.danish.tokens import lower_nfc, token_texts
from store.domain import Outcome
from store.minutes.attendance import without_absences
from store.minutes.said_outcomes import FELL, TURNED_DOWN
from store.search.question import TEXT_MAX, Question
from store.search.telling import tells_reason

_WHY = r"\A\W*(?:\w+\W+){0,2}?hvorfor\b.*"
_PUT_OFF = (
    r"\b(?:udsat|udsætte[rs]?|udsk(?:udt|yde[rs]?|ød)|(?<=hvorfor\s)udsatte)\b"  # "udsatte unge" are people in need
    r"|\btaget\saf\sdagsorden"
)
_SENT_BACK = r"\b(?:tilbagesend\w+|(?:sende?[rst]?|sendte|gik)\b[^.]{0,120}?\b(?:tilbage|retur))\b"
_LEFT_OPEN = re.compile(rf"{_PUT_OFF}|{_SENT_BACK}|\bhvorfor\b|\b(?:over|videre)?sendt\b")
_REFUSED = (
    rf"\b(?:{TURNED_DOWN})\b|\bforslag\w*\s(?:\w+\s){{0,8}}?{FELL}\b|\bfaldt\s(?:\w+\s)?\w*forslag"  # else prices fall
    r"|\bikke\s(?:\w+\s)?(?:godkendt|vedtaget|anbefalet|tiltrådt|imødekommet)\b"
)
_ASKED = tuple(  # with what such a matter came to, what is looked for first, and what says that it did
    (re.compile(rf"{_WHY}(?:{word})"), outcomes, re.compile(word))
    for word, outcomes in (
        (_PUT_OFF, (Outcome.UDSAT, Outcome.GENFORELAEGGES, Outcome.TILBAGESENDT)),
        (_SENT_BACK, (Outcome.TILBAGESENDT, Outcome.GENFORELAEGGES, Outcome.UDSAT)),
        (_REFUSED, (Outcome.AFVIST,)),
    )
)
_FRAME = re.compile(  # what says only that it was so, and of what sort the matter is
    rf"uds(?:at|atte|ætte[rs]?)|udsk(?:udt|yde[rs]?|ød)|tilbagesend\w+|tilbage|retur|sende?[rst]?|sendte|taget|gik|dagsorden(?:en)?|{TURNED_DOWN}"
    rf"|{FELL}|godkendt|vedtaget|anbefalet|tiltrådt|imødekommet|sag(?:en)?|punkt(?:et)?|beslutning(?:en)?"
)
_FORMAL = re.compile(  # a word, in lower case, of which no reason can be made: what was done, by whom, with what, until which day
    rf"""
      uds(?:at|atte|ætte[rs]?) | udsk(?:udt|yde[rs]?|ød) | udg(?:å|år|ik|ået) | tilbagesend\w* | sende?[rst]? | sendte
    | tag(?:e[rst]?|et) | tog | træk(?:ke[rs]?|kes)? | trukket | retur | returner\w* | gen(?:forel|optag|freml|frems|behandl)\w*
    | {TURNED_DOWN} | {FELL} | afslag | ikke | kan | kunne | godkend(?:t|te|e[rst]?) | anbefal(?:e[rst]?|et|ede) | tiltr\w+
    | vedt[ao]g\w* | imødekom\w* | følge[rs]? | fulgte?s? | beslut(?:te[rst]?|tede|tet) | indstille[rs]? | efterretning
    | (?:\w*(?<!år)sag|(?:dagsordens|indstillings)?punkt|\w*behandling|drøftelse|beslutning|\w*forslag|indstilling|orientering
        |ansøgning|henvendelse|dagsorden|pkt|ad)(?:en|et|n|er|erne|ene)?s?
    | [\w-]*(?:udvalg|råd|bestyrelse|direktion|nævn|forum|administration|forvaltning|hovedmed|-med)
        (?:met|en|et|ene|erne|n)?s?
    | stem(?:te[rs]?|mer) | for | i?mod | enstemmigt?
    | \w*mød(?:e|et|er)s? | næste | kommende | førstkommende | senere | (?:ekstra)?ordinært? | fornyet | ny | igen | tilbage
    | {MONTH_NAME} | d | kl | uge | \d+
    | at | af | til | fra | på | i | og | den | det | der | blev | bliver | er | var | har | sig | hermed | jf | jævnfør
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"(?P<new>\A|[.!?\n])?[^\w\n.!?]*(?P<word>\w+(?:-\w+)*-?)")
_NAME = re.compile(r"[A-ZÆØÅ]\w*|\w+-")
_FORMAL_MAX = 400  # characters; what is longer says more


@dataclass(frozen=True, slots=True)
class Denial:
    """`outcomes` are what the matter may have come to, what is likeliest meant first; `topic` are the words that name it; `word`
    says in a text, in lower case, that it came so."""

    outcomes: tuple[Outcome, ...]
    topic: tuple[str, ...]
    word: re.Pattern[str]

    def is_told(self, text: str) -> bool:
        """Whether a sentence of the text says that it came so, and why."""
        sentences = (span.quote(text) for span in split_sentences(text))
        return any(self.word.search(lower_nfc(one)) and tells_reason(one) for one in sentences)

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
    return Denial(found[0], topic, found[1]) if found is not None else None


def asks_of_open_matter(asked: Question) -> bool:
    """Whether it is asked why a matter came to what it did, or whether it was put off or sent somewhere; no later decision tells
    that."""
    return _LEFT_OPEN.search(lower_nfc(asked.text[:TEXT_MAX])) is not None


def says_no_more(decision: str) -> bool:
    """Whether a decision is nothing but what was done: "Sagen udsættes til næste møde", "1. Anbefales ikke". In any other words
    a reason may be seen."""
    said = without_absences(decision)
    if len(said) > _FORMAL_MAX:
        return False
    return all(
        _FORMAL.fullmatch(lower_nfc(found["word"])) or (found["new"] is None and _NAME.fullmatch(found["word"]))
        for found in _WORD.finditer(said)
    )
