"""What is said of a matter: what its minutes do not tell, and where else they speak of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from types import MappingProxyType

from bot.words import committee_name, listed, point_names
from store.domain import Hit, SectionName

NOT_TOLD_WHO = "Citatet siger ikke hvem; det er det nærmeste, jeg har fundet."
NOT_TOLD_WHICH = "Citatet siger ikke hvilke; det er det nærmeste, jeg har fundet."
NOT_TOLD_HOW_MANY = "Citatet siger ikke hvor mange; det er det nærmeste, jeg har fundet."
NOT_TOLD_WHERE = "Citatet siger ikke hvor; det er det nærmeste, jeg har fundet."
NOT_TOLD_WHY = "Punktet siger ikke hvorfor, så vidt jeg kan se."
NOT_TOLD_RESULT = "Citatet siger ikke, hvad resultatet blev; det er det nærmeste, jeg har fundet."
NOT_TOLD_IF_DONE = "Citatet siger ikke, om det skete; det er det nærmeste, jeg har fundet."
ONLY_OF_THE_WAY = "Punktet handler om forløbet frem til det; om det selv er godkendt, siger punktet ikke."
NOTHING_LATER = "Jeg har ikke læst noget senere om det."
STILL_AS_DECIDED = "Jeg har ikke læst noget senere om det; her er, hvad der sidst blev besluttet."
OF_ANOTHER_MATTER = "Dette er fra en anden sag end den, der sidst blev vist."
NO_SECTION = MappingProxyType(  # what an item has not; for other sections "intet afsnit om …"
    {
        SectionName.BILAG.value: "ingen bilag i referatet",
        SectionName.INDSTILLING.value: "ingen indstilling",
        SectionName.RESUME.value: "intet resumé",
        SectionName.SAGSFREMSTILLING.value: "ingen sagsfremstilling",
        SectionName.SAGSPROCEDURE.value: "ingen sagsprocedure",
    }
)
NO_CASE_NUMBER = "Punktet har intet sagsnummer i referatet."
NOT_TOLD_IN_POINT = "Det står ikke i punktet selv, så vidt jeg kan se."
NOT_TOLD_IN_MATTER = "Det står ikke i referaterne om sagen, så vidt jeg kan se."
LIKELIEST_IN_MATTER = "Det er jeg ikke sikker på; det nærmeste i sagen er vist først."


def settled_on(latest: Hit) -> str:
    """Of the last of a matter's treatments."""
    return f"Senest behandlet den {latest.day:%d-%m-%Y} i {committee_name(latest.committee)}."


def voted_at(hit: Hit) -> str:
    """Where the votes are told by another treatment than the one that was shown, or only related there."""
    if hit.quote.by is not None:
        return f"Det er stemmerne fra {hit.quote.by}, som sagens forløb gengiver."
    return f"Hvem der stemte hvad, står ved behandlingen den {hit.day:%d-%m-%Y} i {committee_name(hit.committee)}."


def first_treated(first: Hit) -> str:
    return f"Første gang behandlet den {first.day:%d-%m-%Y} i {committee_name(first.committee)}, så vidt jeg har læst."


def not_decided_on(numbers: Sequence[int]) -> str:
    """Where a decision names points, and these not."""
    return f"Beslutningen nævner ikke {point_names(numbers)} ved nummer; her er, hvad den siger."


def maybe_explained(short: str) -> str:
    """`Her står SUOC i parentes bag det, som det nok står for.`"""
    return f"Her står {short} i parentes bag det, som det nok står for."


def unexplained(short: str) -> str:
    """`Referaterne forklarer ikke, hvad SUOC står for, så vidt jeg kan se; her er det brugt.`"""
    return f"Referaterne forklarer ikke, hvad {short} står for, så vidt jeg kan se; her er det brugt."


def not_told_what_said(name: str) -> str:
    """`Citatet siger ikke, hvad borgmesteren sagde; det er det nærmeste, jeg har fundet.`"""
    return f"Citatet siger ikke, hvad {name} sagde; det er det nærmeste, jeg har fundet."


def not_named(what: str) -> str:
    """`Punktet nævner ikke 2029; det er det nærmeste, jeg har fundet.`"""
    return f"Punktet nævner ikke {what}; det er det nærmeste, jeg har fundet."


def of_other_years(told: Collection[int], asked: Collection[int]) -> str:
    """`Tallene er fra 2022 og ikke fra 2023.`"""
    these, those = (listed([str(year) for year in sorted(years)], "og") for years in (told, asked))
    return f"Tallene er fra {these} og ikke fra {those}."


def no_section(name: str, *, is_one_item: bool) -> str:
    """`Punktet har intet afsnit om økonomi.`"""
    return f"{'Punktet' if is_one_item else 'Sagen'} har {NO_SECTION.get(name, f'intet afsnit om {name.lower()}')}."
