"""The times of several new deeds in one breath: the day is said once, and each has its own kind of hour.

"Tomorrow: dentist at 9, lunch with Eva at 1": both are tomorrow, and the dentist is not at nine in the evening because
a lunch is spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from agent.calls import Planned
from agent.reading.clauses import WHICH_ONE, clauses
from agent.reading.frames import FRAME
from agent.reading.sayings import Said
from tools.matching import NOISE, words_of
from tools.when import PLANNING, Policy, Reading, Span, planning, resolve

FAR: Final = timedelta(days=40)
"""A day of which nobody speaks in words like "next week"."""


DAY: Final = timedelta(days=1)
WEEK: Final = timedelta(weeks=1)
BETWEEN: Final = frozenset("from to through thru until till de a al hasta desde".split())
"""Words that join the first of several days to the last."""


def beside(words: str, said: Said, part: tuple[int, int]) -> str:
    """The time of a new deed, settled, where the day stands before another deed or the hour is of another kind.

    `words` are those it was given; nothing where they can stay.
    """
    policy = planning(said.request[part[0] : part[1]])
    day = said.heading()[0] or _before_all(said)
    clocks = [each for each in said.every() if is_clock(said.text(each), said, policy)]
    inside = [each for each in clocks if part[0] <= each.start_index < part[1]]
    own = _clock(words, said, policy)
    if day and len(inside) == 1:
        return settled(f"{day} {said.text(inside[0])}", said, policy)
    if day and own:
        return settled(f"{day} {own}", said, policy)
    if said.heading()[0] and not words and not inside:
        return day
    if words and not own and len(inside) == 1 and (day := _day_before(inside[0], said)):
        best, spans = resolve(words, said.now, said.language, policy=policy).best, said.every()
        lone = [each for each in spans if part[0] <= each.start_index < part[1]] == inside
        if lone and best is not None and not best.rrule and f"{best.start:%Y-%m-%d}" == day:
            return settled(f"{day} {said.text(inside[0])}", said, policy)  # "friday at 1 and dinner at 8"
    if own and len(inside) == 1 and words_of(own) == words_of(_clock(said.text(inside[0]), said, policy)):
        day = _day_before(inside[0], said)
        return settled(f"{day} {own}", said, policy) if day else ""
    whole = said.whole or said.request
    several = part[0] > 0 or part[1] < len(said.request) or whole != said.request
    if words and several and policy != planning(whole):
        return settled(words, said, policy)
    return ""


def of_which(planned: Sequence[Planned], said: Said) -> tuple[Planned, ...]:
    """New to-dos, the one time of the request with the one that it is told of behind them: ", that one by Saturday"."""
    spans = said.times()
    if len(spans) != 1 or len(planned) < 2 or any(each.tool != "add_todo" for each in planned):
        return (*planned,)
    parts, end = clauses(said.request), 0
    for clause in parts:
        start, end = end, end + len(clause)
        which = WHICH_ONE.match(clause) if start <= spans[0].start_index < end else None
        if which and not OTHER.search(which.group()):
            nth = 0 if FIRST.search(which.group()) else 1 if SECOND.search(which.group()) else len(planned) - 1
            due = {"due": said.meant(spans[0])}
            rest = [{name: value for name, value in each.arguments.items() if name != "due"} for each in planned]
            return tuple(
                replace(each, arguments=own | due if place == nth else own)
                for place, (each, own) in enumerate(zip(planned, rest, strict=True))
            )
    return (*planned,)


FIRST: Final = re.compile(r"\b(?:first|former|primer[oa]?|erste|premi[eè]re?|prim[oa]|primeir[oa])\b", re.IGNORECASE)
SECOND: Final = re.compile(r"\b(?:second[oae]?|segund[oa]|zweite)\b", re.IGNORECASE)
OTHER: Final = re.compile(r"\b(?:other|otr[oa]|third)\b", re.IGNORECASE)
"""Which of several things is pointed to: the first, the second, another; else the last."""


def in_its_week(said: Said, spans: Sequence[Span]) -> str:
    """The days from one to another in the week that was named for them: "the week of 13 April ... Monday to Friday".

    Nothing where no such week was named, or where they have a date of their own.
    """
    weeks = [each for each in said.every() if each.readings[0].grain == "week" and not each.readings[0].rrule]
    days = [each for each in spans if _is_stretch(each.readings[0]) and _is_of_any_week(said.text(each), said)]
    if len(weeks) != 1 or len(days) != 1:
        return ""
    own, monday = days[0].readings[0], weeks[0].readings[0].start
    start = monday + timedelta(days=own.start.weekday())
    last = start + ((own.end or own.start) - own.start) - DAY
    return f"{start:%Y-%m-%d} to {last:%Y-%m-%d}" if last < monday + WEEK else ""


def _is_of_any_week(words: str, said: Said) -> bool:
    """Whether words for days name no more than weekdays, the same ones tomorrow."""
    days = [each for each in words_of(words) if each not in NOISE and each not in BETWEEN]
    for each in days:
        first, other = (resolve(each, now, said.language).best for now in (said.now, said.now + DAY))
        if first is None or other is None or first.grain != "day" or first.start.weekday() != other.start.weekday():
            return False
    return bool(days)


def _is_stretch(reading: Reading) -> bool:
    return reading.grain == "day" and reading.all_day and not reading.rrule and reading.end is not None


def _before_all(said: Said) -> str:
    """The day that a request begins with, where all its other times are hours ("on Friday ... at 8 and ... at 11")."""
    spans = said.every()
    if len(spans) < 3 or said.taken_back() or spans[0].readings[0].grain != "day" or spans[0].readings[0].rrule:
        return ""
    hours = all(is_clock(said.text(each), said, PLANNING) for each in spans[1:])
    lead = said.request[: spans[0].start_index].strip()
    begins = NOISE.issuperset(words_of(lead)) or FRAME.fullmatch(f"{lead} ") is not None
    return said.text(spans[0]) if hours and begins else ""


def _day_before(clock: Span, said: Said) -> str:
    """The day of the time right before an hour, of another deed: "dentist tomorrow at 9 and lunch at 1"."""
    before = [each for each in said.times() if each.start_index < clock.start_index]
    if not before or not _is_dated_hour(before[-1].readings, said.text(before[-1]), said):
        return ""
    return f"{before[-1].readings[0].start:%Y-%m-%d}"


def _is_dated_hour(readings: Sequence[Reading], words: str, said: Said) -> bool:
    first = readings[0]
    timed = first.grain in ("hour", "minute") and not first.rrule and len(readings) == 1 and first.open is None
    return timed and not is_clock(words, said, PLANNING)


def _clock(words: str, said: Said, policy: Policy) -> str:
    """Words that are no more than an hour, as such."""
    as_hour = f"{'a las' if said.language == 'es' else 'at'} {words.strip()}" if words.strip().isdigit() else words
    return as_hour if words and is_clock(as_hour, said, policy) else ""


def is_clock(words: str, said: Said, policy: Policy) -> bool:
    """Whether words for a time name no day: seen from an event they are on its day, whichever of the week that is."""
    event = said.now.replace(hour=12) + FAR
    for each in (event, event + timedelta(days=1)):
        first = resolve(words, said.now, said.language, anchor=each, policy=policy).best
        if first is None or first.grain not in ("hour", "minute") or first.rrule or first.open is not None:
            return False
        if first.start.date() != each.date():
            return False
    return True


def settled(words: str, said: Said, policy: Policy) -> str:
    """A time as it is read for one kind of thing; the words where it comes again or has several meanings."""
    readings = resolve(words, said.now, said.language, policy=policy).readings
    if len(readings) != 1 or readings[0].rrule or readings[0].all_day or readings[0].open is not None:
        return words
    start, end = readings[0].start, readings[0].end
    if end is not None and end.date() != start.date():
        return words
    return f"{start:%Y-%m-%d %H:%M}" + (f" to {end:%H:%M}" if end is not None else "")
