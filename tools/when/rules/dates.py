"""Dates in words, and the joining of their pieces with clock times."""

from __future__ import annotations

from tools.when.boxes import Closest, Counted, Named, Now, Quarter, Relative, Shifted, UnitAround, WeekdayAfter
from tools.when.fields import Fields
from tools.when.moment import Moment
from tools.when.reading import Grain
from tools.when.rules.base import Digits, rule
from tools.when.values import Clock, Length, Part


def _unit(unit: Grain, count: int) -> Moment | None:
    if unit in ("second", "minute", "hour"):
        return None
    return Moment(boxes=(Relative(unit, count),))


@rule("date: DAY")
def _day(offset: int) -> Moment:
    return Moment(boxes=(Relative("day", offset),))


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


@rule("date: ~NEXT DAYUNIT", cost=1)
def _next_day(unit: Grain) -> Moment | None:
    return _unit(unit, 1)


@rule("weekday: DOW|DOWISH", "month: MONTH|MONTHISH")
def _index(index: int) -> int:
    return index


@rule("date: DOW")
def _weekday(index: int) -> Moment:
    return Moment(Fields(weekday=index))


@rule("date: DOWISH", cost=1)
def _weekdayish(index: int) -> Moment:
    return Moment(Fields(weekday=index), weak=True)


@rule("date: ~ON weekday")
def _on_weekday(index: int) -> Moment:
    return Moment(Fields(weekday=index))


def _named(kind: str, index: int, count: int, word: str = "") -> Moment:
    return Moment(boxes=(Named(kind, index, count, word),))


@rule("date: ~THIS weekday")
def _this_weekday(index: int) -> Moment:
    return _named("weekday", index, 0)


@rule("date: ~THE? ~NEXT weekday", "date: weekday ~NEXT")
def _next_weekday(index: int) -> Moment:
    return _named("weekday", index, 1, "next")


@rule("date: ~COMING weekday", "date: ~THE ~COMING weekday", "date: ~THIS ~COMING weekday")
def _coming_weekday(index: int) -> Moment:
    return _named("weekday", index, 1)


@rule("date: ~THE? ~LAST weekday", "date: weekday ~LAST", "date: ~THIS ~LAST weekday")
def _last_weekday(index: int) -> Moment:
    return _named("weekday", index, -1)


@rule("date: weekday ~AFTER_NEXT")
def _weekday_after_next(index: int) -> Moment:
    return _named("weekday", index, 2)


@rule("date: month ~AFTER_NEXT")
def _month_after_next(index: int) -> Moment:
    return _named("month", index, 2)


@rule("date: int DOW|DOWS ~FROM_NOW")
def _weekdays_from_now(count: int, index: int) -> Moment | None:
    return _named("weekday", index, count) if count else None


@rule("date: int DOW|DOWS ~AGO")
def _weekdays_ago(count: int, index: int) -> Moment | None:
    return _named("weekday", index, -count) if count else None


@rule("date: MONTH")
def _month(index: int) -> Moment:
    return Moment(Fields(month=index))


@rule("date: MONTHISH", cost=1)
def _monthish(index: int) -> Moment:
    return Moment(Fields(month=index), weak=True)


@rule("date: ~IN month", "date: ~THIS month")
def _in_month(index: int) -> Moment:
    return Moment(Fields(month=index))


@rule("date: ~NEXT month", "date: month ~NEXT")
def _next_month(index: int) -> Moment:
    return _named("month", index, 1)


@rule("date: ~LAST month", "date: month ~LAST")
def _last_month(index: int) -> Moment:
    return _named("month", index, -1)


@rule("dom: DIGITS")
def _dom(digits: Digits) -> int | None:
    return digits.value if 1 <= digits.value <= 31 and digits.width <= 2 else None


@rule("dom: ordinal", "dom: word")
def _ordinal_dom(value: int) -> int | None:
    return value if 1 <= value <= 31 else None


@rule("date: month dom", "date: month ~THE dom")
def _month_dom(month: int, day: int) -> Moment:
    return Moment(Fields(month=month, day=day))


@rule("date: dom month", "date: dom ~OF|DASH|SLASH|DOT month", "date: ~THE|ON dom month", "date: ~THE|ON dom ~OF month")
def _dom_month(day: int, month: int) -> Moment:
    return Moment(Fields(month=month, day=day))


