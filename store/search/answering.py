"""Which sentence of an item answers: a linear score of what it holds of the question, where it stands and what it says.

The weights were fitted by listwise logistic regression (softmax over an item's sentences) on questions with their
answers over four years of another municipality's minutes (bench/fit_quotes.py); docs/search.md has the figures.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from math import fsum
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from store.danish.dates import DAY_OF_MONTH, MONTH_NAME, MONTH_PATTERN, WEEKDAY
from store.danish.numbers import NUMBER_WORD
from store.danish.question_words import mended
from store.danish.tokens import token_texts
from store.danish.units import MEASURE_UNIT, MONEY_UNIT, SHARE_UNIT, TIME_UNIT, UNIT_END
from store.danish.voting import ABSTAINS
from store.domain import SectionName
from store.minutes.approval import Approval, approval_of
from store.minutes.options import OPTION_KIND
from store.minutes.parties import Party
from store.minutes.votes import Side
from store.search.asked import counted_noun
from store.search.facets import facets_of, told
from store.search.holders import AskedHolder, asked_holder
from store.search.kinds import ASKS_HOUR, ASKS_SUM, SUM_ENDING, SUM_NOUN, QuestionKind
from store.search.question import TEXT_MAX, Question, section_words
from store.search.untold import asks_names
from store.search.voters import asks_words, sides_asked

Floats: TypeAlias = NDArray[np.float64]
Bools: TypeAlias = NDArray[np.bool_]


class Role(StrEnum):
    """What a part of an item is to a question."""

    OPERATIVE = "operative"  # where it stands what was decided
    DECISION = "decision"
    INDSTILLING = "indstilling"
    COURSE = "course"  # what the committees before said
    RESUME = "resume"
    BODY = "body"
    ECONOMY = "economy"
    ATTACHMENTS = "attachments"
    OTHER = "other"


ROLE_OF_SECTION: dict[str, Role] = {
    SectionName.BESLUTNING.value: Role.DECISION,
    SectionName.INDSTILLING.value: Role.INDSTILLING,
    SectionName.SAGENS_FORLOEB.value: Role.COURSE,
    SectionName.RESUME.value: Role.RESUME,
    SectionName.SAGSFREMSTILLING.value: Role.BODY,
    SectionName.OEKONOMI.value: Role.ECONOMY,
    SectionName.BILAG.value: Role.ATTACHMENTS,
}


@dataclass(frozen=True, slots=True)
class Sought:
    """What a question seeks, as far as it tells sentences apart."""

    kind: QuestionKind
    asks_decision: bool
    word: str  # its question word: hvorfor, hvilke (for its forms), … or ""
    grams: frozenset[str] = frozenset()  # runs of letters of the question as it is put
    section: str | None = None  # which to quote from, where the item has it
    voters: tuple[Party, ...] = ()  # whose votes, and which of them
    sides: frozenset[Side] = frozenset(Side)
    facets: tuple[str, ...] = ()  # of store/search/facets.py
    times: frozenset[str] = frozenset()  # that the question names itself
    needs_amount: bool = False  # "hvem betaler honoraret?" and "blev taksten godkendt?" can be answered without one
    needs_person: bool = False  # and not "hvem er lederdagen for?"
    needs_funds: bool = False  # where the money comes from, or whether there is any
    hears: bool = False  # what the parties say, or why they voted so, rather than how
    counted: str | None = None  # the noun whose number is asked for
    holder: AskedHolder | None = None  # who has a post or won something
    needs_duration: bool = False  # how long
    asks_outcome: bool = False  # what became of the matter
    option: tuple[str, str] | None = None  # ("model", "c"), whose row of a table tells it
    asks_audience: bool = False  # whom something is for
    asks_names: str | None = None  # the question in lower case, where it asks for names: "hvilke tre kommuner"
    asked: str | None = None  # the noun behind "hvilken", where nothing tells it but a sentence that names it
    known: frozenset[str] = frozenset()  # the question's words: whom it names itself is not whom it asks for
    needs_chosen: bool = False  # who was elected or took over
    needs_hour: bool = False  # the time of day
    needs_deadline: bool = False  # the last day, and not any other of the matter
    counts_things: bool = False  # "hvor mange", of no money
    asks_cost: bool = False  # of a thing, and not what somebody pays towards it
    heading: frozenset[str] = frozenset()  # words that are the heading of `section`
    asks_whole: bool = False  # what a committee spent or lacked in all, and not in one of its fields

    @property
    def needs_time(self) -> bool:
        """Whether it is asked on what day something is, and not when it was decided."""
        return self.kind is QuestionKind.WHEN and not (self.asks_decision or self.needs_hour)

    @property
    def needs_day_of_decision(self) -> bool:
        return self.kind is QuestionKind.WHEN and self.asks_decision

    @property
    def is_of_a_fact(self) -> bool:
        """Whether a sum, a number or a time is asked for."""
        return self.needs_amount or self.needs_time

    @property
    def group(self) -> str:
        if self.asks_decision:
            return "decision"
        return "general" if self.kind is QuestionKind.GENERAL else "fact"

    @property
    def form(self) -> str:
        """How it is put: by its question word, or without one."""
        return self.word or ("no word, decision" if self.asks_decision else "no word")


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of one item or several, a row each; `tokens` are the words of each, `place` its number in its part. `own`,
    `before` (with the two sentences before it) and `around` (with one on each side) are shares of the question's words as they
    tell the item's sentences apart; `relative` is `own` beside the item's best, `previous` that of the sentence before; `words`
    is the sentence's share of their number, and `part` its whole part's as the store weighs words. `likeness` is the share of
    the question's runs of letters that the sentence has. All these are in 0 to 1. `roles` are the rows of each role; `begins`
    are the rows that the items begin with, ascending; `times` those that the title of each item names."""

    texts: Sequence[str]
    tokens: Sequence[Sequence[str]]
    place: Floats
    is_operative: Bools
    roles: Mapping[Role, Bools]
    own: Floats
    relative: Floats
    words: Floats
    before: Floats
    previous: Floats
    around: Floats
    part: Floats
    likeness: Floats
    begins: Sequence[int] = (0,)
    times: Sequence[frozenset[str]] = (frozenset(),)

    def without_known_times(self, texts: Sequence[str], known: frozenset[str]) -> list[str]:
        """A sentence each, without the times that its item's title names and those that are `known`: they are the matter's."""
        ends = (*self.begins[1:], len(texts))
        return [
            _without(text, times | known)
            for times, start, end in zip(self.times, self.begins, ends, strict=True)
            for text in texts[start:end]
        ]


