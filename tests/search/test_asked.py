"""What of a question an item would have to hold: the noun that is asked for, numbers, names."""

from __future__ import annotations

import pytest

from store.search.asked import (
    AskedNoun,
    Institution,
    Lacking,
    asked_noun,
    counted_noun,
    institutions,
    is_name,
    lacking,
    lacks_address,
    lacks_unit,
)


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("hvor mange cykler står der ved stationen?", "cykler"),
        ("hvor mange af de ekstra nye pladser er i brug?", "pladser"),
        ("hvilken farve fik hegnet?", "farve"),
        ("hvilke af vores haller er lukket?", "haller"),
        ("hvad koster et gravsted?", "gravsted"),
        ("hvad er bøden for at køre uden billet?", "bøden"),
        ("hvilke krav stilles der?", None),
        ("hvad er fristen?", None),
        ("hvor stor en garanti gav vi vandværket?", "garanti"),
        ("hvad hed den kapelmester?", "kapelmester"),
        ("og hvor mange hjertestartere hænger der, og hvem betaler?", "hjertestartere"),
        # what may be told in other words, by a sign, a number or a name
        ("hvor mange dage er der åbent?", None),
        ("hvor mange penge fik de?", None),
        ("hvor mange procent stemte?", None),
        ("hvilket firma vandt?", None),
        ("hvilken plads fik vi i målingen?", None),
        ("hvad er formålet med ordningen?", None),
        # no noun stands behind it
        ("hvor mange stemte på forhånd?", None),
        ("hvor mange er blevet bidt af hunde?", None),
        ("hvad koster det at leje hallen?", None),
        ("hvad blev besluttet om hallen?", None),
        ("hvem er det vi samarbejder med?", None),
        ("hvornår åbner hallen?", None),
        ("", None),
    ],
)
def test_the_noun_that_is_asked_for(question: str, noun: str | None) -> None:
    found = asked_noun(question)
    assert (found.word if found is not None else None) == noun


@pytest.mark.parametrize(
    ("question", "must_be_named"),
    [
        ("hvor mange cykler er der?", True),
        ("hvilken farve har cyklen?", True),
        ("hvad koster cyklen?", True),
        ("hvad er bøden?", False),
        ("hvor stor er hallen?", False),
        ("hvad er bøden, og hvor mange cykler er der?", True),
    ],
)
def test_what_is_counted_or_chosen_must_be_named(question: str, must_be_named: bool) -> None:
    found = asked_noun(question)
    assert found is not None
    assert found.must_be_named is must_be_named


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("hvor mange cykler står der ved stationen?", "cykler"),
        ("hvor mange medarbejdere er der i centret?", "medarbejdere"),
        ("hvor mange af byens boliger er udlejet?", "boliger"),
        ("hvor mange ansatte har kommunen?", "ansatte"),
        ("hvor mange ledige er der?", "ledige"),
        ("hvor mange prøver vi har taget", "prøver"),
        ("cykler hvor mange køber vi", None),  # a verb
        ("hvor mange køber kommunen?", None),
        # told by a sign, or no noun
        ("hvor mange procent stemte?", None),
        ("hvor mange penge fik de?", None),
        ("hvor mange stemte på forhånd?", None),
        ("hvor mange er blevet bidt?", None),
        ("hvilke boliger er udlejet?", None),
    ],
)
def test_the_noun_whose_number_is_asked_for(question: str, noun: str | None) -> None:
    assert counted_noun(question) == noun


WORDS = ("cykler", "stationen", "2024", "115", "zorbakken", "birkevej", "sætte")
ALL = dict.fromkeys(WORDS, 1.0)


CYCLES = AskedNoun("cykler", must_be_named=True)


def lack(asked: AskedNoun | None = CYCLES, **held: float) -> Lacking:
    return lacking(WORDS, list((ALL | held).values()), asked, tuple)


def test_an_item_that_holds_all_lacks_nothing() -> None:
    assert lack() == Lacking()


@pytest.mark.parametrize(
    ("held", "lacks"),
    [
        ({"cykler": 0.0}, Lacking(asked=1)),
        ({"cykler": 0.3}, Lacking(asked=1)),  # as a part of another word
        ({"cykler": 0.4}, Lacking(asked_itself=1)),  # another word for the same
        ({"115": 0.0}, Lacking(numbers=1)),
        ({"115": 0.4}, Lacking(numbers=0.5)),
        ({"2024": 0.0}, Lacking()),  # the meeting's day may tell the year
        ({"zorbakken": 0.0}, Lacking(names=1)),
        ({"birkevej": 0.0}, Lacking(streets=1, compounds=1)),
        ({"birkevej": 0.5}, Lacking(streets=1)),  # another street may have a part of its name
        ({"stationen": 0.0, "sætte": 0.0}, Lacking()),  # may be said otherwise
    ],
)
def test_what_an_item_lacks(held: dict[str, float], lacks: Lacking) -> None:
    assert lack(**held) == lacks