@rule("date: IDES ~OF month")
def _ides(word: object, month: int) -> Moment:
    return Moment(Fields(month=month, day=15 if month in (3, 5, 7, 10) else 13))


@rule("date: FEAST")
def _feast(day: tuple[int, int]) -> Moment:
    return Moment(Fields(month=day[0], day=day[1]))


@rule("date: ~ON ~THE ordinal", "date: ~ON ordinal", "date: ~THE DIGITS ~TH", "date: ~DAY_NUMBER dom")
def _day_of_month(value: int | Digits) -> Moment | None:
    day = value if isinstance(value, int) else value.value
    return Moment(Fields(day=day)) if 1 <= day <= 31 else None


@rule("date: ~THE? ordinal", "date: ~THE dom", "date: ~ON ~THE dom", cost=2)
def _perhaps_day(day: int) -> Moment | None:
    return Moment(Fields(day=day), weak=True) if 1 <= day <= 31 else None


@rule("date: weekday ~COMMA? ~THE? ordinal", "date: weekday ~THE dom")
def _weekday_dom(weekday: int, day: int) -> Moment | None:
    return Moment(Fields(day=day, weekday=weekday)) if 1 <= day <= 31 else None


@rule("date: weekday ~COMMA? DIGITS", cost=1)
def _weekday_digits(weekday: int, digits: Digits) -> Moment | None:
    """A number too great for a clock's face is the day of the month: "Tuesday 17"."""
    return Moment(Fields(day=digits.value, weekday=weekday)) if 12 < digits.value <= 31 else None


@rule("year: DIGITS")
def _year(digits: Digits) -> int | None:
    return digits.value if digits.width == 4 and 1900 <= digits.value < 2200 else None


@rule("date: ~IN year", "date: year ~ERA", "date: ~IN year ~ERA", "date: ~OF year")
def _in_year(year: int) -> Moment:
    return Moment(Fields(year=year))


@rule("date: year", cost=1)
def _perhaps_year(year: int) -> Moment:
    return Moment(Fields(year=year), weak=True)


@rule("date: date year", "date: date ~COMMA|OF|DASH|SLASH year", "date: date ~DASH|SLASH short_year")
def _dated_year(date: Moment, year: int) -> Moment | None:
    return date.joined(Moment(Fields(year=year))) if date.fields.month and not date.fields.year else None


@rule("short_year: DIGITS")
def _short_year(digits: Digits) -> int | None:
    """Two figures: 69 and below are of this century."""
    return digits.value + (2000 if digits.value < 70 else 1900) if digits.width == 2 else None


@rule("date: month ~IN length")
def _month_in_years(month: int, length: Length) -> Moment | None:
    years, rest = divmod(length.months, 12)
    if rest or not years or length.days or length.seconds:
        return None
    return Moment(Fields(month=month), (Relative("year", years),))


@rule("date: ~THE? ~CLOSEST weekday ~UNTIL|FROM date", "date: ~THE? ordinal ~CLOSEST weekday ~UNTIL|FROM date", cost=-2)
def _closest(*words: int | Moment) -> Moment | None:
    """The weekday nearest to a date, or the next nearest."""
    *counted, weekday, base = words
    count = counted[0] if counted else 1
    if not isinstance(count, int) or not isinstance(weekday, int) or not isinstance(base, Moment) or count < 1:
        return None
    return Moment(boxes=(Closest(count, weekday, base),))


@rule("date: ~NEXT|COMING UNIT", "date: UNIT ~NEXT|COMING", "date: ~THE ~NEXT|COMING UNIT")
def _next_unit(unit: Grain) -> Moment | None:
    return _unit(unit, 1)


@rule("date: ~THIS UNIT")
def _this_unit(unit: Grain) -> Moment | None:
    return _unit(unit, 0)


@rule("date: ~LAST UNIT", "date: ~THE ~LAST UNIT", "date: UNIT ~LAST")
def _last_unit(unit: Grain) -> Moment | None:
    return _unit(unit, -1)


@rule("date: ~THE? UNIT ~AFTER_NEXT")
def _unit_after_next(unit: Grain) -> Moment | None:
    return _unit(unit, 2)