_AMOUNT = re.compile(
    rf"\d[\d.,]*\s*(?:{MONEY_UNIT}|{SHARE_UNIT}|{MEASURE_UNIT}|{TIME_UNIT}|pladser|gange?){UNIT_END}|\bgang\w*\b",
)
_MONEY = re.compile(
    rf"(?:\d[\d.,]*|\b(?:{NUMBER_WORD}))\s*{MONEY_UNIT}{UNIT_END}|\d[\d.,]*,-"
    r"|\bgratis\b|\buden\sbetaling\b"
)
_NOT_OF_THINGS = (
    r"(?!\s?(?:m|m2|m²|m3|km|kvm|ha|kg|kwh|mwh|stk|(?:kilo|kvadrat|kubik)?meter|hektar|tons?|kilo|liter|timer|dage"
    r"|personer|borgere|husstande|boliger|elever|børn|pladser|medarbejdere|ansatte|ture|biler|cyklister)\b)"
)
_SUM = re.compile(  # in a table, whose heading has the unit; 15,30-16,00 are hours
    rf"\b\d{{1,3}}(?:\.\d{{3}})+\b{_NOT_OF_THINGS}|(?<![-–])\b\d+,\d\d\b(?!\s?[-–]\s?\d){_NOT_OF_THINGS}"
)
_NUMBER = re.compile(r"\d")
_NO_AMOUNT = re.compile(  # a point's number, what something is numbered by, years and days
    r"^\s*(?:\d{1,2}[.)]|[a-z][.)])\s|\b(?:bilag|pkt\.?|punkt|nr\.?|§+|stk\.?)\s*\d+|\b(?:19|20)\d\d\b"
    r"|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}",
)
_NUMBER_WORD = re.compile(rf"\b(?:{NUMBER_WORD}|halv\w*|begge)\b")
_DAY_OF_MONTH = rf"\d{{1,2}}\.?\s*{MONTH_PATTERN}"
_TIME = re.compile(  # one sign first, and one \b for all words: that is four times as fast
    rf"{_DAY_OF_MONTH}|\d{{1,2}}[-./]\d{{1,2}}|\b(?:(?:19|20)\d\d\b|uge\s\d"
    rf"|{MONTH_NAME}\b"
    r"|(?:efter|inden|før)\s(?:sommer|jul|påske|efterår|forår)\w*|(?:når|snarest|primo|ultimo|medio)\b)"
)
_NAMED_TIME = re.compile(  # and not "når", nor 250.000
    rf"{_DAY_OF_MONTH}|(?<![\d.])\d{{1,2}}[-./]\d{{1,2}}[-./](?:19|20)?\d\d(?![\d.])|\b(?:(?:19|20)\d\d\b(?!\.\d)|uge\s\d+"
    r"|(?:forår|sommer|efterår|vinter)\w*\s(?:19|20)\d\d\b"
    rf"|{MONTH_NAME}\b)"
    r"|(?<![\d/])(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])\b(?!/|[-.]?\d)"  # pr. 1/7
    r"|\b(?:efter|inden|før|til)\s(?:sommer|jul|påske|efterår|forår|vinter)\w*"
)
_ANY_TIME = re.compile(  # besides those: hver mandag, om to år, i næste kvartal, kl. 10, snarest
    rf"\b(?:{WEEKDAY}e?n?e?\b|(?:hver)?dage?n?\b|uge(?:n|r|rne)?\b|måned(?:en|er|erne)?\b"
    r"|kvartal(?:et|er)?\b|halvår(?:et)?\b|år(?:et|ene)?\b|årlig\w*|kl\.?\s*\d|klokken\b|straks\b|løbende\b|hurtigst\b"
    r"|(?:når|snarest|primo|medio|ultimo)\b"
    r"|(?:skole|kalender|budget)?årets?\b|årsskiftet\b|sæson(?:en)?\b|dato(?:en)?\b|frist(?:en)?\b|deadline\b|(?:før|indtil)\b|inden\b(?!\sfor\b)"
    r"|(?:forår|sommer|efterår|vinter|jul|påske)(?:et|en)?\b|\d{2}[./:]\d{2}\b)"
)
_OF_YEARS = re.compile(  # of a budget, a strategy
    r"(?:\bbudget\w*\s(?:for\s)?(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?|\b(?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d)\b"
)
_DAY = re.compile(rf"{_DAY_OF_MONTH}|\b(?:uge|kl)\.?\s*\d")
_PERSON = re.compile(
    r"[A-ZÆØÅ][a-zæøåé]+\s(?:[A-ZÆØÅ]\.?\s)?[A-ZÆØÅ][a-zæøåé]+\s\([A-ZÆØÅ]{1,3}\)"
    r"|\b(?:[Ff]ormand|[Nn]æstformand|[Bb]orgmester|[Dd]irektør|[Mm]edlem)\w*"
)
_FIRM = re.compile(
    r"\b(?:A/S|ApS|P/S|K/S|I/S|[Ff]irma\w*|[Ll]everandør\w*|[Kk]onsulent\w*|[Aa]dvokat\w*|[Oo]peratør\w*)\b"
)
_CALLED = re.compile(r"\b[A-ZÆØÅ]{2,5}\b|(?<=[a-zæøå,;] )[A-ZÆØÅ][a-zæøåé]+\s[A-ZÆØÅ][a-zæøåé]+")  # BYC, Lars Holte
_NAMED = re.compile(r"(?<=[a-zæøå,;] )[A-ZÆØÅ][\wæøå]+")  # a capital within the sentence
_POST = re.compile(r"\b\w+(?:chef|direktør|leder|konsulent|koordinator|rådgiver|sekretær)(?:en)?\b")
_BODY = re.compile(r"\b\w*(?:bestyrelse|nævn|ministeri|styrels)(?:r|n|ne|rne|et|um|erne|en)*\b")
_FULL_NAME = re.compile(
    r"\b[A-ZÆØÅ][a-zæøåé]+(?:\s[A-ZÆØÅ]\.)*\s(?:[A-ZÆØÅ]\.\s)?(?!Kommune|Byråd|Udvalg)[A-ZÆØÅ][a-zæøåé]+\b"
)
_VOTES = re.compile(rf"\bstemte\b|\bstemmerne\b|\bi\s?mod\b|\b{ABSTAINS}\b")
_OF_KIND = {
    QuestionKind.MONEY: {"money": _MONEY},
    QuestionKind.AMOUNT: {"amount": _AMOUNT},
    QuestionKind.WHEN: {"time": _TIME, "day": _DAY},
    QuestionKind.VOTE: {"votes": _VOTES},
    QuestionKind.WHO: {"person": _PERSON, "firm": _FIRM, "called": _CALLED, "full name": _FULL_NAME},
}
REASONS = r"skyldes|fordi|grundet|på\sgrund\saf|årsag\w*|idet|begrund\w*"
"""What leads to a reason, in lower case."""
_REASON = re.compile(rf"\b(?:{REASONS}|derfor|således)\b")
_GIVES_REASON = re.compile(rf"{_REASON.pattern}|\b(?:da|hensyn\w*|for\sat)\b")
_DECIDES = re.compile(
    r"\b(?:udpeg|godkend|beslut|anbefal|ønsker|afvis|fastsæt|bevilg|gives|meddel|vælg|valgt|tildel|bemyndig|fortsæt|ændre"
    r"|udsæt|indgå|iværksæt|etabler|sælg|optag|støtte)",
)
_ASKS_HOUR = re.compile(ASKS_HOUR)
_HOUR = re.compile(
    rf"\bkl(?:\.|okken)?\s?\d|(?<![\d.,-])(?:[01]?\d|2[0-4])[.:][0-5]\d\b(?!\s?(?:{SHARE_UNIT}|{MONEY_UNIT})|[.,-]?\d)"
)
_DEADLINE = re.compile(r"\w*(?:frist|deadline)(?:en|s?er|erne)?\b")
_COUNTS = re.compile(r"\bhvor\smange\b")
_ASKS_COST = re.compile(  # hvad koster den, hvad er prisen på en cykelsti; not: hvad koster det den enkelte
    r"\bhvad\b.*\bkost(?:er|ede|et|e)\b(?!.*\b(?:enkelte|hver|pr\.?)\b)|\bhvor\s(?:dyr\w*|meget)\b.*\bkost(?:er|ede|et|e)\b"
    r"|\bhvor\sdyrt?\b|\bhvad\s(?:er|var|bliver|blev)\s(?:den\s)?(?:samlede\s)?(?:pris|udgift|omkostning)\w*\b"
)
_PAID_TOWARDS = re.compile(
    r"\bbidrag\w*|\b(?:egen|bruger|med)(?:betal|finansier)\w*|\bselv\s(?:\w+\s)?betal\w*|\bdepositum|\btilskud\w*|\bspare[rst]?\b|\bbespar\w*"
    r"|\bindtægt\w*"
)
_COST = re.compile(r"\bkost(?:er|ede|et|e)\b|\bomkostning|\bpris|\bi\salt\b|\bsamle[dt]|\w*udgift|\boverslag|\bafsat\b")
_BALANCE = r"(?:(?:mer|mindre)(?:forbrug|udgift)|(?:over|under)skud|afvigelse)"
_ASKS_BALANCE = re.compile(rf"\bhvor\s(?:stor[te]?|meget)\b.*\b{_BALANCE}")
_OF_ACCOUNTS = re.compile(  # which is no field of a committee's
    rf"{_BALANCE}\w*|\w*(?:budget|regnskab|økonomi)\w*|\d+|stor[te]?|kvartal|halvår|året?|forvente\w*"
)
_BALANCE_IN_ALL = re.compile(  # på udvalgets område forventes et merforbrug; not: under hjælpemidler forventes et merforbrug
    rf"\budvalgets\s(?:samlede\s)?område\w*\b.{{0,200}}?\b{_BALANCE}|\b{_BALANCE}\w*\b.{{0,200}}?\budvalgets\s(?:samlede\s)?område"
)
_ASKS_DURATION = re.compile(r"\bhvor\s+(?:længe|lang\s+tid)\b")
_DURATION = re.compile(  # and not "ansatte fra 60 år"
    rf"(?<!\bfra\s)(?<!\bover\s)(?<!\bunder\s)(?<!\bfyldte\s)"
    rf"(?:(?<![\d.,])\d[\d.,]*|\b(?:{NUMBER_WORD}|en|et|halvandet?|halv\w*))"
    r"\s?(?:til\s\d+\s)?(?:hele\s|-)?(?:år\b|måned|uge|dag|døgn|time|minut|kvartal|sæson)"
    r"|\b(?:frem\stil|indtil|til\sog\smed|udgangen\saf|resten\saf|permanent|midlertidig\w*|tidsbegrænset|\w{2,}årig[et]?)\b"
)
_ASKS_FUNDS = re.compile(
    r"\b(?:penge|pengene|midler|midlerne)\b.{0,60}\b(?:komme[rt]?|tage[st]?|hente[st]?|fundet|findes|finde)\b.{0,60}\bfra\b"
    r"|\bhvor\b.{0,60}\b(?:penge|pengene|midler|midlerne)\s+fra\b|\bhvordan\b.{0,60}\bfinansier\w*|\bhvilken\s+(?:pulje|konto)\b"
    r"|\b(?:sat|afsat)\s+(?:\w+\s+)?(?:penge|midler)\b|\b(?:penge|midler)\b.{0,20}\b(?:sat\s+af|afsat)\b"
)
_FUNDS = re.compile(r"\bmidler(?:ne)?\b|\b(?:finansier|pulje|afsæt|afsat|bevilling|rådighedsbeløb|kassebehold)\w*")
_NOT_FOR_SOMEBODY = re.compile(  # hvem er pladserne tænkt til? and who pays may be a fund
    r"\bhvem\s+(?:\w+\s+)?(?:betal|finansier|dækk|afhold)|\bhvem\b.*\b(?:(?:tænkt|beregnet|ment)\s+(?:til|for)\b|(?:til|for)\W*$)"
)
_CHOSEN = r"valgt|udpeget|udnævnt|konstitueret"
_CHAIR = r"(?:næst)?formand(?:en|s\w*)?"
_ASKS_CHOSEN = re.compile(  # hvem blev valgt til næstformand, hvem overtog formandsposten; not: hvem blev hørt
    rf"\bhvem\s+(?:blev|bliver|er\s+blevet)\s+(?:\w+\s+){{0,2}}?(?:{_CHOSEN}|{_CHAIR})\b"
    rf"|\bhvem\b.*\b(?:fik|får)\s+posten\s+som\b|\bhvem\s+(?:overtog|overtager|afløste|afløser|efterfulgte)\b.*\b(?:{_CHAIR}|\w*posten|pladsen|hvervet)\b"
)
_CHOOSES = re.compile(
    rf"\b(?:{_CHOSEN}|vælger|vælges|valgte|udpege[rs]?|udpegede[s]?|pege(?:r|de)\s(?:på|.*\bud\b)|indtræder|indtrådte)\b"
)
_OPTION = re.compile(rf"\b(?P<kind>{OPTION_KIND})\s+(?P<label>[a-h]|\d{{1,2}})\b")
_ASKS_AUDIENCE = re.compile(  # hvem er lederdagen for, hvem er inviteret; not: hvem er ansvarlig for, at …
    r"\A(?!.*\b(?:ansvarlig\w*|\w*formand|medlem|\w*repræsentant|tovholder|i?mod|forslag\w*|stemte)\b).*(?:\bhvem\s+(?:er|var|bliver)\s+(?:[\w-]+\s+){1,4}(?:for|til)\W*(?:\Z|,)|\bmålgruppen?\b|\bhvem\s+(?:er|var|bliver|blev)\s+inviteret\b"
    r"|\bhvem\s+kan\s+(?:deltage|søge|få|benytte|bruge)\b)"
)
_AUDIENCE = re.compile(
    r"\bmålgruppe|\bhenvender\ssig|\binvit|\bfor\s(?:alle|samtlige)\b|\balle\s\w+(?:ere|erne)\b|\bforbeholdt|\btilbydes|\bomfatter|\bkan\s(?:deltage|søge|få|benytte)"
)
_DECIDED_ON = re.compile(
    r"\b(?:godkend|vedtag|vedtog|beslut)\w*\b[^.;]{0,60}?\b(?:den|d\.)\s*\d{1,2}"
    rf"(?:[-./]\d{{1,2}}[-./](?:19|20)?\d\d\b|\.?\s*{MONTH_PATTERN}\s+(?:19|20)\d\d)"
)
_EMPTY = re.compile(
    r"\btages?\stil\sefterretning|\btaget\stil\sefterretning|\bjf\.?\sbilag|\bfremgår\saf\s(?:bilag|sagen)|\bvedlagt"
    r"|\bse\sbilag",
)
_ANY_SUM = rf"{SUM_NOUN}(?:{SUM_ENDING}|e?r|e?rne)?\b|(?:pris|takst)\w*|procent(?:en)?\b"
_ASKS_AMOUNT = re.compile(
    r"\bhvor\s(?:meget|mange|dyr\w*)\b|\bhvad\s(?:koster|kostede|betaler|betalte|tjener|tjente)\b"
    r"|\bhvad\s(?:tager|tog|forlanger|forlangte)\b.*\bfor\b|\bhvad\s(?:skal|skulle|må|måtte)\b.*\b(?:give?|betale)\s(?:for|i|om|pr)\b"
    r"|\bhvad\s(?:fik|får|gav)\b.*\bfor\s(?:at|en|et|den|det|(?!penge)\w+(?:en|et|erne))\b"
    rf"|{ASKS_SUM}|\A\W*pris(?:en)?\s(?:på|for)\b"
    rf"|\bhvad\s(?:er|var|bliver|blev)\s(?:\w+\s){{0,2}}?\w*(?:{_ANY_SUM})"
    rf"|\bhvor\sstor[te]?\s(?:(?:er|var|bliver|blev)\s)?(?:\w+[\s-])?\w*(?:{_ANY_SUM})"
)
_APART = re.compile(r"\W*(?:afbud|fraværende|ikke\stil\sstede|for\sstemte|imod\sstemte|undlod\sat\sstemme)\b")
_APPROVAL_MAX = 200  # characters; a decision that says so much does not only approve
_GRAM = 4  # letters
_MIXED_BY = np.uint64(0x9E3779B97F4A7C15)  # 2**64 over the golden ratio: letters side by side fall far apart
_RUN_BEGINS = 16  # bits of a run's number
_RUN_REST = np.uint64(64 - _RUN_BEGINS)
_GRAMS_OF = 300  # characters of a question
_PLACE_MAX = 20
_POINT = re.compile(r"\s*(?:[-–•·]|\d{1,2}[.)]|[a-z][.)])\s")
_QUESTION_WORD = re.compile(
    r"\b(hvorfor|hvilke[nt]?|hvordan|hvor(?!\s(?:mange|meget|stor|lang|ofte|tit|høj|lille|små|dyr|længe|vidt|lang))|hvad)\b"
)


