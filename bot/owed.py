"""Which open follow-ups are asked for, all of them, of a committee or a time, or what somebody owes; and answers on them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot import words, words_on_follow_ups
from bot.digest import within_horizon
from bot.hits import quoted_hit
from bot.says import HITS_MAX, Answer, OpenFollowUps, Reason
from bot.silence import silent
from store.archive import Archive
from store.danish.dates import MONTHS
from store.danish.tokens import lower_nfc, token_texts, tokens
from store.domain import FollowUp, Hit, Span, StoredItem
from store.minutes.people import is_same_person, name_parts
from store.search.asked_centres import find_centre
from store.search.kinds import MEETING_WORD, QuestionKind
from store.search.people import PersonMention, find_person
from store.search.question import TEXT_MAX, Question, names_a_meeting

_LATE = r"overskred\w*|forfald\w*|forsinke\w*"
_FOLLOW_UPS = re.compile(
    r"\b(?:(?:opfølgning(?:er|erne)?|hængeparti(?:er|erne)|udeståender?)\b|åbne\s+opgaver\b|hvilke\s+opgaver\s+(?:er\s+der|mangler)\W*$)"
)
_TASKS = re.compile(  # where somebody, a time or delay is named
    rf"(?<!\bom\s)\b(?:opgaver(?:ne)?|frist(?:er|erne)|deadlines?|{_LATE})\b"
)
_TO_DO = r"(?:gøre|lave|nå|levere|undersøge|følge\s+op(?:\s+på)?|ansvar(?:et)?\s+for)"
# Hvad skal BYC følge op på, hvad mangler BYC, hvad har Ane Holm ansvaret for, har Ane Holm en opgave.
_OWES = re.compile(
    rf"\bhvad\s+(?:skal|skulle|skylder|mangler|lovede)\s+\w+(?:[\s.,-]+\w+){{0,5}}?\s*(?:at\s+)?{_TO_DO}?\W*$"
    rf"|\bhvad\s+har\s+\w+(?:[\s.,-]+\w+){{0,5}}?\s+(?:at\s+)?{_TO_DO}\W*$"
    r"|\bhar\s+\w+(?:[\s.-]+\w+){0,4}?\s+(?:en|nogen)\s+opgave\W*$"
)
_ASKS_OF_SELF = re.compile(
    r"\bhvad\s+(?:skal|skylder|mangler)\s+jeg\b.*\bfølge\s+op\b|\bmine\s+(?:opfølgninger|opgaver)\b"
)
_OF_ANYBODY = re.compile(  # hvad mangler vi at følge op på fra sidste møde, hvad skal der følges op på
    r"\bhvad\s+(?:(?:skal|skulle|mangler)\s+(?:\w+\s+)?(?:stadig\s+|fortsat\s+)?(?:at\s+)?(?:blive\s+)?"
    r"|er\s+der\s+(?:stadig\s+)?at\s+)(?:følge[st]?|fulgt)\s+op(?:\s+på)?\b(?!\s+(?:om|vedr\w*|angående)\b)"
)
_NAMED_MAX = 3  # words of whom is asked about; a question with more asks for a matter
_OVERDUE = re.compile(rf"\b(?:{_LATE}|over\s+(?:tiden|fristen))\b")
_OF_NOBODY = re.compile(r"\b(?:uden|mangler|ingen)\s+(?:en\s+)?ansvarlig\w*")
_DUE = re.compile(rf"\b(?:frist\w*|deadlines?|senest|nå(?:s|et)?|{_LATE})\b")
_DECIDED_THEN = re.compile(r"\b(?:fra|besluttet|besluttede|aftalt|aftalte)\b")
_NEGATED = re.compile(r"\bikke\b")
_WHICH_OF_THEM = re.compile(  # hvilke af dem er fra 2021?
    rf"(?:(?:og|men)\s+)?(?:hvilke|hvad|kun)(?:\s+af\s+(?:dem|disse|de))?(?:\s+(?:er|var|blev|har))?"
    rf"\s+(?P<rest>(?:fra|i|besluttet|for|hos|uden|{_LATE}|over)\b.*?)\W*",
    re.IGNORECASE,
)
_FROM_A_YEAR = re.compile(r"\bfra(?=\s+(?:19|20)\d\d\b)")
_FROM_BODY = re.compile(r"\bfra\b")  # of what is overdue no meeting is meant
_LISTED_NOUN = re.compile(r"\b(?:opfølgninger|opgaver|hængepartier)\b")
_FRAME = re.compile(  # what may stand beside without naming a matter
    rf"opfølgning\w*|hængeparti\w*|udestå\w*|åb(?:en|ne|ent)|aktuelle?|manglende|mangler|skylder|opgave\w*|frist\w*|deadlines?|{_LATE}"
    r"|tiden|lovede|ansvar\w*|følge[st]?|fulgt|gøre|lave|nå|levere|undersøge|hænger|besluttede"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the open ones is asked for: of whom (`owners`, as printed), by when they are due (else when they were decided),
    which are overdue, which have nobody to do them; or who asks wants their own, and does not say who they are. A `person`
    or a centre may have none, or own some together with others."""

    question: Question
    owners: tuple[str, ...]
    person: str | None
    is_by_due: bool
    is_overdue: bool
    is_of_nobody: bool
    is_of_asker: bool = False

    @property
    def restricts(self) -> bool:
        asked = self.question
        return bool(
            self.owners or self.person or self.is_overdue or self.is_of_nobody or asked.period or asked.committees
        )

    def fits(self, one: FollowUp) -> bool:
        period, today = self.question.period, self.question.today
        is_late = one.due_on is not None and today is not None and one.due_on < today
        is_then = period is None or _covers(self.question, one, is_by_due=self.is_by_due)
        is_of_them = not (self.owners or self.person) or (one.responsible or "").casefold() in map(
            str.casefold, self.owners
        )
        is_in_committee = not self.question.committees or one.committee in self.question.committees
        return (
            one.is_open
            and is_then
            and is_of_them
            and is_in_committee
            and (is_late or not self.is_overdue)
            and (one.responsible is None or not self.is_of_nobody)
        )


