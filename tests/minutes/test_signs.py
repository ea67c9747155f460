"""What a decision tells besides what it came to, as lists over all meetings ask for it."""

from __future__ import annotations

import pytest

from store.domain import Decision, Outcome, Section, SectionName, Span
from store.minutes.signs import refusing_sentence, signs_of


def decision(text: str, outcome: Outcome = Outcome.GODKENDT) -> Decision:
    return Decision(None, None, outcome, text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Godkendt.", set()),
        ("Godkendt. Et forslag om nye skilte blev nedstemt.", {"refuses_some"}),
        ("Sagen sendes tilbage til forvaltningen.", {"sends_back"}),
        ("Enstemmigt godkendt.", {"agreement"}),
        ("Sagen sendes tilbage til forvaltningen, som stiller et nyt forslag.", {"sends_back"}),
        ("Et forslag om at sende sagen tilbage blev vedtaget.", {"sends_back"}),
        ("Sagen sendes ikke tilbage.", set()),
        ("Godkendt. Sagen tilbagesendes ikke.", set()),
        ("Godkendt. Et forslag om at sende sagen tilbage blev forkastet.", {"refuses_some"}),
        ("Godkendt. Bo Lind foreslog at sende sagen tilbage. Forslaget faldt.", {"refuses_some"}),
        ("Ikke enstemmigt godkendt.", set()),
        ("Planen blev ikke vedtaget enstemmigt.", set()),
        ("Sagen blev ikke udsat, men enstemmigt vedtaget.", {"agreement"}),
        ("Enstemmigt vedtaget, at taksten ikke hæves.", {"agreement"}),
        ("Godkendt. Ane Holm var uenig i prisen.", {"dissent"}),
        ("Ane Holm (F) undlod at stemme.", {"votes", "abstention", "abstained:F"}),
        ("For stemte: A og UP-1.\nImod: V", {"votes", "for:A", "for:UP1", "against:V"}),
        ("Partierne A og V var til stede.", set()),
    ],
)
def test_a_decision_tells_by_its_words_what_lists_ask_for(text: str, signs: set[str]) -> None:
    assert signs_of((), decision(text)) == signs


def test_a_decision_departs_from_an_indstilling_that_there_is() -> None:
    asks = "Det indstilles, at model A vælges."
    proposal = Section(SectionName.INDSTILLING, "Indstilling", asks, Span(0, len(asks)))
    other = decision("Udvalget vælger model C frem for den indstillede.")
    assert (signs_of((proposal,), other), signs_of((), other)) == ({"departs"}, frozenset())
    assert signs_of((proposal,), decision("Ikke godkendt.", Outcome.AFVIST)) == {"departs"}
    assert signs_of((proposal,), decision("Godkendt.")) == frozenset()
    for text in (
        "Udvalget besluttede modsat indstillingen at vælge model B.",
        "Udvalget vedtog imod indstillingen model B.",
        "Udvalget fulgte ikke indstillingen og tog model B.",
        "Udvalget tog en anden end den indstillede model.",
        "Udvalget afveg fra indstillingen.",
    ):
        assert "departs" in signs_of((proposal,), decision(text))


@pytest.mark.parametrize(
    ("proposed", "decided"),
    [
        ("Det indstilles, at ansøgningen afvises.", decision("Ansøgningen blev afvist.", Outcome.AFVIST)),
        ("Det indstilles, at der gives afslag.", decision("Ikke imødekommet.", Outcome.AFVIST)),
        (
            "Det indstilles, at hegnet sættes op.",
            decision("Afvist i overensstemmelse med indstillingen.", Outcome.AFVIST),
        ),
        ("Det indstilles, at hegnet sættes op.", decision("Godkendt som indstillet.")),
    ],
)
def test_who_refuses_what_was_to_be_refused_follows_the_indstilling(proposed: str, decided: Decision) -> None:
    proposal = Section(SectionName.INDSTILLING, "Indstilling", proposed, Span(0, len(proposed)))
    assert "departs" not in signs_of((proposal,), decided)


def test_a_vote_against_the_indstilling_is_not_what_was_decided() -> None:
    proposal = Section(SectionName.INDSTILLING, "Indstilling", "At hegnet sættes op.", Span(0, 20))
    assert "departs" not in signs_of((proposal,), decision("Godkendt. (F) stemte imod indstillingen."))


def test_what_was_turned_down_as_a_whole_is_not_turned_down_in_part() -> None:
    assert refusing_sentence((), decision("Forslaget blev nedstemt.", Outcome.AFVIST)) is None


def test_who_is_only_heard_turns_nothing_down() -> None:
    asks = "Det indstilles, at rådet afgiver høringssvar."
    proposal = Section(SectionName.INDSTILLING, "Indstilling", asks, Span(0, len(asks)))
    heard = decision("Rådet kan ikke anbefale hegnet.")
    assert refusing_sentence((), heard) is not None
    assert refusing_sentence((proposal,), heard) is None
