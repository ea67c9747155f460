"""What is said with an answer whatever it is of, or in place of one; for Slack and the terminal alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from bot.plain import plain_text
from bot.says import Answer, Reason
from bot.words import committee_name, committee_names, counted, danish_date, listed
from store.domain import Coverage, Hit, Quote, SectionName, StoredItem
from store.minutes.headings import heading_of

WHAT_I_ANSWER = (
    "Jeg kan svare på, hvad der er besluttet, hvornår, hvor meget det koster, og hvem der følger op, og slå en sag op på "
    "dens nummer."
)
REASONS = MappingProxyType(
    {
        Reason.NOTHING_FOUND: "Det har jeg ikke fundet noget om i referaterne.",
        Reason.CLOSED: "Punktet er lukket, så referatet siger ikke, hvad der blev drøftet eller besluttet.",
        Reason.UNKNOWN_CASE: "Det sagsnummer står ikke i de referater, jeg har læst.",
        Reason.OUTSIDE_DATES: "Det har jeg ikke fundet noget om i den periode, du spørger til.",
        Reason.EMPTY_QUESTION: f"Stil mig et spørgsmål om det, der står i referaterne. {WHAT_I_ANSWER}",
    }
)

WELCOME = "Velbekomme. Spørg endelig igen."
ASK_ON = "Spørg endelig videre."
ASK_OTHERWISE = "Det var ærgerligt. Prøv at spørge med andre ord, eller nævn udvalget, året eller sagsnummeret."
WHERE_FROM = "Jeg citerer ordret fra referaterne; titlen over hvert citat siger, hvor det står, så det kan læses efter."
WHICH_MATTER = "Skriv, hvad det handler om, for eksempel: hvad blev besluttet om hjemmearbejde?"
MAYBE_ONE_OF_TWO = (
    "Du spurgte om to ting; det er ikke sikkert, at begge er besvaret her. Spørg eventuelt om dem hver for sig."
)
ANSWERS_TWO = "Du spurgte om to ting; her er det, jeg har fundet om dem begge."
ONLY_QUOTES = "Jeg gengiver kun ordret, hvad der står i referatet; her er det korteste, der er."
ITS_TITLE_LEADS_THERE = "Titlen fører til referatet; hele punktet kan vises under citatet."
SHOWN_BELOW = "Hele punktet kan vises under citatet."
NEXT_HITS = "Her er de næste fund."
NO_MORE_HITS = "Der er ikke flere fund til det spørgsmål."
BEST_WERE_SHOWN = (
    "De bedste fund er vist. Nævn et udvalg, et år eller et sted, hvis det, du leder efter, ikke er iblandt."
)
_COMMITTEES_NAMED = 15
NEAR_HEADING = "Nærmeste fund – besvarer måske ikke spørgsmålet"
CLOSED_ITEM = "Lukket punkt"


def searched(coverage: Coverage) -> str:
    """Where an answer was looked for: `Søgt i 4 referater, 28. januar 2013 – 5. august 2025`."""
    if coverage.meetings == 0:
        return "Jeg har ingen referater at søge i endnu"
    return f"Søgt i {counted(coverage.meetings, 'referat', 'referater')}{_between(coverage)}"


def holdings(coverage: Coverage) -> str:
    """What there is to ask about, as a whole sentence."""
    if coverage.meetings == 0:
        return "Jeg har endnu ikke læst nogen referater."
    closed = ""
    if coverage.closed_items:
        closed = (
            f" {counted(coverage.closed_items, 'punkt er lukket', 'punkter er lukkede')}, og dem kan jeg ikke læse."
        )
    return (
        f"Jeg har læst {counted(coverage.meetings, 'referat', 'referater')} med "
        f"{counted(coverage.items, 'punkt', 'punkter')}{_between(coverage)}.{closed}"
    )


def of_committees(counts: Mapping[str, int]) -> str:
    """`Referaterne er fra Byrådet (48) og Direktionen (4).`, those with most first."""
    ordered = [f"{name} ({number})" for name, number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))]
    named, others = ordered[:_COMMITTEES_NAMED], len(ordered) - _COMMITTEES_NAMED
    return f"Referaterne er fra {listed([*named, f'{others} andre'] if others > 0 else named)}."


def remark_or_reason(answer: Answer) -> str | None:
    """The remark says what is known of this question; the reason alone is for where there is none."""
    reason = REASONS[answer.reason] if answer.reason is not None and not answer.answered else None
    return answer.remark or reason


def told_at(day: date) -> str:
    """`Det står i referatet fra 28-06-2021.` Where what is told is of another time."""
    return f"Det står i referatet fra {day:%d-%m-%Y}."


def no_such_hit(number: int) -> str:
    return f"Svaret havde kun {counted(number, 'fund', 'fund')}." if number else "Svaret havde ingen fund."


def _between(coverage: Coverage) -> str:
    if coverage.first is None or coverage.last is None:
        return ""
    if coverage.first == coverage.last:
        return f", {danish_date(coverage.first)}"
    return f", {danish_date(coverage.first)} – {danish_date(coverage.last)}"


def stands_in(quote: Quote) -> str:
    """The section that a quote is of, and whose words it holds (`Sagens forløb, 15-08-2023 Økonomiudvalget`); `Indstilling og
    beslutning` where one follows the other in it."""
    return _section_of(quote) if quote.by is None else f"{_section_of(quote)}, {quote.by}"


def _section_of(quote: Quote) -> str:
    if quote.section != SectionName.BESLUTNING:
        return quote.section
    headings = (heading_of(plain_text(line).strip()) for line in quote.text.splitlines()[1:])
    named = {heading.name for heading in headings if heading is not None}
    if SectionName.BESLUTNING in named:
        return "Indstilling og beslutning"
    return "Beslutning og indstilling" if SectionName.INDSTILLING in named else quote.section


def further_in(section: str) -> str:
    """Above another passage that may tell what is asked for."""
    return f"Se også {section}:"


def only_elsewhere(committees: Sequence[str], time: str | None, best: Hit) -> str:
    """`Kulturudvalget: intet i marts 2025. Behandlet i Byrådet 19-03-2025.`"""
    nothing = f"intet {time}" if time else "intet"
    return (
        f"{committee_names(committees)}: {nothing}. Behandlet i {committee_name(best.committee)} {best.day:%d-%m-%Y}."
    )


def only_at_another_time(time: str, hits: Sequence[Hit]) -> str:
    """`I 2025: intet. Senest behandlet 28-06-2021.` The best hit need not be the latest."""
    best = hits[0].day
    latest = max(day for hit in hits for day in (hit.day, *(treated.held_on for treated in hit.also)))
    found = "Senest behandlet" if best == latest else "Nærmeste:"
    return f"{time[:1].upper()}{time[1:]}: intet. {found} {best:%d-%m-%Y}."


def no_committee(name: str) -> str:
    """`Der er ingen referater fra kulturudvalget i det indlæste.`"""
    written = name if " i " in name else name.removesuffix("s")  # Byrådet i Randers
    return f"Der er ingen referater fra {written} i det indlæste."


def closed_item(item: StoredItem) -> str:
    """`Sag 21/5239 er et lukket punkt (punkt 5, Direktionen, 28-06-2021). Jeg kender kun titlen.`"""
    what = f"Sag {item.case_number}" if item.case_number else "Det"
    return (
        f"{what} er et lukket punkt (punkt {item.number}, {item.committee}, {item.held_on:%d-%m-%Y}). "
        "Jeg kender kun titlen."
    )