def answer_on_follow_ups(archive: Archive, asked: Question) -> Answer | None:
    """Where open follow-ups are asked for and no matter: those of the committees and the time that are named, and of whom. A
    time is that of the meeting where one is spoken of, else when they are due. The latest decided first; None where something
    else is asked for."""
    every = archive.follow_ups(include_closed=True) if _may_ask(lower_nfc(asked.text[:TEXT_MAX])) else ()
    wanted = wanted_of(asked, every, archive.people())
    if wanted is None:
        return None
    if wanted.is_of_asker:
        return silent(
            archive, asked.text, Reason.EMPTY_QUESTION, remark=words_on_follow_ups.who_asks(owners_of_open(every))
        )
    found = listed(wanted, every, horizon_months=archive.horizon_months)
    older = f" {found.remark}" if found.remark else ""
    if not found.follow_ups:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=f"{found.which}.{older}")
    more = f" Her er {HITS_MAX} af dem; {_command(wanted)} viser alle." if len(found.follow_ups) > HITS_MAX else ""
    remark = f"{found.which}.{more}{older}"
    hits = _hits(archive, found.follow_ups[:HITS_MAX])
    return Answer.of_several(asked.text, hits, archive.coverage(), remark)


def wanted_of(asked: Question, every: Sequence[FollowUp], people: Collection[str]) -> Wanted | None:
    """What of the open ones the question asks for; None where it asks for something else. `every` one, closed ones too, tells who
    may be named: somebody who has none left is still known. `people` are those whom attendance lists name."""
    lowered = lower_nfc(asked.text[:TEXT_MAX])
    owes = _OWES.search(lowered)
    of_self = _ASKS_OF_SELF.search(lowered) is not None
    names_kind = _FOLLOW_UPS.search(lowered) is not None
    of_anybody = _OF_ANYBODY.search(lowered) is not None
    if not _may_ask(lowered) or asked.unknown_committee or asked.item_number or _NEGATED.search(lowered):
        return None
    owing = _owing(every)
    bodies = {word for name in asked.committees for word in token_texts(name)}
    named = tuple(word for word in token_texts(lowered) if word in owing and word not in bodies)
    whom = _whom(asked.text[:TEXT_MAX], every, people, named)
    if not every and whom is None:
        return None
    beside = [word for word in asked.words if not _is_frame(word) and not _is_of_time(word, asked)]
    said = set(named) | set(token_texts(whom.text) if whom is not None else ())
    if (
        (len(beside) > _NAMED_MAX and whom is None)
        or set(beside) - said
        or (owes and not (said or names_kind or of_self or of_anybody))
    ):
        return None
    is_overdue = _OVERDUE.search(lowered) is not None
    of_due = _DUE.search(lowered) is not None
    tells_which = bool(asked.period) if of_due else bool(said) and not asked.period
    tells_which = tells_which or owes is not None or names_kind or is_overdue or of_self or of_anybody
    if not tells_which or (of_due and _DECIDED_THEN.search(lowered)):
        return None
    by_word = tuple(owing[word] for word in dict.fromkeys(named))
    return Wanted(
        asked,
        by_word if whom is None else whom.owners,
        whom.name if whom is not None else None,
        is_by_due=of_due or not (names_a_meeting(lowered) or _DECIDED_THEN.search(lowered)),
        is_overdue=is_overdue,
        is_of_nobody=_OF_NOBODY.search(lowered) is not None,
        is_of_asker=of_self and not named,
    )


