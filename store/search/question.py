"""Understanding a question: its kind, committee, period, case numbers, and the words to search for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from store.danish.dates import MONTHS, Period
from store.danish.stopwords import QUESTION_WORDS, STOP_WORDS
from store.danish.tokens import lower_nfc, tokens
from store.domain import SectionName, Span
from store.minutes.case_numbers import find_case_numbers
from store.search.committees import NO_SHORT_NAMES, CommitteeMention, find_committees, is_spoken_of
from store.search.other_places import IsOwnPlace, nowhere
from store.search.periods import AskedPeriod, InYear, find_asked_periods, find_missing_day, find_short_years, find_years

TEXT_MAX = 4000  # characters of a question that are read; some of the patterns take the square of its length
_MEANING_MAX = 1000  # characters; an encoder reads no more
WORDS_MAX = 60  # of a question of any length; more than any real one has


class QuestionKind(StrEnum):
    """What would be an answer: it steers which passage is quoted."""

    DECISION = "decision"
    AMOUNT = "amount"
    MONEY = "money"
    WHEN = "when"
    WHO = "who"
    VOTE = "vote"
    ATTENDANCE = "attendance"
    PLACE = "place"
    ATTACHMENTS = "attachments"
    CASE = "case"
    GENERAL = "general"


@dataclass(frozen=True, slots=True)
class Question:
    """`words` are what to search for, in order. `committees` are stored names; `unknown_committee` is one that is asked
    for and not stored. `period` restricts to meetings or decisions within it only where `period_is_strict`.
    `item_number` is that of "punkt 6". `years` are all that it names, also short (23/24). `in_capitals` are the words
    (in lower case) that are written so where not all is. `missing_day` is a date or week that no calendar has.
    `in_year` gives the period in another year, where the question leaves its year open. `today` is the day that it is asked
    on."""

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
    years: frozenset[int] = frozenset()
    in_capitals: frozenset[str] = frozenset()
    missing_day: str | None = None
    in_year: InYear | None = field(default=None, compare=False)
    today: date | None = None

    @property
    def meaning(self) -> str:
        """The text that tells what is asked for, with the words that it leaves to the question before it."""
        own = lower_nfc(self.text[:TEXT_MAX])
        others = [word for word in self.words if word not in own]
        return " ".join((*others, self.text[:_MEANING_MAX]))

    @property
    def asks_decision(self) -> bool:
        """Whether what was decided is the answer: it was asked for, or how a matter stands."""
        return self.kind in DECIDED or (self.kind is QuestionKind.GENERAL and self.wants_latest)


DECIDED = frozenset({QuestionKind.DECISION, QuestionKind.VOTE})
_KINDS: tuple[tuple[QuestionKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.VERBOSE))
    for kind, pattern in (
        (QuestionKind.ATTACHMENTS, r"\bbilag(?:et|ene)?\b | \bvedhæft\w* | \bvedlagt\w*"),
        (
            QuestionKind.VOTE,
            r"\bstem(?:te|t|mer\s(?:for|imod))\b | \b(?:hvem|hvilke\sparti(?:er)?)\b.*\b(?:imod|gik\smod)\b",
        ),
        (
            QuestionKind.MONEY,
            r"\bhvad\s(?:koster|kostede|betaler|får|fik|tjener|er\sprisen)\b | \b(?:pris|beløb|honorar|takst|gebyr)\w*\b"
            r"| \bkost(?:er|ede|e)\b | \bhvor\s(?:meget|mange\spenge|dyr\w*)\b",
        ),
        (
            QuestionKind.AMOUNT,
            r"\bhvor\s(?:mange|stor\w*|høj\w*|ofte|tit|lang\w*|lille|små)\b | \b(?:andel|antal)\w*\b",
        ),
        (QuestionKind.WHEN, r"\bhvornår\b | \bhvilken\s(?:dato|dag|uge|måned)\b | \bdeadline\b"),
        (
            QuestionKind.DECISION,
            r"\b(?:beslut|vedtog|vedtag|afgjor|afgør|bestemt|bestil|aftalt)\w* | \bgodkend(?:te|t|e)\b"
            r"| \bhvad\s(?:bad|sagde|mente|besluttede|blev|endte|vil|ville|svarede|savnede)\b | \bblev\sdet\b"
            r"| \bsket?r?\s(?:der\s)?(?:i|med|om|på)\b | \bhvordan\s(?:gik|endte|landede|stemte)\b",
        ),
        (QuestionKind.WHO, r"\bhvem\b | \bhvilke[tn]?\s(?:firma|kommune|leverandør|center|person)\w*"),
    )
)
_ATTENDANCE = re.compile(
    r"\b(?:deltog|deltagere?|deltager|mødte|fraværende|afbud|til\sstede|tilstede|var\smed)\b", re.VERBOSE
)
_PLACE = re.compile(  # the head of the minutes tells where and at what hour
    r"""
    \bhvor\b.*\b(?:holdt|afholdt|sted|mødt\w*|mødested|foregik|var)\b | \bmødested\w*    # hvor foregik mødet
    | \bhvilke[tn]?\s(?:mødelokale|lokale|sted|hotel|sal)\b                              # hvilket lokale mødtes de i
    | \bhvornår\b.*\b(?:start|begynd|mødt)\w* | \b(?:hvad\stid|klokken)\b               # hvornår startede mødet
    """,
    re.VERBOSE,
)
# Words that only say that such a thing is asked for; the thing itself does not hold them.
_FRAMES: dict[QuestionKind, re.Pattern[str]] = {
    QuestionKind.ATTACHMENTS: re.compile(r"(?:bilag|vedhæft|vedlag|tilhør|hør)\w*"),
    QuestionKind.VOTE: re.compile(r"stem(?:te|t|me|mer|merne)|partie?r?(?:ne)?"),
}
_MEETING_WORD = re.compile(r"\w*(?:møde|seminar)\w*")


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
_ITEM = re.compile(r"\b(?:dagsordens)?(?:punkt|pkt\.?)\s*(?:nr\.?\s*)?(?P<number>\d{1,3})\b(?![./]\d)")  # punkt nr. 6
_POLAR = re.compile(
    r"(?:må|måtte|kan|kunne|skal|skulle|vil|ville|bliver|blev|er|var|har|havde|fik|får|kom|kommer|tog|tager|går|gik|gør|gjorde"
    r"|sagde|siger|giver|gav|endte|\w{3,}(?:er|ede|te))$"
)
_LATEST = re.compile(
    r"\b(?:senest\w*|sidste?|stadig\w*|nyeste|nu|status|ende(?:r|te)|land(?:er|ede)|hvor\s(?:langt|er\svi)|gik\sdet|blev\sdet\stil)\b"
)
_PAST_DECISION = re.compile(
    r"\b(?:beslut|vedtog|vedtag|afgjor|afgør|bestemt|aftalt|stemt|godkend)\w* | \b(?:sagde|mente|bad|svarede|deltog)\b",
    re.VERBOSE,
)
# What a body does on its own: "hvad drøftede socialudvalget", not "hvad koster byrådet".
_ACTED = (
    "(?:besluttede|vedtog|godkendte|bestemte|bad|drøftede|diskuterede|debatterede|behandlede|anbefal(?:er|ede)|indstill(?:er|ede)|mener|mente|siger|sagde|udtalte|svarede"
    "|afvis(?:er|te)|bevill?gede|udpegede|valgte|ønsk(?:er|ede)|foreslår|foreslog|bemærk(?:er|ede)|støttede|krævede|tiltrådte)"
)
_HAS_ACTED = (
    "(?:besluttet|vedtaget|godkendt|bestemt|bedt|drøftet|diskuteret|debatteret|behandlet|anbefalet|indstillet|ment|sagt|udtalt|svaret|afvist|bevill?get|udpeget|valgt"
    "|ønsket|foreslået|bemærket|støttet|krævet|tiltrådt)"
)
_SUBJECT: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(before, re.VERBOSE | re.IGNORECASE), re.compile(after, re.VERBOSE | re.IGNORECASE))
    for before, after in (  # what stands on either side of a committee that is the subject
        (  # hvad drøftede X; not: hvad administrationen anbefaler X
            rf"(?: (?:^|[,;:.?!–])\s* | \b(?:hvad|hvem|hvorfor|hvordan|hvornår)\s+"
            rf"| \b(?:hvor\s\w+|hvilke[nt]?)\s+(?:\w+\s+){{0,2}} ) {_ACTED}\s+(?:så\s+|egentlig\s+)?$",
            r"",
        ),
        (r"\b(?:har|havde|fik)\s+$", rf"\s+(?:[\w.]+\s+){{0,4}}?{_HAS_ACTED}\b"),  # hvad har X anbefalet
        (  # det, som X foreslog; not: indstillingen til X foreslog
            r"(?<!\btil\s)(?<!\bfra\s)(?<!\bi\s)(?<!\baf\s)(?<!\bpå\s)(?<!\bfor\s)(?<!\bmed\s)(?<!\bhos\s)$",
            rf"\s+{_ACTED}\b",
        ),
    )
)
_BEFORE_TOLD = re.compile(r"\b(?:skal|skulle|bør|burde|kan|kunne|må|måtte|vil|ville)\s+$", re.IGNORECASE)
_TOLD = re.compile(r"\s+(?:også\s+|så\s+|egentlig\s+)?\w{3,}es\b", re.IGNORECASE)  # skal X orienteres
_NEXT_MEETING = re.compile(
    r"""
    \b(?:næste|kommende)\s+(?:\w+\s+){0,2}?\w*(?:møde|seminar)\w*    # næste ordinære byrådsmøde
    | \bmød(?:e|es|er)\b.*\bnæste\s+gang\b | \bnæste\s+gang\b.*\bmød(?:e|es|er)\b
    """,
    re.VERBOSE,
)
_OF_NEXT = frozenset("kommende ordinære ordinært holdes afholdes".split())
_ADVISORY = re.compile(r"(?<!by)r(?:å|aa)d(?:et)?s?$", re.IGNORECASE)
_ATTENDANCE_FRAME = frozenset(
    """
    deltog deltage deltager deltagere mødte fraværende afbud
    stede tilstede meldte melde meldt afholdt holdt sted mødested sidste seneste
    foregik startede starter start begyndte begynder mødtes tid klokken lokale hotel sal
    """.split()
)


def understand(
    text: str,
    *,
    today: date,
    committees: tuple[str, ...],
    short_names: Mapping[str, Collection[str]] = NO_SHORT_NAMES,
    is_own_place: IsOwnPlace = nowhere,
) -> Question:
    """`committees` are the stored names, `short_names` what they are called for short, `is_own_place` tells by its name whose
    minutes they are. Pure: the same text gives the same question on the same day."""
    read = unicodedata.normalize("NFC", text[:TEXT_MAX])
    lowered = lower_nfc(read)
    case_numbers = find_case_numbers(read)
    mentions = find_committees(read, committees, short_names, is_own_place)
    asked = find_asked_periods(read, today=today)
    item = _ITEM.search(lowered) if len(lowered) == len(read) else None
    taken = [case.span for case in case_numbers] + [mention.span for mention in mentions] + [a.span for a in asked]
    taken += [Span(*item.span())] if item else []
    short = [one for one in find_short_years(read) if not any(_meet(one.span, a.span) for a in asked)]
    taken += [years.span for years in short]
    asked_words = _search_words(read, taken)
    if asked_words:  # "mødet i februar": the month of no year is a word of the matter too
        open_months = [one.span for one in asked if one.in_year is not None and one.span.quote(lowered) in MONTHS]
        asked_words = _search_words(read, [span for span in taken if span not in open_months])
    loose_years = (one.period.first for one in asked if not one.is_strict and _is_year(one.period))
    years = tuple(str(first.year) for first in loose_years)  # "taksten for 2024" names it
    years += tuple(str(year) for found in short for year in found.years)
    words = tuple(dict.fromkeys(asked_words + years))
    kind = _kind(lowered, asked_words, has_case=bool(case_numbers), has_meeting=bool(mentions or asked))
    frame = _FRAMES.get(kind)
    if frame is not None:
        words = tuple(word for word in words if not frame.fullmatch(word))
    known = tuple(name for mention in mentions for name in mention.names)
    is_decision = kind in DECIDED or bool(_PAST_DECISION.search(lowered))
    is_of_meeting = kind in (QuestionKind.ATTENDANCE, QuestionKind.PLACE)
    binds = (is_decision and not _is_told(read, mentions)) or _is_subject(read, mentions)
    restricts = (binds or is_of_meeting) and not known
    unstored = [mention for mention in mentions if not mention.names]
    acting = (mention.text for mention in unstored if is_of_meeting or _acts(read, mention))
    unknown = next(acting, None) if restricts else None
    # "mitHTK i 2025" asks for that year's; "hvad bliver taksten i 2024" is answered the year before.
    is_keywords = kind is QuestionKind.GENERAL and not any(t.text in QUESTION_WORDS for t in tokens(read))
    period = _strictest(asked, is_strict=is_decision or is_of_meeting or is_keywords)
    if unknown is None:  # a committee that is not stored is a word like any other: "skal økonomiudvalget orienteres?"
        words = tuple(dict.fromkeys((*words, *_words_of(unstored))))
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
        next((section for section, pattern in _SECTIONS if pattern.search(lowered)), None),
        bool(_LATEST.search(lowered)),
        int(item["number"]) if item else None,
        find_years(read) | {year for found in short for year in found.years} | _years_of(asked),
        _in_capitals(read),
        find_missing_day(read),
        period.in_year if period else None,
        today,
    )


def _kind(lowered: str, words: tuple[str, ...], *, has_case: bool, has_meeting: bool) -> QuestionKind:
    about_meeting = has_meeting or bool(_MEETING_WORD.search(lowered))
    rest = [word for word in words if word not in _ATTENDANCE_FRAME and not _MEETING_WORD.fullmatch(word)]
    if about_meeting and not rest and _ATTENDANCE.search(lowered):
        return QuestionKind.ATTENDANCE
    if about_meeting and not rest and _PLACE.search(lowered):
        return QuestionKind.PLACE
    if has_case and not words:
        return QuestionKind.CASE
    found = next((kind for kind, pattern in _KINDS if pattern.search(lowered)), None)
    if found is not None:
        return found
    return QuestionKind.DECISION if _is_polar(lowered) else QuestionKind.GENERAL


def of_a_named_item(question: Question) -> Question:
    """Where the item is named by a number: what is asked of it ("hvad koster 21/5239" asks for money), and no words that
    only name a section; nothing is left to search for in "hvad siger sagsfremstillingen i punkt 6"."""
    if not (question.case_numbers or question.item_number):
        return question
    lowered = lower_nfc(question.text[:TEXT_MAX])
    kind = question.kind
    if kind is QuestionKind.CASE:
        kind = next((kind for kind, pattern in _KINDS if pattern.search(lowered)), kind)
    pattern = dict(_SECTIONS).get(question.section) if question.section is not None else None
    named = {token.text for found in pattern.finditer(lowered) for token in tokens(found[0])} if pattern else set()
    return replace(question, kind=kind, words=tuple(word for word in question.words if word not in named))


def kind_at_meeting(question: Question) -> QuestionKind:
    """Its kind where it is known that a meeting is spoken of: "hvem meldte afbud?" asks who attended."""
    return _kind(lower_nfc(question.text[:TEXT_MAX]), question.words, has_case=False, has_meeting=True)


def names_a_meeting(text: str) -> bool:
    return any(_MEETING_WORD.fullmatch(token.text) for token in tokens(text[:TEXT_MAX]))


def asks_next_meeting(question: Question) -> bool:
    """Whether the meeting that comes is asked for, and nothing that it is about."""
    if not _NEXT_MEETING.search(lower_nfc(question.text[:TEXT_MAX])):
        return False
    return question.kind in (QuestionKind.ATTENDANCE, QuestionKind.PLACE) or _OF_NEXT.issuperset(question.words)


def _is_subject(text: str, mentions: Iterable[CommitteeMention]) -> bool:
    """Whether a committee is asked about as the one that did something: "hvad drøftede socialudvalget om …" has no answer
    from another, as "hvad er indstillingen til socialudvalget" may have."""
    return any(
        before.search(text[: mention.span.start]) and after.match(text, mention.span.end)
        for mention in mentions
        for before, after in _SUBJECT
    )


def _is_told(text: str, mentions: Iterable[CommitteeMention]) -> bool:
    """Whether something is done to a committee: "skal økonomiudvalget orienteres?" is answered by the one that tells it."""
    return any(
        _BEFORE_TOLD.search(text[: mention.span.start]) and _TOLD.match(text, mention.span.end) for mention in mentions
    )


def _acts(text: str, mention: CommitteeMention) -> bool:
    """Whether one that is not stored is asked about as a body of its own. Of councils there are many that a matter is about:
    "aftalen med menighedsrådet"."""
    if _ADVISORY.search(mention.text):
        return _is_subject(text, [mention])
    return not is_spoken_of(text, mention)


def _is_polar(lowered: str) -> bool:
    """A question that a yes or a no answers ("må man …", "fik de lov …") asks for what was decided."""
    first = next(iter(tokens(lowered)), None)
    return first is not None and bool(_POLAR.match(first.text)) and "?" in lowered


def _search_words(text: str, taken: list[Span]) -> tuple[str, ...]:
    """The words that carry the question, each once; where all are frame words ("hvad er status på sagen"), none."""
    free = (token for token in tokens(text) if not any(_meet(token.span, span) for span in taken))
    return tuple(dict.fromkeys(token.text for token in free if token.text not in STOP_WORDS))


def _words_of(mentions: Iterable[CommitteeMention]) -> tuple[str, ...]:
    found = (token.text for mention in mentions for token in tokens(mention.text))
    return tuple(word for word in found if word not in STOP_WORDS)


def _in_capitals(text: str) -> frozenset[str]:
    if text.isupper():
        return frozenset()
    # SFO'erne is in capitals too; its text has no ending.
    found = (token for token in tokens(text) if text[token.span.start :][: len(token.text)].isupper())
    return frozenset(token.text for token in found if len(token.text) > 1)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _years_of(asked: Iterable[AskedPeriod]) -> set[int]:
    """Those of times that lie within one year and name it: "i marts 2023", "sidste år"."""
    named = (one.period for one in asked if one.in_year is None)
    return {period.first.year for period in named if period.first.year == period.last.year}


def _is_year(period: Period) -> bool:
    return (period.first.month, period.first.day, period.last.month, period.last.day) == (1, 1, 12, 31) and (
        period.first.year == period.last.year
    )


def _strictest(asked: tuple[AskedPeriod, ...], *, is_strict: bool) -> AskedPeriod | None:
    """The period that restricts: the narrowest. A year alone restricts only where it is asked what was decided, for
    "hvad bliver taksten i 2024" is answered in 2023."""
    if not asked:
        return None
    found = min(asked, key=lambda candidate: candidate.period.last - candidate.period.first)
    return replace(found, is_strict=found.is_strict and is_strict)
