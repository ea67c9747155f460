"""Lists of matters that a question asks for, and whether its time is that of the meetings that dealt with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from store.danish.dates import MONTH_NAME
from store.danish.lexicon import load_lexicon
from store.danish.stopwords import STOP_WORDS

_ALL = r"(?:alle|hvilke|over)\s+(?:de\s+)?"
_LATEST = r"(?:(?:nyeste|seneste|sidste)\s+)?"
_WHICH = _ALL + _LATEST
_OF_A_LIST = r"(?=[\w-]*(?:sager|punkter|emner|beslutninger)(?:ne)?\b)"
_NEW = re.compile(rf"\b(?P<which>{_ALL})(?:nye|nyere|nylige)\s+{_OF_A_LIST}", re.IGNORECASE)
_SORT = re.compile(  # alle de store sager: minutes do not say which of them are; open items are those not closed
    rf"\b(?P<which>{_ALL})(?:aktuelle|gamle|ældre|åbne(?!\s+punkter)|store|større|vigtige)\s+{_OF_A_LIST}",
    re.IGNORECASE,
)
_ON_AGENDA = re.compile(r"\b(?P<which>hvilke\s+)(?:emner|temaer|ting)(?=\s.{0,60}\bdagsorden)", re.IGNORECASE)
_LISTED = re.compile(rf"\b{_WHICH}(?:sager|punkter|emner|beslutninger)(?:ne)?\b")
_LISTED_BY_TOPIC = re.compile(  # hvilke affaldssager, alle IT-sager
    rf"\b(?P<which>{_WHICH})(?P<word>(?P<topic>[^\W\d_][\w-]+?)-?sager(?:ne)?)\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:er|r)(?:ne)?\Z")
_TOPIC_MIN = 3  # letters: "årsager" are no matters of a year
RARE = 20  # items: a text that says "tilsynssager" in passing is not what is asked for
_OF_MEETINGS = re.compile(  # hvilke sager om hallen i 2025; not: hvilke sager skal op i 2026
    rf"\A\W*(?:og\s+)?hvilke\s+{_LATEST}(?:sager|punkter|beslutninger)\b(?!\s+(?:skal|vil|kommer|bliver|mangler)\b)"
)
_DEALT_WITH = re.compile(
    rf"""
      \bhvilke\s+(?:[\w-]+\s+){{1,4}}?                                 # hvilke tilladelser blev givet, har vi givet
      (?:(?:blev|er|var)\s+(?:(?:der|blevet)\s+)*|har\s+(?:[\w-]+,?\s+){{1,5}}?)
      (?:givet|meddelt|bevill?get|fordelt|tildelt|frigivet|imødekommet|forelagt|fremsat|stillet|rejst|behandlet|drøftet|oppe
        |(?:på\s+)?dagsorden(?:en)?)\b
    | \bhvilke\s+(?:[\w-]+\s+){{1,4}}?(?:fik|har\s+fået)\s+                          # hvilke projekter fik penge
      (?:penge|midler|støtte|tilskud|bevilling(?:er)?|tilladelser?|dispensation(?:er)?)\b
    | \A\W*(?:og\s+)?hvilke\s+(?:\w+e\s+)?                             # hvilke forslag i marts 2022; not: hvilke busser
      (?:[\w-]*forslag|sager|punkter|(?:bygge)?tilladelser|dispensationer|bevillinger|ansøgninger|klager|indsigelser|høringssvar
        |[\w-]*planer|anmodninger|henvendelser|beslutninger|orienteringer)\s+(?:(?:om|fra|til|for)\s+[\w-]+\s+)?
      (?:(?:var\s+der|har\s+der\s+været|har\s+vi\s+haft|havde\s+vi)\s+)?        # … har der været i marts 2022
      (?:i|fra|den)\s+(?:\d{{1,2}}\.?\s+)?{MONTH_NAME}\s+(?:19|20)\d\d\W*\Z
    """,
    re.VERBOSE,
)


def asks_matters(lowered: str) -> bool:
    """Whether the matters on a topic are asked for: "hvilke sager om broen har der været"."""
    return _LISTED.search(lowered) is not None


def asks_matters_then(lowered: str, *, is_short: bool) -> bool:
    """Whether the matters are asked for that meetings dealt with at the time that is named. What was granted in a year, or who
    got money in it, may have been decided the year before; so that time must be `is_short`."""
    return _OF_MEETINGS.search(lowered) is not None or (is_short and _DEALT_WITH.search(lowered) is not None)


def with_topic_apart(text: str, titles_holding: Callable[[str], Collection[str]]) -> str:
    """The text as lists are asked for: without what sort of matters is meant ("store"), with "nyeste" for "nye" and "punkter" for
    whatever is on an agenda, and with the topic beside "sager" where both are written as one word: people say so of any topic.
    `titles_holding` gives the titles of the items that hold a word.

    >>> with_topic_apart("Hvilke nye affaldssager var der i maj?", lambda word: ())
    'Hvilke nyeste sager om affald var der i maj?'
    """
    text = _ON_AGENDA.sub(r"\g<which>punkter", _SORT.sub(r"\g<which>", _NEW.sub(r"\g<which>nyeste ", text)))
    found = _LISTED_BY_TOPIC.search(text)
    if found is None or found["word"].lower() in STOP_WORDS:
        return text
    lexicon, topic = load_lexicon(), found["topic"]
    base = lexicon.modifiers.get(topic.lower(), topic.removesuffix("s"))
    is_of_topic = len(base) >= _TOPIC_MIN and base in lexicon.nouns
    if _is_of_its_own(found["word"].lower(), titles_holding, is_of_topic=is_of_topic):
        return text
    said = f"{found['which']}sager om {topic if topic.lower() == base else base}"
    return f"{text[: found.start()]}{said}{text[found.end() :]}"


def _is_of_its_own(word: str, titles_holding: Callable[[str], Collection[str]], *, is_of_topic: bool) -> bool:
    """Whether matters are called so: many items hold it, or one in its title; or it is in the dictionary, and it is no matter
    ("passager"), made of no topic ("årsager") or some item holds it."""
    nouns = load_lexicon().nouns_of(word)
    if nouns and not (is_of_topic and any(noun.endswith("sag") for noun in nouns)):
        return True
    titles = titles_holding(word)
    stem = _PLURAL.sub("", word)
    return len(titles) > (0 if nouns else RARE) or any(stem in title.lower() for title in titles)
