"""Answers about meetings: who was there, how many there were, which comes next, what one decided, item by item."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from bot import words, words_on_answers, words_on_meetings
from bot.decision_lists import answer_by_outcome, answer_by_voters, answer_by_votes
from bot.heads import absence_hits, meeting_hit
from bot.hits import asked_hit, calendar_hit, case_hit, decided_hit, hit_by_sentence, quoted_in
from bot.meetings_meant import JUDGED, LATEST, fitting_meetings, meetings_of_committee
from bot.reading import missing_section, read_among
from bot.says import AGENDA_MAX, HITS_MAX, NEAR_MAX, Answer, Reason
from bot.silence import silent
from bot.supplements import PAIR_MAX
from bot.told_times import hits_on_time, tells_then
from bot.told_votes import untold_votes
from store.archive import Archive
from store.danish.dates import Period, year_period
from store.danish.sentences import split_sentences
from store.danish.tokens import lower_nfc, token_texts
from store.domain import Hit, MeetingRef, Span, StoredItem
from store.search.kinds import OF_MEETING, QuestionKind, asks_membership
from store.search.question import (
    TEXT_MAX,
    Question,
    asks_next_meeting,
    names_a_meeting,
    understand,
)
from store.search.telling import tells_hour
from store.search.written_times import in_same_year

_SORT_OF_PLACE = re.compile(  # hvilket hotel var direktionen på
    r"\bhvilke[tn]\s(?P<sort>hotel|kursussted|slot|restaurant)\b"
)
_SEMINAR = "seminar"
_OF_THE_LAST = re.compile(  # nothing is searched for, and so any meeting or minutes will do: det sidste møde om hegnet
    rf"\b(?:{LATEST})\s+(?:\w+\s+)?(?:\w*møder?|referat)(?:t|et)?\b"
)
_OF_EVERY_MEETING = re.compile(
    r"(?:godkendelse\s+af\s+)?(?:dagsorden(?:en)?|referat(?:et)?)(?:\s.{0,40})?|meddelelser.{0,40}|eventuelt|underskrift.{0,40}|næste\s+møde"
    r"|\w+\s+orienterer|(?:gensidig\s+)?orientering(?:er)?(?:\s+fra\s.{0,60})?|spørgetid.{0,40}|siden\s+sidst|(?:lukket\s+)?huskeliste.{0,60}"
    r"|.{0,60}udvalgets\s+(?:møde)?kalender.{0,10}"
)
_ATTACHED = re.compile(r"\bvedlag\w*|\bvedhæft\w*|\bbilag\b")
_AGENDA = re.compile(r"dagsorden(?:en)?|(?:dagsordens)?punkter(?:ne)?")
_MEETINGS_READ = 12  # to find one that decided something
_CALENDAR = re.compile(r"\bmøde(?:kalender|plan|datoer)")
_CALENDARS_READ = 30  # of the items with the word


def in_year_of_meeting(archive: Archive, asked: Question) -> Question:
    """A time whose year is left open, and in which no meeting is stored, is that of the latest year that has one: "mødet i
    marts"."""
    if asked.in_year is None or asked.period is None or asked.unknown_committee is not None or asks_next_meeting(asked):
        return asked
    is_of_meeting = asked.kind in OF_MEETING or not asked.words
    if not is_of_meeting or (asked.time_words and not names_a_meeting(asked.text)):
        return asked
    first = archive.coverage().first
    for year in range(asked.period.first.year, first.year - 1 if first else asked.period.first.year, -1):
        period = in_same_year(asked.in_year, year_period(year))
        of_year = replace(asked, period=period, in_year=None) if period is not None else None
        if of_year is not None and (fitting_meetings(archive, of_year) or _decided_then(archive, of_year)):
            return of_year if period != asked.period else asked
    return asked


def of_another_year(asked: Question, of_year: Question) -> str:
    """That no meeting was in the year that was asked for first, but in an earlier one."""
    return f"{_no_meeting(asked).removesuffix('.')}; det seneste er{words.in_period(of_year.period)}."


