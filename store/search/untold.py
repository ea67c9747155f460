"""What a question asks for and a passage that is on the matter does not tell: what another body said, money, a number of
units, a name, who has a part, and anything of the year that is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence

from store.danish.analysis import index_key
from store.danish.dates import DAY_OF_MONTH, MONTH_PATTERN
from store.danish.numbers import NUMBER_WORD
from store.danish.sentences import split_sentences
from store.danish.tokens import lower_nfc, token_texts, tokens
from store.danish.units import MONEY_UNIT
from store.domain import Span
from store.minutes.people import NAME
from store.search.committees import CommitteeMention, is_subject
from store.search.holders import asked_holder, is_ours
from store.search.statements import TELLS_WORDS
from store.search.telling import tells_sum
from store.search.years import find_all_years, find_yearly

_BODY = re.compile(  # that meets or works, and keeps no minutes of its own here
    r"""
    (?<!\w)(?: [^\W\d_]*(?:forum(?:met)?|tænketank(?:en)?|styregruppe(?:n)?|arbejdsgruppe(?:n)?|følgegruppe(?:n)?)
      | [^\W\d_]+(?:gruppen|kredsen|panelet) | (?:hoved|lokal|center|område|fag)-?med
      | [^\W\d_]*(?:tilsynet|lægen|bestyrelsen|bestyrelserne|styrelsen|ministeriet|politiet|revisionen|revisoren)
      | (?:handicap|ældre|senior|ungdoms|børne|skole|lokal|bruger|beboer|borger)rådet )(?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SAID = re.compile(
    r"\bhvad\s+(?:syn(?:e|t)s|kom|fandt|meldte|svarede|konkluderede|endte)\s+(?:så\s+|egentlig\s+)?\Z", re.IGNORECASE
)
_DID = re.compile(r"\b(?:har|havde|er|var|blev|gav|fik|kom|fandt|sagde|bad|\w{3,}(?:ede|te))\b")
_SAYS = re.compile(
    rf"\s+(?:\w+\s+){{0,2}}?{TELLS_WORDS.pattern}", re.VERBOSE
)  # ældrerådet mener, at prisen bør være lavere
_TO_DO = re.compile(r"\b(?:skal|bør|vil|kan|planlægges|lægges\s+(?:der\s+)?op|foreslås|forventes|afventer|inden|før)\b")
_ASKS_FIGURE = re.compile(
    r"\bhvad\s+(?:er|var|blev|bliver)\s+(?:\w+\s+){0,2}?\w*(?:tallet|tallene|andelen|procenten|scoren|kvoten)\b"
    r"|\bhvor\s+mange\s+(?!penge|kroner|kr\b|mio|million|euro)(?:(?:der|har|havde)\s+){0,2}(?:\w+\s+)?(?:deltog|deltage[rt]|kom|kommer|kommet|mødte|mødt|svarede|svaret|søgte|søgt|tilmeldte?)\b"
)
_NO_FIGURE = re.compile(
    rf"(?:\b\d{{1,2}}\.\s*(?:[-–]|og|eller)\s*)?{DAY_OF_MONTH.pattern}|\b(?:19|20)\d\d\b|\b(?:uge|kl|punkt|bilag)\.?\s*\d[\d.:]*"
    rf"|\b\d{{1,2}}[-./]\d{{1,2}}(?:[-./]\d{{2,4}})?\b|^\s*\d{{1,2}}[.)]\s|\b\d+(?=[^\W\d])|\d[\d.,]*\s*{MONEY_UNIT}\b",
    re.MULTILINE,
)
_HOW_MANY_UNITS = re.compile(
    r"\bhvor\s+mange\s+(?:hele\s+)?(?P<unit>dag|time|uge|måned|år|minut|hverdag|arbejdsdag)(?:e|er|r|en)?\b"
)
_MEASURES = tuple(  # what is asked for, and how it is told
    (re.compile(asked), re.compile(told))
    for asked, told in (
        (r"\bhvor\s+(?:dyb|bred)t?\b", r"\d\s*(?:m|cm|mm)\b|meter"),
        (r"\bhvad\s+(?:er|var|bliver|blev)\s+(?:\w+\s+)?\w*(?:rente|procent)(?:n|en)\b", r"%|\bpct\b|procent"),
        (r"\b\w*telefonnumm?er\w*", r"(?:\d[\s.]?){8}"),
        (
            r"\bhvilken\s+(?:dato|dag)\b",
            rf"\d{{1,2}}\.?\s*{MONTH_PATTERN}|(?<!\d)\d{{1,2}}[-./]\d{{1,2}}|\buge\s\d|\w\wdag\b|\w+aften\b",
        ),
        (
            r"\bhvor\s+gam(?:mel|melt|le)\b",
            r"\d[\s-]*år|årig|\bfødt|\bfyldt\s\d|\bklasse|alderen\b|\b1[5-9]\d\d\b|\b20\d\d\b",
        ),
        (r"\bhvor\s+mange\s+(?:kvadratmeter|kvm|m2|m²)", r"\d\s*(?:m2|m²|kvadratmeter|kvm|hektar|ha)\b"),
    )
)
_ASKS_IN_PAY = (
    re.compile(  # hvad får chefen i løn, hvad betaler klubben i leje; a tilskud is a støtte or a bevilling, too
        r"\bhvad\b.{0,40}?\b(?:får|fik|få|fået|have|havde|betaler?|betalte?|giver?|gav)\b.{0,80}?\bi\s\w{0,20}?"
        r"(?P<sum>løn|honorar|vederlag|pension|leje|rente|bøde|afgift|gebyr|kontingent)\b"
    )
)
_SAME_SUM = {  # what such a sum may be called as well
    "løn": "løn|vederlag|honorar",
    "honorar": "honorar|vederlag|løn",
    "leje": "leje|forpagt",
    "afgift": "afgift|gebyr|takst",
    "gebyr": "gebyr|afgift|takst",
}
_NUMBER_WORD = rf"(?:{NUMBER_WORD}|én|ét|ingen|halvanden|halvandet)"
_ASKS_NAME = re.compile(
    r"\bhvad\s+(?:hed|hedder|kaldes|kaldte)\b(?!\s+(?:bilag|dokument|fil|notat)\w*)|\bhvad\s+er\s+navnet\b"
)
_TOLD_SOMEBODY = re.compile(r"\b(?:til|hos|for|mod|overfor|over\s+for)\s+(?:\w+\s+){0,2}?\Z")
_SORTS_WITH_NAMES = (
    r"(?:kommuner|firmaer|leverandører|virksomheder|selskaber|\w*skoler|institutioner|børnehaver|plejehjem|plejecentre|foreninger"
    r"|klubber|(?:lands)?byer|veje|gader|banker|museer|biblioteker|boligselskaber|arbejdspladser|fonde|lande)"
)
_ASKS_NAMES = re.compile(
    rf"\bhvilke\s+(?:(?P<count>{NUMBER_WORD}|\d+)\s+)?(?:(?:andre|af)\s+(?:\w+\s+)?)?{_SORTS_WITH_NAMES}(?:ne|erne)?\b"
    r"(?!\s+(?:må|kan|bør)\b)"
)
_LIST_LINE = re.compile(r"^\W{0,4}(?P<name>[A-ZÆØÅ][\w&.-]+(?:[ \t][A-ZÆØÅ][\w&.-]*)*)", re.MULTILINE)
_CALLED = re.compile(
    r"\b(?:kald(?:es|t|te|er)|hedder|hed|navn(?:et)?|døbt|titl(?:en|et))\b|[\"”“»«][^\"”“»«\n]{2,60}[\"”“»«]"
)
_IN_CAPITALS = re.compile(r"(?<=[a-zæøå,;] )[A-ZÆØÅ][a-zæøåé][\w-]*")
_LIST_LINES = 3
_NAME_IN_CAPITALS = re.compile(rf"{_IN_CAPITALS.pattern}(?:[ \t][A-ZÆØÅ][\w.-]*)*")
_OF_PEOPLE = re.compile(
    r"\b\w*(?:formand|borgmester|direktør|chef|leder|konsulent|arkitekt|rådgiver|firma|leverandør|repræsentant|medlem|person)\w*"
)
_ASKS_WHO = re.compile(  # hvad hedder de fire lodsejere, hvad hed solisterne
    r"\bhvad\s+(?:hed|hedder)\s+(?:(?:den|de|vores|ny|nye|alle)\s+)*(?:\w+\s+)?\w*(?:ejer|solist|kunstner|musiker|vinder|forfatter|holder|taler|instruktør|lærer|pædagog"
    r"|læge|tilsynsførende|dommer|advokat|person|kandidat|bestyrer|forpagter|nabo|ansøger|bygherre|deltager|frivillige?|medlem|ansatte?)(?:en|e|s|er|erne|ne|r)*\b"
)
_MAY_BE_A_FIRM = re.compile(r"\b(?:bygherren?|vinderen?|ansøgeren?|forpagteren?|kunstneren?|ejeren?)\b")
_ANY_NAME = re.compile(r"(?<=[a-zæøå,;] )[A-ZÆØÅ][\w&/-]+")
_FULL_NAME = re.compile(rf"\b{NAME}")


def body_heard(text: str) -> str | None:
    """The body of which a question asks what it said or did, where such keep no minutes: "hvad sagde styregruppen"."""
    for match in _BODY.finditer(text):
        mention = CommitteeMention(match[0], Span(*match.span()), ())
        if is_subject(text, [mention]) or _SAID.search(text[: match.start()]):
            return match[0]
    return None


def says_of(body: str, text: str) -> bool:
    """Whether the text tells that the body said or did something, and not only that it is to."""
    return any(_says(index_key(body.lower()), span.quote(text).lower()) for span in split_sentences(text))


def _says(key: str, sentence: str) -> bool:
    found = [token for token in tokens(sentence) if index_key(token.text) == key]
    if any(_SAYS.match(sentence, token.span.end) for token in found):
        return True
    if not _DID.search(sentence) or _TO_DO.search(sentence):
        return False
    return any(not _TOLD_SOMEBODY.search(sentence[: token.span.start]) for token in found)


def is_untold(
    question: str,
    quotes: Sequence[str],
    people: Callable[[], Iterable[str]],
    title: str = "",
    *,
    is_own: bool = False,
) -> bool:
    """Whether what is quoted of an item is no answer, whatever it is about, as it lacks what is asked for. `people` gives the
    names that lists have; the item has the `title`, and it `is_own` where it is of the minutes of the body that is asked for."""
    lowered, shown, body = lower_nfc(question), "\n".join(quotes), body_heard(question)
    if body is not None and not is_own and not any(says_of(body, quote) for quote in quotes):
        return True
    told = shown.lower()
    lacks_figure = _ASKS_FIGURE.search(lowered) is not None and not _has_figure(told)
    lacks_units = _lacks_units(lowered, told) or _lacks_measure(lowered, told)
    return (
        lacks_figure
        or _lacks_sort_of_sum(lowered, quotes, title)
        or lacks_units
        or lacks_names(lowered, f"{title}\n{shown}", people)
        or _lacks_name(lowered, shown, people)
        or _lacks_holder(lowered, quotes, title)
    )


def _has_figure(told: str) -> bool:
    """Whether it has a number that is no day, year, week or point, be it in words."""
    text = _NO_FIGURE.sub(" ", told)
    return re.search(rf"\d|\b{_NUMBER_WORD}\s", text) is not None


def _lacks_units(lowered: str, told: str) -> bool:
    """Two days are told by "to dage", "3-4 dage" and "todages"; "antal dage" tells none."""
    match = _HOW_MANY_UNITS.search(lowered)
    if match is None:
        return False
    unit = re.escape(match["unit"])
    between = r"[\s-]?(?:(?:hele|fulde|faste|ugentlige|årlige)\s)?"
    counted = rf"(?:\d|\b(?:{_NUMBER_WORD}|en|et))[\d.,]*{between}(?:arbejds|hver|kalender)?{unit}"
    return re.search(rf"{counted}|{unit}\w*(?:\s\w+)?:?\s\d", told) is None


def _lacks_measure(lowered: str, told: str) -> bool:
    return any(asked.search(lowered) and not measure.search(told) for asked, measure in _MEASURES)


def _lacks_sort_of_sum(lowered: str, quotes: Sequence[str], title: str) -> bool:
    """Whether it is asked what somebody gets or pays in one sort of sum, and no quote with a sum, nor the title, calls it so."""
    asked = _ASKS_IN_PAY.search(lowered)
    if asked is None:
        return False
    named = re.compile(rf"(?<!p)(?:{_SAME_SUM.get(asked['sum'], asked['sum'])})")  # a plejehjem is no leje
    return not any(tells_sum(quote) and named.search(f"{title}\n{quote}".lower()) for quote in quotes)


def _names_any(shown: str, known: Collection[str]) -> bool:
    return any(token_texts(name)[0] not in known for name in _ANY_NAME.findall(shown))


def _lacks_name(lowered: str, shown: str, people: Callable[[], Iterable[str]]) -> bool:
    """A name is told by a word for that, by quotation marks, or by a capital; that of somebody is none of a thing."""
    if _ASKS_NAME.search(lowered) is None or _CALLED.search(shown):
        return False
    known = set(token_texts(lowered))
    if _MAY_BE_A_FIRM.search(lowered) and _names_any(shown, known):
        return False
    if _ASKS_WHO.search(lowered):
        return not any(known.isdisjoint(token_texts(name)) for name in _FULL_NAME.findall(shown))
    if not _OF_PEOPLE.search(lowered):
        known |= {word for name in people() for word in token_texts(name)}
    return not any(known.isdisjoint(token_texts(word)) for word in _IN_CAPITALS.findall(shown))


def asks_names(lowered: str) -> bool:
    """Whether it is asked which municipalities, schools or firms, by their names."""
    return _ASKS_NAMES.search(lowered) is not None


def lacks_names(lowered: str, shown: str, people: Callable[[], Iterable[str]]) -> bool:
    """Which municipalities, schools or firms are told by their names: by one, or where so many are asked for by two."""
    match = _ASKS_NAMES.search(lowered)
    if match is None:
        return False
    known = set(token_texts(lowered)) | {word for name in people() for word in token_texts(name)}
    lines = _LIST_LINE.findall(shown) if len(shown.splitlines()) > _LIST_LINES else []
    named = {
        name
        for name in (*_NAME_IN_CAPITALS.findall(shown), *lines)
        if known.isdisjoint(token_texts(name)) and not is_ours(name)
    }
    return len(named) < (2 if match["count"] else 1)


def _lacks_holder(lowered: str, quotes: Sequence[str], title: str) -> bool:
    """Whether it is asked who has a post or won something, and no quote names somebody beside that."""
    asked = asked_holder(lowered)
    return asked is not None and not any(asked.is_told(quote, title) for quote in quotes)


def named_years(text: str) -> frozenset[int]:
    """Those that stand right behind what they tell apart: "lederdag 2023", "aftale for 2014"."""
    return frozenset(year for _, year in find_yearly(text))


def is_of_other_years(asked: Collection[int], text: str, held_in: Collection[int]) -> bool:
    """Whether years are asked for, and an item is of none of them, by its text and the years of its meeting and its decisions."""
    if not asked:  # most questions name none, and the text is long
        return False
    return not frozenset(asked) & (find_all_years(text) | frozenset(held_in))
