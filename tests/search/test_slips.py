"""Slips of the fingers in a question are put right, and what may be a word or a name of its own stays."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import pytest
from held_words import Words

from store.danish.analysis import index_words
from store.search.slips import Known, mended

HELD = (
    "hedehusene tilskud svømmehallen plejehjem afgørelsesprocent skole skove lerhard gangbroen boliger "
    "kommissorie frivillighedspris legeplads bygge varme lavet"
).split()


def read(
    text: str,
    *,
    held: Sequence[str] = HELD,
    counts: dict[str, int] | None = None,
    listed: str = "",
    names: Sequence[str] = (),
) -> str:
    by_key = {index_words(word).key: count for word, count in (counts or {}).items()}
    known = Known(Words(held), lambda key: by_key.get(key, 1), lambda key: key == listed, lambda word: word in names)
    return mended(text, known)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hedehusne", "hedehusene"),  # a letter left out
        ("tilsskud", "tilskud"),  # one put in
        ("tilskdu", "tilskud"),  # two that changed places
        ("tilskyd", "tilskud"),  # the key beside
        ("svymmehallen", "svømmehallen"),  # as it is heard
        ("skoæe", "skole"),  # the key beside is a letter of its own that is folded in two
        ("afgorelsesprcent", "afgørelsesprocent"),  # two slips of a long word
        ("vame", "varme"),
        ("kommisorie", "kommissorie"), ("komisorie", "kommissorie"),  # letters that stand twice are left out
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
        "Hedehusne",  # written as a name
        "netcompany",
        "lerhards",
        "sag-skole",
        "skoe",  # skole, or skove
        "hedehuseneby",  # another place that is called so
        "gangbroe",
        "tskole",  # hardly ever is it the first letter
    ],
)
def test_what_may_be_meant_so_stays(typed: str) -> None:
    assert read(f"er der {typed} nu", held=[*HELD, "skolen"]) == f"er der {typed} nu"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hvad er status pa hallen nar ar og dag er gaet", "hvad er status på hallen når år og dag er gaet"),
        ("Ma man ga tur pa skolen", "Må man gå tur på skolen"),
        ("hvornaar er der moede om skolen paa tune", "hvornår er der moede om skolen på tune"),
        ("er aret slut", "er året slut"),  # rather than "arket", which is a letter too few
    ],
)
def test_a_keyboard_without_the_danish_letters_is_told_by_its_small_words(typed: str, meant: str) -> None:
    assert read(typed, held=[*HELD, "arket", "året", "hallen", "møde", "dag"]) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("skal man bruge maske pa skole", "skal man bruge maske på skole"),  # it is a word
        ("er der moder og far pa skole", "er der moder og far på skole"),
        ("hvad siger star pa skole", "hvad siger star på skole"),  # a list has it
        ("hvad star der om mode og nar", None),  # nothing tells that other letters are meant
        ("står der noget pa skole", None),  # the keyboard has them
        ("stemte la imod", None),
        ("er der tel ma", None),
        ("hvad er SA og PA", None),
        ('hvad er "pa" en forkortelse for', None),
        ("hvad sker der med pa@skole.dk", None),
        ("pa", None),
    ],
)
def test_a_small_word_that_may_be_meant_as_it_stands_is_left_to_stand(typed: str, meant: str | None) -> None:
    assert read(typed, held=[*HELD, "maske", "moder", "far", "tel"], listed="star") == (meant or typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("HVAD ER STATUS PÅ TILSSKUD?", "hvad er status på tilskud?"),
        ("HVAD STAR DER PA SKOLE", "hvad står der på skole"),
        ("SFO OG ØU", "SFO OG ØU"),  # so few may be abbreviations
        ("HVAD er STATUS PÅ TILSSKUD", "HVAD er STATUS PÅ TILSSKUD"),
    ],
)
def test_a_question_in_capitals_alone_is_read_as_one_in_small_letters(typed: str, meant: str) -> None:
    assert read(typed) == meant


def test_a_question_that_begins_with_a_slip_is_put_right_in_spite_of_its_capital() -> None:
    assert read("Hedehusne skole") == "hedehusene skole"


def test_of_several_words_the_one_is_meant_that_far_more_items_hold() -> None:
    held = ["skole", "skove"]
    assert read("skoe", held=held, counts={"skole": 40, "skove": 5}) == "skole"
    assert read("skoe", held=held, counts={"skole": 5, "skove": 5}) == "skoe"


def test_a_letter_too_few_is_likelier_than_a_wrong_one() -> None:
    assert read("i en stoe by", held=["store"]) == "i en store by"  # and not "stod"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("er der penge tilskolen", "er der penge til skolen"),
        ("hvad koster broenved søen", "hvad koster broen ved søen"),
        ("hvad skete der inovember", "hvad skete der i november"),
        ("er der penge tiltræningsbaner", "er der penge til træningsbaner"),
        ("hvad skete der i2023", "hvad skete der i 2023"),
        ("takst for2024", "takst for 2024"),
        ("er der gadefester", "er der gadefester"),  # its parts are there
        ("søenny", "søenny"),
        ("fik de dispensation til skolenet", "fik de dispensation til skolenet"),  # an ending, and no word
        ("er der plads på ISkolen", "er der plads på ISkolen"),
        ("sag 21i2023", "sag 21i2023"),
    ],
)
def test_two_words_without_a_blank_between_them_are_told_apart(typed: str, meant: str) -> None:
    held = ["skolen", "broen", "søen", "november", "træningsbaner", "gade", "fest"]
    assert read(typed, held=held) == meant


def test_a_word_of_a_list_stays() -> None:
    assert read("hedehusne", listed=index_words("hedehusne").key) == "hedehusne"


def test_a_word_before_a_year_that_is_nearly_a_month_is_that_month() -> None:
    assert read("i mars 2023") == "i marts 2023"
    assert read("på mars") == "på mars"
    assert read("i maj 2023") == "i maj 2023"
    assert read("lys i jul 2023") == "lys i jul 2023"


def test_no_more_than_a_dozen_words_are_looked_at() -> None:
    text = " ".join(["hedehusne"] * 20)
    assert read(text) == " ".join([*["hedehusene"] * 12, *["hedehusne"] * 8])


def test_documents_without_a_word_leave_all_but_common_words_as_they_are() -> None:
    assert read("hvro mnge tilskdu", held=[]) == "hvor mange tilskdu"


def test_nobody_becomes_another() -> None:
    assert read("hvad stemte lerhad", names=["lerhard"]) == "hvad stemte lerhad"
    assert read("hvad stemte lindberg", held=["lundberg"]) == "hvad stemte lindberg"
    assert read("hvad stemte bendtsen", held=["bentsen"]) == "hvad stemte bendtsen"


def test_decomposed_letters_are_no_slips() -> None:
    decomposed = unicodedata.normalize("NFD", "er svømmehallen på vådområdet")
    assert read(decomposed) == decomposed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("arbejdsfrom", "arbejdsform"),  # may be "from" by the lexicon, of which no document has anything
        ("skolepaln", "skoleplan"),
        ("arbejdsformen", "arbejdsformen"),
        ("husleje", "husleje"),  # a word of the lexicon's own
        ("skoleplads", "skoleplads"),  # all of which the documents have
    ],
)
def test_a_word_that_may_be_a_compound_is_mended_where_the_documents_lack_a_part_of_it(typed: str, meant: str) -> None:
    held = ("arbejdsform", "skoleplan", "skole", "plads", "arbejde")
    assert read(f"hvad blev sagt om {typed}", held=held) == f"hvad blev sagt om {meant}"
