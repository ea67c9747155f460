"""Answers about people: at which meetings somebody was or was not, who stood in for whom."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from bot import words, words_on_meetings, words_on_people
from bot.heads import meeting_hit, said_in_head
from bot.hits import absence_hit, quoted_in
from bot.meetings import has_attendees
from bot.meetings_meant import fitting_meetings
from bot.says import HITS_MAX, Answer, Reason
from bot.silence import silent
from store.archive import Archive
from store.danish.sentences import split_sentences
from store.danish.tokens import lower_nfc, token_texts
from store.domain import Hit, MeetingRef, Span, StoredItem
from store.minutes.attendance import absences_in
from store.minutes.people import is_same_person, name_parts
from store.minutes.stand_ins import stand_ins_in
from store.search.kinds import QuestionKind
from store.search.people import find_person
from store.search.question import TEXT_MAX, Question

_AWAY = re.compile(  # hvilke møder deltog Ane Holm ikke i
    r"\b(?:fravær\w*|afbud|mangle\w*|udeblev|væk|ikke\s+(?:med|til\s*stede|mødt|deltag\w*|deltog)"
    r"|(?:deltog|deltager|mødte|var)\s+(?:[\w-]+\s+){1,4}ikke(?:\s+(?:i|op|med|på|til))?)\b"
)
_OF_ALL = re.compile(r"\b(?:hvilke|hvor\s+(?:mange|tit|ofte)|antal\w*|gange|nogensinde|har|\w*møder(?:ne)?)\b")
_MOST = re.compile(r"\bhvem\b.*\b(?:flest|oftest|hyppigst|mest|færrest|mindst)\b")
_IS_MEMBER = re.compile(r"\ber\s.*\b(?:medlem\s(?:af|i)|med\si)\b|\bvar\s.*\bmedlem\s(?:af|i)\b")
_OF_MOST = re.compile(
    r"flest|oftest|hyppigst|færrest|haft|meldt|meldte|været|afbud|fravær\w*|deltag\w*|deltog|mødt\w*|møder|gange|sendt|tilstede|fremmøde"
)
_PARTIAL = re.compile(r"(?:in)?habil(?:e|t|itet(?:en)?)?")
_OF_PARTIALITY = re.compile(rf"{_PARTIAL.pattern}|erklære(?:t|de)|meldte?|kendt")  # hvem blev erklæret inhabil
_OF_WHOM = re.compile(r"\b(?:hvem|nogen|nogle)\b")
_WORDS_OF_PARTIALITY = frozenset({"inhabil", "inhabile", "inhabilt", "inhabilitet"})
_WORDS_OF_ABSENCE = frozenset({"afbud", "fraværende", "stede"})
_WORDS_OF_STAND_IN = frozenset({"stedfortræder", "suppleant"})
_HEADS_READ = 200  # for whom somebody stands in; the heads are in no index
_ABSENT_READ = 12  # items, to find how a name is written


def answer_on_people(archive: Archive, asked: Question) -> Answer | None:
    """Where somebody's attendance or stand-in is asked for, who attended most, or who was partial; None where it is not, or where
    the minutes are to be searched for it."""
    if asked.person is None:
        if _MOST.search(lower_nfc(asked.text[:TEXT_MAX])) and asked.words and all(map(_OF_MOST.fullmatch, asked.words)):
            # Lists and items do not tell of everybody alike, and people sit in unlike numbers of meetings.
            return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=words_on_people.NO_RANKING)
        return _answer_on_partiality(archive, asked) if _asks_partiality(asked) else None
    names = _listed_then(archive, asked, asked.person.names)
    if len(names) > 1:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=words_on_people.which_person(names))
    name = names[0] if names else asked.person.text
    if asked.asks_stand_in:
        return _answer_of_stand_in(archive, asked, name)
    fitting = fitting_meetings(archive, asked)
    if not fitting or asked.unknown_committee is not None:
        return None
    return _answer_of_person(archive, asked, name, fitting)


def _listed_then(archive: Archive, asked: Question, names: Sequence[str]) -> Sequence[str]:
    """Of several who may be meant the one whom the lists of the time that is asked for have, where they have but one."""
    if len(names) < 2 or asked.period is None:
        return names
    held = {meeting.meeting_id for meeting in fitting_meetings(archive, asked)}
    listed = [name for name in names if held & archive.attendance_of(archive.people().get(name, ())).keys()]
    return listed if len(listed) == 1 else names


# Who was partial


def _asks_partiality(asked: Question) -> bool:
    """Whether it is asked who was partial, and of no matter in particular."""
    is_named = any(map(_PARTIAL.fullmatch, asked.words)) and all(map(_OF_PARTIALITY.fullmatch, asked.words))
    return is_named and _OF_WHOM.search(lower_nfc(asked.text[:TEXT_MAX])) is not None


def _answer_on_partiality(archive: Archive, asked: Question) -> Answer | None:
    """The decisions' sentences that tell it, the latest first; None where none does."""
    held = {meeting.meeting_id for meeting in fitting_meetings(archive, asked)}
    holding = archive.items_holding(_WORDS_OF_PARTIALITY)
    items = [item for item in archive.items([one for one, at in holding if at.meeting_id in held]) if not item.closed]
    hits = [hit for item in sorted(items, key=lambda one: one.held_on, reverse=True) for hit in _partiality_in(item)]
    if not hits or asked.unknown_committee is not None:
        return None
    remark = words.first_of(min(len(hits), HITS_MAX), len(hits), "punkter, de seneste først")
    return Answer.of_several(asked.text, hits, archive.coverage(), remark)


