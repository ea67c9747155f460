"""What is named by its place beside what a thread is about, said in full: the meeting or the item before or after, the one of
another number, the tasks of another, who held an office before and since when, the others of a group."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.offices import OF_THE_WHOLE, holder_told
from bot.organisations import ASKS_PARTY
from bot.owed import asked_of_another
from bot.words import committee_name, danish_date
from bot.words_on_people import office_name
from store.archive import Archive
from store.danish.tokens import said
from store.domain import MeetingRef, StoredItem
from store.minutes.offices import OFFICE, office_in
from store.search.asked_groups import split_at_group
from store.search.kinds import OF_MEETING, QuestionKind
from store.search.people import find_person
from store.search.question import Question

_BESIDE = re.compile(  # of the words, with a blank between: og mødet før det, deres næste møde, punktet efter
    r"""
    (?:(?:og|hvad|så|med|blev|var|i|på)\s)* (?:(?:deres|dets|udvalgets|det)\s)?
    (?: (?P<what>mødet|punktet)\s(?P<way>før|inden|efter)(?:\s(?:det|den|dette))?
      | (?P<order>forrige|foregående|næste|efterfølgende|følgende)\s(?P<thing>møde|punkt) )
    """,
    re.VERBOSE,
)
_THE_NEXT = re.compile(
    r"(?:(?:og|men|så)\s)*hvornår\s(?:er|bliver|holdes|ligger)\s(?:det|den|de)\s(?:næste|kommende)(?:\sså)?"
)
_PARTY_OF = re.compile(  # hvilket parti er hun fra
    rf"(?:(?:og|men|så)\s)*(?P<asks>{ASKS_PARTY})\s(?:han|hun|vedkommende)(?P<rest>\s(?:fra|for|i|med\si|medlem\saf|til))?"
)
_TEXT_MAX = 100  # characters
_BACK = frozenset({"før", "inden", "forrige", "foregående"})
_NUMBER = re.compile(r"(?:(?:og|hvad|så|med|var|er|kun|nr|nummer)\s)*(?P<number>[1-9]\d{0,2})")
_NUMBER_OF_MATTER = re.compile(r"(?<![\w./§-])\d{1,2}(?![\w./-])(?!\.)")  # budgetopfølgning 1 2024
_ANOTHER = re.compile(r"(?:(?:og|kun|hvad|så|med|for)\s)+(?P<who>\w+(?:\s\w+){0,3})")

_AND = r"(?:(?:og|men|så)\s)*"
_ITS_OFFICE = OFFICE.replace("?P<rank>", "?:").replace("?P<office>", "?:")  # which stands in a pattern more than once
_FORMER_HOLDER = re.compile(  # hvem var det før hende, hvem var den forrige formand, hvem afløste hun
    rf"""
    {_AND}(?:hvem\s)?(?:(?:var|havde|sad)\s)?(?:(?:det|den|posten|hvervet|på|som|{_ITS_OFFICE})\s)*
        (?:lige\s)?(?:før|inden)(?:\s(?:ham|hende|det|den|vedkommende|han|hun))?
    | {_AND}(?:hvem\s(?:var|er)\s)?(?:(?:den|hans|hendes)\s)?
        (?:(?:forrige|tidligere|foregående)(?:\s{_ITS_OFFICE})?|forgænger(?:en)?)
    | {_AND}hvem\s(?:afløste|efterfulgte|overtog)\s(?:han|hun)(?:\s(?:posten|hvervet|den|det|efter|fra))*
    """,
    re.VERBOSE,
)
_HELD_SINCE = re.compile(  # siden hvornår, hvor længe har hun været det, hvornår blev han valgt
    rf"""
    {_AND}(?:siden\shvornår|hvor\slænge|hvornår)
    (?:\s(?:har|er|blev|tiltrådte|overtog|startede|begyndte|fik)(?:\s(?:han|hun|vedkommende|{_ITS_OFFICE}))?
       (?:\s(?:været|haft|siddet|valgt|udpeget|tiltrådt|det|den|posten|hvervet|på|til|som|ny|{_ITS_OFFICE}))*)?
    """,
    re.VERBOSE,
)


_ITS_MEMBERS = re.compile(  # hvem er ellers med, hvem sidder der ellers, hvem er de andre
    rf"""
    {_AND}hvem\s(?:er|sidder|sad|deltager|indgår|var)\s
    (?: (?:(?:der|så|alle)\s)?(?:ellers|også|i\søvrigt|desuden)(?:\s(?:der|med|medlem(?:mer)?))*
        (?:\s(?:i|af)\s(?:den|det|gruppen))?
      | (?:de|den)\s(?:andre|øvrige|resten)(?:\s(?:medlemmer|deltagere))?(?:\si\s(?:den|det|gruppen))?
      | (?:(?:der|alle)\s)?med(?:\si\s(?:den|det|gruppen))? )
    | {_AND}hvem\s(?:ellers|flere)
    """,
    re.VERBOSE,
)


def may_name_beside(text: str) -> bool:
    """Whether a text may be one that `said_in_full` knows, as far as its own words tell."""
    whole = said(text, _TEXT_MAX)
    return any(
        pattern.fullmatch(whole)
        for pattern in (_NUMBER, _BESIDE, _THE_NEXT, _PARTY_OF, _ANOTHER, _FORMER_HOLDER, _HELD_SINCE, _ITS_MEMBERS)
    )


def said_in_full(
    archive: Archive, text: str, before: Question, item: StoredItem | None, *, matter: Question
) -> str | None:
    """`before` is what was spoken of, `matter` what that was a detail of, `item` what answered it; None where nothing is named
    so, or nothing is there."""
    whole = said(text, _TEXT_MAX)
    if matter.office is not None and (full := _of_holders(archive, whole, matter)) is not None:
        return full
    number = _NUMBER.fullmatch(whole)
    if number is not None:
        return _numbered(before, item, number["number"], matter.text)
    named = _BESIDE.fullmatch(whole)
    if named is None:
        another = _ANOTHER.fullmatch(whole)
        of_another = asked_of_another(archive, before, another["who"]) if another is not None else None
        of_group = _its_members(matter) if _ITS_MEMBERS.fullmatch(whole) is not None else None
        return of_another or of_group or _next_meeting(before, whole) or _party_of(archive, matter, whole)
    is_back = (named["way"] or named["order"]) in _BACK
    if (named["what"] or named["thing"]).startswith("punkt"):
        return _item_beside(before, item, is_back=is_back)
    meeting = _meeting_beside(archive, before, item, is_back=is_back)
    if meeting is None:
        return None
    asks = "hvem deltog i" if before.kind is QuestionKind.ATTENDANCE else "hvad blev besluttet på"
    return f"{asks} mødet {_of(meeting)}?"


def _next_meeting(before: Question, whole: str) -> str | None:
    """ "hvornår er det næste?", where a meeting is spoken of."""
    if _THE_NEXT.fullmatch(whole) is None or before.kind not in OF_MEETING or not before.committees:
        return None
    return f"hvornår er næste møde i {committee_name(before.committees[0])}?"


def _party_of(archive: Archive, matter: Question, whole: str) -> str | None:
    """ "hvilket parti er hun fra?", where somebody known was asked about."""
    asks = _PARTY_OF.fullmatch(whole)
    person = find_person(matter.text, archive.people()) if asks is not None else None
    if asks is None or person is None or len(person.names) != 1:
        return None
    return f"{asks['asks']} {person.names[0]}{asks['rest'] or ''}?"


def _its_members(matter: Question) -> str | None:
    """The others of the group in which somebody's role was asked for."""
    group = split_at_group(matter.text)
    return f"hvem er med i {group[1]}?" if group is not None and group[1] else None


