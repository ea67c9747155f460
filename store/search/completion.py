"""A question of a thread, completed from those before it: what it says replaces what was said, the rest is taken over."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from store.danish.dates import Period, year_period
from store.danish.tokens import lower_nfc, tokens
from store.danish.verbs_of_saying import SAID, SAYS
from store.minutes.offices import OFFICE, office_in
from store.minutes.parties import Party
from store.search.kinds import DECIDED, OF_MEETING, QuestionKind, asks_membership
from store.search.leaning import (
    ASKS_COUNT,
    Lean,
    asks_afterwards,
    asks_next_year,
    lean_of,
    names_detail,
    says_no_matter,
    unstored_committee,
    without_counting,
)
from store.search.people import PersonMention
from store.search.question import TEXT_MAX, WORDS_MAX, Question, kind_at_meeting, names_a_meeting
from store.search.voters import parties_alone, parties_named
from store.search.written_times import in_same_year

_OF_PERSON = re.compile(r"\b(?:han|hun|ham|hende|vedkommende)\b")
_OF_HIS = re.compile(r"\b(?:hans|hendes)\b")
_OF_A_YEAR = re.compile(r"\bfor\s+(?:19|20)\d\d\b")  # the takst for 2024 was decided the year before
_HELD_THEN = OF_MEETING | DECIDED | {QuestionKind.GENERAL}
_TOLD_BEFORE = frozenset({QuestionKind.MONEY, QuestionKind.AMOUNT})  # what it costs in 2025 is settled the year before
_SURELY_OF_MEETING = frozenset({QuestionKind.ATTENDANCE, QuestionKind.ITEMS})  # no matter has attendants, nor items
_OF_LETTER = re.compile(r"\b(?:fra|af|hos|partiet|liste)\s+[A-ZÆØÅ]\b")  # a proposal of V
_SAYS_OF = re.compile(  # of whom more than a matter is told
    rf"\W*hvad\s+(?:{SAYS}|{SAID})\s+(?P<who>\w+)\s+(?:om|til)\s+\w",
    re.IGNORECASE,
)
_OTHER_SPEAKER = re.compile(  # og DLF? og ledelsen? hvad med forældrene? but not: og energi?
    r"(?:og|hvad\s+med|(?:og|men)\s+hvad\s+med)\s+(?P<who>[A-ZÆØÅ][A-ZÆØÅ0-9]+|[a-zæøå]*(?:ledelsen|medarbejder(?:ne|siden)|ledelsessiden"
    r"|personalet|forvaltningen|administrationen|forening(?:en|erne)|bestyrelsen|forældrene|borgerne|beboerne|naboerne|eleverne|lærerne"
    r"|pædagogerne|lederne|lodsejerne|rådet|udvalget))\W*"
)
_DOES = re.compile(  # hvornår drøfter chefforum strategibrevet
    r"\W*hvornår\s+(?!er\b|bliver\b|har\b)[a-zæøå]+r\s+(?P<who>[\w-]{3,})\s+\w", re.IGNORECASE
)
_AND = re.compile(r"\A\W*(?:(?:og|men|hvad|så|med)\s+)+", re.IGNORECASE)
_IS_OFFICE = re.compile(rf"(?:og\s+)?{OFFICE}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Spoken:
    """What was spoken of last, and what was `asked` last that was no mere detail of it."""

    last: Question
    asked: Question

    def before(self, question: Question) -> Question:
        """What it asks the same of: "og budget 2025?" not for the reason that was asked for in between."""
        of_same = (self.last.kind is QuestionKind.VOTE and _parties(question, self.last)) or (
            self.last.kind is QuestionKind.ATTENDANCE and question.person is not None
        )
        return self.asked if lean_of(question) is Lean.TOPIC and not of_same else self.last


def completed(question: Question, earlier: Sequence[Question]) -> Question:
    """The question with what it lacks, from the earlier ones of its thread in their order; itself where it leans on none."""
    spoken: _Spoken | None = None
    for one in earlier:
        spoken = _spoken_after(one, spoken)
    return question if spoken is None else _completed(question, spoken.before(question))


def of_its_matter_alone(question: Question) -> Question:
    """Without the words that only name a detail, which need not stand in the minutes: "færdigt", "ansvaret"."""
    return replace(question, words=tuple(word for word in question.words if not names_detail(word)))


def points_at_person(question: Question) -> bool:
    """Whether somebody is meant who was spoken of: "hvilket parti er hun fra?"."""
    lowered = lower_nfc(question.text[:TEXT_MAX])
    return any(pattern.search(lowered) for pattern in (_OF_PERSON, _OF_HIS))


def _spoken_after(one: Question, spoken: _Spoken | None) -> _Spoken:
    """What the next question can lean on: "hvem betaler for det?" has asked of its matter, and has not changed it."""
    lean = lean_of(one)
    if spoken is None or lean is Lean.NONE:
        handed = _handed_on(one)
        return _Spoken(handed, handed)
    before = spoken.before(one)
    whole = _completed(one, before)
    if lean is Lean.DETAIL and of_another_proposer(one, before) is None:
        return _Spoken(replace(whole, words=before.words), spoken.asked)
    return _Spoken(whole, whole)


def _handed_on(one: Question) -> Question:
    """Who was away from a meeting is no matter of it; nor is a word of any matter, where something else is named."""
    if one.kind in OF_MEETING:
        return replace(one, words=())
    bare = of_its_matter_alone(one)
    return bare if bare.words or one.committees or one.period else one


def _completed(question: Question, before: Question) -> Question:
    lean = lean_of(question)
    if lean is Lean.NONE:
        return question
    return (
        of_another_proposer(question, before)
        or _of_another(question, before, lean)
        or (_of_another_speaker(question, before) if lean is Lean.TOPIC else None)
        or _of_another_body(question, before)
        or _of_another_year(question, before, lean)
        or (_of_its_body(question, before) if lean is Lean.BODY else None)
        or _of_person_counted(question, before)
        or _with_what_it_lacks(question, before, _Taken.of(question, before, lean))
    )


@dataclass(frozen=True, slots=True)
class _Taken:
    """What a question takes from the one before (`lean`): `kind` is what it asks for then; `takes_kind` where that was asked
    before, `says_time` where it names a time of its own, `of_other_place` where it goes on to another body or to what came
    later."""

    lean: Lean
    kind: QuestionKind
    takes_kind: bool
    says_time: bool
    of_other_place: bool

    @classmethod
    def of(cls, question: Question, before: Question, lean: Lean) -> _Taken:
        takes_kind = lean is not Lean.DETAIL and not question.item_number
        kind = before.kind if takes_kind else _kind_after(question, before)
        goes_on = bool(question.committees or unstored_committee(question)) or asks_afterwards(question)
        return cls(lean, kind, takes_kind, _says_time(question), goes_on)

    @property
    def is_same_matter(self) -> bool:
        return not (self.says_time or self.of_other_place or self.lean is Lean.TOPIC)


def _says_time(question: Question) -> bool:
    return bool(question.period or _names_year(question) or asks_next_year(question))


def _names_year(question: Question) -> bool:
    return bool(question.years) and not question.is_of_yearly  # "budget 2025" is a matter


def _of_person_counted(question: Question, before: Question) -> Question | None:
    """ "hvor mange møder har hun deltaget i?": of the person alone, at whatever meetings."""
    of_person = _person_meant(question, before)
    committee = question.committees or unstored_committee(question)
    is_elsewhere = committee or asks_afterwards(question) or _says_time(question)
    if of_person is None or is_elsewhere or not ASKS_COUNT.search(lower_nfc(question.text[:TEXT_MAX])):
        return None
    return replace(question, words=(), person=of_person)


def _person_meant(question: Question, before: Question) -> PersonMention | None:
    is_meant = question.person is None and _OF_PERSON.search(lower_nfc(question.text[:TEXT_MAX])) is not None
    return before.person if is_meant else None


def _with_what_it_lacks(question: Question, before: Question, taken: _Taken) -> Question:
    is_same, is_of_meeting = taken.is_same_matter, taken.kind in OF_MEETING
    period, period_is_strict = _period(question, before, taken.kind)
    is_latest = question.wants_latest or asks_afterwards(question)
    is_latest = is_latest or (taken.takes_kind and before.wants_latest and not taken.says_time)
    whole = _of_whom(question, before, taken)
    return replace(
        whole,
        text=_text(question, before, taken),
        kind=taken.kind,
        words=() if is_of_meeting else _words(question, before, taken),
        period=period,
        period_is_strict=period_is_strict,
        case_numbers=before.case_numbers if is_same else (),
        section=question.section or (before.section if taken.takes_kind else None),
        wants_latest=is_latest,
        item_number=question.item_number or (before.item_number if is_same and not is_of_meeting else None),
        years=_years(question, period) if taken.says_time or question.is_of_yearly else before.years,
        in_capitals=question.in_capitals | (frozenset() if taken.lean is Lean.TOPIC else before.in_capitals),
    )


def _of_whom(question: Question, before: Question, taken: _Taken) -> Question:
    """With the body and the person that are spoken of, and with what came of its items."""
    unknown = _unknown_committee(question, before, taken)
    is_same_frame = taken.lean is Lean.FRAME
    return replace(
        question,
        committees=question.committees if taken.of_other_place else before.committees,
        committee_is_strict=before.committee_is_strict if taken.takes_kind else question.committee_is_strict,
        unknown_committee=unknown if taken.of_other_place else before.unknown_committee,
        outcomes=question.outcomes or (before.outcomes if is_same_frame else frozenset()),
        is_denied=question.is_denied or (is_same_frame and not question.outcomes and before.is_denied),
        person=question.person or _person_meant(question, before) or (before.person if is_same_frame else None),
        asks_stand_in=question.asks_stand_in or (is_same_frame and before.asks_stand_in),
        office=question.office or (before.office if is_same_frame else None),
    )


def _unknown_committee(question: Question, before: Question, taken: _Taken) -> str | None:
    """One that is not stored and is looked for by its name, and not as a word."""
    is_strict = before.committee_is_strict if taken.takes_kind else question.committee_is_strict
    return (unstored_committee(question) or None) if is_strict else None


def _text(question: Question, before: Question, taken: _Taken) -> str:
    if taken.takes_kind and not question.is_of_yearly:
        return f"{_asked_of(before, taken.lean)} {question.text}"
    return question.text


def _of_another(question: Question, before: Question, lean: Lean) -> Question | None:
    """The same that was asked, of another party ("hvad med Venstre?"), person or office ("og næstformanden?")."""
    voters = _parties(question, before)
    if voters and not question.voters:
        text = f"{before.text} {question.text}" if before.voters else question.text
        return replace(before, text=text, kind=QuestionKind.VOTE, voters=voters)
    if lean is not Lean.TOPIC:
        return None
    if question.person is not None:
        if before.kind is not QuestionKind.ATTENDANCE:
            return _completed(replace(question, person=None), before)
        return replace(before, text=f"{before.text} {question.text}", person=question.person, words=question.words)
    office = _IS_OFFICE.match(question.text.strip(" ?!.")) if before.office is not None else None
    if office is not None:
        return replace(before, text=question.text, words=question.words, office=office_in(office))
    return None


def _of_another_speaker(question: Question, before: Question) -> Question | None:
    """The same of what somebody else says of the matter: "hvad mener FOA om forslaget?", "og ledelsen?"."""
    said, other = _SAYS_OF.match(before.text[:TEXT_MAX]), _OTHER_SPEAKER.fullmatch(question.text[:TEXT_MAX].strip())
    if said is None or other is None:
        return None
    who = said["who"].lower()
    words = (*(word for word in before.words if word != who), *question.words)
    text = f"{before.text[: said.start('who')]}{other['who']}{before.text[said.end('who') : TEXT_MAX]}"
    return replace(before, text=text, words=words, in_capitals=question.in_capitals)


def asks_of_another_body(whole: Question) -> bool:
    """Whether it asks when a body does something, and not when that was before it: "hvornår drøfter direktionen planen?"."""
    return (
        whole.kind is QuestionKind.WHEN and not whole.asks_decision and _DOES.match(whole.text[:TEXT_MAX]) is not None
    )


def _of_another_body(question: Question, before: Question) -> Question | None:
    """The same that another body does, where one without minutes was a word of the question: "hvornår drøfter lederne planen?",
    "og direktionen?"."""
    does = _DOES.match(before.text[:TEXT_MAX])
    if does is None or before.committees or not question.committees or question.words:
        return None
    who = does["who"].lower()
    if who not in before.words:
        return None
    words = tuple(word for word in before.words if word != who)
    name = _AND.sub("", question.text[:TEXT_MAX].strip(" ?!."))
    text = f"{before.text[: does.start('who')]}{name}{before.text[does.end('who') : TEXT_MAX]}"
    return replace(before, text=text, words=words, committees=question.committees, committee_is_strict=False)


def of_another_proposer(question: Question, before: Question) -> Question | None:
    """The same of what another party proposed, where a party was a word of the matter: "forslag fra SF", "og Venstre?"."""
    if question.voters or before.kind is QuestionKind.VOTE or not _parties(question, before):
        return None
    proposers = parties_named(before.text[:TEXT_MAX]) & set(before.words)
    if not proposers:
        return None
    words = (*(word for word in before.words if word not in proposers), *question.words)
    return replace(before, text=f"{_without(before.text, proposers)} {question.text}", words=words)


def _of_another_year(question: Question, before: Question, lean: Lean) -> Question | None:
    """The same of another year, where the year before was a word of the matter and no time of a meeting: "regnskab 2022"."""
    named = [word for word in before.words if word.isdecimal() and int(word) in before.years]
    is_year = question.period is None or question.period.is_year
    if lean is not Lean.FRAME or len(named) != 1 or before.period is not None or not is_year:
        return None
    if question.committees or question.item_number or unstored_committee(question):
        return None
    way = asks_next_year(question)
    years = {int(named[0]) + (1 if way == "efter" else -1)} if way is not None else question.years
    if len(years) != 1:
        return None
    year = str(next(iter(years)))
    return replace(
        before,
        text=before.text.replace(named[0], year),
        words=tuple(year if word == named[0] else word for word in before.words),
        years=frozenset(years),
    )


def _asked_of(before: Question, lean: Lean) -> str:
    """What was asked; for another topic without what it was asked of, whose names and numbers need not be held."""
    return _without(before.text, before.words) if lean is Lean.TOPIC else before.text


def _without(text: str, words: Collection[str]) -> str:
    text = text[:TEXT_MAX]
    for token in reversed(tokens(text)):
        if token.text in words:
            text = text[: token.span.start] + text[token.span.end :]
    return " ".join(text.split())


def speaks_of_parties(question: Question) -> bool:
    """Whether votes were asked for, or what parties did: only then a letter alone is a party's."""
    text = question.text[:TEXT_MAX]
    names_party = any(len(name) > 1 for name in parties_named(text)) or _OF_LETTER.search(text) is not None
    return question.kind is QuestionKind.VOTE or bool(question.voters) or names_party


