"""Taking events, and occurrences of series, off the calendar."""

from __future__ import annotations

from tools.calendar.cut import is_over, targets_of
from tools.calendar.phrases import phrase
from tools.calendar.saying import say_time, shown
from tools.calendar.scope import Target, asked, say_scope
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
    targets = targets_of(context, event)
    with context.calendar.database.change():
        for each in targets:
            _cancel(context, each)
    seen = next((each for each in targets if not is_over(context, each)), targets[-1])
    told = [phrase(context.language, "cancelled", title=seen.event.title, when=say_time(context, seen.event))]
    told += [each for each in (say_scope(context, seen),) if each]
    name = seen.name if len(targets) == 1 else f"all of the {seen.event.title}"
    return Receipt(" ".join(told), (shown(seen.series or seen.event),), settled={"event": name})


def _cancel(context: ToolContext, target: Target) -> None:
    if target.series is None:
        context.calendar.delete(target.id)
    elif target.scope is None:
        raise asked(context, target)
    else:
        context.calendar.delete(target.id, scope=target.scope, occurrence=target.event.occurrence)
