"""What a decision came to, from the words that Danish municipalities decide in."""

from __future__ import annotations

import re
import unicodedata

from store.domain import Outcome

_MATTER = r"""
    (?: \w*sag(?:en|erne) | (?:dagsordens|indstillings)?punkt(?:et|erne|\s\d+) | \w*behandling(?:en|erne)
      | drøftelse(?:n|rne) | beslutning(?:en|erne) | \w*forslag(?:et|ene) | indstilling(?:en|erne) | orientering(?:en|erne)
      | ansøgning(?:en|erne) | henvendelsen | spørgsmålet | budgettet )
"""  # what an item is called, in the words that speak of the item itself; a "project" put off is none
_IS_DONE = rf"""
    {_MATTER} \s (?:om\s(?:(?!at\b|hv)[\w-]+\s){{1,10}}?)?? (?:(?!ikke\b)\w+\s){{0,3}}?   # sagen om hegn blev
"""
_SAYS = re.compile(
    rf"""
      (?P<afvist>
          \bikke\s(?:at\s|kan\s|kunne\s|blev\s)?(?:godkend|imødekom|anbefal|tiltr[æå]d|vedtag|støtte)\w*  # Ikke …
        | \b(?:godkendte?s?|godkendes|godkender|anbefale[rs]|vedtog|imødekommes)\s(?:\w+\s)?ikke\b  # Anbefales ikke.
        | \bafvis(?:t|te|er|es|tes|e)\b | \bforkast(?:et|es|ede|er|e)\b  # Forkastet.
        | \bafslået\b | \b(?:meddel|giv)\w*\s(?:et\s)?afslag\b | \bnedstemt\b  # Der gives afslag.
      )
    | (?P<udsat>
          (?:^[\W\d]*|\b{_IS_DONE})(?:uds(?:at|ættes)|udsk(?:udt|ydes))\b  # Udsættes. Sagen blev udsat
        | \b(?:uds(?:atte|ætte[rs]?)|udsk(?:yder?|ød))\s{_MATTER}\b  # Udvalget udsatte sagen, not: udsatte borgere
        | \btaget\saf\sdagsordenen\b  # taget af dagsordenen
      )
    | (?P<genforelaegges>
          \bgen(?:forel[æa]g|frems[æa]t|freml[æa]g|behandl|optag)\w*  # ønsker en genforelæggelse
        | \bforelægges?\s(?:\w+\s){{0,4}}?(?:igen|på\sny)\b  # forelægges udvalget på ny
      )
    | (?P<anbefalet>
          \banbefale(?:s|r|t|de|des)?\b | \bindstille(?:s|r|de)\b  # Anbefales. Indstilles til …
      )
    | (?P<oversendt>
          \boversend(?:t|te|es|er|tes|e)\b(?!\sfra) | \b(?:videre|tilbage)send\w+\b  # oversendes til Byrådet
        | (?:^[\W\d]*|\b{_IS_DONE}) (?: send(?:es|t)\s(?:\w+\s){{0,2}}?(?:til|tilbage) | henvis(?:es|t)\stil )\b
        | \bsend(?:er?|te)\s{_MATTER}\s(?:\w+\s)?(?:til|tilbage)\b  # sender sagen retur til administrationen
      )
    | (?P<efterretning>
          \b(?:tage[rst]?|tog|toges)\s(?:[^\s.]+\s){{0,12}}?til\s(?:efterretning|orientering)  # tog det til …
        | ^\W*til\s(?:efterretning|orientering)\b  # Til efterretning.
      )
    | (?P<godkendt>
          (?<!skal\s)\bgodkend(?:t|te|es|er|tes|e)\b  # Godkendt.
        | \btiltr(?:ådt|ådte|ådtes|ådt?es|æder|ædes|æde)\b | \bvedtag(?:et|er|es|e)\b | \bvedtog(?:es)?\b  # Tiltrådt.
        | \bimødek(?:om|ommet|ommes|omme)\b | \bbevilge(?:t|de|s|r)\b  # Ansøgningen imødekommes.
        | \b(?:indstillingen|indstillingerne)\s(?:(?:blev\s)?fulgt|følges)\b | \bfulgte\s(?:\w+\s)?indstillingen\b
        | \bsom\sindstillet\b | \btilslut(?:tede|ter)\ssig\b  # tilsluttede sig indstillingen
      )
    | (?P<besluttet>
          (?<!\bsom\s)(?<!tidligere\s)\bbeslut(?:tede|tet|tes|ter|tedes)\b  # besluttede, at …
        | \b(?:blev|var|er|det)\s(?:der\s)?(?:det\s)?(?:også\s|desuden\s|endvidere\s)?aftalt\b | \baftaltes\b  # aftalt
        | \b(?:enighed|enige)\som\sat\b | \bbestemte\b | \budpeg(?:ede|et|es)\b  # Udvalget udpegede …
        | \b(?:blev|er)\svalgt\b | \bvalgte\b  # … blev valgt som formand
      )
    """,
    re.VERBOSE,
)
_PUT_OFF = re.compile(  # besluttede, at sagen udsættes; not: besluttede at udskyde byggeriet
    rf"""
    \s*,?\s*(?:at\s)?
    (?: {_IS_DONE}(?:uds(?:at|ættes)|udsk(?:udt|ydes)) | (?:udsætte|udskyde)\s(?:{_MATTER}|til) | (?:udsætte|udskyde)\W*$ )\b
    """,
    re.VERBOSE,
)
_ORDERED = re.compile(  # what a body decided to do: besluttede, at sagen oversendes
    r"""
    \s*,?\s*(?P<not>ikke\s)?(?:at\s)?
    (?:(?:sagen|punktet|drøftelsen|forslaget|indstillingen|orienteringen|den)\s)?(?:\w+\s)??
    (?:
        (?P<genforelaegges>gen(?:forel[æa]g|frems[æa]t|freml[æa]g|behandl)\w*)
      | (?P<anbefalet>anbefal\w+|indstille\w*) | (?P<oversendt>oversend\w*|sendes?\s(?:\w+\s)?(?:til|tilbage))
      | (?P<efterretning>tages?\s(?:\w+\s){0,3}?til\s(?:efterretning|orientering))
      | (?P<afvist>afvises?|forkastes?)
      | (?P<godkendt>godkendes?|tiltrædes?|vedtages?|imødekommes?)
    )\b
    """,
    re.VERBOSE,
)
_CHANGED = re.compile(
    r"""
      \bmed\s(?:\w+\s){0,3}?(?:ændring|tilføjelse|tilretning|rettelse|justering|præcisering|korrektion|undtagelse)\w*
    | \b(?:idet|dog)\b(?!\s(?:\w+\s){0,3}?(?:bemærke|ønske|anmode|opfordre|gør|understrege|henlede|takke)\w*)
    | \bi\sændret\sform\b | \bsom\sændret\b | \bbortset\sfra\b | \bundtagen\b
    """,
    re.VERBOSE,
)
_WISH = r"\b(?:ønsk\w+|opfordr\w+|anmod\w+|beder|bad|henstill\w+|forventer|håber|ser\sgerne|mulighed\w*)\b"
_WISHED = re.compile(rf"{_WISH}(?P<not>\sikke\b)?.*?\b(?:at|om)\s")  # udvalget ønsker, at (hegnet afvises)
_SUPPOSED = re.compile(r"\b(?:hvis|såfremt|hvorvidt|hvad|hvilke\w*|når)\s(?:\w+\s){0,6}$")  # hvis sagen afvises
_OF_THE_ITEM = re.compile(rf"\b{_MATTER}\s(?:\w+\s){{0,3}}$", re.VERBOSE)  # sagen blev
_THE_ITEM = re.compile(rf"\s?{_MATTER}\b", re.VERBOSE)
_COUNTER_PROPOSAL = re.compile(
    r"\b(?:under)?ændringsforslag|\bmodforslag|\bmindretal|\bprotokol|\bstillede\b|\bforeslog\b"
)
_DISCUSSED = re.compile(rf"\bdrøftede|^(?:(?!{_WISH}).)*\bdrøft", re.DOTALL)  # not: ønsker det drøftet i maj
_DISCUSSION = re.compile(r"\W*(?:\w+\s){0,3}\w*drøftelse\W*")  # Intern direktionsdrøftelse.
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*")
_OUTCOMES = {
    "afvist": Outcome.AFVIST,
    "udsat": Outcome.UDSAT,
    "genforelaegges": Outcome.GENFORELAEGGES,
    "anbefalet": Outcome.ANBEFALET,
    "oversendt": Outcome.OVERSENDT,
    "efterretning": Outcome.TAGET_TIL_EFTERRETNING,
    "godkendt": Outcome.GODKENDT,
    "besluttet": Outcome.BESLUTTET,
}
_POINT = re.compile(  # where the decision on a point of the indstilling begins
    r"""
      (?:^|(?<=[.,;]\s))[ \t*_]*
        (?:(?:vedr(?:ørende|\.)?\s)?(?:ad|pkt|(?:indstillings)?punkt(?:erne)?)\b[.:]?\s*)?        # Ad 2: … Punkt 3. …
        \d{1,2}\s?(?:[a-f]\b)?(?:\.?\s?(?:[-–]|og|,)\s?\d{1,2}(?!\d))*  # 1 a. … 1.-2. … 1. og 2. …
        (?:[.):]|(?=\s(?:ikke\s|kan\sikke\s)?(?:godkend|anbefal|tiltr[æå]d|vedtag|udsæt|udsat)))  # 1-3 Anbefales
        (?![./\d])(?!\s?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|behandling|kvartal)\w*\b)
    | ^(?=[^.\n]{0,200}\b(?:indstillingspunkt(?:erne)?|indstillingens\spunkt)\s\d)  # … afviste Byrådet indstillingspunkt 1
    """,
    re.MULTILINE | re.VERBOSE,
)
_VOTED = re.compile(r"(?:\)|\b[a-zæøå]{1,2})\sstem(?:mer|te)\s(?:for|i\s?mod)\b")  # (X) stemmer imod, idet …
_SECONDARY = frozenset({Outcome.TAGET_TIL_EFTERRETNING, Outcome.DROEFTET})  # beside a point that was decided on
_APPROVED = frozenset({Outcome.GODKENDT, Outcome.GODKENDT_MED_AENDRING})
_CLAUSES_MAX = 400  # characters before an outcome in which somebody may wish for it
_READ_MAX = 20_000  # characters; what a decision came to stands in its beginning