def answer_of_meeting(archive: Archive, asked: Question) -> Answer:
    """Who attended, where it was held, how many meetings there were: from the heads of the minutes."""
    if asked.unknown_committee is not None:
        return silent(
            archive, asked.text, Reason.NOTHING_FOUND, remark=words_on_answers.no_committee(asked.unknown_committee)
        )
    of_committee = meetings_of_committee(archive, asked)
    fitting = _called_so(archive, asked, fitting_meetings(archive, asked))
    if asked.period is None and asked.kind is not QuestionKind.MEETINGS:
        fitting = fitting[-1:]
    if not fitting:
        near = sorted(of_committee, key=lambda m: _distance(m.held_on, asked.period))[:NEAR_MAX]
        hits = [meeting_hit(archive, meeting, asked.kind) for meeting in near]
        return silent(archive, asked.text, Reason.OUTSIDE_DATES, (h for h in hits if h), _no_meeting(asked))
    if asked.kind is QuestionKind.ATTENDANCE and len(fitting) == 1 and not has_attendees(archive, fitting[0]):
        places = [hit for meeting in fitting if (hit := meeting_hit(archive, meeting, QuestionKind.PLACE))]
        return silent(archive, asked.text, Reason.NOTHING_FOUND, places, words_on_meetings.no_attendance(fitting[0]))
    heads = (meeting_hit(archive, meeting, asked.kind) for meeting in reversed(fitting[-HITS_MAX:]))
    shown = tuple(head for head in heads if head)
    told = _place_in_items(archive, asked, fitting, shown)
    if told is not None:
        return told
    number = _number_of(archive, asked, fitting) or _membership(asked, fitting)
    remark = number or (words_on_meetings.ABSENCE_AT_ITEMS if any(head.supplement for head in shown) else None)
    if len(shown) == 1 and number is None and remark:  # the first stands beside the head
        shown += absence_hits(archive, fitting[0])[1:]
    return Answer(asked.text, True, None, shown[:HITS_MAX], (), archive.coverage(), remark)


def _place_in_items(
    archive: Archive, asked: Question, meetings: Sequence[MeetingRef], heads: Sequence[Hit]
) -> Answer | None:
    """Where a hotel is asked for, or such, and the heads name none: what the items of the meetings tell of it."""
    sort = _SORT_OF_PLACE.search(lower_nfc(asked.text[:TEXT_MAX])) if asked.kind is QuestionKind.PLACE else None
    if sort is None or any(sort["sort"] in head.quote.text.lower() for head in heads):
        return None
    held = {meeting.meeting_id for meeting in meetings}
    holding = {item_id for item_id, meeting in archive.items_holding((sort["sort"],)) if meeting.meeting_id in held}
    of_items = replace(asked, kind=QuestionKind.GENERAL, words=(sort["sort"],), period=None, committees=())
    hits = read_among(archive, of_items, holding).hits if holding else ()
    return Answer.of_several(asked.text, hits, archive.coverage(), None) if hits else None


def _called_so(archive: Archive, asked: Question, meetings: list[MeetingRef]) -> list[MeetingRef]:
    """Where a seminar is asked for, those with an item whose title calls them so; all where none is, or none is asked for."""
    if _SEMINAR not in asked.text.lower():
        return meetings
    items = archive.items([item_id for item_id, _ in archive.items_holding((_SEMINAR,))])
    held = {(item.committee, item.held_on) for item in items if _SEMINAR in item.title.lower()}
    return [one for one in meetings if (one.committee, one.held_on) in held] or meetings


def has_attendees(archive: Archive, meeting: MeetingRef) -> bool:
    """Whether its minutes name who attended, or who was away."""
    stored = archive.meeting(meeting.meeting_id)
    return (stored is not None and bool(stored[1])) or bool(absence_hits(archive, meeting))


def _membership(asked: Question, fitting: Sequence[MeetingRef]) -> str | None:
    """Where it is asked who sits in a body: that no list of minutes is one of its members."""
    if asked.kind is not QuestionKind.ATTENDANCE or asked.period or not asks_membership(asked.text[:TEXT_MAX]):
        return None
    return words_on_meetings.attended_last(fitting[-1])


def _number_of(archive: Archive, asked: Question, meetings: Sequence[MeetingRef]) -> str | None:
    """How many meetings or items there are, where that is asked; a count of ours, so no hit can say it."""
    of_one = len({one.committee for one in meetings}) == 1
    where = f" i {words.committee_name(meetings[0].committee)}" if of_one else ""
    held = f"Der er indlæst {words.counted(len(meetings), 'møde', 'møder')}{where}{words.in_period(asked.period)}."
    if asked.kind is QuestionKind.MEETINGS:
        return held
    if asked.kind is not QuestionKind.ITEMS:
        return None
    items, closed = archive.count_items(meetings)
    if asked.closed:
        number = words.counted(closed, "lukket punkt", "lukkede punkter")
    elif asked.closed is False:
        number = words.counted(items - closed, "åbent punkt", "åbne punkter")
    else:
        number = words.counted(items, "punkt", "punkter") + (f", heraf {closed} lukkede" if closed > 1 else "")
        number += ", heraf 1 lukket" if closed == 1 else ""
    if len(meetings) == 1:
        return (
            f"Mødet i {words.committee_name(meetings[0].committee)} den {meetings[0].held_on:%d-%m-%Y} havde {number}."
        )
    return f"{held} De havde {number}."


