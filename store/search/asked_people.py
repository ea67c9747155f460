"""Of whom a question asks: whose attendance or stand-in, and who holds an office."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from enum import StrEnum
from typing import Protocol

from store.danish.dates import MONTHS
from store.danish.municipalities import MUNICIPALITY
from store.danish.stopwords import STOP_WORDS
from store.danish.tokens import lower_nfc, token_texts, tokens
from store.domain import Span
from store.minutes.offices import OFFICE, Office, office_in
from store.search.kinds import A_YEAR, ASKS_ATTENDANCE, ATTENDANCE_FRAME, MEETING_WORD
from store.search.other_places import IsOwnPlace
from store.search.people import NAME_WORDS_MAX, PersonMention, find_person, find_written_name
from store.search.topic import search_words

_OF_ONE_PERSON = re.compile(  # har X deltaget i, har X været med til
    r"\bdeltaget\b | \bværet\s(?:\w+\s){0,2}?(?:med|til|væk|fraværende|til\sstede)\b", re.VERBOSE
)
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
ASKS_OFFICE = re.compile(  # hvem er (nu) formand for, hvem blev valgt til næstformand, hvad hedder borgmesteren
    rf"^\W*(?:og\s+)?(?:hvem\s+(?:er|var|blev|bliver|sidder|har|fungerer)|hvad\s+hedder)\s+(?:[\w-]+\s+){{0,4}}?{OFFICE}(?!\w)"
)
_ASKS_SINCE = re.compile(  # hvor længe har X været formand for, hvornår blev X valgt til næstformand
    r"^\W*(?:(?:og|men)\s+)?(?:siden\s+hvornår|hvor\s+længe|hvornår)\s+(?:har|er|var|blev|bliver)\s+"
    r"(?P<who>(?:[^\W\d][\w.'’-]*\s+){1,5}?)(?:(?:været|haft|valgt|udpeget|konstitueret)\s+)?"
    rf"(?:(?:til|som|at\s+være)\s+)?(?:ny\s+)?{OFFICE}(?!\w)"
)
_FORMER = re.compile(r"\b(?:tidligere|forrige|foregående|forhenværende|afgående|forgænger)\b")
_BEFORE_HIM = re.compile(  # hvem var formand for X før Ane Holm
    r"\b(?:lige\s+)?(?:før|inden)(?:\s+(?P<who>[^\W\d][\w.'’-]*(?:\s+[^\W\d][\w.'’-]*){0,4}?))?(?=\W*\Z|\s+(?:i|for|af)\s)"
)
_IN_PLACE = re.compile(rf"\bi\s+(?P<place>{MUNICIPALITY})(?!\w)", re.IGNORECASE)
_OFFICE_FRAME = frozenset(
    """
    hedder valgt valgte udpeget sidder været ny nye nuværende kommunens vores byens kommune første anden ordinære post
    posten indtil hidtil tiden dag tidligere forrige foregående forhenværende afgående forgænger konstitueret
    længe haft
    """.split()
)


class OfHolders(StrEnum):
    """What is asked of those who hold an office, one after the other."""

    LATEST = "latest"
    FORMER = "former"  # who held it before
    SINCE = "since"  # since when


class KnownPeople(Protocol):
    """Who stands in attendance lists, and how one is written who only stands in lines on absence."""

    @property
    def people(self) -> Callable[[], Collection[str]]: ...

    @property
    def absent(self) -> Callable[[str], str | None]: ...


def asked_person(text: str, lowered: str, taken: list[Span], known: KnownPeople) -> tuple[PersonMention | None, bool]:
    """Of whom it is asked, and whether for the stand-in rather than the attendance; where nothing else is asked but the time
    and the committee. `taken` is what of the text tells something else."""
    asks_stand_in = _STAND_IN_OF.search(lowered) is not None
    if asks_stand_in:
        frame = _STAND_IN_FRAME
    elif not _OF_SEVERAL.search(lowered) and (ASKS_ATTENDANCE.search(lowered) or _OF_ONE_PERSON.search(lowered)):
        frame = ATTENDANCE_FRAME | _PERSON_FRAME
    else:
        return None, False
    written = find_written_name(text)
    mention = find_person(text, known.people()) or written or _absent_person(text, taken, frame, known)
    if mention is not None and written is not None and " " not in mention.text and mention.span.within(written.span):
        mention = written if mention.span != written.span else mention  # Bo Hansen is not the Bo who is known
    before = lowered[: mention.span.start] if mention is not None else ""
    is_place = _BEFORE_PLACE.search(before) or not (mention is None or mention.names or _BEFORE_PERSON.search(before))
    if mention is None or is_place:
        return None, False
    rest = (word for word in search_words(text, [*taken, mention.span]) if not A_YEAR.fullmatch(word))
    is_alone = all(word in frame or MEETING_WORD.fullmatch(word) for word in rest)
    return (mention, asks_stand_in) if is_alone else (None, False)


def _absent_person(text: str, taken: list[Span], frame: frozenset[str], known: KnownPeople) -> PersonMention | None:
    """One who never attended, and is named only where it is said who was away: the words that are left are the name."""
    free = (token for token in tokens(text) if not any(token.span.overlaps(span) for span in taken))
    left = [
        token.span for token in free if token.text not in STOP_WORDS | frame and not MEETING_WORD.fullmatch(token.text)
    ]
    if not 2 <= len(left) <= NAME_WORDS_MAX:
        return None
    span = Span(left[0].start, left[-1].end)
    written = known.absent(span.quote(text))
    return PersonMention(span.quote(text), span, (written,)) if written is not None else None


def asked_office(
    lowered: str, words: tuple[str, ...], is_own_place: IsOwnPlace, people: Callable[[], Collection[str]]
) -> Office | None:
    """The office whose holder is asked for, or since when somebody holds it, where nothing else is but the time and the
    committee."""
    match = ASKS_OFFICE.search(lowered) or _ASKS_SINCE.search(lowered)
    if match is None:
        return None
    named = {match["office"], f"{match['office']}en", match["rank"]}
    holder = named_holder(lowered, people())
    if holder is not None:
        named |= set(token_texts(holder.text))
    place = _IN_PLACE.search(lowered)
    if place is not None and is_own_place(place["place"]):
        named |= set(token_texts(place["place"]))
    rest = (word for word in words if word not in _OFFICE_FRAME | named and word not in MONTHS)
    return office_in(match) if all(A_YEAR.fullmatch(word) for word in rest) else None


def asked_of_holders(lowered: str, *, says_time: bool) -> OfHolders:
    """Of a question for an office; "før 2023" says a time, and "før" alone the one before."""
    if _ASKS_SINCE.search(lowered):
        return OfHolders.SINCE
    is_former = _FORMER.search(lowered) or (not says_time and _BEFORE_HIM.search(lowered))
    return OfHolders.FORMER if is_former else OfHolders.LATEST


def named_holder(text: str, people: Collection[str]) -> PersonMention | None:
    """Of whom it is asked since when, or who was before."""
    found = _ASKS_SINCE.search(lower_nfc(text)) or _BEFORE_HIM.search(lower_nfc(text))
    return find_person(found["who"], people) if found is not None and found["who"] else None
