"""Case numbers are found in all their forms, and days, years and fractions are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.minutes.case_numbers import (
    case_number_line,
    find_asked_case_numbers,
    find_case_numbers,
    normalise_case_number,
    own_line_case_number,
    trailing_case_number,
    year_and_serial,
)

FORMS = [
    "21/5239",
    "2021/5239",
    "21-014448",
    "22-001234K",
    "EMN-2025-007142",
    "S2021-1234",
    "2012-28504",
    "00.15.00-A00-1-21",
    "01.00.05-P19",
]


@pytest.mark.parametrize("number", FORMS)
def test_every_form_is_found_in_a_question(number: str) -> None:
    question = f"hvad er status på {number}?"
    (found,) = find_case_numbers(question)
    assert found.text == found.span.quote(question) == number


@pytest.mark.parametrize("number", FORMS)
@pytest.mark.parametrize("label", ["", "Sagsnr.: ", "Sagsnummer ", "Sag ", "Sags nr. ", "J.nr. ", "Journalnr.: "])
def test_every_form_is_read_on_the_items_own_line(number: str, label: str) -> None:
    found = own_line_case_number(label + number, 100, 2025)
    assert found is not None
    assert found.text == number
    assert found.span.start == 100 + len(label)


@pytest.mark.parametrize(
    "text",
    [
        "30/1", "1/7-13", "28/6-2021", "28/6 2021", "den 21/5", "12/06-2021", "28-06-2021", "2021-06-28", "12/2021",
        "2013-2014", "2022/23", "2025/2026", "1/3", "24/7", "kl. 10.00-11.30", "112-113", "1.531.510", "tlf. 43591000", "B105",
        "21/5239/3", "a21/5239", "uge 33/34 2025",
    ],
)  # fmt: skip
def test_days_years_and_fractions_are_no_case_numbers(text: str) -> None:
    assert find_case_numbers(text) == ()


@pytest.mark.parametrize("text", ["sag 21/5", "sagsnr. 12/2021", "Sagen 24/1"])
def test_what_could_be_a_day_is_a_case_number_behind_the_word_for_it(text: str) -> None:
    assert len(find_case_numbers(text)) == 1


@pytest.mark.parametrize(
    "text",
    ["sag 22-50607", "sag 22 - 050607", "sag nr. 22050607", "sagsnr 22.050607", "sagen 22/50607", "Sagsnr.: 2022-050607",
     "sagsnummer 22-50607K"],
)  # fmt: skip
def test_a_shortened_number_is_one_behind_the_word_for_it(text: str) -> None:
    (found,) = find_asked_case_numbers(f"hvad er status i {text}?")
    assert year_and_serial(found.text) == (2022, 50607)


@pytest.mark.parametrize("text", ["22-50607", "22 - 050607", "22.050607", "18-70809K"])
def test_a_shortened_number_without_that_word_is_one_where_it_is_stored(text: str) -> None:
    question = f"hvad er status på {text}?"
    assert find_asked_case_numbers(question) == ()
    (found,) = find_asked_case_numbers(question, lambda number: number == text)
    assert found.span.quote(question) == text


@pytest.mark.parametrize(
    "text",
    ["43591000", "tlf. 43 59 10 00", "43-59-10-00", "25-28", "budget 25-28", "2025-2028", "28-06-2021", "28.06.2021",
     "matr.nr. 12a", "12-1500 kr", "1.531.510", "sag 25-28", "sag 28.06.2021", "sagen fra 2021", "sagen 10.000 kr"],
)  # fmt: skip
def test_days_years_telephones_and_sums_are_no_shortened_numbers(text: str) -> None:
    assert find_asked_case_numbers(text) == ()
    if "-" not in text:
        assert find_asked_case_numbers(text, lambda _: True) == ()


@pytest.mark.parametrize(
    ("number", "expected"),
    [("22-050607", (2022, 50607)), ("EMN-2022-050607", (2022, 50607)), ("2022/50607", (2022, 50607)),
     ("98-001234K", (1998, 1234)), ("00.15.00-A00-1-21", None), ("", None)],
)  # fmt: skip
def test_a_numbers_year_and_serial_are_the_same_in_all_its_forms(number: str, expected: tuple[int, int] | None) -> None:
    assert year_and_serial(number) == expected


@pytest.mark.parametrize("text", ["28-06-2021", "1/7-13", "30/1", "Baggrund", "21/5239 og mere tekst", "uge 33", ""])
def test_a_line_that_is_no_case_number_is_none(text: str) -> None:
    assert own_line_case_number(text, 0, 2013) is None


def test_a_short_number_on_the_items_own_line_is_one() -> None:
    assert own_line_case_number("12/1", 0, 2013) is not None


def test_of_several_numbers_on_the_line_the_first_is_the_items() -> None:
    found = own_line_case_number("21/5239, 21/5240")
    assert found is not None
    assert found.text == "21/5239"


@pytest.mark.parametrize(
    ("title", "length"),
    [("Salg af grund (21/5239)", 13), ("Salg af grund, sagsnr. 21/5239", 13), ("Salg - sag 21/5239", 4)],
)
def test_a_number_at_the_end_of_a_title_is_told_from_it(title: str, length: int) -> None:
    found = trailing_case_number(title, 0)
    assert found is not None
    assert found[0] == length
    assert found[1].text == found[1].span.quote(title) == "21/5239"


@pytest.mark.parametrize(
    "title", ["Budgetopfølgning 3/2021", "Møde den 28/6", "(21/5239)", "Lokalplan 12.50", "Salg (2021)"]
)
def test_a_title_without_a_case_number_has_none(title: str) -> None:
    assert trailing_case_number(title, 0) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("EMN-2025-007142", "emn–2025-7142"),
        ("21/5239", " 21 / 5239 "),
        ("21/5239", "21/005239"),
        ("21-014448", "21‑14448"),
        ("00.15.00-A00-1-21", "00.15.00-a00-1-21"),
    ],
)
def test_two_ways_to_write_one_number_are_the_same(one: str, other: str) -> None:
    assert normalise_case_number(one) == normalise_case_number(other)


@pytest.mark.parametrize(
    ("one", "other"), [("21/5239", "20/5239"), ("05/123", "15/123"), ("21/500", "21/5"), ("21/50", "21/500")]
)
def test_two_numbers_stay_two(one: str, other: str) -> None:
    assert normalise_case_number(one) != normalise_case_number(other)


@given(st.text(max_size=200))
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise_case_number(text)
    assert normalise_case_number(once) == once


@given(st.text(alphabet="0123456789/-. AEMNsag", max_size=60))
def test_what_is_found_stands_where_it_says(text: str) -> None:
    for found in find_case_numbers(text):
        assert found.span.quote(text) == found.text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Punkt 5: Hjemmearbejde\n\n21/5239\n\nBaggrund\n\nSag 21/5239 er ny.", "21/5239"),
        ("Se 21/5239.\n\n**Sagsnr.: 21/5239**\n", "**Sagsnr.: 21/5239**"),
        ("5. Hjemmearbejde (21/5239)\nBaggrund", "5. Hjemmearbejde (21/5239)"),
        ("Punkt 5: Hjemmearbejde", None),
    ],
)
def test_an_items_number_stands_on_its_own_line_or_else_where_it_is_first(text: str, line: str | None) -> None:
    span = case_number_line(text, "21/5239")
    assert (span.quote(text) if span is not None else None) == line
