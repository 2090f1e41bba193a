"""From one time to another, and so long."""

from __future__ import annotations

from calendar import monthrange

from tools.when.boxes import Counted
from tools.when.cycle import Cycle
from tools.when.fields import Fields
from tools.when.moment import Moment
from tools.when.reading import Grain
from tools.when.recurrence import Every
from tools.when.rules.base import rule
from tools.when.spans import Between, Either, Lasting
from tools.when.values import Clock, Length

NO_MOMENT = Moment()
COMMON_YEAR = 2026
EVENING = 18
NOON = 12


@rule("point: moment", "point: hourly")
def _point(moment: Moment) -> Moment:
    return moment


@rule("point: glued")
def _glued_point(clock: Clock) -> Moment:
    return Moment(clock=clock, weak=True)


@rule("point: dom", cost=1)
@rule("point: ~THE_DAY dom", cost=2)
def _day_point(day: int) -> Moment:
    return Moment(Fields(day=day), weak=True)


@rule(
    "range: point ~UNTIL|DASH point",
    "range: ~FROM|FOR point ~UNTIL|DASH point",
    "range: ~BETWEEN point ~AND|DASH point",
    cost=1,
)
@rule("range: ~AFTER point ~BUT ~BEFORE point", "range: ~FROM ~THE point ~UNTIL|DASH point", cost=1)
def _range(first: Moment, last: Moment) -> Between | Either | None:
    if first.clock and last.clock and first.dated and last.dated and last.weak:
        return None
    if first == Moment(Fields(day=first.fields.day), weak=True) and last.fields.month and last.fields.day is None:
        return None  # "at 8 until June" is an hour
    if first.dated and not (first.clock or first.part) and last.part and last.fields == Fields(day=last.fields.day):
        return None  # of "el jueves 12 a las 11 de la mañana" the last is an hour
    if first.clock and last.clock and last.clock.bare and last.fields == Fields(month=last.fields.month or 1):
        return None  # of "at 5 until 1 June" the last is a day
    if first.clock and first.dated and last.dated and last.clock and last.clock.bare and not last.part:
        last = last._replace(clock=_in_the_morning(first, last.clock))
    if first.dated and first.part and last.dated and last.clock and not first.clock:
        return Between(first._replace(clock=Clock(first.part.start, half="24"), part=None), last)
    named = first.fields == Fields(weekday=first.fields.weekday) and not first.boxes
    if first.dated and last.dated and last.clock and not first.clock and (named or not first.weak):
        return _moved_or_repeated(first, last)
    noon = last.clock is not None and last.clock.hour == NOON and not last.clock.bare
    if noon and first.clock and first.clock.hour > NOON:
        return None  # of "el 24 a mediodía" the first is a day
    if bool(first.clock) != bool(last.clock) and not (first.clock and first.dated and not last.weak):
        return None
    return Between(first, last)


@rule("range: point ~UNTIL|DASH lettered", "range: ~FROM point ~UNTIL|DASH lettered", cost=1)
@rule("range: ~FROM lettered ~UNTIL|DASH lettered|point", cost=1)
def _lettered_range(first: Clock | Moment, last: Clock | Moment) -> Between | Either | None:
    """ "De 22h à 6h": alone "6h" may be a length."""
    begins, ends = (Moment(clock=each) if isinstance(each, Clock) else each for each in (first, last))
    return _range(begins, ends) if begins.clock and ends.clock else None


def _in_the_morning(first: Moment, last: Clock) -> Clock:
    """What begins in the evening and ends on another day ends in the morning."""
    clock, part = first.clock, first.part
    hour = 0 if clock is None else clock.hour % 12 + 12 if clock.half == "pm" else clock.hour
    return last._replace(half="am") if hour >= EVENING or (part and part.start >= EVENING) else last


@rule("range: point ~UNTIL_HOUR point", "range: ~FROM|FOR point ~UNTIL_HOUR point", cost=1)
def _until_an_hour(first: Moment, last: Moment) -> Between | Either | None:
    """ "Dalle 9 alle 12": an article of hours leads to no day of the month ("venerdì alle 15")."""
    return _range(first, last) if last.clock else None


@rule("range: ~FROM hour ~UNTIL_HOUR hour", cost=-1)
def _hours_by_article(first: Clock, last: Clock) -> Between:
    """ "Dalle 15 alle 18", "das 9 às 12"."""
    return Between(Moment(clock=first), Moment(clock=last))