def answer_next_meeting(archive: Archive, asked: Question) -> Answer:
    """When and where it is, and its agenda; where it is not stored, which one is the latest."""
    meetings = meetings_of_committee(archive, asked)
    to_come = [m for m in meetings if m.held_on > (asked.today or date.max) and asked.may_be_on(m.held_on)]
    if asked.unknown_committee is not None:
        return silent(
            archive, asked.text, Reason.NOTHING_FOUND, remark=words_on_answers.no_committee(asked.unknown_committee)
        )
    if not to_come:
        remark = words_on_meetings.no_later_meeting(asked.committees, meetings[-1]) if meetings else None
        calendar = _calendar(archive, asked)
        if calendar is not None and remark is not None:
            told, remark = calendar_hit(calendar, asked), f"{remark} {words_on_meetings.BY_CALENDAR}"
            return Answer(asked.text, True, None, (told,), (), archive.coverage(), remark)
        near = [hit for m in meetings[-1:] if (hit := meeting_hit(archive, m, asked.kind))]
        return silent(archive, asked.text, Reason.NOTHING_FOUND, near, remark)
    head = meeting_hit(archive, to_come[0], asked.kind)
    items = [item for item in archive.items_of_meeting(to_come[0].meeting_id) if not item.closed]
    shown = _shown_of(items)
    hits = (*([head] if head else []), *map(case_hit, shown))
    remark = words.some_of(len(shown), len(items), "åbne punkter", are_first=shown == items[: len(shown)])
    return Answer(asked.text, True, None, hits, (), archive.coverage(), remark, is_of_one_matter=False)


def _calendar(archive: Archive, asked: Question) -> StoredItem | None:
    """The latest item with the calendar of the year that is asked for, or of this and the next, before one of the committees
    or named for it."""
    if asked.today is None:
        return None
    this = asked.period.first.year if asked.period is not None else asked.today.year
    years = {str(this)} if asked.period is not None else {str(this), str(this + 1)}
    found = archive.search(understand(f"mødekalender {' '.join(sorted(years))}", today=asked.today))
    items = (
        (archive.item(int(item_id)) for item_id in found.ranked.item_ids[:_CALENDARS_READ]) if found is not None else ()
    )
    calendars = [item for item in items if item is not None and _is_calendar(item, asked.committees, years)]
    return max(calendars, key=lambda item: item.held_on, default=None)


def _is_calendar(item: StoredItem, committees: Sequence[str], years: Collection[str]) -> bool:
    title = lower_nfc(item.title)
    is_of_them = not committees or item.committee in committees or any(lower_nfc(name) in title for name in committees)
    return is_of_them and _CALENDAR.search(title) is not None and any(year in title for year in years)


def is_of_every_meeting(title: str) -> bool:
    """Whether it is one that every agenda has, such as its own approval."""
    return _OF_EVERY_MEETING.fullmatch(title.strip().lower()) is not None


def answer_by_meeting(archive: Archive, asked: Question) -> Answer:
    """No word to search for: "hvad besluttede direktionen den 10. januar 2022?" asks for a meeting's decisions, "hvad
    blev punkt 6?" for those of one item."""
    if asked.unknown_committee is not None:
        return silent(
            archive, asked.text, Reason.NOTHING_FOUND, remark=words_on_answers.no_committee(asked.unknown_committee)
        )
    is_of_last = _OF_THE_LAST.search(asked.text[:TEXT_MAX].lower()) is not None
    is_of_any = asked.lists_items or (asked.kind is QuestionKind.VOTE and asked.item_number is None)
    if not (asked.committees or asked.period or asked.voters or is_of_any or is_of_last):
        return silent(archive, asked.text, Reason.NOTHING_FOUND)
    meetings = fitting_meetings(archive, asked)
    if not meetings:
        return _decided_then(archive, asked) or _told_of_time(archive, asked)
    is_by_votes = asked.kind is QuestionKind.VOTE and asked.item_number is None
    if asked.outcomes or is_by_votes:
        is_of_one = is_of_last or names_a_meeting(asked.text)
        is_of_all = asked.period or ((asked.lists_items or not asked.committees) and not is_of_one)
        among = meetings if is_of_all else meetings[-1:]
        if asked.outcomes:
            return answer_by_outcome(archive, asked, among)
        return answer_by_voters(archive, asked, meetings) if asked.voters else answer_by_votes(archive, asked, among)
    shown, items = _meeting_to_show(archive, meetings)
    asked_for = meetings if asked.period else meetings[-asked.last_meetings :]
    others = [meeting for meeting in reversed(asked_for) if meeting is not shown]
    if asked.item_number is not None:
        on_day = [meeting for meeting in meetings if meeting.held_on == shown.held_on]
        others = [meeting for meeting in others if meeting not in on_day]
        given = _answer_by_number(archive, asked, _numbered(archive, asked, on_day))
    elif asked.kind is QuestionKind.ATTACHMENTS:
        given = _answer_by_attachments(archive, asked, items)
    elif asked.closed:
        given = _answer_closed(archive, asked, [item for item in items if item.closed])
    else:
        given = _answer_by_items(archive, asked, items)
    is_told = asked.committees or asked.period or len(archive.committees()) == 1
    of_all = None if is_told else words_on_meetings.last_of_all(shown, is_last=shown.held_on == meetings[-1].held_on)
    remarks = [given.remark, words_on_meetings.other_meetings(shown, others), of_all]
    return replace(given, remark=" ".join(filter(None, remarks)) or None)


