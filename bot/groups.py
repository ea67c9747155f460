"""Answers about groups that minutes list: who is in one, and who leads it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot import words_on_people
from bot.candidates import meets
from bot.hits import item_of, quoted_in
from bot.offices import without_strangers
from bot.says import HITS_SHOWN, Answer, Reason
from bot.silence import silent
from bot.supplements import PAIR_MAX
from store.archive import Archive
from store.danish.sentences import split_sentences
from store.domain import Hit, Section, Span, StoredItem
from store.minutes.groups import Group, groups_in, groups_told_in, is_named
from store.search.asked_groups import AskedGroup, asked_group, asks_members_of_body, asks_role_alone, tells_members
from store.search.question import TEXT_MAX, Question


def of_groups(archive: Archive, asked: Question, given: Answer) -> Answer:
    """What was found, or in its place the list of the group that is asked for. Nobody has a role in a group by what is told of
    another."""
    sought = asked_group(asked.text[:TEXT_MAX])
    if sought is None:
        return without_strangers(archive, asked, given)
    shown = given.hits or [hit for hit in given.near if meets(asked, hit)]
    for hit in shown[:HITS_SHOWN]:
        item = item_of(archive, hit)
        listed = _listed(item, sought) if item is not None else None
        if listed is not None and (listed[1] or not (given.hits and _names_holder(sought, given.hits[0]))):
            return _told(archive, asked, given, replace(listed[0], score=hit.score), listed[1])
    if given.answered and asks_members_of_body(asked.text):
        return _of_body(archive, asked, given)
    remark = _untold(archive, sought, given.hits[0]) if given.answered else None
    if remark is not None:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, given.hits, remark)
    told = _told_in_a_sentence(archive, sought, given.hits[0]) if given.answered and sought.role is not None else None
    if told is not None:
        return replace(given, hits=(told, *given.hits[1:]))
    return without_strangers(archive, asked, given)


def _of_body(archive: Archive, asked: Question, given: Answer) -> Answer:
    """The first hit that tells of members comes first; what only names the body tells nobody who sits in it."""
    told = next((hit for hit in given.hits[:HITS_SHOWN] if _tells_members(hit)), None)
    if told is None:
        return silent(archive, asked.text, Reason.NOTHING_FOUND, given.hits, words_on_people.NO_MEMBERS_OF_BODY)
    if told is given.hits[0]:
        return given
    return replace(given, hits=(told, *(hit for hit in given.hits if hit is not told)), remark=None)


def _tells_members(hit: Hit) -> bool:
    return any(tells_members(quote.text) for quote in (hit.quote, hit.supplement) if quote is not None)


def _untold(archive: Archive, sought: AskedGroup, best: Hit) -> str | None:
    """What is said where the best hit tells nobody of the group, or nobody with the role in it."""
    if sought.role is None:
        return words_on_people.NO_MEMBERS if _is_list_of_another(archive, sought, best) else None
    is_told = _names_holder(sought, best) or _told_in_a_sentence(archive, sought, best) is not None
    return words_on_people.NO_HOLDER if sought.groups and not is_told else None


def of_group_in(archive: Archive, asked: Question, item: StoredItem | None) -> Answer | None:
    """What an item that was shown lists of the group that is asked for; None where it has no list of that."""
    sought = asked_group(asked.text[:TEXT_MAX])
    listed = _listed(item, sought) if item is not None and sought is not None else None
    return (
        _told(archive, asked, silent(archive, asked.text, Reason.NOTHING_FOUND), *listed)
        if listed is not None
        else None
    )


def holders_in(items: Sequence[StoredItem], role: str) -> tuple[Hit, ...]:
    """Whoever has the role that is asked for alone ("hvem er tovholder?") in the first of the items that tells it: by its groups,
    one a hit, or by a sentence."""
    sought = asked_group(role)
    if sought is None or not asks_role_alone(role):
        return ()
    for item in items:
        listed = [
            quoted_in(item, section, span)
            for section in item.sections
            for group in groups_in(section.text)
            for line in _asked_lines(section, group, sought)[:1]
            if is_named(line.quote(section.text))
            for span in [Span(group.label.start, line.end)]
            if span.end - span.start <= PAIR_MAX
        ]
        told = _role_told_in(item, sought)
        if listed or told is not None:
            return (*listed, *([told] if told is not None and not listed else []))
    return ()


def lists_group(item: StoredItem, name: str) -> bool:
    """Whether one of the groups that it lists is called so."""
    sought = asked_group(f"hvem er med i {name}")
    return sought is not None and bool(_meant(item, sought))


def _told(archive: Archive, asked: Question, given: Answer, listed: Hit, is_told: bool) -> Answer:
    others = tuple(hit for hit in given.hits if hit.item_id != listed.item_id)
    if is_told:
        return Answer(
            asked.text, True, None, (listed, *others), (), archive.coverage(), given.remark if given.answered else None
        )
    return silent(archive, asked.text, Reason.NOTHING_FOUND, (listed, *others), words_on_people.NO_HOLDER)


def _listed(item: StoredItem, sought: AskedGroup) -> tuple[Hit, bool] | None:
    """The item quoted by the list of the group, and whether that tells who is asked for."""
    meant = _meant(item, sought)
    if not meant:
        return None
    section, group = max(meant, key=lambda one: one[1].label.end - one[1].label.start)
    lines = _asked_lines(section, group, sought)
    named = [span for span in lines if is_named(span.quote(section.text))]
    last = named[-1] if named and sought.role is not None else group.members[-1]
    span = Span(group.label.start, last.end)
    if span.end - span.start > PAIR_MAX:
        ends = [member.end for member in group.members if member.end - span.start <= PAIR_MAX]
        span = Span(span.start, max(ends)) if ends else group.members[0]
    return quoted_in(item, section, span), bool(named)


def _meant(item: StoredItem, sought: AskedGroup) -> list[tuple[Section, Group]]:
    """Those that are named in full, or else the one that has its name in part; where all of its members are asked for and it
    has no list, those that are told in a sentence below its label."""
    for read in (groups_in, groups_told_in) if sought.role is None else (groups_in,):
        listed = [(section, group) for section in item.sections for group in read(section.text)]
        meant = [(section, group) for section, group in listed if sought.means(group.label.quote(section.text))]
        in_part = [(section, group) for section, group in listed if sought.may_mean(group.label.quote(section.text))]
        if meant or len(in_part) == 1:
            return meant or in_part
    return []


def _asked_lines(section: Section, group: Group, sought: AskedGroup) -> list[Span]:
    """Those of whoever has the role, or those that have most of what the question says beside the group's name."""
    if sought.role is not None:
        return [span for span in group.members if sought.role.search(span.quote(section.text))]
    label = group.label.quote(section.text)
    held = [len(sought.beside(label, span.quote(section.text))) for span in group.members]
    return [span for span, number in zip(group.members, held, strict=True) if number == max(held)]


