"""Answers on what somebody is to do: the sentences of decisions that give a task to a person who is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot import words
from bot.hits import quoted_in
from bot.says import HITS_MAX, Answer, Reason
from bot.silence import silent
from store.archive import Archive
from store.danish.sentences import split_sentences
from store.danish.tokens import lower_nfc, token_texts
from store.domain import Hit, StoredItem
from store.minutes.people import bare_name
from store.search.people import PersonMention, find_person
from store.search.question import TEXT_MAX, Question

_ASKS = re.compile(  # har Ane Holm nogen opgaver, opgaver til Ane Holm, hvad skal Ane Holm lave
    r"\bopgaver?(?:ne)?\b|\bhvad\s+(?:skal|skulle|har)\b.*\b(?:lave|gøre|undersøge|følge\s+op(?:\s+på)?|ansvar(?:et)?\s+for)\W*\Z"
)
_FRAME = frozenset("opgave opgaver opgaverne lave gøre undersøge følge op ansvar ansvaret".split())
_DOES = r"(?:\w{2,}(?<!va)(?<!blive)(?<!ha)(?<!\be)r|skal|skulle|bedes|bør|får)"
_TO_DO = re.compile(  # behind the name: skal undersøge, til næste møde undersøger, og Bo Lind sender
    rf"\A(?:\s*\([^)]*\))?(?:\s+og\s+(?:[A-ZÆØÅ][\w.-]*\s*)+)?\s+(?:(?!\w+(?:ede|te)\b)[\w.]+\s+){{0,4}}?{_DOES}\b"
    r"|\A\s+(?:til|om)\s+at\b|\A\s+i\s+opdrag\b"
)
_BY = re.compile(r"\b\w{2,}(?:es|et)\s+af\s+\Z")  # varetages af Ane Holm
_SAYS = re.compile(r"\b(?:mener|ønsker|finder|stemmer|beklager|bemærker|udtaler|deltager|forlader|spørger)\b")
_ITEMS_READ = 100


def answer_on_tasks(archive: Archive, asked: Question) -> Answer | None:
    """The latest first; None where no person's tasks are asked for, or something else is too."""
    person = _asked_person(archive, asked)
    if person is None:
        return None
    name = bare_name(person.names[0])
    parts = token_texts(name)
    holding = sorted(archive.items_holding((parts[0],), (parts[-1],)), key=lambda pair: pair[1].held_on)
    items = [item for item in archive.items([one for one, _ in holding[-_ITEMS_READ:]]) if not item.closed]
    hits = [hit for item in sorted(items, key=lambda one: one.held_on, reverse=True) for hit in _tasks_in(item, name)]
    if not hits:
        none = f"Jeg kan ikke se, at en beslutning giver {name} en opgave."
        return silent(archive, asked.text, Reason.NOTHING_FOUND, remark=none)
    remark = words.first_of(min(len(hits), HITS_MAX), len(hits), "opgaver, de seneste først")
    return Answer.of_several(asked.text, hits, archive.coverage(), remark)


def _asked_person(archive: Archive, asked: Question) -> PersonMention | None:
    text = asked.text[:TEXT_MAX]
    if asked.period or asked.committees or asked.unknown_committee or not _ASKS.search(lower_nfc(text)):
        return None
    person = find_person(text, archive.people())
    if person is None or len(person.names) != 1 or " " not in bare_name(person.names[0]):
        return None
    rest = set(asked.words) - _FRAME - set(token_texts(person.text))
    return person if not rest else None


def _tasks_in(item: StoredItem, person: str) -> Iterator[Hit]:
    first, *_, last = person.split()
    name = re.compile(rf"\b{re.escape(first)}\s+(?:[\w.-]+\s+){{0,2}}?{re.escape(last)}\b")
    for decision in item.decisions:
        for span in split_sentences(decision.text):
            sentence = span.quote(decision.text)
            if any(_is_told_to(sentence, match) for match in name.finditer(sentence)):
                yield quoted_in(item, decision, span)


def _is_told_to(sentence: str, name: re.Match[str]) -> bool:
    before, behind = sentence[: name.start()], sentence[name.end() :]
    to_do = _TO_DO.match(behind)
    return (to_do is not None and not _SAYS.search(to_do[0])) or _BY.search(before) is not None
