"""A question that leans on the ones before it in a thread: how it is told, and how it is completed from them.

What decides is what a question's words carry, and nothing else:

1. One that names a matter or a meeting of its own (a case number, topic words, a day, a meeting of a time or a committee)
   stands for itself. So does what asks nothing ("ja", "det var godt").
2. "hvad med …?" and "og …?" with at most `_TOPIC_WORDS_MAX` words ask the same again of another topic.
3. Without topic words it asks on: with no more than a time, a committee or an item's number it asks the same again of that
   ("og i 2023?"), else for a detail of the same matter ("hvem skal gøre det?"). Words that only name a detail of any matter
   ("fristen", "begrundelsen", "forslaget") are no topic; nor are verbs, where a pronoun points back or a hv-word asks.
4. One clause that ends in a preposition and a pronoun ("hvad mener ældrerådet om det?") asks for a detail too.

What it says itself replaces what was said before; what it does not say is taken over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from store.danish.analysis import is_verb_form
from store.danish.dates import Period, year_period
from store.danish.stopwords import QUESTION_WORDS, SMALL_TALK
from store.danish.tokens import lower_nfc, token_texts, tokens
from store.search.committees import acts, find_committees, is_kind_of_council
from store.search.kinds import DECIDED, OF_MEETING, QuestionKind, asks_membership
from store.search.periods import in_same_year
from store.search.question import TEXT_MAX, WORDS_MAX, Question, kind_at_meeting, names_a_meeting
from store.search.voters import parties_alone

_TOPIC_WORDS_MAX = 3


class Lean(StrEnum):
    """What a question takes from the one before."""

    NONE = "none"
    DETAIL = "detail"  # its matter: "hvem skal gøre det?"
    FRAME = "frame"  # its matter and what was asked of it: "og i 2023?"
    TOPIC = "topic"  # what was asked, of another matter: "hvad med skolerne?"


_OPENING = re.compile(  # og hvad med; nej, jeg mente
    r"\W*(?:nej\b\W*(?:jeg\s+)?(?:mente|mener|tænkte\s+på)\b"
    r"|(?:(?:og|men|så)\s+)?(?:hvad\s+(?:så\s+)?(?:med|så)\b|(?:og|også|så)\b))"
)
_DETAIL = re.compile(
    r"""
      ansvar(?:et|lige?)? | tovholder(?:en)? | opgaven? | opgaverne                        # hvem har ansvaret
    | (?:tids)?frist(?:en)? | tidsplan(?:en)? | tidspunkt(?:et)? | færdige?t? | klart? | kraft  # hvornår er det færdigt
    | resultat(?:et)? | udfald(?:et)? | konsekvens(?:en|er|erne)? | skridt | forløb(?:et)?
    | begrundelsen? | begrundelserne? | grund(?:en)? | årsag(?:en|er|erne)? | formål(?:et)? | baggrund(?:en)?
    | argument(?:er|erne)? | holdning(?:en|er|erne)? | kommentar(?:er|erne)? | detaljer(?:ne)?
    | økonomien | udgift(?:en|er|erne)? | pris(?:en)? | beløb(?:et)? | omkostning(?:en|er|erne)? | penge(?:ne)?
    | finansiering(?:en)? | indstilling(?:en|er|erne)? | indstillet
    | stemte | undlod | undlader | undladt
    | imod | godkendt | udsat | afvist | enstemmigt? | uenige? | uenighed(?:en)? | flertal(?:let)? | mindretal(?:let)?
    | forvaltningen | administrationen | politikerne | udvalgene
    | (?:sags|hoved)?(?:forslag|projekt|tiltag|initiativ|arbejd)et | planen | aftalen | ordningen | ændringen
    | opfølgning(?:en|er|erne)?
    | deltog | deltag\w* | fraværende | afbud | meldte? | stede | stedfortræder(?:e|en|ne)? | suppleant(?:er|en|erne)?
    """,
    re.VERBOSE,
)  # forms that mean a matter that is known: "planen", but not "plan"
_POINTING = re.compile(r"\b(?:det|den|de|dem|dette|denne|disse)\b")
_OF_PERSON = re.compile(r"\b(?:han|hun|ham|hende|vedkommende)\b")
_COUNTS = re.compile(r"\bhvor\s+(?:mange|ofte|tit)\b|\bhvilke\b")  # hvor mange møder har hun været med til
_VERBS_TOO = frozenset(  # forms of verbs that are nouns', too: who asks of no matter with them asks on
    """
    lave laver lavede lavet gør gjorde følge følger fulgte foreslå foreslår foreslog mente tog tager får fik kommer kom sker
    skete ejer ejede står stod varer varede starter startede slutter sluttede siger sagde sidder vise
    """.split()
)
_STEPS = frozenset("høring udbud licitation klage".split())  # er den sendt i høring?
_OF_ITS_MATTER = re.compile(r"\b(?:sagen|beslutningen|afgørelsen|punktet|referatet)\b")  # vis hele sagen
_MORE = re.compile(  # kan du uddybe det?
    r"\W*(?:(?:kan|vil)\s+(?:du|i)\s+)?(?:lige\s+)?(?:uddybe?|(?:fortæl(?:le)?|vise?|sige?)\s+(?:mig\s+)?(?:lidt\s+|noget\s+)?mere|(?:lidt\s+)?mere)"
    r"(?:\s+om\s+(?:det|den|dem|dette|sagen|punktet)|\s+(?:det|den|sagen))?\W*"
)
_MEASURED = re.compile(
    r"\bhvor\s+(?P<how>\w+)\s+(?:er|var|bliver|blev)\s+(?:den|det|de)\b(?!\s+\w)"
)  # hvor lang er den?
_OF_AN_INFINITIVE = re.compile(r"\bdet\b.*\bat\b")  # hvad koster det at parkere: points forward
_POINTING_END = re.compile(  # hvad siger ældrerådet til det?
    r"\b(?:om|for|til|med|af|ved|på|imod|mod|efter)\s+(?:det|den|dem|dette|denne|disse)\W*$"
)
_CLAUSES = re.compile(r",|\bog\b")
_AFTERWARDS = re.compile(r"\b(?:derefter|herefter|bagefter|siden\s+(?:da|hen)|efter\s+det)\W*$")  # og derefter?
_NEXT_YEAR = re.compile(r"\b(?:året|årene)\s+(?P<way>før|inden|efter)\b")  # og året før?
_OF_NEXT_YEAR = frozenset({"året", "årene", "før", "inden", "efter"})
_OF_ANYONE = frozenset({"man", "jeg"})
_OF_A_YEAR = re.compile(r"\bfor\s+(?:19|20)\d\d\b")  # the takst for 2024 was decided the year before
_HELD_THEN = OF_MEETING | DECIDED | {QuestionKind.GENERAL}


def lean_of(question: Question) -> Lean:
    """What the question would take from one before it; in the same words it is always the same."""
    lowered = lower_nfc(question.text[:TEXT_MAX])
    words = [token.text for token in tokens(lowered)]
    if question.case_numbers or (_is_small_talk(question, words) and not _AFTERWARDS.search(lowered)):
        return Lean.NONE
    opening = _OPENING.match(lowered)
    asked_for = QUESTION_WORDS & {token.text for token in tokens(lowered[opening.end() :] if opening else lowered)}
    is_bare = question.kind is QuestionKind.GENERAL and question.section is None and not asked_for
    if _names_its_meeting(question) and not (opening and is_bare):
        return Lean.NONE
    topic = _topic_words(question)
    own = [word for word in topic if not _DETAIL.fullmatch(word)] if not asks_more(question) else []
    if own and not parties_alone(question.text[:TEXT_MAX], own):  # hvad sagde Venstre?
        if opening and is_bare:
            return Lean.TOPIC if len(own) <= _TOPIC_WORDS_MAX else Lean.NONE
        return Lean.DETAIL if _points_back(lowered, own, bool(asked_for)) else Lean.NONE
    if not topic and is_bare and not _AFTERWARDS.search(lowered) and (question.period or not question.wants_latest):
        says_time = question.period or question.years or _NEXT_YEAR.search(lowered)
        says = question.committees or says_time or question.item_number
        if says or _unstored_committee(question):
            return Lean.FRAME
        asks = False
    else:
        asks = bool(asked_for or opening or "?" in lowered or question.kind is not QuestionKind.GENERAL)
    return Lean.DETAIL if asks or asks_more(question) or names_its_matter(question) else Lean.NONE


def asks_more(question: Question) -> bool:
    """Whether more of the matter that is spoken of is asked for, and nothing certain: "kan du uddybe det?"."""
    return _MORE.fullmatch(lower_nfc(question.text[:TEXT_MAX])) is not None


def names_its_matter(question: Question) -> bool:
    """Whether it names nothing but the matter that is spoken of, or a section of it: "opsummer sagen", "giv mig baggrunden"."""
    lowered = lower_nfc(question.text[:TEXT_MAX])
    is_named = question.section is not None or _OF_ITS_MATTER.search(lowered) is not None
    is_bare = all(map(says_no_matter, question.words))  # kan du vise hele beslutningen?
    return is_named and is_bare and QUESTION_WORDS.isdisjoint(token.text for token in tokens(lowered))


def completed(question: Question, earlier: Sequence[Question]) -> Question:
    """The question with what it lacks, from the earlier ones of its thread in their order; itself where it leans on none."""
    before: Question | None = None
    for one in earlier:
        before = _without_its_detail(one, before)
    return question if before is None else _completed(question, before)


def of_its_matter_alone(question: Question) -> Question:
    """Without the words that only name a detail, which need not stand in the minutes: "færdigt", "ansvaret"."""
    return replace(question, words=tuple(word for word in question.words if not _DETAIL.fullmatch(word)))


def _without_its_detail(one: Question, before: Question | None) -> Question:
    """What the next question can lean on: "hvem betaler for det?" has asked of its matter, and has not changed it."""
    if before is None or lean_of(one) is Lean.NONE:
        bare = of_its_matter_alone(one)
        return bare if bare.words else one
    whole = _completed(one, before)
    return replace(whole, words=before.words) if lean_of(one) is Lean.DETAIL else whole


def _completed(question: Question, before: Question) -> Question:
    lean = lean_of(question)
    if lean is Lean.NONE:
        return question
    voters = parties_alone(question.text[:TEXT_MAX], question.words)
    if voters and not question.voters:  # hvad med Venstre?
        text = f"{before.text} {question.text}" if before.voters else question.text
        return replace(before, text=text, kind=QuestionKind.VOTE, voters=voters)
    takes_kind = lean is not Lean.DETAIL and not question.item_number
    kind = before.kind if takes_kind else _kind_after(question, before)
    is_strict = before.committee_is_strict if takes_kind else question.committee_is_strict
    lowered = lower_nfc(question.text[:TEXT_MAX])
    committee = _unstored_committee(question)
    unknown = committee if committee and is_strict else None
    of_other_place = bool(question.committees or committee)
    period, period_is_strict = _period(question, before, kind)
    names_year = question.years and not question.is_of_yearly  # "budget 2025" is a matter
    says_time = bool(question.period or names_year or _NEXT_YEAR.search(lowered))
    is_same_matter = not (says_time or of_other_place or lean is Lean.TOPIC)
    is_of_meeting = kind in OF_MEETING
    of_person = before.person if question.person is None and _OF_PERSON.search(lowered) else None
    if of_person is not None and not (of_other_place or says_time) and _COUNTS.search(lowered):
        return replace(question, words=(), person=of_person)  # hvor mange møder har hun deltaget i?
    words = _words(question, before, lean, says_time=says_time, committee=committee if unknown else None)
    return replace(
        question,
        text=f"{before.text} {question.text}" if takes_kind and not question.is_of_yearly else question.text,
        kind=kind,
        words=() if is_of_meeting else words,
        committees=question.committees if of_other_place else before.committees,
        committee_is_strict=is_strict,
        unknown_committee=unknown if of_other_place else before.unknown_committee,
        period=period,
        period_is_strict=period_is_strict,
        case_numbers=before.case_numbers if is_same_matter else (),
        section=question.section or (before.section if takes_kind else None),
        wants_latest=question.wants_latest
        or bool(_AFTERWARDS.search(lowered))
        or (takes_kind and before.wants_latest and not says_time),
        item_number=question.item_number or (before.item_number if is_same_matter and not is_of_meeting else None),
        years=_years(question, period) if says_time or question.is_of_yearly else before.years,
        in_capitals=question.in_capitals | before.in_capitals,
        person=question.person or of_person or (before.person if lean is Lean.FRAME else None),
        asks_stand_in=question.asks_stand_in or (lean is Lean.FRAME and before.asks_stand_in),
        office=question.office or (before.office if lean is Lean.FRAME else None),
    )


def _words(
    question: Question, before: Question, lean: Lean, *, says_time: bool, committee: str | None
) -> tuple[str, ...]:
    """`committee` is one that is looked for by its name, and not as a word."""
    own = tuple(word for word in _without_next_year(question) if word != committee)
    if says_time and not _OF_A_YEAR.search(lower_nfc(question.text[:TEXT_MAX])):
        own = tuple(word for word in own if not word.isdigit())
    if question.item_number is not None:
        return own
    topic = () if lean is Lean.TOPIC else before.words
    if says_time:
        topic = tuple(word for word in topic if not word.isdigit())
    return tuple(dict.fromkeys((*topic, *own)))[:WORDS_MAX]


def _period(question: Question, before: Question, kind: QuestionKind) -> tuple[Period | None, bool]:
    """Of a decision or of what is told of a matter, a time that is asked for is that of the meeting. A year that is left
    open is that of the time before: "og i februar?"."""
    asked = question.period
    if question.in_year is not None and before.period is not None:
        asked = in_same_year(question.in_year, before.period) or asked
    next_year = _NEXT_YEAR.search(lower_nfc(question.text[:TEXT_MAX]))
    if asked is None and next_year is not None:
        asked = _year_beside(before, is_after=next_year["way"] == "efter")
    if asked is None and question.years and not question.is_of_yearly:  # "hvad med 2023?"
        asked = year_period(min(question.years), max(question.years))
    if asked is None:
        return before.period, before.period_is_strict
    is_held_then = kind in _HELD_THEN and not _OF_A_YEAR.search(lower_nfc(question.text[:TEXT_MAX]))
    return asked, question.period_is_strict or is_held_then


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
    if at_meeting is QuestionKind.ATTENDANCE or (at_meeting in OF_MEETING and asked_of_meeting):
        return at_meeting
    return question.kind


def _is_small_talk(question: Question, words: list[str]) -> bool:
    """ "tak", "ja", "hvem er du?"; but "hvem?" alone asks on, and so does "var der nogen imod?"."""
    if question.kind in (QuestionKind.VOTE, QuestionKind.ATTACHMENTS) or asks_more(question):
        return False
    return SMALL_TALK.issuperset(words) and ("du" in words or QUESTION_WORDS.isdisjoint(words))


def _names_its_meeting(question: Question) -> bool:
    """A day, or the meeting of a time or committee; the latest meeting is one of its own, too."""
    if question.period is not None and question.period.first == question.period.last:
        return True
    is_told = question.period or question.committees or question.wants_latest
    return bool(is_told) and names_a_meeting(question.text)


def _topic_words(question: Question) -> list[str]:
    """Without years, and without a committee that is not stored and so was taken for a word."""
    committee = _unstored_committee(question)
    found = [word for word in _without_next_year(question) if not word.isdigit() and word != committee]
    if question.person is None or _says_which_meetings(question):
        return found
    return [word for word in found if word not in token_texts(question.person.text)]  # var Ane Holm med?


def _says_which_meetings(question: Question) -> bool:
    """Whether a question for somebody's attendance names a time or a committee, or asks for more than one meeting."""
    is_told = question.period or question.committees or question.years
    return bool(is_told) or _COUNTS.search(lower_nfc(question.text[:TEXT_MAX])) is not None


