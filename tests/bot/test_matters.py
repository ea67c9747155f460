"""The same case before several bodies is one hit: the latest, with the others named."""

from __future__ import annotations

import cProfile
from dataclasses import replace
from datetime import date, timedelta

from bot.matters import grouped, is_same, latest_anew_first
from store.domain import Hit, Outcome, Quote, Span

DAY = date(2021, 6, 28)


def hit(item_id: int, held_on: date = DAY, *, case: str | None = "21/5239", title: str = "Rammer for hjemmearbejde",
        score: float = 1.0) -> Hit:  # fmt: skip
    return Hit(
        item_id, "Direktionen", held_on, item_id, title, case, False, Quote("Godkendt.", Span(0, 9), "Beslutning"), None,
        held_on, Outcome.GODKENDT, "a.txt", score, None,
    )  # fmt: skip


def ids(hits: tuple[Hit, ...]) -> list[int | None]:
    return [each.item_id for each in hits]


def test_one_case_in_a_row_of_meetings_is_one_hit_the_latest_first() -> None:
    (matter,) = grouped([hit(1, score=3.0), hit(2, DAY + timedelta(days=14)), hit(3, DAY + timedelta(days=7))])
    assert matter.item_id == 2
    assert matter.score == 3.0
    assert [treatment.item_id for treatment in matter.also] == [3, 1]
    assert matter.also[0].outcome is Outcome.GODKENDT


def test_a_case_number_written_in_two_ways_is_one_case() -> None:
    assert len(grouped([hit(1, case="EMN-2025-007142"), hit(2, case="emn–2025-7142")])) == 1


def test_an_umbrella_number_over_other_titles_is_no_one_matter() -> None:
    assert ids(grouped([hit(1, title="Direktionens samspil"), hit(2, title="Centrenes aftalestyring")])) == [1, 2]


def test_a_case_that_comes_up_anew_after_a_year_is_another_matter() -> None:
    assert ids(grouped([hit(1), hit(2, DAY + timedelta(days=400))])) == [1, 2]


def test_items_without_a_case_number_stay_apart() -> None:
    assert ids(grouped([hit(1, case=None), hit(2, case=None), hit(3)])) == [1, 2, 3]


def test_only_treatments_of_one_case_number_are_compared() -> None:
    """A list over all minutes has thousands of cases; each with each would take seconds."""
    hits = [hit(number, case=f"25/{number % 50}") for number in range(100)]
    profile = cProfile.Profile()
    assert len(profile.runcall(grouped, hits)) == 50
    compared = [one.callcount for one in profile.getstats() if one.code is is_same.__code__]
    assert compared == [50]


def test_the_order_of_the_best_treatments_is_kept() -> None:
    hits = [
        hit(1, case="1/1", score=3),
        hit(2, case="2/2", score=2),
        hit(3, DAY + timedelta(days=1), case="1/1", score=1),
    ]
    assert [(each.item_id, each.score) for each in grouped(hits)] == [(3, 3), (2, 2)]


YEAR = timedelta(days=365)


def test_of_a_case_that_came_up_anew_the_latest_is_first_where_it_answers_nearly_as_well() -> None:
    earlier, other = hit(1, score=10.0), hit(3, case="9/9", title="Kantinen", score=9.5)
    later = hit(2, DAY + YEAR, title="Arbejde hjemme, evaluering", score=8.6)
    assert ids(latest_anew_first((earlier, other, later))) == [2, 1, 3]
    worse = hit(2, DAY + YEAR, title="Arbejde hjemme, evaluering", score=8.4)
    assert ids(latest_anew_first((earlier, other, worse))) == [1, 3, 2]


def test_under_another_case_number_it_must_have_the_same_title_and_answer_as_well() -> None:
    earlier = hit(1, score=10.0)
    assert ids(latest_anew_first((earlier, hit(2, DAY + YEAR, case="9/9", score=9.6)))) == [2, 1]
    assert ids(latest_anew_first((earlier, hit(2, DAY + YEAR, case="9/9", score=9.4)))) == [1, 2]
    assert ids(latest_anew_first((earlier, hit(2, DAY + YEAR, case="9/9", title="Kantinen", score=9.9)))) == [1, 2]


def test_nothing_is_nothing() -> None:
    assert grouped([]) == ()


def test_the_treatment_that_is_asked_for_stands_before_a_later_one() -> None:
    hits = [hit(1, score=3.0), hit(2, DAY + timedelta(days=14))]
    (matter,) = grouped(hits, fits=lambda treated: (int(treated.held_on == DAY),))
    assert matter.item_id == 1
    assert [treatment.item_id for treatment in matter.also] == [2]


def test_a_fact_stands_where_it_is_told_best_and_not_in_the_latest_treatment() -> None:
    hits = [hit(1, score=3.0), hit(2, DAY + timedelta(days=14))]
    (matter,) = grouped(hits, latest_first=False)
    assert matter.item_id == 1
    (matter,) = grouped(hits, fits=lambda treated: (int(treated.held_on > DAY),), latest_first=False)
    assert matter.item_id == 2


def test_of_two_on_one_day_the_one_that_only_recommends_came_first() -> None:
    recommended = replace(hit(1, score=3.0), outcome=Outcome.ANBEFALET)
    assert ids(grouped([recommended, hit(2)])) == ids(grouped([hit(2), recommended])) == [2]