@dataclass(frozen=True, slots=True)
class _Whom:
    """Whom the question's `text` names, and who of those that owe any are meant by it."""

    text: str
    name: str
    owners: tuple[str, ...]


def _whom(text: str, every: Sequence[FollowUp], people: Collection[str], named: Collection[str]) -> _Whom | None:
    """A centre, by its full name too, or a person where none is `named` by the one word that owes."""
    centre = find_centre(text)
    if centre is not None:
        return _Whom(centre.name, centre.name, tuple(filter(centre.is_called, owners_of(every))))
    person = _named_person(text, every, people) if not named else None
    if person is None:
        return None
    return _Whom(person.text, person.names[0], _with_person(person.names[0], owners_of(every), people))


def _is_of_time(word: str, asked: Question) -> bool:
    period = asked.period
    return period is not None and (word in MONTHS or word == str(period.first.year))


def _named_person(text: str, every: Sequence[FollowUp], people: Collection[str]) -> PersonMention | None:
    """Somebody of the lists, or who owes any; None where it may be several."""
    owning = [name for owner in owners_of(every) for name in _names_in(owner)]
    of_nobody_known = [name for name in owning if not any(is_same_person(name, known) for known in people)]
    person = find_person(text, [*people, *of_nobody_known])
    return person if person is not None and len(person.names) == 1 else None


def _names_in(owner: str) -> list[str]:
    return owner.split(" og ")


def _with_person(person: str, owners: Iterable[str], people: Collection[str]) -> tuple[str, ...]:
    """Those that name the person in full, or by a first name that nobody else of the lists has."""
    first = name_parts(person)[:1]
    is_only = sum(name_parts(known)[:1] == first for known in people) == 1
    return tuple(
        owner
        for owner in owners
        if any(is_same_person(name, person) or (is_only and name_parts(name) == first) for name in _names_in(owner))
    )


def _is_frame(word: str) -> bool:
    return any(frame.fullmatch(word) for frame in (_FRAME, MEETING_WORD))


