"""What bounds a repetition: its time of day, its beginning and end, and what is left out."""

from __future__ import annotations

from collections.abc import Sequence

from tools.when.boxes import Relative
from tools.when.cycle import MONTHS, Cycle
from tools.when.exceptions import Next, Weekdays
from tools.when.fields import Fields
from tools.when.moment import Moment, Node
from tools.when.reading import GRAINS
from tools.when.recurrence import AnyOf, Every
from tools.when.rules.base import rule
from tools.when.spans import Between, Either
from tools.when.stretches import Edge
from tools.when.values import Length


@rule("repeat: every", "repeat: ~lead repeat")
def _repeat(every: Every | AnyOf) -> Every | AnyOf:
    return every


def _at(every: Every, hour: Moment) -> Moment:
    """The time of day, beside what is known of the beginning."""
    return every.time._replace(clock=hour.clock, part=hour.part or every.time.part, weak=False)


@rule("repeat: repeat moment", "repeat: repeat ~link moment", "repeat: moment repeat", "repeat: moment ~link repeat")
def _timed(first: Every | Moment, second: Every | Moment) -> Every | None:
    every, moment = (first, second) if isinstance(first, Every) else (second, first)
    if not isinstance(every, Every) or not isinstance(moment, Moment) or moment.dated or every.time.clock:
        return None
    return every._replace(time=_at(every, moment))


@rule("repeat: repeat range", "repeat: repeat ~link range", "repeat: range ~COMMA? repeat")
def _ranged(first: Every | Between, second: Every | Between) -> Every | None:
    every, span = (first, second) if isinstance(first, Every) else (second, first)
    if not isinstance(every, Every) or not isinstance(span, Between) or every.time.clock:
        return None
    clock = span.first.clock and not span.first.dated and span.last.clock and not span.last.dated
    return every._replace(time=_at(every, span.first), ending=span.last) if clock else None


@rule("pair: dom ~AND ~THE|ON? dom ~OF? month", "pair: ~ON|THE_DAY dom ~AND ~THE|ON? dom ~OF? month", cost=-1)
def _pair(first: int, last: int, month: int) -> tuple[int, int, int] | None:
    """ "The 20th and 21st of March"."""
    return (first, last, month) if last == first + 1 else None


@rule("pair: ~ON? month ~THE? dom ~AND ~THE? dom", cost=-1)
def _pair_of_month(month: int, first: int, last: int) -> tuple[int, int, int] | None:
    return _pair(first, last, month)


@rule("repeat: pair ~COMMA? range", "repeat: pair ~COMMA? range ~COMMA? ~BOTH", "repeat: pair ~BOTH range", cost=-3)
@rule("repeat: pair ~link range", "repeat: pair ~link range ~COMMA? ~BOTH", cost=-3)
def _on_both_days(days: tuple[int, int, int], hours: Between | Either) -> Every | None:
    """ "The 20th and 21st of March, 8pm to 8am": the same hours on one day after the other."""
    if not isinstance(hours, Between) or hours.first.dated or hours.last.dated:
        return None
    if not hours.first.clock or not hours.last.clock:
        return None
    time = hours.first._replace(fields=Fields(month=days[2], day=days[0]), weak=False)
    return Every(Cycle("day"), time=time, ending=hours.last, times=2)


@rule("repeat: range ~link? pair", "repeat: range ~link? pair ~COMMA? ~BOTH", cost=-3)
def _hours_on_both_days(hours: Between | Either, days: tuple[int, int, int]) -> Every | None:
    """ "8pm to 8am on the 20th and 21st of March"."""
    return _on_both_days(days, hours)


@rule("repeat: repeat ~COMMA? ~AND_SO_ON", cost=-1)
def _and_so_on(every: Every | AnyOf) -> Every | AnyOf:
    """ "Every Monday until further notice", "every Thursday, beginning with this one": no end, and a near beginning."""
    return every


