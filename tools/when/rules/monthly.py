"""Times that come again by the month or the year: on the 15th, on the last Friday, every 6 January."""

from __future__ import annotations

from tools.when.cycle import Cycle
from tools.when.feast_table import FEASTS
from tools.when.moment import Moment
from tools.when.named import Feast
from tools.when.reading import Grain
from tools.when.recurrence import Every
from tools.when.rules.base import rule

WORKDAYS = (0, 1, 2, 3, 4)
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@rule("place: dom", "place: ordinal DAYUNIT", "place: ~DAY_NUMBER dom")
def _day(day: int, word: object = None) -> Cycle | None:
    return Cycle("month", monthdays=(day,)) if 1 <= day <= 31 else None


@rule("place: ~FINAL DAYUNIT")
def _last_day(word: object) -> Cycle:
    return Cycle("month", monthdays=(-1,))


@rule("place: ~SECOND_LAST DAYUNIT")
def _second_last_day(word: object) -> Cycle:
    return Cycle("month", monthdays=(-2,))


@rule("place: ordinal weekday", "place: ordinal DOWS")
def _nth_weekday(nth: int, weekday: int) -> Cycle | None:
    return Cycle("month", weekdays=(weekday,), nth=(nth,)) if 1 <= nth <= 5 else None


@rule("place: ~FINAL weekday", "place: ~FINAL DOWS")
def _last_weekday(weekday: int) -> Cycle:
    return Cycle("month", weekdays=(weekday,), nth=(-1,))


@rule("place: ~SECOND_LAST weekday")
def _second_last_weekday(weekday: int) -> Cycle:
    return Cycle("month", weekdays=(weekday,), nth=(-2,))


@rule("place: ordinal ~AND ~THE? ordinal weekday", "place: ordinal ~COMMA|AND ordinal DOWS")
def _two_weekdays(first: int, second: int, weekday: int) -> Cycle | None:
    places = tuple(sorted((first, second)))
    return Cycle("month", weekdays=(weekday,), nth=places) if places[0] >= 1 and places[1] <= 5 else None


@rule("place: ordinal ~AND ~THE? ~FINAL weekday")
def _nth_and_last(first: int, weekday: int) -> Cycle | None:
    return Cycle("month", weekdays=(weekday,), nth=(first, -1)) if 1 <= first <= 5 else None


@rule("place: ordinal WORKDAY")
def _nth_workday(nth: int, word: object) -> Cycle:
    return Cycle("month", weekdays=WORKDAYS, place=nth)


@rule("place: ~FINAL WORKDAY")
def _last_workday(word: object) -> Cycle:
    return Cycle("month", weekdays=WORKDAYS, place=-1)


@rule("place: place ~AND|COMMA place", "place: place ~AND ~THE place", "place: place ~COMMA ~AND ~THE? place")
def _both(first: Cycle, second: Cycle) -> Cycle | None:
    """ "The 1st and the 15th"."""
    if not (first.monthdays and second.monthdays):
        return None
    return first._replace(monthdays=tuple(sorted({*first.monthdays, *second.monthdays})))


@rule("monthly: ~OF|IN? ~EVERY MONTHUNIT", "monthly: MONTHLY")
def _monthly(word: object) -> int:
    return 1


@rule("monthly: ~OF|IN? ~EVERY count MONTHUNIT")
def _every_months(count: float, word: object) -> int | None:
    return int(count) if count >= 1 and count == int(count) else None


@rule("monthly: ~OF|IN? ~EVERY ~OTHER MONTHUNIT")
def _every_other_month(word: object) -> int:
    return 2


@rule("monthly: FREQUENCY")
def _by_frequency(unit: Grain) -> int | None:
    return {"month": 1, "quarter": 3}.get(unit)


@rule("every: ~ON|EVERY? ~THE|LOS? place monthly", cost=-1)
def _placed(place: Cycle, months: int) -> Every:
    return Every(place._replace(interval=months))


@rule(
    "every: monthly ~COMMA? ~ON ~THE? place",
    "every: monthly ~COMMA? ~THE place",
    "every: monthly ~COMMA? place",
    cost=-1,
)
def _monthly_on(months: int, place: Cycle) -> Every:
    return Every(place._replace(interval=months))