def _without_next_year(question: Question) -> tuple[str, ...]:
    if not _NEXT_YEAR.search(lower_nfc(question.text[:TEXT_MAX])):
        return question.words
    return tuple(word for word in question.words if word not in _OF_NEXT_YEAR)


def _unstored_committee(question: Question) -> str | None:
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
    is_asked_about = not _OPENING.match(lowered) and QUESTION_WORDS & {token.text for token in tokens(lowered)}
    return None if is_asked_about and not acts(text, mention) else lower_nfc(mention.text)


def says_no_matter(word: str) -> bool:
    """Whether it is a form of a verb and no more: "hvad lavede de på mødet?"."""
    return word in _VERBS_TOO or is_verb_form(word)


def _points_back(lowered: str, own: list[str], is_asked_for: bool) -> bool:
    if _POINTING_END.search(lowered) and not _CLAUSES.search(lowered):
        return True
    measured = _MEASURED.search(lowered)
    if measured is not None and own == [measured["how"]]:
        return True
    points = _POINTING.search(lowered) is not None
    if not all(says_no_matter(word) or (points and word in _STEPS) for word in own):
        return False
    if points:
        return not _OF_AN_INFINITIVE.search(lowered)
    return is_asked_for and not _OF_ANYONE & {token.text for token in tokens(lowered)}
