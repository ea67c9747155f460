"""Which of the items that hold a question's words comes first: a linear score of a few features that generalise.

The weights were fitted by listwise logistic regression (softmax over each question's 16 best items, L2 0.01) on 420
questions over four years of another municipality's minutes, and came out alike whichever of five sets of them was left
out; docs/search.md has the figures. All features but the ages lie in 0 to 1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import log, log1p

import numpy as np
from numpy.typing import NDArray

from store.danish.analysis import index_key
from store.danish.dates import MONTHS, Period
from store.danish.numbers import FIRST_FOUR, ORDINALS
from store.search.asked import Lacking, house_named
from store.search.ranking import Ranked
from store.search.years import find_yearly, find_years
from store.semantics.likeness import Likeness

_BM25 = 3.5  # the BM25F score as a share of the most that the question could give
_COVERAGE = 1.7
_TITLE_COVERAGE = 2.1
_TITLE_SHARE = 1.6
_MISSING = -0.45  # the share of the single most informative word that is not there
_IN_PERIOD = 1.2
_IN_SHORT_PERIOD = 2.8  # days to a quarter, which tell when a meeting was; a year may be that of a price or a budget
_SHORT = timedelta(days=100)
_IN_COMMITTEE = 1.2
_NEARNESS = 1.8  # the largest share of the question that stands close together
_COVERAGE_TIMES_NEARNESS = 1.9
_DECISION_NEARNESS = 1.4  # the same within what was decided
_DECISION_NEARNESS_ELSE = 0.7  # where no decision is asked for
_AGE = 0.5  # where the latest treatment is asked for: what a year's age costs
_AGE_MAX = 4.0  # years, of the minutes that it was fitted to
_YEAR_IN_TITLE = 0.9  # a year that the question names
_OTHER_YEAR_IN_TITLE = -1.2  # only others: the same matter, of another year
_FAR_FROM_YEAR = -0.7  # held more than a year from all that the question names
_NUMBER_IN_TITLE = 0.9  # budgetopfølgning 2, where it is asked for
_OTHER_NUMBER_IN_TITLE = -1.2
_HOUSE_IN_TITLE = 3.0  # Birkevej 12: such an item is about that house
_OF_YEAR_IN_TITLE = 2.0
_NUMBERED = re.compile(
    rf"\b(?P<before>[^\W\d_]{{5,}})\s+(?P<number>\d{{1,2}})\b(?![.,:/-]?\d)"
    rf"|\b(?P<ordinal>\d{{1,2}}(?=\.)|{FIRST_FOUR})\.?\s+(?P<behind>[^\W\d_]{{5,}})",
    re.IGNORECASE,
)
_LAST_TREATMENT = 2.5
_VOTE_TOLD = 1.5  # by hand: of 25 questions 21 → 22 right first; from 3 on, other matters come first
_COUNTED = 1.5  # as a vote that is told
_COMPOUND_LACKED = -1.0  # each
_OWN_WORDS = 1.5  # by hand: of 54 questions for what a committee said 42 → 43 right first
_ADOPTED = re.compile(r"\b(?:2\.|anden|3\.|tredje)\s*behandling|\bendelig\b|\bvedtagelse\b(?!\s+af\s+forslag)")
_APPROVED = re.compile(r"\bgodkendelse\b")
_NOT_YET = re.compile(r"\b(?:forslag|udkast|oplæg|tillæg|proces|høring|ansøgning|dispensation)\w*")
_OF_THE_AGENDA = re.compile(
    r"\s*(?:godkendelse\s+af\s+(?:dagsorden(?:en)?|referat(?:et)?|protokol(?:len)?)\b|underskrift(?:er|s(?:ark|side|blad))?\W*$)",
    re.IGNORECASE,
)
_ON_THE_AGENDA = -1.5
_BM25_MOST = 2.2  # k1 + 1: a word's highest score in units of its information


@dataclass(frozen=True, slots=True)
class FirstWeights:
    """What `first_scores` multiplies each quantity of an item with, for bounds on it: the BM25F score; a concept's cover, and
    its place in the title, times its information; the title's share; the information of a concept that is missing."""

    score: float
    cover: float
    in_title: float
    title_share: float
    missing: float

    @classmethod
    def of(cls, total: float) -> FirstWeights:
        """`total` is the information of the whole question."""
        return cls(
            _BM25 / (total * _BM25_MOST), _COVERAGE / total, _TITLE_COVERAGE / total, _TITLE_SHARE, _MISSING / total
        )


