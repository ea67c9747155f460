"""Committees as people name them: `teknik- og miljøudvalget`, `direktonen`, `KTMU`, `byrådet`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from rapidfuzz import fuzz

from store.danish.abbreviations import is_ordinary
from store.danish.committee_fields import NEAR_FIELDS
from store.danish.tokens import fold, lower_nfc
from store.danish.verbs_of_saying import HAS_SAID, SAID, SAYS
from store.domain import Span
from store.search.other_places import IsOwnPlace, nowhere, with_its_place

_BODY = re.compile(
    r"""
    (?<!\w)
    (?P<first> (?:[^\W\d_]+-,?\s+(?:og\s+)?)* )                     # Klima-, Teknik- og
    (?P<last> [^\W\d_]*
        (?: udv(?:alg(?:et)?)? | byrad(?:et)? | direktion(?:en)? | kommunalbestyrelse(?:n)?
          | magistrat(?:en)? | nævnet | folketinget
          | (?: (?<=[^\W\d_]) | (?<!\w)(?:det\s)?gr(?:ø|oe)n(?:t|ne)\s ) r(?:å|aa)d(?:et)? ) s? )  # ældrerådet, Grønt Råd
    (?P<meeting> (?:møde|seminar)(?:t|et|r|rne|erne)?s? )?           # direktionsmødet
    (?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AREAS = re.compile(r"(?<!\w)[^\W\d_]+-?(?:,\s*[^\W\d_]+-?)*,?\s+og\s+[^\W\d_]+(?!\w)")  # Klima-, teknik og miljø
_PEOPLE = re.compile(
    r"\b(?:til|for|blandt|hos|i?mod|overfor|med|af|på|mellem|om|omkring|vedr(?:ørende|\.)?|fra|ved)\s+(?=(?:børn|unge|ældre|voksne)\s+og\s+(?:børn|unge|ældre|voksne)\b)",
    re.IGNORECASE,
)
_POST_OF = re.compile(  # direktør for teknik og miljø is nobody of the committee
    r"\b\w*(?:chef|direktør|leder|koordinator|konsulent)(?:en)?\s+(?:for|i)\s+(?=\w)", re.IGNORECASE
)
_AREA_BEFORE = re.compile(r"(?P<area>(?<!\w)[^\W\d_]+)(?:-?,?\s+(?:og\s+)?|-)\Z")  # Klima-, | Klima og | Klima
_OWNER_BEFORE = re.compile(  # Folketingets trafikudvalg, Region Solbys trafikudvalg
    r"(?:\w*(?:folketing|parlament|regering|ministeri|forening|klub|forbund|selskab|skole|kirke|sogn|parti)\w*s"
    r"|\b(?:kl|eu|staten)'?s|\bregion(?:en)?s?(?:\s+\w+s)?)\s+\Z",
    re.IGNORECASE,
)
_OWNER_BEHIND = re.compile(
    r"\s+(?:i|for|hos|under)\s+(?:folketinget|region(?:en|sr(?:å|aa)det)?|eu|kl|staten|\w*(?:klubben|foreningen))\b",
    re.IGNORECASE,
)
_AREA_MAX = 40  # characters of an area and what joins it to the next
_GENERIC = frozenset(
    "udvalg udvalget udvalgs udvalgets udv udvs fagudvalg fagudvalget fagudvalgs fagudvalgets nævnet nævnets".split()
)
_NO_COUNCIL = re.compile(  # words that end as a council does
    r"""
      \w*(?:om|for)råd(?:et)?s? | (?:fra|til|an|be)råd(?:et)?s?       # havneområdet, forråd, frarådet
    | \w*(?:kost|hus|spare|mad)råds? | gråds?                        # what is advised; tears
    | (?:\w*(?:stål|pig|hegns|sy|tand|metal|kobber|jern|glød[e]?))?tråds?
    """,
    re.VERBOSE,
)
_AREA_OF = {"teknisk": "teknik", "tekniske": "teknik", "social": "social", "sociale": "social", "kulturelle": "kultur"}
_ADJECTIVE = re.compile(rf"(?<!\w)(?P<area>{'|'.join(_AREA_OF)})\s+udv(?:alg(?:et)?)?s?(?!\w)", re.IGNORECASE)
_OF_LAW = re.compile(r"(?:§+|\bparagraf)\s*17,?\s*stk\.?\s*4\.?\s*-?\s*udv(?:alg(?:et)?)?s?(?!\w)", re.IGNORECASE)
_OBJECT = re.compile(  # what stands before one that nothing is said by
    r"""
      \b(?:om|omkring|til|for|med|mod|imod|ved|hos|overfor|efter|over|vedr\w*)\s+(?:(?:det|den|et|en|vores)\s+)?\Z  # om det
    | \b(?!det\b|referat|besluttet|vedtaget|godkendt|behandlet|aftalt|sagt)\w{2,}t\s+(?:det\s+)?\Z    # nedlagt, spurgt
    | \b(?:at|vi|man|skal|kan|kommunen)\s+\w+(?<!de)(?<!te)e\s+(?:det\s+)?\Z                     # skal vi høre
    """,
    re.VERBOSE,
)
_AUXILIARY = re.compile(r"\b(?:skal|skulle|bør|burde|kan|må|blev|bliver|er|var)\s+(?:det\s+)?\Z")
_PASSIVE = re.compile(r"\s+(?:(?:ikke|også)\s+)?\w+(?:es|t)\b")  # skal … orienteres, blev … hørt
_GENITIVE = re.compile(r"(?:et|en|r(?:å|aa)d|udvalg)s\Z", re.IGNORECASE)
_OF_ITS_OWN = re.compile(r"\s+(?:seneste\s+|sidste\s+)?(?:beslut|afgør|behandl|holdning|møde|referat|dagsorden)")
_ANY_COUNCIL = re.compile(r"[a-zæøå]+r(?:å|aa)d")
_ENDINGS = ("udvalgets", "udvalget", "udvalgs", "udvalg", "udv", "ets", "ens", "et", "en", "s")
_COMMITTEE = re.compile(r"udv(?:alg(?:et)?)?s?$", re.IGNORECASE)
_ONE_BODY = (  # what most call it, and the law's word
    frozenset({"byraad", "kommunalbestyrel", "kommunalbestyrels"}),
    frozenset({"seniorraad", "aeldreraad"}),
    frozenset({"ungeraad", "ungdomsraad"}),
)
_TYPO_CUTOFF = 88.0
_TYPO_LETTERS_MIN = 7
_SLIP_CUTOFF = 85.0  # of an area's name: a letter in seven
_SLIP_LETTERS_MIN = 4
_SLIP_LENGTHS = 2  # letters more or fewer
_BODY_SLIP_CUTOFF = 87.0  # udvaglet; not valget
_BODY_SLIP_MAX = 11  # letters
_INITIALS_MIN = 3  # letters that are initials in small letters too
_NO_SLIPS = frozenset({"udsalg", "udsalget"})
NO_SHORT_NAMES: Mapping[str, Collection[str]] = MappingProxyType({})
# What a body does on its own: "hvad drøftede socialudvalget", not "hvad koster byrådet".
_ACTED = (
    f"(?:{SAYS}|{SAID}|besluttede|vedtog|godkendte|bestemte|bad|drøftede|diskuterede|debatterede|behandlede"
    "|afvis(?:er|te)|bevill?gede|udpegede|valgte|støttede|tiltrådte)"
)
_HAS_ACTED = (
    f"(?:{HAS_SAID}|besluttet|vedtaget|godkendt|bestemt|bedt|drøftet|diskuteret|debatteret|behandlet|afvist|bevill?get|udpeget"
    "|valgt|støttet|tiltrådt)"
)
_SUBJECT: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(before, re.VERBOSE | re.IGNORECASE), re.compile(after, re.VERBOSE | re.IGNORECASE))
    for before, after in (  # what stands on either side of a committee that is the subject
        (  # hvad drøftede X; not: hvad administrationen anbefaler X
            rf"(?: (?:^|[,;:.?!–])\s* | \b(?:hvad|hvem|hvorfor|hvordan|hvornår)\s+"
            rf"| \b(?:hvor\s\w+|hvilke[nt]?)\s+(?:\w+\s+){{0,2}} ) {_ACTED}\s+(?:så\s+|egentlig\s+)?$",
            r"",
        ),
        (r"\b(?:har|havde|fik)\s+$", rf"\s+(?:[\w.]+\s+){{0,4}}?{_HAS_ACTED}\b"),  # hvad har X anbefalet
        (  # det, som X foreslog; not: indstillingen til X foreslog
            r"(?<!\btil\s)(?<!\bfra\s)(?<!\bi\s)(?<!\baf\s)(?<!\bpå\s)(?<!\bfor\s)(?<!\bmed\s)(?<!\bhos\s)$",
            rf"\s+{_ACTED}\b",
        ),
    )
)
_WHICH = r"\bhvilke\s+(?:[\w-]+\s+){1,4}?"
_HELD = re.compile(rf"{_WHICH}(?:(?P<has>har)|(?:af)?holdt|gav|havde)\s+\Z", re.IGNORECASE)  # hvilke møder holdt X
_HAS_HELD = re.compile(r"\s+(?:[\w-]+\s+)?(?:(?:af)?holdt|givet|meddelt|haft)\b", re.IGNORECASE)  # har X givet
_BEFORE_IT = re.compile(  # hvilke tilladelser var oppe i X; not: hvilke sager om rådgivning i X
    rf"{_WHICH}(?:var|kom|blev|har)\s+(?:(?:der|været|også|bragt|taget|oppe|fremme|op|med|på\s+dagsorden(?:en)?)\s+){{0,4}}"
    r"(?:på|i|hos|for)\s+\Z",
    re.IGNORECASE,
)
_BEFORE_TOLD = re.compile(r"\b(?:skal|skulle|bør|burde|kan|kunne|må|måtte|vil|ville)\s+$", re.IGNORECASE)
_TOLD = re.compile(r"\s+(?:også\s+|så\s+|egentlig\s+)?\w{3,}es\b", re.IGNORECASE)  # skal X orienteres
_ADVISORY = re.compile(r"(?<!by)r(?:å|aa)d(?:et)?s?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CommitteeMention:
    """A committee that a text names; `names` are the stored ones that fit, none where it is not stored. `near` is then the one
    that deals with the same as it is called by; None where none does or several."""

    text: str
    span: Span
    names: tuple[str, ...]
    near: str | None = None


def find_committees(
    text: str,
    stored: tuple[str, ...],
    short_names: Mapping[str, Collection[str]] = NO_SHORT_NAMES,
    is_own_place: IsOwnPlace = nowhere,
) -> tuple[CommitteeMention, ...]:
    """In the order of the text. A plain "udvalget" names none. `short_names` are what committees are called for short, in
    lower case, with their names. `is_own_place` says whether the minutes are of a municipality (its name in lower case);
    the bodies of others are not stored."""
    found: list[CommitteeMention] = []
    for mentions in (
        _by_body(text, stored, is_own_place),
        _by_adjective(text, stored),
        _by_law(text, stored),
        _by_slips(text, stored),
        _by_areas(text, stored),
        _by_letters(text, stored, short_names),
    ):
        for mention in mentions:
            if not any(mention.span.overlaps(other.span) for other in found):
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.span))