def somebody_named(text: str) -> frozenset[str]:
    """The people, offices, bodies, firms and abbreviations that it names."""
    patterns = (*_OF_KIND[QuestionKind.WHO].values(), _POST, _BODY)
    return frozenset(match[0] for pattern in patterns for match in pattern.finditer(text))


def tells_chosen(text: str) -> bool:
    """Whether it tells who was elected or appointed."""
    return _CHOOSES.search(text.lower()) is not None and _FULL_NAME.search(text) is not None


def tells_hour(text: str) -> bool:
    """Whether it tells a time of day: "kl. 9", "10.30 – 11.30"."""
    return _HOUR.search(text.lower()) is not None


def tells_funds(text: str) -> bool:
    """Whether it tells where money comes from, or whether some is set aside."""
    return _FUNDS.search(text.lower()) is not None


def tells_deadline(text: str) -> bool:
    """Whether it names a deadline so, and a number for it: "fristen er den 3. maj", "svarfristen er fire uger"."""
    lowered = text.lower()
    has_number = _NUMBER.search(lowered) or _NUMBER_WORD.search(lowered)
    return has_number is not None and _DEADLINE.search(lowered) is not None


def tells_share_alone(text: str) -> bool:
    """Whether the sums that it tells are what somebody pays towards a thing or saves by it, and not what that costs."""
    return _PAID_TOWARDS.search(text.lower()) is not None and not says_cost(text)


