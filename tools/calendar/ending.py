"""A series that is not to repeat any more: what has been stays, and the next one is the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from memory.errors import ToolError
from memory.events import Event
from tools.calendar.phrases import phrase
from tools.calendar.saying import say_day, say_details, say_time, shown
from tools.calendar.scope import Target
from tools.contract import Receipt, ToolContext

AHEAD = (timedelta(days=400), timedelta(days=12 * 366))
"""How far is looked for the occurrence after the last one: a leap day's comes in eight years at the latest."""


def ended(context: ToolContext, targets: Sequence[Target]) -> Receipt:
    """End the series with the occurrence that is meant, else with the next one; later parts of it are taken off.

    Raises: ToolError for what does not repeat.
    """
    first, *later = targets
    if first.series is None:
        when = say_time(context, first.event)
        raise ToolError(phrase(context.language, "repeats_not", title=first.event.title, when=when))
    last = first.event
    with context.calendar.database.change():
        for each in later:
            context.calendar.delete(each.id)
        _end(context, first.series, last)
        row = context.calendar.get(first.series.id)
    alone = replace(last, rrule=None, exdates=())
    told = [phrase(context.language, "changed", title=row.title, when=say_details(context, alone))]
    told.append(phrase(context.language, "is_last", day=say_day(context, last.start)))
    name = replace(first, scope="following").name
    return Receipt(" ".join(told), (shown(row),), settled={"event": name, "start": "never"})


def _end(context: ToolContext, series: Event, last: Event) -> None:
    """After `last` nothing comes; where nothing was before it either, it is an event like any other."""
    at = last.occurrence
    after = _next(context, series, at) if at is not None else None
    if after is not None:
        context.calendar.delete(series.id, scope="following", occurrence=after.occurrence)
    if at == series.start and last.series is None:
        context.calendar.update(series.id, rrule=None)


def _next(context: ToolContext, series: Event, at: datetime) -> Event | None:
    for ahead in AHEAD:
        found = context.calendar.occurrences(series.id, at, at + ahead)
        coming = [each for each in found if each.occurrence and each.occurrence > at]
        if coming:
            return min(coming, key=lambda each: each.occurrence or at)
    return None
