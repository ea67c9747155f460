"""How it is told that a question leans on the ones before it in a thread, and what it takes from them.

What decides is what a question's words carry, and nothing else:

1. One that names a matter or a meeting of its own (a case number, topic words, a day, a meeting of a time or a committee)
   stands for itself. So do one that asks what a body decided in a time, or for a list of what a body or a time has ("nyt fra
   byrådet", "hvad blev afvist i 2025?"), and what asks nothing ("ja", "det var godt").
2. "hvad med …?" and "og …?" with at most `_TOPIC_WORDS_MAX` words ask the same again of another topic, or of another person.
3. Without topic words it asks on: with no more than a time, a committee or an item's number it asks the same again of that
   ("og i 2023?"), else for a detail of the same matter ("hvem skal gøre det?"). Words that only name a detail of any matter
   ("fristen", "begrundelsen", "forslaget") are no topic; nor are verbs, where a pronoun points back or a hv-word asks.
4. One clause that ends in a preposition and a pronoun ("hvad mener ældrerådet om det?") asks for a detail too, and so does how
   it has gone with it since ("hvorfor tog det så lang tid?").
5. "deres sidste møde", "hvad besluttede de om skolerne?" and "hvem er formand?" name no body, and mean the one spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from store.danish.analysis import is_form_of_verb, is_verb_form
from store.danish.stopwords import GREETINGS, QUESTION_WORDS, SMALL_TALK
from store.danish.tokens import lower_nfc, token_texts
from store.danish.verbs_of_saying import SAID
from store.danish.voting import ABSTAINED, DISAGREED
from store.search.briefly_asked import OPTIONS_NAMED
from store.search.committees import acts, find_committees, is_kind_of_council
from store.search.kinds import OF_MEETING, QuestionKind, asks_membership
from store.search.question import TEXT_MAX, Question, asks_case_number, kind_at_meeting, names_a_meeting
from store.search.standing import asked_standing
from store.search.voters import names_known_parties

_TOPIC_WORDS_MAX = 3
_BY_THE_WAY_MAX = 2  # words of a detail that names something of its own
_WORD_MIN = 3  # letters of a word that is no abbreviation: pr


class Lean(StrEnum):
    """What a question takes from the one before."""

    NONE = "none"
    DETAIL = "detail"  # its matter: "hvem skal gøre det?"
    FRAME = "frame"  # its matter and what was asked of it: "og i 2023?"
    TOPIC = "topic"  # what was asked, of another matter: "hvad med skolerne?"
    BODY = "body"  # its committee, of which something else is asked: "hvem er formand?"


_OCCASION = re.compile(
    r"\W*(?:(?:og|men|så|hvad\s+med|var|den|de[nt])\s+)*(?:allerførste|første|sidste|seneste)\s+gang\W*"
)
_OPENING = re.compile(  # og hvad med; nej, jeg mente; kun
    r"\W*(?:(?:nej\b\W*(?:altså\b\W*)?)?jeg\s+(?:mente|mener|tænkte\s+på)\b|nej\b\W*(?:altså|mente|mener)?\b|kun\b"
    r"|(?:(?:og|men|så)\s+)?(?:hvad\s+(?:så\s+)?(?:med|så)\b|(?:og|også|så)\b))"
)
_DETAIL = re.compile(
    rf"""
      ansvar(?:et|lige?)? | tovholder(?:en)? | opgaven? | opgaverne                        # hvem har ansvaret
    | (?:tids)?frist(?:en)? | tidsplan(?:en)? | tidspunkt(?:et)? | færdige?t? | klart? | kraft  # hvornår er det færdigt
    | slut | forbi | endelige?t?
    | resultat(?:et)? | udfald(?:et)? | enden | konsekvens(?:en|er|erne)? | skridt | forløb(?:et)?
    | begrundelsen? | begrundelserne? | grund(?:en)? | årsag(?:en|er|erne)? | formål(?:et)? | baggrund(?:en)?
    | argument(?:er|erne)? | holdning(?:en|er|erne)? | kommentar(?:er|erne)? | detaljer(?:ne)?
    | økonomien | udgift(?:en|er|erne)? | pris(?:en)? | beløb(?:et)? | omkostning(?:en|er|erne)? | penge(?:ne)?
    | finansiering(?:en)? | indstilling(?:en|er|erne)? | indstillet
    | stemte | {ABSTAINED}
    | imod | godkendt | udsat | afvist | enstemmigt? | {DISAGREED} | uenighed(?:en)? | flertal(?:let)? | mindretal(?:let)?
    | forvaltningen | administrationen | politikerne | udvalgene
    | (?:sags|hoved)?(?:forslag|projekt|tiltag|initiativ|arbejd)et | planen | aftalen | ordningen | ændringen
    | opfølgning(?:en|er|erne)? | sagsfremstilling(?:en)? | sagsprocedure(?:n)? | (?:lov|rets)grundlag(?:et)? | resum[eé](?:et)?
    | \w*(?:under|over|til)skuddet | (?:mer|mindre)forbruget | \w*beløbet | \w*gælden
    | deadlinen? | budgettet | udbuddet | alternativer(?:ne)? | høringssvar(?:ene)? | klager(?:ne)?
    | målgruppen? | forbehold(?:et)? | alternativet | stedet | gjort | forskel(?:len|le|lene)? | fordele(?:ne)? | ulemper(?:ne)?
    | længe                                                                             # hvor længe gælder det
    | åbent | lukket                                                                    # er bilaget åbent
    | deltog | deltag\w* | fraværende | afbud | meldte? | stede | stedfortræder(?:e|en|ne)? | suppleant(?:er|en|erne)?
    """,
    re.VERBOSE,
)  # forms that mean a matter that is known: "planen", but not "plan"
_POINTING = re.compile(r"\b(?:det|den|de|dem|dette|denne|disse|vedkommende|pågældende)\b")
_HE = r"(?:det|den|de|han|hun|vedkommende)"
_POLAR_OF_IT = re.compile(  # gælder det stadig, var der afbud: with or without "?"; but not: elever der bor langt væk
    r"\W*(?:(?:og|men|så|mon)\s+)?(?:(?:er|var|bliver|blev|har|havde|kan|kunne|skal|skulle|vil|ville|må|måtte|får|fik|kom|gik)"
    r"\s+(?:det|den|de|der|vi|man)|\w{3,}(?:er|ede|te)\s+(?:det|den|de|vi|man))\b"
)
_WAS_IT_FOLLOWED = re.compile(  # blev indstillingen fulgt
    r"\W*(?:(?:og|men|så|mon)\s+)?(?:er|bliver|blev)\s+(?:indstillingen|forslaget)\b"
)
_FILLING = r"(?:\s+(?:blevet|kommet|været|også|nu|så|stadig|ikke|egentlig|virkelig|endnu|helt|meget|for|overhovedet))*"
_OF_ITS_BODY = re.compile(
    r"\b(?:deres|dets|udvalgets)\s+(?:\w+\s+)?\w*møde"
    r"|\b(?:på|ved|i)\s+(?:det|dette|samme)\s+møde\b"
    rf"|\b(?:{SAID}|besluttede|vedtog|godkendte|drøftede|behandlede|talte|gjorde|lavede)\s+de\b"
)  # deres sidste møde; hvad besluttede de om skolerne
ASKS_COUNT = re.compile(r"\bhvor\s+(?:mange|ofte|tit)\b|\bhvilke\b")  # hvor mange møder har hun været med til
_VERBS_TOO = frozenset(  # forms of verbs that are nouns', too: who asks of no matter with them asks on
    """
    lave laver lavede lavet gør gjorde følge følger fulgte fulgt foreslå foreslår foreslog mente tog tager får fik kommer kom sker
    skete ejer ejede står stod varer varede starter startede slutter sluttede siger sagde sidder vise
    stiller stillede vinder vandt bygger køber købte sælger solgte løber løb haft
    """.split()
)
_PARTICLES = frozenset(
    "tilbage hjem sammen dagsordenen brug drift".split()
)  # of a verb: hvornår kommer den tilbage på dagsordenen
_STEPS = frozenset("høring udbud licitation klage".split())  # er den sendt i høring?
_WHICH_ITEMS = re.compile(r"\bhvilke\s+(?:\w+\s+)?(?:sager|punkter|beslutninger)\b")
_OF_ITS_MATTER = re.compile(r"\b(?:sagen|beslutningen|afgørelsen|punktet|referatet)\b")  # vis hele sagen
_MORE = re.compile(  # kan du uddybe det?
    r"\W*(?:(?:kan|vil)\s+(?:du|i)\s+)?(?:lige\s+)?(?:uddybe?|forklare?|(?:fortæl(?:le)?|vise?|sige?)\s+(?:mig\s+)?(?:lidt\s+|noget\s+)?mere|(?:lidt\s+)?mere)"
    r"(?:\s+om\s+(?:det|den|dem|dette|sagen|punktet)|\s+(?:det|den|sagen))?\W*|\W*hvad\s+betyder\s+det\W*"
)
_MEASURED = re.compile(  # hvor lang er den, hvor stort er beløbet, hvor lang løbetid
    r"\bhvor\s+(?P<how>\w+(?=\s+(?:er|var|bliver|blev)\b)|(?:lang|kort|stor|høj|lav|bred|dyb|dyr|tung)[te]?\b)"
)
_IS_ASKED_BACK = re.compile(  # hvad viser den? virker det ikke? er det blevet dyrere? but not: hvad laver de ældre
    rf"""
    \W*(?:(?:og|men|så)\s+)?
    (?: (?:(?:hv\w+|mon)\s+(?:\w+\s+)?)?\w+\s+{_HE}{_FILLING}
      | (?:er|var|bliver|blev|har|havde|kan|kunne|skal|skulle|vil|ville|må|måtte)\s+{_HE}{_FILLING}\s+\w+ )\W*
    """,
    re.VERBOSE,
)
_DONE_TO_IT = re.compile(  # hvem klagede? hvem bliver ramt? hvor meget sparer vi? but not: hvem er leder
    r"""
    \W*(?:(?:og|men|så)\s+)?(?:hvem|hvad|hvor(?:dan|når|for)?(?:\s+(?:meget|mange|længe))?)\s+
    (?: (?P<does>\w+(?:er|ede|te))(?P<we>\s+(?:vi|kommunen))?
      | (?:bliver|blev|er|var|har|kan|skal)\s+(?:(?:vi|kommunen|så|der|ikke)\s+)*(?P<done>\w+t) )\W*
    """,
    re.VERBOSE,
)
_DECIDES = re.compile(r"\b(?:beslut|vedt[ao]g|behandl|drøft|godkend|afgjor)\w*")
_LISTED = re.compile(  # nyt fra byrådet, dagsorden for byrådet, sager i 2025
    r"\bnyt\b|\b(?:beslutning|referat|afgørelse|sag)er(?:ne)?\b|\b(?:dagsorden(?:en|er|erne)?|referat|punkter(?:ne)?)\b"
)
_OF_AN_INFINITIVE = re.compile(r"\bdet\b.*\bat\b")  # hvad koster det at parkere: points forward
_POINTING_END = re.compile(  # hvad siger ældrerådet til det?
    r"\b(?:om|for|til|med|af|ved|på|imod|mod|efter)\s+(?:det|den|dem|dette|denne|disse)\W*$"
)
_CLAUSES = re.compile(r",|\bog\b")
_AFTERWARDS = re.compile(  # og derefter? hvad skete der så?
    r"\b(?:derefter|herefter|bagefter|siden(?:\s+(?:da|hen))?|efter\s+det|sket?e?\s+der\s+så)\W*$"
    r"|^\W*(?:og|hvad|men)\s+(?:så|nu)\W*$"
)
_NEXT_YEAR = re.compile(r"\b(?:året|årene)\s+(?P<way>før|inden|efter)\b")  # og året før?
_OF_NEXT_YEAR = frozenset({"året", "årene", "før", "inden", "efter"})
_ABOUT = re.compile(r"\b(?:om|vedr\w*|angående|med)\s+(?!(?:det|den|dem|dette|denne|disse)\b)\w")  # om hegnet
_NAME = re.compile(r"(?<=\w\s)[A-ZÆØÅ]\w")
_OF_AFTERWARDS = frozenset({"bagefter", "herefter", "derefter", "hen"})
_OF_ANYONE = frozenset({"man", "jeg"})


def lean_of(question: Question, *, has_options: bool = True) -> Lean:
    """What the question would take from one before it; in the same words it is always the same, but where the matter that is
    spoken of has none of the options that it names."""
    lowered = lower_nfc(question.text[:TEXT_MAX])
    if question.case_numbers or _is_small_talk(question, lowered):
        return Lean.NONE
    form = _Form.of(question, lowered)
    topic = _topic_words(question)
    options = _option_words(lowered) if has_options else set()
    own = (
        []
        if asks_more(question)
        else [word for word in topic if question.is_of_yearly or not (names_detail(word) or word in options)]
    )
    if _is_of_its_body(question, lowered, own):
        return Lean.BODY
    if (_names_its_meeting(question) and not form.is_the_same) or _asks_of_body_or_time(question, lowered, own):
        return Lean.NONE
    if own and not names_known_parties(question.text[:TEXT_MAX], own) and not _asks_of_meeting(question):
        return _lean_of_topic(lowered, own, form)
    return _lean_without_topic(question, form, options, has_words=bool(topic))


@dataclass(frozen=True, slots=True)
class _Form:
    """How a question begins ("og hvad med"), whether a hv-word asks in what follows, and whether neither that nor any other word
    says what is sought."""

    has_opening: bool
    has_question_word: bool
    is_bare: bool

    @classmethod
    def of(cls, question: Question, lowered: str) -> _Form:
        opening = _OPENING.match(lowered)
        rest = lowered[opening.end() :] if opening else lowered
        asks = not QUESTION_WORDS.isdisjoint(token_texts(rest))
        return cls(opening is not None, asks, question.kind is QuestionKind.GENERAL and not (question.section or asks))

    @property
    def is_the_same(self) -> bool:
        """Whether it asks the same again, of something else."""
        return self.has_opening and self.is_bare


def _lean_of_topic(lowered: str, own: list[str], form: _Form) -> Lean:
    if form.is_the_same:
        return Lean.TOPIC if len(own) <= _TOPIC_WORDS_MAX else Lean.NONE
    return Lean.DETAIL if _points_back(lowered, own, form.has_question_word) else Lean.NONE


def _lean_without_topic(question: Question, form: _Form, options: set[str], *, has_words: bool) -> Lean:
    """No more than a time, a body or an item's number asks the same of that; what else is asked is of the same matter."""
    lowered = lower_nfc(question.text[:TEXT_MAX])
    asks = _POLAR_OF_IT.match(lowered) is not None
    is_bare = form.is_bare and not has_words and not asks_afterwards(question)
    if is_bare and (question.period or not question.wants_latest):
        says_time = question.period or question.years or asks_next_year(question)
        if question.committees or says_time or question.item_number or unstored_committee(question):
            return Lean.FRAME
    else:
        says_kind = form.has_question_word or question.kind is not QuestionKind.GENERAL
        asks = asks or says_kind or form.has_opening or "?" in lowered
    is_told = asks_more(question) or names_its_matter(question) or asks_case_number(question) or options
    return Lean.DETAIL if asks or is_told else Lean.NONE


