"""Times so long before or after now, or another time."""

from __future__ import annotations

from tools.when.boxes import Relative, Shifted, Workdays
from tools.when.fields import Fields
from tools.when.moment import Moment
from tools.when.named import Feast
from tools.when.reading import Grain
from tools.when.rules.base import Digits, rule
from tools.when.spans import SameTime
from tools.when.values import Length, length

NO_DATE = Moment()


def _shift(length: Length, sign: int, base: Moment | None = None, event: bool = False) -> Moment:
    return Moment(boxes=(Shifted(length.times(sign), base, event),))


@rule("date: ~IN|FOR_SHIFT length", "date: length ~FROM_NOW", "date: ~IN length ~FROM_NOW")
def _in(length: Length) -> Moment:
    return _shift(length, 1)


@rule("date: ~IN DIGITS", cost=3)
def _in_minutes(digits: Digits) -> Moment | None:
    """ "In 15" is a quarter of an hour, where nothing else is said."""
    soon = length(digits.value, "minute") if 0 < digits.value <= 90 else None
    return _shift(soon, 1)._replace(weak=True) if soon else None


@rule("date: length ~AGO", "date: ~SINCE_SHIFT length", "date: ~SINCE_SHIFT length ~AGO")
def _ago(length: Length) -> Moment:
    return _shift(length, -1)


@rule("date: length ~AGO DAY")
def _ago_from(length: Length, day: int) -> Moment:
    """ "A week ago today" is that very day."""
    return _shift(length, -1, Moment(boxes=(Relative("day", day),)))


@rule("node: ~SAME_TIME ~ON|THE? date", "node: date ~SAME_TIME")
def _same_time(date: Moment) -> SameTime | None:
    return None if date.clock or date.part else SameTime(date)


@rule("date: length ~LATER")
def _later(length: Length) -> Moment:
    return _shift(length, 1, event=True)


@rule("date: length ~EARLIER")
def _earlier(length: Length) -> Moment:
    return _shift(length, -1, event=True)


@rule("date: length ~FROM|AFTER|AFTER_DAY moment", cost=1)
def _after(length: Length, base: Moment) -> Moment | None:
    return None if base.part or _far_fetched(base) else _shift(length, 1, base)


@rule("date: length ~ON weekday", "date: weekday WEEK")
def _week_on(first: Length | int, second: int | Length) -> Moment | None:
    """ "A week on Friday", "Friday week": a week after the coming Friday."""
    weekday, length = (second, first) if isinstance(second, int) else (first, second)
    if not isinstance(weekday, int) or not isinstance(length, Length) or not length.days or length.days % 7:
        return None
    return _shift(length, 1, Moment(Fields(weekday=weekday)))


