"""A moment as it is said: a date in any number of pieces, a clock time, a part of the day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import product
from typing import NamedTuple, Protocol

from tools.when.boxes import Box, Now, Shifted, coming
from tools.when.fields import Fields
from tools.when.reading import GRAINS
from tools.when.units import floor
from tools.when.values import Clock, Context, Interval, Outcome, Part

DAY = timedelta(days=1)
LATEST_NIGHT = 3
NEAR = timedelta(hours=2)
"""How far an event is moved, at most, that stays in its half of the day, be that early or late: from 7:10 to 6:55."""

MOST_BOXES = 3  # dates counted from now in one moment


class Node(Protocol):
    """A parsed expression."""

    @property
    def weak(self) -> bool:
        """Whether it is a time only where a time is expected: "7", "May", "the 3"."""
        ...

    def solve(self, context: Context) -> list[Outcome]:
        """What it means, best first."""
        ...


class Moment(NamedTuple):
    """One point or stretch in the calendar, not yet looked up."""

    fields: Fields = Fields()
    boxes: tuple[Box, ...] = ()
    clock: Clock | None = None
    part: Part | None = None
    weak: bool = False

    @property
    def dated(self) -> bool:
        """Whether any date was said."""
        return bool(self.fields or self.boxes)

    def joined(self, other: Moment) -> Moment | None:
        """Both pieces as one moment, or None when they do not go together; "now" beside a clock time is no time."""
        for clocked, now in ((self, other), (other, self)):
            if clocked.clock and now == Moment(boxes=(Now(),)):
                return clocked
        fields = self.fields.joined(other.fields)
        if fields is None or (self.clock and other.clock) or (self.part and other.part and self.part != other.part):
            return None
        if len(self.boxes) + len(other.boxes) > MOST_BOXES:
            return None
        clock, part = self.clock or other.clock, self.part or other.part
        clock = clock.within(part) if clock and part else clock
        return Moment(fields, self.boxes + other.boxes, clock, part, self.weak and other.weak)

    def intervals(self, context: Context) -> list[Interval]:
        """The stretches of the calendar that the date pieces name."""
        if not self.boxes:
            return self._beside_event(context) or self.fields.intervals(context, None)
        found: list[Interval] = []
        for boxes in product(*(box.intervals(context) for box in self.boxes)):
            window = _common(boxes)
            if window and self.fields:
                found += self.fields.intervals(context, window)
            elif window:
                found.append(window)
        later = coming(self, context) if found and found[0].end <= context.today else None
        if later:
            return later.intervals(context)
        return found or self._contradiction(context)

    def _beside_event(self, context: Context) -> list[Interval]:
        """An event that is moved "to Friday" stays in its week, unless that day is over."""
        if context.anchor is None or self.fields != Fields(weekday=self.fields.weekday):
            return []
        start = context.unit(context.anchor, "week")
        found = self.fields.intervals(context, Interval(start, start + 7 * DAY, "week"))
        return found if found and found[0].start > context.today else []

    def _contradiction(self, context: Context) -> list[Interval]:
        """Both meanings of "tomorrow, Friday" on a day when tomorrow is no Friday.

        "Thursday in two weeks" is none: it is the Thursday of that week.
        """
        if self.fields != Fields(weekday=self.fields.weekday) or len(self.boxes) != 1:
            return []
        box = self.boxes[0]
        boxed = box.intervals(context)
        if boxed and isinstance(box, Shifted) and box.length.grain == "week" and not box.base:
            start = context.unit(boxed[0].start, "week")
            return self.fields.intervals(context, Interval(start, start + 7 * DAY, "week"))
        return boxed + self.fields.intervals(context, None) if boxed and boxed[0].grain == "day" else []

    def solve(self, context: Context) -> list[Outcome]:
        """What it means, best first."""
        if not self.dated:
            return self._undated(context)
        found = self.intervals(context)
        if self.clock or self.part:
            return self._timed(found, context)
        found = _without_today(self, found, context)
        return [self._plain(interval, context) for interval in found]

    def _plain(self, interval: Interval, context: Context) -> Outcome:
        start, grain = interval.start, interval.grain
        if context.anchor and grain in ("day", "week", "month"):
            return Outcome(_like(context.anchor, interval, context), None, "minute")
        if grain == "day" and interval.end - start > DAY:
            return Outcome(start, interval.end, "day", due=start.date())
        return Outcome(start, None, grain, due=self._due(context) or _end_of_present(interval, context))

    def _due(self, context: Context) -> date | datetime | None:
        """The very day of "in 3 days" or "in a year", which are read more finely or more coarsely."""
        box = self.boxes[0] if self.boxes else None
        if not isinstance(box, Shifted) or box.base or box.from_event or box.length.seconds:
            return None
        return box.exact(context).date()

    def _timed(self, found: list[Interval], context: Context) -> list[Outcome]:
        starts = []
        for interval in found:
            shifted = any(isinstance(box, Shifted) for box in self.boxes)
            if GRAINS.index(interval.grain) <= GRAINS.index("day") or shifted:
                starts.append(floor(interval.start, "day"))
        outcomes = [self._on(day, context) for day in starts]
        if self.fields.weekday is not None and len(outcomes) > 1:
            outcomes = [o for o in outcomes if o.start > context.now] or outcomes
        return outcomes

    def _on(self, day: datetime, context: Context) -> Outcome:
        if self.clock:
            return _timed(self.clock, _at(self.clock, self.part, day, context))
        assert self.part
        return Outcome(_hour(day, self.part.start), _hour(day, self.part.end), "hour", due=day.date())

    def _undated(self, context: Context) -> list[Outcome]:
        if self.clock and context.anchor:
            return [_timed(self.clock, _moved(self.clock, self.part, context, context.anchor))]
        if self.part and context.anchor:
            return [self._on(floor(context.anchor, "day"), context)]
        found = self._on(context.today, context) if self.clock or self.part else None
        if found and _over(found, context) and context.policy.prefer == "future":
            found = self._on(context.today + DAY, context)
        return [found] if found else []


def _timed(clock: Clock, start: datetime) -> Outcome:
    return Outcome(start, None, clock.grain, zone=clock.zone.name if clock.zone else None)


def _like(event: datetime, interval: Interval, context: Context) -> datetime:
    """The event's time on that day; its weekday of that week, its day of that month."""
    start = interval.start
    if interval.grain == "week":
        start += floor(event, "day") - context.unit(event, "week")
    elif interval.grain == "month":
        start += timedelta(days=min(event.day, (interval.end - DAY).day) - 1)
    return datetime.combine(start.date(), event.time())