def outcome_of(text: str) -> Outcome:
    """What was done with the matter: the first thing that the text says, or what its points come to together.

    What happened to a counter-proposal counts only where nothing else does, and a discussion only where nothing came
    of it. `besluttede, at sagen udsættes` is `udsat`: what was decided, where that has a word of its own.
    """
    plain = unicodedata.normalize("NFC", text[:_READ_MAX]).casefold()
    of_points = _outcomes_of_points(plain)
    return _together(of_points) if of_points else _first_outcome(plain)


def _outcomes_of_points(plain: str) -> frozenset[Outcome]:
    """What the points came to, each; none where the text has none, or says before them what was done: `besluttede:
    1. at …`."""
    starts = [point.end() for point in _POINT.finditer(plain)]
    if not starts or _first_outcome(plain[: starts[0]]) is not Outcome.INGEN:
        return frozenset()
    texts = (plain[start:end] for start, end in zip(starts, [*starts[1:], len(plain)], strict=True))
    return frozenset(_first_outcome(text) for text in texts) - {Outcome.INGEN}


def _together(outcomes: frozenset[Outcome]) -> Outcome:
    """What points with these outcomes make of the matter. One that was rejected among others that were approved changes
    what was approved; for other mixtures there is no word but that it was decided."""
    outcomes = outcomes - _SECONDARY or outcomes
    if len(outcomes) == 1:
        return next(iter(outcomes))
    if outcomes <= _SECONDARY:
        return Outcome.TAGET_TIL_EFTERRETNING
    if outcomes <= _APPROVED | {Outcome.AFVIST}:
        return Outcome.GODKENDT_MED_AENDRING
    if outcomes <= _APPROVED | {Outcome.ANBEFALET}:  # it is another body's to decide
        return Outcome.ANBEFALET
    return Outcome.BESLUTTET


