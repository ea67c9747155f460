"""What a question of few words asks of the matter that is spoken of, and the sentence that tells it: a time, a place, names, the
reason, one of its options."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from store.danish.analysis import all_keys
from store.danish.dates import MONTH_NAME
from store.danish.municipalities import MUNICIPALITY
from store.danish.sentences import split_sentences
from store.danish.stopwords import FUNCTION_WORDS, QUESTION_WORDS
from store.danish.tokens import lower_nfc, token_texts
from store.domain import Span
from store.minutes.options import OPTION_KIND
from store.search.question import TEXT_MAX
from store.search.telling import REASONS, names_time, tells_time_at_all
from store.search.times_ahead import tells_only_past

_TREATED = re.compile(
    r"""
    \bhvornår\s+(?:er|blev|var|har|havde)\b.*\b(?:behandl|drøft|beslut|bestem|vedt[ao]g|godkend|afgjort|udsat|afvist|forelagt|taget|oppe)\w*
    | \bhvornår\s+(?:\w*(?:behandlede|drøftede|besluttede|bestemte|godkendte|udsatte|afviste)|vedtog|tog)\b
    | \bhvornår\s+(?:var|skete)\s+(?:det|den)\W*$
    | \bhvornår\s+(?:tages|tager|træffes|træffer|falder|kommer)\b.*\b(?:beslutning|afgørelse|stilling)(?:en)?\W*$
    """,
    re.VERBOSE,
)
_AND = r"\W*(?:(?:og|men|så|nå|okay|ok)\W+)*"
_BARE = re.compile(rf"{_AND}hvornår(?:\s+(?:så|da))?\W*")
_WHY_NOT = re.compile(rf"{_AND}hvorfor\s+(?:(?:så|dog|det|må|kan|skal|vil|vi|man)\s+)*ikke(?:\s+det)?\W*")
_REASON = re.compile(rf"\b(?:{REASONS}|af\shensyn\stil|(?:lagde|lægger)\s(?:\w+\s)?vægt\spå)\b|,\sda\b")
_WHERE = re.compile(
    rf"{_AND}hvor\s+(?!(?:er|var|står|stod)\s+(?:vi|man)\b)(?:skal|skulle|kan|kunne|vil|kommer|kom|ligger|lå|er|var|står|stod|bliver|blev|placeres|etableres|bygges|opføres"
    r"|foregår|sker)\s+(?:det|den|de|dem|der|vi|man)(?:\s+(?:så|nu|henne|til|at|være|blive|stå|ligge|placeret|placeres|bygget|bygges"
    r"|etableret|etableres|opført|opføres|lavet|laves|opstillet|opstilles|sat|sættes|op|hen|i\s+byen))*\W*"
)
_LIES = re.compile(r"\b\w*placer\w*|\b(?:beligge|lokalis|opstill|matrik)\w*|\b(?:ligge[rs]?|lå|adressen?)\b")
_IS_BUILT = re.compile(
    r"\b(?:etableres|etableret|opføre[st]|opført|bygge[st]|bygget|anlægges|anlagt|holdes|afholdes)\b"
)
_NO_PLACE = r"\w*(?i:udvalg|råd(?:et|s)?|direktion|kommun|forvaltning|center|lov|bekendtgørelse|danmark)"
_AT_A_PLACE = re.compile(
    rf"\b(?P<at>(?i:på|ved|i|langs|mellem|adressen|matrikel))\s(?!(?:Det|Den|De)\b|{_NO_PLACE})(?P<name>[A-ZÆØÅ][a-zæøå]+)\b(?!-|\s(?i:kommun))"
)
_MAY_BE_A_PLACE = re.compile(  # foran rådhuset, i skolens hal
    r"\b(?:ved|foran|bag(?:ved)?|langs|mellem|omkring|nær|uden\sfor|udenfor|ud\sfor)\s\w"
    r"|\b(?:i|på|til)\s(?:\w+\s){0,2}?\w*(?:vej|gade|stræde|plads|torv|park|skole|hal|center|centr|grund|område|matrik|strand|havn|skov|mark"
    r"|bibliotek|rådhus|stadion|hus|bygning|lokale|gård|have|kyst|by)(?:en|et|n|r|er|e|ne|erne|s)*\b"
)
_MUNICIPALITY = re.compile(r"(?P<other>\b(?:med|og|samt|fra)\s)?\b(?P<name>[A-ZÆØÅ][\wæøå-]+)\s[Kk]ommunes?\b")
_ASKS_MUNICIPALITIES = re.compile(r"\bhvilke\s(?:\w+\s)?kommuner(?:ne)?\b")
_KNOWN_MUNICIPALITY = re.compile(rf"\b{MUNICIPALITY}\b(?![ \t](?!Kommune)[A-ZÆØÅ])")  # not: Køge Bugt
_ROW_NAME = r"(?<!\w)[A-ZÆØÅ][\wæøå-]+(?:\s[A-ZÆØÅ][\wæøå-]+)?"
_NAMES_IN_ROW = re.compile(rf"{_ROW_NAME}(?:,\s{_ROW_NAME}){{0,40}}\s(?:og|samt)\s{_ROW_NAME}")  # Solby, Birke og Elmby
_BESIDE_MAX = 40  # characters of the word beside a row
_OPTIONS = rf"{OPTION_KIND}|etape|linje(?:føring)?|spor|plan"
_LABEL = r"(?:\d{1,2}|[a-zæøå])\b"
OPTIONS_NAMED = re.compile(
    rf"\b(?:(?:to|tre|fire|fem|begge)\s)?(?P<kind>{OPTION_KIND})(?:le)?(?:t|n|r|er|rne|erne)?\b"
    rf"(?:\s(?P<labels>{_LABEL}(?:(?:\sog|\seller|,)\s{_LABEL})*))?"
)
"""Some of the options that a matter has, in lower case: "model a og c", "de to scenarier"."""
_KIND_STEM = 5  # letters, of scenarie and scenarium
_OPTION = re.compile(rf"\W*(?:(?:og|men|så|hvad|med|er|koster|den|det|{_OPTIONS})\s+)*(?P<letter>[^\W\d_])\W*")


@dataclass(frozen=True, slots=True)
class AskedTime:
    """`asked` is how it is asked for; `told` begins what tells it, the surest way first; `span` begins the span of time that
    tells it least surely, for a matter has those of other things; `by_its_words` is what the question's own words tell, and no
    others; `in_plan` is of the thing itself, as it lies ahead, and told by its plan of time too; `is_end` is told of what the
    matter is of, not of what it replaces; `is_to_come` is told by no time that is past; `in_program` is the line of a program of
    hours that tells it: 0 the first, -1 the last."""

    asked: str
    told: tuple[str, ...] = ()
    span: str | None = None
    by_its_words: bool = False
    in_plan: bool = False
    is_end: bool = False
    is_to_come: bool = False
    in_program: int | None = None

    def asks(self, lowered: str) -> bool:
        return re.search(self.asked, lowered) is not None

    def way_of(self, sentence: str) -> int | None:
        """How surely it tells that, 0 the surest; None where it does not."""
        lowered = lower_nfc(sentence)
        return next((way for way, told in enumerate(self._ways) if re.search(told, lowered)), None)

    @property
    def ways(self) -> int:
        """How many there are."""
        return len(self._ways)

    @property
    def _ways(self) -> tuple[str, ...]:
        return self.told if self.span is None else (*self.told, self.span)

    def is_by_any_span(self, sentence: str) -> bool:
        """Whether it tells it by no more than a span of time, which is not called the thing's own: "projektperioden"."""
        return self.way_of(sentence) == len(self.told) and _OWN_PERIOD.search(lower_nfc(sentence)) is None

    def is_of_what_was(self, sentence: str, question: str) -> bool:
        """Whether the sentence tells the end of what the thing replaces, which is not asked for: "den nuværende aftale"."""
        of_it = (_WHAT_WAS.search(lower_nfc(text)) is not None for text in (sentence, question))
        return self.is_end and tuple(of_it) == (True, False)

    def told_in(self, text: str, question: str, after: date | None = None) -> Span | None:
        """The first sentence that tells it, of those that tell it in the surest way; one with a date before others. The text is
        of the day `after`, where that is known."""
        sentences = split_sentences(text)
        told = [span for span in sentences if tells_time_at_all(span.quote(text), frozenset())]
        if self.is_to_come:
            ahead = (span for span in sentences if span in told or _AT_AN_OCCASION.search(span.quote(text)))
            told = [span for span in ahead if _may_be_to_come(span.quote(text), after)]
        if self.by_its_words:
            return nearest_to(question, told, text)
        dated = [span for span in told if names_time(span.quote(text))]
        return next(self._telling(dated, text), None) or next(self._telling(told, text), None)

    def line_of_program(self, text: str) -> Span | None:
        """The first or the last line of a program, which has several lines that begin with an hour, each later than the one
        before."""
        lines = list(_LINE_OF_PROGRAM.finditer(text)) if self.in_program is not None else []
        hours = [(int(line["hour"]), int(line["minute"])) for line in lines]
        if self.in_program is None or len(lines) < _LINES_OF_PROGRAM or hours != sorted(set(hours)):
            return None
        return Span(*lines[self.in_program].span())

    def _telling(self, sentences: Sequence[Span], text: str) -> Iterator[Span]:
        for told in self._ways:
            pattern = re.compile(told)
            yield from (span for span in sentences if pattern.search(lower_nfc(span.quote(text))))


