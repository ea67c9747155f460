"""Which lines begin an agenda item: `Punkt 3: …`, told from tables of contents and from prose about points."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from store.domain import Outcome, Passage, Span
from store.minutes.case_numbers import own_line_case_number, trailing_case_number
from store.minutes.contents import Contents, comparable_title
from store.minutes.headings import heading_of
from store.minutes.lines import HEADING_MAX, Line, folded, passage, trimmed, undressed
from store.minutes.outcome import outcome_of

NUMBER_MAX = 999
_POINT = re.compile(
    r"""
    (?P<access>(?:åbent|a\N{COMBINING RING ABOVE}bent|lukket)\ )?  # Lukket punkt 9: …
    (?:dagsordens|tillægs)?(?:punkt|pkt\.?|sag)\s+(?:nr\.?\s*)?(?P<number>\d{1,3})
    (?P<dress>[*_]{0,3})
    (?:\s*(?P<separator>[:.)]|[-–—](?!\s*\d))\s*|\s+|$)    # Punkt 1: Øvrige sager, Punkt 1 – Øvrige sager, Punkt 1
    (?P<title>.*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BARE = re.compile(
    r"(?P<access>)(?P<number>\d{1,3})(?P<separator>[.:)]|\s-)?\s+(?P<title>[^\W\d_].*)"
)  # 3. Øvrige sager
_CLOSED_NOUN = r"(?:punkt|sag|møde|dagsorden|dagsordenspunkt)"
_CLOSED = re.compile(
    rf"""
      lukket \s+ {_CLOSED_NOUN} \b .*                  # Lukket punkt, Lukket punkt 7, Lukket sag om køb af grund
    | lukket (?: \s* [:(,;–—-] .* | \. )?              # Lukket, Lukket: Køb af grund
    | \( lukket (?: \s+ {_CLOSED_NOUN} )? \) .*        # (lukket) Køb af grund
    | .* [\s(–—-] \(? lukket (?: \s+ {_CLOSED_NOUN} )? \)  # Køb af grund (lukket), Køb af grund (personsag - lukket)
    | .* \s [–—-] \s+ lukket \s+ {_CLOSED_NOUN}        # Køb af grund – lukket punkt
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PROOF, _HINT = 8, 2  # what adds to a candidate's weight of one: all hints together prove nothing


@dataclass(frozen=True, slots=True)
class ItemHeading:
    """A line that begins an item. `first` and `after` index the document's lines: where the item begins, and the
    first line that is not its title. `weight` is how sure it is."""

    number: int
    title: Passage
    closed: bool
    case_number: Passage | None
    first: int
    after: int
    weight: int


def find_item_headings(source: str, lines: Sequence[Line], contents: Contents) -> tuple[ItemHeading, ...]:
    """The document's items, in rising order of number.

    Every line of the right form is a candidate, with a weight from what confirms it: its title in the table of
    contents, a case number or a section's heading below. The heaviest rising chain of them wins, so that `Punkt 3:
    Godkendt.` in a decision loses to the item 3 itself. Where the table of contents confirms any, an unconfirmed
    candidate is none. Numbers without the word "punkt" count only in a document that has no `Punkt`.
    """
    known = frozenset(contents.titles)
    for pattern in (_POINT, _BARE):
        found = [
            candidate
            for index, line in enumerate(lines)
            if line.number not in contents.lines
            and (candidate := _candidate(source, lines, index, pattern, known)) is not None
        ]
        chain = _heaviest_rising(_confirmed(found, known))
        if chain:
            return tuple(chain)
    return ()


def is_closed(title: str) -> bool:
    """`Lukket`, `Lukket punkt`, `Lukket: Salg af grund`, `Salg af grund (lukket)`, but not `Lukkede børnehaver`."""
    return _CLOSED.fullmatch(folded(title)) is not None


def _candidate(
    source: str, lines: Sequence[Line], index: int, pattern: re.Pattern[str], known: frozenset[str]
) -> ItemHeading | None:
    line = lines[index]
    if len(line.text) > HEADING_MAX or (match := pattern.match(line.words.quote(source))) is None:
        return None
    number = int(match["number"])
    if not 1 <= number <= NUMBER_MAX:
        return None
    span, after = _title(source, lines, index, match, known)
    title = passage(source, span)
    case_number = None
    if (trailing := trailing_case_number(span.quote(source), span.start)) is not None:
        length, case_number = trailing
        title = passage(source, trimmed(source, Span(span.start, span.start + length), " \t-–,*_"))
    closed = is_closed(title.text) or folded(match["access"] or "") == "lukket"
    weight = _weight(lines, after, title.text, known) + _PROOF * (closed + (case_number is not None))
    needs_proof = not match["separator"] and title.text and after == index + 1  # Punkt 3 blev udsat
    if (pattern is _BARE and weight < _HINT) or (needs_proof and weight < _PROOF):
        return None
    return ItemHeading(number, title, closed, case_number, index, after, weight)


def _title(
    source: str, lines: Sequence[Line], index: int, match: re.Match[str], known: frozenset[str]
) -> tuple[Span, int]:
    """Where the title stands, and the index of the first line after it.

    A title goes on over the line below (the next two at most) where the table of contents says so, or where a case
    number follows there and nothing blank comes between. `Punkt 3` alone has its title on the line below.
    """
    line = lines[index]
    span = trimmed(source, Span(line.words.start + match.start("title"), line.words.end), " \t*_")
    if span.start == span.end and index + 1 < len(lines) and _is_plain(lines[index + 1]):
        return lines[index + 1].words, index + 2
    if comparable_title(span.quote(source)) in known:
        return span, index + 1
    end = index + 1
    while end < len(lines) and end <= index + 2 and not lines[end].after_blank and _is_plain(lines[end]):
        end += 1
        longer = Span(span.start, undressed(source, lines[end - 1].span).end)
        if comparable_title(longer.quote(source)) in known or (
            end < len(lines) and own_line_case_number(lines[end].text) is not None
        ):
            return longer, end
    return span, index + 1


def _is_plain(line: Line) -> bool:
    """No case number, no heading, no bullet and no further item."""
    return not (
        len(line.text) > HEADING_MAX
        or line.is_bulleted
        or _POINT.match(line.text)
        or own_line_case_number(line.text, 0)
        or heading_of(line.text)
    )


def _weight(lines: Sequence[Line], after: int, title: str, known: frozenset[str]) -> int:
    """One, and more for the title in the table of contents, a case number below, a heading or the title again below."""
    weight = 1 + (_PROOF if comparable_title(title) in known else 0)
    if after >= len(lines) or len(lines[after].text) > HEADING_MAX:
        return weight
    below = lines[after]
    if own_line_case_number(below.text) is not None:
        return weight + _PROOF
    if heading_of(below.text) is not None or folded(below.text) == folded(title):
        return weight + _HINT
    return weight


def _confirmed(found: list[ItemHeading], known: frozenset[str]) -> list[ItemHeading]:
    """Without those that nothing confirms where the table of contents confirms others, without outcomes (`Punkt 3:
    Godkendt`) and without lists of points, which count anew on lines next to each other."""
    needs_certainty = any(comparable_title(candidate.title.text) in known for candidate in found)
    kept: list[ItemHeading] = []
    for run in _runs(found):
        is_list = len(run) > 1 and bool(kept) and run[0].number <= kept[-1].number
        for candidate in run:
            says_outcome = outcome_of(candidate.title.text) is not Outcome.INGEN
            if candidate.weight >= _PROOF or not (needs_certainty or is_list or says_outcome):
                kept.append(candidate)
    return kept


def _runs(found: list[ItemHeading]) -> list[list[ItemHeading]]:
    """The candidates, those on neighbouring lines together."""
    runs: list[list[ItemHeading]] = []
    for candidate in found:
        if runs and candidate.first - runs[-1][-1].first == 1:
            runs[-1].append(candidate)
        else:
            runs.append([candidate])
    return runs


def _heaviest_rising(found: list[ItemHeading]) -> list[ItemHeading]:
    """The chain of rising numbers with the greatest sum of weights; of equals the one that begins earlier."""
    best = [(0, -1)] * (NUMBER_MAX + 1)  # by number: the weight of the best chain that ends at it or below, its last
    before = [-1] * len(found)
    for index, candidate in enumerate(found):
        weight, before[index] = best[candidate.number - 1]
        number, weight = candidate.number, weight + candidate.weight
        while number <= NUMBER_MAX and best[number][0] < weight:
            best[number] = (weight, index)
            number += 1
    chain, index = [], best[NUMBER_MAX][1]
    while index >= 0:
        chain.append(found[index])
        index = before[index]
    return chain[::-1]
