"""The words of a question that say what it seeks, as it puts them: "hvor længe", "hvilke kommuner", "fra hvornår"."""

from __future__ import annotations

import re

from store.danish.stopwords import FUNCTION_WORDS
from store.domain import SectionName
from store.search.briefly_asked import asks_where
from store.search.kinds import QuestionKind
from store.search.leaning import says_no_matter
from store.search.question import Question
from store.search.standing import asks_still

_BEGUN_WITH_IT = frozenset({QuestionKind.GENERAL, QuestionKind.AMOUNT, QuestionKind.WHEN, QuestionKind.WHO})
_OF_A_SIZE = re.compile(r"\bhvor\s(?:stor|høj|lav|lille|små)\w*")
_FROM_WHERE = re.compile(r"\bhvor\b.*\bfra\W*$")
_HOW = frozenset({"mange", "meget", "længe"})
_QUESTION_PHRASE = re.compile(
    r"\b(?:hvorfor\b|hvordan\b|(?:fra\s|til\s|siden\s)?hvornår\b|hvilke[nt]?\s(?:andre\s)?(?!er\b|var\b|af\b|der\b)\w+"
    r"|hvor\b(?:\s(?:lang\stid\b|(?P<how>\w+)))?)"
)
_WHY = re.compile(r"\bhvorfor\b")


def asks_proposal(question: Question) -> bool:
    """Whether it asks what was proposed, and not why."""
    return question.section is SectionName.INDSTILLING and _WHY.search(question.text.lower()) is None


def asks_if_it_stands(question: Question) -> bool:
    """Whether it asks of a matter, and of no detail of it, whether that is still so."""
    return question.kind in {*_BEGUN_WITH_IT, QuestionKind.DECISION} and asks_still(question.text)


def asked_phrase(question: Question) -> str:
    """In lower case; "" where its kind alone says what it seeks."""
    lowered = question.text.lower()
    if question.kind in _BEGUN_WITH_IT:
        return _begun_with(lowered)
    pattern = {QuestionKind.DECISION: _WHY, QuestionKind.MONEY: _OF_A_SIZE}.get(question.kind)
    found = pattern.search(lowered) if pattern is not None else None  # hvor stort er underskuddet
    return found[0] if found is not None else ""


def _begun_with(lowered: str) -> str:
    """What a question begins with, as far as that says what is sought."""
    found = _QUESTION_PHRASE.search(lowered)
    if found is None:
        return ""
    asks_which, _, of_what = found[0].partition(" ")
    if asks_which.startswith("hvilke") and (of_what in FUNCTION_WORDS or says_no_matter(of_what)):
        return asks_which  # hvilken kommer først
    if found["how"] is not None and (found["how"] in FUNCTION_WORDS - _HOW or says_no_matter(found["how"])):
        return "hvilket sted" if asks_where(lowered) else "hvorfra" if _FROM_WHERE.search(lowered) else "hvor"
    return found[0]
