"""Understanding a question: its kind, committee, period, case numbers, and the words to search for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from store.danish.analysis import is_form_of_verb
from store.danish.dates import MONTHS, Period, year_period
from store.danish.municipalities import MUNICIPALITY
from store.danish.numbers import NUMBER_WORD, NUMBERS
from store.danish.question_words import mended
from store.danish.stopwords import QUESTION_WORDS
from store.danish.tokens import lower_nfc, token_texts, tokens
from store.danish.voting import ABSTAINED, DISAGREED
from store.domain import Outcome, SectionName, Span
from store.minutes.offices import Office
from store.minutes.parties import Party
from store.search.asked import AskedNoun, asked_noun
from store.search.asked_matters import asks_matters, asks_matters_then
from store.search.asked_outcomes import LISTED_ITEMS, OF_A_LIST, done_with_items, says_not_done
from store.search.asked_people import ASKS_OFFICE, asked_office, asked_person
from store.search.asked_sections import asked_section, asks_what_became_of_it, without_section
from store.search.committees import acts, has_held, is_subject, is_told
from store.search.kinds import (
    DECIDED,
    MEETING_WORD,
    OF_MEETING,
    RAN_UP,
    QuestionKind,
    asks_outcome,
    kind_by_words,
    kind_of,
)
from store.search.named import NOTHING_STORED, Named, StoredNames
from store.search.other_places import IsOwnPlace
from store.search.people import PersonMention
from store.search.periods import AskedPeriod
from store.search.topic import in_capitals_of, words_in
from store.search.unsure import is_unsure
from store.search.voters import OF_ANY_VOTE, SAYING
from store.search.written_times import InYear, find_missing_day
from store.search.years import find_yearly, find_years

TEXT_MAX = 4000  # characters of a question that are read; some of the patterns take the square of its length
_MEANING_MAX = 1000  # characters; an encoder reads no more
WORDS_MAX = 60  # of a question of any length; more than any real one has


@dataclass(frozen=True, slots=True)
class Question:
    """`words` are what to search for, in order. `committees` are stored names; `unknown_committee` is one that is asked for
    and not stored. `period` restricts to meetings or decisions within it only where `period_is_strict`. `item_number` is
    that of "punkt 6" (-1: the last), `further_items` those after it of "punkterne 6 og 7". `years` are all that it names,
    also short (23/24). `in_capitals` are the words (in lower case) that are written so where not all is. `closed`: only
    items that are closed, or are not, are asked for; `outcomes`: only a meeting's items that came to one of these, or to
    none of them where it `is_denied`. `missing_day` is a date or week that no calendar has. `in_year` gives the period in
    another year, where the question leaves its year open; `time_words` are the words of such times where not a past
    meeting is asked for, as they may be the matter's own ("status i uge 33"). `last_meetings`: how many are asked for, "de
    to seneste møder". `person` is whose attendance is asked for, or (where `asks_stand_in`) whose stand-in. `office` is
    whose holder is asked for. `today` is the day that it is asked on. `voters` are the parties whose votes are asked for;
    they are no words to search for. `asked` is the noun that is asked for, as that behind "hvor mange". `lists_items`: all
    items that came to `outcomes`, or were voted on, are asked for, of whatever meeting."""

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
    is_denied: bool = False
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
    lists_items: bool = False

    def may_be_on(self, day: date) -> bool:
        """Any day where no period is asked for."""
        return self.period is None or self.period.covers(day)

    def may_be_of(self, committee: str) -> bool:
        """Any committee where none is asked for."""
        return not self.committees or committee in self.committees

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
        is_when = self.kind is QuestionKind.WHEN and self.asks_decision
        return self.kind is QuestionKind.VOTE or is_when or is_of_yearly or self.asks_whether_adopted

    @property
    def asks_newest(self) -> bool:
        """Whether the newest of what there is on a topic is asked for: "det seneste om broen", "hvornår var den sidst oppe"."""
        return bool(self.words) and bool(_NEWEST.search(lower_nfc(self.text[:TEXT_MAX])))

    @property
    def asks_standing(self) -> bool:
        """Whether it is asked how something is now ("har vi …", "hvad koster …"), at no other time, and neither what was decided
        nor which matters there were: the latest that tells it is meant."""
        lowered = lower_nfc(self.text[:TEXT_MAX])
        of_a_body = self.committee_is_strict and bool(self.committees)
        is_bound = self.period is not None or self.years or self.voters or of_a_body or self.section
        if is_bound or not self.words or self.asks_matters or self.kind in OF_MEETING or self.kind is QuestionKind.VOTE:
            return False
        return bool(_PRESENT.search(lowered)) and not self.speaks_of_past

    @property
    def asks_matters(self) -> bool:
        """Whether the matters on a topic are asked for: "hvilke sager om broen har der været"."""
        return bool(self.words) and (self.asks_matters_then or asks_matters(lower_nfc(self.text[:TEXT_MAX])))

    @property
    def asks_matters_then(self) -> bool:
        """Whether what meetings dealt with at a time is asked for: "hvilke tilladelser blev givet i august 2022"."""
        is_short = self.period is not None and _is_short(self.period)
        return self.period_is_strict and asks_matters_then(lower_nfc(self.text[:TEXT_MAX]), is_short=is_short)

    @property
    def speaks_of_past(self) -> bool:
        """Whether it tells what happened, by any verb."""
        return any(map(is_form_of_verb, map(str.lower, _PAST.findall(self.text[:TEXT_MAX]))))

    @property
    def asks_outcome(self) -> bool:
        """Whether it is asked what became of a matter: "hvordan endte det med …"."""
        return self.kind is QuestionKind.DECISION and asks_outcome(mended(self.text[:TEXT_MAX]).lower())

    @property
    def asks_whether_adopted(self) -> bool:
        """Whether something is adopted: "er planen vedtaget?", "har vi en politik for hjemmearbejde?"."""
        return _IS_ADOPTED.search(lower_nfc(self.text[:TEXT_MAX])) is not None

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


# Words that only say that such a thing is asked for; the thing itself does not hold them.
_FRAMES: dict[QuestionKind, re.Pattern[str]] = {
    QuestionKind.ATTACHMENTS: re.compile(
        r"(?:bilag|vedhæft|vedlag|tilhør|hør)\w*|slides?(?:ene|ne)?|planche(?:r|rne)?|dias(?:ene)?|power|powerpoint\w*|point|pptx?|pdf"
        r"|docx?|xlsx?|excel\w*|dokument(?:et|er|erne)?|fil(?:en|er|erne)?|materiale(?:t|r|rne)?"
        r"|liggende|præsentation(?:en)?|fremlagt|følger|fulgte|udsendt|medsendt|omdelt|vist|viste|viser|beskriver|omhandler|indeholder"
    ),
    QuestionKind.WHEN: re.compile(r"tid|måneder|år|kvartal|tidspunkt|tider|timer|datoer"),
    QuestionKind.MONEY: re.compile(  # slippe … for, punge ud, hoste op: ways to pay, of which no item tells in these words
        r"penge(?:ne)?|kroner|kr|mio|million(?:er)?|beløb(?:et)?|betale[rs]?|betalte?|slippe|slap|punge|hoste"
    ),
    QuestionKind.VOTE: re.compile(
        rf"stem(?:te|t|me|mer|merne)|partie?[rt]?(?:ne)?|enstemmigt?|{ABSTAINED}|støttede|faldt|(?:afstemning|stemmefordeling|stemmetal)\w*"
        rf"|bredt?|stort|klart|fuld|flertal(?:let)?|u?enighed(?:en)?|{DISAGREED}"
    ),
}
_RAN_UP = re.compile(RAN_UP)
_RUN = frozenset({"løb", "løber", "løbet"})
_SPOKEN_OF = re.compile(  # that it came up, and not that it shall; what it is about is said by the other words
    r"(?:drøft|diskuter|debatter)(?:et|ede)|(?:lov|rets)grundlag|ment|nævnte?|omtalte?|talte|drejer|samtlige|aktuelt?|mødedato(?:en)?"
)


_NO_TOPIC_SECTIONS = frozenset({SectionName.BAGGRUND, SectionName.RESUME, SectionName.INDSTILLING})
_OF_A_MATTER = frozenset({"indstillet", "anbefalinger", "anbefalingerne"})  # hvem er indstillet til prisen?
_OF_PLACE = re.compile(  # fra Høje-Taastrup?, i Høje-Taastrup Kommune når …; not: fra Høje-Taastrup Station
    rf"\b(?:i|fra|for|af|til)\s+(?P<place>{MUNICIPALITY.lower()})(?:\s+kommunes?)?(?=\W*\Z|\s*[?!.,;:]"
    r"|\s+(?:i|på|til|fra|for|om|og|eller|med|når|da|der|som|så|er|har|skal|kan|blev|bliver|19\d\d|20\d\d)\b)"
)
# Words that only name a part of an item; of one that is named by its number they are no topic.
_PART_OF_ITEM = re.compile(
    r"(?:indstil|anbefal|lovgrundlag|retsgrundlag|økonomi|konsekvens|resum[eé]|baggrund|sagsfremstilling|sagsforløb|afsnit)\w*"
)
_LAST_MEETINGS = re.compile(  # de to seneste byrådsmøder
    rf"\b(?P<number>{NUMBER_WORD}|[2-9])\s+(?:seneste|sidste)\s+(?:\w+\s+)?\w*møder\b"
    rf"|\b(?:seneste|sidste)\s+(?P<after>{NUMBER_WORD}|[2-9])\s+(?:\w+\s+)?\w*møder\b"
)
_LATEST = re.compile(
    r"\b(?:senest\w*|nyt\som|sidste?(?!\s(?:dagsordens)?punkt)|stadig\w*|nyeste|nu|i\sdag|status|afgjort|slutning\w*|udfald\w*|end(?:er|te)|land(?:er|ede)|slutte(?:de|r)|hvor\s(?:langt|er\svi)|g(?:ik|år)\sdet|blev\sdet\stil|(?:står|ligger)\ssag\w*)\b"
)
# What came of it; asked of a time that is named, then, and not the latest.
_CAME_OF_IT = re.compile(r"\bblev\sder\saf\b|\bsket(?:e\sder)?\smed\b")
_NOT_LATEST = (
    re.compile(  # what is due ("skal senest være færdigt"), when it ends, a status that is made ("tog de status på")
        r"\bsenest(?=\s+(?:være|blive|have|\w{3,}es)\b)|\bhvornår\s+(?:slutter|ender)\b"
        r"|\b(?:lave[rs]?|lavede|gør(?:es)?|gjorde|tage[rs]?|tog|foretage[rs]?|give[rs]?|gav)\s+(?:\w+\s+)?status\b"
    )
)
_NEWEST = re.compile(  # det seneste om broen, men ikke: senest den 3. maj
    r"\b(?:seneste|senest|nyeste|sidste\s+(?:nyt|beslutning|sag|gang)|sidst"
    r"|nyt(?=\som\b))\b"
    r"(?!\s+(?:den\s+)?\d|\s+(?:i|på)\s+(?:19|20)?\d)"
)
_PRESENT = re.compile(
    r"\b(?:er|har|skal|kan|må|bliver|får|går|findes|gælder|koster|åbner|lukker|starter|begynder|bygger|bygges|mangler|ligger"
    r"|står|betaler|betales|kører|driver|drives|leverer|ejer|bor|arbejder|passer|hedder|bruger|tilbyder|sidder|udløber)\b"
)
_PAST = re.compile(  # or what was decided, or came up, whenever; a name in "-ede" has a capital
    r"\b(?:[a-zæøå]{3,}ede|(?i:blev|var|havde|fik|kom|gik|tog|gav|sagde|skulle|kunne|ville|måtte|stod|lå|skete|vedtog|foreslog|valgte|sket"
    r"|besluttet|drøftet|behandlet|diskuteret|debatteret|nævnt|omtalt|foreslået|forelagt|udpeget|valgt|sagt|bestemt|aftalt))\b"
)
_IS_ADOPTED = re.compile(
    r"\A\W*(?:er|har\s(?:vi|i|kommunen))\b.*\b(?:vedtaget|godkendt)\b"
    r"|\A\W*(?:har\s(?:vi|i|kommunen)|findes\sder|er\sder)\s(?:en|et|nogen)\s(?:\w+\s)?\w*(?:politik|plan|strategi|regulativ)\b"
)
_WHEN_DECIDED = re.compile(
    r"\bhvornår\b.*\b(?:vedtog|vedtaget|besluttet|besluttede|godkendt|godkendte|afgjort|afgjorde)\b"
)
_HOW_IT_WENT = re.compile(r"\bhvordan\s+(?:gik|forløb)\b")
WAYS_TO_ATTEND = frozenset("fysisk online virtuelt digitalt teams personligt".split())
_CASE_NUMBER = re.compile(r"\b(?:sags?|journal)[\s-]?(?:nr|num(?:mer|re)|id)(?:et|ene|ne)?\b")  # sagsnr hjemmearbejde
_OF_A_YEAR = timedelta(days=364)
_AT_MEETING = re.compile(r"mød(?:e|et)\s+(?:i\s+|den\s+|d\.\s*)?$")  # (på) mødet i februar 2025
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
    named = Named.of(text[:TEXT_MAX], today=today, stored=stored)
    asked_words, short_years = named.words, named.short_years
    person, asks_stand_in = asked_person(named.read, named.lowered, named.everywhere, stored)
    if person is not None and not asks_stand_in:
        words, kind = tuple(token_texts(person.text)), QuestionKind.ATTENDANCE
    else:
        words = tuple(dict.fromkeys((*asked_words, *map(str, (*named.loose_years, *short_years)))))
        kind = QuestionKind.VOTE if named.voters.parties else _kind(named, asked_words)
    section = asked_section(named.lowered)
    done = done_with_items(
        words, named.lowered, has_meeting=named.has_meeting, may_be_one_meeting=_may_be_one_meeting(named)
    )
    words = _without_frame(words, kind, section, named) if done is None else ()
    lists_items = LISTED_ITEMS.search(named.lowered) is not None and (bool(done) or kind is QuestionKind.VOTE)
    if lists_items and all(map(OF_A_LIST.fullmatch, words)):
        words = ()
    binds, unknown = _asked_committee(named, kind, has_words=bool(words))
    years = find_years(named.read) | set(short_years)
    period = _asked_period(named, kind, years)
    words = _with_names(words, named, period, is_of_unknown=unknown is not None)
    words = _without_own_place(words, named.lowered, stored.is_own_place)
    is_over = named.asks_past_decision or kind in OF_MEETING
    return Question(
        text,
        kind,
        words[:WORDS_MAX],
        committees=named.committees,
        committee_is_strict=binds,
        unknown_committee=unknown,
        period=period.period if period else None,
        period_is_strict=bool(period and period.is_strict),
        case_numbers=tuple(dict.fromkeys(case.text for case in named.case_numbers)),
        section=None if section is SectionName.INDSTILLING and asks_what_became_of_it(named.lowered) else section,
        wants_latest=bool(_LATEST.search(_NOT_LATEST.sub(" ", named.lowered)))
        or (period is None and bool(_CAME_OF_IT.search(named.lowered))),
        item_number=named.items.numbers[0] if named.items else None,
        further_items=named.items.numbers[1:] if named.items else (),
        years=years | _years_of(named.times),
        in_capitals=in_capitals_of(named.read),
        closed=named.closed,
        outcomes=done or frozenset(),
        is_denied=bool(done) and says_not_done(named.lowered),
        missing_day=find_missing_day(named.read),
        in_year=period.in_year if period else None,
        time_words=() if is_over else named.open_time_words,
        last_meetings=_last_meetings(named.lowered),
        person=person,
        asks_stand_in=asks_stand_in,
        office=asked_office(named.lowered, words, stored.is_own_place, stored.people) if person is None else None,
        today=today,
        voters=named.voters.parties,
        asked=asked_noun(named.lowered),
        lists_items=lists_items and not words,
    )


def _kind(named: Named, words: tuple[str, ...]) -> QuestionKind:
    return kind_of(named.read, words, has_case=bool(named.case_numbers), has_meeting=named.has_meeting)


def _asked_committee(named: Named, kind: QuestionKind, *, has_words: bool) -> tuple[bool, str | None]:
    """Whether only what the committees that are named did is an answer, and one that is asked for and not stored."""
    binds = _bind(named, is_decision=kind in DECIDED or named.asks_past_decision)
    is_of_meeting = kind in OF_MEETING
    may_restrict = binds or is_of_meeting or (not has_words and names_a_meeting(named.read))
    if not may_restrict or named.committees:
        return binds, None
    acting = (mention.text for mention in named.unstored if is_of_meeting or acts(named.read, mention))
    return binds, next(acting, None)


def _asked_period(named: Named, kind: QuestionKind, years: Collection[int]) -> AskedPeriod | None:
    """`years` are all that are named. "mitHTK i 2025" asks for that year's; "hvad bliver taksten i 2024" is answered the year
    before. "På mødet i maj 2024" and "valgte byrådet i maj 2024" tell the meeting, whatever is asked of it."""
    is_of_meeting = kind in OF_MEETING
    is_keywords = kind is QuestionKind.GENERAL and not any(t.text in QUESTION_WORDS for t in tokens(named.read))
    is_decision = kind in DECIDED or named.asks_past_decision
    is_decided_then = is_decision and not _asks_how_a_year_went(named.times, named.lowered)
    is_strict = is_of_meeting or is_keywords or is_decided_then or _tells_when_they_met(named)
    period = _strictest(named.times, is_strict=is_strict)
    if is_of_meeting and period is None and years:  # hvor mange møder i kulturudvalget 2024
        return AskedPeriod(year_period(min(years), max(years)), Span(0, 0), is_strict=True)
    return period


def _tells_when_they_met(named: Named) -> bool:
    """Whether a time is that of a meeting, or a short one in which a committee did something."""
    if any(_AT_MEETING.search(named.lowered[: one.span.start]) for one in named.times):
        return True
    is_short = any(_is_short(one.period) for one in named.times)
    if asks_matters_then(named.lowered, is_short=is_short) or has_held(named.read, named.mentions):
        return True
    return is_short and is_subject(named.read, named.mentions)


def _is_short(period: Period) -> bool:
    return period.last - period.first < _OF_A_YEAR


def _with_names(
    words: tuple[str, ...], named: Named, period: AskedPeriod | None, *, is_of_unknown: bool
) -> tuple[str, ...]:
    """With the months of a time that does not restrict, and a committee that is not stored and not asked for, which are
    words like any other: "skal økonomiudvalget orienteres?"."""
    if words and period is not None and not period.is_strict:
        words = (*words, *_months_in(named.read, named.times))
    if not is_of_unknown:
        words = (*words, *words_in(named.read, (mention.span for mention in named.unstored)))
    return tuple(dict.fromkeys(words))


def _without_own_place(words: tuple[str, ...], lowered: str, is_own_place: IsOwnPlace) -> tuple[str, ...]:
    """Without the municipality's own name where it only says where, for all that is stored is of it: "hvornår går s-toget fra
    Høje-Taastrup?". It is a word to search for where nothing else is, and as a part of a name: Høje-Taastrup Station."""
    for match in _OF_PLACE.finditer(lowered):
        rest = tuple(word for word in words if word not in token_texts(match["place"]))
        if rest and is_own_place(match["place"]):
            words = rest
    return words


