"""Who has a post, or won what was put out to tender: what a question asks for, and whether a text tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from store.danish.stopwords import STOP_WORDS
from store.danish.tokens import token_texts
from store.minutes.people import NAME

_POST = (
    r"(?:tovholder|projektleder|kontaktperson|ordstyrer|koordinator|\w*repræsentant|(?:[\w-]+\s)?\w*chef|(?!kommunaldirektør)\w*direktør"
    r"|\w+leder|\w*sekretær)"
)
_ASKS_POST = re.compile(  # hvem er den nye økonomichef, hvem er direktør for teknik og miljø
    r"\bhvem\s+(?:er|var|bliver|blev)\s+(?:(?:den|de|ny|nye|nuværende|vores|kommunens|som)\s+){0,3}"
    rf"(?P<post>{_POST})(?:en)?(?:\s+(?:for|i|på|fra|af)\s+(?P<of>[^?!.,]+)|\s*(?:\?|\Z))"
)
_ASKS_WINNER = re.compile(  # hvem har vundet udbuddet af madservice, hvem leverer maden
    r"\bhvem\s+(?:(?:har|havde)\s+)?(?P<verb>vandt|vundet|vinder|leverer|leverede|leveret)\b"
    r"|\bhvem\s+(?:har\s+)?f(?:ik|ået)\s+(?:opgaven|kontrakten|ordren|entreprisen)\b"
)
_WON = re.compile(
    r"\b(?:v[aiu]nd(?:t|er|et)|lever(?:er|es|ede[st]?|et|andør\w*)|tildel\w+|kontrakt\w*|antage[st]|valgt?|vælge[st]|vælges"
    r"|indgå\w*|(?:til)?bud(?:det|dene)?|entrepris\w*|tilbudsgiver\w*|operatør\w*|bestilt)\b"
)
_FULL_NAME = re.compile(rf"\b{NAME}")
_FIRM = re.compile(r"\b(?:A/S|ApS|P/S|K/S|I/S|Amba|A\.m\.b\.a)")
_IN_CAPITALS = re.compile(  # within a sentence, or with a capital within the word; "i Solby" is a place
    r"(?:(?<=[a-zæøå,;:] )|^\W*(?=[A-ZÆØÅ]\w*[a-zæøå][A-ZÆØÅ]))(?<!\bi )(?<!\bpå )(?<!\bved )"
    r"(?P<name>[A-ZÆØÅ][\w&.-]+(?:[ \t][A-ZÆØÅ][\w&.-]*)*)(?!\s\([A-ZÆØÅ]{1,2}\))"
)
_OURS = re.compile(  # who decides, and what is decided by
    r"(?i:\w*(?:udvalg|råd|kommune|direktion|administration|center|centre|forvaltning|borgmester)\w*|(?:eu|ski|kkr|kl)\b.*)"
)
_GROUP = re.compile(r"-?(?:arbejds)?(?:gruppe|udvalg|team|projekt)(?:n|et|en)?s?$|(?:ret|et|en)$")
_ANYWHERE = frozenset("kommunen kommune rådhuset området".split())
_NEW = re.compile(r"^(?:(?:den|de|ny|nye)\s)+")
_SENTENCE = re.compile(r"(?<=[^A-ZÆØÅ][.!?])\s+(?=[A-ZÆØÅ\d])|\n")
_BESIDE = 70  # characters between a post and a name, or what it is a post of


@dataclass(frozen=True, slots=True)
class AskedHolder:
    """`post` is one word or two ("hr chef"), and `of` the beginning of the word that says of what; without a post it is asked
    who won something or delivers it."""

    post: tuple[str, ...] = ()
    of: str = ""

    def is_told(self, text: str, title: str = "") -> bool:
        """Whether a text, with the title that it stands under, names somebody or a firm beside it."""
        sentences = _SENTENCE.split(text)
        if not self.post:
            return any(map(_names_winner, sentences))
        is_there = self.of in text.lower() or self.of in title.lower()
        return is_there and any(map(self._stands_beside_a_name, sentences))

    def _stands_beside_a_name(self, sentence: str) -> bool:
        post = r"[\s-]?".join(map(re.escape, self.post))
        for match in re.finditer(
            rf"(?<!\w){post}(?:en|s|ens)?(?!\w)(?P<of>\s+(?:for|i|hos|af)\s)?", sentence, re.IGNORECASE
        ):
            beside = sentence[max(0, match.start() - _BESIDE) : match.end() + _BESIDE]
            named = sentence[match.end() :][:_BESIDE] if match["of"] else beside
            is_elsewhere = match["of"] is None and self.of not in sentence.lower()  # as in a heading
            if _FULL_NAME.search(beside) and (is_elsewhere or self.of in named.lower()):
                return True
        return False


def asked_holder(lowered: str) -> AskedHolder | None:
    """What a question, in lower case, asks for; None where it asks for nobody of that kind."""
    if _ASKS_WINNER.search(lowered):
        return AskedHolder()
    match = _ASKS_POST.search(lowered)
    if match is None:
        return None
    post = tuple(_NEW.sub("", match["post"]).split())
    words = [word for word in token_texts(match["of"] or "") if word not in STOP_WORDS]
    of = "" if not words or _ANYWHERE.issuperset(words) else _GROUP.sub("", words[0])
    return AskedHolder(post, of)


def _names_winner(sentence: str) -> bool:
    if _WON.search(sentence.lower()) is None:
        return False
    names = (match["name"] for match in _IN_CAPITALS.finditer(sentence))
    return _FIRM.search(sentence) is not None or any(not any(map(_OURS.match, name.split())) for name in names)
