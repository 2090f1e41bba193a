"""The new time of an event that is moved, read with its own time in mind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, timedelta
from typing import Final

from memory.errors import Unclear
from memory.events import Event, after, midnight
from tools.calendar.phrases import phrase
from tools.calendar.reading import chosen, read, times_in, words_at
from tools.calendar.timing import AS_LONG, Timing, length_of, moved
from tools.calendar.whole_day import whole_day
from tools.contract import ToolContext, When
from tools.when import Reading, duration

TO: Final = re.compile(r"\b(?:to|at|until|till|by|for|a las|a la|al|a|para el|para)\s+(.+)$", re.IGNORECASE)
SHIFT: Final = re.compile(r"\b(?:later|earlier|after|before|más tarde|antes|después)\b", re.IGNORECASE)
LATER: Final = re.compile(
    r"\b(?:later|back|postpone|delay|put off|retr[aá]s|atr[aá]s|posp[oó]n|apl[aá]za|m[aá]s tarde|despu[eé]s)",
    re.IGNORECASE,
)
EARLIER: Final = re.compile(r"\b(?:earlier|forward|sooner|adel[aá]nta|antes|m[aá]s pronto)", re.IGNORECASE)
BARE_HOUR: Final = re.compile(r"\d{1,2}")


ENDING: Final = re.compile(
    r"\b(?:ends?|ending|finish(?:es|ing)?|stops?|is over|goes on|runs|lasts|until|till|acaba|termina|dura|hasta)\b"
    r"[\w\s]{0,12}$",
    re.IGNORECASE,
)
"""What stands before the time at which an event is to end: "finishes at 7"."""


_UNIT: Final = r"\b(?:hours?|hrs?|minutes?|mins?|days?|horas?|minutos?|d[ií]as?)"
_TO: Final = r"(?![^.;]*\b(?:to|until|till?|hasta|a) (?:\d|an?\b|one|two|three|half|una?\b|dos|tres|media))"
LONGER: Final = re.compile(
    rf"{_UNIT} (?:longer|more|extra|m[aá]s(?! (?:tarde|pronto|temprano|cort[oa])))\b|"
    rf"\b(?:extend|lengthen|prolong|alarga|prolonga|ampl[ií]a)(?:r|lo|la)?\b{_TO}",
    re.IGNORECASE,
)
SHORTER: Final = re.compile(
    rf"{_UNIT} (?:shorter|less|menos|m[aá]s cort[oa])\b|\b(?:shorten|acorta|recorta)(?:r|lo|la)?\b{_TO}", re.IGNORECASE
)
"""A length that is put to the event's own, or taken from it: "half an hour longer", "shorten it by 15 minutes"."""

UNTIL: Final = re.compile(
    r"(?:[^,.;]*\b(?:longer|more|extra|m[aá]s),?\s+)?\b(?:until|till?|hasta)\s+(?P<end>.+)$", re.IGNORECASE
)
"""A time at which an event is to end, and nothing of when it begins: "until 12", "half an hour longer, until 12"."""


def new_time(context: ToolContext, row: Event, start: When | None, lasting: str | None, must: bool) -> Timing | None:
    """The event's new time; None where it stays. With `must` the request is searched for it too."""
    if whole := whole_day(context, row, start.text if start else None, lasting, must):
        return whole
    if start is not None and (ended := _until(context, row, start.text)):
        return ended
    length = _length(context, row, lasting) if lasting else None
    reading = _reading(context, row, start, must and lasting is None)
    if reading is not None and _is_end(context, row, reading):
        return Timing(row.start, reading.start, row.all_day)
    if reading is not None:
        return moved(context, row, reading, length)
    if length is None:
        return None
    end = row.start + timedelta(days=max(1, length.days)) if row.all_day else after(row.start, length)
    return Timing(row.start, end, row.all_day)