def _by_body(text: str, stored: tuple[str, ...], is_own_place: IsOwnPlace) -> list[CommitteeMention]:
    """With the word for what it is: udvalg, byråd, direktion."""
    found = []
    for match in _BODY.finditer(text):
        word = lower_nfc(match["first"] + match["last"]).strip()
        if _is_no_body(word) or (match["meeting"] and not match["last"].lower().endswith("s")):
            continue
        body = with_its_place(text, _stripped(match), stored, is_own_place)
        is_ours = not body.is_other and not _is_anothers(text, body.span)
        names = _fitting(word, stored) if is_ours else ()
        if match["meeting"] and not names:
            continue
        near = _near(word, stored) if not names and is_ours else None
        found.append(replace(_with_areas_before(text, body.span, names), near=near))
    return found


def _is_anothers(text: str, body: Span) -> bool:
    """Whether it is said to be somebody's who is no municipality: Folketingets trafikudvalg, psykiatriudvalget i regionen."""
    before, after = text[max(0, body.start - _AREA_MAX) : body.start], text[body.end :]
    return _OWNER_BEFORE.search(before) is not None or _OWNER_BEHIND.match(after) is not None


def _near(word: str, stored: tuple[str, ...]) -> str | None:
    """The stored committee that deals with the field that `word`, one committee's name, is made of."""
    fields = _areas(word) if _COMMITTEE.search(word) else []
    for near in _near_fields(fields[0]) if len(fields) == 1 else ():
        names = [name for name in stored if _area_key(near) in _content(name) and _COMMITTEE.search(name)]
        if names:
            return names[0] if len(names) == 1 else None
    return None


