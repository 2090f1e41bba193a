"""Days, weeks, months and years, counted from now or inside one another."""

from __future__ import annotations

from tools.when.boxes import Closest, Counted, Quarter, Relative, UnitAround, WeekdayAfter
from tools.when.fields import Fields
from tools.when.moment import Moment
from tools.when.reading import Grain
from tools.when.rules.base import rule


def _unit(unit: Grain, count: int) -> Moment | None:
    fine = unit in ("second", "minute", "hour")
    return None if fine else Moment(boxes=(Relative(unit, count, beside=unit == "day" and count == 1),))


@rule("date: ~NEXT DAYUNIT", cost=1)
def _next_day(unit: Grain) -> Moment | None:
    return _unit(unit, 1)


@rule("piece: ~NEXT UNIT", "piece: ~THE ~NEXT UNIT")
def _next_hour(unit: Grain) -> Moment | None:
    return Moment(boxes=(Relative(unit, 1),)) if unit in ("minute", "hour") else None


@rule("piece: ~THIS UNIT")
def _this_hour(unit: Grain) -> Moment | None:
    return Moment(boxes=(Relative(unit, 0),)) if unit in ("minute", "hour") else None


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


@rule("outer: ~THE date", cost=1)
def _outer_date(date: Moment) -> Moment:
    """ "A principios de la semana que viene"."""
    return date


@rule("outer: ~THE? UNIT", "outer: ~NEARLY date")
def _outer_unit(unit: Grain | Moment) -> Moment | None:
    if isinstance(unit, Moment):
        return unit
    return Moment(boxes=(Relative(unit, 0, True),)) if _unit(unit, 0) else None


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


@rule("date: ~THE? ~SECOND_LAST UNIT ~OF|IN outer", cost=-3)
def _second_last_unit_of(unit: Grain, of: Moment) -> Moment | None:
    return _counted(-2, unit, None, of)


@rule("date: ~THE? ~SECOND_LAST weekday ~OF|IN outer", cost=-3)
def _second_last_weekday_of(weekday: int, of: Moment) -> Moment | None:
    return _counted(-2, "day", weekday, of)


@rule("date: ~THE? ordinal ~FINAL UNIT ~OF|IN outer", cost=-1)
def _nth_last_unit_of(count: int, unit: Grain, of: Moment) -> Moment | None:
    return _counted(-count, unit, None, of)


@rule("date: ~THE? ~FINAL weekday ~OF|IN outer", cost=-1)
def _last_weekday_of(weekday: int, of: Moment) -> Moment | None:
    return _counted(-1, "day", weekday, of)


@rule("date: dom ~OF outer", "date: ~THE_DAY dom ~OF outer", "date: ordinal DAYUNIT ~OF outer")
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


@rule("date: ~THE? weekday ~AFTER date", cost=-1)
def _weekday_after(weekday: int, base: Moment) -> Moment | None:
    """ "The Monday after Easter"."""
    return Moment(boxes=(WeekdayAfter(1, weekday, base),)) if base.boxes or base.fields.day else None


@rule("date: ~THE? weekday ~AFTER_DAY dom", "date: ~THE? weekday ~AFTER_DAY date", cost=-1)
def _weekday_after_day(weekday: int, day: int | Moment) -> Moment | None:
    """ "El martes después del 20"."""
    return _weekday_after(weekday, day if isinstance(day, Moment) else Moment(Fields(day=day)))


@rule("date: ~THE? weekday ~BEFORE_DAY dom", "date: ~THE? weekday ~BEFORE_DAY date", cost=-1)
def _weekday_before_day(weekday: int, day: int | Moment) -> Moment | None:
    return _weekday_before(weekday, day if isinstance(day, Moment) else Moment(Fields(day=day)))


@rule("date: ~THE? weekday ~BEFORE date", cost=-1)
def _weekday_before(weekday: int, base: Moment) -> Moment | None:
    return Moment(boxes=(WeekdayAfter(-1, weekday, base),)) if base.boxes or base.fields.day else None


@rule("date: ~THE? UNIT ~BEFORE_LAST")
def _unit_before_last(unit: Grain) -> Moment | None:
    return _unit(unit, -2)


@rule("date: QUARTERNAME", "date: QUARTERNAME ~OF? year")
def _quarter_name(number: int, year: int | None = None) -> Moment:
    return Moment(boxes=(Quarter(number, year),), weak=year is None)


@rule("date: ~IN|FOR QUARTERNAME", cost=-1)
def _in_quarter(number: int) -> Moment:
    return Moment(boxes=(Quarter(number),))


@rule("date: ~ON? ~THE? ordinal WORKDAY ~OF|IN outer", "date: ~ON? ~THE? ~FINAL WORKDAY ~OF|IN outer", cost=-1)
def _workday_of(*words: object) -> Moment | None:
    """ "The last working day of the month"."""
    nth, of = words[0] if len(words) == 3 else -1, words[-1]
    if not isinstance(nth, int) or not isinstance(of, Moment) or of.clock or of.part or not nth:
        return None
    return Moment(boxes=(Counted(nth, "day", None, of, workdays=True),))


@rule("date: ~THE? ordinal QUARTERUNIT", "date: ~THE? ordinal QUARTERUNIT ~OF? year")
def _quarter(number: int, unit: object, year: int | None = None) -> Moment | None:
    return Moment(boxes=(Quarter(number, year),)) if 1 <= number <= 4 else None


@rule("date: ~THE? ~CLOSEST weekday ~UNTIL|FROM date", "date: ~THE? ordinal ~CLOSEST weekday ~UNTIL|FROM date", cost=-2)
def _closest(*words: int | Moment) -> Moment | None:
    """The weekday nearest to a date, or the next nearest."""
    *counted, weekday, base = words
    count = counted[0] if counted else 1
    if not isinstance(count, int) or not isinstance(weekday, int) or not isinstance(base, Moment) or count < 1:
        return None
    return Moment(boxes=(Closest(count, weekday, base),))
