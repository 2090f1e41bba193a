"""A repetition that is given to an event, or changed: "every two weeks", "until June", "cada semana"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, Final
from zoneinfo import ZoneInfo

from memory import rules
from memory.errors import ToolError
from memory.events import Event, after, midnight
from memory.rule_changes import checked, last_start
from tools.calendar.phrases import phrase
from tools.calendar.reading import chosen, is_clock, read, times_in, words_at
from tools.calendar.saying import say_day, say_time
from tools.calendar.scope import Target
from tools.calendar.timing import Timing, end_of, length_of
from tools.contract import ToolContext, When
from tools.when import Reading

BOUND: Final = re.compile(
    r"\b(?:until|till?|through|hasta)\s+.+$|"
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce)"
    r"\s+(?:times|veces)\b|"
    r"\b(?:for|durante)\s+(?:the next\s+)?\S+\s+(?:weeks?|months?|years?|semanas?|mes(?:es)?|años?)\b",
    re.IGNORECASE,
)
"""How long a series goes on: "until June", "ten times", "for six weeks"."""

MOVES: Final = re.compile(
    r"\b(?:mov(?:e|es|ed|ing)|push\w*|postpon\w+|delay\w*|put(?:ting)?\b[^.;!?]{0,40}\boff|wait|leave|"
    r"paus\w+|skip\w*|snooz\w+|suspend\w*|no|reschedul\w*|shift\w*|bring|hold|"
    r"mu[eé]v\w+|mover|p[aá]sa\w*|aplaz\w+|aplaza\w*|posp[oó]n\w*|retras\w+|retr[aá]sa\w*|atras\w+|adelant\w+|d[eé]ja\w*|esper\w+)\b",
    re.IGNORECASE,
)
"""What is put off until a day is moved to it."""

LAST: Final = re.compile(
    r"\b(?:ends?|ending|finish(?:es|ing)?|stops?|(?:is|are) over|acaban?|terminan?)\s+(?P<day>[^,.;!?]+)", re.IGNORECASE
)
"""The day of the last one."""

EVERY: Final = ("every day", "cada día")
"""A repetition that a bound is read with: it is nothing by itself."""

ENDS: Final = ("UNTIL", "COUNT")
NAMED: Final = ("BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS")
AHEAD: Final = 12 * 366 * rules.DAY
"""How far is looked for the first day that a rule falls on."""


@dataclass(frozen=True)
class Repetition:
    """What was said of how an event repeats: `rule` by its parts, of a bound alone only the bound.

    `reading` tells the day and the hour, where more than a bound was said.
    """

    words: str
    rule: dict[str, str]
    reading: Reading | None = None

    @property
    def without_end(self) -> Repetition:
        """The same, for a part of a series that another part follows."""
        return replace(self, rule={name: value for name, value in self.rule.items() if name not in ENDS})


def repetition(context: ToolContext, target: Target, start: When | None, name: str | None) -> Repetition | None:
    """The repetition in the words for the new time; without these in the request, but not in the event's `name`.

    Without a name nothing is looked for in the request.
    """
    said = _in_request(context, name) if start is None and name is not None else []
    for words in [start.text] if start is not None else said:
        found = _whole(context, target, words)
        if found is None and not MOVES.search(context.request):
            found = _bound(context, target, words) or _ending(context, target, words)
        if found is not None:
            return found
    return None


def _in_request(context: ToolContext, name: str) -> list[str]:
    spans = times_in(context, context.request)
    if any(is_clock(context, each.readings[0]) and not each.readings[0].rrule for each in spans):
        return []
    said = [words_at(context.request, each) for each in spans if each.readings[0].rrule]
    ends = BOUND.search(context.request) or LAST.search(context.request)
    return [each for each in said if each.casefold() not in name.casefold()] or ([ends.group()] if ends else [])


def repeated(
    context: ToolContext, target: Target, said: Repetition, lasting: str | None
) -> tuple[Target, dict[str, Any]]:
    """What is to be changed, and the event's new rule and times.

    Raises: ToolError where nothing repeats that could end, or one occurrence alone would repeat.
    """
    target = _of(context, target, said)
    own = target.event if target.series is None or target.scope == "following" else target.series
    first, last = _times(context, own, said, lasting)
    rule = _joined(own, _by_days(context, said.rule, own.all_day), first.date() - own.start.date())
    if "UNTIL" in rule and rules.until(rule["UNTIL"], str(context.zone)).date() < first.date():
        raise ToolError(phrase(context.language, "ends_before", title=own.title, day=say_day(context, first)))
    values: dict[str, Any] = {"rrule": rules.joined(rule)}
    if (first, last) != (own.start, own.end):
        clock = said.reading is not None and not said.reading.all_day
        values |= {"start": first, "end": last, "all_day": own.all_day and not clock}
    if said.reading is not None and said.reading.zone:
        values["zone"] = said.reading.zone
    if said.reading is not None and said.reading.exdates:
        values["exdates"] = said.reading.exdates
    return target, values


def is_same(event: Event, values: dict[str, Any]) -> bool:
    """Whether these values are those that the event has, its rule told in another way included."""
    given = dict(values)
    rrule = given.pop("rrule", event.rrule)
    if any(getattr(event, name) != value for name, value in given.items()):
        return False
    if not rrule or not event.rrule:
        return bool(rrule) == bool(event.rrule)
    return _plain(checked(rrule, event.start, event.all_day), event.start) == _plain(event.rrule, event.start)


def stretched(context: ToolContext, target: Target, said: Repetition) -> Timing | None:
    """What lasts all day and does not repeat, until its new last day."""
    row, until = target.event, said.rule.get("UNTIL")
    if target.series is not None or not row.all_day or until is None or "FREQ" in said.rule:
        return None
    last = rules.until(until, str(context.zone)).date()
    if last < row.start.date():
        raise ToolError(phrase(context.language, "ends_before", title=row.title, day=say_day(context, row.start)))
    return Timing(row.start, row.start + (last + timedelta(days=1) - row.start.date()), True)


def _whole(context: ToolContext, target: Target, words: str) -> Repetition | None:
    readings = [each for each in read(context, words) if each.rrule]
    if not readings:
        return None
    reading = chosen(context, readings)
    own = next((each for each in read(context, words, anchor=target.event.start) if each.rrule), reading)
    if not reading.all_day and not target.event.all_day and reading.end is None and not reading.zone:
        at = own.start.time()  # "every Wednesday at 6:55" of what is at 7:10 is in the morning too
        reading = replace(reading, start=datetime.combine(reading.start.date(), at, reading.start.tzinfo))
    return Repetition(words, rules.parts(own.rrule or ""), reading)


def _bound(context: ToolContext, target: Target, words: str) -> Repetition | None:
    found = BOUND.search(words)
    if found is None:
        return None
    tail = found.group().rstrip(" .!?")
    alone = read(context, tail)
    if alone and (is_clock(context, alone[0]) or alone[0].rrule or _is_own_end(target.event, alone[0])):
        return None
    if alone and (last := _last_day(alone[0])):
        return Repetition(f"until {last:%Y-%m-%d}", {"UNTIL": f"{last:%Y%m%d}"})
    for every in EVERY:
        for reading in read(context, f"{every} {tail}", anchor=target.event.start):
            rule = rules.parts(reading.rrule or "")
            ends: dict[str, str] = {name: rule[name] for name in ENDS if name in rule}
            if ends and len(reading.text) >= len(tail):
                return Repetition(_said(context, ends, words), ends)
    return None


def _is_own_end(row: Event, reading: Reading) -> bool:
    """Whether a time is an hour of the day on which the event is: it ends then, and no series does."""
    hour = reading.grain in ("hour", "minute") and not reading.all_day and not row.all_day
    return hour and row.start < reading.start and reading.start.date() == row.start.date()


def _last_day(alone: Reading) -> datetime | None:
    """The last day that words for a limit allow: of "until 30 June" that day, of "until June" the one before it."""
    if alone.open == "before" and alone.all_day:
        return alone.start - timedelta(days=alone.grain != "day")
    by_end = alone.end is not None and alone.grain == "second" and midnight(alone.end) == alone.end
    return alone.end - timedelta(days=1) if alone.end is not None and by_end else None


def _ending(context: ToolContext, target: Target, words: str) -> Repetition | None:
    """A day or a month in which the last one is to be: "the calls end in June"."""
    found = LAST.search(context.request if words.casefold() in context.request.casefold() else words)
    if found is None or not (
        found["day"].casefold() in words.casefold() or words.casefold() in found.group().casefold()
    ):
        return None
    readings = read(context, found["day"])
    if not readings or not readings[0].all_day or readings[0].rrule or readings[0].open:
        return None
    last = end_of(readings[0]) - timedelta(days=1)
    return Repetition(f"until {last:%Y-%m-%d}", {"UNTIL": f"{last:%Y%m%d}"})


def _said(context: ToolContext, ends: dict[str, str], words: str) -> str:
    """A bound in words that will mean the same on another day."""
    return f"until {rules.until(ends['UNTIL'], str(context.zone)):%Y-%m-%d}" if "UNTIL" in ends else words


def _of(context: ToolContext, target: Target, said: Repetition) -> Target:
    """Whose rule it is: of a series, where it was not said, that of all of it. Raises: ToolError."""
    row = target.event
    if target.series is None and row.series is None and "FREQ" in said.rule:
        return target
    if target.series is None and row.series is None:
        raise ToolError(phrase(context.language, "no_repetition", title=row.title, when=say_time(context, row)))
    if target.series is None or target.scope == "one":
        raise ToolError(phrase(context.language, "one_alone", title=row.title, day=say_day(context, row.start)))
    return replace(target, scope=target.scope or "all")


def _times(context: ToolContext, own: Event, said: Repetition, lasting: str | None) -> tuple[datetime, datetime]:
    """Start and end: its own, on the first of its days that the rule falls on, at the hour that was said if any."""
    start, length = own.start, own.end.astimezone(UTC) - own.start.astimezone(UTC)
    reading = said.reading
    if reading is not None:
        clock = start.time() if reading.all_day else reading.start.time()
        wall = datetime.combine(start.date(), clock)
        rule = {name: value for name, value in said.rule.items() if name not in ENDS}
        days = rules.compiled(rules.joined(rule), wall, None).starts(rules.wall(wall), rules.wall(wall) + AHEAD)
        start = (rules.moment(days[0]) if days else wall).replace(tzinfo=context.zone)
        if not reading.all_day and reading.end is not None:
            length = reading.end - reading.start
        elif not reading.all_day and own.all_day:
            length = timedelta(hours=1)
    length = length_of(context, lasting) if lasting else length
    if own.all_day and (reading is None or reading.all_day):
        return start, start + timedelta(days=max(1, length.days, (own.end.date() - own.start.date()).days))
    return start, after(start, length)


def _joined(own: Event, said: dict[str, str], later: timedelta) -> dict[str, str]:
    """The new rule: what was not said of it stays as it was, its last day that many days `later`."""
    old = rules.parts(own.rrule or "")
    if not old:
        return dict(said)
    if "FREQ" in said:
        rule = {name: value for name, value in said.items() if name not in ENDS}
        if rule["FREQ"] == old["FREQ"] and not any(name in rule for name in NAMED):
            rule |= {name: old[name] for name in NAMED if name in old}
    else:
        rule = {name: value for name, value in old.items() if name not in ENDS}
    ends = {name: said[name] for name in ENDS if name in said} or _ends(own, old, later if "FREQ" in said else None)
    return rule | ends


def _ends(own: Event, old: dict[str, str], later: timedelta | None) -> dict[str, str]:
    """The end of the old rule: with the day of its last occurrence, so that another hour loses none."""
    if "UNTIL" not in old:
        return {name: old[name] for name in ENDS if name in old}
    kept = None if own.all_day else own.zone
    start = own.start.astimezone(_zone(own)).replace(tzinfo=None)
    last = last_start(rules.joined(old), start, kept)
    return {"UNTIL": f"{last + (later or timedelta(0)):%Y%m%d}" if last else old["UNTIL"]}


def _zone(own: Event) -> tzinfo | None:
    return own.start.tzinfo if own.all_day else ZoneInfo(own.zone)


def _by_days(context: ToolContext, rule: dict[str, str], all_day: bool) -> dict[str, str]:
    """The rule with its last day as a day, unless it is the moment that tells the last occurrence."""
    if "UNTIL" not in rule:
        return rule
    last = rules.until(rule["UNTIL"], str(context.zone))
    whole = all_day or (last.hour, last.minute) == (23, 59)
    return rule | {"UNTIL": f"{last:%Y%m%d}"} if whole else rule


def _plain(rrule: str, start: datetime) -> dict[str, str]:
    """The parts of a rule without those that go without saying."""
    rule = rules.parts(rrule)
    if rule.get("INTERVAL") == "1":
        del rule["INTERVAL"]
    if rule.get("FREQ") == "WEEKLY" and rule.get("BYDAY") == rules.WEEKDAYS[start.weekday()]:
        del rule["BYDAY"]
    return rule
