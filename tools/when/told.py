"""Expressions that only the calendar can finish: "an hour after the board lunch"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tools.when.anchors import MOST_WORDS, Relation
from tools.when.chart import Candidate, Chart, candidates
from tools.when.grammar import Item
from tools.when.moment import Moment, Node
from tools.when.reading import Anchor, Events, Reading
from tools.when.solving import reading_of, solve
from tools.when.values import Context, Outcome

SIGNS = frozenset(".,;:!?()")


class Found(NamedTuple):
    """The meanings of a text, how many of its letters they explain, what no calendar knows, and the tokens of it."""

    letters: int = 0
    readings: tuple[Reading, ...] = ()
    unknown: str = ""
    place: tuple[int, int] = (0, 0)


def told_by_events(chart: Chart, context: Context, events: Events | None) -> Found:
    """The first expression that an event finishes, or what it is told by where none is called so."""
    unknown = Found()
    for first, cell in enumerate(chart.cells):
        for item in sorted(cell.get("relation", ()), key=lambda each: -each.end):
            last = _words_end(chart, item.end)
            if last == item.end or _is_a_time(chart, item.end):
                continue
            found = _finished(chart, first, item, last, context, events) if events else Found()
            if found.readings:
                return found
            if item.value.length is not None and not _covered(chart, first, item.end):
                words = _text(chart, item.end, last)
                unknown = unknown if unknown.unknown else Found(unknown=words, place=(first, item.end))
    return unknown


def _finished(chart: Chart, first: int, item: Item, last: int, context: Context, events: Events) -> Found:
    """With the longest words that something in the calendar is called by."""
    for end in range(last, item.end, -1):
        if anchors := events(_text(chart, item.end, end)):
            begins = next((each.end for each in chart.cells[end].get("BEGINS", ())), None)
            day = _day_after(chart, begins or end, context)
            on_day = [each for each in anchors if day and context.local(each.start).date() == day.start.date()]
            return _readings(chart, first, item.value, begins or end, begins is not None, on_day or anchors, context)
    return Found()


def _readings(
    chart: Chart, first: int, relation: Relation, end: int, begins: bool, anchors: Sequence[Anchor], context: Context
) -> Found:
    outcomes = [relation.outcome(anchor, context, begins) for anchor in anchors]
    if clock := _clock_after(chart, end):
        outcomes = [_at(each, clock.node, context) for each in outcomes]
        end = clock.last
    text = _text(chart, first, end)
    readings = dict.fromkeys(reading_of(outcome, context, text) for outcome in outcomes)
    return Found(len(text), tuple(readings), place=(first, end))


def _at(day: Outcome, clock: Node, context: Context) -> Outcome:
    """A day at the hour that is said beside it; a time that has an hour already keeps it."""
    if day.grain != "day" or not isinstance(clock, Moment):
        return day
    return clock._on(day.start, context)


def _clock_after(chart: Chart, place: int) -> Candidate | None:
    """The hour that is named right after an event: "the day before the wedding at 5pm"."""
    hours = (each for each in candidates(chart) if each.first == place and _is_hour(each))
    return next(hours, None)


def _is_hour(candidate: Candidate) -> bool:
    node = candidate.node
    return isinstance(node, Moment) and node.clock is not None and not node.dated and not node.part


def _words_end(chart: Chart, start: int) -> int:
    """Where the words end that may be what an event is called."""
    end = start
    hours = {each.first for each in candidates(chart) if _is_hour(each) and each.last - each.first > 1}
    while end < len(chart.tokens) and end - start < MOST_WORDS and chart.tokens[end].plain not in SIGNS:
        if end > start and end in hours:
            break
        end += 1
    return end


def _is_a_time(chart: Chart, place: int) -> bool:
    """Whether the words are a time themselves: "two days after Friday"."""
    kinds = ("moment", "edge", "stretch", "limit", "length")
    return any(not getattr(item.value, "weak", False) for kind in kinds for item in chart.cells[place].get(kind, ()))


def _covered(chart: Chart, first: int, end: int) -> bool:
    """Whether the grammar reads on beyond the relation: "two days after the next full week"."""
    return any(each.first <= first and each.last > end for each in candidates(chart))


def _day_after(chart: Chart, place: int, context: Context) -> Reading | None:
    """The day that is named right after an event: "the lunch on Friday"."""
    following = [each for each in candidates(chart) if each.first == place and not each.node.weak]
    found = [solve(chart, each, context) for each in following]
    return next((readings[0] for readings in found if readings and readings[0].grain == "day"), None)


def _text(chart: Chart, first: int, end: int) -> str:
    return chart.text[chart.tokens[first].start : chart.tokens[end - 1].end]