def _may_be_to_come(sentence: str, after: date | None) -> bool:
    """Whether it tells no time that is past, and without any of a calendar speaks of a treatment: "sagen vender tilbage"."""
    if after is not None and tells_only_past(sentence, after):
        return False
    lowered = lower_nfc(sentence)
    return names_time(sentence) or any(pattern.search(lowered) for pattern in (_AT_AN_OCCASION, _OF_TREATMENT))


_LINE_OF_PROGRAM = re.compile(  # 14.00 Tak for i dag; - 11.30 – 11.45 Oplæg
    r"^(?:[-•][ \t])?(?:[Kk]l\.?[ \t]?)?(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?!\d|[.,]\d)"
    r"(?:[^\S\n]*[-–][^\S\n]*[0-2]?\d[.:][0-5]\d(?!\d))?[^\S\n]*[-–:]?[^\S\n]*[^\W\d][^\n]*",
    re.MULTILINE,
)
_LINES_OF_PROGRAM = 2
_BARELY = AskedTime(r"(?!)", by_its_words=True)  # by the words of the question before
_AHEAD = AskedTime(  # hvornår sker det; not: hvornår skete, blev, var det, hvornår har de
    r"\bhvornår\s+(?:(?:så|mon|nu|cirka|ca\.?)\s+)*(?!har\b)(?:\w+r|(?!\w+edes\b)\w+s|skal|kan|vil|må)\b", in_plan=True
)
_WHAT_WAS = re.compile(
    r"\b(?:nuværende|hidtidige?|eksisterende|foregående|forrige)\b|\b(?:de[nt]?|[^\W\d_]+s)\s(?:gældende|tidligere|gamle)\b"
)
_OWN_PERIOD = re.compile(r"\b\w+periode(?:n|ns)?\b")
_PERIOD = rf"\b\w*periode\w*|\b(?:fra|mellem)\s(?:den\s|i\s)?(?:\d|uge|ultimo|primo|medio|{MONTH_NAME})\b.{{1,60}}?\b(?:til|og)\s"
_AT_AN_OCCASION = re.compile(
    r"\b(?:i\s(?:forbindelse|sammenhæng)\smed|som\s(?:en\s)?(?:led|del)\s(?:i|af)|samtidig\smed)\b"
)
_OF_TREATMENT = re.compile(
    r"\b(?:sag|punkt|emne)(?:en|er|erne|et)?\b|\b\w*møde(?:t|r|rne)?\b|\b(?:gen)?(?:behandl|forelæg|fremlæg)\w*|\b(?:drøft|beslut|stilling|politisk)\w*"
    r"|\b\w*(?:udvalg|byråd|direktion)(?:et|en)?\b|\bpå\sny\b|\b(?:udsat|udsæt)\w*|\b(?:evaluer|revider)\w*|\bstatus\b"
)
_OF_A_TIME = (
    AskedTime(  # hvornår slutter det, hvornår er projektet forbi, hvornår løber den til
        r"\bhvornår\b.{0,120}?\b(?:slutte[rs]?|afslutte[rs]|stoppe[rs]?|ophører?|ophøre|udløbe[rs]?|ende[rs]?|forbi|ovre|slut)\b"
        r"|\bhvornår\s(?:løber|kører|varer|gælder)\s.{0,120}?\btil\b",
        (
            # "når godkendelsen udløber" only leads to something else
            r"\A(?!.*\bnår\b).*(?:\b(?:afslutning\w*|(?:af)?slutte[rst]?|ende[rs]?|er\sslut)\b|\b(?:stop|ophør|udløb)\w*|\b(?:løb|kør|var)er\b.{0,120}?\btil\b)",
        ),
        span=rf"{_PERIOD}|\b(?:til\sog\smed|indtil|frem\stil)\b",
        in_plan=True,
        is_end=True,
        in_program=-1,
    ),
    AskedTime(  # hvornår skal det laves
        r"\bhvornår\s+(?:kan|skal|skulle|vil|bliver|er)\s+(?:det|den|de)\s+(?:\w+\s+)?(?:lave|gøre|bygge|udføre|etablere|anlægge|opføre)[st]\b"
        r"|\bhvornår\s+(?:laves|gøres|bygges|udføres|etableres|anlægges|opføres)\b",
        (
            r"\b(?:udføres|etableres|anlægges|opføres|gennemføres|igangsættes|påbegyndes|bygges|laves|starter|begynder|står\sfærdig)\b",
            r"\b(?:færdig|ibrugtag|anlægsstart|byggestart|opstart)\w*",
        ),
        in_plan=True,
    ),
    AskedTime(  # hvornår begynder det, hvornår går de i gang
        r"\bhvornår\s+(?:\w+\s+){0,4}?(?:begynde[rs]?|starte[rs]?|igangsættes|påbegyndes|i\s+gang)\b",
        (
            r"\b(?:start|opstart|begynd|påbegynd|igangs[aæ]t)\w*|\b\w+start(?:en)?\b|\bi\sgang\b"
            r"|\b(?:sættes|sat|går|gå|skydes)\si\sgang\b",
        ),
        span=_PERIOD,
        in_plan=True,
        in_program=0,
    ),
    AskedTime(  # hvornår kan det være klar, hvornår tages den i brug
        r"\bhvornår\s+(?:kan|skal|skulle|vil|bliver|er|forventes|ventes|står|går|tages|kommer)\s.{0,120}?"
        r"\b(?:klart?|færdige?t?|parat|i\s+(?:brug|drift)|åbner?|implementeret|gennemført|etableret)\b"
        r"|\bhvornår\s+(?:åbne[rs]|indvies|ibrugtages|afleveres)\b",
        (
            r"\b(?:\w*klar\b(?!\sover)|færdig\w*|åbning(?:en)?\b|ibrugtag\w*|idrifts\w+|aflever(?:es|et)\b|indvi\w*|indflyt\w*|lancer\w*"
            r"|offentliggør\w*|udgive[rs]?\b|udgivelse\w*|(?<!inden\s)(?<!før\s)endelige?t?\s\w+(?:ing|else)(?:en)?\b)"
            r"|\b(?:tage[st]?|taget|gå|går|gik|sættes|sat|være|er|var|kommer?)\s(?:\w+\s){0,2}i\s(?:brug|drift)\b",
            r"\b(?:forvent\w*|ventes|anslå\w*|planlægges|planlagt|kan|skal|vil)\b.{0,60}\b(?:åbne|start|begynde|etabler|gennemfør|igangs)\w*"
            r"|\b(?:åbner|starter|opstartes|begynder|igangsættes|påbegyndes|gennemføres|implementeres|etableres|afsluttes)\b",
        ),
        in_plan=True,
    ),
    AskedTime(  # hvem kommer med en ny status og hvornår
        r"\bhv(?:em|ad|or\w*|ilke\w*)\b.{0,120}?\bog\s+hvornår\b|\bhvornår\s+og\s+(?:hv(?:em|ad|or\w*|ilke\w*)|af|i|på|til)\b",
        by_its_words=True,
    ),
    AskedTime(  # hvornår kommer den tilbage, hvornår behandles det igen
        r"\bhvornår\b.{0,120}?\b(?:igen|tilbage|på\s+dagsordenen|næste\s+gang)\b",
        (
            r"\bigen\b|\bpå\sny\b|\bfornye[rt]\w*|\bgenoptag|\bgenbehandl|\bgenforelæg|\bvende[rs]?\stilbage|\bkomme[rs]?\stilbage",
            r"\bforelæg(?:ges?|ger)\b|\btages?\s(?:\w+\s){0,2}op\b|\bmødet\s(?:den|i)\b|\budsat\stil|\b(?:udsat|udsættes|udsatte\w*)\b"
            r"|\bbehandles\b|\b(?:evaluer|revider)|\b(?:ny|næste)\s(?:drøftelse|sag|status|behandling)",
        ),
        is_to_come=True,
    ),
    AskedTime(  # til hvornår (er det udsat)
        r"\btil\s+hvornår\b",
        (
            r"\b(?:udsæt|udsat|udsky|udskød|udskudt)\w*",
            r"\btil\s(?:og\smed\s)?(?:den\s)?(?:\d|\w*mødet|udgangen)|\bindtil\b|\binden\b|\bsenest\b",
        ),
    ),
    AskedTime(  # fra hvornår gælder det
        r"\bfra\s+hvornår\b|\bhvornår\b.{0,120}?\b(?:gælder?|virkning|træder|indføres|fra)\b",
        (
            r"\bi\skraft\b|\bikrafttræd|\bvirkning\b|\bgæld(?:er|ende)\b.{0,120}?\bfra\b",
            rf"\bindfør|\bindfases|\biværksæt|\bfra\s(?:og\smed\s)?(?:den\s)?(?:\d|uge|{MONTH_NAME})|\bpr\.?\s(?:den\s)?\d",
        ),
    ),
)