@lru_cache(maxsize=1000)
def _near_fields(area: str) -> tuple[str, ...]:
    key = _area_key(area)
    return next((near for field, near in NEAR_FIELDS.items() if _area_key(field) == key), ())


def with_stored_names(
    text: str,
    stored: tuple[str, ...],
    short_names: Mapping[str, Collection[str]],
    is_own_place: IsOwnPlace,
    is_spoken_of: Callable[[str], bool] = lambda _: False,
) -> str:
    """The text with the name of the stored committee where it names one that is none, but by what it deals with:
    "ældreudvalget" is Omsorgsudvalget where only that is stored. One that `is_spoken_of` in the minutes, by its name in lower
    case, is a body of its own."""
    if "udv" not in text.lower():  # most questions name none, and find them all when they are understood
        return text
    for mention in reversed(find_committees(text, stored, short_names, is_own_place)):
        if mention.near is not None and not is_spoken_of(lower_nfc(mention.text)):
            genitive = "s" if mention.text.endswith("s") else ""
            text = f"{text[: mention.span.start]}{mention.near}{genitive}{text[mention.span.end :]}"
    return text


def _is_no_body(word: str) -> bool:
    return word in _GENERIC or bool(_NO_COUNCIL.fullmatch(word.replace("raad", "råd")))


