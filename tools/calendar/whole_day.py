"""An event that is made to last all day: "all day", "the whole day", "todo el día"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from memory.errors import Unclear
from memory.events import Event, midnight
from tools.calendar.phrases import phrase
from tools.calendar.reading import chosen, read, times_in, words_at
from tools.calendar.timing import Timing, end_of, length_of
from tools.contract import ToolContext

WHOLE_DAY: Final = re.compile(
    r"\b(?:for |last(?:s|ing)? |an? )?(?:all|the whole|the entire|the full|whole|entire|full)[ -]day(?: long)?\b|"
    r"\b(?:durante |de )?(?:todo el d[ií]a|el d[ií]a entero|d[ií]a completo|todo un d[ií]a)\b",
    re.IGNORECASE,
)
JOINT: Final = re.compile(r"^(?:(?:on|to|for|of|the|el|al|del|de|para|,)\s+)+|[\s,.!?]+$", re.IGNORECASE)
"""What stands between the whole day and its date: "all day on Friday"."""


def whole_day(context: ToolContext, row: Event, words: str | None, lasting: str | None, must: bool) -> Timing | None:
    """The event over whole days: on the day that is said, else on its own; None where no whole day is said.

    With `must` the request is searched for it where no time and no length were given.
    """
    for said in (words, lasting):
        if said and WHOLE_DAY.search(said):
            return _over(context, row, _left(said) or (words if said is lasting else None), lasting)
    if not must or words or lasting:
        return None
    found = WHOLE_DAY.search(context.request)
    after = context.request[found.end() :] if found else ""
    days = [each for each in times_in(context, after) if not each.readings[0].rrule]
    if found is None or any(not each.readings[0].all_day for each in days):
        return None
    return _over(context, row, words_at(after, days[0]) if days else None, None)


def _over(context: ToolContext, row: Event, day: str | None, lasting: str | None) -> Timing:
    """The days that the event has now, or those that are said; one of several days keeps their number."""
    days = timedelta(days=max(1, _days_of(row)))
    if lasting and not WHOLE_DAY.search(lasting):
        days = timedelta(days=max(1, length_of(context, lasting).days))
    if not day:
        return Timing(midnight(row.start), midnight(row.start) + days, True)
    readings = read(context, day)
    if not readings:
        raise Unclear(phrase(context.language, "no_time", words=day))
    if readings[0].end is None:  # a weekday is one of the event's own week, as where it is moved
        readings = read(context, day, anchor=row.start) or readings
    reading = chosen(context, readings)
    start = midnight(reading.start)
    several = reading.all_day and end_of(reading) - start > timedelta(days=1, hours=1)
    return Timing(start, midnight(end_of(reading)) if several else start + days, True)


def _days_of(row: Event) -> int:
    """How many days it lasts; a night that it runs into is none of them."""
    return (row.end.replace(tzinfo=None) - row.start.replace(tzinfo=None)).days


def _left(words: str) -> str:
    return JOINT.sub("", WHOLE_DAY.sub(" ", words).strip()).strip()
