"""Pieces of a date and clock times, joined into one moment."""

from __future__ import annotations

from tools.when.boxes import Now, Relative
from tools.when.fields import Fields
from tools.when.moment import Moment
from tools.when.rules.base import Digits, rule
from tools.when.values import Clock, Part
from tools.when.zones import Zone


@rule("date: DAY MEAL")
def _meal_of_day(offset: int, part: Part) -> Moment:
    return Moment(boxes=(Relative("day", offset),), part=part)


@rule("date: DAY")
def _day(offset: int) -> Moment:
    return Moment(boxes=(Relative("day", offset),))


@rule("piece: NOWISH", cost=1)
def _nowish(word: object) -> Moment:
    return Moment(boxes=(Now(),), weak=True)


@rule("piece: NOW")
def _now(word: object) -> Moment:
    return Moment(boxes=(Now(),))


@rule("date: DAYPART")
def _day_and_part(value: tuple[int, Part]) -> Moment:
    return Moment(boxes=(Relative("day", value[0]),), part=value[1])


@rule("date: ~LATE DAYPART")
def _late_tonight(value: tuple[int, Part]) -> Moment:
    part = value[1]
    return Moment(boxes=(Relative("day", value[0]),), part=Part((part.start + part.end) // 2, part.end))


@rule("date: EARLY near", "date: EARLY weekday PART", "date: LATE near", "date: LATE weekday PART", cost=-1)
def _edge_of_part(which: str, day: Moment | int, part: Part | None = None) -> Moment | None:
    """ "Early tomorrow morning", "late Friday evening"."""
    date = day if isinstance(day, Moment) else Moment(Fields(weekday=day), part=part)
    if not date.part:
        return None
    start, end = date.part
    half = start + (end - start) // 2
    return date._replace(part=Part(half, end) if which == "end" else Part(start, end - 3))


@rule("moment: date glued", cost=1)
def _day_and_glued(date: Moment, clock: Clock) -> Moment | None:
    return date._replace(clock=clock) if not (date.clock or date.weak) else None


@rule("moment: date compact", "moment: compact date", cost=1)
def _day_and_compact(first: Moment | Clock, second: Moment | Clock) -> Moment | None:
    """ "Mon 0900"; four figures after a month are a year."""
    date, clock = (first, second) if isinstance(first, Moment) else (second, first)
    if not isinstance(date, Moment) or not isinstance(clock, Clock) or date.clock or date.fields.month:
        return None
    return date._replace(clock=clock, weak=False)


@rule("moment: ~NOT moment ~COMMA ~ON? moment", "moment: ~NOT moment ~COMMA? ~RATHER moment", cost=-1)
@rule("moment: ~INSTEAD moment ~COMMA? ~ON? moment", cost=-1)
@rule("moment: ~MOVED_FROM moment ~UNTIL moment", "moment: moment ~NOT ~COMMA moment", cost=-1)
def _instead(denied: Moment, meant: Moment) -> Moment | None:
    """ "Not Friday, Saturday at 11", "moved from Tuesday to Thursday": the second is meant."""
    return meant._replace(weak=False) if denied.dated == meant.dated or meant.dated else None


@rule("moment: moment ~COMMA? ~INSTEAD ~ON? moment", cost=-1)
def _rather(meant: Moment, denied: Moment) -> Moment | None:
    """ "Saturday at 11 instead of Friday"."""
    return _instead(denied, meant)


@rule("date: ~THIS PART")
def _this_part(part: Part) -> Moment:
    return Moment(boxes=(Relative("day", 0),), part=part)


@rule("date: ~LATE ~LAST PART")
def _late_last_part(part: Part) -> Moment | None:
    return _last_part(Part((part.start + part.end) // 2, part.end))


@rule("date: ~LAST PART")
def _last_part(part: Part) -> Moment | None:
    return Moment(boxes=(Relative("day", -1),), part=part) if part.start >= 18 else None


@rule("piece: date", "piece: ~NEARLY date", "moment: piece")
def _piece(date: Moment) -> Moment:
    return date


@rule("piece: ~OPEN moment ~CLOSE")
def _bracketed(moment: Moment) -> Moment:
    return moment


@rule("moment: piece ~link moment", cost=1)
@rule("moment: piece moment", "moment: piece ~COMMA moment")
def _joined(first: Moment, second: Moment) -> Moment | None:
    return first.joined(second)


@rule("moment: ~THE? PART ~FROM_DAY dom", "moment: SUREPART ~FROM_DAY dom", cost=-1)
def _part_of_dom(part: Part, day: int) -> Moment:
    """ "La noche del 21"."""
    return Moment(Fields(day=day), part=part)


@rule("moment: ~ON|THE_DAY dom piece", cost=-2)
def _day_at(day: int, time: Moment) -> Moment | None:
    """ "El 15 a las 10": the number is a day, because an hour follows."""
    timed = time.clock and not time.dated and not time.weak
    return time._replace(fields=Fields(day=day)) if timed else None


@rule("moment: weekday ~COMMA? ~THE? DIGITS piece", "moment: ~ON|THE weekday ~COMMA? ~THE? DIGITS piece", cost=-2)
def _weekday_dom_at(weekday: int, day: Digits, time: Moment) -> Moment | None:
    """ "Thu 19 at 8pm"."""
    timed = time.clock and not time.dated and not time.weak and 12 < day.value <= 31
    return time._replace(fields=Fields(day=day.value, weekday=weekday)) if timed else None


@rule("told: ~AT hour|clock|spoken|dotted|compact|glued|lettered", "told: ~AT hour|clock|spoken|dotted|compact part")
def _told_hour(clock: Clock, part: tuple[Part, bool] | None = None) -> Moment:
    return Moment(clock=clock.within(part[0]) if part else clock, part=part[0] if part and clock.bare else None)


@rule("moment: weekday ~COMMA? ~THE? figure_dom told", "moment: ~ON|THE weekday ~COMMA? ~THE? figure_dom told", cost=-3)
def _weekday_low_dom_at(weekday: int, day: int, time: Moment) -> Moment:
    """ "El jueves 12 a las 11": the first number is a day, because an hour is led to behind it."""
    return time._replace(fields=Fields(day=day, weekday=weekday))


@rule("moment: moment zone", "moment: moment ~COMMA zone", cost=1)
def _zoned(moment: Moment, zone: Zone) -> Moment | None:
    """ "At 3 on Friday, New York time"."""
    if not moment.clock or moment.clock.zone or moment.weak:
        return None
    return moment._replace(clock=moment.clock._replace(zone=zone, grain="minute"))


@rule("moment: ~lead moment", cost=2)
def _introduced(moment: Moment) -> Moment:
    return moment


@rule(
    "moment: figure_hour|counted_hour near",
    "moment: near figure_hour",
    "moment: near ~WEAK_AT hour",
    "moment: compact|spoken|dotted|glued near",
)
@rule("moment: near compact|spoken|dotted|glued")
def _hour_and_day(first: Clock | Moment, second: Clock | Moment) -> Moment | None:
    """A bare number beside "tomorrow" is an hour."""
    near, clock = (first, second) if isinstance(first, Moment) else (second, first)
    if not isinstance(near, Moment) or not isinstance(clock, Clock) or near.clock:
        return None
    return near._replace(clock=clock)


@rule("near: DAY", "near: DAY part")
def _near(offset: int, part: tuple[Part, bool] | None = None) -> Moment:
    return Moment(boxes=(Relative("day", offset),), part=part[0] if part else None)


@rule("near: DAYPART")
def _near_part(value: tuple[int, Part]) -> Moment:
    return _day_and_part(value)


@rule("near: ~THIS PART")
def _near_this(part: Part) -> Moment:
    return _this_part(part)
