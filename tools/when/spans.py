"""Times made of other times: from one to another, so long, by then, after that."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from tools.when.fields import Fields
from tools.when.moment import Moment, Node
from tools.when.reading import GRAINS, Grain, Open
from tools.when.stretches import Edge, Weekend
from tools.when.units import add, floor
from tools.when.values import Clock, Context, Half, Length, Outcome

DAY = timedelta(days=1)
TWELVE: Final[dict[tuple[int, int], Half]] = {(12, 0): "am", (24, 0): "pm"}
EVENING: Final = 18
DAWN: Final = 6
"""The hour up to which what ends "at night" ends the next morning: "Friday night 10 to 6"."""

LUNCH: Final = 3
"""The hour up to which a morning goes on: "Friday morning 9 to 1"."""


def _coarse(grain: Grain) -> bool:
    return GRAINS.index(grain) >= GRAINS.index("day")


class Between(NamedTuple):
    """From one moment to another; each lends the other the date or half of the day that it lacks."""

    first: Moment
    last: Moment

    @property
    def weak(self) -> bool:
        """Two bare numbers are no time."""
        return self.first.weak and self.last.weak

    def solve(self, context: Context) -> list[Outcome]:
        """One stretch for each meaning of its beginning."""
        first, last = _with_month(self.first, self.last), _with_month(self.last, self.first)
        first, last = _in_one_part(first, last)
        first = _within_a_day(_with_half(_with_zone(first, last), last), last, context)
        if not first.dated and last.dated and last.clock:
            first = first._replace(fields=last.fields, boxes=last.boxes)
            last = last._replace(fields=Fields(), boxes=())
        if not (first.dated or first.part or context.anchor) and first.clock and first.clock.bare and last.clock:
            return self._today_or_tomorrow(first, last, context)
        seen = context._replace(anchor=None) if first.dated else context
        found = [self._to(o, last, context) for o in first.solve(seen) if o.end is None]
        return [outcome for outcome in found if outcome]

    def _today_or_tomorrow(self, first: Moment, last: Moment, context: Context) -> list[Outcome]:
        """Hours without a day: today's if they are still to come, in that half of the day which makes it one day."""
        assert first.clock
        hour = context.policy.hour(first.clock.hour)
        halves: list[Half] = ["am", "pm"] if hour < 12 else ["pm", "am"]
        found = []
        for day in (context.today, context.today + DAY):
            for half in halves:
                on_day = first._replace(clock=first.clock._replace(half=half))
                start = on_day._on(day, context)
                if (outcome := self._to(start, last, context)) and outcome.end:
                    found.append(outcome)
        coming = [o for o in found if o.start > context.now]
        within = [o for o in coming if o.end and o.end <= floor(o.start, "day") + DAY]
        return (within or coming)[:1]

    def _to(self, first: Outcome, last: Moment, context: Context) -> Outcome | None:
        if last.clock and _coarse(first.grain):
            return None
        ends = _after(last, first, context)
        if not ends:
            return None
        if last.clock:
            grain: Grain = min(first.grain, ends[0].grain, key=GRAINS.index)
            return Outcome(first.start, add(ends[0].start, context.closing(grain), grain), grain, zone=first.zone)
        if not _coarse(ends[0].grain):
            return None
        end = add(ends[0].start, 1, ends[0].grain)
        return Outcome(first.start, end, ends[0].grain, due=(end - DAY).date())


def _with_month(moment: Moment, other: Moment) -> Moment:
    """A bare day of the month takes the other's month and year; a date without a year, the other's year."""
    mine, theirs = moment.fields, other.fields
    if mine.month and theirs.month and theirs.year and not mine.year and not moment.boxes:
        year = theirs.year - (mine.month > theirs.month) if moment.fields.day or not theirs.day else theirs.year
        return moment._replace(fields=mine._replace(year=year))
    if mine.day is None or mine.month is not None or theirs.day is None:
        return moment
    return moment._replace(
        fields=mine._replace(month=theirs.month, year=theirs.year), boxes=moment.boxes or other.boxes
    )