def says_cost(text: str) -> bool:
    """Whether it speaks of what something costs."""
    return _COST.search(text.lower()) is not None


def tells_balance_in_all(text: str) -> bool:
    """Whether it tells what a committee spent or lacked in all its field."""
    return _BALANCE_IN_ALL.search(text.lower()) is not None


def tells_audience(text: str) -> bool:
    """Whether it tells whom something is for."""
    return _AUDIENCE.search(text.lower()) is not None


def tells_duration(text: str) -> bool:
    """Whether it tells how long something is: "15 måneder", "frem til den 1. maj"."""
    return _DURATION.search(text.lower()) is not None


def tells_reason(text: str) -> bool:
    """Whether it gives a reason."""
    return _GIVES_REASON.search(text.lower()) is not None


def tells_when_decided(text: str) -> bool:
    """Whether it tells on which day something was decided: "Direktionen godkendte d. 10-05-2021 kommissoriet"."""
    return _DECIDED_ON.search(text.lower()) is not None


def tells_kind(kind: QuestionKind, text: str) -> bool:
    """Whether the text has what a question of this kind seeks: an amount of money, a time, votes."""
    patterns = _OF_KIND.get(kind, {}).values()
    read = text if kind is QuestionKind.WHO else text.lower()
    return not patterns or any(pattern.search(read) for pattern in patterns)


