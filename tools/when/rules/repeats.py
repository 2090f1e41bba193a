"""Times that come again: every Monday at nine, on the first of every month."""

from __future__ import annotations

from tools.when.moment import Moment, Node
from tools.when.reading import Grain
from tools.when.recurrence import Every
from tools.when.rules.base import rule
from tools.when.spans import Between
from tools.when.values import Length, Part

WORKDAYS = (0, 1, 2, 3, 4)
WEEKEND = (5, 6)


@rule("days: DOW|DOWISH|DOWS")
def _days(day: int) -> tuple[int, ...]:
    return (day,)


@rule("days: days ~AND|COMMA days", "days: days ~COMMA ~AND days", "days: days ~AND|COMMA ~THE|EVERY days")
def _more_days(first: tuple[int, ...], second: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted({*first, *second}))


@rule("every: ~EVERY days", "every: ~ON? WEEKLY_DAYS", "every: ~EVERY ~THE days")
def _weekly(days: tuple[int, ...]) -> Every:
    return Every("week", weekdays=days)


@rule("plural: DOWS")
def _plural(day: int) -> tuple[int, ...]:
    return (day,)


@rule("plural: plural ~AND|COMMA plural", "plural: plural ~AND|COMMA ~THE|LOS plural")
def _plurals(first: tuple[int, ...], second: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted({*first, *second}))


@rule("every: plural", "every: ~ON plural", "every: ~LOS days")
def _on_mondays(days: tuple[int, ...]) -> Every:
    return Every("week", weekdays=days)


@rule("every: ~EVERY ~OTHER days", "every: days ~EVERY_OTHER_WEEK", "every: ~EVERY_OTHER_WEEK ~ON? days")
def _fortnightly(days: tuple[int, ...]) -> Every:
    return Every("week", 2, weekdays=days)


@rule("every: ~EVERY ordinal days")
def _every_nth_day(nth: int, days: tuple[int, ...]) -> Every | None:
    """ "Every second Friday" is each other one; "every first" or "third" is that of the month."""
    if nth == 2:
        return Every("week", 2, weekdays=days)
    return Every("month", weekdays=days, nth=(nth,)) if 1 <= nth <= 5 else None


@rule("every: FREQUENCY ~ON? days", "every: FREQUENCY ~ON plural")
def _weekly_on(unit: Grain, days: tuple[int, ...]) -> Every | None:
    return Every("week", weekdays=days) if unit == "week" else None


@rule("every: OTHER_FREQUENCY ~ON? days")
def _fortnightly_on(unit: Grain, days: tuple[int, ...]) -> Every | None:
    return Every("week", 2, weekdays=days) if unit == "week" else None


@rule("every: ~EVERY ~FINAL weekday", "every: ~EVERY ~FINAL weekday ~OF ~THE MONTHUNIT")
def _every_last(weekday: int, word: object = None) -> Every:
    return Every("month", weekdays=(weekday,), nth=(-1,))


@rule("every: ~EVERY count UNIT ~ON days", "every: days ~EVERY count UNIT")
def _weeks_on(first: float | tuple[int, ...], second: float | str, third: tuple[int, ...] | str) -> Every | None:
    days, count, unit = (first, second, third) if isinstance(first, tuple) else (third, first, second)
    if unit != "week" or not isinstance(days, tuple) or isinstance(count, str) or count != int(count):
        return None
    return Every("week", int(count), weekdays=days)


@rule("every: ~ON? WORKDAYS", "every: ~EVERY WORKDAY")
def _workdays(word: object) -> Every:
    return Every("week", weekdays=WORKDAYS)


@rule("every: ~EVERY WEEKEND", "every: ~ON WEEKENDS", "every: WEEKENDS")
def _weekends(word: object) -> Every:
    return Every("week", weekdays=WEEKEND)


@rule("every: ~EVERY UNIT", "every: FREQUENCY")
def _each(unit: Grain) -> Every:
    return Every(unit)


