"""A series that was cut in two: what is said of all of it reaches every part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

from memory.errors import ToolError, Unclear
from memory.events import Event
from memory.rule_changes import last_start
from tools.calendar.reading import times_in
from tools.calendar.scope import Target, scope_said, target_of
from tools.calendar.timing import Timing
from tools.contract import ToolContext
from tools.never import stops_repeating

WEEK = timedelta(days=7)


def targets_of(context: ToolContext, words: str, new: str = "") -> tuple[Target, ...]:
    """What `words` and the request mean; several where all of a series is meant that was cut.

    Raises: ToolError, Unclear, as `target_of`.
    """
    try:
        target = target_of(context, words, new)
    except Unclear as several:
        named = [context.calendar.get(each.id) for each in several.shown if each.kind == "event"]
        parts = _parts(named) if _is_all(context, words) else ()
        if not parts:
            raise
    else:
        whole = target.scope == "all" or (target.scope is None and stops_repeating(context.request))
        if target.series is None or not whole or times_in(context, words):
            return (target,)
        title = target.series.title
        parts = _parts([each for each in context.calendar.list() if each.title == title])
        if len(parts) < 2:
            return (target,)
    return tuple(replace(each, scope=each.scope or "all") for each in _each_part(context, parts, new))


def _each_part(context: ToolContext, parts: Sequence[Event], new: str) -> Sequence[Target]:
    """What is meant of each part; one that has nothing in the time that is named is passed over."""
    found: list[Target] = []
    for row in parts:
        try:
            found.append(target_of(context, f"#{row.id}", new))
        except ToolError:
            if row is parts[-1] and not found:
                raise
    return found


def _is_all(context: ToolContext, words: str) -> bool:
    """Whether all of a series is meant: also where it is not to repeat any more."""
    return scope_said(f"{words} {context.request}") == "all" or stops_repeating(context.request)


def is_over(context: ToolContext, target: Target) -> bool:
    """Whether nothing of it is still to come."""
    return target.event.end <= context.now


def beside(first: Target, moved: Timing, other: Target, own: Timing) -> Timing:
    """Where another part goes when the first one is `moved`: to its `own` day in the week, else as many days on."""
    if own.start.weekday() == moved.start.weekday() and abs(own.start - other.event.start) < WEEK:
        return own
    days = moved.start.date() - first.event.start.date()
    start = datetime.combine(other.event.start.date() + days, own.start.time(), own.start.tzinfo)
    return replace(own, start=start, end=start + (own.end - own.start))


def _parts(rows: Sequence[Event]) -> Sequence[Event]:
    """The series of one name that go on one after the other: what a change "from then on" makes of one."""
    rows = sorted(rows, key=lambda row: row.start)
    if len({row.title for row in rows}) != 1 or not all(row.rrule for row in rows):
        return ()
    return rows if all(_is_over_by(one, other) for one, other in pairwise(rows)) else ()


def _is_over_by(row: Event, other: Event) -> bool:
    last = last_start(row.rrule or "", row.start.replace(tzinfo=None), str(row.start.tzinfo))
    return last is not None and last < other.start.replace(tzinfo=None)