@rule("date: weekday FORTNIGHT")
def _fortnight_on(weekday: int, days: int) -> Moment:
    """ "Thursday fortnight": two weeks after the coming Thursday."""
    return _shift(Length(days=days // 7 * 7, grain="day"), 1, Moment(Fields(weekday=weekday)))


@rule("date: DAY WEEK", "date: length DAY")
def _week_tomorrow(first: int | Length, second: int | Length) -> Moment | None:
    """ "Tomorrow week", "a week tomorrow"."""
    day, length = (second, first) if isinstance(second, int) else (first, second)
    if not isinstance(day, int) or not isinstance(length, Length) or not length.days or length.days % 7:
        return None
    return _shift(length, 1, Moment(boxes=(Relative("day", day),)))


@rule("date: ~FROM|OF? DAY WEEK_ON", cost=-1)
def _day_in_eight(day: int, length: Length) -> Moment:
    """ "De mañana en ocho"."""
    return _shift(length, 1, Moment(boxes=(Relative("day", day),)))


@rule("date: ~FROM|THE? weekday WEEK_ON", cost=-1)
def _weekday_in_eight(weekday: int, length: Length) -> Moment:
    """ "Del lunes en ocho"."""
    return _shift(length, 1, Moment(Fields(weekday=weekday)))


@rule("date: ~IN count ~BUSINESS_DAYS", "date: count ~BUSINESS_DAYS ~FROM_NOW", cost=-2)
def _working_days(count: float) -> Moment | None:
    return Moment(boxes=(Workdays(int(count)),)) if 0 < count < 1000 and count == int(count) else None


@rule("date: count ~BUSINESS_DAYS ~AGO", cost=-2)
def _working_days_ago(count: float) -> Moment | None:
    return Moment(boxes=(Workdays(-int(count)),)) if 0 < count < 1000 and count == int(count) else None


@rule("date: length ~BEFORE|BEFORE_DAY moment")
def _before(length: Length, base: Moment) -> Moment | None:
    return None if base.part or _far_fetched(base) else _shift(length, -1, base)


@rule("date: length ~BEFORE hourly", "date: length ~BEFORE ~THE|WEAK_AT hourly")
@rule("date: date length ~BEFORE hourly|piece", "date: date length ~BEFORE ~THE|WEAK_AT hourly")
def _before_hour(*words: Moment | Length) -> Moment | None:
    """ "An hour before 5", "on Thursday an hour before 5": so long before it, the number is an hour."""
    return _from_hour(words, -1)


@rule("date: length ~AFTER hourly", "date: length ~AFTER ~THE|WEAK_AT hourly")
@rule("date: date length ~AFTER hourly|piece", "date: date length ~AFTER ~THE|WEAK_AT hourly")
def _after_hour(*words: Moment | Length) -> Moment | None:
    return _from_hour(words, 1)


def _from_hour(words: tuple[Moment | Length, ...], sign: int) -> Moment | None:
    *date, length, hour = words
    if not isinstance(length, Length) or not isinstance(hour, Moment) or not hour.clock or hour.dated:
        return None
    day = date[0] if date else NO_DATE
    if not length.seconds or length.days or not isinstance(day, Moment) or day.clock or day.part:
        return None
    base = day.joined(hour) if date else hour
    return _shift(length, sign, base._replace(weak=False)) if base else None


@rule("date: ~ON? ~THE UNIT ~AFTER|AFTER_DAY moment", "date: ~ON? ~THE UNIT ~AFTER ~THE moment")
def _unit_after(unit: Grain, base: Moment) -> Moment | None:
    """ "The day after Christmas"."""
    single = length(1, unit)
    return _after(single, base) if single else None


@rule("date: ~ON? ~THE UNIT ~BEFORE|BEFORE_DAY moment", "date: ~ON? ~THE UNIT ~BEFORE ~THE moment")
@rule("date: ~EVE_OF moment")
def _unit_before(*words: Grain | Moment) -> Moment | None:
    """ "The day before Easter", "la víspera de Reyes"."""
    base, unit = words[-1], words[0] if len(words) > 1 else "day"
    single = length(1, str(unit))
    return _before(single, base) if single and isinstance(base, Moment) else None


@rule("date: length ~BEFORE_DAY dom", "date: length ~BEFORE ~THE_DAY dom", cost=1)
def _before_day(length: Length, day: int) -> Moment:
    return _shift(length, -1, Moment(Fields(day=day)))


@rule("date: ~ON|THE? DAYUNIT ~AFTER_DAY dom", cost=1)
def _day_after_day(unit: object, day: int) -> Moment:
    """ "Al día siguiente del 15"."""
    return _after_day(Length(days=1, grain="day"), day)


@rule("date: length ~AFTER_DAY dom", "date: length ~AFTER ~THE_DAY dom", cost=1)
def _after_day(length: Length, day: int) -> Moment:
    return _shift(length, 1, Moment(Fields(day=day)))


@rule("date: ~EVE_OF FEASTISH")
def _eve_of(key: str) -> Moment | None:
    """ "La víspera de Reyes": what has an eve is a feast."""
    return _unit_before(Moment(boxes=(Feast(key),)))


def _far_fetched(base: Moment) -> bool:
    """A bare number, or a time that is itself counted from another."""
    return base.weak or any(isinstance(box, Shifted) for box in base.boxes)