@rule("every: ~EVERY ~OTHER UNIT", "every: OTHER_FREQUENCY")
def _every_other(unit: Grain) -> Every:
    return Every(unit, 2)


@rule("every: ~EVERY count UNIT")
def _every_few(count: float, unit: Grain) -> Every | None:
    return Every(unit, int(count)) if count == int(count) and count >= 1 else None


@rule("every: ~EVERY ordinal UNIT")
def _every_nth(nth: int, unit: Grain) -> Every | None:
    return Every(unit, nth) if nth > 1 else None


@rule("every: ~EVERY PART", "every: ~ON|IN|EVERY ~THE? PARTS")
def _every_part(part: Part) -> Every:
    return Every("day", time=Moment(part=part))


@rule("every: PARTS", cost=1)
def _parts(part: Part) -> Every:
    return Every("day", time=Moment(part=part), weak=True)


@rule("every: ~EVERY weekday part")
def _weekday_part(day: int, part: tuple[Part, bool]) -> Every:
    return Every("week", weekdays=(day,), time=Moment(part=part[0]))


@rule("monthly: ~OF|IN? ~EVERY MONTHUNIT", "monthly: MONTHLY")
def _monthly(word: object) -> int:
    return 1


@rule("monthly: ~OF|IN? ~EVERY count MONTHUNIT")
def _every_months(count: float, word: object) -> int | None:
    return int(count) if count >= 1 and count == int(count) else None


@rule("monthly: ~OF|IN? ~EVERY ~OTHER MONTHUNIT")
def _every_other_month(word: object) -> int:
    return 2


@rule("every: ~ON? ~THE? dom monthly", "every: ~ON? ~THE? ordinal DAYUNIT monthly", "every: ~DAY_NUMBER dom monthly")
def _on_day(*words: object) -> Every | None:
    day, months = words[0], words[-1]
    if not isinstance(day, int) or not isinstance(months, int):
        return None
    return Every("month", months, monthdays=(day,)) if 1 <= day <= 31 else None


@rule("every: monthly ~ON ~THE? dom", "every: monthly ~THE dom", "every: monthly ~DAY_NUMBER dom")
def _monthly_on(months: int, day: int) -> Every:
    return Every("month", months, monthdays=(day,))


@rule("every: ~ON? ~THE? ~FINAL DAYUNIT monthly")
def _on_last_day(word: object, months: int) -> Every:
    return Every("month", months, monthdays=(-1,))


@rule("every: ~ON|EVERY? ~THE? ordinal weekday monthly")
def _on_nth_weekday(nth: int, weekday: int, months: int) -> Every | None:
    return Every("month", months, weekdays=(weekday,), nth=(nth,)) if 1 <= nth <= 5 else None


@rule("every: monthly ~ON ~THE? ordinal weekday", "every: monthly ~THE ordinal weekday")
def _monthly_on_nth(months: int, nth: int, weekday: int) -> Every | None:
    return _on_nth_weekday(nth, weekday, months)


@rule("every: ~EVERY ordinal weekday ~OF ~THE MONTHUNIT")
def _every_nth_weekday(nth: int, weekday: int, word: object) -> Every | None:
    return _on_nth_weekday(nth, weekday, 1)


@rule("every: ~ON|EVERY? ~THE? ~FINAL weekday monthly")
def _on_last_weekday(weekday: int, months: int) -> Every:
    return Every("month", months, weekdays=(weekday,), nth=(-1,))


@rule(
    "every: ~EVERY moment",
    "every: moment ~OF? ~EVERY YEARUNIT",
    "every: moment YEARLY",
    "every: ~EVERY YEARUNIT ~ON moment",
    "every: YEARLY ~ON moment",
)
def _yearly(*words: object) -> Every | None:
    moment = next((word for word in words if isinstance(word, Moment)), None)
    if not moment or moment.boxes or moment.clock or moment.part:
        return None
    fields = moment.fields
    if fields.month is None or fields.weekday is not None or fields.year is not None:
        return None
    return Every("year", month=fields.month, monthdays=(fields.day,) if fields.day else (1,))