def listed(wanted: Wanted, every: Sequence[FollowUp], text: str = "", *, horizon_months: int) -> OpenFollowUps:
    """Those that are wanted, as `text` says; the latest decided first, or by when they are due where that is asked for."""
    asked = wanted.question
    fitting = [one for one in every if wanted.fits(one)]
    found = fitting
    if wanted.is_overdue and asked.today is not None:
        found = list(within_horizon(fitting, as_of=asked.today, horizon_months=horizon_months))
    found = sorted(found, key=lambda one: one.held_on, reverse=True)
    if wanted.is_overdue or (asked.period and wanted.is_by_due):
        found.sort(key=lambda one: (one.due_on is None, one.due_on))
    which = words_on_follow_ups.open_follow_ups(len(found), _told(wanted), is_overdue=wanted.is_overdue)
    return OpenFollowUps(
        tuple(found), which, words_on_follow_ups.too_old(len(fitting) - len(found)).strip() or None, text
    )


def _may_ask(lowered: str) -> bool:
    return any(pattern.search(lowered) for pattern in (_FOLLOW_UPS, _OWES, _TASKS, _ASKS_OF_SELF, _OF_ANYBODY))


def owners_of(every: Sequence[FollowUp]) -> list[str]:
    return sorted({one.responsible for one in every if one.responsible})


def owners_of_open(every: Sequence[FollowUp]) -> list[str]:
    return owners_of([one for one in every if one.is_open])


def _owing(every: Sequence[FollowUp]) -> dict[str, str]:
    """Who owes any, as printed, by how a question's words are compared."""
    return {owner.casefold(): owner for owner in owners_of(every)}


def _command(wanted: Wanted) -> str:
    """What lists the same in full: `/opfolgning BYC`."""
    told = f"{'overskredne' if wanted.is_overdue else ''}{_told(wanted)}".strip().removeprefix("for ")
    return f"/opfolgning {told}".strip()


def asks_follow_ups(text: str) -> bool:
    """Whether it names open follow-ups, whatever else it asks."""
    lowered = lower_nfc(text[:TEXT_MAX])
    return _FOLLOW_UPS.search(lowered) is not None or _OF_ANYBODY.search(lowered) is not None


def lists_follow_ups(archive: Archive, asked: Question) -> bool:
    """Whether a list of open ones is what it asks for."""
    if not _may_ask(lower_nfc(asked.text[:TEXT_MAX])):
        return False
    return wanted_of(asked, archive.follow_ups(include_closed=True), archive.people()) is not None


def answer_on_listed(archive: Archive, asked: Question, listed: Sequence[Hit]) -> Answer | None:
    """By when those of a list are due, which are overdue, or who shall do them; None where something else is asked, or where
    the one that is listed does not tell it itself."""
    lowered = lower_nfc(asked.text[:TEXT_MAX])
    shown = {(hit.item_id, hit.quote.span): hit for hit in listed}
    tasks = [one for one in archive.follow_ups() if (one.item_id, one.span) in shown]
    if _OVERDUE.search(lowered):
        told = [one for one in tasks if one.due_on is not None and asked.today is not None and one.due_on < asked.today]
        remark = (
            words_on_follow_ups.is_overdue(tasks[0], is_late=bool(told))
            if len(tasks) == 1
            else words_on_follow_ups.overdue_of(len(told), len(tasks))
        )
        told = told or tasks
    elif asked.kind is QuestionKind.WHEN or _DUE.search(lowered):
        told = [one for one in tasks if one.due_text]
        remark = words_on_follow_ups.told_of_tasks(len(told), tasks, "frist", words_on_follow_ups.due)
    elif asked.kind is QuestionKind.WHO:
        told = [one for one in tasks if one.responsible]
        remark = words_on_follow_ups.told_of_tasks(len(told), tasks, "ansvarlig", words_on_follow_ups.responsible)
    else:
        return None
    if not told:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, listed, remark) if len(tasks) > 1 else None
    hits = [shown[one.item_id, one.span] for one in told]
    hits.sort(key=listed.index)
    return Answer.of_several(asked.text, hits, archive.coverage(), remark)


def may_narrow(text: str) -> bool:
    """Whether a text may be one that `narrowed` knows, as far as its own words tell."""
    return _WHICH_OF_THEM.fullmatch(text.strip()[:TEXT_MAX]) is not None


