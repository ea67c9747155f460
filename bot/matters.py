"""Matters: the same case before several bodies is one hit, for a decision the body that decided last first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from rapidfuzz import fuzz

from bot.hits import case_hit
from store.archive import Archive
from store.domain import Hit, Outcome, SectionName, StoredItem, Treatment
from store.minutes.case_numbers import normalise_case_number
from store.minutes.votes import tells_votes

_ROUND = timedelta(days=100)  # a matter goes from committee to council in weeks; after this it has come up anew
_AS_WELL, _NEARLY_AS_WELL = 0.95, 0.85  # of the best score
_WORTH_NAMING = 0.75
LEFT_OPEN = frozenset({Outcome.UDSAT, Outcome.GENFORELAEGGES, Outcome.TILBAGESENDT})
_SETTLES_NOTHING = (None, Outcome.ANBEFALET, Outcome.INGEN)
TAKES_NOTE = frozenset({Outcome.TAGET_TIL_EFTERRETNING, Outcome.DROEFTET})
_SETTLES = frozenset({Outcome.GODKENDT, Outcome.GODKENDT_MED_AENDRING, Outcome.BESLUTTET, Outcome.AFVIST})
_SAME_TITLE = 80.0  # an umbrella number covers unrelated items, so the titles must be alike too


def grouped(
    hits: Iterable[Hit], *, fits: Callable[[Hit], tuple[int, ...]] = lambda _: (), latest_first: bool = True
) -> tuple[Hit, ...]:
    """The hits, best first, one a matter. It stands where its best treatment stood and with that one's score, but is
    the latest of them, or of those that fit best what is asked for; the others are named in `also`.
    With `latest_first` false it is the best itself: a fact is quoted from where it stands in full."""
    matters: list[list[Hit]] = []
    of_case: dict[str, list[list[Hit]]] = {}  # a list over all minutes has thousands of cases
    for hit in hits:
        case = [] if hit.case_number is None else of_case.setdefault(normalise_case_number(hit.case_number), [])
        matter = next((matter for matter in case if any(is_same(one, hit) for one in matter)), None)
        if matter is None:
            matters.append([hit])
            case.append(matters[-1])
        else:
            matter.append(hit)
    return tuple(_as_one(matter, fits, latest_first=latest_first) for matter in matters)


def latest_anew_first(matters: tuple[Hit, ...], is_meant: Callable[[Hit], bool] = lambda _: True) -> tuple[Hit, ...]:
    """Where it is asked how a matter stands now: of the best hit and what came up anew, under its case number or its title,
    answers nearly as well and is meant, the latest."""
    best = matters[0]
    anew = (hit for hit in matters if hit is best or (_comes_up_anew_in(best, hit) and is_meant(hit)))
    latest = max(anew, key=lambda hit: hit.held_on)
    return (latest, *(hit for hit in matters if hit is not latest))


def come_later(best: Hit, hits: Iterable[Hit], *, share: float = _WORTH_NAMING) -> Hit | None:
    """Of the hits the latest that came up anew after the best, a round of committees later or more, and has as large a share of
    its score; of two on one day the first."""
    later = [
        hit for hit in hits if hit.held_on - best.held_on > _ROUND and (hit.score or 0.0) >= share * (best.score or 1.0)
    ]
    return max(later, key=lambda hit: hit.held_on, default=None)


def _comes_up_anew_in(best: Hit, hit: Hit) -> bool:
    share = (hit.score or 0.0) / (best.score or 1.0)
    return (share >= _AS_WELL and is_alike(best, hit)) or (share >= _NEARLY_AS_WELL and is_of_case(best, hit))


def is_of_case(one: Hit, other: Hit | StoredItem) -> bool:
    """By their numbers."""
    return (
        one.case_number is not None
        and other.case_number is not None
        and (normalise_case_number(one.case_number) == normalise_case_number(other.case_number))
    )


def is_same(one: Hit, other: Hit | StoredItem) -> bool:
    """Whether two treatments are of one matter."""
    return abs(one.held_on - other.held_on) <= _ROUND and is_of_case(one, other) and is_alike(one, other)


def comes_up_again(one: Hit, item: StoredItem) -> bool:
    """Whether the item is of one matter with the hit, whenever it came up."""
    return is_of_case(one, item) and is_alike(one, item)


def is_alike(one: Hit, other: Hit | StoredItem) -> bool:
    """By their titles."""
    return fuzz.token_set_ratio(one.title.casefold(), other.title.casefold()) >= _SAME_TITLE


def items_of_matter(archive: Archive, item: StoredItem) -> tuple[StoredItem, ...]:
    """The item and the other treatments of its matter."""
    same_case = archive.case(item.case_number) if item.case_number else (item,)
    matters = grouped(case_hit(one) for one in same_case)
    ids = ({hit.item_id, *(treatment.item_id for treatment in hit.also)} for hit in matters)
    matter = next((found for found in ids if item.item_id in found), {item.item_id})
    return tuple(archive.items({item_id for item_id in matter if item_id is not None}))


def treatments_of(archive: Archive, item: StoredItem) -> list[StoredItem]:
    """The same, the latest first."""
    return sorted(items_of_matter(archive, item), key=course_of, reverse=True)


def course_of(item: StoredItem) -> tuple[date, date, bool]:
    """As `place_in_course`, of an item."""
    return place_in_course(case_hit(item))


def own_vote(hit: Hit) -> int:
    """3 where a hit quotes how the body itself voted on what settled the matter, 2 on what it only recommended or asked for, 1
    how another one had voted, be it on a side issue; 0 where it quotes no votes."""
    if not tells_votes(hit.quote.text):
        return 0
    if hit.quote.section != SectionName.BESLUTNING:
        return 1
    return 2 if hit.outcome in _SETTLES_NOTHING else 3


def place_in_course(hit: Hit) -> tuple[date, date, bool]:
    """How late it came; of two on one day the one that only recommends, or decides nothing, came first."""
    return hit.day, hit.held_on, hit.outcome not in _SETTLES_NOTHING


def settles(treated: Hit | Treatment) -> bool:
    """Whether it came to a yes or a no, and not only to taking note of what another decides."""
    return treated.outcome in _SETTLES


def _as_one(matter: list[Hit], fits: Callable[[Hit], tuple[int, ...]], *, latest_first: bool) -> Hit:
    # Of several that fit as well the first is the best.
    shown = max(matter, key=lambda hit: (fits(hit), place_in_course(hit)) if latest_first else (fits(hit),))
    others = sorted((hit for hit in matter if hit is not shown), key=lambda hit: hit.held_on, reverse=True)
    return replace(shown, score=matter[0].score, also=tuple(map(_treatment, others)))


def as_treatment(matter: Hit, item: StoredItem) -> Hit:
    """The matter, shown as the decision on the item, which is one of its other treatments."""
    others = (_treatment(matter), *(one for one in matter.also if one.item_id != item.item_id))
    also = tuple(sorted(others, key=lambda one: one.held_on, reverse=True))
    return replace(case_hit(item), score=matter.score, also=also)


def _treatment(hit: Hit) -> Treatment:
    assert hit.item_id is not None, "a meeting's head has no case number"
    assert hit.item is not None
    return Treatment(hit.item_id, hit.committee, hit.held_on, hit.item, hit.outcome, hit.url, hit.refuses)