def _told_in_a_sentence(archive: Archive, sought: AskedGroup, hit: Hit) -> Hit | None:
    """The item quoted by the first sentence that gives somebody the role, where the quote does not; none of a list of another
    group."""
    item = item_of(archive, hit)
    told = _role_told_in(item, sought) if item is not None and not _names_holder(sought, hit) else None
    return replace(told, score=hit.score, also=hit.also) if told is not None else None


def _role_told_in(item: StoredItem, sought: AskedGroup) -> Hit | None:
    for section in item.sections:
        taken = [group.span for group in groups_in(section.text)]
        for span in split_sentences(section.text):
            text = span.quote(section.text)
            is_of_another = any(span.overlaps(one) for one in taken)
            if not is_of_another and sought.gives_role(text) and sought.is_named_in(text):
                return quoted_in(item, section, span)
    return None


def _is_list_of_another(archive: Archive, sought: AskedGroup, hit: Hit) -> bool:
    """Whether the quote has members of groups of the item, and nothing of the one that is asked for by a name of its own."""
    item = archive.item(hit.item_id) if hit.item_id is not None and sought.name else None
    if item is None or sought.is_named_in(hit.quote.text):
        return False
    listed = [group.span.shifted(section.span.start) for section in item.sections for group in groups_in(section.text)]
    return any(hit.quote.span.overlaps(span) for span in listed)


def _names_holder(sought: AskedGroup, hit: Hit) -> bool:
    shown = [quote.text for quote in (hit.quote, hit.supplement) if quote is not None]
    return any(sought.gives_role(text) and sought.is_named_in(text) for text in shown)
