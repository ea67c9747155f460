"""Whether a text counts what is asked for: a number that stands beside the noun, as in "42 børn" and "antallet af børn er 42"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from store.danish.dates import MONTH_PATTERN
from store.danish.numbers import NUMBER_WORD, NUMBERS
from store.danish.units import MEASURE_UNIT, MONEY_UNIT, SHARE_UNIT, TIME_UNIT, UNIT_END

_OF_ELSE = re.compile(  # a point or an attachment, years and days, amounts of money, shares: they count nothing
    rf"""
      ^\s*(?:\d{{1,2}}[.)]|[-–•▪*])(?=\s)
    | \b(?:bilag|pkt\.?|punkt|nr\.?|stk\.?|kl\.?|uge|side|budget|grupper?|etape|model|scenarie|fase|trin|tabel|figur)\s*\d[\d.]*
    | §+\s*\d[\d.]*  # serviceloven § 18
    | (?<=[^\W\d_])[-–]\d+\b  # Covid-19
    | \b\d{{1,2}}[.:,]\d\d\s*[-–]\s*\d{{1,2}}[.:,]\d\d\b  # 15.00-15.20
    | \b(?:19|20)\d\d(?:[-–/]\d\d)?\b(?!\.\d) | \d{{1,2}}[-./]\d{{1,2}}[-./]\d{{2,4}} | \d{{1,2}}\.\s*{MONTH_PATTERN}
    | (?:\d[\d.,]*|\b(?:{NUMBER_WORD}))\s*(?:{SHARE_UNIT}|{MONEY_UNIT}|{MEASURE_UNIT}|{TIME_UNIT}s?){UNIT_END}  # otte ugers frist
    """,
    re.VERBOSE | re.MULTILINE,
)
_HOW_MANY = re.compile(
    rf"\bhvor\s+mange\s+(?!(?:\w+\s+)?(?:{SHARE_UNIT}|{MONEY_UNIT}|{MEASURE_UNIT}|{TIME_UNIT}){UNIT_END}|penge\b)",
    re.VERBOSE,
)
COUNTING = tuple("tal antal salg forloeb sag stilling styrke bestand".split())
"""How index words end of which the first part is counted: elevtal counts elever."""
_CELL_END = "\t"
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’]\w+)?|[.,:;()]")
_STOPS = frozenset(".,;)")
_READ_MAX = 2000  # characters; what counts nothing is looked for in time that grows with their square
_QUANTITIES = frozenset(  # which tell how many, though no noun's number can be read off them
    "nul begge samtlige alle dusin snes par enkelt enkelte halvdel halvdelen tredjedel fjerdedel flertal flertallet".split()
)
_NUMBER_WORDS = frozenset({*NUMBERS, "ingen"})
_BEFORE_MAX, _AFTER_MAX = 5, 7  # words
# Between a number and what it counts, none of these: "3 kurser til medarbejdere" counts no one.
_APART = frozenset(
    """
    til i på for med om hos ved fra over under blandt efter inden før mellem mod uden som der hvor at er var har havde skal
    kan vil bliver blev får fik når hvis
    """.split()
)
# Between a noun and the number that counts it, only these: "elever er i alt 42".
_LEADS_TO = frozenset(
    """
    er var på til udgør udgjorde i alt ca cirka omkring knap godt nu har haft været steget faldet blev bliver samlet
    samlede total antal antallet det de der og fra pr : ( ultimo primo opgjort opgøres aktuelt
    højst højest mindst maks maksimalt nedbringes nedbragt reduceres reduceret nedsættes nedsat sænkes sænket øges øget hæves
    hævet udvides udvidet forhøjes forhøjet begrænses begrænset sættes sat fastsættes fastsat falder stiger vokser vokset ned op
    """.split()
)
_GOES_ON = frozenset("til i på pr pct og heraf fordelt i alt mod fra samt eller som der hvoraf hvilket".split())


def counts(text: str, nouns: Collection[str]) -> bool:
    """Whether the text has a number of what one of the `nouns` names; the text and these words in lower case."""
    words = _WORD.findall(_OF_ELSE.sub(" ; ", text))
    if _CELL_END in text:  # the head of a table names what its rows count
        return any(word in nouns for word in words) and any(map(_is_number, words))
    return any(word in nouns and _is_counted(words, place) for place, word in enumerate(words))


def asks_count(lowered: str) -> bool:
    """Whether it is asked how many there are of people or things, and not of hours, metres or per cent."""
    return _HOW_MANY.search(lowered) is not None


def has_count(text: str) -> bool:
    """Whether the text, in lower case, has any number that may count something, be it in words ("halvdelen"); so may what is
    longer than anything that is shown."""
    if len(text) > _READ_MAX:
        return True
    words = _WORD.findall(_OF_ELSE.sub(" ; ", text))
    return any(_is_number(word) or word in _QUANTITIES for word in words)


def _is_counted(words: Sequence[str], place: int) -> bool:
    for word in reversed(words[max(place - _BEFORE_MAX, 0) : place]):
        if _is_number(word):
            return True
        if word in _APART or word in _STOPS:
            break
    for behind in range(place + 1, min(place + 1 + _AFTER_MAX, len(words))):
        if _is_number(words[behind]):
            after = words[behind + 1] if behind + 1 < len(words) else "."
            return after in _STOPS or after in _GOES_ON or _is_number(after)
        if words[behind] not in _LEADS_TO:
            break
    return False


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in _NUMBER_WORDS
