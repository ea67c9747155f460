"""Cutting the quote: the sentences of an item that answer, verbatim, whole, and not too many."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, islice, pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from store.danish.analysis import IndexWords
from store.danish.stopwords import STOP_WORDS
from store.danish.tokens import token_texts, tokens
from store.domain import Outcome, Quote, SectionName, Span
from store.minutes.approval import approves_in_part, decided_points
from store.minutes.course import heads_an_entry
from store.minutes.outcome import outcome_of
from store.minutes.points import POINT_NUMBER
from store.minutes.proposals import proposes
from store.search.answering import ROLE_OF_SECTION, Floats, Role, Sentences, best_of_item, chances, odds_of
from store.search.counts import COUNTING, counts
from store.search.kinds import QuestionKind
from store.search.letter_runs import Bools, runs_held
from store.search.part_sentences import (
    QUOTE_MAX,
    Part,
    PartSentences,
    Run,
    cut_text,
    in_rows,
    numbered_rows,
)
from store.search.quoted_votes import chosen_votes, further_votes, votes_in
from store.search.sought import Sought, lacks_amount
from store.search.telling import (
    says_cost,
    somebody_named,
    tells_audience,
    tells_balance_in_all,
    tells_chosen,
    tells_deadline,
    tells_duration,
    tells_funds,
    tells_hour,
    tells_reason,
    tells_share_alone,
    tells_time_at_all,
    tells_when_decided,
    times_named,
)
from store.search.untold import lacks_names
from store.search.vocabulary import Concept, Reading

WHOLE_MAX = 500  # characters of a decision that is quoted whole rather than in part
LIST_MAX = 600  # characters of a list of attachments
_NOT_FURTHER = frozenset({SectionName.INDSTILLING, SectionName.BILAG})

_HIGHLIGHTED = 0.4  # how well a word must stand for one of the question to be shown as a hit
_HELD = 0.3  # how well a sentence must hold a concept for it to count among its words
_AS_WELL = 0.1  # the chance from which another passage may as well hold the answer
_OF_A_POINT = 0.8  # of how well a point holds a concept, for the decision on it
_NAMES_SORT = 0.5  # the same behind a name
_STANDS_FOR = 0.8  # what a word counts for another that it is short for
_TIE = 1e-9
_TELLING = 0.3  # of the question's information, for a word that the quote should not lack
_RARE = 2  # sentences with a word
_HARDLY_ALL, _NEARLY_ALL = 0.45, 0.9  # of the question's information
_NOT_UNLIKELY = 0.03  # the chance of a passage
_AS_CLOSE = 0.5  # of what the sentence that is closest to the question holds of it, with its neighbours
_LESS_CLOSE = 0.2  # the same of one that has a sum, where no closer one has
_COUNTED_AS_CLOSE = 0.4  # the same of one that counts what is asked for
_CELL_END = "\t"
_NUMBERED = re.compile(rf"\W*+{POINT_NUMBER}(?=\s)")
_EVERYWHERE = (
    0.3  # what a concept counts that stands in every sentence of its item, beside 1 for one that stands in one
)


_Value = TypeVar("_Value", bound=np.generic)
# Which concepts a word stands for: (concept, weight, and (composition, slot) where the weight is a share of a sum).
_Entry = tuple[int, float, tuple[int, int] | None]


@dataclass(frozen=True, slots=True)
class ReadItem:
    """An item's sentences with how well each holds each concept, (sentences, concepts), and which of them say what was
    decided. `nearness` is how much of the question's information stands close together somewhere in the item, and
    `decision_nearness` in those of its parts that are decisive. `likeness` is the share of the question's runs of letters that
    each sentence has, and `titled` the largest that one has together with the title; the title's own where there is no text.
    `in_title` is how well the title holds each concept. All these are in 0 to 1. `times` and `somebody` are those
    that the title names, where such is asked for. `headed` are the concepts that are the heading of the section that is asked
    for, where the item has it (1 of each)."""

    cut: tuple[PartSentences, ...]
    covers: Floats
    is_operative: Bools
    nearness: float
    decision_nearness: float
    likeness: Floats
    titled: float
    in_title: Floats
    times: frozenset[str]
    somebody: frozenset[str]
    headed: Floats

    @property
    def together(self) -> Floats:
        """How well one sentence or the title holds each concept."""
        return np.asarray(np.maximum(self.covers.max(axis=0, initial=0.0), self.in_title))

    def tokens(self) -> set[str]:
        """The words of all its sentences."""
        return {token for one in self.cut for sentence in one.tokens for token in sentence}


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quote, which of the item's sentences it holds, how much speaks for the best of all as the one that answers, and the
    `chance` of each to be it."""

    quote: Quote
    rows: range
    odds: float
    chance: Sequence[float]


