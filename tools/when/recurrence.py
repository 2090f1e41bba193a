"""Times that come again, as RFC 5545 rules."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from tools.when.boxes import Relative
from tools.when.cycle import FREQUENCIES, Cycle
from tools.when.exceptions import Exceptions, left_out
from tools.when.fields import Fields
from tools.when.moment import Moment, Node
from tools.when.reading import GRAINS, Grain
from tools.when.spans import Between
from tools.when.units import add, floor
from tools.when.values import Context, Length, Outcome

DAY = timedelta(days=1)
FARTHEST = 366 * 9  # a 29 February may be eight years off
MOST = 2000  # occurrences looked at for exceptions


class Every(NamedTuple):
    """A repetition: on which days, at what time, from when, until when, and when not."""

    cycle: Cycle
    time: Moment = Moment()
    until: Node | None = None
    times: int | None = None
    lasting: Length | None = None
    ending: Moment | None = None
    during: Length | None = None
    but: Exceptions = ()
    weak: bool = False
    also: tuple[Moment, ...] = ()
    minute: int = 0

    def solve(self, context: Context) -> list[Outcome]:
        """The first occurrence that is still to come, with its rule."""
        if self.also:
            several = self._several_times(context)
            return several.solve(context) if several else []
        if self.cycle.unit == "hour" and self.ending:
            hourly = self._hours_of_day(context)
            return hourly.solve(context) if hourly else []
        first = self._first(context)
        if first is None:
            return []
        until = self._last(first, context)
        if self.until and until is None:
            return []
        return [self._without(first, until, context)]

    def _without(self, first: Outcome, until: datetime | None, context: Context) -> Outcome:
        """The first occurrence that is not left out, with those that are."""
        rule = self._rule(until, first.grain, context)
        if not self.but:
            return first._replace(rrule=rule)
        origin = floor(first.start, "day")
        days = [day for day in self.cycle.days(origin, until or origin + 366 * 3 * DAY, MOST)]
        out = left_out(self.but, days, context)
        kept = next((day for day in days if day.date() not in out), origin)
        shift = kept - origin
        end = first.end + shift if first.end else None
        later: tuple[date, ...] = tuple(day for day in sorted(out) if day > kept.date())
        return first._replace(start=first.start + shift, end=end, rrule=rule, exdates=later)

    def _rule(self, until: datetime | None, grain: Grain, context: Context) -> str:
        bounds = {
            "COUNT": str(self.times or ""),
            "UNTIL": _written(until, grain, context) if until else "",
        }
        return self.cycle.rule(bounds)

    def _first(self, context: Context) -> Outcome | None:
        unit = self.cycle.unit
        if GRAINS.index(unit) < GRAINS.index("day"):
            return self._within_day(context)
        start = self._begins(context) if self.time.dated else context.today
        if start is None:
            return None
        for ahead in range(FARTHEST):
            day = start + ahead * DAY
            if self.cycle.falls_on(day) and (found := self._on(day, context)):
                return found
        return None

    def _hours_of_day(self, context: Context) -> Every | None:
        """ "Every two hours from 10 to 6": the hours of each day, the last one with them."""
        assert self.ending
        seen = context._replace(now=context.today - timedelta(seconds=1))
        found = Between(self.time._replace(boxes=(Relative("day", 0),)), self.ending).solve(seen)
        if not found or found[0].end is None:
            return None
        first, last = found[0].start, found[0].end
        hours = tuple(range(first.hour, last.hour + 1, self.cycle.interval)) if first.date() == last.date() else ()
        whole = first.minute == 0 and len(hours) > 1
        return self._replace(cycle=Cycle("day", hours=hours), time=Moment(), ending=None) if whole else None

    def _several_times(self, context: Context) -> Every | None:
        """ "Every day at 8:30 and at 20:30": hours of each day, all at the same minute."""
        seen = context._replace(now=context.today - timedelta(seconds=1))
        times = (each._replace(fields=Fields(), boxes=()) for each in (self.time, *self.also))
        starts = {time._on(context.today, seen).start for time in times}
        hours = tuple(sorted(start.hour for start in starts))
        alike = len({(start.date(), start.minute) for start in starts}) == 1 and len(hours) == 1 + len(self.also)
        if not alike or self.ending or self.lasting or GRAINS.index(self.cycle.unit) < GRAINS.index("day"):
            return None
        time, minute = self.time._replace(clock=None, part=None), starts.pop().minute
        return self._replace(cycle=self.cycle._replace(hours=hours), time=time, also=(), minute=minute)

    def _within_day(self, context: Context) -> Outcome:
        """Every so many hours: from the hour that was said, or the next full one."""
        unit = self.cycle.unit
        if self.time.clock or self.time.dated:
            found = self.time.solve(context)
            if found:
                return Outcome(found[0].start, None, unit)
        step = self.cycle.interval if unit == "minute" and 60 % self.cycle.interval == 0 else 1
        whole = floor(context.now, unit)
        return Outcome(add(whole, step - whole.minute % step, unit), None, unit)

    def _begins(self, context: Context) -> datetime | None:
        """The day from which it counts: "every Monday from 1 June"."""
        found = self.time._replace(clock=None, part=None).solve(context._replace(anchor=None))
        return max(floor(found[0].start, "day"), context.today) if found else None

    def _on(self, day: datetime, context: Context) -> Outcome | None:
        """The occurrence of a day, unless its time is over."""
        if self.cycle.hours:
            starts = (day + timedelta(hours=hour, minutes=self.minute) for hour in self.cycle.hours)
            grain: Grain = "minute" if self.minute else "hour"
            return next((Outcome(start, None, grain) for start in starts if start > context.now), None)
        time = self.time._replace(fields=Fields(), boxes=())
        if not (time.clock or time.part):
            return self._whole(day, context)
        if self.ending:
            return self._between(day, context)
        # Seen from before the day, a bare hour is the same on every day.
        at = time._on(day, context._replace(now=day - timedelta(seconds=1)))
        if context.anchor and time.clock and time.clock.bare and not time.part:  # in the event's half of the day
            at = time.solve(context._replace(anchor=datetime.combine(day.date(), context.anchor.time())))[0]
        if at.start <= context.now and (at.end is None or at.end <= context.now):
            return None
        if self.lasting:
            return Outcome(at.start, self.lasting.after(at.start, context.zone), "minute", zone=at.zone)
        return at

    def _between(self, day: datetime, context: Context) -> Outcome | None:
        """From one hour to another of a day, unless that is over."""
        assert self.ending
        dated = Fields(day.year, day.month, day.day)
        found = Between(self.time._replace(fields=dated, boxes=()), self.ending).solve(
            context._replace(now=day - timedelta(seconds=1))
        )
        return next((o for o in found if o.end and o.end > context.now), None)

    def _whole(self, day: datetime, context: Context) -> Outcome:
        anchor = context.anchor
        if anchor is None:
            return Outcome(day, None, "day")
        if self.cycle.bare and day <= anchor:
            day = floor(anchor, "day")
        return Outcome(datetime.combine(day.date(), anchor.time()), None, "minute")

    def _last(self, first: Outcome, context: Context) -> datetime | None:
        """The last moment that counts: a day, week or month that is named as the end is over when it begins or ends."""
        if self.during:
            return self.during.after(first.start, context.zone) - timedelta(seconds=1)
        if self.until is None:
            return None
        found = [o for each in (context, context._replace(now=first.start)) for o in self._limits(each, first)]
        if not found:
            return None
        end = found[0]
        if end.end is not None:
            return end.end - timedelta(seconds=1)
        if GRAINS.index(end.grain) > GRAINS.index("day"):
            return end.start - timedelta(seconds=1)
        return add(end.start, 1, "day") - timedelta(seconds=1) if end.grain == "day" else end.start

    def _limits(self, context: Context, first: Outcome) -> list[Outcome]:
        found = self.until.solve(context._replace(anchor=None)) if self.until else []
        return [o for o in found if (o.end or o.start) > first.start]


def _written(until: datetime, grain: Grain, context: Context) -> str:
    """An end of a timed repetition is written in UTC, that of whole days as a date."""
    if GRAINS.index(grain) >= GRAINS.index("day"):
        return f"{until:%Y%m%d}"
    return f"{until.replace(tzinfo=context.zone).astimezone(UTC):%Y%m%dT%H%M%SZ}"


class AnyOf(NamedTuple):
    """Several repetitions of which one is meant: "twice a week" leaves the days open."""

    choices: tuple[Every, ...]
    weak: bool = False

    def solve(self, context: Context) -> list[Outcome]:
        """Each of them."""
        return [outcome for every in self.choices for outcome in every.solve(context)]


__all__ = ["FREQUENCIES", "AnyOf", "Cycle", "Every"]
