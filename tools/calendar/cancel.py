"""Taking events, and occurrences of series, off the calendar."""

from __future__ import annotations

from tools.calendar.cut import targets_of
from tools.calendar.taking_off import taken_off
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
    return taken_off(context, targets_of(context, event))
