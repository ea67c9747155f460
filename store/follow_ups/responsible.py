"""Who a decision tells to do a task: a centre's code, a role, a name, or the committee that a case is sent back to."""

from __future__ import annotations

import re

from store.domain import Passage, Span
from store.follow_ups.vocabulary import (
    ACTS,
    BEGINS_CLAUSE,
    BODY,
    CODE,
    NAME,
    PERSON,
    PERSON_ACTS,
    ROLE,
    TASK_INFINITIVE,
    TITLE,
)

_FLAGS = re.VERBOSE | re.IGNORECASE
# "Skole-, Børne- og Ungeudvalget", "Klima- Teknik- og Miljøudvalget", "Økonomiudvalget"
_COMMITTEE = r"""(?:(?-i:[A-ZÆØÅ])[\wæøå]*-?
    (?:(?:,\s*|\s+)(?:og\s+)?(?-i:[A-ZÆØÅ])[\wæøå]*-?){0,3}(?:\s+og\s+[\wæøå]+)?(?<=udvalget))"""
_NAME = r"(?-i:[A-ZÆØÅ][a-zæøå]+(?:\s+[A-ZÆØÅ][a-zæøå.]*)*)"

_PERSONS = rf"{PERSON}(?:\s+og\s+{PERSON})?"
# Who does it, whoever gets it: "udarbejdes af Ane Holm og sendes til udvalget", "Ane Holm sender brevet".
_DOER = re.compile(
    rf"""
      \w+es\s+af\s+(?:{TITLE}\s+(?P<by_title>(?-i:{NAME}))|(?P<by>{_PERSONS}))
    | {BEGINS_CLAUSE}
      (?:{TITLE}\s+(?P<titled>(?-i:{NAME}))|(?P<named>{_PERSONS})) \s+ (?:{PERSON_ACTS}|bedes\b|anmodes\b|står\s+for\b)
    | ^\W*(?P<role>{ROLE})\s+(?:sender|skriver|{PERSON_ACTS}\s+(?:\w+\s+){{0,3}}?sende)\b
    """,
    _FLAGS,
)
_SENT_BACK_TO = re.compile(
    rf"""
    \b(?:send|hjemvis|tilbagesend|før|gå|vis)\w*\b [^.;]{{0,80}}?             # "sendes retur til administrationen"
    \b(?:til|i|ved)\s+(?:fornyet\s+behandling\s+i\s+)?
    (?P<who>{_COMMITTEE}|{ROLE}|fagudvalg\w*|udvalget)
    """,
    _FLAGS,
)
_ASKED = re.compile(
    rf"""
      \b(?:beder|bad|anmoder|anmodede|pålægger|pålagde) \s+ (?:(?:derfor|samtidig|desuden|også|i\s+stedet)\s+)?
      (?P<who>{ROLE}|(?-i:{CODE})                                              # "beder administrationen om"
        |(?!(?:{BODY}|chefforum|\w*MED)\b)
         (?-i:[A-ZÆØÅ][\wæøå-]+(?:\s+(?:(?:og|for)\s+)?[A-ZÆØÅ][\wæøå-]+){{0,4}})\b
         (?=\s+(?:om|at|gå|\w{{3,}}e)\b))                                     # "bad Økonomi om"
    | (?P<whom>{ROLE}|{BODY})\s+(?:anmodes|bedes|(?:blev|bliver)\s+(?:bedt|anmodet|pålagt))\b  # "forvaltningen anmodes om"
    """,
    _FLAGS,
)
_SUBJECT = re.compile(
    rf"""
      (?:\b(?P<role>{ROLE})|(?-i:(?P<code>{CODE})))                            # "administrationen fremlægger"
      (?:\s+[\wæøå§&-]+){{0,6}}? \s+ {ACTS}                                    # "BYC udarbejder"
    | (?:\bat\s+|^)(?P<name>{_NAME})\s+på\s+\w+\s+vegne\s+skal\b               # "Kathrine på direktionens vegne skal"
    | \bat\s+(?P<person>{_NAME})\s+skal\s+(?:{TASK_INFINITIVE}|tage|følge)\b   # "at Kathrine skal samle"
    """,
    _FLAGS,
)
_FROM = re.compile(
    rf"""
    (?:rapportering|redegørelse|udtalelse|orientering|svar|oplæg|tilbagemelding|handleplan|notat)\w*\b [^.;,]{{0,40}}?
    \b(?:fra|i)\s+                                                             # "afrapportering fra Sekretariatet"
    (?P<who>(?-i:[A-ZÆØÅ])[\wæøå-]*(?:\s+og\s+(?-i:[A-ZÆØÅ])[\wæøå-]*)*(?<=centret|ariatet|enteret)|{ROLE})
    """,
    _FLAGS,
)
_NOT_A_NAME = re.compile(rf"{BODY}|.*(?:[Kk]ommune|bussen|sagen)s?", _FLAGS)


def find_responsible(text: str, *, offset: int = 0) -> Passage | None:
    """The one that `text` names, None where it names nobody; its span is shifted by `offset`."""
    for pattern in (_DOER, _SENT_BACK_TO, _ASKED, _SUBJECT, _FROM):
        for match in pattern.finditer(text):
            group = next(name for name, value in match.groupdict().items() if value)
            if group == "person" and _NOT_A_NAME.fullmatch(match[group]):
                continue
            return Passage(match[group], Span(*match.span(group)).shifted(offset))
    return None
