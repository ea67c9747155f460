"""Understanding a question: its kind, committee, period, case numbers, and the words to search for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from store.danish.dates import MONTHS, Period, year_period
from store.danish.question_words import mended
from store.danish.stopwords import QUESTION_WORDS
from store.danish.tokens import lower_nfc, tokens
from store.domain import Outcome, SectionName, Span
from store.minutes.case_numbers import find_asked_case_numbers
from store.minutes.offices import Office
from store.minutes.parties import Party
from store.search.asked import AskedNoun, asked_noun
from store.search.asked_people import ASKS_OFFICE, asked_office, asked_person
from store.search.committees import NO_SHORT_NAMES, CommitteeMention, acts, find_committees, is_subject, is_told
from store.search.item_numbers import NUMBERS, find_item_numbers
from store.search.kinds import DECIDED, MEETING_WORD, OF_MEETING, QuestionKind, asks_votes, kind_by_words, kind_of
from store.search.other_places import IsOwnPlace, nowhere
from store.search.people import PersonMention
from store.search.periods import (
    AskedPeriod,
    InYear,
    find_asked_periods,
    find_missing_day,
    find_short_years,
    find_yearly,
    find_years,
    is_unsure,
)
from store.search.topic import in_capitals_of, search_words, words_in
from store.search.voters import OF_ANY_VOTE, Voters, find_voters

TEXT_MAX = 4000  # characters of a question that are read; some of the patterns take the square of its length
_MEANING_MAX = 1000  # characters; an encoder reads no more
WORDS_MAX = 60  # of a question of any length; more than any real one has


@dataclass(frozen=True, slots=True)
class Question:
    """`words` are what to search for, in order. `committees` are stored names; `unknown_committee` is one that is asked for
    and not stored. `period` restricts to meetings or decisions within it only where `period_is_strict`. `item_number` is
    that of "punkt 6" (-1: the last), `further_items` those after it of "punkterne 6 og 7". `years` are all that it names,
    also short (23/24). `in_capitals` are the words (in lower case) that are written so where not all is. `closed`: only
    items that are closed, or are not, are asked for; `outcomes`: only a meeting's items that came to one of these.
    `missing_day` is a date or week that no calendar has. `in_year` gives the period in another year, where the question
    leaves its year open; `time_words` are the words of such times where not a past meeting is asked for, as they may be the
    matter's own ("status i uge 33"). `last_meetings`: how many are asked for, "de to seneste møder". `person` is whose
    attendance is asked for, or (where `asks_stand_in`) whose stand-in. `office` is whose holder is asked for. `today` is the day
    that it is asked on. `voters` are the parties whose votes are asked for; they are no words to search for. `asked` is
    the noun that is asked for, as that behind "hvor mange"."""

    text: str
    kind: QuestionKind
    words: tuple[str, ...]
    committees: tuple[str, ...] = ()
    committee_is_strict: bool = False
    unknown_committee: str | None = None
    period: Period | None = None
    period_is_strict: bool = False
    case_numbers: tuple[str, ...] = ()
    section: SectionName | None = None
    wants_latest: bool = False
    item_number: int | None = None
    further_items: tuple[int, ...] = ()
    years: frozenset[int] = frozenset()
    in_capitals: frozenset[str] = frozenset()
    closed: bool | None = None
    outcomes: frozenset[Outcome] = frozenset()
    missing_day: str | None = None
    in_year: InYear | None = field(default=None, compare=False)
    time_words: tuple[str, ...] = ()
    last_meetings: int = 1
    person: PersonMention | None = None
    asks_stand_in: bool = False
    office: Office | None = None
    today: date | None = None
    voters: tuple[Party, ...] = ()
    asked: AskedNoun | None = None

    @property
    def meaning(self) -> str:
        """The text that tells what is asked for, with the words that it leaves to the question before it."""
        own = lower_nfc(self.text[:TEXT_MAX])
        others = [word for word in self.words if word not in own]
        return " ".join((*others, self.text[:_MEANING_MAX]))

    @property
    def asks_adoption(self) -> bool:
        """Whether it is asked when something was adopted, how they voted, or what was decided on a budget or the like of a year:
        the last of several treatments tells."""
        is_of_yearly = self.kind is QuestionKind.DECISION and self.is_of_yearly
        return self.kind is QuestionKind.VOTE or (self.kind is QuestionKind.WHEN and self.asks_decision) or is_of_yearly

    @property
    def asks_newest(self) -> bool:
        """Whether the newest of what there is on a topic is asked for: "det seneste om broen", "hvornår var den sidst oppe"."""
        return bool(self.words) and bool(_NEWEST.search(lower_nfc(self.text[:TEXT_MAX])))

    @property
    def is_of_yearly(self) -> bool:
        """Whether it is about what comes every year, and names which: "budget 2026"."""
        return bool(find_yearly(self.text[:TEXT_MAX]))

    @property
    def asks_decision(self) -> bool:
        """Whether what was decided is the answer: it was asked for, or how a matter stands, or what a body went for
        ("hvilken model gik udvalget ind for")."""
        if self.kind is QuestionKind.WHEN:
            return bool(_WHEN_DECIDED.search(lower_nfc(self.text[:TEXT_MAX])))
        return self.kind in DECIDED or (
            self.kind is QuestionKind.GENERAL and (self.wants_latest or self.asks_what_a_body_said)
        )

    @property
    def asks_what_a_body_said(self) -> bool:
        """Whether it names a committee as the one that did something, and no amount, time or person, nor why."""
        is_of_a_body = self.committee_is_strict and bool(self.committees)
        is_of_that_kind = self.kind in (QuestionKind.DECISION, QuestionKind.GENERAL)
        return is_of_a_body and is_of_that_kind and "hvorfor" not in lower_nfc(self.text[:TEXT_MAX])


@dataclass(frozen=True, slots=True)
class StoredNames:
    """What the store tells a question's reader: its committees' names and what they are called for short, by its name
    whether a municipality is the one whose minutes these are, which case numbers are stored, who stands in attendance lists,
    and how one is written who only stands in lines on absence. The last two are only asked for by questions of people."""

    committees: tuple[str, ...] = ()
    short_names: Mapping[str, Collection[str]] = field(default_factory=lambda: NO_SHORT_NAMES)
    is_own_place: IsOwnPlace = nowhere
    is_case: Callable[[str], bool] = lambda _: False
    people: Callable[[], Collection[str]] = tuple
    absent: Callable[[str], str | None] = lambda _: None


NOTHING_STORED = StoredNames()
# Words that only say that such a thing is asked for; the thing itself does not hold them.
_FRAMES: dict[QuestionKind, re.Pattern[str]] = {
    QuestionKind.ATTACHMENTS: re.compile(r"(?:bilag|vedhæft|vedlag|tilhør|hør)\w*"),
    QuestionKind.MONEY: re.compile(r"penge(?:ne)?|kroner|kr|mio|million(?:er)?|beløb(?:et)?|betale[rs]?|betalte?"),
    QuestionKind.VOTE: re.compile(
        r"stem(?:te|t|me|mer|merne)|partie?[rt]?(?:ne)?|enstemmigt?|undlod|undladt|støttede|faldt|(?:afstemning|stemmefordeling|stemmetal)\w*"
        r"|bredt?|stort|klart|fuld|flertal(?:let)?|u?enighed(?:en)?"
    ),
}
_SPOKEN_OF = re.compile(  # that it came up, and not that it shall; what it is about is said by the other words
    r"(?:drøft|diskuter|debatter)(?:et|ede)|(?:lov|rets)grundlag|ment|nævnte?|omtalte?|talte|drejer|samtlige|aktuelt?|mødedato(?:en)?"
)
_CLOSED = re.compile(  # lukkede punkter, punkter for lukkede døre
    r"""
    \blukke(?:t|de)\s(?:dagsordens)?(?:punkt(?:er|et|erne)?|sag(?:en|er|erne)?|dagsorden(?:en)?)\b
    | \b(?:punkt(?:er|et|erne)?|sag(?:en|er|erne)?)\s(?:(?:der|som)\s)?(?:var|er|blev)\slukke(?:t|de)\b
    | \b(?:bag|for)\slukkede\sdøre\b
    """,
    re.VERBOSE,
)
_OPEN = re.compile(  # åbne punkter, hvor mange punkter var åbne
    r"""
    \b(?:åbne|offentlige)\s(?:dagsordens)?punkter(?:ne)?\b
    | \bpunkter(?:ne)?\s(?:(?:der|som)\s)?(?:var|er|blev)\s(?:åbne|offentlige)\b
    """,
    re.VERBOSE,
)


def _under(heading: str) -> re.Pattern[str]:
    """What stands under a heading that is a common word too."""
    return re.compile(rf"\b(?:afsnit\w*(?:\s(?:om|for))?|siger|står\s(?:der\s)?(?:om|under|i))\s{heading}\b")


_SECTIONS: tuple[tuple[SectionName, re.Pattern[str]], ...] = (
    (SectionName.INDSTILLING, re.compile(r"\bindstill?\w*|\banbefal(?:er|ing)\w*")),
    (SectionName.OEKONOMI, re.compile(r"\b(?:økonomisk\w* konsekvens\w*|økonomien|økonomiafsnit\w*)\b")),
    (SectionName.BAGGRUND, re.compile(r"\bbaggrunden?\b")),
    (SectionName.RETSGRUNDLAG, re.compile(r"\b(?:retsgrundlag|lovgrundlag)\w*")),
    (SectionName.RESUME, re.compile(r"\bresum[eé](?:et|er|erne)?\b")),
    (SectionName.SAGSFREMSTILLING, re.compile(r"\bsagsfremstilling\w*")),
    (SectionName.SAGENS_FORLOEB, re.compile(r"\bsagens\s(?:forløb|tidligere\sbehandling)\b")),
    (SectionName.SAGSPROCEDURE, re.compile(r"\bsagsprocedure\w*")),
    (SectionName.OEVRIGE_KONSEKVENSER, re.compile(r"\b(?:øvrige|andre)\skonsekvenser\b|\bøvrige\sforhold\b")),
    (SectionName.TIDSPLAN, re.compile(r"\btidsplan(?:en)?\b")),
    (SectionName.KOMMUNIKATION, _under("kommunikation(?:en)?")),  # else they are what the matter is about
    (SectionName.HOERING, _under("høring(?:en)?")),
)
_NO_TOPIC_SECTIONS = frozenset({SectionName.BAGGRUND, SectionName.RESUME, SectionName.INDSTILLING})
_OF_A_MATTER = frozenset({"indstillet", "anbefalinger", "anbefalingerne"})  # hvem er indstillet til prisen?
# Words that, alone with a meeting, ask for its items: those that came to this, or all of them.
_DONE_WITH_ITEMS: tuple[tuple[frozenset[Outcome], re.Pattern[str]], ...] = (
    (frozenset({Outcome.UDSAT}), re.compile(r"uds(?:at|ættes?)|udskudt|udskudte")),
    (frozenset({Outcome.AFVIST}), re.compile(r"afvi(?:st|ste|ser|ses)|forkastet|forkastede|nedstemt")),
    (
        frozenset({Outcome.OVERSENDT, Outcome.TILBAGESENDT}),
        re.compile(r"sendt|sendte|videre|videresendt|oversendt|tilbage|tilbagesendt"),
    ),
    (frozenset(), re.compile(r"drøft(?:e|et|ede|er|es|elser?)|fremme|vendt|orienteret")),
)
_APPROVED = frozenset({"godkendt", "vedtaget", "anbefalet"})
_WHY_IT = re.compile(r"\bhvorfor\s+(?:blev|er|var)\s+de[nt]\b")  # hvorfor blev den nye dato ikke godkendt
_NOT_APPROVED = re.compile(r"\bikke\s+(?:blev\s+|er\s+)?(?:godkendt|vedtaget|anbefalet)\b")
# Words that only name a part of an item; of one that is named by its number they are no topic.
_PART_OF_ITEM = re.compile(
    r"(?:indstil|anbefal|lovgrundlag|retsgrundlag|økonomi|konsekvens|resum[eé]|baggrund|sagsfremstilling|sagsforløb|afsnit)\w*"
)
_LAST_MEETINGS = re.compile(  # de to seneste byrådsmøder
    rf"\b(?P<number>{'|'.join(NUMBERS)}|[2-9])\s+(?:seneste|sidste)\s+(?:\w+\s+)?\w*møder\b"
    rf"|\b(?:seneste|sidste)\s+(?P<after>{'|'.join(NUMBERS)}|[2-9])\s+(?:\w+\s+)?\w*møder\b"
)
_LATEST = re.compile(
    r"\b(?:senest\w*|sidste?(?!\s(?:dagsordens)?punkt)|stadig\w*|nyeste|nu|i\sdag|status|afgjort|slutning\w*|udfald\w*|end(?:er|te)|land(?:er|ede)|slutte(?:de|r)|hvor\s(?:langt|er\svi)|g(?:ik|år)\sdet|blev\sdet\stil|(?:står|ligger)\ssag\w*)\b"
)
_NEWEST = re.compile(  # det seneste om broen, men ikke: senest den 3. maj
    r"\b(?:seneste|senest|nyeste|sidste\s+(?:nyt|beslutning|sag|gang)|sidst)\b"
    r"(?!\s+(?:den\s+)?\d|\s+(?:i|på)\s+(?:19|20)?\d)"
)
_WHEN_DECIDED = re.compile(
    r"\bhvornår\b.*\b(?:vedtog|vedtaget|besluttet|besluttede|godkendt|godkendte|afgjort|afgjorde)\b"
)
_PAST_DECISION = re.compile(
    r"\b(?:beslut|vedtog|vedtag|afgjor|afgør|bestemt|aftalt|stemt|godkend)\w* | \b(?:sagde|mente|bad|svarede|deltog)\b",
    re.VERBOSE,
)
_HOW_IT_WENT = re.compile(r"\bhvordan\s+(?:gik|forløb)\b")
_OF_A_YEAR = timedelta(days=364)
_BY = re.compile(
    r"\b(?:inden|før|senest|til)\s+(?:den\s+|udgangen\s+af\s+)?$", re.IGNORECASE
)  # what is due "inden maj"
_NEXT_MEETING = re.compile(
    r"""
    \b(?:næste|kommende)\s+(?:\w+\s+){0,2}?\w*(?:møde|seminar)\w*    # næste ordinære byrådsmøde
    | \bmød(?:e|es|er)\b.*\bnæste\s+gang\b | \bnæste\s+gang\b.*\bmød(?:e|es|er)\b
    """,
    re.VERBOSE,
)
_OF_NEXT = frozenset("kommende ordinære ordinært holdes afholdes".split())


def understand(
    text: str,
    *,
    today: date,
    stored: StoredNames = NOTHING_STORED,
) -> Question:
    """Pure: the same text gives the same question on the same day."""
    read = mended(unicodedata.normalize("NFC", text[:TEXT_MAX]))
    lowered = lower_nfc(read)
    case_numbers = find_asked_case_numbers(read, stored.is_case)
    mentions = find_committees(read, stored.committees, stored.short_names, stored.is_own_place)
    asked = find_asked_periods(read, today=today)
    items = find_item_numbers(lowered) if len(lowered) == len(read) else None
    taken = [one.span for one in (*case_numbers, *mentions, *([items] if items else ()))]
    closed, of_sort = _of_sort(lowered) if len(lowered) == len(read) else (None, [])
    taken += of_sort
    short = find_short_years(read)
    taken += [years.span for years in short]
    times = [one.span for one in asked]
    voters = find_voters(read, [*taken, *times], is_vote=asks_votes(lowered))
    taken += voters.spans
    if asked_words := search_words(read, [*taken, *times]):  # "mødet i februar": the month is a word of the matter too
        times = [one.span for one in asked if not (one.is_name or _is_open_month(one, lowered))]
        asked_words = search_words(read, [*taken, *times])
    short = tuple(years for years in short if not any(years.span.overlaps(span) for span in times))
    loose = (one for one in asked if not (one.is_strict or is_unsure(lowered, one.span)) and one.period.is_year)
    years = (
        *(one.period.first.year for one in loose),
        *(year for found in short for year in found.years),
    )  # "taksten for 2024" names it
    words = tuple(dict.fromkeys((*asked_words, *map(str, years))))
    person, asks_stand_in = asked_person(read, lowered, [*taken, *(one.span for one in asked)], stored)
    kind = kind_of(read, asked_words, has_case=bool(case_numbers), has_meeting=bool(mentions or asked))
    kind = QuestionKind.VOTE if voters.parties else kind
    if person is not None and not asks_stand_in:
        words, kind = tuple(token.text for token in tokens(person.text)), QuestionKind.ATTENDANCE
    done = _done_with_items(words, lowered) if mentions or asked else None
    section = next((section for section, pattern in _SECTIONS if pattern.search(lowered)), None)
    words = _without_frame(words, kind, voters, section, lowered) if done is None else ()
    known = tuple(name for mention in mentions for name in mention.names)
    if items and (known or asked):
        words = tuple(word for word in words if not _PART_OF_ITEM.fullmatch(word))
    is_past = bool(_PAST_DECISION.search(lowered))
    is_decision = kind in DECIDED or is_past
    is_of_meeting = kind in OF_MEETING
    binds = _bind(mentions, read, lowered, is_decision=is_decision)
    unstored = [mention for mention in mentions if not mention.names]
    acting = (mention.text for mention in unstored if is_of_meeting or acts(read, mention))
    may_restrict = binds or is_of_meeting or (not words and names_a_meeting(read))
    unknown = next(acting, None) if may_restrict and not known else None
    # "mitHTK i 2025" asks for that year's; "hvad bliver taksten i 2024" is answered the year before.
    is_keywords = kind is QuestionKind.GENERAL and not any(t.text in QUESTION_WORDS for t in tokens(read))
    period = _strictest(
        asked,
        is_strict=is_of_meeting or is_keywords or (is_decision and not _asks_how_a_year_went(asked, lowered)),
    )
    years_named = find_years(read) | {year for found in short for year in found.years}
    if is_of_meeting and period is None and years_named:  # hvor mange møder i kulturudvalget 2024
        period = AskedPeriod(year_period(min(years_named), max(years_named)), Span(0, 0), is_strict=True)
    if words and period is not None and not period.is_strict:
        words = tuple(dict.fromkeys((*words, *_months_in(read, asked))))
    if unknown is None:  # a committee that is not stored is a word like any other: "skal økonomiudvalget orienteres?"
        words = tuple(dict.fromkeys((*words, *words_in(read, (mention.span for mention in unstored)))))
    return Question(
        text,
        kind,
        words[:WORDS_MAX],
        tuple(dict.fromkeys(known)),
        binds,
        unknown,
        period.period if period else None,
        bool(period and period.is_strict),
        tuple(dict.fromkeys(case.text for case in case_numbers)),
        section,
        bool(_LATEST.search(lowered)),
        items.numbers[0] if items else None,
        items.numbers[1:] if items else (),
        years_named | _years_of(asked),
        in_capitals_of(read),
        closed,
        done or frozenset(),
        find_missing_day(read),
        period.in_year if period else None,
        () if is_past or is_of_meeting else words_in(read, [one.span for one in asked if one.in_year is not None]),
        _last_meetings(lowered),
        person,
        asks_stand_in,
        asked_office(lowered, words, stored.is_own_place, stored.people) if person is None else None,
        today,
        voters.parties,
        asked_noun(lowered),
    )


def _bind(mentions: Sequence[CommitteeMention], read: str, lowered: str, *, is_decision: bool) -> bool:
    """Whether only what the committees that are named did is an answer."""
    if any(is_unsure(lowered, mention.span) for mention in mentions):
        return False
    return (is_decision and not is_told(read, mentions)) or is_subject(read, mentions)


def _of_sort(lowered: str) -> tuple[bool | None, list[Span]]:
    """Whether closed items are asked for, open ones, or (None) both, and where that is said."""
    for is_closed, pattern in ((True, _CLOSED), (False, _OPEN)):
        if match := pattern.search(lowered):
            return is_closed, [Span(*match.span())]
    return None, []


def _without_frame(
    words: tuple[str, ...], kind: QuestionKind, voters: Voters, section: SectionName | None, lowered: str
) -> tuple[str, ...]:
    if section in _NO_TOPIC_SECTIONS:
        named = set(words) - set(_without_section(words, section, lowered)) - _OF_A_MATTER
        words = tuple(word for word in words if word not in named)
    frame = _FRAMES.get(kind)
    if frame is not None:
        words = tuple(word for word in words if not frame.fullmatch(word))
    words = tuple(word for word in words if not _SPOKEN_OF.fullmatch(word)) or words
    return () if voters.parties and all(map(OF_ANY_VOTE.fullmatch, words)) else words


def asks_holder(question: Question) -> bool:
    """Whether it is asked who holds an office, of whatever body."""
    return ASKS_OFFICE.search(lower_nfc(question.text[:TEXT_MAX])) is not None


def _last_meetings(lowered: str) -> int:
    match = _LAST_MEETINGS.search(lowered)
    if match is None:
        return 1
    written = match["number"] or match["after"]
    return NUMBERS.get(written) or int(written)


def _done_with_items(words: tuple[str, ...], lowered: str) -> frozenset[Outcome] | None:
    """What the items that are asked for came to, where the words say nothing else: "hvilke punkter blev udsat?"."""
    if _WHY_IT.search(lowered):
        return None
    if _APPROVED.issuperset(words) and _NOT_APPROVED.search(lowered):
        return frozenset({Outcome.AFVIST})
    found = [
        next((outcomes for outcomes, pattern in _DONE_WITH_ITEMS if pattern.fullmatch(word)), None) for word in words
    ]
    known = [outcomes for outcomes in found if outcomes is not None]
    return frozenset().union(*known) if found and len(known) == len(found) else None


def of_a_named_item(question: Question) -> Question:
    """Where the item is named by a number: what is asked of it ("hvad koster 21/5239" asks for money), and no words that
    only name a section; nothing is left to search for in "hvad siger sagsfremstillingen i punkt 6"."""
    if not (question.case_numbers or question.item_number):
        return question
    lowered = lower_nfc(question.text[:TEXT_MAX])
    kind = question.kind
    if kind is QuestionKind.CASE:
        kind = kind_by_words(lowered) or kind
    return replace(question, kind=kind, words=_without_section(question.words, question.section, lowered))


def _without_section(words: tuple[str, ...], section: SectionName | None, lowered: str) -> tuple[str, ...]:
    """Without those that name it."""
    pattern = dict(_SECTIONS).get(section) if section is not None else None
    named = {token.text for found in pattern.finditer(lowered) for token in tokens(found[0])} if pattern else set()
    return tuple(word for word in words if word not in named)


def kind_at_meeting(question: Question) -> QuestionKind:
    """Its kind where it is known that a meeting is spoken of: "hvem meldte afbud?" asks who attended."""
    return kind_of(question.text[:TEXT_MAX], question.words, has_case=False, has_meeting=True)


def names_a_meeting(text: str) -> bool:
    return any(MEETING_WORD.fullmatch(token.text) for token in tokens(text[:TEXT_MAX]))


def asks_next_meeting(question: Question) -> bool:
    """Whether the meeting that comes is asked for, and nothing that it is about."""
    if not _NEXT_MEETING.search(lower_nfc(question.text[:TEXT_MAX])):
        return False
    return question.kind in (QuestionKind.ATTENDANCE, QuestionKind.PLACE) or _OF_NEXT.issuperset(question.words)


def _is_open_month(one: AskedPeriod, lowered: str) -> bool:
    return one.in_year is not None and one.span.quote(lowered) in MONTHS


def _years_of(asked: Iterable[AskedPeriod]) -> set[int]:
    """Those of times that lie within one year and name it: "i marts 2023", "sidste år"."""
    named = (one.period for one in asked if one.in_year is None)
    return {period.first.year for period in named if period.first.year == period.last.year}


def _months_in(text: str, asked: Iterable[AskedPeriod]) -> tuple[str, ...]:
    """What is told of "marts 2024" names the month; of several months it need not name all."""
    in_times = (words_in(text, [one.span]) for one in asked if not _BY.search(text[: one.span.start]))
    months = [[word for word in words if word in MONTHS] for words in in_times]
    return tuple(found[0] for found in months if len(found) == 1)


def _asks_how_a_year_went(asked: tuple[AskedPeriod, ...], lowered: str) -> bool:
    """ "hvordan gik tilsynet i 2024?" is told when the year is over."""
    is_year = bool(asked) and all(one.period.last - one.period.first >= _OF_A_YEAR for one in asked)
    return is_year and _HOW_IT_WENT.search(lowered) is not None


def _strictest(asked: tuple[AskedPeriod, ...], *, is_strict: bool) -> AskedPeriod | None:
    """The period that restricts: the narrowest. A year alone restricts only where it is asked what was decided, for
    "hvad bliver taksten i 2024" is answered in 2023."""
    if not asked:
        return None
    found = min(asked, key=lambda candidate: candidate.period.last - candidate.period.first)
    return replace(found, is_strict=found.is_strict and is_strict)
