"""Whether a question asks who is in a group or leads it, and which of the groups of a text it means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from store.danish.analysis import all_keys, index_words
from store.danish.stopwords import QUESTION_WORDS, STOP_WORDS
from store.danish.tokens import lower_nfc, token_texts, tokens
from store.minutes.people import NAME

_ROLE = re.compile(
    r"\b(?P<role>(?:næst|vice)?formand|(?:med)?tovholder|projektleder|projektejer|koordinator|sekretær|kontaktperson|facilitator)"
    r"(?:en|e|s|ne|skab|skabet)?\b"
)
_LEADS = re.compile(  # hvem leder arbejdsgruppen, hvem har ansvaret for gruppen
    r"\b(?:leder|ledede|styrer|styrede)\b|\bstår\si\sspidsen\b|\b(?:har|havde|får|fik)\sansvaret\b|\bansvarlig\w*|\bstår\sfor\b"
)
_LEADERS = r"(?:formand|tovholder|projektleder|leder|ansvarlig)"
_MEMBERSHIP = re.compile(
    r"\bhvem\b.*\b(?:er|var|bliver|blev|skal|kommer|sidder|sad|deltager|indgår|kom)\s(?:\w+\s){0,2}?(?:med\si|med|i|fra|til)\b"
    r"|\b(?:medlem(?:mer(?:ne)?)?|deltagere?(?:ne)?|repræsentant(?:er(?:ne)?)?)\s(?:af|i|fra)\b|\bhvem\b.*\brepræsenterer\b"
    r"|\bhvilke\s(?:medlemmer|deltagere|repræsentanter)\b"
    r"|\b(?:sammensætning|bemanding)\w*\s(?:af|i)\b"
)
_OF_ANY_GROUP = re.compile(
    r"\w*grupp\w*|\w*team\w*|task|force|taskforce\w*|projekt\w*|styregr\w*|udvalget|rådet|nævnet|bestyrelsen|kommissionen"
)
_GROUP = re.compile(r"\w*(?:gruppen?|grupper(?:ne)?|team(?:et)?|taskforcen?)")
_GROUP_KEYS = frozenset({"gruppe", "team", "arbejde", "bruger", "styre", "projekt", "arbejdsgruppe", "brugergruppe"})
_BODY = r"[\w-]*(?:råd|raad|nævn|udvalg|bestyrelse|kommission|syn|forum|repræsentantskab)(?:et|en|n)?"
_SITS_IN_BODY = re.compile(  # and no more: hvem sad i byrådet, mens Ane Holm havde orlov
    rf"\bhvem\s(?:alle\s)?(?:sidder|sad|er\smed(?:lem(?:mer)?)?)\s(?:nu\s)?(?:i|af)\s(?:\w+\s)?{_BODY}"
    r"(?:\s(?:for|af|på|til)(?:\s[\w-]+){1,3})?(?:\s(?:nu|lige\snu|i\sdag|i\søjeblikket|i\s\d{4}))?\W*\Z"
)
_TELLS_MEMBERS = re.compile(
    r"\b(?:\w*medlem|\w*suppleant|udpeg|indtræd|indvalg|\w*sammensæt|\w*repræsentant|konstituer|omkonstituer|består\saf)",
    re.IGNORECASE,
)
_OF_BEFORE = re.compile(r"\b(?:i|af|for|fra|til|på|om)\s")
_OF = re.compile(r"\s(?:i|af|for|fra|til)\Z")
_OF_MAX = 5  # characters of the longest of these
_BODY_KEYS = frozenset(index_words(word).key for word in "nævn råd udvalg bestyrelse kommission syn forum".split())
_KEYWORDS_MAX = 6
_VERB = re.compile(r"er|var|får|fik|har|havde|skal|skulle|kan|må|bliver|blev|vil")
_SAYS_A_LIST = re.compile(
    r"medlem\w*|best[åo]\w*|deltag\w*|følgende|repræsentant\w*|sammensæt\w*|udgøres|skal|nedsæt\w*|bemand\w*"
    r"|nuværende|nye?|ordinære|faste|udpeg\w*|valgte|indstillede|kandidat\w*"
)
_NAME = NAME.replace("{", "{{").replace("}", "}}")
_GIVEN = (  # projektleder fra administrationen Ane Holm; Ane Holm (AML) er tovholder, Ane Holm, konsulent (formand)
    rf"(?i:{{role}})(?:[ \t][^.,;\n]{{{{0,60}}}}?)?[ \t]{_NAME}"
    rf"|{_NAME}[^.\n]{{{{0,60}}}}?"
    r"(?:\b(?:er|var|bliver|blev|som)\b[ \t]|[,(][ \t]?)(?:\w+[ \t]){{0,3}}?(?i:{role}(?<!en))\b"
)


@dataclass(frozen=True, slots=True)
class AskedGroup:
    """`role` is a pattern of whom among its members is asked for, None where all are. `keys` are those of the question's words,
    `groups` its words for a group ("arkivgruppen"), and `name` are the keys of what the first of these is called by."""

    role: re.Pattern[str] | None
    keys: frozenset[str]
    groups: tuple[str, ...]
    name: frozenset[str]

    def means(self, label: str) -> bool:
        """Whether the label of a group is named by the question, all of it; a label that says no more than that there is a group
        by the same word for it."""
        said = [word for word in token_texts(label) if word not in STOP_WORDS and not _SAYS_A_LIST.fullmatch(word)]
        own = [word for word in said if not _OF_ANY_GROUP.fullmatch(word)]
        if own:
            return all(not self.keys.isdisjoint(all_keys([word]) - _BODY_KEYS) for word in own)
        return any(index_words(word).key in self.keys for word in said)

    def may_mean(self, label: str) -> bool:
        """Whether the label has the word that the group is called by, beside others: "designgruppen" of Design og indretning."""
        return bool(self.name) and self.name <= all_keys(token_texts(label))

    def beside(self, label: str, member: str) -> frozenset[str]:
        """What of the question, but for the group's name, a member's line has."""
        return self.keys & all_keys(token_texts(member)) - all_keys(token_texts(label))

    def is_named_in(self, text: str) -> bool:
        """Whether the text has what a group is called by: arkiv of "arkivgruppen"."""
        keys = all_keys(token_texts(text))
        parts = [set(index_words(word).parts) - _GROUP_KEYS for word in self.groups]
        return all(not named or not named.isdisjoint(keys) for named in parts)

    def gives_role(self, text: str) -> bool:
        """Whether a line of the text gives somebody the role."""
        role = self.role.pattern if self.role is not None else None
        return role is not None and re.search(_GIVEN.format(role=role), text) is not None


def _asks_who(said: Sequence[str]) -> bool:
    """By a word, or as keywords do: "tovholder digitalisering"."""
    is_keywords = len(said) <= _KEYWORDS_MAX and _VERB.fullmatch(said[0]) is None if said else False
    return "hvem" in said or said[:2] == ["hvad", "hedder"] or (is_keywords and QUESTION_WORDS.isdisjoint(said))


def split_at_group(text: str) -> tuple[str, str] | None:
    """What `text` asks, up to what the group is called by, and that ("hvem sidder i", "arkivgruppen"); the name is empty where
    only a role is asked for, None where no group is."""
    lowered = lower_nfc(text)
    sought = asked_group(text) if len(lowered) == len(text) else None
    if sought is None:
        return None
    asks = _ROLE.search(lowered) if sought.role is not None else _MEMBERSHIP.search(lowered)
    start = asks.end() if asks is not None else 0
    at = start
    if asks is None or not _OF.search(asks[0][-_OF_MAX:]):
        behind = _OF_BEFORE.search(lowered, start)
        named = (one.span.start for one in tokens(lowered) if _GROUP.fullmatch(one.text))
        at = min(behind.end() if behind is not None else len(text), next(named, len(text)))
    if sought.role is not None and at == len(text) and not asks_role_alone(text):
        return None
    return text[:at].strip(" ?.!"), text[at:].strip(" ?.!")


def asks_role_alone(text: str) -> bool:
    """Whether it is asked who has a role, and nothing is named that it is one in: "hvem er tovholder?"."""
    said = token_texts(lower_nfc(text))
    is_bare = all(word in STOP_WORDS or _ROLE.fullmatch(word) for word in said)
    return is_bare and "hvem" in said and any(map(_ROLE.fullmatch, said))


def asks_members_of_body(text: str) -> bool:
    """Whether it is asked who sits in a council, a board or the like: "hvem sidder i huslejenævnet?"."""
    return _SITS_IN_BODY.search(lower_nfc(text)) is not None


def tells_members(text: str) -> bool:
    """Whether a text tells of members of a body, as far as its words say."""
    return _TELLS_MEMBERS.search(text) is not None


def is_group_word(word: str) -> bool:
    """Whether it names a group by one word: "arkivgruppen"."""
    return _GROUP.fullmatch(lower_nfc(word)) is not None


def asked_group(text: str) -> AskedGroup | None:
    """None where neither who is in a group nor who has a role is asked for."""
    lowered = lower_nfc(text)
    said = token_texts(lowered)
    groups = tuple(word for word in said if _GROUP.fullmatch(word))
    role = _ROLE.search(lowered) if _asks_who(said) else None
    if role is not None:
        pattern = rf"\b{role['role']}\w*"
    elif groups and "hvem" in said and _LEADS.search(lowered):
        pattern = rf"\b{_LEADERS}(?:en)?\b"
    elif _MEMBERSHIP.search(lowered):
        pattern = ""
    else:
        return None
    found = re.compile(pattern, re.IGNORECASE) if pattern else None
    keys = all_keys(word for word in said if word not in STOP_WORDS)
    return AskedGroup(found, keys, groups, _name_of(said))


def _name_of(said: Sequence[str]) -> frozenset[str]:
    """Of "arkivgruppen" and of "arkiv gruppen" arkiv."""
    for before, word in pairwise(("", *said)):
        if _GROUP.fullmatch(word):
            parts = frozenset(index_words(word).parts) - _GROUP_KEYS
            is_plain = not parts and before and before not in STOP_WORDS
            return frozenset({index_words(before).key}) if is_plain else parts
    return frozenset()
