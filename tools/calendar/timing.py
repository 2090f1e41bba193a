"""When and how long an event is: from the user's words in the arguments, in the title, or left behind in the request."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from memory.errors import Unclear
from memory.events import DEFAULT_LENGTH, Event, after
from tools.calendar.phrases import either, phrase
from tools.calendar.saying import say_reading
from tools.contract import ToolContext, When
from tools.matching import words_of
from tools.when import Reading, Span, duration, find

DAY_BEGINS, DAY_ENDS = time(8), time(22)
"""The part of a day that is offered and filled: a "morning" begins no earlier, an "evening" ends no later."""

LASTING: Final = re.compile(r"\b(?:for|lasting|takes?|during|durante|por|dura|de)\s+([^,.;!?]+)", re.IGNORECASE)
DANGLING: Final = re.compile(r"(?:[\s,]+(?:on|at|for|in|from|by|el|la|a|al|las|de|para|en|del))+\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Timing:
    """The time of an event, as it will be stored."""

    start: datetime
    end: datetime
    all_day: bool
    rrule: str | None = None


def reading_for(context: ToolContext, title: str, start: When | None) -> Reading | None:
    """What the user said of the time: `start`, or fuller words for it in the request, or those in the title.

    A small model often hands on half of the words ("Thursday") or leaves them in the title.
    """
    spans = find(context.request, context.now, context.language)
    if start is not None and start.resolution.readings:
        fuller = [span for span in spans if _holds(context.request, span, start.text)]
        return chosen(context, fuller[0].readings if fuller else start.resolution.readings)
    in_title = find(title, context.now, context.language)
    if in_title:
        said = title[in_title[0].start_index : in_title[0].end_index]
        fuller = [span for span in spans if _holds(context.request, span, said)]
        return chosen(context, (fuller or in_title)[0].readings)
    return chosen(context, nearest(context.request, spans, title).readings) if spans else None


def chosen(context: ToolContext, readings: Sequence[Reading]) -> Reading:
    """The one meaning. Raises: Unclear when there are several."""
    meanings = {(each.start, each.end): each for each in reversed(readings)}
    if len(meanings) == 1:
        return readings[0]
    names = tuple(dict.fromkeys(say_reading(context, each) for each in readings))
    if len(names) == 1:
        return readings[0]
    raise Unclear(phrase(context.language, "which_time", names=either(context.language, names)), names)


def nearest(request: str, spans: Sequence[Span], title: str) -> Span:
    """The time that is said of `title`: the first one after its words, else the last one before them."""
    lower = request.casefold()
    places = [lower.find(word) for word in words_of(title) if len(word) > 2]
    place = max([each for each in places if each >= 0], default=0)
    return next((span for span in spans if span.end_index > place), spans[-1])


def timing(context: ToolContext, title: str, reading: Reading, length: str | None) -> Timing:
    """Start and end of the event: its length is what was said, else 60 minutes, or the day where only a day was said.

    Raises: Unclear when a length in minutes was said, but no time of day.
    """
    lasts = length_of(context, length) if length else _length_in_request(context, reading)
    if reading.all_day:
        return _days(context, title, reading, lasts)
    start, end = _waking(reading)
    if lasts is not None:
        end = after(start, lasts)
    return Timing(start, end or after(start, DEFAULT_LENGTH), False, reading.rrule)


def length_of(context: ToolContext, words: str) -> timedelta:
    """Raises: Unclear when `words` are no length of time."""
    found = duration(words) or duration(f"for {words}")
    if found is None or found <= timedelta(0):
        raise Unclear(phrase(context.language, "no_length", words=words))
    return found


def end_of(reading: Reading) -> datetime:
    """The first moment after the time that was said, a single value being as long as its grain."""
    from tools.when.units import unit_of

    if reading.end is not None:
        return reading.end
    return unit_of(reading.start, reading.grain)[1] if reading.all_day else after(reading.start, DEFAULT_LENGTH)


def moved(event: Event, reading: Reading, length: timedelta | None) -> Timing:
    """Where an event goes that is moved to `reading`: it keeps its length, and its time of day when only a day is said."""
    real = event.end - event.start if event.all_day else None
    if reading.all_day and not event.all_day:
        start = datetime.combine(reading.start.date(), event.start.time(), event.start.tzinfo)
        return Timing(start, after(start, length or _length(event)), False)
    if reading.all_day:
        return Timing(reading.start, reading.start + (length or real or timedelta(days=1)), True)
    if length is None and reading.end is not None and has_digits(reading.text):
        return Timing(reading.start, reading.end, False)
    kept = DEFAULT_LENGTH if event.all_day else _length(event)
    start = _waking(reading)[0]
    return Timing(start, after(start, length or kept), False)


def without_time(context: ToolContext, title: str, at: Timing) -> str:
    """The title without the time that was left in it ("Tea on Thursday at 5pm"), where it is the event's own."""
    for span in reversed(find(title, context.now, context.language)):
        reading = span.readings[0]
        trailing = not title[span.end_index :].strip(" .!?")
        of_day = reading.grain in ("hour", "minute")
        if reading.start.date() == at.start.date() and (of_day or (trailing and reading.grain == "day")):
            before = DANGLING.sub("", title[: span.start_index].rstrip(" ,"))
            title = f"{before} {title[span.end_index :].strip(' ,')}".strip() or title
    return title


def has_digits(text: str) -> bool:
    """Whether a time was said by the clock ("from 3 to 5") and not as a part of the day."""
    return any(each.isdigit() for each in text)


def _length(event: Event) -> timedelta:
    from datetime import UTC

    return event.end.astimezone(UTC) - event.start.astimezone(UTC)


def _holds(request: str, span: Span, said: str) -> bool:
    """Whether the words of the span are those of `said` and more."""
    words, known = words_of(said), words_of(request[span.start_index : span.end_index])
    return bool(words) and len(known) > len(words) and set(words) <= set(known)


def _waking(reading: Reading) -> tuple[datetime, datetime | None]:
    """A part of a day without its night hours; other times as they are."""
    start, end = reading.start, reading.end
    if end is None or has_digits(reading.text) or end - start > timedelta(hours=16):
        return start, end
    first = max(start, datetime.combine(start.date(), DAY_BEGINS, start.tzinfo))
    last = min(end, datetime.combine(start.date(), DAY_ENDS, start.tzinfo))
    return (first, last) if first < last else (start, end)


def _days(context: ToolContext, title: str, reading: Reading, lasts: timedelta | None) -> Timing:
    if lasts is None:
        return Timing(reading.start, end_of(reading), True, reading.rrule)
    if lasts < timedelta(days=1):
        question = phrase(context.language, "what_time", title=title, day=say_reading(context, reading))
        raise Unclear(question)
    return Timing(reading.start, reading.start + timedelta(days=lasts.days), True, reading.rrule)


def _length_in_request(context: ToolContext, reading: Reading) -> timedelta | None:
    """A length that stands in the request near the time, where the time has no end of its own."""
    if reading.end is not None and has_digits(reading.text):
        return None
    place = max(context.request.find(reading.text), 0)
    for found in LASTING.finditer(context.request):
        words = found[1].split()
        lengths = (duration(" ".join(words[:count])) for count in range(min(len(words), 5), 0, -1))
        length = next((each for each in lengths if each), None)
        if length is not None and abs(found.start() - place) < 80:
            return length
    return None