def test_where_nothing_is_asked_for_by_name_nothing_of_that_is_lacking() -> None:
    assert lack(None, cykler=0.0) == Lacking()
    assert lack(AskedNoun("biler", must_be_named=True), cykler=0.0) == Lacking()
    assert lack(AskedNoun("cykler", must_be_named=False), cykler=0.0) == Lacking(asked_itself=2)


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("hvor mange meter hæk klippes der?", "Der klippes 400 m hæk om året.", False),
        ("hvor mange meter hæk klippes der?", "Der er 400 m² bede og 3 medarbejdere.", True),
        ("hvor mange procent stemte?", "Stemmeprocenten var 71,5 %.", False),
        ("hvor mange procent stemte?", "Der var 71 stemmer.", True),
        ("hvor mange grader er vandet?", "Vandet er fra 2024.", True),
        ("hvor mange pladser er der?", "Ingen tal.", False),  # no unit is asked for
        ("hvor højt er tårnet?", "Ingen tal.", False),
    ],
)
def test_a_text_without_a_number_of_the_unit_that_is_asked_for_does_not_tell(
    question: str, text: str, lacks: bool
) -> None:
    assert lacks_unit(question, text.lower()) is lacks


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("må de bygge på birkevej 12?", "Byggetilladelse til Birkevej 12, 2640 Hedehusene", False),
        ("må de bygge på birkevej 12?", "Byggetilladelse til Birkevej nr. 12 A", False),
        ("må de bygge på birkevej 12 a?", "Byggetilladelse til Birkevej 12", False),
        ("må de bygge på birkevej 12?", "Birkevej 8, 10 og 12 får tilladelse", False),
        ("må de bygge på birkevænget 12?", "Birkevænget 12 får tilladelse", False),
        ("må de bygge på birketorvet 12?", "Birketorvet 8 får tilladelse", True),
        ("må de bygge på birkevej 12?", "Birkevej 8-14 får tilladelse", False),
        ("må de bygge på birkevej 12?", "Byggetilladelse til Birkevej 2 og 112", True),
        ("må de bygge på birkevej 12?", "Birkevej har 12 huse", True),
        ("må de bygge på birkevej 12?", "Fyrrevej 12", True),
        ("må de bygge på birkevej?", "Fyrrevej 12", False),  # no house is named
        ("hvad blev besluttet om birkevej 2024?", "Birkevej", False),
        ("hvad koster birkevej 1.500 kr.?", "Birkevej", False),
    ],
)
def test_another_house_of_the_street_is_another(question: str, text: str, lacks: bool) -> None:
    assert lacks_address(question, text.lower()) is lacks


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("hvornår lukker birke svømmehal?", [Institution("birke", "svømmehal")]),
        (
            "hvornår lukker høje taastrup svømmehal?",
            [Institution("høje taastrup", "svømmehal", is_of_municipality=True)],
        ),
        ("er vejen skole nok?", [Institution("vejen", "skole")]),  # a municipality, too
        ("takst svømmehal", [Institution("takst", "svømmehal")]),
        ("hvad koster svømmehallen i birke?", []),
        ("får vi en svømmehal?", []),
    ],
)
def test_what_stands_before_an_institution_may_be_its_name(question: str, named: list[Institution]) -> None:
    assert list(institutions(question)) == named


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Renovering af Birke Svømmehal", True),
        ("Birke ligger mod nord.", False),  # any word has a capital there
        ("Der plantes birke ved Birke Svømmehal", False),
        ("Svømmehallen", False),
    ],
)
def test_a_name_has_a_capital_wherever_it_stands(text: str, is_one: bool) -> None:
    assert is_name("birke", [text]) is is_one


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Birke Svømmehal lukker", True),
        ("Birke og Gran svømmehaller lukker", True),
        ("Svømmehallen i Birke lukker", True),
        ("Birkesvømmehallen lukker", True),
        ("Gran Svømmehal lukker. Biblioteket i Birke har åbent som altid.", False),
        ("Birke Bibliotek lukker", False),
    ],
)
def test_an_institution_is_named_by_both_its_words_together(text: str, does: bool) -> None:
    assert Institution("birke", "svømmehal").is_in(text.lower()) is does


def test_an_institution_is_found_in_any_of_its_forms() -> None:
    assert Institution("birke", "museum").is_in("museet i birke")
    assert Institution("birkes", "sundhedscenter").is_in("birke sundhedscentret")


def test_a_word_that_no_lexicon_has_and_is_a_slip_for_one_of_the_item_is_not_missing() -> None:
    words = ("zorbakken", "birkelunsvej", "haller")
    assert lacking(words, [0.0, 0.0, 0.0], AskedNoun("haller", must_be_named=True), tuple) == Lacking(
        asked=1, names=2, streets=1, compounds=1
    )
    told = {"zorbaken", "birkelundsvej", "haller"}  # "haller" is a word as it stands
    assert lacking(words, [0.0, 0.0, 0.0], AskedNoun("haller", must_be_named=True), lambda: told) == Lacking(asked=1)


def test_a_noun_that_no_lexicon_has_is_not_surely_what_is_asked_for() -> None:
    assert lacking(("cyklxr",), [0.0], AskedNoun("cyklxr", must_be_named=True), tuple) == Lacking(
        asked_itself=2, names=1
    )


def test_a_slip_in_a_street_names_the_house_still() -> None:
    assert not lacks_address("må de bygge på birkelunsvej 12?", "birkelundsvej 12")
    assert lacks_address("må de bygge på birkelunsvej 12?", "birkelundsvej 14")