def asks_afterwards(question: Question) -> bool:
    """Whether it is asked what came later of the matter: "hvad skete der så?"."""
    return _AFTERWARDS.search(lower_nfc(question.text[:TEXT_MAX])) is not None


def asks_next_year(question: Question) -> str | None:
    """ "før" or "efter", where the year before or after the one spoken of is asked for."""
    found = _NEXT_YEAR.search(lower_nfc(question.text[:TEXT_MAX]))
    return found["way"] if found is not None else None


def asks_more(question: Question) -> bool:
    """Whether more of the matter that is spoken of is asked for, and nothing certain: "kan du uddybe det?"."""
    return _MORE.fullmatch(lower_nfc(question.text[:TEXT_MAX])) is not None


def names_its_matter(question: Question) -> bool:
    """Whether it names nothing but the matter that is spoken of, or a section of it: "opsummer sagen", "giv mig baggrunden"."""
    lowered = lower_nfc(question.text[:TEXT_MAX])
    is_named = question.section is not None or _OF_ITS_MATTER.search(lowered) is not None
    is_bare = not any(map(may_name_matter, question.words))  # kan du vise hele beslutningen?
    return is_named and is_bare and QUESTION_WORDS.isdisjoint(token_texts(lowered))


def names_matter_in_full(question: Question) -> bool:
    """Whether it tells what it is about without what was said before: by several words, a word alone, or "… om hegnet"."""
    words, lowered = _own_words(question), lower_nfc(question.text[:TEXT_MAX])
    is_told = (
        bool(question.case_numbers or question.committees or question.period) or _ABOUT.search(lowered) is not None
    )
    is_keywords = bool(words) and QUESTION_WORDS.isdisjoint(token_texts(lowered)) and "?" not in lowered
    return len(words) > _BY_THE_WAY_MAX or bool(is_told) or (is_keywords and question.kind is QuestionKind.GENERAL)