def asks_treatment(text: str) -> bool:
    """Whether it is asked when something was treated: "hvornår blev det besluttet?"."""
    return _TREATED.search(lower_nfc(text[:TEXT_MAX])) is not None


def asks_bare_when(text: str) -> bool:
    """ "og hvornår?": of what was asked before."""
    return _BARE.fullmatch(lower_nfc(text[:TEXT_MAX])) is not None


def asked_time(text: str) -> AskedTime | None:
    """Which time of a thing, where not any.

    >>> asked_time("fra hvornår gælder det?") is not None
    True
    """
    lowered = lower_nfc(text[:TEXT_MAX])
    if _BARE.fullmatch(lowered):
        return _BARELY
    found = next((one for one in _OF_A_TIME if one.asks(lowered)), None)
    return _AHEAD if found is None and _AHEAD.asks(lowered) and not asks_treatment(text) else found


def asks_where(text: str) -> bool:
    """Whether it is asked where the thing that is spoken of is, and nothing else: "hvor skal de stå?"."""
    return _WHERE.fullmatch(lower_nfc(text[:TEXT_MAX])) is not None


def place_told(text: str, about: Collection[str]) -> tuple[int, Span] | None:
    """The sentence that says what lies at a place that is named, with how much it has of what is asked `about` (keys); the
    first of several. What is asked about names no place itself."""
    best: tuple[int, Span] | None = None
    for span in split_sentences(text):
        sentence = span.quote(text)
        lowered = lower_nfc(sentence)
        lies, is_built = _LIES.search(lowered) is not None, _IS_BUILT.search(lowered) is not None
        places = (
            found["name"]
            for found in _AT_A_PLACE.finditer(sentence)
            if lies or (is_built and found["at"].lower() != "i")
        )
        if any(all_keys([name]).isdisjoint(about) for name in places):
            worth = 1 + len(all_keys(token_texts(sentence)) & set(about))
            best = (worth, span) if best is None or worth > best[0] else best
    return best


