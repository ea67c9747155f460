"""Slips of the fingers in a question are put right, and what may be a word or a name of its own stays."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from store.danish.analysis import index_words
from store.search.slips import mended
from store.search.spelling import Spellings

HELD = (
    "hundige tilskud svømmehallen plejehjem afgørelsesprocent skole skove lillevangsvej rottbøll gangbroen boliger "
    "frivillighedspris legeplads bygge varme lavet"
).split()


class Words:
    """The words of some documents."""

    def __init__(self, words: Sequence[str]) -> None:
        self._keys = {index_words(word).key for word in words}
        self._spellings = Spellings.of("\n".join(words))

    def holds(self, word: str, *, as_part: bool) -> bool:
        return not as_part and word in self._keys

    def begins(self, letters: str) -> bool:
        return any(key.startswith(letters) for key in self._keys)

    def near(self, word: str, *, cutoff: float, limit: int) -> list[tuple[str, float]]:
        return self._spellings.near(word, cutoff=cutoff, limit=limit)


def read(text: str, *, held: Sequence[str] = HELD, counts: dict[str, int] | None = None, listed: str = "") -> str:
    by_key = {index_words(word).key: count for word, count in (counts or {}).items()}
    return mended(text, Words(held), lambda key: by_key.get(key, 1), lambda key: key == listed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hundie", "hundige"),  # a letter left out
        ("tilsskud", "tilskud"),  # one put in
        ("tilskdu", "tilskud"),  # two that changed places
        ("tilskyd", "tilskud"),  # the key beside
        ("svymmehallen", "svømmehallen"),  # as it is heard
        ("skoæe", "skole"),  # the key beside is a letter of its own that is folded in two
        ("afgorelsesprcent", "afgørelsesprocent"),  # two slips of a long word
        ("vame", "varme"),
        ("hvlke", "hvilke"), ("mnge", "mange"), ("stadg", "stadig"), ("vedtgaet", "vedtaget"), ("janar", "januar"),
    ],
)  # fmt: skip
def test_a_slip_is_put_right(typed: str, meant: str) -> None:
    assert read(f"er der {typed} nu") == f"er der {meant} nu"


@pytest.mark.parametrize(
    "typed",
    [
        "plejehjemmet",  # the documents have another form of it
        "fodbold",  # a word that they do not have
        "gamles",  # a genitive
        "lidl",  # "lidt", but no finger goes from t to l
        "meny",  # "men"
        "Hundie",  # written as a name
        "netcompany",
        "rottbølls",
        "sag-skole",
        "skoe",  # skole, or skove
        "tskole",  # hardly ever is it the first letter
    ],
)
def test_what_may_be_meant_so_stays(typed: str) -> None:
    assert read(f"er der {typed} nu", held=[*HELD, "skolen"]) == f"er der {typed} nu"


def test_a_question_that_begins_with_a_slip_is_put_right_in_spite_of_its_capital() -> None:
    assert read("Hundie skole") == "hundige skole"


def test_of_several_words_the_one_is_meant_that_far_more_items_hold() -> None:
    held = ["hundige", "hunde"]
    assert read("hundie", held=held, counts={"hundige": 40, "hunde": 5}) == "hundige"
    assert read("hundie", held=held, counts={"hundige": 5, "hunde": 5}) == "hundie"


def test_a_letter_too_few_is_likelier_than_a_wrong_one() -> None:
    assert read("fra geve by", held=["greve"]) == "fra greve by"  # and not "give"


def test_a_word_of_a_list_stays() -> None:
    assert read("hundie", listed=index_words("hundie").key) == "hundie"


def test_a_word_before_a_year_that_is_nearly_a_month_is_that_month() -> None:
    assert read("i mars 2023") == "i marts 2023"
    assert read("på mars") == "på mars"
    assert read("i maj 2023") == "i maj 2023"


def test_no_more_than_a_dozen_words_are_looked_at() -> None:
    text = " ".join(["hundie"] * 20)
    assert read(text) == " ".join([*["hundige"] * 12, *["hundie"] * 8])


def test_documents_without_a_word_leave_all_but_common_words_as_they_are() -> None:
    assert read("hvro mnge tilskdu", held=[]) == "hvor mange tilskdu"
