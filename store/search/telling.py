"""What a sentence tells, whatever it is of: a sum, a number, a time, a reason, somebody."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from store.danish.analysis import index_key
from store.danish.dates import DAY_OF_MONTH, MONTH_NAME, MONTH_PATTERN, WEEKDAY
from store.danish.lexicon import load_lexicon
from store.danish.names import NAME_WORD
from store.danish.numbers import NUMBER_WORD
from store.danish.stopwords import STOP_WORDS
from store.danish.tokens import fold, token_texts
from store.danish.units import MEASURE_UNIT, MONEY_UNIT, SHARE_UNIT, TIME_UNIT, UNIT_END
from store.danish.verbs_of_saying import HAS_SAID, SAID, SAYS
from store.danish.voting import ABSTAINS
from store.search.kinds import QuestionKind

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
NUMBER_IN_WORDS = re.compile(rf"\b(?:{NUMBER_WORD}|halv\w*|begge)\b")
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
# Where it is, and not who: i Solby Skov, planen for Solby Kommune.
_NO_PLACE = r"(?<!\bi\s)(?!(?<=\bfor\s)\w+\sKommune)"
_CALLED = re.compile(  # BYC, Lars Holte
    rf"\b[A-ZÆØÅ]{{2,5}}\b|(?<=[a-zæøå,;] ){_NO_PLACE}[A-ZÆØÅ][a-zæøåé]+\s[A-ZÆØÅ][a-zæøåé]+"
)
_POST = re.compile(r"\b\w+(?:chef|direktør|leder|konsulent|koordinator|rådgiver|sekretær)(?:en)?\b")
_BODY = re.compile(r"\b\w*(?:bestyrelse|nævn|ministeri|styrels)(?:r|n|ne|rne|et|um|erne|en)*\b")
_FULL_NAME = re.compile(
    rf"\b{_NO_PLACE}[A-ZÆØÅ][a-zæøåé]+(?:\s[A-ZÆØÅ]\.)*\s(?:[A-ZÆØÅ]\.\s)?(?!Kommune|Byråd|Udvalg)[A-ZÆØÅ][a-zæøåé]+\b"
)
_ACTS = re.compile(  # Ida deltager, Ida har oplyst
    rf"\b(?P<name>{NAME_WORD})\s(?:har\s(?:{HAS_SAID}|deltaget|fortalt|orienteret|fremlagt|præsenteret)"
    rf"|{SAYS}|{SAID}|deltager|deltog|fortæller|fortalte|orientere(?:r|de)|redegør|redegjorde|fremlægger|fremlagde|præsentere(?:r|de))\b"
)
_BEGINS_WITH_NAME = re.compile(  # Solby Kommune ejer hallen
    rf"\W*(?P<name>{NAME_WORD}(?:\s{NAME_WORD}){{1,4}})\s(?P<verb>\w+)\b(?P<rest>.*)", re.DOTALL
)
_VOTES = re.compile(rf"\bstemte\b|\bstemmerne\b|\bi\s?mod\b|\b{ABSTAINS}\b")
OF_KIND = {
    QuestionKind.MONEY: {"money": _MONEY},
    QuestionKind.AMOUNT: {"amount": _AMOUNT},
    QuestionKind.WHEN: {"time": _TIME, "day": _DAY},
    QuestionKind.VOTE: {"votes": _VOTES},
    QuestionKind.WHO: {"person": _PERSON, "firm": _FIRM, "called": _CALLED, "full name": _FULL_NAME},
}
REASONS = r"skyldes|fordi|grundet|på\sgrund\saf|årsag\w*|idet|begrund\w*"
"""What leads to a reason, in lower case."""
LEADS_TO_REASON = re.compile(rf"\b(?:{REASONS}|derfor|således)\b")
_GIVES_REASON = re.compile(rf"{LEADS_TO_REASON.pattern}|\b(?:da|hensyn\w*|for\sat)\b")
_HOUR = re.compile(
    rf"\bkl(?:\.|okken)?\s?\d|(?<![\d.,-])(?:[01]?\d|2[0-4])[.:][0-5]\d\b(?!\s?(?:{SHARE_UNIT}|{MONEY_UNIT})|[.,-]?\d)"
)
DEADLINE = re.compile(r"\w*(?:frist|deadline)(?:en|s?er|erne)?\b")
_PAID_TOWARDS = re.compile(
    r"\bbidrag\w*|\b(?:egen|bruger|med)(?:betal|finansier)\w*|\bselv\s(?:\w+\s)?betal\w*|\bdepositum|\btilskud\w*|\bspare[rst]?\b|\bbespar\w*"
    r"|\bindtægt\w*"
)
_COST = re.compile(r"\bkost(?:er|ede|et|e)\b|\bomkostning|\bpris|\bi\salt\b|\bsamle[dt]|\w*udgift|\boverslag|\bafsat\b")
BALANCE = r"(?:(?:mer|mindre)(?:forbrug|udgift)|(?:over|under)skud|afvigelse)"
_BALANCE_IN_ALL = re.compile(  # på udvalgets område forventes et merforbrug; not: under hjælpemidler forventes et merforbrug
    rf"\budvalgets\s(?:samlede\s)?område\w*\b.{{0,200}}?\b{BALANCE}|\b{BALANCE}\w*\b.{{0,200}}?\budvalgets\s(?:samlede\s)?område"
)
_DURATION = re.compile(  # and not "ansatte fra 60 år"
    rf"(?<!\bfra\s)(?<!\bover\s)(?<!\bunder\s)(?<!\bfyldte\s)"
    rf"(?:(?<![\d.,])\d[\d.,]*|\b(?:{NUMBER_WORD}|en|et|halvandet?|halv\w*))"
    r"\s?(?:til\s\d+\s)?(?:hele\s|-)?(?:år\b|måned|uge|dag|døgn|time|minut|kvartal|sæson)"
    r"|\b(?:frem\stil|indtil|til\sog\smed|udgangen\saf|resten\saf|permanent|midlertidig\w*|tidsbegrænset|\w{2,}årig[et]?)\b"
)
_FUNDS = re.compile(r"\bmidler(?:ne)?\b|\b(?:finansier|pulje|afsæt|afsat|bevilling|rådighedsbeløb|kassebehold)\w*")
CHOSEN = r"valgt|udpeget|udnævnt|konstitueret"
_CHOOSES = re.compile(
    rf"\b(?:{CHOSEN}|vælger|vælges|valgte|udpege[rs]?|udpegede[s]?|pege(?:r|de)\s(?:på|.*\bud\b)|indtræder|indtrådte)\b"
)
_AUDIENCE = re.compile(
    r"\bmålgruppe|\bhenvender\ssig|\binvit|\bfor\s(?:alle|samtlige)\b|\balle\s\w+(?:ere|erne)\b|\bforbeholdt|\btilbydes|\bomfatter|\bkan\s(?:deltage|søge|få|benytte)"
)
_DECIDED_ON = re.compile(
    r"\b(?:godkend|vedtag|vedtog|beslut)\w*\b[^.;]{0,60}?\b(?:den|d\.)\s*\d{1,2}"
    rf"(?:[-./]\d{{1,2}}[-./](?:19|20)?\d\d\b|\.?\s*{MONTH_PATTERN}\s+(?:19|20)\d\d)"
)


def somebody_named(text: str) -> frozenset[str]:
    """The people, offices, bodies, firms and abbreviations that it names."""
    patterns = (*OF_KIND[QuestionKind.WHO].values(), _POST, _BODY)
    return frozenset(match[0] for pattern in patterns for match in pattern.finditer(text))


def somebody_acting(sentence: str) -> frozenset[str]:
    """Who says something or takes part in something, be it by a first name."""
    return frozenset(found["name"] for found in _ACTS.finditer(sentence) if _may_be_name(found["name"].lower()))


def subject_asked(sentence: str, asked: Collection[str]) -> str | None:
    """Whoever begins a sentence with the verb of the question, whose words are `asked`, where it has more of that: "Solby
    Kommune er projektejer"."""
    begins = _BEGINS_WITH_NAME.match(sentence)
    if begins is None or begins["verb"].lower() not in asked:
        return None
    told = set(token_texts(f"{begins['verb']} {begins['rest']}".lower()))
    return begins["name"] if told & set(asked) - STOP_WORDS else None


