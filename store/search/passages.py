"""Cutting the quote: the sentences of an item that answer, verbatim, whole, and not too many."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from store.danish.analysis import IndexWords
from store.danish.tokens import token_texts
from store.domain import Quote, SectionName, Span
from store.search.answering import ROLE_OF_SECTION, Floats, Role, Sentences, best_of_item, chances, odds_of
from store.search.concept_words import HELD, NEARLY_ALL, STANDS_FOR, ConceptWords
from store.search.kinds import QuestionKind
from store.search.letter_runs import runs_held
from store.search.needs import TIE, Needs
from store.search.part_sentences import CELL_END, QUOTE_MAX, Part, PartSentences, Run, cut_text, in_rows, numbered_rows
from store.search.quoted_votes import chosen_votes, further_votes, votes_in
from store.search.read_items import (
    Neighbours,
    ReadItem,
    begins_of,
    divided,
    of_parts,
    read_item_of,
    rows_of,
    settle_points,
    shares,
)
from store.search.sought import Sought
from store.search.telling import somebody_named, times_named
from store.search.vocabulary import Concept

WHOLE_MAX = 500  # characters of a decision that is quoted whole rather than in part
LIST_MAX = 600  # characters of a list of attachments
_NOT_FURTHER = frozenset({SectionName.INDSTILLING, SectionName.BILAG})
_AS_WELL = 0.1  # the chance from which another passage may as well hold the answer
_TELLING = 0.3  # of the question's information, for a word that the quote should not lack
_RARE = 2  # sentences with a word
_HARDLY_ALL = 0.45  # of the question's information
_NOT_UNLIKELY = 0.005  # the chance of a passage
_EVERYWHERE = (
    0.3  # what a concept counts that stands in every sentence of its item, beside 1 for one that stands in one
)


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
        self.sought = sought
        self.words = ConceptWords(concepts, analyses)
        self._information = np.array(information, dtype=np.float64)
        self.needs = Needs(sought, self.words, self._information)
        self._heading = np.array([one.text in sought.heading for one in concepts], np.float64)

    @classmethod
    def unworded(cls, sought: Sought) -> Excerpts:
        """For an item that is asked for by its number, with no word to search for: only what is sought tells its
        sentences apart."""
        return cls((), (), sought, lambda found: dict.fromkeys(found, IndexWords("", (), known=False)))

    def read(self, title: str, parts: Sequence[Part]) -> ReadItem:
        return self.read_all([(title, parts)])[0]

    def read_all(self, items: Sequence[tuple[str, Sequence[Part]]]) -> list[ReadItem]:
        """Of each item its title and its parts. Many are read at once, for most of what reading takes is the same for one."""
        split = [[(part, told) for part in parts if (told := cut_text(part.text)).spans] for _, parts in items]
        sentences = [words for item in split for _, told in item for words in told.tokens]
        titles = [token_texts(title) for title, _ in items]
        self.words.learn({token for words in (*sentences, *titles) for token in words})
        covers = np.array([self.words.cover(words) for words in sentences], np.float64)
        covers = covers.reshape(len(sentences), len(self.words.texts))
        held = runs_held([*sentences, *titles], self.sought.grams)
        cuts = [in_rows(item) for item in split]
        parts = list(chain.from_iterable(cuts))
        is_operative = of_parts(parts, [one.part.is_operative for one in parts])
        begins = begins_of(cut[-1].last if cut else 0 for cut in cuts)
        in_titles = [np.array(self.words.cover(title), np.float64) for title in titles]
        headed = [
            self._under_heading(*of_item) for of_item in zip(cuts, divided(covers, begins), in_titles, strict=True)
        ]
        for cut, own, operative in zip(cuts, divided(covers, begins), divided(is_operative, begins), strict=True):
            settle_points(cut, own, operative)
        seeks_time = self.sought.kind is QuestionKind.WHEN
        near = shares(Neighbours.of(parts).joined(covers, 0, 2), self._information)
        found = zip(
            cuts,
            divided(covers, begins),
            divided(is_operative, begins),
            divided(near, begins),
            divided(held[: len(sentences)], begins),
            held[len(sentences) :],
            in_titles,
            [times_named(title) if seeks_time else frozenset[str]() for title, _ in items],
            [somebody_named(title) if self.sought.needs_person else frozenset[str]() for title, _ in items],
            headed,
            strict=True,
        )
        return [read_item_of(*of_item) for of_item in found]

    def _under_heading(self, cut: Sequence[PartSentences], covers: Floats, in_title: Floats) -> Floats:
        """Which concepts are the heading of the section that is asked for, where the item has that section and it or the title
        tells of the matter: a "Tidsplan" need not say tidsplan. Its sentences then hold them too."""
        is_heading = self._heading > 0
        rows = [covers[one.first : one.last] for one in cut if one.part.section == self.sought.section]
        if not (rows and is_heading.any()):
            return np.zeros(len(is_heading))
        told = np.maximum(in_title, np.concatenate(rows).max(axis=0, initial=0.0))
        if not (told[~is_heading] >= HELD).any():
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
        odds = divided(odds_of(sentences, self.sought), sentences.begins)
        found = map(self._excerpt, told, odds, divided(sentences.around, sentences.begins))
        return [next(found) if has else None for has in has_text]

    def _excerpt(self, read: ReadItem, odds: Floats, around: Floats) -> Excerpt:
        cut = [one for one in read.cut if one.part.is_quotable]
        odds[~of_parts(read.cut, [one.part.is_quotable for one in read.cut])] = -np.inf
        cut = self._without_overturned(read, cut, odds)
        chance = chances(odds).tolist()
        votes = votes_in(cut, self.sought) if self.sought.kind is QuestionKind.VOTE else None
        if votes is not None:
            run = chosen_votes(votes, chance, self.sought)
        else:
            named = [one for one in cut if one.part.section == self.sought.section]
            wanted = self.needs.rows_with_it(read, named or cut, around)
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
        if found is None or self._held_with_title(read, found.rows) < NEARLY_ALL:
            return None
        return found if sum(chance[row] for row in found.rows) >= _NOT_UNLIKELY else None

    def _held_with_title(self, read: ReadItem, rows: range) -> float:
        """The share of the question's information that these sentences hold together with the title."""
        return float(read.held_in(rows) @ self._information / (self._information.sum() or 1.0))

    def _times(self, read: ReadItem, cut: Sequence[PartSentences], quote: Quote) -> frozenset[int]:
        """Where it is asked when something is, and the quote has no time: the sentences that have one."""
        if not self.sought.needs_time or self.needs.tells_time(quote.text, read):
            return frozenset()
        return frozenset(row for row, text in numbered_rows(cut) if self.needs.tells_time(text, read))

    def _telling(self, read: ReadItem, rows: range) -> frozenset[int]:
        """The sentences with the most telling word of the question that neither the title nor the sentences `rows` have: of an
        item on a brochure the one that tells of its price, where the price is asked for."""
        if not len(self.words.texts):
            return frozenset()
        shown = read.held_in(rows)
        held = read.covers.max(axis=0) >= STANDS_FOR
        lacking = np.where(held & (shown < HELD), self._information, 0.0)
        concept = int(lacking.argmax())
        if lacking[concept] < _TELLING * self._information.sum():
            return frozenset()
        return rows_of(read.covers[:, concept] >= STANDS_FOR)

    def sentences(self, reads: Sequence[ReadItem]) -> Sentences:
        """All rows of `ReadItem.covers` with what tells them apart within each item. Every item has some."""
        parts = [one for read in reads for one in read.cut]
        begins = begins_of(len(read.covers) for read in reads)
        covers = np.concatenate([read.covers for read in reads])
        neighbours = Neighbours.of(parts)
        weights = self._weights_within(covers, begins)
        own = shares(covers, weights)
        most = np.maximum.reduceat(covers, begins_of(len(one.spans) for one in parts), axis=0)
        roles = [ROLE_OF_SECTION.get(one.part.section, Role.OTHER) for one in parts]
        return Sentences(
            texts=[text for one in parts for text in one.texts],
            tokens=[words for one in parts for words in one.tokens],
            place=neighbours.before.astype(np.float64),
            is_operative=np.concatenate([read.is_operative for read in reads]),
            roles={role: of_parts(parts, [one is role for one in roles]) for role in dict.fromkeys(roles)},
            own=own,
            relative=own / best_of_item(own, begins),
            words=(covers > HELD).mean(axis=1) if len(self.words.texts) else own,
            before=shares(neighbours.joined(covers, 2, 0), weights),
            previous=np.where(neighbours.before > 0, np.concatenate(([0.0], own[:-1])), 0.0),
            around=shares(neighbours.joined(covers, 1, 1), weights),
            part=np.repeat(shares(most, self._information), [len(one.spans) for one in parts]),
            likeness=np.concatenate([read.likeness for read in reads]),
            begins=begins,
            times=[read.times for read in reads],
        )

    def _choose(
        self, read: ReadItem, cut: Sequence[PartSentences], chance: Sequence[float], wanted: frozenset[int]
    ) -> Run:
        """The run of sentences of one part that most likely holds the answer, as far as a quote may reach; where any row is
        `wanted`, one that has such a row, unless no quote can end behind it."""
        plain = self._likeliest(cut, chance)
        best = max(wanted, key=chance.__getitem__, default=None)
        is_told = (
            self.sought.needs_person and plain is not None and self.needs.tells_whom(self._quote(plain).text, read)
        )
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
        tells = self.needs.what_tells(read) if is_meant else None
        if run is None or tells is None:
            return False
        text = run.sentences.texts[max(run.rows, key=chance.__getitem__) - run.sentences.first]
        return CELL_END not in text and tells(text)

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
                    if is_fit and total > best + TIE and (one.may_end(end) if not is_whole else end == count - 1):
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

    def _quote(self, run: Run) -> Quote:
        part, spans = run.sentences.part, run.sentences.spans
        span = Span(spans[run.start].start, spans[run.end].end)
        text = span.quote(part.text)
        return Quote(text, span.shifted(part.span.start), part.section, self.words.highlights(text))


def _from_table_head(run: Run) -> Run:
    """A run that begins within a table, from the table's first row where that fits: it says what the columns are."""
    one = run.sentences
    start = run.start
    while start and CELL_END in one.texts[start] and CELL_END in one.texts[start - 1]:
        start -= 1
    return Run(one, start, run.end) if one.length(start, run.end) <= WHOLE_MAX else run
