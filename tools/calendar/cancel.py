"""Taking events, and occurrences of series, off the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from memory.errors import Unclear
from memory.events import Event
from memory.rule_changes import last_start
from tools.calendar.phrases import phrase
from tools.calendar.saying import say_time, shown
from tools.calendar.scope import asked, say_scope, scope_said, target_of
from tools.contract import Receipt, Shown, ToolContext, tool


@tool(
    effect="write",
    needs="event",
    examples={"cancel the run with Leo": {"event": "the run with Leo"}, "quita lo del viernes": {"event": "viernes"}},
)
def cancel_event(context: ToolContext, event: str) -> Receipt:
    """Take an event off the calendar.

    Args:
        event: the user's words for it
    """
    try:
        target = target_of(context, event)
    except Unclear as several:
        parts = _parts(context, several.shown) if scope_said(f"{event} {context.request}") == "all" else ()
        if not parts:
            raise
        return _all_parts(context, parts)
    if target.series is None:
        context.calendar.delete(target.id)
    elif target.scope is None:
        raise asked(context, target)
    else:
        context.calendar.delete(target.id, scope=target.scope, occurrence=target.event.occurrence)
    told = [phrase(context.language, "cancelled", title=target.event.title, when=say_time(context, target.event))]
    told += [each for each in (say_scope(context, target),) if each]
    return Receipt(" ".join(told), (shown(target.series or target.event),), settled={"event": target.name})


def _parts(context: ToolContext, named: Sequence[Shown]) -> Sequence[Event]:
    """The series of one name that go on one after the other: what a change "from then on" makes of one."""
    rows = sorted((context.calendar.get(each.id) for each in named), key=lambda row: row.start)
    if len({row.title for row in rows}) != 1 or not all(row.rrule for row in rows):
        return ()
    return rows if all(_is_over_by(one, other) for one, other in pairwise(rows)) else ()


def _is_over_by(row: Event, other: Event) -> bool:
    last = last_start(row.rrule or "", row.start.replace(tzinfo=None), str(row.start.tzinfo))
    return last is not None and last < other.start.replace(tzinfo=None)


def _all_parts(context: ToolContext, parts: Sequence[Event]) -> Receipt:
    coming = [context.calendar.next_from(row.id, context.now) for row in parts]
    seen = next((each for each in coming if each.end > context.now), coming[-1])
    with context.calendar.database.change():
        for row in parts:
            context.calendar.delete(row.id)
    told = phrase(context.language, "cancelled", title=seen.title, when=say_time(context, seen))
    whole = phrase(context.language, "scope_all")
    return Receipt(f"{told} {whole}", (shown(parts[-1]),), settled={"event": f"all of the {seen.title}"})