def _length(context: ToolContext, row: Event, words: str) -> timedelta:
    """How long the event is to last. Raises: Unclear where nothing would be left of it."""
    length, said = length_of(context, words), f"{context.request}; {words}"
    longer, shorter = LONGER.search(said), SHORTER.search(said)
    if bool(longer) == bool(shorter):
        return length
    own = row.end.astimezone(UTC) - row.start.astimezone(UTC)
    if not longer and length >= own:
        raise Unclear(phrase(context.language, "no_length", words=words))
    return own + length if longer else own - length


def _until(context: ToolContext, row: Event, words: str) -> Timing | None:
    """The event as it is, but for the clock time at which it is to end."""
    found = None if row.all_day else UNTIL.fullmatch(words.strip())
    for way in _ways(found["end"]) if found else ():
        readings, plain = _read(context, row, way), read(context, way)
        if plain and plain[0].all_day:  # until a day: nothing of an hour
            return None
        if readings and _is_clock(readings[0]) and readings[0].start > row.start:
            return Timing(row.start, readings[0].start, row.all_day)
    return None


def _is_end(context: ToolContext, row: Event, reading: Reading) -> bool:
    """Whether a clock time is when the event is to end, rather than begin."""
    before = context.request[: max(0, context.request.casefold().find(reading.text.casefold()))]
    later = _is_clock(reading) and row.start < reading.start and reading.start.date() == row.start.date()
    return later and not row.all_day and bool(ENDING.search(before))


_SAME: Final = r"(?:[\s,.]+(?:(?:at|with|a|con) )?(?:the |l[oa]s? |el )?(?:same|mism[oa]s?) \w+)?\W*"
_TO_A: Final = r"\W*(?:(?:to|on|till|until|for|al|el|un|para el) )?"
DAY_ON: Final = re.compile(
    rf"{_TO_A}(?:the day after(?: that)?|d[ií]a (?:de )?(?:despu[eé]s|siguiente)){_SAME}", re.IGNORECASE
)
DAY_BACK: Final = re.compile(
    rf"{_TO_A}(?:the day before(?: that)?|the previous day|d[ií]a (?:de )?(?:antes|anterior|"
    rf"previo)){_SAME}",
    re.IGNORECASE,
)
"""The days beside that of the event, and nothing else: "the day after, same hours"."""


def _reading(context: ToolContext, row: Event, start: When | None, search: bool) -> Reading | None:
    """The user's words for the new time, read with the event's own time in mind."""
    if start is not None:
        shifted = _shifted(context, row, start.text)
        if shifted is not None:
            return shifted
        until = UNTIL.fullmatch(start.text.strip())  # put off until a day, it is moved to that day
        for words in _ways(until["end"] if until else start.text):
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
            if readings and not readings[0].rrule:  # "the weekly call" is its name
                return chosen(context, readings)
    return None


def _read(context: ToolContext, row: Event, words: str) -> Sequence[Reading]:
    """The words, read from the event's own time; one that lasts all day has only a day to be moved from."""
    words = DAY_ON.sub("a day later", words) if DAY_ON.fullmatch(words) else words
    words = DAY_BACK.sub("a day earlier", words) if DAY_BACK.fullmatch(words) else words
    old, to, new = words.rpartition(" to ")
    if to and _is_its_time(row, read(context, old)[:1]):
        words = f"at {new}" if BARE_HOUR.fullmatch(new.strip()) else new
    if not row.all_day:
        return read(context, words, anchor=row.start)
    if not SHIFT.search(words):
        at = read(context, words, anchor=row.start)
        if at and _is_clock(at[0]) and at[0].start.date() == row.start.date():  # an hour is one of its day
            return read(context, f"{row.start:%Y-%m-%d} {words}") or at
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
    at = (row.start, midnight(row.start))
    return any(each.start in at or (_is_clock(each) and each.start.time() == row.start.time()) for each in readings)


def _is_clock(reading: Reading) -> bool:
    return reading.grain in ("hour", "minute") and reading.end is None


def _ways(words: str) -> tuple[str, ...]:
    """The words themselves; a bare hour also as a clock time."""
    bare = BARE_HOUR.fullmatch(words.strip().removeprefix("to "))
    return (f"at {bare.group()}", f"a las {bare.group()}") if bare else (words,)
