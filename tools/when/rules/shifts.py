"""Times so long before or after now, or another time."""

from __future__ import annotations

from tools.when.boxes import Shifted
from tools.when.fields import Fields
from tools.when.moment import Moment
from tools.when.rules.base import rule
from tools.when.values import Length


def _shift(length: Length, sign: int, base: Moment | None = None, event: bool = False) -> Moment:
    return Moment(boxes=(Shifted(length.times(sign), base, event),))


@rule("date: ~IN|FOR_SHIFT length", "date: length ~FROM_NOW", "date: ~IN length ~FROM_NOW")
def _in(length: Length) -> Moment:
    return _shift(length, 1)


@rule("date: length ~AGO", "date: ~SINCE_SHIFT length", "date: ~SINCE_SHIFT length ~AGO")
def _ago(length: Length) -> Moment:
    return _shift(length, -1)


@rule("date: length ~LATER")
def _later(length: Length) -> Moment:
    return _shift(length, 1, event=True)


@rule("date: length ~EARLIER")
def _earlier(length: Length) -> Moment:
    return _shift(length, -1, event=True)


@rule("date: length ~FROM|AFTER moment", cost=1)
def _after(length: Length, base: Moment) -> Moment | None:
    return None if base.part or _far_fetched(base) else _shift(length, 1, base)


@rule("date: length ~ON weekday", "date: weekday WEEK")
def _week_on(first: Length | int, second: int | Length) -> Moment | None:
    """ "A week on Friday", "Friday week": a week after the coming Friday."""
    weekday, length = (second, first) if isinstance(second, int) else (first, second)
    if not isinstance(weekday, int) or not isinstance(length, Length) or not length.days or length.days % 7:
        return None
    return _shift(length, 1, Moment(Fields(weekday=weekday)))


@rule("date: length ~BEFORE moment")
def _before(length: Length, base: Moment) -> Moment | None:
    return None if base.part or _far_fetched(base) else _shift(length, -1, base)


def _far_fetched(base: Moment) -> bool:
    """A bare number, or a time that is itself counted from another."""
    return base.weak or any(isinstance(box, Shifted) for box in base.boxes)
