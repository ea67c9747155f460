"""Writes a database of realistic Danish items of any number, resampled from the minutes of a given database.

    python bench/synthetic.py --from minutes.db --items 500000 --seed 1 --database big.db

An item has the title of one real item, sentences of that item and of others of the same section, and a real decision.
Some of the long words are exchanged for compounds of the Danish lexicon, of names for names made of syllables, so that the
vocabulary grows as that of real text does (Heaps 1978): how often a made word comes falls as its rank rises. The meetings
go through `Archive.ingest` like any. The same seed gives the same database.
"""

from __future__ import annotations

import argparse
import random
import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from store.archive import Archive
from store.danish.lexicon import load_lexicon
from store.danish.sentences import split_sentences
from store.domain import AgendaItem, Decision, Minutes, Outcome, Passage, Section, SectionName, Span

ITEMS_A_MEETING = 15
BODIES = 40  # of the source's own, each in several places
FIRST_DAY, DAYS = date(1985, 1, 7), 365 * 40
SENTENCES = {"Sagsfremstilling": (3, 8), "Indstilling": (1, 2), "Økonomi": (0, 2)}
OWN_SENTENCE = 0.6  # the share of an item's sentences that come from the item that its title comes from
EXCHANGED = 0.12  # the share of the long words that are exchanged
SENTENCE_MAX = 350  # characters
PARETO, COMMONEST = 0.5, 300  # how fast made words come less often, and from which rank on

TEXTS = """
SELECT i.item_id, i.title, m.committee, s.name, substr(m.source_text, s.span_start + 1, s.span_end - s.span_start)
FROM section s JOIN agenda_item i USING (item_id) JOIN meeting m USING (meeting_id)
WHERE NOT i.closed ORDER BY i.item_id, s.position
"""
LONG_WORD = re.compile(r"\b[a-zæøå]{8,}\b|(?<=[a-zæøå] )[A-ZÆØÅ][a-zæøå]{4,}\b")
SYLLABLES = """
al ar bak ben birk bro dal eg el en fald gran ham han hede holm hor hus kar kil lind lund mar mose nor ny od ren ris sand
sko sol sten str tor ul val ved vin ær ø
""".split()
ENDINGS = "vej gade sen gård by strup lund stræde skov torp bjerg toft".split()


@dataclass(frozen=True, slots=True)
class Source:
    """What is resampled: titles, and sentences by section; `own` are those of each item by section."""

    titles: tuple[str, ...]
    own: tuple[dict[str, list[str]], ...]
    by_section: dict[str, list[str]]
    committees: tuple[str, ...]


class Words:
    """Made words by rank: the same rank gives the same word."""

    def __init__(self) -> None:
        lexicon = load_lexicon()
        self._first = sorted(form for form in lexicon.modifiers if 4 <= len(form) <= 10)
        self._last = sorted(word for word in lexicon.words if 4 <= len(word) <= 9 and word not in lexicon.verbs)

    def compound(self, rank: int) -> str:
        chosen = random.Random(rank)  # noqa: S311  no secret
        return chosen.choice(self._first) + chosen.choice(self._last)

    def name(self, rank: int) -> str:
        chosen = random.Random(-rank)  # noqa: S311  no secret
        return (chosen.choice(SYLLABLES) + chosen.choice(SYLLABLES) + chosen.choice(ENDINGS)).capitalize()


