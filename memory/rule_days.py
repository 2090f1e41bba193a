"""The days that a repetition rule names, by their numbers (`date.toordinal`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple


class Days(NamedTuple):
    """Which days a rule falls on: all that is said of them must be true.

    `picked` are those of a month that count, by their place among them: 1 is the first, -1 the last.
    """

    freq: str
    interval: int
    origin: int
    months: frozenset[int]
    monthdays: frozenset[int]
    weekdays: frozenset[int]
    nth: frozenset[tuple[int, int]]
    picked: frozenset[int]

    @property
    def plain(self) -> bool:
        """Whether it goes by weekdays alone."""
        return self.freq in ("DAILY", "WEEKLY") and not (self.months or self.monthdays or self.nth)

    def between(self, begin: int, stop: int) -> Sequence[int]:
        """Those of them from the day `begin` on and before `stop`, in their order."""
        if self.plain and self.freq == "WEEKLY" and self.weekdays:
            found = [self._weekly(each, begin, stop) for each in self.weekdays]
            return found[0] if len(found) == 1 else sorted(day for each in found for day in each)
        if self.plain and self.freq == "DAILY" and not self.weekdays:
            return range(begin + (self.origin - begin) % self.interval, stop, self.interval)
        by_month = self.freq in ("MONTHLY", "YEARLY") and not (self.picked or self.weekdays)
        if by_month and bool(self.monthdays) != bool(self.nth):
            return sorted(self._of_months(begin, stop))
        fall_on = self.fall_on if self.picked else self.named
        return [day for day in range(begin, stop) if fall_on(day)]

    def _weekly(self, weekday: int, begin: int, stop: int) -> range:
        first = self.origin + (weekday - self.origin + 1) % 7
        return range(begin + (first - begin) % (7 * self.interval), stop, 7 * self.interval)

    def _of_months(self, begin: int, stop: int) -> Iterator[int]:
        """The same where days of a month are all that is named: found month by month."""
        at = date.fromordinal(begin)
        year, month, first = at.year, at.month, begin - at.day + 1
        while first < stop:
            begins = date(year, month, 1)
            long = days_left(begins)
            if self._in_step(begins) and (not self.months or month in self.months):
                days = (first + each - 1 for each in self._in(first, long) if 0 < each <= long)
                yield from (day for day in days if begin <= day < stop)
            year, month, first = year + month // 12, month % 12 + 1, first + long

    def _in(self, first: int, long: int) -> set[int]:
        """The days of the month that begins with the day `first` and is so `long`; some may lie outside it."""
        if self.monthdays:
            return {each if each > 0 else long + 1 + each for each in self.monthdays}
        last = first + long - 1
        ahead = {1 + (weekday + 1 - first) % 7 + 7 * (nth - 1) for weekday, nth in self.nth if nth > 0}
        return ahead | {long - (last - weekday - 1) % 7 + 7 * (nth + 1) for weekday, nth in self.nth if nth < 0}

    def _in_step(self, day: date) -> bool:
        """Whether its month or year is one of those that the interval reaches."""
        if self.freq == "MONTHLY":
            return not (day.year * 12 + day.month - self.origin) % self.interval
        return self.freq != "YEARLY" or not (day.year - self.origin) % self.interval

    def fall_on(self, day: int) -> bool:
        """Whether the day with this number (`date.toordinal`) is one of them."""
        return self.named(day) and (not self.picked or self._is_picked(day))

    def _is_picked(self, day: int) -> bool:
        return day in picked_in(self, day - date.fromordinal(day).day + 1)

    def named(self, day: int) -> bool:
        """Whether it is one of those that are picked from."""
        if self.weekdays and (day - 1) % 7 not in self.weekdays:
            return False
        if self.freq == "DAILY" and (day - self.origin) % self.interval:
            return False
        if self.freq == "WEEKLY" and (day - self.origin) // 7 % self.interval:
            return False
        return self.plain or self._in_month(date.fromordinal(day))

    def _in_month(self, day: date) -> bool:
        if not self._in_step(day):
            return False
        if self.months and day.month not in self.months:
            return False
        if not (self.monthdays or self.nth):
            return True
        left = days_left(day)
        if self.monthdays and not (day.day in self.monthdays or -left in self.monthdays):
            return False
        if not self.nth:
            return True
        weekday = day.weekday()
        return (weekday, (day.day + 6) // 7) in self.nth or (weekday, -((left + 6) // 7)) in self.nth


@lru_cache(maxsize=2_000)
def picked_in(days: Days, first: int) -> frozenset[int]:
    """The days that count in the month that begins with the day `first`."""
    named = [each for each in range(first, first + days_left(date.fromordinal(first))) if days.named(each)]
    among = len(named)
    return frozenset(each for place, each in enumerate(named) if {place + 1, place - among} & days.picked)


def days_left(day: date) -> int:
    """The days until the month is over, this one counted."""
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1) if day < date(9999, 12, 1) else None
    return (following - day).days if following else 32 - day.day
