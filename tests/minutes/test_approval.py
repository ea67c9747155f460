"""A decision that only approves or only takes note is told from one that says itself what was decided."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.minutes.approval import (
    Approval,
    approval_of,
    approves_a_committee,
    approves_in_part,
    decided_points,
    deciding_entries,
    is_of_proceedings,
    numbers_named,
    says_itself,
    tells_by_number,
)


@pytest.mark.parametrize(
    "text",
    [
        "Direktionen godkendte sagens indstillingspunkter.",
        "Direktionen godkender sagens indstilling.",
        "Godkendt.",
        "1.-2. Godkendt.",
        "Punkt 1 og 2 godkendt.",
        "Indstillingen blev godkendt.",
        "**Godkendt.**",
        "Godkendt.\n\nAfbud: Dorthe Møller",
        "Anbefales.\nFor stemte: A, V.\nImod stemte: Ø.",
        "Byrådet godkendte Økonomiudvalgets indstilling.\n\nUndlod: Ø\n\nAfbud: Dorthe Møller (Stedfortræder: Per Lund)",
        "Byrådet godkendte Økonomiudvalgets indstilling.\n\nAd 2 b\n\nImod stemte: A og F",
        "Med stemmerne 9 for og 8 imod godkendte byrådet Økonomiudvalgets indstilling.\n(F) udlod at tage stilling.",
        "Byrådet godkendte Økonomiudvalgets indstilling.\n(F) stemte i mod med bemærkningen om: Vi passer på de grønne kiler.",
        "Per Lund (V) spurgte, om han var inhabil.\nFor stemte:\nEva Holm (V), Liv Dam (UP) og Bo Ek (A)\nAnbefales.",
    ],
)
def test_a_decision_that_only_approves_means_its_indstilling(text: str) -> None:
    assert approval_of(text) is Approval.OF_THE_INDSTILLING


@pytest.mark.parametrize(
    "text",
    [
        "Taget til efterretning.",
        "Orienteringen blev taget til efterretning.",
        "Orienteringen 1.-5. blev taget til efterretning.",
        "Økonomiudvalget anbefaler overfor Byrådet, at sagen tages til efterretning.",
        "Sagen blev drøftet.",
        "Drøftet.",
    ],
)
def test_a_decision_that_only_takes_note_is_told_apart(text: str) -> None:
    assert approval_of(text) is Approval.NOTED


@pytest.mark.parametrize(
    "text",
    [
        "Direktionen besluttede, at der skal arbejdes videre med en konkretisering.",
        "Godkendt, idet punkt 2 udgår.",
        "Godkendt med den ændring, at fristen er 1. maj.",
        "Direktionen godkendte køreplanen.",
        "Ikke godkendt.",
        "Byrådet godkendte nyt indstillingspunkt om, at tilbuddet lukkes.",
        "Udvalget valgte scenarie B. Ib Dam (C) stemte imod.\nPunkt 2 godkendt.",
        "Kommunen har interesser i havnen, og udvalget besluttede at købe aktierne.\nGodkendt.",
        "Indstillingen om godkendelse af lokalplanen blev forkastet.",
        "Indstillingen kan ikke godkendes.",
        "Udsættes.",
        "Udvalget anbefaler model B.",
        "Økonomiudvalget anbefaler, at hegnet rejses, og at sagen tages til efterretning.",
        "Afbud: Lars",
        "",
    ],
)
def test_a_decision_that_says_more_speaks_for_itself(text: str) -> None:
    assert approval_of(text) is Approval.NONE


@pytest.mark.parametrize(
    "text",
    [
        "Ad 1. Godkendt\nAd 2. Udvalget ønsker en ny sag.",
        "Anbefales, idet udvalget ønsker en ny sag til næste år.",
        "1.-2. Godkendt med bemærkning om, at fristen er 1. maj.",
        "Økonomiudvalget anbefaler overfor Byrådet, at Socialudvalgets indstilling godkendes med bemærkning om en temadag.",
    ],
)
def test_a_decision_that_approves_one_point_or_with_a_remark_approves_in_part(text: str) -> None:
    assert approval_of(text) is Approval.NONE
    assert approves_in_part(text)


@pytest.mark.parametrize(
    "text",
    [
        "Udvalget ønsker en ny sag.",
        "Ikke godkendt, idet udvalget ønsker en ny sag.",
        "1. Kan ikke anbefales med de vilkår.",
    ],
)
def test_a_decision_that_refuses_approves_nothing(text: str) -> None:
    assert not approves_in_part(text)


@pytest.mark.parametrize(
    "text",
    [
        "John T. Dam (A) spurgte, om han var inhabil, da han er ansat i foreningen.\nGodkendt.",
        "Eva Holm (V) oplyste, at hun havde interesser i klubben.\nUdvalget besluttede, at Eva Holm ikke var inhabil.\nGodkendt.",
        "1. a.-d. Anbefales.",
        "Indstillingen om nyt plejehjem blev godkendt.",
        "Godkendt som indstillet.",
        "Godkendt.\nBeslutning ikke frigivet",
        "Godkendt.\n\nAd d, Imod stemte: Ø, med bemærkning om, at Ø støtter administrationens indstilling.",
        "Anbefales.\nUdvalget takker for høringssvarene.\n(A) og (Ø) undlader.",
        "Anbefales.\nHøringssvar fra Seniorrådet vedlægges.\nSeniorrådets bemærkninger blev taget til efterretning.",
        "1.-3. Godkendt.\n(Ø) stemmer imod punkt 3.\n(A) undlader på 1) og 3).",
        "Udvalget godkendte punkt 1 og 2.",
        "Punkterne a) - e) anbefales.",
        "Forslagene 1-4 indstilles godkendt.",
        "Anbefales.\nAne Holm (X) anbefaler, at der i stedet bygges en bro.",
    ],
)
def test_who_was_partial_and_how_they_voted_does_not_count(text: str) -> None:
    assert approval_of(text) is Approval.OF_THE_INDSTILLING


@pytest.mark.parametrize("text", ["(" * 20_000, "ad b " + "(" * 20_000, "J. K. " * 3_500, "Eva Holm (V), " * 1_500])
def test_a_hostile_text_is_read_in_a_moment(text: str) -> None:
    assert not approves_in_part(text)
    assert not approves_a_committee(text)
    assert deciding_entries(text) == ((), True)


@given(st.text())
def test_any_text_is_a_decision_of_some_kind(text: str) -> None:
    assert approval_of(text) in Approval
    assert approves_in_part(text) or approval_of(text) is not Approval.OF_THE_INDSTILLING


@pytest.mark.parametrize(
    ("text", "is_its_own"),
    [
        ("Taget til efterretning.\nUdvalget ønsker en temadag.", True),
        ("Ikke godkendt.", True),
        ("1.-3. Godkendt.\nAfbud: Eva Holm", False),
        ("Orienteringen blev taget til efterretning.", False),
        ("", False),
    ],
)
def test_whether_a_decision_says_anything_itself_is_told(text: str, is_its_own: bool) -> None:
    assert says_itself(text) is is_its_own


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        ("3. ikke godkendt, idet udvalget ønsker en ny sag.", (3,)),
        ("1.-3. Anbefales ikke.", (1, 2, 3)),
        ("Ad 2: Udvalget ønsker en ny sag.", (2,)),
        ("Punkt 1 og 2 udgår.", (1, 2)),
        ("Ikke godkendt.", ()),
        ("Udvalget besluttede vejnavnet Kildevej.", ()),
        ("3. Godkendt.", None),
        ("Imod stemte: A", None),
        ("01-03-2023 Teknisk Udvalg", None),
        ("2.000 kr. bevilges ikke til festen.", ()),
        ("15 mio. kr. afsættes ikke.", ()),
        ("1. maj 2024 åbner hallen.", ()),
    ],
)
def test_which_points_a_decision_says_something_of_is_told(sentence: str, points: tuple[int, ...] | None) -> None:
    assert decided_points(sentence) == points


@pytest.mark.parametrize(
    ("text", "is_a_committees"),
    [
        ("Byrådet godkendte Økonomiudvalgets indstilling.", True),
        ("Økonomiudvalget anbefaler, at indstillingen fra Kultur- og Fritidsudvalget godkendes.", True),
        ("Byrådet godkendte Udvalget for Klima og Miljøs indstilling.", True),
        ("Byrådet godkendte administrationens indstilling.", False),
        ("Økonomiudvalget anbefaler overfor Byrådet, at administrationens indstilling godkendes.", False),
    ],
)
def test_whose_indstilling_is_approved_is_told(text: str, is_a_committees: bool) -> None:
    assert approves_a_committee(text) is is_a_committees


REFUSED = "10-01-2023 Plan- og Tryghedsudvalget\n\n1.-2. Anbefales ikke."
ON_IT = "27-02-2023 Økonomiudvalget\n\nØkonomiudvalget anbefaler overfor Byrådet, at {} indstilling godkendes{}"
COURSE = f"{REFUSED}\n\n{ON_IT.format('Plan- og Tryghedsudvalgets', '.')}"


def test_the_last_body_that_said_itself_what_should_be_done_is_found() -> None:
    entries, points_stand = deciding_entries(COURSE)
    assert [entry.quote(COURSE) for entry in entries] == [REFUSED]
    assert not points_stand


def test_what_a_later_body_approves_with_a_remark_stands_beside_the_remark() -> None:
    remark = ON_IT.format("Plan- og Tryghedsudvalgets", " med bemærkning om en temadag.")
    course = f"{REFUSED}\n\n{remark}"
    entries, points_stand = deciding_entries(course)
    assert [entry.quote(course) for entry in entries] == [remark, REFUSED]
    assert not points_stand


def test_a_remark_on_the_administrations_indstilling_leaves_its_points_standing() -> None:
    remark = ON_IT.format("administrationens", ", idet fristen er 1. maj.")
    course = f"{REFUSED}\n\n{remark}"
    entries, points_stand = deciding_entries(course)
    assert [entry.quote(course) for entry in entries] == [remark]
    assert points_stand


@pytest.mark.parametrize(
    "course",
    [
        "",
        "Administrationen modtog sagen.",
        COURSE.replace(" ikke", ""),
        "28-03-2022 Økonomiudvalget\n\nØkonomiudvalget undlod at tage stilling.",
    ],
)
def test_where_all_only_approved_or_there_is_no_entry_none_decided(course: str) -> None:
    assert deciding_entries(course) == ((), True)


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("1. Anbefales.\n2. Anbefales ikke.", True),
        ("02-05-2024 Kulturudvalget\n\n1.-2. Kan ikke anbefales.\n\nAfbud: Ane Holm", True),
        ("1.-2. Ikke godkendt.", True),
        ("1. Anbefales.\n2. Anbefales.", False),  # nothing was turned down
        ("1. Anbefales.\n2. Anbefales ikke, idet taget bliver for lavt.", False),
        ("Udvalget kan ikke anbefale broen.", False),
        ("", False),
    ],
)
def test_whether_points_are_turned_down_by_their_numbers_alone(text: str, *, does: bool) -> None:
    assert tells_by_number(text) is does


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("2. Godkendt.\n4. Godkendt med bemærkning.", (2, 4)),
        ("Punkt 1-3: Godkendt. 5. Udsat.", (1, 2, 3, 5)),
        ("1, 3-5 og 7 godkendt.", (1, 3, 4, 5, 7)),
        ("Indstillingens punkt 1 og 3 blev godkendt.", (1, 3)),
        ("1, 2,5 mio. kr.", ()),
        ("02-05-2024 Kulturudvalget\n3. Anbefales.", (3,)),
        ("15 mio. kr. afsættes.", ()),
        ("Godkendt.", ()),
    ],
)
def test_the_points_that_a_decision_names(text: str, numbers: tuple[int, ...]) -> None:
    assert numbers_named(text) == numbers


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Ane Holm deltog som stedfortræder.", True),
        ("Ane Holm (X) oplyste, at hun havde interesser i klubben.", True),
        ("Afbud: Ane Holm", True),
        ("Byrådet godkendte indstillingen.", False),
        ("Imod, idet udvalget anbefaler, at klubben selv vælger.", False),
        ("Formanden oplyste, at hun havde trukket forslaget om hegnet.", False),
    ],
)
def test_what_is_of_the_proceedings_says_nothing_of_the_matter(line: str, *, is_one: bool) -> None:
    assert is_of_proceedings(line) is is_one