def names_time(text: str) -> bool:
    """Whether `times_named` finds any."""
    return _NAMED_TIME.search(text.lower()) is not None


def times_named(text: str) -> frozenset[str]:
    """The days, weeks, months and years that it names, and "efter sommerferien", as they are written, in lower case."""
    return frozenset(match[0].rstrip(".") for match in _NAMED_TIME.finditer(text.lower()))


def tells_time_at_all(text: str, known: frozenset[str]) -> bool:
    """Whether it tells any time, of whatever sort, but those that are `known`."""
    lowered = _without(_OF_YEARS.sub(" ", text.lower()), known)
    return any(pattern.search(lowered) for pattern in (_NAMED_TIME, _ANY_TIME))


def lacks_amount(sought: Sought, text: str) -> bool:
    """Whether how much or how many is asked, and the text has no amount, be it in words: then it is no answer, whatever it is
    about."""
    if not sought.needs_amount:
        return False
    lowered = text.lower()
    if sought.kind is QuestionKind.MONEY:
        return not (_MONEY.search(lowered) or _SUM.search(lowered))
    if sought.counts_things:
        lowered = _MONEY.sub(" ", lowered)
    return not (_has_number(lowered) or _NUMBER_WORD.search(lowered))


_ONLY_SECTIONS = frozenset(  # whose names are never what a matter is about
    {
        SectionName.INDSTILLING,
        SectionName.RESUME,
        SectionName.SAGSFREMSTILLING,
        SectionName.SAGENS_FORLOEB,
        SectionName.SAGSPROCEDURE,
    }
)


