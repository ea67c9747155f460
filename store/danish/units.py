"""What a number is one of: the units that minutes write behind it, in lower case; none of them ends within a word."""

from __future__ import annotations

MONEY_UNIT = r"(?:[tm]?\.?\s?kr|kroner|mi[oa]|million(?:er)?|milliard(?:er)?|euro)"
SHARE_UNIT = r"(?:%|pct|procent)"
TIME_UNIT = r"(?:minut(?:ter)?|timer?|dage?|døgn|uger?|måned(?:er)?|kvartal(?:er)?|år)"
MEASURE_UNIT = (
    r"(?:km|kilometer|m[23²³]|kvm|kvadratmeter|kubikmeter|ha|hektar|meter|kg|kilo|tons?|liter|[kmg]wh|grader|etager?)"
)
UNIT_END = r"(?!\w)"
"""What must follow: "5 m2" has a unit, "5 mange" none; "%" is no word, so that \\b would not do."""
