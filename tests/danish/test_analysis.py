"""One analysis for index and question: forms of a word meet, and words that are not related do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.danish.analysis import index_words, is_verb_form
from store.danish.tokens import fold, lower_nfc, tokens


@pytest.mark.parametrize(
    "forms",
    [
        "besluttede besluttet beslutter beslutning beslutningen beslutningerne",
        "godkendte godkendt godkendelse godkendelsen",
        "bevilge bevilget",
        "skole skolen skolerne skoles skolens",
        "udvalg udvalget udvalgenes",
        "børnehave børnehaver børnehaverne",
        "strategibrev strategibrevet strategibreve",
        "drøftelse drøftede drøftelser",
        "økonomi oekonomi økonomien",
        "århus aarhus",
        "brugergruppe brugergrupper brugergruppen",
        "pris prisen priser priserne",
        "forældre forældrene forældres",
        "levere leverer leveret levering leveres",
        "deltager deltagere deltagerne deltage",
        "rådgiver rådgivere rådgivning",
        "leder lederne ledere",
        "sats satser satsen",
        "rente renter renten",
        "frist frister fristen",
        "børn børne barn børnene",
        "årlig årligt årlige",
        "tilbud tilbyde tilbudt",
        "hjælp hjælpe hjælper",
        "drift drive drives",
        "handicap handicaps",
        "jobcenter jobcentret jobcentrets jobcentre jobcentrene",
        "vejledningscenter vejledningscentret",
        "stiområde stiområdet stiområderne",
        "udbudsfase udbudsfasen",
        "kanalsti kanalstien kanalstierne",
        "vejlys vejlyset",
        "borgersag borgersagen borgersager",
        "cykel cyklen cykler cyklerne",
        "møbel møbler møblerne",
        "filter filtre filtret",
        "dyr dyret dyrene",
        "finansiere finansierer finansieret finansieres",
        "afholde afholder afholdt afholdte",
        "aftale aftaler aftalt aftalte aftalen",
        "falde falder faldet",
        "forbud forbudt forbyde",
        "fjerne fjerner fjernes fjernet",
        "pap pappet",
        "årsabonnement årsabonnementet",
        "mangel manglen mangler mangle",
        "hal hallen haller hallernes",
        "toilet toilettet toiletter toiletternes",
        "skoletoilet skoletoiletter skoletoiletterne",
        "skat skatten skatter skatte",
        "billet billetten billetter",
        "dige diget diger digerne",
        "mølle møllen møller møllerne",
        "klage klagen klager klagerne",
        "potentiale potentialet potentialer",
        "fase faser fasen faserne",
        "energibase energibasen energibasens",
        "mulighedsstudie mulighedsstudiet mulighedsstudier mulighedsstudierne",
        "basisscenarie basisscenariet basisscenarier",
        "anlægsarbejde anlægsarbejder anlægsarbejderne",
        "årsbudget årsbudgettet",
        "materialepris materialepriser",
        "entreprise entreprisen",
        "stige stiger steg steget stigning",
        "drage drager drog draget",
        "optage optager optaget",
        "spare sparer sparet besparelse besparelser",
        "producere produceres produceret",
        "læse læser læses",
        "låne låner lån lånet",
        "køre kørte kørsel",
        "indvi indviet indvielse",
        "byde bød budt",
        "vinde vinder vandt vundet vindes",
        "bortfald bortfalder bortfaldt",
    ],
)
def test_the_forms_of_a_word_have_one_key(forms: str) -> None:
    assert len({index_words(form).key for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("regning", "regne"), ("forening", "forene"), ("afdeling", "afdele"), ("sag", "sang"), ("skole", "skov"),
     ("bolig", "boldspil"), ("udvalg", "udvikling"), ("indstilling", "indstille"), ("vej", "vejr"),
     ("leder", "led"), ("rente", "ren"), ("forældre", "forældet"), ("sats", "sætte"), ("moderne", "moder"),
     ("personalerum", "personale"), ("dyr", "dyrke"), ("tog", "tage"), ("brød", "bryde"), ("bøde", "bød"), ("vinde", "vind")],
)  # fmt: skip
def test_words_with_meanings_of_their_own_stay_apart(one: str, other: str) -> None:
    assert index_words(one).key != index_words(other).key


@pytest.mark.parametrize(
    ("compound", "part"),
    [
        ("hjemmearbejdspladser", "hjemmearbejde"),
        ("hjemmearbejdspladser", "arbejdspladserne"),
        ("hjemmearbejde", "arbejde"),
        ("økonomikoblingen", "økonomi"),
        ("budgetprocessen", "budget"),
        ("forenklingsdagsordenen", "forenkling"),
        ("forenklingdagsordenen", "forenkling"),
        ("kapacitetssager", "sagen"),
        ("skoleveje", "vejen"),
        ("selsmoseskolen", "selsmose"),
        ("selsmoseskolen", "skoler"),
        ("jobkonsulenterne", "job"),
        ("jobkonsulenterne", "konsulent"),
        ("fritidsdelen", "fritid"),
        ("vejrabatter", "rabatten"),
        ("ørebrodalssamarbejdet", "ørebrodal"),
        ("ørebrodalssamarbejdet", "samarbejder"),
        ("parafodbolden", "fodbold"),
    ],
)
def test_a_compound_is_found_by_its_parts(compound: str, part: str) -> None:
    assert index_words(part).key in index_words(compound).parts


@pytest.mark.parametrize(
    "word", ["statistik", "personale", "station", "deltage", "kommune", "organisation", "kulturel"]
)
def test_a_simple_word_is_not_taken_apart(word: str) -> None:
    assert index_words(word).parts == ()


@pytest.mark.parametrize("token", ["21", "5239", "øc", "bi", "b105", "1.531.510"])
def test_numbers_codes_and_short_words_stand_for_themselves(token: str) -> None:
    words = index_words(token)
    assert words.key == fold(token)
    assert words.parts == ()


def test_a_word_that_no_dictionary_has_is_not_known() -> None:
    assert index_words("hjemmearbejde").known
    assert not index_words("hjemmearbjede").known
    assert not index_words("xyzzyvk").known


@pytest.mark.parametrize(("word", "is_verb"), [("besluttede", True), ("godkendt", True), ("arbejde", False),
                                               ("skole", False), ("direktionen", False)])  # fmt: skip
def test_a_verb_that_is_a_noun_too_is_not_counted_as_a_verb(word: str, is_verb: bool) -> None:
    assert is_verb_form(word) is is_verb


@given(st.text("abcdefghijklmnoprstuvyæøå", min_size=1, max_size=40))
def test_index_words_of_danish_letters_are_ascii_letters(word: str) -> None:
    words = index_words(word)
    for index_word in (words.key, *words.parts):
        assert index_word.isascii()
        assert index_word.isalnum()
    assert words.key not in words.parts


VOCABULARY = (
    "økonomikobling ældreråd børnehave skolebørn årshjul måltal lønkontrakt spørgeskema medarbejdere vækstpolitik "
    "direktør øvrige rådhus møder fællesskaber høring forår køreplan anlægsplan udgifter hjælp sætte følge færre"
)


@pytest.mark.parametrize("word", VOCABULARY.split())
def test_a_word_typed_without_danish_letters_is_the_same_word(word: str) -> None:
    assert index_words(fold(word)).key == index_words(word).key
    assert index_words(fold(word)).parts == index_words(word).parts


@given(st.text())
def test_any_token_of_any_text_has_index_words_without_white_space_and_quotes(text: str) -> None:
    for token in tokens(text):
        words = index_words(token.text)
        assert words.key
        assert not set('" \n*') & set(words.key + "".join(words.parts))


@given(st.sampled_from(VOCABULARY.split()))
def test_the_same_word_in_capitals_is_the_same(word: str) -> None:
    (token,) = tokens(word.upper())
    assert index_words(token.text) == index_words(lower_nfc(word))
