"""What all that the bot says is put together from, in Danish: dates, times, numbers, lists, names, outcomes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from types import MappingProxyType

from store.danish.dates import MONTHS, Period, month_period, year_period
from store.domain import Outcome
from store.search.periods import FIRST_DAY

OUTCOMES = MappingProxyType(
    {
        Outcome.GODKENDT: "godkendt",
        Outcome.GODKENDT_MED_AENDRING: "godkendt med ændring",
        Outcome.BESLUTTET: "besluttet",
        Outcome.DROEFTET: "drøftet",
        Outcome.TAGET_TIL_EFTERRETNING: "taget til efterretning",
        Outcome.UDSAT: "udsat",
        Outcome.GENFORELAEGGES: "forelægges igen",
        Outcome.ANBEFALET: "anbefalet",
        Outcome.AFVIST: "afvist",
        Outcome.OVERSENDT: "sendt videre",
        Outcome.TILBAGESENDT: "sendt tilbage",
        Outcome.INGEN: "",
    }
)
_SAYING_NO = "at sige nej"
_FROM_THE_END = MappingProxyType({-1: "sidste punkt", -2: "næstsidste punkt"})
_TERM = re.compile(r"\s+(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d$")


def danish_date(day: date) -> str:
    """`28. juni 2021`."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def counted(number: int, one: str, many: str) -> str:
    """`1 referat`, `12.345 referater`."""
    return f"{number:,} {one if number == 1 else many}".replace(",", ".")


def when(held_on: date, decided_on: date | None) -> str:
    """The day of a decision, and the meeting's where that was another."""
    if decided_on is None or decided_on == held_on:
        return danish_date(held_on)
    return f"besluttet {danish_date(decided_on)} (mødet {danish_date(held_on)})"


def item_name(number: int | None) -> str:
    """`punkt 6`, `sidste punkt`; `""` where none is named."""
    return "" if number is None else _FROM_THE_END.get(number) or f"punkt {number}"


def point_names(numbers: Sequence[int]) -> str:
    """`punkt 2`, `punkterne 1 og 3`."""
    return f"{'punkt' if len(numbers) == 1 else 'punkterne'} {listed([str(number) for number in numbers])}"


def committee_name(name: str) -> str:
    """A council is stored with its term, which nobody says: `Byråd 2022-2025`."""
    return _TERM.sub("", name)


def committee_names(names: Sequence[str]) -> str:
    """Each once, for a question names a council of all its terms."""
    return " og ".join(dict.fromkeys(map(committee_name, names)))


def listed(names: Sequence[str], joined_by: str = "og") -> str:
    """`Ane Holm, Bo Lind og Carl Berg`."""
    return f" {joined_by} ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def first_of(shown: int, number: int, what: str) -> str | None:
    """`De første 10 af 46 punkter.`"""
    return f"De første {shown} af {number} {what}." if shown < number else None


def came_to(outcome: Outcome | None, *, refuses: bool) -> str:
    """`godkendt`, `godkendt at sige nej`; nothing where nothing was decided."""
    told = OUTCOMES[outcome] if outcome is not None else ""
    return f"{told} {_SAYING_NO}" if refuses else told


def some_of(shown: int, number: int, what: str, *, are_first: bool) -> str | None:
    """`De første 10 af 46 punkter.` or, where they are not the first, `Her er 10 af 46 punkter.`"""
    return first_of(shown, number, what) if are_first or shown == number else f"Her er {shown} af {number} {what}."


def in_period(period: Period | None) -> str:
    """` i maj 2025`, nothing where no time is asked for."""
    return f" {period_words(period)}" if period else ""


def period_words(period: Period) -> str:
    """`i 2025`, `i marts 2025`, `den 28-06-2021`, `fra 01-03-2022 til 31-05-2022`, `før 01-01-2024`; `… og i maj 2025`."""
    if period.gaps:
        return " og ".join(map(period_words, period.parts))
    first, last = period.first, period.last
    if first == FIRST_DAY:
        return f"før {last + timedelta(days=1):%d-%m-%Y}"
    if first == last:
        return f"den {first:%d-%m-%Y}"
    if period == year_period(first.year):
        return f"i {first.year}"
    if period == month_period(first.year, first.month):
        return f"i {MONTHS[first.month - 1]} {first.year}"
    return f"fra {first:%d-%m-%Y} til {last:%d-%m-%Y}"
