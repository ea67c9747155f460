"""Understanding a question: its kind, committee, period, case numbers, and the words to search for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from store.danish.dates import MONTHS, Period, year_period
from store.danish.municipalities import MUNICIPALITY
from store.danish.question_words import mended
from store.danish.stopwords import QUESTION_WORDS, STOP_WORDS
from store.danish.tokens import lower_nfc, tokens
from store.domain import Outcome, SectionName, Span
from store.minutes.case_numbers import find_asked_case_numbers
from store.minutes.offices import OFFICE, Office, office_in
from store.minutes.parties import Party
from store.search.asked import asked_noun
from store.search.committees import NO_SHORT_NAMES, CommitteeMention, find_committees, is_spoken_of
from store.search.item_numbers import NUMBERS, find_item_numbers
from store.search.other_places import IsOwnPlace, nowhere
from store.search.people import PersonMention, find_person, find_written_name
from store.search.periods import AskedPeriod, InYear, find_asked_periods, find_missing_day, find_short_years, find_years
from store.search.voters import OF_ANY_VOTE, Voters, find_voters

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
    MEETINGS = "meetings"
    ITEMS = "items"
    ATTACHMENTS = "attachments"
    CASE = "case"
    GENERAL = "general"


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
    what can only be told by its name, as the noun behind "hvor mange"."""

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
    asked: str | None = None

    @property
    def meaning(self) -> str:
        """The text that tells what is asked for, with the words that it leaves to the question before it."""
        own = lower_nfc(self.text[:TEXT_MAX])
        others = [word for word in self.words if word not in own]
        return " ".join((*others, self.text[:_MEANING_MAX]))

    @property
    def asks_adoption(self) -> bool:
        """Whether it is asked when something was adopted, or how they voted: the last of several treatments tells."""
        return self.kind is QuestionKind.VOTE or (self.kind is QuestionKind.WHEN and self.asks_decision)

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
_OF_A_WORD = frozenset({QuestionKind.MONEY, QuestionKind.AMOUNT})  # "får formanden sit honorar reguleret?"
OF_MEETING = frozenset({QuestionKind.ATTENDANCE, QuestionKind.PLACE, QuestionKind.MEETINGS, QuestionKind.ITEMS})
DECIDED = frozenset({QuestionKind.DECISION, QuestionKind.VOTE})
_KINDS: tuple[tuple[QuestionKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.VERBOSE))
    for kind, pattern in (
        (QuestionKind.ATTACHMENTS, r"\bbilag(?:et|ene)?\b | \bvedhæft\w* | \bvedlagt\w*"),
        (
            QuestionKind.VOTE,
            r"\bstem(?:te|t|merne|mer\s(?:for|imod))\b | \b(?:hvem|hvilke\sparti(?:er)?)\b.*\b(?:imod|gik\smod)\b"
            r"| \benstemmigt?\b | \b(?:afstemningsresultat|stemmefordeling|stemmetal)\w* | \bundlod\b.*\bstemme\b"
            r"| \b(?:var|er)\sder\s(?:nogen|nogle)\s(?:der\s(?:var|er)\s)?i?mod\b",
        ),
        (
            QuestionKind.AMOUNT,  # hvor mange år betalte de for høj takst
            r"\A\W{0,9}(?:\w+\W{1,9}){0,3}?hvor\smange\s(?!(?:af\s)?penge|\w*kroner\b|[tm]?\.?kr\b|euro|mio\b|mia\b|mill|tusind|\d)\w",
        ),
        (
            QuestionKind.MONEY,
            r"\bhvad\s(?:koster|kostede|betaler|får|fik|tjener|er\sprisen)\b"
            r"| \b(?:pris|beløb|honorar|takst|gebyr)\w*\b"
            r"| \w(?:(?<!entre)pris|takst|gebyr|honorar|afgift|(?<!p)leje)(?:n|en|et|er|erne|ne)?\b"
            r"| \bkost(?:er|ede|e)\b | \bhvor\s(?:meget|mange\s(?:penge|\w*kroner|[tm]?\.?kr|euro)|dyr\w*)\b"
            r"| \bhvad\s(?:skal|skulle|må|måtte)\b.*\b(?:betale|give|koste)\b"
            r"| \bhvad\s(?:blev|bliver|er|var)\sder\s(?:\w+\s){0,2}?"
            r"(?:(?:ud|efter|til)?betalt|brugt\s(?:på|til)|bevilget|uddelt|afsat|sparet)\b"
            r"| \bhvad\s(?:løb|løber|giver|gav)\b.*\b(?:op\si|for|i\s\w*leje|pr\.?)(?!\w)",
        ),
        (
            QuestionKind.AMOUNT,
            r"\bhvor\s(?:mange|stor\w*|høj\w*|ofte|tit|lang(?!t)\w*|langt(?!\s(?:er|var|nåede|kom|har)\s(?:vi|i|man|de|det|planerne|arbejdet|sagen)\b|.*\bnu\b)"
            r"|hurtigt?|lille|små)\b | \b(?:andel|antal)\w*\b",
        ),
        (
            QuestionKind.WHEN,
            r"\bhvornår\b | \bhvilken\s(?:dato|dag|uge|måned)\b | \bhvilke\s(?:datoer|dage|uger|timer|tider)\b"
            r"| \bdeadline\b",
        ),
        (
            QuestionKind.DECISION,
            r"\b(?:beslut|vedtog|vedtag|afgjor|afgør|bestemt|bestil|aftalt)\w* | \bgodkend(?:te|t|e)\b"
            r"| \bhvad\s(?:bad|sagde|mente|besluttede|blev|endte|vil|ville|svarede|savnede|ændrede|ønsked?e?r?|krævede|foreslog"
            r"|anbefalede|bemærkede|udtalte|tilføjede|fastsatte|valgte|afviste)\b | \bblev\sdet\b"
            r"| \bsket?r?\s(?:der\s)?(?:i|med|om|på)\b | \bhvordan\s(?:gik|endte|landede|stemte|slutte(?:de|r)|faldt)\b",
        ),
        (QuestionKind.WHO, r"\bhvem\b | \bhvilke[tn]?\s(?:firma|kommune|leverandør|center|person)\w*"),
    )
)
_VOTE = dict(_KINDS)[QuestionKind.VOTE]
_ELECTION = re.compile(  # people vote there, and no committee
    r"\b(?:ved|til|i|under)\s(?:\w+\s){0,2}?(?:folketings|kommunal(?:bestyrelses)?|kommune|regions(?:råds)?|kv|rv|ep|eu"
    r"|europa-?parlaments|(?:senior|ældre|menigheds)råds)-?valg(?:et|ene)?\b|\bfolkeafstemning\w*|\bbrevstem\w*"
)
_TAKES_SIDES = re.compile(r"\b(?:for|i?mod|nej|ja|parti\w*)\b|forslag")
_ATTENDANCE = re.compile(
    r"""
    \b(?:deltog|deltagere?|deltager|mødte|fraværende|fravær|afbud|til\sstede|tilstede|mangle(?:de|r)|udeblev)\b
    | \bvar\s(?:\w+\s){0,3}?(?:ikke\s)?med\b | \bsad\s(?:\w+\s)?med\b   # hvem var ikke med, hvem sad med til mødet
    | \bhvem\s(?:alle\s)?(?:kom|var\sder)\s(?:ikke\s)?(?:til|på|ved|i)\b  # hvem kom ikke til, hvem var der til mødet
    """,
    re.VERBOSE,
)
_PERSON_AT_MEETING = re.compile(  # deltog borgmesteren i mødet, var NAVN med på mødet
    r"""
    \b(?: (?:deltog|manglede|udeblev)\s(?P<took_part>(?:\w+\s){1,4}?)(?:ikke\s|også\s)?(?:i|på|ved|fra)\b
      | (?:var|er)\s(?P<was>(?:\w+\s){1,4}?)(?:ikke\s|også\s)?(?:med|til\sstede|tilstede|fraværende)\b
      | (?:meldte|havde|mødte)\s(?P<sent_word>(?:\w+\s){1,4}?)(?:ikke\s|også\s)?(?:afbud|op|frem)\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OF_ONE_PERSON = re.compile(  # har X deltaget i, har X været med til
    r"\bdeltaget\b | \bværet\s(?:\w+\s){0,2}?(?:med|til|væk|fraværende|til\sstede)\b", re.VERBOSE
)
_NAME_WORDS_MAX = 5
_BEFORE_PLACE = re.compile(r"\b(?:i|på|til|ved|om|af|hos|mod|(?<!afbud\s)fra)\s+\Z")  # deltagere på mødet i Lund
_BEFORE_PERSON = re.compile(
    r"\b(?:deltog|deltager|mangle(?:de|r)|udeblev|var|er|meldte|melder|havde|mødte|har|afbud\sfra|for|afløste)\s+"
    r"(?:ikke\s+|også\s+)?\Z"
)
_OF_SEVERAL = re.compile(r"\bhvem\b|\bhvilke\s(?:medlemmer|politikere|personer)\b")
_PERSON_FRAME = frozenset("deltaget været blev haft alle væk hele tilstede gik sendt sendte".split())
_STAND_IN_OF = re.compile(  # hvem var stedfortræder for X, hvem trådte ind for X
    r"""
    \bhvem\b.*\b(?: (?:stedfortræder|suppleant|vikar|afløser)(?:en)?\sfor | afløste
      | (?:indtrådte|trådte\sind|mødte|deltog)\s(?:i\sstedet\s)?for )\b
    """,
    re.VERBOSE,
)
_STAND_IN_FRAME = frozenset(
    "stedfortræder stedfortræderen suppleant suppleanten vikar vikaren afløser afløste trådte indtrådte deltog mødte".split()
)
_ASKS_OFFICE = re.compile(  # hvem er (nu) formand for, hvem blev valgt til næstformand, hvad hedder borgmesteren
    rf"^\W*(?:og\s+)?(?:hvem\s+(?:er|var|blev|bliver|sidder|har|fungerer)|hvad\s+hedder)\s+(?:[\w-]+\s+){{0,4}}?{OFFICE}(?!\w)"
)
_IN_PLACE = re.compile(rf"\bi\s+(?P<place>{MUNICIPALITY})(?!\w)", re.IGNORECASE)
_OFFICE_FRAME = frozenset(
    """
    hedder valgt valgte udpeget sidder været ny nye nuværende kommunens vores byens kommune første anden ordinære post
    posten indtil hidtil tiden dag
    """.split()
)
_OFFICE = re.compile(r"(?:vice)?borgmester(?:en)?|(?:næst)?formand(?:en)?|\w*direktør(?:en)?")
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
    QuestionKind.MONEY: re.compile(r"penge(?:ne)?|kroner|kr|mio|million(?:er)?|beløb(?:et)?|betale[rs]?|betalte?"),
    QuestionKind.VOTE: re.compile(
        r"stem(?:te|t|me|mer|merne)|partie?[rt]?(?:ne)?|enstemmigt?|undlod|undladt|støttede|faldt|(?:afstemning|stemmefordeling|stemmetal)\w*"
    ),
}
_NUMBER_OF_MEETINGS = re.compile(
    r"""
    \b(?:hvor\smange|antal(?:let\saf)?)\s\w*møder\b      # hvor mange møder holdt byrådet i 2024
    | \bhvor\s(?:tit|ofte|mange\sgange)\b.*\b(?:mødtes|\w*møder?|mødes)\b
    """,
    re.VERBOSE,
)
_NUMBER_OF_ITEMS = re.compile(
    r"\b(?:hvor\smange|antal(?:let\saf)?)\s(?:(?:lukkede|åbne|offentlige)\s)?(?:dagsordens)?(?:punkter|sager)\b"
)
_WHICH_MEETING = re.compile(  # hvornår var sidste møde i udvalget; of the next one no minutes tell
    r"\bhvornår\s(?:var|er|holdt|holder|holdes|afholdt|blev|lå|har)\b"
    r"(?!.*\b(?:sag(?:en)?|punkt\w*|næste|kommende|beslut\w*|vedtag\w*|godkend\w*|behandl\w*)\b).*møde"
)
_OF_MEETING = (
    (QuestionKind.MEETINGS, _NUMBER_OF_MEETINGS),
    (QuestionKind.ITEMS, _NUMBER_OF_ITEMS),
    (QuestionKind.PLACE, _PLACE),
    (QuestionKind.PLACE, _WHICH_MEETING),
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
# Words that, alone with a meeting, ask for its items: those that came to this, or all of them.
_DONE_WITH_ITEMS: tuple[tuple[frozenset[Outcome], re.Pattern[str]], ...] = (
    (frozenset({Outcome.UDSAT}), re.compile(r"uds(?:at|ættes?)|udskudt|udskudte")),
    (frozenset({Outcome.AFVIST}), re.compile(r"afvi(?:st|ste|ser|ses)|forkastet|forkastede|nedstemt")),
    (frozenset({Outcome.OVERSENDT}), re.compile(r"sendt|sendte|videre|videresendt|oversendt|tilbage|tilbagesendt")),
    (frozenset(), re.compile(r"drøft(?:e|et|ede|er|es|elser?)|fremme|vendt|orienteret")),
)
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_APPROVED = frozenset({"godkendt", "vedtaget", "anbefalet"})
_NOT_APPROVED = re.compile(r"\bikke\s+(?:blev\s+|er\s+)?(?:godkendt|vedtaget|anbefalet)\b")
# Words that only name a part of an item; of one that is named by its number they are no topic.
_PART_OF_ITEM = re.compile(
    r"(?:indstil|anbefal|lovgrundlag|retsgrundlag|økonomi|konsekvens|resum[eé]|baggrund|sagsfremstilling|sagsforløb|afsnit)\w*"
)
_NO_TOPIC = re.compile(  # tirsdag den 3. maj; i dag; de to seneste møder
    rf"""
    \b(?:man|tirs|ons|tors|fre|lør|søn)dag(?=,?\s(?:den\s|d\.?\s?)?\d) | \bi\s+dag\b
    | \b(?:{"|".join(NUMBERS)})\s+(?=(?:seneste|sidste|forrige)\b)
    | (?<=sidste\s)(?:\d|{"|".join(NUMBERS)})\s+(?=\w*møder\b) | (?<=seneste\s)(?:\d|{"|".join(NUMBERS)})\s+(?=\w*møder\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LAST_MEETINGS = re.compile(  # de to seneste byrådsmøder
    rf"\b(?P<number>{'|'.join(NUMBERS)}|[2-9])\s+(?:seneste|sidste)\s+(?:\w+\s+)?\w*møder\b"
    rf"|\b(?:seneste|sidste)\s+(?P<after>{'|'.join(NUMBERS)}|[2-9])\s+(?:\w+\s+)?\w*møder\b"
)
_POLAR = re.compile(
    r"(?:må|måtte|kan|kunne|skal|skulle|vil|ville|bliver|blev|er|var|har|havde|fik|får|kom|kommer|tog|tager|går|gik|gør|gjorde"
    r"|sagde|siger|giver|gav|endte|\w{3,}(?:er|ede|te|[^aiouys]es))$"
)
_ASKS_TO_BE_TOLD = re.compile(  # kan I oplyse prisen, har du antallet
    r"\W*(?:(?:kan|kunne|vil)\s(?:du|i|man|jeg|vi)\b.*\b(?:sige|oplyse|fortælle|få)\b|har\s(?:du|i)\b)"
)
_POLAR_ALONE = re.compile(
    "må|måtte|kan|kunne|skal|skulle|vil|ville|bliver|blev|har|havde|fik|får"
)  # without a "?", too
_KEYWORDS_MAX = 4  # words
_LATEST = re.compile(
    r"\b(?:senest\w*|sidste?(?!\s(?:dagsordens)?punkt)|stadig\w*|nyeste|nu|i\sdag|status|afgjort|slutning\w*|udfald\w*|end(?:er|te)|land(?:er|ede)|slutte(?:de|r)|hvor\s(?:langt|er\svi)|g(?:ik|år)\sdet|blev\sdet\stil|(?:står|ligger)\ssag\w*)\b"
)
_WHEN_DECIDED = re.compile(
    r"\bhvornår\b.*\b(?:vedtog|vedtaget|besluttet|besluttede|godkendt|godkendte|afgjort|afgjorde)\b"
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
_BY = re.compile(
    r"\b(?:inden|før|senest|til)\s+(?:den\s+|udgangen\s+af\s+)?$", re.IGNORECASE
)  # what is due "inden maj"
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
    deltog deltage deltager deltagere mødte fraværende fravær afbud manglede mangler udeblev sad medlem medlemmer
    stede tilstede meldte melde meldt afholdt holdt sted mødested sidste seneste
    foregik startede starter start begyndte begynder mødtes tid klokken lokale hotel sal
    """.split()
)


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
    taken = [case.span for case in case_numbers] + [mention.span for mention in mentions]
    taken += [items.span] if items else []
    closed, of_sort = _of_sort(lowered) if len(lowered) == len(read) else (None, [])
    taken += of_sort
    short = find_short_years(read)
    taken += [years.span for years in short]
    times = [one.span for one in asked]
    voters = find_voters(read, [*taken, *times], is_vote=_asks_votes(lowered))
    taken += voters.spans
    if asked_words := _search_words(read, [*taken, *times]):  # "mødet i februar": the month is a word of the matter too
        times = [one.span for one in asked if not (one.is_name or _is_open_month(one, lowered))]
        asked_words = _search_words(read, [*taken, *times])
    short = tuple(years for years in short if not any(years.span.overlaps(span) for span in times))
    loose_years = (one.period.first for one in asked if not one.is_strict and one.period.is_year)
    years = (
        *(first.year for first in loose_years),
        *(year for found in short for year in found.years),
    )  # "taksten for 2024" names it
    words = tuple(dict.fromkeys((*asked_words, *map(str, years))))
    person, asks_stand_in = _asked_person(read, lowered, [*taken, *(one.span for one in asked)], stored)
    kind = _kind(read, asked_words, has_case=bool(case_numbers), has_meeting=bool(mentions or asked))
    kind = QuestionKind.VOTE if voters.parties else kind
    if person is not None and not asks_stand_in:
        words, kind = tuple(token.text for token in tokens(person.text)), QuestionKind.ATTENDANCE
    done = _done_with_items(words, lowered) if mentions or asked else None
    words = _without_frame(words, kind, voters) if done is None else ()
    known = tuple(name for mention in mentions for name in mention.names)
    if items and (known or asked):
        words = tuple(word for word in words if not _PART_OF_ITEM.fullmatch(word))
    is_past = bool(_PAST_DECISION.search(lowered))
    is_decision = kind in DECIDED or is_past
    is_of_meeting = kind in OF_MEETING
    binds = (is_decision and not _is_told(read, mentions)) or _is_subject(read, mentions)
    restricts = (binds or is_of_meeting) and not known
    unstored = [mention for mention in mentions if not mention.names]
    acting = (mention.text for mention in unstored if is_of_meeting or acts(read, mention))
    unknown = next(acting, None) if restricts else None
    # "mitHTK i 2025" asks for that year's; "hvad bliver taksten i 2024" is answered the year before.
    is_keywords = kind is QuestionKind.GENERAL and not any(t.text in QUESTION_WORDS for t in tokens(read))
    period = _strictest(asked, is_strict=is_decision or is_of_meeting or is_keywords)
    years_named = find_years(read) | {year for found in short for year in found.years}
    if is_of_meeting and period is None and years_named:  # hvor mange møder i kulturudvalget 2024
        period = AskedPeriod(year_period(min(years_named), max(years_named)), Span(0, 0), is_strict=True)
    if words and period is not None and not period.is_strict:
        words = tuple(dict.fromkeys((*words, *_months_in(read, asked))))
    if unknown is None:  # a committee that is not stored is a word like any other: "skal økonomiudvalget orienteres?"
        words = tuple(dict.fromkeys((*words, *_words_in(read, (mention.span for mention in unstored)))))
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
        items.numbers[0] if items else None,
        items.numbers[1:] if items else (),
        years_named | _years_of(asked),
        _in_capitals(read),
        closed,
        done or frozenset(),
        find_missing_day(read),
        period.in_year if period else None,
        () if is_past or is_of_meeting else _words_in(read, [one.span for one in asked if one.in_year is not None]),
        _last_meetings(lowered),
        person,
        asks_stand_in,
        _asked_office(lowered, words, stored.is_own_place) if person is None else None,
        today,
        voters.parties,
        asked_noun(lowered),
    )


def _of_sort(lowered: str) -> tuple[bool | None, list[Span]]:
    """Whether closed items are asked for, open ones, or (None) both, and where that is said."""
    for is_closed, pattern in ((True, _CLOSED), (False, _OPEN)):
        if match := pattern.search(lowered):
            return is_closed, [Span(*match.span())]
    return None, []


def _without_frame(words: tuple[str, ...], kind: QuestionKind, voters: Voters) -> tuple[str, ...]:
    frame = _FRAMES.get(kind)
    if frame is not None:
        words = tuple(word for word in words if not frame.fullmatch(word))
    return () if voters.parties and all(map(OF_ANY_VOTE.fullmatch, words)) else words


def _asked_person(text: str, lowered: str, taken: list[Span], stored: StoredNames) -> tuple[PersonMention | None, bool]:
    """Of whom it is asked, and whether for the stand-in rather than the attendance; where nothing else is asked but the time
    and the committee."""
    asks_stand_in = _STAND_IN_OF.search(lowered) is not None
    if asks_stand_in:
        frame = _STAND_IN_FRAME
    elif not _OF_SEVERAL.search(lowered) and (_ATTENDANCE.search(lowered) or _OF_ONE_PERSON.search(lowered)):
        frame = _ATTENDANCE_FRAME | _PERSON_FRAME
    else:
        return None, False
    written = find_written_name(text)
    mention = find_person(text, stored.people()) or written or _absent_person(text, taken, frame, stored)
    if mention is not None and written is not None and " " not in mention.text and mention.span.within(written.span):
        mention = written if mention.span != written.span else mention  # Bo Hansen is not the Bo who is known
    before = lowered[: mention.span.start] if mention is not None else ""
    is_place = _BEFORE_PLACE.search(before) or not (mention is None or mention.names or _BEFORE_PERSON.search(before))
    if mention is None or is_place:
        return None, False
    rest = (word for word in _search_words(text, [*taken, mention.span]) if not _A_YEAR.fullmatch(word))
    is_alone = all(word in frame or _MEETING_WORD.fullmatch(word) for word in rest)
    return (mention, asks_stand_in) if is_alone else (None, False)


def _absent_person(text: str, taken: list[Span], frame: frozenset[str], stored: StoredNames) -> PersonMention | None:
    """One who never attended, and is named only where it is said who was away: the words that are left are the name."""
    free = (token for token in tokens(text) if not any(token.span.overlaps(span) for span in taken))
    left = [
        token.span for token in free if token.text not in STOP_WORDS | frame and not _MEETING_WORD.fullmatch(token.text)
    ]
    if not 2 <= len(left) <= _NAME_WORDS_MAX:
        return None
    span = Span(left[0].start, left[-1].end)
    written = stored.absent(span.quote(text))
    return PersonMention(span.quote(text), span, (written,)) if written is not None else None


def _asked_office(lowered: str, words: tuple[str, ...], is_own_place: IsOwnPlace) -> Office | None:
    """The office whose holder is asked for, where nothing else is but the time and the committee."""
    match = _ASKS_OFFICE.search(lowered)
    if match is None:
        return None
    named = {match["office"], f"{match['office']}en", match["rank"]}
    place = _IN_PLACE.search(lowered)
    if place is not None and is_own_place(place["place"]):
        named |= {token.text for token in tokens(place["place"])}
    rest = (word for word in words if word not in _OFFICE_FRAME | named and word not in MONTHS)
    return office_in(match) if all(_A_YEAR.fullmatch(word) for word in rest) else None


def asks_holder(question: Question) -> bool:
    """Whether it is asked who holds an office, of whatever body."""
    return _ASKS_OFFICE.search(lower_nfc(question.text[:TEXT_MAX])) is not None


def _last_meetings(lowered: str) -> int:
    match = _LAST_MEETINGS.search(lowered)
    if match is None:
        return 1
    written = match["number"] or match["after"]
    return NUMBERS.get(written) or int(written)


def _done_with_items(words: tuple[str, ...], lowered: str) -> frozenset[Outcome] | None:
    """What the items that are asked for came to, where the words say nothing else: "hvilke punkter blev udsat?"."""
    if _APPROVED.issuperset(words) and _NOT_APPROVED.search(lowered):
        return frozenset({Outcome.AFVIST})
    found = [
        next((outcomes for outcomes, pattern in _DONE_WITH_ITEMS if pattern.fullmatch(word)), None) for word in words
    ]
    known = [outcomes for outcomes in found if outcomes is not None]
    return frozenset().union(*known) if found and len(known) == len(found) else None


def _kind(text: str, words: tuple[str, ...], *, has_case: bool, has_meeting: bool) -> QuestionKind:
    lowered = lower_nfc(text)
    of_meeting = _kind_of_meeting(text, words, has_meeting=has_meeting)
    if of_meeting is not None:
        return of_meeting
    if has_case and not words:
        return QuestionKind.CASE
    found = _kind_by_words(lowered)
    if found is not None and not (found in _OF_A_WORD and _is_polar(lowered) and not _asks_by_word(lowered)):
        return found
    return QuestionKind.DECISION if _is_polar(lowered) else QuestionKind.GENERAL


def _kind_by_words(lowered: str) -> QuestionKind | None:
    told = (kind for kind, pattern in _KINDS if pattern.search(lowered))
    return next((kind for kind in told if kind is not QuestionKind.VOTE or not _is_of_an_election(lowered)), None)


def _asks_votes(lowered: str) -> bool:
    """Whether it asks how a committee voted, and not the people at an election."""
    return _VOTE.search(lowered) is not None and not _is_of_an_election(lowered)


def _is_of_an_election(lowered: str) -> bool:
    return _ELECTION.search(lowered) is not None and _TAKES_SIDES.search(lowered) is None


def _asks_by_word(lowered: str) -> bool:
    """Whether a word says what is asked for: "kan du sige, hvad det koster?" """
    found = {token.text for token in tokens(lowered)}
    is_by_word = not QUESTION_WORDS.isdisjoint(found) or any(word.startswith("kost") for word in found)
    return is_by_word or _ASKS_TO_BE_TOLD.match(lowered) is not None


def of_a_named_item(question: Question) -> Question:
    """Where the item is named by a number: what is asked of it ("hvad koster 21/5239" asks for money), and no words that
    only name a section; nothing is left to search for in "hvad siger sagsfremstillingen i punkt 6"."""
    if not (question.case_numbers or question.item_number):
        return question
    lowered = lower_nfc(question.text[:TEXT_MAX])
    kind = question.kind
    if kind is QuestionKind.CASE:
        kind = _kind_by_words(lowered) or kind
    pattern = dict(_SECTIONS).get(question.section) if question.section is not None else None
    named = {token.text for found in pattern.finditer(lowered) for token in tokens(found[0])} if pattern else set()
    return replace(question, kind=kind, words=tuple(word for word in question.words if word not in named))


def _kind_of_meeting(text: str, words: tuple[str, ...], *, has_meeting: bool) -> QuestionKind | None:
    """What is asked of a meeting itself, and not of a matter before it."""
    lowered = lower_nfc(text)
    if not (has_meeting or _MEETING_WORD.search(lowered)):
        return None
    rest = [
        word
        for word in words
        if word not in _ATTENDANCE_FRAME and not _MEETING_WORD.fullmatch(word) and not _A_YEAR.fullmatch(word)
    ]
    if _ATTENDANCE.search(lowered) and (not rest or _names_a_person(text, rest)):
        return QuestionKind.ATTENDANCE
    if rest:
        return None
    return next((kind for kind, pattern in _OF_MEETING if pattern.search(lowered)), None)


def _names_a_person(text: str, words: list[str]) -> bool:
    """Whether all the words are of one whose attendance is asked for: an office, or a name in capitals."""
    match = _PERSON_AT_MEETING.search(text)
    if match is None:
        return False
    named = (match["took_part"] or match["was"] or match["sent_word"]).split()
    people = {lower_nfc(one) for one in named if one[0].isupper() or _OFFICE.fullmatch(one.lower())}
    return people.issuperset(words)


def kind_at_meeting(question: Question) -> QuestionKind:
    """Its kind where it is known that a meeting is spoken of: "hvem meldte afbud?" asks who attended."""
    return _kind(question.text[:TEXT_MAX], question.words, has_case=False, has_meeting=True)


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


def acts(text: str, mention: CommitteeMention) -> bool:
    """Whether one that is not stored is asked about as a body of its own. Of councils there are many that a matter is about:
    "aftalen med menighedsrådet"."""
    if _ADVISORY.search(mention.text):
        return _is_subject(text, [mention])
    return not is_spoken_of(text, mention)


def _is_polar(lowered: str) -> bool:
    """A question that a yes or a no answers ("må man …", "fik de lov …") asks for what was decided."""
    first = next(iter(tokens(lowered)), None)
    if first is None:
        return False
    is_asking = _POLAR_ALONE.fullmatch(first.text) and len(lowered.split()) > _KEYWORDS_MAX
    return bool(is_asking or (_POLAR.match(first.text) and "?" in lowered))


def _search_words(text: str, taken: list[Span]) -> tuple[str, ...]:
    """The words that carry the question, each once; where all are frame words ("hvad er status på sagen"), none."""
    taken = [*taken, *(Span(*match.span()) for match in _NO_TOPIC.finditer(text))]
    free = (token for token in tokens(text) if not any(token.span.overlaps(span) for span in taken))
    return tuple(dict.fromkeys(token.text for token in free if token.text not in STOP_WORDS))


def _words_in(text: str, spans: Iterable[Span]) -> tuple[str, ...]:
    found = (token.text for span in spans for token in tokens(span.quote(text)))
    return tuple(word for word in found if word not in STOP_WORDS)


def _in_capitals(text: str) -> frozenset[str]:
    if text.isupper():
        return frozenset()
    # SFO'erne is in capitals too; its text has no ending.
    found = (token for token in tokens(text) if text[token.span.start :][: len(token.text)].isupper())
    return frozenset(token.text for token in found if len(token.text) > 1)


def _is_open_month(one: AskedPeriod, lowered: str) -> bool:
    return one.in_year is not None and one.span.quote(lowered) in MONTHS


def _years_of(asked: Iterable[AskedPeriod]) -> set[int]:
    """Those of times that lie within one year and name it: "i marts 2023", "sidste år"."""
    named = (one.period for one in asked if one.in_year is None)
    return {period.first.year for period in named if period.first.year == period.last.year}


def _months_in(text: str, asked: Iterable[AskedPeriod]) -> tuple[str, ...]:
    """What is told of "marts 2024" names the month; of several months it need not name all."""
    in_times = (_words_in(text, [one.span]) for one in asked if not _BY.search(text[: one.span.start]))
    months = [[word for word in words if word in MONTHS] for words in in_times]
    return tuple(found[0] for found in months if len(found) == 1)


def _strictest(asked: tuple[AskedPeriod, ...], *, is_strict: bool) -> AskedPeriod | None:
    """The period that restricts: the narrowest. A year alone restricts only where it is asked what was decided, for
    "hvad bliver taksten i 2024" is answered in 2023."""
    if not asked:
        return None
    found = min(asked, key=lambda candidate: candidate.period.last - candidate.period.first)
    return replace(found, is_strict=found.is_strict and is_strict)
