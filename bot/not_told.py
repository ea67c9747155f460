"""What a question asks for certain and what is shown does not hold is said above it, rather than left to be noticed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from bot import words, words_on_matters
from bot.hits import item_of
from bot.says import Answer
from bot.told_times import other_years_counted
from store.archive import Archive
from store.danish.analysis import all_keys, index_key
from store.danish.sentences import split_sentences
from store.danish.stopwords import STOP_WORDS
from store.danish.tokens import lower_nfc, token_texts
from store.domain import Hit, Outcome, Quote, SectionName, StoredItem
from store.minutes.parties import PARTY_SIGN
from store.search.briefly_asked import asks_where, lacks_municipalities, may_tell_place
from store.search.counts import asks_count, has_count
from store.search.item_numbers import find_point_numbers
from store.search.kinds import QuestionKind
from store.search.question import TEXT_MAX, Question
from store.search.sought import Sought, sought_in
from store.search.telling import somebody_acting, somebody_named, subject_asked, tells_funds
from store.search.untold import lacks_names, says_of
from store.search.years import find_all_years

_ASKS_RESULT = re.compile(r"\bhvad\s(?:var|blev|er|viste)\s(?:\w+\s){0,2}?(?:resultat|udfald)(?:et|erne|er)?\b")
_TELLS_RESULT = re.compile(
    r"\bresultat|\budfald|\bvis(?:te|er|t)\b|\bkonklu|\bblev\b|\bfik\b|\bpeg(?:er|ede)\b|%|\d|\b(?:flere|færre|højere|lavere|bedre|dårligere|positiv\w*|negativ\w*)\b"
)
_DONE = r"(?:(?:af)?holdt|gennemført|bygget|åbnet|indviet|lanceret|udført|etableret|anlagt|færdig|færdiggjort|indført|leveret)"
_ASKS_IF_DONE = re.compile(rf"\A\W*(?:blev|er|har|var)\b(?!\s(?:vi|man|det|den)\b).*\b(?P<done>{_DONE})\b")
_FORM = re.compile(r"(?:t|et|gjort|lagt)$")  # of a participle
_TELLS_IF_DONE = re.compile(
    r"\b(?:ikke|aldrig|aflyst|udskudt|udsat|opgivet|afsluttet|ibrugtag\w*|aflever\w*|udvidet|opført|indviel\w*)\b|\btage[st]?\si\sbrug\b"
    r"|\bst(?:od|år)\sklar|\bfandt\ssted\b"
)
_ADOPTED_THEN = re.compile(r"\b(?:vedtaget|godkendt)\b(?:\s\w+){0,3}?\s(?:den|d\.|i)\s\w*\s?\d")
_OCCUPATION = re.compile(
    r"\b\w*(?:plejerske|chef|direktør|leder|rådgiver|konsulent|ingeniør|arkitekt|advokat|revisor|læge|lærer|pædagog)(?:n|en|ne|r|e|er|erne)?\b"
)
_ASKS_ADOPTED = re.compile(r"\A\W*(?:hvornår|blev|er|har)\b.*\b(?:vedtaget|godkendt|vedtog|godkendte)\b")
_OF_THE_WAY = re.compile(  # there, and not of the thing itself
    r"\b(?:proces(?:sen|plan(?:en)?)?|tidsplan(?:en)?|kommissori\w+|igangsættelse(?:n)?|opstart(?:en)?|forberedelse\w*)"
    r"\s(?:for|af|til|med|om|vedr\w*)\b"
)
_ASKS_WORDS = re.compile(  # hvad sagde HU om hjemmearbejde, hvad mente borgmesteren
    r"\bhvad\s(?:sagde|mente|svarede|udtalte|syntes|bemærkede|siger|mener)\s(?P<who>[\w-]{2,}(?:\s(?!om\b|til\b|i\b|ved\b|på\b)[\w-]+)?)"
    r"(?=\s(?:om|til|ved)\b|\W*\Z)"
)
_STANDS_IN = re.compile(r"\bhvad\s(?:står|stod|siger)\s(?:der\s)?(?:\w+\s)?i\s.*\bom\s(?P<topic>[\w-]{4,})\W*\Z")
_DENIED = frozenset({Outcome.AFVIST, Outcome.UDSAT, Outcome.TILBAGESENDT})
_OF_PROCEEDINGS = re.compile(r"\btog\s(?:\w+\s)?forbehold\b|\bstemte\b|\btil\sreferat\b|\bundlod\b|\bafbud\b")
_IN_BRACKETS = re.compile(rf"\({PARTY_SIGN}\)")
_OF_FILES = re.compile(r"\bbilag|\bved(?:lagt|hæft)|\bskrev(?:et)?\b|\bforfatter")
_STEM = 4  # letters
_COUNTS = frozenset({QuestionKind.AMOUNT, QuestionKind.MONEY})


def with_what_is_not_told(archive: Archive, asked: Question, given: Answer) -> Answer:
    """The answer with a remark on what its first hit does not tell; as it is where it has one, or is a list."""
    if not (given.answered and given.is_of_one_matter and given.remark is None and given.hits):
        return given
    item = item_of(archive, given.hits[0])
    if item is None or item.closed:
        return given
    return replace(given, remark=next(_untold(asked, given.hits[0], item, archive.people()), None))


def _untold(asked: Question, hit: Hit, item: StoredItem, people: Iterable[str]) -> Iterator[str]:
    lowered = lower_nfc(asked.text[:TEXT_MAX])
    quotes = [one for one in (hit.quote, hit.supplement, hit.decided, hit.further) if one is not None]
    shown = "\n".join(one.text for one in quotes)
    if _lacks_person(sought_in(asked), lowered, hit.title, quotes, people):
        yield words_on_matters.NOT_TOLD_WHO
    if lacks_names(lowered, shown, lambda: people) or lacks_municipalities(lowered, shown):
        yield words_on_matters.NOT_TOLD_WHICH
    if asked.kind is QuestionKind.AMOUNT and asks_count(lowered) and not has_count(shown.lower()):
        yield words_on_matters.NOT_TOLD_HOW_MANY
    if asks_where(lowered) and not may_tell_place(f"{hit.title}\n{shown}"):
        yield words_on_matters.NOT_TOLD_WHERE
    if _ASKS_RESULT.search(lowered) and not _TELLS_RESULT.search(shown.lower()):
        yield words_on_matters.NOT_TOLD_RESULT
    done = _ASKS_IF_DONE.search(lowered)
    if done is not None and hit.outcome not in _DENIED and not _tells_if_done(done["done"], shown.lower()):
        yield words_on_matters.NOT_TOLD_IF_DONE
    is_of_the_way = _OF_THE_WAY.search(hit.title.lower()) and not _OF_THE_WAY.search(f"{lowered} om")
    if _ASKS_ADOPTED.search(lowered) and is_of_the_way and not _ADOPTED_THEN.search(shown.lower()):
        yield words_on_matters.ONLY_OF_THE_WAY
    speaker = _speaker(asked, lowered)
    if speaker is not None and not _says(speaker.split()[-1], shown):
        yield words_on_matters.not_told_what_said(speaker)
    topic = _STANDS_IN.search(lowered)
    if topic is not None and index_key(topic["topic"]) not in all_keys(token_texts(f"{item.title}\n{item.text}")):
        yield words_on_matters.not_named(topic["topic"])
    yield from _of_other_years(asked, shown, item)


def _tells_if_done(asked: str, shown: str) -> bool:
    """Whether the text, in lower case, says that it was done, by the verb in any form or otherwise, or that it was not."""
    stem = _FORM.sub("", asked.removeprefix("af"))
    return stem in shown or _TELLS_IF_DONE.search(shown) is not None


def _lacks_person(sought: Sought, lowered: str, title: str, quotes: Sequence[Quote], people: Iterable[str]) -> bool:
    """Whether it is asked who, and nobody is named but whom the question names or who voted or had a reservation, nor a fund
    that pays; names of files name nobody."""
    if not sought.needs_person or tells_funds(lowered):
        return False
    if sought.asks_names is not None:  # whose names are told by no person's
        return False
    is_of_files = [quote.section == SectionName.BILAG for quote in quotes]
    if is_of_files[0] and _OF_FILES.search(lowered):
        return False
    shown = "\n".join(quote.text for quote, is_file in zip(quotes, is_of_files, strict=True) if not is_file)
    known = frozenset(token_texts(lowered))
    first_names = {name.split()[0] for name in people if name} - known
    if any(re.search(rf"\b{re.escape(name)}\b", shown) for name in first_names):
        return False
    texts = ["" if is_of_files[0] else title, shown]
    if _IN_BRACKETS.search("\n".join(texts)):  # a party, or whoever is of it
        return False
    return _are_asked(known, (name for text in texts for name in _named(text, known)))


def _named(text: str, asked: Collection[str]) -> Iterator[str]:
    """Whom its sentences name, but who voted or had a reservation."""
    for span in split_sentences(text):
        sentence = span.quote(text)
        if not _OF_PROCEEDINGS.search(sentence.lower()):
            yield from somebody_named(sentence)
            yield from somebody_acting(sentence)
            yield from filter(None, [subject_asked(sentence, asked)])
            yield from _OCCUPATION.findall(sentence.lower())


def _are_asked(known: Iterable[str], names: Iterable[str]) -> bool:
    """Whether the question has all words of the names, be it in another form: "arkitekt" names nobody to who asks for the
    "arkitekten"."""
    keys = frozenset(map(index_key, known))
    return all(index_key(token) in keys for name in names for token in token_texts(name))


def _speaker(asked: Question, lowered: str) -> str | None:
    """Whose words are asked for, where that is no body with minutes, no party, no pronoun and no point (2)."""
    found = _ASKS_WORDS.search(lowered)
    if found is None or asked.committees or asked.voters or find_point_numbers(found["who"]):
        return None
    if STOP_WORDS.issuperset(found["who"].split()):
        return None
    start, end = found.span("who")
    return asked.text[:TEXT_MAX][start:end]


def _says(name: str, shown: str) -> bool:
    """Whether somebody of that name said or did something, or one whose name begins alike: chefforum, of cheferne."""
    alike = {word for word in token_texts(shown) if word.startswith(name.lower()[:_STEM])} | {name}
    return any(says_of(word, shown) for word in alike if word == name or index_key(word) != index_key(name.lower()))


def _has_word_of(asked: Question, title: str) -> bool:
    """Whether the title names what is asked for: "Antal bænke 2024" says of which year the benches are, and "Arbejdsplan 2024"
    does not."""
    return not {index_key(word) for word in asked.words}.isdisjoint(all_keys(token_texts(title)))


def _of_other_years(asked: Question, shown: str, item: StoredItem) -> Iterator[str]:
    """Where a year is asked for that the item says nothing of, or its numbers are of another."""
    is_of_a_day = asked.item_number is not None or (asked.period is not None and not asked.period.is_year)
    if not asked.years or asked.kind is QuestionKind.WHEN or is_of_a_day:
        return
    if asked.kind in _COUNTS:
        told = other_years_counted(asked, shown)
        if told and not (asked.years & find_all_years(item.title) and _has_word_of(asked, item.title)):
            yield words_on_matters.of_other_years(told, asked.years)
    held = {item.held_on.year, *(item.day_of(one).year for one in item.decisions)}
    if not asked.years & (held | find_all_years(f"{item.title}\n{item.text}")):
        yield words_on_matters.not_named(words.listed([str(year) for year in sorted(asked.years)], "eller"))
