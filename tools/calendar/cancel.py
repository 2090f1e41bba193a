"""Taking events, and occurrences of series, off the calendar."""

from __future__ import annotations

from tools.calendar.phrases import phrase
from tools.calendar.saying import say_time, shown
from tools.calendar.scope import asked, say_scope, target_of
from tools.contract import Receipt, ToolContext, tool


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
    target = target_of(context, event)
    if target.series is None:
        context.calendar.delete(target.id)
    elif target.scope is None:
        raise asked(context, target)
    else:
        context.calendar.delete(target.id, scope=target.scope, occurrence=target.event.occurrence)
    told = [phrase(context.language, "cancelled", title=target.event.title, when=say_time(context, target.event))]
    told += [each for each in (say_scope(context, target),) if each]
    return Receipt(" ".join(told), (shown(target.series or target.event),), settled={"event": target.name})