class Excerpts:
    """Cuts quotes for one question. `analyses` gives the index words of many tokens at once."""

    def __init__(
        self,
        concepts: Sequence[Concept],
        information: Sequence[float],
        sought: Sought,
        analyses: Callable[[Collection[str]], Mapping[str, IndexWords]],
    ) -> None:
        self._concepts = concepts
        self._information = np.array(information, dtype=np.float64)
        self.sought = sought
        self._analyses = analyses
        counted = (place for place, one in enumerate(concepts) if one.text == sought.counted)
        self._counted = next(counted, None)  # which of the concepts is
        self._asked = next((place for place, one in enumerate(concepts) if one.text == sought.asked), None)
        self._nothing = [0.0] * len(concepts)
        self._heading = np.array([one.text in sought.heading for one in concepts], np.float64)
        self._by_word: dict[str, tuple[_Entry, ...]] = {}  # by index word
        self._by_part: dict[str, tuple[_Entry, ...]] = {}
        self._known: dict[str, tuple[_Entry, ...]] = {}
        for index, concept in enumerate(concepts):
            for reading in concept.readings:
                self._remember(index, reading, None)
            for position, slots in enumerate(concept.compositions):
                for slot, readings in enumerate(slots):
                    for reading in readings:
                        self._remember(index, reading, (position, slot))

    @classmethod
    def unworded(cls, sought: Sought) -> Excerpts:
        """For an item that is asked for by its number, with no word to search for: only what is sought tells its
        sentences apart."""
        return cls((), (), sought, lambda found: dict.fromkeys(found, IndexWords("", (), known=False)))

    def _remember(self, concept: int, reading: Reading, place: tuple[int, int] | None) -> None:
        entries = self._by_part if reading.as_part else self._by_word
        entries[reading.word] = (*entries.get(reading.word, ()), (concept, reading.weight, place))

    def read(self, title: str, parts: Sequence[Part]) -> ReadItem:
        return self.read_all([(title, parts)])[0]

    def read_all(self, items: Sequence[tuple[str, Sequence[Part]]]) -> list[ReadItem]:
        """Of each item its title and its parts. Many are read at once, for most of what reading takes is the same for one."""
        split = [[(part, told) for part in parts if (told := cut_text(part.text)).spans] for _, parts in items]
        sentences = [words for item in split for _, told in item for words in told.tokens]
        titles = [token_texts(title) for title, _ in items]
        self._learn({token for words in (*sentences, *titles) for token in words})
        covers = np.array([self._cover(words) for words in sentences], np.float64)
        covers = covers.reshape(len(sentences), len(self._concepts))
        held = runs_held([*sentences, *titles], self.sought.grams)
        cuts = [in_rows(item) for item in split]
        parts = list(chain.from_iterable(cuts))
        is_operative = _of_parts(parts, [one.part.is_operative for one in parts])
        begins = _begins(cut[-1].last if cut else 0 for cut in cuts)
        in_titles = [np.array(self._cover(title), np.float64) for title in titles]
        headed = [
            self._under_heading(*of_item) for of_item in zip(cuts, _divided(covers, begins), in_titles, strict=True)
        ]
        for cut, own, operative in zip(cuts, _divided(covers, begins), _divided(is_operative, begins), strict=True):
            _settle_points(cut, own, operative)
        seeks_time = self.sought.kind is QuestionKind.WHEN
        near = _shares(_Neighbours.of(parts).joined(covers, 0, 2), self._information)
        found = zip(
            cuts,
            _divided(covers, begins),
            _divided(is_operative, begins),
            _divided(near, begins),
            _divided(held[: len(sentences)], begins),
            held[len(sentences) :],
            in_titles,
            [times_named(title) if seeks_time else frozenset[str]() for title, _ in items],
            [somebody_named(title) if self.sought.needs_person else frozenset[str]() for title, _ in items],
            headed,
            strict=True,
        )
        return [_read_item(*of_item) for of_item in found]

    def _under_heading(self, cut: Sequence[PartSentences], covers: Floats, in_title: Floats) -> Floats:
        """Which concepts are the heading of the section that is asked for, where the item has that section and it or the title
        tells of the matter: a "Tidsplan" need not say tidsplan. Its sentences then hold them too."""
        is_heading = self._heading > 0
        rows = [covers[one.first : one.last] for one in cut if one.part.section == self.sought.section]
        if not (rows and is_heading.any()):
            return np.zeros(len(is_heading))
        told = np.maximum(in_title, np.concatenate(rows).max(axis=0, initial=0.0))
        if not (told[~is_heading] >= _HELD).any():
            return np.zeros(len(is_heading))
        for own in rows:
            np.maximum(own, self._heading, out=own)
        return self._heading

    def best(self, read: ReadItem) -> Excerpt | None:
        return self.best_of([read])[0]

    def best_of(self, reads: Sequence[ReadItem]) -> list[Excerpt | None]:
        """Of each item the best quote; the earlier on a tie. None where there is no text."""
        has_text = [any(one.part.is_quotable for one in read.cut) for read in reads]
        told = [read for read, has in zip(reads, has_text, strict=True) if has]
        if not told:
            return [None] * len(reads)
        sentences = self.sentences(told)
        odds = _divided(odds_of(sentences, self.sought), sentences.begins)
        found = map(self._excerpt, told, odds, _divided(sentences.around, sentences.begins))
        return [next(found) if has else None for has in has_text]

    def _excerpt(self, read: ReadItem, odds: Floats, around: Floats) -> Excerpt:
        cut = [one for one in read.cut if one.part.is_quotable]
        odds[~_of_parts(read.cut, [one.part.is_quotable for one in read.cut])] = -np.inf
        cut = self._without_overturned(read, cut, odds)
        chance = chances(odds).tolist()
        votes = votes_in(cut, self.sought) if self.sought.kind is QuestionKind.VOTE else None
        if votes is not None:
            run = chosen_votes(votes, chance, self.sought)
        else:
            named = [one for one in cut if one.part.section == self.sought.section]
            wanted = self._with_what_is_sought(read, named or cut, around)
            run = self._choose(read, named or cut, chance, wanted)
            if not (named or wanted):
                run = self._told_elsewhere(read, cut, run, chance) or run
        return Excerpt(self._quote(run), run.rows, float(odds.max()), chance)

    def _without_overturned(self, read: ReadItem, cut: list[PartSentences], odds: Floats) -> list[PartSentences]:
        """Where a decision is asked for: without the indstilling, whose likeliest point was decided otherwise."""
        best = int(odds.argmax())
        proposals = (one for one in cut if one.part.section == SectionName.INDSTILLING and one.part.is_operative)
        proposal = next((one for one in proposals if one.first <= best < one.last), None)
        asks_decision = self.sought.asks_decision and self.sought.section is None
        if proposal is None or not asks_decision or read.is_operative[best] or len(cut) == 1:
            return cut
        odds[proposal.first : proposal.last] = -np.inf
        return [one for one in cut if one is not proposal]

    def further(self, read: ReadItem, excerpt: Excerpt, *, is_alone: bool = True) -> Quote | None:
        """Where another passage than the one that is quoted may as well tell the fact that is asked for, though not where
        something else is shown beside the quote (`is_alone` false), or where it alone has the word that tells this question
        from others on the matter: the likeliest of them, though none of a proposal, which says nothing without what became of
        it. Where votes are asked for, those that the quote had no room for; None where a section is, which stands where it
        stands."""
        if self.sought.section is not None:
            return None
        if self.sought.kind is QuestionKind.VOTE:
            run = further_votes([one for one in read.cut if one.part.is_quotable], self.sought, excerpt.rows)
            return self._quote(run) if run is not None else None
        cut = [one for one in read.cut if one.part.is_quotable and one.part.section not in _NOT_FURTHER]
        telling = self._telling(read, excerpt.rows) or self._times(read, cut, excerpt.quote)
        if not (telling or (is_alone and not self.sought.asks_decision)):
            return None
        found = self._likeliest(cut, excerpt.chance, taken=excerpt.rows, wanted=telling)
        if found is None or (not telling and sum(excerpt.chance[row] for row in found.rows) < _AS_WELL):
            return None
        quote = self._quote(found)
        said, told = (" ".join(one.text.split()) for one in (quote, excerpt.quote))
        return None if said in told or told in said else quote  # a summary says the same once more

    def _told_elsewhere(
        self, read: ReadItem, cut: Sequence[PartSentences], run: Run, chance: Sequence[float]
    ) -> Run | None:
        """A passage that with the title holds nearly all that is asked for, where the quote holds less than half, as it has not
        the most telling word and hardly another sentence has: what was decided on a strategy does not tell whether there is
        to be a podcast."""
        telling = self._telling(read, run.rows)
        if not telling or len(telling) > _RARE or self._held_with_title(read, run.rows) > _HARDLY_ALL:
            return None
        found = self._likeliest([one for one in cut if one.part.section not in _NOT_FURTHER], chance, wanted=telling)
        if found is None or self._held_with_title(read, found.rows) < _NEARLY_ALL:
            return None
        return found if sum(chance[row] for row in found.rows) >= _NOT_UNLIKELY else None

    def _held_with_title(self, read: ReadItem, rows: range) -> float:
        """The share of the question's information that these sentences hold together with the title."""
        return float(_shown(read, rows) @ self._information / (self._information.sum() or 1.0))

    def _times(self, read: ReadItem, cut: Sequence[PartSentences], quote: Quote) -> frozenset[int]:
        """Where it is asked when something is, and the quote has no time: the sentences that have one."""
        if not self.sought.needs_time or self.tells_time(quote.text, read):
            return frozenset()
        return frozenset(row for row, text in numbered_rows(cut) if self.tells_time(text, read))

    def tells_time(self, text: str, read: ReadItem) -> bool:
        """Whether it names a time but that of the matter, as in "Strategi 2026-2027", and of the question."""
        return bool(times_named(text) - read.times - self.sought.times)

    def tells_any_time(self, text: str, read: ReadItem) -> bool:
        """The same of a time that names no day either: "hver mandag", "om to år", "snarest"; the title's is none."""
        return tells_time_at_all(text, read.times)

    def _telling(self, read: ReadItem, rows: range) -> frozenset[int]:
        """The sentences with the most telling word of the question that neither the title nor the sentences `rows` have: of an
        item on a brochure the one that tells of its price, where the price is asked for."""
        if not len(self._concepts):
            return frozenset()
        shown = _shown(read, rows)
        held = read.covers.max(axis=0) >= _STANDS_FOR
        lacking = np.where(held & (shown < _HELD), self._information, 0.0)
        concept = int(lacking.argmax())
        if lacking[concept] < _TELLING * self._information.sum():
            return frozenset()
        return _rows_of(read.covers[:, concept] >= _STANDS_FOR)

    def calls_otherwise(self, name: str, sort: str, read: ReadItem) -> bool:
        """Whether the item has these two words of the question by one, as a short name is, or the name before another word for
        the sort: "Solby Rensningsanlæg" for "Solby Renseanlæg"."""
        return self._has_one_word_for((name, sort), read) or any(
            one == name and self._stands_for(other, sort)
            for part in read.cut
            for words in part.tokens
            for one, other in pairwise(words)
        )

    def _stands_for(self, token: str, word: str) -> bool:
        return any(
            weight >= _NAMES_SORT and self._concepts[place].text == word for place, weight, _ in self._known[token]
        )

    def _has_one_word_for(self, words: Collection[str], read: ReadItem) -> bool:
        """Whether one word of the item stands for all of these of the question."""
        places = {place for place, concept in enumerate(self._concepts) if concept.text in words}
        stands_for = (
            {concept for concept, weight, place in self._known[token] if place is None and weight >= _STANDS_FOR}
            for token in read.tokens()
        )
        return len(places) == len(words) and any(places <= concepts for concepts in stands_for)

    def sentences(self, reads: Sequence[ReadItem]) -> Sentences:
        """All rows of `ReadItem.covers` with what tells them apart within each item. Every item has some."""
        parts = [one for read in reads for one in read.cut]
        begins = _begins(len(read.covers) for read in reads)
        covers = np.concatenate([read.covers for read in reads])
        neighbours = _Neighbours.of(parts)
        weights = self._weights_within(covers, begins)
        own = _shares(covers, weights)
        most = np.maximum.reduceat(covers, _begins(len(one.spans) for one in parts), axis=0)
        roles = [ROLE_OF_SECTION.get(one.part.section, Role.OTHER) for one in parts]
        return Sentences(
            texts=[text for one in parts for text in one.texts],
            tokens=[words for one in parts for words in one.tokens],
            place=neighbours.before.astype(np.float64),
            is_operative=np.concatenate([read.is_operative for read in reads]),
            roles={role: _of_parts(parts, [one is role for one in roles]) for role in dict.fromkeys(roles)},
            own=own,
            relative=own / best_of_item(own, begins),
            words=(covers > _HELD).mean(axis=1) if len(self._concepts) else own,
            before=_shares(neighbours.joined(covers, 2, 0), weights),
            previous=np.where(neighbours.before > 0, np.concatenate(([0.0], own[:-1])), 0.0),
            around=_shares(neighbours.joined(covers, 1, 1), weights),
            part=np.repeat(_shares(most, self._information), [len(one.spans) for one in parts]),
            likeness=np.concatenate([read.likeness for read in reads]),
            begins=begins,
            times=[read.times for read in reads],
        )

    def _with_what_is_sought(self, read: ReadItem, cut: Sequence[PartSentences], around: Floats) -> frozenset[int]:
        """Where a sum, a number, a time or somebody is asked for, the rows that have one and hold at least half as much of the
        question as any; of who has a post or won something those that name them; where money is to come from, those that
        say so; where it is asked what became of the matter, those that say what was decided."""
        by_place = self._by_place(read, cut)
        if by_place is not None:
            return by_place
        tells = self._what_tells(read)
        if tells is None:
            return self._naming(read, cut, around)
        most = float(around.max(initial=0.0))
        close = [(row, text) for row, text in numbered_rows(cut) if around[row] >= _COUNTED_AS_CLOSE * most]
        if (holder := self.sought.holder) is not None:
            named = frozenset(row for row, text in close if holder.is_told(text))
            if named:
                return named
        if self.sought.counted is not None:
            counted = frozenset(row for row, text in close if self.tells_count(text))
            if counted:
                return frozenset(row for row in counted if around[row] >= _AS_CLOSE * most) or counted
        found = frozenset(row for row, text in close if around[row] >= _AS_CLOSE * most and tells(text))
        if self.sought.needs_deadline:
            return self._of_deadline(cut, around) or found
        if not found and self.sought.needs_amount:
            found = frozenset(
                row for row, text in numbered_rows(cut) if around[row] >= _LESS_CLOSE * most and tells(text)
            )
        if self.sought.asks_whole:
            found = frozenset(islice(self._with_sum(cut, around, tells_balance_in_all), 1)) or found
        return self._of_cost(read, cut, found) if self.sought.asks_cost else found

    def _with_sum(self, cut: Sequence[PartSentences], around: Floats, tells: Callable[[str], bool]) -> Iterator[int]:
        """The rows with an amount that tell so, and are not much farther from the question than any."""
        least = _LESS_CLOSE * float(around.max(initial=0.0))
        rows = ((row, text) for row, text in numbered_rows(cut) if around[row] >= least and tells(text))
        return (row for row, text in rows if not lacks_amount(self.sought, text))

    def _of_deadline(self, cut: Sequence[PartSentences], around: Floats) -> frozenset[int]:
        """The rows that tell a deadline by that name, as close to the question as any of them."""
        told = {row: around[row] for row, text in numbered_rows(cut) if tells_deadline(text)}
        most = max(told.values(), default=0.0)
        return frozenset(row for row, near in told.items() if near >= max(_LESS_CLOSE * most, _TIE))

    def _of_cost(self, read: ReadItem, cut: Sequence[PartSentences], found: frozenset[int]) -> frozenset[int]:
        """Of the rows that were found with a sum those that tell what the thing costs; where there are none but of what somebody
        pays towards it, and the matter is of the thing, what else in it has a sum."""
        text_of = dict(numbered_rows(cut))
        of_thing = frozenset(row for row in found if not tells_share_alone(text_of[row]))
        thing = np.where([says_cost(concept.text) for concept in self._concepts], 0.0, self._information)
        if of_thing or float(read.in_title @ thing) < _NEARLY_ALL * thing.sum():
            return of_thing or found
        others = frozenset(
            row for row, text in text_of.items() if not (lacks_amount(self.sought, text) or tells_share_alone(text))
        )
        return others or found

    def _by_place(self, read: ReadItem, cut: Sequence[PartSentences]) -> frozenset[int] | None:
        """The rows that answer wherever the question's words stand: what is on funds, what was proposed or decided, who was
        elected, the row of a table that the question names. None where nothing of that is asked for."""
        if self.sought.section == SectionName.INDSTILLING:
            return _rows_proposing(cut) or None
        if self.sought.needs_funds:
            return _rows_on_funds(cut)
        if self.sought.asks_outcome:
            return _rows_of(read.is_operative)
        if self.sought.needs_chosen:
            chosen = frozenset(
                row for row, text in numbered_rows(cut) if tells_chosen(text) and self._names_another(text, read)
            )
            return chosen or None
        return None if self.sought.asks_decision else self._rows_named(cut) or None

    def _rows_named(self, cut: Sequence[PartSentences]) -> frozenset[int]:
        """The rows of tables with a number whose first cell the question names, in two words or more."""
        cells = [
            (row, text, token_texts(text.split(_CELL_END, 1)[0]))
            for row, text in numbered_rows(cut)
            if _CELL_END in text
        ]
        kind, label = self.sought.option or ("", "")
        heads = any(first == [kind] for _, _, first in cells)
        return frozenset(
            row
            for row, text, first in cells
            if any(map(str.isdigit, text)) and (self._names_all(first) or (heads and first == [label]))
        )

    def _names_all(self, words: Sequence[str]) -> bool:
        """Whether the question names all of these, which are two or more."""
        told = (self._known[word] for word in words if word not in STOP_WORDS)
        named = [{place for place, weight, _ in entries if weight >= _STANDS_FOR} for entries in told]
        return all(named) and len(set[int]().union(*named)) > 1

    def _naming(self, read: ReadItem, cut: Sequence[PartSentences], around: Floats) -> frozenset[int]:
        """The rows that name what is asked for by "hvilken", where the title does not."""
        if self._asked is None or self.sought.asks_decision or read.in_title[self._asked] >= _HELD:
            return frozenset()
        named = read.covers[:, self._asked] >= _HELD
        close = around >= _AS_CLOSE * float(around.max(initial=0.0))
        return _rows_of(named & close) & frozenset(row for row, _ in numbered_rows(cut))

    def _what_tells(self, read: ReadItem) -> Callable[[str], bool] | None:
        """Whether a sentence of the item has what the question needs, of whatever matter; None where it needs nothing certain."""
        sought, asked, holder = self.sought, self.sought.asks_names, self.sought.holder
        ways: tuple[tuple[bool, Callable[[str], bool]], ...] = (
            (sought.needs_hour, tells_hour),
            (sought.needs_time, lambda text: self.tells_time(text, read)),
            (sought.needs_day_of_decision, tells_when_decided),
            (sought.needs_duration, tells_duration),
            (sought.word == "hvorfor", tells_reason),
            (asked is not None, lambda text: not lacks_names(asked or "", text, tuple)),
            (sought.asks_audience, tells_audience),
            (sought.needs_person, lambda text: self._names_another(text, read)),
            (holder is not None, lambda text: holder is None or holder.is_told(text)),
            (sought.needs_amount, lambda text: not lacks_amount(sought, text)),
        )
        return next((way for is_needed, way in ways if is_needed), None)

    def tells_count(self, text: str) -> bool:
        """Whether it counts what is asked for; of what is no word to search for that is not known."""
        place = self._counted
        if place is None:
            return True
        lowered = text.lower()
        found = token_texts(lowered)
        self._learn(found)
        return counts(lowered, {token for token in found if self._names(token, place)})

    @property
    def seeks_count(self) -> bool:
        """Whether the number of something is asked for that is a word to search for."""
        return self._counted is not None

    @property
    def seeks_post(self) -> bool:
        """Whether it is asked who has a post."""
        return self.sought.holder is not None and bool(self.sought.holder.post)

    def _names(self, token: str, place: int) -> bool:
        """Whether a word stands for the concept at the place, or is a compound of which that is the last part: sagsbehandlere
        are of those who are counted as behandlere, børnehaver are no children."""
        if not any(concept == place for concept, _, _ in self._known[token]):
            return False
        own = self._analyses([token])[token]
        heads_only = not own.key.endswith(COUNTING)
        words = (own.key, *(part for part in own.parts if not heads_only or own.key.endswith(part)))
        heads = chain.from_iterable(self._by_part.get(part, ()) for part in words)
        found = ((concept, weight) for concept, weight, _ in chain(self._by_word.get(own.key, ()), heads))
        return any(concept == place and weight >= _HELD for concept, weight in found)

    def _choose(
        self, read: ReadItem, cut: Sequence[PartSentences], chance: Sequence[float], wanted: frozenset[int]
    ) -> Run:
        """The run of sentences of one part that most likely holds the answer, as far as a quote may reach; where any row is
        `wanted`, one that has such a row, unless no quote can end behind it."""
        plain = self._likeliest(cut, chance)
        best = max(wanted, key=chance.__getitem__, default=None)
        is_told = self.sought.needs_person and plain is not None and self._tells_whom(self._quote(plain).text, read)
        if best is None or (is_told and chance[best] < max(chance)) or self._likeliest_tells(read, plain, chance):
            found = plain
        else:
            found = self._likeliest(cut, chance, wanted={best}) or self._likeliest(cut, chance, wanted=wanted) or plain
        return _from_table_head(found or Run(cut[0], 0, 0))

    def _likeliest_tells(self, read: ReadItem, run: Run | None, chance: Sequence[float]) -> bool:
        """Whether the likeliest sentence of these has the time or the reason that is asked for, so that no other need be quoted.
        Each row of a table has a time of its own, which proves nothing."""
        sought = self.sought
        is_meant = sought.word == "hvorfor" or (sought.needs_time and not sought.needs_deadline)
        tells = self._what_tells(read) if is_meant else None
        if run is None or tells is None:
            return False
        text = run.sentences.texts[max(run.rows, key=chance.__getitem__) - run.sentences.first]
        return _CELL_END not in text and tells(text)

    def _tells_whom(self, text: str, read: ReadItem) -> bool:
        """Whether it names somebody, and of who has a post or won something just that."""
        holder = self.sought.holder
        return self._names_another(text, read) and (holder is None or holder.is_told(text))

    def _names_another(self, text: str, read: ReadItem) -> bool:
        """Whether it names somebody but whom the title or the question names; that has a word of a person's name ("(A)"), or
        most of those of anything else: Solby Lokalråd is not named by Solby."""
        known = self.sought.known
        for name in somebody_named(text) - read.somebody:
            words = [word for word in token_texts(name) if len(word) > 1]
            named = len(known.intersection(words))
            if not named or (not name.endswith(")") and 2 * named <= len(words)):
                return True
        return False

    def _likeliest(
        self,
        cut: Sequence[PartSentences],
        chance: Sequence[float],
        *,
        wanted: Collection[int] = (),
        taken: Collection[int] = (),
    ) -> Run | None:
        """The run, with a row of those that are `wanted` where any is, and none that is `taken`."""
        best = -1.0
        chosen = None
        for one in cut:
            count = len(one.spans)
            is_list = one.part.section == self.sought.section == SectionName.BILAG
            most = LIST_MAX if is_list else QUOTE_MAX
            whole_max = LIST_MAX if is_list else WHOLE_MAX if one.part.is_decisive else 0
            is_whole = one.length(0, count - 1) <= whole_max
            for start in range(1 if is_whole else count):
                total = 0.0
                is_fit = not wanted
                for end in range(start, count):
                    if one.first + end in taken or (not is_whole and end > start and one.length(start, end) > most):
                        break
                    total += chance[one.first + end]
                    is_fit = is_fit or one.first + end in wanted
                    if is_fit and total > best + _TIE and (one.may_end(end) if not is_whole else end == count - 1):
                        best, chosen = total, Run(one, start, end)
        return chosen

    def _weights_within(self, covers: Floats, begins: Sequence[int]) -> Floats:
        """What each concept counts in choosing among the sentences of one item, (sentences, concepts): the item's topic, which
        stands everywhere in it, tells them apart less than a word that stands once."""
        counts = np.diff([*begins, len(covers)])
        count = counts[:, None]
        holding = np.add.reduceat(covers > 0, begins, axis=0, dtype=np.float64)
        rarity = np.log(1 + (count - holding + 0.5) / (holding + 0.5)) / np.log(1 + (count + 0.5) / 0.5)
        return np.repeat(self._information * (_EVERYWHERE + (1 - _EVERYWHERE) * rarity), counts, axis=0)

    def _cover(self, sentence: Sequence[str]) -> list[float]:
        """How well the tokens of a sentence hold each concept; `self._nothing` itself where they hold none."""
        hits = [entries for token in sentence if (entries := self._known[token])]
        if not hits:
            return self._nothing
        cover = [0.0] * len(self._concepts)
        shares: dict[tuple[int, int], dict[int, float]] = {}
        for concept, weight, place in chain.from_iterable(hits):
            if place is None:
                cover[concept] = max(cover[concept], weight)
            else:
                slots = shares.setdefault((concept, place[0]), {})
                slots[place[1]] = max(slots.get(place[1], 0.0), weight)
        for (concept, _), slots in shares.items():
            cover[concept] = max(cover[concept], sum(slots.values()))
        return cover

    def _learn(self, found: Iterable[str]) -> None:
        """Looks up what tokens stand for in the question; once a question and word."""
        new = [token for token in found if token not in self._known]
        for token, words in self._analyses(new).items() if new else ():
            entries = self._by_word.get(words.key, ())
            for part in words.parts:
                entries = (*entries, *self._by_part[part]) if part in self._by_part else entries
            self._known[token] = entries

    def _quote(self, run: Run) -> Quote:
        part, spans = run.sentences.part, run.sentences.spans
        span = Span(spans[run.start].start, spans[run.end].end)
        text = span.quote(part.text)
        return Quote(text, span.shifted(part.span.start), part.section, self.highlights(text))

    def highlights(self, text: str) -> tuple[Span, ...]:
        """The words of `text` that stand for a word of the question."""
        found = tokens(text)
        self._learn({token.text for token in found})
        return tuple(
            token.span for token in found if any(weight >= _HIGHLIGHTED for _, weight, _ in self._known[token.text])
        )


