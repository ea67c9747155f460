"""Two questions in one: where the first ends and the second begins."""

from __future__ import annotations

import re

from store.search.question import TEXT_MAX

_HV = r"hv(?:ad|em|ornår|orfor|ordan|or|ilke[nt]?)"
_TWO = re.compile(  # hvem deltog, og hvad besluttede de? but not: hvem kommer og hvornår?
    rf"(?P<first>\W*(?:{_HV}|er|var|blev|bliver|har|havde|kan|skal|må|får|fik|gik|tog)\s[^?]{{2,}}?)(?:,?\s+og\s+|\?\s*(?:og\s+)?)"
    rf"(?P<second>{_HV}\s+\w+\s+\w[^?]*)\??\s*",
    re.IGNORECASE,
)


def two_questions(text: str) -> tuple[str, str] | None:
    """Each in its own words; None of one question.

    >>> two_questions("hvad blev besluttet om broen, og hvad koster hegnet?")
    ('hvad blev besluttet om broen', 'hvad koster hegnet')
    """
    found = _TWO.fullmatch(text.strip()) if len(text) <= TEXT_MAX else None
    return (found["first"].strip(), found["second"].strip()) if found is not None else None