def may_tell_place(text: str) -> bool:
    """Whether anything in the text may be a place, be it of something else."""
    lowered = lower_nfc(text)
    in_lower_case = (_LIES, _IS_BUILT, _MAY_BE_A_PLACE)
    return _AT_A_PLACE.search(text) is not None or any(one.search(lowered) for one in in_lower_case)


def lacks_municipalities(lowered: str, shown: str) -> bool:
    """Whether it is asked which municipalities, and the text names none but one that may be the one whose minutes it is of."""
    if _ASKS_MUNICIPALITIES.search(lowered) is None:
        return False
    found = list(_MUNICIPALITY.finditer(shown))
    named = {one["name"] for one in found}.union(_KNOWN_MUNICIPALITY.findall(shown))
    if len(named) > 1 or any(one["other"] for one in found):
        return False
    return not any(word.startswith("kommune") for word in _beside_rows(shown))


def names_told(text: str, question: str) -> tuple[int, Span] | None:
    """The first sentence with names in a row beside the noun that they are asked for by, and how much of the question it has:
    "hvilke kommuner" is told by "kommunerne Solby, Birke og Elmby"."""
    words = QUESTION_WORDS | FUNCTION_WORDS
    asked = all_keys(word for word in token_texts(question[:TEXT_MAX]) if word not in words)
    best: tuple[int, Span] | None = None
    for span in split_sentences(text):
        sentence = span.quote(text)
        worth = len(asked & all_keys(token_texts(sentence)))
        if not asked.isdisjoint(all_keys(_beside_rows(sentence))) and (best is None or worth > best[0]):
            best = (worth, span)
    return best


