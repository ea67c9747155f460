"""Decisions that mean little alone: those that only approve an indstilling, or only take note."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from enum import Enum
from functools import lru_cache

from store.danish.dates import MONTH_PATTERN
from store.danish.voting import ABSTAINS
from store.domain import Span
from store.minutes.course import entries_of, heads_an_entry
from store.minutes.lines import trimmed
from store.minutes.points import numbered_lines


class Approval(Enum):
    """What a decision's text leaves unsaid. NONE: it says itself what was decided."""

    NONE = 0
    OF_THE_INDSTILLING = 1
    NOTED = 2


_SENTENCE_MAX = 260
_APART = re.compile(  # who was there, who was partial, and how they voted
    r"""
      ^\W*+(?:ad\s\w{1,3}\W++)?+(?: beslutning(?:en)?\s(?:er\s)?ikke\sfrigivet\W*$
          | (?:afbud|fraværende|ikke\s+til\s+stede|inhabil|for\s+stemte|imod\s+stemte|imod(?!\W+idet\b)|for\s*:
               |for\s+punkt|u[nd]*l(?:od|ader)) \b .*
          | (?:\w*udvalget|byrådet|rådet)\s+takke[rd]e?\b .* | (?:de\s)?(?:indkomne\s)?høringssvar\w*\b .* \bvedlægges\b .*
          | (?-i:[A-ZÆØÅ])[\w. -]+\((?-i:[A-ZÆØÅ])[\w-]{0,4}\)\s?(?:,.*|og\s.*)?$       # a list of names: … (V), … (A)
          | (?-i:[A-ZÆØÅ])[\w. -]+\((?-i:[A-ZÆØÅ])[\w-]{0,4}\)\s+(?:anbefal|følge|støtte)\w*\b.* )  # and what one of them wants
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_APART_WITHIN = re.compile(
    r"""
      ^\W*+(?:ad\s\w{1,3}\W++)?+
            (?: [^.]  # John T. Olsen (A) spurgte, om …
              | (?<=[a-zæøå]\s(?-i:[A-ZÆØÅ]))\.(?=\s(?-i:[A-ZÆØÅ])\w+\s(?:\(|kunne|kan|var|er|ha[rv])) )*\b
            (?:k(?:an|unne)\s+deltage\s+i\s+sagens?|stem(?:te|mer)\s+(?:for|i\s?mod|om)|inhabil\w*
              |(?:han|hun)\s+ha(?:vde|r)\s+interesser
              |u[nd]*l(?:od|ader)(?:\s+at\s+(?:stemme|tage\s+stilling)|(?=\s+(?:på|ved)\s|\W*$))) \b [^.]*
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_WITHIN = re.compile(
    "deltage|stemte|stemmer|inhabil|interesser|lod|lader"
)  # it needs one, and looking for these first is fast
_POINTS = re.compile(
    r"^(?:vedr(?:ørende|\.)?\s+)?(?:alle\s+)?(?:ad|punkt(?:erne)?|pkt\.?)?(?:[\s\d.,:)–-]|og\b|(?<=[\d –-])[a-f]\b)*",
    re.IGNORECASE,
)
_LABEL = r"(?:ad|(?:indstilling(?:s|ens\s)?)?punkt(?:er|erne)?|indstilling(?:en|er|erne)?|pkt\.?)"
_ROW = r"\d{1,2}(?!\d|[.,]\d)(?:\s*\.?\s*(?:[-–,]|og\b|samt\b)\s*\d{1,2}(?!\d|[.,]\d)\b){0,20}"  # 1, 3-5 og 7
_NAMED_POINTS = re.compile(  # 3. ikke godkendt; Ad 2: …; 1.-3. anbefales ikke; but: 15 mio. kr.; 1. maj; 2.000 kr.
    rf"""
    \W*+ (?:vedr(?:ørende|\.)?\s+)? (?P<label>{_LABEL}\s*+)?
    (?!\d{{1,2}}\.?\s*{MONTH_PATTERN}) (?P<row>{_ROW})
    (?(label)|(?=[.):]|\s(?:ikke|kan|godkend|anbefal|udgår|uds|afvis|bortfald)))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_APPROVES = r"\b(?:godkend|anbefal|tiltr|vedt)\w*"
_LABEL_WITHIN = rf"(?:{_LABEL}|forslag|princip)"
_APPROVED_POINTS = (
    re.compile(  # Byrådet godkendte punkt 1 og 3; not: godkendte indstillingen med bemærkning til punkt 3
        rf"{_APPROVES}\s(?:(?!(?:med|til|som|idet|dog)\b)[\w-]+,?\s){{0,8}}?{_LABEL_WITHIN}\s+(?P<row>{_ROW})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_LABEL_WITHIN}\s+(?P<row>{_ROW})\.?\s(?:blev\s|er\s)?{_APPROVES}", re.IGNORECASE
    ),  # punkt 1 og 3 godkendt
)
_GOES_FURTHER = re.compile(r"\b(?:og|samt)\s(?:at\b|anbefal|beslut|indstil)", re.IGNORECASE)
_NUMBERS = re.compile(r"(?P<first>\d{1,2})(?:\s*\.?\s*[-–]\s*(?P<last>\d{1,2}))?")
_POINTS_MAX = 50
_BODY = re.compile(r"\b\w*(?:udvalget|byrådet|kommunalbestyrelsen)s?\b")
_DECIDES = re.compile(  # not: udvalgte, Svaret sendes til foreningen
    r"\b(?:godkend|anbefal|tiltr|vedt|indstill|afvis|beslut|(?:af|for)kast|(?:over|tilbage|videre)send|valg|vælg)"
    r"|til\s(?:efterretning|orientering)|\borienteringen|\bud(?:sæt|sat|skyd|skud)"
    r"|\b(?:sag|punkt|forslag|indstilling|rest)\w*\b[^.]*\b(?:send|drøft)|^\W*(?:send|drøft)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[a-zæøå])\.\s+")
_STATEMENT_END = re.compile(
    rf"(?<!\b(?i:pkt))(?<!\b(?i:nr))(?<!\b(?i:ift))(?<!\b(?i:vedr))(?<!\b(?i:ad)){_SENTENCE_END.pattern}"
)
_NOTED = re.compile(
    rf"""
      ^(?:[\wæøå .-]{{0,120}}\s)? (?:blev|bliver|er)?\s*(?:tages|taget|tog\b.{{0,80}})\s+til\s+(?:efterretning|orientering)\W*$
    | ^[\wæøå -]{{0,60}}\banbefaler[^,.]{{0,40}},?\s+at\s+(?:sagen|orienteringen|punktet|redegørelsen|indstillingen)
      \s+tages\s+til\s+(?:efterretning|orientering)\W*$
    | ^(?:[\wæøå -]{{0,80}}\s)? (?:blev\s)? drøftet\W*$                       # Sagen blev drøftet.
    | ^(?:[\wæøå -]{{0,80}}\s)? {ABSTAINS}\s+(?:at\s+tage\s+)?stilling\w*\W*$   # undlod at tage stilling
    """,
    re.VERBOSE | re.IGNORECASE,
)
_REMARKS_NOTED = re.compile(
    r"[\w, -]{0,80}\bbemærkninger(?:ne)?\s(?:blev|er|bliver)\s(?:også\s)?taget\s+til\s+efterretning\W*", re.IGNORECASE
)
_APPROVED = re.compile(
    r"""
      ^(?:blev\s|indstilles\s|indstillet\s)?                       # Godkendt. 1.-2. anbefales
       (?:godkend\w*|anbefal\w*|tiltr\w+|vedtag\w*|indstilles) (?:\ssom\sindstillet)? \W*$
    | ^(?:\w*udvalget|byrådet)\s(?:godkend(?:te|er)|anbefale(?:r|de)|tiltrådte)\s(?:punkt(?:erne)?|pkt\.?)?
       (?:[\s\d.,()–-]|og\b|\b[a-f]\b|(?<=\d)[a-f]\b)+$  # godkendte punkt 1 og 2
    | ^forslag(?:ene|et)?\s(?:[\s\d.,()–-]|og\b|\b[a-f]\b)*
       (?:anbefales|godkendes|tiltrædes|indstilles(?:\sgodkendt)?|blev\sgodkendt)\W*$  # Forslagene 1-4 indstilles
    | ^[^.]*\b(?:godkend|anbefal|tiltr|vedtog|vedtag|indstill)\w*\b  # godkendte sagens indstilling
       [^.]*\bindstilling(?:en|er|erne|s\w*)?\b[^.]*$
    | ^[^.]*\bindstilling(?:en|er|erne|s\w*)?\b                     # at administrationens indstilling godkendes
       [^.]*\b(?:godkend|anbefal|tiltr|vedtag|følge)\w*\b[^.]*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OF_ITS_OWN = re.compile(
    r"\b(?:ikke|idet|bemærk\w*|ønsk\w*|dog|undtag\w*|ændring\w*|tilføj\w*|nyt\s(?:indstillings)?punkt|men|forkast\w*|afvis\w*|bortfald\w*|samt\sat|beslutte\w*|scenarie|model)\b",
    re.IGNORECASE,
)
_STOOD_IN = re.compile(  # and who said what interests he has
    r"\bdeltog\s+som\s+(?:stedfortræder|suppleant)\b|\boplyste,\s+at\s+(?:han|hun)\s+ha(?:r|vde)\s[^.\n]{0,60}?\binteresse",
    re.IGNORECASE,
)
_BY_NUMBER = re.compile(r"(?:kan\s)?(?:ikke\s)?(?:anbefal|godkend|tiltr|vedtag)\w*(?:\s+ikke)?", re.IGNORECASE)
_REMARK = re.compile(r"(?<!\s),?\s++(?:idet|med|dog|men)\b", re.IGNORECASE)  # Anbefales, idet udvalget ønsker …
_OF_A_COMMITTEE = re.compile(
    r"udvalg\w*\s+(?:indstilling|anbefaling|beslutning)|udvalget\sfor\s[^.]{0,80}?s\sindstilling"
    r"|\b(?:magistraten|bestyrelsen|nævnet|\w*rådet)s\s+indstilling|indstilling\w*\s+fra\s[^.]*udvalg",
    re.IGNORECASE,
)


# Of these, _NOTED and _APPROVED need one; looking for them first spares most sentences the rest.
_NEEDED = re.compile("efterretning|orientering|drøftet|undl|godkend|anbefal|tiltr|vedt|indstil")


def approval_of(text: str) -> Approval:
    """`text` is a whole decision. Lists of who was absent and the numbers of points do not count."""
    if not _may_approve(text):
        return Approval.NONE
    kinds = _kinds(text)
    if Approval.NONE in kinds or not kinds:
        return Approval.NONE
    return Approval.OF_THE_INDSTILLING if Approval.OF_THE_INDSTILLING in kinds else Approval.NOTED


def _may_approve(text: str) -> bool:
    return _NEEDED.search(text.lower()) is not None


def approves_in_part(text: str) -> bool:
    """Whether some point of the indstilling was approved, with a remark or without, whatever else the decision says."""
    return _may_approve(text) and any(
        _kind(words) is Approval.OF_THE_INDSTILLING
        or _kind(_REMARK.split(words, maxsplit=1)[0]) is Approval.OF_THE_INDSTILLING
        for words in _statements(text)
    )


def says_itself(text: str) -> bool:
    """Whether it says anything besides what it approves or takes note of."""
    return Approval.NONE in _kinds(text)


def approves_a_committee(text: str) -> bool:
    """Whether it names the indstilling of a committee as what it approves, and not that of the administration."""
    return _OF_A_COMMITTEE.search(text) is not None


def is_of_proceedings(line: str) -> bool:
    """Whether a line of a decision says who was there, who was partial or how they voted, and nothing of the matter."""
    return _is_apart(line.strip()) or _STOOD_IN.search(line) is not None


def decided_points(sentence: str) -> tuple[int, ...] | None:
    """The points of the indstilling that a sentence of a decision decides on, saying more than that they are approved: (3,) of
    "3. ikke godkendt, idet …"; none where it names no points. None where it does not decide on the indstilling."""
    if heads_an_entry(sentence) or _is_apart(sentence.strip()) or approval_of(sentence) is not Approval.NONE:
        return None
    named = _NAMED_POINTS.match(sentence)
    return point_numbers(named["row"]) if named is not None else ()


def tells_by_number(text: str) -> bool:
    """Whether a decision, or an entry of "Sagens forløb" with its heading, turns points down and names them by number alone:
    "1. Anbefales. 2. Anbefales ikke."."""
    lines = "\n".join(line for line in text.splitlines() if not heads_an_entry(line))
    said = list(_statements(lines))
    return any("ikke" in words.lower() for words in said) and all(map(_BY_NUMBER.fullmatch, said))


def numbers_named(text: str) -> tuple[int, ...]:
    """The numbers of the points that any line or sentence of a decision begins with, each of "1.-3."."""
    named = filter(None, map(_NAMED_POINTS.match, _parts(text)))
    return tuple(number for one in named for number in point_numbers(one["row"]))


def decided_on_points(text: str, numbers: Collection[int]) -> Span | None:
    """Where a decision says what came of the points: from the first line or sentence that decides on one of them to the next that
    decides on others only. None where none does."""
    begin: int | None = None
    end = len(text)
    for part in _part_spans(text, _STATEMENT_END):
        named = _points_decided_on(part.quote(text))
        if named and not named.isdisjoint(numbers):
            begin, end = (part.start if begin is None else begin), len(text)
        elif named and begin is not None and end == len(text):
            end = part.start
    return trimmed(text, Span(begin, end)) if begin is not None else None


def _parts(text: str) -> Iterator[str]:
    """Its lines, or the sentences of each, but for the headings of entries."""
    return (span.quote(text) for span in _part_spans(text, _SENTENCE_END))


def _part_spans(text: str, ending: re.Pattern[str]) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        said = "".join(line.splitlines())
        begin = 0
        for between in () if heads_an_entry(said) else ending.finditer(said):
            yield Span(start + begin, start + between.start())
            begin = between.end()
        if not heads_an_entry(said):
            yield Span(start + begin, start + len(said))
        start += len(line)


def point_numbers(row: str) -> tuple[int, ...]:
    """Each number that is meant: (1, 3, 4, 5) of "1, 3-5"."""
    found: list[int] = []
    for numbers in _NUMBERS.finditer(row):
        first = int(numbers["first"])
        found += range(first, min(int(numbers["last"] or first), first + _POINTS_MAX) + 1)
    return tuple(found)


def leaves_points_out(text: str, proposal: str) -> bool:
    """Whether a decision approves points of the `proposal` (the indstilling) by their numbers and says nothing of others:
    "1, 3-5 godkendt" of five. Where it speaks to several bodies each decides on points of its own, and none is left out."""
    points = [number for number, _ in numbered_lines(proposal)]
    if len(points) < 2 or points != list(range(1, len(points) + 1)) or _speaks_to_several(proposal):
        return False
    named: set[int] = set()
    for part in _parts(text):
        numbers = _points_decided_on(part)
        is_of_all = not numbers and _DECIDES.search(part) and not _is_apart(part.strip())
        if is_of_all or (numbers and _GOES_FURTHER.search(part)):  # or of one that it does not name
            return False
        named.update(numbers)
    return bool(named) and named < set(points)


def _points_decided_on(part: str) -> set[int]:
    first = _NAMED_POINTS.match(part)
    rows = [first] if first is not None else [row for pattern in _APPROVED_POINTS for row in pattern.finditer(part)]
    return {number for row in rows for number in point_numbers(row["row"])}


def _speaks_to_several(proposal: str) -> bool:
    folded = proposal.lower()
    return folded.count("indstiller") > 1 or len({name.rstrip("s") for name in _BODY.findall(folded)}) > 1


def _kinds(text: str) -> frozenset[Approval]:
    return frozenset(map(_kind, _statements(text)))


def _statements(text: str) -> Iterator[str]:
    """Each line or sentence that says something about the matter, without the numbers of points before it."""
    for line in text.splitlines():
        if _is_apart(line.strip()):
            continue
        for part in _SENTENCE_END.split(line):
            words = _POINTS.sub("", part.strip()).strip(" .*_")
            if words and not _is_apart(words):
                yield words


def _is_apart(text: str) -> bool:
    if _APART.match(text):
        return True
    return _WITHIN.search(text.lower()) is not None and _APART_WITHIN.match(text) is not None


@lru_cache(maxsize=4096)  # few words, which come again from sentence to sentence and question to question
def _kind(words: str) -> Approval:
    if _REMARKS_NOTED.fullmatch(words):
        return Approval.NOTED
    if len(words) > _SENTENCE_MAX or _OF_ITS_OWN.search(words):
        return Approval.NONE
    if _NOTED.match(words):
        return Approval.NOTED
    return Approval.OF_THE_INDSTILLING if _APPROVED.match(words) else Approval.NONE


def deciding_entries(course: str) -> tuple[tuple[Span, ...], bool]:
    """The entries of "Sagens forløb" in which a body said itself what should be done, with their headings, the latest first: of
    several those that the later ones approve with a remark. And whether what the indstilling says stands besides."""
    found: list[Span] = []
    for entry in reversed(entries_of(course)):
        if not says_itself(entry.said):
            continue
        found.append(entry.span)
        if not (approves_in_part(entry.said) and approves_a_committee(entry.said)):
            return tuple(found), approves_in_part(entry.said)
    return tuple(found), True
