"""A question's word stands for the index's own words: itself, compounds with it, synonyms, its likely spelling."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from held_words import Words

from store.danish.abbreviations import Abbreviation
from store.danish.analysis import index_words
from store.search.glossary import learnt_glossary, listed_glossary
from store.search.vocabulary import Concept, Vocabulary


def vocabulary(*words: str) -> Vocabulary:
    return Vocabulary(Words(words), listed_glossary())


def weight_of(concept: Concept, word: str, *, as_part: bool = False) -> float:
    weights = (reading.weight for reading in concept.readings if (reading.word, reading.as_part) == (word, as_part))
    return max(weights, default=0.0)


def words_found(known: Vocabulary, concepts: Iterable[Concept]) -> set[str]:
    return {reading.word for concept in concepts for reading in concept.all_readings() if known.occurs(reading)}


def test_the_word_itself_counts_most_and_within_a_compound_less() -> None:
    known = vocabulary("takst", "frokosttakst")
    (concept,) = known.concepts(["takster"])
    assert weight_of(concept, "takst") == 1.0
    assert 0 < weight_of(concept, "takst", as_part=True) < 1.0


def test_a_longer_compound_is_found_by_the_shorter_one_within_it() -> None:
    known = vocabulary("hjemmearbejde")
    (concept,) = known.concepts(["hjemmearbejdspladser"])
    assert "hjemmearbejde" in words_found(known, [concept])
    assert 0 < weight_of(concept, "hjemmearbejde") < 1.0


def test_all_parts_of_a_compound_together_stand_for_it_for_less_than_the_word() -> None:
    (concept,) = vocabulary("forslag", "budget").concepts(["budgetforslag"])
    for slots in concept.compositions:
        assert sum(max(reading.weight for reading in slot) for slot in slots) < 1.0
    assert {reading.word for reading in concept.all_readings()} >= {"budget", index_words("forslag").key}


@pytest.mark.parametrize(("asked", "held"), [("mtre", "mtres"), ("mtres", "mtre"), ("Qwzx", "qwzxs")])
def test_a_name_that_no_lexicon_has_is_found_in_the_genitive_and_without_it(asked: str, held: str) -> None:
    known = vocabulary(held)
    (concept,) = known.concepts([asked])
    assert held in words_found(known, [concept])
    assert weight_of(concept, held) > 0.9


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("enfamiliehus", "enfamilieshuse"),
        ("enfamilieshuset", "enfamiliehus"),
        ("landvejen", "landevej"),
    ],
)
def test_a_compound_is_found_with_another_link_between_its_parts(asked: str, held: str) -> None:
    (concept,) = vocabulary(held, "hus", asked).concepts([asked])
    assert 0 < weight_of(concept, index_words(held).key) < 1.0


def test_a_small_word_before_another_is_no_part_with_a_link() -> None:
    known = vocabulary("forlag", "forslag")
    assert "forlag" not in words_found(known, known.concepts(["forslag"]))


@pytest.mark.parametrize(("asked", "held"), [("q7xz", "q7xzs"), ("qz", "qzs")])
def test_what_is_short_or_has_digits_is_no_name_in_the_genitive(asked: str, held: str) -> None:
    (concept,) = vocabulary(held).concepts([asked])
    assert weight_of(concept, held) < 0.9


def test_two_words_that_the_minutes_write_as_one_stand_for_it() -> None:
    known = vocabulary("skolevej")
    assert all(weight_of(concept, "skolevej") > 0 for concept in known.concepts(["skole", "vejen"]))


def test_two_words_with_a_link_between_them_are_joined() -> None:
    known = vocabulary("kapacitetssag")
    assert "kapacitetssag" in words_found(known, known.concepts(["kapacitet", "sag"]))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("hjemmearbjede", "hjemmearbejde"), ("strategibrev", "strategibreve"), ("brugergruper", "brugergrupper"),
     ("væksråd", "vækstråd"), ("vaekstrd", "vækstråd")],
)  # fmt: skip
def test_a_slip_of_the_fingers_finds_the_word(typed: str, meant: str) -> None:
    known = vocabulary(meant, "økonomi", "rengøring")
    assert words_found(known, known.concepts([typed])) & {index_words(meant).key}


@pytest.mark.parametrize(
    ("asked", "held"), [("kulturpasset", "kulturpas"), ("kulturpas", "kulturpasset"), ("svampesagen", "svamp")]
)
def test_a_compound_is_found_in_its_other_form_and_without_what_says_that_it_is_a_matter(asked: str, held: str) -> None:
    known = vocabulary(held, "økonomi")
    assert words_found(known, known.concepts([asked])) & {index_words(held).key}


@pytest.mark.parametrize("typed", ["ferie", "månen", "21", "skat", "ipads"])
def test_a_word_that_is_nowhere_is_not_bent_into_another(typed: str) -> None:
    known = vocabulary("serie", "måned", "22", "skab", "plads", "hjemmearbejde")
    assert words_found(known, known.concepts([typed])) == set()


def test_a_word_that_is_there_is_not_taken_for_a_slip_of_another() -> None:
    known = vocabulary("bemanning", "bemanding")
    (concept,) = known.concepts(["bemanning"])
    assert weight_of(concept, index_words("bemanding").key) == 0.0


def test_an_everyday_word_stands_for_the_municipalitys_for_less() -> None:
    known = vocabulary("vejbelysning")
    (concept,) = known.concepts(["gadelygte"])
    assert 0 < weight_of(concept, index_words("vejbelysning").key) < 1.0


def test_synonyms_are_given_as_index_words() -> None:
    keys = {synonym.keys for synonym in listed_glossary().of((index_words("gadelygterne").key,))}
    assert (index_words("vejbelysningen").key,) in keys


def with_abbreviation(short: str, long: str, *words: str) -> Vocabulary:
    return Vocabulary(Words(words), learnt_glossary(listed_glossary(), [(Abbreviation(short, long), 1)]))


def test_an_abbreviation_that_the_documents_explain_stands_for_its_words_and_they_for_it() -> None:
    known = with_abbreviation("SIC", "Solby Idrætscenter", "sic", "solby", "idrætscenter")
    assert words_found(known, known.concepts(["sic"])) >= {"sic", "solby", index_words("idrætscenter").key}
    assert all(0 < weight_of(concept, "sic") < 1 for concept in known.concepts(["solby", "idrætscenter"]))


def test_a_phrase_of_more_than_two_words_stands_for_its_abbreviation() -> None:
    known = with_abbreviation("CTM", "Center for Teknik og Miljø", "ctm")
    assert all(weight_of(concept, "ctm") > 0 for concept in known.concepts(["center", "teknik", "miljø"]))
    assert weight_of(known.concepts(["center", "teknik", "kunst"])[0], "ctm") == 0


def test_an_abbreviation_that_is_an_ordinary_word_is_meant_in_capitals_only() -> None:
    known = with_abbreviation("KRAP", "Kommunal Rekruttering og Arbejdsplads", "rekruttering")
    key = index_words("rekruttering").key
    assert key in words_found(known, known.concepts(["krap"], in_capitals=["krap"]))
    assert key not in words_found(known, known.concepts(["krap"]))


def test_a_verb_counts_less_than_a_noun() -> None:
    verb, noun = vocabulary().concepts(["bygge", "skole"])[0], vocabulary().concepts(["rådhus"])[0]
    assert verb.emphasis < noun.emphasis == 1.0


def test_a_concept_within_some_words_has_no_reading_by_others() -> None:
    (concept,) = vocabulary("takst").concepts(["frokosttakst"])
    within = concept.within(frozenset({"takst"}))
    assert {reading.word for reading in within.all_readings()} == {"takst"}


def test_an_empty_index_has_an_answer_to_no_word() -> None:
    known = vocabulary()
    assert words_found(known, known.concepts(["hjemmearbejde", "2021", "x"])) == set()
    assert known.concepts([]) == ()
