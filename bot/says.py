"""What the bot says, in values: answers, cases, digests, help; `handlers/` and the command line put them into words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from store.domain import Coverage, FollowUp, Hit, Quote, StoredItem

HITS_MAX = 10
AGENDA_MAX = 15  # a meeting's items all are hits where they are no more; of a longer agenda, which no reply would hold whole, ten
HITS_SHOWN = 3  # at first
NEAR_MAX = 3


class Reason(StrEnum):
    """Why a question has no answer."""

    NOTHING_FOUND = "nothing_found"
    CLOSED = "closed"
    UNKNOWN_CASE = "unknown_case"
    OUTSIDE_DATES = "outside_dates"
    EMPTY_QUESTION = "empty_question"


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a question. `hits` best first, empty unless `answered`; `near` are the nearest hits where it is
    not, at most three. `remark` is a Danish sentence of our own to show above the hits, never about what a decision
    says: that nothing was found in 2025, that a matter was postponed, that a case number is close to another.
    `understood` says what a question was taken for that leans on earlier ones of its thread, `read_as` is the question
    without its slips of the fingers where it had any. `is_of_one_matter` where the first hit is what was asked for, and not
    one of a meeting's."""

    question: str
    answered: bool
    reason: Reason | None
    hits: tuple[Hit, ...]
    near: tuple[Hit, ...]
    coverage: Coverage
    remark: str | None = None
    understood: str | None = None
    read_as: str | None = None
    is_of_one_matter: bool = True

    @classmethod
    def of_several(cls, question: str, hits: Sequence[Hit], coverage: Coverage, remark: str | None = None) -> Answer:
        """Hits of which none is the matter that was asked for: a meeting's, a person's, what is open."""
        return cls(question, True, None, tuple(hits[:HITS_MAX]), (), coverage, remark, is_of_one_matter=False)


@dataclass(frozen=True, slots=True)
class CaseItem:
    """An item of a case, with what tells more than its decisions: `agreed` where they say nothing, and beside each of them the
    points of the indstilling that it approves, and whether these say no."""

    item: StoredItem
    agreed: Quote | None
    points: tuple[Quote | None, ...]
    refuses: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """All items of a case in order of time. `suggestions` are known case numbers near to an unknown one, best first."""

    case_number: str
    items: tuple[CaseItem, ...]
    suggestions: tuple[str, ...]
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class OpenFollowUps:
    """Open follow-ups, all or those that a person wants. `which` says which they are ("2 åbne opfølgninger for BYC"), `remark`
    what else is to be said; `asked` is what the person wrote to tell them apart, to be asked again for the rest of a list."""

    follow_ups: tuple[FollowUp, ...]
    which: str
    remark: str | None = None
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Digest:
    """Open follow-ups as of a day, stalest first in each group; no follow-up stands in two groups."""

    as_of: date
    overdue: tuple[FollowUp, ...]
    due_soon: tuple[FollowUp, ...]
    new: tuple[FollowUp, ...]
    undated: tuple[FollowUp, ...]


@dataclass(frozen=True, slots=True)
class Help:
    """What one can ask, with examples that work on what is stored."""

    examples: tuple[str, ...]
    coverage: Coverage
