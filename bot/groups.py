"""Answers about groups that minutes list: who is in one, and who leads it."""

from __future__ import annotations

from dataclasses import replace

from bot import words
from bot.hits import PAIR_MAX, quoted_hit
from bot.offices import without_strangers
from bot.reading import meets
from bot.says import HITS_SHOWN, Answer, Reason
from bot.silence import silent
from store.archive import Archive
from store.danish.sentences import split_sentences
from store.domain import Hit, Section, Span, StoredItem
from store.minutes.groups import Group, groups_in, is_named
from store.search.asked_groups import AskedGroup, asked_group
from store.search.question import TEXT_MAX, Question


def of_groups(archive: Archive, asked: Question, given: Answer) -> Answer:
    """What was found, or in its place the list of the group that is asked for. Nobody has a role in a group by what is told of
    another."""
    sought = asked_group(asked.text[:TEXT_MAX])
    if sought is None:
        return without_strangers(archive, asked, given)
    shown = given.hits or [hit for hit in given.near if meets(asked, hit)]
    for hit in shown[:HITS_SHOWN]:
        item = archive.item(hit.item_id) if hit.item_id is not None else None
        listed = _listed(item, sought) if item is not None else None
        if listed is not None and (listed[1] or not (given.hits and _names_holder(sought, given.hits[0]))):
            return _told(archive, asked, given, replace(listed[0], score=hit.score), listed[1])
    if sought.role is None or not given.answered:
        return without_strangers(archive, asked, given)
    told = _told_in_a_sentence(archive, sought, given.hits[0])
    if told is not None:
        return replace(given, hits=(told, *given.hits[1:]))
    if sought.groups and not _names_holder(sought, given.hits[0]):
        return silent(archive, asked.text, Reason.NOTHING_FOUND, given.hits, words.NO_HOLDER)
    return without_strangers(archive, asked, given)


def _told(archive: Archive, asked: Question, given: Answer, listed: Hit, is_told: bool) -> Answer:
    others = tuple(hit for hit in given.hits if hit.item_id != listed.item_id)
    if is_told:
        return Answer(
            asked.text, True, None, (listed, *others), (), archive.coverage(), given.remark if given.answered else None
        )
    return silent(archive, asked.text, Reason.NOTHING_FOUND, (listed, *others), words.NO_HOLDER)


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
        span = Span(span.start, max(ends, default=group.members[0].end))
    hit = quoted_hit(item, span.quote(section.text), span.shifted(section.span.start), section.name)
    return hit, bool(named)


def _meant(item: StoredItem, sought: AskedGroup) -> list[tuple[Section, Group]]:
    """Those that are named in full, or else the one that has its name in part."""
    listed = [(section, group) for section in item.sections for group in groups_in(section.text)]
    meant = [(section, group) for section, group in listed if sought.means(group.label.quote(section.text))]
    in_part = [(section, group) for section, group in listed if sought.may_mean(group.label.quote(section.text))]
    return meant or (in_part if len(in_part) == 1 else [])


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
    item = archive.item(hit.item_id) if hit.item_id is not None else None
    if item is None or _names_holder(sought, hit):
        return None
    for section in item.sections:
        taken = [group.span for group in groups_in(section.text)]
        for span in split_sentences(section.text):
            text = span.quote(section.text)
            is_of_another = any(span.overlaps(one) for one in taken)
            if not is_of_another and sought.gives_role(text) and sought.is_named_in(text):
                told = quoted_hit(item, text, span.shifted(section.span.start), section.name)
                return replace(told, score=hit.score, also=hit.also)
    return None


def _names_holder(sought: AskedGroup, hit: Hit) -> bool:
    shown = [quote.text for quote in (hit.quote, hit.supplement) if quote is not None]
    return any(sought.gives_role(text) and sought.is_named_in(text) for text in shown)