def _bind(named: Named, *, is_decision: bool) -> bool:
    mentions = named.mentions
    if any(is_unsure(named.lowered, mention.span) for mention in mentions):
        return False
    is_theirs = is_subject(named.read, mentions) or has_held(named.read, mentions)
    return is_theirs or (is_decision and not is_told(named.read, mentions))


def _without_frame(
    words: tuple[str, ...], kind: QuestionKind, section: SectionName | None, named: Named
) -> tuple[str, ...]:
    """Without what only says that such a thing is asked for."""
    if section in _NO_TOPIC_SECTIONS:
        of_section = set(words) - set(without_section(words, section, named.lowered)) - _OF_A_MATTER
        words = tuple(word for word in words if word not in of_section)
    frame = _FRAMES.get(kind)
    if frame is not None:
        words = tuple(word for word in words if not frame.fullmatch(word))
    if kind is QuestionKind.MONEY and _RAN_UP.search(named.lowered):
        words = tuple(word for word in words if word not in _RUN)
    words = tuple(word for word in words if not _SPOKEN_OF.fullmatch(word)) or words
    if named.voters.parties:
        words = tuple(word for word in words if not SAYING.fullmatch(word)) or words
        if all(map(OF_ANY_VOTE.fullmatch, words)):
            return ()
    if named.items and (named.committees or named.times):
        return tuple(word for word in words if not _PART_OF_ITEM.fullmatch(word))
    return words