def _fitting(word: str, stored: tuple[str, ...]) -> tuple[str, ...]:
    """The stored names that `word` fits; where none does, those that it is another word or a slip of the fingers for."""
    asked = _content(word)
    if not asked:
        return ()
    names = tuple(name for name in stored if asked <= _content(name))
    one = next((words for words in _ONE_BODY if asked <= words), None)
    if not names and one is not None:
        names = tuple(name for name in stored if one & _content(name))
    return names or tuple(name for name in stored if all(_is_area_of(area, name) for area in _areas(word)))


def _by_adjective(text: str, stored: tuple[str, ...]) -> list[CommitteeMention]:
    """Teknisk Udvalg, det sociale udvalg."""
    found = []
    for match in _ADJECTIVE.finditer(text):
        word = _AREA_OF[match["area"].lower()] + "udvalg"
        names = _fitting(word, stored)
        near = None if names else _near(word, stored)
        found.append(CommitteeMention(match.group(), Span(*match.span()), names, near))
    return found


def _by_law(text: str, stored: tuple[str, ...]) -> list[CommitteeMention]:
    """A committee that a council has set down for a single task, by the paragraph that lets it: § 17, stk. 4-udvalget."""
    names = tuple(name for name in stored if _OF_LAW.search(name))
    return [CommitteeMention(match.group(), Span(*match.span()), names) for match in _OF_LAW.finditer(text)]


def _by_slips(text: str, stored: tuple[str, ...]) -> list[CommitteeMention]:
    """With a slip in the word udvalg: skoleudvaglet, teknikudvlget."""
    found = []
    for match in re.finditer(r"[^\W\d_]+", text):
        word = lower_nfc(match.group())
        names = tuple(name for name in stored if any(_is_area_of(area, name) for area in _areas_before_slip(word)))
        if names:
            found.append(_with_areas_before(text, Span(*match.span()), names))
    return found


@lru_cache(maxsize=1000)
def _areas_before_slip(word: str) -> tuple[str, ...]:
    """What stands before a misspelt udvalg, the likeliest first."""
    found = []
    for start in range(max(3, len(word) - _BODY_SLIP_MAX), len(word) - 4):
        ending = word[start:]
        likeness = max(fuzz.ratio(ending, body) for body in ("udvalg", "udvalget", "udvalgets"))
        if likeness >= _BODY_SLIP_CUTOFF and ending not in _NO_SLIPS and not is_ordinary(ending):
            found.append((-likeness, word[:start]))
    return tuple(area for _, area in sorted(found))


