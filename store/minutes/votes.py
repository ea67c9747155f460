"""Who voted for and against: which sentences of a decision say it, of whom, and with which names below their label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from store.danish.numbers import NUMBER_WORD
from store.danish.sentences import split_sentences
from store.danish.voting import ABSTAINS, DISAGREED
from store.domain import Outcome, Span
from store.minutes.outcome import outcome_of
from store.minutes.parties import Party, Standing, standing_in


class Side(StrEnum):
    """How somebody voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"


_COUNT = rf"(?:\d{{1,2}}|en|{NUMBER_WORD})"
_VOTE = re.compile(
    rf"""
      \bstemte\b | \bstemmerne\b | \bstemmer\s+(?:for|i\s?mod)\b   # For stemte: (X). Med stemmerne 9 for og 1 imod …
    | ^\W*(?:for|imod)(?:\s[\w.]+){{0,2}}\s?:                      # Imod: (X)
    | \b{ABSTAINS}\b                                              # Ane Holm undlod at tage stilling.
    | \bmed\s+ {_COUNT}\s+ (?:stemmer\s+)? i?mod\s+ {_COUNT}\b      # nedstemt med fire stemmer mod to
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_DISSENT = re.compile(
    rf"\b(?:er|var|erklærede\s+sig)\s+(?:\w+\s+)?(?:{DISAGREED}|imod)\b|\btog\s+forbehold\b|\bikke\s+(?:\w+\s+)?(?:opnås|opnået)\s+enighed\b",
    re.IGNORECASE,
)
_STANCE = re.compile(
    rf"""
      \b(?P<label> for | i\s?mod ) \s+ stem(?:te|mer)(?:\s+stemte)?\b          # Imod stemte (X)
    | \b\d+\s+ (?P<counted> for | i\s?mod )\b                                  # 9 for (X, Y) og 1 imod (Z)
    | \bstem(?:te|mer)\s+ (?P<side> for | i\s?mod | ja | nej )\b               # (X) stemte imod
    | \bstem(?:te|mer)\b (?= [^:;]{{1,60}}? \s (?P<ahead> for | i\s?mod )\b )    # dog stemte (X) imod
    | \b(?:er|var|gik)\s+ (?P<stood> i\s?mod )\b                               # (X) var imod
    | \b(?P<heading> i\s?mod | for ) (?=\s*:)                                  # Imod: (X)
    | \b(?P<abstained> {ABSTAINS} )\b (?:\s+at\s+(?:stemme|tage\s+stilling))?  # (X) undlod at stemme
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SAYS_WHY = re.compile(r"\bmed\s+(?:\w+\s+){0,2}?(?:bemærkning|begrundelse|ønske|henvisning|forbehold)|[:,]?\s*[\"”“»]")
_STATEMENT_OF = re.compile(
    r"\W*\w*(?:udtalelse|bemærkning)\w*\s+fra\s[^:\n]{0,80}:?\s*$", re.IGNORECASE
)  # … fra Ane Holm (X):
_QUOTE_MARK = re.compile(r"[\"”“»«]")
_GIVES_REASON = re.compile(r"\b(?:da|idet|fordi)\b")
_CLAUSE = re.compile(r"\b(?:mens|hvorimod|medens|men)\b|;")
# What may stand between the voters of one row: names, commas.
_IN_ROW = re.compile(r"(?:[\s,&:()]|\b(?:og|samt|fra|de|det|partierne|hele)\b|[A-ZÆØÅ][\wæøåé.\-]*)*")
_ROW_ENDS = re.compile(r"[\s,]*(?:\.?\s*$|med\b)")
_NEW_POINT = re.compile(r"\W*(?:\d+[.)\-]|(?:ad|punkt|pkt|afbud|fraværende|ikke\s+til\s+stede)\b)", re.IGNORECASE)
_OF_THE_BODY = re.compile(
    r"\W*(?:(?:\w*udvalget|byrådet|direktionen|\w*rådet)\s+(?:ønsker|besluttede|bemærker|beder|anbefaler|noterer)\b)",
    re.IGNORECASE,
)
_NEW_LINE = re.compile(r"(?<=[).:A-ZÆØÅ\d])\s*\n\s*(?=[(A-ZÆØÅ])")  # of its own, and no sentence that goes on
_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN_NAMES = frozenset({"og", "samt", "fra", "de", "van", "von"})


def tells_votes(text: str) -> bool:
    return _VOTE.search(text) is not None


def tells_dissent(text: str) -> bool:
    """Whether somebody disagreed, be it without a vote: "Ane Holm var uenig i prisen"."""
    return _DISSENT.search(text) is not None


def vote_rows(sentences: Sequence[str]) -> tuple[bool, ...]:
    """Of each sentence of a decision, in their order: whether it says how somebody voted, or names who did."""
    rows: list[bool] = []
    is_listing = False  # below a label whose names stand on lines of their own
    for index, sentence in enumerate(sentences):
        is_below_label = index > 0 and rows[-1] and sentences[index - 1].endswith(":")
        is_vote = tells_votes(sentence)
        is_listing = not is_vote and (is_below_label or is_listing) and _is_names(sentence)
        rows.append(is_vote or is_listing or is_below_label)
    return tuple(rows)


def opens_with_voter(sentence: str) -> bool:
    """Below the label of a vote: "(X) med bemærkning om …"."""
    return sentence.lstrip().startswith("(") and bool(standing_in(sentence))


def _is_names(sentence: str) -> bool:
    """Names, or letters of parties: each word has a capital, and nothing is decided."""
    words = _WORD.findall(sentence)
    if not words or sentence[0].isdigit() or outcome_of(sentence) is not Outcome.INGEN:
        return False
    return all(word[0].isupper() or word in _BETWEEN_NAMES for word in words)


def sides_in(text: str, parties: Iterable[Party]) -> frozenset[Side]:
    """How any of the parties voted, by a decision; more than one side where it holds several votes."""
    if not tells_votes(text):
        return frozenset()
    sentences = [span.quote(text) for span in split_sentences(text)]
    return frozenset().union(*sides_of(sentences, parties))


def sides_of(sentences: Sequence[str], parties: Iterable[Party]) -> tuple[frozenset[Side], ...]:
    """Of each sentence of a decision, in their order: how it says that any of the parties voted."""
    signs = frozenset(sign for party in parties for sign in party.signs)
    return tuple(frozenset(side for sign, side in told if sign in signs) for told in _votes_of(sentences))


def votes_told(text: str) -> frozenset[tuple[str, Side]]:
    """By the sign of each party of which a decision tells it, how it voted."""
    if not tells_votes(text):
        return frozenset()
    return frozenset().union(*_votes_of([span.quote(text) for span in split_sentences(text)]))


def _votes_of(sentences: Sequence[str]) -> Iterator[set[tuple[str, Side]]]:
    label: Side | None = None  # of the vote whose voters may stand in the sentences below
    for sentence in sentences:
        told = set()
        if _NEW_POINT.match(sentence):
            label = None
        for line in _NEW_LINE.split(sentence):
            for standing, side in _votes_in(line, label):
                label = side
                told |= {(sign, side) for sign in standing.signs} if standing is not None else set()
        yield told


def remark_end(sentences: Sequence[str], index: int) -> int:
    """The last of the sentences in which somebody who voted in that one goes on to say why."""
    if not _SAYS_WHY.search(sentences[index]):
        return index
    quoted = len(_QUOTE_MARK.findall(sentences[index])) % 2
    for later in range(index + 1, len(sentences)):
        text = sentences[later]
        is_new = (
            _NEW_POINT.match(text)
            or _OF_THE_BODY.match(text)
            or outcome_of(text) is not Outcome.INGEN
            or standing_in(text)
        )
        if tells_votes(text) or (is_new and not quoted):
            return later - 1
        quoted = (quoted + len(_QUOTE_MARK.findall(text))) % 2
    return len(sentences) - 1


def remark_opening(text: str, place: int) -> str | None:
    """How the remark of a party is opened in which the place in a decision stands: "Imod stemte (X)"; None where it stands in
    none, or in the sentence that opens it."""
    spans = split_sentences(text)
    sentences = [span.quote(text) for span in spans]
    for index, span in enumerate(spans):
        if span.end > place:
            return None
        if _STATEMENT_OF.match(sentences[index]) and not any(map(tells_votes, sentences[index + 1 :])):
            return sentences[index].strip(" ,:")
        end = remark_end(sentences, index)
        if end > index and spans[index + 1].start <= place < spans[end].end:
            why = _SAYS_WHY.search(sentences[index])
            opening = sentences[index][: why.start()].strip(" ,:") if why is not None else ""
            return opening if standing_in(opening) else None
    return None


def _votes_in(sentence: str, label: Side | None) -> Iterator[tuple[Standing | None, Side]]:
    """The voters of a sentence and how they voted, in its order; None as the voter of a label with nobody beside it."""
    if label is None and not tells_votes(sentence):
        return
    standing = standing_in(sentence)
    remarks = _remarks(sentence, standing)
    end = remarks[0] if remarks else len(sentence)
    stances = list(_STANCE.finditer(sentence, 0, end))
    last = label
    if stances:
        start = 0
        for clause in (*(match.start() for match in _CLAUSE.finditer(sentence, 0, end)), end):
            for voter, side in _votes_of_clause(sentence, Span(start, clause), standing):
                last = side
                yield voter, side
            start = clause
    elif label is not None:
        row = _row_from(sentence, 0, standing)
        if row and _ROW_ENDS.match(sentence, row[-1].span.end):
            yield from ((voter, label) for voter in row)
    for remark in remarks[1:]:  # Imod: A med bemærkning om …, og F med bemærkning om …
        if last is not None:
            yield from ((voter, last) for voter in _row_before(sentence, remark, standing))


def _remarks(sentence: str, standing: Sequence[Standing]) -> list[int]:
    """Where it begins to be told why somebody voted so, for which other parties may be spoken of."""
    stance = _STANCE.search(sentence)
    first = min([one.span.start for one in standing] + ([stance.start()] if stance else []), default=len(sentence))
    found = [match.start() for match in _SAYS_WHY.finditer(sentence, first)]
    if stance is not None:
        reason = _GIVES_REASON.search(sentence, stance.end())
        found += [reason.start()] if reason else []
    return sorted(found)


def _votes_of_clause(
    sentence: str, clause: Span, standing: Sequence[Standing]
) -> Iterator[tuple[Standing | None, Side]]:
    """A label ("Imod stemte:") tells of those who stand behind it, a verb ("stemte imod") of those before it."""
    start = clause.start
    stances = list(_STANCE.finditer(sentence, clause.start, clause.end))
    for index, match in enumerate(stances):
        side = _side(match)
        until = stances[index + 1].start() if index + 1 < len(stances) else clause.end
        behind = [one for one in _row_from(sentence, match.end(), standing) if one.span.end <= until]
        before = [one for one in _row_before(sentence, match.start(), standing) if one.span.start >= start]
        is_label = match["label"] or match["counted"] or match["ahead"] or match["heading"]
        if is_label or sentence[match.end() :].lstrip()[:1] == ":" or (behind and not before):
            yield None, side
            yield from ((voter, side) for voter in behind)
            start = behind[-1].span.end if behind else match.end()
        else:
            yield from ((voter, side) for voter in before)


def _row_from(sentence: str, start: int, standing: Sequence[Standing]) -> list[Standing]:
    """The voters that stand beside each other from there on."""
    row: list[Standing] = []
    for one in standing:
        if one.span.start < start:
            continue
        if not _IN_ROW.fullmatch(sentence, row[-1].span.end if row else start, one.span.start):
            break
        row.append(one)
    return row


def _row_before(sentence: str, end: int, standing: Sequence[Standing]) -> list[Standing]:
    """The voters that stand beside each other, up to there or to what is said of them."""
    row: list[Standing] = []
    for one in reversed([one for one in standing if one.span.end <= end]):
        if row and not _IN_ROW.fullmatch(sentence, one.span.end, row[0].span.start):
            break
        row.insert(0, one)
    return row


def _side(match: re.Match[str]) -> Side:
    if match["abstained"]:
        return Side.ABSTAINED
    said = next(filter(None, match.group("label", "counted", "side", "ahead", "stood", "heading"))).lower()
    return Side.FOR if said in ("for", "ja") else Side.AGAINST