def may_be_of_matter(question: Question) -> bool:
    """Whether a question that leans on nothing may still be of the matter that is spoken of: "hvem er udlejer?"; one that
    names a matter, a body, a time or somebody is not."""
    is_of_anyone = not _OF_ANYONE.isdisjoint(token_texts(question.text[:TEXT_MAX]))  # må man parkere?
    return bool(_own_words(question)) and names_little(question) and not is_of_anyone


def names_little(question: Question) -> bool:
    """Whether a question names no matter, no body, no time and nobody, and so may be meant for another matter than the one that
    answers it."""
    text = question.text[:TEXT_MAX].strip()
    is_asked = question.kind is not QuestionKind.GENERAL or not QUESTION_WORDS.isdisjoint(token_texts(text))
    return is_asked and _is_plain(question) and not names_matter_in_full(question)


def words_to_be_found(question: Question) -> tuple[str, ...]:
    """The words that the item that is spoken of must have, for a question to be tried there before it is searched for: "må man
    parkere?", "børn?". None where it names a matter, a body, a time or somebody, or asks nothing."""
    lowered = lower_nfc(question.text[:TEXT_MAX])
    asks = is_asked(lowered) or not QUESTION_WORDS.isdisjoint(token_texts(lowered))
    own = tuple(word for word in _own_words(question) if len(word) >= _WORD_MIN)
    is_brief = len(own) <= _BY_THE_WAY_MAX and _ABOUT.search(lowered) is None
    return own if asks and is_brief and _is_plain(question) else ()


