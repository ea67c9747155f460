"""What a question seeks of a sentence: a sum, a time, a reason, who; and which section it names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from store.danish.question_words import mended
from store.danish.tokens import token_texts
from store.domain import SectionName
from store.minutes.options import OPTION_KIND
from store.minutes.parties import Party
from store.minutes.votes import Side
from store.search.asked import counted_noun
from store.search.facets import facets_of
from store.search.holders import AskedHolder, asked_holder
from store.search.kinds import ASKS_HOUR, ASKS_SUM, SUM_ENDING, SUM_NOUN, QuestionKind
from store.search.letter_runs import grams_in
from store.search.question import TEXT_MAX, Question, section_words
from store.search.telling import BALANCE, CHOSEN, DEADLINE, tells_number, tells_sum, times_named
from store.search.untold import asks_names
from store.search.voters import asks_words, sides_asked


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


_ASKS_HOUR = re.compile(ASKS_HOUR)
_COUNTS = re.compile(r"\bhvor\smange\b")
_ASKS_COST = re.compile(  # hvad koster den, hvad er prisen på en cykelsti; not: hvad koster det den enkelte
    r"\bhvad\b.*\bkost(?:er|ede|et|e)\b(?!.*\b(?:enkelte|hver|pr\.?)\b)|\bhvor\s(?:dyr\w*|meget)\b.*\bkost(?:er|ede|et|e)\b"
    r"|\bhvor\sdyrt?\b|\bhvad\s(?:er|var|bliver|blev)\s(?:den\s)?(?:samlede\s)?(?:pris|udgift|omkostning)\w*\b"
)
_ASKS_BALANCE = re.compile(rf"\bhvor\s(?:stor[te]?|meget)\b.*\b{BALANCE}")
_OF_ACCOUNTS = re.compile(  # which is no field of a committee's
    rf"{BALANCE}\w*|\w*(?:budget|regnskab|økonomi)\w*|\d+|stor[te]?|kvartal|halvår|året?|forvente\w*"
)
_ASKS_DURATION = re.compile(
    r"\bhvor\s+(?:længe|lang\s+(?:[\w-]+\s+){0,4}?(?!(?:åbnings|arbejds)tid)"
    r"\w*(?:tid|periode|frist|varighed)(?:en)?)\b"
)  # hvor lang er løbetiden, hvor lang bliver ventetiden
_ASKS_FUNDS = re.compile(
    r"\b(?:penge|pengene|midler|midlerne)\b.{0,60}\b(?:komme[rt]?|tage[st]?|hente[st]?|fundet|findes|finde)\b.{0,60}\bfra\b"
    r"|\bhvor\b.{0,60}\b(?:penge|pengene|midler|midlerne)\s+fra\b|\bhvordan\b.{0,60}\bfinansier\w*|\bhvilken\s+(?:pulje|konto)\b"
    r"|\b(?:sat|afsat)\s+(?:\w+\s+)?(?:penge|midler)\b|\b(?:penge|midler)\b.{0,20}\b(?:sat\s+af|afsat)\b"
)
_NOT_FOR_SOMEBODY = re.compile(  # hvem er pladserne tænkt til? and who pays may be a fund
    r"\bhvem\s+(?:\w+\s+)?(?:betal|finansier|dækk|afhold)|\bhvem\b.*\b(?:(?:tænkt|beregnet|ment)\s+(?:til|for)\b|(?:til|for)\W*$)"
)
_CHAIR = r"(?:næst)?formand(?:en|s\w*)?"
_ASKS_CHOSEN = re.compile(  # hvem blev valgt til næstformand, hvem overtog formandsposten; not: hvem blev hørt
    rf"\bhvem\s+(?:blev|bliver|er\s+blevet)\s+(?:\w+\s+){{0,2}}?(?:{CHOSEN}|{_CHAIR})\b"
    rf"|\bhvem\b.*\b(?:fik|får)\s+posten\s+som\b|\bhvem\s+(?:overtog|overtager|afløste|afløser|efterfulgte)\b.*\b(?:{_CHAIR}|\w*posten|pladsen|hvervet)\b"
)
_OPTION = re.compile(rf"\b(?P<kind>{OPTION_KIND})\s+(?P<label>[a-h]|\d{{1,2}})\b")
_ASKS_AUDIENCE = re.compile(  # hvem er lederdagen for, hvem er inviteret; not: hvem er ansvarlig for, at …
    r"\A(?!.*\b(?:ansvarlig\w*|\w*formand|medlem|\w*repræsentant|tovholder|i?mod|forslag\w*|stemte)\b).*(?:\bhvem\s+(?:er|var|bliver)\s+(?:[\w-]+\s+){1,4}(?:for|til)\W*(?:\Z|,)|\bmålgruppen?\b|\bhvem\s+(?:er|var|bliver|blev)\s+inviteret\b"
    r"|\bhvem\s+kan\s+(?:deltage|søge|få|benytte|bruge)\b)"
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
_GRAMS_OF = 300  # characters of a question
_QUESTION_WORD = re.compile(
    r"\b(hvorfor|hvilke[nt]?|hvordan|hvor(?!\s(?:mange|meget|stor|lang|ofte|tit|høj|lille|små|dyr|længe|vidt|lang))|hvad)\b"
)
_ONLY_SECTIONS = frozenset(  # whose names are never what a matter is about
    {
        SectionName.INDSTILLING,
        SectionName.RESUME,
        SectionName.SAGSFREMSTILLING,
        SectionName.SAGENS_FORLOEB,
        SectionName.SAGSPROCEDURE,
    }
)


def lacks_amount(sought: Sought, text: str) -> bool:
    """Whether how much or how many is asked, and the text has no amount, be it in words: then it is no answer, whatever it is
    about."""
    if not sought.needs_amount:
        return False
    if sought.kind is QuestionKind.MONEY:
        return not tells_sum(text)
    return not tells_number(text, but_sums=sought.counts_things)


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
        grams=frozenset(grams_in(asked)),
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
        needs_deadline=question.kind is QuestionKind.WHEN and DEADLINE.search(lowered) is not None,
        counts_things=question.kind is QuestionKind.AMOUNT and _COUNTS.search(lowered) is not None,
        asks_cost=question.kind is QuestionKind.MONEY and _ASKS_COST.search(lowered) is not None,
        heading=section_words(question),
        asks_whole=bool(question.committees) and of_sum and _asks_balance(lowered, question.words),
    )


def _asks_balance(lowered: str, words: Iterable[str]) -> bool:
    """Whether it asks what was spent too much or is left, and names no field in which."""
    return _ASKS_BALANCE.search(lowered) is not None and all(map(_OF_ACCOUNTS.fullmatch, words))


def section_sought(question: Question) -> str | None:
    """Which section answers: the one that is named. What was decided about a timetable stands in the decision."""
    if question.kind is QuestionKind.ATTACHMENTS:
        return SectionName.BILAG.value
    if question.section is None or (question.asks_decision and question.section not in _ONLY_SECTIONS):
        return None
    return question.section.value
