"""Stretches of time that have a name."""

from __future__ import annotations

from tools.when.boxes import Relative
from tools.when.fields import Fields
from tools.when.moment import Moment
from tools.when.reading import Grain
from tools.when.rules.base import rule
from tools.when.stretches import Edge, Season, Several, Weekend, Which
from tools.when.values import Part


@rule("edge: ~THE? EDGE ~OF? outer", "edge: ~AT|ON|FOR|LINK ~THE? EDGE ~OF? outer", cost=1)
def _edge(which: Which, of: Moment) -> Edge | None:
    return None if of.clock or of.part else Edge(which, of)


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


@rule(
    "stretch: ~THE? ~NEXT|COMING count UNIT",
    "stretch: count ~NEXT|COMING UNIT",
    "stretch: ~THE? count UNIT ~NEXT|COMING",
)
def _next_units(count: float, unit: Grain) -> Several | None:
    return _several(count, unit, 1)


@rule("stretch: ~THE? ~LAST count UNIT", "stretch: count ~LAST UNIT", "stretch: ~THE? count UNIT ~LAST")
def _last_units(count: float, unit: Grain) -> Several | None:
    return _several(count, unit, -1)


@rule("piece: AFTERPART")
def _after_part(part: Part) -> Moment:
    return Moment(part=part)
