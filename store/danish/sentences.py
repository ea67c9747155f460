"""Sentences of a Danish text as spans: paragraphs, list points and table rows apart, abbreviations known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from store.danish.dates import MONTH_PATTERN
from store.domain import Span

# A full stop after one of these never ends a sentence: something belongs to it.
_LEADING_ABBREVIATIONS = frozenset((
    "ad", "adr", "afd", "alm", "ang", "art", "bl.a", "bl.a.a", "ca", "cand", "cvr", "d", "dr", "div", "dvs",
    "eks", "ekskl", "ekstr", "evt", "ex", "f.eks", "feks", "fhv", "fr", "fru", "fx", "gl", "gns", "hhv", "hr",
    "i.f.t", "ifb", "ifbm", "ifm", "iflg", "ift", "iht", "inkl", "j.nr", "jf", "journalnr", "jr", "kap", "kl",
    "kst", "lbk", "lok", "ltr", "mag", "matr", "matr.nr", "max", "maks", "mhp", "mht", "ml", "ndr", "nr", "nuv",
    "p.g.a", "pba", "pga", "pgl", "pk", "pkt", "pr", "prof", "pt", "p.t", "resp", "red", "s", "sagsnr", "sct",
    "sdr", "sen", "skt", "sml", "st", "stk", "t.o.m", "tidl", "tlf", "udg", "ul", "vedr", "vedl", "v",
))  # fmt: skip
# One after one of these ends a sentence where a capital follows.
_CLOSING_ABBREVIATIONS = frozenset((
    "a.m.b.a", "apr", "aug", "dec", "etc", "feb", "febr", "jan", "jul", "jun", "kr", "kvm", "kvt", "lign", "m.fl",
    "m.m", "m.v", "md", "mdr", "mfl", "mia", "min", "mio", "mm", "mv", "nov", "o.a", "o.l", "o.lign", "okt",
    "osv", "pct", "pers", "sep", "sept", "t.kr", "tkr",
))  # fmt: skip
_ABBREVIATION_MAX = 24  # characters looked at before a full stop

_POINT = re.compile(
    rf"""
      [-·•*▪◦]+ \s+ (?=\S)                               # "- at", "· Ønske", "• Bilag"
    | \d{{1,2}}\.? \s? [-–] \s? \d{{1,2}} [.):] \s       # "1.-4. anbefales", "1-2. Godkendt"
    | (?:ad\s+)? \d{{1,2}}(?:\.\d{{1,2}})? [.):] (?:\s[a-f]\.)? (?=\s)  # "1. ", "2) ", "3: ", "1.1. ", "Ad 2: ", "2. e. "
      (?!\s+{MONTH_PATTERN})                             # not "1. maj"
    | [a-zæøå] [.)] \s                                   # "a) "
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERED = re.compile(  # "Bilag 3. Kort", "Punkterne 1-7. Anbefales"; not: "Havnevej 3. Den er …"
    r"""
    (?: bilag | (?:indstillings)?punkt(?:erne)? | tabel | figur | scenarie | indsats | forslag | model | fase | etape | trin
      | spor | mål | kapitel | side ) \s
    \d{1,3}[a-zæøå]? (?:\s?(?:[-–,]|og)\s?\d{1,3}[a-zæøå]?)* \. (?=\s)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LABEL = re.compile(
    r"""
    [A-ZÆØÅ][\wæøåé]* (?:[ ][\w.]+){0,2} : \s           # "Afbud: ", "Ikke til stede: ", "For stemte: "
    """,
    re.VERBOSE,
)
_END = re.compile(  # a sign first, which is found fast
    r"""
    [.!?…]
    (?: (?<![.!?…][.!?…]) (?P<more>[.!?…]*+)           # "mødet. Udvalget"
        (?P<closers>[\"”“’»)\]*_]*+) \s++              # "”nej”. Det", "(se bilag.) Der"
    |   (?<=[a-zæøå\d)]{3}\.) (?P<unspaced>)           # "Miljøudvalget.Afbud: Dorthe"
        (?=[A-ZÆØÅ][a-zæøå]+ [ :,])
    )
    """,
    re.VERBOSE,
)
_OPENERS = "\"”“„'’‘«»([*_"
_MONTH = re.compile(MONTH_PATTERN, re.IGNORECASE)
_COUNTED = re.compile(  # 2. Behandling, 1. Etape: capitals that begin no sentence
    r"(?:(?:vice|rå)?borgmester|næstformand|behandling|etape|fase|del|kvartal|halvår|klasse|årgang|møde|runde|sal|verdenskrig)\b",
    re.IGNORECASE,
)
_NUMBERING = frozenset({"punkt", "pkt.", "pk.", "nr.", "nummer", "stk.", "bilag", "tabel", "§", "side", "s.", "kap."})
_INITIALS = re.compile(r"[A-ZÆØÅ](?:\.[A-ZÆØÅ])+")  # the "A.P." of "A.P. Holm"
_INITIAL = re.compile(r"[A-ZÆØÅ]\.")  # the "B." of "K. B. Hansen"
_DOTTED = re.compile(r"(?:\w{1,2}\.)+\w{1,2}")  # "a.m.b.a", "m.m"
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_STOPS_MAX = 3  # more are the dots of a table of contents
_ROW_MAX = 350  # characters of a table row that is not cut: what stands in one says little without the others
_WRAP_SLACK = 0.8  # a proportional font's lines differ that much in characters


def split_sentences(text: str) -> tuple[Span, ...]:
    """In the order of the text, without surrounding white space; together they hold all that is not blank.

    A blank line, a list point, a table row and a line that breaks off early each begin a new one.
    """
    found = []
    for block in _blocks(text):
        start = block.start
        for end in _ends(text, block):
            found.append(Span(start, end))
            start = end
        found.append(Span(start, block.end))
    return tuple(stripped for span in found if (stripped := _stripped(text, span)) is not None)


def _stripped(text: str, span: Span) -> Span | None:
    raw = span.quote(text)
    bare = raw.strip()
    if not bare:
        return None
    start = span.start + len(raw) - len(raw.lstrip())
    return Span(start, start + len(bare))


def _blocks(text: str) -> Iterator[Span]:
    """Runs of lines that belong together, each in one paragraph."""
    paragraph: list[Span] = []
    start = 0
    for line in _LINE.findall(text):
        span = Span(start, start + len(line))
        start = span.end
        if line.strip():
            paragraph.append(span)
        else:
            yield from _blocks_of_paragraph(text, paragraph)
            paragraph = []
    yield from _blocks_of_paragraph(text, paragraph)


def _blocks_of_paragraph(text: str, lines: list[Span]) -> Iterator[Span]:
    if not lines:
        return
    written = [span.quote(text).strip() for span in lines]
    width = max(len(line) for line in written)
    start = lines[0].start
    for span, before, line in zip(lines[1:], written, written[1:], strict=False):
        if _breaks(before, line, width):
            yield Span(start, span.start)
            start = span.start
    yield Span(start, lines[-1].end)


def _breaks(before: str, line: str, width: int) -> bool:
    """Whether `line` begins something of its own; `width` is that of the paragraph's longest line."""
    is_numbered = line[0].isupper() and _NUMBERED.match(line)
    if (
        _POINT.match(line)
        or _LABEL.match(line)
        or is_numbered
        or "\t" in line
        or "\t" in before
        or before.endswith(":")
    ):
        return True
    first_word = line.split(maxsplit=1)[0]
    had_room = len(before) + 1 + len(first_word) < _WRAP_SLACK * width
    return had_room and (line[0].isupper() or line[0].isdigit())


def _ends(text: str, block: Span) -> Iterator[int]:
    """Where sentences end within a block, its own end left out."""
    if block.end - block.start <= _ROW_MAX and text.find("\t", block.start, block.end) >= 0:
        return
    start = block.start + _indent(text, block)
    label = _POINT.match(text, start, block.end) or _NUMBERED.match(text, start, block.end)
    sentence_start = block.start
    for match in _END.finditer(text, label.end() if label else block.start, block.end):
        if match.end() == block.end:
            return
        if match["unspaced"] is not None or _is_end(text, match, sentence_start):
            sentence_start = match.end()
            yield match.end()


def _indent(text: str, block: Span) -> int:
    raw = block.quote(text)
    return len(raw) - len(raw.lstrip())


def _is_end(text: str, match: re.Match[str], sentence_start: int) -> bool:
    after = text[match.end() : match.end() + _ABBREVIATION_MAX].lstrip(_OPENERS)
    if not after or not (after[0].isupper() or after[0].isdigit() or after[0] in "-–·•§"):
        return False
    if text[match.start()] != "." or match["more"] or match["closers"]:
        return len(match["more"]) < _STOPS_MAX
    words = text[max(sentence_start, match.start() - _ABBREVIATION_MAX) : match.start()].split()
    return _ends_after(words[-1].lstrip(_OPENERS) if words else "", words[-2] if len(words) > 1 else "", after)


def _ends_after(word: str, lead: str, after: str) -> bool:
    """Whether the full stop of `word`, with `lead` before it and `after` behind it, ends a sentence."""
    if word.isdecimal() and len(word) <= 2:
        is_ordinal = lead.casefold() not in _NUMBERING and _COUNTED.match(after)
        return not (after[0].isdigit() or _MONTH.match(after) or lead.casefold() in ("den", "d.", "") or is_ordinal)
    if len(word) == 1 and word.isupper():
        return not (_INITIAL.match(after) or _stands_before_a_name(lead))
    if _INITIALS.fullmatch(word) or f"{lead}{word}".casefold() in _LEADING_ABBREVIATIONS:  # bl. a. Skoler
        return False
    if word.casefold() in _CLOSING_ABBREVIATIONS or _DOTTED.fullmatch(word):
        return not after[0].isdigit() and word.casefold() not in _LEADING_ABBREVIATIONS
    return word.casefold() not in _LEADING_ABBREVIATIONS


def _stands_before_a_name(lead: str) -> bool:
    """Whether a single capital after the word `lead` is an initial ("John T."), not a party ("A og V.")."""
    return not lead or (lead[0].isupper() and (lead[1:].islower() or lead.endswith(".")))
