"""The parties of whose votes a question asks, as people name them: `hvordan stemte de konservative`, `hvad har SF stemt imod`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import OSA

from store.danish.tokens import Token, lower_nfc, tokens
from store.danish.verbs_of_saying import HAS_SAID, SAID, SAYS
from store.danish.voting import ABSTAINED, ABSTAINS
from store.domain import Span
from store.minutes.parties import AMBIGUOUS, OF_NAME, OF_SIGN, PARTY_SIGN, Party
from store.minutes.votes import Side

_SLIP_LETTERS_MIN = 9
_SLIPS = 1  # letters left out, put in, taken for another or for each other
_WORDS_MAX = 2  # of a party's name
_BEFORE_MAX = 120  # characters before a party in which it is told what it does

_FILLING = r"(?:så|mon|egentlig|også|ikke|altid|nogensinde|det|de|den|partiet|listen?|gruppen|byrådsgruppen?)"
_SAYS = rf"{SAYS}|{SAID}|vil|ville"  # its remark stands by its vote
# What a party says, named by a noun: SF's bemærkning, Venstres holdning, bemærkningen fra SF.
_STATEMENT = (
    r"(?:(?:protokol|sær)?bemærkning|udtalelse|mindretalsudtalelse|protokoltilførsel|holdning|argument|begrundelse|synspunkt"
    r"|standpunkt|indvending|indsigelse|kommentar|kritik|forbehold|mening|ønske|krav)(?:en|et|er|erne|r|ne|s)?"
)
_STATEMENT_BEHIND = re.compile(rf"(?:['’]s?)?\s+(?:egen\s+|egne\s+|egentlige\s+)?{_STATEMENT}\b")
_STATEMENT_BEFORE = re.compile(rf"\b{_STATEMENT}\s+(?:fra|hos|af)\s+(?:(?:det|de|partiet|listen?)\s+)*\Z")
_ACTS = rf"(?:har|havde|var|er|gik|stem(?:te|t|mer)|{ABSTAINS}|støtte(?:de|r))"
_BEFORE = re.compile(rf"\b{_ACTS}\s+(?:{_FILLING}\s+)*\Z")  # hvordan stemte de
_AFTER = re.compile(rf"\s+(?:{_FILLING}\s+)*(?:{_ACTS}|i?mod)\b")  # SF også stemte
_VOTED_BEFORE = re.compile(rf"\b(?:stem(?:te|t|mer)|{ABSTAINS}|støtte(?:de|r))\s+(?:{_FILLING}\s+)*\Z")
_VOTED_AFTER = re.compile(  # var SF imod, SF har været imod
    rf"\s+(?:(?:{_FILLING}|har|havde|var|er|været|gik|gået)\s+)*(?:i?mod|stem(?:te|t|mer)|{ABSTAINED}|støtte(?:de|r|t))\b"
)
_SAID_BEFORE = re.compile(rf"\b(?:{_SAYS})\s+(?:{_FILLING}\s+)*\Z")  # hvad mener SF
_SAID_AFTER = re.compile(rf"\s+(?:{_FILLING}\s+)*(?:{_SAYS}|{HAS_SAID})\b")
_PARTIES = frozenset({*OF_SIGN.values(), *OF_NAME.values()})
_SAID = re.compile(rf"\b(?:{_SAYS}|{_STATEMENT}|{HAS_SAID})\b(?!.*\b(?:stem|undl|i?mod\b))")
_OWNER = re.compile(r"\b(?:fra|af|til)\s+(?:(?:det|de|partiet)\s+)*\Z")  # forslaget fra SF
_ABOUT = re.compile(r"\b(?:om|vedr\w*|angående)\s+(?:det\s|de\s|partiet\s)?\w+\W*$")
_JOINED = re.compile(r"\s*(?:,|/|\bog\b|\beller\b|\bsamt\b)\s*(?:(?:det|de)\s+)?")
_OTHERS_ASKED = re.compile(r"\b(?:hvem|hvilke[nt]?\s+partie?r?)\b")  # hvem stemte imod SF's forslag
_SIGN = re.compile(rf"(?<![\w.'’\-])(?:{PARTY_SIGN}|[a-hj-zæøå])(?![\w'’)\-])")  # F, UP-1, v
_LISTE = re.compile(r"\blisten?\s+\Z", re.IGNORECASE)
SAYING = re.compile(_SAYS)  # of the words of a question for whose words is asked, those that are no topic
_SIDES = (
    (Side.ABSTAINED, re.compile(r"\bundl(?:od|ad\w*)\b")),
    (Side.AGAINST, re.compile(r"\bi?mod\b|\bnej\b")),
    (Side.FOR, re.compile(r"\bstem(?:te|t|mer|me)\s+(?:\w+\s+)?(?:for|ja)\b|\bstøtte(?:de|r|t)\b")),
)
OF_ANY_VOTE = re.compile(  # what a list of somebody's votes is asked for as
    r"forslag(?:ene)?|ændringsforslag(?:ene)?|indstilling(?:er|erne)?|afstemning(?:er|erne)?|punkterne|dagsordenspunkter(?:ne)?"
    r"|\w*sager(?:ne)?|beslutninger(?:ne)?|politiske?|gange"
)


_AN_ALTERNATIVE = re.compile(r"\bhvad\s+(?:er|var|blev|bliver)\s+(?:så\s+)?\Z")  # hvad var alternativet?


@dataclass(frozen=True, slots=True)
class Voters:
    """Each party once, and where each mention of one stands, with the noun for what it says."""

    parties: tuple[Party, ...] = ()
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Mention:
    party: Party
    span: Span
    is_sure: bool  # no common word or lone letter


NOBODY = Voters()


def find_voters(text: str, taken: Sequence[Span], *, is_vote: bool) -> Voters:
    """Those whose vote is asked for, as the question says elsewhere (`is_vote`) or beside one of them ("var SF imod"). One
    that is only the matter's ("forslaget fra SF", "Venstres forslag") is none. `taken` are committees and times."""
    lowered = lower_nfc(text)
    if len(lowered) != len(text):
        return NOBODY
    mentions = [one for one in _mentions(text) if not any(one.span.overlaps(span) for span in taken)]
    acting = [_acts(lowered, one) for one in mentions]
    joined = [
        _JOINED.fullmatch(lowered, one.span.end, following.span.start) is not None
        for one, following in pairwise(mentions)
    ]  # to the one behind it
    leading = _leading(acting, joined)
    of_others = _OTHERS_ASKED.search(lowered) is not None
    found: list[_Mention] = []
    is_owner = is_found = False  # of the mention before
    for index, one in enumerate(mentions):
        is_joined = index > 0 and joined[index - 1]
        is_owner = (is_owner and is_joined) or _ends_in(_OWNER, lowered, one.span.start) is not None
        is_only_owner = is_owner and _statement(lowered, one) is None
        is_found = not is_only_owner and (
            acting[index] or leading[index] or (is_joined and is_found) or (one.is_sure and not of_others)
        )
        if is_found:
            found.append(one)
    if not (is_vote or any(_voted(lowered, one) for one in found)):
        return NOBODY
    statements = (_statement(lowered, one) for one in found)
    spans = (*(one.span for one in found), *(span for span in statements if span is not None))
    return Voters(tuple(dict.fromkeys(one.party for one in found)), spans)


