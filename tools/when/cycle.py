"""The days on which something comes again, and how RFC 5545 writes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from tools.when.reading import GRAINS, Grain
from tools.when.units import add, floor

DAY = timedelta(days=1)
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MONTHS = tuple(range(1, 13))
FREQUENCIES: Mapping[Grain, tuple[str, int]] = {
    "second": ("SECONDLY", 1),
    "minute": ("MINUTELY", 1),
    "hour": ("HOURLY", 1),
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "year": ("YEARLY", 1),
}


class Cycle(NamedTuple):
    """How often, and on which days; `nth` counts weekdays in the month, `place` all chosen days of it.

    `hours` are those of each day at which it comes, where they are several.
    """

    unit: Grain
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    monthdays: tuple[int, ...] = ()
    nth: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    place: int | None = None
    hours: tuple[int, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether no day was named: it comes again on the day on which it begins."""
        return not (self.weekdays or self.monthdays or self.months)

    def rule(self, bounds: Mapping[str, str]) -> str:
        """The rule in the order of the RFC, in its plainest form; `bounds` are its COUNT or UNTIL."""
        frequency, factor = FREQUENCIES[self.unit]
        interval = self.interval * factor
        days = ",".join(f"{nth}{DAYS[day]}" for nth in self.nth or ("",) for day in self.weekdays)
        parts = {
            "FREQ": frequency,
            "INTERVAL": str(interval) if interval > 1 else "",
            **bounds,
            "BYMONTH": ",".join(map(str, self.months)),
            "BYMONTHDAY": ",".join(map(str, self.monthdays)),
            "BYDAY": days,
            "BYHOUR": ",".join(map(str, self.hours)),
            "BYSETPOS": str(self.place or ""),
        }
        return ";".join(f"{name}={value}" for name, value in parts.items() if value)

    def falls_on(self, day: datetime) -> bool:
        """Whether a day is one of those named; which week or month it is does not count here."""
        if self.months and day.month not in self.months:
            return False
        if self.weekdays and day.weekday() not in self.weekdays:
            return False
        if self.monthdays and not {day.day, -_days_left(day)} & set(self.monthdays):
            return False
        if self.place is not None and not self._in_place(day):
            return False
        return not self.nth or any(_is_nth(day, nth) for nth in self.nth)

    def _in_place(self, day: datetime) -> bool:
        """Whether it is the nth of the chosen days in its month."""
        first = day.replace(day=1)
        chosen = [n for n in range(1, _days_left(first) + 1) if first.replace(day=n).weekday() in self.weekdays]
        place = self.place or 1
        return chosen[place - 1 if place > 0 else place] == day.day

    def days(self, origin: datetime, last: datetime, most: int) -> Iterator[datetime]:
        """The days from the first occurrence to the last, at most so many."""
        if GRAINS.index(self.unit) < GRAINS.index("day"):
            return
        day = origin
        while day <= last and most:
            if self._turn(day, origin):
                most -= 1
                yield day
            day += DAY

    def _turn(self, day: datetime, origin: datetime) -> bool:
        if self.unit == "day":
            return (day - origin).days % self.interval == 0 and self.falls_on(day)
        if self.unit == "week":
            weeks = (floor(day, "week") - floor(origin, "week")).days // 7
            return (
                weeks % self.interval == 0
                and day.weekday() in (self.weekdays or (origin.weekday(),))
                and self.falls_on(day)
            )
        months = (day.year - origin.year) * 12 + day.month - origin.month
        length = self.interval * {"month": 1, "quarter": 3, "year": 12}[self.unit]
        if self.months and self.unit == "year":
            return (day.year - origin.year) % self.interval == 0 and self.falls_on(day)
        if months % length:
            return False
        return self.falls_on(day) and bool(self.monthdays or self.weekdays or day.day == origin.day)


def _is_nth(day: datetime, nth: int) -> bool:
    """Whether it is the nth of its weekday in the month, from the end when n is below zero."""
    place = (day.day - 1) // 7 + 1 if nth > 0 else -((_days_left(day) - 1) // 7 + 1)
    return place == nth


def _days_left(day: datetime) -> int:
    """The days until the month is over, this one counted."""
    return (add(day.replace(day=1), 1, "month") - day).days
