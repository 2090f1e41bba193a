"""When an event starts and ends, and where a move puts it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from memory.errors import Unclear
from memory.event import is_quiet
from memory.events import DEFAULT_LENGTH, Event, after
from tools.calendar.phrases import phrase
from tools.calendar.reading import read, times_in, words_at
from tools.calendar.saying import say_reading
from tools.contract import ToolContext
from tools.when import Reading, duration

LASTING: Final = re.compile(r"\b(?:for|lasting|takes?|during|durante|por|dura|de)\s+([^,.;!?]+)", re.IGNORECASE)
AS_LONG: Final = re.compile(
    r"\b(?:\d+|an?|one|two|three|half an|un|una|dos|tres|media)[ -](?:minutes?|mins?|hours?|hrs?|minutos?|horas?)\b",
    re.IGNORECASE,
)
"""A length that stands before its event ("a 30 minute call")."""

DANGLING: Final = re.compile(r"(?:[\s,]+(?:on|at|for|in|from|by|el|la|a|al|las|de|para|en|del))+\s*$", re.IGNORECASE)
SHORTEST: Final = timedelta(minutes=1)
MEAL: Final = re.compile(
    r"(?:breakfast|brunch|lunch|dinner|supper|desayuno|almuerzo|comida|merienda|cena)\b", re.IGNORECASE
)
"""What may be part of a time ("lunch on Friday at 1pm") and is the event's name all the same."""


@dataclass(frozen=True)
class Timing:
    """The time of an event, as it will be stored."""

    start: datetime
    end: datetime
    all_day: bool
    rrule: str | None = None
    exdates: tuple[date, ...] = ()
    zone: str | None = None


def timing(context: ToolContext, title: str, reading: Reading, length: str | None) -> Timing:
    """Start and end of the event: its length is what was said, else 60 minutes, or the day where only a day was said.

    What is due by a day, and is an event all the same, is on that day: it does not last from now until then.

    Raises: Unclear when a length in minutes was said, but no time of day.
    """
    if reading.due is not None and reading.start == context.now and end_of(reading) - reading.start > timedelta(days=1):
        reading = _last_of(reading, reading.due)
    if exact(reading) and reading.end is not None and not reading.all_day:
        return _of(reading, reading.start, _real_end(context, reading, reading.end))
    lasts = length_of(context, length) if length else _length_in_request(context, reading)
    if reading.all_day or end_of(reading) - reading.start > timedelta(days=1):
        return _days(context, title, reading, lasts)
    start, end = _waking(context, reading)
    end = after(start, lasts) if lasts is not None else end
    return _of(reading, start, end or after(start, DEFAULT_LENGTH))


def _last_of(reading: Reading, due: date | datetime) -> Reading:
    """The day, or the hour, by which something is due, in place of the stretch until then."""
    if isinstance(due, datetime):
        return replace(reading, start=due, end=None, grain="minute")
    day = datetime.combine(due, time.min, reading.start.tzinfo)
    return replace(reading, start=day, end=day + timedelta(days=1), all_day=True, grain="day")


def length_of(context: ToolContext, words: str) -> timedelta:
    """Raises: Unclear when `words` are no length of time."""
    found = duration(words) or duration(f"for {words}")
    if found is None or found < SHORTEST:
        raise Unclear(phrase(context.language, "no_length", words=words))
    return found


def end_of(reading: Reading) -> datetime:
    """The first moment after the time that was said, a single value being as long as its grain."""
    from tools.when.units import unit_of

    if reading.end is not None:
        return reading.end
    return unit_of(reading.start, reading.grain)[1] if reading.all_day else after(reading.start, DEFAULT_LENGTH)


def moved(context: ToolContext, event: Event, reading: Reading, length: timedelta | None) -> Timing:
    """Where an event goes that is moved to `reading`.

    It keeps its length, and its time of day where only a day is said.
    """
    if reading.all_day and not event.all_day:
        start = datetime.combine(reading.start.date(), event.start.time(), event.start.tzinfo)
        return Timing(start, after(start, length or _length(event)), False)
    if reading.all_day:
        days = timedelta(days=max(1, (length or event.end - event.start).days))
        return Timing(reading.start, reading.start + days, True)
    start, end = _waking(context, reading)
    if length is None and end is not None and exact(reading):
        return Timing(start, _real_end(context, reading, end), False)
    kept = DEFAULT_LENGTH if event.all_day else _length(event)
    return Timing(start, after(start, length or kept), False)