def _begins(counts: Iterable[int]) -> list[int]:
    """The first row of each of what has so many rows."""
    return list(accumulate(counts, initial=0))[:-1]


def _divided(values: NDArray[_Value], begins: Sequence[int]) -> list[NDArray[_Value]]:
    """The rows of each, as views."""
    return np.split(values, begins[1:]) if begins else []


def _read_item(  # noqa: PLR0913, PLR0917  the rows of one item
    cut: tuple[PartSentences, ...],
    covers: Floats,
    is_operative: Bools,
    near: Floats,
    held: Bools,
    of_title: Bools,
    in_title: Floats,
    times: frozenset[str],
    somebody: frozenset[str],
    headed: Floats,
) -> ReadItem:
    """`near` is what of the question stands close to each sentence, `held` which of its runs of letters stand in it, and
    `of_title` which stand in the title, which holds the concepts so well (`in_title`)."""
    runs = len(of_title) or 1
    decisive = (float(near[one.first : one.last].max()) for one in cut if one.part.is_decisive)
    with_title = (held | of_title).sum(axis=1).max(initial=of_title.sum())
    return ReadItem(
        cut,
        covers,
        is_operative,
        float(near.max(initial=0.0)),
        max(decisive, default=0.0),
        np.asarray(held.sum(axis=1) / runs),
        float(with_title / runs),
        in_title,
        times,
        somebody,
        headed,
    )


