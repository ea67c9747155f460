"""Which sentence of a matter tells what is asked of it by its kind, where the words of the question need not stand in it: a sum,
a time, how long, how old, who pays, who the members are."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from store.danish.analysis import all_keys, index_key
from store.danish.sentences import split_sentences
from store.danish.tokens import lower_nfc, token_texts
from store.domain import Span
from store.search.facets import facets_of, told
from store.search.kinds import QuestionKind, asks_membership
from store.search.leaning import measured_by, names_detail
from store.search.question import TEXT_MAX, Question
from store.search.sought import lacks_amount, sought_in
from store.search.telling import (
    somebody_named,
    tells_duration,
    tells_funds,
    tells_kind,
    tells_reason,
    tells_time_at_all,
)

Tells: TypeAlias = Callable[[str], bool]

_ASKS_AGE = re.compile(r"\bhvor\s+gam(?:mel|le)\b")
_AGE = re.compile(r"\b(?:fyldt|over|under|mindst)\s+\d{1,3}\b|\b\d{1,3}\s+år\b|\b\d{1,3}-årig")
_MEMBERS = re.compile(r"\bbestå(?:r|ende|et)?\b|\bmedlem|\brepræsentant|\bdeltager(?:e|ne)\b")
_ASKS_PAYER = re.compile(r"\bhvem\b.*\b(?:betal|finansier|afhold|dækk)\w*")
_PAYS = re.compile(r"\bbetal|\bfinansier|\bafhold(?:es|er)?\b|\bdækkes?\b|\bpulje")
_PAYS_SUM = re.compile(rf"{_PAYS.pattern}|\bbidrag")
_ASKS_SUM_PAID = re.compile(r"\bhvor\s+meget\b.*\bbetal")
_SAYS_LITTLE = frozenset({"number", "allocated"})  # any sum, any number
_PARTICLES = frozenset("af frem ind ned om op over på til tilbage ud under ved".split())  # flytte ind, indflytning


@dataclass(frozen=True, slots=True)
class TellingSentence:
    """Of a text; `shared` counts the words of the question that it has, `named` those of the matter, `is_sure` where it is told
    by its words or in the way that only that is told."""

    span: Span
    is_sure: bool
    shared: int
    named: int

    @property
    def worth(self) -> tuple[bool, int, int]:
        """The more the better."""
        return (self.is_sure, self.shared, self.named)


def telling_sentence(
    text: str,
    asked: Question,
    about: Sequence[str] = (),
    *,
    may_tell: Tells = lambda _: True,
    same_as: Callable[[str], Collection[str]] = lambda _: (),
) -> TellingSentence | None:
    """The one that has most of the question, and then of the words that the matter was asked for `about`, the first of several;
    None where none of those that `may_tell` it does, or its kind is not one that a sentence tells by itself.
    `same_as` gives other words for the same, as index words."""
    tells = _tells(asked)
    if tells is None:
        return None
    lowered = lower_nfc(asked.text[:TEXT_MAX])
    keys = {one.union(*map(same_as, one)) for one in _keys(asked, lowered)}
    matter = {frozenset({index_key(word)}) for word in about if word not in asked.words}
    ways = [pattern for name, pattern in told(facets_of(lowered)).items() if name not in _SAYS_LITTLE]
    is_by_form = any(pattern.search(lowered) for pattern in (_ASKS_AGE, _ASKS_PAYER))
    needs_word = asked.kind is QuestionKind.WHO and not (is_by_form or asks_membership(lowered))
    best: TellingSentence | None = None
    for span in split_sentences(text):
        sentence = span.quote(text)
        if not (tells(sentence) and may_tell(sentence)):
            continue
        shared, named = _shared(keys, sentence), _shared(matter, sentence)
        if needs_word and not shared:
            continue
        is_of_all = shared > 0 and shared == len(keys)
        has_way = not keys and any(pattern.search(lower_nfc(sentence)) for pattern in ways)
        of_members = named > 0 and asks_membership(lowered)
        found = TellingSentence(span, is_by_form or is_of_all or has_way or of_members, shared, named)
        if best is None or found.worth > best.worth:
            best = found
    return best


def lacks_kind(asked: Question, text: str) -> bool:
    """Whether no sentence of the text tells what is asked by its kind."""
    tells = _tells(asked)
    return tells is not None and not any(tells(span.quote(text)) for span in split_sentences(text))


def _tells(asked: Question) -> Tells | None:
    """What tells it, where that is told by a sentence alone."""
    lowered = lower_nfc(asked.text[:TEXT_MAX])
    sought = sought_in(asked)
    by_form: tuple[tuple[bool, Tells], ...] = (
        (_ASKS_AGE.search(lowered) is not None, lambda text: _AGE.search(lower_nfc(text)) is not None),
        (_ASKS_PAYER.search(lowered) is not None, lambda text: _PAYS.search(lower_nfc(text)) is not None),
        (
            _ASKS_SUM_PAID.search(lowered) is not None,
            lambda text: _PAYS_SUM.search(lower_nfc(text)) is not None and tells_kind(QuestionKind.MONEY, text),
        ),
        (asks_membership(lowered), lambda text: _MEMBERS.search(lower_nfc(text)) is not None),
        (sought.needs_funds, tells_funds),
        (sought.needs_duration, tells_duration),
        (sought.word == "hvorfor", tells_reason),
        (sought.needs_time, lambda text: tells_time_at_all(text, sought.times)),
        (sought.needs_amount and asked.kind is QuestionKind.MONEY, lambda text: tells_kind(QuestionKind.MONEY, text)),
        (sought.needs_amount, lambda text: not lacks_amount(sought, text)),
        (sought.needs_person, lambda text: bool(somebody_named(text))),
    )
    return next((tells for is_asked, tells in by_form if is_asked), None)


def _keys(asked: Question, lowered: str) -> set[frozenset[str]]:
    """Of the words of the question that say more than its kind; a verb's with its particle, too."""
    particles = _PARTICLES & set(token_texts(lowered))
    words = [word for word in asked.words if not names_detail(word) and word != measured_by(lowered)]
    return {frozenset({index_key(word), *(f"{particle}{index_key(word)}" for particle in particles)}) for word in words}


def _shared(keys: set[frozenset[str]], sentence: str) -> int:
    held = all_keys(token_texts(sentence))
    return sum(not key.isdisjoint(held) for key in keys)