@rule("repeat: repeat ~COMMA? every", "repeat: repeat ~COMMA? ~AND every", cost=1)
def _so_often(every: Every | AnyOf, again: Every) -> Every | None:
    """ "Mondays 10 to 12 every week", "Thursdays at 8, every other week": the last tells how often, and no more."""
    if not isinstance(every, Every) or again != Every(Cycle(again.cycle.unit, again.cycle.interval)):
        return None
    if again.cycle.unit != every.cycle.unit or every.cycle.interval not in (1, again.cycle.interval):
        return None
    return every._replace(cycle=every.cycle._replace(interval=again.cycle.interval))


@rule("repeat: moment|range ~COMMA? every", cost=1)
def _on_its_day(first: Moment | Between | Either, again: Every) -> Every | None:
    """ "Monday at 10 every week", "Tuesday 6 to 7, every other week"."""
    if isinstance(first, Either):
        return None
    begins, ends = (first.first, first.last) if isinstance(first, Between) else (first, None)
    day = begins.fields.weekday
    if again != Every(Cycle("week", again.cycle.interval)) or not begins.clock or not (begins.boxes or day is not None):
        return None
    if ends is not None and (ends.dated or not ends.clock):
        return None
    days = () if day is None else (day,)
    return Every(Cycle("week", again.cycle.interval, weekdays=days), time=begins._replace(weak=False), ending=ends)


@rule("repeat: repeat ~AT? hourly", cost=1)
def _bare_timed(every: Every | AnyOf, hour: Moment) -> Every | AnyOf | None:
    if isinstance(every, AnyOf):
        return AnyOf(tuple(one for each in every.choices if isinstance(one := _bare_timed(each, hour), Every)))
    return every._replace(time=_at(every, hour)) if not every.time.clock else None


@rule("repeat: repeat ~COMMA? ~WHOLE ~THE? ~DAYUNIT", cost=1)
def _all_day(every: Every | AnyOf) -> Every | AnyOf | None:
    """ "Every Saturday, all day"."""
    return None if isinstance(every, Every) and every.time.clock else every


@rule("repeat: repeat ~AND moment|hourly", "repeat: repeat ~COMMA moment|hourly ~COMMA? ~AND moment|hourly", cost=1)
def _at_other_times(every: Every | AnyOf, *hours: Moment) -> Every | None:
    """ "Every day at 8am and 8pm"."""
    if not isinstance(every, Every) or not every.time.clock or every.time.clock.zone or every.until or every.but:
        return None
    return every._replace(also=hours) if all(each.clock and not each.dated for each in hours) else None


@rule("repeat: repeat ~FOR length", "repeat: repeat ~FOR|IN ~THE? ~NEXT length", "repeat: repeat ~COMMA ~FOR length")
def _lasting(every: Every | AnyOf, length: Length) -> Every | None:
    if not isinstance(every, Every):
        return None
    return every._replace(lasting=length) if length.seconds else every._replace(during=length)


@rule(
    "repeat: repeat ~UNTIL_WORD limit",
    "repeat: repeat ~COMMA ~UNTIL_WORD limit",
    "repeat: repeat ~UNTIL_WORD ~THE|ON edge|stretch|moment",
)
def _until(every: Every | AnyOf, limit: Node) -> Every | None:
    if not isinstance(every, Every) or every.until is not None:
        return None
    hour = isinstance(limit, Moment) and limit.clock is not None and not limit.dated
    if hour and every.time.clock and GRAINS.index(every.cycle.unit) >= GRAINS.index("day"):
        return None  # of "Mondays 10 till 12 in the morning" the last is when each ends
    return every._replace(until=limit)


@rule("repeat: range ~COMMA? ~UNTIL_WORD limit", cost=-1)
def _days_until(span: object, limit: Node) -> Every | None:
    """ "Monday to Friday at 8 until June" comes again: the end tells so."""
    if not isinstance(span, Either):
        return None
    every = next((each for each in span.nodes if isinstance(each, Every)), None) or _each_of(span.nodes)
    return _until(every, limit) if every else None