def _beside_rows(text: str) -> Iterator[str]:
    """The word before and the word behind each row of names, and the last of the row: "Solby og Birke Kommune"."""
    for row in _NAMES_IN_ROW.finditer(text):
        yield from token_texts(row[0])[-1:]
        yield from token_texts(text[max(row.start() - _BESIDE_MAX, 0) : row.start()])[-1:]
        yield from token_texts(text[row.end() : row.end() + _BESIDE_MAX])[:1]


def asks_why_not(text: str) -> bool:
    """ "hvorfor ikke?": what was asked before was denied."""
    return _WHY_NOT.fullmatch(lower_nfc(text[:TEXT_MAX])) is not None


def reason_told(text: str, question: str) -> Span | None:
    """The sentence with a reason that has most of the words of the `question` before; None where none has any."""
    return nearest_to(question, _reasons(text), text)


def reason_in(text: str) -> Span | None:
    """The first sentence with a reason."""
    return next(iter(_reasons(text)), None)


def _reasons(text: str) -> list[Span]:
    return [span for span in split_sentences(text) if _REASON.search(lower_nfc(span.quote(text)))]


def asked_option(text: str) -> str | None:
    """The letter, in upper case, that is all that a question names.

    >>> asked_option("og hvad med B?")
    'B'
    """
    found = _OPTION.fullmatch(lower_nfc(text[:TEXT_MAX]))
    return found["letter"].upper() if found is not None else None


