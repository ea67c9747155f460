"""What is said of follow-ups: whose they are, when they are due, and whether they are open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import tzinfo
from types import MappingProxyType

from bot.words import counted, danish_date
from store.domain import AT_COMMAND_LINE, FollowUp, FollowUpStatus

NO_RESPONSIBLE = "ansvarlig ikke nævnt"
NO_DUE = "uden frist"
CLOSED = MappingProxyType({FollowUpStatus.DONE: "lukket", FollowUpStatus.DROPPED: "bortfaldet"})
FROM_COMMAND_LINE = "fra kommandolinjen"


def too_old(number: int) -> str:
    """` 6 ældre, hvis frist for længst er gået, er ikke talt med.`; nothing where there are none."""
    return f" {counted(number, 'ældre', 'ældre')}, hvis frist for længst er gået, er ikke talt med." if number else ""


def for_example(names: Sequence[str]) -> str:
    """`, for eksempel: hvad skal BYC følge op på?`, by one that is written in capitals, as people write it."""
    short = next((name for name in names if name.isupper()), None)
    return f", for eksempel: hvad skal {short} følge op på?" if short else "."


def open_follow_ups(number: int, told: str = "", *, is_overdue: bool = False) -> str:
    """`2 åbne opfølgninger for BYC`, `Der er ingen overskredne opfølgninger`; `told` is which, after a blank."""
    one, several = ("overskredet", "overskredne") if is_overdue else ("åben", "åbne")
    counts = counted(number, f"{one} opfølgning", f"{several} opfølgninger")
    return f"{counts if number else f'Der er ingen {several} opfølgninger'}{told}"


def told_of_tasks(number: int, tasks: Sequence[FollowUp], what: str, tell: Callable[[FollowUp], str]) -> str:
    """What `tell` says of one; of several, how many have it."""
    if len(tasks) == 1:
        told = tell(tasks[0])
        return f"{told[:1].upper()}{told[1:]}."
    return f"{number or 'Ingen'} af de {len(tasks)} har en {what}."


def overdue_of(number: int, of_all: int) -> str:
    return f"{number or 'Ingen'} af de {of_all} er over fristen."


def is_overdue(follow_up: FollowUp, *, is_late: bool) -> str:
    """Of one follow-up."""
    if follow_up.due_on is None:
        return "Der står ingen dato, som fristen kan regnes ud fra."
    return f"Fristen den {danish_date(follow_up.due_on)} er {'' if is_late else 'ikke '}overskredet."


def who_asks(owners: Sequence[str]) -> str:
    return "Jeg ved ikke, hvem du er. Skriv, hvem det gælder" + for_example(owners)


def all_follow_ups_for(text: str) -> str:
    """Where what a person wrote to tell follow-ups apart is not understood."""
    return (
        f"Jeg kan ikke finde opfølgninger ud fra ”{text}”, så her er alle. "
        "Skriv en ansvarlig, et udvalg, et sagsnummer, en tid eller ”overskredne”."
    )


def due(follow_up: FollowUp) -> str:
    """`frist: efter sommerferien (anslået 31. august 2021)`."""
    written = follow_up.due_text or ""
    if follow_up.due_on is None:
        return f"frist: {written}" if written else NO_DUE
    reckoned = danish_date(follow_up.due_on)
    if follow_up.due_is_estimated:
        reckoned = f"anslået {reckoned}"
    return f"frist: {written} ({reckoned})" if written else f"frist: {reckoned}"


def responsible(follow_up: FollowUp) -> str:
    return f"ansvarlig: {follow_up.responsible}" if follow_up.responsible else NO_RESPONSIBLE


def closed(follow_up: FollowUp, zone: tzinfo) -> str | None:
    """`lukket den 2. august 2021 fra kommandolinjen`, `bortfaldet den … af Slack-brugeren U0ANE`; None where it is open."""
    told = CLOSED.get(follow_up.status)
    if told is None or follow_up.set_by is None or follow_up.set_at is None:
        return told
    who = FROM_COMMAND_LINE if follow_up.set_by == AT_COMMAND_LINE else f"af Slack-brugeren {follow_up.set_by}"
    return f"{told} den {danish_date(follow_up.set_at.astimezone(zone).date())} {who}"


def set_but_not_shown(follow_up: FollowUp) -> str:
    """Where Slack does not take the message with its new status."""
    became = CLOSED.get(follow_up.status, "åbnet igen")
    return f"Opfølgningen er {became}, men beskeden kunne ikke opdateres. Skriv /opfolgning for at se, hvad der står åbent."
