"""What a stored event can touch, in numbers that the database can look up without knowing of rules.

They are kept in the event's row (`REACH`) and say no more than "it may": a question reads the few rows whose numbers
allow it, and asks their rules. Rows that the numbers are not known of have such as allow everything.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import event, inspect
from sqlalchemy.orm import Mapper

from memory import rules
from memory.event import is_quiet
from memory.rule_days import Days
from memory.rules import DAY
from memory.tables import ANY_DAY, EventRow

SOURCES: Final = ("rrule", "start", "end", "start_at", "end_at", "zone", "all_day")
MARGIN: Final = 3 * 3600
"""No clocks' change is farther than this, in seconds."""

APART: Final = 26 * 3600 + MARGIN
"""How far two clocks on earth are apart, at the most."""

WEEKDAY, MONTHDAY, MONTH = 0, 7, 38
"""Where in `falls_on` the bits of the seven weekdays, the 31 days of a month and the twelve months begin."""

GROUPS: Final = tuple((1 << stop) - (1 << begin) for begin, stop in ((0, 7), (7, 38), (38, 50)))


def reach_of(row: Any) -> dict[str, int]:
    """The numbers of a row, from its times and its rule."""
    lasting = max(row.end - row.start, row.end_at - row.start_at) // timedelta(seconds=1)
    numbers = {"lasting": lasting, "first_wall": 0, "last_wall": rules.FAR, "falls_on": ANY_DAY}
    if not row.rrule:
        return numbers
    rule = rules.compiled(row.rrule, row.start, None if row.all_day else row.zone)
    # Over days the clocks may change; what may come at any hour is looked for as what lasts for a day is.
    lasting = lasting if lasting <= DAY else lasting + MARGIN
    numbers |= {"first_wall": rules.wall(row.start), "last_wall": rule.last, "lasting": lasting}
    if isinstance(rule, rules.Daily):
        return numbers | {"falls_on": _bits(rule.days)}
    return numbers | {"lasting": max(lasting, DAY)}


def asked(low: int, high: int, home: ZoneInfo) -> dict[str, Any]:
    """What `NEAR` asks for: the series that may have an occurrence from `low` to `high`, walls of the clock at home."""
    # Where no clocks change near by, the clock on the wall at home goes as time does.
    quiet = all(is_quiet(home, day) for day in range(max(low // DAY - 1, 1), high // DAY + 1))
    margin = 0 if quiet else MARGIN
    low, high = low - margin, high + margin
    days = {"near_by": _bits_of(low - DAY, high), "far_off": _bits_of(low - DAY - APART, high + APART)}
    return {"low": low, "high": high, "home": str(home), **days}


AT_HOME: Final = "(events.all_day OR events.zone = :home)"
BEGIN: Final = f"(:low - CASE WHEN {AT_HOME} THEN 0 ELSE {APART} END - events.lasting)"
END: Final = f"(:high + CASE WHEN {AT_HOME} THEN 0 ELSE {APART} END)"
DAYS: Final = f"(events.falls_on & CASE WHEN {AT_HOME} THEN :near_by ELSE :far_off END)"
LAST: Final = f"({END} - 1 - ({END} - 1 - events.first_wall) % {DAY})"
"""The last moment before the end at which the clock says the hour of the series."""

NEAR: Final = f"""events.rrule IS NOT NULL
    AND events.first_wall < {END} AND events.last_wall >= {BEGIN} AND {LAST} >= {BEGIN}
    AND (events.lasting > {DAY} OR {" AND ".join(f"{DAYS} & {each} <> 0" for each in GROUPS)})"""
"""The rows of the series that may have an occurrence in what is `asked` for."""


def _bits_of(low: int, high: int) -> int:
    """The weekdays, days of the month and months that lie between two walls."""
    first, last = max(low // DAY, 1), min(high // DAY, date.max.toordinal())
    days = [date.fromordinal(each) for each in range(first, min(last, first + 366) + 1)]
    return (
        _joined(WEEKDAY, {each.weekday() for each in days})
        | _joined(MONTHDAY, {each.day - 1 for each in days})
        | _joined(MONTH, {each.month - 1 for each in days})
    )


def _bits(days: Days) -> int:
    """The days that a rule may fall on."""
    weekdays = days.weekdays or {weekday for weekday, _ in days.nth} or range(7)
    months = days.months or range(1, 13)
    named = {each for number in days.monthdays for each in _counted(number, number)} if days.monthdays else _MONTH
    weeks = {each for _, nth in days.nth for each in _counted(*_week(nth))} if days.nth else _MONTH
    return (
        _joined(WEEKDAY, weekdays)
        | _joined(MONTHDAY, (each - 1 for each in named & weeks))
        | _joined(MONTH, (each - 1 for each in months))
    )


_MONTH: Final = frozenset(range(1, 32))


def _week(nth: int) -> tuple[int, int]:
    """The first and the last day that the nth weekday of a month can be, from its beginning or its end."""
    return (7 * nth - 6, 7 * nth) if nth > 0 else (7 * nth, 7 * nth + 6)


def _counted(first: int, last: int) -> Iterable[int]:
    """Days of a month; those that are counted from its end (-1 is the last) are where they can be."""
    begin, stop = (first, last) if first > 0 else (29 + first, 32 + last)
    return {each for each in range(begin, stop + 1) if each in _MONTH}


def _joined(begin: int, places: Iterable[int]) -> int:
    return sum(1 << begin + each for each in places)


@event.listens_for(EventRow, "before_insert")
def _made(mapper: Mapper[EventRow], connection: Any, row: EventRow) -> None:
    _write(row)


@event.listens_for(EventRow, "before_update")
def _changed(mapper: Mapper[EventRow], connection: Any, row: EventRow) -> None:
    state = inspect(row)
    if any(state.attrs[each].history.has_changes() for each in SOURCES):
        _write(row)


def _write(row: EventRow) -> None:
    for name, value in reach_of(row).items():
        if getattr(row, name) != value:
            setattr(row, name, value)
