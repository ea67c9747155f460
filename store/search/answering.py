"""Which sentence of an item answers: a linear score of what it holds of the question, where it stands and what it says.

The weights were fitted by listwise logistic regression (softmax over an item's sentences) on questions with their
answers over four years of another municipality's minutes (bench/fit_quotes.py); docs/search.md has the figures.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from math import fsum
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from store.domain import SectionName
from store.minutes.approval import Approval, approval_of
from store.search.facets import told
from store.search.kinds import QuestionKind
from store.search.letter_runs import Bools
from store.search.sought import Sought
from store.search.telling import LEADS_TO_REASON, NUMBER_IN_WORDS, OF_KIND, names_number, without_times

Floats: TypeAlias = NDArray[np.float64]


class Role(StrEnum):
    """What a part of an item is to a question."""

    OPERATIVE = "operative"  # where it stands what was decided
    DECISION = "decision"
    INDSTILLING = "indstilling"
    COURSE = "course"  # what the committees before said
    RESUME = "resume"
    BODY = "body"
    ECONOMY = "economy"
    ATTACHMENTS = "attachments"
    OTHER = "other"


ROLE_OF_SECTION: dict[str, Role] = {
    SectionName.BESLUTNING.value: Role.DECISION,
    SectionName.INDSTILLING.value: Role.INDSTILLING,
    SectionName.SAGENS_FORLOEB.value: Role.COURSE,
    SectionName.RESUME.value: Role.RESUME,
    SectionName.SAGSFREMSTILLING.value: Role.BODY,
    SectionName.OEKONOMI.value: Role.ECONOMY,
    SectionName.BILAG.value: Role.ATTACHMENTS,
}


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of one item or several, a row each; `tokens` are the words of each, `place` its number in its part. `own`,
    `before` (with the two sentences before it) and `around` (with one on each side) are shares of the question's words as they
    tell the item's sentences apart; `relative` is `own` beside the item's best, `previous` that of the sentence before; `words`
    is the sentence's share of their number, and `part` its whole part's as the store weighs words. `likeness` is the share of
    the question's runs of letters that the sentence has. All these are in 0 to 1. `roles` are the rows of each role; `begins`
    are the rows that the items begin with, ascending; `times` those that the title of each item names."""

    texts: Sequence[str]
    tokens: Sequence[Sequence[str]]
    place: Floats
    is_operative: Bools
    roles: Mapping[Role, Bools]
    own: Floats
    relative: Floats
    words: Floats
    before: Floats
    previous: Floats
    around: Floats
    part: Floats
    likeness: Floats
    begins: Sequence[int] = (0,)
    times: Sequence[frozenset[str]] = (frozenset(),)

    def without_known_times(self, texts: Sequence[str], known: frozenset[str]) -> list[str]:
        """A sentence each, without the times that its item's title names and those that are `known`: they are the matter's."""
        ends = (*self.begins[1:], len(texts))
        return [
            without_times(text, times | known)
            for times, start, end in zip(self.times, self.begins, ends, strict=True)
            for text in texts[start:end]
        ]


_NAMED = re.compile(r"(?<=[a-zæøå,;] )[A-ZÆØÅ][\wæøå]+")  # a capital within the sentence
_DECIDES = re.compile(
    r"\b(?:udpeg|godkend|beslut|anbefal|ønsker|afvis|fastsæt|bevilg|gives|meddel|vælg|valgt|tildel|bemyndig|fortsæt|ændre"
    r"|udsæt|indgå|iværksæt|etabler|sælg|optag|støtte)",
)
_EMPTY = re.compile(
    r"\btages?\stil\sefterretning|\btaget\stil\sefterretning|\bjf\.?\sbilag|\bfremgår\saf\s(?:bilag|sagen)|\bvedlagt"
    r"|\bse\sbilag",
)
_APART = re.compile(r"\W*(?:afbud|fraværende|ikke\stil\sstede|for\sstemte|imod\sstemte|undlod\sat\sstemme)\b")
_APPROVAL_MAX = 200  # characters; a decision that says so much does not only approve
_PLACE_MAX = 20
_POINT = re.compile(r"\s*(?:[-–•·]|\d{1,2}[.)]|[a-z][.)])\s")


def features(sentences: Sentences, sought: Sought) -> dict[str, Floats]:
    """A number for each sentence, by the names of `Weights.features`."""
    texts, group, form, operative = sentences.texts, sought.group, sought.form, sentences.is_operative
    lowered = [text.lower() for text in texts]  # where cases need not be told apart, patterns take half the time
    is_day_sought = sought.kind is QuestionKind.WHEN
    forms = [_form_of(text) for text in texts]
    if is_day_sought:
        has_number = _numbers([names_number(text, with_days=True) for text in lowered])
    else:
        has_number = _numbers([one.has_number for one in forms])
    roles = {"operative": _numbers(operative)} | {str(role): _numbers(rows) for role, rows in sentences.roles.items()}
    found = {f"{role} {group}": rows for role, rows in roles.items()}
    found |= {f"{role}, {form}": rows for role, rows in roles.items()}
    found |= {
        f"operative around {group}": operative * sentences.around,
        f"operative relative {group}": operative * sentences.relative,
        f"unrelated {group}": _numbers(sentences.around == 0),
        f"first {group}": _numbers(sentences.place == 0),
        f"place {group}": sentences.place.clip(max=_PLACE_MAX) / _PLACE_MAX,
        "own": sentences.own,
        "relative": sentences.relative,
        "words": sentences.words,
        "before": sentences.before,
        "previous": sentences.previous,
        "around": sentences.around,
        "part": sentences.part,
        "number": has_number,
        "likeness": sentences.likeness,
        "relative likeness": sentences.likeness / best_of_item(sentences.likeness, sentences.begins),
    }
    if Role.DECISION in sentences.roles:
        found[f"decision around {group}"] = sentences.roles[Role.DECISION] * sentences.around
    found |= _of_form(texts, forms, group)
    found |= {f"{name} {group}": found[name] for name in ("relative", "own", "before", "around", "part")}
    found |= {f"{name}, {form}": found[name] for name in ("number", "point", "row", "length", "words", "relative")}
    found |= _of_kind(sentences, lowered, sought, has_number)
    if group == "decision":
        found["decides"] = _that_have(_DECIDES, lowered)
    if sought.word == "hvorfor":
        found["reason"] = _that_have(LEADS_TO_REASON, lowered)
    for name, pattern in told(sought.facets).items():
        found[f"tells {name}"] = _that_have(pattern, lowered)
        found[f"tells {name} around"] = found[f"tells {name}"] * sentences.around
    if sought.word == "hvilke":
        found["names"] = _numbers([min(3, len(_NAMED.findall(text))) / 3 for text in texts])
    return found


