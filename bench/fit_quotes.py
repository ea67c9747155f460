"""Fits what tells an item's sentences apart to questions whose answer is known, and writes it for store/search/answering.py.

    python bench/fit_quotes.py FILE… --database referatbot.db [--also COUNTS FILE…] [--elsewhere COUNTS DATABASE FILE…]
        [--on] [--held-out FILE…] [--write]

Files are those of bench/quality.py; only `q`, `contains` and where the answer stands (`gold`, or `meeting` and `item`) are read.
A listwise logistic regression: of an item's sentences those that hold the text that answers shall have the highest chance
(softmax), with L2 towards 0. It says how many items of each file have a right sentence as the likeliest: of each fifth of the
questions, fitted on the others, of all, and of the files that are held out. `--also` are questions that count otherwise than
1 each, less where they were made from an item's text rather than from a need; `--elsewhere` the same over another database. With
`--on` the fit begins with the weights that there are, is pulled towards them instead of 0, and leaves the words' as they
are. Needs SciPy (`pip install '.[bench]'`).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from bench.quality import plain
from bot.answers import understood
from bot.candidates import candidates_of
from bot.hits import read_item
from store.archive import Archive
from store.danish.tokens import tokens
from store.search.answering import features, weights
from store.search.sought import sought_in

TODAY = date(2026, 1, 1)
WEIGHTS = Path("store/search/quote_weights.json")
FIXED = {"votes": 3.0}  # by hand: few questions ask how somebody voted
WORDS = 400  # the most common ones have a weight of their own
TREATMENTS = 3  # of a matter, as most
PARTS = 5

Floats = NDArray[np.float64]
Place = tuple[str, str, int]
"""(committee, day, item's number) as `gold` gives it."""


@dataclass(frozen=True)
class Example:
    """A question and an item that answers it. `features` are a dict for each sentence, `answers` those that hold the answer;
    `counts` is what the question counts in the fit."""

    file: str
    counts: float
    question: str
    texts: Sequence[str]
    words: Sequence[frozenset[str]]
    features: list[dict[str, float]]
    answers: NDArray[np.bool_]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--also", nargs="+", action="append", default=[], metavar="COUNTS FILE")
    parser.add_argument("--elsewhere", nargs="+", action="append", default=[], metavar="COUNTS DATABASE FILE")
    parser.add_argument("--on", action="store_true", help="from the weights that there are")
    parser.add_argument("--held-out", nargs="*", type=Path, default=[])
    parser.add_argument("--database", required=True, type=Path)
    parser.add_argument("--l2", type=float, default=0.003)
    parser.add_argument("--write", action="store_true", help=f"to {WEIGHTS}")
    arguments = parser.parse_args()
    with Archive.open(arguments.database) as archive:
        places = places_of(archive)
        known = [one for path in arguments.files for one in examples(archive, places, path)]
        for counts, *paths in arguments.also:
            known += [one for path in paths for one in examples(archive, places, Path(path), counts=float(counts))]
        held_out = [one for path in arguments.held_out for one in examples(archive, places, path)]
    for counts, database, *paths in arguments.elsewhere:
        with Archive.open(database) as archive:
            places = places_of(archive)
            known += [one for path in paths for one in examples(archive, places, Path(path), counts=float(counts))]
    words = frozenset(weights().words) if arguments.on else common_words(known)
    start = present() if arguments.on else {}
    parts = [[one for one in known if hash_of(one.question) % PARTS == part] for part in range(PARTS)]
    for part in parts:
        rest = [one for other in parts if other is not part for one in other]
        report("left out", part, fitted(rest, words, arguments.l2, start))
    found = fitted(known, words, arguments.l2, start)
    report("in the fit", known, found)
    if held_out:
        report("held out", held_out, found)
    if arguments.write:
        rounded = {
            name: round(weight, 2) for name, weight in sorted((start | found | FIXED).items()) if abs(weight) >= 0.005
        }
        kept = {
            "features": {name: weight for name, weight in rounded.items() if not name.startswith("word ")},
            "words": {name[5:]: weight for name, weight in rounded.items() if name.startswith("word ")},
        }
        WEIGHTS.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


def present() -> dict[str, float]:
    """The weights that there are, as `fitted` gives them."""
    return {**weights().features, **{f"word {word}": weight for word, weight in weights().words.items()}}


def hash_of(question: str) -> int:
    """The same in every run, which `hash` is not."""
    return sum(question.encode())


def places_of(archive: Archive) -> dict[Place, int]:
    return {
        (meeting.committee, meeting.held_on.isoformat(), item.number): item.item_id
        for meeting in archive.meetings()
        for item in archive.items_of_meeting(meeting.meeting_id)
    }


def examples(archive: Archive, places: Mapping[Place, int], path: Path, counts: float = 1.0) -> Iterator[Example]:
    for line in path.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        gold = {item_id for place, item_id in places.items() if is_gold(label, place)}
        asked = understood(archive, label["q"], today=TODAY)
        found = archive.search(asked, among=gold) if gold and label.get("contains") and asked.words else None
        for candidate in candidates_of(asked, found)[:TREATMENTS] if found is not None else ():
            item = archive.item(candidate.item_id)
            assert item is not None, "it was found"
            sentences = found.excerpts.sentences([read_item(item, found.excerpts, asked)])
            columns = features(sentences, sought_in(asked))
            answers = np.array(list(answering(sentences.texts, label["contains"])))
            if answers.any() and not answers.all():
                rows = [
                    {name: float(values[row]) for name, values in columns.items() if values[row] and name not in FIXED}
                    for row in range(len(sentences.texts))
                ]
                words = list(map(frozenset, sentences.tokens))
                yield Example(path.name, counts, label["q"], sentences.texts, words, rows, answers)


def is_gold(label: Mapping[str, Any], place: Place) -> bool:
    if "gold" in label:
        return list(place) in label["gold"]
    return place[1:] == (label.get("meeting"), label.get("item"))


def answering(sentences: Sequence[str], wanted: Iterable[str]) -> Iterator[bool]:
    """Whether each sentence holds one of the texts, or begins one that goes on in the next two."""
    texts = [plain(text) for text in wanted]
    for row, sentence in enumerate(map(plain, sentences)):
        run = " ".join([sentence, *map(plain, sentences[row + 1 : row + 3])])
        yield any(
            text in sentence or (len(sentence) > 15 and sentence in text) or -1 < run.find(text) < len(sentence)
            for text in texts
        )


def common_words(known: Sequence[Example]) -> frozenset[str]:
    """But names, which are mostly written with a capital."""
    counts: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for text in {text for one in known for text in one.texts}:
        found = tokens(text)
        counts.update({token.text for token in found})
        capitals.update({token.text for token in found[1:] if token.span.quote(text)[:1].isupper()})
    usual = (
        word for word, count in counts.most_common() if word.isalpha() and len(word) > 1 and capitals[word] < count / 2
    )
    return frozenset(word for word, _ in zip(usual, range(WORDS), strict=False))


def fitted(known: Sequence[Example], words: frozenset[str], l2: float, start: Mapping[str, float]) -> dict[str, float]:
    """The weight of each feature, and of each word as "word …"; pulled towards those of `start`, where the words' stay."""
    names: dict[str, int] = {}
    data: list[float] = []
    columns: list[int] = []
    ends = [0]
    for one in known:
        for row, of_row in enumerate(one.features):
            held = of_row | {f"word {word}": 1.0 for word in one.words[row] & words}
            columns += [names.setdefault(name, len(names)) for name in held]
            data += held.values()
            ends.append(len(columns))
    matrix = csr_matrix((data, columns, ends), shape=(len(ends) - 1, len(names)))
    lengths = np.array([len(one.features) for one in known])
    starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    answers = np.concatenate([one.answers for one in known])
    towards = np.array([start.get(name, 0.0) for name in names])
    is_free = np.array([not (start and name.startswith("word ")) for name in names])
    times = Counter((one.file, one.question) for one in known)  # a matter with three treatments counts once
    share = np.array([one.counts / times[one.file, one.question] for one in known])
    share /= share.sum()

    def loss(moved: Floats) -> tuple[float, Floats]:
        odds = matrix @ (towards + moved)
        odds -= np.repeat(np.maximum.reduceat(odds, starts), lengths)
        chances = np.exp(odds)
        chances /= np.repeat(np.add.reduceat(chances, starts), lengths)
        right = np.add.reduceat(chances * answers, starts)
        pulled = (chances * answers / np.repeat(right + 1e-12, lengths) - chances) * np.repeat(share, lengths)
        value = -(share * np.log(right + 1e-12)).sum() + l2 * (moved @ moved) / 2
        return float(value), (l2 * moved - matrix.T @ pulled) * is_free

    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 150})
    return dict(zip(names, (towards + best.x).tolist(), strict=True))


def report(what: str, known: Sequence[Example], weights: dict[str, float]) -> None:
    right: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for one in known:
        odds = [
            sum(weights.get(name, 0.0) * value for name, value in of_row.items())
            + sum(weights.get(f"word {word}", 0.0) for word in words)
            for of_row, words in zip(one.features, one.words, strict=True)
        ]
        for group in (one.file, "all"):
            right[group] += bool(one.answers[int(np.argmax(odds))])
            count[group] += 1
    shares = ", ".join(f"{name} {right[name] / count[name]:.3f}" for name in sorted(count))
    sys.stdout.write(f"{what}, {len(known)}: {shares}\n")


if __name__ == "__main__":
    sys.exit(main())