def _with_zone(first: Moment, last: Moment) -> Moment:
    if first.clock and last.clock and first.clock.zone is None:
        return first._replace(clock=first.clock._replace(zone=last.clock.zone))
    return first


def _with_half(first: Moment, last: Moment) -> Moment:
    """In "3 to 5pm" and "3 to 5 at night" the 3 is in that half, in "11 to 1pm" the 11 is not; noon and midnight end
    the half in which "8 to noon" and "9 to midnight" begin."""
    a, b = first.clock, last.clock
    if not a or not b or not a.bare or first.part:
        return first
    before = (a.hour % 12, a.minute) < (b.hour % 12, b.minute)
    if last.part and before and last.part.holds(a):
        return first._replace(part=last.part)
    if b.half == "24" and (b.hour, b.minute) in TWELVE and a.grain == "hour":
        return first._replace(clock=a._replace(half=TWELVE[b.hour, b.minute]))
    if b.half not in ("am", "pm"):
        return first
    half = b.half if before else ("am" if b.half == "pm" else "pm")
    return first._replace(clock=a._replace(half=half))


def _in_one_part(first: Moment, last: Moment) -> tuple[Moment, Moment]:
    """Both hours in their halves of the day, where a part of it that is told with both of them holds the one alone.

    "8 to 3 in the afternoon" begins in the morning, "11 to 1 at night" in the evening, "Friday morning 9 to 1" ends
    after noon.
    """
    a, b, part = first.clock, last.clock, last.part
    if not (a and b and a.bare and b.bare and part and a.hour <= 12 and first.part in (None, part)):
        return first, last
    if (a.hour % 12, a.minute) < (b.hour % 12, b.minute) or b.hour % 12 == 0:
        return first, last
    halves: tuple[Half, Half] = ("am", "pm")
    night = part.start >= EVENING and b.hour <= DAWN
    if night or (part.end <= 13 and not (first.part and b.hour <= LUNCH)):
        halves = ("pm", "am")
    start, end = (one._replace(half=half) for one, half in zip((a, b), halves, strict=True))
    return first._replace(clock=start, part=None), last._replace(clock=end, part=None)


def _within_a_day(first: Moment, last: Moment, context: Context) -> Moment:
    """In "Saturday 6:45 to 14:30" the 6:45 is in the morning: read as an evening it would end the next day."""
    a, b = first.clock, last.clock
    if not (a and b and a.bare and not b.bare and b.half in (None, "24") and not first.part and not last.part):
        return first
    own, end = (context.policy.hour(a.hour), a.minute), (b.hour, b.minute)
    return first._replace(clock=a._replace(half="am")) if (a.hour % 12, a.minute) < end <= own else first


def _after(last: Moment, first: Outcome, context: Context) -> list[Outcome]:
    """What the far end means, seen from the near one."""
    seen_from = context._replace(now=first.start, anchor=None)
    if last.clock and last.boxes:
        found = [o for o in last.solve(context._replace(anchor=None)) if o.start > first.start]
        return found[:1] or [Outcome(_next_time(last, first.start, context), None, last.clock.grain)]
    if last.clock and not last.dated:
        return [Outcome(_next_time(last, first.start, context), None, last.clock.grain)]
    return [o for o in last.solve(seen_from) if o.start > first.start and o.end is None][:1]


def _next_time(last: Moment, start: datetime, context: Context) -> datetime:
    assert last.clock
    if last.clock.zone is not None or (last.part and last.clock.hour != 12):
        found = last._replace(fields=Fields(), boxes=()).solve(context._replace(now=start, anchor=None))
        return found[0].start
    return _next_clock(last.clock, start)


def _next_clock(clock: Clock, start: datetime) -> datetime:
    day = floor(start, "day")
    hours = (clock.hour % 12, clock.hour % 12 + 12) if clock.bare else (clock.face(),)
    times = [
        day + timedelta(days=d, hours=h, minutes=clock.minute, seconds=clock.second) for d in (0, 1) for h in hours
    ]
    return next(time for time in times if time > start)