def _is_area_of(area: str, name: str) -> bool:
    """Whether `area` (lower case) is one of the committee's, or a slip of the fingers for one. A word of the language is no
    slip: "forskning" is not meant for "forsyning"."""
    word = _area_key(area)
    if word in _content(name):
        return True
    if len(word) < _SLIP_LETTERS_MIN or is_ordinary(area) or is_ordinary(area.removesuffix("s")):
        return False
    near = (other for other in _content(name) if abs(len(other) - len(word)) <= _SLIP_LENGTHS)
    return any(fuzz.ratio(word, other) >= _SLIP_CUTOFF for other in near)


def _with_areas_before(text: str, span: Span, names: tuple[str, ...]) -> CommitteeMention:
    """With the areas of the same committee that stand before it, whatever joins them: "skole, børne og ungeudvalget"."""
    start = span.start
    held = _content(span.quote(text))
    while names:
        match = _AREA_BEFORE.search(text[max(0, start - _AREA_MAX) : start])
        area = _area_key(lower_nfc(match["area"])) if match else ""
        holding = tuple(name for name in names if area in _content(name) - held)
        if match is None or not holding:
            break
        start -= len(match.group())
        held |= {area}
        names = holding
    whole = Span(start, span.end)
    return CommitteeMention(whole.quote(text), whole, names)


def _stripped(match: re.Match[str]) -> Span:
    start, end = match.span()
    lead = len(match.group()) - len(match.group().lstrip())
    return Span(start + lead, end)


def _by_areas(text: str, stored: tuple[str, ...]) -> list[CommitteeMention]:
    """A committee's areas without the word udvalg, at least two in a row: "plan og tryghed", "social- og handicap". Who is given
    something, "til børn og unge", is none."""
    found = []
    people = {match.end() for pattern in (_PEOPLE, _POST_OF) for match in pattern.finditer(text)}
    for match in _AREAS.finditer(text):
        if match.start() in people:
            continue
        asked = _content(match.group())
        names = tuple(name for name in stored if len(asked) >= 2 and asked <= _content(name))
        if names:
            found.append(_with_areas_before(text, Span(*match.span()), names))
    return found


def _by_letters(
    text: str, stored: tuple[str, ...], short_names: Mapping[str, Collection[str]]
) -> list[CommitteeMention]:
    """Initials (KTMU), short names that the lists or the minutes explain, and names with a typing error (direktonen)."""
    found = []
    for match in re.finditer(r"(?<!\w)[^\W\d_]{2,}", text):  # not the letter of Birkevej 7B
        word = lower_nfc(match.group())
        written = match.group()
        names = _called_for_short(written, stored, short_names)
        if not names and word.endswith("s"):  # KTMUs
            names = _called_for_short(written[:-1], stored, short_names)
        if not names and len(word) >= _TYPO_LETTERS_MIN and word not in _GENERIC:
            names = tuple(name for name in stored if fuzz.ratio(word, lower_nfc(name)) >= _TYPO_CUTOFF)
        if names:
            found.append(CommitteeMention(match.group(), Span(*match.span()), names))
    return found


def _called_for_short(
    written: str, stored: tuple[str, ...], short_names: Mapping[str, Collection[str]]
) -> tuple[str, ...]:
    """The stored committees that are called so by their initials, or by a short name that is no ordinary word in lower case."""
    word = lower_nfc(written)
    is_short_form = written.isupper() or len(written) >= _INITIALS_MIN
    names = tuple(name for name in stored if is_short_form and word.upper() in _short_forms(name))
    if names or word not in short_names or (not written.isupper() and is_ordinary(word)):
        return names
    longs = [_fitting(lower_nfc(long), stored) for long in short_names[word]]
    return tuple(name for name in stored if any(name in fitting for fitting in longs))