def sought_in(question: Question) -> Sought:
    lowered = mended(question.text[:TEXT_MAX]).lower()
    found = _QUESTION_WORD.search(lowered)
    word = "" if found is None else "hvilke" if found[1].startswith("hvilke") else found[1]
    asked = " ".join(token_texts(question.text[:_GRAMS_OF]))
    option = _OPTION.search(lowered)
    noun = question.asked if word == "hvilke" else None
    of_sum = question.kind in (QuestionKind.MONEY, QuestionKind.AMOUNT)
    needs_chosen = _ASKS_CHOSEN.search(lowered) is not None
    of_somebody = question.kind is QuestionKind.WHO and not question.asks_decision
    return Sought(
        question.kind,
        question.asks_decision,
        word,
        grams=frozenset(_grams(asked)),
        section=section_sought(question),
        voters=question.voters,
        sides=sides_asked(question.text[:TEXT_MAX]),
        facets=facets_of(lowered),
        times=times_named(lowered),
        needs_amount=of_sum and _ASKS_AMOUNT.search(lowered) is not None,
        needs_person=needs_chosen or (of_somebody and not _NOT_FOR_SOMEBODY.search(lowered)),
        needs_funds=_ASKS_FUNDS.search(lowered) is not None,
        hears=bool(question.voters) and asks_words(question.text[:TEXT_MAX]),
        counted=counted_noun(lowered) if question.kind is QuestionKind.AMOUNT else None,
        holder=asked_holder(lowered),
        needs_duration=_ASKS_DURATION.search(lowered) is not None,
        asks_outcome=question.asks_outcome,
        option=(option["kind"], option["label"]) if option is not None else None,
        asks_audience=_ASKS_AUDIENCE.search(lowered) is not None,
        asks_names=lowered if asks_names(lowered) else None,
        asked=noun.word if noun is not None and noun.must_be_named else None,
        known=frozenset(token_texts(lowered)),
        needs_chosen=needs_chosen,
        needs_hour=_ASKS_HOUR.search(lowered) is not None,
        needs_deadline=question.kind is QuestionKind.WHEN and _DEADLINE.search(lowered) is not None,
        counts_things=question.kind is QuestionKind.AMOUNT and _COUNTS.search(lowered) is not None,
        asks_cost=question.kind is QuestionKind.MONEY and _ASKS_COST.search(lowered) is not None,
        heading=section_words(question),
        asks_whole=bool(question.committees) and of_sum and _asks_balance(lowered, question.words),
    )