def _parties(question: Question, before: Question) -> tuple[Party, ...]:
    """By any sign only after a question of votes, for KL and IT are none."""
    if all(len(word) == 1 for word in question.words) and not speaks_of_parties(before):
        return ()
    return parties_alone(question.text[:TEXT_MAX], question.words, of_any_sign=before.kind is QuestionKind.VOTE)


def _of_its_body(question: Question, before: Question) -> Question:
    """Of the committee that was spoken of; a matter that is named, of the day too."""
    if not before.committees:
        return question
    at = before if question.words and question.office is None else question
    return replace(
        question,
        committees=before.committees,
        committee_is_strict=True,
        period=at.period,
        period_is_strict=at.period_is_strict,
    )


def _words(question: Question, before: Question, taken: _Taken) -> tuple[str, ...]:
    committee = _unknown_committee(question, before, taken)
    own = tuple(word for word in without_counting(question) if word != committee)
    is_year_of_matter = _names_year(question) and taken.lean is Lean.FRAME and taken.kind in _TOLD_BEFORE
    if is_year_of_matter:  # "hvad koster det i 2025"
        own = (*own, *map(str, sorted(question.years)))
    elif taken.says_time and not _OF_A_YEAR.search(lower_nfc(question.text[:TEXT_MAX])):
        own = tuple(word for word in own if not word.isdigit())
    if question.item_number is not None:
        return own
    if not (before.words or before.case_numbers) and (before.committees or before.period):
        own = tuple(word for word in own if not says_no_matter(word))  # hvad lavede de der? of a meeting
    topic = () if taken.lean is Lean.TOPIC else before.words
    if taken.says_time:
        topic = tuple(word for word in topic if not word.isdigit())
    return tuple(dict.fromkeys((*topic, *own)))[:WORDS_MAX]