def is_spoken_of(text: str, mention: CommitteeMention) -> bool:
    """Whether the text tells of the committee rather than of what it does: "om ældrerådet", "skal regionsrådet orienteres?"."""
    before, after = lower_nfc(text[: mention.span.start][-_AREA_MAX:]), lower_nfc(text[mention.span.end :])
    is_owner = bool(_GENITIVE.search(mention.text)) and not _OF_ITS_OWN.match(after)
    is_done_to = bool(_AUXILIARY.search(before) and _PASSIVE.match(after))
    return is_owner or is_done_to or is_kind_of_council(text, mention) or bool(_OBJECT.search(before))


def is_kind_of_council(text: str, mention: CommitteeMention) -> bool:
    """Whether no certain one is named: "kommer der et ungeråd?", but "regionens ungeråd"."""
    return bool(_ANY_COUNCIL.fullmatch(mention.text)) and not text[: mention.span.start].endswith("s ")


def names_committee(text: str) -> bool:
    """Whether `text` is a committee's name, also one that is not stored."""
    match = _BODY.search(text)
    return match is not None and match.end() == len(text) and not _is_no_body(lower_nfc(match.group()).strip())


def _short_forms(name: str) -> tuple[str, ...]:
    """Skole-, Børne- og Ungeudvalget is SBUU, and SBU; Klima-, Teknik- og Miljøudvalget is KTMU, and KTM."""
    whole = initials(name)
    return (whole, whole[:-1]) if whole.endswith("U") and len(whole) > _INITIALS_MIN else (whole,)


@lru_cache(maxsize=1000)
def initials(name: str) -> str:
    """The usual short form: Klima-, Teknik- og Miljøudvalget → KTMU, Økonomiudvalget → ØU."""
    letters = [part[0].upper() for part in re.findall(r"[^\W\d_]+", name) if part.lower() != "og"]
    return "".join(letters) + ("U" if "udvalg" in name.lower() else "")


@lru_cache(maxsize=1000)
def _content(name: str) -> frozenset[str]:
    return frozenset(_stem(fold(word)) for word in _words(name))


def _areas(name: str) -> list[str]:
    """Its words in lower case, the last without udvalg."""
    words = _words(name)
    return [*words[:-1], *(_without_ending(word) for word in words[-1:])]


def _words(name: str) -> list[str]:
    return [part for part in re.findall(r"[^\W\d_]+", lower_nfc(name)) if part != "og"]


def _stem(word: str) -> str:
    return _light_stem(_without_ending(word))


def _without_ending(word: str) -> str:
    """Without what makes an area's name a committee's, and without the article."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def _area_key(area: str) -> str:
    """As `_content` has it, of an area in lower case."""
    return _light_stem(fold(area))


def _light_stem(word: str) -> str:
    return word.removesuffix("s").removesuffix("e")


def is_subject(text: str, mentions: Iterable[CommitteeMention]) -> bool:
    """Whether a committee is asked about as the one that did something: "hvad drøftede socialudvalget om …" has no answer
    from another, as "hvad er indstillingen til socialudvalget" may have."""
    return any(
        before.search(text[: mention.span.start]) and after.match(text, mention.span.end)
        for mention in mentions
        for before, after in _SUBJECT
    )


def has_held(text: str, mentions: Iterable[CommitteeMention]) -> bool:
    """Whether it is asked what a committee that is stored held, gave or had before it: of that its own minutes tell."""
    for span in (mention.span for mention in mentions if mention.names):
        before = text[: span.start]
        held = _HELD.search(before)
        if _BEFORE_IT.search(before) or (held and (held["has"] is None or _HAS_HELD.match(text, span.end))):
            return True
    return False


def is_told(text: str, mentions: Iterable[CommitteeMention]) -> bool:
    """Whether something is done to a committee: "skal økonomiudvalget orienteres?" is answered by the one that tells it."""
    return any(
        _BEFORE_TOLD.search(text[: mention.span.start]) and _TOLD.match(text, mention.span.end) for mention in mentions
    )


def acts(text: str, mention: CommitteeMention) -> bool:
    """Whether one that is not stored is asked about as a body of its own. Of councils there are many that a matter is about:
    "aftalen med menighedsrådet"."""
    if _ADVISORY.search(mention.text):
        return is_subject(text, [mention])
    return not is_spoken_of(text, mention)
