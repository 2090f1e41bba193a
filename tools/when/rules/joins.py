"""Pieces of a date and clock times, joined into one moment."""

from __future__ import annotations

from tools.when.boxes import Now, Relative
from tools.when.moment import Moment
from tools.when.rules.base import rule
from tools.when.values import Clock, Part


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


@rule("moment: ~lead moment", cost=2)
def _introduced(moment: Moment) -> Moment:
    return moment


@rule(
    "moment: hour near",
    "moment: near hour",
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
