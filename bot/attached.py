"""Answers by what is attached: an item's list of attachments, where a name in it alone holds what is asked for."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.candidates import meets
from bot.hits import item_of
from bot.reading import is_of_section, missing_section, read_among
from bot.says import HITS_SHOWN, Answer
from store.archive import Archive
from store.danish.analysis import all_keys, index_words
from store.danish.stopwords import QUESTION_WORDS
from store.danish.tokens import lower_nfc, token_texts
from store.domain import Hit, SectionName, StoredItem
from store.search.kinds import QuestionKind
from store.search.question import TEXT_MAX, Question

_DOCUMENT = (
    r"\w*(?:faktaark|kort|notat|oversigt|skema|rapport|tegning|skitse|præsentation"
    r"|redegørelse|referat|bilag|udkast|diagram|tabel)"
)
_ASKS_DOCUMENT = re.compile(  # er der et faktaark om hallen, hvor ligger kortet over stierne
    rf"\b(?:er|findes|ligger|har\s(?:vi|i|man))\s(?:der\s)?(?:en|et|nogen|noget)\s(?:\w+\s)?{_DOCUMENT}\b"
    rf"|\bhvor\s(?:ligger|er|findes|finder\s\w+|kan\s\w+\s(?:finde|se))\s(?:\w+\s)?{_DOCUMENT}(?:et|en|ene|erne|t|ne)\b"
)
_DONE_WITH_IT = (
    re.compile(  # orientering om, endelig vedtagelse af, udbud af: whatever it is, for no list would have all
        r"\A\W*(?:\w+\s){1,2}?(?:af|til|om|på|for|vedr\w*)\b", re.IGNORECASE
    )
)
_ALONE_MIN = 2  # words, for a name to be an answer where nothing else was found to be one


def with_attachments(archive: Archive, asked: Question, given: Answer) -> Answer:
    """Where attachments are asked for, the items that have any, first those whose title begins with the matter, else as they were
    found; and where only the name of an attachment holds what is asked for, the list that has it."""
    given = _by_name(archive, asked, given)
    if asked.kind is not QuestionKind.ATTACHMENTS or not (given.answered and given.hits and asked.words):
        return given
    listed = [hit for hit in given.hits if hit.quote.section == SectionName.BILAG]
    if not listed:
        return given
    listed.sort(key=lambda hit: not _is_titled(asked.words, hit.title))
    remark = given.remark if listed[0] is given.hits[0] else None
    return replace(given, hits=tuple(listed), remark=remark)


def _is_titled(asked: Sequence[str], title: str) -> bool:
    """Whether a title has all of the words, and the first of them first, whatever is done with the matter."""
    starts = (token_texts(text)[:1] for text in (title, _DONE_WITH_IT.sub("", title)))
    return _hold(asked, title) and any(_is_held(asked[0], all_keys(start)) for start in starts)


def _by_name(archive: Archive, asked: Question, given: Answer) -> Answer:
    """Where keywords, or what attachments are asked for by, all stand in the name of one, and not in what is quoted: the list
    with that name first."""
    shown = given.hits or [hit for hit in given.near if meets(asked, hit)]
    is_enough = given.answered or len(asked.words) >= _ALONE_MIN
    asks_document = _asks_document(asked)
    if not (shown and is_enough and asked.words and (asks_document or _may_name_one(asked))):
        return given
    if _hold(asked.words, _told(shown[0])) and not asks_document:
        return given
    for hit in shown[:HITS_SHOWN]:
        item = item_of(archive, hit)
        if item is None or not _is_named(asked.words, item, is_document=asks_document):
            continue
        of_list = replace(asked, kind=QuestionKind.ATTACHMENTS)
        listed = next(iter(read_among(archive, of_list, {item.item_id}).hits), None)
        if listed is None or not is_of_section(of_list, listed):
            continue
        first = replace(listed, score=hit.score, also=hit.also)
        others = tuple(one for one in given.hits if one is not hit)
        remark = given.remark if given.answered and given.remark != missing_section(of_list, shown[:1]) else None
        return Answer(asked.text, True, None, (first, *others), (), archive.coverage(), remark)
    return given


def _may_name_one(asked: Question) -> bool:
    """Whether attachments are asked for, or keywords alone stand there."""
    text = asked.text[:TEXT_MAX]
    is_general = asked.kind is QuestionKind.GENERAL and asked.section is None
    is_keywords = is_general and "?" not in text and QUESTION_WORDS.isdisjoint(token_texts(text))
    return asked.kind is QuestionKind.ATTACHMENTS or is_keywords


def _asks_document(asked: Question) -> bool:
    """Whether it is asked for one by what it is: "er der et faktaark om hallen?"."""
    return _ASKS_DOCUMENT.search(lower_nfc(asked.text[:TEXT_MAX])) is not None


def _told(hit: Hit) -> str:
    quotes = (hit.quote, hit.supplement, hit.decided)
    return "\n".join((hit.title, *(quote.text for quote in quotes if quote is not None)))


def _is_named(asked: Collection[str], item: StoredItem, *, is_document: bool) -> bool:
    """Whether the name of an attachment has all of the words, or all that the item itself says nowhere, beside its title; what
    the item says of a document that is asked for is not that document."""
    said = (section.text for section in item.sections if section.name != SectionName.BILAG and not is_document)
    text = "\n".join(said)
    told, titled = _keys(text), _keys(item.title)
    alone = [word for word in asked if not _is_held(word, told | titled)]
    for name in map(_keys, item.attachments):
        unheld = [word for word in asked if not _is_held(word, name)]
        is_beside_title = alone and all(_is_held(word, titled) for word in unheld)
        if not unheld or (is_beside_title and all(_is_held(word, name) for word in alone)):
            return True
    return False


def _hold(asked: Collection[str], text: str) -> bool:
    """Whether the text has all of the words, be it as parts of longer ones."""
    keys = _keys(text)
    return all(_is_held(word, keys) for word in asked)


def _is_held(word: str, keys: frozenset[str]) -> bool:
    return index_words(word).key in keys


def _keys(text: str) -> frozenset[str]:
    return all_keys(token_texts(text))
