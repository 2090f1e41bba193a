"""Finding time in which nothing is on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from memory.events import DEFAULT_LENGTH, Event, after, midnight
from tools.calendar.phrases import phrase
from tools.calendar.saying import hours, say_day, say_overlap, shown
from tools.calendar.show import said_times, window
from tools.calendar.timing import DAY_BEGINS, DAY_ENDS, exact, length_of
from tools.contract import Receipt, ToolContext, When, tool
from tools.when import Reading

SHORTEST = timedelta(minutes=30)
"""The shortest slot that is worth telling, where no length is said."""

Slot = tuple[datetime, datetime]


@tool(
    effect="read",
    examples={
        "do I have time on Saturday morning?": {"when": "Saturday morning"},
        "find me 2 hours next week": {"when": "next week", "duration": "2 hours"},
    },
)
def find_free_time(context: ToolContext, when: When | None = None, duration: str | None = None) -> Receipt:
    """Tell whether or when the user is free.

    Args:
        when: the user's own words for the time
        duration: how long a time is needed, if said
    """
    length = length_of(context, duration) if duration else None
    readings = said_times(context, when) or (None,)
    asked = sorted(windows for each in readings if (windows := _windows(context, each, length)))
    if not asked:
        return Receipt(phrase(context.language, "past"))
    told = [_told(context, windows, length) for windows in asked]
    return Receipt("\n".join(each.text for each in told), tuple(row for each in told for row in each.shown))


def _told(context: ToolContext, windows: Sequence[Slot], length: timedelta | None) -> Receipt:
    busy = context.calendar.between(windows[0][0], windows[-1][1])
    told = _answer(context, windows[0], busy, length) if len(windows) == 1 else _slots(context, windows, busy, length)
    return Receipt(told, tuple(shown(row) for row in busy))


def free_slots(inside: Slot, busy: Sequence[Event], length: timedelta = SHORTEST) -> list[Slot]:
    """The parts of `inside`, at least `length` long, that no event of `busy` touches."""
    slots: list[Slot] = []
    start, end = inside
    for event in sorted(busy, key=lambda each: each.start):
        if event.start >= end:
            break
        if event.start > start:
            slots.append((start, event.start))
        start = max(start, event.end)
    if start < end:
        slots.append((start, end))
    return [slot for slot in slots if after(slot[0], length) <= slot[1]]


def _windows(context: ToolContext, reading: Reading | None, length: timedelta | None) -> list[Slot]:
    """The time to look at: as said, or of each day the part from 08:00 to 22:00; never what is over."""
    start, end = window(context, reading)
    if reading is not None and not reading.all_day and reading.end is None and reading.open is None:
        end = after(start, length or DEFAULT_LENGTH)
    by_clock = reading is not None and not reading.all_day and exact(reading) and reading.open is None
    days = [(start, end)] if by_clock else _days(start, end)
    return [(max(first, context.now), last) for first, last in days if last > context.now]


def _days(start: datetime, end: datetime) -> list[Slot]:
    days: list[Slot] = []
    day = midnight(start)
    while day < end:
        first = max(start, datetime.combine(day.date(), DAY_BEGINS, day.tzinfo))
        last = min(end, datetime.combine(day.date(), DAY_ENDS, day.tzinfo))
        if first < last:
            days.append((first, last))
        day += timedelta(days=1)
    return days or [(start, end)]


def _answer(context: ToolContext, asked: Slot, busy: Sequence[Event], length: timedelta | None) -> str:
    """Yes or no, for one stretch of time."""
    said = f"{say_day(context, asked[0])}, {hours(context, *asked)}"
    inside = [row for row in busy if row.start < asked[1] and row.end > asked[0]]
    slots = free_slots(asked, inside, length or SHORTEST)
    if not inside:
        return phrase(context.language, "free", when=said)
    listed = ", ".join(hours(context, *slot) for slot in slots)
    rest = phrase(context.language, "still_free", slots=listed) if slots else phrase(context.language, "no_slot")
    if length is not None and slots:
        return phrase(context.language, "free", when=f"{say_day(context, asked[0])}, {listed}")
    return f"{phrase(context.language, 'busy', events=say_overlap(context, inside))} {rest}"


def _slots(context: ToolContext, windows: Sequence[Slot], busy: Sequence[Event], length: timedelta | None) -> str:
    lines = []
    for each in windows:
        slots = free_slots(each, busy, length or SHORTEST)
        if slots:
            lines.append(f"{say_day(context, each[0])}: {', '.join(hours(context, *slot) for slot in slots)}")
    return "\n".join([phrase(context.language, "slots"), *lines]) if lines else phrase(context.language, "no_slot")
