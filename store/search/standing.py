"""How it has gone with a matter since, as people ask for it ("er det blevet dyrere?"), and by what words minutes tell it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from store.danish.sentences import split_sentences
from store.danish.tokens import lower_nfc, said
from store.domain import Span
from store.search.telling import LEADS_TO_REASON

_TEXT_MAX = 80  # characters; what is longer tells of something of its own
_IT = (
    r"(?:det|den|de|der|vi|projektet|arbejdet|byggeriet|anlægget|renoveringen|ordningen|tiltaget|indsatsen|forsøget"
    r"|budgettet|tidsplanen)"
)
_FILLING = (
    r"(?:\s(?:så|nu|mon|også|egentlig|faktisk|endnu|stadig|ikke|allerede|blevet|været|kommet|gået|sat|taget|helt|meget|alt|for"
    r"|lidt|nogen|nogle|noget|da|jo|overhovedet|nogensinde))*"
)
_END = r"(?:\s(?:nu|endnu|igen|i\sdag|så|mere|end\s(?:før|forventet|planlagt|budgetteret|ventet|beregnet)))*"
_VERB = r"(?:er|var|bliver|blev|har|havde|holder|går|gik|tog|tager|trak|trækker|varede|kom)"


@dataclass(frozen=True, slots=True)
class Standing:
    """`asked` is what is said of "it", of words with a blank between; `alone` is a phrase that asks it by itself; `told` begins
    what tells it, or the contrary."""

    asked: str
    told: str
    alone: str = r"(?!)"

    def asks(self, said: str) -> bool:
        """ "er det færdigt nu", "hvorfor tog det så lang tid", "hvor meget dyrere"."""
        opening = r"(?:(?:og|men|så|mon)\s)?(?:hvorfor\s)?"
        of_it = rf"{_VERB}\s{_IT}{_FILLING}"
        pattern = (
            rf"{opening}(?:{of_it}\s(?:{self.asked})|{self.alone}|hvor\smeget\s(?:{self.asked})(?:\s{of_it})?){_END}"
        )
        return re.fullmatch(pattern, said) is not None

    def told_in(self, text: str, *, with_reason: bool = False) -> Span | None:
        """The first sentence that has such words, or (`with_reason`) the first that also leads to a reason."""
        told, lowered = re.compile(rf"\b(?:{self.told})"), lower_nfc(text)
        if len(lowered) != len(text) or told.search(lowered) is None:
            return None
        for span in split_sentences(text):
            sentence = span.quote(lowered)
            if told.search(sentence) and not (with_reason and LEADS_TO_REASON.search(sentence) is None):
                return span
        return None


_STANDINGS = (
    Standing(
        r"dyrere|dyrt?|fordyret|steget(?:\si\spris)?|billigere|billigt?|faldet\si\spris",
        r"dyr(?:t|ere)\b|(?:for|så|meget)\sdyre?\b|fordyr|mer(?:udgift|omkostning|forbrug|pris)|prisstig|overskr[ie]d|tillæg\stil"
        r"|billig(?:t|ere)\b|mindre(?:udgift|forbrug)|prisfald",  # not: dyr og planter, billige boliger
    ),
    Standing(
        r"færdige?t?|afsluttet|overstået|lavet|bygget|anlagt|opført|etableret|indviet|åbnet|i\sbrug|sket|til\snoget|opsat|sat\sop",
        r"(?:er|var|blev|bliver|forventes|ventes|være|stå|stod|står)\s(?:\w+\s){0,3}?(?:færdig\w*|afsluttet|ibrugtaget|indviet"
        r"|afleveret|etableret|opført|bygget|anlagt|åbnet|opsat)\b|åbnede\b|færdiggør|ibrugtag|anlægsregnskab|opgive[ts]\b",
    ),
    Standing(r"gennemført|udført|realiseret", r"gennemført|udført|realiseret|færdiggjort|afsluttet"),
    Standing(
        r"i\sgang|begyndt|startet|påbegyndt|igangsat",
        r"i\sgang\b|igangsæt|igangsat|påbegynd|begynder?\b|begyndes|opstart|start(?:er|et|es|ede)\b",
    ),
    Standing(
        r"forsinket|lang\stid|længe|langsomt|ud",
        r"forsink|udskudt|udskyd|lang(?:e)?\stid\b|længere\stid\b|udsat\b|sagen\sudsættes",
    ),
    Standing(
        r"overskredet|over\sbudget(?:tet)?|budgettet|tidsplanen|inden\sfor\sbudgettet",
        r"overskr[ie]d|mer(?:udgift|forbrug)|mindre(?:udgift|forbrug)|tillægsbevilling|forsink|budget\w*\shold"
        r"|inden\s?for\s(?:\w+\s){0,2}(?:budget|bevilling|ramme)",
        r"hold(?:er|t)\s(?:budgettet|tidsplanen)",
    ),
    Standing(
        r"virket|fungeret|hjulpet|bedre|værre|en\ssucces|en\seffekt|effekt",
        r"virke(?:r|de|t)\b|fungere(?:r|de|t)\b|effekt(?:en)?\b|evaluer|erfaring|bedre\b|forbedre|værre|forværr|hjulpet|succes",
        rf"(?:virker|fungerer|hjælper)\s{_IT}{_FILLING}",
    ),
    Standing(r"færre", r"færre\b|reducere|fald(?:et|er)?\b"),
    Standing(r"klager|indsigelser", r"klag(?:en?|er|erne|et|ede)\b|indsigelse"),  # not: klagevejledning
    Standing(
        r"(?!)",  # hvor langt er de?
        r"fremdrift|færdig|afsluttet|igangsat|igangsæt|i\sgang\b|påbegynd",
        rf"hvor\slangt\s(?:er|kom|nåede)\s{_IT}(?:\s(?:nået|kommet))?",
    ),
)


_STILL = re.compile(
    rf"(?:(?:og|men|så|mon)\s)?(?:\w{{2,}}\s(?:{_IT[3:-1]}|ordningen|aftalen|beslutningen|reglerne|kommunen))(?:\s\w+){{0,2}}?"
    r"\s(?:stadig(?:væk|t)?|fortsat|endnu)(?:\s(?:med|i|på|om|til|her|der|det|den|nu|sådan|kraft|brug|drift|gang|plan|planen|gældende"
    r"|aktuelt?|tilfældet|rigtigt?|sandt|besluttet|bestemt|godkendt|vedtaget|åbent?|lukket))*"
)


def asks_still(text: str) -> bool:
    """Whether it is asked if what was decided holds to this day, and not how it has gone: "er vi stadig med?".

    >>> asks_still("gælder det stadig?"), asks_still("er det færdigt endnu?")
    (True, False)
    """
    whole = said(text, _TEXT_MAX)
    return asked_standing(text) is None and _STILL.fullmatch(whole) is not None


def asked_standing(text: str) -> Standing | None:
    """What is asked of how it has gone with what a thread is about; None for any other question.

    >>> asked_standing("hvorfor tog det så lang tid?") is not None
    True
    """
    whole = said(text, _TEXT_MAX)
    return next((one for one in _STANDINGS if one.asks(whole)), None) if whole else None
