"""What is said of meetings: when they were, and which is shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.words import committee_name, committee_names, listed
from store.domain import MeetingRef

NOTHING_ATTACHED = "Referatet nævner ingen bilag til mødet."
NOT_JUDGED = "Hvad der er vigtigst, kan jeg ikke afgøre; her er punkterne, som de står."
ABSENCE_AT_ITEMS = "Noget fravær står kun under de enkelte punkter, ikke i deltagerlisten."
_MEETINGS_NAMED = 3
HOW_ATTENDED = "Deltagerlisten siger ikke, på hvilken måde de deltog."
BY_CALENDAR = "Hvornår der er møder, står i mødekalenderen:"


def no_attendance(meeting: MeetingRef) -> str:
    return f"Referatet af mødet den {meeting.held_on:%d-%m-%Y} siger ikke, hvem der deltog."


def attended_last(meeting: MeetingRef) -> str:
    """Minutes tell who attended, and not who the members are."""
    name = committee_name(meeting.committee)
    return f"Referaterne har ingen medlemsliste; her er deltagerne i seneste møde i {name}, den {meeting.held_on:%d-%m-%Y}."


def decided_in_other_minutes(day: date, held: Sequence[date]) -> str:
    """Where no meeting of the day is stored, and minutes of others tell what was decided then."""
    days = listed([f"{one:%d-%m-%Y}" for one in dict.fromkeys(held)])
    return f"Der er ikke indlæst noget møde den {day:%d-%m-%Y}; det, der blev besluttet, står i referatet fra {days}."


def told_in_other_minutes(no_meeting: str, held: Sequence[date]) -> str:
    """Where no meeting was held at a time (`no_meeting` says so), and minutes of others name it."""
    days = sorted(set(held), reverse=True)
    where = (
        f"referatet fra {days[0]:%d-%m-%Y}"
        if len(days) == 1
        else f"{len(days)} referater, det seneste fra {days[0]:%d-%m-%Y}"
    )
    return f"{no_meeting.removesuffix('.')}; det her står om den tid i {where}."


def last_of_all(meeting: MeetingRef, *, is_last: bool) -> str:
    """Where the last meeting is asked for, and not of which committee; `is_last` where none that decided nothing came after."""
    which = "Det seneste møde af alle" if is_last else "Det seneste møde med beslutninger"
    name = committee_name(meeting.committee)
    return f"{which} er i {name} den {meeting.held_on:%d-%m-%Y}; nævn udvalget, hvis du mener et andet."


def other_meetings(shown: MeetingRef, others: Sequence[MeetingRef]) -> str | None:
    """`Der var også møder 18-06-2025 og 04-06-2025; spørg med dato.` With their committees where they are several."""
    if not others:
        return None
    of_one = {committee_name(other.committee) for other in others} == {committee_name(shown.committee)}
    of_one_day = {other.held_on for other in others} == {shown.held_on}
    days = dict.fromkeys(  # a body may meet twice a day
        f"{one.held_on:%d-%m-%Y}" if of_one else f"{one.held_on:%d-%m-%Y} ({committee_name(one.committee)})"
        for one in others
    )
    named = list(days)[:_MEETINGS_NAMED]
    if len(days) > _MEETINGS_NAMED:
        named.append("1 til" if len(days) == _MEETINGS_NAMED + 1 else f"{len(days) - _MEETINGS_NAMED} flere")
    what = "et møde" if len(others) == 1 else "møder"
    by = " og ".join(filter(None, ("" if of_one else "udvalg", "" if of_one_day else "dato")))
    return f"Der var også {what} {listed(named)}{f'; spørg med {by}' if by else ''}."


def no_later_meeting(committees: Sequence[str], latest: MeetingRef) -> str:
    """`latest` is that of these committees, of all where there are none."""
    named = committee_names(committees)
    where = f" i {named}" if named else ""
    of_latest = "" if named == committee_name(latest.committee) else f" i {committee_name(latest.committee)}"
    return f"Der er ikke indlæst noget senere møde{where}; det seneste er{of_latest} den {latest.held_on:%d-%m-%Y}."