@rule("every: ~ON? ~THE|LOS? place ~OF|IN? ~EVERY QUARTERUNIT", cost=-2)
def _of_each_quarter(place: Cycle, word: object) -> Every:
    """ "On the last day of each quarter": what is counted from the end lies in its last month."""
    counted = (*place.monthdays, *place.nth, place.place or 0)
    return Every(place._replace(months=(3, 6, 9, 12) if min(counted) < 0 else (1, 4, 7, 10)))


@rule("every: ~EVERY place ~OF ~THE? MONTHUNIT", cost=-1)
def _of_the_month(place: Cycle, word: object) -> Every:
    return Every(place)


@rule("every: ~EVERY ordinal ~AND ~THE? ordinal weekday", "every: ~EVERY ordinal ~AND ~THE? ordinal DOWS")
def _every_two(first: int, second: int, weekday: int) -> Every | None:
    cycle = _two_weekdays(first, second, weekday)
    return Every(cycle) if cycle else None


@rule("every: ~EVERY ~FINAL weekday", "every: ~EVERY ~FINAL DOWS")
def _every_last(weekday: int) -> Every:
    return Every(_last_weekday(weekday))


@rule("every: ~EVERY NTH ~AND|COMMA ~THE? NTH")
def _every_two_days_of_month(first: int, second: int) -> Every:
    return Every(Cycle("month", monthdays=tuple(sorted({first, second}))))


@rule("every: ~EVERY NTH", "every: ~EVERY ~DAY_NUMBER dom")
def _every_day_of_month(day: int) -> Every:
    return Every(Cycle("month", monthdays=(day,)))


@rule("yearly: ~OF? ~EVERY YEARUNIT", "yearly: YEARLY")
def _each_year(word: object) -> int:
    return 1


@rule("yearly: ~EVERY count YEARUNIT")
def _every_years(count: float, word: object) -> int | None:
    return int(count) if count >= 1 and count == int(count) else None


@rule("yearly: ~EVERY ~OTHER YEARUNIT")
def _every_other_year(word: object) -> int:
    return 2


@rule("yearly: FREQUENCY")
def _by_the_year(unit: Grain) -> int | None:
    return 1 if unit == "year" else None


def _in_month(place: Cycle, month: int, years: int) -> Every:
    return Every(place._replace(unit="year", interval=years, months=(month,)))


@rule("every: ~ON? ~THE? place ~OF? month yearly", cost=-2)
def _place_of_month(place: Cycle, month: int, years: int) -> Every:
    return _in_month(place, month, years)


@rule("every: yearly ~COMMA? ~ON? ~THE? place ~OF? month", cost=-2)
def _yearly_on_place(years: int, place: Cycle, month: int) -> Every:
    return _in_month(place, month, years)


@rule("every: ~EVERY place ~OF month", cost=-2)
def _every_place_of_month(place: Cycle, month: int) -> Every:
    return _in_month(place, month, 1)


@rule("every: ~EVERY moment", cost=-1)
def _every_date(moment: Moment) -> Every | None:
    return _on_date(moment, 1)


@rule("every: moment yearly", "every: ~ON moment yearly", cost=-1)
def _date_yearly(moment: Moment, years: int) -> Every | None:
    return _on_date(moment, years)


@rule("every: yearly ~COMMA? ~ON|IN? moment", cost=-1)
def _yearly_date(years: int, moment: Moment) -> Every | None:
    return _on_date(moment, years)


def _on_date(moment: Moment, years: int) -> Every | None:
    """A day of a month, a month, or a feast that has its place in a month."""
    if moment.clock or moment.part:
        return None
    if moment.boxes:
        cycle = _feast(moment.boxes[0]) if len(moment.boxes) == 1 and not moment.fields else None
        return Every(cycle._replace(interval=years)) if cycle else None
    fields = moment.fields
    if fields.month is None or fields.weekday is not None or fields.year is not None:
        return None
    return Every(Cycle("year", years, months=(fields.month,), monthdays=(fields.day or 1,)))


def _feast(box: object) -> Cycle | None:
    words = FEASTS[box.key].split() if isinstance(box, Feast) and not box.nth and not box.of else []
    if len(words) == 1 and words[0][0].isdigit():
        month, day = map(int, words[0].split("-"))
        return Cycle("year", months=(month,), monthdays=(day,))
    if len(words) == 2 and words[0].isdigit():
        weekday = CODES.index(words[1][-2:])
        return Cycle("year", months=(int(words[0]),), weekdays=(weekday,), nth=(int(words[1][:-2]),))
    return None