def narrowed(archive: Archive, before: Question, text: str) -> str | None:
    """Where a list was asked for: those of it alone that are of a time, a body or somebody, or are overdue ("hvilke er fra
    2021?"); else None."""
    which = _WHICH_OF_THEM.fullmatch(text.strip()[:TEXT_MAX])
    if which is None or not (before.outcomes or lists_follow_ups(archive, before)):
        return None
    asked = before.text[:TEXT_MAX].rstrip(" ?.")
    if _OVERDUE.match(lower_nfc(which["rest"])) is None:
        return f"{asked} {_FROM_A_YEAR.sub('besluttet i', which['rest'])}?"
    overdue, is_named = _LISTED_NOUN.subn(r"overskredne \g<0>", asked)
    return f"{_FROM_BODY.sub('i', overdue)}?" if is_named else None


def asked_of_another(archive: Archive, before: Question, who: str) -> str | None:
    """Where open follow-ups were asked for: the same of somebody else who may owe some ("og HRC?", "kun Bo Lind"); else None."""
    every, people = archive.follow_ups(include_closed=True), archive.people()
    owing = _owing(every)
    person = _named_person(who, every, people) if who not in owing else None
    if person is not None and token_texts(person.text) != token_texts(who):
        return None  # og hvad mener Ane Holm
    another = owing.get(who) or (person.names[0] if person is not None else None)
    if another is None or wanted_of(before, every, people) is None:
        return None
    span = _last_named(before.text[:TEXT_MAX], every, people)
    if span is None:
        return f"{before.text.rstrip(' ?.')} for {another}?"
    return f"{before.text[: span.start]}{another}{before.text[span.end :]}"


def _last_named(text: str, every: Sequence[FollowUp], people: Collection[str]) -> Span | None:
    """Where who owes something stands, else a person."""
    owing = _owing(every)
    said = [token.span for token in tokens(text) if token.text in owing]
    person = _named_person(text, every, people) if not said else None
    return said[-1] if said else person.span if person is not None else None


def answer_on_matter(archive: Archive, asked: Question, item_ids: Collection[int]) -> Answer:
    """Which are open of a matter with these items."""
    found = [one for one in archive.follow_ups() if one.item_id in item_ids]
    if not found:
        remark = f"{words_on_follow_ups.open_follow_ups(0, ' på sagen')}."
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=remark)
    remark = f"{words_on_follow_ups.open_follow_ups(len(found), ' på sagen')}."
    return Answer(asked.text, True, None, _hits(archive, found[:HITS_MAX]), (), archive.coverage(), remark)


def _told(wanted: Wanted) -> str:
    """Which they are: ` i Direktionen med frist i marts 2013 for BYC`."""
    asked = wanted.question
    where = f" i {words.committee_names(asked.committees)}" if asked.committees else ""
    then = f" {'med frist' if wanted.is_by_due else 'besluttet'}{words.in_period(asked.period)}" if asked.period else ""
    nobody = " uden ansvarlig" if wanted.is_of_nobody else ""
    whose = f" for {wanted.person or words.listed(wanted.owners)}" if wanted.person or wanted.owners else nobody
    return f"{where}{then}{whose}"


def _covers(asked: Question, one: FollowUp, *, is_by_due: bool) -> bool:
    day = one.due_on if is_by_due else one.day
    return asked.period is not None and day is not None and asked.period.covers(day)


def _hits(archive: Archive, follow_ups: Sequence[FollowUp]) -> tuple[Hit, ...]:
    items = {one.item_id: archive.item(one.item_id) for one in follow_ups}
    told = ((one, item) for one in follow_ups if (item := items[one.item_id]) is not None)
    return tuple(quoted_hit(item, one.text, one.span, _section_of(item, one)) for one, item in told)


def _section_of(item: StoredItem, one: FollowUp) -> str:
    return next((section.name for section in item.sections if one.span.within(section.span)), item.sections[0].name)