def _of_holders(archive: Archive, whole: str, matter: Question) -> str | None:
    """Who held the office that is spoken of before whom it was told of, or since when that one holds it; where nobody was told,
    who does."""
    named = re.search(OFFICE, whole)
    office = office_in(named) if named is not None else matter.office
    is_since = _HELD_SINCE.fullmatch(whole) is not None
    is_of_whole = office is not None and office.name in OF_THE_WHOLE
    if office is None or not (is_since or _FORMER_HOLDER.fullmatch(whole)) or not (matter.committees or is_of_whole):
        return None
    of_body = "" if is_of_whole else f" for {committee_name(matter.committees[0])}"
    called = f"{office_name(office)}{of_body}"
    told = matter if office == matter.office else replace(matter, text=f"hvem er {called}?", office=office)
    name = holder_told(archive, told)
    if is_since:
        return f"siden hvornår har {name} været {called}?" if name is not None else f"hvem er {called}?"
    return f"hvem var {called} før{f' {name}' if name is not None else ''}?"


def _numbered(before: Question, item: StoredItem | None, number: str, named_as: str) -> str | None:
    """The item of that number, where a meeting is spoken of; else what has another number in its name."""
    if before.committees and before.period is not None and before.period.first == before.period.last:
        at = f"i {committee_name(before.committees[0])} den {danish_date(before.period.first)}"
        return f"hvad blev besluttet i punkt {number} på mødet {at}?"
    if item is not None and before.item_number is not None:
        return f"hvad blev besluttet i punkt {number} på mødet {_of(item)}?"
    numbers = list(_NUMBER_OF_MATTER.finditer(named_as))
    if len(numbers) != 1 or numbers[0][0] not in before.words:
        return None
    return f"{named_as[: numbers[0].start()]}{number}{named_as[numbers[0].end() :]}"


def _item_beside(before: Question, item: StoredItem | None, *, is_back: bool) -> str | None:
    if item is None:
        return None
    number = (before.item_number or item.number or 0) + (-1 if is_back else 1)
    return f"hvad blev besluttet i punkt {number} på mødet {_of(item)}?" if number > 0 and item.number else None


def _meeting_beside(archive: Archive, before: Question, item: StoredItem | None, *, is_back: bool) -> MeetingRef | None:
    """Of the day that was spoken of, else of the item's; else of the latest, for which no day was named."""
    committees = before.committees or ((item.committee,) if item is not None else ())
    held = [meeting for meeting in archive.meetings() if meeting.committee in committees]
    if not held:
        return None
    day = held[-1].held_on
    if before.period is not None:
        day = before.period.first if is_back else before.period.last
    elif item is not None and not before.wants_latest:
        day = item.held_on
    if is_back:
        return next((one for one in reversed(held) if one.held_on < day), None)
    return next((one for one in held if one.held_on > day), None)


def _of(meeting: MeetingRef | StoredItem) -> str:
    return f"i {committee_name(meeting.committee)} den {danish_date(meeting.held_on)}"
