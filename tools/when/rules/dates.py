"""Dates by name: weekdays, months, days of the month, years."""

from __future__ import annotations

from tools.when.boxes import Named, Relative
from tools.when.fields import Fields
from tools.when.moment import Moment
from tools.when.rules.base import Digits, rule
from tools.when.rules.clocks import with_minutes
from tools.when.values import Clock, Length, Part


@rule("weekday: DOW|DOWISH", "month: MONTH|MONTHISH")
def _index(index: int) -> int:
    return index


@rule("date: DOW")
def _weekday(index: int) -> Moment:
    return Moment(Fields(weekday=index))


@rule("date: DOWISH", cost=1)
def _weekdayish(index: int) -> Moment:
    return Moment(Fields(weekday=index), weak=True)


@rule("date: DOWPART", "date: ~ON DOWPART")
def _part_of_weekday(value: tuple[int, Part]) -> Moment:
    """German writes them as one word: "Montagabend"."""
    return Moment(Fields(weekday=value[0]), part=value[1])


@rule("NTH: DIGITS ~NTH_SIGN")
def _signed(digits: Digits) -> int | None:
    """German marks the number of a day with a full stop: "am 20. um 10"."""
    return digits.value if 1 <= digits.value <= 31 and digits.width <= 2 else None


@rule("date: ~ON weekday")
def _on_weekday(index: int) -> Moment:
    return Moment(Fields(weekday=index))


def _named(kind: str, index: int, count: int, word: str = "") -> Moment:
    return Moment(boxes=(Named(kind, index, count, word),))


@rule("date: ~THIS weekday")
def _this_weekday(index: int) -> Moment:
    return _named("weekday", index, 0)


@rule("date: ~THE? ~NEXT weekday", "date: ~THE? weekday ~NEXT")
def _next_weekday(index: int) -> Moment:
    return _named("weekday", index, 1, "next")


@rule("date: ~COMING weekday", "date: ~THE ~COMING weekday", "date: ~THIS ~COMING weekday")
def _coming_weekday(index: int) -> Moment:
    return _named("weekday", index, 1)


@rule("date: ~THE? ~LAST weekday", "date: weekday ~LAST", "date: ~THIS ~LAST weekday")
def _last_weekday(index: int) -> Moment:
    return _named("weekday", index, -1)


@rule("date: ~THE? weekday ~BEFORE_LAST")
def _weekday_before_last(index: int) -> Moment:
    return _named("weekday", index, -2)


@rule("date: ~NOT ~THIS weekday ~BUT|RATHER|COMMA ~THE? ~NEXT_ONE", cost=-2)
@rule("date: ~THIS weekday ~NOT ~COMMA ~NEXT_ONE", "date: ~THE? weekday ~NEXT ~NOT ~COMMA ~NEXT_ONE", cost=-2)
def _not_this_but_the_next(index: int) -> Moment:
    """ "Not this Friday but the next", "este viernes no, el siguiente"."""
    return _named("weekday", index, 2)


@rule("date: weekday ~AFTER_NEXT")
def _weekday_after_next(index: int) -> Moment:
    return _named("weekday", index, 2)


@rule("date: month ~AFTER_NEXT")
def _month_after_next(index: int) -> Moment:
    return _named("month", index, 2)


@rule("date: int DOW|DOWS ~FROM_NOW", "date: ~IN int DOW|DOWS")
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


@rule("dom: DIGITS", "figure_dom: DIGITS")
def _dom(digits: Digits) -> int | None:
    return digits.value if 1 <= digits.value <= 31 and digits.width <= 2 else None


@rule("dom: ordinal", "dom: FIRST_DAY", "figure_dom: ordinal")
def _ordinal_dom(value: int) -> int | None:
    return value if 1 <= value <= 31 else None


@rule("dom: word")
def _word_dom(value: int) -> int | None:
    """ "El quince"; "the one with Ana" is no day, but where the first of a month is called so ("el uno")."""
    return value if 1 < value <= 31 else None


@rule("date: month figure_dom", "date: month ~THE figure_dom")
def _month_dom(month: int, day: int) -> Moment:
    return Moment(Fields(month=month, day=day))


@rule("date: month word", cost=1)
def _month_word(month: int, day: int) -> Moment | None:
    """ "March one" may be a command."""
    return Moment(Fields(month=month, day=day), weak=True) if 1 <= day <= 31 else None


@rule("date: dom month", "date: dom ~OF|DASH|SLASH|DOT month", "date: ~THE|ON dom month", "date: ~THE|ON dom ~OF month")
def _dom_month(day: int, month: int) -> Moment:
    return Moment(Fields(month=month, day=day))


@rule("date: IDES ~OF month")
def _ides(word: object, month: int) -> Moment:
    return Moment(Fields(month=month, day=15 if month in (3, 5, 7, 10) else 13))


