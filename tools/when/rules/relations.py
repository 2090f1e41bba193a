"""Before or after something that is no time itself; what it is, only the calendar knows."""

from __future__ import annotations

from tools.when.anchors import Relation
from tools.when.reading import Grain
from tools.when.rules.base import rule
from tools.when.values import Length, length


@rule("relation: length ~AFTER|AFTER_DAY", "relation: length ~AFTER ~THE", "relation: ~IN length ~AFTER")
def _so_long_after(length: Length) -> Relation:
    return Relation(1, length)


@rule("relation: length ~BEFORE|BEFORE_DAY", "relation: length ~BEFORE ~THE")
def _so_long_before(length: Length) -> Relation:
    return Relation(-1, length)


@rule("relation: ~ON? ~THE UNIT ~AFTER|AFTER_DAY", "relation: ~ON? ~THE UNIT ~AFTER ~THE")
def _the_day_after(unit: Grain) -> Relation | None:
    single = length(1, unit)
    return Relation(1, single) if single else None


@rule("relation: ~ON? ~THE UNIT ~BEFORE|BEFORE_DAY", "relation: ~ON? ~THE UNIT ~BEFORE ~THE", "relation: ~EVE_OF UNIT?")
def _the_day_before(unit: Grain = "day") -> Relation | None:
    single = length(1, unit)
    return Relation(-1, single) if single else None


@rule("relation: ~ON? ~DAY_OF ~THE?")
def _the_day_of() -> Relation:
    return Relation(0)


@rule("relation: ~AFTER|AFTER_DAY", "relation: ~AFTER ~THE")
def _after() -> Relation:
    return Relation(1)


@rule("relation: ~BEFORE|BEFORE_DAY", "relation: ~BEFORE ~THE")
def _before() -> Relation:
    return Relation(-1)
