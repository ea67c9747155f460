"""Times that lie ahead of a meeting: by them its minutes tell when a thing is to be."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from store.danish.tokens import lower_nfc
from store.search.kinds import QuestionKind
from store.search.telling import tells_kind
from store.search.written_times import find_times
from store.search.years import find_years

_MEETING_ON = re.compile(r"\bmøde(?:t|r|rne)?\W+(?:(?:den|d\.?|i)\W+)?\Z")  # på mødet den; not: borgermøde den
_NAMED_FOR_YEARS = re.compile(  # a budget, a strategy; not: i 2024-25, for perioden 2024-25, gælder for 2024-25
    r"(?<!\bi\s)(?<!\bperioden\s)(?<!\bgælder\s)(?<!\bgælder\sfor\s)(?<!\bgældende\s)(?<!\bgældende\sfor\s)"
    r"\b(?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d\b"
)


def tells_time_ahead(text: str, after: date, meetings: Collection[date] = ()) -> bool:
    """Whether minutes of the day `after` name a time in the text that comes later and is not the day of one of the `meetings`,
    nor of any that is named as such. A year beside a sum is that of a budget.

    >>> tells_time_ahead("Som besluttet på mødet den 3. maj 2021 åbner broen i juni 2022.", date(2021, 6, 1))
    True
    >>> tells_time_ahead("Som besluttet på mødet den 3. maj 2021 åbner broen.", date(2021, 6, 1))
    False
    """
    lowered = lower_nfc(text)
    times = find_times(lowered, near=after)
    if any(
        found.period.last > after
        and not (found.period.first == found.period.last and found.period.first in meetings)
        and _MEETING_ON.search(lowered[: found.span.start]) is None
        for found in times
    ):
        return True
    known = {found.period.first.year for found in times}
    ahead = {year for year in find_years(_NAMED_FOR_YEARS.sub(" ", lowered)) - known if year >= after.year}
    return bool(ahead) and not tells_kind(QuestionKind.MONEY, lowered)


def tells_only_past(text: str, after: date) -> bool:
    """Whether it names times, and none that comes later than the day `after`, nor may do so: the year itself.

    >>> tells_only_past("Som besluttet på mødet i marts 2021.", date(2021, 6, 1))
    True
    >>> tells_only_past("Sagen udsættes til mødet den 8. juni 2021.", date(2021, 6, 1))
    False
    """
    lowered = lower_nfc(text)
    times = [found.period for found in find_times(lowered, near=after)]
    years = find_years(lowered) - {period.first.year for period in times}
    is_ahead = any(period.last > after for period in times) or any(year >= after.year for year in years)
    return bool(times or years) and not is_ahead