def asks_of_it(question: Question) -> bool:
    """Whether it points back, or is only to be affirmed: "indfører vi betaling?", "hvad koster det pr. grad?"."""
    lowered = lower_nfc(question.text[:TEXT_MAX])
    return _POLAR_OF_IT.match(lowered) is not None or _POINTING.search(lowered) is not None


def _is_plain(question: Question) -> bool:
    """Whether it names no body, time or person, nor anything else that is of no single matter."""
    names = question.committees or question.unknown_committee or question.period or question.years or question.person
    says_name = question.office or question.in_capitals or _NAME.search(question.text[:TEXT_MAX].strip())
    of_other = question.item_number or question.voters or question.case_numbers or question.wants_latest
    return not (names or says_name or of_other or question.kind in OF_MEETING)


def _own_words(question: Question) -> list[str]:
    """What names a matter rather than a detail of any."""
    lowered = lower_nfc(question.text[:TEXT_MAX])
    besides = {*_option_words(lowered), measured_by(lowered)}
    return [word for word in _topic_words(question) if word not in besides and may_name_matter(word)]


def _option_words(lowered: str) -> set[str]:
    """What names some of the ways that a matter has: "model a og c", "de to scenarier"."""
    return {word for found in OPTIONS_NAMED.finditer(lowered) for word in token_texts(found[0])}


