"""Compounds and their parts: `hjemmearbejdspladser` holds hjemme, arbejde, plads, hjemmearbejde and arbejdsplads."""

from __future__ import annotations

from dataclasses import dataclass

from store.danish.lexicon import Lexicon

_PART_MIN = 4  # letters; shorter parts only from the lists below, or false splits (person|ale, stat|ion) would abound
_WHOLE_MAX = 6  # a known word of at most this many letters is not split
LETTERS_MAX = 60
"""No Danish word is longer; a hostile one must not cost time."""

# Short words that often are parts of municipal compounds.
_SHORT_PARTS = frozenset(
    """
    app ark bad bil bod bog bro bud bus by båd dag del dyr dør el elv eng fag far fly fod fond får gas gud gul hal hav hus
    hår idé is job jul køb lag liv lov luft lyd lyn lys løb løn lån mad mer mor mur mål nat net nær nød ord pap pas pris
    prøv puls rum rør råd sag sal sekt sex skov sne sol spil sti stop støj sum svin syn syg sæt sø tag tal tid tog træ tur
    uge ung vej vin vær æg øst år
    """.split()
)
_NEVER_FIRST = frozenset(
    "af an be bi efter for frem fore god ind med mis mod op over på sam sel til ud under ved".split()
)
_NEVER_LAST = frozenset(
    "agtig bar dom el else ering hed ing lig ling løs mer mæssig ner ning ring sel skab som".split()
)
# What places and institutions are called by: a name that no dictionary has, and one of these (selsmoseskolen).
_NAME_HEADS = (
    "afdeling allé arena bakke bane bibliotek bro børnehave børnehus center central forening gade gruppe gymnasium gård "
    "hal have havn hegn hotel hus kirke klub kro kulturhus landevej mark marked museum mølle park plads plejecenter "
    "plejehjem skole skov sti station strand stræde sø teater torv vej vænge værk"
).split()
_ENDINGS = ("", "n", "en", "et", "s", "ns", "ens", "ets")  # hallen, parkens, centret
NAME_MIN = 4
"""Letters of a name before what it names."""


@dataclass(frozen=True, slots=True)
class _Split:
    cost: float
    parts: tuple[str, ...]


def compound_parts(lemma: str, lexicon: Lexicon, *, is_verb: bool = False) -> tuple[str, ...]:
    """The base forms of the parts of a compound, single parts first, then runs of several; empty for a simple word.

    `lemma` is a lower-case base form in native spelling. A verb, or a noun made of one, is split only after a linked
    noun (sags|behandle): kort|lægge and del|tage are words of their own.
    """
    forms = _forms(lemma, lexicon)
    if len(forms) < 2 or (is_verb and not (forms[0].endswith("s") and len(forms[0]) >= _PART_MIN)):
        return ()
    bases = [lexicon.modifiers.get(form, form) for form in forms[:-1]] + [forms[-1]]
    runs = []
    for length in range(2, len(forms)):
        for start in range(len(forms) - length + 1):
            run = "".join(forms[start : start + length - 1]) + bases[start + length - 1]
            runs.append(run)
    return tuple(dict.fromkeys([*bases, *runs]))


def name_parts(word: str) -> tuple[str, ...]:
    """A name and what it names: `selsmoseskolen` holds selsmose and skole; empty where `word` ends in no such thing.

    `word` is lower case, in native spelling, and unknown to the dictionary.
    """
    if not 2 * NAME_MIN - 1 <= len(word) <= LETTERS_MAX:
        return ()
    for head, forms in _HEAD_FORMS:
        form = next((form for form in forms if word.endswith(form)), None)
        if form is not None and len(word) - len(form) >= NAME_MIN:
            return word[: -len(form)], head
    return ()


def _definite(head: str) -> tuple[str, ...]:
    """The forms of a head, longest first: `center` also has centret."""
    stems = {head, head[:-2] + "r"} if head.endswith("er") else {head}
    doubled = {head + head[-1] + ending for ending in ("en", "et", "ens", "ets")}  # hallen, klubben
    return tuple(sorted({stem + ending for stem in stems for ending in _ENDINGS} | doubled, key=len, reverse=True))


_HEAD_FORMS = tuple((head, _definite(head)) for head in sorted(_NAME_HEADS, key=len, reverse=True))


def _forms(lemma: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The cheapest cut of `lemma` into forms as they stand in it, or nothing."""
    known = lemma in lexicon.words
    if len(lemma) > LETTERS_MAX or (known and len(lemma) <= _WHOLE_MAX) or len(lemma) < _WHOLE_MAX - 1:
        return ()
    best: dict[int, _Split] = {0: _Split(0.0, ())}
    for end in range(2, len(lemma) + 1):
        for start in range(max(0, end - 30), end - 1):
            before = best.get(start)
            if before is None:
                continue
            part = lemma[start:end]
            cost = _last_cost(part, lexicon) if end == len(lemma) else _first_cost(part, lexicon)
            if cost is None or (start == 0 and end == len(lemma)):
                continue
            candidate = _Split(before.cost + cost, (*before.parts, part))
            if end not in best or candidate.cost < best[end].cost:
                best[end] = candidate
    found = best.get(len(lemma))
    return found.parts if found else ()


def _first_cost(part: str, lexicon: Lexicon) -> float | None:
    base = lexicon.modifiers.get(part)
    if base is None or part in _NEVER_FIRST or (len(part) < _PART_MIN and part not in _SHORT_PARTS):
        return None
    return _length_cost(part)


def _last_cost(part: str, lexicon: Lexicon) -> float | None:
    if part not in lexicon.words or part in _NEVER_LAST or (len(part) < _PART_MIN and part not in _SHORT_PARTS):
        return None
    return _length_cost(part) + 0.1


def _length_cost(part: str) -> float:
    """Each part costs 1; a short one more, so that few and long parts win; a part that is long pays a little for what
    may be cut in it (hjemmearbejds → hjemme|arbejds)."""
    return 1.0 + max(0, 5 - len(part)) * 0.4 + max(0, len(part) - 8) * 0.35
