"""Repetition rules (RFC 5545), compiled for a first occurrence and expanded on the clock on the wall.

A wall time is counted in seconds from the first of January of the year 1, so that arithmetic does for the forms that
people use; whatever is rarer goes to python-dateutil. Both give the same times (`tests/memory/test_rules.py`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any, Final, Protocol
from zoneinfo import ZoneInfo

from memory.rule_days import Days

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
