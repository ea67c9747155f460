"""Lists of matters that a question asks for, and whether its time is that of the meetings that dealt with them."""

from __future__ import annotations

import re
from collections.abc import Callable

from store.danish.dates import MONTH_NAME
from store.danish.lexicon import load_lexicon
from store.danish.stopwords import STOP_WORDS

_WHICH = r"(?:alle|hvilke|over)\s+(?:de\s+)?(?:(?:nyeste|seneste|sidste)\s+)?"
_SORT = re.compile(  # alle de nye sager: minutes do not say which of them are
    r"\b(?P<which>(?:alle|hvilke|over)\s+(?:de\s+)?)"
    r"(?:nye|nyere|nylige|aktuelle|gamle|ældre|åbne(?!\s+punkter)|store|større|vigtige)\s+"  # open items are those not closed
    r"(?=[\w-]*(?:sager|punkter|emner|beslutninger)(?:ne)?\b)",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"\b{_WHICH}(?:sager|punkter|emner|beslutninger)(?:ne)?\b")
_LISTED_BY_TOPIC = re.compile(  # hvilke affaldssager, alle IT-sager
    rf"\b(?P<which>{_WHICH})(?P<word>(?P<topic>[^\W\d_][\w-]+?)-?(?P<listed>sager|punkter|emner)(?:ne)?)\b",
    re.IGNORECASE,
)
_OF_MEETINGS = re.compile(  # hvilke sager om hallen i 2025; not: hvilke sager skal op i 2026
    r"\A\W*(?:og\s+)?hvilke\s+(?:(?:nyeste|seneste|sidste)\s+)?(?:sager|punkter|beslutninger)\b(?!\s+(?:skal|vil|kommer|bliver|mangler)\b)"
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


def with_topic_apart(text: str, is_held: Callable[[str], bool]) -> str:
    """The text without what sort of matters is meant ("nye"), and with the topic of a list beside what is listed, where both
    are written as one word that no text holds (`is_held`) and no dictionary has: people say so of any topic.

    >>> with_topic_apart("Hvilke affaldssager var der i maj?", lambda word: False)
    'Hvilke sager om affald var der i maj?'
    """
    text = _SORT.sub(r"\g<which>", text)
    found = _LISTED_BY_TOPIC.search(text)
    if found is None:
        return text
    word, topic, lexicon = found["word"].lower(), found["topic"], load_lexicon()
    if word in STOP_WORDS or lexicon.nouns_of(word) or is_held(word):
        return text
    base = lexicon.modifiers.get(topic.lower(), topic.removesuffix("s"))
    said = f"{found['which']}{found['listed']} om {topic if topic.lower() == base else base}"
    return f"{text[: found.start()]}{said}{text[found.end() :]}"