def _decided_then(archive: Archive, asked: Question) -> Answer | None:
    """What minutes of another day say was decided on the day that is asked for; None where none does."""
    day = asked.period
    asks_all = asked.item_number is None and not asked.outcomes and asked.kind is not QuestionKind.VOTE
    if day is None or day.first != day.last or not asks_all:
        return None
    items = [item for item_id in archive.items_decided_on(day.first, day.last) if (item := archive.item(item_id))]
    open_items = [item for item in items if not item.closed]
    wanted = [item for item in open_items if asked.may_be_of(item.committee)]
    hits = [decided_hit(item, day.first) for item in wanted]
    if not hits:
        return None
    remark = words_on_meetings.decided_in_other_minutes(day.first, [item.held_on for item in wanted])
    return Answer(
        asked.text, True, None, tuple(hits[:HITS_MAX]), (), archive.coverage(), remark, is_of_one_matter=len(hits) == 1
    )


def _told_of_time(archive: Archive, asked: Question) -> Answer:
    """No meeting is stored of the time that is asked for: what others say of it, or that there is none."""
    asks_all = asked.item_number is None and not asked.outcomes and asked.kind is not QuestionKind.VOTE
    told = hits_on_time(archive, asked) if asks_all else ()
    no_meeting = _no_meeting(asked)
    if not told or not tells_then(asked, told[0]):
        return silent(archive, asked.text, Reason.OUTSIDE_DATES, told, no_meeting)
    fitting = tuple(hit for hit in told if tells_then(asked, hit))[:HITS_MAX]
    remark = words_on_meetings.told_in_other_minutes(no_meeting, [hit.held_on for hit in fitting])
    return Answer.of_several(asked.text, fitting, archive.coverage(), remark)


def _meeting_to_show(archive: Archive, meetings: Sequence[MeetingRef]) -> tuple[MeetingRef, tuple[StoredItem, ...]]:
    """The latest one that decided something, else the latest. `meetings` are earliest first."""
    for meeting in reversed(meetings[-_MEETINGS_READ:]):
        items = archive.items_of_meeting(meeting.meeting_id)
        if any(item.decisions for item in items):
            return meeting, items
    return meetings[-1], archive.items_of_meeting(meetings[-1].meeting_id)


def _answer_by_items(archive: Archive, asked: Question, items: Sequence[StoredItem]) -> Answer:
    """A meeting's decisions in their order; all its open items where they are few or nothing was decided, and where its agenda is
    asked for the closed ones too, whose titles it has."""
    open_items = [item for item in items if not item.closed]
    programme = _programme_in(asked, open_items)
    if programme is not None:
        return Answer(asked.text, True, None, (programme,), (), archive.coverage())
    decided = [item for item in open_items if item.decisions]
    said = token_texts(asked.text[:TEXT_MAX])
    is_judged = any(map(JUDGED.fullmatch, said))
    if asked.closed is None and not is_judged and any(map(_AGENDA.fullmatch, said)):
        worth, what = list(items), "punkter"
    elif decided and len(open_items) > AGENDA_MAX:
        worth, what = decided, "punkter" if len(decided) == len(items) else "punkter med en beslutning"
    else:
        worth, what = open_items, "punkter" if len(open_items) == len(items) else "åbne punkter"
    shown = _shown_of(worth)
    hits = tuple(map(case_hit, shown))
    remark = words.some_of(len(hits), len(worth), what, are_first=shown == worth[: len(shown)])
    if is_judged:
        remark = " ".join(filter(None, (words_on_meetings.NOT_JUDGED, remark)))
    reason = None if hits else Reason.CLOSED
    return Answer(asked.text, bool(hits), reason, hits, (), archive.coverage(), remark, is_of_one_matter=False)


