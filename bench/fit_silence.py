"""Fits what tells an answer from silence to questions of which it is known, for store/search/confidence.py.

    python bench/fit_silence.py --of RIGHT WRONG DATABASE FILE… [--of …] [--none COUNTS DATABASE FILE… …]
        [--held-out DATABASE FILE… …] [--small] [--kept 0.92]

Files are those of bench/quality.py. The best item of each question is right where it is among its `gold` or of the same
case; a question without an answer, or none of whose `gold` is stored in the database, has only wrong ones. Others, whose
best item is wrong though there is an answer, are left out, and so is what is answered or refused by rule. A logistic
regression, balanced, with L2 towards 0; RIGHT and WRONG are what a right and a wrong one of these files counts: of a small
database nearly all questions have no answer. No question of `--none` has an answer in its database. It prints the weights,
with a threshold of 0 where `--kept` of the first files' right ones are kept, and what share is kept and refused: of each
file, fitted on the other questions, and of the files that are held out. With `--small` the weights stay as they are, and
what is added to them where few items are stored is fitted. Needs SciPy (`pip install '.[bench]'`).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from bench.fit_quotes import PARTS, TODAY, Place, hash_of, places_of
from bot.answers import understood
from bot.candidates import candidates_of, chosen_among, is_within
from bot.weighing import lacks_what_is_named, signs_of_answer, weighed_of
from store.archive import Archive
from store.search.confidence import WEIGHTS, Signs
from store.search.sought import lacks_amount

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """A question's best item: what speaks for it, and whether it is right. `counts` is what it counts in the fit."""

    group: str
    part: int
    counts: float
    features: dict[str, float]
    is_right: bool
    start: float = 0.0  # odds that it has whatever is fitted


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--of", nargs="+", action="append", required=True, metavar="RIGHT WRONG DATABASE FILE")
    parser.add_argument("--none", nargs="+", action="append", default=[], metavar="COUNTS DATABASE FILE")
    parser.add_argument("--held-out", nargs="+", action="append", default=[], metavar="DATABASE FILE")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--l2", type=float, default=0.002)
    parser.add_argument("--kept", type=float, default=0.92)
    arguments = parser.parse_args()
    read = partial(examples, is_small=arguments.small)
    groups = [list(read(*given)) for given in arguments.of]
    groups += [list(read("1", *given, has_answers=False)) for given in arguments.none]
    known = [one for group in groups for one in group]
    held_out = [one for given in arguments.held_out for one in read("1", "1", *given)]
    left_out: dict[int, float] = {}
    for part in range(PARTS):
        weights = fitted([one for one in known if one.part != part], arguments.l2)
        left_out |= {id(one): odds(one, weights) for one in known if one.part == part}
    weights = fitted(known, arguments.l2)
    threshold = float(np.quantile([left_out[id(one)] for one in groups[0] if one.is_right], 1 - arguments.kept))
    weights["always"] -= threshold
    report("left out", known, [left_out[id(one)] - threshold for one in known])
    report("held out", held_out, [odds(one, weights) for one in held_out])
    sys.stdout.write("".join(f'    "{name}": {round(weight, 3)},\n' for name, weight in weights.items()))
    return 0


def examples(
    right: str, wrong: str, database: str, *paths: str, is_small: bool = False, has_answers: bool = True
) -> Iterator[Example]:
    """Of the files behind a database."""
    with Archive.open(Path(database)) as archive:
        places = places_of(archive) if has_answers else {}
        for path in paths:
            for line in Path(path).read_text(encoding="utf-8").splitlines():
                label = json.loads(line)
                found = None if label.get("closed") else example(archive, label, places)  # else: that it is closed
                if found is not None:
                    signs, is_right = found
                    group, part, counts = (
                        f"{database} {path}",
                        hash_of(label["q"]) % PARTS,
                        float(right if is_right else wrong),
                    )
                    features, start = of_small(signs) if is_small else (signs.features(), 0.0)
                    yield Example(group, part, counts, features, is_right, start)


