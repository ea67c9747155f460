"""Who has a post, or won what was put out to tender: what a question asks for, and whether a text tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from store.danish.stopwords import STOP_WORDS
from store.danish.tokens import token_texts
from store.danish.verbs_of_saying import SAID
from store.minutes.parties import PARTY_SIGN
from store.minutes.people import NAME
from store.search.kinds import PRIZE, WINS

SPEAKS = rf"{SAID}|orientere|spurgte|redegjorde|fortalte|fandt|bad\b|deltog|forlod|stemte"
"""How it goes on behind who says something at a meeting, and does not only hold a post that is spoken of."""
_POST = (
    r"(?:tovholder|projektleder|kontaktperson|ordstyrer|koordinator|forstander|inspektør|\w*repræsentant|(?:[\w-]+\s)?[\w-]*chef"
    r"|(?!kommunaldirektør)\w*direktør|\w+leder|\w*sekretær|\w+ansvarlig|borgerrådgiver|\w+minister|præsident)"
)
_WHOSE = r"(?:(?:den|de|ny|nye|nuværende|vores|kommunens|som|fælles|kommende|næste|første|daglige|øverste|ansvarlige)\s+){0,3}"
_NOW = r"(?:\s+(?:lige\s+)?(?:nu|i\s+dag|for\s+tiden))?"
_OF = rf"(?:\s+(?:for(?!\s+tiden\b)|i(?!\s+dag\b)|på|fra|af)\s+(?P<of>[^?!.,]+)|{_NOW}\s*(?:\?|\Z))"
_ASKS_POST = re.compile(  # hvem er den nye økonomichef, hvem er direktør for teknik og miljø
    rf"\bhvem\s+(?:er|var|bliver|blev)\s+(?:blevet\s+)?(?:ansat\s+(?:som|til)\s+)?{_WHOSE}(?P<post>{_POST})(?:en)?{_OF}"
)
_ASKS_NAME_OF_POST = re.compile(  # hvad hedder forstanderen på hjemmet, hvad hed skolechefen der svarede
    rf"\bhvad\s+(?:hedder|hed)\s+{_WHOSE}(?P<post>{_POST})(?:en)?(?!\w){_OF}?"
)
_FIRM_NOUN = r"(?:firma|leverandør|entreprenør|bureau|operatør|vognmand|virksomhed|udbyder)"
_ASKS_FIRM = re.compile(  # hvilket konsulentfirma kører forløbet, hvad hedder vognmanden
    rf"\bhvilke[tn]?\s+(?:\w+\s+)?\w*{_FIRM_NOUN}(?:et|en|er|e)?(?!\w)"
    rf"|\b(?:hvad\s+(?:hedder|hed)|navn(?:et)?\s+på)\s+(?:\w+\s+){{0,2}}?\w*{_FIRM_NOUN}(?:et|en)?(?!\w)"
    rf"|\bhvem\s+(?:er|var)\s+{_WHOSE}\w*{_FIRM_NOUN}(?:et|en)?(?!\w)"
)
_ASKS_WINNER = re.compile(  # hvem har vundet udbuddet af madservice, hvem leverer maden
    r"\bhvem\s+(?:(?:har|havde|skal|skulle)\s+)?(?P<verb>vandt|vundet|vinder|levere[rdt]?|leverede)\b"
    r"|\bhvem\s+(?:har\s+)?f(?:ik|ået)\s+(?:opgaven|kontrakten|ordren|\w*entreprisen|\w*udbuddet|licitationen)\b"
)
_PRIZE = re.compile(  # which no firm need win
    rf"\b{WINS}\s+(?:\w+\s+){{0,2}}?{PRIZE}\b"
)
_WON = re.compile(
    r"\b(?:v[aiu]nd(?:t|er|et)|lever(?:er|es|ede[st]?|et|andør\w*)|tildel\w+|kontrakt\w*|antage[st]|valgt?|vælge[st]|vælges"
    r"|indgå\w*|(?:til)?bud(?:det|dene)?|entrepris\w*|tilbudsgiver\w*|operatør\w*|bestilt)\b"
)
_OF_FIRMS = re.compile(
    rf"\b\w*{_FIRM_NOUN}|\b(?:selskab|konsulent|rådgiver|arkitekt|samarbejd|partner|udfør|forestå|driv|drev|kør(?:er|es|te)|udarbejd"
    r"|udvikl|tegne|system|løsning|program)\w*"
)
_NO_MUNICIPALITY = r"(?!\w+\sKommune)"
_FULL_NAME = re.compile(  # and no place: chef i Solby Kommune
    rf"\b(?<!\bi\s){_NO_MUNICIPALITY}{NAME}(?!\w)(?!(?:\s\([^()]*\))?\s(?:{SPEAKS}))"
)
_FIRM = re.compile(r"\b(?:A/S|ApS|P/S|K/S|I/S|Amba|A\.m\.b\.a)|\b[\w-]+\.(?:dk|com)\b")
_BEHIND_POST = re.compile(rf"[,:]?\s*{_NO_MUNICIPALITY}{NAME}")
_STILLING = re.compile(r"\bstilling(?:en)?\b")
_IN_CAPITALS = re.compile(  # within a sentence, or with a capital within the word; "i Solby" is a place
    r"(?:(?<=[a-zæøå,;:] )|^\W*(?=[A-ZÆØÅ]\w*[a-zæøå][A-ZÆØÅ]))(?<!\bi )(?<!\bpå )(?<!\bved )"
    rf"(?P<name>[A-ZÆØÅ][\w&.-]+(?:[ \t][A-ZÆØÅ][\w&.-]*)*)(?!\s\({PARTY_SIGN}\))"
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
    who won something or delivers it, or for a firm by what it does (`is_any_firm`), and `known` are the question's words."""

    post: tuple[str, ...] = ()
    of: str = ""
    is_any_firm: bool = False
    known: frozenset[str] = frozenset()

    def is_told(self, text: str, title: str = "") -> bool:
        """Whether a text, with the title that it stands under, names somebody or a firm beside it."""
        sentences = _SENTENCE.split(text)
        if not self.post:
            return any(map(self._names_firm, sentences))
        is_there = self.of in text.lower() or self.of in title.lower()
        return is_there and any(map(self._stands_beside_a_name, sentences))

    def _stands_beside_a_name(self, sentence: str) -> bool:
        if _STILLING.search(sentence) and not re.search(rf"\b{_POST}(?:en)?\b", sentence.lower()):
            return _FULL_NAME.search(sentence) is not None
        post = r"[\s-]?".join(map(re.escape, self.post))
        for match in re.finditer(
            rf"(?<!\w){post}(?:en|s|ens)?(?!\w)(?P<of>\s+(?:for|i|hos|af)\s)?", sentence, re.IGNORECASE
        ):
            beside = sentence[max(0, match.start() - _BESIDE) : match.end() + _BESIDE]
            named = sentence[match.end() :][:_BESIDE] if match["of"] else beside
            is_elsewhere = match["of"] is None and self.of not in sentence.lower()  # as in a heading
            is_named = _FULL_NAME.search(beside) or _BEHIND_POST.match(sentence, match.end())
            if is_named and (is_elsewhere or self.of in named.lower()):
                return True
        return False

    def _names_firm(self, sentence: str) -> bool:
        lowered = sentence.lower()
        if not (_WON.search(lowered) or (self.is_any_firm and _OF_FIRMS.search(lowered))):
            return False
        if _FIRM.search(sentence):
            return True
        names = [match["name"] for match in _IN_CAPITALS.finditer(sentence)]
        return any(not (is_ours(name) or self.known.issuperset(token_texts(name))) for name in names)


def is_ours(name: str) -> bool:
    """Whether a name is one of who decides, or of what is decided by, and not of a firm or a place."""
    return any(map(_OURS.match, name.split()))


def asked_holder(lowered: str) -> AskedHolder | None:
    """What a question, in lower case, asks for; None where it asks for nobody of that kind."""
    asks_winner = _ASKS_WINNER.search(lowered) is not None and not _PRIZE.search(lowered)
    if asks_winner or _ASKS_FIRM.search(lowered):
        return AskedHolder(is_any_firm=not asks_winner, known=frozenset(token_texts(lowered)))
    match = _ASKS_POST.search(lowered) or _ASKS_NAME_OF_POST.search(lowered)
    if match is None:
        return None
    post = tuple(_NEW.sub("", match["post"]).split())
    words = [word for word in token_texts(match["of"] or "") if word not in STOP_WORDS and not word.isdigit()]
    of = "" if not words or _ANYWHERE.issuperset(words) else _GROUP.sub("", words[0])
    return AskedHolder(post, of)
