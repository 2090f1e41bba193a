"""Stretches of time that have a name."""

from __future__ import annotations

from tools.when.boxes import Quarter, Relative
from tools.when.fields import Fields
from tools.when.moment import Moment
from tools.when.reading import Grain
from tools.when.rules.base import rule
from tools.when.stretches import AnySeason, Edge, Season, Several, Weekend, Which
from tools.when.values import Part


@rule("edge: ~THE? EDGE ~OF? outer", "edge: ~AT|ON|FOR|LINK ~THE? EDGE ~OF? outer", cost=1)
def _edge(which: Which, of: Moment) -> Edge | None:
    return None if of.clock or of.part else Edge(which, of)


@rule("edge: ~THE? EDGE ~OF? QUARTERNAME", "edge: ~AT|ON|FOR|LINK ~THE? EDGE ~OF? QUARTERNAME")
def _edge_of_quarter(which: Which, number: int) -> Edge:
    return Edge(which, Moment(boxes=(Quarter(number),)))


@rule("edge: ~THE? EDGEUNIT", "edge: ~AT|ON ~THE? EDGEUNIT")
def _edge_word(value: tuple[Which, Grain]) -> Edge:
    return Edge(value[0], Moment(boxes=(Relative(value[1], 0),)))


@rule("edge: EDGEUNIT date", "edge: EDGEUNIT ~link date", "edge: date EDGEUNIT")
def _edge_of_day(first: tuple[Which, Grain] | Moment, second: tuple[Which, Grain] | Moment) -> Edge | None:
    """ "EOD Friday", "tomorrow EOD"."""
    date, word = (first, second) if isinstance(first, Moment) else (second, first)
    if not isinstance(date, Moment) or isinstance(word, Moment) or date.clock or date.part or word[1] != "day":
        return None
    return Edge(word[0], date)


@rule("edge: EARLY|LATE month")
def _part_of_month(which: Which, month: int) -> Edge:
    return Edge(which, Moment(Fields(month=month)))


@rule("edge: WHOLE UNIT", "edge: WHOLE ~OF? ~THE UNIT", "edge: WHOLE ~OF? ~THIS UNIT")
def _whole(which: Which, unit: Grain) -> Edge | None:
    coarse = unit in ("week", "month", "year")
    return Edge(which, Moment(boxes=(Relative(unit, 0),))) if coarse else None


@rule(
    "stretch: WEEKEND",
    "stretch: ~THIS|THE|COMING WEEKEND",
    "stretch: ~THIS ~COMING WEEKEND",
    "stretch: ~ON|AT ~THE? WEEKEND",
)
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


@rule("stretch: ~THE? WEEKEND ~OF moment", cost=-1)
def _weekend_of_day(word: object, of: Moment) -> Weekend | None:
    fine = of.fields.day is not None and not of.clock
    return Weekend(of=of, around=True) if fine else None


@rule("stretch: ~THE? WEEKEND ~OF ~THE? figure_dom", cost=1)
def _weekend_of_dom(word: object, day: int) -> Weekend:
    """ "The weekend of the 21st"."""
    return Weekend(of=Moment(Fields(day=day)), around=True)


@rule("stretch: ~THE? WEEKEND ~AFTER_NEXT")
def _weekend_after_next(word: object) -> Weekend:
    return Weekend(2)


@rule("stretch: count WEEKEND|WEEKENDS ~AGO", cost=-1)
def _weekends_ago(count: float, word: object) -> Weekend | None:
    return Weekend(-int(count)) if count >= 1 else None


@rule("stretch: ~IN? count WEEKEND|WEEKENDS ~FROM_NOW", "stretch: ~IN count WEEKEND|WEEKENDS", cost=-1)
def _weekends_from_now(count: float, word: object) -> Weekend | None:
    return Weekend(int(count)) if count >= 2 else None


@rule("edge: ~THE? ordinal HALF ~OF outer")
def _half_of(nth: int, half: float, of: Moment) -> Edge | None:
    return Edge("first half" if nth == 1 else "second half", of) if nth in (1, 2) and not of.clock else None


@rule("edge: HALFYEAR year", "edge: HALFYEAR")
def _half_year(nth: int, year: int | None = None) -> Edge:
    of = Moment(Fields(year=year)) if year else Moment(boxes=(Relative("year", 0),))
    return Edge("first half" if nth == 1 else "second half", of)


@rule("date: ~WHOLE DAYUNIT", "date: ~WHOLE ~THE? DAYUNIT", cost=1)
def _all_day(unit: Grain) -> Moment:
    return Moment(boxes=(Relative("day", 0),), weak=True)


@rule(
    "date: ~WHOLE ~THE? ~DAYUNIT ~COMMA? ~ON? date", "date: date ~WHOLE ~THE? ~DAYUNIT",
    "date: date ~COMMA ~WHOLE ~THE? ~DAYUNIT", "date: date ~COMMA ~WHOLE ~DAYUNIT",
)  # fmt: skip
def _all_of_the_day(date: Moment) -> Moment:
    return date


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


@rule("stretch: ~THIS SEASONUNIT")
def _this_season(word: object) -> AnySeason:
    return AnySeason(0)


@rule("stretch: ~THE? ~NEXT SEASONUNIT", "stretch: SEASONUNIT ~NEXT")
def _season_after(word: object) -> AnySeason:
    return AnySeason(1)


@rule("stretch: ~THE? ~LAST SEASONUNIT", "stretch: SEASONUNIT ~LAST")
def _season_before(word: object) -> AnySeason:
    return AnySeason(-1)


@rule("stretch: SEASON ~OF? year")
def _season_of(limits: Limits, year: int) -> Season:
    return Season(*limits, year=year)


def _several(count: float, unit: Grain, sign: int) -> Several | None:
    return Several(int(count), unit, sign) if count >= 1 and count == int(count) else None


@rule(
    "stretch: ~THE? ~NEXT|COMING count UNIT",
    "stretch: count ~NEXT|COMING UNIT",
    "stretch: ~THE? count UNIT ~NEXT|COMING",
)
def _next_units(count: float, unit: Grain) -> Several | None:
    return _several(count, unit, 1)


@rule("stretch: ~THE? ~UPCOMING count UNIT", "stretch: ~THE? count ~UPCOMING UNIT", cost=-1)
def _upcoming_units(count: float, unit: Grain) -> Several | None:
    found = _several(count, unit, 1)
    return found._replace(upcoming=True) if found else None


@rule("stretch: ~THE? ~LAST count UNIT", "stretch: count ~LAST UNIT", "stretch: ~THE? count UNIT ~LAST")
def _last_units(count: float, unit: Grain) -> Several | None:
    return _several(count, unit, -1)


@rule("piece: AFTERPART")
def _after_part(part: Part) -> Moment:
    return Moment(part=part)