def asks_holder(question: Question) -> bool:
    """Whether it is asked who holds an office, of whatever body."""
    return ASKS_OFFICE.search(lower_nfc(question.text[:TEXT_MAX])) is not None


def _last_meetings(lowered: str) -> int:
    match = _LAST_MEETINGS.search(lowered)
    if match is None:
        return 1
    written = match["number"] or match["after"]
    return NUMBERS.get(written) or int(written)


def _may_be_one_meeting(named: Named) -> bool:
    """Whether a time shorter than a year is named, or a committee or a meeting of no time."""
    if named.times:
        return any(one.period.last - one.period.first < _OF_A_YEAR for one in named.times)
    return bool(named.mentions) or names_a_meeting(named.read)


def of_a_named_item(question: Question) -> Question:
    """Where the item is named by a number: what is asked of it ("hvad koster 21/5239" asks for money), and no words that
    only name a section; nothing is left to search for in "hvad siger sagsfremstillingen i punkt 6"."""
    if not (question.case_numbers or question.item_number):
        return question
    lowered = lower_nfc(question.text[:TEXT_MAX])
    kind = question.kind
    if kind is QuestionKind.CASE:
        kind = kind_by_words(lowered) or kind
    return replace(question, kind=kind, words=without_section(question.words, question.section, lowered))


