"""Times that come again: every Monday at nine, on the first of every month."""

from __future__ import annotations

from tools.when.cycle import Cycle
from tools.when.moment import Moment
from tools.when.reading import Grain
from tools.when.recurrence import AnyOf, Every
from tools.when.rules.base import Digits, rule
from tools.when.values import Part

WORKDAYS = (0, 1, 2, 3, 4)
WEEKEND = (5, 6)
FORTNIGHTS = {7: 1, 8: 1, 14: 2, 15: 2}
"""Days by which people count weeks: "cada quince días los viernes"."""


@rule("days: DOW|DOWISH|DOWS")
def _days(day: int) -> tuple[int, ...]:
    return (day,)


@rule("days: days ~AND|COMMA|SLASH days", "days: days ~COMMA ~AND days", "days: days ~AND|COMMA ~THE|EVERY days")
def _more_days(first: tuple[int, ...], second: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted({*first, *second}))


@rule("every: ~EVERY days", "every: ~ON? WEEKLY_DAYS", "every: ~EVERY ~THE days")
def _weekly(days: tuple[int, ...]) -> Every:
    return Every(Cycle("week", weekdays=days))


@rule("plural: DOWS")
def _plural(day: int) -> tuple[int, ...]:
    return (day,)


@rule("plural: plural ~AND|COMMA plural", "plural: plural ~AND|COMMA ~THE|LOS plural")
def _plurals(first: tuple[int, ...], second: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted({*first, *second}))


@rule("every: plural", "every: ~ON plural")
@rule("every: ~LOS days", cost=-1)
def _on_mondays(days: tuple[int, ...]) -> Every:
    return Every(Cycle("week", weekdays=days))


@rule("every: ~EVERY ~OTHER days", "every: days ~EVERY_OTHER_WEEK", "every: ~EVERY_OTHER_WEEK ~ON|LOS? days")
def _fortnightly(days: tuple[int, ...]) -> Every:
    return Every(Cycle("week", 2, weekdays=days))


@rule("every: ~EVERY ordinal days")
def _every_nth_day(nth: int, days: tuple[int, ...]) -> Every | None:
    """ "Every second Friday" is each other one; "every first" or "third" is that of the month."""
    if nth == 2:
        return Every(Cycle("week", 2, weekdays=days))
    return Every(Cycle("month", weekdays=days, nth=(nth,))) if 1 <= nth <= 5 else None


@rule("every: ~A? days ~ALTERNATE", "every: ~LOS days ~ALTERNATE", "every: ~ALTERNATING days")
def _alternate_days(days: tuple[int, ...]) -> Every:
    return Every(Cycle("week", 2, weekdays=days))


@rule("every: ~A|ON? UNIT ~ALTERNATE", "every: ~ON? ~ALTERNATING UNIT")
def _alternate_units(unit: Grain) -> Every:
    return Every(Cycle(unit, 2))


@rule("day_range: weekday ~UNTIL|DASH weekday", "day_range: ~FROM weekday ~UNTIL weekday")
def _day_range(first: int, last: int) -> tuple[int, ...]:
    return tuple(sorted((first + ahead) % 7 for ahead in range((last - first) % 7 + 1)))


@rule("every: ~EVERY UNIT ~COMMA? ~ON|LOS days", "every: ~EVERY UNIT ~ON|LOS? day_range", "every: ~EVERY UNIT plural")
def _every_week_on(unit: Grain, days: tuple[int, ...]) -> Every | None:
    return Every(Cycle("week", weekdays=days)) if unit == "week" else None


@rule("every: ~EVERY DAYUNIT day_range", "every: FREQUENCY day_range", cost=-2)
def _every_day_from_to(unit: Grain, days: tuple[int, ...]) -> Every | None:
    return Every(Cycle("week", weekdays=days)) if unit == "day" else None


@rule("every: days ~EVERY UNIT", "every: day_range ~EVERY UNIT")
def _days_every_week(days: tuple[int, ...], unit: Grain) -> Every | None:
    return _every_week_on(unit, days)


@rule("every: ~EVERY ~THE? day_range")
def _every_day_of_range(days: tuple[int, ...]) -> Every:
    return Every(Cycle("week", weekdays=days))


@rule("every: PERIOD")
def _period(period: tuple[Grain, int]) -> Every:
    return Every(Cycle(*period))


@rule("repeat: TIMES_A_WEEK")
def _times_a_week(times: int) -> AnyOf:
    """Which days is for the user to say; these are the usual ones."""
    usual = {2: ((0, 3), (1, 4)), 3: ((0, 2, 4), (1, 3, 5))}
    return AnyOf(tuple(Every(Cycle("week", weekdays=days)) for days in usual[times]))


@rule("every: TIMES_A_WEEK ~COMMA? ~ON|LOS? days", "every: TIMES_A_WEEK ~COMMA? ~ON|LOS plural", cost=-1)
def _times_on(times: int, days: tuple[int, ...]) -> Every | None:
    return Every(Cycle("week", weekdays=days)) if len(days) == times else None


