"""From one time to another, so long, by then, after that; and stretches that have a name."""

from __future__ import annotations

from tools.when.boxes import Relative
from tools.when.fields import Fields
from tools.when.moment import Moment, Node
from tools.when.reading import Grain, Open
from tools.when.rules.base import rule
from tools.when.spans import Between, By, Lasting, OneSided, Within
from tools.when.stretches import Edge, Season, Several, Weekend, Which
from tools.when.values import Length, Part


@rule("point: moment", "point: hourly")
def _point(moment: Moment) -> Moment:
    return moment


@rule("point: dom", "point: ~THE dom", cost=1)
def _day_point(day: int) -> Moment:
    return Moment(Fields(day=day), weak=True)


@rule("range: point ~UNTIL|DASH point", "range: ~FROM|FOR point ~UNTIL|DASH point", "range: ~BETWEEN point ~AND|DASH point", cost=1)
@rule("range: ~AFTER point ~BUT ~BEFORE point", "range: ~FROM ~THE point ~UNTIL|DASH point", cost=1)
def _range(first: Moment, last: Moment) -> Between | None:
    if first.clock and last.clock and first.dated and last.dated and last.weak:
        return None
    if bool(first.clock) != bool(last.clock) and not (first.clock and first.dated and not last.weak):
        return None
    return Between(first, last)


@rule("range: range ~ISH", "range: ~ABOUT|NEARLY range")
def _about_range(span: Between) -> Between:
    return span


@rule("range: range moment", "range: range ~link moment")
def _range_then_date(span: Between, moment: Moment) -> Between | None:
    return _dated_range(span, moment)


@rule("range: moment range", "range: moment ~link range")
def _date_then_range(moment: Moment, span: Between) -> Between | None:
    return _dated_range(span, moment)


def _dated_range(span: Between, moment: Moment) -> Between | None:
    """A range of hours on a day, or in a part of it."""
    if moment.clock or not span.first.clock or span.first.dated or not (moment.dated or moment.part):
        return None
    first = span.first.joined(moment)
    last = span.last._replace(part=moment.part) if moment.part and not span.last.part else span.last
    return Between(first._replace(weak=moment.weak), last) if first else None


@rule("lasting: moment ~FOR length", "lasting: ~FROM moment ~FOR length", "lasting: moment ~COMMA ~FOR? length")
def _lasting(first: Moment, length: Length) -> Lasting | None:
    return Lasting(first, length) if not first.part or first.clock else None


@rule("lasting: ~FOR length ~FROM|STARTING|link moment", "lasting: ~FOR length moment")
def _long_from(length: Length, first: Moment) -> Lasting | None:
    return _lasting(first, length)



@rule("edge: ~THE? EDGE ~OF? outer", "edge: ~AT|ON|FOR ~THE? EDGE ~OF? outer")
def _edge(which: Which, of: Moment) -> Edge | None:
    return None if of.clock or of.part else Edge(which, of)


@rule("edge: ~THE? EDGEUNIT", "edge: ~AT|ON ~THE? EDGEUNIT")
def _edge_word(value: tuple[Which, Grain]) -> Edge:
    return Edge(value[0], Moment(boxes=(Relative(value[1], 0),)))


@rule("edge: EDGEUNIT date", "edge: EDGEUNIT ~link date", "edge: date EDGEUNIT")
def _edge_of_day(first: tuple[Which, Grain] | Moment, second: tuple[Which, Grain] | Moment) -> Edge | None:
    """"EOD Friday", "tomorrow EOD"."""
    date, word = (first, second) if isinstance(first, Moment) else (second, first)
    if not isinstance(date, Moment) or isinstance(word, Moment) or date.clock or date.part or word[1] != "day":
        return None
    return Edge(word[0], date)


@rule("edge: EARLY month", "edge: LATE month")
def _part_of_month(which: Which, month: int) -> Edge:
    return Edge(which, Moment(Fields(month=month)))


@rule("edge: WHOLE UNIT", "edge: WHOLE ~OF? ~THE UNIT", "edge: WHOLE ~OF? ~THIS UNIT")
def _whole(which: Which, unit: Grain) -> Edge | None:
    coarse = unit in ("week", "month", "year")
    return Edge(which, Moment(boxes=(Relative(unit, 0),))) if coarse else None


@rule("stretch: WEEKEND", "stretch: ~THIS|THE|COMING WEEKEND", "stretch: ~THIS ~COMING WEEKEND", "stretch: ~ON|AT ~THE? WEEKEND")
def _weekend(word: object) -> Weekend:
    return Weekend()


@rule("stretch: ~THE? ~NEXT WEEKEND", "stretch: WEEKEND ~NEXT")
def _next_weekend(word: object) -> Weekend:
    return Weekend(1)


