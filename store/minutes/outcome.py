"""What a decision came to, from the words that Danish municipalities decide in."""

from __future__ import annotations

import re
import unicodedata

from store.domain import Outcome

_SAYS = re.compile(
    r"""
      (?P<afvist>
          \bikke\s(?:at\s|kan\s|kunne\s|blev\s)?(?:godkend|imødekom|anbefal|tiltr[æå]d|vedtag|støtte)\w*  # Ikke …
        | \b(?:godkendte?s?|godkendes|godkender|anbefale[rs]|vedtog|imødekommes)\s(?:\w+\s)?ikke\b  # Anbefales ikke.
        | \bafvis(?:t|te|er|es|tes|e)\b | \bforkast(?:et|es|ede|er|e)\b  # Forkastet.
        | \bafslået\b | \b(?:meddel|giv)\w*\safslag\b | \bnedstemt\b  # Der gives afslag.
      )
    | (?P<udsat>
          \buds(?:at|ættes?|ætter)\b | \budsk(?:udt|yde[srt]?|ød)\b  # Udsættes.
        | \budsatte\s(?:sagen|punktet|behandlingen|drøftelsen)\b  # Udvalget udsatte sagen, not: udsatte borgere
        | \btaget\saf\sdagsordenen\b  # taget af dagsordenen
      )
    | (?P<genforelaegges>
          \bgen(?:forel[æa]g|frems[æa]t|freml[æa]g|behandl|optag)\w*  # ønsker en genforelæggelse
        | \bforelægges?\s(?:\w+\s){0,4}?(?:igen|på\sny)\b  # forelægges udvalget på ny
      )
    | (?P<anbefalet>
          \banbefale(?:s|r|t|de|des)?\b | \bindstille(?:s|r|de)\b  # Anbefales. Indstilles til …
      )
    | (?P<oversendt>
          \boversend(?:t|te|es|er|tes|e)\b | \b(?:videre|tilbage)send\w+\b  # oversendes til Byrådet
        | \bsend(?:es|er|t|te|e)\s(?:\w+\s){0,2}?(?:til|tilbage)\b  # sendes til Økonomiudvalget
        | \bhenvis(?:t|te|es)\stil\b  # henvises til budgettet
      )
    | (?P<efterretning>
          \b(?:tage[rst]?|tog|toges)\s(?:[^\s.]+\s){0,12}?til\s(?:efterretning|orientering)  # tog det til …
        | ^\W*til\s(?:efterretning|orientering)\b  # Til efterretning.
      )
    | (?P<godkendt>
          \bgodkend(?:t|te|es|er|tes|e)\b  # Godkendt.
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
_ORDERED = re.compile(  # what a body decided to do: besluttede, at sagen udsættes
    r"""
    \s*,?\s*(?P<not>ikke\s)?(?:at\s)?
    (?:(?:sagen|punktet|drøftelsen|forslaget|indstillingen|orienteringen|den)\s)?(?:\w+\s)??
    (?:
        (?P<udsat>udsættes?|udsat|udsky\w+)
      | (?P<genforelaegges>gen(?:forel[æa]g|frems[æa]t|freml[æa]g|behandl)\w*)
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
_COUNTER_PROPOSAL = re.compile(
    r"\b(?:under)?ændringsforslag|\bmodforslag|\bmindretal|\bprotokol|\bstillede\b|\bforeslog\b"
)
_DISCUSSED = re.compile(r"\bdrøft\w*|^\W*(?:\w+\s){0,3}\w*drøftelse\W*$")  # Intern direktionsdrøftelse.
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
        aside = aside or outcome
    if aside is not None:
        return aside
    return Outcome.DROEFTET if _DISCUSSED.search(plain) else Outcome.INGEN


def _outcome_of_sentence(sentence: str) -> Outcome | None:
    match = _SAYS.search(sentence)
    if match is None or match.lastgroup is None or _VOTED.search(sentence, 0, match.start()):
        return None
    outcome = _OUTCOMES[match.lastgroup]
    if outcome in {Outcome.BESLUTTET, Outcome.GODKENDT}:
        ordered = _ORDERED.match(sentence, match.end())
        if ordered is not None and ordered.lastgroup is not None:
            return Outcome.AFVIST if ordered["not"] else _OUTCOMES[ordered.lastgroup]
    if outcome is Outcome.GODKENDT and _CHANGED.search(sentence, match.end()):
        return Outcome.GODKENDT_MED_AENDRING
    return outcome
