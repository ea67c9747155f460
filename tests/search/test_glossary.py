"""Lists and documents say what words stand for: how much each counts, in which letters, and whom a short name names."""

from __future__ import annotations

from pathlib import Path

from store.danish.abbreviations import Abbreviation
from store.danish.analysis import index_words
from store.danish.synonyms import NARROWER_WEIGHT, SAME_WEIGHT
from store.search.glossary import SHORT_WEIGHT, Glossary, KeyedSynonym, learnt_glossary, listed_glossary, own_glossary

NOTHING = Glossary({}, {}, {}, {})


def learnt(*explained: tuple[str, str, int]) -> Glossary:
    return learnt_glossary(NOTHING, [(Abbreviation(short, long), times) for short, long, times in explained])


def keys(*words: str) -> tuple[str, ...]:
    return tuple(index_words(word).key for word in words)


def weights(glossary: Glossary, *words: str) -> dict[tuple[str, ...], float]:
    return {synonym.keys: synonym.weight for synonym in glossary.of(keys(*words))}


def test_an_abbreviation_and_what_it_is_short_for_stand_for_each_other() -> None:
    glossary = learnt(("SIC", "Solby Idrætscenters", 1))
    assert weights(glossary, "sic") == {keys("solby", "idrætscenter"): SHORT_WEIGHT}
    assert weights(glossary, "solby", "idrætscenter") == {keys("sic"): SHORT_WEIGHT}


def test_small_words_are_left_out_as_they_are_of_questions() -> None:
    glossary = learnt(("CTM", "Center for Teknik og Miljø", 1))
    assert weights(glossary, "center", "teknik", "miljø") == {keys("ctm"): SHORT_WEIGHT}
    assert [places for places, _ in glossary.phrases_in(keys("center", "teknik", "miljø"))] == [(0, 1, 2)]


def test_of_contradicting_explanations_the_most_frequent_holds() -> None:
    glossary = learnt(
        ("PPV", "pædagogisk vurdering", 2), ("PPV", "parkeringspladsvejen", 2), ("PPV", "Parkeringspladsvej", 1)
    )
    assert weights(glossary, "ppv") == {keys("parkeringspladsvej"): SHORT_WEIGHT}
    assert weights(glossary, "pædagogisk", "vurdering") == {}


def test_one_that_is_an_ordinary_word_counts_in_capitals_only() -> None:
    glossary = learnt(("STAR", "Styrelsen for Arbejdsmarked og Rekruttering", 1))
    assert weights(glossary, "star") == {}
    assert [synonym.keys for synonym in glossary.of_capitals("star")] == [
        keys("styrelse", "arbejdsmarked", "rekruttering")
    ]
    assert weights(glossary, "styrelse", "arbejdsmarked", "rekruttering") == {}  # every star would be found


def test_the_lists_are_kept_beside_what_is_learnt() -> None:
    glossary = learnt_glossary(listed_glossary(), [(Abbreviation("SIC", "Solby Idrætscenter"), 1)])
    assert keys("vejbelysning") in weights(glossary, "gadelygte")
    assert keys("solby", "idrætscenter") in weights(glossary, "sic")
    assert weights(listed_glossary(), "sic") == {}


def test_an_abbreviation_of_the_lists_counts_more_than_another_word_for_the_same() -> None:
    glossary = listed_glossary()
    assert weights(glossary, "apv")[keys("arbejdspladsvurdering")] == SHORT_WEIGHT
    assert weights(glossary, "gadelygte")[keys("vejbelysning")] == SAME_WEIGHT


def test_a_list_cannot_make_a_function_word_a_reading(tmp_path: Path) -> None:
    own = tmp_path / "egne.txt"
    own.write_text("MED = medindflydelse og medbestemmelse\n", encoding="utf-8")
    assert keys("med") not in weights(own_glossary(listed_glossary(), own), "medindflydelse", "medbestemmelse")


def test_a_municipalitys_own_list_adds_to_ours_and_its_weight_wins(tmp_path: Path) -> None:
    own = tmp_path / "egne.txt"
    own.write_text("\ufeff# Vores ord\nunderhuset > økonomiudvalg\nghetto > parallelsamfund\n", encoding="utf-8")
    glossary = own_glossary(listed_glossary(), own)
    assert weights(glossary, "underhuset") == {keys("økonomiudvalg"): NARROWER_WEIGHT}
    assert weights(glossary, "ghetto")[keys("parallelsamfund")] == NARROWER_WEIGHT
    assert weights(glossary, "gadelygte") == weights(listed_glossary(), "gadelygte")
    assert weights(listed_glossary(), "underhuset") == {}


def test_the_words_of_a_phrase_are_found_next_to_each_other_in_any_order() -> None:
    own = Glossary({keys("hul", "vej"): (KeyedSynonym(keys("slidlag"), 0.7),)}, {}, {}, {"hul": (keys("hul", "vej"),)})
    assert [places for places, _ in own.phrases_in(["vej", "hul", "stor"])] == [(1, 0)]
    assert [places for places, _ in own.phrases_in(["hul", "stor", "vej"])] == []
    assert [places for places, _ in own.phrases_in(["hul"])] == []


def test_short_names_of_committees_are_learnt_and_listed_and_others_are_not(tmp_path: Path) -> None:
    own = tmp_path / "egne.txt"
    own.write_text(
        "fælleden = kultur- og fritidsudvalget\nskrald = renovation\nmini > økonomiudvalg\n", encoding="utf-8"
    )
    assert own_glossary(listed_glossary(), own).short_names["fælleden"] == {"kultur og fritidsudvalget"}
    assert not {"skrald", "mini"} & own_glossary(listed_glossary(), own).short_names.keys()
    assert learnt(("PTU", "Plan- og Tryghedsudvalget", 1)).short_names == {"ptu": {"plan- og tryghedsudvalget"}}
    assert learnt(("SIC", "Solby Idrætscenter", 1)).short_names == {}


def test_of_our_own_lists_only_abbreviations_name_a_committee() -> None:
    names = listed_glossary().short_names
    assert names["øu"] == names["øk"] == {"økonomiudvalg"}
    assert "direktørgruppe" not in names
