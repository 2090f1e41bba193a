"""Stretches of the calendar that are found by counting from now, or from another time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple, Protocol

from tools.when.reading import GRAINS, Grain
from tools.when.units import add, floor
from tools.when.values import Context, Interval, Length

if TYPE_CHECKING:
    from tools.when.moment import Moment

DAY = timedelta(days=1)
# "in two hours" is said to the minute, "in two years" to the month: one unit finer than the unit that was said.
SHIFT_GRAIN: dict[Grain, Grain] = {
    "second": "second",
    "minute": "second",
    "hour": "minute",
    "day": "hour",
    "week": "day",
    "month": "day",
    "quarter": "day",
    "year": "month",
}


class Box(Protocol):
    """Something that names one stretch of time, or several it may be, best first."""

    def intervals(self, context: Context) -> list[Interval]:
        """The stretches."""
        ...


class Relative(NamedTuple):
    """The unit that lies so many units from the present one: "tomorrow", "last week".

    `beside` an event that is spoken of it is counted from that: "move it to the next day".
    """

    unit: Grain
    nth: int
    bare: bool = False
    beside: bool = False

    def intervals(self, context: Context) -> list[Interval]:
        """One stretch."""
        base = context.anchor if self.beside and context.anchor else context.now
        start = add(context.unit(base, self.unit), self.nth, self.unit)
        return [Interval(start, add(start, 1, self.unit), self.unit)]


def coming(of: Moment, context: Context) -> Moment | None:
    """The next month in place of "the month", for a plan whose time in the present one is over; "this month" stays."""
    if context.policy.of_the_unit != "coming" or not any(isinstance(box, Relative) and box.bare for box in of.boxes):
        return None
    boxes = (box._replace(nth=1, bare=False) if isinstance(box, Relative) and box.bare else box for box in of.boxes)
    return of._replace(boxes=tuple(boxes))


class Now(NamedTuple):
    """This very second."""

    def intervals(self, context: Context) -> list[Interval]:
        """One stretch."""
        start = floor(context.now, "second")
        return [Interval(start, start + timedelta(seconds=1), "second")]


class Written(NamedTuple):
    """A date in figures; without a year it is the next one."""

    year: int | None
    month: int
    day: int

    def intervals(self, context: Context) -> list[Interval]:
        """One stretch, or none when there is no such day."""
        day = self._day(context)
        return [Interval(day, day + DAY, "day")] if day else []

    def _day(self, context: Context) -> datetime | None:
        years = [self.year] if self.year else range(context.now.year, context.now.year + 9)
        days = (made for year in years if (made := _made(year, self.month, self.day)))
        return next((day for day in days if self.year or day >= context.today), None)


def _made(year: int, month: int, day: int) -> datetime | None:
    try:
        return datetime(year, month, day)
    except ValueError:
        return None


class Figures(NamedTuple):
    """Two numbers that are a day and a month: English is written in both orders, and both are offered."""

    year: int | None
    first: int
    second: int

    def intervals(self, context: Context) -> list[Interval]:
        """One stretch, or one for each order that makes a date; for a plan the one that is over comes last."""
        orders = [(self.second, self.first), (self.first, self.second)]
        found: list[Interval] = []
        for month, day in orders if context.day_first else orders[::-1]:
            found += [i for i in Written(self.year, month, day).intervals(context) if i not in found]
            if found and context.day_first:
                return found
        if self.year is not None and context.policy.of_the_unit == "coming":
            found.sort(key=lambda interval: interval[1] <= context.today)
        return found


class Named(NamedTuple):
    """A weekday or month counted from now: "next Friday", "last March", "3 Fridays from now"."""

    kind: str
    target: int
    nth: int
    word: str = ""

    def intervals(self, context: Context) -> list[Interval]:
        """One stretch; two for "next Friday" while this week's is still to come."""
        if self.kind == "month":
            return [self._month(context)]
        if self.word == "next":
            return self._next_weekday(context)
        return [_day(self._counted(context.today))]

    def _counted(self, today: datetime) -> datetime:
        if self.nth < 0:
            return today - timedelta(days=(today.weekday() - self.target - 1) % 7 + 1 - 7 * (self.nth + 1))
        ahead = (self.target - today.weekday()) % 7
        if self.nth == 0:
            return today + timedelta(days=ahead)
        return today + timedelta(days=(ahead or 7) + 7 * (self.nth - 1))

    def _next_weekday(self, context: Context) -> list[Interval]:
        monday = context.unit(context.now, "week")
        this_week = monday + timedelta(days=(self.target - monday.weekday()) % 7)
        found = [_day(this_week + timedelta(days=7))]
        return [*found, _day(this_week)] if this_week > context.today else found

    def _month(self, context: Context) -> Interval:
        this = floor(context.now, "month")
        ahead = (self.target - this.month) % 12
        if self.nth < 0:
            months = ahead - 12 + 12 * (self.nth + 1)
        else:
            months = (ahead or (12 if self.nth else 0)) + 12 * max(self.nth - 1, 0)
        start = add(this, months, "month")
        return Interval(start, add(start, 1, "month"), "month")


