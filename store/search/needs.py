"""Which sentences of an item have what a question needs: a sum, a number, a time, somebody, a reason, what was decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

import numpy as np

from store.danish.tokens import token_texts
from store.domain import SectionName
from store.minutes.proposals import proposes
from store.search.answering import Floats
from store.search.concept_words import HELD, NEARLY_ALL, ConceptWords
from store.search.counts import counts
from store.search.part_sentences import CELL_END, PartSentences, numbered_rows
from store.search.read_items import ReadItem, rows_of
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

TIE = 1e-9
_AS_CLOSE = 0.5  # of what the sentence that is closest to the question holds of it, with its neighbours
_LESS_CLOSE = 0.2  # the same of one that has a sum, where no closer one has
_COUNTED_AS_CLOSE = 0.4  # the same of one that counts what is asked for


class Needs:
    """What one question needs; `information` is what each of its concepts counts."""

    def __init__(self, sought: Sought, words: ConceptWords, information: Floats) -> None:
        self._sought = sought
        self._words = words
        self._information = information
        counted = (place for place, text in enumerate(words.texts) if text == sought.counted)
        self._counted = next(counted, None)  # which of the concepts is
        self._asked = next((place for place, text in enumerate(words.texts) if text == sought.asked), None)

    def rows_with_it(self, read: ReadItem, cut: Sequence[PartSentences], around: Floats) -> frozenset[int]:
        """Where a sum, a number, a time or somebody is asked for, the rows that have one and hold at least half as much of the
        question as any; of who has a post or won something those that name them; where money is to come from, those that
        say so; where it is asked what became of the matter, those that say what was decided."""
        by_place = self._by_place(read, cut)
        if by_place is not None:
            return by_place
        tells = self.what_tells(read)
        if tells is None:
            return self._naming(read, cut, around)
        most = float(around.max(initial=0.0))
        close = [(row, text) for row, text in numbered_rows(cut) if around[row] >= _COUNTED_AS_CLOSE * most]
        if (holder := self._sought.holder) is not None:
            named = frozenset(row for row, text in close if holder.is_told(text))
            if named:
                return named
        if self._sought.counted is not None:
            counted = frozenset(row for row, text in close if self.tells_count(text))
            if counted:
                return frozenset(row for row in counted if around[row] >= _AS_CLOSE * most) or counted
        found = frozenset(row for row, text in close if around[row] >= _AS_CLOSE * most and tells(text))
        if self._sought.needs_deadline:
            return self._of_deadline(cut, around) or found
        if not found and self._sought.needs_amount:
            found = frozenset(
                row for row, text in numbered_rows(cut) if around[row] >= _LESS_CLOSE * most and tells(text)
            )
        if self._sought.asks_whole:
            found = frozenset(islice(self._with_sum(cut, around, tells_balance_in_all), 1)) or found
        return self._of_cost(read, cut, found) if self._sought.asks_cost else found

    def what_tells(self, read: ReadItem) -> Callable[[str], bool] | None:
        """Whether a sentence of the item has what the question needs, of whatever matter; None where it needs nothing certain."""
        sought, asked, holder = self._sought, self._sought.asks_names, self._sought.holder
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
        self._words.learn(found)
        return counts(lowered, {token for token in found if self._words.names(token, place)})

    @property
    def seeks_count(self) -> bool:
        """Whether the number of something is asked for that is a word to search for."""
        return self._counted is not None

    @property
    def seeks_post(self) -> bool:
        """Whether it is asked who has a post."""
        return self._sought.holder is not None and bool(self._sought.holder.post)

    def tells_time(self, text: str, read: ReadItem) -> bool:
        """Whether it names a time but that of the matter, as in "Strategi 2026-2027", and of the question."""
        return bool(times_named(text) - read.times - self._sought.times)

    def tells_any_time(self, text: str, read: ReadItem) -> bool:
        """The same of a time that names no day either: "hver mandag", "om to år", "snarest"; the title's is none."""
        return tells_time_at_all(text, read.times)

    def tells_whom(self, text: str, read: ReadItem) -> bool:
        """Whether it names somebody, and of who has a post or won something just that."""
        holder = self._sought.holder
        return self._names_another(text, read) and (holder is None or holder.is_told(text))

    def _names_another(self, text: str, read: ReadItem) -> bool:
        """Whether it names somebody but whom the title or the question names; that has a word of a person's name ("(A)"), or
        most of those of anything else: Solby Lokalråd is not named by Solby."""
        known = self._sought.known
        for name in somebody_named(text) - read.somebody:
            words = [word for word in token_texts(name) if len(word) > 1]
            named = len(known.intersection(words))
            if not named or (not name.endswith(")") and 2 * named <= len(words)):
                return True
        return False

    def _with_sum(self, cut: Sequence[PartSentences], around: Floats, tells: Callable[[str], bool]) -> Iterator[int]:
        """The rows with an amount that tell so, and are not much farther from the question than any."""
        least = _LESS_CLOSE * float(around.max(initial=0.0))
        rows = ((row, text) for row, text in numbered_rows(cut) if around[row] >= least and tells(text))
        return (row for row, text in rows if not lacks_amount(self._sought, text))

    def _of_deadline(self, cut: Sequence[PartSentences], around: Floats) -> frozenset[int]:
        """The rows that tell a deadline by that name, as close to the question as any of them."""
        told = {row: around[row] for row, text in numbered_rows(cut) if tells_deadline(text)}
        most = max(told.values(), default=0.0)
        return frozenset(row for row, near in told.items() if near >= max(_LESS_CLOSE * most, TIE))

    def _of_cost(self, read: ReadItem, cut: Sequence[PartSentences], found: frozenset[int]) -> frozenset[int]:
        """Of the rows that were found with a sum those that tell what the thing costs; where there are none but of what somebody
        pays towards it, and the matter is of the thing, what else in it has a sum."""
        text_of = dict(numbered_rows(cut))
        of_thing = frozenset(row for row in found if not tells_share_alone(text_of[row]))
        thing = np.where([says_cost(text) for text in self._words.texts], 0.0, self._information)
        if of_thing or float(read.in_title @ thing) < NEARLY_ALL * thing.sum():
            return of_thing or found
        others = frozenset(
            row for row, text in text_of.items() if not (lacks_amount(self._sought, text) or tells_share_alone(text))
        )
        return others or found

    def _by_place(self, read: ReadItem, cut: Sequence[PartSentences]) -> frozenset[int] | None:
        """The rows that answer wherever the question's words stand: what is on funds, what was proposed or decided, who was
        elected, the row of a table that the question names. None where nothing of that is asked for."""
        if self._sought.section == SectionName.INDSTILLING:
            return _rows_proposing(cut) or None
        if self._sought.needs_funds:
            return _rows_on_funds(cut)
        if self._sought.asks_outcome:
            return rows_of(read.is_operative)
        if self._sought.needs_chosen:
            chosen = frozenset(
                row for row, text in numbered_rows(cut) if tells_chosen(text) and self._names_another(text, read)
            )
            return chosen or None
        return None if self._sought.asks_decision else self._rows_named(cut) or None

    def _rows_named(self, cut: Sequence[PartSentences]) -> frozenset[int]:
        """The rows of tables with a number whose first cell the question names, in two words or more."""
        cells = [
            (row, text, token_texts(text.split(CELL_END, 1)[0])) for row, text in numbered_rows(cut) if CELL_END in text
        ]
        kind, label = self._sought.option or ("", "")
        heads = any(first == [kind] for _, _, first in cells)
        return frozenset(
            row
            for row, text, first in cells
            if any(map(str.isdigit, text)) and (self._words.names_all(first) or (heads and first == [label]))
        )

    def _naming(self, read: ReadItem, cut: Sequence[PartSentences], around: Floats) -> frozenset[int]:
        """The rows that name what is asked for by "hvilken", where the title does not."""
        if self._asked is None or self._sought.asks_decision or read.in_title[self._asked] >= HELD:
            return frozenset()
        named = read.covers[:, self._asked] >= HELD
        close = around >= _AS_CLOSE * float(around.max(initial=0.0))
        return rows_of(named & close) & frozenset(row for row, _ in numbered_rows(cut))


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
