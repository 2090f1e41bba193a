"""The occurrences that a repetition leaves out: "except the 14th", "but not next week"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from tools.when.fields import Fields
from tools.when.moment import Moment, Node
from tools.when.reading import GRAINS
from tools.when.units import add
from tools.when.values import Context, Outcome

DAY = timedelta(days=1)
Exceptions = tuple[Node, ...]


class Weekdays(NamedTuple):
    """Weekdays that are left out every time."""

    days: tuple[int, ...]


class Next(NamedTuple):
    """The very next time."""

    weak: bool = False

    def solve(self, context: Context) -> list[Outcome]:
        """Only the repetition itself can tell."""
        return []


def left_out(exceptions: Exceptions, days: Sequence[datetime], context: Context) -> set[date]:
    """The days that are left out, of those on which something comes again."""
    found: set[date] = set()
    for exception in exceptions:
        found |= _days_of(exception, days, context._replace(anchor=None))
    return found


def _days_of(exception: Node, days: Sequence[datetime], context: Context) -> set[date]:
    if isinstance(exception, Moment) and exception == Moment(Fields(day=exception.fields.day), weak=exception.weak):
        return _day_of_month(exception.fields.day or 1, days)
    if isinstance(exception, Next):
        return {day.date() for day in days[:1]}
    outcomes = exception.solve(context)[:1]
    return {day for outcome in outcomes for day in _inside(outcome, days)}


def _day_of_month(number: int, days: Sequence[datetime]) -> set[date]:
    """The first time that falls on that day of a month; else the next such day that is the right weekday."""
    named = [day for day in days if day.day == number]
    weekdays = {day.weekday() for day in days}
    later = (days[0] + ahead * DAY for ahead in range(366 if days else 0))
    found = named or [day for day in later if day.day == number and day.weekday() in weekdays]
    return {found[0].date()} if found else set()


def _inside(outcome: Outcome, days: Sequence[datetime]) -> list[date]:
    """The occurrences inside a stretch; a single day is kept even where nothing falls on it."""
    coarse = GRAINS.index(outcome.grain) >= GRAINS.index("day")
    end = outcome.end or (add(outcome.start, 1, outcome.grain) if coarse else outcome.start)
    found = [day.date() for day in days if day < end and day + DAY > outcome.start]
    single = outcome.end is None and outcome.grain == "day"
    return found or ([outcome.start.date()] if single else [])
