"""Finding time in which nothing is on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from memory.events import DEFAULT_LENGTH, Event, after, midnight
from tools.calendar.people import People, Slot, busy_times, people_in
from tools.calendar.phrases import phrase, together
from tools.calendar.saying import hours, say_day, say_overlap, shown
from tools.calendar.show import said_times, window
from tools.calendar.timing import exact, length_of
from tools.contract import Receipt, ToolContext, When, tool
from tools.when import Reading

SHORTEST: Final = timedelta(minutes=30)
"""The shortest slot that is worth telling, where no length is said."""

DAY: Final = timedelta(days=1)
ASKS_WHEN: Final = re.compile(
    r"\b(?:when|what times?|which (?:times?|hours?|slots?)|what (?:hours|slots))\b|\b(?:cu[aá]ndo|(?:a )?qu[eé] horas?|"
    r"qu[eé] huecos?)\b",
    re.IGNORECASE,
)
"""A question that is answered with times, and not with yes or no."""


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
    people = people_in(context)
    told = [_told(context, windows, length, people) for windows in asked]
    lines = [each.text for each in told]
    if people.unknown:
        names = together(context.language, people.unknown)
        lines.append(phrase(context.language, "unknown_people", names=names))
    seen = tuple(row for each in told for row in each.shown)
    return Receipt("\n".join(lines), seen, foreign=any(each.foreign for each in told))


def free_slots(
    inside: Slot, busy: Sequence[Slot], length: timedelta = SHORTEST, buffer: timedelta = timedelta(0)
) -> list[Slot]:
    """The parts of `inside`, at least `length` long, that stay clear of all of `busy` by `buffer`."""
    slots: list[Slot] = []
    start, end = inside
    for first, last in joined(busy, buffer):
        if first >= end:
            break
        if first > start:
            slots.append((start, first))
        start = max(start, last)
    if start < end:
        slots.append((start, end))
    return [slot for slot in slots if after(slot[0], length) <= slot[1]]


def joined(busy: Sequence[Slot], buffer: timedelta = timedelta(0)) -> list[Slot]:
    """Busy times, longer by `buffer` on both sides, in their order; those that touch are one."""
    if buffer:
        busy = [(after(first, -buffer), after(last, buffer)) for first, last in busy]
    found: list[Slot] = []
    for first, last in sorted(busy):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def _told(context: ToolContext, windows: Sequence[Slot], length: timedelta | None, people: People) -> Receipt:
    if len(windows) == 1:
        return _answer(context, windows[0], length, people)
    return Receipt(_slots(context, windows, length, people))


def _windows(context: ToolContext, reading: Reading | None, length: timedelta | None) -> list[Slot]:
    """The time to look at: as said, or of each day the hours that the user keeps; never what is over."""
    start, end = window(context, reading)
    if reading is not None and not reading.all_day and reading.end is None and reading.open is None:
        end = after(start, length or DEFAULT_LENGTH)
    days = [(start, end)] if reading is not None and _by_clock(reading, start, end) else _days(context, start, end)
    return [(max(first, context.now), last) for first, last in days if last > context.now]


def _by_clock(reading: Reading, start: datetime, end: datetime) -> bool:
    """Whether the hours were said: a span of days that begins now ("in the next two weeks") tells none."""
    if reading.all_day or reading.open is not None or not exact(reading):
        return False
    within = (end - timedelta(microseconds=1)).date() == start.date()
    return within or (reading.grain != "second" and end - start <= DAY)


def _days(context: ToolContext, start: datetime, end: datetime) -> list[Slot]:
    """Of several days only those of the user's week; a day or a weekend that is named is looked at whatever it is."""
    days: list[Slot] = []
    day = midnight(start)
    several = end - start > 2 * DAY and not _is_weekend(start, end)
    while day < end:
        first = max(start, datetime.combine(day.date(), context.habits.day_begins, day.tzinfo))
        last = min(end, datetime.combine(day.date(), context.habits.day_ends, day.tzinfo))
        if first < last and (day.weekday() in context.habits.days or not several):
            days.append((first, last))
        day += DAY
    return days or [(start, end)]


def _is_weekend(start: datetime, end: datetime) -> bool:
    """Saturday and Sunday, with the Friday evening before them."""
    begins = start.weekday() == 5 or (start.weekday() == 4 and start.hour >= 12)
    return begins and end - start <= 3 * DAY and (end - timedelta(microseconds=1)).weekday() == 6


def _answer(context: ToolContext, asked: Slot, length: timedelta | None, people: People) -> Receipt:
    """Yes or no, for one stretch of time."""
    buffer = context.habits.buffer
    said = f"{say_day(context, asked[0])}, {hours(context, *asked)}"
    events = [row for row in context.calendar.between(after(asked[0], -buffer), after(asked[1], buffer)) if row.busy]
    others = busy_times(context, people, after(asked[0], -buffer), after(asked[1], buffer))
    busy = [*((row.start, row.end) for row in events), *(each for times in others.values() for each in times)]
    slots = free_slots(asked, busy, length or SHORTEST, buffer)
    seen = tuple(shown(row) for row in events)
    if not busy:
        return Receipt(_free(context, said, people))
    listed = ", ".join(hours(context, *slot) for slot in slots)
    if length is not None and slots:
        return Receipt(_free(context, f"{say_day(context, asked[0])}, {listed}", people), seen)
    if ASKS_WHEN.search(context.request):
        return Receipt(_slots(context, [asked], length, people), seen)
    rest = phrase(context.language, "still_free", slots=listed) if slots else phrase(context.language, "no_slot")
    said = phrase(context.language, "busy", events=_in_the_way(context, events, others))
    return Receipt(f"{said} {rest}", seen, foreign=any(row.by_others for row in events))


def _free(context: ToolContext, when: str, people: People) -> str:
    if not people.known:
        return phrase(context.language, "free", when=when)
    return phrase(context.language, "free_with", when=when, names=together(context.language, people.known))


def _in_the_way(context: ToolContext, events: Sequence[Event], others: dict[str, Sequence[Slot]]) -> str:
    said = [say_overlap(context, events)] if events else []
    for name, times in others.items():
        said += [f"{name}, {hours(context, *each)}" for each in times[:3]]
    return "; ".join(said)


def _slots(context: ToolContext, windows: Sequence[Slot], length: timedelta | None, people: People) -> str:
    first, last = windows[0][0], windows[-1][1]
    buffer = context.habits.buffer
    first, last = after(first, -buffer), after(last, buffer)
    busy = [*context.calendar.taken(first, last)]
    busy += [each for times in busy_times(context, people, first, last).values() for each in times]
    busy = joined(busy, buffer)
    lines = []
    for each in windows:
        slots = free_slots(each, busy, length or SHORTEST)
        if slots:
            lines.append(f"{say_day(context, each[0])}: {', '.join(hours(context, *slot) for slot in slots)}")
    if not lines:
        return phrase(context.language, "no_slot")
    names = together(context.language, people.known)
    head = phrase(context.language, "slots_with", names=names) if names else phrase(context.language, "slots")
    return "\n".join([head, *lines])