def _period(question: Question, before: Question, kind: QuestionKind) -> tuple[Period | None, bool]:
    """Of a decision or of what is told of a matter, a time that is asked for is that of the meeting. A year that is left
    open is that of the time before: "og i februar?"."""
    asked = question.period
    if question.in_year is not None and before.period is not None:
        asked = in_same_year(question.in_year, before.period) or asked
    way = asks_next_year(question)
    if asked is None and way is not None:
        asked = _year_beside(before, is_after=way == "efter")
    if asked is None and question.years and not question.is_of_yearly:  # "hvad med 2023?"
        asked = year_period(min(question.years), max(question.years))
    if asked is None:
        return before.period, before.period_is_strict
    is_held_then = kind in _HELD_THEN and not _OF_A_YEAR.search(lower_nfc(question.text[:TEXT_MAX]))
    return asked, (question.period_is_strict and kind not in _TOLD_BEFORE) or is_held_then


def _year_beside(before: Question, *, is_after: bool) -> Period | None:
    """The year before or after the one that was spoken of."""
    years = before.years or ({before.period.last.year} if before.period is not None else set())
    if not years:
        return None
    year = max(years) + 1 if is_after else min(years) - 1
    return year_period(year)


def _years(question: Question, period: Period | None) -> frozenset[int]:
    if question.years or period is None or period.first.year != period.last.year:
        return question.years
    return frozenset({period.first.year})


def _kind_after(question: Question, before: Question) -> QuestionKind:
    """ "hvem meldte afbud?" asks for the attendance of the meeting before; "hvor blev det holdt?" where it was."""
    at_meeting = kind_at_meeting(question)
    if asks_membership(question.text[:TEXT_MAX]):  # hvem sidder i det?
        return QuestionKind.WHO
    of_its_own = before.kind in OF_MEETING or not (before.words or before.case_numbers)
    asked_of_meeting = of_its_own or names_a_meeting(question.text)
    if at_meeting in _SURELY_OF_MEETING or (at_meeting in OF_MEETING and asked_of_meeting):
        return at_meeting
    return question.kind