def parties_alone(text: str, words: Sequence[str], *, of_any_sign: bool = False) -> tuple[Party, ...]:
    """Those that the text names, where the words have nothing else; and none where they have. Any two capitals may be a local
    list's (`of_any_sign`), and are as often KL, EU or a center."""
    mentions = [one for one in _mentions(text) if of_any_sign or one.party in _PARTIES]
    named = {token.text for one in mentions for token in tokens(one.span.quote(text))}
    return tuple(one.party for one in mentions) if words and named.issuperset(words) else ()


def parties_named(text: str) -> frozenset[str]:
    """The words, in lower case, that name known parties, whatever is asked of them."""
    known = [one for one in _mentions(text) if one.party in _PARTIES]
    return frozenset(token.text for one in known for token in tokens(one.span.quote(text)))


def names_known_parties(text: str, words: Sequence[str]) -> bool:
    """Whether the words are those of known parties, and not what it is asked about: "hvad med SF?", but not "alt om SF"."""
    return bool(parties_alone(text, words)) and _ABOUT.search(lower_nfc(text)) is None


def heard(text: str) -> tuple[str, ...]:
    """The words, in lower case, for the parties of which it is asked what they say rather than how they voted."""
    if _SAID.search(lower_nfc(text)) is None:
        return ()
    return tuple(token.text for one in _mentions(text) for token in tokens(one.span.quote(text)))


def asks_words(text: str) -> bool:
    """Whether a question on a party's vote asks for its words: what it said, or why it voted so."""
    return "hvorfor" in lower_nfc(text) or bool(heard(text))


