"""Answers on who holds an office: from lists of who attended, from elections, from texts that name somebody by it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import dropwhile, islice, takewhile

from bot import words, words_on_people
from bot.heads import said_in_head
from bot.hits import case_hit, quoted_hit
from bot.operative import last_decision
from bot.says import HITS_MAX, Answer, Reason
from bot.silence import silent
from store.archive import Archive
from store.danish.analysis import index_key
from store.danish.tokens import lower_nfc, token_texts
from store.domain import Hit, SectionName, Span, StoredItem
from store.minutes.approval import Approval, approval_of
from store.minutes.offices import Holding, Office, given_offices, listed_offices, named_offices, names_beside_office
from store.minutes.people import is_same_person
from store.search.asked_people import OfHolders, asked_of_holders, named_holder
from store.search.committees import CommitteeMention, find_committees
from store.search.question import TEXT_MAX, Question, asks_holder

_WORDS = {
    "formand": ("formand", "udvalgsformand"),
    "næstformand": ("næstformand", "viceformand", "udvalgsnæstformand"),
}
OF_THE_WHOLE = frozenset({"borgmester", "viceborgmester", "kommunaldirektør"})
_COUNCIL = re.compile(r"byråd|kommunalbestyrelse", re.IGNORECASE)
_IN_COUNCIL = {"formand": "borgmester", "næstformand": "viceborgmester"}  # what the council calls its own
_ELECTION = re.compile(r"\b(?:om)?konstituering|\bvalg\s+af\b", re.IGNORECASE)
_ANY_BODY = re.compile(
    r"\b(?!udvalget?s?\b)[\w-]*(?:udvalg|r(?:å|aa)d|bestyrelse|forening|nævn|selskab|fond|klub|laug)(?:et|en|s)*\b",
    re.IGNORECASE,
)
_HEADS_READ = 12  # of the latest meetings; one committee's lists are all written alike
_HEADS_OF_OLD = 200  # where it is asked who was before, or since when
_ITEMS_READ = 300


@dataclass(frozen=True, slots=True)
class _Sought:
    archive: Archive
    offices: frozenset[Office]
    committees: tuple[str, ...]  # none for an office of the whole municipality
    until: date
    of_listed: bool = True  # only people whom attendance lists name; else only others

    def fits(self, office: Office) -> bool:
        """The second is not meant by one of no rank, where a rank is asked for."""
        return any(office.name == one.name and one.rank in (None, office.rank) for one in self.offices)

    def listed_in(self, head: str) -> Span | None:
        return next((one.span for one in listed_offices(head) if self.fits(one.office)), None)

    def mentions(self, text: str) -> tuple[CommitteeMention, ...]:
        archive = self.archive
        return find_committees(text, archive.committees(), archive.short_names(), archive.is_own_place)


@dataclass(frozen=True, slots=True)
class _Telling:
    """Who held an office by a hit; `name` is None where it elects somebody and is not understood."""

    name: str | None
    office: Office
    hit: Hit


def answer_of_office(archive: Archive, asked: Question) -> Answer | None:
    """The latest that the minutes tell, or who was before, or since when; None where no office is asked for."""
    if asked.office is None:
        return None
    sought = _sought(archive, asked, asked.office)
    if not sought.committees and not any(one.name in OF_THE_WHOLE for one in sought.offices):
        remark = words_on_people.office_of_what(asked.office, archive.committees())
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=remark)
    of_holders = asked_of_holders(lower_nfc(asked.text[:TEXT_MAX]), says_time=asked.period is not None)
    if of_holders is not OfHolders.LATEST:
        return _answer_of_holders(sought, asked, asked.office, of_holders)
    found = [*_from_heads(sought), *_from_items(sought)]
    latest = sorted(found, key=lambda hit: hit.held_on, reverse=True)[:HITS_MAX]  # of one day, lists first
    if not latest:
        remark = words_on_people.no_holder(asked.office, asked.committees)
        return silent(archive, asked.text, Reason.NOTHING_FOUND, _from_items(replace(sought, of_listed=False)), remark)
    remark = words_on_people.held_office_on(latest[0].held_on)
    return Answer.of_several(asked.text, latest, archive.coverage(), remark)


def holder_told(archive: Archive, asked: Question) -> str | None:
    """Of whom the answer to the question tells that he or she holds the office that is asked for, or held it before, as lists
    write the name; None where it tells of nobody, or of several."""
    if asked.office is None:
        return None
    sought = _sought(archive, asked, asked.office)
    told: Sequence[_Telling] = _tellings(sought) if not _is_of_several(sought) else ()
    if asked_of_holders(lower_nfc(asked.text[:TEXT_MAX]), says_time=asked.period is not None) is OfHolders.FORMER:
        told = _before(told, _holder_named(archive, asked))
    name = told[0].name if told else None
    return next((one for one in archive.people() if name is not None and is_same_person(one, name)), None)


def _answer_of_holders(sought: _Sought, asked: Question, office: Office, of_holders: OfHolders) -> Answer:
    """Who held it before, or since when somebody holds it, as far back as the minutes tell."""
    archive, named = sought.archive, _holder_named(sought.archive, asked)
    told = () if _is_of_several(sought) else _tellings(sought)
    if of_holders is OfHolders.FORMER:
        before = _before(told, named)
        if not before:
            remark = words_on_people.no_former_holder(office, asked.committees)
            return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=remark)
        shown, remark = before[0].hit, words_on_people.held_office_before(before[0].hit.held_on)
    else:
        held = _held_by(told, named)
        if not held:
            remark = words_on_people.untold_since(office, asked.committees)
            return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=remark)
        shown, remark = held[-1].hit, words_on_people.held_office_since(held[-1].hit.held_on)
    return Answer(asked.text, True, None, (shown,), (), archive.coverage(), remark, is_of_one_matter=False)


def _is_of_several(sought: _Sought) -> bool:
    """Whether two hold it at once, and who was before whom cannot be told."""
    return any(one.name == "viceborgmester" and one.rank is None for one in sought.offices)


def _holder_named(archive: Archive, asked: Question) -> str | None:
    named = named_holder(asked.text[:TEXT_MAX], archive.people())
    return named.names[0] if named is not None else None


def _tellings(sought: _Sought) -> tuple[_Telling, ...]:
    """All that the minutes tell of the office, latest first; of one day, lists first."""
    found = [*_told_in_heads(sought, _HEADS_OF_OLD), *_told_in_items(sought)]
    return tuple(sorted(found, key=lambda told: told.hit.held_on, reverse=True))


def _held_by(told: Sequence[_Telling], name: str | None) -> Sequence[_Telling]:
    """Those of the last time that this person held it, latest first, and of the latest holder where none is named; what is not
    understood of those in between tells of nobody else."""
    known = [one for one in told if one.name is not None]
    if name is None:
        known = known if known and told[0] is known[0] else []
    else:
        known = list(dropwhile(lambda one: not is_same_person(one.name or "", name), known))
    return list(takewhile(lambda one: is_same_person(one.name or "", known[0].name or ""), known))


def _before(told: Sequence[_Telling], name: str | None) -> Sequence[_Telling]:
    """Those of whoever held it before that person."""
    held = _held_by(told, name)
    known = [one for one in told if one.name is not None]
    return known[known.index(held[-1]) + 1 :] if held else ()


def without_strangers(archive: Archive, asked: Question, given: Answer) -> Answer:
    """What was found where the office of another body is asked for: an answer only where the first hit names the body and gives
    the office to somebody."""
    if not given.answered or asked.office is not None or not asks_holder(asked):
        return given
    best = given.hits[0]
    texts = [best.quote.text, best.supplement.text if best.supplement is not None else ""]
    if any(map(names_beside_office, texts)) and _names_body_of(asked, [best.committee, best.title, *texts]):
        return given
    return silent(archive, asked.text, Reason.NOTHING_FOUND, given.hits, words_on_people.NO_HOLDER)


def _names_body_of(asked: Question, texts: Sequence[str]) -> bool:
    """Whether they name the body that is asked for by a word of its own: another committee's chairman is not its."""
    said = {index_key(word) for text in texts for word in token_texts(text)}
    return all(index_key(word) in said for word in asked.words if _ANY_BODY.fullmatch(word))