@rule("every: ~EVERY weekday ~THE_DAY dom")
def _weekday_on_date(weekday: int, day: int) -> Every:
    """ "Every Friday the 13th"."""
    return Every(Cycle("month", weekdays=(weekday,), monthdays=(day,)))


@rule("every: ~EVERY weekday DIGITS", cost=1)
def _weekday_on_figure(weekday: int, digits: Digits) -> Every | None:
    """ "Cada viernes 13": too great for a clock's face."""
    return _weekday_on_date(weekday, digits.value) if 12 < digits.value <= 31 and digits.width == 2 else None


@rule("every: FREQUENCY ~ON|LOS? days", "every: FREQUENCY ~COMMA? ~ON|LOS? day_range")
def _weekly_on(unit: Grain, days: tuple[int, ...]) -> Every | None:
    return Every(Cycle("week", weekdays=days)) if unit == "week" else None


@rule("every: OTHER_FREQUENCY ~ON|LOS? days")
def _fortnightly_on(unit: Grain, days: tuple[int, ...]) -> Every | None:
    return Every(Cycle("week", 2, weekdays=days)) if unit == "week" else None


@rule(
    "every: ~EVERY count UNIT ~COMMA ~ON|LOS? days",
    "every: ~EVERY count UNIT ~ON|LOS? days",
    "every: days ~EVERY count UNIT",
)
def _weeks_on(first: float | tuple[int, ...], second: float | str, third: tuple[int, ...] | str) -> Every | None:
    days, count, unit = (first, second, third) if isinstance(first, tuple) else (third, first, second)
    if not isinstance(days, tuple) or isinstance(count, str) or count != int(count):
        return None
    weeks = int(count) if unit == "week" else FORTNIGHTS.get(int(count)) if unit == "day" else None
    return Every(Cycle("week", weeks, weekdays=days)) if weeks else None


@rule("every: ~ON? WORKDAYS", "every: ~EVERY WORKDAY")
def _workdays(word: object) -> Every:
    return Every(Cycle("week", weekdays=WORKDAYS))


@rule("every: ~EVERY WEEKEND", "every: ~ON WEEKENDS", "every: WEEKENDS")
def _weekends(word: object) -> Every:
    return Every(Cycle("week", weekdays=WEEKEND))


@rule("every: ~EVERY UNIT", "every: FREQUENCY")
def _each(unit: Grain) -> Every:
    return Every(Cycle(unit))


@rule("every: ~EVERY ~OTHER UNIT", "every: OTHER_FREQUENCY")
def _every_other(unit: Grain) -> Every:
    return Every(Cycle(unit, 2))


@rule("every: ~EVERY count UNIT")
def _every_few(count: float, unit: Grain) -> Every | None:
    return Every(Cycle(unit, int(count))) if count == int(count) and count >= 1 else None


@rule("every: ~EVERY ordinal UNIT")
def _every_nth(nth: int, unit: Grain) -> Every | None:
    return Every(Cycle(unit, nth)) if nth > 1 else None


@rule("every: ~EVERY HALF UNIT")
def _every_half(share: float, unit: Grain) -> Every | None:
    return Every(Cycle("minute", 30)) if unit == "hour" and share == 0.5 else None


@rule("every: ~EVERY int DOW|DOWS")
def _every_few_weeks(weeks: int, day: int) -> Every | None:
    return Every(Cycle("week", weeks, weekdays=(day,))) if weeks else None


@rule("every: ~ON? WORKDAYS PARTS|PART", "every: ~EVERY WORKDAY PART", "every: ~EVERY WORKDAY ~IN ~THE PART")
def _workday_parts(word: object, part: Part) -> Every:
    return Every(Cycle("week", weekdays=WORKDAYS), time=Moment(part=part))


@rule("every: days|plural PARTS", "every: ~ON? plural ~IN ~THE PART|PARTS")
def _day_parts(days: tuple[int, ...], part: Part) -> Every:
    return Every(Cycle("week", weekdays=days), time=Moment(part=part))


@rule("every: ~EVERY PART", "every: ~ON|IN|EVERY ~THE? PARTS")
def _every_part(part: Part) -> Every:
    return Every(Cycle("day"), time=Moment(part=part))


@rule("every: PARTS", cost=1)
def _parts(part: Part) -> Every:
    return Every(Cycle("day"), time=Moment(part=part), weak=True)


@rule("every: ~EVERY PART|PARTS ~COMMA? day_range", cost=-2)
def _part_of_range(part: Part, days: tuple[int, ...]) -> Every:
    """ "Every morning from Monday to Friday"."""
    return Every(Cycle("week", weekdays=days), time=Moment(part=part))


@rule("every: ~EVERY weekday part")
def _weekday_part(day: int, part: tuple[Part, bool]) -> Every:
    return Every(Cycle("week", weekdays=(day,)), time=Moment(part=part[0]))