def _asks_balance(lowered: str, words: Iterable[str]) -> bool:
    """Whether it asks what was spent too much or is left, and names no field in which."""
    return _ASKS_BALANCE.search(lowered) is not None and all(map(_OF_ACCOUNTS.fullmatch, words))


def _grams(text: str) -> Iterator[str]:
    padded = f" {text} "
    return (padded[start : start + _GRAM] for start in range(len(padded) - _GRAM + 1))


def section_sought(question: Question) -> str | None:
    """Which section answers: the one that is named. What was decided about a timetable stands in the decision."""
    if question.kind is QuestionKind.ATTACHMENTS:
        return SectionName.BILAG.value
    if question.section is None or (question.asks_decision and question.section not in _ONLY_SECTIONS):
        return None
    return question.section.value


def features(sentences: Sentences, sought: Sought) -> dict[str, Floats]:
    """A number for each sentence, by the names of `Weights.features`."""
    texts, group, form, operative = sentences.texts, sought.group, sought.form, sentences.is_operative
    lowered = [text.lower() for text in texts]  # where cases need not be told apart, patterns take half the time
    is_day_sought = sought.kind is QuestionKind.WHEN
    forms = [_form_of(text) for text in texts]
    if is_day_sought:
        has_number = _numbers([_has_number(text, with_days=True) for text in lowered])
    else:
        has_number = _numbers([one.has_number for one in forms])
    roles = {"operative": _numbers(operative)} | {str(role): _numbers(rows) for role, rows in sentences.roles.items()}
    found = {f"{role} {group}": rows for role, rows in roles.items()}
    found |= {f"{role}, {form}": rows for role, rows in roles.items()}
    found |= {
        f"operative around {group}": operative * sentences.around,
        f"operative relative {group}": operative * sentences.relative,
        f"unrelated {group}": _numbers(sentences.around == 0),
        f"first {group}": _numbers(sentences.place == 0),
        f"place {group}": sentences.place.clip(max=_PLACE_MAX) / _PLACE_MAX,
        "own": sentences.own,
        "relative": sentences.relative,
        "words": sentences.words,
        "before": sentences.before,
        "previous": sentences.previous,
        "around": sentences.around,
        "part": sentences.part,
        "number": has_number,
        "likeness": sentences.likeness,
        "relative likeness": sentences.likeness / best_of_item(sentences.likeness, sentences.begins),
    }
    if Role.DECISION in sentences.roles:
        found[f"decision around {group}"] = sentences.roles[Role.DECISION] * sentences.around
    found |= _of_form(texts, forms, group)
    found |= {f"{name} {group}": found[name] for name in ("relative", "own", "before", "around", "part")}
    found |= {f"{name}, {form}": found[name] for name in ("number", "point", "row", "length", "words", "relative")}
    found |= _of_kind(sentences, lowered, sought, has_number)
    if group == "decision":
        found["decides"] = _that_have(_DECIDES, lowered)
    if sought.word == "hvorfor":
        found["reason"] = _that_have(_REASON, lowered)
    for name, pattern in told(sought.facets).items():
        found[f"tells {name}"] = _that_have(pattern, lowered)
        found[f"tells {name} around"] = found[f"tells {name}"] * sentences.around
    if sought.word == "hvilke":
        found["names"] = _numbers([min(3, len(_NAMED.findall(text))) / 3 for text in texts])
    return found


def best_of_item(values: Floats, begins: Sequence[int]) -> Floats:
    """For each row the largest value of its item; 1 where that is 0."""
    best = np.maximum.reduceat(values, begins) if len(values) else values
    return np.repeat(np.where(best > 0, best, 1.0), np.diff([*begins, len(values)]))


def runs_held(tokens: Sequence[Sequence[str]], grams: frozenset[str]) -> Bools:
    """(sentences, runs of letters): which of the question's each sentence has; small words and endings count too."""
    if not grams or not tokens:
        return np.zeros((len(tokens), len(grams)), np.bool_)
    wanted = np.unique(_runs(_letters("".join(grams)))[::_GRAM])
    letters = _letters("\n".join([f" {' '.join(words)} " for words in tokens]))
    runs = _runs(letters)
    begins_one = np.zeros(1 << _RUN_BEGINS, np.bool_)  # most runs are none of the question's
    begins_one[wanted >> _RUN_REST] = True
    starts = np.flatnonzero(begins_one[runs >> _RUN_REST])
    places = np.minimum(np.searchsorted(wanted, runs[starts]), len(wanted) - 1)
    is_one = wanted[places] == runs[starts]
    held = np.zeros((len(tokens), len(wanted)), np.bool_)
    held[np.searchsorted(np.flatnonzero(letters == ord("\n")), starts[is_one]), places[is_one]] = True
    return held


def _letters(text: str) -> NDArray[np.uint64]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)


