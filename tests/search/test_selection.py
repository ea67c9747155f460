"""The items that are chosen without reading all postings are those that scoring every item would choose."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from store.search import selection
from store.search.postings import IMPACT_MOST, Postings
from store.search.preference import first_scores
from store.search.ranking import all_holding, informations, unordered
from store.search.scoring import Collection, Scorer
from store.search.selection import Selection
from store.search.vocabulary import Concept, Key, Reading, Slot

ITEMS = 400
# So small that as few items go the ways of half a million.
SMALL = {"_CHEAP": 3, "_DEAR": 30, "_FEW": 4, "_LOOK_UP_COST": 2}
AS_THEY_ARE: dict[str, int] = {}


def made(seed: int) -> tuple[list[Concept], dict[Key, Postings], Collection]:
    """Words that few, some and most items hold, and concepts of several readings and compositions of them, or of these
    alone."""
    chance = np.random.default_rng(seed)
    keys: list[Key] = [(f"ord{number}", bool(number % 2)) for number in range(14)]
    index = {}
    for key in keys[:-2]:  # two that nothing holds
        share = chance.choice([0.004, 0.05, 0.3, 0.9])
        ids = np.flatnonzero(chance.random(ITEMS) < share).astype(np.uint32) + np.uint32(1)
        levels = chance.integers(1, IMPACT_MOST + 1, len(ids))
        impacts = ((levels << 1) | (chance.random(len(ids)) < 0.2)).astype(np.uint16)
        index[key] = Postings.of(ids, impacts)

    def readings(most: int, *weights: float) -> Slot:
        chosen = [keys[number] for number in chance.choice(len(keys), int(chance.integers(1, most + 1)), replace=False)]
        return tuple(Reading(*key, weight, weight) for key in chosen for weight in [float(chance.choice(weights))])

    def concept(number: int) -> Concept:
        """Its own word counts 1, and more than any other or than several together; some have none that is held."""
        own, *others = readings(4, 0.9, 0.7, 0.4)
        slots = int(chance.integers(0, 3))
        compositions = tuple(tuple(readings(2, 0.45, 0.3, 0.1) for _ in range(2)) for _ in range(slots))
        emphasis = float(chance.choice([1.0, 0.5]))
        words = (Reading(*own.key, 1.0, 1.0), *others) if not compositions or chance.random() < 0.8 else ()
        return Concept(f"begreb{number}", words, compositions, emphasis)

    concepts = [concept(number) for number in range(int(chance.integers(1, 5)))]
    lengths = chance.integers(0, 12, ITEMS + 1).astype(np.uint16)
    return concepts, index, Collection(ITEMS, lengths)


@settings(max_examples=150, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    limit=st.integers(1, 40),
    constants=st.sampled_from([SMALL, SMALL | {"_FEW": 40, "_DEAR": 5}, AS_THEY_ARE]),
    share=st.none() | st.sampled_from([0.0, 0.02, 0.5]),
)
@example(seed=1032547, limit=1, constants=AS_THEY_ARE, share=None)  # nothing holds any of the words
def test_the_first_are_those_with_the_highest_scores(
    seed: int, limit: int, constants: dict[str, int], share: float | None
) -> None:
    concepts, index, collection = made(seed)
    information = informations(concepts, index, collection)
    scorer = Scorer(concepts, index, collection)
    among = None if share is None else np.random.default_rng(seed).random(ITEMS + 1) < share

    def scores_of(ids: NDArray[np.uint32]) -> NDArray[np.float64]:
        ranked = unordered(scorer, information, ids)
        return first_scores(ranked, np.zeros(len(ids)), np.zeros(len(ids), np.bool_))

    every = all_holding(concepts, index, collection)
    every = every if among is None else every[among[every]]
    wanted = -np.sort(-scores_of(every))[:limit]
    with pytest.MonkeyPatch.context() as patch:
        for name, value in constants.items():
            patch.setattr(selection, name, value)
        found = Selection(scorer, information).first(limit, among=among)
    assert (np.diff(found.astype(np.int64)) > 0).all()
    assert among is None or among[found].all()
    assert -np.sort(-scores_of(found)) == pytest.approx(wanted, abs=1e-6)