def names_options(question: str) -> bool:
    """Whether it names any: "forskellen på model a og b"."""
    return OPTIONS_NAMED.search(lower_nfc(question[:TEXT_MAX])) is not None


def tells_options(question: str, text: str) -> bool:
    """Whether the text speaks of some of the options that the question names, by their letters where it says those; of a
    question that names none, too."""
    named = list(OPTIONS_NAMED.finditer(lower_nfc(question[:TEXT_MAX])))
    lowered = lower_nfc(text)
    return not named or any(
        one["kind"][:_KIND_STEM] in lowered
        and (one["labels"] is None or any(_tells_label(label, lowered, text) for label in _labels(one["labels"])))
        for one in named
    )


def _labels(listed: str) -> set[str]:
    return set(token_texts(listed)) - {"og", "eller"}


def _tells_label(label: str, lowered: str, text: str) -> bool:
    """ "model b", "modellerne a og b", "B) …" or a row of a table; a number alone counts the points of anything."""
    if any(label in _labels(found["labels"] or "") for found in OPTIONS_NAMED.finditer(lowered)):
        return True
    letter = label.upper()
    is_told = options_told(text, letter, is_heading=True) or option_row(text, letter)
    return not label.isdigit() and bool(is_told)


def options_told(text: str, letter: str, *, is_heading: bool) -> tuple[Span, ...]:
    """The sentences that begin with the letter of an option ("Model B: …", "B) …"), or else those that only name it."""
    called = rf"(?i:{_OPTIONS})\s{letter}\b"
    heading = re.compile(rf"\W*(?:{called}\s*[:.)–-]|{letter}\s*[:.)–-]\s)")
    naming = re.compile(rf"\b{called}")
    found = heading.match if is_heading else naming.search
    return tuple(span for span in split_sentences(text) if found(span.quote(text)))


def option_row(text: str, letter: str) -> Span | None:
    """The row of a table that is of the option, from the table's head, which says what the columns are; None where none is."""
    called = re.compile(rf"\W*(?:(?i:{_OPTIONS})\s)?{letter}\W*\t.*\d")
    head: int | None = None
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line.rstrip())
        if "\t" not in line:
            head = None
        elif head is None:
            head = start
        elif called.match(line):
            return Span(head, end)
        start += len(line)
    return None


def nearest_to(question: str, sentences: Sequence[Span], text: str) -> Span | None:
    """The sentence with most of the question's words, where any has one; the first of several."""
    words = QUESTION_WORDS | FUNCTION_WORDS
    asked = all_keys(word for word in token_texts(question[:TEXT_MAX]) if word not in words)
    found = [(len(asked & all_keys(token_texts(span.quote(text)))), span) for span in sentences]
    number, nearest = max(found, key=lambda one: one[0], default=(0, None))
    return nearest if number else None