@rule("stretch: ~THE? ~LAST WEEKEND", "stretch: WEEKEND ~LAST", "stretch: ~THIS ~LAST WEEKEND")
def _last_weekend(word: object) -> Weekend:
    return Weekend(-1)


@rule("stretch: ~THE? ~FINAL WEEKEND ~OF|IN outer")
def _last_weekend_of(word: object, of: Moment) -> Weekend:
    return Weekend(-1, of)


@rule("stretch: ~THE? ordinal WEEKEND ~OF|IN outer")
def _nth_weekend_of(count: int, word: object, of: Moment) -> Weekend | None:
    return Weekend(count, of) if count else None


Limits = tuple[tuple[int, int], tuple[int, int]]


@rule("stretch: ~THIS|IN SEASON", "stretch: ~IN ~THE? SEASON")
def _season(limits: Limits) -> Season:
    return Season(*limits)


@rule("stretch: ~NEXT SEASON", "stretch: SEASON ~NEXT")
def _next_season(limits: Limits) -> Season:
    return Season(*limits, 1)


@rule("stretch: ~LAST SEASON", "stretch: SEASON ~LAST")
def _last_season(limits: Limits) -> Season:
    return Season(*limits, -1)


@rule("stretch: SEASON ~OF? year")
def _season_of(limits: Limits, year: int) -> Season:
    return Season(*limits, year=year)


def _several(count: float, unit: Grain, sign: int) -> Several | None:
    return Several(int(count), unit, sign) if count >= 1 and count == int(count) else None


@rule("stretch: ~THE? ~NEXT|COMING count UNIT", "stretch: count ~NEXT|COMING UNIT", "stretch: ~THE? count UNIT ~NEXT|COMING")
def _next_units(count: float, unit: Grain) -> Several | None:
    return _several(count, unit, 1)


@rule("stretch: ~THE? ~LAST count UNIT", "stretch: count ~LAST UNIT", "stretch: ~THE? count UNIT ~LAST")
def _last_units(count: float, unit: Grain) -> Several | None:
    return _several(count, unit, -1)


@rule("stretch: AFTERPART")
def _after_part(part: Part) -> Moment:
    return Moment(part=part)


@rule("within: ~WITHIN length", "within: ~WITHIN ~THE ~NEXT? length")
def _within(length: Length) -> Within:
    return Within(length)


@rule("node: moment|range|lasting|edge|stretch", "limit: moment|edge|stretch", "limit: ~THE stretch")
@rule("limit: hourly", cost=2)
def _node(node: Node) -> Node:
    return node


@rule("deadline: ~BY limit", "deadline: ~BY ~link limit", "deadline: ~BY ~THE edge|stretch")
def _by(limit: Node) -> By:
    return By(limit)


def _one_sided(open: Open, bound: Node, inclusive: bool = True) -> OneSided:
    return OneSided(open, inclusive, bound)


@rule("deadline: ~BEFORE limit", "deadline: ~BEFORE ~THE edge|stretch")
def _before(bound: Node) -> OneSided:
    return _one_sided("before", bound, inclusive=False)


@rule("deadline: ~UNTIL_WORD limit")
def _until(bound: Node) -> OneSided:
    return _one_sided("before", bound)


@rule("deadline: ~AFTER|FROM|SINCE limit", "deadline: ~AFTER length")
def _after(bound: Node | Length) -> OneSided:
    if isinstance(bound, Length):
        from tools.when.boxes import Shifted

        return _one_sided("after", Moment(boxes=(Shifted(bound),)))
    return _one_sided("after", bound)


@rule("deadline: moment deadline", "deadline: moment ~COMMA deadline", "deadline: deadline ~link? moment", cost=2)
def _dated_deadline(*parts: Moment | By | OneSided) -> By | OneSided | None:
    """"Tomorrow before 5", "by 5 tomorrow": the hour is that day's."""
    moment = next((part for part in parts if isinstance(part, Moment)), None)
    deadline = next((part for part in parts if not isinstance(part, Moment)), None)
    bound = deadline.limit if isinstance(deadline, By) else deadline.bound if deadline else None
    if not moment or not isinstance(bound, Moment) or not bound.clock or bound.dated or moment.clock:
        return None
    joined = bound.joined(moment)
    if joined is None:
        return None
    joined = joined._replace(weak=moment.weak)
    return By(joined) if isinstance(deadline, By) else deadline._replace(bound=joined) if deadline else None


@rule("deadline: SOON")
def _soon(word: object) -> OneSided:
    from tools.when.boxes import Now

    return _one_sided("after", Moment(boxes=(Now(),)))


@rule("time: node|within|deadline|repeat", "time: ~link edge|stretch|range|lasting")
def _time(node: Node) -> Node:
    return node


@rule("time: hourly", "time: ~UNTIL|FOR|DASH|AT hourly", "time: ~UNTIL|LINK|FROM moment", cost=3)
def _weak_time(node: Moment) -> Moment:
    return node