def sides_asked(text: str) -> frozenset[Side]:
    """Which votes are asked for: "hvad har SF stemt imod"; all where none is named."""
    lowered = lower_nfc(text)
    found = next((side for side, pattern in _SIDES if pattern.search(lowered)), None)
    return frozenset(Side) if found is None else frozenset({found})


def _acts(lowered: str, mention: _Mention) -> bool:
    return _stands_by(lowered, mention, _BEFORE, _AFTER) or _says(lowered, mention)


def _voted(lowered: str, mention: _Mention) -> bool:
    return _stands_by(lowered, mention, _VOTED_BEFORE, _VOTED_AFTER) or _says(lowered, mention)


def _says(lowered: str, mention: _Mention) -> bool:
    """Of a known party only: "hvad siger KL" asks of no votes."""
    says = _stands_by(lowered, mention, _SAID_BEFORE, _SAID_AFTER) or _statement(lowered, mention) is not None
    return mention.party in _PARTIES and says


def _statement(lowered: str, mention: _Mention) -> Span | None:
    """Where the noun stands that says that its statement is asked for."""
    found = _STATEMENT_BEHIND.match(lowered, mention.span.end) or _STATEMENT_BEFORE.search(
        lowered, 0, mention.span.start
    )
    return Span(*found.span()) if found is not None and mention.party in _PARTIES else None


def _stands_by(lowered: str, mention: _Mention, before: re.Pattern[str], after: re.Pattern[str]) -> bool:
    """Whether the one stands right before the mention, or the other right behind it."""
    return bool(_ends_in(before, lowered, mention.span.start) or after.match(lowered, mention.span.end))


def _ends_in(pattern: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    """What stands right before that place, by a pattern that ends in it."""
    return pattern.search(text, max(0, end - _BEFORE_MAX), end)


def _leading(acting: Sequence[bool], joined: Sequence[bool]) -> list[bool]:
    """Of each mention whether one that acts is joined to it: "har A, F og Ø stemt", "venstre og SF stemte"."""
    leading = [False] * len(acting)
    for index in reversed(range(len(joined))):
        leading[index] = joined[index] and (acting[index + 1] or leading[index + 1])
    return leading


def _mentions(text: str) -> list[_Mention]:
    """In the order of the text, none over another."""
    found: list[_Mention] = []
    taken: set[int] = set()
    for mention in (*_by_name(text), *_by_sign(text)):
        places = range(mention.span.start, mention.span.end)
        if taken.isdisjoint(places):
            found.append(mention)
            taken.update(places)
    return sorted(found, key=lambda one: one.span)


def _by_name(text: str) -> Iterator[_Mention]:
    words, lowered = tokens(text), lower_nfc(text)
    for length in range(_WORDS_MAX, 0, -1):
        for start in range(len(words) - length + 1):
            run = words[start : start + length]
            written = " ".join(token.text for token in run)
            span = Span(run[0].span.start, run[-1].span.end)
            has_statement = _STATEMENT_BEHIND.match(lowered, span.end) is not None
            name = _named(written) or (_named(written.removesuffix("s")) if has_statement else None)
            is_word = name == "alternativet" and _AN_ALTERNATIVE.search(lowered[: span.start]) is not None
            if name is not None and not is_word and (has_statement or not _is_part_of_a_word(text, run)):
                yield _Mention(OF_NAME[name], span, name not in AMBIGUOUS)


def _named(written: str) -> str | None:
    if written in OF_NAME:
        return written
    if len(written) < _SLIP_LETTERS_MIN or (written.endswith("s") and written[:-1] in OF_NAME):
        return None
    return next(
        (name for name in OF_NAME if len(name) >= _SLIP_LETTERS_MIN and OSA.distance(written, name) <= _SLIPS), None
    )


def _is_part_of_a_word(text: str, run: Sequence[Token]) -> bool:
    """SF-forslaget, SF's."""
    written = text[run[-1].span.start : run[-1].span.end]
    return text[run[-1].span.end :][:1] in ("-", "'", "’") or "'" in written or "’" in written


def _by_sign(text: str) -> Iterator[_Mention]:
    """A lone letter, or what a local list is written as: where it acts, or is called a list."""
    lowered = lower_nfc(text)
    for match in _SIGN.finditer(text):
        called = _ends_in(_LISTE, text, match.start())
        is_list = called is not None
        sign = match[0].upper().replace("-", "")
        if sign == "I" and not is_list:
            continue  # hvordan stemte I?
        mention = _Mention(
            OF_SIGN.get(sign) or Party((sign,), sign),
            Span(called.start() if called else match.start(), match.end()),
            is_list,
        )
        if is_list or match[0].isupper() or _acts(lowered, mention):
            yield mention