@rule("outer: date")
def _outer(date: Moment) -> Moment:
    return date


@rule("outer: ~THE? UNIT", "outer: ~NEARLY date")
def _outer_unit(unit: Grain | Moment) -> Moment | None:
    return unit if isinstance(unit, Moment) else _unit(unit, 0)


def _counted(count: int, unit: Grain, weekday: int | None, of: Moment) -> Moment | None:
    if count == 0 or of.clock or of.part:
        return None
    return Moment(boxes=(Counted(count, unit, weekday, of),))


@rule("date: ~THE? ordinal UNIT ~OF|IN outer", cost=-1)
def _nth_unit(count: int, unit: Grain, of: Moment) -> Moment | None:
    return _counted(count, unit, None, of) if unit in ("day", "week", "month") else None


@rule("date: ~THE? ordinal weekday ~OF|IN outer", cost=-1)
def _nth_weekday(count: int, weekday: int, of: Moment) -> Moment | None:
    return _counted(count, "day", weekday, of)


@rule("date: ~THE? ~FINAL UNIT ~OF|IN outer", cost=-1)
def _last_unit_of(unit: Grain, of: Moment) -> Moment | None:
    return _counted(-1, unit, None, of) if unit in ("day", "week", "month") else None


@rule("date: ~THE? ordinal ~FINAL UNIT ~OF|IN outer", cost=-1)
def _nth_last_unit_of(count: int, unit: Grain, of: Moment) -> Moment | None:
    return _counted(-count, unit, None, of)


@rule("date: ~THE? ~FINAL weekday ~OF|IN outer", cost=-1)
def _last_weekday_of(weekday: int, of: Moment) -> Moment | None:
    return _counted(-1, "day", weekday, of)


@rule("date: dom ~OF outer", "date: ~THE dom ~OF outer", "date: ordinal DAYUNIT ~OF outer")
def _dom_of(*words: object) -> Moment | None:
    day, of = words[0], words[-1]
    if not isinstance(day, int) or not isinstance(of, Moment) or not of.boxes or of.clock:
        return None
    return Moment(Fields(day=day)).joined(of)


@rule("date: ~THE? UNIT ~OF date", cost=1)
def _unit_around(unit: Grain, inner: Moment) -> Moment | None:
    fine = inner.fields.day is not None or inner.fields.weekday is not None
    return Moment(boxes=(UnitAround(unit, inner),)) if fine and unit in ("week", "month") else None


@rule("date: weekday ~OF|FROM|IN date", "date: weekday date")
def _weekday_of(weekday: int, of: Moment) -> Moment | None:
    return Moment(Fields(weekday=weekday)).joined(of) if of.boxes else None


@rule("date: date ~POSSESSIVE weekday")
def _possessed_weekday(of: Moment, weekday: int) -> Moment | None:
    return Moment(Fields(weekday=weekday)).joined(of) if of.boxes else None


@rule("date: ~THE? ordinal weekday ~AFTER date", cost=-1)
def _nth_weekday_after(count: int, weekday: int, base: Moment) -> Moment | None:
    return Moment(boxes=(WeekdayAfter(count, weekday, base),)) if count else None


@rule("date: ~THE? ordinal QUARTERUNIT", "date: ~THE? ordinal QUARTERUNIT ~OF? year")
def _quarter(number: int, unit: object, year: int | None = None) -> Moment | None:
    return Moment(boxes=(Quarter(number, year),)) if 1 <= number <= 4 else None


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
    return None if base.weak or base.part else _shift(length, 1, base)


@rule("date: length ~BEFORE moment")
def _before(length: Length, base: Moment) -> Moment | None:
    return None if base.weak or base.part else _shift(length, -1, base)


@rule("piece: date", "piece: ~NEARLY date", "moment: piece")
def _piece(date: Moment) -> Moment:
    return date


@rule("moment: piece moment", "moment: piece ~link moment", "moment: piece ~COMMA moment")
def _joined(first: Moment, second: Moment) -> Moment | None:
    return first.joined(second)


@rule("moment: ~link moment", cost=1)
def _introduced(moment: Moment) -> Moment:
    return moment


@rule("moment: hour near", "moment: near hour", "moment: compact|spoken|dotted|glued near")
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