def _each_of(nodes: Sequence[Node]) -> Every | None:
    """Several weekdays as one repetition: "martes y jueves a las 6 hasta junio"."""
    moments = [each for each in nodes if isinstance(each, Moment)]
    days = {each.fields.weekday for each in moments}
    if len(days) < 2 or None in days or len(moments) < len(nodes):
        return None
    time = moments[0]._replace(fields=Fields())
    return Every(Cycle("week", weekdays=tuple(sorted(each for each in days if each is not None))), time=time)


@rule("repeat: repeat ~UNTIL_WORD month ~INCLUSIVE", "repeat: repeat ~THROUGH month", cost=-1)
def _through(every: Every | AnyOf, month: int) -> Every | None:
    return _until(every, Edge("all", Moment(Fields(month=month))))


@rule(
    "repeat: repeat ~FROM|STARTING moment ~UNTIL|UNTIL_WORD limit", "repeat: repeat ~BETWEEN moment ~AND limit", cost=-1
)
def _from_until(every: Every | AnyOf, first: Moment, last: Node) -> Every | None:
    """ "Every Monday from April to June": the last month counts."""
    if isinstance(last, Moment) and (not last.dated or last.clock):
        return None
    begun = _from(every, first)
    whole = isinstance(last, Moment) and last == Moment(Fields(month=last.fields.month), weak=last.weak)
    return _until(begun, Edge("all", last) if whole and isinstance(last, Moment) else last) if begun else None


@rule("repeat: repeat ~COMMA? int ~TIMES", "repeat: repeat ~FOR int ~TIMES")
def _times(every: Every | AnyOf, count: int) -> Every | None:
    return every._replace(times=count) if count and isinstance(every, Every) else None


@rule("repeat: repeat ~STARTING|FROM moment", "repeat: repeat ~STARTING ~link moment")
def _from(every: Every | AnyOf, moment: Moment) -> Every | None:
    known = moment.dated and (not moment.weak or moment.fields.month is not None)
    if not isinstance(every, Every) or not known or every.time.dated:
        return None
    clock = moment.clock or every.time.clock
    return every._replace(time=every.time._replace(fields=moment.fields, boxes=moment.boxes, clock=clock))


@rule("repeat: repeat ~COMMA? ~STARTING_THE dom", cost=-1)
def _from_the(every: Every | AnyOf, day: int) -> Every | None:
    """ "Los lunes de 5 a 6 a partir del 18": the article makes the number a day."""
    return _from(every, Moment(Fields(day=day)))


@rule("repeat: ~STARTING|FROM moment ~COMMA? repeat", cost=-1)
def _from_then(moment: Moment, every: Every | AnyOf) -> Every | None:
    """ "From 1 April, every Wednesday at 5"."""
    return _from(every, moment)


@rule("repeat: days ~STARTING moment", "repeat: days ~link? moment ~STARTING moment", cost=-1)
def _days_from(days: tuple[int, ...], *moments: Moment) -> Every | None:
    """ "Monday and Wednesday at 5 from 13 April" comes again."""
    *timed, begins = moments
    if len(days) < 2 or any(each.dated or not each.clock for each in timed):
        return None
    every = Every(Cycle("week", weekdays=days))
    return _from(every._replace(time=_at(every, timed[0])) if timed else every, begins)


@rule("repeat: repeat date", cost=-1)
def _during_next(every: Every | AnyOf, date: Moment) -> Every | None:
    """Of "at 5 until 1 June" the last number is a day."""
    ends = every.ending if isinstance(every, Every) else None
    hour = ends is not None and ends.clock is not None and ends.clock.bare and ends.clock.grain == "hour"
    return None if hour and date.fields.month else _during(every, date)


