"""Where a decision that approves what was proposed goes another way in some part of it."""

from __future__ import annotations

import re

from store.danish.dates import MONTH_PATTERN
from store.danish.numbers import NUMBER_WORD
from store.danish.units import MEASURE_UNIT, MONEY_UNIT, SHARE_UNIT, TIME_UNIT, UNIT_END

_QUESTION = re.compile(  # beslutter, om hegnet skal males: either answer is what was asked for
    r"\b(?:tager?\sstilling|beslutte[rs]?,?\s(?:om|hv\w+)|drøfter?|udtaler)\b[^\n]*", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"[,;:]")
_WORD = re.compile(r"[^\W\d_]{5,}")
_ENDING = re.compile(r"(?<=[^\W\d_]{4})(?:ernes?|enes?|ens?|ets?|ers?|es?)$")
_SAYS_NOTHING = re.compile(  # of which part of the matter is spoken
    r"(?:udvalg|direktion|byråd|kommun|administration|forvaltning|indstil|forslag|foreslå|godken|anbefal|tiltr[æå]|vedtag"
    r"|imødekom|bevillig|beslut|punkt|sagen|sager|ønske|kunne|bliv|enighed|flertal|afvis|forkast|derfor|efter|under|mellem"
    r"|andre|samme|deres|denne|dette|disse|skulle|ville|række|blandt|gives|ansøgning)"
)
_FALLS_AWAY = re.compile(  # with what falls before or behind it: hegnet blev valgt fra
    r"""
      \bikke\s(?:opnå\w*\s|være\s)?(?:enighed|enige?)\som\s(?P<behind>[^,;.]{1,80})   # kunne ikke opnå enighed om nøglen
    | \b(?:flertal\w*|\w*udvalget|direktionen|byrådet)\sønske(?:r|de)\sikke\s(?P<unwanted>[^,;.]{1,80})  # ønsker ikke et gebyr
    | (?P<before>\b[^,;:.]{1,80}?)\s(?:(?:blev|er)\s(?:valgt\sfra|fravalgt|ændret|udskudt)|fravælges|afventer|udgik|udgår)\b
    """,
    re.VERBOSE,
)
_UNIT = rf"(?:{MONEY_UNIT}|{SHARE_UNIT}|{MEASURE_UNIT}|{TIME_UNIT}|elever|pladser|boliger)"
_DAY_PATTERN = rf"\d{{1,2}}\.\s{MONTH_PATTERN}(?:\s\d{{4}})?"
_SET_OTHERWISE = re.compile(  # fristen sættes til 36 måneder; mødet rykkes til uge 44
    rf"""
    \b(?:rykke[st]|rykket|sættes|sat|flytte[st]|flyttet|(?:fast|ned)sættes|(?:fast|ned)sat|forhøje[st]|forhøjet|hæve[st]|hævet
        |sænke[st]|sænket|ændre[st]|ændret|forlænge[st]|forlænget|begrænse[st]|reducere[st]|udvide[st])
    \s (?:[\w-]+\s){{0,3}}?til\s
    (?:(?:fra|pr\.|den|højst|mindst|senest)\s){{0,3}}
    (?: (?P<day>{_DAY_PATTERN}) | (?P<ahead>uge|kl\.)\s(?P<in_week>\d[\d.,-]*)
      | (?P<number>\d[\d.,-]*)\s?(?P<unit>{_UNIT}){UNIT_END} )
    | \bmed\s(?:virkning|ikrafttræd\w+)\s(?:(?:fra|pr\.|den)\s){{0,3}}(?P<from_day>{_DAY_PATTERN})
    """,
    re.VERBOSE,
)
_SMALL = rf"(?:\d{{1,3}}|{NUMBER_WORD})"
_RATHER_THAN = re.compile(
    rf"\b{_SMALL}\s(?:\w+\s)?(?:i\sstedet|frem)\s?for\s(?P<number>{_SMALL})\b"
)  # seks frem for fire
_DAY = re.compile(_DAY_PATTERN)
_ANOTHER = re.compile(  # godkendte en ændret løsning; the changed plan is what was proposed
    r"\b(?:godkend|tiltr|ved[rt])\w*\s(?:en|et|nogle)\s(?P<how>ændre(?:t|de)|tilrette(?:t|de)|justere(?:t|de)|tilpasse(?:t|de)|revidere(?:t|de))\s"
)
_CHANGES = re.compile(  # udvalget ændrede rækkefølgen
    r"^(?:\w*udvalget|direktionen|byrådet|kommunalbestyrelsen|rådet|nævnet|bestyrelsen)\s(?:ændre[rd]|ombytte[rd]|omprioritere[rd]|justere[rd])e?\b(?!\ssig)"
)
_TO_APPROVE = re.compile(r"\b(?:godkend|vedtag|tiltr[æå]d|beslutte)", re.IGNORECASE)


