"""Events and occurrences that are taken off the calendar, and how that is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tools.calendar.cut import is_over
from tools.calendar.pausing import occurrences
from tools.calendar.phrases import phrase
from tools.calendar.saying import say_time, shown
from tools.calendar.scope import Target, asked, say_scope
from tools.contract import Receipt, ToolContext, When

PAUSES: Final = re.compile(
    r"\b(?:no|paus\w+|skip\w*|suspend\w*|without|sin|salt[ae]\w*|susp[ei]nd\w*)\b", re.IGNORECASE
)
"""What does not happen until a day is not moved to it."""


def pauses(context: ToolContext, start: When | None) -> bool:
    """Whether a time until which nothing happens was handed on as a new time."""
    best = start.resolution.best if start is not None else None
    return best is not None and best.all_day and best.open == "before" and bool(PAUSES.search(context.request))


def taken_off(context: ToolContext, targets: Sequence[Target]) -> Receipt:
    """Take them off. Raises: Unclear where it was not said how much of a series is meant."""
    seen = next((each for each in targets if not is_over(context, each)), targets[-1])
    told = [phrase(context.language, "cancelled", title=seen.event.title, when=say_time(context, seen.event))]
    told += [each for each in (say_scope(context, seen),) if each]
    with context.calendar.database.change():
        for each in targets:
            _take_off(context, each)
    name = seen.name if len(targets) == 1 else f"all of the {seen.event.title}"
    return Receipt(" ".join(told), (shown(seen.series or seen.event),), settled={"event": name})


def _take_off(context: ToolContext, target: Target) -> None:
    if target.series is None:
        context.calendar.delete(target.id)
    elif target.scope is None:
        raise asked(context, target)
    elif target.until is not None:
        for each in occurrences(context, target.series, target.event.start, target.until):
            context.calendar.delete(target.id, scope="one", occurrence=each.occurrence)
    else:
        context.calendar.delete(target.id, scope=target.scope, occurrence=target.event.occurrence)
