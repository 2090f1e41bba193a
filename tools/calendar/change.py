"""Moving, changing and cancelling events."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, timedelta
from typing import Any, Final

from memory.errors import Unclear
from memory.events import Event, after, midnight
from tools.calendar.finding import find_event
from tools.calendar.phrases import phrase
from tools.calendar.reading import chosen, read, times_in, words_at
from tools.calendar.recurrence import moved_rule
from tools.calendar.saying import say_details, say_overlap, say_time, shown
from tools.calendar.timing import AS_LONG, Timing, length_of, moved
from tools.contract import Receipt, ToolContext, When, tool
from tools.when import Reading, duration

TO: Final = re.compile(r"\b(?:to|at|until|till|by|for|a las|a la|al|a|para el|para)\s+(.+)$", re.IGNORECASE)
SHIFT: Final = re.compile(r"\b(?:later|earlier|after|before|más tarde|antes|después)\b", re.IGNORECASE)
LATER: Final = re.compile(
    r"\b(?:later|back|postpone|delay|put off|retrasa|atrasa|pospon|aplaza|más tarde|después)", re.IGNORECASE
)
EARLIER: Final = re.compile(r"\b(?:earlier|forward|sooner|adelanta|antes|más pronto)", re.IGNORECASE)
BARE_HOUR: Final = re.compile(r"\d{1,2}")


@tool(
    effect="write",
    needs="event",
    examples={
        "push the dentist to 5": {"event": "the dentist", "start": "5"},
        "actually, make it Wednesday": {"event": "it", "start": "Wednesday"},
        "pasa la comida con Eva a las tres": {"event": "la comida con Eva", "start": "a las tres"},
        "the run takes only half an hour": {"event": "the run", "duration": "half an hour"},
    },
)
def update_event(
    context: ToolContext,
    event: str,
    start: When | None = None,
    duration: str | None = None,
    title: str | None = None,
    location: str | None = None,
) -> Receipt:
    """Move an event, or change its length, title or place.

    Args:
        event: the user's words for it
        start: the new time, in the user's own words
        duration: how long it is to last
        title: the new title
        location: the new place
    """
    row = find_event(context, event)
    at = _moved(context, row, start, duration, title is None and location is None)
    values: dict[str, Any] = {name: each for name, each in (("title", title), ("location", location)) if each}
    if at is not None:
        values |= {"start": at.start, "end": at.end, "all_day": at.all_day, "rrule": at.rrule}
    if not values:
        raise Unclear(phrase(context.language, "nothing_to_change", title=row.title))
    others: Sequence[Event] = ()
    if at is not None and not at.all_day:
        others = context.calendar.conflicts(at.start, at.end, except_id=row.id)
    new = context.calendar.update(row.id, **values)
    return _receipt(context, "changed", new, others, _settled(new, at, title, location))


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
    row = find_event(context, event)
    at = context.calendar.next_from(row.id, context.now)
    context.calendar.delete(row.id)
    told = phrase(context.language, "cancelled", title=row.title, when=say_time(context, at))
    if row.rrule:
        told = f"{told} {phrase(context.language, 'series')}"
    return Receipt(told, (shown(row),), settled={"event": f"#{row.id}"})


def _moved(context: ToolContext, row: Event, start: When | None, lasting: str | None, must: bool) -> Timing | None:
    """The event's new time; None where it stays. With `must` the request is searched for it too."""
    length = length_of(context, lasting) if lasting else None
    reading = _reading(context, row, start, must and lasting is None)
    if reading is not None:
        at = moved(row, reading, length)
        return replace(at, rrule=moved_rule(row.rrule, row.start, at.start))
    if length is None:
        return None
    end = row.start + timedelta(days=max(1, length.days)) if row.all_day else after(row.start, length)
    return Timing(row.start, end, row.all_day, row.rrule)


def _reading(context: ToolContext, row: Event, start: When | None, search: bool) -> Reading | None:
    """The user's words for the new time, read with the event's own time in mind."""
    if start is not None:
        shifted = _shifted(context, row, start.text)
        if shifted is not None:
            return shifted
        for words in _ways(start.text):
            readings = _read(context, row, words)
            if readings:
                return chosen(context, readings)
        raise Unclear(phrase(context.language, "no_time", words=start.text))
    return _in_request(context, row) if search else None


def _in_request(context: ToolContext, row: Event) -> Reading | None:
    said = [found[1] for found in [TO.search(context.request)] if found]
    said += [words_at(context.request, span) for span in reversed(times_in(context, context.request))]
    for each in said:
        for words in _ways(each.rstrip(" .!?")):
            readings = _read(context, row, words)
            if readings:
                return chosen(context, readings)
    return None


def _read(context: ToolContext, row: Event, words: str) -> Sequence[Reading]:
    """The words, read from the event's own time; one that lasts all day has only a day to be moved from."""
    old, to, new = words.rpartition(" to ")
    if to and _is_its_time(row, read(context, old)):
        words = f"at {new}" if BARE_HOUR.fullmatch(new.strip()) else new
    if not row.all_day:
        return read(context, words, anchor=row.start)
    if not SHIFT.search(words):
        return read(context, words)
    return [replace(each, all_day=True, grain="day") for each in read(context, words, anchor=row.start)]


def _shifted(context: ToolContext, row: Event, words: str) -> Reading | None:
    """A bare length ("half an hour") by which the request pushes the event back or brings it forward."""
    length = duration(words) if AS_LONG.fullmatch(words.strip().removeprefix("by ")) else None
    later, earlier = LATER.search(context.request), EARLIER.search(context.request)
    if length is None or bool(later) == bool(earlier):
        return None
    start = after(row.start, length if later else -length)
    return Reading(start, None, "minute", False, None, words)


def _is_its_time(row: Event, readings: Sequence[Reading]) -> bool:
    """Whether words only say which event it is ("the dinner on Saturday", moved "to 8")."""
    return any(each.start in (row.start, midnight(row.start)) for each in readings[:1])


def _ways(words: str) -> tuple[str, ...]:
    """The words themselves; a bare hour also as a clock time."""
    bare = BARE_HOUR.fullmatch(words.strip().removeprefix("to "))
    return (f"at {bare.group()}", f"a las {bare.group()}") if bare else (words,)


def _settled(row: Event, at: Timing | None, title: str | None, location: str | None) -> dict[str, Any]:
    settled: dict[str, Any] = {"event": f"#{row.id}"}
    if at is not None:
        minutes = int((row.end.astimezone(UTC) - row.start.astimezone(UTC)).total_seconds() // 60)
        days = (row.end.date() - row.start.date()).days
        settled["start"] = f"{row.start:%Y-%m-%d}" if row.all_day else f"{row.start:%Y-%m-%d %H:%M}"
        settled["duration"] = f"{days} days" if row.all_day else f"{minutes} minutes"
    return settled | {name: each for name, each in (("title", title), ("location", location)) if each}


def _receipt(context: ToolContext, key: str, row: Event, others: Sequence[Event], settled: dict[str, Any]) -> Receipt:
    told = [phrase(context.language, key, title=row.title, when=say_details(context, row))]
    if others:
        told.append(phrase(context.language, "overlaps", events=say_overlap(context, others)))
    return Receipt(" ".join(told), (shown(row),), settled=settled)