class Writer:
    """Writes items from a source; `chance` decides all."""

    def __init__(self, source: Source, seed: int) -> None:
        self._source = source
        self._words = Words()
        self._chance = random.Random(seed)  # noqa: S311  no secret
        base = source.committees
        self._bodies = tuple(
            base[n % len(base)] + (f" {n // len(base) + 1}" if n >= len(base) else "") for n in range(BODIES)
        )

    def meetings(self, items: int) -> Iterator[Minutes]:
        for number in range(-(-items // ITEMS_A_MEETING)):
            day = FIRST_DAY + timedelta(days=number * DAYS // (items // ITEMS_A_MEETING + 1))
            count = min(ITEMS_A_MEETING, items - number * ITEMS_A_MEETING)
            yield self._meeting(self._bodies[number % BODIES], day, count, number)

    def _meeting(self, committee: str, day: date, items: int, number: int) -> Minutes:
        head = f"REFERAT {committee} den {day:%d-%m-%Y}, møde {number}\n\n"
        text = [head]
        start = len(head)
        found = []
        for position in range(1, items + 1):
            item, written = self._item(position, start, committee, day)
            found.append(item)
            text.append(written)
            start += len(written)
        return Minutes(
            Passage(committee, Span(8, 8 + len(committee))), day, None, None, "referat", (), tuple(found), (),
            Span(0, len(head)), "".join(text),
        )  # fmt: skip

    def _item(self, number: int, start: int, committee: str, day: date) -> tuple[AgendaItem, str]:
        chance, source = self._chance, self._source
        origin = chance.randrange(len(source.titles))
        title = self.varied(source.titles[origin])
        text = f"Punkt {number}: {title}\n\n"
        case_number = f"{day:%y}/{chance.randrange(1, 30000)}"
        case_span = Span(start + len(text), start + len(text) + len(case_number))
        text += f"{case_number}\n\n"
        sections = []
        for name, (least, most) in SENTENCES.items():
            sentences = [self._sentence(origin, name) for _ in range(chance.randint(least, most))]
            if any(sentences):
                body = " ".join(filter(None, sentences))
                text += f"{name}\n\n"
                sections.append(Section(name, name, body, Span(start + len(text), start + len(text) + len(body))))
                text += f"{body}\n\n"
        decided = self._sentence(origin, SectionName.BESLUTNING.value) or "Godkendt."
        text += "Beslutning\n\n"
        span = Span(start + len(text), start + len(text) + len(decided))
        sections.append(Section(SectionName.BESLUTNING.value, "Beslutning", decided, span))
        text += f"{decided}\n\n"
        item = AgendaItem(
            number, Passage(title, Span(start, start + len(title))), Passage(case_number, case_span), False,
            tuple(sections), (Decision(day, committee, Outcome.INGEN, decided, span),), (), (), Span(start, start + len(text)),
        )  # fmt: skip
        return item, text

    def _sentence(self, origin: int, section: str) -> str:
        own = self._source.own[origin].get(section)
        pool = own if own and self._chance.random() < OWN_SENTENCE else self._source.by_section.get(section, [""])
        return self.varied(self._chance.choice(pool))

    def varied(self, sentence: str) -> str:
        return LONG_WORD.sub(self._exchanged, sentence)

    def _exchanged(self, match: re.Match[str]) -> str:
        if self._chance.random() >= EXCHANGED:
            return match.group()
        rank = int(min(COMMONEST * (self._chance.paretovariate(PARETO) - 1), 1e12))
        return self._words.name(rank) if match.group()[0].isupper() else self._words.compound(rank)


def read_source(path: Path) -> Source:
    titles: dict[int, str] = {}
    own: dict[int, dict[str, list[str]]] = {}
    by_section: dict[str, list[str]] = {}
    committees: dict[str, None] = {}
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        for item_id, title, committee, name, text in connection.execute(TEXTS):
            titles[item_id] = title
            committees[committee] = None
            sentences = [span.quote(text).replace("\n", " ") for span in split_sentences(text)]
            sentences = [sentence for sentence in sentences if len(sentence) <= SENTENCE_MAX]
            if sentences:
                own.setdefault(item_id, {}).setdefault(name, []).extend(sentences)
                by_section.setdefault(name, []).extend(sentences)
    return Source(tuple(titles.values()), tuple(own.get(each, {}) for each in titles), by_section, tuple(committees))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--from", dest="source", type=Path, required=True)
    parser.add_argument("--items", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", type=Path, required=True)
    arguments = parser.parse_args()
    if arguments.database.exists():
        parser.error(f"{arguments.database} is there already")
    writer = Writer(read_source(arguments.source), arguments.seed)
    started = perf_counter()
    ingesting = 0.0
    with Archive.open(arguments.database) as archive:
        for number, meeting in enumerate(writer.meetings(arguments.items), 1):
            before = perf_counter()
            archive.ingest(meeting, source=f"{number:06}.txt")
            ingesting += perf_counter() - before
            if number % 1000 == 0:
                print(
                    f"{number * ITEMS_A_MEETING} items, {ingesting:.0f} s of {perf_counter() - started:.0f} s",
                    flush=True,
                )
        archive.seal()
    print(f"ingested in {ingesting:.1f} s of {perf_counter() - started:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