@rule("range: moment ~UNTIL figure_hour ~ON? date", "range: ~FROM moment ~UNTIL figure_hour ~ON? date", cost=-1)
def _until_hour_of_day(first: Moment, hour: Clock, date: Moment) -> Between | None:
    """ "Friday 22:00 until 6 on Saturday morning"."""
    if not (first.clock and first.dated) or date.clock or not date.dated:
        return None
    if date.part is None and hour.bare:
        hour = _in_the_morning(first, hour)
    return Between(first, date._replace(clock=hour, part=date.part if hour.bare else None))


@rule(
    "range: point ~UNTIL|DASH|UNTIL_HOUR point|lettered ~COMMA? ~NEXT_MORNING",
    "range: ~FROM point ~UNTIL|DASH|UNTIL_HOUR point|lettered ~COMMA? ~NEXT_MORNING",
    cost=-1,
)
def _until_next_morning(first: Moment, last: Clock | Moment) -> Between | None:
    """ "8pm till 8 the next morning"."""
    last = Moment(clock=last) if isinstance(last, Clock) else last
    begins, ends = first.clock, last.clock
    if begins is None or ends is None or last.dated or last.part or ends.hour > 12:
        return None
    late = begins.half == "pm" or begins.hour > 12 or (first.part is not None and first.part.start >= 12)
    if not late and (begins.hour, begins.minute) < (ends.hour, ends.minute):
        return None
    return Between(first, last._replace(clock=ends._replace(half="am") if ends.half is None else ends))


@rule("range: ~FROM_DAY dom ~TO_DAY dom", cost=-1)
def _days_by_article(first: int, last: int) -> Between:
    """ "Del 18 al 20": hours have other articles."""
    return Between(Moment(Fields(day=first), weak=True), Moment(Fields(day=last), weak=True))


@rule("range: ~THE NTH ~AND ~THE? NTH", "range: ~ON ~THE NTH ~AND ~THE? NTH", cost=-1)
def _two_days_of_this_month(first: int, last: int) -> Between | None:
    """ "On the 17th and 18th": one day after the other."""
    return Between(Moment(Fields(day=first)), Moment(Fields(day=last))) if last == first + 1 else None


@rule("range: dom ~AND ~THE? dom ~OF? month", "range: ~ON|THE_DAY dom ~AND ~THE? dom ~OF? month", cost=-1)
@rule("range: ~THE? ~WEEKEND ~OF|FROM_DAY ~THE? dom ~AND ~THE? dom ~OF? month", cost=-3)
def _two_days(first: int, last: int, month: int) -> Between | None:
    """ "El 28 y 29 de marzo", "the weekend of the 28th and 29th of March": one day after the other."""
    if last != first + 1:
        return None
    return Between(Moment(Fields(month=month, day=first)), Moment(Fields(month=month, day=last)))


@rule("range: ~THE? ~FINAL|LAST count UNIT ~OF|IN outer", "range: ~THE? count ~FINAL|LAST UNIT ~OF|IN outer", cost=-2)
def _last_few(count: float, unit: Grain, of: Moment) -> Between | None:
    """ "The last two weeks of July"."""
    return _few(-int(count), -1, unit, of) if count >= 2 and count == int(count) else None


@rule("range: ~THE? ordinal count UNIT ~OF|IN outer", "range: ~THE? count ordinal UNIT ~OF|IN outer", cost=-2)
def _first_few(*words: object) -> Between | None:
    """ "The first three days of May"."""
    nth, count = (words[0], words[1]) if isinstance(words[0], int) else (words[1], words[0])
    unit, of = words[2], words[3]
    if nth != 1 or not isinstance(count, float) or count < 2 or count != int(count) or not isinstance(of, Moment):
        return None
    return _few(1, int(count), str(unit), of)


def _few(first: int, last: int, unit: str, of: Moment) -> Between | None:
    if unit not in ("day", "week") or of.clock or of.part:
        return None
    grain: Grain = "day" if unit == "day" else "week"
    return Between(*(Moment(boxes=(Counted(each, grain, None, of),)) for each in (first, last)))


@rule("range: ordinal ~FORTNIGHT ~OF month", cost=-2)
def _half_month(nth: int, month: int) -> Between | None:
    """ "La primera quincena de abril"."""
    if nth not in (1, 2):
        return None
    first, last = (1, 15) if nth == 1 else (16, monthrange(COMMON_YEAR, month)[1])
    return Between(Moment(Fields(month=month, day=first)), Moment(Fields(month=month, day=last)))


@rule("range: range ~COMMA? range")
def _days_and_hours(days: Between | Either, hours: Between | Either) -> Either | None:
    """ "Mon-Fri 9:00-18:00" and "9:00-18:00 Mon-Fri" are every such day."""
    if isinstance(days, Either) or isinstance(hours, Either):
        return None
    if days.first.clock and not days.first.dated:
        days, hours = hours, days
    one, other = days.first.fields.weekday, days.last.fields.weekday
    bare = Between(Moment(Fields(weekday=one)), Moment(Fields(weekday=other)))
    plain = not (hours.first.dated or hours.last.dated) and hours.first.clock and hours.last.clock
    if one is None or other is None or not plain or _strong(days) != _strong(bare):
        return None
    time = hours.first._replace(weak=False)
    return Either((Every(Cycle("week", weekdays=_weekdays(one, other)), time=time, ending=hours.last),))