def period_score(period: Period | None, *, is_of_a_year: bool) -> float:
    """For an item held in the period that is asked for. `is_of_a_year`: not only "i februar", of whichever year."""
    if period is None:
        return 0.0
    return _IN_SHORT_PERIOD if is_of_a_year and period.last - period.first < _SHORT else _IN_PERIOD


def first_scores(
    ranked: Ranked, of_period: NDArray[np.float64], in_committee: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """From what the index knows alone, for every ranked item; `of_period` are their `period_score`s."""
    total = float(ranked.information.sum()) or 1.0
    missing = ((1 - ranked.covered).clip(0, 1) * ranked.information).max(axis=1) / total
    return np.asarray(
        _BM25 * ranked.scores / (total * _BM25_MOST)
        + _COVERAGE * ranked.coverage()
        + _TITLE_COVERAGE * ranked.title_coverage()
        + _TITLE_SHARE * ranked.title_share
        + _MISSING * missing
        + of_period
        + _IN_COMMITTEE * in_committee
    )


def year_score(years: frozenset[int], title: str, held_in: int) -> float:
    """For an item held in the year `held_in`, where a question names `years`."""
    if not years:
        return 0.0
    of_title = find_years(title)
    score = 0.0 if not of_title else _YEAR_IN_TITLE if years & of_title else _OTHER_YEAR_IN_TITLE
    return score + (0.0 if any(abs(year - held_in) <= 1 for year in years) else _FAR_FROM_YEAR)


def numbered(text: str) -> dict[str, int]:
    """What the text tells apart by a number, by the noun's index word: budgetopfølgning 2, 1. behandling, anden etape."""
    found: dict[str, int] = {}
    for match in _NUMBERED.finditer(text):
        noun = (match["before"] or match["behind"]).lower()
        number = match["number"] or match["ordinal"]
        if not noun.startswith(MONTHS):
            found.setdefault(index_key(noun), ORDINALS.get(number.lower()) or int(number))
    return found


def number_score(numbers: Mapping[str, int], title: str) -> float:
    """For an item whose title has the number that a question gives to one of its nouns, or another."""
    of_title = numbered(title) if numbers else {}
    both = numbers.keys() & of_title.keys()
    return sum(_NUMBER_IN_TITLE if numbers[noun] == of_title[noun] else _OTHER_NUMBER_IN_TITLE for noun in both)


def house_score(question: str, title: str) -> float:
    """For an item whose title names the house, by street and number, that the question names; both in lower case."""
    return _HOUSE_IN_TITLE if house_named(question, title) else 0.0


def of_years(text: str) -> frozenset[tuple[str, int]]:
    """What the text tells apart by a year right behind it, as (index word of the noun, year): budget 2026, regnskab for 2024."""
    return frozenset((index_key(noun), year) for noun, year in find_yearly(text))


def of_years_score(asked: frozenset[tuple[str, int]], title: str) -> float:
    """For an item whose title has one of the question's nouns with the question's year: "Budget 2026-29" is budget 2026."""
    return _OF_YEAR_IN_TITLE if asked and not asked.isdisjoint(of_years(title)) else 0.0


def adoption_score(title: str, *, be_it_approved: bool = False) -> float:
    """Where it is asked when something was adopted or how they voted: for the last of a matter's treatments by its title; that
    it is approved may say so, too."""
    lowered = title.lower()
    is_approved = be_it_approved and _APPROVED.search(lowered) and not _NOT_YET.search(lowered)
    return _LAST_TREATMENT if is_approved or _ADOPTED.search(lowered) else 0.0


def agenda_score(title: str, evidence: Evidence) -> float:
    """For an item on the agenda itself, where that is not asked for: it names matters that are moved or taken off, and tells
    nothing of them."""
    return _ON_THE_AGENDA if evidence.title_coverage == 0 and _OF_THE_AGENDA.match(title) else 0.0


def vote_score(evidence: Evidence) -> float:
    """Where it is asked how a party voted: for an item that says it, as far as it is on the matter."""
    return _VOTE_TOLD * evidence.coverage * evidence.nearness


def counted_score(evidence: Evidence) -> float:
    """Where a number of something is asked for: for an item whose quote counts it, as far as the item is on the matter."""
    return _COUNTED * evidence.coverage * evidence.nearness


def compounds_score(lacks: Lacking) -> float:
    """For an item that lacks compounds of the question, which name what is meant more closely than other words do."""
    return _COMPOUND_LACKED * lacks.compounds


def own_words_score(decision_nearness: float) -> float:
    """Where it is asked what a body said, for an item whose decision says more than that it approves."""
    return _OWN_WORDS * decision_nearness


def final_score(
    first: float, evidence: Evidence, *, decision_nearness: float, asks_decision: bool, age_years: float
) -> float:
    """`first` and what reading the item added. `age_years` is 0 where the latest treatment is not asked for."""
    return (
        first
        + _NEARNESS * evidence.nearness
        + _COVERAGE_TIMES_NEARNESS * evidence.coverage * evidence.nearness
        + (_DECISION_NEARNESS if asks_decision else _DECISION_NEARNESS_ELSE) * decision_nearness
        - _AGE * min(age_years, _AGE_MAX)
    )


# The same regression over 3,500 questions, with what the sentences of the items say that were nearly as good as the best.
_SENTENCE_ODDS = 0.28
_SENTENCE_LIKENESS = 4.1
_TITLED_LIKENESS = 6.2
_KIND_TOLD = 0.3
_SENTENCES = -0.67  # each time that an item has e times as many


def sentence_score(
    odds: float, likeness: float, titled_likeness: float, sentences: int, *, is_told: bool = False
) -> float:
    """What an item's sentences add to its final score: how much speaks for the best one as the one that answers, the largest
    share of the question's runs of letters that one has, alone and with the title, and whether the quote has what a question
    of its kind seeks; the more there are, the likelier is chance."""
    of_best = _SENTENCE_ODDS * odds + _SENTENCE_LIKENESS * likeness
    of_item = _TITLED_LIKENESS * titled_likeness + _SENTENCES * log(max(sentences, 1))
    return of_best + of_item + _KIND_TOLD * is_told


# The same regression over 510 questions with an encoder's likenesses beside the score, divided by the score's weight.
_LIKENESS = 2.2
_SECOND_LIKENESS = 2.7
_LIKENESS_RANK = -0.25


def likeness_score(likeness: Likeness | None) -> float:
    """What likeness of meaning adds to the final score; nothing, which is about the middle, for
    one that the encoder has not read."""
    if likeness is None:
        return 0.0
    nearness = _LIKENESS * likeness.best + _SECOND_LIKENESS * likeness.second
    return nearness + _LIKENESS_RANK * log1p(likeness.rank)


_HELD = 0.5
_WHOLE = 0.95  # of the question's information: the title is the very topic


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an item; in 0 to 1: how much of the question's information the item and its title hold, and how much of it
    stands close together. Of its words as they stand there themselves rather than in words for the same: `held`, the share
    of their number, what is `missing` of the single most informative one, and of the `first`, which most questions are about.
    `concepts` is the number of words that carry the question, `restrictions` how many times and committees it asks for and the
    item meets, and `likeness` that of meaning."""

    coverage: float
    title_coverage: float
    nearness: float
    held: float
    missing: float
    concepts: int
    restrictions: int
    likeness: Likeness | None = None
    first: float = 0.0


def evidence(  # noqa: PLR0913  each is something else of the one item
    ranked: Ranked,
    index: int,
    *,
    nearness: float,
    restrictions: int,
    likeness: Likeness | None = None,
    met: Sequence[bool] = (),
    together: NDArray[np.float64] | None = None,
    headed: NDArray[np.float64] | float = 0.0,
) -> Evidence:
    """Of the item at `index` of what `rank` gives. Words that stand together in the title stand close together, if nowhere else.
    `met` are the words, of all, that its meeting holds: the year of its day. `together` is how well one sentence or the title
    holds each of them: "arbejde" here and "hjemme" there hold no "hjemmearbejde"; `headed` how well a heading does."""
    total = float(ranked.information.sum()) or 1.0
    trusted = np.maximum(ranked.trusted[index], headed)
    covered = trusted if together is None else np.minimum(trusted, together)
    title_coverage = float(ranked.in_title[index] @ ranked.information) / total
    is_held = covered >= _HELD
    return Evidence(
        coverage=float(np.maximum(ranked.covered[index], headed) @ ranked.information) / total,
        title_coverage=title_coverage,
        nearness=max(nearness, title_coverage) if title_coverage >= _WHOLE else nearness,
        held=float((is_held | np.asarray(met, np.bool_) if len(met) == len(is_held) else is_held).mean()),
        missing=float(((1 - covered).clip(0, 1) * ranked.information).max()) / total,
        concepts=len(ranked.information),
        restrictions=restrictions,
        likeness=likeness,
        first=float((1 - covered[:1]).clip(0, 1).sum()),
    )