def _shown_of(items: list[StoredItem]) -> list[StoredItem]:
    """All where they are few; else some, before others those that are open and that not every meeting has. In their order."""
    if len(items) <= AGENDA_MAX:
        return items
    telling = sorted(items, key=lambda item: item.closed or is_of_every_meeting(item.title))[:HITS_MAX]
    ids = {item.item_id for item in telling}
    return [item for item in items if item.item_id in ids]


def _programme_in(asked: Question, items: Sequence[StoredItem]) -> Hit | None:
    """The item that is the meeting's programme, where that is asked for, quoted by its hours."""
    if not any(word.startswith("program") for word in token_texts(asked.text[:TEXT_MAX])):
        return None
    return next(
        (
            quoted_in(item, section, hours)
            for item in items
            if item.title.lower().startswith("program")
            for section in item.sections
            if (hours := _hours_in(section.text)) is not None
        ),
        None,
    )


def _hours_in(text: str) -> Span | None:
    """From the first of several sentences or lines with an hour to the last, as far as a quote may reach."""
    told = [span for span in split_sentences(text) if tells_hour(span.quote(text))]
    within = [span for span in told if span.end - told[0].start <= PAIR_MAX]
    return Span(within[0].start, within[-1].end) if len(within) > 1 else None


def _answer_closed(archive: Archive, asked: Question, closed: Sequence[StoredItem]) -> Answer:
    """Which items were closed: of those the minutes tell the titles."""
    if not closed:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark="Mødet har ingen lukkede punkter.")
    remark = f"Mødet har {words.counted(len(closed), 'lukket punkt', 'lukkede punkter')}; jeg kender kun titlerne."
    hits = tuple(case_hit(item) for item in closed[:HITS_MAX])
    return Answer.of_several(asked.text, hits, archive.coverage(), remark)


def _answer_by_attachments(archive: Archive, asked: Question, items: Sequence[StoredItem]) -> Answer:
    """Of a meeting's items those with a list of attachments, or a sentence that says that something is attached."""
    told = (
        asked_hit(item, asked) if item.attachments else hit_by_sentence(item, _says_attached)
        for item in items
        if not item.closed
    )
    hits = [hit for hit in told if hit is not None]
    if not hits:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=words_on_meetings.NOTHING_ATTACHED)
    return Answer.of_several(
        asked.text, hits[:HITS_MAX], archive.coverage(), words.first_of(HITS_MAX, len(hits), "punkter")
    )


def _says_attached(sentence: str) -> bool:
    return _ATTACHED.search(sentence.lower()) is not None


def _numbered(archive: Archive, asked: Question, meetings: Sequence[MeetingRef]) -> list[StoredItem]:
    """The items of the numbers that are asked for."""
    numbers = {asked.item_number, *asked.further_items}
    found = []
    for meeting in meetings:
        items = archive.items_of_meeting(meeting.meeting_id)
        found += [item for place, item in enumerate(items, -len(items)) if not numbers.isdisjoint({place, item.number})]
    return found


def _answer_by_number(archive: Archive, asked: Question, items: Sequence[StoredItem]) -> Answer:
    if not items:
        none_such = f"Mødet har intet {words.item_name(asked.item_number)}."
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=none_such)
    if all(item.closed for item in items):
        return silent(archive, asked.text, Reason.CLOSED, map(case_hit, items), words_on_answers.closed_item(items[0]))
    hits = [asked_hit(item, asked) for item in items]
    remark = missing_section(asked, hits) or untold_votes(asked, hits)
    if asked.words:
        read = read_among(archive, asked, {item.item_id for item in items}).hits
        shown = {hit.item_id for hit in read}
        hits = [*read, *(hit for hit in hits if hit.item_id not in shown)]
    is_one = len(items) == 1
    given = tuple(hits)[:HITS_MAX]
    return Answer(asked.text, True, None, given, (), archive.coverage(), remark, is_of_one_matter=is_one)


def _no_meeting(asked: Question) -> str:
    where = f" i {words.committee_name(asked.committees[0])}" if len(asked.committees) == 1 else ""
    return (
        f"Der er ikke indlæst noget møde{where} {words.period_words(asked.period)}."
        if asked.period
        else "Der er ingen møder."
    )


def _distance(day: date, period: Period | None) -> int:
    if period is None or period.covers(day):
        return 0
    return min(abs((day - period.first).days), abs((day - period.last).days))
