"""Dates that are given by what they are called: a weekday, a day of the month, a month, a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from tools.when.units import add
from tools.when.values import Context, Interval

DAY = timedelta(days=1)
FARTHEST_MATCH = timedelta(days=548)  # "Friday 18 July" is not a date nine years off but a slip


class Fields(NamedTuple):
    """What is known of a date; what is None was not said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return self != _UNSAID

    def joined(self, other: Fields) -> Fields | None:
        """Both together, or None when they contradict or do not go together."""
        pairs = list(zip(self, other, strict=True))
        if any(a is not None and b is not None and a != b for a, b in pairs):
            return None
        both = Fields(*(b if a is None else a for a, b in pairs))
        loose = both.weekday is not None and both.day is None and (both.month is not None or both.year is not None)
        return None if loose else both

    def intervals(self, context: Context, window: Interval | None) -> list[Interval]:
        """The stretches that fit, best first."""
        if self.day is None and self.weekday is None:
            return self._coarse(context, window)
        if window:
            return [_day(d) for d in _days(window) if self.fits(d)][:1]
        if self.day is None:
            return self._weekday(context)
        return [_day(day) for day in self._dates(context)]

    def fits(self, day: datetime) -> bool:
        """Whether a day is called so."""
        known = (day.year, day.month, day.day, day.weekday())
        return all(wanted is None or wanted == have for wanted, have in zip(self, known, strict=True))

    def _coarse(self, context: Context, window: Interval | None) -> list[Interval]:
        if self.month is None:
            year = datetime(self.year or 1, 1, 1)
            return [Interval(year, add(year, 1, "year"), "year")] if _meets(window, year, add(year, 1, "year")) else []
        first = window.start.year if window else context.now.year
        months = [datetime(self.year or year, self.month, 1) for year in (first, first + 1)]
        over = context.today.replace(day=1)
        if context.policy.prefer == "past" and not (self.year or window):
            month = next(each for each in (months[0], add(months[0], -1, "year")) if each <= over)
            return [Interval(month, add(month, 1, "month"), "month")]
        for month in months:
            if (self.year or window or month >= over) and _meets(window, month, add(month, 1, "month")):
                return [Interval(month, add(month, 1, "month"), "month")]
        return []

    def _weekday(self, context: Context) -> list[Interval]:
        """The coming one; said on that very weekday it is next week's first, and today's second."""
        assert self.weekday is not None
        ahead = (self.weekday - context.today.weekday()) % 7
        if context.policy.prefer == "past":
            return [_day(context.today + timedelta(days=ahead - 7))]
        found = [_day(context.today + timedelta(days=ahead or 7))]
        return found if ahead else [*found, _day(context.today)]

    def _dates(self, context: Context) -> list[datetime]:
        if self.weekday is not None and self.month is not None:
            return self._checked(context)
        found = self._coming(context)
        return [found] if found else []

    def _coming(self, context: Context) -> datetime | None:
        """The first day from today that fits; the last until today when the past is preferred."""
        days = list(self._possible(context))
        if self.year:
            return days[0] if days else None
        if context.policy.prefer == "past":
            return max((day for day in days if day <= context.today), default=None)
        return min((day for day in days if day >= context.today), default=None)

    def _possible(self, context: Context) -> Iterator[datetime]:
        years = [self.year] if self.year else range(context.now.year - 1, context.now.year + 9)
        for year in years:
            for month in [self.month] if self.month else range(1, 13):
                try:
                    day = datetime(year, month, self.day or 1)
                except ValueError:
                    continue
                if self.fits(day):
                    yield day

    def _checked(self, context: Context) -> list[datetime]:
        """A date with its weekday: the nearest that agrees; else the date, and that weekday of the same week."""
        days = list(self._possible(context))
        nearest = min(days, key=lambda day: abs(day - context.today), default=None)
        if nearest and (self.year or abs(nearest - context.today) <= FARTHEST_MATCH):
            return [nearest]
        date = self._replace(weekday=None)._coming(context)
        if not date or self.weekday is None:
            return []
        return [date, date + timedelta(days=self.weekday - date.weekday())]


_UNSAID = Fields()


def _day(start: datetime) -> Interval:
    return Interval(start, start + DAY, "day")


def _days(window: Interval) -> Iterator[datetime]:
    day = window.start.replace(hour=0, minute=0, second=0, microsecond=0)
    while day < window.end:
        yield day
        day += DAY


def _meets(window: Interval | None, start: datetime, end: datetime) -> bool:
    return window is None or (start < window.end and window.start < end)