def section_words(question: Question) -> frozenset[str]:
    """Those of its words that name the section that it asks for: "tidsplanen for broen"."""
    lowered = lower_nfc(question.text[:TEXT_MAX])
    return frozenset(question.words).difference(without_section(question.words, question.section, lowered))


def kind_at_meeting(question: Question) -> QuestionKind:
    """Its kind where it is known that a meeting is spoken of: "hvem meldte afbud?" asks who attended."""
    return kind_of(question.text[:TEXT_MAX], question.words, has_case=False, has_meeting=True)


def asks_how_attended(question: Question) -> bool:
    """Whether it is asked who was at a meeting in person, or from afar, and nothing else."""
    left = tuple(word for word in question.words if word not in WAYS_TO_ATTEND)
    has_meeting = bool(question.period or question.committees)
    kind = kind_of(question.text[:TEXT_MAX], left, has_case=False, has_meeting=has_meeting)
    return left != question.words and kind is QuestionKind.ATTENDANCE


def asks_what_was_not_followed(question: Question) -> bool:
    """Whether the items are asked for that came to something else than the indstilling."""
    return Outcome.GODKENDT_MED_AENDRING in question.outcomes and Outcome.AFVIST in question.outcomes


def asks_case_number(question: Question) -> bool:
    """Whether it is asked which number a case has, and not of a case by its number."""
    return not question.case_numbers and _CASE_NUMBER.search(lower_nfc(question.text[:TEXT_MAX])) is not None


def names_a_meeting(text: str) -> bool:
    return any(MEETING_WORD.fullmatch(token.text) for token in tokens(text[:TEXT_MAX]))


def asks_next_meeting(question: Question) -> bool:
    """Whether the meeting that comes is asked for, and nothing that it is about."""
    if not _NEXT_MEETING.search(lower_nfc(question.text[:TEXT_MAX])):
        return False
    return question.kind in (QuestionKind.ATTENDANCE, QuestionKind.PLACE) or _OF_NEXT.issuperset(question.words)


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