def _sought(archive: Archive, asked: Question, office: Office) -> _Sought:
    until = asked.period.last if asked.period is not None else asked.today or date.max
    of_council = bool(asked.committees) and all(_COUNCIL.match(name) for name in asked.committees)
    if of_council and office.name in _IN_COUNCIL:
        offices = frozenset({office, Office(_IN_COUNCIL[office.name], office.rank)})
        return _Sought(archive, offices, asked.committees, until)
    is_of_whole = office.name in OF_THE_WHOLE
    return _Sought(archive, frozenset({office}), () if is_of_whole else asked.committees, until)


def _from_heads(sought: _Sought) -> Iterator[Hit]:
    """The latest list that gives somebody the office."""
    yield from (told.hit for told in islice(_told_in_heads(sought, _HEADS_READ), 1))


def _told_in_heads(sought: _Sought, heads_max: int) -> Iterator[_Telling]:
    """Latest first."""
    held = [one for one in sought.archive.meetings() if one.held_on <= sought.until]
    of_committee = [one for one in held if not sought.committees or one.committee in sought.committees]
    for meeting in reversed(of_committee[-heads_max:]):
        hit = said_in_head(sought.archive, meeting, sought.listed_in)
        if hit is not None:
            holding = next(one for one in listed_offices(hit.quote.text) if sought.fits(one.office))
            yield _Telling(holding.name, holding.office, hit)


