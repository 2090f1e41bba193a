"""By then, before or after that; and what counts as a whole expression."""

from __future__ import annotations

from tools.when.boxes import Now, Shifted
from tools.when.fields import Fields
from tools.when.moment import Moment, Node
from tools.when.reading import Grain, Open
from tools.when.rules.base import rule
from tools.when.spans import By, OneSided, Within
from tools.when.stretches import Edge
from tools.when.values import Length, length


@rule("within: ~WITHIN length", "within: ~WITHIN ~THE ~NEXT? length")
def _within(length: Length) -> Within:
    return Within(length)


@rule("limit: year")
def _year_limit(year: int) -> Moment:
    return Moment(Fields(year=year))


@rule("limit: MONTHISH", cost=-1)
def _month_limit(month: int) -> Moment:
    """ "Until June": after such a word it is nobody's name."""
    return Moment(Fields(month=month))


@rule("within: ~WITHIN ~THE? UNIT")
def _within_one(unit: Grain) -> Within | None:
    single = length(1, unit)
    return Within(single) if single else None


@rule("node: moment|range|lasting|edge|stretch", "limit: moment|edge|stretch", "limit: ~THE stretch")
@rule("limit: hourly", cost=2)
def _node(node: Node) -> Node:
    return node


@rule("day_limit: moment|edge|stretch", "day_limit: ~THE edge|stretch")
def _day_limit(node: Node) -> Node:
    return node


@rule("day_limit: dom", cost=1)
def _day_of_month_limit(day: int) -> Moment:
    return Moment(Fields(day=day))


@rule("deadline: ~BY limit", "deadline: ~BY_DAY day_limit", "deadline: ~BY ~THE edge|stretch")
def _by(limit: Node) -> By:
    return By(limit)


@rule("deadline: ~BEFORE_END outer", "deadline: ~BEFORE outer ~IS_OVER")
def _by_the_end(of: Moment) -> By | None:
    return None if of.clock or of.part else By(Edge("end", of))


def _one_sided(open: Open, bound: Node, inclusive: bool = True) -> OneSided:
    return OneSided(open, inclusive, bound)


@rule("deadline: ~BEFORE limit", "deadline: ~BEFORE_DAY day_limit", "deadline: ~BEFORE ~THE edge|stretch")
def _before(bound: Node) -> OneSided:
    return _one_sided("before", bound, inclusive=False)


@rule("deadline: ~UNTIL_WORD limit", "deadline: ~UNTIL_DAY day_limit")
def _until(bound: Node) -> OneSided:
    return _one_sided("before", bound)


@rule("deadline: ~AFTER|SINCE limit", "deadline: ~AFTER_DAY day_limit", "deadline: ~AFTER length")
def _from(bound: Node | Length) -> OneSided:
    if isinstance(bound, Length):
        return _one_sided("after", Moment(boxes=(Shifted(bound),)))
    return _one_sided("after", bound)


@rule("deadline: ~SINCE_PAST limit")
def _since(bound: Node) -> OneSided:
    return OneSided("after", True, bound, past=True)


@rule(
    "deadline: ~FROM? ~NOW ~UNTIL|UNTIL_WORD limit",
    "deadline: ~FROM? ~NOW ~UNTIL|UNTIL_WORD ~THE edge|stretch",
    cost=-1,
)
def _from_now(limit: Node) -> By:
    return By(limit)


@rule("deadline: ~AFTER|AFTER_DAY stretch|edge", "deadline: ~AFTER ~THE stretch|edge", cost=-1)
def _after_stretch(bound: Node) -> OneSided:
    return _one_sided("after", bound, inclusive=False)


@rule("deadline: moment deadline", "deadline: moment ~COMMA deadline", "deadline: deadline ~link? moment", cost=2)
def _dated_deadline(*parts: Moment | By | OneSided) -> By | OneSided | None:
    """ "Tomorrow before 5", "by 5 tomorrow": the hour is that day's."""
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
    return _one_sided("after", Moment(boxes=(Now(),)))


@rule("time: node|within|deadline|repeat", "time: ~lead range|lasting")
@rule("time: ~lead edge|stretch", cost=1)
def _time(node: Node) -> Node:
    return node


@rule("time: hourly", "time: ~UNTIL|FOR|DASH|AT hourly", "time: ~UNTIL|LINK|FROM moment", cost=3)
def _weak_time(node: Moment) -> Moment:
    return node