def names_detail(word: str) -> bool:
    """Whether it only names a detail of any matter, and need not stand in the minutes: "fristen", "ansvaret"."""
    return _DETAIL.fullmatch(word) is not None


def _is_small_talk(question: Question, lowered: str) -> bool:
    """ "tak", "ja", "hvem er du?"; but "hvem?" alone asks on, and so do "er det endeligt?" and "og så?"."""
    words = token_texts(lowered)
    asks_on = question.kind in (QuestionKind.VOTE, QuestionKind.ATTACHMENTS)
    if asks_on or asks_more(question) or asks_afterwards(question) or not SMALL_TALK.issuperset(words):
        return False
    asks = is_asked(lowered) and len(words) > 1 and GREETINGS.isdisjoint(words)
    return "du" in words or not (asks or not QUESTION_WORDS.isdisjoint(words))


def is_asked(lowered: str) -> bool:
    """By its sign, or by a verb that is followed by what it is asked of."""
    return "?" in lowered or _POLAR_OF_IT.match(lowered) is not None


def _is_of_its_body(question: Question, lowered: str, own: list[str]) -> bool:
    if question.committees or question.period or unstored_committee(question):
        return False
    if question.office is not None and question.office.name.endswith("formand"):
        return True  # of mayors there is but one
    names_matter = not all(map(says_no_matter, own))
    return _OF_ITS_BODY.search(lowered) is not None and (names_matter or names_a_meeting(lowered))