def is_of_the_proposal(sentence: str, start: int, end: int, proposal: str) -> bool:
    """Whether the clause around these places of a sentence has words of what was proposed."""
    begun = max((found.end() for found in _CLAUSE_END.finditer(sentence, 0, start)), default=0)
    ended = _CLAUSE_END.search(sentence, end)
    return _shares_words(sentence[begun : ended.start() if ended else len(sentence)], proposal)


def lets_some_fall(sentence: str, proposal: str) -> bool:
    """Whether something that was proposed is let fall in other words than that it is refused: "hegnet blev valgt fra"."""
    return any(
        _shares_words(next(filter(None, found.groups()), ""), proposal) for found in _FALLS_AWAY.finditer(sentence)
    )


def sets_otherwise(sentence: str, proposal: str) -> bool:
    """Whether it sets a sum, a time or a day where the proposal has another of that kind and not this."""
    folded = " ".join(_QUESTION.sub("", proposal).casefold().split())
    rather = _RATHER_THAN.search(sentence)
    if rather is not None and re.search(rf"\b{rather['number']}\b", folded):
        return True
    return any(_is_another(found, folded) for found in _SET_OTHERWISE.finditer(sentence))


def approves_another(sentence: str, proposal: str) -> bool:
    """Whether what it approves is changed, and was not proposed so: "godkendte en ændret løsning"."""
    found = _ANOTHER.search(sentence)
    return found is not None and re.search(rf"\b{found['how'][:-2]}", proposal, re.IGNORECASE) is None


def changes_the_proposal(sentence: str, proposal: str) -> bool:
    """Whether the body changes what it was to approve, without a word for approving it: "udvalget ændrede rækkefølgen"."""
    is_change = _CHANGES.match(sentence) is not None and _TO_APPROVE.search(proposal) is not None
    return is_change and _shares_words(sentence, proposal)


def _is_another(found: re.Match[str], proposal: str) -> bool:
    day = found["day"] or found["from_day"]
    if day is not None:
        days = [one[0] for one in _DAY.finditer(proposal)]
        return bool(days) and not any(one.startswith(day) or day.startswith(one) for one in days)
    if found["ahead"] is not None:
        numbers = re.findall(rf"\b{re.escape(found['ahead'])}\s(\d[\d.,-]*)", proposal)
    else:
        numbers = re.findall(rf"(\d[\d.,-]*)\s?{re.escape(found['unit'])}{UNIT_END}", proposal)
    number = (found["in_week"] or found["number"]).rstrip(".,-")
    return bool(numbers) and number not in {one.rstrip(".,-") for one in numbers}


def _shares_words(words: str, proposal: str) -> bool:
    folded = _QUESTION.sub("", proposal).casefold()
    stems = (_ENDING.sub("", word) for word in _WORD.findall(words) if not _SAYS_NOTHING.match(word))
    return any(stem in folded for stem in stems)
