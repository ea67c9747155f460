"""Who voted for and against: which sentences of a decision say it, with the names that stand below their label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.domain import Outcome
from store.minutes.outcome import outcome_of

_VOTE = re.compile(
    r"""
      \bstemte\b | \bstemmerne\b | \bstemmer\s+(?:for|i\s?mod)\b   # For stemte: (X). Med stemmerne 9 for og 1 imod …
    | ^\W*(?:for|imod)(?:\s[\w.]+){0,2}\s?:                        # Imod: (X)
    | \bundl(?:od|ader)\b                                          # Ane Holm undlod at tage stilling.
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN_NAMES = frozenset({"og", "samt", "fra", "de", "van", "von"})


def tells_votes(text: str) -> bool:
    return _VOTE.search(text) is not None


def vote_rows(sentences: Sequence[str]) -> tuple[bool, ...]:
    """Of each sentence of a decision, in their order: whether it says how somebody voted, or names who did."""
    rows: list[bool] = []
    is_listing = False  # below a label whose names stand on lines of their own
    for index, sentence in enumerate(sentences):
        is_below_label = index > 0 and rows[-1] and sentences[index - 1].endswith(":")
        is_vote = tells_votes(sentence)
        is_listing = not is_vote and (is_below_label or is_listing) and _is_names(sentence)
        rows.append(is_vote or is_listing or is_below_label)
    return tuple(rows)


def _is_names(sentence: str) -> bool:
    """Names, or letters of parties: each word has a capital, and nothing is decided."""
    words = _WORD.findall(sentence)
    if not words or sentence[0].isdigit() or outcome_of(sentence) is not Outcome.INGEN:
        return False
    return all(word[0].isupper() or word in _BETWEEN_NAMES for word in words)
