"""What a decision came to in view of what was proposed, and of what the bodies said that it follows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.domain import Outcome, Section, SectionName
from store.minutes.approval import approves_a_committee, leaves_points_out
from store.minutes.course import entries_of, section_among
from store.minutes.departures import (
    approves_another,
    changes_the_proposal,
    is_of_the_proposal,
    lets_some_fall,
    sets_otherwise,
)
from store.minutes.outcome import outcome_of
from store.minutes.said_outcomes import (
    AMENDED,
    BODY,
    CHANGED,
    COUNTER_PROPOSAL,
    REPORT,
    SAYS,
    SECONDARY,
    is_said,
    outcome_of_sentence,
    plain_text_of,
    sentences_in,
)

_ACTS = re.compile(  # what a body does without a word for deciding
    rf"""
      (?:^|(?<=[.,;]\s)){BODY}\s
      (?: (?:forhøj|nedsætt|hæv|sænk|afsætt|fastsætt|flytt|udvid|forlæng|overfør|prioriter|opret|nedlægg|luk|indfør|ændr)\w*er
        | (?:forhøj|hæv|sænk|flytt|udvid|forlæng|overfør|prioriter|opret|luk|indfør|ændr)\w*ede | afsatte | fastsatte | nedsatte
        | frigiver | frigav | pålægger | pålagde | afslår | afslog ) \b
    | ^(?:(?!\b(?:at|som|der|hvis|hvor|når|kan|skal|vil|bør)\b|\borienter|\boplys)[^,;.]){{0,80}}?\b  # Taksten hæves til 20 kr.
      (?: forhøjes | nedsættes | hæves | sænkes | fastsættes | udvides | flyttes | overføres | forlænges | afsættes | indføres
        | udbredes | rykkes | frigives ) \b
    """,
    re.VERBOSE,
)
_UNDECIDED = frozenset({Outcome.INGEN, *SECONDARY})
_OF_ONE_SIDE = re.compile(r"\([a-zæøå][\w-]{0,4}\)|\b(?:vi|vores)\b|\bmindretal|\bstem(?:te|mer)\b")
_REFUSES_TO_APPROVE = re.compile(
    r"ikke\s(?:blev\s|kan\s|kunne\s)?(?:godkend|tiltr[æå]d|anbefal|vedtag)"
)  # what is before the body
_ASKS_TO_BE_HEARD = re.compile(  # at rådet drøfter planen og afgiver høringssvar; another body decides on it
    r"\bafgiver\s(?:[\w-]+\s){0,3}?(?:høringss?var|udtalelse|bemærkninger)", re.IGNORECASE
)
_AGAINST_IT = re.compile(
    r"\banbefale[rs]\b[^.\n]{0,60}?,?\sat\s(?:\w+\s){0,3}?ikke\b"
)  # at der ikke gives en bevilling
_BUT_NOT = re.compile(r"\bmen\sikke\b")
_ALTERNATIVES = re.compile(
    r"(?im)^\W*eller\W*$|\beller\W*$|\b[eé]n?t?\saf\s(?:følgende|nedenstående|de\sto|modellerne)\b"
)
_PASSED_ON = frozenset({Outcome.GODKENDT, Outcome.ANBEFALET})  # what approving another body's words may come to
_SENTENCE_MAX = 600  # characters of a sentence in which it may depart from what was proposed
_DEPARTS = re.compile(
    r"\b(?:frem\s?for|i\sstedet\sfor)\s(?:\w+\s){0,2}?indstil|\b(?:anden|andet|andre)\s(?:\w+\s)?end\s(?:\w+\s)?indstil"
    r"|\b(?:vedtog|besluttede|valgte|valgt)\b[^.]{0,80}\b(?:i?mod|modsat)\sindstillingen\b"  # not: stemte imod indstillingen
    r"|\bfulgte\sikke\s(?:\w+\s)?indstilling|\bafveg\sfra\s\w*indstilling"
)


def is_heard_only(sections: Sequence[Section]) -> bool:
    """Whether the item asks for an opinion of what another body decides: who cannot recommend it turns nothing down."""
    return _ASKS_TO_BE_HEARD.search(section_among(sections, SectionName.INDSTILLING)) is not None


def outcome_among(sections: Sequence[Section], text: str) -> Outcome:
    """What a decision of the item with these sections came to, as `outcome_in`."""
    course, proposal = (section_among(sections, name) for name in (SectionName.SAGENS_FORLOEB, SectionName.INDSTILLING))
    return outcome_in(course, text, proposal)


def outcome_in(course: str, text: str, proposal: str = "") -> Outcome:
    """As `outcome_of`; of a decision that approves what a committee said, what that came to by its entry in `course` ("Sagens
    forløb"), which may approve what another said: who approves "Anbefales ikke" turns the matter down. To choose one of the
    alternatives of the `proposal` (the indstilling) changes nothing."""
    outcome = outcome_of(text)
    if outcome in _UNDECIDED and _acts_without_a_word(text, proposal, outcome):
        changes = any(changes_the_proposal(one, proposal) for one in _own_sentences(text))
        return Outcome.GODKENDT_MED_AENDRING if changes else Outcome.BESLUTTET
    if outcome is Outcome.AFVIST and _ASKS_TO_BE_HEARD.search(proposal):
        return Outcome.DROEFTET
    is_one = outcome is Outcome.GODKENDT and not _ALTERNATIVES.search(proposal)
    if is_one and (leaves_points_out(text, proposal) or _departs(text, proposal)):
        return Outcome.GODKENDT_MED_AENDRING
    told = (
        _passed_through(course, text, outcome, proposal)
        if outcome in _PASSED_ON and approves_a_committee(text)
        else outcome
    )
    if outcome is Outcome.ANBEFALET and told is not Outcome.AFVIST:
        told = outcome
    is_choice = told is Outcome.GODKENDT_MED_AENDRING and _ALTERNATIVES.search(proposal) is not None
    return Outcome.BESLUTTET if is_choice else told


def _passed_through(course: str, text: str, outcome: Outcome, proposal: str) -> Outcome:
    """What a decision that approves, with this outcome, came to by the entries that it and they follow."""
    entries = entries_of(course)
    decides_besides = len(_acts(text)) > 1
    is_changed = False
    while entries and approves_a_committee(text):
        place = max(
            range(len(entries)), key=lambda index: (f"{entries[index].body}s".casefold() in text.casefold(), index)
        )
        follows_one = "udvalgenes" not in text.casefold()  # each of several decides on points of its own
        text, entries = entries[place].said, entries[:place]
        said = outcome_of(text)
        if said is Outcome.AFVIST:
            return Outcome.BESLUTTET if decides_besides or Outcome.ANBEFALET in _acts(text) else said
        if said is Outcome.BESLUTTET or _AGAINST_IT.search(text.casefold()):
            return Outcome.BESLUTTET
        if said not in {*_PASSED_ON, Outcome.GODKENDT_MED_AENDRING}:
            break
        is_changed = (
            is_changed or said is Outcome.GODKENDT_MED_AENDRING or _changes_some(text, proposal if follows_one else "")
        )
    return Outcome.GODKENDT_MED_AENDRING if is_changed else outcome


def _changes_some(text: str, proposal: str) -> bool:
    """Whether a recommendation leaves out a point or changes what is recommended."""
    if Outcome.AFVIST in _acts(text) or leaves_points_out(text, proposal):
        return True
    if any(sets_otherwise(one, proposal) for one in _own_sentences(text)):
        return True
    told = (
        (one, match)
        for one in sentences_in(plain_text_of(text))
        for match in SAYS.finditer(one)
        if match.lastgroup in {"anbefalet", "godkendt"}
    )
    return any(
        is_said(one, match, by_the_body=False)
        and (CHANGED.search(one, match.end()) or AMENDED.match(one, match.end()) or _BUT_NOT.search(one, match.end()))
        for one, match in told
    )


def _acts_without_a_word(text: str, proposal: str, outcome: Outcome) -> bool:
    """Whether a decision tells what is done, with no word for deciding it: "Udvalget hæver taksten til 20 kr.". Behind what was
    taken note of that may as well be news, unless it is of what was proposed."""
    plain = plain_text_of(text)
    if REPORT.match(plain):
        return False
    for one in sentences_in(plain):
        acts = None if COUNTER_PROPOSAL.search(one) or _OF_ONE_SIDE.search(one) else _ACTS.search(one[:_SENTENCE_MAX])
        if acts and (outcome is not Outcome.TAGET_TIL_EFTERRETNING or is_of_the_proposal(one, *acts.span(), proposal)):
            return True
    return False


def _departs(text: str, proposal: str) -> bool:
    """Whether a decision that approves refuses some of the `proposal`, lets it fall or sets it otherwise."""
    return any(
        _refuses_some(one, proposal)
        or lets_some_fall(one, proposal)
        or sets_otherwise(one, proposal)
        or approves_another(one, proposal)
        for one in _own_sentences(text)
    )


def _own_sentences(text: str) -> list[str]:
    """Those that are no counter-proposal and not of one side alone."""
    sentences = (one[:_SENTENCE_MAX] for one in sentences_in(plain_text_of(text)))
    return [one for one in sentences if not COUNTER_PROPOSAL.search(one) and not _OF_ONE_SIDE.search(one)]


def _refuses_some(sentence: str, proposal: str) -> bool:
    return any(
        match.lastgroup == "afvist"
        and is_said(sentence, match, by_the_body=False)
        and (_REFUSES_TO_APPROVE.match(match[0]) or is_of_the_proposal(sentence, *match.span(), proposal))
        for match in SAYS.finditer(sentence)
    )


def _acts(text: str) -> list[Outcome]:
    """What its sentences say was done, each, but for counter-proposals."""
    said = (one for one in sentences_in(plain_text_of(text)) if not COUNTER_PROPOSAL.search(one))
    return [outcome for one in said if (outcome := outcome_of_sentence(one, by_the_body=False)) is not None]


def departs_from_proposal(sentence: str) -> bool:
    """Whether it says that something else was chosen than what the indstilling proposed: "model C frem for den indstillede"."""
    return _DEPARTS.search(sentence.lower()) is not None
