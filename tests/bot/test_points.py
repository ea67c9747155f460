"""In a thread "punkt 2" is the point of the decision or the indstilling that was shown, where that counts so far."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from written_minutes import Item, minutes

from bot.says import Answer
from bot.words_on_matters import NOT_TOLD_IN_MATTER, NOT_TOLD_IN_POINT, NOT_TOLD_WHY
from store.archive import Archive

Talk = Callable[..., Answer]

OTHER = Item("Orientering", "21/1", decision="Orienteringen blev taget til efterretning.")
HEDGE = Item(
    "Hegn i Solby",
    "21/2",
    indstilling="Det indstilles,\n\n1. at hegnet flyttes\n\n2. at naboerne betaler 900 kr.\n\n3. at sagen evalueres",
    decision="1. Godkendt.\n\n2. Ikke godkendt, idet direktionen venter på svar.\n\n3. Godkendt.",
)
THIRD = Item("Kantinen", "21/3", decision="Direktionen drøftede kantinen.")
FOURTH = Item("Parkering", "21/4", decision="Direktionen drøftede parkering.")
ABOUT = "hvad blev besluttet om hegn i Solby?"


@pytest.fixture
def of_hedge(archive: Archive, talk: Talk) -> Talk:
    archive.ingest(minutes(OTHER, HEDGE, THIRD, FOURTH), source="a.txt")

    def asked(*questions: str) -> Answer:
        return talk(ABOUT, *questions)

    return asked


@pytest.mark.parametrize(
    ("questions", "quote", "point"),
    [
        (("hvorfor blev punkt 2 ikke godkendt",), "2. Ikke godkendt, idet", "2. at naboerne"),
        (("hvad gik punkt 2 ud på?",), "2. Ikke godkendt, idet", "2. at naboerne"),
        (("hvorfor blev nr. 2 ikke godkendt",), "2. Ikke godkendt, idet", "2. at naboerne"),
        (("nr. 2",), "2. Ikke godkendt, idet", "2. at naboerne"),
        (("det sidste punkt",), "3. Godkendt", "3. at sagen evalueres"),
        (("hvad blev punkt 2", "og punkt 1?"), "1. Godkendt", "1. at hegnet flyttes"),
        (("hvor stort er beløbet i punkt 2?",), "2. Ikke godkendt, idet", "2. at naboerne"),
    ],
)
def test_a_point_is_told_by_what_was_decided_on_it_and_what_it_says(
    questions: tuple[str, ...], quote: str, point: str, of_hedge: Talk
) -> None:
    hit = of_hedge(*questions).hits[0]
    assert hit.title == HEDGE.title
    assert hit.quote.text.startswith(quote)
    assert hit.supplement is not None
    assert hit.supplement.text.startswith(point)


@pytest.mark.parametrize("question", ["hvad siger punkt 2?", "hvad siger nr 2?", "hvad sagde punkt 2 om naboerne?"])
def test_a_point_is_nobody_whose_words_are_missed(question: str, of_hedge: Talk) -> None:
    given = of_hedge(question)
    assert (given.answered, given.hits[0].title, given.remark) == (True, HEDGE.title, None)


@pytest.mark.parametrize("question", ["hvad er punkt 2 i budgettet?", "hvad siger punkt 2 i aftalen?"])
def test_a_point_of_another_text_is_none_of_the_indstilling(question: str, of_hedge: Talk) -> None:
    given = of_hedge(question)
    assert (given.answered, given.remark) == (False, NOT_TOLD_IN_MATTER)
    assert [hit.title for hit in given.near] == [HEDGE.title]


def test_it_is_said_which_point_was_meant(of_hedge: Talk) -> None:
    given = of_hedge("hvorfor blev punkt 2 ikke godkendt")
    assert given.understood == "Forstået som: hvorfor · punkt 2 i indstillingen til ”Hegn i Solby”"


@pytest.mark.parametrize(
    ("questions", "title"),
    [
        (("punkt 3 på mødet",), THIRD.title),
        (("hvad blev punkt 4",), FOURTH.title),
        (("hvad blev besluttet i punkt 2 på mødet den 28. juni 2021?", "og punkt 3?"), THIRD.title),
    ],
)
def test_the_agenda_is_meant_where_a_meeting_is_named_or_gone_through_or_the_points_do_not_count_so_far(
    questions: tuple[str, ...], title: str, of_hedge: Talk
) -> None:
    assert of_hedge(*questions).hits[0].title == title


def test_a_point_that_the_decision_names_not_is_shown_with_all_of_it(archive: Archive, talk: Talk) -> None:
    item = Item("Hegn i Solby", "21/2", indstilling=HEDGE.indstilling, decision="1. Godkendt. Resten venter.")
    archive.ingest(minutes(item), source="a.txt")
    given = talk(ABOUT, "hvad blev punkt 3?")
    assert given.remark is not None
    assert "punkt 3" in given.remark
    assert given.hits[0].quote.text == item.decision


def test_what_is_proposed_in_a_point_is_the_point_with_the_decision_below(of_hedge: Talk) -> None:
    hit = of_hedge("hvad er det sidste punkt i indstillingen?").hits[0]
    assert (hit.quote.text, hit.decided is not None) == ("3. at sagen evalueres", True)


def test_a_committee_that_is_followed_says_what_came_of_a_point(archive: Archive, talk: Talk) -> None:
    course = "Sagens forløb\n\n01-06-2021 Havneudvalget\n\n1. Anbefales.\n\n2. Anbefales ikke, idet udvalget venter."
    item = Item(
        "Hegn i Solby", "21/2", indstilling=f"{HEDGE.indstilling}\n\n{course}",
        decision="Direktionen godkendte Havneudvalgets indstilling.",
    )  # fmt: skip
    archive.ingest(minutes(item), source="a.txt")
    hit = talk(ABOUT, "hvorfor blev punkt 2 ikke godkendt?").hits[0]
    assert "2. Anbefales ikke, idet udvalget venter." in hit.quote.text
    assert (hit.supplement is not None, hit.decided is not None) == (True, True)


def test_what_neither_the_point_nor_the_decision_on_it_tells_is_told_by_the_matter_and_said_to_be(
    archive: Archive, talk: Talk
) -> None:
    item = Item(
        "Hegn i Solby", "21/2", body="Flytning af hegnet koster 45.000 kr. Maling koster 200 kr.", indstilling=HEDGE.indstilling,
        decision="Direktionen fulgte indstillingen.",
    )  # fmt: skip
    archive.ingest(minutes(item), source="a.txt")
    given = talk(ABOUT, "hvad koster punkt 1?")
    assert given.remark == NOT_TOLD_IN_POINT
    assert "45.000 kr." in given.hits[1].quote.text
    assert talk(ABOUT, "hvorfor blev punkt 1 godkendt?").remark == NOT_TOLD_WHY


@pytest.mark.parametrize(
    ("question", "indstilling"),
    [
        ("hvorfor foreslog administrationen punkt 1 i indstillingen?", HEDGE.indstilling),
        (
            "hvorfor blev punkt 1 godkendt?",
            "Det indstilles,\n\n1. at hegnet flyttes, fordi det er nyt\n\n2. at det males",
        ),
    ],
)
def test_the_reason_may_stand_in_the_point_and_what_was_decided_below_it(
    question: str, indstilling: str, archive: Archive, talk: Talk
) -> None:
    item = Item("Hegn i Solby", "21/2", indstilling=indstilling, decision="Direktionen fulgte indstillingen.")
    archive.ingest(minutes(item), source="a.txt")
    given = talk(ABOUT, question)
    assert (given.remark == NOT_TOLD_WHY) == (indstilling == HEDGE.indstilling)


@pytest.mark.parametrize(
    "decision",
    [
        "Ad 1-3 anbefales ikke med bemærkning om, at hegnet kan males.",
        "Direktionen fulgte indstillingen.\n\nAd punkt 1\n\nImod stemte: A og F med den bemærkning, at hegnet er nyt.",
        "1. Ikke godkendt. Direktionen vil se et billigere hegn.",
    ],
)
def test_it_is_not_said_that_a_point_has_no_reason_where_more_was_said_on_it(
    decision: str, archive: Archive, talk: Talk
) -> None:
    archive.ingest(
        minutes(Item("Hegn i Solby", "21/2", indstilling=HEDGE.indstilling, decision=decision)), source="a.txt"
    )
    assert talk(ABOUT, "hvorfor blev punkt 1 ikke godkendt?").remark is None
