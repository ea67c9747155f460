"""The words of the minutes as a person is shown them: without Markdown's signs, and with bars between a table's cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, zip_longest

from store.domain import Span

_HEADING = re.compile(r"[ \t]*(?:\#{2,6}|\#(?=[ \t]+\D))[ \t]+")  # ## Økonomi; but "# 1" is the first of something
_SIGN = re.compile(r"\*+|_+")
_SIGN_MAX = 3  # ***fed og skrå***
_BEGINNINGS = frozenset("\"'“”„«»’‘([§*_")  # of emphasis, besides letters and digits
_RULE_OF_TABLE = re.compile(r"[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t\r]*")  # | --- | :-: |
_BULLET = re.compile(r"[ \t]*(?:[-–—•·▪◦*+]|(?:\d{1,3}|\w)[.)])(?P<gap> *\t[ \t]*)(?=\S)")  # 1.<tab>Tekst
_GAP = re.compile(r" *\t[ \t]*")
_CELL_MAX = 32  # characters; a longer one pushes its own row aside, and no column is made for it
_COLUMNS_MAX = 70  # before a table's last column; a wider table would be broken at the edge of the screen


@dataclass(frozen=True, slots=True)
class Part:
    """Lines that follow each other: a table, its columns below each other where there is room, or prose."""

    text: str
    is_table: bool


def plain(text: str, highlights: Iterable[Span] = ()) -> tuple[str, tuple[Span, ...]]:
    """`text` without the signs, and `highlights` of it where they then stand. No letter and no digit goes or comes."""
    pieces: list[str] = []
    moves: list[tuple[int, int, int]] = []  # of each piece of `text` that stays: from, to, and where it then begins
    done = length = 0
    for change, instead in _changes(text):
        pieces += [text[done : change.start], instead]
        moves.append((done, change.start, length))
        length += change.start - done + len(instead)
        done = change.end
    moves.append((done, len(text), length))
    shown = "".join([*pieces, text[done:]])
    return shown, tuple(_moved(span, moves) for span in highlights) if moves[1:] else tuple(highlights)


def plain_text(text: str) -> str:
    return plain(text)[0]


def parts_of(text: str) -> Iterator[Part]:
    """All of a section, in plain words, its tables apart from the prose around them. Blank lines are no part of a table."""
    lines = text.split("\n")
    is_table = [_is_row(line) for line in lines]
    for index, line in enumerate(lines):  # a blank line parts neither a table nor prose
        if index and not line.strip():
            is_table[index] = is_table[index - 1]
    for of_table, group in groupby(zip(is_table, lines, strict=True), key=lambda pair: pair[0]):
        told = [line for _, line in group]
        yield Part(_table(told) if of_table else plain_text("\n".join(told)), of_table)


def _moved(span: Span, moves: list[tuple[int, int, int]]) -> Span:
    """What of `span` stays, from its first to its last character; empty where nothing does."""
    kept = [
        (shown + max(span.start, start) - start, shown + min(span.end, end) - start)
        for start, end, shown in moves
        if max(span.start, start) < min(span.end, end)
    ]
    return Span(kept[0][0], kept[-1][1]) if kept else Span(0, 0)


def _changes(text: str) -> Iterator[tuple[Span, str]]:
    """What goes, and what then stands there, in order."""
    start = 0
    for line in text.split("\n"):
        if _RULE_OF_TABLE.fullmatch(line):
            yield Span(start, min(start + len(line) + 1, len(text))), ""
        else:
            yield from ((span.shifted(start), instead) for span, instead in sorted(_changes_of_line(line)))
        start += len(line) + 1


def _changes_of_line(line: str) -> Iterator[tuple[Span, str]]:
    heading = _HEADING.match(line)
    if heading is not None:
        yield Span(*heading.span()), ""
    for sign in _emphasis(line):
        yield sign, ""
    begins, ends = len(line) - len(line.lstrip()), len(line.rstrip())
    bullet = _BULLET.match(line)
    for gap in _GAP.finditer(line, heading.end() if heading is not None else 0):
        is_edge = gap.start() < begins or gap.end() > ends
        is_of_bullet = bullet is not None and gap.start() == bullet.start("gap")
        between = "" if is_edge else " " if is_of_bullet else " |" * gap[0].count("\t") + " "
        yield Span(*gap.span()), between


def _emphasis(line: str) -> Iterator[Span]:
    """The signs that stand in pairs around words; not those of a footnote (`netto*`), of a sum (`2 * 3`) or within a name
    (`bilag_1_2`)."""
    opened: dict[str, re.Match[str]] = {}
    for sign in _SIGN.finditer(line):
        before, after = line[sign.start() - 1 : sign.start()], line[sign.end() : sign.end() + 1]
        closes = before and not before.isspace() and not after.isalnum()
        first = opened.get(sign[0]) if closes else None
        if first is not None:
            opened = {key: one for key, one in opened.items() if one.start() < first.start()}
            yield from (Span(*first.span()), Span(*sign.span()))
        elif len(sign[0]) <= _SIGN_MAX and not before.isalnum() and (after.isalnum() or after in _BEGINNINGS):
            opened[sign[0]] = sign


def _is_row(line: str) -> bool:
    if line.lstrip().startswith("|"):
        return True
    bullet = _BULLET.match(line)
    return "\t" in line[bullet.end() if bullet is not None else 0 :].strip()


def _table(lines: Iterable[str]) -> str:
    rows = [_cells(line) for line in lines if line.strip() and not _RULE_OF_TABLE.fullmatch(line)]
    columns = zip_longest(*rows, fillvalue="")
    widths = [max((len(cell) for cell in column if len(cell) <= _CELL_MAX), default=0) for column in columns]
    if sum(widths[:-1]) > _COLUMNS_MAX:
        widths = [0] * len(widths)
    told = (" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)) for row in rows)
    return "\n".join(line.rstrip() for line in told)


def _cells(line: str) -> list[str]:
    if line.lstrip().startswith("|"):
        line = line.strip().removeprefix("|").removesuffix("|")
        return [plain_text(cell.strip()) for cell in line.split("|")]
    return [plain_text(cell.strip()) for cell in line.split("\t")]