def _partiality_in(item: StoredItem) -> Iterator[Hit]:
    """The item by the first sentence of its decisions that tells it."""
    for decision in item.decisions:
        for told in split_sentences(decision.text):
            if not _WORDS_OF_PARTIALITY.isdisjoint(token_texts(told.quote(decision.text))):
                yield quoted_in(item, decision, told)
                return


# At which meetings somebody was


def _answer_of_person(archive: Archive, asked: Question, name: str, fitting: Sequence[MeetingRef]) -> Answer:
    """At which of the meetings somebody was, or was not; of whom the lists do not tell, that is said. The latest meeting is that
    of a body in whose lists somebody stands, where none is named."""
    listed = archive.attendance_of(archive.people().get(name, ()))
    if asked.wants_latest or (asked.period is None and not _OF_ALL.search(lower_nfc(asked.text))):
        bodies = {one.committee for one in fitting if one.meeting_id in listed}
        own = [one for one in fitting if one.committee in bodies] if not asked.committees else []
        fitting = (own or fitting)[-asked.last_meetings :]
    away = _lines_on(archive, name, fitting)
    if len(fitting) == 1:
        remark = _at_one_meeting(archive, name, fitting[0], listed, away)
        if asked.period is None and _IS_MEMBER.search(lower_nfc(asked.text[:TEXT_MAX])):
            remark = f"{words_on_meetings.attended_last(fitting[0])} {remark}"
        head = _head_on(archive, fitting[0], away)
        return Answer(asked.text, True, None, (head,) if head is not None else (), (), archive.coverage(), remark)
    is_away = _AWAY.search(lower_nfc(asked.text)) is not None
    at = [one for one in reversed(fitting) if _was(one, listed, away, is_away=is_away)]
    of_all = words.counted(len(fitting), "indlæst møde", "indlæste møder") + words.in_period(asked.period)
    how = "skrevet som fraværende" if is_away else "på deltagerlisten"
    if not at and not listed and not away:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=words_on_people.not_listed(name, of_all))
    if not at:
        present = sum(listed.get(one.meeting_id) is False for one in fitting) if is_away else len(fitting)
        elsewhere = f", men kun på deltagerlisten ved {present} af dem" if present < len(fitting) else ""
        remark = f"{name} er ikke {how} ved noget af {of_all}{elsewhere}."
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=remark)
    in_part = [one for one in at if one.meeting_id in away]
    if is_away:
        in_part = [one for one in in_part if _was_away_in_part(archive, one, listed, away)]
    remark = (
        f"{name} er {how} ved {len(at)} af {of_all}{words_on_people.of_them_in_part(len(in_part), is_away=is_away)}."
    )
    like = find_person(name, [other for other in archive.people() if other != name])
    if like is not None and like.is_slip:
        remark += f" Listerne har også {words.listed(like.names)}."
    hits = (_head_on(archive, one, away if is_away else {}) for one in at[:HITS_MAX])
    shown = tuple(hit for hit in hits if hit is not None)
    return Answer.of_several(asked.text, shown, archive.coverage(), remark)


def _at_one_meeting(
    archive: Archive, name: str, meeting: MeetingRef, listed: Mapping[int, bool], away: Mapping[int, list[Hit]]
) -> str:
    is_absent, lines = listed.get(meeting.meeting_id), away.get(meeting.meeting_id, [])
    if is_absent is None and not lines:
        has_list = has_attendees(archive, meeting)
        return words_on_people.not_in_list(name, meeting) if has_list else words_on_meetings.no_attendance(meeting)
    if is_absent is False and _was_away_in_part(archive, meeting, listed, away):
        numbers = [str(line.item) for line in lines]
        return f"{name} er på deltagerlisten, men skrevet som fraværende under punkt {words.listed(numbers)}."
    return f"{name} er skrevet som fraværende." if is_absent or lines else f"{name} er på deltagerlisten."