def _asks_of_meeting(question: Question) -> bool:
    """ "hvem mødte ikke op?", "hvor mødtes de?" of a meeting that is known."""
    is_known = question.person is not None or question.committees or question.period
    return not is_known and kind_at_meeting(question) in (QuestionKind.ATTENDANCE, QuestionKind.PLACE)


def _names_its_meeting(question: Question) -> bool:
    """A day, or the meeting of a time or committee; the latest meeting is one of its own, too."""
    if question.period is not None and question.period.first == question.period.last:
        return True
    is_told = question.period or question.committees or question.wants_latest
    return bool(is_told) and names_a_meeting(question.text)


def _asks_of_body_or_time(question: Question, lowered: str, own: list[str]) -> bool:
    """What a body decided in a time, or a list of what a body or a time has: "hvem sidder i byrådet?", "hvad blev afvist i
    2025?". Of a matter that is pointed at, or by the body or time alone, it is none."""
    body = question.committees or unstored_committee(question)
    names_matter = not all(map(says_no_matter, own))
    if names_matter or not (body or question.period) or _POINTING.search(lowered):
        return False
    is_of_both = bool(body and question.period) and _DECIDES.search(lowered) is not None
    is_list = _LISTED.search(lowered) is not None or bool(question.outcomes)
    return is_of_both or is_list or (bool(body) and asks_membership(lowered))


def lists_items(question: Question) -> bool:
    """Whether items of whatever meeting are asked for by what they came to: "hvilke sager er udsat?"."""
    lowered = lower_nfc(question.text[:TEXT_MAX])
    return _WHICH_ITEMS.search(lowered) is not None and not (_POINTING.search(lowered) or _own_words(question))


def _topic_words(question: Question) -> list[str]:
    """Without years, and without a committee that is not stored and so was taken for a word."""
    committee = unstored_committee(question)
    found = [word for word in without_counting(question) if not word.isdigit() and word != committee]
    is_asked_of = question.kind is QuestionKind.ATTENDANCE  # "og Ane Holm?" names another
    if question.person is None or not is_asked_of or _says_which_meetings(question):
        return found
    return [word for word in found if word not in token_texts(question.person.text)]  # var Ane Holm med?