def _end_of_present(interval: Interval, context: Context) -> date | None:
    """A thing to do "this week" may wait until its last day."""
    coarse = GRAINS.index(interval.grain) > GRAINS.index("day")
    return (interval.end - DAY).date() if coarse and interval.holds(context.now) else None


def _without_today(moment: Moment, found: list[Interval], context: Context) -> list[Interval]:
    """A bare weekday never means today: whoever means it says so, or gives an hour."""
    if moment.boxes or moment.fields != Fields(weekday=moment.fields.weekday):
        return found
    return [i for i in found if i.start != context.today] or found


def _over(outcome: Outcome, context: Context) -> bool:
    return (outcome.end or outcome.start) <= context.now


def _common(boxes: tuple[Interval, ...]) -> Interval | None:
    """What all stretches share, as fine as the finest of them."""
    start, end = max(box.start for box in boxes), min(box.end for box in boxes)
    grain = min((box.grain for box in boxes), key=GRAINS.index)
    return Interval(start, end, grain) if start < end else None


def _hour(day: datetime, hour: int) -> datetime:
    return day + timedelta(hours=hour)


def _at(clock: Clock, part: Part | None, day: datetime, context: Context) -> datetime:
    """The wall time of a clock on a day; a zone that was said is honoured."""
    if clock.zone is not None:
        return _in_zone(clock, day, context)
    hour = clock.face() if not clock.bare else _bare_hour(clock, part, day, context)
    if part and part.start >= 18 and clock.half == "am" and hour <= LATEST_NIGHT:
        hour += 24  # "1am tonight"
    return day + timedelta(hours=hour, minutes=clock.minute, seconds=clock.second)


def _in_zone(clock: Clock, day: datetime, context: Context) -> datetime:
    assert clock.zone
    days, hour = divmod(context.policy.hour(clock.hour) if clock.bare else clock.face(), 24)
    day += days * DAY
    return context.local(day.replace(hour=hour, minute=clock.minute, second=clock.second, tzinfo=clock.zone.tzinfo()))


def _bare_hour(clock: Clock, part: Part | None, day: datetime, context: Context) -> int:
    if part:
        return _within(part, clock.hour)
    policy = context.policy
    hour = clock.hour % 24 if policy.bare_hour == "next" and day > context.now else policy.hour(clock.hour)
    if policy.bare_hour == "next" and day == context.today:
        hour = clock.hour % 12
    if day != context.today or policy.prefer == "past":
        return hour
    return next((h for h in (hour, (hour + 12) % 24) if _on_face(day, h, clock) > context.now), hour)


def _on_face(day: datetime, hour: int, clock: Clock) -> datetime:
    return day + timedelta(hours=hour, minutes=clock.minute, seconds=clock.second)


def _within(part: Part, hour: int) -> int:
    """The hour of a clock's face inside a part of the day; "2 at night" belongs to the next morning."""
    fitting = [h for h in (hour % 12, hour % 12 + 12, hour % 12 + 24) if part.start <= h < part.end]
    if fitting:
        return fitting[0]
    if part.start >= 18 and hour % 12 <= LATEST_NIGHT:
        return 24 + hour % 12
    return hour % 12 + 12 if part.start >= 12 else hour % 12


def _moved(clock: Clock, part: Part | None, context: Context, anchor: datetime) -> datetime:
    """A clock time on an event's day, in the event's half of the day where that is not in the night."""
    day = floor(anchor, "day")
    if part or not clock.bare or clock.zone is not None:
        return _at(clock, part, day, context)
    hour = clock.hour % 12 + (12 if anchor.hour >= 12 else 0)
    near = hour > LATEST_NIGHT and abs(_on_face(day, hour, clock) - anchor) <= NEAR
    if not near and not context.policy.day_begins <= hour < context.policy.evening_ends:
        hour = context.policy.hour(clock.hour)
    return _on_face(day, hour, clock)
