"""Which sentence answers: what tells one from another beside the question's words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from store.danish.tokens import token_texts
from store.search import answering
from store.search.answering import Sentences, chances, features, odds_of, weights
from store.search.kinds import QuestionKind
from store.search.question import understand
from store.search.sought import Sought, lacks_amount, sought_in
from store.search.telling import (
    names_time,
    somebody_acting,
    subject_asked,
    tells_duration,
    tells_kind,
    tells_time_at_all,
    tells_when_decided,
    times_named,
)


def sentences(*texts: str) -> Sentences:
    """Of one part with no role, none of which holds a word of the question better than another."""
    equal = np.full(len(texts), 0.5)
    like = np.arange(len(texts)) / 4
    place = np.arange(len(texts), dtype=np.float64)
    tokens = [token_texts(text) for text in texts]
    nothing = np.zeros(len(texts), np.bool_)
    return Sentences(texts, tokens, place, nothing, {}, equal, equal, equal, equal, equal, equal, equal, like)


def sought(text: str) -> Sought:
    return sought_in(understand(text, today=date(2026, 1, 1)))


@pytest.mark.parametrize(
    ("question", "answers", "other"),
    [
        (
            "hvad koster pladsen om året?",
            "Prisen er 300 kr. om året.",
            "Prisen er 300 kr. i alt nu.",
        ),  # the small words
        ("hvor meget giver vi?", "Der gives et tilskud på 40 pladser.", "Der gives et tilskud, jf. bilag 40."),
        ("hvad sker der med hallen?", "Hallen bliver ikke bygget.", "Hallen er omtalt i bilag."),
    ],
)
def test_of_two_sentences_with_the_same_words_the_one_that_tells_something_answers(
    question: str, answers: str, other: str
) -> None:
    found = chances(odds_of(sentences(answers, other), sought(question)))
    assert found.sum() == pytest.approx(1)
    turned = chances(odds_of(sentences(other, answers), sought(question)))
    assert found[0] + turned[1] > found[1] + turned[0]  # whichever comes first


@pytest.mark.parametrize(
    ("question", "is_number"), [("hvor mange pladser er der?", False), ("hvornår åbner hallen?", True)]
)
def test_a_day_of_a_month_is_a_number_only_where_a_time_is_asked_for(question: str, is_number: bool) -> None:
    found = features(sentences("Hallen åbner den 1. september."), sought(question))
    assert bool(found["number"][0]) is is_number


def test_every_feature_is_one_number_a_sentence() -> None:
    found = features(sentences("Det koster 5 kr.", "Nej."), sought("hvorfor koster det noget?"))
    assert {values.shape for values in found.values()} == {(2,)}
    assert found["relative likeness"].max() == 1


def test_the_common_words_are_single_words_of_small_letters() -> None:
    assert weights().words
    assert all(token_texts(word) == [word] for word in weights().words)


@pytest.mark.parametrize(
    ("question", "needs"),
    [
        ("hvem holder oplægget?", True),
        ("hvem er lederdagen for?", False),
        ("hvem blev valgt til formand, da planen blev vedtaget?", True),
        ("hvem er pladserne tænkt til?", False),
        ("hvem skal betale legepladsen?", False),
        ("hvornår er lederdagen?", False),
    ],
)
def test_a_question_for_somebody_needs_a_name_but_not_one_for_whom_something_is(question: str, needs: bool) -> None:
    assert sought(question).needs_person is needs


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Ventetiden er 15 måneder.", True),
        ("Forsøget er toårigt.", True),
        ("Lejen gælder frem til den 1. maj.", True),
        ("Aftalen forlænges i et halvt år.", True),
        ("Skolen ønsker flere lærere, og udvalget er enigt.", False),
        ("Ansatte fra 60 år tilbydes en samtale.", False),
        ("Den kan gives i 3 år.", True),
    ],
)
def test_how_long_something_is_is_told_by_a_duration_or_an_end(text: str, is_told: bool) -> None:
    assert tells_duration(text) is is_told
    assert sought("hvor længe skal man vente?").needs_duration
    assert sought("hvor lang bliver den gennemsnitlige ventetid?").needs_duration
    assert not sought("hvor mange skal vente?").needs_duration
    assert not sought("hvor lang er åbningstiden?").needs_duration


@pytest.mark.parametrize(
    ("question", "needs"),
    [
        ("hvor skal pengene til intranettet komme fra?", True),
        ("er der sat penge af til formidling?", True),
        ("hvordan skal hallen finansieres?", True),
        ("hvor meget koster intranettet?", False),
        ("skolevej finansiering", False),  # what is told of it stands anywhere
    ],
)
def test_a_question_for_funds_is_known_by_its_words(question: str, needs: bool) -> None:
    assert sought(question).needs_funds is needs


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Vejledningen blev godkendt af Direktionen den 12.06.2012.", True),
        ("Direktionen godkendte d. 10-05-2021 kommissorier.", True),
        ("Byrådet vedtog planen den 25. marts 2024.", True),
        ("Planen skal godkendes i marts.", False),
        ("Mødet er den 12.06.2012.", False),
    ],
)
def test_the_day_of_a_decision_is_told_by_a_verb_and_a_whole_date(text: str, tells: bool) -> None:
    assert tells_when_decided(text) is tells


def test_the_times_that_the_title_names_are_no_time_that_is_sought() -> None:
    one = replace(sentences("Direktionen godkender strategien 2026."), times=[frozenset({"2026"})])
    asked = sought("hvornår kommer strategien?")
    assert not features(one, asked)["time"][0]
    assert features(sentences("Direktionen godkender strategien 2026."), asked)["time"][0]


def test_a_word_that_begins_like_a_month_is_no_time() -> None:
    assert not names_time("3. Markedsføringen godkendes")
    assert times_named("Fristen er den 5 maj.") == {"5 maj"}
    assert times_named("Fristen er den 5. februar.") == {"5. februar"}


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Hallen åbner hver mandag.", True),
        ("Den er klar om to år.", True),
        ("Det sker i 3. kvartal.", True),
        ("Det ventes klar medio 2024.", True),
        ("Forligets parter om budgettet 2025-2028 ønsker, at taksten er 1.005 kr.", False),
        ("Hallen åbner ikke igen i 2023.", False),
        ("Orienteringen blev taget til efterretning.", False),
    ],
)
def test_a_time_of_whatever_sort_is_told_but_not_the_years_of_a_budget(text: str, is_told: bool) -> None:
    assert tells_time_at_all(text, frozenset({"2023"})) is is_told


@pytest.mark.parametrize(
    "text", ["otte millioner kroner", "5.000 kroner", "2 millioner kr.", "to mio. kr.", "30.000 kr."]
)
def test_money_may_be_told_in_words(text: str) -> None:
    assert not lacks_amount(sought("hvad koster hallen?"), f"Hallen koster {text} om året.")


@pytest.mark.parametrize(
    ("question", "of_money"),
    [
        ("hvor stor er den samlede budgetramme til specialundervisning?", True),
        ("hvor stort var kommunens overskud?", True),
        ("hvor stor en andel af budgettet er løn?", False),
        ("hvor stor er den nye hal?", False),
    ],
)
def test_how_large_something_of_money_is_is_told_by_a_sum(question: str, of_money: bool) -> None:
    assert (sought(question).kind is QuestionKind.MONEY and sought(question).needs_amount) is of_money


def test_what_somebody_got_as_a_fine_is_a_sum() -> None:
    assert sought("hvad fik ejeren i bøde?").needs_amount


@pytest.mark.parametrize(
    ("question", "is_asked"),
    [
        ("hvem fik posten som næstformand?", True),
        ("hvem blev det til sidst, der fik posten som næstformand?", True),
        ("hvem overtog posten?", True),
        ("hvem fik besked om posten?", False),
    ],
)
def test_who_got_a_post_is_asked_for_as_who_was_elected(question: str, is_asked: bool) -> None:
    assert sought(question).needs_chosen is is_asked


@pytest.mark.parametrize(
    ("question", "option"),
    [
        ("hvad koster model c?", ("model", "c")),
        ("hvad koster mulighed 2?", ("mulighed", "2")),
        ("hvor dyr er option b?", ("option", "b")),
        ("hvad siger scenario 3?", ("scenario", "3")),
        ("hvad koster mulighederne?", None),
    ],
)
def test_an_option_is_asked_for_by_whatever_it_is_called(question: str, option: tuple[str, str] | None) -> None:
    assert sought(question).option == option


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (QuestionKind.AMOUNT, "Stien er 5 km lang."),
        (QuestionKind.AMOUNT, "Lageret er på 300 kvm."),
        (QuestionKind.AMOUNT, "Perioden er på 4 uger."),
        (QuestionKind.AMOUNT, "Der er afsat 10 t.kr. til stien."),
        (QuestionKind.MONEY, "Det koster 2 mia. kr. eller 300 euro."),
    ],
)
def test_a_number_with_a_unit_is_an_amount(kind: QuestionKind, told: str) -> None:
    assert tells_kind(kind, told)


@pytest.mark.parametrize("told", ["Der er 5 hegn.", "Punkt 5 angår stien.", "De 4 ugentlige møder."])
def test_a_unit_is_a_whole_word(told: str) -> None:
    assert not tells_kind(QuestionKind.AMOUNT, told)


def test_what_a_sentence_is_of_itself_is_told_once_for_all_questions() -> None:
    """The same sentences are read for each treatment of a case, and from one question to the next."""
    told = sentences("Godkendt som indstillet.", "Der er afsat 200.000 kr. til Birkevej.")
    before = answering._form_of.cache_info().misses
    for question in ("hvad koster Birkevej?", "hvad er besluttet om Birkevej?", "hvorfor Birkevej?"):
        odds_of(told, sought_in(understand(question, today=date(2025, 9, 1))))
    assert answering._form_of.cache_info().misses - before <= len(told.texts)


@pytest.mark.parametrize(
    ("sentence", "question", "named"),
    [
        ("Drøftelse af kurset (Ida deltager via skærm).", "hvem var med via skærm", {"Ida"}),
        ("Solby Kommune er vært for stævnet.", "hvem er vært", {"Solby Kommune"}),
        ("Solby Kommune driver hallen.", "hvem driver den", {"Solby Kommune"}),
        ("Solby Kommune har fået brev fra en vært.", "hvem er vært", set()),
        ("Solby Kommune er med.", "hvem er vært", set()),
        ("Ejeren oplyste, at hallen er tæt.", "hvem er vært", set()),
        ("Derudover deltager en vært.", "hvem deltager", set()),
        ("Ida orienterer om hallen.", "hvem orienterer", {"Ida"}),
        ("Der deltager en vært.", "hvem er vært", set()),
    ],
)
def test_who_acts_is_told_by_a_name_alone_and_at_the_beginning(sentence: str, question: str, named: set[str]) -> None:
    asked = subject_asked(sentence, token_texts(question))
    assert somebody_acting(sentence).union(*([{asked}] if asked else [])) == named