def _of_parts(cut: Sequence[PartSentences], values: Sequence[bool]) -> Bools:
    """Of each sentence what is so of its part."""
    return np.repeat(np.array(values, np.bool_), [len(one.spans) for one in cut])


def _settle_points(cut: Sequence[PartSentences], covers: Floats, is_operative: Bools) -> None:
    """A decision on a point of the indstilling ("3. ikke godkendt, idet …") is about what the point is about, and a point that
    was not approved says nothing of what was decided; one without a number is about all of them."""
    points = _points(cut)
    if not points:
        return
    for one in cut:
        if not one.part.is_operative or one.part.section == SectionName.INDSTILLING:
            continue
        begins = next((index for index, text in enumerate(one.texts) if not heads_an_entry(text)), 0)
        for index, sentence in enumerate(one.texts):
            numbers = decided_points(sentence)
            if (
                numbers is None
                or (not numbers and index != begins)
                or (approves_in_part(sentence) and outcome_of(sentence) is not Outcome.GODKENDT_MED_AENDRING)
            ):
                continue
            rows = [row for number in numbers or points for row in points.get(number, ())]
            if rows:
                point = _OF_A_POINT * covers[rows].max(axis=0)
                covers[one.first + index] = np.maximum(covers[one.first + index], point)
                is_operative[rows] &= not numbers


