"""Open follow-ups are listed to who asks for them in words, and a matter is not taken for one."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers import answer
from bot.says import HITS_MAX, Reason
from store.archive import Archive


@pytest.mark.parametrize(
    "question", ["hvilke opfølgninger er der?", "lav en liste over åbne opfølgninger", "opfølgninger i direktionen"]
)
def test_all_open_ones_are_counted_and_the_latest_shown(question: str, seeds: Archive, today: date) -> None:
    given = answer(seeds, question, today=today)
    open_ones = seeds.follow_ups()
    assert given.answered
    assert len(given.hits) == HITS_MAX
    assert given.hits[0].held_on == max(one.held_on for one in open_ones)
    assert given.remark is not None
    assert given.remark.startswith(f"{len(open_ones)} åbne opfølgninger")
    assert {hit.quote.text for hit in given.hits} <= {one.text for one in open_ones}


@pytest.mark.parametrize(
    "question", ["hvad skal BYC følge op på?", "hvad skal byc gøre?", "hvad mangler BYC?", "opfølgninger for BYC"]
)
def test_what_somebody_owes_is_told_in_the_words_of_the_minutes(question: str, seeds: Archive, today: date) -> None:
    given = answer(seeds, question, today=today)
    owed = [one for one in seeds.follow_ups() if one.responsible == "BYC"]
    assert owed
    assert {(hit.item_id, hit.quote.text) for hit in given.hits} == {(one.item_id, one.text) for one in owed}
    assert given.remark == f"{len(owed)} åbne opfølgninger for BYC."


def test_those_that_are_due_then_or_overdue_are_told_apart(seeds: Archive, today: date) -> None:
    then = answer(seeds, "opfølgninger i marts 2013", today=today)
    assert len(then.hits) == 1
    assert then.remark == "1 åben opfølgning i marts 2013."
    late = answer(seeds, "hvilke opfølgninger er overskredet?", today=today)
    assert len(late.hits) == sum(one.due_on is not None and one.due_on < today for one in seeds.follow_ups())
    none = answer(seeds, "opfølgninger i marts 2019", today=today)
    assert (none.answered, none.remark) == (False, "Der er ingen åbne opfølgninger i marts 2019.")


def test_follow_ups_on_a_matter_are_found_with_the_matter(seeds: Archive, today: date) -> None:
    given = answer(seeds, "hvilke opfølgninger er der på hjemmearbejde?", today=today)
    assert given.answered
    assert given.hits[0].case_number == "21/5239"


@pytest.mark.parametrize("question", ["hvad skal borgmesteren gøre?", "hvad skal der ske?", "hvad mangler?"])
def test_who_owes_nothing_that_is_stored_is_not_told_to(question: str, seeds: Archive, today: date) -> None:
    given = answer(seeds, question, today=today)
    assert given.remark is None or "opfølgning" not in given.remark
    assert given.reason in (None, Reason.NOTHING_FOUND, Reason.EMPTY_QUESTION)