class Either(NamedTuple):
    """One of several, the likeliest first: "moved from Monday to Wednesday at 10" is Wednesday, or every day at 10."""

    nodes: tuple[Node, ...]
    weak: bool = False

    def solve(self, context: Context) -> list[Outcome]:
        """What each of them means."""
        return [outcome for node in self.nodes for outcome in node.solve(context)]


class Lasting(NamedTuple):
    """From a moment, so long."""

    first: Moment
    length: Length

    @property
    def weak(self) -> bool:
        """As its beginning."""
        return self.first.weak

    def solve(self, context: Context) -> list[Outcome]:
        """A day can last days, only an hour can last hours."""
        found = []
        for o in self.first.solve(context):
            if o.end is None and not (_coarse(o.grain) and self.length.seconds):
                grain: Grain = o.grain if _coarse(o.grain) else "minute"
                end = self.length.after(o.start, context.zone)
                closing = int(context.closed == "always")
                found.append(Outcome(o.start, add(end, closing, grain), grain, zone=o.zone))
        return found


class SameTime(NamedTuple):
    """The time of day that it is now, or of the event that is moved, on another day: "same time on Friday"."""

    date: Moment

    @property
    def weak(self) -> bool:
        """As its date."""
        return self.date.weak

    def solve(self, context: Context) -> list[Outcome]:
        """Read as an event is moved; where none is, as one that begins now."""
        return self.date.solve(context._replace(anchor=context.anchor or floor(context.now, "minute")))


class By(NamedTuple):
    """A deadline: from now until then."""

    limit: Node

    @property
    def weak(self) -> bool:
        """As its limit."""
        return self.limit.weak

    def solve(self, context: Context) -> list[Outcome]:
        """From this second until the end of what was said; a weekend must not have begun."""
        return [self._until(o, context) for o in self.limit.solve(context._replace(anchor=None))]

    def _until(self, limit: Outcome, context: Context) -> Outcome:
        now = floor(context.now, "second")
        if isinstance(self.limit, Weekend):
            return Outcome(now, limit.start, "second", due=limit.start.date())
        if limit.end is not None:
            return Outcome(now, limit.end, "second", due=limit.due or limit.end)
        if not _coarse(limit.grain):
            return Outcome(now, limit.start, "second", due=limit.due or limit.start)
        end = limit.start + DAY if limit.start > context.now else add(limit.start, 1, limit.grain)
        return Outcome(now, end, "second", due=(end - DAY).date())


class Within(NamedTuple):
    """From now, at most so long."""

    length: Length
    weak: bool = False

    def solve(self, context: Context) -> list[Outcome]:
        """Until the day that is so far off, or the moment where hours were said."""
        now = floor(context.now, "second")
        end = self.length.after(now, context.zone)
        if self.length.seconds:
            return [Outcome(now, end, "second", due=end)]
        return [Outcome(now, floor(end, "day"), "second", due=end.date())]


class OneSided(NamedTuple):
    """Before, until, after or since a moment; `inclusive` when the moment itself still counts."""

    open: Open
    inclusive: bool
    bound: Node
    past: bool = False

    @property
    def weak(self) -> bool:
        """As its bound."""
        return self.bound.weak

    def solve(self, context: Context) -> list[Outcome]:
        """The bound, marked as open; a stretch that must be over first is a deadline."""
        context = context._replace(anchor=None)
        if self.past:
            context = context._replace(policy=replace(context.policy, prefer="past"))
        return [self._open(o, context) for o in self.bound.solve(context)]

    def _open(self, bound: Outcome, context: Context) -> Outcome:
        if self.open == "before" and isinstance(self.bound, Edge | Weekend):
            return By(self.bound)._until(bound, context)
        if self.open == "after" and not self.inclusive and bound.end is not None:
            return Outcome(bound.end, None, "day", open="after")
        due = self._due(bound)
        return bound._replace(open=self.open, due=due, end=None if self.open == "before" else bound.end)

    def _due(self, bound: Outcome) -> date | datetime | None:
        if self.open == "after" or not _coarse(bound.grain):
            return bound.due
        return bound.start.date() if self.inclusive else (bound.start - DAY).date()