def _from_items(sought: _Sought) -> Iterator[Hit]:
    """The latest item that elects somebody to the office or names somebody by it; of an office that two have, the latest of
    each rank. An election that is not understood is shown rather than what was before it."""
    is_one = not any(one.name == "viceborgmester" for one in sought.offices)
    ranks: set[int | None] = set()
    for told in _told_in_items(sought):
        if told.name is None:
            yield told.hit
            return
        if told.office.rank not in ranks:
            ranks.add(told.office.rank)
            yield told.hit
            if is_one:
                return


def _told_in_items(sought: _Sought) -> Iterator[_Telling]:
    """Latest first; of an election that is not understood, whom it elected is not known."""
    for item_id in _items_on(sought):
        item = sought.archive.item(item_id)
        if item is None or item.closed:
            continue
        told = next(_told(sought, item), None)
        if told is not None:
            yield told
        elif _elects_unclearly(sought, item):
            yield _Telling(None, next(iter(sought.offices)), case_hit(item))


def _items_on(sought: _Sought) -> list[int]:
    """Those that name the office and are of the committee, or name it; latest first."""
    called = {word for one in sought.offices for word in _WORDS.get(one.name, (one.name,))}
    holding = sought.archive.items_holding(called)
    if sought.committees and not any(one.name in OF_THE_WHOLE for one in sought.offices):
        of_committee = [pair for pair in holding if pair[1].committee in sought.committees]
        names = (words.committee_name(name) for name in sought.committees)
        groups = ([(word,) for word in token_texts(name) if word != "og"] for name in names)
        naming = (sought.archive.items_holding(called, *words_of_name) for words_of_name in groups)
        holding = (*of_committee, *(pair for pairs in naming for pair in pairs))
    days = {item_id: meeting.held_on for item_id, meeting in holding if meeting.held_on <= sought.until}
    return sorted(days, key=lambda item_id: (days[item_id], item_id), reverse=True)[:_ITEMS_READ]


def _told(sought: _Sought, item: StoredItem) -> Iterator[_Telling]:
    """What the item says of the office, first what it decided. Of somebody whom no list names it may be the borgmester of
    another municipality."""
    people = sought.archive.people()
    for section, start, holding, is_decided in _holdings(item):
        is_listed = any(is_same_person(holding.name, name) for name in people)
        if not sought.fits(holding.office) or is_listed is not sought.of_listed:
            continue
        clause = item.text_of(holding.span.shifted(start))
        if clause is not None and _is_of_committee(sought, item, holding, clause, is_decided=is_decided):
            hit = quoted_hit(item, clause, holding.span.shifted(start), section)
            yield _Telling(holding.name, holding.office, hit)


def _holdings(item: StoredItem) -> Iterator[tuple[str, int, Holding, bool]]:
    """(section, where it begins, holding, whether it was decided)."""
    decision = last_decision(item)
    for holding in given_offices(decision.text) if decision is not None else ():
        yield SectionName.BESLUTNING.value, decision.span.start if decision else 0, holding, True
    is_approved = decision is not None and approval_of(decision.text) is Approval.OF_THE_INDSTILLING
    of_election = (
        {SectionName.SAGSFREMSTILLING.value} if _ELECTION.search(item.title) else set()
    )  # told there, approved in all
    for section in item.sections:
        if is_approved and section.name in {SectionName.INDSTILLING.value} | of_election:
            for holding in given_offices(section.text, is_proposal=True):
                yield section.name, section.span.start, holding, True
    for section in item.sections:
        for holding in named_offices(section.text):
            yield section.name, section.span.start, holding, False


def _is_of_committee(sought: _Sought, item: StoredItem, holding: Holding, clause: str, *, is_decided: bool) -> bool:
    """Whether the office is that of the committee that is asked for, and of no other body."""
    if holding.office.name in OF_THE_WHOLE:
        return holding.body is None or bool(_COUNCIL.search(holding.body))
    if holding.body is not None and lower_nfc(holding.body) not in {"udvalg", "udvalget"}:
        named = sought.mentions(holding.body)
        return len(named) == 1 and any(name in sought.committees for name in named[0].names)
    is_own = is_decided and item.committee in sought.committees
    return is_own and not _names_another_body(sought, f"{item.title}\n{clause}")


def _names_another_body(sought: _Sought, text: str) -> bool:
    own = [one.span for one in sought.mentions(text) if any(name in sought.committees for name in one.names)]
    bodies = (Span(*match.span()) for match in _ANY_BODY.finditer(text))
    return any(not any(body.overlaps(span) for span in own) for body in bodies)


def _elects_unclearly(sought: _Sought, item: StoredItem) -> bool:
    decision = last_decision(item)
    if decision is None or item.committee not in sought.committees or not _ELECTION.search(item.title):
        return False
    said = {*token_texts(item.title), *token_texts(decision.text)}
    return any(one.name in said for one in sought.offices) and not _names_another_body(sought, item.title)