@rule("date: ~ON dotted_date", "date: ~ON? weekday ~COMMA? ~THE? dotted_date", "point: dotted_date")
def _dotted_date(*words: Moment | int) -> Moment | None:
    """ "Am 23.3.", "Montag 23.3."."""
    *weekday, date = words
    if not isinstance(date, Moment):
        return None
    day = weekday[0] if weekday and isinstance(weekday[0], int) else None
    return date._replace(fields=date.fields._replace(weekday=day)) if day is not None else date


@rule("moment: dotted_date ~COMMA? piece", cost=1)
def _dotted_date_at(date: Moment, time: Moment) -> Moment | None:
    return date.joined(time) if time.clock and not time.dated else None


@rule("date: ~ON ~THE ordinal", "date: ~ON NTH", "date: ~THE NTH", "date: ~DAY_NUMBER dom")
def _day_of_month(day: int) -> Moment | None:
    return Moment(Fields(day=day)) if 1 <= day <= 31 else None


@rule("date: ~THE? ~NEXT ~DAY_NUMBER dom", "date: ~THE_DAY dom ~NEXT", "date: ~THE? ~NEXT NTH", cost=-2)
def _next_day_of_month(day: int) -> Moment:
    """ "El próximo día 20": the first one to come."""
    return Moment(Fields(day=day))


@rule("moment: date ~COMMA? ~AT minutes_to ~TO_HOUR face|CLOCKWORD", cost=-1)
def _date_at_minutes_to(date: Moment, minutes: int, clock: Clock) -> Moment | None:
    """ "On the 31st at twenty to ten", which is no time from one hour to the other."""
    at = with_minutes(clock, -minutes)
    return date.joined(Moment(clock=at)) if at else None


@rule("date: NTH", "date: ~THE ordinal", "date: ~THE_DAY dom", "date: ~ON ~THE_DAY dom", cost=2)
def _perhaps_day(day: int) -> Moment | None:
    return Moment(Fields(day=day), weak=True) if 1 <= day <= 31 else None


@rule("date: weekday ~COMMA? ~THE? ordinal", "date: weekday ~THE_DAY dom")
def _weekday_dom(weekday: int, day: int) -> Moment | None:
    return Moment(Fields(day=day, weekday=weekday)) if 1 <= day <= 31 else None


@rule("date: weekday ~COMMA? DIGITS", cost=1)
def _weekday_digits(weekday: int, digits: Digits) -> Moment | None:
    """A number too great for a clock's face is the day of the month: "Tuesday 17"."""
    return Moment(Fields(day=digits.value, weekday=weekday)) if 12 < digits.value <= 31 else None


@rule("year: ~APOSTROPHE short_year")
def _clipped_year(year: int) -> int:
    return year


@rule("year: DIGITS")
def _year(digits: Digits) -> int | None:
    return digits.value if digits.width == 4 and 1900 <= digits.value < 2200 else None


@rule("year: word word", cost=1)
def _spoken_year(century: int, rest: int) -> int | None:
    """ "Twenty eighteen", "nineteen ninety"."""
    return century * 100 + rest if 18 < century < 22 and 10 <= rest < 100 else None


@rule("year: word ~THOUSAND word", "year: word ~THOUSAND ~AND|PLUS word", "year: word ~THOUSAND")
def _thousands(thousands: int, rest: int = 0) -> int | None:
    return thousands * 1000 + rest if thousands == 2 and rest < 100 else None


@rule("year: ~THOUSAND HUNDREDS word", "year: ~THOUSAND HUNDREDS")
def _hundreds(hundreds: int, rest: int = 0) -> int | None:
    return 1000 + hundreds + rest if rest < 100 else None


@rule("date: ~IN year", "date: year ~ERA", "date: ~IN year ~ERA", "date: ~OF year")
def _in_year(year: int) -> Moment:
    return Moment(Fields(year=year))


@rule("date: int ERA", "date: ~IN int ERA")
def _year_of_era(year: int, era: object) -> Moment | None:
    return Moment(Fields(year=year)) if year else None


@rule("date: year", cost=1)
def _perhaps_year(year: int) -> Moment:
    return Moment(Fields(year=year), weak=True)


@rule("date: date year", "date: date ~COMMA|OF|DASH|SLASH year")
def _dated_year(date: Moment, year: int) -> Moment | None:
    return date.joined(Moment(Fields(year=year))) if date.fields.month and not date.fields.year else None


@rule("date: dom ~DASH|SLASH month ~DASH|SLASH short_year")
def _dom_month_year(day: int, month: int, year: int) -> Moment:
    return Moment(Fields(year, month, day))


@rule("date: month ~DASH|SLASH dom ~DASH|SLASH year")
def _month_dom_year(month: int, day: int, year: int) -> Moment:
    return Moment(Fields(year, month, day))


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
