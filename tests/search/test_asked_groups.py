"""Who is in a group, or has a role in it, is asked for in many words, and of a group that the question names."""

from __future__ import annotations

import pytest

from store.search.asked_groups import asked_group, asks_members_of_body, split_at_group


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("hvem er formand for inventargruppen?", "Inventar:"),
        ("hvem er tovholder for arbejdsgruppen om borgernes hus", "Borgernes hus\nArbejdsgruppen består af:"),
        ("tovholder digitalisering", "Digitalisering"),
        ("hvem leder gruppen om inventar", "Inventar:"),
        ("hvem er med i design- og kontorguidegruppen", "Design- og kontorguide:"),
        ("hvem sidder i styregruppen for havnen", "Styregruppen består af:"),
        ("hvilke medlemmer har inventargruppen", "Inventar:"),
        ("deltagere i digitaliseringsgruppen", "Digitalisering"),
    ],
)
def test_a_group_is_meant_by_its_label(text: str, label: str) -> None:
    asked = asked_group(text)
    assert asked is not None
    assert asked.means(label)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("hvem er formand for inventargruppen?", "Digitalisering"),
        ("hvem er formand for inventargruppen?", "Arbejdsgruppen består af:"),
        ("hvem er tovholder for borgernes dag", "Borgernes hus"),
        ("hvem er med i designgruppen", "Design- og kontorguide:"),
    ],
)
def test_a_group_is_not_meant_by_the_label_of_another(text: str, label: str) -> None:
    asked = asked_group(text)
    assert asked is not None
    assert not asked.means(label)


def test_a_group_may_be_called_by_one_of_the_words_of_its_label() -> None:
    for text in ("hvem er med i designgruppen", "hvem er med i design gruppen"):
        asked = asked_group(text)
        assert asked is not None
        assert asked.may_mean("Design- og kontorguide:")
        assert not asked.may_mean("Inventar:")


@pytest.mark.parametrize(
    "label", ["Nuværende medlemmer af hegnsnævnet:", "Udpegede i nævnet, hegnsnævnet", "Hegnsnævnet består af:"]
)
def test_what_any_list_of_members_says_need_not_be_asked_for(label: str) -> None:
    asked = asked_group("hvem sidder i hegnsnævnet")
    assert asked is not None
    assert asked.means(label)
    assert not asked.means(label.lower().replace("hegn", "bro"))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("hvem sidder i design og kontorguide gruppen?", ("hvem sidder i", "design og kontorguide gruppen")),
        ("hvem er formand for inventargruppen", ("hvem er formand for", "inventargruppen")),
        ("hvem leder arbejdsgruppen om arkiv", ("hvem leder", "arbejdsgruppen om arkiv")),
        ("hvem er tovholder?", ("hvem er tovholder", "")),
        ("tovholder arkiv", None),
        ("hvad skal inventaret koste", None),
    ],
)
def test_a_question_is_parted_where_the_group_is_named(text: str, parts: tuple[str, str] | None) -> None:
    assert split_at_group(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "",
        "får formanden for huslejenævnet reguleret sit honorar?",
        "hvad skal inventaret koste",
        "hvem har ansvaret for indkøb af inventar",
        "hvad besluttede de om arbejdsgruppen",
    ],
)
def test_neither_who_is_in_a_group_nor_who_leads_it_is_asked(text: str) -> None:
    assert asked_group(text) is None


@pytest.mark.parametrize(
    ("text", "gives"),
    [
        ("På mødet deltager projektleder fra administrationen Ane Holm.", True),
        ("Ane Holm er projektleder og faciliterer.", True),
        ("Ane Holm, konsulent (projektleder)", True),
        ("Ane Holm indleder mødet, hvorefter projektlederen præsenterer planen.", False),
        ("Der ansættes en projektleder.", False),
    ],
)
def test_a_role_is_given_by_a_name_beside_it(text: str, *, gives: bool) -> None:
    asked = asked_group("hvem er projektleder for planen?")
    assert asked is not None
    assert asked.gives_role(text) is gives


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("hvem sidder i hegnsnævnet?", True),
        ("hvem er medlem af bestyrelsen for havnen", True),
        ("hvem sad i byrådet i stedet for Ane Holm mens hun havde orlov?", False),
        ("hvem sidder i inventargruppen", False),
    ],
)
def test_members_of_a_body_are_asked_for_where_nothing_else_is(text: str, *, asks: bool) -> None:
    assert asks_members_of_body(text) is asks
