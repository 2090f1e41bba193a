"""A stretch of a series: "no yoga until April", "cancel it for two weeks", "in May the standup is at 11"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from memory.events import Event
from tools.calendar.reading import is_clock, read
from tools.calendar.timing import end_of
from tools.contract import ToolContext
from tools.when import Reading, duration

LENGTH: Final = re.compile(
    r"\b(?:for|durante|por)\s+(?P<length>\S+\s+(?:days?|weeks?|months?|d[ií]as?|semanas?|mes(?:es)?))\b", re.IGNORECASE
)
"""How long it is left out, from now."""

UNTIL: Final = re.compile(r"(?P<head>.*\S)\s+(?P<until>(?:until|till?|hasta)\s+\S.*)", re.IGNORECASE)
"""A new time that holds for a while: "at 8 until June"."""

DAY: Final = timedelta(days=1)


def stretch(context: ToolContext, named: Reading) -> Reading:
    """The time that is meant: what is told by its end alone lasts from now on."""
    if named.open != "before":
        return named
    return replace(named, start=context.now, end=max(named.start, context.now), open=None)


def for_a_while(context: ToolContext, request: str) -> Reading | None:
    """The time from now on that a length tells."""
    found = LENGTH.search(request)
    length = duration(found["length"]) if found else None
    if found is None or length is None or length < DAY:
        return None
    return Reading(context.now, context.now + length, "day", True, None, found.group())


def last_of(context: ToolContext, row: Event, named: Reading) -> datetime | None:
    """The end of a time in which several occurrences lie that are still to come; None where there is one."""
    end = end_of(named)
    found = [each for each in context.calendar.occurrences(row.id, named.start, end) if each.end > context.now]
    return end if len(found) > 1 else None


def occurrences(context: ToolContext, row: Event, first: datetime, until: datetime) -> Sequence[Event]:
    """Those from `first` on that begin before `until`."""
    return [each for each in context.calendar.occurrences(row.id, first, until) if first <= each.start < until]


def limited(context: ToolContext, words: str) -> tuple[str, datetime] | None:
    """A new time and until when it holds, where both are said; until a day includes it, until a month does not."""
    found = UNTIL.fullmatch(words.strip())
    if found is None:
        return None
    heads, ends = read(context, found["head"]), read(context, found["until"])
    if not heads or heads[0].rrule or not is_clock(context, heads[0]):
        return None
    if not ends or ends[0].open != "before" or not ends[0].all_day:
        return None
    return found["head"], ends[0].start + (DAY if ends[0].grain == "day" else timedelta(0))


def as_far(values: dict[str, Any], first: Event, each: Event) -> dict[str, Any]:
    """The new values of one occurrence, where `values` are those of the first: as many days on, at the same hour."""
    if "start" not in values:
        return values
    days = each.start.date() - first.start.date()
    start, end = (datetime.combine(values[name].date() + days, values[name].timetz()) for name in ("start", "end"))
    return values | {"start": start, "end": end}