def _day(start: datetime) -> Interval:
    return Interval(start, start + DAY, "day")


class Shifted(NamedTuple):
    """A length of time before or after now, an event, or another time: "in two hours", "a week from Friday"."""

    length: Length
    base: Moment | None = None
    from_event: bool = False

    def intervals(self, context: Context) -> list[Interval]:
        """One stretch, as fine as one unit below the one that was said."""
        if self.base:
            return self._from_base(self.base, context)
        if self.from_event and context.anchor:
            return [_instant(self.length.after(context.anchor, context.zone), "minute")]
        start = self.exact(context)
        grain = SHIFT_GRAIN[self.length.grain]
        start = floor(start, grain)
        return [Interval(start, add(start, 1, grain), grain)]

    def exact(self, context: Context) -> datetime:
        """The moment itself, before it is made coarser."""
        return self.length.after(context.now, context.zone)

    def _from_base(self, base: Moment, context: Context) -> list[Interval]:
        found = base.solve(context)[:1]
        grain = self.length.grain
        return [_instant(self.length.after(o.start, context.zone), _finer(o.grain, grain)) for o in found]


def _finer(one: Grain, other: Grain) -> Grain:
    return min(one, other, key=GRAINS.index)


def _instant(start: datetime, grain: Grain) -> Interval:
    return Interval(start, add(start, 1, grain), grain)


class Counted(NamedTuple):
    """The nth day, week, month or weekday of another time; counted from its end when n is below zero."""

    nth: int
    unit: Grain
    weekday: int | None
    of: Moment
    workdays: bool = False

    def intervals(self, context: Context) -> list[Interval]:
        """One stretch, or none when there are not so many."""
        found = [found for outer in self.of.intervals(context) if (found := self._inside(outer, context))]
        later = coming(self.of, context) if found and found[0].end <= context.today else None
        return self._replace(of=later).intervals(context) if later else found

    def _inside(self, outer: Interval, context: Context) -> Interval | None:
        inside = list(self._all(outer, context))
        place = self.nth - 1 if self.nth > 0 else self.nth
        return inside[place] if -len(inside) <= place < len(inside) else None

    def _all(self, outer: Interval, context: Context) -> Iterator[Interval]:
        """Every unit that lies wholly inside."""
        start = context.unit(outer.start, self.unit)
        if start < outer.start:
            start = add(start, 1, self.unit)
        while (end := add(start, 1, self.unit)) <= outer.end:
            fits = start.weekday() < 5 if self.workdays else self.weekday in (None, start.weekday())
            if fits:
                yield Interval(start, end, self.unit)
            start = end


class WeekdayAfter(NamedTuple):
    """The nth weekday after another time."""

    nth: int
    weekday: int
    base: Moment

    def intervals(self, context: Context) -> list[Interval]:
        """One stretch."""
        found = self.base.intervals(context)[:1]
        return [_day(Named("weekday", self.weekday, self.nth)._counted(floor(i.start, "day"))) for i in found]


class Closest(NamedTuple):
    """The weekday nearest to another time, or the next nearest after that."""

    nth: int
    weekday: int
    base: Moment

    def intervals(self, context: Context) -> list[Interval]:
        """One stretch."""
        return [self._near(i.start) for i in self.base.intervals(context)[:1]]

    def _near(self, day: datetime) -> Interval:
        before = (day.weekday() - self.weekday) % 7
        weeks = range(-self.nth, self.nth + 1)
        days = sorted((day + timedelta(days=7 * week - before) for week in weeks), key=lambda d: abs(d - day))
        return _day(days[self.nth - 1])


class UnitAround(NamedTuple):
    """The week, month or year that holds another time: "the week of October 6th"."""

    unit: Grain
    inner: Moment

    def intervals(self, context: Context) -> list[Interval]:
        """One stretch."""
        starts = [context.unit(i.start, self.unit) for i in self.inner.intervals(context)]
        return [Interval(start, add(start, 1, self.unit), self.unit) for start in starts]


class Quarter(NamedTuple):
    """A quarter of a year; of this year when none is said."""

    number: int
    year: int | None = None

    def intervals(self, context: Context) -> list[Interval]:
        """One stretch."""
        start = datetime(self.year or context.now.year, self.number * 3 - 2, 1)
        return [Interval(start, add(start, 1, "quarter"), "quarter")]


class Workdays(NamedTuple):
    """So many working days from today, Monday to Friday, or before it."""

    number: int

    def intervals(self, context: Context) -> list[Interval]:
        """One stretch."""
        day, left = context.today, abs(self.number)
        while left:
            day += DAY if self.number > 0 else -DAY
            left -= day.weekday() < 5
        return [_day(day)]
