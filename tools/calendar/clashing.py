"""What an event is in the way of: told of every event that is made or moved, whichever of the two lasts all day."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from memory.events import Event
from tools.contract import ToolContext

SEEN: Final = timedelta(days=92)
MOST: Final = 12
"""How far ahead a series is looked at for what it overlaps, and at how many of its occurrences."""


def clashes(context: ToolContext, row: Event, but: tuple[int, ...] = ()) -> list[Event]:
    """What the event overlaps; of a series what the first of its coming occurrences does that overlaps anything.

    The event itself, its series, and those with the ids `but` are not in its way.
    """
    if not row.busy:
        return []
    own = {row.id, row.series, *but}
    for one in _coming(context, row):
        found = context.calendar.conflicts(one.start, one.end)
        others = [each for each in found if not {each.id, each.series} & own - {None}]
        if others:  # a series that it overlaps several times is told once
            ids = [each.id for each in others]
            return [each for place, each in enumerate(others) if each.id not in ids[:place]]
    return []


def _coming(context: ToolContext, row: Event) -> tuple[Event, ...]:
    if not row.rrule:
        return (row,)
    first = max(row.start, context.now)
    return context.calendar.occurrences(row.id, first, first + SEEN)[:MOST]