@rule("every: ~EVERY NTH", "every: ~EVERY ~DAY_NUMBER dom")
def _every_day_of_month(day: int) -> Every:
    return Every("month", monthdays=(day,))


@rule("every: ~ON? ~THE? ordinal ~AND ~THE? ordinal monthly", "every: ~ON? ~THE? dom ~AND ~THE? dom monthly")
def _on_two_days(first: int, second: int, months: int) -> Every | None:
    days = tuple(sorted((first, second)))
    return Every("month", months, monthdays=days) if days[0] >= 1 and days[1] <= 31 else None


@rule("every: ~ON? ~THE? ordinal ~AND ~THE? ordinal weekday monthly")
def _on_two_weekdays(first: int, second: int, weekday: int, months: int) -> Every | None:
    places = tuple(sorted((first, second)))
    return Every("month", months, weekdays=(weekday,), nth=places) if places[0] >= 1 and places[1] <= 5 else None


@rule("every: ~EVERY int DOW|DOWS")
def _every_few_weeks(weeks: int, day: int) -> Every | None:
    return Every("week", weeks, weekdays=(day,)) if weeks else None


@rule("repeat: every", "repeat: ~lead repeat")
def _repeat(every: Every) -> Every:
    return every


@rule("repeat: repeat moment", "repeat: repeat ~link moment", "repeat: moment repeat", "repeat: moment ~link repeat")
def _timed(first: Every | Moment, second: Every | Moment) -> Every | None:
    every, moment = (first, second) if isinstance(first, Every) else (second, first)
    if not isinstance(every, Every) or not isinstance(moment, Moment) or moment.dated or every.time.clock:
        return None
    return every._replace(time=moment._replace(part=moment.part or every.time.part, weak=False))


@rule("repeat: repeat range", "repeat: repeat ~link range", "repeat: range repeat")
def _ranged(first: Every | Between, second: Every | Between) -> Every | None:
    every, span = (first, second) if isinstance(first, Every) else (second, first)
    if not isinstance(every, Every) or not isinstance(span, Between) or every.time.clock:
        return None
    clock = span.first.clock and not span.first.dated and span.last.clock and not span.last.dated
    return every._replace(time=span.first._replace(weak=False), ending=span.last) if clock else None


@rule("repeat: repeat ~AT? hourly", cost=1)
def _bare_timed(every: Every, hour: Moment) -> Every | None:
    return every._replace(time=hour._replace(part=every.time.part, weak=False)) if not every.time.clock else None


@rule("repeat: repeat ~FOR length")
def _lasting(every: Every, length: Length) -> Every:
    return every._replace(lasting=length) if length.seconds else every._replace(during=length)


@rule(
    "repeat: repeat ~UNTIL_WORD limit",
    "repeat: repeat ~COMMA ~UNTIL_WORD limit",
    "repeat: repeat ~UNTIL_WORD ~THE edge",
)
def _until(every: Every, limit: Node) -> Every | None:
    return every._replace(until=limit) if every.until is None else None


@rule("repeat: repeat ~COMMA? int ~TIMES", "repeat: repeat ~FOR int ~TIMES")
def _times(every: Every, count: int) -> Every | None:
    return every._replace(times=count) if count else None


@rule("repeat: repeat ~STARTING|FROM moment", "repeat: repeat ~STARTING ~link moment")
def _from(every: Every, moment: Moment) -> Every | None:
    if not moment.dated or moment.weak or every.time.dated:
        return None
    clock = moment.clock or every.time.clock
    return every._replace(time=every.time._replace(fields=moment.fields, boxes=moment.boxes, clock=clock))