def _points(cut: Sequence[PartSentences]) -> dict[int, list[int]]:
    """The rows of the indstilling by the number of the point that they belong to; 0 before the first."""
    found: dict[int, list[int]] = {}
    for one in cut:
        if one.part.section != SectionName.INDSTILLING:
            continue
        number = 0
        for index, sentence in enumerate(one.texts):
            match = _NUMBERED.match(sentence)
            number = int(match["number"]) if match else number
            found.setdefault(number, []).append(one.first + index)
    return found


def _from_table_head(run: Run) -> Run:
    """A run that begins within a table, from the table's first row where that fits: it says what the columns are."""
    one = run.sentences
    start = run.start
    while start and _CELL_END in one.texts[start] and _CELL_END in one.texts[start - 1]:
        start -= 1
    return Run(one, start, run.end) if one.length(start, run.end) <= WHOLE_MAX else run


def _rows_of(is_one: Bools) -> frozenset[int]:
    return frozenset(np.flatnonzero(is_one).tolist())


def _rows_on_funds(cut: Sequence[PartSentences]) -> frozenset[int]:
    """Of the section on the economy, which need not name the matter; where it tells nothing of it, of all."""
    economy = [one for one in cut if one.part.section == SectionName.OEKONOMI]
    of_section, of_all = (
        frozenset(row for row, text in numbered_rows(some) if tells_funds(text)) for some in (economy, cut)
    )
    return of_section or of_all


