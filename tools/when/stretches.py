"""Stretches of time that have a name: weekends, seasons, the end of the month, the next three days."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from tools.when.boxes import coming
from tools.when.moment import Moment
from tools.when.reading import Grain
from tools.when.units import add, floor
from tools.when.values import Context, Interval, Outcome

DAY = timedelta(days=1)
WEEKEND_BEGINS = timedelta(days=4, hours=18)  # Friday evening, from Monday midnight
WORK_ENDS = 17


class Weekend(NamedTuple):
    """A weekend: this one, the next, the last; the nth of a month; or the one nearest to a day."""

    nth: int = 0
    of: Moment | None = None
    around: bool = False
    weak: bool = False

    def solve(self, context: Context) -> list[Outcome]:
        """From Friday evening until Monday; two for "next weekend" while this week's is still to come."""
        if self.of and self.around:
            days = [i.start for i in self.of.intervals(context)[:1]]
            return [_weekend(floor(day - 2 * DAY, "week")) for day in days]
        if self.of:
            found = [weekend for i in self.of.intervals(context)[:1] if (weekend := self._of(i))]
            later = coming(self.of, context) if found and (found[0].end or found[0].start) <= context.now else None
            return self._replace(of=later).solve(context) if later else found
        monday = floor(context.now, "week")
        this = _weekend(monday)
        if self.nth == 1 and context.now < this.start:
            return [_weekend(monday + 7 * DAY), this]
        return [_weekend(monday + 7 * DAY * self.nth)]

    def _of(self, outer: Interval) -> Outcome | None:
        monday, found = floor(outer.start, "week"), []
        while monday < outer.end:
            weekend = _weekend(monday)
            if outer.start <= weekend.start and weekend.start < outer.end:
                found.append(weekend)
            monday += 7 * DAY
        place = self.nth - 1 if self.nth > 0 else self.nth or 0
        return found[place] if -len(found) <= place < len(found) else None


def _weekend(monday: datetime) -> Outcome:
    return Outcome(monday + WEEKEND_BEGINS, monday + 7 * DAY, "hour", due=(monday + 6 * DAY).date())


class Season(NamedTuple):
    """A season: the present or coming one, the next, the last, or that of a year."""

    start: tuple[int, int]
    end: tuple[int, int]
    nth: int = 0
    year: int | None = None
    weak: bool = False

    def solve(self, context: Context) -> list[Outcome]:
        """From its first day until the first day after it."""
        if self.year:
            return [self._in(self.year)]
        seasons = [self._in(context.now.year + shift) for shift in (-2, -1, 0, 1, 2)]
        coming = [s for s in seasons if s.end and s.end > context.now]
        if self.nth < 0:
            return [s for s in seasons if s.end and s.end <= context.now][-1:]
        return coming[1:2] if self.nth and coming[0].start <= context.now else coming[:1]

    def _in(self, year: int) -> Outcome:
        end = datetime(year + (self.end < self.start), *self.end)
        return Outcome(datetime(year, *self.start), end, "day")


SEASONS = ((3, 20), (6, 21), (9, 23), (12, 21))


class AnySeason(NamedTuple):
    """The season that it is, or another one counted from it."""

    nth: int
    weak: bool = False

    def solve(self, context: Context) -> list[Outcome]:
        """From its first day until the eve of the next one."""
        years = range(context.now.year - 1, context.now.year + 2)
        begins = [datetime(year, month, day) for year in years for month, day in SEASONS]
        present = max(place for place, start in enumerate(begins) if start <= context.now) + self.nth
        return [Outcome(begins[present], begins[present + 1] - DAY, "day")]


class Several(NamedTuple):
    """So many units before or after the present one: "the next three days"."""

    number: int
    unit: Grain
    sign: int
    upcoming: bool = False
    weak: bool = False

    def solve(self, context: Context) -> list[Outcome]:
        """The units that follow, or went before, without the present one."""
        this = context.unit(context.now, self.unit)
        if self.upcoming and context.policy.upcoming == "nth":
            return [
                Outcome(add(this, self.number, self.unit), None, self.unit),
                *self._replace(upcoming=False).solve(context),
            ]
        if self.sign > 0:
            start = add(this, 1, self.unit)
            return [Outcome(start, add(start, self.number, self.unit), self.unit)]
        return [Outcome(add(this, -self.number, self.unit), this, self.unit)]


Which = Literal["beginning", "middle", "end", "first half", "second half", "rest", "all"]
# Days (of a quarter or a year, months) from the unit's start to the stretch's start and end; None is the unit's end.
EDGES: dict[tuple[Grain, Which], tuple[int, int | None]] = {
    ("week", "beginning"): (0, 3),
    ("week", "middle"): (2, 4),
    ("week", "end"): (4, None),
    ("month", "beginning"): (0, 10),
    ("month", "middle"): (10, 20),
    ("month", "end"): (20, None),
    ("month", "first half"): (0, 15),
    ("month", "second half"): (15, None),
    ("quarter", "beginning"): (0, 1),
    ("quarter", "middle"): (1, 2),
    ("quarter", "end"): (2, None),
    ("year", "first half"): (0, 6),
    ("year", "second half"): (6, None),
    ("year", "beginning"): (0, 3),
    ("year", "middle"): (4, 8),
    ("year", "end"): (8, None),
}


class Edge(NamedTuple):
    """The beginning, middle, end, rest or whole of a day, week, month or year."""

    which: Which
    of: Moment
    weak: bool = False

    def solve(self, context: Context) -> list[Outcome]:
        """From its first day until the first day after it."""
        found = [self._in(interval, context) for interval in self.of.intervals(context)[:1]]
        over = bool(found) and found[0] is not None and (found[0].end or found[0].start) <= context.today
        if over and (later := coming(self.of, context)):
            return self._replace(of=later).solve(context)
        return [outcome for outcome in found if outcome]

    def _in(self, outer: Interval, context: Context) -> Outcome | None:
        if self.which in ("rest", "all"):
            start = max(context.today, outer.start) if self.which == "rest" else outer.start
            return Outcome(start, outer.end, "day", due=_last_day(outer.end)) if start < outer.end else None
        if outer.grain == "day":
            return self._day(outer)
        if (outer.grain, self.which) not in EDGES:
            return None
        first, last = EDGES[outer.grain, self.which]
        unit: Grain = "month" if outer.grain in ("quarter", "year") else "day"
        end = outer.end if last is None else add(outer.start, last, unit)
        return Outcome(add(outer.start, first, unit), end, unit, due=_last_day(end))

    def _day(self, outer: Interval) -> Outcome | None:
        """The end of the day is the hours after work."""
        if self.which != "end":
            return None
        return Outcome(outer.start + timedelta(hours=WORK_ENDS), outer.end, "hour", due=outer.start.date())


def _last_day(end: datetime) -> date:
    return (end - DAY).date()
