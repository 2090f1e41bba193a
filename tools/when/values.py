"""The small values that rules build: clocks, parts of the day, lengths, and what a solved time looks like."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Literal, NamedTuple

from tools.when.policy import Closed, Policy
from tools.when.reading import Grain, Open
from tools.when.units import add_months, floor
from tools.when.zones import Zone

Half = Literal["am", "pm", "24"]


class Context(NamedTuple):
    """What an expression is read against; wall times without their zone."""

    now: datetime
    zone: tzinfo
    policy: Policy
    day_first: bool = False
    closed: Closed = "never"
    anchor: datetime | None = None

    def unit(self, moment: datetime, grain: Grain) -> datetime:
        """The start of the unit that holds the moment."""
        return floor(moment, grain, self.policy.first_weekday)

    def closing(self, grain: Grain) -> int:
        """How many units of this grain the end of a range of clock times still takes in."""
        return int(self.closed == "always" or (self.closed == "minutes" and grain in ("minute", "second")))

    @property
    def today(self) -> datetime:
        """Midnight of the day that it is."""
        return floor(self.now, "day")

    def local(self, moment: datetime) -> datetime:
        """An aware moment as a wall time of this zone."""
        return moment.astimezone(self.zone).replace(tzinfo=None)


class Interval(NamedTuple):
    """A stretch of wall time; `end` is exclusive."""

    start: datetime
    end: datetime
    grain: Grain

    def holds(self, moment: datetime) -> bool:
        """Whether the moment lies inside."""
        return self.start <= moment < self.end


class Outcome(NamedTuple):
    """A solved expression, still in wall time."""

    start: datetime
    end: datetime | None
    grain: Grain
    rrule: str | None = None
    open: Open | None = None
    due: date | datetime | None = None
    exdates: tuple[date, ...] = ()
    zone: str | None = None


class Clock(NamedTuple):
    """A time on a clock's face; `half` is None where nobody said which half of the day."""

    hour: int
    minute: int = 0
    second: int = 0
    grain: Grain = "hour"
    half: Half | None = None
    zone: Zone | None = None

    def face(self) -> int:
        """The hour of the day as far as the words alone tell it."""
        if self.half == "am":
            return self.hour % 12
        return self.hour % 12 + 12 if self.half == "pm" else self.hour

    @property
    def bare(self) -> bool:
        """Whether the half of the day is left open."""
        return self.half is None and 1 <= self.hour <= 12

    def within(self, part: Part) -> Clock:
        """The same beside a part of the day: in the afternoon 03:40 is 15:40 ("a las 03:40 de la tarde")."""
        other = self.half == "24" and not part.holds(self) and part.holds(self._replace(half="pm"))
        return self._replace(half="pm") if other and 0 < self.hour < 12 else self


class Part(NamedTuple):
    """A part of the day, in hours from midnight; `end` may be 24 or more."""

    start: int
    end: int

    def holds(self, clock: Clock) -> bool:
        """Whether the clock shows that time in this part of the day, in either half of it where that is open."""
        hours = (clock.hour % 12, clock.hour % 12 + 12, clock.hour % 12 + 24) if clock.bare else (clock.face(),)
        return any(self.start <= hour < self.end for hour in hours)


class Length(NamedTuple):
    """A length of time; `grain` is the finest unit that was said."""

    months: int = 0
    days: int = 0
    seconds: float = 0
    grain: Grain = "second"

    def times(self, sign: int) -> Length:
        """The length, or its opposite."""
        return Length(self.months * sign, self.days * sign, self.seconds * sign, self.grain)

    def delta(self) -> timedelta:
        """The length in days and seconds, where a month is 30 days and a year 365."""
        years, months = divmod(self.months, 12)
        return timedelta(days=years * 365 + months * 30 + self.days, seconds=self.seconds)

    def after(self, start: datetime, zone: tzinfo) -> datetime:
        """The wall time this long after another: days keep the wall time, hours really pass."""
        moved = add_months(start, self.months) if self.months else start
        moved = moved + timedelta(days=self.days) if self.days else moved  # a sum forgets which of two hours it was
        if not self.seconds:
            return moved
        there = moved.replace(tzinfo=zone).astimezone(UTC) + timedelta(seconds=self.seconds)
        return there.astimezone(zone).replace(tzinfo=None)


def length(count: float, unit: str) -> Length | None:
    """A number of units; half a month has no length, half a day is twelve hours."""
    whole = int(count) == count
    if unit in ("month", "quarter", "year"):
        months = count * {"month": 1, "quarter": 3, "year": 12}[unit]
        return Length(months=int(months), grain=unit if whole else "month") if int(months) == months else None  # type: ignore[arg-type]
    if unit in ("day", "week"):
        days = count * (7 if unit == "week" else 1)
        if int(days) == days:
            return Length(days=int(days), grain=unit)  # type: ignore[arg-type]
        if unit == "week":  # a week and a half is ten days
            return Length(days=int(days), grain="day")
        return Length(days=int(days), seconds=round((days - int(days)) * 86400), grain="hour")
    seconds = count * {"second": 1, "minute": 60, "hour": 3600}[unit]
    return Length(seconds=seconds, grain=unit if whole else "minute")  # type: ignore[arg-type]


def together(first: Length, second: Length) -> Length:
    """Two lengths, one after the other."""
    return Length(first.months + second.months, first.days + second.days, first.seconds + second.seconds, second.grain)
