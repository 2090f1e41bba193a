"""Times that come again, as RFC 5545 rules."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from tools.when.fields import Fields
from tools.when.moment import Moment, Node
from tools.when.reading import GRAINS, Grain
from tools.when.spans import Between
from tools.when.units import add, floor
from tools.when.values import Context, Length, Outcome

DAY = timedelta(days=1)
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES: dict[Grain, tuple[str, int]] = {
    "second": ("SECONDLY", 1),
    "minute": ("MINUTELY", 1),
    "hour": ("HOURLY", 1),
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "year": ("YEARLY", 1),
}
FARTHEST = 366 * 9  # a 29 February may be eight years off


class Every(NamedTuple):
    """A repetition: how often, on which days, at what time, until when."""

    unit: Grain
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    monthdays: tuple[int, ...] = ()
    nth: tuple[int, ...] = ()
    month: int | None = None
    time: Moment = Moment()
    until: Node | None = None
    times: int | None = None
    lasting: Length | None = None
    ending: Moment | None = None
    during: Length | None = None
    weak: bool = False

    def solve(self, context: Context) -> list[Outcome]:
        """The first occurrence that is still to come, with its rule."""
        first = self._first(context)
        if first is None:
            return []
        until = self._last(first, context)
        if self.until and until is None:
            return []
        return [first._replace(rrule=self._rule(until, first.grain, context))]

    def _rule(self, until: datetime | None, grain: Grain, context: Context) -> str:
        frequency, months = FREQUENCIES[self.unit]
        days = ",".join(f"{nth}{DAYS[day]}" for nth in self.nth or ("",) for day in self.weekdays)
        parts = {
            "FREQ": frequency,
            "INTERVAL": str(self.interval * months) if self.interval * months > 1 else "",
            "BYMONTH": str(self.month or ""),
            "BYMONTHDAY": ",".join(map(str, self.monthdays)),
            "BYDAY": days,
            "COUNT": str(self.times or ""),
            "UNTIL": _written(until, grain, context) if until else "",
        }
        return ";".join(f"{name}={value}" for name, value in parts.items() if value)

    def _first(self, context: Context) -> Outcome | None:
        if GRAINS.index(self.unit) < GRAINS.index("day"):
            return Outcome(add(floor(context.now, self.unit), 1, self.unit), None, self.unit)
        dated = self.time.dated
        start = self._begins(context) if dated else context.today
        if start is None:
            return None
        for ahead in range(FARTHEST):
            day = start + ahead * DAY
            if self._falls_on(day) and (found := self._on(day, context)):
                return found
        return None

    def _begins(self, context: Context) -> datetime | None:
        """The day from which it counts: "every Monday from 1 June"."""
        found = self.time._replace(clock=None, part=None).solve(context._replace(anchor=None))
        return floor(found[0].start, "day") if found else None

    def _falls_on(self, day: datetime) -> bool:
        if self.month and day.month != self.month:
            return False
        if self.weekdays and day.weekday() not in self.weekdays:
            return False
        if self.monthdays and not {day.day, -_days_left(day)} & set(self.monthdays):
            return False
        return not self.nth or any(_is_nth(day, nth) for nth in self.nth)

    def _on(self, day: datetime, context: Context) -> Outcome | None:
        """The occurrence of a day, unless its time is over."""
        time = self.time._replace(fields=Moment().fields, boxes=())
        if not (time.clock or time.part):
            return self._whole(day, context)
        if self.ending:
            return self._between(day, context)
        # Seen from before the day, a bare hour is the same on every day.
        at = time._on(day, context._replace(now=day - timedelta(seconds=1)))
        if at.start <= context.now and (at.end is None or at.end <= context.now):
            return None
        if self.lasting:
            return Outcome(at.start, self.lasting.after(at.start, context.zone), "minute")
        return at

    def _between(self, day: datetime, context: Context) -> Outcome | None:
        """From one hour to another of a day, unless that is over."""
        assert self.ending
        date = Fields(day.year, day.month, day.day)
        found = Between(self.time._replace(fields=date, boxes=()), self.ending).solve(
            context._replace(now=day - timedelta(seconds=1))
        )
        return next((o for o in found if o.end and o.end > context.now), None)

    def _whole(self, day: datetime, context: Context) -> Outcome:
        anchor = context.anchor
        if anchor is None:
            return Outcome(day, None, "day")
        if not (self.weekdays or self.monthdays or self.month) and day <= anchor:
            day = floor(anchor, "day")
        return Outcome(datetime.combine(day.date(), anchor.time()), None, "minute")

    def _last(self, first: Outcome, context: Context) -> datetime | None:
        """The last moment that counts: a day, week or month that is named as the end is over when it begins or ends."""
        if self.during:
            return self.during.after(first.start, context.zone) - timedelta(seconds=1)
        if self.until is None:
            return None
        found = [o for o in self.until.solve(context._replace(now=first.start, anchor=None)) if o.start > first.start]
        if not found:
            return None
        end = found[0]
        if end.end is not None:
            return end.end - timedelta(seconds=1)
        if GRAINS.index(end.grain) > GRAINS.index("day"):
            return end.start - timedelta(seconds=1)
        return add(end.start, 1, "day") - timedelta(seconds=1) if end.grain == "day" else end.start


def _is_nth(day: datetime, nth: int) -> bool:
    """Whether it is the nth of its weekday in the month, from the end when n is below zero."""
    place = (day.day - 1) // 7 + 1 if nth > 0 else -((_days_left(day) - 1) // 7 + 1)
    return place == nth


def _days_left(day: datetime) -> int:
    """The days until the month is over, this one counted."""
    return (add(day.replace(day=1), 1, "month") - day).days


def _written(until: datetime, grain: Grain, context: Context) -> str:
    """An end of a timed repetition is written in UTC, that of whole days as a date."""
    if GRAINS.index(grain) >= GRAINS.index("day"):
        return f"{until:%Y%m%d}"
    return f"{until.replace(tzinfo=context.zone).astimezone(UTC):%Y%m%dT%H%M%SZ}"