def _may_be_name(word: str) -> bool:
    """Whether a word with a capital is no common one, be it in its definite form: "Derudover deltager", "Ejeren oplyste"."""
    return word not in STOP_WORDS and index_key(word) == fold(word) and word not in load_lexicon().words


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
    has_number = _NUMBER.search(lowered) or NUMBER_IN_WORDS.search(lowered)
    return has_number is not None and DEADLINE.search(lowered) is not None


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
    patterns = OF_KIND.get(kind, {}).values()
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
    lowered = without_times(_OF_YEARS.sub(" ", text.lower()), known)
    return any(pattern.search(lowered) for pattern in (_NAMED_TIME, _ANY_TIME))


def tells_sum(text: str) -> bool:
    """Whether it has an amount of money, be it in a table that gives no unit."""
    lowered = text.lower()
    return _MONEY.search(lowered) is not None or _SUM.search(lowered) is not None


def tells_number(text: str, *, but_sums: bool) -> bool:
    """Whether it has a number, be it in words; one that is no amount of money, where only those are sought (`but_sums`)."""
    lowered = text.lower()
    if but_sums:
        lowered = _MONEY.sub(" ", lowered)
    return names_number(lowered) or NUMBER_IN_WORDS.search(lowered) is not None


def names_number(text: str, *, with_days: bool = False) -> bool:
    """Whether a text, in lower case, has one that is no year, no day in digits alone or, but `with_days`, of a month, and does
    not only number a point or an attachment."""
    if _NUMBER.search(text) is None:  # most have none
        return False
    text = text if with_days else DAY_OF_MONTH.sub(" ", text)
    return _NUMBER.search(_NO_AMOUNT.sub(" ", text)) is not None


def without_times(text: str, times: Iterable[str]) -> str:
    for time in times:
        text = text.replace(time, " ")
    return text
