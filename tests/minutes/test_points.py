"""An indstilling's points are told apart, and what a decision says of each."""

from __future__ import annotations

import pytest

from store.minutes.approval import decided_on_points
from store.minutes.points import numbered_lines, points_of

POINTS = """Det indstilles,

1. at hegnet flyttes
2. at der gives tilskud på følgende vilkår:
1. hvert år
2. i fire år
3. at sagen tages op igen.

Sagen afgøres af direktionen."""


def test_points_are_told_apart_and_what_counts_within_one_is_part_of_it() -> None:
    points = {number: span.quote(POINTS) for number, span in points_of(POINTS).items()}
    assert points == {
        1: "1. at hegnet flyttes",
        2: "2. at der gives tilskud på følgende vilkår:\n1. hvert år\n2. i fire år",
        3: "3. at sagen tages op igen.",
    }


def test_text_without_numbers_has_no_points() -> None:
    assert points_of("Det indstilles, at hegnet flyttes.\n1.500 kr. er afsat") == {}


def test_each_number_that_a_line_begins_with_is_told_with_what_follows_it() -> None:
    told = [(number, span.quote(POINTS).strip()) for number, span in numbered_lines(POINTS)]
    assert told[:3] == [(1, "at hegnet flyttes"), (2, "at der gives tilskud på følgende vilkår:"), (1, "hvert år")]
    assert [number for number, _ in told] == [1, 2, 1, 2, 3]
    assert numbered_lines("1.500 kr. er afsat") == []


DECISION = "1. Godkendt.\n\n2. Ikke godkendt, idet direktionen venter.\n\nBo Lind stemte imod.\n\n3.-4. Godkendt."


@pytest.mark.parametrize(
    ("text", "numbers", "told"),
    [
        (DECISION, {1}, "1. Godkendt."),
        (DECISION, {2}, "2. Ikke godkendt, idet direktionen venter.\n\nBo Lind stemte imod."),
        (DECISION, {4}, "3.-4. Godkendt."),
        (DECISION, {1, 2}, DECISION[: DECISION.index("\n\n3.")]),
        ("Ad 1: Godkendt. Ad 2: Afvist.", {2}, "Ad 2: Afvist."),
        ("Planen ændres. Indstillingens punkt 2 og 3 blev godkendt.", {3}, "Indstillingens punkt 2 og 3 blev godkendt."),
        ("Udvalget anbefaler, at pkt. 1 og 3 godkendes. Ift. pkt. 2 anbefaler udvalget ro.", {3},
         "Udvalget anbefaler, at pkt. 1 og 3 godkendes."),
        (DECISION, {5}, None),
        ("Godkendt.", {1}, None),
    ],
)  # fmt: skip
def test_what_a_decision_says_of_a_point_goes_up_to_what_it_says_of_others(
    text: str, numbers: set[int], told: str | None
) -> None:
    found = decided_on_points(text, numbers)
    assert (found.quote(text) if found is not None else None) == told
