"""What is said of a question: how it was understood."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from bot.words import item_name, listed, point_names
from store.search.asked_phrase import asked_phrase, asks_if_it_stands, asks_proposal
from store.search.kinds import QuestionKind
from store.search.question import Question

_SOUGHT = MappingProxyType(
    {
        QuestionKind.DECISION: "hvad der blev besluttet",
        QuestionKind.AMOUNT: "hvor mange eller hvor stort",
        QuestionKind.MONEY: "hvad det koster",
        QuestionKind.WHEN: "hvornår",
        QuestionKind.WHO: "hvem",
        QuestionKind.VOTE: "hvem der stemte hvad",
        QuestionKind.ATTENDANCE: "hvem der deltog",
        QuestionKind.PLACE: "hvor og hvornår mødet var",
        QuestionKind.MEETINGS: "hvor mange møder",
        QuestionKind.ITEMS: "hvor mange punkter",
        QuestionKind.ATTACHMENTS: "hvilke bilag",
        QuestionKind.CASE: "",
        QuestionKind.GENERAL: "",
    }
)


def understood_as(question: Question, period: str | None) -> str:
    """`Forstået som: hvor længe · hjemmearbejde, fredage · Direktionen · i 2023`. `period` is the question's, in words."""
    sought = _sought(question)
    said = sought.split()
    topic = [word for word in question.words if not (period and word.isdigit()) and word not in said]
    parts = [sought, _listed_words(topic)]
    parts += [f"sag {number}" for number in question.case_numbers]
    parts.append(question.unknown_committee or " og ".join(question.committees))
    parts += [item_name(question.item_number), period or ""]
    return f"Forstået som: {' · '.join(part for part in parts if part)}"


def _listed_words(words: Sequence[str]) -> str:
    """Words that were searched for make no sentence; a number belongs to the one before it: `budgetopfølgning 2, skoler`."""
    return "".join(f"{' ' if word.isdigit() else ', '}{word}" for word in words).lstrip(", ")


def _sought(question: Question) -> str:
    """What is asked for of whatever it is asked."""
    if asks_proposal(question):
        return "hvad der blev indstillet"
    if question.voters:
        return f"hvordan {listed([party.called for party in question.voters])} stemte"
    if asks_if_it_stands(question):
        return "om det stadig gælder"
    return asked_phrase(question) or _SOUGHT[question.kind]


def understood_in_full(question: str) -> str:
    """`Forstået som: hvad blev besluttet i punkt 6 på mødet i Direktionen den 28. juni 2021?`"""
    return f"Forstået som: {question}"


def read_as_words(question: str) -> str:
    """`question` is the one that was asked without its slips of the fingers."""
    return f"Læst som: {question}"


def understood_as_point(question: Question, numbers: Sequence[int], title: str, *, is_proposed: bool) -> str:
    """`Forstået som: hvorfor · punkt 2 i indstillingen til ”Rækkehuse”`; in the decision, where there is no such proposal."""
    where = f"i {'indstillingen til' if is_proposed else 'beslutningen om'} ”{title}”"
    return f"Forstået som: {' · '.join(filter(None, (_sought(question), f'{point_names(numbers)} {where}')))}"