def best_of_item(values: Floats, begins: Sequence[int]) -> Floats:
    """For each row the largest value of its item; 1 where that is 0."""
    best = np.maximum.reduceat(values, begins) if len(values) else values
    return np.repeat(np.where(best > 0, best, 1.0), np.diff([*begins, len(values)]))


def _numbers(values: ArrayLike) -> Floats:
    return np.asarray(values, np.float64)


def _that_have(pattern: re.Pattern[str], texts: Sequence[str]) -> Floats:
    """1 where the pattern stands in the text."""
    return _numbers([pattern.search(text) is not None for text in texts])


@dataclass(frozen=True, slots=True)
class _Form:
    """What a sentence is, whatever is asked for."""

    is_empty: bool
    is_apart: bool
    is_point: bool
    approves: bool
    has_number: bool


@lru_cache(maxsize=16_384)  # a sentence comes again for each reading of its item, and from one question to the next
def _form_of(sentence: str) -> _Form:
    lowered = sentence.lower()
    is_apart = _APART.match(lowered) is not None
    return _Form(
        _EMPTY.search(lowered) is not None,
        is_apart,
        _POINT.match(sentence) is not None,
        len(sentence) <= _APPROVAL_MAX and not is_apart and approval_of(sentence) is not Approval.NONE,
        names_number(lowered),
    )


def _of_form(texts: Sequence[str], forms: Sequence[_Form], group: str) -> dict[str, Floats]:
    """What sort of sentence each is, whatever it is about."""
    lengths = np.array([len(text) for text in texts])
    ends = [text[-1:] for text in texts]
    colon = np.array([end == ":" for end in ends], np.bool_)
    stops = np.array([end in ".!?;," for end in ends], np.bool_)
    return {
        "length": _numbers(np.log1p(lengths) / 5),
        "short": _numbers(lengths < 25),
        "colon": _numbers(colon),
        "heading": _numbers(~colon & ~stops & (lengths < 60)),
        "empty": _numbers([one.is_empty for one in forms]),
        "apart": _numbers([one.is_apart for one in forms]),
        f"approves {group}": _numbers([one.approves for one in forms]),
        "point": _numbers([one.is_point for one in forms]),
        "row": _numbers(["\t" in text for text in texts]),
    }


def _of_kind(sentences: Sentences, lowered: Sequence[str], sought: Sought, has_number: Floats) -> dict[str, Floats]:
    """What a question of this kind looks for in a sentence."""
    kind = sought.kind
    patterns = OF_KIND.get(kind)
    if patterns is None:
        return {}
    texts = sentences.texts if kind is QuestionKind.WHO else lowered  # names are told by their capitals
    if kind is QuestionKind.WHEN:
        texts = sentences.without_known_times(lowered, sought.times)
    found = {name: _that_have(pattern, texts) for name, pattern in patterns.items()}
    has_none = np.sum(list(found.values()), axis=0) == 0
    if "money" in found:
        found["money around"] = found["money"] * sentences.around
        found["operative money"] = _numbers(sentences.is_operative)
    if kind in (QuestionKind.MONEY, QuestionKind.AMOUNT):
        found["number word"] = _that_have(NUMBER_IN_WORDS, lowered)
        found["number sought"] = has_number
        found["number sought around"] = has_number * sentences.around
        has_none &= has_number == 0
    found["operative unsought"] = _numbers(has_none & sentences.is_operative)
    return found


@dataclass(frozen=True, slots=True)
class Weights:
    """What each of the `features` counts, and each of the common `words` where a sentence has it, whatever is asked: some
    tell something ("ikke", "samlede"), others only lead to it ("bilag", "hvis"). What is not named counts nothing."""

    features: Mapping[str, float]
    words: Mapping[str, float]


@cache
def weights() -> Weights:
    """As bench/fit_quotes.py writes them."""
    read = json.loads(files("store.search").joinpath("quote_weights.json").read_text(encoding="utf-8"))
    return Weights(**read)


def odds_of(sentences: Sentences, sought: Sought) -> Floats:
    """For each sentence how much speaks for it as the one of its item that answers."""
    known = weights()
    found = features(sentences, sought)
    told = (words & known.words.keys() for words in map(frozenset, sentences.tokens))
    odds = _numbers([fsum(known.words[word] for word in words) for words in told])  # a set has no order
    for name, values in found.items():
        odds += known.features.get(name, 0.0) * values
    return odds


def chances(odds: Floats) -> Floats:
    """For each sentence of one item the chance that it is the one that answers; they sum to 1."""
    shares = np.exp(odds - odds.max(initial=0.0))
    return np.asarray(shares / (shares.sum() or 1.0))