def of_small(signs: Signs) -> tuple[dict[str, float], float]:
    """The features of what is added where few items are stored, and the odds without that."""
    features = signs.features()
    start = sum(WEIGHTS.get(name, 0.0) * value for name, value in features.items())
    return {name: signs.smallness * value for name, value in features.items() if not name.startswith("size")}, start


def example(archive: Archive, label: dict[str, Any], places: Mapping[Place, int]) -> tuple[Signs, bool] | None:
    """What speaks for the question's best item, and whether it is right; None where that tells the fit nothing."""
    gold = {places[place] for place in map(tuple, label.get("gold", ())) if place in places}
    if "meeting" in label:
        gold = {item for place, item in places.items() if place[1:] == (label["meeting"], label["item"])}
    asked = understood(archive, label["q"], today=TODAY)
    found = archive.search(asked) if asked.words and not asked.case_numbers else None
    if found is None:
        return None
    candidates = candidates_of(asked, found)
    inside = chosen_among(found, candidates, partial(is_within, archive, asked)) or chosen_among(found, candidates)
    worth, rest = weighed_of(archive, asked, found, inside)
    if not worth:
        return None
    best, sought = worth[0], found.excerpts.sought
    signs = signs_of_answer(found, worth, archive.coverage().items)
    shown = best.item.title + (f"\n{best.excerpt.quote.text}" if best.excerpt is not None else "")
    is_lacking = signs.lacking.is_decisive or lacks_what_is_named(archive, asked, found, (*worth, *rest))
    if (
        signs.is_certain
        or signs.is_other_matter
        or is_lacking
        or lacks_amount(sought, shown)
        or not found.excerpts.needs.tells_count(shown)
    ):
        return None
    cases = {item.case_number for item in map(archive.item, gold) if item is not None and item.case_number}
    is_right = best.item.item_id in gold or best.item.case_number in cases
    return None if gold and not is_right else (signs, is_right)


def fitted(known: Sequence[Example], l2: float) -> dict[str, float]:
    """The weight of each feature. The penalty is on what a feature's weight does over its spread."""
    names = list(known[0].features)
    rows = np.array([list(one.features.values()) for one in known])
    start = np.array([one.start for one in known])
    right = np.array([one.is_right for one in known], np.bool_)
    counts = np.array([one.counts for one in known])
    counts /= 2 * np.where(right, counts[right].sum(), counts[~right].sum())
    spread = rows.std(axis=0)
    is_free = spread == 0  # "always"
    scaled = rows / np.where(is_free, 1.0, spread)
    sign = np.where(right, 1.0, -1.0)

    def loss(weights: Floats) -> tuple[float, Floats]:
        margin = sign * (start + scaled @ weights)
        penalty = np.where(is_free, 0.0, l2 * weights)
        slope = -counts * sign / (1 + np.exp(np.clip(margin, -500, 500)))
        return float(counts @ np.logaddexp(0.0, -margin) + penalty @ weights / 2), scaled.T @ slope + penalty

    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return dict(zip(names, (best / np.where(is_free, 1.0, spread)).tolist(), strict=True))


def odds(one: Example, weights: dict[str, float]) -> float:
    return one.start + sum(weights[name] * value for name, value in one.features.items())


def report(what: str, known: Sequence[Example], found: Sequence[float]) -> None:
    """Of each file what share of the right ones is kept, and of what has no answer refused."""
    sys.stdout.write(f"{what}, {len(known)}:\n")
    for group in dict.fromkeys(one.group for one in known):
        of_group = [(one.is_right, value >= 0) for one, value in zip(known, found, strict=True) if one.group == group]
        kept = [is_kept for is_right, is_kept in of_group if is_right]
        refused = [not is_kept for is_right, is_kept in of_group if not is_right]
        shares = [f"{sum(some) / len(some):.3f} of {len(some)}" if some else "-" for some in (kept, refused)]
        sys.stdout.write(f"  {group}: kept {shares[0]}, refused {shares[1]}\n")


if __name__ == "__main__":
    sys.exit(main())