def absent_name(archive: Archive, name: str) -> str | None:
    """How the one of that name is written whom only lines on absence name; None where none does."""
    for item_id, _ in archive.items_holding(*((word,) for word in token_texts(name)), _WORDS_OF_ABSENCE)[:_ABSENT_READ]:
        for item in archive.items([item_id]):
            for decision in item.decisions:
                for absence in absences_in(decision.text):
                    written = next((one for one in absence.names if is_same_person(one, name)), None)
                    if written is not None:
                        return written
    return None


def _lines_on(archive: Archive, name: str, meetings: Collection[MeetingRef]) -> dict[int, list[Hit]]:
    """By meeting the lines of its items that say that the person was away."""
    parts = name_parts(name)
    others = {name_parts(other) for other in archive.people()} - {parts}
    held = {one.meeting_id for one in meetings}
    found: dict[int, list[Hit]] = {}
    if len(parts) < 2:
        return found
    holding = token_texts(name)
    for item_id, meeting in archive.items_holding((holding[0],), (holding[-1],), _WORDS_OF_ABSENCE):
        item = archive.item(item_id) if meeting.meeting_id in held else None
        if item is None:
            continue
        for decision in item.decisions:
            for absence in absences_in(decision.text):
                if any(is_same_person(one, name) and name_parts(one) not in others for one in absence.names):
                    found.setdefault(meeting.meeting_id, []).append(absence_hit(item, decision, absence))
    return found


def _was(meeting: MeetingRef, listed: Mapping[int, bool], away: Mapping[int, list[Hit]], *, is_away: bool) -> bool:
    is_absent = listed.get(meeting.meeting_id)
    return bool(is_absent) or meeting.meeting_id in away if is_away else is_absent is False


def _was_away_in_part(
    archive: Archive, meeting: MeetingRef, listed: Mapping[int, bool], away: Mapping[int, list[Hit]]
) -> bool:
    """Whether the list has somebody as present, and not all items that were decided have him as absent."""
    lines = away.get(meeting.meeting_id, [])
    if listed.get(meeting.meeting_id) or not lines:
        return False
    decided = [item.item_id for item in archive.items_of_meeting(meeting.meeting_id) if item.decisions]
    return not {line.item_id for line in lines}.issuperset(decided)


def _head_on(archive: Archive, meeting: MeetingRef, away: Mapping[int, list[Hit]]) -> Hit | None:
    """The list of who attended, with the line that says that this person was away."""
    head = meeting_hit(archive, meeting, QuestionKind.ATTENDANCE)
    lines = away.get(meeting.meeting_id)
    return replace(head, supplement=lines[0].quote) if head is not None and lines else head


# Who stood in for whom


def _answer_of_stand_in(archive: Archive, asked: Question, name: str) -> Answer | None:
    """Where a list or a decision says it; None where none does."""
    hits = [*_stand_ins_of_items(archive, asked, name), *_stand_ins_of_lists(archive, asked, name)]
    if not hits:
        return None
    of_meetings = {(hit.committee, hit.held_on): hit for hit in reversed(hits)}
    latest = sorted(of_meetings.values(), key=lambda hit: hit.held_on, reverse=True)
    remark = words.first_of(min(len(latest), HITS_MAX), len(latest), "møder, de seneste først")
    return Answer.of_several(asked.text, latest, archive.coverage(), remark)


def _stand_ins_of_lists(archive: Archive, asked: Question, name: str) -> Iterator[Hit]:
    def said_in(head: str) -> Span | None:
        return next((one.words for one in stand_ins_in(head) if is_same_person(one.represented, name)), None)

    for meeting in fitting_meetings(archive, asked)[-_HEADS_READ:]:
        hit = said_in_head(archive, meeting, said_in)
        if hit is not None:
            yield hit


def _stand_ins_of_items(archive: Archive, asked: Question, name: str) -> Iterator[Hit]:
    held = {meeting.meeting_id for meeting in fitting_meetings(archive, asked)}
    holding = token_texts(name)
    seen: set[int] = set()
    for item_id, meeting in archive.items_holding((holding[0],), (holding[-1],), _WORDS_OF_STAND_IN):
        item = archive.item(item_id) if meeting.meeting_id in held - seen else None
        if item is None:
            continue
        for decision in item.decisions:
            for stand_in in stand_ins_in(decision.text):
                if is_same_person(stand_in.represented, name) and meeting.meeting_id not in seen:
                    seen.add(meeting.meeting_id)
                    yield quoted_in(item, decision, stand_in.line)