def _says_which_meetings(question: Question) -> bool:
    """Whether a question for somebody's attendance names a time or a committee, or asks for more than one meeting."""
    is_told = question.period or question.committees or question.years
    return bool(is_told) or ASKS_COUNT.search(lower_nfc(question.text[:TEXT_MAX])) is not None


def without_counting(question: Question) -> tuple[str, ...]:
    """Without the words that only count from what was spoken of: "året før", "bagefter"."""
    counting = _OF_NEXT_YEAR if asks_next_year(question) else _OF_AFTERWARDS if asks_afterwards(question) else ()
    return tuple(word for word in question.words if word not in counting)


def unstored_committee(question: Question) -> str | None:
    """As a word; None where it names a stored one or none, or where it is what is asked about: "skal vækstrådet nedsættes?"."""
    if question.committees:
        return None
    if question.unknown_committee is not None:
        return lower_nfc(question.unknown_committee)
    text = question.text[:TEXT_MAX]
    mention = next(iter(find_committees(text, ())), None)
    if mention is None or is_kind_of_council(text, mention):
        return None
    lowered = lower_nfc(text)
    is_asked_about = not _OPENING.match(lowered) and QUESTION_WORDS.intersection(token_texts(lowered))
    return None if is_asked_about and not acts(text, mention) else lower_nfc(mention.text)


def asked_when(text: str) -> str:
    """ "og første gang?" with the word that it asks by; every other text as it is."""
    return f"hvornår {text}" if _OCCASION.fullmatch(lower_nfc(text[:TEXT_MAX])) is not None else text


def says_no_matter(word: str) -> bool:
    """Whether it is a form of a verb and no more: "hvad lavede de på mødet?", "hvornår skal det laves?"."""
    if word in _VERBS_TOO or is_verb_form(word):
        return True
    active = word.removesuffix("s") or word
    return active in _VERBS_TOO or is_verb_form(active)


def may_name_matter(word: str) -> bool:
    """Whether it tells one matter from others: neither a verb alone, nor a detail that any of them may have."""
    return not (says_no_matter(word) or names_detail(word))


def without_particles(words: Sequence[str]) -> tuple[str, ...]:
    """Without those that belong to a verb, and that minutes need not say: "hvornår kommer den tilbage?"."""
    return tuple(word for word in words if word not in _PARTICLES)


def measured_by(lowered: str) -> str | None:
    """The word for what is measured, which no answer need have: "stort" in "hvor stort er gebyret"."""
    measured = _MEASURED.search(lowered)
    return measured["how"] if measured is not None else None


def _points_back(lowered: str, own: list[str], is_asked_for: bool) -> bool:
    if (_POINTING_END.search(lowered) and not _CLAUSES.search(lowered)) or asked_standing(lowered) is not None:
        return True
    if own == [measured_by(lowered)] or _is_done_to_it(lowered, own):
        return True
    points = _POINTING.search(lowered) is not None
    is_known = points or _OF_ITS_MATTER.search(lowered) is not None
    of_known = _STEPS | _PARTICLES if is_known else frozenset()
    if not all(says_no_matter(word) or word in of_known for word in own):
        return False
    if points:
        return not _OF_AN_INFINITIVE.search(lowered)
    if _WAS_IT_FOLLOWED.match(lowered):
        return True
    return is_asked_for and not _OF_ANYONE.intersection(token_texts(lowered))


def _is_done_to_it(lowered: str, own: list[str]) -> bool:
    """With one word of its own at most: "hvad viser den?", "er det lovligt?", "hvem klagede?"."""
    if len(own) != 1:
        return False
    if _IS_ASKED_BACK.fullmatch(lowered):
        return True
    done = _DONE_TO_IT.fullmatch(lowered)
    is_verb = done is not None and (done["we"] is not None or is_form_of_verb(own[0]))
    return done is not None and is_verb and own[0] in (done["does"], done["done"])
