"""Committees are recognised as people name them, and a word that only looks like one is not taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.search.committees import (
    NO_SHORT_NAMES,
    find_committees,
    initials,
    is_spoken_of,
    names_committee,
    with_stored_names,
)
from store.search.other_places import nowhere

STORED = ("Direktionen", "Klima-, Teknik- og Miljøudvalget", "Økonomiudvalget", "Byrådet", "Kultur- og Fritidsudvalget")


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("hvad sagde direktionen om det", "direktionen", "Direktionen"),
        ("DIREKTIONEN", "DIREKTIONEN", "Direktionen"),
        ("hvad direktonen besluttede", "direktonen", "Direktionen"),
        ("Økonomiudvalgets holdning", "Økonomiudvalgets", "Økonomiudvalget"),
        ("på teknik- og miljøudvalget", "teknik- og miljøudvalget", "Klima-, Teknik- og Miljøudvalget"),
        ("miljøudvalget", "miljøudvalget", "Klima-, Teknik- og Miljøudvalget"),
        ("Kultur- og Fritidsudvalget i 2022", "Kultur- og Fritidsudvalget", "Kultur- og Fritidsudvalget"),
        ("KTMU i juni", "KTMU", "Klima-, Teknik- og Miljøudvalget"),
        ("ktmus punkter", "ktmus", "Klima-, Teknik- og Miljøudvalget"),
        ("hvad sagde ktm", "ktm", "Klima-, Teknik- og Miljøudvalget"),
        ("ØU", "ØU", "Økonomiudvalget"),
        ("på byrådsmødet", "byrådsmødet", "Byrådet"),
        ("sidste direktionsmøde", "direktionsmøde", "Direktionen"),
        ("på direktionsseminaret", "direktionsseminaret", "Direktionen"),
        ("byrådets beslutning", "byrådets", "Byrådet"),
        ("hvad har teknisk udvalg sagt", "teknisk udvalg", "Klima-, Teknik- og Miljøudvalget"),
        ("det tekniske udvalgs holdning", "tekniske udvalgs", "Klima-, Teknik- og Miljøudvalget"),
    ],
)
def test_a_committee_is_known_by_the_names_that_people_use(text: str, written: str, name: str) -> None:
    (mention,) = find_committees(text, STORED)
    assert mention.names == (name,)
    assert mention.span.quote(text) == written


@pytest.mark.parametrize(
    "text",
    [
        "skoleudvalget", "Social- og Sundhedsudvalget", "magistraten", "ældrerådet", "seniorrådet", "Integrationsrådet",
        "udsatterådets", "ungeraadet", "Grønt Råd", "det grønne råd", "beboerrådet", "regionsrådet", "folketinget",
    ],
)  # fmt: skip
def test_a_committee_that_is_not_stored_is_named_without_a_match(text: str) -> None:
    (mention,) = find_committees(text, STORED)
    assert mention.names == ()
    assert mention.text == text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("hvad sagde idrætsudvalget om tennis", "hvad sagde Kultur- og Fritidsudvalget om tennis"),
        ("trafikudvalgets beslutning", "Klima-, Teknik- og Miljøudvalgets beslutning"),
        ("parkudvalget og idrætsudvalget", "Klima-, Teknik- og Miljøudvalget og Kultur- og Fritidsudvalget"),
        ("hos idrætsudvalget", "hos Kultur- og Fritidsudvalget"),
        ("hvad sagde ældreudvalget", "hvad sagde ældreudvalget"),  # nobody stored deals with it
        ("miljøudvalget", "miljøudvalget"),
        ("ældrerådet og idrætsrådet", "ældrerådet og idrætsrådet"),
        ("social- og idrætsudvalget", "social- og idrætsudvalget"),
        ("festudvalget", "festudvalget"),
        ("Odense Idrætsudvalg", "Odense Idrætsudvalg"),
        ("Folketingets trafikudvalg", "Folketingets trafikudvalg"),
        ("Region Solbys trafikudvalg", "Region Solbys trafikudvalg"),
        ("trafikudvalget i regionen", "trafikudvalget i regionen"),
        ("om regionstog i trafikudvalget", "om regionstog i Klima-, Teknik- og Miljøudvalget"),
        ("tennisklubbens idrætsudvalg", "tennisklubbens idrætsudvalg"),
        ("udvalget", "udvalget"),
        ("", ""),
    ],
)
def test_a_committee_that_is_called_by_what_it_deals_with_is_read_as_the_one_that_does(text: str, read: str) -> None:
    assert with_stored_names(text, STORED, NO_SHORT_NAMES, nowhere) == read


def test_one_that_the_minutes_speak_of_is_no_other() -> None:
    asked = "hvem sidder i folkeoplysningsudvalget?"
    spoken_of = {"folkeoplysningsudvalget"}
    assert with_stored_names(asked, STORED, NO_SHORT_NAMES, nowhere, spoken_of.__contains__) == asked
    assert with_stored_names(asked, STORED, NO_SHORT_NAMES, nowhere) != asked


def test_of_several_that_deal_with_it_none_is_chosen() -> None:
    both = ("Kulturudvalget", "Kunst- og Kulturudvalget")
    assert with_stored_names("idrætsudvalget", both, NO_SHORT_NAMES, nowhere) == "idrætsudvalget"
    assert with_stored_names("teknisk udvalg", ("Miljøudvalget",), NO_SHORT_NAMES, nowhere) == "Miljøudvalget"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("gives der tilskud til børn og unge?", 0),
        ("aktiviteter for ældre og voksne", 0),
        ("planen for overgreb mod børn og unge", 0),
        ("hvem er direktør for børn og unge?", 0),
        ("hvad sagde børn og unge?", 1),
    ],
)
def test_people_who_are_given_something_and_what_somebody_has_a_post_of_are_no_committee(text: str, count: int) -> None:
    assert len(find_committees(text, ("Børne- og Ungeudvalget", "Ældre- og Voksenudvalget"))) == count


@pytest.mark.parametrize(
    "text",
    [
        "udvalget",
        "i udvalgets møde",
        "direktør",
        "udvalgte skoler",
        "miljøet",
        "et udvalg",
        "Birkevej 7B",
        "rådhuset",
        "",
        "ktmuer",
        "rådet",
        "råd",
        "havneområdet",
        "områdets",
        "vandforråd",
        "kostråd",
        "frarådet",
        "tilrådet",
        "ståltråd",
        "gråd",
        "omraadet",
        "skolevalget",
        "nyudvalgte",
        "byrådsmedlem",
        "rådgivning",
        "udv",
    ],
)
def test_what_only_looks_like_a_committee_is_none(text: str) -> None:
    assert find_committees(text, STORED) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("økonimiudvalget", "Økonomiudvalget"),
        ("okonomiudvalget", "Økonomiudvalget"),
        ("oekonomiudvalget", "Økonomiudvalget"),
        ("økonomiudvalgt", "Økonomiudvalget"),
        ("økonomiudv.", "Økonomiudvalget"),
        ("kulturudvaglet", "Kultur- og Fritidsudvalget"),
        ("teknikudvlget", "Klima-, Teknik- og Miljøudvalget"),
        ("Teknik- og miljoudvalget", "Klima-, Teknik- og Miljøudvalget"),
        ("kultr- og fritidsudvalget", "Kultur- og Fritidsudvalget"),
        ("byradet", "Byrådet"),
    ],
)
def test_a_slip_of_the_fingers_is_no_other_committee(text: str, name: str) -> None:
    (mention,) = find_committees(f"hvad sagde {text}", STORED)
    assert mention.names == (name,)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("sportsudvalget", "Sportsfiskerudvalget"),
        ("socialudvalget", "Specialudvalget"),
        ("forskningsudvalget", "Forsyningsudvalget"),
        ("seniorrådet", "Juniorrådet"),
        ("ældrerådet", "Forældrerådet"),
        ("udviklingsudvalget", "Afviklingsudvalget"),
    ],
)
def test_a_committee_with_a_like_name_is_another(text: str, stored: str) -> None:
    (mention,) = find_committees(text, (stored,))
    assert mention.names == ()


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("kommunalbestyrelsen", "Byrådet"),
        ("kommunalbestyrelsens", "Byråd 2022-2025"),
        ("på kommunalbestyrelsesmødet", "Byrådet"),
        ("byrådet", "Kommunalbestyrelsen"),
        ("hvad sagde ældrerådet", "Seniorrådet"),
    ],
)
def test_what_most_call_a_body_and_the_laws_word_are_the_same(text: str, stored: str) -> None:
    (mention,) = find_committees(text, ("Økonomiudvalget", stored))
    assert mention.names == (stored,)


def test_of_byraad_and_kommunalbestyrelse_the_one_that_is_named_is_meant_where_both_are_stored() -> None:
    (mention,) = find_committees("byrådet", ("Kommunalbestyrelsen", "Byrådet"))
    assert mention.names == ("Byrådet",)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("hvad sagde klima- teknik og miljøudvalget", "klima- teknik og miljøudvalget"),
        ("hvad sagde Klima-, Teknik og Miljøudvalget", "Klima-, Teknik og Miljøudvalget"),
        ("hvad sagde klima teknik miljøudvalget", "klima teknik miljøudvalget"),
        ("hvad sagde klima, teknik og miljøudvaglet", "klima, teknik og miljøudvaglet"),
        ("hvad sagde klima teknik og miljø", "klima teknik og miljø"),
        ("planer for skoler og miljøudvalget", "miljøudvalget"),
        ("hvad er klimaet og miljøudvalget", "miljøudvalget"),
    ],
)
def test_the_areas_before_a_committee_are_of_its_name_whatever_joins_them(text: str, written: str) -> None:
    (mention,) = find_committees(text, STORED)
    assert mention.text == written
    assert mention.names == ("Klima-, Teknik- og Miljøudvalget",)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("hvad sagde Odense Byråd om fjernvarme?", "Odense Byråd"),
        ("hvad sagde odense byråd om fjernvarme?", "odense byråd"),
        ("ODENSE BYRÅD", "ODENSE BYRÅD"),
        ("Hvad sagde Byrådet i Randers?", "Byrådet i Randers"),
        ("byrådet i Odense Kommune", "byrådet i Odense Kommune"),
        ("Odense Kommunes økonomiudvalg", "Odense Kommunes økonomiudvalg"),
        ("Aarhus' og Århus Byråds plan", "Århus Byråds"),
        ("hvad sagde Solby Byråd?", "Solby Byråd"),
        ("hvad sagde Solby-Havn Kommunalbestyrelse?", "Solby-Havn Kommunalbestyrelse"),
    ],
)
def test_the_body_of_another_place_is_not_ours(text: str, written: str) -> None:
    (mention,) = find_committees(text, STORED)
    assert (mention.text, mention.names) == (written, ())


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Hvad Byrådet sagde", "Byrådet"),
        ("Hvad sagde byrådet?", "Byrådet"),
        ("Nyt Byråd", "Byråd"),
        ("det Nye Byråd", "Byråd"),
        ("hvad sagde solby byråd", "byråd"),
        ("hvad sagde Byrådet i Marts", "Byrådet"),
        ("byrådet i Solby", "byrådet"),
        ("byrådet i Odense Havn", "byrådet"),
        ("byrådet i Odense-sagen", "byrådet"),
        ("er det vejen byrådet går", "byrådet"),
        ("hvad sagde Høje-Taastrup Byråd", "Høje-Taastrup Byråd"),
        ("byrådet i Høje-Taastrup", "byrådet i Høje-Taastrup"),
    ],
)
def test_our_own_byraad_is_not_another_places(text: str, written: str) -> None:
    (mention,) = find_committees(text, STORED, is_own_place=lambda place: place == "høje-taastrup")
    assert (mention.text.lower(), mention.names) == (written.lower(), ("Byrådet",))


def test_a_place_in_a_stored_name_is_our_own() -> None:
    (mention,) = find_committees("hvad sagde Solby Byråd", ("Solby Byråd",))
    assert mention.names == ("Solby Byråd",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hvad besluttede regionsrådet om sygehuset", False),
        ("hvad blev besluttet i seniorrådet", False),
        ("hvad sagde det grønne råd", False),
        ("har seniorrådet sagt ja?", False),
        ("seniorrådets beslutning", False),
        ("skal regionsrådet orienteres?", True),
        ("blev seniorrådet ikke hørt?", True),
        ("hvad blev der besluttet om seniorrådet?", True),
        ("skal vi høre seniorrådet?", True),
        ("har byen nedlagt ungerådet?", True),
        ("kommer der et ungeråd?", True),
        ("følger vi regionsrådets anbefaling?", True),
    ],
)
def test_a_committee_that_is_spoken_of_is_told_from_one_that_acts(text: str, expected: bool) -> None:
    (mention, *_) = (found for found in find_committees(text, ()) if "by" not in found.text)
    assert is_spoken_of(text, mention) is expected


def test_several_committees_come_in_the_order_of_the_text() -> None:
    found = find_committees("fra økonomiudvalget til byrådet og KTMU", STORED)
    assert [mention.names[0] for mention in found] == ["Økonomiudvalget", "Byrådet", "Klima-, Teknik- og Miljøudvalget"]


def test_a_name_that_fits_two_stored_committees_names_both() -> None:
    stored = ("Teknikudvalget", "Klima- og Teknikudvalget")
    (mention,) = find_committees("teknikudvalget", stored)
    assert mention.names == stored


@pytest.mark.parametrize(
    ("name", "short"), [("Klima-, Teknik- og Miljøudvalget", "KTMU"), ("Økonomiudvalget", "ØU"), ("Byrådet", "B")]
)
def test_initials_are_the_usual_short_form(name: str, short: str) -> None:
    assert initials(name) == short


SHORT_NAMES = {
    "kfu": {"kultur- og fritidsudvalg"},
    "fælleden": {"kultur og fritidsudvalget"},
    "by": {"byråd"},
    "ssu": {"social- og sundhedsudvalget"},
}


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("hvad sagde KFU i marts 2024?", "KFU", "Kultur- og Fritidsudvalget"),
        ("hvad sagde kfu", "kfu", "Kultur- og Fritidsudvalget"),
        ("hvad sagde fælleden", "fælleden", "Kultur- og Fritidsudvalget"),
        ("besluttet i BY", "BY", "Byrådet"),
    ],
)
def test_a_short_name_names_the_committee_that_it_is_short_for(text: str, written: str, name: str) -> None:
    (mention,) = find_committees(text, STORED, SHORT_NAMES)
    assert (mention.text, mention.names) == (written, (name,))


@pytest.mark.parametrize("text", ["en by ved vandet", "hvad sagde SSU", "kfuer"])
def test_a_short_name_in_another_sense_or_of_a_committee_that_is_not_stored_is_a_word(text: str) -> None:
    assert find_committees(text, STORED, SHORT_NAMES) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kultur og fritidsudvalg", True),
        ("Byrådet", True),
        ("udvalget", False),
        ("økonomiudvalgets plan", False),
        ("", False),
    ],
)
def test_a_committees_name_is_told_from_other_words(text: str, expected: bool) -> None:
    assert names_committee(text) is expected


@given(st.text(), st.lists(st.text(max_size=20), max_size=3).map(tuple))
def test_any_text_can_be_searched_for_any_committees(text: str, stored: tuple[str, ...]) -> None:
    for mention in find_committees(text, stored):
        assert mention.span.quote(text).strip() == mention.text
        assert set(mention.names) <= set(stored)


@pytest.mark.parametrize("text", ["§ 17, stk. 4-udvalget", "§17 stk 4 udvalg", "paragraf 17, stk. 4-udvalgets"])
def test_a_committee_by_the_law_is_one_that_is_not_stored_until_it_is(text: str) -> None:
    (mention,) = find_committees(f"hvad sagde {text} om skolen?", STORED)
    assert (mention.text, mention.names) == (text, ())
    (mention,) = find_committees(f"hvad sagde {text} om skolen?", (*STORED, "§ 17, stk. 4-udvalget om unge"))
    assert mention.names == ("§ 17, stk. 4-udvalget om unge",)
