"""An office is told of whom the text gives it to, and of nobody who is only proposed, replaced or spoken of."""

from __future__ import annotations

import pytest

from store.minutes.offices import Office, given_offices, listed_offices, named_offices, names_beside_office

FORMAND, NAESTFORMAND, BORGMESTER = Office("formand"), Office("næstformand"), Office("borgmester")


@pytest.mark.parametrize(
    ("head", "name", "office"),
    [
        ("Til stede: Ane Holm (A), formand, Bo Lind (V)", "Ane Holm (A)", FORMAND),
        ("Medlemmer:\nAne Holm, formand\nBo Lind", "Ane Holm", FORMAND),
        ("Deltagere: Bo Lind, Ane Holm (A) (næstformand)", "Ane Holm (A)", NAESTFORMAND),
        ("Deltagere: Ane Holm (A, formand), Bo Lind", "Ane Holm", FORMAND),
        ("Deltagere: Bo Lind, Ane Holm (næstformand, HK)", "Ane Holm", NAESTFORMAND),
        ("Formand: Ane Holm\nMedlemmer: Bo Lind", "Ane Holm", FORMAND),
        ("Deltagere: Borgmester Ane Holm (A), Bo Lind", "Ane Holm (A)", BORGMESTER),
        ("Deltagere: Ane Holm - 2. viceborgmester, Bo Lind", "Ane Holm", Office("viceborgmester", 2)),
        ("Deltagere: Bo Lind, Ane Ö. Holm (formand)", "Ane Ö. Holm", FORMAND),
        ("Deltagere: Ane Holm - tredje viceborgmester, Bo Lind", "Ane Holm", Office("viceborgmester", 3)),
    ],
)
def test_a_list_gives_the_office_beside_the_name(head: str, name: str, office: Office) -> None:
    (holding,) = listed_offices(head)
    assert (holding.name, holding.office) == (name, office)


@pytest.mark.parametrize(
    "head", ["Deltagere: Ane Holm, Bo Lind", "Mødested Formandens kontor", "Deltagere: Ane Holm, gruppeformand"]
)
def test_a_list_without_offices_gives_none(head: str) -> None:
    assert list(listed_offices(head)) == []


@pytest.mark.parametrize(
    ("decision", "name", "office", "body"),
    [
        ("Udvalget valgte Ane Holm (A) som ny formand.", "Ane Holm (A)", FORMAND, None),
        ("Ane Holm blev valgt som formand for Kulturudvalget.", "Ane Holm", FORMAND, "Kulturudvalget"),
        ("Som næstformand valgtes Ane Holm (V).", "Ane Holm (V)", NAESTFORMAND, None),
        ("Valg af formand: Ane Holm", "Ane Holm", FORMAND, None),
        ("Godkendt, idet Carl Ø. Ravn indtræder som 2. viceborgmester.", "Carl Ø. Ravn", Office("viceborgmester", 2), None),
        ("Byrådet udpegede Ane Holm (A) som formand for Havne- og Fiskeriudvalget", "Ane Holm (A)", FORMAND,
         "Havne- og Fiskeriudvalget"),
    ],
)  # fmt: skip
def test_a_decision_gives_the_office_to_whom_it_elects(
    decision: str, name: str, office: Office, body: str | None
) -> None:
    (holding,) = given_offices(decision)
    assert (holding.name, holding.office, holding.body) == (name, office, body)


@pytest.mark.parametrize(
    "decision",
    [
        "Økonomiudvalget anbefaler, at Ane Holm vælges som formand.",
        "Bo Lind foreslog Ane Holm som formand.",
        "Ane Holm blev ikke valgt som formand.",
        "Bo Lind indtræder i stedet for Ane Holm som formand.",
        "Ane Holm udtræder som formand, og der skal vælges en ny.",
        "Såfremt Ane Holm vælges til formand, udtræder hun af udvalget.",
        "Ane Holm deltog som formand for roklubben.",
        "Ane Holm fik ordet. Udvalget valgte en ny formand.",
        "For stemte: Ane Holm valgt som formand.",
    ],
)
def test_who_is_proposed_or_replaced_is_not_elected(decision: str) -> None:
    assert list(given_offices(decision)) == []


def test_what_was_proposed_and_approved_elects() -> None:
    proposal = "Administrationen indstiller, at Ane Holm udpeges som formand"
    assert [holding.name for holding in given_offices(proposal, is_proposal=True)] == ["Ane Holm"]
    assert list(given_offices(proposal)) == []


@pytest.mark.parametrize(
    ("text", "name", "body", "clause"),
    [
        ("Program\n- Tale v. borgmester Ane Holm og kaffe\n- Debat", "Ane Holm", None,
         "- Tale v. borgmester Ane Holm og kaffe"),
        ("Mødet åbnes af formand for Kultur- og Havneudvalget Carl Ø. Ravn. Alle er velkomne.", "Carl Ø. Ravn",
         "Kultur- og Havneudvalget", "Mødet åbnes af formand for Kultur- og Havneudvalget Carl Ø. Ravn"),
    ],
)  # fmt: skip
def test_a_text_names_somebody_by_the_office(text: str, name: str, body: str | None, clause: str) -> None:
    (holding,) = named_offices(text)
    assert (holding.name, holding.body, holding.span.quote(text)) == (name, body, clause)


@pytest.mark.parametrize(
    "text",
    [
        "Tidligere borgmester Ane Holm holder tale.",
        "Der er sendt brev til borgmesteren. Ane Holm svarer.",
        "Borgmesteren orienterer.",
        "Det foreslås, at borgmester Ane Holm deltager.",
    ],
)
def test_a_text_names_nobody_by_an_office_that_is_left_or_anothers(text: str) -> None:
    assert list(named_offices(text)) == []


def test_a_name_beside_an_office_is_seen_on_one_line_only() -> None:
    assert names_beside_office("Formand for roklubben, Per Krog, har søgt.")
    assert names_beside_office("Per Krog sidder i forvejen som formand.")
    assert not names_beside_office("Formanden har søgt.\nPer Krog svarede.")
    assert not names_beside_office("Per Krog har søgt.")
