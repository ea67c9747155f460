"""A line is found where it stands, and its words without their dress."""

from __future__ import annotations

import pytest

from store.minutes.lines import lines_of


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("## **Beslutning**", "Beslutning"),
        ("### Bilag ###", "Bilag"),
        ("**Baggrund:**", "Baggrund:"),
        ("__Økonomi__", "Økonomi"),
        ("#Punkt 1: Kort", "Punkt 1: Kort"),
        ("- Forslag", "- Forslag"),
        ("* Forslag", "* Forslag"),
        ("Kl. 10.00 **Tema I**", "Kl. 10.00 **Tema I**"),
        ("se *vedlagt*", "se *vedlagt*"),
        ("**Mødedato** Tirsdag", "Mødedato** Tirsdag"),
        ("\f  Punkt 2: Næste side", "Punkt 2: Næste side"),
    ],
)
def test_markup_is_taken_off_around_a_line_and_not_within(written: str, words: str) -> None:
    (line,) = lines_of(written)
    assert line.words.quote(written) == line.text == words


@pytest.mark.parametrize("rule", ["---", "=====", "#", "***", "~~~", " \t "])
def test_a_line_of_nothing_but_markup_is_as_good_as_blank(rule: str) -> None:
    first, second = lines_of(f"En\n{rule}\nTo")
    assert first.before_blank
    assert second.after_blank
    assert second.number == 3


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_in_every_systems_way(end: str) -> None:
    assert [line.text for line in lines_of(f"En{end}{end}To{end}")] == ["En", "To"]


def test_a_separator_that_only_unicode_knows_ends_no_line() -> None:
    assert len(lines_of("En\u2028to\x85tre")) == 1


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f"])
def test_a_blank_that_does_not_break_is_a_blank_for_comparing(blank: str) -> None:
    (line,) = lines_of(f"Beslutning{blank}Direktionen den 10-01-2022")
    assert line.text == "Beslutning Direktionen den 10-01-2022"
