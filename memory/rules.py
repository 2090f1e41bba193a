"""Repetition rules (RFC 5545), compiled for a first occurrence and expanded on the clock on the wall.

A wall time is counted in seconds from the first of January of the year 1, so that arithmetic does for the forms that
people use; whatever is rarer goes to python-dateutil. Both give the same times (`tests/memory/test_rules.py`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any, Final, NamedTuple, Protocol
from zoneinfo import ZoneInfo

DAY: Final = 86_400
FAR: Final = date.max.toordinal() * DAY
"""Later than any wall time: the end of what never ends."""

WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
SIMPLE: Final = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"}
BY_DAYS: Final = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
CLOCK: Final = {"HOURLY": 3600, "MINUTELY": 60, "SECONDLY": 1}
AHEAD: Final = 2 * 366 * DAY
"""How far a walk goes beyond what is asked for, so that the next question needs none."""

LONGEST_WALK: Final = 400 * 366
"""The calendar comes again after 400 years: a day that has not come by then never comes."""


class Rule(Protocol):
    """The starts of a series, as walls."""

    @property
    def last(self) -> int:
        """No occurrence starts after this wall."""
        ...

    def starts(self, low: int, high: int) -> list[int]:
        """The starts from `low` on and before `high`, in their order."""
        ...


def wall(moment: datetime) -> int:
    """A naive wall time as a number."""
    return moment.toordinal() * DAY + moment.hour * 3600 + moment.minute * 60 + moment.second


def moment(wall: int) -> datetime:
    """A number as a naive wall time."""
    day, second = divmod(wall, DAY)
    return datetime.combine(date.fromordinal(day), time(second // 3600, second // 60 % 60, second % 60))


def parts(rrule: str) -> dict[str, str]:
    """The parts of a rule by name."""
    return dict(part.split("=", 1) for part in rrule.upper().removeprefix("RRULE:").split(";") if "=" in part)


def joined(rule: dict[str, str]) -> str:
    """The rule again."""
    return ";".join(f"{name}={value}" for name, value in rule.items())


@lru_cache(maxsize=20_000)
def compiled(rrule: str, start: datetime, zone: str | None) -> Rule:
    """The series whose first wall time is `start`, in `zone`; None is a series of whole days."""
    rule, days = _read(rrule)
    last = FAR if "UNTIL" not in rule else wall(until(rule["UNTIL"], zone))
    if days is None:
        return Walked(rrule, start, last)
    return Daily(_from(days, rule, start), wall(start), last, int(rule.get("COUNT", 0)))


def until(said: str, zone: str | None) -> datetime:
    """The last wall time that counts, from the value of an UNTIL."""
    if "T" not in said or zone is None:
        return datetime.strptime(said[:8], "%Y%m%d")
    end = datetime.strptime(said.rstrip("Z"), "%Y%m%dT%H%M%S")
    return end.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) if said.endswith("Z") else end


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


class Daily:
    """A rule that falls on days, each time at the same hour: found by looking at the days alone."""

    def __init__(self, days: Days, first: int, until: int, count: int) -> None:
        self.days = days
        self.first = first
        self.until = until
        self.count = count
        self.second = first % DAY

    @cached_property
    def last(self) -> int:
        """No occurrence starts after this wall."""
        return min(self.until, self._nth(self.count)) if self.count else self.until

    def starts(self, low: int, high: int) -> list[int]:
        """The starts from `low` on and before `high`."""
        low = max(low, self.first)
        if low >= high or low > self.last:
            return []
        second = self.second
        begin = -((second - low) // DAY)
        stop = -((second - min(high, self.last + 1)) // DAY)
        return [day * DAY + second for day in self.days.between(begin, stop)]

    def _nth(self, count: int) -> int:
        """The start of the occurrence with this number."""
        day, days = self.first // DAY, self.days
        if days.plain and days.freq == "DAILY" and not days.weekdays:
            return (day + (count - 1) * days.interval) * DAY + self.second
        if days.plain and days.freq == "WEEKLY":
            day, count = self._weeks_on(day, count)
        last = day - 1
        for each in range(day, min(day + LONGEST_WALK, date.max.toordinal())):
            if days.fall_on(each):
                last, count = each, count - 1
                if not count:
                    break
        return last * DAY + self.second

    def _weeks_on(self, day: int, count: int) -> tuple[int, int]:
        """Whole rounds of weeks passed over: the day to count on from, and how many are left."""
        rounds = max(0, count - 1) // len(self.days.weekdays)
        return day + rounds * 7 * self.days.interval, count - rounds * len(self.days.weekdays)


class Walked:
    """Any other rule, walked from its first occurrence on by python-dateutil; what was found is kept."""

    def __init__(self, rrule: str, start: datetime, last: int) -> None:
        rule = parts(rrule)
        self.start, self.last = start, last
        self.count = int(rule.pop("COUNT")) if "COUNT" in rule else None
        self.step = 0 if self.count else CLOCK.get(rule["FREQ"], 0) * int(rule.get("INTERVAL", 1))
        rule.pop("UNTIL", None)
        self.rule = joined(rule)
        self._found: list[int] = []
        self._reach = 0

    def starts(self, low: int, high: int) -> list[int]:
        """The starts from `low` on and before `high`."""
        high = min(high, self.last + 1)
        if self.step:
            return self._jumped(low, high)
        if high > self._reach:
            self._reach = min(high + AHEAD, FAR)
            self._found = [*islice(self._walk(self.start, self._reach), self.count)]
        return self._found[bisect_left(self._found, low) : bisect_left(self._found, high)]

    def _jumped(self, low: int, high: int) -> list[int]:
        """By the clock, without an end by number: walked from a step shortly before."""
        first = wall(self.start)
        begin = first + max(0, low - first) // self.step * self.step
        return [each for each in self._walk(moment(begin), high) if low <= each < high] if begin < high else []

    def _walk(self, start: datetime, high: int) -> Iterator[int]:
        """What comes before `high`: without a bound a rule that never comes would be walked to the end of time."""
        from dateutil.rrule import rrulestr

        rule: Any = rrulestr(self.rule, dtstart=start)
        return (wall(each) for each in rule.replace(until=moment(high)))


@lru_cache(maxsize=2_000)
def _read(rrule: str) -> tuple[dict[str, str], Days | None]:
    """The parts of a rule, which many series share, and the days that it names; none where its form is a rarer one."""
    rule = parts(rrule)
    freq, named = rule["FREQ"], [each for each in rule.get("BYDAY", "").split(",") if each]
    if not (rule.keys() <= SIMPLE and freq in BY_DAYS):
        return rule, None
    monthdays, months = _numbers(rule.get("BYMONTHDAY", "")), _numbers(rule.get("BYMONTH", ""))
    weekdays = frozenset(WEEKDAYS.index(each) for each in named if each in WEEKDAYS)
    nth = frozenset((WEEKDAYS.index(each[-2:]), int(each[:-2])) for each in named if each not in WEEKDAYS)
    in_month = freq == "MONTHLY" or (freq == "YEARLY" and bool(months))
    picked = _numbers(rule.get("BYSETPOS", ""))
    if (nth and (weekdays or not in_month)) or (freq == "WEEKLY" and monthdays) or (picked and freq != "MONTHLY"):
        return rule, None
    return rule, Days(freq, int(rule.get("INTERVAL", 1)), 0, months, monthdays, weekdays, nth, picked)


def _from(days: Days, rule: dict[str, str], start: datetime) -> Days:
    """The days of a rule with what it takes from its first day."""
    freq, months, monthdays, weekdays = days.freq, days.months, days.monthdays, days.weekdays
    if not (weekdays or days.nth or monthdays):
        weekdays = frozenset({start.weekday()}) if freq == "WEEKLY" else weekdays
        monthdays = frozenset({start.day}) if freq in ("MONTHLY", "YEARLY") else monthdays
        months = months or (frozenset({start.month}) if freq == "YEARLY" else months)
    return Days(freq, days.interval, _origin(rule, start), months, monthdays, weekdays, days.nth, days.picked)


def _origin(rule: dict[str, str], start: datetime) -> int:
    """The first day, week, month or year, from which the interval counts."""
    if rule["FREQ"] == "WEEKLY":
        return start.toordinal() - (start.weekday() - WEEKDAYS.index(rule.get("WKST", "MO"))) % 7
    if rule["FREQ"] == "DAILY":
        return start.toordinal()
    return start.year if rule["FREQ"] == "YEARLY" else start.year * 12 + start.month


def _numbers(said: str) -> frozenset[int]:
    return frozenset(int(each) for each in said.split(",") if each)


def days_left(day: date) -> int:
    """The days until the month is over, this one counted."""
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1) if day < date(9999, 12, 1) else None
    return (following - day).days if following else 32 - day.day