@rule("repeat: repeat ~IN|OF|ON|COMMA date", cost=-1)
def _during(every: Every | AnyOf, date: Moment) -> Every | None:
    """ "Every day next week", "every Monday in July": from its beginning to its end."""
    if isinstance(every, Every) and every.but:
        return None  # in "every Friday except the 3rd of April" the month belongs to the day that is left out
    month = date.fields.month is not None and date == Moment(
        Fields(date.fields.year, date.fields.month), weak=date.weak
    )
    unit = (
        date.boxes[0].unit if len(date.boxes) == 1 and isinstance(date.boxes[0], Relative) and not date.fields else ""
    )
    begun = _from(every, date._replace(weak=False)) if month or unit in ("week", "month", "year") else None
    return _until(begun, Edge("all", date)) if begun else None


@rule("repeat: repeat ~IN|OF month ~AND month", cost=-2)
def _in_two_months(every: Every | AnyOf, first: int, last: int) -> Every | None:
    """ "Each Thursday in April and May"."""
    if last != first % 12 + 1:
        return None
    begun = _from(every, Moment(Fields(month=first)))
    return _until(begun, Edge("all", Moment(Fields(month=last)))) if begun else None


Skip = Weekdays | Node


@rule("skip: days", "skip: ~ON|THE|LOS days", "skip: plural", "skip: ~ON plural")
def _skipped_days(days: tuple[int, ...]) -> tuple[Skip, ...]:
    return (Weekdays(days),)


@rule("skip: WEEKEND|WEEKENDS", "skip: ~THE|ON|AT|LOS WEEKEND|WEEKENDS", cost=-1)
def _skipped_weekends(word: object) -> tuple[Skip, ...]:
    return (Weekdays((5, 6)),)


@rule("skip: month", "skip: ~IN|OF month")
def _skipped_month(month: int) -> tuple[Skip, ...]:
    return (Moment(Fields(month=month)),)


@rule("skip: moment|range|stretch", "skip: ~ON|IN|THE moment|range|stretch", cost=1)
def _skipped(node: Node) -> tuple[Skip, ...] | None:
    if isinstance(node, Moment):
        known = node.dated and not node.clock and not node.part
        return (node._replace(weak=False),) if known and node != Moment(Fields(weekday=node.fields.weekday)) else None
    return None if isinstance(node, Between) and not node.first.dated else (node,)


@rule("skip: NEXT_ONE", "skip: ~THE NEXT_ONE")
def _skipped_next(word: object) -> tuple[Skip, ...]:
    return (Next(),)


@rule("skip: dom", "skip: ~THE_DAY dom", cost=2)
def _skipped_day(day: int) -> tuple[Skip, ...]:
    return (Moment(Fields(day=day)),)


@rule("skip: skip ~AND|COMMA skip", "skip: skip ~COMMA ~AND skip")
def _more_skipped(first: tuple[Skip, ...], second: tuple[Skip, ...]) -> tuple[Skip, ...]:
    return first + second


@rule("repeat: repeat ~BUT_NOT skip", "repeat: repeat ~COMMA ~BUT_NOT skip")
def _except(every: Every | AnyOf, skipped: tuple[Skip, ...]) -> Every | None:
    found: Every | None = every if isinstance(every, Every) else None
    for skip in skipped:
        found = _less(found, skip) if found else None
    return found


def _less(every: Every, skip: Skip) -> Every | None:
    """Weekdays and months that are left out belong into the rule, single days beside it."""
    cycle = every.cycle
    if isinstance(skip, Weekdays):
        every_day = tuple(range(7)) if cycle == Cycle("day") else ()
        kept = tuple(day for day in cycle.weekdays or every_day if day not in skip.days)
        if not kept or kept == cycle.weekdays:
            return None
        unit = "week" if cycle.unit == "day" else cycle.unit
        return every._replace(cycle=cycle._replace(unit=unit, weekdays=kept))
    if isinstance(skip, Moment) and skip == Moment(Fields(month=skip.fields.month)):
        months = tuple(month for month in cycle.months or MONTHS if month != skip.fields.month)
        return every._replace(cycle=cycle._replace(months=months)) if months else None
    return every._replace(but=(*every.but, skip))
