"""A correction that names another place, number or group of what is spoken of ("nej, den i Solby", "ikke 41, men 42", "og i
arkivgruppen?"), said in full."""

from __future__ import annotations

import re

from bot.groups import lists_group
from store.archive import Archive
from store.danish.dates import MONTHS
from store.danish.stopwords import STOP_WORDS
from store.danish.tokens import token_texts
from store.domain import StoredItem
from store.search.asked_groups import asks_role_alone, is_group_word, split_at_group
from store.search.committees import find_committees
from store.search.kinds import OF_MEETING
from store.search.question import TEXT_MAX, Question

_TEXT_MAX = 100  # characters
_NAMED = r"[\w.-]+(?:\s+[\w.-]+){0,3}"
_OPENING = (
    r"\W*(?:nej\b[\s,.:–-]*)?(?:(?:men\s+)?jeg\s+(?:mente|mener|tænkte\s+på)\s+)?(?:(?:og\s+)?hvad\s+(?:så\s+)?med\s+|og\s+)?"
    r"(?:ikke\s+(?P<other>[^,]{1,40}?),?\s+men\s+)?"
)
_PLACED = re.compile(  # nej, den i Solby; ikke den på Ringvej, men den ved Havnen; nej, på Ringvej
    rf"(?P<opening>{_OPENING})(?P<the>(?:den|det|dem|de)\s+)?(?P<at>(?:i|på|ved|fra)\s+(?P<place>{_NAMED}))\W*",
    re.IGNORECASE,
)
_INSTEAD = re.compile(rf"{_OPENING}(?P<name>{_NAMED})\W*", re.IGNORECASE)  # ikke den, men Ringvej
_OF_GROUP = re.compile(  # og i arkivgruppen; hvad med inventar
    rf"(?P<opening>{_OPENING})(?:(?:den|dem)\s+)?(?P<at>(?:i|for|af|til|fra|på)\s+)?(?P<name>{_NAMED})\W*",
    re.IGNORECASE,
)
_ITS_PLACE = re.compile(  # at the end of what was asked
    r"\s+(?P<in>i|på|ved|fra)\s+[A-ZÆØÅ\d][\w.-]*(?:\s+[A-ZÆØÅ\d][\w.-]*)*\Z"
)
_PROPER_NAME = re.compile(r"\bom\s+[A-ZÆØÅ](?=[a-zæøå])")  # hvad blev besluttet om Solby Skole
_NO_PLACE = STOP_WORDS | frozenset(MONTHS)


def may_correct(text: str) -> bool:
    """Whether a text may be one that `corrected` knows, as far as its own words tell."""
    return any(corrects(text) is not None for corrects in (_placed, _instead, _of_group)) or asks_role_alone(text)


def corrected(archive: Archive, text: str, matter: Question, item: StoredItem | None = None) -> str | None:
    """`matter` is what was asked, in a text that names no time or body, and `item` what answered it; None where nothing is
    corrected in it."""
    is_of_matter = matter.words and matter.kind not in OF_MEETING and not (matter.office or matter.case_numbers)
    if not is_of_matter or find_committees(text, archive.committees(), archive.short_names(), archive.is_own_place):
        return None
    asked, placed, instead = matter.text[:TEXT_MAX].rstrip(" ?.!"), _placed(text), _instead(text)
    full = _of_another_group(asked, text, item)
    if full is not None:
        return f"{full}?"
    if placed is not None and not _PROPER_NAME.search(asked):
        full = f"{_ITS_PLACE.sub('', asked)} {_as_named(placed['at'])}"
    elif placed is None and instead is not None:
        full = _with_instead(asked, instead["other"], instead["name"])
    return f"{full}?" if full is not None else None


def _with_instead(asked: str, other: str, name: str) -> str | None:
    """ "ikke 41, men 42" replaces what was asked for, and "ikke den, men Ringvej" where it lies."""
    written = re.compile(rf"(?<!\w){re.escape(other)}(?!\w)", re.IGNORECASE)
    if written.search(asked):
        return written.sub(lambda _: name, asked)
    if other.lower() not in STOP_WORDS or _PROPER_NAME.search(asked):
        return None
    its = _ITS_PLACE.search(asked)
    return f"{_ITS_PLACE.sub('', asked)} {its['in'] if its is not None else 'ved'} {name}"


def _of_another_group(asked: str, text: str, item: StoredItem | None) -> str | None:
    """The same of another group, which is called so or is one of the item, or who has a role in the group of `asked`."""
    group = split_at_group(asked)
    if group is None or not group[1]:
        return None
    if asks_role_alone(text):
        return f"{text[:TEXT_MAX].strip(' ?.!')} for {group[1]}"
    named = _of_group(text)
    if named is None:
        return None
    name = named["name"]
    is_known = is_group_word(name.split()[-1]) or (item is not None and lists_group(item, name))
    return f"{group[0]} {name}" if is_known else None


def _of_group(text: str) -> re.Match[str] | None:
    found = _OF_GROUP.fullmatch(text) if len(text) <= _TEXT_MAX else None
    is_one = found is not None and bool(found["opening"].strip() or found["at"])
    return found if found is not None and is_one and not STOP_WORDS.issuperset(token_texts(found["name"])) else None


def _placed(text: str) -> re.Match[str] | None:
    found = _PLACED.fullmatch(text) if len(text) <= _TEXT_MAX else None
    if found is None or not (found["the"] or found["opening"].strip()):
        return None
    words = token_texts(found["place"])
    return (
        found if _NO_PLACE.isdisjoint(words) and not any(word.isdigit() and len(word) == 4 for word in words) else None
    )


def _instead(text: str) -> re.Match[str] | None:
    found = _INSTEAD.fullmatch(text) if len(text) <= _TEXT_MAX else None
    return found if found is not None and found["other"] and _NO_PLACE.isdisjoint(token_texts(found["name"])) else None


def _as_named(at: str) -> str:
    """A place that is written in small letters with the capitals of a name."""
    first, *place = at.split()
    return " ".join((first.lower(), *(place if at != at.lower() else [word.capitalize() for word in place])))