def _runs(letters: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A number for each run of `_GRAM` letters, by where it starts; two runs with one number are as good as impossible."""
    count = max(len(letters) - _GRAM + 1, 0)
    runs = np.zeros(count, np.uint64)
    for start in range(_GRAM):
        runs = runs * _MIXED_BY + letters[start : start + count]
    return runs


def _has_number(text: str, *, with_days: bool = False) -> bool:
    """Whether a text, in lower case, has one that is no year, no day in digits alone or, but `with_days`, of a month, and does
    not only number a point or an attachment."""
    if _NUMBER.search(text) is None:  # most have none
        return False
    text = text if with_days else DAY_OF_MONTH.sub(" ", text)
    return _NUMBER.search(_NO_AMOUNT.sub(" ", text)) is not None


def _numbers(values: ArrayLike) -> Floats:
    return np.asarray(values, np.float64)


def _without(text: str, times: Iterable[str]) -> str:
    for time in times:
        text = text.replace(time, " ")
    return text


def _that_have(pattern: re.Pattern[str], texts: Sequence[str]) -> Floats:
    """1 where the pattern stands in the text."""
    return _numbers([pattern.search(text) is not None for text in texts])


@dataclass(frozen=True, slots=True)
class _Form:
    """What a sentence is, whatever is asked for."""

    is_empty: bool
    is_apart: bool
    is_point: bool
    approves: bool
    has_number: bool


@lru_cache(maxsize=16_384)  # a sentence comes again for each reading of its item, and from one question to the next
def _form_of(sentence: str) -> _Form:
    lowered = sentence.lower()
    is_apart = _APART.match(lowered) is not None
    return _Form(
        _EMPTY.search(lowered) is not None,
        is_apart,
        _POINT.match(sentence) is not None,
        len(sentence) <= _APPROVAL_MAX and not is_apart and approval_of(sentence) is not Approval.NONE,
        _has_number(lowered),
    )


def _of_form(texts: Sequence[str], forms: Sequence[_Form], group: str) -> dict[str, Floats]:
    """What sort of sentence each is, whatever it is about."""
    lengths = np.array([len(text) for text in texts])
    ends = [text[-1:] for text in texts]
    colon = np.array([end == ":" for end in ends], np.bool_)
    stops = np.array([end in ".!?;," for end in ends], np.bool_)
    return {
        "length": _numbers(np.log1p(lengths) / 5),
        "short": _numbers(lengths < 25),
        "colon": _numbers(colon),
        "heading": _numbers(~colon & ~stops & (lengths < 60)),
        "empty": _numbers([one.is_empty for one in forms]),
        "apart": _numbers([one.is_apart for one in forms]),
        f"approves {group}": _numbers([one.approves for one in forms]),
        "point": _numbers([one.is_point for one in forms]),
        "row": _numbers(["\t" in text for text in texts]),
    }


def _of_kind(sentences: Sentences, lowered: Sequence[str], sought: Sought, has_number: Floats) -> dict[str, Floats]:
    """What a question of this kind looks for in a sentence."""
    kind = sought.kind
    patterns = _OF_KIND.get(kind)
    if patterns is None:
        return {}
    texts = sentences.texts if kind is QuestionKind.WHO else lowered  # names are told by their capitals
    if kind is QuestionKind.WHEN:
        texts = sentences.without_known_times(lowered, sought.times)
    found = {name: _that_have(pattern, texts) for name, pattern in patterns.items()}
    has_none = np.sum(list(found.values()), axis=0) == 0
    if "money" in found:
        found["money around"] = found["money"] * sentences.around
        found["operative money"] = _numbers(sentences.is_operative)
    if kind in (QuestionKind.MONEY, QuestionKind.AMOUNT):
        found["number word"] = _that_have(_NUMBER_WORD, lowered)
        found["number sought"] = has_number
        found["number sought around"] = has_number * sentences.around
        has_none &= has_number == 0
    found["operative unsought"] = _numbers(has_none & sentences.is_operative)
    return found


@dataclass(frozen=True, slots=True)
class Weights:
    """What each of the `features` counts, and each of the common `words` where a sentence has it, whatever is asked: some
    tell something ("ikke", "samlede"), others only lead to it ("bilag", "hvis"). What is not named counts nothing."""

    features: Mapping[str, float]
    words: Mapping[str, float]


@cache
def weights() -> Weights:
    """As bench/fit_quotes.py writes them."""
    read = json.loads(files("store.search").joinpath("quote_weights.json").read_text(encoding="utf-8"))
    return Weights(**read)


def odds_of(sentences: Sentences, sought: Sought) -> Floats:
    """For each sentence how much speaks for it as the one of its item that answers."""
    known = weights()
    found = features(sentences, sought)
    told = (words & known.words.keys() for words in map(frozenset, sentences.tokens))
    odds = _numbers([fsum(known.words[word] for word in words) for words in told])  # a set has no order
    for name, values in found.items():
        odds += known.features.get(name, 0.0) * values
    return odds


def chances(odds: Floats) -> Floats:
    """For each sentence of one item the chance that it is the one that answers; they sum to 1."""
    shares = np.exp(odds - odds.max(initial=0.0))
    return np.asarray(shares / (shares.sum() or 1.0))