def _first_outcome(plain: str) -> Outcome:
    aside = None
    for sentence in _SENTENCE.finditer(plain):
        outcome = _outcome_of_sentence(" ".join(sentence[0].split()))
        if outcome is None:
            continue
        if _COUNTER_PROPOSAL.search(sentence[0]) is None:
            return outcome
        aside = aside or _of_counter_proposal(sentence[0], outcome)
    if aside is not None:
        return aside
    is_discussed = any(_DISCUSSED.search(sentence[0]) for sentence in _SENTENCE.finditer(plain))
    return Outcome.DROEFTET if is_discussed or _DISCUSSION.fullmatch(plain) else Outcome.INGEN


def _of_counter_proposal(sentence: str, outcome: Outcome) -> Outcome:
    """What it makes of the matter: one that was adopted changed what was indstillet, or turned it down ("Ændringsforslaget blev
    godkendt, og der gives et afslag")."""
    if outcome is not Outcome.GODKENDT:
        return outcome
    is_rejected = any(found["afvist"] for found in _SAYS.finditer(" ".join(sentence.split())))
    return Outcome.AFVIST if is_rejected else Outcome.GODKENDT_MED_AENDRING


def _outcome_of_sentence(sentence: str) -> Outcome | None:
    match = next((found for found in _SAYS.finditer(sentence) if not _is_wished(sentence, found)), None)
    if match is None or match.lastgroup is None or _VOTED.search(sentence, 0, match.start()):
        return None
    outcome = _OUTCOMES[match.lastgroup]
    if outcome in {Outcome.BESLUTTET, Outcome.GODKENDT}:
        if _PUT_OFF.match(sentence, match.end()):
            return Outcome.UDSAT
        ordered = _ORDERED.match(sentence, match.end())
        if ordered is not None and ordered.lastgroup is not None:
            return Outcome.AFVIST if ordered["not"] else _OUTCOMES[ordered.lastgroup]
    if outcome is Outcome.GODKENDT and _CHANGED.search(sentence, match.end()):
        return Outcome.GODKENDT_MED_AENDRING
    return outcome


def _is_wished(sentence: str, match: re.Match[str]) -> bool:
    """Whether what a match says is only wished or supposed, and not that this is done with the item: "udvalget ønsker, at
    hegnet godkendes", but "udvalget ønsker sagen udsat" puts it off."""
    before = re.split("[;:]", sentence[max(0, match.start() - _CLAUSES_MAX) : match.start()])[-1]
    wish = _WISHED.search(before)
    if wish is None or wish["not"]:
        return wish is not None or _SUPPOSED.search(before) is not None
    return not (_OF_THE_ITEM.search(before) or _THE_ITEM.match(sentence, match.end()) or _THE_ITEM.search(match[0]))