def without_time(context: ToolContext, title: str, at: Timing) -> str:
    """The title without the time that was left in it ("Tea on Thursday at 5pm"), where it is the event's own."""
    for span in reversed(times_in(context, title)):
        reading = span.readings[0]
        meal = MEAL.match(words_at(title, span))
        first = span.start_index + (meal.end() if meal else 0)
        trailing = not title[span.end_index :].strip(" .!?")
        of_day = reading.grain in ("hour", "minute")
        if reading.start.date() == at.start.date() and (of_day or (trailing and reading.grain == "day")):
            before = DANGLING.sub("", title[:first].rstrip(" ,"))
            title = f"{before} {title[span.end_index :].strip(' ,')}".strip() or title
    return title


def exact(reading: Reading) -> bool:
    """Whether a range was said by the clock or by its length ("from 3 to 5"), and not as a part of the day."""
    if reading.grain == "hour" and reading.due is not None and not isinstance(reading.due, datetime):
        return False  # "the 12th in the morning"
    return any(each.isdigit() for each in reading.text) or duration(reading.text) is not None


def _real_end(context: ToolContext, reading: Reading, end: datetime) -> datetime:
    """The end of a range by the clock; one that the clocks' change in spring swallows lasts as long as was said."""
    start = reading.start
    if is_quiet(context.zone, start.toordinal()) or end.astimezone(UTC) - start.astimezone(UTC) > SHORTEST:
        return end
    steady = replace(context, now=context.now.replace(tzinfo=UTC), zone=ZoneInfo("UTC"))
    said = next((each for each in read(steady, reading.text) if each.end is not None), None)
    lasts = said.end - said.start if said is not None and said.end is not None else DEFAULT_LENGTH
    return after(start, max(lasts, SHORTEST))


def _length(event: Event) -> timedelta:
    return event.end.astimezone(UTC) - event.start.astimezone(UTC)


def _of(reading: Reading, start: datetime, end: datetime, all_day: bool = False) -> Timing:
    return Timing(start, end, all_day, reading.rrule, reading.exdates, reading.zone)


def _waking(context: ToolContext, reading: Reading) -> tuple[datetime, datetime | None]:
    """A part of a day as far as the user is up: a "morning" begins no earlier, an "evening" ends no later."""
    start, end = reading.start, reading.end
    if end is None or exact(reading):
        return start, end
    first = max(start, datetime.combine(start.date(), context.habits.day_begins, start.tzinfo))
    last = min(end, datetime.combine(start.date(), context.habits.day_ends, start.tzinfo))
    return (first, last) if first < last else (start, end)


def _days(context: ToolContext, title: str, reading: Reading, lasts: timedelta | None) -> Timing:
    """Whole days; a weekend that begins on Friday evening is Saturday and Sunday."""
    start = reading.start
    if start.hour:
        start = datetime.combine(start.date() + timedelta(days=start.hour >= 12), time.min, start.tzinfo)
    if lasts is not None and lasts < timedelta(days=1):
        day = say_reading(context, reading)
        raise Unclear(phrase(context.language, "what_time", title=title, day=day))
    return _of(reading, start, end_of(reading) if lasts is None else start + timedelta(days=lasts.days), True)


def _length_in_request(context: ToolContext, reading: Reading) -> timedelta | None:
    """A length that stands in the request near the time, but is no part of a time ("in 2 hours")."""
    request = context.request
    place = max(request.find(reading.text), 0)
    for span in times_in(context, request):
        request = request[: span.start_index] + "." * len(words_at(request, span)) + request[span.end_index :]
    said = [(found.start(), " ".join(found[1].split()[:4])) for found in LASTING.finditer(request)]
    said += [(found.start(), found.group().replace("-", " ")) for found in AS_LONG.finditer(request)]
    lengths = [duration(words) for start, words in said if abs(start - place) < 80]
    return next((each for each in lengths if each and each >= SHORTEST), None)