def _rows_proposing(cut: Sequence[PartSentences]) -> frozenset[int]:
    """Where there is no indstilling, in what is told before the decision."""
    if any(one.part.section == SectionName.INDSTILLING for one in cut):
        return frozenset()
    before = [one for one in cut if one.part.section != SectionName.BESLUTNING]
    return frozenset(row for row, text in numbered_rows(before) if proposes(text))


def _shown(read: ReadItem, rows: range) -> Floats:
    """How well these sentences or the title hold each concept."""
    return np.asarray(np.maximum(read.in_title, read.covers[list(rows)].max(axis=0)))


def _shares(covers: Floats, weights: Floats) -> Floats:
    """Of each row: how much of the weighted concepts it holds, 0 to 1. `weights` are those of all rows or of each."""
    whole = weights.sum(axis=-1)
    return np.asarray((covers * weights).sum(axis=1) / np.where(whole > 0, whole, 1))


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """Of sentences that stand in parts one after the other: how many of its part stand before and after each."""

    before: NDArray[np.intp]
    after: NDArray[np.intp]

    @classmethod
    def of(cls, parts: Sequence[PartSentences]) -> _Neighbours:
        counts = np.array([len(one.spans) for one in parts], np.intp)
        before = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        return cls(before, np.repeat(counts, counts) - 1 - before)

    def joined(self, covers: Floats, before: int, after: int) -> Floats:
        """Each row joined with so many of the same part before and after it."""
        joined = covers.copy()
        for there, steps in ((self.before, range(-1, -before - 1, -1)), (self.after, range(1, after + 1))):
            for step in steps:
                rows = np.flatnonzero(there >= abs(step))
                joined[rows] = np.maximum(joined[rows], covers[rows + step])
        return joined