@rule("range: ~FROM word ~UNTIL word", cost=-4)
def _hours_in_words(first: int, last: int) -> Between | None:
    """ "From ten to one" is three hours, "ten to one" is ten minutes before one."""
    if not (0 < first <= 12 and 0 < last <= 12):
        return None
    return Between(Moment(clock=Clock(first)), Moment(clock=Clock(last)))


@rule("range: ~FROM word ~UNTIL CLOCKWORD", cost=-4)
def _hours_to_twelve(first: int, last: Clock) -> Between | None:
    """ "From ten to noon" is two hours, "ten to noon" is ten minutes before it."""
    return Between(Moment(clock=Clock(first)), Moment(clock=last)) if 0 < first <= 12 else None


def _strong(span: Between) -> Between:
    return Between(span.first._replace(weak=False), span.last._replace(weak=False))


def _weekdays(first: int, last: int) -> tuple[int, ...]:
    """The weekdays from one to another."""
    return tuple(sorted((first + ahead) % 7 for ahead in range((last - first) % 7 + 1)))


def _moved_or_repeated(first: Moment, last: Moment) -> Either:
    """ "From Monday to Friday at 8" is every such day at 8, unless something was moved from one day to the other."""
    one, other = first.fields.weekday, last.fields.weekday
    bare = first._replace(weak=False) == Moment(Fields(weekday=one))
    if one is None or other is None or not bare or last.boxes or last.fields.day:
        return Either((last, first._replace(clock=last.clock)))
    return Either(
        (Every(Cycle("week", weekdays=_weekdays(one, other)), time=Moment(clock=last.clock, part=last.part)), last)
    )


@rule("range: range ~ISH", "range: ~ABOUT|NEARLY range")
def _about_range(span: Between | Either) -> Between | Either:
    return span


@rule("range: range moment", "range: range ~link moment")
def _range_then_date(span: Between | Either, moment: Moment) -> Between | None:
    return _dated_range(span, moment)


@rule("range: moment range", "range: moment ~link range", "range: dotted_date ~COMMA? range")
def _date_then_range(moment: Moment, span: Between | Either) -> Between | None:
    return _dated_range(span, moment)


def _dated_range(span: Between | Either, moment: Moment) -> Between | None:
    """A range of hours on a day, or in a part of it."""
    if isinstance(span, Either) or (moment.dated and span.last.dated):
        return None
    if moment.clock or not span.first.clock or span.first.dated or not (moment.dated or moment.part):
        return None
    fits = not moment.part or moment.part.holds(span.first.clock)
    first = span.first.joined(moment if fits else moment._replace(part=None))
    last = span.last._replace(part=moment.part) if moment.part and not span.last.part else span.last
    weak = moment.weak and not (moment.fields.day and span.first.clock)  # "el 24 de 9 a 11"
    return Between(first._replace(weak=weak), last) if first else None


@rule("lasting: moment ~FOR length", "lasting: ~FROM moment|hourly ~FOR length", "lasting: moment ~COMMA ~FOR? length")
def _lasting(first: Moment, length: Length) -> Lasting | None:
    return Lasting(first._replace(weak=False), length) if not first.part or first.clock else None


@rule("lasting: date ~FOR length piece", "lasting: date ~FOR length ~FROM|STARTING hourly|piece", cost=-1)
def _lasting_at(date: Moment, length: Length, hour: Moment) -> Lasting | None:
    """ "Tuesday for two hours at 3"."""
    first = date.joined(hour) if hour.clock and not hour.dated and length.seconds else None
    return _lasting(first, length) if first else None


@rule("lasting: ~FOR length ~FROM|STARTING|link moment", "lasting: ~FOR length moment")
@rule("lasting: ~FOR length ~FROM|STARTING hourly")
def _long_from(length: Length, first: Moment) -> Lasting | None:
    return _lasting(first, length)


@rule("range: days", "range: days ~link? moment", cost=2)
def _several_days(days: tuple[int, ...], moment: Moment = NO_MOMENT) -> Either | None:
    """ "Mon, Wed and Fri at 6" is one of them, or all: it is for the user to say."""
    if len(days) < 2 or moment.dated or (moment.weak and moment.clock is None):
        return None
    return Either(tuple(moment._replace(fields=Fields(weekday=day), weak=False) for day in days))
