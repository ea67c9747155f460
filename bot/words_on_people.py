"""What is said of people: who was there, who has a post, how they voted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from types import MappingProxyType

from bot.words import committee_name, committee_names, counted, listed
from store.domain import MeetingRef
from store.minutes.offices import Office
from store.minutes.parties import Party
from store.minutes.votes import Side

_VOTED = MappingProxyType(
    {Side.FOR: "stemte for", Side.AGAINST: "stemte imod", Side.ABSTAINED: "undlod at stemme"},
)
NO_RANKING = (
    "Jeg kan ikke gøre op, hvem der har mest eller mindst fravær: noget fravær står kun under enkelte punkter, og nogle sidder i "
    "flere udvalg end andre. Spørg om én person, så tæller jeg møderne."
)
NO_HOLDER = "Jeg kan ikke se i de indlæste referater, hvem der har det hverv."
NO_MEMBERS = "Citatet siger ikke, hvem der er med i den gruppe; det er det nærmeste, jeg har fundet."
NO_MEMBERS_OF_BODY = "Jeg kan ikke se i de indlæste referater, hvem der sidder der."
NOT_TOLD_OF_HOLDER = "Det kan jeg ikke se i referaterne; her er, hvad de siger om, hvem der har hvervet."


def not_in_list(name: str, meeting: MeetingRef) -> str:
    return f"{name} står ikke i deltagerlisten fra mødet den {meeting.held_on:%d-%m-%Y}."


def represents(name: str, organisation: str, meeting: MeetingRef) -> str:
    return f"{name} står på deltagerlisten fra den {meeting.held_on:%d-%m-%Y} med {organisation} efter navnet."


def unions_listed(unions: Sequence[str], meeting: MeetingRef) -> str:
    return f"På deltagerlisten fra den {meeting.held_on:%d-%m-%Y} står {listed(unions)} efter navne."


def which_person(names: Sequence[str]) -> str:
    return f"Det kan være flere: {listed(names)}. Skriv hele navnet."


def not_listed(name: str, meetings: str) -> str:
    """`meetings` is how many, in words."""
    return f"{name} står hverken på deltagerlisten eller som fraværende ved noget af {meetings}."


def of_them_in_part(number: int, *, is_away: bool) -> str:
    """What follows a number of meetings: `, heraf 2 kun under nogle af punkterne`."""
    if not number:
        return ""
    if is_away:
        return f", heraf {number} kun under nogle af punkterne"
    return f", men ved {counted(number, 'møde', 'møder')} skrevet som fraværende under et eller flere punkter"


def office_name(office: Office) -> str:
    return f"{office.rank}. {office.name}" if office.rank else office.name


def office_of_what(office: Office, committees: Sequence[str]) -> str:
    """`Skriv, hvilket udvalg du mener: "hvem er formand for Kulturudvalget?"`"""
    example = f': "hvem er {office_name(office)} for {committee_name(committees[0])}?"' if committees else "."
    return f"Skriv, hvilket udvalg du mener{example}"


def _office_of(office: Office, committees: Sequence[str]) -> str:
    """`formand for Kulturudvalget`"""
    return f"{office_name(office)} for {committee_names(committees)}" if committees else office_name(office)


def no_holder(office: Office, committees: Sequence[str]) -> str:
    """`Jeg kan ikke se i de indlæste referater, hvem der er formand for Kulturudvalget.`"""
    return f"Jeg kan ikke se i de indlæste referater, hvem der er {_office_of(office, committees)}."


def no_former_holder(office: Office, committees: Sequence[str]) -> str:
    """`Jeg kan ikke se i de indlæste referater, hvem der var formand for Kulturudvalget før.`"""
    return f"Jeg kan ikke se i de indlæste referater, hvem der var {_office_of(office, committees)} før."


def untold_since(office: Office, committees: Sequence[str]) -> str:
    """`Jeg kan ikke se i de indlæste referater, hvor længe nogen har været formand for Kulturudvalget.`"""
    return f"Jeg kan ikke se i de indlæste referater, hvor længe nogen har været {_office_of(office, committees)}."


def held_office_before(day: date) -> str:
    return (
        f"Sådan står det i referatet fra {day:%d-%m-%Y}, det seneste, der nævner en anden i hvervet; "
        "der kan have været andre imellem."
    )


def held_office_since(day: date) -> str:
    return f"Det ældste referat, der siger det, er fra {day:%d-%m-%Y}; det kan have været sådan længere."


def held_office_on(day: date) -> str:
    return (
        f"Sådan står det i referatet fra {day:%d-%m-%Y}, det seneste, der siger det; der kan være sket ændringer siden."
    )


def voted(parties: Sequence[Party], sides: Collection[Side]) -> str:
    """`Enhedslisten (Ø) står blandt dem, der stemte imod`: a row may name but one of the party's members."""
    how = " eller ".join(_VOTED[side] for side in sorted(sides))
    return f"{_called(parties, 'eller')} står blandt dem, der {how}"


def untold_votes(parties: Sequence[Party]) -> str:
    """`Punktet siger ikke, hvordan Venstre (V) stemte.`"""
    if not parties:
        return "Punktet siger ikke, hvem der stemte hvad."
    return f"Punktet siger ikke, hvordan {_called(parties, 'og')} stemte."


def votes_by_party(name: str, *, is_told: bool) -> str:
    """`Punktet siger ikke, hvordan Ane Holm stemte; stemmerne er opgjort efter parti.`"""
    told = "; stemmerne er opgjort efter parti" if is_told else ""
    return f"Punktet siger ikke, hvordan {name} stemte{told}."


def absent_then(name: str) -> str:
    return f"{name} er skrevet som fraværende."


def _called(parties: Sequence[Party], joined_by: str) -> str:
    return listed([party.called for party in parties], joined_by)
